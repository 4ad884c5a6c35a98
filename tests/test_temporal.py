"""What `find_dates` finds, which values it gives, and what it refuses. All sentences are our own."""

from datetime import date, datetime, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.layers import DateMention
from pipeline.lexicon import rows
from pipeline.temporal import Anchor, find_dates
from pipeline.temporal.calendar import Stretch, easter, make, nth_weekday, print_edtf, shift
from pipeline.temporal.lunar import lunar_day, solar_term
from tests.conftest import assert_linear

WROTE = Anchor.of("2024-12-20")
WROTE_AT = Anchor.of("2024-12-20T09:30")


def found(text: str, anchor: Anchor | None = None) -> list[str]:
    return [mention.span.of(text) for mention in find_dates(text, anchor=anchor)]


def only(text: str, anchor: Anchor | None = None) -> DateMention:
    mentions = find_dates(text, anchor=anchor)
    assert len(mentions) == 1, [mention.span.of(text) for mention in mentions]
    return mentions[0]


# ------------------------------------------------------------- spans and values

TEXT_VALUES = [
    # sentence, expression, EDTF, ISO 8601
    ("新馆于2019年5月4日落成。", "2019年5月4日", "2019-05-04", "2019-05-04"),
    ("新館於二〇一九年五月四日落成。", "二〇一九年五月四日", "2019-05-04", "2019-05-04"),
    ("纪念碑２０１９年立。", "２０１９年", "2019", "2019"),
    ("落成日2019.5.4，编号略。", "2019.5.4", "2019-05-04", "2019-05-04"),
    ("8月2日，灯会开幕。", "8月2日", "XXXX-08-02", "--08-02"),
    ("2日，灯会开幕。", "2日", "XXXX-XX-02", "---02"),
    ("水库建于1958年10月。", "1958年10月", "1958-10", "1958-10"),
    ("06年他进厂。", "06年", "2006", "2006"),
    ("九八年他进厂。", "九八年", "1998", "1998"),
    ("20世纪60年代的厂房。", "20世纪60年代", "196X", "196X"),
    ("六十年代的厂房。", "六十年代", "XX6X", None),
    ("十八世纪的桥。", "十八世纪", "17XX", "17XX"),
    ("2022年第三季度开工。", "2022年第三季度", "2022-07/2022-09", "2022-07/2022-09"),
    ("2022年上半年开工。", "2022年上半年", "2022-01/2022-06", "2022-01/2022-06"),
    ("4月下旬播种。", "4月下旬", "XXXX-04-21/XXXX-04-30", "--04-21/--04-30"),
    ("从9月上旬开始播种。", "从9月上旬开始", "XXXX-09-01/..", "--09-01/.."),
    ("4月上旬播种。", "4月上旬", "XXXX-04-01/XXXX-04-10", "--04-01/--04-10"),
    ("2022年4月上旬播种。", "2022年4月上旬", "2022-04-01/2022-04-10", "2022-04-01/2022-04-10"),
    ("“十二五”期间建了三座桥。", "“十二五”期间", "2011/2015", "2011/2015"),
    ("2021—2022学年有两个班。", "2021—2022学年", "2021/2022", "2021/2022"),
    ("民国八年的报纸。", "民国八年", "1919", "1919"),
    ("乾隆三年重修。", "乾隆三年", "1738~", "1738"),
    ("公元前5年的陶罐。", "公元前5年", "-0004", "-0004"),
    ("2011年至2013年在此任教。", "2011年至2013年", "2011/2013", "2011/2013"),
    ("2011—2013年在此任教。", "2011—2013年", "2011/2013", "2011/2013"),
    ("3月5日至9日展出。", "3月5日至9日", "XXXX-03-05/XXXX-03-09", "--03-05/--03-09"),
    ("2至4月展出。", "2至4月", "XXXX-02/XXXX-04", "--02/--04"),
    ("自2017年3月起实行。", "自2017年3月起", "2017-03/..", "2017-03/.."),
    ("2017年以来客流上升。", "2017年以来", "2017/..", "2017/.."),
    ("2027年前建成。", "2027年前", "../2026", "../2026"),
    ("2016年10月1日15时20分抵达。", "2016年10月1日15时20分", "2016-10-01T15:20", "2016-10-01T15:20"),
    ("劳动节当天照常开门。", "劳动节", "XXXX-05-01", "--05-01"),
    ("早上七点半开门。", "早上七点半", None, "T07:30"),
    ("下午2点到4点有课。", "下午2点到4点", None, "T14:00/T16:00"),
    ("他在井下干了19年。", "19年", None, "P19Y"),
    ("他扎根山区多年。", "多年", None, "PXY"),
    ("路上要两个半小时。", "两个半小时", None, "PT2H30M"),
    ("用时1小时5分30秒。", "1小时5分30秒", None, "PT1H5M30S"),
    ("还剩3分40秒。", "3分40秒", None, "PT3M40S"),
    ("代理厂长一年半。", "一年半", None, "P1Y6M"),
    ("排队半小时。", "半小时", None, "PT30M"),
    ("须在4个工作日内答复。", "4个工作日", None, "P4D"),
    ("2月底播种。", "2月底", "XXXX-02", "--02"),
    ("4月底播种。", "4月底", "XXXX-04", "--04"),
    ("2022年3月6日前报名。", "2022年3月6日前", "../2022-03-06", "../2022-03-06"),
    ("2022年3月前报名。", "2022年3月前", "../2022-02", "../2022-02"),
    ("23时至次日5时限行。", "23时至次日5时", None, "T23:00/T05:00"),
    ("2022年12月至次年2月停航。", "2022年12月至次年2月", "2022-12/2023-02", "2022-12/2023-02"),
    ("2022年5月8日23时至次日5时停航。", "2022年5月8日23时至次日5时", *["2022-05-08T23:00/2022-05-09T05:00"] * 2),
    ("館方108年6月啟用新樓。", "108年6月", "2019-06", "2019-06"),
    ("民国戏院105年翻修。", "105年", "2016", "2016"),
    ("这是一所有105年历史的老校。", "105年", None, "P105Y"),
    ("公元105年造纸术改进。", "公元105年", "0105", "0105"),
    ("展馆周一闭馆。", "周一", None, "R/P1W"),
    ("展馆周六、周日照常开门。", "周六、周日", None, "R/P1W"),
    ("展馆周三至周五开放。", "周三至周五", None, "R/P1W"),
    ("截至2021年，树已成林。", "2021年", "2021", "2021"),
    ("工期三到五个月。", "三到五个月", None, "P3M--P5M"),
    ("过去三年间来了两回。", "过去三年间", None, "P3Y"),
    ("每天清晨6点扫街。", "每天清晨6点", None, "R/P1D"),
    ("每两年办一回。", "每两年", None, "R/P2Y"),
    ("每逢周三开集。", "每逢周三", None, "R/P1W"),
    ("近些年客人多了。", "近些年", None, "PAST_REF"),
    ("未來要再種一片林。", "未來", None, "FUTURE_REF"),
    ("下一步要种一片林。", "下一步", None, "FUTURE_REF"),
    ("自投产以来没有停过。", "自投产以来", "/..", "PAST_REF"),
    ("改革开放以来，小镇变了。", "改革开放以来", "/..", "PAST_REF"),
    ("赛后，他哭了。", "赛后", None, None),
    ("2031年底通车。", "2031年底", "2031-12", "2031-12"),
    ("2031年3月初开工。", "2031年3月初", "2031-03", "2031-03"),
    ("公布2019年中期业绩。", "2019年", "2019", "2019"),
    ("2031财年的利润。", "2031财年", "2031", "2031"),
    ("2031/32年度的预算。", "2031/32年度", "2031/2032", "2031/2032"),
    ("2031/32年，收入增加。", "2031/32年", "2031/2032", "2031/2032"),
    ("过了俩月，马驹长大了。", "俩月", None, "P2M"),
    ("昏迷一整天。", "一整天", None, "P1D"),
    ("距今3至4万年前的石器。", "3至4万年前", None, "P30000Y--P40000Y"),
    ("提前一天到牧场。", "一天", None, "P1D"),
    ("截至四点，来了三批人。", "四点", None, "T04:00"),
    ("年底通车。", "年底", "XXXX-12", "--12"),
    ("2031年4月9日晚，灯亮了。", "2031年4月9日晚", "2031-04-09", "2031-04-09T18:00/2031-04-10T00:00"),
    ("须提前四十日告知。", "四十日", None, "P40D"),
    ("逾期二十日不缴的，停水。", "二十日", None, "P20D"),
    ("开馆前两个月免票。", "两个月", None, "P2M"),
    ("三小时里跑了两趟。", "三小时", None, "PT3H"),
    ("9台泵一年可省电费。", "一年", None, "P1Y"),
    ("2031.04—　　　　任馆长", "2031.04—", "2031-04/..", "2031-04/.."),
    ("三日之后，雪停了。", "三日之后", None, "P3D"),
    ("六点前把菜送到。", "六点前", None, "../T06:00"),
    ("2031.04至今　任馆长", "2031.04至今", "2031-04/..", "2031-04/.."),
]


@pytest.mark.parametrize("text, expression, edtf, iso", TEXT_VALUES, ids=[row[1] for row in TEXT_VALUES])
def test_the_text_alone_gives_the_value(text: str, expression: str, edtf: str | None, iso: str | None) -> None:
    mention = only(text)
    assert mention.span.of(text) == expression
    assert (mention.edtf, mention.iso) == (edtf, iso)


RESOLVED = [
    # sentence, expression, resolved EDTF; written on Friday 20 December 2024
    ("今年收成好。", "今年", "2024"),
    ("昨日早高峰，车堵在桥头。", "昨日", "2024-12-19"),
    ("弘遠第三季每股純益3.85元。", "第三季", "2024-07/2024-09"),
    ("桥去年底通车。", "去年底", "2023-12"),
    ("桥去年9月初合龙。", "去年9月初", "2023-09"),
    ("马场较去年同期前移两位。", "去年同期", "2023"),
    ("上月下了雪。", "上月", "2024-11"),
    ("本周三下了雪。", "本周三", "2024-12-18"),
    ("上周日下了雪。", "上周日", "2024-12-15"),
    ("18日上午下了雪。", "18日上午", "2024-12-18T08:00/2024-12-18T12:00"),
    ("今年前三季度下雨不多。", "今年前三季度", "2024-01/2024-09"),
    ("前11个月下雨不多。", "前11个月", "2024-01/2024-11"),
    ("近三年来下雨不多。", "近三年来", "2021-12-20/2024-12-19"),
    ("未来五天有雨。", "未来五天", "2024-12-21/2024-12-25"),
    ("三年前他来过。", "三年前", "2021"),
    ("10天后将开学。", "10天后", "2024-12-30"),
    ("截至今年5月，树已成林。", "今年5月", "2024-05"),
    ("今年以来树长高了。", "今年以来", "2024-01-01/2024-12-20"),
    ("今年3月以来树长高了。", "今年3月以来", "2024-03/.."),
    ("从今年起树归他管。", "从今年起", "2024/.."),
    ("前年大雪封山。", "前年", "2022"),
    ("截至目前，一切正常。", "截至目前", "2024-12-20"),
    ("须于下周三前搬完。", "下周三前", "../2024-12-25"),
    ("12月18日下了雪。", "12月18日", "2024-12-18"),
    ("12月28日下了雪。", "12月28日", "2024-12-28"),  # eight days ahead, nearly a year behind: a preview
    ("明年1月8日将办灯会。", "明年1月8日", "2025-01-08"),
    ("灯会将于1月8日开始。", "1月8日", "2025-01-08"),
    ("1月8日下了雪。", "1月8日", "2024-01-08"),
    ("第一季度下雨不多。", "第一季度", "2024-01/2024-03"),
    ("腊月初八喝粥。", "腊月初八", "2024-01-18"),
    ("今年中秋节他没有回家。", "今年中秋节", "2024-09-17"),
    ("今年母亲节他没有回家。", "今年母亲节", "2024-05-12"),
    ("2024年冬至他没有回家。", "2024年冬至", "2024-12-21"),
    ("去年八月十五他没有回家。", "去年八月十五", "2023-09-29"),
    ("上世纪80年代的厂房。", "上世纪80年代", "198X"),
    ("九十年代的厂房。", "九十年代", "199X"),
    ("昨晚8点停了电。", "昨晚8点", "2024-12-19T20:00"),
    ("昨（19）日停了电。", "昨（19）日", "2024-12-19"),
    ("昨（十九）日停了电。", "昨（十九）日", "2024-12-19"),
    ("昨 (19) 日停了电。", "昨 (19) 日", "2024-12-19"),
    ("近年來遊客多了。", "近年來", "/2024-12-20"),
    ("今后还要来。", "今后", "2024-12-20/.."),
    ("年底前完工。", "年底前", "../2024-12"),
    ("从今年5月起停办。", "从今年5月起", "2024-05/.."),
    ("去年11月至今年2月停办。", "去年11月至今年2月", "2023-11/2024-02"),
    ("本月第二周停办。", "本月第二周", "2024-12-09/2024-12-15"),
]


@pytest.mark.parametrize("text, expression, edtf", RESOLVED, ids=[row[1] for row in RESOLVED])
def test_an_anchor_resolves_and_is_named(text: str, expression: str, edtf: str) -> None:
    mention = only(text, WROTE)
    assert mention.span.of(text) == expression
    assert mention.resolved is not None
    assert mention.resolved.edtf == edtf
    assert mention.resolved.anchor in ("published:2024-12-20", "text")
    if expression not in ("2024年冬至",):
        assert mention.resolved.anchor == "published:2024-12-20"
        alone = only(text).resolved
        assert alone is None, "without an anchor a partial date stays partial"


@pytest.mark.parametrize(
    "text, expected",
    [
        pytest.param("过去5分钟没有声音", "2024-12-20T09:25/2024-12-20T09:30", id="minutes back"),
        pytest.param("半小时后下课", "2024-12-20T10:00", id="half an hour on"),
        pytest.param("现在下课", "2024-12-20T09:30", id="now"),
    ],
)
def test_a_moment_of_writing_places_hours(text: str, expected: str) -> None:
    resolved = only(text, WROTE_AT).resolved
    assert resolved is not None
    assert resolved.edtf == expected


def test_hours_are_not_counted_from_a_day_without_a_time() -> None:
    assert only("半小时后下课", WROTE).resolved is None


def test_a_day_told_of_earlier_places_the_next_day() -> None:
    text = "2019年3月5日，大雪封山。次日，救援队出发。"
    first, second = find_dates(text)
    assert first.resolved is not None
    assert second.resolved is not None
    assert (second.resolved.edtf, second.resolved.anchor) == ("2019-03-06", "text")
    assert (second.type, second.edtf) == ("relative", None)


def test_a_month_takes_the_year_printed_earlier_in_the_sentence() -> None:
    months = find_dates("水库2019年3月开工，11月蓄水。次年又在5月加固。", anchor=WROTE)
    assert [month.resolved.edtf for month in months if month.resolved] == ["2019-03", "2019-11", "2020", "2020-05"]
    assert months[1].edtf == "XXXX-11"


PLACED = [
    # sentence, expression, resolved EDTF; written on Saturday 5 July 2025
    ("展期至8月31日。", "8月31日", "2025-08-31"),
    ("计划今年6月开工，春节前完工。", "春节前", "../2026-02-16"),
    ("馆内周三起延时，周末再加一场。", "周末", "2025-07-05/2025-07-06"),
    ("今明两天有雨，周末放晴。", "周末", "2025-07-05/2025-07-06"),
    ("条例自10月1日起施行。", "自10月1日起", "2025-10-01/.."),
    ("条例自3月1日起施行。", "自3月1日起", "2025-03-01/.."),
    ("她2012年在省城夺冠，三年后再次登台。", "三年后", None),
    ("昨日下午3时42分接报，4时15分救出一人。", "4时15分", "2025-07-04T16:15"),
    ("昨日上午9时接报，4时15分起火。", "4时15分", "2025-07-04T04:15"),
    ("2021-2022学年，他到校。", "2021-2022学年", "2021/2022"),
    ("大棚从2026年1月26日开始搭建，到3月5日结束。", "3月5日", "2026-03-05"),
    ("去年同月也热。", "去年同月", None),
    ("2021年办厂。那年夏天他来了。", "那年夏天", "2021-06/2021-08"),
    ("从那年7月起他没来。", "从那年7月起", None),
    ("2日他报到。那天下雨。", "那天", "2025-07-02"),
    ("全縣(4)日停課。", "(4)日", "2025-07-04"),
    ("週五(4)日停課。", "週五(4)日", "2025-07-04"),
    ("週三到昨天菜價上漲。", "週三到昨天", "2025-07-02/2025-07-04"),
    ("昨天清晨3、4点收谷。", "昨天清晨3、4点", "2025-07-04T03:00"),
    ("今日早盘下跌。", "今日", "2025-07-05"),
    ("一年下来收入8000元。", "一年", None),
    ("自2日開放以來，至今（5）日上午11時止。", "今（5）日上午11時止", "../2025-07-05T11:00"),
    ("年初三他回娘家。", "年初三", "2025-01-31"),
    ("去年10月他上山；三天之后，家人报警。", "三天之后", None),
    ("里民昨合力清理。", "昨", "2025-07-04"),
    ("昨非今是，昨天他来了。", "昨天", "2025-07-04"),
    ("樹齡逾120年的老樹遭強風連根拔起。", "120年", None),
    ("該校創校120年，將舉辦慶祝活動。", "120年", None),
    ("自110年起開辦，將舉辦慶祝活動。", "自110年起", "2021/.."),
    ("今年首季客流回升。", "今年首季", "2025-01/2025-03"),
    ("前2月累计增长。", "前2月", "2025-01/2025-02"),
    ("首5个月累计增长。", "首5个月", "2025-01/2025-05"),
    ("去年3月开始装修。", "去年3月", "2024-03"),
    ("从去年3月开始装修。", "从去年3月开始", "2024-03/.."),
    ("今年年初开工。", "今年年初", "2025-01"),
    ("3日上午9时一上班他就来了。", "3日上午9时", "2025-07-03T09:00"),
    ("展览5月18日开幕，持续到8月31日。", "8月31日", "2025-08-31"),
    ("花展去年12月18日开幕，一直到正月。", "去年12月18日", "2024-12-18"),
    ("大雨从3月一直持续到5月。", "5月", "2025-05"),
    ("申请至7月25日截止。", "7月25日", "2025-07-25"),
    ("报名截止9月1日。", "9月1日", "2025-09-01"),
    ("截止6月18日，已有3人。", "6月18日", "2025-06-18"),
    ("三季度末前完成主体工程。", "三季度末前", "../2025-09"),
    ("各村10月底前要办结。", "10月底前", "../2025-10-31"),
    ("各村10月底前看看。", "10月底前", None),
    ("27日18时前，全镇已转移。", "27日18时前", "../2025-06-27T18:00"),
    ("计划12月中下旬通车。", "12月中下旬", "2025-12-11/2025-12-31"),
    ("请于7月25日前领取。", "7月25日前", "../2025-07-25"),
    ("将于7月动工，10月完工。", "10月", "2025-10"),
    ("去年11月动工，3月停工。", "3月", "2025-03"),
    ("排到明年一季度，另一处将于10月动工。", "10月", None),
    ("将于9月动工，另一处将于10月动工。", "10月", "2025-10"),
    ("去年，他11月入学。", "11月", "2024-11"),
    ("他2019年3月入学。10月参军。", "10月", None),
    ("他2019年3月入学。6月28日，他又来了。", "6月28日", "2025-06-28"),
    ("他11月参军。", "11月", None),
    ("菜价8月上旬回稳。", "8月上旬", "2025-08-01/2025-08-10"),
    ("第二年三月他来了。", "第二年三月", None),
    ("2021年建厂。第二年三月他来了。", "第二年三月", "2022-03"),
    ("昨日（4日）凌晨起火。", "昨日（4日）凌晨", "2025-07-04T00:00/2025-07-04T06:00"),
    ("昨日（3日）起火。", "昨日（3日）", "2025-07-03"),
    ("今天（7月5日，星期六）上午起火。", "今天（7月5日，星期六）上午", "2025-07-05T08:00/2025-07-05T12:00"),
    ("昨天(2025年7月4日)起火。", "昨天(2025年7月4日)", "2025-07-04"),
    ("昨日起火。凌晨四时二十分扑灭。", "凌晨四时二十分", "2025-07-04T04:20"),
    ("3日至4日有雨。凌晨四时二十分放晴。", "凌晨四时二十分", None),
    ("昨午起火。", "昨午", "2025-07-04"),
    ("昨午3時起火。", "昨午3時", "2025-07-04T15:00"),
    ("昨夜12时起火。", "昨夜12时", "2025-07-05T00:00"),
    ("解除封锁约半年后，人来了。", "半年后", None),
    ("客流较去年同期多，较一季度少。", "一季度", "2025-01/2025-03"),
    ("结果最快10月底公布。", "10月底", "2025-10"),
    ("等到10月再收割。", "10月", "2025-10"),
    ("三个月后他就搬走了。", "三个月后", None),
    ("三个月后将搬走。", "三个月后", "2025-10"),
    ("昨晚11点起火，凌晨1点扑灭。", "凌晨1点", "2025-07-05T01:00"),
    ("昨晚11点起火，次日上午复工。", "次日上午", "2025-07-05"),
    ("月底前完成。", "月底前", "../2025-07-31"),
    ("即日起实施。", "即日起", "2025-07-05/.."),
    ("即日起至7月20日封闭。", "即日起至7月20日", "2025-07-05/2025-07-20"),
    ("7月3日起到岗。", "7月3日起", "2025-07-03/.."),
    ("明后两天有雨。", "明后两天", "2025-07-06/2025-07-07"),
    ("本周六（7月5日）和周日开赛。", "周日", "2025-07-06"),
    ("周一到周五都有雨。", "周一到周五", "2025-06-30/2025-07-04"),
    ("两年后的今天，他又来了。", "两年后", None),
    ("农历二月二，他剃了头。", "农历二月二", "2025-03-01"),
    ("近三年累计植树三片。", "近三年", "2022-07-05/2025-07-04"),
    ("2024年全年产糖8吨，比上年多2吨。", "上年", "2023"),
    ("2024年产糖8吨，上年同期为6吨。", "上年同期", "2023"),
    ("糖厂上年盈利。", "上年", "2024"),
    ("一季度产糖2吨，较上一季度少。", "上一季度", "2024-10/2024-12"),
    ("去年12月末有8人，比年初少2人。", "年初", "2024-01"),
    ("某地4月23日电（记者某）羊会23日开幕。", "23日", "2025-04-23"),
    ("4月28日开工，2日停工。", "2日", "2025-05-02"),
    ("4月9日他来了，14日至16日又来。", "14日至16日", "2025-04-14/2025-04-16"),
    ("仍照2011年的规定，6月发放。", "6月", "2025-06"),
    ("十天后他又来了信。", "十天后", None),
    ("两年后却没有人来。", "两年后", None),
    ("4月糖价比上月高。", "上月", "2025-03"),
    ("他4月来过，上月又到了村里。", "上月", "2025-06"),
]


@pytest.mark.parametrize("text, expression, edtf", PLACED, ids=[row[0] for row in PLACED])
def test_tense_and_the_day_told_of_place_a_date_or_leave_it_open(text: str, expression: str, edtf: str | None) -> None:
    spans = {mention.span.of(text): mention.resolved for mention in find_dates(text, anchor=Anchor.of("2025-07-05"))}
    assert expression in spans
    resolved = spans[expression]
    assert (resolved and resolved.edtf) == edtf


@pytest.mark.parametrize(
    "expression, iso",
    [("昨晚", "2025-07-04T18:00/2025-07-05T00:00"), ("周四上午", "2025-07-03T08:00/2025-07-03T12:00")],
)
def test_a_part_of_a_day_told_by_its_distance_is_placed_on_the_day_and_its_hours_are_in_iso(
    expression: str, iso: str
) -> None:
    (mention,) = find_dates(f"村里{expression}停电。", anchor=Anchor.of("2025-07-05"))
    assert mention.resolved is not None
    assert (mention.edtf, mention.iso, mention.resolved.edtf) == (None, iso, iso[:10])


INEXACT = [
    ("困在里面近四十分鐘。", "四十分鐘", "under"),
    ("往前推近1100万年。", "1100万年", "under"),
    ("她守了近三十年。", "三十年", "under"),
    ("近三十年的坚守。", "三十年", "under"),
    ("不到两天就好。", "两天", "under"),
    ("约三年后回来。", "三年后", "about"),
    ("签了超过三年的合同。", "三年", "over"),
    ("休假不少于10天。", "10天", "at_least"),
    ("休假不得超过10天。", "10天", "at_most"),
    ("驻村从未少于10天。", "10天", "at_least"),
    ("工龄三年以上。", "三年", "at_least"),
    ("限七日内搬走。", "七日", "at_most"),
    ("大约三天左右。", "三天左右", "about"),
    ("二十多年。", "二十多年", "over"),
    ("近三年来很好。", "近三年来", None),
    ("再过十年他也不卖。", "十年", None),
]


@pytest.mark.parametrize("text, expression, modifier", INEXACT, ids=[row[0] for row in INEXACT])
def test_what_makes_a_duration_inexact_stands_outside_it(text: str, expression: str, modifier: str | None) -> None:
    mention = only(text, WROTE)
    assert (mention.span.of(text), mention.modifier) == (expression, modifier)


@pytest.mark.parametrize(
    "text, edtf, iso",
    [
        ("1963年秋他来了。", "1963-23", "1963-09/1963-11"),
        ("去年冬天他来了。", "XXXX-24", "--12/--02"),
        ("1963年9月至11月他来了。", "1963-09/1963-11", "1963-09/1963-11"),
        ("2024年春天起他来了。", "2024-03/..", "2024-03/.."),
    ],
    ids=["printed year", "near year", "months are no season", "open"],
)
def test_a_season_has_its_own_number(text: str, edtf: str, iso: str) -> None:
    mention = only(text, WROTE)
    assert (mention.edtf, mention.iso) == (edtf, iso)


def test_days_in_a_row_share_the_month() -> None:
    assert [day.edtf for day in find_dates("赛程：3月5日、6日和9日。")] == ["XXXX-03-05", "XXXX-03-06", "XXXX-03-09"]
    assert [month.edtf for month in find_dates("赛程：2021年3月、5月。")] == ["2021-03", "2021-05"]


def test_a_verb_that_begins_like_a_future_is_not_one() -> None:
    resolved = find_dates("12月4日，邻居将其送医。", anchor=WROTE)[0].resolved
    assert resolved is not None
    assert resolved.edtf == "2024-12-04"


def test_years_in_a_row_share_the_word_for_year() -> None:
    assert [mention.edtf for mention in find_dates("2031、2033和2037年三次修桥。")] == ["2031", "2033", "2037"]


def test_weekdays_and_hours_are_two_expressions() -> None:
    assert found("周一至周五8:30—17:30开放。") == ["周一至周五", "8:30—17:30"]


@pytest.mark.parametrize(
    "text, span, iso",
    [("历时两月完工", "两月", "P2M"), ("三年两月", "三年两月", "P3Y2M"), ("二月完工", "二月", "--02")],
)
def test_two_months_are_no_month_of_the_year(text: str, span: str, iso: str) -> None:
    found = find_dates(text)
    assert [(found[0].span.of(text), found[0].iso)] == [(span, iso)]


def test_hours_stay_open_where_no_day_is_told() -> None:
    assert find_dates("邻居们聚在一起，上午10点才散。", anchor=WROTE)[0].resolved is None


# ------------------------------------------------------------------- refusals

NO_DATES = [
    "这三点前提要讲清",
    "更多年轻骑手来了",
    "老人在屋里数日子",
    "3.0时代的马场",
    "区议会前主席来了",
    "座谈会后的合影",
    "日常工作要做实，日益完善。",
    "同时，此次采访时他正在节庆现场，参加党日活动和传统节日。",
    "一时间，掌声四起，日子一天比一天好。",
    "年年岁岁花相似。",
    "春天文化公司与今日传媒同台。",
    "推出延时错时办服务。",
    "他家在三号楼，坐2号线转15路车。",
    "提出三点要求、五点建议。",
    "工期要一年半载，这里十年九旱。",
    "奥运会后、展览会后他都来过。",
    "新设老人日间照料点，发展夜间经济。",
    "三年级学生参加五年制班的选拔。",
    "90后村医和60后支书结成对子。",
    "五一劳动奖章得主与三八红旗手同台。",
    "版号A03，统一刊号CN15-0012，电话0471-1234567。",
    "1/3的学生来自山区，比分是3比2。",
    "他准时出现在路口，走过去扶起老人。",
    "百年老店、千年古都、百年大计。",
    "18周岁以上，三个年级。",
    "以上年份不计，线下周边不算。",
    "热播剧《明年夏天》已杀青。",
    "关注@2020年的风，联系a@2019.com。",
    "法国国庆节有阅兵。",
    "比原计划提前，最后一天，四周环山。",
    "后来，他走了。随后，那天的那一刻，那一天，这天，不久之后，之后，他哭了。",
    "起火的那个夜里，没有人睡。",
    "这时，一名骑手跑来。",
    "茶余饭后的话题，饭后水果。",
    "接近期末，多想回到那时辰。",
    "继咨询会后，他来了。",
    "最后一个工作日。",
    "向村民拜早年。",
    "进驻天宫一号，嫦娥五号升空。",
    "从1号、2号、3号入口进去。",
    "在哪一年？第十一天。",
    "疫情已经过去。",
    "黑色星期五与未来科学大奖。",
    "",
    "，。！？",
]


@pytest.mark.parametrize("text", NO_DATES, ids=[text[:8] or "empty" for text in NO_DATES])
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert found(text, WROTE) == []


@pytest.mark.parametrize("text", ["2月30日", "2023年2月29日", "13月1日", "2019年6月31日", "2019年99月"])
def test_a_day_that_does_not_exist_is_kept_without_a_value(text: str) -> None:
    mention = only(f"通知写的是{text}。", WROTE)
    assert mention.span.of(f"通知写的是{text}。") == text
    assert mention.problem == "D003"
    assert (mention.edtf, mention.iso, mention.resolved) == (None, None, None)


# ----------------------------------------------- every date in eight written forms

_FIGURES = "〇一二三四五六七八九"
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def _count(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else _FIGURES[tens] + "十") + (
        _FIGURES[ones] if ones or not tens else ""
    )


def _written(day: date) -> list[str]:
    row = "".join(_FIGURES[int(figure)] for figure in str(day.year))
    arabic = f"{day.year}年{day.month}月{day.day}日"
    return [
        arabic,
        f"{day.year}年{day.month:02d}月{day.day:02d}日",
        arabic.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
        f"{row}年{_count(day.month)}月{_count(day.day)}日",
        f"{row.replace('〇', '零')}年{_count(day.month)}月{_count(day.day)}號",
        day.isoformat(),
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}.{day.month:02d}.{day.day:02d}",
    ]


@given(DAYS)
@settings(max_examples=300, deadline=None)
def test_every_date_is_read_back_from_eight_written_forms(day: date) -> None:
    for form in _written(day):
        text = f"他于{form}到任。"
        mention = only(text)
        assert mention.span.of(text) == form
        assert mention.edtf == mention.iso == day.isoformat(), form


# ----------------------------------------------------------------- properties

_PARTS = st.sampled_from(
    [
        *"0123456789０一二十百半年月日号时点分秒周天前后上下中来起止至到—-~、，。第每近今去自“”《 \n",
        "以来",
        "季度",
        "世纪",
        "初",
        "去年",
        "未来",
        "小时",
        "12月",
        "农历",
        "腊月",
        "A",
        "🌾",
    ]
)
SOUP = st.lists(_PARTS, max_size=60).map("".join)


@given(SOUP)
@settings(max_examples=300, deadline=None)
def test_spans_lie_in_the_text_in_order_without_overlap(text: str) -> None:
    mentions = find_dates(text, anchor=WROTE_AT)
    at = 0
    for mention in mentions:
        assert at <= mention.span.start < mention.span.end <= len(text)
        at = mention.span.end
    assert mentions == find_dates(text, anchor=WROTE_AT)


@given(st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text_is_safe(text: str) -> None:
    find_dates(text, anchor=WROTE)


@given(SOUP)
@settings(max_examples=150, deadline=None)
def test_an_anchor_changes_no_span(text: str) -> None:
    assert [mention.span for mention in find_dates(text)] == [
        mention.span for mention in find_dates(text, anchor=WROTE)
    ]


_HOSTILE = [
    *(
        "Y10000",
        "99月",
        "0月0日",
        "25点",
        "9999年12月31日",
        "0001年1月1日",
        "10000年前",
        "99999世纪后",
        "近9999年来",
        "9999年底前",
    ),
    *("9" * 40 + "年", "1" * 100_000, "一" * 100_000, "大年初一" * 10, "1年前" * 50),
]
_ANCHORS = [None, WROTE_AT, Anchor.of("0002-01-01"), Anchor.of("9997-12-31")]


@pytest.mark.parametrize("text", _HOSTILE, ids=lambda text: text[:8])
@pytest.mark.parametrize("anchor", _ANCHORS, ids=["none", "now", "first", "last"])
def test_hostile_input_does_no_harm(text: str, anchor: Anchor | None) -> None:
    for mention in find_dates(text, anchor=anchor):
        assert mention.span.of(text)


@pytest.mark.parametrize(
    "unit", ["2024年3月5日，他来了。", "一年", "十点", "1至", "以来", "自开", "今年", "《", "1月", "后"]
)
def test_cost_grows_with_length_only(unit: str) -> None:
    assert_linear(lambda length: partial(find_dates, (unit * length)[:length], anchor=WROTE), 300)


# ------------------------------------------------------------------- calendar


@pytest.mark.parametrize(
    "year, day",
    [(1900, "1900-04-15"), (1999, "1999-04-04"), (2000, "2000-04-23"), (2024, "2024-03-31"), (2038, "2038-04-25")],
)
def test_easter(year: int, day: str) -> None:
    found_day = easter(year)
    assert found_day is not None
    assert found_day.date().isoformat() == day


def test_new_year_by_the_lunar_calendar_moves() -> None:
    days = {year: lunar_day(year, 1, 1) for year in (1949, 2000, 2024)}
    assert [print_edtf(day) for day in days.values() if day] == ["1949-01-29", "2000-02-05", "2024-02-10"]
    assert lunar_day(2024, 1, 31) is None
    assert lunar_day(2024, 3, 1, leap=True) is None


def test_the_last_night_of_the_lunar_year_is_the_day_before_its_first() -> None:
    for year in range(1950, 2050, 7):
        eve, first = lunar_day(year, 12, 99), lunar_day(year + 1, 1, 1)
        assert eve is not None
        assert first is not None
        assert eve.end == first.start


def test_solar_terms_of_both_ends_of_the_year() -> None:
    january, winter = solar_term(2024, "小寒"), solar_term(2024, "冬至")
    assert january is not None
    assert winter is not None
    assert [print_edtf(january), print_edtf(winter)] == ["2024-01-06", "2024-12-21"]


@given(DAYS, st.integers(-3000, 3000))
@settings(max_examples=60, deadline=None)
def test_steps_by_days_agree_with_the_standard_library(day: date, by: int) -> None:
    start = make(day.year, day.month, day.day)
    assert start is not None
    moved = shift(start, "d", by)
    assert moved is not None
    assert moved.date() == day + timedelta(days=by)


def test_a_month_later_stays_inside_the_month() -> None:
    start = make(2023, 1, 31)
    assert start is not None
    moved = shift(start, "m", 1)
    assert moved == make(2023, 2, 28)


def test_last_weekday_of_a_month() -> None:
    assert nth_weekday(2024, 12, -1, 7) == make(2024, 12, 29)
    assert nth_weekday(2024, 12, 5, 5) is None


def test_open_stretches_print_as_open_intervals() -> None:
    assert print_edtf(Stretch(make(2024), None, "year", "year")) == "2024/.."


@pytest.mark.parametrize("anchor", ["", "now", "2024-13-01", "0000-01-01", "9999-01-01"])
def test_an_anchor_that_is_no_day_is_refused(anchor: str) -> None:
    assert Anchor.of(anchor) is None


def test_an_anchor_knows_whether_it_has_a_time() -> None:
    assert WROTE is not None
    assert WROTE_AT is not None
    assert (WROTE.has_time, WROTE_AT.has_time) == (False, True)
    assert WROTE_AT.name == "published:2024-12-20"


# --------------------------------------------------------------------- tables


@pytest.mark.parametrize("row", rows("holidays"), ids=lambda row: row["word"].split(" ")[0])
def test_every_holiday_has_a_day_each_year(row: dict[str, str]) -> None:
    text = f"2024年{row['word'].split(' ')[0]}"
    resolved = only(text).resolved
    assert resolved is not None
    assert resolved.earliest == resolved.latest
    assert resolved.edtf.startswith("2024") or row["rule"].startswith("L 12")


@pytest.mark.parametrize("row", rows("solar_terms"), ids=lambda row: row["name"])
def test_every_solar_term_has_a_day_each_year(row: dict[str, str]) -> None:
    resolved = only(f"2024年{row['name']}").resolved
    assert resolved is not None
    assert resolved.edtf.startswith("2024")


def test_nothing_stands_before_the_calendar() -> None:
    (found,) = find_dates("公元1世纪以前的墓")
    assert found.edtf is None
    (found,) = find_dates("公元2世纪以前的墓")
    assert found.edtf == "../00XX"


def test_nothing_is_before_the_first_year() -> None:
    (found,) = find_dates("去年", anchor=Anchor(datetime(1, 1, 3), "published:0001-01-03"))
    assert found.resolved is None
