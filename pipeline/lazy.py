"""An attribute that is worked out when it is first asked for.

Takes a method without arguments, as `functools.cached_property` does, and keeps what it gives in the object. It takes
no lock, which Python 3.12 has dropped, too: small objects that are made by the hundred for one article (a line, a unit)
would spend a tenth of their time on it. Objects of one article belong to one thread.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from functools import cached_property as lazy
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


__all__ = ["lazy"]
