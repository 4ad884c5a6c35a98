"""What a tagger took into a name and belongs to the word behind it: 何武|任代理市长, 李宗贤|雅加达.

Takes a reading, the text of a tagged name and where it ends, gives yes or no: whether the last character is no part of
the name. It refuses names that would be left without a given name.
"""

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import elements, tables
from pipeline.titles.name import has_two_surnames, is_han, surname_length
from pipeline.titles.reading import Reading

_LOOSE = 0.75  # of the tagger's lead, measured
_HOLDS, _LONGEST_TITLE = "任", 14
_ESPECIALLY, _SOLEMN = "特", frozenset("颁致向设邀派赠发送为")
_PAIR, _WHOLE, _LONG_PLACE, _LONG_PHRASE = 2, 3, 3, 4
_FAMILIAR = frozenset("老小阿")
_KEPT = ("记在了", "忘在了", "刻在了")
_STYLED = word_list("name_context", "spouses")
_VERBS = word_list("name_context", "torn_verb")
_COMES, _VISITS = frozenset("来赴到抵"), word_list("noun_roles", "visiting")
_ADVERBS = frozenset(word_list("name_context", "torn_adverb"))


def takes_next(reading: Reading, text: str, end: int) -> bool:
    """Whether the last character of a tagged name of three or four begins the word that goes on at `end`."""
    length = surname_length(text)
    if not length or len(text) <= length + 1 or not is_han(reading.char(end)):
        return False
    last = text[-1]
    if last == _HOLDS:
        return _takes_office(reading, end)
    if len(text) > length + _PAIR and last == _ESPECIALLY and not tables.name_context("sounds").issuperset(text):
        return reading.char(end) in _SOLEMN  # 副总统肖美云|特颁贺电
    if reading.text.startswith(_KEPT, end - 1) or reading.text.startswith(_STYLED, end - 1):
        return True  # 书记陈叶|记在了心里, 校长陈秋云|贤伉俪
    whole = Span(end - len(text), end)
    if begins_word(reading, whole) or comes_here(reading, whole):
        return True
    return _opens_phrase(reading, end - 1) or _opens_place(reading, end - 1)


def begins_word(reading: Reading, span: Span) -> bool:
    """江论|端/PER 来/v, 李建|敦/PER 促/v, but not 李建力/PER 主持/v: whether a word begins with the last character.

    It does not where the name is printed near by before something else.
    """
    end, text = span.end, span.of(reading.text)
    if not reading.text.startswith(_VERBS, end - 1) or not _is_left(text[:-1]):
        return False
    near = reading.is_never_without(span, reading.text[end])
    if not near or text[-1] in _ADVERBS:
        return near
    return any(reading.is_boundary(end - 1 + len(verb)) for verb in _VERBS if reading.text.startswith(verb, end - 1))


def ends_in_word(text: str) -> bool:
    """李建|欣然/PER, 若姆潘|毅然, but not 欧阳欣然: whether a proposed name holds the whole word behind it."""
    return len(text) > _WHOLE and text.endswith(_VERBS) and _is_left(text[:-_PAIR])


def _is_left(text: str) -> bool:
    """Whether what a name would be without the word behind it has the form of one."""
    if text[0] in _FAMILIAR and len(text) == 1 + surname_length(text[1:]) > 1:
        return True  # 老李|坦言/PER
    length = surname_length(text)
    return length < len(text) <= length + _PAIR if length else len(text) >= _WHOLE


def is_one_more(reading: Reading, text: str, end: int) -> bool:
    """江明远|顿/PER 了顿, 程义山|拉/PER 着: a usual surname with three characters behind it, as a word goes on."""
    usual = text[0] in tables.surnames("frequent") and text[2] not in tables.surnames("frequent")
    elemental = elements.run_from(text, 0, len(text)).end > 1 or elements.run_from(text, 1, len(text)).end > 1
    loose = reading.lead(Span(end - 1, end)) < _LOOSE  # 陈方安生/PER is firm
    return usual and loose and is_han(reading.char(end)) and not has_two_surnames(text) and not elemental


def _takes_office(reading: Reading, end: int) -> bool:
    """何武|任/PER 代理/vn 市长/n。: whether a title follows that closes its clause, so that nobody holds it yet."""
    at, limit, head = end, min(end + _LONGEST_TITLE, reading.span.end), None
    while at < limit and is_han(reading.text[at]):
        head = tables.position_heads().starting(reading.text, at, limit)
        stop = head or tables.position_parts().starting(reading.text, at, limit)
        if stop is None:
            return False
        at = stop
    return head is not None and not is_han(reading.char(at))


def _opens_phrase(reading: Reading, start: int) -> bool:
    """高迪|梅/PER 开/v 二度: a set phrase of four characters that reports print behind a name."""
    phrase = next((word for word in tables.context_words("torn") if reading.text.startswith(word, start)), "")
    return len(phrase) >= _LONG_PHRASE


def comes_here(reading: Reading, span: Span) -> bool:
    """甲|来/PER 青岚县/LOC 视察: who comes to see a place, unless the text calls him so before something else."""
    place = reading.word_at(span.end)
    if reading.text[span.end - 1] not in _COMES or place is None or place.tag != "LOC" or place.span.start != span.end:
        return False
    text = span.of(reading.text)
    called = reading.times_near(text, span) > reading.times_near(text + place.span.of(reading.text), span)
    seen = (reading.text.find(verb, place.span.end, span.end + _LONGEST_TITLE) for verb in _VISITS)
    return not called and any(at >= 0 for at in seen)


def _opens_place(reading: Reading, start: int) -> bool:
    """记者李宗贤|雅/PER 加达/v 5日/TIME: a city abroad of which the tagger took the first character."""
    stop = tables.places().starting(reading.text, start, min(start + _LONG_PLACE * 2, reading.span.end))
    if stop is None or stop - start < _LONG_PLACE:
        return False
    return reading.tag_at(stop) in ("TIME", "w", "n") and reading.is_boundary(stop) and _is_reporter(reading, start)


def _is_reporter(reading: Reading, end: int) -> bool:
    """Whether 记者 stands in front of a name of two or three characters that ends at `end`."""
    return "记者" in reading.text[max(reading.span.start, end - _WHOLE - _PAIR) : end]
