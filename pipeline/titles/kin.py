"""Names behind a noun of kinship that the tagger misread or tore: 她的丈夫|向海/LOC, 其子|孙/PER 为/v 军/n.

Takes a reading, gives names. It refuses common words and what does not fit a surname of the tables.
"""

from pipeline.spans import Span
from pipeline.titles import elements, tables
from pipeline.titles.name import PREDICATE, Name, ends_in_head, is_common, is_han, surname_length
from pipeline.titles.reading import Reading
from pipeline.tokens import Word

_MISREAD = ("LOC", "ORG", "nz", "nr")
_GIVEN, _WHOLE, _TOWARDS = 2, 3, "向"  # characters
_IN_EYES = ("眼里", "眼中", "眼裡", "心里", "心中", "心裡", "看来", "看來")  # 在女儿上官云清|眼里
_MARKS = frozenset("，、。；,;（(\n")
# Of the tagger's lead: the best character of a torn name, and that of a common word before a mark.
_TRACE, _CERTAIN = -2.0, 1.0


def related(reading: Reading) -> list[Name]:
    """The names behind nouns of kinship that the tagger does not give as such."""
    kinship = tables.kinship()
    if kinship.keys().isdisjoint(reading.texts):
        return []
    found = []
    for ((_, end), _), word, noun in zip(reading.words, reading.words[1:], reading.texts, strict=False):
        if noun in kinship and word.span.start == end:
            span = _misread(reading, word) or _torn(reading, word.span.start)
            found += [Name(span, sure=True)] if span is not None else []
    return found


def _misread(reading: Reading, word: Word) -> Span | None:
    """她的丈夫|向海/LOC 是: a usual surname and a word for a place; 儿子|张罗/PER，: a common word before a mark."""
    text = word.span.of(reading.text)
    end = word.span.end
    towards = word.tag == "p" and text[0] == _TOWARDS and text[1:] != "着" and len(text) == _GIVEN  # 丈夫|向川/p 在
    double = text[:2] in tables.surnames("compound") and len(text) > _GIVEN  # 长女|濮阳静/LOC
    called = towards or double or text[0] in tables.surnames("frequent")
    if not _GIVEN <= len(text) <= _WHOLE + double or not called or ends_in_head(text):
        return None
    usual = text in tables.surnames("common")
    if word.tag == "PER" and usual:
        return word.span if reading.lead(word.span) > _CERTAIN and reading.char(end) in _MARKS else None
    fits = (
        (word.tag in _MISREAD or towards) and not usual and end < reading.span.end and reading.tag_at(end) in PREDICATE
    )
    return word.span if fits else None


def _torn(reading: Reading, start: int) -> Span | None:
    """儿子|孙/PER 为/v 军/n、 表弟|路/PER 传俊/v 驾驶: a surname and two characters that end with a word."""
    end = start + surname_length(reading.text[start : start + 2]) + _GIVEN
    text = reading.text[start:end]
    if end - start < _WHOLE or end > reading.span.end or not all(map(is_han, text)) or not reading.is_boundary(end):
        return None
    word = reading.word_at(start)
    if word is None or word.span.start != start or word.tag == "PER" and word.span.end >= end - 1:
        return None  # 父亲|石远/PER 送了半辈子信: what ends before its verb is whole
    if elements.run_from(reading.text, start, reading.span.end).end > start:
        return None  # 父亲|桑吉|送了半辈子信
    named = word.tag == "PER" and word.span.end == end - _GIVEN
    stops = tables.name_context("stop")
    fits = named or stops.isdisjoint(text[-_GIVEN:]) and reading.trace(Span(start, end)) > _TRACE
    closed = reading.tag_at(end) in PREDICATE or reading.text.startswith(_IN_EYES, end)
    return (
        Span(start, end) if fits and closed and not is_common(reading.text, start) and not ends_in_head(text) else None
    )
