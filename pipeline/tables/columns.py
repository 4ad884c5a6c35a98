"""What a flat table is: columns with a name, a type and the place in a record that fills them.

Takes one record as plain JSON values, gives rows of typed cells. Nothing here knows a file format or a single table.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

Json = Any
Kind = Literal["text", "integer", "real", "boolean"]
Cell = str | int | float | bool | None
Row = dict[str, Cell]
JOINT = " | "  # between several texts in one cell; no news text holds it


class View:
    """One record with what its rows look up: names behind identifiers, sections behind offsets."""

    def __init__(self, record: Json) -> None:
        self.record = record

    @cached_property
    def names(self) -> dict[str, str]:
        """The name of each person, organization and event by its identifier."""
        return {
            each["id"]: each["name"] for layer in ("people", "organizations", "events") for each in self.record[layer]
        }

    @cached_property
    def _sections(self) -> list[tuple[int, int, str, str]]:
        """Every stretch of the source that belongs to a section: start, end, the section's id and title."""
        stretches = []
        for section in self.record["sections"]:
            title = section["heading"] or section["interview_line"]
            printed = [section["heading"], section["interview_line"], *(each["span"] for each in section["paragraphs"])]
            stretches += [
                (segment["start"], segment["end"], section["id"], title["text"] if title else "")
                for span in printed
                if span
                for segment in span["segments"]
            ]
        return sorted(stretches)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, *_ in self._sections]

    def section(self, offset: int) -> tuple[str | None, str | None]:
        """Identifier and title of the section that holds an offset; None twice outside any."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._sections[index][1]:
            return None, None
        return self._sections[index][2:]


Take = Callable[[Json, View], Cell]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `take` finds the cell in the fact that a row tells."""

    name: str
    kind: Kind
    take: Take
    about: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: one row for each of the `facts` of a record."""

    name: str
    about: str
    facts: Callable[[View], Iterable[Json]]
    columns: tuple[Column, ...]

    def rows(self, view: View) -> Iterator[Row]:
        """The rows of one record, in its order."""
        for fact in self.facts(view):
            yield {column.name: column.take(fact, view) for column in self.columns}


def at(path: str) -> Take:
    """The value at a dotted path of the fact; None where a step of it is null."""
    steps = path.split(".")

    def take(fact: Json, _view: View) -> Cell:
        for step in steps:
            if fact is None:
                return None
            fact = fact[step]
        value: Cell = fact
        return value

    return take


def name_at(path: str) -> Take:
    """The name behind the identifier at a path."""
    find = at(path)

    def take(fact: Json, view: View) -> Cell:
        ident = find(fact, view)
        return view.names.get(ident) if isinstance(ident, str) else None

    return take


def count(key: str) -> Take:
    """How many values a list of the fact holds."""
    return lambda fact, _view: len(fact[key])


def joined(key: str, path: str = "") -> Take:
    """The texts of a list of the fact in one cell, each found at a path of its item."""
    find = at(path) if path else lambda item, _view: item
    return lambda fact, view: JOINT.join(str(find(item, view)) for item in fact[key]) or None


def text(name: str, about: str, take: Take | None = None) -> Column:
    """A column of text, taken from the key of its own name if nothing else is said."""
    return Column(name, "text", take or at(name), about)


def integer(name: str, about: str, take: Take | None = None) -> Column:
    """A column of whole numbers."""
    return Column(name, "integer", take or at(name), about)


def real(name: str, about: str, take: Take | None = None) -> Column:
    """A column of floating-point numbers."""
    return Column(name, "real", take or at(name), about)


def boolean(name: str, about: str, take: Take | None = None) -> Column:
    """A column of true and false."""
    return Column(name, "boolean", take or at(name), about)


def where(segments: Callable[[Json], list[Json]]) -> tuple[Column, ...]:
    """The columns that place a fact: section, and the source offsets between which its segments lie."""

    def first(fact: Json) -> int | None:
        return min((each["start"] for each in segments(fact)), default=None)

    def section(index: Literal[0, 1]) -> Take:
        def take(fact: Json, view: View) -> Cell:
            offset = first(fact)
            return None if offset is None else view.section(offset)[index]

        return take

    return (
        text("section_id", "section that holds it", section(0)),
        text("section", "heading of that section, or its interview line", section(1)),
        integer("start", "first code point in the source", lambda fact, _view: first(fact)),
        integer(
            "end",
            "behind its last code point",
            lambda fact, _view: max((each["end"] for each in segments(fact)), default=None),
        ),
    )
