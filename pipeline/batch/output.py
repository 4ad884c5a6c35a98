"""The place that `-o` names: records by a sink, bad inputs in `quarantine.jsonl`, a manifest, and the parts.

Takes outcomes in input order. One run at a time writes to a place; everything takes its name at the end, and until
then the parts hold what is done. Lack of space or of leave to write is one coded error for the run.
"""

import hashlib
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from pipeline.batch import manifest, sinks
from pipeline.batch.articles import Reading
from pipeline.batch.files import STATE
from pipeline.batch.parts import Parts
from pipeline.batch.whole import WholeFile
from pipeline.batch.work import Outcome
from pipeline.errors import UsageError

FORMATS = ("jsonl", "json", "parquet", "csv", "duckdb")
QUARANTINE = "quarantine.jsonl"
_UNFINISHED = "unfinished"  # a file that stands beside the parts from the start of a run to its end
_FILES = {".jsonl": "jsonl", ".duckdb": "duckdb"}  # what a file's name says of its format


@dataclass(frozen=True, slots=True)
class Place:
    """Where everything of one output stands; `folder` is None for stdout."""

    target: str
    form: str
    folder: Path | None

    @classmethod
    def of(cls, target: str, form: str | None) -> "Place":
        """What `-o` and `--format` mean.

        Raises:
            UsageError [U003]: they contradict one another.
        """
        if target == "-":
            if form not in (None, "jsonl"):
                raise UsageError("U003", f"{form} needs a folder; give one with -o", place="--format")
            return cls(target, "jsonl", None)
        path = Path(target)
        named = None if path.is_dir() else _FILES.get(path.suffix)
        if named and form not in (None, named):
            raise UsageError("U003", f"{path.name} is no {form}; give a folder with -o", place="--format")
        return cls(target, named or form or "jsonl", path.parent if named else path)

    @property
    def is_file(self) -> bool:
        """Whether one file is named, rather than a folder."""
        return self.folder is not None and self.folder != Path(self.target)

    @property
    def state(self) -> Path:
        """The folder of what a run keeps for the next."""
        assert self.folder is not None
        return self.folder / (f".{Path(self.target).name}{STATE}" if self.is_file else STATE)

    def beside(self, name: str) -> Path:
        """A file that belongs to the output."""
        assert self.folder is not None
        return self.folder / (f"{Path(self.target).stem}.{name}" if self.is_file else name)


class Output:
    """An output being written."""

    def __init__(self, place: Place, reading: Reading, *, resume: bool) -> None:
        """Raises OSError where nothing can be written."""
        self._place, self._reading = place, reading
        self._parts: Parts | None = None
        self._quarantine: WholeFile | None = None
        self._inputs = hashlib.sha256()
        self._codes: Counter[str] = Counter()
        self._records = 0
        self._lock: IO[bytes] | None = None
        if place.folder is not None:
            place.folder.mkdir(parents=True, exist_ok=True)
            place.state.mkdir(exist_ok=True)
            self._lock = _locked(place.state / "lock", place.target)
            (place.state / _UNFINISHED).touch()
            self._parts = Parts(place.state / "parts", manifest.fingerprint(reading), reuse=resume)
            self._quarantine = WholeFile(place.beside(QUARANTINE))
        self._sink = _sink(place)

    def find(self, key: str) -> Outcome | None:
        """What became of an input in an earlier run over this place."""
        return self._parts.find(key) if self._parts else None

    def add(self, outcome: Outcome) -> None:
        """Write one outcome; raises OSError where that fails."""
        if self._parts:
            self._parts.add(outcome)
        self._inputs.update((outcome.key or "-").encode() + b"\n")
        if outcome.kind == "record":
            self._records += 1
            self._sink.write(outcome.payload)
        else:
            self._codes[outcome.code] += 1
            if self._quarantine:
                self._quarantine.write(outcome.payload + b"\n")

    def finish(self) -> None:
        """Give every file its name, the manifest last, then remove what is left of earlier runs."""
        files = self._sink.finish()
        if self._parts is None or self._quarantine is None:
            return
        self._parts.close_part()
        if self._codes:
            files.append(self._quarantine.finish())
        else:
            self._quarantine.abandon()
            self._place.beside(QUARANTINE).unlink(missing_ok=True)
        if self._place.is_file:
            shutil.rmtree(self._place.state, ignore_errors=True)
        else:
            manifest.write(self._place.beside(manifest.NAME), self._content(), files)
            self._parts.finish()
            (self._place.state / _UNFINISHED).unlink(missing_ok=True)

    def break_off(self) -> None:
        """Keep what is done for the next run and leave the output as it was."""
        try:
            if self._parts:
                self._parts.close_part()
        finally:
            self._sink.abandon()
            if self._quarantine:
                self._quarantine.abandon()
            if self._parts and self._parts.is_empty():
                shutil.rmtree(self._place.state, ignore_errors=True)

    def close(self) -> None:
        """Let the next run in."""
        if self._lock:
            self._lock.close()

    def _content(self) -> dict[str, Any]:
        reading = self._reading
        return {
            "options": {
                "format": self._place.form,
                "published": reading.published,
                "encoding": reading.encoding,
                "column": reading.column,
            },
            "counts": {
                "read": self._records + self._codes.total(),
                "records": self._records,
                "quarantined": self._codes.total(),
                "by_code": dict(sorted(self._codes.items())),
            },
            "inputs_sha256": self._inputs.hexdigest(),
        }


@contextmanager
def open_output(place: Place, reading: Reading, *, resume: bool) -> Iterator[Output]:
    """An output that is finished if all goes well, and otherwise kept for `--resume`.

    Raises:
        UsageError [U002]: it cannot be written, or another run is writing there.
    """
    output: Output | None = None
    try:
        output = Output(place, reading, resume=resume)
        try:
            yield output
            output.finish()
        except BaseException:
            output.break_off()
            raise
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise UsageError("U002", error.strerror or "it cannot be written", place=place.target) from None
    finally:
        if output:
            output.close()


def is_unfinished(place: Place) -> bool:
    """Whether a run over this place was broken off."""
    return place.folder is not None and (place.state / _UNFINISHED).exists()


def _sink(place: Place) -> sinks.Sink:
    if place.folder is None:
        return sinks.Stream(sys.stdout.buffer)
    if place.form == "jsonl":
        return sinks.Lines(Path(place.target) if place.is_file else place.folder / "records.jsonl")
    if place.form == "json":
        return sinks.Files(place.folder, place.state / "files")
    from pipeline.batch import table_sinks

    if place.form == "csv":
        return table_sinks.Csv(place.folder)
    if place.form == "parquet":
        return table_sinks.Parquet(place.folder)
    return table_sinks.DuckDb(Path(place.target) if place.is_file else place.folder / "records.duckdb")


def _locked(path: Path, target: str) -> IO[bytes]:
    """A file that only one run holds; the system lets go of it however the run ends."""
    lock = path.open("wb")
    try:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError:  # not on Windows
        pass
    except OSError:
        lock.close()
        raise UsageError("U002", "another run is writing there", place=target) from None
    return lock
