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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("包起云，60岁，连续五届获奖。", ["包起云"], id="age-between-commas"),
        pytest.param("青岚人，60岁，务农。", [], id="people-of-a-place"),
        pytest.param("县里遭海蓝台风重创，后来又遭遇海蓝强袭。", [], id="storm"),
        pytest.param("在场者包括森马华主席。居民向马华反映，情况不很严重。", [], id="party-of-a-state"),
    ],
)
def test_who_is_a_person(text: str, names: list[str]) -> None:
    assert [one.name for one in read(text).people] == names


def test_a_line_that_says_who_somebody_is_is_no_speech() -> None:
    assert not extract("任前公示\n\n秦云川：男，汉族，1968年8月生，中共党员，现任云川县县长。\n").quotes


def test_words_end_where_somebody_else_speaks() -> None:
    quote, *_ = extract("秦云川认为审查太慢，希望加快流程；农场业者建议政府多出力。").quotes
    assert quote.parts[0].span.text == "审查太慢，希望加快流程"


def test_whoever_teases_somebody_says_so() -> None:
    (quote,) = extract("有人酸她：“这么拼命，想当劳模？”").quotes
    assert quote.speaker.reason == "anonymous"


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        pytest.param("夫妻俩成了名人。", [("俩", "夫妻")], id="two-became"),
        pytest.param("秦云（左2）看望林山（左3），右1为何青。", [], id="places-in-a-picture"),
        pytest.param("入选100名改革开放以来杰出代表。", [("100名", "杰出代表")], id="since"),
    ],
)
def test_what_is_no_count(text: str, nouns: list[tuple[str, str | None]]) -> None:
    assert [(one.span.text, one.noun and one.noun.text) for one in extract(text).quantities] == nouns


def test_the_event_since_which_holds_no_count() -> None:
    text = "入选100名改革开放以来杰出代表。"
    assert [one.span.of(text) for one in find_dates(text)] == ["改革开放以来"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        pytest.param("记者从文化和旅游部获悉，人数增长。", ["文化和旅游部"], id="and"),
        pytest.param("生态环境部、农业农村部发布通知。", ["生态环境部", "农业农村部"], id="young"),
        pytest.param("云川市文化和旅游局发布通知。", ["云川市文化和旅游局"], id="of-a-city"),
        pytest.param("市林草局发布通知。", ["市林草局"], id="short"),
        pytest.param("国家粮食和物资储备局发布通知。", ["国家粮食和物资储备局"], id="of-the-state"),
        pytest.param("各地文化和旅游部门、生态环境部门加强检查。", [], id="all-such"),
    ],
)
def test_departments_that_the_tagger_does_not_know(text: str, bodies: list[str]) -> None:
    assert [one.name for one in read(text).organizations] == bodies


def test_posts_of_a_yearly_report() -> None:
    record = read("公司主管会计工作负责人林山说，报告真实。")
    assert roles(record, "林山") == [("公司", "主管会计工作负责人", "current")]
