"""Bytes in, untouched text out: how an input was decoded is decided here, once, and stated.

Takes bytes (or a text that a caller already holds), gives a frozen `Source`, and refuses with a coded error what is
not text: undecodable bytes, binary data, lone surrogates. Nobody edits the text afterwards; every offset in a
record counts its code points. A byte order mark is part of the encoding, not of the text.
"""

import hashlib
import re
from dataclasses import dataclass
from typing import Literal

from pipeline.errors import SourceError
from pipeline.spans import Span

EncodingFrom = Literal["option", "bom", "utf-8", "detected", "text", "metadata", "container"]

# Longest mark first: the UTF-32 mark begins with the UTF-16 one.
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# The encodings that Chinese text files come in, besides UTF-8 and UTF-16. GB18030 contains GBK and GB2312.
_CANDIDATES = ["gb18030", "big5hkscs", "utf_16_le", "utf_16_be"]
# Enough for the detector to be sure of a script, little enough that 10 MB cost no more than 10 kB.
_DETECT_BYTES = 60_000
_SURROGATE = re.compile("[\ud800-\udfff]")
# C0 controls that no text format uses; a text that is full of them is data.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Published:
    """The day of publication, ISO 8601, and where it is from.

    `page` is a day that is printed beside the article; `span` is where the logical text prints it, or the dateline.
    """

    value: str
    origin: Literal["option", "metadata", "page", "dateline"]
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The untouched text of one article.

    Attributes:
        text: decoded code points, line ends as they are in the file.
        uri: address as given by the caller, or the input line's id.
        sha256: of the bytes; of the UTF-8 form where the input was a text.
        headings: offsets of lines that the file's own markup calls headings.
        blocks: whether each line is a block of the file's own markup, so that a paragraph hardly ever takes two.
        extraction: name and version of the library that took the text out of the file, None for a plain text.
    """

    text: str
    uri: str
    media_type: str
    encoding: str
    encoding_from: EncodingFrom
    sha256: str
    published: Published | None = None
    headings: frozenset[int] = frozenset()
    blocks: bool = False
    extraction: str | None = None


def from_bytes(
    data: bytes,
    *,
    uri: str,
    media_type: str = "text/plain",
    encoding: str | None = None,
    published: Published | None = None,
) -> Source:
    """Decode one input.

    Args:
        data: the file's bytes.
        uri: address that goes into the record and into messages.
        encoding: a Python codec name; None to find it by mark, UTF-8 validity, then detection.

    Raises:
        SourceError [S001]: the bytes fit no encoding, or not the one named.
        SourceError [S002]: the input is binary data.
        SourceError [S004]: there is no such encoding.
    """
    text, name, origin = decode(data, uri, encoding)
    if len(_CONTROL.findall(text[:_DETECT_BYTES])) * 20 > len(text[:_DETECT_BYTES]):
        raise SourceError("S002", "control characters make up over 5 % of it", place=uri)
    refuse_surrogates(text, uri)
    return Source(text, uri, media_type, name, origin, hashlib.sha256(data).hexdigest(), published)


def from_text(text: str, *, uri: str, media_type: str = "text/plain", published: Published | None = None) -> Source:
    """Wrap a text that the caller holds already.

    Raises:
        SourceError [S003]: the text holds a lone surrogate, which no UTF-8 file can.
    """
    refuse_surrogates(text, uri)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Source(text, uri, media_type, "utf-8", "text", digest, published)


def decode(data: bytes, uri: str, encoding: str | None) -> tuple[str, str, EncodingFrom]:
    """The text of some bytes, the codec and how it was found; raises as `from_bytes` does."""
    if encoding is not None:
        return _strict(data, encoding, uri), encoding, "option"
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _strict(data, name, uri), name, "bom"
    if b"\0" not in data:
        try:
            return data.decode("utf-8"), "utf-8", "utf-8"
        except UnicodeDecodeError as error:
            first = error
    else:
        first = None
    detected = _detect(data)
    if detected is None:
        why = f"byte {first.start} is not UTF-8" if first else "it holds zero bytes and no byte order mark"
        raise SourceError("S001" if first else "S002", f"{why}, and no other encoding of Chinese fits", place=uri)
    return _strict(data, detected, uri), detected, "detected"


def _detect(data: bytes) -> str | None:
    # Imported late: the detector costs 30 ms, and nearly all input is UTF-8.
    from charset_normalizer import from_bytes as detect

    head = data[: _DETECT_BYTES + len(data) % 2]
    best = detect(head, cp_isolation=_CANDIDATES, threshold=0.3).best()
    return best.encoding if best is not None else None


def _strict(data: bytes, encoding: str, uri: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError:
        raise SourceError("S004", f"{encoding!r} is not an encoding", place=uri) from None
    except UnicodeDecodeError as error:
        raise SourceError("S001", f"byte {error.start} is not valid {encoding}", place=uri) from None
    except (UnicodeError, ValueError) as error:
        raise SourceError("S001", f"not valid {encoding} ({error})", place=uri) from None


def refuse_surrogates(text: str, uri: str) -> None:
    """Raise [S003] where a text holds half of a surrogate pair."""
    found = _SURROGATE.search(text)
    if found:
        raise SourceError("S003", f"U+{ord(found[0]):04X} at code point {found.start()}", place=uri)
