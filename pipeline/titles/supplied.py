"""The body and the holder that the words around a title supply: 成立某合作社，甲当选|理事长; 甲接替乙出任|局长.

Takes a reading, the facts of the unit so far and one title with the name before it, gives a body, or names. It refuses
what another sentence says, and bodies that such a post cannot lead.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles import chiefs, elsewhere, employers, tables, verbs
from pipeline.titles.bodies import Body
from pipeline.titles.groups import Group
from pipeline.titles.name import Name
from pipeline.titles.positions import Post
from pipeline.titles.reading import Reading

_REPLACING = regex("(?:接替|代替|取代|顶替|接棒|接任)[^，,。；;！？“”\n]{0,20}$")  # 甲|接棒退休的|乙，出任局长
_LONGEST_CLAUSE = 24
_RISES, _DEPUTY = word_list("name_context", "rises_to"), "副"
_SENTENCE_ENDS = frozenset("。！？；;\n")
_APART = _SENTENCE_ENDS | frozenset("：:")
_NEAR = 40  # characters between two posts of one sentence
_EMPLOYER = regex(
    "[,，]?(?:现|目前|一直|长期)?(?:"
    + alternation(verb for verb, (form, _) in tables.appointment_verbs().items() if form == "employer")
    + ")"
)


class Held(Protocol):
    """What this module asks of a fact: a post of somebody, and its body."""

    @property
    def name(self) -> Span: ...
    @property
    def post(self) -> Post: ...
    @property
    def organization(self) -> Body | None: ...
    @property
    def status(self) -> str: ...
    @property
    def evidence(self) -> Span: ...


def employer(reading: Reading, bodies: Mapping[int, Body], posts: list[Post]) -> Body | None:
    """供职于某院 after 甲,副主任医师: the organization follows the position."""
    end = posts[-1].span.end
    match = _EMPLOYER.match(reading.text, end, reading.span.end)
    if match is None and reading.char(end) == "的" and posts[0].organization is None:
        return bodies.get(end + 1)  # 以甲为主席的|某某委员会
    return bodies.get(match.end()) if match else None


def body(reading: Reading, facts: Sequence[Held], name: Name, group: Group, link: str, end: int) -> Body | None:
    """What holds for the title behind `name`, whose attributes end at `end` and which `link` ties to the title."""
    start, bare = name.span.start, group.posts[0].organization is None
    own = elsewhere.convened(reading, start)
    if own is None and bare:
        own = (
            _risen(reading, facts, name, group)
            or _elected(reading, facts, name, link)
            or _seconding(reading, facts, name, group)
            or _succeeding(reading, facts, name, group)
            or _founded(reading, facts, name, group)
        )
        own = own or _entered(reading, group.posts, end)
    own = own or (elsewhere.board(reading, start) if verbs.object_verb(reading, start) else None)
    return own or (employers.around(reading, start, group.stop) if bare else None)


def _risen(reading: Reading, facts: Sequence[Held], name: Name, group: Group) -> Body | None:
    """某局副局长甲|升任|局长: the body where the holder has been the deputy of the same chief."""
    post = group.posts[0]
    if not reading.text.endswith(_RISES, name.span.end, post.start) and not reading.text.endswith(
        _RISES, name.span.end, post.span.start
    ):
        return None
    title = _DEPUTY + post.span.of(reading.text)
    before = (fact for fact in reversed(facts) if fact.name == name.span and fact.post.span.of(reading.text) == title)
    return next((fact.organization for fact in before), None)


def _founded(reading: Reading, facts: Sequence[Held], name: Name, group: Group) -> Body | None:
    """村里成立某合作社，|村民甲|当选理事长: the body that the clause before sets up, if he may lead it."""
    known = [fact.evidence for fact in facts if fact.name == name.span]
    found = employers.founded_before(reading, employers.holder(name.span, known))
    return found if found is not None and chiefs.may_lead(group.posts[0].span.of(reading.text), found) else None


def _entered(reading: Reading, posts: list[Post], end: int) -> Body | None:
    """甲加入某集团，|担任副总经理: the body that the clause behind the name ends in."""
    found = elsewhere.founded(reading, posts[0].start)
    return found if found is not None and found.span.start >= end else None


def _elected(reading: Reading, facts: Sequence[Held], name: Name, link: str) -> Body | None:
    """选举甲为某委员会主任，乙、丙|为|副主任: the body of the post that the sentence gave before."""
    last = facts[-1] if facts else None
    if link != "为" or last is None or last.organization is None:
        return None
    between = reading.text[last.post.span.end : name.span.start]
    return last.organization if between and _APART.isdisjoint(between) else None


def _seconding(reading: Reading, facts: Sequence[Held], name: Name, group: Group) -> Body | None:
    """成立某指挥部，由甲任指挥长，乙任|副指挥长: the body of the chief whom the sentence named before his deputy."""
    title, stop = group.posts[0].span.of(reading.text), group.posts[0].span.start
    chiefs_before = (
        fact
        for fact in reversed(facts)
        if fact.post.span.end <= stop
        and _DEPUTY + fact.post.span.of(reading.text) == title
        and _SENTENCE_ENDS.isdisjoint(reading.text[fact.post.span.end : stop])
    )
    return next((fact.organization for fact in chiefs_before if fact.name != name.span), None)


def _succeeding(reading: Reading, facts: Sequence[Held], name: Name, group: Group) -> Body | None:
    """甲辞去某省省长职务，乙|任|代理省长: the body of the same post that somebody leaves in the clause before."""
    last, post = facts[-1] if facts else None, group.posts[0]
    if last is None or last.organization is None or last.status != "former" or last.name == name.span:
        return None
    between = reading.text[last.post.span.end : name.span.start]
    near = len(between) < _NEAR and _APART.isdisjoint(between)
    return last.organization if near and last.post.core.of(reading.text) == post.core.of(reading.text) else None


def predecessor(reading: Reading, before: Held, fact: Held) -> Body | None:
    """甲任某部部长，|原|部长乙: the body of the same title in the sentence before, for who held it formerly."""
    known, post = before.organization, fact.post
    if known is None or fact.organization is not None or post.status != "former":
        return None
    between = reading.text[before.post.span.end : post.start]
    near = len(between) < _NEAR and _SENTENCE_ENDS.isdisjoint(between)
    return known if near and before.post.span.of(reading.text) == post.span.of(reading.text) else None


def replacing(reading: Reading, names: Sequence[Name], name: Name) -> list[Name]:
    """甲|接替|乙|出任某县委书记: the holder is who comes, not who went."""
    low = max(reading.span.start, name.span.start - _LONGEST_CLAUSE)
    if _REPLACING.search(reading.text, low, name.span.start) is None:
        return []
    came = next((other for other in reversed(names) if other.span.end <= name.span.start), None)
    between = reading.text[came.span.end : name.span.start] if came else ""
    return [came] if came and _SENTENCE_ENDS.isdisjoint(between) else []
