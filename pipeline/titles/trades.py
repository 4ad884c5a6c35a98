"""Posts and trades that no table knows, by their form and their place: |摔跤手|宝音, |制香人|某某, 历任某馆|创作员、.

Takes a reading and where known heads end, gives ranges. It refuses nouns that only end like a trade (人员, kinship)
and every form where no name, body or mark beside it says that somebody is meant.
"""

from collections.abc import Iterator

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.titles import tables
from pipeline.titles.reading import Reading
from pipeline.tokens import Word

_ENDS = "员师家手工匠户农"
_STAFF = "人员"  # 在逃人员, 网逃人员
_SAID, _NO_TRADES = frozenset("员师匠家"), (_STAFF, "人家", "国家", "大家")
_SHORTEST, _LONGEST_FIRST = 3, 2  # characters
_NOUNS, _FIELDS = frozenset(("n", "nz")), frozenset(("n", "nz", "vn"))
_CLOSED = "、，,；;。\n"
_OF_ASSOCIATIONS = frozenset(word_list("posts", "of_association"))
_CHIEFS, _CHIEF = ("首席",), regex("首席[\u3400-\u9fff]{2,8}?官")  # 首席可持续发展官
_DOERS, _DOER_END = word_list("posts", "doer"), "者"
_HANDICRAFTS, _MADE = frozenset(word_list("posts", "handicraft")), 3  # 制|香|人
_MADE_BY, _NOTHING_MADE = frozenset("匠工人"), frozenset("中内外上下里前后的着过了病工主客")
_GENERATION = regex("第[0-9一二三四五六七八九十百]{1,4}代的?([\u3400-\u9fff]{1,3}[人者匠师员工])$")
_LONGEST_HEIR = 11
_IS = ("是", "系", "为", "曾是", "原是", "原系")
_OPENERS, _CLOSERS = frozenset("，,（("), frozenset("，,。；;）)\n")
_RETIRED = frozenset(word_list("posts", "retired"))


def widened(reading: Reading) -> Iterator[tuple[int, int]]:
    """科普|写作者|某某, |修伞匠|某某, 第三代|制香人|某某: heads before a name that are more than the table knows."""
    for index in reading.tagged("PER"):
        end = reading.words[index].span.start
        found = (form(reading, end) for form in (_doer, _made, _heir))
        yield from ((start, end) for start in found if start is not None)


def _doer(reading: Reading, end: int) -> int | None:
    """湿地|守护者: what somebody does for a work, not what befell him (获救者)."""
    if reading.char(end - 1) != _DOER_END:
        return None
    doer = next((word for word in _DOERS if reading.text.endswith(word, reading.span.start, end)), "")
    return end - len(doer) if doer and reading.is_boundary(end - len(doer)) else None


def _made(reading: Reading, end: int) -> int | None:
    """制/v 香人/n, 修/v 伞匠/n: what the hands do and to what, which the tagger tears."""
    start = end - _MADE
    verb = reading.word_at(start)
    if start < reading.span.start or reading.text[start] not in _HANDICRAFTS or reading.char(end - 1) not in _MADE_BY:
        return None
    torn = verb is not None and verb.span.start == start and verb.tag in ("v", "vn", "n", "nz")
    return start if torn and reading.text[start + 1] not in _NOTHING_MADE else None


def _heir(reading: Reading, end: int) -> int | None:
    """第五代|传人: what is handed down through generations."""
    heir = _GENERATION.search(reading.text, max(reading.span.start, end - _LONGEST_HEIR), end)
    return heir.start(1) if heir is not None else None


def by_form(reading: Reading, known: set[int]) -> Iterator[tuple[int, int]]:
    """摔跤手|宝音: a noun in the form of a trade, straight before a name, is one even if no table has it."""
    words = reading.words
    yield from _of_career(reading, known)
    yield from _beside_name(reading, known)
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
        if end != word.span.start or text[-1] not in _ENDS or text in tables.kinship() or text == _STAFF:
            continue
        if end - start < _SHORTEST:
            first = words[index - 2] if index > 1 else None
            if (
                first is None
                or first.span.end != start
                or first.span.end - first.span.start > _LONGEST_FIRST
                or first.tag not in ("n", "v", "vn")
            ):
                continue
            start = first.span.start
        yield start, end


def _of_career(reading: Reading, known: set[int]) -> Iterator[tuple[int, int]]:
    """历任某文化馆|创作员、某局|出纳员: after a verb of appointment and a body the clause ends in a post."""
    for index in reading.tagged("ORG"):
        if not 0 < index < len(reading.words) - 1:
            continue
        verb, _, post = reading.words[index - 1 : index + 2]
        if verb.tag != "v" or post.tag not in _NOUNS or post.span.end in known:
            continue
        form = tables.appointment_verbs().get(verb.span.of(reading.text), ("", ""))[0]
        closed = reading.char(post.span.end) in _CLOSED
        if form == "subject" and closed and reading.text[post.span.end - 1] in _ENDS + "长":
            yield post.span.start, post.span.end


def _beside_name(reading: Reading, known: set[int]) -> Iterator[tuple[int, int]]:
    """某某是某馆|标本员。 某某，|退休标本员，: a noun in the form of a trade that is all that is said of a name."""
    words = reading.words
    for index in reading.tagged("PER"):
        at = index + 1
        if at + 1 >= len(words):
            break
        lead = words[at].span.of(reading.text)
        if lead not in _OPENERS and lead not in _IS:
            continue
        at += 1
        at += words[at].tag == "ORG" or words[at].span.of(reading.text) in _RETIRED
        led = at > index + 2
        while at + 1 < len(words) and words[at].tag in _FIELDS and words[at + 1].tag in _NOUNS and at < index + 5:
            at += 1
        if at < len(words) and (led or lead in _OPENERS) and _is_trade(reading, words[at], known):
            yield words[at].span


def _is_trade(reading: Reading, word: Word, known: set[int]) -> bool:
    """标本员，: three characters or more in the form of a trade, before a mark."""
    start, end = word.span
    text = reading.text[start:end]
    formed = word.tag in _NOUNS and end - start >= _SHORTEST and text[-1] in _SAID and not text.endswith(_NO_TRADES)
    return formed and end not in known and reading.char(end) in _CLOSERS


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
