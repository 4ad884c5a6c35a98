"""What was done, before the counted noun and part of it: 90户|动迁居民, 被|埋压|群众, 驻|豫|委员, 新建和|迁建机场.

Takes the words behind a number and its measure word; says of a word there whether it leads on to the noun.
"""

from collections.abc import Sequence

from pipeline.numbers.known_nouns import fits, is_people, misfits
from pipeline.numbers.noun_words import NOUN_TAGS, OWNER_TAGS, Reader, Token, known_tag, past
from pipeline.numbers.roles import role

DEED_TAGS = frozenset({"v", "vn"})
LONGEST_PASSIVE = 3  # words of 被|埋|压
_WORD, _PAIR = 2, 4  # characters of a word; words: two deeds, what joins them and the noun
_ROW = 4  # words up to the dwellers
_THERE = frozenset("住驻在来赴旅留返援访")
_SENT = role("sent")
_HOUSES = frozenset("户场厂店摊站")
BEGINNING = frozenset(role("key") + role("online"))
_OF_DEEDS = frozenset("日期者员费证率")  # 上班|日


def of_dwellers(reader: Reader, tokens: Sequence[Token], index: int, measure: str) -> bool:
    """90户|动迁居民, 200家|养|鸭户: a deed that tells which dwellers or houses, and no clause that 的 ends."""
    if index + 1 == len(tokens) or tokens[index].tag != "v":
        return False
    verb, noun = reader.printed(tokens[index]), reader.printed(tokens[index + 1])
    if tokens[index + 1].tag not in NOUN_TAGS or reader.text.startswith("的", tokens[index + 1].end):
        return False
    house = measure in ("户", "家") and len(verb) == 1 and len(noun) == _WORD and noun[-1] in _HOUSES
    return house or measure == "户" and len(verb) == _WORD and known_tag(verb) is None and fits("户", noun)


def up_to_dwellers(reader: Reader, tokens: Sequence[Token], measure: str) -> Token | None:
    """90户|无证石灰|加工户: the noun near by that ends in the measure word itself."""
    if measure not in ("户", "戶") or not tokens or tokens[0].tag in NOUN_TAGS:
        return None
    for token in tokens[:_ROW]:
        if token.tag in ("w", "de", "p", "c", "u", "m"):
            return None
        if token.tag in NOUN_TAGS and token.end - token.start > 1 and reader.text[token.end - 1] == measure:
            return token
    return None


def are_pair(reader: Reader, words: Sequence[Token], measure: str) -> bool:
    """九座新建|和|迁建机场: two deeds that tell which things are counted."""
    tags = [word.tag for word in words]
    if len(words) < _PAIR or tags[0] != "vn" or tags[2] not in ("v", "vn") or tags[3] not in ("n", "nz"):
        return False
    joint = reader.printed(words[1]) in ("和", "及", "与", "、", "或")
    return joint and fits(measure, reader.printed(words[3])) and misfits(measure, reader.printed(words[0]))


def are_there(reader: Reader, words: Sequence[Token]) -> bool:
    """驻|豫|委员: where they are, one character for each."""
    if len(words) < LONGEST_PASSIVE or words[1].tag not in OWNER_TAGS or words[2].tag not in NOUN_TAGS:
        return False
    sent = reader.printed(words[2]).endswith(_SENT)  # 赴|某国|维和部队
    return reader.printed(words[0]) in _THERE and (words[1].end - words[1].start == 1 or sent)


def is_passive(reader: Reader, tokens: Sequence[Token], index: int, measure: str) -> bool:
    """被|埋压|群众, 8辆被|抢劫|轿车: what has been done to the counted ones, before the noun for them."""
    head = tokens[: index + 1]
    first = next((at for at, token in enumerate(head) if reader.printed(token) == "被"), None)
    end = past(tokens, index + 1, DEED_TAGS)
    if first is None or end == len(tokens) or not 1 < end - first <= LONGEST_PASSIVE:
        return False
    noun = reader.printed(tokens[end])
    return all(token.tag in DEED_TAGS for token in tokens[first + 1 : end]) and (is_people(noun) or fits(measure, noun))


def inner_deed(reader: Reader, tokens: Sequence[Token], index: int, last: Token | None) -> bool:
    """一个网上|直播|活动, 18个重点|扶贫|县, 首个正式|上班|日: a verb inside the name of the counted thing."""
    token, behind = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    if token.tag == "a" and last is None and behind is not None and behind.tag == "v":
        return index + 2 < len(tokens) and reader.printed(tokens[index + 2]) in _OF_DEEDS
    if token.tag not in ("v", "vn") or behind is None or behind.tag not in NOUN_TAGS:
        return False
    if last is not None:
        return last is tokens[0] and reader.printed(last) in BEGINNING
    single = reader.printed(behind) in _OF_DEEDS
    return single and index > 0 and tokens[index - 1].tag == "a"
