"""People, posts, numbers and dates that pages of papers and sites were found to print. All sentences are our own."""

import pytest

from pipeline import extract
from pipeline.numbers import find_quantities
from pipeline.temporal import Anchor, find_dates
from tests.titles_told import Held, held, people, read, roles

WROTE = Anchor.of("2025-06-23")


@pytest.mark.parametrize(
    ("text", "name", "posts"),
    [
        pytest.param("6号楼楼组长秦莲介绍，电梯装好了。", "秦莲", {("楼组长", None)}, id="of-a-staircase"),
        pytest.param(
            "云岭镇后港村党总支部副书记秦莲说。", "秦莲", {("党总支部副书记", "云岭镇后港村")}, id="of-a-branch"
        ),
        pytest.param("天主教云川教區榮休主教秦蓮表示。", "秦蓮", {("榮休主教", "天主教云川教區")}, id="a-rank-of-old"),
        pytest.param("云川派出所“村警”秦莲说，巡逻不停。", "秦莲", {("村警", "云川派出所")}, id="in-marks"),
        pytest.param(
            "西北野战军第4纵队12师35团6连副指导员秦莲牺牲。",
            "秦莲",
            {("副指导员", "西北野战军第4纵队12师35团6连")},
            id="of-an-army",
        ),
        pytest.param(
            "交通部秘书长拿督加纳山蒂兰与机场控股公司董事经理拿督莫哈末出席。",
            "加纳山蒂兰",
            {("秘书长", "交通部")},
            id="a-style-and-a-joined-body",
        ),
        pytest.param(
            "交通部秘书长拿督加纳山蒂兰与机场控股公司董事经理拿督莫哈末出席。",
            "莫哈末",
            {("董事经理", "机场控股公司")},
            id="the-joined-body",
        ),
    ],
)
def test_posts(text: str, name: str, posts: Held) -> None:
    assert held(read(text), name) == posts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("他先后为滑明红、翟晓星等28人谋取利益。", {"滑明红", "翟晓星"}, id="among-so-many"),
        pytest.param("江苏、安徽等5名代表发言。", set(), id="places-among-so-many"),
        pytest.param("司机、乘客等5人受伤。", set(), id="kinds-among-so-many"),
        pytest.param("“卖官书记”一审判15年。", set(), id="who-sold-offices"),
        pytest.param("護林員往往要大費周章查出樹樁。", set(), id="an-idiom"),
        pytest.param("她在先赢一盘的情况下被多罗申科逆转。", {"多罗申科"}, id="ends-like-an-office"),
        pytest.param("焦科维奇本轮面对世界排名第105位的选手。", {"焦科维奇"}, id="all-but-one-sound"),
        pytest.param(
            "穆霍娃赢得首盘。决胜盘穆霍娃经验丰富，她很冷静。赛后穆霍娃说，比赛艰难。", {"穆霍娃"}, id="glued-in-front"
        ),
    ],
)
def test_who_is_named(text: str, names: set[str]) -> None:
    assert people(text) == names


def test_a_number_of_people_counts_no_piece_of_a_name() -> None:
    (quantity,) = extract("他先后为滑明红、翟明星等28人谋取利益。").quantities
    assert (quantity.span.text, quantity.noun) == ("28人", None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("数月内签署协议。", [("数月", "PXM", None)], id="some-months"),
        pytest.param("下午6时多载着马迷离开。", [("下午6时", "T18:00", None)], id="more-than-an-hour"),
        pytest.param("风速25米每秒。", [], id="metres-a-second"),
        pytest.param("每秒跑25米。", [("每秒", "R/PT1S", None)], id="every-second"),
        pytest.param(
            "端午前一个月生意最好。", [("端午前", None, "../2025-05-30"), ("一个月", "P1M", None)], id="a-month"
        ),
        pytest.param(
            "预计22日晚8时至23日12时登陆。",
            [("22日晚8时至23日12时", "---22T20:00/---23T12:00", "2025-06-22T20:00/2025-06-23T12:00")],
            id="announced-yesterday",
        ),
        pytest.param("将于25日举行。", [("25日", "---25", "2025-06-25")], id="to-come"),
        pytest.param("画家秦莲（1899—1983）的作品。", [("1899—1983", "1899/1983", "1899/1983")], id="years-of-a-life"),
        pytest.param("上世纪60至80年代的老房。", [("上世纪60至80年代", None, "196X/198X")], id="decades-up-to"),
        pytest.param("七、八十年代的老房。", [("七、八十年代", "XX7X/XX8X", "197X/198X")], id="two-decades"),
        pytest.param(
            "二十世纪40、50年代的照片。", [("二十世纪40、50年代", "194X/195X", "194X/195X")], id="of-a-century"
        ),
    ],
)
def test_dates(text: str, found: list[tuple[str, str | None, str | None]]) -> None:
    given = find_dates(text, anchor=WROTE)
    assert [
        (one.span.of(text), one.iso or one.edtf, one.resolved.edtf if one.resolved else None) for one in given
    ] == found


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        pytest.param("一个数十平方米的棚子。", [("一个", "1"), ("数十平方米", None)], id="a-shed-of-tens"),
        pytest.param("“五芳斋”的粽子。", [], id="an-old-shop"),
        pytest.param("画家秦莲（1899—1983）的作品。", [], id="years-in-brackets"),
        pytest.param("她不敌10号种子穆霍娃。", [("10号", "10")], id="a-seed"),
        pytest.param("在這2縣市偏鄉服務。", [("2縣市", "2")], id="counties-and-cities"),
        pytest.param("6縣市長候選人辯論。", [], id="heads-of-counties"),
        pytest.param("风速25米每秒。", [("25米每秒", "25")], id="a-rate"),
    ],
)
def test_numbers(text: str, figures: list[tuple[str, str | None]]) -> None:
    assert [(one.span.of(text), one.value) for one in find_quantities(text)] == figures


@pytest.mark.parametrize(
    ("text", "name", "posts"),
    [
        pytest.param(
            "云川石油公司候任亚洲总裁穆提卜·哈勒比表示，很高兴。",
            "穆提卜·哈勒比",
            [("云川石油公司", "亚洲总裁", "nominated")],
            id="to-come",
        ),
        pytest.param(
            "云川石油公司亚洲总裁穆提卜·哈勒比表示，很高兴。",
            "穆提卜·哈勒比",
            [("云川石油公司", "亚洲总裁", "current")],
            id="of-a-continent",
        ),
        pytest.param(
            "应云川科技CEO秦莲之邀，他来了。", "秦莲", [("云川科技", "CEO", "current")], id="whose-invitation"
        ),
    ],
)
def test_posts_with_their_status(text: str, name: str, posts: list[tuple[str | None, str, str]]) -> None:
    assert roles(read(text), name) == posts


def test_by_how_much_and_to_what_is_no_range() -> None:
    text = "世界经济增速下调0.1%至3.1%，股价上涨3%至5%。"
    assert [one.span.of(text) for one in find_quantities(text)] == ["0.1%", "3.1%", "3%至5%"]


def test_analysts_are_somebody() -> None:
    (quote,) = extract("也有分析人士指出，价格会跌。").quotes
    assert quote.speaker.mention is not None
    assert quote.speaker.mention.text == "分析人士"


def test_a_year_before_a_weekday_is_no_number_of_weeks() -> None:
    assert [one.span.of("2026星期二上午") for one in find_dates("2026星期二上午")] == ["星期二上午"]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        pytest.param("展览分为「山河」、「市井」和「灯火」三部分。", None, id="and"),
        pytest.param("“山河”“市井”“灯火”三部分组成展览。", None, id="without-a-mark-between"),
        pytest.param("获得“先进单位”“文明集体”两个称号。", "称号", id="what-they-are-stands-behind"),
    ],
)
def test_a_number_that_sums_up_names_in_marks_counts_none_of_them(text: str, noun: str | None) -> None:
    (quantity,) = extract(text).quantities
    assert (quantity.noun and quantity.noun.text) == noun
