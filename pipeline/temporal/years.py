"""Stretches of years with a form of their own: “十四五”期间, 今明两年, 五六十年代, 乾隆年间, 2024/25赛季.

Takes a text and an offset, gives a `Found` or None. Refuses a plan without a word of time (“十四五”规划 is a document)
and a reign of another dynasty than the one printed before it.
"""

from typing import Final

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.numbers.numerals import read_numeral
from pipeline.numbers.parts import digit_value
from pipeline.temporal.calendar import MONTHS_A_YEAR, MOST_DAYS, Unit
from pipeline.temporal.figures import is_republican
from pipeline.temporal.found import Found
from pipeline.temporal.point import Near, Point
from pipeline.temporal.reading import full_year
from pipeline.temporal.tables import DYNASTIES, ERAS, REIGNS, era_at

_PLAN = regex(
    r"[“\"「]?([一二三四五六七八九十]{1,3})五[”\"」]?(" + alternation(word_list("time_context", "of_plan")) + r")"
)
_BOTH = regex(r"([今明])[明后後](?:[两兩二]([年天日])|(天))")
_CHINESE: Final = "一二三四五六七八九"
_FIGURES: Final = "123456789"
_DECADES = regex(
    "(?:(上个?世[纪紀]|本世[纪紀])|([12][0-9]|二十|十[五六七八九])世[纪紀])?"
    "([二三四五六七八2-8])(?:[十0](?:年代)?(?=[、至到—–-]))?(、|[至到—–-]{1,2})?([三四五六七八九3-9])[十0]年代"
)
_CENTURIES: Final = {"二十": 19, "十五": 14, "十六": 15, "十七": 16, "十八": 17, "十九": 18}
_SEASON = regex(
    "([12][0-9]{3}|[0-9]{2})[/／\\-－—]([12][0-9]{3}|[0-9]{2})("
    + alternation(
        word
        for kind in ("school_year", "season", "season_of_work", "season_of_arts")
        for word in word_list("time_context", kind)
    )
    + "|年(?![代级級]))"
)
_SCHOOL = regex("(1[0-3][0-9]|[89][0-9])[学學]年度")
_SIDE_BY_SIDE = regex("(?:([0-9]{1,2})月)?([0-9]{1,2}(?:、[0-9]{1,2}){1,4})([两兩二三四五])[日天]")
_MONTHS = regex(
    "((?:19|20)[0-9]{2})[.．]([0-9]{1,2})[ ]?(?:[—–－~～-]{1,2}|至|到)[ ]?"
    "(?:((?:19|20)[0-9]{2})[.．]([0-9]{1,2})(?![0-9.．%])|(至?今))"
)
_FIRST_CHARACTERS: Final = (
    frozenset('0123456789一二三四五六七八九十上本今明“"「') | {word[0] for word in ERAS} | set(DYNASTIES)
)
_GOES_ON = regex(
    "[0-9]{1,4}[世/／\\-－—学學.．、至到]|[0-9]{1,2}月[0-9]{1,2}、|[2-8]0年代[、至到]"
)  # as all forms that begin with a figure
_TENS = regex("([1-9]0|[二三四五六七八九]?十)年代")
_REPUBLIC, _YEARS_OF_TENS = 1912, 10
_IN_REIGN: Final = ("年间", "年間")
_SHORT = 2


def read_years(text: str, at: int) -> Found | None:
    """The expression of one of these forms that starts exactly at `at`."""
    if text[at] not in _FIRST_CHARACTERS:
        return None
    figures = text[at].isdecimal()
    if figures and _GOES_ON.match(text, at) is None:
        return None
    for reader in _OF_FIGURES if figures else _OF_WORDS:
        found = reader(text, at)
        if found is not None:
            return found
    return None


def _plan(text: str, at: int) -> Found | None:
    """“十四五”期间: the five-year plan by its number; the first ran from 1953, the third from 1966."""
    match = _PLAN.match(text, at)
    if match is None:
        return None
    figures = match[1]
    number = _CHINESE.find(figures[-1]) + 1 + (10 if len(figures) > 1 and figures[-1] != "十" else 0)
    number = 10 if figures == "十" else number
    if not 1 <= number <= 19 or len(figures) == 2 and figures[0] != "十" or len(figures) > 2:
        return None
    first = {1: 1953, 2: 1958}.get(number, 1966 + 5 * (number - 3))
    end = match.end() if match[2] not in ("收官", "开局") else match.start(2)
    if match[2] == "以来":
        return Found(at, end, point=Point(year=first), bound="since")
    if match[2] in ("初", "末"):
        return Found(at, end, point=Point(year=first if match[2] == "初" else first + 4))
    return Found(at, end, plan=first) if end > at + 2 else None


def _both(text: str, at: int) -> Found | None:
    """今明两年, 明后两天: one and the next."""
    match = _BOTH.match(text, at)
    if match is None:
        return None
    unit: Unit = "y" if match[2] == "年" else "d"  # 今明天
    first = 0 if match[1] == "今" else 1  # 明后两天
    ends = (Point(near=Near(unit, by, "now")) for by in (first, first + 1))
    return Found(at, match.end(), point=next(ends), until=next(ends))


def _decades(text: str, at: int) -> Found | None:
    """上世纪五六十年代, 七、八十年代, 40至60年代: two decades, neighbours unless a word for up to stands between."""
    match = _DECADES.match(text, at)
    if match is None:
        return None
    first, last = ((_CHINESE + _FIGURES).index(match[group]) % len(_FIGURES) + 1 for group in (3, 5))
    if last <= first or last != first + 1 and match[4] in (None, "、"):
        return None
    near = Near("c", 0 if match[1] and match[1][0] == "本" else -1, "now") if match[1] else None
    century = None if not match[2] else _CENTURIES.get(match[2]) or int(match[2]) - 1
    ends = (Point(near=near, century=century, decade=decade) for decade in (first, last))
    return Found(at, match.end(), point=next(ends), until=next(ends))


def _season(text: str, at: int) -> Found | None:
    """2024/25赛季, 24/25赛季: the year in which it begins and the next."""
    match = _SEASON.match(text, at)
    if match is None or text[at - 1 : at].isdigit():
        return None
    first = int(match[1]) if len(match[1]) > 2 else full_year(int(match[1]))
    if (first + 1) % 100 != int(match[2]) % 100 or match[3][0] == "年" and len(match[1]) == _SHORT:
        return None
    return Found(at, match.end(), point=Point(year=first), until=Point(year=first + 1))


def _school(text: str, at: int) -> Found | None:
    """114學年度 of Taiwan's schools: the year of the Republic in which it begins, and the next."""
    match = _SCHOOL.match(text, at)
    if match is None or text[at - 1 : at].isdigit() or not is_republican(text, at):
        return None
    return Found(at, match.end(), point=Point(year=int(match[1]) + 1911, school_year=True))


def _days(text: str, at: int) -> Found | None:
    """16、17两日, 7月8、9、10三日: days side by side, as many as are told."""
    match = _SIDE_BY_SIDE.match(text, at)
    if match is None or text[at - 1 : at].isdigit() or text[at - 1 : at] in ("、", "月"):
        return None
    days, month = [int(day) for day in match[2].split("、")], int(match[1]) if match[1] else None
    row = days == list(range(days[0], days[0] + len(days))) and days[0] >= 1 and days[-1] <= MOST_DAYS
    if not row or digit_value(match[3]) != len(days) or month is not None and not 1 <= month <= MONTHS_A_YEAR:
        return None
    return Found(at, match.end(), point=Point(month=month, day=days[0]), until=Point(month=month, day=days[-1]))


def _months(text: str, at: int) -> Found | None:
    """1978.9—1982.7, 1998.10至今 in a list of posts."""
    match = _MONTHS.match(text, at)
    if match is None or text[at - 1 : at].isdigit():
        return None
    months = [int(month) for month in (match[2], match[4]) if month]
    if not all(1 <= month <= MONTHS_A_YEAR for month in months):
        return None
    first = Point(year=int(match[1]), month=months[0])
    if match[5]:
        return Found(at, match.end(), point=first, bound="since")
    return Found(at, match.end(), point=first, until=Point(year=int(match[3]), month=months[1]))


def _reign(text: str, at: int) -> Found | None:
    """清乾隆年间: all years of a reign, with the dynasty printed before it; 民國70年代: ten of them."""
    found = era_at(text, at)
    if found is None:
        return None
    first, end = found
    tens = _TENS.match(text, end)
    if tens is not None and (numeral := read_numeral(tens[1], 0)) is not None and numeral.value is not None:
        start = first + int(numeral.value) - 1
        years = (Point(year=year, era=first < _REPUBLIC) for year in (start, start + _YEARS_OF_TENS - 1))
        return Found(at, tens.end(), point=next(years), until=next(years))
    if not text.startswith(_IN_REIGN, end):
        return None
    ends = (Point(year=year, era=True) for year in (first, first + REIGNS[first] - 1))
    return Found(at, end + 2, point=next(ends), until=next(ends))


_OF_FIGURES: Final = (_decades, _season, _school, _days, _months)
_OF_WORDS: Final = (_plan, _both, _decades, _reign)
