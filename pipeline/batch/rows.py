"""Articles out of JSON lines and Parquet tables: one a line or row.

Takes a stream, gives inputs in order and, for a line or row that is no article, a failure with its number; a line of
any length takes no more memory than an article may.
"""

import json
from collections.abc import Iterator, Mapping
from typing import IO, Any

from pipeline.batch.articles import Failure, Input, Reading, check_day, check_size, check_uri
from pipeline.errors import BatchError, FangtanError, RecordError, SourceError

_ROWS = 64  # of a table are held at a time
_SKIP = 1 << 20
# A line is longer than the text in it: escapes take six bytes for a character of three.
_LINE_TO_TEXT = 4


def from_lines(lines: IO[bytes], uri: str, reading: Reading) -> Iterator[Input | Failure]:
    """Each line {"id", "text", "published"?} as one article; empty lines are passed over."""
    for number, line in enumerate(_bounded(lines, reading.max_bytes * _LINE_TO_TEXT), 1):
        place = f"{uri}:{number}"
        if line is None:
            yield Failure(place, BatchError("B002", "the line does not end", place=place))
        elif line.strip():
            try:
                yield article(_object(line, place), place, reading)
            except FangtanError as error:
                yield Failure(place, error)


def from_table(stream: IO[bytes], uri: str, reading: Reading) -> Iterator[Input | Failure]:
    """Each row of a Parquet file as one article: its text in `column`, and `id` and `published` if there are such.

    Raises:
        SourceError [S005-S006]: the file is damaged, or pyarrow is not installed.
        RecordError [R001]: there is no such column.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise SourceError("S006", str(error), place=uri) from None
    try:
        table = parquet.ParquetFile(stream)
        names = table.schema_arrow.names
        wanted = [each for each in dict.fromkeys((reading.column, "id", "published")) if each in names]
        if reading.column not in wanted:
            raise RecordError("R001", f"it has no column {reading.column!r}", place=uri)
        number = 0
        for batch in table.iter_batches(batch_size=_ROWS, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                place = f"{uri}:{number}"
                try:
                    yield article(row, place, reading)
                except FangtanError as error:
                    yield Failure(place, error)
    except (pyarrow.ArrowException, OSError, UnicodeDecodeError) as error:
        raise SourceError("S005", str(error)[:120], place=uri) from None


def _bounded(lines: IO[bytes], longest: int) -> Iterator[bytes | None]:
    """The lines of a stream; None for one that is longer than that."""
    while line := lines.readline(longest + 1):
        if len(line) > longest:
            while line and not line.endswith(b"\n"):
                line = lines.readline(_SKIP)
            yield None
        else:
            yield line


def _object(line: bytes, place: str) -> object:
    try:
        value: object = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RecordError("R001", str(error)[:120], place=place) from None
    return value


def article(row: object, place: str, reading: Reading) -> Input:
    """One row as an article.

    Raises:
        RecordError [R001]: it has no text.
        UsageError [U003]: its day of publication is none.
        BatchError [B002]: it is too large.
    """
    if not isinstance(row, Mapping) or not isinstance(text := row.get(reading.column), str):
        raise RecordError("R001", f"it has no text in {reading.column!r}", place=place)
    given: Any = row.get("id")
    uri = check_uri(place if given is None else str(given), place)
    check_size(len(text), reading, place)
    day = row.get("published")
    return Input(uri, text, published=check_day(day, place) if day else reading.published)
