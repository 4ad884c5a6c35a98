"""Offices of states abroad, their fields and the country in front: 某国|石油和矿产部长, 某国首相兼|外交与合作大臣.

Takes a reading and where the known part of a title begins, gives where it begins with all its fields, and the country.
It looks for both by their names, whatever the tagger made of them. It refuses to reach over anything but fields, nouns,
commas of enumeration and conjunctions, and several fields that no state, title or mark stands before.
"""

from functools import cache

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.bodies import Body
from pipeline.titles.name import COUNTRIES, DOT_SET, surname_length
from pipeline.titles.reading import NOUN_TAGS, Reading

STATE_MINISTER = "州务大臣"
MINISTERS = ("部长", "部长官", "大臣", "国务秘书")
_JOINTS = "、和与及暨"
_OF_BODIES = "部厅署委局院会省处司"
_AFTER_TITLE = "兼任"
_FORMER, _NEW = frozenset("前原"), "新"
_LEADING = frozenset("应据与同和向对由")
_LONGEST, _LONGEST_REALM = 24, 8
_KOREAN = "部长官"
_DIRECTIONS = frozenset("东南西北中")
_AFFAIRS, _OF_SERVANTS = "事务", frozenset("次局所总官员")  # 事务次官
_MINISTER, _SHORTEST_FIELD, _NEARBY = "部长", 2, 300
_OF_NO_MINISTRY, _HOME = (
    frozenset(word_list("posts", "of_no_ministry")),
    frozenset(word_list("bodies", "home")),
)


def fields_before(reading: Reading, start: int, end: int, floor: int) -> int:
    """Where the title at `start` begins with the fields in front of it; `start` if there are none."""
    if not reading.text.endswith(MINISTERS, start, end) or reading.char(start - 1) in _OF_BODIES:
        return start  # 农业和土地改良部|部长
    first, joined = _over_fields(reading, start, max(floor, end - _LONGEST))
    several = joined and any(char in _JOINTS for char in reading.text[first:start])
    after_state = reading.tag_at(first - 1) == "LOC" or reading.char(first - 1) in _AFTER_TITLE
    if first < start and (after_state or country(reading, first, floor) is not None):
        return first
    if first < start and reading.text.startswith(_AFFAIRS, start):
        return first  # 青年|事务部长
    led = reading.opens(first, floor) or reading.char(first - 1) in _FORMER  # 前|贸易与国防部长
    return first if several and led else start


def with_region(reading: Reading, start: int, kind: str, floor: int) -> tuple[int, str]:
    """美国|中东事务|协调员: where the title begins with its regions, and its kind, which is of a state behind one."""
    first = _region_before(reading, start, floor)
    return first, "state" if first < start and country(reading, first, floor) is not None else kind


def _region_before(reading: Reading, start: int, floor: int) -> int:
    """外交部|北亚及南亚事务|特使: where the regions begin whose affairs the title is about."""
    at = start if reading.text.startswith(_AFFAIRS, start) else start - len(_AFFAIRS)
    if not reading.text.startswith(_AFFAIRS, at) or reading.text[at + len(_AFFAIRS)] in _OF_SERVANTS:
        return start
    first = at
    while (region := reading.word_at(first - 1)) is not None and region.tag == "LOC" and region.span.start >= floor:
        at, first = region.span.start, region.span.start
        if reading.char(first - 1) not in _JOINTS or reading.tag_at(first - 2) != "LOC":
            break
        first -= 1
    if not (first < start and reading.tag_at(at) == "LOC"):
        return start
    state = _countries().starting(reading.text, at, start)
    if state is not None and not reading.text.startswith(_AFFAIRS, state):
        return state  # 英国|北爱尔兰/LOC 事务大臣
    return at - 1 if reading.char(at - 1) in _DIRECTIONS and country(reading, at - 1, floor) is not None else at


def _over_fields(reading: Reading, at: int, floor: int) -> tuple[int, bool]:
    """Where the fields begin that end at `at`, and whether a comma or a conjunction joins them."""
    joined, first = False, at
    while at > floor:
        if country(reading, at, floor) is not None:
            break
        field = tables.state_offices("field").ending(reading.text, at, floor)
        word = reading.word_at(at - 1)
        if field is not None:
            at = first = field
        elif reading.text[at - 1] in _JOINTS:
            at, joined = at - 1, True
        elif word is not None and word.span.end == at and word.tag in NOUN_TAGS and word.span.start >= floor:
            at = first = word.span.start
        else:
            break
    return first, joined


def is_office(reading: Reading, start: int, end: int, floor: int) -> bool:
    """Whether a country stands before a title that others hold as well: 某国|议长."""
    fits = tables.state_offices("title").ending(reading.text, end, start) is not None
    return fits and country(reading, start, floor) is not None


def with_country(reading: Reading, end: int, floor: int, body: Body | None) -> Body | None:
    """The body of an office, or the country in front of it, in 应/LOC|斐济共和国/LOC|总统 without what leads it."""
    found = country(reading, end, floor) if body is None or not body.key else None
    if body is None or found is None:
        return body or found
    before = reading.text[body.span.start : found.span.start]
    return found if before in _LEADING or body.span.start > found.span.start else body


def at_home(reading: Reading, start: int, end: int, floor: int) -> Body | None:
    """国防部|长 where no country abroad is spoken of, whose last character the title shares; 国防部|长官."""
    if reading.text.endswith(_KOREAN, start, end) and end - start > len(_KOREAN):
        return Body(Span(start, end - len("长官")), "department")
    if not reading.text.endswith(_MINISTER, floor, end):
        return None
    level = end - len(_MINISTER)
    first = tables.state_offices("field").ending(reading.text, level, floor)
    if first is None or level - first < _SHORTEST_FIELD or not reading.is_boundary(first):
        return None
    if reading.text[first:level] in _OF_NO_MINISTRY or _is_abroad(reading, first) or _is_foreigner(reading, end):
        return None
    return Body(Span(first, level + 1), "department")


def _is_foreigner(reading: Reading, start: int) -> bool:
    """外交部长|玛尔塔·克鲁索: whether a name with a dot, or one of foreign sounds alone, begins at `start`."""
    word = reading.word_at(start)
    if word is None or word.tag != "PER" or word.span.start != start:
        return False
    name = word.span.of(reading.text)
    alone = len(name) > _SHORTEST_FIELD and not surname_length(name) and tables.name_context("sounds").issuperset(name)
    return alone or not DOT_SET.isdisjoint(name) or reading.char(word.span.end) in DOT_SET


def _is_abroad(reading: Reading, start: int) -> bool:
    """Whether a country abroad is named not long before `start`."""
    low = max(0, start - _NEARBY)
    return any(
        reading.text[name:stop] not in _HOME
        for stop in _countries().ends(reading.text, low + 1, start)
        if (name := _countries().ending(reading.text, stop, low)) is not None
    )


def country(reading: Reading, end: int, floor: int) -> Body | None:
    """The country whose name ends at `end`, with what it calls itself: 斐济|共和国, 萨摩亚|独立国."""
    end -= reading.char(end - 1) == _NEW and end - 1 > floor  # 某国|新|国防部长
    realm = tables.state_offices("realm").ending(reading.text, end, max(floor, end - _LONGEST_REALM))
    for stop in (end, realm):
        name = _countries().ending(reading.text, stop, floor) if stop is not None else None
        if name is not None:
            return Body(Span(name, end), "")
    return None


def short_state(reading: Reading, post: Span, core: int, kind: str, floor: int) -> Body | None:
    """俄|外长, 吉打|州务大臣: a country by one character, or a state of Malaysia."""
    return _short_country(reading, *post, kind, floor) or _malay_state(reading, core, post.end, floor)


def _short_country(reading: Reading, start: int, end: int, kind: str, floor: int) -> Body | None:
    """俄|外长, 美|国务卿: a country by one character."""
    if kind != "state" or reading.char(start - 1) not in COUNTRIES:
        return None
    short = tables.state_offices("short").ending(reading.text, end, start) is not None
    if short and reading.opens(start - 1, floor):
        return Body(Span(start - 1, start), "")
    torn = reading.tag_at(start - 1) == "LOC"  # 俄国/LOC 防部长/n
    alone = reading.is_boundary(start - 1) and (torn or reading.is_boundary(start))
    return Body(Span(start - 1, start), "") if alone else None


def _malay_state(reading: Reading, start: int, end: int, floor: int) -> Body | None:
    """吉打|州务大臣: the state of Malaysia in front of its chief minister."""
    titled = reading.text[start:end] == STATE_MINISTER
    name = tables.places().ending(reading.text, start, floor) if titled else None
    return Body(Span(name, start), "") if name is not None else None


@cache
def _countries() -> tables.WordSet:
    """The names of the countries."""
    return tables.WordSet({word: key for word, key in tables.places().labels.items() if key == "country"})
