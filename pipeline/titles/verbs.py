"""What a verb between a name and a title says: 甲|任|某厂厂长, 任命|甲|为某厂厂长, 甲|是|某厂厂长.

Takes a reading, a name, what stands between it and a title, and the title, gives how the post is held, or None. It
refuses verbs that something else is the subject of, and copulas whose title goes on.
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.titles import tables
from pipeline.titles.groups import Group
from pipeline.titles.name import Name
from pipeline.titles.positions import Post
from pipeline.titles.reading import Reading

_APPOINTED = regex("(?:同志|先生|女士)?(?:为|担任|出任|任|作为|的)")
_BEFORE_IS = regex(
    "(?:同志|不仅|不但|不光|也|还|都|就|曾经?|如今|现在|目前|一直|仍然?|依然|已经?|便|既|同样|同时|原本|原来|以前|其实|当时|本身|皆|均|,|，)*"
)
# no verb of his own: 甲|争取担任|院长, 甲三次登门，|请他出任|某院教授
_WISHED = regex(
    "(?:"
    + alternation(word_list("name_context", "asked_to"))
    + ")了?[他她其](?:来|去)?(?:担任|出任|任|当|做)$|"
    + alternation(word_list("name_context", "hoped_for"))
    + "|想要?[当做担出接]|竞争|角逐|考虑"
)
_RANGE = regex(r"年(?:[0-9]{1,2}月)?(?:至(?!今)|到|—+|–|-)[0-9]{4}年")  # 甲于2003年2月至2006年7月，|任
_ONCE = ("曾", "原本", "原来", "以前", "此前")
_RANK = regex("^(?:[上中少大][将校]|[上中少]尉|元帅|院士|博士|律师|医生|老师)(?=.)")
_LEAVES = regex("(?:因[\u3400-\u9fff]{1,12}?)?(?:已|已经|正式|日前|近日)?(?:卸任|离任|去职)(?=[了。，,；;！\n])")
_GRANTING, _GRANTED = ("批准", "同意", "接受", "准许"), word_list("name_context", "leave_granted")
OTHERS = regex("[,，](?:以及|还有|另有|另外)|(?:[两二三四五六七八九十几多]|[0-9]{1,3})[名位]")  # 甲，以及三位|曾任…的乙
_AS, _CAPACITY, _NEAR = regex("[,，]?(?:首次|第一次|再次|多次|一直|仍|曾)?以"), ("身份", "的身份"), 8
_UNTIL = regex("[\u3400-\u9fff]{1,3}(?<![目当日眼])前(?:一直)?曾?(?:是|为|系|任|担任)")  # 驻村前|是|某院科长
OFFICES = ("职务", "一职", "的职务")
_POSITIONS = tuple(of + what for of in ("", "的") for what in ("岗位", "领导岗位", "工作岗位"))
_MEETING = word_list("name_context", "meeting")
_BEATING = word_list("name_context", "beating")
_WORKING = regex("[现正也还就]{0,2}(?:一直)?(?:在[\u3400-\u9fff]{1,8}(?<![会上中赛台]))?(?:当|做)")  # 在县城|当|保安
_AT_SOME = regex(
    "(?:(?P<once>原本?|曾经?|之前|此前)(?:是|为)?|是|为)[\u3400-\u9fff]{0,6}一[家个所间名位][\u3400-\u9fff]{1,10}的(?:一名|一位)?"
)
CALLED = ("名叫", "叫做", "名为", "叫")
_TRADES = frozenset(("staff", "office", "resident"))
_CLOSING = frozenset("。！？；;：:、”“的")
_PAUSES, _CLAUSE_ENDS, _LONGEST_CLAUSE = frozenset("，,"), "，,。；;：:！？\n", 24
_AND_MORE = ("之一", "等职")  # 主要导游|之一, 会长、委员|等职
_LONGEST_VERB = 4
_COPULAS, _BORN = ("是", "为", "系"), "出身"
_CONGRATULATED = regex("[对向][\u3400-\u9fff]{2,4}")
_REGARDED = ("被视", "被看", "被认为", "被当", "被誉", "被称")
_TOWARDS = frozenset("向对与同跟给")
_CLOSE = frozenset("。！？!?；;,，)）\n”」』、")
_SOFT = regex(
    r"(?:同志|先生|女士|教授|博士|等人?|也|还|又|便|就|于|自|一直|从|起|正式|本人|则|后来|亦|目前|至今|期间|在|到|至|间|前后|已|开始|现|并|[去今前]年|[上本]个?月|日前|近日|不久前|[0-9〇○一二三四五六七八九十年月日\s,，])*"
)


def status(reading: Reading, name: Name, link: str, group: Group) -> str | None:
    """How the post of `group` is held by what stands between it and the name, None if that ties them not."""
    verbs = tables.appointment_verbs()
    link = _RANK.sub("", link, count=1)  # 甲少将|任某部副部长
    if _AS.fullmatch(link) or reading.text.endswith(_BEATING, 0, name.span.start):
        # 甲|以|某军区副司令员|身份出席, but 击败|甲|当选主席
        return "current" if _AS.fullmatch(link) and reading.text.startswith(_CAPACITY, group.stop) else None
    met = reading.char(group.stop) == "的" and any(verb in link for verb in _MEETING)  # 会见了刚当选|某国总理|的乙
    if met or len(link) > 24 or "分别" in link or "否" in link or OTHERS.search(link) or _WISHED.search(link):
        return None
    for length in range(min(8, len(link)), 0, -1):
        form, held = verbs.get(link[-length:], ("", ""))
        ended = _is_post(group.posts[-1]) and closes(reading, group.stop)
        ended = ended or reading.text.startswith(OFFICES, group.stop) or _is_position(reading, group)
        if (form == "subject" or form == "become" and ended) and (
            _SOFT.fullmatch(link[:-length])
            or length > 1
            and _leads(reading, name, link[:-length])
            and not _describes(reading, link[-length:], group.stop)
        ):
            return "former" if held == "current" and _RANGE.search(link) else held
        before_is = form == "copula" and _BEFORE_IS.fullmatch(link[:-length])
        if (before_is or _UNTIL.fullmatch(link)) and closes(reading, group.stop):
            return "current" if before_is and not link.startswith(_ONCE) else "former"
    before = object_verb(reading, name.span.start)
    if link in ("的", "同志的") and before is None and _is_removal(reading, name, group):
        return "former"
    if link in ("", "同志") and before == "former" and reading.text.startswith(OFFICES, group.stop):
        return "former"  # 免去甲同志某县县委书记职务
    if before is None:
        called = verbs.get(link.lstrip(",，"), ("", ""))[0] == "as" and group.posts[-1].kind != "vague"
        return "current" if called else None
    if not _APPOINTED.fullmatch(link) or link.endswith("的") and before != "former":
        return None
    return before


def told(reading: Reading, name: Name, link: str, group: Group) -> str | None:
    """The status that words say which are no verb of appointment."""
    return works(reading, link, group) or called(reading, name, link, group) or headed(reading, name, link, group)


def in_turn(reading: Reading, groups: list[Group], at: int) -> bool:
    """甲|当选|某市市长|乙|任某县县长: whether a title is of who stands before its verb, as the next one is."""
    before, title, holder = groups[at - 1] if at else None, groups[at], groups[at + 1].names[0].span
    verb = reading.text[before.stop : title.first] if before is not None and before.names else ""
    subject = tables.appointment_verbs().get(verb, ("", ""))[0] == "subject" and title.stop == holder.start
    return subject and any(
        tables.appointment_verbs().get(reading.text[holder.end : holder.end + length], ("", ""))[0] == "subject"
        for length in range(1, _LONGEST_VERB + 1)
    )


def called(reading: Reading, name: Name, link: str, group: Group) -> str | None:
    """The status of what somebody is whom a clause introduces by name: 一位名叫|甲|的|医生."""
    told = link == "的" and reading.text.endswith(CALLED, 0, name.span.start)
    return "current" if told and group.posts[-1].kind in _TRADES else None


def headed(reading: Reading, name: Name, link: str, group: Group) -> str | None:
    """The status of who heads what is named behind: 以|甲|为|主席|的某某委员会, 以会长|甲|为|团长|的某某访问团."""
    if link != "为" or reading.char(group.stop) != "的":
        return None
    by = reading.text.rfind("以", max(reading.span.start, name.span.start - _NEAR), name.span.start)
    titled = tables.position_heads().ending(reading.text, name.span.start, by + 1) if by >= 0 else None
    heads = by >= 0 and (by + 1 == name.span.start or titled is not None)
    return "current" if heads and group.posts[-1].kind in ("office", "state") else None


def works(reading: Reading, link: str, group: Group) -> str | None:
    """The status of a trade at a place that is no body: 甲|在县城当|保安, 甲|原是厦门一家公司的|会计."""
    if group.posts[-1].kind not in _TRADES or not closes(reading, group.stop):
        return None
    some = _AT_SOME.fullmatch(link)
    if some is not None:
        return "former" if some["once"] else "current"
    return "current" if _WORKING.fullmatch(link) else None


def leaves(reading: Reading, start: int, end: int) -> bool:
    """某市市长甲|因年龄原因卸任。, 批准|某军分区司令员甲|退休: whether the holder of the title between leaves it."""
    granted = reading.text.endswith(_GRANTING, 0, start) and reading.text.startswith(_GRANTED, end)
    return granted or _LEAVES.match(reading.text, end, reading.span.end) is not None


def _is_post(post: Post) -> bool:
    """Whether somebody may become so: 成为某村党支部书记, 成为某厂的学徒工, but not 成为歌手."""
    return post.kind == "office" or post.kind == "staff" and post.organization is not None


def _is_position(reading: Reading, group: Group) -> bool:
    """走上|副镇长|岗位, but not 走上|领导|岗位."""
    return group.posts[-1].kind in _TRADES and reading.text.startswith(_POSITIONS, group.stop)


def _is_removal(reading: Reading, name: Name, group: Group) -> bool:
    """会议决定免去： 甲的某局局长职务；乙的…: an item of a list whose verb stands further up."""
    opens = reading.char(name.span.start - 1) in "\n；;、，,：: \u3000"
    return opens and reading.text.startswith(("职务", "一职"), group.stop)


def _leads(reading: Reading, name: Name, between: str) -> bool:
    """甲毕业后|担任: the name opens the sentence and nothing closes the clause before the verb."""
    opens = reading.char(name.span.start - 1) in "\n。！？；;" or object_verb(reading, name.span.start) is None
    if between.startswith(_REGARDED) or not _PAUSES.isdisjoint(between) and _is_met(reading, name.span.start):
        return False  # 甲|被视为乙就任厂长后的帮手
    congratulated = _CONGRATULATED.search(between)
    if congratulated is not None and congratulated.end() == len(between):
        return False  # 甲主席对|某某|当选为总统的祝贺
    return opens and len(between) <= 14 and between[0] not in "与和及同跟" and _CLOSING.isdisjoint(between)


def _describes(reading: Reading, verb: str, end: int) -> bool:
    """甲批评|曾是|律师|出身的乙, 甲前往|现为|成员|的各国: whether the verb and the post say what somebody else is."""
    birth = len(_BORN) if reading.text.startswith(_BORN, end) else 0
    return verb.endswith(_COPULAS) and verb[0] not in "被获当受" and reading.char(end + birth) == "的"


def _is_met(reading: Reading, start: int) -> bool:
    """甲向|乙|道别，忆及在担任大使期间…: whether a preposition in its clause makes the name no subject of the next."""
    clause = reading.behind_last(_CLAUSE_ENDS, start - _LONGEST_CLAUSE, start)
    return any(reading.text[at] in _TOWARDS and reading.tag_at(at) == "p" for at in range(clause, start))


def object_verb(reading: Reading, start: int) -> str | None:
    """The status that a verb of appointment right before `start` gives: 任命|甲."""
    verbs = tables.object_verbs()
    for length in (4, 3, 2, 1):
        if reading.span.start <= start - length and reading.text[start - length : start] in verbs:
            return verbs[reading.text[start - length : start]]
    return None


def closes(reading: Reading, end: int) -> bool:
    """Whether nothing goes on at `end` that belongs to the title."""
    return reading.char(end) in _CLOSE or reading.tag_at(end) == "w" or reading.text[end : end + 2] in _AND_MORE
