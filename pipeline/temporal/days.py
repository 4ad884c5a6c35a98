"""Reads a day inside a month, or a day alone: 18日, 初八, 八月|十五, 1月|3|至2月10.

Takes a text, an offset and the point read so far, gives the point with the day and the offset behind it. Refuses day
numbers that are something else: 2号线, 10日元, 5日内.
"""

from typing import Final

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.numbers.day_counts import are_days_of
from pipeline.numbers.item_heads import follows_item
from pipeline.numbers.units import unit_at
from pipeline.temporal.calendar import MONTHS_A_YEAR, MOST_DAYS, days_in
from pipeline.temporal.point import Point
from pipeline.temporal.reading import connector, integer, numbered
from pipeline.temporal.tables import GUARDS
from pipeline.values import replace

_DAY_UNITS: Final = "日号號"
_LUNAR_DAYS = 30
_NUMBERED_BEHIND: Final = tuple("〕】]")
_NO_DAY_BEFORE: Final = tuple(GUARDS["no_day_before"])
_COUNTED: Final = GUARDS["counted"]
_COUNTED_NOT_DATED: Final = tuple(sorted(set(_COUNTED) - set("年月") | set("%％")))
_STREETS: Final = GUARDS["no_number_after"]
_CHIEFS: Final = frozenset(
    "外财財防议議酋机機船首社团團市省部局县縣院会會校州区區乡鄉镇鎮厅廳司处處行队隊站科村组組团團"
)
_PAUSES: Final = frozenset("，。、；,;")
_BEFORE_DIGITS: Final = frozenset("月年周天期午晚晨夜一二三四五六日初底末")  # 周五|3号，
BEFORE_DAY: Final = frozenset("在于於从從到至自由将將已是了和与與及每本当當者他她们們我")
_HOUSES: Final = regex(f"[{''.join(_STREETS)}][0-9]{{1,5}}[至到、和—~-]$")  # 博文街8至|10号
_GATES = regex(
    "(?:[、和及至][0-9一二三四五六七八九十]{1,3}[号號]){0,9}(?:[线線楼樓门門机機院馆館口站厅廳棚库庫井]|[出入]口|窗口|病房|"
    "车间|車間|机组|泊位|码头|地块|车厢|考场|车位|摊位|展位|看台|(?:观[鸟景]|瞭望|检票|炮)台|(?:教学|教學|宿舍|住院|门诊|办公|航站)[楼樓])"
)
_TOLD_BEHIND = regex(
    "(?:[上下]午|凌晨|中午|傍晚|清晨|深夜|晚[上间間]?|晨|早上|[0-9一二三四五六七八九十]{1,3}[时時]|电|電)"
)
# What is reported of a day of this month, printed as one Chinese digit: 市议会五日|审议, not 五日|游.
_REPORTED = regex("在(?![家外线線校])|" + alternation(word_list("time_context", "reported")))
_LUNAR_DAY = regex("[二廿]?十[一二三四五六七八九]?(?=一[过過])|[二廿]十[一二三四五六七八九]?|十[一二三四五六七八九]")
_WIRED = regex("[讯訊电電](?![池视視话話影动動力])")
_LED_MONTH, _LONGEST_MONTH = regex("(?:最[迟遲快晚早]|[于於在至到自从從])[0-9]{1,2}月$"), 6
_OTHER_DAY = regex("[及和与與][0-9]{1,2}[日号號]")  # 3月12|及13日
_CHINESE_DAYS: Final = "一二三四五六七八九十"
_OPENS = ("（", "(")
_SAID_AGAIN = regex("农历|農曆|[正腊臘]月|[周週星][一二三四五六日期]|除夕|大?年?初[一二三四五六七八九十]")
_DONE_THEN = "公宣才就再会會召发發举舉抵"
_STILL_DAY = (
    *word_list("time_context", "still_day"),
    *(f"{army}{end}" for army in "军軍" for end in "方队隊事警"),
    *(f"{told}{end}" for told in "报報" for end in "道导称導稱告"),
)


def read_day(text: str, at: int, point: Point, *, whole: bool) -> tuple[Point, int] | None:
    """A day, with or without a month before it; None if the number is none."""
    in_month = (
        point.month is not None or point.month_near is not None or (point.near is not None and point.near.unit == "m")
    )
    if in_month and text[at : at + 1] == "初":
        number = _first_day(text, at + 1)
        if number is not None and 1 <= number[0] <= 10:
            return replace(point, day=number[0], lunar=True), number[1]
    found = numbered(text, at, _DAY_UNITS)
    if found is None:
        return _unmarked_day(text, at, point) if in_month else None
    day, end, bare = found
    if not in_month and not _stands_alone(text, at, day, end, bare=bare, whole=whole):
        return None
    other = text[end : end + 1] in _NO_DAY_BEFORE and not text.startswith(_STILL_DAY, end)
    if not (in_month or bare) and other:
        return None  # 30日元, 2号线
    if not in_month and not 1 <= day <= MOST_DAYS:
        return None
    month_days = _LUNAR_DAYS if point.lunar else _most_days(point)
    return replace(point, day=day, bare=bare, problem=point.problem or not 1 <= day <= month_days), end


def _first_day(text: str, at: int) -> tuple[int, int] | None:
    """The number of 初|五: one Chinese numeral (初五|一过, 初一|零时), or figures."""
    day = _CHINESE_DAYS.find(text[at : at + 1])
    return integer(text, at) if day < 0 or at == len(text) else (day + 1, at + 1)


def _most_days(point: Point) -> int:
    month = point.month
    if month is None or not 1 <= month <= MONTHS_A_YEAR:
        return MOST_DAYS
    return days_in(point.year, month)


def _stands_alone(text: str, at: int, day: int, end: int, *, bare: bool, whole: bool) -> bool:
    """18日 without a month: an Arabic number, or a Chinese one from 十 on; N日内 and N日游 are durations."""
    titled = text[at - 1 : at] in tuple("长長") and text[at - 2 : at - 1] in _CHIEFS and at > 1  # 市长|4日表示
    if text[at - 1 : at] in tuple(".．") and text[at - 2 : at - 1].isdigit() and not follows_item(text, at - 1):
        return False  # 平均住院8.|8日
    near = text[at - 2 : at] != "附近"
    if near and text[at - 1 : at] in tuple("第每近过過后後前头頭再约約达達长長历歷满滿连連隔整") and not titled:
        return False
    follows = text[end : end + 1]
    since = follows == "起" and at > 0 and text[at - 1] in "自从從"  # 自|一日|起
    if bare or since:
        return since or text[at].isdigit() or day > 9
    if text[end - 1] in "号號":
        if text[at - 1 : at] in _NUMBERED_BEHIND and at:
            return False  # 〔2024〕17号
        named = "一" <= text[at - 1 : at] <= "鿿" and text[at - 1] not in BEFORE_DAY and at > 0
        if named and (not text[at].isdigit() or follows in _PAUSES and text[at - 1] not in _BEFORE_DIGITS):
            return False  # 天宫|一号, 长征|七号, 稳盈优选|3号，
        if _GATES.match(text, end) or at and (text[at - 1] in _STREETS or _HOUSES.search(text, max(0, at - 8), at)):
            return False  # 1号|、2号入口, 南门巷|15号
        return (
            whole
            or not follows
            or follows in "，。,.、；;！!？?早上下晚中凌开開到至举舉前之傍正起的（("
            and text[at - 1 : at] not in tuple("0123456789A")
            or at > 0
            and text[at - 1] in "在到於于"
            and follows in _DONE_THEN
        )
    bound = (
        follows
        and follows in "内內游遊薪龄齡均"
        and not text.startswith(_STILL_DAY, end)
        or text.startswith(("以下", "以上"), end)
    )
    if bound or are_days_of(text, at, end):
        return False
    if _TOLD_BEHIND.match(text, end) or _REPORTED.match(text, end) and text[at - 1 : at].isalpha():
        return True  # 七日|二十三时, 三日|上午
    return text[at].isdigit() or day > 9 or (whole and end == len(text))


def _unmarked_day(text: str, at: int, point: Point) -> tuple[Point, int] | None:
    """八月|十五, 五月|廿二 (lunar, unless a year is printed), 1月|3|至2月10."""
    number = integer(text, at)
    lunar = _LUNAR_DAY.match(text, at) if point.lunar else None
    if lunar is not None and number is not None and lunar.end() > number[1]:  # 正月|十五|一过
        longer = integer(lunar[0], 0)
        number = (longer[0], lunar.end()) if longer is not None else number
    if number is None or not 1 <= number[0] <= MOST_DAYS:
        return None
    day, end = number
    chinese = not text[at].isdigit()
    follows = text[end : end + 1]
    if chinese:
        single = end - at < 2 and not (point.lunar and (not follows or follows in "，。、；（）"))  # 农历二月二
        counts = follows in _COUNTED and not text.startswith(("元宵", "人们", "人們"), end)
        if single or day > _LUNAR_DAYS or counts:
            return None
        return replace(point, day=day, lunar=point.lunar or point.year is None), end
    if follows in _COUNTED or text[end : end + 1] in tuple(".．%％:：万萬亿億") or text[at - 1] != "月":
        return None
    behind = connector(text, end)
    last = None if behind is None else integer(text, behind)
    if last is not None and text[last[1] : last[1] + 1] in _COUNTED_NOT_DATED:
        return None  # 1月|15至24岁失业率
    closed = not follows or behind is not None or follows in "，。,、）)出" or _OTHER_DAY.match(text, end)
    again = follows in _OPENS and _SAID_AGAIN.match(text, end + 1) is not None  # 2月9|(正月十六)
    told = _is_told_of(text, at, end)
    return (
        (replace(point, day=day, problem=point.problem or not 1 <= day <= _most_days(point)), end)
        if closed or again or told
        else None
    )


def _is_told_of(text: str, at: int, end: int) -> bool:
    """10月19|讯, 12月5|开幕, 最迟9月30|完工: the 日 is left out before what happens on that day."""
    if _WIRED.match(text, end) or _REPORTED.match(text, end):
        return True
    led = _LED_MONTH.search(text, max(0, at - _LONGEST_MONTH), at) is not None
    return led and "一" <= text[end : end + 1] <= "鿿" and unit_at(text, end) is None
