"""Section segmentation: from the printed lines of a source to a `Document` of units and sections.

Takes a `Source` and a judge of word boundaries, gives the document with its diagnostics, and refuses nothing: any
text has at least paragraphs. Structure comes from interview lines (——访…) first, since they cannot be mistaken;
what is printed just above one is its headline, a short line above that names its group. Broken paragraphs are put
together by the punctuation at the break, the quotation marks still open and the width of the page.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from pipeline.document import Document, Join, Piece, Section, SectionKind, Unit, UnitKind
from pipeline.layout import headings, paragraphs
from pipeline.layout.dateline import dateline_length
from pipeline.layout.lines import Line, read
from pipeline.source import Source
from pipeline.spans import Span

# Whether a word runs across offset `at` of a text.
WordAcross = Callable[[str, int], bool]
_Role = Literal["headline", "subtitle", "group", "heading", "interview", "label", "furniture", "body"]


class Finding(NamedTuple):
    """A diagnostic in source offsets, since stray lines are in no unit."""

    code: str
    span: Span


@dataclass(frozen=True, slots=True)
class Layout:
    """The document and what was odd about its print."""

    document: Document
    findings: tuple[Finding, ...]


def find(source: Source, *, word_across: WordAcross) -> Layout:
    """Segment one source.

    Args:
        source: the untouched text.
        word_across: tells whether a word runs across an offset; asked only at breaks that are joined.
    Returns:
        Units in reading order over one logical text; every printed character is in exactly one unit.
    """
    lines, stray = read(source.text)
    roles = _roles(lines, word_across)
    builder = _Builder(source.text, word_across)
    index = 0
    while index < len(lines):
        end = index + 1
        if roles[index] in ("body", "label"):
            if roles[index] == "label" and lines[index].is_label and end < len(lines) and roles[end] == "body":
                end += 1  # 主持人: on a line of its own, the words below
            while end < len(lines) and roles[end] == "body" and paragraphs.runs_on(lines, end):
                end += 1
        builder.add(lines[index:end], roles[index])
        index = end
    findings = [Finding("D001", span) for span in stray] + builder.findings
    return Layout(builder.document(), tuple(sorted(findings, key=lambda finding: finding.span)))


# ------------------------------------------------------------------ what each line is


def _roles(lines: Sequence[Line], word_across: WordAcross) -> list[_Role]:
    roles: list[_Role] = ["furniture" if headings.furniture(line) else "body" for line in lines]
    _labels(lines, roles)
    printed = [index for index, role in enumerate(roles) if role != "furniture"]
    interviews = [index for index in printed if roles[index] == "body" and headings.is_interview_line(lines[index])]
    top = _top(lines, printed, roles, word_across)
    interviews = _drop_subtitle(lines, printed, interviews, top, roles)
    for index in interviews:
        roles[index] = "interview"
    for index in interviews:
        _title_block(lines, printed, index, roles)
    _document_title(lines, printed, interviews, roles, top)
    _inner_headings(lines, printed, roles)
    return roles


def _top(lines: Sequence[Line], printed: Sequence[int], roles: Sequence[_Role], word_across: WordAcross) -> int:
    """How many lines at the top of the page look like titles."""
    count = 0
    while count < min(len(printed), _TOP_LINES) and roles[printed[count]] == "body":
        if not _is_title(lines, printed, count) or _cut_by_the_break(lines, printed, count, word_across):
            break
        count += 1
    return count


def _cut_by_the_break(lines: Sequence[Line], printed: Sequence[int], at: int, word_across: WordAcross) -> bool:
    """Whether a word runs on into the next line, which stands right below: 护林员柴广|林说."""
    if at + 1 >= len(printed):
        return False
    below = lines[printed[at + 1]]
    return (
        below.blank_before == 0
        and not below.indented
        and paragraphs.join_kind(lines[printed[at]], below, word_across) == "inside_word"
    )


_TOP_LINES = 6


def _is_title(lines: Sequence[Line], printed: Sequence[int], at: int) -> bool:
    line = lines[printed[at]]
    if paragraphs.fills_column(lines, printed[at]):
        return False
    following = lines[printed[at + 1]] if at + 1 < len(printed) else None
    threshold = headings.THRESHOLD if at else headings.FIRST_THRESHOLD
    return headings.is_dash_line(line) or headings.title_score(line, following) >= threshold


def _drop_subtitle(
    lines: Sequence[Line], printed: Sequence[int], interviews: list[int], top: int, roles: list[_Role]
) -> list[int]:
    """A dash line at the top that has more titles below it speaks for the whole page: it is the subtitle."""
    for at in range(1, min(top, len(printed))):
        index = printed[at]
        if not headings.is_dash_line(lines[index]):
            continue
        follows_title = at + 1 < top and not headings.is_dash_line(lines[printed[at + 1]])
        if index not in interviews or (follows_title and len(interviews) > 1):
            roles[index] = "subtitle"
            return [other for other in interviews if other != index]
        return interviews
    return interviews


def _title_block(lines: Sequence[Line], printed: Sequence[int], interview: int, roles: list[_Role]) -> None:
    """The headline just above an interview line, and a group heading above that."""
    at = bisect_left(printed, interview)
    if at == 0 or roles[printed[at - 1]] != "body":
        return
    headline = printed[at - 1]
    if headings.title_score(lines[headline], lines[interview]) < headings.THRESHOLD:
        return
    roles[headline] = "heading"
    if at < 2 or roles[printed[at - 2]] != "body":
        return
    above = printed[at - 2]
    if headings.title_score(lines[above], lines[headline]) < headings.THRESHOLD:
        return
    before = lines[printed[at - 3]] if at >= 3 else None
    follows_text = before is not None and roles[printed[at - 3]] == "body"
    # A line below an unfinished paragraph may be its end: only the name of an award is no continuation.
    if headings.names_an_award(lines[above].text) or not follows_text or (before is not None and before.ends_sentence):
        roles[above] = "group"


def _document_title(
    lines: Sequence[Line], printed: Sequence[int], interviews: Sequence[int], roles: list[_Role], top: int
) -> None:
    if not printed or not top:
        return
    first = printed[0]
    if roles[first] == "interview" or headings.is_dash_line(lines[first]):
        return
    if roles[first] in ("heading", "group"):
        # One interview only: its headline is the headline of the page. Of several: the page has a title of its own
        # only if more title lines stand above the first interview than the others have.
        lone = len(interviews) == 1 and roles[first] == "heading"
        if lone or (roles[first] == "group" and not headings.names_an_award(lines[first].text)):
            roles[first] = "headline"
        return
    roles[first] = "headline"
    for index in printed[1:top]:
        if roles[index] == "body" and headings.is_dash_line(lines[index]):
            roles[index] = "subtitle"
            return


_ASKERS = frozenset(["问", "答", "問", "记者", "記者", "主持人", "Q", "A"])
_NAME_LENGTH = 4


def _labels(lines: Sequence[Line], roles: list[_Role]) -> None:
    """Turns of a conversation: labels that come back, 问 and 答, and names where somebody is asked."""
    labels = [line.label if role == "body" else None for line, role in zip(lines, roles, strict=True)]
    counts = Counter(filter(None, labels))
    asked = counts.keys() & _ASKERS
    for index, label in enumerate(labels):
        if label and (counts[label] > 1 or label in asked or (asked and len(label) <= _NAME_LENGTH)):
            roles[index] = "label"
        if label and index and labels[index - 1] and lines[index - 1].text[-1] in "？?":
            roles[index - 1] = roles[index] = "label"  # a question with its answer, each said by somebody


def _inner_headings(lines: Sequence[Line], printed: Sequence[int], roles: list[_Role]) -> None:
    for at, index in enumerate(printed):
        if roles[index] != "body" or at + 1 >= len(printed) or at == 0:
            continue
        before, after = printed[at - 1], printed[at + 1]
        unfinished = roles[before] in ("body", "label") and not lines[before].ends_sentence
        if unfinished or roles[after] not in ("body", "label", "heading"):
            continue
        if paragraphs.is_list_line(lines, index) or not _stands_apart(lines, index):
            continue
        if headings.title_score(lines[index], lines[after]) >= headings.THRESHOLD:
            roles[index] = "heading"


def _stands_apart(lines: Sequence[Line], index: int) -> bool:
    """A heading is shorter than the text below it, and no text line of a narrow column."""
    return len(lines[index].text) * 2 <= paragraphs.width_below(lines, index) or lines[index].enumerated


# ------------------------------------------------------------------ building


class _Builder:
    """Collects units in order and opens and closes sections on the way."""

    def __init__(self, source: str, word_across: WordAcross) -> None:
        self.source, self.word_across = source, word_across
        self.length = 0
        self.texts: list[str] = []
        self.pieces: list[Piece] = []
        self.units: list[Unit] = []
        self.sections: list[Section] = []
        self.findings: list[Finding] = []
        self.group: int | None = None
        self.pending: int | None = None  # heading unit that waits for its interview line
        self.current: int | None = None

    def add(self, lines: Sequence[Line], role: _Role) -> None:
        if role == "group":
            self.current = self.group = self._open("group", None, heading=len(self.units))
        elif role == "heading":
            parent = self.group if self.group is not None else None
            self.current = self._open("section", parent, heading=len(self.units))
            self.pending = self.current
        elif role == "interview":
            self._interview()
        elif role == "label" and (self.current is None or self.sections[self.current].kind != "question_answer"):
            self.current = self._open("question_answer", self.current, heading=None)
        kind = self._kind(lines[0], role)
        section = None if kind in ("headline", "subtitle", "byline", "source_line", "boilerplate") else self.current
        if role not in ("heading", "furniture"):
            self.pending = None
        self._append(Unit(kind, Span(0, 0), section), lines)

    def _interview(self) -> None:
        line = len(self.units)
        if self.pending is None:
            self.current = self._open("interview", self.group, heading=None)
        assert self.current is not None
        self.sections[self.current] = replace(self.sections[self.current], kind="interview", line=line)

    def _open(self, kind: SectionKind, parent: int | None, *, heading: int | None) -> int:
        self.sections.append(Section(kind, parent, heading))
        return len(self.sections) - 1

    def _kind(self, line: Line, role: _Role) -> UnitKind:
        if role == "furniture":
            found = headings.furniture(line)
            return "byline" if found == "byline" else "source_line" if found == "source_line" else "boilerplate"
        kinds: dict[_Role, UnitKind] = {
            "headline": "headline",
            "subtitle": "subtitle",
            "group": "group_heading",
            "heading": "heading",
            "interview": "interview_line",
        }
        return kinds.get(role, "paragraph")

    def _append(self, unit: Unit, lines: Sequence[Line]) -> None:
        if self.texts:
            self.texts.append("\n")
            self.length += 1
        start = self.length
        joins = []
        for index, line in enumerate(lines):
            if index:
                joins.append(Join(self.length, paragraphs.join_kind(lines[index - 1], line, self.word_across)))
            self.pieces.append(Piece(self.length, line.span.start, len(line.text)))
            self.texts.append(line.text)
            self.length += len(line.text)
        last = lines[-1]
        truncated = unit.kind == "paragraph" and paragraphs.is_cut_off(last)
        if truncated:
            self.findings.append(Finding("D002", last.span))
        self.units.append(replace(unit, span=Span(start, self.length), joins=tuple(joins), truncated=truncated))

    def document(self) -> Document:
        text = "".join(self.texts)
        dateline = next(filter(None, (_dateline(text, unit) for unit in self.units[:_DATELINE_UNITS])), None)
        return Document(text, tuple(self.pieces), tuple(self.units), tuple(self.sections), dateline)


_DATELINE_UNITS = 8


def _dateline(text: str, unit: Unit) -> Span | None:
    length = dateline_length(unit.span.of(text)[:_DATELINE_REACH]) if unit.kind == "paragraph" else 0
    return Span(unit.span.start, unit.span.start + length) if length else None


_DATELINE_REACH = 120
