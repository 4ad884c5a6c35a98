"""Times that count from another day than that of writing: “昨天我来过。”11月16日，某某说.

Takes a text, the times found in it and its quotation marks; gives the times again, with 昨天 and 上个月 inside marks
counted from the day on which that was said, or from none where nothing tells it (日前某某说：“昨天…”).
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.layers import DateMention, Marked
from pipeline.lazy import regex
from pipeline.temporal.calendar import Anchor, Unit
from pipeline.temporal.finder import find_dates
from pipeline.temporal.tables import NEAR_DAYS, SOME_DAY, STEP_UNITS, STEPS
from pipeline.temporal.tense import SENTENCE_END
from pipeline.values import replace

_CUE: Final = "(?:[说說称稱道]|表示|介[绍紹]|透露|指出|[認认][为為]|[告诉訴][记記]者)"
SAID = regex(f"{_CUE}[，,：:]")
_SAID_BEFORE = regex(f"{_CUE}[，,：:]?[“「『]$")
_SAID_BEHIND = regex(f"{_CUE}(?:[，,。；：:]|$)")
_REACH = 40
_HELD: Final = ("的", "以来", "以來")  # 11月16日|的比赛后，某某说


def placed_again(mention: DateMention, text: str, day: str, anchor: str) -> DateMention:
    """The mention as it is placed if `day`, which `anchor` names, is the day of writing; if its words say all of it."""
    printed = mention.span.of(text)
    found = find_dates(printed, anchor=Anchor.of(day))
    whole = len(found) == 1 and found[0].span.end == len(printed)
    return as_placed(mention, found[0], anchor) if whole else mention


def as_placed(mention: DateMention, other: DateMention, anchor: str) -> DateMention:
    """The mention with the place of `other`, the same words read on another day; the hours of 当天下午 move with it."""
    if other.resolved is None:
        return mention
    return replace(mention, iso=other.iso, resolved=replace(other.resolved, anchor=anchor))


def without_place(mention: DateMention, text: str) -> DateMention:
    """The mention by its words alone."""
    return replace(mention, iso=find_dates(mention.span.of(text))[0].iso, resolved=None)


def counted_from_speech(text: str, mentions: Sequence[DateMention], marks: Sequence[Marked]) -> Iterator[DateMention]:
    """The mentions, which are in text order, as the marks are; a day of speech holds up to the end of its paragraph."""
    outer = [mark for mark in marks if not mark.depth]
    starts = [mark.inner.start for mark in outer]
    said: DateMention | None = None  # when what stands in the marks was said
    mark: Marked | None = None
    end = 0
    for index, mention in enumerate(mentions):
        said = None if "\n" in text[end : mention.span.start] else said
        end = mention.span.end
        last = bisect_right(starts, mention.span.start) - 1
        if last < 0 or not outer[last].inner.contains(mention.span):
            said = None if _tells_day(text, mention) else said  # the story goes on on another day
            yield mention
            continue
        if outer[last] is not mark:
            mark = outer[last]
            said = _said_before(text, mentions, index, mark) or _said_behind(text, mentions, index, mark) or said
        unit = _counts_from_now(text, mention)
        yield mention if unit is None or said is None else _counted(text, mention, unit, said)


def _counted(text: str, mention: DateMention, unit: Unit, said: DateMention) -> DateMention:
    """The mention, which counts in `unit`s, from the day on which it was said."""
    if said.resolved is not None and said.resolved.earliest is not None and not _is_some_day(text, said):
        return placed_again(mention, text, said.resolved.earliest, said.resolved.anchor)
    return mention if unit == "y" else without_place(mention, text)


def _tells_day(text: str, mention: DateMention) -> bool:
    """Whether the mention is of one day, or of some day of late."""
    one = mention.resolved is not None and mention.resolved.earliest == mention.resolved.latest
    return one and mention.type in ("date", "datetime", "datetimerange") or _is_some_day(text, mention)


def _is_some_day(text: str, mention: DateMention) -> bool:
    return text.startswith(SOME_DAY, mention.span.start)


def _said_before(text: str, mentions: Sequence[DateMention], index: int, mark: Marked) -> DateMention | None:
    """11月16日，某某说：“…”: the last day of the sentence in front of the marks."""
    head = max(0, mark.inner.start - 2 * _REACH)
    if _SAID_BEFORE.search(text, head, mark.inner.start) is None:
        return None
    while (index := index - 1) >= 0:
        span = mentions[index].span
        if span.start < head or SENTENCE_END.search(text, span.end, mark.inner.start):
            return None
        if _tells_day(text, mentions[index]) and not text.startswith(_HELD, span.end):
            return mentions[index]
    return None


def _said_behind(text: str, mentions: Sequence[DateMention], index: int, mark: Marked) -> DateMention | None:
    """“…”11月16日，某某说: the first day behind the marks, where no sentence ends up to the word of speech."""
    while index < len(mentions) and mentions[index].span.start < mark.outer.end:
        index += 1
    if index == len(mentions) or not _tells_day(text, mentions[index]):
        return None
    start, end = mentions[index].span.end, mark.outer.end + _REACH
    said = _SAID_BEHIND.search(text, start, end)
    stop = SENTENCE_END.search(text, mark.outer.end, end)
    told = said is not None and (stop is None or said.start() < stop.start())
    return mentions[index] if told and not text.startswith(_HELD, start) else None


def _counts_from_now(text: str, mention: DateMention) -> Unit | None:
    """The unit of 昨天, 去年, 上周三."""
    printed = mention.span.of(text)
    word, step = NEAR_DAYS.at(printed, 0), STEPS.at(printed, 0)
    if word is not None:
        return word[0].near.unit if word[0].near.base == "now" else None
    unit = STEP_UNITS.at(printed, step[1]) if step is not None and step[0][1] == "now" else None
    return None if unit is None else unit[0]
