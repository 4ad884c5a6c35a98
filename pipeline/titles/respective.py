"""Posts and holders told off one by one: 甲局、乙局|局长|甲、乙; 甲、乙|分别任|会长、秘书长.

Takes a reading, names and posts of one unit, gives each holder with the post and the body that are his or hers. It
refuses to pair what is not as many.
"""

from typing import NamedTuple

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import bodies, chiefs, holding, tables, verbs
from pipeline.titles.bodies import Body
from pipeline.titles.groups import Group
from pipeline.titles.name import Name
from pipeline.titles.positions import Post
from pipeline.titles.reading import Reading

_EACH, _BY = "分别", frozenset(word_list("name_context", "by"))
_HELD = (
    *word_list("name_context", "taking"),
    *word_list("name_context", "taking_over"),
)
_JOINTS = frozenset(("、", "和", "与", "及", "以及", "暨"))
_LEAD = regex(
    "(?:同志|[,，]|[两二三四五六七八九][人位名]|等[两二三四五六七八九][人位名])?(?P<once>原|曾|此前|之前)?(?:将|拟|现|已|还)?$"
)
_FORMS, _LONGEST_VERB = frozenset(("subject", "copula", "become")), 6
_SEVERAL, _LONGEST_LINK = 2, 20


class Told(NamedTuple):
    """One holder of a list with his or her post, the body that holds for it, and how it is held."""

    name: Span
    post: Post
    body: Body | None
    status: str


def owners(reading: Reading, posts: list[Post], holders: int) -> list[Body | None] | None:
    """甲局、乙局、丙局|负责人|某某、某某、某某: each holder's own body, none where they are not as many."""
    body = posts[0].organization
    if len(posts) > 1 or body is None or holders < _SEVERAL:
        return None
    found: list[Body | None] = [body]
    start = body.span.start
    while reading.char(start - 1) in "、和" and len(found) <= holders:
        before = bodies.ending_at(reading, start - 1, reading.floor)
        if (
            before is None
            or before.nominal
            or not (before.key or _is_place(reading, before) and _is_place(reading, body))
        ):
            break
        found.insert(0, before)
        start = before.span.start
    if len(found) == 1:
        return None
    return found if len(found) == holders else [None] * holders


def _is_place(reading: Reading, body: Body) -> bool:
    """江北、|江南省: a place with its level or without."""
    if body.key:
        return tables.head_rows()[body.key].reach == "place"
    return reading.tag_at(body.span.start) == "LOC"


def told(reading: Reading, groups: list[Group], at: int) -> list[Told]:
    """甲、乙|分别任|某局局长、副局长: the posts behind the names of group `at`, one for each."""
    posts = _posts(reading.text, groups, at + 1)
    if not posts:
        return []
    link = reading.text[groups[at].stop : groups[at + 1].first]
    status = _status(link) if _EACH in link and len(link) < _LONGEST_LINK else None
    names = _listed(reading.text, groups[at].names)
    if len(posts) == 1:
        return _alike(reading, names, posts[0], status) if status is not None else []
    return _paired(reading.text, names, posts, status) if status is not None else []


def _alike(reading: Reading, names: list[Name], post: Post, status: str) -> list[Told]:
    """甲、乙、丙|分别辞去|某会委员|职务: all hold the same post, if it is the only one and not a chief's."""
    only = verbs.closes(reading, post.span.end) and reading.char(post.span.end) != "、"
    only = only or reading.text.startswith(verbs.OFFICES, post.span.end)
    if not only or len(names) < _SEVERAL or chiefs.leads_alone(reading.text, post):
        return []
    return [Told(name.span, post, post.organization, status) for name in names]


def filled(reading: Reading, groups: list[Group], at: int) -> list[Told]:
    """会长、秘书长|[分别]由|甲、乙|担任: the names of group `at`, one for each post before them."""
    posts = _posts_before(reading.text, groups, at)
    if len(posts) < _SEVERAL:
        return []
    by = reading.text[groups[at - 1].stop : groups[at].start] if at else ""
    held = by.endswith("分别由") or reading.text.startswith(_HELD, groups[at].stop)
    return _paired(reading.text, groups[at].names, posts, "current") if by in _BY and held else []


def _posts(text: str, groups: list[Group], at: int) -> list[Post]:
    """The posts from group `at` on that marks of lists join."""
    posts: list[Post] = []
    while at < len(groups) and groups[at].posts:
        if posts and text[posts[-1].span.end : groups[at].start] not in _JOINTS:
            break
        posts += groups[at].posts
        at += 1
    return posts


def _posts_before(text: str, groups: list[Group], at: int) -> list[Post]:
    """The posts up to group `at` that marks of lists join."""
    posts: list[Post] = []
    while at and groups[at - 1].posts and (not posts or text[groups[at - 1].stop : groups[at].first] in _JOINTS):
        at -= 1
        posts = [*groups[at].posts, *posts]
    return posts


def _listed(text: str, names: list[Name]) -> list[Name]:
    """The last names that marks of lists join: no 丙 in 据丙，甲、乙分别任…."""
    first = len(names) - 1
    while first > 0 and text[names[first - 1].span.end : names[first].span.start] in _JOINTS:
        first -= 1
    return names[max(first, 0) :]


def _status(link: str) -> str | None:
    """How the posts are held: what 分别 and the verb behind it say, None where no such verb ends the link."""
    lead, _, verb = link.partition(_EACH)
    led = _LEAD.fullmatch(lead)
    form, held = tables.appointment_verbs().get(verb, ("", "")) if len(verb) <= _LONGEST_VERB else ("", "")
    if led is None or form not in _FORMS:
        return None
    return "former" if led["once"] else held


def _paired(text: str, names: list[Name], posts: list[Post], status: str) -> list[Told]:
    """The holders with their posts; a post that prints no body is held at that of the post before it."""
    if len(names) != len(posts):
        return []
    found: list[Told] = []
    body: Body | None = None
    for name, post in zip(names, posts, strict=True):
        body = post.organization or (body if holding.may_share(text, post, body) else None)
        found.append(Told(name.span, post, body, status))
    return found
