"""Runs that are killed, run out of space, or meet inputs that take a process with them: nothing is lost or repeated.

Most of these put a stand-in for the extraction into forked children, so that hundreds of faults take seconds.
"""

import errno
import json
import os
import random
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import pytest

from pipeline import cli
from pipeline.batch import parts, whole, work, worker
from pipeline.batch.articles import Input
from pipeline.batch.whole import WholeFile
from pipeline.batch.work import Limits, Outcome
from pipeline.batch.workers import Workers
from pipeline.errors import FangtanError, ModelError, StageError
from pipeline.extraction import extract
from pipeline.source import Source
from tests.test_batch import files, visible

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="faults are planted into forked processes")
ARTICLES = 40
EVERY_STEP = bool(os.environ.get("FANGTAN_EVERY_STEP"))
TEMPLATE = json.loads(extract("镇长何大山说：“桥修好了。”", uri="template").to_json())


def stand_in(article: Input, _encoding: str | None) -> bytes:
    """A record of the right form in no time; some articles are bad."""
    article.read()  # first: the key holds the folder's path, so any article may be one of the bad ones
    sha256 = article.key()
    if sha256[0] == "0":
        raise StageError("P005", "planted", place=article.uri)
    source = {**TEMPLATE["source"], "uri": article.uri, "sha256": sha256}
    return json.dumps({**TEMPLATE, "id": sha256, "source": source}, ensure_ascii=False).encode()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "record_line", stand_in)
    monkeypatch.setattr(parts, "_OUTCOMES", 7)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = files(tmp_path / "in", ARTICLES)
    (made / "011.txt").write_bytes(b"\xff\xff\xff\xff\xc0\x80")
    return made


def run(folder: Path, out: Path, form: str, *more: str) -> int:
    return cli.main(["extract", str(folder), "-o", str(out), "--format", form, "--workers", "0", "-q", *more])


def in_child(action: Callable[[], int]) -> int:
    """Carry out an action in a forked process; gives its exit status, negative for a signal."""
    child = os.fork()
    if child == 0:
        status = 99
        try:
            status = action()
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@contextmanager
def dying_at(call: int) -> Iterator[None]:
    """Kill this process at the so-manieth call of what changes a file."""
    left = [call]

    def mortal(function: Any) -> Any:
        def wrapped(*arguments: Any, **named: Any) -> Any:
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return function(*arguments, **named)

        return wrapped

    os.fsync = mortal(os.fsync)
    for name in ("replace", "unlink", "mkdir", "touch", "open"):
        setattr(Path, name, mortal(getattr(Path, name)))
    whole.WholeFile.write = mortal(WholeFile.write)  # type: ignore[method-assign]
    yield


@pytest.mark.parametrize("form", ["jsonl", "json", "parquet"])
def test_killed_at_any_moment_and_taken_up_again(
    form: str, quick: None, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Killed at many a step of the first run, again in the second, and each time the third ends as if unbroken.

    `make soak` tries every step.
    """
    assert run(folder, tmp_path / "whole", form) == 1
    expected = visible(tmp_path / "whole")
    kept = sorted((tmp_path / "whole" / ".fangtan").rglob("*.gz"))
    steps, kills = 0, 0
    while True:
        out = tmp_path / f"out{steps}"

        def mortal(steps: int = steps, out: Path = out) -> int:
            with dying_at(steps):
                return run(folder, out, form, "--resume")

        first = in_child(mortal)
        assert first in (1, -signal.SIGKILL)
        if first == 1:
            break
        kills += 1
        for name, digest in (visible(out) if out.exists() else {}).items():
            assert name.startswith(".") or digest == expected[name], "a file under its own name is a finished file"
        in_child(mortal)
        assert run(folder, out, form, "--resume") == 1
        assert visible(out) == expected
        assert [each.name for each in sorted((out / ".fangtan").rglob("*.gz"))] == [each.name for each in kept]
        steps += 1 if EVERY_STEP else {"jsonl": 7, "json": 31, "parquet": 37}[form]
    assert kills > 2
    with capsys.disabled() if EVERY_STEP else nullcontext():
        print(f"\n{form}: {2 * kills} kills survived")


def test_a_run_that_is_asked_to_end_keeps_what_it_has(
    quick: None, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun = tmp_path / "begun"

    def slow(article: Input, encoding: str | None) -> bytes:
        if article.uri.endswith("020.txt"):
            begun.touch()
            time.sleep(30)
        return stand_in(article, encoding)

    child = os.fork()
    if child == 0:
        monkeypatch.setattr(work, "record_line", slow)
        os._exit(run(folder, tmp_path / "out", "jsonl"))
    while not begun.exists():
        time.sleep(0.01)
    os.kill(child, signal.SIGTERM)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 130
    assert visible(tmp_path / "out") == {}
    arguments = ["extract", str(folder), "-o", str(tmp_path / "out"), "--workers", "0"]
    assert cli.main([*arguments, "--resume"]) == 1
    assert " skipped" in capsys.readouterr().err
    assert run(folder, tmp_path / "whole", "jsonl") == 1
    assert visible(tmp_path / "out") == visible(tmp_path / "whole")


@pytest.mark.parametrize("failing", range(0, 48, 7))
def test_a_full_disk_ends_the_run_and_loses_nothing(
    failing: int, quick: None, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(folder, tmp_path / "whole", "jsonl") == 1
    left = [failing]
    write = WholeFile.write

    def full(self: WholeFile, data: Any) -> int:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(self, data)

    with monkeypatch.context() as patched:
        patched.setattr(WholeFile, "write", full)
        assert run(folder, tmp_path / "out", "jsonl") == 2
    assert visible(tmp_path / "out") == {}
    assert run(folder, tmp_path / "out", "jsonl", "--resume") == 1
    assert visible(tmp_path / "out") == visible(tmp_path / "whole")


def test_a_limit_on_file_sizes_is_a_coded_error(
    quick: None, folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def limited() -> int:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        return run(folder, tmp_path / "out", "jsonl")

    assert in_child(limited) == 2
    assert "[U002]" in capfd.readouterr().err
    assert visible(tmp_path / "out") == {}


@pytest.mark.parametrize("target", ["/proc/fangtan", "/dev/null/x", "/proc/version"])
def test_an_output_that_cannot_be_written(
    target: str, quick: None, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if not Path("/proc/version").exists():
        pytest.skip("there is no place here that nobody can write to")
    assert run(folder, Path(target), "jsonl") == 2
    assert "[U002]" in capsys.readouterr().err


def test_inputs_that_cannot_be_read(quick: None, folder: Path, tmp_path: Path) -> None:
    (folder / "a.txt").symlink_to("nowhere")
    (folder / "b.txt").symlink_to("b.txt")
    (folder / "c.txt").write_text("x")
    (folder / "c.txt").chmod(0)
    assert run(folder, tmp_path / "out", "jsonl") == 1
    entries = [json.loads(line) for line in (tmp_path / "out" / "quarantine.jsonl").read_text("utf-8").splitlines()]
    codes = {Path(entry["uri"]).name: entry["code"] for entry in entries}
    assert (codes["a.txt"], codes["b.txt"], codes["011.txt"]) == ("S008", "S008", "S001")
    if os.getuid() != 0:  # root may read everything
        assert codes["c.txt"] == "S008"
    counts = json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))["counts"]
    assert counts["read"] == ARTICLES + 3 == counts["records"] + counts["quarantined"]


def hostile(article: Input, encoding: str | None) -> bytes:
    """What an article can do to the process that reads it."""
    assert isinstance(article.content, str)
    deed, _, rest = article.content.partition(":")
    if deed == "die" or deed == "die once" and not Path(rest).exists():
        if rest:
            Path(rest).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if deed == "exit":
        os._exit(3)
    if deed == "loop":
        while True:
            pass
    if deed == "loop in C":
        re.match("(a*)*b", "a" * 60)
    if deed == "memory":
        try:
            bytearray(1 << 40)
        except MemoryError as error:
            raise StageError("P005", "MemoryError", place=article.uri) from error
    if deed == "large":
        return b"x" * 3_000_000
    return stand_in(article, encoding)


def _or_none(source: Source) -> bytes | None:
    try:
        return hostile(Input(source.uri, source.text), None)
    except FangtanError:
        return None


def through_workers(monkeypatch: pytest.MonkeyPatch, texts: list[str], count: int = 2) -> list[Outcome]:
    monkeypatch.setattr(work, "record_line", hostile)
    monkeypatch.setattr(work, "record_lines", lambda sources: [_or_none(source) for source in sources])
    monkeypatch.setattr(worker, "warm", lambda: None)
    inputs = [Input(f"{number}", text) for number, text in enumerate(texts)]
    limits = Limits(seconds=1.0, memory_bytes=8 << 30)
    return list(Workers(count, encoding=None, limits=limits, method="fork").run(iter(inputs)))


@pytest.mark.parametrize("count", [1, 3])
def test_a_worker_that_dies_is_replaced(count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deeds = {
        "die": "B003",
        f"die once:{tmp_path / 'mark'}": "",
        "exit": "B003",
        "loop": "B001",
        "loop in C": "B001",
        "memory": "B004",
        "large": "",
    }
    texts = [text for deed in deeds for text in (f"好 {deed}", deed, "好", "也好")]
    outcomes = through_workers(monkeypatch, texts, count)
    assert len(outcomes) == len(texts)
    found = [outcome.code for outcome in outcomes]
    expected = [code for each in deeds.values() for code in ("", each, "", "")]
    planted = [key[0] == "0" for key in (Input(str(at), text).key() for at, text in enumerate(texts))]
    assert [code for code, skip in zip(found, planted, strict=True) if not skip] == [
        code for code, skip in zip(expected, planted, strict=True) if not skip
    ]
    uris = [json.loads(outcome.payload).get("uri") for outcome in outcomes if outcome.code]
    assert uris == sorted(uris, key=int)


def test_workers_that_cannot_start_end_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "warm", lambda: os._exit(4))
    with pytest.raises(FangtanError) as caught:
        list(Workers(2, encoding=None, limits=Limits(), method="fork").run(iter([Input("u", "好")])))
    assert caught.value.code == "B007"


def test_a_missing_model_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise ModelError("M001", "no such file", place="lac.onnx")

    monkeypatch.setattr(worker, "warm", missing)
    with pytest.raises(ModelError) as caught:
        list(Workers(2, encoding=None, limits=Limits(), method="fork").run(iter([Input("u", "好")])))
    assert caught.value.code == "M001"


def test_an_input_stream_that_breaks_is_not_taken_for_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "record_line", hostile)
    monkeypatch.setattr(worker, "warm", lambda: None)

    def broken() -> Iterator[Input]:
        yield Input("u", "好")
        raise KeyError("a fault of ours")

    found = Workers(1, encoding=None, limits=Limits(), method="fork").run(broken())
    assert next(found).kind
    with pytest.raises(KeyError):
        next(found)


def test_what_takes_too_long_is_interrupted_in_this_process_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "record_line", hostile)
    assert work.settle(Input("u", "loop"), None, seconds=0.2).code == "B001"
    assert work.settle(Input("u", "memory"), None, seconds=0.2).code == "B004"
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def _children(pid: int) -> list[int]:
    """All descendants of a process."""
    found: list[int] = []
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            parent = int(re.search(r"PPid:\s+(\d+)", status.read_text())[1])  # type: ignore[index]
        except (OSError, TypeError):
            continue
        if parent == pid:
            child = int(status.parent.name)
            found += [child, *_children(child)]
    return found


def test_the_real_run_is_killed_and_taken_up_again(tmp_path: Path) -> None:
    """With real workers, at random moments: whatever the moment, no process stays behind and the output is whole."""
    if not Path("/proc/self/status").exists():
        pytest.skip("needs /proc to see what stays behind")
    folder = files(tmp_path / "in", 60)
    command = [sys.executable, "-m", "pipeline.cli", "extract", str(folder), "-q", "--workers", "2"]
    assert cli.main(["extract", str(folder), "-q", "--workers", "0", "-o", str(tmp_path / "whole")]) == 0
    moments = random.Random(9)
    left: set[int] = set()
    for _ in range(2):
        with subprocess.Popen([*command, "-o", str(tmp_path / "out"), "--resume"]) as running:
            time.sleep(moments.uniform(1.0, 2.5))
            left |= set(_children(running.pid))
            running.kill()
    subprocess.run([*command, "-o", str(tmp_path / "out"), "--resume"], check=True)
    assert visible(tmp_path / "out") == visible(tmp_path / "whole")
    end = time.monotonic() + 60
    while alive := [pid for pid in left if Path(f"/proc/{pid}").exists() and "Z" not in _state(pid)]:
        assert time.monotonic() < end, alive
        time.sleep(0.1)


def _state(pid: int) -> str:
    try:
        return re.search(r"State:\s+(\S)", Path(f"/proc/{pid}/status").read_text())[1]  # type: ignore[index]
    except OSError:
        return "Z"
