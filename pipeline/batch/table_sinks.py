"""Sinks of flat tables: CSV, Parquet and DuckDB, each by its library.

Takes records as lines of JSON, holds no more than some thousand rows, and writes what `pipeline.tables` declares. The
same records give the same bytes; of a DuckDB file, which holds an identifier of its own, the same rows.
"""

import csv
import io
import json
import os
from pathlib import Path
from typing import Any

from pipeline import tables
from pipeline.batch import whole
from pipeline.batch.whole import WholeFile, Written
from pipeline.errors import SourceError

_ROWS = 10_000  # of a table are held before they are written; a row group of Parquet


class _Tables:
    """Base of sinks of flat tables: collects rows and hands them over a few thousand at a time."""

    def __init__(self) -> None:
        self._rows: dict[str, list[tables.Row]] = {name: [] for name in tables.TABLES}

    def write(self, record: bytes) -> None:
        for name, rows in tables.flatten(json.loads(record)).items():
            self._rows[name] += rows
            while len(self._rows[name]) >= _ROWS:
                self._flush(name, self._rows[name][:_ROWS])
                self._rows[name] = self._rows[name][_ROWS:]

    def _flush_all(self) -> None:
        for name, rows in self._rows.items():
            if rows:
                self._flush(name, rows)
                self._rows[name] = []

    def _flush(self, name: str, rows: list[tables.Row]) -> None:
        raise NotImplementedError


class Csv(_Tables):
    """One CSV file a table, UTF-8, in which no text can be taken for a formula."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._files: dict[str, WholeFile] = {}
        for name in tables.TABLES:
            self._files[name] = WholeFile(folder / f"{name}.csv")
            self._files[name].write((",".join(column.name for column in tables.schema(name)) + "\n").encode())

    def finish(self) -> list[Written]:
        self._flush_all()
        return [out.finish() for out in self._files.values()]

    def abandon(self) -> None:
        for out in self._files.values():
            out.abandon()

    def _flush(self, name: str, rows: list[tables.Row]) -> None:
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\n").writerows([tables.defused(cell) for cell in row.values()] for row in rows)
        self._files[name].write(text.getvalue().encode())


class Parquet(_Tables):
    """One Parquet file a table, compressed with zstd."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._arrow, parquet = _library("pyarrow"), _library("pyarrow.parquet")
        self._files: dict[str, WholeFile] = {}
        self._writers: dict[str, Any] = {}
        for name in tables.TABLES:
            self._files[name] = WholeFile(folder / f"{name}.parquet")
            schema = tables.arrow_schema(name)
            self._writers[name] = parquet.ParquetWriter(self._files[name], schema, compression="zstd")

    def finish(self) -> list[Written]:
        self._flush_all()
        for writer in self._writers.values():
            writer.close()
        return [out.finish() for out in self._files.values()]

    def abandon(self) -> None:
        for out in self._files.values():
            out.abandon()

    def _flush(self, name: str, rows: list[tables.Row]) -> None:
        self._writers[name].write_table(self._arrow.Table.from_pylist(rows, schema=tables.arrow_schema(name)))


class DuckDb(_Tables):
    """One database with all tables and with views over them."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._arrow, duckdb = _library("pyarrow"), _library("duckdb")
        self._path, self._part = path, whole.temporary(path)
        self._remove()
        # One thread keeps the order of rows; extensions would be fetched from the network.
        options = {"threads": "1", "memory_limit": "512MB", "autoinstall_known_extensions": "false"}
        self._database = duckdb.connect(str(self._part), config=options)
        types = {"text": "varchar", "integer": "bigint", "real": "double", "boolean": "boolean"}
        for name in tables.TABLES:
            columns = ", ".join(f'"{column.name}" {types[column.kind]}' for column in tables.schema(name))
            self._database.execute(f"create table {name} ({columns})")
            for column in tables.schema(name):
                about = column.about.replace("'", "''")
                self._database.execute(f"comment on column {name}.\"{column.name}\" is '{about}'")

    def finish(self) -> list[Written]:
        self._flush_all()
        self._database.execute((Path(tables.__file__).parent / "views.sql").read_text("utf-8"))
        self._database.execute("checkpoint")
        self._database.close()
        with self._part.open("rb+") as out:
            os.fsync(out.fileno())
        # The file holds an identifier of its own, so its hash would say nothing.
        written = Written(self._path.name, self._part.stat().st_size, "")
        self._part.replace(self._path)
        return [written]

    def abandon(self) -> None:
        self._database.close()
        self._remove()

    def _remove(self) -> None:
        for path in (self._part, self._part.with_name(f"{self._part.name}.wal")):
            path.unlink(missing_ok=True)

    def _flush(self, name: str, rows: list[tables.Row]) -> None:
        self._database.register("fresh", self._arrow.Table.from_pylist(rows, schema=tables.arrow_schema(name)))
        self._database.execute(f"insert into {name} select * from fresh")
        self._database.unregister("fresh")


def _library(name: str) -> Any:
    from importlib import import_module

    try:
        return import_module(name)
    except ImportError as error:
        raise SourceError("S006", str(error), place="--format") from None
