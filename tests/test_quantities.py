"""The standalone finder: what is a quantity, what it is worth, what it counts, and what is none."""

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.layers import QuantityMention
from pipeline.numbers import find_quantities
from tests.conftest import assert_linear


def only(text: str) -> QuantityMention:
    found = find_quantities(text)
    assert len(found) == 1, [mention.span.of(text) for mention in found]
    return found[0]


def printed(text: str) -> list[str]:
    return [mention.span.of(text) for mention in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "span", "kind", "value", "unit"),
    [
        pytest.param("产值增长7.4%。", "7.4%", "percent", "7.4", "%", id="percent"),
        pytest.param("覆盖率为百分之八十二。", "百分之八十二", "percent", "82", "%", id="percent-in-words"),
        pytest.param("死亡率降到千分之三。", "千分之三", "percent", "0.3", "%", id="per-mille-in-words"),
        pytest.param("比去年提高2.6个百分点。", "2.6个百分点", "percent", "2.6", "百分点", id="percentage-points"),
        pytest.param("收成只有往年的四成。", "四成", "percent", "40", "%", id="tenths"),
        pytest.param("全场打八五折。", "八五折", "percent", "85", "%", id="discount"),
        pytest.param("五分之二的牧民搬进新居。", "五分之二", "number", "0.4", None, id="fraction"),
        pytest.param("面积扩大了3倍。", "3倍", "number", "3", None, id="multiple"),
        pytest.param("捐款二十万元。", "二十万元", "money", "200000", "CNY", id="money"),
        pytest.param("拿出60万元支持各地。", "60万元", "money", "600000", "CNY", id="money-before-a-verb"),
        pytest.param("发布 30 倍变焦。", "30 倍", "number", "30", None, id="blank-before-the-measure-word"),
        pytest.param("新西游记90 张", "90", "number", "90", None, id="no-blank-before-the-number"),
        pytest.param("等了一星期，", "一星期", "duration", "1", None, id="a-week"),
        pytest.param("在10个交易日内说明", "10个交易日", "duration", "10", None, id="days-of-trade"),
        pytest.param("揭了两页半。", "两页半", "number", "2.5", None, id="a-page-and-a-half"),
        pytest.param("是去年的一倍半。", "一倍半", "number", "1.5", None, id="times-and-a-half"),
        pytest.param("花了八块五。", "八块五", "money", "8.5", "CNY", id="money-short"),
        pytest.param("找回六元四角。", "六元四角", "money", "6.4", "CNY", id="money-compound"),
        pytest.param("标价US$450。", "US$450", "money", "450", "USD", id="currency-before"),
        pytest.param("借了两個億日圓。", "两個億日圓", "money", "200000000", "JPY", id="traditional-money"),
        pytest.param("占地3.6公顷。", "3.6公顷", "dimension", "3.6", "公顷", id="hectare"),
        pytest.param("水深12 m。", "12 m", "dimension", "12", "m", id="symbol-after-a-blank"),
        pytest.param("重七斤三两。", "七斤三两", "dimension", "7.3", "斤", id="compound-weight"),
        pytest.param("身高一米七。", "一米七", "dimension", "1.7", "m", id="short-length"),
        pytest.param("夜里冷到零下18℃。", "零下18℃", "temperature", "-18", "°C", id="below-zero"),
        pytest.param("室温保持二十二度。", "二十二度", "temperature", "22", "°C", id="degree-by-context"),
        pytest.param("每月用电90度。", "90度", "dimension", "90", "kWh", id="degree-of-electricity"),
        pytest.param("坡度达到30度角。", "30度", "dimension", "30", "°", id="degree-of-an-angle"),
        pytest.param("老人活到九旬。", "九旬", "age", "90", "岁", id="decades-of-age"),
        pytest.param("工期缩短两个半月。", "两个半月", "duration", "2.5", None, id="half-inside"),
        pytest.param("行车4小时20分。", "4小时20分", "duration", "260", None, id="compound-duration"),
        pytest.param("终场前3分15秒。", "3分15秒", "duration", "195", None, id="minutes-and-seconds"),
        pytest.param("工程用了5年零2个月。", "5年零2个月", "duration", "62", None, id="duration-over-零"),
        pytest.param("收养了两百年的老树。", "两百年", "duration", "200", None, id="centuries-old"),
        pytest.param("20年前他来过。", "20年", "duration", "20", None, id="years-ago"),
        pytest.param("限九日内搬走。", "九日", "duration", "9", None, id="days-within"),
        pytest.param("院子有90平方。", "90平方", "dimension", "90", "m2", id="square-metres-in-speech"),
        pytest.param("家有三亩五分地。", "三亩五分", "dimension", "3.5", "亩", id="mu-and-fen"),
        pytest.param("土壤之比为2∶3∶5。", "2∶3∶5", "number", None, None, id="ratio-of-three"),
        pytest.param("这是第五届赛马会。", "第五届", "ordinal", "5", None, id="ordinal"),
        pytest.param("首届赛马会开幕。", "首届", "ordinal", "1", None, id="first"),
        pytest.param("每包涨3至5角。", "3至5角", "money", None, "CNY", id="from-coin-to-coin"),
        pytest.param("这是第一课。", "第一课", "ordinal", "1", None, id="a-lesson"),
        pytest.param("这里是第二大马场。", "第二大", "ordinal", "2", None, id="ranked-by-size"),
        pytest.param("坚持两方面的标准。", "两方面", "number", "2", None, id="sides"),
        pytest.param("突破90大关。", "90", "number", "90", None, id="a-mark-passed"),
        pytest.param("攒下9大本。", "9大本", "number", "9", None, id="a-size-before-the-measure-word"),
        pytest.param("散落百元钞票。", "百元", "money", "100", "CNY", id="a-note-of-a-hundred"),
        pytest.param("看望百岁老人。", "百岁", "age", "100", "岁", id="a-hundred-years-old"),
        pytest.param("种了9亩地。", "9亩", "dimension", "9", "亩", id="land-is-what-is-measured"),
        pytest.param("可得六百馬來西亞幣。", "六百馬來西亞幣", "money", "600", "MYR", id="money-of-a-country"),
        pytest.param("标价新币60元。", "新币60元", "money", "60", "SGD", id="currency-before-yuan"),
        pytest.param("匯回90億等值台幣。", "90億等值台幣", "money", "9000000000", "TWD", id="worth-so-much-of"),
        pytest.param("分到三分农田。", "三分", "dimension", "3", "分", id="a-tenth-of-a-mu"),
        pytest.param("三成员工辞职。", "三成", "percent", "30", "%", id="a-share-of-the-staff"),
        pytest.param("筹到60万的购房贷款。", "60万", "money", "600000", None, id="a-sum-behind-的"),
        pytest.param("共60万的贷款企业", "60万", "number", "600000", None, id="firms-with-loans"),
        pytest.param("时间回到6月的一天，他有9岁。", "9岁", "age", "9", "岁", id="some-day"),
        pytest.param("写了六千馀字。", "六千馀字", "number", "6000", None, id="more-in-the-script-of-hong-kong"),
    ],
)
def test_kind_value_unit(text: str, span: str, kind: str, value: str | None, unit: str | None) -> None:
    mention = only(text)
    assert mention.span.of(text) == span
    assert (mention.kind, mention.value, mention.unit) == (kind, value, unit)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("马队到17KM+900M处", {"17KM": "17", "900M": "900"}, id="metres-behind-km"),
        pytest.param("水渠全长800M", {"800M": "800"}, id="metres-long"),
        pytest.param("参加400M接力", {"400M": "400"}, id="metres-to-run"),
        pytest.param("播放量增长500M", {"500M": "500000000"}, id="a-million"),
        pytest.param("奶价报12. 58 元", {"12. 58 元": "12.58"}, id="behind-the-point"),
        pytest.param("羊毛涨2 .1%", {"2 .1%": "2.1"}, id="before-the-point"),
        pytest.param("奖金共 13. 6 万元", {"13. 6 万元": "136000"}, id="all-around"),
        pytest.param("赛道长3. 5公里", {"3. 5公里": "3.5"}, id="a-length"),
        pytest.param("门票：1. 58元 2. 98元", {"1": "1", "58元": "58", "2": "2", "98元": "98"}, id="items"),
        pytest.param("1. 58元套票", {"1": "1", "58元": "58"}, id="an-item-of-its-own"),
        pytest.param("编号为12. 5名骑手", {"5名": "5"}, id="no-unit-of-decimals"),
    ],
)
def test_blanks_and_letters_of_figures(text: str, found: dict[str, str]) -> None:
    assert {mention.span.of(text): mention.value for mention in find_quantities(text)} == found


@pytest.mark.parametrize(
    ("text", "span", "modifier", "value", "lower", "upper"),
    [
        pytest.param("大约60名骑手", "60名", "about", "60", None, None, id="about"),
        pytest.param("60名左右的骑手", "60名", "about", "60", None, None, id="about-after"),
        pytest.param("超过60名骑手", "60名", "over", "60", "60", None, id="over"),
        pytest.param("不足60名骑手", "60名", "under", "60", None, "60", id="under"),
        pytest.param("至少60名骑手", "60名", "at_least", "60", "60", None, id="at-least"),
        pytest.param("60名以上骑手", "60名", "at_least", "60", "60", None, id="at-least-after"),
        pytest.param("最多60名骑手", "60名", "at_most", "60", None, "60", id="at-most"),
        pytest.param("60多名骑手", "60多名", "over", "60", "60", "70", id="more"),
        pytest.param("上百名骑手", "上百名", "over", "100", "100", None, id="up-to-a-hundred"),
        pytest.param("七八名骑手", "七八名", "about", None, "7", "8", id="pair"),
        pytest.param("300、400名骑手", "300、400名", "about", None, "300", "400", id="round-neighbours"),
        pytest.param(
            "增加400、500億元", "400、500億元", "about", None, "40000000000", "50000000000", id="one-亿-for-both"
        ),
        pytest.param("第3-5名骑手", "第3-5名", None, None, "3", "5", id="range-of-ranks"),
        pytest.param("第一至第三批骑手", "第一至第三批", None, None, "1", "3", id="range-of-ranks-in-words"),
        pytest.param("零下十几度的夜里", "零下十几度", "about", "-10", "-20", "-10", id="below-zero-about"),
        pytest.param("5至8名骑手", "5至8名", None, None, "5", "8", id="range"),
        pytest.param("花了两三万元", "两三万元", "about", None, "20000", "30000", id="pair-of-money"),
        pytest.param("4万—6万元", "4万—6万元", None, None, "40000", "60000", id="range-of-money"),
        pytest.param("两到四万元", "两到四万元", None, None, "20000", "40000", id="one-万-for-both"),
        pytest.param("-6℃～3℃", "-6℃～3℃", None, None, "-6", "3", id="range-below-zero"),
        pytest.param("将近60名骑手", "60名", "under", "60", None, "60", id="nearly"),
        pytest.param("最近60名骑手报名", "60名", None, "60", None, None, id="lately"),
        pytest.param("附近60名骑手", "60名", None, "60", None, None, id="near-by"),
        pytest.param("邻近两个旗", "两个", None, "2", None, None, id="neighbouring"),
        pytest.param("骑手过百人", "百人", "over", "100", "100", None, id="more-than"),
        pytest.param("他带过12名骑手", "12名", None, "12", None, None, id="has-led"),
        pytest.param("马队走过300公里", "300公里", None, "300", None, None, id="has-gone"),
        pytest.param("云岭队熬过200天", "200天", None, "200", None, None, id="has-endured"),
        pytest.param("牧场卖过400匹马", "400匹", None, "400", None, None, id="has-sold"),
        pytest.param("大会通过100项提案", "100项", None, "100", None, None, id="has-passed"),
        pytest.param("再过三百天左右开赛", "三百天", "about", "300", None, None, id="in-about"),
    ],
)
def test_bounds(
    text: str, span: str, modifier: str | None, value: str | None, lower: str | None, upper: str | None
) -> None:
    mention = only(text)
    assert mention.span.of(text) == span
    assert (mention.modifier, mention.value, mention.lower, mention.upper) == (modifier, value, lower, upper)


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        pytest.param("现有牧户310户、1205人，", ["牧户", "牧户"], id="before-and-across-a-list"),
        pytest.param("新修水渠7条。", ["水渠"], id="before"),
        pytest.param("全村有14口水井。", ["水井"], id="after"),
        pytest.param("一万余人次的旅客到站。", ["旅客"], id="after-的"),
        pytest.param("一名热爱草原的骑手，", ["骑手"], id="relative-clause"),
        pytest.param("“和睦”二字写在墙上", ["和睦"], id="quoted-before"),
        pytest.param("入选首批“草原书屋示范点”，", ["草原书屋示范点"], id="quoted-after"),
        pytest.param("三分之一的学生", [None], id="a-fraction-has-none"),
        pytest.param("总价三百万。", [None], id="a-price-is-measured-not-counted"),
        pytest.param("增收900元。", [None], id="money-has-none"),
        pytest.param("看台上坐满观众，共8000。", [None], id="none-without-contact"),
        pytest.param("全县跨入第一方阵。", [None], id="a-fixed-word"),
    ],
)
def test_counted_noun(text: str, nouns: list[str | None]) -> None:
    assert [mention.noun.of(text) if mention.noun else None for mention in find_quantities(text)] == nouns


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("大家一起努力，一直坚持，一定成功。", id="adverbs"),
        pytest.param("他十分高兴，万一下雨呢，统一安排。", id="adverbs-with-other-numerals"),
        pytest.param("星期三、初五、高二。", id="days-and-classes"),
        pytest.param("2019年5月17日上午9时30分，8:45集合。", id="calendar-and-clock"),
        pytest.param("2019-05-17与2019.5.17", id="calendar-in-figures"),
        pytest.param("985大学、110报警台、12345热线", id="names-of-figures"),
        pytest.param("5G手机、H5N1病毒、A4纸、/list?id=77", id="codes"),
        pytest.param("电话13900001111，传真0471-3344556", id="telephone"),
        pytest.param("90后青年坐3路车到六中。", id="generations-lines-schools"),
        pytest.param("四川、三亚、九江、百色", id="places"),
        pytest.param("参加、登陆、拾取、数据、几乎、半岛", id="characters-of-other-words"),
        pytest.param("万元户、部门升级、三八红旗手", id="half-numbers"),
        pytest.param("一片一片地摸，一句一句地教。", id="one-after-the-other"),
        pytest.param("守了一輩子，电影的後半段", id="traditional-script"),
        pytest.param("（某政办发〔2021〕17号）和某发[2020]3号", id="numbers-of-documents"),
        pytest.param("网站标识码：3400000017", id="codes-with-a-name"),
        pytest.param("三里屯、八里桥，按五五分成", id="places-and-shares"),
        pytest.param("电话一个接一个，全是骗人的伎俩。", id="one-after-another"),
        pytest.param("15、16日有雨。", id="two-days-in-a-row"),
        pytest.param("年复一年，日复一日，二分局的人换了一代又一代。", id="year-after-year-and-branches"),
        pytest.param("6日夜间停水。", id="a-night-is-no-day-and-night"),
        pytest.param("从下午2点一直讲到7点，两点一直站着。", id="an-hour-and-一直"),
    ],
)
def test_no_quantity(text: str) -> None:
    assert printed(text) == []


def test_fixed_word_gives_way_to_a_real_count() -> None:
    assert printed("一起走") == []
    assert printed("查办一起案件") == ["一起"]
    assert printed("又发生一起小型货车追尾事故") == ["一起"]
    assert printed("大家一起讨论这个案子") == []
    assert printed("两人均已到场") == ["两人"]


def test_idioms_are_kept_as_idioms() -> None:
    text = "关爱一老一小，推出一系列服务，想方设法、千方百计。"
    assert [(m.span.of(text), m.kind) for m in find_quantities(text)] == [
        ("一老一小", "idiomatic"),
        ("一系列", "idiomatic"),
    ]
    text = "火从一楼一仓库烧起。"
    assert [m.span.of(text) for m in find_quantities(text)] == ["一楼", "一"]


def test_number_in_a_quoted_shorthand() -> None:
    text = "落实“五必访”“三项行动”，开展“一月两评”。"
    assert [(m.span.of(text), m.kind, m.value) for m in find_quantities(text)] == [
        ("五", "in_term", "5"),
        ("三项", "in_term", "3"),
        ("一月", "in_term", "1"),
        ("两", "in_term", "2"),
    ]


def test_item_number_before_a_number() -> None:
    """The mark of an item joins no two digits of different scripts."""
    found = find_quantities("2、三匹马")
    assert [(mention.kind, mention.value) for mention in found] == [("enumerator", "2"), ("number", "3")]
    assert [mention.kind for mention in find_quantities("共有2、3匹马")] == ["numberrange"]


def test_wins_and_medals_of_one_kind() -> None:
    found = find_quantities("马队已取得十二胜，摘得9金。三局两胜，五金、千金、百胜")
    assert [(mention.value, mention.noun) for mention in found][:2] == [("12", None), ("9", None)]
    assert [mention.value for mention in found][2:] == ["3"]


def test_half_of_a_circle_is_no_sum() -> None:
    assert [(one.kind, one.value) for one in find_quantities("一个半圆的形状")] == [("number", "1")]
    assert [one.kind for one in find_quantities("两块半")] == ["money"]


def test_words_with_a_numeral_that_count_nothing() -> None:
    assert find_quantities("这一顶级赛事对半岛草原是大事") == ()
    assert find_quantities("围成半圆形，形成半圓") == ()
    assert [mention.value for mention in find_quantities("第一参谋")] == ["1"]
    assert [mention.value for mention in find_quantities("楼高二十八层")] == ["28"]


def test_number_of_a_case_in_court_is_none() -> None:
    assert find_quantities("（2018）蒙0102民初12号裁定书") == ()


def test_enumerators() -> None:
    text = "做法有：一是建网，二是定责。其一，人少；其二，路远。\n1.概况\n（二）经过"
    assert [(m.span.of(text), m.kind, m.value) for m in find_quantities(text)] == [
        ("一是", "enumerator", "1"),
        ("二是", "enumerator", "2"),
        ("其一", "enumerator", "1"),
        ("其二", "enumerator", "2"),
        ("1", "enumerator", "1"),
        ("二", "enumerator", "2"),
    ]


def test_items_in_brackets_behind_words() -> None:
    text = "放牧顺序（1）圈养马匹（2）放出马匹；九一（3）班和第（四）项，9名骑手（2名女骑手）"
    found = [(mention.kind, mention.value) for mention in find_quantities(text)]
    assert found[:2] == [("enumerator", "1"), ("enumerator", "2")]
    assert "enumerator" not in [kind for kind, _ in found[2:]]


def test_indefinite_and_distributive() -> None:
    article, every, counted = only("他是一名骑手"), only("每一名骑手"), only("获金奖一项。")
    assert (article.indefinite, article.distributive) == (True, False)
    assert (every.indefinite, every.distributive) == (False, True)
    assert not counted.indefinite


@pytest.mark.parametrize("width", ["300名", "３００名", "三百名", "叁佰名"])
def test_one_number_in_every_script(width: str) -> None:
    mention = only(f"来了{width}骑手")
    assert (mention.span.of(f"来了{width}骑手"), mention.value) == (width, "300")


ROWS = st.text("一二十百万亿两几多余第首每个名元块角%度岁年月至到-—比约的，。“”人3７0. \n零下", max_size=60)


@given(st.one_of(st.text(max_size=60), ROWS))
@settings(max_examples=400, deadline=None)
def test_spans_are_ordered_and_inside(text: str) -> None:
    found = find_quantities(text)
    assert found == find_quantities(text)
    end = 0
    for mention in found:
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.contains(mention.numeral)
        assert mention.measure is None or mention.span.contains(mention.measure)
        assert mention.noun is None or not mention.noun.overlaps(mention.numeral)
        end = mention.span.end


@given(st.text("甲乙丙，。 ", max_size=20), st.text("甲乙丙。", max_size=20))
def test_offsets_move_with_the_text(before: str, after: str) -> None:
    text = f"{before}。共有512名骑手。{after}"
    at = len(before) + 3
    assert [mention.span for mention in find_quantities(text)] == [(at, at + 4)]


@pytest.mark.parametrize(
    "row", ["一个", "1-", "1/", "“一", "第", "零下", "一又", "一至", "1元1角", "约", "人", "a1", "“一个人”"]
)
def test_cost_grows_with_length_only(row: str) -> None:
    assert_linear(lambda times: partial(find_quantities, row * times), 120)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        pytest.param("三局打成22:20、19:21和21:16。", ["三局", "22:20", "19:21", "21:16"], id="scores-in-a-row"),
        pytest.param("她以21:17取胜。", ["21:17"], id="a-score-by-the-word-behind"),
        pytest.param("列车20:15开，21:17到。", [], id="clocks"),
        pytest.param("队里有8男5女。", ["8男", "5女"], id="men-and-women"),
        pytest.param("共获5金9银11铜。", ["5金", "9银", "11铜"], id="medals"),
        pytest.param("车祸致1死4伤。", ["1死", "4伤"], id="dead-and-hurt"),
        pytest.param("战绩7胜2平3负。", ["7胜", "2平", "3负"], id="won-drawn-lost"),
        pytest.param("租了两室一厅。", ["两室", "一厅"], id="rooms"),
        pytest.param("马队六战四胜一和一负。", ["六战", "四胜", "一和", "一负"], id="a-record"),
        pytest.param("战绩6胜9败，以2勝1和1負成績出线", ["6胜", "9败", "2勝", "1和", "1負"], id="won-drawn-lost"),
        pytest.param("累积6胜为全队之首，采用三战两胜制", ["6胜"], id="wins-alone"),
        pytest.param("骑手姓LAM三十六歲，住在T三十六路", ["三十六歲"], id="behind-latin-letters"),
        pytest.param("“六二一工厂”和“八一六马场”办“四同”活动", ["四"], id="names-spelled-in-digits"),
        pytest.param("男女4×100米接力、100米跑", ["100米"], id="a-relay"),
        pytest.param("有两个半足球场大，两个半球", ["两个半", "两个"], id="two-and-a-half-of-it"),
        pytest.param("鼓舞万千牧民，为万世开太平", [], id="words-of-plenty"),
        pytest.param("两州都同意，抓两成员一主脑，27成员国", ["两州", "两", "一", "27"], id="without-a-measure-word"),
        pytest.param(
            "分别为20、30名，有100、200米跑和10、20、30人三种",
            ["20", "30名", "100", "200米", "10", "20", "30人", "三种"],
            id="no-neighbours",
        ),
        pytest.param("用第一人称写第二人", ["第一", "第二人"], id="a-person-of-grammar"),
        pytest.param("他买金5克。", ["5克"], id="no-tally"),
        pytest.param("七大工程、八大难题", ["七大", "八大"], id="big-ones-of-a-kind"),
        pytest.param("党的八大以后，二十大报告，三大妈", [], id="congresses"),
        pytest.param("两大锅粥", ["两大锅"], id="big-pots"),
        pytest.param("发射鹰-30导弹，型号BX-900，尾号7781", [], id="models"),
        pytest.param("见图3、表5和06版，4×200米", ["200米"], id="figures-and-pages"),
        pytest.param("要点：1、摸清底数；2、逐户走访", ["1", "2"], id="items-in-a-sentence"),
        pytest.param("每吨3 600元，5 月", ["3 600元"], id="thousands-apart"),
        pytest.param("每行12 300 45", ["12", "300", "45"], id="a-row-of-a-table"),
        pytest.param("只差3点就收复2800点", ["3点", "2800点"], id="points-of-an-index"),
        pytest.param("近万村民，上千学生", ["万", "上千"], id="crowds-without-a-measure"),
        pytest.param("半年报，雄心万丈，有几分相像", [], id="words-with-a-number"),
        pytest.param("来了5、6名队员，七、八个孩子", ["5、6名", "七、八个"], id="one-digit-and-the-next"),
        pytest.param("一、三年级，第4、5名", ["一", "三年级", "第4", "5名"], id="no-neighbours"),
        pytest.param("投资3个多亿", ["3个多亿"], id="more-than-so-many"),
        pytest.param("“3·07”专案，“1996·8·21”命案", [], id="cases-by-their-day"),
        pytest.param("子弹七十发，一发不可收拾", ["七十发"], id="rounds"),
        pytest.param("5市23个县(市、区)86.4万人受灾", ["5市", "23个", "86.4万人"], id="areas"),
        pytest.param("人口48萬7,215人", ["48萬7,215人"], id="thousands-behind-万"),
        pytest.param("马队主场3-1战胜牛队。", ["3-1"], id="a-score-with-a-dash"),
        pytest.param("原因主要有两点，一是雨，二是风。", ["两点", "一是", "二是"], id="points-and-no-hour"),
        pytest.param("涉及8省60余区县，辗转9省抓捕。", ["8省", "60余区县", "9省"], id="provinces"),
        pytest.param("在2031 Summit大会上，第六届2031“丰收节”。", ["第六届"], id="the-year-of-an-event"),
        pytest.param("警局109分局，第200章。", ["第200章"], id="branches-and-chapters"),
        pytest.param("他叫“施一锤”，做到“四不”。", ["四"], id="a-numeral-inside-a-quoted-name"),
        pytest.param("再一次彰显，无一例外，最后一公里。", [], id="once-more"),
        pytest.param("一时半刻，三下五除二，一口回绝。", [], id="idioms"),
        pytest.param("一次又一次，一年又一年。", [], id="one-after-the-other"),
        pytest.param("他俩和我俩。", [], id="both-of-them"),
        pytest.param("两党、两院和两地。", ["两党", "两院", "两地"], id="what-stands-for-its-measure"),
        pytest.param("由每月两次增至每周一次。", ["两次", "一次"], id="a-week-and-no-Monday"),
        pytest.param("第四度亮相，花园第6路常年积水。", ["第四度"], id="ranked-times-and-streets"),
        pytest.param("向其三鞠躬。其三，监管不严。", ["其三"], id="an-item-has-its-mark"),
        pytest.param("昏迷一整天，整整一年。", ["一整天", "一年"], id="a-whole-day"),
        pytest.param("出让13宗地块、2宗地。", ["13宗", "2宗地"], id="plots"),
        pytest.param("年产550万台斤，种了60坪。", ["550万台斤", "60坪"], id="units-of-Taiwan"),
        pytest.param("耗资25亿令吉、3亿谢克尔和50比索。", ["25亿令吉", "3亿谢克尔", "50比索"], id="currencies"),
        pytest.param("透過4個管道，過百人", ["4個", "百人"], id="through-is-no-over"),
        pytest.param(
            "排水2.6万立方，器材900件套，巡线70条次", ["2.6万立方", "900件套", "70条次"], id="double-measures"
        ),
        pytest.param("有300来个座位", ["300来个"], id="round-arabic-with-来"),
        pytest.param("一个周末、一个周期和两个月亮", ["一个", "一个", "两个"], id="no-weeks-and-months"),
    ],
)
def test_forms_of_the_sports_page_and_of_lists(text: str, spans: list[str]) -> None:
    assert printed(text) == spans


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        pytest.param("以10秒26夺冠。", "10秒26", "10.26", id="hundredths"),
        pytest.param("游出2分03秒5。", "2分03秒5", "123.5", id="minutes-and-hundredths"),
        pytest.param("身高1米78。", "1米78", "1.78", id="metres"),
        pytest.param("每斤2块5。", "2块5", "2.5", id="money-in-speech"),
        pytest.param("指数收于2987.46点。", "2987.46点", "2987.46", id="index"),
        pytest.param("血压150/90毫米汞柱。", "150/90毫米汞柱", None, id="two-readings"),
    ],
)
def test_decimals_behind_the_unit(text: str, span: str, value: str | None) -> None:
    mention = only(text)
    assert (mention.span.of(text), mention.value) == (span, value)


def test_a_list_of_rates_shares_its_unit() -> None:
    found = find_quantities("分别提高0.6、1.3个百分点")
    assert [(mention.kind, mention.value, mention.unit) for mention in found] == [
        ("percent", "0.6", "百分点"),
        ("percent", "1.3", "百分点"),
    ]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("她带俩孩子，夫妇俩把牛卖了", ["俩", "俩"], id="俩-holds-its-measure-word"),
        pytest.param("两女童、4途人获救，三母女失散", ["两", "4", "三"], id="people-without-a-measure-word"),
        pytest.param("一打听才知，这一头骨很小", [], id="words-behind-一"),
        pytest.param("首位女骑手", ["首位"], id="the-first-of-people"),
        pytest.param("18块六边形石板，三块五", ["18块", "三块五"], id="a-shape-is-no-change"),
        pytest.param("每斤贵一至两角，便宜两到三毛", ["一至两角", "两到三毛"], id="coins-said-once"),
        pytest.param("要看清三点：一看地段，二看楼龄", ["三点", "一看", "二看"], id="steps-with-one-verb"),
        pytest.param("“一查证照，二查台账。”", ["一查", "二查"], id="steps-in-marks"),
        pytest.param("他一看，二话不说；一看就懂，三看两看也不懂", [], id="no-steps"),
        pytest.param("一审判了，二审改判；下午三点：开会", [], id="instances-of-a-court"),
        pytest.param("项目一期已投产，园区三期在建", ["一期", "三期"], id="phases-of-what-is-built"),
        pytest.param("培训办了一期，一期一会", [], id="no-phase"),
        pytest.param("今年8号台风登陆，2025年12号强台风远去", ["8号", "12号"], id="the-storms-of-a-year"),
        pytest.param("今年6号文件下发，6月8号台风登陆", [], id="a-document-and-a-day"),
        pytest.param("承诺“三天内退款”，叫“三日游”", ["三天", "三日"], id="a-length-in-marks"),
        pytest.param("封单2万手", ["2万手"], id="lots"),
        pytest.param("身高一米八五，卖$38起", ["一米八五", "$38"], id="two-digits-behind-a-metre"),
        pytest.param("人大三次会议，读大三了", ["三次"], id="a-session-and-no-junior"),
        pytest.param("三位中五学生，两国家之间，两国人民", ["三位", "两", "两国"], id="a-grade-is-no-number-of-them"),
        pytest.param("首次试飞", ["首次"], id="for-the-first-time"),
        pytest.param("1800余住户，20多村民", ["1800余", "20多"], id="more-than-so-many"),
        pytest.param("一个万头猪场，几个年轻人", ["一个", "万头", "几个"], id="个-before-another-number"),
        pytest.param("四县受灾，两国交好", ["四县", "两国"], id="areas-are-their-measure"),
        pytest.param("位居全省首位，首位度高", [], id="the-first-place"),
        pytest.param("96个亿元以上马场", ["96个", "亿元"], id="个-before-a-sum"),
        pytest.param("两人分别28及31岁", ["两人", "28", "31岁"], id="ages-joined"),
        pytest.param("那天4点12分起火，8点半扑灭", [], id="hours-and-minutes"),
        pytest.param("与110民警、17辆120急救车赶到", ["17辆"], id="numbers-of-services"),
        pytest.param("青川队131:117大胜，6:0大败", ["131:117", "6:0"], id="a-score-before-大胜"),
        pytest.param("三大胜利、四大胜因、五大败笔", ["三大", "四大", "五大"], id="great-victories"),
        pytest.param("科创50成份指数，占五成份额", ["五成"], id="a-part-of-an-index"),
        pytest.param("西半部有雨，东半部转晴，半部论语", ["半部"], id="half-of-a-land"),
        pytest.param("较前一交易日跌8点，下一个工作日", ["8点"], id="the-day-of-trade-before"),
        pytest.param("投中16个3分球，得3分", ["16个", "3分"], id="goals-of-three"),
        pytest.param("收跌19點，漲逾15點，上探至2013.06点", ["19點", "15點", "2013.06点"], id="points-of-an-index"),
        pytest.param(
            "增加约2600人至31870人，收涨25元至1320元",
            ["2600人", "31870人", "25元", "1320元"],
            id="by-so-much-to-so-much",
        ),
        pytest.param(
            "招聘300人至5000人，每亩增收200元至300元", ["300人至5000人", "200元至300元"], id="from-so-many-to-so-many"
        ),
        pytest.param(
            "通過八一六億元，八一建军节，八六三億餘元",
            ["八一六億元", "八六三億餘元"],
            id="figures-that-begin-like-a-feast",
        ),
        pytest.param("車流96百萬車公里，8車人", ["96百萬車公里", "8車"], id="a-unit-of-traffic"),
        pytest.param("杀了30万手无寸铁的人", ["30万"], id="with-bare-hands"),
    ],
)
def test_short_forms(text: str, printed: list[str]) -> None:
    assert [mention.span.of(text) for mention in find_quantities(text)] == printed


PLACES = [
    pytest.param("市府編列3億元補助長照，議員質疑經費不足，里長要求追加預算並說明後續辦理期程。", "TWD", id="taiwan"),
    pytest.param("警員在旺角檢獲市值40萬元的藥粉，案件於裁判法院提堂，市民如有資料請聯絡警方。", "HKD", id="hong-kong"),
    pytest.param("旺角小店的魚蛋賣$38起，港鐵站旁人龍不絕。", "HKD", id="a-bare-dollar"),
    pytest.param("企業利潤人民幣4兆元，其中股份制企業2兆元，外商企業增長較快，整體需求仍然疲弱。", "CNY", id="printed"),
    pytest.param("公司上季營收達12億元，毛利率回升至三成，法人預期下季將持續成長，全年每股盈餘可望挑戰"
                 "歷史新高紀錄，董事長強調將擴大資本支出。", None, id="nobody-says"),
    pytest.param("全县投入3亿元，台北商会捐款。", "CNY", id="simplified-script"),
    pytest.param("新加坡国会讨论补贴，反对党要求组屋住户每月多领90元。", "SGD", id="singapore"),
    pytest.param("新加坡旅客到上海买票，樟宜商家收60元。", "CNY", id="a-visitor-of-the-mainland"),
    pytest.param("一位新加坡商人花了60元。", "CNY", id="a-place-named-once"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), PLACES)
def test_the_place_tells_which_money_it_is(text: str, code: str | None) -> None:
    sums = [mention for mention in find_quantities(text) if mention.kind == "money"]
    assert sums
    assert {mention.unit for mention in sums} == {code}
