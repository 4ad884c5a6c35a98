"""A corrected record turned into gold, in the form of `fixtures/gold`, for `fangtan evaluate` and the quality gate.

Takes a record as plain JSON values and its text; gives a gold that scores the same record 1.0 on every layer. What no
reviewer has decided can be marked optional, so that it is neither a miss nor a false hit; what was rejected stands
among the negatives.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from pipeline.corrections.forms import Correction

Json = Any
GOLD_VERSION = "1.0"
# What `layers` can name, and the keys of the gold that each fills.
LAYERS = {
    "structure": ("document", "award_groups"),
    "people": ("people", "mentions"),
    "organizations": ("organizations",),
    "events": ("events",),
    "honours": ("honours",),
    "quotes": ("quotes",),
    "terms": ("terms",),
    "dates": ("dates",),
    "quantities": ("quantities",),
}
_NAMED = ("people", "organizations", "events")


class _Making(NamedTuple):
    """What the parts of a gold are made from."""

    record: Json
    text: str
    decided: frozenset[str] | None  # None: all of the record counts

    def span(self, span: Json) -> Json:
        """A span as the gold writes it: the segments with their words, and the unit that holds them."""
        segments = [
            {"start": each["start"], "end": each["end"], "text": self.text[each["start"] : each["end"]]}
            for each in span["segments"]
        ]
        return {"text": span["text"], "unit": self._unit(segments[0]["start"]), "segments": segments}

    def maybe(self, span: Json | None) -> Json | None:
        return None if span is None else self.span(span)

    def optional(self, layer: str, value: Json) -> bool:
        """Whether nobody has decided on this fact."""
        return self.decided is not None and _mark(layer, value) not in self.decided

    def _unit(self, at: int) -> str:
        for name, span in _units(self.record):
            if any(segment["start"] <= at < segment["end"] for segment in span["segments"]):
                return name
        return "page"


def gold(
    record: Json,
    text: str,
    *,
    layers: Sequence[str] | None = None,
    corrections: Iterable[Correction] | None = None,
) -> Json:
    """Make a gold of a record.

    Args:
        record: corrected, as `json.loads` gives it.
        text: its source.
        layers: those that were reviewed; `evaluate` scores no other. By itself all, with corrections all but the
            structure, on which no correction can decide.
        corrections: if given, only what they decide on counts, and what they reject becomes a negative.
    """
    lines = None if corrections is None else [each for each in corrections if each.record == record["id"]]
    decided = None if lines is None else frozenset(_mark(each.layer, each.values()[1]) for each in lines if each.after)
    making = _Making(record, text, decided)
    named = layers or [layer for layer in LAYERS if corrections is None or layer != "structure"]
    wanted = {key for layer in named for key in LAYERS[layer]}
    parts = {key: make(making) for key, make in _PARTS.items() if key in wanted}
    return {
        "gold_version": GOLD_VERSION,
        "source": {
            "sha256": record["source"]["sha256"],
            "code_points": record["source"]["code_points"],
            "encoding": record["source"]["encoding"],
            "normalization": "raw text, not normalized",
        },
        "names": {each["id"]: each["name"] for layer in _NAMED for each in record[layer]},
        **parts,
        "negatives": _negatives(making, lines or []),
        "diagnostics": [],
    }


def _mark(layer: str, value: Json) -> str:
    """The same for a fact in a correction and in the corrected record: its layer and where it stands."""
    spans = (
        [value] if layer.endswith("_mentions") else value.get("parts") or [value.get("span") or value.get("position")]
    )
    if layer in ("people", "organizations", "events", "honours"):
        return f"{layer}:{value['name']}"
    places = [(each.get("span") or each)["segments"] for each in spans]
    return f"{layer}:" + ",".join(f"{part['start']}-{part['end']}" for place in places for part in place)


def _units(record: Json) -> Iterable[tuple[str, Json]]:
    for key in ("headline", "subtitle", "byline", "source_line"):
        if record["document"][key]:
            yield f"doc.{key}", record["document"][key]
    for section in record["sections"]:
        for key in ("heading", "interview_line"):
            if section[key]:
                yield f"{section['id']}.{key}", section[key]
        for paragraph in section["paragraphs"]:
            yield paragraph["id"], paragraph["span"]


def _document(making: _Making) -> Json:
    return {key: making.maybe(making.record["document"][key]) for key in ("headline", "subtitle", "byline")}


def _groups(making: _Making) -> list[Json]:
    """Sections by the group they are in; those in none share a group without a heading.

    The gold's interviews are the record's sections of every kind but group; their kind says which.
    """
    sections = making.record["sections"]
    by_id = {section["id"]: section for section in sections}
    groups: dict[str | None, Json] = {}
    for section in sections:
        own = section["kind"] == "group"
        parent = section["id"] if own else section["parent"]
        if parent not in groups:
            holder = by_id.get(parent)
            kind = holder["kind"] if holder else "section"
            heading = making.maybe(holder["heading"]) if holder else None
            groups[parent] = {"id": parent, "kind": kind, "heading": heading, "interviews": []}
        if not own or section["paragraphs"]:
            groups[parent]["interviews"].append(_interview(making, section, own=own))
    return list(groups.values())


def _interview(making: _Making, section: Json, *, own: bool) -> Json:
    return {
        "id": section["id"],
        "kind": "section" if own else section["kind"],
        "headline": making.maybe(section["heading"]),
        "interview_line": making.maybe(section["interview_line"]),
        "paragraphs": [_paragraph(making, paragraph) for paragraph in section["paragraphs"]],
    }


def _paragraph(making: _Making, paragraph: Json) -> Json:
    segments = paragraph["span"]["segments"]
    ends = {after["start"]: before["end"] for before, after in pairwise(segments)}
    joins = [
        {"cuts": join["kind"], "gap": {"start": ends.get(join["at"], join["at"]), "end": join["at"]}}
        for join in paragraph["joins"]
    ]
    return {
        "id": paragraph["id"],
        **making.span(paragraph["span"]),
        "joins": joins,
        "truncated": paragraph["truncated"],
    }


def _people(making: _Making) -> list[Json]:
    names = {body["id"]: body["name"] for body in making.record["organizations"]}
    return [
        {
            "id": person["id"],
            "name": person["name"],
            "gender": person["gender"]["value"] if person["gender"] else None,
            "gender_evidence": [making.span(person["gender"]["evidence"])] if person["gender"] else [],
            "optional": making.optional("people", person),
            "roles": [
                {
                    "position": role["position"]["text"],
                    "body": role["body"],
                    "core_title": role["core_title"],
                    "organization": role["organization"],
                    "organization_name": names.get(role["organization"]),
                    "status": role["status"],
                    "span": making.span(role["position"]),
                    "optional": making.optional("roles", role),
                }
                for role in person["roles"]
            ],
        }
        for person in making.record["people"]
    ]


def _mentions(making: _Making) -> list[Json]:
    return [
        {
            "id": f"m-{mention['segments'][0]['start']}",
            "person": person["id"],
            **making.span(mention),
            "kind": mention["kind"],
            "inside_direct_quote": mention["inside_quote"],
            "optional": making.optional("person_mentions", mention),
        }
        for person in making.record["people"]
        for mention in person["mentions"]
    ]


def _organizations(making: _Making) -> list[Json]:
    return [
        {
            **{key: body[key] for key in ("id", "name", "type", "parent", "place_prefix")},
            "components": [
                {"name": part["name"], "level": part["level"], "span": making.span(part["span"])}
                for part in body["components"]
            ],
            "aliases": list(body["aliases"]),
            "optional": making.optional("organizations", body),
            "mentions": [
                {
                    "kind": mention["kind"],
                    "optional": making.optional("organization_mentions", mention),
                    **making.span(mention),
                }
                for mention in body["mentions"]
            ],
        }
        for body in making.record["organizations"]
    ]


def _events(making: _Making) -> list[Json]:
    return [
        {
            **{key: event[key] for key in ("id", "name", "ordinal")},
            "mentions": [making.span(mention) for mention in event["mentions"]],
            "optional": making.optional("events", event),
        }
        for event in making.record["events"]
    ]


def _honours(making: _Making) -> list[Json]:
    plain = ("id", "name", "kind", "recipient", "support", "verb", "event")
    return [
        {
            **{key: honour[key] for key in plain},
            "evidence": [making.span(span) for span in honour["evidence"]],
            "optional": making.optional("honours", honour),
        }
        for honour in making.record["honours"]
    ]


def _quotes(making: _Making) -> list[Json]:
    found = []
    for quote in making.record["quotes"]:
        speaker, cue = quote["speaker"], quote["cue"]
        found.append(
            {
                "id": quote["id"],
                "type": quote["type"],
                "speaker": speaker["ref"] or (speaker["mention"]["text"] if speaker["mention"] else None),
                "speaker_mention": making.maybe(speaker["mention"]),
                "resolution": speaker["resolution"],
                "cue": None if cue is None else {"lemma": cue["lemma"], **making.span(cue["span"])},
                "setting": making.maybe(quote["setting"]),
                "topic": making.maybe(quote["topic"]),
                "parts": [
                    {"kind": part["kind"], "anchored": part["anchored"], "content": making.span(part["span"])}
                    for part in quote["parts"]
                ],
                "optional": making.optional("quotes", quote),
            }
        )
    return found


def _terms(making: _Making) -> list[Json]:
    return [
        {
            "id": term["id"],
            **making.span(term["span"]),
            "kind": term["kind"],
            "nested": term["nested"],
            "optional": making.optional("terms", term),
        }
        for term in making.record["terms"]
    ]


def _dates(making: _Making) -> list[Json]:
    return [
        {
            "id": date["id"],
            **making.span(date["span"]),
            **{key: date[key] for key in ("type", "edtf", "iso", "modifier")},
            "optional": making.optional("dates", date),
        }
        for date in making.record["dates"]
    ]


def _quantities(making: _Making) -> list[Json]:
    plain = ("kind", "lower", "upper", "modifier", "unit", "owner", "modality", "salient")
    return [
        {
            "id": found["id"],
            **making.span(found["span"]),
            # Whole numbers as the hand-made gold has them, others as the exact decimal.
            "value": int(found["value"]) if _is_plain_whole(found["value"]) else found["value"],
            "measure": found["measure"]["text"] if found["measure"] else None,
            "noun": found["noun"]["text"] if found["noun"] else None,
            **{key: found[key] for key in plain},
            "optional": making.optional("quantities", found),
        }
        for found in making.record["quantities"]
    ]


def _is_plain_whole(value: str | None) -> bool:
    """Whether the text is what `str` gives for the number."""
    return value is not None and value.lstrip("-").isdecimal() and str(int(value)) == value


def _negatives(making: _Making, corrections: Sequence[Correction]) -> Json:
    """What looks like a fact and is none: the rejected ones, with the reviewer's reason."""
    negatives: dict[str, list[Json]] = {}
    for correction in corrections:
        if correction.action == "reject" and correction.segments:
            segments = [segment.model_dump() for segment in correction.segments]
            text = "".join(making.text[part["start"] : part["end"]] for part in segments)
            entry = {
                **making.span({"text": text, "segments": segments}),
                "why": correction.note or "rejected by a reviewer",
            }
            negatives.setdefault(correction.layer, []).append(entry)
    return negatives


_PARTS: dict[str, Callable[[_Making], Json]] = {
    "document": _document,
    "events": _events,
    "award_groups": _groups,
    "people": _people,
    "mentions": _mentions,
    "organizations": _organizations,
    "honours": _honours,
    "quotes": _quotes,
    "terms": _terms,
    "dates": _dates,
    "quantities": _quantities,
}
