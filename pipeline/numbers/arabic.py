"""Arabic numbers in either width: 1,234.5, ２００, 2e5, 2^5, 100K.

Takes a text and the offset of a digit, gives the number there as one part of a numeral. It refuses rows of more than
thirty digits, which are codes, and leaves 2021.7.1 after the first number.
"""

from decimal import Context, Decimal

from pipeline.lazy import regex
from pipeline.numbers.parts import ARABIC, MAX_DIGITS, Part, digit_run, row_value, skip_blanks, sure, times
from pipeline.numbers.units import unit_at

MINUS = frozenset("-－−")
_PLUS = frozenset("+＋")
_POWERS = [Decimal(1).scaleb(power) for power in range(3 * MAX_DIGITS)]
_GROUP, _YEAR_DIGITS, _LONG_WHOLE = 3, 4, 2
_THIN = (" ", "\u00a0", "\u2009", "\u202f")
_MEASURED = frozenset({"measure", "money", "dimension", "duration"})
_POINT = frozenset(".．")
# The raised point of older print, only before a unit: 5·8万, 12·5％; 5·12 is a day.
_RAISED_POINT = regex(
    "[·・][0-9０-９]{1,6}(?=[万萬亿億%％‰倍米吨元度岁亩公]|个?百分点|平方|立方|千[米克瓦]|[美港日加欧]元|英[镑寸尺里]|马克|[毫厘]米|[点级口](?![0-9])|比[0-9０-９])"
)
# A blank of the layout beside the point, only behind a word and before a unit: 报12. 58美元; not the item 2. 58元.
_SPACED_POINT = regex(
    "(?:[ ][.．][ ]?|[.．][ ])(?P<tail>[0-9]{1,4})[ ]?"
    "(?:[%％‰万萬亿億元米吨倍]|[美港日欧加]元|[英欧]镑|个百分点|平方|公[里斤顷]|千[米克瓦])"
)
_SUFFIX = {"k": Decimal(1000), "K": Decimal(1000), "ｋ": Decimal(1000), "M": Decimal(1_000_000)}
# M is no million but metres: 5KM+|900M, 全长800M, 400M接力.
_LENGTH_BEFORE = regex(
    "(?:[KkCcMm][Mm][+＋]|全长|总长|[长宽高深厚]度|[直口]径|间距|相距|距离|水深|海拔)[约近超为达]{0,2}[ ]?$"
)
_LENGTH_BEHIND = regex("[ ]?(?:[长宽高深厚处远跑栏]|[短赛长]跑|自由泳|[蛙蝶仰]泳|混合泳|接力|比赛|[决预]赛)")
_LENGTH_WINDOW = 6
_BLANKS = " \u3000\u00a0"
BEHIND_DIGITS = frozenset((*_THIN, *_POINT, *_SUFFIX, *",，eE^·・", *_BLANKS))  # that are not the whole number
_ROUNDED = Context(prec=28)


def arabic_at(text: str, at: int, *, decimals: bool, blanks: bool) -> Part | None:
    """The whole Arabic number at `at`, with groups of three, decimals, exponent or suffix."""
    end = digit_run(text, at)
    digits = text[at:end]
    if len(digits) > MAX_DIGITS:
        return None
    if text[end : end + 1] not in BEHIND_DIGITS:
        value = row_value(digits)
        return Part("digit", end, sure(value), value, _grain(digits), arabic=True)
    plain_end = end
    if len(digits) <= 3:
        digits, end = _grouped(text, digits, end)
    value, grain = row_value(digits), _grain(digits)
    row = value if end == plain_end else None
    pointed = text[end : end + 1] in _POINT or _RAISED_POINT.match(text, end) is not None
    if decimals and pointed and (tail := _decimals_end(text, end)):
        grain = Decimal(1).scaleb(end + 1 - tail)
        value, row, end = value + row_value(text[end + 1 : tail]).scaleb(end + 1 - tail), None, tail
    elif decimals and end == plain_end and (spaced := _SPACED_POINT.match(text, end)) and _is_in_clause(text, at, end):
        tenths = row_value(spaced["tail"]).scaleb(-len(spaced["tail"]))
        value, row, end, grain = value + tenths, None, spaced.end("tail"), Decimal(1).scaleb(-len(spaced["tail"]))
    return _notation(text, at, Part("digit", end, sure(value), row, grain, arabic=True), value, blanks=blanks)


def inner_arabic_at(text: str, at: int, *, decimals: bool) -> Part | None:
    """Digits after a multiplier: 3万[5]千, 59万[6,478]人, 2兆[1,933.36]億元."""
    end = digit_run(text, at)
    digits = text[at:end]
    if len(digits) <= _GROUP:
        digits, end = _grouped(text, digits, end)
    if len(digits) > MAX_DIGITS:
        return None
    value, grain = row_value(digits), _grain(digits)
    if decimals and text[end : end + 1] in _POINT and (tail := _decimals_end(text, end)):
        grain = Decimal(1).scaleb(end + 1 - tail)
        value, end = value + row_value(text[end + 1 : tail]).scaleb(end + 1 - tail), tail
    return Part("digit", end, sure(value), None, grain, arabic=True)


def _is_in_clause(text: str, at: int, end: int) -> bool:
    """报|12. 58美元, 报 |12. 58美元: a word leads to the number; not 58元 |2. 98元."""
    blank = text[at - 1 : at] == " "
    return text[at - 1 - blank : at - blank].isalpha() and not (blank and end - at < _LONG_WHOLE)


def _decimals_end(text: str, point: int) -> int:
    """Where the digits behind the point end; 0 if there are none, or another point follows (2021.7.1)."""
    tail = digit_run(text, point + 1)
    another = text[tail : tail + 1] in _POINT and text[tail + 1 : tail + 2] in ARABIC
    year = tail == point + 1 + _YEAR_DIGITS and text[tail : tail + 1] == "年"  # the item 2．|2031年
    return 0 if another or year or not point + 1 < tail <= point + MAX_DIGITS else tail


def _grain(digits: str) -> Decimal:
    """The lowest place printed: 100 for 2300."""
    zeros = len(digits) - len(digits.rstrip("0０"))
    return _POWERS[zeros if zeros < len(digits) else 0]


def _grouped(text: str, digits: str, end: int) -> tuple[str, int]:
    """Adds the groups of three in 1,234,567; a group longer than three digits is none."""
    while text[end : end + 1] in (",", "，") and len(digits) <= MAX_DIGITS:
        if text[end] == "，" and digits.isascii() and len(digits) <= 3:
            break  # 20，300元 are two numbers; ９，９９９ and 233,333，333 are one each
        if digit_run(text[end + 1 : end + 5], 0) != 3:
            break
        digits, end = digits + text[end + 1 : end + 4], end + 4
    return _spaced(text, digits, end) if text[end : end + 1] in _THIN else (digits, end)


def _spaced(text: str, digits: str, end: int) -> tuple[str, int]:
    """Adds the groups of three in 1 200元; only where a unit follows, so that a row of a table stays one."""
    last, joined = end, digits
    while text[last : last + 1] in _THIN and len(joined) <= MAX_DIGITS and digit_run(text[last + 1 : last + 5], 0) == 3:
        joined, last = joined + text[last + 1 : last + 4], last + 4
    unit = unit_at(text, last) if last > end and len(digits) <= 3 else None
    return (joined, last) if unit is not None and unit.kind in _MEASURED else (digits, end)


def _notation(text: str, start: int, part: Part, value: Decimal, *, blanks: bool) -> Part:
    """2e5, 2^5, 100K: notations that only follow Arabic digits."""
    mark = text[part.end : part.end + 1]
    if mark and mark in "eE^":
        exponent, end = _exponent(text, part.end + 1)
        after = text[end : end + 1]
        power = None if exponent is None or (after.isascii() and after.isalnum()) else _raised(value, mark, exponent)
        return part if power is None else Part("suffixed", end, sure(power), arabic=True)
    at = skip_blanks(text, part.end) if blanks else part.end
    after = text[at + 1 : at + 2]
    factor = _SUFFIX.get(text[at : at + 1])
    if factor is None or (after.isascii() and after.isalnum()):
        return part
    if text[at] == "M" and _is_length(text, start, at):
        return part
    return Part("suffixed", at + 1, sure(times(value, factor)), arabic=True)


def _is_length(text: str, start: int, letter: int) -> bool:
    """Whether the M at `letter` is metres by the words around the number at `start`."""
    before = text[max(0, start - _LENGTH_WINDOW) : start]
    return _LENGTH_BEFORE.search(before) is not None or _LENGTH_BEHIND.match(text, letter + 1) is not None


def _raised(value: Decimal, mark: str, exponent: int) -> Decimal | None:
    if mark != "^":
        return value.scaleb(exponent)
    return _ROUNDED.power(value, exponent) if value else None


def _exponent(text: str, at: int) -> tuple[int | None, int]:
    """The exponent at `at`, at most one sign and two digits."""
    negative = text[at : at + 1] in MINUS
    start = at + (negative or text[at : at + 1] in _PLUS)
    end = digit_run(text, start)
    if not 0 < end - start <= 2:
        return None, at
    power = int(row_value(text[start:end]))
    return -power if negative else power, end
