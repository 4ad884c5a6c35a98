"""How sure a speaker is: the measured share of right answers among speakers found in the same way.

Takes a `Speaker`; gives the path by which he was found, and a number between 0 and 1. The number is not a guess about
this sentence but what the path was worth on measured cases (`lexicon/speaker_paths.tsv`), with one right and one
wrong answer added so that a short series of hits is not taken for certainty.
"""

from functools import cache

from pipeline import lexicon
from pipeline.layers import Speaker


def path(speaker: Speaker) -> str:
    """The way in which this speaker was found: a row of the table."""
    if speaker.resolution == "label":
        return "label"
    if speaker.resolution == "nominal":
        return "nominal_named" if speaker.ref else "nominal"
    if speaker.resolution in ("pronoun", "carried"):
        return speaker.resolution if speaker.ref else "open"
    if speaker.resolution == "none":
        return "open"
    return "name" if speaker.ref else "name_by_place"


def confidence(speaker: Speaker) -> float:
    """The share of right speakers on this path, to two places."""
    return _measured()[path(speaker)]


@cache
def _measured() -> dict[str, float]:
    return {
        row["key"]: round((int(row["right"]) + 1) / (int(row["given"]) + 2), 2) for row in lexicon.rows("speaker_paths")
    }
