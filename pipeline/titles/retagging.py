"""The tagger's words as the title grammar needs them: cut where their own form belies the tag.

Takes the folded text and the words of one unit, gives words over the same characters. It refuses to cut a word without
a sign inside it: a blank, an appointment verb, a position after an organization, the name of a paper before 讯.
"""

from collections.abc import Iterable, Iterator, Sequence

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import glued, tables
from pipeline.titles.departments import departments
from pipeline.titles.glued import AND, DISTRICTS, ENTITIES, SHORT_NAME
from pipeline.titles.joining import joined
from pipeline.titles.name import BLANKS, is_han, surname_length
from pipeline.titles.offices import speaking_offices
from pipeline.titles.parting import ends_in_organization, parts
from pipeline.titles.registered import registered
from pipeline.titles.rejoined import of_married
from pipeline.titles.studies import studies
from pipeline.titles.styles import styled
from pipeline.tokens import Word

_SPACED = BLANKS + "丨"  # 文丨甲
_SPACE = regex(f"[{_SPACED}]")
_MARKS = frozenset("丨。！？；")  # 云川市。公司
_APART = _MARKS.union(BLANKS, "/／")  # /塔斯社/ORG
_TOWNSHIPS, _COUNTING = frozenset("村镇乡"), frozenset("个余多几座处来0123456789")
_LONGEST_SHARED = 3
_BEFORE_PLACES = frozenset("以在从到由对向将把为与和及")
_LONGEST_DOCTRINE = 7
_PAIR = 2
_CLOSING = {
    "所": "u",
    "专": "d",
    "曾": "d",
    "将": "d",
    "尚": "d",
    "仍": "d",
    "系": "v",
    "拟": "v",
    "均": "d",
    "称": "v",
}
_TOWARDS, _LEFT_BEHIND = frozenset("同与于由对向"), frozenset(("ORG", "LOC"))
_ZONE, _SPECIAL, _SYLLABLES, _LEADING, _LEAST_HEARD = "区", "特", "内", frozenset(("p", "c", "v")), 3
_ACTING = word_list("name_context", "acting_body")
_QUALITIES = frozenset(("a", "an", "ad"))


def retagged(text: str, units: Iterable[Sequence[Word]]) -> Iterable[Sequence[Word]]:
    """The words of several units, corrected; each correction goes through all units in its turn."""
    for correct in (styled, joined, registered, departments, studies, speaking_offices, _parted):
        units = [correct(text, words) for words in units]
    return units


def _parted(text: str, given: Sequence[Word]) -> list[Word]:
    """The words of one unit, cut into what they consist of."""
    first, last = (given[0].span.start, given[-1].span.end) if given else (0, 0)
    spaced = _SPACE.search(text, first, last) is not None
    found: list[Word] = []
    seamless = glued.SEAMS.isdisjoint(text[first:last])
    for word in given:
        (start, end), tag = word
        one = end - start == 1
        if one and not spaced and tag not in ENTITIES:
            found.append(word)  # a mark, or most words of grammar
            continue
        if text[end - 1] in _TOWNSHIPS and (_is_numbered_place(text, word) or _is_odd_place(text, word)):
            found.append(Word(word.span, "LOC"))
            continue
        if tag == "PER" and found and (whole := of_married(text, found[-1], word)):
            found[-1:] = whole
            continue
        if tag == "nz" and end - start > _LONGEST_DOCTRINE and (apart := _led(text, word)):
            found += apart
            continue
        uncut = _APART.isdisjoint(text[start:end]) if spaced else one or text[end - 1] not in _MARKS  # 年报。/n
        if uncut and tag not in ENTITIES:
            sewn = not seamless and not glued.SEAMS.isdisjoint(text[start:end])
            if one or not sewn and text[start] not in AND and text[end - 1] not in AND:
                found.append(word)
            else:
                found += glued.doubled(text, word)
            continue
        rest = _with_neighbour(text, found, word)
        for piece in (rest,) if _APART.isdisjoint(rest.span.of(text)) else _apart(text, rest):
            found += _unglued(text, piece, found[-1] if found else None)
    return found


def _with_neighbour(text: str, found: list[Word], word: Word) -> Word:
    """The entity `word`, with the character before it or without its own first one; changes the last of `found`."""
    start, end = word.span
    if found and word.tag in _LEFT_BEHIND and (whole := _with_first(text, found, word)):
        found[-1:] = whole[:-1]
        return whole[-1]
    if word.tag == "PER" and glued.closes_school(text, found, word):
        found[-1] = Word(Span(found[-1].span.start, start + 1), "ORG")
        return Word(Span(start + 1, end), "PER")  # 佳里国/LOC 小|王/PER 圣钦
    return word


def _is_numbered_place(text: str, word: Word) -> bool:
    """十二岭乡/m 党委, but not 十二个乡/m: a place whose name begins like a number."""
    name = word.span.of(text)
    return word.tag == "m" and len(name) > _PAIR + 1 and _COUNTING.isdisjoint(name)


def _is_odd_place(text: str, word: Word) -> bool:
    """青石岙乡/a 党委: a place that the tagger takes for a quality."""
    name = word.span.of(text)
    return word.tag in _QUALITIES and len(name) > _PAIR + 1 and name[-_PAIR:] not in tables.name_context("not_place")


def _led(text: str, word: Word) -> list[Word]:
    """甲总书记系列重要讲话精神/nz: a name, a title and what is called after them."""
    start, end = word.span
    for cut in (start + _LONGEST_SHARED, start + _PAIR):
        title = tables.appellations("office").starting(text, cut, end)
        if title is not None and surname_length(text[start:cut]) == 1:
            return [Word(Span(start, cut), "PER"), Word(Span(cut, title), "n"), Word(Span(title, end), "nz")]
    return []


def _unglued(text: str, word: Word, before: Word | None) -> list[Word]:
    """One piece of a word, cut into what it consists of; `before` is the last corrected word in front of it."""
    start, end = word.span
    if end - start == 1 and text[start] in _TOWARDS and _begins_known(text, end):
        return [Word(word.span, "p")]
    if word.tag == "ORG" and text[end - 1] in AND and _is_whole_body(text[start : end - 1]):
        return [*parts(text, Word(Span(start, end - 1), "ORG"), before), Word(Span(end - 1, end), "c")]  # 某工会|和/ORG
    if word.tag == "ORG" and text[end - 1] in _CLOSING and (tag := _tag_behind(text[start:end])):
        return [*parts(text, Word(Span(start, end - 1), "ORG"), before), Word(Span(end - 1, end), tag)]
    if word.tag == "ORG" and text.endswith(_ACTING, start + _PAIR, end) and _is_whole_body(text[start : end - _PAIR]):
        verb = Word(Span(end - _PAIR, end), "v")
        return [*parts(text, Word(Span(start, end - _PAIR), "ORG"), before), verb]  # 中共中央成立/ORG 某委员会
    if word.tag == "ORG" and _ends_in_surname(text, word):
        return [*parts(text, Word(Span(start, end - 1), "ORG"), before), Word(Span(end - 1, end), "n")]
    if apart := glued.dismissed(text, word, before):
        return apart
    if word.tag not in ENTITIES:
        return glued.doubled(text, word)
    if text[start] in _BEFORE_PLACES and text[start + 1 : end] in tables.places():
        return [Word(Span(start, start + 1), "p"), Word(Span(start + 1, end), "LOC")]  # 以温州/LOC 90后战士
    said = glued.reporting(text, word) if word.tag == "PER" else []
    return said or glued.serving(text, word) or parts(text, word, before)


def _apart(text: str, word: Word) -> Iterator[Word]:
    """路遥远　澜山市/PER: two words that the tagger read over a blank, but not 欧阳 炳."""
    printed = word.span.of(text)
    if _is_spaced_name(printed):
        yield word
        return
    start = word.span.start
    for at in range(word.span.start, word.span.end + 1):
        if at < word.span.end and text[at] not in _APART:
            continue
        if at > start:
            yield Word(Span(start, at), _tag(text[start:at], word.tag))
        if at < word.span.end:
            yield Word(Span(at, at + 1), "w")
        start = at + 1


def _is_spaced_name(printed: str) -> bool:
    if not _MARKS.isdisjoint(printed):
        return False
    letters = "".join(char for char in printed if char not in BLANKS)
    name = len(letters) <= SHORT_NAME and letters != "" and surname_length(letters) >= len(letters) - 1
    return name and printed[0] not in BLANKS and printed[-1] not in BLANKS


def _tag(piece: str, tag: str) -> str:
    """What one of the words over a blank or a mark is by its form."""
    if piece in tables.nominals():
        return "n"
    if _is_whole_body(piece):
        return "ORG"
    length = surname_length(piece)
    if length and length < len(piece) <= length + 2 and all(map(is_han, piece)) and piece not in _common():
        return "PER"
    return "LOC" if tag in ENTITIES and piece[-1] in DISTRICTS else tag


def _is_whole_body(piece: str) -> bool:
    """某某中学, 塔斯社: whether a piece of text is a body by its head noun, or one that the table knows by name."""
    return ends_in_organization(piece) or len(piece) > _PAIR and piece in tables.organization_heads()


def _begins_known(text: str, at: int) -> bool:
    """同/ORG|联合国, 于/LOC|云川: whether a known place or body begins behind a preposition."""
    return any(known.starting(text, at, at + SHORT_NAME) for known in (tables.places(), tables.organization_heads()))


def _with_first(text: str, found: Sequence[Word], word: Word) -> list[Word]:
    """特/n 区政府/ORG, 与/p 内/f 维利亚政府/ORG: a body with its first character, which the tagger left behind."""
    (start, end), before = word.span, found[-1]
    zone = text[start] == _ZONE and text[start - 1] == _SPECIAL
    inner = before.tag == "f" and before.span.end - before.span.start == 1 and len(found) > 1
    inner = inner and found[-2].tag in _LEADING and text[before.span.start] in _SYLLABLES
    heard = inner and tables.name_context("sounds").issuperset(text[start : start + _LEAST_HEARD])
    if before.span.end != start or not (zone or heard and end - start >= _LEAST_HEARD):
        return []
    left = [Word(Span(before.span.start, start - 1), before.tag)] if before.span.start < start - 1 else []
    return [*left, Word(Span(start - 1, end), word.tag)]


def _tag_behind(printed: str) -> str:
    """某某分行所/ORG 持有, 市政府专/ORG 就此: the tag of what leads on from a whole body; not 市税务所."""
    heads, rest = tables.organization_heads(), printed[:-1]
    first, last = heads.ending(rest, len(rest), 0), heads.ending(printed, len(printed), 0)
    whole = first is not None and (last is None or last == len(rest) or first < last)  # 某委员会所, though 会所 is one
    return _CLOSING[printed[-1]] if whole and _is_whole_body(rest) else ""


def _common() -> frozenset[str]:
    return tables.surnames("common")


def _ends_in_surname(text: str, word: Word) -> bool:
    """云川县商务局曲/ORG 局长: the surname of whom a title addresses, behind the head noun of the body."""
    start, end = word.span
    if end - start <= SHORT_NAME or surname_length(text[end - 1 : end]) != 1:
        return False
    heads, title = (
        tables.organization_heads(),
        tables.appellations("title").starting(text, end, min(len(text), end + SHORT_NAME)),
    )
    return (
        title is not None and heads.ending(text, end, start) is None and heads.ending(text, end - 1, start) is not None
    )
