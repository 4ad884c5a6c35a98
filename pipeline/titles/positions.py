"""Where positions stand: a head (书记), what belongs to it (党委副) and the organization in front of it.

Takes a reading, gives posts in text order. A post need not have a holder; the grammar decides. It refuses heads that
are part of another word (厂长负责制, 记者会).
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles import bodies, envoys, states, tables
from pipeline.titles.bodies import Body
from pipeline.titles.fields import after_party, candidacy, chair, constituency, field_start, is_unit, of_chief
from pipeline.titles.heads import heads
from pipeline.titles.inside_names import after_place, is_inside_name, is_short_league
from pipeline.titles.name import surname_length
from pipeline.titles.owners import before_charge, before_terms, owner, status_before
from pipeline.titles.reading import Reading
from pipeline.titles.recutting import recut
from pipeline.titles.seats import seated
from pipeline.titles.shared import branded, is_committee, may_go_on, same_end, shared_level, stationed
from pipeline.titles.units_by_form import crew
from pipeline.titles.unnamed import party_of
from pipeline.values import dataclass, replace

_DEPUTY = regex(
    r"党的[一二三四五六七八九十]{1,3}大代表"
    r"|(?:第?[一二三四五六七八九十百]{1,4}[届次])?(?:全国|自治区|[省市县区旗州盟镇乡])?"
    r"(?:第?[一二三四五六七八九十百]{1,4}[届次])?(?:(?:人大|人民代表大会|党代会|妇代会|团代会)代表|党代表|政协(?:委员|常委))"
)
_TERM = regex("第?[一二三四五六七八九十百]{1,4}[届次]$")
_TERMS = regex("[一二两三四五六]届")
_REPRESENTS, _TIMES = "代理", frozenset("清明元宋唐隋晋汉秦周夏商朝历古近现当时年世")
_LONGEST_TERM = 6
_GENERATION, _GENERATION_ENDS = regex("第[0-9一二三四五六七八九十百]{1,4}代的?$"), frozenset("代的")
_LONGEST_GENERATION = 7
_LONGEST = 30
_UPPER = 4  # characters of a unit's name, with the first one of what is below it
_STATIONED = "住驻"
_MARKS = {"”": "“", "」": "「"}
_TRADE, _PAIR = "行业", 2
_DIRECTORS = ("总监", "副总监")
_DIRECTED = word_list("posts", "directed")
_ANALYSTS = ("首席分析师", "分析师", "首席宏观")
_ABOVE = frozenset("营团旅师军队区")  # what ends the name of the unit above
_ARMY = "集团军"
_WARDS = ("医院科", "学院系")  # 某医院|科主任
_RETIRED = word_list("posts", "retired")
_OF_ASSOCIATIONS = frozenset(word_list("posts", "of_association"))  # 某会馆|财政
_OF_LEAGUE = "总会长"
_FOUNDING = "创"  # 创党, 创会, 创校
_COUNCIL, _LONGEST_COUNCIL = "理事会", 20


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

    def __hash__(self) -> int:  # of all fields it takes ten times as long
        return hash(self.span)


def find(readings: Sequence[Reading]) -> list[list[Post]]:
    """All posts of each of several units, in order."""
    return list(map(_find, readings, [heads(reading) for reading in readings]))


def _find(reading: Reading, places: Iterable[tuple[int, int]]) -> list[Post]:
    """The posts of one unit; `places`: where their heads may stand."""
    posts: list[Post] = []
    floor = reading.floor
    deputies = {match.end(): match.start() for match in _deputies(reading)}
    for start, end in places:
        if start < floor or is_inside_name(reading, start, end):
            continue
        if end in deputies:
            post = _deputy(reading, deputies[end], end, floor)
        else:
            first = after_place(reading, after_party(reading, start, end), end)
            core = chair(reading, candidacy(reading, first, end, floor), end, floor)
            post = _with_seat(reading, _post(reading, constituency(reading, core, end, floor), end, floor))
        if post.blocked and not before_name(reading, end) and reading.tag_at(post.start - 1) != "PER":
            continue  # but 甲|教授|团队
        posts.append(_from_verb(reading, post) if not posts else post)
        floor = end
    return posts


def _with_seat(reading: Reading, post: Post) -> Post:
    """光大|州议员, 日落湾|国会议员: the post with the place that elects its holder."""
    start, seat = seated(reading, post.span.start, post.span.end, post.organization)
    if seat is None or seat is post.organization:
        return post
    return replace(post, span=Span(start, post.span.end), start=min(post.start, seat.span.start), organization=seat)


def _deputies(reading: Reading) -> Iterable[re.Match[str]]:
    """Where a deputy is called so; most units hold none of the words that all of them end in."""
    return _DEPUTY.finditer(reading.text, *reading.span) if reading.holds(("代表", "政协")) else ()


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
    stationed = word is not None and reading.char(word.span.start - 1) in _STATIONED  # 住陕|全国政协委员
    if word and floor <= word.span.start < start and word.tag in ("LOC", "ORG") and not stationed:
        start = word.span.start
    before = reading.word_at(start - 1)
    stationed = before is not None and reading.char(before.span.start - 1) in _STATIONED
    if before and before.tag == "LOC" and before.span.start >= floor and not stationed:
        start = before.span.start
    term = _TERM.search(reading.text, max(floor, start - _LONGEST_TERM), start)
    start = term.start() if term else start  # 第十四届|河岭省人大代表
    if reading.text.endswith("任", floor, start) and (terms := _TERMS.match(reading.text, start)):
        start = terms.end()  # 连任|四届|全国政协委员
    lead, status = status_before(reading, before_terms(reading, start, floor), floor)
    return Post(Span(start, end), lead, "deputy", Span(start, end), None, None, status)


def _post(reading: Reading, core: int, end: int, floor: int) -> Post:
    kind = _kind(reading, core, end)
    core = states.fields_before(reading, core, end, floor)
    start, body, acting = _parts(reading, core, floor)
    start, kind = states.with_region(reading, start, kind, floor)
    if kind == "party" and reading.text.startswith(_REPRESENTS, start):
        start, acting = start + len(_REPRESENTS), False
    kind = "state" if kind == "office" and states.is_office(reading, start, end, floor) else kind
    sent = envoys.posted(reading, start, end, floor)
    kind = "state" if sent is not None else kind
    sent = sent or envoys.correspondent(reading, start, end, floor)
    if sent is not None or kind == "party":  # 京华|城案|被告: a side of a lawsuit is of no body
        start, organization, status = *(sent or (start, None)), "current"
    else:
        start, organization, status = owner(reading, start, floor, kind, body is not None)
    if kind == "state" and sent is None:
        organization = states.with_country(reading, start, floor, organization)
    if organization is not None and sent is None:
        start, organization = _without_unit(reading, start, organization)
        start, organization = _without_field(reading, start, core, organization, kind)
        start, organization, former = recut(reading, start, organization)
        start, organization = stationed(reading, start, end - 1, organization)
        status = "former" if former else _status_between(reading, organization, start, status)
    if kind != "state" and (organization is None or may_go_on(organization, start < core)):
        shared = shared_level(reading, core, end, floor)
        start, organization = (core, shared) if shared else (start, organization)
    organization = organization or states.short_state(reading, Span(start, end), core, kind, floor)
    if organization is None and (ministry := states.at_home(reading, start, end, floor)) is not None:
        organization, core = ministry, min(ministry.span.end, end - _PAIR)  # 国防部|部长, 国防部|长官
        start = core
    organization = organization or branded(reading, start, floor)
    organization = organization or same_end(reading, start, floor) or party_of(reading, start, end, floor)
    start, organization = _without_kind(reading.text, start, organization)
    if organization is None:
        first = field_start(reading, start, floor, kind)
        organization = of_chief(reading, first, core, end)
        start = organization.span.end if organization else first
        charge = before_charge(reading, first, floor)
        lead, status = status_before(reading, charge, floor)
        lead = lead if lead < charge or charge == first else first  # 前|负责教育的|大臣, but 负责教育的|大臣
    else:
        lead, before = status_before(reading, _first_body(reading, organization, floor), floor)
        status = status if status != "current" else before
        lead -= reading.char(lead - 1) == "《" and lead > floor  # 《北原文学》|主编
    if organization is None and reading.char(lead - 1) in _MARKS:
        lead = _before_marks(reading, lead, floor)
    if acting and status == "current":
        status = "acting"
    status = "current" if kind == "party" else status  # 某某代理|第一被告: his lawyer
    left = left_behind(reading, end) is not None
    status = "former" if left else status
    return Post(
        Span(start, end),
        lead,
        kind,
        Span(_core_start(reading, core), end),
        body,
        organization,
        status,
        blocked=not left and _is_blocked(reading, lead if organization is None else organization.span.start, end),
    )


def _without_kind(text: str, start: int, body: Body | None) -> tuple[int, Body | None]:
    """退休国小|老师: the post with what kind of body somebody has left, which is none by name."""
    retired = body is not None and text.startswith(_RETIRED, *body.span)
    kind = body is not None and retired and text[body.span.start + _PAIR : body.span.end] in tables.organization_heads()
    return (body.span.start, None) if body is not None and kind else (start, body)


def left_behind(reading: Reading, end: int) -> int | None:
    """从某中学副校长|岗位上退休的|甲: behind the words that somebody has left the post that ends at `end`."""
    left = _left_behind().match(reading.text, end, reading.span.end)
    return left.end() if left is not None else None


@cache
def _left_behind() -> re.Pattern[str]:
    leaving = alternation(tables.name_context("leaving"))
    return re.compile(f"的?(?:领导|工作|教学)?(?:岗位|位置|职位|位子)上?(?:光荣|正式|刚刚?|提前)?(?:{leaving})的?")


def _status_between(reading: Reading, body: Body, start: int, status: str) -> str:
    """某公司|候任|亚洲总裁: how the post is held, if only what stands between the body and the post tells."""
    between = status == "current" and body.span.end < start
    return status_before(reading, start, body.span.end)[1] if between else status


def _without_unit(reading: Reading, start: int, organization: Body) -> tuple[int, Body]:
    """某纵队第八旅|营副教导员, 某军|师政治委员: a kind of unit that the tagger took into the name of the one above."""
    first, end = organization.span
    inner = is_unit(reading, Span(end - 1, end), start) and reading.text[end - 2] in _ABOVE and end - first > _UPPER
    inner = inner and not reading.text.endswith(_ARMY, first, end)
    inner = inner or end == start and end - first > _UPPER and reading.text.endswith(_WARDS, first, end)
    return (end - 1, organization._replace(span=Span(first, end - 1))) if inner else (start, organization)


def _before_marks(reading: Reading, lead: int, floor: int) -> int:
    """博士生导师、|“长江学者”|特聘教授: where an item of a list begins that a marked word opens."""
    opener = reading.text.rfind(_MARKS[reading.text[lead - 1]], max(floor, lead - _LONGEST), lead)
    return opener if opener >= 0 and opener - 1 == floor and reading.text[floor] == "、" else lead


def _first_body(reading: Reading, body: Body, floor: int) -> int:
    """曾任|甲部、乙部|次长: where the first of the bodies begins that share a post held before."""
    start = body.span.start
    while reading.char(start - 1) == "、":
        before = bodies.ending_at(reading, start - 1, floor)
        if before is None or not before.key or before.nominal:
            break
        start = before.span.start
        if status_before(reading, start, floor)[1] != "current":
            return start
    return body.span.start


def _without_field(reading: Reading, start: int, core: int, organization: Body, kind: str) -> tuple[int, Body]:
    """东华证券/ORG|电子行业|首席分析师 and 港务集团桥吊/ORG|司机: what goes beyond the name of the body."""
    text, name = reading.text, organization.span
    if (directed := _directed(text, start, name)) is not None:
        return directed.end, Body(directed, "")
    fields, heads = tables.context_words("field"), tables.organization_heads()
    parts = _parts(reading, core, name.end)[0]
    between = text[name.end : parts]
    fielded = between != "" and between.endswith(fields)
    if not between and text.startswith(_TRADE, parts):
        parts, fielded = parts + len(_TRADE), True  # 华创证券传媒/ORG|行业分析师
    if (
        organization.key
        and not (fielded and organization.key == "brand")
        or not fielded
        and (kind != "staff" and not text.startswith(_ANALYSTS, parts) or name.end != start)
    ):
        return (parts if fielded else start), organization
    for end in range(name.end - 1, max(name.start + 2, name.end - 5), -1):
        head = heads.ending(text, end, name.start + 1)
        if head is None or end - head < 2 or text[end : name.end] in tables.places():
            continue
        key = heads.labels[text[head:end]]
        if tables.head_rows()[key].reach != "name" or not fielded and name.end - end < 2:
            continue
        if text[end : name.end] in fields and heads.ending(text, head, name.start + 1) is not None:
            continue  # 某证券|汽车行业|分析师, not 某证券汽车
        field = fielded or text.endswith(fields, end, name.end)  # 某证券|银行业|分析师
        return (parts if field else end), Body(Span(name.start, end), key)
    return (parts if fielded else start), organization


def _directed(text: str, start: int, name: Span) -> Span | None:
    """某某投资/ORG|总监: the name without what its director directs."""
    if not text.startswith(_DIRECTORS, start) or name.end != start:
        return None
    field = next((word for word in _DIRECTED if text.endswith(word, *name)), "")
    short = Span(name.start, name.end - len(field))
    return short if field and short.end - short.start >= _PAIR else None


def _kind(reading: Reading, core: int, end: int) -> str:
    heads = tables.position_heads()
    start = heads.ending(reading.text, end, core)
    if start is None:
        return "office" if reading.text[core:end].removeprefix("副") in _OF_ASSOCIATIONS else "staff"
    return heads.labels[reading.text[start:end]]


def _core_start(reading: Reading, core: int) -> int:
    """副 belongs to the core title (副书记), the body does not."""
    while core > reading.span.start and reading.text[core - 1] == "副":
        core -= 1
    return core


def _is_of_world(reading: Reading, end: int) -> bool:
    """国际古迹保护|理事会: whether a realm opens the clause and no body with a council stands between."""
    start = reading.behind_last("，。；：、“（", end - _LONGEST_COUNCIL, end)
    realm = tables.places().starting(reading.text, start, end)
    if realm is None or not reading.opens(start, reading.span.start):
        return False
    if tables.organization_heads().ending(reading.text, end, start) is not None:
        return False
    return tables.places().labels[reading.text[start:realm]] == "whole"


def _is_blocked(reading: Reading, first: int, end: int) -> bool:
    """局长|热线, but 走上|局长|岗位."""
    if not reading.text.startswith(tables.context_words("not_post"), end, reading.span.end):
        return False
    entered = reading.text.endswith(tables.context_words("entering"), reading.span.start, first)
    return not (entered and reading.text.startswith("岗位", end))


def _parts(reading: Reading, start: int, floor: int) -> tuple[int, Span | None, bool]:
    """Where the position starts, the body that it names and whether it is held for the time being."""
    parts = tables.position_parts()
    body: Span | None = None
    acting = False
    for _ in range(6):
        before = parts.ending(reading.text, start, floor)
        if (first := _generation(reading, start, floor)) < start:
            return first, body, acting
        if before is None:
            break
        word = reading.text[before:start]
        part = parts.labels[word]
        if part == "field" and body is not None or not _belongs(reading, before, start, part):
            break
        if part == "body":
            body = Span(before, body.end if body else start)
        acting = acting or part == "acting"
        start = before
    return start, body, acting


def _is_whole(reading: Reading, end: int) -> bool:
    """某某俱乐部|市场|经理: whether a body ends there in a head noun of its own, so that 市场 is none."""
    name = reading.entity_ending(end)
    noun = tables.organization_heads().ending(reading.text, end, name.span.start + 1) if name is not None else None
    return noun is not None and end - noun > 1 and tables.head_of(reading.text[noun:end]).reach == "name"


def _generation(reading: Reading, start: int, floor: int) -> int:
    """第四代|传承人: where the generation begins that the holder belongs to; 代 is no acting post there."""
    if reading.char(start - 1) not in _GENERATION_ENDS:
        return start
    counted = _GENERATION.search(reading.text, max(floor, start - _LONGEST_GENERATION), start)
    return counted.start() if counted is not None else start


def _belongs(reading: Reading, before: int, start: int, part: str) -> bool:
    heads = tables.organization_heads()
    if is_committee(reading, before, start) or crew(reading, start, reading.floor):
        return False  # 某院物探二队|技术员
    organization = heads.ending(reading.text, start, reading.span.start)
    if organization is not None and organization < before:
        return False  # 市纪委|书记, 总工会|主席: the longer word is an organization
    founding = part == "rank" and reading.text[before] == _FOUNDING  # 新潮党创党/ORG 主席
    if founding or part == "field" and organization == before and _is_whole(reading, before):
        return True
    if part == "body":
        realm = tables.places().ending(reading.text, before, reading.span.start)
        whole = realm is not None and reading.is_boundary(realm)  # 欧洲理事会|主席, but not 中电国际|党组书记
        alone = reading.text[before:start] == _COUNCIL and _is_of_world(reading, before)  # 国际古迹保护|理事会主席
        return not alone and (not whole or tables.places().labels[reading.text[realm:before]] != "whole")
    named = reading.entity_ending(before) or part == "field" and reading.tag_at(before - 1) in ("n", "nz")
    if reading.entity_ending(start) or organization == before and named:
        return False  # 沐阳/ORG 地铁|司机
    if start - before == 1 and reading.text[before] == "代" and reading.char(before - 1) in _TIMES:
        return False  # 清代|大臣
    if start - before == 1 and reading.text[before] in "副总代":
        word = reading.word_at(before)
        if reading.text.startswith(_OF_LEAGUE, before) and is_short_league(reading, before):
            return False  # 街/n 总/v|会长
        return reading.text[before] != "总" or word is None or word.span != (before - 1, start)  # 职总|秘书长
    return reading.is_boundary(before)
