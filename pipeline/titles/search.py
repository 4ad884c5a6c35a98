"""Looking for many known strings in a text, and asking whether a place is covered: both linear in the text.

Takes names and the ranges to search, gives the places where one stands, the longest first, without overlaps.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from pipeline.spans import Span

_KEY = 2  # names are found by their first two characters


def occurrences(text: str, names: Iterable[str], ranges: Iterable[Span]) -> Iterator[Span]:
    """Where one of `names` (two characters or more each) stands inside one of `ranges`."""
    lengths: dict[str, set[int]] = {}
    known = frozenset(name for name in names if len(name) >= _KEY)
    for name in known:
        lengths.setdefault(name[:_KEY], set()).add(len(name))
    by_start = {start: sorted(found, reverse=True) for start, found in lengths.items()}
    if not by_start:
        return
    first = frozenset(start[0] for start in by_start)
    for start, end in ranges:
        at = start
        while at < end:
            if text[at] in first:
                for length in by_start.get(text[at : at + _KEY], ()):
                    if at + length <= end and text[at : at + length] in known:
                        yield Span(at, at + length)
                        at += length - 1
                        break
            at += 1


class Cover:
    """Ranges in order; answers in logarithmic time whether one of them holds or touches a span."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def holds(self, span: Span) -> bool:
        """Whether `span` lies inside one range."""
        at = bisect_right(self._starts, span.start) - 1
        return at >= 0 and span.end <= self._ends[at]

    def touches(self, span: Span) -> bool:
        """Whether `span` shares a character with a range."""
        at = bisect_right(self._starts, span.end - 1) - 1
        return at >= 0 and span.start < self._ends[at]
