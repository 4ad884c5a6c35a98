"""Forms of address: 孙某, 袁师傅, 王女士, 老李, 王主任.

Takes a reading, gives names of the forms `address` and `title`. It refuses titles without a person's surname
(总经理, 任主任).
"""

from collections.abc import Iterable, Iterator
from functools import cache

from pipeline.lazy import regex
from pipeline.spans import Span, places
from pipeline.titles import foreign, tables
from pipeline.titles.name import HAN, OPENING, Name, cue_at, is_han, surname_length
from pipeline.titles.reading import Reading

_ACTS = ("v", "d", "p", "c")
_BEFORE = frozenset("\n，,。；;“：:的、")  # in front of 老胡/n 掀开
_WHOLE_WORDS = frozenset(("v", "LOC", "ORG", "p", "d", "c"))  # 桂林/LOC 某公司, 通过/p 某平台
_TAKES = "任"
_FORMERLY, _HOLDS = "原", ("分别", "系", "任", "担任", "是", "为", "在")
_BESIDE = regex(f"某[{HAN}][、和与及]$")  # another one of the list
_NEXT = regex(f"[、和与及][{HAN}]某(?![某、，。甲乙丙丁])[{HAN}][、和与及等，。（(被系因在]")
_SEXES, _PAIR, _TOWARD = frozenset("男女"), 2, frozenset("向对跟与和给替让为")
_ITEM, _LEANS, _SURE = 3, -0.6, 0.0  # the last two of the tagger's lead
_NEAR = 1000
_NO_TRACE, _LIKELY, _SURELY = -5.0, 0.25, 2.0  # of the tagger's lead
_ACTING = frozenset(("v", "vd"))  # behind 老马
_CLOSERS = frozenset("”」』")
_SHIFTS = frozenset("配带当休值夜早晚中下上跟接领换轮交白加同全本该")
_ASPECTS = tuple("着了过")
_NO_OBJECT = frozenset("在不没也就都还")  # opens no object of a verb
_PARTY = "党"
_OF_PARTIES = frozenset(
    ("书记", "总书记", "副书记", "主席", "委员", "常委", "代表", "干部", "支书", "干事", "部长", "校长")
)
_FAMILIAR, _EX = frozenset("老小阿"), "前"
_ELDER, _HOME, _PLAIN = "老", "家", frozenset(("n", "nr", "nz", "a"))
_SOMEONE = regex(
    f"([{HAN}]{{1,2}}?)(某某|某[甲乙丙丁]?)(?![些种个位年月地市县日部旅团连营师一类项处款条段期天次省区镇乡村校院公])"
)


def _someone(reading: Reading) -> Iterator[Name]:
    """孙某, 欧阳某某; not 时任|某部排长."""
    text = reading.text
    for match in _SOMEONE.finditer(text, *reading.span):
        compound = text[match.start(2) - 2 : match.start(2)] in tables.surnames("compound")
        start = match.start(2) - (2 if compound else 1)
        inside = _is_part(reading, start) if not reading.is_boundary(start) else _leads_to(reading, start, match.end())
        held = text[start] == _TAKES and text[start - 1 : start] in tables.name_context("before_holding")
        inside = inside or held  # 原|任|某公司经理
        whole = surname_length(text[start : match.start(2)]) == match.start(2) - start > 0
        if whole and not inside:
            yield Name(Span(start, _with_last(reading, start, match.end())), sure=True, form="address")


def _is_part(reading: Reading, start: int) -> bool:
    """桂林/LOC 某公司, 军方/n 某型: whether the surname ends a word that is no position."""
    word = reading.word_at(start)
    if word is None or word.tag in _WHOLE_WORDS:
        return word is not None
    noun = word.tag == "n" and word.span.end == start + 1
    return noun and tables.position_heads().ending(reading.text, start, word.span.start) is None


def _leads_to(reading: Reading, start: int, end: int) -> bool:
    """某局|向某公司: whether what looks like a surname is a preposition before some body."""
    return reading.tag_at(start) == "p" and reading.tag_at(end) in ("n", "ORG", "nz")


def _with_last(reading: Reading, start: int, end: int) -> int:
    """何某|贵: where a name ends whose last character the tagger sees, or which is printed with it every time."""
    text = reading.text
    low, high = max(0, start - _NEAR), start + _NEAR
    last = text[end : end + 1]
    if text[end - 1] != "某" or not is_han(last) or last in tables.name_context("stop"):
        return end
    if text[end + 1 : end + 2] in _ASPECTS:
        return end  # 肖某|骑着
    if last == _FORMERLY and text.startswith(_HOLDS, end + 1):
        return end  # 闫某|原分别为
    if _BESIDE.search(text, max(0, start - _ITEM), start) or _NEXT.match(text, end + 1):
        return end + 1  # 周某利、刘某|刚、
    if not reading.is_boundary(end + 1) and not _closes_elsewhere(text, text[start : end + 1], Span(low, high)):
        return end  # 陈某|驾车
    lead = reading.lead(Span(end, end + 1))
    if lead > (_SURE if last in tables.name_context("follows") else _LEANS):
        return end + 1  # 抓获杨某|强，
    if last in tables.name_context("follows"):
        return end
    if last in tables.name_context("needs_object") and text[end + 1 : end + 2] in _NO_OBJECT:
        return end + 1  # 韩某|成|不在家
    times = text.count(text[start:end], low, high)
    return end + 1 if times > 1 and text.count(text[start : end + 1], low, high) == times else end


def _closes_elsewhere(text: str, name: str, around: Span) -> bool:
    """名为向某涛。…向某涛|却与: whether a name ends at a mark once."""
    ends = (at + len(name) for at in places(name, text, around))
    return any(not is_han(text[end : end + 1]) for end in ends)


def addressed(reading: Reading, places: Iterable[int] = ()) -> list[Name]:
    """孙某, 袁师傅, 王女士, 老李, 王主任: a surname with a form of address."""
    found = list(_someone(reading)) if reading.has_one_of("某") else []
    text = reading.text
    after, title, opening = tables.appellations("after"), tables.appellations("title"), _opening()
    called, slots = _firsts(), frozenset(places)
    for index in [index for index, start in enumerate(reading.starts) if text[start] in opening]:
        start, stop = reading.words[index].span
        if called.isdisjoint(text[start + 1 : start + 3]) and text[start] not in _FAMILIAR:
            continue
        length = surname_length(text[start : start + 2])
        before = text[start] in _FAMILIAR and text[start + 1 : start + 2] in tables.surnames("single")
        if before and start - 1 not in slots and _is_address_before(reading, index):
            found.append(Name(Span(start, start + 2), sure=True, form="address"))
        elif length and stop >= start + length and text[start + length : start + length + 1] in called:
            end = after.starting(text, start + length, reading.span.end)
            form = "address"
            if end is None or end - start - length == 1 and text[start + length] != "某":
                behind = start + length + (text[start + length] == _EX)  # 江|前|市长
                end, form = title.starting(text, behind, reading.span.end), "title"
            common = text[start:end] in tables.surnames("common") if end is not None else False  # 送交高院
            if end is None or common or _ends_name(reading, start, slots) or _is_shift(text, start):
                continue
            if form == "title" and (_is_of_state(reading, start, end) or _precedes_name(reading, end)):
                continue
            if text[start + length] != "某" and _is_address(reading, index, Span(start, end), length):
                found.append(Name(Span(start, end), sure=True, form=form))
    return found


def _precedes_name(reading: Reading, end: int) -> bool:
    """味全/n 龙/n|总教练|甲/PER: whether a whole name follows, whose title it is."""
    word = reading.word_at(end)
    return word is not None and word.tag == "PER" and word.span.start == end and word.span.end - end > 1


def _ends_name(reading: Reading, start: int, slots: frozenset[int]) -> bool:
    """副主席|司存|周先生: the surname is the last character of a whole name behind a title."""
    first = next((slot for slot in (start - 2, start - 1) if slot in slots), None)
    return first is not None and surname_length(reading.text[first : first + 2]) == 1


def _is_of_state(reading: Reading, start: int, end: int) -> bool:
    """哈|总统|纳扎尔别科夫, 美|总统: the country of an office by its first character, with or without its holder."""
    if foreign.is_office(reading.text[start:end]):
        return True  # 阿|总统, 韩|总理
    holder = reading.word_at(end)
    named = holder is not None and holder.tag == "PER" and holder.span.start == end
    return named and foreign.sounds(reading.text[start]) and foreign.sounds(reading.text[end : end + _ITEM])


def _is_shift(text: str, start: int) -> bool:
    """配班|老师, 当班|护士: the shift somebody is on, no surname; nor is it one in 卖官|书记."""
    shift = text[start] == "班" and text[start - 1 : start] in _SHIFTS
    return shift or text[start - 1 : start + 1] in tables.name_context("ends_in_surname")


@cache
def _opening() -> frozenset[str]:
    """What a form of address can begin with: most words are left at their first character."""
    families = (*tables.surnames("single"), *tables.surnames("compound"))
    return frozenset(name[0] for name in families) | _FAMILIAR


@cache
def _firsts() -> frozenset[str]:
    """What a form of address behind a surname can begin with."""
    return frozenset(word[0] for place in ("after", "title") for word in tables.appellations(place).labels) | {_EX}


def _is_address_before(reading: Reading, index: int) -> bool:
    word = reading.words[index]
    text = word.span.of(reading.text)
    if len(text) != 2 or text[0] not in "老小":
        return False
    after = reading.tag_at(word.span.end)
    acts = word.tag in ("n", "nr", "nz", "a") and after in _ACTS and reading.char(word.span.start - 1) in _BEFORE
    if reading.text[word.span.start : word.span.end + 1] in tables.name_context("not_address"):
        return False  # 老东/PER 家
    thing = text in tables.name_context("not_address")
    if word.tag == "PER":
        acting = after in _ACTING and reading.char(word.span.start - 1) in _BEFORE
        return not thing or reading.lead(word.span) > (_LIKELY if acting else _SURELY)
    elder = text[0] == _ELDER and text[1] in tables.surnames("frequent") and word.tag in _PLAIN
    elder = elder and reading.char(word.span.end) != _HOME  # 老赵|家的狗
    return (acts or elder) and not thing and _leans(reading, word.span)


def _leans(reading: Reading, span: Span) -> bool:
    """小字/n 也 清晰: not where the tagger sees no trace of a name."""
    return reading.lead(span) > _NO_TRACE


def _is_address(reading: Reading, index: int, span: Span, length: int) -> bool:
    """Whether 王主任 is a person called so: the tagger says so, or it opens a clause."""
    text = reading.text
    doubled = text[span.start] == text[span.start + 1]  # 财政司|司长
    if (
        doubled
        or text[slice(*span)] in tables.position_heads()
        or text[span.start : span.start + 2] in tables.surnames("common")
    ):
        return False
    if span.end - span.start - length == 1 and text[span.end - 1] in "总工导董局队处所老婶伯嫂哥姐氏叔姨":
        word = reading.words[index]
        return word.tag == "PER" and word.span == span
    if reading.char(span.start - 1) in _CLOSERS and cue_at(text, span.end):
        return True  # “……。”|任老师|说
    common = text[span.start] in "代任时原现前兼由向是为和从本该支校总有于方后国公市县区村镇马党籍起铁黑"
    named = text[span.start] == _PARTY and text[span.start + length : span.end] not in _OF_PARTIES  # 党经理/n
    if common and reading.words[index].tag != "PER" and not (named and reading.words[index].span == span):
        return False
    posted = tables.position_heads().ending(text, span.start + length, reading.span.start)
    if posted is not None and posted < span.start:
        return False  # 网红|主播
    word = reading.words[index]
    if text[span.start] == "代" or not reading.is_boundary(span.end) and reading.tag_at(span.end - 1) != "PER":
        return False  # 开/v 记者会/n
    if word.tag == "PER":
        return span.start + length <= word.span.end <= span.end
    if span.end - span.start - length > 2 and reading.tag_at(span.start - 1) == "ORG":
        return True  # 某派出所/ORG 林教/LOC 导员/n
    opens = reading.char(span.start - 1) in OPENING or reading.tag_at(span.start - 1) in (
        "n",
        "p",
        "v",
        "u",
        "c",
        "ORG",
    )
    return (
        opens and word.span.end in (span.start + length, span.end) and word.tag in ("n", "nr", "nz", "v", "a", "q", "m")
    )


def tagged_address(reading: Reading, span: Span) -> Span | None:
    """张婶/PER, 吴总|教/PER, 向|罗/PER 女士: where a form of address stands, if the tagger's word holds one."""
    if _is_tagged_address(reading, span):
        return Span(span.start, _chief_end(reading, span) or _sex_end(reading, span) or span.end)
    text = span.of(reading.text)
    if text[0] not in _TOWARD or len(text) != _PAIR or surname_length(text[1]) != 1:
        return None
    forms = (tables.appellations("after"), tables.appellations("office"), tables.position_heads())
    ends = (known.starting(reading.text, span.end, reading.span.end) for known in forms)
    styled = next((end for end in ends if end is not None), None)
    return Span(span.start + 1, styled) if styled is not None and styled - span.end > 1 else None


def _is_tagged_address(reading: Reading, span: Span) -> bool:
    """张婶/PER 端/v, 程男/PER 上月/TIME: a surname and a form of address, or what courts of Taiwan write for one."""
    text = span.of(reading.text)
    if len(text) == _PAIR and text[1] in _SEXES and surname_length(text) == 1:
        return True
    if _sex_end(reading, span):
        return True
    if _chief_end(reading, span):
        return True
    if span.of(reading.text) in tables.kinship():
        return False  # “伯伯，
    called = tables.appellations("after").ending(reading.text, span.end, span.start + 1)
    length = surname_length(reading.text[slice(*span)])
    return called is not None and called - span.start == length == 1 and reading.text[span.start] != "阿"


def _chief_end(reading: Reading, span: Span) -> int | None:
    """吴总|教/PER 我/r: where an address ends before its verb."""
    text = reading.text[slice(*span)]
    fits = text[1:2] == "总" and len(text) == 3 and surname_length(text) == 1 and reading.tag_at(span.end) == "r"
    return span.start + 2 if fits else None


def _sex_end(reading: Reading, span: Span) -> int | None:
    """陈女|经医师评估, where 陈女 stands near by before other characters: where the address of a court's paper ends."""
    text = span.of(reading.text)
    if len(text) != _ITEM or text[1] not in _SEXES or text[0] not in tables.surnames("frequent"):
        return None
    low, high = max(0, span.start - _NEAR), span.end + _NEAR
    often = reading.text.count(text[:_PAIR], low, high) > reading.text.count(text, low, high)
    return span.start + _PAIR if often else None
