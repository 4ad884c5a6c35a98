"""Whole runs: what goes in comes out, in order, in every format, and the same however it was done."""

import csv
import hashlib
import json
import os
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline import cli, tables
from pipeline.batch.articles import Input, Reading
from pipeline.batch.progress import Log, printable
from pipeline.batch.run import Totals
from pipeline.batch.work import failed
from pipeline.errors import BatchError
from pipeline.inputs import Failure, Inputs

TOWNS = ["青石", "白鹭", "柳河", "松岭", "沙湾", "云台", "石桥", "长滩"]


def text(number: int) -> str:
    town = TOWNS[number % len(TOWNS)]
    return (
        f"{town}镇镇长何大山说：“今年修了{number + 2}座桥。”5月{number % 28 + 1}日，{town}镇来了{number + 30}户居民。"
    )


def files(folder: Path, count: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(text(number), "utf-8")
    return folder


def visible(folder: Path) -> dict[str, str]:
    """The hash of every file of an output that a reader knows."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".fangtan" not in path.parts
    }


def kept(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / ".fangtan" / "parts").rglob("*.gz"))


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_any_number_of_workers_gives_the_same_bytes(tmp_path: Path) -> None:
    """Articles of uneven length, bad ones among them, in the order in which they went in."""
    folder = files(tmp_path / "in", 24)
    (folder / "003.txt").write_bytes(b"\xff\xff\xff\xff\xc0\x80")
    (folder / "007.txt").write_text(text(7) * 60, "utf-8")
    for workers in ("0", "1", "3"):
        out = tmp_path / workers
        assert cli.main(["extract", str(folder), "-o", str(out), "--workers", workers, "--quiet"]) == 1
    assert visible(tmp_path / "0") == visible(tmp_path / "1") == visible(tmp_path / "3")
    assert kept(tmp_path / "0") == kept(tmp_path / "1") == kept(tmp_path / "3")
    found = [record["source"]["uri"] for record in records(tmp_path / "0" / "records.jsonl")]
    assert found == sorted(found)
    assert len(found) == 23


@pytest.mark.parametrize("form", ["jsonl", "json", "csv", "parquet", "duckdb"])
def test_every_format_holds_every_record(form: str, tmp_path: Path) -> None:
    folder = files(tmp_path / "in", 3)
    assert cli.main(["extract", str(folder), "-o", str(tmp_path / "out"), "--format", form]) == 0
    count = {
        "jsonl": lambda out: len(records(out / "records.jsonl")),
        "json": lambda out: len(list(out.glob("0*.json"))),
        "csv": lambda out: sum(1 for _ in csv.DictReader((out / "articles.csv").open("r", encoding="utf-8"))),
        "parquet": lambda out: _parquet(out / "articles.parquet"),
        "duckdb": lambda out: _ask(out / "records.duckdb", "select count(*) from articles"),
    }[form](tmp_path / "out")
    assert count == 3
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))
    assert manifest["counts"] == {"read": 3, "records": 3, "quarantined": 0, "by_code": {}}
    for entry in manifest["files"]:
        if entry["sha256"] and "*" not in entry["name"]:
            content = (tmp_path / "out" / entry["name"]).read_bytes()
            assert (len(content), hashlib.sha256(content).hexdigest()) == (entry["bytes"], entry["sha256"])


def _parquet(path: Path) -> int:
    from pyarrow import parquet

    count: int = parquet.read_table(path).num_rows
    return count


def _ask(path: Path, question: str) -> Any:
    import duckdb

    with duckdb.connect(str(path), read_only=True) as database:
        row = database.execute(question).fetchone()
    return row[0] if row and len(row) == 1 else row


def test_the_views_of_the_database_answer(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", 3)
    out = tmp_path / "news.duckdb"
    assert cli.main(["extract", str(folder), "-o", str(out), "--published", "2024-06-01"]) == 0
    assert _ask(out, "select person, position from who_is_what limit 1") == ("何大山", "镇长")
    assert _ask(out, "select text, positions from who_said_what order by uri limit 1") == ("今年修了2座桥。", "镇长")
    assert _ask(out, "select quotes from speakers where speaker = '何大山'") == 3
    assert str(_ask(out, "select max(first_day) from timeline")) == "2024-05-03"
    assert _ask(out, "select count(*) from figures where unit is null and noun = '居民'") == 3
    for view in ("honoured", "bodies"):
        assert _ask(out, f"select count(*) from {view}") is not None
    for table in tables.TABLES:
        assert _ask(out, f"select count(*) from {table}") is not None
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_unchanged_inputs_are_skipped_and_the_output_is_that_of_a_fresh_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = files(tmp_path / "in", 6)
    command = ["extract", str(folder), "-o", str(tmp_path / "out"), "--resume"]
    assert cli.main(command) == 0
    (folder / "001.txt").unlink()
    (folder / "002.txt").write_text(text(20), "utf-8")
    (folder / "0025.txt").write_text(text(21), "utf-8")
    assert cli.main(command) == 0
    assert "6 read, 2 written, 0 quarantined, 4 skipped" in capsys.readouterr().err
    assert cli.main(["extract", str(folder), "-o", str(tmp_path / "fresh")]) == 0
    assert visible(tmp_path / "out") == visible(tmp_path / "fresh")
    assert kept(tmp_path / "out") == kept(tmp_path / "fresh")


def test_other_options_skip_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = files(tmp_path / "in", 2)
    command = ["extract", str(folder), "-o", str(tmp_path / "out"), "--resume"]
    cli.main(command)
    cli.main([*command, "--published", "2024-06-01"])
    assert "2 read, 2 written, 0 quarantined\n" in capsys.readouterr().err


def test_another_format_needs_no_new_extraction(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = files(tmp_path / "in", 2)
    cli.main(["extract", str(folder), "-o", str(tmp_path / "out")])
    cli.main(["extract", str(folder), "-o", str(tmp_path / "out"), "--resume", "--format", "csv"])
    assert "2 read, 0 written, 0 quarantined, 2 skipped" in capsys.readouterr().err
    assert (tmp_path / "out" / "quotes.csv").exists()


def test_files_of_articles_that_are_gone_are_removed(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", 2)
    command = ["extract", str(folder), "-o", str(tmp_path / "out"), "--format", "json"]
    cli.main(command)
    (folder / "000.txt").unlink()
    (tmp_path / "out" / "mine.json").write_text("{}")
    cli.main(command)
    assert sorted(path.name for path in (tmp_path / "out").glob("*.json")) == ["001.json", "manifest.json", "mine.json"]


def test_a_damaged_part_is_done_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = files(tmp_path / "in", 3)
    command = ["extract", str(folder), "-o", str(tmp_path / "out"), "--resume"]
    cli.main(command)
    before = visible(tmp_path / "out")
    (part,) = (tmp_path / "out" / ".fangtan" / "parts").rglob("*.gz")
    part.write_bytes(part.read_bytes()[:-20])
    cli.main(command)
    assert "3 read, 3 written" in capsys.readouterr().err
    assert visible(tmp_path / "out") == before


def test_the_quarantine_stands_beside_a_single_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\xff\xff\xff\xc0\x80")
    assert cli.main(["extract", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out.jsonl")]) == 1
    (entry,) = records(tmp_path / "out.quarantine.jsonl")
    assert (entry["code"], entry["uri"]) == ("S001", (tmp_path / "a.txt").as_posix())
    assert entry.keys() == {"uri", "code", "message", "place", "remedy"}


def test_an_output_among_its_inputs_is_not_read_from_its_parts(tmp_path: Path) -> None:
    folder = files(tmp_path, 2)
    assert cli.main(["extract", str(folder), "-o", str(folder), "--format", "csv"]) == 0
    assert names(list(Inputs([str(folder)], Reading()))) == ["000.txt", "001.txt"]


def test_the_same_input_twice_is_two_records(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = files(tmp_path / "in", 1)
    command = ["extract", str(folder), str(folder), "-o", str(tmp_path / "out"), "--resume"]
    assert [cli.main(command), cli.main(command)] == [0, 0]
    assert "2 read, 0 written, 0 quarantined, 2 skipped" in capsys.readouterr().err
    assert len(records(tmp_path / "out" / "records.jsonl")) == 2


def test_who_begins_afresh_is_told_of_what_could_be_taken_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = files(tmp_path / "in", 1)
    (tmp_path / "out" / ".fangtan").mkdir(parents=True)
    (tmp_path / "out" / ".fangtan" / "unfinished").touch()
    for expected in (True, False):
        assert cli.main(["extract", str(folder), "-o", str(tmp_path / "out")]) == 0
        assert ("--resume" in capsys.readouterr().err) is expected


def test_two_runs_cannot_write_to_one_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fcntl = pytest.importorskip("fcntl")
    folder = files(tmp_path / "in", 1)
    (tmp_path / "out" / ".fangtan").mkdir(parents=True)
    with (tmp_path / "out" / ".fangtan" / "lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert cli.main(["extract", str(folder), "-o", str(tmp_path / "out")]) == 2
    assert "[U002]" in capsys.readouterr().err
    assert cli.main(["extract", str(folder), "-o", str(tmp_path / "out")]) == 0


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["--workers", "-1"], id="workers"),
        pytest.param(["--max-seconds", "0"], id="seconds"),
        pytest.param(["--max-size", "nan"], id="size"),
        pytest.param(["--resume"], id="resume without an output"),
        pytest.param(["--format", "csv"], id="tables on stdout"),
        pytest.param(["--format", "csv", "-o", "x.jsonl"], id="tables in a file of lines"),
    ],
)
def test_options_that_make_no_sense(arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["extract", str(files(tmp_path, 1)), *arguments]) == 2
    assert "[U003]" in capsys.readouterr().err


def test_a_run_that_does_not_add_up_is_an_error() -> None:
    with pytest.raises(BatchError) as caught:
        Totals(read=3, written=1, quarantined=1).check()
    assert caught.value.code == "B005"


def test_a_record_leaves_before_the_next_line_comes() -> None:
    """Who waits for a record before giving the next article gets it, with and without workers."""
    for workers in ([], ["--workers", "2"]):
        command = [sys.executable, "-m", "pipeline.cli", "extract", "--from", "jsonl", "-", "-q", *workers]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
            assert running.stdin is not None
            assert running.stdout is not None
            for ident in ("one", "two"):
                running.stdin.write(json.dumps({"id": ident, "text": text(1)}).encode() + b"\n")
                running.stdin.flush()
                assert json.loads(running.stdout.readline())["source"]["uri"] == ident
            running.stdin.close()
            assert running.wait(120) == 0


def test_names_cannot_write_to_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "a\x1b[2J\x07\u202egpj.txt"
    bad.write_bytes(b"\xff\xff\xff\xff\xc0\x80")
    assert cli.main(["extract", str(tmp_path), "-o", str(tmp_path / "out")]) == 1
    assert cli.main(["extract", str(tmp_path / "no\x1b[2J")]) == 2
    shown = capsys.readouterr().err
    assert "\\x1b[2J\\x07\\u202egpj.txt" in shown
    assert all(char.isprintable() or char == "\n" for char in shown)
    assert printable("河口镇 a\nb\udc80") == "河口镇 a\\nb\\udc80"


def test_a_name_that_is_no_utf_8_is_shown_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with open(bytes(tmp_path / "in") + b"/\xc4\xe3.txt", "w", encoding="utf-8") as out:
        out.write(text(1))
    assert cli.main(["extract", str(tmp_path / "in"), "-o", str(tmp_path / "out")]) == 0
    (record,) = records(tmp_path / "out" / "records.jsonl")
    assert record["source"]["uri"].endswith("/\\xc4\\xe3.txt")


def test_lines_tell_how_far_a_run_is(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    now = [0.0]
    monkeypatch.setattr("pipeline.batch.progress.time.monotonic", lambda: now[0])
    log = Log(1000)
    for moment in (5.0, 20.0):
        now[0] = moment
        log.advance(read=50, quarantined=2, consumed=250)
    assert capsys.readouterr().err == "fangtan: 50 read, 2.5/s, 2 quarantined, 25%, 01:00 left\n"


def test_a_terminal_gets_a_bar(tmp_path: Path) -> None:
    fcntl, pty, termios = map(pytest.importorskip, ("fcntl", "pty", "termios"))
    reader, writer = pty.openpty()
    fcntl.ioctl(writer, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 100, 0, 0))
    program = "import time; from pipeline.batch.progress import open_progress as o; b = o(200, is_quiet=False)\n"
    program += "b.advance(read=30, quarantined=2, consumed=50); b.say('a\\x1b[2J'); b.close()"
    subprocess.run([sys.executable, "-c", program], stderr=writer, check=True)
    os.close(writer)
    shown = os.read(reader, 100_000).decode()
    os.close(reader)
    assert " 25% |" in shown
    assert "30 articles" in shown
    assert "2 quarantined" in shown
    assert "a\\x1b[2J" in shown


def names(found: list[Input | Failure]) -> list[str]:
    return [Path(each.uri).name for each in found]


def test_a_folder_is_read_in_the_order_of_its_paths(tmp_path: Path) -> None:
    for name in ("b/z.txt", "a.txt", "a/2.txt", "a/10.txt", "c.bin", "a/._x.txt", "B.TXT"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text(0), "utf-8")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    inputs = Inputs([str(tmp_path)], Reading())
    found = list(inputs)
    assert names(found) == ["B.TXT", "10.txt", "2.txt", "a.txt", "z.txt", "gone.txt"]
    assert [each.error.code for each in found if isinstance(each, Failure)] == ["S008"]
    assert inputs.passed_over == 3
    assert inputs.consumed == inputs.total


@pytest.mark.parametrize(
    "pattern, expected",
    [
        pytest.param("*.txt", ["a.txt", "b[1].txt"], id="star"),
        pytest.param("**/*.txt", ["a.txt", "b[1].txt", "c.txt"], id="two stars"),
        pytest.param("b[1].txt", ["b[1].txt"], id="a file is no pattern"),
    ],
)
def test_patterns(pattern: str, expected: list[str], tmp_path: Path) -> None:
    for name in ("a.txt", "b[1].txt", "deep/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text(0), "utf-8")
    assert names(list(Inputs([f"{tmp_path}/{pattern}"], Reading()))) == expected


def test_a_key_tells_inputs_apart() -> None:
    base = Input("u", "text")
    others = [
        Input("v", "text"),
        Input("u", "texts"),
        Input("u", b"text"),
        Input("u", "text", name="a.md"),
        Input("u", "text", published="2024-01-01"),
        Input("u2024-01-01", "text"),
    ]
    assert len({each.key() for each in (base, *others)}) == 1 + len(others)


def test_failures_that_another_try_may_not_meet_are_not_kept(make_failure: Callable[[str], Failure]) -> None:
    assert [failed(make_failure(code), "k").key for code in ("S001", "R001", "S006", "S008", "B001", "P005")] == [
        *["k", "k"],
        *["", "", "", ""],
    ]


@pytest.fixture
def make_failure() -> Callable[[str], Failure]:
    return lambda code: Failure("u", BatchError(code, "why"))
