"""Flat tables of records, one row a fact, for people who ask "who is what where" rather than for the whole record.

Takes records as plain JSON values, gives typed rows in the order of the records; refuses a table that it does not
know. A row repeats what is needed to read it alone: the article's address, the section, and the source offsets. Names,
types and order of columns stand in `declared`; CSV, Parquet, DuckDB and Spark all take them from there.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from pipeline.errors import UsageError
from pipeline.tables.columns import Cell, Column, Json, Kind, Row, Table, View
from pipeline.tables.declared import TABLES

__all__ = [
    "TABLES",
    "Cell",
    "Column",
    "Json",
    "Kind",
    "Row",
    "Table",
    "arrow_schema",
    "defused",
    "flatten",
    "rows",
    "schema",
]

# What makes a spreadsheet take a cell for a formula; the apostrophe is here so that taking one off gives the text back.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "'")  # fmt: skip


def rows(table: str, records: Iterable[Json]) -> Iterator[Row]:
    """The rows of one table over all records.

    Raises:
        UsageError [U003]: there is no such table.
    """
    declared = _declared(table)
    for record in records:
        yield from declared.rows(View(record))


def flatten(record: Json) -> dict[str, list[Row]]:
    """The rows of every table for one record."""
    view = View(record)
    return {name: list(table.rows(view)) for name, table in TABLES.items()}


def schema(table: str) -> tuple[Column, ...]:
    """The columns of a table, in their order.

    Raises:
        UsageError [U003]: there is no such table.
    """
    return _declared(table).columns


def arrow_schema(table: str) -> Any:
    """The `pyarrow.Schema` of a table; needs pyarrow.

    Raises:
        UsageError [U003]: there is no such table.
    """
    import pyarrow as pa

    types = {"text": pa.string(), "integer": pa.int64(), "real": pa.float64(), "boolean": pa.bool_()}
    return pa.schema([pa.field(column.name, types[column.kind]) for column in schema(table)])


def defused(cell: Cell) -> str:
    """A cell as CSV holds it, so that no spreadsheet takes text for a formula.

    Text that begins like a formula, with or without blanks before, gets an apostrophe in front, as does text that
    begins with an apostrophe; taking one apostrophe off gives the text back. Numbers stay numbers.
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str):
        return f"'{cell}" if cell.lstrip().startswith(_FORMULA) or cell.startswith(("\t", "\r", "\n")) else cell
    return repr(cell)


def _declared(table: str) -> Table:
    found = TABLES.get(table)
    if found is None:
        raise UsageError("U003", f"there is no table {table!r}, only {', '.join(TABLES)}", place="tables")
    return found
