"""Articles out of files of every kind: documents, JSON lines, tables, and archives of all of these.

Takes an open file with its name, gives inputs in the file's order; never raises for what is in the file.
"""

import io
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import IO

from pipeline.batch.articles import Failure, Input, Reading, check_size
from pipeline.batch.files import address
from pipeline.batch.rows import from_lines, from_table
from pipeline.batch.unpacking import compression, inner_name, unpack
from pipeline.documents import MEDIA_TYPES
from pipeline.errors import BatchError, FangtanError, SourceError

_LINES, _TABLES, _ZIP, _TAR = (".jsonl", ".ndjson"), (".parquet",), (".zip",), (".tar",)
_READABLE = (*MEDIA_TYPES, *_LINES, *_TABLES, *_ZIP, *_TAR)
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Opening:
    """What opening a file needs.

    Attributes:
        reading: how articles are read.
        pass_over: called for each member of an archive that is of no kind that can be read.
        as_lines: whether what is no archive or table is JSON lines, whatever its name.
        depth: in how many archives it stands.
    """

    reading: Reading
    pass_over: Callable[[], None]
    as_lines: bool = False
    depth: int = 0


def is_readable(name: str) -> bool:
    """Whether the name of a file says that it can be read."""
    return _suffix(inner_name(name) if compression(name) else name) in _READABLE


def articles(stream: IO[bytes], name: str, uri: str, opening: Opening) -> Iterator[Input | Failure]:
    """The articles of one file, read as the ending of its name says; never raises for what is in the file."""
    try:
        if compression(name):
            yield from articles(unpack(stream, name, uri), inner_name(name), uri, opening)
            return
        suffix = _suffix(name)
        if suffix in _TABLES:
            yield from from_table(_seekable(stream), uri, opening.reading)
        elif suffix in (*_ZIP, *_TAR):
            if opening.depth >= _DEEPEST:
                raise SourceError("A005", f"more than {_DEEPEST}", place=uri)
            inside = replace(opening, depth=opening.depth + 1)
            from pipeline.batch.archives import from_tar, from_zip

            yield from from_zip(_seekable(stream), uri, inside) if suffix in _ZIP else from_tar(stream, uri, inside)
        elif suffix in _LINES or opening.as_lines:
            yield from from_lines(stream, uri, opening.reading)
        else:
            yield _document(stream, name, uri, opening.reading)
    except FangtanError as error:
        yield Failure(uri, error)
    except OSError as error:
        yield Failure(uri, SourceError("S008", error.strerror or str(error)[:120], place=uri))
    except MemoryError:
        yield Failure(uri, BatchError("B004", "it does not fit", place=uri))


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def _document(stream: IO[bytes], name: str, uri: str, reading: Reading) -> Input:
    data = stream.read(reading.max_bytes + 1)
    check_size(len(data), reading, uri)
    return Input(uri, data, name=address(PurePosixPath(name).name), published=reading.published)


def _seekable(stream: IO[bytes]) -> IO[bytes]:
    """A stream that can be read from any place: a nameless copy of all but plain files, since to go back in a
    compressed one is to unpack it again."""
    if isinstance(getattr(stream, "raw", None), io.FileIO) and stream.seekable():
        return stream
    copy = tempfile.TemporaryFile()  # noqa: SIM115 - closed with its last reader
    shutil.copyfileobj(stream, copy)
    copy.seek(0)
    return copy


def check_member(size: int, name: str, place: str, opening: Opening) -> None:
    """Refuse a large document before it is unpacked; what holds many articles may be larger."""
    inner = inner_name(name) if compression(name) else name
    if _suffix(inner) in MEDIA_TYPES and not compression(name):
        check_size(size, opening.reading, place)
