"""What the place of a post in a list says about its organization: 历任甲局科员、|规划计划科|副科长.

Takes a reading and its posts as their words alone show them, gives the posts with the organizations that their items
print. It refuses items that hold anything but the words of a name.
"""

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.bodies import Body
from pipeline.titles.name import is_han
from pipeline.titles.positions import Post
from pipeline.titles.reading import ENTITY_TAGS, NOUN_TAGS, Reading
from pipeline.tokens import Word
from pipeline.values import replace

_DIALOGUE = regex("[—–―─－-](?:本报专访|专访|对话|访)")
_NO_NAME = frozenset("的是与和位名个")
_SEPARATORS = "、，,；;暨"
_LONGEST = 16
_WORDS = NOUN_TAGS | ENTITY_TAGS | {"v", "m", "a", "f"}
_DEPARTMENT_ENDS = ("组", "车间", "工段", "班组")
_WORKSHOPS = frozenset(("车间", "班组", "工段"))
_WORKSHOP = regex(f"第?[0-9一二三四五六七八九十]{{1,3}}号?(?:{'|'.join(sorted(_WORKSHOPS))})")
_PARTY_BODIES = frozenset(word_list("bodies", "party_department"))
_INNER = frozenset(word_list("bodies", "inner_department"))
_PARTY, _COMMITTEE, _COMMITTEE_END = "党委", "committee", "委"
_PANEL, _REALMS, _ITEM_ENDS = "委员会", ("国家", "全国", "中国", "国际", "世界"), "、，,。；;：:！？\n"
_EXPERT, _LONGEST_SPECIALITY = "专家", 6
_ARMED = ("武装部", "人武部")
_DIVIDED = frozenset(
    ("committee", "government", "government_department", "department", "procuratorate", "court", "bureau")
)
_DIVIDED_SCHOOLS = frozenset(("university", "college", "hospital"))
_WITH_CHIEFS = word_list("posts", "with_chief")
_ABOUT = ("问题", "事务")  # 某国秘书长|叙利亚问题|特使
_MEMBER = ("委员", "常委", "副书记", "书记")
_NO_NOUNS = frozenset((*word_list("name_context", "copula"), *word_list("name_context", "including")))


def settled(reading: Reading, posts: list[Post]) -> list[Post]:
    """The posts with their organizations as their places in lists show them."""
    found: list[Post] = []
    upper: Body | None = None  # of the list so far
    for printed in posts:
        before = found[-1] if found else None
        follows = before is not None and _is_next(reading, before, printed)
        post = _settled(reading, printed, before, upper if follows else None)
        upper = post.organization or (upper if follows else None)
        if found and _is_of_chief(reading, found[-1], post):
            found[-1] = replace(found[-1], span=Span(found[-1].span.start, post.span.end), core=post.core)
        else:
            found.append(post)
    return found


def _settled(reading: Reading, post: Post, before: Post | None, upper: Body | None) -> Post:
    follows = before is not None and _is_next(reading, before, post)
    post = _with_workshop(reading, _whole_item(reading, _of_committee(reading, post), before if follows else None))
    printed = post.organization is None or post.organization.span.end == post.span.start  # not 统战部|原|部长
    if follows and before is not None and printed and _is_inner(reading, before, post, upper):
        return _into_position(post)
    if _is_speciality(reading, post) or not follows and _is_bare_department(reading, post):
        return _into_position(post)
    return _after_dialogue(reading, post) if before is None else post


def _is_of_chief(reading: Reading, before: Post, post: Post) -> bool:
    """秘书长|副发言人, 董事长|特别助理: a post with a chief, printed right after the chief's."""
    adjacent = before.span.end == post.start == post.span.start and post.organization is None
    field = reading.text[before.span.end : post.start]
    adjacent = adjacent or post.organization is None and len(field) < _LONGEST and field.endswith(_ABOUT)
    return adjacent and post.span.of(reading.text).endswith(_WITH_CHIEFS)


def _after_dialogue(reading: Reading, post: Post) -> Post:
    """——对话|星野生物|创始人: the body after the verb of an interview's headline, head noun or none."""
    if reading.unit.kind == "paragraph" or post.organization is not None or post.kind != "office":
        return post
    match = _DIALOGUE.search(reading.text, max(reading.span.start, post.start - _LONGEST), post.start)
    if match is None or post.start != post.span.start or post.start - match.end() < 3:
        return post
    name = reading.text[match.end() : post.start]
    qualified = tables.role_prefixes().starting(reading.text, match.end(), post.start) is not None
    if qualified or not all(is_han(char) for char in name) or any(char in _NO_NAME for char in name):
        return post
    return replace(post, start=match.end(), organization=Body(Span(match.end(), post.start), ""))


def _is_next(reading: Reading, before: Post, post: Post) -> bool:
    """Whether only one item of a list lies between two posts."""
    at = before.span.end
    if reading.char(at) not in _SEPARATORS or post.span.start - at > _LONGEST + 1:
        return False
    return not any(char in _SEPARATORS + "。：:" for char in reading.text[at + 1 : post.span.start])


def _whole_item(reading: Reading, post: Post, before: Post | None) -> Post:
    """规划/v 计划科/n|副科长: the item of the list is the organization's whole name."""
    start = _item_start(reading, post, before)
    body = post.organization
    if body is None or start is None or not start < body.span.start:
        return post
    index = reading.index_at(start)
    while index < len(reading.words) and reading.words[index].span.start < body.span.start:
        word = reading.words[index]
        verb = word.tag == "v" and (word.span.end - word.span.start == 1 or word.span.of(reading.text) in _NO_NOUNS)
        if word.tag not in _WORDS or verb:
            return post
        index += 1
    lead = tables.role_prefixes().starting(reading.text, start, body.span.start)
    lead = lead or tables.role_prefixes().ending(reading.text, body.span.start, start)  # 包含前|陆委会|副主委
    lower = reading.text.endswith(tables.context_words("lower"), start, body.span.start)
    if lower or lead is not None or tables.position_heads().ending(reading.text, body.span.start, start) is not None:
        return post
    return replace(post, start=start, organization=Body(Span(start, body.span.end), body.key))


def _of_committee(reading: Reading, post: Post) -> Post:
    """、国家古建保护工作|专家委员会|委员: a committee whose whole item opens with its realm is a body of its own."""
    part, body = post.body, post.organization
    torn = body is not None and not body.key and body.span.end == post.span.start < (part.start if part else 0)
    if part is None or body is not None and not torn or not reading.text.endswith(_PANEL, *part):
        return post
    first = body.span.start if body is not None else reading.behind_last(_ITEM_ENDS, part.start - _LONGEST, part.start)
    name = reading.text[first : part.start]
    if not name.startswith(_REALMS) or not all(is_han(char) and char not in _NO_NAME for char in name):
        return post
    whole = Body(Span(first, part.end), "department")
    return replace(post, start=first, span=Span(part.end, post.span.end), body=None, organization=whole)


def _with_workshop(reading: Reading, post: Post) -> Post:
    """某厂|装配车间|主任: a workshop with a name of its own is a part of the body, 某厂|车间主任 is a post."""
    body, part = post.organization, post.body
    if body is not None and (numbered := _numbered_workshop(reading, body, post.span)) is not None:
        whole = Body(Span(body.span.start, numbered), "unit")
        return replace(post, span=Span(numbered, post.span.end), body=None, organization=whole)
    if body is None or part is None or body.span.end != post.span.start or part.start == post.span.start:
        return post
    text = reading.text
    end = next((part.start + len(word) for word in _WORKSHOPS if text.startswith(word, part.start)), post.span.end)
    if end >= post.span.end:
        return post
    rest = Span(end, part.end) if end < part.end else None  # 检修车间|党总支书记
    whole = Body(Span(body.span.start, end), "unit")
    return replace(post, span=Span(end, post.span.end), body=rest, organization=whole)


def _numbered_workshop(reading: Reading, body: Body, post: Span) -> int | None:
    """某厂|3号车间|主任: behind a workshop that a number behind the body tells from others."""
    text = reading.text
    found = _WORKSHOP.match(text, body.span.end, post.end) if body.key and not body.nominal else None
    behind = found is not None and body.span.end < post.start < found.end() < post.end
    titled = behind and found is not None and tables.position_heads().starting(text, found.end(), post.end) == post.end
    return found.end() if titled and found is not None else None


def _item_start(reading: Reading, post: Post, before: Post | None) -> int | None:
    """Where the item begins: after the separator, or after a verb of appointment."""
    if before is not None:
        return before.span.end + 1
    body = post.organization
    if body is None:
        return None
    index = reading.index_at(body.span.start - 1)
    for _ in range(3):
        word = reading.words[index] if index >= 0 else None
        if word is None or word.tag not in _WORDS or body.span.start - word.span.start > _LONGEST:
            return None
        form, _status = tables.appointment_verbs().get(reading.text[slice(*word.span)], ("", ""))
        if form == "subject":
            return word.span.end
        index -= 1
    return None


def _is_inner(reading: Reading, before: Post, post: Post, upper: Body | None) -> bool:
    """市委常委、|组织部部长; 某部党组成员、|政治部主任: a department of the body whose leader the holder is."""
    body = post.organization
    if body is None:
        return False
    text, leader = body.span.of(reading.text), before.span.of(reading.text)
    text = text.removeprefix(_PARTY)  # 党委|统战部部长
    parted = before.body is not None and before.organization is None  # itself such a department
    if text in _PARTY_BODIES and (leader.endswith(_MEMBER) or parted) and _has_party(reading, before, text):
        return True
    own = body.span.of(reading.text) != text and text in _PARTY_BODIES  # 某大学副校长、|党委统战部|部长
    return (
        (own or text in _INNER) and upper is not None and not upper.nominal and upper.key in _DIVIDED | _DIVIDED_SCHOOLS
    )


def _has_party(reading: Reading, before: Post, department: str) -> bool:
    """市委|常委, 某大学|党委副书记, 某省|省委常委: whether a post is one in the committee that has the department."""
    body = before.organization
    if body is None or body.key == _COMMITTEE:
        return True
    within = before.body is not None or before.span.of(reading.text)[1:2] == _COMMITTEE_END
    return within and not department.endswith(_ARMED)  # 某镇党委委员、|人武部|部长


def _is_bare_department(reading: Reading, post: Post) -> bool:
    """教研组组长, 车间主任: a team that names no body belongs to the position."""
    body = post.organization
    if body is None or body.key not in ("unit", "hospital") or post.status != "current":
        return False
    text = body.span.of(reading.text)
    return (
        text.endswith(_DEPARTMENT_ENDS)
        and len(text) <= 6
        and body.span.end == post.span.start
        and not any(word.tag in ENTITY_TAGS for word in _words(reading, body.span))
        and text[0] not in "该本我市县省区"
        and tables.position_heads().starting(text, 0, len(text)) is None  # 特首|政策组
        and not text.startswith("国家")
        and tables.organization_heads().ending(text, len(text) - 2, 0) is None  # 第一医院|骨科
    )


def _is_speciality(reading: Reading, post: Post) -> bool:
    """著名|骨科|专家: what an expert knows, not where: no hospital is named in front."""
    body = post.organization
    if body is None or not post.span.of(reading.text).endswith(_EXPERT) or body.span.end != post.span.start:
        return False
    text = body.span.of(reading.text)
    whole = len(text) <= _LONGEST_SPECIALITY and tables.organization_heads().ending(text, len(text) - 1, 0) is None
    return whole and text[-1] == "科" and not any(word.tag in ENTITY_TAGS for word in _words(reading, body.span))


def _words(reading: Reading, span: Span) -> tuple[Word, ...]:
    first, last = reading.index_at(span.start), reading.index_at(span.end - 1)
    return reading.words[first : last + 1]


def _into_position(post: Post) -> Post:
    assert post.organization is not None
    span = Span(post.organization.span.start, post.span.end)
    return replace(post, span=span, organization=None, body=post.body or post.organization.span)
