"""Cuts a long text into windows that a model reads one by one.

Takes a text and a length, gives ranges that cover the text without gaps, none longer than that. A cut stands behind
the end of a sentence where there is one, else behind a lesser mark or blank, else where the window is full.
"""

import re
from collections.abc import Iterator

from pipeline.spans import Span

# 「……。」 belongs together: closing marks stay with the sentence that they close. The groups are bounded, so that
# a search costs no more than a window.
_ENDS = (
    re.compile(r"[。！？!?…；;\n\r][。！？!?…”’」』）)]{0,8}"),
    re.compile(r"[，,、：:\s]"),
)


def windows(text: str, length: int, within: Span | None = None) -> Iterator[Span]:
    """The windows of `text`, or of the part `within`, in order; an empty text has none."""
    start, stop = within or Span(0, len(text))
    while stop - start > length:
        end = _cut(text, start, start + length)
        yield Span(start, end)
        start = end
    if start < stop:
        yield Span(start, stop)


def _cut(text: str, start: int, limit: int) -> int:
    """The last good place for a cut in the second half of the window, or its end."""
    middle = (start + limit) // 2
    for ends in _ENDS:
        places = [match.end() for match in ends.finditer(text, middle, limit)]
        if places:
            return places[-1]
    return limit
