"""Counted nouns further: what leads on to them, who only gets or does something, turns, articles of law."""

import pytest

from pipeline.numbers import find_quantities
from tests.test_counted_nouns import tagged

ROWS = [
    # words with tags, the noun of each quantity
    pytest.param("9家/m 无牌照/v 马场/n 整改/v 了/u", ["无牌照马场"], id="without-a-licence"),
    pytest.param("9家/m 无人/r 马厩/n 获得/v 投资/vn", ["无人马厩"], id="without-a-groom"),
    pytest.param("给/v 了/u 骑手/n 一拳/m ，/w", [None], id="a-blow-is-nobody"),
    pytest.param("交/v 到/v 兄弟/n 俩/m 手中/s", ["兄弟"], id="not-the-hand-of-the-two"),
    pytest.param("第九届/m “/w 赛马日/n ”/w 的/u 中央/n 马场/n", ["赛马日"], id="the-meeting-in-its-marks"),
    pytest.param("第九条/m 以及/c 《/w 草原法/nw 》/w 的/u 规定/n", [None], id="articles-in-a-row"),
    pytest.param("首批/m 草原/n 小镇/n 建设/vn 情况/n", ["草原小镇"], id="not-how-far-they-are"),
    pytest.param("9个/m 城市/n 马匹/n 销售价格/n 公布/v", ["城市"], id="not-the-prices-there"),
    pytest.param("骑手/n 首次/m 尝试/v 通过/p 草原/n", [None], id="the-first-time-to-do-it"),
    pytest.param("每年/TIME 以/p 超过/v 90家/m 的/u 速度/n 增长/v", [None], id="so-many-a-year"),
    pytest.param("三组/m 某某屯/LOC 到/v 草原/n 的/u 路/n", ["路"], id="a-ward-and-not-its-place"),
    pytest.param("发现/v 一个/m 骑手/n 神色/n 慌张/a", ["骑手"], id="how-he-looks"),
    pytest.param("有/v 伤/v 人/n 的/u 嫌疑/n ，/w 遂/d 将/p 两人/n 带回/v", [None], id="those-taken-along"),
    pytest.param(
        "查处/v 9起/m 违反/v 八项/m 规定/n 问题/n", ["违反八项规定问题", "规定问题"], id="a-case-with-a-number-in-it"
    ),
    pytest.param("9个/m 名额/n 很可能/v 在/p 年内/TIME 的/u 时间/n 用完/v", ["名额"], id="places-are-counted"),
    pytest.param("马政/n 二处/m 处长/n 介绍/v", [None], id="its-head-and-no-noun"),
    pytest.param("数度/m 向/p 马场/n 的/u 友人/n 述说/v", [None], id="whom-it-was-told"),
    pytest.param("产生/v 200万/m 销售/vn 业绩/n", [None], id="what-was-sold-is-money"),
    pytest.param("认定/v 一宗/m 组织/v 卖/vn 马/n 罪/n ，/w", ["组织卖马罪"], id="a-crime-is-a-case"),
    pytest.param("骑手/n 惨叫/v 一声/m ，/w", [None], id="a-cry-is-nobody"),
    pytest.param("只/d 骂/v 了/u 对方/n 两句/m", [None], id="words-for-the-other"),
    pytest.param("草原/n 一个/m 班里/n 有/v", ["班"], id="in-a-class"),
    pytest.param("每组/r 中/f 两只/m 进行/v 正常/a 饮食/n 喂养/vn", [None], id="what-is-done-to-them"),
    pytest.param("月薪/n 过/u 万/m 还有/v 活动/n 经费/n", [None], id="what-else-there-is"),
    pytest.param("由/p 姨丈/n 一家/m 收养/v", [None], id="a-family-and-no-firm"),
    pytest.param("有/v 一串/m 的/u 奖牌/n", ["奖牌"], id="a-string-of-them"),
    pytest.param("一系列/m 的/u 照片/n", ["照片"], id="a-series-of-them"),
    pytest.param("有/v 一次/m 较/d 明显/a 的/u 降雪/vn 过程/n", ["降雪过程"], id="a-spell-of-weather"),
    pytest.param("获取/v 报告/n  /w 90份/m 及/c 照片/n", ["报告"], id="across-a-blank"),
    pytest.param("马蹄/n 声/n 四起/m 。/w", [], id="on-all-sides"),
    pytest.param("90份/m 牧民/n 在/p 银行/n 打印/v 的/u 草场/n 记录/n", ["草场记录"], id="who-printed-them"),
    pytest.param("由/p 四匹马拉/m 着/u", ["马"], id="a-noun-and-its-verb-in-one-word"),
    pytest.param("像/v 新/a 大陆/n 一样/a", [], id="a-continent-is-no-six"),
    pytest.param("一位/m 老人家/n 在家/v", ["老人家"], id="an-old-man-is-no-house"),
    pytest.param("每/r 做/v 一单/m 就要/v 拿/v 九成/m 的/u 提成/vn", [None, None], id="what-is-done-at-once"),
    pytest.param("给/p 牧民/n 一个/m 交待/v 。/w", [None], id="who-gets-it"),
    pytest.param("打/v 了/u 一辆/m 的士/n 。/w", ["的士"], id="a-taxi"),
    pytest.param("出场/vn 超过/v 9场/m 的/u 球员/n 里/f", ["出场"], id="who-played-so-often"),
    pytest.param("消费/vn 需求/n 为/v 90亿方/m ，/w", [None], id="cubic-metres"),
    pytest.param("9万株/m 葡萄/n 长势/n 良好/a", ["葡萄"], id="how-they-grow"),
    pytest.param("与/p 9个/m 帮扶县/v 的/u 牧民/n 结对/v", ["帮扶县"], id="a-county-by-its-end"),
    pytest.param("在/p 第九个教师节/m 之/u 际/n", ["教师节"], id="the-day-and-not-its-time"),
    pytest.param("9个/m 小组/n 出行/vn 难/a 。/w", ["小组"], id="what-is-hard-for-them"),
    pytest.param("共/d 出土/v 文物/n 90件/m", ["文物"], id="the-verb-behind-an-adverb"),
    pytest.param("出具/v 结婚/vn 证明/v 90个/m", ["结婚证明"], id="a-noun-that-the-tagger-takes-for-a-verb"),
    pytest.param("一个/m 全方位/n 为/v 牧民/n 服务/v 的/u 维权/vn 网络/n", ["维权网络"], id="no-noun-but-how"),
    pytest.param("骂/v 了/u 女子/n 两句/m ，/w", [None], id="who-is-scolded"),
    pytest.param("位于/v 一棵/m 倒/v 下来/v 的/u 树下/s 的/u 洞穴/n", ["树"], id="under-the-tree"),
    pytest.param("唯一/a 一家/m 资产/n 增速/n 超过/v 九成/m 的/u 银行/n", ["银行", None], id="what-is-measured-of-it"),
    pytest.param("9万名/m 镇村/LOC 三级/m 干部/n", ["干部", "干部"], id="the-people-behind-ranks"),
    pytest.param("开通/v 的/u 两处/m 快速/ad 理赔/vn 服务/vn 中心/n", ["快速理赔服务中心"], id="a-quality-of-a-deed"),
    pytest.param("一种/m 国内/s 营销/vn 的/u 叫法/n", ["叫法"], id="a-kind-of-the-head"),
    pytest.param("一场/m 马群/n 袭击/v 。/w", ["马群袭击"], id="a-deed-that-closes-the-clause"),
    pytest.param("一位/m 某/r 马场/n 总监/n 告诉/v 记者/n", ["某马场总监"], id="of-some-firm"),
    pytest.param("有/v 64家/m 公司估值/ORG 超过/v 预期/n", ["公司"], id="a-firm-and-its-worth-in-one-word"),
    pytest.param("房屋/n 受损/v 844户/m 90间/m 。/w", ["房屋", "房屋"], id="homes-damaged"),
    pytest.param("9个/m 部门/n 具体/a 任务/n", ["部门"], id="whose-tasks"),
    pytest.param(
        "一起/m 交通/n 肇事/vn 逃逸/v 致/v 人/n 死亡/v 案件/n", ["交通肇事逃逸致人死亡案件"], id="a-case-of-deeds"
    ),
    pytest.param(
        "两起/m 非法/d 回收/v 、/w 处置/v 电池/n 案件/n", ["非法回收、处置电池案件"], id="a-case-of-two-deeds"
    ),
    pytest.param("拨打/v 了/u 几次/m 牧民/n 的/u 手机/n", [None], id="what-has-been-done-so-often"),
    pytest.param("第二款/m 、/w 第三款/m 罪/n", [None, None], id="clauses-of-a-law"),
    pytest.param("跑分/n 轻松/ad 达到/v 5万/m 左右/f", [None], id="a-score"),
    pytest.param("最多/a 一天/TIME 进出/v 花生/n 300多包/m 。/w", [None, "花生"], id="peanuts-are-nobody"),
    pytest.param("第四节/m 球队/n 失误/v", [None], id="a-quarter-is-no-team"),
    pytest.param("送/v 当天/TIME 第43/m 单时/d 与/p", [None], id="at-the-time-of-it"),
    pytest.param("具有/v 前/f 两款/m 规定/v 的/u 自首/vn 情节/n", [None], id="the-clauses-before"),
    pytest.param("上海/LOC 主板/n 有/v 44家/m ，/w", [None], id="the-market-has-firms"),
    pytest.param("十八届/m 四/m 中/f 全会/n", ["四中全会"], id="a-plenary-session"),
    pytest.param("判决/v 赔偿/v 死者/n 11万/m 。/w", [None], id="who-is-paid"),
    pytest.param("查获/v 超载/v 4起/m 、/w", [None], id="no-object-in-a-verb"),
    pytest.param("一名/m “/w 飓风/n 68号/m ”/w 重点/n 人员/n", ["重点人员"], id="behind-a-code"),
    pytest.param("抵押/v 给/p 一家/m 典/n 当行/v ，/w", ["典当行"], id="a-shop-cut-in-two"),
    pytest.param("67个/m 地区/n 客户/n 姓名/n", ["地区"], id="not-who-lives-there"),
    pytest.param("第四/m 督查组/n 副组长/n 介绍/v", ["督查组"], id="the-team-and-not-its-head"),
    pytest.param("两个/m 小国/n 尼泊尔/LOC 和/c 不丹/LOC", ["小国"], id="not-their-names"),
    pytest.param("一辆/m 牌照/n 为/v 某号/LOC 的/u 银色/n 小车/n", ["银色小车"], id="behind-its-plate"),
    pytest.param("上前/v 一把/m 推开/v 拿/v 刀/n 的/u 女人/n", [None], id="at-one-stroke"),
    pytest.param("42所/m 计划/n 成为/v 牧业/n 学校/n", [None], id="what-they-plan"),
    pytest.param(
        "首例/m 草原/n 附带/v 公益/n 诉讼/vn 案件/n 宣判/v", ["草原附带公益诉讼案件"], id="the-first-case-of-its-kind"
    ),
    pytest.param("四口/m 之/u 家/n", [None], id="a-family-of-so-many"),
    pytest.param("央视/ORG 3套/m 《/w 草原/nw 》/w 栏目/n", [None], id="a-channel"),
    pytest.param("有/v 几种/m 分别/d 是/v 干/a 奶酪/n", [None], id="which-they-are"),
    pytest.param("第九条/m 第一项/m 之/u 规定/n", [None, None], id="an-item-of-a-law"),
    pytest.param("9家/m 马场/n ，/w 竟/d 有/v 3家/m 超标/v", ["马场", "马场"], id="some-of-them-even"),
    pytest.param("9只/m 股票/n 中/f ，/w 3只/m 上涨/v", ["股票", "股票"], id="out-of-them"),
    pytest.param("打工/v 就/d 达/v 90名/m 。/w", [None], id="workers-are-not-in-their-work"),
    pytest.param("我/r 国/n 每年/TIME 近/v 3万个/m 的/u 展览/vn 中/f", ["展览"], id="nearly-so-many"),
    pytest.param("9万名/m 的/u 高级/a 干部/n", ["高级干部"], id="so-many-of-them"),
    pytest.param("9/m 城市/n 将/d 合作/v", ["城市"], id="cities-without-a-measure-word"),
    pytest.param("令/v 第三者/n 感到/v 痛苦/an", [], id="the-other-one"),
    pytest.param("第三/m 异议人/n 某某公司/ORG 提出/v", ["异议人"], id="not-the-name-behind-a-person"),
    pytest.param("排/v 在/p 首个/m 发车/v 的/u 他/r 领略/v 了/u 路/n 的/u 艰难/an", [None], id="he-and-no-thing"),
    pytest.param("一种/m 是/v 没有/v 资质/n 的/u 个人/n", [None], id="which-it-is"),
    pytest.param(
        "创建/v 1个/m 省级/a 、/w 3个/m 市级/a 示范点/n",
        ["市级示范点", "市级示范点"],
        id="levels-of-one-noun",
    ),
    pytest.param("骑手/n 9名/m ，/w 创建/v 1名/m 省级/a", ["骑手", None], id="nothing-told-where-more-follows"),
    pytest.param("4起/m 干部/n 参与/v 赌博/vn 的/u 典型/a 问题/n", ["典型问题"], id="the-case-behind-its-deeds"),
    pytest.param("一波/m 雷雨/n 将/d 攻克/v 高温/n 打下/v 的/u 江山/n", ["雷雨"], id="what-is-to-come"),
    pytest.param("以/p 英语/n 四级/m 为主/v", [None], id="a-grade-of-an-exam"),
    pytest.param("牧业/n 行业/n 3家/m ，/w", [None], id="a-trade-is-no-firm"),
    pytest.param(
        "一部/m 名/n 为/v 《/w 马/nw 》/w 的/u 某国/LOC 整容/v 节目/n", ["某国整容节目"], id="a-land-and-its-show"
    ),
    pytest.param("第72/m 集团军/n 政委/n 说/v", ["集团军"], id="an-army-and-not-its-commissar"),
    pytest.param("评/v 完/v 两个/m 班/n 学生/n 的/u 试卷/n", ["班"], id="a-class-and-not-its-pupils"),
    pytest.param(
        "60户/m 牧民/n 搬/v 走/v 了/u ，/w 其余/r 12户/m 正在/d 装修/v", ["牧民", "牧民"], id="the-rest-of-them"
    ),
    pytest.param("有/v 项目/n 5项/m 、/w 省级/a 32项/m 。/w", ["项目", "项目"], id="those-of-the-province"),
    pytest.param("受理/v 案件/n 90件/m ，/w 其中/f 撤诉/v 9件/m 。/w", ["案件", "案件"], id="some-of-them-undone"),
    pytest.param("借/v 出/v 图书/n 26万册次/m 。/w", ["图书"], id="loans-of-books"),
    pytest.param("接种点/n 增设/v 至/v 28个/m 。/w", ["接种点"], id="up-to-so-many"),
    pytest.param("接种/vn 能力/n 提高/v 到/v 9万剂次/m 。/w", [None], id="what-can-be-done-is-measured"),
    pytest.param("登记/v 选民达/n 90万人/m 。/w", ["登记选民"], id="a-verb-glued-to-the-noun"),
    pytest.param("激光雷达/n 30台/m 。/w", ["激光雷达"], id="but-a-radar-is-one"),
    pytest.param("牧民/n 一行/m 9名/m 骑手/n 等/v 着/u", ["骑手"], id="a-party-of-riders"),
    pytest.param("走遍/v 了/u 全村/n 7个/m 自然屯/ad 。/w", ["自然屯"], id="not-the-whole-village"),
    pytest.param("接到/v 来信/n 90件/m ，/w 已/d 转/v 办/v 9件/m 。/w", ["来信", "来信"], id="a-verb-in-two-words"),
    pytest.param("将/p 3所/m 国/n 小整/PER 并/c 为/v 一/m 校/n", ["国小"], id="a-school-that-the-tagger-cuts"),
    pytest.param("“/w 四点/m 半/m 课堂/n ”/w", [], id="a-time-in-its-marks"),
    pytest.param("9起/m 盗窃/vn 事实/n 。/w", ["盗窃事实"], id="deeds-that-are-told"),
    pytest.param("提前/v 一轮/m 锁定/vn 小组/n", [None], id="ahead-by-so-much"),
    pytest.param("全年/TIME 快递/vn 业务量/n 突破/v 9亿件/m", ["快递业务量"], id="what-flows-with-its-trade"),
    pytest.param("守/v 着/u 一座/m 600年/TIME 的/u 古堡/n", ["古堡", None], id="a-castle-by-its-age"),
]


@pytest.mark.parametrize(("sentence", "nouns"), ROWS)
def test_counted_noun_further(sentence: str, nouns: list[str | None]) -> None:
    text, words = tagged(sentence)
    found = find_quantities(text, words=words)
    assert [mention.noun.of(text) if mention.noun else None for mention in found] == nouns
