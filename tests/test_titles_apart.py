"""Posts that stand apart from their holder: after a meeting, by a relative, on the way up. All names are our own."""

import pytest

from tests.titles_told import Roles, people, read, roles

ROWS: list[tuple[str, str, str, Roles]] = [
    (
        "she who was met",
        "记者日前专访了石河市妇幼医院院长陶静姝。她同时是省医师协会副会长，曾在市第三医院急诊部担任主任。",
        "陶静姝",
        [
            ("石河市妇幼医院", "院长", "current"),
            ("省医师协会", "副会长", "current"),
            ("市第三医院急诊部", "主任", "former"),
        ],
    ),
    (
        "somebody else was met as well",
        "记者采访了一名牧民，见到了镇长陶怀山。他是外地人，曾任村会计。",
        "陶怀山",
        [(None, "镇长", "current")],
    ),
    (
        "a daughter by her post",
        "在石河市第二医院当护士长的女儿陶小芸说，父亲住院了。",
        "陶小芸",
        [("石河市第二医院", "护士长", "current")],
    ),
    ("a husband by his post", "担任村支书的丈夫陶大山不同意。", "陶大山", [(None, "村支书", "current")]),
    ("a chief's son has no post", "身为局长的儿子陶小海没有说话。", "陶小海", []),
    (
        "who has become so",
        "如今已是石河医院副主任医师的陶一鸣说，当年很苦。",
        "陶一鸣",
        [("石河医院", "副主任医师", "current")],
    ),
    (
        "on the way up",
        "陶怀山1975年3月出生，曾任禾塘县委书记，去年11月任石河市代市长，今年1月当选市长。",
        "陶怀山",
        [("禾塘县委", "书记", "former"), ("石河市", "代市长", "former"), (None, "市长", "current")],
    ),
    (
        "acting and addressed",
        "石河市代市长陶怀山到会。市长陶怀山说，要修路。",
        "陶怀山",
        [("石河市", "代市长", "acting")],
    ),
    (
        "a post that somebody has left",
        "2016年，从石河市农业局局长的位置上退休的陶怀山回了村。",
        "陶怀山",
        [("石河市农业局", "局长", "former")],
    ),
    (
        "a bureau with two fields",
        "石河市經濟暨商業處處長陶怀山說，要修路。",
        "陶怀山",
        [("石河市經濟暨商業處", "處長", "current")],
    ),
    (
        "a part of a body in marks",
        "石河市图书馆“半日书房”负责人陶静姝说，人多了。",
        "陶静姝",
        [("石河市图书馆“半日书房”", "负责人", "current")],
    ),
    ("an epithet in marks", "石河市医院“白衣天使”护士陶静姝说，人多了。", "陶静姝", [(None, "护士", "current")]),
    (
        "of the body that speaks",
        "比赛邀请了石河大学附属医院主任药师陶小芸，我院书记陶大山，副院长陶静姝出席。",
        "陶静姝",
        [(None, "副院长", "current")],
    ),
    (
        "who keeps a craft",
        "领头的陶怀山今年72岁，是省级非物质文化遗产代表性传承人。",
        "陶怀山",
        [(None, "省级非物质文化遗产代表性传承人", "current")],
    ),
    (
        "who takes a post himself",
        "当年4月，陶怀山牵头成立石河红米种植专业合作社，自己任理事长。",
        "陶怀山",
        [("石河红米种植专业合作社", "理事长", "current")],
    ),
    ("a craftsman", "面点师傅陶怀山做了一桌菜。", "陶怀山", [(None, "面点师傅", "current")]),
]


@pytest.mark.parametrize(("text", "name", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_roles_apart(text: str, name: str, expected: Roles) -> None:
    assert roles(read(text), name) == expected


@pytest.mark.parametrize(
    "text", ["记者昨晨看到，桥已经修好。", "阿美族籍的姑娘来了。", "记者：白鹤为什么早到了？", "昨於海澄區域法院開庭。"]
)
def test_nobody_is_named(text: str) -> None:
    assert people(text) == set()
