"""Where the name of an organization stands: the tagger's entities, the head nouns and what may precede them.

Takes a reading and the offset where an organization has to end (before a position), or a whole reading; gives spans.
It refuses common nouns without a name (社区, 公司) unless asked for them, and bodies that a post names (党委).
"""

from typing import NamedTuple

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles import beginnings, reach, tables
from pipeline.titles.name import COUNTRIES, DOTS, HAN, is_han
from pipeline.titles.naming import is_kind, is_within
from pipeline.titles.openings import whole_name
from pipeline.titles.reading import Reading
from pipeline.titles.registered import STOCK
from pipeline.titles.trimming import trimmed
from pipeline.titles.units_by_form import crew, ship, troops
from pipeline.titles.widening import (
    MISSIONS,
    over_abroad,
    over_branch,
    over_conjunction,
    over_estate,
    over_field,
    over_latin,
    over_letters,
    over_marks,
    over_number,
    over_parts,
    over_second,
    over_sender,
    over_upper,
)
from pipeline.tokens import Word

_PARTS_IN_MARKS = word_list("bodies", "part_in_marks")
_LONGEST, _NEAR_DOT = 36, 5
_CLOSERS, _BRACKETS = {"”": "“", "’": "‘", "」": "「", "』": "『", "》": "《", '"': '"'}, "）)"
_REALMS = word_list("bodies", "realm")
_OFFICES = word_list("posts", "of_state")
_FORMER, _LED = frozenset("前原"), {"馆": "museum"}
_DEPUTIES = ("第一副", "第二副", "常务副", "副")
_STATE = (*_OFFICES, "总领", "领事", "公使", "参赞")
_LATIN = regex("[A-Za-zÀ-ÿ0-9 .,&'’()/-]{2,60}")  # 某委员会（National Council）|发言人
_SHORT_FOR = word_list("name_context", "short_for")  # 某某局（以下简称某局）|局长
_FORMERLY = word_list("name_context", "formerly")  # 某派出所（原某边防派出所）|副所长
_RENAMED = regex("[0-9]{4}年[^（）()]{0,8}?(?:重组|更名|改名|改称|升格|并入|划归)")  # 某实验室（2022年重组为某某）|主任
_ABBREVIATED = regex("[A-Z0-9]{1,4}记")  # 某调查科（O记）|督察
_HIGHEST = "最高"
_COMMITTEES = frozenset(word_list("bodies", "event_committee"))
_PAPERS = frozenset("报刊")
_DEICTIC, _SOME = "该我本", "某"
_POINTING = frozenset((*_DEICTIC, _SOME))
_OF_OWNERS = frozenset(word_list("bodies", "of_owners"))
_COMMISSIONS = frozenset(("委员会", "领导小组", "指挥部", "协调小组"))
_UPPER = frozenset(
    (
        "party_committee",
        "government",
        "bureau",
        "government_department",
        "hospital",
        "court",
        "procuratorate",
        "university",
        "college",
    )
)
_SOME_FIRM = regex(f"某[{HAN}]{{0,8}}(?:" + alternation(word_list("bodies", "firm")) + ")$")
_LONGEST_SOME, _LONGEST_NUMBERED = 12, 24
_NUMBERED = regex(  # 独立第九师, 二十军六十师
    "(?:(?:新疆生产建设)?兵团农?)?(?:独立|新编|暂编|教导|步兵|骑兵|炮兵|合成|装甲|坦克|防空|侦察|工兵|特战|摩步|机步)?(?:第?[一二三四五六七八九十百零〇0-9]{1,5}"
    "(?:" + alternation(word_list("bodies", "army_unit")) + ")){1,5}$"
)
_FIRM_ENDS, _ARMY_ENDS = frozenset("业家企"), frozenset("军区队师旅团营连")  # of the two patterns
_OF_BUREAUS = frozenset(("分局", "支局", "分队"))
_BOARD = "委会"
_CREW, _CREW_CHIEFS = "班", ("班长", "副班长", "班组长")
_BUREAUS = frozenset("局厅署")
_PRESS = ("杂志社", "编辑部", "报社", "出版社")
_STATIONED, _PARTY = "驻", "党"
_OF_BRANCHES = word_list("posts", "of_party_branch")
_UNITS = frozenset((*word_list("bodies", "corps"), "车队", *"一二三四五六七八九十"))  # 三|大队, 三十|一中


class Body(NamedTuple):
    """An organization where it is named. `nominal` is True for a common noun that only refers to one."""

    span: Span
    key: str  # row of the head noun, "" if the name has none
    nominal: bool = False


def ending_at(reading: Reading, end: int, floor: int) -> Body | None:
    """The organization or administrative place whose name ends at `end`."""
    if end <= floor:
        return None
    if (shaped := _shaped(reading, end, floor)) is not None:
        return shaped
    if reading.text[end - 1] in _CLOSERS or reading.text[end - 1] in _BRACKETS:
        return (_with_bracket if reading.text[end - 1] in _BRACKETS else _in_marks)(reading, end, floor)
    head = tables.organization_heads().ending(reading.text, end, floor)
    entity = reading.entity_ending(end)
    if head is None and (formed := _by_form(reading, entity, end, floor)) is not None:
        return formed
    nobody = entity is None or reading.text[slice(*entity.span)] in tables.ethnic_groups()
    if beginnings.is_over_name(reading, head, end) if head is not None else nobody:
        return None
    key = tables.organization_heads().labels[reading.text[head:end]] if head is not None else ""
    head, key = (None, "") if _is_bank(key, entity) or beginnings.is_in_place(reading, head, entity) else (head, key)
    branded = entity is not None and (entity.tag == "ORG" or head is not None and entity.span.start < head)
    if key == "brand" and not branded and not _follows_name(reading, head, floor):
        return None
    if (
        entity
        and entity.tag == "LOC"
        and not key
        and not reading.text.startswith(_STATE, _past_rank(reading.text, end))
        and reading.text[slice(*entity.span)] not in tables.places()
        and not reading.text.endswith(_REALMS, *entity.span)
    ):
        return None
    start = _start(reading, entity, head, max(floor, end - _LONGEST), end)
    if start == end or head is not None and start > head:
        return None
    span = Span(start, end)
    if beginnings.is_none(reading, span) or not key and is_kind(span.of(reading.text)):
        return None
    return Body(span, key, nominal=is_nominal(reading, span))


def _shaped(reading: Reading, end: int, floor: int) -> Body | None:
    """“远星”轮, 空军某旅一大队, 该所: a body that its form shows, whatever the tagger made of it."""
    if (own := ship(reading, end, floor) or crew(reading, end, floor)) is not None:
        return _of_fleet(reading, own, floor)
    armed = troops(reading, end, floor)
    head = tables.organization_heads().ending(reading.text, end, floor) if armed is not None else None
    if armed is not None and (head is None or armed.start < head):
        return Body(armed, "military")
    return _deictic(reading, end, floor)


def _of_fleet(reading: Reading, afloat: Span, floor: int) -> Body:
    """远沧航运公司|“远星”轮, 某油田某厂|采油12队: a ship or a team with the body in front that it belongs to."""
    upper = ending_at(reading, afloat.start, floor)
    named = upper is not None and not upper.nominal and upper.key != ""
    named = named and upper is not None and tables.head_rows()[upper.key].reach != "place"
    return Body(Span(upper.span.start, afloat.end) if upper is not None and named else afloat, "")


def _past_rank(text: str, end: int) -> int:
    """塔尔维亚|前总理, 塔尔维亚|第一副总理: where the office begins that stands behind a state."""
    end += text[end : end + 1] in _FORMER
    return end + next((len(rank) for rank in _DEPUTIES if text.startswith(rank, end)), 0)


def _is_led(reading: Reading, end: int) -> bool:
    """昆虫馆/LOC 原馆长: whether the chief of what the name ends in stands behind it."""
    chief = reading.text[end - 1] + "长"
    return reading.text[end - 1] in _LED and reading.text.startswith(chief, end + (reading.char(end) in _FORMER))


def _by_form(reading: Reading, entity: Word | None, end: int, floor: int) -> Body | None:
    """某地某房企, 二十军六十师, 时代力量: a body without a head noun that its form shows, or a known party."""
    if entity is not None and entity.tag == "LOC" and _is_led(reading, end):
        return Body(Span(max(entity.span.start, floor), end), _LED[reading.text[end - 1]])
    if entity is None and (party := tables.context_ending("party", reading.text, end, floor)):
        return Body(Span(end - len(party), end), "assembly")
    board = end - len(_BOARD) - 1
    if entity is None and reading.text.endswith(_BOARD, floor, end) and board >= floor and reading.opens(board, floor):
        name = reading.text[board:end]
        common = name in tables.position_parts() or name in _COMMITTEES or name in tables.nominals()
        return None if common or not is_han(name[0]) else Body(Span(board, end), "department")  # 财委会, 医委会
    crewed = reading.text[end - 1] == _CREW and reading.text.startswith(_CREW_CHIEFS, end)
    if crewed and (first := reach.crew(reading, end - 1, floor)) < end - 1:
        return Body(Span(first, end), "unit")
    last = reading.text[end - 1]
    unnamed = _SOME_FIRM.search(reading.text, max(floor, end - _LONGEST_SOME), end) if last in _FIRM_ENDS else None
    if unnamed is not None:
        return Body(Span(max(reach.leftmost(reading, unnamed.start(), floor, False), floor), end), "company")
    if entity is not None or last not in _ARMY_ENDS:
        return None
    numbered = _NUMBERED.search(reading.text, max(floor, end - _LONGEST_NUMBERED), end)
    if numbered is None:
        return None
    return Body(Span(numbered.start(), end), "military") if reading.is_boundary(numbered.start()) else None


def _is_bank(key: str, entity: Word | None) -> bool:
    """花旗/ORG: no county has two characters and is a body to the tagger."""
    return key == "county" and entity is not None and entity.tag == "ORG" and entity.span.end - entity.span.start == 2


def _start(reading: Reading, entity: Word | None, head: int | None, floor: int, end: int) -> int:
    """Where the name begins that ends in an entity, a head noun or both."""
    start = entity.span.start if entity and (head is None or entity.span.start <= head) else head
    assert start is not None
    start = max(reach.leftmost(reading, start, floor, entity is not None), floor)
    if (whole := beginnings.native(reading, start, floor)) < start:
        start = reach.leftmost(reading, whole, floor, False)
    noun = reading.text[head:end] if head is not None else ""
    start = _numbered(reading, reach.joined(reading, start, floor), floor, noun)
    if noun and (whole := over_parts(reading, start, floor, noun)) < start:
        start = reach.leftmost(reading, whole, floor, False)
    start = over_second(reading, start, floor) if noun and entity is None else start
    if noun in beginnings.SCHOOLS and start == head:
        start = beginnings.school(reading, start, floor)
    if start == head:
        start = beginnings.firm(reading, start, floor, noun)
    if noun and tables.organization_heads().labels[noun] == "media":
        start = beginnings.site(reading, _over_dot(reading, start, floor), floor)
    if noun and entity is None and (tables.head_of(noun).reach == "unit" or noun in _COMMISSIONS):
        start = _below(reading, start, floor)
    if noun and tables.head_of(noun).reach == "place":
        start = _behind_party(reading, start, end, floor)
    printed = start == head or reading.text.startswith(_PRESS, start)
    if noun and reading.char(start - 1) == "》":
        opener = max(reading.text.rfind("《", floor, start), floor)
        within = tables.head_of(noun).reach == "unit" or printed or _names_paper(reading.text[opener + 1 : start - 1])
        start = opener if within else start  # 《云川日报》|副刊部, 《云川日报》|岭东部
    if noun and tables.head_of(noun).reach != "place":
        start = over_abroad(reading, over_upper(reading, _widened(reading, start, floor, noun), floor), floor, noun)
    start = over_latin(reading, start, floor) if noun else over_letters(reading, start, floor)
    start = beginnings.over_one(reading, start, floor) if noun else start
    start = whole_name(reading, start, head, end, floor) if head is not None else start
    first = _with_sender(reading, over_sender(reading, trimmed(reading, start, end), end, floor), end, floor)
    called = head is not None and floor < first < head  # 某|科技公司; 某|中学 is named by its kind alone
    first -= called and reading.text[first - 1] == _SOME
    highest = first - len(_HIGHEST) >= floor and reading.text.startswith(_HIGHEST, first - len(_HIGHEST))
    return first - len(_HIGHEST) if highest and reading.text[first] in "法检" else first  # 最高/a 法/n|审监庭


def _behind_party(reading: Reading, start: int, end: int, floor: int) -> int:
    """国民党|桃石市|议员, but 民政党雪州|主席: where a place begins behind a party, with it before who leads it."""
    behind = start if reading.char(start - 1) == _PARTY else reading.text.rfind(_PARTY, start, end) + 1
    party = ending_at(reading, behind, floor) if behind and reading.text.startswith(_OF_BRANCHES, end) else None
    return party.span.start if party is not None and party.key == "assembly" else max(start, behind)


def _with_sender(reading: Reading, start: int, end: int, floor: int) -> int:
    """某国驻|某地大使馆: the start of a mission's name with who sends it."""
    at = start - 1
    sent = at >= floor and reading.char(at) == _STATIONED and any(part in reading.text[start:end] for part in MISSIONS)
    known = reading.entity_ending(at) if sent and at == floor else None  # 中国/ORG|驻某国大使馆领事部/ORG: read before
    sender = ending_at(reading, at, known.span.start if known is not None else floor) if sent else None
    return sender.span.start if sender is not None and not sender.nominal else start


def _numbered(reading: Reading, start: int, floor: int, noun: str) -> int:
    """The start with the event of a committee, the number of a unit or the bureau of a branch."""
    if noun in _COMMITTEES:
        return reach.event(reading, start, floor)
    if noun in _OF_BUREAUS:
        return over_branch(reading, start, floor)
    if noun not in _UNITS and noun[:1] not in _UNITS:
        return start
    first = over_number(reading, start, floor)
    return reach.leftmost(reading, first, floor, False) if first < start and reading.is_boundary(first) else first


def _over_dot(reading: Reading, start: int, floor: int) -> int:
    """澄江日报·今日澄江|客户端: the paper that a part of it is named after, over the dot."""
    dot = max(reading.text.rfind(mark, max(floor, start - _NEAR_DOT), start) for mark in DOTS)
    paper = ending_at(reading, dot, floor) if dot > floor else None
    return paper.span.start if paper is not None and paper.key == "media" and not paper.nominal else start


def _widened(reading: Reading, start: int, floor: int, noun: str) -> int:
    """The start with what marks, a conjunction or the name of a building add to it; no bureau has a name in marks."""
    ruling = noun[-1] in _BUREAUS and tables.organization_heads().labels[noun] != "shop"  # “某某”|餐厅
    start = start if ruling else over_marks(reading, start, floor)
    wider = over_conjunction(reading, start, floor, noun)
    if wider < start:
        start = reach.leftmost(reading, wider, floor, False)
    start = over_field(reading, start, floor)
    return over_estate(reading, start, floor) if noun in _OF_OWNERS else start


def _deictic(reading: Reading, end: int, floor: int) -> Body | None:
    """该所, 某公司, 我院: a common noun after 该, 某, 我 or 本, whatever the tagger made of it."""
    if _POINTING.isdisjoint(reading.text[max(floor, end - 5) : end]):
        return None
    start = max(reading.text.rfind(char, max(floor, end - 5), end) for char in _POINTING)
    if start < 0 or start + 1 >= end or reading.text[start + 1 : end] not in tables.nominals():
        return None
    noun, some = reading.text[start + 1 : end], reading.text[start] == _SOME
    head = tables.organization_heads().ending(noun, len(noun), 0)
    if (some or reading.text[start] == "本") and not reading.is_boundary(start) or some and head is None:
        return None  # 张|某单位, 日|本队
    key = tables.organization_heads().labels[noun[head:]] if head is not None else ""
    return Body(Span(start, end), key, nominal=not some)


def _follows_name(reading: Reading, head: int | None, floor: int) -> bool:
    """沐阳/ORG|地铁, 岚港/ORG|航空, but not 某协会|物流: a name without a whole head noun of its own stands before."""
    if head is None or head <= floor:
        return False
    entity = reading.entity_ending(head)
    if entity is None:
        return False
    noun = tables.organization_heads().ending(reading.text, head, entity.span.start)
    return noun is None or head - noun == 1 or tables.head_of(reading.text[noun:head]).reach == "place"


def _in_marks(reading: Reading, end: int, floor: int) -> Body | None:
    """城市管理局“青松工作室” | 主任, 《晚报》 | 记者."""
    closer = reading.text[end - 1]
    opener = reading.text.rfind(_CLOSERS[closer], max(floor, end - 24), end - 1)
    if opener < 0:
        return None
    if closer == "》" and not _is_paper(reading, opener + 1, end):
        return None
    if closer == "》":
        return Body(Span(opener + 1, end - 1), "media") if end - opener > 3 else None
    head = tables.organization_heads().ending(reading.text, end - 1, opener + 1)
    if head is None and not reading.text.endswith(_PARTS_IN_MARKS, opener + 1, end - 1):
        return None
    outer = ending_at(reading, opener, floor)
    if head is None:
        return _part_in_marks(reading, outer, Span(opener, end)) if outer is not None else None
    key = tables.organization_heads().labels[reading.text[head : end - 1]]
    if outer and not outer.nominal:
        return Body(Span(outer.span.start, end), key)
    return Body(Span(opener + 1, end - 1), key)  # the marks belong to a name only inside a longer one


def _part_in_marks(reading: Reading, outer: Body, marked: Span) -> Body | None:
    """市图书馆|“拾光书房”: what a body calls a part of it; not 某市“文明家庭”, nor 某医院“白衣天使”."""
    noun = tables.organization_heads().ending(reading.text, outer.span.end, outer.span.start)
    if noun is None or outer.nominal or outer.span.end != marked.start:
        return None
    if tables.head_of(reading.text[noun : outer.span.end]).reach == "place":
        return None
    return Body(Span(outer.span.start, marked.end), outer.key)


def _is_paper(reading: Reading, start: int, end: int) -> bool:
    """《晚报》 and what has 记者 or 主编, but not 《春潮》|导演: a film or a book employs nobody."""
    named = _names_paper(reading.text[start : end - 1], "")
    return named or reading.text.startswith(tables.context_words("of_paper"), end)


def _names_paper(name: str, key: str = "media") -> bool:
    """Whether a name ends in the head noun of a paper, or of any body."""
    if name[-1:] in _PAPERS:
        return True
    head = tables.organization_heads().ending(name, len(name), 0)
    return head is not None and key in ("", tables.organization_heads().labels[name[head:]])


def _with_bracket(reading: Reading, end: int, floor: int) -> Body | None:
    """某省委党校（某省行政学院）| 校长: a body with its other name in brackets."""
    low = max(floor, end - _LONGEST)
    opener = max(reading.text.rfind("（", low, end), reading.text.rfind("(", low, end))
    if opener <= low:
        entity = reading.entity_ending(end)
        return Body(entity.span, "") if entity is not None and entity.span.start >= floor else None
    short = _ABBREVIATED.fullmatch(reading.text, opener + 1, end - 1) is not None
    known = reading.text.startswith(_SHORT_FOR + _FORMERLY, opener + 1)
    known = known or short or STOCK.fullmatch(reading.text, opener, end) is not None
    if known or _RENAMED.match(reading.text, opener + 1, end) or _LATIN.fullmatch(reading.text, opener + 1, end - 1):
        return ending_at(reading, opener, floor)  # 某某智造（600123.SH）|董事长
    inner, outer = ending_at(reading, end - 1, opener + 1), ending_at(reading, opener, floor)
    if inner is None or outer is None or outer.nominal or inner.span.start != opener + 1:
        return None
    if is_within(inner.span.of(reading.text), outer.span.of(reading.text)):
        return outer  # 某某公会联合会（某联会）|会长
    return Body(Span(outer.span.start, end), outer.key)


def _below(reading: Reading, start: int, floor: int) -> int:
    """省文化和旅游厅|非物质文化遗产处: where the body begins that the unit which starts at `start` is a part of."""
    index = reading.index_at(start)
    for _ in range(4):
        stop = reading.words[index].span.start if index >= 0 else floor
        head = tables.organization_heads().ending(reading.text, stop, floor) if stop > floor + 2 else None
        if head is not None and tables.head_of(reading.text[head:stop]).type in _UPPER:
            upper = ending_at(reading, stop, floor)
            return upper.span.start if upper is not None and not upper.nominal and upper.span.start <= head else start
        index -= 1
        if (
            index < 0
            or reading.words[index].tag not in reach.INSIDE | {"a", "ad"}
            or reading.words[index].span.start < floor
            or reading.texts[index] in tables.name_context("sending", "founded")
        ):
            break
    return start


def is_nominal(reading: Reading, span: Span) -> bool:
    """Whether a name is a common noun only, alone (公司) or after 该, 本, 我 (该校)."""
    text = span.of(reading.text)
    return (
        text in tables.nominals()
        or len(text) == 1
        and text not in COUNTRIES
        or (text[0] in _DEICTIC and text[1:] in tables.nominals())
    )
