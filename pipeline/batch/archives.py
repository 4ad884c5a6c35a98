"""Members of zip and tar archives, as far as they can be trusted.

Takes an open archive, gives the articles in its members in their order. Nothing is ever written to disk under a
member's own name, no link is followed, and what is unpacked is measured against the archive's size; a member that is
refused is a failure with its address, `news.zip!/2024/a.txt`, and the others go on.
"""

import io
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import PureWindowsPath
from typing import IO

from pipeline.batch.articles import Failure, Input
from pipeline.batch.containers import Opening, articles, check_member, is_readable
from pipeline.batch.files import address, is_junk
from pipeline.batch.unpacking import check_growth
from pipeline.errors import FangtanError, SourceError

_ENCRYPTED, _UTF8_NAME, _LINK = 0x1, 0x800, 0o12


def from_zip(stream: IO[bytes], uri: str, opening: Opening) -> Iterator[Input | Failure]:
    """The articles of a zip archive.

    Raises:
        SourceError [A001]: its directory is damaged.
        SourceError [A004]: it unpacks to far more than it holds.
    """
    try:
        archive = zipfile.ZipFile(stream)
    except Exception as error:  # a hostile directory can break the library in many ways
        raise _damaged(error, uri) from None
    size = stream.seek(0, io.SEEK_END)
    total = 0
    with archive:
        for info in archive.infolist():
            name = _zip_name(info)
            total += info.file_size
            check_growth(total, size, uri)  # members that lie over one another count each time
            place = f"{uri}!/{address(name)}"
            if info.is_dir() or _is_passed_over(name, opening):
                continue
            try:
                _refuse_name(name, place)
                if info.flag_bits & _ENCRYPTED:
                    raise SourceError("A006", "it needs a password", place=place)
                if info.external_attr >> 28 == _LINK:
                    raise SourceError("A003", "it is a symbolic link", place=place)
                check_member(info.file_size, name, place, opening)
                with archive.open(info) as member:
                    yield from articles(member, name, place, opening)
            except FangtanError as error:
                yield Failure(place, error)
            except Exception as error:
                yield Failure(place, _damaged(error, place))


def from_tar(stream: IO[bytes], uri: str, opening: Opening) -> Iterator[Input | Failure]:
    """The articles of a tar archive, read from front to end.

    Raises:
        SourceError [A001]: it is damaged; what stood before the damage has come out.
    """
    try:
        with tarfile.open(fileobj=stream, mode="r|") as archive:
            for info in archive:
                archive.members = []  # type: ignore[attr-defined] # it would keep every header that it has seen
                place = f"{uri}!/{address(info.name)}"
                if info.isdir() or _is_passed_over(info.name, opening):
                    continue
                try:
                    _refuse_name(info.name, place)
                    if not info.isreg():
                        raise SourceError("A003", "it is no file of its own", place=place)
                    check_member(info.size, info.name, place, opening)
                    member = archive.extractfile(info)
                    if member is not None:
                        yield from articles(member, info.name, place, opening)
                except FangtanError as error:
                    yield Failure(place, error)
    except (FangtanError, OSError):
        raise
    except Exception as error:  # a hostile header can break the library in many ways
        raise _damaged(error, uri) from None


def _damaged(error: Exception, place: str) -> SourceError:
    return SourceError("A001", f"{type(error).__name__}: {str(error)[:120]}", place=place)


def _is_passed_over(name: str, opening: Opening) -> bool:
    if is_readable(name) and not is_junk(name):
        return False
    opening.pass_over()
    return True


def _zip_name(info: zipfile.ZipInfo) -> str:
    """The member's name; Windows in China writes GBK without saying so."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        name = info.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return name.decode(encoding).partition("\0")[0]
        except UnicodeDecodeError:
            continue
    return info.filename


def _refuse_name(name: str, place: str) -> None:
    windows = PureWindowsPath(name)
    if windows.is_absolute() or windows.drive or windows.root or ".." in windows.parts:
        raise SourceError("A002", "its name is absolute or climbs up", place=place)
