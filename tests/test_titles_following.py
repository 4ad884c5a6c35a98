"""Titles printed after the name: what they say of the holder, and when they say nothing."""

import pytest

from pipeline.run import analyse
from tests.titles_told import read, roles

Roles = set[tuple[str, str | None]]

HELD: list[tuple[str, str, str, Roles]] = [
    ("a premier", "会上，李长河总理指出，两国关系良好。", "李长河", {("总理", None)}),
    ("said before in full", "国务院总理李长河到访。李长河总理指出，要合作。", "李长河", {("总理", "国务院")}),
    ("a chairman of a group", "受集团刘斌董事长委托，我来答复。", "刘斌", {("董事长", "集团")}),
    ("a head of a department", "市人民医院王志强主任介绍，患者已出院。", "王志强", {("主任", "市人民医院")}),
    ("in a genitive", "张建国局长的讲话很长。", "张建国", {("局长", None)}),
    (
        "a professor who heads a school",
        "地质学院院长戚浩然教授表示，学科要发展。",
        "戚浩然",
        {("院长", "地质学院"), ("教授", "地质学院")},
    ),
    ("a teacher is only addressed", "林清荷老师摆了摆手。", "林清荷", set()),
    ("the title of the next name", "张艺和主演王小明没到。", "王小明", {("主演", None)}),
    ("a deputy called by the higher title", "副校长苗青到场。苗青校长说，好。", "苗青", {("副校长", None)}),
]


@pytest.mark.parametrize(("text", "name", "want"), [row[1:] for row in HELD], ids=[row[0] for row in HELD])
def test_titles_after_the_name(text: str, name: str, want: Roles) -> None:
    layers = analyse(text, until="titles")
    bodies = {body.id: body.name for body in layers.organizations}
    person = next(person for person in layers.people if person.name == name)
    held = {(role.position.of(layers.document.text), bodies.get(role.organization or "")) for role in person.roles}
    assert held == want


_PAINTERS = "范文明、余大鸣、李石山、朱敏、梁豪、高雨、樊军健、梁小鸿、皮佳、杨远、刘青"


@pytest.mark.parametrize(
    ("text", "post", "count"),
    [
        (f"本报采访了{_PAINTERS}、潘灵山十二位作家。", "作家", 12),
        (f"本报采访了{_PAINTERS}11位画家。", "画家", 11),
        (f"本报采访了{_PAINTERS}十一位画家。", "画家", 11),
        ("本报采访了范文明、余大鸣、郑重、褚时、刘青五位画家。", "画家", 3),  # two of whom are read as words
        ("副总裁李小麦、江河公司董事长王若安等7位企业家校友参加活动。", "企业家校友", 2),
        ("院长李小麦、主任王若安等多名医生参加活动。", "医生", 2),
        (f"本报采访了{_PAINTERS}二十位画家。", "画家", 0),
        ("校长李小麦、副校长王若安等5位领导参加活动。", "领导", 0),
        ("市长李小麦陪同，院长王若安等专家参加活动。", "专家", 1),
    ],
)
def test_whom_a_counted_title_behind_a_list_is_of(text: str, post: str, count: int) -> None:
    found = [role.position.of(text) for person in read(text).people for role in person.roles]
    assert found.count(post) == count


@pytest.mark.parametrize("number", ["三十多位", "十余名", "20位"])
def test_a_counted_noun_is_no_beginning_of_a_body(number: str) -> None:
    assert roles(read(f"他访谈了杨乐山、王元青等{number}两院院士。"), "王元青") == [("两院", "院士", "current")]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("同一条街的齐老板说，菜价涨了。", []),
        ("一家饭店的齐老板说，肉价涨了。", []),
        ("石头村农贸市场的齐老板说，肉价涨了。", [("石头村农贸市场", "老板", "current")]),
        ("石头公司的齐老板说，肉价涨了。", [("石头公司", "老板", "current")]),
    ],
)
def test_a_form_of_address_behind_a_kind_of_body_is_no_post(text: str, want: list[tuple[str, str, str]]) -> None:
    assert roles(read(text), "齐老板") == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("王立新替补赵海涛上场，打入一球。", []),
        ("下半场，孙国强替补赵海涛出场。", []),
        ("王立新导演赵海涛主演的话剧上演。", []),
        ("王立新、替补赵海涛都有进球。", [(None, "替补", "current")]),
        ("替补赵海涛上场后打入一球。", [(None, "替补", "current")]),
        ("这部话剧由导演赵海涛执导。", [(None, "导演", "current")]),
    ],
)
def test_a_verb_between_two_names_is_no_post(text: str, want: list[tuple[str, str, str]]) -> None:
    assert roles(read(text), "赵海涛") == want


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        ("洪峰副省长代表全省致辞。", "洪峰", "副省长"),
        ("高峰副市长在会上说，要抓好落实。", "高峰", "副市长"),
        ("会上，高峰局长指出，要抓好落实。", "高峰", "局长"),
        ("金星局长说，要抓好落实。", "金星", "局长"),
        ("雷雨校长代表全校讲话。", "雷雨", "校长"),
        ("安静副院长表示，要学习。", "安静", "副院长"),
        ("李小麦副省长代表全省致辞。", "李小麦", "副省长"),
    ],
)
def test_an_office_behind_a_name_that_is_a_word(text: str, name: str, post: str) -> None:
    assert roles(read(text), name) == [(None, post, "current")]


@pytest.mark.parametrize(
    "head",
    [
        *("金融局长", "水利局长", "程序员副主任", "公安局长", "高层领导", "高校校长", "华北区总经理", "方法主任"),
        *("安全部长", "平安董事长", "高中校长", "黄金局长", "高原医学专家", "常务副市长"),
    ],
)
def test_a_word_in_front_of_an_office_is_no_name(head: str) -> None:
    assert not read(f"{head}说，要抓好落实。").people
