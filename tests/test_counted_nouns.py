"""What a number counts, with the words of a tagger: before and behind the number, across lists, verbs and brackets."""

import pytest

from pipeline.numbers import find_quantities
from pipeline.spans import Span
from pipeline.tokens import Word, Words


def tagged(sentence: str) -> tuple[str, Words]:
    """The text and words of 马场/n 三/m 座/q."""
    text, words = "", []
    for part in sentence.split(" "):
        word, _, tag = part.rpartition("/")
        words.append(Word(Span(len(text), len(text) + len(word)), tag))
        text += word
    return text, Words(words)


def counted(sentence: str) -> list[str | None]:
    """The noun of each quantity in 马场/n 三/m 座/q, None where it has none."""
    text, words = tagged(sentence)
    return [mention.noun.of(text) if mention.noun else None for mention in find_quantities(text, words=words)]


ROWS = [
    # words with tags, the noun of each quantity
    pytest.param("骑手/n 被/p 困/v 山谷/n ，/w 4名/m 骑手/n 被/p 困/v 山谷/n", ["骑手"], id="a-passive-verb-ends-it"),
    pytest.param("一名/m 被/p 困者/n 获救/v", ["被困者"], id="被-and-者-are-one-noun"),
    pytest.param("40名/m 贫血/n 、/w 哮喘/n 患者/n 来/v 了/u", ["贫血、哮喘患者"], id="kinds-of-one-head"),
    pytest.param("40名/m 教师/n 、/w 学生/n 和/c 家长/n 来/v 了/u", ["教师、学生和家长"], id="kinds-of-people"),
    pytest.param("9个/m 国家/n 和/c 地区/n 的/u 货物/n", ["国家和地区"], id="a-pair-before-的"),
    pytest.param("9个/m 街道/n 和/c 企业/n 参加/v", ["街道"], id="a-pair-before-a-verb-may-be-two"),
    pytest.param("4座/m 马棚/n 、/w 2个/m 水池/n", ["马棚", "水池"], id="each-has-its-number"),
    pytest.param("走访/v 三条/m 运河/n 沿线/n 的/u 县/n", ["运河"], id="not-the-place-around"),
    pytest.param("6台/m 价值/n 90万元/m 的/u 进口/vn 水泵/n", ["进口水泵", None], id="behind-its-worth"),
    pytest.param("三名/m 孩子/n 的/u 母亲/n", ["孩子"], id="kin-has-the-number-of-the-owner"),
    pytest.param("一名/m 村民/n 李某某/PER 说/v", ["村民"], id="not-the-name-beside-it"),
    pytest.param("一批/m 清代/TIME 家具/n", ["清代家具"], id="an-era-before-it"),
    pytest.param("38个/m 大/a 类/q 行业/n", ["大类行业"], id="a-kind-before-it"),
    pytest.param("第四次/m 理事会/n 会议/n 研究/vn", ["理事会会议"], id="what-a-meeting-does"),
    pytest.param("受训/v 牧民/n 13人/m 死刑/n", ["牧民"], id="persons-count-no-noun-behind"),
    pytest.param("第9册/m 的/u 时候/n", [None], id="an-ordinal-before-的"),
    pytest.param("第10天/m 早上/n", [None], id="a-period"),
    pytest.param("分/v 两批/m 更换/v 灯具/n 90盏/m", [None, "灯具"], id="the-next-number-counts-it"),
    pytest.param("首批/m 30名/m 骑手/n", ["骑手", "骑手"], id="a-group-and-its-members"),
    pytest.param("马队/n 先后/d 9次/m 进入/v 草原/n", [None], id="how-often"),
    pytest.param("半决赛/n 第五场/m 打响/v", ["半决赛"], id="part-of-what-stands-before"),
    pytest.param("生猪/n 出栏/v 9万头/m", ["生猪"], id="across-its-verb"),
    pytest.param("鞋/n 都/d 磨坏/v 了/u 两双/m", ["鞋"], id="across-a-verb-with-its-complement"),
    pytest.param("老板/n 买/v 了/u 两双/m", [None], id="not-who-bought"),
    pytest.param("老师/n 带/v 了/u 40名/m", [None], id="not-who-led"),
    pytest.param("学生/n 来/v 了/u 40名/m", ["学生"], id="who-came"),
    pytest.param("“/w 口袋公园/n ”/w 年内/TIME 再/d 增/v 9座/m", ["口袋公园"], id="marked-and-across-its-verb"),
    pytest.param("驯马师/n 只有/v 9人/m", ["驯马师"], id="there-are-only"),
    pytest.param("投入/v 救援/vn 力量/n 90人/m", ["救援力量"], id="a-force-is-no-amount"),
    pytest.param("折叠/vn 床/n 90张/m", ["折叠床"], id="two-characters-before-one-are-a-word"),
    pytest.param("缴获/v 仿真/v 枪/n 9支/m", ["仿真枪"], id="two-characters-before-one-behind-a-verb"),
    pytest.param("讲座/n 8场/m 、/w 露天/n 放映/v 9场/m", ["讲座", "露天放映"], id="an-item-of-a-list"),
    pytest.param("图书馆/n 藏书/n 9万册/m", ["藏书"], id="not-the-house"),
    pytest.param("到/v 馆/n 读者/n 900人次/m", ["读者"], id="not-what-they-came-to"),
    pytest.param("工匠/n （/w 9名/m ）/w", ["工匠"], id="in-brackets"),
    pytest.param("制造业/n （/w 9名/m ）/w", [None], id="a-trade-is-nobody"),
    pytest.param("村/n 、/w 镇/n 、/w 县/n 三方/m 共/d 管/v", [None], id="the-number-of-those-named"),
    pytest.param("填写/v 《/w 登记表/nw 》/w 一式/m 两份/m", ["《登记表》"], id="copies-of-a-title"),
    pytest.param("《/w 草原志/nw 》/w 共/d 十二卷/m", [None], id="parts-of-a-title"),
    pytest.param("修复/v 古籍/n 900册/m 、/w 近/v 9万叶/m", ["古籍", "古籍"], id="across-a-list-with-a-modifier"),
    pytest.param("9个/m 项目/n 中/f 仍/d 有/v 3个/m 进度/n 落后/v", ["项目", "项目"], id="some-of-them"),
    pytest.param("9个/m 行业/n 中/f 有/v 3个/m 行业/n 增长/v", ["行业", "行业"], id="some-of-them-named-again"),
    pytest.param("收养/v 马/n 9只/m ，/w 其中/f 5只/m 伤势/n 较/d 重/a", ["马", "马"], id="what-some-of-them-have"),
    pytest.param("救出/v 3名/m 被/p 埋/v 压/v 牧民/n", ["被埋压牧民"], id="what-was-done-to-them"),
    pytest.param("其中/f 1名/m 为/v 重伤员/n", [None], id="what-one-of-them-is"),
    pytest.param("盖/v 一幢/m 5层/m 自建/vn 民房/n", ["自建民房", None], id="how-large-each-is"),
    pytest.param("一支/m 12人/m 的/u 马队/n", ["马队", None], id="how-large-each-is-with-的"),
    pytest.param("安置/v 住户/n 276户/m 681人/m", ["住户", "住户"], id="households-and-persons"),
    pytest.param("市/n 、/w 区/n 两级/m 学会/n 90个/m", [None, "学会"], id="two-levels"),
    pytest.param("新建/v 小学/n 和/c 幼儿园/n 32所/m", ["小学和幼儿园"], id="a-pair-before-its-number"),
    pytest.param("我/r 省/n 8人/m 入选/v", [None], id="not-where-they-are-from"),
    pytest.param("9所/m 中小/a 学校/n 的/u 扩建/v 工程/n", ["中小学校"], id="not-what-is-done-with-it"),
    pytest.param("第九次/m 全国/n 牧业/n 会议/n", ["全国牧业会议"], id="of-the-whole-country"),
    pytest.param("荣立/v 三等/a 功/n 两次/m", ["三等功"], id="an-honour-won"),
    pytest.param("18位/m 骑手/n 一人/n 骑/v 两匹/m 马/n", ["骑手", None, "马"], id="not-into-the-next-number"),
    pytest.param("接到/v 求助/vn 电话/n 900个/m", ["求助电话"], id="calls"),
    pytest.param("帮扶/v 困难/a 人员/n 就业/vn 900人/m", ["困难人员"], id="people-and-not-their-work"),
    pytest.param("完成/v 老旧/a 小区/n 改造/v 9个/m", ["老旧小区"], id="what-has-been-worked-on"),
    pytest.param("收治/v 8名/m 、/w 5名/m 和/c 2名/m 病人/n", ["病人"] * 3, id="one-noun-for-a-list"),
    pytest.param("第3名/m 和/c 2名/m 选手/n", [None, "选手"], id="not-for-a-rank"),
    pytest.param("一颗/m 距/v 太阳/n 约/d 80光年/m 的/u 恒星/n", ["恒星", None], id="behind-a-clause-with-a-figure"),
    pytest.param("一名/m 年/n 仅/d 6岁/m 的/u 女孩/n", ["女孩", None], id="behind-an-age"),
    pytest.param("10名/m 学生/n 3天/m 的/u 伙食/n", ["学生", None], id="not-what-they-have"),
    pytest.param("调派/v 医生/n 、/w 护士/n 40名/m", ["医生、护士"], id="a-list-before-its-number"),
    pytest.param("羊/n 9只/m 、/w 牛/n 3头/m", ["羊", "牛"], id="a-list-of-numbers"),
    pytest.param("动用/nz 直升机/n 2架次/m", ["直升机"], id="a-verb-of-the-table"),
    pytest.param("几十名/m 行动/vn 不便/a 的/u 病人/n", ["病人"], id="who-and-not-what-they-lack"),
    pytest.param("两部/m 作品/n 票房/n 不/d 高/a", ["作品"], id="not-what-it-earns"),
    pytest.param("输/v 给/p 对手/n 9分/m", [None], id="nobody-is-counted-in-points"),
    pytest.param("一名/m 50岁/m 牧民/n 获救/v", ["牧民", None], id="behind-an-age-at-once"),
    pytest.param("两名/m 姓/v 周/nr 男子/n", ["男子"], id="behind-a-surname"),
    pytest.param("规上/n 企业/n 有/v 7家/m", ["规上企业"], id="had-and-counted"),
    pytest.param("还/d 有/v 8个/m 新建/v 项目/n", ["新建项目"], id="a-participle"),
    pytest.param("涉/v 枪/n 案件/n 9起/m", ["涉枪案件"], id="what-a-case-is-about"),
    pytest.param("镰刀/n 3把/m 、/w 管制/vn 刀具/n 5把/m", ["镰刀", "管制刀具"], id="a-compound-in-a-list"),
    pytest.param("环节/n 无/v 一家/m 为/v 国企/n", [None], id="none-of-them"),
    pytest.param("60间/m 羊圈/n 倒塌/v ，/w 90间/m 受损/v", ["羊圈", None], id="a-measure-that-fits-not"),
    pytest.param(
        "60间/m 房屋/n 倒塌/v ，/w 90间/m 不同/a 程度/n 受损/v", ["房屋", "房屋"], id="what-befell-more-of-them"
    ),
    pytest.param("3名/m 牧民/n 失联/v ，/w 2名/m 获救/v", ["牧民", None], id="not-of-people"),
    pytest.param("先胜/ORG 一局/m", [None], id="no-round-is-counted-before"),
    pytest.param("8名/m 牧民长期/n 务工/v", ["牧民"], id="an-adverb-in-the-same-word"),
    pytest.param("第3号/m 台风/n 影响/vn", ["台风"], id="not-its-effect"),
    pytest.param("轿车/n 62辆/m ，/w 千人/m 受训/v", ["轿车", None], id="persons-are-no-cars"),
    pytest.param("达成/v 就业/vn 意向/n 90人/m", [None], id="no-intention-is-counted-in-persons"),
    pytest.param("座位/n 却/d 只有/v 90来个/m", ["座位"], id="across-却"),
    pytest.param("血糖/n 7.8/m", [None], id="a-bare-decimal-counts-nothing"),
]


@pytest.mark.parametrize(("sentence", "nouns"), ROWS)
def test_counted_noun_with_words(sentence: str, nouns: list[str | None]) -> None:
    assert counted(sentence) == nouns


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        pytest.param("4支队伍、9本书、20名家长", ["队伍", "书", "家长"], id="a-measure-before-a-longer-word"),
        pytest.param("支队长带5部队", [], id="the-other-word"),
        pytest.param("一辆辆马车驶过，一排排新房", [], id="one-after-the-other"),
        pytest.param("接种疫苗9万剂次", ["疫苗"], id="times-behind-a-measure"),
    ],
)
def test_measures_and_the_words_they_begin(text: str, nouns: list[str]) -> None:
    assert [mention.noun and mention.noun.of(text) for mention in find_quantities(text)] == nouns
