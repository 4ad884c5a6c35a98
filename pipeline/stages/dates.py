"""The dates of a document: runs the temporal finder over each unit and gives every expression its anchor.

Takes the layers source, document, words and marks; fills `dates`, and adds a diagnostic for each date that does not
exist. Days count from the dateline above or below, if there is one that can be placed (新华社北京12月15日电), else from
the day of publication. Refuses what only looks like a time because it is part of a name: “一周两月”, 今日传媒, 王立春.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from pipeline.document import Document, Unit
from pipeline.layers import DateMention, Diagnostic, Layers, Marked
from pipeline.layout.dateline import dateline_at_end, dateline_length
from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.numbers.local_money import place_of
from pipeline.source import Published
from pipeline.spans import Span
from pipeline.temporal import Anchor, find_dates
from pipeline.temporal.finder import find_in_each
from pipeline.temporal.marked_clauses import is_clause_of_length
from pipeline.temporal.other_days import counted_from_speech
from pipeline.temporal.tables import HOLIDAYS, NEAR_DAYS, TERMS
from pipeline.temporal.told import Told
from pipeline.tokens import Word
from pipeline.values import dataclass, replace

_SENTENCE_MARKS: Final = frozenset("，,。！？!?；;：:…")
_SPEECH_BEFORE: Final = frozenset("：:，,说說道称稱。！？!?\n")
_LONGEST_NAME, _LONGEST_LINE = 24, 120
_WHOSE = regex("[社报報网網台臺讯訊记記]")  # whose news a dateline opens; 8月3日电 alone may be any words
_MAY_BE_STAMPED = regex("[0-9]{4}(?:年|-[0-9]{2}-)")
_CLOCK_ENDS, _GIVEN_OUT = regex("[时時分点點]$|:[0-9]{2}$"), regex("(?:继续|繼續)?(?:发布|發布|發佈|签发|簽發|更新)")
_TOLD_ON = regex("[讯訊电電][】）)]")  # 【某某网2019年5月3日讯】
_HEAD_DAY = regex("[0-9]{4}-[0-9]{2}-[0-9]{2}(?: [0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?=[^ 0-9])| (?=[^ 0-9]))")
_WHOLE_DAY = regex("[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9/])")
_OPENING = frozenset("“「『‘")
_FEAST, _BLOT = regex(alternation((*HOLIDAYS, *TERMS))), "□"
_PAGE, _LONGEST_DAY, _ENDS_DAY = "版", 20, frozenset("日号號0123456789一二三四五六")
_YEARLESS = regex("XXXX-[0-9]{2}-[0-9]{2}")
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
    main = _Line(None) if line is None else _Line.read(layers, line, published)
    anchor = main.day or published
    mentions = tuple(_all(layers, main, published))
    found = tuple(counted_from_speech(layers.document.text, mentions, layers.marks))
    if anchor is None and (day := _day_without_year(main.printed)) is not None:
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


@dataclass(frozen=True, slots=True)
class _Line:
    """A dateline, the dates that it prints, and its day, if it is one whole day."""

    span: Span | None
    printed: tuple[DateMention, ...] = ()
    day: Anchor | None = None

    @classmethod
    def read(cls, layers: Layers, span: Span, published: Anchor | None) -> "_Line":
        found = find_dates(span.of(layers.document.text), anchor=published)
        printed = tuple(_shifted(mention, span.start) for mention in found)
        return cls(span, printed, next(filter(None, map(_whole_day, printed)), None))


def _whole_day(mention: DateMention) -> Anchor | None:
    resolved = mention.resolved
    if resolved is None or resolved.earliest is None or resolved.earliest != resolved.latest:
        return None
    return Anchor.of(resolved.earliest, origin="dateline")


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


class _Piece:
    """Units that were written on one day: a file may hold several articles, and a paper news of several places."""

    def __init__(self, units: Iterable[Unit], anchor: Anchor | None, line: _Line | None = None) -> None:
        self.units, self.anchor, self.line = list(units), anchor, line


def _pieces(layers: Layers, main: _Line, published: Anchor | None) -> list[_Piece]:
    """The units by the datelines above or below them; what has none counts from the first of the document."""
    document = layers.document
    anchor = main.day or published
    heads = {section.heading for section in document.sections if section.kind == "article"}
    pieces = [_Piece((), anchor)]
    for index, unit in enumerate(document.units):
        if unit.kind == "boilerplate":
            continue
        if main.span is not None and unit.span.contains(main.span):
            pieces[-1].line = main
        elif (line := _line_above(layers, unit, published)) is not None:
            pieces.append(_Piece(_taken_above(pieces[-1].units), line.day, line))
        elif index in heads:
            pieces.append(_Piece((), anchor))
        pieces[-1].units.append(unit)
        below = _day_below(layers, unit, published)
        if below is not None:
            pieces[-1].anchor = below if pieces[-1].line is None else pieces[-1].anchor
            pieces.append(_Piece((), anchor))
    return pieces


def _taken_above(units: list[Unit]) -> list[Unit]:
    """The headline and what else stands between the paragraph above and a dateline, which are taken out of `units`."""
    last = len(units)
    while last and units[last - 1].kind != "paragraph":
        last -= 1
    above = units[last:]
    del units[last:]
    return above


def _line_above(layers: Layers, unit: Unit, published: Anchor | None) -> _Line | None:
    """The dateline that opens a later paragraph, if it tells a whole day and whose news it is."""
    opening = unit.span.of(layers.document.text)[:_LONGEST_LINE] if unit.kind == "paragraph" else ""
    length = dateline_length(opening) if "日" in opening else 0
    if length == len(opening) or _WHOSE.search(opening, 0, length) is None:
        return None  # a line of its own closes an article
    line = _Line.read(layers, Span(unit.span.start, unit.span.start + length), published)
    return line if line.day is not None else None


def _day_below(layers: Layers, unit: Unit, published: Anchor | None) -> Anchor | None:
    """The day of the dateline that closes an article: （本报某地8月3日电）."""
    text = unit.span.of(layers.document.text)
    start = dateline_at_end(text)
    return None if start is None else _Line.read(layers, Span(unit.span.start + start, unit.span.end), published).day


def _all(layers: Layers, main: _Line, published: Anchor | None) -> Iterator[DateMention]:
    names = _Names(layers)
    text = names.without_feasts()
    for piece in _pieces(layers, main, published):
        told, line = Told(piece.anchor, layers.document.text), piece.line
        each = find_in_each([unit.span.of(text) for unit in piece.units], anchor=piece.anchor)
        for unit, mentions in zip(piece.units, each, strict=True):
            held = line is not None and line.span is not None and unit.span.contains(line.span)
            if line is not None and held:
                yield from (mention for mention in line.printed if not names.hold(mention.span))
            told.begin()
            for found in mentions:
                if unit.kind == "source_line" and _IS_SOURCE.search(unit.span.of(text), 0, found.span.start):
                    continue  # 来源：|每日看点
                mention = told.placed(_shifted(found, unit.span.start))
                inside = held and line is not None and line.span is not None and mention.span.start < line.span.end
                if not inside and not names.hold(mention.span):
                    yield mention


def _shifted(mention: DateMention, by: int) -> DateMention:
    return replace(mention, span=mention.span.shift(by))


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
