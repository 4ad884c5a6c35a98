"""`make bench-spark`: executors beside `fangtan extract --workers` over the same texts, and the cost model's figures.

Counts the processor time and the memory of the processes themselves, as /proc tells them, so that what else the
machine does matters little; the wall-clock time is that of a machine which may be busy. Prints tables and writes
out/bench_spark.json.
"""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests import spark_env
from tests.conftest import ROOT

SMALL, LARGE = 200_000, 800_000  # characters
_PARTITION = 20_000
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Process:
    """What one process took, as far as it was seen."""

    kind: str
    seconds: float = 0.0
    peak_mb: float = 0.0
    shared_out_mb: float = 0.0  # peak of its proportional share: pages of n processes count 1/n


@dataclass
class Watch:
    """Looks at every process that works under a folder, four times a second."""

    folder: Path
    found: dict[int, Process] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._thread.join()

    def of(self, kind: str) -> list[Process]:
        return [process for process in self.found.values() if process.kind == kind]

    def _watch(self) -> None:
        while not self._over.wait(0.25):
            for path in Path("/proc").iterdir():
                if path.name.isdigit():
                    try:
                        self._look(path)
                    except (OSError, ValueError, IndexError):
                        continue

    def _look(self, path: Path) -> None:
        if not (path / "cwd").readlink().is_relative_to(self.folder):
            return
        words = (path / "stat").read_text().rpartition(")")[2].split()
        process = self.found.setdefault(int(path.name), Process(""))
        if process.kind != "worker":  # a worker whose daemon has ended before it looks like a daemon
            process.kind = _kind(path, int(words[1]))  # again: one just forked is still named like its parent
        process.seconds = (int(words[11]) + int(words[12])) / _TICKS
        memory = dict(line.split(":", 1) for line in (path / "smaps_rollup").read_text().splitlines()[1:])
        process.peak_mb = max(process.peak_mb, int(memory["Rss"].split()[0]) / 1024)
        process.shared_out_mb = max(process.shared_out_mb, int(memory["Pss"].split()[0]) / 1024)


def _kind(path: Path, parent: int) -> str:
    command = (path / "cmdline").read_bytes()
    if not command:
        raise ValueError("it has just ended, and what it was is known already")
    if b"CoarseGrainedExecutorBackend" in command:
        return "executor"
    if b"\0-m\0" in command and b"daemon" in command:
        # A worker is forked from the daemon and has its command line.
        return "worker" if (path.parent / str(parent) / "cmdline").read_bytes() == command else "daemon"
    if b"pipeline.cli" in command or b"multiprocessing" in command:
        return "command"
    return "driver"


def texts(characters: int) -> Iterator[str]:
    """News articles of the fixtures, each time with their paragraphs turned round."""
    articles = [path.read_text("utf-8").split("\n") for path in sorted((ROOT / "fixtures" / "news").glob("*.txt"))]
    size = turn = 0
    while True:
        for lines in articles:
            yield "\n".join(lines[turn % len(lines) :] + lines[: turn % len(lines)])
            size += sum(map(len, lines))
            if size >= characters:
                return
        turn += 3


def on_spark(executors: int, cores: int, characters: int, *, conf: dict[str, str] | None = None) -> dict[str, Any]:
    """One job; what its extraction took."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write(folder, characters)
        watch = Watch(folder)
        arguments = [spark_env.JOB, folder / "in.jsonl", "--out", folder / "out", "--tables", "none"]
        master = f"local-cluster[{executors},{cores},1024]"
        job = spark_env.submit([*arguments, "--characters", _PARTITION], master=master, folder=folder, conf=conf)
        status = job.wait()
        watch.stop()
        if status:
            sys.exit((folder / "log").read_text("utf-8", "replace")[-3000:])
        (stage,) = (
            event["Stage Info"]
            for event in spark_env.events(folder, "SparkListenerStageCompleted")
            if event["Stage Info"]["Stage ID"] == 0
        )
        done = spark_env.tasks(folder, stage=0)
        return _figures(watch, "worker") | {
            "wall": (stage["Completion Time"] - stage["Submission Time"]) / 1000,
            "tasks": len(done),
            "daemon_seconds": sum(each.seconds for each in watch.of("daemon")),
            "jvm_seconds": sum(each.seconds for each in watch.of("executor")),
            "jvm_mb": max(each.peak_mb for each in watch.of("executor")),
            "shuffled": sum(task["Shuffle Write Metrics"]["Shuffle Bytes Written"] for task in done),
            "written_mb": sum(task["Output Metrics"]["Bytes Written"] for task in done) / 1e6,
        }


def by_command(workers: int, characters: int) -> dict[str, Any]:
    """One run of `fangtan extract`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write(folder, characters)
        watch = Watch(folder)
        start = time.perf_counter()
        command = [sys.executable, "-m", "pipeline.cli", "extract", "in.jsonl", "-o", "out", "--quiet"]
        variables = os.environ | {"PYTHONPATH": str(ROOT)}
        subprocess.run([*command, "--workers", str(workers)], cwd=folder, env=variables, check=True)
        wall = time.perf_counter() - start
        watch.stop()
        return _figures(watch, "command") | {"wall": wall}


def _write(folder: Path, characters: int) -> None:
    spark_env.write_lines(
        folder / "in.jsonl", ({"id": f"a{number}", "text": text} for number, text in enumerate(texts(characters)))
    )


def _figures(watch: Watch, kind: str) -> dict[str, Any]:
    busy = sorted(watch.of(kind), key=lambda each: -each.seconds)
    return {
        "workers": len(busy),
        "seconds": sum(each.seconds for each in busy),
        "peak_mb": max(each.peak_mb for each in busy),
        "shared_out_mb": max(each.shared_out_mb for each in busy),
    }


def main() -> None:
    if spark_env.missing():
        sys.exit(spark_env.missing())
    preloaded = {"spark.python.daemon.module": "pipeline.spark.daemon"}
    size = sum(map(len, texts(LARGE)))
    small = sum(map(len, texts(SMALL)))
    wanted: dict[str, Callable[[], dict[str, Any]]] = {
        "start-up: 1 executor, one article": lambda: on_spark(1, 1, 1),
        "1 executor, small": lambda: on_spark(1, 1, SMALL),
        "1 executor": lambda: on_spark(1, 1, LARGE),
        "2 executors": lambda: on_spark(2, 1, LARGE),
        "fangtan extract --workers 1": lambda: by_command(1, LARGE),
        "fangtan extract --workers 2": lambda: by_command(2, LARGE),
        "1 executor of 2 cores, small": lambda: on_spark(1, 2, SMALL),
        "the same, models in the daemon": lambda: on_spark(1, 2, SMALL, conf=preloaded),
    }
    runs: dict[str, dict[str, Any]] = {}
    for name, measure in wanted.items():
        runs[name] = measure()
        print(f"{name}: {json.dumps(runs[name])}", file=sys.stderr, flush=True)
    print(f"large: {size:,} characters in {sum(1 for _ in texts(LARGE)):,} articles; small: {small:,} characters")
    print("\n| run | wall s | Python s | JVM s | workers | peak MB a worker | proportional MB | shuffled |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for name, run in runs.items():
        jvm = f"{run['jvm_seconds']:.1f}" if "jvm_seconds" in run else ""
        python = run["seconds"] + run.get("daemon_seconds", 0)
        memory = f"{run['workers']} | {run['peak_mb']:.0f} | {run['shared_out_mb']:.0f} | {run.get('shuffled', '')}"
        print(f"| {name} | {run['wall']:.1f} | {python:.1f} | {jvm} | {memory} |")
    model = reckon(runs, small, size)
    print("\n" + "\n".join(f"{name}: {value:,.3g}" for name, value in model.items()))
    out = ROOT / "out"
    out.mkdir(exist_ok=True)
    whole = {"large": size, "small": small, "runs": runs, "model": model}
    (out / "bench_spark.json").write_text(json.dumps(whole, indent=2) + "\n", "utf-8")


def reckon(runs: dict[str, dict[str, Any]], small: int, large: int) -> dict[str, float]:
    """The cost model from start-up and the small run, held against the large runs."""

    def spent(name: str) -> float:
        run = runs[name]
        return float(run["seconds"] + run["daemon_seconds"] + run["jvm_seconds"])

    start = spent("start-up: 1 executor, one article")
    a_character = (spent("1 executor, small") - start) / small
    one, two = start + large * a_character, 2 * start + large * a_character
    return {
        "core-seconds to start an executor and its worker": start,
        "characters a core-second": 1 / a_character,
        "reckoned core-seconds, large, 1 executor": one,
        "measured": spent("1 executor"),
        "measured to reckoned, 1 executor": spent("1 executor") / one,
        "measured to reckoned, 2 executors": spent("2 executors") / two,
    }


if __name__ == "__main__":
    main()
