"""Whether a numeral numbers a step of a list that repeats its verb: 一看地段，二看楼龄，三看物业.

Takes a text and the offset of a Chinese numeral; gives yes or no. It refuses a numeral whose neighbour in the list does
not follow or precede with the same verb (他一看，二话不说), and what ranks in other ways (一审, 二期).
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.numbers.roles import role

_STEPS = "一二三四五六七八九"
_REACH = 40  # characters between two steps
_STEP = regex(f"[{_STEPS}](?:{alternation(role('item_deed'))})(?=[^，,。；;、一了就便])")
_HEADS = frozenset("，,；;：:。、“「\n")


def is_step(text: str, at: int) -> bool:
    """Whether 一看, 二看 … at `at` is a step, and the one behind or before it stands near."""
    step = _STEP.match(text, at)
    if step is None or at and text[at - 1] not in _HEADS:
        return False
    rank, deed = _STEPS.index(text[at]), step[0][1:]
    follows = rank + 1 < len(_STEPS) and _stands(text, _STEPS[rank + 1] + deed, at + 2, at + _REACH)
    return follows or rank > 0 and _stands(text, _STEPS[rank - 1] + deed, max(0, at - _REACH), at)


def _stands(text: str, step: str, start: int, end: int) -> bool:
    """Whether `step` heads a clause between the two offsets."""
    found = text.find(step, start, end)
    return found >= 0 and (not found or text[found - 1] in _HEADS)
