"""Numbers and nouns in wordings that are met seldom: each case is the only one that its rule is kept for.

All sentences are our own, cut by the tagger of the package.
"""

from typing import Any

import pytest

from pipeline.extraction import extract
from pipeline.numbers import find_quantities
from tests.test_counted_nouns import counted


def quantities(text: str) -> list[dict[str, Any]]:
    """The quantities of the record."""
    record: list[dict[str, Any]] = extract(text.encode()).model_dump(mode="json", by_alias=True)["quantities"]
    return record


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("气温由零下12度回升到零上4度。", {"零下12度": "-12", "零上4度": "4"}, id="above-zero"),
        pytest.param("参股比例仅为几十分之一。", {"几十分之一": ("0.01", "0.1")}, id="one-in-some-dozens"),
        pytest.param("配方要求面粉2 1/2杯。", {"2 1/2": "2.5"}, id="a-whole-and-a-part"),
        pytest.param("本报今起推出特刊，见05/08版。", {}, id="pages-are-no-fraction"),
        pytest.param("这家店卖出两个半西瓜。", {"两个": "2"}, id="half-of-no-unit"),
        pytest.param("他等了好几个半小时。", {"几个半小时": ("2", "9")}, id="some-half-hours"),
        pytest.param("店员一天12个小时站柜台。", {"一天": "1", "12个小时": "12"}, id="hours-a-day"),
        pytest.param("实验室测得每克土壤含10^6个细菌。", {"10^6个": "1000000"}, id="a-power"),
        pytest.param("展位在3e展厅。", {}, id="no-exponent"),
        pytest.param("新车推出Plus十二种颜色。", {"十二种": "12"}, id="a-long-numeral-behind-letters"),
        pytest.param("周末三俩好友相约登山。", {"俩": "2"}, id="nothing-goes-on-to-a-pronoun"),
        pytest.param("他一年能挣三万五万的。", {"一年": "1", "三万": "30000", "五万": "50000"}, id="two-sums"),
        pytest.param("全镇60几個村全部通車。", {"60几個": "60"}, id="sixty-and-some"),
        pytest.param("大盘跳水数十点五只个股跌停。", {"五只": "5"}, id="points-are-no-decimals"),
        pytest.param("两种药剂按0.25:10配制。", {"两种": "2"}, id="a-ratio-with-decimals"),
        pytest.param("主队以3比1取胜，25:18、20:25。", {"3比1": None, "25:18": None, "20:25": None}, id="by-its-row"),
        pytest.param("上轮主场比分：2-1战胜青石队。", {"2-1": None}, id="a-score-behind-a-colon"),
        pytest.param("钢管每根长3米12根一捆。", {"3米": "3", "12根": "12", "一捆": "1"}, id="another-count"),
        pytest.param("水深2米15日退去。", {"2米": "2"}, id="a-day-behind-a-depth"),
        pytest.param("跑道宽2米10点开放。", {"2米": "2"}, id="an-hour-behind-a-width"),
        pytest.param("身高1米80/体重75公斤。", {"1米80": "1.8", "75公斤": "75"}, id="a-length-before-a-slash"),
        pytest.param("招收1米80-1米85的选手。", {"1米80-1米85": ("1.8", "1.85")}, id="from-length-to-length"),
        pytest.param("两人等了个半小时。", {"两人": "2", "个半小时": "1.5"}, id="one-and-a-half-without-one"),
        pytest.param("当地最低气温为负20℃。", {"负20℃": "-20"}, id="minus-in-words"),
        pytest.param("测得误差在正负3毫米以内。", {"3毫米": "3"}, id="plus-or-minus"),
        pytest.param("他两天两夜没有合眼。", {"两天": "2"}, id="two-days-and-nights"),
        pytest.param("从车上搜出鸦片8块。", {"8块": "8"}, id="pieces-of-what-is-seized"),
        pytest.param("全场商品打七八折。", {"七八折": "78"}, id="a-discount-of-two-digits"),
        pytest.param("学校实行“3+2”培养模式。", {}, id="years-joined-by-a-plus"),
        pytest.param("2025 云川车展开幕。", {}, id="the-year-of-what-is-held"),
        pytest.param("云川队两名选手分列3、5名。", {"两名": "2", "3": "3", "5名": "5"}, id="no-neighbours"),
        pytest.param("他买了3、4斤苹果。", {"3、4斤": ("3", "4")}, id="three-or-four-pounds"),
        pytest.param(
            "路宽七、八米，过桥费五、六元。", {"七、八米": ("7", "8"), "五、六元": ("5", "6")}, id="about-so-much"
        ),
        pytest.param("原因有1、两家企业停产。", {"1": "1", "两家": "2"}, id="an-item-is-no-neighbour"),
        pytest.param("增长3、4%。", {"3": "3", "4%": "4"}, id="rates-are-listed"),
        pytest.param("占比20%至30左右。", {"20%": "20", "30": "30"}, id="no-range-of-a-rate-and-a-number"),
        pytest.param("占到三分之一-二分之一。", {"三分之一-二分之一": ("0.333333333333333", "0.5")}, id="parts"),
        pytest.param("限10至 20人。", {"10至 20人": ("10", "20")}, id="a-blank-behind-至"),
        pytest.param("刑期为一年至二年六个月。", {"一年": "1", "二年六个月": "30"}, id="years-and-months"),
        pytest.param("反应5min后加入10mol盐酸。", {}, id="longer-than-the-unit"),
        pytest.param("全市现有25 家企业。", {"25 家": "25"}, id="a-blank-before-the-measure-word"),
    ],
)
def test_figures(text: str, expected: dict[str, Any]) -> None:
    bounds = {one["span"]["text"]: (one["lower"], one["upper"]) for one in quantities(text)}
    values = {one["span"]["text"]: one["value"] for one in quantities(text)}
    told = {span: value or (None if bounds[span] == (None, None) else bounds[span]) for span, value in values.items()}
    assert told == expected


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        pytest.param("两名受伤的，已由医生救治。", [None], id="not-behind-the-comma"),
        pytest.param("红树林面积扩大，总数达9万株。", ["红树林"], id="what-grew-and-not-its-area"),
        pytest.param("该路口今年小修3次。", ["小修"], id="a-quality-and-a-deed"),
        pytest.param("他一年发生两次甩客一次拒载的事件。", [None, None, "事件"], id="so-often-this-so-often-that"),
        pytest.param("这是一场令人捧腹的“喜剧”。", ["喜剧"], id="quoted-behind-的"),
        pytest.param("他一年跑了三次广州，两次深圳。", [None, None, None], id="how-often-he-went-there"),
        pytest.param("民警来到村民丘三（右）一家种植的果园。", [None], id="a-family-behind-a-bracket"),
        pytest.param("他大喊一声骗子就跑。", [None], id="what-is-called-out"),
        pytest.param("收藏家捐出民国旧报纸300份。", ["民国旧报纸"], id="an-era"),
        pytest.param("公司承建三处国家“九五”项目。", [None, None], id="no-mark-in-the-noun"),
        pytest.param("现有图书、教师120名。", ["教师"], id="books-are-no-people"),
        pytest.param("支援两个扶贫开发的村。", ["村"], id="a-village-that-has-it-done"),
        pytest.param("查处一起盗窃案的案件。", ["案件"], id="the-case-behind-的"),
        pytest.param("6名被评为劳模的骑手。", ["骑手"], id="what-somebody-was-made"),
        pytest.param("开展了12次集中清查行动。", ["集中清查行动"], id="a-verb-inside-a-deed"),
        pytest.param("黄牛以800元一张倒卖门票。", [None, None], id="so-much-apiece"),
        pytest.param("文件第五项内规定。", [None], id="inside-an-item"),
        pytest.param("专家组赴12个乡镇调研。", ["乡镇"], id="where-somebody-goes-to-do-it"),
        pytest.param("新建高标准小学和幼儿园30所。", ["高标准小学和幼儿园"], id="a-pair-with-its-quality"),
        pytest.param("教室里有一块“会说话的黑板”。", ["黑板"], id="a-head-in-quotation-marks"),
        pytest.param("现有营业面积12处。", [None], id="an-attribute-is-not-had"),
    ],
)
def test_nouns(text: str, nouns: list[str | None]) -> None:
    assert [one["noun"] and one["noun"]["text"] for one in quantities(text)] == nouns


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        pytest.param("该案定于10.25再审。", [], id="a-day-in-court"),
        pytest.param("2024学年起，学校扩招。", [], id="a-school-year"),
        pytest.param("　　1.3家企业参展\n　　2.5家企业退出", ["1", "3家", "2", "5家"], id="items-behind-blanks"),
        pytest.param(
            "1、3个村通路\n2.5个村通电\n2、4个村通水", ["1", "3个", "2.5个", "2", "4个"], id="two-kinds-of-marks"
        ),
        pytest.param("1.2.1版修复\n2.1.1版新增\n3.1.0版优化", [], id="versions-in-a-row"),
    ],
)
def test_what_dates_and_layout_would_hide(text: str, spans: list[str]) -> None:
    assert [mention.span.of(text) for mention in find_quantities(text)] == spans


def test_a_mark_in_one_word_of_the_tagger() -> None:
    assert counted("马场/n 有/v 两千只/m 羊/n ，猪/n 三百头/m 。/w") == ["羊", "猪"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("从车上搜出鸦片8块。", ["number"], id="pieces-and-no-money"),
        pytest.param(
            "1、3个村通路\n2.5个村通电\n2、4个村通水",
            ["enumerator", "number", "number", "enumerator", "number"],
            id="items-with-one-kind-of-mark",
        ),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [mention.kind for mention in find_quantities(text)] == kinds


def test_sixty_and_some_are_less_than_seventy() -> None:
    (mention,) = find_quantities("全镇60几個村全部通車。")
    assert (mention.lower, mention.upper, mention.modifier) == ("60", "70", "about")
