"""Reads a whole time expression at one offset: a point, a range, a duration, a recurrence, with their function words.

Takes a text and an offset, gives a `Found` or None. Spans include the words that belong to the expression (过去两年间,
2010年以来, 从…到…) and leave out prepositions that only govern it (在, 于, 截至).
"""

from typing import Final

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.numbers.day_counts import is_led
from pipeline.numbers.prison_terms import read_term
from pipeline.temporal.clocks import read_clock
from pipeline.temporal.feasts import read_feasts
from pipeline.temporal.found import Bound, Found
from pipeline.temporal.lasting import ABOUT, CLAUSE_STARTS, LASTING_STARTS, read_lasting
from pipeline.temporal.length_forms import print_iso
from pipeline.temporal.lengths import read_length
from pipeline.temporal.point import NOTHING, Clock, Point
from pipeline.temporal.points import read_point
from pipeline.temporal.reading import connector, loose_connector, skip
from pipeline.temporal.second_ends import second_day, second_reign, second_weekday
from pipeline.temporal.tables import DAYPARTS, EVERY_UNITS, GUARDS, HABITS, NOT_TIMES, VAGUE
from pipeline.temporal.years import read_years
from pipeline.values import replace

_SO_FAR: Final = word_list("time_context", "so_far")
_SINCE = regex(
    r"起(?![火因身落降跳居案吊吵来伏点點床草步飞飛航运運诉訴义義码重])|以[来來]|[—–\-]?至今"
    r"|[—–](?=[ \u3000](?![0-9]{1,2}:))"
    f"|(?<=[年月周])[来來](?=[，,、；;]|的?(?:{alternation(_SO_FAR)}))"  # 今年|来收益为9%
    r"|(?:开始|開始)(?=[，,、；;）)]|就|便|即|陆续|陸續|逐|每|一直|至|到|，)|(?:[或及])(?:之后|之後|以后|以後)"
)
_STARTING = regex("开始|開始")  # 从5月开始|实施; but 5月|开始装修
_AFTER = regex(r"[之以][后後](?!来)|[后後](?=[，,、。]|$)")
_UNTIL = regex(r"(?:或|及)(?:之前|以前)|为止|止(?![血步损損境咳跌亏虧付住赎贖盈])")
_BEFORE = regex(
    r"[之以]前|前(?!一[天日晚夜])(?!提[是下条，。])(?![0-9]{1,2}(?:[节節局场場轮輪名位盘盤回]|分[钟鐘]))(?!(?<=[期假]前)[0-9]{1,2}[天日])(?![三往来去期身后景线進进沿任列途年季头夕日天几两二半半述方面端台锋不哨卫妻夫言夜移挪])"
)
_BEHIND_RANGE = regex(r"(?:之)?[间間](?!隔|接|谍|断)|期[间間]|止(?![血步损])")
_DURING, _NOT_DURING = ("间", "間"), tuple("隔接谍諜断斷歇或")
_INSIDE: Final = tuple("部容地外心蒙需涵科存战戰资資销銷陆陸斗鬥")
ENTERED = word_list("time_context", "entered")  # 进入|90年代以后
_WHOLE_YEAR_OF: Final = tuple("级級龄齡无無")
_BRIGHT: Final = word_list("time_context", "bright")
_IN_THE_DAY = regex(alternation(word_list("time_context", "in_the_day")))
_ONE_DAY = regex(
    "的(?:[一某][天日](?![天三])|[一某][个個]?"
    "(?:早晨|早上|清晨|上午|中午|下午|午后|午後|傍晚|黄昏|晚上|夜晚|夜里|深夜|凌晨|雨夜|周末|週末))"
)
_FROM = ("自从", "自從", "从", "從", "自")
_STREETS: Final = GUARDS["no_number_after"]
_BEFORE_SHENG: Final = frozenset("先学學医醫考师師女男新究习習业業中")
_LONGEST_RATE, _NEARBY, _VERB = 4, 10, 3  # characters in front
_EVERY = regex(r"每(?:间?隔|逢|到|当)?[ ]?(?:一(?=[天年月周星季个個]))?")
_TIMES_A_WEEK = regex(
    "[周週][一二两兩三四五六](?:班(?![会會车車机機主组組])|期(?![货貨指权權间間])|趟|堂|篇|场(?![地馆内外])|场次)"
)  # 每|周|三班
_NTH_WEEKDAY = regex(
    "的?(?:第[一二三四五]|最后一?|最後一?|首|头一|頭一)[个個]?(?:[周週]|星期|礼拜|禮拜)[一二三四五六日天末]"
)  # 每月|最后一个星期六
_MORE_WEEKDAYS = regex(r"(?:[、和](?:[周週]|星期)?[一二三四五六日](?![个個名人位是要]))+")
_RATE = regex("[0-9０-９一二三四五六七八九十百千万公毫厘分](?:立方米|[米次里度转轉升克])$")  # 风速25米|每秒
_MEANT = regex("(?:(?<![回遥遙追冥感畅暢])想|考[虑慮]|打算)[过過]去$")
_CALLED = regex("[呼叫喊拉派邀请請让讓接][我你您他她](?:们|們)?[过過]去(?=[，。、；！]|$)")
_CITIES: Final = alternation((*word_list("places", "province"), *word_list("places", "prefecture")))
_GONE_TO = regex(f"(?:{_CITIES}|[南北]方|外[地省]|[国國海]外)(?![的是有没沒人])")
_BROUGHT: Final = frozenset("送带帶捎寄")
_PERSONS: Final = tuple("我你您他她们們")
_NEAREST = regex("(?:[离離](?![婚职職休开開任世])|距)[^，,。；、]{0,8}$")  # 离群众|最近的村


def read_expression(text: str, at: int, *, whole: bool = False) -> Found | None:
    """The expression that starts exactly at `at`, None if none does."""
    char = text[at]
    if char == "本" and text[at - 1 : at] == "日" or char == "同" and text[at - 1 : at] == "不":
        return None  # 日本|周一, 不|同年份
    if char == "去" and at and text[at - 1] in _BROUGHT:
        return None  # 送|去冬日的温暖, 带|去年货
    if char == "明" and text.startswith("明天", at) and text.endswith(_BRIGHT, 0, at):
        return None  # 更好的|明天
    found = (
        (_every(text, at, whole=whole) if char == "每" else None)
        or read_years(text, at)
        or read_feasts(text, at)
        or _pointed(text, at, whole=whole)
    )
    blocked = NOT_TIMES.at(text, at) if char in NOT_TIMES.firsts else None
    if blocked is not None and (found is None or blocked[1] >= found.end):
        return None
    lasting = read_lasting(text, at, whole=whole) if char in LASTING_STARTS else None
    if found is None or lasting is not None and (lasting.end > found.end or _is_led(text, at, lasting.end, found.end)):
        found = lasting or found
    word = _word(text, at) if char in VAGUE.firsts else None
    if word is not None and (found is None or word.end > found.end):
        return word
    return found


def _is_led(text: str, at: int, end: int, other: int) -> bool:
    """逾期|三十日, 判刑|18年6月: whether a length that ends where a date does is the one that is meant."""
    return end == other and (is_led(text, at) or read_term(text, at) is not None)


# ------------------------------------------------------------ points, ranges


def _pointed(text: str, at: int, *, whole: bool) -> Found | None:
    opener = next((word for word in _FROM if text.startswith(word, at)), "") if text.startswith(_FROM, at) else ""
    first = read_point(text, skip(text, at + len(opener)) if opener else at, whole=whole and not opener)
    if first is None:
        return None
    point, end = first
    if text.startswith("全年", end) and text[end + 2 : end + 3] not in _WHOLE_YEAR_OF and _is_year(point):
        end += 2  # 去年全年
    first_end = end
    stop = _SINCE.match(text, end)
    if stop is not None and (opener or stop[0] == "起") and connector(text, stop.end()) is not None:
        end = stop.end()  # 自…起至…止, 即日起至…
    ranged = _range(text, at, end, point, whole=whole)
    if ranged is not None:
        return _weekly(text, ranged)
    if point.bare:
        return None
    row = _MORE_WEEKDAYS.match(text, end)
    days_end = row.end() if row else end
    if text.startswith(HABITS, days_end) and point == Point(weekday=point.weekday):
        return Found(at, days_end, period="P1W")  # 周一|闭馆, 周六、周日|照常
    return _bounded(text, at, first_end, point, opener=opener)


def _is_year(point: Point) -> bool:
    near = point.near is not None and point.near.unit == "y" and point.near.base == "now"
    return point == Point(year=point.year) or near and point == Point(near=point.near)


def _range(text: str, start: int, at: int, point: Point, *, whole: bool) -> Found | None:
    """A到B, A至B, A—B; A与B only before 间 (2007年与2009年之间)."""
    behind = connector(text, at)
    loose = behind is None
    if loose:
        behind = loose_connector(text, at)
    if behind is None:
        return None
    second = (
        second_reign(text, start, behind, point)
        or read_point(text, behind, whole=whole, timed=point.clock is not None)
        or second_day(text, behind, point)
        or second_weekday(text, behind, point)
    )
    if second is None:
        return None
    until, end = second
    if (
        until.clock is not None
        and until.dated
        and point.dated
        and point.clock is None
        and connector(text, end) is not None
    ):
        until, end = read_point(text, behind, clock=False) or second  # 周一至周五|8:30—17:30
    tail = _BEHIND_RANGE.match(text, end)
    if (loose and (tail is None or text[at] == "、")) or not _match_up(point, until):
        return None
    if until.bare or point.bare and text[end - 1] in "号號" and text[start - 1 : start] in _STREETS:
        return None  # 博文街|8至10号
    if until.school_year:
        until = replace(until, school_year=False)  # 2023—2024学年
    return Found(start, tail.end() if tail else end, point=point, until=inherit(until, point))


def _weekly(text: str, found: Found) -> Found:
    """周五至周日|开放: a range of weekdays that comes every week."""
    first, last = found.point or NOTHING, found.until or NOTHING
    days = first == Point(weekday=first.weekday) and last == Point(weekday=last.weekday)
    return Found(found.start, found.end, period="P1W") if days and text.startswith(HABITS, found.end) else found


def _match_up(first: Point, second: Point) -> bool:
    """Both ends must be of comparable kinds: no 2018年—3点."""
    if first.bare:
        return True
    if not first.dated and second.dated:
        return second.clock is not None
    return not (first.dated and first.clock is None and not second.dated)


def inherit(second: Point, first: Point) -> Point:
    """The second end with what it shares with the first left unprinted: 2019年6月1日-6月30日, 下午5点到6点."""
    if not second.dated:
        return replace(first, clock=_same_half(second, first), bare=False)
    if second.has_year or second.near is not None or second.weekday is not None:
        return second
    if first.holiday is not None and second.month is None and second.day is not None:
        return second  # 元旦至|6日: of the month of the holiday
    filled = replace(
        second,
        year=first.year,
        near=first.near if first.near and first.near.unit in "ym" else None,
        lunar=second.lunar or first.lunar,
    )
    if filled.near is not None and filled.near.unit == "m" and second.month is not None:
        filled = replace(filled, near=None)
    if second.month is None and second.day is not None:
        filled = replace(filled, month=first.month)
    if second.decade is not None:
        filled = replace(filled, century=first.century)
    return filled


def _same_half(second: Point, first: Point) -> Clock | None:
    clock, before = second.clock, first.clock
    if clock is None or before is None or clock.hour is None or before.hour is None or clock.sure:
        return clock
    part = DAYPARTS[before.part] if before.part else None
    if part is not None and part.half in ("pm", "noon") and clock.hour < 12 and before.hour <= clock.hour + 12:
        return clock._replace(hour=clock.hour + 12, sure=True)
    return clock


def _bounded(text: str, start: int, at: int, point: Point, *, opener: str) -> Found | None:
    """起, 以来, 之前 ... behind a point; 自 and 从 before it."""
    from_at = start + len(opener)
    about = ABOUT.match(text, at)
    end = about.end() if about else at
    bound: Bound = ""
    so_far = False
    behind = skip(text, end)
    for pattern, kind in ((_SINCE, "since"), (_UNTIL, "until"), (_BEFORE, "before"), (_AFTER, "after")):
        match = pattern.match(text, behind)
        if match is None and opener and kind == "since":
            match = _STARTING.match(text, end)
        if kind == "after" and text.endswith(("继", "繼"), 0, start):
            break  # 继|2014年|之后再次登顶: what happened then
        if match is not None and _bindable(point, match[0]):
            entered = kind == "after" and text.endswith(ENTERED, 0, start)
            bound, end = "since" if entered else kind, match.end()  # type: ignore[assignment]
            so_far = match[0][-1] in "来來"
            break
    if not bound and opener and (opener[0] != "自" or opener == "自"):
        return Found(
            from_at + (len(text[from_at:at]) - len(text[from_at:at].lstrip())), end, point=point, about=bool(about)
        )
    if opener and bound in ("", "since"):
        return Found(start, end, point=point, bound="since", about=bool(about))
    if not bound and point.has_year and not point.month:
        end = _inside_year(text, end)
    if not bound and point.month and not point.day and text[end : end + 1] in _DURING:
        end += text[end + 1 : end + 2] not in _NOT_DURING  # 5月|间
    end = end if bound else _inside(text, end, point)
    first = skip(text, from_at) if opener else start
    resume = _passed(text, end)
    return Found(first, end, point=point, bound=bound, about=bool(about), so_far=so_far, resume=resume)


def _inside_year(text: str, end: int) -> int:
    """2023年|内, 这一年|中，, 那一年|里，: the end behind the word for in it."""
    inside = text[end : end + 1] in ("内", "內") and text[end + 1 : end + 2] not in _INSIDE
    told = text[end - 2 : end] == "一年" and text[end : end + 1] in ("中", "里", "裡")
    return end + (inside or told and text[end + 1 : end + 2] in ("", "，", ","))


def _bindable(point: Point, word: str) -> bool:
    """年底前, 18日后 bind; a bare daypart with 后 (午后) does not."""
    return point.dated or point.clock is not None and point.clock.hour is not None and word != "来"


def _inside(text: str, end: int, point: Point) -> int:
    """昨日|稍早, 4月|的一天: behind the words for some part of a day, or some day of a longer time."""
    if point.clock is not None or not point.dated:
        return end
    day = point.day or point.weekday or point.holiday or point.near is not None and point.near.unit == "d"
    tail = (_IN_THE_DAY if day else _ONE_DAY).match(text, end)
    return end if tail is None else tail.end()


def _passed(text: str, end: int) -> int:
    """国庆节|当天: 当天 says nothing new."""
    return end + 2 if text.startswith(("当天", "當天", "当日"), end) else end


# -------------------------------------------------------- recurrences, words


def _every(text: str, at: int, *, whole: bool) -> Found | None:
    match = _EVERY.match(text, at)
    if match is None:
        return None
    read = read_length(text, match.end())
    if read is not None and not match[0].endswith("一"):
        iso = print_iso(read[0])
        return None if iso is None or "X" in iso else Found(at, read[1], period=iso)
    for weekday in () if _TIMES_A_WEEK.match(text, match.end()) else ("个", "個", ""):
        point = read_point(text, match.end() + len(weekday)) if text.startswith(weekday, match.end()) else None
        if (
            point is not None
            and (point[0].weekday is not None or point[0].holiday is not None)
            and not point[0].has_year
        ):
            period = "P1W" if point[0].weekday is not None else "P1Y"
            return Found(at, _on(text, point[1], point[0], whole=whole), period=period)
    unit = EVERY_UNITS.at(text, match.end())
    if unit is None or _RATE.search(text, max(0, at - _LONGEST_RATE), at):
        return None
    period, end = unit
    nth = _NTH_WEEKDAY.match(text, end) if period in ("P1M", "P1Y", "P3M") else None
    if nth is not None:
        return Found(at, nth.end(), period=period)
    point = read_point(text, skip(text, end + (text[end : end + 1] == "的")), timed=period == "P1D")
    # not 每天|早出晚归
    named = point is not None and (point[0].dated or point[0].clock is None or point[1] - end > 1)
    if point is not None and named and point[0].near is None and point[0].year is None:
        end = _on(text, point[1], point[0], whole=whole)
    return Found(at, end, period=period)


def _on(text: str, end: int, point: Point, *, whole: bool) -> int:
    """每年9月|到11月, 每周二|、四: the range or the row of weekdays goes on."""
    row = _MORE_WEEKDAYS.match(text, end) if point.weekday is not None else None
    if row is not None:
        clock = read_clock(text, row.end(), dated=True, whole=whole)
        if clock is None:
            return row.end()
        point, end = replace(point, clock=clock[0]), clock[1]  # 每周二、四|下午
    ranged = _range(text, end, end, point, whole=whole)
    return ranged.end if ranged is not None else end


def _word(text: str, at: int) -> Found | None:
    found = VAGUE.at(text, at)
    if found is None:
        return None
    word, end = found
    before = text[at - 1 : at]
    person = before == "生" and text[at - 2 : at - 1] in _BEFORE_SHENG  # 黄先生|日前, not 生日|前
    if before and before in word.not_after and not person or word.guard and text.startswith(word.guard, end):
        return None
    if "^" in word.not_after and before not in CLAUSE_STARTS:
        return None
    if _GONE_TO.match(text, end) is not None and _MEANT.search(text, max(0, at - _VERB), end) is not None:
        return None  # 想过|去北京
    if before in _PERSONS and _CALLED.search(text, max(0, at - _VERB), end + 1) is not None:
        return None  # 招呼我们|过去
    if text.startswith("最近的", at) and _NEAREST.search(text, max(0, at - _NEARBY), at) is not None:
        return None
    return Found(at, end, word=word)
