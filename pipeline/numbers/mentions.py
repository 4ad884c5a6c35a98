"""From an amount to a quantity of the record: whether it is reported at all, its modifier, its kind in context.

Takes a text, an amount and the offset where the last one ended; gives a `QuantityMention` without noun, or None for
what only looks like a number: a bare digit in a name (三毛), a telephone number, 3+2.
"""

from decimal import Decimal

from pipeline.layers import Modifier, QuantityKind, QuantityMention
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.numbers.amounts import WITH_MEASURE
from pipeline.numbers.bare_counts import (
    GRADES,
    MANY_AREAS,
    PERSON_NOUNS,
    TWO_AREAS,
    are_areas,
    are_persons,
    is_area,
    is_one_area,
)
from pipeline.numbers.fronts import past_blanks
from pipeline.numbers.kinds import Amount
from pipeline.numbers.known_nouns import PERSONS, fitting_end
from pipeline.numbers.modifiers import modifier_before, modifier_behind
from pipeline.numbers.name_numbers import is_deed, is_in_name, is_nearly
from pipeline.numbers.numerals import plain
from pipeline.numbers.parts import ARABIC, COMMON, digit_value
from pipeline.numbers.ranks import is_rank
from pipeline.numbers.roles import role
from pipeline.numbers.units import Unit
from pipeline.spans import Span
from pipeline.values import replace

_KINDS: dict[str, QuantityKind] = {
    "number": "number",
    "numberrange": "numberrange",
    "money": "money",
    "percent": "percent",
    "age": "age",
    "dimension": "dimension",
    "temperature": "temperature",
    "duration": "duration",
    "fraction": "number",
}
_LARGE = frozenset("万萬亿億百千佰仟点點.．,，/")
_PLAIN_MONEY = frozenset({"元", "块", "塊"})
_BARE = frozenset("百千万亿萬億佰仟")
_MARKS_PASSED = frozenset("百千万萬亿億半十")
_CROWDS = frozenset(
    {"百", "千", "万", "萬", "亿", "億", *(a + b for a in "百千" for b in "万萬亿億"), "万亿", "萬億"}
)  # 近万|居民
_ENDED = ("", "，", ",", "。", "；", ";", "、", "！", "\n")  # 报名人数逾千，
_FUNCTION_AFTER = frozenset("的以和与與或至到等之余餘左上、是为為多")
_OUT_OF_MANY = role("out_of_many")  # 其中|一人 is a count
_LEFT = role("only_left")  # 只剩|一家 is a count, too
_MULTIPLES = frozenset({"倍", "番"})
_NOT_BARE = frozenset({"里", "元", "家", "列", "强"})  # 百里, 百家 and 万元 alone are words
_HOUSES = range(2, 6)  # characters of a noun with what describes it
_AMONG, _AMONG_LEADS = frozenset("强強"), frozenset("入进進身前出了列居争爭")
_TWO, _ARMIES = frozenset({"两", "兩"}), ("军", "軍")
_NUMBERED = role("numbered")
_NUMBERED_ROW = regex("(?:[0-9]{2,}、|[0-9]{3,}|[ ：:为為是])*$")  # 拨打12345、|12315
_YEAR_DIGITS, _EVENT = 4, regex("[ ]?[A-Za-z“「《]")
_LINK, _LINE = regex("[.][a-z]|[-.](?:TWO?|HK|S[HZS]|US|JP|KS)(?![A-Za-z])"), regex("123[0-9]{2}")
_DAY_IN_A_ROW = regex("1[01][0-9](?:0[1-9]|1[0-2])[0-3][0-9](?=\\s|$)")  # （编辑：某某）1130602
_HOTLINE = range(5, 9)  # digits of a number to call
_SERVICE = regex("1(?:10|19|20|22)(?:民警|巡警|急救|救护|指挥|接处?警|" + alternation(role("service")) + ")")
_DASHES = ("-", "－", "—", "·")
# Nouns that are counted without a measure word: 两省, 五部门.
_COUNTABLE = role("counted_bare")
_BODIES = role("bodies")
_BODIES_AND_THINGS = _BODIES + role("by_figure")
WORTH = role("worth")
_WEALTH = role("wealth")
_NO_SUM = "企业|机构|单位|项目|家庭|学生|对象|申请|[用客农商贫]?户|人|者"  # 90万的贷款|企业
_SUM_OF = regex(f"的[一-鿿]{{0,4}}?(?:{alternation(role('sum'))})(?!{_NO_SUM})")
_FORTUNE = 10**4
_REACHES = (*WORTH, "达", "達", "破", "均")  # 人均|万元, 经营额达|亿元
_SHOTS = role("shot")
_MODEL_YEAR = regex("(?:199[0-9]|20[0-3][1-9]|20[123]0) ?")
_RELAY = regex("(?:混合|男女|男子|女子|自由|泳|[- ]){0,4}接力")
_NIGHTS, _LIST = 10, 12
_TWO_PLACES = regex("[、和与與及][^，,。；、]{1,6}$")
_THAT_NIGHT = tuple("头頭前那这這同某当當后後每第")  # 前|一晚
_DEALINGS, _VAGUE = ("买", "買", "卖", "賣"), tuple("几幾数數")
_MARKS, _CLOSING_MARKS = ("“", "「", "‘", "『"), ("”", "」", "’", "』")
_AGES = regex("及[0-9]{1,3}(?:[岁歲]|个月大)")  # 分别28|及31岁
_TRAIN, _RUNS = regex("(?:[直特]?快|动|旅客)?列?车|高铁|班列|航班"), 100
_ROW_AFTER = ("）", ")", "。")
_COUNTERS = regex("[我你他她们]$|(?<![近以后後年月日])[来來]$")
_WARM = regex("[温溫热熱冷烧燒暖寒]")
_ANGLE = regex("[角坡纬緯经經转轉旋弧]")
_POWER = regex("[电電]")
# What is done so many 度: 5度打进决赛, 12度入选.
_DONE_OFTEN = regex(alternation(role("done_often")))
_SIDES_OF_PICTURE, _ENDS_PLACE = frozenset("左右"), frozenset("）)、，,为為起是")
_CONTEXT = 12  # characters before 四十度 that tell what is measured


def mention_of(text: str, amount: Amount, floor: int) -> QuantityMention | None:
    """The quantity that the amount makes in this text, None if it is not worth reporting."""
    reported = _is_reported(text, amount, floor) and not is_in_name(text, amount)
    return _mention(text, amount, floor) if reported else None


def with_modifier(text: str, mention: QuantityMention, floor: int) -> QuantityMention:
    """超过|一半: a fixed word for a number with what stands before it."""
    found = modifier_before(text, past_blanks(text, mention.span.start, floor), floor)
    if found is None or mention.kind != "number":
        return mention
    lower = mention.value if found.modifier in ("over", "at_least") else None
    upper = mention.value if found.modifier in ("under", "at_most") else None
    return replace(mention, modifier=found.modifier, lower=lower, upper=upper)


def _modifier(text: str, amount: Amount, floor: int) -> Modifier | None:
    start = past_blanks(text, amount.start, floor)
    found = modifier_before(text, start, floor)
    if found is not None and found.word in ("过", "過") and not _is_mark(text, amount):
        found = None  # 蹚过|一条河, 透過|3个面向; but 观众过百, 占比过20%
    if found is not None and found.word == "超" and text.endswith(_DEALINGS, 0, start - 1):
        found = None  # 外资卖超|5亿元
    behind = modifier_behind(text, amount.end) if found is None else None
    return found.modifier if found is not None else behind and behind[1]


def _is_mark(text: str, amount: Amount) -> bool:
    """Whether it is a round number or a rate, which something can exceed."""
    digits = text[amount.numeral_start : amount.numeral_end]
    if digits.startswith(_VAGUE):
        return False  # 出过|几万元
    return not _MARKS_PASSED.isdisjoint(digits) or amount.kind in ("percent", "age") or "00" in digits


# ------------------------------------------------------------ what is reported


def _is_reported(text: str, amount: Amount, floor: int) -> bool:
    if amount.unit is not None or amount.code or amount.kind == "fraction":
        return _is_measured(text, amount, floor)
    numeral = amount.numeral
    digits = text[amount.numeral_start : amount.numeral_end]
    before, after = text[amount.start - 1 : amount.start], text[amount.end : amount.end + 1]
    alone = not before.isalnum() and not after.isalnum()
    more = numeral is not None and numeral.modifier == "over" and len(digits) > 1 and "一" <= after <= "鿿"
    if _SERVICE.match(text, amount.start) or before in _SIDES_OF_PICTURE and after in _ENDS_PLACE and len(digits) == 1:
        return False  # 110民警, （左|2）
    vague = numeral is not None and numeral.lower is not None and not numeral.arabic and len(digits) > 1
    counted = are_persons(text, amount) or digits == "一" and is_one_area(text, amount)  # 三母女, 三省|一市
    if digits in WITH_MEASURE or more or vague and after in _ENDED or counted:
        return True  # 俩孩子, 1800余住户, 失踪百余。
    if numeral is None or (numeral.bare and (not alone or _BARE.issuperset(digits))):
        if (
            numeral is not None
            and len(digits) > 1
            and (text.endswith(WORTH, 0, amount.start) or text.startswith(_WEALTH, amount.end))
        ):
            return True  # 价值百万的, 千万积蓄
        crowd = numeral is not None and digits in _CROWDS and (after.isalpha() or after in _ENDED)
        told = before == "上" or _modifier(text, amount, floor) is not None
        told |= len(digits) > 1 and text.endswith(_REACHES, 0, amount.start)  # 销量破百万, 规模达万亿
        return crowd and (told or len(digits) > 1 and text.startswith(PERSON_NOUNS, amount.end))  # 千万|孩子
    if digits in tuple("几幾数數") or _is_digits_of_a_name(text, amount, floor):
        return False
    if _is_year(text, amount):
        return False  # 2031 Summit
    large = amount.ranged or not _LARGE.isdisjoint(digits)
    if alone or (large and amount.value != 0) or _modifier(text, amount, floor) is not None:
        return True
    if numeral.arabic:  # 985高校, 315晚会 are names, 2市8个区 are counted
        aged = after == "及" and _AGES.match(text, amount.end) is not None
        few = amount.value is not None and 1 < amount.value < MANY_AREAS
        bodies = few and text.startswith(_BODIES_AND_THINGS, amount.end)  # 12城市, 4宿舍
        return not after.isalnum() or after in _FUNCTION_AFTER or aged or bodies or are_areas(text, amount)
    few = len(digits) == 1 and text.startswith(_BODIES, amount.end) and before not in GRADES  # 三机构
    few |= digits in _TWO and text.startswith(_ARMIES, amount.end) and is_area(text, amount.end)  # 两国、两军
    zones = after in ("区", "區") and _is_zone(text, amount, floor)
    return (few or zones or text.startswith(_COUNTABLE, amount.end)) and amount.value is not None and amount.value > 1


def _is_zone(text: str, amount: Amount, floor: int) -> bool:
    """草原、河谷|两区, but 杏五区."""
    listed = _TWO_PLACES.search(text, max(floor, amount.start - _LIST), amount.start)
    return listed is not None and is_area(text, amount.end)


def _is_year(text: str, amount: Amount) -> bool:
    """2031 of 在2031 Summit大会上: before the name of what is held in that year."""
    digits = text[amount.start : amount.end]
    return (
        len(digits) == _YEAR_DIGITS and digits.startswith(("19", "20")) and _EVENT.match(text, amount.end) is not None
    )


def _is_digits_of_a_name(text: str, amount: Amount, floor: int) -> bool:
    """电话13812345678, 3+2."""
    start, numeral = amount.start, amount.numeral
    named = start - 2 >= floor and text[start - 1] == " " and text[start - 2].isascii() and text[start - 2].isalpha()
    if (
        named
        and numeral is not None
        and numeral.arabic
        or "×" in (text[start - 1 : start], text[amount.end : amount.end + 1])
    ):
        return True  # Wi-Fi 7, 2800×1260
    if (
        numeral is not None
        and numeral.arabic
        and (_LINK.match(text, amount.end) or _LINE.fullmatch(text, start, amount.end))
    ):
        return True  # www.12306.cn, 4321.TW, 12345热线
    if _is_model(text, start) or _has_leading_zero(text, amount):
        return True  # 歼-20, XJ-2000; 05、12
    marked = text[start - 1 : start] in _MARKS and text[amount.end : amount.end + 1] in _CLOSING_MARKS
    if marked and numeral is not None and numeral.arabic and numeral.row is not None:
        return True  # “12345”热线
    if text[start - 1 : start] in _ROW_AFTER and _DAY_IN_A_ROW.match(text, start):
        return True
    if text[start - 1 : start] in ("+", "＋") or text[amount.end : amount.end + 1] in ("+", "＋"):
        return True
    mobile = (
        amount.end - start == 11
        and text[start] in "1１"
        and numeral is not None
        and numeral.row is not None
        and not amount.ranged
    )
    hotline = numeral is not None and numeral.row is not None and amount.end - start in _HOTLINE  # 先关门，再打|96999
    if hotline and not amount.ranged and text.endswith("打", 0, start):
        return True
    return mobile or _NUMBERED_ROW.sub("", text[max(0, start - 12) : start]).endswith(_NUMBERED)


def _is_model(text: str, start: int) -> bool:
    """20 of 歼-20: a dash joins the digits to a name."""
    name = text[start - 2 : start - 1]
    return start > 1 and text[start - 1] in _DASHES and name.isalpha() and digit_value(name) is None


def _has_leading_zero(text: str, amount: Amount) -> bool:
    """05版, but 0.8至1倍 and 01.10."""
    digits = text[amount.numeral_start : amount.numeral_end]
    return digits[0] in "0０" and digits[1:2] in ARABIC and "." not in digits


def _is_measured(text: str, amount: Amount, floor: int) -> bool:
    """Whether numeral and unit go together: not 参加 read as 三加, nor a bare 百 before a rare measure."""
    numeral, unit = amount.numeral, amount.unit
    digits = text[amount.start : amount.numeral_end]
    if digits in COMMON and amount.kind != "money":
        return False
    if digits in ("数", "數") and _is_counting(text, amount):
        return False
    if numeral is None or unit is None:
        return True
    if _is_other(text, amount, unit) or digits == "一" and is_deed(text, amount.start, unit):
        return False
    if digits in ("几", "幾") and unit.word == "成" and is_nearly(text, amount.start, unit.end):
        return False
    if not numeral.bare:
        long = amount.numeral_end - amount.numeral_start > 1  # 九十格, not 一格
        among = unit.word in _AMONG and text[amount.start - 1 : amount.start] in _AMONG_LEADS  # 闯入|四强
        return numeral.arabic or long or unit.use != "weak" or unit.word == "方" or among
    if unit.kind in ("measure", "money", "dimension", "age") and unit.word not in _NOT_BARE:
        return True
    if unit.word == "元" and (digits in ("百", "千") or len(digits) > 1 or text.endswith(_REACHES, 0, amount.start)):
        return True  # 百元钞票, 百万元, 产值达亿元, not 万元户
    if unit.word == "家" and _are_houses(text, unit.end):
        return True  # 百家企业, not 百家争鸣
    up_to = text[amount.start - 1 : amount.start] == "上"  # 上百家
    return up_to or _modifier(text, amount, floor) is not None or numeral.modifier is not None


def _is_counting(text: str, amount: Amount) -> bool:
    """我数船, 在数|泰铢, but 近来数名选手, 数元: whether 数 is the verb."""
    unit = amount.unit
    coins = unit is not None and (unit.kind == "money" and unit.word not in _PLAIN_MONEY or unit.word == "角")
    return coins or _COUNTERS.search(text, max(0, amount.start - 2), amount.start) is not None


def _are_houses(text: str, at: int) -> bool:
    """百家|大型商场: what 家 counts stands behind it."""
    return any(fitting_end("家", text, at, at + length) > 1 for length in _HOUSES)


def _is_other(text: str, amount: Amount, unit: Unit) -> bool:
    """05版, 命中4记三分, 2021款轿车, 2比1捧杯: no measure word, though it looks like one."""
    if (
        unit.kind == "measure"
        and text.endswith("比", 0, amount.start)
        and text[amount.start - 2 : amount.start - 1].isdigit()
    ):
        return True
    if unit.kind == "measure" and _has_leading_zero(text, amount):
        return True
    if unit.word == "起" and text[amount.start - 1 : amount.start] in _SIDES_OF_PICTURE and amount.start:
        return True  # 左3起: from the third on the left
    if unit.word == "元" and text.startswith("朗", unit.end):
        return True  # 721元朗站
    if unit.word == "晚" and (text[amount.start - 1 : amount.start] in _THAT_NIGHT or (amount.value or 0) > _NIGHTS):
        return True  # 廿四晚: the evening of that day
    if unit.word == "次" and _TRAIN.match(text, unit.end) and amount.value is not None and amount.value >= _RUNS:
        return True  # 403次列车
    if unit.word == "款" and _MODEL_YEAR.fullmatch(text, amount.start, unit.start):
        return True
    if unit.word == "米" and text.endswith("×", 0, amount.start) and _RELAY.match(text, unit.end):
        return True  # 4×100米接力
    return unit.word == "分" and text.startswith("三", amount.start) and text.endswith(_SHOTS, 0, amount.start)


# ---------------------------------------------------------------- the mention


def _mention(text: str, amount: Amount, floor: int) -> QuantityMention:
    kind, code = (_KINDS[amount.kind], amount.code) if amount.kind != "degree" else _of_degrees(text, amount, floor)
    modifier = _modifier(text, amount, floor) or amount.modifier
    start, numeral_start = amount.start, amount.numeral_start
    if (
        text[start - 1 : start] == "上"
        and start > floor
        and amount.numeral
        and amount.numeral.bare
        and not amount.ranged
    ):
        start, numeral_start, modifier = start - 1, numeral_start - 1, "over"  # 上百 is one numeral
    unit = amount.unit
    wealth = text.startswith(_WEALTH, amount.end) or _SUM_OF.match(text, amount.end) is not None
    if unit is None and (amount.value or 0) >= _FORTUNE and wealth:
        kind = "money"  # 千万积蓄, 20万的奖学金, in whatever coin
    whole = amount.value is None or amount.value == amount.value.to_integral_value()  # 规模六点九|地震
    if unit is None and amount.kind == "number" and whole and is_area(text, amount.end):
        end = amount.end + (2 if text.startswith(TWO_AREAS, amount.end) else 1)  # 60余区县
        unit = Unit(amount.end, end, text[amount.end : end], "measure", None)
        amount = amount._replace(end=end)
    if unit is not None and unit.word == "人" and text.startswith("一行", max(start - 2, 0)):
        start -= 2  # 一行12人
    before = text[start - 1 : start]
    if kind == "duration" and before in ("大", "小") and text[start : amount.numeral_end] == "半" and start > floor:
        start, modifier, before = start - 1, "about", ""  # 大半年
    if unit is not None and kind == "number" and is_rank(text, numeral_start, unit.end, unit.word):
        kind = "ordinal"  # 二楼, 十四届
    distributive = before in ("每", "各")
    one = text[amount.numeral_start : amount.numeral_end] in ("一", "壹") and kind == "number"
    counted = unit is not None and unit.word not in _MULTIPLES
    among = unit is not None and unit.word in PERSONS and text.endswith(_OUT_OF_MANY, 0, start)
    one &= not among and not text.endswith(_LEFT, 0, start)
    value, (lower, upper) = amount.value, _bounds(amount, modifier)
    return QuantityMention(
        Span(start, amount.end),
        Span(numeral_start, amount.numeral_end),
        kind,
        value=None if value is None else plain(value),
        lower=None if lower is None else plain(lower),
        upper=None if upper is None else plain(upper),
        modifier=modifier,
        unit=code,
        measure=Span(unit.start, unit.end) if unit is not None else None,
        indefinite=one
        and (counted or unit is None and text[amount.numeral_start] == "一")
        and not distributive
        and modifier is None,
        distributive=distributive,
    )


def _bounds(amount: Amount, modifier: Modifier | None) -> tuple[Decimal | None, Decimal | None]:
    """超过30 is 30 and more; a numeral with bounds of its own keeps them."""
    if amount.value is None or amount.lower is not None or amount.upper is not None:
        return amount.lower, amount.upper
    lower = amount.value if modifier in ("over", "at_least") else None
    return lower, amount.value if modifier in ("under", "at_most") else None


def _of_degrees(text: str, amount: Amount, floor: int) -> tuple[QuantityKind, str | None]:
    """The kind and unit, which the words around decide: 四十度 is a temperature, an angle or electricity."""
    context = text[max(floor, amount.start - _CONTEXT) : amount.start]
    after = text[amount.end : amount.end + 1]
    if amount.value is not None and amount.value < MANY_AREAS and _DONE_OFTEN.match(text, amount.end):
        return "number", None  # 5度打进决赛
    few = amount.numeral is not None and not amount.numeral.arabic and amount.numeral.end - amount.numeral.start == 1
    if few and after.isalnum() and not _WARM.search(context) and not _ANGLE.search(context):
        return "number", None  # 两度夺冠
    if _POWER.search(context) or after in ("电", "電"):
        return "dimension", "kWh"
    if text.startswith(("零下", "零上"), amount.start):
        return "temperature", "°C"
    if _ANGLE.search(context) or after in ("角", "坡"):
        return "dimension", "°"
    return "temperature", "°C" if _WARM.search(context) else "°"
