"""Two amounts that make one: ranges (3至5名, 5000—6000元) and ratios (3比1).

Takes a text and an offset where an amount starts, gives the longest amount there, a single one if nothing joins it. It
refuses to join what is not alike (3人至5元) or does not rise (20-10).
"""

from decimal import Decimal

from pipeline.lexicon import column, word_list
from pipeline.numbers.amounts import BIG, read_single
from pipeline.numbers.compound import Numeral
from pipeline.numbers.kinds import Amount
from pipeline.numbers.numerals import is_numeral_char, read_numeral
from pipeline.numbers.parts import KIND, VALUE, digit_value, times
from pipeline.numbers.units import BLANKS, skip_blanks

_CONNECTORS = ("————", "——", "--", "──", "－－", "至", "到", "—", "－", "–", "-", "~", "～", "〜", "─", "∼")
_BETWEEN = ("和", "与", "與")
_COUNTS = ("数", "數")  # here a verb
_JOINING = frozenset(word[0] for word in _CONNECTORS + _BETWEEN)
_BETWEEN_END = ("之间", "之間", "间", "間")
_IN_A_ROW = frozenset(word for word in column("measure_words") if word.startswith("连") and len(word) > 1)
_RATIO_MARKS = ("比", ":", "：", "∶", "︰")
_LEADS_ON = _JOINING | BLANKS | frozenset((*_RATIO_MARKS, "、"))  # behind the first of two amounts
_SEASONS = (
    *word_list("time_context", "school_year"),
    *word_list("time_context", "season"),
    *word_list("time_context", "season_of_work"),
    "榨季",
)
_UP_TO, _ADJUSTED = frozenset("至到"), ("上调", "下调", "调升", "调降", "调高", "调低", "上調", "下調")
_FAR, _ROUGHLY = 4, frozenset("约約近逾超")
_CHANGED = word_list("time_context", "changed_by")
_COINS = {"角": Decimal("0.1"), "毛": Decimal("0.1"), "分": Decimal("0.01")}
_GOING_FROM = ("从", "自", "由")  # 从|-3℃到-8℃: what falls is no range
_NUMBERED = frozenset("周週期第初")  # 周|三、四, 星期|三、五
_BOTH = ("两", "二")
_EACH_OF = ("分别", "分别为", "分别有", "各为", "依次为", "分别达", "分别是")
_SINGLES = frozenset(("number", "duration", "age", "dimension", "money"))  # what 五、六 may count
_SOME, _TEN, _HUNDRED = (3, 5), Decimal(10), Decimal(100)
_MONTHS, _HALF = Decimal(12), Decimal("0.5")
_SIGNS = ("-", "－", "−", "负", "負")


def read_amount(text: str, at: int) -> Amount | None:
    """The longest amount whose numeral or sign starts at `at`, a range or ratio included."""
    first = read_single(text, at)
    if first is None or first.kind == "calendar" or text[first.end : first.end + 1] not in _LEADS_ON:
        return first
    return _ratio(text, first) or _neighbours(text, first) or _range(text, first) or first


def _ratio(text: str, first: Amount) -> Amount | None:
    """3比1, 1∶1.2: two bare numbers against each other, a score or a ratio; it has no one value."""
    if first.unit is not None or first.kind != "number" or text[first.end : first.end + 1] not in _RATIO_MARKS:
        return None
    end = _past_ratio(text, first.end) if first.value is not None else first.end
    while end > first.end and (further := _past_ratio(text, end)) > end:
        end = further  # 7∶43∶50
    if end == first.end:
        return None
    return first._replace(end=end, numeral_end=end, kind="fraction", value=None, ranged=True)


def _past_ratio(text: str, at: int) -> int:
    """Behind the mark of a ratio at `at` and the bare number after it; `at` if there is none."""
    start = at + 1
    if text[at : at + 1] not in _RATIO_MARKS or not is_numeral_char(text[start : start + 1] or "x"):
        return at
    part = read_single(text, start)
    if part is None or part.kind != "number" or part.value is None:
        return at
    if part.unit is None:
        return part.end
    return part.numeral_end if part.unit.word in _IN_A_ROW else at  # 25比12|连胜


def _neighbours(text: str, first: Amount) -> Amount | None:
    """5、6名, 七、八个, 四、五万元, 十七、八岁: one digit and the next are about so many."""
    bounds = None if first.unit is not None or first.numeral is None else listed_bounds(text, first.numeral)
    second = None if bounds is None else read_single(text, first.end + 1)
    if bounds is None or second is None or second.unit is not None and second.unit.use == "ordinal":
        return None
    low, high = bounds
    single = second.numeral_end - second.numeral_start == 1
    if second.unit is not None and second.unit.kind == "tenths":
        low, high = times(low, _TEN), times(high, _TEN)  # 2、3成
    elif second.unit is None and (single or text[second.end - 1].isdigit()) or single and second.kind not in _SINGLES:
        return None  # 200、300房
    round_figures = not single and text[first.start].isascii()
    if round_figures and (text[second.end : second.end + 1] in _BOTH or second.unit and second.unit.word == "米"):
        return None  # 20、30元|两档, 100、200米|双料冠军
    joined = second._replace(start=first.start, numeral_start=first.numeral_start, modifier="about", ranged=True)
    kind = "numberrange" if second.kind == "number" else second.kind
    return joined._replace(kind=kind, value=None, lower=low, upper=high)


def listed_bounds(text: str, first: Numeral) -> tuple[Decimal, Decimal] | None:
    """4 and 5 of 四、五名, 40000 and 50000 of 四、五万, 17 and 18 of 十七、八岁; None if the two are no neighbours."""
    at = first.end + 1
    if first.value is None or text[first.end : at] != "、" or not is_numeral_char(text[at : at + 1] or "x"):
        return None
    if text[first.start - 1 : first.start] in _NUMBERED or text[first.start].isascii() != text[at].isascii():
        return None  # 周|三、四个班次; 2、|三部委: the number of an item
    last, following = digit_value(text[first.end - 1]), digit_value(text[at])
    if last is None or following is None:
        return None
    if first.arabic and first.end - first.start > 1:
        return _round_neighbours(text, first, at)
    scale = _scale_behind(text, at)
    if first.end - first.start > 1:
        teens = KIND.get(text[first.end - 2]) == "ten" and first.value < _HUNDRED and following == last + 1
        return (first.value, first.value + 1) if teens and scale == 1 else None
    if following != last + 1 and ((last, following) != _SOME or text[at].isascii()):
        return None
    return None if scale is None else (times(first.value, scale), times(Decimal(following), scale))


def _round_neighbours(text: str, first: Numeral, at: int) -> tuple[Decimal, Decimal] | None:
    """300、400人, 400、500亿: round figures of which one digit is the next; not 分别为20、30人, 10、20、30人."""
    figures, second = text[first.start : first.end], read_numeral(text, at, decimals=False)
    digits = text[at : at + len(figures)]
    alike = figures[1:] == digits[1:] == "0" * (len(figures) - 1) and figures[0].isdigit() and digits[0].isdigit()
    if not alike or int(digits[0]) != int(figures[0]) + 1 or second is None or second.value is None or second.lower:
        return None
    apart = text.endswith(_EACH_OF, 0, first.start) or text[first.start - 1 : first.start] in ("、", "第")
    if apart or text[second.end : second.end + 1] == "、" or text[at + len(figures) : at + len(figures) + 1].isdigit():
        return None
    return times(Decimal(figures), second.value / Decimal(digits)), second.value


def _scale_behind(text: str, at: int) -> Decimal | None:
    """10000 for 五万 behind 四、, 1 for 五; None where the digit at `at` only begins a longer numeral."""
    numeral, scale = read_numeral(text, at), Decimal(1)
    for char in text[at + 1 : numeral.end] if numeral is not None else "":
        if KIND.get(char) not in ("ten", "big"):
            return None
        scale = times(scale, VALUE[char])
    return times(scale, BIG["亿"]) if text.startswith("个亿", at + 1) else scale  # 五、六个亿


# -------------------------------------------------------------------- one


def _range(text: str, first: Amount) -> Amount | None:
    """3至5名, 5000—6000元, 1万元--5万元, 20与30之间: two amounts that bound one."""
    at = skip_blanks(text, first.end)
    if text[at : at + 1] not in _JOINING or _leads_to(text, first, at):
        return None
    word = next(word for word in _CONNECTORS + _BETWEEN if text.startswith(word, at))
    start = skip_blanks(text, at + len(word))
    signed = text[start : start + 1] in _SIGNS
    second = read_single(text, start) if signed or is_numeral_char(text[start : start + 1] or "x") else None
    if second is None:
        return None
    second = _half(text, second)
    if second.kind == "calendar":
        return second._replace(start=first.start) if first.unit is None else None
    if word in _BETWEEN:
        if second.unit is not None and second.unit.word in _BETWEEN_END:
            second = second._replace(end=second.numeral_end, unit=None)
        if not text.startswith(_BETWEEN_END, second.end):
            return None
    if text.startswith(_SEASONS, second.end):
        return second._replace(start=first.start, kind="calendar")  # 2024—2025赛季
    joined = _joined(text, first, second)
    return None if joined is not None and word in _UP_TO and _changed_by(text, first, second) else joined


def _changed_by(text: str, first: Amount, second: Amount) -> bool:
    """增加|390人|至2870人: by how much something changed and to what, far above it; not 每亩增收200元至300元."""
    low, high = first.value, second.value
    if first.unit is None or low is None or high is None or high < _FAR * low:
        return False
    about = 1 if text[first.start - 1 : first.start] in _ROUGHLY else 0
    return text.endswith(_CHANGED, 0, first.start - about)


def _half(text: str, second: Amount) -> Amount:
    """三分之一至|一半: 一 with 半 behind it is the half, where the range ends there."""
    if second.unit is not None or text[second.start : second.end + 1] != "一半":
        return second
    return second._replace(end=second.end + 1, numeral_end=second.end + 1, kind="fraction", value=_HALF)


def _leads_to(text: str, first: Amount, at: int) -> bool:
    """数|到37只, 下调|0.1%|至3.1%: a verb with its end, and by how much something changes and to what."""
    adjusted = text[at] in _UP_TO and text.endswith(_ADJUSTED, 0, first.start)
    return adjusted or text[first.start : first.end] in _COUNTS


def _joined(text: str, first: Amount, second: Amount) -> Amount | None:
    if second.unit is None and second.kind == "number" and text.startswith("百分之", first.start):
        second = second._replace(kind="percent", code="%")  # 百分之三十至四十
    if _is_begun(first, second):
        first = first._replace(unit=None)
    first, second = _as_coins(first, second), _in_months(first, second)
    first = _of_coins(first, second)
    alike = first.unit is None or second.unit is None or (first.kind == second.kind and first.code == second.code)
    if not alike or (second.unit is None and first.unit is not None and first.kind not in ("percent",)):
        return None
    if first.kind == "duration" and _unit_word(first) not in ("", _unit_word(second)):
        return None  # 一年|至二年六个月: counted in years and in months
    low = _low_end(text, first, second)
    high = second.value if second.value is not None else second.upper
    if low is None or high is None:
        return None
    if high < low < 0 and not text.endswith(_GOING_FROM, 0, first.start):
        low, high = high, low  # -9～-11℃: colder the further from zero
    if low >= high:
        return None
    if first.code == "%" and second.code is None:
        return None
    kind = second.kind if second.kind not in ("number", "fraction") else "numberrange"
    if second.unit is not None and second.unit.kind in ("tenths", "decade") and first.unit is None:
        low = times(low, Decimal(10))
    joined = second._replace(start=first.start, numeral_start=first.numeral_start, kind=kind, ranged=True)
    return joined._replace(value=None, lower=low, upper=high)


def _as_coins(first: Amount, second: Amount) -> Amount:
    """3分|至1.2元, 5角|到2元: the smaller coin, which alone may be points or corners, in units of the larger."""
    factor = _COINS.get(first.unit.word) if first.unit is not None and second.kind == "money" else None
    if factor is None or first.kind != "number" or first.value is None:
        return first
    return first._replace(kind="money", code=second.code, value=times(first.value, factor))


def _of_coins(first: Amount, second: Amount) -> Amount:
    """一|至两角, 三|到五毛: the bare number in coins too, which is said once."""
    unit = second.unit
    if first.unit is not None or first.kind != "number" or unit is None or second.kind != "money" or unit.factor >= 1:
        return first
    low, high = (part and times(part, unit.factor) for part in (first.value, first.lower))
    return first._replace(value=low, lower=high)


def _in_months(first: Amount, second: Amount) -> Amount:
    """判刑1年4月至|4年: the years in months, as the term before them is counted."""
    years = second.kind == "duration" and second.value is not None and _unit_word(second) == "年"
    if first.kind != "duration" or first.value is None or _unit_word(first) != "月" or not years:
        return second
    return second._replace(value=times(second.value or Decimal(0), _MONTHS), unit=first.unit)


def _is_begun(first: Amount, second: Amount) -> bool:
    """20个到60个百分点: whether 个 is the beginning of the unit that only the second amount prints whole."""
    ge = first.unit is not None and first.unit.word in ("个", "個")
    return ge and second.unit is not None and second.unit.word[0] in "个個" and second.unit.word[1:] != ""


def _unit_word(amount: Amount) -> str:
    return "" if amount.unit is None else amount.unit.word.lstrip("个個")


def _low_end(text: str, first: Amount, second: Amount) -> Decimal | None:
    """The lower end, with the 万 that is only said once (两到三万, 一千到两千万; not 8500到3万)."""
    low = first.value if first.value is not None else first.lower
    scale, at = Decimal(1), second.numeral_end
    while at > second.numeral_start and text[at - 1] in BIG:
        scale, at = times(scale, BIG[text[at - 1]]), at - 1
    if low is None or first.unit is not None or scale == 1 or text[first.numeral_end - 1] in BIG:
        return low
    high = second.value or second.upper
    scaled = times(low, scale)
    return scaled if high is not None and scaled < high else low
