"""W3C Web Annotation: an AnnotationCollection an article, JSON-LD.

Each segment is a target of its own with a TextPositionSelector, which counts code points by the standard, and a
TextQuoteSelector with the words around it, so that an annotation finds its place even in a text with other blanks.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pipeline.exports.marks import Article, Link, Mark, file_names, marks

Json = Any
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 24


def export(articles: Iterable[Article]) -> Iterator[tuple[str, bytes]]:
    """One .jsonld file an article."""
    for name, article in file_names(articles):
        text = json.dumps(_collection(article), ensure_ascii=False, indent=1)
        yield f"{name}.jsonld", text.encode() + b"\n"


def read(files: Iterable[tuple[str, bytes]]) -> Iterator[list[Mark]]:
    """The marks of each collection; links are passed over."""
    for _, data in files:
        items = json.loads(data)["first"]["items"]
        yield [_mark(item) for item in items if item["motivation"] == "tagging"]


def _collection(article: Article) -> Json:
    found, links = marks(article.record)
    items = [_annotation(article, mark) for mark in found] + [_linking(article, link) for link in links]
    return {
        "@context": CONTEXT,
        "id": f"{article.base}#annotations",
        "type": "AnnotationCollection",
        "label": article.record["source"]["uri"],
        "total": len(items),
        "first": {"id": f"{article.base}#page", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }


def _annotation(article: Article, mark: Mark) -> Json:
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": mark.label}]
    bodies += [
        {"type": "TextualBody", "purpose": "describing", "value": f"{key}={value}"}
        for key, value in mark.values.items()
    ]
    return {
        "id": f"{article.base}#{mark.id}",
        "type": "Annotation",
        "motivation": "tagging",
        "body": bodies,
        "target": [_target(article, start, end) for start, end in mark.segments],
    }


def _target(article: Article, start: int, end: int) -> Json:
    text = article.text
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(start - _AROUND, 0) : start],
        "suffix": text[end : end + _AROUND],
    }
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"type": "SpecificResource", "source": article.base, "selector": [position, quote]}


def _linking(article: Article, link: Link) -> Json:
    return {
        "id": f"{article.base}#{link.kind}-{link.source}-{link.target}",
        "type": "Annotation",
        "motivation": "linking",
        "body": [
            {"type": "TextualBody", "purpose": "classifying", "value": link.kind},
            f"{article.base}#{link.target}",
        ],
        "target": f"{article.base}#{link.source}",
    }


def _mark(item: Json) -> Mark:
    tag, *described = [body["value"] for body in item["body"]]
    values = dict(value.split("=", 1) for value in described)
    places = [target["selector"][0] for target in item["target"]]
    segments = tuple((place["start"], place["end"]) for place in places)
    return Mark(item["id"].rpartition("#")[2], tag, segments, values)
