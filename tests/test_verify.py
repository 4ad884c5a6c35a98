"""Old outputs are proved again, and every way in which they can be wrong is told."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline import cli
from tests.test_archives import tarred
from tests.test_batch import files, text
from tests.test_documents import pdf_file, word_file


def verified(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    capsys.readouterr()
    status = cli.main(["verify", *map(str, arguments)])
    return status, capsys.readouterr().err


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Articles of every kind."""
    made = files(tmp_path / "in", 3)
    (made / "a.docx").write_bytes(word_file())
    (made / "a.pdf").write_bytes(pdf_file())
    (made / "big5.txt").write_bytes("鎮長何大山說：「今年修了三座橋。」記者昨天在鎮上採訪。".encode("big5"))
    (made / "a.tar.gz").write_bytes(tarred({"x.txt": text(8).encode(), "y.txt": text(9).encode()}))
    (made / "l.jsonl").write_text(
        json.dumps({"id": "one", "text": text(4)}) + "\n" + json.dumps({"text": text(5)}), "utf-8"
    )
    return made


@pytest.mark.parametrize("form", ["jsonl", "json"])
def test_an_output_is_proved_from_the_files_that_it_names(
    form: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert cli.main(["extract", str(folder), "-o", str(out), "--format", form]) == 0
    assert verified(capsys, out) == (0, "fangtan: 10 records, 10 proved, 0 failed, 0 without source\n")


def test_sources_may_move_and_records_may_be_compressed(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "records.jsonl"
    cli.main(["extract", str(folder), "-o", str(out)])
    (tmp_path / "r.jsonl.gz").write_bytes(gzip.compress(out.read_bytes()))
    folder.rename(tmp_path / "moved")
    status, shown = verified(capsys, tmp_path / "r.jsonl.gz")
    assert status == 1
    assert "10 without source" in shown
    assert "[R003]" in shown
    assert verified(capsys, tmp_path / "r.jsonl.gz", "--source", tmp_path / "moved")[0] == 0


def test_an_encoding_that_was_named_is_used_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_bytes(text(1).encode("utf-16-le"))
    cli.main(["extract", str(tmp_path / "a.txt"), "--encoding", "utf-16-le", "-o", str(tmp_path / "o.jsonl")])
    assert verified(capsys, tmp_path / "o.jsonl")[0] == 0


def _edit(change: Callable[[dict[str, Any]], object]) -> Callable[[Path], None]:
    def damage(out: Path) -> None:
        first, *rest = out.read_text("utf-8").splitlines(keepends=True)
        record = json.loads(first)
        change(record)
        out.write_text(json.dumps(record, ensure_ascii=False) + "\n" + "".join(rest), "utf-8")

    return damage


@pytest.mark.parametrize(
    "damage, code",
    [
        pytest.param(_edit(lambda r: r["people"][0]["mentions"][0].update(text="何小山")), "P003", id="another text"),
        pytest.param(_edit(lambda r: r["quotes"][0]["speaker"].update(ref="per-99-100")), "P004", id="another speaker"),
        pytest.param(_edit(lambda r: r.update(guess=1)), "P002", id="another field"),
        pytest.param(_edit(lambda r: r.update(id="0" * 64)), "P003", id="another id"),
        pytest.param(_edit(lambda r: r["source"].update(sha256="0" * 64)), "R003", id="another source"),
        pytest.param(_edit(lambda r: r["source"].pop("sha256")), "P002", id="no source"),
        pytest.param(_edit(lambda r: r["source"].pop("encoding")), "P002", id="no encoding"),
        pytest.param(lambda out: out.write_bytes(out.read_bytes() + b'{"schema'), "R002", id="a line cut short"),
        pytest.param(
            lambda out: out.write_bytes(out.read_bytes().replace("桥".encode(), "路".encode())), "P003", id="bytes"
        ),
    ],
)
def test_each_fault_is_told(
    damage: Callable[[Path], None], code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    cli.main(["extract", str(files(tmp_path / "in", 2)), "-o", str(out)])
    damage(out / "records.jsonl")
    status, shown = verified(capsys, out / "records.jsonl")
    assert status == 1
    assert f"[{code}]" in shown
    assert "[B006]" in verified(capsys, out)[1]


def test_a_library_that_reads_a_file_otherwise_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.docx").write_bytes(word_file())
    out = tmp_path / "o.jsonl"
    cli.main(["extract", str(tmp_path / "a.docx"), "-o", str(out)])
    _edit(lambda r: r["source"]["extraction"].update(text_sha256="0" * 64, library="python-docx 0.1"))(out)
    status, shown = verified(capsys, out)
    assert status == 1
    assert "python-docx 0.1" in shown


def test_nothing_to_verify_is_a_usage_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, shown = verified(capsys, tmp_path / "none")
    assert (status, "[U001]" in shown) == (2, True)
