"""One article before it is read, and what stands in its place where it could not even be fetched.

An `Input` is plain bytes or a text with an address; it travels to a worker, which decodes it there. Its key is what
decides whether a finished article can be taken over instead of being extracted again.
"""

import hashlib
from dataclasses import dataclass

from pipeline.errors import BatchError, FangtanError, SourceError, UsageError
from pipeline.source import Published, Source, from_text

_ISO_DAY = 10


@dataclass(frozen=True, slots=True)
class Reading:
    """How inputs are read.

    Attributes:
        encoding: codec of files; None to find it.
        published: day of publication where an input states none.
        column: field of a line or a table's row that holds the text.
        max_bytes: size beyond which an article is refused.
    """

    encoding: str | None = None
    published: str | None = None
    column: str = "text"
    max_bytes: int = 100_000_000


@dataclass(frozen=True, slots=True)
class Input:
    """One article.

    Attributes:
        uri: address that goes into the record and into messages.
        content: the bytes of a file, or the text of a line or row.
        name: of the file, whose ending says how it is read.
        published: day of publication, if one is stated beside the article.
    """

    uri: str
    content: bytes | str
    name: str = ""
    published: str | None = None

    def key(self) -> str:
        """SHA-256 of all that the record depends on and that the options do not fix for the whole run."""
        digest = hashlib.sha256()
        kind = "text" if isinstance(self.content, str) else "bytes"
        data = self.content.encode("utf-8", "surrogatepass") if isinstance(self.content, str) else self.content
        for part in (kind.encode(), self.uri.encode(), self.name.encode(), (self.published or "").encode(), data):
            digest.update(b"%d:" % len(part))
            digest.update(part)
        return digest.hexdigest()

    def read(self, encoding: str | None = None) -> Source:
        """Decode it.

        Raises:
            SourceError [S...]: it is no text, or cannot be read as what its name says.
        """
        day = Published(self.published, "option") if self.published else None
        if isinstance(self.content, str):
            return from_text(self.content, uri=self.uri, published=day)
        from pipeline import documents

        return documents.read(self.content, uri=self.uri, name=self.name, encoding=encoding, published=day)


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be used, with its address."""

    uri: str
    error: FangtanError


def check_day(value: object, place: str) -> str:
    """A day of publication given by the caller, in ISO 8601.

    Raises:
        UsageError [U003]: it is no such day.
    """
    from datetime import date

    try:
        return date.fromisoformat(str(value)[:_ISO_DAY]).isoformat()
    except ValueError:
        raise UsageError("U003", f"{value!r} is no ISO 8601 day such as 2025-12-19", place=place) from None


def check_size(size: int, reading: Reading, place: str) -> None:
    """Refuse an article that is too large.

    Raises:
        BatchError [B002]: it is.
    """
    if size > reading.max_bytes:
        raise BatchError("B002", f"more than {reading.max_bytes:,} bytes", place=place)


def check_uri(uri: str, place: str) -> str:
    """An address that any file can hold.

    Raises:
        SourceError [S003]: it holds half of a surrogate pair.
    """
    try:
        uri.encode()
    except UnicodeEncodeError:
        raise SourceError("S003", "in the id", place=place) from None
    return uri
