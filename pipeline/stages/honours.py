"""Events (named meetings) and honours (awards, designations) with who holds them and how the text says so.

Takes people, organizations, quotation marks and the tagger's words; gives `events` and `honours`. An honour needs a
verb that gives or receives it, a group heading that names it, or 作为 with a designation; plans and praise are
none. A recipient that the text leaves out is filled only where the section has one whom the honour fits, and the
support then says so.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple, cast

from pipeline import lexicon
from pipeline.document import Unit
from pipeline.layers import Event, Honour, Layers
from pipeline.layout.headings import introduction_length
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.numbers.numerals import read_numeral
from pipeline.spans import Span
from pipeline.values import replace

Support = Literal["stated", "recipient_elided", "group_heading_only"]
Kind = Literal["award", "designation"]
Recipient = Literal["organization", "person", "any"]

# What cannot stand inside the name of an event or of an honour.
_BREAK = r"，,。；;：:、！!？?\s“”‘’「」《》（）()的了在是将把被"
_CLAUSE_START = regex(r"[，,。；;：:！!？?]")
_LEVEL = r"(?:" + alternation(lexicon.word_list("bodies", "honour_level")) + r")"
_CALLED_AWARD = regex(r"(?:荣誉)?(?:称号|奖项|荣誉|大奖|奖)?")
_ORDINAL = regex(r"第[0-9０-９一二三四五六七八九十百两零〇]{1,6}[次届屆]")
_REACH = 30  # characters that a name may take
_PLAIN = regex(rf"[^{_BREAK}]{{3,{_REACH}}}")
_AS = regex(rf"作为({_LEVEL}[^{_BREAK}]{{2,{_REACH}}})[，,]")
# Between a verb and the honour that it gives: 获得了|首批|…, 荣获|2024年度|….
_BETWEEN = regex(r"了?(?:过|過)?(?:首批|首届|第[一二三四五六七八九十]{1,3}[批届]|年度|全年|[0-9]{4}年度?)?")
_LONGEST_PLACE = 8
_PLACE_AT_END = regex(r"[^，。、\s]{1,7}[省市县区州盟旗镇乡縣區鎮鄉](?!.)")
_STRONGEST: dict[Support, int] = {"stated": 0, "recipient_elided": 1, "group_heading_only": 2}


@dataclass(frozen=True, slots=True)
class _Claim:
    """One statement of an honour, before the claims about one holder are put together."""

    name: Span
    kind: Kind
    recipient: str | None
    support: Support
    verb: str | None
    evidence: Span


class _Subject(NamedTuple):
    """A mention that can hold an honour."""

    span: Span
    ref: str
    is_person: bool


def find(layers: Layers) -> Layers:
    """Fill `events` and `honours`."""
    events = _events(layers)
    layers = replace(layers, events=events)
    return replace(layers, honours=_honours(layers))


# ------------------------------------------------------------------ events


def _events(layers: Layers) -> tuple[Event, ...]:
    document = layers.document
    mentions: dict[str, list[Span]] = {}
    for unit in document.units:
        if unit.kind != "boilerplate":
            for span in _event_spans(layers, unit):
                mentions.setdefault(span.of(document.text), []).append(span)
    return tuple(
        Event(document.ident("ev", spans[0]), name, _ordinal(name), tuple(spans)) for name, spans in mentions.items()
    )


def _event_spans(layers: Layers, unit: Unit) -> Iterator[Span]:
    """Names with an ordinal (某市第十三次某某大会): only these are told from meetings in general."""
    text = layers.document.text
    for ordinal in _ORDINAL.finditer(text, unit.span.start, unit.span.end):
        tail = _event_tail().match(text, ordinal.end(), min(unit.span.end, ordinal.end() + _REACH))
        if tail:
            yield Span(_place_before(layers, ordinal.start(), unit), tail.end())


@cache
def _event_tail() -> re.Pattern[str]:
    heads = alternation(lexicon.column("event_heads"))
    return re.compile(rf"[^{_BREAK}]{{0,{_REACH}}}?(?:{heads})")


def _place_before(layers: Layers, at: int, unit: Unit) -> int:
    """Where the name starts: at the place or body that stands right before the ordinal, if any."""
    text = layers.document.text
    lowest = unit.span.start
    if unit.kind in ("interview_line", "subtitle"):
        lowest += introduction_length(unit.span.of(text))  # 访 is no part of 访某市第八届…, whatever the tagger says
    words = layers.words.within(Span(max(lowest, at - 1), at))
    if words and words[0].tag in ("LOC", "ORG", "ns") and words[0].span.end >= at:
        return max(lowest, words[0].span.start)
    place = _PLACE_AT_END.search(text, max(lowest, at - _LONGEST_PLACE), at) if at > lowest else None
    return place.start() if place and place.start() == lowest else at


def _ordinal(name: str) -> int | None:
    found = _ORDINAL.search(name)
    numeral = read_numeral(name, found.start() + 1) if found else None
    return int(numeral.value) if numeral and numeral.value is not None else None


# ------------------------------------------------------------------ honours


def _honours(layers: Layers) -> tuple[Honour, ...]:
    subjects = _subjects(layers)
    claims = [*_group_claims(layers, subjects), *_stated_claims(layers, subjects)]
    text = layers.document.text
    merged: dict[tuple[str, str | None], list[_Claim]] = {}
    for claim in claims:
        merged.setdefault((claim.name.of(text), claim.recipient), []).append(claim)
    return tuple(_merge(name, recipient, found, layers) for (name, recipient), found in merged.items())


def _merge(name: str, recipient: str | None, claims: list[_Claim], layers: Layers) -> Honour:
    best = min(claims, key=lambda claim: _STRONGEST[claim.support])
    evidence = tuple(sorted({claim.evidence for claim in claims}))
    # Several people may share one printed name of an award, and one person may have several awards.
    ident = layers.document.ident("h", best.name)
    if recipient is not None:
        ident = "-".join([*ident.split("-")[:2], recipient.split("-")[1]])
    event = layers.events[0].id if len(layers.events) == 1 and best.kind == "award" else None
    return Honour(ident, name, best.kind, recipient, best.support, best.verb, event, evidence)


def _group_claims(layers: Layers, subjects: list[_Subject]) -> Iterator[_Claim]:
    document = layers.document
    for section in document.sections:
        parent = document.sections[section.parent] if section.parent is not None else None
        if section.kind != "interview" or parent is None or parent.heading is None or section.line is None:
            continue
        heading = document.units[parent.heading].span
        fits = _fits(heading.of(document.text))
        if fits != "any":
            holder = _introduced(subjects, document.units[section.line].span, person=fits == "person")
            if holder:
                yield _Claim(heading, "award", holder, "group_heading_only", None, heading)


def _stated_claims(layers: Layers, subjects: list[_Subject]) -> Iterator[_Claim]:
    for unit in layers.document.of_kind("paragraph", "headline", "subtitle", "heading"):
        yield from _verb_claims(layers, unit, subjects)
        yield from _role_claims(layers, unit, subjects)


def _verb_claims(layers: Layers, unit: Unit, subjects: list[_Subject]) -> Iterator[_Claim]:
    """荣获“…”称号; 获评“…”的某人; 入选首批“…”; 获批某某实验学校."""
    text = layers.document.text
    for verb in _verbs().finditer(text, unit.span.start, unit.span.end):
        row = _verb_table()[verb[0]]
        name = _named_after(layers, verb.end(), unit, row["kind"], verb[0])
        if name is None:
            continue
        kind: Kind = "designation" if row["kind"] == "designation" else "award"
        end = _CALLED_AWARD.match(text, name.outer.end)
        stop = end.end() if end else name.outer.end
        holder, support, evidence = _holder(layers, unit, Span(verb.start(), stop), name.inner, subjects, row["voice"])
        yield _Claim(name.inner, kind, holder, support, verb[0], evidence)


class _Name(NamedTuple):
    inner: Span
    outer: Span


def _named_after(layers: Layers, at: int, unit: Unit, kind: str, verb: str) -> _Name | None:
    """The honour that stands behind a verb: in quotation marks, or a name that ends as honours do."""
    text = layers.document.text
    start = _skip(text, at, unit.span.end)
    marked = next((pair for pair in layers.marks if pair.outer.start == start), None)
    if marked is not None:
        return _Name(marked.inner, marked.outer)
    plain = _PLAIN.match(text, start, unit.span.end)
    if plain is None:
        return None
    span = Span(*plain.span())
    heads = lexicon.column("designation_heads") if kind == "designation" else lexicon.column("award_heads")
    if plain[0].endswith(heads) and not plain[0].startswith(verb):
        return _Name(span, span)
    return None


def _skip(text: str, at: int, end: int) -> int:
    found = _BETWEEN.match(text, at, end)
    return found.end() if found else at


def _holder(
    layers: Layers, unit: Unit, frame: Span, name: Span, subjects: list[_Subject], voice: str
) -> tuple[str | None, Support, Span]:
    """Who gets the honour, how the text supports it, and the words that do."""
    text = layers.document.text
    fits = _fits(name.of(text))
    if text.startswith("的", frame.end):
        behind = _first_behind(subjects, frame.end + 1, unit.span.end, person=fits != "organization", text=text)
        if behind:
            return behind.ref, "stated", Span(frame.start, behind.span.end)
    if voice == "give":
        given = [subject for subject in _between(subjects, frame.start, name.start) if _suits(subject, fits)]
        return (given[-1].ref, "stated", frame) if given else (None, "recipient_elided", frame)
    subject = _subject_before(text, unit, frame.start, subjects, fits)
    if subject is not None:
        return subject.ref, "stated", Span(subject.span.start, frame.end)
    start = frame.start - 2 * text.endswith("此次", 0, frame.start)
    section = layers.document.sections[unit.section] if unit.section is not None else None
    if section is not None and section.line is not None and fits != "any":
        line = layers.document.units[section.line].span
        return _introduced(subjects, line, person=fits == "person"), "recipient_elided", Span(start, frame.end)
    return None, "recipient_elided", Span(start, frame.end)


def _subject_before(text: str, unit: Unit, at: int, subjects: list[_Subject], fits: Recipient) -> _Subject | None:
    """The subject of the clause: right before the verb, else at the head of a clause of the same sentence."""
    sentence = max(text.rfind(mark, unit.span.start, at) for mark in "。！？!?；;") + 1
    sentence = max(sentence, unit.span.start)
    found = None
    for subject in _between(subjects, sentence, at):
        if not _suits(subject, fits):
            continue
        heads_clause = subject.span.start == sentence or _CLAUSE_START.match(text, subject.span.start - 1)
        touches = not re.search(r"[，,。；;：:]", text[subject.span.end : at]) and at - subject.span.end <= 8
        if heads_clause or touches:
            found = subject
    return found


def _role_claims(layers: Layers, unit: Unit, subjects: list[_Subject]) -> Iterator[_Claim]:
    """作为市级某某基地,某馆…: a designation in apposition to the body that follows."""
    text = layers.document.text
    heads = lexicon.column("designation_heads")
    for found in _AS.finditer(text, unit.span.start, unit.span.end):
        if not found[1].endswith(heads):
            continue
        after = [subject for subject in _between(subjects, found.end(), found.end() + 1) if not subject.is_person]
        if after:
            evidence = Span(found.start(), after[0].span.end)
            yield _Claim(Span(*found.span(1)), "designation", after[0].ref, "stated", "作为", evidence)


# ------------------------------------------------------------------ who can hold an honour


def _subjects(layers: Layers) -> list[_Subject]:
    found = [
        _Subject(mention.span, person.id, True)
        for person in layers.people
        for mention in person.mentions
        if mention.kind != "descriptor"
    ]
    found += [
        _Subject(mention.span, body.id, False)
        for body in layers.organizations
        for mention in body.mentions
        if mention.kind != "nested"
    ]
    return sorted(found)


def _between(subjects: list[_Subject], start: int, end: int) -> Iterator[_Subject]:
    """Mentions that start in the range."""
    index = bisect_left(subjects, start, key=lambda subject: subject.span.start)
    while index < len(subjects) and subjects[index].span.start < end:
        yield subjects[index]
        index += 1


def _introduced(subjects: list[_Subject], line: Span, *, person: bool) -> str | None:
    """The person, or the body, that an interview line names last."""
    found = [subject for subject in _between(subjects, line.start, line.end) if subject.is_person == person]
    return found[-1].ref if found else None


def _first_behind(subjects: list[_Subject], start: int, end: int, *, person: bool, text: str) -> _Subject | None:
    """The holder in 获评“…”的[某会会长]某人: the first person behind, or the first body, within the clause."""
    stop = _CLAUSE_START.search(text, start, end)
    for subject in _between(subjects, start, stop.start() if stop else end):
        if subject.is_person == person:
            return subject
    return None


def _suits(subject: _Subject, fits: Recipient) -> bool:
    return fits == "any" or subject.is_person == (fits == "person")


def _fits(name: str) -> Recipient:
    """Whether an honour is for people or for bodies, told by its last word."""
    bare = name.strip("“”「」‘’『』 \u3000")
    for row in lexicon.rows("award_heads"):
        if bare.endswith(tuple(row["words"].split(" "))):
            return cast("Recipient", row["recipient"])
    return "any"


@cache
def _verb_table() -> dict[str, lexicon.Row]:
    return {word: row for row in lexicon.rows("honour_verbs") for word in row["words"].split(" ")}


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(alternation(_verb_table()))
