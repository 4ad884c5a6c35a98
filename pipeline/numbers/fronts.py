"""What stands before a number and belongs to it: a sign, a point, a currency, a temperature scale.

Takes a text, an amount that was read from its first digit and the offset where the last one ended; gives the amount
with its front. A scanner that stops at digits only sees these from behind.
"""

from pipeline.numbers.kinds import Amount, is_one_and_half
from pipeline.numbers.parts import digit_value
from pipeline.numbers.ranges import read_amount
from pipeline.numbers.roles import role
from pipeline.numbers.units import BLANKS, CURRENCY_ENDS, currency_before

_MINUS = tuple("-－−")
_BEFORE_SIGNED = frozenset((*_MINUS, *"负負 \u3000"))
_NO_SIGN_AFTER = frozenset((*_MINUS, *")）%％"))  # 5%-7%
_SCALES = (("摄氏", "°C"), ("攝氏", "°C"), ("华氏", "°F"), ("華氏", "°F"))
_MAY_BE_BELOW, _RATES = role("may_be_below"), ("temperature", "percent")
_BALANCES, _SUMS = role("balance"), ("money", "dimension")
_FRONT_ENDS = CURRENCY_ENDS | BLANKS | frozenset("氏.．个")


def with_front(text: str, amount: Amount, floor: int) -> Amount:
    """The amount with its currency (人民币500), scale (摄氏37度) or leading point (.77)."""
    if amount.start <= floor or text[amount.start - 1] not in _FRONT_ENDS:
        return amount
    if text[amount.start - 1] == "个":
        return _with_one(text, amount)
    return _with_point(text, _with_scale(text, _with_currency(text, amount, floor), floor), floor)


def _with_one(text: str, amount: Amount) -> Amount:
    """个|半小时: one and a half."""
    at = amount.start - 1
    if amount.kind != "duration" or amount.value is None or not is_one_and_half(text, at):
        return amount
    return amount._replace(start=at, numeral_start=at, value=amount.value + 1)


def sign_at(text: str, at: int, floor: int) -> int:
    """The offset of the sign that belongs to the number at `at` (负3, -2.5), or `at` itself."""
    if at <= floor or text[at - 1] not in _BEFORE_SIGNED:
        return at
    before = past_blanks(text, at, floor)
    if before > floor and text[before - 1] in "负負":
        return at if text.endswith("正", floor, before - 1) else before - 1  # 正负3毫米
    if not text.startswith(_MINUS, at - 1):
        return at
    previous = text[at - 2 : at - 1] if at > 1 else ""
    if not previous.isalnum() and previous not in _NO_SIGN_AFTER:
        return at - 1
    worded = previous.isalnum() and not previous.isascii() and digit_value(previous) is None
    return at - 1 if worded and _is_below_zero(text, at) else at


def past_blanks(text: str, at: int, floor: int) -> int:
    """The offset behind the last character before `at` that is no blank."""
    while at > floor and text[at - 1] in " \u3000":
        at -= 1
    return at


def _is_below_zero(text: str, at: int) -> bool:
    """气温-5℃, 增速-2.3%: after a word a temperature or a rate is negative; all else only where a value is told.

    That is behind a verb (净额为-1.9亿元, 由上年的-3元转为2元) or a noun for what may fall below zero (净利润-5万元);
    behind a place or a name a dash only divides (江城-3万元).
    """
    amount = read_amount(text, at - 1)
    if amount is None or amount.kind == "calendar":
        return False
    told = text.endswith(_MAY_BE_BELOW, 0, at - 1)
    balance = amount.kind in _SUMS and text.endswith(_BALANCES, 0, at - 1)
    return amount.kind in _RATES or told or balance


def _with_point(text: str, amount: Amount, floor: int) -> Amount:
    at = amount.start
    row = amount.numeral.row if amount.numeral is not None else None
    if at <= floor or row is None or text[at - 1] not in ".．":
        return amount
    previous = text[at - 2 : at - 1] if at > 1 else ""
    if previous.isalnum() or previous in (".", "．"):
        return amount
    return amount._replace(start=at - 1, numeral_start=at - 1, value=row.scaleb(at - amount.numeral_end))


def _with_scale(text: str, amount: Amount, floor: int) -> Amount:
    if amount.kind != "degree" and (amount.unit is None or amount.unit.word != "°"):
        return amount
    for word, code in _SCALES:
        if text.endswith(word, floor, amount.start):
            return amount._replace(start=amount.start - len(word), kind="temperature", code=code)
    return amount


def _with_currency(text: str, amount: Amount, floor: int) -> Amount:
    from_on = amount.unit is not None and amount.unit.word == "起"
    if amount.kind not in ("number", "numberrange", "money") or (
        amount.unit and amount.kind != "money" and not from_on
    ):
        return amount
    found = currency_before(text, amount.start, floor)
    if found is not None and from_on:
        amount = amount._replace(end=amount.numeral_end, unit=None)  # $38|起
    return amount if found is None else amount._replace(start=found[0], kind="money", code=found[1])
