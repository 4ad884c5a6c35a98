"""Texts set with blanks between scripts, or with digits of full width: read as without, printed as they stand."""

from typing import Any

import pytest

from pipeline.extraction import extract
from pipeline.layout import spacing
from pipeline.spans import Span

SPACED = (
    "12 月 18 日，云岭县有 310 户牧民、1205 人搬进新居。县长贺文山说：“2026 年底前再建 3 所学校。”"
    "每户补助 2.5 万元，占 60% 左右，用 iPhone 15 Pro 手机即可申请。"
)
PLAIN = SPACED.replace(" ", "").replace("iPhone15Pro", "iPhone 15 Pro")


COMMAS = PLAIN.translate(str.maketrans({"，": ", ", "：": ": ", "、": ", "}))
BOTH = spacing.habits(SPACED) + spacing.habits(COMMAS)


def said(record: Any) -> list[Any]:
    """What the record says, without where it stands and how it is printed."""
    return [
        [(date.edtf, date.iso) for date in record.dates],
        [(quantity.value, quantity.kind) for quantity in record.quantities],
        [quantity.noun and quantity.noun.text for quantity in record.quantities],
        [person.name for person in record.people],
        [len(quote.parts) for quote in record.quotes],
    ]


def test_blanks_between_scripts_change_nothing() -> None:
    assert said(extract(SPACED)) == said(extract(PLAIN))


def test_blanks_behind_marks_change_nothing() -> None:
    record = extract(COMMAS)
    assert said(record) == said(extract(PLAIN))
    assert record.quotes[0].speaker.mention is not None
    assert record.sections[0].paragraphs[0].span.text == COMMAS


@pytest.mark.parametrize(("first", "last"), ['""', "“”"])
def test_blanks_around_quotation_marks_change_nothing(first: str, last: str) -> None:
    text = "贺文山走进一家名为 “ 岚山人家 ” 的面馆坐下，问起那里的 “ 三更面 ” 怎么做。他说 “ 没想到要等一夜。 ”"
    wide = text.replace("“", first).replace("”", last)
    assert said(extract(wide)) == said(extract(wide.replace(" ", "")))
    assert extract(wide).quantities[0].noun.text == "面馆"  # type: ignore[union-attr]


def test_spans_are_in_one_piece_and_as_printed() -> None:
    record = extract(SPACED)
    assert record.dates[0].span.text == "12 月 18 日"
    assert [(segment.start, segment.end) for segment in record.dates[0].span.segments] == [(0, 9)]
    assert record.sections[0].paragraphs[0].span.text == SPACED


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("12 月 18 日", ["12", "月", "18", "日"], id="a-day"),
        pytest.param("用 iPhone 15 Pro 手机", ["用", "iPhone 15 Pro", "手机"], id="latin-words-stay-apart"),
        pytest.param("1 总则有 3 条", ["1 总则有", "3", "条"], id="the-number-of-a-line"),
        pytest.param("欧阳 炳", ["欧阳 炳"], id="a-name-set-wide"),
    ],
)
def test_parts_of_a_line(text: str, parts: list[str]) -> None:
    assert [part.of(text) for part in spacing.parts(text, 0, len(text), BOTH)] == parts


@pytest.mark.parametrize("text", ["", "第 1 名", PLAIN, "他有3匹马和5只羊，住在7号。买了 2 头牛、4 只羊 和 1 匹马。"])
def test_a_text_that_is_not_set_so(text: str) -> None:
    assert spacing.habits(text) == ()


def test_parts_hold_all_but_blanks() -> None:
    parts = list(spacing.parts(SPACED, 0, len(SPACED), spacing.habits(SPACED)))
    assert [Span(*part) for part in parts] == sorted(parts)
    assert "".join(part.of(SPACED) for part in parts) == PLAIN


@pytest.mark.parametrize(
    "head",
    [
        "岚州日报　２０２５年７月９日　星期三　第０３版：要闻",
        "岚州日报　2025 年 7 月 9 日　星期三　第 03 版：要闻",
        "岚州日报　2025年7月9日　星期三　第03版：要闻",
    ],
)
def test_heads_of_pages(head: str) -> None:
    body = "　　本报讯（记者 温以宁）昨天，草原上的新桥通车，310户牧民从此不用绕路。"
    record = extract(f"{head}\n草原深处架起新桥\n{body}\n{body.replace('新桥', '公路')}")
    assert record.document.headline is not None
    assert record.document.headline.text == "草原深处架起新桥"
