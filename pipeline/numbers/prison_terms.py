"""Terms of prison, whose months are printed without 个: 判刑8年6月, 有期徒刑一年四月, 3年2月有期徒刑, 拘役五月.

Takes a text and an offset, gives the years and months of the term that starts there and the offset behind it. Without
a word of punishment right before it or behind it, 8年6月 is a month of a year.
"""

from typing import NamedTuple

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.numbers.numerals import read_numeral
from pipeline.numbers.roles import role

_NUMBER = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_TERM = regex(f"(?:({_NUMBER})年[又零]?)?({_NUMBER})月(?!(?:{_NUMBER})[日号號]|[份初底末中上下])")
_LED = regex("(?:" + alternation(role("punishing")) + ")[了为為各約约共逾]?$")
_LONGEST, _LONGEST_LEAD, _MOST_MONTHS = 9, 6, 12
_BEHIND = regex("(?:以[上下][^，。；]{0,12})?的?(?:有期)?徒刑|[併并並]科|得易科|，?(?:缓刑|緩刑)")
_SENTENCED = frozenset("判处處囚")


class Term(NamedTuple):
    """`years` is None where only months are printed."""

    years: int | None
    months: int
    end: int


def read_term(text: str, at: int) -> Term | None:
    """The term of prison that starts exactly at `at`, if it has months without 个."""
    if text.find("月", at, at + _LONGEST) < 0:
        return None
    match = _TERM.match(text, at)
    if match is None or text[at - 1 : at].isdigit():
        return None
    led = _LED.search(text, max(0, at - _LONGEST_LEAD), at) is not None
    led |= match[1] is not None and text[at - 1 : at] in _SENTENCED  # 判2年6月
    if not led and _BEHIND.match(text, match.end()) is None:
        return None
    years, months = _value(text, match.start(1)), _value(text, match.start(2))
    return None if not months or months >= _MOST_MONTHS else Term(years, months, match.end())


def _value(text: str, at: int) -> int | None:
    numeral = read_numeral(text, at, decimals=False) if at >= 0 else None
    return None if numeral is None or numeral.value is None else int(numeral.value)
