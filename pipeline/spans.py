"""Half-open ranges of code points: the one currency in which every stage says where something stands.

Takes and gives plain integers. A span always refers to one text, which the owner of the span names: the
logical text of a `Document` inside the pipeline, the untouched source in a record.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points, `0 <= start <= end`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def shift(self, by: int) -> "Span":
        """The same range, `by` code points further on."""
        return Span(self.start + by, self.end + by)

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies inside (or equals) this span."""
        return self.start <= other.start and other.end <= self.end

    def stripped(self, text: str) -> "Span":
        """The same range without the blanks of `text` at its ends; empty where nothing else is there."""
        start, end = self
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Span(start, end)

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


class Cover:
    """Ranges in order; answers in logarithmic time whether one of them holds or touches a span."""

    def __init__(self, spans: Iterable[Span]) -> None:
        starts: list[int] = []
        ends: list[int] = []
        for start, end in sorted(spans):
            if ends and start < ends[-1]:
                ends[-1] = max(ends[-1], end)
            else:
                starts.append(start)
                ends.append(end)
        self._starts, self._ends = starts, ends

    def holds(self, span: Span) -> bool:
        """Whether `span` lies inside one range."""
        at = bisect_right(self._starts, span.start) - 1
        return at >= 0 and span.end <= self._ends[at]

    def touches(self, span: Span) -> bool:
        """Whether `span` shares a character with a range."""
        at = bisect_right(self._starts, span.end - 1) - 1
        return at >= 0 and span.start < self._ends[at]


def places(word: str, text: str, within: Span | None = None) -> Iterator[int]:
    """Offsets at which `word` (one character or more) stands in `text`, or wholly inside `within`, in order."""
    start, end = within or (0, len(text))
    at = text.find(word, start, end)
    while at >= 0:
        yield at
        at = text.find(word, at + 1, end)


def within(spans: Sequence[Span], outer: Span) -> Iterator[Span]:
    """Those of `spans`, which are in order, that lie inside `outer`."""
    at = bisect_left(spans, (outer.start, 0))
    while at < len(spans) and spans[at].end <= outer.end:
        yield spans[at]
        at += 1
