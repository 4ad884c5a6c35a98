"""What stands behind a short name and belongs to it, whatever word the tagger takes it for: 林涛|平等, 祁鹏|才.

Takes a reading and the span of a name, gives yes or no. It refuses what a predicate needs and what joins two names.
"""

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import PREDICATE, cue_at, has_two_surnames, is_han
from pipeline.titles.reading import Reading

_PAIR = 2
_JOINTS, _DEATHS = ("和", "且"), ("逝世", "去世", "病逝", "辞世", "因病")
_EQUAL = "平等"
_ENDING = "等和与及共几一二两三四五六七八九十"
_ADVERBS, _DONE = frozenset("才刚可真"), frozenset("完过好罢")
_GIVEN = ("致辞", "致词", "讲话", "发言", "通报")  # by who is named before it, without another verb
_MAKING, _CAN_BE_SAID = frozenset("作做发念读听先再后来并开致"), "可说"  # 局长甲|可说是…
_TRULY, _NEVER_TRUE, _STILL = "真", ("p", "c"), ("至今", "曾", "已")
_AND, _OF, _CABBIES = frozenset("和同"), "的", "哥姐士"
_CLAUSE, _CLAUSE_ENDS, _ATTRIBUTES = 40, "，,。；;！？!?、：\n", frozenset("的者")
_PEOPLE = word_list("name_context", "people_end")
_LEANING, _LEANING_TO_PEOPLE, _LEANING_OF_ADVERB, _LEANING_OF_FIRST = (
    -4.0,
    -1.0,
    -1.6,
    -2.75,
)  # of the tagger's lead, measured
_CREDITS = "摄文图绘编校审"
_COME_TO_SAY, _TOPICS = ("来说", "来讲"), frozenset("对于就拿从按照")
_PLACE_TAGS = frozenset(("n", "s", "LOC", "ORG", "vn"))
_FIRST, _NEXT_STEPS = "先", ("再", "后", "又", "然后", "随后", "接着", "继而")


def joins_nothing(reading: Reading, at: int) -> bool:
    """教授沙马拉/PER 且/c ，; 濮阳仲/LOC 和/c 逝世/v: what cannot join two words, where it stands."""
    if reading.char(at) not in _JOINTS:
        return False
    after = reading.char(at + 1)
    dead = reading.char(at) == "和" and reading.text.startswith(_DEATHS, at + 1)
    last = at + 1 == reading.span.end and reading.char(at) == "且"  # but a unit may be cut off behind 和
    return dead or last or after in ("、", "，", "。", "；", "：")


def joins_no_word(reading: Reading, at: int) -> bool:
    """赵永/PER 和/c 的/u 职务, 赵永/PER 和/c 提出/v: a conjunction joins no 的, and no verb without its own 的."""
    if reading.char(at) not in _AND:
        return False
    verb = reading.word_at(at + 1)
    if verb is None or verb.span.start != at + 1:
        return False
    if reading.char(at + 1) == _OF:
        return reading.char(at + _PAIR) not in _CABBIES  # 和|的哥
    if verb.tag != "v" or reading.lead(Span(at, at + 1)) < _LEANING:
        return False
    rest = _clause(reading, at + 1)
    if not _ATTRIBUTES.isdisjoint(rest):
        return False  # 吴仪|和|来访的部长
    noun = reading.word_at(verb.span.end)
    people = noun is not None and noun.tag in ("n", "vn") and noun.span.of(reading.text).endswith(_PEOPLE)
    return not people or reading.lead(Span(at, at + 1)) > _LEANING_TO_PEOPLE  # 李明|和|参赛选手


def _clause(reading: Reading, at: int) -> str:
    """What follows up to the end of the clause."""
    rest = reading.text[at : min(at + _CLAUSE, reading.span.end)]
    return rest[: next((index for index, char in enumerate(rest) if char in _CLAUSE_ENDS), len(rest))]


def is_always_closed(reading: Reading, span: Span) -> bool:
    """周振/PER 先/d 保持: an adverb that the tagger almost took in, where the name is never printed without it."""
    char, after = reading.char(span.end), span.end + 1
    least = _LEANING_OF_FIRST if char == _FIRST else _LEANING_OF_ADVERB
    if char not in tables.name_context("given_adverb") or reading.lead(Span(span.end, after)) < least:
        return False
    verb = reading.word_at(after)
    closed = reading.is_boundary(span.end) and verb is not None and verb.span.start == after and verb.tag in PREDICATE
    name = span.of(reading.text)
    if (
        not closed
        or len(name) < _PAIR
        or name[0] == name[1]
        or any(step in _sentence(reading, after) for step in _NEXT_STEPS)
    ):
        return False  # 童童|刚满三岁; 甲|先说不知道，后又说
    return reading.is_never_without(span, char)


def ends_in_adverb(reading: Reading, span: Span) -> bool:
    """苗硕/PER 还/d 是, but not 周建先/PER 任, 周建/PER 和/c 任: whether an adverb stands behind a tagged name."""
    end = span.end - 1
    if reading.tag_at(end - 1) != "PER" or joins_no_word(reading, end):
        return False
    taken = not reading.is_boundary(end) and reading.text[end] in tables.name_context("given_adverb")
    return not taken and not is_always_closed(reading, Span(span.start, end))


def _sentence(reading: Reading, at: int) -> str:
    """What follows up to the end of the sentence."""
    rest = reading.text[at : min(at + _CLAUSE, reading.span.end)]
    return rest.partition("。")[0]


def is_married(reading: Reading, span: Span, text: str) -> bool:
    """法官|谢沈/PER 智慧/n 今: a married woman's two surnames, and her given name in the next word."""
    word = reading.word_at(span.end)
    if word is None or len(text) != _PAIR or word.span != (span.end, span.end + _PAIR):
        return False
    given = word.span.of(reading.text)
    known = (tables.appellations("follows"), tables.position_heads(), tables.nominals(), tables.name_context("stop"))
    fits = word.tag in ("n", "nz", "a", "an") and not any(given in words for words in known)
    closed = reading.tag_at(word.span.end) in PREDICATE and not cue_at(reading.text, span.end)
    return fits and closed and has_two_surnames(text)


def is_equal(reading: Reading, span: Span, in_slot: bool) -> bool:
    """书记|林涛/PER 平等/ad 出席: behind a post or in a list no adverb."""
    word = reading.word_at(span.end)
    listed = in_slot or reading.char(span.start - 1) == "、"
    return listed and word is not None and word.span.of(reading.text) == _EQUAL and reading.tag_at(word.span.end) != "w"


def is_listed(reading: Reading, span: Span) -> bool:
    """、李石/PER 先/f 等: one character between a short name of a list and the next mark or 等."""
    at = span.end
    alone = reading.is_boundary(at) and reading.is_boundary(at + 1) and is_han(reading.char(at))
    inside = reading.char(span.start - 1) == "、" and reading.char(at + 1) in "、等"
    first = reading.char(at + 1) == "、" and reading.tag_at(at + _PAIR) == "PER" and reading.char(at) not in _CREDITS
    return alone and (inside or first) and reading.char(at) not in _ENDING  # 左起为覃贵|有、范明


def speaks_behind(reading: Reading, span: Span) -> bool:
    """书记何香/PER 建/v 致辞/v: behind a post, the one character before the word for a speech."""
    char, after = reading.char(span.end), span.end + 1
    held = reading.text.startswith(_GIVEN, after) and reading.is_boundary(after)
    return held and char not in tables.name_context("stop", "adverb") | _MAKING | _ADVERBS


def says_no_sooner(reading: Reading, span: Span, in_slot: bool) -> bool:
    """副主任祁鹏/PER 才/d 提醒/v: where nobody waits for a word, the adverb is the last character of the name."""
    char, after = reading.char(span.end), span.end + 1
    if char not in _ADVERBS or reading.char(after + 1) in _DONE or reading.text.startswith(_CAN_BE_SAID, span.end):
        return False
    if in_slot and char == _TRULY and (reading.tag_at(after) in _NEVER_TRUE or reading.text.startswith(_STILL, after)):
        return True  # 政委郑莉/PER 真/d 至今记得
    first = in_slot or reading.char(span.start - 1) in "。！？”\n\u3000" or span.start == reading.span.start
    speaks = cue_at(reading.text, after) or reading.text.startswith((*_GIVEN, "对记者"), after)
    return first and speaks


def stands_at(reading: Reading, at: int, in_slot: bool) -> bool:
    """局长王子/PER 健在/v 会上, “…。”局长宋春/PER 来说/v。: a word of two that is none after a short name there."""
    word = reading.word_at(at)
    if word is None or word.span != (at, at + _PAIR):
        return False
    text = word.span.of(reading.text)
    if in_slot and text in tables.name_context("before_at"):
        return reading.tag_at(at + _PAIR) in _PLACE_TAGS
    return text in _COME_TO_SAY and not has_topic(reading, at)


def has_topic(reading: Reading, at: int) -> bool:
    """对甲|来说, 就此事来说: whether the clause names what is spoken of."""
    first = reading.behind_last("，。！？；：”", reading.span.start, at)
    return not _TOPICS.isdisjoint(reading.text[first:at])
