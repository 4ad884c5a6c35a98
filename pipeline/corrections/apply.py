"""Corrections become part of a record, one by one, each proved against the source before the next.

Takes a record as plain JSON values, its text and the corrections for it; gives the corrected record and, for each
correction that does not fit, the error that says why. Nothing is applied by halves.
"""

import copy
import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from pipeline.corrections.forms import OWNED, Correction
from pipeline.errors import CorrectionError, ProofError
from pipeline.printed import spans
from pipeline.prove import prove

Json = Any
# Additions first, since changes may name them; removals last, since they clear what names the removed.
_ORDER = {"add": 0, "change": 1, "accept": 2, "reject": 3}
_REFERENCES = ("organization", "parent", "recipient", "event", "owner")
# The words that an identifier of each layer counts from; those of people, bodies and honours never change.
_NAMED_BY: dict[str, tuple[str, Callable[[Json], Json]]] = {
    "quotes": ("q", lambda value: value["parts"][0]["span"]),
    "terms": ("t", lambda value: value["span"]),
    "dates": ("d", lambda value: value["span"]),
    "quantities": ("n", lambda value: value["span"]),
}


class Refusal(NamedTuple):
    """A correction that was not applied, and why."""

    correction: Correction
    error: CorrectionError


class Outcome(NamedTuple):
    """The record with all that fits, and what does not."""

    record: Json
    applied: tuple[Correction, ...]
    refused: tuple[Refusal, ...]


def apply(record: Json, text: str, corrections: Sequence[Correction]) -> Outcome:
    """Correct one record.

    Args:
        record: as `json.loads` gives it; it is left as it is.
        text: the source, or the text rebuilt from the record.
        corrections: those for this record, in any order.
    Returns:
        The corrected record, proved; its generator's options name the corrections by their SHA-256.
    """
    now = copy.deepcopy(record)
    unique, refused = _without_conflicts(corrections)
    pending = sorted(unique, key=lambda each: (_ORDER[each.action], each.layer in ("people", "organizations")))
    applied: list[Correction] = []
    # An addition may speak of another one that comes later in the file, hence the rounds.
    while pending:
        failed: list[Refusal] = []
        for correction in pending:
            try:
                now = _proved(now, text, correction)
                applied.append(correction)
            except CorrectionError as error:
                failed.append(Refusal(correction, error))
        if len(failed) == len(pending):
            refused += failed
            break
        pending = [failure.correction for failure in failed]
    _renumber(now)
    if applied:
        now["generator"]["options"]["corrections"] = _fingerprint(applied)
    prove(now, text)
    return Outcome(now, tuple(applied), tuple(refused))


def _without_conflicts(corrections: Sequence[Correction]) -> tuple[list[Correction], list[Refusal]]:
    """Each decision once; a second, different decision on the same fact is refused."""
    seen: dict[str, Correction] = {}
    refused = []
    for correction in corrections:
        before, after = correction.values()
        key = json.dumps([correction.layer, correction.owner, before or after], sort_keys=True)
        first = seen.setdefault(key, correction)
        if first.values() != (before, after):
            refused.append(Refusal(correction, CorrectionError("C006", _what(correction), place=correction.layer)))
    return list(seen.values()), refused


def _proved(record: Json, text: str, correction: Correction) -> Json:
    """The record with one more correction, if it stands up to the proof."""
    if correction.action == "accept":
        _position(_home(record, correction), correction)
        return record
    changed = copy.deepcopy(record)
    _put(changed, correction)
    if any(char in span["text"] for span in spans(correction.values()[1]) for char in "\r\n"):
        raise CorrectionError("C004", f"{_what(correction)} reaches over a line end", place=correction.layer)
    try:
        prove(changed, text)
    except ProofError as error:
        code = "C004" if error.code == "P003" else "C005"
        raise CorrectionError(code, f"{_what(correction)}: {error.message}", place=error.place) from None
    return changed


def _put(record: Json, correction: Correction) -> None:
    home = _home(record, correction)
    _, after = correction.values()
    if correction.action == "add":
        start = _start(after)
        at = next((index for index, value in enumerate(home) if _start(value) > start), len(home))
        home.insert(at, after)
        return
    at = _position(home, correction)
    if correction.action == "change":
        kept = {field: home[at][field] for field in _parts_of(correction.layer)}
        home[at] = after | kept
        return
    removed = home.pop(at)
    if "id" in removed:
        _rewrite(record, removed["id"], None)


def _home(record: Json, correction: Correction) -> list[Json]:
    """The list in which the fact stands."""
    if correction.layer not in OWNED:
        found: list[Json] = record[correction.layer]
        return found
    layer, field = OWNED[correction.layer]
    owner = next((each for each in record[layer] if each["id"] == correction.owner), None)
    if owner is None:
        raise CorrectionError("C003", f"{_what(correction)} belongs to {correction.owner}", place=correction.layer)
    inner: list[Json] = owner[field]
    return inner


def _position(home: list[Json], correction: Correction) -> int:
    """Where the fact stands that the reviewer saw; a person's roles and mentions are compared by themselves."""
    before, _ = correction.values()
    apart = _parts_of(correction.layer)

    def own(value: Json) -> Json:
        return {key: inner for key, inner in value.items() if key not in apart}

    for index, value in enumerate(home):
        if own(value) == own(before):
            return index
    raise CorrectionError("C003", _what(correction), place=correction.layer)


def _parts_of(layer: str) -> tuple[str, ...]:
    return tuple(field for owner, field in OWNED.values() if owner == layer)


def _start(value: Json) -> int:
    return min((segment["start"] for span in spans(value) for segment in span["segments"]), default=0)


def _rewrite(value: Json, old: str, new: str | None) -> None:
    """Every reference to an identifier, made to the new one or cleared."""
    if isinstance(value, list):
        for inner in value:
            _rewrite(inner, old, new)
    if not isinstance(value, dict):
        return
    if value.get("ref") == old:
        value["ref"] = new
        if new is None:
            value["reason"] = "rejected_by_reviewer"
    for key in _REFERENCES:
        if value.get(key) == old:
            value[key] = new
    for key, inner in value.items():
        if key == "nested" and isinstance(inner, list):
            value[key] = [new if each == old else each for each in inner if each != old or new]
        else:
            _rewrite(inner, old, new)


def _renumber(record: Json) -> None:
    """Identifiers say where a fact stands: those of facts whose span was corrected follow it."""
    for layer, (prefix, words) in _NAMED_BY.items():
        taken = {value["id"] for value in record[layer]}
        for value in record[layer]:
            segments = words(value)["segments"]
            ident = f"{prefix}-{segments[0]['start']}-{segments[-1]['end']}"
            if ident in taken:
                continue
            old, value["id"] = value["id"], ident
            taken.add(ident)
            _rewrite(record, old, ident)


def _fingerprint(applied: Sequence[Correction]) -> str:
    lines = sorted(correction.model_dump_json(by_alias=True) for correction in applied)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _what(correction: Correction) -> str:
    value = correction.before or correction.after
    name = next(_names(value), "")
    return f"{correction.action} {correction.layer.removesuffix('s')} {name!r}"


def _names(value: Any) -> Iterator[str]:
    for attribute in ("name", "text"):
        if isinstance(getattr(value, attribute, None), str):
            yield getattr(value, attribute)
    for attribute in ("position", "span"):
        if getattr(value, attribute, None) is not None:
            yield getattr(value, attribute).text
    if getattr(value, "parts", None):
        yield value.parts[0].span.text[:20]
