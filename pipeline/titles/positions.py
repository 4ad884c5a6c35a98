"""Where positions stand: a head (书记), what belongs to it (党委副) and the organization in front of it.

Takes a reading, gives posts in text order. A post need not have a holder; the grammar decides. It refuses heads that
are part of another word (厂长负责制, 记者会).
"""

import re
from dataclasses import dataclass, replace

from pipeline.spans import Span
from pipeline.titles import bodies, tables
from pipeline.titles.bodies import Body
from pipeline.titles.heads import after_place, heads, is_inside_name
from pipeline.titles.name import is_han, surname_length
from pipeline.titles.reading import NOUN_TAGS, Reading
from pipeline.titles.shared import abroad, branded, is_committee, may_go_on, shared_level, short_country
from pipeline.tokens import Word

_DEPUTY = re.compile(
    r"党的[一二三四五六七八九十]{1,3}大代表"
    r"|(?:第?[一二三四五六七八九十百]{1,4}[届次])?(?:全国|自治区|[省市县区旗州盟镇乡])?"
    r"(?:第?[一二三四五六七八九十百]{1,4}[届次])?(?:(?:人大|人民代表大会|党代会|妇代会|团代会)代表|党代表|政协(?:委员|常委))"
)
_TERM = re.compile("第?[一二三四五六七八九十百]{1,4}[届次]$")
_LONGEST_TERM = 6
_SMALL = frozenset(("village", "township", "subdistrict", "community"))
_LONGEST = 30
_HOLDERS = frozenset(("获得者", "得主", "传承人"))
_CHIEF = "首席"
_STEPS = 4
_LONGEST_FIELD = 6
_WORKSHOPS = ("车间", "班组", "工段")


@dataclass(frozen=True, slots=True)
class Post:
    """A position as printed. `start` is where its title begins, with organization and status word."""

    span: Span
    start: int
    kind: str
    core: Span
    body: Span | None = None
    organization: Body | None = None
    status: str = "current"
    blocked: bool = False  # the head goes on as another word; counts only in front of a certain name


def find(reading: Reading) -> list[Post]:
    """All posts of the unit, in order."""
    posts: list[Post] = []
    floor = reading.floor
    deputies = {match.end(): match.start() for match in _DEPUTY.finditer(reading.text, *reading.span)}
    for start, end in heads(reading):
        if start < floor or is_inside_name(reading, start, end):
            continue
        if end in deputies:
            post = _deputy(reading, deputies[end], end, floor)
        else:
            post = _post(reading, after_place(reading, start, end), end, floor)
        if post.blocked and not before_name(reading, end):
            continue
        posts.append(_from_verb(reading, post) if not posts else post)
        floor = end
    return posts


def before_name(reading: Reading, end: int) -> bool:
    """Whether a name follows, even one whose surname the tagger left in the word before: 护士席/n 小雨/PER."""
    if reading.tag_at(end) == "PER":
        return True
    torn = not reading.is_boundary(end) and reading.is_boundary(end + 1) and reading.tag_at(end + 1) == "PER"
    return torn and surname_length(reading.text[end : end + 1]) == 1


def _from_verb(reading: Reading, post: Post) -> Post:
    """In ——访某局局长甲 the organization starts right after the verb, whatever the tagger made of the line."""
    body = post.organization
    start = reading.floor
    if body is None or start == reading.span.start or not start < body.span.start <= start + _LONGEST:
        return post
    if any(char in "、，,和与 \u3000" for char in reading.text[start : body.span.start]):
        return post
    whole = Body(Span(start, body.span.end), body.key, bodies.is_nominal(reading, Span(start, body.span.end)))
    return replace(post, start=start, organization=whole)


def _deputy(reading: Reading, start: int, end: int, floor: int) -> Post:
    word = reading.word_at(start)
    if word and floor <= word.span.start < start and word.tag in ("LOC", "ORG"):
        start = word.span.start
    before = reading.word_at(start - 1)
    if before and before.tag == "LOC" and before.span.start >= floor:
        start = before.span.start
    term = _TERM.search(reading.text, max(floor, start - _LONGEST_TERM), start)
    start = term.start() if term else start  # 第十四届|河岭省人大代表
    lead, status = _status_before(reading, start, floor)
    return Post(Span(start, end), lead, "deputy", Span(start, end), None, None, status)


def _post(reading: Reading, core: int, end: int, floor: int) -> Post:
    kind = _kind(reading, core, end)
    start, body, acting = _parts(reading, core, floor)
    start, organization, status = _organization(reading, start, floor, kind, body is not None)
    if organization is not None:
        start, organization = _without_field(reading, start, core, organization, kind)
        start, organization, former = _recut(reading, start, organization)
        status = "former" if former else status
    if kind == "state" and organization is not None:
        start, organization = abroad(reading, start, organization, floor)
    if kind != "state" and (organization is None or may_go_on(organization, start < core)):
        shared = shared_level(reading, core, end, floor)
        start, organization = (core, shared) if shared else (start, organization)
    organization = organization or short_country(reading, start, kind) or branded(reading, start, end, floor)
    if organization is None:
        start = _nouns_before(reading, start, floor) if kind != "party" else start  # 同案|被告人
        lead, status = _status_before(reading, start, floor)
    else:
        lead, before = _status_before(reading, organization.span.start, floor)
        status = status if status != "current" else before
        lead -= reading.char(lead - 1) == "《" and lead > floor  # 《北原文学》|主编
    if acting and status == "current":
        status = "acting"
    return Post(
        Span(start, end),
        lead,
        kind,
        Span(_core_start(reading, core), end),
        body,
        organization,
        status,
        blocked=_is_blocked(reading, end),
    )


def _without_field(reading: Reading, start: int, core: int, organization: Body, kind: str) -> tuple[int, Body]:
    """东华证券/ORG|电子行业|首席分析师 and 港务集团桥吊/ORG|司机: what goes beyond the name of the body."""
    text, name = reading.text, organization.span
    parts = _parts(reading, core, name.end)[0]
    between = text[name.end : parts]
    fielded = between != "" and between.endswith(tuple(tables.name_context("field")))
    if (
        organization.key
        and not (fielded and organization.key == "brand")
        or not fielded
        and (kind != "staff" or name.end != start)
    ):
        return (parts if fielded else start), organization
    for end in range(name.end - 1, max(name.start + 2, name.end - 5), -1):
        head = tables.organization_heads().ending(text, end, name.start + 1)
        if head is None or end - head < 2 or text[end : name.end] in tables.places():
            continue
        key = tables.organization_heads().labels[text[head:end]]
        if tables.head_rows()[key].reach != "name" or not fielded and name.end - end < 2:
            continue
        return (parts if fielded else end), Body(Span(name.start, end), key)
    return (parts if fielded else start), organization


def _recut(reading: Reading, start: int, organization: Body) -> tuple[int, Body, bool]:
    """云岭县原|县委书记 and 石桥村村|干部: where the tagger's organization took in too much."""
    text = reading.text
    name = organization.span
    if text[name.end - 2] == "驻" and name.end == start and name.end - name.start > 4:
        return start - 2, Body(Span(name.start, name.end - 2), organization.key), False  # 某基金会|驻华代表
    chief = text.find(_CHIEF, name.start + 2, name.end)
    cut = bodies.ending_at(reading, chief, name.start) if chief >= 0 else None
    if cut is not None:
        return chief, cut, False  # 某研究院|首席市场分析师
    for mark in range(name.end - 3, name.start + 1, -1):
        if text[mark] in "原前" and text[mark + 1 : name.end] in tables.organization_heads() and name.end == start:
            key = _place_key(text[name.start : mark])
            if key:
                return mark + 1, Body(Span(name.start, mark), key), True
    doubled = (
        name.end == start
        and name.end - name.start > 3
        and text[start - 1] == text[start - 2]
        and text[start - 1] in "村镇乡县"
    )
    if doubled and text[start - 1] + text[start : start + 2] in tables.position_heads():
        return start - 1, Body(Span(name.start, name.end - 1), organization.key), False
    return start, organization, False


def _place_key(text: str) -> str:
    head = tables.organization_heads().ending(text, len(text), 0)
    key = tables.organization_heads().labels[text[head:]] if head is not None else ""
    return key if key and tables.head_rows()[key].reach == "place" else ""


def _kind(reading: Reading, core: int, end: int) -> str:
    heads = tables.position_heads()
    start = heads.ending(reading.text, end, core)
    if start is None:
        return "staff"
    return heads.labels[reading.text[start:end]]


def _core_start(reading: Reading, core: int) -> int:
    """副 belongs to the core title (副书记), the body does not."""
    while core > reading.span.start and reading.text[core - 1] == "副":
        core -= 1
    return core


def _is_blocked(reading: Reading, end: int) -> bool:
    limit = min(end + 4, reading.span.end)
    after = tables.name_context("not_post")
    return any(reading.text[end:stop] in after for stop in range(end + 1, limit + 1))


def _parts(reading: Reading, start: int, floor: int) -> tuple[int, Span | None, bool]:
    """Where the position starts, the body that it names and whether it is held for the time being."""
    parts = tables.position_parts()
    body: Span | None = None
    acting = False
    for _ in range(6):
        before = parts.ending(reading.text, start, floor)
        if before is None:
            break
        word = reading.text[before:start]
        part = parts.labels[word]
        if not _belongs(reading, before, start, part):
            break
        if part == "body":
            body = Span(before, body.end if body else start)
        acting = acting or part == "acting"
        start = before
    return start, body, acting


def _belongs(reading: Reading, before: int, start: int, part: str) -> bool:
    heads = tables.organization_heads()
    if is_committee(reading, before, start):
        return False
    organization = heads.ending(reading.text, start, reading.span.start)
    if organization is not None and organization < before:
        return False  # 市纪委|书记, 总工会|主席: the longer word is an organization
    if part == "body":
        return True
    named = reading.entity_ending(before) or part == "field" and reading.tag_at(before - 1) in ("n", "nz")
    if reading.entity_ending(start) or organization == before and named:
        return False  # 沐阳/ORG 地铁|司机
    if start - before == 1 and reading.text[before] in "副总代":
        return True
    return reading.is_boundary(before)


def _organization(reading: Reading, start: int, floor: int, kind: str, has_body: bool) -> tuple[int, Body | None, str]:
    """The organization in front of the position, which may begin further left than its known parts."""
    position = printed = start
    for step in range(_STEPS + 1):
        gap, status = _status_before(reading, position, floor)
        organization = bodies.ending_at(reading, gap, floor)
        if organization is None and gap - 1 > floor and reading.text[gap - 1] == "的" and kind in ("office", "staff"):
            organization = _genitive(reading, gap - 1, floor, kind)
        deictic = organization is not None and reading.text[organization.span.start] == "该"
        if organization and organization.nominal and organization.key == "unit" and gap == position and not deictic:
            return organization.span.start, None, "current"  # 办公室主任 without a body in front
        if organization and _accepts(organization, kind, has_body, reading):
            return printed, organization, status
        if organization and organization.key == "" and step == 0:
            return start, None, "current"
        word = reading.word_at(position - 1)
        if (
            gap != position
            or word is None
            or word.span.start < floor
            or word.tag not in NOUN_TAGS | {"v", "f", "a", "m", "q"}
            and not (
                step and word.tag == "LOC" and reading.tag_at(word.span.start - 1) == "ORG"
            )  # 某公司|云川高铁项目总工
        ):
            break
        text = reading.text[word.span.start : position]
        workshop = reading.text.startswith(_WORKSHOPS, position)  # 装配|车间
        if word.tag in ("v", "f", "a") and text not in tables.position_parts() and not workshop:
            break
        position = word.span.start
        printed = start if word.tag in ("m", "q") else position  # 公交集团12路|驾驶员
    return start, None, "current"


def _genitive(reading: Reading, end: int, floor: int, kind: str) -> Body | None:
    """桐江晚报|的|记者, 云岭社区|的|党委书记: only a name that is surely an organization's, a place for an office."""
    organization = bodies.ending_at(reading, end, floor)
    if organization is None or organization.nominal or not organization.key:
        return None
    if kind == "office" and organization.span.end - organization.span.start > 2:
        return organization
    return organization if tables.head_rows()[organization.key].reach != "place" else None


def _accepts(organization: Body, kind: str, has_body: bool, reading: Reading) -> bool:
    text = organization.span.of(reading.text)
    if not organization.key:
        label = tables.places().labels.get(text)
        if label in ("province", "prefecture", "whole"):
            return kind == "office"
        if label == "country" or reading.tag_at(organization.span.start) == "LOC":
            return kind == "state"
        return kind not in ("label", "credit")
    level = tables.head_rows()[organization.key]
    if kind in ("label", "credit"):
        return False
    if level.reach != "place":
        return True
    if kind in ("office", "resident", "vague") or has_body:
        return True
    return level.level in _SMALL


def _nouns_before(reading: Reading, start: int, floor: int) -> int:
    """出租车|司机: nouns in front of a head that names no organization."""
    first = start
    if reading.text[start : start + 3] in _HOLDERS or reading.text[start : start + 2] in _HOLDERS:
        return _clause_start(reading, start, floor)
    for step in range(4):
        if step == 2:
            first = start
        word = reading.word_at(start - 1)
        if word is None or word.span.start < floor or not (_is_noun(word) or _is_qualified(reading, word, floor)):
            break
        text = reading.text[word.span.start : start]
        if word.tag == "a" and word.span.start != floor and reading.char(word.span.start - 1) not in ",，":
            break
        if (
            text in tables.role_prefixes()
            or text in tables.kinship()
            or text in tables.ethnic_groups()
            or text.endswith("级")
            or start - word.span.start > 4
        ):
            break
        if tables.organization_heads().ending(reading.text, start, word.span.start) is not None:
            break
        start = word.span.start
    led = _after_verb(reading, start, floor)
    if led is not None:
        return led
    opens = start == floor or reading.char(start - 1) in "—访\n、，,。：:话"
    return start if opens or start > first else first


def _is_noun(word: Word) -> bool:
    return word.tag in ("n", "nz", "vn", "a", "an")


def _is_qualified(reading: Reading, word: Word, floor: int) -> bool:
    """中心主任、|推广/v 研究员: a verb of two characters that opens the next post of a list."""
    opens = word.tag == "v" and word.span.end - word.span.start == 2 and reading.char(word.span.start - 1) == "、"
    return opens and tables.position_heads().ending(reading.text, word.span.start - 1, floor - 1) is not None


def _after_verb(reading: Reading, end: int, floor: int) -> int | None:
    """担任|青训|总监: a field of work between a verb of appointment and the head, whatever the tagger made of it."""
    verbs = tables.appointment_verbs()
    for start in range(end - 2, max(floor + 1, end - _LONGEST_FIELD), -1):
        if not is_han(reading.text[start]) or reading.text[start] in tables.name_context("stop"):
            return None
        for length in (2, 1):
            verb = reading.text[max(floor, start - length) : start]
            is_verb = len(verb) == length and verbs.get(verb, ("", ""))[0] == "subject"
            if is_verb and reading.is_boundary(start) and reading.is_boundary(start - length):
                return start
    return None


def _clause_start(reading: Reading, start: int, floor: int) -> int:
    """全国五一劳动奖章|获得者: what is held belongs to the position as a whole."""
    for index in range(reading.index_at(start - 1), -1, -1):
        word = reading.words[index]
        if word.span.start < floor or word.tag in ("w", "u", "p", "c", "r", "xc") or start - word.span.start > 24:
            break
        start = word.span.start
    return start


def _status_before(reading: Reading, end: int, floor: int) -> tuple[int, str]:
    """Words in front of `end` that say how a post is held: where they start, and the status they give."""
    prefixes = tables.role_prefixes()
    status = "current"
    for _ in range(3):
        start = prefixes.ending(reading.text, end, floor)
        if start is None:
            break
        word = reading.text[start:end]
        if len(word) == 1 and not reading.is_boundary(start) and not _after_head(reading, start, floor):
            break
        label = prefixes.labels[word]
        if label not in ("none", "current"):
            status = label
        end = start
    return end, status


def _after_head(reading: Reading, end: int, floor: int) -> bool:
    """机械厂|原: the tagger took 原 into the name."""
    return end > floor and tables.organization_heads().ending(reading.text, end, floor) is not None
