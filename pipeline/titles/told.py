"""Names told by words that stand beside people alone: 23岁的|柏博|是, 罗洗|六段, 德国的|沃尔默|名列, 单伟|同志.

Takes a reading, gives names. It refuses common words, positions, places and stretches in which the tagger sees no trace
of a name.
"""

from collections.abc import Iterator

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles import foreign, tables
from pipeline.titles.name import (
    HAN,
    PREDICATE,
    Name,
    cue_at,
    ends_in_head,
    has_two_surnames,
    is_common,
    is_han,
    surname_length,
)
from pipeline.titles.reading import Reading
from pipeline.titles.seams import ends_name

_NUMERALS = "0-9〇一二三四五六七八九十"
_AGED = regex(f"[{_NUMERALS}]{{1,4}}(?:多|来)?岁的(?=[{HAN}])")
_RANKED = regex("[初一二三四五六七八九1-9]段(?![时落子位次])")
_STYLES = word_list("name_context", "styled")
_STYLED = regex(alternation(_STYLES))
_LIVED = regex(
    "生前|享年[0-9〇一二三四五六七八九]|大姐(?!大)|同学(?![们会录聚情])|老人家?(?![员院节公们])"
)  # 甲|生前, 请教甲|大姐
_RELATIVES = alternation(word_list("name_context", "relatives"))
_RELATED = regex(f"(?:的|和|与|跟|同)(?={_RELATIVES})")
_FOR, _FOR_WHOM = regex("来(?=[说讲][，,])"), "对"
_MET = regex(f"(?:采访|专访)[了到](?=[{HAN}])")
_TAKES = word_list("name_context", "taken_on")
_BY = regex(f"由(?=[{HAN}]{{2,4}}(?:{alternation(_TAKES)}))")
_MARKS = frozenset("，,。；;、（(")
_SINGLES, _GIVEN, _WHOLE = 1, 2, 3  # characters
_LONGEST, _KIN_STARTS = 8, frozenset(word[0] for word in _RELATIVES.split("|"))
_MANAGERS = ("经理", "店长", "厂长", "主任", "医生", "老师", "工程师")
_IN_POST = regex(f"的([{HAN}]{{2}})(?=(?:{alternation(_MANAGERS)}))")
_LEAST, _HALF_SEEN, _SEEN = -3.2, -1.5, 0.0  # of the tagger's lead
_MONK = regex(f"([{HAN}]{{2}})(?:法师|和尚|长老)(?!们)")
_BEFORE_MONK = frozenset("\n。！？；，,、\u3000")
_OF, _JOINING = "的", frozenset(("c", "p"))
_MOOD = regex(alternation(word_list("name_context", "mood")))
_MOOD_SIGNS = frozenset(word[0] for word in word_list("name_context", "mood"))


def told(reading: Reading) -> list[Name]:
    """The names that an age, a rank of players, a form of address or a result tells."""
    found: list[Name] = []
    for signs, pattern in (("岁", _AGED), ("段", _RANKED), ("士志先", _STYLED), ("前年人姐同", _LIVED)):
        for match in () if reading.chars.isdisjoint(signs) else pattern.finditer(reading.text, *reading.span):
            name = _from(reading, match.end()) if pattern is _AGED else _up_to(reading, match.start())
            found += [name] if name is not None else []
    found += [*_of_body(reading), *_related(reading), *_made_by(reading), *_in_mood(reading)]
    return found + _abroad(reading) + list(_ordained(reading))


def _related(reading: Reading) -> Iterator[Name]:
    """武学礼/n|的父亲, 濮阳金锁/LOC|和妻子, 对|龙/n 有/v 粮/n|来说, 采访了|仝保成，: what is said of people alone."""
    for match in _RELATED.finditer(reading.text, *reading.span) if reading.has_one_of(_KIN_STARTS) else ():
        yield from _beside(reading, match.start(), _LEAST)
    for match in _FOR.finditer(reading.text, *reading.span) if reading.has_one_of("来") else ():
        yield from _beside(reading, match.start(), _SEEN, before=_FOR_WHOM)
    for match in _MET.finditer(reading.text, *reading.span) if reading.has_one_of("访") else ():
        name = _from(reading, match.end())
        whole = name is not None and _is_long(reading, name.span) and reading.char(name.span.end) in _MARKS
        if name is not None and whole and reading.trace(name.span) > _SEEN:
            yield name


def _made_by(reading: Reading) -> Iterator[Name]:
    """由|吴喜/PER 来/v|担任: a surname and two characters between 由 and what somebody takes on."""
    for match in _BY.finditer(reading.text, *reading.span) if reading.has_one_of("由") else ():
        start = match.end()
        span = Span(start, start + _GIVEN + surname_length(reading.text[start : start + _GIVEN]))
        whole = reading.text.startswith(_TAKES, span.end) and _is_long(reading, span) and reading.is_boundary(start)
        if whole and _is_somebody(reading, span) and reading.trace(span) > _SEEN:
            yield Name(span, sure=True)


def _of_body(reading: Reading) -> Iterator[Name]:
    """某某公司/ORG 的|易念/a 经理: a surname and one character between a body and a title, half seen by the tagger."""
    for match in _IN_POST.finditer(reading.text, *reading.span) if reading.holds(_MANAGERS) else ():
        span = Span(*match.span(1))
        text = span.of(reading.text)
        whole = reading.is_boundary(span.start) and reading.is_boundary(span.end) and surname_length(text) == 1
        owned = whole and reading.tag_at(match.start() - 1) == "ORG" and not is_common(reading.text, span.start)
        if owned and reading.lead(span) > _HALF_SEEN:
            yield Name(span, sure=True)


def _in_mood(reading: Reading) -> Iterator[Name]:
    """书记|冀德/PER 顺笑呵呵/a 地说, 老农|游/v 阿土/PER 苦笑/v: a whole name between a post and how its holder speaks.

    The tagger cuts such names anywhere; a surname of no table needs its word for the first two characters.
    """
    for match in _MOOD.finditer(reading.text, *reading.span) if reading.has_one_of(_MOOD_SIGNS) else ():
        for size in (_WHOLE + 1, _WHOLE):
            span = Span(match.start() - size, match.start())
            if span.start >= reading.floor and _stands_in_mood(reading, span):
                yield Name(span, sure=True)
                break


def _stands_in_mood(reading: Reading, span: Span) -> bool:
    """Whether a surname and two characters, none of them a word of grammar, stand right behind a post."""
    text, apart = span.of(reading.text), tables.name_context("stop", "adverb", "never")
    length = surname_length(text) or int(reading.tag_at(span.start) == "PER" and reading.is_boundary(span.start))
    if len(text) != length + _GIVEN or not all(map(is_han, text)):
        return False
    if text[-1] in apart or text[length] in apart and reading.lead(span) < _SEEN:
        return False  # 容伯|则|笑言, 村民|从心里|笑着说, but 顾向前
    if tables.position_heads().ending(reading.text, span.start, max(reading.floor, span.start - _LONGEST)) is None:
        return False
    return _is_somebody(reading, span) and not is_common(reading.text, span.start) and reading.trace(span) > _LEAST


def _is_somebody(reading: Reading, span: Span) -> bool:
    """Whether it ends in no noun for people: not 由|石油人|出任."""
    text = span.of(reading.text)
    return not ends_in_head(text) and text[-1] not in "人员者们"


def _beside(reading: Reading, end: int, least: float, before: str = "") -> Iterator[Name]:
    """A surname and two characters that end before a noun of kinship or 来说, `before`: what stands in front."""
    name = _up_to(reading, end)
    if name is None or not _is_long(reading, name.span) or reading.trace(name.span) <= least:
        return
    if reading.text.endswith(before, 0, name.span.start):
        yield name


def _is_long(reading: Reading, span: Span) -> bool:
    """Whether it is a surname of the tables and two characters more, no common word of which opens it."""
    text = span.of(reading.text)
    length = surname_length(text)
    return length > 0 and len(text) == length + _GIVEN and not is_common(reading.text, span.start)


def _ordained(reading: Reading) -> Iterator[Name]:
    """住持|满舟|法师: the two characters of a Buddhist name, behind a post or printed so again, before 法师."""
    for match in _MONK.finditer(reading.text, *reading.span) if reading.has_one_of("师尚") else ():
        span = Span(*match.span(1))
        text = span.of(reading.text)
        known = text in tables.kinship() or text in tables.name_context("no_monk") or ends_in_head(text)
        if known or text in tables.places() or surname_length(text) == _GIVEN:
            continue
        if reading.trace(span) < _LEAST and reading.tag_at(span.start) not in ("n", "nz", "a", "PER"):
            continue
        again = reading.times_near(match[0], span) > _SINGLES and reading.char(span.start - 1) in _BEFORE_MONK
        if again or tables.position_heads().ending(reading.text, span.start, reading.floor) is not None:
            yield Name(span, sure=True)


def _from(reading: Reading, start: int) -> Name | None:
    """23岁的|柏博/vn 是/v: a surname and a given name, or foreign sounds, that a predicate or a mark closes."""
    for end in range(min(start + _LONGEST, reading.span.end), start + _SINGLES, -1):
        span = Span(start, end)
        if reading.is_boundary(end - _SINGLES) and cue_at(reading.text, end - _SINGLES):
            continue  # 45岁的|何宇|说
        closed = reading.is_boundary(end) and (reading.tag_at(end) in PREDICATE or cue_at(reading.text, end))
        if closed and _fits(reading, span):
            more = end - start == _GIVEN and ends_name(reading, span, in_slot=False)  # 12岁的|汪忠/PER 和/c 小心地
            return Name(Span(start, end + more), sure=True)
    return None


def _up_to(reading: Reading, end: int) -> Name | None:
    """小林/n 敬/v|九段, 单伟|同志: the same before a rank or a form of address, from a mark or a word on."""
    word = reading.word_at(end - 1)
    if word is not None and word.tag == "PER" and word.span.end == end and _is_whole(word.span.of(reading.text)):
        return Name(word.span, sure=True)  # 秋山直哉/PER|先生
    for start in range(max(end - _LONGEST, reading.floor), end - _SINGLES):
        span = Span(start, end)
        whole = reading.is_boundary(start) and reading.is_boundary(end) and not _goes_before(reading, start)
        if whole and _fits(reading, span):
            return Name(span, sure=True)
    return None


def _goes_before(reading: Reading, start: int) -> bool:
    """和|丁朋|五段, 劳动模范|梁松|同志: whether the first character belongs to what stands in front."""
    end = start + _SINGLES
    joins = reading.tag_at(start) in _JOINING and reading.is_boundary(end)
    return joins or tables.position_heads().ending(reading.text, end, max(reading.floor, start - _WHOLE)) is not None


def _is_whole(text: str) -> bool:
    return len(text) > _GIVEN and all(map(is_han, text)) and not ends_in_head(text)


def _fits(reading: Reading, span: Span) -> bool:
    text = span.of(reading.text)
    styled = reading.text.startswith(_STYLES, span.end)
    common = not styled and is_common(reading.text, span.start)  # 何方|同志
    if not all(map(is_han, text)) or ends_in_head(text) or text in tables.places() or common:
        return False
    length = surname_length(text)
    seen = reading.lead(Span(span.start, span.start + _SINGLES)) > _SEEN  # 柳/PER 时/n 勋/v
    whole = seen or tables.name_context("stop").isdisjoint(text[length:])
    married = styled and len(text) == _WHOLE + 1 and has_two_surnames(text)  # 陈郑月兰|女士
    native = 0 < length < len(text) <= length + _GIVEN + married and whole
    japanese = text[:_GIVEN] in tables.surnames("japanese") and _GIVEN < len(text) <= _GIVEN + 3
    heard = len(text) > _GIVEN and foreign.sounds(text)
    if not (native or japanese or heard) or text in tables.kinship():
        return False
    return reading.trace(span) > _LEAST


def _abroad(reading: Reading) -> list[Name]:
    """美国的|科瓦德/PER 以, 澳大利亚队|科利曼/LOC 以: foreign sounds between a country and a result."""
    found: list[Name] = []
    for index in reading.tagged("PER", "LOC", "ORG", "nz"):
        span, text = reading.words[index].span, reading.texts[index]
        if not _GIVEN < len(text) <= _LONGEST or not foreign.sounds(text) or text in tables.places():
            continue
        before = span.start - (reading.char(span.start - 1) == _OF)
        before -= reading.char(before - 1) == "队"
        country = tables.places().ending(reading.text, before, reading.floor)
        if country is not None and reading.text.startswith(tables.context_words("result"), span.end):
            found.append(Name(span, sure=True))
    return found
