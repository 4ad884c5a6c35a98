"""What the caller names, as a stream of articles: files, folders, patterns, archives, JSON lines, tables, stdin.

Gives, in input order, an `Input` or the coded error of what cannot become one; never raises for one bad input. Streams:
no more than one article, or one batch of a table's rows, is held at a time.
"""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from pipeline.batch.articles import Failure, Input, Reading, check_day
from pipeline.batch.containers import Opening, articles, is_readable
from pipeline.batch.files import address, find
from pipeline.errors import SourceError, UsageError
from pipeline.source import Source

__all__ = ["Failure", "Input", "Inputs", "Reading", "check_day", "read_file"]


class Inputs:
    """The articles behind the names that a caller gives.

    Attributes:
        total: bytes of all files, None if that cannot be known beforehand.
        consumed: bytes of them that have been read.
        passed_over: files of folders and archives that are of no kind that can be read.
    """

    def __init__(self, names: Iterable[str], reading: Reading, *, as_lines: bool = False) -> None:
        """`as_lines`: every input is JSON lines, whatever its name.

        Raises:
            UsageError [U001]: a name leads nowhere.
        """
        self._names = list(names)
        self._opening = Opening(reading, self._pass_over, as_lines)
        self.consumed = self.passed_over = 0
        self.total = self._measure()

    def __iter__(self) -> Iterator[Input | Failure]:
        self.consumed = self.passed_over = 0
        for name in self._names:
            if name == "-":
                yield from articles(sys.stdin.buffer, "", "-", self._opening)
            else:
                for path in find(name, is_readable, self._pass_over):
                    yield from self._read(path)

    def _read(self, path: Path) -> Iterator[Input | Failure]:
        uri = address(path)
        before = self.consumed
        try:
            stream = path.open("rb")
        except (OSError, ValueError) as error:
            why = (isinstance(error, OSError) and error.strerror) or str(error)
            yield Failure(uri, SourceError("S008", why, place=uri))
            return
        with stream:
            size = os.fstat(stream.fileno()).st_size
            for article in articles(stream, path.name, uri, self._opening):
                self.consumed = max(self.consumed, before + min(_place(stream), size))
                yield article
        self.consumed = before + size

    def _measure(self) -> int | None:
        """The size of all files; looks every name up, so that a wrong one is told before anything is done."""
        total: int | None = 0
        for name in self._names:
            if name == "-":
                total = None
                continue
            for path in find(name, is_readable, lambda: None):
                size = _size(path)
                total = None if size is None or total is None else total + size
        return total

    def _pass_over(self) -> None:
        self.passed_over += 1


def _size(path: Path) -> int | None:
    """The size of a file, None of what has none, such as a pipe; a missing file is met again when it is read."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return 0
    return status.st_size if stat.S_ISREG(status.st_mode) else None


def _place(stream: IO[bytes]) -> int:
    try:
        return stream.tell()
    except (OSError, ValueError):
        return 0


def read_file(path: Path, *, encoding: str | None = None, published: str | None = None) -> Source:
    """One file as one article.

    Raises:
        SourceError [S...]: it is no text, or cannot be read as what its name says.
        UsageError [U001]: it cannot be opened.
    """
    uri = address(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError("U001", error.strerror or "it cannot be read", place=uri) from None
    return Input(uri, data, name=path.name, published=published).read(encoding)
