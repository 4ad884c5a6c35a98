"""The noun in front of a number: where another number or a verb parts the two, and where it is not what is counted.

Takes the words of a text, a quantity, its measure word and the noun found; gives the span of the noun, or yes or no. It
refuses what was done with the counted things (纪念馆|开放117家), and to whom (给消费者|一个交待).
"""

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.numbers.amounts import WITH_MEASURE
from pipeline.numbers.deeds import EVENTS_OR_CASES
from pipeline.numbers.known_nouns import PEOPLE_MEASURES, fits, is_changed, is_people, misfits
from pipeline.numbers.noun_ends import before_modifiers
from pipeline.numbers.noun_words import CLAUSE, NOUN_TAGS, Reader
from pipeline.numbers.nouns_before import GROWN_FROM, NounsBefore
from pipeline.numbers.roles import role
from pipeline.spans import Span
from pipeline.values import replace

_PARTS = frozenset({"场", "期", "集", "轮", "季", "讲", "回", "卷"})
_CLAUSE = 15  # characters in which 给 leads a clause
_IS = ("是", "为", "成", "作", "当", "像")
_OF_DEEDS = EVENTS_OR_CASES | {"项", "件", "份"}
_TOTAL = regex("[）)](?:" + alternation(role("total")) + ")?(?:约|近|超)?$")
_RATE = regex(
    "(?:同比|环比|較|较|比)[^，,。；;、：:]{1,10}[0-9.一二三四五六七八九十]{1,6}[%％成][，,]?"
    "(?:为|至|到|达到?|[降升增跌涨][至到])$"
)
_INTO, _LONGEST_RATE = ("为", "至", "到", "达"), 30
_LEVELS = frozenset({*"省市县區区州旗乡鄉镇鎮", "全国", "全國", "自治区"})
_YIELD = regex("[年月日](?:产能|產能|产|產)")
_STOREYED = tuple("楼厦厅馆场")


def told_apart(reader: Reader, nouns: NounsBefore, mention: QuantityMention, measure: str, floor: int) -> Span | None:
    """The noun before a number from which another number parts it: an old figure, a rate, or one in brackets."""
    found = grown(reader, nouns, mention, measure, floor) or past_rate(reader, nouns, mention, measure)
    return found or before_brackets(reader, nouns, mention, measure, floor)


def grown(reader: Reader, nouns: NounsBefore, mention: QuantityMention, measure: str, floor: int) -> Span | None:
    """大棚|从6个发展到86个, 会员|由最初的12家发展到140家: what grew stands before 从."""
    if not is_changed(reader.text, mention.span.end):
        return None
    old = GROWN_FROM.search(
        reader.text,
        nouns.clause_start(floor, mention.span.start),
        before_modifiers(reader.text, mention.span.start, floor),
    )
    if old is None or old.start() <= floor:
        return None
    start = old.start() - (reader.text[old.start() - 1] in "则則")
    return nouns.of(replace(mention, span=Span(start, mention.span.end)), measure, floor)


def past_rate(reader: Reader, nouns: NounsBefore, mention: QuantityMention, measure: str) -> Span | None:
    """手机出货量|同比微降2%为90万部: what a rate and its new figure are told of stands before both."""
    end = before_modifiers(reader.text, mention.span.start, 0)
    if reader.text[end - 1 : end] not in _INTO or measure == "":
        return None
    rate = _RATE.search(reader.text, max(0, end - _LONGEST_RATE), end)
    if rate is None:
        return None
    return nouns.of(replace(mention, span=Span(rate.start(), mention.span.end)), measure, 0)


def before_brackets(
    reader: Reader, nouns: NounsBefore, mention: QuantityMention, measure: str, floor: int
) -> Span | None:
    """代表（含外地代表9名）|共90名: what stands before brackets that hold a number of their own."""
    total = _TOTAL.search(reader.text, max(0, floor - 1), mention.span.start)
    near = max(0, floor - _CLAUSE - _CLAUSE)
    opening = max(reader.text.rfind(mark, near, floor) for mark in "（(") if total is not None else -1
    if opening <= 0 or CLAUSE.search(reader.text, opening + 1, floor) or measure == "":
        return None
    return nouns.of(replace(mention, span=Span(opening, mention.span.end)), measure, 0)


def pair(reader: Reader, nouns: NounsBefore, mention: QuantityMention, measure: str, floor: int) -> Span | None:
    """兄弟|俩手中: the people before 俩."""
    if reader.text[mention.span.end - 1] not in WITH_MEASURE:
        return None
    both = nouns.of(mention, measure, floor)
    close = both is not None and both.end == mention.span.start
    return both if both is not None and close and is_people(both.of(reader.text)) else None


def part_of(reader: Reader, nouns: NounsBefore, mention: QuantityMention, measure: str, floor: int) -> Span | None:
    """半决赛|第五场: what an ordinal of parts divides stands before it."""
    if mention.kind != "ordinal" or measure not in _PARTS:
        return None
    found = nouns.of(mention, measure, floor)
    if found is None or found.end != mention.span.start:
        return None
    tokens = reader.tokens(found.start, found.end)
    return found if tokens and tokens[-1].tag in NOUN_TAGS else None  # 预计|第一期可为


def body_of(reader: Reader, mention: QuantityMention, measure: str) -> Span | None:
    """省政协|九届二次会议: the body whose term it is."""
    word = reader.before(mention.span.start) if measure in ("届", "屆") and mention.kind == "ordinal" else None
    behind = reader.text[mention.span.end : mention.span.end + 1]
    if word is None or not (behind == "第" or behind.isdigit() or behind in tuple("一二三四五六七八九十")):
        return None
    if word.span.end != mention.span.start or not fits(measure, word.span.of(reader.text)):
        return None
    level = reader.before(word.span.start)  # 市|人大 in two words of the tagger
    whole = level is not None and level.span.end == word.span.start and level.span.of(reader.text) in _LEVELS
    return Span(level.span.start if level is not None and whole else word.span.start, word.span.end)


def bare(reader: Reader, before: Span | None, measure: str) -> Span | None:
    """纪念馆|开放117家, 年产能|挖掘机5万台: without what was done with the counted things or how many a year."""
    storey = before is not None and measure == "层" and reader.text[before.end - 1] in _STOREYED  # 办公楼|一层
    if before is None or storey or reader.text.startswith(("了", "着", "过一", "在内", "在內"), before.end):
        return None  # 经历|过一场, 包括牧民|在内9人
    amount = _YIELD.match(reader.text, before.start, before.end)
    start = amount.end() if amount is not None and amount.end() < before.end else before.start
    if reader.text.startswith("立卡", start) and reader.text.endswith("建档", 0, start):
        start -= 2  # 建档|立卡贫困户
    tokens = reader.tokens(start, before.end)
    acts = len(tokens) > 1 and tokens[-1].tag in ("v", "vn") and not fits(measure, reader.text[start : before.end])
    done = acts and fits(measure, reader.text[start : tokens[-1].start])
    return Span(start, tokens[-1].start if done else before.end)


def is_other(reader: Reader, mention: QuantityMention, measure: str, before: Span, after: Span | None) -> bool:
    """Whether the noun before the number is not the counted one."""
    if _is_label(reader, mention, before) or _is_led(reader, mention, measure, before):
        return True  # 麒麟|990, 将发展|一个养殖场
    told, counted = before.of(reader.text), after.of(reader.text) if after is not None else ""
    if is_people(told) and mention.indefinite and measure not in PEOPLE_MEASURES and _is_given(reader, before):
        return True  # 给消费者|一个交待
    led = reader.text.endswith(("是", "为"), before.end, mention.span.start)
    if led and reader.text.startswith("的", mention.span.end):
        return True  # 红枣产业是|47团的支柱
    if mention.indefinite and measure in ("家", "户") and misfits(measure, told):
        return True  # 新技术|一家会了
    if after is None:
        return False
    if counted == "人" and not is_people(told):
        return True  # 村里三口|人
    equal = reader.text.startswith(_IS, before.end) or reader.text.endswith(_IS, before.end, mention.span.start)
    return equal or fits(measure, counted) and misfits(measure, told)  # 儿子是|一个老实人, 让百姓|一声叹息


def _is_led(reader: Reader, mention: QuantityMention, measure: str, before: Span) -> bool:
    """Whether a deed alone stands before "a": it is the verb of the sentence."""
    if not mention.indefinite or before.end != mention.span.start:
        return False
    tokens = reader.tokens(before.start, before.end)
    if len(tokens) != 1 or fits(measure, before.of(reader.text)):
        return False
    raised = reader.is_verb(tokens[0]) and reader.text[mention.span.end : mention.span.end + 1].isalpha()
    return raised or measure not in _OF_DEEDS and tokens[0].tag == "vn"  # 掀起|一场令人瞩目的…


def _is_given(reader: Reader, people: Span) -> bool:
    """Whether 给 stands before the people in their clause, so that they get what is counted."""
    return reader.text.rfind("给", max(0, people.start - _CLAUSE), people.start) >= 0


def _is_label(reader: Reader, mention: QuantityMention, before: Span) -> bool:
    """Whether digits without a measure word only tell one thing of its kind from others."""
    return mention.measure is None and before.end == mention.span.start and mention.numeral.of(reader.text).isdigit()
