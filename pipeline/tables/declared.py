"""The flat tables, each declared once: columns, types, and where in the record a cell stands.

CSV, Parquet, DuckDB and Spark take names, types and order from here. Every table begins with `article` and `uri`, the
record's id and the source's address, so that any two tables can be joined.
"""

import math
from collections.abc import Callable, Iterator
from typing import Any

from pipeline.tables.columns import (
    Cell,
    Column,
    Json,
    Table,
    View,
    at,
    boolean,
    count,
    integer,
    joined,
    name_at,
    real,
    text,
    where,
)

_KEYS = (
    text("article", "the record's id: SHA-256 of the source's bytes", lambda _fact, view: view.record["id"]),
    text(
        "uri",
        "address of the source as given, or the input line's id",
        lambda _fact, view: view.record["source"]["uri"],
    ),
)


def _table(name: str, about: str, facts: Callable[[View], Any], *columns: Column) -> Table:
    return Table(name, about, facts, (*_KEYS, *columns))


def _layer(name: str) -> Callable[[View], Any]:
    return lambda view: view.record[name]


def _span(key: str) -> tuple[Column, ...]:
    return where(lambda fact: fact[key]["segments"])


def _mentioned(fact: Json) -> list[Json]:
    """Where something is spoken of first."""
    return list(fact["mentions"][0]["segments"]) if fact["mentions"] else []


def _number(fact: Json, _view: View) -> Cell:
    """The exact decimal as a float, unless it is beyond what a float holds."""
    value = float(fact["value"]) if fact["value"] is not None else None
    return value if value is not None and math.isfinite(value) else None


def _paragraphs(view: View) -> Iterator[Json]:
    return (paragraph for section in view.record["sections"] for paragraph in section["paragraphs"])


def _roles(view: View) -> Iterator[Json]:
    return ({**role, "person": person} for person in view.record["people"] for role in person["roles"])


def _mentions(view: View) -> Iterator[Json]:
    for layer, kind in (("people", "person"), ("organizations", "organization"), ("events", "event")):
        for entity in view.record[layer]:
            for mention in entity["mentions"]:
                yield {"kind": "name", "inside_quote": None, **mention, "entity_kind": kind, "entity": entity}


def _section_segments(section: Json) -> list[Json]:
    printed = [section["heading"], section["interview_line"], *(each["span"] for each in section["paragraphs"])]
    return [segment for span in printed if span for segment in span["segments"]]


def _speaker_kind(fact: Json, _view: View) -> Cell:
    return {"per": "person", "org": "organization"}.get((fact["speaker"]["ref"] or "").partition("-")[0])


_DECLARED = (
    _table(
        "articles",
        "One row an article.",
        lambda view: (view.record,),
        text("status", "complete or partial", at("status")),
        text("media_type", "of the input", at("source.media_type")),
        text("encoding", "codec with which the bytes were decoded", at("source.encoding")),
        text("library", "what took the text out of a file that is no plain text", at("source.extraction.library")),
        integer("code_points", "length of the text", at("source.code_points")),
        text("published", "day of publication, ISO 8601", at("source.published.value")),
        text("published_from", "option, metadata, page or dateline", at("source.published.from")),
        text("headline", "headline", at("document.headline.text")),
        text("subtitle", "line under the headline", at("document.subtitle.text")),
        text("byline", "line that names the authors", at("document.byline.text")),
        text("dateline", "place and day at which the text opens", at("document.dateline.text")),
        text("source_line", "line that names where the text is from", at("document.source_line.text")),
        *(
            integer(layer, "how many there are", count(layer))
            for layer in ("sections", "people", "organizations", "events", "honours", "quotes", "terms", "dates")
        ),
        integer("quantities", "how many there are", count("quantities")),
        integer("diagnostics", "how many there are", count("diagnostics")),
        text("version", "of fangtan", at("generator.version")),
    ),
    _table(
        "sections",
        "One row a section.",
        _layer("sections"),
        text("id", "identifier in the record"),
        text("kind", "group, interview, section or question_answer"),
        text("parent_id", "section that holds it", at("parent")),
        text("heading", "heading", at("heading.text")),
        text("interview_line", "line that names who is interviewed", at("interview_line.text")),
        integer("paragraphs", "how many it has of its own", count("paragraphs")),
        *where(_section_segments)[2:],
    ),
    _table(
        "paragraphs",
        "One row a logical paragraph.",
        _paragraphs,
        text("id", "identifier in the record"),
        text("text", "the paragraph, put together again", at("span.text")),
        boolean("truncated", "whether the print stops in mid-sentence"),
        *_span("span"),
    ),
    _table(
        "people",
        "One row a person of an article.",
        _layer("people"),
        text("id", "identifier in the record"),
        text("name", "without title"),
        text("gender", "where stated", at("gender.value")),
        text("age", "where stated", at("age.value")),
        text("ethnicity", "where stated", at("ethnicity.value")),
        text("native_place", "where stated", at("native_place.value")),
        integer("roles", "how many posts", count("roles")),
        integer("mentions", "how often spoken of", count("mentions")),
        *where(_mentioned),
    ),
    _table(
        "roles",
        "Who holds which post where.",
        _roles,
        text("person_id", "who", at("person.id")),
        text("person", "name of the person", at("person.name")),
        text("position", "post as printed", at("position.text")),
        text("body", "body inside the organization that the post belongs to"),
        text("core_title", "post without that body"),
        text("organization_id", "where", at("organization")),
        text("organization", "name of the organization", name_at("organization")),
        text("status", "current, former, acting or nominated"),
        text("evidence", "words that say so", at("evidence.text")),
        *_span("evidence"),
    ),
    _table(
        "organizations",
        "One row an organization of an article.",
        _layer("organizations"),
        text("id", "identifier in the record"),
        text("name", "full name"),
        text("type", "kind of body"),
        text("components", "units named inside the name", joined("components", "name")),
        text("place_prefix", "place at the head of the name"),
        text("parent_id", "organization that it belongs to", at("parent")),
        text("parent", "name of that organization", name_at("parent")),
        text("aliases", "short forms", joined("aliases")),
        integer("mentions", "how often spoken of", count("mentions")),
        *where(_mentioned),
    ),
    _table(
        "mentions",
        "Every place that speaks of a person, an organization or an event.",
        _mentions,
        text("entity_kind", "person, organization or event"),
        text("entity_id", "whom or what", at("entity.id")),
        text("name", "name of it", at("entity.name")),
        text("text", "words as printed"),
        text("kind", "name, pronoun, descriptor; full, alias, nominal, nested"),
        boolean("inside_quote", "of people: whether somebody else says it"),
        *where(lambda fact: fact["segments"]),
    ),
    _table(
        "quotes",
        "Who said what.",
        _layer("quotes"),
        text("id", "identifier in the record"),
        text("type", "direct, indirect or mixed"),
        text("text", "what is said", joined("parts", "span.text")),
        text("speaker_id", "who says it", at("speaker.ref")),
        text("speaker", "name of the speaker", name_at("speaker.ref")),
        text("speaker_kind", "person or organization", _speaker_kind),
        text("mention", "words that name the speaker here", at("speaker.mention.text")),
        text("resolution", "how the speaker was found", at("speaker.resolution")),
        text("reason", "why there is none", at("speaker.reason")),
        real("confidence", "share of right speakers among those found so", at("speaker.confidence")),
        text("cue", "word that reports speech", at("cue.lemma")),
        text("setting", "occasion", at("setting.text")),
        text("topic", "subject", at("topic.text")),
        *where(lambda fact: [segment for part in fact["parts"] for segment in part["span"]["segments"]]),
    ),
    _table(
        "terms",
        "Words in quotation marks that are nobody's speech.",
        _layer("terms"),
        text("id", "identifier in the record"),
        text("text", "words without the marks", at("span.text")),
        text("kind", "what they are"),
        boolean("nested", "whether they stand inside a quote"),
        *_span("span"),
    ),
    _table(
        "dates",
        "Dates, times and durations.",
        _layer("dates"),
        text("id", "identifier in the record"),
        text("text", "words as printed", at("span.text")),
        text("type", "date, time, duration, ..."),
        text("edtf", "value from the text alone, EDTF"),
        text("iso", "times, durations and sets, ISO 8601"),
        text("resolved", "value on the calendar, EDTF", at("resolved.edtf")),
        text("earliest", "first day of it, ISO 8601", at("resolved.earliest")),
        text("latest", "last day of it, ISO 8601", at("resolved.latest")),
        text("anchor", "what it was resolved against", at("resolved.anchor")),
        text("modifier", "about, before, ..."),
        *_span("span"),
    ),
    _table(
        "quantities",
        "Numbers with what they measure and count.",
        _layer("quantities"),
        text("id", "identifier in the record"),
        text("text", "words as printed", at("span.text")),
        text("value", "exact decimal"),
        real("number", "the value as a floating-point number", _number),
        text("lower", "lower end, exact decimal"),
        text("upper", "upper end, exact decimal"),
        text("modifier", "about, over, ..."),
        text("unit", "unit or currency"),
        text("measure", "measure word or unit as printed", at("measure.text")),
        text("noun", "what is counted", at("noun.text")),
        text("owner_id", "whose number it is", at("owner")),
        text("owner", "name of the owner", name_at("owner")),
        text("kind", "number, percent, money, ..."),
        text("modality", "fact, plan or wish"),
        boolean("salient", "whether it says something of the article's subject"),
        *_span("span"),
    ),
    _table(
        "honours",
        "Awards and designations.",
        _layer("honours"),
        text("id", "identifier in the record"),
        text("name", "name of the honour"),
        text("kind", "award or designation"),
        text("recipient_id", "who holds it", at("recipient")),
        text("recipient", "name of the holder", name_at("recipient")),
        text("support", "how the text says so"),
        text("verb", "word that gives it"),
        text("event_id", "where it was given", at("event")),
        text("event", "name of that event", name_at("event")),
        text("evidence", "words that say so", joined("evidence", "text")),
        *where(lambda fact: fact["evidence"][0]["segments"]),
    ),
    _table(
        "events",
        "Named meetings and ceremonies.",
        _layer("events"),
        text("id", "identifier in the record"),
        text("name", "name of the event"),
        integer("ordinal", "the how-manieth it is"),
        integer("mentions", "how often spoken of", count("mentions")),
        *where(_mentioned),
    ),
    _table(
        "diagnostics",
        "What a reader should know of an article.",
        _layer("diagnostics"),
        text("code", "see `fangtan explain`"),
        text("severity", "info or warning"),
        text("message", "what it is"),
        text("remedy", "what can be done"),
        *where(lambda fact: fact["segments"]),
    ),
)
TABLES: dict[str, Table] = {table.name: table for table in _DECLARED}
