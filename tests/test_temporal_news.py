"""Dates as reading in bulk found them: what is only compared, what an hour belongs to, words that look like days."""

import pytest

from pipeline.temporal import Anchor, find_dates
from tests.test_dates_stage import found, layers_of

WROTE = Anchor.of("2025-06-18")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param(
            "2024年产糖8吨，比2023年多2吨，产茶9吨，比上年多1吨。", ["2024", "2023", "2023"], id="a-year-compared"
        ),
        pytest.param("2024年产糖与上年持平，产茶比上年多1吨。", ["2024", "2023", "2023"], id="the-year-before-twice"),
        pytest.param(
            "18日的罢工是继12日罢工后的又一次。当天停运。", ["2025-06-18", "2025-06-12", "2025-06-18"], id="继"
        ),
        pytest.param("进入90年代以后，雨水变少。", ["199X/.."], id="entered"),
        pytest.param("从前三季度看，产糖8吨。", ["2025-01/2025-09"], id="from-and-the-first-quarters"),
        pytest.param("去年全年产糖8吨。", ["2024"], id="the-whole-year"),
        pytest.param("日本周一有雨。", ["2025-06-16"], id="of-a-country"),
        pytest.param("今年“双十一”提前。", ["2025-11-11"], id="a-year-and-a-feast-between-marks"),
        pytest.param("今年“三八”红旗手。", ["2025"], id="a-year-and-a-title"),
        pytest.param("七夕、国庆将至。", ["2025-08-29", "2025-10-01"], id="a-feast-that-comes"),
        pytest.param("到第二十一旅游区。", [], id="a-number-and-no-feast"),
        pytest.param("去年初冬有雪。", ["2024-12/2025-02"], id="the-season-and-not-the-start-of-the-year"),
        pytest.param("2020年秋冬季有雨。", ["2020-09/2021-02"], id="two-seasons"),
        pytest.param("2020年春夏之交有雨。", ["2020-05/2020-06"], id="between-two-seasons"),
        pytest.param("成本日益升高。", [], id="more-and-more"),
        pytest.param("这是改革开放以来的最好水平。", ["/2025-06-18"], id="是-is-no-part"),
        pytest.param("产季从去（2021）年12月到今（114）年4月。", ["2021-12/2025-04"], id="a-year-between-brackets"),
        pytest.param("十四五期间修渠。", ["2021/2025"], id="a-plan-without-marks"),
        pytest.param("比赛原定于5日举行。", ["2025-06-05"], id="what-was-planned-once"),
        pytest.param("岁末年初有雪。", [None], id="between-two-years"),
        pytest.param("民國113年度預算。", ["2024"], id="a-year-of-the-republic"),
        pytest.param("第一季EPS為2元。", ["2025-01/2025-03"], id="a-quarter-of-a-company"),
        pytest.param("红队今天前3节领先。", ["2025-06-18"], id="the-first-quarters-of-today"),
        pytest.param("去年国庆假期前4天有雨。", ["2024-10-01/2024-10-04"], id="the-first-days-of-a-holiday"),
        pytest.param("去年国庆黄金周头三日有雨。", ["2024-10-01/2024-10-03"], id="the-first-days-of-a-week-off"),
        pytest.param("去年国庆假期1-4日有雨。", ["2024-10-01/2024-10-04"], id="days-of-a-holiday"),
        pytest.param("元旦假期1日至3日有雨。", ["2025-01-01/2025-01-03"], id="days-of-a-holiday-with-日"),
        pytest.param("“五一”假期前三天有雨。", [None], id="the-first-days-of-a-holiday-that-may-begin-before"),
        pytest.param("春节假期后两天有雨。", [None], id="the-last-days-of-a-holiday"),
        pytest.param("国庆中秋假期最后三天有雨。", [None], id="the-last-days-of-two-holidays"),
        pytest.param("国庆假期前完工。", [None], id="before-a-holiday"),
        pytest.param("国庆假期前一天完工。", [None, None], id="the-day-before-a-holiday"),
        pytest.param("国庆假期7天，人多。", [None, None], id="how-long-a-holiday-is"),
        pytest.param("清明假期4日至6日有雨。", [None, "2025-06-04/2025-06-06"], id="days-of-a-solar-term"),
        pytest.param("2月前30天有雪。", [None], id="more-days-than-a-month-has"),
        pytest.param("17日军方撤离。", ["2025-06-17"], id="an-army-and-not-the-one-of-japan"),
        pytest.param(
            "6月17日晚7点，他下班。8点左右到家。",
            ["2025-06-17T19:00", "2025-06-17T20:00"],
            id="an-hour-of-the-evening",
        ),
    ],
)
def test_dates_of_news(text: str, values: list[str]) -> None:
    mentions = find_dates(text, anchor=WROTE)
    assert [mention.resolved.edtf if mention.resolved else None for mention in mentions] == values


def test_the_day_after_the_one_told_in_an_earlier_paragraph() -> None:
    layers = layers_of(("paragraph", "5月3日，库区开闸。"), ("paragraph", "次日，水位下降。"), published="2024-05-06")
    assert found(layers)[1][1] == "2024-05-04"


def test_the_day_after_inside_a_sentence_stays_open() -> None:
    layers = layers_of(("paragraph", "5月3日开闸。"), ("paragraph", "比赛第二天有雨。"), published="2024-05-06")
    assert found(layers)[1][1] is None


def test_the_year_before_the_one_of_the_report() -> None:
    layers = layers_of(
        ("headline", "2023年全县糖业公报"), ("paragraph", "产糖8吨，比上年多2吨。"), published="2024-05-06"
    )
    assert found(layers)[1][1] == "2022"
