"""Blanks that sites set and no Chinese word has: between scripts (12 月 18 日), behind half-width marks (他说, “好”),
around quotation marks (的 " 老街 " 也).

Takes the text of a source, tells with which of these it is set throughout, and parts a line at them. Refuses those
behind a number that opens a line (1 总则), those between Latin words, and what is set here and there only.
"""

import re
from collections.abc import Iterator

from pipeline.lazy import regex
from pipeline.spans import Span

_HAN, _NARROW, _BLANK = "[一-鿿]", "[0-9A-Za-z]", "[ \u00a0\u2005\u2006\u2009\u202f]"
_CLOSED, _OPENED = "[一-鿿”’」』》）)]", "[一-鿿“‘「『《（(0-9A-Za-z]"
_MARKS, _WORDS = '["“”]', "[一-鿿，。！？：；,!?:;]"
# Each habit with its opposite: the same places without a blank.
_HABITS = (
    (
        regex(f"(?<={_HAN}){_BLANK}{{1,2}}(?={_NARROW})|(?<=[0-9A-Za-z%％℃]){_BLANK}{{1,2}}(?={_HAN})"),
        regex(f"(?<={_HAN}){_NARROW}|(?<={_NARROW}){_HAN}"),
    ),
    (
        regex(f"(?<={_CLOSED}[,;:?!]){_BLANK}{{1,2}}(?={_OPENED})"),
        regex(f"(?<={_CLOSED}[,;:?!，；：？！]){_OPENED}"),
    ),
    (
        regex(f"(?<={_WORDS}){_BLANK}{{1,2}}(?={_MARKS})|(?<={_MARKS}){_BLANK}{{1,2}}(?={_WORDS})"),
        regex(f"(?<={_WORDS}){_MARKS}|(?<={_MARKS}){_WORDS}"),
    ),
)
_FEWEST = 4  # such blanks that make a habit
_ITEM = 3  # digits of a number that opens a line and counts none of what follows
_COUNTED = frozenset("年月日号时点分秒岁元个名位家万亿")


def habits(text: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of the blanks that most places have which can have one."""
    return tuple(blank for blank, tight in _HABITS if _is_usual(text, blank, tight))


def _is_usual(text: str, blank: re.Pattern[str], tight: re.Pattern[str]) -> bool:
    spaced = sum(1 for _ in blank.finditer(text))
    return spaced >= _FEWEST and spaced > sum(1 for _ in tight.finditer(text))


def parts(text: str, start: int, end: int, blanks: tuple[re.Pattern[str], ...]) -> Iterator[Span]:
    """The stretches of `text[start:end]`, which is one line, between such blanks."""
    at = start
    for first, last in sorted(found.span() for blank in blanks for found in blank.finditer(text, start, end)):
        head = text[start:first]
        if head.isdecimal() and len(head) <= _ITEM and text[last] not in _COUNTED:
            continue
        yield Span(at, first)
        at = last
    yield Span(at, end)
