"""Bodies that no head noun shows, by the form of their names: 空军某旅飞行一大队, “远星”轮, 岚渔06288号渔船.

Takes a reading and where the name has to end, gives the body. It refuses units of an army without a number, without
某 and without a service before them, and ships without marks or a number.
"""

import re
from functools import cache

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles.name import HAN
from pipeline.titles.reading import ENTITY_TAGS, Reading

_LONGEST = 30
_ARMY_ENDS = frozenset("军师旅团营连排队")
_SHIP_ENDS = frozenset("船轮舰艇号器母”」』")
_NUMBER = "[某第一二三四五六七八九十百零〇0-9]"
_SIGNS = regex("[某第一二三四五六七八九十0-9]")
_SOME, _OF_POLICE = "某", frozenset("队")


@cache
def _troops() -> re.Pattern[str]:
    arms, services = alternation(word_list("bodies", "arm")), alternation(word_list("bodies", "service"))
    units = alternation(word_list("bodies", "army_unit")) + "|排|大队|中队|分队|场站|(?<=某)部"
    part = f"(?:{_NUMBER}|{arms}){{1,8}}(?:{units})"
    return re.compile(f"(?:{services}){{0,2}}(?:{part}){{1,4}}")


@cache
def _ship() -> re.Pattern[str]:
    kinds = alternation(word_list("bodies", "vessel"))
    name = f"[{HAN}A-Za-z0-9]{{1,10}}"
    crew = alternation(word_list("posts", "crew"))
    marked = f"[“「『]{name}(?:[”」』]号?(?:{kinds}|[轮舰艇])|(?:号[”」』]|[”」』]号)(?=(?:{crew})))"
    return re.compile(f"(?:{marked}|[{HAN}]{{1,3}}[0-9]{{2,6}}号?(?:{kinds}))")


def troops(reading: Reading, end: int, floor: int) -> Span | None:
    """火箭军某旅发射二营, 第九三集团军某合成旅一营: a unit of an army in units of another one."""
    if reading.char(end - 1) not in _ARMY_ENDS:
        return None
    low = max(floor, reading.span.start, end - _LONGEST)
    for start in range(low, end - 1):
        if _troops().fullmatch(reading.text, start, end) is None or (first := _upper(reading, start, floor)) is None:
            continue
        named = _SIGNS.search(reading.text, start, end) is not None
        line = reading.text[end - 1] not in _OF_POLICE or _SOME in reading.text[start:end]  # 刑警二大队 is none
        return Span(first, end) if named and line else None
    return None


def _upper(reading: Reading, start: int, floor: int) -> int | None:
    """东北野战军第6/ORG|纵队18师, 北京军区/ORG|某部一连: where the body of the unit begins, None in a word."""
    at = start - reading.is_boundary(start)
    word = reading.word_at(at)
    owns = word is not None and word.tag in ENTITY_TAGS and word.span.start >= floor
    if word is not None and owns and start in (at, word.span.end):
        return word.span.start
    return start if at < start else None


@cache
def _crew() -> re.Pattern[str]:
    trades = alternation(word_list("bodies", "trade_of_crew"))
    number = "[一二三四五六七八九十0-9]{1,5}"
    return re.compile(f"(?:第?{number}(?:作业区|工区|大队|区|工段))?(?:{trades}){number}队")


def crew(reading: Reading, end: int, floor: int) -> Span | None:
    """某厂|三区采油12队|队长: a team by its trade and its number, with the number of the district."""
    if reading.char(end - 1) not in _OF_POLICE:
        return None
    low = max(floor, reading.span.start, end - _LONGEST)
    starts = (at for at in range(low, end - 1) if reading.is_boundary(at) or reading.tag_at(at) == "ORG")
    return next((Span(at, end) for at in starts if _crew().fullmatch(reading.text, at, end) is not None), None)


def ship(reading: Reading, end: int, floor: int) -> Span | None:
    """“长风”号破冰船, 岚渔06288号渔船: a ship by its name in marks or its number."""
    if reading.char(end - 1) not in _SHIP_ENDS:
        return None
    low = max(floor, reading.span.start, end - _LONGEST)
    starts = (at for at in range(low, end - 1) if reading.is_boundary(at))
    return next((Span(at, end) for at in starts if _is_ship(reading.text, at, end)), None)


def _is_ship(text: str, start: int, end: int) -> bool:
    """Whether a ship's name stands there and ends there; the crew behind it is looked at as well."""
    match = _ship().match(text, start)
    return match is not None and match.end() == end
