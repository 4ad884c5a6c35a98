"""A number whose noun has just been told: 34名教师里有11人, 应到委员43人，实到39人, 队员由11人发展到36人.

Takes the words of a text, the last counted noun with its measure word, and a number without noun; gives that noun where
the words between the two say that some or all of those are meant. It refuses what may count others (另有3人失联).
"""

from itertools import pairwise
from typing import NamedTuple

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.numbers.countable import BODY_ENDS, HOLDER_ENDS
from pipeline.numbers.known_nouns import CHANGES, PERSONS, fits, is_people
from pipeline.numbers.noun_words import NOUN_TAGS, OWNER_TAGS, Reader
from pipeline.numbers.roles import role
from pipeline.spans import Span

_SENTENCE = regex("[。；;！!？?\n]")
_REACH = 40  # characters from the noun to the number
# 12个村中|有3个: of those told of just before
OF_THEM = regex("(?:" + alternation(role("among")) + ")[，,]?(?:仍|还|還|已|又|也|就|共|只|仅|約|约)*有")
_HAVE = frozenset({*role("still_has"), "已有", "现有", "竟有"})  # 400处水井已有|30处干枯
_ALREADY = regex("[，,](?:目前|现在|至今|截至目前|现|其中)?[已仍尚还竟就却也便均]有")  # 96个项目，已有|71个开工
_COMPARED = regex(
    "[，,；;]?(?:同比|环比|[比较][^，,；;]{1,9})(?:净|又)?(?:" + alternation(role("grown_by_told")) + ")了?"
)
_ONLY = regex("(?:[，,](?:但|而|目前|现在|最后|最终|最後)?|的)[只仅僅仍尚]有")
# 几十口古井|只剩|三口
_REMAINING = regex(
    "[，,]?(?:但|而|如今|现在|现|目前|眼下|最后|最终|最後|今|如今却)?(?:[^，,；]{1,8}[的得])?(?:[只仅僅就]?(?:剩下|剩余|剩|余下|余|餘|存)|[还仍尚][差缺]|仅差|只差)|[，,](?:但|而)?[只仅僅]有"
)
_AMONG_THEM = regex(
    "其中(?:[^，,。；、：]{1,10}的)?(?:已|仅|只|就|还|又|约|近|至少|在)*(?:有|占|达|为)?$"
)  # 5名乘客，其中|2人轻伤
_FURTHER = regex("[，,](?:另外?|此外)?(?:另|还|還)有$")  # 5家已投产，另有|3家在建
_ONCE_MORE = regex("[，,][^，,。；]{0,8}(?:又|再|还将|另|新)[^，,。；的]{1,4}了?$")  # 单位36家，明年拟再吸纳|10家
_ATTENDING = regex("[，,](?:实|實|应|應)?(?:" + alternation(role("attending")) + ")")
_RATE = regex("[，,](?:日均|月均|年均|周均|平均每[天日周月年])(?:" + alternation(role("daily_work")) + ")?")
_EXACTLY = regex("[，,](?:即|共|合计|准确地说)?(?:为|達|达|达到|達到)?(?:了)?")  # 超过90例，为|93例
# 12户|正在装修 of those told, 非遗项目5项、省级|32项
_REST = regex("[，,；;](?:其余|剩余|余下|剩下|另外)的?$")
_LEVEL = regex("[、，,](?:其中)?[国省市县区镇村]级")
_OUT_OF = regex("(?:[之当當]?中|里|裡|裏)(?:[，,]|的)")  # 4名骑手中，|2人落马, 91家公司中的|58家
_TAKEN_OUT = regex("(?:[之当當]?中|里|裡|裏)[，,的]?[^，,、的]{1,9}")  # 300名报考者里，录取了|40名
_AMONG = regex("[，,；;](?:这)?其中[，,]?(?:已|仅|只|就|还|又|约|近)*有?|[，,]有")  # 企业20家，其中|3家获奖
_IN_ALL = regex(
    "[，,](?:使|令|令其|其)?(?:"
    + alternation(role("sum_of"))
    + ")(?:已|将|也|就|约)*(?:"
    + alternation(role("sum_is"))
    + ")?"
)
_OF_WHICH = regex(
    "[，,][^，,。；]{1,12}的(?:已|也|约|就|共|仍|还|只|仅)*(?:有|占|达|为)?$"
)  # 小说30部，译成外文的有|9部
_FOUND = regex("[，,](?:共|又|已|还|并)*(?:" + alternation(role("found")) + ")(?:了|其中)?")
_ALSO = regex("(?:就|便|中)有")  # 每生产3块芯片就有|2块
_NOW = regex("(?:了|现在|現在|目前|如今|今年|今天|眼下|[0-9]{1,4}[年月][底初末份]?)*的?$")
_WHEN = regex("(?:[上本]?[周週][一二三四五六日天]|目前|今年|去年|现在)$")  # 降至|周三
_OF_THOSE = ("中", "里", "当中", "之中")  # 三名成员|中|两人赞成
_MOST_ACTS, _WORD, _NEAR_MEASURE = 2, 2, 8
_STILL = ("仍有", "尚有", "还有", "另有")
_BEFALLEN = regex(
    f"[^，。；人名位]{{1,{_NEAR_MEASURE}}}[人名位](?:仍然|仍|至今|目前|现在|尚|还|均|已){{0,2}}"
    f"(?:{alternation(role('stricken'))})"
)
_HOLDERS = (*BODY_ENDS, "机构", "机关", "企业", "公司")
_GAINING = frozenset(role("gaining"))
_CLAUSE = 15  # characters back to the verb of the clause before
_MAKING = frozenset(role("making"))
_PAUSES = frozenset("，,")
_LEFT = ("，尚有", "，仍有", "，还有", "，尚余", "，还剩")  # 90件大衣已送到，尚有|40件
_NOT_DONE = PERSONS | {"人次", "次", "场", "場", "起", "例", "天", "倍"}
_CHANGE = frozenset(CHANGES)


class Told(NamedTuple):
    """The last noun that a number counted, with that number's end and measure word."""

    noun: Span
    end: int
    measure: str


def noun_told(
    reader: Reader, told: Told | None, at: int, measure: str, *, closed: bool, others: bool = False
) -> Span | None:
    """The told noun, if the number at `at` with this measure word counts it once more; else None.

    `closed` says that nothing follows the number in its clause (not 创建1个|省级示范点), `others` that it counts
    others of some kind (5个|小的).
    """
    text = reader.text
    floor = max(told.noun.end, told.end) if told is not None else 0
    if told is None or not 0 <= at - floor <= _REACH or _SENTENCE.search(text, floor, at):
        return None
    people = measure in PERSONS and is_people(told.noun.of(text))
    if not people and measure != told.measure:
        return None
    if people and _still_missing(text, floor, at):
        return None
    between = text[floor:at].strip()
    if (_COMPARED.fullmatch(between) or measure not in _NOT_DONE and _ALREADY.fullmatch(between)) and measure:
        return told.noun  # 较前年增加|41宗
    had = people and between == "有" and told.end <= told.noun.start  # 全班47名学生有|29人
    if had or measure == told.measure and _are_told(reader, told, at, measure, closed=closed):
        return told.noun
    apart = told.noun.end > told.end or not _PAUSES.isdisjoint(text[told.noun.end : told.end])
    row = apart and measure == told.measure and measure not in _NOT_DONE and text[at - 1] in _PAUSES
    if row and not closed and not others and (measure == "个" or fits(measure, told.noun.of(text))):
        return told.noun  # 7家券商点评，4家看好，|2家看淡; but not 其中一级文物9件，近百件
    if _is_part(between, people=people, same=measure == told.measure):
        return told.noun
    if not people:
        done = measure not in _NOT_DONE and (
            closed
            and _is_done_next(reader, floor, at, measure)
            or _befell(reader, told, at, measure)
            or text.endswith(_LEFT, floor, at)
        )
        return told.noun if done else None
    attending = _ATTENDING.fullmatch(between) is not None
    return told.noun if attending or any(only.end() == at for only in _ONLY.finditer(text, floor, at)) else None


def _is_part(between: str, *, people: bool, same: bool) -> bool:
    """Whether the words between the told noun and a number say that it counts some or all of the told ones.

    `people`: both are said of people; `same`: both have one measure word.
    """
    if people and (_OF_WHICH.search(between) or _OUT_OF.fullmatch(between)) or same and _REMAINING.fullmatch(between):
        return True
    grown = _WHEN.sub("", _NOW.sub("", between.lstrip("，,"), count=1)) in _CHANGE
    among = between in _OF_THOSE or _AMONG_THEM.search(between) or OF_THEM.fullmatch(between)
    return grown or bool(among or _RATE.fullmatch(between))


def _still_missing(text: str, start: int, at: int) -> bool:
    """转移群众90人，仍有|十余人失联, 生还者2名，另有|4名仍然失踪: those whom it has befallen are others."""
    return text.endswith(_STILL, start, at) and _BEFALLEN.match(text, at) is not None


def _are_told(reader: Reader, told: Told, at: int, measure: str, *, closed: bool) -> bool:
    """Whether a number with the same measure word counts some or all of the told things."""
    between = reader.text[max(told.noun.end, told.end) : at].strip()
    if _ALSO.fullmatch(between) or measure and _is_of_them(between):
        return True  # 81只概念股中，|19只上涨
    exactly = between[1:] and _EXACTLY.fullmatch(between) is not None
    return (
        bool(exactly)
        or _are_some(reader, told, at, measure, closed=closed)
        or _is_of_holder(reader, told, at, measure)  # 床位90张，其中：医院|60张
        or closed
        and _others_did(reader, told, at, measure)
    )


def _others_did(reader: Reader, told: Told, at: int, measure: str) -> bool:
    """甲队丢掉4个席位，乙队增加|3个: others lost or won some of the same things."""
    text, floor = reader.text, max(told.noun.end, told.end)
    if reader.words is None or told.noun.start < told.end or text[floor : floor + 1] not in ("，", "；", ",", "、"):
        return False
    tokens = [token for token in reader.tokens(floor + 1, at) if token.tag not in ("d", "ad", "u", "TIME", "c")]
    verbs = [token for token in tokens if token.tag in ("v", "vn") and not fits(measure, reader.printed(token))]
    if len(tokens) < _WORD or verbs != tokens[-1:] or any(token.tag not in NOUN_TAGS for token in tokens[:-1]):
        return False
    verb, who = reader.printed(verbs[0]), text[tokens[0].start : verbs[0].start]
    same = verb in _GAINING or text.rfind(verb, max(0, told.end - _CLAUSE), told.end) >= 0
    named = tokens[-2].tag in OWNER_TAGS or is_people(who) or who.endswith((*HOLDER_ENDS, "党", "企业", "公司"))
    return same and named and not fits(measure, who)


def _is_of_them(between: str) -> bool:
    """81只股票中，|19只, 60户搬走了，其余|12户, 项目5项、省级|32项."""
    return any(one.fullmatch(between) for one in (_OUT_OF, _LEVEL)) or _REST.search(between) is not None


def _is_torn(reader: Reader, at: int) -> bool:
    """Whether the tagger's word before the number is one character, and 了 or 有 is none of them."""
    word = reader.before(at)
    return word is not None and word.span.end - word.span.start == 1 and reader.text[at - 1] not in "了有出建设"


def _are_some(reader: Reader, told: Told, at: int, measure: str, *, closed: bool) -> bool:
    """企业20家，其中|3家获奖, 抽查30家餐馆，发现|4家不合格: some of the told things, of which more is said."""
    between = reader.text[max(told.noun.end, told.end) : at].strip()
    if not measure or not (fits(measure, told.noun.of(reader.text)) or measure == "个"):
        return False
    if _ONCE_MORE.search(between) is not None and _is_torn(reader, at):
        return False  # 钟楼4座，新建腰|铺|8座
    if between in _HAVE or any(one.fullmatch(between) for one in (_AMONG, _FOUND, _IN_ALL)):
        return True
    if _FURTHER.search(between) is not None and measure != "个":
        return True
    some = (_TAKEN_OUT.fullmatch(between), _OF_WHICH.search(between), _ONCE_MORE.search(between))
    return closed and any(one is not None for one in some)


def _is_of_holder(reader: Reader, told: Told, at: int, measure: str) -> bool:
    """Whether the words before the number name whoever has some of the told things."""
    head = max(told.end, told.noun.end, *(reader.text.rfind(mark, 0, at) + 1 for mark in "，,；;：:、（("))
    holder = reader.text[head:at]
    named = len(holder) >= _WORD and holder.endswith(_HOLDERS) and not is_people(holder)
    if measure in PERSONS and reader.text[told.noun.end : told.end].find(measure) >= 0:
        named &= "其中" in reader.text[told.end : at] or "：" in reader.text[told.end : at]  # 民警50人，|派出所40人
    return named and fits(measure, told.noun.of(reader.text)) and not fits(measure, holder)


def _befell(reader: Reader, told: Told, at: int, measure: str) -> bool:
    """900间房屋倒塌，|8500间受损: what befell the counted things, and nothing else named between the numbers."""
    text, floor = reader.text, max(told.noun.end, told.end)
    if reader.words is None or not fits(measure, told.noun.of(text)) or text[at - 1 : at] not in ("，", ",", "、"):
        return False
    tokens = [token for token in reader.tokens(floor, at - 1) if token.tag not in ("d", "ad", "u")]
    return 0 < len(tokens) <= _MOST_ACTS and all(token.tag in ("v", "vn", "a") for token in tokens)


def _befalls(reader: Reader, floor: int, at: int) -> bool:
    """3万户用户|已恢复供电|2万户: what happened to some of them, in the same clause."""
    tokens = [token for token in reader.tokens(floor, at) if token.tag not in ("d", "ad", "u")]
    acts = all(token.tag in ("v", "vn") and token.end - token.start > 1 for token in tokens)
    return reader.words is not None and acts and 0 < len(tokens) <= _MOST_ACTS


def _is_done_next(reader: Reader, floor: int, at: int, measure: str) -> bool:
    """受理案件413件，|审结|398件: a verb or two between the numbers, and nothing that could be their object.

    A clause of its own may stand between (项目90项，总投资8亿元，|开工|31项).
    """
    apart = reader.text[floor : floor + 1] in ("，", ",", "、")
    if reader.words is None or not apart and _befalls(reader, floor, at):
        return reader.words is not None
    clause = max(floor, *(reader.text.rfind(mark, floor, at) for mark in "，,、")) + 1
    if measure in reader.text[floor:clause]:
        return False  # 其中老城区25座，上半年完成|18座
    clause += 2 * reader.text.startswith("其中", clause)
    tokens = [token for token in reader.tokens(clause, at) if token.tag not in ("d", "ad", "u", "r", "TIME")]
    acts = all(token.tag in ("v", "vn", "a") for token in tokens)
    if not apart and (clause == floor + 1 or any(reader.printed(token) in _MAKING for token in tokens)):
        return False  # 对28家仓库进行了检查，|查封|6家; not 12家企业联合出资，建成3家
    long = len(tokens) > 0 and (tokens[-1].end - tokens[0].start > 1 or reader.text[at - 1] == "了")  # 关了|两家
    apart = any(one.end < other.start for one, other in pairwise(tokens))
    torn = apart and all(token.end - token.start == 1 for token in tokens)  # 钟楼1座，巡|更|铺4座
    long &= not torn or reader.text[at - 1] == "了"
    return acts and 0 < len(tokens) <= _MOST_ACTS and long
