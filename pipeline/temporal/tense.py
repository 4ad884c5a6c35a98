"""On which side of the day of writing a clause places a date whose year it leaves out.

Takes a text, the place of an expression in it and whether it is a deadline; gives a `Tense`. The words are those of the
table `tense_cues`; only the clause around the expression counts, over a bounded number of characters.
"""

import re
from typing import Final

from pipeline.lazy import regex
from pipeline.lexicon import alternation, column, rows, word_list
from pipeline.temporal.point import Point
from pipeline.temporal.setting import Tense

CLAUSE_ENDS: Final = frozenset("。！？!?；;\n，,：:")
WINDOW: Final = 40  # how far around an expression the words of tense are looked for


_END = regex(f"[{''.join(sorted(CLAUSE_ENDS))}]")
_LAST_END = regex(f"(?s:.*)[{''.join(sorted(CLAUSE_ENDS))}]")


def _cues(tense: str) -> re.Pattern[str]:
    """Any cue of one tense, by its first character: patterns that open with a look-around are slow to search."""
    rests: dict[str, list[str]] = {}
    for row in rows("tense_cues"):
        for cue in row["cue"].split(" ") if row["tense"] == tense else ():
            rests.setdefault(cue[0], []).append(re.escape(cue[1:]) + (f"(?=[{row['next']}])" if row["next"] else ""))
    return re.compile("|".join(f"{first}(?<!原{first})(?:{'|'.join(behind)})" for first, behind in rests.items()))


_NEARLY: Final = word_list("time_context", "nearly")
_FROM_NOW: Final = frozenset("在于於到至将將要会會计計待等快早迟遲需须須就再过過从從是让讓说說")
_AHEAD, _BEHIND = (alternation(word_list("time_context", key)) for key in ("soon_before", "soon_behind"))
_SOON_BEFORE = regex(f"(?:{_AHEAD})[在于於]?[^，,。；;：、 ]{{0,2}}$")  # 有望在|近期
_SOON_BEHIND = regex(f"[“‘「]?(?:{_BEHIND})|的[“‘「]小?目[标標]")
_FUTURE: Final = _cues("future")
_PLAN: Final = _cues("plan")
_PAST: Final = _cues("past")
_DONE: Final = _cues("done")
_HABIT: Final = _cues("habit")
_NOW: Final = _cues("now")
_SAYS: Final = _cues("says")
_FORECAST: Final = _cues("forecast")
_FORECASTERS: Final = column("tense_cues", where="tense", equals="forecaster")
_RECEIVED = regex(
    f"(?:{alternation(column('tense_cues', where='tense', equals='received'))})"
    "[^，。；]{0,8}[0-9一二两三四五六七八九十百千]"
)
SENTENCE_END = regex("[。！？!?；;\n]")
_ENDINGS: Final = column("tense_cues", where="tense", equals="ending")
_EXTENDED: Final = column("tense_cues", where="tense", equals="extended")
_CLOSINGS: Final = column("tense_cues", where="tense", equals="closing")
_EFFECTIVE: Final = column("tense_cues", where="tense", equals="effective")


def tense_at(text: str, start: int, end: int, point: Point | None, *, deadline: bool) -> Tense:
    """The tense of the clause around `start:end`, where `point` stands.

    A deadline (三季度末前) is as likely ahead as behind: it is future or past by the words beside it, and `unsure`
    without any. An end (展期至8月31日) comes after what is told of.
    """
    first, last = _clause(text, start, end)
    extended = text.endswith(_EXTENDED, max(0, start - WINDOW), start)
    if extended or text.endswith(_ENDINGS, max(0, start - WINDOW), start) or text.startswith(_CLOSINGS, end):
        if _PAST.search(text, first, start):
            return "past"
        ending: Tense = "extended" if extended else "ending"
        return "coming" if _FUTURE.search(text, first, start) else ending  # 将持续到12月31日, written in January
    if is_future(text, start, end):
        return "future"
    if text.endswith("起", 0, end) and text.startswith(_EFFECTIVE, end):
        return "nearest"
    if not deadline or _PAST.search(text, first, last) or _DONE.search(text, first, last):
        return _tense_of_forecast(text, start, end, point) if point is not None else "past"
    return "future" if _PLAN.search(text, end, last) else "unsure"


def _tense_of_forecast(text: str, start: int, end: int, point: Point) -> Tense:
    """周三|转晴, 气象台预报，|周六仍冷: a weekday ahead, or the nearest of a bare day (30日|有小雨); else past."""
    if point.near is not None or point.month is not None or not (point.weekday or point.day):
        return "past"
    first, last = _clause(text, start, end)
    told = text.endswith(_FORECASTERS, 0, first) or _FORECAST.search(text, first, last) is not None
    if not told or _PAST.search(text, first, last) is not None:
        return "past"
    return "future" if point.weekday else "nearest"


def has_been(text: str, start: int, end: int) -> bool:
    """周末|两天，景区接待游客6.3万人次: whether what was done then is told, by a cue in its clause or by a figure."""
    stop = SENTENCE_END.search(text, end, end + WINDOW)
    last = stop.start() if stop else min(len(text), end + WINDOW)
    if _FUTURE.search(text, start, last):
        return False
    return _RECEIVED.search(text, end, last) is not None or _PAST.search(text, *_clause(text, start, end)) is not None


def is_habit(text: str, start: int, end: int) -> bool:
    """平时|周末人多, 节假日和|周末: any weekend, by a word of its clause."""
    return _HABIT.search(text, *_clause(text, start, end)) is not None


def goes_on(text: str, start: int, end: int) -> bool:
    """这两天|还要下雨: whether the clause speaks of what lasts or is to come, behind the expression."""
    _, last = _clause(text, start, end)
    return _NOW.search(text, end, last) is not None or _FUTURE.search(text, end, last) is not None


def counts_from_event(text: str, start: int) -> bool:
    """解除封锁约|半年后, 开业|三年后: what stands right before it is what it counts from."""
    nearly = next((word for word in _NEARLY if text.endswith(word, 0, start)), "")
    at = start - len(nearly)
    before = text[at - 1 : at]
    return at > 0 and "一" <= before <= "鿿" and before not in _FROM_NOW and not is_future(text, start, start)


def is_future(text: str, start: int, end: int) -> bool:
    """Whether the clause speaks of what is to come: 将于|周一|推出, 周一|将推出; but 周一|宣布将推出."""
    first, last = _clause(text, start, end)
    cue = _FUTURE.search(text, first, last)
    return cue is not None and (cue.start() < end or _SAYS.search(text, end, cue.start()) is None)


def is_soon(text: str, start: int, end: int) -> bool:
    """有望在|近期内|发出, |近期|将开工, but 近期，公司表示将开工: a word of what is to come right before or behind."""
    ahead = _SOON_BEFORE.search(text, max(0, start - WINDOW), start) is not None
    return ahead or _SOON_BEHIND.match(text, end) is not None


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause around the expression; a comma directly behind it still belongs (12月6日，将举行)."""
    first, last = max(0, start - WINDOW), min(len(text), end + WINDOW)
    before, behind = _LAST_END.match(text, first, start), _END.search(text, end + 1, last)
    return before.end() - 1 if before else first, behind.start() if behind else last
