"""What the readers of time expressions hand on: the stretch of text and what it says, before it gets a value.

Frozen values only; `expressions`, `years` and `events` make them, `values` interprets them.
"""

from datetime import timedelta
from typing import Final, Literal

from pipeline.temporal.calendar import Stretch, period
from pipeline.temporal.point import Length, Point
from pipeline.temporal.tables import Vague
from pipeline.values import dataclass

Bound = Literal["", "before", "until", "after", "since"]
Relation = Literal["", "past", "next", "ago", "hence", "within"]

_CUSTOMARY: Final = frozenset({"H", "M", "T"})  # 初, 中 and 底
_PART_OF_MONTH: Final = timedelta(days=20)


@dataclass(frozen=True, slots=True)
class Found:
    """An expression at `start:end`. Exactly one of point, length, period and word says what it is."""

    start: int
    end: int
    point: Point | None = None
    until: Point | None = None  # second end of a range
    bound: Bound = ""
    length: Length | None = None
    relation: Relation = ""
    period: str | None = None  # of a recurrence
    word: Vague | None = None
    plan: int | None = None  # first year of a five-year plan
    about: bool = False
    modifier: str | None = None  # told by a word outside the span: 近|四十分钟
    so_far: bool = False  # 以来: up to now, where 起 may go on
    resume: int = 0  # where to go on reading, if further than `end`

    @property
    def years_ago(self) -> int:
        """The number of 六年前; -1 of 十几年前 and 几年前, which tell none, and 0 of anything else."""
        if self.length is None or self.relation != "ago" or self.length.pieces[0].code != "Y":
            return 0
        piece = self.length.pieces[0]
        rough = self.length.over or len(self.length.pieces) > 1 or piece.high is not None
        return -1 if rough or piece.amount is None or piece.amount % 1 else int(piece.amount)


def printed_period(found: Found, placed: Stretch) -> Stretch:
    """4月初 is printed as April, since which days of it are meant is custom; all else as it is placed."""
    point = found.point
    if point is None or point.part not in _CUSTOMARY or found.until is not None or found.bound:
        return placed
    if placed.start is None or placed.end is None or placed.end - placed.start > _PART_OF_MONTH:
        return placed
    week = point.near is not None and point.near.unit == "w"  # 本周后期
    return period(placed.start, "w" if week else "m", 0) or placed
