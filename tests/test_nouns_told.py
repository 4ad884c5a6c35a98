"""Nouns further off: told before, across a second verb, in 量, behind a verb that the tagger takes for more."""

import pytest

from pipeline.numbers import find_quantities
from tests.test_counted_nouns import counted

ROWS = [
    # words with tags, the noun of each quantity
    pytest.param("骑手/n 90名/m ，/w 只有/v 9人/m 受伤/v", ["骑手", "骑手"], id="only-so-many-of-them"),
    pytest.param("骑手/n 90名/m ，/w 持证/v 的/u 只有/v 9人/m", ["骑手", "骑手"], id="only-so-many-of-a-kind"),
    pytest.param("大会/n 表彰/vn 骑手/n 90名/m", ["骑手"], id="not-the-meeting"),
    pytest.param("骑手/n 90名/m ，/w 另有/v 9人/m 受伤/v", ["骑手", None], id="others-are-not-them"),
    pytest.param("骑手/n 90名/m 。/w 只有/v 9人/m 受伤/v", ["骑手", None], id="not-in-the-next-sentence"),
    pytest.param("90名/m 骑手/n 里/f 有/v 9人/m 受伤/v", ["骑手", "骑手"], id="some-of-them"),
    pytest.param("应/v 到/v 牧民/n 43/m 人/n ，/w 实/v 到/v 39/m 人/n", ["牧民", "牧民"], id="those-who-came"),
    pytest.param(
        "骑手/n 由/p 最初/a 的/u 9/m 人/n 发展/v 到/p 现在/TIME 的/u 90/m 人/n",
        ["骑手", "骑手"],
        id="from-the-first-to-now",
    ),
    pytest.param("接待/v 牧民/n 90人次/m ，/w 日均/v 9人次/m", ["牧民", "牧民"], id="a-day-on-average"),
    pytest.param("受理/v 案件/n 90件/m ，/w 审结/v 80件/m", ["案件", "案件"], id="what-became-of-them"),
    pytest.param("检查/v 马场/n 90家/m ，/w 责令/v 整改/v 9家/m", ["马场", "马场"], id="two-verbs-between"),
    pytest.param("检查/v 马场/n 90家/m ，/w 更换/v 马鞍/n 9副/m", ["马场", "马鞍"], id="another-object"),
    pytest.param("出动/v 骑手/n 90人/m ，/w 抓获/v 9人/m", ["骑手", None], id="nobody-is-carried-across-a-verb"),
    pytest.param("第二轮/m 申请/vn 批出/v 90宗/m", ["申请", "申请"], id="an-ordinal-takes-no-noun-away"),
    pytest.param("播放/v 量/n 突破/v 90万/m", ["播放量"], id="what-flows"),
    pytest.param("骑手/n 捧着/v 一碗/m 热汤/n 眼泪/n 直流/v", ["热汤"], id="how-he-looks-who-holds-it"),
    pytest.param("马场/n 9个/m 达标/v ，/w 2个/m 稳定/an 在/p 三类/m", ["马场", None, None], id="a-state"),
    pytest.param("为/p 六位/m 骑手/n 外/f 的/u 其他/r 牧民/n 让座/v", ["骑手"], id="others-than-the-counted"),
    pytest.param("写/v 过/u 两本/m 书/n ，/w 去过/v 三次/m", ["书", None], id="where-somebody-has-been"),
    pytest.param("马鞍/n 出货量/n 为/v 90万副/m", ["马鞍"], id="what-is-sold"),
    pytest.param("检查/v 生产/vn 经营/vn 单位/n 90家/m", ["生产经营单位"], id="who-does-the-business"),
    pytest.param("全县/n 销售/vn 企业/n 9家/m", ["销售企业"], id="who-sells"),
    pytest.param("生产/v 马鞍/n 90副/m", ["马鞍"], id="what-is-produced"),
    pytest.param("适配/vn 马鞍/n 将/d 超过/v 30款/m", ["适配马鞍"], id="across-将"),
    pytest.param("90辆/m 作业/vn 车/n 的/u 位置/n", ["作业车"], id="the-measure-word-decides-before-的"),
    pytest.param("线路/n 设/v 站/n 31座/m", ["站"], id="a-character-that-can-be-a-verb"),
    pytest.param("建成/v 加氢站/LOC 25座/m", ["加氢站"], id="a-building-taken-for-a-place"),
    pytest.param("累计/vd 救/v 起落水者/n 90人/m", ["落水者"], id="a-verb-cut-in-two"),
    pytest.param("带动/v 90户/m 农户/n 户/n 均/d 增收/v 900元/m", ["农户", None], id="户均-cut-in-two"),
    pytest.param("马场/n 新/ad 购/v 马鞍/n 90副/m", ["马鞍"], id="newly-bought"),
    pytest.param("开展/v 防/v 走失/vn 宣讲/vn 60场/m", ["防走失宣讲"], id="against-what"),
    pytest.param("日/q 均可/v 服务/v 牧民/n 90人次/m", ["牧民"], id="can-serve"),
    pytest.param("查出/v 6处/m 渗漏/v ，/w", ["渗漏"], id="a-fault"),
    pytest.param("被/p 投诉/v 5次/m 以上/f 的/u 马场/n", [None], id="how-often-somebody-was"),
    pytest.param("合同/n 第九条/m 约定/vn ：/w", [None], id="what-an-article-says"),
    pytest.param("上千名/m 牧民/n 歌声/n 不断/a", ["牧民"], id="people-end-the-phrase"),
    pytest.param("三名/m 骑手/n 队长/n 到/v 了/u", ["骑手队长"], id="people-behind-people"),
    pytest.param("发放/v 贷款/n 900笔/m", ["贷款"], id="a-loan-counted-by-笔"),
    pytest.param("安装/v 一套/m 风况/n 测报/v 仪/n 和/c", ["风况测报仪"], id="a-verb-and-one-character-end-it"),
    pytest.param("全台/n 設/v 9個/m 投票/vn 所/u ，/w", ["投票所"], id="a-particle-that-ends-it"),
    pytest.param("收受/v 3名/m 牧民/n 所/u 送/v 马鞍/n", ["牧民"], id="所-before-a-verb"),
    pytest.param("双方/n 签订合同/v 9份/m", ["合同"], id="the-measure-word-knows-the-noun"),
    pytest.param("清理/v 出/v 墓/n 葬/v 9座/m", ["墓葬"], id="a-noun-cut-in-two"),
    pytest.param("练习/v 开枪/v 9支/m", [None], id="but-no-verb-of-two-characters"),
    pytest.param("赞成/vn 票/n 为/v 343票/m", ["赞成票"], id="votes-of-one-kind"),
    pytest.param("查处/v 违法/vn 行为/n 近/d 400辆/m ，/w", [None], id="no-deed-is-counted-in-cars"),
    pytest.param("指挥部/n 先后/d 20次/m 下发/v 通知/n", [None], id="not-who-did-it-so-often"),
    pytest.param("记录/v 到/v 余震/n 90次/m", ["余震"], id="an-event-behind-a-verb"),
    pytest.param("新增/v 9个/m 新/a 开工/vn 马场/n", ["新开工马场"], id="newly-begun"),
    pytest.param("查获/v 6包/m 共/d 重/v 9公斤/m 的/u 怀疑/v 药粉/n", ["怀疑药粉", None], id="behind-its-weight"),
    pytest.param("投诉/vn 90宗/m ，/w 较/p 前年/TIME 增加/v 9宗/m", ["投诉", "投诉"], id="more-than-before"),
    pytest.param(
        "马场/n 90座/m ，/w 总/a 投资/n 9亿元/m ，/w 目前/TIME 已/d 开工/v 30座/m",
        ["马场", None, "马场"],
        id="across-a-clause-of-its-own",
    ),
    pytest.param(
        "马场/n 90座/m ，/w 其中/r 城区/n 9座/m ，/w 已/d 开工/v 30座/m",
        ["马场", None, None],
        id="not-across-a-part-of-them",
    ),
    pytest.param("96个/m 马场/n ，/w 已有/v 30个/m 完工/v", ["马场", "马场"], id="so-many-already"),
    pytest.param("设立/v 护林员/n ，/w 目前/TIME 已/d 聘请/v 9名/m", ["护林员"], id="what-the-clause-before-sets-up"),
    pytest.param("走进/v 社区/n ，/w 走访/v 90户/m", [None], id="but-no-place"),
    pytest.param("明清/TIME 两代/m 骑手/n 辈出/v", [None], id="dynasties"),
    pytest.param("该店/r 月/n 销量/n 90部/m", [None], id="a-month-is-sold-by-nobody"),
    pytest.param("全班/n 32人/m 停课/v", [None], id="a-class-has-so-many"),
    pytest.param("看/v 病/n 送/v 药/n 9万人次/m", [None], id="what-is-brought-to-them"),
    pytest.param("笔记/n 写/v 满/a 了/u 29本/m", ["笔记"], id="across-a-verb-and-its-result"),
    pytest.param("当天/TIME 放映/v 9场/m", [None], id="a-deed-alone"),
    pytest.param("新增/v 确诊/v 个案/n 9宗/m", ["确诊个案"], id="a-participle-behind-a-verb"),
    pytest.param("有/v 4间/m 正/a 屋/v 、/w 2间/m 厢房/n", ["正屋", "厢房"], id="up-to-the-next-mark"),
    pytest.param("其中/r 未/d 戴/v 头盔/n 90起/m", [None], id="no-object-of-a-case"),
    pytest.param("这座/r 村庄/n 只剩/v 12户/m", [None], id="who-has-the-households"),
    pytest.param("两辆/m 货车/n 追尾/n 后/f", ["货车"], id="a-thing-ends-the-noun"),
    pytest.param("四个/m 县/n 震感/n 强烈/a", ["县"], id="an-area-before-its-predicate"),
    pytest.param("在/p 戏曲/n 中心/n 演出/vn 9场/m", ["演出"], id="not-whose-event-it-is"),
    pytest.param("3名/m 留院/n 观察/v", [None], id="no-word-for-people"),
    pytest.param("这/r 是/v 首次/m 会议/n", ["会议"], id="for-the-first-time"),
    pytest.param("为/p 每/r 名/q 骑手/n 建立/v 一人/n 一档/m", [None, None], id="建立-is-one-word"),
]


@pytest.mark.parametrize(("sentence", "nouns"), ROWS)
def test_noun_told_or_across(sentence: str, nouns: list[str | None]) -> None:
    assert counted(sentence) == nouns


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("熬了两大锅粥", ["两大锅"], id="a-size-before-the-measure"),
        pytest.param("分到一小块地", ["一小块"], id="a-size-in-a-fixed-word"),
        pytest.param("提出三大条件", [], id="no-measure-behind-the-size"),
        pytest.param("民事审判第二庭", [], id="a-division-of-a-court"),
        pytest.param("预装Mule OS 3.0，支持Wi-Fi 6", [], id="versions"),
        pytest.param("两个年份的账本", ["两个"], id="a-year-that-is-no-length"),
        pytest.param("拨打96111、96222", [], id="a-list-of-numbers-to-call"),
        pytest.param("电池4900mAh，7nm芯片，800万像素", ["4900mAh", "7nm", "800万像素"], id="units-of-devices"),
    ],
)
def test_spans(text: str, printed: list[str]) -> None:
    assert [mention.span.of(text) for mention in find_quantities(text)] == printed


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("铺设石板9000块", "number", id="stones"),
        pytest.param("9000块石板", "number", id="stones-behind"),
        pytest.param("花9000块盘下小店", "money", id="a-large-sum"),
        pytest.param("三块石板", "number", id="few-pieces"),
    ],
)
def test_pieces_and_money(text: str, kind: str) -> None:
    (found,) = find_quantities(text)
    assert found.kind == kind
