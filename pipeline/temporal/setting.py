"""What is known where a point of time stands: the anchor, what has been told before, and the tense.

Frozen values only; `finder` makes them as it walks through the text, `resolve` reads them.
"""

from datetime import datetime
from typing import Literal

from pipeline.temporal.calendar import Anchor, Stretch
from pipeline.values import dataclass

Tense = Literal["past", "future", "open", "unsure", "ending", "coming", "nearest", "told", "extended"]


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known where a point stands.

    `then`: the day last told of, and `then_origin` what placed it; `day` and `year`: told earlier in the sentence.
    `tense` is open for an expression that stands alone, unsure for a deadline without a word of tense,
    ending for the end of something told of (截止日期为8月31日), extended for one to which it goes on (展期至8月31日),
    coming for one that is ahead (将展期至8月31日),
    nearest for what takes effect (7月1日起施行),
    told for what has been done by now, so that no day just ahead is meant (周末接待游客3万人次, on a Friday).
    `compared`: 上年 and the like count from the period told of, which is compared with it, and not from now.
    `lost`: what was told last has no place, so that 当天 and 全年 count from nothing.
    `month`: a date long past, of whose month or the next a bare day soon behind it is, or its month named again.
    `same`: the period told of a year before, which 去年同期 means.
    `upto`: what its sentence counts up to (截至9月20日，近两周), so that 近两周 ends there and not now.
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
    compared: bool = False
    month: Stretch | None = None
    same: Stretch | None = None
    lost: bool = False
    upto: Stretch | None = None

    def base(self, which: str, *, moved: bool = False) -> datetime | None:
        """The day from which `near` counts."""
        which = "then" if self.compared else which
        if which == "then" and self.lost:
            return None
        if which == "then" and self.then is not None and self.then.start is not None:
            return self.then.start
        if which == "then" and moved:
            return None
        return None if self.anchor is None else self.anchor.moment if self.anchor.has_time else self.anchor.day
