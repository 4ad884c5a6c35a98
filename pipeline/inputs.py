"""What the caller names, as a stream of sources: files, folders, and JSON lines from a file or stdin.

Gives, in input order, a `Source` or the coded error of an input that cannot become one; never raises for one bad
input. Streams: no more than one input is held at a time.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from pipeline.errors import FangtanError, RecordError, SourceError, UsageError
from pipeline.source import Published, Source, from_bytes, from_text

# Article files that a folder is searched for.
_SUFFIXES = (".txt",)
_ISO_DAY = 10


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be used, with its address."""

    uri: str
    error: FangtanError


def find_files(inputs: Iterable[str]) -> list[Path]:
    """The article files behind the inputs, folders searched for text files in sorted order.

    Raises:
        UsageError [U001]: an input does not exist.
    """
    found: list[Path] = []
    for name in inputs:
        path = Path(name)
        if path.is_dir():
            found += sorted(each for each in path.rglob("*") if each.suffix in _SUFFIXES and each.is_file())
        elif path.exists():
            found.append(path)
        else:
            raise UsageError("U001", "there is no such file or folder", place=name)
    return found


def read_files(paths: Iterable[Path], *, encoding: str | None, published: str | None) -> Iterator[Source | Failure]:
    """Each file as one article."""
    day = Published(published, "option") if published else None
    for path in paths:
        try:
            yield from_bytes(path.read_bytes(), uri=path.as_posix(), encoding=encoding, published=day)
        except FangtanError as error:
            yield Failure(path.as_posix(), error)
        except OSError as error:
            why = error.strerror or "it cannot be read"
            yield Failure(path.as_posix(), UsageError("U001", why, place=path.as_posix()))


def read_stdin(*, encoding: str | None, published: str | None) -> Iterator[Source | Failure]:
    """All of stdin as one article."""
    day = Published(published, "option") if published else None
    try:
        yield from_bytes(sys.stdin.buffer.read(), uri="-", encoding=encoding, published=day)
    except FangtanError as error:
        yield Failure("-", error)


def read_json_lines(lines: Iterable[bytes], *, name: str, published: str | None) -> Iterator[Source | Failure]:
    """Each line {"id", "text", "published"?} as one article; empty lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            place = f"{name}:{number}"
            try:
                yield _article(line, place, published)
            except FangtanError as error:
                yield Failure(place, error)


def open_lines(name: str) -> IO[bytes]:
    """The lines of a file, or of stdin for `-`.

    Raises:
        UsageError [U001]: the file cannot be opened.
    """
    if name == "-":
        return sys.stdin.buffer
    try:
        return Path(name).open("rb")
    except OSError as error:
        raise UsageError("U001", error.strerror or "it cannot be read", place=name) from None


def _article(line: bytes, place: str, published: str | None) -> Source:
    try:
        article = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RecordError("R001", str(error)[:120], place=place) from None
    if not isinstance(article, dict) or not isinstance(article.get("text"), str):
        raise RecordError("R001", "it has no text", place=place)
    uri = str(article.get("id", place))
    try:
        uri.encode()
    except UnicodeEncodeError:
        raise SourceError("S003", "in the id", place=place) from None
    day = article.get("published") or published
    return from_text(article["text"], uri=uri, published=check_day(day, place) if day else None)


def check_day(value: object, place: str) -> Published:
    """A day of publication given by the caller, in ISO 8601.

    Raises:
        UsageError [U003]: it is no such day.
    """
    from datetime import date

    try:
        return Published(date.fromisoformat(str(value)[:_ISO_DAY]).isoformat(), "option")
    except ValueError:
        raise UsageError("U003", f"{value!r} is no ISO 8601 day such as 2025-12-19", place=place) from None
