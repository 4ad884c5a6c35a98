"""People and countries of news from abroad, named in full and in parts, and what only looks like one of them.

All sentences are our own; people, towns and bodies are invented, countries are not.
"""

import re

import pytest

from pipeline import extract
from tests.record_told import held, said


def mentions(text: str) -> dict[str, list[str]]:
    """The words by which each person is mentioned by name."""
    return {
        person.name: [each.text for each in person.mentions if each.kind == "name"] for person in extract(text).people
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "项目经理哈利姆·本·马祖克说，计划不变。本·马祖克说，要快。马祖克补充说，要稳。",
            {"哈利姆·本·马祖克": ["哈利姆·本·马祖克", "本·马祖克", "马祖克"]},
        ),
        (
            "拉乌尔·冯·特伦贝克表示，很好。冯·特伦贝克说，不错。",
            {"拉乌尔·冯·特伦贝克": ["拉乌尔·冯·特伦贝克", "冯·特伦贝克"]},
        ),
        ("汤姆·贝克说，很好。贝克说，不错。汤姆补充说，行。", {"汤姆·贝克": ["汤姆·贝克", "贝克", "汤姆"]}),
    ],
)
def test_the_end_of_a_long_name_is_the_same_person(text: str, expected: dict[str, list[str]]) -> None:
    assert mentions(text) == expected


def test_an_end_that_two_names_share_is_neither_of_them() -> None:
    found = mentions("哈利姆·本·马祖克与尤素福·本·马祖克到场。本·马祖克说，很好。")
    assert [found[name] for name in ("哈利姆·本·马祖克", "尤素福·本·马祖克")] == [
        ["哈利姆·本·马祖克"],
        ["尤素福·本·马祖克"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "他们开发一辆名为“萨利姆”的探测车。“萨利姆”的重量只有十公斤。",
        "“阿里安娜”登月计划不变，“阿里安娜”停止也无妨。",
        "代号“阿里安娜”的行动开始了。",
    ],
)
def test_the_marked_name_of_a_thing_is_nobody(text: str) -> None:
    assert mentions(text) == {}


def test_a_marked_name_without_a_thing_may_be_somebody() -> None:
    assert list(mentions("“刘翔”跑得快。刘翔说，还要加油。")) == ["刘翔"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("圣多美和普林西比总理达科斯塔表示，愿意合作。", ("达科斯塔", "总理", "圣多美和普林西比")),
        ("波斯尼亚和黑塞哥维那外长图尔科维奇说，会谈很好。", ("图尔科维奇", "外长", "波斯尼亚和黑塞哥维那")),
        ("安提瓜和巴布达总理布朗说，会谈很好。", ("布朗", "总理", "安提瓜和巴布达")),
        ("刚果（金）总统齐塞克迪表示，愿意合作。", ("齐塞克迪", "总统", "刚果（金）")),
    ],
)
def test_a_country_whose_name_holds_two(text: str, expected: tuple[str, str, str]) -> None:
    assert [role[:3] for role in held(extract(text))] == [expected]


def test_the_ministers_of_several_countries() -> None:
    assert said(extract("泰国、印尼等国外长表示，愿意合作。")) == [("indirect", "外长", "愿意合作")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云川路派出所民警、青石市交警三分局执勤大队民警王虎到场。", ("民警", "青石市交警三分局执勤大队")),
        ("青石市交警四分局民警王虎到场。", ("民警", "青石市交警四分局")),
        ("云川一中教师、青石二中教师王虎到场。", ("教师", "青石二中")),
    ],
)
def test_two_of_one_trade_are_two_people(text: str, expected: tuple[str, str]) -> None:
    assert [role[1:3] for role in held(extract(text))] == [expected]


def test_one_may_head_two_firms() -> None:
    found = held(extract("云川集团董事长、青石公司董事长王虎说，要努力。"))
    assert [role[2] for role in found] == ["云川集团", "青石公司"]


def test_who_is_regarded_as_something_takes_no_office() -> None:
    assert held(extract("高明远被视为梅班就任技术总监后的第一个帮手。")) == [("高明远", None, None, "")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“离得近，拉动经济”，县旅游局的一名干部道出了当年建馆的初衷。", "一名干部"),
        ("“怕孩子走弯路。”一位家长道出了大家的担忧。", "一位家长"),
        ("“再苦也要干”，周小华说出了乡亲们的心里话。", "周小华"),
    ],
)
def test_who_speaks_out_what_others_feel(text: str, speaker: str) -> None:
    assert [each[:2] for each in said(extract(text))] == [("direct", speaker)]


def test_what_is_spoken_out_without_words_is_no_quotation() -> None:
    assert said(extract("“三农”问题难，老人道出了实情。")) == []


def test_a_link_behind_the_last_sentence_ends_the_paragraph() -> None:
    text = "高明远将会很快回到球队。相关链接：【青石晚报：高明远可能回归】\n值得一提的是，球队已经观察了六个月。"
    paragraphs = [paragraph.span.text for section in extract(text).sections for paragraph in section.paragraphs]
    assert paragraphs == text.split("\n")


def test_what_is_made_to_do_something_is_not_who_speaks_next() -> None:
    text = "萨金特说，设备很好。\n\n这种光线会让月尘变色，而镜头拍不出来。\n\n她补充说，实验不可少。"
    assert said(extract(text))[-1] == ("indirect", "萨金特", "实验不可少")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("科学家借助詹姆斯·贝克的图纸造出了望远镜。", ["詹姆斯·贝克"]),
        ("创始人卡特琳·策普·贝鲁什日前在接受专访时表示，不符合利益。贝鲁什说，要合作。", ["卡特琳·策普·贝鲁什"]),
    ],
)
def test_where_a_foreign_name_begins_and_ends(text: str, expected: list[str]) -> None:
    assert list(mentions(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("社科院亚非所副所长杜明川指出，局势复杂。", ("副所长", "社科院亚非所")),
        ("云川派出所副所长杜明川指出，局势复杂。", ("副所长", "云川派出所")),
        ("云川大学杜明川所长指出，局势复杂。", ("所长", "云川大学")),
    ],
)
def test_a_body_whose_last_character_its_chief_repeats(text: str, expected: tuple[str, str]) -> None:
    assert [role[1:3] for role in held(extract(text))] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“关税是一种工具”，“目标就是施压”，在接受本网记者采访时，研究员杜明川指出。",
            [("direct", "杜明川", "关税是一种工具/目标就是施压")],
            id="when-behind-the-words",
        ),
        pytest.param(
            "“路修好了”，在谈到变化时，村支书李明说。", [("direct", "李明", "路修好了")], id="asked-about-something"
        ),
        pytest.param(
            "要推进改革，在接受采访时，研究员杜明川指出。", [("indirect", "杜明川", "要推进改革")], id="without-marks"
        ),
        pytest.param(
            "据新月社消息，当晚在港口的一场晚会上，博索纳称，“大家盼着和平”。",
            [("direct", "博索纳", "大家盼着和平")],
            id="where-the-next-one-speaks",
        ),
        pytest.param(
            "检察院专案组经调查认为，两名主管失职。",
            [("indirect", "检察院专案组", "两名主管失职")],
            id="by-an-inquiry",
        ),
        pytest.param(
            "调查组经过一个月的调查认为，两名主管失职。",
            [("indirect", "调查组", "两名主管失职")],
            id="by-a-long-inquiry",
        ),
        pytest.param("远泥指出，要扩产。远泥董事长李明到场。", [("indirect", "远泥", "要扩产")], id="a-brief-name"),
    ],
)
def test_who_says_which_words(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert said(extract(text)) == expected


def test_a_clause_of_time_inside_the_words_stays() -> None:
    assert said(extract("孩子上学时，要系好安全带，交警李明说。")) == [("indirect", "李明", "孩子上学时，要系好安全带")]


@pytest.mark.parametrize(
    "title", ["远泥完成購併進軍儲能市場 | 證券 | 中央社 CNA", "远泥完成并购进军储能市场｜财经｜远景日报"]
)
def test_a_title_with_section_and_site_behind_it(title: str) -> None:
    record = extract(f"{title}\n（中央社記者林小明台北20日電）遠泥今天完成購併，並將更名。\n")
    assert record.document.headline is not None
    assert record.document.headline.text == re.split(" ?[|｜]", title)[0]
