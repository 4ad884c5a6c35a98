"""The body of a title, named elsewhere in the sentence: 走进某村，|村支书甲; 某公司（法定代表人：甲）.

Takes a reading and a post, or where one stands, gives the body or nothing. It refuses common nouns, and bodies that
nothing between ties to the title.
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles import bodies, tables
from pipeline.titles.bodies import Body
from pipeline.titles.chiefs import RULERS, may_lead
from pipeline.titles.links import COUNTED, LONGEST_COUNT
from pipeline.titles.name import BLANKS, is_han
from pipeline.titles.positions import Post
from pipeline.titles.reading import Reading

_ENUMERATED = regex("[ \u3000]*(?:[(（][一二三四五六七八九十0-9]{1,2}[)）])?[本该届次新这]{0,3}")
_BOARD = regex("(?:第[一二三四五六七八九十0-9]{1,3}届)?(?:董事会|监事会|股东大会|股东会|理事会)")
_OWNERS = frozenset(("company", "bank", "brand", "social", "farm", "sports"))
_ITEM_ENDS = "\n。；;、，,：: \u3000.．)）"
_SENTENCE_ENDS = "\n。！？!?；;"
_LONGEST_ITEM = 40
_LONGEST_VERB = 4
_BY_NOW = regex("[,，](?:如今|现在|目前|现|后来|此后)?(?:已经?|也)?(?:是|为|成为|成了|当上了?)")
_JOINING = word_list("name_context", "joining")
_RULERS = RULERS | {"村长"}
_PAUSE, _BY, _ITS = frozenset(",，"), "由", "其"
_CLAUSE_ENDS = "\n。！？!?；;，,：:“”"
_ENTERED = word_list("name_context", "met_at")  # at what place somebody is met
_SEEN = regex("(?:见到|遇到|遇见|碰到|碰见|找到|看到|采访到|采访了)了?$")
_INSIDE = regex(
    "的?(?:[一二三四五六七八九十0-9]{1,3}[楼层号])?(?:"
    + alternation(word_list("bodies", "inside_for"))
    + ")?(?:"
    + alternation(word_list("bodies", "inside"))
    + "|[内里中外旁])$"
)
_LONGEST_INSIDE, _LONGEST_LEVEL = 10, 2
_STANDS = word_list("bodies", "stand")
_HIRES = regex("(?:" + alternation(word_list("name_context", "hires")) + ")了?$")
_HAS = "有"
_LONGEST_WHOSE, _TOO_LONG = 12, "…"
_OF_VISITORS = ("组组长", "队队长", "团团长")
_WORK_GROUPS = word_list("bodies", "work_group")


def entered(reading: Reading, post: Post) -> Body | None:
    """走进某村，|村支书甲; 在某医院大厅，|医生甲: the body at whose place the clause before meets the holder."""
    end, own = post.start - 1, post.organization
    level = own.span.of(reading.text) if own is not None and own.nominal else ""  # 在某乡，|乡|党委书记甲
    bare = post.start == post.span.start if own is None else 0 < len(level) <= _LONGEST_LEVEL
    bare = bare and post.kind in ("office", "staff")
    if not bare or reading.char(end) not in _PAUSE:
        return None
    opens = max(reading.text.rfind(mark, max(reading.span.start, end - _LONGEST_ITEM), end) for mark in _CLAUSE_ENDS)
    opens = max(opens + 1, reading.span.start)
    inside = _INSIDE.search(reading.text, max(opens, end - _LONGEST_INSIDE), end)
    ends = (inside.start(), end) if inside else (end,)
    for body in (bodies.ending_at(reading, at, opens) for at in ends):
        if body is None or not body.key or body.nominal or not body.span.of(reading.text).endswith(level):
            continue
        if body.span.of(reading.text) in tables.organization_heads():
            continue  # 停在码头，|船员甲
        if body.span.of(reading.text).endswith(_STANDS):
            continue  # 在义诊台，|老中医甲: what an event sets up employs nobody
        if tables.head_rows()[body.key].reach == "place" and post.span.of(reading.text).endswith(_OF_VISITORS):
            continue  # 在某村，|慰问组组长甲
        if reading.text.endswith(_ENTERED, opens, body.span.start):
            return body if may_lead(post.span.of(reading.text), body) else None
    return None


def seen_at(reading: Reading, post: Post) -> Body | None:
    """在某厂热处理车间|见到|主管甲: the body at whose place somebody is met."""
    low = max(reading.span.start, post.start - _LONGEST_ITEM)
    bare = post.organization is None and post.start == post.span.start and post.kind in ("office", "staff")
    verb = _SEEN.search(reading.text, max(low, post.start - _LONGEST_VERB), post.start) if bare else None
    body = bodies.ending_at(reading, verb.start(), low) if verb is not None else None
    if body is None or not body.key or body.nominal or tables.head_rows()[body.key].reach == "place":
        return None
    at = reading.text.endswith(_ENTERED, low, body.span.start)
    return body if at and may_lead(post.span.of(reading.text), body) else None


def named_before(reading: Reading, post: Post) -> Body | None:
    """The body that opens the sentence before a title, that has so many of such chiefs, or that takes or leaves one."""
    return _topical(reading, post) or _counted_at(reading, post) or _hired_by(reading, post)


def _hired_by(reading: Reading, post: Post) -> Body | None:
    """某某队|解雇了|主教练甲: the body in front of the verb that takes its chief for the object."""
    low = max(reading.span.start, post.start - LONGEST_COUNT)
    verb = _HIRES.search(reading.text, low, post.start) if post.organization is None else None
    return _led(reading, post, verb.start()) if verb is not None else None


def _counted_at(reading: Reading, post: Post) -> Body | None:
    """某某集团|有三位|副总经理，分别是甲、乙、丙: the body that has so many of them."""
    low = max(reading.span.start, post.span.start - LONGEST_COUNT)
    counted = COUNTED.search(reading.text, low, post.span.start) if post.organization is None else None
    if counted is None or reading.char(counted.start() - 1) != _HAS:
        return None
    body = bodies.ending_at(reading, counted.start() - 1, reading.span.start)
    return body if body is not None and not body.nominal and may_lead(post.span.of(reading.text), body) else None


def _topical(reading: Reading, post: Post) -> Body | None:
    """某乡的某某合作社，|理事长甲…: the body that opens the sentence, whose chief the holder may be."""
    end = post.start - 1
    if post.organization is not None or post.kind != "office" or reading.char(end) not in _PAUSE:
        return None
    body = _led(reading, post, end)
    if body is None or post.start != post.span.start:
        return None
    whose = reading.text[max(reading.span.start, body.span.start - _LONGEST_WHOSE) : body.span.start]
    opens = max(whose.rfind(mark) for mark in _SENTENCE_ENDS) + 1
    whose = whose[opens:] if opens or len(whose) < _LONGEST_WHOSE else _TOO_LONG
    return body if not whose or whose.endswith("的") and all(map(is_han, whose)) else None


def conducted(reading: Reading, post: Post) -> Body | None:
    """某某会馆，由|会长甲接过: the body before the comma, which its chief acts for."""
    end = post.start - len(_BY) - 1
    if post.organization is not None or post.kind != "office" or reading.char(post.start - 1) != _BY:
        return None
    governs = post.span.of(reading.text).removeprefix("副") in _RULERS  # 成立监督小组，由|县长甲担任主席
    return _led(reading, post, end) if reading.char(end) in _PAUSE and not governs else None


def its(reading: Reading, post: Post) -> Body | None:
    """某公司，其|全球总裁甲: the body before the comma that 其 stands for."""
    at = post.start - (reading.char(post.start) != _ITS)
    if post.organization is not None or reading.char(at) != _ITS or reading.char(at - 1) not in _PAUSE:
        return None
    return _led(reading, post, at - 1)


def _led(reading: Reading, post: Post, end: int) -> Body | None:
    """The body that is named up to `end`, if the post may be that of who leads it."""
    body = bodies.ending_at(reading, end, reading.span.start)
    known = body is not None and bool(body.key) and not body.nominal
    return body if body is not None and known and may_lead(post.span.of(reading.text), body) else None


def bracketed_body(reading: Reading, post: Post) -> Body | None:
    """某公司（法定代表人：甲）, （某局某科，联系人：甲）: the body that the bracket describes or names first."""
    if post.organization is not None or reading.char(post.span.end) not in ":：":
        return None
    mark = reading.char(post.start - 1)
    if mark in "（(":
        return _item_before(reading, post.start - 1)
    if mark not in ",，":
        return None
    opener = max(
        reading.text.rfind(char, max(reading.span.start, post.start - _LONGEST_ITEM), post.start) for char in "（("
    )
    body = bodies.ending_at(reading, post.start - 1, opener + 1) if opener >= 0 else None
    return body if body is not None and body.span.start == opener + 1 and not body.nominal else None


def captioned(reading: Reading, post: Post) -> Body | None:
    """某市第二医院 |护士长 甲：: the body that opens the line, with blanks between it, the title and the name."""
    if post.organization is not None or post.start != post.span.start or post.kind not in ("office", "staff"):
        return None
    end = post.start
    while end > reading.span.start and reading.text[end - 1] in BLANKS:
        end -= 1
    if end == post.start or end - reading.span.start > _LONGEST_ITEM or reading.char(post.span.end) not in BLANKS:
        return None
    body = bodies.ending_at(reading, end, reading.span.start)
    opens = body is not None and body.span.start == reading.span.start and not body.nominal
    return body if opens else None


def _item_before(reading: Reading, end: int) -> Body | None:
    """The body whose name ends at `end`; a team with a name of its own reaches back to the body it belongs to."""
    text = reading.text
    body = bodies.ending_at(reading, end, reading.span.start)
    if not text.endswith(_WORK_GROUPS, 0, end):
        return body if body is not None and not body.nominal else None
    start = end
    while start > max(reading.span.start, end - _LONGEST_ITEM) and text[start - 1] not in _ITEM_ENDS:
        start -= 1
    word = reading.word_at(start)
    if word is None or word.tag != "ORG" or word.span.start != start:
        return body if body is not None and not body.nominal else None
    return Body(Span(start, end), "unit")


def board(reading: Reading, start: int) -> Body | None:
    """公司|董事会选举甲为董事长: the body whose board appoints, looked for in the sentence before `start`."""
    text = reading.text
    opens = reading.behind_last(_SENTENCE_ENDS, reading.span.start, start)
    for match in _BOARD.finditer(text, opens, start):
        body = bodies.ending_at(reading, match.start(), opens)
        if body is None and reading.char(match.start() - 1) in ",，":
            body = _announcing(reading, opens, match.start())
        if body is not None and body.key in _OWNERS:
            return body
    return None


def _announcing(reading: Reading, start: int, end: int) -> Body | None:
    """某银行公告，|董事会聘任…: the body that speaks before the comma."""
    ends = [word.span.end for word in reading.words if start <= word.span.start < end and word.tag == "ORG"]
    return bodies.ending_at(reading, ends[0], start) if ends else None


def founded(reading: Reading, first: int) -> Body | None:
    """成立某合作社，|出任理事长: the body that the clause before ends in, where only a verb stands before the title."""
    opens = max(reading.span.start, first - _LONGEST_ITEM)
    pause = max(reading.text.rfind(mark, opens, first) for mark in ",，")
    now = pause >= 0 and _BY_NOW.fullmatch(reading.text, pause, first) is not None
    if pause < 0 or first - pause > _LONGEST_VERB and not now:
        return board(reading, first)
    body = bodies.ending_at(reading, pause, opens)
    if now and body is not None and not reading.text.endswith(_JOINING, opens, body.span.start):
        return None
    if body is None or body.nominal or not body.key or tables.head_rows()[body.key].reach == "place":
        return board(reading, first)
    return body


def convened(reading: Reading, start: int) -> Body | None:
    """评审委员会|由甲任主任委员: the body that the sentence sets up, for the posts whose title starts at `start`."""
    text = reading.text
    opens = reading.behind_last(_SENTENCE_ENDS, reading.span.start, start)
    by = text.find("由", opens, start)
    while by >= 0 and reading.tag_at(by) != "p":
        by = text.find("由", by + 1, start)
    body = bodies.ending_at(reading, by, opens) if by > opens else None
    if body is None or body.nominal or not body.key or tables.head_rows()[body.key].reach == "place":
        return None
    return body if _ENUMERATED.fullmatch(text, opens, body.span.start) else None
