"""What stands behind a short name and belongs to it, whatever word the tagger takes it for: 林涛|平等, 祁鹏|才.

Takes a reading and the span of a name, gives yes or no. It refuses what a predicate needs and what joins two names.
"""

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


def joins_nothing(reading: Reading, at: int) -> bool:
    """教授沙马拉/PER 且/c ，; 濮阳仲/LOC 和/c 逝世/v: what cannot join two words, where it stands."""
    if reading.char(at) not in _JOINTS:
        return False
    after = reading.char(at + 1)
    dead = reading.char(at) == "和" and reading.text.startswith(_DEATHS, at + 1)
    last = at + 1 == reading.span.end and reading.char(at) == "且"  # but a unit may be cut off behind 和
    return dead or last or after in ("、", "，", "。", "；", "：")


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
    return alone and inside and reading.char(at) not in _ENDING


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
