"""Counted nouns whose ends the tagger does not show: offences, groups, dwellers, figures without a measure word."""

import pytest

from pipeline.numbers import find_quantities
from tests.test_counted_nouns import counted

ROWS = [
    pytest.param(
        "聚众/v 赌博案/n 1宗/m ；/w 故意/d 毁坏/v 林木案/n 2宗/m", ["聚众赌博案", "故意毁坏林木案"], id="offences-whole"
    ),
    pytest.param("侦破/v 盗窃案/n 9宗/m", ["盗窃案"], id="not-with-who-handled-them"),
    pytest.param("来/v 了/u 九批/m 45家/m 旅行社/n", ["旅行社", "旅行社"], id="groups-and-their-members"),
    pytest.param("90户/m 无证/vd 石灰/v 加工户/n 被/p 查/v", ["无证石灰加工户"], id="up-to-the-dwellers"),
    pytest.param("联赛/n 从/p 90场/m 缩水/v 到/v 60场/m", ["联赛", "联赛"], id="another-verb-of-change"),
    pytest.param("牧民/n 全年/TIME 出境/v 98万人次/m", ["牧民"], id="who-went-abroad"),
    pytest.param("已/d 开工/v 建设/vn 3万个/m ，/w", [None], id="a-deed-is-none-of-them"),
    pytest.param("计划/v 建设/v 灌溉/vn 泵站/n 90处/m", ["灌溉泵站"], id="without-the-verb-that-a-plan-leads"),
    pytest.param(
        "90处/m 泵站/n 建设/vn 和/c 修缮/vn 项目/n 已/d 开工/v", ["泵站建设和修缮项目"], id="two-deeds-of-one-head"
    ),
    pytest.param("一名/m 骑手/n 和/c 店员/n 争执/v", ["骑手"], id="one-person-is-no-two"),
    pytest.param("抓获/v 一个/m 岭南/LOC 籍/n 盗销/v 团伙/n", [None], id="an-origin-is-no-thing"),
    pytest.param("3名/m 原审/n 被告/n 人均/a 认罪/v", ["原审被告人"], id="an-adverb-in-the-next-word"),
    pytest.param("9个/m 观测/vn 点/q 水污染/vn 指数/n 超/v", ["观测点"], id="without-what-is-measured-there"),
    pytest.param(
        "公布/v 10起/m 打击/v 整治/vn 水上/s 违法/vn 犯罪/vn 典型/a 案例/n ，/w",
        ["打击整治水上违法犯罪典型案例"],
        id="up-to-the-case",
    ),
    pytest.param("90台/m 20-30蒸吨/m 燃气/n 锅炉/n", ["燃气锅炉", None], id="tons-of-steam-describe"),
    pytest.param("旅客/n 漱口/v 缸/n 9万只/m", ["旅客漱口缸"], id="two-characters-before-one"),
    pytest.param("社会/n 面/n 抽查/vn 人员/n 9例/m", ["社会面抽查人员"], id="society-is-no-body"),
    pytest.param("第二届/m 中国/LOC 渔业/n 发展/vn 大会/n 开幕式/n", ["中国渔业发展大会"], id="no-event-of-its-own"),
    pytest.param("病例/n 190例/m ，/w 其中/r 出院/v 50例/m ，/w", ["病例", "病例"], id="some-of-the-cases"),
    pytest.param("受/v 教育/vn 群众/n 3万/m 人次/n ，/w", ["受教育群众"], id="what-was-done-to-them"),
    pytest.param("法律/n 等/u 方面/n 书籍/n 900册/m ；/w", ["书籍"], id="of-what-field"),
    pytest.param("超过/v 90万/m 的/u 农民/n 网商/n", ["农民网商"], id="two-words-for-people"),
    pytest.param("一架/m 石河航空工业公司/ORG 制造/v 的/u", [None], id="a-body-is-no-plane"),
    pytest.param("第三届/m 第二次/m 会员/n 大会/n 召开/v", ["会员大会", "会员大会"], id="a-term-and-its-meeting"),
    pytest.param("湖边/s 都/d 挂/v 满/a 了/u 彩灯/n ，/w 总共/d 190个/m ，/w", ["彩灯"], id="what-hangs-there-in-all"),
    pytest.param("奖牌/n 总数/n 来到/v 19枚/m ，/w", ["奖牌"], id="a-total-that-comes-to"),
    pytest.param("将/p 9颗/m 海燕/nz 二号/m 卫星/n 送入/v 轨道/n", ["海燕二号卫星"], id="a-name-with-a-number"),
    pytest.param("90多家/m 省级/a 及/c 以上/f 产业园/n 未/d 完成/v", ["省级及以上产业园"], id="of-a-level-and-above"),
    pytest.param(
        "发生/v 一起/m 4辆/m 货车/n 连环/ad 相撞/v 事故/n ，/w", ["货车连环相撞事故", "货车"], id="both-numbers-count"
    ),
    pytest.param("实施/v 第二次/m 联合/v 海上/s 例行/a 巡航/vn 。/w", ["联合海上例行巡航"], id="a-deed-of-four-words"),
    pytest.param("经/p 第九次/m 主任/n 办公/vn 会议/n 研究/vn ，/w", ["主任办公会议"], id="not-what-a-meeting-does"),
    pytest.param("全球/n 第一款/m 结合/v 相机/n 的/u 智能/n 手表/n ，/w", ["智能手表"], id="no-clause-of-a-law"),
]


@pytest.mark.parametrize(("sentence", "nouns"), ROWS)
def test_nouns_whole(sentence: str, nouns: list[str | None]) -> None:
    assert counted(sentence) == nouns


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("山脚一民宅，", [("一", "民宅")], id="one-house"),
        pytest.param("昨晚一居民楼停电", [("一", "居民楼")], id="the-longer-noun"),
        pytest.param("统一企业、唯一公司、大一学生、这一网站", [], id="no-ones"),
        pytest.param("一中年男子站着", [("一", "中年男子")], id="of-what-age"),
        pytest.param("他数到19只白鹤", [("19只", "白鹤")], id="counting-up-to"),
        pytest.param("上第一堂课，欢聚一堂", [("第一堂", "课")], id="a-lesson"),
        pytest.param("先关门，再打96999", [], id="a-number-to-call"),
        pytest.param("千万孩子受益，千万别去", [("千万", "孩子")], id="a-bare-crowd"),
        pytest.param("惠及90.5万人口", [("90.5万", "人口")], id="people-by-the-noun-itself"),
        pytest.param("一则名为《江河，湖海》的帖子", [("一则", "帖子")], id="behind-a-title-with-a-comma"),
        pytest.param("全县五乡镇开会", [("五乡镇", "乡镇")], id="two-kinds-of-areas"),
    ],
)
def test_numbers_without_a_measure_word(text: str, found: list[tuple[str, str | None]]) -> None:
    quantities = find_quantities(text)
    assert [(one.span.of(text), one.noun.of(text) if one.noun else None) for one in quantities] == found
