"""Where the head of a position may stand: words of the table, trades by their form, and heads that are none.

Takes a reading, gives ranges. It refuses words of credits that are verbs (值班|副所长), degrees between commas,
and what only begins like a post (新生|代); which of them stand inside a name is told elsewhere.
"""

from collections.abc import Iterator
from functools import cache

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import is_han, surname_length
from pipeline.titles.reading import NOUN_TAGS, Reading
from pipeline.titles.spaced import wide_labels

_TRADE_ENDS = "员师家手工匠户农"
_STAFF = "人员"  # 在逃人员, 网逃人员
_SHORT_DEPUTY = "副总"
_CANDIDATE = "候选人"
_LONGEST_CLAUSE = 24
_COUNCIL = "理事长"  # 全教总|理事长, not 总理|事长
_DEGREES = (
    *word_list("posts", "degree"),
    *word_list("posts", "degree_in_full"),
)
_LONGEST_DEGREE = 16
_SCHOLARLY = ("博士", "硕士")
_LEADING_TO_DEED = frozenset(("TIME", "r", "d"))
_ACTS, _DEEDS = "代表", frozenset(word_list("name_context", "acting_as"))  # 甲副处长|主讲/v
_LEADERS = frozenset(word_list("posts", "leader_twice"))
_OF_ASSOCIATIONS = frozenset(word_list("posts", "of_association"))
_FIELDS, _OF_EVENTS = frozenset(("总务", "销售", "出纳", "会计")), frozenset(("capacity", "party"))
_WORK = "工作"
_SERVED = frozenset(word_list("posts", "served"))
_HONOURS = frozenset(word_list("posts", "honour_in_marks"))
_TRANSLATOR, _COLONS = "编译", frozenset(":：")
_OF_TRANSLATORS = word_list("posts", "of_translator")
_CHIEFS, _CHIEF = ("首席",), regex("首席[\u3400-\u9fff]{2,8}?官")  # 首席可持续发展官
ELECTED = ("国会议员", "州议员")
OF_CHAMBER = ("联邦众议员", "联邦参议员", "众议员", "参议员")
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
    return sorted([*kept, *_by_form(reading, {end for _, end in kept}), *((start, end) for start, end in wide)])


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
    return reading.text[slice(*before)] in _FIELDS and rank in ("", "副", "总", "部", "部副")


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
    lead = reading.tag_at(behind - 1)
    deed = reading.tag_at(head[0]) == "v" and reading.is_boundary(head[0])
    return lead == "PER" or lead in _LEADING_TO_DEED and deed


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
        clause = reading.text[max(reading.span.start, end - _LONGEST_CLAUSE) : start]
        return any(verb in clause for verb in tables.object_verbs() if tables.object_verbs()[verb] == "nominated")
    if _is_honour(reading, start, end) or _translates(reading, start, end):
        return True
    if reading.text[start:end] in _DEGREES and reading.char(end) in ",，。;；" and _is_degree(reading, start, end):
        return True
    credit = tables.position_heads().labels[reading.text[start:end]] == "credit"
    return credit and is_han(reading.char(end))


def _is_honour(reading: Reading, start: int, end: int) -> bool:
    """“时代楷模”|甲: an honour in marks, which is no post."""
    marked = reading.char(end) in "”」" and reading.char(start - 1) in "“「"
    return marked and reading.text[start:end] in _HONOURS


def _translates(reading: Reading, start: int, end: int) -> bool:
    """他|编译/v 某书: the verb, not who translated a report (〔编译某某／综合报道〕, 某某网编译某某)."""
    if reading.text[start:end] != _TRANSLATOR or reading.char(end) in _COLONS:
        return False
    return start > reading.span.start and not reading.text.endswith(_OF_TRANSLATORS, 0, start)


def _goes_beyond(reading: Reading, begin: int, end: int) -> bool:
    return _goes_on(reading, begin, end) or _is_place_at(reading, end) or _is_work(reading, end)


def _is_work(reading: Reading, end: int) -> bool:
    """环境保护工|作: whether the last character begins 工作 to the tagger."""
    if reading.text[end - 1 : end + 1] != _WORK:
        return False
    word = reading.word_at(end)
    return word is not None and word.span.start == end - 1


def _is_place_at(reading: Reading, end: int) -> bool:
    """加盟某球会|长春亚泰: whether the last character begins a place, and no name follows."""
    place = reading.text[end - 1] == _CHIEF and reading.text[end - 1 : end + 1] in tables.places()
    return place and surname_length(reading.text[end : end + 1]) == 0


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


def _of_career(reading: Reading, known: set[int]) -> Iterator[tuple[int, int]]:
    """历任某文化馆|创作员、某局|出纳员: after a verb of appointment and a body the clause ends in a post."""
    for index in reading.tagged("ORG"):
        if not 0 < index < len(reading.words) - 1:
            continue
        verb, _, post = reading.words[index - 1 : index + 2]
        if verb.tag != "v" or post.tag not in ("n", "nz") or post.span.end in known:
            continue
        form = tables.appointment_verbs().get(verb.span.of(reading.text), ("", ""))[0]
        closed = reading.char(post.span.end) in "、，,；;。\n"
        if form == "subject" and closed and reading.text[post.span.end - 1] in _TRADE_ENDS + "长":
            yield post.span.start, post.span.end


def _by_form(reading: Reading, known: set[int]) -> Iterator[tuple[int, int]]:
    """摔跤手|宝音: a noun in the form of a trade, straight before a name, is one even if no table has it."""
    words = reading.words
    yield from _of_career(reading, known)
    yield from _of_association(reading, known)
    for chief in _CHIEF.finditer(reading.text, *reading.span) if reading.holds(_CHIEFS) else ():
        if chief.end() not in known:
            yield chief.span()
    for index in reading.tagged("PER"):
        word, before = words[index], words[index - 1]
        if not index or before.tag not in ("n", "nz", "vn") or before.span.end in known:
            continue
        start, end = before.span
        text = reading.text[start:end]
        if end != word.span.start or text[-1] not in _TRADE_ENDS or text in tables.kinship() or text == _STAFF:
            continue
        if end - start < 3:
            first = words[index - 2] if index > 1 else None
            if (
                first is None
                or first.span.end != start
                or first.span.end - first.span.start > 2
                or first.tag not in ("n", "v", "vn")
            ):
                continue
            start = first.span.start
        yield start, end


def _of_association(reading: Reading, known: set[int]) -> Iterator[tuple[int, int]]:
    """秘书甲、|财政|乙: what else those who lead an association are, in a list between names."""
    for index in reading.tagged("PER"):
        before = reading.words[index - 1] if index else None
        if before is None or before.span.end != reading.words[index].span.start or before.span.end in known:
            continue
        start, end = before.span
        start -= reading.char(start - 1) == "副" and before.span.of(reading.text) not in _OF_ASSOCIATIONS
        if reading.text[start:end] in _OF_ASSOCIATIONS and _is_of_association(reading, start):
            yield start - (reading.char(start - 1) == "副"), end


def _is_of_association(reading: Reading, start: int) -> bool:
    """秘书甲、|财政乙, 总务甲和|财政乙, 某校建委会|副财政甲: a list of names, or an association in front."""
    start -= reading.char(start - 1) == "副"
    if reading.char(start - 1) in "和与及":
        return reading.tag_at(start - 2) == "PER"
    return reading.char(start - 1) in "、，,会馆"


def _cuts_better(reading: Reading, old: tuple[int, int], new: tuple[int, int]) -> bool:
    """Of two overlapping heads the one that the tagger's words agree with."""
    torn = not (reading.is_boundary(old[0]) and reading.is_boundary(old[1]))
    return torn and reading.is_boundary(new[0]) and reading.is_boundary(new[1])  # 药房|东主, not 药|房东
