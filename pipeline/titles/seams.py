"""What stands behind a short name and can be no word there, so that the name ends with it: 沈求|我，, 石邦|正|指出.

Takes a reading and the span of a name that the tagger cut short, gives yes or no. It refuses characters that what
follows can do with (石邦|曾任县长, 石邦|正在路上), and names that are printed without the character near by.
"""

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import BLANKS, cue_at, is_han
from pipeline.titles.reading import Reading
from pipeline.tokens import Word

_LABELS = BLANKS + "：:、|｜丨/／·—"
_MARKS = "，。；：,;:（(）)”’」』／/"
_GIVEN = {
    "f": frozenset(word_list("name_context", "given_place")),
    "m": frozenset(word_list("name_context", "given_number")),
    "r": frozenset(word_list("name_context", "given_pronoun")),
    "TIME": frozenset(word_list("name_context", "given_time")),
}  # by the tagger's tag
_BEHIND = frozenset(("f", "q", "m"))  # 身|后, 一|个
_PARTS = ("a", "ad", *_GIVEN)
_GOOD, _NO_ADVERB = "好", frozenset(("a", "v", "vn", "an"))
_AT_END = frozenset(("d", "p", "c", "f", "r", "a", "m", "v", "ad", "n"))
_BEHIND_NAME = frozenset(word_list("name_context", "behind_name"))
_BEHIND_HERE = frozenset(word_list("name_context", "behind_name_in_text"))
_FLAT = frozenset(word_list("name_context", "before_cue"))  # 石邦|正|指出
_NEVER = frozenset(word_list("name_context", "never_word"))
_ASPECTS = "着了过到起"
_LEANS = -4.5  # of the tagger's lead, measured: below, the character is a word more often than not
_OF, _CLOSE = "的", 12
_TWICE = frozenset("则会能曾正均才有")
_HAVING, _LEANS_IF_HAVING, _HAD = "有", -6.5, frozenset(("v", "vn", "d", "p"))
_LIKELY = -2.25
_CLAUSE, _ENDS = 40, "。！？!?；;\n"
_SINGLE = frozenset(word_list("name_context", "of_several"))
_SEVERAL = frozenset("、和与及每连各都等们")
_TRANSITIVE = frozenset(word_list("name_context", "needs_object"))
_NO_OBJECT = frozenset(("p", "d", "c", "TIME", "t"))
_MODAL = frozenset(word_list("name_context", "modal"))
_FINITE = frozenset(("d", "TIME", "c", "r"))
_CAN, _LONG = "能", 2
_ONCE, _CAREER = "曾", word_list("name_context", "behind_once")
_THEN, _LATE = "才", word_list("name_context", "late")
_FIRST, _IS, _NEXT_STEPS = "先", "先是", ("再", "后", "又", "然后", "随后", "接着", "继而")
_NOW, _NOWHERE = "正", frozenset(("p", "d", "a", "n", "s", "ad"))
_AND, _NO_NOUN, _OWNING = "和", frozenset(("d", "TIME", "c", "ad")), frozenset("的者")
_AT_ONCE = "一"
_WHEN, _MEETING = "时", frozenset("到见访问遇看找采")
_TORN = frozenset(word_list("name_context", "torn_off"))
_SAYS, _NO_TELLING = "说", _BEHIND_NAME | frozenset(word_list("name_context", "ways_to_say"))
_MEANS = ("学说", "小说", "传说", "一说")
_PLACED, _DAY = frozenset(word_list("name_context", "before_dateline")), "日"
_GIVEN_PLACE = "中"
_OF_GIVEN = _FLAT | _TRANSITIVE | _SINGLE | frozenset("先正曾才同有")
_RANKS = word_list("name_context", "rank")
_OPENS = BLANKS + "。！？”」\n，,"
_RECENTLY = "日前"
_TELLING_TIME = frozenset("今昨明去前近早晚当本上下后次翌年月日时午夜春夏秋冬多数几同一二三四五六七八九十两百")


def ends_name(reading: Reading, span: Span, *, in_slot: bool) -> bool:
    """Whether the character behind a short name belongs to it by what stands around."""
    at = span.end
    word, char = reading.word_at(at), reading.char(at)
    if word is None or word.span.start != at or not is_han(char):
        return False
    lead = reading.lead(Span(at, at + 1))
    least = _LEANS_IF_HAVING if char == _HAVING else _LEANS
    if reading.char(at + 1) == char and word.span.end == at + 1:
        return char in _TWICE  # 律师石敬则|则提醒
    if lead < least or char in _BEHIND_NAME or not reading.is_never_without(span, char):
        return False
    if word.span.end > at + 1:
        return _is_torn_off(reading, span, word, in_slot=in_slot)
    if cue_at(reading.text, at):
        return False
    if not is_han(reading.char(at + 1)) and not reading.char(at + 1).isdigit():
        return _closes(reading, span, word.tag, in_slot=in_slot)
    if char == _WHEN:
        return reading.char(span.start - 1) not in _MEETING and reading.tag_at(at + 1) in ("p", "d", "v", "c")
    if word.tag in _PARTS and _is_part(reading, at, word.tag):
        return True
    return _cannot_stand(reading, at, lead)


def _is_torn_off(reading: Reading, span: Span, word: Word, *, in_slot: bool) -> bool:
    """欧成/PER 中和/v 财务总监, “…。”石达/PER 发说/v，: words of two that are none behind a name."""
    text = word.span.of(reading.text)
    if text in _TORN:
        return True
    if text == _IS:
        return not any(step in _rest(reading, word.span.end) for step in _NEXT_STEPS)
    told = len(text) == _LONG and text[1] == _SAYS and text not in _MEANS and text[0] not in _NO_TELLING
    return told and (in_slot or reading.char(span.start - 1) in _OPENS) and reading.char(word.span.end) in "，,：:。"


def _closes(reading: Reading, span: Span, tag: str, *, in_slot: bool) -> bool:
    """书记沈求|我，; 通讯员 石克|则: no word of grammar stands alone before a mark or at the end of a line."""
    if tag not in _AT_END:
        return False
    char = reading.char(span.end)
    if span.end + 1 >= reading.span.end:
        return in_slot and char not in _BEHIND_HERE or reading.char(span.start - 1) in _LABELS
    after = reading.char(span.end + 1)
    if char == _WHEN:
        return after in ":：)）、"
    labelled = after in ":：)）" or char == _GIVEN_PLACE or in_slot and after in "／/"
    return after in _MARKS and char not in _BEHIND_HERE and (labelled or tag != "v" and (in_slot or tag not in "fn"))


def _is_part(reading: Reading, at: int, tag: str) -> bool:
    """孙靖/PER 中/f 抓了把谷子, 陈洲/PER 其/r 小心地: no noun of place, number or adjective follows a name."""
    char, after = reading.char(at), reading.tag_at(at + 1)
    if after in _BEHIND or char == _GOOD and after in _NO_ADVERB:
        return False
    return char in _GIVEN[tag] if tag in _GIVEN else after not in ("n", "f")


def _cannot_stand(reading: Reading, at: int, lead: float) -> bool:
    """Whether what follows a word of grammar cannot follow it: 石邦|正|指出, 石新|均|说, 石怀|让|在会上."""
    char, after = reading.char(at), reading.tag_at(at + 1)
    word = reading.word_at(at + 1)
    if word is None:
        return False
    if char in _SINGLE:
        return _SEVERAL.isdisjoint(_sentence_before(reading, at))
    if char in _FLAT and _is_told(reading, word, at + 1) or _is_dateline(reading, word, char):
        return True
    if char in _OF_GIVEN and _is_titled(reading, at + 1):
        return True
    if char == _HAVING:
        return after in _HAD and _OF not in reading.text[at : at + _CLOSE]  # 石享|有停车的权利
    if char in _NEVER:
        return after not in ("n", "f", "q", "m")
    if char in _TRANSITIVE:
        return after in _NO_OBJECT
    if char in _MODAL:
        able = char == _CAN and after == "v" and word.span.end - at > _LONG
        return after in _FINITE or able or char == _CAN and after == "p" and lead > -3.0
    return _is_adverb_of_none(reading, word, at, lead)


def _is_told(reading: Reading, word: Word, at: int) -> bool:
    """指出, 报警|称, 分析|认为: whether a verb of speech stands at `at`, or behind the verb there."""
    end = word.span.end
    verb = word.tag in ("v", "vn") and end - at == _LONG and cue_at(reading.text, end)
    return verb or cue_at(reading.text, at) and reading.char(at + 1) not in _ASPECTS


def _is_titled(reading: Reading, at: int) -> bool:
    """总参谋长傅全|有|上将, 石戴|同|教授: whether a rank or a title stands at `at`, as a word of its own."""
    if reading.text.startswith(_RANKS, at):
        return True
    end = tables.appellations("office").starting(reading.text, at, reading.span.end)
    return end is not None and end - at > 1 and reading.is_boundary(at) and reading.is_boundary(end)


def _is_dateline(reading: Reading, word: Word, char: str) -> bool:
    """记者石玉|来|台北20日电: whether a place and a day follow."""
    if word.tag not in ("LOC", "s") or char in _PLACED:
        return False
    day = reading.word_at(word.span.end)
    return day is not None and day.tag == "TIME" and reading.char(day.span.end - 1) == _DAY


def _is_adverb_of_none(reading: Reading, word: Word, at: int, lead: float) -> bool:
    """石绂|曾|分析说, 石友|先|强调, 石守|正|从学校回来, 石景|和|已到: adverbs and conjunctions by what follows them."""
    char, after = reading.char(at), word.tag
    if char == _ONCE:
        return not reading.text.startswith(_CAREER, at + 1)
    if char == _THEN:
        return after != "m" and not any(late in _sentence_before(reading, at) for late in _LATE)
    if char == _NOW:
        closed = reading.char(word.span.end) in "。，" and after == "v"
        return lead > _LIKELY and (after in _NOWHERE or closed) and reading.char(at + 1) not in "在是准处值"
    if char == _AND:
        how = after == "a" and reading.char(word.span.end) == "地"
        apart = how or after in _NO_NOUN or reading.char(at + 1) == "与"
        return apart and _OWNING.isdisjoint(_rest(reading, at + 1))
    if char == _AT_ONCE:
        return after == "v" and not any(then in _rest(reading, at + 1) for then in "就便")
    return char == _FIRST and not any(step in _rest(reading, at + 1) for step in _NEXT_STEPS)


def _sentence_before(reading: Reading, at: int) -> str:
    """What stands in the sentence in front of `at`."""
    return reading.text[reading.behind_last(_ENDS, max(reading.span.start, at - _CLAUSE), at) : at]


def _rest(reading: Reading, at: int) -> str:
    """What follows up to the end of the sentence."""
    rest = reading.text[at : min(at + _CLAUSE, reading.span.end)]
    return rest.partition("。")[0]


def is_before_deed(reading: Reading, at: int) -> bool:
    """民警|黄建/PER 标于/v 11月, 指挥长|李岭/PER 毫一/v 声令/v 下: no verb stands there before 于 or a set phrase."""
    char = reading.char(at)
    if reading.text.startswith(tables.context_words("set_phrase"), at + 1):
        return char not in tables.name_context("stop", "adverb", "follows")
    when = reading.tag_at(at + 2) in ("TIME", "LOC") and reading.is_boundary(at + 2)
    return reading.char(at + 1) == "于" and when and char not in tables.name_context("before_yu")


def is_before_time(reading: Reading, at: int) -> bool:
    """发言人|沈国/PER 放/v 今天/TIME 宣布, 总参谋长傅全/PER 有/v 会见/v: a verb alone takes no time and no verb."""
    word, after = reading.word_at(at), reading.word_at(at + 1)
    if word is not None and word.tag == "TIME" and is_han(reading.text[at]) and reading.text[at] not in _TELLING_TIME:
        return word.span.start == at and reading.text.startswith(_RECENTLY, at + 1)  # 张建/PER 中/TIME 日前/TIME
    if word is None or after is None or word.span != (at, at + 1) or after.span.start != at + 1:
        return False
    if reading.text[at] == "有":
        return after.tag == "v" and after.span.end - after.span.start > 1
    plain = word.tag in ("v", "n", "a", "vn", "j") and reading.text[at] not in "说称在于到讯电问道赴任"
    return after.tag == "TIME" and plain and not cue_at(reading.text, at)
