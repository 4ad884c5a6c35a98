"""Several nouns under one number: 15名工人和技术能手, 1200家矿山、燃气企业, 17个国家和地区.

Takes the words behind the first noun; gives where the list ends, or None if what follows is counted by a number of its
own (3名导游、32名游客) or is no noun of the same kind (3名工人和记者|交谈).
"""

from collections.abc import Sequence

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.numbers.known_nouns import PERSONS, counts_as_head, fits, is_people, misfits
from pipeline.numbers.noun_words import BEHIND, CLAUSE, NOUN_TAGS, OWNER_TAGS, PARTICIPLES, Reader, Token, past
from pipeline.numbers.numerals import is_numeral_char
from pipeline.numbers.roles import role
from pipeline.spans import Span

_AND = frozenset({"和", "与", "及", "以及", "或", "兼"})
_PLAIN_NOUNS = NOUN_TAGS - OWNER_TAGS
_NAMED_BEFORE = frozenset(("部分", "大类", "板块", *"方类种地者级项省市组队块档派路班"))
_LIST_START, _LIST_MARK = regex(r"[，,：:。；;！!？?\n为由]"), regex("[、和及与]")
_MARKED_BEHIND = regex(
    r"[“「《][^“”「」《》\n]{1,30}[”」》][、和及与與]?\Z"
)  # looked for up to where the row has got to
_HOUSE_ENDS, _FOUNDING = frozenset("场厂店站室馆园机器户"), frozenset("建设有开办修拆购买卖增改入")
_KIND_ENDS = frozenset("型式级級性化制")
_DWELLERS = frozenset("户戶家")
_AREAS = frozenset("省市区县旗州镇乡")
_CASES = ("案件", "案", "纠纷", "事故")
_OF_DEEDS = frozenset(role("of_deeds"))
_SOME, _JOINING_IN = frozenset(role("some")), role("joining_in")
_COUNTED_BY_KIND = frozenset({"名", "位", "家", "所", "户"})


def list_end(reader: Reader, tokens: Sequence[Token], index: int, measure: str) -> int | None:
    """The end of the list whose first noun ends before the token at `index`; None if there is no list."""
    first = tokens[index - 1]
    at, last, joined_by_and = index, None, False
    while at < len(tokens) and _is_joint(reader, tokens[at]) and not _brings_others(reader, tokens, at + 1):
        joined_by_and = reader.printed(tokens[at]) != "、"
        end = _phrase_end(reader, tokens, at + 1, reader.printed(first), measure)
        if end is None or _is_apart(reader, tokens[at - 1 : end], measure):
            break
        last_joint, at, last = reader.printed(tokens[at]), end, tokens[end - 1]
        if joined_by_and and last_joint != "以及":
            break
    following = tokens[at] if at < len(tokens) else None
    counted = following is not None and _is_number(reader, following) or _is_joint_before_number(reader, tokens, at)
    if last is not None and counted and reader.printed(tokens[index]) == "、" and _are_areas(reader, first, last):
        return last.end  # 30个省、自治区、直辖市|和14个部门
    if last is None or counted:
        return None
    if _are_deeds(reader, first, tokens[index + 1 : at], measure):
        return last.end
    several = reader.printed(tokens[index]) == "、" and joined_by_and  # 国家、地区和国际组织|参与
    closed = following is None or following.tag in ("w", "de") or several or not joined_by_and
    if _alike(reader, first, last, measure, closed=closed):
        return last.end
    return None


def _brings_others(reader: Reader, tokens: Sequence[Token], at: int) -> bool:
    """三条航线和|有关部门, 12家企业、|部分院校: who joins in without a number."""
    word = reader.printed(tokens[at]) if at < len(tokens) else ""
    return word in _SOME or word.startswith(_JOINING_IN)


def joins_kinds(reader: Reader, tokens: Sequence[Token], index: int) -> bool:
    """自助式|、|开放式书店, 小型|及|微型企业: a joint between words for the kind, before the noun."""
    if not 0 < index < len(tokens) - 1 or not _is_joint(reader, tokens[index]):
        return False
    kind = tokens[index - 1].tag == "a" and reader.text[tokens[index].start - 1] in _KIND_ENDS
    return kind and tokens[index + 1].tag in NOUN_TAGS | {"a"}


def row_fits(reader: Reader, tokens: Sequence[Token], measure: str) -> bool:
    """90家国有、|集体企业: whether the nouns at the head are what the measure word counts."""
    end = past(tokens, 0, NOUN_TAGS)
    return end > 0 and fits(measure, reader.text[tokens[0].start : tokens[end - 1].end])


def list_start(reader: Reader, noun: Span, floor: int, measure: str, *, each: bool = False) -> int:
    """调派医生、护士|30名, 购置课桌、书柜|120套: where the list that ends in `noun` starts; a verb may lead it.

    `each` says that the number counts every item (书房和画室各|1间): then 和 joins as well.
    """
    text, start = reader.text, noun.start
    if not each and not _may_list(measure, noun.of(text)):
        return start
    joints = "、和及与" if each else "、"
    while start > floor + 1 and text[start - 1] in joints and start > noun.start - BEHIND:
        head = max((mark.end() for mark in CLAUSE.finditer(text, max(floor, start - BEHIND), start - 1)), default=floor)
        tokens = reader.tokens(head, start - 1)
        first = len(tokens)
        while first and (tokens[first - 1].tag in _PLAIN_NOUNS or _modifies(tokens, first - 1)):
            first -= 1
        if first == len(tokens) or any(_is_number(reader, token) for token in tokens):
            break
        if not each and measure in _COUNTED_BY_KIND | PERSONS and not _fits_kind(reader.printed(tokens[-1]), measure):
            break
        first += reader.printed(tokens[first]) == "系列" and first + 1 < len(tokens)  # 一批系列|皮包、衣服被盗案
        acts = (
            tokens[first].tag == "vn" and first + 1 < len(tokens) and reader.printed(tokens[first]) not in PARTICIPLES
        )
        first += acts and first > 0 and tokens[first - 1].tag in ("v", "d", "ad")  # 累计培训|农民、教师
        start = tokens[first].start
        if first and tokens[first - 1].tag not in ("v", "d", "u", "p"):
            break
    return start


def makes_house(reader: Reader, tokens: Sequence[Token], index: int) -> bool:
    """、庭院|养|羊场6个: in an item of a list, what a verb of one character makes with its object."""
    verb, noun = tokens[index], tokens[index + 1]
    made = verb.end - verb.start == 1 and noun.end - noun.start == 2 and reader.text[noun.end - 1] in _HOUSE_ENDS
    listed = reader.text[tokens[0].start - 1 : tokens[0].start] == "、"
    return made and listed and reader.printed(verb) not in _FOUNDING and index + 2 == len(tokens)


def sums_up(text: str, mention: QuantityMention, measure: str, head: int, floor: int) -> bool:
    """街道、社区、业主代表三方: the number only says how many have been named; not 金奖1项、银奖|2项."""
    if measure not in _NAMED_BEFORE or text[head - 1 : head] != "、" or mention.value is None:
        return False
    start = max(floor, head - BEHIND)
    for mark in _LIST_START.finditer(text, start, head):
        start = mark.end()
    if floor and start == floor and text[start] == "、":
        return False
    return str(len(_LIST_MARK.findall(text, start, mention.span.start)) + 1) == mention.value


def sums_up_marks(text: str, mention: QuantityMention, measure: str, end: int) -> bool:
    """「甲」、「乙」和「丙」|三部分: the number only says how many names in marks stand before it."""
    if measure not in _NAMED_BEFORE | {"家"} or mention.value is None:
        return False
    named, at = 0, end
    while (marks := _MARKED_BEHIND.search(text, max(0, at - BEHIND), at)) is not None:
        named, at = named + 1, marks.start()
    return named > 1 and str(named) == mention.value


def _may_list(measure: str, noun: str) -> bool:
    if measure in ("起", "宗", "件") and noun.endswith(_CASES):
        return True  # 抢劫、盗窃案件90起
    return is_people(noun) if measure in PERSONS else measure not in ("次", "场", "起", "例", "")


def _fits_kind(noun: str, measure: str) -> bool:
    return is_people(noun) if measure in PERSONS else fits(measure, noun)


def _is_joint(reader: Reader, token: Token) -> bool:
    word = reader.printed(token)
    return word == "、" or word in _AND


def _is_joint_before_number(reader: Reader, tokens: Sequence[Token], at: int) -> bool:
    """3座大棚、灌溉渠|和2个蓄水池: the list goes on with numbers, so that each has its own."""
    return at + 1 < len(tokens) and _is_joint(reader, tokens[at]) and _is_number(reader, tokens[at + 1])


def _is_apart(reader: Reader, words: Sequence[Token], measure: str) -> bool:
    """10万件衣物|以及饮用水: what 以及 adds to the things that the measure word counts, and is none of them."""
    known = reader.printed(words[1]) == "以及" and fits(measure, reader.printed(words[0]))
    return known and misfits(measure, reader.printed(words[-1]))


def _are_areas(reader: Reader, first: Token, last: Token) -> bool:
    return all(reader.printed(token)[-1] in _AREAS for token in (first, last))


def _is_number(reader: Reader, token: Token) -> bool:
    word = reader.printed(token)
    return token.tag == "m" or word[0].isdigit() or len(word) == 1 and is_numeral_char(word)


def _phrase_end(reader: Reader, tokens: Sequence[Token], at: int, kind: str, measure: str) -> int | None:
    """Behind the noun phrase that starts at `at`; None if there is none."""
    end = at
    while end < len(tokens) and (tokens[end].tag in _PLAIN_NOUNS or _modifies(tokens, end)):
        if _is_number(reader, tokens[end]):
            break
        end += 1
    said = end > at and [token.tag for token in tokens[end : end + 2]] == ["a", "de"]
    said = said and (is_people(kind) or kind[-1] in _DWELLERS or measure != "" and fits(measure, kind))
    if said and (behind := past(tokens, end + 2, _PLAIN_NOUNS)) > end + 2:
        return behind  # 老人和家境贫寒的|学生
    return end if end > at and tokens[end - 1].tag in _PLAIN_NOUNS else None


def _modifies(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].tag == "a" and at + 1 < len(tokens) and tokens[at + 1].tag in _PLAIN_NOUNS


def _are_deeds(reader: Reader, first: Token, rest: Sequence[Token], measure: str) -> bool:
    """泵站建设|和修缮项目: two deeds before one noun, which is counted."""
    acts = first.tag == "vn" and len(rest) > 1 and rest[0].tag == "vn" and rest[-1].tag in ("n", "nz")
    head = reader.printed(rest[-1]) if acts else ""
    return acts and (fits(measure, head) or counts_as_head(measure, head) or head in _OF_DEEDS)


def _alike(reader: Reader, first: Token, last: Token, measure: str, *, closed: bool) -> bool:
    """Whether both ends can stand under the number: two kinds of people, or kinds of one head (高血压、糖尿病|患者)."""
    one, other = reader.printed(first), reader.printed(last)
    if measure in _COUNTED_BY_KIND:
        return is_people(other) if measure in ("名", "位") else fits(measure, other)
    return closed or one[-1] == other[-1]
