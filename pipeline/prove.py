"""The proof that a record may leave: every word of it stands in the source where the record says.

Takes a record (as plain JSON values) and its source text, raises on the first thing that does not hold. It knows
nothing of how the record was made: the same proof serves old records read from a file.
"""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from jsonschema import Draft202012Validator, validators

from pipeline import schema
from pipeline.errors import ProofError

Json = Any  # a value as `json.loads` gives it


def prove(record: Json, source: str) -> None:
    """Check a record against the schema, its source and itself.

    Raises:
        ProofError [P002]: it does not conform to the JSON Schema; names the most telling violation.
        ProofError [P003]: a span's text is not what its segments hold in the source, or segments are out of order.
        ProofError [P004]: an identifier is referred to that no value of the record has, or two values share one.
    """
    conform(record)
    for path, value in _walk(record, ""):
        if "segments" in value and "text" in value:
            _prove_span(path, value, source)
    _prove_identifiers(record)
    if record["source"]["code_points"] != len(source):
        raise ProofError("P003", f"the source has {len(source)} code points", place="source.code_points")


def conform(record: Json) -> None:
    """Check a record against the published JSON Schema alone.

    Raises:
        ProofError [P002]: as in `prove`.
    """
    first = next(_validator().iter_errors(record), None)
    if first is not None:
        from jsonschema.exceptions import best_match

        worst = best_match(_validator().iter_errors(record)) or first
        raise ProofError("P002", worst.message[:200], place=worst.json_path)


@cache
def _validator() -> Draft202012Validator:
    document = schema.document()
    fast = validators.extend(Draft202012Validator, {"properties": _properties})  # type: ignore[no-untyped-call]
    checker: Draft202012Validator = fast(_inlined(document, document["$defs"]))
    return checker


def _properties(validator: Any, properties: Json, instance: Json, _schema: Json) -> Iterator[Any]:
    """jsonschema's own keyword, except that a value which plainly fits its schema is not descended into.

    Two thirds of a record's values are strings, whole numbers and nulls; whatever is not plain takes the usual way.
    """
    if isinstance(instance, dict):
        for name, inner in properties.items():
            if name in instance and not _plainly_fits(instance[name], inner):
                yield from validator.descend(instance[name], inner, path=name, schema_path=name)


def _plainly_fits(value: Json, inner: Json) -> bool:
    if value is None:
        return {"type": "null"} in inner.get("anyOf", ())
    if inner.keys() - _PLAIN:
        return False
    kind = inner.get("type")
    if kind == "string":
        return type(value) is str and len(value) >= inner.get("minLength", 0) and value in inner.get("enum", (value,))
    if kind == "integer":
        return type(value) is int and value >= inner.get("minimum", value)
    return kind == "boolean" and type(value) is bool


_PLAIN = frozenset({"type", "enum", "minLength", "minimum", "title", "description", "default"})


def _inlined(node: Json, defs: dict[str, Json]) -> Json:
    """The schema with every reference replaced by what it names: a third of a validation is looking references up."""
    if isinstance(node, list):
        return [_inlined(inner, defs) for inner in node]
    if not isinstance(node, dict):
        return node
    named = _inlined(defs[node["$ref"].rsplit("/", 1)[1]], defs) if "$ref" in node else {}
    return named | {key: _inlined(inner, defs) for key, inner in node.items() if key not in ("$ref", "$defs")}


def _walk(value: Json, path: str) -> Iterator[tuple[str, dict[str, Json]]]:
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from _walk(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _walk(inner, f"{path}[{index}]")


def _prove_span(path: str, span: dict[str, Json], source: str) -> None:
    printed = []
    for segment in span["segments"]:
        start, end = segment["start"], segment["end"]
        if not 0 <= start < end <= len(source):
            raise ProofError("P003", f"segment {start}..{end} is empty or outside the source", place=path)
        printed.append(source[start:end])
    # In reading order, which is not that of the source where two columns stand side by side.
    ordered = sorted((segment["start"], segment["end"]) for segment in span["segments"])
    if any(start < before for (_, before), (start, _) in pairwise(ordered)):
        raise ProofError("P003", "segments overlap", place=path)
    if "".join(printed) != span["text"]:
        raise ProofError("P003", f"the source has {''.join(printed)!r} there, not {span['text']!r}", place=path)


_REFERENCES = ("ref", "organization", "parent", "recipient", "event", "owner")


def _prove_identifiers(record: Json) -> None:
    known: set[str] = set()
    for path, value in _walk(record, ""):
        ident = value.get("id")
        if isinstance(ident, str) and path:
            if ident in known:
                raise ProofError("P004", f"{ident} is given twice", place=path)
            known.add(ident)
    for path, value in _walk(record, ""):
        for key in _REFERENCES:
            if isinstance(value.get(key), str) and value[key] not in known:
                raise ProofError("P004", f"nothing is called {value[key]}", place=f"{path}.{key}")
        for inner in value.get("nested", ()) if isinstance(value.get("nested"), list) else ():
            if inner not in known:
                raise ProofError("P004", f"nothing is called {inner}", place=f"{path}.nested")
