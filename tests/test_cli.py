"""The command: what it prints, where it writes, and with which status it ends."""

import io
import json
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from pipeline import cli, run, schema
from pipeline.errors import CODES
from pipeline.extraction import extract
from pipeline.models.store import MODEL_DIR
from pipeline.tokens import Models
from tests.conftest import ARTICLES

ARTICLE = ARTICLES / "minzu_tuanjie.txt"
TEXT = "镇长何大山说:“今年还要再修5座桥。”\n"


def test_a_folder_gives_one_json_file_an_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "in" / "deep" / "a.txt").write_text(TEXT * 2, "utf-8")
    (tmp_path / "in" / "notes.bin").write_bytes(b"%PDF")
    assert cli.main(["extract", str(tmp_path / "in"), "-o", str(tmp_path / "out"), "--format", "json"]) == 0
    assert sorted(path.name for path in (tmp_path / "out").glob("a*")) == ["a-2.json", "a.json"]
    record = json.loads((tmp_path / "out" / "a.json").read_text("utf-8"))
    assert record["people"][0]["name"] == "何大山"
    assert "2 read, 2 written, 0 quarantined" in capsys.readouterr().err


def test_a_bad_file_is_quarantined_and_the_rest_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    assert cli.main(["extract", str(tmp_path), "-o", str(tmp_path / "out")]) == 1
    assert len((tmp_path / "out" / "records.jsonl").read_text("utf-8").splitlines()) == 1
    (entry,) = map(json.loads, (tmp_path / "out" / "quarantine.jsonl").read_text("utf-8").splitlines())
    assert entry["uri"].endswith("a.txt")
    assert entry["code"] == "S002"
    assert entry["remedy"]
    assert "[S002]" in capsys.readouterr().err


def test_json_lines_in_and_out_keep_order_and_ids(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "one", "text": TEXT, "published": "2024-05-01"}),
        "not json",
        "",
        json.dumps({"id": "two", "text": "half a pair \ud800"}),
        json.dumps({"id": "three"}),
        json.dumps({"id": "four", "text": ""}),
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(lines), "utf-8")
    assert cli.main(["extract", "--from", "jsonl", str(tmp_path / "in.jsonl"), "-o", str(tmp_path / "o.jsonl")]) == 1
    records = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text("utf-8").splitlines()]
    assert [record["source"]["uri"] for record in records] == ["one", "four"]
    assert records[0]["source"]["published"] == {"value": "2024-05-01", "from": "option", "span": None}
    errors = capsys.readouterr().err
    assert [code in errors for code in ("[R001]", "[S003]")] == [True, True]
    assert "5 read, 2 written, 3 quarantined" in errors


def test_stdin_to_stdout() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pipeline.cli", "extract", "-"], input=TEXT.encode(), capture_output=True, check=True
    )
    assert json.loads(done.stdout)["source"]["uri"] == "-"


@pytest.mark.parametrize(
    "arguments, code",
    [
        pytest.param(["extract", "no/such/file"], "U001", id="no such input"),
        pytest.param(["extract", "-", "--published", "soon"], "U003", id="no day"),
        pytest.param(["explain", "X999"], "U003", id="no code"),
        pytest.param(["evaluate", "no/such", "neither"], "U001", id="no records"),
    ],
)
def test_usage_errors_end_with_2(arguments: list[str], code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(arguments) == 2
    assert f"[{code}]" in capsys.readouterr().err


def test_an_output_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("in the way")
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert cli.main(["extract", str(tmp_path / "a.txt"), "-o", str(tmp_path / "file" / "out")]) == 2
    assert "[U002]" in capsys.readouterr().err


@pytest.mark.parametrize("damage", ["missing", "cut"])
def test_a_model_that_cannot_be_used_ends_the_run(
    damage: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "models"
    shutil.copytree(MODEL_DIR, folder)
    if damage == "missing":
        (folder / "manifest.json").unlink()
    else:
        (folder / "lac.onnx").write_bytes(b"cut")
    monkeypatch.setattr(run, "models", cache(lambda: Models.load(folder)))
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert cli.main(["extract", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out")]) == 2
    errors = capsys.readouterr().err
    assert "[M00" in errors
    assert "make setup" in errors
    assert not list((tmp_path / "out").glob("*")) if (tmp_path / "out").exists() else True


def test_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schema"]) == 0
    assert capsys.readouterr().out == schema.text()


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_is_explained(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", code.lower()]) == 0
    out = capsys.readouterr().out
    assert out.startswith(code)
    assert CODES[code].remedy in out


def test_all_codes_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain"]) == 0
    assert [line[:4] for line in capsys.readouterr().out.splitlines()] == sorted(CODES)


HEAVY = ("jsonschema", "numpy", "onnxruntime", "pipeline.registry", "pydantic", "requests", "spacy", "spacy_pkuseg")


@pytest.mark.parametrize(
    "command, needed",
    [
        pytest.param(["--help"], [], id="help"),
        pytest.param(["explain", "S001"], [], id="explain"),
        pytest.param(["schema"], ["pydantic"], id="schema"),
        pytest.param(["verify", "{record}", "--source", "{article}"], ["pydantic"], id="verify"),
        pytest.param(["review", "{record}", "-o", "{page}"], ["pydantic"], id="review"),
        pytest.param(
            ["extract", "{article}", "-o", "{again}"],
            ["numpy", "onnxruntime", "pipeline.registry", "pydantic", "spacy_pkuseg"],
            id="extract",
        ),
    ],
)
def test_a_command_loads_only_what_it_needs(command: list[str], needed: list[str], tmp_path: Path) -> None:
    """The article asks pkuseg where its lines break."""
    record = tmp_path / "record.jsonl"
    record.write_text(extract(ARTICLE).to_json() + "\n", "utf-8")
    paths = {"record": record, "article": ARTICLE, "page": tmp_path / "page.html", "again": tmp_path / "again.jsonl"}
    arguments = [part.format_map(paths) for part in command]
    program = f"import sys, pipeline.cli as c\ntry: assert c.main({arguments!r}) == 0\nexcept SystemExit: pass\n"
    program += f"print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == str(needed)


def test_messages_go_to_stderr_only(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    out = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out))
    assert cli.main(["extract", "-"]) == 0
    assert len(out.getvalue().splitlines()) == 1
