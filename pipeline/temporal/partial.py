"""The value of a time whose year, month or day is not printed, as EDTF with X and ISO 8601 with leading hyphens.

Takes the parsed points of an expression; gives both forms, each None where it has no way to say it (昨日 has no EDTF).
It knows no anchor.
"""

from typing import Final

from pipeline.temporal.calendar import MONTHS_A_YEAR, days_in
from pipeline.temporal.found import Found
from pipeline.temporal.point import WEEKEND, Clock, Near, Point
from pipeline.temporal.tables import DAYPARTS

NEXT_DAY: Final = Near("d", 1, "then")
_FEBRUARY: Final = 2  # its end is not known without a year
_MONTHS_OF: Final = {"m": 1, "q": 3}
_SHIFT_REF: Final = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
_SEASONS: Final = {(3, 5): 21, (6, 8): 22, (9, 11): 23, (12, 14): 24}


def partial_value(point: Point, until: Point | None, found: Found) -> tuple[str | None, str | None]:
    """EDTF with X for what is not printed and the ISO 8601 form with leading hyphens."""
    first = _template(point)
    if until is not None:
        second = _template(until)
        return _span_of(first[0], second[0]), _span_of(first[1], second[1])
    ends = {"since": 0, "until": -1}  # 从9月|上旬起, 截至第三季|止
    edtf, iso = first if found.bound not in ends else (value and value.split("/")[ends[found.bound]] for value in first)
    if found.bound and (edtf or iso):
        before = found.bound in ("before", "until")
        edtf = None if edtf is None or "/" in edtf else f"../{edtf}" if before else f"{edtf}/.."
        iso = None if iso is None or "/" in iso or iso.endswith("REF") else f"../{iso}" if before else f"{iso}/.."
        if iso is None and point.near is not None:
            iso = "PAST_REF" if found.so_far and first[1] == "PRESENT_REF" else first[1]  # 今年以来
    return edtf, iso


def _span_of(first: str | None, second: str | None) -> str | None:
    """From the start of one partial value to the end of the other."""
    return f"{first.split('/')[0]}/{second.split('/')[-1]}" if first and second else None


def _template(point: Point) -> tuple[str | None, str | None]:
    if point.clock is not None and point.near == NEXT_DAY and point == Point(near=NEXT_DAY, clock=point.clock):
        point = Point(clock=point.clock)  # 22时至|次日6时
    day = _day_template(point)
    if point.clock is None:
        return day
    clock = print_clock(point.clock)
    if not point.dated:
        return None, clock
    start, _, end = clock.partition("/")
    iso = day[1]
    if iso is not None and iso.endswith("REF") and point.clock.hour is not None:
        return None, clock  # 昨日凌晨2时: the hour says more
    if iso is None and point.clock.hour is not None and point == Point(near=point.near, clock=point.clock):
        return None, clock  # 当晚8时
    if iso is None or iso.endswith("REF") or "/" in iso:
        return day
    return day[0], f"{iso}{start}" + (f"/{iso}{end}" if end else "")


def _day_template(point: Point) -> tuple[str | None, str | None]:
    if point.lunar or (point.holiday is not None and not point.holiday[0].isdigit()):
        return None, None
    if point.decade is not None and point.century is None:
        return (f"XX{point.decade}X", None) if point.near is None else (None, None)
    if point.holiday is not None:
        return f"XXXX-{point.holiday}", f"--{point.holiday}"
    if point.months is not None and point.part is None:
        edtf, iso = _months_template(*((month - 1) % 12 + 1 for month in point.months))
        season = season_of(point)
        return edtf if season is None else f"XXXX-{season}", iso
    if point.month is not None and point.count is None:
        return _month_template(point, point.month)
    if point.month is not None and point.count is not None and (point.count.which, point.count.unit) == ("first", "d"):
        return _first_days(point.month, point.count.number)
    if point.count is not None and point.count.which == "first" and point.count.unit in _MONTHS_OF:
        return _months_template(1, point.count.number * _MONTHS_OF[point.count.unit])
    if point.months is not None and point.part in ("H", "T") and point.months[1] <= MONTHS_A_YEAR:
        return _month_template(Point(), point.months[point.part == "T"])  # 二季度末
    return _near_template(point)


def season_of(point: Point | None) -> int | None:
    """EDTF's number of a season: 21 spring to 24 winter. Months in quarters (7月至9月) are no season."""
    if point is None or point.months is None or point.part is not None:
        return None
    return _SEASONS.get(point.months)


def _months_template(first: int, last: int) -> tuple[str, str]:
    return f"XXXX-{first:02d}/XXXX-{last:02d}", f"--{first:02d}/--{last:02d}"


def _month_template(point: Point, number: int) -> tuple[str | None, str | None]:
    month = f"{number:02d}"
    if point.day is not None:
        return f"XXXX-{month}-{point.day:02d}", f"--{month}-{point.day:02d}"
    if point.part is not None and "-" in point.part and not (point.part.endswith("99") and number == _FEBRUARY):
        first, last = point.part.replace("99", f"{days_in(None, number):02d}").split("-")
        return f"XXXX-{month}-{first}/XXXX-{month}-{last}", f"--{month}-{first}/--{month}-{last}"
    return f"XXXX-{month}", f"--{month}"  # which days 月初 and 月底 are is custom


def _first_days(month: int, number: int) -> tuple[str | None, str | None]:
    """10月前四天; nothing for 2月前30天."""
    if number > days_in(None, month):
        return None, None
    return f"XXXX-{month:02d}-01/XXXX-{month:02d}-{number:02d}", f"--{month:02d}-01/--{month:02d}-{number:02d}"


def _near_template(point: Point) -> tuple[str | None, str | None]:
    """A day of an unnamed month, a weekday, an end of the year, or what is only near: 18日, 周三, 年底, 去年."""
    if point.part == "T" and point == Point(part="T"):
        return "XXXX-12", "--12"
    if point.day is not None:
        return f"XXXX-XX-{point.day:02d}", f"---{point.day:02d}"
    if point.weekday is not None and point.count is None:
        return None, "XXXX-WXX-WE" if point.weekday == WEEKEND else f"XXXX-WXX-{point.weekday}"
    if point.near is not None and point.near.base == "now":
        return None, _SHIFT_REF[(point.near.shift > 0) - (point.near.shift < 0)]
    return None, None


def print_clock(clock: Clock) -> str:
    """T15:00, or T18:00/T24:00 for a part of the day."""
    if clock.hour is None:
        part = DAYPARTS[clock.part or ""]
        return f"T{part.start:02d}:00/T{part.end:02d}:00"
    time = f"T{clock.hour:02d}:{clock.minute or 0:02d}"
    return time if clock.second is None else f"{time}:{clock.second:02d}"
