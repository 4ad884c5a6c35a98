"""Dates and numbers that news prints side by side with words that look like them. All sentences are our own."""

import pytest

from pipeline.numbers import find_quantities
from pipeline.temporal import Anchor, find_dates

WROTE = Anchor.of("2025-06-18")


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        # every expression with the day or stretch that it names on 18 June 2025
        pytest.param("骑手6月12日失联，兩日後找到。", {"6月12日": "2025-06-12", "兩日後": None}, id="two-days-later"),
        pytest.param("马场停业整顿三十日。", {"三十日": None}, id="thirty-days-long"),
        pytest.param("国庆节当天，马场将免费开放。", {"国庆节": "2025-10-01"}, id="a-feast-to-come"),
        pytest.param("今年元旦至6日开放。", {"今年元旦至6日": "2025-01-01/2025-01-06"}, id="from-a-feast-on"),
        pytest.param("儿童节前一天，他来了。", {"儿童节": "2025-06-01", "前一天": "2025-05-31"}, id="the-day-before"),
        pytest.param(
            "今年首季订单较去年同期多。",
            {"今年首季": "2025-01/2025-03", "去年同期": "2024-01/2024-03"},
            id="the-same-months",
        ),
        pytest.param(
            "今年以来订单较去年同期多。", {"今年以来": "2025-01-01/2025-06-18", "去年同期": "2024"}, id="no-months"
        ),
        pytest.param("5月1日当晚赛马。", {"5月1日当晚": "2025-05-01"}, id="that-evening"),
        pytest.param("展至明年3月2日，周一闭馆。", {"明年3月2日": "2026-03-02", "周一": None}, id="closed-on-mondays"),
        pytest.param("热线上月接听90次。", {"上月": "2025-05"}, id="no-half-of-online"),
        pytest.param("湿地本周来了天鹅。", {"本周": "2025-06-16/2025-06-22"}, id="this-week-at-a-place"),
        pytest.param("5月经该口岸出口马匹。", {"5月": "2025-05"}, id="by-way-of"),
        pytest.param("去年的今天，他落了马。", {"去年的今天": "/2025-06-18"}, id="this-day-last-year"),
        pytest.param("马场2024—2025演出季开幕。", {"2024—2025演出季": "2024/2025"}, id="a-season"),
        pytest.param("直到零点过后才到。", {"零点": None}, id="past-midnight"),
    ],
)
def test_what_is_named(text: str, dates: dict[str, str | None]) -> None:
    found = find_dates(text, anchor=WROTE)
    days = {one.span.of(text): one.resolved.edtf if one.resolved else None for one in found}
    assert {name: day and day.split("T")[0] for name, day in days.items()} == dates


@pytest.mark.parametrize(
    ("text", "period"),
    [
        pytest.param("馬場恢復每週三班直航。", ("每週", "R/P1W"), id="three-flights-a-week"),
        pytest.param("马场每周三开会。", ("每周三", "R/P1W"), id="on-wednesdays"),
        pytest.param("每月最后一个星期六赛马。", ("每月最后一个星期六", "R/P1M"), id="the-last-saturday"),
        pytest.param("每晚八点喂马。", ("每晚八点", "R/P1D"), id="at-eight"),
        pytest.param("他每天早出晚归。", ("每天", "R/P1D"), id="no-morning"),
        pytest.param("每天清晨喂马。", ("每天清晨", "R/P1D"), id="each-morning"),
        pytest.param("每逢双休日开放。", ("每逢双休日", "R/P1W"), id="weekends"),
    ],
)
def test_what_comes_again(text: str, period: tuple[str, str]) -> None:
    assert [(one.span.of(text), one.iso) for one in find_dates(text)] == [period]


@pytest.mark.parametrize(
    "text",
    [
        "骑手現年三十八歲。",
        "对象为满6月龄的马驹。",
        "“六点半”志愿队和“四点半课堂”。",
        "下午茶品牌到场。",
        "他一时半会儿没醒。",
        "单程最多载客90人。",
        "取件码为6-2-1098。",
        "沙政发〔2024〕17号的通知。",
        "那是个7个月大的男婴。",
    ],
)
def test_no_time_at_all(text: str) -> None:
    assert find_dates(text, anchor=WROTE) == ()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        # value, or lower and upper bound
        pytest.param("面积扩大一倍。", {"一倍": ("number", "1")}, id="twice"),
        pytest.param("他上大一了。", {}, id="a-freshman"),
        pytest.param("马场在三公里外。", {"三公里": ("dimension", "3")}, id="three-kilometres"),
        pytest.param("每队一到两名教练。", {"一到两名": ("numberrange", "1-2")}, id="one-or-two"),
        pytest.param("比去年少了三毛。", {"三毛": ("money", "0.3")}, id="thirty-cents"),
        pytest.param("三毛说过。", {}, id="a-writer"),
        pytest.param("票价下调五角。", {"五角": ("money", "0.5")}, id="fifty-cents"),
        pytest.param("比上年高出一角二分。", {"一角二分": ("money", "0.12")}, id="twelve-cents"),
        pytest.param("马驹才9岁半。", {"9岁半": ("age", "9.5")}, id="and-a-half"),
        pytest.param("那是个7个月大的男婴。", {"7个月大": ("age", "7")}, id="months-old"),
        pytest.param("体温三十八度五。", {"三十八度五": ("temperature", "38.5")}, id="and-a-tenth"),
        pytest.param(
            "人口首度跌破五万。", {"首度": ("ordinal", "1"), "五万": ("number", "50000")}, id="for-the-first-time"
        ),
        pytest.param("那是全国首度假村。", {}, id="a-resort"),
        pytest.param("骑手多了四面奖牌。", {"四面": ("number", "4")}, id="four-medals"),
        pytest.param("马场四面环山。", {}, id="on-all-sides"),
        pytest.param("欠条写着“叁拾伍万捌仟元整”。", {"叁拾伍万捌仟元": ("money", "358000")}, id="a-sum-in-marks"),
        pytest.param("马场在15车厢对面，桂花路88号3栋502室。", {}, id="carriages-and-houses"),
        pytest.param("请拨12345转2分机。", {}, id="an-extension"),
        pytest.param("出土五铢钱若干。", {}, id="old-coins"),
        pytest.param("拨打电话四千余通。", {"四千余通": ("number", "4000")}, id="calls"),
        pytest.param("她跑百米栏。", {}, id="hurdles"),
        pytest.param("在2站台上马。", {}, id="a-platform"),
        pytest.param("五（2）班的骑手。", {}, id="a-class"),
        pytest.param("周四还有两样小吃。", {"两样": ("number", "2")}, id="two-kinds"),
        pytest.param("和从前没两样。", {}, id="no-different"),
        pytest.param("上升20个到60个百分点。", {"20个到60个百分点": ("percent", "20-60")}, id="one-unit-for-both"),
        pytest.param("加息50个基点。", {"50个基点": ("number", "50")}, id="basis-points"),
    ],
)
def test_what_is_counted_or_measured(text: str, numbers: dict[str, tuple[str, str]]) -> None:
    found = find_quantities(text)
    assert {one.span.of(text): (one.kind, one.value or f"{one.lower}-{one.upper}") for one in found} == numbers
