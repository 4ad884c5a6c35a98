"""Whole articles of many genres: F1 of every layer over all of fixtures/news, with floors that only rise.

`python -m tests.test_news` prints the figures, `--raise` lifts the floors to what is reached now.
"""

import json
from functools import cache
from typing import Any

from pipeline.extraction import extract
from pipeline.run import analyse
from tests.conftest import ROOT
from tests.floors import command, fallen
from tests.news_score import Count, score, total

NEWS = ROOT / "fixtures" / "news"
FLOORS = ROOT / "tests" / "news_floors.json"
PRINTED = 48  # of the articles print a whole day beside the text


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


def test_the_day_that_a_page_prints_is_its_day() -> None:
    printed = {
        name: told.value
        for name in truths()
        if (told := analyse((NEWS / f"{name}.txt").read_text("utf-8"), until="dates").published) is not None
    }
    assert printed == {name: truths()[name]["published"] for name in printed}
    assert len(printed) >= PRINTED


def test_no_layer_falls_below_its_floor() -> None:
    assert not fallen(FLOORS, reached())


if __name__ == "__main__":
    command(FLOORS, reached())
