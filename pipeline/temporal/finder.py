"""Finds all time expressions of a text: the one scan over it, and what each expression inherits from those before.

Takes any text and an optional anchor, gives mentions in text order that do not overlap; offsets are code points of
that text. Works without models. Cost is linear: one character-class scan picks the places where an expression can
start, and each reader looks a bounded way ahead.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from pipeline.layers import DateMention
from pipeline.lazy import regex
from pipeline.lexicon import alternation, column, narrow, word_list
from pipeline.numbers.item_heads import is_item
from pipeline.temporal import calendar as cal
from pipeline.temporal import comparisons as cs
from pipeline.temporal.calendar import Anchor, Stretch, day_stretch
from pipeline.temporal.events import find_events
from pipeline.temporal.expressions import ENTERED, inherit, read_expression
from pipeline.temporal.found import Found
from pipeline.temporal.point import Clock, Near, Point
from pipeline.temporal.setting import Setting, Tense
from pipeline.temporal.starts import may_start, next_start
from pipeline.temporal.tables import DAYPARTS, NOT_TIMES
from pipeline.temporal.tense import (
    CLAUSE_ENDS,
    WINDOW,
    counts_from_event,
    goes_on,
    has_been,
    is_future,
    is_soon,
    tense_at,
)
from pipeline.temporal.unplaced import (
    OF_A_STORY,
    THE_WEEKEND,
    is_of_an_event,
    is_of_no_one_period,
    is_of_some_day,
    is_year_not_over,
    loses,
)
from pipeline.temporal.values import describe
from pipeline.values import replace

LONGEST_TITLE: Final = 40
TITLE: Final = regex(rf"《[^《》\n]{{1,{LONGEST_TITLE}}}》")  # of a work, which names no day and counts nothing
_BEFORE_ACCOUNTS: Final = frozenset("@·•")
_AND: Final = ("、", "和", "及", "与", "與", "或", "以及")
_DIGITS = regex(r"(?<=@)[\w.\-]+|[0-9０-９]+(?:\.[0-9]+(?=时代))?|[一二三四五六七八九〇零]{2,}几(?=年)")
_SENTENCE_ENDS = frozenset("。！？!?；;\n")
_BARE = 2
_MORNING, _NOON, _EVENING = 6, 12, 18
_EVERY_DAY: Final = "P1D"
_STORY_DAYS = tuple(word for word in OF_A_STORY if word[0] == "那" and word[-1] != "年")  # no day unless one was told
_THESE_DAYS: Final = word_list("time_context", "these_days")
_BRACKETS: Final = ("(", "（")
_WEEK, _NOT_LONG = timedelta(days=7), timedelta(days=60)
_INSIDE = alternation(column("named_by_hour", where="place", equals="inside"))
_BEHIND = alternation(column("named_by_hour", where="place", equals="behind"))
_CALLED = regex(f"(?:{_INSIDE})[”」’』]|[”」’』][一-鿿]{{0,4}}?(?:{_BEHIND})")
_OPENING = frozenset("“「‘『")
_GOES_ON = regex("[0-9０-９一二三四五六七八九十春夏秋冬上下]")
_WILL = ("将", "將", "会", "會", "，将", "，將")
_UP_TO = ("截至", "截止")
_BY_NOW: Final = word_list("time_context", "by_now")
_WITH = word_list("time_context", "with")
_NEXT_SENTENCE = 30
_DAY_REACH = 120  # how far behind a day a time of day without one still belongs to it


def find_dates(text: str, *, anchor: Anchor | None = None) -> tuple[DateMention, ...]:
    """All time expressions of `text`, in order, without overlap; values resolved against `anchor` if there is one."""
    return find_in_each([text], anchor=anchor)[0]


def find_in_each(texts: Sequence[str], *, anchor: Anchor | None) -> list[tuple[DateMention, ...]]:
    """The same of several texts: all are scanned before any is placed, which spares the processor's cache."""
    texts = [narrow(text) for text in texts]
    scanned = [_scan(text) for text in texts]
    told = map(_merge, scanned, [find_events(text) for text in texts])
    return [_placed(text, found, anchor) for text, found in zip(texts, told, strict=True)]


def _placed(text: str, found: list[Found], anchor: Anchor | None) -> tuple[DateMention, ...]:
    if not found:
        return ()
    alone = len(found) == 1 and _is_bare(text, found[0])
    context = _Context(text, anchor, alone)
    mentions = (context.mention(one) for one in found)
    return tuple(
        one for one in mentions if one.resolved is not None or not text.startswith(_STORY_DAYS, one.span.start)
    )


def _scan(text: str) -> list[Found]:
    found: list[Found] = []
    at = 0
    stripped = text.strip()
    offset = len(text) - len(text.lstrip())
    if 0 < len(stripped) <= WINDOW and may_start(text, offset):
        one = read_expression(text, offset, whole=True)
        if one is not None and one.end >= offset + len(stripped):
            return [one]
    titles = TITLE.finditer(text) if "《" in text else iter(())
    title = next(titles, None)
    while (start := next_start(text, at)) is not None:
        at = start
        while title is not None and title.end() <= at:
            title = next(titles, None)
        if title is not None and title.start() < at:
            at = title.end()  # 《明日之后》 is a name
            continue
        account = text[at - 1 : at] in _BEFORE_ACCOUNTS and _is_account(text, at)
        one = None if account or is_item(text, at) else read_expression(text, at)
        if one is not None and _names_something(text, one):
            at = one.end
        elif one is not None:
            found.append(one)
            at = max(one.end, one.resume)
        else:
            at = _next(text, at)
    return found


def _names_something(text: str, found: Found) -> bool:
    """“四点半课堂”, “六点半”志愿队: an hour in marks, with what is called so inside them or right behind."""
    if text[found.start - 1 : found.start] not in _OPENING or found.point is None or found.point.dated:
        return False
    return _CALLED.match(text, found.end) is not None


def _is_account(text: str, at: int) -> bool:
    """@今日甲城, 甲城日报·今日甲城客户端: the name of an account."""
    return text[at - 1] == "@" or text.startswith("今", at)


def _is_bare(text: str, found: Found) -> bool:
    """Whether next to nothing stands around the expression (在12:00之前), so that no sentence tells its tense."""
    if len(text) > found.end - found.start + WINDOW:
        return False
    around = (text[: found.start] + text[found.end :]).strip()
    return len(around) <= _BARE and CLAUSE_ENDS.isdisjoint(around)


def _next(text: str, at: int) -> int:
    digits = _DIGITS.match(text, at)
    if digits is not None:
        return digits.end()
    blocked = NOT_TIMES.at(text, at) if text[at] in NOT_TIMES.firsts else None
    return blocked[1] if blocked is not None else at + 1


def _merge(first: list[Found], second: list[Found]) -> list[Found]:
    """Both lists in order; where they overlap, the first one stands, the longer of two that begin together."""
    if not second:
        return first
    merged: list[Found] = []
    for one in sorted([*first, *second], key=lambda one: (one.start, -one.end)):
        if not merged or one.start >= merged[-1].end:
            merged.append(one)
    return merged


def _hour_of(clock: Clock | None) -> int | None:
    """The hour, or the first one of a part of the day."""
    if clock is None or clock.hour is not None or clock.part is None:
        return None if clock is None else clock.hour
    return DAYPARTS[clock.part].start


@dataclass(slots=True)
class _Context:
    """Walks through the text: the day last told of, and the year printed in this sentence."""

    text: str
    anchor: Anchor | None
    alone: bool
    then: Stretch | None = None
    then_origin: str = "text"
    day: Stretch | None = None
    year: int | None = None
    year_origin: str = "text"
    day_end: int = 0  # where the last day or other stretch was told
    late: bool = False  # the last time of day was an evening, so that 凌晨 is of the day after
    behind: int = 0
    before: Point | None = None
    last: Stretch | None = None  # what the expression before names, also the beginning of 周三起
    planned: bool = False  # its clause spoke of what is to come
    lost: str = ""  # the units of which the time told last has no place: a day (近日), or any
    upto: Stretch | None = None  # 截至|6月30日, and the offset behind it
    upto_end: int = 0
    years: int = 0  # the N of an N年前 right before
    afternoon: int | None = None  # the hour last told, if it was named one of the afternoon or evening

    def mention(self, found: Found) -> DateMention:
        if found.start - self.day_end > _DAY_REACH:
            self.day = None
        if found.start - self.behind > WINDOW or not _SENTENCE_ENDS.isdisjoint(self.text[self.behind : found.start]):
            self.year = None
        found = cs.of_years_ago(self.text, self.behind, self.years, found)
        found = self._of_what_comes(cs.led_by_than(self.text, self._after_noon(self._shared(found)), self.then))
        after_midnight = self._is_after_midnight(found)
        if after_midnight and self.day is not None and self.day.end is not None:
            self.day = day_stretch(self.day.end)
        if self._leaves_the_past(found):
            self.year = self.then = self.day = None
        tense = self._tense(found)
        mention, placed = describe(found, self._setting(found, tense))
        event = self.then is None and not self.alone and is_of_an_event(self.text, found)
        event |= cs.is_of_some_year(self.text, self.behind, self.years, found)
        over = tense == "past" and is_year_not_over(self.text, found, self.then, self.anchor)
        if event or over or is_of_no_one_period(self.text, found):
            mention, placed = describe(found, Setting(None))[0], None
        self._remember(found, placed, mention, same_day=not after_midnight)
        self.planned = tense == "future"
        return mention

    def _leaves_the_past(self, found: Found) -> bool:
        """机组2001年启用，零件已于|6月9日到港: what is done by now, or is to come, is not of a year long ago."""
        if self.year is None or self.anchor is None or self.year >= self.anchor.day.year - 1:
            return False
        clause = "，" in self.text[self.behind + 1 : found.start] and self.text[self.behind] not in "，,"
        return clause and self.text.endswith(_BY_NOW, 0, found.start)

    def _setting(self, found: Found, tense: Tense) -> Setting:
        """What is known where the expression stands."""
        told = (self.then, self.then_origin, self.day, self.year, self.year_origin)
        story = found.relation == "hence" and not self.alone and self._goes_on(found)
        setting = Setting(self.anchor, *told, tense, story, cs.is_compared(self.text, found, self.then, self.anchor))
        if self._counts_from_the_lost(found) or is_of_some_day(self.text, self.day_end, found):
            setting = replace(setting, lost=True)
        if self.text[self.behind : found.start] in _BRACKETS and found.point is not None and found.point.near is None:
            # 2022年春节期间（|1月31日至2月6日）: of its year, even before the day
            setting = replace(setting, then=None)
        if tense != "future" and self._is_of_told_month(found):
            setting = replace(setting, month=self.then)
        if (eve := cs.eve_of_the_same(self.text, self.behind, found, self.day)) is not None:
            setting = replace(setting, then=eve)
        if cs.is_same_period(self.text, found, self.then, self.anchor):
            setting = replace(setting, same=cal.a_year_before(self.then))
        if self._is_counted_up_to(found):
            setting = replace(setting, upto=self.upto)
        if self._is_next_weekend(found):
            setting = replace(setting, then=self.last, tense="ending")
        if tense == "past" and found.point == THE_WEEKEND and has_been(self.text, found.start, found.end):
            setting = replace(setting, tense="told")
        return setting

    def _counts_from_the_lost(self, found: Found) -> bool:
        """2018年完工。今年修好，|全年开放, of no known year of writing; 近日起火，|当天扑灭, of no known day."""
        near = found.point.near if found.point is not None else None
        return near is not None and near.base == "then" and near.unit in self.lost

    def _is_counted_up_to(self, found: Found) -> bool:
        """截至9月20日，|近两周回落: the last two weeks up to that day, told in the same sentence."""
        if found.relation != "past" or self.upto is None or found.start - self.upto_end > _DAY_REACH:
            return False
        return _SENTENCE_ENDS.isdisjoint(self.text[self.upto_end : found.start])

    def _goes_on(self, found: Found) -> bool:
        """Whether 两年后 counts from the story: only a word of what is to come makes it count from now."""
        ahead = self.text.startswith(_WILL, found.end) or is_future(self.text, found.start, found.end)
        return not ahead or counts_from_event(self.text, found.start)

    def _same_sentence(self, found: Found) -> bool:
        """Whether no sentence ends between the expression before and this one."""
        near = 0 < found.start - self.behind <= WINDOW and self.behind > 0
        return near and _SENTENCE_ENDS.isdisjoint(self.text[self.behind : found.start])

    def _after_noon(self, found: Found) -> Found:
        """下午3时接报，|4时到场: in the sentence of an hour of the afternoon, a later one is of the afternoon too."""
        if self.afternoon is None or found.point is None or found.point.dated:
            return found
        clock = found.point.clock
        evening = self.afternoon >= _EVENING and found.start - self.behind <= _NEXT_SENTENCE  # 晚7点下班。8点到家
        if clock is None or clock.hour is None or clock.sure or not (evening or self._same_sentence(found)):
            return found
        later = clock.hour < _NOON and clock.hour + _NOON >= self.afternoon
        hour = clock._replace(hour=clock.hour + _NOON, sure=True)
        return replace(found, point=replace(found.point, clock=hour)) if later else found

    def _is_of_told_month(self, found: Found) -> bool:
        """5月23日电，某人|23日表示: a bare day soon behind a date long past is of its month or the next.

        2013年11月底病倒。整个|11月求诊: and so is its month, named again.
        """
        point, told = found.point, self.then
        if point is None or told is None or told.start is None or self.anchor is None or found.bound:
            return False
        month = point.month is not None and point == Point(month=told.start.month, part=point.part)
        day = point.day is not None and point == Point(day=point.day, clock=point.clock)
        one_month = told.grain == "month" and told == cal.period(told.start, "m", 0)
        if not (month and one_month or (month or day) and told.grain in ("day", "minute")):
            return False  # 本月18日早上8时举行，|19日8时
        long_ago = self.anchor.day - told.start > _NOT_LONG or told.start > self.anchor.day
        return long_ago and 0 < self.day_end <= found.start < self.day_end + _DAY_REACH

    def _of_what_comes(self, found: Found) -> Found:
        """有望在|近期内|发出, |近期|将开工: 近期 of the time to come, by a word right before or behind it;
        |这两天|还要下雨: of the time of writing.
        """
        if found.word is None or found.word.iso != "PAST_REF":
            return found
        if self.text.startswith("近期", found.start) and is_soon(self.text, found.start, found.end):
            return replace(found, word=found.word._replace(iso="FUTURE_REF"))
        now = self.text.startswith(_THESE_DAYS, found.start) and goes_on(self.text, found.start, found.end)
        return replace(found, word=found.word._replace(iso="PRESENT_REF")) if now else found

    def _is_next_weekend(self, found: Found) -> bool:
        """本周三起开放，|周末延时: the weekend that follows what has just been told."""
        told = self.last.start if self.last is not None else None
        if told is None or self.anchor is None or found.bound or found.point != THE_WEEKEND:
            return False
        return self._same_sentence(found) and abs(told - self.anchor.day) <= _WEEK

    def _is_after_midnight(self, found: Found) -> bool:
        """Whether it is an early hour told after an evening: 昨晚11点起火，凌晨1点扑灭."""
        clock = found.point.clock if found.point is not None and not found.point.dated else None
        hour = _hour_of(clock)
        return self.late and hour is not None and hour < _MORNING

    def _shared(self, found: Found) -> Found:
        """12月18日、19日: the second day shares what is printed before the first one."""
        point, before = found.point, self.before
        self.before = found.until or point
        if point is None or before is None or not point.dated or point.clock is not None:
            return found
        joined = self.text[self.behind : found.start] in _AND
        if joined and point == Point(weekday=point.weekday) and self.then is not None and before.clock is None:
            return replace(found, point=replace(point, near=Near("w", 0, "then")))  # 22日（周六）和|周日
        if not joined or not (point.day or point.month) or point.near is not None:
            return found
        finer = point.month is None and before.day is not None or point.month is not None and before.month is not None
        self.before = inherit(point, before) if finer else point
        return replace(found, point=self.before) if finer and found.until is None else found

    def _remember(self, found: Found, placed: Stretch | None, mention: DateMention, *, same_day: bool) -> None:
        self.behind, self.last, self.years = found.end, placed, found.years_ago
        if found.period == _EVERY_DAY:
            self.day = None  # 每天早起，|5点前出门: of no day; not behind 每分钟
        clock = found.point.clock if found.point is not None else None
        self.late &= found.point is None or not found.point.dated  # 今晚起风，30日转晴，|清晨有霜
        if clock is not None:
            hour = _hour_of(clock)
            self.late = hour is not None and hour >= _EVENING
            self.afternoon = clock.hour if clock.part is not None and (clock.hour or 0) >= _NOON else None
        if cs.only_compares(self.text, found):
            return
        if placed is not None and self.text.endswith(_UP_TO, 0, found.start):
            self.upto, self.upto_end = placed, found.end
        entered = found.bound == "since" and self.text.endswith(ENTERED, 0, found.start)  # 进入|7月份后，当月内
        if placed is not None and placed.start is not None and found.point is not None and (entered or not found.bound):
            self.then = placed if same_day else self.then
            self.then_origin = mention.resolved.anchor if mention.resolved is not None else "text"
            one_day = placed.grain == "day" and placed == day_stretch(placed.start)
            self.day = day_stretch(placed.start) if one_day or found.point.clock is not None else None
            self.day_end = found.end
            self.lost = ""
        elif placed is None and (lost := loses(self.text, found)):
            self.lost, self.day = lost, None
        self._remember_year(found, placed, mention)
        today = None if self.anchor is None else day_stretch(self.anchor.day)
        if placed is not None and placed.end is not None and self.anchor is not None and today and today.end:
            last = cal.last_of(placed)
            feast = found.point is not None and found.point.holiday is not None and not found.point.has_year
            # 将于7月开工，10月完工: what follows is to come too, but for a feast of next year (元旦将至，12月9日)
            next_year = feast and last is not None and last.year != self.anchor.day.year
            if placed.end > today.end and last is not None and not next_year:
                self.year, self.year_origin = last.year, self.anchor.name

    def _remember_year(self, found: Found, placed: Stretch | None, mention: DateMention) -> None:
        """The year printed last, also at a beginning: 从2024年1月26日开始，到3月5日结束."""
        if self.text.startswith("的", found.end) and not _GOES_ON.match(self.text, found.end + 1):
            return  # 执行2011年|的规定: tells of what year that is, and not when
        if self.text.endswith(_WITH, 0, found.start):
            return  # 随着|2023年低价订单消化
        printed = found.until is None and found.bound in ("", "since") and found.point is not None
        if printed and found.point is not None and found.point.has_year and placed is not None and placed.start:
            self.year = placed.start.year
            self.year_origin = mention.resolved.anchor if mention.resolved is not None else "text"

    def _tense(self, found: Found) -> Tense:
        if self.alone:
            return "open"
        counted = self.text.endswith(_UP_TO, 0, found.start) and found.point is not None and found.point.day is None
        deadline = found.bound in ("before", "until") and not counted  # 截至|第三季止 tells of what has been counted
        tense = tense_at(self.text, found.start, max(found.end, found.resume), found.point, deadline=deadline)
        return "ending" if tense == "unsure" and self._is_ahead(found) else tense

    def _is_ahead(self, found: Found) -> bool:
        """Whether the same sentence has told of a day to come: 计划5月开工，春节前|完工."""
        between = self.text[self.behind : found.start]
        if self.then is None or self.then.start is None or self.anchor is None or len(between) > WINDOW:
            return False
        ahead = self.then.start > self.anchor.day or self.planned  # 计划今年5月开工, written in June
        return ahead and _SENTENCE_ENDS.isdisjoint(between)
