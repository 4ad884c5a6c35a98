"""Counted nouns of pages nobody had read: what only begins or ends a phrase, whose it is, what is no noun at all."""

import pytest

from pipeline.numbers import find_quantities
from tests.test_counted_nouns import counted

ROWS = [
    # words with tags, the noun of each quantity
    pytest.param("兽医/n 专业/n 2012级/m 的/u 学生/n 。/w", ["学生"], id="of-a-year-with-的"),
    pytest.param("2013级/m 的/u 研究生/n 都/d 来/v 了/xc", ["研究生"], id="graduates-of-a-year"),
    pytest.param("2014级/m 的/u 时候/n", [None], id="when-it-was-that-year"),
    pytest.param("齐/d 喊/v 一声/m “/w 赛马/n 快乐/a ”/w ，/w", [None], id="words-that-are-said"),
    pytest.param("道/v 一句/m “/w 辛苦/a 了/xc ”/w 。/w", [None], id="a-word-of-thanks"),
    pytest.param("一句/m “/w 你好/v ”/w 的/u 问候/n", ["问候"], id="a-greeting-by-its-words"),
    pytest.param("新/a 一届/m 国会/n 开幕/v 。/w", ["国会"], id="a-congress"),
    pytest.param("三朝/m 元老/n 阿木/PER 。/w", ["元老"], id="of-three-reigns"),
    pytest.param("它/r 是/v 事业/n 的/u 一个/m 重要/a 组成/vn 部分/n ，/w", ["重要组成部分"], id="a-part"),
    pytest.param("把/p 两个/m 方面/n 有机/d 结合/v 起来/v 。/w", ["方面"], id="an-adverb-by-the-tagger"),
    pytest.param("虽/c 一字之差/n ，/w", [None], id="a-difference-of-one"),
    pytest.param("一座/m 五彩/a 斑斓/a 的/u 城市/n 。/w", ["城市"], id="five-colours"),
    pytest.param("请/v 一批/m 我/r 国/n 知名/a 画家/n 座谈/v 。/w", ["知名画家"], id="of-our-land"),
    pytest.param("18个/m 重点/n 扶贫/v 地区/n 的/u 干部/n", ["重点扶贫地区"], id="a-deed-inside-the-name"),
    pytest.param("在/p 一个/m 网上/s 直播/v 活动/n 中/f", ["网上直播活动"], id="where-it-is-done"),
    pytest.param("首个/m 正式/a 上班/v 日/n 。/w", ["正式上班日"], id="a-day-by-what-is-done"),
    pytest.param("屋/n 塌/v 900间/m ，/w 300多/m 人/n 无家可归/v 。/w", ["屋", None], id="houses-and-people"),
    pytest.param("48个/m 部委/n 程度/n 不同/a 地/u 推进/v", ["部委"], id="to-different-degrees"),
    pytest.param("因/p 16个/m 护理/n 人员/n 集体/n 感染/v 而/c 封/v 院/n", ["护理人员"], id="all-together"),
    pytest.param(
        "第二步/m 用/p 两年/TIME 时间/n 抓/v 条件/n 较好/a 的/u 平川/n 。/w", [None, None], id="a-step-and-how"
    ),
    pytest.param("他/r 一把/m 将/d 扎/v 在/p 胳膊/n 上/f 的/u 吊针/n 拔掉/v 。/w", [None], id="at-one-stroke-with-将"),
    pytest.param("研制/v 一种/m 小型/a 泵/n 植入/v 人体/n 来/v 消除/v 病毒/nz 。/w", ["小型泵"], id="what-it-is-for"),
    pytest.param("什么/r 新技术/n 一家/m 会/v 了/xc ，/w", [None], id="one-house-does-it"),
    pytest.param("内蒙古/LOC 常住/vn 人口/n 90万/m 人/n 。/w", ["常住人口"], id="whose-people"),
    pytest.param("全队/n 骑手/n 中/f 持有/v 驾照/n 的/u 人数/n 为/v 90/m 人/n ，/w", ["骑手"], id="of-whom-so-many"),
    pytest.param(
        "公布/v 90名/m 已/d 被/p 找到/v 的/u 未/d 查清/v 住址/n 走失/v 老人/n", ["走失老人"], id="behind-two-clauses"
    ),
    pytest.param("第一季/m 预计/v 10期/m ，/w", [None, None], id="what-is-expected"),
    pytest.param("这/r 是/v 一个/m 赛季/n 的/u 结束/vn 。/w", ["赛季"], id="what-happens-to-it"),
    pytest.param("捐赠/v 南城消防局/ORG 救灾/vn 指揮/v 車/n 1辆/m ，/w", ["救灾指揮車"], id="two-deeds-and-a-car"),
    pytest.param(
        "本报/r 南城/LOC 讯/n 一部/m 被/p 世人/n 誉为/v 中华/nz 瑰宝/n 的/u 《/w 云岭志/nw 》/w",
        [None],
        id="the-word-of-a-dateline",
    ),
    pytest.param(
        "30个/m 省/n 、/w 自治区/n 、/w 直辖市/n 和/c 14个/m 部门/n",
        ["省、自治区、直辖市", "部门"],
        id="areas-and-a-number",
    ),
    pytest.param("第10度/m 在/p 草地/n 夺冠/v 的/u 纪录/n", [None], id="a-turn-and-where"),
    pytest.param("四万/m 下岗/vn 职工/n 再/d 就业/v", ["下岗职工"], id="no-strokes"),
    pytest.param("人口/n 从/p 150多万/m 下降/v 到/v 30万/m 。/w", ["人口", "人口"], id="a-fall-and-no-strokes"),
    pytest.param("办公楼/n 一层/m 11间/m 铺面/n", [None, "铺面"], id="a-storey-of-a-house"),
    pytest.param("门诊量/n 全年/TIME 达/v 86万人次/m 。/w", ["门诊量"], id="in-the-whole-year"),
    pytest.param("送/v 90件/m 衣物/n 以及/c 饮用水/n 、/w 食品/n 。/w", ["衣物"], id="what-is-added-and-not-counted"),
    pytest.param(
        "查处/v 违反/v 中央规定/nz 精神/n 问题/n 900起/m 。/w", ["违反中央规定精神问题"], id="the-wrong-and-its-verb"
    ),
    pytest.param("下辖/v 9/m 镇/n 5/m 乡/n ，/w", ["镇", "乡"], id="townships-without-a-measure-word"),
    pytest.param("昂/v 首/n 挺/v 胸/n 走/v 来/v", [], id="head-and-chest"),
    pytest.param("云岭/LOC 股份/n 14．74/m", [None], id="decimals-count-nothing"),
    pytest.param("重奖/v 一批/m 招商引资/vn “/w 功臣/n ”/w ，/w", ["功臣"], id="a-deed-and-the-quoted-people"),
    pytest.param("乘/v 403次/m 列车/n 去/v 南城/LOC", [], id="the-number-of-a-train"),
    pytest.param("一星期/m 过来/v 几次/m ，/w", [None, None], id="what-comes-over"),
    pytest.param(
        "小分队/n 深入/v 十多个/m 居民/n 小区/n 宣传/vn 煤气/n 使用/v 安全/an 知识/n",
        ["居民小区"],
        id="into-places-to-do-it",
    ),
    pytest.param("到/v 云岭电科/ORG 27所/m 、/w 江川/LOC", [], id="the-number-of-an-institute"),
    pytest.param("东/f 、/w 西/f 、/w 南共/ORG 12所/m 中小学校/n 参加/v", ["中小学校"], id="twelve-in-all"),
    pytest.param("二儿子/n 端/v 汤/n", [], id="the-second-son"),
    pytest.param(
        "今年/TIME 新/d 招录/v 乡村/n 医生/n ，/w 首批/m 已有/v 86名/m 到岗/v 。/w",
        [None, "乡村医生"],
        id="the-first-of-them",
    ),
    pytest.param(
        "公司/n 加快/v 布局/v 充电站/n ，/w 年内/TIME 计划/n 再/d 建/v 120座/m 。/w", ["充电站"], id="still-planned"
    ),
    pytest.param(
        "无人机/n 将/d 用于/v 巡查/vn ，/w 首期/n 投入/v 30架/m 。/w",
        [None, "无人机"],
        id="the-first-phase-of-a-subject",
    ),
    pytest.param(
        "全市/n 推进/v 加装/v 电梯/n ，/w 已/d 完工/v 90部/m ，/w 在建/v 80部/m 。/w",
        ["电梯", "电梯"],
        id="done-and-being-done",
    ),
    pytest.param(
        "骑手/n 越来越/d 多/a ，/w 仅/d 城区/n 就/d 超过/v 800/m 人/n 。/w", ["骑手"], id="in-one-place-alone"
    ),
    pytest.param("全国/n 出生/vn 人口/n 902万/m 人/n 。/w", ["出生人口"], id="people-by-what-befell-them"),
    pytest.param("我市/n 12个/m 省/n 考/vn 断面/n 优良/a 比例/n", ["省考断面"], id="who-watches-a-water"),
    pytest.param("境内/s 8个/m 国/n 控/v 站点/n 联网/v", ["国控站点"], id="who-watches-a-station"),
    pytest.param("3处/m 国保/n 单位/n 、/w 2家/m 国企/n", ["国保单位", "国企"], id="of-the-state"),
    pytest.param(
        "现有/v 社宅/n 8处/m 、/w 2156户/m ，/w 再/d 增加/v 3处/m 。/w", ["社宅", "社宅", "社宅"], id="blocks-and-homes"
    ),
    pytest.param("塌/v 住房/n 8间/m 、/w 30人/m 受伤/v", ["住房", None], id="houses-and-the-hurt"),
    pytest.param("首趟/m 旅游/vn 专列/n 开行/v", ["旅游专列"], id="the-first-train-of-a-kind"),
    pytest.param("首趟/m K9012次/m 列车/n 晚点/v", ["K9012次列车"], id="the-first-train-by-its-number"),
    pytest.param(
        "全市/n 首例/m 机器人/n 辅助/v 肾/n 部分/n 切除术/n 。/w", ["机器人辅助肾部分切除术"], id="an-operation"
    ),
    pytest.param("首例/m 经/p 导管/n 主动脉瓣置换术/n 后/f ，/w", ["经导管主动脉瓣置换术"], id="behind-an-operation"),
    pytest.param("3例/m 患者/n 接受/v 心脏/n 移植术/n ，/w", ["患者"], id="those-operated-on"),
    pytest.param("第六届/m “/w 湖湾/LOC 工匠/n ”/w 表彰/v 会/v 在/p 镇里/s", ["表彰会"], id="who-is-honoured"),
    pytest.param("第三届/m “/w 青禾杯/nz ”/w 颁奖/vn 会/v 昨天/TIME", ["颁奖会"], id="a-prize-giving"),
    pytest.param("包/n 里/f 装/v 着/u 一把/m 小锤/a 。/w", ["小锤"], id="a-tool-by-the-table"),
    pytest.param(
        "全市/n 首例/m 、/w 全国/n 第5例/m 同类/n 手术/n ，/w",
        ["同类手术", "同类手术"],
        id="the-first-here-the-fifth-there",
    ),
    pytest.param("第一批/m 和/c 第二批/m 学员/n 入学/v", ["学员", "学员"], id="two-ranks-of-one"),
    pytest.param("获得/v 第一名/m ，/w 第三名/m 选手/n", [None, "选手"], id="ranks-of-two-clauses"),
    pytest.param("在/p 岛上/s 过/v 的/u 春节/TIME 有/v 8个/m 。/w", ["春节"], id="feasts-that-are-spent"),
    pytest.param("去年/TIME 的/u 泼水节/TIME 达到/v 90万/m 人次/q 。/w", [None], id="those-who-came-to-a-feast"),
    pytest.param("院里/s 一池/m 残荷/n ，/w", ["残荷"], id="a-pond-of-it"),
    pytest.param("云岭市第六医院牧区分院/ORG", ["医院"], id="a-part-of-the-house"),
    pytest.param("市第六/n 中学/n 高三/n 年级/n", ["中学"], id="a-form-of-the-school"),
    pytest.param("两/m 小学生/n 获救/v", ["小学生"], id="pupils"),
    pytest.param("一名/m 自称/v 骑手/n 的/u 男子/n 来电/v", ["男子"], id="one-who-says-who-he-is"),
    pytest.param("一名/m 冒充/v 骑手/n 的/u 男子/n", ["男子"], id="one-who-passes-for-another"),
    pytest.param(
        "看/v 一批/m 任期/n 三年/TIME 的/u 60名/m 县/n 议员/n 的/u 成绩/n",
        [None, None, "县议员"],
        id="for-how-long-and-how-many",
    ),
    pytest.param("代牧民/n 寄信/v 6000多封/m 。/w", ["信"], id="letters-for-others"),
    pytest.param(
        "送来/v 一面/m 印有/v “/w 为/v 牧民/n 办/v 实事/n 为/v 百姓/n 解难题/v 暖/a 人心/n ”/w 的/u 锦旗/n 。/w",
        ["锦旗"],
        id="a-flag-with-a-long-inscription",
    ),
    pytest.param("挂/v 着/u 一块/m 写/v 着/u “/w 暂停/v 营业/vn ”/w 的/u 牌子/n 。/w", ["牌子"], id="a-board"),
    pytest.param(
        "见证/v 了/u 一场/m 两地/n 骑手/n 联手/v 的/u “/w 接力战/n ”/w 。/w",
        ["接力战", "地"],
        id="a-rescue-by-two-lands",
    ),
    pytest.param("一个/m 两/m 县/n 共建/v 的/u 马场/n", ["马场", "县"], id="by-two-counties"),
    pytest.param("一派/m 丰收/v 的/u 景象/n", ["景象"], id="a-scene"),
    pytest.param("湖上/s 一叶扁舟/n 。/w", ["扁舟"], id="a-boat"),
    pytest.param("首届/m (/w 2026/m )/w 云岭/LOC 书展/n 开幕/v 。/w", ["云岭书展"], id="a-year-in-brackets"),
    pytest.param(
        "一家/m 名/n 为/v  /w “/w 云杉/nz  /w ”/w  /w 的/u 骑行/vn 俱乐部/n 开业/v",
        ["骑行俱乐部"],
        id="blanks-in-marks",
    ),
    pytest.param("县里/s 的/u 第一人选/n 是/v 她/r 。/w", ["人选"], id="a-candidate"),
    pytest.param("我们/r 单元/n 共/d 60户/m 。/w", [None], id="who-holds-them"),
    pytest.param("马场/n 与/p 村委会/n 仅/d 几步/m 之/u 遥/n 。/w", [None], id="how-far"),
    pytest.param("一次/m 邻居家/n 失火/v ，/w 他/r 冲/v 进去/v 救人/v 。/w", [None], id="once-upon-a-time"),
    pytest.param(
        "一次/m 6层/m 的/u 邻居家/n 失火/v ，/w 他/r 去/v 帮忙/v 。/w",
        [None, None],
        id="once-in-the-flat-on-the-sixth-floor",
    ),
    pytest.param(
        "一项/m 安全/an 标准/n 极高/a 的/u 任务/n 交给/v 骑手/n 。/w", ["任务"], id="what-is-asked-of-the-work"
    ),
    pytest.param("一门/m 知识/n 更新/v 很快/a 的/u 学科/n 。/w", ["学科"], id="what-the-subject-is-like"),
    pytest.param("一项/m 安全/an 要求/n 很高/a 、/w 又/d 靠/v 经验/n 的/u 工作/n ，/w", ["工作"], id="two-qualities"),
    pytest.param("一座/m 城市/n 很高/a 的/u 大楼/n", ["城市"], id="what-belongs-to-it"),
    pytest.param("一幅/m 牧区/n 振兴/v 的/u 画卷/n", ["画卷"], id="a-picture-of-a-rise"),
    pytest.param("一曲/m 民族/n 团结/a 的/u 赞歌/n", ["赞歌"], id="a-song-of-union"),
    pytest.param("出席/v 县政协/ORG 九届/m 一次/m 会议/n", ["县政协", "会议"], id="a-term-at-the-end"),
    pytest.param("举行/v 6场/m 双边/n 会见/v 。/w", ["双边会见"], id="meetings-of-two-sides"),
    pytest.param("刊出/v 9篇/m 评论/vn 信/n 。/w", ["评论信"], id="letters"),
    pytest.param("一幢/m 紧/d 挨/v 马场/n 的/u 6层/m 高民/n 宅/n", ["民宅", None], id="how-high-it-is"),
    pytest.param("到/v 访/v 过/u 六次/m 南京/LOC ，/w", [None], id="where-they-have-been"),
    pytest.param("连续/a 六场/m 得分/v ，/w", [None], id="one-after-another"),
    pytest.param("连续/a 六季/TIME 盈利/vn 。/w", [None], id="seasons-one-after-another"),
    pytest.param("援引/v 第60条/m 文/n 调查/v", [None], id="an-article"),
    pytest.param("走/v 了/u 一个/m 半/LOC 街区/n 。/w", ["街区"], id="one-and-a-half"),
    pytest.param("听取/v 市/ORG 人大/ORG 九届/m 二次/m 会议/n 报告/n", ["市人大", "会议"], id="a-body-in-two-words"),
    pytest.param("一名/m 热爱/v 海/n 的/u 看/v 海者/n ，/w", ["看海者"], id="who-does-it"),
]


@pytest.mark.parametrize(("sentence", "nouns"), ROWS)
def test_noun(sentence: str, nouns: list[str | None]) -> None:
    assert counted(sentence) == nouns


def test_a_word_for_several_lands_money_is_money() -> None:
    (mention,) = find_quantities("提供10万亿盾的补贴")
    assert (mention.kind, mention.unit) == ("money", None)
