"""Half-open ranges of code points: the one currency in which every stage says where something stands.

Takes and gives plain integers. A span always refers to one text, which the owner of the span names: the
logical text of a `Document` inside the pipeline, the untouched source in a record.
"""

from collections.abc import Iterator
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

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


def places(word: str, text: str, within: Span | None = None) -> Iterator[int]:
    """Offsets at which `word` (one character or more) stands in `text`, or wholly inside `within`, in order."""
    start, end = within or (0, len(text))
    at = text.find(word, start, end)
    while at >= 0:
        yield at
        at = text.find(word, at + 1, end)
