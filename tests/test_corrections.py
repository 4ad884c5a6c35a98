"""Corrections: what becomes of a record, and that everything which no longer fits is refused with its code."""

import contextlib
import copy
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from pipeline import cli, printed
from pipeline.corrections import forms
from pipeline.corrections.apply import apply
from pipeline.corrections.forms import OWNED
from pipeline.errors import CorrectionError, ProofError, UsageError
from pipeline.evaluate import evaluate
from pipeline.extraction import extract
from pipeline.gold_from_record import gold
from pipeline.prove import prove
from pipeline.source import from_bytes
from tests.conftest import ROOT
from tests.test_prove import leaves

Json = dict[str, Any]
TEXT = "镇长何大山说:“今年还要再修5座桥,方便大家出行。”\n\n村民贺小川表示,12月3日桥就通了。\n"


@pytest.fixture
def record() -> Json:
    return extract(TEXT, uri="bridge").model_dump(mode="json", by_alias=True)


def span(words: str, after: int = 0) -> Json:
    start = TEXT.index(words, after)
    return {"text": words, "segments": [{"start": start, "end": start + len(words)}]}


def line(record: Json, layer: str, before: Json | None, after: Json | None, **more: Any) -> Json:
    actions = {(True, False): "reject", (False, True): "add", (True, True): "accept" if before == after else "change"}
    action = actions[before is not None, after is not None]
    return {
        "version": 1,
        "record": record["id"],
        "layer": layer,
        "owner": more.pop("owner", None),
        "action": action,
        "segments": [],
        "before": before,
        "after": after,
        **more,
    }


def correct(record: Json, *lines: Json) -> tuple[Json, list[str]]:
    outcome = apply(record, TEXT, list(forms.parse([json.dumps(each) for each in lines])))
    return outcome.record, [refusal.error.code for refusal in outcome.refused]


def changed(value: Json, **fields: Any) -> Json:
    return copy.deepcopy(value) | fields


def test_nothing_to_correct_leaves_the_record_as_it_is(record: Json) -> None:
    assert correct(record) == (record, [])


def test_a_value_is_changed_and_the_generator_says_so(record: Json) -> None:
    before = record["dates"][-1]
    now, refused = correct(record, line(record, "dates", before, changed(before, edtf="2024-12-03", resolved=None)))
    assert refused == []
    assert now["dates"][-1]["edtf"] == "2024-12-03"
    assert len(now["generator"]["options"]["corrections"]) == 64
    assert record["dates"][-1] == before, "the record itself is left alone"


def test_a_changed_span_gets_the_identifier_of_its_new_place(record: Json) -> None:
    before = next(term for term in record["quantities"] if term["span"]["text"] == "5座")
    wider = span("5座桥")
    now, refused = correct(record, line(record, "quantities", before, changed(before, span=wider)))
    assert refused == []
    start = wider["segments"][0]["start"]
    assert f"n-{start}-{start + 3}" in [each["id"] for each in now["quantities"]]


def test_a_speaker_is_changed(record: Json) -> None:
    other = next(person for person in record["people"] if person["name"] == "贺小川")
    before = record["quotes"][0]
    speaker = {"ref": other["id"], "mention": None, "resolution": "carried", "reason": None, "confidence": 1.0}
    now, refused = correct(record, line(record, "quotes", before, changed(before, speaker=speaker)))
    assert (refused, now["quotes"][0]["speaker"]["ref"]) == ([], other["id"])


def test_rejecting_a_person_clears_what_names_it(record: Json) -> None:
    person = next(person for person in record["people"] if person["name"] == "何大山")
    assert record["quotes"][0]["speaker"]["ref"] == person["id"]
    now, refused = correct(record, line(record, "people", person, None))
    assert refused == []
    assert person["id"] not in json.dumps(now)
    assert now["quotes"][0]["speaker"]["reason"] == "rejected_by_reviewer"


def test_a_role_of_a_person_who_is_changed_too(record: Json) -> None:
    person = next(person for person in record["people"] if person["name"] == "何大山")
    role = person["roles"][0]
    lines = (
        line(record, "people", person, changed(person, name="何小山")),
        line(record, "roles", role, changed(role, status="former"), owner=person["id"]),
        line(record, "person_mentions", person["mentions"][0], None, owner=person["id"]),
    )
    now, refused = correct(record, *lines)
    (found,) = [each for each in now["people"] if each["id"] == person["id"]]
    assert refused == []
    assert (found["name"], found["roles"][0]["status"], found["mentions"]) == ("何小山", "former", [])


def test_an_addition_may_come_behind_what_needs_it(record: Json) -> None:
    words = span("大家")
    start = words["segments"][0]["start"]
    ident = f"per-{start}-{start + 2}"
    empty = dict.fromkeys(("gender", "age", "ethnicity", "native_place"))
    person = {"id": ident, "name": "大家", "mentions": [], "roles": [], **empty}
    mention = {**words, "kind": "descriptor", "inside_quote": True}
    quote = record["quotes"][0]
    speaker = quote["speaker"] | {"ref": ident}
    now, refused = correct(
        record,
        line(record, "quotes", quote, changed(quote, speaker=speaker)),
        line(record, "person_mentions", None, mention, owner=ident),
        line(record, "people", None, person),
    )
    assert refused == []
    assert now["quotes"][0]["speaker"]["ref"] == ident
    assert [each["name"] for each in now["people"]] == ["何大山", "大家", "贺小川"], "in the order of the text"


def test_accepting_changes_nothing_but_is_counted(record: Json) -> None:
    now, refused = correct(record, line(record, "quotes", record["quotes"][0], record["quotes"][0]))
    assert refused == []
    assert now["quotes"] == record["quotes"]


def test_what_no_longer_fits_is_refused_and_the_rest_applied(record: Json) -> None:
    quote, date = record["quotes"][0], record["dates"][-1]
    shifted = {"text": "12月3日", "segments": [{"start": 1, "end": 6}]}
    over_the_end = {"text": TEXT[20:30], "segments": [{"start": 20, "end": 30}]}
    assert "\n" in over_the_end["text"]
    nobody = quote["speaker"] | {"ref": "per-900-902"}
    cases = [
        (line(record, "quotes", changed(quote, type="indirect"), None), "C003"),
        (line(record, "roles", record["people"][0]["roles"][0], None, owner="per-900-902"), "C003"),
        (line(record, "dates", date, changed(date, span=shifted)), "C004"),
        (line(record, "dates", date, changed(date, span=over_the_end)), "C004"),
        (line(record, "quotes", quote, changed(quote, speaker=nobody)), "C005"),
    ]
    for wrong, code in cases:
        good = line(record, "quotes", record["quotes"][-1], None)
        now, refused = correct(record, wrong, good)
        assert refused == [code]
        assert len(now["quotes"]) == len(record["quotes"]) - 1


@cache
def _short() -> tuple[Json, list[tuple[str, str | None, Json]]]:
    """A record and all of its facts that can be corrected."""
    short = extract(TEXT, uri="bridge").model_dump(mode="json", by_alias=True)
    facts = [(layer, None, each) for layer in ("people", "quotes", "dates", "quantities") for each in short[layer]]
    owned = [
        (layer, body["id"], each) for layer, (home, key) in OWNED.items() for body in short[home] for each in body[key]
    ]
    return short, [*facts, *owned]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_is_corrected_the_record_holds_together(data: st.DataObject) -> None:
    short, facts = _short()
    lines = []
    for layer, owner, value in data.draw(st.lists(st.sampled_from(facts), min_size=1, max_size=4)):
        after = copy.deepcopy(value)
        container, key = data.draw(st.sampled_from(leaves(after)))
        container[key] = data.draw(st.sampled_from([None, "", "x", 0, 1, 9, True, [], "direct", "per-1-2", value]))
        before, after = data.draw(st.sampled_from([(value, after), (value, None), (None, after), (value, value)]))
        each = line(short, layer, before, after, owner=owner)
        with contextlib.suppress(CorrectionError):
            lines += list(forms.parse([json.dumps(each)]))
    outcome = apply(short, TEXT, lines)
    prove(outcome.record, TEXT)
    assert len(outcome.applied) + len(outcome.refused) <= len(lines)
    scores = evaluate(outcome.record, gold(outcome.record, TEXT))
    assert {score.strict.f1 for score in scores.values()} == {1.0}


def test_two_different_decisions_on_one_fact(record: Json) -> None:
    date = record["dates"][-1]
    first = line(record, "dates", date, changed(date, edtf="2024-12-03"))
    now, refused = correct(record, first, first, line(record, "dates", date, None))
    assert refused == ["C006"]
    assert now["dates"][-1]["edtf"] == "2024-12-03"


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda each: each | {"version": 2}, id="another version"),
        pytest.param(lambda each: each | {"layer": "headlines"}, id="no such layer"),
        pytest.param(lambda each: each | {"after": None}, id="a change without an after"),
        pytest.param(lambda each: each | {"owner": "per-1-2"}, id="an owner where none can be"),
        pytest.param(lambda each: each | {"more": 1}, id="a field too many"),
        pytest.param(lambda each: each | {"after": {"id": "d-1-2"}}, id="half a fact"),
        pytest.param(lambda each: [each], id="a list"),
    ],
)
def test_what_is_no_correction(record: Json, spoil: Any) -> None:
    date = record["dates"][-1]
    good = line(record, "dates", date, changed(date, edtf="2024-12-03"))
    list(forms.parse([json.dumps(good), "", " "]))
    with pytest.raises(CorrectionError) as caught:
        list(forms.parse(["", json.dumps(spoil(good))]))
    assert caught.value.code == "C001"
    assert caught.value.place.endswith(":2")


def test_the_schema_is_published_and_fits(record: Json) -> None:
    published = ROOT / "schemas" / "correction-1.schema.json"
    assert published.read_text("utf-8") == forms.schema_text(), "run `make schema`"
    Draft202012Validator.check_schema(forms.schema())
    check = Draft202012Validator(forms.schema())
    date = record["dates"][-1]
    assert check.is_valid(line(record, "dates", date, None))
    assert not check.is_valid(line(record, "dates", date, None) | {"record": "x"})


def test_the_command(record: Json, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "r.jsonl").write_text(json.dumps(record) + "\n", "utf-8")
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    lines = [line(record, "quotes", record["quotes"][0], None), line(record, "dates", record["dates"][-1], None)]
    lines.append(lines[0] | {"record": "0" * 64})
    (tmp_path / "c.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    arguments = ["correct", str(tmp_path / "r.jsonl"), str(tmp_path / "c.jsonl"), "-o", str(tmp_path / "o.jsonl")]
    assert cli.main([*arguments, "--source", str(tmp_path / "a.txt")]) == 1
    errors = capsys.readouterr().err
    assert "[C002]" in errors
    assert "3 corrections, 2 applied, 1 refused" in errors
    now = json.loads((tmp_path / "o.jsonl").read_text("utf-8"))
    assert len(now["quotes"]) == len(record["quotes"]) - 1
    (tmp_path / "b.txt").write_text(TEXT + " ", "utf-8")
    assert cli.main([*arguments, "--source", str(tmp_path / "b.txt")]) == 2
    assert "[P003]" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text, proof",
    [
        pytest.param(TEXT, "hash", id="line feeds"),
        pytest.param(TEXT.replace("\n", "\r\n"), "hash", id="CR LF"),
        pytest.param("  \u3000\u3000" + TEXT.replace("村民", "\u3000\u3000村民"), "assumed", id="mixed blanks"),
        pytest.param(TEXT.replace("村民", "\u3000\u3000村民"), "hash", id="indents"),
        pytest.param("", "hash", id="nothing"),
    ],
)
def test_a_text_is_rebuilt_from_its_record(text: str, proof: str) -> None:
    record = extract(text, uri="x").model_dump(mode="json", by_alias=True)
    rebuilt = printed.rebuild(record)
    assert rebuilt.proof == proof
    assert len(rebuilt.text) == len(text)
    assert rebuilt.text.split() == text.split()
    assert (rebuilt.text == text) == (proof == "hash")


def test_a_source_is_found_by_its_hash(tmp_path: Path) -> None:
    big5 = "鎮長何大山說:「橋修好了。」".encode("big5")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "old.txt").write_bytes(big5)
    (tmp_path / "lines.jsonl").write_text(json.dumps({"id": "one", "text": TEXT}) + "\nno json\n", "utf-8")
    (tmp_path / "other.pdf").write_bytes(b"%PDF no")
    records = [
        extract(from_bytes(big5, uri="old", encoding="big5")).model_dump(mode="json", by_alias=True),
        extract(TEXT, uri="one").model_dump(mode="json", by_alias=True),
    ]
    found = printed.texts(records, [str(tmp_path)])
    assert found == [(big5.decode("big5"), "source"), (TEXT, "source")]
    with pytest.raises(ProofError) as caught:
        printed.texts(records, [str(tmp_path / "deep")])
    assert (caught.value.code, caught.value.place) == ("P003", "one")
    with pytest.raises(UsageError):
        printed.texts(records, [str(tmp_path / "nowhere")])
