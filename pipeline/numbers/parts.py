"""What numerals are made of: digits, multipliers and the words for an unknown rest, one part at a time.

Takes a text and an offset, gives the part of a numeral that stands there, with the character tables behind it. It
refuses characters that are no numeral in their place: 参 in 参加, 千 in 千克, the last 两 of 三十两. How parts make a
number is `pipeline.numbers.compound`.
"""

from collections.abc import Callable
from decimal import Context, Decimal
from typing import Literal, NamedTuple

from pipeline.lexicon import column, rows

PartKind = Literal["digit", "zero", "ten", "big", "score", "pronoun", "some", "more", "point", "minus", "half"]

KIND: dict[str, str] = {row["char"]: row["kind"] for row in rows("numerals")}
VALUE = {row["char"]: Decimal(row["value"]) for row in rows("numerals") if row["value"]}
ARABIC = {chr(base + digit): digit for base in (0x30, 0xFF10) for digit in range(10)}
STARTS = frozenset(ARABIC) | {char for char, kind in KIND.items() if kind not in ("more", "point", "minus")}
# Behind a unit and 半: 10年|半导体, 3年|半数以上, 两天|半价.
AFTER_HALF = frozenset("导導数數岛島径徑价價天年")
MAX_DIGITS = 30  # a longer row is a code; no count, sum or measure is printed that way
_AS_ARABIC = {ord(char): str(VALUE[char]) for char, kind in KIND.items() if kind in ("digit", "zero")}
COMMON = frozenset(row["char"] for row in rows("numerals") if row["common"])
FINANCIAL = frozenset("壹贰貳弍叁參参叄肆伍陆陸柒捌玖拾佰仟")
_PLAIN_DIGITS = frozenset("一二三四五六七八九")
_ZEROS, _LEAST_MIXED = frozenset("0０"), 3
_GOES_ON_IN_FIGURES = frozenset((*ARABIC, *":：.．,-/"))
_REST_OF_SUM, _TEN_THOUSANDS = (3, 4), frozenset("万萬")
_BLANK = frozenset(" \u3000\u00a0")
_MAX_BLANKS = 3
# 来 after a round number, and 一两 read as "one or two", need to see something that is counted.
COUNTED = frozenset(
    "号吨台部支把口栋幢棵株件篇本册封盏匹艘架桌斤克小级层间页桶箱袋瓶杯碗盒捆堆群对双套副首幅处起宗例"
    "个個名人岁歲年天家户戶亩畝里斤次张張只隻头頭万萬亿億块塊元米位种種月日条條件所座场場项項倍分度辆輛公平千百十"
    "点點钟鐘床顶頂颗顆根粒朵枚片段批期集笔筆门門盆筐篮籃串扇款份罐缸锅鍋碟剂劑尊尾羽圈趟遍周秒顷頃寸尺丈"
)
_PREFIXED = tuple(word for word in column("units") if word and word[0] in "千百兆" and len(word) > 1)
_EXACT = Context(prec=80)
_ONE = Decimal(1)


class Bound(NamedTuple):
    """A number known to lie between two others; `value` is what is printed of it, None if nothing is."""

    value: Decimal | None
    low: Decimal
    high: Decimal

    def scaled(self, factor: Decimal) -> "Bound":
        value = None if self.value is None else times(self.value, factor)
        return Bound(value, times(self.low, factor), times(self.high, factor))

    def plus(self, other: "Bound") -> "Bound":
        value = None if self.value is None or other.value is None else _EXACT.add(self.value, other.value)
        return Bound(value, _EXACT.add(self.low, other.low), _EXACT.add(self.high, other.high))


class Part(NamedTuple):
    """A part that ends at `end`. `row` is the value of digits read one by one, `grain` the lowest place printed."""

    kind: str
    end: int
    bound: Bound
    row: Decimal | None = None
    grain: Decimal = _ONE
    arabic: bool = False


def times(value: Decimal, factor: Decimal) -> Decimal:
    """Their exact product (the default context would round after 28 digits)."""
    return _EXACT.multiply(value, factor)


def sure(value: Decimal) -> Bound:
    """A number without doubt."""
    return Bound(value, value, value)


def digit_value(char: str) -> int | None:
    """The value of one digit: half or full width, Chinese or financial; 零 and 〇 are 0. None for anything else."""
    if char in ARABIC:
        return ARABIC[char]
    return int(VALUE[char]) if KIND.get(char) in ("digit", "zero") else None


def row_value(digits: str) -> Decimal:
    """The value of digits read one by one."""
    return Decimal(digits if digits.isdecimal() else digits.translate(_AS_ARABIC))


def skip_blanks(text: str, at: int) -> int:
    """The next offset that is no blank, or `at` itself if there are more blanks than a numeral may hold."""
    end = at
    while end < len(text) and text[end] in _BLANK and end - at <= _MAX_BLANKS:
        end += 1
    return end if end - at <= _MAX_BLANKS else at


def digit_run(text: str, at: int) -> int:
    """The end of the Arabic digits that start at `at`; one more than a numeral may have if there are too many."""
    last = min(len(text), at + MAX_DIGITS + 1)
    while at < last and text[at] in ARABIC:
        at += 1
    return at


def digits_end(text: str, at: int, fits: Callable[[str], bool]) -> int:
    """Behind the row of digits that fit; past `MAX_DIGITS` by one where it is too long."""
    end = at
    while end < len(text) and end - at <= MAX_DIGITS and digit_value(text[end]) is not None and fits(text[end]):
        end += 1
    return end


def is_multiplier(text: str, at: int) -> bool:
    """Whether 十 百 千 万 ... stands at `at`, and not as part of a unit (千克)."""
    return KIND.get(text[at : at + 1]) in ("ten", "big") and not _prefixes_unit(text, at)


def part_at(text: str, at: int, *, first: bool) -> Part | None:
    """The part of a numeral at `at`; `first` if the numeral starts there. Arabic digits are read elsewhere."""
    char = text[at : at + 1]
    kind = KIND.get(char)
    if kind is None or not _is_numeral_here(text, at, first=first):
        return None
    if kind == "digit" or (kind == "zero" and first):
        return _digits(text, at, first=first)
    if kind in ("ten", "big") and _prefixes_unit(text, at):
        return None
    return Part(kind, at + 1, sure(VALUE.get(char, _ONE)))


def _prefixes_unit(text: str, at: int) -> bool:
    """千克, 百帕, 兆赫: the multiplier belongs to the unit."""
    return text[at] in "千百兆" and text.startswith(_PREFIXED, at)


def _is_numeral_here(text: str, at: int, *, first: bool) -> bool:
    """参加, 登陆, 入伍: such a character is a numeral only beside another one."""
    if text[at] not in COMMON:
        return True
    after, before = text[at + 1 : at + 2], text[at - 1 : at]
    if text[at] in "陆伍" and after in _PLAIN_DIGITS:
        return False  # 新大陆|一样
    if after and (KIND.get(after, "more") not in ("more", "some") or after in _BLANK):
        return True
    return not before.isalnum() if first else before in FINANCIAL or KIND.get(before) in ("zero", "point")


def _digits(text: str, at: int, *, first: bool) -> Part | None:
    """One Chinese digit, a pair of neighbours (三四), or a row read one by one (二〇二四)."""
    end = _row_end(text, at)
    if end - at > MAX_DIGITS:
        return None
    if text.endswith(("参", "參"), at + 1, end) and text[end - 2] not in FINANCIAL:
        end -= 1  # 第一|参谋
    end = _without_unit(text, at, end, first=first)
    if end == at:
        return None
    if end - at > 1 and text[end - 1] == "零":
        end -= 1 if not first or is_multiplier(text, end) else 0
    digits = text[at:end]
    if len(digits) == 1:
        return Part("digit", end, sure(VALUE[digits]))
    pair = _pair(digits) if len(digits) == 2 else None
    if pair is not None:
        return Part("digit", end, pair, row_value(digits))
    if not first:  # 一億|四三四三萬
        rest = len(digits) in _REST_OF_SUM and text[end : end + 1] in _TEN_THOUSANDS
        return Part("digit", end, sure(row_value(digits))) if rest else None
    return Part("digit", end, sure(row_value(digits)), row_value(digits))


def _row_end(text: str, at: int) -> int:
    """The end of the row of Chinese digits at `at`, with 0 for ○ in it (三00人), but none of a clock (周一00:30)."""
    end = at + 1
    while end < len(text) and end - at <= MAX_DIGITS and KIND.get(text[end]) in ("digit", "zero"):
        end += 1
    if text[end : end + 1] not in _ZEROS:
        return end
    mixed, last = end, min(len(text), at + MAX_DIGITS + 1)
    while mixed < last and (text[mixed] in _ZEROS or KIND.get(text[mixed]) == "digit"):
        mixed += 1
    clock = text[mixed : mixed + 1] in _GOES_ON_IN_FIGURES
    return end if clock or mixed - at < _LEAST_MIXED else mixed


def _without_unit(text: str, at: int, end: int, *, first: bool) -> int:
    """一两酒, 三千两百两: a last 两 with nothing to multiply is a unit of weight, except in 两个 and 一两个."""
    if text[end - 1] not in "两兩" or is_multiplier(text, end):
        return end
    if end - at == 1:
        return end if first else at
    counted = text[end : end + 1] in COUNTED and end == at + 2 and text[at] in "一三"
    return end if counted else end - 1


def _pair(digits: str) -> Bound | None:
    """三四, 三五, 一两, 三两: two digits that stand for a range."""
    low, high = VALUE.get(digits[0]), VALUE.get(digits[1])  # none of an Arabic 0, as in 二0两
    if not low or not high or (digits[0] in "两兩" and digits[1] != "三"):
        return None
    if high == low + 1 or (low == 3 and high == 5):
        return Bound(None, low, high)
    return Bound(None, high, low) if digits[1] in "两兩" and low == 3 else None
