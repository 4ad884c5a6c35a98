"""Offsets in the units of other tools, and back. A record counts code points; JavaScript counts UTF-16 code units, and
fragments of text/plain (RFC 5147) count characters with each line end as one."""

import re
from bisect import bisect_left, bisect_right

_WIDE = re.compile("[\U00010000-\U0010ffff]")
_PAIR = re.compile("\r\n")


class Utf16:
    """Code points of one text as UTF-16 code units: a character beyond the BMP counts two."""

    def __init__(self, text: str) -> None:
        self._wide = [found.start() for found in _WIDE.finditer(text)]
        # Where each wide character starts in units: as many more as there are wide ones before it.
        self._units = [at + count for count, at in enumerate(self._wide)]

    def to(self, at: int) -> int:
        """Code points to units."""
        return at + bisect_left(self._wide, at)

    def back(self, at: int) -> int:
        """Units to code points."""
        return at - bisect_left(self._units, at)


class Rfc5147:
    """Code points of one text as positions of RFC 5147: CR LF counts one."""

    def __init__(self, text: str) -> None:
        # A position between CR and LF does not exist there; it becomes the one after them.
        self._feeds = [found.start() + 1 for found in _PAIR.finditer(text)]
        self._after = [at - count for count, at in enumerate(self._feeds)]

    def to(self, at: int) -> int:
        """Code points to positions."""
        return at - bisect_left(self._feeds, at)

    def back(self, at: int) -> int:
        """Positions to code points."""
        return at + bisect_right(self._after, at)
