"""Numbers and dates as newspapers print them, found wrong or missing on pages read for the first time.

Sentences of our own; people, places and bodies are invented.
"""

import pytest

from pipeline import extract, find_dates, find_quantities


def figures(text: str) -> list[tuple[str, str | None]]:
    """Each quantity with what it counts, by the whole pipeline."""
    return [(each.span.text, each.noun.text if each.noun else None) for each in extract(text).quantities]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("旧渠通水　3000农户不再抢水", [("3000", "农户")], id="round-thousands"),
        pytest.param("舊渠通水　3000農戶不再搶水", [("3000", "農戶")], id="in-traditional-script"),
        pytest.param("新校启用　1200学生入学", [("1200", "学生")], id="pupils"),
        pytest.param("地震袭来，600师生脱险", [("600", "师生")], id="teachers-and-pupils"),
        pytest.param("停电三小时　5用户受影响", [("三小时", None), ("5", "用户")], id="users"),
        pytest.param("请拨打12345市民热线反映。", [], id="the-number-of-a-service"),
        pytest.param("这一产业带动了上万户菜农增收。", [("上万户", "菜农")], id="up-to-a-round-number"),
        pytest.param("工程分三期施工，先修渠道。", [("三期", "工程")], id="parts-of-a-work"),
        pytest.param("三期临床试验即将开始。", [], id="a-phase-is-no-number"),
    ],
)
def test_figures_without_a_measure_word(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("大队沿河排查，查出入河暗管48根。", [("48根", "入河暗管")], id="verb-with-its-complement"),
        pytest.param("去年我们科门诊量11.2万人次。", [("11.2万人次", "门诊量")], id="whose-department"),
        pytest.param("他们所接待量3万人次。", [("3万人次", "接待量")], id="whose-institute"),
        pytest.param("查明该案被害人3人。", [("3人", "被害人")], id="this-case"),
        pytest.param("9轮战罢，海鸥队积18分。", [("9轮", None), ("18分", None)], id="fought-to-the-end"),
        pytest.param("此前七次交锋，主队只赢两次。", [("七次", "交锋"), ("两次", None)], id="matches"),
        pytest.param("父辈那一代开出来的水路，不能断。", [("一代", None)], id="a-generation"),
        pytest.param("这一代青年要担起责任。", [("一代", "青年")], id="a-generation-of-them"),
        pytest.param(
            "每百户冰箱、洗衣机、彩电等耐用品拥有量分别达到87台、86台、106台。",
            [("百户", None), ("87台", "冰箱"), ("86台", "洗衣机"), ("106台", "彩电")],
            id="each-of-a-list",
        ),
        pytest.param("近百万观众涌入云川。", [("百万", "观众")], id="a-crowd"),
        pytest.param("马队组织了6次水下爆破。", [("6次", "水下爆破")], id="what-is-done-in-such-a-place"),
        pytest.param("马队去过6次野外。", [("6次", None)], id="a-kind-of-place-is-not-counted"),
        pytest.param("门前停着9辆外地车牌的货车。", [("9辆", "货车")], id="by-its-plate"),
        pytest.param("河口翻了一艘载有30人的舢板。", [("一艘", "舢板"), ("30人", None)], id="a-small-boat"),
        pytest.param("这段渠穿过5种地貌。", [("5种", "地貌")], id="kinds-of-land"),
        pytest.param("沿河4市客流增长。", [("4市", "市")], id="cities-by-a-river"),
        pytest.param("「佢買咗四本都唔睇」。", [("四本", None)], id="a-particle-of-cantonese"),
        pytest.param("骑手第二次当选州长。", [("第二次", None)], id="elected-once-more"),
        pytest.param("马场今年新签订单80份，新招工人9名。", [("80份", "订单"), ("9名", "工人")], id="what-is-new"),
        pytest.param("骑手中4人受伤，居民中3户受灾。", [("4人", "骑手"), ("3户", "居民")], id="some-of-them"),
        pytest.param("手中4人，队伍中两人掉队。", [("4人", None), ("两人", None)], id="a-hand-and-a-row"),
        pytest.param("流感个案由上月的12宗升至31宗。", [("12宗", "流感个案"), ("31宗", "流感个案")], id="cases-and-从"),
        pytest.param("马厩由前一周的7个增至9个。", [("7个", "马厩"), ("9个", "马厩")], id="than-the-week-before"),
        pytest.param("书店由去年底的4家减至3家。", [("4家", "书店"), ("3家", "书店")], id="than-at-the-end-of-a-year"),
        pytest.param("她的日记本如今写满了30本。", [("30本", "日记本")], id="books-to-write-in"),
        pytest.param("他挑出最新的一本告诉骑手。", [("一本", None)], id="what-is-told-is-not-counted"),
        pytest.param("站里年手术量2.6万台次。", [("2.6万台次", "年手术量")], id="operations-of-a-year"),
        pytest.param("马队分为先锋、护卫及后勤3组。", [("3组", None)], id="divided-into-what-was-named"),
        pytest.param("湿地里黑脸琵鹭多了，今年见到19只。", [("19只", "黑脸琵鹭")], id="birds"),
        pytest.param("镇上建成传习所4个。", [("4个", "传习所")], id="a-house-of-learning"),
        pytest.param("找到生还者2名，另有3名仍然失踪。", [("2名", "生还者"), ("3名", None)], id="still-missing"),
        pytest.param("红队从0-3反弹至4-3。", [("0-3", None), ("4-3", None)], id="what-became-of-a-score"),
        pytest.param("时间由8-10改为9-11。", [("8-10", "时间"), ("9-11", "时间")], id="ranges-are-no-scores"),
    ],
)
def test_what_is_counted(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("来了两百几个人", [("两百几个", "200", "200", "300")], id="hundreds-and-some"),
        pytest.param("得三百幾個後生仔", [("三百幾個", "300", "300", "400")], id="as-hong-kong-says"),
        pytest.param("有一百几十户", [("一百几十户", "100", "100", "200")], id="hundred-and-some-tens"),
        pytest.param("一万几千人", [("一万几千人", "10000", "10000", "20000")], id="and-some-thousands"),
        pytest.param("十几个", [("十几个", "10", "10", "20")], id="tens-and-some"),
        pytest.param("几十个", [("几十个", None, "10", "100")], id="some-tens"),
        pytest.param("以每条3分至1.2元的价格", [("3分至1.2元", None, "0.03", "1.2")], id="coins-up-to-money"),
        pytest.param("从5角到2元不等", [("5角到2元", None, "0.5", "2")], id="dimes"),
        pytest.param("得分从3分到5分", [("3分到5分", None, "3", "5")], id="points-are-no-coins"),
        pytest.param("过去1.4万年青海的湖面", [("1.4万年", "14000", None, None)], id="years-in-front-of-青"),
        pytest.param("没过半个月就修好了", [("半个月", "0.5", None, "0.5")], id="half-a-month-behind-过"),
        pytest.param("人数过半", [], id="more-than-half"),
        pytest.param("净利润为-2.6亿元", [("-2.6亿元", "-260000000", None, None)], id="a-loss-behind-a-copula"),
        pytest.param(
            "由上年同期的－7万元转为3万元",
            [("－7万元", "-70000", None, None), ("3万元", "30000", None, None)],
            id="from-a-loss",
        ),
        pytest.param("扣非净利润-8000万元", [("-8000万元", "-80000000", None, None)], id="a-loss-behind-its-noun"),
        pytest.param("井底标高-320米", [("-320米", "-320", None, None)], id="below-the-sea"),
        pytest.param("相关系数为-0.35", [("-0.35", "-0.35", None, None)], id="a-bare-number-below-zero"),
        pytest.param("增幅为-5.3个百分点", [("-5.3个百分点", "-5.3", None, None)], id="points-below-zero"),
        pytest.param("江城-3万元", [("3万元", "30000", None, None)], id="a-dash-behind-a-place"),
        pytest.param("票价-50元起", [("50元", "50", None, None)], id="a-dash-behind-a-label"),
        pytest.param("时间为8-10天", [("8-10天", None, "8", "10")], id="a-dash-between-numbers"),
        pytest.param(
            "一天賺四、五萬", [("一天", "1", None, None), ("四、五萬", None, "40000", "50000")], id="ten-thousands"
        ),
        pytest.param("招了三、五千人", [("三、五千人", None, "3000", "5000")], id="three-or-five-thousand"),
        pytest.param("身家五、六个亿", [("五、六个亿", None, "500000000", "600000000")], id="hundreds-of-millions"),
        pytest.param("十七、八岁的姑娘", [("十七、八岁", None, "17", "18")], id="in-the-teens"),
        pytest.param("周三、四个班次都满", [("四个", "4", None, None)], id="a-weekday-is-no-neighbour"),
        pytest.param(
            "两次分得3、5万元",
            [("两次", "2", None, None), ("3", "3", None, None), ("5万元", "50000", None, None)],
            id="figures-that-are-no-neighbours",
        ),
        pytest.param("处七日以上十二日以下拘留", [("七日以上十二日以下", None, "7", "12")], id="held-so-many-days"),
        pytest.param("处六年以上九年以下徒刑", [("六年以上九年以下", None, "6", "9")], id="a-term-between"),
        pytest.param("处5万元以上8万元以下罚款", [("5万元以上8万元以下", None, "50000", "80000")], id="a-fine-between"),
        pytest.param(
            "处三个月以上一年以下监禁", [("三个月", "3", "3", None), ("一年", "1", None, "1")], id="bounds-in-two-units"
        ),
        pytest.param(
            "开了9日药，放了4日假", [("9日", "9", None, None), ("4日", "4", None, None)], id="days-of-a-thing"
        ),
    ],
)
def test_values(text: str, expected: list[tuple[str, str | None, str | None, str | None]]) -> None:
    found = find_quantities(text)
    assert [(each.span.of(text), each.value, each.lower, each.upper) for each in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "柳树一发芽，人就多了。",
        "一发现问题就上报。",
        "门一打开，风就进来了。",
        "产品一推出便售罄。",
        "他一站稳就还手。",
    ],
)
def test_as_soon_as_is_no_number(text: str) -> None:
    assert find_quantities(text) == ()


def test_a_measure_word_after_all() -> None:
    text = "一发炮弹就击中了目标，一排队伍走过。"
    assert [each.span.of(text) for each in find_quantities(text)] == ["一发", "一排"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("这条水渠凿于民國前3年。", [("民國前3年", "1909")], id="before-the-republic"),
        pytest.param("民国前十二年出生。", [("民国前十二年", "1900")], id="in-characters"),
        pytest.param("建于民国3年。", [("民国3年", "1914")], id="of-the-republic"),
        pytest.param("最长一次停用达19日。", [("19日", "P19D")], id="as-long-as"),
        pytest.param("停工已达20日。", [("20日", "P20D")], id="by-now"),
        pytest.param("只用了6分多钟。", [("6分多钟", "PT6M")], id="minutes-and-more"),
        pytest.param("临近九点，舞台搭好了。", [("九点", "T09:00")], id="towards-nine"),
        pytest.param("临近三点五公里处停车。", [], id="a-length-is-no-hour"),
        pytest.param("他五一前返岗。", [("五一前", "../XXXX-05-01")], id="before-a-short-feast"),
        pytest.param("铺子国庆之前关门。", [("国庆之前", "../XXXX-10-01")], id="before-a-feast"),
        pytest.param("八一前锋伤退，赵国庆前往河湾。", [], id="no-feast-but-a-team-and-a-man"),
        pytest.param("小雪后路滑。", [], id="snow-and-no-solar-term"),
        pytest.param("4月15至19岁人群增多。", [("4月", "XXXX-04")], id="an-age-behind-a-month"),
        pytest.param("5月20-30%的降幅。", [("5月", "XXXX-05")], id="a-rate-behind-a-month"),
        pytest.param("4月3至9日展出。", [("4月3至9日", "XXXX-04-03/XXXX-04-09")], id="days-of-a-month"),
        pytest.param("四五十年后再看。", [("四五十年后", "P40Y--P50Y")], id="tens-of-years"),
        pytest.param("两三百年前，几十年间。", [("两三百年前", "P200Y--P300Y"), ("几十年间", "PXY")], id="hundreds"),
        pytest.param("他住了六、七十年。", [("六、七十年", "P60Y--P70Y")], id="tens-with-a-mark"),
        pytest.param("住了九日，瞓咗3日。", [("九日", "P9D"), ("3日", "P3D")], id="days-that-were-stayed"),
        pytest.param("開了6日藥。", [("6日", "P6D")], id="days-of-medicine"),
        pytest.param("她腹瀉4日，療程為8日。", [("4日", "P4D"), ("8日", "P8D")], id="days-of-illness"),
        pytest.param("完成11日行程。", [("11日", "P11D")], id="days-of-a-journey"),
        pytest.param("6日药店开门。", [("6日", "XXXX-XX-06")], id="a-day-in-front-of-a-shop"),
        pytest.param("公司6日假座酒楼设宴。", [("6日", "XXXX-XX-06")], id="a-day-and-no-leave"),
        pytest.param("州里公布了6日行程。", [("6日", "XXXX-XX-06")], id="what-was-announced-of-a-day"),
        pytest.param("总统6日行程已公布。", [("6日", "XXXX-XX-06")], id="what-is-done-on-a-day"),
    ],
)
def test_dates(text: str, expected: list[tuple[str, str]]) -> None:
    found = find_dates(text)
    assert [(each.span.of(text), each.edtf or each.iso) for each in found] == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("年产4万t/a的装置", "t/a"),
        ("产能30万吨/年", "t/a"),
        ("洪峰流量3000立方米每秒", "m3/s"),
        ("出库流量3000立方米/秒", "m3/s"),
        ("氧流量5L/min", "L/min"),
        ("转速3000转/分", "r/min"),
        ("含量0.5mg/kg", "mg/kg"),
    ],
)
def test_units_of_rates(text: str, unit: str) -> None:
    (found,) = find_quantities(text)
    assert (found.kind, found.unit) == ("dimension", unit)
    assert find_dates(text) == ()


def test_today_and_tomorrow_in_three_characters() -> None:
    found = [each.resolved.edtf for each in extract("今明天有雨。", published="2025-06-01").dates if each.resolved]
    assert found == ["2025-06-01/2025-06-02"]


def test_a_ship_that_arrives_does_not_last() -> None:
    assert [each.iso for each in find_dates("货船抵达19日。")] != ["P19D"]


def test_the_same_period_of_last_year_is_not_of_a_year_long_ago() -> None:
    def resolved(text: str) -> list[str]:
        return [each.resolved.edtf for each in extract(text, published="2025-08-29").dates if each.resolved]

    assert resolved("公司2021年7月上市。上半年销量较去年同期增长一成。")[-1] == "2024"
    assert resolved("今年1月至5月，出口比去年同期多三成。")[-1] == "2024-01/2024-05"
