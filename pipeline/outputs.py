"""Where records go: JSON lines on stdout or in a file, or one indented JSON file an article.

Takes records and failures in input order; files appear whole or not at all (written under a temporary name, then
renamed). Bad inputs go to `quarantine.jsonl` beside the records.
"""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, Protocol

from pipeline.errors import UsageError
from pipeline.inputs import Failure
from pipeline.model import Record

RECORDS, QUARANTINE = "records.jsonl", "quarantine.jsonl"


class Output(Protocol):
    """Takes what becomes of each input."""

    def write(self, record: Record) -> None: ...

    def fail(self, failure: Failure) -> None: ...


class Lines:
    """One record a line."""

    def __init__(self, records: IO[bytes], quarantine: IO[bytes] | None) -> None:
        self._records, self._quarantine = records, quarantine

    def write(self, record: Record) -> None:
        self._records.write(record.to_json().encode() + b"\n")
        self._records.flush()

    def fail(self, failure: Failure) -> None:
        if self._quarantine is not None:
            _quarantine(self._quarantine, failure)


class Folder:
    """One indented JSON file an article, named after its source; equal names get a number."""

    def __init__(self, folder: Path, quarantine: IO[bytes]) -> None:
        self._folder, self._quarantine = folder, quarantine
        self._taken: dict[str, int] = {}

    def write(self, record: Record) -> None:
        stem = PurePosixPath(record.source.uri).stem or record.id[:12]
        stem = "".join(char if char.isprintable() and char not in '/\\:*?"<>|' else "_" for char in stem)[:80]
        again = self._taken[stem] = self._taken.get(stem, 0) + 1
        with _whole(self._folder / f"{stem if again == 1 else f'{stem}-{again}'}.json") as out:
            out.write(record.to_json(indent=2).encode() + b"\n")

    def fail(self, failure: Failure) -> None:
        _quarantine(self._quarantine, failure)


@contextmanager
def open_output(target: str, form: str) -> Iterator[Output]:
    """Open the place that `-o` names: `-`, a file ending in .jsonl, or a folder.

    Raises:
        UsageError [U002]: it cannot be written.
    """
    try:
        with ExitStack() as stack:
            yield _open(target, form, stack)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise UsageError("U002", error.strerror or "it cannot be written", place=target) from None


def _open(target: str, form: str, stack: ExitStack) -> Output:
    if target == "-":
        return Lines(sys.stdout.buffer, None)
    path = Path(target)
    if path.suffix == ".jsonl":
        path.parent.mkdir(parents=True, exist_ok=True)
        return Lines(stack.enter_context(_whole(path)), None)
    path.mkdir(parents=True, exist_ok=True)
    quarantine = stack.enter_context(_whole(path / QUARANTINE, keep_empty=False))
    if form == "json":
        return Folder(path, quarantine)
    return Lines(stack.enter_context(_whole(path / RECORDS)), quarantine)


@contextmanager
def _whole(path: Path, *, keep_empty: bool = True) -> Iterator[IO[bytes]]:
    """A file that takes its name only when it is complete; what stood there before is replaced."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
            size = out.tell()
        if size or keep_empty:
            part.replace(path)
        else:
            path.unlink(missing_ok=True)
    finally:
        part.unlink(missing_ok=True)


def _quarantine(out: IO[bytes], failure: Failure) -> None:
    error = failure.error
    entry = {
        "uri": failure.uri,
        "code": error.code,
        "message": error.message,
        "place": error.place,
        "remedy": error.remedy,
    }
    out.write(json.dumps(entry, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
