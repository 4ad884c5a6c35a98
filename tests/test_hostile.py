"""Any byte string gives a proved record or a coded error, never a traceback, in time linear in its length."""

from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.errors import FangtanError
from pipeline.extraction import extract
from tests.conftest import assert_linear

# Pieces that the stages react to, so that random strings of them reach deep into every stage.
PIECES = [
    *"“”‘’「」『』\"'（）()《》【】，。、；：:！？…—\n\r\t\u3000 ",
    *["\r\n", "\n\n", "——访", "——记", "记者：", "问：", "答：", "一、", "说", "表示，", "介绍", "据", "称", "告诉记者"],
    *[
        "2839户",
        "第十三次",
        "12月18日",
        "去年",
        "腊月初八",
        "三分之二",
        "1/3",
        "％",
        "万",
        "亿",
        "半",
        "多",
        "每",
        "两",
    ],
    *[
        "王宝良",
        "她",
        "他",
        "我们",
        "局长",
        "某市公安局",
        "社区",
        "新华社北京1日电",
        "（女，蒙古族，45岁）",
        "·",
        "原",
        "兼",
    ],
    *["\ufeff", "\u200b", "\x00", "😀", "𠮷", "é", "ａ", "１", "Q:", "A", "http://a.b/c?d=1", "0" * 30],
]


def check(data: bytes | str) -> None:
    try:
        extract(data, uri="hostile")  # proves the record before it gives it
    except FangtanError as error:
        assert error.code != "P005", error
        assert error.code[0] == "S", error


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\n\n \t\n", id="blanks"),
        pytest.param(b"\xff\xfe", id="a byte order mark alone"),
        pytest.param(b"\xef\xbb\xbf", id="a UTF-8 mark alone"),
        pytest.param(bytes(range(256)), id="every byte"),
        pytest.param("。，、；：？！“”".encode() * 50, id="only punctuation"),
        pytest.param("“" * 3000, id="only opening marks"),
        pytest.param("他说：“" * 1000, id="nothing closes"),
        pytest.param("”。" * 1000, id="nothing opens"),
        pytest.param("\ud800", id="half a pair"),
        pytest.param("第" * 5000 + "一" * 5000, id="numerals without end"),
        pytest.param("9" * 20000, id="a long number"),
        pytest.param("年月日" * 3000, id="dates without days"),
        pytest.param("a" * 10000, id="latin"),
        pytest.param("——访" * 2000, id="interview lines on one line"),
        pytest.param("——访某局局长王某\n" * 500, id="interview lines without text"),
        pytest.param("全市先进集体\n" * 500, id="group headings only"),
        pytest.param("甲\n" * 3000, id="lines of one character"),
        pytest.param("说" * 5000, id="cues only"),
        pytest.param("局长" * 3000, id="positions only"),
        pytest.param("中国" * 3000 + "公司", id="a body without end"),
        pytest.param("\u202e左右\u202c" * 500, id="direction marks"),
    ],
)
def test_hostile_inputs(data: bytes | str) -> None:
    check(data)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_random_pieces(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_random_bytes(data: bytes) -> None:
    check(data)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_mutilated_article(article_text: str, data: st.DataObject) -> None:
    """Cut, repeated and stirred pieces of a real page."""
    cuts = data.draw(st.lists(st.tuples(st.integers(0, len(article_text)), st.integers(0, 300)), max_size=5))
    check("".join(article_text[start : start + length] for start, length in cuts))


def test_a_text_that_ends_inside_a_word() -> None:
    """派出所|所: the post behind the quotation is cut off with the text."""
    check("“办好新答卷。”12月18日，云川市草原派出所所")


def test_a_body_whose_short_forms_were_merged_twice(article_text: str) -> None:
    """One name lost its first characters in one place and was a short form of another body in the next."""
    check("".join(article_text[start : start + length] for start, length in [(0, 213), (512, 10), (512, 66)]))


def test_a_body_that_lost_its_first_characters_twice(article_text: str) -> None:
    """The shortest form became part of a longer one, and that one part of the whole name."""
    check("".join(article_text[start : start + length] for start, length in [(0, 138), (76, 85), (0, 105)]))


def test_cost_grows_with_the_length_only(article_text: str) -> None:
    body = article_text.replace("\n", "")
    assert_linear(lambda times: partial(extract, body * times, uri="long"), 1)


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("历任甲区区长；", id="careers over semicolons"),
        pytest.param("王小明、", id="a list of names"),
        pytest.param("甲等某区区长，", id="posts of nobody"),
        pytest.param("王小明同志", id="names with forms of address"),
        pytest.param("总理阿巴尔达", id="foreign names behind offices"),
    ],
)
def test_one_sentence_without_end_costs_what_its_length_costs(unit: str) -> None:
    assert_linear(lambda length: partial(extract, unit * (length // len(unit)) + "。", uri="long"), 300)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("‘’2839户", id="nothing between the marks before a number"),
        pytest.param(
            "全市先进个人\n\n雪里送炭\n\n——访王庄村村民王宝良\n\n他很好。\n\n全市最美志愿者\n\n岭上\n\n——访王庄村村民王宝良\n\n他很好。",
            id="one person in two groups",
        ),
        pytest.param("王宝良、李文秀荣获“先进工作者”称号。", id="one award for two"),
        pytest.param("王宝良荣获“先进工作者”“劳动模范”“优秀党员”称号。", id="three awards for one"),
    ],
)
def test_no_two_values_share_an_identifier(text: str) -> None:
    extract(text, uri="shared")  # the proof refuses a record with a repeated identifier


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("一位年近半百的评论家说：“好。”", id="nothing left of a counted noun"),
        pytest.param("《河口书》中写道：\n\n“我的家在江边。”", id="a label alone above marked words"),
        pytest.param("青岚县教育局局长上官", id="a surname of two characters at the end"),
        pytest.param("委員諸葛", id="the same behind a title whose last character could begin a name"),
        pytest.param("資深社工家", id="a body of which nothing is left without its attribute"),
        pytest.param("发沈括", id="a name of which the tagger saw one character"),
        pytest.param("兼中国区CEO陶青山", id="a region behind one character at the head of a text"),
        pytest.param("题：", id="nothing in front of what a dateline leaves of a title"),
    ],
)
def test_what_once_failed_a_stage(text: str) -> None:
    extract(text, uri="once")


def test_words_in_front_of_an_award_are_not_sought_behind_the_end_of_the_text() -> None:
    """An award at offset 0, and 此次 as the last words: found by fuzzing."""
    text = "获评“全市先进集体”,云川市第七中学书记、校访云川市第七学书记、校长白绍荣\n\n\n\n谈及此次"
    assert [span.start for honour in extract(text).honours for span in honour.evidence[0].segments][:1] == [0]
