"""Printed numbers of items before another number: 2．2亿元 is 2.2亿, unless 1．建网 stands in the line before it.

Takes a text and the offset of a numeral at the head of a line, with a mark behind it and a digit behind that; says
whether the numeral numbers an item. It is believed only where the list shows (the item before or behind it, or three
in a row) or where both numerals cannot be one (2．2031年, 1．3家企业).
"""

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from pipeline.lazy import regex
from pipeline.numbers.numerals import read_numeral
from pipeline.numbers.parts import ARABIC, digit_value
from pipeline.numbers.units import unit_at

_BLANKS = " \t\u3000\u00a0"
_POINTS = frozenset(".．")
_DIGITS = "0-9０-９"
_MOST_DIGITS = 2
_NUMBER = regex(f"([{_DIGITS}]{{1,{_MOST_DIGITS}}}|[一二三四五六七八九十]{{1,3}})([.．、])")
_HEAD = regex(f"^[{_BLANKS}]*{_NUMBER.pattern}", re.MULTILINE)
# Items in a row that each open with a number; behind 、 no decimal is possible.
_POINTED_SERIES, _SERIES = 3, 2
_VERSION = regex(f"[.．][{_DIGITS}]+[.．][{_DIGITS}]")  # 1.1.2
_YEAR = regex(f"[.．](?:19|20|１９|２０)[{_DIGITS}]{{2}}年")
_DECIMAL = regex(f"[{_DIGITS}]+[.．][{_DIGITS}]+")
# What is counted whole, so that 1.3家 can be none; 次, 个, 人 and 天 have means and halves (2.5次).
_WHOLE = frozenset("家名位户戶所座辆輛艘架栋幢件宗支部项項条條张張只隻头頭匹棵株届屆封")


class _Head(NamedTuple):
    """A number at the head of a line; `sure` if no digit follows its mark."""

    start: int
    value: int
    sure: bool


def is_item(text: str, at: int) -> bool:
    """Whether what stands at `at` numbers an item of a list, though a digit stands behind its mark."""
    found = _NUMBER.match(text, at)
    if found is None or not is_line_head(text, at):
        return False
    end, mark = found.end(1), found[2]
    arabic, behind = text[at] in ARABIC, text[end + 1 : end + 2]
    if digit_value(behind) is None or arabic != (behind in ARABIC):
        return True  # 2、三匹马, 一、2家企业
    if mark in _POINTS:
        if _VERSION.match(text, end):
            return False
        if _YEAR.match(text, end) or _counts_whole(text, at):
            return True
    least = _POINTED_SERIES if mark in _POINTS else _SERIES
    return _is_in_series(_heads(text, mark in _POINTS, arabic), at, least)


def follows_item(text: str, mark: int) -> bool:
    """Whether the mark at `mark` stands behind the number of an item."""
    return any(is_item(text, at) for at in range(max(0, mark - _MOST_DIGITS), mark) if is_line_head(text, at))


def is_line_head(text: str, at: int) -> bool:
    """Whether nothing but blanks stands before `at` in its line."""
    while at and text[at - 1] in _BLANKS:
        at -= 1
    return at == 0 or text[at - 1] == "\n"


def _counts_whole(text: str, at: int) -> bool:
    """1．3家企业: a decimal of what has no halves."""
    decimal = _DECIMAL.match(text, at)
    unit = None if decimal is None else unit_at(text, decimal.end())
    return unit is not None and unit.kind == "measure" and unit.word in _WHOLE


@lru_cache(maxsize=8)
def _heads(text: str, pointed: bool, arabic: bool) -> tuple[_Head, ...]:
    """The numbers at the heads of lines that are printed in one way."""
    heads = []
    for found in _HEAD.finditer(text):
        if (found[2] in _POINTS) != pointed or (found[1][0] in ARABIC) != arabic:
            continue
        numeral = read_numeral(text, found.start(1), decimals=False, blanks=False)
        if numeral is not None and numeral.end == found.end(1) and numeral.value is not None:
            sure = digit_value(text[found.end() : found.end() + 1]) is None
            heads.append(_Head(found.start(1), int(numeral.value), sure))
    return tuple(heads)


def _is_in_series(heads: tuple[_Head, ...], at: int, least: int) -> bool:
    """Whether the item before or behind is there, or `least` in a row are that each open with a number."""
    index = bisect_left(heads, at, key=lambda head: head.start)
    if index == len(heads) or heads[index].start != at:
        return False
    value, row = heads[index].value, 1
    if any(head.sure and head.value == value for head in heads[max(0, index - 1) : index + 2]):
        return False  # 1．建网, then 2.5亿元, then 2．定责
    for step in (-1, 1):
        near = index + step
        while 0 <= near < len(heads) and heads[near].value - value == near - index:
            if heads[near].sure:
                return True
            row, near = row + 1, near + step
    return row >= least
