"""Numbers that only the tagger's words show to be part of a name: 丘三|列席, 云门山、|五峰, 云岭电科|27所, 丘三|一家.

Takes the words of a text and quantities, gives those that count; of a family, yes or no. What a text shows by itself is
the business of `name_numbers`.
"""

from pipeline.layers import QuantityMention
from pipeline.numbers.known_nouns import fits, measure_of
from pipeline.numbers.noun_words import AHEAD, CLAUSE, CLOSING, PERSON_TAGS, QUOTES, Reader
from pipeline.spans import Span

_BRACKET = 15  # characters back to where one opens
_VERB = 4  # characters
_LANDMARKS = frozenset("里家间間棵座道口塘河沟溝")  # what a place was named for
_TALLYING = frozenset("共有计等约达逾近超")


def without_names(reader: Reader, mentions: tuple[QuantityMention, ...]) -> tuple[QuantityMention, ...]:
    """The quantities that are no part of a name."""
    if reader.words is None:
        return mentions
    return tuple(mention for mention in mentions if not _is_name(reader, mention))


def is_family(reader: Reader, mention: QuantityMention) -> bool:
    """村民丘三（右）|一家: somebody's family."""
    start, text = mention.span.start, reader.text
    if measure_of(text, mention) == "家" and text.endswith(("们", "們"), 0, start):
        return True  # 我们|两家关系好
    if not mention.indefinite or measure_of(text, mention) != "家":
        return False
    if text[start - 1 : start] in ("）", ")"):
        start = max(text.rfind(mark, max(0, start - _BRACKET), start) for mark in "（(")
    word = reader.before(start)
    return word is not None and word.tag in PERSON_TAGS


def _is_name(reader: Reader, mention: QuantityMention) -> bool:
    """丘三|列席: whether the numeral only ends somebody's name."""
    measure = measure_of(reader.text, mention)
    if measure == "所" and _is_institute(reader, mention) or measure == "起" and _is_adverb(reader, mention):
        return True
    if mention.numeral.end - mention.numeral.start > 1:
        return False
    word = reader.across(mention.span.start)
    if word is None:
        return _is_place(reader, mention.span) or mention.kind == "in_term" and _is_quoted_place(reader, mention)
    return word.tag in PERSON_TAGS and word.span.end == mention.numeral.end


def _is_adverb(reader: Reader, mention: QuantityMention) -> bool:
    """回家|一起|种地, 欢呼四起: together, or everywhere, by the tagger's words."""
    words = reader.words.within(mention.span) if reader.words is not None else ()
    if len(words) != 1 or words[0].span.end != mention.span.end:
        return False
    if words[0].span.start < mention.span.start:
        return words[0].tag == "v"
    behind = reader.tokens(mention.span.end, min(len(reader.text), mention.span.end + _VERB))[:1]
    acts = words[0].tag == "d" and bool(behind) and reader.is_verb(behind[0])
    return acts and not _leads_to_case(reader, mention.span.end)


def _leads_to_case(reader: Reader, at: int) -> bool:
    """一起|伪造发票案: whether the words at `at` name a case before the next mark."""
    mark = CLAUSE.search(reader.text, at, at + AHEAD)
    tokens = reader.tokens(at, mark.start() if mark is not None else min(len(reader.text), at + AHEAD), nominal=True)
    return any(fits("起", reader.printed(token)) for token in tokens)


def _is_place(reader: Reader, span: Span) -> bool:
    """云门山、|五峰等山区: the name of a place behind another one."""
    word = reader.words.at(span.start) if reader.words is not None else None
    if word is None or word.tag != "LOC" or word.span != span:
        return False
    before = reader.before(span.start - 1)
    return reader.text[span.start - 1 : span.start] == "、" and before is not None and before.tag == "LOC"


def _is_quoted_place(reader: Reader, mention: QuantityMention) -> bool:
    """“九里亭”: the name of a place, which fills its marks."""
    word = reader.words.at(mention.span.start) if reader.words is not None else None
    if word is None or word.tag != "LOC" or word.span.start != mention.span.start:
        return False
    marked = reader.text[word.span.start - 1] in QUOTES and reader.text[word.span.end : word.span.end + 1] in CLOSING
    return marked and reader.text[word.span.start + 1] in _LANDMARKS


def _is_institute(reader: Reader, mention: QuantityMention) -> bool:
    """云岭电科|27所: the number of an institute behind its name, with no noun behind."""
    start, end = mention.span
    word = reader.before(start)
    if word is None or word.tag not in ("ORG", "nt") or word.span.end != start:
        return False
    printed = word.span.of(reader.text)
    named = not fits("所", printed) and printed[-1] not in _TALLYING  # 希望小学|27所, 南共|10所
    return named and mention.kind == "number" and not mention.indefinite and reader.text[end : end + 1] != "的"
