"""The Chinese calendar: lunar days, months and solar terms as Gregorian days, by the library lunar_python.

Takes a lunar year, month and day, gives a `Stretch`; refuses what that year does not have (a leap month, a 30th day) by
returning None. The library is imported at the first question, since most texts have no lunar date.
"""

from datetime import datetime
from functools import cache
from typing import Any

from pipeline.temporal.calendar import Stretch, day_stretch, make

_FIRST, _LAST = 600, 2300  # the span in which the library's rules hold


@cache
def _months(year: int) -> dict[int, tuple[datetime, int]]:
    """First day and length of each month of a lunar year; a leap month has a negative number."""
    from lunar_python import LunarYear, Solar

    found: dict[int, tuple[datetime, int]] = {}
    for month in LunarYear.fromYear(year).getMonths():
        if month.getYear() == year:
            solar: Any = Solar.fromJulianDay(month.getFirstJulianDay())
            first = make(solar.getYear(), solar.getMonth(), solar.getDay())
            if first is not None:
                found[month.getMonth()] = (first, month.getDayCount())
    return found


def lunar_day(year: int, month: int, day: int, *, leap: bool = False) -> Stretch | None:
    """The Gregorian day of a lunar one; day 99 is the last of its month (除夕)."""
    if not _FIRST <= year <= _LAST:
        return None
    entry = _months(year).get(-month if leap else month)
    if entry is None:
        return None
    first, length = entry
    day = length if day == 99 else day
    if not 1 <= day <= length:
        return None
    whole = day_stretch(first, day)
    return None if whole is None or whole.end is None else day_stretch(whole.end.fromordinal(whole.end.toordinal() - 1))


def lunar_month(year: int, month: int, *, leap: bool = False) -> Stretch | None:
    """All days of a lunar month."""
    if not _FIRST <= year <= _LAST:
        return None
    entry = _months(year).get(-month if leap else month)
    return None if entry is None else day_stretch(*entry)


@cache
def solar_term(year: int, name: str) -> Stretch | None:
    """The day of a solar term (冬至) in a Gregorian year."""
    if not _FIRST <= year <= _LAST:
        return None
    from lunar_python import Lunar

    # The table of a lunar year reaches from one winter to the next; 小寒 and 大寒 of January stand in it as well.
    table = Lunar.fromYmd(year, 6, 1).getJieQiTable()
    solar = table.get(name)
    if solar is not None and solar.getYear() != year:
        table = Lunar.fromYmd(year + 1, 6, 1).getJieQiTable()
        solar = table.get(name)
    if solar is None or solar.getYear() != year:
        return None
    day = make(year, solar.getMonth(), solar.getDay())
    return None if day is None else day_stretch(day)
