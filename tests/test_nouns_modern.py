"""Counted nouns as sites and papers of today print them: specifications, qualities, opinions, people of all trades."""

import pytest

from pipeline.numbers import find_quantities
from tests.test_counted_nouns import counted

ROWS = [
    # words with tags, the noun of each quantity
    pytest.param("会上/n 提出/v 了/u 5点/TIME 要求/n ：/w", ["要求"], id="points-in-digits"),
    pytest.param("提/v 三点/TIME 意见/n 和/c 建议/n", ["意见和建议"], id="two-kinds-of-points"),
    pytest.param("馆方/n 有/v 四点/TIME 期待/v 。/w", ["期待"], id="points-and-a-verb"),
    pytest.param("带/v 着/u 一股/m 倔/a 劲/n", ["倔劲"], id="a-gust-that-one-has"),
    pytest.param("头上/s 裹/v 着/u 一块/m 蓝布/n 。/w", ["蓝布"], id="a-piece-in-a-colour"),
    pytest.param("挂/v 一块/m 12平方米/m 的/u 电子屏/n", ["电子屏", None], id="a-piece-and-its-size"),
    pytest.param("年/n 近/a 五十/m 的/u 骑手/n", [None], id="an-age-without-a-unit"),
    pytest.param("去年/TIME 近/ad 40万/m 农村/n 脱贫/v 人口/n", ["农村脱贫人口"], id="a-year-and-no-age"),
    pytest.param("一份/m 好的/a 回忆/n 。/w", ["回忆"], id="的-in-the-word-of-the-tagger"),
    pytest.param("一层/m 厚厚/a 的/u 白霜/PER ，/w", ["白霜"], id="a-thing-that-looks-like-a-name"),
    pytest.param("80户/m 动迁/v 居民/n 回迁/v", ["动迁居民"], id="dwellers-and-what-was-done"),
    pytest.param("一项/m 正式/ad 决定/v ：/w", ["正式决定"], id="a-deed-with-its-quality"),
    pytest.param("增添/v 一份/m 美丽/a ，/w", ["美丽"], id="a-quality-is-felt"),
    pytest.param("有/v 一个/m 较好/a 的/u 安身/v 之/u 地/n 。/w", ["安身之地"], id="a-verb-and-之"),
    pytest.param("产生/v 一种/m 敬慕/vn 和/c 爱恋/vn 之/u 情/n 。/w", ["敬慕和爱恋之情"], id="a-pair-and-之"),
    pytest.param("一个/m 获得/v 省/n 、/w 市/n 称号/n 的/u “/w 老/a 先进/a ”/w", ["老先进"], id="marked-behind-a-list"),
    pytest.param("一条/m 2兆/m 的/u 专线/n", ["专线", None], id="how-fast-a-line-is"),
    pytest.param("一支/m 3倍/m 光变/n 镜头/n", ["光变镜头", None], id="how-often-it-enlarges"),
    pytest.param("一个/m 新/a 的/u 历史/n 进程/n 开始/v 了/u", ["历史进程"], id="a-new-course"),
    pytest.param(
        "一个/m 重要/a 内容/n 是/v 把/p 骑手/n 拥有/v 的/u 马匹/n 交给/v 牧场/n", ["重要内容"], id="是-is-no-clause"
    ),
    pytest.param("有/v 一个/m 进一步/d 松绑/v ，/w 放开/v 的/u 问题/n 。/w", ["问题"], id="two-clauses-and-a-head"),
    pytest.param("一个/m 超/d 低/a 的/u 买入/vn 价格/n", ["买入价格"], id="a-price-behind-的"),
    pytest.param("数百种/m 恶魔/n 亦/d 有/v 独特/a 的/u 攻击/vn 方式/n", ["恶魔"], id="亦-begins-the-predicate"),
    pytest.param("3个/m 外国/n 的/u 煤炭/n 部长/n 来了/v", ["煤炭部长"], id="foreign-is-a-kind"),
    pytest.param("一圈/m 下来/v ，/w", [None], id="a-round-is-over"),
    pytest.param("那/r 是/v 一个/m 秋日/TIME ，/w", ["秋日"], id="a-day-of-a-season"),
    pytest.param("一位/m 同乡/n 来信/v", ["同乡"], id="of-the-same-village"),
    pytest.param("一幅/m 清末/TIME 民初/n 风俗/n 画卷/n", ["清末民初风俗画卷"], id="two-eras"),
    pytest.param("一家/m 实力/n 较/d 强/a 的/u 公司/n", ["公司"], id="a-quality-with-its-degree"),
    pytest.param("解决/v 一批/m 实际/a 问题/n 。/w", ["实际问题"], id="a-quality-that-may-be-an-adverb"),
    pytest.param("两个/m 球队/n 的/u 共同/a 心愿/n", ["球队"], id="共同-says-whose-it-is"),
    pytest.param("推进/v 两个/m 根本/d 转变/v ，/w", ["根本转变"], id="a-deed-that-个-counts"),
    pytest.param("一座/m 名城/n ，/w 十万盆/m 秋菊/PER 怒放/v", ["名城", "秋菊"], id="flowers-and-no-name"),
    pytest.param("有/v 一个/m 是否/d 守时/v 的/u 问题/n", ["问题"], id="whether-and-no-copula"),
    pytest.param("一种/m “/w 自省论/nz ”/w 或者/c “/w 忧患论/nz ”/w", ["自省论"], id="或者-ends-the-term"),
    pytest.param("六个/m 周边/f 区县/n 响应/v", ["周边区县"], id="around"),
    pytest.param("与/p 200多家/m 养/v 鸭户/n 签约/v", ["养鸭户"], id="houses-by-their-trade"),
    pytest.param("一位/m 外地/s 同行/n 说/v", ["外地同行"], id="a-colleague"),
    pytest.param("成为/v 一种/m 时尚/a ，/w", ["时尚"], id="a-quality-as-a-thing"),
    pytest.param("约定/v 三次/m 直接/ad 会谈/v ，/w", ["直接会谈"], id="talks-with-their-quality"),
    pytest.param("一则/m 关于/p 停课/v 的/u 消息/n", ["消息"], id="a-piece-of-news"),
    pytest.param("一波/m 较/d 强/a 冷空气/n 抵达/v", ["较强冷空气"], id="a-degree-and-its-quality"),
    pytest.param("一款/m 99元/m 的/u 面膜/n 月/n 销/v 10万件/m", ["面膜", None, None], id="sold-by-the-month"),
    pytest.param("住宅/n 成交/v 总套数/n 为/v 90套/m", ["住宅"], id="how-many-were-sold"),
    pytest.param("厨师/n 就/d 有/v 好/a 几个/m ，/w", ["厨师"], id="quite-a-few"),
    pytest.param("一组/m 据称/n 来自/v 网站/n 的/u 照片/n", ["照片"], id="as-they-say"),
    pytest.param("，/w 九间/m 有/v 类似/v 的/u 高/a 比率/n", [None], id="a-rate-of-them"),
    pytest.param("第一稿/m 被/p 毁/v", [None], id="a-draft"),
    pytest.param("今后/TIME 一个/m 时期/n 的/u 整顿/vn 工作/n", ["时期"], id="the-work-of-a-time"),
    pytest.param("56人/m 以上/f 的/u 大/a 班额/n 消除/v", [None], id="so-many-people-or-more"),
    pytest.param("两个/m 克数/n 在/p 40克/m 左右/f 的/u 手镯/n", ["手镯", None], id="a-quality-lies-about-a-figure"),
    pytest.param("一组/m 歌舞/n 在/p 熟悉/a 的/u 旋律/n 中/f", ["歌舞"], id="where-it-was-shown"),
    pytest.param("56户/m 重点/d 支持/v 的/u 企业/n", ["企业"], id="dwellers-behind-a-clause"),
    pytest.param("90家/m 第三产业/n 实体/n ，/w", ["第三产业实体", "产业"], id="a-rank-inside-the-noun"),
    pytest.param("一封/m 四千/m 字/n 的/u 长信/n", ["长信", None], id="so-many-characters"),
    pytest.param("有/v 一种/m 切肤/v 之/u 痛/an 。/w", ["切肤之痛"], id="a-quality-and-之"),
    pytest.param("经过/p 5轮/m 角逐/v 后/f 胜出/v", ["角逐"], id="rounds-of-a-deed"),
    pytest.param("6名/m 大/a 、/w 中专/n 学生/n", ["大、中专学生"], id="short-for-two-schools"),
    pytest.param("一个/m 小/a “/w 联合国/ORG ”/w", ["联合国"], id="a-quality-before-the-marks"),
    pytest.param("一批/m 影响/n 大/a 、/w 群众/n 关注/v 的/u 案件/n", ["案件"], id="a-predicate-is-no-size"),
    pytest.param("一套/m 房子/n 风险/n 大/a ，/w", ["房子"], id="what-is-said-of-it"),
    pytest.param("十多个/m 大小/n 不等/v 的/u 蓄水池/n", ["蓄水池"], id="they-differ-in-size"),
    pytest.param("第一次/m 上门/a “/w 认亲/v ”/w", [None], id="an-ordinal-before-marks"),
    pytest.param("盖/v 一块/m 薄/a 棉布/n ，/w", ["薄棉布"], id="a-piece-of-cloth"),
    pytest.param("首架C919/nz 大/a 飞机/n 交付/v", ["C919大飞机"], id="a-make-in-the-word-of-the-number"),
    pytest.param("两个/m “/w 全县/n 第一/m ”/w", ["全县第一", None], id="a-rank-between-marks"),
    pytest.param("一家/n 三口/m 做/v 灯笼/n 的/u 事/n", [None], id="a-family-of-three"),
    pytest.param("另/r 一个/m 重灾区/n 望河乡/LOC ，/w", ["重灾区"], id="which-place-it-is"),
    pytest.param("三驾/m 马车/n 拉动/v", ["马车"], id="three-carriages"),
    pytest.param("净/d 赚/v 万把/m 块钱/n", [None], id="money-of-about-so-much"),
    pytest.param("举行/v 了/u 两轮/m 谈判/vn", ["谈判"], id="two-rounds-and-no-two-wheels"),
    pytest.param("用/v 三味/m 药材/n", ["药材"], id="drugs"),
    pytest.param("一把/m 手术刀/n 救/v 人/n", ["手术刀"], id="a-knife-and-no-chief"),
    pytest.param("建/v 8万吨级/m 泊位/n 2个/m", [None, "泊位"], id="级-between-size-and-noun"),
    pytest.param("建/v 3个/m 8万吨级/m 泊位/n", ["泊位", None], id="of-such-a-size"),
    pytest.param("三个/m 百亿级/m 项目/n", ["项目", None], id="of-such-a-scale"),
    pytest.param("2016款/m 车型/n 8款/m", ["车型"], id="models-of-a-year"),
    pytest.param("一家/m 四口/m 人/n 挤/v 在/p 老房子/n", ["人"], id="a-family-of-four-people"),
    pytest.param("首座/n 10万吨级/m 码头/n", ["码头", None], id="the-first-of-such-a-size"),
    pytest.param("3/m 部委/n 发文/v", ["部委"], id="ministries"),
    pytest.param("破获/v 一起/d 跨国/v 贩毒/vn 案/n", ["跨国贩毒案"], id="across-borders-and-not-together"),
    pytest.param("三座/m 跨/v 海/n 大桥/n", ["跨海大桥"], id="across-the-sea"),
    pytest.param("门口/s 有/v 一堆/m 垃圾/n", ["垃圾"], id="a-heap"),
    pytest.param("添/v 了/u 一抹/m 亮色/n", ["亮色"], id="a-dash-of-colour"),
    pytest.param("接收/v 12万多路/m 电话/n", ["电话"], id="calls-on-a-line"),
    pytest.param("看上去/v 像/v 60/m 出/v 头/n", [None], id="just-above-sixty"),
]


@pytest.mark.parametrize(("sentence", "nouns"), ROWS)
def test_counted_noun_of_today(sentence: str, nouns: list[str | None]) -> None:
    assert counted(sentence) == nouns


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("这一方案已经公布", id="一方案"),
        pytest.param("喇叭一打响，", id="一打响"),
        pytest.param("一则，观念陈旧；二则，路远", id="firstly"),
        pytest.param("他去三味书屋读书", id="三味书屋"),
        pytest.param("我一出门就看见他，一听就懂", id="as-soon-as"),
        pytest.param("一本上线率创新高", id="a-tier-of-universities"),
        pytest.param("坚持三管齐下", id="三管齐下"),
        pytest.param("两轮电动车上路", id="of-two-wheels"),
    ],
)
def test_no_quantity_of_today(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("招生5·8万人", "58000", id="a-raised-point"),
        pytest.param("占13·1％", "13.1", id="of-a-rate"),
        pytest.param("投入8832多万元", "88320000", id="more-than-an-exact-number-of-万"),
        pytest.param("“7·15”暴雨", None, id="a-day"),
    ],
)
def test_value_in_older_print(text: str, value: str | None) -> None:
    found = find_quantities(text)
    assert [mention.value for mention in found] == ([] if value is None else [value])
