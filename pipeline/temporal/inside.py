"""What a point names inside a period that is known: a month of a year, the last three weeks of a month, a holiday.

Takes a `Point` and the year, or the stretch that holds it; gives a `Stretch`, or None where the calendar has no
such day. It never asks which year is meant: `resolve` does.
"""

from datetime import datetime, timedelta
from typing import Final

from pipeline.temporal import calendar as cal
from pipeline.temporal.calendar import Stretch
from pipeline.temporal.lunar import lunar_day, lunar_month, solar_term
from pipeline.temporal.point import Point
from pipeline.temporal.setting import Setting

# What 初, 中, 后期 and 底 cover: months of a year, days of a month.
_YEAR_THIRDS: Final = {"H": (1, 1), "M": (6, 7), "L": (6, 12), "T": (12, 12)}
_WEEKS = 4  # whole ones of a month
_NO_MONTH: Final = ("century", "decade", "year")
_WEEK, _WEEK_THIRDS = 7, {"H": (0, 3), "M": (2, 3), "L": (2, 5), "T": (4, 3)}  # the days before, and how many
_MONTH_THIRDS: Final = {"H": "01-05", "M": "11-20", "L": "11-99", "T": "25-99"}


def in_year(point: Point, year: int, setting: Setting) -> Stretch | None:
    """The point's date in a given year."""
    whole = cal.years_of(year, 1, "year")
    if whole is None:
        return None
    if point.school_year:
        return cal.years_of(year, 2, "year")
    if point.holiday is not None:
        return _holiday(point.holiday, year, printed=point.has_year)
    if point.months is not None:
        months = cal.months_of(year, *point.months)
        return months if point.part is None or months is None else part_of(months, point.part)
    if point.month_near is not None:
        told = setting.then  # 去年|同月 counts from no month where only a year was told, or nothing
        base = None if told is None or told.grain in _NO_MONTH else told.start
        return None if base is None else in_month(point, cal.months_of(year, base.month, base.month))
    if point.month is not None:
        if point.lunar and point.day is not None:
            return lunar_day(year, point.month, point.day, leap=point.leap)
        months = (
            lunar_month(year, point.month, leap=point.leap)
            if point.lunar
            else cal.months_of(year, point.month, point.month)
        )
        found = in_month(point, months)
        return found._replace(unsure=True) if found is not None and point.era else found
    if point.count is not None:
        return count_of(point, whole)
    if point.part is not None:
        return part_of(whole, point.part)
    return whole._replace(unsure=point.era)


def in_month(point: Point, month: Stretch | None) -> Stretch | None:
    """The day, the days or the part of a month that the point names."""
    if month is None or month.start is None:
        return None
    if point.day is not None:
        return day_of(point, month)
    if point.count is not None:
        return count_of(point, month)
    if point.part is not None:
        return part_of(month, point.part)
    return month


def day_of(point: Point, month: Stretch | None) -> Stretch | None:
    """The day of the month, None if the month has no such day."""
    if month is None or month.start is None or point.day is None:
        return None
    day = cal.make(month.start.year, month.start.month, point.day)
    return None if day is None else cal.day_stretch(day)


def part_of(whole: Stretch, part: str) -> Stretch | None:
    """初, 底, 上旬 of the period before it; what 初 and 底 cover is custom."""
    if whole.start is None or whole.end is None:
        return None
    start, days = whole.start, (whole.end - whole.start).days
    if whole.grain in ("decade", "century"):
        years = round(days / 365.25)
        outer, middle = (10, 40) if years > 10 else (3, 3)  # 世纪初 is its first decade, 八十年代初 three years
        first = {"H": 0, "M": middle, "L": middle, "T": years - outer}[part]
        many = {"M": years - 2 * middle, "L": years - middle}.get(part, outer)
        return cal.years_of(start.year + first, many, "year")
    if days > 360:
        return cal.months_of(start.year, *_YEAR_THIRDS[part])
    if days > 31:
        edge = start if part == "H" else whole.end - timedelta(days=1)
        return cal.period(edge, "m", 0)
    if days == _WEEK:
        before, many = _WEEK_THIRDS[part]
        return cal.day_stretch(start + timedelta(days=before), many)
    first_day, last_day = (int(day) for day in _MONTH_THIRDS.get(part, part).split("-"))
    last_day = min(last_day, days)
    return cal.day_stretch(start + timedelta(days=first_day - 1), last_day - first_day + 1)


def count_of(point: Point, whole: Stretch) -> Stretch | None:
    """第二周, 前10天, 最后三周, 第8个月 of a period."""
    count = point.count
    if count is None or whole.start is None or whole.end is None:
        return None
    if count.unit == "w":
        if point.weekday is not None and count.which == "last":
            last = whole.end - timedelta(days=1)
            return cal.day_stretch(last - timedelta(days=(last.isoweekday() - point.weekday) % 7))
        if point.weekday is not None:
            day = cal.nth_weekday(whole.start.year, whole.start.month, count.number, point.weekday)
            return None if day is None else cal.day_stretch(day)
        month = count.which == "last" and (whole.end - whole.start).days <= cal.MOST_DAYS
        if month and count.number <= _WEEKS:  # 6月最后两周: up to its last day
            days = 7 * count.number
            return cal.day_stretch(whole.end - timedelta(days=days), days)
        return cal.weeks_inside(whole, **{count.which: count.number})
    start: datetime | None
    end: datetime | None
    if count.which == "last":
        start, end = cal.shift(whole.end, count.unit, -count.number), whole.end
    elif count.which == "nth":
        start = cal.shift(whole.start, count.unit, count.number - 1)
        end = cal.shift(whole.start, count.unit, count.number)
    else:
        start, end = whole.start, cal.shift(whole.start, count.unit, count.number)
    if start is None or end is None or start < whole.start or end > whole.end:
        return None
    grain = cal.grain_of(count.unit)
    return Stretch(start, end, grain, grain)


def _holiday(rule: str, year: int, *, printed: bool) -> Stretch | None:
    """The holiday of a year. 2022年除夕 is the eve that falls in 2022, though the lunar year is still 2021."""
    if rule.startswith("T "):
        return solar_term(year, rule[2:])
    if rule.startswith("L "):
        month, day = (int(field) for field in rule[2:].split("-"))
        return lunar_day(year - 1 if printed and month == 12 else year, month, day)
    if rule.startswith("N "):
        month, nth, weekday = (int(field) for field in rule[2:].split("-"))
        found = cal.nth_weekday(year, month, nth, weekday)
    elif rule.startswith("E"):
        sunday = cal.easter(year) if year > 1582 else None
        found = None if sunday is None else sunday + timedelta(days=int(rule[1:]))
    else:
        month, day = (int(field) for field in rule.split("-"))
        found = cal.make(year, month, day)
    return None if found is None else cal.day_stretch(found)
