"""Bodies whose tagged name took in the beginning of the post: 云岭县原|县委书记, 石桥村村|干部, 特斯拉|中国区总裁.

Takes a reading, where the known part of a position starts and the body in front of it, gives where they part, the body
and whether the post is over. It refuses to cut but at a word that belongs to posts: 原, 首席, a region, a level.
"""

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import bodies, tables
from pipeline.titles.bodies import Body
from pipeline.titles.name import is_han
from pipeline.titles.owners import status_before
from pipeline.titles.reading import Reading
from pipeline.titles.unnamed import without_head

_PARTS, _LONGEST_PART = word_list("bodies", "part_end"), 5
_ORIGINALLY = "原"
_ORIGINAL = "料油煤种产生野乡点子木告籍则文画声创石药材酒浆奶粮盐矿住址"  # of which 原 makes one word: 原料, 原油
_STATIONED_POSTS = ("第一书记", "工作队队长", "工作队员", "驻村工作队")
_LEADERS = word_list("posts", "of_region")
_CHIEF = "首席"
_RANKS = word_list("posts", "rank_of_old")
_MINISTERS = ("部长", "部部长", "大臣")
_SCHOOLS, _PARTY_POSTS = ("大学校", "学院校"), word_list("bodies", "committee_of_body")
_COMMITTEE = word_list("bodies", "of_level")  # 江石镇|镇党委
_CHAMBERS, _PLACE_ENDS = frozenset(("立法会",)), "省市县区州国旗乡镇"
_ASSEMBLIES = word_list("bodies", "assembly")
_PROPER = frozenset(("ORG", "PER", "nz", "nw"))


def recut(reading: Reading, start: int, organization: Body) -> tuple[int, Body, bool]:
    """云岭县原|县委书记 and 石桥村村|干部: where the tagger's organization took in too much."""
    text = reading.text
    name = organization.span
    if text.startswith(_STATIONED_POSTS, start) and (stationed := text.find("驻", name.start + 2, name.end - 2)) >= 0:
        return start, Body(Span(stationed + 1, name.end), organization.key), False  # 某市驻|某县某村|第一书记
    if text.endswith(_SCHOOLS, *name) and text.startswith(_PARTY_POSTS, name.end):
        return name.end - 1, Body(Span(name.start, name.end - 1), organization.key), False  # 某大学|校党委书记
    if name.end == start and (cut := _cut_before(reading, organization)) is not None:
        return cut
    chief = text.find(_CHIEF, name.start + 2, name.end)
    if (inner := bodies.ending_at(reading, chief, name.start) if chief >= 0 else None) is not None:
        return chief, inner, False  # 某研究院|首席市场分析师
    if name.end == start and (upper := _before_country(reading, name)) is not None:
        return upper.span.end, upper, False
    if name.end == start and (former := _before_former(reading, name)) is not None:
        return former.span.end + 1, former, True
    if _is_doubled(text, start, name):
        return start - 1, Body(Span(name.start, name.end - 1), organization.key), False
    return start, organization, False


def _cut_before(reading: Reading, organization: Body) -> tuple[int, Body, bool] | None:
    """What of a body's name belongs to the post right behind it."""
    name = organization.span
    if (upper := _above_former(reading, organization)) is not None:
        return name.start, upper, True
    if (ranked := _before_rank(reading, name)) is not None:
        return ranked.span.end, ranked, False
    if (party := _before_assembly(reading, name)) is not None:
        return party.span.end, party, False
    return _regional(reading, name)


def _before_rank(reading: Reading, name: Span) -> Body | None:
    """某某教区荣休|主教: the body in front of a rank that the tagger took into its name."""
    rank = next((rank for rank in _RANKS if reading.text.endswith(rank, name.start + 2, name.end)), "")
    inner = bodies.ending_at(reading, name.end - len(rank), name.start) if rank else None
    return inner if inner is not None and inner.span.start == name.start else None


def _is_doubled(text: str, start: int, name: Span) -> bool:
    """石桥村村|干部: the level of the post inside the name of the place, but not 清石县|新镇镇长."""
    if name.end != start or name.end - name.start < 3 or text[start - 1] != text[start - 2]:
        return False
    if name.end - name.start == 3:
        return text[start - 1] == "村"  # 新村|村长
    if text[start - 1] not in "村镇乡县区市党系" or text[start - 4] in "省市县区州":
        return False
    return text[start - 1] + text[start : start + 2] in tables.position_heads() or text.startswith(_COMMITTEE, start)


def _regional(reading: Reading, name: Span) -> tuple[int, Body, bool] | None:
    """某公司|亚太区总裁, 特斯拉|中国区总裁: where in the world a post is held belongs to the post."""
    text = reading.text
    ministry = tables.state_offices("field").starting(text, name.end, reading.span.end)
    if ministry is not None and text.startswith(_MINISTERS, ministry):
        return None  # 中国大陆|外交部长
    region = tables.context_ending("region", text, name.end, reading.span.start)
    region = region or (_country_after(reading, name) if text.startswith(_LEADERS, name.end) else "")
    end = name.end - len(region)
    if not region or end == name.start + 1 or end <= reading.span.start:
        return None
    if end > name.start:
        known = bodies.ending_at(reading, end, name.start)
        key = known.key if known is not None and known.span.start == name.start else ""
        return end, Body(Span(name.start, end), key), False
    firm = reading.word_at(end - 1)  # 微软|大|中华区
    if firm is not None and firm.span.end == end and firm.tag in _PROPER:
        return end, Body(firm.span, ""), False
    floor = reading.span.start
    end_of_body = status_before(reading, end, floor)[0]  # 某公司|候任|亚太区总裁
    outer = bodies.ending_at(reading, end_of_body, floor) or without_head(reading, end, floor) or _opening(reading, end)
    return (end, outer, False) if outer is not None else None


def before_region(text: str, end: int) -> bool:
    """特斯拉|中国区总裁, 特斯拉|中国总裁: whether what ends here stands before where in the world somebody leads."""
    if text.startswith(tables.context_words("region"), end):
        return True
    state = tables.places().starting(text, end, len(text))
    country = state is not None and tables.places().labels[text[end:state]] == "country"
    return country and state is not None and text.startswith(_LEADERS, state)


def _country_after(reading: Reading, name: Span) -> str:
    """特斯拉/PER|中国总裁: the country behind a firm that the tagger takes for a person."""
    state = tables.places().ending(reading.text, name.end, name.start + 2)
    word = reading.word_at(name.start)
    country = reading.text[state : name.end] if state is not None else ""
    firm = bool(country) and word is not None and word.tag == "PER" and word.span == (name.start, state or 0)
    return country if firm and tables.places().labels[country] == "country" else ""


def _opening(reading: Reading, end: int) -> Body | None:
    """蔚来|中国区总裁: the one short word, cut or not, between the head of a clause and a region."""
    start = next(
        (at for at in (end - 2, end - 3) if at >= reading.floor and reading.opens(at, reading.span.start)), end
    )
    named = start < end and all(map(is_han, reading.text[start:end]))
    word = reading.text[start:end]
    common = word in tables.nominals() or word in tables.role_prefixes() or word in tables.position_parts()
    return Body(Span(start, end), "") if named and not common else None


def _before_country(reading: Reading, name: Span) -> Body | None:
    """某社会科学院|美国问题专家: the body whose name the tagger went on with what its expert knows."""
    state = tables.places().ending(reading.text, name.end, name.start + 2)
    if state is None or tables.places().labels[reading.text[state : name.end]] != "country":
        return None
    upper = bodies.ending_at(reading, state, name.start)
    return upper if upper is not None and upper.key and upper.span.start == name.start else None


def _before_former(reading: Reading, name: Span) -> Body | None:
    """云岭县|原|县委, 某报|原|国际部: the body in front of a word that says how the post was held."""
    text = reading.text
    for mark in range(name.end - 2, name.start + 1, -1):
        if text[mark] in "原前" and text[mark + 1 : name.end] in tables.organization_heads():
            key = _place_key(text[name.start : mark])
            town = (
                text[name.start : mark] in tables.places()
                or reading.is_boundary(mark)
                and reading.tag_at(mark - 1) == "LOC"
            )
            if key or town and _is_of_level(text[mark + 1 : name.end]):
                return Body(Span(name.start, mark), key)
        if text[mark] == "原" and (former := _former(reading, name, mark)) is not None:
            return former
    return None


def _is_of_level(name: str) -> bool:
    """省委, 市政府: a body that names only the level of the place it governs."""
    return name[0] in _PLACE_ENDS and len(name) > 1 and name in tables.organization_heads()


def _ruled(reading: Reading, end: int, floor: int) -> Body | None:
    """云岭省|原|省委副书记, 广东|原|省委常委: the place that ends before 原, whose body's post was held."""
    place = bodies.ending_at(reading, end, floor)
    rules = place is not None and place.key and not place.nominal and tables.head_rows()[place.key].reach == "place"
    return place if rules else None


def _above_former(reading: Reading, unit: Body) -> Body | None:
    """军区|原|政治部主任: the body in front of 原 and a unit or committee of it, which then belongs to the post."""
    mark, name = unit.span.start - 1, unit.span.of(reading.text)
    if reading.char(mark) == _ORIGINALLY and _is_of_level(name):
        return _ruled(reading, mark, reading.floor)
    part = len(name) <= _LONGEST_PART and name.endswith(_PARTS)
    if reading.char(mark) != _ORIGINALLY or not part or name[0] in _ORIGINAL:
        return None
    upper = bodies.ending_at(reading, mark, reading.floor)
    return upper if upper is not None and upper.key and tables.head_rows()[upper.key].reach != "place" else None


def _before_assembly(reading: Reading, name: Span) -> Body | None:
    """新潮党|立法会议员: the party whose name the tagger went on with the assembly of its member."""
    if not reading.text.startswith("议员", name.end):
        return None
    assembly = next((word for word in _ASSEMBLIES if reading.text.endswith(word, *name)), "")
    end = name.end - len(assembly)
    if not assembly or end - name.start <= 2:
        return None
    party = reading.text[end - 1] in "党盟" or reading.text[name.start : end] in tables.name_context("party")
    party = party or assembly in _CHAMBERS and _is_alliance(reading, Span(name.start, end))
    return Body(Span(name.start, end), "assembly") if party else None


def _is_alliance(reading: Reading, span: Span) -> bool:
    """民建联|立法会议员: what the tagger takes for a body, and no place of its own."""
    word = reading.word_at(span.start)
    name = span.of(reading.text)
    return word is not None and word.tag == "ORG" and name not in tables.places() and name[-1] not in _PLACE_ENDS


def _former(reading: Reading, name: Span, mark: int) -> Body | None:
    """某报|原|国际部副主任, 某学院|原|院校长: the body that a part of follows 原; not 某公司|原料部."""
    part = reading.text[mark + 1 : name.end]
    known = part in tables.organization_heads() or (len(part) <= _LONGEST_PART and part.endswith(_PARTS))
    if not known or part[0] in _ORIGINAL:
        return None
    outer = bodies.ending_at(reading, mark, name.start)
    return outer if outer is not None and not outer.nominal and outer.span.start == name.start else None


def _place_key(text: str) -> str:
    head = tables.organization_heads().ending(text, len(text), 0)
    key = tables.organization_heads().labels[text[head:]] if head is not None else ""
    return key if key and tables.head_rows()[key].reach == "place" else ""
