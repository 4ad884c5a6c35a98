"""Reads one point on the calendar, from the year down to the clock: 2023年11月6日, 去年底, 上周三, 18日上午9时.

Takes a text and an offset, gives a `Point` and the offset behind it, or None. It looks at what stands there only; what
the words before or behind do to it (起, 之前, 至) is the business of `expressions`.
"""

from typing import Final

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.numbers.numerals import read_numeral
from pipeline.temporal import months as ms
from pipeline.temporal.calendar import MONTHS_A_YEAR, MOST_DAYS
from pipeline.temporal.clocks import past_nearly, read_clock, with_half
from pipeline.temporal.days import BEFORE_DAY
from pipeline.temporal.figures import digits_value, read_figures, read_lunar
from pipeline.temporal.point import NOTHING, WEEKEND, Base, Near, Point
from pipeline.temporal.printed_years import WESTERN, decade, past_du, printed_year
from pipeline.temporal.reading import BLANKS, integer, skip
from pipeline.temporal.tables import (
    BRIEF_APART,
    BRIEF_BEFORE,
    BRIEF_BEHIND,
    BRIEF_HOURS,
    DAYPARTS,
    DYNASTIES,
    ERAS,
    GUARDS,
    HABITS,
    NEAR_DAYS,
    STEP_UNITS,
    STEPS,
    YEAR_PARTS,
    Words,
    era_at,
)
from pipeline.values import replace

_DAY = "[0-9０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3}"
_IN_BRACKETS = regex("[（(]([0-9０-９]{1,2})[）)]日")
_PRINTED_NEAR = regex(
    f"[昨今明前本] ?[（(] ?(?:({_DAY})[月/／] ?)?({_DAY}) ?"
    "(?:[）)] ?(?:日|(?=[晚早晨夜]|[上下中]午|凌晨|傍晚|清晨))|日 ?[）)])"  # 昨(22)|晚
)
_PRINTED_MONTH = regex("[上本] ?[（(] ?([0-9０-９]{1,2}) ?[）)] ?月")
_PRINTED_YEAR = regex("[去今明] ?[（(] ?([12][0-9]{3}|[0-9]{2,3}) ?[）)] ?年")  # in Taiwan's papers
_CALENDAR: Final = word_list("time_context", "lunar")
_CALENDAR_STARTS: Final = frozenset(word[0] for word in (*_CALENDAR, *WESTERN))
_AFTER_EVENT = regex(f"[后後](?:{alternation(word_list('time_context', 'after_event'))})(?![气氣]|(?<=[气氣])[温溫])")
_SAME_EVENING: Final = ("当晚", "當晚", "当夜", "當夜")
_LINES: Final = word_list("time_context", "line")  # 上 is no half of 线上 behind them
_COMPARED: Final = word_list("time_context", "compared")
_BEFORE_TOLD: Final[Words[tuple[int, Base]]] = Words((word, (-1, "then")) for word in ("前一", "前一个"))  # 比|前一周
_STAYS: Final = tuple(GUARDS["no_last_after"])
_NO_SHIFT_AFTER: Final = GUARDS["no_step_after"] | {"最", "提"}  # 最|后
_WEEKDAYS: Final = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7, "末": WEEKEND}
_COUNTS_TIMES: Final = frozenset("这這那每本此一二两兩三四五六七八九十首上下几幾多再某第历歷屡屢批架剂列车")
_BRIEF: Final = "昨今明"
_TOMORROW, _REPUBLIC = 2, 1912
# What a year or a day that is not printed in figures begins with, or one that is printed in brackets.
_NAMED: Final = frozenset((*"(（昨今明前去上本", *DYNASTIES)) | NEAR_DAYS.firsts | STEPS.firsts | ERAS.firsts
_SHORT_WEEKDAY = regex("[（(][一二三四五六日][）)]")
_WEEK_WORDS: Final = ("星期", "礼拜", "禮拜", "周", "週")
_YEAR_UNITS: Final = "年"
_EVENING, _MIDNIGHT = 18, 24
_THREE_DIGITS = 3


def read_point(
    text: str, at: int, *, whole: bool = False, clock: bool = True, timed: bool = False
) -> tuple[Point, int] | None:
    """The longest point that starts exactly at `at`.

    Args:
        whole: the text holds nothing else, so rare forms count.
        clock: whether a time of day may be read.
        timed: a time of day stands before, so that a bare hour is one as well (下午2点到|4点).
    """
    start = at
    point, at = _calendar_word(text, at) if text[at : at + 1] in _CALENDAR_STARTS else (NOTHING, at)
    found = read_figures(text, at, whole=whole) if at == start else read_lunar(text, at) if point.lunar else None
    if found is not None:
        point, at = found
    else:
        named = text[at : at + 1] in _NAMED
        point, at = (_year if named else printed_year)(text, at, point, whole=whole)
        if text.startswith(_CALENDAR, at) and point.has_year:  # 2015年|农历|正月初一
            point, at = replace(point, lunar=True), at + 2
        point, at = ms.read_parts(text, at, point, whole=whole)
    if at > start and not point.dated:  # 农历新年 is a word of its own; 农历 or 公元 alone is nothing
        point, at = ms.read_parts(text, start, NOTHING, whole=whole)
        if not point.dated:
            return None
    dated = point is not NOTHING and point.dated
    if dated:
        point, at = _weekday_beside(text, at, point)
    elif (found := _weekday(text, at)) is not None:
        point, at = _bracketed(text, found[1], found[0], whole=whole)
        if point.weekday is not None:
            point, at = _date_behind(text, at, point, whole=whole)
        dated = point.dated
    if not clock:
        return (point, at) if dated else None
    return _clock(text, at, point, dated=dated, whole=whole, timed=timed)


def _clock(text: str, at: int, point: Point, *, dated: bool, whole: bool, timed: bool) -> tuple[Point, int] | None:
    if point.bare:
        return point, at
    if point.clock is not None and point.clock.part is not None:  # 昨晚|8点半
        hour_at = past_nearly(text, skip(text, at))
        found = read_clock(text, hour_at, dated=True, whole=whole)
        if found is not None and found[0].hour is not None:
            clock = found[0]._replace(about=found[0].about or hour_at > skip(text, at))
            if clock.hour == 0 and DAYPARTS[point.clock.part].start >= _EVENING:
                clock = clock._replace(hour=_MIDNIGHT)  # 昨晚|零点, 昨晚|午夜12时
            return replace(point, clock=with_half(clock, DAYPARTS[point.clock.part])), found[1]
        return point, at
    clock_at = skip(text, at) if dated else at
    if dated and text[clock_at : clock_at + 1] == "的":
        clock_at += 1
    day_known = bool(point.day or point.weekday or point.holiday or (point.near and point.near.unit == "d"))
    if dated and not day_known and not (point.count and point.count.unit == "d"):
        return point, at
    clock_at += dated and text.startswith(_SAME_EVENING, clock_at)  # 5月1日|当晚
    found = read_clock(text, clock_at, dated=dated or timed, whole=whole)
    if found is not None and not dated and (day := _figures_behind(text, found[1])) is not None:
        return replace(day[0], clock=found[0]), day[1]
    if found is not None:
        return replace(point, clock=found[0]), found[1]
    return (point, at) if dated else None


def _figures_behind(text: str, at: int) -> tuple[Point, int] | None:
    """6:30pm |05/10/2025: a whole day in figures behind its hour."""
    day = read_figures(text, at + 1, whole=False) if text[at : at + 1] in BLANKS else None
    return day if day is not None and day[0].year is not None and day[0].day is not None else None


def _calendar_word(text: str, at: int) -> tuple[Point, int]:
    for word in _CALENDAR:
        if text.startswith(word, at):
            return Point(lunar=True), skip(text, at + len(word))
    for word in WESTERN:
        if text.startswith(word, at):
            return Point(bc=word.endswith("前")), skip(text, at + len(word))
    return NOTHING, at


# --------------------------------------------------------------------- year


def _year(text: str, at: int, point: Point, *, whole: bool) -> tuple[Point, int]:
    printed = _figures_between(text, at, point)
    if printed is not None:
        return printed
    found = NEAR_DAYS.at(text, at)
    shifted = text[at : at + 1] in ("上", "下", "前", "后", "後", "头", "頭")
    counted = text[at : at + 1] == "次" and text[at - 1 : at] in _COUNTS_TIMES  # 这次|年前
    counted = counted or _is_after_event(text, at) or _is_eve(text, at)
    if found is not None and not counted and not (shifted and text[at - 1 : at] in _NO_SHIFT_AFTER):
        entry, end = found
        point = replace(point, near=entry.near)
        if entry.near.unit == "d":
            point, end = _bracketed(text, end, point, whole=whole)
        if entry.held in DAYPARTS:
            return replace(point, clock=ms.daypart(entry.held)), end
        if entry.near.unit == "y":
            end = past_du(text, end)
        if entry.held:
            first, last = YEAR_PARTS[entry.held].code.split("-")
            return replace(point, months=(int(first), int(last))), end
        return point, end
    brief = _BRIEF.find(text[at]) if at < len(text) else -1
    brief = -1 if brief and text[at - 1 : at] in BRIEF_BEFORE else brief  # 文|明, but 某文|昨受访
    if brief >= 0 and _is_brief_day(text, at, brief):
        return replace(point, near=Near("d", brief - 1, "now")), at + 1  # 市运会昨|开幕
    stepped = _step(text, at, point)
    if stepped is not None:
        return stepped
    if (era := era_at(text, at)) is not None:
        return _era_year(text, at, era[0], era[1], point)
    return printed_year(text, at, point, whole=whole)


def _is_after_event(text: str, at: int) -> bool:
    """通车后|天黑, 修好后|日子: behind an event, and no day after tomorrow."""
    before = text[at - 1 : at]
    return "一" <= before <= "鿿" and before not in BEFORE_DAY and _AFTER_EVENT.match(text, at) is not None


def _is_eve(text: str, at: int) -> bool:
    """新年|前夜, 大战|前夜: the eve of something, and no night before last."""
    before = text[at - 1 : at]
    return text.startswith("前夜", at) and "一" <= before <= "鿿" and before not in BEFORE_DAY


def _figures_between(text: str, at: int, point: Point) -> tuple[Point, int] | None:
    """昨（18）日, 上（5）月, 去（2021）年, 今（113）年: between brackets is the firmer one; 本县(12)日停课."""
    alone = _IN_BRACKETS.match(text, at)
    if alone is not None and 0 < digits_value(alone[1]) <= MOST_DAYS:
        return replace(point, day=digits_value(alone[1])), alone.end()
    day = _PRINTED_NEAR.match(text, at)
    if day is not None:
        month = _number_of(day[1]) if day[1] else None
        return replace(point, month=month, day=_number_of(day[2])), day.end()
    named = _PRINTED_MONTH.match(text, at)
    if named is not None and 0 < digits_value(named[1]) <= MONTHS_A_YEAR:
        return replace(point, month=digits_value(named[1])), named.end()
    year = _PRINTED_YEAR.match(text, at)
    if year is None:
        return None
    value = int(year[1])
    return replace(point, year=value if len(year[1]) > _THREE_DIGITS else value + 1911), year.end()


def _number_of(printed: str) -> int:
    """The value of a month or day in figures or in Chinese numerals (昨（二十八）日)."""
    numeral = read_numeral(printed, 0)
    return int(numeral.value) if numeral is not None and numeral.value is not None else 0


def _is_brief_day(text: str, at: int, brief: int) -> bool:
    """市运会昨|开幕, 今|宣布: a bare 昨 is a day before any word that it makes no other word with."""
    behind = text[at + 1 : at + 2]
    if brief == 0 and "一" <= behind <= "鿿" and behind not in BRIEF_APART:
        return True
    return text.startswith(BRIEF_BEHIND if brief < _TOMORROW else BRIEF_HOURS, at + 1)


def _bracketed(text: str, at: int, point: Point, *, whole: bool) -> tuple[Point, int]:
    """昨日|（20日）, 今天|（7月23日，星期三）, 本周六|（22日）: the printed day joins the named one.

    With a year, or behind a weekday, it replaces it.
    """
    if text[at : at + 1] not in ("(", "（"):
        return point, at
    printed, end = ms.read_parts(text, at + 1, NOTHING, whole=whole)
    full = read_figures(text, at + 1, whole=whole) or printed_year(text, at + 1, NOTHING, whole=whole)
    if full[1] > at + 1 and (full[0].year is not None or full[0].day is not None):
        printed, end = full if full[0].day is not None else ms.read_parts(text, full[1], full[0], whole=whole)
    day = _IN_BRACKETS.match(text, at)
    if day is not None:  # 周日(9)日
        printed, end = Point(day=digits_value(day[1])), day.end() - 1
    if printed.day is None or printed.lunar:
        return point, at
    weekday = _weekday(text, skip(text, end + (text[end : end + 1] in ("，", ",", "、", " "))))
    end = weekday[1] if weekday is not None else end
    if text[end : end + 1] not in (")", "）") and day is None:
        return point, at
    if point.weekday is not None and point.near is not None and point.near.unit == "w" and printed.month is None:
        return replace(printed, near=point.near, weekday=point.weekday), end + 1  # 下周二|（18日）
    near = None if printed.year is not None or point.weekday is not None else point.near
    return replace(printed, near=near), end + 1


def _step(text: str, at: int, point: Point) -> tuple[Point, int] | None:
    """上周, 下个月, 本季度, 上世纪."""
    before = text[at : at + 1] == "前" and text.endswith(_COMPARED, 0, at)
    step = _BEFORE_TOLD.at(text, at) if before else STEPS.at(text, at)
    if step is None:
        return None
    (by, base), end = step
    unit = STEP_UNITS.at(text, end)
    if unit is not None and unit[0] == "h" and text[end - 1] not in "个個":
        return None  # 上半年 is the first half of the year, 上个半年 the one before
    away = by and text[at - 1 : at] in ms.NO_STEP_AFTER and not text.endswith(_LINES, 0, at)  # 湿地|本周, 热线|上月
    stays = text.startswith("上", at) and text[at - 1 : at] in _STAYS and text[end - 1] in "一个個"  # 住上|一周
    if unit is None or away or stays or text[unit[1] : unit[1] + 1] in ms.NO_STEP_BEFORE:
        return None
    near, end = Near(unit[0], by, base), unit[1]
    point = replace(point, near=near)
    if near.unit == "w":
        behind = next((end + len(word) for word in _WEEK_WORDS if text.startswith(word, end)), end)
        if text[behind : behind + 1] in _WEEKDAYS and not text.startswith("日均", behind):  # 上一周|日均增长
            return _bracketed(text, behind + 1, replace(point, weekday=_WEEKDAYS[text[behind]]), whole=False)
    if near.unit == "c":
        return decade(text, end, point) or (point, end)
    return point, end


def _era_year(text: str, at: int, first: int, end: int, point: Point) -> tuple[Point, int]:
    before = first == _REPUBLIC and text[end : end + 1] == "前"  # 民國前3年 is 1909
    number = (1, end + 1) if text[end : end + 1] == "元" else integer(text, end + before)
    if number is None or text[number[1] : number[1] + 1] != _YEAR_UNITS or not 0 < number[0] <= 120:
        return point, at
    year = first - number[0] if before else first + number[0] - 1
    return replace(point, year=year, era=first < _REPUBLIC), number[1] + 1


# ------------------------------------------------------------------ weekday


def _weekday(text: str, at: int) -> tuple[Point, int] | None:
    """周三, 星期天, 周末; not 一周一次, 周一围."""
    if not text.startswith(_WEEK_WORDS, at):
        return None
    for word in _WEEK_WORDS:
        if text.startswith(word, at):
            day = text[at + len(word) : at + len(word) + 1]
            if day not in _WEEKDAYS or (len(word) == 1 and (day == "天" or text[at - 1 : at] in ms.NO_WEEK_AFTER)):
                return None
            end = at + len(word) + 1
            return None if text[end : end + 1] in ms.NO_WEEKDAY_BEFORE else (Point(weekday=_WEEKDAYS[day]), end)
    return None


def _weekday_beside(text: str, at: int, point: Point) -> tuple[Point, int]:
    """12月18日（星期三）, 10月12号,星期一: the weekday belongs to the date."""
    if point.day is None or point.clock is not None:
        return point, at
    opened = text[at : at + 1] in ("(", "（")
    if _SHORT_WEEKDAY.match(text, at):
        return point, at + 3  # 6月18日（三）, as in Hong Kong and Taiwan
    inner = at + 1 if opened or text[at : at + 1] in (",", "，", " ") else at
    found = _weekday(text, skip(text, inner))
    if found is None or (text[at : at + 1] in (",", "，") and found[0].weekday == WEEKEND):
        return point, at
    end = found[1]
    if not opened and inner > at and text.startswith(HABITS, end):
        return point, at  # 展至3月2日，|周一闭馆
    if opened and text[end : end + 1] not in (")", "）"):
        return point, at
    return point, end + 1 if opened else end


def _date_behind(text: str, at: int, point: Point, *, whole: bool) -> tuple[Point, int]:
    """周日, 二月十号."""
    if text[at : at + 1] not in (",", "，", " ") or point.near is not None:
        return point, at
    dated, end = ms.read_parts(text, skip(text, at + 1), NOTHING, whole=whole)
    return (dated, end) if dated.day is not None and dated.month is not None else (point, at)
