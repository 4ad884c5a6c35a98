"""What refers to people and organizations without naming them: pronouns, descriptors, common nouns.

Takes the gathered people and organizations of one article, gives mentions for them. It refuses pronouns inside direct
speech (their speaker is not known yet), plural 他们, and common nouns in general statements.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pipeline import lexicon
from pipeline.document import Document, Unit
from pipeline.layers import Mention, Stated
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Cover, Span
from pipeline.titles import tables
from pipeline.titles.people import Gathering
from pipeline.titles.reading import windows
from pipeline.tokens import Word, Words

_PRONOUN = regex("[他她其]")
_OTHER = regex(alternation(lexicon.word_list("name_context", "other")))
_DESCRIPTOR = regex("作为(一[名位个][^,，。;；!！?？“”‘’「」\n]{2,40})[,，]")
_FIRST_PERSON = regex("我们|咱们|我|咱|俺")
_NOT_SPEAKER = regex("我[国市省县区旗州校院厂村镇乡军党]")
_SEVERAL, _POINTING, _BUREAU = 8, "该本我", "bureau"
_THIS, _NOMINAL = frozenset("该本"), frozenset(("n", "nz", "ORG", "q", "k"))  # the latter are tags of common nouns
_OURS, _SENTENCE_ENDS, _LONGEST_SENTENCE = "我本", "。！？；\n", 200
_STYLES = (*lexicon.word_list("name_context", "styled"), "老人", "老师")
_GENDER = {"他": "male", "她": "female"}
_NOUNS = frozenset(("n", "nz", "nw", "vn", "an", "a", "m", "q", "LOC", "ORG", "j", "s", "r"))
_CLAUSE_BREAKS = ("", *"，,。；;！!？?：:\n")
_CLAUSE = 12  # characters
_REACH = 8  # names that a pronoun may look back on
_PEOPLE_ENDS = lexicon.word_list("name_context", "people_end")
_FACULTY = "学院"
_LEVELS, _LONGEST_LEVEL = frozenset("市县区旗镇乡村院"), 3


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
        return _within(self._spans, unit.span)

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


# ---------------------------------------------------------- common nouns


def nominal_mentions(
    document: Document,
    folded: str,
    words: Words,
    places: Mapping[Span, str],
    heads: Mapping[str, str],
    titled: frozenset[Span],
) -> dict[str, list[Span]]:
    """Common nouns (社区, 该校) → spans, by the key of the body last named in the section that they can mean."""
    found: dict[str, list[Span]] = {}
    spans = sorted(places)
    by_head = _by_head(places, heads)
    covered = Cover(spans)
    section: int | None = None
    latest: dict[str, Span] = {}
    own: dict[str, str] = {}
    at = 0
    titled_spans = sorted(titled)
    for unit in document.units:
        if unit.section != section:
            section, latest, own = unit.section, {}, {}
        if unit.kind in ("headline", "subtitle", "heading", "group_heading", "boilerplate"):
            continue
        for span in sorted({*_nominals(folded, words, unit), *_within(titled_spans, unit.span)}):
            while at < len(spans) and spans[at].start < span.start:
                if document.unit_at(spans[at].start).section == section and not _is_faculty(spans[at].of(folded)):
                    latest[heads[places[spans[at]]]] = spans[at]
                    own.update(dict.fromkeys(_own_nouns(spans[at].of(folded)), places[spans[at]]))
                at += 1
            if covered.touches(span):
                continue
            noun = span.of(folded)
            if noun[0] in _OURS and len(noun) > 1 and not is_unit(noun[1:]):
                keys = sorted(_ours(noun[1:], by_head) - _parties(folded, span, spans, places))
            else:
                keys = _last_named(noun, latest, own, places, folded)
            if len(set(keys)) == 1:
                found.setdefault(keys[0], []).append(span)
    return found


def _is_faculty(name: str) -> bool:
    """美术学院, 政法学院: one of many of a university, no school of its own."""
    return name.endswith(_FACULTY) and name[: -len(_FACULTY)] in tables.name_context("faculty")


def _by_head(places: Mapping[Span, str], heads: Mapping[str, str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for key in places.values():
        if not _is_faculty(key):
            found.setdefault(heads[key], set()).add(key)
    return found


def _ours(word: str, by_head: Mapping[str, set[str]]) -> set[str]:
    """All bodies of the article that 校 of 我校 can mean, if there are not more than a reader could tell apart."""
    known = tables.nominals().get(word)
    found = [by_head[head] for head in known.heads if head in by_head] if known else []
    return set().union(*found) if sum(map(len, found)) <= _SEVERAL else set()


def _last_named(
    noun: str, latest: Mapping[str, Span], own: Mapping[str, str], places: Mapping[Span, str], folded: str
) -> list[str]:
    """The body last named that a common noun can mean; one that ends in the noun itself, if that is a unit's."""
    word = noun[1:] if noun[0] in _POINTING and len(noun) > 1 else noun
    if is_unit(word):
        return [own[word]] if word in own else []  # 该中心 is no 客运车间
    known = tables.nominals().get(word)
    fitting = [latest[head] for head in known.heads if head in latest] if known else []
    if noun[-1] in _LEVELS and len(noun) < _LONGEST_LEVEL:
        fitting = [span for span in fitting if folded[span.end - 1] == noun[-1]]  # no 市 is a 地区, no 院 a 法庭
    if len(word) > 1 and known is not None and _BUREAU in known.heads:
        fitting = [span for span in fitting if folded.endswith(word, *span)]  # 公安局 is no 交通局
    return [places[max(fitting)]] if fitting else []


def _parties(folded: str, span: Span, spans: list[Span], places: Mapping[Span, str]) -> set[str]:
    """甲中学|来我校: the bodies named in the sentence of 我校, none of which is it; `spans` are those of all bodies."""
    low, high = max(0, span.start - _LONGEST_SENTENCE), span.end + _LONGEST_SENTENCE
    opens = max(folded.rfind(mark, low, span.start) for mark in _SENTENCE_ENDS)
    ends = [at for mark in _SENTENCE_ENDS if (at := folded.find(mark, span.end, high)) >= 0]
    first, last = (bisect_left(spans, Span(at, at)) for at in (max(opens, low), min(ends, default=high)))
    return {places[body] for body in spans[first:last]}


def _own_nouns(name: str) -> list[str]:
    """服务中心|中心, 工作站, 工区: what a name itself ends in may stand for it."""
    name = name.rstrip("”’」』")
    return [name[-length:] for length in (2, 3, 4) if is_unit(name[-length:])]


def is_unit(noun: str) -> bool:
    """Whether a noun of two characters or more ends the names of parts of bodies (工区, 教研室, 中心)."""
    return noun in _units()


@cache
def _units() -> frozenset[str]:
    nouns = tables.organization_heads().labels
    return frozenset(noun for noun in nouns if len(noun) > 1 and tables.head_of(noun).reach == "unit")


@cache
def _referring() -> frozenset[str]:
    """All that may refer to a body by itself or behind 该 or 本: most words are neither."""
    nouns = tables.nominals().keys() | _units()
    return frozenset(nouns | {this + noun for this in _THIS for noun in tables.nominals()})


def _within(spans: list[Span], unit: Span) -> Iterator[Span]:
    at = bisect_left(spans, (unit.start, 0))
    while at < len(spans) and spans[at].end <= unit.end:
        yield spans[at]
        at += 1


def _nominals(folded: str, words: Words, unit: Unit) -> Iterator[Span]:
    for window in windows(folded, unit.span):
        yield from _nominals_within(folded, words.within(window))


def _nominals_within(folded: str, tagged: tuple[Word, ...]) -> Iterator[Span]:
    nominals, units, referring = tables.nominals(), _units(), _referring()
    for index in [index for index, ((start, end), _) in enumerate(tagged) if folded[start:end] in referring]:
        span, tag = tagged[index]
        text = span.of(folded)
        if text[0] in _THIS and text[1:] in nominals:
            yield span
            continue
        if tag not in _NOMINAL:
            continue
        nominal, unit = nominals.get(text), text in units
        before = tagged[index - 1] if index else None
        after = tagged[index + 1] if index + 1 < len(tagged) else None
        if before and before.span.of(folded) in _THIS and before.span.end == span.start:
            yield Span(before.span.start, span.end)
        elif (unit or nominal is not None and nominal.alone) and _stands_for_one(
            before.tag if before else "w", after.tag if after else "w"
        ):
            yield span


def _stands_for_one(before: str, after: str) -> bool:
    """Whether a bare noun can be replaced by a name: no general statement (企业发展源于…), no kind (基层派出所)."""
    if before in _NOUNS or before == "u":
        return False
    if after in ("n", "nz", "an", "q"):
        return before in ("w", "p", "v")
    if after == "vn":
        return before in ("p", "v")
    return True
