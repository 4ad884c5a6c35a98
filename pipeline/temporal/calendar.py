"""Calendar arithmetic: stretches of time, steps by units, and how EDTF and ISO 8601 print them.

Takes and gives naive datetimes inside the proleptic Gregorian years 1 to 9998; a stretch is half-open and either end
may be missing (open). Refuses what falls outside by returning None. It knows no Chinese.
"""

import calendar
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final, Literal, NamedTuple

Grain = Literal["century", "decade", "year", "month", "day", "minute", "second"]
Unit = Literal["c", "y", "h", "q", "m", "w", "d", "th", "tm", "ts"]

FIRST_YEAR: Final = 1
LAST_YEAR: Final = 9998
_MONTHS: Final[dict[str, int]] = {"y": 12, "h": 6, "q": 3, "m": 1}
_SECONDS: Final[dict[str, int]] = {"w": 604_800, "d": 86_400, "th": 3_600, "tm": 60, "ts": 1}
MONTHS_A_YEAR: Final = 12
MOST_DAYS: Final = 31  # of a month
_SHORTEST_MONTH, _SHORTEST_YEAR = 28, 365  # days


@dataclass(frozen=True, slots=True)
class Anchor:
    """The moment of writing: a day, with the time of day only if that is known, and where it was found."""

    moment: datetime
    origin: str
    has_time: bool = False

    @classmethod
    def of(cls, iso: str, *, origin: str = "published") -> "Anchor | None":
        """From an ISO day or moment ("2024-12-20", "2024-12-20T09:00"); None if it is neither."""
        try:
            moment = datetime.fromisoformat(iso).replace(tzinfo=None)
        except ValueError:
            return None
        if not FIRST_YEAR < moment.year < LAST_YEAR:
            return None
        return cls(moment, origin, "T" in iso or " " in iso)

    @property
    def day(self) -> datetime:
        return self.moment.replace(hour=0, minute=0, second=0, microsecond=0)

    @property
    def name(self) -> str:
        """How `Resolved.anchor` names it."""
        return f"{self.origin}:{self.moment:%Y-%m-%d}" if self.moment.year >= 1000 else self.origin


class Stretch(NamedTuple):
    """`start` up to, not including, `end`; None is open. The grains say how precisely each end is printed.

    An instant has `start == end`. `unsure` is set if the print itself says about.
    """

    start: datetime | None
    end: datetime | None
    grain: Grain
    end_grain: Grain
    unsure: bool = False


def day_stretch(start: date | datetime, days: int = 1) -> Stretch | None:
    """`days` whole days from `start`."""
    first = datetime(start.year, start.month, start.day)
    end = shift(first, "d", days)
    return None if end is None else Stretch(first, end, "day", "day")


def make(year: int, month: int = 1, day: int = 1) -> datetime | None:
    """Midnight of a day, None if there is no such day."""
    if not FIRST_YEAR <= year <= LAST_YEAR + 1 or not 1 <= month <= MONTHS_A_YEAR:
        return None
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return datetime(year, month, day)


def days_in(year: int | None, month: int) -> int:
    """The days of a month; of February the most it can have, if the year is unknown."""
    return calendar.monthrange(2000 if year is None or not FIRST_YEAR <= year <= LAST_YEAR else year, month)[1]


def shift(moment: datetime, unit: Unit, by: int | Decimal) -> datetime | None:
    """`moment` moved by so many units; the day is clipped to the month (31 January + 1 month)."""
    amount = Decimal(by)
    try:
        if unit in _MONTHS:
            months = amount * _MONTHS[unit]
            whole = int(months)
            serial = moment.year * MONTHS_A_YEAR + moment.month - 1 + whole
            year, month = divmod(serial, MONTHS_A_YEAR)
            if not FIRST_YEAR <= year <= LAST_YEAR + 1:
                return None
            day = min(moment.day, calendar.monthrange(year, month + 1)[1])
            return moment.replace(year=year, month=month + 1, day=day) + timedelta(days=int((months - whole) * 30))
        moved = moment + timedelta(seconds=float(amount * _SECONDS[unit]))
        return moved if moved.year <= LAST_YEAR + 1 else None
    except (OverflowError, ValueError, ArithmeticError):
        return None


def floor(moment: datetime, unit: Unit) -> datetime:
    """The start of the period that holds `moment`."""
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if unit == "w":
        return day - timedelta(days=day.weekday()) if day > datetime(1, 1, 8) else day
    if unit == "m":
        return day.replace(day=1)
    if unit in ("q", "h"):
        step = _MONTHS[unit]
        return day.replace(month=(day.month - 1) // step * step + 1, day=1)
    if unit == "y":
        return day.replace(month=1, day=1)
    return day


_GRAIN_OF: Final[dict[str, Grain]] = {
    "y": "year",
    "h": "month",
    "q": "month",
    "m": "month",
    "w": "day",
    "d": "day",
    "th": "minute",
    "tm": "minute",
    "ts": "second",
}


def grain_of(unit: Unit) -> Grain:
    """The grain that prints a period of this unit."""
    return _GRAIN_OF[unit]


def period(moment: datetime, unit: Unit, by: int) -> Stretch | None:
    """The whole period that lies `by` periods from the one that holds `moment` (上周, 下个月)."""
    start = shift(floor(moment, unit), unit, by)
    end = None if start is None else shift(start, unit, 1)
    if start is None or end is None:
        return None
    return Stretch(start, end, _GRAIN_OF[unit], _GRAIN_OF[unit])


def months_of(year: int, first: int, last: int) -> Stretch | None:
    """Months `first` to `last` of a year; 12 to 14 is winter."""
    start = make(year + (first - 1) // MONTHS_A_YEAR, (first - 1) % MONTHS_A_YEAR + 1)
    end = make(year + last // MONTHS_A_YEAR, last % MONTHS_A_YEAR + 1)
    return None if start is None or end is None else Stretch(start, end, "month", "month")


def a_year_before(stretch: Stretch | None) -> Stretch | None:
    """The same months of the year before; None of a year or more, or of what is no row of whole months."""
    if stretch is None or stretch.start is None or stretch.end is None or stretch.start.year <= FIRST_YEAR:
        return None
    whole = stretch.start.day == stretch.end.day == 1 and not stretch.start.hour + stretch.end.hour
    short = timedelta(days=_SHORTEST_MONTH) <= stretch.end - stretch.start < timedelta(days=_SHORTEST_YEAR)
    if not whole or not short:
        return None
    start, end = (moment.replace(year=moment.year - 1) for moment in (stretch.start, stretch.end))
    return stretch._replace(start=start, end=end)


def years_of(first: int, count: int, grain: Grain) -> Stretch | None:
    """`count` whole years from `first`."""
    start, end = make(max(first, 1)), make(first + count)
    return None if start is None or end is None else Stretch(start, end, grain, grain)


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> datetime | None:
    """The n-th Monday (1) ... Sunday (7) of a month; -1 is the last."""
    first = make(year, month)
    if first is None or not 1 <= weekday <= 7:
        return None
    days = days_in(year, month)
    offset = (weekday - first.isoweekday()) % 7
    day = 1 + offset + (nth - 1) * 7 if nth > 0 else days - (days - 1 - offset) % 7
    return make(year, month, day) if 1 <= day <= days else None


def easter(year: int) -> datetime | None:
    """Easter Sunday of the Gregorian calendar (the anonymous computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return make(year, month, day + 1)


def weeks_inside(stretch: Stretch, *, first: int = 0, last: int = 0, nth: int = 0) -> Stretch | None:
    """Weeks from Monday counted inside a period: the n-th, the first so many or the last so many.

    Those of a year are numbered as in ISO 8601: the first is the one with 4 January, as health offices count.
    """
    if stretch.start is None or stretch.end is None:
        return None
    if nth and stretch.start.replace(year=stretch.start.year + 1) == stretch.end:
        fourth = stretch.start.replace(day=4)
        start = fourth + timedelta(days=-fourth.weekday(), weeks=nth - 1)
        return day_stretch(start, 7) if (start + timedelta(days=3)).year == fourth.year else None
    monday = stretch.start + timedelta(days=-stretch.start.weekday() % 7)
    if last:
        count = (stretch.end - monday).days // 7
        start, span = monday + timedelta(weeks=count - last), last
    else:
        start, span = monday + timedelta(weeks=nth - 1 if nth else 0), first or 1
    inside = stretch.start <= start < stretch.end
    return day_stretch(start, 7 * span) if inside and 0 < span <= 60 else None


def join(first: Stretch, second: Stretch) -> Stretch | None:
    """From the start of one to the end of the other, None if that runs backwards."""
    if first.start is None or second.end is None or first.start > second.end:
        return None
    if first.start == second.end != second.start:
        return None  # 周三至|昨天, written on a Wednesday
    return Stretch(first.start, second.end, first.grain, second.end_grain, first.unsure or second.unsure)


# ------------------------------------------------------------------ printing


def print_point(moment: datetime, grain: Grain) -> str:
    """One end in the precision of its grain."""
    if grain == "century":
        return f"{moment.year // 100:02d}XX"
    if grain == "decade":
        return f"{moment.year // 10:03d}X"
    year = f"{moment.year:04d}"
    if grain == "year":
        return year
    month = f"{year}-{moment.month:02d}"
    if grain == "month":
        return month
    day = f"{month}-{moment.day:02d}"
    if grain == "day":
        return day
    time = f"{day}T{moment.hour:02d}:{moment.minute:02d}"
    return f"{time}:{moment.second:02d}" if grain == "second" or moment.second else time


_LAST: Final[dict[str, timedelta]] = {"minute": timedelta(0), "second": timedelta(0)}


def last_of(stretch: Stretch) -> datetime | None:
    """The last moment of a stretch in the precision of its end: 31 December for a year's end."""
    if stretch.end is None or stretch.end_grain in _LAST:
        return stretch.end
    return stretch.end - timedelta(days=1)


def print_edtf(stretch: Stretch) -> str:
    """The stretch as EDTF: 2024, 2024-09, 198X, 2024-01/2024-09, 2024-12-18T09:00/.., ../2015-12-31."""
    last = last_of(stretch)
    end = ".." if last is None else print_point(last, stretch.end_grain)
    start = ".." if stretch.start is None else print_point(stretch.start, stretch.grain)
    mark = "~" if stretch.unsure and stretch.grain not in ("minute", "second", "century", "decade") else ""
    if start == end:
        return start + mark
    return f"{start}/{end}"


def iso_day(moment: datetime | None) -> str | None:
    """An ISO day, None for an open end."""
    return None if moment is None else f"{moment.year:04d}-{moment.month:02d}-{moment.day:02d}"


def day_bounds(stretch: Stretch) -> tuple[str | None, str | None]:
    """First and last day of a stretch, both inclusive."""
    last = last_of(stretch)
    if last is not None and stretch.end_grain in _LAST and stretch.start is not None and stretch.start < last:
        last = max(stretch.start, last - timedelta(seconds=1))
    return iso_day(stretch.start), iso_day(last)


def open_end(stretch: Stretch, *, before: bool, inclusive: bool) -> Stretch:
    """X之前, X以后, X起: the stretch opened on one side.

    A day is the mark from which 之后 counts; a longer period must be over (2018年之后 begins in 2019).
    """
    long = stretch.grain in ("year", "month", "decade", "century")
    if before:
        return _with_ends(stretch, None, stretch.end if inclusive else stretch.start)
    if not inclusive and long:
        return Stretch(stretch.end, None, stretch.end_grain, stretch.end_grain, stretch.unsure)
    return _with_ends(stretch, stretch.start, None)


def _with_ends(stretch: Stretch, start: datetime | None, end: datetime | None) -> Stretch:
    """The same grains with other ends."""
    grain = stretch.grain if start is not None else stretch.end_grain
    return Stretch(start, end, grain, stretch.grain if end == stretch.start else stretch.end_grain, stretch.unsure)
