"""Whom a pronoun or a quotation without attribution goes back to.

Takes the place of a pronoun (她说) or of bare words in marks; gives the person meant, or None. The person is the
subject of the nearest sentence before, not simply the last name: not the object (问某某), not the owner (某某的屋里),
not a person talked about in reported words, and never the reporter of a byline. Two subjects of one sentence that the
gender does not part leave the question open.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, takewhile

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import elided, frames, noun_frames, tables
from pipeline.speech.candidates import PEOPLE, Candidate
from pipeline.speech.genders import PRONOUNS, Stated
from pipeline.speech.known import BYLINES, Known
from pipeline.speech.mentions import Mentions
from pipeline.speech.readings import PRONOUN_HEAD, Reading, Readings
from pipeline.speech.subjects import Subjects
from pipeline.speech.tables import frame_words
from pipeline.speech.view import ASPECTS, View

_REACH = 8  # sentences
_CLAUSES = 3  # of a sentence
_CLAUSE = 24  # characters between a name and the pronoun that goes on
_TITLE = 6  # characters of a post
_WINDOW = 400  # characters of the sentence itself
_IN_PICTURE = regex(
    "[^，,。；：\n]{2,24}[（(](?:[前后後]排)?[左右中前后後][起一二三四五]{0,2}[）)]"
)  # 某某（中）在比赛中。
_SPOKEN_OF = regex("([他她])(?!们|們)")
_HABIT = regex("[他她](?:生前|经常|时常|常|总(?!结)|最爱|爱说)")
_CALLS_ON = regex(alternation((*frame_words("meeting"), *frame_words("met"), "找")))
_MADE_DO = frozenset("让使令把将")
_NOT_READ = (*BYLINES, "heading", "group_heading", "boilerplate")


@dataclass(frozen=True, slots=True)
class _Place:
    span: Span
    unit: int
    section: int | None


@dataclass(frozen=True, slots=True)
class _Step:
    """A sentence on the way back: how many told paragraphs lie between it and the pronoun, 0 inside its own."""

    reading: Reading
    behind: int
    span: Span


@dataclass(slots=True)
class _Search:
    """What a walk back through the sentences has learnt."""

    gender: str | None
    fallback: list[Candidate] = field(default_factory=list)
    noun: Candidate | None = None
    told: bool = False  # 她 has been the subject of a sentence since, or says so time and again


class Antecedents:
    """Looks back in one document."""

    def __init__(self, view: View, mentions: Mentions, subjects: Subjects) -> None:
        self.view = view
        self.mentions = mentions
        self.subjects = subjects
        self.people = {person.id: person for person in view.layers.people}
        self._known = Known(view)
        self.ref = self._known.ref
        self._places = [
            _Place(sentence.span, number, unit.section)
            for number, unit in enumerate(view.layers.document.units)
            if unit.kind not in _NOT_READ
            for sentence in view.sentences(unit)
            if not _IN_PICTURE.match(view.text, *sentence.span)
        ]  # fmt: skip
        self._starts = [place.span.start for place in self._places]
        self.readings = Readings(view, mentions, subjects, self._known)
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
        posts = {role.core_title for role in person.roles} if person else set()
        ours = any(f"{we}{post}" in words for we in ("我们", "咱们", "咱") for post in posts if post)
        ours = ours or any(f"{kind}{name[0]}" in words for kind in ("老", "小"))  # “讲吧,老童”
        return len(name) > 1 and (ours or name in words or any(title in self._titles for title in titles))

    @cached_property
    def _titles(self) -> frozenset[str]:
        return tables.posts() | {"老师", "医生", "大夫", "师傅", "警官", "大爷", "大妈", "奶奶", "阿姨"}

    @cached_property
    def _protagonists(self) -> dict[int | None, Candidate]:
        """By section, the one person whom the line under its headline names: ——记护林员某某."""
        found: dict[int | None, Candidate] = {}
        for unit in self.view.layers.document.units:
            if unit.kind in ("interview_line", "subtitle"):
                people = [one for one in self.mentions.within(unit.span) if one.kind == "person" and one.ref]
                signed = len(people) == 1 and people[0].span == self.view.trim(unit.span)  # nothing but who wrote it
                if len({one.ref for one in people}) == 1 and not signed:
                    found.setdefault(unit.section, people[0])
        return found

    def _alone(self, at: int) -> bool:
        """Whether the paragraph begins so and says nothing else of who acts (a bad break: ⏎说：“……”)."""
        span = self.view.layers.document.unit_at(at).span
        return not self.view.masked[span.start : at].strip() and self.readings.of(span) == Reading()

    def before(self, at: int, *, same_unit: bool = False) -> Iterator[Reading]:
        """The sentence that holds `at` up to there, then the sentences before it, nearest first."""
        return (step.reading for step in self._walk(at, same_unit=same_unit))

    def _walk(self, at: int, across: str | None = None, *, same_unit: bool = False) -> Iterator[_Step]:
        """Readings of sentences, nearest first.

        With `across`, the gender of a pronoun, over the headings inside one article, too: a section in which nobody is
        named before 他 goes on with whom the last one spoke of.
        """
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return
        here = self._places[index]
        end = max(here.span.start, min(at, here.span.end))
        own = Span(max(here.span.start, end - _WINDOW), end)
        readings = [(here, Reading() if self._is_topic(own) else self.readings.of(own))]
        before: Iterator[_Place] = reversed(self._places[max(0, index - _REACH) : index])
        if same_unit:
            before = takewhile(lambda place: place.unit == here.unit, before)  # the others are not even read
        last, behind = here.unit, 0
        for place, reading in chain(readings, ((place, self.readings.of(place.span)) for place in before)):
            if place.section != here.section:
                if across is None or not self._is_one_article(place, here):
                    return
                if reading.pronoun and PRONOUNS[reading.pronoun] != across:
                    return
                if reading.subjects and not any(self._fits(person, across) for person in reading.subjects):
                    return
            elif reading.subjects or reading.others or reading.noun or reading.stranger:
                across = None  # somebody else has come in
            if place.unit != last and (not behind or self._tells(last)):
                behind += 1
            last = place.unit
            yield _Step(reading, behind, place.span)

    def _tells(self, number: int) -> bool:
        """Whether a paragraph tells of others: of a group or a body, and of nobody who goes on as 他."""
        unit = self.view.layers.document.units[number]
        sentences = self.view.sentences(unit)
        if any(self.readings.of(sentence.span).pronoun for sentence in sentences):
            return False
        first = (clause for each in sentences for clause in self.subjects.first_clauses(each.span, _CLAUSES))
        return any(one.noun in PEOPLE for clause in first for one in self.subjects.usable(clause))

    def _is_topic(self, own: Span) -> bool:
        """就外界担心某某调任，|他表示……: whom the others speak of is not the one who answers."""
        masked = self.view.masked
        about = frames.about_pattern().match(masked, *own) is not None
        return about and masked.endswith("，", *own) and masked.count("，", *own) == 1

    def _is_one_article(self, place: _Place, here: _Place) -> bool:
        """Whether two places are parted by a heading only, not by that of an interview or a group."""
        parts = self.view.layers.document.sections
        return all(at is None or parts[at].kind == "section" for at in (place.section, here.section))

    def _search(
        self,
        at: int,
        gender: str | None,
        *,
        paragraphs: bool,
        words: str = "",
        nouns: bool = False,
    ) -> Candidate | None:
        search = _Search(gender, told=_HABIT.match(self.view.masked, at) is not None)
        beside = set() if words else self._acted_on(at)
        for step in self._steps(search, at) if nouns else self._walk(at):
            reading, behind = step.reading, step.behind
            inside = not behind
            if words and behind > 1 and search.gender is None:
                break  # behind a paragraph of narration nobody goes on
            if not (inside or paragraphs or search.gender) or (search.fallback and not inside):
                break
            fitting = [
                person
                for person in reading.subjects
                if self._fits(person, search.gender)
                and not (self.speaks_of(words, person) if words else self._acts_on(person, at))
                and (bool(words) or self.ref(person) not in beside or person.ref is None)
            ]
            found = self._single(fitting, search.gender) or (None if words else self._nearest(fitting, at))
            if found is not None:
                return found
            if words and inside and reading.noun and self._is_kin(reading):
                return reading.noun  # 孩子母亲留在景区。“……”
            if fitting or (reading.stranger and not reading.subjects):
                return None if fitting or words else search.noun or reading.stranger
            others = self._without_owner(reading, search.gender) if nouns else reading.others
            if nouns and reading.pronoun is not None and PRONOUNS[reading.pronoun] == search.gender:
                others = self._called_on(others, step.span)  # 他代表议员某某宣布拨款。|他: the same again
            if not search.fallback:
                fitting = [person for person in others if self._fits(person, search.gender)]
                search.fallback = [person for person in fitting if not (words and self.speaks_of(words, person))]
            search.gender = search.gender or PRONOUNS.get(reading.pronoun or "")
            noun = reading.noun if nouns and not (reading.subjects or others) else None
            noun = None if noun is not None and inside and self._acts_on(noun, at) else noun  # 老伴|嫌他傻，他……
            if noun and inside and self._is_next(noun.span.of(self.view.masked), search.gender):
                return noun
            search.noun = search.noun or (noun if noun and self._fits(noun, search.gender) else None)
        return self._single(search.fallback, search.gender) or (None if search.fallback else search.noun)

    def _steps(self, search: _Search, at: int) -> Iterator[_Step]:
        """The walk back from a pronoun, without those who only speak of whom it means."""
        return (step for step in self._walk(at, search.gender) if not self._is_said_of(search, step))

    def _is_said_of(self, search: _Search, step: _Step) -> bool:
        """“她一天也没有断过记录。”老同事某某回忆。⏎后来，她去了山里。|她……: whom he speaks of, and not he himself."""
        if search.told and step.behind and self._says_of(step.span, search.gender):
            return True
        pronoun = step.reading.pronoun
        search.told = search.told or (pronoun is not None and PRONOUNS[pronoun] == search.gender)
        return False

    def _says_of(self, sentence: Span, gender: str | None) -> bool:
        """Whether marks in the sentence hold 她."""
        spoken = (marked.inner.of(self.view.text) for marked in self.view.marks_in(sentence))
        return any(PRONOUNS[found[1]] == gender for words in spoken for found in _SPOKEN_OF.finditer(words))

    def _nearest(self, fitting: list[Candidate], at: int) -> Candidate | None:
        """……某某来过的地方，县委书记|某某|交流了体会，|他表示: whoever heads the clause in front, with his post."""
        last = max(fitting, key=lambda one: one.span, default=None)
        if last is None or not 0 < at - last.span.end <= _CLAUSE:
            return None
        between = self.view.masked[last.span.end : at]
        titled = noun_frames.speaker_at_end(self.view.masked, max(0, last.span.start - _TITLE), last.span.start)
        return last if titled and between.endswith("，") and between.count("，") == 1 else None

    def _without_owner(self, reading: Reading, gender: str | None) -> Sequence[Candidate]:
        """某某的|女儿|赶到医院，……，她说: whose daughter she is does not stand for her; but 某某的妻子……，他说."""
        noun = reading.noun.span if reading.noun is not None and self._is_kin(reading) else None
        if noun is None or not self._is_next(noun.of(self.view.masked), gender):
            return reading.others
        owned = [one for one in reading.others if noun.contains(one.span)]
        owned += [one for one in reading.others if self.view.masked[one.span.end : noun.start] in ("", "的")]
        return [one for one in reading.others if one not in owned]

    def _called_on(self, others: Sequence[Candidate], sentence: Span) -> Sequence[Candidate]:
        """去医学院找|某某，他走了出来。|他: whom the press calls on in a clause that leaves it out, in front of 他."""
        first = self.subjects.first_clauses(sentence)[0]
        call = _CALLS_ON.search(self.view.masked, *first) if elided.opens_with_act(self.view, first) else None
        return [one for one in others if call is not None and call.end() <= one.span.start < first.end]

    def _is_kin(self, reading: Reading) -> bool:
        """Whether kin of somebody is the one whom a sentence is about."""
        noun = reading.noun.span.of(self.view.masked) if reading.noun is not None else ""
        return not reading.subjects and noun.endswith(frame_words("kin"))

    @staticmethod
    def _is_next(noun: str, gender: str | None) -> bool:
        """某局负责人……。他……, 这名男子……。他……, 小花母亲……。她……: nobody named earlier."""
        kin = next((said for word, said in tables.genders().items() if noun.endswith(word)), None)
        same = kin is not None and kin == gender
        voice = noun.endswith(frame_words("unnamed_voice"))
        return same or voice or tables.is_office_of_a_body(noun) or noun.startswith(("这名", "那名", "该名"))

    def _acted_on(self, at: int) -> set[str | None]:
        """她拉着|某某: whoever is named behind a pronoun in its clause is somebody else."""
        if self.view.masked[at] not in PRONOUNS:
            return set()
        clause = self.subjects.first_clauses(Span(at, self.view.layers.document.unit_at(at).span.end))[0]
        return {self.ref(one) for one in self.mentions.within(clause) if one.kind == "person" and one.span.start > at}

    def _acts_on(self, person: Candidate, at: int) -> bool:
        """某某劝他少讲话,|他摆摆手: whoever acts on 他 is not the one who goes on."""
        masked, start = self.view.masked, person.span.end
        end = self.subjects.first_clauses(Span(start, at))[0].end if start < at else start
        him = masked.find(masked[at], start, end)
        done = him > start and masked[him - 1] in ASPECTS and masked[him + 1] != "的"  # 母亲骂了|她; not 拿了她的伞
        verb_end = him - done
        words = self.view.layers.words.within(Span(verb_end - 1, verb_end)) if him > start else ()
        verb = bool(words) and words[-1].span.end == verb_end and words[-1].tag == "v"
        between = self.view.layers.words.within(Span(start, words[-1].span.start)) if verb else ()
        verb = verb and not any(word.tag == "v" for word in between)  # 某某请人|转达|他的问候
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
        made = self.view.masked[person.span.start - 1 : person.span.start] in _MADE_DO
        if self.ref(person) is None and (made or person.span.of(self.view.text).isascii()):
            return False  # 让|月尘带电, 平台|TikTok上: what the tagger alone takes for somebody
        known = self.gender(person) if gender else None
        return known is None or known == gender

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
            head = PRONOUN_HEAD.match(self.view.masked, place.span.start, place.span.end)
            if head is None or earlier.unit != place.unit:
                continue
            reading = self.readings.of(earlier.span)
            people = {self._key(person) for person in (*reading.subjects, *reading.others)}
            if len(people) == 1 and reading.pronoun in (None, head[1]) and not reading.stranger:
                found.setdefault(people.pop(), set()).add(PRONOUNS[head[1]])
        return {key: genders.pop() for key, genders in found.items() if len(genders) == 1}
