"""From layers over the logical text to a record over the source: the one place where spans become segments.

Takes filled `Layers`, gives a `Record`; adds nothing and drops nothing. Order in the record is the order of the
source, so the same layers always give the same bytes. All parts are plain values first: pydantic validates the whole
in one go, which takes a third less than to make each part of it in Python, and refuses any member that is not its own.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from pipeline import layers as lay
from pipeline import model
from pipeline.document import Document, Unit, UnitKind
from pipeline.errors import CODES
from pipeline.source import Published, Source
from pipeline.spans import Span
from pipeline.speech.confidence import confidence

_In = TypeVar("_In")
_Out = TypeVar("_Out")
Plain = dict[str, object]


def assemble(layers: lay.Layers, generator: model.Generator) -> model.Record:
    """Build the record of one article.

    Args:
        layers: all stages' results.
        generator: what made them.
    """
    place = _Places(layers.document, layers.source.text)
    diagnostics = tuple(_diagnostic(found, place) for found in layers.diagnostics)
    partial = any(found["severity"] == "warning" for found in diagnostics)
    plain = {
        "schema_version": model.SCHEMA_VERSION,
        "id": layers.source.sha256,
        "status": "partial" if partial else "complete",
        "source": _source(layers.source, layers.published or layers.source.published, place),
        "generator": generator,
        "document": _document(layers.document, place),
        "sections": _sections(layers.document, place),
        "people": _each(layers.people, lambda person: _person(person, place)),
        "organizations": _each(layers.organizations, lambda body: _organization(body, place)),
        "events": _each(layers.events, lambda event: _event(event, place)),
        "honours": _each(layers.honours, lambda honour: _honour(honour, place)),
        "quotes": _each(layers.quotes, lambda quote: _quote(quote, place)),
        "terms": _each(layers.terms, lambda term: _term(term, place)),
        "dates": _each(layers.dates, lambda date: _date(date, place)),
        "quantities": _each(layers.quantities, lambda quantity: _quantity(quantity, place)),
        "diagnostics": diagnostics,
    }
    return model.Record.model_validate(plain)


def _each(values: Iterable[_In], convert: Callable[[_In], _Out]) -> tuple[_Out, ...]:
    return tuple(map(convert, values))


@dataclass(frozen=True, slots=True)
class _Places:
    """Turns spans of the logical text into what the record says of them."""

    document: Document
    source: str

    def segments(self, span: Span) -> list[Plain]:
        ahead, (start, end) = self.document.ahead(span), span
        if ahead is not None:  # all but a few in a hundred
            return [{"start": start + ahead, "end": end + ahead}]
        return [{"start": start, "end": end} for start, end in self.document.locate(span)]

    def span(self, span: Span) -> Plain:
        """The members of everything that is a span."""
        ahead, (start, end) = self.document.ahead(span), span
        if ahead is not None:
            return {"text": self.document.text[start:end], "segments": [{"start": start + ahead, "end": end + ahead}]}
        found = self.document.locate(span)
        text = "".join(segment.of(self.source) for segment in found)
        return {"text": text, "segments": [{"start": first, "end": last} for first, last in found]}

    def maybe(self, span: Span | None) -> Plain | None:
        return None if span is None else self.span(span)

    def offset(self, at: int) -> int:
        return self.document.locate(Span(at, at + 1))[0].start

    def ident(self, layer: str, span: Span) -> str:
        return self.document.ident(layer, span)


def _source(source: Source, published: Published | None, place: _Places) -> Plain:
    return {
        "uri": source.uri,
        "media_type": source.media_type,
        "encoding": source.encoding,
        "encoding_from": source.encoding_from,
        "sha256": source.sha256,
        "code_points": len(source.text),
        "extraction": None
        if source.extraction is None
        else {"library": source.extraction, "text_sha256": hashlib.sha256(source.text.encode()).hexdigest()},
        "published": None
        if published is None
        else {"value": published.value, "origin": published.origin, "span": place.maybe(published.span)},
    }


def _document(document: Document, place: _Places) -> Plain:
    first = {unit.kind: unit for unit in reversed(document.units)}
    asides = ("caption", "byline", "source_line", "boilerplate")

    def line(kind: UnitKind) -> Plain | None:
        return _line(first.get(kind), place)

    return {
        "headline": line("headline"),
        "subtitle": line("subtitle"),
        "byline": line("byline"),
        "dateline": place.maybe(document.dateline),
        "source_line": line("source_line"),
        "boilerplate": tuple(
            {**place.span(unit.span), "evidence": unit.evidence, "kind": unit.kind}
            for unit in document.units
            if unit.kind in asides and (unit.kind in ("caption", "boilerplate") or unit is not first[unit.kind])
        ),
    }


def _line(unit: Unit | None, place: _Places) -> Plain | None:
    return None if unit is None else {**place.span(unit.span), "evidence": unit.evidence}


def _sections(document: Document, place: _Places) -> tuple[Plain, ...]:
    paragraphs: dict[int | None, list[Plain]] = {}
    first: dict[int | None, Span] = {}
    for unit in document.units:
        first.setdefault(unit.section, unit.span)
        if unit.kind == "paragraph":
            joins = tuple({"at": place.offset(join.at), "kind": join.kind} for join in unit.joins)
            paragraph = {
                "id": place.ident("p", unit.span),
                "span": place.span(unit.span),
                "joins": joins,
                "truncated": unit.truncated,
            }
            paragraphs.setdefault(unit.section, []).append(paragraph)
    ids = [place.ident("sec", first[index]) for index in range(len(document.sections))]
    sections: list[Plain] = [
        {
            "id": ids[index],
            "kind": section.kind,
            "parent": None if section.parent is None else ids[section.parent],
            "heading": _line(None if section.heading is None else document.units[section.heading], place),
            "interview_line": _line(None if section.line is None else document.units[section.line], place),
            "paragraphs": tuple(paragraphs.get(index, ())),
        }
        for index, section in enumerate(document.sections)
    ]
    loose = paragraphs.get(None)
    return tuple(sections) if loose is None else (_outside(loose), *sections)


def _outside(paragraphs: list[Plain]) -> Plain:
    """The section of the paragraphs that are in none."""
    return {
        "id": str(paragraphs[0]["id"]).replace("p-", "sec-", 1),
        "kind": "section",
        "parent": None,
        "heading": None,
        "interview_line": None,
        "paragraphs": tuple(paragraphs),
    }


def _person(person: lay.Person, place: _Places) -> Plain:
    return {
        "id": person.id,
        "name": person.name,
        "mentions": tuple(
            {**place.span(found.span), "kind": found.kind, "inside_quote": found.inside_quote}
            for found in person.mentions
        ),
        "roles": tuple(
            {
                "position": place.span(role.position),
                "body": role.body,
                "core_title": role.core_title,
                "organization": role.organization,
                "status": role.status,
                "evidence": place.span(role.evidence),
            }
            for role in person.roles
        ),
        "gender": _stated(person.gender, place),
        "age": _stated(person.age, place),
        "ethnicity": _stated(person.ethnicity, place),
        "native_place": _stated(person.native_place, place),
    }


def _stated(value: lay.Stated | None, place: _Places) -> Plain | None:
    return None if value is None else {"value": value.value, "evidence": place.span(value.evidence)}


def _organization(body: lay.Organization, place: _Places) -> Plain:
    return {
        "id": body.id,
        "name": body.name,
        "type": body.type,
        "components": tuple(
            {"name": part.name, "level": part.level, "span": place.span(part.span)} for part in body.components
        ),
        "place_prefix": body.place_prefix,
        "parent": body.parent,
        "aliases": body.aliases,
        "mentions": tuple({**place.span(found.span), "kind": found.kind} for found in body.mentions),
    }


def _event(event: lay.Event, place: _Places) -> Plain:
    mentions = tuple(place.span(span) for span in event.mentions)
    return {"id": event.id, "name": event.name, "ordinal": event.ordinal, "mentions": mentions}


def _honour(honour: lay.Honour, place: _Places) -> Plain:
    return {
        "id": honour.id,
        "name": honour.name,
        "kind": honour.kind,
        "recipient": honour.recipient,
        "support": honour.support,
        "verb": honour.verb,
        "event": honour.event,
        "evidence": tuple(place.span(span) for span in honour.evidence),
    }


def _quote(quote: lay.Quote, place: _Places) -> Plain:
    return {
        "id": quote.id,
        "type": quote.type,
        "parts": tuple(
            {"kind": part.kind, "anchored": part.anchored, "span": place.span(part.span)} for part in quote.parts
        ),
        "speaker": {
            "ref": quote.speaker.ref,
            "mention": place.maybe(quote.speaker.mention),
            "resolution": quote.speaker.resolution,
            "reason": quote.speaker.reason,
            "confidence": confidence(quote.speaker),
        },
        "cue": None if quote.cue is None else {"lemma": quote.cue.lemma, "span": place.span(quote.cue.span)},
        "setting": place.maybe(quote.setting),
        "topic": place.maybe(quote.topic),
        "nested": quote.nested,
    }


def _term(term: lay.Term, place: _Places) -> Plain:
    return {"id": term.id, "span": place.span(term.span), "kind": term.kind, "nested": term.nested}


def _date(date: lay.DateMention, place: _Places) -> Plain:
    resolved = date.resolved
    return {
        "id": place.ident("d", date.span),
        "span": place.span(date.span),
        "type": date.type,
        "edtf": date.edtf,
        "iso": date.iso,
        "resolved": None
        if resolved is None
        else {
            "edtf": resolved.edtf,
            "earliest": resolved.earliest,
            "latest": resolved.latest,
            "anchor": resolved.anchor,
        },
        "modifier": date.modifier,
    }


def _quantity(quantity: lay.QuantityMention, place: _Places) -> Plain:
    return {
        "id": place.ident("n", quantity.span),
        "span": place.span(quantity.span),
        "numeral": place.span(quantity.numeral),
        "value": quantity.value,
        "lower": quantity.lower,
        "upper": quantity.upper,
        "modifier": quantity.modifier,
        "unit": quantity.unit,
        "measure": place.maybe(quantity.measure),
        "noun": place.maybe(quantity.noun),
        "owner": quantity.owner,
        "kind": quantity.kind,
        "modality": quantity.modality,
        "salient": quantity.salient,
    }


def _diagnostic(found: lay.Diagnostic, place: _Places) -> Plain:
    explanation = CODES[found.code]
    segments = place.segments(found.span) if found.span else []
    if found.source:
        segments = [{"start": found.source.start, "end": found.source.end}]
    return {
        "code": found.code,
        "severity": "warning" if explanation.severity == "warning" else "info",
        "message": f"{explanation.title}: {found.detail}" if found.detail else explanation.title,
        "segments": segments,
        "remedy": explanation.remedy,
    }
