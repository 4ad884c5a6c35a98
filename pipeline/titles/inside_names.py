"""Heads of positions inside a name, or with its last character: 保安 in 保安局, 书法家 in 某书法家协会, 石桥村|支书.

Takes a reading and the range of a head, gives yes or no, or where the head begins behind the name. It refuses to take a
head out of a title: 行动党亚沙国|会议员, 甲|教授|课题组.
"""

from functools import cache

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles import envoys, tables
from pipeline.titles.beginnings import is_led_to
from pipeline.titles.heads import ELECTED
from pipeline.titles.name import is_han, surname_length
from pipeline.titles.reading import NOUN_TAGS, Reading
from pipeline.titles.states import STATE_MINISTER
from pipeline.tokens import Word

_PRELATE, _HEAVEN = "主教", "天"
_SCHOLAR = "学家"
_NUMBERS = "一二三四五六七八九十0123456789"
_UNIT_ENDS = "局厅站部处署会科课室司所队股"
_MEMBER, _DISTRICT, _PARTY = "议员", "区", "党"
_OF_TOP = "总会长"
_OF_SUBJECT = "系主任"
_LONGEST_FIELD, _LONGEST_EVENT = 4, 14
_NAMED = frozenset(("LOC", "ORG", "PER", "nz"))
_PLACE_CHARS = "市县区省村乡镇"
_EVERY = "全我本该各"
_VILLAGES = frozenset("村屯寨")
_TEAMS_OF = ("团队", "课题组", "研究组", "工作组")
_NUMBERED = regex(  # 交警|三大队, 干部|四局局长
    "第?[一二三四五六七八九十0-9]{1,3}(?:[大中支分]队(?!长)|[局处科室厅庭站](?=副?(?:[局处科厅庭站]长|主任)|负责人|干部|工作人员|[正副]?[处科厅局]级))"
)
_PRIZES = regex(  # 市长|质量奖, 主席|杯, 青年|五四奖章
    f"(?:{alternation(word_list('bodies', 'prize_day'))})?(?:质量|特别)?奖(?![励赏金惩给罚])|杯(?![子中里])"
)
_AFFAIRS = ("事务部", "事务大臣", "事务国务秘书", "事务局", "事务厅")
_CORPS = word_list("bodies", "corps")


def _is_other(reading: Reading, start: int, end: int) -> bool:
    """天|主教|爱国会, 总领事|馆, 教师|奖, 青年|事务部长: the name of a church, a mission, a prize or an office."""
    affairs = reading.text.startswith(_AFFAIRS, end)
    if envoys.is_mission(reading, end) or affairs or _PRIZES.match(reading.text, end):
        return True
    return reading.text[start:end] == _PRELATE and reading.char(start - 1) == _HEAVEN


def is_inside_name(reading: Reading, start: int, end: int) -> bool:
    """Whether the head is a piece of an organization's name: 书法家 in 某省书法家协会."""
    if reading.char(end) == "》" or _is_over_kin(reading, start, end) or _is_other(reading, start, end):
        return True  # 《经济学家》记者
    if reading.text.startswith(_TEAMS_OF, end) and reading.tag_at(start - 1) == "PER":
        return False  # 甲|教授|课题组
    if reading.char(end) in "”」" and (_names_post(reading, end + 1) or _heads_on(reading, end + 1)):
        return True  # “长江学者”|特聘教授, 全国“塘长”|联盟
    word = reading.word_at(start)
    if word is not None and _is_inside_word(reading, word, start, end):
        return True
    people = tables.position_heads().labels.get(reading.text[start:end]) in ("resident", "capacity")
    if (people or _is_in_place(reading, start)) and _goes_over(reading, start, end):
        return True  # 津海市|民生, 南|海警|务室
    if reading.text[start] in _PLACE_CHARS and reading.char(start - 1) in _EVERY and not reading.is_boundary(start):
        return True  # 全市|民生, 全县|领导
    if word is not None and word.tag == "ORG" and word.span.start < start < word.span.end < end:
        if reading.text[start:end] in ELECTED:
            return False  # 行动党亚沙国/ORG 会议员/n
        doubled = tables.organization_heads().ending(reading.text, start, word.span.start) is not None
        return not doubled and reading.text[word.span.end : end] not in tables.position_heads()  # 沐阳大学|生物系
    if _heads_on(reading, end) or _names_event(reading, start, end) or _opens_league(reading, start, end):
        return True
    stop = tables.organization_heads().starting(reading.text, end, min(end + 6, reading.span.end))
    return stop is not None and stop - end >= 2 and reading.is_boundary(stop) and reading.tag_at(end) != "PER"


def _opens_league(reading: Reading, start: int, end: int) -> bool:
    """司机|工会|秘书长, 工人|党|主席: whether a union or a party is named by the trade, and who leads it follows."""
    heads = tables.organization_heads()
    stop = heads.starting(reading.text, start, min(end + _LONGEST_FIELD, reading.span.end))
    return stop is not None and stop > end and heads.labels[reading.text[start:stop]] in ("social", "assembly")


def _names_event(reading: Reading, start: int, end: int) -> bool:
    """全国|大学生|数学建模竞赛: whom an event is for, between its reach and its head noun."""
    if not reading.text.endswith(_reaches(), reading.span.start, start):
        return False
    stop = min(end + _LONGEST_EVENT, reading.span.end)
    return any(
        all(map(is_han, reading.text[end:first])) for first, _ in tables.events().within(reading.text, end, stop)
    )


@cache
def _reaches() -> tuple[str, ...]:
    return tuple(tables.name_context("event_reach"))


def _is_over_kin(reading: Reading, start: int, end: int) -> bool:
    """长女|王芳: whether the head begins in a noun of kinship and ends in the name behind it."""
    if reading.text[start] == "的" and reading.text[start + 1 : end + 1] in tables.kinship():
        return True  # 甲|的|哥哥乙
    kin, name = reading.word_at(start), reading.word_at(end - 1)
    if kin is None or name is None or kin.span.end != name.span.start or name.tag != "PER":
        return False
    return kin.span.start < start and kin.span.of(reading.text) in tables.kinship()


def _names_post(reading: Reading, at: int) -> bool:
    """Whether a post begins at `at`, so that the marked word in front of it is a part of its title."""
    part = tables.position_parts().starting(reading.text, at, reading.span.end)
    return tables.position_heads().starting(reading.text, part or at, reading.span.end) is not None


def _is_inside_word(reading: Reading, word: Word, start: int, end: int) -> bool:
    """保安 in 保安局/n and in 程保安/PER, 市长 in 云川市长青社区/LOC and in 云川市/LOC 长安区/LOC."""
    given = word.tag == "PER" and word.span.end == end and word.span.start == start - 1
    if (
        given
        and reading.text[start:end] in tables.name_context("given_post")
        and surname_length(reading.text[start - 1 : start]) == 1
    ):
        return True
    if not word.span.start <= start or end >= word.span.end:
        return word.tag == "LOC" and _begins_place(reading, word.span.end, end)
    if word.tag == "ORG":
        return True
    place = word.tag == "LOC" and (reading.text[start] in _PLACE_CHARS or _opens_village(reading, word, start))
    if place and start == word.span.start:
        return True  # 小花|果村
    return (place or word.tag in NOUN_TAGS) and _ends_in_head(reading, word.span)


def _opens_village(reading: Reading, word: Word, start: int) -> bool:
    """小花/LOC|果村: whether what looks like a post opens the name of a village."""
    return start == word.span.start and reading.text[word.span.end - 1] in _VILLAGES


def _begins_place(reading: Reading, at: int, end: int) -> bool:
    """Whether another place begins inside the range and goes on beyond it."""
    other = reading.word_at(at)
    return at < end and other is not None and other.tag == "LOC" and other.span.start == at and other.span.end > end


def _is_in_place(reading: Reading, start: int) -> bool:
    """Whether a place ends with the first character of the range: 南|海/LOC 警务室; not its chief, 青田|區長."""
    place = reading.word_at(start)
    if place is None or place.tag != "LOC" or reading.text[start] in _PLACE_CHARS:
        return False
    return place.span.start < start and place.span.end == start + 1


def _goes_over(reading: Reading, start: int, end: int) -> bool:
    """Whether the range ends inside a noun that begins inside the range."""
    last = reading.word_at(end - 1)
    return last is not None and start < last.span.start < end < last.span.end and last.tag in NOUN_TAGS


def _heads_on(reading: Reading, end: int) -> bool:
    """退役军人|事务局, 航天员|科研训练中心: whether nouns follow that end in the head noun of a body."""
    if _is_doubled(reading, end) or _NUMBERED.match(reading.text, end):
        return True
    index = reading.index_at(end)
    for word in reading.words[index : index + 4] if index >= 0 else ():
        noun = word.tag in ("n", "nz", "nt", "vn")
        noun = noun or word.tag != "PER" and word.span.of(reading.text) in tables.organization_heads()  # 处长|石军
        if word.span.start == end and reading.text.endswith(_CORPS, *word.span) and word.tag in ("ORG", "LOC"):
            return True  # 交警|天津站大队/LOC
        if word.span.start != end or not noun:
            return False
        end = word.span.end
        head = tables.organization_heads().ending(reading.text, end, word.span.start)
        width = end - word.span.start
        if width == 1 and _is_doubled(reading, word.span.start):
            return True  # 特首|政策组|组长
        if head is not None and (end - head > 1 or width > 2 and reading.text[end - 1] in _UNIT_ENDS):
            return True
    return False


def _is_doubled(reading: Reading, at: int) -> bool:
    """省外国专家|局局长: whether a body ends in one character behind `at`, which the title of its chief repeats."""
    head = reading.char(at)
    chief = at + 2 if reading.char(at + 1) == "副" else at + 1
    return head in tables.organization_heads() and reading.text.startswith(head + "长", chief)


def _ends_in_head(reading: Reading, span: Span) -> bool:
    return tables.organization_heads().ending(reading.text, span.end, span.start) is not None


def after_place(reading: Reading, start: int, end: int) -> int:
    """柳条沟村|支书: 村 belongs to the place, not to 村支书; 古鱼类学家: the field belongs to the scholar."""
    word = reading.word_at(start)
    if reading.text[start:end] == STATE_MINISTER:
        return start  # 雪兰莪州务/LOC 大臣
    if reading.text[start:end] == _OF_TOP and is_short_league(reading, start):
        return start + 1  # 街总|会长
    if reading.text[start:end] == _MEMBER and reading.text.endswith(_DISTRICT * 2, reading.span.start, start):
        return start - 1  # 东区|区议员
    if reading.text[start:end] in ("中学生", "小学生") and _is_numbered(reading, start):
        return start + 1  # 岭东县一中|学生
    if reading.text[start:end] == _SCHOLAR:
        before = reading.word_at(start - 1)
        inside = before is not None and before.tag in NOUN_TAGS and start - before.span.start <= _LONGEST_FIELD
        return before.span.start if before is not None and inside else start
    before = reading.word_at(start - 1)
    if (
        reading.text[start:end] == _OF_SUBJECT
        and before is not None
        and (before.tag in NOUN_TAGS or before.span.of(reading.text) in tables.name_context("trade"))
        and before.span.end == start
        and reading.text[start - 1] != _OF_SUBJECT[0]  # 中文系|系主任
    ):
        return start + 1  # 历史|系|主任, 电信/ORG|系|主任
    torn = word is not None and word.tag in NOUN_TAGS and word.span.start < start and _ends_in_head(reading, word.span)
    if word is None or not torn and word.tag not in ("LOC", "ORG") or not start < word.span.end < end:
        return start
    if word.span.start == start or reading.text[start] == "总" or reading.char(start - 1) == _PARTY:
        return start  # 国务/ORG 委员, 某华总/ORG 会长, 公正党州/LOC 议员
    if tables.organization_heads().ending(reading.text, start, word.span.start) is not None and word.tag == "ORG":
        return start  # 某商会创会/ORG 会长
    return word.span.end if reading.text[word.span.end : end] in tables.position_heads() else start


def is_short_league(reading: Reading, start: int) -> bool:
    """街|总会长: whether one character at the head of a clause makes, with 总, a league's short name."""
    first = start - 1
    noun = is_han(reading.char(first)) and reading.tag_at(first) in NOUN_TAGS | {"ORG", "LOC", "j"}
    known = reading.char(first) in tables.role_prefixes() or reading.char(first) in tables.position_parts()
    return noun and not known and is_led_to(reading, first, reading.floor)


def _is_numbered(reading: Reading, start: int) -> bool:
    """岭东/LOC 三十一|中学生: whether a place and a number stand before it."""
    first = start
    while reading.char(first - 1) in _NUMBERS:
        first -= 1
    return first < start and (reading.tag_at(first - 1) in _NAMED or reading.char(first - 1) in _PLACE_CHARS)
