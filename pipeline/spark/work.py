"""What runs in Spark's Python workers: batches of Arrow in, batches of Arrow out.

Takes articles, gives for each a row with its record or its coded error, in the order in which they came; a second
function turns records into rows of a flat table. Models are loaded with the first article and stay for as long as
Spark keeps the worker. What cannot be any article's fault, a missing model, ends the task.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

from pipeline import tables
from pipeline.batch.articles import Failure, Input, Reading, check_size
from pipeline.batch.rows import article
from pipeline.batch.work import Outcome, failed, settle_together
from pipeline.errors import FangtanError
from pipeline.groups import grouped

_OUT_CHARACTERS = 4_000_000  # of records wait for one another before they are sent
_COLUMNS = ("uri", "json", "code", "message", "place", "remedy")

Batch = Any  # pyarrow.RecordBatch, which has no types of its own
_Row = tuple[str | None, ...]


def extracted(batches: Iterable[Batch], *, reading: Reading, seconds: float) -> Iterator[Batch]:
    """A row for each article; its columns are those of `declared.EXTRACTED`.

    Raises:
        ModelError [M...]: the models cannot be used in this worker.
    """
    from pipeline.run import models

    models()
    rows: list[_Row] = []
    size = 0
    for group in grouped(_articles(batches, reading), _length):
        for row in _settled(group, seconds):
            rows.append(row)
            size += len(row[1] or "")
        if size >= _OUT_CHARACTERS:
            yield _batch(rows)
            rows, size = [], 0
    if rows:
        yield _batch(rows)


def flattened(batches: Iterable[Batch], *, table: str) -> Iterator[Batch]:
    """The rows of one flat table for batches of records."""
    import pyarrow as pa

    schema = tables.arrow_schema(table)
    for batch in batches:
        records = (json.loads(line.as_py()) for line in batch.column(0))
        yield pa.RecordBatch.from_pylist(list(tables.rows(table, records)), schema=schema)


def _articles(batches: Iterable[Batch], reading: Reading) -> Iterator[Input | Failure]:
    for batch in batches:
        columns = [batch.column(batch.schema.get_field_index(name)) for name in ("id", "text", "published")]
        for cells in zip(*columns, strict=True):
            uri, text, published = (cell.as_py() for cell in cells)
            yield _article(uri, text, published, reading)


def _article(uri: str | None, text: str | bytes | None, published: str | None, reading: Reading) -> Input | Failure:
    if uri is None:
        data = text.encode("utf-8", "replace") if isinstance(text, str) else text
        uri = "row without id and text" if data is None else f"sha256:{hashlib.sha256(data).hexdigest()}"
    try:
        if not isinstance(text, bytes):
            return article({"id": uri, "text": text, "published": published}, uri, reading)
        check_size(len(text), reading, uri)
        day = article({"text": "", "published": published}, uri, reading).published
        return Input(uri, text, name=PurePosixPath(uri).name, published=day)
    except FangtanError as error:
        return Failure(uri, error)


def _length(article: Input | Failure) -> int:
    return len(article.content) if isinstance(article, Input) else 0


def _settled(group: list[Input | Failure], seconds: float) -> Iterator[_Row]:
    outcomes = iter(settle_together([one for one in group if isinstance(one, Input)], None, seconds=seconds))
    for one in group:
        outcome = failed(one) if isinstance(one, Failure) else next(outcomes)
        yield _row(one.uri, outcome)


def _row(uri: str, outcome: Outcome) -> _Row:
    line = outcome.payload.decode()
    if outcome.kind == "record":
        return uri, line, None, None, None, None
    entry = json.loads(line)
    return uri, None, *(entry[name] for name in _COLUMNS[2:])


def _batch(rows: list[_Row]) -> Batch:
    import pyarrow as pa

    columns = zip(*rows, strict=True)
    return pa.RecordBatch.from_arrays([pa.array(column, pa.string()) for column in columns], names=list(_COLUMNS))
