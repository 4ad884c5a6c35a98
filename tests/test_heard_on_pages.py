"""What the reading of more real pages showed: words behind a dash, whose words somebody remembers, days off work."""

import pytest

from pipeline import extract
from pipeline.temporal import find_dates
from tests.titles_told import read, roles


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        pytest.param("身后传来妻子秦小兰的叮嘱——“把灯带上！”", "秦小兰", "把灯带上！", id="behind-a-dash"),
        pytest.param("村里人都在问——“什么时候能通水？”", "村里人", "什么时候能通水？", id="asked-behind-a-dash"),
        pytest.param("工友们都不理解——“好好的活儿，为什么不干？”", "工友们", "好好的活儿，为什么不干？", id="no-cue"),
        pytest.param("李云川想起了王明的话：“做人要老实。”", "王明", "做人要老实。", id="remembered"),
        pytest.param("李云川始终牢记老师的教诲：“做人要老实。”", "老师", "做人要老实。", id="taught"),
        pytest.param(
            "政府又說未來五年供應會增加，請大家放心。", "政府", "未來五年供應會增加，請大家放心", id="said-again"
        ),
    ],
)
def test_who_is_heard(text: str, speaker: str, words: str) -> None:
    (quote,) = extract(text).quotes
    assert quote.parts[0].span.text == words
    assert quote.speaker.mention is not None
    assert quote.speaker.mention.text == speaker


def test_a_slogan_behind_a_dash_is_nobodys() -> None:
    assert not extract("墙上写着醒目的口号——“争当第一！”").quotes


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        pytest.param("职工有十七日的劳工假期。", [("十七日", "duration")], id="off-work"),
        pytest.param("男职工可休7日护理假。", [("7日", "duration")], id="leave"),
        pytest.param("17日假如下雨就停。", [("17日", "date")], id="if"),
        pytest.param("“68年吧，1968年。”", [("68年", "date"), ("1968年", "date")], id="said-in-full"),
        pytest.param("坚持了68年，1968年的房子还在。", [("68年", "duration"), ("1968年", "date")], id="lasted"),
    ],
)
def test_days_off_and_years_said_twice(text: str, spans: list[tuple[str, str]]) -> None:
    assert [(one.span.of(text), one.type) for one in find_dates(text)] == spans


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        pytest.param("他在东岭西二旗上班，带了三名徒弟。", [("三名", "徒弟")], id="place"),
        pytest.param("一个风雨交加之夜，有人敲门。", [("一个", "风雨交加之夜")], id="night"),
        pytest.param("他深一脚浅一脚地赶路。", [("深一脚浅一脚", None)], id="idiom"),
    ],
)
def test_what_is_counted(text: str, nouns: list[tuple[str, str | None]]) -> None:
    assert [(one.span.text, one.noun and one.noun.text) for one in extract(text).quantities] == nouns


def test_the_number_of_a_team_belongs_to_the_post() -> None:
    assert roles(read("市整改查处二组组长秦云带队督办。"), "秦云") == [(None, "整改查处二组组长", "current")]
