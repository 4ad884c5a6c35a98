"""From the words that name a speaker to the person or organization they stand for.

Takes a subject, or the place of a quotation that has none; gives a `Speaker`. A name is looked up among the people of
the document; a pronoun goes to the nearest person of its gender; a common noun (这位校长) to the person of that post.
What the text does not settle stays open, with a reason.
"""

import re
from bisect import bisect_left
from functools import cached_property

from pipeline.layers import Layers, Resolution, Speaker
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import frames, tables
from pipeline.speech.ages import ages
from pipeline.speech.antecedents import Antecedents
from pipeline.speech.candidates import Candidate
from pipeline.speech.mentions import Mentions
from pipeline.speech.subjects import Subject, Subjects
from pipeline.speech.tables import frame_words
from pipeline.speech.turns import Turn
from pipeline.speech.view import HIDDEN, View
from pipeline.values import replace

NOBODY = Speaker(None, None, "none", "no_attribution")
_ELDERLY = frame_words("elderly")
_OF_PERSONS = ("这位", "那位", "这名", "那名")
_POINTERS = frame_words("pointer")
_THESE = frame_words("this_one")
_SIGNED = regex("(?:记者|通讯员)[ \u3000]?(?:[㐀-鿿·]{2,4}[、 \u3000])*$")
# 记者某某|报道, 记者某某、某某: whoever signs; not 小记者某某|激动地问.
_FILES = regex(
    f"[ \u3000]*(?:[/、，。：:；；）)\n{HIDDEN}]|$|"
    + alternation(frame_words("files"))
    + ")|[^，,。；：]{0,10}(?:报道|报导)"
)
_DESCRIBED = regex("那[位名个].*的.")  # 那位不让爱人回来的中医: told by what he does, not the one just named
_BROUGHT_IN, _NAME = 600, 12  # characters in front of 这名男子, and behind 一名男子
_WE = frozenset({"我", "我们"})
_FAMILY = 2  # characters of a family name
_OF_AGE = frozenset((*_ELDERLY, *frame_words("aged_old"), *frame_words("untitled")))
_SOME = frame_words("quantifier")
_OTHERS = frozenset("的们和与、")  # 老人|们, 老人|和孩子
# 记者联系上某某，|对方|表示: whom the press met is on the other side.
_CONTACTED = regex("(?:" + alternation((*frame_words("meeting"), "致电", "求证")) + ")[^，,。；]{2,30}[，,]$")
_CONTACT = 44  # characters of such a clause
_WHOSE = ("的", "所在", "所属", "所住", *frame_words("kin"), "家属", "家人")
_OTHER_SIDE, _LATTER = "对方", "后者"
_AGES = {"aged_old": (60, 130), "aged_young": (14, 40), "aged_child": (0, 18)}


class Resolver:
    """Finds who is meant, in one document."""

    def __init__(self, view: View, mentions: Mentions, subjects: Subjects) -> None:
        self.view = view
        self.mentions = mentions
        self.antecedents = Antecedents(view, mentions, subjects)
        self.people = {person.id: person for person in view.layers.people}

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
        ref = self.antecedents.ref(candidate)
        return Speaker(ref, candidate.span, resolution, None if ref else "not_in_people")

    def introduced(self, said: Span) -> Speaker | None:
        """“您好,我是某某。”: who says so names himself."""
        words = said.of(self.view.text)
        for person in self.view.layers.people:
            if any(f"我{verb}{person.name}" in words for verb in ("是", "叫")):
                return Speaker(person.id, None, "carried")
        return None

    def carried(self, said: Span) -> Speaker:
        """The speaker of words without attribution: whoever the sentences before are about."""
        person = self.antecedents.of_bare(said)
        if person is None:
            return NOBODY
        if person.kind == "common":
            return replace(self._common(person), resolution="carried")
        ref = self.antecedents.ref(person)
        return Speaker(ref, person.span, "carried", None if ref else "not_in_people")

    def speaks_of(self, said: Span, speaker: Speaker) -> bool:
        """Whether the words name this speaker, so that he does not say them."""
        if speaker.mention is None or speaker.ref is None:
            return False
        return self.antecedents.speaks_of(said.of(self.view.text), Candidate(speaker.mention, "person", speaker.ref))

    def is_byline(self, candidate: Candidate) -> bool:
        """记者|某某|报道: whoever signs the report."""
        start = candidate.span.start
        signed = candidate.kind == "person" and _SIGNED.search(self.view.masked, max(0, start - 16), start) is not None
        return signed and _FILES.match(self.view.masked, candidate.span.end) is not None

    def names(self, span: Span, speaker: Speaker) -> bool:
        """某某摸着石刻……: who is called by his name there is told about."""
        if self._by_age(span, speaker):
            return True
        present = self.mentions.within(span)
        named = [one for one in present if one.kind == "person"]
        if speaker.ref is not None:
            return any(self.antecedents.ref(one) == speaker.ref for one in named) or self._by_office(present, speaker)
        words = speaker.mention.of(self.view.masked) if speaker.mention else ""
        return any(one.span.of(self.view.masked) == words for one in named)

    def _by_age(self, span: Span, speaker: Speaker) -> bool:
        """老人说……。虽然不宽裕，但|老人|很乐观: nobody calls himself so, where it heads a clause."""
        noun = speaker.mention.of(self.view.masked) if speaker.mention is not None else ""
        if noun not in _OF_AGE:
            return False
        heads = (
            (clause, frames.lead_in_pattern().match(self.view.masked, *clause)) for clause in self.view.clauses(span)
        )
        starts = (lead.end() if lead is not None else clause.start for clause, lead in heads)
        return any(
            self.view.masked.startswith(noun, at) and self.view.masked[at + len(noun)] not in _OTHERS for at in starts
        )

    def _by_office(self, present: list[Candidate], speaker: Speaker) -> bool:
        """哈塔说……。云国总统|两次发出信号: nobody calls himself by his office."""
        person = self.people.get(speaker.ref or "")
        titles = tuple(role.core_title for role in person.roles) if person is not None else ()
        heads = [one for one in present if one.noun == "person" and one.span.of(self.view.masked).endswith(titles)]
        return bool(titles) and any(tables.is_office_of_a_body(one.span.of(self.view.masked)) for one in heads)

    def _pronoun(self, candidate: Candidate) -> Speaker:
        if "们" in candidate.span.of(self.view.masked):
            return Speaker(None, candidate.span, "pronoun", "plural_pronoun")
        person = self.antecedents.of_pronoun(candidate)
        if person is None:
            return Speaker(None, candidate.span, "pronoun", "no_antecedent")
        if person.kind == "common":
            known = self._common(person).ref
            return Speaker(
                known, candidate.span if known else person.span, "pronoun", None if known else "unnamed_person"
            )
        ref = self.antecedents.ref(person)
        return Speaker(ref, candidate.span if ref else person.span, "pronoun", None if ref else "not_in_people")

    # ------------------------------------------------------------------ common nouns

    def _common(self, candidate: Candidate) -> Speaker:
        text = candidate.span.of(self.view.masked)
        if text in (_OTHER_SIDE, _LATTER) and (ref := self._just_named(text, candidate.span.start)):
            return Speaker(ref, candidate.span, "nominal")
        if candidate.noun != "person":
            ours = "interviewer" if text in _WE else "common_noun"  # 我|问她：“……”
            return Speaker(None, candidate.span, "nominal", ours)
        if text.endswith(frame_words("kin") + frame_words("owned")):
            return Speaker(None, self._with_owner(candidate.span), "nominal", "unnamed_person")
        if text.endswith("记者"):
            return Speaker(None, candidate.span, "nominal", "interviewer")
        head = text
        for pointer in _POINTERS:
            head = head.removeprefix(pointer)
        if head == text:
            return self._of_post(candidate, head)
        if self._was_brought_in(head, candidate.span.start):
            return Speaker(None, candidate.span, "nominal", "unnamed_person")
        person = self._untitled_before(candidate.span.start) if head in frame_words("untitled") else None
        return Speaker(person, candidate.span, "pronoun") if person is not None else self._of_post(candidate, head)

    def _just_named(self, text: str, at: int) -> str | None:
        """记者联系上某某，|对方|表示, ……还有某某，|后者|表示: who was named in the clause before, and nobody else."""
        if text == _LATTER:
            ends = at - 1
            start = max(0, at - _CONTACT)
            named = [one for one in self.mentions.within(Span(start, ends)) if one.human and one.span.end == ends]
        else:
            met = _CONTACTED.search(self.view.masked, max(0, at - _CONTACT), at)
            known = self.mentions.within(Span(met.start(), at)) if met is not None else ()
            known = [one for one in known if not self.view.masked.startswith(_WHOSE, one.span.end)]  # 某某所在公司
            named = [one for one in known if one.human] or [one for one in known if one.kind == "organization"]
        refs = {ref for one in named if (ref := self.antecedents.ref(one))}
        return refs.pop() if len(refs) == 1 else None

    def _of_post(self, candidate: Candidate, head: str) -> Speaker:
        """校长, 这位校长: the one who holds the post, or whom the sentences before are about, or who is of that age.

        Args:
            candidate: the noun with its pointer.
            head: the noun without it.
        """
        text = candidate.span.of(self.view.masked)
        of_thing = "的" in head and not text.startswith(_OF_PERSONS)  # 这个案子的|主审法官
        pointed = head != text and not of_thing
        some = self.view.masked.endswith(_SOME, 0, candidate.span.start)  # 几乎所有|医生
        definite = pointed or (head in tables.posts() and not some)
        head = head.rpartition("的")[2]
        owners = self._owners(head, candidate.span) if definite else set()
        if len(owners) == 1:
            return Speaker(owners.pop(), candidate.span, "nominal")
        if pointed and not owners and text.startswith(_THESE) and head not in frame_words("unnamed_head"):
            start = candidate.span.start
            other = _DESCRIBED.match(text) or self._was_brought_in(head, start)
            meant = None if other else self.antecedents.of_pointed(start)
            if meant is not None and (ref := self.antecedents.ref(meant)):
                return Speaker(ref, candidate.span, "nominal")
        aged = self._addressed_so(head, candidate.span.start, pointed) or self._apposed(head, candidate.span.start)
        aged = aged or self._of_age(head, candidate.span.start)
        return Speaker(aged, candidate.span, "nominal", None if aged else "unnamed_person")

    def _addressed_so(self, head: str, at: int, pointed: bool) -> str | None:
        """陈阿姨……。阿姨说, 陈女士……。该女士说: the only person whom the text calls by a family name and this noun."""
        if not pointed and head not in frame_words("address_noun"):
            return None
        called = {
            person.id
            for person in self.view.layers.people
            if person.name.endswith(head) and 0 < len(person.name) - len(head) <= _FAMILY
            and any(mention.span.start < at for mention in person.mentions)
        }  # fmt: skip
        return called.pop() if len(called) == 1 else None

    def _apposed(self, head: str, at: int) -> str | None:
        """屈望山老人……。老人说: the only person whom the text has called by this noun behind the name; not 甲|妈妈."""
        called = [person for person, start in self._elderly.get(head, {}).items() if start < at]
        return called[0] if len(called) == 1 else None

    @cached_property
    def _elderly(self) -> dict[str, dict[str, int]]:
        """By the noun, where the text first calls a person so behind the name."""
        found: dict[str, dict[str, int]] = {}
        for person in self.view.layers.people:
            for mention in person.mentions:
                noun = next((word for word in _ELDERLY if self.view.masked.startswith(word, mention.span.end)), None)
                if noun is not None and mention.kind == "name":
                    found.setdefault(noun, {}).setdefault(person.id, mention.span.start)
        return found

    def _was_brought_in(self, head: str, at: int) -> bool:
        """一名男子……。这名男子……, 一位曾与某某共事的干部……: somebody without a name has come in as such before."""
        ahead = self.view.masked[max(0, at - _BROUGHT_IN) : at]
        told = "(?:(?:一|有)(?:名|位|个)?[^，,。的]{0,4}|一[名位个][^，,。]{0,24}的[^，,。的]{0,4})"
        found = re.search(told + re.escape(head), ahead)
        if found is None:
            return False
        end = at - len(ahead) + found.end()
        beside = Span(max(0, end - len(head) - _NAME), end - len(head))
        if any(one.kind == "person" and one.span.end == beside.end for one in self.mentions.within(beside)):
            return False  # 一位学生眼中的|某某校长
        return not any(one.span.start == end for one in self.mentions.within(Span(end, min(at, end + _NAME))))

    def _with_owner(self, kin: Span) -> Span:
        """某某的|母亲, 他|妻子: whose kin it is belongs to the phrase that names the speaker."""
        end = kin.start - (self.view.masked[kin.start - 1 : kin.start] == "的")
        clause = self.view.masked.rfind("，", max(0, end - 12), end) + 1 or max(0, end - 12)
        owner = next((one for one in reversed(self.mentions.within(Span(clause, end))) if one.span.end == end), None)
        return Span(owner.span.start, kin.end) if owner is not None and owner.human else kin

    def _of_age(self, head: str, at: int) -> str | None:
        """86岁的某某……。老人说: the only person named in this sentence or the one before, if the age printed fits."""
        limits = next((ages for key, ages in _AGES.items() if head in frame_words(key)), None)
        if limits is None:
            return None
        for reading, _ in zip(self.antecedents.before(at, same_unit=True), range(3), strict=False):
            people = (*reading.subjects, *reading.others)
            named = {self.antecedents.ref(person) for person in people}
            if named:
                known = [age for person in people if (age := ages(self.view, person.span)) is not None]
                fits = len(named) == 1 and known and all(limits[0] <= age <= limits[1] for age in known)
                if fits:
                    return named.pop()
                break
        return self._only_of_age(limits, at)

    def _only_of_age(self, limits: tuple[int, int], at: int) -> str | None:
        """The one person named before `at` whose printed age fits, where the text has no other."""
        fitting = {
            person.id
            for person in self.view.layers.people
            for mention in person.mentions
            if mention.kind == "name" and mention.span.end <= at
            and (age := ages(self.view, mention.span)) is not None and limits[0] <= age <= limits[1]
        }  # fmt: skip
        return fitting.pop() if len(fitting) == 1 else None

    def _untitled_before(self, at: int) -> str | None:
        """这位年轻人: the nearest person of an earlier sentence who has no post there."""
        for index, reading in enumerate(self.antecedents.before(at)):
            for candidate in (*reading.subjects, *reading.others):
                person = self.people.get(self.antecedents.ref(candidate) or "")
                if person is not None and not person.roles and (index or not self._titled(candidate)):
                    return person.id
        return None

    def _titled(self, candidate: Candidate) -> bool:
        ahead = self.view.masked[max(0, candidate.span.start - 4) : candidate.span.start]
        return any(ahead.endswith(word) for word in tables.noun_kinds())

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

    def _section_of(self, at: int) -> int | None:
        return self.view.layers.document.unit_at(at).section


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
