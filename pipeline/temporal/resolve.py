"""Places a point on the calendar: from the text alone, from the anchor, or from the day last told of.

Takes a `Point` and a `Setting`, gives a `Stretch` or None where the text and the anchor do not say enough. A point
without a year takes the year that the tense allows; see `_choose`.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, Literal

from pipeline.temporal import calendar as cal
from pipeline.temporal.calendar import Anchor, Stretch
from pipeline.temporal.lunar import lunar_day, lunar_month, solar_term
from pipeline.temporal.point import Clock, Near, Point
from pipeline.temporal.tables import DAYPARTS
from pipeline.values import dataclass

Tense = Literal["past", "future", "open", "unsure", "ending", "nearest"]
_PREVIEW = 4  # a day ahead is meant if it is this many times nearer than the one behind: 25日 on the 20th
_SOON = 10
_AHEAD = 200  # 将于12月4日 on 20 December names no day of next year
_YEAR = 366
_RECENT = 45  # a date so few days back is news, whatever year was told of before
_WEEKEND = 67

# What is told of may last so long that nothing of this unit can be counted from it.
_TOO_LONG = {
    "m": ("century", "decade", "year"),
    "w": ("century", "decade", "year", "month"),
    "d": ("century", "decade", "year", "month"),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known where a point stands.

    `then`: the day last told of, and `then_origin` what placed it; `day` and `year`: told earlier in the sentence.
    `tense` is open for an expression that stands alone, unsure for a deadline without a word of tense,
    ending for the end of something told of (展期至8月31日), nearest for what takes effect (7月1日起施行).
    `story`: the clause tells what has happened, so that 三个月后 counts from the story, not from now.
    """

    anchor: Anchor | None
    then: Stretch | None = None
    then_origin: str = "text"
    day: Stretch | None = None
    year: int | None = None
    year_origin: str = "text"
    tense: Tense = "open"
    story: bool = False

    def base(self, which: str, *, moved: bool = False) -> datetime | None:
        """The day from which `near` counts."""
        if which == "then" and self.then is not None and self.then.start is not None:
            return self.then.start
        if which == "then" and moved:
            return None
        return None if self.anchor is None else self.anchor.moment if self.anchor.has_time else self.anchor.day


def resolve(point: Point, setting: Setting) -> Stretch | None:
    """The stretch that the point names, None if it can't be placed."""
    if point.problem or point.bc:
        return None
    day = _date(point, setting)
    if day is None or point.clock is None:
        return day
    return at_clock(day, point.clock)


def follows_year(point: Point, setting: Setting) -> bool:
    """Whether a month takes the year printed before it in the sentence: 2023年11月开工，12月完工."""
    if setting.year is None or point.has_year or point.near or not (point.month or point.months or point.holiday):
        return False
    placed = in_year(point, setting.year, setting)
    before = setting.then.start if setting.then is not None else None
    return placed is not None and placed.start is not None and (before is None or placed.start >= before)


def _date(point: Point, setting: Setting) -> Stretch | None:
    if point.year is not None:
        return in_year(point, point.year, setting)
    if point.century is not None or point.decade is not None or (point.near and point.near.unit == "c"):
        return _long(point, setting)
    if point.near is not None:
        return _near(point, setting)
    if follows_year(point, setting) and setting.year is not None:
        followed = in_year(point, setting.year, setting)
        if setting.tense == "future" and setting.year_origin != "text" and setting.anchor is not None:
            ahead = _from_anchor(point, setting.anchor.day, setting)
            return followed if followed == ahead else None  # 排到明年一季度，将于10月投产: of either year
        return followed
    if not point.dated and setting.tense != "open":
        return setting.day  # 凌晨2点: of the day told of in this sentence, else unknown
    return None if setting.anchor is None else _from_anchor(point, setting.anchor.day, setting)


def _from_anchor(point: Point, day: datetime, setting: Setting) -> Stretch | None:
    """A point without a year: the year, month or week is the anchor's or one near it."""
    if not point.dated:
        return cal.day_stretch(day)
    if point.month is None and point.count is None:
        if point.weekday is not None:
            return _nearest(lambda by: _week_day(cal.period(day, "w", by), point), range(-1, 2), day, setting)
        if point.day is not None:
            return _nearest(lambda by: _day_of(point, cal.period(day, "m", by)), range(-3, 4), day, setting)
        if point.part is not None and point.part not in "HMLT":
            return _nearest(lambda by: _in_month(point, cal.period(day, "m", by)), range(-1, 2), day, setting)
        if point.part is not None and not point.months:
            return in_year(point, day.year, setting)
    if point.count is not None and point.month is None:
        this = in_year(point, day.year, setting)
        over = this is not None and this.end is not None and this.end <= day + timedelta(days=31)
        return this if over else in_year(point, day.year - 1, setting)
    rare = point.leap or (point.month, point.day) == (2, 29)
    steps = range(-8, 9) if rare else range(-1, 2)
    found = _nearest(lambda by: in_year(point, day.year + by, setting), steps, day, setting)
    return found if found is None or setting.tense != "past" else _sure_year(found, point, setting, day)


def _nearest(place: Callable[[int], Stretch | None], steps: range, day: datetime, setting: Setting) -> Stretch | None:
    """The candidate that the tense allows, the past in news; a bare expression means the period of writing.

    A day just ahead of the anchor with none near behind it (12月25日 printed on 20 December) is a preview.
    """
    here = place(0)
    if setting.tense == "open" and here is not None:
        return here
    found = [stretch for by in steps if (stretch := place(by)) is not None and stretch.start is not None]
    if setting.tense == "ending":
        return _end_of(found, day, setting)
    past = max((stretch for stretch in found if stretch.start and stretch.start <= day), default=None)
    ahead = min((stretch for stretch in found if stretch.end and stretch.end > day), default=None)
    if past is None or ahead is None:
        return past or ahead
    if setting.tense == "future" and ahead.start is not None and (ahead.start - day).days <= _AHEAD:
        return ahead
    if past.start is None or ahead.start is None:
        return past
    if setting.tense == "unsure":
        return _clearly_nearer(past, ahead, day)
    wait = (ahead.start - day).days
    if setting.tense == "nearest":
        return past if (day - past.start).days <= wait else ahead
    near = 0 < wait <= _SOON and wait * _PREVIEW < (day - past.start).days
    return ahead if near and ahead.grain == "day" else past


def _sure_year(past: Stretch, point: Point, setting: Setting, day: datetime) -> Stretch | None:
    """The year of a past date, None where it may be another one.

    A month of the year of writing that is still ahead (10月 in July) would be 去年10月 if it were past, so it is ahead
    if it is clearly nearer and unknown if not. Long behind a day told of (2019年入学。10月参军) nothing tells.
    """
    if past.start is None or past.start > day:
        return past
    told = setting.then.start if setting.then is not None else None
    recent = (day - past.start).days <= _RECENT
    if told is not None and (past.start - told).days > _YEAR and not recent:
        return None
    ahead = in_year(point, day.year, setting)
    if past.start.year == day.year or ahead is None or ahead.start is None or ahead.start <= day:
        return past
    behind, wait = (day - past.start).days, (ahead.start - day).days
    return past if behind <= wait else _clearly_nearer(past, ahead, day)


def _end_of(found: list[Stretch], day: datetime, setting: Setting) -> Stretch | None:
    """The first that follows the day told of (5月18日开幕，展期至8月31日), else the day of writing, if it is near."""
    told = cal.floor(setting.then.start, "d") if setting.then is not None and setting.then.start is not None else None
    if told is None or abs((told - day).days) > _AHEAD:
        told = day
    first = min((stretch for stretch in found if stretch.start and stretch.start >= told), default=None)
    most = _AHEAD if told == day else _YEAR
    if first is not None and first.start is not None and (first.start - told).days <= most:
        return first
    return max((stretch for stretch in found if stretch.start and stretch.start <= day), default=None)


def _clearly_nearer(past: Stretch, ahead: Stretch, day: datetime) -> Stretch | None:
    """27日18时前 on the 29th is the 27th just gone; 三季度末前 in July may be either year's."""
    if past.start is None or ahead.start is None:
        return None
    if past == ahead:
        return past  # 5日11时止, written on the 5th
    behind, wait = (day - past.start).days, max((ahead.start - day).days, 0)
    if wait * _PREVIEW < behind:
        return ahead
    return past if behind * _PREVIEW < wait else None


# -------------------------------------------------------------- inside a year


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
        return months if point.part is None or months is None else _part(months, point.part)
    if point.month_near is not None:
        base = setting.base("then")
        return None if base is None else _in_month(point, cal.months_of(year, base.month, base.month))
    if point.month is not None:
        if point.lunar and point.day is not None:
            return lunar_day(year, point.month, point.day, leap=point.leap)
        months = (
            lunar_month(year, point.month, leap=point.leap)
            if point.lunar
            else cal.months_of(year, point.month, point.month)
        )
        found = _in_month(point, months)
        return found._replace(unsure=True) if found is not None and point.era else found
    if point.count is not None:
        return _count(point, whole)
    if point.part is not None:
        return _part(whole, point.part)
    return whole._replace(unsure=point.era)


def _in_month(point: Point, month: Stretch | None) -> Stretch | None:
    if month is None or month.start is None:
        return None
    if point.day is not None:
        return _day_of(point, month)
    if point.count is not None:
        return _count(point, month)
    if point.part is not None:
        return _part(month, point.part)
    return month


def _day_of(point: Point, month: Stretch | None) -> Stretch | None:
    if month is None or month.start is None or point.day is None:
        return None
    day = cal.make(month.start.year, month.start.month, point.day)
    return None if day is None else cal.day_stretch(day)


_YEAR_THIRDS: Final = {"H": (1, 1), "M": (6, 7), "L": (6, 12), "T": (12, 12)}
_MONTH_THIRDS: Final = {"H": "01-05", "M": "11-20", "L": "11-99", "T": "25-99"}


def _part(whole: Stretch, part: str) -> Stretch | None:
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
    first_day, last_day = (int(day) for day in _MONTH_THIRDS.get(part, part).split("-"))
    last_day = min(last_day, days)
    return cal.day_stretch(start + timedelta(days=first_day - 1), last_day - first_day + 1)


def _count(point: Point, whole: Stretch) -> Stretch | None:
    """第二周, 前10天, 最后三周, 第8个月 of a period."""
    count = point.count
    if count is None or whole.start is None or whole.end is None:
        return None
    if count.unit == "w":
        if point.weekday is not None:
            day = cal.nth_weekday(whole.start.year, whole.start.month, count.number, point.weekday)
            return None if day is None else cal.day_stretch(day)
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


# --------------------------------------------------------------- near and long


def _near(point: Point, setting: Setting) -> Stretch | None:
    near = point.near
    base = _base(near, setting) if near is not None else None
    if near is None or base is None:
        return None
    if near.unit == "y":
        return in_year(replace(point, near=None), base.year + near.shift, setting)
    if near.unit == "th":
        if setting.anchor is None or not setting.anchor.has_time:
            return None
        other = cal.shift(base, "th", near.shift)
        if other is None:
            return None
        start, end = sorted((base, other))
        return Stretch(start, end, "minute", "minute")
    found = cal.period(base, near.unit, near.shift)
    if near.unit == "d" and point.day not in (None, found and found.start and found.start.day):
        return resolve(replace(point, near=None, clock=None), setting)  # 昨日（18日）, where yesterday was no 18th
    if near.unit == "m" or near.unit == "w" and point.weekday is not None:
        return _in_month(point, found) if near.unit == "m" else _in_week(found, point, setting)
    if point.part is not None and found is not None:
        return _part(found, point.part)
    return found if point.count is None or found is None else _count(point, found)


def _in_week(week: Stretch | None, point: Point, setting: Setting) -> Stretch | None:
    """下周二, 下周二（18日）; where that Tuesday is no 18th, the printed day counts."""
    placed = _week_day(week, point)
    if point.day in (None, placed and placed.start and placed.start.day):
        return placed
    return resolve(replace(point, near=None, weekday=None, clock=None), setting)


def _base(near: Near, setting: Setting) -> datetime | None:
    """The day from which it counts; 去年|同月 counts from no month, 2016年……。|第二天 from no day."""
    told = setting.then.grain if near.base == "then" and setting.then is not None else None
    if told in _TOO_LONG.get(near.unit, ()):
        return None
    return setting.base(near.base, moved=near.shift != 0)


def _week_day(week: Stretch | None, point: Point) -> Stretch | None:
    if week is None or week.start is None or point.weekday is None:
        return None
    if point.weekday == _WEEKEND:
        return cal.day_stretch(week.start + timedelta(days=5), 2)
    return cal.day_stretch(week.start + timedelta(days=point.weekday - 1))


def _long(point: Point, setting: Setting) -> Stretch | None:
    """Centuries and decades; 八十年代 without a century is the last one that has begun."""
    century = point.century
    anchor = setting.anchor
    if century is None:
        if anchor is None:
            return None
        century = anchor.moment.year // 100
        if point.near is not None:
            century += point.near.shift
        elif point.decade is not None and century * 100 + point.decade * 10 > anchor.moment.year:
            century -= 1
    if point.decade is None:
        whole = cal.years_of(century * 100, 100, "century")
    else:
        whole = cal.years_of(century * 100 + point.decade * 10, 10, "decade")
    return whole if point.part is None or whole is None else _part(whole, point.part)


def at_clock(day: Stretch, clock: Clock) -> Stretch | None:
    """A time of day on a day; a daypart is a stretch of hours, 晚上12点 the midnight that ends the day."""
    if day.start is None:
        return None
    if clock.hour is None:
        part = DAYPARTS[clock.part or ""]
        return Stretch(
            day.start + timedelta(hours=part.start), day.start + timedelta(hours=part.end), "minute", "minute"
        )
    seconds = clock.hour * 3600 + (clock.minute or 0) * 60 + (clock.second or 0)
    moment = day.start + timedelta(seconds=seconds)
    grain: cal.Grain = "minute" if clock.second is None else "second"
    return Stretch(moment, moment, grain, grain)
