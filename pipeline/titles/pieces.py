"""Names behind a title that the tagger cut into words: 歌手|上/f 官灵/n, 统计师|绳/n 国民/n, 村委会主任|普/n 言/n 东/f.

Takes a reading and the place where a title expects a name, gives the name. It refuses pieces that make a phrase and
whatever no predicate, mark or verb of speech closes.
"""

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import PREDICATE, Name, cue_at, ends_in_head, is_common, is_han, surname_length
from pipeline.titles.reading import Reading

_WHOLE, _BOTH = 3, 2
_PIECES = frozenset(("n", "nz", "nr", "ns", "f", "LOC", "PER", "nw"))
_JOINING = frozenset(("p", "c", "d", "u", "r"))
_NO_SPEECH = frozenset(word_list("name_context", "no_speech"))
_AGAIN = word_list("name_context", "again")
_THEN = word_list("name_context", "at_that")
_LIGHT, _NO_SURNAME = frozenset("则也还又却"), -2.0  # the latter of the tagger's lead
_PARTICLES = frozenset("是之如然")
_ALSO_GIVEN = frozenset("正方")  # 端木|正|主张
_LONGEST, _NOUNS = 4, frozenset(("n", "vn", "r", "j"))
_BEFORE = "\n。！？；：:，,、“”「」』\u3000的对由和"
# What an interview line names many by.
_SEVERAL = word_list("name_context", "several")
NEVER_GIVEN = frozenset("的了是我你他她它们这那不没也都就还又再很把被将")


def announced(reading: Reading, slot: int, *, owned: bool) -> Name | None:
    """——访某局局长|那顺: what is left of an interview line behind a post, unless it is one noun (代表, 家属).

    Args:
        reading: of the line.
        slot: where the post ends.
        owned: whether a body holds the post: then the name needs no family name that a table has.
    """
    end = reading.span.end
    if reading.unit.kind != "interview_line" or not _BOTH <= end - slot <= _LONGEST:
        return None
    rest, word = reading.text[slot:end], reading.word_at(slot)
    noun = word is not None and word.tag in _NOUNS and word.span == (slot, end) or rest.endswith(_SEVERAL)
    if noun or not all(map(is_han, rest)) or not (owned or surname_length(rest[:_BOTH])):
        return None
    return Name(Span(slot, end), sure=True)


def of_two(reading: Reading, slot: int) -> Name | None:
    """歌手上/f 官灵/n 与, 经理闻/v 人/n 月/n 和: a surname of two characters and one or two more, as a word ends."""
    for given in (2, 1):
        end = slot + _BOTH + given
        inner = reading.text[slot + _BOTH : end]
        fits = all(map(is_han, inner)) and NEVER_GIVEN.isdisjoint(inner) and reading.is_boundary(end)
        joins = reading.tag_at(end - 1) in _JOINING and reading.tag_at(end) != "w" and inner not in _ALSO_GIVEN
        fits = fits and (inner[-1:] == "之" or not joins)  # 欧阳靖|在, 钟离|在, but 闻人|越，
        told = cue_at(reading.text, end - 1) or reading.text.startswith(_THEN, end - 1)
        fits = fits and not (given == _BOTH and told)  # 闻人越|说, 太史慈|赛后
        follows = reading.tag_at(end) in PREDICATE or cue_at(reading.text, end) or again(reading, end)
        if fits and end <= reading.span.end and follows:
            return Name(Span(slot, end), sure=True)
    return None


def with_compound(reading: Reading, span: Span) -> Span:
    """濮阳/LOC 金锁/PER 说, 鲜/a 于淑敏/PER: a tagged name with the surname of two characters that it lost."""
    start, end = span
    if end - start == _BOTH and reading.text[start] not in tables.surnames("frequent"):
        first = start - _BOTH
    elif end - start == _WHOLE:
        first = start - 1
    else:
        return span
    surname = reading.text[first : first + _BOTH] if first >= reading.floor else ""
    known = surname in tables.surnames("compound")
    known = known or end - start == _BOTH and surname in tables.surnames("japanese")  # 清水/LOC 优花/PER
    if not known or not reading.is_boundary(first) or reading.tag_at(end) not in PREDICATE:
        return span
    opens = first == reading.floor or reading.char(first - 1) in _BEFORE
    titled = tables.position_heads().ending(reading.text, first, reading.floor) is not None  # 副市长|濮阳/LOC 建平/PER
    return Span(first, end) if opens or titled else span


def again(reading: Reading, end: int) -> bool:
    """被告人甲|多次盗窃: whether a numeral follows that says how often."""
    return reading.text.startswith(_AGAIN, end) and reading.is_boundary(end)


def rare(reading: Reading, slot: int) -> Name | None:
    """统计师绳/n 国民/n 指出: a surname of no table that the tagger took into the position, before a verb of speech."""
    end = slot + _WHOLE
    torn = not reading.is_boundary(slot) and reading.is_boundary(slot + 1) and reading.is_boundary(end)
    if not torn or end >= reading.span.end:
        return None
    text = reading.text[slot:end]
    apart = tables.name_context("stop", "follows")
    fits = all(map(is_han, text)) and not any(char in apart for char in text)
    return Name(Span(slot, end), sure=True) if fits and cue_at(reading.text, end) and not ends_in_head(text) else None


def pieced(reading: Reading, slot: int) -> Name | None:
    """村委会主任|普/n 言/n 东/f 说: three characters in words that make no phrase, before a verb of speech."""
    end = slot + _WHOLE
    if end >= reading.span.end or not reading.is_boundary(slot) or not cued(reading, end):
        return None
    text = reading.text[slot:end]
    apart = tables.name_context("stop", "never", "thing")
    tags = {reading.tag_at(at) for at in range(slot, end)}
    pieces = sum(reading.is_boundary(at) for at in range(slot, end))
    fits = pieces > 1 and tags <= _PIECES and reading.is_boundary(end) and all(map(is_han, text))
    fits = fits and not any(char in apart for char in text) and not ends_in_head(text)
    return Name(Span(slot, end), sure=True) if fits and not is_common(reading.text, slot) else None


def twice(reading: Reading, slot: int) -> Name | None:
    """领队|冉冉/d 透露: a character of given names twice between a title and a verb of speech; not 领队|频频表示."""
    end = slot + _BOTH
    if reading.char(slot) != reading.char(slot + 1) or reading.char(slot) not in tables.name_context("twice"):
        return None
    apart = reading.is_boundary(slot) and reading.is_boundary(end) and cued(reading, end)
    return Name(Span(slot, end), sure=True) if apart else None


def in_singles(reading: Reading, slot: int, length: int) -> Name | None:
    """顾问|钱/n 向/p 劲/n 向/p 记者: after an office three words of one character before a verb or a mark."""
    end = slot + _WHOLE
    apart = tables.name_context("stop", "follows")
    alone = length == 1 and all(reading.is_boundary(at) for at in range(slot + 1, end + 1))
    if not alone or end > reading.span.end or not all(map(is_han, reading.text[slot:end])):
        return None
    given = reading.text[slot + 1 : end]
    closes = reading.tag_at(end) in ("p", "w", "d") or cue_at(reading.text, end)
    apart = apart - _PARTICLES if cue_at(reading.text, end, shortest=_BOTH) else apart  # 主任应/v 如/v 是/v|介绍
    fits = closes and given[1] not in apart and given[0] not in NEVER_GIVEN and not ends_in_head(given)
    return Name(Span(slot, end), sure=True) if fits else None


def cued(reading: Reading, end: int) -> bool:
    """Whether a verb of speech follows; one of one character only as a word (甲问, but not 有疑|问, 方向|说话)."""
    if cue_at(reading.text, end, shortest=2):
        return True
    word = reading.word_at(end)
    known = word is not None and word.span.start == end and word.span.of(reading.text) not in _NO_SPEECH
    return known and cue_at(reading.text, end)


def leads_on(reading: Reading, slot: int) -> bool:
    """校长|向/p 辛勤工作的教师致意, 女友|从/p 云川北上: a preposition, in which the tagger sees no surname."""
    if reading.tag_at(slot) not in ("p", "c") or not reading.is_boundary(slot):
        return False
    noun = reading.word_at(slot + 1)
    whole = noun is not None and noun.span.start == slot + 1 and noun.span.end - slot > _BOTH
    end = slot + _WHOLE + (reading.char(slot + _WHOLE) in _LIGHT)
    return whole and not cued(reading, end) and reading.lead(Span(slot, slot + 1)) < _NO_SURNAME


def names_body(reading: Reading, end: int) -> bool:
    """警察队员|佐级协会, 某市企业家|商会: whether a head noun of associations follows the people that it joins."""
    word = reading.word_at(end)
    noun = word.span.of(reading.text) if word is not None and word.span.start == end else ""
    return tables.organization_heads().labels.get(noun) == "social"
