"""A noun behind a number that no rule for phrases reaches: 90只|生产母羊顺利产羔, 三千名|高三及复读学生从学校出发.

Takes the words of a text, a quantity and where the words behind it start; gives the words up to the next noun that the
measure word is known to count. It refuses where those words may be the sentence themselves (两辆|撞上护栏).
"""

from pipeline.layers import QuantityMention
from pipeline.numbers.deeds import DOING, SELF_COUNTING, VERB_ENDS
from pipeline.numbers.known_nouns import fits
from pipeline.numbers.noun_words import NOUN_TAGS, OWNER_TAGS, Reader
from pipeline.numbers.roles import role
from pipeline.spans import Span

_WORDS, _REACH, _WORD = 5, 16, 2
_INSIDE = NOUN_TAGS | {"v", "vn", "vd", "a", "ad", "an", "q", "TIME"}
_JOINTS = frozenset({"和", "及", "与", "、"})
_ANYTHING = frozenset({"", "个", "個", "种", "種", "项", "項", "大", "类", "類", "次", "条", "條"})
_SAYING = frozenset(role("predicate"))


def far_noun(reader: Reader, mention: QuantityMention, at: int, measure: str) -> Span | None:
    """The words from `at` up to the noun; None if there is none, or a verb of the sentence may stand in between."""
    if reader.words is None or mention.kind != "number" or measure in SELF_COUNTING | _ANYTHING:
        return None
    tokens = reader.tokens(at, min(len(reader.text), at + _REACH))[:_WORDS]
    for index, token in enumerate(tokens):
        word = reader.printed(token)
        if not (token.tag in _INSIDE or index and word in _JOINTS) or word in DOING | _SAYING:
            return None
        if token.tag == "v" and (word[-1] in VERB_ENDS or len(word) != _WORD):
            return None
        if token.tag in OWNER_TAGS - {"LOC"}:
            return None
        if token.tag in NOUN_TAGS and len(word) >= _WORD and fits(measure, word):
            owner = index == 0 or reader.text.startswith("的", token.end)
            return Span(at, token.end) if not owner and _is_argument(reader, mention, token.end) else None
    return None


def _is_argument(reader: Reader, mention: QuantityMention, end: int) -> bool:
    """Whether the clause has a verb besides, so that the words before the noun need not be it."""
    return reader.has_verb_before(mention.span.start) or reader.has_verb_after(end)
