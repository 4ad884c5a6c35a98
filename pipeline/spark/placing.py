"""Partitions of equal numbers of characters, not of rows: what costs time is characters.

Takes a DataFrame of articles of any lengths, gives the same rows in other partitions. One pass over the lengths
comes first and sends the driver two numbers a size class; then the texts, and only they, are shuffled once.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.spark.declared import quoted

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

# Articles of which a few fill a partition are given more room: two of them in one would make it twice the size.
_FEW, _ROOM = 4, 4
_BITS = 40  # of a hash, taken as a fraction
_PLACE = "fangtan place"  # a column between two steps


@dataclass(frozen=True, slots=True)
class Stretch:
    """What the articles of one size class take of the line along which all characters are laid out."""

    size_class: int
    start: int
    width: int


def placed(df: "DataFrame", *, text: str = "text", id: str = "id", characters: int = 2_000_000) -> "DataFrame":  # noqa: A002
    """The rows of `df` in partitions of about so many characters.

    All articles are laid out along a line, the longest first, so that the tasks that can last long begin first; within
    its size class (lengths of the same power of two) a row stands where a hash of its content puts it, and the line is
    cut every so many characters. A row's place is a function of the row alone: a task that is tried again sends it the
    same way.

    Raises:
        UsageError [U003]: `characters` is no number of characters.
    """
    from pyspark.sql import functions as f

    if characters < 1:
        raise UsageError("U003", f"{characters} is no number of characters", place="partition_characters")
    length = f.coalesce(f.length(f.col(quoted(text))), f.lit(0))
    size_class = f.floor(f.log2(length + 1))
    totals = df.groupBy(size_class.alias("size_class")).agg(f.count("*"), f.sum(length)).collect()
    line = laid_out([(row[0], row[1], row[2]) for row in totals], characters)
    partitions = max(1, -(-sum(each.width for each in line) // characters))
    place = _place(line, size_class, f.xxhash64(quoted(id), quoted(text)), characters)
    df = df.withColumn(_PLACE, f.least(place, f.lit(partitions - 1)).cast("int"))
    if hasattr(df, "repartitionById"):
        return df.repartitionById(partitions, _PLACE).drop(_PLACE)
    # Before Spark 4.1 the number is hashed: some partitions get two shares, some none.
    return df.repartition(partitions, _PLACE).drop(_PLACE)


def laid_out(totals: list[tuple[int, int, int]], characters: int) -> list[Stretch]:
    """Where each size class stands, given its number of articles and of characters; the longest come first."""
    line: list[Stretch] = []
    start = 0
    for size_class, articles, size in sorted(totals, reverse=True):
        width = min(max(size, 1), articles * characters)  # one article is in one partition, however long it is
        width *= _ROOM if size * _FEW > articles * characters else 1
        line.append(Stretch(size_class, start, width))
        start += width
    return line


def _place(line: list[Stretch], size_class: "Column", key: "Column", characters: int) -> "Column":
    from pyspark.sql import functions as f

    share = f.pmod(key, f.lit(1 << _BITS)) / float(1 << _BITS)
    place = f.lit(0)
    for each in line:
        position = f.lit(float(each.start)) + share * float(each.width)
        place = f.when(size_class == each.size_class, f.floor(position / float(characters))).otherwise(place)
    return place
