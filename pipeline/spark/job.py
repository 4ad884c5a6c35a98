"""Extract a data set on Spark: a script for `spark-submit`, the same for every cluster, to be used or copied.

    spark-submit job.py --format json --out s3://bucket/run news/*.jsonl

Writes, as Parquet: OUT/extracted (uri, record, json, error; a row for each row that was read), OUT/quarantine and
OUT/tables/NAME. It names no master and sets nothing that the caller has set; a second run replaces the first and
writes the same. docs/scale.md tells how fangtan gets to the executors.
"""

import argparse
import json
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_BYTES_A_CHARACTER = 3  # of Chinese in UTF-8
_CORRUPT = "corrupt_line"


def parser() -> argparse.ArgumentParser:
    """The arguments of the script."""
    made = argparse.ArgumentParser(prog="job.py", description="Extract a data set on Spark.")
    made.add_argument("inputs", nargs="+", metavar="INPUT", help="files, folders or patterns, as Spark reads them")
    made.add_argument("--out", required=True, metavar="FOLDER", help="where everything is written")
    made.add_argument("--format", default="json", help="json (lines), parquet, orc, binaryFile (documents), ...")
    made.add_argument("--text", metavar="COLUMN", help="the texts (text; of binaryFile content)")
    made.add_argument("--id", metavar="COLUMN", help="the addresses (id; of binaryFile path)")
    made.add_argument("--published", metavar="COLUMN", help="the days of publication")
    made.add_argument("--characters", type=int, default=2_000_000, help="size of a partition (2000000)")
    made.add_argument("--shuffle", action="store_true", help="move articles to that size; else files are cut to it")
    made.add_argument("--tables", default="all", metavar="NAMES", help="all (default), none, or people,roles,...")
    return made


def main(arguments: list[str]) -> int:
    """Carry out the job; 1 if anything was quarantined, as `fangtan extract` has it."""
    from pyspark.sql import SparkSession

    from pipeline import spark as fangtan

    options = parser().parse_args(arguments)
    session = SparkSession.builder.appName("fangtan").getOrCreate()
    _default(session, "spark.sql.parquet.compression.codec", "zstd")
    cut = _default(session, "spark.sql.files.maxPartitionBytes", str(options.characters * _BYTES_A_CHARACTER))
    articles, names = _articles(session, options)
    done = fangtan.extract(articles, **names, partition_characters=options.characters if options.shuffle else None)
    _write(done, f"{options.out}/extracted")
    session.conf.set("spark.sql.files.maxPartitionBytes", cut)
    done = session.read.parquet(f"{options.out}/extracted")  # so that nothing is extracted twice
    _write(fangtan.quarantine(done), f"{options.out}/quarantine")
    found = fangtan.tables(done)
    wanted = {"all": list(found), "none": []}.get(options.tables, options.tables.split(","))
    for name in wanted:
        _write(found[name], f"{options.out}/tables/{name}")
    counted = done.selectExpr("count(*) as read", "count(json) as written", "count(error) as quarantined").first()
    assert counted is not None
    sys.stderr.write(f"fangtan: {json.dumps(counted.asDict())}\n")
    session.stop()
    return 1 if counted["quarantined"] else 0


def _articles(session: "SparkSession", options: argparse.Namespace) -> "tuple[DataFrame, dict[str, Any]]":
    """What is read, and which column is which."""
    binary = options.format == "binaryFile"
    names = {
        "text": options.text or ("content" if binary else "text"),
        "id": options.id or ("path" if binary else "id"),
        "published": options.published,
    }
    if options.format != "json":
        return session.read.format(options.format).load(options.inputs), names
    # Declared, or else Spark would read everything once before only to find the columns.
    fields = ", ".join(f"`{name}` string" for name in (*filter(None, names.values()), _CORRUPT))
    lines = session.read.schema(fields).option("columnNameOfCorruptRecord", _CORRUPT).json(options.inputs)
    # What is no JSON is found again by its file and the hash of its line.
    line = f"concat(input_file_name(), '#', substr(sha2({_CORRUPT}, 256), 1, 16))"
    known = f"if({_CORRUPT} is null, `{names['id']}`, {line}) as `{names['id']}`"
    return lines.selectExpr(known, *(f"`{names[each]}`" for each in ("text", "published") if names[each])), names


def _write(df: "DataFrame", folder: str) -> None:
    df.write.mode("overwrite").parquet(folder)


def _default(session: "SparkSession", name: str, value: str) -> str:
    """Set what the caller has not; gives what was in force before."""
    before = str(session.conf.get(name))
    if session.sparkContext.getConf().get(name) is None:
        session.conf.set(name, value)
    return before


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
