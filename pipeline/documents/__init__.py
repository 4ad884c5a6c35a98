"""Files that are no plain text: HTML, Markdown, Word, PDF. Each reader takes bytes and gives the text that is in them.

The text becomes the `Source`: offsets count in it, the record names the library that took it out, and the same file
with the same library always gives the same text. The libraries come with the extra `fangtan[documents]` and are
imported when a file asks for them. A file that cannot be read is a coded error.
"""

import codecs
import hashlib
import re
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from pipeline.documents.text import Extracted
from pipeline.errors import SourceError
from pipeline.source import Published, Source, decode, from_bytes, refuse_surrogates

_HTML, _MARKDOWN = "text/html", "text/markdown"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PDF = "application/pdf"
MEDIA_TYPES = {
    ".txt": "text/plain",
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".docx": _WORD,
    ".pdf": _PDF,
}


def read(
    data: bytes, *, uri: str, name: str, encoding: str | None = None, published: Published | None = None
) -> Source:
    """The source of one file, read as the ending of its name says; a name of no known ending is plain text.

    Args:
        data: the file's bytes.
        uri: address that goes into the record and into messages.
        name: of the file.
        encoding: a Python codec name for text, HTML and Markdown; None to find it.
        published: day of publication; None to take the one that the file states, if it does.
    Raises:
        SourceError [S001-S004]: as in `source.from_bytes`.
        SourceError [S005]: the file is damaged or locked.
        SourceError [S006]: the library that reads such files is not installed.
        SourceError [S007]: there is no text in it.
    """
    media_type = MEDIA_TYPES.get(PurePath(name).suffix.lower(), "text/plain")
    if media_type == "text/plain":
        return from_bytes(data, uri=uri, encoding=encoding, published=published)
    if media_type in (_HTML, _MARKDOWN):
        text, codec, origin = decode(data, uri, encoding or (_stated(data) if media_type == _HTML else None))
        origin = "metadata" if origin == "option" and encoding is None else origin
        found = _extract(media_type, text, uri)
    else:
        codec, origin = "utf-8", "container"
        found = _extract(media_type, data, uri)
    if not found.text.strip():
        raise SourceError("S007", "no main text was found", place=uri)
    refuse_surrogates(found.text, uri)
    day = published or (Published(found.published, "metadata") if found.published else None)
    digest = hashlib.sha256(data).hexdigest()
    blocks = media_type != _PDF
    return Source(found.text, uri, media_type, codec, origin, digest, day, found.headings, blocks, found.library)


def _reader(media_type: str) -> Callable[[Any], Extracted]:
    """Imported late: each of the libraries costs a tenth of a second or more."""
    if media_type == _HTML:
        from pipeline.documents.html import extract as html

        return html
    if media_type == _MARKDOWN:
        from pipeline.documents.markdown import extract as markdown

        return markdown
    if media_type == _WORD:
        from pipeline.documents.word import extract as word

        return word
    from pipeline.documents.pdf import extract as pdf

    return pdf


def _extract(media_type: str, content: str | bytes, uri: str) -> Extracted:
    try:
        return _reader(media_type)(content)
    except ImportError as error:
        raise SourceError("S006", str(error), place=uri) from None
    except SourceError as error:
        raise SourceError(error.code, error.message, place=uri) from None
    except Exception as error:  # whatever a library says of a damaged file
        raise SourceError("S005", f"{type(error).__name__}: {str(error)[:120]}", place=uri) from error


def _is_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8: of another encoding of Chinese they never are by chance, whatever the page says."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _stated(data: bytes) -> str | None:
    """The encoding that an HTML file names in its head, if Python knows it; a byte order mark is stronger."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _is_utf8(data):
        return None
    found = re.search(rb"<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}[\"']?([\w-]{2,20})", data[:4096], re.IGNORECASE)
    name = found[1].decode("ascii", "ignore").lower() if found else ""
    name = "gb18030" if name in ("gb2312", "gbk") else name  # pages say the old name and use the new characters
    try:
        return codecs.lookup(name).name if name else None
    except LookupError:
        return None
