"""Titles printed after the name: 甲总理指出, 某大学|甲教授, 集团|甲董事长.

Takes a reading, the names and the posts of one unit, gives what the persons are, with the body in front of the name if
there is one. It refuses forms of address that are no office or profession (老师, 师傅), heads that go on as another
word, and titles whose own name follows (甲|导演乙).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import bodies, chiefs, employers, states, tables
from pipeline.titles.bodies import Body
from pipeline.titles.name import PREDICATE, Name, is_han, surname_length
from pipeline.titles.positions import Post
from pipeline.titles.reading import Reading
from pipeline.titles.stated import number

_KINDS = frozenset(("office", "state", "staff"))
_PROFESSIONS = frozenset(("university", "college", "hospital", "research", "school", "unit"))
_ACADEMIES = ("工程院", "科学院", "社科院", "会")
_TEACHING, _TEACHERS = frozenset(("university", "college", "school")), ("教授", "讲师", "老师")
_COUNT, _LONGEST_COUNT = regex("([0-9]{1,2}|[一两二三四五六七八九十]{1,3})[位名]$"), 4
_JOINTS = ("、", "和", "与", "及")
_UNREAD = regex("(?:、[\u3400-\u9fff]{2,4})+[、和与及]")
_GROUPS = ("团队", "课题组", "研究组", "工作室")
_FIRMS, _ENGINEERS = frozenset(("company", "bank", "factory")), ("工程师", "经济师", "会计师")
_LAWYER, _FIRM = "律师", "事务所"
_SUMMED = frozenset(("office", "staff", "resident"))
_MANY, _SHOP = "领袖", "shop"
_AND_SO_ON, _LONGEST_SUCH = "等", 12
_SUCH = regex(
    "等(?:[0-9〇零一二三四五六七八九十百两几多数]{1,4}余?[名位个])?(?:著名|知名|优秀|资深|老一辈|[主承协]办方|[主承协]办单位|各方|校方|店方|资方|厂方|中国|我国|一批|多位|多名)*$"
)
_MARKS = frozenset(":：/／|｜丨")
_COMMITTEES = word_list("bodies", "committee")
_SECRETARY = "书记"
_HIGHEST = "总书记"
_OLD = "老"  # 甲老院士的精神
_OF_POSTS = word_list("name_context", "of_post")
_LOCAL, _LOCAL_POSTS = frozenset(("village", "community")), frozenset(("书记", "主任", "支书"))
_TIMES, _LONGEST_PART = frozenset("次度番"), 6
_AFTER = PREDICATE | {"k", "f"}


_NO_TITLES: Mapping[int, Post] = MappingProxyType({})


class Title(NamedTuple):
    """A post after the name of its holder; `organization` stands in front of the name."""

    name: Span
    post: Post
    organization: Body | None


def titles(reading: Reading, names: list[Name], posts: list[Post]) -> list[Title]:
    """The titles of the unit that follow a whole name and that nobody else's name follows."""
    by_start = {post.span.start: post for post in posts}
    starts = {name.span.start for name in names}
    found = []
    for name in names:
        post = by_start.get(name.span.end)
        if post is None or name.form != "full" or post.span.end in starts or not _is_title(reading, post):
            continue
        found.append(Title(name.span, post, _owner(reading, name.span, post)))
    return [
        *_shared(reading, found),
        *_addressed(reading, names),
        *_counted(reading, names, posts),
        *_summed(reading, names, posts),
    ]


def _shared(reading: Reading, found: list[Title]) -> list[Title]:
    """某供销社甲主任、|乙书记: the body of the title before in the list, if such a post can be held there."""
    shared: list[Title] = []
    for title in found:
        before = shared[-1] if shared else None
        joined = before is not None and reading.text[before.post.span.end : title.name.start] in _JOINTS
        if title.organization is None and before is not None and joined and title.post.kind == before.post.kind:
            body = before.organization
            fits = body is not None and chiefs.may_lead(title.post.span.of(reading.text), body)
            shared.append(title._replace(organization=body) if fits else title)
        else:
            shared.append(title)
    return shared


def _addressed(reading: Reading, names: list[Name]) -> list[Title]:
    """云川市商务局|曲局长: a form of address with a title, behind the body where it is held."""
    found = []
    for name in names:
        start = name.span.start + surname_length(name.span.of(reading.text))
        title = reading.text[start : name.span.end]
        kind = tables.position_heads().labels.get(title)
        if name.form != "title" or kind not in _KINDS:
            continue
        span = Span(start, name.span.end)
        post = Post(span, start, kind, span)
        body = _owner(reading, name.span, post)
        shop = body is not None and body.key == _SHOP and body.span.of(reading.text) in tables.organization_heads()
        if body is not None and not body.nominal and not shop:  # 同一条街的|齐老板
            found.append(Title(name.span, post, body))
    return found


def _counted(reading: Reading, names: list[Name], posts: list[Post]) -> list[Title]:
    """甲和乙|两位教授: the names before a counted title, if they are as many."""
    at_end = {name.span.end: index for index, name in enumerate(names)}
    found = []
    for post in posts:
        low = max(reading.span.start, post.span.start - _LONGEST_COUNT)
        counted = _COUNT.search(reading.text, low, post.span.start) if post.organization is None else None
        index = at_end.get(counted.start()) if counted is not None else None
        if counted is None or index is None:
            continue
        count = int(number(counted[1].replace("两", "二")))
        if (first := _first_of_counted(reading, names, index, count)) is not None:
            found += [Title(name.span, post, None) for name in names[first : index + 1]]
    return found


def _first_of_counted(reading: Reading, names: list[Name], last: int, count: int) -> int | None:
    """The index of the first of `count` names up to `names[last]`; some may be read as words (郑重)."""
    first = _first_of_list(reading, names, last)
    items = last + 1 - first
    while items < count and first:
        unread = _UNREAD.fullmatch(reading.text, names[first - 1].span.end, names[first].span.start)
        if unread is None:
            return None
        end, first = first, _first_of_list(reading, names, first - 1)
        items += end - first + unread[0].count("、", 0, -1)
    return first if items == count > 1 else None


def _summed(reading: Reading, names: list[Name], posts: list[Post]) -> list[Title]:
    """甲、乙等著名|艺术家, 甲等5名|队员: what all of a list are, behind 等; nobody's name follows."""
    found: list[Title] = []
    starts = {name.span.start for name in names}
    at_end, by_end = {name.span.end: index for index, name in enumerate(names)}, {post.span.end: post for post in posts}
    for post in posts if reading.holds((_AND_SO_ON,)) else ():
        if post.span.of(reading.text).endswith(_MANY):
            continue  # 甲等社区|领袖
        first = post.organization.span.start if post.organization else post.span.start
        such = _SUCH.search(reading.text, max(reading.span.start, first - _LONGEST_SUCH), first)
        index = at_end.get(such.start()) if such else None
        if index is None or post.kind not in _SUMMED or post.span.end in starts or not _closes(reading, post):
            continue
        listed = names[_first_of_list(reading, names, index, by_end) : index + 1]
        found += [Title(name.span, post, post.organization) for name in listed if name.form == "full"]
    return found


def _first_of_list(reading: Reading, names: list[Name], last: int, titles: Mapping[int, Post] = _NO_TITLES) -> int:
    """The index of the first name of the list that ends in `names[last]`; `titles` by their ends may stand between."""
    first = last
    while first:
        end = names[first].span.start
        title = titles.get(end)
        if title is not None:
            end = title.organization.span.start if title.organization is not None else title.start
        if reading.text[names[first - 1].span.end : end] not in _JOINTS:
            break
        first -= 1
    return first


def _closes(reading: Reading, post: Post) -> bool:
    end = post.span.end
    his = tables.context_words("of_chief")  # 甲总书记|重要讲话精神
    after = reading.tag_at(end) in _AFTER or not is_han(reading.char(end)) or reading.text.startswith(his, end)
    return reading.is_boundary(end) and (after or _is_how_often(reading, end))


def _is_how_often(reading: Reading, at: int) -> bool:
    """甲校长|多次|强调: a number of times, which only a verb can follow."""
    word = reading.word_at(at)
    return word is not None and word.tag == "m" and reading.text[word.span.end - 1] in _TIMES


def _is_title(reading: Reading, post: Post) -> bool:
    """Whether a post may be printed after a name, and closes there."""
    if post.kind not in _KINDS or post.organization is not None or post.status != "current":
        return False
    if post.blocked and not reading.text.startswith(_GROUPS, post.span.end):
        return False
    title = post.span.of(reading.text)
    if title.startswith(_OLD) or not title.endswith(tuple(tables.appellations("office").labels)):
        return False
    end = post.span.end
    if reading.char(end) in _MARKS:
        return False  # 责任编辑：甲|值班主任：乙
    if title == _HIGHEST:
        return True  # 维护甲|总书记|党的核心地位
    grouped = reading.text.startswith(_GROUPS, end) or _is_before_noun(reading, post.span)
    return _closes(reading, post) or reading.is_boundary(end) and grouped


def _is_before_noun(reading: Reading, title: Span) -> bool:
    """甲市长|满意度: a noun of the holder's, no further post and no name, nor one of the post's (总统|职务)."""
    end, word = title.end, reading.word_at(title.end)
    noun = word is not None and word.span.start == end and word.tag in ("n", "a", "s", "vn")
    noun = noun and not reading.text.startswith(_OF_POSTS, end)
    heads, parts = tables.position_heads(), tables.position_parts()
    limit = min(reading.span.end, end + _LONGEST_PART)
    post = heads.starting(reading.text, end, limit) or parts.starting(reading.text, end, limit)
    ranked = title.of(reading.text) in tables.name_context("rank")
    return noun and not ranked and post is None and word is not None and word.span.end - end > 1


def _owner(reading: Reading, name: Span, post: Post) -> Body | None:
    """同济大学|甲校长, 集团|甲董事长: the body that ends where the name begins, if such a post can be held there."""
    end = name.start - (reading.char(name.start - 1) == "的")  # 某某公司的|甲董事长
    if (employer := employers.worked_at(reading, name.start)) is not None:
        return employer
    body = bodies.ending_at(reading, end, reading.floor)
    if post.kind == "state" and (state := states.country(reading, end, reading.floor)) is not None:
        return state  # 某国|甲首相
    body = body if body is not None and body.key else _committee(reading, end, post)
    if body is None or not body.key:
        return None
    if post.kind == "staff":
        taught = body.key in _PROFESSIONS or reading.text.endswith(("大学", "学院"), *body.span)
        taught = taught or body.key in _FIRMS and post.span.of(reading.text).endswith(_ENGINEERS)
        return body if taught and not body.nominal else None
    row, title = tables.head_rows()[body.key], post.span.of(reading.text)
    if row.reach == "place":
        local = row.level in _LOCAL and title in _LOCAL_POSTS  # 某村的|甲主任
        return body if local or title.endswith(body.span.of(reading.text)[-1] + "长") else None
    return body


def _committee(reading: Reading, end: int, post: Post) -> Body | None:
    """某乡党委|甲书记: a committee of a body, in front of the name of its secretary."""
    committee = next((word for word in _COMMITTEES if reading.text.endswith(word, reading.floor, end)), "")
    if not committee or not post.span.of(reading.text).endswith(_SECRETARY):
        return None
    upper = bodies.ending_at(reading, end - len(committee), reading.floor)
    return Body(Span(upper.span.start, end), "committee") if upper is not None else None


def inherited(text: str, post: Post, bodies_before: list[Body | None]) -> Body | None:
    """某学院院长甲|教授: a profession is held where the post before the name is, if that is a school or the like."""
    if post.span.of(text) == _LAWYER:
        return next((body for body in bodies_before if body is not None and text.endswith(_FIRM, *body.span)), None)
    if post.kind != "staff":
        return None
    known = [body for body in bodies_before if body is not None and body.key in _PROFESSIONS]
    if post.span.of(text).endswith(_TEACHERS):  # 中国工程院院士甲|教授
        known = [body for body in known if not text.endswith(_ACADEMIES, *body.span)]
    taught = [body for body in known if body.key in _TEACHING and post.span.of(text).endswith(_TEACHERS)]
    return next(iter(taught or known), None)
