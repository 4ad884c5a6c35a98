"""Reads what stands behind a year, or instead of one: quarters, months, thirds of a month, weeks, holidays.

Takes a text, an offset and the point read so far, gives the point with more fields and the offset behind. Refuses
parts that begin another word (2018年|初中).
"""

import re
from collections.abc import Callable
from typing import Final

from pipeline.lazy import regex
from pipeline.lexicon import in_both_scripts, word_list
from pipeline.numbers.numerals import NUMERAL_STARTS, read_numeral
from pipeline.temporal.calendar import MONTHS_A_YEAR
from pipeline.temporal.days import read_day
from pipeline.temporal.feasts import FEAST_STARTS, read_feast
from pipeline.temporal.figures import is_traditional
from pipeline.temporal.point import NOTHING, Clock, Count, Near, Point
from pipeline.temporal.reading import integer, numbered, skip
from pipeline.temporal.tables import AFTER_STEMS, DAYPARTS, GUARDS, NOT_TIMES, SINCE_STEMS, YEAR_PARTS
from pipeline.values import replace

NO_STEP_AFTER: Final = tuple(GUARDS["no_step_after"])
NO_STEP_BEFORE: Final = tuple(GUARDS["no_step_before"])
_NO_PART_AFTER: Final = tuple("今去明一二三四五六七八九十两多少几当同新青老壮壯童成学學提最目")  # 青|年中, 提|前半年
NO_YEAR_BEFORE: Final = tuple(GUARDS["no_year_before"])
NO_WEEK_AFTER: Final = tuple(GUARDS["no_week_after"])
NO_WEEKDAY_BEFORE: Final = tuple(GUARDS["no_weekday_before"])

# What companies report by the quarter: 第三季|营收, but not 第三季|节目.
_RESULTS: Final = regex(
    "每股|[營营][業业]|[营營][收运運]|[财財][报報]|[净淨]利|[获獲]利|[业業][绩績]|毛利|[税稅][后後前]|GDP|EPS|[经經][济濟]|出[货貨]|展望|[订訂][单單]|合[并併]"
)
_NO_QUARTER_BEFORE: Final = tuple("后後军軍")
_SHOW_OR_CAR = regex("[》播劇戲集車型款]|節目|綜藝|動畫|影片|殺青|開拍|開錄|回歸|完結|奧迪|主持")
_NEAR_SHOW = 10
_QUARTERS: Final = regex("第?[一二三](?:(?:[、和及与與至到]?第|[、至到])?[二三四]){1,3}季度?")
_DIGITS: Final = "零一二三四"
_PAIR_STARTS: Final = frozenset("第一二三")
_DAY_OF_TEN = "初[一二三四五六七八九十]"
_LUNAR_DAYS: Final = regex(f"年{_DAY_OF_TEN}(?![个個月天年周季])")
_FIRST_MONTH: Final = "元月"
_LUNAR_MONTHS: Final = {"正月": 1, "冬月": 11, "腊月": 12, "臘月": 12}
_NEW_YEAR = regex(
    f"大?年(?={_DAY_OF_TEN})|(?={_DAY_OF_TEN}(?:[早晚][上间]|[上下中]午|凌晨|清晨|[、至到]{_DAY_OF_TEN}))"
)
_MONTH_HEADS: Final = frozenset(word[0] for word in (_FIRST_MONTH, *_LUNAR_MONTHS, "大", "年", "初"))
_MONTH_STARTS: Final = _MONTH_HEADS | NUMERAL_STARTS | frozenset("同当當闰閏")
_THIRDS: Final = ("H", "M", "L", "T")
_NO_MONTH_NUMERALS: Final = ("两", "兩", "俩", "倆", "仨")  # 两月 is two months, 二月 is February
_LISTED: Final = regex(
    "([0-9]{1,2}|[一二三四五六七八九十]{1,2})、([0-9]{1,2}|[一二三四五六七八九十]{1,3})月份?(?![0-9初底末中上下])"
)
_STILL_MONTH: Final = word_list("time_context", "still_month")
_NO_MONTH_BEFORE: Final = tuple(GUARDS["no_month_before"])
_COUNT_UNITS: Final = {
    "周": "w",
    "週": "w",
    "星期": "w",
    "礼拜": "w",
    "禮拜": "w",
    "天": "d",
    "日": "d",
    "月": "m",
    "季度": "q",
}
_OF_EVENT: Final = (
    *(spelt for stem in (*SINCE_STEMS, *AFTER_STEMS) for spelt in in_both_scripts(stem)),
    *word_list("time_context", "of_event"),
    *("后的", "後的"),
)
_NOT_BEFORE_FIRST: Final = tuple(GUARDS["no_first_after"])
_BEHIND_MIDDLE: Final = ("", *"，,。、；）曾已才至到")
_WILL_DO: Final = ("会将", "會將", "会把", "會把", "会在", "會在", "会对", "會對")
_CLAUSE_HEADS: Final = ("", "\n", "，", "。", "；", "、", "：", "（", "\u3000", " ")
_FIRST: Final = ("前", "头", "頭", "首")
_LAST: Final = ("最后", "最後", "后", "後")
_WEEKDAYS: Final = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7}
_SOME: Final = frozenset("数數几幾")


def daypart(word: str) -> Clock:
    """The clock of a part of the day."""
    return Clock(part=DAYPARTS[word].key)


def read_parts(text: str, at: int, point: Point, *, whole: bool) -> tuple[Point, int]:
    """Everything between the year and the clock; the same point and offset if nothing is there."""
    if point.near is not None and point.near.unit == "d" or point.weekday is not None or point.bare:
        return point, at
    dated = point is not NOTHING and point.dated
    start = _past_of(text, at) if dated else at
    char = text[start : start + 1]
    for reader in _READERS.get(char, ()):
        found = reader(text, start, point, whole=whole)
        if found is not None:
            return _tail_part(text, *found)
    monthly = _month(text, start, point) if char in _MONTH_STARTS else None
    if monthly is not None:
        return _inside_month(text, monthly[1], monthly[0], whole=whole)
    if point.near is not None and point.near.unit == "m":
        return _inside_month(text, at, point, whole=whole)
    if not dated and char in NUMERAL_STARTS:
        return read_day(text, at, point, whole=whole) or (point, at)
    return point, at


def _past_of(text: str, at: int) -> int:
    """Behind blanks and 的 or 份: 2021年的第一周."""
    at = skip(text, at)
    if text[at : at + 1] == "的":
        return skip(text, at + 1)
    return at


# -------------------------------------------------------------------- years


def _quarter(text: str, at: int, point: Point, *, whole: bool) -> tuple[Point, int] | None:
    """第三季度, 一季度, Q1, 前三季度, 首季, 第三季|营收."""
    del whole
    if point.month is not None or (point.near is not None and point.near.unit != "y"):
        return None
    if (
        text[at : at + 1] in ("Q", "q")
        and text[at + 1 : at + 2] in tuple("1234")
        and (not text[at + 2 : at + 3].isalnum() or not text[at + 2].isascii() and _is_business(text, at, point))
    ):
        number = int(text[at + 1])
        return replace(point, months=(number * 3 - 2, number * 3)), at + 2
    if text.startswith("首季", at):
        return replace(point, months=(1, 3)), at + 2 + text.startswith("首季度", at)
    first = text[at : at + 1] in _FIRST
    if first and not point.dated and text[at - 1 : at] in _NOT_BEFORE_FIRST and text[at - 1] not in "从從":
        return None  # 提前一个季度, but 今年|前三季
    number_at = at + 1 if first or text[at : at + 1] == "第" else at
    if text[at : at + 1] in _PAIR_STARTS and (row := _QUARTERS.match(text, at)) is not None:
        return _row_of_quarters(text, row, point)
    number_found = integer(text, number_at)
    if number_found is None or not 1 <= number_found[0] <= 4:
        return None
    number, end = number_found
    end = end + 1 if text[end : end + 1] in ("个", "個") and first else end
    short = text[end : end + 1] == "季" and number_at > at and _is_quarter(text, end, point)
    if not text.startswith("季度", end) and not short:
        return None
    end += 2 if text.startswith("季度", end) else 1
    return replace(point, months=(1 if first else number * 3 - 2, number * 3)), end


def _row_of_quarters(text: str, row: re.Match[str], point: Point) -> tuple[Point, int] | None:
    """一、二季度, 第三第四季度, 第一至第三季度: quarters that follow each other, told in order."""
    told = [_DIGITS.index(char) for char in row[0] if char in _DIGITS]
    first, last = told[0], told[-1]
    ranged = len(told) == 2 and first < last and not {"至", "到"}.isdisjoint(row[0])
    if not ranged and told != list(range(first, last + 1)) or text[row.start() - 1 : row.start()] in tuple("第十百前"):
        return None
    if row[0][-1] == "季" and not _is_quarter(text, row.end() - 1, point):
        return None
    return replace(point, months=(first * 3 - 2, last * 3)), row.end()


def _is_quarter(text: str, at: int, point: Point) -> bool:
    """第三季|营收: whether the 季 at `at` is a quarter, as business prints it, and no part of a series."""
    told = _RESULTS.match(text, at + 1) is not None or _is_business(text, at - 1, point)
    return told and text[at + 1 : at + 2] not in _NO_QUARTER_BEFORE


def _is_business(text: str, at: int, point: Point) -> bool:
    """第三季|力拚, Q3|景氣: a quarter as Taiwan prints it, no part of a series (第三季|開播) nor a car (Q3|車型)."""
    if point.has_year:
        return True
    return is_traditional(text, at) and _SHOW_OR_CAR.search(text, max(0, at - _NEAR_SHOW), at + _NEAR_SHOW) is None


def _year_part(text: str, at: int, point: Point, *, whole: bool) -> tuple[Point, int] | None:
    """上半年, 年底, 去年|底, 2018年|春季."""
    found = YEAR_PARTS.at(text, at)
    if found is None:
        return None
    part, end = found
    if _LUNAR_DAYS.match(text, at) is not None:
        return None  # 年初三 is a day
    week = point.near is not None and point.near.unit == "w" and part.of == "p"  # 本周后期
    if point.near is not None and point.near.unit not in "yqhcm" and not week:
        return None
    follows = text[end : end + 1]
    if follows and follows in part.not_before or NOT_TIMES.at(text, at) is not None:
        return None
    if not point.dated and not (part.alone or whole and part.of == "y" and end == len(text)):
        return None
    if part.of == "m":
        this = point if part.code not in _THIRDS else replace(point, near=Near("m", 0, "now"))  # 月底
        return _inside_month(text, at, this, whole=whole) if not point.dated else None
    if not point.dated and text[at - 1 : at] in NO_STEP_AFTER + _NO_PART_AFTER:
        return None
    if part.of == "p" and not _headed(text, end, point) or text[at] == "中" and text.startswith("一年", at - 2):
        return None  # 这一年|中
    if part.code in _THIRDS:
        return replace(point, part=part.code), end
    first, last = part.code.split("-")
    end += 2 if text.startswith(("学期", "學期"), end) else 0
    return replace(point, months=(int(first), int(last))), end


def _headed(text: str, end: int, point: Point) -> bool:
    """去年|中 is no date unless nothing goes on: 去年中国."""
    fixed = point.decade is not None or point.century is not None
    if text[end - 1] == "中" and (not fixed or text[end - 2] == "的"):  # 21世纪的|中小城市
        return text[end : end + 1] in ("", "，", ",", "。", "、", "以", "前", "至", "到")
    return True


def _count(text: str, at: int, point: Point, *, whole: bool) -> tuple[Point, int] | None:
    """第二周, 前10天, 最后三周, 第8个月, 第一个星期一: units inside the period before them."""
    if not point.dated and text[at : at + 1] not in _FIRST:
        return None
    which, number_at = _which(text, at)
    if which is None:
        return None
    number = integer(text, skip(text, number_at))
    if number is None or not 0 < number[0] <= 366:
        return None
    end = skip(text, number[1])
    end = end + 1 if text[end : end + 1] in ("个", "個") else end
    end = skip(text, end)
    word = next((word for word in _COUNT_UNITS if text.startswith(word, end)), None)
    if word is None:
        return None
    unit, end = _COUNT_UNITS[word], end + len(word)
    if not point.dated and (text[at - 1 : at] in _NOT_BEFORE_FIRST or text.endswith(_OF_EVENT, 0, at)):
        return None  # 提前三个月, 开业前三个月, 上任后的|前三个月
    counted = text[end - 2] in "个個" or text[end - 2].isascii() and text[end - 2].isdigit()  # 前两个月, 前2月
    counted = counted or text[at - 1 : at] in _CLAUSE_HEADS and text[at] == "前"  # ，前七月新增
    if not point.dated and (unit != "m" or not 1 < number[0] < MONTHS_A_YEAR or whole or not counted):
        return None  # 下派之初，|头一个月跑遍了全村: the first of hers, and not January
    last = which == "last" and number[0] == 1 and text[number[1]] in ("个", "個")  # 最后一个|周五
    if unit == "w" and (which == "nth" or last) and text[end : end + 1] in _WEEKDAYS:
        return replace(point, count=Count(which, number[0], "w"), weekday=_WEEKDAYS[text[end]]), end + 1  # type: ignore[arg-type]
    return replace(point, count=Count(which, number[0], unit)), end  # type: ignore[arg-type]


def _which(text: str, at: int) -> tuple[str | None, int]:
    if text[at : at + 1] == "第":
        return "nth", at + 1
    for word in _FIRST:
        if text.startswith(word, at):
            return "first", at + len(word)
    for word in _LAST:
        if text.startswith(word, at):
            return "last", at + len(word)
    return None, at


def _tail_part(text: str, point: Point, at: int) -> tuple[Point, int]:
    """一季度|末, 上季度|末."""
    if point.months is None or point.months[1] - point.months[0] > 5:
        return point, at
    found = YEAR_PARTS.at(text, at)
    if found is not None and found[0].of == "p" and text[found[1] - 1] in "末初底" and found[1] == at + 1:
        part, end = found
        if text[end : end + 1] not in part.not_before or not text[end : end + 1]:
            return replace(point, part=part.code), end
    return point, at


# ------------------------------------------------------------------- months


def _month(text: str, at: int, point: Point) -> tuple[Point, int] | None:
    """12月, 十二月份, 腊月, 闰四月, 同月, 去年|底|..., 大年初一."""
    if point.months or point.holiday or point.decade is not None or point.century is not None:
        return None
    if point.near is not None and point.near.unit != "y":
        return None
    named = _named_month(text, at, point)
    if named is not None:
        return named
    last_year = point.near is not None and text.startswith("同月", at)  # 去年|同月
    if text.startswith(("同月", "当月", "當月"), at) and (point.year is not None or last_year):
        return replace(point, month_near=Near("m", 0, "then")), at + 2
    pair = _neighbours(text, at, point)
    if pair is not None:
        return pair
    leap = text[at : at + 1] in ("闰", "閏")
    found = numbered(text, at + leap, "月")
    if found is None or text[at - 1 : at] in tuple("第") or text[at] in _NO_MONTH_NUMERALS:
        return None
    month, end, bare = found
    if not bare and text[end : end + 1] == "份":
        end += 0 if text[end + 1 : end + 2] in ("额", "額") else 1
    elif (
        not bare
        and text[end : end + 1] in _NO_MONTH_BEFORE
        and text[end : end + 1]
        and not text.startswith(_STILL_MONTH, end)
    ):
        return None
    good = 1 <= month <= MONTHS_A_YEAR
    if not good and not _clearly_month(text, at, end, point):
        return None
    point = replace(
        point, month=month, leap=leap, lunar=point.lunar or leap, bare=bare, problem=point.problem or not good
    )
    return point, end


def _named_month(text: str, at: int, point: Point) -> tuple[Point, int] | None:
    """正月, 腊月, 元月; the 初 of 大年初一 and 初二晚上 leaves the day to be read. 青年|初中 is none."""
    if text[at : at + 1] not in _MONTH_HEADS:
        return None
    for word, month in _LUNAR_MONTHS.items():
        if text.startswith(word, at):
            return replace(point, month=month, lunar=True), at + len(word)
    if text.startswith(_FIRST_MONTH, at):
        return replace(point, month=1), at + 2
    head = _NEW_YEAR.match(text, at)
    return None if head is None else (replace(point, month=1, lunar=True), head.end())


def _neighbours(text: str, at: int, point: Point) -> tuple[Point, int] | None:
    """七八月份, 7、8月: two months by neighbouring digits."""
    listed = _LISTED.match(text, at)
    if listed is not None and text[at - 1 : at] != "、":
        first, second = integer(listed[1], 0), integer(listed[2], 0)
        if first is not None and second is not None and second[0] == first[0] + 1 <= MONTHS_A_YEAR:
            return replace(point, months=(first[0], second[0])), listed.end()
    if text[at : at + 1] in _SOME:
        return None  # 数月内, 几月
    pair = read_numeral(text, at, decimals=False, blanks=False)
    if pair is None or pair.lower is None or pair.upper is None or text[pair.end : pair.end + 1] != "月":
        return None
    if pair.upper > MONTHS_A_YEAR:
        return None
    end = pair.end + 1
    return replace(point, months=(int(pair.lower), int(pair.upper))), end + (text[end : end + 1] == "份")


def _clearly_month(text: str, at: int, end: int, point: Point) -> bool:
    """99月 is a month that does not exist if a year or a day stands beside it, else no month at all."""
    number = integer(text, end)
    beside = number is not None and text[number[1] : number[1] + 1] in ("日", "号", "號")
    return text[at : at + 1].isdigit() and (point.year is not None or beside)


def _inside_month(text: str, at: int, point: Point, *, whole: bool) -> tuple[Point, int]:
    """上旬, 底, 第二周, 前4天, 18日, 初八, 廿二 behind a month."""
    if point.bare:
        return point, at
    start = _past_of(text, at)
    found = YEAR_PARTS.at(text, start)
    if found is not None and (found[0].of == "m" or found[0].of == "p" and text[found[1] - 1] in "初底末"):
        part, end = found
        lunar_day = text[start] == "初" and integer(text, start + 1) is not None
        if not lunar_day and (not text[end : end + 1] or text[end : end + 1] not in part.not_before):
            return replace(point, part=part.code), end
    behind_middle = text[start + 1 : start + 2] in _BEHIND_MIDDLE or text.startswith(_WILL_DO, start + 1)
    if text[start : start + 1] == "中" and point.month and behind_middle:
        return replace(point, part="M"), start + 1  # 6月中|曾, but 6月中国
    counted = _count(text, start, point, whole=whole)
    if counted is not None:
        return counted
    day = read_day(text, start, point, whole=whole)
    if day is None and text[start : start + 1] == "份":
        day = read_day(text, start + 1, point, whole=whole)
    return day if day is not None else (point, at)


# What can stand behind a year or instead of one, by the character it begins with.
_STARTS_OF: Final[tuple[tuple[Callable[..., tuple[Point, int] | None], frozenset[str]], ...]] = (
    (read_feast, FEAST_STARTS),
    (_quarter, frozenset(("Q", "q", "第", *_FIRST)) | NUMERAL_STARTS),
    (_year_part, YEAR_PARTS.firsts),
    (_count, frozenset(word[0] for word in ("第", *_FIRST, *_LAST))),
)
_READERS: Final = {
    char: tuple(reader for reader, starts in _STARTS_OF if char in starts)
    for char in frozenset[str]().union(*(starts for _, starts in _STARTS_OF))
}
