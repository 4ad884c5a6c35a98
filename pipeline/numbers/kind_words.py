"""What only tells the kind of a counted noun, and the noun behind it: 一种深度的、休闲的|旅行, 选址、听证等|程序.

Takes the words behind a number and the noun phrase that they begin with; says whether that is no thing, and gives the
noun that it describes or is summed up as.
"""

from collections.abc import Sequence

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.numbers.known_nouns import fits, measure_of
from pipeline.numbers.noun_owners import is_of_kind
from pipeline.numbers.noun_phrases import Phrase
from pipeline.numbers.noun_words import AHEAD, CLAUSE, QUOTES, Reader, Token
from pipeline.spans import Span

_KIND_ENDS = frozenset("型式级級化制")
_CHAIN = regex("(?:的[、，][^、，。；：的和]{1,8})+的(?![、，。])")


def clause_end(text: str, at: int) -> int:
    """Where the clause ends in which `at` stands."""
    end = CLAUSE.search(text, at, at + AHEAD)
    return end.start() if end is not None else min(len(text), at + AHEAD)


def summed_up(reader: Reader, phrase: Phrase, found: Span | None, mention: QuantityMention) -> Span | None:
    """一系列选址、环评、听证等|程序: what a list of examples is summed up as; a rank has the first item of its list."""
    ranked = mention.kind == "ordinal" or measure_of(reader.text, mention) in ("级", "届")  # 2014级校友、某地某人
    if found is not None and ranked and "、" in found.of(reader.text):
        first = reader.text.index("、", found.start)
        return found if reader.text[first - 1] in _KIND_ENDS else Span(found.start, first)  # 首家自助式、|开放式书店
    if found is None or "、" not in found.of(reader.text) or reader.text[found.end : found.end + 1] != "等":
        return found
    tokens = reader.tokens(found.end + 1, clause_end(reader.text, found.end + 1), nominal=True)
    return (phrase.plain(tokens) if tokens else None) or found


def tells_kind(reader: Reader, tokens: Sequence[Token], found: Span, measure: str) -> bool:
    """一个权威性的|…, 一个北漂的“歌手”, 一种深度的、|休闲的旅行: whether the noun before 的 is no thing."""
    if reader.text[found.end : found.end + 1] != "的" or fits(measure, found.of(reader.text)):
        return False
    chained = _CHAIN.match(reader.text, found.end) is not None
    act = tokens[0].tag == "vn" and tokens[0].end == found.end and reader.text[found.end + 1 : found.end + 2] in QUOTES
    return chained or act or is_of_kind(found.of(reader.text))


def behind_chain(reader: Reader, phrase: Phrase, found: Span) -> Span | None:
    """The noun behind a chain of qualities that each end in 的, or behind one that tells a kind (大马力的|汽车)."""
    chain = _CHAIN.match(reader.text, found.end)
    at = chain.end() if chain is not None else found.end + 1
    return phrase.plain(reader.tokens(at, clause_end(reader.text, at), nominal=True))
