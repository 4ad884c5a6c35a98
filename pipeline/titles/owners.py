"""The organization in front of a position, and the words that say how the post is held: 时任|甲厅|原|厅长.

Takes a reading and where the known part of a position starts, gives the body, its start and a status. It refuses
places for those who only work somewhere (某市|司机), and everything for labels (主持人, 审核).
"""

from pipeline.lazy import regex
from pipeline.lexicon import column
from pipeline.spans import Span
from pipeline.titles import bodies, tables
from pipeline.titles.beginnings import NATIVE
from pipeline.titles.bodies import Body
from pipeline.titles.name import is_han
from pipeline.titles.reading import NOUN_TAGS, Reading
from pipeline.titles.unnamed import MEMBERS, OF_PARTY, declared, without_head
from pipeline.tokens import Word

_PARTS, _LONGEST_PART = ("部", "处", "科", "室", "院", "队", "局", "所", "办", "站", "司"), 5
_ORIGINALLY = "原"
_ORIGINAL = "料油煤种产生野乡点子木告籍则文画声创石药材酒浆奶粮盐矿住址"  # of which 原 makes one word: 原料, 原油
_GENITIVE = frozenset(("office", "staff", "vague"))
_STATIONED_POSTS = ("第一书记", "工作队队长", "工作队员", "驻村工作队")
_SMALL = frozenset(("village", "township", "subdistrict", "community"))
_LEADERS = column("posts", "words", where="key", equals="of_region")
_CHIEF = "首席"
_STEPS = 4
_COUNT = regex(
    "(?:[一两二三四五六七八九十0-9]{1,3}余?|十[几多]|几|多|数)[名位](?:中[一二三四五六]|[大小初高][一二三四])?$"
)
_TERM = regex("第[0-9一二三四五六七八九十百]{1,4}[届任]的?$")  # 接棒|第52届|会长
_OFFICE = "办公室"
_MINISTERS = ("部长", "部部长", "大臣")
_SCHOOLS, _PARTY_POSTS = ("大学校", "学院校"), column("bodies", "words", where="key", equals="committee_of_body")
_COUNCIL, _UNOFFICIAL, _SEATED = "行政会议", "非官守", column("posts", "words", where="key", equals="seated")
_ARTS = column("name_context", "words", where="key", equals="art")
_TERMS = regex("(?:第?[一二三四五六七八九十百]{1,4}[届次]?[、至到]){1,6}$")
_TERMS_JOINED, _TERMS_LONG = frozenset("、至到"), 30
_SERVED = regex("[0-9]{4}年[0-9]{0,2}月?(?:至|到|—+|–|-)[0-9]{4}年[0-9]{0,2}月?间?(?:担任|出任|任)$")
_LONGEST_SERVED = 30
_SPENT = regex(
    "(?:(?<=任)|(?<=当)|(?<=任了)|(?<=当了)|(?<=当过))[0-9〇一二三四五六七八九十多几数]{1,4}年多?$"
)  # 担任|22年|村支书的甲
_TERM_ENDS, _COUNT_ENDS = frozenset("届任"), frozenset("名位一二三四五六年多\n")
_LONGEST_COUNT = 8
_GRADE = regex(
    "(?:(?:[初高大研][一二三四五]|[一二三四五六七八九]年级|20\\d\\d级)(?:[(（]?[0-9一二三四五六七八九十]{1,2}[)）]?班)?"
    "|[(（]?[0-9一二三四五六七八九十]{1,2}[)）]?班)的?$"
)
_LONGEST_GRADE, _GRADE_ENDS = 10, frozenset("一二三四五级班的")
_COMMITTEE = column("bodies", "words", where="key", equals="of_level")  # 江石镇|镇党委
_SOME = "某"
_SEAT, _LEVELS, _PARTY = "议员", frozenset("市县区州"), "党"
_CAMPS = column("bodies", "words", where="key", equals="camp")
_ISLAND = "台湾"
_SIDES = frozenset(column("bodies", "words", where="key", equals="side"))
_CHAMBERS, _PLACE_ENDS = frozenset(("立法会",)), "省市县区州国旗乡镇"
_ASSEMBLIES = column("bodies", "words", where="key", equals="assembly")
_WORKSHOPS = ("车间", "班组", "工段")


def _before_grade(reading: Reading, start: int, floor: int) -> int:
    """某中学|高三（2）班|学生: where the school has to end."""
    if reading.char(start - 1) not in _GRADE_ENDS:
        return start
    grade = _GRADE.search(reading.text, max(floor, start - _LONGEST_GRADE), start)
    return grade.start() if grade is not None and reading.entity_ending(grade.start()) is not None else start


def _before_origin(reading: Reading, end: int, floor: int) -> int:
    """渭河队|葡萄牙籍|主帅: where the country or town begins that somebody is from, in front of his post."""
    at = end - 1 if reading.char(end - 1) == "籍" and end - 1 > floor else end
    word = reading.word_at(at - 1) if at < end else None
    return word.span.start if word is not None and word.tag == "LOC" and word.span.start > floor else end


def owner(reading: Reading, start: int, floor: int, kind: str, has_body: bool) -> tuple[int, Body | None, str]:
    """The organization in front of the position, which may begin further left than its known parts."""
    seat = _of_party(reading, start, floor) or _of_council(reading, start)
    return (*seat, "current") if seat is not None else _in_front(reading, start, floor, kind, has_body)


def _of_council(reading: Reading, start: int) -> tuple[int, Body] | None:
    """行政会议|召集人, 行政会议|非官守成员: a council that is none where it only meets."""
    first = start - len(_UNOFFICIAL) * reading.text.endswith(_UNOFFICIAL, 0, start)
    council = reading.text.endswith(_COUNCIL, reading.floor, first) and reading.text.startswith(_SEATED, start)
    return (first, Body(Span(first - len(_COUNCIL), first), "assembly")) if council else None


def _in_front(reading: Reading, start: int, floor: int, kind: str, has_body: bool) -> tuple[int, Body | None, str]:
    printed = start
    position = _before_origin(reading, _before_grade(reading, start, floor), floor)
    for step in range(_STEPS + 1):
        gap, status = status_before(reading, position, floor)
        organization = declared(reading, gap, floor) or bodies.ending_at(reading, gap, floor)
        if organization is None and gap - 1 > floor and reading.text[gap - 1] in "的之" and kind in _GENITIVE:
            organization = _genitive(reading, gap - 1, floor, kind)
        deictic = organization is not None and reading.text[organization.span.start] in "该我本"
        if organization and organization.nominal and reading.char(organization.span.start - 1) == _SOME:
            return start, None, status  # 某|中学主任
        bare = organization is not None and organization.span.of(reading.text) == _OFFICE
        if (
            organization
            and (organization.nominal or bare)
            and organization.key == "unit"
            and gap == position
            and not deictic
        ):
            return organization.span.start, None, "current"  # 办公室主任 without a body in front
        if organization and _accepts(organization, kind, has_body, reading):
            return printed, organization, status
        named = _without_head(reading, gap, floor) if step == 0 and kind in ("office", "staff", "state") else None
        if named is not None:
            return start, named, status
        if organization and organization.key == "" and step == 0:
            return start, None, "current"
        word = reading.word_at(position - 1)
        if (
            gap != position
            or word is None
            or word.span.start < floor
            or word.tag not in NOUN_TAGS | {"v", "f", "a", "m", "q"}
            and not (step and word.tag == "LOC" and _follows_body(reading, word.span.start))  # 某公司|云川高铁项目总工
        ):
            break
        text = reading.text[word.span.start : position]
        workshop = reading.text.startswith(_WORKSHOPS, position)  # 装配|车间
        fielded = word.tag == "v" and step > 0 and _is_field_of_body(reading, word)  # 某分行/ORG|跨行/v 资金管理负责人
        if word.tag in ("v", "f", "a") and text not in tables.position_parts() and not workshop and not fielded:
            break
        position = word.span.start
        printed = start if word.tag in ("m", "q") else position  # 公交集团12路|驾驶员
    return start, None, "current"


def _is_field_of_body(reading: Reading, word: Word) -> bool:
    """Whether a verb of two characters stands right behind a body, in front of more that a post is about."""
    before = reading.word_at(word.span.start - 1)
    whole = before is not None and before.tag == "ORG" and before.span.end == word.span.start
    printed = word.span.of(reading.text)
    return whole and len(printed) == len("跨行") and printed not in tables.appointment_verbs()


def _follows_body(reading: Reading, start: int) -> bool:
    """Whether a place stands behind a body, or behind one place more that does: 某公会|中国/LOC 大陆/LOC 事务总监."""
    before = reading.word_at(start - 1)
    if before is not None and before.tag == "LOC":
        before = reading.word_at(before.span.start - 1)
    return before is not None and before.tag == "ORG"


def _of_party(reading: Reading, start: int, floor: int) -> tuple[int, Body | None] | None:
    """新潮党|市议员, 绿营|县议员: the party or the camp in front of the level of a seat, which is no place."""
    text, level = reading.text, start - 1
    if not text.startswith(_SEAT, start) or level <= floor or text[level] not in _LEVELS:
        return None
    if text.endswith(_CAMPS, floor, level):
        return level, None
    end = level - (text[level - 1] == "籍")
    known = tables.context_ending("party", text, end, floor)
    if known:
        return level, Body(Span(end - len(known), end), "assembly")
    party = bodies.ending_at(reading, end, floor) if text[end - 1] == _PARTY else None
    return (level, party) if party is not None and not party.nominal else None


def _without_head(reading: Reading, end: int, floor: int) -> Body | None:
    """绿动资本|创始合伙人, 松延动力|的|创始人."""
    found = without_head(reading, end, floor)
    return found or (without_head(reading, end - 1, floor) if reading.char(end - 1) == "的" else None)


_TAKING = (*column("name_context", "words", where="key", equals="taking"), "成为")  # 甲将|担任|基金会的|理事长
_PROPER, _LONGEST_BRAND = frozenset(("ORG", "PER", "nz", "nw")), 4


def _genitive(reading: Reading, end: int, floor: int, kind: str) -> Body | None:
    """桐江晚报|的|记者, 云岭社区|的|党委书记: only a name that is surely an organization's, a place for an office."""
    organization = bodies.ending_at(reading, end, floor)
    if organization is None:
        return None
    if organization.nominal:
        return organization if reading.text.endswith(_TAKING, floor, organization.span.start) else None
    if not organization.key:
        word = reading.entity_ending(end)  # 某评书团/ORG|的|说书人
        whole = word is not None and word.tag == "ORG" and word.span == organization.span
        return organization if whole and end - organization.span.start > _LONGEST_BRAND else None
    if kind == "office" and organization.span.end - organization.span.start > 2:
        return organization
    return organization if tables.head_rows()[organization.key].reach != "place" else None


def _accepts(organization: Body, kind: str, has_body: bool, reading: Reading) -> bool:
    text, end = organization.span.of(reading.text), organization.span.end
    if text in _SIDES or kind == "staff" and not organization.key and text.endswith(_ARTS):
        return False  # 辩方|大律师, 河北梆子|表演艺术家
    if reading.char(end) == OF_PARTY[-1] and not reading.text.startswith(MEMBERS, end + 1):
        return False  # 国民党籍|县长
    if not organization.key:
        label = tables.places().labels.get(text)
        if label in ("province", "prefecture", "whole"):
            return kind == "office" or kind == "state" and text == _ISLAND
        if label == "abroad":
            return kind in ("state", "office")
        if label == "country" or reading.tag_at(organization.span.start) == "LOC":
            return kind == "state"
        return kind not in ("label", "credit")
    level = tables.head_rows()[organization.key]
    if kind in ("label", "credit"):
        return False
    if level.reach != "place":
        return True
    if kind in ("office", "resident", "vague", "state") or has_body:
        return True
    return level.level in _SMALL


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
    if (party := _before_assembly(reading, name)) is not None:
        return party.span.end, party, False
    return _regional(reading, name)


def _is_doubled(text: str, start: int, name: Span) -> bool:
    """石桥村村|干部: the level of the post inside the name of the place, but not 清石县|新镇镇长."""
    if name.end != start or name.end - name.start < 3 or text[start - 1] != text[start - 2]:
        return False
    if name.end - name.start == 3:
        return text[start - 1] == "村"  # 新村|村长
    if text[start - 1] not in "村镇乡县区市党" or text[start - 4] in "省市县区州":
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
    outer = bodies.ending_at(reading, end, floor) or without_head(reading, end, floor) or _opening(reading, end)
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
            if key:
                return Body(Span(name.start, mark), key)
        if text[mark] == "原" and (former := _former(reading, name, mark)) is not None:
            return former
    return None


def _above_former(reading: Reading, unit: Body) -> Body | None:
    """军区|原|政治部主任: the body in front of 原 and a unit of it, which then belongs to the post."""
    mark, name = unit.span.start - 1, unit.span.of(reading.text)
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


_AS_WHAT = regex("[^，,。；]{2,20}?(?:为|出任|担任|参选|竞选|角逐)")


def status_before(reading: Reading, end: int, floor: int) -> tuple[int, str]:
    """Words in front of `end` that say how a post is held: where they start, and the status they give."""
    prefixes = tables.role_prefixes()
    status, post = "current", end
    for _ in range(3):
        last = reading.char(end - 1)
        if last in _TERMS_JOINED and (first := before_terms(reading, end, floor)) < end:
            end = first
            continue
        start = prefixes.ending(reading.text, end, floor)
        low = max(floor, end - _LONGEST_COUNT)
        counted = _TERM.search(reading.text, low, end) if last in _TERM_ENDS else None
        if counted is None and start is None and last in _COUNT_ENDS:
            counted = _COUNT.search(reading.text, low, end) or _SPENT.search(reading.text, low, end)
        if counted is not None and reading.is_boundary(counted.start()):
            end = counted.start()
            continue
        if start is None:
            break
        word = reading.text[start:end]
        if word == _ORIGINALLY and reading.text.startswith(NATIVE[1:], end):
            break  # 原住民族委员会
        if len(word) == 1 and not reading.is_boundary(start) and not _after_head(reading, start, floor):
            break
        label = prefixes.labels[word]
        proposed = (
            label == "nominated" and _AS_WHAT.match(reading.text, post) is not None
        )  # 拟提名|副总裁某某为董事候选人
        if label not in ("none", "current") and not proposed:
            status = label
        end = start
    served = reading.char(post - 1) == "任" and _SERVED.search(reading.text, max(floor, post - _LONGEST_SERVED), post)
    return end, "former" if served and status == "current" else status


def before_terms(reading: Reading, end: int, floor: int) -> int:
    """第六至|第十一届省政协副主席, 第三届、|第五届全国人大代表: where the terms begin that are joined."""
    joined = reading.char(end - 1) in _TERMS_JOINED
    terms = _TERMS.search(reading.text, max(floor, end - _TERMS_LONG), end) if joined else None
    return terms.start() if terms is not None else end


def _after_head(reading: Reading, end: int, floor: int) -> bool:
    """机械厂|原: the tagger took 原 into the name."""
    return end > floor and tables.organization_heads().ending(reading.text, end, floor) is not None
