"""Dates of real pages: terms of prison, school years of Taiwan, days between brackets, words that look like days."""

import pytest

from pipeline.numbers import find_quantities
from pipeline.temporal import Anchor, find_dates

WROTE = Anchor.of("2024-03-05")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("舒某判刑8年6月，罗某因逃税判刑6月。", {"8年6月": "P8Y6M", "6月": "P6M"}, id="a-term-of-prison"),
        pytest.param("判处舒某18年6月有期徒刑。", {"18年6月": "P18Y6M"}, id="a-term-and-no-month-of-2018"),
        pytest.param("获有期徒刑二年四月。", {"二年四月": "P2Y4M"}, id="a-term-in-Chinese-numerals"),
        pytest.param("未来三日多雨。", {"未来三日": "P3D"}, id="days-to-come"),
        pytest.param("限定在一年之内，一年之计在于春。", {"一年": "P1Y"}, id="within-a-year"),
        pytest.param("产量比一年前多，一年比一年多。", {"一年前": "P1Y"}, id="than-a-year-ago"),
        pytest.param(
            "用了两三个世纪，又修一至两个世纪。",
            {"两三个世纪": "P200Y--P300Y", "一至两个世纪": "P100Y--P200Y"},
            id="centuries-that-are-counted",
        ),
        pytest.param("修了10000年。", {"10000年": "P10000Y"}, id="a-long-time-in-figures"),
        pytest.param("过去10日少雨，最近两日有雾。", {"过去10日": "P10D", "最近两日": "P2D"}, id="days-behind"),
        pytest.param(
            "解法要9000年，它只要36微秒。", {"9000年": "P9000Y", "36微秒": "PT0.000036S"}, id="very-long-and-short"
        ),
    ],
)
def test_lengths(text: str, printed: dict[str, str]) -> None:
    assert {one.span.of(text): one.iso for one in find_dates(text, anchor=WROTE)} == printed


def test_a_term_of_prison_is_counted_in_months() -> None:
    (quantity,) = find_quantities("舒某判刑8年6月。")
    assert (quantity.kind, quantity.value) == ("duration", "102")


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        pytest.param("下一年度例会将在南城举行。", {"下一年度": "2025"}, id="the-year-to-come-with-度"),
        pytest.param("明年度预算增加。", {"明年度": "2025"}, id="明年度"),
        pytest.param(
            "今日通过去年盈余分配，规模超过去年。", {"今日": "2024-03-05", "去年": "2023"}, id="通过-and-the-year"
        ),
        pytest.param(
            "一、二季度增长，三四季度回落。",
            {"一、二季度": "2024-01/2024-06", "三四季度": "2024-07/2024-12"},
            id="quarters",
        ),
        pytest.param("去年第二第三季度回升。", {"去年第二第三季度": "2023-04/2023-09"}, id="quarters-side-by-side"),
        pytest.param("去年第一、二、三季度平稳。", {"去年第一、二、三季度": "2023-01/2023-09"}, id="three-quarters"),
        pytest.param("第一至第三季度订单不多。", {"第一至第三季度": None}, id="quarters-up-to-one"),
        pytest.param("第三、第一季度出货平稳。", {"第一季度": "2024-01/2024-03"}, id="quarters-in-no-order"),
        pytest.param(
            "去年前三季營收成長，提前一季完工。",
            {"去年前三季": "2023-01/2023-09"},
            id="quarters-of-a-year-as-Taiwan-prints",
        ),
        pytest.param("截至第三季止，公司持股三成。", {}, id="a-quarter-in-simplified-script"),
        pytest.param("截至第四季止，公司營收達標。", {"第四季止": "../2023-12"}, id="counted-up-to-a-quarter"),
        pytest.param(
            "今年2月12及13日放晴。", {"今年2月12": "2024-02-12", "13日": "2024-02-13"}, id="two-days-of-a-month"
        ),
        pytest.param("館方在週二(3/12)開放。", {"週二(3/12)": "2024-03-12"}, id="a-weekday-and-figures"),
        pytest.param("村民在農曆3/23遶境。", {"農曆3/23": "2024-05-01"}, id="figures-of-the-lunar-calendar"),
        pytest.param("商會昨(3月4日)開會。", {"昨(3月4日)": "2024-03-04"}, id="a-day-and-its-month-between-brackets"),
        pytest.param("总统舒某二日在南城任命新官。", {"二日": "2024-03-02"}, id="a-day-by-one-numeral"),
        pytest.param("千百年来，河道改了又改。", {"千百年来": "/2024-03-05"}, id="for-ages"),
        pytest.param("周五到下周一免费。", {"周五到下周一": "2024-03-08/2024-03-11"}, id="from-this-week-to-the-next"),
        pytest.param("未来三天气温回升。", {"未来三天": "2024-03-06/2024-03-08"}, id="days-before-the-air"),
        pytest.param("2日至9日开会。", {"2日至9日": "2024-03-02/2024-03-09"}, id="days-on-both-sides-of-the-writing"),
        pytest.param("28日至3日放假。", {"28日至3日": "2024-02-28/2024-03-03"}, id="days-of-two-months"),
        pytest.param("预计后天气温回升，后天天气转晴。", {"后天": "2024-03-07"}, id="the-air-of-a-day-to-come"),
        pytest.param("比赛定于后天天黑前结束。", {"后天": "2024-03-07"}, id="a-day-behind-a-preposition"),
        pytest.param("近日，渠口塌方，当天修好。", {"近日": "/2024-03-05", "当天": None}, id="that-day-of-late"),
        pytest.param(
            "2021年5月6日开闸。不久前停水，当晚修好。",
            {"2021年5月6日": "2021-05-06", "不久前": "/2024-03-05", "当晚": None},
            id="an-evening-of-late",
        ),
        pytest.param(
            "2月20日开闸，三天后停水，次日修好。",
            {"2月20日": "2024-02-20", "三天后": None, "次日": None},
            id="the-day-after-some-days-later",
        ),
        pytest.param(
            "上周试车，次日停工。", {"上周": "2024-02-26/2024-03-03", "次日": None}, id="the-day-after-a-week"
        ),
        pytest.param(
            "春节期间闸门不开，2024年中秋节假期也不开。", {"春节期间": None, "2024年中秋节假期": None}, id="days-off"
        ),
        pytest.param("去年国庆假期首日开闸。", {"去年国庆假期首日": "2023-10-01"}, id="the-first-day-off"),
        pytest.param("春节假期第二天停水。", {"春节假期第二天": None}, id="the-second-day-off"),
        pytest.param(
            "2022年春节期间（1月31日至2月6日）停水。",
            {"2022年春节期间": None, "1月31日至2月6日": "2022-01-31/2022-02-06"},
            id="the-days-between-brackets",
        ),
        pytest.param("国庆期间停水，当天修好。", {"国庆期间": None, "当天": None}, id="that-day-of-days-off"),
        pytest.param("渠务会最迟2月11解散。", {"2月11": "2024-02-11"}, id="a-day-without-its-unit"),
        pytest.param(
            "闸门于2月6开工，2月8举行仪式。", {"2月6": "2024-02-06", "2月8": "2024-02-08"}, id="two-such-days"
        ),
        pytest.param(
            "到2月11家门店开张，在1月3场赛事后休息。", {"2月": "2024-02", "1月": "2024-01"}, id="so-many-in-a-month"
        ),
        pytest.param("发布：6:30pm 05/02/2024", {"6:30pm 05/02/2024": "2024-02-05T18:30"}, id="an-hour-before-its-day"),
        pytest.param("本周一他将抵达渠口。", {"本周一": "2024-03-11"}, id="a-day-of-this-week-that-is-to-come"),
        pytest.param("本周一他到了渠口。", {"本周一": "2024-03-04"}, id="a-day-of-this-week-that-is-over"),
        pytest.param("渠务会周一宣布将开闸。", {"周一": "2024-03-04"}, id="what-was-announced"),
        pytest.param("他说周一将出席。", {"周一": "2024-03-11"}, id="what-was-said-to-come"),
        pytest.param("2023教师节放假。", {"2023教师节": "2023-09-10"}, id="a-year-and-a-feast"),
        pytest.param(
            "南城2023秋季书展开幕，2023全年保本。",
            {"2023秋季": "2023-09/2023-11", "2023全年": "2023"},
            id="a-year-and-its-part",
        ),
        pytest.param("2023南城渠工博览会闭幕。", {"2023": "2023"}, id="a-year-and-what-it-is-held-in"),
        pytest.param("2010选手参加马拉松，编号2011渠工展。", {}, id="a-number-and-no-year"),
        pytest.param(
            "2024世界水日前夕，植树日前后，闸门不开。",
            {"2024世界水日前夕": "2024-03-22~", "植树日前后": "2024-03-12~"},
            id="days-kept",
        ),
        pytest.param(
            "2018年他修渠。老人讲述当年故事，看望当年的战友。",
            {"2018年": "2018", "当年": None},
            id="those-days-long-ago",
        ),
        pytest.param("2018年修渠，当年放水。", {"2018年": "2018", "当年": "2018"}, id="the-year-told-of"),
        pytest.param(
            "这几天还要降温，大家这段时间都得当心。",
            {"这几天": "2024-03-05", "这段时间": "2024-03-05"},
            id="days-that-go-on",
        ),
        pytest.param("这几天降了温。", {"这几天": "/2024-03-05"}, id="days-that-are-over"),
        pytest.param("球隊今續戰。校长今再度到渠口。", {"今": "2024-03-05"}, id="今-before-an-adverb"),
        pytest.param("去年4月的一天，闸门坏了。", {"去年4月的一天": "2023-04"}, id="some-day-of-a-month"),
        pytest.param("2019年冬天的一个傍晚停水。", {"2019年冬天的一个傍晚": "2019-12/2020-02"}, id="some-evening"),
        pytest.param(
            "今日稍早，渠口塌方；昨日早些时候有雨。",
            {"今日稍早": "2024-03-05", "昨日早些时候": "2024-03-04"},
            id="when-in-a-day",
        ),
        pytest.param(
            "渠股昨日早段走低，较早前走高。", {"昨日早段": "2024-03-04", "较早前": "/2024-03-05"}, id="of-the-session"
        ),
        pytest.param(
            "创上市以来新高，开赛以来未败。",
            {"上市以来": "/2024-03-05", "开赛以来": "/2024-03-05"},
            id="since-an-event",
        ),
        pytest.param(
            "2018年5月6日开工，三天后完工，当年放水，当晚庆祝。",
            {"2018年5月6日": "2018-05-06", "三天后": None, "当年": "2018", "当晚": None},
            id="the-year-of-some-days-later",
        ),
        pytest.param(
            "渠股昨日公布业绩，全年盈利3亿元。", {"昨日": "2024-03-04", "全年": None}, id="a-year-that-is-not-over"
        ),
        pytest.param("渠股昨日公布，预计全年盈利3亿元。", {"昨日": "2024-03-04", "全年": "2024"}, id="a-year-to-come"),
        pytest.param(
            "他说下周一将来访，周一将公布渠约。", {"下周一": "2024-03-11", "周一": "2024-03-11"}, id="将-and-no-将来"
        ),
        pytest.param(
            "今年3月22日“世界水日”前修好。",
            {"今年3月22日": "2024-03-22", "世界水日": "2024-03-22"},
            id="a-day-and-what-it-is-called",
        ),
        pytest.param("面向21世纪的中小城市。", {"21世纪": "20XX"}, id="中-of-another-word"),
        pytest.param("创造了开馆以来的纪录。", {"开馆以来": "/2024-03-05"}, id="了-is-no-part"),
        pytest.param("今后一个时期内，渠要修好。", {"今后一个时期内": "2024-03-05/.."}, id="for-some-time-to-come"),
        pytest.param("最近一段时间，南城少雨。", {"最近一段时间": "/2024-03-05"}, id="for-some-time"),
        pytest.param("南城國小112學年開學。", {"112學年": "2023/2024"}, id="a-school-year-of-the-republic"),
        pytest.param(
            "自主任于2023年7月上任以来，", {"自主任于2023年7月上任以来": "2023-07/.."}, id="the-day-of-the-event"
        ),
        pytest.param(
            "同日开工，许多日后完工，后日通水，上年货运量增加，将来日子会好。",
            {
                "同日": "2024-03-05",
                "许多日后": None,
                "后日": "2024-03-07",
                "上年": "2023",
                "将来": "2024-03-05/..",
            },
            id="those-that-are-times",
        ),
        pytest.param("1990年内战后，2023年内资增多。", {"1990年": "1990", "2023年": "2023"}, id="inside-and-no-end"),
        pytest.param(
            "2019年修渠。在这一年中，产量翻番。",
            {"2019年": "2019", "这一年中": "2019"},
            id="in-that-year-and-not-its-middle",
        ),
        pytest.param(
            "去年修渠。这一年里，少雨，这一年中国多风。",
            {"去年": "2023", "这一年里": "2023", "这一年": "2023"},
            id="in-last-year",
        ),
        pytest.param(
            "去年中，渠完工，2022年中，闸完工。",
            {"去年中": "2023-06/2023-07", "2022年中": "2022-06/2022-07"},
            id="middles",
        ),
        pytest.param(
            "他2015年来修渠。这年5月，他病了，这年底回乡。",
            {"2015年": "2015", "这年5月": "2015-05", "这年底": "2015-12"},
            id="a-month-of-that-year",
        ),
        pytest.param("这年夏天，他来了。", {"这年夏天": None}, id="a-summer-of-a-story"),
        pytest.param(
            "3月2日，他到岗的第二天，渠满了。",
            {"3月2日": "2024-03-02", "第二天": "2024-03-02"},
            id="the-day-by-an-event",
        ),
        pytest.param(
            "元旦是封闸的第二天。", {"元旦": "2024-01-01", "第二天": "2024-01-01"}, id="is-the-day-after-something"
        ),
        pytest.param(
            "3月2日，他到岗，到岗的第二天就修渠。", {"3月2日": "2024-03-02", "第二天": "2024-03-03"}, id="the-day-after"
        ),
        pytest.param("会议八点零七分开始。", {"八点零七分": None}, id="an-hour-in-Chinese-numerals"),
        pytest.param(
            "他想起六年前的除夕，三年前的今天，十几年前的春节。",
            {"六年前": "2018", "除夕": "2018-02-15", "三年前": "2021", "今天": None, "十几年前": "2014~", "春节": None},
            id="of-the-year-so-long-ago",
        ),
        pytest.param("五年前的3月8日开工。", {"五年前": "2019", "3月8日": "2019-03-08"}, id="a-day-so-many-years-ago"),
        pytest.param("六年前的渠约今天到期。", {"六年前": "2018", "今天": "2024-03-05"}, id="what-is-so-old"),
        pytest.param(
            "期限届满七日前提出，会议召开三天前通知。", {"七日前": None, "三天前": None}, id="before-what-is-to-come"
        ),
        pytest.param("三天前召开会议，渠三年前通水。", {"三天前": "2024-03-02", "三年前": "2021"}, id="before-now"),
        pytest.param(
            "他停下。此时，闸开了。此时此刻，他很激动。", {"此时": None, "此时此刻": "2024-03-05"}, id="at-that-moment"
        ),
        pytest.param("年初一零时开始放炮。", {"年初一零时": "2024-02-10T00:00"}, id="the-first-hour-of-the-new-year"),
        pytest.param("正月初五一过就修渠。", {"正月初五": "2024-02-14"}, id="one-numeral-of-the-lunar-day"),
        pytest.param("去年一直上涨的渠股新年以来下跌。", {"去年": "2023"}, id="no-event-begins-with-that-year"),
        pytest.param(
            "去年新的条例实施以来少雨。", {"去年新的条例实施以来": "2023/.."}, id="since-an-event-of-last-year"
        ),
        pytest.param(
            "昨晚午夜12时结束，昨晚10时开始。",
            {"昨晚午夜12时": "2024-03-05T00:00", "昨晚10时": "2024-03-04T22:00"},
            id="midnight",
        ),
        pytest.param("正值建渠一百周年前夕。", {"一百周年前夕": None}, id="the-eve-of-an-anniversary"),
        pytest.param("他利用周六、周日修渠。", {"周六": None, "周日": None}, id="any-weekend"),
        pytest.param("他修渠不分周末，没有星期天。", {"周末": None, "星期天": None}, id="no-matter-which"),
        pytest.param("共20个周六和周日的下午。", {"周六": None, "周日的下午": None}, id="weekends-that-are-counted"),
        pytest.param(
            "周六、周日将修渠，这个周末通水。",
            {"周六": "2024-03-09", "周日": "2024-03-10", "这个周末": "2024-03-09/2024-03-10"},
            id="this-weekend",
        ),
        pytest.param("小镇有了繁荣的今天。通水那天有灯会。", {"今天": "2024-03-05"}, id="the-present-is-no-day-told"),
        pytest.param("每天早上都有当天的小报。", {"每天早上": None, "当天": None}, id="of-each-day"),
        pytest.param(
            "这是近五年来的纪录，两个月来的变化，三天来的客人。",
            {"近五年来": "2019-03-05/2024-03-04", "两个月来": "2024-01-05/2024-03-04", "三天": None},
            id="up-to-now",
        ),
        pytest.param(
            "历年来的纪录，近一个时期来少雨。", {"历年来": "/2024-03-05", "近一个时期来": "/2024-03-05"}, id="of-late"
        ),
        pytest.param("前夜有雨，后天开闸。", {"前夜": "2024-03-03", "后天": "2024-03-07"}, id="near-days"),
        pytest.param("三大渠股2日均出现下跌，10日均线走平。", {"2日": "2024-03-02"}, id="all-of-them-on-that-day"),
        pytest.param(
            "两国外长2日会晤，历时3日。", {"2日": "2024-03-02", "3日": None}, id="what-a-minister-did-that-day"
        ),
        pytest.param(
            "每年人最多的是正月初五，今年正月初五有灯会。",
            {"每年": None, "正月初五": None, "今年正月初五": "2024-02-14"},
            id="a-day-of-each-year",
        ),
        pytest.param("今天一大早开闸。", {"今天一大早": "2024-03-05"}, id="early-in-the-morning"),
        pytest.param(
            "周六将大幅降价，周日将逐步开闸。", {"周六": "2024-03-09", "周日": "2024-03-10"}, id="to-come-by-an-adverb"
        ),
        pytest.param("周六将渠水引入田里。", {"周六": "2024-03-02"}, id="将-of-what-is-taken"),
        pytest.param(
            "2019年起，每年底都要商定第二年的渠务。",
            {"2019年起": "2019/..", "每年": None, "第二年": None},
            id="the-year-after-each",
        ),
        pytest.param(
            "2019年修渠，每年放水。第二年，闸坏了。",
            {"2019年": "2019", "每年": None, "第二年": "2020"},
            id="the-year-after",
        ),
        pytest.param(
            "12月31日晚至1月1日凌晨放灯。",
            {"12月31日晚至1月1日凌晨": "2023-12-31T18:00/2024-01-01T06:00"},
            id="over-the-turn-of-the-year",
        ),
        pytest.param(
            "3月1日22时至次日6时断水。",
            {"3月1日22时至次日6时": "2024-03-01T22:00/2024-03-02T06:00"},
            id="up-to-the-next-morning",
        ),
        pytest.param(
            "2023年，糖产在2022年增长9%的基础上又增长；全年达到8吨。",
            {"2023年": "2023", "2022年": "2022", "全年": "2023"},
            id="the-basis-of-a-growth",
        ),
        pytest.param(
            "2023年产糖8吨，超过2021年全年，当年还清了债。",
            {"2023年": "2023", "2021年全年": "2021", "当年": "2023"},
            id="what-is-only-surpassed",
        ),
        pytest.param("迈向二十一世纪之后，渠更长。", {"二十一世纪之后": "20XX/.."}, id="from-that-century-on"),
        pytest.param("每周一期的小报。", {"每周": None}, id="once-a-week"),
        pytest.param("每周一期货开盘。", {"每周一": None}, id="every-Monday"),
        pytest.param("前几日拆了闸。", {"前几日": "/2024-03-05"}, id="some-days-ago"),
        pytest.param(
            "存有17至19世纪的渠，十五至十六世纪的闸。",
            {"17至19世纪": "16XX/18XX", "十五至十六世纪": "14XX/15XX"},
            id="centuries-from-one-to-another",
        ),
        pytest.param("公元7至12世纪的渠。", {"公元7至12世纪": "06XX/11XX"}, id="centuries-of-our-era"),
        pytest.param(
            "未来几年至21世纪初修渠。", {"未来几年": None, "21世纪初": "2000/2009"}, id="a-century-ends-no-length"
        ),
    ],
)
def test_places(text: str, placed: dict[str, str | None]) -> None:
    found = find_dates(text, anchor=WROTE)
    assert {one.span.of(text): one.resolved.edtf if one.resolved else None for one in found} == placed


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("在此时代背景下合作。", id="此|时代"),
        pytest.param("不同年份、不同年级的成员。", id="不|同年"),
        pytest.param("村里庆祝妈祖圣诞。", id="the-birthday-of-a-goddess"),
        pytest.param("决赛前开会，半决赛后再议。", id="a-match-by-its-name"),
        pytest.param("早晚上下班拥堵。", id="早晚"),
        pytest.param("夏、商、周三代有渠。", id="the-third-of-three"),
        pytest.param("冷战后，使节前往南城，环节后移。", id="the-ends-of-other-words"),
        pytest.param("四周的山峰有雪。", id="around"),
        pytest.param("南城指数日线图", id="指数"),
        pytest.param("有的从前辈手里接过。", id="从|前辈"),
        pytest.param("渠修好后日子好了。", id="life-behind-what-was-done"),
        pytest.param("放學後天天練琴，收工后天黑了。", id="the-sky-behind-what-was-done"),
        pytest.param("扩建后日均客流两万人。", id="a-day-as-a-rate"),
        pytest.param("闸庆日前后有市集，店庆日前夕打折。", id="a-day-kept-that-no-table-knows"),
        pytest.param("打电话过去，没人接，汇过去的钱也退了。", id="过去-as-a-direction"),
        pytest.param("贸易战后降税，价格战后停业。", id="wars-of-trade"),
        pytest.param("合格率达百分之七点零五，指数报3120·06点。", id="a-share-and-the-decimals-of-an-old-print"),
        pytest.param("这年头这年轻人守渠不易。", id="these-days-and-young"),
        pytest.param("新年前夜放灯，大战前夜修渠。", id="the-eve-of-something"),
        pytest.param("后天努力胜过先天，后天下之乐而乐。", id="behind-birth-and-behind-the-world"),
        pytest.param("渠长招呼我们过去，又叫他过去。", id="over-there"),
        pytest.param("水平不能同日而语，外长同日本官员会谈。", id="same-and-Japan"),
        pytest.param("促使许多日本游客来看渠。", id="many-from-Japan"),
        pytest.param("开盘后日经指数走高，见面后日方离席。", id="behind-and-Japan"),
        pytest.param("冬去春来，白天鹅飞回渠上。", id="goes-and-comes"),
        pytest.param("市场上年味正浓，社区送上年货。", id="on-and-the-feast"),
        pytest.param("人数比开会时下降两成，首相将来日访问。", id="at-the-time-and-falls"),
        pytest.param("而今年近六旬的舒某仍在守渠。", id="nowadays-and-near-that-age"),
        pytest.param("《渠》半月刊纪念十月革命。", id="a-paper-and-a-revolution"),
        pytest.param("隔周一期的小报，四周的书柜擦得很亮。", id="every-other-week-and-around"),
        pytest.param("欠款达6万亿日元，捐款合500万日元。", id="money-of-Japan"),
    ],
)
def test_no_dates(text: str) -> None:
    assert find_dates(text, anchor=WROTE) == ()


@pytest.mark.parametrize(
    ("wrote", "text", "placed"),
    [
        pytest.param("2026-11-20", "12月30日至1月1日放假。", "2026-12-30/2027-01-01", id="over-the-new-year"),
        pytest.param("2026-01-20", "今冬少雪。", "2025-12/2026-02", id="the-winter-under-way"),
        pytest.param("2026-01-20", "赛事将于今年冬季举行。", "2026-12/2027-02", id="the-winter-to-come"),
        pytest.param("2026-11-20", "今冬少雪。", "2026-12/2027-02", id="the-winter-that-begins"),
        pytest.param("2026-03-20", "今年除夕，渠边有灯会。", "2026-02-16", id="the-eve-of-this-year"),
        pytest.param("2026-03-20", "去年除夕，渠边有灯会。", "2025-01-28", id="the-eve-of-last-year"),
        pytest.param("2026-11-20", "今年除夕放假。", "2027-02-05", id="the-eve-ahead"),
    ],
)
def test_winters_and_new_years_eves(wrote: str, text: str, placed: str) -> None:
    (found,) = find_dates(text, anchor=Anchor.of(wrote))
    assert found.resolved is not None
    assert found.resolved.edtf == placed


def test_nothing_counts_from_a_year_without_a_place() -> None:
    text = "2018年亏本。今年回升，全年或持平，当月已回本。"
    assert [one.resolved and one.resolved.edtf for one in find_dates(text)] == ["2018", None, None, None]


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        pytest.param(
            "12月30日至1月1日放假，12月28日上班，1月2日上班。", ["2026-12-28", "2027-01-02"], id="on-either-side"
        ),
        pytest.param("将于1月开工，12月完工。", ["2027-12"], id="within-the-year-to-come"),
    ],
)
def test_what_follows_a_time_over_the_new_year(text: str, placed: list[str]) -> None:
    found = find_dates(text, anchor=Anchor.of("2026-11-20"))
    assert [one.resolved and one.resolved.edtf for one in found[1:]] == placed


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("展覽今（3/5）日揭幕，明(3/6)日休館。", {"今（3/5）日": "2024-03-05", "明(3/6)日": "2024-03-06"}),
        ("警方昨（3／4）日查獲，本（3/5）日移送。", {"昨（3／4）日": "2024-03-04", "本（3/5）日": "2024-03-05"}),
        ("今（3月5日）上午开会。", {"今（3月5日）上午": "2024-03-05T08:00/2024-03-05T12:00"}),
        ("學校教務處說，明3/6停課一天。", {"3/6": "2024-03-06", "一天": None}),
        ("各占一半（1/2），今（1/2）份已足。", {}),
    ],
)
def test_a_month_and_a_day_between_brackets(text: str, printed: dict[str, str | None]) -> None:
    found = find_dates(text, anchor=WROTE)
    assert {one.span.of(text): one.resolved and one.resolved.edtf for one in found} == printed
