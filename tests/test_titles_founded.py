"""Posts that come with what is founded, names torn at the verb of holding, families, bylines, bodies called 某.

All sentences are our own, with invented people and bodies.
"""

import pytest

from tests.titles_told import Held, held, people, read, roles

FOUNDED = "县里成立大桥维修加固指挥部，由副市长濮阳建平任指挥长，交通局局长武有强和公安局副局长班玛才旦任副指挥长。"
ROLES: list[tuple[str, str, Held]] = [
    (FOUNDED, "濮阳建平", {("副市长", None), ("指挥长", "大桥维修加固指挥部")}),
    (FOUNDED, "武有强", {("局长", "交通局"), ("副指挥长", "大桥维修加固指挥部")}),
    (FOUNDED, "班玛才旦", {("副局长", "公安局"), ("副指挥长", "大桥维修加固指挥部")}),
    ("成立青麦农民专业合作社，由盘志高兼任理事长。", "盘志高", {("理事长", "青麦农民专业合作社")}),
    ("会议讨论了方案，周明远任指挥长。", "周明远", {("指挥长", None)}),
    ("县长周明远和副县长李广田任副组长。", "周明远", {("县长", None), ("副组长", None)}),
    ("近日，周明调任局长。", "周明", {("局长", None)}),
    ("警方说，38岁的周明远曾任某公司经理。", "周明远", {("经理", "某公司")}),
    ("周明远系某公司业务经理。", "周明远", {("业务经理", "某公司")}),
    ("交通局局长武有强和公安局副局长周明远出席。", "周明远", {("副局长", "公安局")}),
    ("退休中学教师周明远说，会好。", "周明远", {("退休中学教师", None)}),
    ("海事处总验船主任方皓然透露，船龄很长。", "方皓然", {("总验船主任", "海事处")}),
    ("昨天，众议院拨款委员会主席李广田表示，会好。", "李广田", {("主席", "众议院拨款委员会")}),
    (
        "选手丁雨桐夺冠。她31岁，是鹤川中学体育教师，也是两个孩子的母亲。",
        "丁雨桐",
        {("选手", None), ("体育教师", "鹤川中学")},
    ),
    ("所长呼延岚到场。这位48岁的学者还兼任湿地公园首席顾问。", "呼延岚", {("所长", None), ("首席顾问", "湿地公园")}),
    ("周明远和李广田到场。这位学者还兼任云川大学校长。", "周明远", set()),
    ("周明远辞去董事长职务，仍担任公司董事。", "周明远", {("董事长", None), ("董事", "公司")}),
    ("法国外长埃马纽埃尔·穆兰访华，双方会谈。", "埃马纽埃尔·穆兰", {("外长", "法国")}),
    ("经研究决定：尤敏同志任县信访局局长。", "尤敏", {("局长", "县信访局")}),
    ("剧团艺术总监詹姆斯·怀特与柏原是第二次合作。", "柏原", set()),
    ("法学院院长连芷兰受聘为常委会立法咨询专家。", "连芷兰", {("院长", "法学院")}),
    (
        "岑胜利用担任省水利厅建设管理处处长、副厅长的便利受贿。",
        "岑胜",
        {("处长", "省水利厅建设管理处"), ("副厅长", "省水利厅")},
    ),
    ("宏远营造发言人邱俊豪表示，会努力。", "邱俊豪", {("发言人", "宏远营造")}),
    ("采写：《云川周刊》记者　吕　悠　实习生　阿孜古丽", "吕悠", {("记者", "云川周刊")}),
    ("采写：《云川周刊》记者　吕　悠　实习生　阿孜古丽", "阿孜古丽", {("实习生", None)}),
    ("原云川大学历史系主任、92岁的乌兰其其格托人送来挽联。", "乌兰其其格", {("主任", "云川大学历史系")}),
]


@pytest.mark.parametrize(("text", "name", "want"), ROLES)
def test_roles(text: str, name: str, want: Held) -> None:
    assert held(read(text), name) == want


def test_who_leaves_a_post_holds_it_no_more() -> None:
    text = "董事长兼总经理殷其雷辞去总经理职务，由副总经理柏文接任。"
    assert roles(read(text), "殷其雷") == [(None, "董事长", "current"), (None, "总经理", "former")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("南屏总统任期5年，可连任一次。", set(), id="a-term-of-office"),
        pytest.param("局长任启明说，会好。", {"任启明"}, id="the-family-name-of-the-term"),
        pytest.param("大会免除石敬川同志副镇长一职。", {"石敬川"}, id="who-is-relieved"),
        pytest.param("大学生许知遥觉得节奏偏慢。", {"许知遥"}, id="the-last-character-before-a-verb-of-three"),
        pytest.param("霍大爷今年81岁。霍先生表示，他是本地人。", {"霍大爷"}, id="two-styles-of-one-man"),
        pytest.param("李大爷来了，李大叔也来了。", {"李大爷", "李大叔"}, id="two-men-of-one-sentence"),
        pytest.param("司徒家做纸，到第五代了。", set(), id="a-family"),
        pytest.param("警方称，38岁的男子原任某理财公司经理。", set(), id="held-at-some-firm"),
        pytest.param("被告人任某当庭认罪。", {"任某"}, id="somebody-called-so"),
        pytest.param("在女儿上官云清眼里，父亲一生节俭。", {"上官云清"}, id="in-whose-eyes"),
        pytest.param("佐川健一说，会谈很成功。", {"佐川健一"}, id="the-first-son"),
        pytest.param("日本首相佐川健一与来访的外长会谈。", {"佐川健一"}, id="the-first-son-and-with"),
        pytest.param(
            "学者上官鹤龄昨天逝世。女儿上官云清说，父亲很节俭。上官先生著作等身。",
            {"上官鹤龄", "上官云清"},
            id="the-one-who-is-no-relative",
        ),
    ],
)
def test_names(text: str, names: set[str]) -> None:
    assert people(text) == names
