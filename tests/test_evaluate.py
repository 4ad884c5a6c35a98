"""The evaluator: what counts as found, missed and wrong."""

import copy
from typing import Any

import pytest

from pipeline.evaluate import Score, _score, evaluate, total
from pipeline.facts import LAYERS, Fact
from tests.conftest import extracted

Json = dict[str, Any]


def fact(key: str, start: int = 0, end: int = 10, *, optional: bool = False) -> Fact:
    return Fact(key, ((start, end),), optional)


def test_exact_matches_count_in_both() -> None:
    score = _score([fact("a"), fact("b", 20, 30)], [fact("a"), fact("b", 20, 30)])
    assert score.strict == score.relaxed == Score(2, 2, 2)
    assert score.strict.f1 == 1.0


def test_half_an_overlap_is_enough_for_relaxed_only() -> None:
    score = _score([fact("a", 0, 8)], [fact("a", 0, 10)])
    assert (score.strict.f1, score.relaxed.f1) == (0.0, 1.0)
    assert _score([fact("a", 0, 4)], [fact("a", 0, 10)]).relaxed.f1 == 0.0


def test_another_key_at_the_same_place_is_wrong_and_missed() -> None:
    score = _score([fact("a")], [fact("b")])
    assert score.missed == (fact("b"),)
    assert score.wrong == (fact("a"),)


def test_a_gold_value_is_found_once() -> None:
    assert _score([fact("a"), fact("a")], [fact("a")]).strict == Score(1, 2, 1)


@pytest.mark.parametrize("predicted", [[], [fact("x")], [fact("a")]], ids=["left out", "other value", "found"])
def test_optional_values_count_neither_way(predicted: list[Fact]) -> None:
    assert _score(predicted, [fact("a", optional=True)]).strict == Score(0, 0, 0)


def test_nothing_predicted_and_nothing_expected_is_perfect() -> None:
    assert Score(0, 0, 0).f1 == Score(0, 0, 0).precision == Score(0, 0, 0).recall == 1.0
    assert Score(0, 1, 0).precision == 0.0
    assert Score(0, 0, 1).recall == 0.0


def test_layers_that_the_gold_lacks_are_left_out() -> None:
    record = extracted("minzu_tuanjie")
    assert set(evaluate(record, {"dates": []})) == {"dates"}


def test_totals_add_up() -> None:
    one = {"dates": _score([fact("a")], [fact("a")])}
    two = {"dates": _score([], [fact("b")]), "joins": _score([], [])}
    summed = total([one, two])
    assert summed["dates"].strict == Score(1, 1, 2)
    assert list(summed) == [layer.name for layer in LAYERS if layer.name in summed]


def test_a_changed_speaker_is_noticed() -> None:
    record = copy.deepcopy(extracted("minzu_tuanjie"))
    from tests.test_gate import gold

    truth = gold("minzu_tuanjie")
    before = evaluate(record, truth)["quotes"].strict.matched
    record["quotes"][0]["speaker"]["ref"] = record["people"][-1]["id"]
    assert evaluate(record, truth)["quotes"].strict.matched == before - 1
