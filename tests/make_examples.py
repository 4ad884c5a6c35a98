"""Writes schemas/examples: one valid record of fixtures/example.txt, and invalid ones that have one fault each.

`python -m tests.make_examples`; run it when the schema changes, and look at the difference.
"""

import copy
import json
from collections.abc import Callable
from typing import Any

from pipeline.extraction import extract
from tests.conftest import ROOT

Json = dict[str, Any]


def _unknown_field(record: Json) -> None:
    record["confidence"] = 0.9


def _missing_layer(record: Json) -> None:
    del record["quotes"]


def _float_value(record: Json) -> None:
    record["quantities"][0]["value"] = 1320.0


def _empty_span(record: Json) -> None:
    record["quotes"][0]["cue"]["span"]["segments"] = []


def _negative_offset(record: Json) -> None:
    record["dates"][0]["span"]["segments"][0]["start"] = -1


def _unknown_kind(record: Json) -> None:
    record["sections"][0]["kind"] = "chapter"


def _foreign_identifier(record: Json) -> None:
    record["people"][0]["id"] = "5f0c6a3e-77a1"


def _newer_major_version(record: Json) -> None:
    record["schema_version"] = "2.0"


FAULTS: tuple[Callable[[Json], None], ...] = (
    _unknown_field,
    _missing_layer,
    _float_value,
    _empty_span,
    _negative_offset,
    _unknown_kind,
    _foreign_identifier,
    _newer_major_version,
)


def main() -> None:
    folder = ROOT / "schemas" / "examples"
    data = (ROOT / "fixtures" / "example.txt").read_bytes()
    record = extract(data, uri="fixtures/example.txt").model_dump(mode="json", by_alias=True)
    examples = {"valid_example": record}
    for fault in FAULTS:
        broken = copy.deepcopy(record)
        fault(broken)
        examples[f"invalid{fault.__name__}"] = broken
    for name, example in examples.items():
        (folder / f"{name}.json").write_text(json.dumps(example, ensure_ascii=False, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
