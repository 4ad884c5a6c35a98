"""Words beside a number that say how exact it is: 约三年, 超过50人, 三年以上; what is denied bounds the other way.

Takes a text and the offset where a number starts or ends; gives the modifier there and where its words begin. No doubt
and no question denies (有没有超过50人), nor does a word that only ends so (被淹没超过90亩).
"""

from typing import NamedTuple

from pipeline.layers import Modifier
from pipeline.lexicon import rows
from pipeline.numbers.units import EndTable, WordTable

_MODIFIERS: dict[str, Modifier] = {
    "about": "about",
    "under": "under",
    "over": "over",
    "at_least": "at_least",
    "at_most": "at_most",
}
_ROWS = {place: [row for row in rows("number_modifiers") if row["place"] == place] for place in ("before", "after")}
_BEFORE = EndTable((row["word"], (row["modifier"], row["denied"])) for row in _ROWS["before"])
_AFTER = WordTable((row["word"], _MODIFIERS[row["modifier"]]) for row in _ROWS["after"])
_DENIALS = EndTable(
    (row["word"], row["place"] == "denial")
    for row in rows("number_modifiers")
    if row["place"] in ("denial", "no denial")
)
_MERELY = "不过"


class Beside(NamedTuple):
    """What the words before a number say, and where they begin; `word` is the comparison without what denies it."""

    start: int
    word: str
    modifier: Modifier
    denied: bool = False


def modifier_before(text: str, end: int, floor: int = 0) -> Beside | None:
    """What the longest words that end at `end` say: 超过, 不|超过, 不得|低于."""
    found = _BEFORE.before(text, end, floor)
    if found is None:
        return None
    word, (modifier, denied) = found
    start = end - len(word)
    denial = _denial_before(text, start) if denied else 0
    if word == _MERELY and not text[start - 1 : start].isalnum():
        return None  # ，不过|30人已经报名
    said = denied if denial else modifier
    return Beside(start - denial, word, _MODIFIERS[said], denial > 0) if said else None


def modifier_behind(text: str, at: int) -> tuple[str, Modifier] | None:
    """The longest words at `at`, and what they say: 以上, 左右."""
    return _AFTER.at(text, at)


def _denial_before(text: str, end: int) -> int:
    """How long the words are that end at `end` and deny what follows, else 0; 有没有 and 超没超过 only ask."""
    found = _DENIALS.before(text, end)
    if found is None or not found[1]:
        return 0
    start = end - len(found[0])
    asks = start > 0 and text[start - 1] == text[start + 1 : start + 2]
    return 0 if asks else len(found[0])
