"""Dates and numbers as pages print them: frost, lists of sums, names with numbers, titles held, bulletins, hours.

All sentences are our own, and so are the people, bodies and places in them.
"""

import pytest

from pipeline import extract
from pipeline.numbers import find_quantities
from pipeline.temporal import Anchor, find_dates

WROTE = Anchor.of("2024-03-08")
Counted = dict[str, tuple[str, str | None]]


def counted(text: str) -> Counted:
    """Each quantity with its kind and its value, or its bounds."""
    found = {}
    for one in find_quantities(text):
        bounds = f"{one.lower}..{one.upper}" if one.lower or one.upper else None
        found[one.span.of(text)] = (one.kind, one.value or bounds)
    return found


def told(text: str, anchor: Anchor | None = None) -> dict[str, str | None]:
    """Each date with its ISO form, or what EDTF says where there is none."""
    return {one.span.of(text): one.iso or one.edtf for one in find_dates(text, anchor=anchor)}


def placed(text: str, anchor: Anchor | None = WROTE) -> dict[str, str | None]:
    """Each date with where it stands on the calendar."""
    return {one.span.of(text): one.resolved and one.resolved.edtf for one in find_dates(text, anchor=anchor)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("最低气温-7~-4℃。", {"-7~-4℃": ("temperature", "-7..-4")}, id="both-ends-below-zero"),
        pytest.param("气温为-11～-13℃。", {"-11～-13℃": ("temperature", "-13..-11")}, id="the-colder-end-last"),
        pytest.param("山区-15至-18℃。", {"-15至-18℃": ("temperature", "-18..-15")}, id="joined-by-a-word"),
        pytest.param("零下9至零下11℃。", {"零下9至零下11℃": ("temperature", "-11..-9")}, id="in-words"),
        pytest.param("增速-2.1%至-1.3%。", {"-2.1%至-1.3%": ("percent", "-2.1..-1.3")}, id="rates"),
        pytest.param("北部-2～3℃。", {"-2～3℃": ("temperature", "-2..3")}, id="across-zero"),
        pytest.param(
            "气温从-3℃到-8℃。",
            {"-3℃": ("temperature", "-3"), "-8℃": ("temperature", "-8")},
            id="what-falls-is-no-range",
        ),
        pytest.param("气温3-5℃。", {"3-5℃": ("temperature", "3..5")}, id="above-zero"),
    ],
)
def test_ranges_below_zero(text: str, expected: Counted) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "units"),
    [
        pytest.param("分别高1.7 、2.8个百分点。", ["百分点", "百分点"], id="a-blank-before-the-mark"),
        pytest.param("分别高1.7、 2.8和3个百分点。", ["百分点"] * 3, id="a-blank-behind-it"),
        pytest.param("分别为5.03万亿、5.66万亿和6.24万亿元。", ["CNY"] * 3, id="sums"),
        pytest.param("罚款分别为500、800元。", ["CNY", "CNY"], id="small-sums"),
        pytest.param("出口3亿和400万元。", [None, "CNY"], id="printed-in-another-way"),
        pytest.param("得分为20，奖金30元。", [None, "CNY"], id="another-clause"),
    ],
)
def test_a_unit_for_the_whole_list(text: str, units: list[str | None]) -> None:
    assert [one.unit for one in find_quantities(text)] == units


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("花了8块买的。", {"8块": ("money", "8")}, id="spent"),
        pytest.param("要8块给8块。", {"8块": ("money", "8")}, id="asked-and-given"),
        pytest.param("卖6块一斤。", {"6块": ("money", "6"), "一斤": ("dimension", "1")}, id="a-price"),
        pytest.param("15块的旧鞋还在穿。", {"15块": ("money", "15")}, id="what-it-cost"),
        pytest.param("地上有3块石头。", {"3块": ("number", "3")}, id="pieces"),
        pytest.param("立着两块的石碑。", {"两块": ("number", "2")}, id="pieces-behind-of"),
        pytest.param("缴获毒品41块，", {"41块": ("number", "41")}, id="pieces-seized"),
        pytest.param("捐出毕生千万积蓄。", {"千万": ("money", "10000000")}, id="a-fortune"),
        pytest.param("首部过亿大片。", {"首部": ("ordinal", "1"), "亿": ("money", "100000000")}, id="a-costly-film"),
        pytest.param("千万人参加。", {"千万人": ("number", "10000000")}, id="a-crowd"),
    ],
)
def test_money_without_yuan(text: str, expected: Counted) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "案件近一个月大增三成。", {"一个月": ("duration", "1"), "三成": ("percent", "30")}, id="a-rise-in-a-month"
        ),
        pytest.param("五天大假结束。", {"五天": ("duration", "5")}, id="a-long-holiday"),
        pytest.param("三个月大跌两成。", {"三个月": ("duration", "3"), "两成": ("percent", "20")}, id="a-fall"),
        pytest.param(
            "一个七个月大的女婴获救。", {"一个": ("number", "1"), "七个月大": ("age", "7")}, id="a-child-of-months"
        ),
        pytest.param("小猫才5天大。", {"5天大": ("age", "5")}, id="a-kitten-of-days"),
    ],
)
def test_how_old_and_how_long(text: str, expected: Counted) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("省十三届人大四次会议将召开。", ["ordinal", "ordinal"], id="of-a-congress"),
        pytest.param("第二届理事会一次会议昨日召开。", ["ordinal", "ordinal"], id="of-a-board"),
        pytest.param("市二届政协三次全会。", ["ordinal", "ordinal"], id="a-plenum"),
        pytest.param("他主持了四次会议。", ["number"], id="so-many-meetings"),
        pytest.param("十三届市政协共召开12次常委会会议。", ["ordinal", "number"], id="so-many-in-all"),
        pytest.param("她是三届全国冠军。", ["number"], id="a-title-held"),
        pytest.param("两届奥运冠军来了。", ["number"], id="no-ordinal-is-a-pair"),
        pytest.param("他历经四届亚运会。", ["number"], id="lived-through"),
        pytest.param("十四届全运会冠军来了。", ["ordinal"], id="champion-of-those-games"),
        pytest.param("他参加六届人大一次会议。", ["ordinal", "ordinal"], id="a-congress-attended"),
        pytest.param("十四届人大代表。", ["ordinal"], id="a-congress"),
    ],
)
def test_ranked_or_counted(text: str, kinds: list[str]) -> None:
    assert [one.kind for one in find_quantities(text)] == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("共查获3案6人。", {"3案": "3", "6人": "6"}, id="cases-and-people"),
        pytest.param("他21投9中得到24分12板。", {"21投9中": None, "24分": "24", "12板": "12"}, id="a-player"),
        pytest.param("三分球15中9，罚球4中4。", {"15中9": None, "4中4": None}, id="shots-that-hit"),
        pytest.param("4中9班3人。", {"9班": "9", "3人": "3"}, id="a-school-and-its-class"),
        pytest.param("以25比17、25比12连胜两局。", {"25比17": None, "25比12": None, "两局": "2"}, id="sets-in-a-row"),
        pytest.param("12升8降10平。", {"12升": "12", "8降": "8", "10平": "10"}, id="prices"),
        pytest.param("两涨一跌。", {"两涨": "2", "一跌": "1"}, id="shares"),
        pytest.param("水12升、油8升、地3平方米。", {"12升": "12", "8升": "8", "3平方米": "3"}, id="litres"),
        pytest.param("指数一升一降。", {"一升一降": None}, id="one-up-one-down"),
        pytest.param("渡口九连胜。", {"九连胜": "9"}, id="in-a-row"),
        pytest.param("一大批骑手到了。", {"一大批": "1"}, id="a-great-many"),
        pytest.param("云建三局机电公司、四局安装和云岭五局集团。", {}, id="bureaus-of-builders"),
        pytest.param("连胜四局，赢三局比赛。", {"四局": "4", "三局": "3"}, id="games"),
        pytest.param("青岚、云渡、河口3地农贸市场。", {"3地": "3"}, id="places-listed"),
        pytest.param("青岚、云渡两地市民，涉及两地。", {"两地": "2"}, id="citizens-of-both"),
        pytest.param("青岚、云渡2地块出让。", {}, id="a-plot-by-its-number"),
        pytest.param("饮水点共有四处,他四处查看。", {"四处": "4"}, id="four-places"),
        pytest.param("获一冠两亚。", {"一冠": "1", "两亚": "2"}, id="places"),
        pytest.param("他贡献了0.5金和2银。", {"0.5金": "0.5", "2银": "2"}, id="half-a-medal"),
        pytest.param("人潮少约2、3成。", {"2、3成": None}, id="tenths"),
        pytest.param("坐牢28年1个月零21天。", {"28年1个月零21天": None}, id="years-months-and-days"),
        pytest.param("酒测值216mg/dl。", {"216mg/dl": "216"}, id="in-the-blood"),
        pytest.param("修排水管500延长米。", {"500延长米": "500"}, id="metres-of-pipe"),
        pytest.param("占比超过一半。", {"一半": "0.5"}, id="more-than-half"),
    ],
)
def test_what_is_counted(text: str, expected: dict[str, str | None]) -> None:
    assert {one.span.of(text): one.value for one in find_quantities(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("推进“三区三线”划定。", ["三", "三"], id="in-marks"),
        pytest.param("坚持一季度一总结、一月一通报。", ["一季度一总结", "一月一通报"], id="once-in-each"),
        pytest.param("“三个统一”。", ["三个"], id="a-fixed-word-inside"),
        pytest.param("一月一次。", ["一次"], id="so-often"),
    ],
)
def test_shorthand(text: str, expected: list[str]) -> None:
    assert [one.span.of(text) for one in find_quantities(text)] == expected


def test_what_is_only_bounded() -> None:
    days = find_quantities("坐牢28年1个月零21天。")[0]
    assert (days.kind, days.lower, days.upper) == ("duration", "337", "338")
    tenths = find_quantities("人潮少约2、3成。")[0]
    assert (tenths.kind, tenths.lower, tenths.upper) == ("percent", "20", "30")
    half = find_quantities("占比超过一半。")[0]
    assert (half.modifier, half.lower) == ("over", "0.5")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("任十八局局长、干部二处处长。", id="offices"),
        pytest.param("刑侦支队九队队长带队。", id="a-squad"),
        pytest.param("东山乡五里小学开学。", id="a-school"),
        pytest.param("六十二团社区居民。", id="a-regiment"),
        pytest.param("“飞豹”一分队出发。", id="a-detachment"),
        pytest.param("“清风2021”专项行动启动。", id="a-campaign"),
        pytest.param("2025云川国际车展开幕。", id="a-fair"),
        pytest.param("工党党首基恩发表讲话。", id="the-head-of-a-party"),
        pytest.param("老城几成废墟。", id="nearly"),
        pytest.param("他在车间一站就是多时。", id="stood"),
        pytest.param("消息一发便有人来问。", id="as-soon-as"),
        pytest.param("工作正在办理中。②3", id="the-mark-of-a-page"),
        pytest.param("电联李明涛(012-431 2801)或(016-426 1770)。", id="telephones"),
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert counted(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("有几成把握。", ["几成"], id="a-chance"),
        pytest.param("头一站就到云川。", ["一站"], id="the-first-stop"),
        pytest.param("五省省长会晤。", ["五"], id="provinces"),
        pytest.param("两局局长到场。", ["两局"], id="two-bureaus"),
        pytest.param("走了五里路。", ["五里"], id="a-way"),
        pytest.param("2025名学生。", ["2025名"], id="so-many-students"),
        pytest.param("我党首次提出。", ["首次"], id="the-first-time"),
    ],
)
def test_what_counts_all_the_same(text: str, expected: list[str]) -> None:
    assert [
        one.numeral.of(text) if one.noun and not one.measure else one.span.of(text) for one in find_quantities(text)
    ] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("因诈骗罪判2年、洗钱罪判6月并科罚金。", {"2年": "P2Y", "6月": "P6M"}, id="with-a-fine"),
        pytest.param("一审判3年6月。", {"3年6月": "P3Y6M"}, id="years-and-months"),
        pytest.param("因詐欺罪判4月併科罰金。", {"4月": "P4M"}, id="in-traditional-script"),
        pytest.param("地院判骑手9年4月。", {"9年4月": "P9Y4M"}, id="who-is-sentenced"),
        pytest.param("改判舒男5年8月定谳。", {"5年8月": "P5Y8M"}, id="who-is-sentenced-anew"),
        pytest.param("各處1年3月至5年徒刑。", {"1年3月至5年": "P1Y3M--P5Y"}, id="up-to-years"),
        pytest.param("判囚1年4月至2年8月。", {"1年4月至2年8月": "P1Y4M--P2Y8M"}, id="between-two-terms"),
        pytest.param("被判11年3月和9年6月。", {"11年3月": "P11Y3M", "9年6月": "P9Y6M"}, id="two-terms"),
        pytest.param("判他24年5月前还清。", {"24年5月前": "../2024-04"}, id="a-month-to-pay-by"),
        pytest.param("審判長於7年2月退休。", {"7年": "P7Y", "2月": "--02"}, id="a-judge"),
        pytest.param("判决24年5月生效。", {"24年5月": "2024-05"}, id="a-judgement-of-a-month"),
        pytest.param("将于宣判6月后。", {"6月后": "--06/.."}, id="a-month"),
        pytest.param("审判6月开始。", {"6月": "--06"}, id="a-trial-in-June"),
    ],
)
def test_terms_of_prison(text: str, expected: dict[str, str]) -> None:
    assert told(text) == expected


def test_a_range_of_terms_is_counted_in_months() -> None:
    text = "各處1年3月至5年徒刑，另判囚8月至1年2月。"
    assert [(one.span.of(text), one.lower, one.upper) for one in find_quantities(text)] == [
        ("1年3月至5年", "15", "60"),
        ("8月至1年2月", "8", "14"),
    ]


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        pytest.param("4月出口增长，比去年同月多三成。", "2024-04", id="of-the-month-told"),
        pytest.param("2024年4月失業率與去年同月持平。", "2024-04", id="of-the-month-told-with-its-year"),
        pytest.param("客流与去年同月持平。", None, id="of-no-month"),
    ],
)
def test_the_same_month_of_last_year(text: str, resolved: str | None) -> None:
    last = find_dates(text, anchor=Anchor.of("2025-06-20"))[-1]
    assert last.span.of(text) == "去年同月"
    assert (last.resolved.edtf if last.resolved else None) == resolved


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        pytest.param("周末两天，马场接待骑手900人次。", "2024-03-02/2024-03-03", id="how-many-came"),
        pytest.param("周末马场开了新道。", "2024-03-02/2024-03-03", id="what-was-done"),
        pytest.param("周末马场将开新道，预计接待900人次。", "2024-03-09/2024-03-10", id="what-is-to-come"),
        pytest.param("周末有雨，气象台已发布预警。", "2024-03-09/2024-03-10", id="the-weather-to-come"),
        pytest.param("平时周末骑手多。", None, id="any-weekend"),
        pytest.param("马场周末常常客满。", None, id="any-weekend-by-a-word-behind"),
        pytest.param("就周末骑手多一点，其他日子清静。", None, id="only-at-weekends"),
    ],
)
def test_the_weekend_on_a_friday(text: str, resolved: str | None) -> None:
    assert placed(text)["周末"] == resolved


@pytest.mark.parametrize("text", ["据每日经济新闻记者了解。", "她在每日优鲜工作。", "每日邮报记者到场。"])
def test_names_that_begin_with_every_day(text: str) -> None:
    assert told(text) == {}


def test_every_day_before_a_verb() -> None:
    assert told("每天經手兩筆，每周经停三次。") == {"每天": "R/P1D", "每周": "R/P1W"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("当晚8时许，民警到达。", {"当晚8时许": "T20:00"}, id="an-hour-of-that-evening"),
        pytest.param("当晚8时至次日凌晨2时，", {"当晚8时至次日凌晨2时": "T20:00/T02:00"}, id="up-to-the-next-day"),
        pytest.param("晚间约10、11点抵达。", {"晚间约10、11点": "T22:00"}, id="one-hour-or-the-next"),
        pytest.param("晚上9、10点抵达。", {"晚上9、10点": "T21:00"}, id="of-one-figure-and-two"),
        pytest.param("忙完差不多就7点多了。", {"7点多": "T07:00"}, id="about-seven"),
        pytest.param("24.06.2015  11:16", {"24.06.2015  11:16": "2015-06-24T11:16"}, id="the-day-first"),
        pytest.param("2020/7/28 — 18:13", {"2020/7/28": "2020-07-28", "18:13": "T18:13"}, id="a-dash-in-a-stamp"),
        pytest.param("今年前三季度增长。", {"今年前三季度": "--01/--09"}, id="three-quarters"),
        pytest.param("去年前两个季度。", {"去年前两个季度": "--01/--06"}, id="two-quarters"),
        pytest.param("二季度末，存栏增加。", {"二季度末": "--06"}, id="the-end-of-a-quarter"),
        pytest.param("提出 3 點。上述 3 點不變。", {}, id="points-and-no-hour"),
        pytest.param("下午 3 點開會。", {"下午 3 點": "T15:00"}, id="an-hour"),
        pytest.param("被告還押 7 日。", {"7 日": "P7D"}, id="days-in-custody"),
        pytest.param("明万历九年至十一年重修。", {"明万历九年至十一年": "1581/1583"}, id="years-of-one-reign"),
        pytest.param("民国二十四年至二十六年。", {"民国二十四年至二十六年": "1935/1937"}, id="years-of-the-republic"),
        pytest.param("清康熙二年建，用了五年。", {"清康熙二年": "1663", "五年": "P5Y"}, id="a-reign-and-a-length"),
        pytest.param("民国24年(1935)，建置。", {"民国24年": "1935", "1935": "1935"}, id="a-year-told-again"),
        pytest.param("过了正月十五人们忙起来。", {"正月十五": None}, id="a-day-and-people"),
        pytest.param("除夕至初三查酒驾。", {"除夕至初三": None}, id="up-to-a-day-of-the-new-year"),
    ],
)
def test_values(text: str, expected: dict[str, str | None]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("未来几季可能加快。", {"未来几季": "FUTURE_REF"}, id="seasons-to-come"),
        pytest.param("这两年生意难做。", {"这两年": "PAST_REF"}, id="of-late"),
        pytest.param("这两年级的学生。", {}, id="two-forms-of-a-school"),
        pytest.param("走在现如今的街上。", {"现如今": "PRESENT_REF"}, id="nowadays"),
        pytest.param("新的一年，我们再努力。", {"新的一年": "FUTURE_REF"}, id="a-new-year"),
        pytest.param("去年6月中曾聚会。", {"去年6月中": "--06"}, id="mid-June"),
        pytest.param("8月中国队夺冠。", {"8月": "--08"}, id="no-middle"),
        pytest.param("5月间，他辞了职。", {"5月间": "--05"}, id="in-May"),
        pytest.param("5月间隔很久。", {"5月": "--05"}, id="an-interval"),
        pytest.param("镌刻着新中国成立以来的历史。", {"新中国成立以来": "PAST_REF"}, id="behind-a-verb"),
        pytest.param("款项有望在近期内发出。", {"近期内": "FUTURE_REF"}, id="hoped-for"),
        pytest.param("近期将开工。", {"近期": "FUTURE_REF"}, id="will"),
        pytest.param("近期，公司表示将开工。", {"近期": "PAST_REF"}, id="said-of-late"),
        pytest.param("法治周末记者报道。", {}, id="a-paper"),
        pytest.param("让它们有更好的明天。", {}, id="a-better-tomorrow"),
        pytest.param("明天更好。", {"明天": "FUTURE_REF"}, id="tomorrow"),
        pytest.param("客流比上一周日均增长。", {"上一周": "PAST_REF"}, id="the-mean-of-a-day"),
        pytest.param("价格与前一周持平。", {"前一周": None}, id="the-week-before"),
        pytest.param("他前一周到了。", {"一周": "P1W"}, id="some-week-before"),
    ],
)
def test_spans_and_words(text: str, expected: dict[str, str | None]) -> None:
    assert told(text) == expected


def test_a_later_day_of_the_month_told_of() -> None:
    text = "本月18日早上8时举行大典，19日早上8时巡游。"
    assert placed(text) == {"本月18日早上8时": "2024-03-18T08:00", "19日早上8时": "2024-03-19T08:00"}


def test_the_end_of_a_year_told_at_the_start_of_one() -> None:
    assert placed("年末，人们忙着置办年货。", Anchor.of("2024-02-09")) == {"年末": None}
    assert placed("力争年底完工。", Anchor.of("2024-02-09")) == {"年底": "2024-12"}
    assert placed("年末，人们忙着置办年货。", Anchor.of("2024-12-09")) == {"年末": "2024-12"}


def test_the_month_that_has_been_entered() -> None:
    found = placed("进入7月份后，调整加速，当月内有4省变动。", Anchor.of("2018-10-29"))
    assert found["当月"] == "2018-07"


def test_from_evening_to_the_early_hours() -> None:
    found = placed("3月6日，夜间至凌晨有雨。")
    assert found["夜间至凌晨"] == "2024-03-06T18:00/2024-03-07T06:00"


def test_the_evening_of_what_is_held_some_day() -> None:
    assert placed("宴会当晚将邀请3人。") == {"当晚": None}


def test_the_week_before_is_no_length() -> None:
    record = extract("上周（11月16日至22日）价格与前一周持平。这一年，销量增长。")
    assert [one.span.text for one in record.quantities] == []


def test_feasts_in_marks_count_nothing() -> None:
    record = extract("“十一”黄金周期间接待游客3万人。")
    assert [one.span.text for one in record.quantities] == ["3万人"]


@pytest.mark.parametrize(
    ("text", "printed", "expected"),
    [
        pytest.param(
            "云川市气象台2023年04月02日09时05分发布预警信号：预计3～5日降雪。",
            "3～5日",
            "2023-04-03/2023-04-05",
            id="a-bulletin",
        ),
        pytest.param("【云川网2019年5月3日讯】水务局12日公布消息。", "12日", "2019-04-12", id="in-heavy-brackets"),
        pytest.param("2026-01-14 李明涛13日在会谈中发言。", "13日", "2026-01-13", id="at-the-head"),
        pytest.param("省政府2020年3月5日发布通知，6日实施。", "6日", None, id="some-document"),
    ],
)
def test_the_day_a_text_was_given_out(text: str, printed: str, expected: str | None) -> None:
    found = {one.span.text: one.resolved and one.resolved.edtf for one in extract(text).dates}
    assert found[printed] == expected


# ------------------------------------------------------------- the second round


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "由三八○億元增至五二○億元。", {"三八○億元": "38000000000", "五二○億元": "52000000000"}, id="rings"
        ),
        pytest.param("約三00人參加。", {"三00人": "300"}, id="zeros-for-rings"),
        pytest.param("四0五人，六００人。", {"四0五人": "405", "六００人": "600"}, id="both-widths"),
        pytest.param("總額二億五六七八萬元。", {"二億五六七八萬元": "256780000"}, id="a-row-behind-a-multiplier"),
        pytest.param(
            "介於百分之三十八百分之四十二。",
            {"百分之三十八": "38", "百分之四十二": "42"},
            id="two-rates-without-a-word-between",
        ),
        pytest.param("三百分之一。", {"三百分之一": "0.00333333333333333"}, id="a-part-of-three-hundred"),
        pytest.param("用2奈米製程。", {"2奈米": "2"}, id="a-unit-of-taiwan"),
        pytest.param("4战3胜，闯进12强。", {"4战": "4", "3胜": "3", "12强": "12"}, id="matches-and-the-last-in"),
        pytest.param("第二战区强化5强对流预警。", {"第二": "2"}, id="no-matches"),
    ],
)
def test_numerals_of_taiwan(text: str, expected: dict[str, str]) -> None:
    assert {one.span.of(text): one.value for one in find_quantities(text) if one.value} == expected


def test_a_rate_up_to_another() -> None:
    assert counted("比例為百分之三十至四十。") == {"百分之三十至四十": ("percent", "30..40")}
    assert counted("約百分之廿五至卅一。") == {"百分之廿五至卅一": ("percent", "25..31")}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("零組件漲價。", id="parts"),
        pytest.param("前排左3起為陳大文，右二起為李四。", id="from-the-third-on-the-left"),
        pytest.param("中铁十八局、中建五局项目部。", id="builders"),
        pytest.param("省委组织部干部二处的同志。", id="an-office"),
        pytest.param("公安部二十局（宣传局）局长讲话。", id="an-office-told-again"),
        pytest.param("五间房乡中心小学开学。", id="a-township"),
        pytest.param("六棵树镇、三座桥街道。", id="a-town"),
        pytest.param("七叶一枝花长得好。", id="a-plant"),
        pytest.param("这里十年九不收。", id="a-saying"),
        pytest.param("“2014云川民生访谈”开播。", id="a-programme"),
        pytest.param("“护苗2019两打两控”专项行动。", id="a-campaign"),
        pytest.param("出人命[4]。」见下【7】", id="notes"),
        pytest.param("八打靈再也的居民。", id="a-place"),
        pytest.param("另一天主教學校。", id="another-school"),
        pytest.param("就讀五年二班。", id="a-class"),
    ],
)
def test_names_with_numbers(text: str) -> None:
    assert {span: kind for span, kind in counted(text).items() if kind[0] not in ("in_term", "idiomatic")} == {}
    assert told(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("三处房产，两局比赛。", ["三处", "两局"], id="houses-and-rounds"),
        pytest.param("三座山村小学，两间小镇客栈。", ["三座", "两间"], id="in-the-hills"),
        pytest.param("收到3起投诉。", ["3起"], id="complaints"),
        pytest.param("重2018两。", ["2018两"], id="a-weight"),
        pytest.param("坚持9个月多方打听，三年多次获奖，三年多来。", ["9个月", "三年", "三年多"], id="more-than"),
    ],
)
def test_numbers_all_the_same(text: str, expected: list[str]) -> None:
    assert [one.span.of(text) for one in find_quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("翠湖花园二期、锦绣山庄四期工地。", ["ordinal", "ordinal"], id="phases"),
        pytest.param("分四期建设，举办二期。", ["number", "number"], id="so-many-phases"),
        pytest.param("省政协九届一次会议开幕。", ["ordinal", "ordinal"], id="of-a-body"),
        pytest.param("六年级学生，三个年级。", ["ordinal", "number"], id="a-form"),
        pytest.param("2006级校友，7级大风。", ["ordinal", "number"], id="a-year-of-entry"),
    ],
)
def test_ranked_or_counted_again(text: str, kinds: list[str]) -> None:
    assert [one.kind for one in find_quantities(text)] == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("球隊1日2戰都贏。", {"1日": "P1D"}, id="two-matches-in-a-day"),
        pytest.param("球队15日2战都赢。", {"15日": "---15"}, id="on-the-15th"),
        pytest.param("他拿下最後1點。", {}, id="a-point"),
        pytest.param("保釋被拒，10.25再訊。", {"10.25": "--10-25"}, id="a-day-in-court"),
        pytest.param("案件8.3開庭。", {"8.3": "--08-03"}, id="another"),
        pytest.param("涨幅10.25。", {}, id="a-decimal"),
        pytest.param("檢方求刑3年8月。", {"3年8月": "P3Y8M"}, id="a-term-asked-for"),
        pytest.param("講了個半小時。", {"個半小時": "PT1H30M"}, id="one-and-a-half"),
        pytest.param("花咗個半月，整个半月。", {"個半月": "P1.5M", "半月": "P0.5M"}, id="months"),
        pytest.param("讲了两个半小时，每个半小时。", {"两个半小时": "PT2H30M", "半小时": "PT30M"}, id="two-and-a-half"),
        pytest.param("祖师公圣诞。圣诞快乐。", {"圣诞": "--12-25"}, id="the-birthday-of-a-god"),
        pytest.param("2月9(正月十六)值守。", {"2月9": "--02-09", "正月十六": None}, id="a-day-told-again"),
        pytest.param("为老人送去冬日温暖，送去春天的问候。", {}, id="brought"),
        pytest.param("去冬今春少雨。", {"去冬": "--12/--02", "今春": "--03/--05"}, id="last-winter"),
        pytest.param("他家离村口最近的一户。", {}, id="nearest"),
        pytest.param("最近的一次会议。", {"最近": "PAST_REF"}, id="the-latest"),
        pytest.param("他接了电话，又赶紧过去。", {}, id="went-there"),
        pytest.param("大家为新一年加油。", {"新一年": "FUTURE_REF"}, id="the-new-year"),
        pytest.param("创新一年，收获一年。", {"一年": "P1Y"}, id="a-year"),
        pytest.param("棚里有九月青豆角。", {}, id="a-bean"),
        pytest.param("提前给他们拜个早年。", {}, id="wishes"),
        pytest.param("开辟明天的路。", {}, id="times-to-come"),
        pytest.param("上任后的前两个月。", {"两个月": "P2M"}, id="since-taking-office"),
        pytest.param("前两个月，出口增长。", {"前两个月": "--01/--02"}, id="of-the-year"),
        pytest.param("预计4月中会把物资送去。", {"4月中": "--04"}, id="mid-April"),
        pytest.param("路透5日報導。", {"5日": "---05"}, id="reported"),
        pytest.param("就讀五年二班。", {}, id="a-class"),
        pytest.param("三年多次获奖。", {"三年": "P3Y"}, id="many-times"),
        pytest.param("星期一至五都在。", {"星期一至五": "XXXX-WXX-1/XXXX-WXX-5"}, id="days-of-the-week"),
        pytest.param("周一到五楼开会。", {"周一": "XXXX-WXX-1"}, id="a-floor"),
    ],
)
def test_values_of_the_second_round(text: str, expected: dict[str, str | None]) -> None:
    assert told(text) == expected


def test_a_day_behind_a_feast_to_come() -> None:
    text = "在元旦新年来临之际，12月20日，石川县举行活动。"
    assert placed(text, Anchor.of("2023-12-29")) == {"元旦": "2024-01-01", "12月20日": "2023-12-20"}
    ahead = "将于2024年2月开工，10月完工。"
    assert placed(ahead, Anchor.of("2023-12-29")) == {"2024年2月": "2024-02", "10月": "2024-10"}


def test_hours_of_every_day() -> None:
    found = placed("2月9日，他说，他每天早起，4点半前便要开工；凌晨的街道很冷。")
    assert (found["4点半前"], found["凌晨"]) == (None, None)
    assert placed("3月6日早上6点，每分钟过9人，夜间更多。")["夜间"] == "2024-03-06T18:00/2024-03-07T00:00"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("台北市政府表示，國慶前夕下雨。", {"國慶前夕": "XXXX-10-10"}, id="taiwan"),
        pytest.param("台北市府慶祝民國110年國慶。", {"民國110年國慶": "2021-10-10"}, id="a-year-of-the-republic"),
        pytest.param("立委在教師節到校。", {"教師節": "XXXX-09-28"}, id="teachers"),
        pytest.param("立委說，大陸國慶前夕人多。", {"國慶前夕": "XXXX-10-01"}, id="of-the-mainland"),
        pytest.param("港府表示，香港國慶前夕人多。", {"國慶前夕": "XXXX-10-01"}, id="hong-kong"),
        pytest.param("国庆前夕，台湾游客不少。", {"国庆前夕": "XXXX-10-01"}, id="simplified"),
    ],
)
def test_feasts_of_taiwan(text: str, expected: dict[str, str]) -> None:
    assert {one.span.text: one.edtf for one in extract(text).dates} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("球队本季首度出赛。", None, id="of-games"),
        pytest.param("公司本季营收增长。", "2024-01/2024-03", id="of-a-firm"),
        pytest.param("本季度的球鞋热销。", "2024-01/2024-03", id="a-quarter"),
    ],
)
def test_seasons_and_quarters(text: str, expected: str | None) -> None:
    assert list(placed(text).values()) == [expected]


def test_the_first_month_of_a_stay_is_not_january() -> None:
    assert placed("下派之初，头一个月她跑遍了全村。")["一个月"] is None
    assert placed("头两个月，全县出口增长5%。")["头两个月"] == "2024-01/2024-02"


def test_how_far_they_came_counts_nobody() -> None:
    (best,) = extract("他们踢进了足协杯8强。").quantities
    assert (best.value, best.noun) == ("8", None)
    assert not extract("12强赛今晚开打。").quantities
