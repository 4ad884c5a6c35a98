"""The counted noun behind what only describes it, and where its phrase ends: clauses, qualities, localizers."""

import pytest

from tests.test_counted_nouns import counted

ROWS = [
    # words with tags, the noun of each quantity
    pytest.param("一个/m 风险/n 很大/a 的/u 项目/n", ["项目"], id="a-noun-and-its-adjective"),
    pytest.param("一片/m 湖水/n 清澈/a 、/w 草木/n 茂盛/a 的/u 湿地/n", ["湿地"], id="two-such-pairs"),
    pytest.param("过/v 一个/m 欢乐/an 、/w 祥和/a 的/u 新年/n", ["新年"], id="qualities-in-a-list"),
    pytest.param("一件/m 全村/n 关注/v 、/w 牧民/n 关心/v 的/u 大事/n", ["大事"], id="what-all-care-about"),
    pytest.param("一个/m 企业/n 要/v 有/v 真正/a 的/u 优势/n", ["企业"], id="the-verb-of-the-sentence"),
    pytest.param("9个/m 窗口/n 以/p 崭新/a 的/u 姿态/n 迎客/v", ["窗口"], id="a-preposition-ends-it"),
    pytest.param("几个/m 孩子/n 写/v 的/u 信/n", ["孩子"], id="who-did-it"),
    pytest.param("两个/m 国家/n 签署/v 的/u 协议/n", ["国家"], id="which-country-did-it"),
    pytest.param("两类/m 不同/a 性质/n 的/u 问题/n", ["问题"], id="what-it-is-like"),
    pytest.param("7对/m 旅游/vn 列车/n 的/u 票价/n", ["旅游列车"], id="not-what-is-measured-of-it"),
    pytest.param("两个/m 政治/n 、/w 经济/n 大国/n 各有/v 盟友/n", ["政治、经济大国"], id="a-list-before-one-head"),
    pytest.param("9个/m 省/n 、/w 市/n 受灾/v", ["省、市"], id="a-list-before-a-verb"),
    pytest.param("送到/v 90户/m 困难/a 户/n 手中/s", ["困难户"], id="not-in-whose-hands"),
    pytest.param("90名/m 女/a 棋/n 手/s 中/f", ["女棋手"], id="hand-of-a-player"),
    pytest.param("一张/m 木板/n 床上/s", ["木板床"], id="a-bed-and-not-on-it"),
    pytest.param("9个/m 慰问/vn 组/n", ["慰问组"], id="the-tagger-knows-a-verb-for-a-noun"),
    pytest.param("9个/m 小区/n 改造/vn ，/w", ["小区"], id="a-verb-behind-the-noun"),
    pytest.param("夺得/v 9个/m 世界/n 冠军/n", ["世界冠军"], id="of-the-whole-world"),
    pytest.param("9个/m 全国/n 牧业/n 示范/vn 区/n", ["全国牧业示范区"], id="of-the-whole-country"),
    pytest.param("第二/m 阶段/n 军事/n 部署/n", ["阶段"], id="a-stage-and-not-of-what"),
    pytest.param("苏和/PER 八段/m 王某某/PER 获胜/v", [None], id="nobody-is-counted"),
    pytest.param("一位/m 周女士/PER 说/v", ["周女士"], id="a-lady-is"),
    pytest.param("一届/m 又/d 一届/m 骑手/n", [], id="one-after-the-other"),
]


@pytest.mark.parametrize(("sentence", "nouns"), ROWS)
def test_counted_noun_behind_what_describes_it(sentence: str, nouns: list[str | None]) -> None:
    assert counted(sentence) == nouns


TOLD = [
    # words with tags, the noun of each quantity
    pytest.param("抓获/v 4/m 男/n 1/m 女/n", ["男", "女"], id="a-tally-of-people"),
    pytest.param("造成/v 1/m 死/v 4/m 伤/v", [None, None], id="what-befell-them-is-no-noun"),
    pytest.param("9例/m 肺炎/n 确诊/v 病例/n", ["肺炎确诊病例"], id="a-verb-between-the-nouns"),
    pytest.param("确诊/vn 人数/n 超过/v 90万/m", ["确诊人数"], id="a-number-of-those-who"),
    pytest.param("病例/n 超过/v 90例/m ，/w 为/v 93例/m ，/w 死亡/v 9例/m", ["病例", "病例", "病例"], id="exactly"),
    pytest.param("在/p 两次/m 返场/v 后/f 落幕/v", ["返场"], id="after-it-was-done-twice"),
    pytest.param("买/v 来/v 9头/m 毛驴/n 发展/v 毛驴/n 养殖业/n", ["毛驴"], id="a-thing-and-what-follows"),
    pytest.param("下/v 1头/m 驴/n 崽/n", ["驴崽"], id="the-young-of-an-animal"),
    pytest.param("大会/n 已/d 在/p 镇/LOC 里/f 举办/v 了/u 九届/m", ["大会"], id="across-verb-and-place"),
    pytest.param("两/m 队/n 都/d 有/v 好/a 的/u 队员/n", [None], id="both-sides"),
    pytest.param("第一/m 产业/n 增加值/n", ["产业"], id="a-sector-and-not-its-worth"),
    pytest.param("举重/n 26人/m", [None], id="a-sport-is-nobody"),
    pytest.param("为/p 群众/n 调解/v 纠纷/n 90起/m", ["纠纷"], id="for-whom-it-was-done"),
    pytest.param("单位/n 捐书/v 90册/m", ["书"], id="verb-and-object-in-one-word"),
    pytest.param("建/v 书房/n 和/c 画室/n 各/r 1间/m", ["书房和画室"], id="one-of-each"),
    pytest.param("9万人次/m 的/u 困难/a 职工/n 受益/v", ["困难职工"], id="times-of-people"),
    pytest.param("9件/m 大衣/n 已/d 送到/v ，/w 尚有/v 4件/m 在/p 途中/n", ["大衣", "大衣"], id="those-left"),
    pytest.param("2名/m 幼教/n 和/c 1名/m 年轻/a 的/u 司机/n", ["幼教", "司机"], id="each-people-their-own"),
    pytest.param("第四届/m 政府/n 的/u 主要/a 官员/n", ["政府"], id="a-term-of-the-government"),
    pytest.param("第三波/m 寒潮/n 来袭/v", ["寒潮"], id="a-wave"),
]


@pytest.mark.parametrize(("sentence", "nouns"), TOLD)
def test_counted_noun_of_news(sentence: str, nouns: list[str | None]) -> None:
    assert counted(sentence) == nouns


BEHIND = [
    # words with tags, the noun of each quantity
    pytest.param("9名/m 驻/v 豫/LOC 委员/n 启程/v", ["驻豫委员"], id="where-they-are"),
    pytest.param("连续/a 两届/m 当选/v 的/u 委员/n", [None], id="those-elected-twice"),
    pytest.param("一次/m 隆重/a 的/u 仪式/n", ["仪式"], id="adjectives-alone"),
    pytest.param("超过/v 90家/m 中国/LOC 企业/n 参展/v", ["中国企业"], id="a-country-before-the-noun"),
    pytest.param("作家/n 邀请展/n ，/w 已经/d 连续/ad 举办/v 了/u 9届/m", ["作家邀请展"], id="named-just-before"),
    pytest.param("《/w 草原法/nw 》/w 第九条/m 管理/vn 问题/n", [None], id="the-article-of-a-law"),
    pytest.param("一种/m “/w 被/p 骗/v 了/u ”/w 的/u 感觉/n", ["感觉"], id="behind-quoted-words"),
    pytest.param("一座/m 横亘/v 心中/s 的/u “/w 大山/n ”/w", ["大山"], id="quoted-behind-its-clause"),
    pytest.param("一艘/m 9万吨/m 货轮/n", ["货轮", None], id="a-size-before-it"),
    pytest.param("七位/m 前/f 外相/n", ["前外相"], id="those-who-were"),
    pytest.param("几方/m 协商/v 一致/a", [None], id="sides-agree"),
    pytest.param("一个/m 成绩/n 差/a 的/u ，/w", [None], id="nothing-behind-its-clause"),
    pytest.param("每/r 买/v 3枚/m 芯片/n 就/d 有/v 2枚/m", ["芯片", "芯片"], id="some-of-them"),
    pytest.param("引进/v 90个/m 品牌/n ，/w 培育/v 9个/m 销售额/n 很/d 高/a 的/u", ["品牌", None], id="others"),
    pytest.param("原创/vn 大量/a 歌曲/n 90首/m", ["歌曲"], id="not-how-many-roughly"),
    pytest.param("主场/n 2/m -/w 1/m 战胜/v 马队/n", [None], id="a-score"),
    pytest.param("9起/m 股票/n 被盗/v 卖/v 案件/n", ["股票被盗卖案件"], id="what-befell-a-thing"),
    pytest.param("第一次/m 系统/n 地/u 提出/v", [None], id="in-what-way"),
    pytest.param("两架/m B90/nz —30型/w 飞机/n", ["B90—30型飞机"], id="behind-its-make"),
    pytest.param("原油/n 平均日/n 产量/n 为/v 9万桶/m", ["原油"], id="at-what-rate"),
    pytest.param("两队/m 门将/n 表现/v", [None], id="both-teams"),
    pytest.param("第一类/m 是/v 社区/n 中心/n", [None], id="a-rank-that-is-something"),
    pytest.param("有/v 一次/m 高中/n 放假/v", [None], id="once-upon-a-time"),
    pytest.param("一个/m 为/p 家乡/n 代言/v 的/u 机会/n", ["机会"], id="for-whom-it-is"),
    pytest.param("9个/m 借款/n 用户/n 的/u 数据/n 成本/n", ["借款用户"], id="not-what-it-costs"),
    pytest.param("一家/m 排名/vn 靠/v 前/f 的/u 公司/n", ["公司"], id="a-company-ranked-high"),
    pytest.param("首款/m 5G/nz 一体化/vn 芯片/n", ["5G一体化芯片"], id="a-word-that-begins-with-one"),
    pytest.param("两处/m 疑似/v 违法/vn 占用/v 林地/n 图斑/n", ["疑似违法占用林地图斑"], id="a-row-of-words"),
    pytest.param("打/v 了/u 9次/m 投诉/vn 电话/n", ["投诉电话"], id="calls"),
    pytest.param("跑/v 了/u 9趟/m 部门/n", [None], id="where-they-went"),
    pytest.param("平均/ad 每天/TIME 投诉/v 3次/m", [None], id="a-verb-at-a-rate"),
    pytest.param("吃/v 到/v 三张/m 红卡/a 的/u 选手/n", ["红卡"], id="what-the-measure-counts"),
    pytest.param("两/m 出/v 戏/n 上演/v", ["戏"], id="a-measure-word-of-plays"),
    pytest.param("酒店/n 数量/n 预计/v 到/v 2029年/TIME 将/d 突破/v 9万家/m", ["酒店"], id="by-some-year"),
    pytest.param("一个/m 9万头/m 猪场/n", ["猪场", None], id="how-large-it-is"),
    pytest.param("这样/r 的/u 公益/n 活动/vn ，/w 已/d 开展/v 90次/m", ["公益活动"], id="such-a-thing"),
    pytest.param("奶牛/n 今年/TIME 还要/v 再/d 减少/v 90头/m", ["奶牛"], id="across-time-and-will"),
    pytest.param("90户/m 用户/n 已/d 恢复/v 供电/v 80户/m", ["用户", "用户"], id="what-befell-some"),
    pytest.param("6.1级/m 地震/n 发生/v", [None], id="how-strong-it-was"),
    pytest.param("就诊/vn 人数/n 不足/d 90人/m", [None], id="persons-counted-in-persons"),
    pytest.param("每日/r 仅/d 两次/m 观测/v ，/w", ["观测"], id="only-twice"),
    pytest.param("90家/m 净利润/n 增长/v", [None], id="what-is-measured-of-companies"),
    pytest.param("两名/m 涉案/a 的/u 非/d 华裔/n 男子/n", ["非华裔男子"], id="those-who-are-not"),
    pytest.param("首场/m 放映/v 引来/v 喝彩/vn", ["放映"], id="a-first-event"),
    pytest.param("9名/m 华侨/n 、/w 华人/nz 欢聚一堂/v", ["华侨、华人"], id="a-set-phrase-is-no-noun"),
    pytest.param("一个/m 动态/n 过程/n ，/w", ["动态过程"], id="a-process-that-is-counted"),
    pytest.param("一篇/m 马克思主义/nz 的/u 纲领性/n 文献/n", ["纲领性文献"], id="what-fits-behind-的"),
    pytest.param("90位/m 社会/n 名流/n 的/u 注目/vn", ["社会名流"], id="what-people-do"),
    pytest.param("每一个/r 教育/vn 工作者/n 的/u 思考/vn", ["教育工作者"], id="each-person"),
    pytest.param("一家/m 商场/n 女/a 职工/n 下岗/v", ["商场"], id="who-works-there"),
    pytest.param("一个/m 学生/n 头/n 戴/v 军帽/n", ["学生"], id="what-they-wear"),
    pytest.param("一场/m 春节/TIME 晚会/n", ["春节晚会"], id="a-feast-names-it"),
    pytest.param("几个/m 全国性/n 的/u 春节/TIME 晚会/n", ["春节晚会"], id="of-what-reach"),
    pytest.param("一名/m 恐怖/n 分子/n 在内/d 的/u 四人/n", ["恐怖分子", None], id="one-among-some"),
    pytest.param("9个/m 乡镇/n 主要/a 负责人/n 到会/v", ["乡镇"], id="who-leads-them"),
    pytest.param("9名/m 被捕/v 人中/n ，/w", ["被捕人"], id="among-them"),
    pytest.param("分/v 两期/m 建设/vn", [None], id="in-two-parts"),
    pytest.param("拿/v 到/v 第一块/m 金牌/n", ["金牌"], id="a-piece-that-is-ranked"),
    pytest.param("两个/m 根本性/n 转变/v 。/w", ["根本性转变"], id="a-deed-behind-性"),
    pytest.param("9个/m 《/w 西游记/nw 》/w 中/f 的/u 场景/n", ["场景"], id="out-of-a-book"),
    pytest.param("荣立/v 二等功/n 一次/m", ["二等功"], id="an-honour-once"),
    pytest.param("年轻/a 一代/m 成长/v", [None], id="an-age-group"),
    pytest.param("一系列/m 外交/n 活动/vn 取得/v 成就/n", ["外交活动"], id="activities-are-no-verb"),
    pytest.param("有/v 一个/m 质/n 的/u 转变/vn", ["转变"], id="a-change-in-kind"),
]


@pytest.mark.parametrize(("sentence", "nouns"), BEHIND)
def test_counted_noun_behind_clauses_and_names(sentence: str, nouns: list[str | None]) -> None:
    assert counted(sentence) == nouns
