"""One entry per individual: all names of one person, with positions, and what brackets state.

Takes the names and facts of all units, gives people. It refuses to merge two people on a surname alone when more than
one fits, and names that only their place proposed and nothing confirmed.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline import lexicon
from pipeline.document import Document
from pipeline.layers import Mention, Person, Stated
from pipeline.spans import Cover, Span
from pipeline.titles import tables
from pipeline.titles.aliases import is_elsewhere, parts_of_names, whole_names
from pipeline.titles.fact import Fact
from pipeline.titles.japanese import by_surname, is_surname
from pipeline.titles.name import DOT_SET, DOTS, UNTABBED, Name, cue_at, surname_length
from pipeline.titles.roles import roles
from pipeline.titles.search import is_whole, occurrences
from pipeline.titles.stated import profile
from pipeline.tokens import Words

Lead = Callable[[Span], float]
_SEXES = frozenset("男女")
_ENDS = frozenset("。！？\n")
_SEXED, _NEAR = ("male", "female"), 300  # styles; characters
_MAKERS = lexicon.word_list("posts", "maker_only")
_LATIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝ")
_SHORT_PART, _WHOLE = 2, 3
_TALKING = ("说", "告诉", "笑着", "回忆")
_TORN = frozenset(lexicon.word_list("name_context", "torn_pair"))
_BEFORE = "中后前时内上里"  # what the tagger takes into a name from the word before
_LONG = 4  # characters; with a surname of one, a character too many
_LIKELY = 1.75  # what stands there again and again is more often a name than not only where PER leads by so much
_DROP = 3.0  # by so much the lead falls where the tagger took a character too many: 姚明|拉
_HOME = "家"
_COLONS, _PAUSES, _GREETINGS = frozenset(":："), frozenset(",，"), ("您好", "你好", "谢谢", "感谢", "尊敬的")
_SHORT_FOR = {row["short"]: tuple(row["posts"].split(" ")) for row in lexicon.rows("short_titles")}
_MANY = 40  # people of one surname, from which on a surname says nothing any more


@lru_cache(maxsize=1024)  # each name of an article is asked for some ten times
def _printed(text: str) -> str:
    """A name without the blanks of the layout; those between words in Latin letters belong to it."""
    return text if text[0] in _LATIN else text.translate(UNTABBED)


@dataclass(slots=True)
class Individual:
    """A person while the article is read."""

    name: str
    first: Span
    spans: set[Span] = field(default_factory=set)
    facts: list[Fact] = field(default_factory=list)
    pronouns: list[Mention] = field(default_factory=list)
    gender: Stated | None = None
    age: Stated | None = None
    ethnicity: Stated | None = None
    native_place: Stated | None = None


class Gathering:
    """The individuals of one article by name, and who is named at a span."""

    def __init__(self, document: Document, folded: str) -> None:
        self._document, self._folded = document, folded
        self.individuals: dict[str, Individual] = {}
        self.at: dict[Span, str] = {}
        self._by_surname: dict[str, list[str]] = {}
        self._by_half: dict[str, list[str]] = {}  # 贺 → 贺兰雪
        self._in_either_script: dict[str, str] = {}  # 张中生 → 張中生, as first printed
        self._told: dict[str, str] = {}  # 老秦 → 秦治邦, as the text says
        self._made_whole: dict[Span, Span] = {}  # 丹增旺 in a title → 丹增旺堆, as it is printed elsewhere

    def enter(self, names: Iterable[Name], facts: Iterable[Fact], places: Set[str], lead: Lead) -> None:
        """Take the names of the whole article, in order, with the facts about them.

        Args:
            places: names of places without what says so, 海汀 of 海汀乡.
            lead: by how much the tagger takes a span for a PER.
        """
        by_name: dict[Span, list[Fact]] = {}
        for fact in facts:
            by_name.setdefault(fact.name, []).append(fact)
        late: list[Name] = []
        names, self._made_whole = self._whole(self._cut(list(names), by_name, lead))
        by_name = {self._made_whole.get(span, span): found for span, found in by_name.items()}
        printed = [(name, self._text(name.span)) for name in names]
        counts = Counter(text for _, text in printed)
        titled = {self._text(span) for span in by_name}
        repeated = {text for name, text in printed if counts[text] > 1 and lead(name.span) > _LIKELY}
        for name, text in printed:
            if name.span not in by_name and self._is_overlong(text, counts, titled):
                continue  # 完颜雪弧 where 完颜雪 is known: `find_repeats` enters the shorter one
            if text in places and name.span not in by_name and not self._talks(name.span):
                continue
            known = name.sure or name.span in by_name or cue_at(self._folded, name.span.end) or text in repeated
            if name.form == "full" and known:
                self._name(name.span, text)
            elif name.form != "full":
                late.append(name)
        early = frozenset(self.at)
        self._assign(by_name, early)
        self._told = whole_names(self._folded, (name.span.of(self._folded) for name in late), self.at)
        for name in late:
            self._address(name, by_name)
        self._assign(by_name, self.at.keys() - early)

    def _talks(self, span: Span) -> bool:
        """林家印|说: what no place of three characters does that has the form of a name."""
        whole = span.end - span.start == _WHOLE and surname_length(span.of(self._folded)) == 1
        return whole and self._folded.startswith(_TALKING, span.end)

    @staticmethod
    def _is_overlong(text: str, counts: Counter[str], titled: Set[str]) -> bool:
        """Whether a name printed once is another one with the first character of the next word (宁昭昭|红着眼)."""
        if counts[text] != 1:
            return False
        long = len(text) == _LONG and surname_length(text) == 1 and DOT_SET.isdisjoint(text)
        return text[:-1] in titled or long and counts[text[:-1]] > 0

    def _assign(self, facts: Mapping[Span, list[Fact]], spans: Set[Span]) -> None:
        for span, found in facts.items():
            if span in spans:
                self.individuals[self.at[span]].facts.extend(found)

    def _cut(self, names: list[Name], facts: dict[Span, list[Fact]], lead: Lead) -> list[Name]:
        """王勇|安 before 排 is 王勇 where the article names 王勇 elsewhere; the facts go with the name."""
        known = Counter(self._text(name.span) for name in names)
        cut: list[Name] = []
        for name in names:
            start, end = name.span
            text = self._text(name.span)
            glued = known[text] == 1 < known[text[1:]] and len(text) > _WHOLE  # 决胜|盘穆霍娃
            if (glued or self._folded[start] in _BEFORE and text[1:] in known) and name.span not in facts:
                start += 1  # 考核中|田石男
                text = self._text(Span(start, end))
            rare = known[text] == 1 < known[text[:-1]]
            home = text[-1] == _HOME and known[text[:-1]] > known[text]  # 周红|家里 twice, 周红 again and again
            falls = (rare or home) and lead(Span(end - 1, end)) < lead(Span(start, end - 1)) - _DROP
            torn = known[text[:-1]] > 0 and (falls or self._folded[end - 1 : end + 1] in _TORN)
            span = Span(start, end - 1 if torn and end - start > _SHORT_PART else end)
            if span != name.span and name.span in facts:
                facts[span] = facts.pop(name.span)
            cut.append(name if span == name.span else name._replace(span=span))
        return cut

    def _whole(self, names: list[Name]) -> tuple[list[Name], dict[Span, Span]]:
        """Names without pieces of longer ones (木格 in 乌云其木格), and which beginnings of names were made whole."""
        long = {self._text(name.span) for name in names if name.form == "full" and name.span.end - name.span.start > 2}
        long |= {part for name in long for part in re.split(f"[{DOTS}]", name) if len(part) > _SHORT_PART}
        places = set(occurrences(self._document.text, long))
        cover = Cover(places)
        starts = {place.start: place for place in places}
        kept: list[Name] = []
        whole: dict[Span, Span] = {}
        for name in names:
            if name.span in places or not cover.holds(name.span):
                kept.append(name)
            elif name.form == "full" and name.span.start in starts:
                whole[name.span] = starts[name.span.start]
                kept.append(name._replace(span=whole[name.span]))
        return kept, whole

    def _text(self, span: Span) -> str:
        return _printed(span.of(self._document.text))

    def _name(self, span: Span, name: str, *, is_whole: bool = True) -> None:
        name = self._in_either_script.setdefault(lexicon.fold(name), name)
        person = self.individuals.get(name)
        if person is None:
            person = self.individuals[name] = Individual(name, span)
            folded = span.of(self._folded)
            length = surname_length(folded) if is_whole and DOT_SET.isdisjoint(name) else 0
            if length:
                self._by_surname.setdefault(folded[:length], []).append(name)
                if length == _SHORT_PART:
                    self._by_half.setdefault(folded[0], []).append(name)
        person.spans.add(span)
        self.at[span] = name

    def _address(self, name: Name, facts: Mapping[Span, list[Fact]]) -> None:
        """王主任 is the one person called 王 who was named before as 主任; 王女士 stands for herself."""
        text = self._text(name.span)
        folded = name.span.of(self._folded)
        if (told := self._told.get(folded)) is not None:
            self.individuals[told].spans.add(name.span)
            self.at[name.span] = told
            return  # 王阿姨 where 王阿姨名叫王秀禾 is printed
        surname = folded[1:2] if folded[0] in "老小阿" and len(folded) == 2 else folded[: surname_length(folded)]
        namesakes = self._by_surname.get(surname) or self._by_half.get(surname, [])  # 贺老师 is the only 贺兰雪
        own = facts.get(name.span, [])
        namesakes = [known for known in namesakes if not is_elsewhere(self._folded, self.individuals[known].facts, own)]
        namesakes = namesakes if len(namesakes) < _MANY else []
        before = [known for known in namesakes if self.individuals[known].first < name.span]
        before = [] if self._is_relative(name.span.start) else before
        title = folded[len(surname) :]
        if name.form == "title" or title == "老师":
            held = [known for known in before or namesakes if self._holds(known, title)]
            before = held or (before if len(before) == 1 else [])
        elif name.span in facts or folded.startswith("某", len(surname)):
            before = []
        else:
            before = [known for known in before if not self._only_signs(known)]
            alone = [known for known in before if not self._is_of_family(self.individuals[known].first)]
            before = alone if len(alone) == 1 else before  # 某教授…女儿某某…|某先生
        if not before and (same := [known for known in namesakes if self._shares(known, own)]):
            before = same
        if len(before) != 1 and (title in _SEXES or before and self._is_spoken_to(name.span)):
            return  # 冯女: nobody without a name; 您好|陈先生，: one of two
        if len(before) == 1 and text not in self.individuals:
            self.individuals[before[0]].spans.add(name.span)
            self.at[name.span] = before[0]
        elif name.form != "title" or name.span in facts or not before:
            whole = name.form == "title" or "某" in folded  # 陈女士 is none of 陈先生's names
            alike = None if whole or text in self.individuals else self._called_alike(name.span, surname, title)
            self._name(name.span, alike or text, is_whole=whole)

    def _called_alike(self, span: Span, surname: str, style: str) -> str | None:
        """霍大爷……|霍先生|表示: whom another style of the same sex names a little before, if that is one person."""
        sex = next((key for key in _SEXED if style in tables.appellations(key)), None)
        if sex is None or self._is_relative(span.start):
            return None
        styled = (surname + other for other in tables.appellations(sex).labels)
        near = [known for known in styled if known in self.individuals and self._is_near(known, span.start)]
        return near[0] if len(near) == 1 else None

    def _is_near(self, known: str, start: int) -> bool:
        """Whether somebody is named a little before `start`, in another sentence: those of one sentence are two."""
        near = (span for span in self.individuals[known].spans if 0 < start - span.end < _NEAR)
        return any(not _ENDS.isdisjoint(self._folded[span.end : start]) for span in near)

    def _is_spoken_to(self, span: Span) -> bool:
        """记者：|陈先生，: whether a form of address only calls one of those who were named."""
        text, (start, end) = self._folded, span
        called = text[start - 1 : start] in _COLONS and text[end : end + 1] in _PAUSES
        return called or text.endswith(_GREETINGS, 0, start)

    def _shares(self, known: str, facts: Iterable[Fact]) -> bool:
        """班主任童老师 beside 班主任童晶老师: whether a person holds the post that stands before an address."""
        posts = {fact.post.span.of(self._folded) for fact in self.individuals[known].facts}
        return not posts.isdisjoint(fact.post.span.of(self._folded) for fact in facts)

    def _is_relative(self, start: int) -> bool:
        """王小蓉的|叔叔|王先生: whether a noun of kinship stands before an address, whose bearer is somebody new."""
        kin = self._kin_before(start)
        return kin > 0 and self._folded[start - kin - 1 : start - kin] == "的"

    def _kin_before(self, start: int) -> int:
        """The characters of the noun of kinship that ends at `start`, 0 for none."""
        return next((size for size in (2, 1) if self._folded[start - size : start] in tables.kinship()), 0)

    def _is_of_family(self, name: Span) -> bool:
        """女儿|上官云清: whether somebody is first named as a relative."""
        return self._kin_before(name.start) > 0

    def _only_signs(self, known: str) -> bool:
        """Whether a person is only known as one of those who made the piece: the reporter is not 陈女士."""
        facts = self.individuals[known].facts
        return bool(facts) and all(fact.post.span.of(self._folded).endswith(_MAKERS) for fact in facts)

    def _holds(self, known: str, title: str) -> bool:
        titles = _SHORT_FOR.get(title, (title, title + "长") if len(title) == 1 else (title,))  # 李局 is a 局长
        return any(fact.post.span.of(self._folded).endswith(titles) for fact in self.individuals[known].facts)

    def opens_with_name(self, span: Span) -> bool:
        """林荣安/ORG, 林安会面/ORG: whether the name of somebody of the article stands at the head of a span."""
        text = span.of(self._document.text)
        known = (self.individuals.get(text[:end]) for end in range(_SHORT_PART, len(text) + 1))
        return any(one is not None and (one.facts or surname_length(lexicon.fold(one.name))) for one in known)

    def find_repeats(self, words: Words, taken: Cover) -> None:
        """The known names wherever else they are printed, the last part of a foreign name too."""
        names = {name: name for name in self.individuals} | parts_of_names(self.individuals) | self._given_names()
        names |= by_surname(self._document.text, self.individuals)
        covered = Cover(self.at)
        for span in occurrences(self._document.text, names):
            if covered.touches(span) or taken.touches(span) or self._is_torn_latin(span):
                continue
            name = names[printed := span.of(self._document.text)]
            if not is_whole(words, span, is_surname=printed != name and is_surname(printed, name)):
                continue
            self.individuals[name].spans.add(span)
            self.at[span] = name
        for short, name in names.items():
            if short != name and short in self.individuals:
                self._merge(short, name)

    def _given_names(self) -> dict[str, str]:
        """阿娣 where only one 陈阿娣 is known, 高桥 for the only 高桥直人: read as a name of its own, it is theirs."""
        owners: dict[str, list[str]] = {}
        for name in self.individuals:
            folded = self.individuals[name].first.of(self._folded)
            length = surname_length(folded)
            if length and len(name) - length == 2:
                owners.setdefault(name[length:], []).append(name)
            if len(name) > 2 and folded[:2] in tables.surnames("japanese"):
                owners.setdefault(name[:2], []).append(name)
        return {
            short: full[0]
            for short, full in owners.items()
            if len(full) == 1 and short in self.individuals and not self._is_other(short, full[0])
        }

    def _is_other(self, short: str, name: str) -> bool:
        """何平 beside 郭何平, each with a title of his own: two people, no given name."""
        one, other = self.individuals[short], self.individuals[name]
        usual = one.first.of(self._folded)[0] in tables.surnames("frequent")
        return usual and bool(one.facts) and (bool(other.facts) or one.first < other.first)

    def _merge(self, short: str, name: str) -> None:
        person = self.individuals.pop(short)
        self.individuals[name].spans |= person.spans
        self.individuals[name].facts += person.facts
        for span in person.spans:
            self.at[span] = name

    def _is_torn_latin(self, span: Span) -> bool:
        """Whether a word in Latin letters goes on beyond the name: Zhao in Zhaoyang."""
        text = self._document.text
        if text[span.start] not in _LATIN:
            return False
        around = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
        return any(char.isascii() and char.isalnum() for char in around)

    def state(self) -> None:
        """Gender, age, ethnic group and native place where the text states them."""
        for person in self.individuals.values():
            stated = profile(self._document.text, self._folded, sorted(person.spans))
            person.gender, person.age = stated.gender, stated.age
            person.ethnicity, person.native_place = stated.ethnicity, stated.native_place

    # -------------------------------------------------------------- results

    def ident(self, name: str) -> str:
        """The person's identifier: from the first whole name with a title, else the first whole name."""
        return self._document.ident("per", self.span_of(name))

    def span_of(self, name: str) -> Span:
        """The name that stands for the person."""
        person = self.individuals[name]
        titled = [self._made_whole.get(fact.name, fact.name) for fact in person.facts]
        # 王主任 may stand first with a title; the identifier is made of where the whole name is printed.
        whole = [span for span in titled if self._prints(span, name)]
        return min(whole or [span for span in person.spans if self._prints(span, name)] or titled or person.spans)

    def _prints(self, span: Span, name: str) -> bool:
        return _printed(span.of(self._document.text)) == name

    def build(self, organization_ids: Mapping[Fact, str | None], quoted: Cover) -> tuple[Person, ...]:
        """The people in the order of their first names."""
        ordered = sorted(self.individuals, key=lambda name: min(self.individuals[name].spans))
        return tuple(self._person(self.individuals[name], organization_ids, quoted) for name in ordered)

    def _person(self, person: Individual, organization_ids: Mapping[Fact, str | None], quoted: Cover) -> Person:
        mentions = [Mention("name", span, quoted.holds(span)) for span in person.spans]
        return Person(
            id=self.ident(person.name),
            name=person.name,
            span=self.span_of(person.name),
            roles=roles(person.facts, organization_ids, self._document.text, self._folded),
            mentions=tuple(sorted(mentions + person.pronouns, key=lambda mention: mention.span)),
            gender=person.gender,
            age=person.age,
            ethnicity=person.ethnicity,
            native_place=person.native_place,
        )

    def unplaced(self) -> list[Fact]:
        """The facts without a body, where nothing else says of what body the holder is the same."""
        return [
            fact for person in self.individuals.values() for fact in person.facts if self._is_unplaced(fact, person)
        ]

    def _is_unplaced(self, fact: Fact, person: Individual) -> bool:
        title = fact.post.span.of(self._folded)
        others = (other.post.span.of(self._folded) for other in person.facts if other.organization is not None)
        return fact.organization is None and not any(title.endswith(other) or other.endswith(title) for other in others)
