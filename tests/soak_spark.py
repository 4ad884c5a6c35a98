"""`make soak-spark`: 20,000 articles whose lengths differ a thousandfold, through Spark and through the command.

Every article must leave once, with the record that `fangtan extract` gives it; partitions must hold about the same
number of characters. Prints what was found; any difference is an error.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests import spark_env

COUNT = 20_000


def articles() -> list[dict[str, str | None]]:
    """Mostly a sentence, some a page, a few very long; some that are none."""
    made: list[dict[str, str | None]] = []
    for number in range(COUNT):
        times = 1_000 if number % 5_000 == 4_321 else 40 if number % 250 == 17 else 1
        text = "".join(f"第{number + each}号通知：5月修好了{each % 9 + 1}座桥。" for each in range(times))
        made.append({"id": f"a{number}", "text": None if number % 1_999 == 3 else text})
    return made


def main() -> None:
    if spark_env.missing():
        sys.exit(spark_env.missing())
    made = articles()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        spark_env.write_lines(folder / "in.jsonl", made)
        arguments = [spark_env.JOB, folder / "in.jsonl", "--out", folder / "out", "--tables", "people", "--shuffle"]
        job = spark_env.submit([*arguments, "--characters", 20_000], master="local-cluster[2,1,1024]", folder=folder)
        if job.wait() != 1:
            sys.exit((folder / "log").read_text("utf-8", "replace")[-3000:])
        rows = spark_env.read(folder / "out" / "extracted")
        command = [sys.executable, "-m", "pipeline.cli", "extract", str(folder / "in.jsonl"), "-o", str(folder / "cli")]
        subprocess.run([*command, "--quiet", "--workers", "2"], check=False)
        lines = (folder / "cli" / "records.jsonl").read_text("utf-8").splitlines()
        bad = sum(1 for each in made if each["text"] is None)
        assert sorted(row["uri"] for row in rows) == sorted(str(each["id"]) for each in made)
        assert sorted(row["json"] for row in rows if row["json"]) == sorted(lines)
        assert sum(1 for row in rows if row["error"]) == bad == COUNT - len(lines)
        sizes = [
            sum(json.loads(row["json"])["source"]["code_points"] for row in spark_env.read(path) if row["json"])
            for path in (folder / "out" / "extracted").glob("*.parquet")
        ]
        times = [task["Executor Run Time"] / 1000 for task in spark_env.tasks(folder) if task["Input Metrics"]]
        print(f"{COUNT:,} articles read, {len(lines):,} records the same to the byte, {bad} quarantined")
        median = sorted(sizes)[len(sizes) // 2]
        print(f"{len(sizes)} partitions of {min(sizes):,} to {max(sizes):,} characters, median {median:,}")
        print(f"longest task {max(times):.1f} s")


if __name__ == "__main__":
    main()
