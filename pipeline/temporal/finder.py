"""Finds all time expressions of a text: the one scan over it, and what each expression inherits from those before.

Takes any text and an optional anchor, gives mentions in text order that do not overlap; offsets are code points of
that text. Works without models. Cost is linear: one character-class scan picks the places where an expression can
start, and each reader looks a bounded way ahead.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from pipeline.layers import DateMention
from pipeline.temporal.calendar import Anchor, Stretch, day_stretch
from pipeline.temporal.events import find_events
from pipeline.temporal.expressions import Found, inherit, read_expression
from pipeline.temporal.point import Point
from pipeline.temporal.resolve import Setting, Tense
from pipeline.temporal.starts import next_start
from pipeline.temporal.tables import NOT_TIMES
from pipeline.temporal.values import describe

_TITLE = re.compile(r"《[^《》\n]{1,40}》")
_AND: Final = ("、", "和", "及", "与", "與", "或", "以及")
_DIGITS = re.compile(r"(?<=@)[\w.\-]+|[0-9０-９]+|[一二三四五六七八九〇零]{2,}几(?=年)")
_SENTENCE_ENDS = frozenset("。！？!?；;\n")
_FUTURE = re.compile(
    r"[将將](?=[于於在从從自会會要有举舉召开開启啟迎进進推正陆陸继繼到达達超实實施出持全再])|拟|预计|預計|即将|即將|有望|届时|屆時|力争|定于|截止"
)
_CLAUSE_ENDS = _SENTENCE_ENDS | frozenset("，,：:")
_BARE = 2
_WINDOW = 40  # how far around an expression the words of tense are looked for


def find_dates(text: str, *, anchor: Anchor | None = None) -> tuple[DateMention, ...]:
    """All time expressions of `text`, in order, without overlap; values resolved against `anchor` if there is one."""
    found = _merge(_scan(text), find_events(text))
    alone = len(found) == 1 and _is_bare(text, found[0])
    context = _Context(text, anchor, alone)
    return tuple(context.mention(one) for one in found)


def _scan(text: str) -> list[Found]:
    found: list[Found] = []
    at = 0
    stripped = text.strip()
    offset = len(text) - len(text.lstrip())
    if 0 < len(stripped) <= _WINDOW:
        one = read_expression(text, offset, whole=True)
        if one is not None and one.end >= offset + len(stripped):
            return [one]
    titles = _TITLE.finditer(text)
    title = next(titles, None)
    while (start := next_start(text, at)) is not None:
        at = start
        while title is not None and title.end() <= at:
            title = next(titles, None)
        if title is not None and title.start() < at:
            at = title.end()  # 《明日之后》 is a name
            continue
        one = read_expression(text, at) if text[at - 1 : at] != "@" else None  # an account's name
        if one is not None:
            found.append(one)
            at = max(one.end, one.resume)
        else:
            at = _next(text, at)
    return found


def _is_bare(text: str, found: Found) -> bool:
    """Whether next to nothing stands around the expression (在12:00之前), so that no sentence tells its tense."""
    if len(text) > found.end - found.start + _WINDOW:
        return False
    around = (text[: found.start] + text[found.end :]).strip()
    return len(around) <= _BARE and _CLAUSE_ENDS.isdisjoint(around)


def _next(text: str, at: int) -> int:
    digits = _DIGITS.match(text, at)
    if digits is not None:
        return digits.end()
    blocked = NOT_TIMES.at(text, at)
    return blocked[1] if blocked is not None else at + 1


def _merge(first: list[Found], second: list[Found]) -> list[Found]:
    """Both lists in order; where they overlap, the longer one stands."""
    merged: list[Found] = []
    for one in sorted([*first, *second], key=lambda one: (one.start, -one.end)):
        if merged and one.start < merged[-1].end:
            if one.end - one.start > merged[-1].end - merged[-1].start:
                merged[-1] = one
            continue
        merged.append(one)
    return merged


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
    behind: int = 0
    before: Point | None = None

    def mention(self, found: Found) -> DateMention:
        if (self.year is not None or self.day is not None) and not _SENTENCE_ENDS.isdisjoint(
            self.text[self.behind : found.start]
        ):
            self.year = self.day = None
        if found.start - self.behind > _WINDOW:
            self.year = None
        found = self._shared(found)
        setting = Setting(self.anchor, self.then, self.then_origin, self.day, self.year, self._tense(found))
        mention, placed = describe(found, setting)
        self._remember(found, placed, mention)
        return mention

    def _shared(self, found: Found) -> Found:
        """12月18日、19日: the second day shares what is printed before the first one."""
        point, before = found.point, self.before
        self.before = found.until or point
        if point is None or before is None or not point.dated or point.clock is not None:
            return found
        if self.text[self.behind : found.start] not in _AND or not (point.day or point.month) or point.near is not None:
            return found
        finer = point.month is None and before.day is not None or point.month is not None and before.month is not None
        self.before = inherit(point, before) if finer else point
        return replace(found, point=self.before) if finer and found.until is None else found

    def _remember(self, found: Found, placed: Stretch | None, mention: DateMention) -> None:
        self.behind = found.end
        if placed is not None and placed.start is not None and found.point is not None and not found.bound:
            self.then = placed
            self.then_origin = mention.resolved.anchor if mention.resolved is not None else "text"
            clocked = found.point.clock is not None
            self.day = day_stretch(placed.start) if clocked or placed.grain == "day" else None
            if found.point.year is not None and found.until is None:
                self.year = found.point.year

    def _tense(self, found: Found) -> Tense:
        text = self.text
        if self.alone:
            return "open"
        start, end = max(0, found.start - _WINDOW), min(len(text), found.end + _WINDOW)
        for at in range(found.start - 1, start - 1, -1):
            if text[at] in _CLAUSE_ENDS:
                start = at
                break
        for at in range(found.end + 1, end):  # 12月6日，将举行: a comma directly behind still belongs
            if text[at] in _CLAUSE_ENDS:
                end = at
                break
        return "future" if _FUTURE.search(text, start, end) else "past"
