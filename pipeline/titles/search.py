"""Looking for many known strings in a text, in time linear in the text.

Takes names and the ranges to search, gives the places where one stands, the longest first, without overlaps.
"""

from collections.abc import Iterable, Iterator

from pipeline.spans import Span
from pipeline.tokens import Words

_KEY = 2  # names are found by their first two characters
_PAIR = 2
_COMMON_TAGS = frozenset(("n", "a", "d", "ad", "vn", "an", "r", "p", "c", "m", "f", "u", "w"))
_UNNAMED = _COMMON_TAGS - {"n"}
_FEW, _SHORT = 64, 10  # keys, and characters for each of them


class Finder:
    """Strings of two characters or more that can be added one by one; looking is linear in the text."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._known: set[str] = set()
        self._lengths: dict[str, list[int]] = {}
        self._first: set[str] = set()
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        """Look for `name` as well."""
        if len(name) < _KEY or name in self._known:
            return
        self._known.add(name)
        self._first.add(name[0])
        lengths = self._lengths.setdefault(name[:_KEY], [])
        if len(name) not in lengths:
            lengths.append(len(name))
            lengths.sort(reverse=True)

    def find(self, text: str, span: Span) -> Iterator[Span]:
        """Where one of the strings stands inside `span`, the longest first, without overlaps."""
        end, free = span.end, span.start
        for at in self._candidates(text, span):
            for length in self._lengths.get(text[at : at + _KEY], ()) if at >= free else ():
                if at + length <= end and text[at : at + length] in self._known:
                    yield Span(at, at + length)
                    free = at + length
                    break

    def _candidates(self, text: str, span: Span) -> list[int]:
        """Where a string may begin, in order; few strings in a long text are looked for one by one in C."""
        start, end = span
        if len(self._lengths) > min(_FEW, (end - start) // _SHORT):
            first = self._first
            return [at for at, char in enumerate(text[start:end], start) if char in first]
        found: list[int] = []
        for key in self._lengths:  # few calls for each unit of an article: without the generator of `places`
            at = text.find(key, start, end)
            while at >= 0:
                found.append(at)
                at = text.find(key, at + 1, end)
        return sorted(found)


def occurrences(text: str, names: Iterable[str]) -> Iterator[Span]:
    """Where one of `names` (two characters or more each) stands; none goes beyond its unit, which a line feed ends."""
    return Finder(names).find(text, Span(0, len(text)))


def is_whole(words: Words, span: Span, *, is_surname: bool = False) -> bool:
    """Whether a known name that is printed at `span` is read as one there: no two characters out of other words.

    A foreign surname (`is_surname`) is often taken for a noun.
    """
    found = words.within(span)
    if not found:
        return False
    if span.end - span.start > _PAIR:
        return True
    if found[0].span.start != span.start or found[-1].span.end != span.end:
        return False
    return len(found) > 1 or found[0].tag not in (_UNNAMED if is_surname else _COMMON_TAGS)
