"""Posts that share a character with the body in front of them: 海汀|乡长 of 海汀乡, 县公安|局长 of 县公安局.

Takes a reading and the offsets of a post, gives its body. It refuses ranks (常务|院长), which are no part of a name.
"""

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span, places
from pipeline.titles import bodies, tables
from pipeline.titles.bodies import Body
from pipeline.titles.name import OPENING, is_han, surname_length
from pipeline.titles.reading import Reading
from pipeline.titles.wards import ward

_LEVELS = "省市县区旗州盟乡镇村里"
_DISTRICTS = "区县市乡镇"
_VILLAGE = "village"  # 里, which as a noun for places is too frequent a word
_VILLAGERS, _LONGEST_HAMLET, _RULING = "村民", 4, frozenset("镇乡县区旗市")
_MINISTRY = "部"
_NEARBY = 4000
_PAIR = 2
_SHOP, _OWNER, _PEOPLE = "店", "东", "民"
_UNITS, _SOCIETY = "局处院署厅所场站馆厂课", "会"
_ON_DUTY = frozenset(word_list("posts", "on_duty"))  # 值班|所长
_CHIEF, _BRANCH_CHIEF = "长", "分局长"
_NO_PART = "新当做任"
_STATIONED, _GROUPS = "驻", ("纪检监察组", "纪检组", "监察组", "纪检监察工委")
_TROOPS, _EX = "部队", "前"
_LONGEST_PLACE = 6
_A_PERSON = 3.0  # of the tagger's lead
_COMMITTEES = ("村委会", "居委会", "村民委员会")
_CHIEFS = word_list("posts", "company_chief")
_BRAND = regex("(?<![A-Za-z0-9])(?:[A-Z][A-Za-z0-9.&]*[a-z][A-Za-z0-9.&]+|[A-Z]{4,12})(?: [A-Z][A-Za-z0-9.&]+){0,2}$")
_LONGEST_BRAND = 30


def stationed(reading: Reading, start: int, last: int, body: Body) -> tuple[int, Body]:
    """省纪委驻省教育厅纪检监察组|组长: the group of inspectors in a body is none of its posts, and no part of it."""
    end = next((body.span.end + len(group) for group in _GROUPS if reading.text.startswith(group, body.span.end)), 0)
    sent = reading.char(body.span.start - 1) == _STATIONED
    if sent and reading.text.endswith(_TROOPS, *body.span):
        return start, body._replace(span=Span(body.span.start - 1, body.span.end))  # 驻|澳门部队
    if not body.span.end < end <= last or not (sent or _STATIONED in body.span.of(reading.text)):
        return start, body
    return end, Body(Span(body.span.start - sent, end), "unit")


def may_go_on(body: Body, is_apart: bool) -> bool:
    """Whether a body in front of a post may be only the first part of its bureau's name: 县|公安局长, 省公安|厅长."""
    if not is_apart:
        hamlet = body.key == _VILLAGE and body.span.end - body.span.start == _PAIR  # 草屯|镇长
        return body.key in ("", "brand") or hamlet
    return body.nominal or body.key in ("", "government") or tables.head_rows()[body.key].reach == "place"


def _is_rank(text: str, start: int, floor: int) -> bool:
    """常务|院长: what stands before belongs to the position, unlike the field in 行政|院长."""
    part = tables.position_parts().ending(text, start, floor)
    if part is None:
        return False
    return tables.position_parts().labels[text[part:start]] != "field" or text[part:start] in _ON_DUTY


def branded(reading: Reading, start: int, floor: int) -> Body | None:
    """OpenAI|首席执行官: a company with a name in Latin letters before the title of a chief."""
    stop = start - (reading.char(start - 1) == "的")  # OpenAI的|CEO
    if not reading.text.startswith(_CHIEFS, start) or not reading.char(stop - 1).isascii():
        return None
    stop = stop - (reading.char(stop - 1) == " ")  # Replit CEO
    match = _BRAND.search(reading.text, max(floor, start - _LONGEST_BRAND), stop)
    return Body(Span(*match.span()), "") if match else None


def same_end(reading: Reading, start: int, floor: int) -> Body | None:
    """高美馆/LOC|馆长: a name that ends in the character that its chief begins with."""
    word = reading.word_at(start - 1)
    if word is None or word.span.end != start or word.span.start < floor or word.tag not in ("LOC", "ORG", "nz"):
        return None
    same = reading.char(start - 1) == reading.char(start) and word.span.end - word.span.start > _PAIR
    same = same and reading.char(start + 1) != _PEOPLE  # 江州市|市民
    return Body(word.span, "") if same else None


def shared_level(reading: Reading, start: int, end: int, floor: int) -> Body | None:
    """海汀|鄉長, 县公安|局长: the place or the bureau and its chief share the character that says what it is."""
    text = reading.text
    level, chief = text[start : start + 1], text[start + 1 : end]
    if level == "里" and chief == _CHIEF and (own := ward(reading, start, floor)) is not None:
        return own
    named = tables.organization_heads().ending(text, start + 1, floor) if level == _MINISTRY else None
    whole = named is not None and start - named > _PAIR and start + 1 - named > _PAIR + 1  # 卫生福利|部长
    if level == _MINISTRY and chief == _CHIEF and (whole or _is_short_ministry(reading, start)):
        return bodies.ending_at(reading, start + 1, floor)
    if level == _MINISTRY and chief == _CHIEF and (printed := _printed_ministry(reading, start, floor)) is not None:
        return Body(Span(printed, start + 1), "department")
    if level == _SHOP and chief == _OWNER:
        shop = bodies.ending_at(reading, start + 1, floor)
        return shop if shop is not None and shop.span.start < start else None
    if level == _SOCIETY and chief == _CHIEF and _is_called(reading, start, floor):
        return None  # 某同乡总会朱建平|会长
    if level == _SOCIETY and chief == _CHIEF and reading.char(start - 1) != _SOCIETY:
        society = bodies.ending_at(reading, start + 1, floor)
        return society if society is not None and society.span.start < start - _PAIR else None  # 云川县农|会长
    if text[start:end] == _BRANCH_CHIEF:
        branch = bodies.ending_at(reading, end - len(_CHIEF), floor)
        return branch if branch is not None and branch.span.start < start else None  # 中山|分局长
    told = start <= floor or reading.char(start - 1) == level  # 水科院|院长: the body has its own
    if level in _UNITS and chief == _CHIEF and not told and not _is_called(reading, start, floor):
        unit = bodies.ending_at(reading, start + 1, floor)
        whole = unit is not None and unit.span.start < start - 1 and text[unit.span.start] != "副"
        whole = whole and not _is_new(text, start, floor)
        if unit is not None and text[unit.span.start : start] in tables.surnames("called"):
            return None  # 高峰|局长
        return unit if whole and not _is_rank(text, start, floor) else None
    return _shared_place(reading, start, end, floor)


def _is_new(text: str, start: int, floor: int) -> bool:
    """某医院|新|院长, 在某厂|当|厂长: who is new, or what he does there, and no part of the name."""
    return text[start - 1] in _NO_PART and tables.organization_heads().ending(text, start - 1, floor) is not None


def _is_called(reading: Reading, start: int, floor: int) -> bool:
    """某某医院|李志远/PER|院长: whether a name stands between the body and the title."""
    word = reading.word_at(start - 1)
    if word is None or word.tag != "PER" or word.span.end != start or word.span.start <= floor:
        return False
    length = surname_length(word.span.of(reading.text))
    named = 0 < length < word.span.end - word.span.start <= length + _PAIR
    return named and bodies.ending_at(reading, word.span.start, floor) is not None


def _shared_place(reading: Reading, start: int, end: int, floor: int) -> Body | None:
    """海汀/LOC|乡长, 新村/LOC|村长: the place whose level the title of its chief repeats or shares."""
    text = reading.text
    level, chief = text[start : start + 1], text[start + 1 : end]
    word = reading.word_at(start - 1)
    if text[start:end] == _VILLAGERS and (hamlet := _hamlet(reading, start)) is not None:
        return Body(Span(max(_over_places(reading, hamlet), floor), start + 1), _VILLAGE)
    if level not in _LEVELS or chief != _CHIEF or word is None or word.span.end not in (start, start + 1, end):
        return None
    if word.tag == "PER" and reading.lead(word.span) > _A_PERSON:
        return None  # 陈兰/PER|市长
    first, width = max(word.span.start, floor), start - word.span.start
    key = tables.organization_heads().labels.get(level, _VILLAGE)
    if word.tag != "LOC" and not (word.tag == "PER" and width == 2) or not 2 <= width <= _LONGEST_PLACE:
        torn = _torn_place(reading, start, floor)
        return Body(Span(torn, start + 1), key) if torn is not None else None
    first += _is_ex(reading, first, start)
    first = _in_place(reading, first, floor)
    if text[start - 1] == level:
        return Body(Span(first, start), key)  # 新村|村长
    return Body(Span(first, start + 1), key) if first < start - 1 else None


def _is_ex(reading: Reading, first: int, end: int) -> bool:
    """、前桃石/LOC|市长: whether the tagger took 前 into the place, which no place by that name begins with."""
    ex = reading.text[first] == _EX and end - first > _PAIR and reading.opens(first, -1)
    return ex and reading.text[first : first + 2] not in tables.name_context("front")


def _hamlet(reading: Reading, start: int) -> int | None:
    """青石镇/LOC 柳河/LOC|村民, 许家/PER 冲/v|村民: where the place begins that shares 村 with its people."""
    for first in range(start - _PAIR, max(reading.floor, start - _LONGEST_HAMLET - 1), -1):
        above, word = reading.word_at(first - 1), reading.word_at(first)
        ruled = above is not None and above.tag == "LOC" and above.span.end == first
        if above is None or word is None or not (ruled and reading.text[first - 1] in _RULING):
            continue
        known = word.tag in ("LOC", "PER", "nz") and all(map(is_han, reading.text[first:start]))
        known = known and tables.name_context("stop").isdisjoint(reading.text[first:start])
        return first if known else None
    return None


def _over_places(reading: Reading, start: int) -> int:
    """云川县/LOC 青石镇/LOC|柳河: where the first of the places begins that one address goes down."""
    while (above := reading.word_at(start - 1)) is not None and above.tag == "LOC" and above.span.end == start:
        start = above.span.start
    return start


def _is_short_ministry(reading: Reading, start: int) -> bool:
    """卫福/ORG|部长: a body that is none without the 部."""
    word = reading.entity_ending(start)
    name = word.span.of(reading.text) if word is not None and word.tag == "ORG" else ""
    return _PAIR <= len(name) <= _PAIR + 1 and tables.organization_heads().ending(name, len(name), 0) is None


def _printed_ministry(reading: Reading, start: int, floor: int) -> int | None:
    """社会福利|部长: where the name begins that is printed nearby with the 部 alone."""
    for first in range(max(floor, start - _LONGEST_PLACE), start - 1):
        name = reading.text[first : start + 1]
        if reading.is_boundary(first) and all(map(is_han, name)) and _is_printed(reading.text, name, start):
            return first
    return None


def _torn_place(reading: Reading, start: int, floor: int) -> int | None:
    """光/LOC 复/v|乡长: two or three characters at the head of a clause that are printed nearby with the 乡 alone."""
    for first in (start - 2, start - 3):
        opens = reading.opens(first, floor) or reading.entity_ending(first) is not None
        if first >= floor and opens and reading.is_boundary(first):
            name = reading.text[first:start]
            known = tables.role_prefixes().starting(name, 0, len(name)) or tables.position_parts().ending(
                name, len(name), 0
            )
            return first if not known and _is_printed(reading.text, name + reading.text[start], start) else None
    return None


def _in_place(reading: Reading, first: int, floor: int) -> int:
    """七股/m 西寮/LOC|里长: the place around it, without what it is, if the text prints it nearby (七股区)."""
    before = reading.word_at(first - 1)
    if before is None or before.span.start < floor or before.span.end - before.span.start != _PAIR:
        return first
    name, opens = before.span.of(reading.text), reading.char(before.span.start - 1) in OPENING
    printed = opens and any(_is_printed(reading.text, name + level, first) for level in _DISTRICTS)
    return before.span.start if printed else first


def _is_printed(text: str, name: str, near: int) -> bool:
    """Whether a place is printed near by, not as the first part of its chief's title."""
    around = Span(max(0, near - _NEARBY), near + _NEARBY)
    return any(not text.startswith(_CHIEF, at + len(name)) for at in places(name, text, around))


def is_committee(reading: Reading, before: int, start: int) -> bool:
    """文西|村委会/ORG: without the village's own 村 the committee is all that the tagger's name leaves."""
    if reading.text[before:start] not in _COMMITTEES:
        return False
    word = reading.word_at(before)
    if word is None or word.tag not in ("ORG", "LOC") or word.span.start >= before or word.span.end != start:
        return False
    return tables.organization_heads().ending(reading.text, before, word.span.start) is None
