"""Files of records and golds, matched by the source they speak of.

Takes paths, gives plain JSON values; refuses with a coded error what is no record or gold.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.errors import RecordError, UsageError
from pipeline.evaluate import LayerScore

Json = Any


def read_records(name: str) -> list[Json]:
    """The records of a .json file, a .jsonl file, or all such files of a folder.

    Raises:
        UsageError [U001]: there is nothing there.
        RecordError [R002]: a file is not made of records.
    """
    return [value for path in _files(name, (".json", ".jsonl")) for value in _values(path) if "schema_version" in value]


def read_golds(name: str) -> list[Json]:
    """The golds of a file or a folder; raises as `read_records` does."""
    return [value for path in _files(name, (".json",)) for value in _values(path) if "gold_version" in value]


def pair(records: list[Json], golds: list[Json]) -> list[tuple[Json, Json]]:
    """Each gold with the record of the same source bytes.

    Raises:
        RecordError [R002]: a gold has no record, or there is no gold at all.
    """
    by_source = {record["source"]["sha256"]: record for record in records}
    if not golds:
        raise RecordError("R002", "it holds no gold", place="GOLD")
    for gold in golds:
        if gold["source"]["sha256"] not in by_source:
            raise RecordError("R002", f"no record has source {gold['source']['sha256'][:12]}", place="PRED")
    return [(by_source[gold["source"]["sha256"]], gold) for gold in golds]


def figures(score: LayerScore) -> dict[str, Json]:
    """The numbers of one layer for JSON output, rounded to four places."""
    return {
        kind: {
            "precision": round(part.precision, 4),
            "recall": round(part.recall, 4),
            "f1": round(part.f1, 4),
            "predicted": part.predicted,
            "gold": part.gold,
        }
        for kind, part in (("strict", score.strict), ("relaxed", score.relaxed))
    }


def _files(name: str, suffixes: tuple[str, ...]) -> list[Path]:
    path = Path(name)
    if path.is_dir():
        return sorted(each for each in path.rglob("*") if each.suffix in suffixes)
    if not path.exists():
        raise UsageError("U001", "there is no such file or folder", place=name)
    return [path]


def _values(path: Path) -> Iterator[Json]:
    try:
        text = path.read_text("utf-8")
        values = [json.loads(line) for line in text.splitlines()] if path.suffix == ".jsonl" else [json.loads(text)]
    except (OSError, ValueError) as error:
        raise RecordError("R002", str(error)[:120], place=path.as_posix()) from None
    for value in values:
        if not isinstance(value, dict):
            raise RecordError("R002", "it is no JSON object", place=path.as_posix())
        yield value
