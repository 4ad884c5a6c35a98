"""Where the head of a position may stand: words of the table, trades by their form, and heads that are none.

Takes a reading, gives ranges. It refuses words of credits that are verbs (值班|副所长), degrees between commas,
and what only begins like a post (新生|代); which of them stand inside a name is told elsewhere.
"""

from functools import cache

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import is_han, surname_length
from pipeline.titles.reading import ENTITY_TAGS, NOUN_TAGS, Reading
from pipeline.titles.spaced import wide_labels
from pipeline.titles.trades import by_form, widened

_DEPUTY, _SHORT_DEPUTY = "副", "副总"
_CANDIDATE = "候选人"
_LONGEST_CLAUSE, _CLAUSE_ENDS = 24, "。！？!?；;\n"
_COUNCIL = "理事长"  # 全教总|理事长, not 总理|事长
_DEGREES = (
    *word_list("posts", "degree"),
    *word_list("posts", "degree_in_full"),
)
_LONGEST_DEGREE = 16
_SCHOLARLY = ("博士", "硕士")
_LEADING_TO_DEED = frozenset(("TIME", "r", "d"))
_ACTS, _DEEDS = "代表", frozenset(word_list("name_context", "acting_as"))  # 甲副处长|主讲/v
_AUXILIARIES = frozenset(("要", "会", "能", "来", "去", "将", "亲自", "直接"))
_LEADERS = frozenset(word_list("posts", "leader_twice"))
_FIELDS, _OF_EVENTS = frozenset(("总务", "销售", "出纳", "会计")), frozenset(("capacity", "party"))
_WORK, _USUAL = "工作", 2  # characters of names that are words as well
_SERVED = frozenset(word_list("posts", "served"))
_HONOURS = frozenset(word_list("posts", "honour_in_marks"))
_TRANSLATOR, _COLONS = "编译", frozenset(":：")
_OF_TRANSLATORS = word_list("posts", "of_translator")
_CHIEFS, _CHIEF = ("首席",), "长"
ELECTED = ("国会议员", "州议员")
OF_CHAMBER = ("联邦众议员", "联邦参议员", "众议员", "参议员")
_NAMES, _DEPARTMENT = ENTITY_TAGS | {"PER", "nr"}, "部门"
_CHAIRS, _SEATS = word_list("posts", "chair"), frozenset((*OF_CHAMBER, "参议", "众议"))


def heads(reading: Reading) -> list[tuple[int, int]]:
    """Heads of positions, the longest first, adjacent ones as one (局长|助理)."""
    known = tables.position_heads()
    kept: list[tuple[int, int]] = []
    start, stop = reading.span
    for end in known.ends(reading.text, start + 1, stop):
        begin = known.ending(reading.text, end, start)
        if begin is None or _is_word_before(reading, begin, end) or _goes_beyond(reading, begin, end):
            continue
        while kept and kept[-1][0] >= begin:
            kept.pop()
        if kept and kept[-1][1] > begin:
            first, last = kept[-1]
            if reading.text[begin:last] in _CHIEFS or known.ending(reading.text, last, first) == begin:
                kept[-1] = (first, end)  # 策略|首席|分析师, 主任总督|察
                continue
            if reading.text[begin:end] != _COUNCIL and not _cuts_better(reading, kept[-1], (begin, end)):
                continue
            kept.pop()
        if kept and _is_field_of(reading, kept[-1], begin):
            kept.pop()
        if kept and kept[-1][1] == begin and known.labels[reading.text[begin:end]] not in _OF_EVENTS:  # 大臣|拿督
            joined = _adjacent(reading, kept, (begin, end))
            if joined is None:
                continue
            begin = joined
        kept.append((begin, end))
    wide = wide_labels(reading)
    longer = {end: start for start, end in widened(reading)}  # 写|作者, 修|伞匠
    kept = [(start, end) for start, end in kept if longer.get(end, start) >= start]
    ends = {end for _, end in kept}
    formed = [(start, end) for end, start in longer.items() if end not in ends]
    ends.update(longer)
    return sorted([*kept, *formed, *by_form(reading, ends), *((start, end) for start, end in wide)])


def _adjacent(reading: Reading, kept: list[tuple[int, int]], head: tuple[int, int]) -> int | None:
    """Where a head begins right behind the last of `kept`, which it takes out; None if it is no head of its own."""
    begin, end = head
    credit = tables.position_heads().labels[reading.text[begin:end]] == "credit"
    if credit or _opens_name(reading, begin, end) or _is_deed(reading, kept[-1][0], head):
        return None  # 处长|主持
    if (acts := _acts_for(reading, kept[-1], kept[-1][0])) or _lead_both(reading, kept[-1], head):
        kept[len(kept) - acts :] = [head]
        return None
    first = kept.pop()[0]
    if reading.text[begin - 1] == _DEPUTY:
        return begin  # 第二副|局长, no 二副
    body = tables.organization_heads().ending(reading.text, begin, reading.span.start)
    if body is not None and body < first:
        return begin  # 市监委|主任
    bureau = tables.organization_heads().ending(reading.text, begin + 1, first) == first
    return begin if bureau else first  # 警察|局长 leads a 警察局


def _is_field_of(reading: Reading, before: tuple[int, int], begin: int) -> bool:
    """销售|副总经理: what is a trade by itself says what the next head is in charge of."""
    rank = reading.text[before[1] : begin]
    if reading.text[slice(*before)] in _SERVED and reading.tag_at(before[1]) == "n":
        word = reading.word_at(before[1])  # 学生|专车|驾驶员
        return word is not None and word.span == (before[1], begin) and not _ends_in_body(reading, word.span)
    led = rank in ("", "副", "总", "部", "部副") or rank.startswith(_CHIEFS)  # 销售|首席采购|代表
    return reading.text[slice(*before)] in _FIELDS and led


def _ends_in_body(reading: Reading, span: Span) -> bool:
    return tables.organization_heads().ending(reading.text, span.end, span.start) is not None


def _lead_both(reading: Reading, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """董事长|总经理, 主席|参议员: two heads side by side of one holder."""
    first, second = reading.text[slice(*one)], reading.text[slice(*other)]
    return first in _LEADERS and second in _LEADERS or first.endswith(_CHAIRS) and second in _SEATS


def _acts_for(reading: Reading, head: tuple[int, int], behind: int) -> bool:
    """局长甲/PER|代表|市长, 今天|代表/v|市长: a verb, not who represents, behind a name, a day or 他 at `behind`."""
    if reading.text[slice(*head)] != _ACTS:
        return False
    behind -= reading.char(behind - 1) == _DEPUTY
    lead = reading.tag_at(behind - 1)
    deed = reading.tag_at(head[0]) == "v" and reading.is_boundary(head[0])
    called = lead == "PER" or reading.text[behind - _USUAL : behind] in tables.surnames("called")
    return called or lead in _LEADING_TO_DEED and deed


def _is_deed(reading: Reading, title: int, head: tuple[int, int]) -> bool:
    """甲书记|代表/v 考察组: a verb behind a name and a title."""
    deed = reading.tag_at(head[0]) == "v" and reading.is_boundary(head[0])
    return deed and (reading.text[slice(*head)] in _DEEDS or _acts_for(reading, head, title))


def _opens_name(reading: Reading, start: int, end: int) -> bool:
    """记者|武生玲/PER: a name behind a post that begins like another post."""
    word = reading.word_at(start)
    named = word is not None and word.tag == "PER" and word.span.start == start and word.span.end > end
    return named and surname_length(reading.text[start:end]) > 0


def _goes_on(reading: Reading, start: int, end: int) -> bool:
    """新生|代: a word of the table of words that only begin like a post; 副总|裁: the shorter of two posts."""
    if reading.text[start:end] == _SHORT_DEPUTY:
        whole = tables.position_heads().starting(reading.text, start + 1, reading.span.end)
        return whole is not None and whole > end
    if reading.text[start : start + 2] not in _openings_of_no_heads():
        return False
    longer = tables.name_context("not_head")
    return any(reading.text[start:stop] in longer for stop in range(end + 1, min(end + 4, reading.span.end) + 1))


@cache
def _openings_of_no_heads() -> frozenset[str]:
    return frozenset(word[:2] for word in tables.name_context("not_head"))


def _is_word_before(reading: Reading, start: int, end: int) -> bool:
    """值班|副所长: a word of credits before a Chinese word is a verb; 提名甲为市长|候选人: the office, not yet held."""
    if reading.text[end - len(_CANDIDATE) : end] == _CANDIDATE:
        clause = reading.text[reading.behind_last(_CLAUSE_ENDS, end - _LONGEST_CLAUSE, start) : start]
        return any(verb in clause for verb in tables.object_verbs() if tables.object_verbs()[verb] == "nominated")
    if _is_honour(reading, start, end) or _translates(reading, start, end) or _is_done_to(reading, start, end):
        return True
    if reading.text[start:end] in _DEGREES and reading.char(end) in ",，。;；" and _is_degree(reading, start, end):
        return True
    credit = tables.position_heads().labels[reading.text[start:end]] == "credit"
    return credit and is_han(reading.char(end))


def _is_honour(reading: Reading, start: int, end: int) -> bool:
    """“时代楷模”|甲: an honour in marks, which is no post."""
    marked = reading.char(end) in "”」" and reading.char(start - 1) in "“「"
    return marked and reading.text[start:end] in _HONOURS


def _is_done_to(reading: Reading, start: int, end: int) -> bool:
    """甲/PER|替补|乙/PER 上场, 他要|指挥|乙/PER 撤退: a verb in front of a name, behind a name or an auxiliary."""
    if reading.text[start:end] not in _DEEDS or reading.tag_at(end) != "PER":
        return False
    before = reading.word_at(start - 1)
    return before is not None and (before.tag == "PER" or before.span.of(reading.text) in _AUXILIARIES)


def _translates(reading: Reading, start: int, end: int) -> bool:
    """他|编译/v 某书: the verb, not who translated a report (〔编译某某／综合报道〕, 某某网编译某某)."""
    if reading.text[start:end] != _TRANSLATOR or reading.char(end) in _COLONS:
        return False
    return start > reading.span.start and not reading.text.endswith(_OF_TRANSLATORS, 0, start)


def _goes_beyond(reading: Reading, begin: int, end: int) -> bool:
    beyond = _goes_on(reading, begin, end) or _is_place_at(reading, end) or _is_work(reading, end)
    return beyond or _is_out_of_words(reading, begin, end)


def _is_out_of_words(reading: Reading, begin: int, end: int) -> bool:
    """旅游部/门|将 发布, 武/警|官/兵, 组/织|工/商: what only the end of one word and the beginning of another make."""
    first = reading.word_at(begin)
    if first is None or not first.span.start < begin < first.span.end < end or first.tag in _NAMES:
        return False
    if reading.text.startswith(_DEPARTMENT, begin - 1):
        return True
    last = reading.word_at(end)
    return last is not None and last.span.start < end and last.tag not in _NAMES


def _is_work(reading: Reading, end: int) -> bool:
    """环境保护工|作: whether the last character begins 工作 to the tagger."""
    if reading.text[end - 1 : end + 1] != _WORK:
        return False
    word = reading.word_at(end)
    return word is not None and word.span.start == end - 1


def _is_place_at(reading: Reading, end: int) -> bool:
    """加盟某球会|长春亚泰: whether the last character begins a place, and no name follows."""
    if reading.text[end - 1] != _CHIEF or reading.text[end - 1 : end + 1] not in tables.places():
        return False
    place = reading.word_at(end - 1)
    begins = place is not None and place.span.start == end - 1 and place.tag in ENTITY_TAGS
    return begins and surname_length(reading.text[end : end + 1]) == 0


def _is_degree(reading: Reading, start: int, end: int) -> bool:
    """1980年6月生，|硕士|，现任……; 生于江州，医学|博士|，……: between commas, alone or with field and university."""
    while reading.char(start - 1) not in ",，":
        word = reading.word_at(start - 1)
        if word is None or end - word.span.start > _LONGEST_DEGREE:
            return False
        degree = reading.text.endswith(_SCHOLARLY, start, end) and (word.tag in NOUN_TAGS or word.tag == "ORG")
        if not degree and reading.text[word.span.start : end] not in _DEGREES:
            return False
        start = word.span.start
    return True


def _cuts_better(reading: Reading, old: tuple[int, int], new: tuple[int, int]) -> bool:
    """Of two overlapping heads the one that the tagger's words agree with."""
    torn = not (reading.is_boundary(old[0]) and reading.is_boundary(old[1]))
    return torn and reading.is_boundary(new[0]) and reading.is_boundary(new[1])  # 药房|东主, not 药|房东
