"""A row of words behind a number up to the noun that it counts: 14张|暂时停工通知书, 四个|集中连片特困地区.

Takes the words behind a quantity and its measure word; gives the span of the row that ends in a noun which that measure
word is known to count. It refuses a row with a verb of the sentence in it (3家书店|致函出版局) or the name of a body.
"""

from collections.abc import Sequence

from pipeline.numbers.deeds import DOING
from pipeline.numbers.noun_words import NOUN_TAGS, OWNER_TAGS, PARTICIPLES, Reader, Token, fits, known_tag, role
from pipeline.spans import Span

_WORDS, _TAGS = 8, NOUN_TAGS | {"v", "vd", "a", "ad", "d", "q", "TIME"}
_CASES, _CASE_TAGS = frozenset({"起", "宗"}), _TAGS | {"f", "m"}  # 2起|疫苗内有异物事件
_RANKS = frozenset({"以上", "以下", "中", "无", "無"})  # 处级|以上|干部, 中|高级人才, 无|牌挂车
_NEAR = 4  # words behind the row in which 的 can end a clause
_MEETING = frozenset({"届", "次", "期"})
_OF_ANYTHING = frozenset({"个", "大", "种", "项"})
_HEADS = role("head")


def row_to_head(reader: Reader, tokens: Sequence[Token], found: Span, measure: str) -> Span | None:
    """两处|疑似违法占用林地图斑: the row from `found`, which is no such thing, up to the noun that is counted."""
    return _row(reader, tokens, found, measure)


def row_of_deeds(reader: Reader, tokens: Sequence[Token], start: int, measure: str) -> Span | None:
    """举办8场|中高级人才招聘会, 六大|高耗能工业: a row whose first word is no noun; `start` is where its number starts.

    Such a row is counted if a verb before it governs it or one behind it follows; else its own verb is the sentence's.
    None before 的: what ends so is a clause (一名|喜欢孩子的老师).
    """
    found = _row(reader, tokens, Span(tokens[0].start, tokens[0].start), measure)
    if found is None:
        return None
    behind = [token for token in tokens if token.start >= found.end][:_NEAR]
    if any(token.tag == "de" for token in behind) or behind and behind[0].tag in NOUN_TAGS - {"vn"}:
        return None
    governed = tokens[0].tag not in ("v", "vd") or reader.has_verb_before(start) or reader.has_verb_after(found.end)
    return found if governed else None


def _row(reader: Reader, tokens: Sequence[Token], found: Span, measure: str) -> Span | None:
    """No name of a body stands in the row (3家书店致函|某市书局), but the place of an event does (第9届某城艺术节)."""
    for index, token in enumerate(tokens[:_WORDS]):
        word = reader.printed(token)
        named = token.tag in OWNER_TAGS and token.start >= found.end and measure not in _MEETING
        acts = token.tag == "v" and known_tag(word) == "v" and word not in PARTICIPLES and word not in _RANKS
        case = measure in _CASES
        if (named or acts or word in DOING) and not case:
            return None
        if token.tag not in (_CASE_TAGS if case else _TAGS) and word not in _RANKS:
            return None
        row = reader.text[found.start : token.end]
        if token.start >= found.end and token.tag in NOUN_TAGS and _counts(measure, row):
            goes_on = index + 1 < len(tokens) and _counts_on(reader, tokens[index + 1], found.start, measure)
            return Span(found.start, tokens[index + 1].end if goes_on else token.end)
    return None


def _counts_on(reader: Reader, token: Token, start: int, measure: str) -> bool:
    """Whether the next word ends a row that is counted as well: 停工通知|书."""
    return token.tag in NOUN_TAGS - OWNER_TAGS and fits(measure, reader.text[start : token.end])


def _counts(measure: str, row: str) -> bool:
    return fits(measure, row) or measure in _OF_ANYTHING and row.endswith(_HEADS)
