"""Times that something is compared with: 比上年回落, 较年初增加, 与上年持平, 去年同期; 1月2日，到家的第二天.

Takes a text, what was found in it, the stretch last told of and the anchor; says from which of them it counts. What is
only compared with is not told of, so that nothing later counts from it.
"""

from datetime import timedelta
from typing import Final

from pipeline.lazy import regex
from pipeline.temporal.calendar import Anchor, Stretch, day_stretch
from pipeline.temporal.found import Found
from pipeline.temporal.point import Near, Point
from pipeline.values import replace

_YEAR_START: Final = Point(part="H")
_COMPARING: Final = ("比", "较", "較")
_MEASURED: Final = (*_COMPARING, "超过", "超過", "高于", "高於", "低于", "低於", "多于", "少于", "不及")
_THAN: Final = (*_COMPARING, "与", "與", "和")
_FOLLOWING: Final = ("继", "繼")  # but 相继
_TODAY, _NEXT_DAY = Near("d", 0, "now"), Near("d", 1, "then")
_TOLD_AGAIN = regex("(?:[，,]|正?是|恰?逢)[^，,。；：！？“”]{1,16}的")
_ON_BASIS = regex("[^，,。；]{0,20}的基[础礎]上")  # 在|2022年增长9%的基础上
_RECENT_YEARS = 2
_SAME_PERIOD: Final = ("去年同期", "上年同期")


def is_same_period(text: str, found: Found, then: Stretch | None, anchor: Anchor | None) -> bool:
    """2021年7月上市。上半年销量较|去年同期: last year's, as 去年 says, and not that of a year long ago."""
    if not text.endswith(_SAME_PERIOD, found.start, found.end):
        return False
    told = then.start if then is not None else None
    long_ago = told is not None and anchor is not None and told.year < anchor.day.year - 1
    return not (long_ago and text.startswith("去", found.start))


def eve_of_the_same(text: str, behind: int, found: Found, day: Stretch | None) -> Stretch | None:
    """1月2日，到家的|第二天，, 5月1日是开工的|第二天: the day before `day`, which is told again and has no next."""
    if day is None or day.start is None or found.point is None or found.point.near != _NEXT_DAY:
        return None
    again = text[found.start - 1] == "的" and _TOLD_AGAIN.fullmatch(text, behind, found.start) is not None
    return day_stretch(day.start - timedelta(days=1)) if again else None


def is_compared(text: str, found: Found, then: Stretch | None, anchor: Anchor | None) -> bool:
    """2025年增长6.9%，比|上年回落; 三季度较|上一季度回升: counts from the period that is compared with it."""
    point = found.point
    if point is None or point.near is None or then is None or then.start is None or anchor is None:
        return False
    if not text.startswith("上", found.start):
        return False
    if point.near.unit == "y":
        return 0 <= anchor.day.year - then.start.year <= _RECENT_YEARS
    return text.endswith(_THAN, 0, found.start) and point.near.unit in "qm" and then.grain in ("month", "day")


def led_by_than(text: str, found: Found, then: Stretch | None) -> Found:
    """比|年初, 较|年初: of the year told of."""
    if found.point != _YEAR_START or then is None or not text.endswith(_THAN, 0, found.start):
        return found
    return replace(found, point=replace(found.point, near=Near("y", 0, "then")))


def only_compares(text: str, found: Found) -> bool:
    """较去年同期前移，比|2019年多, 继|5日之后的, 继|2023年首演之后: what something is compared with is not told of."""
    point = found.point
    led = text.endswith(_MEASURED, 0, found.start)
    led |= text.endswith("在", 0, found.start) and _ON_BASIS.match(text, found.end) is not None
    led |= point is not None and point.near == _TODAY and text.endswith("的", 0, found.start)  # 繁荣的|今天
    led |= text.endswith(_FOLLOWING, 0, found.start) and text[found.start - 2 : found.start - 1] != "相"
    if point is not None and point.near is not None and point.near.unit == "y":
        led |= text.startswith("上", found.start) and text.endswith(_THAN, 0, found.start)  # 与|上年持平
    return led or text.endswith(("同期", "同月", "同季"), found.start, found.end)


def of_years_ago(text: str, behind: int, years: int, found: Found) -> Found:
    """六年前的|除夕, 五年前的|5月12日: of the year so many `years` ago, which `behind` ends."""
    point = found.point
    if years <= 0 or point is None or point.has_year or point.near is not None or text[behind : found.start] != "的":
        return found
    return replace(found, point=replace(point, near=Near("y", -years, "now")))


def is_of_some_year(text: str, behind: int, years: int, found: Found) -> bool:
    """三年前的|今天, 十几年前的|春节: of that day in another year, or of no known year."""
    point = found.point
    if not years or point is None or point.year is not None or text[behind : found.start] != "的":
        return False
    return years < 0 or point.near is not None and point.near.unit != "y"
