"""One unit as the title grammar reads it: folded text with the tagger's words over it.

Takes the whole folded text of a document and the words of one unit, gives look-ups by offset in constant time.
Offsets are those of the document's logical text. It refuses nothing.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from pipeline.document import Unit
from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.titles.name import BLANKS, OPENING
from pipeline.titles.retagging import retagged
from pipeline.tokens import Word, Words

NOUN_TAGS = frozenset(("n", "nz", "nw", "nr", "ns", "nt", "vn", "an", "j", "s"))
_INTERVIEW = regex("([—–―─－-]{1,6}[ \u3000]?)?(?:本报专访|专访|追记|追忆|缅怀|對話|对话|访|訪|[记記](?![者者]))")
_WINDOW = 4096
_NEAR = 2000  # characters on each side
_SENTENCE_ENDS = "。！？；\n"
ENTITY_TAGS = frozenset(("ORG", "LOC"))


_Weigh = Callable[[Span], float]


class Reading:
    """A unit's words over the folded text of its document.

    Attributes:
        lead, trace: by how much the tagger takes a whole span for a PER, and the likeliest character of it.
        span, chars: where the unit stands, and the characters in it.
        starts, texts: of each word, for rules that look through all of them.
        floor: where names may start: after the dashes and the verb of an interview line (——访|某局局长甲).
        has_blanks: whether a blank stands in the unit: most names set wide are looked for in vain.
    """

    def __init__(self, text: str, unit: Unit, words: tuple[Word, ...], lead: _Weigh, trace: _Weigh) -> None:
        self.text, self.unit, self.words, self.lead, self.trace = text, unit, words, lead, trace
        self.span = unit.span
        self.floor = _floor(text, unit)
        self.chars = frozenset(unit.span.of(text))
        spans, tags = zip(*words, strict=True) if words else ((), ())
        self.starts: Sequence[int]
        self.starts, ends = zip(*spans, strict=True) if words else ((), ())
        self.texts = [text[start:end] for start, end in zip(self.starts, ends, strict=True)]
        self._at = _indexes(self.starts, ends, unit.span)
        self._by_tag: dict[str, list[int]] = {}
        for index, tag in enumerate(tags):
            self._by_tag.setdefault(tag, []).append(index)
        self.has_blanks = self.has_one_of(BLANKS)

    # A rule that needs a rare character, word or tag asks for it first: most units have none, and looking with the
    # rule's own pattern or through all words costs ten times as much.

    def has_one_of(self, chars: Iterable[str]) -> bool:
        """Whether one of these characters stands in the unit."""
        return not self.chars.isdisjoint(chars)

    def holds(self, words: Iterable[str]) -> bool:
        """Whether one of these words stands in the unit."""
        text, (start, end) = self.text, self.span
        return any(text.find(word, start, end) >= 0 for word in words)

    def tagged(self, *tags: str) -> Sequence[int]:
        """Indexes of the words that have one of these tags, in order."""
        if len(tags) == 1:
            return self._by_tag.get(tags[0], ())
        found: list[int] = []
        for tag in tags:
            found += self._by_tag.get(tag, ())
        return sorted(found)

    def opens(self, at: int, floor: int) -> bool:
        """Whether a clause begins at `at`, or what may be read, which begins at `floor`."""
        return at == floor or self.char(at - 1) in OPENING

    # Asked a hundred thousand times an article, so that none of these asks another one.

    def index_at(self, offset: int) -> int:
        """Index of the word that holds the character at `offset`, -1 outside the unit."""
        first, last = self.span
        return self._at[offset - first] if first <= offset < last else -1

    def word_at(self, offset: int) -> Word | None:
        """The word that holds the character at `offset`."""
        first, last = self.span
        index = self._at[offset - first] if first <= offset < last else -1
        return self.words[index] if index >= 0 else None

    def tag_at(self, offset: int) -> str:
        """Tag of the word at `offset`; "w" outside the unit, as if a mark stood there."""
        first, last = self.span
        index = self._at[offset - first] if first <= offset < last else -1
        return self.words[index].tag if index >= 0 else "w"

    def is_boundary(self, offset: int) -> bool:
        """Whether a word starts at `offset` or the unit ends there."""
        first, last = self.span
        index = self._at[offset - first] if first <= offset < last else -1
        return index < 0 or self.words[index].span.start == offset

    def entity_ending(self, end: int) -> Word | None:
        """The organization or place that ends at `end`."""
        word = self.word_at(end - 1)
        return word if word and word.tag in ENTITY_TAGS and word.span.end == end else None

    def char(self, offset: int) -> str:
        """The character at `offset`, a line feed outside the unit."""
        first, last = self.span
        return self.text[offset] if first <= offset < last else "\n"

    def times_near(self, words: str, span: Span) -> int:
        """How often `words` are printed within 2,000 characters on each side of `span`, in other units as well."""
        return self.text.count(words, max(0, span.start - _NEAR), span.end + _NEAR)

    def is_never_without(self, span: Span, char: str) -> bool:
        """周振|先: whether what stands at `span` is never printed near by without `char` behind it."""
        words = span.of(self.text)
        return self.times_near(words, span) == self.times_near(words + char, span)

    def behind_last(self, marks: str, floor: int, end: int) -> int:
        """The offset behind the last of `marks` between `floor` and `end`; where none stands, `floor` in the unit."""
        floor = max(floor, self.span.start)
        return max(floor, max(self.text.rfind(mark, floor, end) for mark in marks) + 1)


def _floor(text: str, unit: Unit) -> int:
    match = _INTERVIEW.match(text, *unit.span)
    return match.end() if match and (match[1] or unit.kind == "interview_line") else unit.span.start


def _indexes(starts: Iterable[int], ends: Iterable[int], span: Span) -> list[int]:
    """For each character of the span the index of the word that holds it, -1 if none does."""
    first, last = span
    at: list[int] = []
    filled = first
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if start > filled:
            at += [-1] * (start - filled)
            filled = start
        if end > filled:
            at += [index] * (end - filled)
            filled = end
    return at[: last - first] + [-1] * (last - filled)


def windows(text: str, span: Span) -> Iterator[Span]:
    """A unit in stretches of whole sentences, so that the cost of a look-up does not grow with the unit."""
    start, stop = span
    if 0 < stop - start <= _WINDOW:
        yield span
        return
    while stop - start > _WINDOW:
        end = max(text.rfind(mark, start, start + _WINDOW) for mark in _SENTENCE_ENDS) + 1
        end = end if end > start else start + _WINDOW
        yield Span(start, end)
        start = end
    if start < stop:
        yield Span(start, stop)


def read(text: str, units: Iterable[Unit], words: Words, companies: Container[str] = ()) -> list[Reading]:
    """Readings of units, their words corrected where their form, or what the document says, belies the tag."""
    units = list(units)
    rows: list[Sequence[Word]] = [words.within(unit.span) for unit in units]
    if companies:
        rows = [[word._replace(tag="ORG") if word.span.of(text) in companies else word for word in row] for row in rows]
    given = zip(units, retagged(text, rows), strict=True)
    return [Reading(text, unit, tuple(row), words.lead_of_person, words.trace_of_person) for unit, row in given]
