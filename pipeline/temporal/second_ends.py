"""The second end of a range that alone would be no point: 三月五号到|八号, 正月初一至|初七, 万历九年至|十一年,
周一至|五.

Takes a text, the offset behind 至 or 到 and the first point, gives the second point and the offset behind it, or None.
"""

from typing import Final

from pipeline.temporal.point import Point
from pipeline.temporal.reading import integer
from pipeline.temporal.tables import GUARDS, HOLIDAYS, era_at

_COUNTED: Final = GUARDS["counted"]
_LONGEST_ERA = 62
_TENTH, _LAST_DAY = 10, 31
_WEEKDAYS, _NO_WEEKDAY_BEFORE = "一二三四五六日", (*_COUNTED, *"楼樓十月日号號时時环環路中期线線届屆层層级級至到线千")
_NEW_YEAR_DAYS: Final = frozenset(HOLIDAYS[word][0] for word in ("除夕", "春节"))  # 除夕至|初三


def second_reign(text: str, start: int, at: int, first: Point) -> tuple[Point, int] | None:
    """明万历九年至|十一年: a later year of the same reign."""
    era = era_at(text, start) if first.year is not None and first == Point(year=first.year, era=first.era) else None
    number = integer(text, at) if era is not None else None
    if era is None or number is None or text[number[1] : number[1] + 1] != "年":
        return None
    year = era[0] + number[0] - 1
    return (
        (Point(year=year, era=first.era), number[1] + 1) if (first.year or 0) < year < era[0] + _LONGEST_ERA else None
    )


def second_day(text: str, at: int, first: Point) -> tuple[Point, int] | None:
    """三月五号到|八号, 正月初一至|初七: behind a day, a day that alone would be none."""
    new_year = first.holiday in _NEW_YEAR_DAYS
    early = (first.lunar or new_year) and text[at : at + 1] == "初"
    number = integer(text, at + early) if first.day is not None or early else None
    if number is None or not 0 < number[0] <= _LAST_DAY:
        return None
    day, end = number
    if text[end : end + 1] in ("日", "号", "號"):
        end += 1
    elif not (first.lunar or new_year) or not (early or day >= _TENTH) or text[end : end + 1] in _COUNTED:
        return None
    return Point(month=1 if new_year else None, day=day, lunar=first.lunar or new_year), end


def second_weekday(text: str, at: int, first: Point) -> tuple[Point, int] | None:
    """星期一至|五: a later day of the week; not 周一到|五楼."""
    last = _WEEKDAYS.find(text[at : at + 1]) + 1 if text[at : at + 1] else 0
    later = first.weekday is not None and first == Point(weekday=first.weekday) and first.weekday < last
    return (Point(weekday=last), at + 1) if later and text[at + 1 : at + 2] not in _NO_WEEKDAY_BEFORE else None
