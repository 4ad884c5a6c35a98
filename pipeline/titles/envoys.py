"""Where envoys are stationed, which belongs to the post, and who sends them: 某国|驻沪总领事, 某国|常驻联合国代表.

Takes a reading and the ends of a title, gives where the title begins and the sender. It refuses titles without a 驻
before them in the same clause, and those who work in a mission (某国驻某地总领事馆|参赞), a body of its own.
"""

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import bodies, tables
from pipeline.titles.bodies import Body
from pipeline.titles.name import is_han
from pipeline.titles.reading import Reading

_ENVOYS = word_list("posts", "envoy")
_REPORTER, _NEAR = "记者", 8
_STATIONED, _PERMANENTLY = "驻", "常"
_PAIR = 2
_LONGEST = 14  # characters between 驻 and the title
_MISSION = "馆"
_MISSIONS = frozenset("馆团处")  # 大使馆, 代表团, 办事处
_BREAKS = frozenset("的了在和与、")
_ARMED = ("部队", "官兵", "守军")


def is_mission(reading: Reading, end: int) -> bool:
    """总领事|馆: whether the title that ends at `end` is only the first part of the name of a mission."""
    return reading.char(end) == _MISSION and reading.text.endswith(_ENVOYS, 0, end)


def posted(reading: Reading, start: int, end: int, floor: int) -> tuple[int, Body | None] | None:
    """Where the title of an envoy begins with the place, and the country or body that sends; None for other titles."""
    text = reading.text
    if not text.endswith(_ENVOYS, start, end) or not reading.holds((_STATIONED,)):
        return None
    first = text.rfind(_STATIONED, max(floor, start - _LONGEST), start)
    place = text[first + 1 : start]
    if first < 0 or not place or not all(map(is_han, place)) or not _BREAKS.isdisjoint(place):
        return None
    if place[-1] in _MISSIONS or place.endswith(_ARMED):
        return None
    first -= text[first - 1] == _PERMANENTLY and first > floor
    sender = bodies.ending_at(reading, first, floor) or _torn(reading, first, floor)
    return first, sender


def correspondent(reading: Reading, start: int, end: int, floor: int) -> tuple[int, Body] | None:
    """某某社|驻东京记者: where the title of a reporter begins with the place, and the paper that sends."""
    text = reading.text
    if not text.endswith(_REPORTER, start, end) or not reading.holds((_STATIONED,)):
        return None
    first = text.rfind(_STATIONED, max(floor, start - _NEAR), start)
    place = text[first + 1 : start]
    named = first >= 0 and place in tables.places() or first >= 0 and reading.tag_at(first + 1) == "LOC"
    paper = reading.entity_ending(first) if named and place and all(map(is_han, place)) else None
    whole = paper is not None and paper.tag == "ORG" and paper.span.start >= floor
    return (first, Body(paper.span, "media")) if whole and paper is not None else None


def _torn(reading: Reading, end: int, floor: int) -> Body | None:
    """中华驻美/ORG 大使: the first part of the tagger's word."""
    word = reading.word_at(end - 1)
    whole = word is not None and word.tag == "ORG" and floor <= word.span.start <= end - _PAIR
    return Body(Span(word.span.start, end), "") if word is not None and whole else None
