"""Where the names of schools, law firms, congresses and units of armies begin, and what only looks like a body's name.

Takes a reading and the known part of a name, gives where it starts, or yes or no. It refuses characters that no place,
no mark and no clause stands before.
"""

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.glued import SERVICES
from pipeline.titles.name import COUNTRIES, is_han, surname_length
from pipeline.titles.reading import Reading
from pipeline.tokens import Word

SCHOOLS = frozenset(word_list("bodies", "school_abroad"))
_TERM, _RULED = "届", frozenset("省市县区州旗")
_CONGRESSES = word_list("bodies", "congress")
_LONGEST_FIRM = 4
ARMED = (*SERVICES, "武警", "火箭军")
_ABROAD = word_list("bodies", "army_abroad")
PERIODS = ("当代", "现代", "近代")
OF_ALL = word_list("bodies", "of_all")  # 全英|中国学生联谊会
_PARTS = frozenset((*ARMED, "解放军", *_ABROAD, *PERIODS, *OF_ALL))
_MOVES = frozenset(word_list("name_context", "moving"))
NATIVE = "原住民"
_NO_DEPARTMENTS = frozenset(word_list("bodies", "no_department"))
_NO_BUREAUS = frozenset(word_list("bodies", "no_bureau"))
_COMRADE = "同志"
_DESCENT, _SHORT = "裔", 2
_SITES, _SOME, _RULING = frozenset("网台"), "某", frozenset("省市县区旗州盟乡镇")
_CHINA = "中"  # 加中友好协会
_WHOLE_NAME, _CHIEF = 3, "长"
_COMPANY, _FIRMS = "公司", "师事务所"
_LEADING = frozenset(("p", "c", "v"))
_DEEDS = frozenset(("v", "vd", "d"))
OF_NO_FIRM, LEVELS = word_list("posts", "of_no_firm"), frozenset("省市县区旗州镇乡村")


def is_part(reading: Reading, word: Word) -> bool:
    """陆军|某旅合成营, 当代|中国研究院, 市|十二届|人大: whether a word opens a name though it is no name itself."""
    return word.span.of(reading.text) in _PARTS or is_term(reading, word)


def is_term(reading: Reading, word: Word) -> bool:
    """市|十二届|人大常委会: which term of a congress, and whose congress."""
    text, after = word.span.of(reading.text), reading.word_at(word.span.end)
    if text.endswith(_TERM):
        return reading.text.startswith(_CONGRESSES, word.span.end)
    term = text in _RULED and after is not None and after.span.of(reading.text).endswith(_TERM)
    return term and after is not None and reading.text.startswith(_CONGRESSES, after.span.end)


def is_led_to(reading: Reading, at: int, floor: int) -> bool:
    """，|街总, 受到/v|街总, 与/p|街总: whether a clause begins at `at`, or a verb or preposition leads to it."""
    return reading.opens(at, floor) or reading.is_boundary(at) and reading.tag_at(at - 1) in _LEADING


def firm(reading: Reading, start: int, floor: int, noun: str) -> int:
    """传石|律师事务所: two to four characters at the head of a clause are the name of the firm, whatever their tag."""
    if noun == _COMPANY:
        return _venture(reading, start, floor)
    if not noun.endswith(_FIRMS):
        return start
    first = start
    while first > max(floor, start - _LONGEST_FIRM) and is_han(reading.text[first - 1]):
        first -= 1
    opens = first == reading.span.start or not is_han(reading.char(first - 1))
    return first if opens and start - first > 1 else start


def school(reading: Reading, start: int, floor: int) -> int:
    """屏东/PER 载兴/v|国小: the two characters of a school's name, behind a place, whatever their tag."""
    name = start - 2
    before = reading.word_at(name - 1)
    if reading.opens(name, floor) and reading.is_boundary(name) and all(map(is_han, reading.text[name:start])):
        return name  # ，大禾/a|国小
    if before is None or before.span.start < floor or not (reading.is_boundary(name) and is_han(reading.text[name])):
        return start
    return before.span.start if before.tag == "LOC" or before.span.of(reading.text) in tables.places() else start


def native(reading: Reading, start: int, floor: int) -> int:
    """原|住民行政处, 县府|原住|民族处: where a body begins whose name the tagger cut in 原住民."""
    first = reading.text.rfind(NATIVE, max(floor, start - len(NATIVE) + 1), start + len(NATIVE) - 1)
    return first if 0 <= first < start else start


def site(reading: Reading, start: int, floor: int) -> int:
    """某某网/nz|重庆频道: the site that a channel belongs to."""
    word = reading.word_at(start - 1)
    site = word is not None and word.span.end == start and word.span.start >= floor and word.tag in ("nz", "ORG", "n")
    return word.span.start if word is not None and site and reading.text[start - 1] in _SITES else start


def _venture(reading: Reading, start: int, floor: int) -> int:
    """云滴/ORG 自动/ad 驾驶/v|公司: the brand and what its company does, an adverb and a verb."""
    verb = reading.word_at(start - 1)
    how = reading.word_at(verb.span.start - 1) if verb is not None else None
    brand = reading.word_at(how.span.start - 1) if how is not None else None
    if verb is None or how is None or brand is None or brand.span.start < floor or brand.span.end != how.span.start:
        return start
    fits = verb.tag in ("v", "vn") and how.tag in ("ad", "a", "vn", "n") and brand.tag in ("ORG", "nz")
    return brand.span.start if fits and verb.span.of(reading.text) not in tables.name_context("founding") else start


def over_one(reading: Reading, start: int, floor: int) -> int:
    """加/v|中友好协会, 某/r|县交通局: the start with one character of which the tagger made a word."""
    if start <= floor or not reading.is_boundary(start - 1):
        return start
    pair = reading.text[start] == _CHINA and reading.text[start - 1] in COUNTRIES
    some = reading.text[start - 1] == _SOME and reading.text[start] in _RULING
    return start - (pair or some)


def is_over_name(reading: Reading, head: int, end: int) -> bool:
    """程建|国/PER 会|长: whether the head noun begins in the last character of a whole name and ends in a title."""
    word = reading.word_at(head)
    if word is None or word.tag != "PER" or not word.span.start < head < word.span.end < end:
        return False
    whole = word.span.end - word.span.start == _WHOLE_NAME and surname_length(word.span.of(reading.text)) > 0
    return whole and reading.char(end) == _CHIEF


def is_none(reading: Reading, span: Span) -> bool:
    """返乡|大学生, 带队/v 的|副大队长, 新布局: what only ends like a place or a body."""
    text, word = reading.text, reading.word_at(span.start)
    apart = reading.is_boundary(span.end - 1) and not reading.is_boundary(span.end - 2)  # 食品安全/an 局/n
    apart = apart or reading.tag_at(span.end - 1) == "ORG" and reading.is_boundary(span.end)  # 江州市文广新局/ORG
    if text[span.end - 2 : span.end] in _NO_BUREAUS and not apart:
        return True  # 新春人事新布局
    if text[span.end - 2 : span.end] in _NO_DEPARTMENTS and reading.is_boundary(span.end - 2):
        return True  # 某公司|内部/f 审计负责人
    if word is not None and word.span == span and word.tag == "ORG" and span.of(text) in tables.name_context("trade"):
        return True  # 独立|电信/ORG|分析师
    if text[span.end - 1] == _DESCENT and span.end - span.start > 1 or text.find(_COMRADE, *span) >= 0:
        return True  # 委内瑞拉裔|历史学家, 某某|同志局长
    if span.of(text) in tables.name_context("not_place") or text[span.end - 2 : span.end] in _MOVES:
        return True
    short = span.end - span.start <= _SHORT and span.of(text) not in tables.organization_heads()
    return short and word is not None and word.span == span and word.tag in _DEEDS


def is_line_of_place(reading: Reading, name: Span, *, trade: bool = False) -> bool:
    """美国|半导体|专家, 青澜市|动漫|爱好者: a place with a line of business before who is of none of its firms."""
    if (line := line_of_business(reading, name)) is None:
        return False
    place, learned = reading.text[name.start : line], reading.text.startswith(OF_NO_FIRM, name.end)
    return (learned or trade) and place[-1] in LEVELS or learned and place in tables.places()  # 某镇|科技|信息员


def line_of_business(reading: Reading, name: Span) -> int | None:
    """美国|半导体: where a line of business begins that ends the name as it ends those of companies."""
    heads = tables.organization_heads()
    line = heads.ending(reading.text, name.end, name.start + 1)
    return line if line is not None and heads.labels[reading.text[line : name.end]] == "brand" else None


def is_in_place(reading: Reading, head: int | None, entity: Word | None) -> bool:
    """莫斯|科/LOC: the last character of a known place, which no unit is called by."""
    if head is None or entity is None or entity.tag != "LOC" or entity.span.end - head != 1:
        return False
    return tables.head_of(reading.text[head]).reach == "unit" and entity.span.of(reading.text) in tables.places()
