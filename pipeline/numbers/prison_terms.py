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
_TO_SENTENCE = "(?<![谈談裁评評批])(?<!(?<![一二再终終初原])[审審])判"  # no 审判, but 一审|判3年6月
_SENTENCED = regex(f"(?:{_TO_SENTENCE}|[处處囚])$")
# 判|主嫌|7年2月: who is sentenced stands between; 判决24年5月生效 and 判他24年5月前还清 tell a month.
_SENTENCED_WHOM = regex(_TO_SENTENCE + "(?![决決断斷定例官])[^，。；：、（）0-9一二三四五六七八九十 ]{1,6}$")
_WHEN, _LONGEST_WHOM = ("前", "后", "後", "起", "生效", "以"), 9
_FIRST_OF_TWO = regex(f"(?:(?:{_NUMBER})年[又零]?)?(?:{_NUMBER})月(?:[至到和与與及或、—～~-])$")
_BETWEEN = 9


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
    worded = _is_worded(text, at, match.end())
    if not worded and not (match[1] is not None and (_is_sentence(text, at, match.end()) or _is_second(text, at))):
        return None
    years, months = _value(text, match.start(1)), _value(text, match.start(2))
    return None if not months or months >= _MOST_MONTHS else Term(years, months, match.end())


def _is_worded(text: str, at: int, end: int) -> bool:
    """判刑|8年6月, |3年2月|有期徒刑, 拘役|五月."""
    return _LED.search(text, max(0, at - _LONGEST_LEAD), at) is not None or _BEHIND.match(text, end) is not None


def _is_sentence(text: str, at: int, end: int) -> bool:
    """判|2年6月, 判|主嫌|7年2月."""
    if _SENTENCED.search(text, max(0, at - 3), at) is not None:
        return True
    whom = _SENTENCED_WHOM.search(text, max(0, at - _LONGEST_WHOM), at)
    return whom is not None and not text.startswith(_WHEN, end)


def _is_second(text: str, at: int) -> bool:
    """判刑1年4月至|2年8月: the second of two terms."""
    first = _FIRST_OF_TWO.search(text, max(0, at - _BETWEEN), at)
    if first is None:
        return False
    end = first.end() - 1
    return _is_worded(text, first.start(), end) or _is_sentence(text, first.start(), end)


def _value(text: str, at: int) -> int | None:
    numeral = read_numeral(text, at, decimals=False) if at >= 0 else None
    return None if numeral is None or numeral.value is None else int(numeral.value)
