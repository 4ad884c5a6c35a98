"""What is worked out when it is first asked for: an attribute, or a regular expression.

`lazy` takes a method without arguments, as `functools.cached_property` does, and keeps what it gives in the object. It
takes no lock, which Python 3.12 has dropped, too: small objects that are made by the hundred for one article (a line, a
unit) would spend a tenth of their time on it. Objects of one article belong to one thread.

`regex` takes what `re.compile` takes, for a pattern that stands in a module. Of seven hundred such an article asks for
half, and Python takes 1 ms to compile one that names all Chinese characters.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

_MADE: list[Any] = []

if TYPE_CHECKING:
    from functools import cached_property as lazy
    from re import compile as regex
else:

    class lazy:  # noqa: N801 - used as `property` is
        """Decorates a method; the object must have a `__dict__`."""

        def __init__(self, method: Callable[[Any], Any]) -> None:
            self._method, self._name, self.__doc__ = method, method.__name__, method.__doc__

        def __get__(self, owner: Any, kind: type | None = None) -> Any:
            if owner is None:
                return self
            value = owner.__dict__[self._name] = self._method(owner)
            return value

    class regex:  # noqa: N801 - used as `re.compile` is
        """A pattern whose methods become its own once one of them has been asked for: a call costs 20 ns more."""

        _METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")

        def __init__(self, pattern: str, flags: int = 0) -> None:
            self.pattern, self.flags = pattern, flags
            _MADE.append(self)

        def __getattr__(self, name: str) -> Any:
            if name not in self._METHODS:
                raise AttributeError(f"a regex has no {name}")
            compiled = re.compile(self.pattern, self.flags)
            self.__dict__.update((each, getattr(compiled, each)) for each in self._METHODS)
            self.__class__ = _Compiled  # whose methods are found sooner, since nothing can be missing
            return self.__dict__[name]

    class _Compiled:
        """What a `regex` becomes."""


def compile_all() -> None:
    """Every pattern there is, for a process that others are forked from, so that they share what is made."""
    for each in _MADE:
        _ = each.search


__all__ = ["compile_all", "lazy", "regex"]
