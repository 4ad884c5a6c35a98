"""Files that are no plain text: what is read, what is known of it, and what is refused."""

import io
import json
from pathlib import Path

import pytest

from pipeline import cli, documents
from pipeline.errors import FangtanError, SourceError
from pipeline.extraction import extract
from pipeline.inputs import Failure, Input, Inputs, Reading
from pipeline.source import Source

TITLE = "江城启动冬季供暖"
FIRST = "本报讯（记者 周明远）11月10日，今年江城供暖较往年提前五天。市供热集团总经理许安说：“管网全部检修完毕。”"
HEADING = "管网改造三年"
SECOND = "据了解，自2021年以来，江城共改造老旧管网86公里，惠及居民3万户，其中去年一年就完成了41公里。"

PAGE = f"""<html><head><meta charset="{{charset}}"><title>{TITLE}-江城在线</title>
<meta property="article:published_time" content="2024-11-12T08:30:00+08:00"></head><body>
<div class="nav"><a href="/">首页</a> <a href="/n">新闻</a> <a href="/s">体育</a></div>
<div class="content"><h1>{TITLE}</h1><p>　　{FIRST}</p><h2>{HEADING}</h2><p>　　{SECOND}</p>
<table><tr><td>许安</td><td>供热集团</td></tr></table></div>
<div class="footer"><a href="/about">关于我们</a> <a href="/law">法律声明</a></div></body></html>"""
MARKDOWN = f"# {TITLE}\n\n{FIRST[:20]}**{FIRST[20:30]}**{FIRST[30:40]}\n{FIRST[40:]}\n\n## {HEADING}\n\n{SECOND}\n"


def word_file() -> bytes:
    from docx import Document

    document = Document()
    document.add_heading(TITLE, 0)
    document.add_paragraph(FIRST)
    document.add_heading(HEADING, 1)
    document.add_paragraph(SECOND)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def pdf_file(columns: int = 1) -> bytes:
    """A page in one or two columns of running text, wrapped, with first-line indents and a larger title."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    canvas.setFont("STSong-Light", 20)
    canvas.drawString(60, 780, TITLE)
    canvas.setFont("STSong-Light", 10)
    for number, text in enumerate((FIRST, SECOND)):
        x = 60 + (number * 250 if columns == 2 else 0)
        y = 740 - (0 if columns == 2 else number * 60)
        first, rest = text[:18], text[18:]
        for row, line in enumerate([first, *(rest[at : at + 20] for at in range(0, len(rest), 20))]):
            canvas.drawString(x + (20 if row == 0 else 0), y - row * 14, line)
    canvas.save()
    return out.getvalue()


def read(data: bytes, name: str) -> Source:
    return documents.read(data, uri=name, name=name)


@pytest.mark.parametrize(
    "data, name, library",
    [
        pytest.param(PAGE.format(charset="utf-8").encode(), "a.html", "trafilatura", id="html"),
        pytest.param(PAGE.format(charset="gb2312").encode("gbk"), "a.htm", "trafilatura", id="html in gbk"),
        pytest.param(PAGE.format(charset="gbk").encode(), "a.html", "trafilatura", id="html with a wrong charset"),
        pytest.param(MARKDOWN.encode(), "a.md", "markdown-it-py", id="markdown"),
        pytest.param(word_file(), "a.docx", "python-docx", id="word"),
    ],
)
def test_the_same_article_from_every_kind_of_file(data: bytes, name: str, library: str) -> None:
    source = read(data, name)
    record = extract(source)
    assert record.source.extraction is not None
    assert record.source.extraction.library.startswith(library)
    assert record.document.headline is not None
    assert record.document.headline.text == TITLE
    assert [section.heading and section.heading.text for section in record.sections] == [None, HEADING]
    assert record.sections[1].heading is not None
    assert "markup" in record.sections[1].heading.evidence
    paragraphs = [paragraph.span.text for section in record.sections for paragraph in section.paragraphs]
    assert paragraphs[:2] == [FIRST, SECOND]
    assert [(person.name, [role.position.text for role in person.roles]) for person in record.people][-1] == (
        "许安",
        ["总经理"],
    )


@pytest.mark.parametrize("columns", [1, 2])
def test_a_pdf_is_read_column_by_column(columns: int) -> None:
    record = extract(read(pdf_file(columns), "a.pdf"))
    assert record.document.headline is not None
    assert record.document.headline.text == TITLE
    assert [each.span.text for section in record.sections for each in section.paragraphs] == [FIRST, SECOND]


def test_what_a_page_states_of_itself_is_used() -> None:
    source = read(PAGE.format(charset="gb2312").encode("gbk"), "a.html")
    assert (source.encoding, source.encoding_from) == ("gb18030", "metadata")
    assert source.published is not None
    assert (source.published.value, source.published.origin) == ("2024-11-12", "metadata")
    assert "关于我们" not in source.text
    assert extract(source).dates[0].resolved.edtf == "2024-11-10"  # type: ignore[union-attr]


def test_the_same_file_gives_the_same_record() -> None:
    assert (
        extract(read(word_file(), "a.docx")).source.extraction == extract(read(word_file(), "a.docx")).source.extraction
    )


@pytest.mark.parametrize(
    "data, name, code",
    [
        pytest.param(b"PK\x03\x04 nothing", "a.docx", "S005", id="damaged word file"),
        pytest.param(b"%PDF-1.4 nothing", "a.pdf", "S005", id="damaged pdf"),
        pytest.param(b"<html></html>", "a.html", "S007", id="page without text"),
        pytest.param(b"\xff\xff\xff\xff\xc0\x80", "a.md", "S001", id="no text"),
        pytest.param(b"", "a.docx", "S005", id="empty word file"),
    ],
)
def test_bad_files_are_coded_errors(data: bytes, name: str, code: str) -> None:
    with pytest.raises(FangtanError) as caught:
        read(data, name)
    assert (caught.value.code, caught.value.place) == (code, name)


def test_a_missing_library_is_a_coded_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_media_type: str) -> None:
        raise ImportError("No module named 'docx'")

    monkeypatch.setattr(documents, "_reader", missing)
    with pytest.raises(SourceError) as caught:
        read(word_file(), "a.docx")
    assert caught.value.code == "S006"


def test_lines_and_tables_with_a_text_column(tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    table = tmp_path / "news.parquet"
    columns = {"id": ["a", None, "c"], "body": [FIRST, SECOND, None], "published": ["2024-11-12", None, None]}
    parquet.write_table(pa.table(columns), table)
    lines = tmp_path / "news.jsonl"
    lines.write_text(json.dumps({"id": "d", "body": FIRST}) + "\n{}\n", "utf-8")
    found = list(Inputs([str(table), str(lines)], Reading(column="body")))
    assert [each.uri for each in found] == ["a", f"{table}:2", f"{table}:3", "d", f"{lines}:2"]
    assert [each.error.code for each in found if isinstance(each, Failure)] == ["R001", "R001"]
    first = found[0]
    assert isinstance(first, Input)
    assert first.published == "2024-11-12"


def test_a_table_without_the_column_is_one_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    parquet.write_table(pa.table({"body": [FIRST]}), tmp_path / "news.parquet")
    (tmp_path / "damaged.parquet").write_bytes(b"PAR1")
    assert cli.main(["extract", str(tmp_path), "-o", str(tmp_path / "out")]) == 1
    assert "[R001]" in (message := capsys.readouterr().err)
    assert "[S005]" in message
