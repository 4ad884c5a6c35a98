"""doccano: JSON lines with entities and relations, for a project that allows overlapping spans.

Offsets are UTF-16 code units: doccano counts as its JavaScript does, unless a project counts graphemes. A span there
cannot be broken, so the segments of a mark are entities linked by `continues`.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pipeline.exports.marks import CONTINUES, Article, Link, Mark, marks, merged
from pipeline.exports.units import Utf16

Json = Any


def export(articles: Iterable[Article]) -> Iterator[tuple[str, bytes]]:
    """All articles in one file."""
    lines = (json.dumps(_line(article), ensure_ascii=False) + "\n" for article in articles)
    yield "doccano.jsonl", "".join(lines).encode()


def read(files: Iterable[tuple[str, bytes]]) -> Iterator[list[Mark]]:
    """The marks of each line; their identifiers are the entities' numbers, their values are not in this format."""
    for line in dict(files)["doccano.jsonl"].decode().split("\n"):
        if line:
            value = json.loads(line)
            units = Utf16(value["text"])
            pieces = [
                Mark(
                    str(each["id"]),
                    each["label"],
                    ((units.back(each["start_offset"]), units.back(each["end_offset"])),),
                    {},
                )
                for each in value["entities"]
            ]
            links = [Link(each["type"], str(each["from_id"]), str(each["to_id"])) for each in value["relations"]]
            yield merged(pieces, links)


def _line(article: Article) -> Json:
    found, links = marks(article.record)
    units = Utf16(article.text)
    entities: list[Json] = []
    relations: list[Json] = []
    heads: dict[str, int] = {}
    for mark in found:
        for number, (start, end) in enumerate(mark.segments):
            ident = len(entities)
            place = {"start_offset": units.to(start), "end_offset": units.to(end)}
            entities.append({"id": ident, **place, "label": mark.label})
            if number:
                relations.append(_relation(len(relations), CONTINUES, ident - 1, ident))
            else:
                heads[mark.id] = ident
    for link in links:
        relations.append(_relation(len(relations), link.kind, heads[link.source], heads[link.target]))
    source = {"uri": article.record["source"]["uri"], "record": article.record["id"]}
    return {"text": article.text, "entities": entities, "relations": relations, **source}


def _relation(ident: int, kind: str, source: int, target: int) -> Json:
    return {"id": ident, "from_id": source, "to_id": target, "type": kind}
