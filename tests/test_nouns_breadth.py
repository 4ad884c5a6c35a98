"""Counted nouns in constructions that other hands write: some of those told, what grew, torn words, lists."""

import pytest

from pipeline.numbers import find_quantities
from tests.test_counted_nouns import counted

ROWS = [
    # words with tags, the noun of each quantity
    pytest.param("马场/n 20家/m ，/w 其中/f 3家/m 来自/v 外地/s", ["马场", "马场"], id="among-them"),
    pytest.param("马场/n 20家/m ，/w 其中/f 3个/m 来自/v 外地/s", ["马场", None], id="not-with-another-measure-word"),
    pytest.param(
        "抽查/v 了/u 60家/m 马场/n ，/w 发现/v 9家/m 卫生/an 不合格/a 。/w", ["马场", "马场"], id="found-among-them"
    ),
    pytest.param("对/p 28家/m 马场/n 进行/v 了/u 检查/vn ，/w 查封/v 6家/m", ["马场", "马场"], id="behind-a-predicate"),
    pytest.param("12家/m 马场/n 联合/vd 出资/v ，/w 建成/v 3家/m", ["马场", None], id="not-what-they-made"),
    pytest.param("90户/m 牧户/n ，/w 有/v 8户/m 搬走/v", ["牧户", "牧户"], id="some-have"),
    pytest.param("500名/m 骑手/n 里/f ，/w 录取/v 了/u 60名/m", ["骑手", "骑手"], id="taken-out-of-them"),
    pytest.param("91家/m 马场/n 中/f 的/u 58家/m", ["马场", "马场"], id="of-them-with-的"),
    pytest.param("90眼/m 水井/n 已有/v 30眼/m 干枯/v", ["水井", "水井"], id="already-some"),
    pytest.param("新/a 辟/v 航线/n 4条/m ，/w 总数/n 达到/v 37条/m", ["航线", "航线"], id="in-all"),
    pytest.param("所属/vn 企业/n 中/f 有/v 4家/m 获奖/v", ["企业"], id="among-which"),
    pytest.param("雪豹/nz 在/p 某某/LOC 岭/s 上/f 仅存/v 50只/m", ["雪豹"], id="in-a-place"),
    pytest.param("骑手/n 由/p 最初/a 的/u 12名/m 发展/vn 到/v 140名/m", ["骑手", "骑手"], id="grown-from-the-first"),
    pytest.param("原有/v 的/u 14个/m 马队/n 合并/v 成/v 9个/m", ["马队", "马队"], id="merged-into"),
    pytest.param("停/v 在/p 港/n 内/f 的/u 船/n 只/d 沉没/v 4艘/m", ["船只"], id="sunk-is-no-negation"),
    pytest.param("收/v 到/v 文章/n 、/w 电报/n 等/u 600多篇/m", ["文章、电报"], id="a-list-that-等-ends"),
    pytest.param("某某/ORG 、/w 某/ORG 等/u 12家/m", [None], id="names-in-a-list"),
    pytest.param("开发/v 的/u 新产品/n 在/p 1100种/m 以上/f", ["新产品"], id="在-and-以上"),
    pytest.param("马场/n 和/c 牧场/n 的/u 数量/n 已/d 达/v 300家/m", ["马场和牧场"], id="the-number-of-two"),
    pytest.param("捣毁/v 地下/s 赌场/n 4处/m", ["地下赌场"], id="a-kind-of-place"),
    pytest.param("查处/v 无照/vd 经营/n 37宗/m", ["无照经营"], id="a-wrong-deed"),
    pytest.param("运/v 来/v 棉/n 帐篷/n 80顶/m", ["棉帐篷"], id="behind-a-complement"),
    pytest.param("需/v 搬迁/v 居民/n 41户/m", ["居民"], id="what-has-to-be-done"),
    pytest.param("县城/n 大小/n 饭馆/n 有/v 上百家/m", ["大小饭馆"], id="large-and-small"),
    pytest.param("优化/v 调整/vn 线路/n 21条/m", ["线路"], id="two-verbs-of-work"),
    pytest.param("共/d 设/v 核酸/nz 采样/v 点/n 410个/m", ["核酸采样点"], id="had-in-two-words"),
    pytest.param("旗下/n 管理/vn 产品/n 63只/m", ["产品"], id="under-whose-care"),
    pytest.param("护理/vn 师/n 缺额/n 达/v 80名/m", ["护理师"], id="so-many-are-missing"),
    pytest.param("80个/m 驻/n 外/f 使/v 领馆/n 裁员/v", ["驻外使领馆"], id="a-noun-in-four-pieces"),
    pytest.param("一缕/m 阳光照/n 进/v 病房/n", ["阳光"], id="a-verb-stuck-to-the-noun"),
    pytest.param(
        "一/m 张县民政局/ORG 印发/v 的/u “/w 新年/TIME 贺卡/n ”/w", ["新年贺卡"], id="a-quoted-noun-behind-a-body"
    ),
    pytest.param("几代/m 某国/LOC “/w 戏/n 人/n ”/w", ["戏人"], id="a-quoted-noun-behind-a-country"),
    pytest.param("其中/f 8栋/m 优先/vd 提供/v 给/p 教师/n 的/u 做法/n", [None], id="no-practice-has-floors"),
    pytest.param("2014级/m 校友/n 、/w 工程/n 专家/n 丘某/PER", ["校友"], id="one-title-of-a-year"),
    pytest.param("市/n 八次/m 会议/n 筹备/vn 工作/n 及/c 报告/n", ["会议"], id="the-meeting-alone"),
    pytest.param("曾/d 任/v 三届/m 国会/n 议员/n 的/u 丘某/PER", ["国会议员"], id="terms-of-people"),
    pytest.param("村民/n 丘某/PER 一家/m 住进/v 了/u 搭建/v 的/u 小屋/n", [None], id="somebody-s-family"),
    pytest.param("委员长/n 丘某三/PER 列席/v", [], id="a-numeral-that-ends-a-name"),
    pytest.param("农业/n 二处/m 原/b 处长/n 丘某/PER", [None], id="a-former-head"),
    pytest.param("326场/m 音乐/n 会引起/v 了/u 关注/vn", ["音乐会"], id="a-noun-of-the-table-torn"),
    pytest.param("326/m 支义/n 勇军/n 参加/v", ["义勇军"], id="a-noun-of-the-table-in-two"),
    pytest.param("5名/m 研究/v 生态/n 的/u 骑手/n", ["骑手"], id="no-noun-of-the-table-inside-others"),
    pytest.param("当地/s 密切/a 病患/n 与/p 确诊/v 病例/n 增至/v 90例/m", ["确诊病例"], id="what-they-are"),
    pytest.param("326头/m 亚洲/LOC 象/n 南下/v", ["亚洲象"], id="a-place-in-a-kind"),
    pytest.param("查扣登陆舰/nz 9艘/m", ["登陆舰"], id="a-verb-in-the-word-of-its-object"),
    pytest.param("检测/vn 侵权/vn 商品/n 90件/m", ["侵权商品"], id="one-verb-is-enough"),
    pytest.param("当场/d 登记/vn 提案/n 90件/m", ["提案"], id="behind-an-adverb"),
    pytest.param("90/m 尊由/n 市里/s 调配/v 的/u 佛像/n", ["佛像"], id="a-preposition-stuck-to-the-measure-word"),
    pytest.param("新建/v 大棚/n 9座/m ，/w 配套/v 冷库/n 3座/m", ["大棚", "冷库"], id="at-the-head-of-a-clause"),
    pytest.param("累计/v 培训/vn 牧民/n 、/w 教师/n 各/r 90名/m", ["牧民、教师"], id="a-verb-before-a-list"),
    pytest.param("共有/v 桥洞/n 9孔/m 、/w 望/v 柱/n 48根/m", ["桥洞", "望柱"], id="an-item-torn-in-two"),
    pytest.param("养/v 猪/n 5头/m 、/w 养/v 牛/n 2头/m", ["猪", "牛"], id="an-item-of-verb-and-object"),
    pytest.param("说/v 起/v 古樟/n ，/w 他/r 数/v 了/u 数/v ，/w 挂牌/v 的/u 就/d 有/v 13棵/m", ["古樟"], id="far-off"),
    pytest.param(
        "甲队/ORG 丢掉/v 4个/m 席位/n ，/w 乙队/ORG 增加/v 3个/m", ["席位", "席位"], id="what-others-won-of-them"
    ),
    pytest.param("骑手/n （/w 含/v 外地/s 骑手/n 9名/m ）/w 共/d 90名/m", ["外地骑手", "骑手"], id="around-brackets"),
    pytest.param("飞来/v 三羽/m 信鸽/n", ["信鸽"], id="a-weak-measure-word-before-its-noun"),
    pytest.param("出土/v 马车/n 三乘/m 、/w 马骨/n 九具/m", ["马车", "马骨"], id="chariots"),
    pytest.param("办/v 好/a 几件/m 作用/n 大/a 、/w 牧民/n 满意/v 的/u 实事/n", ["实事"], id="not-judged-before-的"),
    pytest.param("援建/v 希望小学/nz 38所/m", ["希望小学"], id="no-verb-in-the-word"),
    pytest.param("会/v 跳/v 国标舞/n 的/u 人数/n 近/d 9万/m", [None], id="whose-number-is-told"),
    pytest.param("说/v 起/v 企业/n 、/w 医院/n ，/w 没/d 注册/v 的/u 有/v 20家/m", [None], id="not-the-last-of-a-list"),
    pytest.param("80多幢/m 居民/n “/w 洋房/n ”/w", ["洋房"], id="the-quoted-noun-fits"),
    pytest.param("增加/v 钢琴/n 一万台/m 产量/n", ["钢琴"], id="not-the-output"),
    pytest.param("上调/v 到/v 2750万桶/m 的/u 决定/n", [None], id="a-decision-counts-no-barrels"),
    pytest.param("添置/v 彩超/n 一台/m 、/w 病床/n 九张/m", ["彩超", "病床"], id="no-modifier-in-the-noun"),
    pytest.param("牧民/n 家/n 的/u 羊/n 被/p 狼/n 咬/v 死/v 9只/m", ["羊"], id="not-who-did-it"),
    pytest.param("写/v 了/u 30部/m 小说/n ，/w 译/v 成/v 外文/n 的/u 有/v 9部/m", ["小说", "小说"], id="of-which"),
    pytest.param("掀翻/v 屋顶/s 90个/m", ["屋顶"], id="a-place-that-is-a-thing"),
    pytest.param("分/d 赴/v 12个/m 乡镇/n 调研/vn 。/w", ["乡镇"], id="what-is-done-there"),
    pytest.param("近海/s 作业/v 的/u 渔船/n 中/f ，/w 有/v 7艘/m 失联/vn", ["渔船"], id="a-clause-of-one-noun"),
    pytest.param("登记/v 的/u 骑手/n ，/w 全市/n 有/v 17位/m", ["骑手"], id="a-clause-of-one-noun-for-people"),
    pytest.param("三家/m 马场/n ，/w 关/v 了/u 两家/m", ["马场", "马场"], id="a-short-deed"),
    pytest.param("查询/vn 量/n 突破/v 90万次/m", ["查询量"], id="a-flow-torn-in-two"),
    pytest.param("遇难/v 牧民/n 增至/v 9名/m", ["遇难牧民"], id="an-attribute-of-the-subject"),
    pytest.param("共/d 审/v 理/n 共/d 90件/m", [None], id="half-of-a-verb"),
    pytest.param("每周/r 经营/vn 定期/a 航班/n 90班/m", ["定期航班"], id="who-runs-them"),
    pytest.param("第一点/m ，/w 要/v 讲/v 规矩/n", [None], id="a-first-point"),
]


@pytest.mark.parametrize(("sentence", "nouns"), ROWS)
def test_counted_noun_of_breadth(sentence: str, nouns: list[str | None]) -> None:
    assert counted(sentence) == nouns


@pytest.mark.parametrize("text", ["她是接替丘某的不二人选", "投诉请拨12399，急救请拨129。", "他如数家珍"])
def test_nothing_is_counted(text: str) -> None:
    assert find_quantities(text) == ()
