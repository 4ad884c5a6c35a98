"""The dates stage over layers: anchors, datelines, names, offsets and diagnostics. All sentences are our own."""

import pytest

from pipeline.document import Document, Piece, Unit, UnitKind
from pipeline.layers import Layers, Marked
from pipeline.source import Published, from_text
from pipeline.spans import Span
from pipeline.stages import dates
from pipeline.tokens import Word, Words


def layers_of(
    *units: tuple[UnitKind, str],
    published: str | None = None,
    dateline: str = "",
    entities: dict[str, str] | None = None,
) -> Layers:
    """A document of the given units, one line each, with marks for “…” and with the named entities."""
    text = "\n".join(content for _, content in units)
    start, made = 0, []
    for kind, content in units:
        made.append(Unit(kind, Span(start, start + len(content))))
        start += len(content) + 1
    line = Span(text.index(dateline), text.index(dateline) + len(dateline)) if dateline else None
    document = Document(text, (Piece(0, 0, len(text)),), tuple(made), (), line)
    words = [
        Word(Span(text.index(name), text.index(name) + len(name)), label)
        for name, label in sorted((entities or {}).items())
    ]
    marks = []
    at = text.find("“")
    while at >= 0:
        end = text.index("”", at)
        marks.append(Marked(Span(at + 1, end), Span(at, end + 1), 0))
        at = text.find("“", end)
    source = from_text(text, uri="test", published=Published(published, "option") if published else None)
    return Layers(source, document, Words(words), tuple(marks))


def found(layers: Layers) -> list[tuple[str, str | None, str | None]]:
    after = dates.find(layers)
    return [
        (
            mention.span.of(layers.document.text),
            mention.resolved and mention.resolved.edtf,
            mention.resolved and mention.resolved.anchor,
        )
        for mention in after.dates
    ]


def test_offsets_are_those_of_the_logical_text() -> None:
    layers = layers_of(("headline", "去年的账本"), ("paragraph", "3月5日，他翻开了2008年的账本。"))
    text = layers.document.text
    assert [mention.span.of(text) for mention in dates.find(layers).dates] == ["去年", "3月5日", "2008年"]


def test_boilerplate_has_no_dates() -> None:
    assert found(layers_of(("boilerplate", "2024年12月18日 星期三 第3版"), ("paragraph", "他来了。"))) == []


def test_the_day_of_publication_anchors() -> None:
    layers = layers_of(("paragraph", "昨日，桥通车了。"), published="2024-12-20")
    assert found(layers) == [("昨日", "2024-12-19", "published:2024-12-20")]


def test_without_any_anchor_nothing_is_resolved() -> None:
    assert found(layers_of(("paragraph", "昨日，桥通车了。"))) == [("昨日", None, None)]


def test_days_count_from_the_dateline() -> None:
    line = "某社某地12月15日电"
    layers = layers_of(("paragraph", line + "昨日，桥通车了。"), published="2024-12-20", dateline=line)
    assert found(layers) == [
        ("12月15日", "2024-12-15", "published:2024-12-20"),
        ("昨日", "2024-12-14", "dateline:2024-12-15"),
    ]


def test_a_dateline_with_its_year_anchors_by_itself() -> None:
    line = "某社某地2022年1月2日电"
    layers = layers_of(("paragraph", line + "昨日，桥通车了。"), dateline=line)
    assert found(layers) == [("2022年1月2日", "2022-01-02", "text"), ("昨日", "2022-01-01", "dateline:2022-01-02")]


def test_a_dateline_without_a_year_anchors_nothing() -> None:
    line = "某社某地12月15日电"
    assert found(layers_of(("paragraph", line + "昨日，桥通车了。"), dateline=line)) == [
        ("12月15日", None, None),
        ("昨日", None, None),
    ]


@pytest.mark.parametrize(
    "text, entities, expected",
    [
        pytest.param("村里推行“今日我当家”办法。", {}, [], id="quoted name"),
        pytest.param("他说：“今天真好。”", {}, ["今天"], id="speech"),
        pytest.param("他说，“未来可期”", {}, ["未来"], id="short speech"),
        pytest.param("记者王立春报道。", {"王立春": "PER"}, [], id="person"),
        pytest.param("明日科技公司投资。", {"明日科技公司": "ORG"}, [], id="organization"),
        pytest.param("作者何青 谷雨声报道。", {" 谷": "LOC"}, [], id="a name ends inside the solar term"),
        pytest.param("他叫马中秋。", {"马": "PER"}, [], id="surname before a feast"),
        pytest.param("重阳镇通车。", {"重阳镇": "LOC"}, [], id="place"),
        pytest.param("李某国庆节休息。", {"李某": "PER"}, ["国庆节"], id="name before a feast"),
        pytest.param("举办“2021年春天的花”展。", {}, ["2021年春天"], id="printed year in a quoted name"),
        pytest.param("站方将“三天内答复”。", {}, ["三天"], id="a promise in marks"),
        pytest.param("他们卡在「居住滿6個月」的門檻。", {}, ["6個月"], id="a condition in marks"),
        pytest.param("这戏“如果加上十分钟会更好”。", {}, ["十分钟"], id="an opinion in marks"),
        pytest.param("他们赞成“承包期满后再延长三十年”的规定。", {}, ["三十年"], id="a rule in marks"),
        pytest.param("推出“三天内必达”专列。", {}, [], id="a service by what it promises"),
        pytest.param("展览名为“一周两月”，", {}, [], id="a short name"),
        pytest.param("明日公司投资。", {}, ["明日"], id="no evidence of a name"),
    ],
)
def test_a_time_inside_a_name_is_none(text: str, entities: dict[str, str], expected: list[str]) -> None:
    assert [span for span, _, _ in found(layers_of(("paragraph", text), entities=entities))] == expected


@pytest.mark.parametrize(
    "units, day, printed",
    [
        pytest.param(
            [("source_line", "2025年01月03日12:54 | 来源:青岭网")], "2025-01-03", "2025年01月03日12:54", id="source"
        ),
        pytest.param([("source_line", "原创2025-04-24 19:45")], "2025-04-24", "2025-04-24 19:45", id="joined"),
        pytest.param(
            [("boilerplate", "青岭日报　2025年1月3日　星期五　03版")], "2025-01-03", "2025年1月3日　星期五", id="page"
        ),
        pytest.param(
            [("boilerplate", "2025年1月4日"), ("source_line", "2025-01-03 来源：青岭网")],
            "2025-01-03",
            "2025-01-03",
            id="nearer",
        ),
        pytest.param([("source_line", "青岭网 1月3日")], None, None, id="no-year"),
        pytest.param([("source_line", "2025-01-03"), ("source_line", "2025-01-05")], None, None, id="two"),
        pytest.param([("source_line", "2025年1月 来源：青岭网")], None, None, id="a-month"),
        pytest.param(
            [("source_line", "2025-06-20"), ("source_line", "时间:2025-01-03 来源：青岭网")],
            "2025-01-03",
            "2025-01-03",
            id="today's day of the site",
        ),
    ],
)
def test_a_page_prints_its_day(units: list[tuple[UnitKind, str]], day: str | None, printed: str | None) -> None:
    layers = dates.find(layers_of(*units, ("paragraph", "昨日，桥通车了。")))
    told = layers.published
    assert (told and told.value, told and told.span and told.span.of(layers.document.text)) == (day, printed)
    assert (layers.dates[-1].resolved is None) == (day is None)
    if day is not None:
        resolved = layers.dates[-1].resolved
        assert (resolved and resolved.anchor) == f"page:{day}"


def test_a_notice_is_dated_below() -> None:
    layers = dates.find(
        layers_of(
            ("paragraph", "昨日，施工2024年1月1日起的计划定了。"),
            ("paragraph", "青岭市民政局"),
            ("paragraph", "2025年1月3日"),
        )
    )
    told = layers.published
    assert (told and told.value, told and told.origin) == ("2025-01-03", "page")
    resolved = layers.dates[0].resolved
    assert (resolved and resolved.edtf) == "2025-01-02"


def test_the_day_given_comes_before_the_printed_one() -> None:
    layers = dates.find(
        layers_of(("source_line", "2025-01-03"), ("paragraph", "昨日，桥通车了。"), published="2025-01-05")
    )
    assert layers.published == Published("2025-01-05", "option")
    resolved = layers.dates[-1].resolved
    assert (resolved and resolved.edtf) == "2025-01-04"


def test_a_dateline_with_its_year_is_the_day_of_publication() -> None:
    line = "青岭社2025年1月3日电"
    layers = dates.find(layers_of(("paragraph", line + "昨日，桥通车了。"), dateline=line))
    assert layers.published == Published("2025-01-03", "dateline", Span(0, len(line)))


def test_the_page_gives_the_dateline_its_year() -> None:
    line = "青岭社1月3日电"
    units: tuple[tuple[UnitKind, str], ...] = (("source_line", "2025-01-04"), ("paragraph", line + "昨日，桥通车了。"))
    layers = dates.find(layers_of(*units, dateline=line))
    assert [mention.resolved and mention.resolved.edtf for mention in layers.dates][-1] == "2025-01-02"


def test_a_day_told_from_today_is_no_name() -> None:
    assert found(layers_of(("paragraph", "记者昨晨看到。"), entities={"昨晨": "PER"}, published="2024-12-20")) == [
        ("昨晨", "2024-12-19", "published:2024-12-20")
    ]


def test_an_impossible_day_is_reported() -> None:
    layers = layers_of(("headline", "通知"), ("paragraph", "会议定于2月30日召开。"), published="2024-12-20")
    after = dates.find(layers)
    (finding,) = after.diagnostics
    assert (finding.code, finding.detail) == ("D003", "2月30日")
    assert finding.span == after.dates[0].span


def test_earlier_diagnostics_stay() -> None:
    layers = dates.find(layers_of(("paragraph", "会议定于2月30日召开。")))
    assert len(dates.find(layers).diagnostics) == 2


def test_an_empty_document_has_no_dates() -> None:
    assert dates.find(layers_of()).dates == ()


def test_that_day_is_the_one_told_in_an_earlier_paragraph() -> None:
    layers = layers_of(("paragraph", "5月3日，库区开闸。"), ("paragraph", "当晚，水位下降。"), published="2024-05-06")
    assert found(layers)[1][1:] == ("2024-05-03", "published:2024-05-06")


def test_that_day_is_of_no_day_behind_the_background() -> None:
    """It may be the day of writing or the one long ago."""
    layers = layers_of(
        ("paragraph", "水库于2019年3月5日动工。"), ("paragraph", "当天，水位下降。"), published="2024-05-06"
    )
    assert found(layers)[1][1] is None


def test_that_day_is_of_no_day_behind_some_day_of_late() -> None:
    layers = layers_of(
        ("paragraph", "12月15日，闸门修好。"),
        ("paragraph", "这是近日在南渠看到的。"),
        ("paragraph", "当天下午，渠里有水。"),
        published="2024-12-20",
    )
    assert found(layers)[-1] == ("当天下午", None, None)


def test_a_month_of_that_year_is_of_the_year_told_in_an_earlier_paragraph() -> None:
    layers = layers_of(
        ("paragraph", "2018年5月6日，闸门坏了。"), ("paragraph", "当年9月，渠里没有水。"), published="2024-12-20"
    )
    assert found(layers)[1] == ("当年9月", "2018-09", "text")


@pytest.mark.parametrize(
    "text, placed",
    [
        pytest.param("“昨晚我锁了闸。”12月11日，守闸人李某说。", ["2024-12-10", "2024-12-11"], id="told behind"),
        pytest.param("“昨天我锁了闸。”李某12月11日表示。", ["2024-12-10", "2024-12-11"], id="told inside"),
        pytest.param("12月11日，李某说：“昨天我锁了闸。”", ["2024-12-11", "2024-12-10"], id="told before"),
        pytest.param(
            "12月11日，李某说：“昨天锁闸。”他说：“明天开闸。”", ["2024-12-11", "2024-12-10", "2024-12-12"], id="goes on"
        ),
        pytest.param("日前，李某说：“昨天我锁了闸。”", ["/2024-12-20", None], id="of late"),
        pytest.param("“昨天我锁了闸。”12月11日，水退了。", ["2024-12-19", "2024-12-11"], id="nothing said"),
        pytest.param("12月11日水退了。李某说：“昨天我锁了闸。”", ["2024-12-11", "2024-12-19"], id="another sentence"),
        pytest.param("12月11日的水退后，李某说：“昨天锁闸。”", ["2024-12-11", "2024-12-19"], id="the day of a thing"),
        pytest.param("12月11日，李某说，昨天锁闸。", ["2024-12-11", "2024-12-19"], id="no marks"),
    ],
)
def test_a_day_told_in_marks_counts_from_the_day_of_speech(text: str, placed: list[str | None]) -> None:
    assert [day for _, day, _ in found(layers_of(("paragraph", text), published="2024-12-20"))] == placed


def test_that_day_is_the_one_of_its_own_paragraph() -> None:
    layers = layers_of(
        ("paragraph", "5月3日，库区开闸。"), ("paragraph", "5日，雨停，当天水位下降。"), published="2024-05-06"
    )
    assert found(layers)[-1][1] == "2024-05-05"


@pytest.mark.parametrize(
    "paragraphs, placed",
    [
        pytest.param(["2014年11月3日闸门坏了。整个11月渠里没有水。"], ["2014-11-03", "2014-11"], id="named again"),
        pytest.param(["2014年11月停水。11月底，井也干了。"], ["2014-11", "2014-11"], id="its end"),
        pytest.param(["2014年11月停水。11月中旬，井也干了。"], ["2014-11", "2014-11-11/2014-11-20"], id="its middle"),
        pytest.param(
            ["2014年11月停水。11月，井也干了。", "11月底，人们搬走。"], ["2014-11"] * 3, id="in the next paragraph"
        ),
        pytest.param(["去年11月停水。11月初，井也干了。"], ["2023-11", "2023-11"], id="last year"),
        pytest.param(["2014年停水。11月，井也干了。"], ["2014", "2024-11"], id="a year alone"),
        pytest.param(["2014年11月停水。11月18日，水来了。"], ["2014-11", "2024-11-18"], id="a day of late"),
        pytest.param(["去年12月停水。12月15日通水。"], ["2023-12", "2023-12-15"], id="a day of the month"),
        pytest.param(["2014年3月2日停水。3月15日通水。"], ["2014-03-02", "2014-03-15"], id="another day of it"),
        pytest.param(["2014年3月2日停水。4月15日通水。"], ["2014-03-02", None], id="a day of the next month"),
        pytest.param(["去年12月停水。12月15日将通水。"], ["2023-12", "2024-12-15"], id="a day to come"),
        pytest.param(["2014年11月停水。11月以来，水来了。"], ["2014-11", "2024-11/.."], id="since"),
        pytest.param(["2014年11月停水。今年11月，水来了。"], ["2014-11", "2024-11"], id="with its own year"),
        pytest.param(["2014年11月停水。11月将完工。"], ["2014-11", "2024-11"], id="to come"),
        pytest.param(["2014年第四季度停水。10月，井也干了。"], ["2014-10/2014-12", None], id="a quarter"),
    ],
)
def test_a_month_named_again_is_the_one_told(paragraphs: list[str], placed: list[str | None]) -> None:
    units: list[tuple[UnitKind, str]] = [("paragraph", text) for text in paragraphs]
    assert [day for _, day, _ in found(layers_of(*units, published="2024-11-20"))] == placed


@pytest.mark.parametrize(
    "text, placed",
    [
        pytest.param("那年冬天闸门坏了，当晚修好。", [None, None], id="a season of some year"),
        pytest.param("一天夜里闸门坏了，当晚修好。", [None, None], id="some night"),
        pytest.param("某晚，闸门坏了，当晚修好。", [None], id="an evening"),
        pytest.param("某日闸门坏了。当天下午修好。", [None], id="some day"),
        pytest.param("有一天，闸门坏了，当日修好。", [None], id="one day"),
        pytest.param("那一年闸门坏了，当天修好。", [None, None], id="that year"),
        pytest.param("18日他忙了一天，当晚修好。", ["2024-12-18", None, "2024-12-18"], id="a day's work"),
        pytest.param("某日闸门坏了。18日开工，当晚修好。", ["2024-12-18", "2024-12-18"], id="a day told since"),
        pytest.param("今天开闸，当天水位下降。", ["2024-12-20", "2024-12-20"], id="today"),
        pytest.param("第一天上午有雨，当晚转晴。", [None, "2024-12-20"], id="the first day"),
        pytest.param("村里开闸，当晚水位下降。", ["2024-12-20"], id="no day told"),
    ],
)
def test_that_evening_of_no_known_day_has_no_place(text: str, placed: list[str | None]) -> None:
    assert [day for _, day, _ in found(layers_of(("paragraph", text), published="2024-12-20"))] == placed


def test_a_name_behind_the_word_source_holds_no_date() -> None:
    layers = layers_of(
        ("source_line", "2024年12月18日 来源：每日看渠"), ("paragraph", "每日看渠。"), published="2024-12-20"
    )
    assert [word for word, _, _ in found(layers)] == ["2024年12月18日", "每日"]


@pytest.mark.parametrize(
    "text, name, printed",
    [
        pytest.param("他从事了五年糖厂工作。", "五年糖厂", ["五年"], id="years of work"),
        pytest.param("他干过八年糖厂的会计。", "八年糖厂", ["八年"], id="with 过"),
        pytest.param("他参观了五天糖厂。", "五天糖厂", [], id="days, which are names of hotels"),
        pytest.param("他进百年糖厂工作。", "百年糖厂", [], id="a name"),
    ],
)
def test_years_of_work_are_no_part_of_a_name(text: str, name: str, printed: list[str]) -> None:
    layers = layers_of(("paragraph", text), published="2024-12-20", entities={name: "ORG"})
    assert [word for word, _, _ in found(layers)] == printed


@pytest.mark.parametrize(
    "text, placed",
    [
        pytest.param("渠10日通水。这是继2023年之后再度通水，当晚有雨。", "2024-12-10", id="a year"),
        pytest.param("渠10日通水，继去年11月首次通水后再度通水。当天有雨。", "2024-12-10", id="a month"),
        pytest.param("渠10日通水。继2023年8月5日通水之后，当天再度通水。", "2024-12-10", id="a day"),
        pytest.param("渠10日通水。2023年曾通水，当天有雨。", None, id="a year told of"),
        pytest.param("渠10日通水。相继2023年修好，当天有雨。", None, id="another word"),
    ],
)
def test_that_day_is_not_of_a_time_that_something_follows(text: str, placed: str | None) -> None:
    assert found(layers_of(("paragraph", text), published="2024-12-20"))[-1][1] == placed


TWO = (
    ("headline", "南渠今日通水"),
    ("paragraph", "某社南城12月18日电 南渠昨日通水。"),
    ("paragraph", "今日还有灯会。"),
    ("headline", "北渠今日放水"),
    ("paragraph", "某社北城12月16日电（记者舒某）北渠昨日放水。"),
    ("paragraph", "今日还有集市。"),
)


def test_each_dateline_opens_news_of_its_own_day() -> None:
    layers = layers_of(*TWO, published="2024-12-20", dateline="某社南城12月18日电")
    assert [day for _, day, _ in found(layers)] == [
        *("2024-12-18", "2024-12-18", "2024-12-17", "2024-12-18"),
        *("2024-12-16", "2024-12-16", "2024-12-15", "2024-12-16"),
    ]


@pytest.mark.parametrize(
    ("below", "day"),
    [
        pytest.param("（本报南城12月18日电）", "2024-12-17", id="in-brackets"),
        pytest.param("渠长3公里。（某社南城12月18日电 记者舒某）", "2024-12-17", id="behind-the-last-sentence"),
        pytest.param("（南城12月18日的渠）", "2024-12-19", id="of-a-picture"),
        pytest.param("舒某12月18日来电。", "2024-12-19", id="a-call"),
        pytest.param("本届12月18日电影周闭幕。", "2024-12-19", id="films"),
    ],
)
def test_a_dateline_below_tells_the_day_of_the_article(below: str, day: str) -> None:
    layers = layers_of(("paragraph", "南渠昨日通水。"), ("paragraph", below), published="2024-12-20")
    assert found(layers)[0][1] == day


def test_what_stands_behind_a_dateline_below_is_another_article() -> None:
    layers = layers_of(
        ("paragraph", "南渠昨日通水。（本报南城12月18日电）"), ("paragraph", "北渠昨日放水。"), published="2024-12-20"
    )
    assert [day for _, day, _ in found(layers)] == ["2024-12-17", "2024-12-18", "2024-12-19"]


def test_that_year_is_the_one_told_in_an_earlier_paragraph() -> None:
    layers = layers_of(
        ("paragraph", "2018年，闸门坏了。"), ("paragraph", "这一年，渠里没有水。"), published="2024-12-20"
    )
    assert found(layers)[1] == ("这一年", "2018", "text")
