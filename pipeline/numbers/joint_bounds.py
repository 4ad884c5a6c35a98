"""Two bounds of one number: 大于10小于20, 1000以上，1500以下, 三年以上七年以下有期徒刑.

Takes a text with its quantities, gives the same quantities, a bare number that has a lower bound made one with the next
that has an upper one, and so a length or a sum right before another in the same unit, as laws print them. It refuses
bounds that do not rise.
"""

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.values import replace

_AND_LESS = regex("(?:且|并且?|而)?(?:小于|低于|少于|不大于|不超过)(?:或?等于)?")
_ABOVE, _BELOW = regex("以上[，, ]*"), "以下"
_MEASURED = ("duration", "money")


def with_joint_bounds(text: str, mentions: tuple[QuantityMention, ...]) -> tuple[QuantityMention, ...]:
    """The quantities, two that bound one number as one."""
    out: list[QuantityMention] = []
    for mention in mentions:
        if out and mention.modifier in ("under", "at_most") and _are_bounds(text, out[-1], mention):
            out.append(_joined(text, out.pop(), mention))
        else:
            out.append(mention)
    return tuple(out)


def _joined(text: str, first: QuantityMention, second: QuantityMention) -> QuantityMention:
    measured = first.kind in _MEASURED
    end = second.span.end + (len(_BELOW) if measured and text.startswith(_BELOW, second.span.end) else 0)
    numeral = Span(first.numeral.start, second.numeral.end)
    kind = first.kind if measured else "numberrange"
    both = replace(second, span=Span(first.span.start, end), numeral=numeral, kind=kind, value=None, modifier=None)
    return replace(both, lower=first.value, upper=second.value)


def _are_bounds(text: str, first: QuantityMention, second: QuantityMention) -> bool:
    if first.modifier not in ("over", "at_least"):
        return False
    if first.value is None or second.value is None or float(first.value) >= float(second.value):
        return False
    between = first.span.end, second.span.start
    if all(one.kind == "number" and one.measure is None and one.unit is None for one in (first, second)):
        told = _AND_LESS.fullmatch(text, *between) is not None
        return told or _ABOVE.fullmatch(text, *between) is not None and text.startswith(_BELOW, second.span.end)
    return _is_measured_range(text, first, second)


def _is_measured_range(text: str, first: QuantityMention, second: QuantityMention) -> bool:
    """三年|以上|七年以下, 五万元以上十万元以下罚款: one length or sum, not 三个月以上一年以下, whose units differ."""
    alike = first.kind == second.kind and first.kind in _MEASURED and first.unit == second.unit
    if not alike or first.measure is None or second.measure is None:
        return False
    if first.kind == "duration" and first.measure.of(text).lstrip("个個") != second.measure.of(text).lstrip("个個"):
        return False
    return text[first.span.end : second.span.start] == "以上" and text.startswith(_BELOW, second.span.end)
