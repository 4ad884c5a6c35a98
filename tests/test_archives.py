"""Archives, compressed files and documents that want to do harm: none hangs, swells, escapes or executes."""

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline import cli, documents
from pipeline.batch.articles import Input, Reading
from pipeline.errors import FangtanError
from pipeline.inputs import Failure, Inputs
from tests.conftest import assert_linear
from tests.test_batch import text
from tests.test_documents import pdf_file, word_file

BODY = text(1).encode()


def zipped(members: dict[str, bytes], *, change: Callable[[zipfile.ZipInfo], None] = lambda _info: None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            change(info)
            archive.writestr(info, content)
    return out.getvalue()


def tarred(members: dict[str, bytes | tarfile.TarInfo], mode: str = "w:gz") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in members.items():
            info = content if isinstance(content, tarfile.TarInfo) else tarfile.TarInfo(name)
            if isinstance(content, bytes):
                info.size = len(content)
            archive.addfile(info, io.BytesIO(content) if isinstance(content, bytes) else None)
    return out.getvalue()


def link(name: str, kind: bytes, target: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


def read(folder: Path, name: str, data: bytes, reading: Reading | None = None) -> list[Input | Failure]:
    (folder / name).write_bytes(data)
    return list(Inputs([str(folder / name)], reading or Reading()))


def shown(found: list[Input | Failure]) -> list[str]:
    """The name of what was read, the code of what was not."""
    return [each.error.code if isinstance(each, Failure) else each.uri.rpartition("/")[2] for each in found]


def test_members_are_articles_in_the_order_of_the_archive(tmp_path: Path) -> None:
    lines = json.dumps({"id": "one", "text": text(2)}).encode() + b"\n"
    members = {
        "b/2.txt": BODY,
        "a.html": b"<p>x</p>",
        "b/pic.png": b"x",
        "__MACOSX/b/._2.txt": b"x",
        "l.jsonl.gz": gzip.compress(lines * 2),
        "deep.zip": zipped({"c.md": BODY}),
    }
    expected = ["2.txt", "a.html", "one", "one", "c.md"]
    assert shown(read(tmp_path, "n.zip", zipped(members))) == expected
    for name, mode in {
        "n.tar": "w",
        "n.tar.gz": "w:gz",
        "n.tgz": "w:gz",
        "n.tar.bz2": "w:bz2",
        "n.tar.xz": "w:xz",
    }.items():
        assert shown(read(tmp_path, name, tarred(dict(members), mode))) == expected
    found = read(tmp_path, "n.zip", zipped(members))
    assert found[-1].uri == f"{(tmp_path / 'n.zip').as_posix()}!/deep.zip!/c.md"


def test_every_kind_of_compression(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    lines = b"".join(json.dumps({"id": f"{n}", "text": text(n)}).encode() + b"\n" for n in range(300))
    packed = {"gz": gzip.compress(lines), "bz2": bz2.compress(lines), "xz": lzma.compress(lines)}
    packed["zst"] = zstandard.compress(lines[:1000]) + zstandard.compress(lines[1000:])
    for ending, data in packed.items():
        found = read(tmp_path, f"a.jsonl.{ending}", data)
        assert shown(found) == [f"{n}" for n in range(300)]
        cut = read(tmp_path, f"a.jsonl.{ending}", data[:-12])
        assert shown(cut)[-1] == "A001", f"{ending}: a cut file is not taken for a whole one"
        assert shown(read(tmp_path, f"a.jsonl.{ending}", b"no such thing")) == ["A001"]
    assert shown(read(tmp_path, "a.txt.gz", gzip.compress(BODY))) == ["a.txt.gz"]


@pytest.mark.parametrize(
    "name", ["../up.txt", "/etc/up.txt", "a/../../up.txt", "C:\\up.txt", "..\\up.txt", "//host/up.txt"]
)
def test_no_member_leads_out_of_the_archive(name: str, tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.zip").write_bytes(zipped({name: BODY, "good.txt": BODY}))
    (tmp_path / "in" / "b.tar.gz").write_bytes(tarred({name: BODY, "good.txt": BODY}))
    assert cli.main(["extract", str(tmp_path / "in"), "-o", str(out), "--format", "json", "--workers", "0"]) == 1
    entries = [json.loads(line) for line in (out / "quarantine.jsonl").read_text("utf-8").splitlines()]
    assert [entry["code"] for entry in entries] == ["A002", "A002"]
    assert sorted(path.name for path in out.glob("*.json")) == ["good-2.json", "good.json", "manifest.json"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["deep", "in"]


def test_names_of_articles_cannot_leave_the_output(tmp_path: Path) -> None:
    idents = [
        "../../up",
        "/etc/up",
        "..",
        ".",
        "a\x00b",
        "con/../../../x",
        "长" * 300,
        "manifest",
        ".fangtan/x",
        "\u202e",
        " ",
    ]
    lines = "\n".join(json.dumps({"id": ident, "text": text(1)}) for ident in idents)
    (tmp_path / "in.jsonl").write_text(lines, "utf-8")
    out = tmp_path / "deep" / "out"
    assert cli.main(["extract", str(tmp_path / "in.jsonl"), "-o", str(out), "--format", "json"]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["deep", "in.jsonl"]
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["out"]
    written = list(out.glob("*.json"))
    assert len(written) == len(idents) + 1
    uris = {json.loads(path.read_text("utf-8")).get("source", {}).get("uri") for path in written}
    assert set(idents) <= uris


def test_links_and_devices_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    members: dict[str, bytes | tarfile.TarInfo] = {
        "s.txt": link("s.txt", tarfile.SYMTYPE, "../secret.txt"),
        "h.txt": link("h.txt", tarfile.LNKTYPE, "/etc/passwd"),
        "d.txt": link("d.txt", tarfile.CHRTYPE),
        "f.txt": link("f.txt", tarfile.FIFOTYPE),
        "good.txt": BODY,
    }
    assert shown(read(tmp_path, "a.tar.gz", tarred(members))) == ["A003"] * 4 + ["good.txt"]

    def symbolic(info: zipfile.ZipInfo) -> None:
        if info.filename == "s.txt":
            info.create_system, info.external_attr = 3, 0o120777 << 16

    assert shown(read(tmp_path, "a.zip", zipped({"s.txt": b"/etc/passwd", "good.txt": BODY}, change=symbolic))) == [
        "A003",
        "good.txt",
    ]


def test_a_zip_with_a_password_or_another_encoding_of_names(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": BODY, "good.txt": BODY}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    assert shown(read(tmp_path, "a.zip", bytes(data))) == ["A006", "good.txt"]
    # As Windows in China writes it: GBK, and no flag that says so.
    named = zipped({"abcd.txt": BODY}).replace(b"abcd", "江城".encode("gbk"))
    assert shown(read(tmp_path, "b.zip", named)) == ["江城.txt"]


def test_bombs_do_not_go_off(tmp_path: Path) -> None:
    huge = bytes(70_000_000)
    assert shown(read(tmp_path, "a.zip", zipped({"a.txt": huge}))) == ["A004"]
    assert shown(read(tmp_path, "a.jsonl.gz", gzip.compress(huge, 9))) == ["A004"]
    assert shown(read(tmp_path, "a.tar.gz", tarred({"a.txt": huge, "b.txt": BODY}))) == ["A004", "A004"]
    zstandard = pytest.importorskip("zstandard")
    packed = zstandard.ZstdCompressor(level=3).compress(bytes(100_000_000))
    assert shown(read(tmp_path, "a.jsonl.zst", packed)) == ["A004"]


def test_many_members_over_the_same_bytes(tmp_path: Path) -> None:
    """A directory whose entries all point to one member: each would be unpacked again."""
    one = zipped({"a.txt": bytes(1_000_000)})
    directory = one[one.index(b"PK\x01\x02") : one.index(b"PK\x05\x06")]
    head, count = one[: one.index(b"PK\x01\x02")], 2000
    end = bytearray(one[one.index(b"PK\x05\x06") :])
    end[8:12] = count.to_bytes(2, "little") * 2
    end[12:16] = (len(directory) * count).to_bytes(4, "little")
    found = shown(read(tmp_path, "a.zip", head + directory * count + bytes(end)))
    assert found[-1] == "A004"
    assert len(found) < 100


def test_archives_in_archives_have_an_end(tmp_path: Path) -> None:
    data = zipped({"a.txt": BODY})
    for depth in range(6):
        data = zipped({f"{depth}.zip": data})
    assert shown(read(tmp_path, "a.zip", data)) == ["A005"]


def test_a_large_article_is_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    reading = Reading(max_bytes=1000)
    large = ("长" * 400).encode()
    assert shown(read(tmp_path, "a.txt", large, reading)) == ["B002"]
    assert shown(read(tmp_path, "a.zip", zipped({"a.txt": large, "b.txt": BODY}), reading)) == ["B002", "b.txt"]
    assert shown(read(tmp_path, "a.tar", tarred({"a.txt": large, "b.txt": BODY}, "w"), reading)) == ["B002", "b.txt"]
    line = json.dumps({"id": "x", "text": "长" * 2000}).encode()
    good = json.dumps({"id": "good", "text": text(1)}).encode()
    assert shown(read(tmp_path, "a.jsonl", b"\n".join([line, good, b"x" * 9000, good]), reading)) == [
        *["B002", "good"],
        *["B002", "good"],
    ]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(b"[" * 200_000, id="depth"),
        pytest.param(b'{"text": ' + b"9" * 10_000 + b"}", id="a number without end"),
        pytest.param(b'{"text": "\\ud800"}', id="half a pair"),
        pytest.param(b'{"id": "\\udfff", "text": "x"}', id="half a pair as the id"),
        pytest.param(b'{"text": NaN}', id="no number"),
        pytest.param(b"\xff\xfe{}", id="no UTF-8"),
        pytest.param(b'{"text": "x", "published": "2024-13-45"}', id="no day"),
        pytest.param(b'{"text": "x", "published": {"a": []}}', id="no day at all"),
    ],
)
def test_hostile_lines(line: bytes, tmp_path: Path) -> None:
    good = json.dumps({"id": "good", "text": text(1)}).encode()
    (tmp_path / "a.jsonl").write_bytes(line + b"\n" + good)
    assert cli.main(["extract", str(tmp_path / "a.jsonl"), "-o", str(tmp_path / "out")]) == 1
    assert len((tmp_path / "out" / "records.jsonl").read_text("utf-8").splitlines()) == 1


def rewritten(change: Callable[[bytes], bytes]) -> bytes:
    """A Word file with another document in it."""
    with zipfile.ZipFile(io.BytesIO(word_file())) as archive:
        members = {each.filename: archive.read(each) for each in archive.infolist()}
    return zipped(members | {"word/document.xml": change(members["word/document.xml"])})


def _declared(entities: str) -> Callable[[bytes], bytes]:
    return lambda xml: xml.replace(b"<w:document", f"<!DOCTYPE x [{entities}]>\n<w:document".encode(), 1).replace(
        "本报讯".encode(), b"&x;"
    )


_LAUGHS = '<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghx", strict=True)
)


def _pdf(objects: list[bytes]) -> bytes:
    out = b"%PDF-1.4\n"
    for number, content in enumerate(objects, 1):
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    return out + b"trailer\n<</Size %d/Root 1 0 R>>\n%%%%EOF" % (len(objects) + 1)


_LOOP = b"<</Length 9>>stream\nq /X Do Q\nendstream"
_CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
_DEFLATED = zlib.compress(bytes(70_000_000), 9)


@pytest.mark.parametrize(
    "data, name, codes",
    [
        pytest.param(rewritten(_declared(_LAUGHS)), "a.docx", "S005", id="entities that swell"),
        pytest.param(
            rewritten(_declared('<!ENTITY x SYSTEM "file:///etc/passwd">')), "a.docx", "S005", id="entity of a file"
        ),
        pytest.param(
            rewritten(lambda xml: xml.replace(b"</w:body>", b" " * 90_000_000 + b"</w:body>")),
            "a.docx",
            "A004",
            id="docx bomb",
        ),
        pytest.param(
            rewritten(lambda xml: xml.replace(b"</w:body>", b"<w:p>" * 99999 + b"</w:p>" * 99999 + b"</w:body>")),
            "a.docx",
            "S005",
            id="docx depth",
        ),
        pytest.param(
            _pdf([_CATALOG, b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 1>>", b"<</Type/Pages/Kids[2 0 R]/Count 1>>"]),
            "a.pdf",
            "S005 S007",
            id="pages in a ring",
        ),
        pytest.param(
            _pdf(
                [
                    _CATALOG,
                    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>",
                    _LOOP,
                    b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>" + _LOOP[2:],
                ]
            ),
            "a.pdf",
            "S005 S007",
            id="a form that holds itself",
        ),
        pytest.param(
            _pdf(
                [
                    _CATALOG,
                    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>/Contents 4 0 R>>",
                    b"<</Filter/FlateDecode/Length %d>>stream\n" % len(_DEFLATED) + _DEFLATED + b"\nendstream",
                ]
            ),
            "a.pdf",
            "A004",
            id="pdf bomb",
        ),
        pytest.param(b"<div>" * 100_000 + BODY + b"</div>" * 100_000, "a.html", "S005 S007", id="html depth"),
        pytest.param(b"<p>&x;" * 5_000, "a.html", "", id="html entities"),
        pytest.param(b"[" * 30_000 + BODY, "a.md", "", id="markdown depth"),
        pytest.param(b"*a **b " * 10_000, "a.md", "", id="markdown marks"),
    ],
)
def test_hostile_documents(data: bytes, name: str, codes: str) -> None:
    assert _code(data, name) in (codes.split() or [""])


@pytest.mark.parametrize(
    "data, name",
    [
        pytest.param(lambda size: b"<div>" * size + BODY + b"</div>" * size, "a.html", id="html depth"),
        pytest.param(lambda size: b"<p>&x;" * size, "a.html", id="html entities"),
        pytest.param(lambda size: b"[" * size + BODY, "a.md", id="markdown depth"),
        pytest.param(lambda size: b"*a **b " * size, "a.md", id="markdown marks"),
    ],
)
def test_depth_costs_what_its_length_costs(data: Callable[[int], bytes], name: str) -> None:
    assert_linear(lambda size: partial(_code, data(size), name), 600)


def _code(data: bytes, name: str) -> str:
    """Of the error that reading these bytes ends with; empty where they can be read."""
    try:
        documents.read(data, uri=name, name=name)
    except FangtanError as error:
        return error.code
    return ""


def test_scripts_of_a_page_are_no_text_and_are_not_run(tmp_path: Path) -> None:
    page = f"<html><body><script>alert(1)</script><p onclick='x()'>{text(1) * 4}</p><img src='http://192.0.2.1/x'></body></html>"
    found = documents.read(page.encode(), uri="u", name="a.html")
    assert "alert" not in found.text
    assert "192.0.2.1" not in found.text


GOOD = {
    "a.zip": zipped({"a.txt": BODY, "b.jsonl": b'{"text": "x"}\n'}),
    "a.tar.gz": tarred({"a.txt": BODY, "b.txt": BODY}),
    "a.tar": tarred({"a.txt": BODY, "b.txt": BODY}, "w"),
    "a.jsonl": b'{"id": 1, "text": "x"}\n{"text": "y", "published": "2024-01-02"}\n',
    "a.jsonl.gz": gzip.compress(b'{"text": "x"}\n' * 20),
    "a.jsonl.xz": lzma.compress(b'{"text": "x"}\n' * 20),
    "a.docx": word_file(),
    "a.pdf": pdf_file(),
    "a.html": f"<html><body><p>{text(1) * 3}</p></body></html>".encode(),
}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(sorted(GOOD)), data=st.data())
def test_damaged_files_give_articles_or_codes(name: str, data: st.DataObject, tmp_path: Path) -> None:
    """Bytes changed, cut out and put in anywhere: what comes out is an article or a coded error, never another."""
    content = bytearray(GOOD[name])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content)))
        content[at : at + data.draw(st.integers(0, 8))] = data.draw(st.binary(max_size=8))
    for found in read(tmp_path, name, bytes(content)):
        if isinstance(found, Input):
            try:
                found.read()
            except FangtanError as error:
                assert error.code[0] in "SA"
        else:
            assert found.error.code[0] in "SABRU"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(sorted(GOOD)), content=st.binary(max_size=200))
def test_random_bytes_under_any_name(name: str, content: bytes, tmp_path: Path) -> None:
    for found in read(tmp_path, name, content):
        if isinstance(found, Input):
            try:
                found.read()
            except FangtanError as error:
                assert error.code[0] in "SA"
