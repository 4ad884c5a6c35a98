"""Frames of nouns: what belongs to the phrase that names somebody, and how many it names: 一位, 多名, 孩子的, 秘书|处.

Takes the rows of `speech_frames.tsv` and the words of `tables`; gives patterns, and the noun that a stretch ends in.
Every pattern is an alternation of fixed words with bounded gaps, so matching is linear in the text.
"""

import re
from collections.abc import Sequence
from functools import cache

from pipeline.lexicon import alternation
from pipeline.speech import tables
from pipeline.speech.tables import frame_words


@cache
def beside_pattern() -> re.Pattern[str]:
    """手里, 身边 behind a person, or behind a trade and the name that nobody has found: 师父某某某|手里."""
    return re.compile(f"[㐀-鿿]{{0,3}}(?:{alternation(frame_words('beside'))})")


@cache
def body_part() -> re.Pattern[str]:
    """手, 眼眶, 声音 behind somebody's name: what they do he does."""
    return re.compile(f"(?:{alternation(frame_words('part_of_body'))})(?![机术续势色面子])")


@cache
def kin_pattern() -> re.Pattern[str]:
    """某某 in 某某的妻子, at the head of a phrase."""
    return re.compile(f"(?<![㐀-鿿])([㐀-鿿]{{2,3}})(?=的(?:{alternation(frame_words('kin'))}))")


@cache
def credit_pattern() -> re.Pattern[str]:
    """记者 and names up to the end of a stretch: what follows is a name of the byline."""
    roles = alternation(frame_words("credit"))
    return re.compile(f"(?:{roles})(?:员|生)?[ \u3000:：]*(?:[㐀-鿿·]{{2,8}}[ \u3000、，,]+){{0,4}}$")


@cache
def indefinite_pattern() -> re.Pattern[str]:
    """一位, 某, 另一名: brings in somebody new."""
    return re.compile("^(?:某|一|另一|有)|(?:某|一|另一|有)[位名个]|^某")


@cache
def plural_pattern() -> re.Pattern[str]:
    """多名, 几位, 们: more than one, so that nobody of them is 她."""
    return re.compile("[几多数两三四五六七八九十百余][位名个]|们$|^多|不少|许多|很多|一些|^大?部分|^大多数?|^多数")


@cache
def attending_pattern() -> re.Pattern[str]:
    """旁听 at the end of a stretch, in front of a noun for people: one phrase with it."""
    return re.compile(f"(?:{alternation(frame_words('attending'))})$")


@cache
def pointer_tail() -> re.Pattern[str]:
    """一位, 某 or 有关 in front of the nouns of a phrase: 某|公募基金|经理, 某市|官员, 各级|领导."""
    return re.compile("(?:(?:这|那|另一|其中一|一|某|两|几|多|数)[位名个家]|某[省市县区州镇乡村校厂]?|该|有关|各级)$")


@cache
def owner_tail() -> re.Pattern[str]:
    """孩子 in 孩子的父亲: a common noun that owns the next one."""
    return re.compile(f"(?:{alternation(tables.nouns('person'))})$")


@cache
def body_tail() -> re.Pattern[str]:
    """处 in 秘书处: makes a body of a person's post."""
    return re.compile(
        f"(?:{alternation(frame_words('body_tail'))})|组(?![长员织建])|队(?![长员伍列])|团(?![长员结圆体伙购])"
    )


def speaker_at_end(text: str, start: int = 0, end: int | None = None) -> str:
    """发言人, 大夫 at the end of a stretch: the longest common noun there that speaks, or nothing."""
    stretch = text[start:end].removesuffix("\n")
    tails = (stretch[-length:] for length in _speaker_lengths() if length <= len(stretch))
    return next((tail for tail in tails if tail in tables.noun_kinds()), "")


@cache
def _speaker_lengths() -> Sequence[int]:
    return sorted({len(word) for word in tables.noun_kinds()} - {1}, reverse=True)


@cache
def indefinite_head() -> re.Pattern[str]:
    """一位不愿具名的 up to the end of a stretch: the noun behind it is somebody new."""
    return re.compile("(?:另一|其中一|一|某|几|多|数|两|三|这|那)[位名个家对][^，,。；是]{1,16}的$")
