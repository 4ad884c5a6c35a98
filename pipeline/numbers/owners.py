"""Whom or what a number is about: an event, an organization, a person, or nobody that the text names.

Takes the layers of a document (people, organizations, events, quotes) once, then answers for each span. It looks at
the event or name that holds the span, then for the subject of the clause, of the clauses before it in the sentence,
of the paragraph; it refuses to answer where none is named.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from pipeline.layers import Layers, QuantityMention
from pipeline.lazy import regex
from pipeline.spans import Span

_CLAUSE = regex(r"[，,：:；;。！!？?\n“”‘’]")
_SENTENCE = regex(r"[。！!？?\n]")
# How far back a sentence, and how far on a title, may reach; keeps an endless paragraph linear.
_SENTENCE_REACH, _TITLE_REACH = 400, 60
_PLURAL = ("我们", "我們", "咱们")
_PERSONAL_KINDS = frozenset({"duration", "age", "enumerator", "in_term", "idiomatic"})


class _Named(NamedTuple):
    span: Span
    owner: str
    person: bool
    kind: str


class Owners:
    """Answers `of(quantity)` for one document."""

    def __init__(self, layers: Layers) -> None:
        self._document = layers.document
        self._text = layers.document.text
        self._named = sorted(_mentions(layers), key=lambda named: (named.span.start, -named.span.end))
        self._starts = [named.span.start for named in self._named]
        self._events = sorted((span, event.id) for event in layers.events for span in event.mentions)
        self._employers = {
            person.id: next((role.organization for role in person.roles if role.organization), None)
            for person in layers.people
        }
        self._titles = {person.id: tuple(role.core_title for role in person.roles) for person in layers.people}
        self._cued = {quote.speaker.mention for quote in layers.quotes if quote.speaker.mention is not None}

    def event_of(self, span: Span) -> str | None:
        """The event whose name holds `span`."""
        if not self._events:
            return None
        index = bisect_right(self._events, (Span(span.start, len(self._text)), "")) - 1
        return self._events[index][1] if index >= 0 and self._events[index][0].contains(span) else None

    def name_of(self, span: Span) -> str | None:
        """The organization or person whose name holds `span`."""
        for index in range(bisect_right(self._starts, span.start) - 1, -1, -1):
            named = self._named[index]
            if named.span.end <= span.start and span.start - named.span.start > 60:
                return None
            if named.span.contains(span) and named.kind in ("full", "alias", "name", "nested"):
                return named.owner
        return None

    def of(self, quantity: QuantityMention, *, personal: bool = False) -> str | None:
        """The id of the organization or person whom a quantity in no name is about; None if the text names none.

        `personal` says that the number is about the speaker's words, not about the body that he speaks for.
        """
        span = quantity.span
        paragraph = self._document.unit_at(span.start).span
        subject = self._subject_before(span.start, paragraph.start)
        if subject is None or (
            quantity.indefinite and self._sentence_start(span.start, paragraph.start) > subject.span.start
        ):
            ahead = self._subject_after(span.end, paragraph.end) if quantity.indefinite else None
            subject = ahead or subject
        elif subject.span in self._cued and quantity.kind == "duration":
            # 贾某介绍，过去两年间，该馆...: the adverbial stands before its subject
            ahead = self._subject_after(span.end, paragraph.end)
            subject = ahead if ahead is not None and not ahead.person else subject
        return None if subject is None else self._resolved(subject, quantity, personal=personal)

    def _resolved(self, subject: _Named, quantity: QuantityMention, *, personal: bool) -> str | None:
        """我们 stands for the body; so does the one who only reports a figure (刘某介绍，现有居民300户)."""
        if not subject.person:
            return subject.owner
        plural = subject.span.of(self._text) in _PLURAL
        reporting = (
            not personal
            and subject.span in self._cued
            and quantity.kind not in _PERSONAL_KINDS
            and not quantity.indefinite
        )
        return self._employers.get(subject.owner) or subject.owner if plural or reporting else subject.owner

    def _sentence_start(self, at: int, floor: int) -> int:
        ends = [found.end() for found in _SENTENCE.finditer(self._text, max(floor, at - _SENTENCE_REACH), at)]
        return ends[-1] if ends else floor

    def _subject_before(self, at: int, floor: int) -> _Named | None:
        """The first name in the nearest clause before `at` that has one."""
        low, high = bisect_left(self._starts, floor), bisect_left(self._starts, at)
        if low == high:
            return None
        nearest = self._named[high - 1]
        floor = max(floor, nearest.span.start - _SENTENCE_REACH)
        head = max(
            (found.end() for found in _CLAUSE.finditer(self._text, floor, nearest.span.start + 1)), default=floor
        )
        for named in self._named[bisect_left(self._starts, head) : high]:
            if named.kind != "nested":
                # 某馆馆长贾某: the organization in a title is not the subject, the person is
                return self._title_holder(named, high)
        return nearest

    def _title_holder(self, named: _Named, high: int) -> _Named:
        index = bisect_left(self._starts, named.span.start) + 1
        while not named.person and index < high:
            after = self._named[index]
            if after.span.start - named.span.end > _TITLE_REACH:
                break
            between = self._text[named.span.end : after.span.start]
            if (
                after.person
                and after.kind == "name"
                and not _CLAUSE.search(between)
                and self._is_title(after.owner, between)
            ):
                return after
            index += 1
        return named

    def _is_title(self, person: str, between: str) -> bool:
        return any(title in between for title in self._titles.get(person, ()))

    def _subject_after(self, at: int, ceiling: int) -> _Named | None:
        """作为一名教师，王某...: the subject follows in the same sentence."""
        found = _SENTENCE.search(self._text, at, ceiling)
        end = found.start() if found else ceiling
        index = bisect_left(self._starts, at)
        return self._named[index] if index < len(self._named) and self._starts[index] < end else None


def _mentions(layers: Layers) -> Iterable[_Named]:
    for person in layers.people:
        for mention in person.mentions:
            if mention.kind != "descriptor":
                yield _Named(mention.span, person.id, True, mention.kind)
    for organization in layers.organizations:
        for mention in organization.mentions:
            yield _Named(mention.span, organization.id, False, mention.kind)
