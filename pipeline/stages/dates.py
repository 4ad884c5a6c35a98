"""The dates of a document: runs the temporal finder over each unit and gives every expression its anchor.

Takes the layers source, document, words and marks; fills `dates`, and adds a diagnostic for each date that does not
exist. Days count from the dateline if there is one that can be placed (新华社北京12月15日电), else from the day of
publication. Refuses what only looks like a time because it is part of a name: “一周两月”, 今日传媒, 王立春.
"""

from collections.abc import Iterator
from typing import Final

from pipeline.document import Document
from pipeline.layers import DateMention, Diagnostic, Layers, Marked, Resolved
from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.numbers.local_money import place_of
from pipeline.source import Published
from pipeline.spans import Span
from pipeline.temporal import Anchor, find_dates
from pipeline.temporal.finder import find_in_each
from pipeline.temporal.marked_clauses import is_clause_of_length
from pipeline.temporal.other_days import SAID, as_placed, counted_from_speech, placed_again, without_place
from pipeline.temporal.tables import HOLIDAYS, NEAR_DAYS, SOME_DAY, TERMS
from pipeline.temporal.tense import is_future
from pipeline.tokens import Word
from pipeline.values import replace

_SENTENCE_MARKS: Final = frozenset("，,。！？!?；;：:…")
_SPEECH_BEFORE: Final = frozenset("：:，,说說道称稱。！？!?\n")
_THAT_DAY: Final = word_list("time_context", "that_day")
_NEXT_DAY: Final = ("次日", "翌日", "隔日", "第二天")
_DAYS: Final = ("date", "datetime", "datetimerange")  # 6月25日上午 is of one day as well
_OF_YEAR, _ENDS_OF_YEAR = ("全年", "上年", "这一年", "這一年", "这年", "這年"), ("年末", "年底", "年初")
_REPORTS_UP_TO = 6  # the month by which the figures of the last year are out
_MONTH_OF_YEAR = regex("[当當同这這]年[0-9一二三四五六七八九十]")  # 当年4月27日, of the year told in an earlier paragraph
_NO_TIMES: Final = ("vague", "duration", "set")
_NEWS_DAYS = 10  # what happened longer ago is background, and not the day of the story
_HEADS: Final = ("", "\n", "\u3000", " ", "。", "；", "，")
_PRINTED_DAY = regex("([0-9]{4})-([0-9]{2})-([0-9]{2})")
_LONGEST_NAME = 24
_MAY_BE_STAMPED = regex("[0-9]{4}(?:年|-[0-9]{2}-)")
_CLOCK_ENDS, _GIVEN_OUT = regex("[时時分点點]$|:[0-9]{2}$"), regex("(?:继续|繼續)?(?:发布|發布|發佈|签发|簽發|更新)")
_TOLD_ON = regex("[讯訊电電][】）)]")  # 【某某网2019年5月3日讯】
_HEAD_DAY = regex("[0-9]{4}-[0-9]{2}-[0-9]{2}(?: [0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?=[^ 0-9])| (?=[^ 0-9]))")
_WHOLE_DAY = regex("[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9/])")
_OPENING = frozenset("“「『‘")
_FEAST, _BLOT = regex(alternation((*HOLIDAYS, *TERMS))), "□"
_PAGE, _LONGEST_DAY, _ENDS_DAY = "版", 20, frozenset("日号號0123456789一二三四五六")
_PART_OF_MONTH = regex("(?:XXXX|[0-9]{4})-[0-9]{2}-[0-9]{2}/(?:XXXX|[0-9]{4})-[0-9]{2}-[0-9]{2}$")  # 8月下旬
_SAID, _SAID_REACH = regex("(?:[说說称稱道]|表示|介[绍紹]|透露|指出|[认認][为為])[，,：:]"), 80
_YEARLESS, _MONTH = regex("XXXX-[0-9]{2}-[0-9]{2}"), regex("XXXX-[0-9]{2}")
_SOME_YEAR = "2023"  # which has no 29 February, so that no day between two dates comes from nowhere
_IS_SOURCE = regex("(?:[来來稿]源|[转轉]自|出[处處])[：: ]*$")
_PRINTED_YEAR = regex(r"[0-9０-９〇一二三四五六七八九]{4}年")
_SURNAMES: Final = frozenset(word for key in ("single", "compound") for word in word_list("surnames", key))
_NAMED: Final = ("PER", "LOC", "ORG")
_FIGURES = frozenset("0123456789０１２３４５６７８９〇一二三四五六七八九十")
_TAIWAN, _TAIWAN_FEAST = "TWD", regex("(?<![國陸共])國慶|(?<![國陸])教師節")
_TAIWAN_DAYS = {"國慶": ("10-01", "10-10"), "教師節": ("09-10", "09-28")}
_OF_EVENTS = ("期间", "期間", "以来", "以來")  # 民兵代表|大会期间


def find(layers: Layers) -> Layers:
    """Fill `dates`, in text order, and `published`, and report impossible dates."""
    line = layers.document.dateline
    told = layers.source.published or _on_page(layers.document)
    published = None if told is None else Anchor.of(told.value, origin="page" if told.origin == "page" else "published")
    printed = _in_dateline(layers, line, published)
    anchor = _dateline_anchor(printed) or published
    mentions = tuple(_all(layers, anchor, line, printed))
    found = tuple(counted_from_speech(layers.document.text, mentions, layers.marks))
    if anchor is None and (day := _day_without_year(printed)) is not None:
        found = tuple(_in_no_year(mention, layers.document.text, day) for mention in found)
    found = _of_taiwan(found, layers.document.text)
    findings = tuple(
        Diagnostic(mention.problem, span=mention.span, detail=mention.span.of(layers.document.text))
        for mention in found
        if mention.problem
    )
    if told is None and line is not None and anchor is not None:
        told = Published(f"{anchor.day:%Y-%m-%d}", "dateline", line)
    return replace(layers, dates=found, published=told, diagnostics=layers.diagnostics + findings)


def _of_taiwan(found: tuple[DateMention, ...], text: str) -> tuple[DateMention, ...]:
    """國慶 and 教師節 on the days that Taiwan keeps, in a text of Taiwan; 大陸國慶 as it is."""
    feasts = [_TAIWAN_FEAST.search(text, *mention.span) for mention in found] if _TAIWAN_FEAST.search(text) else []
    if not any(feasts) or place_of(text) != _TAIWAN:
        return found
    return tuple(
        mention if feast is None else _moved(mention, *_TAIWAN_DAYS[feast[0]])
        for mention, feast in zip(found, feasts, strict=True)
    )


def _moved(mention: DateMention, ours: str, theirs: str) -> DateMention:
    """The mention with another day of the year in each of its values."""
    edtf, iso, resolved = mention.edtf, mention.iso, mention.resolved
    if edtf is None or "/" in edtf:
        resolved = None  # 教師節前: its last day is another as well
    if resolved is not None:
        first, last = resolved.earliest, resolved.latest
        resolved = replace(
            resolved,
            edtf=resolved.edtf.replace(ours, theirs),
            earliest=first and first.replace(ours, theirs),
            latest=last and last.replace(ours, theirs),
        )
    return replace(
        mention,
        edtf=edtf and edtf.replace(ours, theirs),
        iso=iso and iso.replace(ours, theirs),
        resolved=resolved,
    )


def _on_page(document: Document) -> Published | None:
    """The day that the page prints: beside the source above the text, else alone above it, else below it, else at its
    head or with its number (2025年1月3日 03版), else on a line of its own, as below a notice, else as the stamp of a
    bulletin (2023年4月2日9时05分发布) or at the head of the text (2026-01-14 …).

    One whole day with its year: where a page prints several, none of them is known to be the one.
    """
    paragraphs = [unit.span for unit in document.units if unit.kind == "paragraph"]
    whole = (span.start for span in paragraphs if "。" in span.of(document.text))
    body = next(whole, paragraphs[0].start if paragraphs else len(document.text))
    days: tuple[dict[str, Span], ...] = ({}, {}, {}, {}, {}, {})
    for unit in document.units:
        line = unit.span.of(document.text)
        if unit.kind == "source_line" or (unit.kind == "byline" and unit.span.start < body):
            for day, span in _whole_days(line, unit.span.start):
                place = 2 if unit.span.start > body else int(span == unit.span)
                days[place].setdefault(day, span)
        elif unit.kind == "boilerplate" and (unit.span.start < body or _PAGE in line):
            days[3].update(_whole_days(line, unit.span.start))
        elif len(line) <= _LONGEST_DAY and line[-1:] in _ENDS_DAY:
            days[4].update(each for each in _whole_days(line, unit.span.start) if each[1] == unit.span)
    if paragraphs and not any(days):
        days[5].update(_stamps(paragraphs[0].of(document.text), paragraphs[0].start))
    printed = [*next(filter(None, days), {}).items()]
    return Published(printed[0][0], "page", printed[0][1]) if len(printed) == 1 else None


def _whole_days(line: str, at: int) -> Iterator[tuple[str, Span]]:
    """The days that a line at `at` prints with their years."""
    for mention in find_dates(line):
        if mention.edtf and _WHOLE_DAY.match(mention.edtf):
            yield mention.edtf[:10], mention.span.shift(at)


def _stamps(line: str, at: int) -> Iterator[tuple[str, Span]]:
    """The days of a paragraph at `at` that tell when it was given out: with their hours, or in figures at its head."""
    if _MAY_BE_STAMPED.search(line) is None:
        return
    for day, span in _whole_days(line, at):
        first, last = span.start - at, span.end - at
        hour = _CLOCK_ENDS.search(line, first, last) is not None
        if hour and _GIVEN_OUT.match(line, last) or _TOLD_ON.match(line, last) or not first and _HEAD_DAY.match(line):
            yield day, span


def _in_dateline(layers: Layers, line: Span | None, published: Anchor | None) -> tuple[DateMention, ...]:
    if line is None:
        return ()
    return tuple(
        _shifted(mention, line.start) for mention in find_dates(line.of(layers.document.text), anchor=published)
    )


def _dateline_anchor(printed: tuple[DateMention, ...]) -> Anchor | None:
    """The day that the dateline prints, if it is one whole day."""
    for mention in printed:
        resolved = mention.resolved
        if resolved is not None and resolved.earliest is not None and resolved.earliest == resolved.latest:
            return Anchor.of(resolved.earliest, origin="dateline")
    return None


def _day_without_year(printed: tuple[DateMention, ...]) -> str | None:
    """The XXXX-06-18 of a dateline that nothing gives a year."""
    days = [mention.edtf for mention in printed if mention.edtf is not None and _YEARLESS.fullmatch(mention.edtf)]
    return days[0] if days else None


def _in_no_year(mention: DateMention, text: str, day: str) -> DateMention:
    """昨日 below a dateline of 18 June: the 17th, of whatever year."""
    printed = mention.span.of(text)
    word = NEAR_DAYS.at(printed, 0)
    if mention.edtf is not None or word is None or (word[0].near.unit, word[0].near.base) != ("d", "now"):
        return mention
    found = find_dates(printed, anchor=Anchor.of(day.replace("XXXX", _SOME_YEAR)))
    resolved = found[0].resolved if len(found) == 1 else None
    if resolved is None or resolved.earliest is None or resolved.earliest != resolved.latest:
        return mention
    return replace(mention, edtf=f"XXXX{resolved.earliest[4:]}")


def _all(
    layers: Layers, anchor: Anchor | None, line: Span | None, printed: tuple[DateMention, ...]
) -> Iterator[DateMention]:
    names, told = _Names(layers), _Told(anchor, layers.document.text)
    units = [unit for unit in layers.document.units if unit.kind != "boilerplate"]
    text = names.without_feasts()
    each = find_in_each([unit.span.of(text) for unit in units], anchor=anchor)
    for unit, mentions in zip(units, each, strict=True):
        held = line if line is not None and unit.span.contains(line) else None
        if held is not None:
            yield from (mention for mention in printed if not names.hold(mention.span))
        told.begin()
        for found in mentions:
            if unit.kind == "source_line" and _IS_SOURCE.search(unit.span.of(text), 0, found.span.start):
                continue  # 来源：|每日看点
            mention = told.placed(_shifted(found, unit.span.start))
            if not (held is not None and mention.span.start < held.end) and not names.hold(mention.span):
                yield mention


def _shifted(mention: DateMention, by: int) -> DateMention:
    return replace(mention, span=mention.span.shift(by))


class _Told:
    """The day last told of, for the 当天 and 当晚 of a later paragraph that tells no day itself."""

    def __init__(self, anchor: Anchor | None, text: str) -> None:
        self._anchor, self._text = anchor, text
        self._last: Resolved | None = None
        self._before: Resolved | None = None  # the same, however long ago it was
        self._moved: Resolved | None = None  # a 当天 of this paragraph that is the day of one before
        self._time: DateMention | None = None  # what was told last
        self._year: int | None = None  # the year last told of, for the 上年 of a later paragraph
        self._here = self._dated = False  # whether this paragraph has told a day, or any time
        self._vague = False  # whether the story is of some days of a month (8月下旬), or of late (近日)

    def begin(self) -> None:
        """A new paragraph starts."""
        self._here = self._dated = False
        self._moved = None

    def placed(self, mention: DateMention) -> DateMention:
        """The mention, counted from the told day instead of the day of writing where that is meant."""
        resolved, printed = mention.resolved, mention.span.of(self._text)
        if printed.startswith(SOME_DAY):
            self._last, self._before, self._vague = None, None, True
        before = self._before if resolved is None else self._moved
        if before is not None and not self._here and printed.startswith(_NEXT_DAY):
            following = self._next(mention, printed, before)
            self._moved = following.resolved or self._moved
            return following
        if resolved is None and self._year is not None and not self._dated and _MONTH_OF_YEAR.match(printed):
            return placed_again(mention, self._text, f"{self._year}-12-31", "text")
        if self._anchor is None or resolved is None or resolved.earliest is None:
            return mention
        if not self._dated and (last := self._day_of_told(mention, printed, resolved)) is not None:
            return placed_again(mention, self._text, last, "text")
        self._remember_year(mention, resolved)
        if printed.startswith(_THAT_DAY):
            return self._that_day(mention)
        day = Anchor.of(resolved.earliest)
        if resolved.earliest == resolved.latest and mention.type in _DAYS and day is not None:
            near = 0 <= (self._anchor.day - day.day).days <= _NEWS_DAYS
            told = near and (self._last is None or not self._is_said(mention.span.start))
            self._last, self._before, self._here = (resolved if told else self._last), resolved, True
        self._vague |= mention.edtf is not None and _PART_OF_MONTH.match(mention.edtf) is not None
        return mention

    def _that_day(self, mention: DateMention) -> DateMention:
        """当天 and 当晚: of the day that this paragraph tells, else of the day of the story; of no day known in a story
        of days of which none, or none of these weeks, is told.
        """
        told = self._moved or self._last
        if self._here:
            return mention
        if told is None:
            unknown = self._vague or self._before is not None
            return without_place(mention, self._text) if unknown else mention
        again = placed_again(mention, self._text, told.earliest or "", told.anchor)
        self._moved = again.resolved
        return again

    def _is_said(self, at: int) -> bool:
        """Whether the sentence says before `at` that somebody says so: 他回答说，6人已于|本周一获释."""
        head = max(self._text.rfind(mark, max(0, at - _SAID_REACH), at) for mark in "。！？\n") + 1
        return SAID.search(self._text, max(head, at - _SAID_REACH), at) is not None

    def _day_of_told(self, mention: DateMention, printed: str, resolved: Resolved) -> str | None:
        """The last day of the year told before, for its 全年, or of the month, for 11月 behind a 11月 of 2014."""
        if self._year is not None and self._is_of_year(mention, printed, self._year):
            return f"{self._year}-12-31"
        told = self._time
        if told is None or told.resolved is None or told.edtf != mention.edtf or not _MONTH.fullmatch(told.edtf or ""):
            return None
        return told.resolved.latest if told.resolved.edtf < resolved.edtf else None

    def _is_of_year(self, mention: DateMention, printed: str, year: int) -> bool:
        """全年 and 上年 of a report on a year that is over; 年末 as well, if that year has just ended."""
        if self._anchor is None or year >= self._anchor.day.year or is_future(self._text, *mention.span):
            return False
        day = self._anchor.day
        fresh = year == day.year - 1 and day.month <= _REPORTS_UP_TO
        return printed.startswith(_OF_YEAR) or fresh and printed in _ENDS_OF_YEAR

    def _remember_year(self, mention: DateMention, resolved: Resolved) -> None:
        """A year that is printed, or a time in one, if nothing is only compared with it."""
        if mention.type not in _NO_TIMES:
            self._dated, self._time = True, mention
        year = (mention.edtf or "")[:4]
        inside = resolved.earliest is not None and resolved.latest is not None and resolved.latest.startswith(year)
        compared = self._text.endswith(("比", "较", "較"), 0, mention.span.start)
        if year.isdigit() and inside and not compared:
            self._year = int(year)

    def _next(self, mention: DateMention, printed: str, told: Resolved) -> DateMention:
        """次日凌晨 at the head of a paragraph: the day after the one last told of."""
        if self._text[mention.span.start - 1 : mention.span.start] not in _HEADS:
            return mention
        words = _PRINTED_DAY.sub(r"\1年\2月\3日，", told.earliest or "") + printed
        *before, found = find_dates(words, anchor=self._anchor) or (mention,)
        return as_placed(mention, found, told.anchor) if before and found.span.end == len(words) else mention


class _Names:
    """The stretches that are names; asked in text order, so that each list is walked once."""

    def __init__(self, layers: Layers) -> None:
        self._text = layers.document.text
        self._words = layers.words
        entities = [*layers.words.entities("ORG"), *layers.words.entities("PER")]
        quoted = [marked.inner for marked in layers.marks if self._is_name(marked)]
        self._spans = sorted({*entities, *quoted})
        self._at = 0

    def without_feasts(self) -> str:
        """The text with 立冬 of 欧阳立冬 blotted out, so that no 晚上 behind it counts from the first day of winter."""
        return _FEAST.sub(
            lambda match: _BLOT * len(match[0]) if self._in_word(Span(*match.span())) else match[0], self._text
        )

    def hold(self, span: Span) -> bool:
        """Whether `span` lies inside a longer name. A printed year inside an organization's name stays a date, and so
        does one inside quotation marks (“2025年上半年民生实事进展”发布会).
        """
        if self._is_torn(span):
            return True
        while self._at < len(self._spans) and self._spans[self._at].end <= span.start:
            self._at += 1
        for index in range(self._at, len(self._spans)):
            name = self._spans[index]
            if name.start > span.start:
                return False
            quoted = self._text[name.start - 1 : name.start] in _OPENING
            counted = name.start == span.start and self._is_counted(span)
            if name.contains(span) and not counted and (name != span or not self._tells(span, quoted=quoted)):
                return not (_PRINTED_YEAR.match(span.of(self._text)) if quoted else self._dated(span))
        return False

    def _is_counted(self, span: Span) -> bool:
        """从事了|五年银行工作: no name begins with the years that something lasted."""
        return self._text[span.start - 1 : span.start] in ("了", "过", "過") and span.of(self._text)[-1] == "年"

    def _is_torn(self, span: Span) -> bool:
        """项|目前|期, 适|当时|候: whether a word of the tagger begins before `span` and ends inside it.

        Numbers are found by rules that know better than the tagger, and a name is often a guess of its.
        """
        word = self._words.at(span.start)
        if word is None or not word.span.start < span.start < word.span.end < span.end or word.tag in _NAMED:
            return False
        printed = span.of(self._text)
        return _FIGURES.isdisjoint(printed) and not printed.endswith(_OF_EVENTS)

    def _in_word(self, span: Span) -> bool:
        """Whether a name goes beyond the feast (重阳镇, 他谷|雨) or is a surname before it (马|中秋)."""
        around = self._words.within(Span(max(0, span.start - 1), span.end))
        return any(self._cuts(word, span) for word in around if word.tag in _NAMED)

    def _cuts(self, word: Word, span: Span) -> bool:
        if word.span.end <= span.start:
            return word.span.of(self._text) in _SURNAMES
        return not span.contains(word.span)

    def _tells(self, span: Span, *, quoted: bool) -> bool:
        """What has a number, and 昨晨, which taggers take for a name."""
        return self._dated(span) or (not quoted and span.of(self._text) in NEAR_DAYS)

    def _dated(self, span: Span) -> bool:
        return any(char.isdigit() for char in span.of(self._text))

    def _is_name(self, marked: Marked) -> bool:
        """Short words in quotation marks without a sentence mark, and not introduced as speech."""
        if not marked.closed or marked.inner.end - marked.inner.start > _LONGEST_NAME:
            return False
        inner = marked.inner.of(self._text)
        if not _SENTENCE_MARKS.isdisjoint(inner):
            return False
        if is_clause_of_length(inner, self._text[marked.outer.end : marked.outer.end + 1]):
            return False  # 将“一周内答复”。
        return self._text[marked.outer.start - 1 : marked.outer.start] not in _SPEECH_BEFORE
