"""Golds as files: alone, or beside their articles as the quality gate reads them.

Takes golds and the files that the articles came from; refuses with a coded error what cannot be a fixture: an article
that stands in no file of its own.
"""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from pipeline.errors import ProofError, UsageError
from pipeline.gold_from_record import LAYERS, gold
from pipeline.printed import find_files

__all__ = ["article_files", "check_layers", "gold", "write"]
Json = Any


def check_layers(names: str | None) -> tuple[str, ...] | None:
    """The layers of a comma-separated list, None if nothing is named.

    Raises:
        UsageError [U003]: there is no such layer.
    """
    if not names:
        return None
    layers = tuple(names.split(","))
    unknown = [layer for layer in layers if layer not in LAYERS]
    if unknown:
        raise UsageError("U003", f"there is no layer {unknown[0]!r}, only {', '.join(LAYERS)}", place="--layers")
    return layers


def article_files(records: Sequence[Json], sources: Sequence[str]) -> list[Path]:
    """The file of each record's article.

    Raises:
        ProofError [P003]: a record's article is not among the sources as a file of its own.
    """
    found = {hashlib.sha256(data).hexdigest(): path for path, data in find_files(sources)}
    for record in records:
        if record["source"]["sha256"] not in found:
            raise ProofError("P003", "no file given has its SHA-256", place=record["source"]["uri"])
    return [found[record["source"]["sha256"]] for record in records]


def write(folder: str, record: Json, made: Json, article: Path | None) -> None:
    """Write a gold, and with it its article's bytes where they are given.

    Raises:
        UsageError [U002]: the folder cannot be written, or a fixture of this name is there already.
    """
    stem = PurePosixPath(record["source"]["uri"]).stem or record["id"][:12]
    place = Path(folder)
    try:
        target = place / "gold" if article else place
        target.mkdir(parents=True, exist_ok=True)
        if article and (target / f"{stem}.gold.json").exists():
            raise UsageError("U002", "there is such a fixture already", place=f"{target.as_posix()}/{stem}.gold.json")
        text = json.dumps(made, ensure_ascii=False, indent=1) + "\n"
        (target / f"{stem}.gold.json").write_text(text, "utf-8")
        if article:
            (place / "articles").mkdir(parents=True, exist_ok=True)
            (place / "articles" / f"{stem}{article.suffix}").write_bytes(article.read_bytes())
    except OSError as error:
        raise UsageError("U002", error.strerror or "it cannot be written", place=folder) from None
