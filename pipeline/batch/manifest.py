"""What an output says of itself: what made it, from what, how much, and the hash of every file.

Gives the fingerprint under which finished articles are kept, and `manifest.json`. Neither holds a time, a place or a
count of workers, so that two runs over the same inputs agree to the byte.
"""

import hashlib
import json
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from pipeline import lexicon
from pipeline.batch import whole
from pipeline.batch.articles import Reading
from pipeline.batch.whole import Written
from pipeline.models.store import Store
from pipeline.version import VERSION

FORMAT = 1
NAME = "manifest.json"
# What reads and tags; another version of one of these can give another record.
_LIBRARIES = (
    "charset-normalizer",
    "lunar-python",
    "lxml",
    "markdown-it-py",
    "numpy",
    "onnxruntime",
    "pdfminer.six",
    "pydantic",
    "python-docx",
    "spacy",
    "spacy-pkuseg",
    "trafilatura",
)


@cache
def generator() -> dict[str, Any]:
    """Everything besides the input that a record depends on.

    Raises:
        ModelError [M001, M002]: there are no models.
    """
    return {
        "name": "fangtan",
        "version": VERSION,
        "code_sha256": _code(),
        "lexicon_sha256": lexicon.fingerprint(),
        "models": Store().hashes,
        "libraries": {name: version for name in _LIBRARIES if (version := _version(name))},
    }


def fingerprint(reading: Reading) -> str:
    """SHA-256 of the generator and of the options that shape a record; the output's format is none of them."""
    shaped = {"encoding": reading.encoding, "published": reading.published, "column": reading.column}
    return hashlib.sha256(json.dumps([generator(), shaped], sort_keys=True).encode()).hexdigest()


def write(path: Path, content: dict[str, Any], files: list[Written]) -> None:
    """Write the manifest, last of all files; raises OSError where that fails."""
    entries = [{"name": each.name, "bytes": each.size_bytes, "sha256": each.sha256 or None} for each in files]
    whole_content = {"manifest": FORMAT, "generator": generator(), **content, "files": entries}
    whole.write(path, json.dumps(whole_content, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n")
    whole.make_durable(path.parent)


def _code() -> str:
    """The package's own source: in a checkout the version stays the same from one change to the next."""
    root = Path(__file__).parent.parent
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*.py")):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0")
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
