"""Whom 他, 她 and 其 mean, and what that tells of somebody's gender.

Takes the gathered people of one article, gives mentions for them. It refuses pronouns inside direct speech (their
speaker is not known yet) and plural 他们.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline import lexicon
from pipeline.document import Document, Unit
from pipeline.layers import Mention, Stated
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Cover, Span, within
from pipeline.titles import tables
from pipeline.titles.people import Gathering
from pipeline.tokens import Words

_PRONOUN = regex("[他她其]")
_OTHER = regex(alternation(lexicon.word_list("name_context", "other")))
_DESCRIPTOR = regex("作为(一[名位个][^,，。;；!！?？“”‘’「」\n]{2,40})[,，]")
_STYLES = (*lexicon.word_list("name_context", "styled"), "老人", "老师")
_GENDER = {"他": "male", "她": "female"}
_CLAUSE_BREAKS = ("", *"，,。；;！!？?：:\n")
_CLAUSE = 12  # characters
_REACH = 8  # names that a pronoun may look back on
_PEOPLE_ENDS = lexicon.word_list("name_context", "people_end")
_FIRST_PERSON = regex("我们|咱们|我|咱|俺")
_NOT_SPEAKER = regex("我[国市省县区旗州校院厂村镇乡军党]")


@dataclass(slots=True)
class _Seen:
    person: str
    span: Span
    subject: bool
    gender: str | None


class Pronouns:
    """Resolves 他, 她 and 其 to the person last spoken of in the same section."""

    def __init__(self, document: Document, folded: str, words: Words, people: Gathering, speech: Cover) -> None:
        self._document, self._folded, self._words = document, folded, words
        self._people, self._speech = people, speech
        self._spans = sorted(people.at)
        self._genders: dict[str, str] = {}
        self._resolved: dict[int, str] = {}  # where a pronoun stands → the person

    def resolve(self) -> None:
        """Add a mention to the person that each pronoun or descriptor means."""
        section: int | None = None
        memory: list[_Seen] = []
        for unit in self._document.units:
            if unit.kind == "boilerplate":
                continue
            if unit.section != section or unit.kind in ("heading", "group_heading", "interview_line"):
                memory, section = memory if unit.section == section else [], unit.section
            memory = self._unit(unit, memory)[-_REACH:]

    def _unit(self, unit: Unit, memory: list[_Seen]) -> list[_Seen]:
        pronouns = [match.start() for match in _PRONOUN.finditer(self._folded, *unit.span)]
        events = sorted({*self._names(unit), *(Span(at, at + 1) for at in pronouns)})
        for span in events:
            if span in self._people.at:
                memory.append(self._seen(span))
            elif not self._speech.holds(span) and self._is_reference(span):
                self._refer(span, memory)
        for match in _DESCRIPTOR.finditer(self._folded, *unit.span):
            self._describe(Span(*match.span(1)), match.end())
        return memory

    def _names(self, unit: Unit) -> Iterator[Span]:
        return within(self._spans, unit.span)

    def _seen(self, span: Span) -> _Seen:
        person = self._people.at[span]
        gender = self._genders.get(person) or self._stated(person) or self._kin(span)
        if gender:
            self._genders[person] = gender
        styled = self._folded.startswith(_STYLES, span.end)  # 某某|老人|没有去
        follows = self._words.tag_at(span.end + len(_STYLES[0]) * styled) or "w"
        subject = follows in ("v", "vd", "d", "p", "ad", "TIME", "r") or self._folded[span.end : span.end + 1] in ",，"
        subject = subject or self._folded[span.start - 1 : span.start] in _CLAUSE_BREAKS  # ，某某片中……
        subject = subject and not self._folded.startswith(_gone(), span.end)  # 某某|离开后，她……
        return _Seen(person, span, subject and not self._speech.holds(span), gender)

    def _stated(self, person: str) -> str | None:
        stated = self._people.individuals[person].gender
        return stated.value if stated else None

    def _kin(self, span: Span) -> str | None:
        for length in (3, 2):
            gender = tables.kinship().get(self._folded[max(0, span.start - length) : span.start])
            if gender in ("male", "female"):
                return gender
        return None

    def _is_reference(self, span: Span) -> bool:
        text = self._folded
        if (
            _OTHER.match(text, span.start)
            or _OTHER.match(text, max(0, span.start - 1))
            or _is_inside_word(self._words, span)
        ):
            return False
        if text[span.start] == "其":
            return any(
                text[span.end : stop] in tables.name_context("cue") for stop in range(span.end + 1, span.end + 5)
            )
        return True

    def _refer(self, span: Span, memory: list[_Seen]) -> None:
        char = self._folded[span.start]
        gender = _GENDER.get(char)
        acting = {seen.person for seen in memory[-_REACH:] if self._acts_on(seen, span)}
        fitting = [
            seen
            for seen in memory[-_REACH:]
            if seen.person not in acting and (not gender or self._genders.get(seen.person, gender) == gender)
        ]
        chosen = next((seen for seen in reversed(fitting) if seen.subject), fitting[-1] if fitting else None)
        if chosen is None:
            return
        person = self._people.individuals[chosen.person]
        person.pronouns.append(Mention("pronoun", span))
        self._resolved[span.start] = chosen.person
        if gender and self._is_only_one(chosen, fitting):
            self._genders[chosen.person] = gender
            person.gender = person.gender or Stated(gender, span)

    def _acts_on(self, seen: _Seen, pronoun: Span) -> bool:
        """某某批评|她: the subject of a verb is not its object, unless the verb reports what he says (某某说|他……)."""
        between = self._folded[seen.span.end : pronoun.start]
        if not seen.subject or not 0 < len(between) <= _CLAUSE or any(char in _CLAUSE_BREAKS for char in between):
            return False
        words = self._words.within(Span(seen.span.end, pronoun.start))
        verb = bool(words) and words[-1].tag in ("v", "p")
        return verb and words[-1].span.of(self._folded) not in tables.name_context("cue")

    def _is_only_one(self, chosen: _Seen, fitting: list[_Seen]) -> bool:
        """Whether the pronoun can mean nobody else named in that paragraph: only then it tells a gender."""
        start = self._document.unit_at(chosen.span.start).span.start
        return len({seen.person for seen in fitting if seen.span.start >= start}) == 1

    def _describe(self, span: Span, after: int) -> None:
        """作为一名…的教育工作者,他: the descriptor belongs to whoever follows the comma."""
        if self._speech.holds(span) or not self._folded.endswith(_PEOPLE_ENDS, span.start, span.end):
            return
        named = (self._people.at.get(Span(after, after + length)) for length in range(1, 12))
        person = next((name for name in named if name), None) or self._resolved.get(after)
        if person:
            self._people.individuals[person].pronouns.append(Mention("descriptor", span))


@cache
def _gone() -> tuple[str, ...]:
    """Verbs behind a name after which 他 is somebody else."""
    return lexicon.word_list("speech_frames", "gone")


def _is_inside_word(words: Words, span: Span) -> bool:
    """吉他, 维他命, but not 她说/v."""
    found = words.within(span)
    if not found or found[0].span == span or found[0].tag == "r":
        return False
    return found[0].span.start != span.start or found[0].tag != "v"


def first_person(folded: str, part: Span) -> Iterator[Mention]:
    """我, 我们 and descriptors inside one stretch of direct speech: they mean its speaker."""
    for match in _FIRST_PERSON.finditer(folded, *part):
        if not _NOT_SPEAKER.match(folded, match.start()) and folded[match.start() - 1 : match.start()] not in (
            "自",
            "忘",
        ):
            yield Mention("pronoun", Span(*match.span()), inside_quote=True)
    for match in _DESCRIPTOR.finditer(folded, *part):
        if match[1].endswith(_PEOPLE_ENDS) and folded[match.end()] in "我咱俺":
            yield Mention("descriptor", Span(*match.span(1)), inside_quote=True)
