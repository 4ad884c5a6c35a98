"""What the readers of time expressions hand on: the stretch of text and what it says, before it gets a value.

Frozen values only; `expressions`, `years` and `events` make them, `values` interprets them.
"""

from dataclasses import dataclass
from typing import Literal

from pipeline.temporal.point import Length, Point
from pipeline.temporal.tables import Vague

Bound = Literal["", "before", "until", "after", "since"]
Relation = Literal["", "past", "next", "ago", "hence", "within"]


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
