"""Predicted records against gold: precision, recall and F1 for each layer, strict and relaxed.

Takes a record and a gold (as plain JSON values), gives a score for every layer that the gold has. Strict: the same
facts at exactly the same segments. Relaxed: the same facts at places that overlap by half or more of their union.
A gold value marked optional counts neither as a miss nor, if predicted, as a false hit.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.facts import LAYERS, Fact, Json, Names


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one layer and the figures made of them."""

    matched: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        return self.matched / self.predicted if self.predicted else float(not self.gold)

    @property
    def recall(self) -> float:
        return self.matched / self.gold if self.gold else float(not self.predicted)

    @property
    def f1(self) -> float:
        total = self.predicted + self.gold
        return 2 * self.matched / total if total else 1.0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.matched + other.matched, self.predicted + other.predicted, self.gold + other.gold)


class LayerScore(NamedTuple):
    """Both figures of one layer, and what was missed and what was wrong, strictly."""

    strict: Score
    relaxed: Score
    missed: tuple[Fact, ...]
    wrong: tuple[Fact, ...]


def evaluate(record: Json, gold: Json) -> dict[str, LayerScore]:
    """Score one record; only layers that the gold has are in the answer, in the order of `LAYERS`."""
    names = Names(record, gold)
    return {
        layer.name: _score(list(layer.predicted(record, names)), list(layer.gold(gold, names)))
        for layer in LAYERS
        if layer.needs in gold
    }


def _score(predicted: list[Fact], gold: list[Fact]) -> LayerScore:
    strict, missed, wrong = _match(predicted, gold, lambda a, b: a.segments == b.segments)
    relaxed, _, _ = _match(predicted, gold, _overlap)
    return LayerScore(strict, relaxed, missed, wrong)


def _match(
    predicted: Sequence[Fact], gold: Sequence[Fact], same_place: Callable[[Fact, Fact], bool]
) -> tuple[Score, tuple[Fact, ...], tuple[Fact, ...]]:
    free = list(gold)
    wrong = []
    optional_hits = matched = 0
    for fact in predicted:
        found = next((g for g in free if g.key == fact.key and same_place(fact, g)), None)
        # An optional gold value excuses a prediction at its place whatever the prediction says of it.
        found = found or next((g for g in free if g.optional and g.segments and same_place(fact, g)), None)
        if found is None:
            wrong.append(fact)
            continue
        free.remove(found)
        optional_hits += found.optional
        matched += not found.optional
    missed = tuple(fact for fact in free if not fact.optional)
    expected = sum(not fact.optional for fact in gold)
    return Score(matched, len(predicted) - optional_hits, expected), missed, tuple(wrong)


def _overlap(a: Fact, b: Fact) -> bool:
    if not a.segments or not b.segments:
        return a.segments == b.segments
    common = sum(max(0, min(ae, be) - max(as_, bs)) for as_, ae in a.segments for bs, be in b.segments)
    covered = sum(end - start for start, end in a.segments + b.segments) - common
    return common * 2 >= covered


def total(scores: Iterable[dict[str, LayerScore]]) -> dict[str, LayerScore]:
    """Add up the scores of several articles, layer by layer."""
    sums: dict[str, LayerScore] = {}
    for found in scores:
        for name, score in found.items():
            before = sums.get(name)
            sums[name] = (
                LayerScore(
                    before.strict + score.strict,
                    before.relaxed + score.relaxed,
                    before.missed + score.missed,
                    before.wrong + score.wrong,
                )
                if before
                else score
            )
    return {layer.name: sums[layer.name] for layer in LAYERS if layer.name in sums}
