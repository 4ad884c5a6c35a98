"""Wards of Taiwan before their chief: 安和里|里長, 埔里鎮|大城里|長.

Takes a reading and where 里長 begins, gives the ward with the places in front of it. It refuses words that only say
which chief is meant (當地|里長) and anything that neither a mark nor a place stands before.
"""

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.bodies import Body
from pipeline.titles.name import is_han
from pipeline.titles.reading import Reading

_WARD = "里"
_NAME = 2  # characters of nearly all wards
_TAGS = frozenset(("r", "m", "p", "c", "d", "u", "q", "TIME"))
_NO_WARDS = frozenset(word_list("name_context", "no_ward"))
_NUMBERS = "一二三四五六七八九十两几"
_LEVELS, _OF_PEOPLES = "县市区乡镇", "乡县镇州旗"


def ward(reading: Reading, start: int, floor: int) -> Body | None:
    """The ward whose chief's title begins at `start`."""
    text = reading.text
    end = start if text[start - 1 : start] == _WARD and start - _NAME > floor else start + 1
    first = end - 1 - _NAME
    if first < floor or not all(map(is_han, text[first:end])):
        return None
    name = text[first : first + _NAME]
    known = tables.role_prefixes().ending(name, _NAME, 0) is not None or name in tables.position_parts()
    if (
        known
        or name in _NO_WARDS
        or reading.tag_at(first) in _TAGS
        and not (text[first] in _NUMBERS and text[first + 1] not in _NUMBERS)  # 三信里
        or any(char in tables.name_context("never") for char in name)
    ):
        return None
    return Body(Span(_with_places(reading, first, floor), end), "village") if _opens(reading, first, floor) else None


def _opens(reading: Reading, first: int, floor: int) -> bool:
    before = reading.word_at(first - 1)
    placed = before is not None and before.tag == "LOC" and (before.span.end == first or before.span.end == first + 2)
    inside = before is not None and before.tag == "LOC" and before.span.start < first < before.span.end
    return reading.opens(first, floor) or placed or inside and reading.char(first - 1) in _LEVELS


def _with_places(reading: Reading, first: int, floor: int) -> int:
    """信義區|景新里: the places that stand in front of the ward."""
    before = reading.word_at(first - 1)
    while before is not None and before.tag == "LOC" and before.span.start >= floor and before.span.end >= first:
        first = before.span.start
        before = reading.word_at(first - 1)
    return first


def is_ward(text: str, body: Body) -> bool:
    """Whether a body is a ward by its last character."""
    return body.key == "village" and text[body.span.end - 1] == _WARD


def is_township(text: str, body: Body) -> bool:
    """云浦|苗族乡: whether a body is a place named after its people, whatever stands in front of them."""
    name = body.span.of(text)
    groups = tables.ethnic_groups()
    return name[-1] in _OF_PEOPLES and any(name[-1 - length : -1] in groups for length in (2, 3))
