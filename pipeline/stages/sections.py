"""Section segmentation: from the printed lines of a source to a `Document` of units and sections.

Takes a `Source` and a judge of word boundaries, gives the document with its diagnostics, and refuses nothing: any
text has at least paragraphs. Lines are parted from what the page prints beside their words (`layout.parting`); what it
prints around its articles is set aside (`layout.furniture`), the rest gets its roles (`layout.roles`), and what is left
is put together to paragraphs (`layout.paragraphs`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from pipeline.document import Document, Join, Piece, Section, SectionKind, Unit, UnitKind
from pipeline.layout import columns, furniture, page_head, paragraphs, spacing
from pipeline.layout.dateline import dateline_length
from pipeline.layout.kinds import Furniture
from pipeline.layout.lines import Line, read
from pipeline.layout.mastheads import site_at_end
from pipeline.layout.page import Page
from pipeline.layout.paragraphs import WordAcross
from pipeline.layout.parting import parted
from pipeline.layout.roles import BODY, GOES_ON, Role, Roles
from pipeline.source import Source
from pipeline.spans import Span
from pipeline.values import replace

_UNIT_KINDS: dict[str, UnitKind] = {
    "group": "group_heading",
    "interview": "interview_line",
    "label": "paragraph",
    "note": "boilerplate",
    "body": "paragraph",
}
_OUTSIDE = ("headline", "subtitle", "byline", "source_line", "boilerplate")  # of no section
_MARKS_BACK = 40  # lines of a paragraph that are asked for open quotation marks; keeps a million-line paragraph linear
_DATELINE_UNITS = 12  # from the first on, in which a dateline is looked for


class Finding(NamedTuple):
    """A diagnostic in source offsets, since stray lines are in no unit."""

    code: str
    span: Span


@dataclass(frozen=True, slots=True)
class Layout:
    """The document and what was odd about its print."""

    document: Document
    findings: tuple[Finding, ...]


class _Printed(NamedTuple):
    """Lines that are one unit: their role (of text) or what furniture they are."""

    lines: list[Line]
    role: Role | Furniture


def find(source: Source, *, word_across: WordAcross) -> Layout:
    """Segment one source.

    Args:
        source: the untouched text.
        word_across: tells whether a word runs across an offset; asked only at breaks that may be joined.
    Returns:
        Units in reading order over one logical text; every printed character is in exactly one unit.
    """
    return Segmentation(source, word_across).layout()


class Segmentation:
    """One source on its way to sections: the lines are put together, what the breaks inside units cut is still open.

    So somebody who segments several sources can find out about all their `breaks` at once before asking for `layout`.
    """

    def __init__(self, source: Source, word_across: WordAcross) -> None:
        lines, stray = read(source.text, source.headings)
        lines, untangled = columns.untangle(parted(lines))
        self._findings = [Finding("D001", span) for span in stray] + [Finding("D005", span) for span in untangled]
        units = _Units(source, lines, word_across)
        self._builder = _Builder(source.text, word_across)
        self._printed = units.collect()
        self._findings += units.findings

    def breaks(self) -> Iterator[tuple[str, int]]:
        """The places where `layout` will ask whether a word runs across."""
        return paragraphs.breaks(pair for printed in self._printed for pair in pairwise(printed.lines))

    def layout(self) -> Layout:
        """The document, with what was odd about its print."""
        for printed in self._printed:
            self._builder.add(printed)
        findings = self._findings + self._builder.findings
        return Layout(self._builder.document(), tuple(sorted(findings, key=lambda finding: finding.span)))


class _Units:
    """Puts lines together to units, in reading order."""

    def __init__(self, source: Source, lines: Sequence[Line], word_across: WordAcross) -> None:
        self.source, self.lines, self.word_across = source, lines, word_across
        self.asides = furniture.classify(lines)
        self.text = [index for index, each in enumerate(self.asides) if each is None]
        self.body = [lines[index] for index in self.text]
        between = pairwise((-1, *self.text))
        self.parted = [self.asides[last + 1] if last + 1 < index else None for last, index in between]
        self.page = Page(self.body)
        again = frozenset(
            line.text[: site_at_end(line.text) or None].rstrip()
            for line, aside in zip(lines, self.asides, strict=True)
            if aside and aside.evidence == page_head.PRINTED_AGAIN
        )
        self.roles = Roles(self.body, self.parted, self.page, word_across, again).assign()
        self.found: list[_Printed] = []
        self.last: _Printed | None = None  # unit of text
        self.findings: list[Finding] = []

    def collect(self) -> list[_Printed]:
        after = 0  # asides up to here have been placed
        for at, index in enumerate(self.text):
            goes_on = at > 0 and self._goes_on(at)
            if goes_on and self.last is not None:
                self.last.lines.append(self.lines[index])
            self._set_aside(after, index)
            if not goes_on:
                self.last = _Printed([self.lines[index]], self.roles[at])
                self.found.append(self.last)
            after = index + 1
        self._set_aside(after, len(self.lines))
        return self.found

    def _set_aside(self, start: int, end: int) -> None:
        """The furniture of these lines; a caption may take several."""
        for index in range(start, end):
            known = self.asides[index]
            if known is not None and known.evidence == "caption_goes_on":
                self.found[-1].lines.append(self.lines[index])
            elif known is not None:
                self.found.append(_Printed([self.lines[index]], known))

    def _goes_on(self, at: int) -> bool:
        """Whether line `at` of the text belongs to the unit of the line above it."""
        above, line = self.body[at - 1], self.body[at]
        kinds = self.roles[at - 1].kind, self.roles[at].kind
        if kinds == ("headline", "headline") or self.roles[at] is GOES_ON:
            return True
        if kinds[0] not in ("body", "label") or self.roles[at] is not BODY or self.last is None:
            return False
        if kinds[0] == "label" and (above.is_label or above.label is None):
            return above.is_label  # 主持人: on a line of its own, the words below; not below a bare 记者
        place = paragraphs.Break(
            above,
            line,
            self.page.around(at),
            self.parted[at] is not None,
            sum(each.open_marks for each in self.last.lines[-_MARKS_BACK:]),
            paragraphs.is_list_line(self.page, at - 1) and paragraphs.is_list_line(self.page, at),
            len(self.last.lines) == 1,
            self.source.blocks,
        )
        score = paragraphs.runs_on(place, self.word_across)
        if abs(score) < paragraphs.DOUBT:
            self.findings.append(Finding("D004", line.span))
        return score > 0


# ------------------------------------------------------------------ building


class _Builder:
    """Collects units in order and opens and closes sections on the way."""

    def __init__(self, source: str, word_across: WordAcross) -> None:
        self.source, self.word_across = source, word_across
        self._blanks = spacing.habits(source)
        self.length = 0
        self.texts: list[str] = []
        self.pieces: list[Piece] = []
        self.units: list[Unit] = []
        self.sections: list[Section] = []
        self.findings: list[Finding] = []
        self.group: int | None = None
        self.pending: int | None = None  # heading unit that waits for its interview line
        self.current: int | None = None

    def add(self, printed: _Printed) -> None:
        role = printed.role
        if isinstance(role, Role):
            self._sections(role)
        kind: UnitKind = _UNIT_KINDS.get(role.kind, role.kind)  # type: ignore[arg-type]
        evidence = role.evidence if isinstance(role, Role) else (role.evidence,)
        section = None if kind in _OUTSIDE else self.current
        unit = Unit(kind, Span(0, 0), section, evidence=() if kind == "paragraph" else evidence)
        self._append(unit, printed.lines)

    def _sections(self, role: Role) -> None:
        if role.kind == "group":
            self.current = self.group = self._open("group", None, heading=len(self.units))
        elif role.kind == "heading":
            self.current = self._open("section", self.group, heading=len(self.units))
            self.pending = self.current
            return
        elif role.kind == "interview":
            self._interview()
        elif role.kind == "label" and (self.current is None or self.sections[self.current].kind != "question_answer"):
            self.current = self._open("question_answer", self.current, heading=None)
        self.pending = None

    def _interview(self) -> None:
        line = len(self.units)
        if self.pending is None:
            self.current = self._open("interview", self.group, heading=None)
        assert self.current is not None
        self.sections[self.current] = replace(self.sections[self.current], kind="interview", line=line)

    def _open(self, kind: SectionKind, parent: int | None, *, heading: int | None) -> int:
        self.sections.append(Section(kind, parent, heading))
        return len(self.sections) - 1

    def _append(self, unit: Unit, lines: Sequence[Line]) -> None:
        if self.texts:
            self.texts.append("\n")
            self.length += 1
        start = self.length
        joins = []
        for index, line in enumerate(lines):
            if index:
                joins.append(Join(self.length, paragraphs.join_kind(lines[index - 1], line, self.word_across)))
            end = line.span.end + (index + 1 < len(lines) and self._word_gap(line, lines[index + 1]))
            self._print(line.span.start, end)
        last = lines[-1]
        truncated = unit.kind == "paragraph" and paragraphs.is_cut_off(last)
        if truncated:
            self.findings.append(Finding("D002", last.span))
        self.units.append(replace(unit, span=Span(start, self.length), joins=tuple(joins), truncated=truncated))

    def _print(self, start: int, end: int) -> None:
        """Add one line of the source, without the blanks that the text is set with and no word has."""
        for part in spacing.parts(self.source, start, end, self._blanks):
            length = part.end - part.start
            self.pieces.append(Piece(self.length, part.start, length, spaced=part.start > start))
            self.texts.append(self.source[part.start : part.end])
            self.length += length

    def _word_gap(self, line: Line, following: Line) -> int:
        """One blank between two Latin words, where the print has one at the end of the line."""
        latin = line.text[-1].isascii() and line.text[-1].isalnum() and following.text[0].isascii()
        return int(latin and following.text[0].isalnum() and self.source[line.span.end : line.span.end + 1] == " ")

    def document(self) -> Document:
        text = "".join(self.texts)
        dateline = next(filter(None, (_dateline(text, unit) for unit in self.units[:_DATELINE_UNITS])), None)
        return Document(text, tuple(self.pieces), tuple(self.units), self._articles(text), dateline)

    def _articles(self, text: str) -> tuple[Section, ...]:
        """Sections that have a by-line or a dateline of their own, if several do, are articles of one file."""
        heads = [section.heading for section in self.sections]
        signed = [
            index
            for index, heading in enumerate(heads)
            if heading is not None and self.sections[index].kind == "section" and self._is_signed(text, heading)
        ]
        if len(signed) < 2:
            return tuple(self.sections)
        return tuple(
            replace(section, kind="article") if index in signed else section
            for index, section in enumerate(self.sections)
        )

    def _is_signed(self, text: str, heading: int) -> bool:
        below = self.units[heading + 1] if heading + 1 < len(self.units) else None
        return below is not None and (below.kind == "byline" or _dateline(text, below) is not None)


def _dateline(text: str, unit: Unit) -> Span | None:
    length = dateline_length(unit.span.of(text)) if unit.kind == "paragraph" else 0
    return Span(unit.span.start, unit.span.start + length) if length else None
