"""The counted noun in the clause before, and behind a comparison (`pipeline.numbers.clause_topics`, `noun_ends`)."""

import pytest

from pipeline.numbers import find_quantities
from tests.test_counted_nouns import counted

ROWS = [
    pytest.param("湖里/s 的/u 白鹭/n 逐年/d 增多/v ，/w 总量/n 已/d 达/v 9千只/m 。/w", ["白鹭"], id="the-subject"),
    pytest.param("盲文/n 书籍/n 极为/d 珍贵/a ，/w 总共/d 90册/m 。/w", ["盲文书籍"], id="with-an-adverb-only"),
    pytest.param("外卖/vn 骑手/n 日益/d 增多/v ，/w 已/d 达/v 9万名/m 。/w", ["外卖骑手"], id="with-its-deed"),
    pytest.param("充电/vn 桩/n 布局/n 加快/v ，/w 已/d 建成/v 9万根/m 。/w", ["充电桩"], id="how-it-comes-on"),
    pytest.param("她/r 捐出/v 藏书/n ，/w 总数/n 达/v 90册/m 。/w", ["藏书"], id="the-object"),
    pytest.param("公司/n 扩张/v ，/w 新/d 开/v 9家/m 。/w", [None], id="not-who-acts"),
    pytest.param("记者/n 从/p 会上/s 获悉/v ，/w 共有/v 90名/m 。/w", [None], id="not-who-speaks"),
    pytest.param("牧民/n 赶到/v 马场/n ，/w 共有/v 90人/m 。/w", [None], id="not-who-comes-to-a-thing"),
    pytest.param("骑手/n 遇到/v 牧民/n ，/w 共有/v 9名/m 。/w", ["牧民"], id="the-nearer-of-two"),
    pytest.param("候鸟/n 越冬/vn 地/n 扩大/v ，/w 达到/v 9万只/m 。/w", [None], id="not-part-of-another-noun"),
    pytest.param("白鹭/n 增多/v ，/w 其中/r 9只/m 。/w", [None], id="not-some-of-them"),
    pytest.param("床位/n 比/p 上年/TIME 增加/v 9万张/m ，/w", ["床位"], id="behind-a-comparison"),
    pytest.param("马场/n 与/p 去年/TIME 相比/v 增加/v 了/u 9座/m ，/w", ["马场"], id="in-other-words"),
    pytest.param("产量/n 比/p 上年/TIME 增加/v 9万台/m ，/w", [None], id="nothing-but-an-amount"),
    pytest.param("4名/m 骑手/n 中/f ，/w 2人/m 落马/v", ["骑手", "骑手"], id="some-of-the-told"),
    pytest.param("清理/v 汉代/TIME 砖室/n 墓/n 9座/m ，/w", ["汉代砖室墓"], id="a-dynasty-before"),
    pytest.param("周末/TIME 车位/n 不/d 到/v 90格/m ，/w", ["车位"], id="no-other-time-before"),
    pytest.param("选派/v 驻/v 村/n 第一/m 书记/n 90名/m ，/w", ["驻村第一书记"], id="a-rank-in-the-noun"),
    pytest.param("公司/n 旗下/n 马具/n 90件/m ，/w", ["马具"], id="whose-it-is"),
    pytest.param("共/d 登记/v 外籍/n 骑手/n 90人/m ，/w", ["外籍骑手"], id="a-verb-behind-共"),
    pytest.param("审判/vn 庭审结/vn 行政/n 案件/n 90件/m ，/w", ["行政案件"], id="a-verb-cut-across"),
    pytest.param("刑事/n 申诉/v 9件/m ，/w", ["刑事申诉"], id="appeals"),
    pytest.param("入院/vn 人次/n 90万/m ，/w", ["入院人次"], id="turns"),
    pytest.param("吞吐量/n 完成/v 9万箱/m ，/w", [None], id="nothing-but-a-flow"),
    pytest.param("马车/n 产量/n 完成/v 90辆/m ，/w", ["马车"], id="an-amount-reached"),
    pytest.param("90件/m 墓/n 中/f 文物/n 展出/v", ["墓中文物"], id="where-they-were"),
    pytest.param("一處/m 2層/m 樓/n 連棟/n 建築/n", ["連棟建築", None], id="storeys"),
    pytest.param("预计/v 第一期/m 可/v 供/v 9名/m 牧民/n", [None, "牧民"], id="no-verb-before-a-rank"),
    pytest.param("路樹/PER 倒塌/v 90棵/m ，/w", ["路樹"], id="a-thing-tagged-as-a-person"),
    pytest.param("红树林/n 日渐/d 茂密/a ，/w 总数/n 达/v 9万件/m 。/w", ["红树林"], id="a-thing-of-no-known-measure"),
    pytest.param("成员国/n 不断/ad 增多/v ，/w 现有/v 9个/m 。/w", ["成员国"], id="a-thing-that-grew"),
    pytest.param("会议/n 气氛/n 热烈/a ，/w 共有/v 9项/m 。/w", [None], id="not-what-did-not-grow"),
    pytest.param("需求/n 增加/v ，/w 达到/v 9台/m 。/w", [None], id="not-what-is-measured"),
    pytest.param("园区/n 的/u 民宿/n 开张/v ，/w 多达/v 90家/m 。/w", ["民宿"], id="not-the-owner"),
    pytest.param("出土/v 的/u 竹简/n 清晰/a ，/w 总计/v 90枚/m 。/w", ["竹简"], id="behind-a-clause"),
    pytest.param("天鹅/n 成群/v ，/w 高峰/n 时/n 超过/v 90只/m 。/w", ["天鹅"], id="no-time-of-its-own"),
    pytest.param("母马/n 产/v 仔/n ，/w 总数/n 达/v 9匹/m 。/w", ["母马"], id="no-object-of-one-character"),
    pytest.param("修缮/v 殿堂/n 三座/m ，/w", ["殿堂"], id="an-object-beside-its-number"),
    pytest.param("查处/v 违法行为/n 90辆/m ，/w", [None], id="no-deed-beside-it"),
    pytest.param("采集/v 血液/n 9万人次/m ，/w", [None], id="no-thing-is-a-visitor"),
    pytest.param("供奉/v 罗汉/PER 像/v 90尊/m ，/w", ["罗汉像"], id="a-statue"),
    pytest.param("调来/v 抽/v 水泵/n 9台/m ，/w", ["抽水泵"], id="a-tool"),
    pytest.param("帮助/v 修/v 房屋/n 9间/m ，/w", ["房屋"], id="no-tool"),
    pytest.param("执结/v 船舶/n 扣押/v 案件/n 9宗/m ，/w", ["船舶扣押案件"], id="the-deed-of-a-case"),
    pytest.param("新/a 登记/vn 企业/n 9万户/m ，/w", ["企业"], id="a-verb-behind-新"),
    pytest.param("发展/v 合作社/n 90户/m ，/w", ["合作社"], id="a-body-by-household"),
    pytest.param("失联/vn 人员/n 目前/TIME 减少/v 至/v 9人/m ，/w", ["失联人员"], id="across-目前"),
    pytest.param("病例/n 同比/vd 增加/v 9例/m ，/w", ["病例"], id="across-同比"),
    pytest.param("电力/n 公司/n 抢修/vn 线路/n 9条/m ，/w", ["线路"], id="not-who-did-it"),
    pytest.param("9家/m 4A级/m 以上/f 景区/n 开放/v", ["4A级以上景区"], id="behind-a-grade"),
    pytest.param("9名/m 被评为/v 劳模/n 的/u 骑手/n 登台/v", ["骑手"], id="behind-a-passive"),
    pytest.param("10批次/m 异地/n 调用/v 马队/n", [None], id="no-place-alone"),
    pytest.param("全城/n 仅剩/v 9座/m ，/w", [None], id="no-whole-place"),
    pytest.param("湖里/s 的/u 锦鲤/n ，/w 约/d 有/v 90尾/m 。/w", ["锦鲤"], id="a-topic-alone"),
    pytest.param("股市/n 低迷/v ，/w 跌至/v 349点/m ，/w", [None], id="no-state-of-an-index"),
    pytest.param("记者/n 协会/n 评选/v ，/w 已/d 举办/v 9届/m 。/w", [None], id="not-the-body-that-acts"),
    pytest.param("题记/n 四处/m 、/w 造像/n 七尊/m ，/w", ["题记", "造像"], id="four-of-them"),
]


@pytest.mark.parametrize(("sentence", "nouns"), ROWS)
def test_counted_noun_of_another_clause(sentence: str, nouns: list[str | None]) -> None:
    assert counted(sentence) == nouns


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("缴获毒品41块，", "number", id="seized"),
        pytest.param("新增银幕90块，", "number", id="set-up"),
        pytest.param("查获赌资41块，", "money", id="seized-money"),
        pytest.param("一碗面9块，", "money", id="a-price"),
    ],
)
def test_pieces_and_money(text: str, kind: str) -> None:
    assert [mention.kind for mention in find_quantities(text) if mention.span.of(text).endswith("块")] == [kind]
