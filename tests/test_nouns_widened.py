"""Nouns behind verbs that take things or people and no deeds: all that stands up to the number is their noun.

Sentences of our own; places and bodies are invented.
"""

import pytest

from pipeline import extract
from tests.test_counted_nouns import counted

TAKEN = [
    pytest.param("首期/m 招收/v 养殖/vn 工人/n 48名/m 。/w", [None, "养殖工人"], id="a-trade-with-a-verb"),
    pytest.param("全市/n 关停/v 拆解/v 企业/n 9家/m 。/w", ["拆解企业"], id="a-kind-of-firm"),
    pytest.param("码头/n 出动/v 滚装/v 汽车/n 6辆/m 。/w", ["滚装汽车"], id="a-kind-of-car"),
    pytest.param("民警/n 救出/v 被/p 困/v 船员/n 9名/m 。/w", ["被困船员"], id="passive"),
    pytest.param("村里/n 走访/v 未/d 缴费/v 居民/n 9户/m 。/w", ["未缴费居民"], id="those-who-have-not"),
    pytest.param("今年/TIME 评选/v 出/v 最美/nz 护工/n 9名/m 。/w", ["最美护工"], id="a-verb-with-its-complement"),
    pytest.param("景区/n 共/d 设/v 值守/vn 岗亭/n 9个/m 。/w", ["值守岗亭"], id="set-up-in-all"),
    pytest.param("遴选/vn 致富/vn 带头人/n 90名/m 。/w", ["致富带头人"], id="at-the-head-of-a-clause"),
    pytest.param("转移/v 安置/v 群众/n 90人/m 。/w", ["群众"], id="two-verbs-for-one-deed"),
    pytest.param("学校/n 现有/v 租户/n 43/m 人/n 。/w", ["租户"], id="people-by-their-measure-word"),
    pytest.param("工地/n 招募/v 测工/nz 9名/m 。/w", ["测工"], id="a-trade-that-no-table-has"),
    pytest.param("站内/n 新增/v 观察哨/v 9个/m 。/w", ["观察哨"], id="had-and-taken-for-a-verb"),
    pytest.param("展会/n 有/v 企业/n 停业/v 90家/m 。/w", ["企业"], id="what-they-did-is-no-part-of-it"),
    pytest.param("现有/v 如下/v 9种/m 。/w", [None], id="a-pointer-names-nothing"),
]


@pytest.mark.parametrize(("sentence", "nouns"), TAKEN)
def test_what_a_verb_takes(sentence: str, nouns: list[str | None]) -> None:
    assert counted(sentence) == nouns


def test_taken_things_in_an_article() -> None:
    record = extract("云川市水利局昨日通报，全年收到政协提案82件，救助落水群众12名，关停非法采砂船9艘。")
    nouns = [quantity.noun.text for quantity in record.quantities if quantity.noun is not None]
    assert nouns[1:] == ["落水群众", "非法采砂船"]
    assert nouns[0].endswith("提案")


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        pytest.param("整改了25个设备不稳定的泵房。", ["泵房"], id="a-clause-with-不"),
        pytest.param("两篇《云川晚报》采写的报道入选。", ["报道"], id="made-by-whoever-the-marks-name"),
        pytest.param("李明3次拒绝调往省城的邀约。", [None], id="how-often-somebody-did-it"),
        pytest.param(
            "展品销往61个国家和地区，客商订单超过900份。", ["国家和地区", "客商订单"], id="countries-and-regions"
        ),
        pytest.param("走遍云门山、大别山、五峰等山区。", [], id="a-place-and-no-peaks"),
    ],
)
def test_nouns_of_a_sample(text: str, nouns: list[str | None]) -> None:
    record = extract(text)
    assert [one.noun.text if one.noun is not None else None for one in record.quantities] == nouns
