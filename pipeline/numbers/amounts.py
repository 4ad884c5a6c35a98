"""Amounts: a numeral with what belongs to it, from a fraction to 六斤八两 and 3小时26分.

Takes a text and an offset where a numeral starts, gives the longest amount there with exact value, bounds and unit. It
refuses numbers of the calendar and of the clock (2024年, 8:30) by giving an amount of kind "calendar", so that the
caller can step over it. Whether the amount is worth reporting is the caller's question.
"""

from decimal import Context, Decimal

from pipeline.lazy import regex
from pipeline.lexicon import rows, word_list
from pipeline.numbers.arabic import MINUS
from pipeline.numbers.compound import Numeral
from pipeline.numbers.contests import decimals_behind, is_score
from pipeline.numbers.kinds import MANY_OF, Amount, code_of, kind_of, scaled
from pipeline.numbers.numerals import is_numeral_char, read_numeral
from pipeline.numbers.parts import AFTER_HALF, ARABIC, digit_value, row_value, times
from pipeline.numbers.points import counts_points
from pipeline.numbers.prison_terms import read_term
from pipeline.numbers.roles import role
from pipeline.numbers.units import BLANKS, PARTS, Unit, skip_blanks, unit_at

QUOTIENT = Context(prec=15)  # a fraction such as 2/3 has no exact decimal
_NOT_BEHIND_TWO = ("measure", "tenths")
WITH_MEASURE = frozenset(row["char"] for row in rows("numerals") if row["kind"] == "pronoun")  # 俩 is 两个
_CALENDAR_UNITS = frozenset("年月日号號时時点點")
BIG = {"万": Decimal(10**4), "萬": Decimal(10**4), "亿": Decimal(10**8), "億": Decimal(10**8)}
_COMMON_DIGITS = {
    row["char"]: Decimal(row["value"]) for row in rows("numerals") if row["common"] and row["kind"] == "digit"
}
_TIMES = frozenset({"months", "weeks", "centuries", "quarters", "workdays"})
_LISTED_DAYS = regex("、[0-9]{1,2}(?:日|号(?![线楼馆院机]))")
_HALVED = role("halved")
_WITH_HALF_MORE = frozenset({"倍", "番", "目", "页", "圈", "碗", "杯", "瓶", "层"})
_WITH_HALF = _TIMES | {"duration", "money", "dimension", "percent"}
_WITH_MORE = frozenset({"duration", "dimension", "money", "age", "percent"})
_WITH_TENTH = frozenset({"块", "塊", "米", "丈", "尺", "度"})  # 三块五, 一米八
_A_DAY = word_list("time_context", "a_day")
_OF_SHAPES = tuple("边面棱方维层")
_TWO_DIGITS = regex("[一二三四五六七八九][一二三四五六七八九](?![一二三四五六七八九十百千万亿米个名人厘公])")
_PRINTED_BEHIND = {"米": 2, "块": 1, "塊": 1}  # 1米85, 3块5
_CLOCK = regex("(?:[01]?[0-9]|2[0-4])[ ]?点[ ]?[0-5][0-9][ ]?分(?!钟)")  # 4点12分 is no 4.12
_MOST_DAYS = 31
_REST_OF_PHONE = regex("[ ][0-9]{4}(?![0-9])")  # 012-345 6789
_IN_FRACTION = frozenset((*"又分/／负負", *MINUS, *ARABIC))  # behind the first number of a fraction
_GOES_ON = _IN_FRACTION | BLANKS | frozenset("个個:：︰-.－—·•‧")  # behind a numeral that may not be all of the amount


def read_single(text: str, at: int) -> Amount | None:
    """The amount whose numeral or sign stands at `at`, without what a range or ratio would add to it."""
    if text.startswith("零下", at):
        inner = skip_blanks(text, at + 2)
        found = None if text.startswith("零下", inner) else read_single(text, inner)
        return None if found is None or found.kind == "calendar" else _negated(found, at)
    if text.startswith("零上", at):
        found = read_single(text, at + 2)
        return None if found is None or found.kind == "calendar" else found._replace(start=at)
    numeral = read_numeral(text, at)
    if numeral is None:
        return None
    if text[numeral.end : numeral.end + 1] not in _GOES_ON:
        return _with_unit(text, numeral)
    if (found := _percent_words(text, numeral) or _fraction(text, numeral)) is not None:
        return found
    numeral = _ge_big(text, numeral)
    return _clock(text, numeral) or _with_unit(text, numeral)


def _negated(amount: Amount, start: int) -> Amount:
    value, lower, upper = (None if part is None else -part for part in (amount.value, amount.upper, amount.lower))
    return amount._replace(start=start, numeral_start=start, value=value, lower=lower, upper=upper)


def _ge_big(text: str, numeral: Numeral) -> Numeral:
    """两个亿: 个 before 万 or 亿 says nothing."""
    end = numeral.end + 1
    more = text[end : end + 1] in ("多", "余")
    hundred_million = text[end + more : end + more + 1] in ("亿", "億")  # but 一个|万头猪场
    big = BIG["亿"] if hundred_million and text[end - 1 : end] in ("个", "個") else None
    if big is None or text[end + more + 1 : end + more + 2] == "元":
        return numeral  # 96个|亿元以上项目
    if numeral.value is None:
        low, high = numeral.lower and times(numeral.lower, big), numeral.upper and times(numeral.upper, big)
        return numeral if more else numeral._replace(end=end + 1, lower=low, upper=high)  # 几个亿
    value = times(numeral.value, big)
    if more:
        high = times(numeral.value + 1, big)
        return numeral._replace(end=end + 2, value=value, lower=value, upper=high, modifier="over", row=None)
    return numeral._replace(end=end + 1, value=value, row=None)


def _literal(text: str, at: int, word: str) -> int | None:
    """The offset behind `word` at `at`, blanks before and inside it allowed; None if it is not there."""
    for char in word:
        at = skip_blanks(text, at)
        if text[at : at + 1] != char:
            return None
        at += 1
    return at


def _percent_words(text: str, numeral: Numeral) -> Amount | None:
    """百分之三, 千分之二点四: a rate, printed as percent."""
    after = _literal(text, numeral.end, "分之") if numeral.bare and numeral.value is not None else None
    inner = None if after is None else read_numeral(text, skip_blanks(text, after))
    if inner is None or numeral.value is None:
        return None
    scale = QUOTIENT.divide(Decimal(100), numeral.value)
    value, low, high = (
        None if part is None else times(part, scale) for part in (inner.value, inner.lower, inner.upper)
    )
    return Amount(
        numeral.start, inner.end, inner.start, inner.end, "percent", value, low, high, inner.modifier, None, "%", inner
    )


def _fraction(text: str, numeral: Numeral) -> Amount | None:
    """三分之二, 3/5, 一又二分之一, 4 6/3."""
    behind = skip_blanks(text, numeral.end)
    if text[behind : behind + 1] not in _IN_FRACTION:
        return None
    whole, below = Decimal(0), numeral
    start = numeral.start
    joined = _literal(text, numeral.end, "又")
    blank = skip_blanks(text, numeral.end)
    if joined is not None and numeral.value is not None:
        inner = read_numeral(text, skip_blanks(text, joined))
        whole, below = numeral.value, inner or numeral
    elif blank > numeral.end and numeral.arabic and numeral.value is not None:
        inner = read_numeral(text, blank)
        if inner is not None and inner.arabic and text[inner.end : inner.end + 1] in ("/", "／"):
            whole, below = numeral.value, inner
    top = _numerator(text, below)
    if top is not None and top.value is not None and below.value is None and below.lower and below.upper:
        low, high = QUOTIENT.divide(top.value, below.upper), QUOTIENT.divide(top.value, below.lower)
        return Amount(
            start, top.end, start, top.end, "fraction", None, low, high, "about", numeral=numeral
        )  # 几十分之一
    if top is None or below.value is None or top.value is None or not below.value:
        return None
    over = text[below.end : below.end + 1] in ("/", "／")  # 3/5 is printed top first, 五分之三 bottom first
    if over and (not top.value or _is_printed_code(text, below) or _is_printed_code(text, top)):
        return None  # 08/09版
    part = QUOTIENT.divide(*((below.value, top.value) if over else (top.value, below.value)))
    value = whole + part if whole >= 0 else whole - part
    found = Amount(start, top.end, start, top.end, "fraction", value, numeral=numeral)
    unit = unit_at(text, top.end)
    if unit is None or unit.kind not in ("dimension", "money", "duration"):
        return found
    found = found._replace(end=unit.end, unit=unit, kind=unit.kind, code=code_of(unit, unit.kind))
    return found._replace(value=None) if over and below.value > top.value else found  # 160/95毫米汞柱: two readings


def _is_printed_code(text: str, numeral: Numeral) -> bool:
    return text[numeral.start] in "0０" and numeral.end - numeral.start > 1 and numeral.row is not None


def _numerator(text: str, below: Numeral) -> Numeral | None:
    after = _literal(text, below.end, "分之")
    if after is not None:
        found = read_numeral(text, skip_blanks(text, after))
        if found is not None and found.lower is None:
            return found
        return None
    if below.arabic and below.row is not None and text[below.end : below.end + 1] in ("/", "／"):
        found = read_numeral(text, below.end + 1, blanks=False)
        if (
            found is not None
            and found.arabic
            and text[found.end : found.end + 1] not in ("/", "／", "-", "年", "月", "日")
        ):
            return found
    return None


def _clock(text: str, numeral: Numeral) -> Amount | None:
    """8:30, 2024-12-18, 2021.7.1, 0471-1234567: no amount, but one thing to step over."""
    end = numeral.end
    if not numeral.arabic:
        return None
    mark = text[end : end + 1]
    if mark in (":", "：", "︰") and digit_value(text[end + 1 : end + 2]) is not None:
        tail = _digits(text, end + 1)
        if tail - end - 1 == 2 and not is_score(text, numeral.start, tail):
            return _calendar(numeral, tail)
    if mark in ("-", ".", "/", "－", "—", "·", "•", "‧") and mark:
        tail, groups = end, 0
        while text[tail : tail + 1] == mark and _digits(text, tail + 1) > tail + 1:
            tail, groups = _digits(text, tail + 1), groups + 1
        lead = (
            text[numeral.start] in "0０"
            and numeral.value is not None
            and numeral.value >= 1
            and numeral.row is not None
        )
        if lead and groups == 1 and (rest := _REST_OF_PHONE.match(text, tail)) is not None:
            return _calendar(numeral, rest.end())
        if groups > 1 or (groups == 1 and (lead and mark in "-－—" or mark in "·•‧")):
            return _calendar(numeral, tail)
    return None


def _digits(text: str, at: int) -> int:
    while at < len(text) and (text[at].isdecimal()):
        at += 1
    return at


def _calendar(numeral: Numeral, end: int) -> Amount:
    return Amount(numeral.start, end, numeral.start, numeral.end, "calendar", numeral.value, numeral=numeral)


def _with_unit(text: str, numeral: Numeral) -> Amount | None:
    if numeral.arabic and (clock := _CLOCK.match(text, numeral.start)) is not None:
        return _calendar(numeral, clock.end())
    behind = text[numeral.end : numeral.end + 1]
    if behind in ("年", "月") and (term := read_term(text, numeral.start)) is not None:
        months = Unit(term.end - 1, term.end, "月", "months", None)
        value = Decimal((term.years or 0) * 12 + term.months)
        return Amount(
            numeral.start, term.end, numeral.start, numeral.end, "duration", value, unit=months, numeral=numeral
        )
    half_end = _half_before_unit(text, numeral) if behind in ("个", "個") else None
    unit = unit_at(text, half_end or numeral.end)
    if unit is not None and unit.kind in _NOT_BEHIND_TWO and text[numeral.end - 1] in WITH_MEASURE:
        unit = None  # 夫妇俩|把积蓄捐出, 夫妻俩|成了名人
    amount = Amount(
        numeral.start, numeral.end, numeral.start, numeral.end, "number", numeral.value, numeral.lower, numeral.upper,
        numeral.modifier, numeral=numeral,
    )  # fmt: skip
    if half_end and text[half_end - 1] == "半" and text.startswith(_HALVED, half_end):
        ge = Unit(numeral.end, numeral.end + 1, text[numeral.end], "measure", None)
        return _more(text, amount._replace(unit=ge), half_end)  # 一个半|街区; not 一个|半圆
    shape = unit is not None and unit.kind == "money" and unit.end - unit.start == 1  # 一个|半圆 is no sum
    if half_end and (unit is None or unit.kind not in _WITH_HALF or shape):
        half_end, unit = None, unit_at(text, numeral.end)
    if half_end and unit is not None:
        amount = _more(text, amount, half_end)
        unit = unit._replace(kind="duration" if unit.kind in _TIMES else unit.kind)
    if unit is None:
        return _calendar_or_bare(text, amount)
    kind = kind_of(text, amount, unit)
    if kind is None:
        return _calendar_or_bare(text, amount)
    measured = Amount(
        amount.start, unit.end, amount.numeral_start, amount.numeral_end, kind, amount.value, amount.lower,
        amount.upper, amount.modifier, unit, code_of(unit, kind), numeral,
    )  # fmt: skip
    if kind == "number" and unit.kind == "measure" and unit.word not in _WITH_HALF_MORE:
        return measured
    return _parts(text, _tail(text, scaled(measured, unit)))


def _half_before_unit(text: str, numeral: Numeral) -> int | None:
    """一个[半]小时, 一个[多]月: the offset behind 半 or 多, None if there is none."""
    return numeral.end + 2 if text[numeral.end + 1 : numeral.end + 2] in ("半", "多") else None


def _more(text: str, amount: Amount, end: int) -> Amount:
    """Adds the 半 or 多 that ends at `end`."""
    amount = amount._replace(numeral_end=end, end=end)
    if amount.value is None:
        return amount
    if text[end - 1] == "半":
        return amount._replace(value=amount.value + Decimal("0.5"), lower=None, upper=None)
    return amount._replace(lower=amount.value, upper=amount.value + 1, modifier="over")


def _tail(text: str, amount: Amount) -> Amount:
    """三年多, 一吨半, 三成半, 一米八: what follows a unit and is still part of the number."""
    unit, end, value = amount.unit, amount.end, amount.value
    measured = unit is not None and unit.kind == "measure" and unit.word not in _WITH_HALF_MORE  # 一倍半
    if unit is None or amount.lower is not None or value is None or measured or unit.kind == "part_of_money":
        return amount
    after, following = text[end : end + 1], text[end + 1 : end + 2]
    scale = Decimal(10) if unit.kind == "tenths" else Decimal(1)
    if after == "半" and not is_numeral_char(following or "x") and following not in AFTER_HALF:
        return amount._replace(end=end + 1, value=value + scale / 2)
    if after == "多" and amount.kind in _WITH_MORE and following not in MANY_OF:
        return amount._replace(end=end + 1, lower=value, upper=value + scale, modifier="over")
    if unit.word in _WITH_TENTH or unit.kind == "tenths":
        pair = _TWO_DIGITS.match(text, end) if unit.word == "米" else None
        if pair is not None:
            return amount._replace(end=pair.end(), value=value + row_value(pair[0]) / 100)  # 一米八五
        digit = _lone_digit(text, skip_blanks(text, end) if unit.kind == "tenths" else end)
        if digit is not None and digit.value is not None:
            return amount._replace(end=digit.end, value=value + scale * digit.value / 10)
        decimals = decimals_behind(text, end, most=_PRINTED_BEHIND.get(unit.word, 0))
        if decimals is not None and value == value.to_integral_value():
            return amount._replace(end=decimals[1], value=value + decimals[0])
    return amount


def _lone_digit(text: str, at: int) -> Numeral | None:
    """The 八 of 一米八: one Chinese digit that has no unit of its own."""
    digit = read_numeral(text, at)
    if digit is None or digit.arabic or digit.end - digit.start != 1 or digit.lower is not None:
        return None
    if text[digit.end : digit.end + 1] in _OF_SHAPES:
        return None  # 18块|六边形镜片
    whole = digit.value is not None and 0 < digit.value < 10 and digit.value == digit.value.to_integral_value()
    return digit if whole and unit_at(text, digit.end) is None else None


def _parts(text: str, amount: Amount) -> Amount:
    """五元六角, 六斤八两, 3小时26分: the smaller units that belong to the same amount."""
    unit = amount.unit
    while unit is not None and amount.value is not None and amount.kind in ("money", "dimension", "duration"):
        at = _literal(text, amount.end, "又") or _past_zero(text, amount.end)
        starts = is_numeral_char(text[at : at + 1] or "x")
        numeral = (read_numeral(text, at) or _small_change(text, at)) if starts else None
        part = unit_at(text, numeral.end) if numeral is not None else None
        if numeral is None or numeral.value is None or part is None:
            break
        if text[amount.start : amount.end] in _A_DAY and part.word[0] in "个個":
            break  # 一天|8个小时: so many hours a day
        value = _with_part(amount, unit, part, numeral.value)
        if value is None:
            return _with_days(amount, unit, part, numeral.value)
        # hours and minutes are counted in the smaller unit, which is exact; money and weight in the larger
        printed = part if amount.kind == "duration" else amount.unit
        amount, unit = amount._replace(value=value, end=part.end, unit=printed), part
    if unit is not None and amount.kind == "duration" and _bare(unit.word) == "秒" and amount.value is not None:
        decimals = decimals_behind(text, amount.end)
        if decimals is not None and amount.value == amount.value.to_integral_value():
            return amount._replace(value=amount.value + decimals[0], end=decimals[1])  # 9秒83
    return amount


def _small_change(text: str, at: int) -> Numeral | None:
    """陆|角, 伍|分: a digit that alone is mostly another word."""
    value = _COMMON_DIGITS.get(text[at : at + 1])
    return Numeral(at, at + 1, value) if value is not None and text[at + 1 : at + 2] in ("角", "分") else None


def _past_zero(text: str, at: int) -> int:
    """6年零|4个月; the 零 of Chinese numerals (五元零五分) belongs to them."""
    return at + 1 if text[at : at + 1] == "零" and digit_value(text[at + 1 : at + 2]) is not None else at


def _with_part(amount: Amount, unit: Unit, part: Unit, count: Decimal) -> Decimal | None:
    """The amount with `count` of a smaller unit added, None if that is no part of its unit."""
    if amount.value is None:
        return None
    if amount.kind == "money":
        smaller = part.unit == unit.unit and part.factor < unit.factor
        return amount.value + times(count, part.factor) if smaller else None
    ratio = PARTS.get((_bare(unit.word), _bare(part.word)))
    if ratio is None:
        return None
    if amount.kind == "duration":
        return times(amount.value, ratio) + count
    return amount.value + count / ratio if unit == amount.unit else None


def _with_days(amount: Amount, unit: Unit, part: Unit, days: Decimal) -> Amount:
    """28年1个月|零21天: so many months and more, since no number of days makes a month."""
    months = _bare(unit.word) in ("个月", "個月", "月") and part.word in ("天", "日")
    if amount.kind != "duration" or not months or amount.value is None or days > _MOST_DAYS:
        return amount
    return amount._replace(end=part.end, value=None, lower=amount.value, upper=amount.value + 1)


def _bare(word: str) -> str:
    return word[1:] if len(word) > 1 and word[0] in "个個" and word not in ("个月", "個月") else word


def _calendar_or_bare(text: str, amount: Amount) -> Amount:
    """Without a unit: a number of the calendar (12月, 8点), or a number alone."""
    after = text[amount.end : amount.end + 1]
    spaced = skip_blanks(text, amount.end)
    if spaced > amount.end and amount.kind == "number" and text[spaced : spaced + 1] in tuple("年月日"):
        return amount._replace(kind="calendar", end=spaced + 1)  # 5 月
    if after in ("点", "點") and counts_points(text, amount):
        unit = Unit(amount.end, amount.end + 1, after, "measure", None)
        return amount._replace(end=amount.end + 1, unit=unit)
    if after == "、" and amount.kind == "number" and _LISTED_DAYS.match(text, amount.end):
        return amount._replace(kind="calendar")  # 15、16日
    if after and after in _CALENDAR_UNITS and amount.kind == "number":
        return amount._replace(kind="calendar", end=_past_minutes(text, amount.end))
    if text.startswith(("世纪", "世紀", "年代", "季度", "周", "星期", "礼拜", "工作日"), amount.end):
        return amount._replace(kind="calendar", end=amount.end + 1)
    return amount


def _past_minutes(text: str, at: int) -> int:
    """Behind the unit of the calendar at `at`, and behind the minutes of 9时30分."""
    if text[at] in "时時点點" and text.startswith("半", at + 1):
        return at + 2
    numeral = read_numeral(text, at + 1, blanks=False) if text[at] in "时時点點" else None
    return numeral.end + 1 if numeral is not None and text.startswith(("分", "刻"), numeral.end) else at + 1
