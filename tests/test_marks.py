"""Pairing of quotation marks: every style, direction and defect, and in linear time."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.marks import pair_marks
from tests.conftest import assert_linear


def pairs(text: str) -> list[tuple[int, str, bool]]:
    return [(marked.depth, marked.inner.of(text), marked.closed) for marked in pair_marks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("他说：“到了。”", [(0, "到了。", True)], id="curly"),
        pytest.param("她說：「到了。」", [(0, "到了。", True)], id="corner"),
        pytest.param("『到了。』他說。", [(0, "到了。", True)], id="white corner"),
        pytest.param('他说:"到了."她说:"好."', [(0, "到了.", True), (0, "好.", True)], id="straight"),
        pytest.param("他说：＂到了。＂", [(0, "到了。", True)], id="full-width straight"),
        pytest.param("他说：'到了。'", [(0, "到了。", True)], id="apostrophes as marks"),
        pytest.param("“娘讲‘要守信’。”", [(0, "娘讲‘要守信’。", True), (1, "要守信", True)], id="nested"),
        pytest.param(
            "“爸说“省着花”，我记着。”", [(0, "爸说“省着花”，我记着。", True), (1, "省着花", True)], id="nested same"
        ),
        pytest.param("”不图别的。”他说。", [(0, "不图别的。", True)], id="two closing marks"),
        pytest.param("他说:”到了。“", [(0, "到了。", True)], id="both reversed"),
        pytest.param("“到了。“李四说：“好。”", [(0, "到了。", True), (0, "好。", True)], id="opening mark closes"),
        pytest.param("“最拼的学生“，导师说。", [(0, "最拼的学生", True)], id="nothing opens before a comma"),
        pytest.param("获”金穗奖“称号", [(0, "金穗奖", True)], id="reversed term"),
        pytest.param("“你好」他说。", [(0, "你好", True)], id="two styles"),
        pytest.param('渡口“四连冠"的背后', [(0, "四连冠", True)], id="curly opens, straight closes"),
        pytest.param(
            '早稻“四连增" “老街”变样', [(0, "四连增", True), (0, "老街", True)], id="straight closes the first"
        ),
        pytest.param(
            '“金穗"、“银帆"和“铜锣"三奖', [(0, "金穗", True), (0, "银帆", True), (0, "铜锣", True)], id="three"
        ),
        pytest.param(
            '“爸说"省着花"我记着。', [(0, '爸说"省着花"我记着。', False), (1, "省着花", True)], id="inner pair"
        ),
        pytest.param('“爸说:"省着花"我记着。"', [(0, '爸说:"省着花"我记着。', True), (1, "省着花", True)], id="both"),
        pytest.param("我拿两份钱。”苗叔说。", [(0, "我拿两份钱。", False)], id="opening mark missing"),
        pytest.param(
            "我拿两份钱，”苗叔说，“够了。”",
            [(0, "我拿两份钱，", False), (0, "够了。", True)],
            id="opening mark missing, in two halves",
        ),
        pytest.param("苗叔说：两份钱。”大家笑了。", [(0, "两份钱。", False)], id="opening mark missing behind a label"),
        pytest.param("他说：“到了。", [(0, "到了。", False)], id="closing mark missing"),
        pytest.param(
            "“到了。李四说：“好。”", [(0, "到了。", False), (0, "好。", True)], id="unclosed ends before the next"
        ),
        pytest.param("“甲。‘乙。”", [(0, "甲。‘乙。", True), (1, "乙。", False)], id="inner mark unclosed"),
        pytest.param("It’s ‘好’ don't", [(0, "好", True)], id="apostrophes in Latin text"),
        pytest.param("迎新年之际，’98音乐会、’９８车展开幕。", [], id="years of two digits"),
        pytest.param('24"屏幕标着"好"', [(0, "好", True)], id="sign for inches"),
        pytest.param("“”", [], id="empty pair"),
        pytest.param("”", [], id="only a mark"),
        pytest.param("", [], id="empty"),
    ],
)
def test_marks_are_paired(text: str, expected: list[tuple[int, str, bool]]) -> None:
    assert pairs(text) == expected


MARKS = st.text(alphabet="“”‘’「」『』\"'＂甲乙说。，：a ", max_size=60)


@given(MARKS)
def test_ranges_lie_in_the_text_and_nest(text: str) -> None:
    found = pair_marks(text)
    assert found == pair_marks(text)
    for marked in found:
        assert 0 <= marked.outer.start <= marked.inner.start < marked.inner.end <= marked.outer.end <= len(text)
        enclosing = [other for other in found if other is not marked and other.outer.contains(marked.outer)]
        assert len(enclosing) >= marked.depth


@pytest.mark.parametrize("piece", ["“", "”", '"', "“好”", "「“", "说”好。“", "“好。说", "'"])
def test_cost_is_linear(piece: str) -> None:
    assert_linear(lambda count: partial(pair_marks, piece * count), 2_000)
