"""The text of an article as it was printed, from its record alone or from its source.

Takes records as plain JSON values, gives their texts with a word on how sure they are. A record repeats every printed
word, so only the blanks between its lines are missing; they are put back as line feeds, and where the hash of the
source confirms the result it is the source itself. Refuses a source that is not the one of the record.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, product
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pipeline.errors import ProofError, UsageError

Json = Any
_LINES = (".jsonl", ".ndjson")
Proof = Literal["source", "hash", "assumed"]
# What stands between the lines of most files: line ends, a paragraph's indent, and lines of nothing but blanks.
_ENDS, _INDENTS, _BLANKS = ("\n", "\r\n", "\r"), ("", "\u3000\u3000", "    "), (" ", "\u3000")


class Printed(NamedTuple):
    """A text and what vouches for it.

    Attributes:
        proof: "source" if it was read from the source, "hash" if it was rebuilt and has the source's hash, "assumed"
            if it was rebuilt and blanks between lines may differ; all words and offsets are right in any case.
    """

    text: str
    proof: Proof


def texts(records: Sequence[Json], sources: Iterable[str] = ()) -> list[Printed]:
    """The text of each record: from the sources where they hold it, else rebuilt.

    Args:
        records: as `json.loads` gives them.
        sources: files, folders of them, or JSON lines; found by the SHA-256 in the record.
    Raises:
        UsageError [U001]: a source does not exist.
        ProofError [P003]: sources are named, and none of them is the one of a record.
    """
    names = list(sources)
    if not names:
        return [rebuild(record) for record in records]
    found = dict(_read(names, {record["source"]["sha256"]: record["source"] for record in records}))
    for record in records:
        if record["source"]["sha256"] not in found:
            raise ProofError("P003", "no source given has its SHA-256", place=record["source"]["uri"])
    return [Printed(found[record["source"]["sha256"]], "source") for record in records]


def find_files(names: Iterable[str]) -> Iterator[tuple[Path, bytes]]:
    """The files that are named or stand in named folders, with their bytes.

    Raises:
        UsageError [U001]: a name leads nowhere, or a file cannot be read.
    """
    for name in names:
        path = Path(name)
        if not path.exists():
            raise UsageError("U001", "there is no such file or folder", place=name)
        for each in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if each.is_file():
                try:
                    yield each, each.read_bytes()
                except OSError as error:
                    raise UsageError("U001", error.strerror or "it cannot be read", place=each.as_posix()) from None


def _read(names: list[str], wanted: dict[str, Json]) -> Iterator[tuple[str, str]]:
    """Hash and text of each wanted source; a file is decoded only if its bytes are those of a record."""
    from pipeline.inputs import read_file

    for path, data in find_files(names):
        digest = hashlib.sha256(data).hexdigest()
        if digest in wanted:
            source = wanted[digest]
            encoding = source["encoding"] if source["encoding_from"] == "option" else None
            yield digest, read_file(path, encoding=encoding).text
        elif path.suffix in _LINES:
            yield from _lines(data, wanted)


def _lines(data: bytes, wanted: dict[str, Json]) -> Iterator[tuple[str, str]]:
    """The same for JSON lines, whose texts stand in any field."""
    for line in data.split(b"\n"):
        try:
            value = json.loads(line)
        except ValueError:
            continue
        for text in value.values() if isinstance(value, dict) else ():
            digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest() if isinstance(text, str) else ""
            if digest in wanted:
                yield digest, text


def rebuild(record: Json) -> Printed:
    """Put the text back together from the spans of a record."""
    pieces = _pieces(record)
    first = None
    for blank, indent, end in product(_BLANKS, _INDENTS, _ENDS):
        text = "".join(piece if isinstance(piece, str) else piece.fill(end, indent, blank) for piece in pieces)
        if _has_the_hash(text, record["source"]):
            return Printed(text, "hash")
        first = text if first is None else first
    return Printed(first or "", "assumed")


def spans(value: Json) -> Iterator[Json]:
    """Every span of a record, wherever it stands."""
    if isinstance(value, dict):
        if "segments" in value and "text" in value:
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


class _Gap(NamedTuple):
    """A run of characters that no span holds; `lone`: known to be a line of blanks."""

    size: int
    lone: bool
    first: bool
    last: bool

    def fill(self, end: str, indent: str, blank: str) -> str:
        """Blanks of the right number: line ends, the last of them an indent if there is room for both."""
        if self.lone:
            return blank * self.size
        room = self.size >= len(indent) + (0 if self.first else len(end))
        tail = indent if room and not self.last else ""
        ends = self.size - len(tail)
        return (end * (ends // len(end) + 1))[:ends] + tail


def _pieces(record: Json) -> list[str | _Gap]:
    """The text as known words and gaps between them."""
    size = record["source"]["code_points"]
    chars: list[str | None] = [None] * size
    for span in spans(record):
        at = 0
        for segment in span["segments"]:
            length = segment["end"] - segment["start"]
            chars[segment["start"] : segment["end"]] = span["text"][at : at + length]
            at += length
    lone = bytearray(size)
    for found in record["diagnostics"]:
        for segment in found["segments"] if found["code"] == "D001" else ():
            lone[segment["start"] : segment["end"]] = b"\1" * (segment["end"] - segment["start"])
    pieces: list[str | _Gap] = []
    at = 0
    for (known, blank_line), run in groupby(range(size), lambda i: (chars[i] is not None, bool(lone[i]))):
        length = sum(1 for _ in run)
        if known:
            pieces.append("".join(char or "" for char in chars[at : at + length]))
        else:
            pieces.append(_Gap(length, blank_line, at == 0, at + length == size))
        at += length
    return pieces


def _has_the_hash(text: str, source: Json) -> bool:
    if source["extraction"] is not None:
        return hashlib.sha256(text.encode()).hexdigest() == str(source["extraction"]["text_sha256"])
    try:
        data = text.encode(source["encoding"])
    except (LookupError, UnicodeError):
        return False
    return hashlib.sha256(data).hexdigest() == str(source["sha256"])
