"""Foreign names that the tagger tore, by the characters that write foreign sounds: 韦拉亚|提, 执行|长纳德拉, 小|布什.

Takes a reading and a span or a place, gives the whole name. It refuses to add a character that is more often the word
after a name than its last sound, unless the word that follows shows that it is none.
"""

from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import PREDICATE, Name, cue_at, is_han, surname_length
from pipeline.titles.positions import Post
from pipeline.titles.reading import Reading
from pipeline.tokens import Word

HYPHENS = "-－‐"
_LAST = frozenset("内提因德特尔斯蒂曼夫科里亚娜拉罗诺姆森尼茨格维奇卡")
_AFTER = frozenset(("TIME", "w", "t"))
_SURE, _TRACE = 1.0, -3.2  # of the tagger's lead
_WHOLE, _BOTH = 3, 2
_WHEN = regex(
    "(?:日前|近日|[今昨当][日天]|[早今昨]晨|[去今]年|[0-9]{1,2}[月日])[\u3400-\u9fff0-9]{0,6}"
)  # torn from a name
_NOUNS_BEHIND = frozenset(("n", "nz", "PER", "nr", "nw", "s"))  # 克林顿|总统|夫人
_DOUBLE = "兼"
_RANKS = ("第一副", "第二副", "副", "代", "前", "第一", "第二")
_JOINING = frozenset("和与同")  # what the tagger takes into a name before it
_SYLLABLES = 3
_LONGEST = 8
_FUNCTION = "于让所因得由连"
_YOUNGER = "小老"  # 小|布什
_ENTITIES = frozenset(("PER", "ORG", "LOC", "nz", "nw"))
_PARTS = frozenset(("PER", "LOC", "ORG", "nz", "n"))
_NOUNS = frozenset(("n", "nz", "vn", "v"))
_OFFICES = frozenset(("state", "office", "staff"))


def sounds(text: str) -> bool:
    """Whether all characters of `text` are among those that write foreign sounds."""
    return tables.name_context("sounds").issuperset(text)


def sounds_but_one(text: str) -> bool:
    """焦科维奇, 阿瓦涅相: four characters and more, of which all but one write foreign sounds."""
    return len(text) > _WHOLE and sum(char not in tables.name_context("sounds") for char in text) <= 1


def is_office(text: str) -> bool:
    """阿总统, 巴总理: an office of a state that is told by its first character."""
    return text[0] in tables.name_context("state") and text[1:] in tables.state_offices("short")


def with_tail(reading: Reading, span: Span) -> Span:
    """韦拉亚/PER 提/v 说/v, 塞茹尔/PER 内/f 3日/TIME: the last sound, which the tagger took for a word."""
    start, end = span
    text = reading.text[start:end]
    dated = reading.word_at(end) == Word(Span(end, end + 1), "TIME")  # 德雷蒂/PER 安/TIME 日前/TIME
    last = reading.char(end) in _LAST or dated and sounds(reading.char(end))
    if len(text) < _WHOLE or not last or not sounds(text):
        return span
    if len(text) == _WHOLE and surname_length(text) and text[0] in tables.surnames("frequent"):
        return span
    alone = reading.is_boundary(end) and reading.is_boundary(end + 1)
    closed = cue_at(reading.text, end + 1) and not cue_at(reading.text, end) or reading.tag_at(end + 1) in _AFTER
    return Span(start, end + 1) if alone and closed and is_han(reading.char(end)) else span


def with_syllables(reading: Reading, end: int) -> int:
    """铁木尔·达瓦/PER 买/v 提/v 参加/v, 策普·贝鲁/PER 什日前/TIME: the end with its last syllables, words or torn."""
    day = reading.word_at(end)
    timed = day is not None and day.tag == "TIME" and _WHEN.fullmatch(reading.text, end + 1, day.span.end)
    if timed and sounds(reading.text[end]):
        return end + 1
    at = end
    while (
        at - end < _SYLLABLES and reading.is_boundary(at) and reading.is_boundary(at + 1) and _is_syllable(reading, at)
    ):
        at += 1
    word = reading.word_at(at)
    closes = word is not None and (
        word.tag in ("w", "TIME", "u", "p", "c") or word.span.end - at > 1 and word.tag in PREDICATE
    )
    return at if closes and not cue_at(reading.text, end) else end


def from_slot(reading: Reading, span: Span, places: frozenset[int]) -> Span:
    """参谋长|内科/n 瓦西尔/PER: the name from where it has to begin, if all that lies between sounds foreign."""
    for start in range(span.start - 1, max(reading.floor, span.start - _WHOLE) - 1, -1):
        if start in places:
            return (
                Span(start, span.end) if span.end - start > _WHOLE and sounds(reading.text[start : span.end]) else span
            )
    return span


def before_office(reading: Reading, posts: list[Post]) -> list[Name]:
    """同/克林顿|总统, 切尔诺梅/ORG 金/n|总理, 布尔马克/LOC|副总理, 桥本|首相: who stands before a state's office that
    closes there."""
    found = []
    for post in posts:
        if post.kind != "state" or reading.tag_at(post.span.end) in _NOUNS_BEHIND:
            continue
        if reading.char(post.span.end) == _DOUBLE and any(other.span.start == post.span.end + 1 for other in posts):
            continue  # 塔尔维亚|副总理兼外长甲
        end = _office_start(reading, post)
        span = _heard_before(reading, end)
        held = post.organization is not None and post.organization.span.start < span.start
        if not held and (_is_foreign(reading, span) or _is_japanese(reading, span := Span(end - _BOTH, end))):
            found.append(Name(span, sure=True))
    return found


def _office_start(reading: Reading, post: Post) -> int:
    """金|总理, 布尔马克|第一副总理: where the office begins, whatever the post was taken to be."""
    text, end = reading.text, post.span.end
    start = tables.position_heads().ending(text, end, post.span.start) or post.span.start
    rank = next((rank for rank in _RANKS if text.endswith(rank, reading.floor, start)), "")
    return start - len(rank)


def _heard_before(reading: Reading, end: int) -> Span:
    """The foreign sounds that end at `end`, without a country or a word of grammar in front of them."""
    start = end
    while start > max(reading.floor, end - _LONGEST) and sounds(reading.text[start - 1]):
        start -= 1
    country = tables.places().starting(reading.text, start, end - 1) if start < end else None
    start = country if country is not None else start
    while start < end and reading.text[start] in _FUNCTION and reading.is_boundary(start + 1):
        start += 1
    return Span(start, end)


def _is_foreign(reading: Reading, span: Span) -> bool:
    text = span.of(reading.text)
    usual = len(text) == _WHOLE and text[0] in tables.surnames("frequent")
    known = len(text) < _WHOLE or tables.places().ending(reading.text, span.end, span.start) is not None
    return not known and not usual and text not in tables.organization_heads()


def _is_japanese(reading: Reading, span: Span) -> bool:
    """转达了|桥本/PER 首/PER 相对/v: a Japanese surname behind a word or a mark."""
    apart = reading.is_boundary(span.start) and reading.tag_at(span.start - 1) != "PER"
    return apart and span.start >= reading.floor and span.of(reading.text) in tables.surnames("japanese")


def _is_syllable(reading: Reading, at: int) -> bool:
    char = reading.char(at)
    apart = tables.name_context("stop", "adverb")
    return (
        is_han(char) and sounds(char) and char not in apart and reading.tag_at(at) not in ("p", "c", "d", "u", "r", "m")
    )


def with_younger(reading: Reading, span: Span) -> Span:
    """小/a 布兰森/PER: the son's name as papers print it."""
    start, end = span
    text = reading.text[start:end]
    foreign = len(text) > _WHOLE or not surname_length(text)
    fits = foreign and len(text) >= _WHOLE and sounds(text) and reading.char(start - 1) in _YOUNGER
    alone = reading.is_boundary(start - 1) and start - 1 >= reading.floor
    return Span(start - 1, end) if fits and alone else span


def with_torn_surname(reading: Reading, span: Span) -> Span:
    """组合崔/n 敏赫/PER: a given name alone, whose surname ends the word before it."""
    start, end = span
    text = reading.text[start:end]
    before = reading.word_at(start - 1)
    if len(text) != _WHOLE - 1 or text[0] in tables.surnames("frequent"):
        return span
    if before is None or before.tag not in _NOUNS:
        return span
    word = before.span.of(reading.text)
    known = word in tables.position_heads() or word in tables.kinship() or word in tables.organization_heads()
    torn = len(word) >= _WHOLE and word[-1] in tables.surnames("frequent") and before.span.end == start
    closed = reading.tag_at(end) in PREDICATE or not is_han(reading.char(end))
    return Span(start - 1, end) if torn and not known and closed and before.span.start >= reading.floor else span


def in_slot(reading: Reading, slot: int, kind: str) -> Name | None:
    """执行长|纳德拉/ORG 宣布: after an office a word of foreign sounds that is no person to the tagger."""
    word = reading.word_at(slot)
    if word is None or kind not in _OFFICES:
        return None
    heard = _heard(reading, slot, kind) if kind != "staff" else None
    if word.tag not in _ENTITIES | {"n", "v"}:
        return heard
    if kind != "staff" and (short := _of_state(reading, slot, word, kind)) is not None:
        return short
    name = Span(slot, word.span.end)
    text = name.of(reading.text)
    torn = word.span.start < slot
    if torn and kind == "state" and len(text) == _BOTH and sounds(text) and _closes(reading, name.end):
        return Name(name, sure=True)  # 国务卿|舍曼/ORG
    if len(text) < _WHOLE or not sounds(text) or text in tables.places():
        return heard
    if not torn and (word.tag not in ("ORG", "nz", "nw") or kind == "staff"):
        return heard
    return Name(name, sure=True) if _closes(reading, name.end) else heard


def _heard(reading: Reading, slot: int, kind: str) -> Name | None:
    """总理|内/f 塔尼亚胡/LOC 8日, 外长|恰武什奥卢同/d: all that sounds foreign behind an office, in whatever words."""
    least = _WHOLE if kind == "state" else _WHOLE + 1
    end = slot
    while end - slot < _LONGEST and sounds(reading.char(end)):
        if end - slot >= least and reading.is_boundary(end) and reading.tag_at(end) in _AFTER:
            break  # 总理|若斯潘|年内/TIME 访华
        end += 1
    if end - slot < least or reading.trace(Span(slot, end)) < _TRACE:
        return None
    for stop in range(end, slot + least - 1, -1):
        ends = reading.is_boundary(stop) and (_closes(reading, stop) or reading.tag_at(stop) == "TIME")
        if ends or reading.char(stop) in _JOINING and reading.is_boundary(stop + 1):
            name = Span(slot, stop)
            return Name(name, sure=True) if name.of(reading.text) not in tables.places() else None
    return None


def _closes(reading: Reading, end: int) -> bool:
    return reading.tag_at(end) in PREDICATE or cue_at(reading.text, end)


def _of_state(reading: Reading, slot: int, word: Word, kind: str) -> Name | None:
    """新加坡外长|维文/n: two foreign sounds that close the clause after the office of a state."""
    text = word.span.of(reading.text)
    fits = word.span.start == slot and len(text) == _WHOLE - 1 and sounds(text) and text not in tables.places()
    fits = fits and word.tag != "v"  # 议员|列席/v
    end = word.span.end
    listed = reading.char(end) in "、，," and text not in tables.surnames("common")
    closed = _closes(reading, end) if kind == "state" else listed or cue_at(reading.text, end)
    return Name(word.span, sure=True) if fits and closed else None


def goes_on(reading: Reading, index: int, in_slot: bool) -> bool:
    """外长|莫哈末/PER 哈里/LOC 随行: the second part of a name after an office."""
    left, right = reading.words[index], reading.words[index + 1]
    names = (left.span.of(reading.text), right.span.of(reading.text))
    near = left.span.end == right.span.start
    torn = right.tag in ("n", "v") and near and names[0][0] not in tables.surnames("frequent") and len(names[1]) > 1
    near = near and right.tag in ("LOC", "ORG", "nz") and len(names[0]) >= _WHOLE
    fits = in_slot and (near or torn) and all(map(sounds, names))  # 外长|乌多/PER 文科/n
    return fits and names[1] not in tables.places() and _closes(reading, right.span.end)


def is_hyphened(reading: Reading, index: int) -> bool:
    """科比/PER -/w 托马斯/PER: a foreign name with a hyphen for its dot, but not two partners (石方-梁宇)."""
    if index + 2 >= len(reading.words):
        return False
    left, mark, right = reading.words[index : index + 3]
    if mark.span.of(reading.text) not in HYPHENS or right.tag not in _PARTS:
        return False
    names = [left.span.of(reading.text), right.span.of(reading.text)]
    heard = all(map(sounds, names))
    if right.tag != "PER" and not heard:
        return False
    partners = not heard and all(surname_length(name) and len(name) <= _WHOLE for name in names)
    return all(map(is_han, names[0][0] + names[1][0])) and not partners


def opens_hyphened(reading: Reading, index: int) -> bool:
    """凯里/LOC -/w 欧恩/PER: the first part of such a name, whatever the tagger takes it for."""
    word = reading.words[index]
    return word.tag in _PARTS and sounds(word.span.of(reading.text)) and is_hyphened(reading, index)


def begins_verb(reading: Reading, end: int) -> bool:
    """佩雷斯卡|通电话: what follows a name in reports and begins with its last character."""
    verbs = tables.name_context("torn")
    return any(reading.text[end - 1 : stop] in verbs for stop in range(end + 1, end + 4))


def are_two(reading: Reading, left: Span, right: Span) -> bool:
    """（石远舟/PER 梁晓棠/PER）: two whole names with nothing between them."""
    text = reading.text[left.start : right.end]
    if sounds(text) or tables.appellations("follows").ending(text, len(text), 1) is not None:
        return False  # 莫哈末/PER 苏克里/PER, 司存/PER 周先生/PER
    usual = any(reading.text[span.start] in tables.surnames("frequent") for span in (left, right))
    return all(_is_whole(reading, span, usual) for span in (left, right))


def _is_whole(reading: Reading, span: Span, usual: bool) -> bool:
    width = span.end - span.start
    short = width == _WHOLE - 1 and usual and reading.lead(span) > _SURE
    return surname_length(span.of(reading.text)) == 1 and (width == _WHOLE or short)
