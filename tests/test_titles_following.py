"""Titles printed after the name: what they say of the holder, and when they say nothing."""

import pytest

from pipeline.run import analyse

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
