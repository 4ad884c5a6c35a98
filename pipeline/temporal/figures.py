"""Dates in figures: 2021.7.1, 2010-01-29, 1/2/2020, 1999.08 in a range, 3/14 in a text of Taiwan.

Takes a text and an offset, gives a `Point` and the offset behind it, or None. Refuses what is a version, a fraction or
a row of numbers; how the script of the text around tells its calendar is known here as well.
"""

from typing import Final

from pipeline.lazy import regex
from pipeline.lexicon import alternation, count_traditional, fold, word_list
from pipeline.numbers.codes import AFTER_DOT
from pipeline.temporal.calendar import MONTHS_A_YEAR, MOST_DAYS, days_in
from pipeline.temporal.point import Point
from pipeline.temporal.reading import connector, full_year

HALF_WIDTH: Final = str.maketrans("０１２３４５６７８９", "0123456789")
_MARKED = regex("[0-9０-９]{1,4}[-－/.． ]")  # as all of these forms begin
_NUMERIC = regex(
    r"([0-9０-９]{4})(?:([-－/.．])([0-9０-９]{1,2})\2([0-9０-９]{1,2})| ([0-9]{2}) ([0-9]{2}))(?:[日号號])?"
    r"(?![0-9０-９]|[./][0-9])|([0-9０-９]{4})(?:([-－/.．])([0-9０-９]{1,2})\8([0-9０-９]{1,2}))(?=[0-9]{2}:[0-9]{2})"
)
_YEAR_MONTH = regex(r"([0-9]{4})[.．/\-]([0-9]{1,2})(?![0-9.．/%％点點元])")
_DAY_FIRST = regex(r"([0-9]{1,2})([-/])([0-9]{1,2})\2([0-9]{4}|[0-9]{1,2})(?![0-9./\-])")
_MONTH_DAY = regex(r"([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9./\-])([日号號]?)")
_DOTTED = regex("([0-3][0-9])[.]([01][0-9])[.]((?:19|20)[0-9]{2})(?![0-9.])")  # 24.06.2015
_FIRST_LIKELY, _LAST_LIKELY = 1500, 2200  # years of a date that begins with its day
_LINE_STARTS: Final = ("", "\n", " ", "\u3000", "（", "(")
_TO_NOW = regex(r"[—–\-]?(?:至今|今)|[—–](?=[\s\u3000])")
_AROUND, _TRADITIONAL = 40, 3  # so many traditional characters so near make a text of Taiwan
_SLASHED = regex(
    "([0-9]{1,2})/([0-9]{1,2})(?![0-9/%％])(?=[（(][一二三四五六日週周]|起|前(?!提)|"
    + alternation(word_list("time_context", "after_slash"))
    + "|[~～-])"
)
_IN_FIGURES = frozenset("0123456789.．-/")
_DOTTED_DAY = regex("(1[0-2]|[1-9])[.．](3[01]|[12][0-9]|0?[1-9])(?=" + alternation(AFTER_DOT) + ")")  # 10.25|再讯
_BEFORE_CLOCK = regex("([0-9]{1,2})/([0-9]{1,2})(?=[ \u3000]?[0-9]{1,2}[:：][0-9]{2}(?![0-9]))")  # 3/27 08:05
_BRACKETED = regex("([一二三四五六日天末])[（(]([0-9]{1,2})/([0-9]{1,2})[）)]")  # 週二(1/13)
_LUNAR = regex("([0-9]{1,2})/([0-9]{1,2})(?![0-9/%％])")
_SLASHED_END = regex("[~～至到昨今明-]([0-9]{1,2})/([0-9]{1,2})(?![0-9/%％])")  # 4/1~|4/30, 明|12/3


def digits_value(digits: str) -> int:
    """The value of Arabic digits of either width."""
    return int(digits.translate(HALF_WIDTH))


def _checked(year: int, month: int, day: int) -> Point:
    good = 1 <= month <= MONTHS_A_YEAR and 1 <= day <= days_in(year, month)
    return Point(year=year, month=month, day=day, problem=not good)


def read_figures(text: str, at: int, *, whole: bool) -> tuple[Point, int] | None:
    """A date in figures at `at`: 2021.7.1, 2010-01-29, 2010 01 29, 1/2/2020.

    1999.08 is one only in a range, 09-01 and 12-11-10 only as a `whole` text.
    """
    if _MARKED.match(text, at) is None:
        return None
    match = _NUMERIC.match(text, at)
    if match is not None:
        fields = [
            group
            for group in (match[1], match[3] or match[5], match[4] or match[6], match[7], match[9], match[10])
            if group
        ]
        year, month, day = (digits_value(field) for field in fields)
        if month <= MONTHS_A_YEAR and day <= MOST_DAYS or whole:
            return _checked(year, month, day), match.end()
    match = _YEAR_MONTH.match(text, at)
    if match is not None and 1 <= digits_value(match[2]) <= MONTHS_A_YEAR and (len(match[2]) == 2 or whole):
        behind = connector(text, match.end())
        before = text[at - 1 : at] if at else ""
        if before in _LINE_STARTS and _TO_NOW.match(text, match.end()):
            return Point(year=digits_value(match[1]), month=digits_value(match[2])), match.end()  # 2025.04—　现职
        if whole or (behind is not None and _YEAR_MONTH.match(text, behind)) or before in tuple("-—–~至到"):
            return Point(year=digits_value(match[1]), month=digits_value(match[2])), match.end()
    return _short_figures(text, at, whole=whole)


def _short_figures(text: str, at: int, *, whole: bool) -> tuple[Point, int] | None:
    match = _DAY_FIRST.match(text, at)
    if match is not None and (len(match[4]) == 4 or whole):
        first, middle, last = digits_value(match[1]), digits_value(match[3]), digits_value(match[4])
        if len(match[4]) < 4 and len(match[1]) == 2 and match[2] == "-":
            return _checked(full_year(first), middle, last), match.end()
        year = last if len(match[4]) == 4 else full_year(last)
        if not _FIRST_LIKELY <= year <= _LAST_LIKELY:
            return None  # 取件码6-2-1098
        month, day = (first, middle) if middle > MONTHS_A_YEAR else (middle, first)
        return _checked(year, month, day), match.end()
    match = _DOTTED.match(text, at)
    if match is not None and digits_value(match[2]) <= MONTHS_A_YEAR and not text[at - 1 : at].isalnum():
        return _checked(digits_value(match[3]), digits_value(match[2]), digits_value(match[1])), match.end()
    match = _MONTH_DAY.match(text, at)
    if match is not None and (match[3] or (whole and match.end() == len(text.rstrip()))):
        month, day = digits_value(match[1]), digits_value(match[2])
        if 1 <= month <= MONTHS_A_YEAR and 1 <= day <= MOST_DAYS and "." not in match[0]:
            return Point(month=month, day=day), match.end()
    match = None if text[at - 1 : at] in _IN_FIGURES and at else _DOTTED_DAY.match(text, at)
    if match is not None:
        return Point(month=digits_value(match[1]), day=digits_value(match[2])), match.end()
    return _slashed(text, at)


def _slashed(text: str, at: int) -> tuple[Point, int] | None:
    """3/14 in a text of Taiwan, where a day or an hour is told behind it, 3/27 08:05 in any; 2/3 is a fraction."""
    beside = _BRACKETED.match(text, at - 2) if at > 1 else None
    if beside is not None:
        point = _of_month(beside[2], beside[3])
        return (point, beside.end(3)) if point is not None else None
    clock = _BEFORE_CLOCK.match(text, at)
    match = clock or _SLASHED.match(text, at) or _SLASHED_END.match(text, at - 1)
    if match is None or text[at - 1 : at].isascii() and text[at - 1 : at].isalnum():
        return None
    if clock is None and not is_traditional(text, at):
        return None
    point = _of_month(match[1], match[2])
    return (point, match.end(2)) if point is not None else None


def _of_month(month: str, day: str, *, lunar: bool = False) -> Point | None:
    """The day of a month in figures, None if no month has it."""
    point = Point(month=digits_value(month), day=digits_value(day), lunar=lunar)
    good = 1 <= (point.month or 0) <= MONTHS_A_YEAR and 1 <= (point.day or 0) <= MOST_DAYS
    return point if good else None


def read_lunar(text: str, at: int) -> tuple[Point, int] | None:
    """農曆|3/23: a day of the lunar calendar in figures."""
    match = _LUNAR.match(text, at)
    point = None if match is None else _of_month(match[1], match[2], lunar=True)
    return (point, match.end()) if match is not None and point is not None else None


def is_republican(text: str, at: int) -> bool:
    """Whether the text around counts years of the Republic: it says so, or is written in traditional characters."""
    return "民国" in fold(text[max(0, at - _AROUND) : at + _AROUND]) or is_traditional(text, at)


def is_traditional(text: str, at: int) -> bool:
    """Whether the text around `at` is written in traditional characters."""
    return count_traditional(text[max(0, at - _AROUND) : at + _AROUND]) >= _TRADITIONAL
