"""Where the noun phrase behind a number begins, if one does: 8个品种的|苹果, 一名姓周|男子; not 一次|死亡5人的事故.

Takes the words of a text, a quantity and its measure word; gives an offset, or whether the number stands for itself.
It refuses a noun behind 的 where the number only describes it (被投诉5次以上的|企业).
"""

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.numbers.countable import HOLDER_ENDS
from pipeline.numbers.how_often import GOING, OFTEN, is_once
from pipeline.numbers.kind_words import clause_end
from pipeline.numbers.known_nouns import PEOPLE_MEASURES, fits, is_people
from pipeline.numbers.modifiers import modifier_behind
from pipeline.numbers.noun_edges import is_size
from pipeline.numbers.noun_words import AHEAD, CLAUSE, CLOSING, NOUN_TAGS, OWNER_TAGS, PERSON_TAGS, Reader, past
from pipeline.numbers.phrase_ends import ATTRIBUTES
from pipeline.numbers.roles import role

_NOUN_REACH = 12
_PARTS = frozenset("期批步次轮")
_PERSONS = frozenset({"人", "人次"})  # 3人死刑, 14人现金: such a number stands for itself
_PERIODS = frozenset(word_list("time_context", "nth"))
_TAKES_DE = frozenset(role("takes_de"))
PLACES = (*HOLDER_ENDS, "家", "家里", "店", "行")
_AHEAD_BY, _SAID_WITH = role("ahead_by"), role("said_with")
_HAD = role("had_by_things")
_SIZES = frozenset("高深宽长")
_AGES = ("年轻", "年輕", "青年", "年青")
_AGED = regex("年[仅僅约約近逾过過满滿]?[0-9一二三四五六七八九十]{1,4}多?[岁歲旬](?:左右)?的?")
_WHAT = regex("(?:怎样|怎么样|什么样|怎樣|怎麼樣|什麼樣)的")
_REACHING = tuple("超过過逾破近达達")
_NO_STARTS = frozenset("：:）)、，。；\u3000")
_AS_WELL = regex("及(?![时時格第])")
_IN_BRACKETS = regex("[（(][^（()）\n]{1,10}[)）](?=[一-鿿“「《])")  # 第九届（2026年度）|江州书展
_DEATHS = regex("死亡?[0-9一二三四五六七八九十]")
_HOW, _DIFFERENCE = frozenset("在用以从把被由向将"), regex("之[家差隔遥力缘交恩]|次之")
_BY = regex("以(?![^，。；的]*(?:为|為|作|成))[^，。；的]*的")  # not 一个|以金融为龙头的集团


def start(reader: Reader, mention: QuantityMention, measure: str, *, past_de: bool) -> int | None:
    """Where the noun phrase would start; None if the number stands for itself."""
    text, at = reader.text, _past_tail(reader, mention)
    person = measure in _PERSONS and mention.kind != "ordinal" and text[at : at + 1] != "的"
    person = person and not (measure == "人次" and _are_people(reader, at))  # 3亿人次|网民
    closed = mention.kind == "ordinal" and text[at : at + 1] in CLOSING  # 《第七条》|规定
    if person or closed or mention.kind == "ordinal" and measure in _PERIODS:
        return None
    if text[at : at + 1] in _NO_STARTS or _AS_WELL.match(text, at):
        return None  # 其中3位|：某甲、某乙
    if text[at : at + 1] == "的" and not text.startswith(("的士", "的哥", "的姐"), at):
        if not (past_de or _takes_de(reader, mention, measure)):
            return None
        at += 1
    if mention.kind == "idiomatic" and text[at : at + 1] in CLOSING:
        at += 1
    if mention.kind == "ordinal" and measure in ("届", "期") and (year := _IN_BRACKETS.match(text, at)) is not None:
        at = year.end()
    follows = text[at + 1 : at + 2]
    if measure and mention.kind != "ordinal" and text[at : at + 1] == " " and follows.isascii() and follows.isalnum():
        at += 1  # 三款 S9 手机
    return _past_words(reader, mention, measure, at)


def _past_words(reader: Reader, mention: QuantityMention, measure: str, at: int) -> int:
    """Behind words in front of the noun that only measure or ask: 6层高|民房, 两层楼|旧屋, 一个怎样的|团队."""
    text = reader.text
    if text[at : at + 1] == "高" and text[at - 1] in "层層" or mention.kind == "dimension" and is_size(reader, at):
        at += 1  # 40厘米|长开山刀
    if (what := _WHAT.match(text, at)) is not None:
        at = what.end()
    if measure in ("层", "層") and _is_storeys(reader, at):
        at += 1
    if text[at : at + 1] == "姓" and measure in PEOPLE_MEASURES:
        at += 2 + (text[at + 2 : at + 3] == "的")  # 一名姓周男子
    aged = _AGED.match(text, at) if text[at : at + 1] == "年" and measure in PEOPLE_MEASURES else None
    return at if aged is None else aged.end()  # 一名年约40岁|男子


def _is_said_with(reader: Reader, mention: QuantityMention, measure: str) -> bool:
    """三面|环山, 90分|排名首位, 年轻一代|学习书法: what is said with the measure word itself."""
    said = mention.measure is not None and reader.text.startswith(_SAID_WITH, mention.measure.start)
    return said or measure == "代" and reader.text.endswith(_AGES, 0, mention.span.start)


def _is_storeys(reader: Reader, at: int) -> bool:
    """两层楼|旧屋: whether 楼 is a word of its own before a noun."""
    if reader.words is None or reader.text[at : at + 1] not in ("楼", "樓"):
        return False
    tokens = reader.tokens(at, min(len(reader.text), at + _NOUN_REACH), nominal=True)
    alone = len(tokens) > 1 and tokens[0].end == at + 1 and reader.text[at + 1] not in _SIZES  # 90层楼|高
    return alone and tokens[1].tag in NOUN_TAGS | {"a"}


def stands_alone(reader: Reader, mention: QuantityMention, measure: str, at: int) -> bool:
    """其中1名|为重伤员, but not 一个|为家乡代言的机会; 第一类|是社区中心; 有一次|高中放假."""
    behind = reader.text[at : at + 1]
    ahead = measure != "个" and reader.text.endswith(_AHEAD_BY, 0, mention.span.start)
    turn = mention.kind == "ordinal" and measure in OFTEN | {"步"} and behind in _HOW  # 第10度|在草地上夺冠
    does = measure in OFTEN and mention.kind == "number" and _does_often(reader, mention, at)
    alone = turn or ahead or does or _is_said_with(reader, mention, measure)
    if alone or _DIFFERENCE.match(reader.text, at) or measure == "次" and _DEATHS.match(reader.text, at):
        return True  # 四口|之家, 一字|之差, 提前一轮|锁定小组第一, 一次|死亡5人的事故, 他3次|拒绝…的邀约
    if (
        behind == "是"
        and not reader.text.startswith("是否", at)
        or behind == "为"
        and mention.kind == "ordinal"
        or behind == "#"
    ):
        return True  # 一种|是没有资质的, 4|#楼
    if behind == "叫" and not has_de(reader, at) or behind == "以" and _is_means(reader, at):
        return True  # 一个|叫陆军, 两颗|以两年的周期环绕
    if mention.indefinite and reader.text.endswith(("元", "块"), 0, mention.span.start):
        return True  # 数百元一份|倒卖
    if behind in ("中", "内") and mention.kind == "ordinal" and _is_inside(reader, at):
        return True  # 第32项|中明确要求
    if measure in _PARTS and reader.text[mention.span.start - 1] == "分":
        return True  # 分两期|建设
    if measure == "个" and mention.value is None and reader.text.endswith("们", 0, mention.span.start):
        return reader.tokens(at, min(len(reader.text), at + AHEAD))[0].tag not in ("n", "a")  # 我们几个|赶去
    if behind == "为":
        return measure in PEOPLE_MEASURES or not has_de(reader, at)
    if measure in OFTEN and reader.text.endswith(GOING, 0, mention.span.start):
        return _is_place(reader, at)  # 跑了9趟|相关部门; not 记录到22次|小地震
    once = mention.indefinite and measure in OFTEN
    return once and is_once(reader, mention, reader.tokens(at, clause_end(reader.text, at)), measure)


def _does_often(reader: Reader, mention: QuantityMention, at: int) -> bool:
    """Whether somebody stands right before the number, and a verb right behind it: how often he did that."""
    who, does = reader.before(mention.span.start), reader.tokens(at, min(len(reader.text), at + AHEAD))[:1]
    acts = bool(does) and does[0].start == at and does[0].tag == "v" and does[0].end - at > 1
    return acts and who is not None and who.span.end == mention.span.start and who.tag in PERSON_TAGS | {"r"}


def _is_inside(reader: Reader, at: int) -> bool:
    """Whether the character at `at` is a word of its own and no noun follows it."""
    tokens = reader.tokens(at, min(len(reader.text), at + AHEAD))[:2]
    alone = reader.words is not None and bool(tokens) and tokens[0].end == at + 1
    return alone and (len(tokens) == 1 or tokens[1].tag not in NOUN_TAGS)


def _is_means(reader: Reader, at: int) -> bool:
    """以两年的周期环绕: by what something is done; not 以省份命名的|舰艇."""
    means = _BY.match(reader.text, at)
    word = reader.before(means.end() - 1) if means is not None else None
    return means is not None and (word is None or word.tag != "v")


def _are_people(reader: Reader, at: int) -> bool:
    """Whether the word at `at` names people."""
    token = next(iter(reader.tokens(at, min(len(reader.text), at + AHEAD))), None)
    return token is not None and token.start == at and token.tag == "n" and is_people(reader.printed(token))


def _is_place(reader: Reader, at: int) -> bool:
    """Whether the nouns that start at `at` name a place or a house."""
    tokens = reader.tokens(at, min(len(reader.text), at + AHEAD), nominal=True)
    end = past(tokens, 0, NOUN_TAGS | {"a"})
    if end == 0:
        return True
    return tokens[end - 1].tag in OWNER_TAGS | {"s"} or reader.printed(tokens[end - 1]).endswith(PLACES)


def has_de(reader: Reader, at: int) -> bool:
    """Whether 的 follows in the clause."""
    end = CLAUSE.search(reader.text, at, at + AHEAD)
    return reader.text.find("的", at, end.start() if end else at + AHEAD) > 0


def _takes_de(reader: Reader, mention: QuantityMention, measure: str) -> bool:
    """两万余人次的|游客, 8个品种的|苹果; not 第9册的|时候, 200部的|总盘子."""
    if measure in OFTEN:
        return False  # 被投诉5次以上的|企业
    if measure == "级" and _are_people(reader, mention.span.end + 1):
        return True  # 2015级的|学生
    if mention.kind == "number" and measure and _fits_right_behind(reader, mention.span.end + 1, measure):
        return True  # 三场的|义卖会
    if mention.kind == "number" and measure not in ("", "分") and reader.text.startswith("左右的", mention.span.end):
        return True  # 500个左右的|积分
    if reader.text.startswith(_HAD, mention.span.end + 1) or measure == "" and _is_figure_of(reader, mention):
        return False  # 300种的|来历, 人口超百万的|县
    near = reader.text.endswith("近", 0, mention.span.start)
    series = mention.kind == "idiomatic" and reader.text.endswith("系列", 0, mention.span.end)
    return mention.kind != "ordinal" and (mention.lower is not None or near or measure in _TAKES_DE or series)


def _is_figure_of(reader: Reader, mention: QuantityMention) -> bool:
    """人口|超百万, 收入|过万: whether what is measured stands right before the number."""
    start = mention.span.start
    start -= reader.text[start - 1 : start] in _REACHING
    word = reader.before(start)
    return word is not None and word.span.end == start and word.span.of(reader.text).endswith((*ATTRIBUTES, "人口"))


def _fits_right_behind(reader: Reader, at: int, measure: str) -> bool:
    """Whether the nouns that start at `at` are what the measure word counts."""
    tokens = reader.tokens(at, min(len(reader.text), at + _NOUN_REACH), nominal=True)
    end = past(tokens, 0, NOUN_TAGS)
    return end > 0 and tokens[0].start == at and fits(measure, reader.text[at : tokens[end - 1].end])


def _past_tail(reader: Reader, mention: QuantityMention) -> int:
    """Behind 左右 and the like."""
    found = modifier_behind(reader.text, mention.span.end)
    return mention.span.end + len(found[0]) if found else mention.span.end
