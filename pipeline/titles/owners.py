"""The organization in front of a position, and the words that say how the post is held: 时任|甲厅|原|厅长.

Takes a reading and where the known part of a position starts, gives the body, its start and a status. It refuses
places for those who only work somewhere (某市|司机), and everything for labels (主持人, 审核).
"""

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import bodies, tables
from pipeline.titles.beginnings import is_line_of_place
from pipeline.titles.bodies import Body
from pipeline.titles.heads import ELECTED, OF_CHAMBER
from pipeline.titles.reading import NOUN_TAGS, Reading
from pipeline.titles.unnamed import MEMBERS, OF_PARTY, declared, without_head
from pipeline.tokens import Word

_GENITIVE = frozenset(("office", "staff", "vague", "resident"))
_SMALL = frozenset(("village", "township", "subdistrict", "community"))
_LARGE = frozenset(("city", "province"))  # no bodies of their people
_HOME = word_list("name_context", "at_home")
_STEPS = 4
_COUNT = regex(
    "(?:[一两二三四五六七八九十0-9]{1,3}余?|十[几多]|几|多|数)[名位](?:中[一二三四五六]|[大小初高][一二三四])?$"
)
_TERM = regex("第[0-9一二三四五六七八九十百]{1,4}[届任]的?$")  # 接棒|第52届|会长
_OFFICE = "办公室"
_COUNCIL, _UNOFFICIAL, _SEATED = "行政会议", "非官守", word_list("posts", "seated")
_ARTS = word_list("name_context", "art")
_TERMS = regex("(?:第?[一二三四五六七八九十百]{1,4}[届次]?[、至到]){1,6}$")
_TERMS_JOINED, _TERMS_LONG = frozenset("、至到"), 30
_SERVED = regex("[0-9]{4}年[0-9]{0,2}月?(?:至|到|—+|–|-)[0-9]{4}年[0-9]{0,2}月?间?(?:担任|出任|任)$")
_LONGEST_SERVED = 30
_SPENT = regex(
    "(?:(?<=任)|(?<=当)|(?<=任了)|(?<=当了)|(?<=当过))[0-9〇一二三四五六七八九十多几数]{1,4}年多?$"
)  # 担任|22年|村支书的甲
_TERM_ENDS, _COUNT_ENDS = frozenset("届任"), frozenset("名位一二三四五六年多\n")
_LONGEST_COUNT = 8
_IN_CHARGE, _LONGEST_CHARGE = regex("(?:负责|分管|主管|专责|掌管)[\u3400-\u9fff、]{2,12}的$"), 16
_MONTH, _MONTH_ENDS, _ROTATING = regex("[0-9]{1,2}月份?$"), frozenset("月份"), "轮值"  # 安理会|10月|轮值主席
_GRADE = regex(
    "(?:(?:[初高大研][一二三四五]|[一二三四五六七八九]年级|20\\d\\d级)(?:[(（]?[0-9一二三四五六七八九十]{1,2}[)）]?班)?"
    "|[一二三四五六](?=[(（])[(（][0-9一二三四五六七八九十]{1,2}[)）]班|[(（]?[0-9一二三四五六七八九十]{1,2}[)）]?班)的?$"
)
_AGE = regex("(?:今年|现年|时年|已经|年近|年过)?(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,4})多?[岁旬]的?$")
_LONGEST_AGE = 10
_LONGEST_GRADE, _GRADE_ENDS = 10, frozenset("一二三四五级班的")
_SOME = "某"
_SEAT, _LEVELS, _PARTY = "议员", frozenset("市县区州"), "党"
_EX = frozenset("前原")
_ELECTED = (*ELECTED, *OF_CHAMBER, "上议员", "下议员")
_CAMPS = word_list("bodies", "camp")
_ISLAND = "台湾"
_SIDES = frozenset(word_list("bodies", "side"))
_MARKS = frozenset("“「『")
_FIGURES = frozenset("0123456789一二三四五六七八九十")
_SENT = "驻村第一书记"
_WORK, _NUMBERED = ("v", "vn"), 6  # characters from the work of a numbered unit to its head
_NO_WORK = tuple(word for key in ("is", "meeting", "interviewing") for word in word_list("name_context", key))
_AT_HEAD = "为首"
_WORKSHOPS = ("车间", "班组", "工段")


def _before_grade(reading: Reading, start: int, floor: int) -> int:
    """某中学|高三（2）班|学生: where the school has to end."""
    if reading.char(start - 1) not in _GRADE_ENDS:
        return start
    grade = _GRADE.search(reading.text, max(floor, start - _LONGEST_GRADE), start)
    return grade.start() if grade is not None and reading.entity_ending(grade.start()) is not None else start


def _before_age(reading: Reading, start: int, floor: int) -> int:
    """柳河村|64岁的|村民: where the age begins that stands between a body and a post."""
    aged = reading.char(start - 1) in "的岁旬"
    age = _AGE.search(reading.text, max(floor, start - _LONGEST_AGE), start) if aged else None
    return age.start() if age is not None and reading.is_boundary(age.start()) else start


def _before_origin(reading: Reading, end: int, floor: int) -> int:
    """渭河队|葡萄牙籍|主帅: where the country or town begins that somebody is from, in front of his post."""
    at = end - 1 if reading.char(end - 1) == "籍" and end - 1 > floor else end
    word = reading.word_at(at - 1) if at < end else None
    return word.span.start if word is not None and word.tag == "LOC" and word.span.start > floor else end


def before_charge(reading: Reading, start: int, floor: int) -> int:
    """某部|负责安全的|副部长, 前|负责教育的|大臣: where the words begin that say what a post is in charge of."""
    if reading.char(start - 1) != "的":
        return start
    charge = _IN_CHARGE.search(reading.text, max(floor, start - _LONGEST_CHARGE), start)
    return charge.start() if charge is not None and reading.is_boundary(charge.start()) else start


def owner(reading: Reading, start: int, floor: int, kind: str, has_body: bool) -> tuple[int, Body | None, str]:
    """The organization in front of the position, which may begin further left than its known parts."""
    seat = _of_party(reading, start, floor) or _of_council(reading, start) or _before_mark(reading, start, floor)
    return (*seat, "current") if seat is not None else _in_front(reading, start, floor, kind, has_body)


def _with_number(reading: Reading, start: int) -> int:
    """整改/vn 查处/v 二|组组长: where a unit begins whose number stands before it, with the words for its work."""
    number = reading.word_at(start - 1)
    if number is None or number.tag != "m" or reading.char(start - 1) not in _FIGURES:
        return start  # 两个|科室主任
    index = reading.index_at(start - 1)
    while (
        index > 0
        and (work := reading.words[index - 1]).tag in _WORK
        and start - work.span.start <= _NUMBERED
        and not work.span.of(reading.text).endswith(_NO_WORK)  # 领头人|是|六组村民, 见到|三组村民
    ):
        index -= 1
    bare = reading.words[index] is number and reading.tag_at(number.span.start - 1) in NOUN_TAGS  # 特勤|一|站站长
    return start if bare else reading.words[index].span.start


def _before_mark(reading: Reading, start: int, floor: int) -> tuple[int, Body] | None:
    """某某派出所|“村警”: the body in front of a post in quotation marks."""
    body = bodies.ending_at(reading, start - 1, floor) if reading.char(start - 1) in _MARKS else None
    known = body is not None and not body.nominal and bool(body.key) and tables.head_rows()[body.key].reach != "place"
    return (start, body) if body is not None and known else None


def _of_council(reading: Reading, start: int) -> tuple[int, Body] | None:
    """行政会议|召集人, 行政会议|非官守成员: a council that is none where it only meets."""
    first = start - len(_UNOFFICIAL) * reading.text.endswith(_UNOFFICIAL, 0, start)
    council = reading.text.endswith(_COUNCIL, reading.floor, first) and reading.text.startswith(_SEATED, start)
    return (first, Body(Span(first - len(_COUNCIL), first), "assembly")) if council else None


def _in_front(reading: Reading, start: int, floor: int, kind: str, has_body: bool) -> tuple[int, Body | None, str]:
    printed = start
    position = _before_age(reading, _before_grade(reading, before_charge(reading, start, floor), floor), floor)
    position = _before_origin(reading, position, floor)
    for step in range(_STEPS + 1):
        gap, status = status_before(reading, position, floor)
        organization = declared(reading, gap, floor) or bodies.ending_at(reading, gap, floor)
        owned = "office" if reading.text.startswith(_ELECTED, gap) else kind  # 槟州的|国会议员
        if organization is None and gap - 1 > floor and reading.text[gap - 1] in "的之" and owned in _GENITIVE:
            organization = _genitive(reading, gap - 1, floor, owned)
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
            # 办公室主任 without a body in front, 办公室的|指挥长
            first = _with_number(reading, organization.span.start) if organization.span.end == gap else start
            return first, None, "current"
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
    end = level - (text[level - 1] in _EX)  # 国民党籍|前|县议员
    end -= text[end - 1] == "籍"
    known = tables.context_ending("party", text, end, floor)
    if known:
        return level, Body(Span(end - len(known), end), "assembly")
    party = bodies.ending_at(reading, end, floor) if text[end - 1] == _PARTY else None
    return (level, party) if party is not None and not party.nominal else None


def _without_head(reading: Reading, end: int, floor: int) -> Body | None:
    """绿动资本|创始合伙人, 松延动力|的|创始人."""
    found = without_head(reading, end, floor)
    return found or (without_head(reading, end - 1, floor) if reading.char(end - 1) == "的" else None)


_TAKING = (*word_list("name_context", "taking"), "成为")  # 甲将|担任|基金会的|理事长
_LONGEST_BRAND = 4


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
    row = tables.head_rows()[organization.key]
    if row.reach != "place" and organization.span.of(reading.text) in tables.places():
        return None  # 来自香港|的|会长
    small = row.level in _SMALL and kind in ("staff", "resident")  # 柳树村|的|村医
    small = small and (kind == "resident" or not reading.text.endswith(_HOME, floor, organization.span.start))
    small = small or reading.text.startswith(_SENT, end + 1)  # 某社区|的|驻村第一书记
    if (kind == "office" or small) and organization.span.end - organization.span.start > 2:
        return organization
    return organization if row.reach != "place" and kind != "resident" else None


def _accepts(organization: Body, kind: str, has_body: bool, reading: Reading) -> bool:
    text, end = organization.span.of(reading.text), organization.span.end
    if text in _SIDES or kind == "staff" and not organization.key and text.endswith(_ARTS):
        return False  # 辩方|大律师, 河北梆子|表演艺术家
    member = end + 1 + (reading.char(end + 1) in _EX)  # 国民党籍|前|议员
    if reading.char(end) == OF_PARTY[-1] and not reading.text.startswith(MEMBERS, member):
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
    if kind in ("label", "credit") or kind == "staff" and is_line_of_place(reading, organization.span, trade=True):
        return False
    if level.reach != "place":
        return True
    if kind in ("office", "vague", "state") or has_body:
        return True
    known = text in tables.places()  # 石家庄|市民, which is no village
    return level.level in _SMALL and not known or kind == "resident" and not known and level.level not in _LARGE


_AS_WHAT = regex("[^，,。；的]{2,20}?(?:为|出任|担任|参选|竞选|角逐)")


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
        if counted is None and last in _MONTH_ENDS and reading.text.startswith(_ROTATING, end):
            counted = _MONTH.search(reading.text, low, end)
        if counted is not None and reading.is_boundary(counted.start()):
            end = counted.start()
            continue
        if start is None:
            break
        word = reading.text[start:end]
        inside = len(word) == 1 and not reading.is_boundary(start)
        if inside and not _after_head(reading, start, floor) and not _is_led_by_ex(reading, start):
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


def _is_led_by_ex(reading: Reading, start: int) -> bool:
    """以|前部长某某为首: whether 前 is not the end of 以前."""
    led = reading.text[start - 1 : start + 1] == "以前"
    return led and reading.text.find(_AT_HEAD, start, start + _LONGEST_CHARGE * 2) > 0


def before_terms(reading: Reading, end: int, floor: int) -> int:
    """第六至|第十一届省政协副主席, 第三届、|第五届全国人大代表: where the terms begin that are joined."""
    joined = reading.char(end - 1) in _TERMS_JOINED
    terms = _TERMS.search(reading.text, max(floor, end - _TERMS_LONG), end) if joined else None
    return terms.start() if terms is not None else end


def _after_head(reading: Reading, end: int, floor: int) -> bool:
    """机械厂|原: the tagger took 原 into the name."""
    return end > floor and tables.organization_heads().ending(reading.text, end, floor) is not None
