"""Dates that a list of seven hundred time expressions showed to be missed or wrong, with sentences of our own."""

import pytest

from pipeline import extract
from pipeline.temporal import Anchor, find_dates

WROTE = Anchor.of("2025-06-10")  # a Tuesday

VALUES = [
    # sentence, each expression with its value (EDTF or ISO 8601) and its day on the calendar
    pytest.param("从93年到97年，全村都在修路。", [("从93年到97年", "1993/1997", "1993/1997")], id="two-short-years"),
    pytest.param("1993年到97年他在河口。", [("1993年到97年", "1993/1997", "1993/1997")], id="a-short-year-behind"),
    pytest.param("使用寿命可达50年至70年。", [("50年至70年", "P50Y--P70Y", None)], id="how-long-it-lasts"),
    pytest.param("长达52年到56年。", [("52年到56年", "P52Y--P56Y", None)], id="as-long-as"),
    pytest.param("云川指数周一收跌，成交缩量。", [("周一", "XXXX-WXX-1", "2025-06-09")], id="an-index-and-no-weeks"),
    pytest.param("跳水总分周日揭晓。", [("周日", "XXXX-WXX-7", "2025-06-08")], id="a-score-and-no-weeks"),
    pytest.param("他几周一直没有回家。", [("几周", "PXW", None)], id="some-weeks"),
    pytest.param("青石大桥星期六将封闭。", [("星期六", "XXXX-WXX-6", "2025-06-14")], id="will-be-closed"),
    pytest.param("代表团周五将访问南城。", [("周五", "XXXX-WXX-5", "2025-06-13")], id="will-visit"),
    pytest.param(
        "公示期为7日，考察期共30日。", [("7日", "P7D", None), ("30日", "P30D", None)], id="how-long-a-term-is"
    ),
    pytest.param("冷静期三十日。", [("三十日", "P30D", None)], id="a-term-in-chinese-numerals"),
    pytest.param("首批种苗2月10日起运。", [("2月10日", "XXXX-02-10", "2025-02-10")], id="sets-out"),
    pytest.param("新规7月1日起施行。", [("7月1日起", "XXXX-07-01/..", "2025-07-01/..")], id="from-a-day-on"),
    pytest.param("稀土报价本季度止跌。", [("本季度", "PRESENT_REF", "2025-04/2025-06")], id="stops-falling"),
    pytest.param("自贸港清单去年以来三度扩容。", [("去年以来", "PAST_REF", "2024/..")], id="自-of-another-word"),
    pytest.param("云川小学自建校以来", [("自建校以来", "/..", "/2025-06-10")], id="自-of-its-own"),
    pytest.param("上（5）月外資賣超。", [("上（5）月", "XXXX-05", "2025-05")], id="last-month-by-its-number"),
    pytest.param("本（6）月訂單回穩。", [("本（6）月", "XXXX-06", "2025-06")], id="this-month-by-its-number"),
    pytest.param(
        "研讨会8、9两日在青石书院举行。",
        [("8、9两日", "XXXX-XX-08/XXXX-XX-09", "2025-06-08/2025-06-09")],
        id="days-side-by-side",
    ),
    pytest.param(
        "3月8、9、10三日闭馆。",
        [("3月8、9、10三日", "XXXX-03-08/XXXX-03-10", "2025-03-08/2025-03-10")],
        id="three-days-of-a-month",
    ),
    pytest.param("读了8、9两章。", [], id="two-chapters"),
    pytest.param("民國70年代的眷村。", [("民國70年代", "1981/1990", "1981/1990")], id="ten-years-of-the-republic"),
    pytest.param("建安十三年，赤壁火起。", [("建安十三年", "0208~", "0208~")], id="a-reign-of-han"),
    pytest.param("碑立于大中祥符二年。", [("大中祥符二年", "1009~", "1009~")], id="a-reign-of-song"),
    pytest.param("今年第8周发病率回落。", [("今年第8周", "PRESENT_REF", "2025-02-17/2025-02-23")], id="week-of-iso"),
    pytest.param("2026年第1周", [("2026年第1周", "2025-12-29/2026-01-04", "2025-12-29/2026-01-04")], id="week-one"),
    pytest.param(
        "明天下半天转雨，歇了半天。",
        [("明天下半天", "2025-06-11T13:00/2025-06-11T18:00", "2025-06-11"), ("半天", "P0.5D", None)],
        id="half-of-a-day",
    ),
    pytest.param("指数收涨19点，盘中最高2013.06点。", [], id="points-of-an-index"),
    pytest.param(
        "升旗在7点，从2009.01至2013.06守灯塔。",
        [("7点", "T07:00", None), ("从2009.01至2013.06", "2009-01/2013-06", "2009-01/2013-06")],
        id="hours-and-months",
    ),
    pytest.param("周六多云转晴。", [("周六", "XXXX-WXX-6", "2025-06-14")], id="a-forecast"),
    pytest.param(
        "气象台预报，周三夜间阵风8级。",
        [("周三夜间", "2025-06-11T18:00/2025-06-12T00:00", "2025-06-11")],
        id="forecast-by-an-office",
    ),
    pytest.param(
        "據氣象署指出，周四清晨至周五清晨濕冷。",
        [("周四清晨至周五清晨", "XXXX-WXX-4T05:00/XXXX-WXX-5T08:00", "2025-06-12T05:00/2025-06-13T08:00")],
        id="forecast-for-a-range",
    ),
    pytest.param("23日有小雨。", [("23日", "XXXX-XX-23", "2025-06-23")], id="a-day-of-a-forecast"),
    pytest.param("8日有大雨。", [("8日", "XXXX-XX-08", "2025-06-08")], id="a-day-just-gone"),
    pytest.param("周五曾有小雨，比赛改期。", [("周五", "XXXX-WXX-5", "2025-06-06")], id="it-did-rain"),
    pytest.param("周五北部降雪10毫米。", [("周五", "XXXX-WXX-5", "2025-06-06")], id="it-snowed"),
    pytest.param("周五公司收盘转跌。", [("周五", "XXXX-WXX-5", "2025-06-06")], id="no-weather"),
    pytest.param(
        "展会将于周三至周五晚举行。",
        [("周三至周五晚", "XXXX-WXX-3/XXXX-WXX-5T24:00", "2025-06-11/2025-06-14T00:00")],
        id="up-to-the-evening-of-a-weekday",
    ),
    pytest.param(
        "下周一入秋以来首场霜落下。",
        [("下周一", "XXXX-WXX-1", "2025-06-16"), ("入秋以来", "/..", "/2025-06-10")],
        id="a-season-behind-a-day",
    ),
    pytest.param("今年入夏以来少雨。", [("今年入夏以来", "PRESENT_REF", "2025/..")], id="a-season-of-a-year"),
    pytest.param(
        "今晚至明晨起风，30日转晴，清晨有霜。",
        [
            ("今晚至明晨", "PRESENT_REF/FUTURE_REF", "2025-06-10T18:00/2025-06-11T12:00"),
            ("30日", "XXXX-XX-30", "2025-06-30"),
            ("清晨", "T05:00/T08:00", "2025-06-30T05:00/2025-06-30T08:00"),
        ],
        id="the-morning-of-that-day",
    ),
    pytest.param(
        "昨晚11点起火，凌晨1点扑灭。",
        [("昨晚11点", "T23:00", "2025-06-09T23:00"), ("凌晨1点", "T01:00", "2025-06-10T01:00")],
        id="after-midnight",
    ),
    pytest.param("議會通過一一三年度支出。", [("一一三年度", "2024", "2024")], id="a-budget-of-the-republic"),
    pytest.param("老校走过一一四年。", [("一一四年", "P114Y", None)], id="how-old-a-school-is"),
    pytest.param("1月至3月经季节调整的产值。", [("1月至3月", "XXXX-01/XXXX-03", "2025-01/2025-03")], id="3月-and-经"),
    pytest.param(
        "创2024年6月3日6180亿元以来新高。", [("2024年6月3日", "2024-06-03", "2024-06-03")], id="since-an-amount"
    ),
    pytest.param("某厂2024年4月投产以来", [("2024年4月投产以来", "2024-04/..", "2024-04/..")], id="since-an-event"),
    pytest.param("中秋連續假期首日封路。", [("中秋連續假期首日", None, None)], id="days-off-in-a-row"),
    pytest.param("清明假期无火情。", [("清明假期", None, None)], id="holidays-of-a-solar-term"),
]


@pytest.mark.parametrize(("sentence", "wanted"), VALUES)
def test_dates_of_the_list(sentence: str, wanted: list[tuple[str, str | None, str | None]]) -> None:
    found = find_dates(sentence, anchor=WROTE)
    given = [
        (
            date.span.of(sentence),
            date.edtf or date.iso,
            date.resolved.edtf if date.resolved is not None else None,
        )
        for date in found
    ]
    assert given == wanted


def test_a_reign_is_no_given_name() -> None:
    """周建安 is somebody, though 建安 is a reign as well and 周 a dynasty."""
    record = extract("队长周建安等3名国手全部上阵。周建安说：“我们准备好了。”")
    assert [person.name for person in record.people] == ["周建安"]
