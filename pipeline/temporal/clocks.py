"""Reads a time of day: 上午9时许, 昨晚|8点半, 15:30, 3:05pm, 凌晨.

Takes a text, an offset and whether a day stands before it; gives a `Clock` and the offset behind it. Refuses what is
probably no time: 三点要求, 二十七点三, 24点5度.
"""

from typing import Final

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.numbers.contests import is_score
from pipeline.numbers.numerals import is_numeral_char, read_numeral
from pipeline.temporal.figures import digits_value
from pipeline.temporal.point import Clock
from pipeline.temporal.reading import BLANKS, connector, integer, skip
from pipeline.temporal.tables import DAYPARTS, GUARDS, DayPart

_DIGITAL = regex(  # but 1.5:10 is a ratio
    r"(?<![0-9０-９][.．])([0-9０-９]{1,2})[:：]([0-5０-５][0-9０-９])(?:[:：]([0-5０-５][0-9０-９]))?(?![0-9０-９:：])"
)
_HALF_DAY = regex(r"[ ]?([aApP])\.?[ ]?[mM](?![A-Za-z])\.?")
_HOUR_UNITS: Final = "点點时時"
_POINTS: Final = (".", "．", "·", "・")
_ROUGHLY: Final = frozenset("近逾超约約")
_NO_MINUTES: Final = ("一直", "一到", "一过", "一過")
_NEARLY = regex("(?:约|約|大约|大約|近|将近|將近)(?=[0-9０-９一二三四五六七八九十])")  # 晚上近10时
_NOON = 12
_DAY_HOURS = 24
_HOUR_MINUTES = 60
# 8点许, 8点到, 8点, ...: what may follow a bare hour that is a time.
_AFTER_BARE = regex(
    r"[许許前后後左到至起开開整准準，。,、;；）)—~\-]|之|以|钟|鐘|$|[早晚上下]班|的时候|的時候|上下|出[发發]|正式|[过過](?:[后後了半]|[，,。])"
)
_OR_SO = word_list("time_context", "or_so")
_TOWARDS = word_list("time_context", "towards")
_COUNTED: Final = GUARDS["counted"]
_BOTH_ENDS = regex(r"[0-9一二三四五六七八九十]{1,2}晚[0-9一二三四五六七八九十]")
_BOUNDED = regex("[之以]?前(?!提[是下条要，。]|[往来景沿期面])|[之以][后後]|后(?=[，,。])")
_NEIGHBOURS = regex("([0-9]|1[0-9])、([0-9]|1[0-9])(?=[点點时時])")
_AS_SOON_AS = regex("一[上下到过過开開进進出醒]")  # 9时|一上班
_ONES: Final = frozenset("一二三四五六七八九")
_AFTER_AND_MORE: Final = frozenset(("", *"，,。、；的到就才"))  # 8点多|到, 8点多 at the end
_LEADS_POINTS = word_list("time_context", "leads_points")
_UP_TO: Final = ("截至", "截止", "截止到", "直到", "临近", "臨近", "快到", "时近", "時近")
_NOT_BEHIND: Final = GUARDS["no_hour_before"]
_NO_PART_AFTER: Final = GUARDS["no_daypart_after"]


def read_clock(text: str, at: int, *, dated: bool, whole: bool) -> tuple[Clock, int] | None:
    """A time of day at `at`. `dated`: a day stands directly before; `whole`: nothing else stands in the text."""
    part, start = _daypart(text, at) if text[at : at + 1] in DAYPARTS.firsts else (None, at)
    behind = skip(text, start)
    hour_at = past_nearly(text, behind) if part is not None else behind
    nearly = hour_at > behind
    if hour_at < len(text) and (text[hour_at].isdigit() or is_numeral_char(text[hour_at])):
        found = _digital(text, hour_at) or _spoken(text, hour_at, supported=dated or part is not None, whole=whole)
        if found is not None:
            clock, end = found
            return with_half(clock._replace(about=clock.about or nearly), part), end
    if part is None or not dated and (part.short or text[at - 1 : at] in _NO_PART_AFTER):
        return None
    if _BOTH_ENDS.match(text, start):
        return None  # 周一至周五早八晚六
    return (Clock(part=part.key), start) if not part.short or _short_stands(text, start) else None


def past_nearly(text: str, at: int) -> int:
    """Behind the 约 or 近 at `at` if an hour follows it; `at` itself if none stands there."""
    nearly = _NEARLY.match(text, at)
    return nearly.end() if nearly is not None else at


def _daypart(text: str, at: int) -> tuple[DayPart | None, int]:
    found = DAYPARTS.at(text, at)
    return (None, at) if found is None else (found[0], found[1])


def _short_stands(text: str, end: int) -> bool:
    """18日晚 is a time, and so is 18日晚|会见; 18日晚会, 18日早已, 18日早高峰 are not."""
    follows = text[end : end + 1]
    if follows in ("会", "會"):
        return text[end + 1 : end + 2] in tuple("见見谈談晤")
    if follows == "已":
        return text[end - 1] in "晚夜"
    return follows not in tuple("宴报報期年场場饭飯婚安点點餐市操读讀自盘盤高些段前")


def with_half(clock: Clock, part: DayPart | None) -> Clock:
    """The hour on the 24-hour clock: 下午3点 is 15, 中午1点 is 13, 凌晨12点 is 0, 晚上12点 is 24."""
    if part is None or clock.hour is None:
        return clock
    hour = clock.hour
    if part.half == "pm" and hour < _NOON:
        hour += _NOON if hour > 4 or part.start < 18 else 0
    elif part.half in ("pm", "night") and hour == _NOON and part.start >= 18:
        hour = _DAY_HOURS
    elif part.half == "noon" and hour < 6 or part.half == "night" and 6 <= hour < _NOON:
        hour += _NOON
    elif part.half in ("am", "night") and hour == _NOON and part.start < 5:
        hour = 0  # 凌晨12点, 午夜12点
    return clock._replace(hour=hour, part=part.key, sure=True)


def _digital(text: str, at: int) -> tuple[Clock, int] | None:
    match = _DIGITAL.match(text, at)
    if match is None or match[3] is None and is_score(text, match.start(), match.end()):
        return None
    hour, minute = digits_value(match[1]), digits_value(match[2])
    second = digits_value(match[3]) if match[3] else None
    if hour > _DAY_HOURS or (hour == _DAY_HOURS and (minute or second)):
        return None
    end = match.end()
    clock = Clock(hour, minute, second, sure=hour > _NOON or hour == 0)
    half = _HALF_DAY.match(text, end)
    if half is not None and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half[1] in "pP" else 0)
        return clock._replace(hour=hour, sure=True), half.end()
    return clock, end


def _spoken(text: str, at: int, *, supported: bool, whole: bool) -> tuple[Clock, int] | None:
    """八点半, 9时30分, 15点20, 五到六点."""
    number, about = _hour(text, at)
    if (
        number is None
        or text[at - 1 : at] in _POINTS
        and text[at - 2 : at - 1].isdigit()
        or text.endswith("分之", 0, at)
    ):
        return None  # 3378.|18点, 百分之|八点零七
    if not supported and at and not text[at].isdigit() and is_numeral_char(text[at - 1]):
        return None  # 五|十六点三三
    hour, end = number
    unit = skip(text, end)
    if text[unit : unit + 1] not in tuple(_HOUR_UNITS):
        return _bare_hour(text, at, hour, end, supported=supported, whole=whole)
    if hour > _DAY_HOURS:
        return None
    return _behind_hour(text, at, unit, hour, about=about, supported=supported, whole=whole)


def _behind_hour(
    text: str, at: int, unit: int, hour: int, *, about: bool, supported: bool, whole: bool
) -> tuple[Clock, int] | None:
    """The minutes behind 点 or 时, or the proof that a bare hour is a time and no count."""
    clock, end = Clock(hour, sure=hour > _NOON or hour == 0, about=about), unit + 1
    is_time_unit = text[unit] in "时時"
    end, minute, second, exact = _minutes(text, end, hour_unit=text[unit])
    if minute is not None:
        row = unit + 3 == end and text[unit + 1] in _ONES and text[unit + 2] in _ONES  # 八点二八元
        if hour == _DAY_HOURS and minute or text[end : end + 1] == "度" or row and not supported:
            return None
        return clock._replace(minute=minute, second=second), end
    if text[end : end + 1] in ("钟", "鐘", "整"):
        return clock, end + 1
    if exact is None:
        return None
    if text[end : end + 1] == "多" and supported and text[end + 1 : end + 2] in _AFTER_AND_MORE:
        return clock._replace(about=True), end + 1
    rough = _about_hour(text, at, end)
    if rough > end:
        return clock._replace(about=True), rough
    follows = text[end : end + 1]
    if supported or (whole and end == len(text)):
        return (clock, end) if follows not in _NOT_BEHIND else None
    if text[unit] == "点" and text[at - 1 : at] not in tuple("第这那几数") and _BOUNDED.match(text, end):
        return clock, end  # 六点|前送到
    arabic = text[at].isdigit() or text.endswith(_UP_TO, 0, at)  # 截至|四点
    if arabic or hour > 9 or text[at] in "零〇":
        likely = is_time_unit and arabic or _AFTER_BARE.match(text, end) is not None
        return (clock, end) if likely and not _is_count(text, at) else None
    return None


def _about_hour(text: str, at: int, end: int) -> int:
    """八点|来钟, 每天7点|多, 已经10点|多了: the end behind the words that make the hour rough, else `end`."""
    if text.startswith(_OR_SO, end):
        return end + 2
    clear = text[end : end + 1] == "多" and text.endswith(_TOWARDS, 0, at)
    return end + 1 if clear and text[end + 1 : end + 2] not in _COUNTED else end


def _hour(text: str, at: int) -> tuple[tuple[int, int] | None, bool]:
    """The hour's number and its end, and whether it is only about that (四五点钟, 3、4点 are from the first on)."""
    pair = _NEIGHBOURS.match(text, at)
    if pair is not None and int(pair[2]) == int(pair[1]) + 1:
        return (int(pair[1]), pair.end()), True
    numeral = read_numeral(text, at, decimals=False, blanks=False)
    if numeral is not None and numeral.lower is not None:
        return (int(numeral.lower), numeral.end), True
    return integer(text, at), False


def _is_count(text: str, at: int) -> bool:
    """8点 of 以下8点, 共8点, 第8点, 提出 3 点, 收跌近19点."""
    before = at - 1 if at and (text[at - 1] in BLANKS or text[at - 1] in _ROUGHLY) else at
    return text[before - 1 : before] in tuple("下共第这這以有") or text.endswith(_LEADS_POINTS, 0, before)


def _bare_hour(text: str, at: int, hour: int, end: int, *, supported: bool, whole: bool) -> tuple[Clock, int] | None:
    """9 of 9~12点半."""
    behind = connector(text, end)
    if behind is None or hour > _DAY_HOURS or not (supported or whole or text[at].isdigit()):
        return None
    second = integer(text, behind)
    if second is None or text[second[1] : second[1] + 1] not in tuple(_HOUR_UNITS) or second[0] > _DAY_HOURS:
        return None
    after = read_clock(text, behind, dated=True, whole=whole)
    return None if after is None else (Clock(hour, bare=True, sure=hour > _NOON), end)


def _minutes(text: str, at: int, *, hour_unit: str) -> tuple[int, int | None, int | None, bool | None]:
    """Behind the hour: end, minute, second; the last is None if what follows forbids a time (八点五)."""
    if text[at : at + 1] == "半":
        return (at + 1, 30, None, True) if text[at + 1 : at + 2] not in ("天", "年", "价") else (at, None, None, None)
    at_number = skip(text, at)
    if text[at_number : at_number + 1] in ("过", "過"):
        at_number += 1
    number = None if _AS_SOON_AS.match(text, at) else integer(text, at_number)
    if number is None:
        return at, None, None, True
    if text[at_number : at_number + 2] in _NO_MINUTES:
        return at, None, None, True
    value, end = number
    after = skip(text, end)
    if text[after : after + 1] in ("刻",) and value in (1, 3):
        return after + 1, value * 15, None, True
    if value >= _HOUR_MINUTES:
        return at, None, None, None
    if text[after : after + 1] == "分":
        end, second = after + 1, None
        seconds = integer(text, skip(text, end))
        if seconds is not None and text[seconds[1] : seconds[1] + 1] == "秒" and seconds[0] < _HOUR_MINUTES:
            end, second = seconds[1] + 1, seconds[0]
        return end, value, second, True
    if end - at_number > 1 and hour_unit in "点點":  # 三点十五, 7点09
        return end, value, None, True
    return at, None, None, None
