"""Numbers that are part of a name, or of another word, and count nothing: 十八局局长, 七里小学, “清风2021”, 几成废墟.

Takes a text and an amount; gives yes or no. Without the word that makes it a name, the number counts (三里路, 两局).
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.numbers.kinds import Amount
from pipeline.numbers.roles import role
from pipeline.numbers.units import Unit

_OFFICES = frozenset("局处科队组所营连团旅师院室庭")
_NO_OFFICE = tuple("两几数")
_HAMLET = regex("小学|中学|社区|[桥铺店镇屯墩岗湾堡坪亭牌](?![子面])|村(?![庄道落寨])")
_REGIMENT = regex("社区|场部|职工|中学|小学|医院|机关|党委|[0-9一二三四五六七八九十]{1,3}连")
_YEAR = regex("(?:199[0-9]|20[0-3][0-9])$")
_EVENTS = alternation(role("yearly"))
_HELD = regex(f"[ ]?[一-鿿]{{2,14}}?(?:{_EVENTS})(?![了示])")
_OPENING, _CLOSING, _TERM = frozenset("“「‘『"), frozenset("”」’』"), 8
_LEADS_ONE = frozenset("头第首这那每前上下后最另同")
_DEEDS = frozenset("站架发打排堆封卷捆挑担推提滴")
_POSED, _PAUSES, _TOWARDS = frozenset("站架堆摆挂"), frozenset("，,、"), regex("[往朝向][^，。；、]{1,7}$")
_DONE_ONCE, _NO_DEEDS = role("done_at_once"), ("排队伍", "排隊伍")
_LEADS_TENTHS, _BEHIND_TENTHS = frozenset("有占约了到过降升增减涨跌打达好"), frozenset("的以左上多把新胜利熟股是、和")
_NUMBERED_BODIES = role("numbered_bodies")
_BUREAU_TRADES = role("bureau_trade")
_IN_BRACKETS = regex("[（(][一-鿿]{2,10}[）)]")
_NOTES = {"[": "]", "［": "］", "【": "】"}
_BUILDINGS, _TOWNSHIP = frozenset("间座棵眼道口"), regex("[楼桥树井房庙寺塔堰坝岔屋亭店](?:乡|镇|街道)(?!村|间)")
_NUMERALS = frozenset("一二三四五六七八九十百0123456789第每")
_SCHOOL_CLASS = regex("[一二三四五六]年[一二三四五六七八九甲乙丙丁忠孝仁爱愛信义義和平]班(?![岗崗次车車会會])")
_PAGE_MARKS = frozenset("①②③④⑤⑥⑦⑧⑨⑩")


def is_in_name(text: str, amount: Amount) -> bool:
    """Whether the amount only ends or opens a name."""
    if amount.unit is None:
        marked = text[amount.start - 1 : amount.start] in _PAGE_MARKS and amount.start > 0
        return marked or _is_year_of_name(text, amount) or _is_footnote(text, amount)
    word, end = amount.unit.word, amount.unit.end
    if word == "两" and _is_year_in_marks(text, amount) or word in _BUILDINGS and _is_township(text, amount):
        return True
    if word == "里":
        chinese = amount.numeral is not None and not amount.numeral.arabic
        return chinese and _HAMLET.match(text, end) is not None  # 七里小学, but 7里村道
    if word == "团" and amount.value is not None and amount.value > 1 and _REGIMENT.match(text, end):
        return True  # 六十二团社区
    if word not in _OFFICES or text.startswith(_NO_OFFICE, amount.start):
        return False
    if text.endswith(_NUMBERED_BODIES, 0, amount.start):
        return True  # 中铁十八局, 干部二处
    if word == "局" and text.startswith(_BUREAU_TRADES, end) and not text[amount.start].isdecimal():
        return True  # 三局|安装公司
    bracket = _IN_BRACKETS.match(text, end)
    end = bracket.end() if bracket is not None else end  # 二十局（宣传局）局长
    chief = text.startswith((word + "长", "副" + word + "长"), end)
    return chief and text[amount.start - 1 : amount.start].isalpha()  # 十八局局长, 三科副科长


def class_end(text: str, at: int) -> int | None:
    """五年二班: the end of the name of a class of a school that starts at `at`."""
    found = _SCHOOL_CLASS.match(text, at)
    return None if found is None or text[at - 1 : at] in _NUMERALS and at else found.end()


def _is_footnote(text: str, amount: Amount) -> bool:
    """出人命[3]。, 医者仁心【6】: the mark of a note or a page."""
    closing = _NOTES.get(text[amount.start - 1 : amount.start])
    digits = text[amount.start : amount.end]
    return closing is not None and digits.isdecimal() and text.startswith(closing, amount.end)


def _is_year_in_marks(text: str, amount: Amount) -> bool:
    """“平安2019两打两建”: the year in a name, and no weight."""
    year = text[amount.numeral_start : amount.numeral_end]
    return _YEAR.match(year) is not None and not _OPENING.isdisjoint(text[max(0, amount.start - _TERM) : amount.start])


def _is_township(text: str, amount: Amount) -> bool:
    """九间楼乡, 五棵树镇: a place with the name of what once stood there; not 三座山村, 两间小镇客栈."""
    chinese = amount.numeral is not None and not amount.numeral.arabic and (amount.value or 0) > 1
    return chinese and _TOWNSHIP.match(text, amount.end) is not None


def _is_year_of_name(text: str, amount: Amount) -> bool:
    """“清风2021”专项行动, 2025云川车展: the year in the name of what is done or held."""
    start, end = amount.start, amount.end
    if not text[start].isdecimal() or _YEAR.match(text[start:end]) is None:
        return False
    if text[end : end + 1] in _CLOSING and text[start - 1 : start].isalpha():
        return not _OPENING.isdisjoint(text[max(0, start - _TERM) : start])
    return not text[start - 1 : start].isalnum() and _HELD.match(text, end) is not None


def is_deed(text: str, start: int, unit: Unit) -> bool:
    """在车间一站|就是一天, 杨柳一发芽，人就多了: 一 makes "as soon as" of the verb behind it; but 头一站|就走进市场."""
    if unit.word not in _DEEDS or text[start - 1 : start] in _LEADS_ONE and start > 0:
        return False
    done = text.startswith(_DONE_ONCE, unit.start) and not text.startswith(_NO_DEEDS, unit.start)
    if (
        unit.word in _POSED
        and text[unit.end : unit.end + 1] in _PAUSES
        and _TOWARDS.search(text, max(0, start - 9), start)
    ):
        return True  # 往门口一站，
    return done or text.startswith(("就", "便"), unit.end)


def is_nearly(text: str, start: int, end: int) -> bool:
    """几成|废墟: 几 says "nearly" of what something has become; not 有几成把握."""
    behind = text[end : end + 1]
    led = text[start - 1 : start] in _LEADS_TENTHS
    return "一" <= behind <= "鿿" and behind not in _BEHIND_TENTHS and not led
