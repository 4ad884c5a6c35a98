"""What looks like a number and is a code: classes, documents, flats, shares, addresses of the net, 5G.

Takes a text and an offset, or the amount that was read there; gives where to go on behind what is none.
"""

from decimal import Decimal

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.numbers.kinds import PAIR_OF_YEARS, Amount
from pipeline.numbers.numerals import is_numeral_char
from pipeline.numbers.parts import FINANCIAL, digit_value
from pipeline.numbers.roles import role
from pipeline.numbers.units import unit_at

_ASCII_CODE = regex(r"[0-9０-９A-Za-z_./:?=&%#@+~-]*")
# 龙源技术(300105), 张大千（1899—1983）
_CODE_OPENS = ("（", "(")
_CODE_IN_BRACKETS = regex(f"(?:[0-9]{{4,6}}|{PAIR_OF_YEARS})[）)]")
_DOCUMENT = regex(r"[0-9]{4}年?[〕﹞］\]】）)](?:第 ?)?(?:[一-龥][0-9]{0,4}[一-龥]{1,3}(?:字第)?)?[0-9]{1,6}号")
_CLASS = regex("[一二三四五六七八九1-9][（(][0-9]{1,2}[)）]班")
_BRACKETS = ("〔", "﹝", "［", "[", "【", "（", "(")
_HOUSES, _HOUSE = frozenset({"栋", "棟", "幢", "座", "单元", "單元"}), regex("[0-9][号號]")
_FLAT = regex("[0-9]{1,2}(?:单元|單元)|[0-9]{3,4}(?![0-9.,])(?:室|房|号|號|(?=[的，。、\n]))")
_NO_NUMERAL = regex("[多余餘][万萬亿億]")  # behind a numeral that it cannot be part of
_CHINESE = 6  # characters of a numeral
_MAKES = role("make")
_MAKE_ENDS = frozenset(make[-1] for make in _MAKES)
_SCREENS = frozenset(Decimal(number) * 1000 for number in (1, 2, 4, 8, 16))  # 4K电视


AFTER_DOT = word_list("time_context", "after_dot")
_COURT_STARTS = frozenset(word[0] for word in AFTER_DOT)
_COURT_DAY = regex("(?:1[0-2]|[1-9])[.．][0-3]?[0-9](?=" + alternation(AFTER_DOT) + ")")


def numbered_end(text: str, at: int) -> int | None:
    """五（2）班, 云政发〔2023〕41号: the end of what is numbered and not counted."""
    in_brackets = text[at - 1 : at] in _BRACKETS
    if not in_brackets and text[at + 1 : at + 2] not in _BRACKETS:
        return None
    found = _CLASS.match(text, at) or (_DOCUMENT.match(text, at) if in_brackets else None)
    return None if found is None else found.end()


def behind_none(text: str, at: int, amount: Amount) -> int | None:
    """88号|3栋502室, 15栋2单元, 十几万|多亿, 商|陆|摄, “拾|光书房”: where to go on behind an amount that is none."""
    if amount.unit is None and text[amount.end : amount.end + 1] in _COURT_STARTS and _COURT_DAY.match(text, at):
        return amount.end  # 10.25再讯
    plain_one = amount.numeral_end == at + 1 and text[at] in FINANCIAL and len(text) > 1
    if plain_one and (amount.unit is None or amount.unit.kind == "measure"):
        return amount.end  # also 恣|肆汪|洋
    if text[at - 1 : at] in _CODE_OPENS and _CODE_IN_BRACKETS.match(text, at):
        return amount.end  # 某某科技（2382）, 某某集（1987）
    if amount.unit is not None and amount.unit.word in _HOUSES:
        flat = _FLAT.match(text, amount.end)
        if flat is not None or _HOUSE.match(text[max(0, at - 2) : at]):
            return amount.end if flat is None else flat.end()
    rest = _NO_NUMERAL.match(text, amount.end) if amount.unit is None else None
    return rest.end() if rest is not None else None


def is_inside(text: str, at: int, floor: int) -> bool:
    """A03, H5N1, ?q=30, 波音737: the digit at `at` follows a letter, a mark of addresses or a make; not 姓LAM|十岁."""
    before = text[at - 1 : at] if at > floor else ""
    if before in _MAKE_ENDS and text[at].isdecimal() and text.endswith(_MAKES, 0, at):
        return True
    if not (before.isascii() and (before.isalpha() or before in tuple("_=&@#%"))):
        return False
    if not before.isalpha() or text[at].isdecimal():
        return True
    unit = unit_at(text, _past_numeral(text, at))
    return unit is None or unit.use == "weak"


def _past_numeral(text: str, at: int) -> int:
    """Behind the row of Chinese numerals at `at`."""
    end = at + 1
    while end < min(len(text), at + _CHINESE) and is_numeral_char(text[end]):
        end += 1
    return end


def opens_letters(text: str, amount: Amount) -> bool:
    """5G, 3D, 4K电视: Arabic digits and letters that are no unit."""
    if amount.numeral is None or not amount.numeral.arabic:
        return False
    after = text[amount.end : amount.end + 1]
    screen = text[amount.end - 1] == "K" and amount.numeral.value in _SCREENS
    return after.isalpha() and (after.isascii() or screen)


def end_of(text: str, at: int) -> int:
    """Behind the code that goes on at `at`."""
    found = _ASCII_CODE.match(text, at)
    return found.end() if found and found[0] else _past_numeral(text, at)


def past_digits(text: str, at: int) -> int:
    """Behind a row that is no numeral, so that a row of millions of digits is read once."""
    end = at + 1
    while end < len(text) and digit_value(text[end]) is not None:
        end += 1
    return end
