"""Flat tables: one row a fact, complete enough to be read alone."""

import json
from typing import Any

import pytest

from pipeline import cli, tables
from pipeline.errors import UsageError
from pipeline.extraction import extract
from tests.conftest import ROOT, extracted

LINE = "——访青石县公路局养护科科长、工程师顾长河"
TEXT = "守桥人\n——访青石县公路局养护科科长、工程师顾长河\n\n顾长河说，桥还能用三十年。原局长白秋实也来了。"


def record() -> dict[str, Any]:
    value: dict[str, Any] = json.loads(extract(TEXT, uri="bridge").to_json())
    return value


def test_a_row_says_who_is_what_where_and_by_what() -> None:
    rows = list(tables.rows("roles", [record()]))
    assert [
        (row["person"], row["position"], row["organization"], row["status"], row["section"]) for row in rows[:2]
    ] == [
        ("顾长河", "科长", "青石县公路局养护科", "current", LINE),
        ("顾长河", "工程师", "青石县公路局养护科", "current", LINE),
    ]
    assert ("白秋实", "former") in [(row["person"], row["status"]) for row in rows]
    for row in rows:
        assert TEXT[int(row["start"]) : int(row["end"])] == row["evidence"]


def test_every_role_of_a_record_is_a_row() -> None:
    value = record()
    assert len(list(tables.rows("roles", [value]))) == sum(len(person["roles"]) for person in value["people"])


def test_an_unknown_table_is_a_coded_error() -> None:
    with pytest.raises(UsageError) as caught:
        list(tables.rows("nothing", [record()]))
    assert caught.value.code == "U003"
    assert cli.main(["tables", "nothing", "fixtures/expected"]) == 2


def test_cells_have_the_type_of_their_column() -> None:
    """A cell is null or what its column says, in every table and in the column's place."""
    kinds = {"text": str, "integer": int, "real": float, "boolean": bool}
    for name in ("minzu_tuanjie", "daode_mofan"):
        for table, found in tables.flatten(extracted(name)).items():
            columns = tables.schema(table)
            for row in found:
                assert list(row) == [column.name for column in columns]
                for column in columns:
                    assert row[column.name] is None or type(row[column.name]) is kinds[column.kind], column


def test_no_fact_of_a_record_is_left_out() -> None:
    value = extracted("minzu_tuanjie")
    found = {table: len(rows) for table, rows in tables.flatten(value).items()}
    layers = ("sections", "people", "organizations", "events", "honours", "quotes", "terms", "dates", "quantities")
    assert {layer: found[layer] for layer in layers} == {layer: len(value[layer]) for layer in layers}
    named = [each for layer in ("people", "organizations", "events") for each in value[layer]]
    assert found["mentions"] == sum(len(each["mentions"]) for each in named)
    assert found["articles"] == 1
    assert found["paragraphs"] == sum(len(section["paragraphs"]) for section in value["sections"])
    assert found["diagnostics"] == len(value["diagnostics"])


def test_every_table_is_a_parquet_table() -> None:
    import pyarrow as pa

    for table, found in tables.flatten(extracted("minzu_tuanjie")).items():
        made = pa.Table.from_pylist(found, schema=tables.arrow_schema(table))
        assert made.to_pylist() == found


@pytest.mark.parametrize(
    "cell, written",
    [
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param(" =1+1", "' =1+1", id="formula behind a blank"),
        pytest.param("＝SUM(A1)", "'＝SUM(A1)", id="full-width formula"),
        pytest.param("\t@x", "'\t@x", id="tab"),
        pytest.param("'quoted", "''quoted", id="apostrophe, so that one can be taken off again"),
        pytest.param("一年=两季", "一年=两季", id="sign inside"),
        pytest.param(-5, "-5", id="negative number"),
        pytest.param(0.5, "0.5", id="real"),
        pytest.param(True, "true", id="boolean"),
        pytest.param(None, "", id="null"),
    ],
)
def test_no_cell_of_a_csv_file_is_a_formula(cell: tables.Cell, written: str) -> None:
    assert tables.defused(cell) == written


def test_a_number_beyond_floats_keeps_its_exact_value() -> None:
    value: dict[str, Any] = json.loads(extract("镇里来了3户居民。", uri="short").to_json())
    value["quantities"][0]["value"] = "9" * 400
    (row,) = tables.rows("quantities", [value])
    assert (row["value"], row["number"]) == ("9" * 400, None)


def test_every_column_is_documented() -> None:
    documented = (ROOT / "docs" / "tables.md").read_text("utf-8")
    for table in tables.TABLES.values():
        head, _, rest = documented.partition(f"\n### {table.name}\n")
        assert head != documented, f"{table.name} is not in docs/tables.md"
        part = rest.partition("\n### ")[0]
        missing = [column.name for column in table.columns[2:] if f"| `{column.name}` | {column.kind} |" not in part]
        assert not missing, table.name
