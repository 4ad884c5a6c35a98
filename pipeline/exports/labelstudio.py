"""Label Studio: tasks with predictions, and the labelling configuration that they need.

Offsets are code points, as Label Studio stores them since its frontend stopped counting UTF-16 (2021). A region there
cannot be broken, so the segments of a mark are regions linked by `continues`.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pipeline.exports.marks import CONTINUES, LABELS, LINKS, Article, Link, Mark, marks, merged

Json = Any
# Quiet grounds that the common kinds of colour blindness keep apart, in the order of LABELS.
_COLOURS = (
    "#0b5793",
    "#0a634a",
    "#0b6073",
    "#a03c08",
    "#d55e00",
    "#5f5247",
    "#4646a3",
    "#6d5500",
    "#c0a000",
    "#843271",
    "#888888",
)


def export(articles: Iterable[Article]) -> Iterator[tuple[str, bytes]]:
    """tasks.json for all articles, and config.xml."""
    tasks = [_task(article) for article in articles]
    yield "tasks.json", json.dumps(tasks, ensure_ascii=False, indent=1).encode() + b"\n"
    yield "config.xml", config().encode()


def read(files: Iterable[tuple[str, bytes]]) -> Iterator[list[Mark]]:
    """The marks of each task."""
    for task in json.loads(dict(files)["tasks.json"]):
        result = task["predictions"][0]["result"]
        pieces = [
            Mark(
                each["id"], each["value"]["labels"][0], ((each["value"]["start"], each["value"]["end"]),), each["meta"]
            )
            for each in result
            if each["type"] == "labels"
        ]
        links = [
            Link(each["labels"][0], each["from_id"], each["to_id"]) for each in result if each["type"] == "relation"
        ]
        yield merged(pieces, links)


def config() -> str:
    """The labelling interface."""
    labels = "\n".join(
        f'    <Label value="{label}" background="{colour}"/>' for label, colour in zip(LABELS, _COLOURS, strict=True)
    )
    relations = "\n".join(f'    <Relation value="{kind}"/>' for kind in LINKS)
    return (
        f'<View>\n  <Labels name="label" toName="text">\n{labels}\n  </Labels>\n'
        f"  <Relations>\n{relations}\n  </Relations>\n"
        '  <Text name="text" value="$text" granularity="symbol"/>\n</View>\n'
    )


def _task(article: Article) -> Json:
    found, links = marks(article.record)
    regions = [region for mark in found for region in _regions(article, mark)]
    relations = [_relation(link) for mark in found for link in _chain(mark)] + [_relation(link) for link in links]
    generator = article.record["generator"]
    return {
        "data": {"text": article.text, "uri": article.record["source"]["uri"], "record": article.record["id"]},
        "predictions": [
            {"model_version": f"{generator['name']} {generator['version']}", "result": [*regions, *relations]}
        ],
    }


def _regions(article: Article, mark: Mark) -> Iterator[Json]:
    for number, (start, end) in enumerate(mark.segments):
        yield {
            "id": _ident(mark, number),
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": {"start": start, "end": end, "text": article.text[start:end], "labels": [mark.label]},
            "meta": {} if number else mark.values,
        }


def _ident(mark: Mark, number: int) -> str:
    return f"{mark.id}.{number}" if number else mark.id


def _chain(mark: Mark) -> Iterator[Link]:
    for number in range(1, len(mark.segments)):
        yield Link(CONTINUES, _ident(mark, number - 1), _ident(mark, number))


def _relation(link: Link) -> Json:
    return {
        "type": "relation",
        "from_id": link.source,
        "to_id": link.target,
        "direction": "right",
        "labels": [link.kind],
    }
