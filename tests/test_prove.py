"""The proof must be able to fail: each fault planted into a good record is found and named."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from pipeline import schema
from pipeline.errors import ProofError
from pipeline.extraction import extract
from pipeline.plain_values import plainly
from pipeline.prove import _inlined, conform, prove

SOURCE = "记者昨天在河口镇看到,三座新桥\n\n已经通车。\n\n镇长何大山说:“今年还要再修5座。”"
Json = dict[str, Any]


@pytest.fixture(scope="module")
def record() -> Json:
    return extract(SOURCE, uri="test").model_dump(mode="json", by_alias=True)


def test_a_good_record_passes(record: Json) -> None:
    assert record["quantities"]
    prove(record, SOURCE)


def test_every_part_of_a_good_record_is_known_the_fast_way(record: Json) -> None:
    document = schema.document()
    whole = _inlined(document, document["$defs"])
    slow = [name for name, part in whole["properties"].items() if not plainly(part)(record[name])]
    assert record["quotes"]
    assert slow == []
    assert plainly(whole)(record)


def _paragraph(record: Json) -> Json:
    span: Json = record["sections"][0]["paragraphs"][0]["span"]
    return span


def _change_text(record: Json) -> None:
    _paragraph(record)["text"] += "。"


def _shift(record: Json) -> None:
    _paragraph(record)["segments"][0]["start"] += 1


def _swap(record: Json) -> None:
    _paragraph(record)["segments"].reverse()


def _beyond(record: Json) -> None:
    _paragraph(record)["segments"][-1]["end"] = len(SOURCE) + 5


def _twice(record: Json) -> None:
    span = _paragraph(record)
    end = span["segments"][-1]["end"]
    span["segments"].append({"start": end - 1, "end": end})
    span["text"] += SOURCE[end - 1]


def _nested(record: Json) -> None:
    record["quotes"][0]["nested"] = ["quote-999-1000"]


def _dangle(record: Json) -> None:
    record["quantities"][0]["owner"] = "org-999-1000"


def _double(record: Json) -> None:
    record["quantities"].append(copy.deepcopy(record["quantities"][0]))


def _extra(record: Json) -> None:
    record["guess"] = 1


def _negative(record: Json) -> None:
    _paragraph(record)["segments"][0]["start"] = -1


def _bad_enum(record: Json) -> None:
    record["quantities"][0]["kind"] = "many"


def _drop(record: Json) -> None:
    del record["quotes"]


def _length(record: Json) -> None:
    record["source"]["code_points"] += 1


@pytest.mark.parametrize(
    "plant, code",
    [
        pytest.param(_change_text, "P003", id="text that the source does not have"),
        pytest.param(_shift, "P003", id="shifted segment"),
        pytest.param(_swap, "P003", id="segments out of order"),
        pytest.param(_beyond, "P003", id="segment outside the source"),
        pytest.param(_twice, "P003", id="segments that overlap"),
        pytest.param(_length, "P003", id="another source"),
        pytest.param(_nested, "P004", id="dangling quotation inside another"),
        pytest.param(_dangle, "P004", id="dangling reference"),
        pytest.param(_double, "P004", id="repeated identifier"),
        pytest.param(_extra, "P002", id="unknown field"),
        pytest.param(_negative, "P002", id="negative offset"),
        pytest.param(_bad_enum, "P002", id="value outside an enum"),
        pytest.param(_drop, "P002", id="missing layer"),
    ],
)
def test_each_fault_is_found(record: Json, plant: Callable[[Json], None], code: str) -> None:
    broken = copy.deepcopy(record)
    plant(broken)
    with pytest.raises(ProofError) as caught:
        prove(broken, SOURCE)
    assert caught.value.code == code
    assert caught.value.place


def test_conform_names_the_path(record: Json) -> None:
    broken = copy.deepcopy(record)
    broken["quantities"][0]["kind"] = "many"
    with pytest.raises(ProofError) as caught:
        conform(broken)
    assert caught.value.place == "$.quantities[0].kind"


def leaves(value: Json) -> list[tuple[Any, Any]]:
    """Every place of a record that can be set: a container and its key."""
    places = (
        list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []
    )
    return [place for key, inner in places for place in [(value, key), *leaves(inner)]]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_the_fast_way_finds_what_the_plain_validator_finds(data: st.DataObject) -> None:
    changed = json.loads(extract("何大山说，桥修好了。12月3日，来了1320户居民。", uri="short").to_json())
    places = leaves(changed)
    container, key = places[data.draw(st.integers(0, len(places) - 1))]
    container[key] = data.draw(
        st.sampled_from([None, "", "x", 0, -1, 3, 1.5, True, [], {}, "direct", "1.0", "per-1-2"])
    )
    plain = Draft202012Validator(schema.document()).is_valid(changed)
    try:
        conform(changed)
    except ProofError:
        assert not plain
    else:
        assert plain
