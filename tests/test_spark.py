"""The pipeline on a real Spark, two threads in one process: the same records, whatever the partitions."""

import contextlib
import io
import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

import pytest

from pipeline import cli, schema, tables
from pipeline.errors import UsageError
from pipeline.spark.job import parser
from tests import spark_env
from tests.conftest import ARTICLES, ROOT

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

pytestmark = pytest.mark.skipif(bool(spark_env.missing()), reason=spark_env.missing())

_TEXTS = [path.read_text("utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
_COLUMNS = "id string, text string, published string"
_GOOD = [
    *((f"news/{number}", text, None) for number, text in enumerate(_TEXTS)),
    ("dated", "去年5月，全镇修好了3座桥。镇长王明说：“路也修通了。”", "2025-12-19"),
    ("odd", "控制\u001f字符、\U0001f309与“引号”\r\n第二行\t有制表符，共2行。", None),
    ("empty", "", None),
    ("dated", "同一个编号的另一篇，写了80字。", None),
]
_BAD = [("no text", None, None), ("no day", "今天放晴。", "下个礼拜"), (None, None, None)]
_SKEWED = 600


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[SparkSession]":
    from pyspark.sql import SparkSession

    folder = tmp_path_factory.mktemp("spark")
    with mock.patch.dict(os.environ, spark_env.environment(folder)):
        builder = SparkSession.builder.master("local[2]").config("spark.sql.warehouse.dir", str(folder))
        for key, value in spark_env.CONF.items():
            builder = builder.config(key, value)
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("ERROR")
        yield session
        session.stop()


@pytest.fixture(scope="module")
def done(spark: "SparkSession") -> "DataFrame":
    """All articles, extracted once, in three partitions."""
    from pipeline.spark import extract

    articles = spark.createDataFrame([*_GOOD, *_BAD], _COLUMNS).repartition(3)
    return extract(articles, published="published").cache()


@pytest.fixture(scope="module")
def by_command(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The same articles through `fangtan extract`."""
    folder = tmp_path_factory.mktemp("command")
    spark_env.write_lines(
        folder / "in.jsonl",
        ({"id": id_, "text": text, **({"published": day} if day else {})} for id_, text, day in _GOOD),
    )
    with contextlib.redirect_stderr(io.StringIO()):
        assert cli.main(["extract", str(folder / "in.jsonl"), "-o", str(folder / "out"), "--workers", "0"]) == 0
    return (folder / "out" / "records.jsonl").read_text("utf-8").splitlines()


def _lines(df: "DataFrame") -> list[str]:
    return sorted(row["json"] for row in df.select("json").collect() if row["json"])


def test_records_are_those_of_the_command_to_the_byte(done: "DataFrame", by_command: list[str]) -> None:
    assert _lines(done) == sorted(by_command)


def test_typed_records_hold_what_the_lines_hold(done: "DataFrame") -> None:
    for row in done.where("json is not null").collect():
        assert row["record"].asDict(recursive=True) == json.loads(row["json"])


def test_the_declared_schema_is_the_record_s(done: "DataFrame") -> None:
    from pipeline.spark import record_schema, records

    assert done.schema["record"].dataType == records(done).schema == record_schema()
    assert _shape(json.loads(record_schema().json())) == _shape_of_schema(schema.document())


def _shape(spark_type: Any) -> Any:
    """Names and kinds of a Spark type, as plain values."""
    if isinstance(spark_type, str):
        return spark_type
    if spark_type["type"] == "struct":
        return {field["name"]: _shape(field["type"]) for field in spark_type["fields"]}
    if spark_type["type"] == "map":
        return ("map", _shape(spark_type["valueType"]))
    return [_shape(spark_type["elementType"])]


def _shape_of_schema(node: dict[str, Any]) -> Any:
    if "anyOf" in node:
        return _shape_of_schema(node["anyOf"][0])
    if "$ref" in node:
        return _shape_of_schema(schema.document()["$defs"][node["$ref"].split("/")[-1]])
    if "properties" in node:
        assert node["required"] == list(node["properties"])
        return {name: _shape_of_schema(each) for name, each in node["properties"].items()}
    if node["type"] == "array":
        return [_shape_of_schema(node["items"])]
    if node["type"] == "object":
        return ("map", _shape_of_schema(node["additionalProperties"]))
    return {"integer": "long", "number": "double"}.get(node["type"], node["type"])


def test_bad_rows_go_to_the_quarantine_and_no_row_is_lost(done: "DataFrame") -> None:
    from pipeline.spark import quarantine

    found = {row["uri"]: row.asDict() for row in quarantine(done).collect()}
    assert {uri: row["code"] for uri, row in found.items()} == {
        "no text": "R001",
        "no day": "U003",
        "row without id and text": "R001",
    }
    assert list(found["no text"]) == ["uri", "code", "message", "place", "remedy"]
    assert all(all(row.values()) for row in found.values())
    assert Counter(row["uri"] for row in done.select("uri").collect()) == Counter(
        id_ or "row without id and text" for id_, _, _ in [*_GOOD, *_BAD]
    )


def test_tables_are_those_of_the_records(done: "DataFrame", by_command: list[str]) -> None:
    from pipeline.spark import tables as spark_tables

    found = spark_tables(done)
    assert list(found) == list(tables.TABLES)
    for name in ("people", "quantities", "quotes"):
        rows = list(tables.rows(name, map(json.loads, by_command)))
        assert found[name].columns == [column.name for column in tables.schema(name)]
        assert sorted(repr(row.asDict()) for row in found[name].collect()) == sorted(map(repr, rows))


def test_tables_have_the_declared_types(done: "DataFrame") -> None:
    from pipeline.spark import tables as spark_tables

    kinds = {"string": "text", "bigint": "integer", "double": "real", "boolean": "boolean"}
    for name, df in spark_tables(done).items():
        assert [kinds[kind] for _, kind in df.dtypes] == [column.kind for column in tables.schema(name)]


def test_partitions_change_nothing_and_lengths_may_differ_as_they_like(spark: "SparkSession") -> None:
    from pyspark.sql import functions as f

    from pipeline.spark import extract, placed

    few = spark.range(_SKEWED).selectExpr(
        "concat('a', id) as id",
        "repeat(concat('第', id, '号通知：5月修好了', id % 9 + 1, '座桥。'), if(id % 200 = 7, 60, 1)) as text",
    )
    size = 2_000
    by_place = placed(few, characters=size).groupBy(f.spark_partition_id()).agg(f.sum(f.length("text")), f.count("*"))
    shares = [(row[1], row[2]) for row in by_place.collect()]
    assert sum(count for _, count in shares) == _SKEWED
    assert max(characters for characters, _ in shares) < 2 * size
    one = extract(few.coalesce(1)).select("uri", "json").collect()
    many = extract(few, partition_characters=size).select("uri", "json").collect()
    assert len(one) == _SKEWED
    assert sorted(one) == sorted(many)


@pytest.mark.parametrize(
    "totals, partitions",
    [
        ([(6, 100, 10_000)], 10),
        ([(6, 100, 10_000), (20, 1, 1_000_000)], 10 + 4),  # one that is too long for any has four to itself
        ([(9, 10, 5_000), (6, 100, 10_000)], 20 + 10),  # where two fill one, they get four times the room
        ([(0, 3, 0)], 1),
        ([], 1),
    ],
)
def test_room_is_by_characters(totals: list[tuple[int, int, int]], partitions: int) -> None:
    from pipeline.spark.placing import laid_out

    line = laid_out(totals, 1_000)
    assert [each.size_class for each in line] == sorted((each[0] for each in totals), reverse=True)
    assert max(1, -(-sum(each.width for each in line) // 1_000)) == partitions


def test_nothing_is_shuffled_unless_asked(spark: "SparkSession") -> None:
    from pipeline.spark import extract

    articles = spark.createDataFrame(_GOOD, _COLUMNS)
    assert "Exchange" not in extract(articles)._jdf.queryExecution().toString()
    assert "Exchange" in extract(articles, partition_characters=1_000)._jdf.queryExecution().toString()


def test_files_are_read_as_their_endings_say(spark: "SparkSession", tmp_path: Path) -> None:
    from pipeline.spark import extract

    page = "<html><body><article><h1>通知</h1><p>5月，全镇修好了3座桥，老人们都来看。</p></article></body></html>"
    (tmp_path / "a.html").write_text(page, "utf-8")
    (tmp_path / "b.txt").write_bytes(_TEXTS[0].encode("gb18030"))
    (tmp_path / "c.pdf").write_bytes(b"no pdf")
    files = spark.read.format("binaryFile").load(str(tmp_path))
    found = {row["uri"].rpartition("/")[2]: row for row in extract(files, text="content", id="path").collect()}
    assert found["a.html"]["record"]["source"]["media_type"] == "text/html"
    assert found["b.txt"]["record"]["source"]["encoding"] == "gb18030"
    assert found["c.pdf"]["error"]["code"] == "S005"


def test_limits_end_the_article_not_the_job(spark: "SparkSession") -> None:
    from pipeline.spark import extract

    articles = spark.createDataFrame([("short", "修了3座桥。", None), ("long", "桥" * 100, None)], _COLUMNS)
    errors = {row["uri"]: row["error"] for row in extract(articles, max_characters=50).collect()}
    assert errors["short"] is None
    assert errors["long"]["code"] == "B002"
    slow = extract(articles, max_seconds=1e-5).collect()
    assert {row["error"]["code"] for row in slow} == {"B001"}


def test_columns_that_are_not_there_are_refused(spark: "SparkSession") -> None:
    from pipeline.spark import extract

    with pytest.raises(UsageError, match="U003"):
        extract(spark.createDataFrame(_GOOD, _COLUMNS), text="body")
    with pytest.raises(UsageError, match="U003"):
        extract(spark.createDataFrame(_GOOD, _COLUMNS), partition_characters=0)


def test_odd_column_names_and_kinds_are_taken(spark: "SparkSession") -> None:
    import datetime

    from pipeline.spark import extract

    row = (7, "去年修好了3座桥。", datetime.date(2025, 12, 19))
    articles = spark.createDataFrame([row], "`the.id` int, `正文` string, day date")
    (found,) = extract(articles, id="the.id", text="正文", published="day", partition_characters=100).collect()
    assert found["uri"] == "7"
    assert found["record"]["source"]["published"]["value"] == "2025-12-19"


def test_the_example_of_the_document_runs(spark: "SparkSession", tmp_path: Path) -> None:
    document = (ROOT / "docs" / "scale.md").read_text("utf-8")
    (example,) = re.findall(r"^```py\n(.*?)^```$", document, re.MULTILINE | re.DOTALL)
    names: dict[str, Any] = {"spark": spark, "folder": str(tmp_path / "run")}
    exec(example, names)
    assert names["roles"].first()["person"] == "王明"
    assert names["spoken"].first()["uri"] == "a1"
    assert names["spoken"].first()["ref"].startswith("per-")
    assert names["bad"].count() == 0


def test_the_script_and_its_options_are_documented() -> None:
    document = (ROOT / "docs" / "scale.md").read_text("utf-8")
    assert str(spark_env.JOB.relative_to(ROOT)) in document
    assert "--characters" in document
    assert parser().parse_args(["in", "--out", "out"]).characters == 2_000_000
