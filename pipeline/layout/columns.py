"""Two columns that were copied line by line across the page: 左栏的一行　　　　右栏的一行.

Takes printed lines, gives them in reading order, the left column before the right one, with the stretches that were
untangled. A table looks alike but its cells are short; only columns of running text are taken apart.
"""

from collections.abc import Sequence
from statistics import median

from pipeline.layout.lines import Line
from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.values import replace

_GAP = regex(r"(?<=\S)(?:[\u3000]{2,}|[ \u3000\t]{3,}|\t+)(?=\S)")
_BLANK = regex("[ \u3000\t]")
_FEWEST = 4  # lines in a row
_SHORTEST = 8  # code points of a column's line, on the whole
_SLACK = 3


def untangle(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Span, ...]]:
    """The lines in reading order and the source spans of what stood side by side; cost linear in the lines."""
    out: list[Line] = []
    found: list[Span] = []
    index = 0
    while index < len(lines):
        end = index
        while end < len(lines) and _halves(lines[end]) and (end == index or lines[end].blank_before == 0):
            end += 1
        block = lines[index:end]
        if len(block) >= _FEWEST and _are_columns(block):
            middle = int(median(_right_edge(line) for line in block))
            halves = [_split(line) for line in block]
            left, right = [each for each, _ in halves], [each for _, each in halves]
            while end < len(lines) and lines[end].blank_before == 0 and _is_rest(lines[end], middle):
                (right if lines[end].indent >= middle - _SLACK else left).append(lines[end])
                end += 1
            out += left + [_outdented(line, middle) for line in right]
            found.append(Span(block[0].span.start, lines[end - 1].span.end))
        else:
            end = max(end, index + 1)
            out += lines[index:end]
        index = end
    return (tuple(out) if found else lines), tuple(found)


def _right_edge(line: Line) -> int:
    """The column at which the right half begins, blanks of its own included or not."""
    gap = _halves(line)
    assert gap is not None
    before = line.text[: gap[1]]
    return line.indent + len(before) + sum(char > "\u2e7f" for char in before)


def _is_rest(line: Line, middle: int) -> bool:
    """A line that one column has and the other, which is shorter, has not."""
    return line.columns <= middle - 1 or line.indent >= middle - _SLACK


def _outdented(line: Line, middle: int) -> Line:
    """The line with its indent counted from the left edge of its column."""
    return replace(line, indent=max(0, line.indent - middle))


def _halves(line: Line) -> tuple[int, int] | None:
    """Where the only wide gap of the line is, relative to its text."""
    if _BLANK.search(line.text) is None:  # most lines have none, and to look for a gap takes ten times as long
        return None
    gaps = [match.span() for match in _GAP.finditer(line.text)]
    return gaps[0] if len(gaps) == 1 else None


def _are_columns(block: Sequence[Line]) -> bool:
    gaps = [_halves(line) or (0, 0) for line in block]
    left = [line.text[: gap[0]] for line, gap in zip(block, gaps, strict=True)]
    right = [line.text[gap[1] :] for line, gap in zip(block, gaps, strict=True)]
    running = sum(not any(mark in each[-1] for mark in "。！？：:") for each in [*left, *right])
    commas = sum("，" in each or "。" in each or "," in each for each in [*left, *right])
    starts = [line.span.start - line.raw.start + gap[1] for line, gap in zip(block, gaps, strict=True)]
    middle = median(starts)
    return (
        median(map(len, left)) >= _SHORTEST
        and median(map(len, right)) >= _SHORTEST
        and sum(abs(start - middle) <= _SLACK for start in starts) * 4 >= len(starts) * 3
        and running * 2 > len(left) + len(right)
        and commas * 4 >= len(left) + len(right)
    )


def _split(line: Line) -> tuple[Line, Line]:
    gap = _halves(line)
    assert gap is not None
    return line.parted(*gap, indent=_right_edge(line))
