"""Replies and acts: 作出回应，称…… reports, 作报告 does not; by whose account something is so; clauses of time."""

import pytest

from tests.test_quotes import Said, said

CASES: list[tuple[str, str, list[Said]]] = [
    ("a reply that is given", "县教育局作出回应，称将严肃处理。", [("将严肃处理", "indirect", "县教育局")]),
    ("a reply behind the words", "“没有这回事。”县教育局作出回应。", [("没有这回事", "direct", "县教育局")]),
    ("a reply to somebody's doubts", "网友质疑收费过高，县教育局作出回应。", []),
    ("an act", "石元念主持会议，侯艳作报告。", []),
    ("an act told in full", "石元念来到现场，侯艳作了介绍。", []),
    ("the end of a noun", "欧阳敬就抓好三季度工作提出，要完善机制。", [("要完善机制", "indirect", "欧阳敬")]),
    ("by whose account", "按照李明的说法，水渠已经修好。", [("水渠已经修好", "indirect", "李明")]),
    ("against an account", "对于李明的说法，县教育局回应称，没有这回事。", [("没有这回事", "indirect", "县教育局")]),
    ("no account", "李明不认同这样的说法，水渠还没有修好。", []),
    (
        "a clause of time that is said",
        "钟静萍表示路修好以后，蔬菜能运到市区。",
        [("路修好以后，蔬菜能运到市区", "indirect", "钟静萍")],
    ),
    ("a clause of time that is given out", "主办方宣布比赛结束时，观众站了起来。", []),
    ("what is asked about", "问起收入，园长王晶笑了：“钱要花在刀刃上。”", [("钱要花在刀刃上", "direct", "王晶")]),
    ("a book above marked words", "《河口书》中写道：\n\n“我的家在江边。”", [("我的家在江边", "direct", "《河口书》")]),
    ("a name that ends like an adverb", "主任赵启正到会。赵启正说：“好。”", [("好", "direct", "赵启正")]),
    ("an adverb behind a name", "村民石春又说：“好。”石春走了。", [("好", "direct", "石春")]),
]


@pytest.mark.parametrize(("text", "want"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_who_says_what(text: str, want: list[Said]) -> None:
    assert said(text) == want
