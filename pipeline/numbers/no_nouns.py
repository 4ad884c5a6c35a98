"""What stands beside a number like a counted noun and is none: 第二|被|告, 一声|停下, 5月3日讯|一部电影, 王某|1家.

Takes the words of a text, a phrase that was found beside a quantity, and that quantity; gives yes or no.
"""

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.numbers.known_nouns import fits, is_people, measure_of, misfits
from pipeline.numbers.noun_edges import is_torn
from pipeline.numbers.noun_words import PERSON_TAGS, Reader
from pipeline.numbers.roles import role
from pipeline.spans import Span

_ROUNDS = frozenset("场季轮局")
_SHORT = 3  # characters of what a name of a site or a make has
_AREAS = role("area")
_POINTS = frozenset({"点", "点意见"})  # 第一|点，要讲规矩
_NAMES, _PLACE_ENDS = frozenset({"LOC", "ORG", "ns", "nt"}), frozenset("省市县縣区區镇鎮乡鄉州")
_DATED = regex("[0-9]{1,4}(?:年|月|[:：])")
_COPULAS = frozenset("属屬系係年月日")
_VERBS = frozenset(role("no_noun"))  # 一圈|下来
_DATELINES = frozenset(role("dateline"))
_NO_TOPICS = role("no_topic")
_EVER = frozenset("过過")
_SOUNDS, _FUNCTIONS = frozenset({"声", "聲", "下", "把"}), frozenset({"p", "d", "c", "u"})


def _is_no_topic(reader: Reader, noun: Span, words: str, measure: str) -> bool:
    """最高纪录|是3860只, 云川南站|1.2万: a state, or the name of a station, which has what is counted."""
    if words.endswith(_NO_TOPICS) and not fits(measure, words):
        return True
    if measure:
        return False
    word = reader.before(noun.end) if words[-1] in "站港" else None
    return word is not None and (word.tag in _NAMES or word.span.end - word.span.start == 1)


def _is_lettered(text: str, noun: Span, mention: QuantityMention) -> bool:
    """第39|B条, 第二|审人民法院, 第90条|文: what only goes on with the number, or a date."""
    words = noun.of(text)
    rank = mention.kind == "ordinal" and mention.measure is None
    trial = words[0] in "审審" and words[1:2] not in tuple("判计計查")  # but 第三|审判法庭
    if rank and (words[0].isascii() or trial or words in _POINTS) or _DATED.match(words) is not None:
        return True  # 32万名|2018年3月9日17:31某某
    graded = words.endswith("级") and text[noun.end : noun.end + 1] in tuple("、和及")  # 4家国家级|、9家
    measure = measure_of(text, mention)
    power = mention.kind == "ordinal" and measure == "大" and words[0] in "国國"
    power = power and words[1:2] not in tuple("家际際有企产產")  # 第一大|国地位
    line = words == "文" and measure in ("条", "條")  # 第90条|文
    of_theirs = measure == "代" and text.find("的", mention.span.end, noun.start) >= 0  # 那一代|开的路
    run = measure in _ROUNDS and text.endswith("连续", 0, mention.span.start)  # 连续六场|得分
    return graded or of_theirs or line or power or run and not fits(measure, words)


def is_no_noun(reader: Reader, noun: Span, mention: QuantityMention) -> bool:
    """第二|被|告, 一声|停下: one character of a longer word, or what is done."""
    text = reader.text
    words = noun.of(text)
    if words in _DATELINES or not (words.isalnum() or any(map(str.isalnum, words))) or is_torn(words):
        return True  # 南城5月3日讯|一部电影, 国家“
    measure = measure_of(text, mention)
    if words in _COPULAS or noun.end <= mention.span.start and _is_no_topic(reader, noun, words, measure):
        return True  # 最高纪录|是3860只, 9宗|屬海上個案
    if (
        words in _VERBS
        or words + text[noun.end : noun.end + 1] in _VERBS  # 11轮|战|罢
        or _is_lettered(text, noun, mention)
        or words == "家"
        and text[noun.end : noun.end + 1] in tuple("里裡中")
    ):
        return True  # 其他2户|家里
    within = reader.words.within(noun) if reader.words is not None else ()
    if within and within[-1].tag in PERSON_TAGS and measure == "家":
        return True  # 王某|1家
    if within and within[-1].span == Span(noun.end - 1, noun.end) and words[-1] == "籍":
        return True  # 一个|岭南籍|…团伙
    if len(within) != 1:
        return False
    place = within[0].tag in _NAMES and (words[-1] in _PLACE_ENDS or measure == "例") and noun.end <= mention.span.start
    if place and mention.measure is not None and not words.endswith(_AREAS):
        return True  # 台州市|3656艘, but 经开区|9个
    if measure in _SOUNDS - {"把"} and is_people(words):
        return True  # 一声|骗子
    body = within[0].tag in ("ORG", "nt") and len(words) > _SHORT and noun.start >= mention.span.end
    if body and misfits(measure, words):
        return True  # 一架|某航空公司制造的飞机, but 几条推特
    deed = measure in _SOUNDS or words[-1] in _EVER  # 她去过|三次
    return (deed and within[0].tag == "v") or (within[0].span == noun and within[0].tag in _FUNCTIONS)
