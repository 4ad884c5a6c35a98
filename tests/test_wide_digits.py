"""Digits and letters of full width, as older papers print them: the same values as with those of a typewriter.

Sentences of our own; people, places and bodies are invented.
"""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import extract, find_dates, find_quantities
from pipeline.lexicon import fold, narrow
from tests.record_told import held, said

_WIDE = str.maketrans("0123456789%ABCXQ", "０１２３４５６７８９％ＡＢＣＸＱ")

_TEXTS = [
    "新华社云川3月9日电（记者陈明）云川县水利局局长李强说，今年已修渠128公里。",
    "1997.09—2001.07　云川大学学习\n2001.07—2008.03　云川县水利局技术员\n2008.03—2013.11　云川县水利局副局长",
    "李强，男，1965年8月生，1990年至1995年任云川县水利局副局长。",
    "1998年，贫困人口由105万人减至80.4万人，下降23.4%。",
    "会议定于3月12日14时30分召开，第6版刊登全文。",
    "Q3营收12亿元，A股收报3150点。",
    "去年全县有1,250户、4386人脱贫，人均收入5200元。",
]


def wide(text: str) -> str:
    """The same text as older papers print it; points between digits are of full width, too."""
    return re.sub(r"(?<=[０-９])\.(?=[０-９])", "．", text.translate(_WIDE))


@pytest.mark.parametrize("text", _TEXTS)
def test_values_do_not_depend_on_the_width_of_digits(text: str) -> None:
    one, other = extract(text), extract(wide(text))
    assert [each.span.text for each in other.dates] == [wide(each.span.text) for each in one.dates]
    assert [(each.edtf, each.iso) for each in other.dates] == [(each.edtf, each.iso) for each in one.dates]
    assert [(each.value, each.unit) for each in other.quantities] == [
        (each.value, each.unit) for each in one.quantities
    ]
    nouns = [each.noun and wide(each.noun.text) for each in one.quantities]
    assert [each.noun and each.noun.text for each in other.quantities] == nouns
    assert held(other) == held(one)
    assert said(other) == [(kind, who, wide(words)) for kind, who, words in said(one)]


@settings(deadline=None)
@given(st.text(st.sampled_from("０１９9．.／/％Ａｚ国國年月日个"), max_size=30))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(narrow(text)) == len(fold(text)) == len(text)
    assert narrow(narrow(text)) == narrow(text)


def test_the_finders_alone_read_them() -> None:
    text = "２０２４年３月９日，共有１，２５０户、１９．４％。"
    assert [each.edtf for each in find_dates(text)] == ["2024-03-09"]
    assert [each.value for each in find_quantities(text)] == ["1250", "19.4"]
