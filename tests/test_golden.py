"""The records of the fixture articles, pinned; `make golden` rewrites them, and the difference is for you to judge."""

import json

import pytest

from pipeline.extraction import extract
from pipeline.run import models
from tests.conftest import ARTICLES, ROOT, extracted

EXPECTED = ROOT / "fixtures" / "expected"
NAMES = sorted(path.stem for path in ARTICLES.glob("*.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_the_record_is_the_expected_one(name: str) -> None:
    expected = json.loads((EXPECTED / f"{name}.json").read_text("utf-8"))
    # The tables' and models' hashes say what made a record, not what is in it.
    for record in (expected, found := json.loads(json.dumps(extracted(name)))):
        record["generator"].pop("lexicon_sha256")
        record["generator"].pop("models")
    for layer in expected:
        assert found[layer] == expected[layer], f"{layer} changed; if that is right, run `make golden`"
    assert found.keys() == expected.keys()


@pytest.mark.parametrize("name", NAMES)
def test_the_same_bytes_give_the_same_record(name: str) -> None:
    data = (ARTICLES / f"{name}.txt").read_bytes()
    first, second = (extract(data, uri="same").to_json() for _ in range(2))
    assert first == second


def test_the_order_of_articles_does_not_matter() -> None:
    data = [(ARTICLES / f"{name}.txt").read_bytes() for name in NAMES]
    forward = [extract(each, uri="x").to_json() for each in data]
    backward = [extract(each, uri="x").to_json() for each in reversed(data)]
    assert forward == backward[::-1]


def test_the_generator_names_its_models() -> None:
    generator = extracted(NAMES[0])["generator"]
    assert generator["models"] == models().hashes()
    assert all(len(value) == 64 for value in generator["models"].values())
