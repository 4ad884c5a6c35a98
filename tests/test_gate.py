"""Quality has a floor: F1 of each layer against the gold of each fixture, in tests/floors.json.

The floors only rise: `python -m tests.test_gate --raise` lifts them to what is reached now and never lowers one.
"""

import hashlib
import json
import sys
from functools import cache
from typing import Any

import pytest

from pipeline.evaluate import evaluate
from tests.conftest import ARTICLES, GOLD, ROOT, extracted

FLOORS = ROOT / "tests" / "floors.json"
NAMES = sorted(path.name.removesuffix(".gold.json") for path in GOLD.glob("*.gold.json"))


@cache
def gold(name: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads((GOLD / f"{name}.gold.json").read_text("utf-8"))
    return value


def reached(name: str) -> dict[str, dict[str, float]]:
    scores = evaluate(extracted(name), gold(name))
    # Rounded down, so that a floor is never above what was reached.
    return {
        layer: {"strict": int(score.strict.f1 * 1000) / 1000, "relaxed": int(score.relaxed.f1 * 1000) / 1000}
        for layer, score in scores.items()
    }


@pytest.mark.parametrize("name", NAMES)
def test_the_gold_is_of_this_very_article(name: str) -> None:
    assert hashlib.sha256((ARTICLES / f"{name}.txt").read_bytes()).hexdigest() == gold(name)["source"]["sha256"]


@pytest.mark.parametrize("name", NAMES)
def test_no_layer_falls_below_its_floor(name: str) -> None:
    floors = json.loads(FLOORS.read_text("utf-8"))[name]
    now = reached(name)
    assert floors.keys() == now.keys(), "a layer without a floor: run `python -m tests.test_gate --raise`"
    fallen = {
        f"{layer} {kind}": (floor, now[layer][kind])
        for layer, kinds in floors.items()
        for kind, floor in kinds.items()
        if now[layer][kind] < floor
    }
    assert not fallen, f"(floor, reached): {fallen}"


# What the project promised of the main fixture; unlike the floors, these figures are no measurement.
PROMISED = {
    **dict.fromkeys(("sections", "paragraphs", "joins", "people", "roles", "honours", "salient_quantities"), 1.0),
    **dict.fromkeys(("quotes", "dates", "quantities", "terms"), 0.97),
}


@pytest.mark.parametrize("layer", PROMISED)
def test_the_article_reaches_what_was_promised(layer: str) -> None:
    assert evaluate(extracted("minzu_tuanjie"), gold("minzu_tuanjie"))[layer].strict.f1 >= PROMISED[layer]


def _raise() -> None:
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    for name in NAMES:
        before = floors.get(name, {})
        floors[name] = {
            layer: {kind: max(value, before.get(layer, {}).get(kind, 0.0)) for kind, value in kinds.items()}
            for layer, kinds in reached(name).items()
        }
    FLOORS.write_text(json.dumps(floors, indent=2) + "\n", "utf-8")


if __name__ == "__main__" and "--raise" in sys.argv:
    _raise()
