"""Which values plainly fit their JSON Schema: a quick yes, so that the validator need only look at the rest.

Takes a schema without references, gives a function that answers True only where the value conforms. False says
nothing: a keyword that is not known here, or a value that conforms in an unusual way (1.0 where a whole number is
asked for), is left to jsonschema. So is every message.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

Json = Any
Fits = Callable[[Json], bool]

_SAYS_NOTHING = frozenset({"title", "description", "default", "$schema", "$id", "$defs"})


def plainly(schema: Json) -> Fits:
    """The function for one schema; what it refers to must stand in its place already."""
    known = {key: value for key, value in schema.items() if key not in _SAYS_NOTHING}
    if known.keys() == {"anyOf"}:
        return _any(tuple(plainly(inner) for inner in known["anyOf"]))
    make = _TYPES.get(known.pop("type", ""))
    return make(known) if make else _never


def _never(_value: Json) -> bool:
    return False


def _any(choices: tuple[Fits, ...]) -> Fits:
    if len(choices) == 2:
        first, second = choices
        if second is _is_null:
            return lambda value: value is None or first(value)
        return lambda value: first(value) or second(value)
    return lambda value: any(fits(value) for fits in choices)


def _only(known: Json, keywords: Iterable[str]) -> bool:
    return not known.keys() - set(keywords)


def _null(known: Json) -> Fits:
    return _is_null if not known else _never


def _is_null(value: Json) -> bool:
    return value is None


def _boolean(known: Json) -> Fits:
    return (lambda value: value is True or value is False) if not known else _never


def _integer(known: Json) -> Fits:
    if not _only(known, ("minimum",)):
        return _never
    if not known:
        return lambda value: type(value) is int
    least = known["minimum"]
    return lambda value: type(value) is int and value >= least


def _number(known: Json) -> Fits:
    if known.keys() != {"minimum", "maximum"}:
        return _never
    least, most = known["minimum"], known["maximum"]
    return lambda value: (type(value) is float or type(value) is int) and least <= value <= most


def _string(known: Json) -> Fits:
    if not known:
        return lambda value: type(value) is str
    if known.keys() == {"enum"} or known.keys() == {"const"}:
        allowed = frozenset(known.get("enum", (known.get("const"),)))
        return lambda value: type(value) is str and value in allowed
    if known.keys() == {"minLength"}:
        least = known["minLength"]
        return lambda value: type(value) is str and len(value) >= least
    if known.keys() == {"pattern"}:
        search = re.compile(known["pattern"]).search
        return lambda value: type(value) is str and search(value) is not None
    return _never


def _array(known: Json) -> Fits:
    if not _only(known, ("items", "minItems")) or "items" not in known:
        return _never
    least, inner = known.get("minItems", 0), plainly(known["items"])
    if not least:
        return lambda value: type(value) is list and all(map(inner, value))
    return lambda value: type(value) is list and len(value) >= least and all(map(inner, value))


def _object(known: Json) -> Fits:
    if not _only(known, ("properties", "required", "additionalProperties")):
        return _never
    others = known.get("additionalProperties", True)
    parts = {name: plainly(inner) for name, inner in known.get("properties", {}).items()}
    if others is False and set(known.get("required", ())) == parts.keys():
        return _closed(parts)
    if isinstance(others, dict) and not parts and not known.get("required"):
        inner = plainly(others)
        return lambda value: type(value) is dict and all(map(inner, value.values()))
    return _never


def _closed(parts: dict[str, Fits]) -> Fits:
    """An object that has these members, all of them and no other."""
    pairs = tuple(parts.items())
    if len(pairs) == 2:
        return _closed_pair(*pairs)

    def fits(value: Json) -> bool:
        if type(value) is not dict or len(value) != len(pairs):
            return False
        try:
            for name, inner in pairs:  # a generator would double its time
                if not inner(value[name]):
                    return False
        except KeyError:  # as many members, but others
            return False
        return True

    return fits


def _closed_pair(one: tuple[str, Fits], other: tuple[str, Fits]) -> Fits:
    """The same for two members, as spans and segments have, which are most of the objects of a record."""
    (first, first_fits), (second, second_fits) = one, other

    def fits(value: Json) -> bool:
        if type(value) is not dict or len(value) != 2 or first not in value or second not in value:
            return False
        return first_fits(value[first]) and second_fits(value[second])

    return fits


_TYPES: dict[str, Callable[[Json], Fits]] = {
    "null": _null,
    "boolean": _boolean,
    "integer": _integer,
    "number": _number,
    "string": _string,
    "array": _array,
    "object": _object,
}
