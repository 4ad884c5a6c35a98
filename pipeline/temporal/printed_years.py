"""Years, centuries and decades told by their number: 2023年, 九八年, 110年7月, 2021—2023年, 20世纪80年代.

Takes a text, an offset and the point so far, gives the point with its year and the offset behind it. It refuses
durations (三四年, 120年的老树) and numbers with no 年 behind them.
"""

from typing import Final

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.numbers.kinds import LAST_YEAR, PAIR_OF_YEARS, tells_age
from pipeline.numbers.numerals import read_numeral
from pipeline.numbers.parts import STARTS
from pipeline.numbers.roles import role
from pipeline.numbers.units import unit_at
from pipeline.temporal import months as ms
from pipeline.temporal.calendar import MONTHS_A_YEAR
from pipeline.temporal.figures import HALF_WIDTH, is_republican
from pipeline.temporal.point import Point
from pipeline.temporal.reading import CENTURY, connector, full_year, integer, skip, year_number
from pipeline.temporal.tables import HOLIDAYS
from pipeline.values import replace

_IN_THE_YEAR = regex("[年](?:[底初末春夏秋冬](?!期|始)|" + alternation(word_list("time_context", "in_the_year")) + ")")
WESTERN: Final = word_list("time_context", "western")
_LONG_BEFORE: Final = tuple("逾近约約超過过達达有满滿历歷长長校立业業史龄齡")  # 逾|120年, 创校|120年
_LASTED: Final = ("了", *_LONG_BEFORE)  # 干了|45年
_MORE_YEARS = regex("(?:[、和及与][12][0-9]{3}){1,9}年(?!级)")
_QUARTER: Final = regex("[Qq][1-4](?![0-9A-Za-z])")
_SEASONS: Final = (
    *word_list("time_context", "school_year"),
    *word_list("time_context", "season"),
    *word_list("time_context", "season_of_arts"),
)
_YEAR_UNITS: Final = "年"
_SHORT = 2
_DIGITS: Final = frozenset("〇零一二三四五六七八九")
_OPENERS, _CLOSERS = tuple("(（"), tuple(")）")
_BRACKETED_YEARS = regex(f"[(（]{PAIR_OF_YEARS}[)）]")
_YEAR_AGAIN = ("年(", "年（")
_LONGEST_BRACKETED = 10  # characters of an opened pair of years up to the second one
_THREE_DIGITS = 3
_SAID_AGAIN = regex(
    "[吧呢啊]?[，,、（( ]?(?:也?就是|即|应该是|應該是|是)?19"
)  # between a short year and the same in full
# 93年到97年, 1993年至|97年
_YEAR_TO_YEAR = regex(
    "(?<![0-9])(?P<first>(?:19)?[5-9][0-9])年?(?:[到至]|[-—–~～]{1,2})(?P<last>[5-9][0-9])年(?!以[上下]|左右)"
)
_LONGEST_RANGE = 10
_NAMED_YEAR = regex("(?:199[0-9]|20(?!00)[0-3][0-9])[一-鿿“「]")
_NO_YEAR_AFTER: Final = tuple("0123456789.．-/第号號编編“「『‘《")
_PART_BEHIND = regex("全年|第?[一二三四]季度|前[两兩三]季度|[上下]半年|[春夏秋冬]季|暑期|暑假|寒假")
_IN_NAME = "(?:(?![参參][加与與赛賽]|出席|[观觀]看|保障|[报報]名|[涌湧]入|[赴为為在的了])[一-鿿、])"
_OF_YEAR = regex(
    f"(?![万萬亿億余餘多]){_IN_NAME}{{0,12}}?(?:{alternation(word for word in role('yearly') if len(word) > _SHORT)}|"
    f"(?<=[一-鿿][一-鿿])(?:{alternation(word for word in role('yearly') if len(word) <= _SHORT)})(?![了示位品台]))"
)
_MAX_YEARS = 300  # as for quantities: 300年 is a duration
_FIRST_ROC, _LAST_ROC = 100, 130
_LAST_CENTURY = 30


def printed_year(text: str, at: int, point: Point, *, whole: bool) -> tuple[Point, int]:
    """The point with the year that is printed at `at`, or as it was; `whole`: the text holds nothing else."""
    if text[at : at + 1] not in STARTS:
        return point, at
    century = _century(text, at, point) or decade(text, at, point)
    if century is not None:
        return century
    number = year_number(text, at) if not point.bc else _any_year(text, at)
    if number is None:
        return point, at
    value, end, short = number
    if value > LAST_YEAR and not point.bc:
        return point, at  # 需要9000年
    unit = skip(text, end)
    if text[unit : unit + 1] == _YEAR_UNITS and text[unit + 1 : unit + 2] not in ms.NO_YEAR_BEFORE:
        if tells_age(text, at) or short and (text[at - 1 : at] in _DIGITS or not _short_year(text, at, unit + 1)):
            return point, at
        if end - at == _THREE_DIGITS and value <= _MAX_YEARS and not text.endswith(WESTERN, 0, at):
            return _small_year(text, at, unit + 1, value, point)
        return replace(point, year=full_year(value) if short else value), past_du(text, unit + 1)
    if short or text[at - 1 : at] in tuple(".．-/") and not _closes_bracket(text, at, end):
        return point, at
    if whole and unit == len(text.rstrip()):
        return replace(point, year=value), end
    return _shared_year(text, at, end, value, point) or (point, at)


def _closes_bracket(text: str, at: int, end: int) -> bool:
    """Whether a year is the second of two in brackets."""
    low = max(0, at - _LONGEST_BRACKETED)
    return text[end : end + 1] in _CLOSERS and _BRACKETED_YEARS.search(text, low, end + 1) is not None


def past_du(text: str, at: int) -> int:
    """明年|度, 2023年|度; but 2023年|度假."""
    return at + (text[at : at + 1] == "度" and text[at + 1 : at + 2] not in ("假", "过", "過"))


def _shared_year(text: str, at: int, end: int, value: int, point: Point) -> tuple[Point, int] | None:
    """2021 of 2021—2023年, 2023学年, 2023赛季, 2023Q4."""
    if value >= 1000 and _QUARTER.match(text, end):
        return replace(point, year=value), end
    told_again = text[at - 2 : at] in _YEAR_AGAIN and text[end : end + 1] in _CLOSERS
    if told_again and value >= 1000 or _closes_bracket(text, at, end):
        return replace(point, year=value), end  # 民国24年(|1935), (1899—|1983)
    if text[at - 1 : at] in _OPENERS and _BRACKETED_YEARS.match(text, at - 1):
        return replace(point, year=value, bare=True), end  # (|1899—1983)
    behind = connector(text, end)
    if behind is not None and (second := year_number(text, behind)) is not None:
        unit = skip(text, second[1])
        if text.startswith(("年", *_SEASONS), unit) and not second[2]:
            return replace(point, year=value, bare=True), end
    if value >= 1000 and text[at - 1 : at] not in tuple("号第") and _MORE_YEARS.match(text, end):
        return replace(point, year=value), end  # 2019|、2021和2023年
    if text.startswith(("学年", "學年"), end) and _FIRST_ROC <= value <= _LAST_ROC:
        return replace(point, year=value + 1911, school_year=True), end + 2
    if _NAMED_YEAR.match(text, at) and text[at - 1 : at] not in _NO_YEAR_AFTER and _holds_year(text, end):
        return replace(point, year=value), end + text.startswith("全年", end) * 2
    season = next((word for word in _SEASONS if text.startswith(word, end)), "") if value >= 1000 else ""
    if season:  # 2023学年 ends in 2024, 2023赛季 may be one year
        return replace(point, year=value, school_year=season[0] in "学學"), end + len(season)
    return None


def _holds_year(text: str, end: int) -> bool:
    """2025|教师节, 2025|“双十一”, 2025|秋季新品, 2025|南城书展: a feast, a part of the year, or what it is held in."""
    quoted = text[end : end + 1] in ("“", "「")
    if HOLIDAYS.at(text, end + quoted) is not None or _PART_BEHIND.match(text, end) is not None:
        return True
    return _OF_YEAR.match(text, end) is not None and unit_at(text, end) is None


def _small_year(text: str, at: int, end: int, value: int, point: Point) -> tuple[Point, int]:
    """110年7月 in Taiwan is 2021; 120年 of 120年的老校 is a duration."""
    budget = text.startswith("度", end)  # 通过|一一三年度支出
    long = text[at - 1 : at] in _LONG_BEFORE and not budget  # 逾|120年的老树
    roc = _FIRST_ROC <= value <= _LAST_ROC and not long
    if roc and (budget or is_republican(text, at) or integer(text, end) is not None):
        return replace(point, year=value + 1911), end + budget  # with a month no year of the second century
    return (point, at) if integer(text, end) is None else (replace(point, year=value), end)


def _any_year(text: str, at: int) -> tuple[int, int, bool] | None:
    number = integer(text, at)
    return None if number is None or not 0 < number[0] < 10000 else (*number, False)


def _short_year(text: str, at: int, behind: int) -> bool:
    """07年, 九八年, 18年10月 are years; 27年, 十年, 三四年 are durations."""
    digits = text[at : at + 2]
    if digits[0] in "0０零〇":
        return True
    after = skip(text, behind)
    again = _SAID_AGAIN.match(text, behind)
    if again is not None and text.startswith(digits + "年", again.end()) and text[at - 1 : at] not in _LASTED:
        return True  # 68年|吧，1968年; not 干了|45年
    if digits[0] in "56789" and _is_from_year_to_year(text, at):
        return True
    number = integer(text, after)
    if number is not None and text[number[1] : number[1] + 1] == "月" and 1 <= number[0] <= MONTHS_A_YEAR:
        return True
    if text.startswith(("第", "一季度", "上半年", "下半年", "二季度", "三季度", "四季度"), after):
        return True
    if digits.isdigit() and digits.isascii() or digits.translate(HALF_WIDTH).isascii():
        led = text[at - 1 : at] in _LONG_BEFORE
        return digits[0] in "6789" and not led and _IN_THE_YEAR.match(text, at + 2) is not None  # 98年|毕业
    numeral = read_numeral(text, at)
    return numeral is not None and numeral.lower is None and not {"两", "兩", "半"} & set(digits)


def _is_from_year_to_year(text: str, at: int) -> bool:
    """93年到97年, 1993年至|97年; but 50年至70年 is how long something lasts."""
    low = max(0, at - _LONGEST_RANGE)
    for found in _YEAR_TO_YEAR.finditer(text, low, at + _LONGEST_RANGE):
        first, last = found["first"], int(found["last"])
        round_ones = len(first) == _SHORT and not (int(first) % 5 or last % 5)
        if at in (found.start(), found.start("last")) and int(first[-2:]) < last and not round_ones:
            return text[found.start() - 1 : found.start()] not in _LONG_BEFORE
    return False


def _century(text: str, at: int, point: Point) -> tuple[Point, int] | None:
    number = integer(text, at)
    if number is None or not 1 <= number[0] <= _LAST_CENTURY:
        return None
    point, end = replace(point, century=number[0] - 1), number[1]
    if not text.startswith(CENTURY, end):
        return (replace(point, bare=True), end) if _ends_in_century(text, end) else None
    return decade(text, end + 2, point) or (point, end + 2)


def _ends_in_century(text: str, end: int) -> bool:
    """17|至19世纪: the word stands behind the second number only."""
    behind = connector(text, end)
    second = None if behind is None else integer(text, behind)
    return second is not None and second[0] <= _LAST_CENTURY and text.startswith(CENTURY, second[1])


def decade(text: str, at: int, point: Point) -> tuple[Point, int] | None:
    """八十年代, 80年代, 1980年代, 二十年代."""
    number = integer(text, at)
    if number is None or not text.startswith("年代", number[1]) or number[0] % 10:
        return None
    end = number[1] + 2
    if number[0] >= 1000:
        return replace(point, century=number[0] // 100, decade=number[0] // 10 % 10), end
    return (replace(point, decade=number[0] // 10), end) if 0 < number[0] < 100 else None
