"""Where records go: JSON lines on stdout or in a file, or one JSON file an article; see `table_sinks` for tables.

Takes records as lines of JSON in input order, gives its files their names only in `finish`; `abandon` leaves nothing
behind. The same records give the same bytes, because a sink sees nothing else.
"""

import os
from pathlib import Path, PurePosixPath
from typing import IO, Any, Protocol

from pipeline.batch import whole
from pipeline.batch.whole import WholeFile, Written

RESERVED = ("manifest",)  # names of files that no article may take


class Sink(Protocol):
    """Takes what leaves a run."""

    def write(self, record: bytes) -> None: ...

    def finish(self) -> list[Written]: ...

    def abandon(self) -> None: ...


class Stream:
    """One record a line on stdout, each at once."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out

    def write(self, record: bytes) -> None:
        self._out.write(record + b"\n")
        self._out.flush()

    def finish(self) -> list[Written]:
        return []

    def abandon(self) -> None:
        """What has left has left."""


class Lines:
    """One record a line in one file."""

    def __init__(self, path: Path) -> None:
        self._file = WholeFile(path)

    def write(self, record: bytes) -> None:
        self._file.write(record + b"\n")

    def finish(self) -> list[Written]:
        return [self._file.finish()]

    def abandon(self) -> None:
        self._file.abandon()


class Files:
    """One indented JSON file an article, named after its source; equal names get a number.

    The list of them is kept beside the parts, so that the next run removes those that it does not write again.
    """

    def __init__(self, folder: Path, listing: Path) -> None:
        self._folder, self._listing = folder, listing
        self._taken = dict.fromkeys(RESERVED, 1)
        self._names = WholeFile(listing)

    def write(self, record: bytes) -> None:
        from pipeline.model import Record

        parsed = Record.model_validate_json(record)
        written = whole.write(self._folder / self._name(parsed), parsed.to_json(indent=2).encode() + b"\n")
        self._names.write(f"{written.sha256} {written.name}\n".encode())

    def finish(self) -> list[Written]:
        self._names.flush()
        before = _names(self._listing)
        for name in before - _names(whole.temporary(self._listing)):
            (self._folder / name).unlink(missing_ok=True)
        whole.make_durable(self._folder)
        listing = self._names.finish()
        return [listing._replace(name="*.json")]

    def abandon(self) -> None:
        self._names.abandon()

    def _name(self, record: Any) -> str:
        stem = PurePosixPath(record.source.uri).stem or record.id[:12]
        stem = "".join(char if char.isprintable() and char not in '/\\:*?"<>|' else "_" for char in stem)
        # A file system counts bytes, of which 80 Chinese characters have 240; a name that begins with a dot is hidden.
        stem = stem[:80].encode()[:200].decode("utf-8", "ignore").lstrip(".") or record.id[:12]
        again = self._taken[stem] = self._taken.get(stem, 0) + 1
        return f"{stem if again == 1 else f'{stem}-{again}'}.json"


def _names(listing: Path) -> set[str]:
    try:
        lines = listing.read_text("utf-8").splitlines()
    except OSError:
        return set()
    # A listing that was tampered with must not reach out of the folder.
    return {name for name in (line.partition(" ")[2] for line in lines) if name and os.path.basename(name) == name}
