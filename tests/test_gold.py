"""Golds made of records: they score their own record 1.0, count only what was decided, and become fixtures."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline import cli
from pipeline.corrections import forms
from pipeline.corrections.apply import apply
from pipeline.evaluate import evaluate
from pipeline.extraction import extract
from pipeline.gold_from_record import LAYERS, gold
from pipeline.inputs import read_file
from tests.conftest import ROOT, extracted
from tests.test_corrections import TEXT, line

Json = dict[str, Any]
ARTICLES = sorted([*(ROOT / "fixtures" / "articles").glob("*.txt"), *(ROOT / "fixtures" / "layouts").glob("*1*.txt")])


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_record_is_right_by_its_own_gold(path: Path) -> None:
    record = extract(path).model_dump(mode="json", by_alias=True)
    scores = evaluate(record, gold(record, read_file(path).text))
    assert {name: score.strict.f1 for name, score in scores.items() if score.strict.f1 < 1} == {}
    assert len(scores) >= 20


@pytest.fixture
def record() -> Json:
    return extract(TEXT, uri="bridge.txt").model_dump(mode="json", by_alias=True)


def test_only_the_layers_that_were_reviewed(record: Json) -> None:
    scores = evaluate(record, gold(record, TEXT, layers=["quotes"]))
    assert {name: score.strict.f1 for name, score in scores.items()} == dict.fromkeys(
        ("quotes", "speakers", "quote_frames"), 1.0
    )


@pytest.mark.parametrize("layer", LAYERS)
def test_each_layer_can_stand_alone(layer: str) -> None:
    path = ROOT / "fixtures" / "articles" / "minzu_tuanjie.txt"
    scores = evaluate(
        extracted("minzu_tuanjie"), gold(extracted("minzu_tuanjie"), read_file(path).text, layers=[layer])
    )
    assert scores
    assert all(score.strict.f1 == 1.0 for score in scores.values())


def test_what_nobody_decided_is_neither_a_miss_nor_a_false_hit(record: Json) -> None:
    first, second = record["quotes"]
    date = record["dates"][-1]
    lines = [
        line(record, "quotes", first, first),
        line(record, "dates", date, None, note="a joke", segments=date["span"]["segments"]),
    ]
    corrections = list(forms.parse(map(json.dumps, lines)))
    made = gold(apply(record, TEXT, corrections).record, TEXT, corrections=corrections)
    assert "award_groups" not in made, "nobody decided on the structure"
    assert [quote["optional"] for quote in made["quotes"]] == [False, True]
    assert [(each["text"], each["why"]) for each in made["negatives"]["dates"]] == [(date["span"]["text"], "a joke")]
    scores = evaluate(record, made)
    assert scores["dates"].wrong, "the rejected date is a false hit"
    without = record | {"quotes": [first]}
    assert evaluate(without, made)["quotes"].strict.f1 == 1.0
    assert evaluate(record | {"quotes": [second]}, made)["quotes"].strict.recall == 0.0


def test_the_command_makes_a_fixture_once(record: Json, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bridge.txt").write_bytes(TEXT.encode())
    (tmp_path / "r.json").write_text(json.dumps(record), "utf-8")
    arguments = ["gold", str(tmp_path / "r.json"), "-o", str(tmp_path / "fixtures")]
    source = ["--source", str(tmp_path / "bridge.txt"), "--fixture"]
    assert cli.main([*arguments, *source]) == 0
    assert (tmp_path / "fixtures" / "articles" / "bridge.txt").read_bytes() == TEXT.encode()
    assert cli.main(["evaluate", str(tmp_path / "r.json"), str(tmp_path / "fixtures" / "gold")]) == 0
    assert cli.main([*arguments, *source]) == 2
    assert "[U002]" in capsys.readouterr().err
    assert cli.main([*arguments, "--fixture"]) == 2, "a fixture needs its article"
    assert cli.main([*arguments, "--layers", "quotes,verbs"]) == 2
    assert "[U003]" in capsys.readouterr().err


def test_a_gold_that_cannot_be_scored_is_reported(
    record: Json, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "r.json").write_text(json.dumps(record), "utf-8")
    (tmp_path / "none").mkdir()
    assert cli.main(["evaluate", str(tmp_path / "r.json"), str(tmp_path / "none")]) == 2
    assert "holds no gold" in capsys.readouterr().err
    for name, text, told in (("cut", '{"source', "Unterminated"), ("list", "[1]", "no JSON object")):
        (tmp_path / f"{name}.gold.json").write_text(text, "utf-8")
        assert cli.main(["evaluate", str(tmp_path / "r.json"), str(tmp_path / f"{name}.gold.json")]) == 2
        assert told in capsys.readouterr().err
    other = extract(TEXT + "他走了。", uri="other.txt").model_dump(mode="json", by_alias=True)
    (tmp_path / "other.gold.json").write_text(json.dumps(gold(other, TEXT + "他走了。"), ensure_ascii=False), "utf-8")
    assert cli.main(["evaluate", str(tmp_path / "r.json"), str(tmp_path / "other.gold.json")]) == 2
    assert "no record has source" in capsys.readouterr().err


def test_every_layer_of_the_evaluation_can_be_named() -> None:
    from pipeline import facts

    assert {layer.needs for layer in facts.LAYERS} <= {key for keys in LAYERS.values() for key in keys}
