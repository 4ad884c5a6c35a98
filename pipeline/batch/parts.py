"""What a run has finished, kept so that it can be taken up again: append-only parts beside the output.

Takes outcomes in order and gives those of an earlier run back by key. A part holds some hundred lines
`{"key", "record" | "failure"}`, is written whole and never changed, and is named after its content, so a damaged one
is known and ignored. Where a part ends depends on the outcomes alone: a run that was broken off ends with the same
parts as one that was not.
"""

import gzip
import hashlib
import shutil
import zlib
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.batch import whole
from pipeline.batch.work import Outcome

if TYPE_CHECKING:
    from sqlite3 import Connection

_OUTCOMES, _BYTES = 128, 4_000_000  # after which a part is closed: some seconds of work that a kill can cost
_OPENED = 4  # parts of the earlier run that are held unpacked
_KEY = 64
_HEADS = {"record": b'","record":', "failure": b'","failure":'}


class Parts:
    """The parts of one output that were made with the same version and options."""

    def __init__(self, folder: Path, fingerprint: str, *, reuse: bool) -> None:
        """Raises OSError where nothing can be written."""
        self._base, self._folder = folder, folder / fingerprint[:16]
        if not reuse:
            shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True, exist_ok=True)
        self._earlier: list[Path] = []
        self._opened: OrderedDict[int, bytes] = OrderedDict()
        self._lines: list[bytes] = []
        self._size_bytes = 0
        self._own: list[str] = []
        self._index = _index()
        for path in sorted(self._folder.glob("*.jsonl.gz")):
            self._look_through(path)
        self._index.commit()

    def find(self, key: str) -> Outcome | None:
        """What became of the input of this key in an earlier run; None if it is not known."""
        row = self._index.execute("select part, start, size, code from kept where key = ?", (key,)).fetchone()
        if row is None:
            return None
        part, start, size, code = row
        payload = self._content(part)[start : start + size]
        return Outcome(key, "failure" if code else "record", payload, code, is_reused=True)

    def add(self, outcome: Outcome) -> None:
        """Keep an outcome; one whose key is empty takes its place but is not found again."""
        key = (outcome.key or "-" * _KEY).encode()
        self._lines.append(b'{"key":"' + key + _HEADS[outcome.kind] + outcome.payload + b"}\n")
        self._size_bytes += len(outcome.payload)
        if len(self._lines) >= _OUTCOMES or self._size_bytes >= _BYTES:
            self.close_part()

    def close_part(self) -> None:
        """Make what has been added since the last part durable."""
        if not self._lines:
            return
        content = b"".join(self._lines)
        name = _name(len(self._own), content)
        if not (self._folder / name).exists():
            whole.write(self._folder / name, gzip.compress(content, 1, mtime=0))
            whole.make_durable(self._folder)
        self._own.append(name)
        self._lines, self._size_bytes = [], 0

    def is_empty(self) -> bool:
        """Whether there is nothing to be taken up, of this run or an earlier one."""
        return not self._own and not self._earlier

    def finish(self) -> None:
        """Close the last part and remove whatever does not belong to this run."""
        self.close_part()
        own = set(self._own)
        for path in self._folder.iterdir():
            if path.name not in own:
                path.unlink()
        for path in self._base.iterdir():
            if path.is_dir() and path != self._folder:
                shutil.rmtree(path, ignore_errors=True)
        self._index.close()

    def _look_through(self, path: Path) -> None:
        """Note what an earlier part holds; a damaged one holds nothing."""
        try:
            content = gzip.decompress(path.read_bytes())
        except (OSError, EOFError, zlib.error):
            return
        if path.name.partition("-")[2] != _name(0, content).partition("-")[2]:
            return
        number = len(self._earlier)
        self._earlier.append(path)
        found = ((key, number, start, size, code) for key, start, size, code in _entries(content) if key[0] != "-")
        self._index.executemany("insert or ignore into kept values (?, ?, ?, ?, ?)", found)

    def _content(self, part: int) -> bytes:
        if part in self._opened:
            self._opened.move_to_end(part)
        else:
            self._opened[part] = gzip.decompress(self._earlier[part].read_bytes())
            if len(self._opened) > _OPENED:
                self._opened.popitem(last=False)
        return self._opened[part]


def _index() -> "Connection":
    import sqlite3

    index = sqlite3.connect("", check_same_thread=False)  # a nameless file once it outgrows its cache
    index.execute("create table kept (key text primary key, part int, start int, size int, code text) without rowid")
    return index


def _name(number: int, content: bytes) -> str:
    return f"{number:06}-{hashlib.sha256(content).hexdigest()[:16]}.jsonl.gz"


def _entries(content: bytes) -> Iterator[tuple[str, int, int, str]]:
    """Key, place and size of each payload, and the code of a failure."""
    at, head = 0, len(b'{"key":"')
    while at < len(content):
        end = content.index(b"\n", at)
        key = content[at + head : at + head + _KEY].decode()
        kind = "record" if content.startswith(_HEADS["record"], at + head + _KEY) else "failure"
        start = at + head + _KEY + len(_HEADS[kind])
        code = "" if kind == "record" else _code(content[start : end - 1])
        yield key, start, end - 1 - start, code
        at = end + 1


def _code(entry: bytes) -> str:
    import json

    return str(json.loads(entry)["code"])
