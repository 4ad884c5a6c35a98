"""`dataclass` and `replace` for values that are made by the thousand for one article.

They take and give what those of `dataclasses` do. A value is frozen to mypy, not guarded at run time: the guard of a
frozen dataclass lets each field be set by a call of its own, which makes a quantity of fifteen fields in 1.4 µs instead
of 0.4. Nothing sets a field afterwards: mypy, which `make check` runs, refuses it. To make one anew with other fields
takes 1 µs instead of 4.6, since all fields are read in one go.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass, replace
else:
    import dataclasses
    from functools import cache
    from operator import attrgetter

    def dataclass(*, frozen: bool, slots: bool = False):
        """The standard decorator, with equality and hash as a frozen class has them; a hash of its own stays."""
        return lambda kind: dataclasses.dataclass(slots=slots, unsafe_hash=frozen and "__hash__" not in vars(kind))(
            kind
        )

    @cache
    def _fields(kind):
        names = [field.name for field in dataclasses.fields(kind)]
        return attrgetter(*names), {name: place for place, name in enumerate(names)}

    def replace(value, /, **changes):
        """The same value with other fields; all of its fields, of which it has several, are arguments of its class."""
        kind = type(value)
        read, places = _fields(kind)
        fields = list(read(value))
        for name, field in changes.items():
            fields[places[name]] = field
        return kind(*fields)


__all__ = ["dataclass", "replace"]
