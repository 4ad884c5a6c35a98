"""Numbers and dates that a corpus of some ten thousand news paragraphs showed to be missed or misread.

All sentences are our own.
"""

from typing import Any

import pytest

from pipeline.extraction import extract
from pipeline.numbers import find_quantities
from pipeline.temporal import find_dates


def figures(text: str) -> dict[str, Any]:
    """What each quantity says: its value, or its bounds."""
    return {one.span.of(text): one.value or (one.lower, one.upper) for one in find_quantities(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("近万户牧民搬家，逾千家马场停业。", {"万户": "10000", "千家": "1000"}, id="near-a-round-number"),
        pytest.param("千家万户，万里草原，万元户。", {}, id="round-numbers-of-idioms"),
        pytest.param("捐款百万元，产值达亿元。", {"百万元": "1000000", "亿元": "100000000"}, id="sums-without-digit"),
        pytest.param("百家争鸣，《百家姓》。", {}, id="houses-of-idioms"),
        pytest.param("全省百家大型企业参展。", {"百家": "100"}, id="a-hundred-houses"),
        pytest.param("投了几个亿。", {"几个亿": ("200000000", "900000000")}, id="some-hundred-millions"),
        pytest.param("近来数名骑手退出。", {"数名": ("2", "9")}, id="some-behind-a-time"),
        pytest.param("我来数名次。", {}, id="counting"),
        pytest.param("就以下几点达成一致，这两点不变。", {"几点": ("2", "9"), "两点": "2"}, id="points-of-a-talk"),
        pytest.param("这两点半到，这三点钟走。", {}, id="hours"),
        pytest.param("住15栋2单元301室、8幢502。", {}, id="flats"),
        pytest.param("共建8栋300套。", {"8栋": "8", "300套": "300"}, id="no-flats"),
        pytest.param("分八方面说明。", {"八方面": "8"}, id="eight-sides"),
        pytest.param("三次第二名。", {"三次": "3", "第二名": "2"}, id="so-often-ranked"),
        pytest.param("离马场七里路，两里外有井，十里长堤。", {"七里": "7", "两里": "2"}, id="miles"),
        pytest.param("以1目半取胜。", {"1目半": "1.5"}, id="points-of-go"),
        pytest.param("产值翻了一番半。", {"一番半": "1.5"}, id="doubled-and-more"),
        pytest.param("雪崩失踪百余。", {"百余": "100"}, id="people-at-the-end"),
        pytest.param("死亡数十，失联八人。", {"数十": ("10", "100"), "八人": "8"}, id="people-in-a-row"),
        pytest.param("草价高出0.8至1倍，05版。", {"0.8至1倍": ("0.8", "1")}, id="no-leading-zero"),
        pytest.param("六、七两卷出齐。", {"六": "6", "两卷": "2"}, id="no-weight"),
        pytest.param("二号种子出局。", {"二号": "2"}, id="a-seed"),
        pytest.param("推出Pro、Max、Ultra三个版本。", {"三个": "3"}, id="behind-a-latin-name"),
        pytest.param("住进T三航站楼旁，看CBA三分球。", {}, id="a-part-of-a-code"),
        pytest.param("费用按6∶4分担。", {"6∶4": (None, None)}, id="a-ratio-that-is-shared"),
        pytest.param("展开1∶50000地形图。", {"1∶50000": (None, None)}, id="a-scale"),
        pytest.param("单颗算力560TOPS。", {"560TOPS": "560"}, id="operations-a-second"),
        pytest.param("平均停用19.4日。", {"19.4日": "19.4"}, id="days-with-decimals"),
        pytest.param("发生6·2级地震，指数涨57·27点。", {"6·2级": "6.2", "57·27点": "57.27"}, id="raised-points"),
        pytest.param("5·12地震，3·15晚会，9·3阅兵。", {}, id="days-with-a-raised-point"),
        pytest.param("过半数的席位，半数以上。", {"半数": "0.5"}, id="one-half"),
        pytest.param("有一天他来了，一天晚上走了。", {}, id="some-day"),
        pytest.param("离赛马还有一天。", {"一天": "1"}, id="a-day-is-left"),
        pytest.param("一天上千人。", {"一天": "1", "上千人": "1000"}, id="in-one-day"),
    ],
)
def test_what_counts(text: str, expected: dict[str, Any]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("农村青年初中毕业。", [], id="a-school"),
        pytest.param("年初一开门。", ["年初一"], id="the-first-of-the-year"),
        pytest.param("初二晚上赛马，初二学生上课。", ["初二晚上"], id="the-second-of-the-year"),
        pytest.param("初一至初三免费。", ["初一至初三"], id="the-first-to-the-third"),
        pytest.param("有一年他来过。", [], id="some-year"),
        pytest.param("有一年的时间。", ["一年"], id="for-a-year"),
        pytest.param("8日晚会见骑手，9日晚已离开，18日晚会。", ["8日晚", "9日晚", "18日"], id="evenings"),
        pytest.param("骑手孙晓明近日受访。", ["近日"], id="behind-a-name"),
        pytest.param("自一日起封山。", ["自一日起"], id="from-the-first"),
        pytest.param("马场将建国以来的马具展出。", ["建国以来"], id="since-the-founding"),
        pytest.param("突出展示中国改革开放以来的变化。", ["中国改革开放以来"], id="since-the-reform"),
        pytest.param("强烈地震后，马厩塌了。", ["地震后"], id="after-the-quake"),
        pytest.param("小分隊每週三、週五上門。", ["每週三、週五"], id="two-days-a-week"),
        pytest.param("馬場開業前三個月回本。", ["三個月"], id="before-an-event"),
    ],
)
def test_what_is_a_date(text: str, expected: list[str]) -> None:
    assert [one.span.of(text) for one in find_dates(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "马场建设项目前期工作已经完成。",
        "草原节即将来临，骑手到齐。",
        "那匹马又一次清晰地浮现在眼前。",
        "他们将在适当时候公布结果。",
        "产量要提高，在此前提下保护草原。",
        "全县共探明天然气储量五亿立方米。",
        "人们纷纷脱去冬装，走出户外。",
        "长此以往，草原难以恢复。",
        "这条路投产后年产值可观。",
    ],
)
def test_no_time_inside_words(text: str) -> None:
    """项|目前|期: two halves of other words."""
    assert [date.span.text for date in extract(text).dates] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("移民陈祖屯说：“路修好了。”", ["陈祖屯"], id="a-name-that-ends-like-a-place"),
        pytest.param("原来，伤者叫张悌，住在马场。", ["张悌"], id="called-so"),
        pytest.param(
            "委员有梁沅凯、屠由瑞、韩英、谢仲余、赖高淮。",
            ["梁沅凯", "屠由瑞", "韩英", "谢仲余", "赖高淮"],
            id="no-countries",
        ),
        pytest.param(
            "获奖者有沈一娜（中国，女），铃木博美（日本，女）。", ["沈一娜", "铃木博美"], id="a-bracket-of-people"
        ),
        pytest.param("最佳骑手是张津京和奎媛媛。", ["张津京", "奎媛媛"], id="a-rare-surname"),
        pytest.param("国际特级大师叶江川出席。", ["叶江川"], id="a-title-of-chess"),
        pytest.param("应文化部邀请来华访问的骑手，武警官兵。", [], id="nobody"),
    ],
)
def test_who_is_named(text: str, expected: list[str]) -> None:
    assert [person.name for person in extract(text).people] == expected


def test_words_owned_by_who_says_them() -> None:
    quote = extract("“干一行就要爱一行。”这是马德海的口头禅。").quotes[0]
    assert quote.speaker.mention is not None
    assert quote.speaker.mention.text == "马德海"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("草原实现两个根本性转变具有重要意义。", "根本性转变", id="what-it-is-like"),
        pytest.param("取得一系列突破性进展。", "突破性进展", id="a-row-of-them"),
        pytest.param("这两项不信任案是由骑手提出的。", "不信任案", id="a-motion"),
        pytest.param("一只变色龙死在马路上。", "变色龙", id="an-animal-torn"),
        pytest.param("一次民意测验显示，马最多。", "民意测验", id="an-event-of-something"),
        pytest.param("包含69个子项目，马队两支。", "子项目", id="cut-behind-one-character"),
        pytest.param("一根黑色长翎插在帽顶。", "黑色长翎", id="a-colour"),
        pytest.param("20多支演出队表演了马术。", "演出队", id="torn-by-the-tagger"),
        pytest.param("四种书各具特色。", "书", id="each-its-own"),
        pytest.param("16台单机容量8.5兆瓦的风电机组。", "风电机组", id="how-large-each-is"),
        pytest.param("平板玻璃860万重量箱。", "平板玻璃", id="cases-by-weight"),
        pytest.param("救援队伍3支。", "救援队伍", id="a-team-for-something"),
        pytest.param("新划泊位216个，签约家庭医生26名。", "泊位", id="newly-drawn"),
        pytest.param("两车救灾物资运抵灾区。", "救灾物资", id="loads"),
        pytest.param("派出两队消防员赶赴现场。", "消防员", id="teams-of-them"),
        pytest.param("由8户回乡青年承包下来。", "回乡青年", id="households-of-them"),
        pytest.param("新发现的两处繁殖地都远离航道。", "繁殖地", id="where-they-breed"),
        pytest.param("每月开展两次随机抽检。", "随机抽检", id="what-is-done-at-random"),
        pytest.param("两批共17名驻村干部昨天出发。", "驻村干部", id="groups-and-their-members"),
    ],
)
def test_what_is_counted(text: str, expected: str) -> None:
    noun = extract(text).quantities[0].noun
    assert noun is not None
    assert noun.text == expected


@pytest.mark.parametrize(
    "text", ["三车连环相撞。", "两车司机受伤。", "4车追尾事故。", "两队门将发挥出色。", "系统地提出了两次。"]
)
def test_nothing_is_counted(text: str) -> None:
    assert [quantity.noun for quantity in extract(text).quantities] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("副总队长曲霞刚说，桥已修好。", ["曲霞刚"], id="no-sooner-said"),
        pytest.param("该中心副主任祁鹏才提醒，雨还会下。", ["祁鹏才"], id="only-then"),
        pytest.param("村支书赵福才对记者说。", ["赵福才"], id="to-a-reporter"),
        pytest.param("政委郑莉真至今记得那匹马。", ["郑莉真"], id="truly"),
        pytest.param("县委书记何香建致辞。", ["何香建"], id="no-verb"),
        pytest.param("局长王伟可说是马迷。", ["王伟"], id="can-be-said"),
    ],
)
def test_names_that_end_like_an_adverb(text: str, expected: list[str]) -> None:
    assert [person.name for person in extract(text).people] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("吸引32家世界500强企业落户。", ["世界500强企业"], id="a-rank-in-digits"),
        pytest.param("先后有6家全国百强企业落户园区。", ["全国百强企业"], id="settling"),
        pytest.param("落户企业28家，五百强企业2家。", ["落户企业", "五百强企业"], id="settled"),
        pytest.param("打造5个一村一品示范村。", ["一村一品示范村", None], id="an-idiom-behind"),
        pytest.param("养殖土鸡2.1万羽，64户脱贫户入股。", ["土鸡", "脱贫户"], id="households-of-their-own"),
        pytest.param("一老一小服务点12处。", [None, "一老一小服务点"], id="an-idiom-before"),
        pytest.param("表彰三八红旗手15名。", ["三八红旗手"], id="a-day-in-the-name"),
        pytest.param(
            "九年一贯制学校128所，12年一贯制学校3所。", ["九年一贯制学校", "12年一贯制学校"], id="years-of-school"
        ),
    ],
)
def test_nouns_that_begin_with_a_numeral(text: str, expected: list[str | None]) -> None:
    record = extract(text)
    assert not record.dates
    assert [one.noun and one.noun.text for one in record.quantities] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("前七月新增马场九家。", {"前七月": "2025-01/2025-07"}, id="first-seven-months"),
        pytest.param("此前一天，马会开会。", {"此前一天": "2025-09-25"}, id="a-day-before"),
        pytest.param("合同还有一年到期。", {"一年": None}, id="until-it-ends"),
        pytest.param(
            "马房2001年启用，零件已于6月9日到港，可于18日修好。",
            {"2001年": "2001", "6月9日": "2025-06-09", "18日": "2025-06-18"},
            id="no-year-of-long-ago",
        ),
        pytest.param("欧阳立冬说，白天喂马，晚上刷马。", {"白天": None, "晚上": None}, id="a-feast-in-a-name"),
        pytest.param(
            "马会昨日宣判。\n去年10月8日晚9时，有人偷马。\n次日，马被找到。",
            {"昨日": "2025-09-25", "去年10月8日晚9时": "2024-10-08T21:00", "次日": "2024-10-09"},
            id="the-day-after-one-long-ago",
        ),
    ],
)
def test_when(text: str, expected: dict[str, str | None]) -> None:
    dates = extract(text, published="2025-09-26").dates
    assert {one.span.text: one.resolved.edtf if one.resolved else None for one in dates} == expected


def test_the_year_of_a_report() -> None:
    text = (
        "2024年马业统计公报发布\n\n2025-03-29 08:15　来源：马报\n\n公报显示，2024年全市有马九万匹，比上年增长5.6%。\n\n"
        "年末马场412家，比上年末减少9家。全年新生马驹2.2万匹，由上年下降转为增长。\n\n今年上半年将建新马场，年底完工。\n"
    )
    dates = extract(text).dates
    assert [(one.span.text, one.resolved.edtf) for one in dates[4:] if one.resolved] == [
        ("年末", "2024-12"),
        ("上年末", "2023-12"),
        ("全年", "2024"),
        ("上年", "2023"),
        ("今年上半年", "2025-01/2025-06"),
        ("年底", "2025-12"),
    ]
