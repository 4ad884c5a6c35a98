"""Dates, numbers and what they count, sentence by sentence: F1 over fixtures/expressions, with floors that only rise.

`python -m tests.test_expression_sets` prints the figures, `--raise` lifts the floors to what is reached now.
"""

import json
from decimal import Decimal
from functools import cache
from typing import Any

from pipeline.extraction import extract_many
from pipeline.model import Record
from pipeline.source import Published, from_text
from tests.conftest import ROOT
from tests.floors import command, fallen
from tests.news_score import Count, count

SETS = ROOT / "fixtures" / "expressions"
FLOORS = ROOT / "tests" / "expression_floors.json"
_OTHERS = frozenset(("duration", "enumerator", "idiomatic", "in_term"))  # durations stand with the dates
Json = Any


def cases() -> list[Json]:
    return [json.loads(line) for path in sorted(SETS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]


@cache
def reached() -> dict[str, Count]:
    """Right, wanted and given of each layer over all sentences."""
    found = {layer: Count() for layer in ("dates", "quantities", "counted_nouns")}
    sources = [
        from_text(case["text"], uri=case["id"], published=Published(case["published"], "option")) for case in cases()
    ]
    for case, record in zip(cases(), extract_many(sources), strict=True):
        assert isinstance(record, Record)
        plain = record.model_dump(mode="json", by_alias=True)
        numbers = [one for one in plain["quantities"] if one["kind"] not in _OTHERS]
        counting = [one for one in case["quantities"] if one.get("nouns", [None])[0] or one.get("optional")]
        nouns = [one for one in numbers if one["noun"] and not _is_free(one, case["quantities"])]
        for layer, counted in (
            ("dates", count(case["dates"], plain["dates"], _is_date)),
            ("quantities", count(case["quantities"], numbers, _is_number)),
            ("counted_nouns", count(counting, nouns, _has_noun)),
        ):
            found[layer] = found[layer].plus(counted)
    return found


def _stands(wanted: Json, given: Json) -> bool:
    """Whether one of the spans of the truth is that of the value; what is optional only has to touch it."""
    first, last = given["span"]["segments"][0]["start"], given["span"]["segments"][-1]["end"]
    if wanted.get("optional"):
        return any(first < end and start < last for start, end in wanted["spans"])
    return [first, last] in wanted["spans"]


def _is_date(wanted: Json, given: Json) -> bool:
    values = [(given["resolved"] or {}).get("edtf"), given["edtf"], given["iso"]]
    free = wanted.get("optional") or not wanted["values"]  # a value that depends on custom
    return _stands(wanted, given) and (free or not {*wanted["values"]}.isdisjoint(values))


def _is_number(wanted: Json, given: Json) -> bool:
    free = wanted.get("optional") or not wanted["values"]
    return _stands(wanted, given) and (free or any(_same(value, given) for value in wanted["values"]))


def _same(wanted: Json, given: Json) -> bool:
    """One value, or bounds, as numbers."""
    return all(given[key] is not None and Decimal(given[key]) == Decimal(value) for key, value in wanted.items())


def _is_free(given: Json, truth: list[Json]) -> bool:
    """Whether the truth leaves open what a number counts: of an ordinal, or where a noun may be given and need not."""
    beside = [one for one in truth if not one.get("optional") and _stands(one, given)]
    return any(
        "nouns" not in one or one["nouns"][0] is None and given["noun"]["text"] in one["nouns"] for one in beside
    )


def _has_noun(wanted: Json, given: Json) -> bool:
    return _stands(wanted, given) and (bool(wanted.get("optional")) or given["noun"]["text"] in wanted["nouns"])


def test_every_item_is_printed_in_its_sentence() -> None:
    for case in cases():
        for item in case["dates"] + case["quantities"]:
            start, end = item["spans"][0]
            assert case["text"][start:end] == item["text"], case["id"]
            assert all(noun is None or noun in case["text"] or "、" in noun for noun in item.get("nouns", [])), case[
                "id"
            ]


def test_no_layer_falls_below_its_floor() -> None:
    assert not fallen(FLOORS, reached())


if __name__ == "__main__":
    command(FLOORS, reached())
