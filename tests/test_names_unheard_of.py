"""Names that begin or end like other words, foreign countries that no list knows, and posts that stand beside them.

All people, bodies and countries are our own.
"""

import pytest

from pipeline import extract
from tests.record_told import held


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("昆虫学家濮阳仲和逝世", ["濮阳仲和"], id="and-before-a-death"),
        pytest.param("教授沙马拉且，在荒坡上取了土样。沙马拉且很高兴。", ["沙马拉且"], id="moreover-before-a-comma"),
        pytest.param("省渡口管理厅厅长尚可为，渡口协会会长龚自牧参加。", ["尚可为", "龚自牧"], id="glued-to-the-title"),
        pytest.param("长女濮阳静代表家属致答谢词。", ["濮阳静"], id="a-double-surname-like-a-place"),
        pytest.param("澄湖縣前縣長涂文正重返政壇。", ["涂文正"], id="like-a-verb"),
        pytest.param("最后一罚由程野操刀命中。", ["程野"], id="with-the-knife"),
        pytest.param("由云影公司发行总监索菲代为领奖。", ["索菲"], id="in-her-place"),
        pytest.param("此案的律师于谦之当庭提交了记录。", ["于谦之"], id="zhi-before-an-adverb"),
        pytest.param("70岁的哈尼族老人挑着担子，这样的病人科里还有十几位。", [], id="a-people-and-a-ward"),
        pytest.param(
            "卡维尼亚议会15日通过了对总理安德烈亚斯·科瓦奇的不信任案，卡维尼亚总理府没有回应。",
            ["安德烈亚斯·科瓦奇"],
            id="a-country-with-a-parliament",
        ),
        pytest.param("若昂·平托在布里萨出席会议时说，会议不会推迟。", ["若昂·平托"], id="a-town-with-a-meeting"),
        pytest.param("院士巴图苏和，县委书记柯敏等出席。", ["巴图苏和", "柯敏"], id="two-elements"),
        pytest.param("多名立法會議員昨聯同檔主到街市視察。", [], id="yesterday-together"),
        pytest.param("佩特罗政府宣布减税，佩特罗说，税会再减。", ["佩特罗"], id="whose-government"),
    ],
)
def test_who_is_named(text: str, expected: list[str]) -> None:
    assert [person.name for person in extract(text).people] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "瓦鲁阿前总统约瑟夫·马坦吉周二病逝。",
            [("约瑟夫·马坦吉", "总统", "瓦鲁阿", "former")],
            id="once-president",
        ),
        pytest.param(
            "河口博物院等63家单位，以及苏格兰皇家昆虫馆原馆长詹姆斯·麦克劳德发来唁电。",
            [("詹姆斯·麦克劳德", "馆长", "苏格兰皇家昆虫馆", "former")],
            id="of-a-house-that-is-a-place",
        ),
        pytest.param(
            "丁九思，男，汉族。现任共青团河口市委副书记，拟提名为临河区人民政府副区长人选。",
            [
                ("丁九思", "副书记", "共青团河口市委", "current"),
                ("丁九思", "副区长", "临河区人民政府", "nominated"),
            ],
            id="a-candidate",
        ),
    ],
)
def test_what_they_are(text: str, expected: list[tuple[str, str | None, str | None, str]]) -> None:
    assert held(extract(text)) == expected
