"""What the caller names, as a stream of sources: files, folders, JSON lines and Parquet tables.

A file is read as the ending of its name says. Gives, in input order, a `Source` or the coded error of an
input that cannot become one; never raises for one bad input. Streams: no more than one input, or one batch of a
table's rows, is held at a time.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from pipeline import documents
from pipeline.documents import MEDIA_TYPES
from pipeline.errors import FangtanError, RecordError, SourceError, UsageError
from pipeline.source import Published, Source, from_bytes, from_text

LINES, TABLES = (".jsonl", ".ndjson"), (".parquet",)
# What a folder is searched for.
_SUFFIXES = (*MEDIA_TYPES, *LINES, *TABLES)
_ISO_DAY = 10
_ROWS = 256  # of a table are held at a time


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be used, with its address."""

    uri: str
    error: FangtanError


def find_files(inputs: Iterable[str]) -> list[Path]:
    """The files behind the inputs, folders searched in sorted order for files of known endings.

    Raises:
        UsageError [U001]: an input does not exist.
    """
    found: list[Path] = []
    for name in inputs:
        path = Path(name)
        if path.is_dir():
            found += sorted(each for each in path.rglob("*") if each.suffix.lower() in _SUFFIXES and each.is_file())
        elif path.exists():
            found.append(path)
        else:
            raise UsageError("U001", "there is no such file or folder", place=name)
    return found


def read_files(
    paths: Iterable[Path], *, encoding: str | None, published: str | None, column: str = "text"
) -> Iterator[Source | Failure]:
    """Each file as one article; of JSON lines and tables each line or row, whose text stands in `column`."""
    for path in paths:
        suffix = path.suffix.lower()
        try:
            if suffix in LINES:
                with path.open("rb") as lines:
                    yield from read_json_lines(lines, name=path.as_posix(), published=published, column=column)
            elif suffix in TABLES:
                yield from read_table(path, published=published, column=column)
            else:
                yield read_file(path, encoding=encoding, published=published)
        except FangtanError as error:
            yield Failure(path.as_posix(), error)
        except OSError as error:
            why = error.strerror or "it cannot be read"
            yield Failure(path.as_posix(), UsageError("U001", why, place=path.as_posix()))


def read_file(path: Path, *, encoding: str | None = None, published: str | None = None) -> Source:
    """One file as one article.

    Raises:
        SourceError [S...]: it is no text, or cannot be read as what its name says.
        OSError: it cannot be opened.
    """
    day = Published(published, "option") if published else None
    uri = path.as_posix()
    return documents.read(path.read_bytes(), uri=uri, name=path.name, encoding=encoding, published=day)


def read_table(path: Path, *, published: str | None, column: str = "text") -> Iterator[Source | Failure]:
    """Each row of a Parquet file as one article: its text in `column`, and `id` and `published` if there are such.

    Raises:
        SourceError [S005-S006]: the file is damaged, or pyarrow is not installed.
        RecordError [R001]: there is no such column.
    """
    name = path.as_posix()
    try:
        from pyarrow import ArrowInvalid, parquet
    except ImportError as error:
        raise SourceError("S006", str(error), place=name) from None
    try:
        table = parquet.ParquetFile(path)
    except ArrowInvalid as error:
        raise SourceError("S005", str(error)[:120], place=name) from None
    with table:
        wanted = [each for each in dict.fromkeys((column, "id", "published")) if each in table.schema_arrow.names]
        if column not in wanted:
            raise RecordError("R001", f"it has no column {column!r}", place=name)
        number = 0
        for batch in table.iter_batches(batch_size=_ROWS, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                place = f"{name}:{number}"
                try:
                    yield _article(row, place, published, column)
                except FangtanError as error:
                    yield Failure(place, error)


def read_stdin(*, encoding: str | None, published: str | None) -> Iterator[Source | Failure]:
    """All of stdin as one article."""
    day = Published(published, "option") if published else None
    try:
        yield from_bytes(sys.stdin.buffer.read(), uri="-", encoding=encoding, published=day)
    except FangtanError as error:
        yield Failure("-", error)


def read_json_lines(
    lines: Iterable[bytes], *, name: str, published: str | None, column: str = "text"
) -> Iterator[Source | Failure]:
    """Each line {"id", "text", "published"?} as one article; empty lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            place = f"{name}:{number}"
            try:
                yield _article(_object(line, place), place, published, column)
            except FangtanError as error:
                yield Failure(place, error)


def open_lines(name: str) -> IO[bytes]:
    """The lines of a file, or of stdin for `-`.

    Raises:
        UsageError [U001]: the file cannot be opened.
    """
    if name == "-":
        return sys.stdin.buffer
    try:
        return Path(name).open("rb")
    except OSError as error:
        raise UsageError("U001", error.strerror or "it cannot be read", place=name) from None


def _object(line: bytes, place: str) -> object:
    try:
        value: object = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RecordError("R001", str(error)[:120], place=place) from None
    return value


def _article(article: object, place: str, published: str | None, column: str) -> Source:
    if not isinstance(article, dict) or not isinstance(article.get(column), str):
        raise RecordError("R001", f"it has no text in {column!r}", place=place)
    given = article.get("id")
    uri = place if given is None else str(given)
    try:
        uri.encode()
    except UnicodeEncodeError:
        raise SourceError("S003", "in the id", place=place) from None
    day = article.get("published") or published
    return from_text(article[column], uri=uri, published=check_day(day, place) if day else None)


def check_day(value: object, place: str) -> Published:
    """A day of publication given by the caller, in ISO 8601.

    Raises:
        UsageError [U003]: it is no such day.
    """
    from datetime import date

    try:
        return Published(date.fromisoformat(str(value)[:_ISO_DAY]).isoformat(), "option")
    except ValueError:
        raise UsageError("U003", f"{value!r} is no ISO 8601 day such as 2025-12-19", place=place) from None
