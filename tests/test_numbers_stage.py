"""The stage over layers: dates cleared away, owner, modality and salience, on documents made by hand."""

from dataclasses import replace

import pytest

from pipeline.document import Document, Piece, Unit, UnitKind
from pipeline.layers import (
    Cue,
    DateMention,
    DateType,
    Event,
    Layers,
    Mention,
    Organization,
    Person,
    QuantityMention,
    Quote,
    QuotePart,
    Role,
    Speaker,
)
from pipeline.source import from_text
from pipeline.spans import Span
from pipeline.stages import numbers
from pipeline.tokens import Word, Words

TEAM, RIDER, GAMES = "org-1", "per-1", "ev-1"


def span_in(text: str, part: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(part, start + 1)
    return Span(start, start + len(part))


def layers_of(text: str, *, kind: UnitKind = "paragraph", tags: dict[str, str] | None = None) -> Layers:
    """A document of one unit; `tags` gives the tagger's opinion of some words."""
    words = Words(sorted(Word(span_in(text, word), tag) for word, tag in (tags or {}).items()))
    units = (Unit(kind, Span(0, len(text))),)
    document = Document(text, (Piece(0, 0, len(text)),), units, ())
    return Layers(source=from_text(text, uri="test"), document=document, words=words)


def with_names(layers: Layers) -> Layers:
    """Adds 云岭队 (also 队里), the rider 阿木 of it and 草原运动会, wherever the text has them."""
    text = layers.document.text

    def mentions(forms: dict[str, str]) -> tuple[Mention, ...]:
        found = [(form, kind) for form, kind in forms.items() if form in text]
        return tuple(Mention(kind, span_in(text, form)) for form, kind in found)  # type: ignore[arg-type]

    team = Organization(TEAM, "云岭队", "team", Span(0, 1), mentions=mentions({"云岭队": "full", "队里": "nominal"}))
    role = Role(Span(0, 1), None, "队长", TEAM, "current", Span(0, 1))
    rider = Person(RIDER, "阿木", Span(0, 1), (role,), mentions({"阿木": "name", "我": "pronoun", "他": "pronoun"}))
    events = (
        (Event(GAMES, "第六届草原运动会", 6, (span_in(text, "第六届草原运动会"),)),) if "第六届草原" in text else ()
    )
    return replace(layers, people=(rider,), organizations=(team,), events=events)


def quoted(layers: Layers, speaker: str, cue: str, content: str) -> Layers:
    """Adds one indirect quote by 阿木."""
    text = layers.document.text
    quote = Quote(
        "q-1",
        "indirect",
        parts=(QuotePart("indirect", True, span_in(text, content)),),
        speaker=Speaker(RIDER, span_in(text, speaker), "name_before"),
        cue=Cue(cue, span_in(text, cue)),
    )
    return replace(layers, quotes=(quote,))


def dated(layers: Layers, *dates: tuple[str, DateType]) -> Layers:
    text = layers.document.text
    return replace(layers, dates=tuple(DateMention(span_in(text, form), kind) for form, kind in dates))


def quantities(layers: Layers) -> dict[str, QuantityMention]:
    text = layers.document.text
    return {quantity.span.of(text): quantity for quantity in numbers.find(layers).quantities}


def test_numbers_of_a_date_are_no_quantities_but_durations_are_both() -> None:
    layers = layers_of("第一季度新增骑手5名，过去三年间参赛12次，养马20年。")
    found = quantities(dated(layers, ("第一季度", "daterange"), ("过去三年间", "duration"), ("20年", "duration")))
    assert list(found) == ["5名", "三年", "12次", "20年"]
    assert not found["三年"].salient
    assert found["20年"].salient


@pytest.mark.parametrize(
    ("text", "date", "modifier"),
    [
        pytest.param("近三年参赛12次。", "近三年", None, id="the-last-three"),
        pytest.param("近三年来参赛12次。", "近三年来", None, id="of-late"),
        pytest.param("养马近三年。", "三年", "under", id="nearly-three"),
        pytest.param("过去近三年间参赛12次。", "过去近三年间", "under", id="in-nearly-three"),
    ],
)
def test_a_date_of_the_last_years_does_not_say_nearly(text: str, date: str, modifier: str | None) -> None:
    found = quantities(dated(layers_of(text), (date, "duration")))["三年"]
    assert (found.modifier, found.upper) == (modifier, "3" if modifier else None)


def test_a_number_in_the_title_of_a_work_counts_nothing() -> None:
    assert set(quantities(numbers.find(layers_of("《三口渔家》《88号仓》上映，共排8场。")))) == {"8场"}


@pytest.mark.parametrize(
    ("text", "tags", "kept"),
    [
        pytest.param("家住云杉二村的骑手", {"云杉二村": "LOC"}, [], id="an-estate"),
        pytest.param("柳河镇三村合并", {"柳河镇三村": "LOC"}, ["三村"], id="of-a-town"),
        pytest.param("北村、云杉二村共建", {"云杉二村": "LOC"}, ["二村"], id="two-villages"),
    ],
)
def test_the_number_of_an_estate_counts_nothing(text: str, tags: dict[str, str], kept: list[str]) -> None:
    assert list(quantities(numbers.find(layers_of(text, tags=tags)))) == kept


def test_a_year_of_the_calendar_is_no_duration() -> None:
    layers = layers_of("民国25年建校，这几年变了样，5年后搬迁。")
    found = quantities(dated(layers, ("民国25年", "date"), ("这几年", "vague"), ("5年后", "relative")))
    assert list(found) == ["5年"]


@pytest.mark.parametrize("kind", ["boilerplate", "source_line", "byline"])
def test_nothing_from_the_frame_of_the_page(kind: UnitKind) -> None:
    assert quantities(layers_of("共收藏书籍300册。", kind=kind)) == {}


def test_owner_is_the_subject_of_the_clause() -> None:
    found = quantities(with_names(layers_of("阿木来了，云岭队现有骑手30名。")))
    assert found["30名"].owner == TEAM


def test_owner_is_the_event_that_holds_the_ordinal() -> None:
    found = quantities(with_names(layers_of("在第六届草原运动会上，云岭队夺冠。")))
    assert (found["第六届"].owner, found["第六届"].salient) == (GAMES, True)


def test_owner_follows_an_indefinite_one() -> None:
    found = quantities(with_names(layers_of("作为一名老骑手，阿木常去牧场。")))
    assert (found["一名"].owner, found["一名"].indefinite, found["一名"].salient) == (RIDER, True, False)


def test_who_reports_a_figure_speaks_for_the_body_but_owns_his_years() -> None:
    layers = with_names(layers_of("阿木介绍，现有骑手30名。"))
    assert quantities(quoted(layers, "阿木", "介绍", "现有骑手30名"))["30名"].owner == TEAM
    layers = with_names(layers_of("阿木说，养马养了20年。"))
    assert quantities(quoted(layers, "阿木", "说", "养马养了20年"))["20年"].owner == RIDER


def test_nobody_named_owns_nothing() -> None:
    assert quantities(layers_of("现有骑手30名。"))["30名"].owner is None


@pytest.mark.parametrize(
    ("text", "tags", "modality"),
    [
        pytest.param("已建成马场3座。", {}, "fact", id="fact"),
        pytest.param("计划建马场3座。", {}, "plan", id="plan"),
        pytest.param("明年将建马场3座。", {"将": "d"}, "plan", id="future"),
        pytest.param("将马场改为3座。", {"将": "p"}, "fact", id="将-as-把"),
        pytest.param("将旧屋改为马场3座。", {"将": "d"}, "fact", id="将-as-把-whatever-the-tagger-says"),
        pytest.param("希望再建马场3座。", {}, "wish", id="wish"),
        pytest.param("计划已经完成，建成马场3座。", {}, "fact", id="nearest-cue-decides"),
        pytest.param("计划很好。建成马场3座。", {}, "fact", id="a-cue-ends-with-its-sentence"),
    ],
)
def test_modality(text: str, tags: dict[str, str], modality: str) -> None:
    found = quantities(layers_of(text, tags=tags))["3座"]
    assert found.modality == modality
    assert found.salient is (modality == "fact" and found.noun is not None)


def test_an_enumerator_takes_the_modality_of_its_paragraph() -> None:
    found = quantities(layers_of("未来已有打算。一是建马场，二是修路。"))
    assert {found["一是"].modality, found["二是"].modality} == {"plan"}
    assert not found["一是"].salient


@pytest.mark.parametrize(
    ("text", "salient"),
    [
        pytest.param("全队有骑手30名。", {"30名": True}, id="count-with-noun"),
        pytest.param("成活率98%。", {"98%": True}, id="rate"),
        pytest.param("捐款5万元。", {"5万元": True}, id="money"),
        pytest.param("每一名骑手都来。", {"一名": False}, id="distributive"),
        pytest.param("落实“四必访”。", {"四": False}, id="in-a-term"),
        pytest.param("从三个方面努力。", {"三个": False}, id="abstract-noun"),
        pytest.param("“和睦”二字常记。", {"二字": False}, id="letters"),
        pytest.param("来了30。", {"30": False}, id="without-noun"),
    ],
)
def test_salience(text: str, salient: dict[str, bool]) -> None:
    assert {form: quantity.salient for form, quantity in quantities(layers_of(text)).items()} == salient


def test_bare_number_inside_a_name_is_left_out() -> None:
    assert "百万" not in quantities(layers_of("骑手李百万来了。", tags={"李百万": "PER"}))
    assert "30名" in quantities(layers_of("骑手李百万带来30名徒弟。", tags={"李百万": "PER"}))


def test_an_idiom_inside_the_name_of_a_person_of_the_article_is_left_out() -> None:
    text = "记者夏一方摄。一方有难。"
    layers = layers_of(text)
    name = span_in(text, "夏一方")
    people = (Person(RIDER, "夏一方", name, mentions=(Mention("name", name),)),)
    found = numbers.find(replace(layers, people=people)).quantities
    assert [quantity.span.start for quantity in found] == [7]


def test_digits_of_a_make_are_left_out() -> None:
    assert not quantities(layers_of("骑手试了骏风990。", tags={"骏风": "nz"}))
    assert not quantities(layers_of("骑手试了骏风 990。", tags={"骏风": "nz"}))
    assert "990匹" in quantities(layers_of("骑手来自骏风990匹。", tags={"骏风": "nz"}))


def test_offsets_are_those_of_the_document() -> None:
    text = "草原\n现有骑手30名。"
    layers = layers_of(text)
    units = (Unit("headline", Span(0, 2)), Unit("paragraph", Span(3, len(text))))
    layers = replace(layers, document=replace(layers.document, units=units))
    (found,) = numbers.find(layers).quantities
    assert (found.span.of(text), found.noun.of(text) if found.noun else None) == ("30名", "骑手")
