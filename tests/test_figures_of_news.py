"""Figures as statistics, reports of matches and papers of Taiwan print them: values, nouns, what is none."""

import pytest

from pipeline.numbers import find_quantities
from tests.test_counted_nouns import tagged


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        pytest.param("林地3万7396.27公顷", "3万7396.27公顷", "37396.27", id="decimals-behind-万"),
        pytest.param("成交2兆1,933.36億元", "2兆1,933.36億元", "2193336000000", id="groups-and-decimals-behind-兆"),
        pytest.param("红队豪取7连胜", "7连胜", "7", id="wins-in-a-row"),
        pytest.param("工期540个日历天", "540个日历天", "540", id="days-of-the-calendar"),
        pytest.param("甲、乙各得18分、17分。", "17分", "17", id="points-and-no-money"),
        pytest.param("两队明天进行第2战。", "第2战", "2", id="the-second-match"),
        pytest.param("考察团一行八人到场", "八人", "8", id="a-party-of-eight"),
    ],
)
def test_value_of_a_figure(text: str, printed: str, value: str) -> None:
    mention = find_quantities(text)[-1]
    assert (mention.span.of(text), mention.value, mention.kind == "money") == (printed, value, "元" in printed)


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        pytest.param("外资卖超5.18亿元", None, id="sold-and-not-above"),
        pytest.param("外資買超5.18億元", None, id="bought-and-not-above"),
        pytest.param("规模超5.18亿元", "over", id="above"),
        pytest.param("此前出过几万元", "about", id="过-of-the-verb"),
    ],
)
def test_modifier_of_a_figure(text: str, modifier: str | None) -> None:
    assert find_quantities(text)[0].modifier == modifier


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        pytest.param("各节比分为：19-22、24-18、10-7。", ["19-22", "24-18", "10-7"], id="rounds-behind-a-colon"),
        pytest.param("各节比分22-28和19-35、30-12。", ["22-28", "19-35", "30-12"], id="rounds-that-rise"),
        pytest.param("打出一波12-3的小高潮", ["一波", "12-3"], id="a-run"),
    ],
)
def test_scores_with_a_dash(text: str, scores: list[str]) -> None:
    found = find_quantities(text)
    assert [mention.span.of(text) for mention in found] == scores
    assert found[-1].value is None


def test_numbers_of_cases_are_names() -> None:
    assert find_quantities("通报（案17141、案17148）") == ()


@pytest.mark.parametrize(
    ("sentence", "nouns"),
    [
        pytest.param("打出/v 一波/m 11/m :/w 0/m 的/u 小高潮/n 。/w", ["小高潮", None], id="a-run"),
        pytest.param("全班/n 47名/m 学生/n 有/v 29/m 人/n 住/v 校/n", ["学生", "学生"], id="some-of-them"),
    ],
)
def test_noun_of_a_figure(sentence: str, nouns: list[str | None]) -> None:
    text, words = tagged(sentence)
    found = find_quantities(text, words=words)
    assert [mention.noun.of(text) if mention.noun else None for mention in found] == nouns
