"""The folder that holds the prepared models, and its manifest.

Takes a folder, gives the bytes of its files after checking them against the manifest, and refuses files that are
missing or differ. Needs nothing but the standard library, so that a check before a run costs milliseconds.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from io import BufferedReader
from pathlib import Path
from typing import Any

from pipeline.errors import ModelError

FORMAT = 4  # raise it when the preparation changes, so that folders made before are made again
MANIFEST = "manifest.json"
FILES = ("features.msgpack", "features.npz", "lac.npz", "lac.onnx", "weights.npy", "weights.npz")
_STAMP = ".checked.json"
MODEL_DIR = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Store:
    """A model folder; `folder` need not exist yet."""

    folder: Path = MODEL_DIR

    @cached_property
    def hashes(self) -> dict[str, str]:
        """SHA-256 of each file as the manifest states it.

        Raises:
            ModelError [M001]: there is no manifest.
            ModelError [M002]: it is not ours, or of another format.
        """
        try:
            manifest: Any = json.loads(self._bytes(MANIFEST))
            hashes = {name: str(manifest["files"][name]) for name in FILES}
            made_by = manifest["format"]
        except (ValueError, TypeError, KeyError, LookupError) as error:
            raise ModelError("M002", "the manifest cannot be read", place=str(self.folder / MANIFEST)) from error
        if made_by != FORMAT:
            raise ModelError("M002", f"format {made_by} instead of {FORMAT}", place=str(self.folder / MANIFEST))
        return hashes

    def read(self, name: str) -> bytes:
        """The bytes of a file, checked.

        Raises:
            ModelError [M001]: the file is missing.
            ModelError [M002]: it is not the file that was prepared.
        """
        content = self._bytes(name)
        self._compare(name, hashlib.sha256(content).hexdigest())
        return content

    def verify(self, *names: str) -> None:
        """Check the files of these names (all, if none is named) in full, without holding them in memory.

        Raises:
            ModelError [M001, M002]: see `read`.
        """
        for name in names or FILES:
            with self._readable(name) as content:
                self._compare(name, hashlib.file_digest(content, "sha256").hexdigest())

    def is_ready(self) -> bool:
        """Whether all files are there and right; files unchanged since the last full check are not read again."""
        try:
            seen = self._seen()
            if self._recorded() != seen:
                self.verify()
                self._record(seen)
        except (ModelError, OSError):
            return False
        return True

    def write(self, files: dict[str, bytes], sources: dict[str, str]) -> None:
        """Put prepared files in place; the manifest comes last, so that a broken-off run is never taken as done."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / MANIFEST).unlink(missing_ok=True)
        for name, content in files.items():
            self._replace(name, content)
        hashes = {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())}
        manifest = {"format": FORMAT, "sources": sources, "files": hashes}
        self._replace(MANIFEST, (json.dumps(manifest, indent=2, sort_keys=True) + "\n").encode())
        self._record(self._seen())

    def _compare(self, name: str, found: str) -> None:
        if found != self.hashes[name]:
            raise ModelError("M002", "the file is not the one that was prepared", place=str(self.folder / name))

    def _bytes(self, name: str) -> bytes:
        with self._readable(name) as content:
            return content.read()

    @contextmanager
    def _readable(self, name: str) -> Iterator[BufferedReader]:
        try:
            with (self.folder / name).open("rb") as content:
                yield content
        except FileNotFoundError:
            raise ModelError("M001", "no such file", place=str(self.folder / name)) from None
        except OSError as error:
            raise ModelError("M002", f"cannot be read ({error})", place=str(self.folder / name)) from error

    def _replace(self, name: str, content: bytes) -> None:
        partial = self.folder / f".{name}.{os.getpid()}.partial"
        try:
            partial.write_bytes(content)
            partial.replace(self.folder / name)
        finally:
            partial.unlink(missing_ok=True)

    def _seen(self) -> dict[str, list[int]]:
        """Size and time of change of every file."""
        stats = {name: (self.folder / name).stat() for name in (MANIFEST, *FILES)}
        return {name: [stat.st_size, stat.st_mtime_ns] for name, stat in stats.items()}

    def _recorded(self) -> Any:
        try:
            stamp = json.loads((self.folder / _STAMP).read_bytes())
            return stamp["seen"] if stamp["format"] == FORMAT else None
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def _record(self, seen: dict[str, list[int]]) -> None:
        """Note what has just been checked; a read-only folder is simply checked again next time."""
        try:
            self._replace(_STAMP, json.dumps({"format": FORMAT, "seen": seen}).encode())
        except OSError:
            return
