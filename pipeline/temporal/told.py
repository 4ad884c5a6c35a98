"""What a later paragraph counts from: the day and the year that an earlier one has told.

Takes the times of one story in text order, paragraph by paragraph, and gives each again, placed by what was told where
that is meant: 当天 and 次日 of the day of the story, 全年 and 这一年 of its year. Background of long ago is none of it.
"""

from typing import Final

from pipeline.layers import DateMention, Resolved
from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.temporal.calendar import Anchor
from pipeline.temporal.finder import find_dates
from pipeline.temporal.other_days import SAID, as_placed, placed_again, without_place
from pipeline.temporal.tables import SOME_DAY
from pipeline.temporal.tense import is_future

_THAT_DAY: Final = word_list("time_context", "that_day")
_NEXT_DAY: Final = ("次日", "翌日", "隔日", "第二天")
_DAYS: Final = ("date", "datetime", "datetimerange")  # 6月25日上午 is of one day as well
_OF_YEAR, _ENDS_OF_YEAR = ("全年", "上年", "这一年", "這一年", "这年", "這年"), ("年末", "年底", "年初")
_REPORTS_UP_TO = 6  # the month by which the figures of the last year are out
_MONTH_OF_YEAR = regex("[当當同这這]年[0-9一二三四五六七八九十]")  # of the year told in an earlier paragraph
_NO_TIMES: Final = ("vague", "duration", "set")
_NEWS_DAYS = 10  # what happened longer ago is background, and not the day of the story
_HEADS: Final = ("", "\n", "\u3000", " ", "。", "；", "，")
_PRINTED_DAY = regex("([0-9]{4})-([0-9]{2})-([0-9]{2})")
_PART_OF_MONTH = regex("(?:XXXX|[0-9]{4})-[0-9]{2}-[0-9]{2}/(?:XXXX|[0-9]{4})-[0-9]{2}-[0-9]{2}$")  # 8月下旬
_SAID_REACH = 80
_MONTH = regex("XXXX-[0-9]{2}")


class Told:
    """The day last told of, for the 当天 and 当晚 of a later paragraph that tells no day itself."""

    def __init__(self, anchor: Anchor | None, text: str) -> None:
        self._anchor, self._text = anchor, text
        self._last: Resolved | None = None
        self._before: Resolved | None = None  # the same, however long ago it was
        self._moved: Resolved | None = None  # a 当天 of this paragraph that is the day of one before
        self._time: DateMention | None = None  # what was told last
        self._year: int | None = None  # the year last told of, for the 上年 of a later paragraph
        self._here = self._dated = False  # whether this paragraph has told a day, or any time
        self._vague = False  # whether the story is of some days of a month (8月下旬), or of late (近日)

    def begin(self) -> None:
        """A new paragraph starts."""
        self._here = self._dated = False
        self._moved = None

    def placed(self, mention: DateMention) -> DateMention:
        """The mention, counted from the told day instead of the day of writing where that is meant."""
        resolved, printed = mention.resolved, mention.span.of(self._text)
        if printed.startswith(SOME_DAY):
            self._last, self._before, self._vague = None, None, True
        before = self._before if resolved is None else self._moved
        if before is not None and not self._here and printed.startswith(_NEXT_DAY):
            following = self._next(mention, printed, before)
            self._moved = following.resolved or self._moved
            return following
        if resolved is None and self._year is not None and not self._dated and _MONTH_OF_YEAR.match(printed):
            return placed_again(mention, self._text, f"{self._year}-12-31", "text")
        if self._anchor is None or resolved is None or resolved.earliest is None:
            return mention
        if not self._dated and (last := self._day_of_told(mention, printed, resolved)) is not None:
            return placed_again(mention, self._text, last, "text")
        self._remember_year(mention, resolved)
        if printed.startswith(_THAT_DAY):
            return self._that_day(mention)
        day = Anchor.of(resolved.earliest)
        era = printed[0] == "今" and self._text.endswith("的", 0, mention.span.start)  # 繁荣的|今天
        if resolved.earliest == resolved.latest and mention.type in _DAYS and day is not None and not era:
            near = 0 <= (self._anchor.day - day.day).days <= _NEWS_DAYS
            told = near and (self._last is None or not self._is_said(mention.span.start))
            self._last, self._before, self._here = (resolved if told else self._last), resolved, True
        self._vague |= mention.edtf is not None and _PART_OF_MONTH.match(mention.edtf) is not None
        return mention

    def _that_day(self, mention: DateMention) -> DateMention:
        """当天 and 当晚: of the day that this paragraph tells, else of the day of the story; of no day known in a story
        of days of which none, or none of these weeks, is told.
        """
        told = self._moved or self._last
        if self._here:
            return mention
        if told is None:
            unknown = self._vague or self._before is not None
            return without_place(mention, self._text) if unknown else mention
        again = placed_again(mention, self._text, told.earliest or "", told.anchor)
        self._moved = again.resolved
        return again

    def _is_said(self, at: int) -> bool:
        """Whether the sentence says before `at` that somebody says so: 他回答说，6人已于|本周一获释."""
        head = max(self._text.rfind(mark, max(0, at - _SAID_REACH), at) for mark in "。！？\n") + 1
        return SAID.search(self._text, max(head, at - _SAID_REACH), at) is not None

    def _day_of_told(self, mention: DateMention, printed: str, resolved: Resolved) -> str | None:
        """The last day of the year told before, for its 全年, or of the month, for 11月 behind a 11月 of 2014."""
        if self._year is not None and self._is_of_year(mention, printed, self._year):
            return f"{self._year}-12-31"
        told = self._time
        if told is None or told.resolved is None or told.edtf != mention.edtf or not _MONTH.fullmatch(told.edtf or ""):
            return None
        return told.resolved.latest if told.resolved.edtf < resolved.edtf else None

    def _is_of_year(self, mention: DateMention, printed: str, year: int) -> bool:
        """全年 and 上年 of a report on a year that is over; 年末 as well, if that year has just ended."""
        if self._anchor is None or year >= self._anchor.day.year or is_future(self._text, *mention.span):
            return False
        day = self._anchor.day
        fresh = year == day.year - 1 and day.month <= _REPORTS_UP_TO
        return printed.startswith(_OF_YEAR) or fresh and printed in _ENDS_OF_YEAR

    def _remember_year(self, mention: DateMention, resolved: Resolved) -> None:
        """A year that is printed, or a time in one, if nothing is only compared with it."""
        if mention.type not in _NO_TIMES:
            self._dated, self._time = True, mention
        year = (mention.edtf or "")[:4]
        inside = resolved.earliest is not None and resolved.latest is not None and resolved.latest.startswith(year)
        compared = self._text.endswith(("比", "较", "較"), 0, mention.span.start)
        if year.isdigit() and inside and not compared:
            self._year = int(year)

    def _next(self, mention: DateMention, printed: str, told: Resolved) -> DateMention:
        """次日凌晨 at the head of a paragraph: the day after the one last told of."""
        if self._text[mention.span.start - 1 : mention.span.start] not in _HEADS:
            return mention
        words = _PRINTED_DAY.sub(r"\1年\2月\3日，", told.earliest or "") + printed
        *before, found = find_dates(words, anchor=self._anchor) or (mention,)
        return as_placed(mention, found, told.anchor) if before and found.span.end == len(words) else mention
