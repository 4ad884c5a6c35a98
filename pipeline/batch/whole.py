"""Files that appear whole or not at all: written under a temporary name, made durable, then renamed.

A run that is killed leaves temporary files, which the next run over the same output overwrites or removes; a name that
readers know always holds a finished file.
"""

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple


class Written(NamedTuple):
    """A finished file: its name within the output, size and SHA-256."""

    name: str
    size_bytes: int
    sha256: str


class WholeFile:
    """A file being written; a sink of bytes for `csv`, `pyarrow` and plain writes."""

    def __init__(self, path: Path, part: Path | None = None) -> None:
        """`part`: the name while it is written, by itself `temporary`. Raises OSError where nothing can be written."""
        self._path, self._part = path, part or temporary(path)
        self._out = self._part.open("wb")
        self._digest = hashlib.sha256()
        self.size_bytes = 0
        self.closed = False

    def write(self, data: Any) -> int:
        """Append; also takes what pyarrow hands over, which is no `bytes` but a buffer."""
        size = self._out.write(data)
        self._digest.update(data)
        self.size_bytes += size
        return size

    def flush(self) -> None:
        """Hand everything to the system; it becomes durable when the file is finished."""
        self._out.flush()

    def finish(self) -> Written:
        """Give the file its name."""
        self._out.flush()
        os.fsync(self._out.fileno())
        self._out.close()
        self.closed = True
        self._part.replace(self._path)
        return Written(self._path.name, self.size_bytes, self._digest.hexdigest())

    def abandon(self) -> None:
        """Leave nothing behind."""
        with suppress(OSError):  # what is still to be written need not be, and may not fit
            self._out.close()
        self.closed = True
        self._part.unlink(missing_ok=True)


def temporary(path: Path) -> Path:
    """The name under which a file is written."""
    return path.with_name(f".{path.name}.part")


def write(path: Path, data: bytes) -> Written:
    """Write one file whole; raises OSError where that fails."""
    out = WholeFile(path)
    try:
        out.write(data)
        return out.finish()
    except BaseException:
        out.abandon()
        raise


def make_durable(folder: Path) -> None:
    """Make renames in a folder survive a power cut, where the system can."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return
    finally:
        os.close(handle)
