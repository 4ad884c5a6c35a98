"""What the tagger takes for a body though it is none: www.|haishi|.com, 林安|会面, 三名|终审庭, 激进|份子, 暖晖春阳.

Takes a reading and a body that no title holds, gives yes or no. It refuses to judge what a head noun ends, but for a
field of work of a whole country and a day that is called like a house (中国渔业科技|创新指数, 国际博物馆|日).
"""

from string import digits

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.brands import announces
from pipeline.titles.glued import ENTITIES
from pipeline.titles.name import COUNTRIES
from pipeline.titles.reading import NOUN_TAGS, Reading
from pipeline.tokens import Word, Words

_ENDS = word_list("name_context", "no_body_end")
_COUNTED, _LONGEST_COUNT = regex("[一二两三四五六七八九十几多数0-9]{1,4}[名位]$"), 5
_SHARE = regex("[0-9.]{1,6}[%％]")  # 有|20%议会党团|成员
_BETWEEN, _RELATIONS = COUNTRIES | frozenset("中台欧澳"), ("贸易", "关系", "冲突", "战争")
_HEADLINES = frozenset(("headline", "subtitle", "heading", "group_heading"))
_APART = frozenset(" \u3000\n，,。：:；;！!？?、")
_ADDRESS = frozenset("./@:")
_DAY, _NO_DAY = "日", frozenset("报前")
_DEICTICS, _LONGEST_NOUN = frozenset("该本此我"), 3
_REALMS = frozenset(("country", "whole"))
_CROPS, _LIKE_BRANDS = frozenset(word_list("bodies", "crop")), frozenset(word_list("bodies", "crop_and_brand"))
_WINDS, _WIND_OF = frozenset(word_list("bodies", "wind")), word_list("bodies", "wind_of")
_GROWN = regex("每[0-9]{0,4}(?:千克|公斤|市斤|斤|克|吨|亩)|" + alternation(word_list("bodies", "grown")))
_LISTING = frozenset("、和与及跟")
_NO_ENDS = ("市中心", "镇中心", "县中心", "内部", "大部", "各队", "各组", "各部", "们")
_COUNTERS, _MULTIPLES = frozenset("家支所个位名间国米"), frozenset("万亿")
_DIGITS = frozenset(digits)
_SEVERAL = regex(
    "(?:[0-9]+|[一二两三四五六七八九十百几数多]{1,4})[余多]?(?:[家支](?![子店村渠庄])|[所个位名间](?!.?$)|米)"
    "|.{0,3}[两三四五六七八九十几]国(?:政府|议会|央行|军队)$"
)
_SEVERAL_THERE = regex("(?<!第)[两二三四五六七八九几数][家所个支](?![子店村渠庄堡]).{2}|[0-9]个.{1,3}$")
_MARKET, _MARKETS = "市场", frozenset(word_list("bodies", "market"))
_DEEDS = frozenset(word_list("bodies", "deed_in_place"))
_SLOGAN, _TEAM, _SHORES = 5, "代表团", ("两岸三地", "两岸四地")


def is_no_body(reading: Reading, span: Span, key: str) -> bool:
    """Whether a name outside a title is none of a body; `key`: the row of its head noun, "" for none."""
    text = span.of(reading.text)
    if _is_several(reading, span, text) or text.endswith(_NO_ENDS) or _is_of_place(reading, span, text):
        return True
    between = text.endswith(_RELATIONS) and _BETWEEN.issuperset(text[:-2])  # 美中|贸易
    both = text.endswith(_TEAM) and len(text) > len(_TEAM) + 1 and _BETWEEN.issuperset(text[: -len(_TEAM)])
    between = between or both  # 美中|代表团: two of them, but not 美代表团
    if text.isascii() and _is_in_address(reading, span) or between or _is_counted(reading, span):
        return True
    if text.startswith(_SHORES) and text[len(_SHORES[0]) :] in tables.organization_heads():
        return True  # 两岸三地|大学: those of a region
    if text in _WINDS and reading.text.endswith(_WIND_OF, reading.span.start, span.start):
        return True  # 借着改革的|东风
    if _SHARE.match(text) is not None or text in _LIKE_BRANDS and _is_crop(reading, span) or _is_slogan(text):
        return True
    if key:
        return _is_of_realm(reading, span, text.lstrip(digits), key)
    torn = tables.places().labels.get(text[:-1]) == "country"  # 对|巴西投|中继
    return text.endswith(_ENDS) or torn or _is_phrase(reading, span, text)


def _is_several(reading: Reading, span: Span, text: str) -> bool:
    """九家|旅行社, 上海|三家公司, 两国|政府, 1594|万立方米: several bodies of a kind, and the rest of a number."""
    if reading.char(span.start - 1) in _DIGITS and text[0] in _MULTIPLES:
        return True
    if _COUNTERS.isdisjoint(text):
        return False
    return _SEVERAL.match(text) is not None or _SEVERAL_THERE.search(text) is not None


def _is_of_place(reading: Reading, span: Span, text: str) -> bool:
    """中国|市场, 把|上海|建设成, 来|北京|旅游: what is bought or done in a place, no company that announces."""
    place = tables.places().starting(text, 0, len(text))
    rest = text[place:] if place is not None else ""
    field = rest.removesuffix(_MARKET)
    traded = field != rest and (not field or tables.organization_heads().labels.get(field) == "brand")
    return traded or rest in _MARKETS or rest in _DEEDS and not announces(reading.text, span.end)


def _is_counted(reading: Reading, span: Span) -> bool:
    """四名|上诉庭|法官, but not 四名|江城大学/ORG|学生: a kind of body that says who is counted."""
    low = max(reading.span.start, span.start - _LONGEST_COUNT)
    return reading.tag_at(span.start) not in ENTITIES and _COUNTED.search(reading.text, low, span.start) is not None


def _is_crop(reading: Reading, span: Span) -> bool:
    """苹果|每公斤, 今年小米|丰收, 小麦、|苹果: a crop that a brand is called like, by weight, yield or its list."""
    return _GROWN.match(reading.text, span.end) is not None or _is_among_crops(reading, span)


def _is_among_crops(reading: Reading, span: Span) -> bool:
    """小麦、|苹果、小米: whether the list that a crop stands in holds one that no brand is called like."""
    index = reading.index_at(span.start)
    for step in (-1, 1):
        at = index + step
        while 0 < at < len(reading.words) - 1 and reading.texts[at] in _LISTING:
            if reading.texts[at + step] in _CROPS:
                return True
            at += 2 * step if reading.texts[at + step] in _LIKE_BRANDS else len(reading.words)
    return False


def _is_slogan(text: str) -> bool:
    """民利民便民: every second character is the same."""
    return len(text) >= _SLOGAN and len(set(text[::2])) == 1


def _is_in_address(reading: Reading, span: Span) -> bool:
    """www.|haishi|.com, an@|haishi|.com: whether it is a piece of an address of the net."""
    before, after = reading.char(span.start - 1), reading.char(span.end)
    goes_on = after == "." and reading.char(span.end + 1).isascii() and reading.char(span.end + 1).isalnum()
    return before in _ADDRESS and reading.char(span.start - 2).isascii() or goes_on


def _is_of_realm(reading: Reading, span: Span, text: str, key: str) -> bool:
    """中国渔业科技|创新指数, 国际博物馆|日: what a whole country does in a field, and a day of the year."""
    start = tables.places().starting(text, 0, len(text))
    if start is None or tables.places().labels[text[:start]] not in _REALMS:
        return False
    day = reading.char(span.end) == _DAY and reading.char(span.end + 1) not in _NO_DAY
    return day or key == "brand" and reading.tag_at(span.end) in NOUN_TAGS and reading.is_boundary(span.end)


def _is_phrase(reading: Reading, span: Span, text: str) -> bool:
    """师道人生　|暖晖春阳: all of one part of a headline, without a head noun and never printed again."""
    alone = reading.char(span.start - 1) in _APART and reading.char(span.end) in _APART
    return alone and reading.unit.kind in _HEADLINES and reading.times_near(text, span) == 1


def is_common_noun(words: Words, text: str, span: Span) -> bool:
    """码头|工人, not 该校|教务处|老师 or 农业农村部: a short head noun of no body, and none to the tagger either."""
    owned = text[max(0, span.start - 2) : span.start][:1] in _DEICTICS
    head = span.end - span.start <= _LONGEST_NOUN and span.of(text) in tables.organization_heads()
    return head and words.at(span.start) == Word(span, "n") and not owned
