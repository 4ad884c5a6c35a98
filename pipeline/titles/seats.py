"""Where a member of an assembly was elected, in reports from Malaysia: 双溪东|州议员, 日落湾|国会议员.

Takes a reading, where a post begins and ends and its body, gives the body and where the post begins. It refuses states
(纽约州|议员), and reports that print nothing by which Malaysia is known.
"""

from functools import cache

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.bodies import Body
from pipeline.titles.name import HAN
from pipeline.titles.reach import is_post
from pipeline.titles.reading import Reading

_MEMBER, _STATE, _PARLIAMENTARY = "议员", "州", "国会议员"
_OF_PARLIAMENT = regex(f"([{HAN}]{{2,6}})(国会议员)")
_CITY, _PARTY, _DISTRICT, _NUMBERED = "市", "党", "区", regex("第?[0-9一二三四五六七八九十]{1,3}(?:选区|区)$")
_SHORTEST, _TORN, _JOINTS = 2, 3, "及和与兼"
_NAMING = frozenset(("n", "nz", "nw", "LOC", "PER", "ORG", "c"))
_SIGNS = word_list("bodies", "of_malaysia")
_OWN = frozenset(word_list("bodies", "state_of_malaysia"))


def seated(reading: Reading, start: int, end: int, body: Body | None) -> tuple[int, Body | None]:
    """双溪东州|议员 → 双溪东|州议员; |日落湾国会议员 → 日落湾|国会议员."""
    text = reading.text
    if not text.endswith(_MEMBER, start, end):
        return start, body
    if body is not None and text[start - 1] == _CITY:
        return _of_city(reading, start, body)
    if body is not None and body.span.end < start:
        return start, body
    if body is not None and text.endswith(_PARTY, *body.span):
        return _behind_party(text, Span(start, end), body)
    if body is not None:
        torn = body.span.end == start and text[start:end] == _MEMBER and text[start - 1] == _STATE
        return _of_state(reading, start, body) if torn and _is_malaysian(text) else (start, body)
    whole = _OF_PARLIAMENT.fullmatch(text, start, end)
    seat = Span(*whole.span(1)) if whole is not None else _place_before(reading, start, end)
    if seat is None or seat.of(text) in tables.places() or not _is_malaysian(text):
        return start, body
    return seat.end, Body(seat, "")


def _of_city(reading: Reading, start: int, body: Body) -> tuple[int, Body | None]:
    """第四区市|议员 → 第四区|市议员, 阿德莱德市|议员: a district, or a city by its foreign name, elects a 市议员."""
    first, end = body.span
    name = reading.text[first : end - 1]
    torn = end == start and reading.text[start : start + len(_MEMBER)] == _MEMBER
    district = name.endswith(_DISTRICT) and _NUMBERED.search(name) is not None
    abroad = len(name) > _TORN and tables.name_context("sounds").issuperset(name)
    elects = torn and (district or abroad)
    return (start - 1, Body(Span(first, end - 1), body.key if abroad else "")) if elects else (start, body)


def _behind_party(text: str, post: Span, body: Body) -> tuple[int, Body | None]:
    """某党|巴西马国会议员: the place that elects a member, behind the party."""
    whole = _OF_PARLIAMENT.fullmatch(text, *post)
    if whole is None or body.span.end != post.start or whole[1] in tables.places() or not _is_malaysian(text):
        return post.start, body
    return whole.end(1), Body(Span(*whole.span(1)), "")


def _place_before(reading: Reading, start: int, end: int) -> Span | None:
    """日落湾/LOC|国会议员: the place right in front of the post."""
    place = reading.word_at(start - 1) if reading.text[start:end] == _PARLIAMENTARY else None
    whole = place is not None and place.tag == "LOC" and place.span.end == start and place.span.start >= reading.floor
    return place.span if place is not None and whole else None


def _of_state(reading: Reading, start: int, body: Body) -> tuple[int, Body]:
    """光大州|议员: the constituency, which may begin in front of what the tagger saw of it."""
    name = body.span.of(reading.text)
    if name in tables.places() or name[:-1] in tables.places() or name in _OWN:
        return start, body
    first = _opening(reading, body.span.start)
    return (start - 1, Body(Span(first, start - 1), "")) if start - first > _SHORTEST else (start, body)


def _opening(reading: Reading, start: int) -> int:
    """峇/n 眼/n 马玛州/LOC: where the name begins, if only short words of names stand between a mark and the rest."""
    first = start
    while start - first < _TORN and not reading.opens(first, reading.floor):
        word = reading.word_at(first - 1)
        if word is None or word.span.end != first or word.tag not in _NAMING or word.span.start < reading.floor:
            return start
        if reading.text[first - 1] in _JOINTS:
            return first
        if is_post(reading, word.span) or word.span.of(reading.text) in tables.role_prefixes():
            return start
        first = word.span.start
    return first if reading.opens(first, reading.floor) else start


@cache
def _is_malaysian(text: str) -> bool:
    """Whether a text prints what only reports from Malaysia do."""
    return any(sign in text for sign in _SIGNS)
