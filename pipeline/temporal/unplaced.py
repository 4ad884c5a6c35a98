"""Times without a place (平时周末, 本季 of a team, 讲述当年, 案发当晚), and those from which nothing counts.

Takes a text and what was found in it; gives yes or no. What a story places is not known here.
"""

from typing import Final

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.temporal.calendar import Anchor, Stretch
from pipeline.temporal.found import Found
from pipeline.temporal.point import WEEKEND, Point
from pipeline.temporal.tables import DAY_STEMS, SOME_DAY
from pipeline.temporal.tense import WINDOW, is_habit
from pipeline.values import replace

THE_WEEKEND: Final = Point(weekday=WEEKEND)
OF_A_STORY: Final = word_list("time_context", "of_a_story")
_OF_EVENT: Final = word_list("time_context", "of_event")
_THIS_MOMENT, _NOW = ("此时", "此時", "此刻"), ("此时此刻", "此時此刻")
_GAMES = regex("[球赛賽]|主[场場]|[冠亚亞][军軍]|[打防][击擊]率|[投捕]手")
_ONE_DAY = regex(
    "每[天日晚]|某[天日晚夜]|有一[天晚]|(?<![第每这這那同])一[天晚]的?(?:[晚夜]|[早清]晨|早上|凌晨|深夜|傍晚|黄昏|[上中下]午)"
)
_WEEKDAY = "(?:[周週]|星期|礼拜|禮拜)[一二三四五六日天末]"
_ANY_WEEK = regex(  # 利用|周六, 利用周六、|周日, 20个|周六
    f"(?:{alternation(word_list('time_context', 'any_week'))}"
    "|(?<![这這那上下本首末])[0-9一二两兩三四五六七八九十几幾多][个個])"
    f"(?:{_WEEKDAY}[、和或与與])?$"
)
_EVERY_YEAR = regex("(?:每年|年年|历年|歷年)[^，,。；;：:！？\n]{0,16}$")  # 每年人最多的是|正月初五
_OF_EACH_YEAR = regex("每年[^。；;！？\n]{0,24}$")  # 每年底商定|第二年
_NEARBY = 12
_SEASON, _BARE = "本季", 2
_THOSE_DAYS, _REMEMBERS = ("当年", "當年"), word_list("time_context", "remembers")
_REMEMBERED = regex(f"的?(?:{alternation(word_list('time_context', 'remembered'))})")
_WHOLE_YEAR, _HALF_YEAR = "全年", 6
_DAYS = "d"
_SHORTER: Final = {"y": "dwmqh", "q": "dwm", "m": "dw", "w": "d"}  # by the unit itself: what is shorter
_FINER: Final = {"W": "dw", "M": "dwmq", "Y": "dwmqhyc"}  # by the code of a length: the units up to it


def is_of_an_event(text: str, found: Found) -> bool:
    """案发|当晚, 当年 at the head of a story: told by what happened, and not by the day of writing."""
    if found.point is None or found.point.near is None or found.point.near.base != "then":
        return False
    at = found.start + text.startswith(("从", "從", "自"), found.start)
    return text.endswith(DAY_STEMS, max(0, found.start - WINDOW), found.start) or text.startswith(OF_A_STORY, at)


def is_of_some_day(text: str, start: int, found: Found) -> bool:
    """某晚他病倒了，|当晚送医: counts from some day of a story, told behind `start`, and not from that of writing.

    每年底商定|第二年: of each year.
    """
    near = found.point.near if found.point is not None else None
    if near is not None and near.base == "then" and near.unit == "y" and near.shift:
        return _OF_EACH_YEAR.search(text, max(0, found.start - WINDOW), found.start) is not None
    if near is None or (near.unit, near.base) != ("d", "then"):
        return False
    return _ONE_DAY.search(text, max(start, found.start - WINDOW), found.start) is not None


def is_of_no_one_period(text: str, found: Found) -> bool:
    """平时|周末人多: any weekend; 球队|本季首度出赛: a season of games, no quarter; 讲述|当年故事: long ago."""
    if found.relation == "ago":
        return text.endswith(_OF_EVENT, 0, found.start)  # 期限届满|七日前
    if text.startswith(_THIS_MOMENT, found.start):
        return not text.startswith(_NOW, found.start) and text not in _THIS_MOMENT  # 他停下。|此时，雨大了: in a story
    point = found.point
    if point is not None and point.weekday and replace(point, clock=None) == Point(weekday=point.weekday):
        any_week = _ANY_WEEK.search(text, max(0, found.start - _NEARBY), found.start) is not None
        return any_week or point == THE_WEEKEND and is_habit(text, found.start, found.end)
    if text.startswith(_THOSE_DAYS, found.start):
        return text.endswith(_REMEMBERS, 0, found.start) or _REMEMBERED.match(text, found.end) is not None
    if point is not None and (point.month or point.holiday) and not (point.has_year or point.near):
        return _EVERY_YEAR.search(text, max(0, found.start - WINDOW), found.start) is not None
    season = text.startswith(_SEASON, found.start) and found.end - found.start <= _BARE
    return season and _GAMES.search(text, max(0, found.start - WINDOW), found.end + WINDOW) is not None


def is_year_not_over(text: str, found: Found, then: Stretch | None, anchor: Anchor | None) -> bool:
    """昨日公布业绩，|全年盈利3亿元, printed in spring: of the year before or another, since this one is not over."""
    if not text.startswith(_WHOLE_YEAR, found.start) or then is None or then.start is None or anchor is None:
        return False
    day = then.grain in ("day", "minute") and then.start.year == anchor.day.year
    return day and anchor.day.month <= _HALF_YEAR


def loses(text: str, found: Found) -> str:
    """The units that do not count from this time, which has no place: all from 去年, days from 近日 and 三天后."""
    point = found.point
    if found.word is not None:
        return _DAYS if text.startswith(SOME_DAY, found.start) else ""
    if found.length is not None and found.relation in ("ago", "hence"):
        return _FINER.get(found.length.pieces[-1].code, _DAYS)
    if point is None or found.bound or not point.dated:
        return ""
    if point.near is not None and point.near.base == "then":
        return _SHORTER.get(point.near.unit, "")  # 当季 of no known quarter leaves the year told of as it is
    told_by_day = point.weekday is not None or point.near is not None and point.near.unit in "dw"
    return _FINER["M"] if told_by_day else _FINER["Y"]
