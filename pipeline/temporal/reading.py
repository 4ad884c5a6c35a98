"""Small readers shared by the temporal parsers: blanks, integers, years, connectors.

Takes a text and an offset, gives a value and the offset behind it, or None. Every reader looks at a bounded number of
characters. Numbers come from `pipeline.numbers.numerals`.
"""

from functools import lru_cache
from typing import Final

from pipeline.lazy import regex
from pipeline.numbers.numerals import read_digits, read_numeral

BLANKS: Final = " \u3000\u00a0"
_CONNECTOR = regex(r"[ \u3000]{0,2}(?:至|到|——|[—–―~～〜∼－\-]|与|和|與|、)[ \u3000]{0,2}")
_STRICT = regex(r"[ \u3000]{0,2}(?:至|到|——|[—–―~～〜∼－\-])[ \u3000]{0,2}")
_LONGEST_YEAR = 4
CENTURY: Final = ("世纪", "世紀")
_PIVOT = 39  # a year of two digits up to here is 20xx


def skip(text: str, at: int, most: int = 2) -> int:
    """The next offset that is no blank, passing at most `most` of them."""
    end = at
    while end < len(text) and end - at < most and text[end] in BLANKS:
        end += 1
    return end


@lru_cache(maxsize=64)  # as for numerals: many readers ask at one place
def integer(text: str, at: int) -> tuple[int, int] | None:
    """A whole number that starts exactly at `at`: 12, １２, 十二, 廿二, 〇八."""
    numeral = read_numeral(text, at, decimals=False, blanks=False)
    if numeral is None or numeral.end - numeral.start > 12:
        return None
    if numeral.value is None or numeral.lower is not None:
        if numeral.row is None:
            return None
        return int(numeral.row), numeral.end
    return (int(numeral.value), numeral.end) if numeral.value == int(numeral.value) and numeral.value >= 0 else None


def year_number(text: str, at: int) -> tuple[int, int, bool] | None:
    """A number that can be a year before 年: value, end, and whether only two digits are printed."""
    digits = read_digits(text, at)
    if digits is not None:
        length, value = digits.end - at, int(digits.value or 0)
        if length == _LONGEST_YEAR and text[at] not in "0０":
            return value, digits.end, False
        if length == 2:
            return value, digits.end, True
        if length == 3 and value > 99:
            return value, digits.end, False
        if length > 1:
            return None
    number = integer(text, at)
    if number is not None and 1900 <= number[0] <= 2099 and (number[0] != 2000 or _month_follows(text, number[1])):
        return number[0], number[1], False  # 两千零四年; 两千年 alone is two thousand years
    return None


def _month_follows(text: str, at: int) -> bool:
    month = integer(text, at + 1)
    return month is not None and text[month[1] : month[1] + 1] == "月"


def full_year(two_digits: int) -> int:
    """The year that two digits stand for."""
    return two_digits + (2000 if two_digits <= _PIVOT else 1900)


def connector(text: str, at: int) -> int | None:
    """Behind 至, 到, —, ~ or - ; None if there is none."""
    match = _STRICT.match(text, at)
    return match.end() if match else None


def loose_connector(text: str, at: int) -> int | None:
    """As `connector`, and 与, 和, 、 as well (2007年与2009年之间)."""
    match = _CONNECTOR.match(text, at)
    return match.end() if match else None


def numbered(text: str, at: int, units: str) -> tuple[int, int, bool] | None:
    """A number with one of the one-character `units` behind it: value, end, False.

    Where the unit stands behind a second number only (1至9月), the first number, its own end and True.
    """
    number = integer(text, at)
    if number is None:
        return None
    value, end = number
    after = skip(text, end)
    if after < len(text) and text[after] in units:
        return value, after + 1, False
    behind = connector(text, end)
    if behind is not None:
        second = integer(text, behind)
        if second is not None:
            after = skip(text, second[1])
            if after < len(text) and text[after] in units and text[end] != "、":
                return value, end, True
    return None


def names_a_century(text: str, end: int) -> bool:
    """未来几年至|21世纪, 17至|19世纪: a century by its number up to `end`, and not so many of them (两三个世纪)."""
    return text[end - 2 : end] in CENTURY and text[end - 3 : end - 2] not in ("个", "個")
