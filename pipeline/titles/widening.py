"""How far the name of a body reaches beyond its last words: 文物保护与|修复中心, “红石榴”|急救小组.

Takes a reading and where the known part of a name starts, gives where it starts with what belongs to it. It refuses
lists (医院和|研究中心): what ends in a head noun, a position or a word for people stands by itself.
"""

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import is_han
from pipeline.titles.reading import ENTITY_TAGS, Reading
from pipeline.tokens import Word

_AND = ("与", "和", "及", "暨")
_ALSO, _OFFICES, _COMMITTEE = "及", "局署处厅部委", "委员会"
_FORMAL, _DEPARTMENT, _LONGEST_DEPARTMENT = "与", "科", 8
_JOINTS = ("兼", "兼任")
_POINTING, _LONGEST_FIELD = "该本我其", 7  # 主任兼|该院
_INSIDE = frozenset(("n", "nz", "vn", "v", "a", "an", "j", "s"))
_OPENING = frozenset("\n。！？!?；;：:，,、“‘「『（(》】>— \u3000访和与暨同的")
_RULED = frozenset(word_list("bodies", "ruled"))
_WHOLE_REALMS = frozenset(
    (
        *word_list("noun_roles", "whole"),
        *word_list("bodies", "whole_realm"),
    )
)
_REALMS = ("国家", "全国", "中国", "国际")
_MARKS = {"”": "“", "’": "‘", "」": "「", "』": "『", '"': '"'}
_ESTATES = word_list("bodies", "estate")
_FIELDS = frozenset(word_list("bodies", "trade"))
_BEFORE = frozenset(("v", "p", "TIME"))
_WORDS = 5  # of a field before the conjunction
_LONGEST_MARKED = 14
_NUMBERS = "一二三四五六七八九十0123456789第"
_OF_UNITS = word_list("bodies", "of_police")
_BRANCHES, _BUREAU = (2, 3, 4, 1), "bureau"
_ZONE = "区"
_LIVING, _ABROAD, _COMPATRIOTS = (
    frozenset("旅留驻"),
    2,
    word_list("bodies", "compatriots"),
)
_PERSONAL = word_list("bodies", "personal")
_TOWNS = ("乡", "县", "镇", "州", "旗")
_LONGEST_TOWN = 3
_STATIONED, MISSIONS = "驻", word_list("bodies", "mission")
_COMMITTEE, _MANY = "委员会", "们"
_UPPER, _WHOLE = frozenset(("government_department", "assembly")), 3
_LEARNED = ("学会", "研究会")
_COMMON_AND, _SOCIETY = "和", "会"
_WITHOUT_FIELDS = frozenset(("assembly", "committee", "government", "court", "procuratorate", "military", "troupe"))
_FIRMS = frozenset(("brand", "company", "bank"))
_PARTS_OF_STATE = ("部门", "机关", "单位")
_STATIONED_VERBS = ("驻", "常驻")


def over_conjunction(reading: Reading, start: int, floor: int, noun: str) -> int:
    """省博物院|文物保护与修复中心: the start of the field that 与 or 和 joins to the one at `start`; `noun` ends it."""
    quality = reading.word_at(start - 1)
    if quality is not None and quality.tag == "a" and quality.span.start - 1 > floor:  # 消费促进与|重要/a|商品司
        first = _over_and(reading, quality.span.start, floor, noun)
        return first if first < quality.span.start else start
    return _over_and(reading, start, floor, noun)


def _over_and(reading: Reading, start: int, floor: int, noun: str) -> int:
    index = reading.index_at(start - 1)
    if index < 1 or reading.texts[index] not in _AND or start - 1 <= floor:
        return start
    if _is_whole(reading, index, start, noun):
        return start
    first, formal = start, reading.text[start - 1] == _FORMAL
    for before in range(index - 1, max(-1, index - 1 - _WORDS), -1):
        word = reading.words[before]
        if formal and word.span.start >= floor and _is_department(reading, word, start):
            first = word.span.start
            continue
        if formal and first < start and _is_upper(reading, word):
            return first
        if first == start and (upper := _goes_on(reading, word, start, floor)) is not None:
            return upper
        if word.tag in ENTITY_TAGS or word.span.of(reading.text) in _RULED or _points_at_body(reading, word):
            return first if first < start else start
        named_field = _is_field(reading, word) or formal and _is_torn_field(reading, before)
        if word.span.start < floor or not named_field or word.span.of(reading.text) in _JOINTS:
            break
        first = word.span.start
    verb = reading.word_at(first)
    if verb is not None and verb.tag == "v" and not _opens(reading, first, floor) and verb.span.end < start - 1:
        first = verb.span.end  # 跟随|化学与|工程学院
    return first if first < start and _opens(reading, first, floor) else start


def _is_whole(reading: Reading, index: int, start: int, noun: str) -> bool:
    """理念及|某学院/ORG, 希望与|某集团/ORG: whether no field stands before the conjunction at `index`."""
    named = reading.word_at(start)
    if named is None or named.tag not in ENTITY_TAGS or named.span.start != start:
        return False  # 某大学|希望与成长中心/n
    if reading.words[index].tag == "p" and reading.words[index - 1].tag == "v":
        return True  # 敢/v 与/p|某集团/ORG 竞争
    if _is_own_name(reading, named, reading.texts[index] == _COMMON_AND):
        return True
    if reading.texts[index - 1] in tables.name_context("wanting"):
        return True
    field = reading.words[index - 1] if reading.texts[index] == _ALSO else None
    office = noun[-1:] in _OFFICES or noun == _COMMITTEE and field is not None and _is_ruled(reading, field)
    return field is not None and not office  # but 天然资源及|永续/ORG 环境部, 州农业及|农基工业委员会/ORG


def _is_own_name(reading: Reading, named: Word, common: bool) -> bool:
    """形势的变化和|云川市政府/ORG, 势力与|自民党/ORG: a body by its place, or one that is known and has no fields."""
    text, heads = named.span.of(reading.text), tables.organization_heads()
    if tables.places().starting(text, 0, len(text)) is not None:
        return True
    key = heads.labels.get(text, "")
    known = key in _WITHOUT_FIELDS or key == "social" and text[-1] != _SOCIETY
    head = heads.ending(text, len(text), 0) if common and not known else None
    return known or head is not None and heads.labels[text[head:]] in _FIRMS


def _points_at_body(reading: Reading, word: Word) -> bool:
    """该校/r|文学与新闻学院: what points at the body whose part the field names."""
    text = word.span.of(reading.text)
    return word.tag == "r" and text[0] in _POINTING and text[1:] in tables.nominals()


def _is_torn_field(reading: Reading, at: int) -> bool:
    """研究所/n|冰/PER 芯/n 与环境变化研究室: a rare surname that begins a field behind the body of which it is one."""
    if reading.words[at].tag != "PER" or len(reading.texts[at]) > 1 or not at:
        return False
    upper = reading.words[at - 1]
    inside = upper.tag == "ORG" or _is_upper(reading, upper)
    return inside and reading.texts[at] not in tables.surnames("frequent")


def _is_ruled(reading: Reading, word: Word) -> bool:
    """Whether a word names what a ministry is in charge of: 农业."""
    return tables.state_offices("field").ending(reading.text, word.span.end, word.span.start) == word.span.start


def _goes_on(reading: Reading, word: Word, start: int, floor: int) -> int | None:
    """某部教育装备研究/ORG 与|发展中心: where a body begins that the tagger closed before the conjunction."""
    formal = reading.text[start - 1] == _FORMAL
    if formal and (upper := _of_regions(reading, word, start, floor)) is not None:
        return upper
    ready = word.tag == "ORG" and word.span.start >= floor
    unfinished = ready and (_is_unfinished(reading, word) or formal and _is_unit_of(reading, word))
    unfinished = unfinished or ready and _is_of_learning(reading, word, start)
    return word.span.start if unfinished else None


def _of_regions(reading: Reading, word: Word, start: int, floor: int) -> int | None:
    """某某大学/ORG 中国/LOC 与/c|亚太区域研究所: where the body begins that studies a country and more."""
    upper = reading.word_at(word.span.start - 1)
    studied = word.tag == "LOC" and word.span.end == start - 1 and upper is not None and upper.tag == "ORG"
    whole = studied and upper is not None and upper.span.end == word.span.start and upper.span.start >= floor
    return upper.span.start if whole and upper is not None else None


def over_abroad(reading: Reading, start: int, floor: int, noun: str) -> int:
    """旅港/n|海南同乡会: the start of an association of people from one place with where they live."""
    word = reading.word_at(start - 1)
    lives = word is not None and word.span.start >= floor and reading.text[word.span.start] in _LIVING
    whole = lives and word is not None and word.span.end == start and word.span.end - word.span.start == _ABROAD
    return word.span.start if whole and word is not None and noun.endswith(_COMPATRIOTS) else start


def _is_department(reading: Reading, word: Word, start: int) -> bool:
    """神经|内科|与康复科: the first of two departments that are one."""
    ends = reading.text[word.span.end - 1] == _DEPARTMENT and word.span.end == start - 1
    return ends and _DEPARTMENT in reading.text[start : start + _LONGEST_DEPARTMENT]


def _is_upper(reading: Reading, word: Word) -> bool:
    """某某|医院|消化与肝病医学科: the last word of the body that a department belongs to."""
    heads, (start, end) = tables.organization_heads(), word.span
    return word.tag in _INSIDE and heads.ending(reading.text, end, start) == start and end - start > 1


def _is_unfinished(reading: Reading, word: Word) -> bool:
    """Whether a body's name ends in no head noun, though one stands inside it."""
    heads, (start, end) = tables.organization_heads(), word.span
    inside = next(heads.within(reading.text, start, end), None)
    last = heads.ending(reading.text, end, start)
    closed = last is not None and heads.labels[reading.text[last:end]] != "brand"  # 全国人大环境/ORG 与|资源保护委员会
    return inside is not None and not closed


def _is_of_learning(reading: Reading, word: Word, start: int) -> bool:
    """中国冰川/ORG|与|海洋学会: a country with one field of a learned society, before the other field."""
    society = reading.word_at(start)
    land = tables.places().starting(reading.text, *word.span)
    if society is None or land is None or land == word.span.end:
        return False
    learned = society.span.of(reading.text).endswith(_LEARNED)
    return learned and tables.organization_heads().ending(reading.text, word.span.end, land) is None


def _is_unit_of(reading: Reading, word: Word) -> bool:
    """某大学实验室/ORG 与|设备管理处: a unit with the body it belongs to, whose name may go on behind 与."""
    heads, (start, end) = tables.organization_heads(), word.span
    unit = heads.ending(reading.text, end, start)
    if unit is None or tables.head_of(reading.text[unit:end]).reach != "unit":
        return False
    return any(stop - first > 1 for first, stop in heads.within(reading.text, start + 1, unit))


def over_field(reading: Reading, start: int, floor: int) -> int:
    """国家自动驾驶|创新中心: the start of the field between the realm of a body and its last words."""
    first = start
    for _ in range(_WORDS):
        word = reading.word_at(first - 1)
        if word is None or word.span.start < floor or first == start and _governs(reading, word):
            break
        first = word.span.start
        if word.span.of(reading.text) in _REALMS:
            return first if _opens(reading, first, floor) else start
        if not (_is_field(reading, word) or word.tag == "ad"):
            break
    return start


def _governs(reading: Reading, verb: Word) -> bool:
    """中国/LOC 成为/v|世贸组织/ORG: a verb in front of a whole body; not 国家自动驾驶/v|创新中心, 中国常驻|联合国."""
    named = verb.tag == "v" and reading.tag_at(verb.span.end) in ENTITY_TAGS
    return named and verb.span.of(reading.text) not in _STATIONED_VERBS


def _opens(reading: Reading, first: int, floor: int) -> bool:
    return first == floor or reading.char(first - 1) in _OPENING or reading.tag_at(first - 1) in _BEFORE


def _is_field(reading: Reading, word: Word) -> bool:
    """Whether a word may name a field of work: no body, no position, no people."""
    text, (start, end) = reading.text, word.span
    if word.tag not in _INSIDE or not is_han(text[start]) or text[start:end] in tables.nominals():
        return False  # 团队与|某某中心
    body = tables.organization_heads().ending(text, end, start)
    if body is not None and (end - body > 1 or body == start):
        return text[start:end] in _FIELDS or tables.organization_heads().labels[text[body:end]] == "brand"
    people = tables.position_heads().ending(text, end, start) is not None or text[start:end] in tables.kinship()
    people = people or text[end - 1] == _MANY  # 同学们|和|某小学
    people = people or text.endswith(_PARTS_OF_STATE, start, end)  # 有关部门|和|某市政府
    return not people and text[start:end] not in tables.role_prefixes()


def over_latin(reading: Reading, start: int, floor: int) -> int:
    """海石集团（HSG）|大中华区: the start of the body whose Latin name stands in brackets before its region."""
    if reading.char(start - 1) not in ")）":
        return start
    opener = max(reading.text.rfind(char, max(floor, start - _LONGEST_MARKED), start) for char in "(（")
    entity = reading.entity_ending(opener) if opener > floor else None
    latin = opener > 0 and reading.text[opener + 1 : start - 1].isascii()
    return entity.span.start if latin and entity is not None and entity.span.start >= floor else start


def over_marks(reading: Reading, start: int, floor: int) -> int:
    """“红石榴”|急救小组, 全国“塘长”|联盟: the start of the marks that close before `start`, with their realm."""
    opener = _MARKS.get(reading.char(start - 1), "")
    if not opener or start - 1 <= floor:
        return start
    at = reading.text.rfind(opener, max(floor, start - _LONGEST_MARKED), start - 1)
    if at < 0 or any(mark in reading.text[at:start] for mark in "，。！？；、"):
        return start
    realm = reading.word_at(at - 1)
    if realm is None or realm.span.start < floor or realm.span.end != at:
        return at
    return realm.span.start if realm.tag == "LOC" or realm.span.of(reading.text) in _WHOLE_REALMS else at


def over_estate(reading: Reading, start: int, floor: int) -> int:
    """启顺/v|楼业主立案法团: the word before a building at the head of a clause is its name, whatever its tag."""
    before = reading.word_at(start - 1)
    if before is None or before.span.start < floor or before.span.end - before.span.start < 2:
        return start
    named = reading.text.startswith(_ESTATES, start) and all(map(is_han, before.span.of(reading.text)))
    opens = before.span.start == floor or reading.char(before.span.start - 1) in _OPENING
    return before.span.start if named and opens else start


def over_parts(reading: Reading, start: int, floor: int, noun: str) -> int:
    """开发|区管委会, 王小山|办公室, 云浦|苗族乡: what the tagger left of a name in the word before it."""
    before = reading.word_at(start - 1)
    if before is None or before.span.end != start or before.span.start < floor:
        return start
    text, printed = reading.text, before.span.of(reading.text)
    if text[start] == _ZONE and printed in tables.name_context("zone"):
        return before.span.start
    if noun in _PERSONAL and before.tag == "PER":
        return before.span.start
    groups = tables.ethnic_groups()
    if text[start : start + 3].endswith(_TOWNS) or text[start : start + 4].endswith(_TOWNS):
        group = next((length for length in (2, 3) if text[start : start + length] in groups), 0)
        named = before.tag in ("PER", "n", "nz", "LOC") and len(printed) <= _LONGEST_TOWN
        return before.span.start if group and named else start
    return start


def over_sender(reading: Reading, start: int, end: int, floor: int) -> int:
    """驻|某地经济文化办事处: a mission abroad whose name begins with 驻, where nobody who sends it stands before."""
    posted = reading.char(start - 1) == _STATIONED and start > floor and reading.text.endswith(MISSIONS, start, end)
    return start - 1 if posted and reading.opens(start - 1, floor) else start


def over_letters(reading: Reading, start: int, floor: int) -> int:
    """MERIDIAN |TAIWAN: the start of the name whose last Latin word begins at `start`."""
    while _is_letter(reading.char(start)) and reading.char(start - 1) == " " and _is_letter(reading.char(start - 2)):
        first = start - 2
        while first > floor and _is_letter(reading.char(first - 1)):
            first -= 1
        if first < floor:
            break
        start = first
    return start


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalnum()


def over_upper(reading: Reading, start: int, floor: int) -> int:
    """生态环境部|华南环境科学研究所, 立法会|卫生事务委员会: the start of what the name follows with nothing between."""
    heads, at = tables.organization_heads(), start
    if reading.text.startswith(_COMMITTEE, start):
        at = _before_field(reading, start, floor)  # 众议院|拨款/v 委员会/n
    upper = heads.ending(reading.text, at, floor)
    if upper is None or at - upper < _WHOLE or reading.text[upper:at] in tables.nominals():
        return start
    return upper if tables.head_of(reading.text[upper:at]).type in _UPPER else start


def _before_field(reading: Reading, start: int, floor: int) -> int:
    """Where the words of a committee's field begin that the tagger does not take for a part of its name."""
    word = reading.word_at(start - 1)
    fielded = word is not None and word.span.start > floor and word.tag in ("v", "vn", "n")
    return word.span.start if word is not None and fielded else start


def leads_office(text: str, name: Span) -> bool:
    """王小山|办公室: whether a body that is named after its head follows the name."""
    return text.startswith(_PERSONAL, name.end)


def over_number(reading: Reading, start: int, floor: int) -> int:
    """高速三|大队, 交警|天津站大队: the start of the number of a unit, and of what it is for."""
    first = start
    while first > floor and reading.text[first - 1] in _NUMBERS:
        first -= 1
    field = next((field for field in _OF_UNITS if reading.text.endswith(field, floor, first)), "")
    town = reading.word_at(first - 1) if first < start else None
    if town is not None and town.tag == "PER" and town.span.end == first and _opens(reading, town.span.start, floor):
        return town.span.start  # 青岚/PER 三十|一中
    return first - len(field)


def over_branch(reading: Reading, start: int, floor: int) -> int:
    """云川市公安局经/ORG 开/v|分局: the start of the bureau and of the place between it and its branch."""
    heads = tables.organization_heads()
    for length in _BRANCHES:
        upper = heads.ending(reading.text, start - length, floor)
        if upper is None or start - length - upper < _WHOLE or not all(map(is_han, reading.text[upper:start])):
            continue
        word = reading.word_at(upper)
        if heads.labels[reading.text[upper : start - length]] == _BUREAU and word is not None:
            return max(word.span.start, floor)
    return start


def over_second(reading: Reading, start: int, floor: int) -> int:
    """副关长兼缉/v|私局, 兼走私/v|犯罪侦查分局: the start of all that stands behind 兼 and a post in front of it."""
    text, posts = reading.text, tables.position_heads()
    joint = text.rfind(_JOINTS[0], max(floor, start - _LONGEST_FIELD), start)
    first = joint + 1 + text.startswith(_JOINTS[1], joint)
    if joint < 0 or first >= start or posts.ending(text, joint, 0) is None:
        return start
    plain = all(map(is_han, text[first:start])) and text[first] not in _POINTING
    return first if plain and posts.ending(text, start, first) is None else start
