"""The logical text of one article and the map back to its untouched source.

A `Document` holds one logical text: the text of each unit (headline, interview line, paragraph, ...), in reading order,
one line feed between two units; without column breaks and, where the text is set with them, without the blanks between
scripts (12 月 18 日). All spans of all stages refer to it. The `pieces` say where each stretch of it stands in the
source; `Document.locate` is the only place that maps back.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Literal, NamedTuple

from pipeline.spans import Span
from pipeline.values import dataclass

UnitKind = Literal[
    "headline",
    "subtitle",
    "byline",
    "source_line",
    "group_heading",
    "heading",
    "interview_line",
    "paragraph",
    "caption",
    "boilerplate",
]
SectionKind = Literal["group", "interview", "article", "section", "question_answer"]
JoinKind = Literal["inside_word", "between_words", "after_comma", "after_sentence"]


class Piece(NamedTuple):
    """`length` characters that stand at `logical` in the logical text and at `source` in the source.

    `spaced`: only blanks that no word has (12 月 18 日) stand between it and the piece before, on the same line.
    """

    logical: int
    source: int
    length: int
    spaced: bool = False


class Join(NamedTuple):
    """A break in the print that the logical text does not have: `at` is where the second line goes on."""

    at: int
    kind: JoinKind


@dataclass(frozen=True, slots=True)
class Unit:
    """One logical line or paragraph.

    Attributes:
        section: index of the section it belongs to, None outside any.
        evidence: what told that it is no paragraph, the strongest first.
    """

    kind: UnitKind
    span: Span
    section: int | None = None
    joins: tuple[Join, ...] = ()
    truncated: bool = False
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the article. `parent`, `heading` and `line` are indexes into sections and units."""

    kind: SectionKind
    parent: int | None = None
    heading: int | None = None
    line: int | None = None


@dataclass(frozen=True)
class Document:
    """Units in reading order over one logical text; see the module's own words."""

    text: str
    pieces: tuple[Piece, ...]
    units: tuple[Unit, ...]
    sections: tuple[Section, ...]
    dateline: Span | None = None

    @cached_property
    def _piece_starts(self) -> list[int]:
        return [piece.logical for piece in self.pieces]

    @cached_property
    def _unit_starts(self) -> list[int]:
        return [unit.span.start for unit in self.units]

    def ahead(self, span: Span) -> int | None:
        """By how much the source is ahead of the logical text at `span`; None if it is empty or no single segment."""
        at, last = span
        logical, source, length, _ = self.pieces[bisect_right(self._piece_starts, at) - 1]
        return source - logical if logical <= at < last <= logical + length else None

    def locate(self, span: Span) -> tuple[Span, ...]:
        """The segments of the source that hold `span`, in order; their texts, concatenated, are its text as printed.

        Raises:
            ValueError: the span is empty or reaches outside the units' text.
        """
        at, last = span
        index = bisect_right(self._piece_starts, at) - 1
        segments: list[Span] = []
        while at < last:
            piece = self.pieces[index] if 0 <= index < len(self.pieces) else None
            if piece is None or not piece.logical <= at < piece.logical + piece.length:
                raise ValueError(f"{span} is not covered by the source")
            end = min(last, piece.logical + piece.length)
            start = piece.source + at - piece.logical
            joined = piece.spaced and at == piece.logical
            if segments and (joined or segments[-1].end == start):
                segments[-1] = Span(segments[-1].start, start + end - at)
            else:
                segments.append(Span(start, start + end - at))
            at, index = end, index + 1
        if not segments:
            raise ValueError(f"{span} is empty")
        return tuple(segments)

    def ident(self, layer: str, span: Span) -> str:
        """A stable identifier: the layer's name and the source offsets of what it stands for."""
        if (ahead := self.ahead(span)) is not None:
            return f"{layer}-{span.start + ahead}-{span.end + ahead}"
        segments = self.locate(span)
        return f"{layer}-{segments[0].start}-{segments[-1].end}"

    def unit_at(self, offset: int) -> Unit:
        """The unit that holds the logical `offset`."""
        return self.units[bisect_right(self._unit_starts, offset) - 1]

    def of_kind(self, *kinds: UnitKind) -> Iterator[Unit]:
        """The units of these kinds, in order."""
        return (unit for unit in self.units if unit.kind in kinds)


EMPTY = Document("", (), (), ())
