"""From the words that name a speaker to the person or organization they stand for.

Takes a subject, or the place of a quotation that has none; gives a `Speaker`. A name is looked up among the people of
the document; a pronoun goes to the nearest person of its gender; a common noun (这位校长) to the person of that post.
What the text does not settle stays open, with a reason.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from pipeline.layers import Layers, Resolution, Speaker
from pipeline.spans import Span
from pipeline.speech import tables
from pipeline.speech.mentions import Candidate, Mentions
from pipeline.speech.subjects import Subject, Subjects
from pipeline.speech.turns import Turn
from pipeline.speech.view import View

_REACH = 5  # sentences back to look for whom a pronoun or a bare quotation goes back to
_POINTERS = ("这位", "该", "这名", "那位", "这个", "此")


class Resolver:
    """Finds who is meant, in one document."""

    def __init__(self, view: View, mentions: Mentions, subjects: Subjects) -> None:
        self.view = view
        self.mentions = mentions
        self.subjects = subjects
        self.people = {person.id: person for person in view.layers.people}
        self._sentences: list[tuple[Span, int | None]] = [
            (sentence.span, unit.section)
            for unit in view.layers.document.units
            for sentence in view.sentences(unit)
        ]  # fmt: skip
        self._starts = [span.start for span, _ in self._sentences]

    def named(self, subject: Subject, resolution: Resolution) -> Speaker:
        """The speaker for a subject that was found."""
        candidate = subject.candidate
        if candidate.kind == "anonymous":
            return Speaker(None, None, "none", "anonymous")
        if candidate.kind == "pronoun":
            return self._pronoun(candidate)
        if candidate.kind == "common":
            return self._common(candidate)
        if candidate.ref is not None:
            return Speaker(candidate.ref, candidate.span, resolution)
        ref = self._by_name(candidate.span.of(self.view.text))
        return Speaker(ref, candidate.span, resolution, None if ref else "not_in_people")

    def carried(self, at: int) -> Speaker:
        """The speaker of words without attribution: whoever the sentences before are about."""
        for candidates in self._people_before(at):
            if candidates:
                return self._as_carried(candidates[0])
        return Speaker(None, None, "none", "no_attribution")

    def _as_carried(self, candidate: Candidate) -> Speaker:
        ref = candidate.ref or self._by_name(candidate.span.of(self.view.text))
        return Speaker(ref, candidate.span, "carried", None if ref else "not_in_people")

    # ------------------------------------------------------------------ pronouns

    def _pronoun(self, candidate: Candidate) -> Speaker:
        word = candidate.span.of(self.view.masked)
        if candidate.ref is not None:
            return Speaker(candidate.ref, candidate.span, "pronoun")
        if "们" in word:
            return Speaker(None, candidate.span, "pronoun", "plural_pronoun")
        gender = {"她": "female", "他": "male"}.get(word)
        for candidates in self._people_before(candidate.span.start):
            for person in candidates:
                known = self._gender(person)
                if gender is None or known is None or known == gender:
                    ref = person.ref or self._by_name(person.span.of(self.view.text))
                    if ref is not None:
                        return Speaker(ref, candidate.span, "pronoun")
        return Speaker(None, candidate.span, "pronoun", "no_antecedent")

    def _gender(self, candidate: Candidate) -> str | None:
        """What the text says: 某甲的妻子某乙 makes the second female and the first male."""
        person = self.people.get(candidate.ref or "")
        text, (start, end) = self.view.masked, candidate.span
        around = text[max(0, start - 4) : start], text[end : end + 4]
        for word, gender in tables.genders().items():
            if around[0].endswith(word) or around[1].startswith(word):
                return gender
            if around[1].startswith("的" + word) and word in ("妻子", "丈夫", "媳妇", "老婆", "女婿", "儿媳"):
                return "male" if gender == "female" else "female"
        if around[1].startswith(("，女，", ",女,")):
            return "female"
        if around[1].startswith(("，男，", ",男,")):
            return "male"
        return person.gender.value if person and person.gender else None

    # ------------------------------------------------------------------ common nouns

    def _common(self, candidate: Candidate) -> Speaker:
        text = candidate.span.of(self.view.masked)
        if candidate.noun != "person":
            return Speaker(None, candidate.span, "nominal", "common_noun")
        head = text
        for pointer in _POINTERS:
            head = head.removeprefix(pointer)
        if head != text and head in tables.frame_words("untitled"):
            person = self._untitled_before(candidate.span.start)
            if person is not None:
                return Speaker(person, candidate.span, "pronoun")
        owners = self._owners(head, candidate.span)
        if len(owners) == 1:
            return Speaker(owners.pop(), candidate.span, "nominal")
        return Speaker(None, candidate.span, "nominal", "unnamed_person")

    def _untitled_before(self, at: int) -> str | None:
        """这位年轻人: the nearest person of an earlier sentence who has no post there."""
        for index, candidates in enumerate(self._people_before(at)):
            for candidate in candidates:
                person = self.people.get(candidate.ref or self._by_name(candidate.span.of(self.view.text)) or "")
                if person is not None and not person.roles and (index or not self._titled(candidate)):
                    return person.id
        return None

    def _titled(self, candidate: Candidate) -> bool:
        ahead = self.view.masked[max(0, candidate.span.start - 4) : candidate.span.start]
        return any(ahead.endswith(word) for word in tables.noun_kinds())

    # ------------------------------------------------------------------ looking back

    def _people_before(self, at: int) -> Iterator[list[Candidate]]:
        """Named people of the sentence that holds `at` up to there, then of the sentences before it, same section."""
        index = self._sentence_at(at)
        if index is None:
            return
        span, section = self._sentences[index]
        yield self.subjects.people(Span(span.start, max(span.start, min(at, span.end))))
        for before in range(index - 1, max(-1, index - 1 - _REACH), -1):
            earlier, other = self._sentences[before]
            if other != section:
                return
            yield self.subjects.people(earlier)

    def _sentence_at(self, at: int) -> int | None:
        index = bisect_right(self._starts, at) - 1
        return index if index >= 0 else None

    def _owners(self, head: str, span: Span) -> set[str]:
        """The people of this section, named before `span`, who hold the post `head`."""
        section = self._section_of(span.start)
        return {
            person
            for person, first, where in self._posts.get(head, ())
            if first < span.start and (where == section or where is None)
        }

    @cached_property
    def _posts(self) -> dict[str, list[tuple[str, int, int | None]]]:
        posts: dict[str, list[tuple[str, int, int | None]]] = {}
        for person in self.view.layers.people:
            for role in person.roles:
                start = role.position.start
                posts.setdefault(role.core_title, []).append((person.id, start, self._section_of(start)))
        return posts

    @cached_property
    def _names(self) -> dict[str, str]:
        return {person.name: person.id for person in self.view.layers.people}

    def _section_of(self, at: int) -> int | None:
        return self.view.layers.document.unit_at(at).section

    def _by_name(self, name: str) -> str | None:
        return self._names.get(name)


def interviewees(layers: Layers, turns: dict[int, Turn]) -> dict[int, str]:
    """Who answers, by the start of a turn: the person of the interview line, else whoever was named last before it."""
    document = layers.document
    named: list[tuple[int, str]] = []
    of_line: dict[int | None, str] = {}
    for person in layers.people:
        for mention in person.mentions:
            if mention.kind == "name":
                named.append((mention.span.start, person.id))
                unit = document.unit_at(mention.span.start)
                if unit.kind == "interview_line":
                    of_line[unit.section] = person.id
    named.sort()
    found: dict[int, str] = {}
    first_turns: dict[int | None, int] = {}
    for start in sorted(turns):
        section = document.unit_at(start).section
        before = bisect_left(named, (first_turns.setdefault(section, start), "")) - 1
        answerer = of_line.get(section) or (named[before][1] if before >= 0 else None)
        if answerer is not None:
            found[start] = answerer
    return found
