"""Blanks between Chinese characters and digits or Latin letters, which many sites set and no word has (12 月 18 日).

Takes the text of a source, tells whether it is set so throughout, and parts a line at such blanks. It refuses the blank
behind a number that opens a line (1 总则), blanks between Latin words, and those of texts that set them here and there.
"""

from collections.abc import Iterator

from pipeline.lazy import regex
from pipeline.spans import Span

_HAN, _NARROW, _BLANK = "[一-鿿]", "[0-9A-Za-z]", "[ \u00a0\u2005\u2006\u2009\u202f]"
_SPACED = regex(f"(?<={_HAN}){_BLANK}{{1,2}}(?={_NARROW})|(?<=[0-9A-Za-z%％℃]){_BLANK}{{1,2}}(?={_HAN})")
_TIGHT = regex(f"(?<={_HAN}){_NARROW}|(?<={_NARROW}){_HAN}")
_FEWEST = 4  # such blanks that make a habit
_ITEM, _COUNTED = (
    3,
    frozenset("年月日号时点分秒岁元个名位家万亿"),
)  # digits of a number that opens a line and is no date


def is_spaced(text: str) -> bool:
    """Whether most places where the scripts meet are set with a blank."""
    spaced = sum(1 for _ in _SPACED.finditer(text)) if _SPACED.search(text) else 0
    return spaced >= _FEWEST and spaced > sum(1 for _ in _TIGHT.finditer(text))


def parts(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretches of `text[start:end]`, which is one line, between such blanks."""
    at = start
    for blank in _SPACED.finditer(text, start, end):
        head = text[start : blank.start()]
        if head.isdecimal() and len(head) <= _ITEM and text[blank.end()] not in _COUNTED:
            continue
        yield Span(at, blank.start())
        at = blank.end()
    yield Span(at, end)
