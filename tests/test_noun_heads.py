"""How far the counted noun goes: to the last word that the measure word counts, and not into what is said of it."""

import pytest

from pipeline.numbers import find_quantities
from pipeline.spans import Span
from pipeline.tokens import Word, Words
from tests.test_counted_nouns import counted

ROWS = [
    # words with tags, the noun of each quantity
    pytest.param("7次/m 会议/n 议题/n 总数/n", ["会议"], id="not-what-a-meeting-has"),
    pytest.param("4间/m 店面/n 失火/vn 严重/a", ["店面"], id="not-what-befell-them"),
    pytest.param("9家/m 银行/n 债务/n 增加/v", ["银行"], id="not-what-they-owe"),
    pytest.param("第八届/m 理事会/n 秘书长/n 到会/v", ["理事会"], id="not-who-leads-it"),
    pytest.param("3家/m 出版/vn 集团/n", ["出版集团"], id="a-house-of-two-words"),
    pytest.param("两种/m 语言/n 教材/n", ["语言教材"], id="a-measure-of-anything"),
    pytest.param("一台/m 高/a 水准/n 的/u 音乐会/n", ["音乐会"], id="behind-a-quality"),
    pytest.param("9个/m 专业/n 。/w", ["专业"], id="a-word-that-often-describes"),
    pytest.param("收到/v 论文/n （/w 含/v 附录/n ）/w 90篇/m", ["论文"], id="behind-a-bracket"),
    pytest.param("用户/n 数/n 有/v 900户/m", ["用户"], id="the-number-of-them"),
    pytest.param(
        "小学/n 从/p 1999年/TIME 的/u 20所/m 增加/v 到/p 2009年/TIME 的/u 40所/m", ["小学"] * 2, id="by-years"
    ),
    pytest.param("我/r 国/n 高等院校/n 有/v 900所/m 。/w", ["高等院校"], id="not-of-which-country"),
    pytest.param("原因/n 主要/ad 有/v 两点/TIME 。/w", ["原因"], id="there-are-so-many"),
    pytest.param("全村/n 有/v 17个/m 。/w", [None], id="not-who-has-them"),
    pytest.param("农贸/n 市场/n 发展/v 到/v 40家/m", ["农贸市场"], id="across-a-change"),
    pytest.param("第九届/m 农业机械/n 展/v 在/p 某地/LOC", ["农业机械展"], id="one-character-that-it-counts"),
    pytest.param("小学/n 、/w 初中/n 分别/d 有/v 12所/m 和/c 3所/m", ["小学", "初中"], id="dealt-out"),
    pytest.param("听取/v 和/p 审议/vn 专项/a 报告/n 9个/m", ["专项报告"], id="a-verb-behind-another"),
    pytest.param("两方面/m 的/u 作用/n", ["作用"], id="behind-sides"),
    pytest.param("第二大/m 城市/n", ["城市"], id="ranked-by-size"),
    pytest.param("沟通/n 三方面/m 努力/v", [None], id="sides-count-nothing-before-them"),
    pytest.param("首次/m 骑手/n 夜/n 驯/v 试验/n 成功/v", ["骑手夜驯试验"], id="up-to-the-event"),
    pytest.param("迈出/v 第一步/m 时/n", [None], id="no-time-is-counted"),
    pytest.param("查处/v 交通/n 违章/v 900宗/m", ["交通违章"], id="an-offence"),
    pytest.param("各地/n 来/v 了/u 9万/m 商贩/n", ["商贩"], id="not-from-where"),
    pytest.param("3名/m 国家级/a 、/w 省级/a 骑手/n", ["国家级、省级骑手"], id="several-ranks"),
    pytest.param("约/d 有/v 生产/vn 企业/n 90家/m", ["生产企业"], id="a-verb-behind-有"),
    pytest.param("两级/m 政府/n 、/w 三级/m 管理/n", ["政府", "管理"], id="without-the-mark-of-the-list"),
    pytest.param("骑手/n 共/d 6人/m 4次/m", ["骑手", None], id="people-are-no-times"),
    pytest.param("马厩/n 3个/m 、/w 养/v 羊场/n 2个/m", ["马厩", "养羊场"], id="a-house-in-a-list"),
    pytest.param("90名/m 县/n 以上/f 骑手/n", ["县以上骑手"], id="of-some-rank-on"),
    pytest.param("两个/m 小周/PER 买/v 了/u 城里/s 的/u 马厩/n", [None], id="nobody-is-counted-by-name"),
    pytest.param("骏马/nz 990/m 上市/v", [None], id="a-model"),
    pytest.param("3金/m 1铜/m 位居榜首/nz", [None, None], id="medals"),
    pytest.param("30名/m 中层/f 干部/n 就/p 作风/n 检查/v", ["中层干部"], id="people-named-further-on"),
    pytest.param("90户/m 用电/vn", [None], id="a-house-that-does-something"),
    pytest.param("又/d 发生/v 4起/m 屠杀/v 事件/n", ["屠杀事件"], id="what-happened"),
    pytest.param("第9届/m 某国/LOC 国际/n 指挥/v 比赛/vn", ["某国国际指挥比赛"], id="an-event-with-its-place"),
    pytest.param("第八届/m 基础/n 上/f", [None], id="no-event"),
    pytest.param("几位/m 里/f 长/n 到场/v", ["里长"], id="two-characters-that-the-tagger-has-cut"),
    pytest.param("首场/m 地区/n 咨询/vn 会/v 后/f", ["地区咨询会"], id="a-meeting-that-the-tagger-has-cut"),
    pytest.param("6层/m 高民房/n 起火/v", ["民房"], id="so-many-floors-high"),
    pytest.param("6位/m “/w 掌柜/n ”/w 形象/n 地/u 说/v", ["掌柜"], id="people-in-marks"),
    pytest.param("两次/m “/w 骏马/n ”/w 工作/vn 会议/n", ["工作会议"], id="behind-a-name-in-marks"),
    pytest.param("第9个/m “/w 骏马/n ”/w 国际/n 骑手节/TIME 到来/v", ["国际骑手节"], id="a-feast"),
    pytest.param("过/v 一个/m 欢乐/a 的/u 春节/TIME", ["春节"], id="a-feast-behind-a-quality"),
    pytest.param("有关/a 房屋/n 约/d 有/v 90户/m ，/w", ["房屋"], id="not-which-of-them"),
    pytest.param("4361名/m 2020届/m 毕业生/n", ["毕业生", None], id="of-a-year"),
    pytest.param("全村/n 一百来号/m 人/n", ["人"], id="a-hundred-or-so"),
    pytest.param("比/p 去年/TIME 招生/vn 增加/v 16人/m", [None], id="taking-in-is-nobody"),
    pytest.param("报名/vn 人数/n 逾千/v ，/w", ["报名人数"], id="a-thousand-and-more"),
    pytest.param(
        "60名/m 官员/n 、/w 专家/n 以及/c 学者/n 和/c 骑手/n 。/w",
        ["官员、专家以及学者和骑手"],
        id="a-list-that-goes-on",
    ),
    pytest.param("消防/n 队伍/n 136支/m", ["消防队伍"], id="behind-a-character-that-is-a-numeral-too"),
    pytest.param("20个/m 草原/n 演出/vn 90场/m", ["草原", "演出"], id="a-verb-before-a-number"),
    pytest.param("该/r 平台/n 注册/vn 用户/n 突破/v 3亿/m", ["注册用户"], id="not-whose-they-are"),
    pytest.param("建成/v 5G/m 基站/n 9个/m", ["5G基站"], id="a-code-of-the-trade"),
    pytest.param("发布/v 大风/n 预警/vn 3次/m", ["大风预警"], id="a-warning-is-nobody"),
    pytest.param("项目/n 一期/m 建设/vn 厂房/n 9栋/m", [None, "厂房"], id="a-verb-behind-a-stage"),
    pytest.param("办/v 结诉求/n 900件/m", ["诉求"], id="a-verb-cut-in-two"),
    pytest.param("老两口/n 骑/v 马/n", [], id="a-couple-is-no-number"),
    pytest.param("两宗/m 本地/r 感染/v 个案/n", ["本地感染个案"], id="a-participle-inside"),
    pytest.param("第12座/m 发生/v 火患/n ，/w", [None], id="what-happened-there"),
    pytest.param("《/w 第七条/m 》/w 规定/vn", [None], id="not-behind-its-mark"),
    pytest.param("收到/v 全国各地/n 来稿/v 90篇/m", ["来稿"], id="not-from-all-over-the-country"),
    pytest.param("累计/v 死亡/v 病例/n 9例/m", ["死亡病例"], id="what-became-of-them"),
    pytest.param("设/v 一等奖/nz 3名/m", ["一等奖"], id="prizes-for-so-many"),
    pytest.param("8趟/m 列车/n 晚点/vn", ["列车"], id="trains"),
    pytest.param("几十个/m 甚至/d 上百个/m 牧民/n", ["牧民"] * 2, id="tens-or-even-hundreds"),
    pytest.param("4家/m 书店/n 致函/v 某某市/LOC 法院/n", ["书店"], id="not-into-another-body"),
]


@pytest.mark.parametrize(("sentence", "nouns"), ROWS)
def test_noun_head(sentence: str, nouns: list[str | None]) -> None:
    assert counted(sentence) == nouns


def test_a_blank_beside_latin_letters_is_no_boundary() -> None:
    text = "三款 S9 系列手机"
    ends = ((0, 2, "m"), (2, 3, "w"), (3, 5, "nz"), (5, 6, "w"), (6, 8, "n"), (8, 10, "n"))
    (found,) = find_quantities(text, words=Words([Word(Span(start, end), tag) for start, end, tag in ends]))
    assert found.noun is not None
    assert found.noun.of(text) == "S9 系列手机"
