"""Two bounds of one number: 大于10小于20, 1000以上，1500以下.

Takes a text with its quantities, gives the same quantities, a bare number that has a lower bound made one with the next
that has an upper one. It refuses bounds that do not rise, and numbers with a unit (3年以上7年以下 are two).
"""

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.values import replace

_AND_LESS = regex("(?:且|并且?|而)?(?:小于|低于|少于|不大于|不超过)(?:或?等于)?")
_ABOVE, _BELOW = regex("以上[，, ]*"), "以下"


def with_joint_bounds(text: str, mentions: tuple[QuantityMention, ...]) -> tuple[QuantityMention, ...]:
    """The quantities, two that bound one number as one."""
    out: list[QuantityMention] = []
    for mention in mentions:
        if out and mention.modifier in ("under", "at_most") and _are_bounds(text, out[-1], mention):
            first = out.pop()
            span, numeral = Span(first.span.start, mention.span.end), Span(first.numeral.start, mention.numeral.end)
            both = replace(first, span=span, numeral=numeral, kind="numberrange", value=None, modifier=None)
            out.append(replace(both, lower=first.value, upper=mention.value))
        else:
            out.append(mention)
    return tuple(out)


def _are_bounds(text: str, first: QuantityMention, second: QuantityMention) -> bool:
    if first.modifier not in ("over", "at_least"):
        return False
    bare = all(one.kind == "number" and one.measure is None and one.unit is None for one in (first, second))
    if not bare or first.value is None or second.value is None or float(first.value) >= float(second.value):
        return False
    between = first.span.end, second.span.start
    if _AND_LESS.fullmatch(text, *between):
        return True
    return _ABOVE.fullmatch(text, *between) is not None and text.startswith(_BELOW, second.span.end)
