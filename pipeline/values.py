"""`dataclass` for values that are made by the thousand for one article: frozen to mypy, not guarded at run time.

Takes and gives what `dataclasses.dataclass` does. The guard of a frozen dataclass lets each field be set by a call of
its own, which makes a quantity of fifteen fields in 1.4 µs instead of 0.4. Nothing sets a field afterwards: mypy, which
`make check` runs, refuses it.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses

    def dataclass(*, frozen: bool, slots: bool = False):
        """The standard decorator, with equality and hash as a frozen class has them; a hash of its own stays."""
        return lambda kind: dataclasses.dataclass(slots=slots, unsafe_hash=frozen and "__hash__" not in vars(kind))(
            kind
        )


__all__ = ["dataclass"]
