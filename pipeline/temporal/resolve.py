"""Places a point on the calendar: from the text alone, from the anchor, or from the day last told of.

Takes a `Point` and a `Setting`, gives a `Stretch` or None where the text and the anchor do not say enough. A point
without a year takes the year that the tense allows; see `_choose`.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from pipeline.temporal import calendar as cal
from pipeline.temporal.calendar import Stretch
from pipeline.temporal.inside import count_of, day_of, in_month, in_year, part_of
from pipeline.temporal.point import WEEKEND, Clock, Near, Point
from pipeline.temporal.setting import Setting
from pipeline.temporal.tables import DAYPARTS
from pipeline.values import replace

_PREVIEW = 4  # a day ahead is meant if it is this many times nearer than the one behind: 25日 on the 20th
_SOON, _LATE = 10, 2
_AHEAD = 200  # 将于12月4日 on 20 December names no day of next year
_THIS_WEEK, _THIS_YEAR = Near("w", 0, "now"), Near("y", 0, "now")
_WINTER, _NEW_YEARS_EVE, _HALF_A_YEAR = (12, 14), "L 12-99", 6
_YEAR, _ALMOST_A_YEAR, _SOON_AFTER = 366, 300, 60
_HALF_YEAR = timedelta(days=184)
_YEAR_JUST_BEGUN = 2
_RECENT = 45  # a date so few days back is news, whatever year was told of before


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
    if placed is None or placed.start is None or before is None:
        return placed is not None and placed.start is not None
    over_new_year = before.year < setting.year and (placed.start - before).days > _ALMOST_A_YEAR
    return placed.start >= before and not over_new_year  # 12月30日至1月1日放假，|12月28日上班


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
    if point.month is not None and setting.month is not None and setting.month.start is not None:
        return in_year(point, setting.month.start.year, setting)
    if point.month is not None and (soon := _soon_after_what_comes(point, setting)) is not None:
        return soon
    if not point.dated and setting.tense != "open":
        return setting.day  # 凌晨2点: of the day told of in this sentence, else unknown
    return None if setting.anchor is None else _from_anchor(point, setting.anchor.day, setting)


def _soon_after_what_comes(point: Point, setting: Setting) -> Stretch | None:
    """12月28日上班，|1月2日放假, written in November: the January behind a day to come."""
    told = setting.then.start if setting.then is not None else None
    if told is None or setting.anchor is None or told <= setting.anchor.day:
        return None
    after = in_year(point, told.year + 1, setting)
    return after if after and after.start and (after.start - told).days <= _SOON_AFTER else None


def _from_anchor(point: Point, day: datetime, setting: Setting) -> Stretch | None:
    """A point without a year: the year, month or week is the anchor's or one near it."""
    if not point.dated:
        return cal.day_stretch(day)
    if point.month is None and point.count is None:
        if point.weekday is not None:
            return _nearest(lambda by: _week_day(cal.period(day, "w", by), point), range(-1, 2), day, setting)
        if point.day is not None and setting.month is not None and setting.month.start is not None:
            return _soon_after(point, setting.month.start)
        if point.day is not None:
            return _nearest(lambda by: day_of(point, cal.period(day, "m", by)), range(-3, 4), day, setting)
        if point.part is not None and point.part not in "HMLT":
            return _nearest(lambda by: in_month(point, cal.period(day, "m", by)), range(-1, 2), day, setting)
        if point.part is not None and not point.months:
            if point.part == "T" and setting.tense == "past" and day.month <= _YEAR_JUST_BEGUN:
                return None  # 年末，人们置办年货, written in February: of either year
            return in_year(point, day.year, setting)
    if point.count is not None and point.month is None:
        this = in_year(point, day.year, setting)
        over = this is not None and this.end is not None and this.end <= day + timedelta(days=31)
        return this if over else in_year(point, day.year - 1, setting)
    rare = point.leap or (point.month, point.day) == (2, 29)
    steps = range(-8, 9) if rare else range(-1, 2)
    found = _nearest(lambda by: in_year(point, day.year + by, setting), steps, day, setting)
    return found if found is None or setting.tense != "past" else _sure_year(found, point, setting, day)


def _soon_after(point: Point, told: datetime) -> Stretch | None:
    """The day of the month of `told` if it is not before that day by more than a few, else of the next month."""
    same = day_of(point, cal.period(told, "m", 0))
    if same is not None and same.start is not None and same.start >= cal.floor(told, "d") - timedelta(days=_SOON):
        return same
    return day_of(point, cal.period(told, "m", 1))


def _nearest(place: Callable[[int], Stretch | None], steps: range, day: datetime, setting: Setting) -> Stretch | None:
    """The candidate that the tense allows, the past in news; a bare expression means the period of writing.

    A day just ahead of the anchor with none near behind it (12月25日 printed on 20 December) is a preview.
    """
    here = place(0)
    if setting.tense == "open" and here is not None:
        return here
    found = [stretch for by in steps if (stretch := place(by)) is not None and stretch.start is not None]
    if setting.tense in ("ending", "extended"):
        return _end_of(found, day, setting)
    past = max((stretch for stretch in found if stretch.start and stretch.start <= day), default=None)
    ahead = min((stretch for stretch in found if stretch.end and stretch.end > day), default=None)
    if setting.tense == "coming":
        return ahead or past
    if past is None or ahead is None:
        return past or ahead
    if setting.tense == "future" and ahead.start is not None and (ahead.start - day).days <= _AHEAD:
        return past if _has_just_been(past, ahead, day) else ahead
    if past.start is None or ahead.start is None:
        return past
    if setting.tense == "unsure":
        return _clearly_nearer(past, ahead, day)
    wait = (ahead.start - day).days
    if setting.tense == "nearest":
        return past if (day - past.start).days <= wait else ahead
    near = setting.tense != "told" and 0 < wait <= _SOON and wait * _PREVIEW < (day - past.start).days
    return ahead if near and ahead.grain == "day" else past


def _has_just_been(past: Stretch, ahead: Stretch, day: datetime) -> bool:
    """预计22日登陆, printed on the 23rd: written before, and no day of next month."""
    if past.start is None or ahead.start is None or past.grain != "day":
        return False
    return (day - past.start).days <= _LATE and (ahead.start - day).days > _SOON


def _sure_year(past: Stretch, point: Point, setting: Setting, day: datetime) -> Stretch | None:
    """The year of a past date, None where it may be another one.

    A month of the year of writing that is still ahead (10月 in July) would be 去年10月 if it were past, so it is ahead
    if it is clearly nearer and unknown if not, and so is what has far to go (第一至第三季度 in March). Long behind a
    day told of (2019年入学。10月参军) nothing tells.
    """
    recent = past.start is not None and 0 <= (day - past.start).days <= _RECENT
    if not recent and (same := _in_told_month(point, setting, day)) is not None:
        return same
    if past.start is None or past.start > day:
        return past
    if past.end is not None and past.end - day > _HALF_YEAR:
        return None
    told = setting.then.start if setting.then is not None else None
    if told is not None and (past.start - told).days > _YEAR and not recent:
        return None
    ahead = in_year(point, day.year, setting)
    if past.start.year == day.year or ahead is None or ahead.start is None or ahead.start <= day:
        return past
    behind, wait = (day - past.start).days, (ahead.start - day).days
    return past if behind <= wait else _clearly_nearer(past, ahead, day)


def _in_told_month(point: Point, setting: Setting, day: datetime) -> Stretch | None:
    """去年12月停工。|12月15日复工: a day of the month told of just before, unless it is news."""
    told = setting.then.start if setting.then is not None else None
    if setting.then is None or told is None or told > day or point.day is None or point.month != told.month:
        return None
    whole = setting.then.grain in ("day", "minute") or setting.then == cal.period(told, "m", 0)
    return in_year(point, told.year, setting) if whole and not point.lunar else None


def _end_of(found: list[Stretch], day: datetime, setting: Setting) -> Stretch | None:
    """The first that follows the day told of (5月18日开幕，展期至8月31日), else the day of writing, if it is near."""
    told = cal.floor(setting.then.start, "d") if setting.then is not None and setting.then.start is not None else None
    if told is None or abs((told - day).days) > _AHEAD:
        told = day
    first = min((stretch for stretch in found if stretch.start and stretch.start >= told), default=None)
    most = _AHEAD if told == day and setting.tense == "ending" else _YEAR
    if first is not None and first.start is not None and (first.start - told).days <= most:
        return first
    return max((stretch for stretch in found if stretch.start and stretch.start <= day), default=None)


def _clearly_nearer(past: Stretch, ahead: Stretch, day: datetime) -> Stretch | None:
    """27日18时前 on the 29th is the 27th just gone; 三季度末前 in July may be either year's."""
    if past.start is None or ahead.start is None:
        return None
    if past == ahead:
        return past  # 5日11时止, written on the 5th
    over = min(past.end or past.start, day)  # 第三季止, written in November
    behind, wait = (day - over).days, max((ahead.start - day).days, 0)
    if wait * _PREVIEW < behind:
        return ahead
    return past if behind * _PREVIEW < wait else None


# --------------------------------------------------------------- near and long


def _near(point: Point, setting: Setting) -> Stretch | None:
    near = point.near
    base = _base(near, setting) if near is not None else None
    if near is None or base is None:
        return None
    if near.unit == "y":
        year = base.year + near.shift - _is_begun(point, near, base, setting)
        return in_year(replace(point, near=None), year, setting)
    if near.unit == "th":
        if setting.anchor is None or not setting.anchor.has_time:
            return None
        other = cal.shift(base, "th", near.shift)
        if other is None:
            return None
        start, end = sorted((base, other))
        return Stretch(start, end, "minute", "minute")
    found = cal.period(base, near.unit, near.shift)
    if near.unit == "d" and found is not None and found.start is not None and _is_another_day(point, found.start):
        return resolve(replace(point, near=None, clock=None), setting)  # 昨日（18日）, where yesterday was no 18th
    if near.unit == "m" or near.unit == "w" and point.weekday is not None:
        return in_month(point, found) if near.unit == "m" else _in_week(found, point, setting)
    if point.part is not None and found is not None:
        return part_of(found, point.part)
    return found if point.count is None or found is None else count_of(point, found)


def _is_begun(point: Point, near: Near, base: datetime, setting: Setting) -> bool:
    """Whether the winter or the lunar year that is meant began the year before: 今冬少雪 in January, 去年除夕."""
    if point.holiday == _NEW_YEARS_EVE:
        return near.shift < 0 or near.shift == 0 and base.month <= _HALF_A_YEAR
    under_way = near == _THIS_YEAR and point.months == _WINTER and base.month <= _YEAR_JUST_BEGUN
    return under_way and setting.tense != "future"


def _is_another_day(point: Point, day: datetime) -> bool:
    """Whether the day printed beside 昨日 is not that day."""
    return point.day not in (None, day.day) or point.month not in (None, day.month)


def _in_week(week: Stretch | None, point: Point, setting: Setting) -> Stretch | None:
    """下周二, 下周二（18日）; where that Tuesday is no 18th, the printed day counts."""
    placed = _week_day(week, point)
    ahead = setting.tense == "future" and point.near == _THIS_WEEK and point.day is None
    if ahead and placed is not None and setting.anchor is not None:
        over = placed.end is not None and placed.end <= setting.anchor.day  # 本周一我将出席, printed on a Saturday
        placed = _week_day(cal.period(setting.anchor.day, "w", 1), point) if over else placed
    if point.day in (None, placed and placed.start and placed.start.day):
        return placed
    return resolve(replace(point, near=None, weekday=None, clock=None), setting)


def _base(near: Near, setting: Setting) -> datetime | None:
    """The day from which it counts; 去年|同月 counts from no month, 2016年……。|第二天 and 上周……。|当天 from no day."""
    told = setting.then if near.base == "then" else None
    if told is not None and told.start is not None and told.end is not None:
        around = cal.period(told.start, near.unit, 0)
        if around is None or around.end is None or told.end > around.end:
            return None  # what is told of lasts longer than one of them
    return setting.base(near.base, moved=near.shift != 0)


def _week_day(week: Stretch | None, point: Point) -> Stretch | None:
    if week is None or week.start is None or point.weekday is None:
        return None
    if point.weekday == WEEKEND:
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
    if whole is not None and point.count is not None:
        return count_of(point, whole)  # 上世纪|最后一天
    return whole if point.part is None or whole is None else part_of(whole, point.part)


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
