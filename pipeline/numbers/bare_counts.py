"""Nouns that a number counts without a measure word: 两女童, 4途人, 一民宅; 四县 and 两国, where the noun measures.

Takes a text and an amount, or the offset where one ends; says whether such a noun follows, and where it ends.
"""

from pipeline.lazy import regex
from pipeline.numbers.kinds import Amount
from pipeline.numbers.roles import role

AREA_UNITS = {
    **dict.fromkeys("省市县旗乡镇村州党", "民长委家人"),
    "国": "家",
    **dict.fromkeys("军軍", "阵陣对對队隊团團交垒壘相舰艦官人事费費属屬师師医醫校区區种種械火备備"),
    **dict.fromkeys("区區", "民长長委家人域间間划劃块塊分片别別位段"),
    "省": "民长委家人份",
    "地": "区块方点图主市级县铁",
    "校": "区园车长",
    "院": "士落校系长友舍區区方",
}
TWO_AREAS = role("two_areas")
MANY_AREAS = 100
_MANY_PERSONS, _ROUND = 1000, 100  # 3000农户, but 12345市民热线
PERSON_NOUNS = role("unmeasured")
_LONE = (*PERSON_NOUNS, *role("lone"))  # 一|男子, 一|民宅
_LONE_KINDS = role("lone_kind")  # 一|中年|男子
_OTHER_ONES = frozenset(
    "新这這那同唯惟另每统統单單划專专任之其不归歸如哪某前后後上下首大小中高初研周期逐合万萬星为為第"
)
_TOLD_APART = frozenset("第号號图圖表题題高初栋座楼组队班线")
_ONE_WORD = frozenset("男女警")  # 两男, 1警
_BEFALLS = ("", *"擦被涉疑遭死伤受失坠溺堕跌打抢劫互争袭闯潜落获送命亡吸中不在持驾，。 ")
GRADES = tuple("中小高初大第老期周拜")
_AREAS_OF, _DIVISIONS = role("areas_of"), tuple("省市县縣区區州旗镇鎮乡鄉")  # 沿江|5市
_OF_TOWN, _PLACE_LISTED = ("市场", "市民"), regex("[、和与及][一-鿿]{2,5}$")
_FEW_AREAS, _AREAS_AHEAD = regex("[两兩二三四五六七八九十]{1,2}"), regex("[两兩二三四五六七八九十][省市县縣区區州旗]$")
_OF_AREA = frozenset("长议府民级代")  # 6县市|长
_AREAS = regex(
    "[省市县区旗州镇乡]{1,2}(?=[0-9、，。（(的共均都受联和])|国(?=[首先曾已将的、，。和与及共均都代元领媒青选联之间中参警军政]|外长|防长|总统|首脑)"
)


def are_persons(text: str, amount: Amount) -> bool:
    """两女童, 4途人获救: the short style of headlines and of Hong Kong, without a measure word."""
    numeral = amount.numeral
    counts = numeral is not None and not amount.ranged and amount.value is not None and numeral.lower is None
    if text[amount.start - 1 : amount.start] in GRADES and amount.start:
        return False  # 中五学生
    if (
        numeral is not None
        and text[amount.end : amount.end + 1] in _ONE_WORD
        and counts
        and 1 <= (amount.value or 0) < MANY_AREAS
        and (numeral.arabic or amount.value != 1)
    ):
        return persons_behind(text, amount.end) > amount.end  # 两男不适, 1女住户
    if text[amount.start : amount.end] == "一":
        alone = text[amount.start - 1 : amount.start] not in _OTHER_ONES
        return alone and text.startswith(_LONE, _past_kind(text, amount.end))
    value = amount.value or 0
    before = text[amount.start - 1 : amount.start] if amount.start else ""
    one = value == 1 and numeral is not None and numeral.arabic and before.isalpha() and before not in _TOLD_APART
    vague = numeral is not None and numeral.lower is not None and not amount.ranged and text[amount.end - 1] in "十百"
    few = counts and (one or 1 < value < _MANY_PERSONS or value > 1 and value % _ROUND == 0)
    return (few or vague) and text.startswith(PERSON_NOUNS, amount.end)  # 逮1男子, 数十居民


def _past_kind(text: str, at: int) -> int:
    """一|中年|男子, 一|卓姓|男子: the offset behind a word for what kind of person it is."""
    if text.startswith("姓", at + 1):
        return at + 2
    if not text.startswith(_LONE_KINDS, at):
        return at
    return next(at + len(kind) for kind in _LONE_KINDS if text.startswith(kind, at))


def persons_behind(text: str, end: int) -> int:
    """Where the noun ends, mostly for people, that a number at `end` counts without a measure word; else `end`."""
    one = text[end - 1 : end] == "一"
    nouns, first = (_LONE, _past_kind(text, end)) if one else (PERSON_NOUNS, end)
    known = text.startswith(nouns, first)
    last = max(first + len(noun) for noun in nouns if text.startswith(noun, first)) if known else end
    if one or last > end or text[end : end + 1] not in _ONE_WORD:
        return last
    longer = persons_behind(text, end + 1)
    return longer if longer > end + 1 or text[end + 1 : end + 2] in _BEFALLS else end


def is_area(text: str, end: int) -> bool:
    """四县, 两国: what is counted stands for its measure word."""
    area, behind = text[end : end + 1], text[end + 1 : end + 2]
    if not area or area not in AREA_UNITS or text[end - 1] in "万亿":
        return False
    whole = area == "地" and text.startswith(_OF_TOWN, end + 1)  # 两|地|市民, but 两|地市
    return not behind or behind not in AREA_UNITS[area] or whole


def are_areas(text: str, amount: Amount) -> bool:
    """9市26个县, 3省区: few areas, and a number, a mark or a verb of all of them behind."""
    few = amount.value is not None and 1 < amount.value < MANY_AREAS
    if (
        few
        and text.startswith("省", amount.end)
        and text[amount.end + 1 : amount.end + 2] not in tuple("份会會级級长長委")
    ):
        return True  # 辗转8省|抓捕
    if few and text.startswith(TWO_AREAS, amount.end) and text[amount.end + 2 : amount.end + 3] not in _OF_AREA:
        return True  # 2县市|偏乡
    if few and text.startswith("地", amount.end) and _PLACE_LISTED.search(text, max(0, amount.start - 6), amount.start):
        return is_area(text, amount.end)  # 甲城、乙城2地|农贸市场
    placed = few and text.endswith(_AREAS_OF, 0, amount.start) and text[amount.end : amount.end + 1] in _DIVISIONS
    return placed and is_area(text, amount.end) or few and _AREAS.match(text, amount.end) is not None


def is_one_area(text: str, amount: Amount) -> bool:
    """三省|一市, |一校三地: one area right beside a number of others."""
    if not is_area(text, amount.end):
        return False
    beside = _FEW_AREAS.match(text, amount.end + 1)
    ahead = _AREAS_AHEAD.search(text, max(0, amount.start - 3), amount.start) is not None
    return ahead or beside is not None and is_area(text, beside.end())
