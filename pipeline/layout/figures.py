"""Tables of figures between the paragraphs: rows of short cells with wide gaps, and the line that heads them.

Takes the printed lines of a file with the furniture known so far; says which of them are rows of a table. What a table
holds is no sentence: its lines are captions, whose dates and quantities are still read.
"""

from collections.abc import Sequence

from pipeline.layout.lines import Line
from pipeline.lazy import regex

_GAP = regex(r"\t+|[ \u3000]*[|｜][ \u3000]*|\u3000+| {2,}")
_LONGEST_CELL = 20  # characters
_FIGURE = regex(r"[-+−－]?[0-9０-９]")
_NUMBERED = regex(r"(?:附?表|附图)\s?[0-9一二三四五六七八九十]{1,2}(?![0-9])")
_IN_UNITS = regex(r"单位\s?[:：]")
_TITLE, _BARE_TITLE = 40, 16  # characters
_CELLS = 3


def table_rows(lines: Sequence[Line], taken: Sequence[object | None]) -> frozenset[int]:
    """Indexes of the lines of all tables, their titles included; cost linear in the number of lines.

    Args:
        lines: printed lines in reading order.
        taken: for each what it is already known to be, None where it may be text.
    """
    cells = [_cells(line) if known is None else () for line, known in zip(lines, taken, strict=True)]
    found: set[int] = set()
    start = 0
    while start < len(lines):
        end = start + 1
        while end < len(lines) and len(cells[end]) == len(cells[start]) and not lines[end].blank_before:
            end += 1
        if _is_table(cells[start:end]):
            titled = (
                start > 0 and taken[start - 1] is None and not lines[start].blank_before and _heads(lines[start - 1])
            )
            found.update(range(start - titled, end))
        start = end
    return frozenset(found)


def _cells(line: Line) -> tuple[str, ...]:
    """The cells of what may be a row: at least two, short, none a sentence."""
    if line.ends_sentence or not _GAP.search(line.text):
        return ()
    cells = tuple(cell for cell in _GAP.split(line.text) if cell)
    fits = len(cells) > 1 and all(
        len(cell) <= _LONGEST_CELL and "。" not in cell and "，" not in cell for cell in cells
    )
    return cells if fits else ()


def _is_table(rows: Sequence[tuple[str, ...]]) -> bool:
    """Two rows or more of as many cells, and figures in most that are neither in the first row nor column."""
    if len(rows) < 2 or not rows[0]:
        return False
    inner = [cell for row in rows[1:] for cell in row[1:]]
    figures = sum(map(_is_figure, inner))
    return 2 * figures > len(inner) and (len(rows[0]) >= _CELLS or all(_is_figure(row[-1]) for row in rows[1:]))


def _is_figure(cell: str) -> bool:
    """103.27, 17.2%, 12℃, 7月26日 19:30: it begins with a digit, and a third of it are digits."""
    return _FIGURE.match(cell) is not None and 3 * sum(map(str.isdigit, cell)) >= len(cell)


def _heads(line: Line) -> bool:
    """表1　主要财务数据（单位：亿元）, or 半决赛对阵 behind an empty line: what stands directly above the first row."""
    if line.ends_sentence or len(line.text) > _TITLE:
        return False
    bare = line.blank_before > 0 and len(line.text) <= _BARE_TITLE and not line.ends_clause
    return bare or _NUMBERED.match(line.text) is not None or _IN_UNITS.search(line.text) is not None
