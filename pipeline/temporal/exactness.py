"""How exact the words beside a duration make it: 约|三年, 近|四十分钟, 不到|两天, 三年|以上.

Takes a text and the place of a duration, gives about, under, over, at_least, at_most or None. The words come from
`number_modifiers`, as for quantities; they stand outside the span.
"""

from typing import Final

from pipeline.lexicon import rows

_PASSING: Final = frozenset("过過")  # 过三年: when three years have passed
_BEFORE: Final = {
    row["word"]: row["modifier"]
    for row in rows("number_modifiers")
    if row["place"] == "before" and row["word"] not in _PASSING
}
_BEHIND: Final = {row["word"]: row["modifier"] for row in rows("number_modifiers") if row["place"] == "after"}
_LONGEST_BEFORE: Final = max(map(len, _BEFORE))
_LONGEST_BEHIND: Final = max(map(len, _BEHIND))


def modifier_beside(text: str, start: int, end: int) -> str | None:
    """What the longest word directly before says, else the longest directly behind."""
    for size in range(min(_LONGEST_BEFORE, start), 0, -1):
        found = _BEFORE.get(text[start - size : start])
        if found is not None:
            return found
    for size in range(_LONGEST_BEHIND, 0, -1):
        found = _BEHIND.get(text[end : end + size])
        if found is not None:
            return found
    return None
