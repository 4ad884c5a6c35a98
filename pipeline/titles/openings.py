"""How far the name of a body reaches when a clause opens with it: 沐河/PER 强制/v|医疗所, 自由/a|撰稿人公会.

Takes a reading and the known part of a name, gives where the clause opens if nothing but a name stands before. It
refuses words that no name holds, a body with a name of its own (嘉宾|河北大学) and people in front of a common noun.
"""

from pipeline.lexicon import word_list
from pipeline.titles import tables
from pipeline.titles.fitting import may_precede
from pipeline.titles.name import is_han, surname_length
from pipeline.titles.reach import is_post
from pipeline.titles.reading import ENTITY_TAGS, Reading
from pipeline.tokens import Word

_STEPS, _LONGEST = 8, 16  # words and characters in front
_PLAIN_HEAD = 1  # characters before the head noun of a body that has no name
_TORN = 5  # characters of a word that is no number and no verb
_TORN_TAGS = frozenset(("m", "a", "v", "u"))
_AND, _PAIR = "和", 2
_PERSONAL = frozenset(("government", "studio"))  # of somebody: 甲政府
_SENT = "援"  # 援某国|医疗队
_SENT_TEAMS = tuple(word_list("bodies", "sent_team"))
_LITTLE = "小"  # 小海豚|幼儿园
_PERSON = (2, 3)
_ASSOCIATIONS = frozenset("会會")  # 公会, 协会, 商会
_OF_ALL = frozenset("各每该本其")


def whole_name(reading: Reading, start: int, head: int, end: int, floor: int) -> int:
    """Where the clause opens, if all from there to `start` can be the name of the body that ends at `end`."""
    place = tables.head_of(reading.text[head:end]).reach == "place"
    appoints = reading.text[start : start + _PAIR] in tables.appointment_verbs()  # 当选县青年企业家协会/v
    if place or appoints or not floor < start <= head or reading.opens(start, floor):
        return start
    torn = reading.word_at(start)
    if torn is not None and torn.span.start < start and _is_torn(reading, torn, floor):
        start = torn.span.start
    led = _led_by_one(reading, start, end, floor)
    if led < start or reading.opens(start, floor):
        return led
    if not _is_plain(reading, start, head, end):
        return start
    first = _opening(reading, start, floor)
    word = reading.word_at(first)
    fits = first < start and word is not None and _may_open(reading, word, start, head, end)
    return first if fits else start


def _is_torn(reading: Reading, word: Word, floor: int) -> bool:
    """三张犁坑社区发展协会/m: a word too long for its tag, in which the head noun stands."""
    first, stop = word.span
    return first >= floor and stop - first >= _TORN and word.tag in _TORN_TAGS and is_han(reading.text[first])


def _led_by_one(reading: Reading, start: int, end: int, floor: int) -> int:
    """援|某国医疗队, 小/a|海豚幼儿园: the start with one character of which the tagger made a word."""
    char, first = reading.char(start - 1), start - 1
    if first < floor or not reading.opens(first, floor):
        return start
    named = char == _SENT and reading.text.endswith(_SENT_TEAMS, start, end)
    little = char == _LITTLE and reading.tag_at(start) == "ORG" and reading.is_boundary(start)
    return first if named or little else start


def _is_plain(reading: Reading, start: int, head: int, end: int) -> bool:
    """女子|监狱, 自由民主党/ORG: whether what is known of the name is no name of its own."""
    if head - start <= _PLAIN_HEAD:
        return True
    index = reading.index_at(start)
    while 0 <= index < len(reading.words) and reading.words[index].span.start < end:
        if reading.words[index].tag in ENTITY_TAGS:
            return False
        index += 1
    return True


def _opening(reading: Reading, start: int, floor: int) -> int:
    """Where the clause opens in front of `start`, `start` itself if a word between cannot be part of a name."""
    index = reading.index_at(start - 1)
    for before in range(index, max(-1, index - _STEPS), -1):
        word = reading.words[before]
        if word.span.start < max(floor, start - _LONGEST):
            return start
        if not (_may_belong(reading, word) or _is_trade(reading, before, start, floor)):
            return start
        if reading.opens(word.span.start, floor):
            return word.span.start
        if word.tag == "PER":
            break  # 教授王明|医院
    return start


def _is_trade(reading: Reading, index: int, start: int, floor: int) -> bool:
    """香港/LOC |运输/v| 商会: a verb for what the members of an association do, behind a place."""
    word, place = reading.words[index], reading.words[index - 1]
    if index == 0 or word.span.end != start or word.span.end - word.span.start != _PAIR or place.tag != "LOC":
        return False
    acts = word.tag in ("v", "vn") and word.span.of(reading.text) not in tables.name_context("meeting")
    joined = place.span.end == word.span.start and reading.opens(place.span.start, floor)
    return acts and joined and reading.char(start + 1) in _ASSOCIATIONS


def _may_belong(reading: Reading, word: Word) -> bool:
    printed = word.span.of(reading.text)
    if printed == _AND:  # 裕/PER 和/c 楼茶馆
        before = reading.word_at(word.span.start - 1)
        return before is not None and before.span.end - before.span.start == 1 and before.tag != "w"
    if not is_han(printed[0]) or printed in tables.kinship() or is_post(reading, word.span):
        return False
    if printed[0] in _OF_ALL and word.tag not in ENTITY_TAGS:
        return False  # 各县|区人民政府
    if printed in tables.name_context("presents", "founded") or printed in tables.appointment_verbs():
        return False  # 卫生部|兼|人力部
    return word.tag == "PER" or may_precede(reading, word, False)


def _may_open(reading: Reading, word: Word, start: int, head: int, end: int) -> bool:
    """Whether the first word can begin a name: no person in front of a common noun, no noun for a kind."""
    printed, known = word.span.of(reading.text), reading.text[start:end]
    if printed[:_PAIR] in tables.name_context("not_body") or printed in tables.nominals():
        return False
    if word.tag != "PER":
        return word.span.end < start or head > start or word.tag in ENTITY_TAGS
    if tables.organization_heads().labels[reading.text[head:end]] in _PERSONAL:
        return False
    person = surname_length(printed) > 0 and len(printed) in _PERSON
    common = known in tables.nominals() or len(known) == 1  # 甲|医院院长, 甲|处长
    return not (person and word.span.end == start and common)
