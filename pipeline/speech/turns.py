"""Turns of a printed interview or press conference: 记者:……, 问:……, ★某某★……, 《晨报》记者 某某:……, 主持人 某某:……

Takes the units of a document; gives the turns, each with its label and what is said, also in the paragraphs that go on
without a label. A label counts if it is a word for a role in an interview, a paper's name, or a person; 时间: and
地点: are none. A line such as 主持人:某局副局长 某某 introduces somebody; the label 主持人 then stands for him.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline import lexicon
from pipeline.document import Unit
from pipeline.layers import Person
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import frames, labels, noun_frames, tables
from pipeline.speech.candidates import Candidate
from pipeline.speech.mentions import Mentions
from pipeline.speech.somebody import NOMINAL_TAGS
from pipeline.speech.tables import frame_words
from pipeline.speech.view import FINAL, HIDDEN, View

_COMMON = frozenset({"n", "vn", "v", "an"})
_SURNAME = 2  # characters of the longest family name
_LONG = 16  # characters of a label; a longer one ends with the name of a person
_SIDES = {
    **dict.fromkeys(frame_words("asking_label"), "question"),
    **dict.fromkeys(frame_words("answering_label"), "answer"),
}
# 某署主任某某回复本报查询时表示: the reporter tells of somebody else.
_TOLD_PRESS = regex("[^，。：；！？我]{4,30}(?:回[复覆]|答[复覆]|接受|告诉|对|向)(?:本报|本刊|本台|本网|记者)")
_FOOTAGE = regex("[【\\[]?(?:采访|现场)?同期声?(?:[】\\]][：:]?|[：:])[ \u3000]*")
_IN_BRACKETS = regex("[【\\[]([^】\\]\n]{1,6})[】\\]]")
_ENDS_OF_FOOTAGE = " \u3000:：\n)）"
_PRESS_ASKS = ("记者提问", "记者问")
_ASKED = ("？", "?")
_BRACKETS = frozenset("【[")
_MYSELF = regex("我(?![市县省区国州镇乡村院校厂司局台])|[咱俺]")  # not 我市, as lists of duties have it
_TITLE_TAGS = NOMINAL_TAGS | {"b", "f", "s", "w", "a"}
_SHORTEST = 6  # characters of what somebody says behind the label of his trade
_OPENING = frozenset('“"＂「『‘”')
_GUEST = regex(alternation(frame_words("guest")))
_TITLES = ("headline", "subtitle")
_ASIDES = ("boilerplate", "source_line", "byline", "caption")


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side says; `parts` are paragraphs, the first with the label."""

    label: Span
    parts: tuple[Span, ...]
    role: str  # question | answer | name
    ref: str | None


@dataclass(slots=True)
class _Open:
    """A turn that may go on."""

    start: int
    label: Span
    role: str
    ref: str | None
    parts: list[Span]
    section: int | None
    footage: bool = False  # a script goes on with his words, though the text is no interview


def find_turns(view: View, mentions: Mentions) -> dict[int, Turn]:
    """Turns by the start of the unit that opens them; empty if the text is no printed interview."""
    units = [unit for unit in view.layers.document.units if unit.kind not in _ASIDES]
    reader = _Reader(view, mentions, units)
    turns: dict[int, Turn] = {}
    current: _Open | None = None
    for unit in units:
        if unit.kind == "paragraph" and (motto := labels.signed(view, unit)) is not None:
            turns[unit.span.start] = Turn(motto[0], (motto[2],), "name", motto[1])
        judged = reader.footage(unit) or reader.open(unit)
        if judged is not None:
            _keep(turns, current)
            alone = unit.kind in _TITLES or judged.role == "question" and unit.kind != "paragraph"
            current = None if alone else judged
            _keep(turns, judged if alone else None)  # 【提问】 as a heading: what stands below is no part of it
        elif (
            current
            and (reader.interview or current.footage)
            and unit.span.start not in reader.labels
            and _goes_on(view, unit, current)
        ):
            current.parts.append(labels.spoken(view, unit.span))
            current.section = unit.section
        else:
            _keep(turns, current)
            current = None
    _keep(turns, current)
    return turns


def _keep(turns: dict[int, Turn], current: _Open | None) -> None:
    if current is not None and current.parts:
        turns[current.start] = Turn(current.label, tuple(current.parts), current.role, current.ref)


def _goes_on(view: View, unit: Unit, current: _Open) -> bool:
    """Whether a paragraph without label belongs to the turn before it; not so 采访结束后,……."""
    said = current.parts[-1].of(view.text) if current.parts else ""  # a label may stand alone above its words
    asked = current.role == "question" and said.rstrip().endswith(_ASKED)
    point = current.footage and unit.kind == "heading" and labels.POINT.match(view.text, *unit.span) is not None
    within = point or (unit.kind == "paragraph" and unit.section == current.section)
    if asked or not within or _is_told(view, unit, current):
        return False
    if labels.is_life(view, unit):
        return False
    start = view.trim(unit.span).start
    narrated = _IN_BRACKETS.match(view.masked, start, unit.span.end)
    if narrated is not None and narrated[1] in frame_words("narration"):
        return False
    told = _TOLD_PRESS.match(view.masked, start, unit.span.end) is not None
    return not told and frames.ends_turn_pattern().match(view.masked, start, unit.span.end) is None


def _is_told(view: View, unit: Unit, current: _Open) -> bool:
    """如今,某某在山里教书: whoever answers does not call himself by his name."""
    name = current.label.of(view.text)
    words = view.masked[unit.span.start : unit.span.end]
    return (
        current.role != "question" and len(name) > 1 and lexicon.fold(name) in words and not labels.FIRST.search(words)
    )


def _holds(person: Person, post: str) -> bool:
    return any(lexicon.fold(role.core_title) == post for role in person.roles)


class _Reader:
    """Reads the labels of one document."""

    def __init__(self, view: View, mentions: Mentions, units: Sequence[Unit]) -> None:
        self.view = view
        self.mentions = mentions
        found = {unit.span.start: match for unit in units if (match := self._label(unit)) is not None}
        names = Counter(match["name"] for match in found.values())
        found = {at: one for at, one in found.items() if names[one["name"]] > 1 or not self._is_profile(one)}
        self.introduced: dict[str, str] = {}  # 主持人 -> the person whom a line introduces as such
        self.labels = {
            unit.span.start: found[unit.span.start]
            for unit in units
            if unit.span.start in found and not self._introduces(unit, found[unit.span.start])
        }
        self.trades = sum(self._is_trade(self._plain(found[start]["name"]), found[start]) for start in self.labels)
        self.scripted = any(self._is_titled(one) or self._stands_alone(one) for one in self.labels.values())
        self.trades += self.scripted
        self.counts = Counter(match["name"] for match in self.labels.values())
        self.askers = self._askers(units)
        self.shortened = labels.shortened(view) if self.labels else {}
        self.interview = bool(self.askers) or any(
            labels.PAPER.fullmatch(name) or self._role(name) for name in self.counts
        )

    def _askers(self, units: Sequence[Unit]) -> frozenset[str]:
        """Labels of which most lines ask, where another label answers: a paper or station that nothing else tells."""
        asked = Counter(
            self.labels[unit.span.start]["name"]
            for unit in units
            if unit.span.start in self.labels and unit.span.of(self.view.text).rstrip().endswith(_ASKED)
        )
        if len(self.counts) < 2 or self.counts.most_common(2)[1][1] < 2:
            return frozenset()
        return frozenset(name for name, asks in asked.items() if asks > 1 and 2 * asks > self.counts[name])

    def open(self, unit: Unit) -> _Open | None:
        """The turn that a unit opens."""
        match = self.labels.get(unit.span.start)
        judged = self._judge(match) if match else None
        if match is None or judged is None:
            return None
        label, role, ref = judged
        if unit.kind == "heading" and role == "name" and ref is None and not self._role(match["name"]):
            return None  # 谈技术：坡度超过15度就“腿软”, a heading of the interview
        end = labels.end_of_voice(self.view.text, Span(match.end(), unit.span.end), headline=unit.kind in _TITLES)
        content = labels.spoken(self.view, Span(match.end(), end))
        parts = [content] if content.start < content.end else []
        alone = self.scripted and not parts
        if parts and not any(char.isalnum() for char in content.of(self.view.text)):
            return None  # 发布人：-
        return _Open(unit.span.start, label, role, ref, parts, unit.section, footage=alone)

    def footage(self, unit: Unit) -> _Open | None:
        """【同期】某局局长 某某: whose words the next lines of a script are."""
        match = _FOOTAGE.match(self.view.text, *unit.span)
        if match is None:
            return None
        end = len(unit.span.of(self.view.text).rstrip(_ENDS_OF_FOOTAGE)) + unit.span.start
        people = [one for one in self.mentions.within(Span(match.end(), unit.span.end)) if one.kind == "person"]
        people = people or self._bracketed(match.end(), end)
        if len(people) != 1 or people[0].span.end != end:
            return None
        return _Open(unit.span.start, people[0].span, "name", people[0].ref, [], unit.section, footage=True)

    def _bracketed(self, start: int, end: int) -> list[Candidate]:
        """【同期】（广东 戴女士）: who is named in brackets, where nobody speaks elsewhere."""
        named = ((one.span, person.id) for person in self.view.layers.people for one in person.mentions)
        return [Candidate(span, "person", ref) for span, ref in named if start <= span.start and span.end == end]

    def _label(self, unit: Unit) -> re.Match[str] | None:
        text = self.view.text
        match = labels.LABEL.match(text, unit.span.start, min(unit.span.end, unit.span.start + 72))
        if (
            match is None
            or self._plain(match["name"]) in frame_words("narration")
            or labels.TOLD.search(match["name"])
            or not (match["colon"] or (match["open"] and match["close"]))
            or (match["open"] in _BRACKETS and not match["close"])
            or self._is_title(match, unit)
            or (
                (match["posts"] or len(match["name"]) > _LONG)
                and not (self._is_titled(match) or self._is_holder(match))
            )
        ):
            return None
        if match.end() < unit.span.end and text[match.end()] in _OPENING and not self._begins_with_marks(match, unit):
            return None
        return match

    def _is_profile(self, match: re.Match[str]) -> bool:
        """某某：男，汉族，1968年8月生: a line of a list that says who somebody is."""
        return labels.PROFILE.match(self.view.text, match.end()) is not None

    def _is_titled(self, match: re.Match[str]) -> bool:
        """某区某某小学学生某某：我……。: a post and a name, and behind the colon sentences of whoever says 我."""
        span = Span(match.start("name"), match.end("name"))
        people = [one for one in self.mentions.within(span) if one.kind == "person" and one.ref]
        content = self.view.text[match.end() : self.view.layers.document.unit_at(match.start()).span.end].strip()
        named = len(people) == 1 and span.start < people[0].span.start and people[0].span.end == span.end
        named = named and not self._plain(match["name"]).startswith(frame_words("salutation"))
        first = _MYSELF if match["posts"] else labels.FIRST
        return named and len(content) > _SHORTEST and content[-1] in FINAL and first.search(content) is not None

    def _is_holder(self, match: re.Match[str]) -> bool:
        """某局局长 某某：, 某院保安 某某：……。: nothing but a post and its holder, above or in front of sentences."""
        start, end = match.span("name")
        people = [one for one in self.mentions.within(Span(start, end)) if one.kind == "person" and one.span.end == end]
        titles = self.view.layers.words.within(Span(start, people[0].span.start)) if people else ()
        content = self._content(match)
        spoken_of = not content or (len(content) >= _SHORTEST and content[-1] in FINAL)
        spoken_of = spoken_of and not self._plain(match["name"]).startswith(frame_words("salutation"))
        return spoken_of and bool(titles) and all(word.tag in _TITLE_TAGS for word in titles)

    def _stands_alone(self, match: re.Match[str]) -> bool:
        """⏎某局局长 某某：⏎……: the paragraphs below are his."""
        return not self._content(match) and self._is_holder(match)

    def _content(self, match: re.Match[str]) -> str:
        """What stands on the line of a label."""
        end = self.view.layers.document.unit_at(match.start()).span.end
        return labels.spoken(self.view, Span(match.end(), max(match.end(), end))).of(self.view.text)

    def _is_title(self, match: re.Match[str], unit: Unit) -> bool:
        """对话学者某某：气候变化下的渔业, as a headline: with whom one speaks, and of what."""
        words = self.view.masked[match.end() : unit.span.end]
        if HIDDEN not in words and (guest := _GUEST.match(self.view.masked, *match.span("name"))) is not None:
            return guest.end() < match.end("name")
        if unit.kind in _TITLES and labels.names_hero(
            self.view.layers.words.within(Span(match.end(), unit.span.end)), self.view.text
        ):
            return True
        titled = unit.kind != "paragraph" and self._plain(match["name"]).startswith(frame_words("subtitle"))
        asks = words.rstrip().endswith(_ASKED) and not labels.FIRST.search(words)
        asks = asks and unit.kind in _TITLES and self._plain(match["name"]) not in tables.labels()  # 【记者】
        return titled and (asks or not any(mark in words for mark in "，,！!？?。"))

    def _begins_with_marks(self, match: re.Match[str], unit: Unit) -> bool:
        """主持人:“不忘初心”。各位网友大家好, 某某：“能”有两方面的作用: the first words of a turn, not all of it."""
        marks = self.view.marks_in(Span(match.end(), match.end() + 1))
        if not marks:
            return False
        inner, rest = marks[0].inner, Span(marks[0].outer.end, unit.span.end)
        label = Span(match.start("name"), match.end("name"))
        named = any(one.kind == "person" and one.span.end == label.end for one in self.mentions.within(label))
        if named and self.view.text[inner.end - 1] not in FINAL and rest.of(self.view.text)[:1].isalnum():
            return True
        if self._plain(match["name"]) not in tables.labels():
            return False
        return len(rest.of(self.view.masked).strip("。！？，,")) >= _SHORTEST and not self.view.marks_in(rest)

    def _introduces(self, unit: Unit, match: re.Match[str]) -> bool:
        """主持人:某局副局长 某某: a line without a sentence that says who takes part."""
        name = self._plain(match["name"])
        content = Span(match.end(), unit.span.end)
        if name not in tables.labels() or any(char in FINAL for char in content.of(self.view.text)):
            return False
        people = [one for one in self.mentions.within(content) if one.kind == "person"]
        refs = {one.ref for one in people if one.ref is not None}
        if len(refs) == 1 and name not in tables.reporters():
            self.introduced[name] = refs.pop()
        return bool(people) and people[-1].span.end - people[-1].span.start >= 2

    @staticmethod
    def _plain(name: str) -> str:
        name = lexicon.fold(name)
        numbered = labels.NUMBERED.fullmatch(name)
        return numbered[1] if numbered else name

    def _role(self, name: str) -> bool:
        """记者, 云山日报记者, 主持人 某某: a label that only an interview has."""
        first = re.split("[ 　“「]", self._plain(name))[0]
        return self._plain(name) in tables.labels() or first in tables.labels() or first.endswith("记者")

    def _is_trade(self, name: str, match: re.Match[str]) -> bool:
        """某社区居民:……。 and 保安局局长:……。: a trade or post in front of whole sentences; not 导演:某某."""
        content = self._content(match)
        whole = len(content) >= _SHORTEST and content[-1] in FINAL
        noun = noun_frames.speaker_at_end(name)
        person = tables.noun_kinds().get(noun) in ("person", "group", "body")  # not 评论:……
        return whole and person and noun not in frame_words("credit")

    def _judge(self, match: re.Match[str]) -> tuple[Span, str, str | None] | None:
        """The label's span, what kind of turn it opens, and the person."""
        name = self._plain(match["name"])
        span = Span(match.start("name"), match.end("name"))
        if name in self.introduced:
            return span, "name", self.introduced[name]
        if name[-1] in "”」" and not name.startswith(tuple(tables.labels())):
            return None
        if name in _SIDES:
            return span, _SIDES[name], None
        people = [one for one in self.mentions.within(span) if one.kind == "person"]
        last = people[-1] if people and people[-1].span.end == span.end else None
        titled = last is not None and (self._role(match["name"]) or self._is_titled(match))
        titled = titled or (last is not None and self.scripted and self._is_holder(match))
        if last is not None and (self.interview or self.counts[match["name"]] > 1 or last.span == span or titled):
            return last.span, "name", last.ref or self._bearer(name, last.span)
        if (known := self._known(name, span, people)) is not None:
            return known
        body = next((one for one in self.mentions.within(span) if one.kind == "organization"), None)
        if body is not None and body.span == span and self.counts[match["name"]] > 1:
            return span, "name", body.ref  # the paper asks
        if (labelled := self._labelled(name, span)) is not None:
            return labelled
        if (self.interview or self.trades > 1) and self._is_trade(name, match):
            return span, "name", None
        short = len(name) <= 4 and name[0] in tables.surnames() and " " not in name and not self._names_place(span)
        again = self.counts[match["name"]] > 1 and not self._is_noun(span)
        if short and (self.interview or again) and not tables.cue_pattern().search(name):
            return span, "name", self._bearer(name, span)
        return None

    def _bearer(self, name: str, label: Span) -> str | None:
        """麦 for 麦若兰: the one person of the document of that family name, if named before the label."""
        if len(name) > _SURNAME or name[0] not in tables.surnames():
            return None
        bearers = {
            person.id
            for person in self.view.layers.people
            if person.name.startswith(name)
            and len(person.name) > len(name)
            and person.mentions
            and person.mentions[0].span.start < label.start
        }
        return bearers.pop() if len(bearers) == 1 else None

    def _names_place(self, span: Span) -> bool:
        """红磡街市：……: a place, whose first character is a surname as well."""
        words = self.view.layers.words.within(span)
        return any(word.tag in ("LOC", "ns", "n", "s") and word.span.end - word.span.start > 1 for word in words)

    def _is_noun(self, span: Span) -> bool:
        """关键词：……, 原因：……: one common noun, though it begins like a name."""
        word = self.view.layers.words.at(span.start)
        return word is not None and word.span == span and word.tag in _COMMON

    def _known(self, name: str, span: Span, people: Sequence[Candidate]) -> tuple[Span, str, str] | None:
        """李, as the text has shortened a name; 某某议员, the name before the post; 行政长官, a post of one person."""
        ref = self.shortened.get(name)
        if ref is None and (self.interview or self.counts[span.of(self.view.text)] > 1):
            named = people[-1] if people else None
            if named is not None and named.ref and name[named.span.end - span.start :] in tables.titles():
                return named.span, "name", named.ref
            holders = {person.id for person in self.view.layers.people if _holds(person, name)}
            ref = holders.pop() if len(holders) == 1 and name in tables.posts() else None
        return (span, "name", ref) if ref is not None else None

    def _labelled(self, name: str, span: Span) -> tuple[Span, str, str | None] | None:
        """主持人, 《某报》, 网友“山里人”, 某报记者提问: what a label is by its words, or what stands behind it."""
        asks = (
            labels.PAPER.fullmatch(name) is not None
            or name.endswith(("记者", "提问", "记者问"))
            or span.of(self.view.text) in self.askers
        )
        if not (asks or name in tables.labels() or name[-1] in "”」"):
            return None
        cut = len(name) - len(name.removesuffix("提问").removesuffix("问")) if name.endswith(_PRESS_ASKS) else 0
        return Span(span.start, span.end - cut), "question" if asks else "name", None
