"""Printed numbers of items before another number (`pipeline.numbers.item_heads`)."""

from functools import partial

import pytest

from pipeline.numbers import find_quantities
from pipeline.temporal import find_dates
from tests.conftest import assert_linear


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("２．２亿元拨款到账。", ["220000000"], id="a decimal at the head of a line"),
        pytest.param("２．４个百分点的差距。", ["2.4"], id="points of a percentage"),
        pytest.param("7.２成牧户受益。", ["72"], id="digits of both widths"),
        pytest.param("２．７８９０", ["2.789"], id="nothing but a decimal"),
        pytest.param("（１．５万只）", ["15000"], id="a decimal in brackets"),
        pytest.param("1.2亿元修渠。\n2.3亿元修路。", ["120000000", "230000000"], id="two that can be decimals"),
        pytest.param("1．2亿元修渠。\n7．建棚。", ["120000000", "#7"], id="another item, not the next"),
        pytest.param("1．建网。\n2．2亿元修渠。\n3．定责。", ["#1", "#2", "200000000", "#3"], id="items around"),
        pytest.param("1．建网。\n2.5亿元修渠。\n2．定责。", ["#1", "250000000", "#2"], id="its number behind it"),
        pytest.param("1.3万元。\n2.5万元。\n3.8万元。", ["#1", "30000", "#2", "50000", "#3", "80000"], id="three"),
        pytest.param("1．3家牧场入社。", ["#1", "3"], id="what has no halves"),
        pytest.param("（1）3家牧场入社。", ["#1", "3"], id="a bracket joins no numbers"),
        pytest.param("一、2家牧场入社。", ["#1", "2"], id="two scripts"),
        pytest.param("1、2家牧场入社。\n2、3家牧场退社。", ["#1", "2", "#2", "3"], id="two items"),
        pytest.param("2、3家牧场入社。", [None], id="two or three"),
        pytest.param("一、建网\n二、三名骑手到场。", ["#1", "#2", "3"], id="Chinese items"),
        pytest.param("2．2031年开工。", ["#2"], id="a year behind the item"),
        pytest.param("拨款十几万多亿。", [], id="no numeral"),
    ],
)
def test_item_or_decimal(text: str, expected: list[str | None]) -> None:
    found = [
        ("#" if one.kind == "enumerator" else "") + one.value if one.value else None for one in find_quantities(text)
    ]
    assert [value for value in found if value != "2031"] == [value for value in expected if value != "2031"]


def test_an_item_before_a_date() -> None:
    text = "1．2031年开工。\n2．3天内上报。\n3．验收。"
    assert [(date.span.of(text), date.iso) for date in find_dates(text)] == [("2031年", "2031"), ("3天", "P3D")]


def test_many_heads_cost_what_their_length_costs() -> None:
    assert_linear(lambda count: partial(find_quantities, "1.2亿\n" * count), 300)
