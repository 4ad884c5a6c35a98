"""Careers told without repeating the name: 历任甲系助教、讲师。2010年任乙所所长,2015年任丙院院长; 免去其丁庭庭长职务.

Takes the groups of one unit in order and who holds which group already, gives further holders with their status. It
refuses a post whose verb does not open its clause, and a subject that another name separates from the post.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.groups import Group
from pipeline.titles.name import Name, is_han
from pipeline.titles.reading import Reading
from pipeline.titles.subjects import (
    SENTENCE_ENDS,
    ends_between,
    is_told_of,
    of_sentence,
    sentence_start,
    teaches,
    who_is_also,
    whom_he_means,
)

_CLAUSE_END = regex("[。，；,;！？\n]")
_DATED = regex(
    r"(?:(?:今年|现年)?\d{1,3}岁的|[去今前]年|[上本]个?月|日前|近日|不久前|[他她其]|之?后|此后|随后|后来|先后|多年来?|长期以?来?|正式|一直|常年|次年|同年|翌年|当年|毕业|退休前|生前|曾|又|也是|亦是|还是|也|亦|还|并|同时|其间|期间|即|开始|起|至今|至|到|于|在|[0-9〇零一二三四五六七八九十年月日—–~-]|\s)*"
)
# 当过|近三年的|站长, 做了|两届|会长: how long a post was held
LASTING = regex(
    "(?<=[过了当做任])(?:近|约|将近|整整|足足)?[0-9一二三四五六七八九十几两多数]{1,3}多?(?:年|个月|届)多?的?$"
)
# 担任|镇里的|总林长: at what place, whose name is not printed
PLACED = regex("(?<=[是为任当做了过])[村镇乡县市区省厂校院班店][里上中内]的?$")
_LONGEST_LASTING = 10
_RANGE = regex(r"年(?:\d{1,2}月)?(?:至(?!今)|到|—+|–|-|~)")
_APPOINTED = regex("(?:聘任|任命|选举|推选|委任|聘请|提名)其(?:兼任|担任|出任|任|为)$")
_REMOVED = regex("(?:免去|免除|撤销|解除|罢免|终止)其$")
_PLAIN = frozenset(
    (
        *word_list("name_context", "taking"),
        *word_list("name_context", "rising"),
        "任",
        "就任",
        "继任",
        "当选为",
    )
)
_PROFILES = frozenset(("，男", "，女", ",男", ",女", "（男", "（女", "(男", "(女"))
_BORN = regex(
    "(?:同志|先生|女士)?[,，]?"
    "(?:\\d{4}年|(?:今年|时年|年仅)?\\d{1,3}岁[,，]|生于|出生于|现年|祖籍|籍贯|[是系].{2,14}人[,，])"
)
_SUBJECT = regex(
    "(?:[\u3400-\u9fff]{0,6}(?:" + alternation(word_list("name_context", "profile")) + ")[中上里]?"
    "(?:"
    + alternation(word_list("name_context", "profile_says"))
    + "))?(?:(?:如今|现在|目前|现今|今年|现年|当时|那时|彼时|此前|后来|同时|\\d{1,3}岁的)*[他她])?"
    "(?:也|亦|还|已经?|仍然?|依然|就|便|既|又|更|曾经?|一直|原本|本身|不仅|不但|同时|如今|现在|目前|现)*"
)
_CLOSED = regex(r"[0-9]{4}年[0-9]{0,2}月?(?:至|到|—+|–|-)[0-9]{4}年?[0-9]{0,2}月?(?:间|期间)?[，,]$")
_LONGEST_RANGE = 24
_PERIODS = ("时期，", "期间，", "年代，", "年间，", "战争中，", "时期,", "期间,", "年代,")  # 解放战争时期，|任团长
_ENDS = "，,、。；;\n"
_THIS_ONE = regex(
    "(?:[0-9年月日]{2,8}[，,]?)?这[位名][^，,。；;：:“”]{1,14}?(?:还|也|又|曾|现|目前|同时|曾经|此前|一直){0,2}"
)
_HOW_OLD, _LONGEST_AGE = regex("[他她](?:今年|现年|当时|刚刚?|年仅|才)?(?:已经?|才|刚满)?[0-9]{1,3}岁[，,]$"), 16
_BEFORE_THAT = ("此前，", "在此之前，", "早前，", "此前,", "早前,")
_DURING = regex("(?:一直|长期|始终|还|也|同时)?(?:担任|任|是)")
_BY, _CAPACITY = "以", ("的身份", "身份")
_ALSO = frozenset(("也", "还", "同时", "同时也", "同时还", "又"))
_THEN, _NOW = (
    word_list("name_context", "then"),
    word_list("name_context", "now"),
)
_LONGEST_VERB = 6
_LONGEST_CLAUSE, _SHORT_CLAUSE = 24, 4
_INTRODUCED = regex("(?:" + alternation(word_list("name_context", "introduced")) + ")[,，：:]?$")
LEARNED = (
    *word_list("posts", "degree"),
    "学士",
    "团员",
    "群众",
)  # what one is by study or party, no post
_LONGEST_PROFILE = 160
_ONCE = "曾"
_TO = ("到", "赴", "至", "往", "在")
_AS = ("作为", "身为", "身兼")
_GOES_ON_WITH = (
    *word_list("name_context", "goes_on"),
    *word_list("name_context", "of_post"),  # 副区长|人选
)
_OFFICE_OF = "职期岗资身工生"  # 职务, 期间, 岗位, 资格, 身份, 工作, 生涯
_NEXT = regex("[。！？](?:[\u3400-\u9fff0-9]{1,8}[，,])?另?一[位名]")  # 甲很忙。这时，|一位|青年走进店里。她曾任……
_NEW = regex(  # but 她是一名|教师, 68岁的|她
    "(?<![是为像])(?<![当成做]了)(?:一|另一|另外一)[位名]|[0-9]{1,3}岁的(?![他她])|[他她]的(?:"
    + alternation((*word_list("name_context", "relatives"), *word_list("name_context", "near_ones")))
    + ")"
)
_PRONOUN = regex("[他她](?!们)")
_AND_SO = ("，他", "，她", ",他", ",她")


@dataclass(slots=True)
class Step:
    """A post of a career: whose, which, how held. A `plain` post ends where one that `moves` the holder begins."""

    name: Span
    group: Group
    status: str
    plain: bool = False
    moves: bool = False


def steps(reading: Reading, groups: list[Group], held: Mapping[int, Span], topic: Span | None) -> list[Step]:
    """What the clauses without a subject say; `held` maps the places of groups to their holders' names."""
    found: list[Step] = []
    last: tuple[int, Span] | None = None
    for at, group in enumerate(groups):
        if not group.posts or group.posts[0].kind == "party":
            topic = next((name.span for name in group.names if is_profiled(reading, name.span)), topic)
        if not group.posts:
            continue
        if at in held:
            last = (at, held[at])
            continue
        step = _step(reading, groups, at, last, topic)
        if step is not None:
            found.append(step)
            last = (at, step.name)
    for earlier, later in pairwise(found):
        if earlier.plain and earlier.name == later.name and later.moves:
            earlier.status = "former"
    return found


def is_profiled(reading: Reading, name: Span) -> bool:
    """魏无忌，男，… at the head of a sentence."""
    opens = reading.char(name.start - 1) in SENTENCE_ENDS + "】：:"
    opens = opens or _INTRODUCED.search(reading.text, max(reading.span.start, name.start - 8), name.start) is not None
    return opens and (
        reading.text[name.end : name.end + 2] in _PROFILES or _BORN.match(reading.text, name.end) is not None
    )


def _step(
    reading: Reading, groups: list[Group], at: int, last: tuple[int, Span] | None, topic: Span | None
) -> Step | None:
    group = groups[at]
    between = groups[at - 1].names if at else []
    between = [] if teaches(reading, groups, at - 1) else between
    near = last is not None and last[0] == at - 1 and not ends_between(reading, groups[at - 1].stop, group.first)
    removed = _REMOVED.search(reading.text, max(reading.span.start, group.first - 5), group.first)
    if removed and near and last is not None:
        return Step(last[1], group, "former")
    if removed:
        subject = between[-1].span if between and not ends_between(reading, between[-1].span.end, group.first) else None
        return Step(subject, group, "former") if subject else None
    if (
        near
        and last is not None
        and _APPOINTED.search(reading.text, max(reading.span.start, group.first - 6), group.first)
    ):
        return Step(last[1], group, "current")
    verb = _verb(reading, group)
    if verb is not None and (_is_attribute(reading, group) or _precedes_holder(reading, group)):
        return None
    if verb is None:
        return _as_what(reading, groups, at, topic) or _profiled(reading, groups, at, topic)
    if near and last is not None:
        return None if _contrasts(reading, groups[at - 1], group) else Step(last[1], group, *verb[:3])
    subject = _subject(reading, groups, at, verb, topic, between)
    return Step(subject, group, *verb[:3]) if subject is not None else None


def _subject(
    reading: Reading, groups: list[Group], at: int, verb: "_Verb", topic: Span | None, between: list[Name]
) -> Span | None:
    """Whom a verb without a subject of its own is about; `between`: the names since the title before."""
    if verb.this_one:
        return _told_of(reading, groups, at)
    also = who_is_also(reading, groups, at) if verb.also else None
    subject = whom_he_means(reading, groups, at) if verb.by_pronoun else also
    if subject is not None and verb.by_pronoun and _is_one_of_several(reading, groups, at, subject):
        return None
    subject = subject or (None if verb.copula and not verb.now else of_sentence(reading, groups, at))
    if subject is not None or topic is None or verb.copula and not verb.by_pronoun:
        return subject
    first = groups[at].first
    new = groups[at].start < topic.end or verb.by_pronoun and _is_somebody_new(reading, topic, first)
    other = between and between[-1].span.of(reading.text) != topic.of(reading.text)
    if not (new or other) and _is_of_other_gender(reading, topic, first):
        named = whom_he_means(reading, groups, at)
        return named if named is not None and named.of(reading.text) != topic.of(reading.text) else None
    return None if new or other else topic


def _is_of_other_gender(reading: Reading, topic: Span, end: int) -> bool:
    """甲…，他的妻子乙…。去年，|她离职开店，自任总经理: whether the sentence tells of 她 and the topic is called 他."""
    start = sentence_start(reading, end)
    told, called = _PRONOUN.search(reading.text, start, end), _PRONOUN.search(reading.text, topic.end, start)
    return told is not None and called is not None and told[0] != called[0]


def _is_somebody_new(reading: Reading, topic: Span, end: int) -> bool:
    """甲…。\n|一位|青年开了网店。她原是某公司总监: whether a unit below that of the name tells of somebody else."""
    start = reading.span.start
    if topic.start >= start:
        return False
    return _NEW.search(reading.text, start, end) is not None


def _told_of(reading: Reading, groups: list[Group], at: int) -> Span | None:
    """所长甲到场。|这位学者还兼任|某园顾问: the one name of the sentence before that a clause points back to."""
    start = sentence_start(reading, groups[at].first)
    before = sentence_start(reading, start - 1)
    named = [name.span for group in groups[:at] for name in group.names if name.span.start >= before]
    return named[0] if len({name.of(reading.text) for name in named}) == 1 and named[0].start < start else None


def _is_one_of_several(reading: Reading, groups: list[Group], at: int, subject: Span) -> bool:
    """甲和乙自从乙进入某队以来…，他担任…: whether others are named with 他, or somebody is told of before."""
    if _NEXT.search(reading.text, subject.end, groups[at].first):
        return True
    start = sentence_start(reading, groups[at].first)
    named = {name.span.of(reading.text) for group in groups[:at] for name in group.names if name.span.start >= start}
    return bool(named - {subject.of(reading.text)})


def _is_attribute(reading: Reading, group: Group) -> bool:
    """原为|职工|单车棚: whether a noun follows to which the post only belongs."""
    last, word = group.posts[-1], reading.word_at(group.posts[-1].span.end)
    follows = last.kind in ("staff", "resident") and word is not None and word.span.start == last.span.end
    return follows and word is not None and word.tag == "n" and word.span.of(reading.text)[0] not in _OFFICE_OF


def _precedes_holder(reading: Reading, group: Group) -> bool:
    """现任某市委秘书长|成其贤|早前…: whether something follows the title that may be the name of another holder."""
    last = group.posts[-1]
    named = (
        last.kind in ("office", "state") and is_han(reading.char(last.span.end)) and reading.is_boundary(last.span.end)
    )
    return named and not reading.text.startswith(_GOES_ON_WITH, last.span.end) and reading.tag_at(last.span.end) != "c"


def _contrasts(reading: Reading, before: Group, group: Group) -> bool:
    """甲任队长，|他|任会计: whether 他 opens the next clause, which then tells of somebody else."""
    clause = reading.text[before.stop : group.first]
    return clause[:1] in "，,；;" and clause[1:2] in "他她" and len(clause) <= _SHORT_CLAUSE


def _as_what(reading: Reading, groups: list[Group], at: int, topic: Span | None) -> Step | None:
    """作为某村党支部副书记，|他…: whom 他 means, if the unit names one person before, or else whom it is about."""
    group = groups[at]
    if not reading.text.startswith(_AS, group.start) or reading.text[group.stop : group.stop + 2] not in _AND_SO:
        return None
    names = [name.span for before in groups[:at] for name in before.names]
    called = {name.of(reading.text) for name in names}
    holder = names[-1] if len(called) == 1 else topic if not called else whom_he_means(reading, groups, at)
    return Step(holder, group, "current") if holder is not None else None


def _profiled(reading: Reading, groups: list[Group], at: int, topic: Span | None) -> Step | None:
    """某某，男，1965年生，|甲县水务局局长、高级工程师。: a clause of a profile that is a title and no more."""
    group = groups[at]
    if topic is None or group.names or not topic.end < group.first <= topic.end + _LONGEST_PROFILE:
        return None
    if not is_profiled(reading, topic) or ends_between(reading, topic.end, group.first):
        return None
    learned = all(post.span.of(reading.text).endswith(LEARNED) for post in group.posts)
    alone = reading.char(group.first - 1) in "，,；;、" and reading.char(group.stop) in "，,；;。、\n"
    return Step(topic, group, "") if alone and not learned else None


class _Verb(NamedTuple):
    """What the verb before a title says, and whether 他 or 她 is its subject."""

    status: str
    plain: bool
    moves: bool
    by_pronoun: bool
    copula: bool = False
    also: bool = False
    now: bool = False
    this_one: bool = False


def is_over(reading: Reading, end: int) -> bool:
    """解放战争时期，|任团长; 2008年至2010年，|任…: whether a stretch of time that has ended stands before `end`."""
    before = reading.text[max(reading.span.start, end - _LONGEST_RANGE) : end]
    return before.endswith(_PERIODS) or _CLOSED.search(before) is not None


def was_before(reading: Reading, start: int, link: str) -> bool:
    """此前，|甲|一直担任|某会副主席: whether the time before something is told in which a post was held."""
    told = reading.text.endswith(_BEFORE_THAT, reading.span.start, start)
    return told and _DURING.fullmatch(link) is not None


def _is_aged(reading: Reading, start: int) -> bool:
    """她今年31岁，|是|某校教师: whether the clause before `start` tells how old he or she is."""
    return _HOW_OLD.search(reading.text, max(reading.span.start, start - _LONGEST_AGE), start) is not None


def _sent(reading: Reading, group: Group) -> "_Verb | None":
    """被选派到|某村|任|第一书记: the verb stands between the body and the post."""
    post = group.posts[0]
    body = post.organization
    if body is None or not reading.text.endswith(_TO, reading.span.start, body.span.start):
        return None
    form, status = tables.appointment_verbs().get(reading.text[body.span.end : post.span.start], ("", ""))
    clause = _CLAUSE_END.split(
        reading.text[max(reading.span.start, body.span.start - _LONGEST_CLAUSE) : body.span.start]
    )
    if tables.kin().search(clause[-1]) is not None:
        return None  # ，|妻子在某小学任教师
    by_pronoun = any(char in clause[-1] for char in "他她其")
    status = "former" if status == "current" and _ONCE in clause[-1] else status  # 曾|在某院任主任
    return _Verb(status, False, True, by_pronoun) if form == "subject" else None


def _verb(reading: Reading, group: Group) -> _Verb | None:
    """The status that a verb right before the title gives; nothing but a date may stand before it in its clause."""
    first, floor = group.first, reading.span.start
    first -= reading.char(first - 1) in ("《", "原")  # 曾任|原水利部办公厅副主任
    lasting = LASTING.search(reading.text, max(floor, first - _LONGEST_LASTING), first)
    first = lasting.start() if lasting is not None else first
    placed = PLACED.search(reading.text, max(floor, first - _LONGEST_VERB), first)
    first = placed.start() if placed is not None else first
    sent = _sent(reading, group)
    if sent is not None:
        return sent
    if reading.char(first - 1) == _BY and reading.text.startswith(_CAPACITY, group.stop):
        return _Verb("current", False, False, False)  # 是以|某大学访问学者|的身份赴美
    verbs = tables.appointment_verbs()
    for length in range(_LONGEST_VERB, 0, -1):
        verb = reading.text[max(floor, first - length) : first]
        form, status = verbs.get(verb, ("", ""))
        if form not in ("subject", "copula") or first - length < floor:
            continue
        clause = _CLAUSE_END.split(reading.text[max(floor, first - length - _LONGEST_CLAUSE) : first - length])[-1]
        by_pronoun = any(char in clause for char in "他她其")
        if form == "copula":
            ends = (group.stop, group.posts[0].span.end)  # 是某校教师，|也是孩子的母亲
            closed = _SUBJECT.fullmatch(clause) is not None and any(reading.char(end) in _ENDS for end in ends)
            status = "former" if any(word in clause for word in _THEN) else status
            by_pronoun = by_pronoun or clause in _ALSO.union(_NOW) and is_told_of(reading, first)
            by_pronoun = by_pronoun or _is_aged(reading, first - length - len(clause))
            now = clause.startswith(_NOW)
            return _Verb(status, False, False, by_pronoun, True, clause in _ALSO, now) if closed else None
        if _THIS_ONE.fullmatch(clause):
            return _Verb(status, False, False, by_pronoun, this_one=True)
        if not _DATED.fullmatch(clause):
            return None
        past = _RANGE.search(clause) is not None or is_over(reading, first - length)
        if status == "current" and past:
            return _Verb("former", False, True, by_pronoun)
        plain = verb in _PLAIN
        return _Verb(status, plain, plain or verb == "现任", by_pronoun)
    return None
