"""The proof that a record may leave: every word of it stands in the source where the record says.

Takes a record (as plain JSON values) and its source text, raises on the first thing that does not hold. It knows
nothing of how the record was made: the same proof serves old records read from a file.
"""

from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from pipeline import schema
from pipeline.errors import ProofError
from pipeline.plain_values import Fits, plainly

Json = Any  # a value as `json.loads` gives it
_PLAIN_SPAN = 2  # members: what stands where, which is all that most objects tell
_IDENTIFIERS = frozenset({"id", "ref", "organization", "parent", "recipient", "event", "owner"})


def prove(record: Json, source: str) -> None:
    """Check a record against the schema, its source and itself.

    Raises:
        ProofError [P002]: it does not conform to the JSON Schema; names the most telling violation.
        ProofError [P003]: a span's text is not what its segments hold in the source, or segments are out of order.
        ProofError [P004]: an identifier is referred to that no value of the record has, or two values share one.
    """
    conform(record)
    found = _Found([], [])
    _look_into(record, found)
    for span in found.spans:
        fault = _fault_of_span(span, source)
        if fault:
            raise ProofError("P003", fault, place=_path(record, span))
    _prove_identifiers(record, found)
    if record["source"]["code_points"] != len(source):
        raise ProofError("P003", f"the source has {len(source)} code points", place="source.code_points")


def conform(record: Json) -> None:
    """Check a record against the published JSON Schema alone.

    Raises:
        ProofError [P002]: as in `prove`.
    """
    if not _quick()(record):
        _conform(record)


def _conform(record: Json) -> None:
    """The same by jsonschema, which few runs ask: to import it takes longer than to prove a hundred records."""
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    worst = best_match(Draft202012Validator(_whole()).iter_errors(record))
    if worst is not None:
        raise ProofError("P002", worst.message[:200], place=worst.json_path)


@cache
def _quick() -> Fits:
    return plainly(_whole())


@cache
def _whole() -> Json:
    document = schema.document()
    return _inlined(document, document["$defs"])


def _inlined(node: Json, defs: dict[str, Json]) -> Json:
    """The schema with every reference replaced by what it names."""
    if isinstance(node, list):
        return [_inlined(inner, defs) for inner in node]
    if not isinstance(node, dict):
        return node
    named = _inlined(defs[node["$ref"].rsplit("/", 1)[1]], defs) if "$ref" in node else {}
    return named | {key: _inlined(inner, defs) for key, inner in node.items() if key not in ("$ref", "$defs")}


class _Found(NamedTuple):
    """What the proof needs of a record: its spans, and the identifiers in it with their member and object."""

    spans: list[dict[str, Json]]
    identifiers: list[tuple[str, str, dict[str, Json]]]


def _look_into(value: dict[str, Json], found: _Found) -> None:
    """Collect from an object and everything inside, in order; segments belong to their span."""
    if "segments" in value and "text" in value:
        found.spans.append(value)
        if len(value) == _PLAIN_SPAN:
            return
    _look_around(value, found)


def _look_around(value: dict[str, Json], found: _Found) -> None:
    for key, inner in value.items():
        kind = type(inner)
        if kind is str:
            if key in _IDENTIFIERS:
                found.identifiers.append((key, inner, value))
        elif kind is dict:
            _look_into(inner, found)
        elif kind is list and key != "segments":
            for each in inner:
                if type(each) is dict:
                    _look_into(each, found)
                elif key == "nested":
                    found.identifiers.append((key, each, value))


def _path(value: Json, wanted: Json, path: str = "") -> str:
    """Where in `value` the object `wanted` stands; looked up only when there is something to report."""
    if value is wanted:
        return path
    inside: Iterable[tuple[str, Json]] = ()
    if isinstance(value, dict):
        inside = ((f"{path}.{key}" if path else key, inner) for key, inner in value.items())
    elif isinstance(value, list):
        inside = ((f"{path}[{index}]", inner) for index, inner in enumerate(value))
    return next((found for longer, inner in inside if (found := _path(inner, wanted, longer))), "")


def _fault_of_span(span: dict[str, Json], source: str) -> str:
    """What is wrong with a span, empty if it holds."""
    printed, size = "", len(source)
    segments = span["segments"]
    for segment in segments:
        start, end = segment["start"], segment["end"]
        if not 0 <= start < end <= size:
            return f"segment {start}..{end} is empty or outside the source"
        printed += source[start:end]
    if len(segments) > 1:
        # In reading order, which is not that of the source where two columns stand side by side.
        ordered = sorted((segment["start"], segment["end"]) for segment in segments)
        if any(start < before for (_, before), (start, _) in pairwise(ordered)):
            return "segments overlap"
    return "" if printed == span["text"] else f"the source has {printed!r} there, not {span['text']!r}"


def _prove_identifiers(record: Json, found: _Found) -> None:
    known: set[str] = set()
    for key, ident, value in found.identifiers:
        if key == "id":
            if ident in known:
                raise ProofError("P004", f"{ident} is given twice", place=_path(record, value))
            known.add(ident)
    for key, ident, value in found.identifiers:
        if ident not in known:
            raise ProofError("P004", f"nothing is called {ident}", place=f"{_path(record, value)}.{key}")
