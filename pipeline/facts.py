"""What a record and a gold claim, in the same terms: each layer as a list of facts that can be compared.

Takes records and golds as plain JSON values, which differ in form (a gold numbers its people its own way and knows
more kinds of quantities); gives `Fact`s layer by layer. `LAYERS` lists what is compared.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any, NamedTuple

Json = Any
Segments = tuple[tuple[int, int], ...]
# The gold tells 97名 from 一名 and 每一位; the record has one kind for all that is counted.
_KINDS = {"count": "number", "distributive": "number", "indefinite": "number"}
_COUNTED = ("number", "ordinal")


class Fact(NamedTuple):
    """What a layer claims (`key`) and where (`segments`, empty for what has no place of its own)."""

    key: Hashable
    segments: Segments = ()
    optional: bool = False


class Names:
    """Names behind identifiers: a record and a gold number their people and bodies differently."""

    def __init__(self, record: Json, gold: Json) -> None:
        self.predicted = {
            item["id"]: item["name"] for layer in ("people", "organizations", "events") for item in record[layer]
        }
        # A gold of some layers alone names those that its layers refer to.
        self.gold = dict(gold.get("names", {})) | {
            item["id"]: item["name"] for layer in ("people", "organizations", "events") for item in gold.get(layer, ())
        }


def _segments(*spans: Json) -> Segments:
    return tuple((part["start"], part["end"]) for span in spans if span for part in span["segments"])


def _text(span: Json) -> str | None:
    return span["text"] if span else None


def _gold_interviews(gold: Json) -> Iterator[tuple[Json, Json]]:
    for group in gold["award_groups"]:
        for interview in group["interviews"]:
            yield group, interview


def _document(value: Json, _names: Names) -> Iterator[Fact]:
    for key in ("headline", "subtitle"):
        if value["document"].get(key):
            yield Fact(key, _segments(value["document"][key]))


def _sections_predicted(record: Json, _names: Names) -> Iterator[Fact]:
    by_id = {section["id"]: section for section in record["sections"]}
    for section in record["sections"]:
        if section["kind"] in ("group", "interview"):
            parent = by_id.get(section["parent"])
            key = (section["kind"], _text(section["interview_line"]), _text(parent["heading"]) if parent else None)
            yield Fact(key, _segments(section["heading"]))


def _sections_gold(gold: Json, _names: Names) -> Iterator[Fact]:
    """A gold made of a record names the kinds of its groups and interviews, which may be sections of any kind."""
    for group in gold["award_groups"]:
        heading = group.get("heading")
        if heading and group.get("kind", "group") == "group":
            yield Fact(("group", None, None), _segments(heading))
        for interview in group["interviews"]:
            if interview.get("kind", "interview") != "interview":
                continue
            key = ("interview", _text(interview.get("interview_line")), _text(heading))
            yield Fact(key, _segments(interview["headline"]))


def _paragraphs_predicted(record: Json, _names: Names) -> Iterator[Fact]:
    for section in record["sections"]:
        for paragraph in section["paragraphs"]:
            yield Fact(paragraph["truncated"], _segments(paragraph["span"]))


def _paragraphs_gold(gold: Json, _names: Names) -> Iterator[Fact]:
    for _, interview in _gold_interviews(gold):
        for paragraph in interview["paragraphs"]:
            yield Fact(paragraph["truncated"], _segments(paragraph))


def _joins_predicted(record: Json, _names: Names) -> Iterator[Fact]:
    for section in record["sections"]:
        for paragraph in section["paragraphs"]:
            for join in paragraph["joins"]:
                yield Fact(join["kind"], ((join["at"], join["at"] + 1),))


def _joins_gold(gold: Json, _names: Names) -> Iterator[Fact]:
    for _, interview in _gold_interviews(gold):
        for paragraph in interview["paragraphs"]:
            for join in paragraph["joins"]:
                at = join["gap"]["end"]
                yield Fact(join["cuts"], ((at, at + 1),))


def _people_predicted(record: Json, _names: Names) -> Iterator[Fact]:
    for person in record["people"]:
        yield Fact((person["name"], person["gender"]["value"] if person["gender"] else None))


def _people_gold(gold: Json, _names: Names) -> Iterator[Fact]:
    for person in gold["people"]:
        yield Fact((person["name"], person.get("gender")), (), person.get("optional", False))


def _roles_predicted(record: Json, names: Names) -> Iterator[Fact]:
    for person in record["people"]:
        for role in person["roles"]:
            organization = names.predicted.get(role["organization"])
            yield Fact((person["name"], role["position"]["text"], role["body"], role["core_title"], organization))


def _roles_gold(gold: Json, _names: Names) -> Iterator[Fact]:
    for person in gold["people"]:
        for role in person["roles"]:
            key = (person["name"], role["position"], role["body"], role["core_title"], role.get("organization_name"))
            yield Fact(key, (), role.get("optional", False))


def _organizations_predicted(record: Json, _names: Names) -> Iterator[Fact]:
    for body in record["organizations"]:
        yield Fact((body["name"], body["place_prefix"], tuple(part["name"] for part in body["components"])))


def _organizations_gold(gold: Json, _names: Names) -> Iterator[Fact]:
    for body in gold["organizations"]:
        components = tuple(part["name"] for part in body.get("components", ()))
        yield Fact((body["name"], body.get("place_prefix"), components), (), body.get("optional", False))


def _aliases(value: Json, _names: Names) -> Iterator[Fact]:
    for body in value["organizations"]:
        for alias in body.get("aliases", ()):
            yield Fact((body["name"], alias), (), body.get("optional", False))


def _body_mentions(value: Json, _names: Names) -> Iterator[Fact]:
    for body in value["organizations"]:
        for mention in body["mentions"]:
            yield Fact((body["name"], mention["kind"]), _segments(mention), mention.get("optional", False))


def _mentions_predicted(record: Json, _names: Names) -> Iterator[Fact]:
    for person in record["people"]:
        for mention in person["mentions"]:
            yield Fact((person["name"], mention["kind"], mention["inside_quote"]), _segments(mention))


def _mentions_gold(gold: Json, names: Names) -> Iterator[Fact]:
    for mention in gold["mentions"]:
        key = (names.gold[mention["person"]], mention["kind"].partition("_")[0], mention["inside_direct_quote"])
        yield Fact(key, _segments(mention), mention.get("optional", False))


def _quotes_predicted(record: Json, names: Names) -> Iterator[Fact]:
    for quote in record["quotes"]:
        speaker = quote["speaker"]
        name = names.predicted.get(speaker["ref"]) or _text(speaker["mention"])
        parts = tuple((part["kind"], part["anchored"]) for part in quote["parts"])
        yield Fact((quote["type"], name, parts), _segments(*(part["span"] for part in quote["parts"])))


def _quotes_gold(gold: Json, names: Names) -> Iterator[Fact]:
    for quote in gold["quotes"]:
        parts = tuple((part["kind"], part["anchored"]) for part in quote["parts"])
        name = names.gold.get(quote["speaker"], quote["speaker"])
        segments = _segments(*(part["content"] for part in quote["parts"]))
        yield Fact((quote["type"], name, parts), segments, quote.get("optional", False))


def _speakers_predicted(record: Json, names: Names) -> Iterator[Fact]:
    for quote in record["quotes"]:
        name = names.predicted.get(quote["speaker"]["ref"]) or _text(quote["speaker"]["mention"])
        yield Fact(
            (quote["type"], name, quote["speaker"]["resolution"]), _segments(quote["cue"] and quote["cue"]["span"])
        )


def _speakers_gold(gold: Json, names: Names) -> Iterator[Fact]:
    for quote in gold["quotes"]:
        name = names.gold.get(quote["speaker"], quote["speaker"])
        yield Fact(
            (quote["type"], name, quote["resolution"]), _segments(quote.get("cue")), quote.get("optional", False)
        )


def _frames(value: Json, _names: Names) -> Iterator[Fact]:
    for quote in value["quotes"]:
        for key in ("setting", "topic"):
            if quote.get(key):
                yield Fact(key, _segments(quote[key]))


def _terms_predicted(record: Json, _names: Names) -> Iterator[Fact]:
    for term in record["terms"]:
        yield Fact(term["nested"], _segments(term["span"]))


def _terms_gold(gold: Json, _names: Names) -> Iterator[Fact]:
    for term in gold["terms"]:
        yield Fact(term["nested"], _segments(term), term.get("optional", False))


def _term_kinds_predicted(record: Json, _names: Names) -> Iterator[Fact]:
    for term in record["terms"]:
        yield Fact(term["kind"], _segments(term["span"]))


def _term_kinds_gold(gold: Json, _names: Names) -> Iterator[Fact]:
    for term in gold["terms"]:
        yield Fact(term["kind"], _segments(term), term.get("optional", False))


def _dates_predicted(record: Json, _names: Names) -> Iterator[Fact]:
    for date in record["dates"]:
        yield Fact((date["edtf"], date["iso"]), _segments(date["span"]))


def _dates_gold(gold: Json, _names: Names) -> Iterator[Fact]:
    for date in gold["dates"]:
        yield Fact((date["edtf"], date["iso"]), _segments(date), date.get("optional", False))


def _quantity_key(kind: str, value: str | None, measure: str | None) -> Hashable:
    return (kind, None, None) if kind == "idiomatic" else (kind, value, measure if kind != "enumerator" else None)


def _quantities_predicted(record: Json, _names: Names) -> Iterator[Fact]:
    for found in record["quantities"]:
        yield Fact(_quantity_key(found["kind"], found["value"], _text(found["measure"])), _segments(found["span"]))


def _quantities_gold(gold: Json, _names: Names) -> Iterator[Fact]:
    for found in gold["quantities"]:
        value = None if found["value"] is None else str(found["value"])
        kind = _KINDS.get(found["kind"], found["kind"])
        yield Fact(_quantity_key(kind, value, found["measure"]), _segments(found), found.get("optional", False))


def _nouns_predicted(record: Json, _names: Names) -> Iterator[Fact]:
    for found in record["quantities"]:
        if found["kind"] in _COUNTED and found["noun"]:
            yield Fact(_text(found["noun"]), _segments(found["span"]))


def _nouns_gold(gold: Json, _names: Names) -> Iterator[Fact]:
    for found in gold["quantities"]:
        if _KINDS.get(found["kind"], found["kind"]) in _COUNTED and found["noun"]:
            yield Fact(found["noun"], _segments(found), found.get("optional", False))


def _salient_predicted(record: Json, names: Names) -> Iterator[Fact]:
    for found in record["quantities"]:
        if found["salient"]:
            key = (found["value"], _text(found["measure"]), _text(found["noun"]), names.predicted.get(found["owner"]))
            yield Fact(key, _segments(found["span"]))


def _salient_gold(gold: Json, names: Names) -> Iterator[Fact]:
    for found in gold["quantities"]:
        if found["salient"]:
            value = None if found["value"] is None else str(found["value"])
            key = (value, found["measure"], found["noun"], names.gold.get(found["owner"]))
            yield Fact(key, _segments(found), found.get("optional", False))


def _honours_predicted(record: Json, names: Names) -> Iterator[Fact]:
    for honour in record["honours"]:
        yield Fact((honour["name"], honour["kind"], names.predicted.get(honour["recipient"]), honour["support"]))


def _honours_gold(gold: Json, names: Names) -> Iterator[Fact]:
    for honour in gold["honours"]:
        key = (honour["name"], honour["kind"], names.gold.get(honour["recipient"]), honour["support"])
        yield Fact(key, (), honour.get("optional", False))


def _events(value: Json, _names: Names) -> Iterator[Fact]:
    for event in value["events"]:
        for mention in event["mentions"]:
            yield Fact((event["name"], event["ordinal"]), _segments(mention), event.get("optional", False))


class Layer(NamedTuple):
    """A layer's name, the gold's key without which it is skipped, and how each side is read."""

    name: str
    needs: str
    predicted: Callable[[Json, Names], Iterable[Fact]]
    gold: Callable[[Json, Names], Iterable[Fact]]


LAYERS = (
    Layer("document", "document", _document, _document),
    Layer("sections", "award_groups", _sections_predicted, _sections_gold),
    Layer("paragraphs", "award_groups", _paragraphs_predicted, _paragraphs_gold),
    Layer("joins", "award_groups", _joins_predicted, _joins_gold),
    Layer("people", "people", _people_predicted, _people_gold),
    Layer("roles", "people", _roles_predicted, _roles_gold),
    Layer("person_mentions", "mentions", _mentions_predicted, _mentions_gold),
    Layer("organizations", "organizations", _organizations_predicted, _organizations_gold),
    Layer("aliases", "organizations", _aliases, _aliases),
    Layer("organization_mentions", "organizations", _body_mentions, _body_mentions),
    Layer("quotes", "quotes", _quotes_predicted, _quotes_gold),
    Layer("speakers", "quotes", _speakers_predicted, _speakers_gold),
    Layer("quote_frames", "quotes", _frames, _frames),
    Layer("terms", "terms", _terms_predicted, _terms_gold),
    Layer("term_kinds", "terms", _term_kinds_predicted, _term_kinds_gold),
    Layer("dates", "dates", _dates_predicted, _dates_gold),
    Layer("quantities", "quantities", _quantities_predicted, _quantities_gold),
    Layer("counted_nouns", "quantities", _nouns_predicted, _nouns_gold),
    Layer("salient_quantities", "quantities", _salient_predicted, _salient_gold),
    Layer("honours", "honours", _honours_predicted, _honours_gold),
    Layer("events", "events", _events, _events),
)
