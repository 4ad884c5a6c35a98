"""Whole articles of many genres: F1 of every layer over all of fixtures/news, with floors that only rise.

`python -m tests.test_news` prints the figures, `--raise` lifts the floors to what is reached now.
"""

import json
import sys
from functools import cache
from typing import Any

from pipeline.extraction import extract
from tests.conftest import ROOT
from tests.news_score import Count, lines, score, total

NEWS = ROOT / "fixtures" / "news"
FLOORS = ROOT / "tests" / "news_floors.json"


def truths() -> dict[str, Any]:
    return {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(NEWS.glob("*.json"))}


@cache
def reached() -> dict[str, Count]:
    scores = []
    for name, truth in truths().items():
        data = (NEWS / f"{name}.txt").read_bytes()
        record = extract(data, uri=name, published=truth["published"]).model_dump(mode="json", by_alias=True)
        scores.append(score(record, truth))
    return total(scores)


def test_there_is_a_text_for_every_truth() -> None:
    assert {path.stem for path in NEWS.glob("*.txt")} == set(truths())


def test_no_layer_falls_below_its_floor() -> None:
    floors = json.loads(FLOORS.read_text("utf-8"))
    now = {layer: found.f1 for layer, found in reached().items()}
    assert floors.keys() == now.keys()
    assert not {layer: (floor, now[layer]) for layer, floor in floors.items() if now[layer] < floor}


def _main() -> None:
    print("\n".join(lines(reached())))
    if "--raise" in sys.argv:
        before = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
        # Rounded down, so that a floor is never above what was reached.
        now = {layer: max(int(found.f1 * 1000) / 1000, before.get(layer, 0.0)) for layer, found in reached().items()}
        FLOORS.write_text(json.dumps(now, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    _main()
