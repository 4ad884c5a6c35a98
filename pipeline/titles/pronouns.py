"""Whom 他, 她 and 其 mean, and what that tells of somebody's gender.

Takes the gathered people of one article, gives mentions for them. It refuses pronouns inside direct speech (their
speaker is not known yet), plural 他们, and a gender that may be somebody's without a name: 看到一名男子，|他……
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from pipeline import lexicon
from pipeline.document import Document, Unit
from pipeline.layers import Mention, Stated
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Cover, Span, within
from pipeline.titles import tables
from pipeline.titles.people import Gathering
from pipeline.tokens import Word, Words

_PRONOUN = regex("[他她其]")
_OTHER = regex(alternation(lexicon.word_list("name_context", "other")))
_DESCRIPTOR = regex("作为(一[名位个][^,，。;；!！?？“”‘’「」\n]{2,40})[,，]")
_STYLES = (*lexicon.word_list("name_context", "styled"), "老人", "老师")
_GENDER = {"他": "male", "她": "female"}
_STYLED = tuple((word, gender) for gender in ("male", "female") for word in tables.appellations(gender).labels)
_IN_MIND = lexicon.word_list("name_context", "in_mind")
_SEXES = {"男": "male", "女": "female"}
_SENTENCE_ENDS = "。！？!?\n"
_IS_NAMED = regex("(?:就?是|叫|名叫)")
_ASPECTS, _DOING, _SPEAKING = frozenset("了着过"), frozenset(("v", "d", "ad", "vd", "p", "c")), "起到见及"
_SOMEBODY = frozenset(("有人", "没人", "有"))
_ONE, _ONES = frozenset(("名", "位", "一名", "一位", "这名", "这位", "那名", "那位")), frozenset("一这那")
_FAR = 200  # characters
_NO_STORY = frozenset(("boilerplate", "byline", "source_line"))
_CLOSING = frozenset("，,。；;、")
_BEING = lexicon.word_list("name_context", "being")
_FOUND = tables.name_context("interviewing", "coming_upon")
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
            if unit.kind in _NO_STORY:
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
            elif (named := self._named_by(span)) is not None:
                self._means(self._people.at[named], span)
            elif not self._speech.holds(span) and self._is_reference(span):
                self._refer(span, memory)
        for match in _DESCRIPTOR.finditer(self._folded, *unit.span):
            self._describe(Span(*match.span(1)), match.end())
        return memory

    def _names(self, unit: Unit) -> Iterator[Span]:
        return within(self._spans, unit.span)

    def _seen(self, span: Span) -> _Seen:
        person = self._people.at[span]
        gender = self._genders.get(person) or self._stated(person) or self._kin(span) or self._styled(span)
        if gender:
            self._genders[person] = gender
        styled = self._folded.startswith(_STYLES, span.end)  # 某某|老人|没有去
        follows = self._words.tag_at(span.end + len(_STYLES[0]) * styled) or "w"
        subject = follows in ("v", "vd", "d", "p", "ad", "TIME", "r") or self._folded[span.end : span.end + 1] in ",，"
        subject = subject or self._folded[span.start - 1 : span.start] in _CLAUSE_BREAKS  # ，某某片中……
        subject = subject or self._folded.startswith(_IN_MIND, span.end)  # 在女儿某某|眼里，她……
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

    def _styled(self, span: Span) -> str | None:
        """李女士, 王婆婆: what a form of address says, which is no value of the record but rules out 他."""
        name = span.of(self._folded)
        return next((gender for word, gender in _STYLED if name.endswith(word) and name != word), None)

    def _named_by(self, pronoun: Span) -> Span | None:
        """她|是方若兰，: the name that a sentence gives to 他 or 她 at once."""
        verb = _IS_NAMED.match(self._folded, pronoun.end)
        if verb is None:
            return None
        name = next(within(self._spans, Span(verb.end(), verb.end() + _CLAUSE)), None)
        told = name is not None and name.start == verb.end() and self._folded[name.end : name.end + 1] in _CLOSING
        return name if told else None

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
        memory = memory[-_REACH:]
        acting = {seen.person for seen in memory if self._acts_on(seen, span)}
        left_out = self._leaves_out(memory, span) if self._is_done_to(span) else set()
        if left_out:
            memory, acting = self._of_sentence(memory, span), acting | left_out
        fitting = [
            seen
            for seen in memory
            if seen.person not in acting and (not gender or self._genders.get(seen.person, gender) == gender)
        ]
        chosen = next((seen for seen in reversed(fitting) if seen.subject), fitting[-1] if fitting else None)
        if chosen is None:
            return
        rivals = self._rivals(chosen.span.end, span.start) if gender else set()
        if gender not in rivals:
            tells = not left_out and rivals.isdisjoint(("unknown", f"kin {gender}"))
            tells = tells and self._is_only_one(chosen, fitting)
            self._means(chosen.person, span, tells=tells)

    def _means(self, name: str, pronoun: Span, *, tells: bool = True) -> None:
        """Enter a pronoun for a person; `tells`: whether it can mean nobody else, so that it tells the gender."""
        person = self._people.individuals[name]
        person.pronouns.append(Mention("pronoun", pronoun))
        self._resolved[pronoun.start] = name
        if tells and (gender := _GENDER.get(self._folded[pronoun.start])):
            self._genders[name] = gender
            person.gender = person.gender or Stated(gender, pronoun)

    def _rivals(self, start: int, end: int) -> set[str]:
        """一名|男子|来了，他……, 采访了|店主|，他……: the genders of people without a name whom a pronoun may mean."""
        found: set[str] = set()
        words = self._words.within(Span(max(start, end - _FAR), end))
        for at, word in enumerate(words):
            gender = self._gender(words[:at], word.span, start)
            told = gender and not self._speech.holds(word.span) and not self._is_apposed(word.span.end)
            if gender and told and not self._is_predicate(words[:at]):
                found.add(gender)
        return found

    def _gender(self, before: Sequence[Word], span: Span, start: int) -> str | None:
        """What a noun says of its person's gender; 妻子 alone is kin of who was named, and less likely to be meant."""
        sexed = self._folded[span.start - 1] in _SEXES
        noun = self._folded[span.start - sexed : span.end]
        if gender := tables.kinship().get(noun):
            owned = self._folded[span.start - 1] == "的" and span.start - 1 > start
            return gender if owned or gender == "unknown" else f"kin {gender}"
        if gender := _unnamed().get(noun) or _unnamed().get(noun[-2:]):
            return gender
        person = len(noun) > 1 and (noun.endswith(_PEOPLE_ENDS) or noun in tables.position_heads())
        return (_SEXES.get(noun[0]) or ("unknown" if self._is_one(before, span.end) else None)) if person else None

    def _is_one(self, before: Sequence[Word], end: int) -> bool:
        """采访了|店主, 一名|店主, 接到|骗子|电话: whether a noun for people is one of whom the text has just told."""
        counted = before[-1].span.of(self._folded) if before else ""
        verb = next((word for word in reversed(before) if word.tag not in ("m", "q", "u", "r", "xc")), None)
        found = verb is not None and verb.span.of(self._folded).rstrip("了过") in _FOUND
        found = found and self._folded[end : end + 1] != "的"  # 咨询|维修工|的招聘要求
        return found or counted in _ONE and self._folded[before[-1].span.end - 2] in _ONES

    def _is_predicate(self, before: Sequence[Word]) -> bool:
        """他是家里的|独子: whether a verb of being stands in front of a noun in its clause."""
        clause = takewhile(lambda word: word.tag != "w", reversed(before))
        return any(word.span.of(self._folded).endswith(_BEING) for word in clause)

    def _is_apposed(self, end: int) -> bool:
        """妻子|某某, 女子|们: whether a name follows, or many are meant."""
        named = any(name.start == end for name in within(self._spans, Span(end, end + _CLAUSE)))
        return named or self._folded.startswith("们", end)

    def _is_done_to(self, pronoun: Span) -> bool:
        """某某看着着急，催|他|歇着: the object of a clause without a subject, which is not the subject before it."""
        text = self._folded
        opens = self._behind_last(_CLAUSE_BREAKS[1:], pronoun.start)
        words = [word for word in self._words.within(Span(opens, pronoun.start)) if word.tag != "w"]
        if words and words[0].span.of(text) in _SOMEBODY:
            return False  # 有人劝|他
        while words and words[-1].span.of(text) in _ASPECTS:
            words.pop()
        if not words or words[-1].tag != "v" or words[0].tag not in _DOING or text.startswith("的", pronoun.end):
            return False
        verb = words[-1].span.of(text)
        return not verb.endswith((*_BEING, *_SPEAKING)) and verb not in tables.name_context("cue", "making")

    def _of_sentence(self, memory: Sequence[_Seen], pronoun: Span) -> list[_Seen]:
        opens = self._behind_last(_SENTENCE_ENDS, pronoun.start)
        return [seen for seen in memory if seen.span.start >= opens]

    def _leaves_out(self, memory: Sequence[_Seen], pronoun: Span) -> set[str]:
        """某某看着着急，催他: the first subject of the last clause that has one, which goes on without being named."""
        subjects = [seen for seen in self._of_sentence(memory, pronoun) if seen.subject]
        opens = self._behind_last(_CLAUSE_BREAKS[1:], subjects[-1].span.start) if subjects else pronoun.start
        return {seen.person for seen in [one for one in subjects if one.span.start >= opens][:1]}

    def _behind_last(self, marks: Iterable[str], end: int) -> int:
        floor = max(0, end - _FAR)
        return max(floor, *(self._folded.rfind(mark, floor, end) + 1 for mark in marks))

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
def _unnamed() -> dict[str, str]:
    """Nouns for people who are no kin that say their gender → which."""
    styles = {word: gender for word, gender in _STYLED if len(word) > 1 and word not in ("先生", "女士", "小姐")}
    nouns = {word: gender for gender in ("male", "female") for word in lexicon.word_list("name_context", gender)}
    return styles | nouns


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
