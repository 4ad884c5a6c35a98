"""Reads holidays: 国庆节, “五一”假期, 清明时节, 三月三, and two of them under one word (国庆中秋假期).

Takes a text and an offset, gives a point (or a `Found` for two) and the offset behind it. Refuses names (春节联欢晚会),
the feasts of other countries, and short forms that mostly mean something else (十一, 大雪) without proof beside them.
"""

from typing import Final

from pipeline.lazy import regex
from pipeline.lexicon import alternation, column, word_list
from pipeline.temporal.days import read_day
from pipeline.temporal.found import Found
from pipeline.temporal.point import NOTHING, Count, Point
from pipeline.temporal.reading import integer
from pipeline.temporal.tables import HOLIDAYS, TERMS, Vague
from pipeline.values import replace

_NATIONAL_DAY: Final = "10-01"
_NTH_DAY = regex(
    "(首日|首天|第[一1]天|第一日)|第[二三四五六七八2-8][天日]|(?:最后一|最後一|末)[天日]"
    "|(?:([前头頭])|最?[后後])([二两兩三四五六七2-7])[天日](?![0-9一二三四五六七八九十])"
)
_DAYS_IN = regex("[1-8]日?[-—–~～至到][2-8]日(?![内內游])")
_CHRISTMAS, _GODS = "12-25", tuple("祖帝君佛神爷爺妃尊萨薩音娘公")
# 五一|前出院, 国庆|后闭馆; not 八一|前锋, 李国庆|前往.
_BEFORE_OR_AFTER = regex(
    "[之以]?(?:前(?![锋鋒卫衛场場排台臺半期者往来來任妻夫行进進方面线線沿景程男女天年日0-9一二两兩三四五六七八九十几半数])"
    "|[后後](?![卫衛场場腰半期者来來续續勤台臺备備方面线線防代天年日]))"
)
_OUR_COUNTRY: Final = word_list("time_context", "our_country")
_NAME_TAIL: Final = column("holiday_tails", where="use", equals="name")
_QUIET_TAIL: Final = column("holiday_tails", where="use", equals="span")
_HOLIDAY_TAIL: Final = (*_QUIET_TAIL, *column("holiday_tails", where="use", equals="proof"))
_AFTER_QUOTED: Final = (*_QUIET_TAIL, *word_list("time_context", "after_quoted"))  # “十一”|前
_FIGURES: Final = "一二三四五六七八九"
# 二月二, 九月九: by the lunar calendar, unless a day is printed (三月三日)
_DOUBLE = regex(r"([二三五六七九])月\1(?![一二三四五六七八九十百千万点點时時年个個日号號])")
_AGED = regex("[一二三四五六七八九]?[岁歲]|[二三四五六七八九]")
_UP_TO_YEAR = regex("至(?:[12][0-9]{3}|[一二][〇零○一二三四五六七八九]{3})年")  # 1958年冬|至1961年春
_SHARED = regex(alternation(word_list("time_context", "of_feasts")))
_SIGNED = regex("(?:" + alternation(word_list("time_context", "signed")) + ")[ \u3000：:]{0,2}$")
_THIS_YEAR = regex("今年|去年|明年|(?:19|20)[0-9]{2}年")
_FIRST_CHARACTERS: Final = frozenset("12今去明") | {word[0] for word in HOLIDAYS}
FEAST_STARTS: Final = frozenset("二三五六七九“「") | HOLIDAYS.firsts | TERMS.firsts
_JOINTS: Final = ("、", "和", "与", "與", "")
_TWO_FEASTS: Final = Vague("relative", None, None)


def read_feasts(text: str, at: int) -> Found | None:
    """国庆中秋假期, 元旦、春节期间: two holidays under one word; on which days they are off work no calendar says."""
    if text[at] not in _FIRST_CHARACTERS:
        return None
    year = _THIS_YEAR.match(text, at)
    first = HOLIDAYS.at(text, year.end() if year else at)
    if first is None:
        return None
    for joint in _JOINTS:
        second = HOLIDAYS.at(text, first[1] + len(joint)) if text.startswith(joint, first[1]) else None
        tail = _SHARED.match(text, second[1]) if second is not None else None
        if tail is not None:
            nth = _NTH_DAY.match(text, tail.end())
            return Found(at, tail.end() if nth is None else nth.end(), word=_TWO_FEASTS)
    return None


def read_feast(text: str, at: int, point: Point, *, whole: bool) -> tuple[Point, int] | None:
    """A holiday, a solar term, or a day such as 三月三, with the words behind that belong to it."""
    if point.month is not None or (point.near is not None and point.near.unit != "y"):
        return None
    double = _DOUBLE.match(text, at)
    if double is not None:
        number = _FIGURES.index(double[1]) + 1
        return _with_tail(text, double.end(), replace(point, holiday=f"L {number:02d}-{number:02d}"))
    quoted = text[at : at + 1] in ("“", "「")
    if quoted and text[at - 1 : at] in ("日", "号", "號"):
        return None  # 3月23日|“世界气象日”前: told already
    found = HOLIDAYS.at(text, at + quoted)
    if found is not None and quoted:  # “五一”假期
        closed = text[found[1] : found[1] + 1] in ("”", "」") and (
            text.startswith(_AFTER_QUOTED, found[1] + 1)
            or (point.has_year and not _names_something(text, found[1] + 1))  # 今年“双十一”
        )
        return _with_tail(text, found[1] + 1, replace(point, holiday=found[0][0])) if closed else None
    if found is not None:
        (rule, bare), end = found
        if text[end - 1] == "十" and _AGED.match(text, end):
            return None  # 现|年三十八岁
        if rule.startswith("L") and bare and text.startswith("大年", at):
            bare = False
        beside = point == NOTHING and _BEFORE_OR_AFTER.match(text, end) is not None
        stands = not bare or beside or _bare_stands(text, end, point, whole=whole)
        if not stands or _is_other_feast(text, at, rule, bare=bare) or _names_something(text, end):
            return None
        return _with_tail(text, end, replace(point, holiday=rule))
    return _read_term(text, at, point, whole=whole)


def _read_term(text: str, at: int, point: Point, *, whole: bool) -> tuple[Point, int] | None:
    """A solar term, 谷雨时节."""
    term = TERMS.at(text, at)
    if term is None or _UP_TO_YEAR.match(text, term[1] - 1) or _SIGNED.search(text, max(0, at - 6), at):
        return None  # 记者|谷雨
    (rule, common), end = term
    if common and not _bare_stands(text, end, replace(point, near=None), whole=whole):  # 前年|大雪封山
        return None
    of_season = text.startswith(("节气", "時節", "时节", "節氣"), end)
    point = replace(point, holiday=rule)
    return (point, end + 2) if of_season else _with_tail(text, end, point)


def _is_other_feast(text: str, at: int, rule: str, *, bare: bool) -> bool:
    """法国|国庆节, 第二十一|旅游区, 妈祖|圣诞: another country's, a number, the birthday of a god."""
    before = text[at - 1 : at]
    if rule == _CHRISTMAS and before in _GODS or bare and before in tuple(f"{_FIGURES}十百第"):
        return True
    return before == "国" and text[max(0, at - 2) : at] not in _OUR_COUNTRY


def _names_something(text: str, end: int) -> bool:
    """春节联欢晚会, 五一劳动奖章: a name, no day. 法国国庆节 falls on another day."""
    return text.startswith(_NAME_TAIL, end)


def _bare_stands(text: str, end: int, point: Point, *, whole: bool) -> bool:
    if text[end : end + 1] in tuple("月日号號时時点點年个個万萬"):
        return False  # 十一月
    return text.startswith(_HOLIDAY_TAIL, end) or (whole and end == len(text.rstrip())) or point.has_year or point.lunar


def _with_tail(text: str, end: int, point: Point) -> tuple[Point, int]:
    """国庆|假期|期间|第二天: the point with the words behind it that stretch a holiday or tell a day of such a stretch.

    Of the days off work only those of 1 October always begin on their day.
    """
    named = text[end : end + 1] == "节" and point.holiday is not None and point.holiday[0] != "T"
    if named and not text.startswith(("节目", "节约", "节日", "节能", "节气"), end):
        end += 1
    last = end
    for _ in range(2):
        last = next((last + len(word) for word in _QUIET_TAIL if text.startswith(word, last)), last)
    if last == end:
        return point, end
    month = None if point.holiday is None or not point.holiday[0].isdigit() else int(point.holiday[:2])
    if month is not None and _DAYS_IN.match(text, last) is not None:
        in_month = replace(point, holiday=None, month=month)
        return read_day(text, last, in_month, whole=False) or (point, end)  # 国庆假期|1-4日
    return _days_of(text, last, point)


def _days_of(text: str, at: int, point: Point) -> tuple[Point, int]:
    """国庆假期|首日, 国庆黄金周|前四天, 春节假期|后两天: some of the days off work."""
    nth = _NTH_DAY.match(text, at)
    if nth is None or point.holiday != _NATIONAL_DAY or nth[1] is None and nth[2] is None:
        return replace(point, days_around=True), nth.end() if nth is not None else at
    number = None if nth[3] is None else integer(nth[3], 0)
    if number is None:
        return point, nth.end()
    count = Count("first", number[0], "d")
    return replace(point, holiday=None, month=int(_NATIONAL_DAY[:2]), count=count), nth.end()
