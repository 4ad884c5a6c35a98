"""Records in the forms of other tools, one module a format, spans in each one's own unit.

Every module gives `export(articles)`, the files of a whole run as (name, bytes), and `read(files)`, which finds the
spans in such files again: what a tool is given can be proved to mean what the record says.
"""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

from pipeline.errors import UsageError
from pipeline.exports.marks import Article

FORMATS = {
    "webannotation": "W3C Web Annotation, JSON-LD",
    "labelstudio": "Label Studio tasks with predictions",
    "brat": "brat standoff",
    "doccano": "doccano JSON lines with relations",
    "schemaorg": "schema.org NewsArticle, JSON-LD",
    "spacy": "spaCy DocBin",
}


def export(name: str, articles: Iterable[Article]) -> Iterator[tuple[str, bytes]]:
    """The files of one format.

    Raises:
        UsageError [U003]: there is no such format.
    """
    if name not in FORMATS:
        raise UsageError("U003", f"there is no format {name!r}, only {', '.join(FORMATS)}", place="export")
    make: Callable[[Iterable[Article]], Iterator[tuple[str, bytes]]] = import_module(f"pipeline.exports.{name}").export
    return make(articles)
