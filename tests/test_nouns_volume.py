"""Counted nouns as reading in bulk found them: kinds before 的, chains, sizes, people without measure."""

import pytest

from pipeline.numbers import find_quantities
from tests.test_counted_nouns import counted

ROWS = [
    # words with tags, the noun of each quantity
    pytest.param("三个/m 同龄/n 的/u 伙伴/n 外出/v", ["伙伴"], id="a-kind-before-the-noun"),
    pytest.param("一个/m 活/n 的/u “/w 字典/n ”/w", ["字典"], id="a-kind-before-a-quoted-noun"),
    pytest.param("一种/m 策略性/n 的/u 退让/v 。/w", [None], id="a-kind-and-no-noun"),
    pytest.param("一种/m 深度/n 的/u 、/w 安静/a 的/u 山村/n 旅行/n", ["山村旅行"], id="a-chain-of-kinds"),
    pytest.param("几个/m 游行/vn 的/u 头目/n", ["头目"], id="people-by-what-they-do"),
    pytest.param("一种/m 故园/n 的/u 惆怅/n", ["惆怅"], id="a-kind-of-what-stands-behind"),
    pytest.param("作为/p 一个/m 剧团/n 的/u 学徒/n", ["学徒"], id="as-one-of-them"),
    pytest.param("一批/m 规划/n 要求/v 建设/vn 的/u 重点/n 项目/n", ["重点项目"], id="behind-two-verbs"),
    pytest.param("经过/v 一系列/a 选址/vn 、/w 听证/vn 等/u 程序/n 后/f", ["程序"], id="a-list-summed-up"),
    pytest.param("一个/m 4米/m 深/a 、/w 9米/m 宽/a 的/u 土坑/n", ["土坑", None, None], id="two-sizes"),
    pytest.param("另/c 写/v 一张/m 40万/m 的/u 欠条/n", ["欠条", None], id="a-sum-without-a-unit"),
    pytest.param("一对/m 七旬/m 老夫妻/n 被/p 劝/v 下山/v", ["老夫妻", None], id="an-age-of-two"),
    pytest.param("买/v 了/u 一套/m 两/m 室/n 一/m 厅/n 的/u 房子/n", ["房子", None, None], id="rooms"),
    pytest.param("出具/v 一份/m 7页/m 的/u 裁定/vn", ["裁定", None], id="pages"),
    pytest.param("2起/m 合计/v 9亿元/m 票据案/n", ["票据案", None], id="in-all"),
    pytest.param(
        "一辆/m 从/p 车站/n 开/v 往/p 山里/s 的/u 七座/m 商务车/n", ["商务车", "商务车"], id="a-figure-behind-的"
    ),
    pytest.param("怕/v 老人/n 没有/v 一个/m 安稳/a 的/u 晚年/TIME", ["晚年"], id="a-time-of-life"),
    pytest.param("住/v 着/u 几代/m 人/n 不同/a 习惯/n", ["人"], id="nothing-behind-人"),
    pytest.param("两支/m 山地/n 搜索/v 力量/n 进山/v", ["山地搜索力量"], id="a-force-is-no-amount"),
    pytest.param(
        "6起/m 扶贫/vn 领域/n 腐败/an 和/c 作风/n 问题/n 典型/a 案例/n",
        ["扶贫领域腐败和作风问题典型案例"],
        id="cases-of-two-things",
    ),
    pytest.param("又/d 新增/v 一起/d 境外/s 移入/v 的/u 确诊/vn 个案/n", ["确诊个案"], id="a-case-behind-a-verb"),
    pytest.param("高二/n 有/v 3个/m ，/w", [None], id="not-a-grade"),
    pytest.param("教育/vn 一片/m 的/u 效果/n", [], id="not-how-many-were-taught"),
    pytest.param("杂志/n 共/d 出/v 二十期/m", ["杂志"], id="in-all-and-no-common-deed"),
    pytest.param("第九届/m 全运会/n 女子/n 篮球/n 决赛/vn", ["全运会"], id="the-event-of-a-series"),
    pytest.param("某某花园/ORG 四期/m 物业/n", [None], id="a-phase"),
    pytest.param("蓝湾/LOC 二期/m 码头/n 将/d 完工/v", ["码头"], id="a-phase-of-what-is-built"),
    pytest.param("两名/m 五年级/n 的/u 学生/n", ["学生", None], id="pupils-of-a-year"),
    pytest.param("55/m 里/f 长/a 与会/vn", ["里长"], id="people-that-the-tagger-cut"),
    pytest.param("十位/m 资深/a 理事/n 长/n 、/w", ["资深理事长"], id="an-office-that-the-tagger-cut"),
    pytest.param("送/v 到/v 8位/m 老人/n 手中/s", ["老人"], id="not-their-hands"),
    pytest.param("“/w 三大/m 国家/n 战略/n ”/w 的/u 实施/vn", ["国家战略"], id="a-term-that-begins-with-a-country"),
    pytest.param("给/p 她/r 一个/m 温暖的家/a 。/w", ["家"], id="的-inside-a-word-of-the-tagger"),
    pytest.param("价值/n 百万/m 的/u 设备/n", [None], id="a-sum-counts-nothing"),
    pytest.param("罚单/n 少/a 过/u 40张/m ，/w", ["罚单"], id="less-than-so-many"),
    pytest.param("依/p 该/r 法/n 第/m 39/m B/xc 条文/n", [None], id="the-letter-of-an-article"),
]


@pytest.mark.parametrize(("sentence", "nouns"), ROWS)
def test_counted_noun_of_volume(sentence: str, nouns: list[str | None]) -> None:
    assert counted(sentence) == nouns


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("福建3网民受审，两院士登台，四大臣演讲", ["3", "两", "四"], id="people-without-a-measure"),
        pytest.param("两男不适，1女住户送院，四女将出战", ["两", "1", "四"], id="men-and-women"),
        pytest.param("局长一行4人到我区督查", ["一行4人"], id="a-party-of-so-many"),
        pytest.param("6战全胜的客队，29人生命体征平稳", ["6战", "29人"], id="all-won-and-people-before-生"),
        pytest.param("第一小节双方、小学三年级学生", ["第一小节", "三年级"], id="quarters-and-school-years"),
        pytest.param("二期发掘，二轮征询", ["二期", "二轮"], id="second-phases"),
        pytest.param("其中上百家公司，十数位演员", ["上百家", "十数位"], id="hundreds-and-dozens"),
        pytest.param("签订合同一份，有如一束光，同一个人", ["一份", "一束"], id="words-that-end-in-一"),
        pytest.param("回答一道“难题”，与大家一道解决难题", ["一道"], id="a-problem-and-together"),
        pytest.param("一阵清香，将一面写有校名的锦旗送来", ["一阵", "一面"], id="gusts-and-flags"),
        pytest.param("旁听一起持刀伤人案庭审，一起旁听", ["一起"], id="a-case-and-together"),
        pytest.param("来自29国的学生，价值百万的表", ["29国", "百万"], id="lands-and-sums"),
        pytest.param("又过了俩月", ["俩月"], id="two-months"),
        pytest.param("主队99︰91取胜", ["99︰91"], id="a-score-with-the-vertical-colon"),
    ],
)
def test_spans_of_volume(text: str, printed: list[str]) -> None:
    assert [mention.span.of(text) for mention in find_quantities(text)] == printed


@pytest.mark.parametrize(
    ("text", "span", "lower", "upper"),
    [
        pytest.param("y大于30小于70", "30小于70", "30", "70", id="more-and-less"),
        pytest.param("编号在300以上，700以下", "300以上，700", "300", "700", id="above-and-below"),
        pytest.param("10000与30000间", "10000与30000", "10000", "30000", id="between-and-no-telephone"),
        pytest.param("名次在第七和第九之间", "第七和第九", "7", "9", id="ranks-between"),
    ],
)
def test_one_number_with_two_bounds(text: str, span: str, lower: str, upper: str) -> None:
    (found,) = find_quantities(text)
    assert (found.span.of(text), found.lower, found.upper) == (span, lower, upper)
