"""What does not belong to a noun phrase beside a number: whose it is, for whom it was done, how many of it roughly.

Takes the words of the phrase before a number and shortens them in place; knows nothing of where the phrase starts. Of
a phrase behind a number it tells by one word whether that turns to something else.
"""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.lazy import regex
from pipeline.lexicon import column, word_list
from pipeline.numbers.countable import BODY_ENDS, KINDS_OF_PLACE, NOMINALS, PLACE_ENDS, TAKING, are_from
from pipeline.numbers.deeds import EVENTS, is_wrong
from pipeline.numbers.known_nouns import PEOPLE_MEASURES, fits, fitting_end, is_people, misfits
from pipeline.numbers.noun_words import (
    INTRANSITIVE,
    NOUN_TAGS,
    OWNER_TAGS,
    PARTICIPLES,
    PERSON_TAGS,
    QUOTES,
    Reader,
    Token,
    known_tag,
)
from pipeline.numbers.roles import role
from pipeline.numbers.units import EndTable
from pipeline.spans import Span

_SOME = frozenset(role("some") + role("this"))
_FOR = frozenset({"为", "給", "给", "替", "帮", "帮助", "协助", "向", "对"})
_ERAS = (
    *word_list("time_context", "era"),
    *word_list("time_context", "era_part"),
    "民國",
)
_UNDER = frozenset(role("under"))
_HANDLED = role("disposed")
_OF_CASES = frozenset({"起", "宗"})
_CASES = ("案件", "案", "纠纷", "糾紛")
_MADE_OF = frozenset("像墓碑祠庙廟")  # 罗汉|像
_FIRMS = ("公司", "集团", "集團")  # 电力公司|抢修|线路9条
_NO_BODIES = frozenset({"社会", "社會", "机会", "機會"})
_SIDE = 2  # characters of 俄方, 校方, 乌军
_PLACES = frozenset(column("places", "words"))
STAFF = role("staff")
_AROUND = frozenset(role("around"))
_COURSE = frozenset({"过程", "過程"})
# Measure words of nearly any thing: what they are known to count may stand before the real head (三种图书|标本).
_OF_ANYTHING = frozenset({"种", "種", "项", "項", "块", "塊", "套", "排", "卷"})
_SERIES, _OF_WORK = frozenset({"届", "屆"}), frozenset({"项", "項"})
_EVENTS, _CUPS = role("event"), frozenset("杯盃")
_NO_EVENTS = frozenset(role("no_event"))
_MEETINGS = frozenset({*role("meeting"), "全体会议", "党代会", "人代会", "代表大会"})
_OF_IT = ("该", "本")
_OURS = frozenset("国省市县区镇乡村校院司厂局社队班科处室所厅部组系店站")
_OWNING = (*"我该本全各贵咱", "我们", "你们", "他们", "她们", "它们", "咱们", "我們", "你們", "他們", "她們", "它們")
_LOAD = "车"  # 两车|物资, but 两车司机
_STRICT, _NEAR_WORDS = frozenset({"名", "位", "户", "届", "局", "班", "节", _LOAD}), 5
_SIZES = frozenset("长長高宽寬深厚粗重")
_NUMBERED = EndTable((word, "") for word in role("numbered_front"))
_ATTACHED = frozenset(role("attached"))  # at the head of a clause, verbs
_HANDLED_THINGS = frozenset(role("handled"))
_RUN = frozenset(role("running"))
_WORK, _CHECKING = frozenset(role("work")), frozenset(role("checking"))
_TURNS = frozenset(role("turns"))
_WITH, _ACCESSORIES = frozenset({"配套"}), frozenset(role("accessory"))
_REPORTED = frozenset({"报告", "通报", "上报", "報告", "通報"})  # 累计报告|确诊病例
_PATIENTS, _HELPING = role("patient"), frozenset({"帮助", "协助", "幫助", "協助"})
_PLANNED = frozenset(role("planned"))
_SIZED = frozenset({"大小", "大大小小"})
_FRONTS, _IN_ALL = role("front"), "中共"
_SUFFIXED = ("性", "化", "第一", "各地")
_FIRSTS = frozenset(word[0] for word in _FRONTS)
_EVERY = frozenset(char * 2 for char in "户戶家人村处處样樣件条條天年")  # 户户
_PLACING = frozenset("站坐躺蹲跪倒落架印挂写放摆立停走跑飞住睡靠挤围掛寫擺飛擠圍")
_AFTERWARDS = ("过后", "過後", "过程", "過程", "了事")
_INTO, _DONE = tuple("在了着著到进進出向"), tuple("了着著过過")
_JOINTS = frozenset("、和及与與或")
_DYNASTY = regex("[夏商周秦汉魏晋隋唐宋辽金元明清]")


def turns_away(word: str, behind: str) -> bool:
    """四条河|沿线, 织机|一字排开: whether a noun, with the tag behind it, only places or times the nouns before it."""
    if word in ("年", "月", "日"):
        return behind in NOUN_TAGS
    if word in _COURSE:
        return behind != "w"
    return word in _AROUND or word in _UNDER or word[0] == "一" and behind not in NOUN_TAGS


def up_to_head(reader: Reader, found: Span, measure: str) -> Span:
    """两次会议|提案总数, 3间店面|失火: the noun up to its last word that the measure word is known to count."""
    noun = found.of(reader.text)
    if measure in _SERIES and (event := _event(reader, found)) != found:
        return event
    if measure in _OF_CASES and noun.startswith("案件"):
        return Span(found.start, found.start + len("案件"))  # 第二宗案件|涉案男子
    if measure == "次" and (meeting := _meeting(reader, found)) is not None:
        return meeting
    if not misfits(measure, noun):
        return found
    if _JOINTS.intersection(noun):
        return found
    tokens = reader.tokens(found.start, found.end)
    for index in range(len(tokens) - 2, -1, -1):
        if fits(measure, reader.text[found.start : tokens[index].end]):
            acts = all(token.tag in ("v", "vn") for token in tokens[index + 1 :])
            acts &= measure not in _OF_WORK or tokens[-1].tag == "v"  # 一项工程建设
            return found if measure in _OF_ANYTHING and not acts else Span(found.start, tokens[index].end)
    return found


def without_predicate(reader: Reader, found: Span, measure: str) -> Span | None:
    """打印机|架在, 12个村|户户通水, 首轮|击败了: the noun without what is said of it; None if it is only that."""
    text, end = reader.text, found.end
    words = found.of(text)
    if words[2:] and words[-2:] in _EVERY:
        return Span(found.start, end - 2)
    placed = words[-1] in _PLACING and text[end : end + 1] in _INTO and len(words) > 1
    if placed and (is_people(words[:-1]) if measure == "个" else fits(measure, words[:-1])):
        return Span(found.start, end - 1)
    done = text[end : end + 1] in _DONE and not text.startswith(_AFTERWARDS, end)
    word = reader.before(end) if done else None
    if word is None or word.span.end != end or word.tag not in ("v", "vn") or word.span.start < found.start:
        return found
    return Span(found.start, word.span.start) if word.span.start > found.start else None


def _meeting(reader: Reader, found: Span) -> Span | None:
    """八次|会议|筹备工作及工作报告: the meeting, without what it is about."""
    first = reader.tokens(found.start, found.end)[:1]
    return Span(first[0].start, first[0].end) if first and reader.printed(first[0]) in _MEETINGS else None


def _event(reader: Reader, found: Span) -> Span:
    """第十五届|全运会|女子篮球决赛: the event of a series, without what is a part of it."""
    tokens = reader.tokens(found.start, found.end)
    for token, behind in pairwise(tokens):
        word = reader.printed(token)
        held = len(word) > 1 and word.endswith(_EVENTS) and word not in _NO_EVENTS
        cup = word[-1] in _CUPS and any(reader.printed(one)[-1] == "赛" for one in tokens if one.start > token.start)
        if held and not cup and behind.end - behind.start > 1 and token.tag not in OWNER_TAGS - {"nt"}:
            return Span(found.start, token.end)
    return found


def only_fitting(reader: Reader, tokens: Sequence[Token], found: Span | None, measure: str) -> Span | None:
    """None where it is known what the measure word counts, and that is no such thing; of people, the noun nearby."""
    noun = found.of(reader.text) if found is not None else ""
    people = measure != _LOAD and is_people(noun)
    if measure not in _STRICT or noun and (people or not misfits(measure, noun)):
        return found
    if measure not in PEOPLE_MEASURES:
        return None
    inner = found is not None
    behind = [token for token in tokens if found is not None and found.start <= token.start]
    return _people_near(reader, behind, inner=inner) or _people_near(reader, tokens, inner=inner)


def _people_near(reader: Reader, tokens: Sequence[Token], *, inner: bool) -> Span | None:
    """中层|干部, 种植|新手, 网上|逃犯: up to the next word for people; a verb ends the search if no noun was found."""
    for token in tokens[:_NEAR_WORDS]:
        people = reader.is_person(token)
        if people and (token.tag in NOUN_TAGS or token.tag == "v" and inner):
            return Span(tokens[0].start, token.end)
        if token.tag in ("w", "de", "p", "c") or token.tag == "v" and not inner:
            break
    return None


def drop_owner(reader: Reader, phrase: list[Token], measure: str, *, leading: bool, told: bool) -> None:
    """Removes whose it is (云岭村|居民) and the verb of the clause (培训|农户300户; not 研发人员增至300人)."""
    if leading and not told:
        _drop_firm(reader, phrase)
    dropped = False
    if len(phrase) > 1 and reader.printed(phrase[0]) == "方面":
        phrase.pop(0)  # 致富、法律等|方面|书籍
    while len(phrase) > 1:
        token, head = phrase[0], reader.printed(phrase[1])
        amount = head.endswith("量") and head not in _SOME
        verbal = token.tag == "vn" and leading and not told and head not in STAFF and not amount
        verbal &= not head.endswith(_PATIENTS) and reader.printed(token) not in INTRANSITIVE  # 出院|病例, 支教|教师
        verbal |= reader.printed(token) in _REPORTED and reader.printed(phrase[-1]).endswith(_PATIENTS)
        verbal |= _is_checked(reader, token, measure) or dropped and reader.printed(token) in _WORK
        # 违法|广告, 检测侵权|商品
        verbal &= not (is_wrong(reader, token) or dropped and reader.printed(token) in PARTICIPLES)
        if verbal and len(phrase) == 2 and is_compound(reader, token, phrase[1]):
            return
        if reader.printed(token) in _WITH and head in _ACCESSORIES:
            return  # 配套|机具90台
        verbal |= token.tag == "v" and reader.printed(token)[0] == "新"  # 新增|受益家庭
        verbal |= (
            leading and not (dropped or told) and reader.printed(token) in _ATTACHED | _RUN
        )  # 配套|冷库, 经营|航班
        owner = token.tag in OWNER_TAGS and not _is_theme(reader, token, measure)
        compound = len(phrase) == 2 and len(head) == 1 and reader.printed(token) not in NOMINALS  # 砖室|墓
        owner &= not (len(phrase) == 2 and head in _MADE_OF and token.tag in PERSON_TAGS)
        kind = len(phrase) == 2 and len(head) == 1 and token.end == phrase[1].start  # 亚洲|象
        owner &= not (kind and fitting_end(measure, reader.text, token.start, phrase[1].end) > len(head))
        owner |= leading and _is_body(reader, token) and not compound
        if not (verbal or owner):
            return
        dropped |= verbal
        phrase.pop(0)
        if verbal and reader.printed(token) in TAKING and reader.printed(phrase[0]) not in _WORK:
            return  # 招募|养殖|工人


def _is_checked(reader: Reader, token: Token, measure: str) -> bool:
    """盘查|人员90人次, 、检查|车辆80辆次: the verb for what was done to the counted things, so many times."""
    return measure in _TURNS and token.tag in ("v", "vn", "a") and reader.printed(token) in _CHECKING


def _drop_firm(reader: Reader, phrase: list[Token]) -> None:
    """电力|公司|抢修|线路9条: who did it, and what was done."""
    for at in range(len(phrase) - 2):
        acts = reader.printed(phrase[at]).endswith(_FIRMS) and phrase[at + 1].tag == "vn"
        if acts and reader.printed(phrase[at + 2]) not in STAFF:
            del phrase[: at + 2]
            return


def _has_body(reader: Reader, phrase: Sequence[Token]) -> bool:
    """Whether whose event it is stands before the last word."""
    return any(
        _is_body(reader, token) and token.end - token.start > 1 and behind.end - behind.start > 1  # 中心|组|学习
        for token, behind in pairwise(phrase)
    )


def _is_body(reader: Reader, token: Token) -> bool:
    """图书馆|藏书, 社区|居民: a common noun for whose it is."""
    word = reader.printed(token)
    named = (
        len(word) > 1
        and word.endswith(BODY_ENDS)
        and word not in _NO_BODIES
        and not (len(word) > _SIDE and word.endswith(("方", "军")))
    )
    return token.tag == "n" and (word in NOMINALS or named)


def _is_theme(reader: Reader, token: Token, measure: str) -> bool:
    """淨灘活動36場: a word of two characters that the tagger takes for a place and no table of places has."""
    word = reader.printed(token)
    if word.endswith(_ERAS) or _DYNASTY.fullmatch(word):
        return True  # 民国|旧报纸, 宋|版书
    return (
        token.tag == "LOC"
        and measure in EVENTS
        and len(word) == 2
        and word not in _PLACES
        and not word.endswith(PLACE_ENDS)
    )


def trim(reader: Reader, phrase: list[Token], measure: str, governor: Token | None) -> None:
    """Leaves out what became of people, for whom something was done, and whose event it is; all if it fits none."""
    if measure in ("人", "名") and len(phrase) > 1 and phrase[-1].tag == "vn":
        phrase.pop()  # 困难人员|就业2100人, 城镇|就业3万人
    _drop_line(reader, phrase)
    under = next((at for at in range(len(phrase) - 2, -1, -1) if reader.printed(phrase[at]) in _UNDER), -1)
    del phrase[: under + 1]  # 公司旗下|产品
    if under >= 0 and len(phrase) > 1 and reader.printed(phrase[0]) in _RUN:
        phrase.pop(0)  # 公司旗下管理|产品
    while len(phrase) > 1 and _is_whose(reader, phrase[0]):
        phrase.pop(0)
    worked = governor is not None and reader.printed(governor) in _WORK and len(phrase) > 1
    if worked and reader.printed(phrase[0]) in _WORK:
        phrase.pop(0)  # 优化|调整|线路
    if (
        governor is not None
        and reader.printed(governor) in _PLANNED
        and len(phrase) > 1
        and phrase[0].tag in ("v", "vn")
    ):
        phrase.pop(0)  # 计划|修建|灌溉工程
    if governor is not None and reader.printed(governor) in _FOR:
        _drop_patient(reader, phrase, measure, reader.printed(governor))
    sized = next((at for at, token in enumerate(phrase[:-1]) if reader.printed(token) in _SIZED), 0)
    del phrase[:sized]  # 县城|大小饭馆
    while len(phrase) > 1 and (
        phrase[0].tag == "s"
        and reader.printed(phrase[0]) not in KINDS_OF_PLACE
        and not are_from(reader, phrase)
        or measure in EVENTS
        and _has_body(reader, phrase)
        or reader.printed(phrase[0]) in _SOME
    ):
        phrase.pop(0)  # 戏曲|中心|演出6场, 大量|歌曲90首


def _is_whose(reader: Reader, token: Token) -> bool:
    """我国|高校, 我们科|门诊量, 该平台|用户, 该案|被害人: the owner, by the word for this or for whose before it."""
    word = reader.printed(token)
    if word[0] == "该" and len(word) == _SIDE:
        return True
    return reader.text.endswith(_OWNING, 0, token.start) and (
        word in _OURS or reader.text.startswith(_OF_IT, token.start - 1)
    )


def _drop_line(reader: Reader, phrase: list[Token]) -> None:
    """2号|线|客流量9万: the rest of the name of a line."""
    if len(phrase) > 1 and reader.printed(phrase[0]) in ("线", "線") and reader.text[phrase[0].start - 1] in "号號":
        phrase.pop(0)


def is_half_verb(text: str, found: Span) -> bool:
    """审|理共90件: a character that the tagger has torn from a verb."""
    return found.end - found.start == 1 and known_tag(text[max(0, found.start - 1) : found.end]) == "v"


def past_verb(reader: Reader, found: Span, measure: str) -> Span:
    """查扣登陆舰/nz: a verb that the tagger took into the word for its object."""
    if measure in _OF_CASES and reader.text[found.start] == "查" and fits(measure, found.of(reader.text)[1:]):
        return Span(found.start + 1, found.end)  # 查|酒驾300起
    verb = reader.text[found.start : found.start + _SIDE]
    tokens = reader.tokens(found.start, found.end)
    glued = bool(tokens) and tokens[0].end - found.start > len(verb) + 1
    rest = Span(found.start + len(verb), found.end)
    return rest if glued and verb in _HANDLED_THINGS and fits(measure, rest.of(reader.text)) else found


def past_handling(text: str, found: Span) -> Span:
    """审判庭审结|行政案件: a case behind the verb of who handles it, which the tagger has cut across."""
    noun = found.of(text)
    if not noun.endswith(_CASES):
        return found
    end = max((noun.rfind(verb) + len(verb) for verb in _HANDLED if verb in noun), default=0)
    return Span(found.start + end, found.end) if len(noun) - end > 1 else found


def _drop_patient(reader: Reader, phrase: list[Token], measure: str, governor: str) -> None:
    """为群众|调解|纠纷90起, 帮助|服务|群众90人: for whom something was done, or what was done for the counted."""
    helped = governor in _HELPING and measure in PEOPLE_MEASURES and len(phrase) > 1 and phrase[0].tag == "vn"
    if helped and reader.printed(phrase[1]) not in STAFF:
        phrase.pop(0)
    acts = [at for at in range(1, len(phrase) - 1) if phrase[at].tag == "vn"]
    if acts and is_people(reader.printed(phrase[acts[-1] - 1])) and measure not in PEOPLE_MEASURES:
        del phrase[: acts[-1] + 1]


def is_compound(reader: Reader, verb: Token, noun: Token) -> bool:
    """折叠|床, 仿真|枪: two characters before one are a word, not a verb with its object."""
    pair = verb.end - verb.start == 2 and noun.end - noun.start == 1 and verb.end == noun.start
    return pair and known_tag(reader.printed(verb)) != "v"


def is_size(reader: Reader, at: int) -> bool:
    """40厘米|长开山刀: whether a word of its own says what has been measured, and no 的 follows it."""
    behind = reader.text[at + 1 : at + 2]
    if reader.text[at : at + 1] not in _SIZES or behind == "的" or not behind.isalpha():
        return False
    tokens = reader.tokens(at, at + 2)
    return bool(tokens) and tokens[0].end == at + 1


def is_torn(words: str) -> bool:
    """国家“: whether quotation marks open in it that do not close."""
    marked = not QUOTES.keys().isdisjoint(words)
    return marked and any(words.count(one) > words.count(other) for one, other in QUOTES.items() if one != other)


def without_front(text: str, noun: Span) -> Span:
    """全市|博物馆、纪念馆156家, 在六个项目|中共夺得: a noun without what cannot begin or end it."""
    words = noun.of(text)
    front = next((word for word in _FRONTS if words.startswith(word)), "") if words[0] in _FIRSTS else ""
    front = "" if words[len(front) :].startswith(_SUFFIXED) else front  # 全市|性活动
    start = noun.start + len(front) if len(words) > len(front) + 1 else noun.start
    end = noun.end - len(_IN_ALL) if words.endswith(_IN_ALL) and noun.end - start > len(_IN_ALL) else noun.end
    return noun if (start, end) == noun else Span(start, end)


def with_numbered_front(text: str, noun: Span, floor: int) -> Span:
    """三八|红旗手15名: a noun with the fixed words that it begins with, whose numerals hide it from the tagger."""
    front = _NUMBERED.before(text, noun.start, floor)
    return noun if front is None else Span(noun.start - len(front[0]), noun.end)


def before_next(text: str, start: int, end: int) -> Span | None:
    """What is left of a noun before the next number, without the mark between them (两级政府、|三级管理)."""
    left = text[start:end].rstrip("、，, ")
    left = left[:-1] if left[1:] and left[-1] in _JOINTS else left  # 一条土路|和|两眼井
    if left.endswith(tuple(QUOTES)):
        return None  # 三处承建的国家“|九五”项目
    return Span(start, start + len(left)) if left else None
