"""A number that counts nothing named before it: 先胜一局, 先后11次进入现场, 一分不收, 环节无一家为国企.

Takes the words of a text, a quantity and its measure word; gives yes or no.
"""

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.numbers.deeds import TIMES
from pipeline.numbers.known_nouns import fitting_end
from pipeline.numbers.noun_words import CLOSING, Reader
from pipeline.numbers.numerals import is_numeral_char
from pipeline.numbers.roles import role

_NEAR = 6
_ROUNDS = frozenset({"局", "盘", "盤", "城", "球", "分", "圈"})
_BLOWS = frozenset(role("blow"))  # 给了民警|一拳
_SOUNDS = frozenset({"声", "聲"})  # 惨叫|一声
_LIVELY = frozenset({"片", "句", "番", "通", "阵", "把", "口"})  # 教育|一片, 感叹|一句
_GRADES = frozenset({"级", "級", "年级", "年級"})  # 英语|四级, 小学|4年级
_NOT_ONE = regex(r"[不都也没沒未]")
_APART = ("之遥", "之隔", "之差", "之距")
_LONG = 4  # characters of most things


def stands_alone(reader: Reader, mention: QuantityMention, measure: str) -> bool:
    """先胜一局, 剧组11次进入现场, 一分不收, 环节无一家为国企: the words before it name nothing that it counts."""
    text, start = reader.text, mention.span.start
    if text.startswith(_APART, mention.span.end):
        return True  # 办公室与车站仅|几步之遥
    before, seen = text[start - 1 : start], fitting_end(measure, text, max(0, start - _LONG), start) > 0
    once = measure in TIMES and before not in ("功", "奖")  # 二等功|一次
    vague = mention.indefinite and (
        (measure in _LIVELY and not seen)  # 古钟|一口
        or _NOT_ONE.match(text, mention.span.end) is not None
        or once
    )
    often = measure == "度" or measure in TIMES and _is_adverbial(reader, mention)
    dwellers = measure == "人" and before in ("户", "戶") and is_numeral_char(text[start - 2])  # 贫困户90户|300人
    return (
        measure in _ROUNDS | _GRADES
        and not (seen and not often)  # 石磨|两盘, 台阶|90级
        or measure in _BLOWS
        and before not in ("井", "泉")
        or measure in _SOUNDS
        and before not in CLOSING
        or measure in ("方面", "员")
        or often
        or vague
        or dwellers
        or before in ("无", "没")
        and text[start - 2 : start - 1] not in tuple("沉淹埋出吞覆浸")  # 船只沉没|4艘
    )


def _is_adverbial(reader: Reader, mention: QuantityMention) -> bool:
    """剧组先后11次|进入现场: the number says how often the verb behind it happened."""
    tokens = reader.tokens(mention.span.end, min(len(reader.text), mention.span.end + _NEAR))
    return bool(tokens) and reader.words is not None and tokens[0].tag in ("v", "vd")
