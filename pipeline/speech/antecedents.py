"""Whom a pronoun or a quotation without attribution goes back to.

Takes the place of a pronoun (她说) or of bare words in marks; gives the person meant, or None. The person is the
subject of the nearest sentence before, not simply the last name: not the object (问某某), not the owner (某某的屋里),
not a person talked about in reported words, and never the reporter of a byline. Two subjects of one sentence that the
gender does not part leave the question open.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from pipeline import lexicon
from pipeline.spans import Span
from pipeline.speech import frames, tables
from pipeline.speech.genders import PRONOUNS, Stated
from pipeline.speech.mentions import Candidate, Mentions
from pipeline.speech.subjects import Subjects
from pipeline.speech.view import View

_REACH = 8  # sentences
_WINDOW = 400  # characters of the sentence itself
_CREDIT_WINDOW = 40
_TITLE = 6  # characters
_PRONOUN_HEAD = re.compile("(?:但|而|不过|随后|于是|后来|接着|▁)*([他她])(?!们)")
_PAUSE = frozenset("，,：:；;")
_BYLINES = ("source_line", "byline")
_NOT_READ = (*_BYLINES, "heading", "group_heading", "boilerplate")
_CREDIT_BEHIND = re.compile("[ 　/／]*(?:文/)?(?:摄(?![一二三四五六七八九十影氏]|制组)|供图|[制绘]图|图/?文|攝)")


@dataclass(frozen=True, slots=True)
class Reading:
    """The people of one sentence: subjects of its clauses in order, everybody else, and what else stands there."""

    subjects: tuple[Candidate, ...] = ()
    others: tuple[Candidate, ...] = ()
    pronoun: str | None = None  # 他 or 她 as the subject
    stranger: Candidate | None = None  # a person without name is the subject: 一位村民走过来
    noun: Candidate | None = None  # the same, known to the reader: 小卖部老板仍心有余悸


@dataclass(frozen=True, slots=True)
class _Place:
    span: Span
    unit: int
    section: int | None


@dataclass(slots=True)
class _Search:
    """What a walk back through the sentences has learnt."""

    gender: str | None
    fallback: list[Candidate] = field(default_factory=list)
    noun: Candidate | None = None


class Antecedents:
    """Looks back in one document."""

    def __init__(self, view: View, mentions: Mentions, subjects: Subjects) -> None:
        self.view = view
        self.mentions = mentions
        self.subjects = subjects
        self.people = {person.id: person for person in view.layers.people}
        self._names = {person.name: person.id for person in view.layers.people}
        self._places = [
            _Place(sentence.span, number, unit.section)
            for number, unit in enumerate(view.layers.document.units)
            if unit.kind not in _NOT_READ
            for sentence in view.sentences(unit)
        ]  # fmt: skip
        self._starts = [place.span.start for place in self._places]
        self._deverbal = frozenset(tables.frame_words("deverbal"))
        self._readings: dict[Span, Reading] = {}
        self.stated = Stated(view)

    def of_pronoun(self, pronoun: Candidate) -> Candidate | None:
        """The person that 他 or 她 stands for."""
        gender = PRONOUNS.get(pronoun.span.of(self.view.masked))
        at = pronoun.span.start
        named_here = any(one.subjects or one.others or one.stranger for one in self.before(at, same_unit=True))
        hero = None if named_here else self._protagonists.get(self.view.layers.document.unit_at(at).section)
        if hero is not None and self._fits(hero, gender):
            return hero
        return self._search(at, gender, paragraphs=True, nouns=True)

    def of_pointed(self, at: int) -> Candidate | None:
        """The person that 这位68岁的盐工 stands for: whom the sentences before are about."""
        return self._search(at, None, paragraphs=True)

    def of_bare(self, said: Span) -> Candidate | None:
        """Who says these words, where nothing beside them says so; not somebody whom they speak of."""
        at = said.start
        return self._search(at, None, paragraphs=self._alone(at), words=said.of(self.view.text))

    def speaks_of(self, words: str, candidate: Candidate) -> bool:
        """Whether the words name this person, as 童某某 or 童书记: then somebody else says them."""
        person = self.people.get(self.ref(candidate) or "")
        name = person.name if person else candidate.span.of(self.view.text)
        places = (at for at, char in enumerate(words) if char == name[0])
        titles = (words[at + 1 : at + 1 + length] for at in places for length in (2, 3))
        return len(name) > 1 and (name in words or any(title in self._titles for title in titles))

    @cached_property
    def _titles(self) -> frozenset[str]:
        return tables.posts() | {"老师", "医生", "大夫", "师傅", "警官", "大爷", "大妈", "奶奶", "阿姨"}

    @cached_property
    def _parts(self) -> dict[str, str]:
        """The parts of a foreign name that only one person bears: 韦斯特 of 艾玛·韦斯特."""
        owners: dict[str, set[str]] = {}
        for name, person in self._names.items():
            for part in name.split("·") if "·" in name else ():
                owners.setdefault(part, set()).add(person)
        return {part: people.pop() for part, people in owners.items() if len(people) == 1 and len(part) > 1}

    @cached_property
    def _protagonists(self) -> dict[int | None, Candidate]:
        """By section, the one person whom the line under its headline names: ——记护林员某某."""
        found: dict[int | None, Candidate] = {}
        for unit in self.view.layers.document.units:
            if unit.kind in ("interview_line", "subtitle"):
                people = [one for one in self.mentions.within(unit.span) if one.kind == "person" and one.ref]
                if len({one.ref for one in people}) == 1:
                    found.setdefault(unit.section, people[0])
        return found

    def _alone(self, at: int) -> bool:
        """Whether the paragraph begins so and says nothing else of who acts (a bad break: ⏎说：“……”)."""
        span = self.view.layers.document.unit_at(at).span
        return not self.view.masked[span.start : at].strip() and self._read(span) == Reading()

    def ref(self, candidate: Candidate) -> str | None:
        """The person of the record, if there is one."""
        name = candidate.span.of(self.view.text)
        return candidate.ref or self._names.get(name) or self._parts.get(name)

    def before(self, at: int, *, same_unit: bool = False) -> Iterator[Reading]:
        """The sentence that holds `at` up to there, then the sentences before it, nearest first."""
        return (reading for reading, inside in self._walk(at) if inside or not same_unit)

    def _walk(self, at: int) -> Iterator[tuple[Reading, bool]]:
        """Readings of sentences, nearest first, each with whether it is of the same paragraph as `at`."""
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return
        here = self._places[index]
        end = max(here.span.start, min(at, here.span.end))
        yield self._read(Span(max(here.span.start, end - _WINDOW), end)), True
        for place in reversed(self._places[max(0, index - _REACH) : index]):
            if place.section != here.section:
                return
            yield self._reading(place), place.unit == here.unit

    def _search(
        self, at: int, gender: str | None, *, paragraphs: bool, words: str = "", nouns: bool = False
    ) -> Candidate | None:
        search = _Search(gender)
        for reading, inside in self._walk(at):
            if not (inside or paragraphs or search.gender) or (search.fallback and not inside):
                break
            fitting = [
                person
                for person in reading.subjects
                if self._fits(person, search.gender)
                and not (self.speaks_of(words, person) if words else self._acts_on(person, at))
            ]
            found = self._single(fitting, search.gender)
            if found is not None:
                return found
            if fitting or (reading.stranger and not reading.subjects):
                return None if fitting or words else reading.stranger
            search.fallback += (
                ()
                if search.fallback
                else (
                    person
                    for person in reading.others
                    if self._fits(person, search.gender) and not (words and self.speaks_of(words, person))
                )
            )
            search.gender = search.gender or PRONOUNS.get(reading.pronoun or "")
            noun = reading.noun if nouns and not (reading.subjects or reading.others) else None
            if noun and inside and tables.is_office_of_a_body(noun.span.of(self.view.masked)):
                return noun
            search.noun = search.noun or (noun if noun and self._fits(noun, search.gender) else None)
        return self._single(search.fallback, search.gender) or (None if search.fallback else search.noun)

    def _acts_on(self, person: Candidate, at: int) -> bool:
        """某某劝他少讲话,|他摆摆手: whoever acts on 他 is not the one who goes on."""
        masked, start = self.view.masked, person.span.end
        end = self.subjects.clauses(Span(start, at))[0].end if start < at else start
        him = masked.find(masked[at], start, end)
        words = self.view.layers.words.within(Span(him - 1, him)) if him > start else ()
        verb = bool(words) and words[-1].span.end == him and words[-1].tag == "v"
        cue = tables.cue_entries().get(words[-1].span.of(masked)) if verb else None
        return verb and (cue is None or cue.addressee)

    def _single(self, people: list[Candidate], gender: str | None) -> Candidate | None:
        """The one person meant; among several only one whose gender the text states."""
        distinct = {self._key(person): person for person in reversed(people)}
        if len(distinct) > 1 and gender is not None:
            distinct = {key: person for key, person in distinct.items() if self.gender(person) == gender}
        return next(iter(distinct.values())) if len(distinct) == 1 else None

    def _key(self, candidate: Candidate) -> str:
        return self.ref(candidate) or candidate.span.of(self.view.text)

    def _fits(self, person: Candidate, gender: str | None) -> bool:
        known = self.gender(person) if gender else None
        return known is None or known == gender

    # ------------------------------------------------------------------ one sentence

    def _reading(self, place: _Place) -> Reading:
        found = self._readings.get(place.span)
        if found is None:
            found = self._readings[place.span] = self._read(place.span)
        return found

    def _read(self, span: Span) -> Reading:
        subjects: list[Candidate] = []
        others: list[Candidate] = []
        speaking: Candidate | None = None
        pronoun: str | None = None
        stranger: Candidate | None = None
        known: Candidate | None = None
        for clause in self._told_clauses(span):
            named = [person for person in self.mentions.within(clause) if person.kind == "person"]
            named = [person for person in named if not self._credited(person)]
            usable = self.subjects.usable(clause)
            leads = self._leads([person for person in usable if person in named and self._can_lead(person, usable)])
            if not leads and any(noun.span.of(self.view.masked).endswith("记者") for noun in usable):
                leads = [person for person in named if not self.subjects.owns(person, clause)]  # 记者问某某,……
            if not named and not leads:
                leads = self._unknown(usable, clause)
            met = self._met(clause)
            if met is not None:
                leads, stranger = [], stranger or met  # 我问店里的|大姐|认不认识某某
            head = _PRONOUN_HEAD.match(self.view.masked, clause.start, clause.end)
            pronoun = pronoun or (head[1] if head and not leads else None)
            if head and not leads and speaking is None and (himself := self._reports(Span(*head.span(1)), clause)):
                speaking, subjects, others = himself, [], [*others, *named]
                continue
            known = known or (None if named or pronoun else self._first_noun(usable))
            if stranger is None and not leads:
                stranger = next((noun for noun in usable if self._is_stranger(noun)), None)
                if stranger is not None and speaking is None and self._speaks([stranger], clause):
                    speaking = stranger
                    subjects = []
            if speaking is None or self._speaks(leads, clause):
                subjects += leads
                others += (person for person in named if person not in leads)
                if leads and self._speaks(leads, clause):
                    speaking = leads[0]
                    subjects = list(leads)  # whoever is named in reported words is talked about
        return Reading(tuple(subjects), tuple(others), pronoun, stranger, known)

    def _first_noun(self, usable: list[Candidate]) -> Candidate | None:
        """小卖部老板|仍心有余悸: one person by a common noun as the subject."""
        return usable[0] if usable and self._is_singular(usable[0]) else None

    def _reports(self, pronoun: Span, clause: Span) -> Candidate | None:
        """他介绍,某某创建的学院……: whoever is named in what he reports is talked about."""
        himself = Candidate(pronoun, "pronoun")
        return himself if self._speaks([himself], clause) else None

    def _told_clauses(self, span: Span) -> Iterator[Span]:
        """The clauses without 谈到和某某的合作, which says whom somebody speaks of."""
        topic = tables.topic_pattern()
        return (one for one in self.subjects.clauses(span) if not topic.match(self.view.masked, one.start, one.end))

    def _met(self, clause: Span) -> Candidate | None:
        """记者找到收电费的|工作人员: whoever the reporter meets or asks is spoken of next."""
        met = frames.meeting_pattern().search(self.view.masked, clause.start, clause.end)
        if met is None or self.view.masked[clause.end - 1] == "时":
            return None
        behind = [one for one in self.mentions.within(clause) if one.span.start >= met.end()]
        noun = next((one for one in behind if one.kind == "person" or one.noun == "person"), None)
        if noun is None or noun.kind != "common" or any(one.span.start == noun.span.end for one in behind):
            return None  # nobody, or 村委会主任|某某某
        plural = frames.plural_pattern().search(noun.span.of(self.view.masked)) is not None
        return None if plural or self.view.masked[noun.span.end : noun.span.end + 1] == "的" else noun

    def _can_lead(self, person: Candidate, usable: list[Candidate]) -> bool:
        """老人家身着|蓝布衫: what only the tagger takes for a name is no subject behind one."""
        first = usable[0]
        known = person.ref is not None or self.ref(person) is not None
        return known or first is person or first.kind != "common" or first.span.end == person.span.start

    def _unknown(self, usable: list[Candidate], clause: Span) -> list[Candidate]:
        """七旬老人|某某某|被安置在……: a name by its place, which no other stage has found."""
        noun = usable[0] if usable else None
        if noun is None or noun.kind != "common" or noun.noun != "person":
            return []
        if "是" in self.view.masked[clause.start : noun.span.start]:
            return []  # 是老同事某某送的
        guess = self.subjects.names.guess(Span(noun.span.end, clause.end), after_noun=True)
        return [guess] if guess is not None and guess.span.start == noun.span.end else []

    def _leads(self, people: list[Candidate]) -> list[Candidate]:
        """The subject of a clause, both of 某甲和某乙, and not 某甲 in 某甲教过的学生某乙."""
        leads: list[Candidate] = []
        for person in people:
            if not leads:
                leads = [person]
                continue
            between = Span(leads[-1].span.end, person.span.start).of(self.view.masked)
            title = len(between) <= _TITLE and not any(char in between for char in "，,、和与同跟及")
            known = self.ref(leads[-1]) is None and self.ref(person) is not None
            if ("的" in between and "是" not in between) or (title and known):
                leads = [person]  # 金马|男配角|某某某: what only the tagger takes for a name belongs to the title
            elif between and between[0] in "和与同跟、及" and len(between) <= 9:
                leads.append(person)
        return leads

    def _speaks(self, leads: list[Candidate], clause: Span) -> bool:
        """Whether a cue and a pause follow the subject: what comes then is reported."""
        if not leads or self.view.masked[clause.end : clause.end + 1] not in _PAUSE:
            return False
        return any(
            match[0] not in self._deverbal or match.start() == leads[-1].span.end  # 赴议会专案|报告: a noun
            for match in tables.cue_pattern().finditer(self.view.masked, leads[-1].span.end, clause.end)
        )

    def _is_stranger(self, noun: Candidate) -> bool:
        """一位村民, or 这位负责人 whom the text does not name; not 40多名志愿者, of whom nobody is 她."""
        words = noun.span.of(self.view.masked)
        if not self._is_singular(noun):
            return False
        unnamed = words.startswith(("这位", "该", "这名")) and words.endswith(tables.frame_words("unnamed_head"))
        return unnamed or frames.indefinite_pattern().search(words) is not None

    def _is_singular(self, noun: Candidate) -> bool:
        """One person by a common noun; not whoever writes."""
        words = noun.span.of(self.view.masked)
        if self.view.masked[noun.span.start - 1 : noun.span.start] == "是":
            return False  # 他是一位典型的基层干部
        person = noun.kind == "common" and noun.noun == "person" and not words.endswith(("记者", "笔者"))
        return person and not frames.plural_pattern().search(words)

    # ------------------------------------------------------------------ bylines

    def _credited(self, person: Candidate) -> bool:
        """记者某某报道 and 本报讯（记者 某某）: a byline, not somebody the text is about."""
        ref = self.ref(person)
        return ref in self.reporters if ref else self._in_byline(person.span)

    def _in_byline(self, span: Span) -> bool:
        text = self.view.text
        line = text.rfind("\n", max(0, span.start - _CREDIT_WINDOW), span.start) + 1
        ahead = text[max(line, span.start - _CREDIT_WINDOW) : span.start]
        if _CREDIT_BEHIND.match(text, span.end):
            return True
        return frames.credit_pattern().search(lexicon.fold(ahead)) is not None

    @cached_property
    def reporters(self) -> frozenset[str]:
        """People whom the text names in bylines only."""
        units = self.view.layers.document
        return frozenset(
            person.id
            for person in self.view.layers.people
            if all(
                units.unit_at(mention.span.start).kind in _BYLINES or self._in_byline(mention.span)
                for mention in person.mentions
                if mention.kind == "name"
            )
        )

    # ------------------------------------------------------------------ gender

    def gender(self, candidate: Candidate) -> str | None:
        """What the text says of a person's gender; a name is no evidence of it."""
        stated = self.stated.of(candidate, self._key(candidate))
        return stated or self._by_pronouns.get(self._key(candidate))

    @cached_property
    def _by_pronouns(self) -> dict[str, str]:
        """某某……。她……: the only person of a sentence, when the next one begins with a pronoun."""
        found: dict[str, set[str]] = {}
        for earlier, place in zip(self._places, self._places[1:], strict=False):
            head = _PRONOUN_HEAD.match(self.view.masked, place.span.start, place.span.end)
            if head is None or earlier.unit != place.unit:
                continue
            reading = self._reading(earlier)
            people = {self._key(person) for person in (*reading.subjects, *reading.others)}
            if len(people) == 1 and reading.pronoun in (None, head[1]) and not reading.stranger:
                found.setdefault(people.pop(), set()).add(PRONOUNS[head[1]])
        return {key: genders.pop() for key, genders in found.items() if len(genders) == 1}
