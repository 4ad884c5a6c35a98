"""Whether 点 behind a number counts points, of a talk or an index, and tells no hour: 三点意见, 3378.42点, 这两点.

Takes a text and an amount that ends before a 点; gives yes or no.
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.numbers.compound import Numeral
from pipeline.numbers.kinds import Amount
from pipeline.numbers.parts import ARABIC, digit_value
from pipeline.numbers.roles import role

COUNTED_IN_POINTS = role("points")
_INDEX_FROM = 25  # 8点 and 24点 are hours, 3400点 and 3378.42点 the state of an index
_CLICKS = role("click")
_LED = regex("(?:[有共讲講说說]|以下|如下|上述|下列|[这這][样樣]?|[注关關]注|做到|提出|强调|強調|需要|关键|關鍵)$")
_ITEM_DEED = alternation(role("item_deed"))
_FIRST_ITEM = f"[一1１][、.．]|[（(][一1１][）)]|其一|第一[，,、]|首先|一(?:[是要来來则則]|{_ITEM_DEED})"
_ITEMS_BEHIND = regex(f"[：:][“「]?(?:{_FIRST_ITEM})")
_PART_OF_DAY = regex("[午早晚晨夜天日明昨今]$|[时時]间$")
_THESE = frozenset({"以下", "如下", "上述", "下列", "这", "這", "这样", "這樣"})
_OF_HOURS = frozenset("半钟鐘整多左前后後一二三四五十")
_MOVED = regex("[差涨漲跌升降挫扬揚][了近约逾超]?$")  # 只差2点
_NEAR = 4  # characters before the number that lead to it


def counts_points(text: str, amount: Amount) -> bool:
    """Whether the 点 at the end of the amount is its measure word."""
    if text.startswith(COUNTED_IN_POINTS, amount.end + 1):
        return True
    led = _LED.search(text, max(0, amount.start - _NEAR), amount.start)
    if text[amount.end - 1] not in ARABIC and _ITEMS_BEHIND.match(text, amount.end + 1) is not None:
        return _PART_OF_DAY.search(text, max(0, amount.start - _NEAR), amount.start) is None  # 看清三点：一看资质
    closed = text[amount.end + 1 : amount.end + 2] in ("，", ",", "：", ":", "。", "；")
    if led is not None and (closed or led[0] in _THESE and _is_no_hour(text, amount.end)):
        return True  # 原因有两点： 就以下几点达成共识
    liked = text.startswith(_CLICKS, amount.end)  # 4000多万|点赞量
    return not liked and amount.numeral is not None and _is_index(text, amount.numeral)


def _is_no_hour(text: str, at: int) -> bool:
    """Whether the 点 at `at` stands behind a Chinese numeral and goes on to no half hour: 这两点|使…, not 这两点|半."""
    return text[at - 1] not in ARABIC and text[at + 1 : at + 2] not in _OF_HOURS


def _is_index(text: str, numeral: Numeral) -> bool:
    """3378.42点, 3400点: too exact or too many for an hour."""
    exact = numeral.arabic and numeral.row is None and "." in text[numeral.start : numeral.end]
    many = numeral.value is not None and numeral.value >= _INDEX_FROM and numeral.arabic
    moved = numeral.arabic and _MOVED.search(text, max(0, numeral.start - _NEAR), numeral.start) is not None
    return (exact or many or moved) and digit_value(text[numeral.end + 1 : numeral.end + 2]) is None
