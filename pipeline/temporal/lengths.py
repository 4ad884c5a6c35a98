"""Reads a duration: 27年, 一个半小时, 3小时26分, 百余年, 三四天, 13—18天, 3年以上7年以下, 多年.

Takes a text and an offset, gives a `Length` and the offset behind it. Refuses idioms and school years (三年级) and
一天 where it means "some day".
"""

from decimal import Decimal
from typing import Final

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.numbers.arabic import MINUS
from pipeline.numbers.compound import Numeral
from pipeline.numbers.contests import decimals_behind
from pipeline.numbers.day_counts import LEADS_DAYS, are_counted, is_led
from pipeline.numbers.item_heads import follows_item
from pipeline.numbers.kinds import (
    LAST_YEAR,
    MANY_OF,
    ROUND,
    goes_round,
    is_from_now,
    is_one_and_half,
)
from pipeline.numbers.name_numbers import class_end
from pipeline.numbers.numerals import is_numeral_char, read_digits, read_numeral
from pipeline.numbers.parts import AFTER_HALF, MAX_DIGITS, STARTS, times
from pipeline.numbers.prison_terms import Term, read_term
from pipeline.numbers.ranges import listed_bounds
from pipeline.temporal.point import Length, Piece
from pipeline.temporal.reading import connector, names_a_century, skip
from pipeline.temporal.tables import GUARDS, NOT_TIMES, UNITS, UnitWord

_MORE: Final = frozenset("多余餘来來")
_FACTORS: Final = {"刻钟": 15, "刻鐘": 15, "季度": 3, "世纪": 100, "世紀": 100}
_REASONS: Final = ("一来", "二来", "三来")  # 二来|天黑
_NO_YEARS: Final = regex("[个個]年(?!头|頭)|年[轻輕](?![松鬆])")  # 几个|年轻人, 5|年轻男子
_NO_WEEKS: Final = regex("[个個][周週][一二三四五六日天]")  # 最后一个|周五
_MOST_FIGURES: Final = 7  # printed without 万
_YEAR_FIGURES: Final = 1000  # weeks: a figure of four digits before 星期 is a year
_COUNTERS: Final = frozenset("个個")
_BEFORE_MORE = tuple("最更时時点點")
_SHARE = "分之"  # 四分之|一个世纪
_VAGUE: Final = frozenset("多几幾数數")
_VERY_MANY: Final = frozenset("许許很好")  # 许|多年前
_ENDING_SHU: Final = tuple("指参函系变人次件户总分基倍读常底級级")
LENGTH_STARTS: Final = STARTS | _VAGUE | _VERY_MANY | MINUS | frozenset("负負")  # what a duration can begin with
_HALF, _TEN = Decimal("0.5"), Decimal(10)
_LINKS: Final = frozenset("又零余餘多 ")
_ORDER: Final = {"Y": 0, "M": 1, "W": 2, "D": 3, "B": 3, "TH": 4, "TM": 5, "TS": 6}
_MOST_BEHIND: Final = {
    ("Y", "M"): 12,
    ("Y", "D"): 365,
    ("M", "D"): 31,
    ("D", "TH"): 24,
    ("TH", "TM"): 60,
    ("TM", "TS"): 60,
}
_MOST_PIECES = 7
_AFTER_DAY: Final = GUARDS["no_single_day_before"]
_NO_COUNTER: Final = ("半月", "半日", "两月", "兩月")
_NOT_BEFORE_DAY: Final = GUARDS["no_single_day_after"]
_LEADS_A_DAY: Final = (*LEADS_DAYS, "此前", "此后", "此後")
_WITHIN: Final = ("内", "內", "之内", "以内")
_ONE_OF: Final = ("最后", "最後", "每", "这", "這", "那", "某", "上", "下", "首", "前")
_PAIRS = "两兩"  # days that are counted: no month has a 两日
_FEW, _MORE_FIGURES = "一二两兩三四五六七八九十数", tuple("月十廿卅百初至到—第周星期末")
_APART = regex("[之以]?[后後](?![来來续續勤台臺备備])|[之以]?前")
_BOUNDS = word_list("time_context", "bound")  # 一天|之内, but 一年|之计
_ONCE = regex("(?:^|[，,。；：“「\n])有$")
_LASTED = frozenset("多半的时時来來之以左余餘了零")  # 有|一年的时间
_NIGHTS = regex("[0-9一二两兩三四五六七八九十]{1,2}[夜晚](?![上间間会會])")
_AFTER_WEEKS = tuple("内內后後前时時多来來以的")
_AROUND = regex("的[山墙墻景建树樹环環群村房水湖海森田草围圍院书書橱柜桌窗灯燈门門街路屋楼樓空]")
_AIR = ("气温", "氣溫", "气象", "氣象")  # 三天|气温, but 天气
_SECONDS = regex(r"分[0-9０-９零一二三四五六七八九十]{1,4}秒")
_AGED = regex("大(?=[的时時。，、；）)婴嬰男女]|$)")  # 7个月|大的女婴
_MINUTE_ENDS = ("半", "多钟", "多鐘", "余钟", "餘鐘")
_UP = regex(r"[ ]?以上([0-9０-９一二两三四五六七八九十百]{1,6})")


def read_length(text: str, at: int) -> tuple[Length, int] | None:
    """The longest duration that starts exactly at `at`."""
    if text[at : at + 1] in _COUNTERS and is_one_and_half(text, at):
        return _one_and_half(text, at)
    if text[at : at + 1] not in LENGTH_STARTS:
        return None
    if text[at] in NOT_TIMES.firsts and NOT_TIMES.at(text, at) is not None:
        return None
    if (term := read_term(text, at)) is not None:
        length = Length(_sentence(term))
        return _upper(text, term.end, length) or (length, term.end)
    first = _piece(text, at, chained=False)
    if first is None:
        return _shared_unit(text, at)
    pieces, end, over = _chain(text, first)
    if len(pieces) == 1 and _refused(text, at, end):
        return None
    end = _nights(text, end)
    length = Length(tuple(pieces), over)
    return _upper(text, end, length) or (length, end)


def _sentence(term: Term) -> tuple[Piece, ...]:
    """判刑|8年6月: the years and months of a term of prison."""
    years = () if term.years is None else (Piece(Decimal(term.years), "Y"),)
    return (*years, Piece(Decimal(term.months), "M"))


def _one_and_half(text: str, at: int) -> tuple[Length, int] | None:
    """个半小时: one and a half of them, as Cantonese says it."""
    half = _piece(text, at + 1, chained=False)
    if half is None or half[0].amount is None:
        return None
    return Length((half[0]._replace(amount=half[0].amount + 1),), half[2]), half[1]


def _chain(text: str, first: tuple[Piece, int, bool]) -> tuple[list[Piece], int, bool]:
    """二年|六个月: the finer pieces behind the first."""
    pieces, end, over = [first[0]], first[1], first[2]
    while len(pieces) < _MOST_PIECES and (more := _next_piece(text, end, pieces[-1].code)) is not None:
        pieces.append(more[0])
        end, over = more[1], over or more[2]
    return pieces, end, over


def _nights(text: str, end: int) -> int:
    """三天|三夜, 三天|两晚: the nights say nothing new."""
    nights = _NIGHTS.match(text, end) if text[end - 1] in "天日" else None
    return end if nights is None else nights.end()


def _numeral(text: str, at: int) -> Numeral | None:
    numeral = read_numeral(text, at)
    if numeral is None or (numeral.value is not None and numeral.value <= 0):
        return None
    return numeral


def _unit(text: str, at: int, *, chained: bool, counter: bool, led: bool = False) -> tuple[UnitWord, int] | None:
    found = UNITS.at(text, at)
    if found is None:
        return None
    unit, end = found
    if unit.counter == "must" and not counter or counter and not unit.counter:
        return None
    minutes = text[at] == "分" and (text.startswith(_MINUTE_ENDS, end) or _SECONDS.match(text, at) is not None)
    if unit.chain and not chained and not minutes:
        days = text[at] == "日" and text[at - 1] in _FEW and text[at - 2 : at - 1] not in _MORE_FIGURES
        apart = days and _APART.match(text, end) is not None  # 三日|之后
        pair = text[at] == "日" and text[at - 1] in _PAIRS and text[at - 2 : at - 1] != "近"
        within = text[at] == "日" and (text.startswith(_WITHIN, end) or led or apart or pair)
        return found if within and text[end : end + 1] not in unit.not_before else None  # 60日内, 提前30日
    return None if text[end : end + 1] in unit.not_before and not text.startswith(_AIR, end) else found


def _piece(text: str, at: int, *, chained: bool) -> tuple[Piece, int, bool] | None:
    """One number with its unit: end behind it, and whether 多 or 余 makes it more."""
    if text[at : at + 1] in ("数", "數") and text[at - 1 : at] in _ENDING_SHU:
        return None  # 指数|日线, 指数|周一收跌
    if text[at : at + 1] in _VERY_MANY:
        many = text[at + 1 : at + 2] == "多" and NOT_TIMES.at(text, at + 1) is None
        return _vague_piece(text, at + 1) if many else None
    special = _vague_piece(text, at) if text[at : at + 1] in _VAGUE else _raced(text, at)
    if special is not None:
        return special
    numeral = _numeral(text, at)
    if numeral is None:
        return None
    end, over = (
        skip(text, numeral.end),
        numeral.modifier == "over" or (numeral.value is not None and numeral.lower is not None),
    )
    if text[end : end + 1] in _MORE and text[end - 1 : end + 1] not in _REASONS:
        end, over = end + 1, True
    end += text[end : end + 1] == "整" and text[end + 1 : end + 2] in ("天", "年", "夜", "周", "週", "月")  # 一整天
    counter = text[end : end + 1] in _COUNTERS
    pronoun = text[numeral.end - 1] in "仨俩倆"
    end = skip(text, end + counter)
    half = counter and text[end : end + 1] == "半"
    end += half
    if counter and text[end : end + 1] in _MORE:
        end, over = end + 1, True
    plain_unit = text[at:end] + text[end : end + 1] in _NO_COUNTER
    unit = (
        UNITS.at(text, end)
        if plain_unit
        else _unit(
            text,
            end,
            chained=chained,
            counter=counter or pronoun,
            led=text[end : end + 1] == "日" and are_counted(text, at, numeral.end, end + 1),
        )
    )
    if unit is None or not _likely(text, at, numeral, unit[0]):
        return None
    word, end = unit
    end, half, more = _behind_unit(text, end, word, half=half)
    piece = _amount(numeral, word, half=half)
    return piece._replace(decimal="." in text[at : numeral.end]), end, over or more


def _behind_unit(text: str, end: int, word: UnitWord, *, half: bool) -> tuple[int, bool, bool]:
    """三年|半, 五分|半钟, 十年|多: the end behind it, whether it comes to a half, and whether to more."""
    if not half and text[end : end + 1] == "半" and text[end + 1 : end + 2] not in AFTER_HALF:
        minutes = word.code == "TM" and text[end + 1 : end + 2] in ("钟", "鐘")
        return end + 1 + minutes, True, False
    more = word.code in ("Y", "D", "TM") and text[end : end + 1] in ("多", "余", "餘")
    more = more and not (text[end] == "多" and text[end + 1 : end + 2] in MANY_OF)
    more = more and not text.startswith(("余名", "多名", "余人", "多人", "多雨", "多云", "多雲"), end)
    clock = more and word.code == "TM" and text[end + 1 : end + 2] in ("钟", "鐘")  # 6分|多钟
    return end + more + clock, half, more


def _amount(numeral: Numeral, word: UnitWord, *, half: bool) -> Piece:
    factor, extra = word.factor, _HALF if half else Decimal(0)
    if numeral.value is None:
        low, high = numeral.lower, numeral.upper
        if low is None or high is None or high >= times(low, _TEN):
            return Piece(None, word.code)  # 几十年, 数百年
        return Piece(times(low, factor), word.code, times(high + extra, factor))
    return Piece(times(numeral.value + extra, factor), word.code)


def _likely(text: str, at: int, numeral: Numeral, unit: UnitWord) -> bool:
    """十年, 27年; not 百年 (a set phrase unless more stands beside it), 2023年, 08年, 几个|年轻人."""
    if (unit.code == "Y" and _NO_YEARS or _NO_WEEKS).match(text, numeral.end):
        return False
    if unit.code == "W" and numeral.value is not None and numeral.value >= _YEAR_FIGURES:
        return False  # 2026|星期二
    if numeral.row is not None and numeral.end - numeral.start > _MOST_FIGURES:
        return False  # 4120 of one cell and 2015|年 of the next
    if unit.code == "Y" and text[numeral.end : numeral.end + 1] == "年":
        digits = numeral.end - numeral.start
        since = is_from_now(text, at)  # 距今|2000年
        if (
            numeral.row is not None
            and digits == 4
            and not since
            and numeral.row <= LAST_YEAR
            and numeral.value is not None
            and numeral.value >= 1000
        ):
            return False
        if numeral.bare and digits == 1 and text[at - 1 : at] not in tuple("近上数數几逾过過"):
            return False
        return not (digits > 1 and text[at] in "0０〇零")
    return True


def _vague_piece(text: str, at: int) -> tuple[Piece, int, bool] | None:
    """多年, 数月, 几个小时: the number is not given."""
    if text[at] == "多" and text[at - 1 : at] in _BEFORE_MORE and at:
        return None  # 最|多载客90人, 下午6时|多载着客人
    end = at + 1
    counter = text[end : end + 1] in _COUNTERS
    unit = UNITS.at(text, end + counter) if _NO_YEARS.match(text, end) is None else None
    if (
        unit is None
        or unit[0].chain
        and text[end] not in "日"
        or unit[0].counter == "must"
        and not counter
        and text[end] != "月"
        or unit[0].code == "W"
        and text[unit[1] : unit[1] + 1] in unit[0].not_before
    ):
        return None
    return Piece(None, unit[0].code), unit[1], False


def _raced(text: str, at: int) -> tuple[Piece, int, bool] | None:
    """9秒83: the decimals of a race stand behind the seconds."""
    if text.find("秒", at, at + MAX_DIGITS + 1) < 0:
        return None
    seconds = read_digits(text, at)
    if seconds is None or seconds.value is None or text[seconds.end : seconds.end + 1] != "秒":
        return None
    decimals = decimals_behind(text, seconds.end + 1)
    return None if decimals is None else (Piece(seconds.value + decimals[0], "TS"), decimals[1], False)


def _next_piece(text: str, at: int, before: str) -> tuple[Piece, int, bool] | None:
    """What goes on: 26分 behind 3小时, 又20天, 零十五秒."""
    start = skip(text, at)
    for _ in range(2):
        start += text[start : start + 1] in _LINKS
    if start >= len(text):
        return None
    found = _piece(text, start, chained=True)
    if found is None or found[0].amount is None or found[0].code == before:
        return None
    linked = text[start - 1] in "又零"
    if not linked and found[0].amount >= _MOST_BEHIND.get((before, found[0].code), 10**6):
        return None  # 一年|365天 says it twice
    if not linked and _ORDER[found[0].code] <= _ORDER[before]:
        return None
    if not linked and text[at - 1] in "天日周週" and text[at - 2] == "一":
        return None  # 一天|8个小时: so many hours a day
    return found


def _is_ranked(text: str, at: int) -> bool:
    """第十|一天 is one day of a row, 在哪|一年 asks for one."""
    ranked = at
    while ranked > at - MAX_DIGITS and ranked and is_numeral_char(text[ranked - 1]):
        ranked -= 1
    return at > 0 and (text[ranked - 1 : ranked] == "第" or text[at - 1] == "哪")


def _refused(text: str, at: int, end: int) -> bool:
    if text[end - 1] == "年" and class_end(text, at) is not None:
        return True  # 五年|二班
    return _is_no_length(text, at, end)


def _is_no_length(text: str, at: int, end: int) -> bool:
    follows = text[end : end + 1]
    if text[end - 1] in "月周週天" and _AGED.match(text, end) or text.endswith(_SHARE, 0, at):
        return True
    if text[end - 1] == "天" and _NIGHTS.match(text, end):
        return _is_ranked(text, at)  # 一天|一夜
    a_day = text[at:end] in ("一天", "一日")
    led = text[at - 1 : at] in _NOT_BEFORE_DAY and not text.endswith(_LEADS_A_DAY, 0, at)
    once = text[at:end] == "一年" and _ONCE.search(text, max(0, at - 2), at) and follows not in _LASTED
    if a_day and (led or follows and follows in "早晚上下中清深夜") or once:
        return True  # 有一天, 一天晚上, 有一年他来了
    if (
        not is_led(text, at)
        and not text.startswith(_BOUNDS, end)
        and text[at:end] in ("一天", "一年", "有一天")
        and (follows in _AFTER_DAY or follows == text[at])
    ):
        return True
    if text[at:end] == "多年" and follows == "的" and (at == 0 or not text[at - 1].isalnum()):
        return True  # 多年的老朋友: old, no stretch of time that is counted
    if text[at:end] == "一年" and (text[at - 1 : at] == "新" or text.endswith("新的", 0, at)):
        return True
    around = text[at:end] == "四周" and (follows not in _AFTER_WEEKS or _AROUND.match(text, end) is not None)
    if around or text[at:end] in ROUND and goes_round(text, at):
        return True  # 四周环山, 绕场|一周
    more = text[at - 1 : at] == "比" and text.startswith(("一天", "一年"), at) and _APART.match(text, end) is None
    if more or text.startswith("比" + text[at:end], end):
        return True  # 一天比一天, 一年比一年多
    last = text.startswith(("一个工作日", "一个交易日", "一個交易日"), at) and text.endswith(_ONE_OF, 0, at)
    if last or _is_ranked(text, at):
        return True  # 最后|一个工作日, 第十|一天, 在哪|一年
    return text[at - 1 : at] in ("第", "×", "*") or (
        text[at - 1 : at] in (".", "．") and text[at].isdigit() and not follows_item(text, at - 1)
    )


def _shared_unit(text: str, at: int) -> tuple[Length, int] | None:
    """13 of 13—18天, 100到200个小时, 四、五十年."""
    numeral = _numeral(text, at)
    if numeral is None or numeral.value is None:
        return None
    behind = connector(text, numeral.end)
    listed = listed_bounds(text, numeral) if behind is None else None
    behind = numeral.end + 1 if listed is not None else behind
    second = None if behind is None else _piece(text, behind, chained=False)
    if behind is None or second is None or second[0].amount is None or second[0].high is not None:
        return None
    unit, end, over = second
    if names_a_century(text, end):
        return None
    factor = Decimal(_FACTORS.get(text[end - 2 : end], 1))
    if _refused(text, behind, end):
        return None
    if listed is not None:
        low, high = (times(each, factor) for each in listed)
        return Length((Piece(low, unit.code, high),), over), end
    scale = Decimal(10000) if "万" in text[behind:end] and "万" not in text[at:behind] else Decimal(1)
    low = times(numeral.value * scale, factor)  # 3至4万年
    if low >= (unit.amount or low) and not is_from_now(text, at):
        return None  # 距今5300—4300年 goes down
    return Length((Piece(low, unit.code, unit.amount),), over), end


def _upper(text: str, at: int, length: Length) -> tuple[Length, int] | None:
    """3天—8周, 3年以上7年以下: a second end with its own unit."""
    behind = connector(text, at)
    match = _UP.match(text, at) if behind is None else None
    start = behind if behind is not None else match.start(1) if match else None
    if behind is not None and (term := read_term(text, behind)) is not None:
        return Length(length.pieces, length.over, _sentence(term)), term.end  # 判刑6月至|1年2月
    second = None if start is None else _piece(text, start, chained=False)
    if second is None or second[0].amount is None or names_a_century(text, second[1]):
        return None
    pieces, end, _ = _chain(text, second)
    if length.pieces[0].code != pieces[0].code and len(length.pieces) > 1:
        return None
    if match is not None:
        if not text.startswith("以下", end):
            return None
        end += 2
    return Length(length.pieces, length.over, tuple(pieces)), end
