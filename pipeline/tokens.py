"""Words, tags and entities: the single door to spaCy, spacy-pkuseg and the LAC tagger.

Takes a text and the ranges of its units (paragraphs, headlines ...), gives the tagger's words at once, pkuseg's words
and spaCy Docs when a stage asks for them. Offsets are code points of that text. Token boundaries are evidence, never
law: a stage may cut a word. It refuses models that are missing or damaged; any text will do.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from pipeline.models.store import MODEL_DIR, Store
from pipeline.models.windows import windows
from pipeline.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from pipeline.models.segmenter import Segmenter

ENTITY_LABELS: Final = ("PER", "ORG", "LOC", "TIME")
_WINDOW = 512  # the tagger's longest window; its opinion of a place hardly depends on what stands further off
_CHUNK = 65_536  # characters handed to the tagger at once: bounds memory, leaves enough to batch

# LAC's tags in the terms of Universal Dependencies, whose Chinese treebanks count localizers (里, 上) as adpositions
# and measure words (名, 个) as nouns.
_LAC_TAGS: Final = {
    "ADJ": "a",
    "ADP": "f p",
    "ADV": "ad d vd",
    "CCONJ": "c",
    "NOUN": "an n q s t vn TIME",
    "NUM": "m",
    "PART": "u xc",
    "PRON": "r",
    "PROPN": "nr ns nt nw nz LOC ORG PER",
    "PUNCT": "w",
    "VERB": "v",
}
_UNIVERSAL: Final = {tag: universal for universal, tags in _LAC_TAGS.items() for tag in tags.split()}


class Word(NamedTuple):
    """A word of the tagger: LAC's part of speech (n, v, m ...) or entity label (PER, ORG, LOC, TIME)."""

    span: Span
    tag: str


_KEPT = 65_536  # words of a text; of a longer one they are made anew whenever they are asked for
LEAD_UNIT, _NO_DOUBT = 0.125, 127  # of a score: what a signed byte holds of a lead reaches to 16 either way


class Tagger(Protocol):
    """What an alternative to the default tagger must do."""

    def tag(self, texts: Sequence[str]) -> Sequence[Sequence[tuple[int, int, str]]]:
        """For each text its words in order, as (start, end, tag); tags as in `Word`."""


class _Table(NamedTuple):
    """Words in columns: a tenth of the memory of as many `Word`s."""

    starts: "array[int]"  # array is generic to type checkers alone before Python 3.12
    ends: "array[int]"
    tags: list[str]
    leads: "array[int]"  # of each character of the text, by how much PER leads; empty if the tagger does not weigh

    @classmethod
    def of(cls, words: Iterable[Word] = (), size: int = 0) -> "_Table":
        table = cls(array("i"), array("i"), [], array("b", bytes(size)))
        for (start, end), tag in words:
            table.extend(0, [(start, end, tag)])
        return table

    def extend(self, offset: int, words: Iterable[tuple[int, int, str]]) -> None:
        """Add words whose positions count from `offset`."""
        if words := list(words):
            starts, ends, tags = zip(*words, strict=True)
            self.starts.extend(map(offset.__add__, starts))
            self.ends.extend(map(offset.__add__, ends))
            self.tags.extend(tags)


class Words:
    """The words over one logical text. Unchanging; what costs time is worked out when first asked for."""

    def __init__(self, tagged: Iterable[Word] = ()) -> None:
        """Words in text order, without pkuseg behind them; `Models.read` gives the full thing."""
        self._text = ""
        self._segmenter: Callable[[], Segmenter] | None = None
        self._fill(_Table.of(tagged))
        self._docs: dict[Span, Doc] = {}
        self._boundaries: dict[Span, frozenset[int]] = {}

    @classmethod
    def _over(cls, text: str, table: _Table, segmenter: "Callable[[], Segmenter]") -> "Words":
        words = cls()
        words._text, words._segmenter = text, segmenter
        words._fill(table)
        return words

    def _fill(self, table: _Table) -> None:
        """Take the words, and make what every stage asks for again: where they start and end, and they themselves.

        In lists, which are searched faster than arrays; of very many none are made.
        """
        self._table, size = table, len(table.starts)
        kept = size <= _KEPT
        self._starts: Sequence[int] = table.starts.tolist() if kept else table.starts
        self._ends: Sequence[int] = table.ends.tolist() if kept else table.ends
        self._words = self._made(0, size) if kept else None

    @property
    def tagged(self) -> tuple[Word, ...]:
        """All words, in text order; without gaps inside a unit."""
        return self._words if self._words is not None else self._made(0, len(self._starts))

    def within(self, span: Span) -> tuple[Word, ...]:
        """The words that share at least one character with `span`."""
        start, end = span
        if start >= end:
            return ()
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end, first)
        words = self._words
        return words[first:last] if words is not None else self._made(first, last)

    def at(self, offset: int) -> Word | None:
        """The word that holds the character at `offset`; None between units."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._ends[index]:
            return None
        return self._word(index)

    def tag_at(self, offset: int) -> str | None:
        """The tag of that word."""
        word = self.at(offset)
        return None if word is None else word.tag

    def lead_of_person(self, span: Span) -> float:
        """By how much the tagger takes all of `span` for a PER rather than for anything else: a logarithm of odds.

        Below 0 it takes a part of it for something else; a tagger that does not weigh has no doubts.
        """
        return min(self._table.leads[slice(*span)], default=_NO_DOUBT) * LEAD_UNIT

    def trace_of_person(self, span: Span) -> float:
        """The same of the character in `span` that looks most like a part of a name."""
        return max(self._table.leads[slice(*span)], default=_NO_DOUBT) * LEAD_UNIT

    def entities(self, label: str) -> tuple[Span, ...]:
        """The names that the tagger calls PER, ORG, LOC or TIME."""
        return self._entities.get(label, ())

    def doc(self, unit: Span) -> "Doc":
        """spaCy's Doc of one unit: pkuseg's tokens, `token.idx` counted from the unit's start.

        `tag_`, `pos_` and `ents` come from the tagger, aligned by character. An entity that cuts a token is widened to
        whole tokens in `ents`; `entities` has it as found.

        Raises:
            ValueError: the words were made without a segmenter.
        """
        if unit not in self._docs:
            self._docs[unit] = self._annotated(unit)
        return self._docs[unit]

    def boundaries(self, unit: Span) -> frozenset[int]:
        """Where in the text a word of pkuseg starts or ends inside one unit; raises as `doc` does."""
        if unit not in self._boundaries:
            words: Iterable[tuple[int, int]]
            if unit in self._docs:
                words = [(token.idx, token.idx + len(token)) for token in self._docs[unit] if not token.is_space]
            else:
                words = self._segment().words(unit.of(self._text))
            self._boundaries[unit] = frozenset(unit.start + place for word in words for place in word)
        return self._boundaries[unit]

    @cached_property
    def _entities(self) -> dict[str, tuple[Span, ...]]:
        found: dict[str, list[Span]] = {label: [] for label in ENTITY_LABELS}
        for index in [index for index, tag in enumerate(self._table.tags) if tag in found]:
            span, tag = self._word(index)
            found[tag].append(span)
        return {label: tuple(spans) for label, spans in found.items()}

    def _word(self, index: int) -> Word:
        return self._words[index] if self._words is not None else self._made(index, index + 1)[0]

    def _made(self, first: int, last: int) -> tuple[Word, ...]:
        starts, ends, tags, _ = self._table
        places = zip(starts[first:last], ends[first:last], strict=True)
        # Named tuples made without a call of Python code each.
        spans = map(tuple.__new__, repeat(Span), places)
        return tuple(map(tuple.__new__, repeat(Word), zip(spans, tags[first:last], strict=True)))

    def _segment(self) -> "Segmenter":
        if self._segmenter is None:
            raise ValueError("these words were made without a segmenter")
        return self._segmenter()

    def _annotated(self, unit: Span) -> "Doc":
        doc = self._segment().doc(unit.of(self._text))
        words = self.within(unit)
        at = 0
        for token in doc:
            end = unit.start + token.idx + len(token)
            while at + 1 < len(words) and words[at].span.end < end:
                at += 1
            if words:
                _annotate(token, words[at].tag)
        entities = []
        covered = 0
        for (start, end), tag in words:
            if tag in ENTITY_LABELS:
                span = doc.char_span(start - unit.start, end - unit.start, label=tag, alignment_mode="expand")
                if span is not None and span.start >= covered:
                    entities.append(span)
                    covered = span.end
        doc.set_ents(entities)
        return doc


class Models:
    """The tagger and the segmenter of one model folder, each loaded when first needed, then shared by all threads."""

    def __init__(self, store: Store, tagger: Tagger | None = None) -> None:
        self._store = store
        self._own_tagger = tagger

    @classmethod
    def load(cls, directory: Path | None = None, *, tagger: Tagger | None = None) -> "Models":
        """The models in `directory` (those inside the package if None), with another tagger if one is given.

        Raises:
            ModelError [M001, M002]: the folder holds no models, or not those that were prepared. Files are checked when
                they are loaded, so `read` and what follows from it may raise the same.
        """
        store = Store(directory or MODEL_DIR)
        _ = store.hashes
        return cls(store, tagger)

    def hashes(self) -> dict[str, str]:
        """SHA-256 of each model file, by name; another tagger than LAC is named by its type instead."""
        hashes = self._store.hashes
        if self._own_tagger is None:
            return dict(hashes)
        kind = type(self._own_tagger)
        others = {name: value for name, value in hashes.items() if not name.startswith("lac.")}
        return {**others, "tagger": f"{kind.__module__}.{kind.__qualname__}"}

    def read(self, text: str, units: Sequence[Span]) -> Words:
        """The words of all `units`, ranges of `text` in order; one pass of the tagger."""
        return self.read_all([(text, units)])[0]

    def read_all(self, documents: Sequence[tuple[str, Sequence[Span]]]) -> list[Words]:
        """The words of several texts: the same as of each alone, in less time, since like lengths share a batch."""
        weighs = hasattr(self._tagger, "weigh")
        tables = [_Table.of(size=len(text) if weighs else 0) for text, _ in documents]
        pending: list[tuple[_Table, str, Span]] = []
        size = 0
        for table, (text, units) in zip(tables, documents, strict=True):
            for unit in units:
                for window in windows(text, _WINDOW, unit):
                    pending.append((table, text, window))
                    size += window.end - window.start
                    if size >= _CHUNK:
                        self._tag(pending)
                        pending, size = [], 0
        self._tag(pending)
        return [
            Words._over(text, table, lambda: self._segmenter)
            for table, (text, _) in zip(tables, documents, strict=True)
        ]

    def splits(self, text: str, at: int) -> bool:
        """Whether pkuseg sees a word boundary at offset `at` of `text`, a short stretch around the place."""
        return all(not start < at < end for start, end in self._segmenter.words(text))

    def words_across(self, breaks: Sequence[tuple[str, int]]) -> list[bool]:
        """For each short stretch whether the tagger sees one word on both sides of the offset in it."""
        found = self._tagger.tag([text for text, _ in breaks]) if breaks else []
        return [any(start < at < end for start, end, _ in words) for words, (_, at) in zip(found, breaks, strict=True)]

    def _tag(self, places: Sequence[tuple[_Table, str, Span]]) -> None:
        texts = [window.of(text) for _, text, window in places]
        weigh = getattr(self._tagger, "weigh", None)
        found, leads = weigh(texts) if weigh else (self._tagger.tag(texts), [b""] * len(texts))
        for (table, _, window), words, led in zip(places, found, leads, strict=True):
            table.extend(window.start, words)
            table.leads[slice(*window)] = array("b", led)

    @cached_property
    def _tagger(self) -> Tagger:
        if self._own_tagger is not None:
            return self._own_tagger
        from pipeline.models.lac import LacTagger  # onnxruntime takes 0.1 s to import

        return LacTagger.load(self._store)

    @cached_property
    def _segmenter(self) -> "Segmenter":
        from pipeline.models.segmenter import Segmenter

        return Segmenter.load(self._store)


def _annotate(token: "Token", tag: str) -> None:
    """Give a token the tagger's part of speech, in its own and in universal terms."""
    if token.is_space:
        token.tag_, token.pos_ = "_SP", "SPACE"
    else:
        token.tag_, token.pos_ = tag, _UNIVERSAL.get(tag, "X")
