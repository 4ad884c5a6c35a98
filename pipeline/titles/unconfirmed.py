"""Tagged names that nothing but the tag speaks for: a PER in a headline, 张坊|·生态小镇, 冒雪|前往.

Takes a reading and the span of a PER that no position introduces, gives whether it needs a second sign. It refuses to
doubt the elements of minority names, what stands behind a noun of kinship, and what the tagger is sure of.
"""

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import elements, foreign, tables
from pipeline.titles.name import BLANKS, DOTS, cue_at, is_han, surname_length
from pipeline.titles.reading import Reading

_KIN, _BEFORE_KIN = frozenset("父母妻夫子女兄弟姐妹孙侄婿媳"), frozenset("其之，,、；;（(。\n")
_TITLES = frozenset(("headline", "subtitle", "heading", "group_heading"))
_LONGEST_TERM = 10
_SOURCES = ("来源：", "来源:", "出品：", "出品:")
_GOING_ON = frozenset(("v", "n", "d", "a", "r", "vn", "vd", "ad"))
_LEADING = frozenset(("v", "p", "a", "m", "d", "f", "n"))
_FAMILIAR = "小老大新旧"
_SHORT_PART, _WHOLE = 2, 3
# Measured on real news: below, most of the PER without another sign are none.
_ROADS, _BEFORE_ROADS = "路街巷桥", "区市县镇乡村在沿过经于"
_ROW, _LONG_ROW = 60, 6  # characters on each side that are looked at, words of a long row
_DOUBT, _DOUBT_OF_FORM = 0.25, -0.25
_CERTAIN, _NEVER_ODD = 2.0, 3.5
_SHOWN = word_list("name_context", "shown")
_LEADS = word_list("name_context", "led_by")
_CALLED = "叫"
_AND = "和"  # ends a name only where it joins nothing (张本智和、李某)
_LIKE = "地"
_OWNING, _STYLED = frozenset("的和与跟同"), word_list("name_context", "styled_two")
# 甲，35岁; 甲（云川，女，射击）
_AGED = regex("[（(，,]?(?:现年|今年|时年)?[0-9]{1,3}岁|[（(](?:[一-鿿]{2,6}[，,])?[男女][，,）)]")
# Of two characters with nothing beside them most are common words, brands or places.
_WAVERING_OF_TWO, _LEANING_OF_TWO, _USUAL = 2.0, 2.5, 0.25
_NEVER_GIVEN = frozenset("方总将即遂亦是为已")
_LANDSCAPE, _WAVERING = frozenset("路街巷桥渠垭浦坪坝沟岭塘洼圩埠岛屿峡洲溪涌墟甸店屯堡寨岗湾楼渡闸垸"), 1.5
_WROTE, _LONGEST_TITLE, _OF_BODIES = "的《", 30, (*word_list("speech_nouns", "document"), *"报刊志法")


def is_doubtful(reading: Reading, span: Span) -> bool:
    """Two characters without a surname, a PER in a headline and words that only look foreign need a second sign."""
    text, lead = span.of(reading.text), reading.lead(span)
    if lead < _CERTAIN and _is_in_title(reading) or text[0] == "党" or _names_no_person(reading, span):
        return True
    formed = len(text) == _WHOLE and text[0] in tables.surnames("frequent") or foreign.sounds_but_one(text)
    elemental = elements.run_from(reading.text, span.start, span.end).end == span.end
    known = elemental or _is_kin(reading, span.start) or lead > _DOUBT_OF_FORM and _is_personal(reading, span)
    if not known and (lead < (_DOUBT_OF_FORM if formed else _DOUBT) or lead < _NEVER_ODD and _is_odd(reading, span)):
        return True
    if surname_length(text) or known or text[:2] in tables.surnames("japanese") and len(text) > 2:
        return False
    return len(text) == 2 and lead < _CERTAIN or text[0] in _FAMILIAR


def _is_personal(reading: Reading, span: Span) -> bool:
    """图为|甲, 采访了|甲, 伤者叫|甲, 甲|今年45岁, 甲|的妻子, 甲|和妻子, 甲|的《…》: what is said of people alone."""
    called = reading.char(span.start - 1) == _CALLED and surname_length(span.of(reading.text)) > 0
    if called or reading.text.endswith(_SHOWN, reading.span.start, span.start) or span.of(reading.text)[-1] == _AND:
        return True
    if _speaks_so(reading, span.end) or _is_writer(reading, span.end):
        return True
    if reading.char(span.end) in _OWNING and reading.text[span.end + 1 : span.end + 3] in tables.kinship():
        return True  # 甲|的父亲, 甲|和妻子
    if reading.text.startswith(_LEADS, span.end) and reading.char(span.start - 1) == "由":
        return True  # 由|甲|领导的某会
    return reading.text.startswith(_STYLED, span.end) or _AGED.match(reading.text, span.end) is not None


def _is_writer(reading: Reading, end: int) -> bool:
    """甲|的《春天》, but not 某某的《晚报》: whether a work is somebody's, which is no paper of a body."""
    first = end + len(_WROTE)
    stop = reading.text.find("》", first, first + _LONGEST_TITLE) if reading.text.startswith(_WROTE, end) else -1
    return stop > first and not reading.text.endswith(_OF_BODIES, first, stop)


def _speaks_so(reading: Reading, end: int) -> bool:
    """马守田|兴奋地告诉: whether it is said how somebody speaks."""
    at = reading.text.find(_LIKE, end + _SHORT_PART, min(end + _WHOLE + _SHORT_PART, reading.span.end))
    return at >= 0 and all(map(is_han, reading.text[end:at])) and cue_at(reading.text, at + 1)


def _is_in_title(reading: Reading) -> bool:
    """Whether the unit is a title line rather than a sentence or a roll."""
    return (
        reading.unit.kind in _TITLES and reading.text[reading.span.end - 1] not in "。！？”」" and not _is_roll(reading)
    )


def _names_no_person(reading: Reading, span: Span) -> bool:
    """Whether what stands around shows a source, a term, a thing called after somebody, or 张坊|·生态小镇."""
    return (
        reading.text.endswith(_SOURCES, reading.span.start, span.start)
        or reading.char(span.end) in DOTS
        or reading.char(span.start - 1) in DOTS
        or _is_in_list(reading, span)
        or _names_a_thing(reading, span)
        or _is_road(reading, span)
        or _is_sited(reading, span)
        or _is_branded(reading, span)
        or _is_among_others(reading, span)
    )


def _is_road(reading: Reading, span: Span) -> bool:
    """某区|陈寿路, 过|薛老桥."""
    text = span.of(reading.text)
    placed = reading.char(span.start - 1) in _BEFORE_ROADS or reading.tag_at(span.start - 1) == "LOC"
    return len(text) == _WHOLE and text[-1] in _ROADS and placed


def _is_sited(reading: Reading, span: Span) -> bool:
    """渭惠渠, 丁家垭: three characters of which the last is what lies or is built there, where the tagger wavers."""
    text = span.of(reading.text)
    sited = len(text) == _WHOLE and text[-1] in _LANDSCAPE and reading.lead(span) < _WAVERING
    return sited and not _is_kin(reading, span.start)  # 妻子|石连桥


def _is_branded(reading: Reading, span: Span) -> bool:
    """车企|特莱拉, 彪马/ORG、乔丹: behind a noun for companies, or beside one in a list of no people."""
    if reading.text.endswith(tables.context_words("company_before"), reading.span.start, span.start):
        return reading.lead(span) < _CERTAIN
    if reading.text.startswith(tables.context_words("of_brand"), span.end):
        return True
    beside = [reading.tag_at(span.start - 2)] if reading.char(span.start - 1) == "、" else []
    beside += [reading.tag_at(span.end + 1)] if reading.char(span.end) == "、" else []
    return bool(beside) and "PER" not in beside and "ORG" in beside and reading.lead(span) < _NEVER_ODD


def _is_among_others(reading: Reading, span: Span) -> bool:
    """古邦、白任、佳泉、进新、…: one of a long row of short words of which the tagger takes few for people."""
    if "、" not in (reading.char(span.start - 1), reading.char(span.end)):
        return False
    low, high = max(reading.floor, span.start - _ROW), min(reading.span.end, span.end + _ROW)
    first, last = span.start, span.end
    while first > low and (reading.text[first - 1] == "、" or is_han(reading.text[first - 1])):
        first -= 1
    while last < high and (reading.text[last] == "、" or is_han(reading.text[last])):
        last += 1
    items = reading.text[first:last].count("、") + 1
    words = reading.words[reading.index_at(first) : reading.index_at(last - 1) + 1]
    people = sum(word.tag == "PER" for word in words)
    return items >= _LONG_ROW and people * 2 < items


def _is_odd(reading: Reading, span: Span) -> bool:
    """英武魁伟, 都十分, 冒雪|前往: forms of which most are common words where the tagger alone takes them for names."""
    text = span.of(reading.text)
    if len(text) > _SHORT_PART and foreign.sounds(text) or foreign.sounds_but_one(text):
        return False
    length = surname_length(text)
    if len(text) > _WHOLE:
        known = length > 1 or text[:2] in tables.surnames("japanese") or text[1] in tables.surnames("frequent")
        return not known
    if len(text) == _WHOLE:
        return not length
    usual = text[0] in tables.surnames("frequent")
    before, after = reading.tag_at(span.start - 1), reading.tag_at(span.end)
    listed = reading.char(span.start - 1) in "、（(" or reading.char(span.end) in "、）)"
    joined = reading.char(span.start - 1) in "和与及" and reading.tag_at(span.start - 2) == "PER"
    joined = joined or reading.char(span.end) in "和与及" and reading.tag_at(span.end + 1) == "PER"
    if listed or joined or before == "PER" or after == "PER" or _is_signed(reading, span):
        return False
    if reading.lead(span) > _LEANING_OF_TWO and surname_length(text) == 1 and text[0] not in tables.surnames("verbal"):
        return text[1] in _NEVER_GIVEN  # 家住新区的|韩露|有两个孩子
    if reading.lead(span) < _WAVERING_OF_TWO - usual * _USUAL and not _is_kin(reading, span.start):
        return True  # 以切除|陈杂, 烧了|高香
    return after in ("d", "r", "a") if usual else after in _GOING_ON or before in _LEADING


def _is_signed(reading: Reading, span: Span) -> bool:
    """校对：|解睿, 廖宁 |黄永: behind a label's colon, or a blank from another name."""
    mark = reading.char(span.start - 1)
    alone = mark in "。\n" and reading.char(span.end) in BLANKS  # 。文鸿 某某新闻记者
    return alone or mark in ":：／/由" or mark in BLANKS and reading.tag_at(span.start - 2) == "PER"


def _is_roll(reading: Reading) -> bool:
    """出席：某某　某某: a line that says who was there, however it was read."""
    colon = reading.text.find("：", reading.span.start, reading.span.start + _LONGEST_TERM)
    return colon >= 0 and reading.text[reading.span.start : colon].strip(BLANKS) in tables.name_context("list_end")


def _is_kin(reading: Reading, start: int) -> bool:
    """父亲|桑吉, 其子|王磊."""
    return is_brief_kin(reading, start - 1) or any(
        reading.text[max(0, start - length) : start] in tables.kinship() for length in (2, 3)
    )


def is_brief_kin(reading: Reading, at: int) -> bool:
    """其|子|王磊, ，|妻|李梅: whether a noun of kinship of one character stands at `at`."""
    return reading.char(at) in _KIN and reading.char(at - 1) in _BEFORE_KIN


def _is_in_list(reading: Reading, span: Span) -> bool:
    """“周调度、月通报”, “金雪豹”: what is marked as a term or opens a marked list."""
    if reading.char(span.start - 1) not in "“‘「『《":
        return False
    called = reading.text.endswith(tables.context_words("called_so"), reading.span.start, span.start - 1)
    if called and surname_length(span.of(reading.text)) and reading.char(span.end) in "”’」』":
        return False  # 她叫“杨燕”
    closing = next((at for at in range(span.end, span.end + _LONGEST_TERM) if not is_han(reading.char(at))), span.end)
    named_after = span.end - span.start == 2 and closing > span.end and reading.char(closing) in "”’」』》"
    return named_after or reading.char(span.end) in "”’」』》、"  # “云川|好人”


def _names_a_thing(reading: Reading, span: Span) -> bool:
    """杰克逊霍尔|会议: what is called after a person or a place."""
    if surname_length(reading.text[slice(*span)]):
        return False
    after = reading.word_at(span.end)
    return after is not None and reading.text[slice(*after.span)] in tables.name_context("eponym")
