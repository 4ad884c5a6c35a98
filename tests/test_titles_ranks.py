"""Profiles in one sentence, ranks, sections of small bureaus, bodies with 与, posts joined by 兼, names with 先生."""

import pytest

from tests.titles_told import held, people, read


@pytest.mark.parametrize(
    ("text", "name", "want"),
    [
        pytest.param(
            "——访青州市河口区市场监督管理局综合执法大队副大队长、一级主办龚兰",
            "龚兰",
            {
                ("副大队长", "青州市河口区市场监督管理局综合执法大队"),
                ("一级主办", "青州市河口区市场监督管理局综合执法大队"),
            },
            id="rank-of-enforcement",
        ),
        pytest.param("县民政局社会救助股股长龚兰介绍。", "龚兰", {("股长", "县民政局社会救助股")}, id="section"),
        pytest.param("農糧署北區分署分署長龔蘭表示。", "龔蘭", {("分署長", "農糧署北區分署")}, id="branch"),
        pytest.param(
            "中国气象局应急减灾与公共服务司副司长龚兰主持。",
            "龚兰",
            {("副司长", "中国气象局应急减灾与公共服务司")},
            id="adjective-inside",
        ),
        pytest.param(
            "总理公署部长兼人力部第二部长高远说。",
            "高远",
            {("部长", "总理公署"), ("第二部长", "人力部")},
            id="兼-is-no-part-of-a-body",
        ),
        pytest.param("前縣議員高遠也表態參選。", "高遠", {("縣議員", None)}, id="former-councillor"),
        pytest.param(
            "清河科技披露年报。公司董事长高远说。", "高远", {("董事长", "清河科技")}, id="word-over-a-full-stop"
        ),
        pytest.param(
            "清河科技披露年报，归属于上市公司股东的净利润5亿元。公司董事长高远说。",
            "高远",
            {("董事长", "清河科技")},
            id="listed-company",
        ),
        pytest.param("记者来到高家乡，乡党委书记龚兰正忙着。", "龚兰", {("党委书记", "高家乡")}, id="where-she-is-met"),
        pytest.param("分管副市长龚兰赶到现场。", "龚兰", {("副市长", None)}, id="分管-is-no-rank"),
        pytest.param("村民阿依古丽·库尔班家的民宿订满了。", "阿依古丽·库尔班", {("村民", None)}, id="at-home"),
        pytest.param(
            "石泉中学教师高远、城关一小校长龚兰发言。", "龚兰", {("校长", "城关一小")}, id="short-name-of-a-school"
        ),
        pytest.param(
            "县人大常委会副主任高远、副县长龚兰参加。", "龚兰", {("副县长", None)}, id="no-governor-of-a-congress"
        ),
        pytest.param("马华总会长拿督斯里龚兰贴文。", "龚兰", {("总会长", "马华")}, id="总-of-the-post"),
        pytest.param("高美館館長龔蘭致詞。", "龔蘭", {("館長", "高美館")}, id="same-character-twice"),
        pytest.param("審判長龔宏答記者問時表示，罪行嚴重。", "龔宏", {("審判長", None)}, id="who-answers"),
        pytest.param("立法會議員龔家駿指，罰款偏低。", "龔家駿", {("議員", "立法會")}, id="who-claims"),
        pytest.param("昌九集团兼公司董事长龚兰到场。", "龚兰", {("董事长", "昌九集团")}, id="兼-at-the-end-of-a-body"),
        pytest.param("龚中生受审。龔中生曾任北山县副县长。", "龚中生", {("副县长", "北山县")}, id="both-scripts"),
        pytest.param("我国驻塔米尔大使高远出席。", "高远", {("驻塔米尔大使", None)}, id="envoy"),
        pytest.param(
            "市美术家协会副主席濮存周先生到会。", "濮存周", {("副主席", "市美术家协会")}, id="whole-name-and-先生"
        ),
        pytest.param("市美术家协会副主席周先生到会。", "周先生", {("副主席", "市美术家协会")}, id="surname-and-先生"),
    ],
)
def test_who_holds_what(text: str, name: str, want: set[tuple[str, str | None]]) -> None:
    assert held(read(text), name) == want


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("闻人雪回忆道，“我以为它们活不过两天。”", "闻人雪", id="compound-surname"),
        pytest.param("研究员庾信之评价，这项工作很好。", "庾信之", id="之-before-a-verb"),
        pytest.param("研究员庾信之子到场。", "庾信", id="之-before-a-noun"),
    ],
)
def test_where_a_name_ends(text: str, name: str) -> None:
    assert people(text) == {name}


def test_for_whom_something_is_so() -> None:
    assert people("相比较已经从事过几份工作的小徐来说，马上就要毕业的小陈还稍显稚嫩。") == {"小徐", "小陈"}


def test_where_an_envoy_goes_is_nobody() -> None:
    assert people("我国驻塔米尔大使高远出席。") == {"高远"}


PROFILES = [
    pytest.param(
        "龚兰，女，汉族，1965年8月生，中共党员，北山县水务局局长、高级工程师。",
        {("局长", "北山县水务局"), ("高级工程师", "北山县水务局")},
        id="notice",
    ),
    pytest.param(
        "公开资料显示，龚兰，1965年8月生于江州，医学博士，河口大学教授，博士生导师。",
        {("教授", "河口大学"), ("博士生导师", None)},
        id="obituary",
    ),
    pytest.param(
        "被告人龚兰，女，1965年8月出生于北山县，原系北山县水务局局长。",
        {("被告人", None), ("局长", "北山县水务局")},
        id="judgment",
    ),
    pytest.param(
        "拟任人选：龚兰，女，1965年8月生，现任北山县水务局局长，拟任北山县副县长。",
        {("局长", "北山县水务局"), ("副县长", "北山县")},
        id="appointment",
    ),
    pytest.param("龚兰，女，1965年8月生，因受贿被捕，县纪委书记高远说。", set(), id="somebody-else's-post"),
]


@pytest.mark.parametrize(("text", "want"), PROFILES)
def test_the_posts_of_a_profile(text: str, want: set[tuple[str, str | None]]) -> None:
    assert held(read(text), "龚兰") == want
