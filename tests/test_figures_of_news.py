"""Figures as statistics, reports of matches and papers of Taiwan print them: values, nouns, what is none."""

import pytest

from pipeline.numbers import find_quantities
from tests.test_counted_nouns import counted


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        pytest.param("林地3万7396.27公顷", "3万7396.27公顷", "37396.27", id="decimals-behind-万"),
        pytest.param("成交2兆1,933.36億元", "2兆1,933.36億元", "2193336000000", id="groups-and-decimals-behind-兆"),
        pytest.param("红队豪取7连胜", "7连胜", "7", id="wins-in-a-row"),
        pytest.param("工期540个日历天", "540个日历天", "540", id="days-of-the-calendar"),
        pytest.param("甲、乙各得18分、17分。", "17分", "17", id="points-and-no-money"),
        pytest.param("每股派息13.4仙", "13.4仙", "0.134", id="cents-of-hong-kong"),
        pytest.param("两队明天进行第2战。", "第2战", "2", id="the-second-match"),
        pytest.param("考察团一行八人到场", "一行八人", "8", id="a-party-of-eight"),
        pytest.param("事故造成2死1命危", "1命危", "1", id="what-befell-somebody-in-two-characters"),
        pytest.param("事故致3死5轻伤", "5轻伤", "5", id="light-wounds-in-a-tally"),
        pytest.param("舒某5度打进决赛", "5度", "5", id="how-often-and-no-temperature"),
        pytest.param("初审结束。3 名法官到场", "3 名", "3", id="a-blank-at-the-head-of-a-clause"),
        pytest.param("它只要36微秒", "36微秒", "36", id="a-very-short-time"),
    ],
)
def test_value_of_a_figure(text: str, printed: str, value: str) -> None:
    mention = find_quantities(text)[-1]
    assert (mention.span.of(text), mention.value, mention.kind == "money") == (printed, value, printed[-1] in "元仙")


@pytest.mark.parametrize("text", ["供奉三仙", "图中7仙女"])
def test_immortals_are_no_money(text: str) -> None:
    assert all(mention.kind != "money" for mention in find_quantities(text))


def test_millions_of_euros_by_one_character() -> None:
    text = "损失3990万欧，2亿欧盟公民受益"
    assert [(one.kind, one.unit) for one in find_quantities(text)] == [("money", "EUR"), ("number", None)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("云峰(4321-TW)、江渡股份(600123.SH)、河湾(1234.HK)", id="codes-of-shares"),
        pytest.param("（编辑：舒小川）1130602", id="the-day-behind-the-name-of-the-editor"),
        pytest.param("依据是署授疾字第0920000275号", id="the-number-of-a-document"),
    ],
)
def test_codes_count_nothing(text: str) -> None:
    assert find_quantities(text) == ()


def test_cents_alone_are_money() -> None:
    assert [mention.kind for mention in find_quantities("五分")] == ["money"]


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        pytest.param("外资卖超5.18亿元", None, id="sold-and-not-above"),
        pytest.param("外資買超5.18億元", None, id="bought-and-not-above"),
        pytest.param("规模超5.18亿元", "over", id="above"),
        pytest.param("此前出过几万元", "about", id="过-of-the-verb"),
    ],
)
def test_modifier_of_a_figure(text: str, modifier: str | None) -> None:
    assert find_quantities(text)[0].modifier == modifier


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        pytest.param("各节比分为：19-22、24-18、10-7。", ["19-22", "24-18", "10-7"], id="rounds-behind-a-colon"),
        pytest.param("各节比分22-28和19-35、30-12。", ["22-28", "19-35", "30-12"], id="rounds-that-rise"),
        pytest.param("打出一波12-3的小高潮", ["一波", "12-3"], id="a-run"),
    ],
)
def test_scores_with_a_dash(text: str, scores: list[str]) -> None:
    found = find_quantities(text)
    assert [mention.span.of(text) for mention in found] == scores
    assert found[-1].value is None


def test_numbers_of_cases_are_names() -> None:
    assert find_quantities("通报（案17141、案17148）") == ()


@pytest.mark.parametrize(
    ("sentence", "nouns"),
    [
        pytest.param("打出/v 一波/m 11/m :/w 0/m 的/u 小高潮/n 。/w", ["小高潮", None], id="a-run"),
        pytest.param("全市/n 共有/v 密切/a 关联/v 者/n 36名/m ，/w", ["密切关联者"], id="a-quality-behind-having"),
        pytest.param("今年/TIME 新增/v 避险/vn 安置/vn 点/n 36个/m 。/w", ["避险安置点"], id="deeds-behind-having"),
        pytest.param("全市/n 共有/v 水样/nz 采集/v 点/n 36个/m 。/w", ["水样采集点"], id="an-object-and-its-deed"),
        pytest.param("新/a 建/v 36座/m 5G/m 基站/n", ["5G基站"], id="of-a-generation"),
        pytest.param("新增/v 36/m 家规/n 上/f 企业/n", ["规上企业"], id="a-measure-word-in-a-word"),
        pytest.param("跨/v 省/n 中/f 长途/a 列车/n 36列/m ，/w", ["跨省中长途列车"], id="a-kind-cut-in-two"),
        pytest.param("能/v 繁/a 母羊/n 存栏/v 36万只/m", ["能繁母羊"], id="stock-that-breeds"),
        pytest.param("这/r 两辆/m 车核/n 载/v 均为/v 9/m 人/n", ["车", None], id="a-car-and-what-it-may-carry"),
        pytest.param("涉及/v 7幢/m 32层/m 高/a 住宅/n ，/w", ["住宅", None], id="so-many-floors-high"),
        pytest.param("两名/m 搬迁户/n 在/p 绣/v 花/n", ["搬迁户"], id="settlers-as-people"),
        pytest.param("追/v 回/v 8辆/m 被/p 抢劫/v 轿车/n 。/w", ["被抢劫轿车"], id="things-to-which-it-was-done"),
        pytest.param("安置/vn 移民/v 90户/m 300/m 人/n 。/w", ["移民", "移民"], id="settlers-taken-for-a-verb"),
        pytest.param("将/d 建设/v 一个/m 出产/v 茶叶/n 的/u 园子/n", ["园子"], id="a-deed-and-its-object"),
        pytest.param("侦破/v 盗窃/v 轿车/n 案件/n 21宗/m 。/w", ["盗窃轿车案件"], id="the-deed-of-a-case"),
        pytest.param("破获/v 盗窃/vn 、/w 抢劫/vn 案件/n 36起/m 。/w", ["盗窃、抢劫案件"], id="two-deeds-of-cases"),
        pytest.param("含/v 42例/m 排除/v ，/w 14例/m 调查/vn 中/f", [None, None], id="cases-that-are-none"),
        pytest.param("未/d 发生/v 一次/m 死亡/v 5/m 人/n 的/u 事故/n", [None, None], id="deaths-at-a-time"),
        pytest.param("三条/m 支流/n 洪水/n 叠加/v", ["支流"], id="a-tributary-and-its-flood"),
        pytest.param("红队/n 14分/m 次之/v 。/w", [None], id="who-comes-next"),
        pytest.param("C/xc 臂机/n 1台/m ，/w", ["C臂机"], id="a-letter-before-the-noun"),
        pytest.param("共有/v 体育公园/LOC 36个/m ，/w", ["体育公园"], id="places-of-a-kind"),
        pytest.param("新增/v 经开区/LOC 36个/m 。/w", ["经开区"], id="zones-of-a-kind"),
        pytest.param("望河区/LOC 36个/m 、/w", [None], id="a-place-by-its-name"),
        pytest.param("有/v 36个/m 国家级高新区/a 。/w", ["国家级高新区"], id="a-place-taken-for-a-quality"),
        pytest.param("新/a 开工/vn 项目/n 36个/m 。/w", ["新开工项目"], id="newly-begun"),
        pytest.param("5个/m 省份/n 参保/vn 人数/n 超过/v 9/m 万人/n", ["省份", None], id="how-many-of-them"),
        pytest.param("床位/n 90张/m ，/w 其中/f ：/w 医院/n 60张/m ，/w", ["床位", "床位"], id="who-has-some"),
        pytest.param("病床/n 90张/m ，/w 乡镇/n 机构/n 6张/m 。/w", ["病床", "病床"], id="a-body-that-has-some"),
        pytest.param("执业/vn 药师/n 9万/m 人/n ，/w", ["执业药师"], id="in-practice"),
        pytest.param("民商/n 事/n 未/d 结案/v 79件/m ，/w", ["民商事未结案"], id="cases-still-open"),
        pytest.param("被骗/v 10万/m 现金/n 。/w", [None], id="cash-without-a-unit"),
        pytest.param("全县/n 共/v 纠正/v 错案/n 90多件/m ，/w", ["错案"], id="what-was-done-in-all"),
        pytest.param("11/m 国/n 首次/m 参展/v", ["国", None], id="lands-for-the-first-time"),
        pytest.param("采购商/n 将/d 达到/v 90名/m 。/w", ["采购商"], id="buyers-as-people"),
        pytest.param("4家/m 国家级/a 、/w 9家/m 县级/a 企业/n 参展/v", ["企业", "县级企业"], id="kinds-of-one-noun"),
        pytest.param("在/p 9个/m 展方/n 中/f ，/w 有/v 3个/m 国家/n", ["展方", "国家"], id="another-noun-among-them"),
        pytest.param("参展/v 国家/n 和/c 地区/n 57个/m ，/w", ["参展国家和地区"], id="lands-and-regions"),
        pytest.param("四大/m 会计/n 事务所/n 参展/v", ["会计事务所"], id="four-great-firms"),
        pytest.param("共/d 有/v 36家/m 规模/n 以上工业企业/f ，/w", ["规模以上工业企业"], id="above-a-size"),
        pytest.param("出现/v 两次/m 降雪/n 过程/n 影响/v", ["降雪过程"], id="a-course-of-the-weather"),
        pytest.param("发现/v 3处/m 山体/n 滑坡/v ，/w", ["山体滑坡"], id="what-a-slope-did"),
        pytest.param("全班/n 47名/m 学生/n 有/v 29/m 人/n 住/v 校/n", ["学生", "学生"], id="some-of-them"),
    ],
)
def test_noun_of_a_figure(sentence: str, nouns: list[str | None]) -> None:
    assert counted(sentence) == nouns
