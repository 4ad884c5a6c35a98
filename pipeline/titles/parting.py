"""One entity of the tagger, cut into what it consists of: 云岭区委|书记/ORG, 卓玛|任|云岭区委|书记/PER.

Takes the folded text, the word and the one before it, gives words over the same characters. It refuses to cut a word
without a sign inside it: an appointment verb, a position after an organization, the name of a paper before 讯.
"""

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import glued, tables
from pipeline.titles.glued import AND, DISTRICTS, DOUBLE, EX, SHORT_NAME
from pipeline.titles.name import DOT_SET, DOTS, surname_length
from pipeline.tokens import Word

_VILLAGES = "村镇乡县旗"
_TEMPLES = "庙祠寺"
_REPORT = "讯"
_LONGEST_SHARED = 3
_FORMERLY = "原"  # 原|甲市政府, but not 原平市政府
_PARTY = "方"  # 合作|方
_FEDERATION = "总"  # 华总
_CITIES = frozenset("市县州")
_TAKES, _SPECIALLY = "任", "特任"
_STATIONED = "驻"
_MEMBER = "籍"
_MAKERS = word_list("posts", "maker")
_PLAYERS = (*word_list("posts", "coach"), *word_list("posts", "of_any_game"), *word_list("posts", "of_football"))
_JOINTS = frozenset("兼暨及并与和")
_FOUNDERS, _PAIR = ("创办人", "创始人", "联合创始人"), 2  # 鸿河创办人/ORG
_TIMES = frozenset("年月日时")
_STUDY, _UNIVERSITY = "学", "大学"
_WHENCE = word_list("name_context", "whence")


def parts(text: str, word: Word, before: Word | None) -> list[Word]:
    """One entity, cut into what it consists of."""
    start, end = word.span
    printed = text[start:end]
    if word.tag == "PER":
        apart = glued.glued_place(text, word) or glued.of_party(text, word) or glued.before_city(text, word)
        return apart or _person(text, word, before)
    if printed[0] == _PARTY and len(printed) > SHORT_NAME and before and before.tag in ("v", "vn", "n"):
        return [Word(Span(start, start + 1), "k"), *parts(text, Word(Span(start + 1, end), word.tag), None)]
    if _is_former(printed):
        rest = Word(Span(start + 1, end), "n" if len(printed) == 2 else word.tag)
        return [Word(Span(start, start + 1), "a"), *parts(text, rest, None)]
    if before is not None and _is_title(text, before, start):
        cut = _appointed(text, word) or _listed(text, word)
        if cut:
            return cut
    joint = _joint(text, word, before)
    if joint:
        rest = Word(Span(start + joint, end), word.tag)
        return [Word(Span(start, start + joint), "c"), *parts(text, rest, None)]
    if printed in _WHENCE:
        return [Word(word.span, "v")]  # 联同/ORG 某区议会主席
    if printed.startswith(_WHENCE) and len(printed) > SHORT_NAME:
        verb = start + len(_WHENCE[0])
        return [Word(Span(start, verb), "v"), *parts(text, Word(Span(verb, end), word.tag), None)]
    return _body(text, word, before)


def _body(text: str, word: Word, before: Word | None) -> list[Word]:
    """A body, without what stands around its name in the tagger's word."""
    start, end = word.span
    if text[start] == EX and end - start > 2 and before is not None and text[before.span.end - 1] == _MEMBER:
        return [Word(Span(start, start + 1), "a"), *_without_position(text, Word(Span(start + 1, end), word.tag))]
    if inside := glued.committee_of(text, word) or _player(text, word):
        return inside
    if len(apart := glued.doubled(text, word)) > 1 or (apart := _takes_office(text, word)):
        return apart  # 某党籍|前|某会/ORG
    if apart := _two_offices(text, word):
        return apart
    if word.tag == "ORG" and text[end - 1] == _STUDY and (cut := text.find(_UNIVERSITY, start + 1, end - 1)) > 0:
        cut += len(_UNIVERSITY)
        if end - cut > 1 and tables.organization_heads().ending(text, end, cut) is None:
            return [Word(Span(start, cut), "ORG"), Word(Span(cut, end), "n")]  # 某大学|社会学/ORG 教授
    if word.tag == "ORG" and (last := _last_apart(word.span.of(text))):
        return [*_without_position(text, Word(Span(start, end - 1), "ORG")), Word(Span(end - 1, end), last)]
    return _without_position(text, word)


def _player(text: str, word: Word) -> list[Word]:
    """岭足|闸卫|阿里斯顿/ORG: a team, a place in it and a foreign name."""
    start, end = word.span
    for at in range(start + _PAIR, end - _LONGEST_SHARED) if word.tag == "ORG" else ():
        name = next((at + len(post) for post in _PLAYERS if text.startswith(post, at)), end)
        if end - name >= _LONGEST_SHARED and tables.name_context("sounds").issuperset(text[name:end]):
            return [Word(Span(start, at), "ORG"), Word(Span(at, name), "n"), Word(Span(name, end), "PER")]
    return []


def _takes_office(text: str, word: Word) -> list[Word]:
    """岭腾云任石平锌电选矿厂/ORG 厂长: a name and a verb of appointment in front of a body."""
    start, end = word.span
    length, heads = surname_length(text[start:end]), tables.organization_heads()
    if not length or word.tag != "ORG" or not _is_title_at(text, end):
        return []
    for at in (start + length + 2, start + length + 1):
        rest = text[at + 1 : end]
        if text[at : at + 1] == _TAKES and len(rest) > SHORT_NAME - 1 and heads.ending(rest, len(rest), 0) is not None:
            return [Word(Span(start, at), "PER"), Word(Span(at, at + 1), "v"), Word(Span(at + 1, end), "ORG")]
    return []


def _two_offices(text: str, word: Word) -> list[Word]:
    """岭东局|常委|兼|组织部/ORG 部长: two bodies with the post at the first of them."""
    start, end = word.span
    joint = text.find(DOUBLE, start + SHORT_NAME, end - 1) if word.tag == "ORG" else -1
    head = tables.position_heads().ending(text, joint, start + _PAIR) if joint > 0 else None
    if head is None:
        return []
    behind = Word(Span(joint + 1, end), word.tag)
    joined = [Word(Span(head, joint), "n"), Word(Span(joint, joint + 1), "c")]
    return [Word(Span(start, head), word.tag), *joined, *_without_position(text, behind)]


def _is_title_at(text: str, start: int) -> bool:
    limit = min(len(text), start + _LONGEST_SHARED * 2)
    heads, parts = tables.position_heads(), tables.position_parts()
    return start < limit and (heads.starting(text, start, limit) or parts.starting(text, start, limit)) is not None


def _last_apart(printed: str) -> str:
    """The tag of a last character that is no part of the body: 某报|讯, 某集团|兼."""
    if printed[-1] == _REPORT and (_is_media(printed[:-1]) or printed.endswith("网站讯")):
        return "n"
    titled = tables.position_heads().ending(printed, len(printed) - 1, 0) is not None  # 某联人力资源总监|兼
    return "c" if printed[-1] == DOUBLE and (titled or ends_in_organization(printed[:-1])) else ""


def _is_former(printed: str) -> bool:
    """原|甲市政府, 前|县 in front of 议员, 前|宜县."""
    if printed[0] == EX and len(printed) > 2:
        return printed[-1] in _CITIES and printed[:2] not in tables.name_context("front")
    if printed[0] == EX:
        return len(printed) == 2 and printed[1] in DISTRICTS
    return printed[0] == _FORMERLY and len(printed) > SHORT_NAME and printed[2] not in DISTRICTS + "能"


def _joint(text: str, word: Word, before: Word | None) -> int:
    """首席技术官|兼|某智能/ORG, 2023|年与|某委员会/ORG: what joins the name to the words before it."""
    start, end = word.span
    least = SHORT_NAME if text[start] != DOUBLE else SHORT_NAME - 2
    if end - start <= least or before is None or before.span.end < start - 1:
        return 0
    if text[start] in _JOINTS and _is_title(text, before, start):
        return 1
    return 2 if text[start] in _TIMES and text[start + 1] in AND and before.tag in ("m", "TIME", "w") else 0


def _is_media(printed: str) -> bool:
    head = tables.organization_heads().ending(printed, len(printed), 0)
    return head is not None and tables.organization_heads().labels[printed[head:]] == "media"


def _person(text: str, word: Word, before: Word | None) -> list[Word]:
    """卓玛任云岭区委书记/PER is a name, a verb and a title; 刘家沟村/PER is a place."""
    start, end = word.span
    printed = text[start:end]
    if before is not None and before.span.of(text) == _STATIONED:
        return [word._replace(tag="LOC")]  # 驻|某国/PER|大使
    if text.endswith(tables.context_words("shared"), max(0, start - _LONGEST_SHARED), start + 1):
        # 试验|田建/PER 在, 有|关川普/PER: the first character ends the word before.
        return [Word(Span(start, start + 1), "n"), Word(Span(start + 1, end), "PER" if end - start > 2 else "k")]
    if len(printed) == _LONGEST_SHARED and printed[:_PAIR] in tables.position_heads() and surname_length(printed[-1]):
        return [Word(Span(start, end - 1), "n"), Word(Span(end - 1, end), "PER")]  # 特首|陈/PER 郑月兰
    if len(printed) > 2 and printed[-1] in _VILLAGES + _TEMPLES:
        return [Word(word.span, "LOC")]
    head = tables.organization_heads().ending(printed, len(printed), 0)
    if len(printed) == SHORT_NAME and head in (1, 2) and surname_length(printed[:2]) != 2:
        return [Word(word.span, "ORG")]  # 柳荫社区/PER, 周组委会/PER
    if not DOT_SET.isdisjoint(printed):
        whole = word._replace(tag="ORG") if _goes_over_head(printed) else word
        return glued.appointed_abroad(text, word) or [whole]
    if len(printed) <= SHORT_NAME:
        return [word]
    return _long_person(text, word, before)


def _long_person(text: str, word: Word, before: Word | None) -> list[Word]:
    """What is too long for a Chinese name: 副县长|柴立群和县人武部/PER, 甲重型机床厂/PER."""
    start, end = word.span
    titled = before is not None and _is_title(text, before, start)
    if titled and (listed := _listed(text, word)):
        return listed
    head = tables.organization_heads().ending(text, end, start)
    heard = head == end - 1 and tables.name_context("sounds").issuperset(word.span.of(text))  # 奥斯塔彭科/PER
    if not titled and head is not None and not heard:
        return [Word(word.span, "ORG")]
    return _appointed(text, word) or [word]


def _goes_over_head(printed: str) -> bool:
    """汤姆·某某大学|医学院, 汤姆·某某大学|健康: whether the part behind the dot holds the head noun of a body."""
    first = max(map(printed.rfind, DOTS)) + 1
    behind = tables.organization_heads().within(printed, first + 1, len(printed))
    return any(end - head > 1 and end - first >= SHORT_NAME for head, end in behind)


def _is_title(text: str, word: Word, end: int) -> bool:
    return word.span.end == end and tables.position_heads().ending(text, end, word.span.start) is not None


def _appointed(text: str, word: Word) -> list[Word]:
    """A name, a verb of appointment and a title in one word."""
    start, end = word.span
    printed = text[start:end]
    if printed.endswith(_SPECIALLY) and len(printed) > SHORT_NAME:
        return [Word(Span(start, end - 2), "PER"), Word(Span(end - 2, end), "v")]  # 林怡帆特任/PER 教授
    if printed[-1] == _TAKES and 2 < len(printed) <= SHORT_NAME + 1:
        return [Word(Span(start, end - 1), "PER"), Word(Span(end - 1, end), "v")]  # 央金任/ORG 北屏区委/ORG
    for at in range(2, min(len(printed) - 2, SHORT_NAME + 1)):
        for length in range(min(4, len(printed) - at - 2), 0, -1):
            if tables.appointment_verbs().get(printed[at : at + length], ("", ""))[0] == "subject":
                verb = start + at + length
                rest = _without_position(text, Word(Span(verb, end), "ORG"))
                return [Word(Span(start, start + at), "PER"), Word(Span(start + at, verb), "v"), *rest]
    return []


def _maker(text: str, word: Word) -> list[Word]:
    """通讯员|施晨云/ORG, 通讯员|秦晨云扬江晚报/ORG: who made a piece, and the paper of the next one."""
    start, end = word.span
    length = surname_length(text[start:end])
    head = tables.organization_heads().ending(text, end, start)
    called = length or word.tag == "ORG" and word.span.of(text) not in tables.places()
    if called and 1 < end - start < SHORT_NAME and length < end - start and (head is None or end - head == 1):
        return [Word(word.span, "PER")]
    for at in (start + length + 2, start + length + 1) if length else ():
        if end - at >= SHORT_NAME and _is_media(text[at:end]):
            return [Word(Span(start, at), "PER"), Word(Span(at, end), "ORG")]
    return []


def _listed(text: str, word: Word) -> list[Word]:
    """支队长|马红和应城机械公司/ORG: the holder of the title before, then the body of the next one."""
    start, end = word.span
    if text.endswith(_MAKERS, 0, start) and (maker := _maker(text, word)):
        return maker
    if text[end - 1] in AND and 0 < surname_length(text[start:end]) < end - start - 1 < SHORT_NAME:
        return [Word(Span(start, end - 1), "PER"), Word(Span(end - 1, end), "c")]  # 主任|吴林及/ORG 某局
    for at in (SHORT_NAME - 1, SHORT_NAME - 2):
        name, rest = text[start : start + at], text[start + at + 1 : end]
        body = rest in tables.organization_heads() or ends_in_organization(rest)
        if text[start + at : start + at + 1] in AND and 0 < surname_length(name) < at and body:
            joint = Word(Span(start + at, start + at + 1), "c")
            return [Word(Span(start, start + at), "PER"), joint, Word(Span(start + at + 1, end), word.tag)]
    return []


def _without_position(text: str, word: Word) -> list[Word]:
    """云岭区委书记/ORG is a body and a post."""
    start, end = word.span
    cut = tables.position_heads().ending(text, end, start)
    if cut is not None and cut - start == 1 and text[end - _PAIR : end] in tables.position_heads():
        cut = end - _PAIR  # 远大|队长/ORG
        return [Word(Span(start, cut), word.tag), Word(Span(cut, end), "n")] if cut - start == _PAIR else [word]
    if cut is None or cut - start < 2:
        return [word]
    region = tables.context_ending("region", text, cut, start)
    cut -= len(region)  # 某某委员会|印太协调员/ORG
    head = tables.organization_heads().ending(text, cut, start)
    part = tables.position_parts().ending(text, cut, start)
    if head is None and part is not None and part - start > 2:
        cut, head = part, tables.organization_heads().ending(text, part, start)  # 某公司|技术总厨/ORG
    if tables.organization_heads().ending(text, end, start) is not None:
        return [word]
    founded = word.tag == "ORG" and cut - start == _PAIR and text[cut:end] in _FOUNDERS
    if head is None and not founded and not _is_bare_firm(text, Word(Span(start, cut), word.tag)):
        return [word]
    return [Word(Span(start, cut), word.tag), Word(Span(cut, end), "n")]


def _is_bare_firm(text: str, word: Word) -> bool:
    """众信会计|会计师/ORG, 云总|总会长/ORG: whether what the tagger's body leaves before a post may be its name."""
    name = word.span.of(text)
    whole = SHORT_NAME - 1 <= len(name) <= SHORT_NAME * 2 or len(name) == 2 and name[-1] == _FEDERATION
    return word.tag == "ORG" and whole and name not in tables.places() and name[-1] not in DISTRICTS + "国副党队"


def ends_in_organization(piece: str) -> bool:
    """Whether a piece of text ends in the head noun of a body and has something in front of it."""
    head = tables.organization_heads().ending(piece, len(piece), 0)
    return head is not None and len(piece) - head >= 2 and head > 0
