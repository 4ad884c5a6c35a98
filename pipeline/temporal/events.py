"""Finds times told by an event: 自开馆以来, 建校以来, 党的十八大以来, 毕业后.

Takes a text, gives `Found` words of the type relative. An event's name is read back to the clause's start or to 自,
over at most a fixed number of characters.
"""

from typing import Final

from pipeline.lazy import regex
from pipeline.lexicon import alternation, fold, word_list
from pipeline.spans import places
from pipeline.temporal.found import Found
from pipeline.temporal.point import Point
from pipeline.temporal.points import read_point
from pipeline.temporal.tables import AFTER_STEMS, GUARDS, SEASON_STEMS, SINCE_STEMS, WHOLE_EVENTS, Vague

_MARKS = regex(r"以来|之日起")
_MAY_TELL = regex("[来來后後]|之日起")  # what any of them holds
_STOPS: Final = frozenset("，,。、；;：:！!？?“”‘’「」『』（）()《》\n\u3000 ——…")
_SINCE_WORDS: Final = ("自从", "自", "从")
_AFTER_ENDS: Final = frozenset(stem[-1] for stem in AFTER_STEMS)
_LONGEST_STEM: Final = max(map(len, AFTER_STEMS))
_REACH = 24
_CLAUSE = 10
_SHORT_NAME = 4  # characters of a county before 建国以来; what is longer has a verb in it (突出表现|中国改革开放以来)
_WHOSE = regex("(?:党的|新?中国|[我全本该][国省市县区镇村])?$")
_LEADING = regex("(?:" + alternation(word_list("time_context", "opener")) + ")")
_LED = regex(
    "(?:[是了为]|创[下出]|创(?![办立建刊始业作设])|刷新|实现|达到|"
    "着(?![陆陸力手])|[写布载充]满|(?<!即)将|(?<![自理事])由)(?!.?以来)"
)  # 创造了|开馆以来, 创|上市以来新高, 这是由|改革开放以来
_COUNT = regex("[0-9一二三四五六七八九十百千万两]{1,7}[余多]?[名位个家项件部座起场支次]")  # 入选100名|改革开放以来
_YEAR = regex("(?<![0-9一二三四五六七八九〇零至到—-])(?:[0-9]{4}|[一二][0-9一二三四五六七八九〇零]{3}|[去今前])年")
_AMOUNT = regex("[0-9](?:[万亿兆]?[美日港欧]?元|点|%|个百分点|[万亿]?人次?)$")
_DONE = regex("[^的以来后前]{2,12}")
_HAPPENED: Final = tuple(SINCE_STEMS)
_SINCE = Vague("relative", "PAST_REF", "/..")
_LATER = Vague("relative", None, None)


def find_events(text: str) -> list[Found]:
    """All such expressions, in order; the words of the table are written in simplified script."""
    if _MAY_TELL.search(text) is None:
        return []
    text = fold(text)
    found = [one for match in _MARKS.finditer(text) if (one := _since(text, match.start(), match.end())) is not None]
    for place in places("后", text):
        at = place - (text[place - 1 : place] in ("之", "以"))
        if text[at - 1 : at] not in _AFTER_ENDS:
            continue
        stem = next(
            (
                text[at - size : at]
                for size in range(_LONGEST_STEM, 0, -1)
                if size <= at and text[at - size : at] in AFTER_STEMS
            ),
            None,
        )
        if stem is not None:
            found.append(Found(at - len(stem), place + 1, word=_LATER))
    return found


def _since(text: str, at: int, end: int) -> Found | None:
    start = at
    while start > 0 and at - start < _REACH and text[start - 1] not in _STOPS:
        start -= 1
    whole = start == 0 or text[start - 1] in _STOPS
    leading = _LEADING.match(text, start)
    start = leading.end() if leading is not None and leading.end() < at else start
    start = max(start, *(led.end() for led in _LED.finditer(text, start, at)), start)
    clause = text[start:at]
    for word in _SINCE_WORDS:
        place = clause.rfind(word)
        named = place >= 0 and place + len(word) < len(clause)
        if named and not _is_other_word(clause, place, word):
            first = start + place
            point = read_point(text, first + len(word))
            if point is not None and point[0].dated and not point[0].bare:
                return Found(first, end, point=point[0], bound="since")  # 自2019年项目启动以来
            return _since_day(text, first, at, end) or Found(first, end, word=_SINCE)
    if _AMOUNT.search(clause) is not None:
        return None  # 创2024年6月3日|6180亿元以来新高
    led = _since_point(text, start, at, end) if clause else None
    if led is not None:
        return led
    told = _told_inside(text, start, at)
    if told is not None:
        return Found(told[0], end, point=told[1], bound="since")
    stem = next((clause[-size:] for size in range(min(6, len(clause)), 0, -1) if clause[-size:] in SINCE_STEMS), None)
    if stem is None:
        return None
    whole = whole and stem not in SEASON_STEMS  # 云川县|入夏以来
    if 0 < len(clause) <= _CLAUSE and whole and _COUNT.search(clause) is None:
        bare = stem in WHOLE_EVENTS and len(clause) - len(stem) > _SHORT_NAME
        whose = _WHOSE.search(text, start, at - len(stem)) if bare else None
        return Found(start if whose is None else whose.start(), end, word=_SINCE)
    return Found(at - len(stem), end, word=_SINCE)


def _since_point(text: str, start: int, at: int, end: int) -> Found | None:
    """去年上市以来: a time and what happened then; 昨天|入冬以来首场雪: a day, and since a season."""
    point = read_point(text, start)
    if point is None or not point[0].dated or point[0].bare or point[1] >= at or not _is_event(text, point[1], at):
        return None
    if text[point[1] : at] in SEASON_STEMS and not point[0].has_year:
        return Found(point[1], end, word=_SINCE)
    return Found(start, end, point=point[0], bound="since")


def _is_event(text: str, at: int, end: int) -> bool:
    """去年|上市|以来, but 去年|一直上涨的股价新年|以来: a 的 belongs to what happened only if that is known."""
    return text.find("的", at, end) < 0 or text.endswith(_HAPPENED, at, end) or text.startswith("党的", at)


def _told_inside(text: str, start: int, at: int) -> tuple[int, Point] | None:
    """公司|2015年1月成立以来: the time of the event stands between what it is about and its verb."""
    year = _YEAR.search(text, start, at)
    point = None if year is None else read_point(text, year.start())
    if year is None or point is None or point[0].bare or _DONE.fullmatch(text, point[1], at) is None:
        return None
    if any(text.endswith(event, point[1] + 1, at) for event in WHOLE_EVENTS):
        return None  # 某厂2015年获批|改革开放以来首个项目
    return year.start(), point[0]


def _since_day(text: str, first: int, at: int, end: int) -> Found | None:
    """自校庆|于2019年5月启动以来: the day of the event is told before its verb."""
    led = max(text.rfind("于", first, at), text.rfind("在", first, at))
    point = read_point(text, led + 1) if led > first else None
    told = point is not None and point[0].dated and not point[0].bare and point[1] <= at
    return Found(first, end, point=point[0], bound="since") if point is not None and told else None


def _is_other_word(clause: str, place: int, word: str) -> bool:
    """从事, 从未, 服从, 自贸港: the 从 or 自 of another word."""
    if word != "从":
        return word == "自" and clause[place + 1 : place + 2] in GUARDS["no_self_after"]
    return (
        clause[place + 1 : place + 2] in GUARDS["no_from_before"]
        or clause[place - 1 : place] in GUARDS["no_from_after"]
    )
