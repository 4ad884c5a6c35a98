"""Departments that the tagger tears or does not know: 文化/n 和/c 旅游部/n, 云川市文化/ORG 和旅游局/c, 农业/n 农村部/n.

Takes the folded text and the words of one unit, gives words over the same characters. It refuses fields that no row of
the table names, a head that begins another word (文化和旅游|部门), and an office without its place (农业农村局).
"""

from collections.abc import Sequence

from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.tokens import Word

_FIELDS = tables.name_context("joined") | tables.name_context("department")
_LEVELS = frozenset(("省", "市", "县", "区", "州", "国家", "自治区"))
_PLACED = frozenset(("LOC", "ORG"))
_NATIONAL = ("部", "总局", "署")
_HEAD = regex("[部厅局署委](?:(?<=部)(?![长门分署队落])|(?<=[厅局署])(?!长)|(?<=委)(?:员会|(?![员托派任书会])))")
_TOTAL = "总"  # 市场监管|总局
_BY_END = {
    end: tuple(sorted((field for field in _FIELDS if field[-1] == end), key=lambda field: (-len(field), field)))
    for end in {field[-1] for field in _FIELDS}
}


def departments(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """The words of one unit, each such name one word."""
    if not words:
        return words
    for match in _HEAD.finditer(text, words[0].span.start, words[-1].span.end):
        end = match.start() - (text[match.start() - 1] == _TOTAL)
        fields = _BY_END.get(text[end - 1], ()) if end else ()
        field = next((one for one in fields if text.endswith(one, words[0].span.start, end)), None)
        if field is not None:
            words = _put_together(text, words, Span(end - len(field), match.end()))
    return words


def _put_together(text: str, words: Sequence[Word], name: Span) -> Sequence[Word]:
    first = next(at for at, word in enumerate(words) if word.span.end > name.start)
    last = next(at for at, word in enumerate(words) if word.span.end >= name.end)
    start, end = words[first].span.start, name.end
    if first == last and words[first].tag == "ORG":
        return words
    left = []
    if start < name.start and words[first].tag not in _PLACED and text[start : name.start] not in _LEVELS:
        left, start = [Word(Span(start, name.start), words[first].tag)], name.start  # not 云川市文化/ORG, 市林/n 草局/n
    while not left and first and words[first - 1].span.end == start and _is_place(text, words[first - 1]):
        first -= 1
        start = words[first].span.start
    if start == name.start and not text.endswith(_NATIONAL, start, end):
        return words  # 农业农村局, of no place
    right = [Word(Span(end, words[last].span.end), "n")] if words[last].span.end > end else []
    return [*words[:first], *left, Word(Span(start, end), "ORG"), *right, *words[last + 1 :]]


def _is_place(text: str, word: Word) -> bool:
    return word.tag == "LOC" or word.span.of(text) in _LEVELS
