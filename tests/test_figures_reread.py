"""Numbers, nouns and dates that whole articles and real pages were found to print. All sentences are our own."""

import pytest

from pipeline.numbers import find_quantities
from pipeline.temporal import Anchor, find_dates
from tests.test_counted_nouns import counted

WROTE = Anchor.of("2025-06-18")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        pytest.param("旧马鞍全數打掉，草料悉数运走。", [], id="all-of-them"),
        pytest.param("马厩只有九十格。", ["九十格"], id="a-rare-measure"),
        pytest.param("四周内修好马道，马道四周种树。", ["四周"], id="weeks-and-around"),
        pytest.param("骑手以2比1捧杯。", [], id="a-score-and-a-verb"),
        pytest.param("马场以24比22手握赛点。", [], id="a-score-in-hand"),
        pytest.param("骑手在马场。　商　陆　摄", [], id="a-name-in-a-credit"),
        pytest.param("拾", ["拾"], id="nothing-else"),
        pytest.param("“拾马记”开张。", [], id="a-name-in-marks"),
        pytest.param("骑手住了两晚，头一晚下雨。", ["两晚"], id="nights"),
        pytest.param("赛事分为三部分。", ["三部分"], id="parts"),
        pytest.param("走访草原、河谷两区。", ["两区"], id="two-districts"),
        pytest.param("马场划分两区域。", ["两"], id="two-areas"),
        pytest.param("在青五区打井。", [], id="a-zone"),
        pytest.param("电子五哥广马（2382）上涨。", [], id="of-a-share"),
        pytest.param("这一人群还要观察。", [], id="a-group-of-people"),
        pytest.param("血糖升高0.4毫摩尔/升。", ["0.4毫摩尔/升"], id="of-what-is-solved"),
        pytest.param("「721」元朗站，721元朗站。", [], id="no-money"),
        pytest.param("马厩有90多个天窗。", ["90多个"], id="no-days"),
        pytest.param("廿四晚赛马，后半部分下雨。", [], id="that-evening"),
        pytest.param("马房堆着三十来床被子、十来顶帐篷。", ["三十来床", "十来顶"], id="so-many-or-so"),
        pytest.param("马场产值突破千亿，观众破百万。", ["千亿", "百万"], id="round-sums-that-are-reached"),
        pytest.param("草原上有千万里路。", [], id="a-round-number-of-speech"),
        pytest.param("骑手里近七成为女性。", ["七成"], id="tenths-before-the-copula"),
        pytest.param("周五成为赛马日。", [], id="a-day-that-becomes-something"),
        pytest.param("三分之一至一半的骑手换了马鞍。", ["三分之一至一半"], id="a-range-up-to-the-half"),
    ],
)
def test_what_is_a_number(text: str, figures: list[str]) -> None:
    assert [one.span.of(text) for one in find_quantities(text)] == figures


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param("去草原住上一周。", {"一周": None}, id="stays-for-a-week"),
        pytest.param("上一周马场关门。", {"上一周": "2025-06-09/2025-06-15"}, id="last-week"),
        pytest.param("继2014年之后再次夺冠。", {"2014年": "2014"}, id="after-the-one-then"),
        pytest.param("骑手卓文昨受访。", {"昨": "2025-06-17"}, id="yesterday-behind-a-name"),
        pytest.param("请到3号、5号观景台。", {}, id="numbered-places"),
        pytest.param("马场5月2日获批，订廿六日开张。", {"5月2日": "2025-05-02", "廿六日": "2025-06-26"}, id="to-come"),
        pytest.param("中场过后天津队换人。", {}, id="no-day-but-a-city"),
        pytest.param("2014年之后再无赛马。", {"2014年之后": "2015/.."}, id="afterwards"),
    ],
)
def test_what_is_a_date(text: str, dates: dict[str, str | None]) -> None:
    found = find_dates(text, anchor=WROTE)
    assert {one.span.of(text): one.resolved.edtf if one.resolved else None for one in found} == dates


ROWS = [
    # words with tags, the noun of each quantity
    pytest.param("马场/n 的/u 最高/a 纪录/n 是/v 90匹/m 。/w", [None], id="a-record"),
    pytest.param("打破/v 赛马/n 纪录/n 9项/m 。/w", ["赛马纪录"], id="records-counted"),
    pytest.param("马场/n 全盛/n 时期/n 有/v 90匹/m 。/w", [None], id="a-time"),
    pytest.param("轮胎/n 跑/v 坏/a 了/u 六十多条/m 。/w", ["轮胎"], id="worn-out"),
    pytest.param("2024/TIME 赛季/n 赛马/n 联赛/n 第三场/m 。/w", ["赛马联赛"], id="no-season"),
    pytest.param("马场/n 获/v 金奖/n 1项/m 、/w 银奖/n 2项/m 。/w", ["金奖", "银奖"], id="no-sum-of-prizes"),
    pytest.param("分为/v 马厩/n 、/w 马道/n 两部分/m 。/w", [None], id="a-sum-of-parts"),
    pytest.param("9家/m 马场/n 点评/v ，/w 4家/m 看好/v ，/w 2家/m 看淡/v 。/w", ["马场", "马场", "马场"], id="row"),
    pytest.param("孩子/n 中/f 2个/m 哥哥/n 走/v 了/u ，/w 5个/m 小/a 的/u 在/v 。/w", ["哥哥", None], id="others"),
    pytest.param("马具/n 等/u 4/m 大类/q 58款/m 产品/n 。/w", ["产品", "产品"], id="kinds-and-makes"),
    pytest.param("接待/v 10万/m 人次/q 骑手/n 。/w", ["骑手"], id="turns-of-people"),
    pytest.param("三艘/m 以/p 草原/n 命名/v 的/u 船/n 。/w", ["船"], id="named-after"),
    pytest.param("9头/m 三岁/m 母牛/n 。/w", ["母牛", None], id="how-old"),
    pytest.param("写/v 了/u 9本/m 、/w 90万/m 字/n 的/u 笔记/n 。/w", ["笔记", None], id="how-long"),
    pytest.param("马/n 从/p 90匹/m ，/w 发展/v 到/v 900匹/m 。/w", ["马", "马"], id="grown-behind-a-comma"),
    pytest.param("草原/LOC 一/m 卓姓/n 男子/n 落马/v 。/w", ["卓姓男子"], id="of-what-name"),
    pytest.param("病例/n 9例/m ，/w 上海/LOC 6例/m 。/w", ["病例", None], id="where"),
    pytest.param("第41届/m 马术/n 邀请赛/v 开赛/v 。/w", ["马术邀请赛"], id="a-contest-is-no-verb"),
    pytest.param("第二/m 審/v 人民法院/n 。/w", [None], id="second-instance"),
    pytest.param("骑手/n 到/v 9个/m 村庄/n 调研/vn 。/w", ["村庄"], id="what-visitors-do"),
    pytest.param("骑手/n 走访/v 9个/m 村庄/n 调研/vn 产业/n 。/w", ["村庄"], id="what-visitors-ask-about"),
    pytest.param("骑手/n 写/v 9个/m 村庄/n 调研/vn 报告/n 。/w", ["村庄调研报告"], id="a-report-on-villages"),
]


@pytest.mark.parametrize(("sentence", "nouns"), ROWS)
def test_what_is_counted(sentence: str, nouns: list[str | None]) -> None:
    assert counted(sentence) == nouns
