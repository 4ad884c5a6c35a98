"""Nouns behind a number that it does not count: what is measured (300万|票房), judged, or left without a head.

Takes the words behind a quantity and the nouns that were found at their head; gives yes or no.
"""

from collections.abc import Sequence

from pipeline.layers import QuantityMention
from pipeline.numbers.known_nouns import fits, is_people, misfits
from pipeline.numbers.noun_words import Reader, Token
from pipeline.numbers.phrase_ends import ATTRIBUTES
from pipeline.numbers.roles import role
from pipeline.spans import Span

_NO_NOUNS = frozenset(role("no_head"))
_WHEN = frozenset({*role("when_of"), "计", "时候", "之际"})
_OF_KINDS = frozenset({"个", "种", "大", "类", "点", "条", "方面"})
_CALLS = ("电话", "热线", "来电")
_SHORT = 2  # words: the nouns and what is said of them


def counts_nothing(
    reader: Reader, mention: QuantityMention, measure: str, tokens: Sequence[Token], found: Span
) -> bool:
    """Whether the nouns found behind a number are not what it counts: 8500间|不同程度损坏, 一个|成绩差的."""
    noun = found.of(reader.text)
    if measure == "" and _is_trade(reader, tokens, found):
        return True
    if measure == "例" and reader.text.startswith("中", found.end):
        return True  # 14例|调查中
    vague = noun in _WHEN or noun in _NO_NOUNS and measure not in _OF_KINDS
    return (
        vague
        or _is_measured(mention, measure, noun)
        or _is_headless(reader.text, measure, tokens, found)
        or _is_judged(reader.text, measure, tokens, found)
    )


def _is_trade(reader: Reader, tokens: Sequence[Token], found: Span) -> bool:
    """200万|销售业绩: a verbal noun before a word for what is measured."""
    at = next((index for index, token in enumerate(tokens) if token.start == found.end), 0)
    words = reader.printed(tokens[at])
    return at > 0 and tokens[at - 1].tag == "vn" and len(words) > 1 and words.endswith(ATTRIBUTES)


def _is_headless(text: str, measure: str, tokens: Sequence[Token], found: Span) -> bool:
    """一个成绩差的，: nothing stands behind the clause that describes it."""
    if fits(measure, found.of(text)) or measure == "":
        return False
    rest = [token for token in tokens if token.start >= found.end]
    end = next((index for index, token in enumerate(rest) if token.tag not in ("a", "d", "ad")), 0)
    alone = end + 1 == len(rest) or end + 1 < len(rest) and rest[end + 1].tag == "w"
    return end > 0 and rest[end].tag == "de" and alone and not is_people(found.of(text))


def _is_judged(text: str, measure: str, tokens: Sequence[Token], found: Span) -> bool:
    """11家|卫生不合格: what is said of things that the measure word counts is no such thing."""
    if len(tokens) < _SHORT or tokens[0].end != found.end or measure == "":
        return False
    said = tokens[1].tag == "a" and tokens[1].end - tokens[1].start > 1
    closed = len(tokens) == _SHORT or tokens[_SHORT].tag == "w" and all(token.tag != "de" for token in tokens)
    return said and closed and misfits(measure, found.of(text))


def _is_measured(mention: QuantityMention, measure: str, noun: str) -> bool:
    """300万|票房, 首剂|接种率."""
    bare = measure == "" or mention.kind == "ordinal" and not noun.endswith(_CALLS)
    return bare and noun.endswith(ATTRIBUTES) and not fits(measure, noun)
