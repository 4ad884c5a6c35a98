"""Flat tables of records, one row a fact, for people who ask "who is what where" rather than for the whole record.

Takes records as plain JSON values, gives rows of plain text in the order of the records; refuses a table that it does
not know. A row repeats what is needed to read it alone: the article's address, the section, and the source offsets.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pipeline.errors import UsageError

Json = Any
Row = dict[str, str]


def rows(table: str, records: Iterable[Json]) -> Iterator[Row]:
    """The rows of one table over all records.

    Raises:
        UsageError [U003]: there is no such table.
    """
    make = TABLES.get(table)
    if make is None:
        raise UsageError("U003", f"there is no table {table!r}, only {', '.join(TABLES)}", place="tables")
    for record in records:
        yield from make(record)


def roles(record: Json) -> Iterator[Row]:
    """Who holds which post where: person | position | organization | status | evidence | section."""
    names = {body["id"]: body["name"] for body in record["organizations"]}
    for person in record["people"]:
        for role in person["roles"]:
            yield {
                "uri": record["source"]["uri"],
                "person": person["name"],
                "position": role["position"]["text"],
                "organization": names.get(role["organization"], ""),
                "status": role["status"],
                "evidence": role["evidence"]["text"],
                "section": _section(record, role["evidence"]),
                "start": str(role["evidence"]["segments"][0]["start"]),
                "end": str(role["evidence"]["segments"][-1]["end"]),
            }


def _section(record: Json, span: Json) -> str:
    """The heading of the section that holds the span, or its interview line; empty outside any."""
    at = span["segments"][0]["start"]
    for section in record["sections"]:
        printed = [section["heading"], section["interview_line"], *(each["span"] for each in section["paragraphs"])]
        places = [segment for each in printed if each for segment in each["segments"]]
        if any(segment["start"] <= at < segment["end"] for segment in places):
            title = section["heading"] or section["interview_line"]
            return title["text"] if title else ""
    return ""


TABLES: dict[str, Callable[[Json], Iterator[Row]]] = {"roles": roles}
