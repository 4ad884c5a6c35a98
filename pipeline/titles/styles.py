"""Malay styles in front of names, as Chinese papers of Malaysia print them: 总会长|拿督斯里|林文辉.

Takes the folded text and the words of one unit, gives words that end where a style begins and ends. It refuses nothing
else: what is left of a word behind a style keeps its characters.
"""

from collections.abc import Sequence

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import is_han
from pipeline.tokens import Word

_OFFICES = ("首相", "元首", "主席", "议长", "部长", "大臣")
TUN = "敦"
_TUN = (  # 首相|敦|加里姆, but not 伦敦
    f"(?:{'|'.join(f'(?<={office})' for office in _OFFICES)}){TUN}"
    f"(?=[{''.join(sorted(tables.name_context('sounds')))}])"
)
_STYLE = regex(f"{alternation(tables.context_words('style'))}|{_TUN}")
_SIGNS = ("拿督", "丹斯里", "拿汀", *(office + TUN for office in _OFFICES))  # one of which every style has
_SHORTEST_NAME, _LONGEST_NAME = 2, 4
_JOINT = regex("[与和及]")


def styled(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """The words, cut around the styles: 拿/v 督林文辉/n is 拿督/n 林文辉/PER."""
    first, last = (words[0].span.start, words[-1].span.end) if words else (0, 0)
    if all(text.find(style, first, last) < 0 for style in _SIGNS):
        return words
    styles = [Span(*match.span()) for match in _STYLE.finditer(text, first, last)]
    found: list[Word] = []
    at = 0
    for word in words:
        while at < len(styles) and styles[at].end <= word.span.start:
            at += 1
        start = word.span.start
        for style in styles[at:]:
            if style.start >= word.span.end:
                break
            if start < style.start:
                found.append(_piece(text, Span(start, style.start), word))
            if word.span.start <= style.start:
                found.append(Word(style, "n"))
            start = min(style.end, word.span.end)
        if start < word.span.end:
            found += _parted(text, Span(start, word.span.end), word)
    return found


def _parted(text: str, span: Span, word: Word) -> list[Word]:
    """拿督|山蒂兰与控股公司/v: what a style leaves of a word, the name apart from a body that is joined to it."""
    joint = _JOINT.search(text, span.start + _SHORTEST_NAME, span.end) if span.start > word.span.start else None
    if joint is None or joint.end() == span.end:
        return [_piece(text, span, word)]
    rest = Word(Span(joint.end(), span.end), "n")
    return [_piece(text, Span(span.start, joint.start()), word), Word(Span(*joint.span()), "c"), rest]


def _piece(text: str, span: Span, word: Word) -> Word:
    """A word, or what a style leaves of it: behind a style two to four characters are a name, more if they sound so."""
    if span == word.span:
        return word
    name = span.of(text)
    short = len(name) <= _LONGEST_NAME or tables.name_context("sounds").issuperset(name)
    behind = span.start > word.span.start and len(name) >= _SHORTEST_NAME and short
    return Word(span, "PER" if behind and all(map(is_han, name)) else word.tag)
