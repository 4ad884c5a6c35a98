"""Old outputs proved again from records and sources alone.

Takes records (a file, a folder, compressed or not) and the sources, gives what became of each record: proved, or a
coded reason why not. A source is known by the SHA-256 of its bytes, so it may have moved; nothing is extracted again.
Holds an index of the records, one record and one source at a time.
"""

import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, NamedTuple

from pipeline.batch import manifest
from pipeline.batch.articles import Failure, Input
from pipeline.batch.unpacking import compression, inner_name, unpack
from pipeline.errors import BatchError, FangtanError, ProofError, RecordError, UsageError
from pipeline.prove import prove

Json = Any
_LINES, _FILES = ".jsonl", ".json"
_LINE_NUMBER = re.compile(r":[0-9]+$")


class _Place(NamedTuple):
    """Where a record stands: file, number of its line, and the bytes of the line."""

    path: Path
    line: int
    start: int
    size_bytes: int

    def __str__(self) -> str:
        return f"{self.path.as_posix()}:{self.line}"


@dataclass(slots=True)
class Verdict:
    """What was found of all records."""

    records: int = 0
    proved: int = 0
    failed: int = 0
    without_source: int = 0

    @property
    def is_good(self) -> bool:
        return self.records == self.proved

    def __str__(self) -> str:
        return (
            f"{self.records:,} records, {self.proved:,} proved, {self.failed:,} failed, "
            f"{self.without_source:,} without source"
        )


class Records:
    """The records of some files and folders, indexed by the hash of their source."""

    def __init__(self, names: Iterable[str]) -> None:
        """Raises UsageError [U001] for a name that leads nowhere; unreadable records are in `failures`."""
        self.failures: list[Failure] = []
        self.uris: dict[str, None] = {}
        self._by_source: dict[bytes, list[tuple[_Place, str]]] = {}
        self._copies: dict[Path, IO[bytes]] = {}  # unpacked, of compressed files
        self.count = 0
        for path in (path for name in names for path in _files(name)):
            self._look_through(path)

    def of(self, source_sha256: bytes) -> list[Json]:
        """The records of one source, which are then no longer in the index."""
        return [self._load(place) for place, _uri in self._by_source.pop(source_sha256, ())]

    def left(self) -> Iterator[tuple[str, str]]:
        """Address of source and place of each record that is still in the index."""
        for places in self._by_source.values():
            yield from ((uri, str(place)) for place, uri in places)

    def _look_through(self, path: Path) -> None:
        start = 0
        try:
            for number, line in enumerate(self._lines(path), 1):
                if line.strip():
                    self._note(line, _Place(path, number, start, len(line)))
                start += len(line)
        except FangtanError as error:
            self.count += 1
            self.failures.append(Failure(path.as_posix(), error))

    def _note(self, line: bytes, place: _Place) -> None:
        try:
            record = _parse(line, str(place))
        except FangtanError as error:
            self.count += 1
            self.failures.append(Failure(str(place), error))
            return
        if "schema_version" not in record:
            return  # a manifest or a quarantine stands beside the records
        self.count += 1
        try:
            sha256, uri = bytes.fromhex(record["source"]["sha256"]), str(record["source"]["uri"])
        except (KeyError, TypeError, ValueError):
            wrong = ProofError("P002", "it names no source", place=str(place))
            self.failures.append(Failure(str(place), wrong))
            return
        self._by_source.setdefault(sha256, []).append((place, uri))
        self.uris[uri] = None

    def _lines(self, path: Path) -> Iterator[bytes]:
        try:
            stream: IO[bytes] = path.open("rb")
            if compression(path.name):
                copy = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the index
                with stream:
                    shutil.copyfileobj(unpack(stream, path.name, path.as_posix()), copy)
                copy.seek(0)
                self._copies[path] = stream = copy
            yield from [stream.read()] if _is_single(path) else stream
        except OSError as error:
            raise RecordError("R002", error.strerror or "it cannot be read", place=path.as_posix()) from None

    def _load(self, place: _Place) -> Json:
        copy = self._copies.get(place.path)
        with nullcontext(copy) if copy else place.path.open("rb") as stream:
            stream.seek(place.start)
            return _parse(stream.read(place.size_bytes), str(place))


def verify(records: Records, sources: Iterable[Input | Failure], verdict: Verdict) -> Iterator[Failure]:
    """Prove every record of which there is a source; gives what does not hold and fills in the verdict."""
    verdict.records = records.count
    verdict.failed = len(records.failures)
    yield from records.failures
    for source in sources:
        if isinstance(source, Failure):
            continue  # what could not be read has no record
        data = source.content.encode("utf-8", "replace") if isinstance(source.content, str) else source.content
        for record in records.of(hashlib.sha256(data).digest()):
            try:
                _prove(record, source)
                verdict.proved += 1
            except FangtanError as error:
                verdict.failed += 1
                yield Failure(record["source"]["uri"], error)
    for uri, place in records.left():
        verdict.without_source += 1
        yield Failure(uri, RecordError("R003", f"of {uri}", place=place))


def named_sources(records: Records) -> list[str]:
    """The files that the records name and that are there: news.zip of `news.zip!/a.txt`, a.jsonl of `a.jsonl:3`."""
    names = (_LINE_NUMBER.sub("", uri.partition("!/")[0]) for uri in records.uris)
    return [name for name in dict.fromkeys(names) if Path(name).is_file()]


def check_manifest(folder: Path) -> Iterator[Failure]:
    """The files of an output that are not what its manifest says; nothing where there is no manifest."""
    path = folder / manifest.NAME
    if not path.exists():
        return
    for entry in _parse(path.read_bytes(), path.as_posix()).get("files", ()):
        name, expected = Path(str(entry.get("name"))).name, entry.get("sha256")
        if expected is None or "*" in name:
            continue
        try:
            with (folder / name).open("rb") as content:
                found = hashlib.file_digest(content, "sha256").hexdigest()
        except OSError as error:
            found = error.strerror or "unreadable"
        if found != expected:
            yield Failure(
                name, BatchError("B006", f"{found[:12]} instead of {expected[:12]}", place=str(folder / name))
            )


def _prove(record: Json, source: Input) -> None:
    try:
        option = record["source"]["encoding"] if record["source"]["encoding_from"] == "option" else None
        read = source.read(option)
        extraction = record["source"]["extraction"]
        if extraction and extraction["text_sha256"] != hashlib.sha256(read.text.encode()).hexdigest():
            why = f"{read.extraction} takes another text out of the file than {extraction['library']} did"
            raise ProofError("P003", why, place="source.extraction")
    except (KeyError, TypeError) as error:
        raise ProofError("P002", f"it lacks {error}", place="source") from None
    if record["id"] != record["source"]["sha256"]:
        raise ProofError("P003", "the record's id is not the hash of its source", place="id")
    prove(record, read.text)


def _files(name: str) -> Iterator[Path]:
    path = Path(name)
    if path.is_dir():
        found = (each for each in path.rglob("*") if each.is_file() and not each.name.startswith("."))
        hidden = path / ".fangtan"
        yield from sorted(
            each for each in found if hidden not in each.parents and _inner(each).endswith((_LINES, _FILES))
        )
    elif path.exists():
        yield path
    else:
        raise UsageError("U001", "there is no such file or folder", place=name)


def _inner(path: Path) -> str:
    return inner_name(path.name) if compression(path.name) else path.name


def _is_single(path: Path) -> bool:
    return _inner(path).endswith(_FILES)


def _parse(line: bytes, place: str) -> dict[str, Json]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RecordError("R002", str(error)[:120], place=place) from None
    if not isinstance(value, dict):
        raise RecordError("R002", "it is no JSON object", place=place)
    return value
