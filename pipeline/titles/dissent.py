"""Readings of a name that lost against a surer one: 王勇, not 王勇|安; 乌云其木格, not 乌云 | 木格.

Takes the places where people are named in the end and the readings that were proposed, gives diagnostics, one for each
pair of texts. It refuses the parts of a name with a dot, what blanks of the layout cut, and a surname that an address
begins with: there nobody disagrees.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from pipeline.layers import Diagnostic
from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import BLANKS, DOTS

_CODE = "D006"
_PARTS = regex(f"[{DOTS}]")


def dissenting(text: str, folded: str, named: Iterable[Span], proposed: Iterable[Span]) -> tuple[Diagnostic, ...]:
    """What was dropped, in text order; `named` are the names as they were taken, `proposed` all readings."""
    taken = sorted(named)
    rivals: dict[Span, set[Span]] = {}
    for span in set(proposed):
        for name in _touched(taken, span):
            if name != span:
                rivals.setdefault(name, set()).add(span)
    found: dict[tuple[str, str], Diagnostic] = {}
    for name in sorted(rivals):
        others = sorted(rivals[name])
        if _tile(name, others) or any(blank in name.of(text) for blank in BLANKS):
            continue
        for other in others:
            pair = (name.of(text), other.of(text))
            if pair not in found and _disagrees(folded, name, other):
                found[pair] = Diagnostic(_CODE, span=other, detail=f"{pair[0]} was taken, {pair[1]} was dropped")
    return tuple(sorted(found.values(), key=lambda one: one.span or Span(0, 0)))


def _touched(taken: list[Span], span: Span) -> Iterator[Span]:
    """The names that share a character with `span`; names do not overlap each other."""
    at = max(0, bisect_left(taken, Span(span.start, span.start)) - 1)
    while at < len(taken) and taken[at].start < span.end:
        if taken[at].end > span.start:
            yield taken[at]
        at += 1


def _tile(name: Span, others: list[Span]) -> bool:
    """Whether the readings are nothing but the name cut in pieces: 才让 | 东珠."""
    at = name.start
    for other in others:
        at = other.end if other.start == at else at
    return at == name.end and all(name.contains(other) for other in others)


def _disagrees(folded: str, name: Span, other: Span) -> bool:
    text, dropped = name.of(folded), other.of(folded)
    if dropped in _PARTS.split(text) or dropped.strip(DOTS + BLANKS) in _PARTS.split(text):
        return False
    called = tables.appellations("after").ending(text, len(text), 1) is not None
    return text.isascii() is False and not (called and name.contains(other)) and not dropped.isascii()
