"""The habits of a page: at which column its lines are cut, and whether indents open its paragraphs.

Takes the lines that may be text (no furniture), gives a `Profile` for the surroundings of each. A file may hold pages
of several kinds, so a profile is that of a window; windows move in steps, which keeps a file of a million lines linear.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median_low
from typing import Literal, NamedTuple

from pipeline.layout.lines import LONGEST_HEADING, Line

Measure = Literal["chars", "columns"]

_STEP, _REACH = 16, 24
# Lines that stop in mid-sentence, as a wrapped page has them; their widths must agree this closely.
_FEWEST, _AGREE = 3, 0.7
_NARROWEST, _WIDEST = 8, 120
# A mark may not open a line, so a line may be a little shorter or longer than its page.
_SLACK: dict[Measure, int] = {"chars": 2, "columns": 4}
_PARAGRAPH_INDENT = 2
_MANY = 5  # whole paragraphs on a page of which one breaks off
_LONG_TITLE = 80


class Profile(NamedTuple):
    """What the lines of a page have in common.

    Attributes:
        width: at which its lines are cut; 0 if they are not.
        measure: what widths are counted in.
        indents: whether an indent of `margin` + 2 columns or more opens a paragraph.
        margin: columns of blanks that all lines share.
        gaps: whether empty lines stand between the paragraphs of a page that is cut.
        broken: whether paragraphs break off at the foot of columns, with an empty line before they go on.
        lone_break: whether but one of many does: its full stop may be missing.
        whole: whether each paragraph is one line, as web pages have it: whatever is long ends as a sentence does.
    """

    width: int
    measure: Measure
    indents: bool
    margin: int
    gaps: bool = False
    broken: bool = False
    whole: bool = False
    lone_break: bool = False

    def is_full(self, line: Line) -> bool:
        """Whether the line reaches the column where its page is cut."""
        return self.width > 0 and self.size(line) >= self.width - _SLACK[self.measure]

    def size(self, line: Line) -> int:
        """The line's width as this page is measured."""
        return line.chars if self.measure == "chars" else line.columns

    def is_filled(self, line: Line) -> bool:
        """Whether not even one more character would fit."""
        return self.width > 0 and self.size(line) >= self.width - _SLACK[self.measure] // 2

    @property
    def marks_paragraphs(self) -> bool:
        """Whether a new paragraph would show by an indent or an empty line."""
        return self.indents or self.gaps

    def opens(self, line: Line) -> bool:
        """Whether the line is indented as the first of a paragraph is."""
        return self.indents and line.indent - self.margin >= _PARAGRAPH_INDENT


@dataclass(frozen=True)
class Page:
    """Profiles around the lines of one file."""

    lines: Sequence[Line]
    _known: dict[int, Profile] = field(default_factory=dict)

    def around(self, index: int) -> Profile:
        """The profile of the page that line `index` stands on."""
        step = index // _STEP
        if step not in self._known:
            middle = step * _STEP
            self._known[step] = _profile(self.lines[max(0, middle - _REACH) : middle + _STEP + _REACH])
        return self._known[step]


def _profile(lines: Sequence[Line]) -> Profile:
    # The furniture between two lines is not in `lines`, so line feeds are counted by `blank_before` alone.
    tight = [(above, line) for above, line in pairwise(lines) if line.blank_before == 0]
    chars, columns = _width(tight, "chars"), _width(tight, "columns")
    wrapped = Profile(chars.width, "chars", indents=False, margin=0)
    if columns.certainty > chars.certainty:
        wrapped = Profile(columns.width, "columns", indents=False, margin=0)
    margin = min((line.indent for line in lines), default=0)
    whole = _whole(lines, wrapped)
    breaks = 0 if whole else _breaks(lines, wrapped)
    lone = breaks == 1 and sum(line.is_text and len(line.text) > LONGEST_HEADING for line in lines) >= _MANY
    gaps = _gaps(lines, wrapped)
    wrapped = wrapped._replace(margin=margin, gaps=gaps, whole=whole, broken=breaks > 0, lone_break=lone)
    # Where every line of a wrapped page is indented, that is its margin; a page of one line a paragraph has none.
    for edge in (margin,) if wrapped.width and margin else (margin, 0):
        if _open_paragraphs(lines, edge, wrapped):
            return wrapped._replace(indents=True, margin=edge)
    return wrapped


def _breaks(lines: Sequence[Line], page: Profile) -> int:
    """How many lines too long for a heading break off above an empty line."""
    if page.width:
        return 0
    return sum(
        line.blank_before > 0 and not above.ends_sentence and len(above.text) > LONGEST_HEADING and not above.marked
        for above, line in pairwise(lines)
    )


def _whole(lines: Sequence[Line], page: Profile) -> bool:
    """Whether no line too long for a heading breaks off, but for one at the end, and two or more do not.

    Three that end for one long title that does not: 壮美画卷徐徐铺展——开启……的征程上，某省担负着新的使命.
    """
    long = [line for line in lines[:-1] if len(line.text) > LONGEST_HEADING and not line.marked]
    open_ones = [line for line in long if not (line.ends_sentence or line.text.endswith("——"))]
    titles = all(len(line.text) <= _LONG_TITLE and "。" not in line.text for line in open_ones)
    return page.width == 0 and len(long) > 1 and titles and len(open_ones) * 4 <= len(long)


def _gaps(lines: Sequence[Line], page: Profile) -> bool:
    """Whether the short last lines of paragraphs have an empty line below them."""
    ends = [line for above, line in pairwise(lines) if above.ends_sentence and not page.is_full(above)]
    return page.width > 0 and bool(ends) and sum(line.blank_before > 0 for line in ends) * 5 >= len(ends) * 4


class _Width(NamedTuple):
    width: int
    certainty: float


def _width(tight: Sequence[tuple[Line, Line]], measure: Measure) -> _Width:
    """The column at which lines in mid-sentence end, and how well they agree; 0 if they do not."""
    sizes = [each.chars if measure == "chars" else each.columns for each, _ in tight]
    below = [each.chars if measure == "chars" else each.columns for _, each in tight]
    # Headings stop without a full stop too, but take half of a wide column at the most.
    half = max(sizes, default=0) // 2
    cut = [size for size, (line, _) in zip(sizes, tight, strict=True) if not line.ends_sentence and size > half]
    if not cut:
        return _Width(0, 0.0)
    width, slack = median_low(cut), _SLACK[measure]
    agree = sum(abs(size - width) <= slack for size in cut) / len(cut)
    support = sum(abs(size - width) <= slack for size in sizes)
    longer = sum(size > width + slack for size in below)
    if support < _FEWEST or longer * 5 > support or agree < _AGREE or not _NARROWEST <= width <= _WIDEST:
        return _Width(0, 0.0)
    return _Width(width, agree + sum(size == width for size in cut) / len(cut))


def _open_paragraphs(lines: Sequence[Line], margin: int, page: Profile) -> bool:
    """Whether the lines above those that are indented are mostly the ends of paragraphs, or headings."""
    good = bad = 0
    for above, line in pairwise(lines):
        if line.indent - margin >= _PARAGRAPH_INDENT:
            short = not page.is_full(above) if page.width else len(above.text) * 2 < len(line.text)
            finished = above.ends_sentence or above.ends_clause or short
            good += finished
            bad += not finished
    return good > 2 * bad
