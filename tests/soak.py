"""`make soak`: many small articles through one worker, the memory of every process measured, and the output proved.

Prints for each size what was read and written, articles per second, and the highest memory of the run: PSS, which
counts a page shared by several processes once, and the highest RSS of any one of them.
"""

import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

TOWNS = ["青石", "白鹭", "柳河", "松岭", "沙湾", "云台", "石桥", "长滩"]
BAD_EVERY = 1000


def lines(count: int) -> Iterator[str]:
    """Short articles, no two alike, one in a thousand of them bad."""
    for number in range(count):
        town = TOWNS[number % len(TOWNS)]
        text = f"{town}镇今年修了{number}座桥。"
        yield json.dumps({"id": f"{number}", "text": "\ud800" if number % BAD_EVERY == 7 else text})


def tree(pid: int) -> Iterator[int]:
    """A process and its descendants."""
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*"):
        try:
            children = (task / "children").read_text().split()
        except OSError:
            continue
        for child in children:
            yield from tree(int(child))


def memory(pid: int) -> tuple[int, int]:
    """PSS of a whole tree of processes and the highest RSS that any of them has had, in kB."""
    shared = highest = 0
    for each in tree(pid):
        try:
            shared += int(re.search(r"Pss:\s+(\d+)", Path(f"/proc/{each}/smaps_rollup").read_text())[1])  # type: ignore[index]
            highest = max(highest, int(re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{each}/status").read_text())[1]))  # type: ignore[index]
        except (OSError, TypeError):
            continue
    return shared, highest


def soak(count: int, folder: Path, form: str = "jsonl", workers: int = 1) -> None:
    """One run."""
    source, out = folder / f"{count}.jsonl", folder / f"out-{form}-{count}"
    source.write_text("\n".join(lines(count)), "utf-8")
    command = [sys.executable, "-m", "pipeline.cli", "extract", str(source), "-o", str(out), "--format", form]
    start = time.monotonic()
    pss = rss = 0
    running = subprocess.Popen([*command, "--workers", str(workers)], stderr=subprocess.PIPE, text=True)
    (folder / "log").unlink(missing_ok=True)
    assert running.stderr is not None
    reader = subprocess.Popen(["cat"], stdin=running.stderr, stdout=(folder / "log").open("w"))
    while running.poll() is None:
        found = memory(running.pid)
        pss, rss = max(pss, found[0]), max(rss, found[1])
        time.sleep(0.5)
    reader.wait()
    spent = time.monotonic() - start
    total = (folder / "log").read_text().strip().splitlines()[-1].removeprefix("fangtan: ")
    print(f"{form}: {total}; {count / spent:.0f}/s; PSS of all processes {pss // 1024} MB, RSS of one {rss // 1024} MB")
    assert json.loads((out / "manifest.json").read_text("utf-8"))["counts"]["quarantined"] == -(
        -(count - 7) // BAD_EVERY
    )
    if form == "jsonl":
        again = subprocess.run([*command, "--resume"], capture_output=True, text=True, check=False)
        assert f"0 written, {-(-(count - 7) // BAD_EVERY)} quarantined" in again.stderr.replace(",", "", 0), (
            again.stderr
        )
        proof = [sys.executable, "-m", "pipeline.cli", "verify", str(out), "--source", str(source)]
        checked = subprocess.run(proof, capture_output=True, text=True, check=True)
        print(f"again: {again.stderr.strip().splitlines()[-1]}\nverify: {checked.stderr.strip()}")


def main() -> None:
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        for count in (1000, most):
            soak(count, Path(folder))
            sys.stdout.flush()
        for form in ("csv", "parquet", "duckdb"):
            soak(min(most, 5000), Path(folder), form)
            sys.stdout.flush()


if __name__ == "__main__":
    main()
