"""Proposed names whose own characters read as other words: 扫一扫, 齐刷刷, 贝方, 李家, 岑巩县.

Takes a reading and a span that was proposed as a name, gives yes or no. A position right before it speaks for a name.
"""

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import foreign, tables
from pipeline.titles.name import COUNTRIES, cue_at, has_two_surnames, surname_length
from pipeline.titles.reading import Reading

_REPEATING, _WHILE = "一了不没", "边"  # 扫一扫, 查了查, 能不能
_ADVERBIAL = frozenset(("a", "ad", "d", "v", "vd", "vn", "m"))
_PREDICATES = frozenset(("v", "vd", "vn", "n", "a", "ad", "an", "d"))
_PARTY = "方"  # 甲方, 贝方
_SIDES = word_list("bodies", "party_to")
_EVERY = "应尽"  # 应知尽知, 应保尽保
_COUNTRIES = COUNTRIES | frozenset("中欧柬老缅新马蒙台港")
_FAMILY, _CALLED = "家", "姓"  # 李家
_ADVERBS = "常曾时连尚终却都相边别莫单全暂越即仍随"
_DYNASTIES = frozenset("夏商周秦汉魏晋隋唐宋元明清")
_COUNTY = "县"
_OF_NO_NAME, _KIN = frozenset("办媒被说"), frozenset("妻母父夫")
_WRITTEN = frozenset("即遂亦便竟均仍乃还在却仅曾将会已也又都因未囚")
_HAS_SAID = "说过"  # 当院长|时说过
_HANDLED = frozenset("将把被对")
_LIGHT = frozenset("则也还又却")
_BOTH = ("二人", "两人", "两家", "双方", "两姓", "两位")
_GRAVES = "墓坝埠屯圩寨闸"  # 某某|墓
_PAIR, _SO = 2, "地"
_TRACE, _TRACE_ALONE = -2.125, -1.0  # of the tagger's lead, measured: below are 曾撰文|指出 and 曾承诺|说
_ADVERBS_OF_VERBS = frozenset(("ad", "d", "vd"))


def is_worded(reading: Reading, span: Span, text: str) -> bool:
    """应知|尽知, 李家, 林|姓, 许|许多多, 美伊, 扫一扫: what its own characters say."""
    if len(text) == _PAIR and (text[-1] in _OF_NO_NAME or text[-1] in _KIN and not is_titled(reading, span)):
        return True  # 侯办|发言人, 韩媒, 李被|警告, 许|妻
    handled = text[1:] in tables.name_context("verb_after") and reading.char(span.start - 1) in _HANDLED
    if handled or text[1:] == _HAS_SAID or _is_manner(reading, span, text):
        return True  # 将|张|擒获
    cued = cue_at(reading.text, span.end + (reading.char(span.end) in _LIGHT))  # 陈祖屯|说, 经理常守仓|则表示
    site = text[-1:] in _GRAVES and not cued
    if len(text) > _PAIR and (site or text[1:] in tables.name_context("no_given")):
        return True  # 王、李二人
    if text[-1] == _COUNTY or len(text) == _PAIR and _is_period(reading, span, text):
        return True  # 岑巩县
    if _is_followed(reading, span, text) and not is_titled(reading, span):
        return True
    if text[:1] == _EVERY[0] and reading.char(span.start + 2) == _EVERY[1]:
        return True
    if text[-1:] in (_FAMILY, _CALLED) and surname_length(text) == len(text) - 1:
        return True  # 李家, 司徒家
    if len(text) > 2 and text[1] == text[2] and reading.char(span.start - 1) == text[0]:
        return True
    countries = len(text) == 2 and all(char in _COUNTRIES for char in text)
    if countries and not is_titled(reading, span) and not _is_among_people(reading, span):
        return True
    return (
        _is_repeated(text)
        or len(text) == _PAIR
        and has_two_surnames(text)
        and reading.text.startswith(_BOTH, span.end)  # 范陈|二人
        or _is_painted(reading, span, text)
        or _is_party(reading, span, text)
        or _is_verb(reading, span)
        or _is_done(reading, span)
    )


def _is_manner(reading: Reading, span: Span, text: str) -> bool:
    """发言人|严正|表示, 老师|高兴|地说: how somebody speaks."""
    if text not in tables.name_context("how_told"):
        return False
    return reading.char(span.end) == _SO or cue_at(reading.text, span.end)


def _is_followed(reading: Reading, span: Span, text: str) -> bool:
    """李|遂与…, 黄|亦向…: a surname that stands for its bearer, and an adverb of written language."""
    after = reading.tag_at(span.end) in ("v", "p", "d", "vd", "c") and not cue_at(reading.text, span.end)
    return len(text) == _PAIR and text[1] in _WRITTEN and surname_length(text[0]) == 1 and after


def _is_among_people(reading: Reading, span: Span) -> bool:
    """甲、|韩英|、乙: in a list between people."""
    marked = reading.char(span.start - 1) == "、" == reading.char(span.end)
    return marked and reading.tag_at(span.start - 2) == "PER" == reading.tag_at(span.end + 1)


def _is_period(reading: Reading, span: Span, text: str) -> bool:
    """宋明|以后: two dynasties and when."""
    return _DYNASTIES.issuperset(text) and reading.text.startswith(tables.context_words("period"), span.end)


def is_titled(reading: Reading, span: Span) -> bool:
    """主任|韩英: whether a position stands right before."""
    return tables.position_heads().ending(reading.text, span.start, reading.span.start) is not None


def _is_expected(reading: Reading, span: Span) -> bool:
    """局长|揭土生, 由|揭土生: whether a position or 由 stands right before."""
    return reading.char(span.start - 1) == "由" or is_titled(reading, span)


def _is_repeated(text: str) -> bool:
    """扫一扫, 边走边; 高高兴兴."""
    if len(text) == 3:
        return text[0] == text[2] and (text[1] in _REPEATING or text[0] == _WHILE)
    return len(text) == 4 and text[0] == text[1] and text[2] == text[3]


def _is_painted(reading: Reading, span: Span, text: str) -> bool:
    """齐/d 刷刷/v, 乐呵呵/a: a character with another one doubled, none of it a name to the tagger."""
    if len(text) != 3 or text[1] != text[2]:
        return False
    if not surname_length(text):
        return not foreign.sounds(text)  # 笑盈盈/PER, but not 克拉拉
    if not reading.is_boundary(span.start) or not reading.is_boundary(span.end):
        return False
    tags = {reading.tag_at(at) for at in range(span.start, span.end)}
    return reading.tag_at(span.start) in _ADVERBIAL and tags <= _ADVERBIAL | {"xc", "u"}


def _is_party(reading: Reading, span: Span, text: str) -> bool:
    """贝方: a party to talks or a contract; 马方, with a frequent surname, only beside 双方 or 中方."""
    if len(text) != 2 or text[1] != _PARTY or reading.unit.kind != "paragraph":
        return False
    if is_titled(reading, span):
        return False
    if text[0] not in tables.surnames("frequent"):
        return True
    return reading.holds(_SIDES)


def _is_verb(reading: Reading, span: Span) -> bool:
    """有/v 需求/n, 常/d 上门/v: a verb or an adverb written like a surname, and the whole word after it."""
    first = reading.word_at(span.start)
    if first is None or first.span.end != span.start + 1 or span.end - span.start != 3:
        return False
    listed = reading.char(span.start - 1) == "、" and reading.tag_at(span.start - 2) == "PER"
    if reading.char(span.end) in "(（" or listed and reading.tag_at(span.end) == "w":
        return False  # 盖/v 山林/n（满族）, 记者甲、储/v 学军/n）
    rest = reading.word_at(span.start + 1)
    if rest is None or rest.span != (span.start + 1, span.end):
        return False
    if reading.char(span.end) in _LIGHT and cue_at(reading.text, span.end + 1) and is_titled(reading, span):
        return False  # 经理|常/d 守仓/v|则表示
    least = _TRACE if cue_at(reading.text, span.end, shortest=_PAIR) else _TRACE_ALONE
    if rest.tag not in _ADVERBS_OF_VERBS and reading.trace(span) > least and _is_expected(reading, span):
        return False  # 村民|曾/d 有福/v|告诉, 局长|盖/v 守信/v|介绍
    if first.tag == "d" and rest.tag in _ADVERBS_OF_VERBS | {"v"}:
        return reading.text[span.start] in _ADVERBS  # 局长|曾/d 公开/ad|表示
    verb = first.tag in ("v", "vd") and reading.text[span.start] in tables.surnames("verbal")
    return verb and rest.tag in _PREDICATES


def _is_done(reading: Reading, span: Span) -> bool:
    """商讨/v 后/f: a verb and when."""
    verb, when = reading.word_at(span.start), reading.word_at(span.end - 1)
    if verb is None or when is None or when.span != (span.end - 1, span.end):
        return False
    return verb.span == (span.start, span.end - 1) and verb.tag == "v" and reading.text[span.end - 1] in "后前时"
