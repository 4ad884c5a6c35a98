"""Numerals: the one place that knows how Chinese and Arabic digits make a number.

Takes a text and an offset, gives the longest numeral that starts exactly there with its exact value (Decimal), and
bounds where the numeral itself is approximate (三四十, 500余万, 数千). Refuses everything that is not a numeral by
returning None; it knows no measure words, units or idioms. One read from left to right, no backtracking.
"""

from decimal import Decimal
from functools import lru_cache

from pipeline.numbers.arabic import BEHIND_DIGITS, MINUS, arabic_at
from pipeline.numbers.compound import Compound, Numeral
from pipeline.numbers.parts import (
    ARABIC,
    KIND,
    MAX_DIGITS,
    STARTS,
    Part,
    digit_run,
    digits_end,
    part_at,
    row_value,
    skip_blanks,
)

NUMERAL_STARTS = STARTS | MINUS | frozenset(char for char, kind in KIND.items() if kind == "minus")
_GOES_ON = BEHIND_DIGITS.union(KIND)  # behind Arabic digits that are not the whole numeral


def is_numeral_char(char: str) -> bool:
    """Whether a numeral can start with `char` (几 and 数 included, signs and points not)."""
    return char in STARTS


def read_numeral(text: str, at: int, *, decimals: bool = True, blanks: bool = True) -> Numeral | None:
    """The longest numeral that starts exactly at `at`, None if there is none.

    A sign is read if `at` points to it. `decimals=False` stops before 点 and before a decimal point (for the hour in
    八点五十分); `blanks=False` stops at the first blank, which is else allowed between digit and multiplier (7 万5 千).
    """
    first = text[at : at + 1]
    if first in STARTS:
        return _compound(text, at, decimals, blanks)
    if first not in MINUS and KIND.get(first) != "minus":
        return None
    inner = skip_blanks(text, at + 1) if blanks and first not in MINUS else at + 1
    if text[inner : inner + 1] not in STARTS:
        return None
    numeral = _compound(text, inner, decimals, blanks)
    return None if numeral is None else _negative(numeral, at)


# Many rules try their luck at one place, each reading the same numeral there; they do so one right after the other.
@lru_cache(maxsize=64)
def _compound(text: str, at: int, decimals: bool, blanks: bool) -> Numeral | None:
    part: Part | None
    if text[at] in ARABIC:
        end = digit_run(text, at)
        if text[end : end + 1] not in _GOES_ON and end - at <= MAX_DIGITS:  # most numerals
            return Numeral(at, end, value := row_value(text[at:end]), row=value, arabic=True)
        part = arabic_at(text, at, decimals=decimals, blanks=blanks)
    else:
        part = part_at(text, at, first=True)
    if part is None:
        return None
    end = skip_blanks(text, part.end) if blanks else part.end
    after = text[end : end + 1]
    if part.kind == "digit" and after not in KIND and after not in ARABIC:
        return _alone(at, part)
    return Compound(text, at, decimals=decimals, blanks=blanks).read(part)


def _alone(at: int, part: Part) -> Numeral:
    """Digits with no other part behind them: four numerals of five, which need not be put together."""
    value, low, high = part.bound
    if low == high:
        return Numeral(at, part.end, value, row=part.row, arabic=part.arabic)
    return Numeral(at, part.end, value, low, high, "about" if value is None else None, part.row, part.arabic)


def read_digits(text: str, at: int) -> Numeral | None:
    """A row of bare digits of one script, read one by one (二〇二四, 1984, 三八); None if there is none."""
    arabic = text[at : at + 1] in ARABIC
    end = digit_run(text, at) if arabic else digits_end(text, at, lambda digit: digit not in ARABIC)
    if not at < end <= at + MAX_DIGITS:
        return None
    return Numeral(at, end, value := row_value(text[at:end]), row=value, arabic=arabic)


def plain(value: Decimal) -> str:
    """The decimal in plain notation, without exponent and trailing zeros: 456000, 0.05, -3."""
    text = str(value)
    if "E" in text:
        text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def _negative(numeral: Numeral, start: int) -> Numeral:
    value, lower, upper = (None if part is None else -part for part in (numeral.value, numeral.upper, numeral.lower))
    return numeral._replace(start=start, value=value, lower=lower, upper=upper, row=None)
