"""Whether a number can count a noun at all: no sums, rates, fractions, ages, offices, or states of an index.

Takes a text and a quantity, gives yes or no; knows nothing of the words around but a few that end or begin there.
"""

from pipeline.layers import QuantityMention
from pipeline.numbers.bare_counts import AREA_UNITS, TWO_AREAS
from pipeline.numbers.known_nouns import fitting_end, listed_end
from pipeline.numbers.mentions import WORTH
from pipeline.numbers.modifiers import modifier_before
from pipeline.numbers.noun_phrases import ERA_ENDS
from pipeline.numbers.parts import digit_value
from pipeline.numbers.points import COUNTED_IN_POINTS
from pipeline.numbers.roles import role

_FRACTIONS = frozenset("/／比∶:：︰")
COUNTED_KINDS = frozenset({"number", "numberrange", "ordinal", "in_term"})
_POINTS = ("点", "點")  # 3400点|关口
_CHANNELS = ("央视", "中央", "CCTV", "卫视")
_DECIMAL = frozenset(".．点點")
_BUILDINGS = frozenset({"栋", "幢", "座"})
_IN_HOUSES = frozenset("单單号號层層室楼樓梯〇零一二三四五六七八九十")
_GENERATIONS = frozenset("GgAS")
_OLDEST = 120
_LONGEST_WRITING = 4  # characters of 资料汇编
_AGED = role("aged")
_OFFICES, _CHIEFS = frozenset("处處科队隊组組局厅团團营營连連排"), ("长", "長", "副")
_NO_NOUN_MEASURES = frozenset({*AREA_UNITS, *TWO_AREAS, *role("no_noun_measure")})


def can_count(text: str, mention: QuantityMention) -> bool:
    """Whether a noun can be what the number counts."""
    numeral = mention.numeral.of(text)
    if mention.kind == "idiomatic":
        return mention.measure is not None or numeral == "一" and mention.value is not None
    if mention.kind not in COUNTED_KINDS or numeral in ("一半", "半数"):
        return False
    if "分之" in numeral or not _FRACTIONS.isdisjoint(numeral):
        return False
    if mention.measure is None and mention.value is None and mention.lower is None:
        return False  # 主场|2-1
    if mention.measure is None and (
        text.endswith(WORTH, 0, mention.span.start) or text.startswith(("大关", "大關", "关口"), mention.span.end)
    ):
        return False  # 价值|百万, 1300|大关
    aged = mention.measure is None and text.endswith(_AGED, 0, mention.span.start)
    if aged and float(mention.value or 0) <= _OLDEST:
        return False  # 年近|五十的某某; not 去年近|40万人口
    if mention.measure is None:
        return not _DECIMAL.intersection(numeral) or numeral.rstrip("多余餘")[-1] in "万萬亿億"  # 血糖7.8
    measure = mention.measure.of(text)
    opinions = text.startswith(COUNTED_IN_POINTS, mention.span.end)
    if measure == "例" and text[mention.span.start - 1 : mention.span.start] in ("举", "舉"):
        return False  # 试举|一例
    index = measure in _POINTS and numeral[0].isascii() and not opinions
    if _is_no_count(text, mention, measure, numeral):
        return False
    return measure not in _NO_NOUN_MEASURES and not index


def _is_no_count(text: str, mention: QuantityMention, measure: str, numeral: str) -> bool:
    """散文46篇，约|28万字; 5.9级|地震; 两队|门将; 3栋|2单元501室; 明清两代|进士."""
    end = mention.span.end
    if measure in _BUILDINGS:
        figure, after = text[end : end + 1], text[end + 1 : end + 2]
        numbered = figure.isdigit() or digit_value(figure) is not None and after in _IN_HOUSES  # not 一座五彩的城
        return numbered and after not in _GENERATIONS  # 9座|5G基站
    former = end + text.startswith(("原", "前", "副"), end)
    if text.startswith(measure[-1], former) and text.startswith(_CHIEFS, former + 1) and measure in _OFFICES:
        return True  # 公诉二处|处长, 农业二处|原处长
    version = measure == "版" and "." in numeral  # 3.0版|谈判
    if version or measure == "局" and text.startswith(("集团", "公司", "股份"), end):
        return True  # 中铁二十三局|集团
    if measure in ("组", "社"):
        return text[mention.span.start - 1 : mention.span.start] in tuple("村屯庄寨")  # 某某村2组
    if measure in ("代", "口"):
        family = measure == "口" and text.startswith("人", mention.span.end)  # 一家|四口人, not 一家|三口做楹联的事
        return not family and text.endswith(ERA_ENDS if measure == "代" else "一家", 0, mention.span.start)
    if measure == "人" and mention.span.of(text).startswith("一行"):
        return True  # 一行12人
    if measure == "方" and numeral[-1] in "万亿萬億":
        return True  # 消费需求为|5800亿方
    if measure == "套" and text.endswith(_CHANNELS, 0, mention.span.start):
        return True  # 央视三套|《……》栏目
    quake = measure in ("级", "級") and text.startswith(("地震", "左右地震", "以上地震"), end)
    teams = measure == "队" and numeral in ("两", "双") and not listed_end(measure, text, end)  # but 两队|消防员
    return quake or teams or measure == "字" and len(numeral) > 1 and not _are_written(text, mention)


def _are_written(text: str, mention: QuantityMention) -> bool:
    """创作小说|500万字: whether a word for what is written stands right before the number; not 散文46篇，|约28万字."""
    start = mention.span.start
    while (beside := modifier_before(text, start)) is not None:
        start = beside.start
    return fitting_end("字", text, max(0, start - _LONGEST_WRITING), start) > 0
