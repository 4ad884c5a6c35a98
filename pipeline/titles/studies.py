"""Fields of study with 与 inside, which the tagger tears: 新闻/n 与/c 传播/vn 专业/n.

Takes the folded text and the words of one unit, gives words over the same characters. It refuses people and bodies
beside the conjunction (教师与新闻专业学生).
"""

from collections.abc import Sequence

from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.tokens import Word

_STUDY, _AND = ("专业", "方向"), frozenset("与及")
_FIELD = frozenset(("n", "nz", "vn", "v", "a", "an"))
_LONGEST, _PAIR = 3, 2  # words behind the conjunction, characters of a word


def studies(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """The words of one unit, each such field one word."""
    if not words:
        return words
    first, last = words[0].span.start, words[-1].span.end
    if all(text.find(study, first, last) < 0 for study in _STUDY):
        return words
    for at in range(len(words) - 1, 2, -1):
        if words[at].span.of(text) in _STUDY and (start := _begins(text, words, at)) is not None:
            field = Word(Span(words[start].span.start, words[at - 1].span.end), "n")
            words = [*words[:start], field, *words[at:]]
    return words


def _begins(text: str, words: Sequence[Word], end: int) -> int | None:
    """The index of the word in front of the conjunction in the field that ends before word `end`."""
    for at in range(end - 1, max(0, end - _LONGEST - 1), -1):
        if words[at].tag == "c" and words[at].span.of(text) in _AND:
            return at - 1 if at < end - 1 and _is_field(text, words[at - 1]) else None
        if not _is_field(text, words[at]):
            return None
    return None


def _is_field(text: str, word: Word) -> bool:
    (start, end), tag = word
    somebody = tables.position_heads().ending(text, end, start) is not None or text[start:end] in tables.nominals()
    return tag in _FIELD and end - start >= _PAIR and not somebody
