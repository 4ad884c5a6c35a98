"""Two words of the tagger put together, or cut anew, by what stands on both sides: 行动|党, 铁西|所|所长, 某局|甲|局长.

Takes the folded text, the words of one unit and the index of the first, gives what the two words are. It refuses words
that a blank or a mark parts.
"""

from collections.abc import Sequence

from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import COUNTRIES, ends_in_head, surname_length
from pipeline.tokens import Word

_LONGEST_PARTY, _SHORTEST = 3, 2
_TORN = frozenset(("n", "nz", "v"))
_PARTY, _SITES = "党", frozenset("所局站院校馆厂店")
_SOME, _UNITS = "某", frozenset("师团旅军营连部")
_BRACKETS = frozenset("(（")
FORMER, _LEVELS = "前", frozenset("市县")
_MINISTERS, _COUNTRIES = frozenset(("财长", "外长", "防长")), COUNTRIES | {"中"}


def rejoined(text: str, words: Sequence[Word], at: int) -> list[Word] | None:
    """What words `at` and `at + 1` are, None if the tagger parted them rightly."""
    if at + 1 >= len(words):
        return None
    is_body = words[at].tag == "ORG"
    if is_body and (_is_party(text, words, at) or _is_some_unit(text, words, at)) or _is_chiefs(text, words, at):
        return [Word(Span(words[at].span.start, words[at + 1].span.end), "ORG")]
    return _with_chief(text, words, at) if is_body else _minister(text, words, at)


def _is_party(text: str, words: Sequence[Word], at: int) -> bool:
    """行动/ORG 党/n 全国/n 主席/n: the last character of a party's name that the tagger left alone."""
    if words[at].span.end - words[at].span.start > _LONGEST_PARTY:
        return False
    after = words[at + 1]
    return after.span.of(text) == _PARTY and after.tag == "n" and after.span.start == words[at].span.end


def _is_chiefs(text: str, words: Sequence[Word], at: int) -> bool:
    """铁西/PER 所/u 副所长/n: the last character of a body that the title of its chief repeats."""
    end = words[at].span.end
    if words[at].tag not in ("PER", "LOC") or words[at + 1].span != (end, end + 1) or text[end] not in _SITES:
        return False
    return text.startswith((text[end] + "长", "副" + text[end] + "长"), end + 1)


def _is_some_unit(text: str, words: Sequence[Word], at: int) -> bool:
    """志愿军/ORG 某师/r 政治部/n: a unit that the paper does not number."""
    if words[at + 1].span.start != words[at].span.end:
        return False
    after = words[at + 1].span.of(text)
    return len(after) == _SHORTEST and after[0] == _SOME and after[1] in _UNITS


def _with_chief(text: str, words: Sequence[Word], at: int) -> list[Word] | None:
    """某某稽查局茹水明/ORG 局长/n: a body, and the name of its chief, which the tagger took into it."""
    start, end = words[at].span
    if end - start < _LONGEST_PARTY + _SHORTEST:
        return None
    titles = tables.appellations("title")
    if words[at + 1].span.start != end or words[at + 1].span.of(text) not in titles:
        return None
    if tables.organization_heads().ending(text, end, start) is not None:
        return None  # 某某大学会计学系/ORG 教授/n
    for cut in (end - _LONGEST_PARTY, end - _SHORTEST):
        head = tables.organization_heads().ending(text, cut, start + _SHORTEST)
        name = text[cut:end]
        fits = head is not None and cut - head > 0 and surname_length(name) == 1 and not ends_in_head(name)
        if fits and name not in tables.surnames("common"):
            return [Word(Span(start, cut), "ORG"), Word(Span(cut, end), "PER"), words[at + 1]]
    return None


def _minister(text: str, words: Sequence[Word], at: int) -> list[Word] | None:
    """美财/PER 长努欣/v: a country by its first character, the office, and who holds it."""
    start, end = words[at].span
    office, after = text[start + 1 : end + 1], words[at + 1]
    torn = words[at].tag == "PER" and office in _MINISTERS and text[start] in _COUNTRIES
    if not torn or after.span.start != end or after.span.end - end <= _SHORTEST:
        return None
    return [
        Word(Span(start, start + 1), "LOC"),
        Word(Span(start + 1, end + 1), "n"),
        Word(Span(end + 1, after.span.end), "PER"),
    ]


def recut(text: str, before: Word, word: Word) -> list[Word]:
    """The two words as what they are, where the tagger parted them elsewhere; nothing where it parted them rightly."""
    if before.span.end != word.span.start:
        return []
    if word.tag != "PER":
        return _of_former(text, before, word)
    return _undotted(text, before, word) or _with_compound(text, before, word)


def _undotted(text: str, before: Word, word: Word) -> list[Word]:
    """贾斯提姆/PER 史密森/PER（Justim: a foreign name without its dot, before the bracket with its own letters."""
    start, end = before.span.start, word.span.end
    lettered = (
        text[end : end + 1] in _BRACKETS and text[end + 1 : end + 2].isascii() and text[end + 1 : end + 2].isalpha()
    )
    heard = before.tag == "PER" and lettered and tables.name_context("sounds").issuperset(text[start:end])
    return [Word(Span(start, end), "PER")] if heard else []


def of_married(text: str, before: Word, word: Word) -> list[Word]:
    """特首|林/PER 郑月山/PER: a married woman's two surnames, which the tagger parted."""
    husband, own = before.span.of(text), word.span.of(text)
    both = before.tag == "PER" and len(husband) == 1 and len(own) == _LONGEST_PARTY
    both = both and before.span.end == word.span.start
    fits = both and surname_length(husband) == 1 and surname_length(own) == 1
    return [Word(Span(before.span.start, word.span.end), "PER")] if fits else []


def _with_compound(text: str, before: Word, word: Word) -> list[Word]:
    """长尉/n 迟静雅/PER: a surname of two characters that the tagger cut, behind what is left of the word before."""
    start, end = before.span
    torn = word.span.end - end <= _LONGEST_PARTY
    if not torn or before.tag not in _TORN or text[end - 1 : end + 1] not in tables.surnames("compound"):
        return []
    if tables.position_heads().ending(text, end, start) is not None:
        return []  # 一级|指挥长|孙毅民
    left = [Word(Span(start, end - 1), before.tag)] if end - 1 > start else []
    return [*left, Word(Span(end - 1, word.span.end), "PER")]


def _of_former(text: str, before: Word, word: Word) -> list[Word]:
    """前台/n 北/f 市长, 前台/n 中市/LOC 议员: who once led a city whose name makes a word with 前."""
    (start, end), stop = before.span, word.span.end
    if text[start] != FORMER or end - start != _SHORTEST:
        return []
    city = tables.places().starting(text, start + 1, stop)
    if city is None or city <= end or text[city : city + 1] not in _LEVELS:
        return []
    whole = [Word(Span(start, start + 1), "f"), Word(Span(start + 1, max(city, stop)), "LOC")]
    return whole if city in (stop, stop - 1) else []
