"""Names that end an interview line, posts in brackets with an age, parties and regions in front of posts, and what
somebody was and is in front of his name."""

import pytest

from tests.titles_told import people, read, roles


@pytest.mark.parametrize(
    "title, name",
    [
        pytest.param("供电公司服务中心副主任、“萤火”服务队队长", "那顺", id="family name that points"),
        pytest.param("萤火服务队队长", "一凡", id="no family name"),
        pytest.param("萤火服务队队长", "布和", id="name of a minority"),
        pytest.param("牧民", "那顺", id="no body"),
    ],
)
def test_the_end_of_an_interview_line_is_a_name(title: str, name: str) -> None:
    text = f"一根电话线\n\n——访{title}{name}\n\n{name}回忆，那年夏天下了一场大雨，大家都说队里的人好。\n"
    assert people(text) == {name}


@pytest.mark.parametrize("many", ["劳动模范代表", "优秀教师家属", "五一劳动奖章获得者", "县委书记一行"])
def test_the_end_of_an_interview_line_may_name_many(many: str) -> None:
    assert people(f"一根电话线\n\n——访河口市{many}\n\n大家都说队里的人好，来了很多人。\n") == set()


@pytest.mark.parametrize(
    "text, name, want",
    [
        pytest.param("陶小满（33岁，教师）认为，很好。", "陶小满", {("教师", None, "current")}, id="age and trade"),
        pytest.param("陶小满(21歲,学生)说,很好。", "陶小满", {("学生", None, "current")}, id="traditional age"),
        pytest.param("陶小满（工程師，33歲）說，很好。", "陶小满", {("工程師", None, "current")}, id="trade and age"),
        pytest.param(
            "中纪委常委、秘书长陶小满出席。",
            "陶小满",
            {("常委", "中纪委", "current"), ("秘书长", "中纪委", "current")},
            id="commission of the party",
        ),
        pytest.param("国民党市议员陶小满说不行。", "陶小满", {("市议员", "国民党", "current")}, id="party and seat"),
        pytest.param(
            "國民黨籍縣議員陶小满說不行。", "陶小满", {("縣議員", "國民黨", "current")}, id="member of a party"
        ),
        pytest.param("绿营市议员陶小满说不行。", "陶小满", {("市议员", None, "current")}, id="camp"),
        pytest.param("时代力量市议员陶小满说不行。", "陶小满", {("市议员", "时代力量", "current")}, id="no head noun"),
        pytest.param("民建聯立法會議員陶小满說不行。", "陶小满", {("立法會議員", "民建聯", "current")}, id="assembly"),
        pytest.param("台北市议员陶小满说不行。", "陶小满", {("议员", "台北市", "current")}, id="city"),
        pytest.param(
            "青岚资本亚洲区研究主管马修·贝克认为很好。",
            "马修·贝克",
            {("亚洲区研究主管", "青岚资本", "current")},
            id="region",
        ),
        pytest.param(
            "曾任云川市副市长、现任该市人大常委会副主任的全国人大代表陶小满说，很好。",
            "陶小满",
            {
                ("副市长", "云川市", "former"),
                ("副主任", "市人大常委会", "current"),
                ("全国人大代表", None, "current"),
            },
            id="was, is and is too",
        ),
        pytest.param(
            "曾任工务局长、现为云川科技大学教授的陶小满分析，很好。",
            "陶小满",
            {("局长", "工务局", "former"), ("教授", "云川科技大学", "current")},
            id="is now",
        ),
        pytest.param(
            "卫生部兼人力部高级政务次长陶小满说，很好。",
            "陶小满",
            {("高级政务次长", "卫生部", "current"), ("高级政务次长", "人力部", "current")},
            id="two ministries",
        ),
        pytest.param(
            "河口广告公司法定代表人常笑送上的90万元。",
            "常笑",
            {("法定代表人", "河口广告公司", "current")},
            id="verb with its complement",
        ),
        pytest.param(
            "青岚基金研究主管陶小满说，很好。", "陶小满", {("研究主管", "青岚基金", "current")}, id="head of research"
        ),
    ],
)
def test_roles(text: str, name: str, want: set[tuple[str, str | None, str]]) -> None:
    assert {(position, body, status) for body, position, status in roles(read(text), name)} == want


@pytest.mark.parametrize(
    "text, names",
    [
        pytest.param("议会向来支持特首和特区政府施政，无论通过与否。", set(), id="government"),
        pytest.param("审判长当庭讯问被告意见，以便尽快送交高院审理。", set(), id="court"),
        pytest.param("端木正主张遗忘权，要求不公开他的影像。", {"端木正"}, id="family name of two and an adverb"),
        pytest.param("同为绿营的议员高金．巴万则说不行。", {"高金．巴万"}, id="dot of full width"),
    ],
)
def test_names(text: str, names: set[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    "line, name, post",
    [
        pytest.param("通 讯 员 陶 安", "陶安", "通 讯 员", id="all letters apart"),
        pytest.param("通 讯 员 陶小满", "陶小满", "通 讯 员", id="letters of the label apart"),
        pytest.param("■融媒体记者 陶 安", "陶安", "融媒体记者", id="kind of reporter"),
    ],
)
def test_bylines(line: str, name: str, post: str) -> None:
    text = f"省运会收官\n\n{line}\n\n8月22日，省运会收官，来了很多队员，大家都很高兴。\n"
    assert [(position, body) for body, position, _ in roles(read(text), name)] == [(post, None)]


def test_cities_as_papers_of_taiwan_write_them_are_no_people() -> None:
    assert people("中央社坎培拉12日綜合外電報導，引發坎培拉（Canberra）國會旁聽席上的觀察人員鼓掌歡呼。") == set()


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("石州日报/石州网 记者 林海 通讯员 赵勤", "石州日报/石州网"),
        ("石州日报·石州云记者 林海 实习生 李若山", "石州日报·石州云"),
        ("石州日报·石州云 记者 林海", "石州日报·石州云"),
        ("石州晚报·看石州记者 林海", "石州晚报·看石州"),
        ("石州日报讯（石州日报-石州网见习记者林海）3月2日，招聘会开幕。", "石州日报-石州网"),
        ("招聘会开幕。据石州日报·石州云记者林海报道，来了很多人。", "石州日报·石州云"),
        ("石州财经云川5月3日电（记者林海）市场上涨。", "石州财经"),
        ("第一石州财经日报云川5月3日电（记者林海）市场上涨。", "第一石州财经日报"),
        ("石州日报记者 徐玉林/石州网记者 林海", "石州网"),
        ("文/石州日报记者 林海", "石州日报"),
        ("本报/石州网记者 林海", "石州网"),
        ("文/图 记者 林海", None),
    ],
)
def test_papers_of_two_names(line: str, body: str | None) -> None:
    layers = read(f"市招聘会开幕\n{line}\n　　3月2日，市招聘会开幕。记者看到，来了很多人。")
    assert [held for held, _, _ in roles(layers, "林海")] == [body]
    assert not any("·" in one.name for one in layers.people)
