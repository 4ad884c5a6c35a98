"""How exact the words beside a duration make it: 约|三年, 近|四十分钟, 不得少于|两天, 三年|以上.

Takes a text and the place of a duration, gives about, under, over, at_least, at_most or None. The words are
those beside quantities; they stand outside the span.
"""

from typing import Final

from pipeline.numbers.modifiers import modifier_before, modifier_behind

_PASSING: Final = frozenset("过過")  # 过三年: when three years have passed


def modifier_beside(text: str, start: int, end: int) -> str | None:
    """What the longest word directly before says, else the longest directly behind."""
    found = modifier_before(text, start)
    if found is not None and found.word not in _PASSING:
        return found.modifier
    behind = modifier_behind(text, end)
    return None if behind is None else behind[1]
