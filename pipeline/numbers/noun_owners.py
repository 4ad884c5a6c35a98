"""Whether the words before 的 only describe the counted noun behind it: 一位三中的老师, not 11个民族的群众.

Takes the words behind a number up to 的 and the head noun behind that; gives yes or no. It knows nothing of where the
phrase starts or ends.
"""

from collections.abc import Sequence

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.lexicon import alternation, column, word_list
from pipeline.numbers.countable import HOLDER_ENDS, NOMINALS
from pipeline.numbers.known_nouns import PEOPLE_MEASURES, counts_as_head, fits, is_people
from pipeline.numbers.leading_deeds import BEGINNING
from pipeline.numbers.noun_words import NOUN_TAGS, OWNER_TAGS, Reader, Token
from pipeline.numbers.phrase_ends import ATTRIBUTES
from pipeline.numbers.roles import role

_OF_KIND = regex(
    alternation(role("of_kind"))
    + "|..+性|.+级别|.*(?:模样|打扮|装束|口音|造型)|[同高中低大]龄|纯种|混种|高科技|高端|低端|[中欧美日韩]式|深度|假|活"
    "|[大高低小多中长短强重轻](?:" + alternation(role("of_degree")) + ")"
)
_SERIES = frozenset({"届", "次", "期", "批", "轮"})
_OCCASIONS = frozenset({"次", "场", "場"})
_HAPPENINGS = frozenset(role("happening"))
_PERIODS = frozenset(word_list("time_context", "period"))
_AS_ONE = role("as_one")
_PARTS_PLAYED = ("角色", "身份", "成员", "一员")
_KIN = tuple(column("kinship", "words"))


def belongs(reader: Reader, mention: QuantityMention, measure: str, owner: Sequence[Token], head: Token) -> bool:
    """Whether `owner` before 的 describes `head`, which is what the number counts."""
    last, noun = reader.printed(owner[-1]), reader.printed(head)
    if noun in _HAPPENINGS or measure == "代" and is_people(last):  # 几代矿工的|坚守
        return False  # 一个赛季的|结束
    if mention.kind == "ordinal" and measure in _SERIES or last in _PERIODS:
        return False  # 第四届政府的|主要官员, 今后一个时期的|工作
    if _is_described(reader, mention, measure, owner, head):
        return True
    people = measure in PEOPLE_MEASURES or mention.distributive
    if fits(measure, last) or people and is_people(last) and not is_people(noun):
        return False  # 68辆作业车的|位置, 数百位社会名流的|注目
    if fits(measure, noun) or is_of_kind(last):
        return True  # 一个质的|转变, 几个全国性的|晚会
    if noun.endswith(ATTRIBUTES) or noun in _KIN and is_people(last):
        return False  # 7对旅游列车的|票价, 三名孩子的母亲
    inner = {"v"} if reader.printed(owner[0]) in BEGINNING else set()  # 18个重点扶贫地区的|干部
    if owner[-1].tag in OWNER_TAGS or any(token.tag not in NOUN_TAGS | {"a", "q"} | inner for token in owner):
        return True
    if mention.indefinite and measure == "个" and _is_quality(last):
        return True
    if owner[0].tag == "vn" and (len(owner) > 1 or mention.indefinite):
        return True  # 一种学习的|态度
    return measure in ("名", "位") and not is_people(last)


def _is_described(reader: Reader, mention: QuantityMention, measure: str, owner: Sequence[Token], head: Token) -> bool:
    """一种山水相逢的|感慨, 几个游行的|头头, 作为一个剧团的|学徒: the head is what is counted."""
    last, noun = reader.printed(owner[-1]), reader.printed(head)
    if mention.indefinite and measure in _OCCASIONS and head.tag == "vn" and not fits(measure, last):
        return True  # 一次友情的|见证
    kind = mention.indefinite and measure in ("种", "種")
    if kind and (fits(measure, noun) or not (noun.endswith(ATTRIBUTES) or fits(measure, last))):
        return True  # 一种责任的|承担方式, 一种山水相逢的|感慨
    if len(owner) == 1 and owner[0].tag == "vn" and is_people(noun) and not fits(measure, last):
        return True
    as_one = mention.indefinite and reader.text.endswith(_AS_ONE, 0, mention.span.start)
    as_one &= not fits(measure, last)  # 是一起盗窃案件|的证人
    return as_one and (is_people(noun) and not is_people(last) or noun in _PARTS_PLAYED)


def is_of_kind(word: str) -> bool:
    """Whether a noun only tells what kind of thing the one behind 的 is: 权威性, 同龄."""
    return _OF_KIND.fullmatch(word) is not None


def _is_quality(word: str) -> bool:
    """一个光明的|未来: neither people nor a house, a place or what 个 commonly counts, which have something."""
    return not (counts_as_head("个", word) or is_people(word) or word in NOMINALS or word.endswith(HOLDER_ENDS))
