"""An amount, and the kind of quantity that its unit makes of it.

Takes a numeral with the unit behind it; says whether 块 is money or a piece, whether 年 is a duration or a year, and
scales 六旬 and 三成 to the unit that a record prints. Reads no numerals itself.
"""

from decimal import Decimal
from typing import NamedTuple

from pipeline.layers import Modifier
from pipeline.lazy import regex
from pipeline.lexicon import alternation, column, word_list
from pipeline.numbers.compound import Numeral
from pipeline.numbers.day_counts import are_counted
from pipeline.numbers.parts import digit_value, times
from pipeline.numbers.roles import role
from pipeline.numbers.units import Unit

_MAX_YEARS = 300  # 300年 is a duration; a longer Arabic row before 年 is a year
FROM_NOW = word_list("time_context", "from_now")
_BACK = regex("(?:" + alternation(FROM_NOW) + ")(?:[0-9一二三四五六七八九十百千万]{1,8}年?[至到—－~～-]{1,2})?$")
_FIRST_LIKELY_YEAR, _LAST_LIKELY_YEAR = 1400, 2100
_ONE, _TEN = Decimal(1), Decimal(10)
LAST_YEAR = 2999  # that anybody writes about
PAIR_OF_YEARS = "(?:1[0-9]|20)[0-9]{2}[ ]?[-—–－~～至]{1,2}[ ]?(?:1[0-9]|20)[0-9]{2}"  # 1899—1983, in brackets
_AGED = regex(
    "([0-9]{3,4})年(?:的)?(?:悠久)?(?:的)?(?:历史(?![学系课书上性])|"
    + alternation(role("heritage"))
    + "|(古[一-鿿]|老[树屋宅街巷店井槐院]))"
)
_LASTING = ("有", "近", "约", "逾", "超", "过", "已", "达", "余")
_WEEKDAYS = tuple("一二三四五六日天")
MANY_OF = frozenset("云雲种種元样樣方次处處地家轮輪项項")  # 坚持9个月|多方寻找, 三年|多次获奖
_COUNTS_HALVES = frozenset("每这這那某哪几幾整上下前后後半十百多第数數")
_PRICED = frozenset("了要卖賣涨漲降贵貴差便宜调調减減增升为為至到需收付花仅僅每低高")  # 少了|三毛
_WITHIN = ("内", "之内", "以内", "后", "之后", "以后")
_MONEY_NEAR, _MONEY_REACH = regex("[元角钱币价费息利]"), 12  # 各得18分、17分。 are points
_SOME = regex("(?<![还還只仅僅共就另已没沒])有$|某$|[月年季天春夏秋冬]的$")
_PART_OF_DAY = regex("[早晚]|[上中下]午|清晨|深夜|夜里|凌晨")
_IMMORTALS = tuple("女人山子境侠气姑草鹤")
_SECONDS = regex("[0-9０-９一二三四五六七八九十零]{1,4}秒")
ROUND = ("一周", "一週", "两周", "兩周")
_GOING_ROUND = regex("(?:[绕繞环環]|公转|公轉|转|轉)[^，。；、 0-9]{0,6}$")
_COUNTED_IN_PIECES = column("measure_nouns", "nouns", where="measure", equals="块 塊")
_PIECES = tuple(word for word in _COUNTED_IN_PIECES if len(word) > 1 or word in "砖瓦板碑匾表屏")
_MANY_PIECES, _NEAR, _FAR = 500, 5, 24
_TOLD_OF, _ANY_PIECE = (
    ("有", "共", "计", "計", "达", "達", "约", "約", "过", "過"),
    regex(alternation(word for word in _PIECES if len(word) > 1)),
)
# 缴获毒品|41块, 新增银幕|90块: what is seized or set up comes in pieces, unless it is money (查获现金41块).
_PIECES_REACH = 16
_LEADING = regex("(?:(?:增加|上升|发展)到|[增升减降]至|共?有|共|合计|达到?|超过?|逾|近|约|仅|只剩)+$")
_PIECE_VERBS = alternation(role("in_pieces"))
_IN_PIECES = regex(f"(?:{_PIECE_VERBS})[^，,。；;！？ ]{{0,8}}[^款钱金资润币元费票税价，。；]$")
# Money is spent on something or given for it: 花8块买, 要8块给8块, 8块一斤.
_PAID = regex("(?:[花卖付赚挣欠罚收给要找]|[单票定售]价|只要|才)[了费掉过]?(?:约|近|不到)?$")
_PRICE_FROM = 5
_BOUGHT, _PAID_REACH = regex("[买给就]|[一每][斤个份碗张位次天人盒包瓶斗](?![^，。的])"), 5
_SCHOOL_YEARS = frozenset({*word_list("time_context", "school_year"), "年度"})


class Amount(NamedTuple):
    """A number with its unit at `start:end`; `kind` as in `QuantityKind`, or "calendar"."""

    start: int
    end: int
    numeral_start: int
    numeral_end: int
    kind: str
    value: Decimal | None
    lower: Decimal | None = None
    upper: Decimal | None = None
    modifier: Modifier | None = None
    unit: Unit | None = None
    code: str | None = None
    numeral: Numeral | None = None
    ranged: bool = False


def is_from_now(text: str, at: int) -> bool:
    """Whether the number at `at` tells how long ago something was (距今|5300年至|4300年), or how old it is."""
    return _BACK.search(text, max(0, at - 16), at) is not None or tells_age(text, at)


def tells_age(text: str, at: int) -> bool:
    """600年的古堡, 有2000年历史: so many years, though a year could be printed so; not 1920年的老宅."""
    aged = _AGED.match(text, at)
    if aged is None:
        return False
    likely = not _FIRST_LIKELY_YEAR <= int(aged[1]) <= _LAST_LIKELY_YEAR
    return likely or aged[2] is None and text.endswith(_LASTING, 0, at)


def kind_of(text: str, amount: Amount, unit: Unit) -> str | None:
    """The kind of quantity that this unit makes of the number; None for a number of the calendar."""
    kind = unit.kind
    if unit.word == "分" and _SECONDS.match(text, unit.end):
        return "duration"  # 还剩2分14秒
    if kind == "measure":
        return "number"
    if kind == "land":
        return "dimension"  # 三分|农田
    if kind in ("money", "dimension", "temperature", "age", "percent", "number"):
        return kind if unit.word not in ("块", "塊") or _is_money(text, amount, unit.end) else "number"
    if kind == "part_of_money":
        return "money" if _is_part_of_money(text, amount, unit) else ("number" if unit.word[0] in "分角" else None)
    if kind in ("tenths", "discount"):
        return "percent" if not (amount.numeral and amount.numeral.bare) else None
    if kind == "decade":
        return "age" if amount.value is not None and 2 <= amount.value <= 10 or amount.lower is not None else None
    if kind == "degree":
        return "degree"
    if kind in ("duration", "months", "weeks", "days", "centuries", "quarters", "workdays"):
        return _duration(text, amount, unit)
    return "number"


def _duration(text: str, amount: Amount, unit: Unit) -> str | None:
    numeral = amount.numeral
    if numeral is None:
        return None
    if (
        text[numeral.start : unit.end] in ROUND
        and goes_round(text, numeral.start)
        or _is_some_day(text, numeral.start, unit.end)
    ):
        return None
    vague = amount.lower is not None or text[numeral.start] in "两兩俩仨半数數几幾"
    if unit.word in _SCHOOL_YEARS and numeral.row is not None and numeral.row > _MAX_YEARS:
        return None  # 2025学年
    if unit.word in ("年", "载", "載"):
        row = numeral.row
        named = row is not None and (row > _MAX_YEARS or (not numeral.arabic and amount.lower is None))
        leading = numeral.arabic and text[numeral.start] in "0０"
        if row is not None and row > LAST_YEAR and numeral.arabic:
            return "duration"  # 需要9000年
        if is_from_now(text, numeral.start):
            return "duration"  # 距今|2000年
        return None if named or leading else "duration"
    if unit.kind in ("months", "centuries", "quarters", "workdays"):
        return "duration" if vague or unit.kind == "workdays" else None
    if unit.kind == "weeks":
        whole = not numeral.arabic and text[unit.end : unit.end + 1] not in _WEEKDAYS  # 一星期
        return "duration" if text[unit.start] in "个個" or vague or whole else None
    if unit.kind == "days":
        counted = are_counted(text, numeral.start, numeral.end, unit.end)
        within = text.startswith(_WITHIN, unit.end) and text[numeral.start - 1 : numeral.start] not in ("月", "年")
        return "duration" if vague or counted or within else None
    return "duration"


def _is_some_day(text: str, at: int, end: int) -> bool:
    """有|一天, 5月的|一天, 一天|晚上: not how long; but 还有一天."""
    if text[at:end] != "一天":
        return False
    return _SOME.search(text, max(0, at - 2), at) is not None or _PART_OF_DAY.match(text, end) is not None


def _is_money(text: str, amount: Amount, end: int) -> bool:
    """三块 is money before punctuation or an approximation, a piece of something else before or behind a noun."""
    after = text[end : end + 1]
    led = _LEADING.search(text, max(0, amount.start - _PIECES_REACH), amount.start)
    if text.endswith(_PIECES, 0, amount.start if led is None else led.start()):
        return False  # 光伏板|9万块, 雕版近|千块
    if amount.value is not None and amount.value >= _MANY_PIECES:
        near = any(len(piece) > 1 and piece in text[end : end + _NEAR] for piece in _PIECES)
        told = text.endswith(_TOLD_OF, 0, amount.start) and _ANY_PIECE.search(
            text, max(0, amount.start - _FAR), amount.start
        )
        return not (near or told or text.startswith(_PIECES, end))  # 八千块|盘下店铺; 雕版完好，共有3000块
    if _IN_PIECES.search(text, max(0, amount.start - _PIECES_REACH), amount.start):
        return False  # 缴获毒品41块
    if _PAID.search(text, max(0, amount.start - _PAID_REACH), amount.start) and _BOUGHT.match(text, end):
        return True  # 花8块|买的, 要8块|给8块
    if after == "的" and amount.numeral is not None and amount.numeral.arabic and (amount.value or 0) >= _PRICE_FROM:
        return not any(piece in text[end : end + _NEAR] for piece in _PIECES)  # 15块|的旧鞋
    marked = after in ("“", "「", "《")  # 一块“小黑板”
    return not after or not (after.isalnum() or marked) or after in "左上以整半多" or _is_rest(text, end)


def _is_rest(text: str, end: int) -> bool:
    """The 五 of 三块五; 18块|六边形镜片 and 一块|12平方米的屏幕 have none."""
    behind = text[end + 1 : end + 2]
    sized = text[end : end + 1].isascii() and (behind.isdigit() or behind == ".")
    return digit_value(text[end : end + 1]) is not None and behind not in tuple("边面棱") and not sized


def _is_part_of_money(text: str, amount: Amount, unit: Unit) -> bool:
    if unit.word == "仙":  # 派息6仙, not 三仙
        return amount.numeral is not None and amount.numeral.arabic and not text.startswith(_IMMORTALS, unit.end)
    if unit.word in ("角", "毛", "分"):
        before, after = text[amount.start - 1 : amount.start], text[unit.end : unit.end + 1]
        priced_so = unit.word != "分" and before in _PRICED
        alone = (priced_so or not before.isalnum()) and not after.isalnum()
        priced = _MONEY_NEAR.search(text, max(0, amount.start - _MONEY_REACH), amount.start) is not None
        coined = unit.word != "分" or priced or len(text) == unit.end - amount.start
        return unit.word == "角" and digit_value(after) is not None or alone and coined
    return True


def is_one_and_half(text: str, at: int) -> bool:
    """审了|个半小时: whether the 个 at `at` is "one and" of the half behind it; not 两个|半小时, 每个|半小时."""
    before = text[at - 1 : at] if at else ""
    return text.startswith("半", at + 1) and before not in _COUNTS_HALVES and digit_value(before) is None


def goes_round(text: str, at: int) -> bool:
    """绕场|一周, 环绕太阳|一周: the 周 behind it is a round and no week."""
    return _GOING_ROUND.search(text, max(0, at - 10), at) is not None


def code_of(unit: Unit, kind: str) -> str | None:
    """What a record prints for the unit of a quantity of this kind."""
    if kind in ("duration", "degree") or (kind == "number" and unit.kind != "number"):
        return None
    return unit.unit


def scaled(amount: Amount, unit: Unit) -> Amount:
    """Turns 六旬, 三成, 五五折 and 二十分钱 into the unit that they are printed in."""
    if unit.kind == "measure":
        return amount
    factor = _TEN if unit.kind in ("tenths", "decade") else unit.factor if amount.kind == "money" else _ONE
    if unit.kind == "discount" and amount.value is not None:
        row = amount.numeral.row if amount.numeral is not None else None
        single = row is None or row < 10
        factor = _TEN if single else _ONE
    if (
        unit.kind == "discount"
        and amount.numeral is not None
        and amount.numeral.row is not None
        and amount.value is None
    ):
        return amount._replace(value=amount.numeral.row, lower=None, upper=None, modifier=None)  # 七八折
    if factor == 1:
        return amount
    parts = (None if part is None else times(part, factor) for part in (amount.value, amount.lower, amount.upper))
    value, lower, upper = parts
    return amount._replace(value=value, lower=lower, upper=upper)
