"""Counted nouns that auditors of real pages found wrong, with sentences of our own.

Heads of events, clauses and pairs before 的, words that the tagger tears, verbs before a noun, and numbers that count
nothing. Towns, bodies and people are invented.
"""

import pytest

from pipeline import extract
from tests.test_counted_nouns import counted

HEADS = [
    pytest.param(
        "第七届/m 云川/n 见义勇为/v 颁奖/vn 仪式/n 昨日/TIME 举行/v 。/w", ["云川见义勇为颁奖仪式"], id="ceremony"
    ),
    pytest.param(
        "第三届/m 青年/n 歌手/n 大赛/n 颁奖/vn 晚会/n 昨日/TIME 举行/v 。/w",
        ["青年歌手大赛"],
        id="ceremony-of-a-contest",
    ),
    pytest.param(
        "市政协/ORG 九届/m 三次/m 会议/n 现场/s 咨询/vn 活动/n 举行/v 。/w",
        ["市政协", "会议"],
        id="a-meeting-not-what-is-held-there",
    ),
    pytest.param(
        "第九届/m 中国/LOC （/w 云川/LOC ）/w 园艺/n 博览会/n 开幕/v 。/w",
        ["中国（云川）园艺博览会"],
        id="a-place-in-brackets",
    ),
    pytest.param(
        "第九届/m 云川高校/ORG 组织/v 工作/n 研讨会/n 召开/v 。/w",
        ["云川高校组织工作研讨会"],
        id="a-verb-in-the-name-of-an-event",
    ),
    pytest.param("一场/m 编程/vn 培训/vn 课/n 正在/v 进行/v 。/w", ["编程培训课"], id="a-lesson"),
    pytest.param("共/d 接听/v 8个/m 热线/n 电话/n 。/w", ["热线电话"], id="a-call"),
    pytest.param("期间/f 举行/v 数十场/m 领导人/n 会晤/v 。/w", ["领导人会晤"], id="talks-of-leaders"),
    pytest.param("入选/v 全国/n 十大/m 考古/vn 发现/v 。/w", ["考古发现"], id="finds"),
    pytest.param("20种/m 水果/n 平均/a 零售/vn 价格/n 上涨/v 。/w", ["水果"], id="what-is-measured-of-them"),
    pytest.param("至少/d 6/m 省份/n 财政/n 厅长/n 调整/v 。/w", ["省份"], id="places-not-their-people"),
    pytest.param("两层/m 楼/n 旧/a 屋/n 起火/v ，/w 三层楼/m 校舍/n 拆除/v 。/w", ["旧屋", "校舍"], id="storeys"),
    pytest.param("相当于/v 90层/m 楼/n 高/a 。/w", ["楼"], id="not-a-storey"),
    pytest.param("第二宗/m 案件/n 涉案/vn 男子/n 姓/v 管/v 。/w", ["案件"], id="a-case-and-who-was-in-it"),
    pytest.param("第70届/m 联大将/ORG 迎来/v 多国/n 领导人/n 。/w", ["联大"], id="will-behind-the-event"),
    pytest.param("云川区法院/ORG 第三/m 审判/vn 法庭/n 座无虚席/v 。/w", ["审判法庭"], id="a-court"),
    pytest.param(
        "失去/v 了/u 一位/m 好/a 邻居/n 、/w 好朋友/n 、/w 好/a 同事/n 。/w",
        ["好邻居、好朋友、好同事"],
        id="good-people",
    ),
    pytest.param("他/r 是/v 一位/m 好/a 老师/n 。/w", ["老师"], id="one-good-teacher"),
    pytest.param("邀请/v 30名/m 读者/n 代表/n 与/p 作家/n 面对/v 面/n 交流/v 。/w", ["读者代表"], id="with-whom"),
    pytest.param("2.8亿/m 农民工/n 进城/v 。/w", ["农民工"], id="workers-without-a-measure-word"),
]


@pytest.mark.parametrize(("sentence", "nouns"), HEADS)
def test_which_noun_is_the_head(sentence: str, nouns: list[str | None]) -> None:
    # Where the noun behind a number ends and which word is its head.
    assert counted(sentence) == nouns


CLAUSES = [
    pytest.param("救/v 下/v 了/u 三个/m 素/n 不/d 相识/v 的/u 孩子/n 的/u 性命/n 。/w", ["孩子"], id="strangers"),
    pytest.param(
        "这里/r 成/v 了/u 一个/m 商家/n 相互/d 比拼/v 的/u 赛场/n 。/w", ["赛场"], id="those-who-fight-each-other"
    ),
    pytest.param("养老/vn 是/v 一个/m 社会/n 关注/v 非常/d 高/a 的/u 话题/n 。/w", ["话题"], id="what-many-like"),
    pytest.param("这/r 是/v 一个/m 清河/LOC 沿岸/f 的/u 小渔村/LOC 。/w", ["小渔村"], id="by-a-river"),
    pytest.param(
        "餐桌/n 上/f 有/v 16个/m 不同/a 口味/n 、/w 荤素/n 搭配/v 的/u 菜肴/n 和/c 汤/n 。/w",
        ["菜肴和汤"],
        id="kinds-and-qualities",
    ),
    pytest.param(
        "推出/v 一批/m 花色/n 新颖/a ,/w 价格/n 低/a 的/u 新/a 布料/n 。/w", ["新布料"], id="qualities-of-other-lengths"
    ),
    pytest.param(
        "这/r 是/v 一部/m 以/p 抗洪/vn 为主题/v ,/w 反映/v 普通人/n 英雄/n 本色/n 的/u 纪实/vn 影片/n 。/w",
        ["纪实影片"],
        id="means-and-another-clause",
    ),
    pytest.param("这/r 是/v 一个/m 学习/vn 和/c 交流/vn 的/u 平台/n 。/w", ["平台"], id="two-deeds"),
    pytest.param(
        "这/r 是/v 一次/m 友情/n 的/u 见证/vn 和/c 手艺/n 的/u 传承/vn 。/w",
        ["见证"],
        id="the-first-of-two-with-their-own-de",
    ),
    pytest.param(
        "也是/v 一次/m 温暖/a 的/u 友谊/n 之/u 旅/n 、/w 合作/v 之/u 旅/n 。/w",
        ["友谊之旅"],
        id="the-first-of-two-with-zhi",
    ),
    pytest.param(
        "近日/TIME 的/u 一系列/a 自主/vd 判断/v 引发/v 了/u 读者/n 的/u 强烈/a 不满/an 。/w",
        ["自主判断"],
        id="a-deed-that-acts",
    ),
    pytest.param("一系列/a 新/a 政策/n 引发/v 了/u 市场/n 的/u 强烈/a 反响/n 。/w", ["新政策"], id="things-that-act"),
    pytest.param(
        "其中/f 一个/m 工程/n 需要/v 的/u 土地/n 还没有/v 落实/v 。/w", ["工程"], id="a-part-of-them-wants-it"
    ),
    pytest.param("我们/r 要/v 建设/v 一个/m 怎样/r 的/u 世界/n 。/w", ["世界"], id="of-what-kind"),
    pytest.param("他/r 把/p 菜/n 交给/v 两名/m “/w 打下手/v ”/w 的/u 伙计/n 。/w", ["伙计"], id="a-quoted-trade"),
    pytest.param(
        "一场/m “/w 小将/n ”/w 带/v “/w 大兵/n ”/w 的/u 故事/n 。/w", ["故事"], id="quoted-people-and-what-they-do"
    ),
    pytest.param("一群/m 工作/n 在/p 深山/n 的/u 教师/n 回来/v 了/xc 。/w", ["教师"], id="whose-work-is-where"),
    pytest.param(
        "她/r 是/v 一起/d 诈骗/v 未遂/vn 案件/n 的/u 证人/n 。/w", ["诈骗未遂案件"], id="a-case-and-its-witness"
    ),
    pytest.param("见证/v 着/u 几代/m 清河/LOC 公安/n 人/n 的/u 成长/vn 。/w", ["清河公安人"], id="generations"),
    pytest.param("守护/v 一方/n 百姓/n 平安/a 的/u 动人/a 故事/n 。/w", ["百姓"], id="one-side"),
]


@pytest.mark.parametrize(("sentence", "nouns"), CLAUSES)
def test_clauses_and_pairs_before_the_noun(sentence: str, nouns: list[str | None]) -> None:
    # Clauses, pairs and quoted words before 的.
    assert counted(sentence) == nouns


NONE = [
    pytest.param("云川城/LOC 三面/m 环山/n 。/w", [None], id="hills-around"),
    pytest.param("以/p 90.5分/m 排名/vn 首位/n 。/w", [None], id="points-and-rank"),
    pytest.param("以/p 两分/m 落后/a 榜首/n 的/u 球队/n 。/w", [None], id="points-behind"),
    pytest.param("培育/v 年轻一代/n 学习/v 书法/n 。/w", [None], id="an-age-group"),
    pytest.param("依照/p 该法/n 第292条文/m 处理/v 。/w", [None], id="an-article"),
    pytest.param("这/r 是/v 他/r 职业生涯/n 第85场/m 。/w", [None], id="a-career"),
    pytest.param("我们/r 两家/m 关系/n 都/d 很好/a 。/w", [None], id="two-families"),
    pytest.param("三/m 站/n 共/d 发送/v 旅客/n 90万/m 人/n 。/w", [None, "旅客"], id="stations"),
    pytest.param("启动/v 3.0版/m 谈判/vn 。/w", [None], id="a-version"),
    pytest.param("云川/PER 杂技/n 首度/m 小/a 剧场/n 上演/v 。/w", [None], id="the-first-time"),
    pytest.param("首次/m 正式/a 民用/a 载人/vn 发射/v 升空/v 。/w", [None], id="the-first-launch"),
    pytest.param("队长/n 是/v 一名/m 老兵/n 。/w", ["老兵"], id="a-copula"),
    pytest.param("掀起/v 一场/m 令人瞩目/v 的/u 课堂/n 革新/vn 探索/v 。/w", [None], id="what-was-raised"),
    pytest.param(
        "发送/v 旅客/n 9.5/m 万人/n ,/w 其中/f 云川/LOC 站/n 5.2万/m ,/w 云川南站/LOC 2.7万/m 。/w",
        ["旅客", None, None],
        id="a-station-has-them",
    ),
    pytest.param("本土/n 8例/m 。/w", [None], id="its-own-seat"),
]


@pytest.mark.parametrize(("sentence", "nouns"), NONE)
def test_what_counts_nothing(sentence: str, nouns: list[str | None]) -> None:
    # What is said with the measure word counts nothing.
    assert counted(sentence) == nouns


BEFORE = [
    pytest.param(
        "共/d 盘/v 查/v 人员/n 632人次/m 、/w 检查/v 车辆/n 90辆次/m 。/w", ["人员", "车辆"], id="what-was-checked"
    ),
    pytest.param("检查/v 登记/v 营运/vn 车辆/n 90辆/m 。/w", ["营运车辆"], id="two-verbs"),
    pytest.param("核查/vn 人员/n 90/m 人/n 到场/v 。/w", ["核查人员"], id="those-who-check"),
    pytest.param("帮助/v 服务/vn 乡亲/n 90/m 人/n 。/w", ["乡亲"], id="for-whom"),
    pytest.param(
        "农业/n 人口/n 1.2/m 万人/n ，/w 非/v 农业/n 人口/n 0.3/m 万人/n 。/w",
        ["农业人口", "非农业人口"],
        id="the-negated-noun",
    ),
    pytest.param("并非/v 农业/n 人口/n 90/m 人/n 。/w", ["农业人口"], id="no-negated-noun"),
    pytest.param(
        "累计/vd 治愈/v 出院/vn 病例/n 90例/m ，/w 累计/vd 报告/n 确诊/v 病例/n 97例/m 。/w",
        ["治愈出院病例", "确诊病例"],
        id="patients",
    ),
    pytest.param("全市/n 查酒/v 驾/v 300余起/m 。/w", ["酒驾"], id="a-wrong"),
    pytest.param("货车/n 超员/v 9起/m ,/w 疲劳/ad 驾驶/v 8起/m 。/w", ["超员", "疲劳驾驶"], id="whose-wrong"),
    pytest.param("麻疹/n 发病/v 900例/m 。/w", [None], id="falling-ill"),
    pytest.param("修缮/v 城楼/n 1座/m ，/w 新建/v 望/v 楼/n 2座/m 。/w", ["城楼", "望楼"], id="two-characters-torn"),
    pytest.param(
        "其中/f 拖拉机/n 1.1万台/m ,/w 配套/vn 农具/n 2.7万台/m 。/w", ["拖拉机", "配套农具"], id="what-comes-with-it"
    ),
    pytest.param("配套/vn 冷库/n 3座/m 。/w", ["冷库"], id="a-store-that-comes-with-it"),
    pytest.param(
        "出动/v 警力/n 80/m 人/n ,/w 其中/f 特警/n 50/m 人/n ,/w 派出所/n 30/m 人/n 。/w",
        ["警力", "特警", None],
        id="people-of-an-office",
    ),
    pytest.param("参加/v 检查/vn 的/u 部门/n 共有/v 12个/m 。/w", ["部门"], id="departments"),
    pytest.param("平均/a 断面/n 交通量/n 为/v 900辆/m 。/w", ["平均断面交通量"], id="flows"),
    pytest.param(
        "大客车/n 和/c 货车/n 交通量/n 分别/d 为/v 90辆/m 和/c 80辆/m 。/w", ["大客车", "货车交通量"], id="two-flows"
    ),
    pytest.param("机场/n 年/n 旅客/n 吞吐量/n 突破/v 900万人次/m 。/w", ["旅客"], id="flows-by-the-year"),
    pytest.param("新能源汽车/ORG 的/u 销量/n 是/v 19.8万辆/m 。/w", ["新能源汽车"], id="sales"),
    pytest.param(
        "云川/PER 手机/n 销量/n 首次/m 突破/v 90万部/m ，/w 达到/v 92万部/m 。/w",
        [None, "手机", "手机"],
        id="sales-for-the-first-time",
    ),
    pytest.param("华星/ORG 手机/n 销量/n 减少/v 约/d 900万部/m 。/w", ["手机"], id="sales-less-by"),
    pytest.param(
        "平板/n 电脑/n 出货量/n 同比/vd 微/d 增/v 3%/m 为/v 90万部/m 。/w", [None, "平板电脑"], id="past-a-rate"
    ),
    pytest.param(
        "爆窃/vn 案/n 由/p 去年同期/TIME 的/u 9起/m 增至/v 20起/m 。/w", ["爆窃案", "爆窃案"], id="since-last-year"
    ),
    pytest.param("省政协/ORG 九届/m 二次/m 会议/n 昨日/TIME 召开/v 。/w", ["省政协", "会议"], id="a-term-of-a-body"),
    pytest.param(
        "地铁5号线/LOC 、/w 6号/m 线/n 线网/n 总/a 客/n 流量/n 达到/v 9万人次/m 。/w", ["线网总客流量"], id="a-line"
    ),
    pytest.param("共/d 抽查/v 9座/m 以上/f 客车/n 900辆次/m 。/w", [None, "客车"], id="a-size-and-a-number"),
    pytest.param(
        "开展/v 防灾/vn 宣传/vn 和/c 警示/vn 教育/vn 活动/n 70场次/m 。/w", ["警示教育活动"], id="a-second-event"
    ),
    pytest.param("社区/n 矫正/vn 、/w 社区/n 康复/v 90/m 人/n 。/w", [None], id="no-people"),
    pytest.param("鼓楼/n 3座/m ，/w 巡/vn 夜/d 铺/v 9座/m 。/w", ["鼓楼", None], id="a-torn-noun-is-no-verb"),
    pytest.param("重修/v 钟楼/n 2座/m ，/w 新建/v 腰/n 驿/v 9座/m 。/w", ["钟楼", None], id="another-torn-noun"),
    pytest.param("现有/v 钟楼/n 2座/m ，/w 拟/v 再/d 修建/v 9座/m 。/w", ["钟楼", "钟楼"], id="some-more-of-them"),
]


@pytest.mark.parametrize(("sentence", "nouns"), BEFORE)
def test_the_noun_before_the_number(sentence: str, nouns: list[str | None]) -> None:
    # The noun before a number.
    assert counted(sentence) == nouns


LATER = [
    pytest.param("这/r 是/v 一个人人/n 都/d 能/v 参与/v 的/u 公益/n 项目/n", ["公益项目"], id="everybody"),
    pytest.param("一张/m 已经/d 褪色/v 的/u 合影/n 说明/v 了/u 一切/r", ["合影"], id="a-noun-behind-的"),
    pytest.param("一批/m 懂/v 技术/n 、/w 会/v 经营/v 的/u 新型/a 农民/n", ["新型农民"], id="what-they-can-do"),
    pytest.param("一个/m 难得/a 的/u 出国/vn 深造/v 的/u 机会/n", ["机会"], id="two-deeds-of-a-clause"),
    pytest.param("她/r 带/v 着/u 两个年/TIME 幼/n 的/u 孩子/n 离开/v", ["孩子"], id="young-children-torn"),
    pytest.param("派来/v 的/u 三个/m 专家/n 组分/n 赴/v 各地/n", ["专家组"], id="an-adverb-in-the-noun"),
    pytest.param("一批/m 00/nz 后/f 选手/n 参赛/v", ["00后选手"], id="born-in-that-decade"),
    pytest.param("全县/n 新建/v 标准化/vn 养殖/vn 小区/n 9个/m", ["标准化养殖小区"], id="a-place-for-a-deed"),
    pytest.param("建立/v 健全/a 规章/n 制度/n 19项/m", ["规章制度"], id="without-the-second-verb"),
    pytest.param("是/v 一所/m 学校/n 的/u 校长/n", ["学校"], id="its-measure-word-tells"),
    pytest.param("作为/v 一个/m 剧团/n 的/u 学徒/n", ["学徒"], id="what-somebody-is"),
    pytest.param("一场/m 比赛/vn 的/u 举办/vn", ["比赛"], id="an-event-and-what-became-of-it"),
    pytest.param("世界/n 第一大/m 国/n 地位/n", [None], id="a-power-is-torn"),
]


@pytest.mark.parametrize(("sentence", "nouns"), LATER)
def test_torn_words_and_clauses(sentence: str, nouns: list[str | None]) -> None:
    # Everyday prose in which the tagger tears words or a clause describes the noun.
    assert counted(sentence) == nouns


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        pytest.param("第九屆傑出農民頒獎典禮昨日舉行。", ["傑出農民頒獎典禮"], id="ceremony"),
        pytest.param("逮捕3名車手及2名監控手。", ["車手", "監控手"], id="torn-people"),
        pytest.param("該村興建4層樓校舍。", ["校舍"], id="storeys"),
        pytest.param("兩名嫌犯屬情侶關係。", ["嫌犯"], id="copula"),
        pytest.param("電視的銷量是9萬台。", ["電視"], id="sales"),
        pytest.param("雙方就一項停火達到協議。", ["停火"], id="what-they-agree-on"),
        pytest.param("學校缺乏29位師資。", ["師資"], id="staff"),
    ],
)
def test_traditional_script(text: str, nouns: list[str | None]) -> None:
    found = [each.noun.text if each.noun else None for each in extract(text).quantities]
    assert found == nouns


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        pytest.param("推行“三查联动”机制。", [None], id="what-they-do-together"),
        pytest.param("“千村示范工程”启动。", [None], id="villages-and-not-their-project"),
        pytest.param("实现了金牌“零的突破”。", [None], id="no-number-of-breakthroughs"),
        pytest.param("坚持“三个导向”。", ["导向"], id="a-shorthand-of-things"),
        pytest.param("查处“三超一疲劳”900余起。", [None, None, "三超一疲劳"], id="a-shorthand-before-its-number"),
    ],
)
def test_shorthand(text: str, nouns: list[str | None]) -> None:
    found = [each.noun.text if each.noun else None for each in extract(text).quantities]
    assert found == nouns
