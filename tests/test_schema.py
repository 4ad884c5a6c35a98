"""The published schema: generated from the types, valid JSON Schema 2020-12, with examples that pass and that fail."""

import json

import pytest
from jsonschema import Draft202012Validator

from pipeline import schema
from pipeline.errors import ProofError
from pipeline.model import SCHEMA_VERSION
from pipeline.prove import conform
from tests.conftest import ROOT

SCHEMAS = ROOT / "schemas"
PUBLISHED = SCHEMAS / f"record-{SCHEMA_VERSION.partition('.')[0]}.schema.json"


def test_the_published_file_is_what_the_types_say() -> None:
    assert PUBLISHED.read_text("utf-8") == schema.text(), "run `make schema`, and look at the difference"


def test_it_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(schema.document())
    assert schema.document()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_object_is_closed() -> None:
    open_objects = [
        name for name, part in schema.document()["$defs"].items() if part.get("additionalProperties") is not False
    ]
    assert not open_objects


@pytest.mark.parametrize("path", sorted((SCHEMAS / "examples").glob("valid*.json")), ids=lambda path: path.stem)
def test_valid_examples(path: object) -> None:
    conform(json.loads(path.read_text("utf-8")))  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", sorted((SCHEMAS / "examples").glob("invalid*.json")), ids=lambda path: path.stem)
def test_invalid_examples(path: object) -> None:
    with pytest.raises(ProofError):
        conform(json.loads(path.read_text("utf-8")))  # type: ignore[attr-defined]


def test_there_are_examples_of_both() -> None:
    names = [path.name for path in (SCHEMAS / "examples").iterdir()]
    assert sum(name.startswith("valid") for name in names) >= 1
    assert sum(name.startswith("invalid") for name in names) >= 5
