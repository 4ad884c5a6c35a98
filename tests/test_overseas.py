"""What papers of Hong Kong, Taiwan and Malaysia print in their own way, in sentences of our own.

Nouns behind a bare figure, quarters and months in short, people called by their family name alone, offices without a
place that speak, what a case or a charge says. People and bodies are invented.
"""

import pytest

from pipeline import extract
from pipeline.model import Record
from pipeline.temporal import Anchor, find_dates
from tests.record_told import held, said

WROTE = Anchor.of("2019-08-20")


def counted(record: Record) -> list[tuple[str, str | None]]:
    """Each number with what it counts."""
    return [(one.span.text, one.noun.text if one.noun is not None else None) for one in record.quantities]


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        pytest.param("涉及的4宿舍已封閉。", [("4", "宿舍")], id="houses"),
        pytest.param("安老院有6院友發燒。", [("6", "院友")], id="no-measure-word-in-front-of-another"),
        pytest.param("警方搗破3堂口。", [("3", "堂口")], id="haunts"),
        pytest.param("起出3手袋及5手機。", [("3", "手袋"), ("5", "手機")], id="things"),
        pytest.param("他買了二手機車。", [], id="second-hand-and-not-two"),
        pytest.param("有7名外傭受傷。", [("7名", "外傭")], id="helpers"),
        pytest.param("先印3.4萬樣本冊。", [("3.4萬", "樣本冊")], id="樣-of-another-word"),
        pytest.param("58宗竊案中，21宗手法不明。", [("58宗", "竊案"), ("21宗", "竊案")], id="of-those"),
        pytest.param("沙灣第一城暫錄21宗成交。", [("21宗", "成交")], id="the-name-of-an-estate"),
        pytest.param("核定的都更案件449案。", [("449案", "案件")], id="cases-of-an-office"),
        pytest.param("受訪的有5案例。", [], id="案-of-another-word"),
        pytest.param("上半季打了30場。", [("30場", None)], id="half-a-season-is-no-number"),
        pytest.param("另提供5000個名額。", [("5000個", "名額")], id="places-are-counted"),
    ],
)
def test_what_a_number_counts(text: str, nouns: list[tuple[str, str | None]]) -> None:
    assert counted(extract(text)) == nouns


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param(
            "雲銀的訂單第三季會比第二季旺。",
            {"第三季": "XXXX-07/XXXX-09", "第二季": "XXXX-04/XXXX-06"},
            id="quarters-without-度",
        ),
        pytest.param("雲銀Q3營收看增，訂單回穩。", {"Q3": "XXXX-07/XXXX-09"}, id="quarters-by-letter"),
        pytest.param("影集《雲川》第三季開播。", {}, id="part-of-a-series"),
        pytest.param("綜藝節目第二季回歸。", {}, id="part-of-a-show"),
        pytest.param("该剧第三季开播。", {}, id="part-of-a-series-in-simplified-script"),
        pytest.param("奧迪Q3車型上市。", {}, id="a-car"),
        pytest.param(
            "獲利比去年高；前五月營業收入88億元。", {"去年": None, "前五月": "XXXX-01/XXXX-05"}, id="first-months"
        ),
        pytest.param("他失蹤12日後返家。", {"12日後": None}, id="days-in-hospital"),
        pytest.param("工人8日起放小暑假。", {"8日起": "XXXX-XX-08/.."}, id="holidays-and-no-solar-term"),
    ],
)
def test_dates(text: str, values: dict[str, str | None]) -> None:
    assert {one.span.of(text): one.edtf for one in find_dates(text, anchor=WROTE)} == values


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        pytest.param("議員梁家傑到場。梁指，票價不變。", [("梁家傑", "票價不變")], id="指-in-one-word"),
        pytest.param("議員陳家傑到場。陳指，票價不變。", [("陳家傑", "票價不變")], id="指-taken-for-a-name"),
        pytest.param("議員方家傑到場。方說，票價不變。", [("方家傑", "票價不變")], id="a-name-that-is-a-word"),
        pytest.param("董事長許明遠昨返港。許說，公司照常營業。", [("許明遠", "公司照常營業")], id="another-one"),
        pytest.param("局长马明到场。马上说，会改。", [(None, "会改")], id="a-word-and-no-name"),
        pytest.param("港口管理局今早指，碼頭運作如常。", [("港口管理局", "碼頭運作如常")], id="an-office-whole"),
        pytest.param("藥物監測中心公布，昨有35人中毒。", [("藥物監測中心", "昨有35人中毒")], id="a-centre"),
        pytest.param("涉事医院表示，将配合调查。", [("涉事医院", "将配合调查")], id="a-description-stays-one"),
        pytest.param("案情指，被告去年盗窃三次。", [("案情", "被告去年盗窃三次")], id="a-case"),
        pytest.param("林明促請商戶減收租金。", [("林明", "商戶減收租金")], id="urged-at-once"),
        pytest.param(
            "運輸局稱為避免擠塞，周末加開班次。", [("運輸局", "為避免擠塞，周末加開班次")], id="for-what-it-is-done"
        ),
        pytest.param("該計劃被稱為確保安全的舉措。", [], id="what-it-is-called"),
    ],
)
def test_who_speaks(text: str, quotes: list[tuple[str | None, str]]) -> None:
    assert [(who, words) for _, who, words in said(extract(text))] == quotes


def test_an_association_named_for_a_trade() -> None:
    record = extract("香港運輸商會主席陳東明指，運費將會上升。")
    assert held(record) == [("陳東明", "主席", "香港運輸商會", "current")]
