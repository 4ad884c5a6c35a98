"""Counted nouns in short lines of news: one person, lengths, rows of qualities, places, points, blanks."""

import pytest

from pipeline.numbers import find_quantities
from tests.test_counted_nouns import counted

ROWS = [
    # words with tags, the noun of each quantity
    pytest.param("一条/m 2公里/m 长/a 的/u 路/n", ["路", None], id="a-length-before-的"),
    pytest.param("查获/v 一把/m 46厘米/m 长/a 马刀/n 。/w", ["马刀", None], id="a-length-before-the-noun"),
    pytest.param("有/v 一批/m 大/a 马力/n 的/u 马车/n 聚集/v 。/w", ["马车"], id="a-measured-kind"),
    pytest.param("两颗/m 以/p 大约/d 两年/TIME 的/u 周期/n 环绕/v 草原/n", [None, None], id="by-a-period"),
    pytest.param("造成/v 1警/m 擦伤/v 。/w", ["警"], id="one-word-for-a-person"),
    pytest.param("马场/n 原来/d 是/v 1/m 牧民/n 被骗/v 。/w", ["牧民"], id="one-person-in-figures"),
    pytest.param("六/m 被告人/n 认罪/v 。/w", ["被告人"], id="the-longest-word-for-them"),
    pytest.param("九座/m 新建/vn 和/c 迁建/vn 马场/n 投入/v 运营/vn", ["新建和迁建马场"], id="two-deeds"),
    pytest.param("现场/s 有/v 一支/m 疑似/vn 是/v 马刀/n 的/u 长刀/n", ["长刀"], id="what-it-seems"),
    pytest.param("90组/m 新/ad 造复兴号/v 马车/n 的/u 投入/vn 使用/vn", [None], id="what-happens-to-them"),
    pytest.param("成为/v 一道/m 靓丽/a 风景/n 。/w", ["靓丽风景"], id="together-or-a-sight"),
    pytest.param("我们/r 一道/m 走进/v 马场/n 。/w", [], id="together"),
    pytest.param("数千场/m 内容/n 丰富/a 、/w 形式/n 多样/a 的/u 活动/n", ["活动"], id="a-row-of-qualities"),
    pytest.param("一项/m 研究/vn 发现/v ，/w 个子/n 高/a 的/u 马/n 快/a", ["研究"], id="what-a-study-finds"),
    pytest.param("草原/n 马场/n 十大/m 陈列/vn 精品/n 。/w", ["陈列精品"], id="the-ten-best"),
    pytest.param("其他/r 2户/m 家里/s 没有/v 马/n 。/w", [None], id="at-home"),
    pytest.param("规模/n 养殖户/n 100余家/m 。/w", ["规模养殖户"], id="households-as-firms"),
    pytest.param("数十/m 牧民/n 紧急/ad 疏散/v 。/w", ["牧民"], id="by-the-dozen"),
    pytest.param("打出/v 一波/m 11/m :/w 0/m 的/u 攻势/n 。/w", ["攻势", None], id="a-score-behind-it"),
    pytest.param("保持/v 着/u 10分/m 左右/f 的/u 领先/vn 优势/n 。/w", [None], id="points"),
    pytest.param("发生/v 八起/m 火/n 患/v 。/w", ["火患"], id="a-word-that-is-cut"),
    pytest.param("贡献/v 7/m 助攻/vn 2/m 封盖/n 的/u 数据/n 。/w", ["助攻", "封盖"], id="on-the-court"),
    pytest.param("这里/r 共有/v 14/m  /w 个/q 马场/n 。/w", ["马场"], id="a-blank-before-the-measure-word"),
    pytest.param("见/v 附件/n 2/m  /w 名录/n 。/w", [], id="a-heading-before-a-blank"),
    pytest.param("举办/v 骑手/n 培训班/n 十七期/m 。/w", ["骑手培训班"], id="held-so-often"),
    pytest.param("草原/n 小镇/n 四期/m 的/u 业主/n 。/w", [None], id="a-phase-of-what-is-built"),
    pytest.param("三/m 机构/n 发布/v 报告/n 。/w", ["机构"], id="bodies-without-a-measure-word"),
    pytest.param("某某/r 村/n 2组/m 的/u 草场/n 。/w", [None], id="a-group-of-a-village"),
    pytest.param("一处/m 山体/n 发生/v 滑坡/vn 。/w", ["山体"], id="what-happens"),
    pytest.param("两个/m 村/n 不同/a 程度/n 受灾/v 。/w", ["村"], id="how-much-they-suffer"),
    pytest.param("有/v 500/m 学生/n 列队/v 。/w", ["学生"], id="what-pupils-do"),
    pytest.param("共有/v 50余座/m 车站/n 首次/m 投入/v 比赛/n", ["车站", None], id="for-the-first-time"),
    pytest.param("草原/n 有/v 渔船/n ，/w 某某市/ORG 9艘/m 。/w", [None], id="a-town-is-not-counted"),
    pytest.param("三个/m 村/n 村民/n 与/c 师生/n", ["村"], id="a-village-and-its-people"),
    pytest.param("组织/v 一次/m 代表/n 视察/v ，/w", ["代表视察"], id="a-deed-of-a-noun-and-a-verb"),
    pytest.param("进行/v 六次/m 肾移植/vn ，/w", ["肾移植"], id="a-deed-in-one-long-word"),
    pytest.param("这/r 是/v 一间/m 杂物/n 间/f ，/w", ["杂物间"], id="a-room-that-is-cut"),
    pytest.param("住在/v 一栋/m 三层楼/n 的/u 房子/n 里/f", ["房子", None], id="floors-describe"),
    pytest.param("遇到/v 一名/m 学生/n 模样/n 的/u 牧民/n", ["牧民"], id="how-somebody-looks"),
    pytest.param("被/p 两个/m 戴口罩/v 的/u 男子/n 抢走/v", ["男子"], id="a-clause-in-one-word"),
    pytest.param("纪念馆/n 开放/v 90家/m 。/w", ["纪念馆"], id="what-was-done-with-them"),
    pytest.param("年/n 产能/n 马车/n 9万台/m ，/w", ["马车"], id="how-many-a-year"),
    pytest.param("另外/c 24名/m 亚裔/ORG 电影/n 人/n 联名/v", ["亚裔电影人"], id="people-up-to-the-last-word"),
    pytest.param("一批/m 环保/n “/w 老大难/n ”/w 问题/n ，/w", ["环保“老大难”问题"], id="a-quoted-word-inside"),
    pytest.param("3个/m 集体/n “/w 草原/n 工匠/n ”/w 称号/n", ["集体"], id="a-title-is-apart"),
    pytest.param("第三/m 卫生间/n 、/w 母婴室/n 。/w", ["卫生间"], id="a-rank-has-the-first-of-a-list"),
    pytest.param("牧民/n 董某/PER 1家/m ，/w 失窃/v", [None], id="somebody-is-no-firm"),
    pytest.param("浪费/v 一个/m 秋冬/n 的/u 粮食/n", ["秋冬"], id="a-season"),
    pytest.param("第三十/m 中学/n 教师/n 说/v", ["中学"], id="a-school-and-not-its-teacher"),
    pytest.param("有/v 一次/m 弱/a 冷空气/n 过程/n 。/w", ["弱冷空气过程"], id="a-spell-of-weather"),
    pytest.param("经历/n 过/u 一场/m 脱胎换骨/v 。/w", [None], id="a-verb-with-过-is-no-noun"),
    pytest.param("第二/m 审/v 人民法院/n 不得/v 发回/v", [None], id="a-review-of-a-court"),
    pytest.param("逼近/v 1300/m 大关/n 热点/n 事件/n", [None], id="a-mark-of-a-price"),
    pytest.param("六大/m 建设/vn 行动/n 成效/n 显著/a ，/w", ["建设行动"], id="how-an-action-went"),
    pytest.param("案件/n 共/d 317宗/m 及/c 相同/a 数目/n 的/u 牧民/n", ["案件"], id="as-well-as"),
    pytest.param("大棚/n 从/p 6个/m 发展/vn 到/v 86个/m ，/w", ["大棚", "大棚"], id="what-has-grown"),
    pytest.param("建档/v 立卡贫困户/n 2475户/m 。/w", ["建档立卡贫困户"], id="registered-households"),
    pytest.param("第267/m 座组/n 屋/n 的/u 单位/n", ["组屋"], id="flats-that-the-tagger-cuts"),
]


@pytest.mark.parametrize(("sentence", "nouns"), ROWS)
def test_counted_noun_in_short_lines(sentence: str, nouns: list[str | None]) -> None:
    assert counted(sentence) == nouns


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("骑手绕场一周。", [], id="a-round-of-the-field"),
        pytest.param("骑手休息一周。", ["duration"], id="a-week"),
        pytest.param("打了4分多钟。", ["duration"], id="more-than-four-minutes"),
        pytest.param("骑手三分命中。", [], id="a-shot-of-three"),
    ],
)
def test_rounds_minutes_and_shots(text: str, kinds: list[str]) -> None:
    assert [mention.kind for mention in find_quantities(text)] == kinds
