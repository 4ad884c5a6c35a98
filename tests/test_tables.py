"""Flat tables: one row a fact, complete enough to be read alone."""

import json
from typing import Any

import pytest

from pipeline import cli, tables
from pipeline.errors import UsageError
from pipeline.extraction import extract

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
