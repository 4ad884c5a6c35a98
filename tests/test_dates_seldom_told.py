"""Dates and lengths in forms that are seldom met: counted weeks, lunar ranges, plans, hours of a shift."""

import pytest

from pipeline.temporal import Anchor, find_dates


def told(text: str, *, wrote: str | None = "2025-06-18") -> dict[str, str | None]:
    """What is found, with where it stands on the calendar, or how long it is."""
    mentions = find_dates(text, anchor=Anchor.of(wrote) if wrote else None)
    return {one.span.of(text): one.resolved.edtf if one.resolved else one.iso for one in mentions}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("按1.5:10的比例兑换积分。", {}, id="ratio"),
        pytest.param("3月最后一周有雪。", {"3月最后一周": "2025-03-25/2025-03-31"}, id="last-week"),
        pytest.param("4月最后两周有雪。", {"4月最后两周": "2025-04-17/2025-04-30"}, id="last-weeks"),
        pytest.param("上月最后两周有雪。", {"上月最后两周": "2025-05-18/2025-05-31"}, id="last-weeks-of-last-month"),
        pytest.param("4月最后五周有雪。", {"4月最后五周": None}, id="more-weeks-than-a-month-has"),
        pytest.param("4月最后三天有雪。", {"4月最后三天": "2025-04-28/2025-04-30"}, id="last-days"),
        pytest.param("去年最后两周有雪。", {"去年最后两周": "2024-12-16/2024-12-29"}, id="last-whole-weeks-of-a-year"),
        pytest.param("4月第二周有雪。", {"4月第二周": "2025-04-14/2025-04-20"}, id="second-week"),
        pytest.param("4月最后一个星期五有雪。", {"4月最后一个星期五": "2025-04-25"}, id="last-friday"),
        pytest.param("5月最后一个周日有雪。", {"5月最后一个周日": "2025-05-25"}, id="last-sunday"),
        pytest.param("4月最后一周六人到场。", {"4月最后一周": "2025-04-24/2025-04-30"}, id="six-people"),
        pytest.param("5月第一个星期一开幕。", {"5月第一个星期一": "2025-05-05"}, id="weekday-of-a-month"),
        pytest.param("今年第二个月产糖。", {"今年第二个月": "2025-02"}, id="month-by-number"),
        pytest.param("2月前30天有雪。", {"2月前30天": None}, id="more-days-than-a-month-has"),
        pytest.param("上季度末产糖。", {"上季度末": "2025-03"}, id="end-of-a-quarter"),
        pytest.param("中旬有雨。", {"中旬": "2025-06-11/2025-06-20"}, id="third-of-this-month"),
        pytest.param("上月份18日有雨。", {"上月份18日": "2025-05-18"}, id="份"),
        pytest.param(
            "2019年6月开工，2020年同月完工。", {"2019年6月": "2019-06", "2020年同月": "2020-06"}, id="same-month"
        ),
        pytest.param("元月有雪。", {"元月": "2025-01"}, id="元月"),
        pytest.param("七八月份最热。", {"七八月份": "2025-07/2025-08"}, id="two-months"),
        pytest.param("本周后期有雨。", {"本周后期": "2025-06-16/2025-06-22"}, id="part-of-a-week"),
        pytest.param("下周初有雨。", {"下周初": "2025-06-23/2025-06-29"}, id="beginning-of-a-week"),
        pytest.param("上周中期有雨。", {"上周中期": "2025-06-09/2025-06-15"}, id="middle-of-a-week"),
        pytest.param("下周前期有雨。", {"下周前期": "2025-06-23/2025-06-29"}, id="first-part-of-a-week"),
        pytest.param("本周后期待放晴。", {"本周": "2025-06-16/2025-06-22"}, id="期待"),
        pytest.param("上周初中放假。", {"上周": "2025-06-09/2025-06-15"}, id="初中"),
        pytest.param("人多时一天能产糖8吨。", {"一天": "P1D"}, id="a-day-can"),
        pytest.param("忙的时候一天要跑三趟。", {"一天": "P1D"}, id="a-day-has-to"),
        pytest.param("他一年可产糖8吨。", {"一年": "P1Y"}, id="a-year-may"),
        pytest.param("总有一天要通水。", {}, id="some-day"),
        pytest.param("一天比一天冷。", {}, id="from-day-to-day"),
        pytest.param("许多年前修了渠。", {"许多年前": "PXY"}, id="many-years-ago"),
        pytest.param("很多年后渠还在。", {"很多年后": "PXY"}, id="many-years-later"),
        pytest.param("修渠用了好多天。", {"好多天": "PXD"}, id="many-days"),
        pytest.param("许多个月来无雨。", {"许多个月来": "PXM"}, id="these-many-months"),
        pytest.param("许多年轻人、很多年龄大的人来了。", {}, id="many-young-people"),
        pytest.param("说时迟那时快，许某关了闸。", {}, id="no-sooner-said"),
        pytest.param("那时快递不多。", {"那时": None}, id="那时"),
        pytest.param("他想过去深圳修渠。", {}, id="thought-of-going"),
        pytest.param("他打算过去上海，没想过去南方。", {}, id="means-to-go"),
        pytest.param("回想过去深圳修渠的人。", {"过去": "/2025-06-18"}, id="thinks-of-the-past"),
        pytest.param("他想过去南方是没有渠的。", {"过去": "/2025-06-18"}, id="thinks-so-of-the-past"),
        pytest.param("过去南方没有渠。", {"过去": "/2025-06-18"}, id="the-past"),
        pytest.param("提过去留问题。", {}, id="to-go-or-to-stay"),
        pytest.param("提起过去留下的渠。", {"过去": "/2025-06-18"}, id="left-from-the-past"),
        pytest.param("国庆前一个月检修。", {"一个月": "P1M"}, id="a-month-before-a-feast"),
        pytest.param("本周前3天有雨。", {"本周前3天": "2025-06-16/2025-06-18"}, id="days-of-a-week"),
        pytest.param("上世纪最后一天有雪。", {"上世纪最后一天": "1999-12-31"}, id="last-day-of-a-century"),
        pytest.param("“二十五”期间修渠。", {}, id="no-plan"),
        pytest.param("他从事教学以来没有请假。", {}, id="从事"),
        pytest.param("今年“五一”节期间人多。", {"今年“五一”节期间": None}, id="feast-in-marks"),
        pytest.param("两千年10月建成。", {"两千年10月": "2000-10"}, id="two-thousand"),
        pytest.param("两千年前建成。", {"两千年前": "0025"}, id="two-thousand-years-ago"),
        pytest.param("18年第一季度产糖。", {"18年第一季度": "2018-01/2018-03"}, id="two-digits-and-a-quarter"),
        pytest.param("今年内完工。", {"今年内": "2025"}, id="内"),
        pytest.param("“十四五”以来修渠。", {"“十四五”以来": "2021/.."}, id="since-a-plan"),
        pytest.param("“十三五”末修渠。", {"“十三五”末": "2020"}, id="end-of-a-plan"),
        pytest.param("出生于12/24/2019，女。", {"12/24/2019": "2019-12-24"}, id="month-first"),
        pytest.param("12-11-10", {"12-11-10": "2012-11-10"}, id="two-digits-of-a-year"),
        pytest.param("活动截止日期为5月3日。", {"5月3日": "2025-05-03"}, id="end-that-is-over"),
        pytest.param("2024年闰六月唱戏。", {"2024年闰六月": None}, id="a-month-that-year-lacks"),
        pytest.param("2400年正月与2400年冬至", {"2400年正月": None, "2400年冬至": None}, id="beyond-the-almanac"),
        pytest.param("2023年农历八月十五赏月。", {"2023年农历八月十五": "2023-09-29"}, id="year-and-lunar-day"),
    ],
)
def test_places(text: str, expected: dict[str, str | None]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("18日至三亚旅游。", {"18日": "2025-06-18"}, id="a-town-that-begins-with-a-number"),
        pytest.param("2023学年至2024学年招生。", {"2023学年至2024学年": "2023/2024"}, id="school-years"),
        pytest.param("上月5日至6月13日有雨。", {"上月5日至6月13日": "2025-05-05/2025-06-13"}, id="from-last-month"),
        pytest.param(
            "18世纪50年代末至70年代初产糖。", {"18世纪50年代末至70年代初": "1757/1772"}, id="parts-of-decades"
        ),
        pytest.param("去年11月至3月产糖。", {"去年11月至3月": "2024-11/2025-03"}, id="into-the-next-year"),
        pytest.param(
            "去年腊月廿三到正月十五有灯。", {"去年腊月廿三到正月十五": "2025-01-22/2025-02-12"}, id="lunar-years"
        ),
        pytest.param("20日至18日停水。", {"20日至18日": "---20/---18"}, id="backwards"),
        pytest.param("周六到昨天有雨。", {"周六到昨天": "2025-06-14/2025-06-17"}, id="last-weekend"),
        pytest.param("周三至昨天有雨。", {"周三至昨天": "2025-06-11/2025-06-17"}, id="last-week-on-the-same-day"),
        pytest.param("16、19两日有雨。", {"两日": "P2D"}, id="days-that-are-not-side-by-side"),
        pytest.param("上世纪七六十年代建厂。", {"上世纪": "19XX", "六十年代": "196X"}, id="decades-backwards"),
        pytest.param("1978.9—1982.13", {}, id="no-such-month"),
    ],
)
def test_ranges(text: str, expected: dict[str, str | None]) -> None:
    assert told(text) == expected


def test_a_range_whose_end_counts_from_today_is_not_placed_without_a_day() -> None:
    assert told("2024年5月至今年6月产糖。", wrote=None) == {"2024年5月至今年6月": "--05/--06"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("周一至周五早八晚六。", {"周一至周五": "2025-06-16/2025-06-20"}, id="from-morning-to-evening"),
        pytest.param("18日3:05 pm开会。", {"18日3:05 pm": "2025-06-18T15:05"}, id="pm"),
        pytest.param("18日中午1点开会。", {"18日中午1点": "2025-06-18T13:00"}, id="noon"),
        pytest.param("18日早上8点一直忙。", {"18日早上8点": "2025-06-18T08:00"}, id="一直"),
        pytest.param("视频在25:30:10处中断。", {}, id="no-hour"),
        pytest.param(
            "6月18日（周三上午9时）开会。",
            {"6月18日": "2025-06-18", "周三上午9时": "2025-06-18T09:00"},
            id="weekday-and-hour-in-brackets",
        ),
        pytest.param(
            "今天（五月廿三）有雨。", {"今天": "2025-06-18", "五月廿三": "2025-06-18"}, id="lunar-in-brackets"
        ),
        pytest.param(
            "昨天（7日晚）有雨。", {"昨天": "2025-06-17", "7日晚": "2025-06-07T18:00/2025-06-08T00:00"}, id="晚"
        ),
    ],
)
def test_hours_and_days(text: str, expected: dict[str, str | None]) -> None:
    assert told(text) == expected


def test_the_hour_before_is_counted_from_the_moment_of_writing() -> None:
    [hour] = find_dates("上一小时有雨。", anchor=Anchor.of("2025-06-18T09:00"))
    assert (hour.type, hour.resolved and hour.resolved.edtf) == ("datetimerange", "2025-06-18T08:00/2025-06-18T09:00")


def test_a_printed_day_counts_where_it_is_not_that_weekday() -> None:
    assert told("本周四（20日）有雨。") == {"本周四（20日）": "2025-06-20"}


def test_a_year_that_only_comes_along_is_not_the_year_of_what_follows() -> None:
    assert told("随着2023年新厂投产，12月产糖8吨。") == {"2023年": "2023", "12月": "--12"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("近两个月时间内有雨。", {"两个月": "P2M"}, id="nearly-so-long"),
        pytest.param("一年365天守在站里。", {"一年": "P1Y", "365天": "P365D"}, id="said-twice"),
        pytest.param("一天8个小时站着。", {"一天": "P1D", "8个小时": "PT8H"}, id="hours-a-day"),
        pytest.param("多年的老朋友来了。", {}, id="old-friends"),
        pytest.param("最近一年一度的庙会开场。", {"最近": "/2025-06-18"}, id="once-a-year"),
        pytest.param("三到四个月大的婴儿。", {}, id="age"),
        pytest.param("用了20至10天。", {"10天": "P10D"}, id="down"),
        pytest.param("一年两个月至3天。", {"一年两个月": "P1Y2M", "3天": "P3D"}, id="of-other-units"),
        pytest.param("判处3年以上7年以上。", {"3年": "P3Y", "7年": "P7Y"}, id="no-upper-bound"),
        pytest.param("船期缩至8.8日左右。", {}, id="a-day-behind-a-point"),
    ],
)
def test_lengths(text: str, expected: dict[str, str | None]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("活动将持续到12月31日。", {"12月31日": "2026-12-31"}, id="ahead"),
        pytest.param("优惠期延长至12月31日。", {"12月31日": "2026-12-31"}, id="extended"),
        pytest.param(
            "展览12月1日开幕，持续至12月31日。",
            {"12月1日": "2025-12-01", "12月31日": "2025-12-31"},
            id="behind-its-beginning",
        ),
        pytest.param("优惠期延长到了12月31日。", {"12月31日": "2025-12-31"}, id="extended-and-over"),
        pytest.param("活动一直持续到12月31日，来了3万人。", {"12月31日": "2025-12-31"}, id="behind"),
    ],
)
def test_an_end_that_is_said_to_come_lies_ahead(text: str, expected: dict[str, str | None]) -> None:
    assert told(text, wrote="2026-01-20") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("截至5月31日，近两周雨少。", {"近两周": "2025-05-18/2025-05-31"}, id="weeks"),
        pytest.param("截至5月8日的近三个月里雨少。", {"近三个月里": "2025-02-09/2025-05-08"}, id="months"),
        pytest.param("截至5月8日，今年雨少，近三个月无雨。", {"近三个月": "2025-02-09/2025-05-08"}, id="later-on"),
        pytest.param("截止2024年12月31日，最近三年雨少。", {"最近三年": "2022-01-01/2024-12-31"}, id="years"),
        pytest.param("截至4月底，过去一年雨少。", {"过去一年": "2024-05-01/2025-04-30"}, id="the-end-of-a-month"),
        pytest.param("截至昨日，近一周雨少。", {"近一周": "2025-06-11/2025-06-17"}, id="yesterday"),
        pytest.param(
            "截至5月8日雨少。近三个月来无雨。", {"近三个月来": "2025-03-18/2025-06-17"}, id="another-sentence"
        ),
        pytest.param("5月8日，渠里有水，近三个月无雨。", {"近三个月": "2025-03-18/2025-06-17"}, id="no-such-word"),
        pytest.param("截至5月8日，未来三天有雨。", {"未来三天": "2025-06-19/2025-06-21"}, id="days-to-come"),
        pytest.param("截至5月8日，三年前的渠还在。", {"三年前": "2022"}, id="ago"),
        pytest.param("截至目前，近三年雨少。", {"近三年": "2022-06-18/2025-06-17"}, id="up-to-now"),
    ],
)
def test_the_last_weeks_up_to_a_day_end_there(text: str, expected: dict[str, str | None]) -> None:
    found = told(text)
    assert {word: found.get(word) for word in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("糖厂2015年成立以来产糖多。", {"2015年成立以来": "2015/.."}, id="a-year"),
        pytest.param("这是他2016年3月就任以来首次修渠。", {"2016年3月就任以来": "2016-03/.."}, id="a-month"),
        pytest.param(
            "桥2018年10月24日正式通车以来无事故。", {"2018年10月24日正式通车以来": "2018-10-24/.."}, id="a-day"
        ),
        pytest.param("许某2020年退休以来常修渠。", {"2020年退休以来": "2020/.."}, id="a-verb-of-no-table"),
        pytest.param("糖厂去年上市以来亏损。", {"去年上市以来": "2024/.."}, id="last-year"),
        pytest.param("糖厂自2015年成立以来产糖多。", {"自2015年成立以来": "2015/.."}, id="自"),
        pytest.param("2015年糖厂成立以来产糖多。", {"2015年糖厂成立以来": "2015/.."}, id="the-year-first"),
        pytest.param("糖厂2015年的项目实施以来产糖多。", {"2015年": "2015", "实施以来": "/2025-06-18"}, id="的"),
        pytest.param("糖厂成立以来，2015年最好。", {"糖厂成立以来": "/2025-06-18", "2015年": "2015"}, id="behind"),
        pytest.param(
            "糖厂2015年获批改革开放以来首个项目。",
            {"2015年": "2015", "改革开放以来": "/2025-06-18"},
            id="an-event-of-its-own",
        ),
    ],
)
def test_since_an_event_of_a_year(text: str, expected: dict[str, str | None]) -> None:
    assert told(text) == expected
