"""The parsed forms of time expressions: what is printed, before it is placed on a calendar.

Frozen values only; the readers make them, `resolve` and `values` interpret them. A field that is None is not printed.
"""

from decimal import Decimal
from typing import Final, Literal, NamedTuple

from pipeline.temporal.calendar import Unit
from pipeline.values import dataclass

Base = Literal["now", "then"]
WEEKEND: Final = 67  # as a weekday


class Near(NamedTuple):
    """A period counted from now or from the day told of: 去年 (y, -1, now), 次日 (d, 1, then)."""

    unit: Unit
    shift: int
    base: Base


class Count(NamedTuple):
    """第二周, 前10天, 最后三周: which units inside the period before them."""

    which: Literal["nth", "first", "last"]
    number: int
    unit: Unit


class Clock(NamedTuple):
    """A time of day. Without an hour it is a whole daypart (key into the table); `hour` may be 24."""

    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    part: str | None = None
    sure: bool = False  # the half of the day is known (下午, 15:30)
    bare: bool = False  # 五 of 五到六点
    about: bool = False  # 四五点钟, 6点多


@dataclass(frozen=True, slots=True)
class Point:
    """One place on the calendar or the clock, field by field as printed."""

    year: int | None = None
    bc: bool = False
    era: bool = False
    century: int | None = None  # 19 for 20世纪, i.e. the hundreds
    decade: int | None = None
    near: Near | None = None  # 去年, 上周, 昨天
    month_near: Near | None = None  # 同月 behind a year
    months: tuple[int, int] | None = None  # 上半年, 第三季度, 春季
    month: int | None = None
    leap: bool = False
    lunar: bool = False
    day: int | None = None
    weekday: int | None = None  # 1 Monday ... 7 Sunday, or WEEKEND
    count: Count | None = None
    part: str | None = None  # H, M, T or the days DD-DD of a month
    holiday: str | None = None  # a rule of the table, "T 冬至" for a solar term
    days_around: bool = False  # 春节|期间: days around the holiday, which no calendar tells
    school_year: bool = False
    clock: Clock | None = None
    bare: bool = False  # 1 of 1至9月: the unit stands behind the second number
    problem: bool = False  # no such month, day or hour

    @property
    def dated(self) -> bool:
        """Whether anything but a time of day is printed."""
        return bool(
            self.year is not None
            or self.century is not None
            or self.decade is not None
            or self.near
            or self.months
            or self.month
            or self.day
            or self.weekday
            or self.holiday
            or self.part
            or self.month_near
            or self.count
        )

    @property
    def has_year(self) -> bool:
        """Whether the year is printed or named by its distance."""
        return self.year is not None or self.century is not None or (self.near is not None and self.near.unit in "yc")


NOTHING: Final = Point()  # where reading begins, some hundred times an article


class Piece(NamedTuple):
    """One number and unit of a duration; `high` is set for 三四年 and 13—18天."""

    amount: Decimal | None  # None: 多年, 几年
    code: str  # Y, M, W, D, TH, TM, TS
    high: Decimal | None = None
    decimal: bool = False  # 6.5小时, which stays PT6.5H


@dataclass(frozen=True, slots=True)
class Length:
    """A duration as printed, largest unit first or not."""

    pieces: tuple[Piece, ...]
    over: bool = False  # 多, 余
    upper: tuple[Piece, ...] = ()  # 3天—8周: the second end
