"""Turns a found expression into a `DateMention`: type, EDTF and ISO 8601 from the text, `resolved` with an anchor.

Takes a `Found` and a `Setting`; gives the mention and the stretch it names, if it can be placed. Without an anchor a
partial date stays partial (XXXX-12-18, --12-18).
"""

from datetime import datetime
from typing import Final

from pipeline.layers import DateMention, DateType, Resolved
from pipeline.spans import Span
from pipeline.temporal import calendar as cal
from pipeline.temporal.calendar import Stretch
from pipeline.temporal.found import Found, printed_period
from pipeline.temporal.length_forms import print_iso
from pipeline.temporal.partial import NEXT_DAY, partial_value, season_of
from pipeline.temporal.point import WEEKEND, Length, Near, Point
from pipeline.temporal.resolve import follows_year, resolve
from pipeline.temporal.setting import Setting
from pipeline.values import replace

IMPOSSIBLE: Final = "D003"
_TEXT_ONLY = Setting(None)
_THIS_YEAR: Final = Near("y", 0, "now")
_UNIT_OF: Final = {"Y": "y", "M": "m", "W": "w", "D": "d", "TH": "th", "TM": "tm", "TS": "ts"}
_NEXT_WEEK = Near("w", 1, "now")


def describe(found: Found, setting: Setting) -> tuple[DateMention, Stretch | None]:
    """The mention with its values, and where it stands on the calendar."""
    span = Span(found.start, found.end)
    if not found.about and found.point and found.point.clock and found.point.clock.about:
        found = replace(found, about=True)
    modifier = "about" if found.about else None
    if found.word is not None:
        return _vague(found, setting), None
    if found.period is not None:
        return DateMention(span, "set", None, f"R/{found.period}", modifier=modifier), None
    if found.length is not None:
        return _duration(found, setting)
    if found.plan is not None:
        stretch = cal.years_of(found.plan, 5, "year")
        return _mention(found, "daterange", stretch, stretch, setting, None), stretch
    return _dated(found, setting)


# ---------------------------------------------------------- points and ranges


def _dated(found: Found, setting: Setting) -> tuple[DateMention, Stretch | None]:
    point, until = found.point, found.until
    if point is None or point.problem or (until is not None and until.problem):
        return DateMention(Span(found.start, found.end), "date", problem=IMPOSSIBLE), None
    if point.bare and until is not None:
        point = replace(point, bare=False)  # 1 of 1至9月
    if point.days_around or until is not None and until.days_around:
        return DateMention(Span(found.start, found.end), "daterange"), _month_around(point, setting)
    fixed = _on_calendar(_place(point, until, found, _TEXT_ONLY)) if _is_fixed(point, until) else None
    placed = fixed or setting.same or _on_calendar(_place(point, until, found, setting))
    kind = _type(point, until, found, fixed or placed)
    partial = None if fixed is not None else partial_value(point, until, found)
    return _mention(found, kind, fixed, placed, setting, partial), placed


def _month_around(point: Point, setting: Setting) -> Stretch | None:
    """The month of 春节期间, for what counts from it: no day does."""
    day = resolve(point, setting)
    return None if day is None or day.start is None else cal.period(day.start, "m", 0)


def _on_calendar(stretch: Stretch | None) -> Stretch | None:
    """None for what ends before the first day of the calendar: 公元1世纪以前."""
    return None if stretch is not None and stretch.end == datetime.min else stretch


def _is_fixed(point: Point, until: Point | None) -> bool:
    """Whether the text alone places it: the year is printed and nothing counts from now."""
    ends = (point,) if until is None or _counts_from_first(until) else (point, until)
    return all(
        one.near is None and one.month_near is None and (one.year is not None or one.century is not None)
        for one in ends
    )


def _counts_from_first(until: Point) -> bool:
    """18日22时至|次日6时, 11月至|次年3月: the second end is told by the first."""
    return until.near is not None and until.near.base == "then" and until.near.shift > 0


def _place(point: Point, until: Point | None, found: Found, setting: Setting) -> Stretch | None:
    first = resolve(point, setting)
    if first is None:
        return None
    if until is not None:
        if _counts_from_first(until) and first.start is not None:
            setting = replace(setting, then=cal.day_stretch(first.start))
        return _ranged(first, point, until, setting)
    if found.so_far and point == Point(near=_THIS_YEAR) and setting.anchor is not None and first.start is not None:
        today = cal.day_stretch(setting.anchor.day)
        return None if today is None else cal.join(cal.day_stretch(first.start) or first, today)  # 今年以来
    if found.bound in ("since", "after"):
        return cal.open_end(first, before=False, inclusive=found.bound == "since")
    if found.bound in ("before", "until"):
        day = point.day is not None or point.weekday is not None
        counted = day and point.clock is None  # 9月30日前 is still in time on the 30th
        inclusive = found.bound == "until" or point.part == "T" or counted
        return cal.open_end(first, before=True, inclusive=inclusive)
    return first._replace(unsure=True) if found.about else first


def _ranged(first: Stretch, point: Point, until: Point, setting: Setting) -> Stretch | None:
    """Both ends placed; a second end without a year of its own comes after the first (11月至次年3月)."""
    if until.weekday is not None and until == Point(weekday=until.weekday, clock=until.clock):
        until = replace(until, near=Near("w", 0, "then"))  # 周一到|周五, 周一到|周五晚: of one week
        setting = replace(setting, then=first)
    if first.start is not None and until.day is not None and until == Point(day=until.day, clock=until.clock):
        setting = replace(setting, month=cal.day_stretch(first.start))  # 15日至25日: of its month, or of the next
    if point == Point(weekday=point.weekday) and until.near == _NEXT_WEEK and until.weekday is not None:
        first = resolve(replace(point, near=Near("w", 0, "now")), setting) or first  # 周五到|下周一: of this week
    second = resolve(until, setting)
    if (
        first.start is not None
        and until.year is None
        and until.near is None
        and (until.month or until.months or until.holiday)
    ):
        second = resolve(replace(until, year=first.start.year), setting)  # 2月29日-3月1日: both in one year
    if second is None:
        return None
    joined = cal.join(first, second)
    if joined is not None and not (until.clock and not joined.end):
        return joined
    if until.clock is not None and until.month is None and second.start is not None and second.end is not None:
        later, end = cal.shift(second.start, "d", 1), cal.shift(second.end, "d", 1)  # 夜间至凌晨
        return None if later is None else cal.join(first, second._replace(start=later, end=end))
    if point.weekday is not None and until.near is not None and first.start is not None and not point.near:
        week = cal.shift(first.start, "w", -1)  # 周六到|昨天: the one before
        return None if week is None else cal.join(cal.day_stretch(week) or first, second)
    return None if until.year is not None and until.year != point.year else _into_next_year(first, until, setting)


def _into_next_year(first: Stretch, until: Point, setting: Setting) -> Stretch | None:
    """去年11月至|3月, 去年腊月至|正月: the first such month behind the beginning."""
    if first.start is None or not (until.month or until.months or until.holiday):
        return None
    of_years = (replace(until, year=first.start.year + later, near=None) for later in (0, 1))
    seconds = (resolve(of_year, setting) for of_year in of_years)
    return next((whole for second in seconds if second and (whole := cal.join(first, second))), None)


def _type(point: Point, until: Point | None, found: Found, placed: Stretch | None) -> DateType:
    if (
        point.near is not None
        and point.near.base == "then"
        and until is None
        and not (point.month or point.months or point.holiday or point.weekday)
    ):
        return "relative"  # 当天, 次日: told by an event
    clocked = point.clock is not None or (until is not None and until.clock is not None)
    daypart = point.clock is not None and point.clock.hour is None
    ranged = until is not None or bool(found.bound) or daypart
    if clocked:
        if point.dated or (until is not None and until.dated and until.near != NEXT_DAY):
            return "datetimerange" if ranged else "datetime"
        return "timerange" if ranged else "time"
    long = point.months or point.part or point.decade is not None or point.century is not None or point.school_year
    counted = point.count is not None and point.weekday is None
    week = point.near is not None and point.near.unit in ("w", "q", "h", "c") and point.weekday is None
    if placed is not None and point.near is not None and point.near.unit == "th":
        return "datetimerange"
    return "daterange" if ranged or long or counted or week or point.weekday == WEEKEND else "date"


def _mention(
    found: Found,
    kind: DateType,
    fixed: Stretch | None,
    placed: Stretch | None,
    setting: Setting,
    partial: tuple[str | None, str | None] | None,
) -> DateMention:
    edtf, iso = partial or (None, None)
    if fixed is not None:
        edtf = cal.print_edtf(printed_period(found, fixed))
        iso = edtf.replace("~", "")  # a qualifier of EDTF
        if found.until is None and not found.bound and _is_daypart(found.point) and fixed.start is not None:
            edtf = cal.iso_day(fixed.start)  # EDTF has no times in an interval
        season = season_of(found.point)
        if season is not None and found.until is None and not found.bound and found.point is not None:
            edtf = f"{found.point.year:04d}-{season}"
    elif found.point is not None and found.point.bc and found.point.year is not None:
        edtf = iso = f"-{found.point.year - 1:04d}"
    resolved = _resolved(placed, setting, found, origin=_origin(found, setting, fixed))
    if edtf is None and resolved is not None and found.until is None and not found.bound and _is_daypart(found.point):
        iso = resolved.edtf  # 昨晚: the day is an EDTF date, the hours are not
        resolved = replace(resolved, edtf=resolved.earliest or resolved.edtf)
    return DateMention(Span(found.start, found.end), kind, edtf, iso, resolved, "about" if found.about else None)


def _is_daypart(point: Point | None) -> bool:
    """5月4日晚: a day with a part of it, and no hour."""
    return point is not None and point.dated and point.clock is not None and point.clock.hour is None


def _origin(found: Found, setting: Setting, fixed: Stretch | None) -> str:
    """What placed it: the text alone, the day told of before, or the anchor."""
    point = found.point
    if fixed is not None or point is None:
        return "text"
    if follows_year(point, setting):
        return setting.year_origin
    if (
        point.near is not None
        and (setting.compared or point.near.base == "then")
        and setting.then is not None
        or not point.dated
        and setting.day is not None
    ):
        return setting.then_origin
    return "text" if setting.anchor is None else setting.anchor.name


def _resolved(placed: Stretch | None, setting: Setting, found: Found, *, origin: str = "") -> Resolved | None:
    if placed is None:
        return None
    earliest, latest = cal.day_bounds(placed)
    anchor = origin or ("text" if setting.anchor is None else setting.anchor.name)
    return Resolved(cal.print_edtf(printed_period(found, placed)), earliest, latest, anchor)


# ------------------------------------------------------- durations and words


def _duration(found: Found, setting: Setting) -> tuple[DateMention, Stretch | None]:
    length, relation = found.length, found.relation
    if length is None:
        raise AssertionError
    iso = print_iso(length)
    modifier = "about" if found.about else found.modifier or ("over" if length.over else None)
    span = Span(found.start, found.end)
    placed = _counted(length, relation, setting)
    counted = relation == "past" and setting.upto is not None
    resolved = _resolved(placed, setting, found, origin=setting.then_origin if counted else "")
    if relation == "hence" and (setting.story or placed is None and "T" in (iso or "")):
        return DateMention(span, "relative", None, iso, None, modifier), None  # 三个月后他辞了职: counts from the story
    if relation in ("ago", "hence"):
        ref = "PAST_REF" if relation == "ago" else "FUTURE_REF"
        return DateMention(span, "relative", None, iso or ref, resolved, modifier), placed  # the length says more
    return DateMention(span, "duration", None, iso, resolved, modifier), None


def _counted(length: Length, relation: str, setting: Setting) -> Stretch | None:
    """过去两年间, 未来五天, 三天前 on the calendar; 15天内 looks either way and is not placed."""
    anchor = setting.anchor
    if anchor is None or relation in ("", "within") or length.upper:
        return None
    sign = -1 if relation in ("past", "ago") else 1
    clocked = any(piece.code[0] == "T" for piece in length.pieces)
    if clocked and not anchor.has_time:
        return None
    base = anchor.moment if clocked else anchor.day
    if relation == "past" and setting.upto is not None and setting.upto.end is not None:
        base = setting.upto.end
    moment = base
    for piece in length.pieces:
        if piece.amount is None or piece.high is not None or piece.code not in _UNIT_OF:
            return None
        moved = cal.shift(moment, _UNIT_OF[piece.code], piece.amount * sign)  # type: ignore[arg-type]
        if moved is None:
            return None
        moment = moved
    if relation in ("ago", "hence"):
        return _moment_of(moment, length, clocked=clocked)
    if clocked:
        start, end = sorted((base, moment))
        return Stretch(start, end, "minute", "minute")
    if sign < 0:
        return Stretch(moment, base, "day", "day", length.over)
    first, last = cal.shift(base, "d", 1), cal.shift(moment, "d", 1)
    return None if first is None or last is None else Stretch(first, last, "day", "day", length.over)


def _moment_of(moment: datetime, length: Length, *, clocked: bool) -> Stretch | None:
    if clocked:
        grain: cal.Grain = "second" if moment.second else "minute"
        return Stretch(moment, moment, grain, grain)
    last = length.pieces[-1]
    whole = last.amount is not None and last.amount == int(last.amount)
    unit = {"Y": "y" if whole else "m", "M": "m" if whole else "d"}.get(last.code, "d")  # 半年前 is a month
    found = cal.period(moment, unit, 0)  # type: ignore[arg-type]
    return None if found is None else found._replace(unsure=length.over)


def _vague(found: Found, setting: Setting) -> DateMention:
    word = found.word
    if word is None:
        raise AssertionError
    resolved = None
    if setting.anchor is not None and word.iso is not None:
        day = cal.iso_day(setting.anchor.day) or ""
        if word.iso == "PAST_REF":
            resolved = Resolved(f"/{day}", None, day, setting.anchor.name)
        elif word.iso == "FUTURE_REF":
            resolved = Resolved(f"{day}/..", day, None, setting.anchor.name)
        else:
            now = cal.print_point(setting.anchor.moment, "minute") if setting.anchor.has_time else day
            resolved = Resolved(now, day, day, setting.anchor.name)
    kind: DateType = "vague" if word.type == "vague" else "relative"
    return DateMention(Span(found.start, found.end), kind, word.edtf, word.iso, resolved)
