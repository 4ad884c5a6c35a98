"""The body that the clause before a title gives to it: 从某院退休的|研究员甲, 成立某合作社，|甲当选理事长.

Takes a reading and where a title or a name begins, gives a body. It refuses places, common nouns, and clauses whose
verb says nothing of work.
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles import bodies, tables
from pipeline.titles.bodies import Body
from pipeline.titles.positions import Post
from pipeline.titles.reading import ENTITY_TAGS, NOUN_TAGS, Reading

_WORKING = regex(
    "(?:"
    + alternation(word_list("name_context", "working"))
    + ")(?:了?[0-9〇零一二两三四五六七八九十多几]{1,4}个?[年月])?(?:多年)?$"
)
_AT = "在从自于到由"
_SERVED = regex(
    "(?:当|做|干|担任|任|出任)(?:上|过|了|起)?(?:[0-9〇零一二三四五六七八九十两几]{1,4}[多余来]?(?:年|个月|天)|多年|一辈子|半辈子)?[多余]?的?$"
)
_COMING, _GOING_ON = word_list("name_context", "coming_to"), frozenset("。！？；;“”\n")
_LED = regex("的?([\u3400-\u9fff]{2,24}?(?:" + alternation(word_list("bodies", "led")) + "))")
_LONGEST_LINK = 40
_CLAUSE_ENDS = "，,。；、：！？“”\n"
_PAUSES, _AND, _THROUGH = frozenset(",，"), "兼", "由"
_SET = regex("(?:(?:已|日前|近日|今[日天]|昨[日天]|正式|决定|宣布|公告|拟|[0-9月日]{2,6})[,，]?)*$")
_APPOINTING = frozenset(
    [
        "company",
        "bank",
        "brand",
        "factory",
        "university",
        "college",
        "school",
        "hospital",
        "research",
        "social",
        "sports",
        "media",
        "museum",
    ]
)
_FIRMS = frozenset(("company", "bank", "brand", "factory"))
_UNIT_ENDS = "部处室科组办"
_OF_WHOLE = word_list("posts", "of_whole")
_HIRING = ("聘", "续聘", "特聘", "返聘")
_FOUNDED = regex("(?:" + alternation(word_list("name_context", "founded")) + ")了?")
_NAMING = NOUN_TAGS | ENTITY_TAGS | {"v", "a", "ad"}
_LONGEST_SET, _VERBS = 12, (4, 3, 2, 1)
_LONGEST = 12
_BY, _HIRED = frozenset("被受获"), regex("(?:特聘|续聘|返聘|选聘|聘任|聘请|聘|任命|推选|评聘)为")
_SPOKESMAN = "发言人"
_PAIR, _CHIEF = 2, "长"


def worked_at(reading: Reading, start: int) -> Body | None:
    """在某院工作的|甲医生, 从某所退休的|研究员甲: the body of the clause that ends in 的 before `start`."""
    if reading.char(start - 1) != "的":
        return None
    work = _WORKING.search(reading.text, max(reading.span.start, start - _LONGEST), start - 1)
    body = _named(reading, work.start()) if work is not None else None
    return body if body is not None and reading.char(body.span.start - 1) in _AT else None


def appointing(reading: Reading, start: int) -> Body | None:
    """某集团|任命甲为副总经理: the body before the verb of which the name at `start` is the object.

    An authority may appoint for others, but hires for itself alone.
    """
    known = tables.object_verbs()
    verb = next((start - size for size in _VERBS if reading.text[start - size : start] in known), None)
    if verb is None:
        return None
    at = _SET.search(reading.text, max(reading.span.start, verb - _LONGEST_SET), verb)
    body = _named(reading, at.start()) if at is not None else None
    hires = reading.text.startswith(_HIRING, verb)  # 某仲裁委员会|聘请甲为仲裁员
    return body if body is not None and (hires or body.key in _APPOINTING) else None


def founded_before(reading: Reading, start: int) -> Body | None:
    """村里成立某合作社，|甲当选理事长, 成立某指挥部，由|甲任指挥长: what the clause before the holder ends in."""
    start -= reading.char(start - 1) == _THROUGH
    body = _named(reading, start - 1) if reading.char(start - 1) in _PAUSES else None
    return _since_founded(reading, body) if body is not None else None


def _since_founded(reading: Reading, body: Body) -> Body:
    """成立了|大桥/n 加固/v 指挥部: all words between the verb and the head noun are the name of what is founded."""
    low = reading.behind_last(_CLAUSE_ENDS, body.span.start - _LONGEST, body.span.start)
    verb = _FOUNDED.search(reading.text, low, body.span.start)
    if verb is None or verb.end() == body.span.start:
        return body
    named = all(reading.tag_at(at) in _NAMING for at in range(verb.end(), body.span.start))
    return body._replace(span=Span(verb.end(), body.span.end)) if named and reading.is_boundary(verb.end()) else body


def served_at(reading: Reading, start: int, post: Post) -> Body | None:
    """某某已经|在某村当了40多年的|党支部书记: the body where a post is held, if all since `start` is one sentence."""
    end = post.span.start
    link = reading.text[start:end]
    if reading.char(start) == "的":
        return None  # 甲|的父亲在某厂当|厂长
    if len(link) > _LONGEST_LINK or not _GOING_ON.isdisjoint(link):
        return None
    verb = _SERVED.search(reading.text, max(start, end - _LONGEST), end)
    if verb is None or tables.kin().search(link, max(map(link.rfind, _PAUSES)) + 1) is not None:
        return None  # 甲住在村里，|妻子|在某小学当教师
    if (body := post.organization) is not None and body.span.end == verb.start():
        return body  # 来到某扶贫村某县某村|担任第一书记
    body = bodies.ending_at(reading, verb.start(), start)
    known = body is not None and bool(body.key) and not body.nominal
    return body if body is not None and known and reading.text.endswith(_COMING, start, body.span.start) else None


def hired_by(reading: Reading, start: int, post: Post) -> Body | None:
    """甲|被某大学聘为|助教: the body that takes somebody, between 被 and the verb right in front of the post."""
    body = post.organization
    if reading.char(start) not in _BY or body is None or body.span.start != start + 1:
        return None
    verb = _HIRED.search(reading.text, body.span.end, post.span.start)
    return body if verb is not None and verb.start() == body.span.end and body.key in _APPOINTING else None


def served_in_clause(reading: Reading, post: Post) -> Body | None:
    """在某院|当护士长|的甲: the body where a post is held, if the clause of the post names it before the verb."""
    start = reading.behind_last(_CLAUSE_ENDS, post.span.start - _LONGEST_LINK, post.span.start)
    return served_at(reading, start, post)


def around(reading: Reading, start: int, stop: int) -> Body | None:
    """The body that the words around a title name for it: its holder is named at `start`, the title ends at `stop`."""
    return led(reading, stop) or appointing(reading, start)


def led(reading: Reading, start: int) -> Body | None:
    """由市委书记甲任组长的|停车管理协调小组: the body behind the post of who leads it."""
    match = _LED.match(reading.text, start, reading.span.end)
    return Body(Span(*match.span(1)), "unit") if match is not None else None


def spoken_for(reading: Reading, post: Post, body: Body | None) -> Body | None:
    """某市教育局|办公室主任、新闻发言人甲: the head of a unit speaks for the body that it is part of."""
    if body is None or body is post.organization or not post.span.of(reading.text).endswith(_SPOKESMAN) or not body.key:
        return body
    if tables.head_rows()[body.key].reach != "unit":
        return body
    return whole_of(reading, body) or body


def whole_of(reading: Reading, body: Body) -> Body | None:
    """某公司 of 某公司|综合办公室: the body whose name the name of a unit begins with, or a company itself."""
    if not body.key:
        return None
    if tables.head_rows()[body.key].reach != "unit":
        return body if body.key in _FIRMS else None
    first, end = body.span
    heads = tables.organization_heads()
    unit = heads.ending(reading.text, end, first)
    inner = heads.within(reading.text, first, unit if unit is not None else end)
    keys = [(stop, heads.labels[reading.text[start:stop]]) for start, stop in inner if start > first]
    outer = [
        Body(Span(first, stop), key) for stop, key in keys if key != "brand" and tables.head_rows()[key].reach == "name"
    ]
    return outer[-1] if outer else None


def above(reading: Reading, post: Post, body: Body | None, firm: Body | None) -> Body | None:
    """某公司办公室主任、党委组织部部长、|副总经理: who leads the whole company is no chief of its unit."""
    unit = body is not None and body is not firm and reading.text[body.span.end - 1] in _UNIT_ENDS
    led = firm is not None and firm.key in _FIRMS and post.span.of(reading.text).endswith(_OF_WHOLE)
    return firm if unit and led else body


def of_chief(reading: Reading, post: Post, body: Body | None, named: list[Body]) -> Body | None:
    """某研究所技术员、研究室主任、|副所长: the body named before whose last character its chief's title repeats."""
    title = post.span.of(reading.text).removeprefix("副")
    if len(title) != _PAIR or title[1] != _CHIEF or body is not None and reading.text[body.span.end - 1] == title[0]:
        return body
    whole = [whole_of(reading, one) for one in reversed(named)]  # 甲厅乙处处长、|副厅长
    bodies_before = (one for one in (*reversed(named), *whole) if one is not None)
    return next((one for one in bodies_before if reading.text[one.span.end - 1] == title[0]), body)


def _named(reading: Reading, end: int) -> Body | None:
    body = bodies.ending_at(reading, end, reading.span.start)
    named = body is not None and not body.nominal and body.key
    return body if body is not None and named and tables.head_rows()[body.key].reach != "place" else None


def holder(name: Span, before: list[Span]) -> int:
    """Where a name begins with the title in front of it; `before`: the evidence of what the name is known to hold."""
    return min([name.start, *(evidence.start for evidence in before)])


def jointly(reading: Reading, body: Body) -> tuple[Body, ...]:
    """卫生部兼人力部|政务次长: the bodies that 兼 puts together in front of a post, in text order."""
    text, (start, end) = reading.text, body.span
    at = text.find(_AND, start + 1, end - 1)
    if at < 0 and reading.char(start - 1) != _AND:
        return (body,)
    before = bodies.ending_at(reading, at if at > 0 else start - 1, start if at > 0 else reading.span.start)
    if before is None or not before.key or before.nominal:
        return (body,)
    return (before, Body(Span(at + 1, end), body.key) if at > 0 else body)
