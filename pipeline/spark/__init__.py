"""The pipeline on Apache Spark: a DataFrame of articles in, DataFrames of records, flat tables and bad input out.

Takes a DataFrame with a column of texts (or of files' bytes), gives lazy DataFrames, and refuses columns that are not
there. Needs `fangtan[spark]` where the driver runs, and fangtan itself wherever an executor does; docs/scale.md tells
how it gets there. Nothing here starts, places or watches a process: that is the engine's part.
"""

from functools import partial
from typing import TYPE_CHECKING

from pipeline import tables as flat
from pipeline.batch.articles import Reading
from pipeline.errors import UsageError
from pipeline.spark.declared import ERROR, EXTRACTED, quoted, record_schema, table_schema
from pipeline.spark.placing import placed
from pipeline.spark.work import extracted, flattened

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["extract", "placed", "quarantine", "record_schema", "records", "table_schema", "tables"]

# A record of a long article is longer than what Spark's parser of JSON takes for a string of good faith.
_PARSING = {"mode": "FAILFAST", "maxStringLen": str(2**31 - 1)}


def extract(
    df: "DataFrame",
    *,
    text: str = "text",
    id: str = "id",  # noqa: A002  # the field's name in every other form of input
    published: str | None = None,
    partition_characters: int | None = None,
    max_seconds: float = 300,
    max_characters: int = 100_000_000,
) -> "DataFrame":
    """Extract every row, each for itself: no row is lost, none depends on another or on where it is read.

    Args:
        df: one article a row.
        text: column of texts; of bytes (`binaryFile`'s `content`), which are read as the ending of the id says.
        id: column of addresses, as which they go into the records; where it is null the text's SHA-256 stands in.
        published: column of days of publication (a date, a timestamp, or text in ISO 8601), None if there is none.
        partition_characters: move the articles first, into partitions of so many characters each, by `placed`; None
            leaves them where they are, and nothing is shuffled.
        max_seconds: time for one article.
        max_characters: length of one article.
    Returns:
        A row for each row of `df`: `uri`; `record`, typed as `record_schema()` says; `json`, the same record to the
        byte as `fangtan extract` writes it; `error` with code, message, place and remedy. Of `record` and `error` one
        is null. What is not selected of `record` is not parsed.
    Raises:
        UsageError [U003]: there is no such column.
    """
    from pyspark.sql import functions as f

    for name in filter(None, (text, id, published)):
        if name not in df.columns:
            raise UsageError("U003", f"there is no column {name!r}, only {', '.join(df.columns)}", place="extract")
    if partition_characters is not None:
        df = placed(df, text=text, id=id, characters=partition_characters)
    day = f.col(quoted(published)).cast("string") if published else f.lit(None).cast("string")
    articles = df.select(
        f.col(quoted(id)).cast("string").alias("id"), f.col(quoted(text)).alias("text"), day.alias("published")
    )
    work = partial(extracted, reading=Reading(max_bytes=max_characters), seconds=max_seconds)
    done = articles.mapInArrow(work, EXTRACTED)
    error = f.when(f.col("code").isNotNull(), f.struct(*ERROR))
    record = f.from_json("json", record_schema(), _PARSING)
    return done.select("uri", record.alias("record"), "json", error.alias("error"))


def records(extracted: "DataFrame") -> "DataFrame":
    """The records of what `extract` gave, one column a field of the record."""
    return extracted.where("record is not null").select("record.*")


def quarantine(extracted: "DataFrame") -> "DataFrame":
    """What could not be extracted, as `quarantine.jsonl` has it: uri, code, message, place, remedy."""
    return extracted.where("error is not null").select("uri", "error.*")


def tables(extracted: "DataFrame") -> "dict[str, DataFrame]":
    """The flat tables of what `extract` gave, each computed when it is asked for.

    Write what `extract` gave before and read it again, or persist it: otherwise each table extracts anew.
    """
    written = extracted.where("json is not null").select("json")
    return {name: written.mapInArrow(partial(flattened, table=name), table_schema(name)) for name in flat.TABLES}
