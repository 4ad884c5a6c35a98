"""spaCy: a DocBin of all articles, spans in groups by label.

Every character is a token, so no span is moved to a word's edge; token indices are then code points. The segments of a
mark are spans of one `span_id`, since a spaCy span cannot be broken. Values and links are in `doc.user_data`.
"""

import json
from collections.abc import Iterable, Iterator

from pipeline.exports.marks import LABELS, Article, Mark, marks

NAME = "articles.spacy"


def export(articles: Iterable[Article]) -> Iterator[tuple[str, bytes]]:
    """One file for all articles."""
    import spacy
    from spacy.tokens import Doc, DocBin, Span

    vocab = spacy.blank("zh").vocab
    docs = DocBin(store_user_data=True)
    for article in articles:
        found, links = marks(article.record)
        doc = Doc(vocab, words=list(article.text), spaces=[False] * len(article.text))
        for label in LABELS:
            doc.spans[label] = [
                Span(doc, start, end, label=label, span_id=mark.id)
                for mark in found
                if mark.label == label
                for start, end in mark.segments
            ]
        doc.user_data["record"] = article.record["id"]
        doc.user_data["uri"] = article.record["source"]["uri"]
        doc.user_data["values"] = json.dumps({mark.id: mark.values for mark in found}, ensure_ascii=False)
        doc.user_data["links"] = json.dumps(links, ensure_ascii=False)
        docs.add(doc)
    yield NAME, docs.to_bytes()


def read(files: Iterable[tuple[str, bytes]]) -> Iterator[list[Mark]]:
    """The marks of each doc, in the order of their groups."""
    import spacy
    from spacy.tokens import DocBin

    vocab = spacy.blank("zh").vocab
    for doc in DocBin().from_bytes(dict(files)[NAME]).get_docs(vocab):
        values = json.loads(doc.user_data["values"])
        segments: dict[tuple[str, str], tuple[tuple[int, int], ...]] = {}
        for label, group in doc.spans.items():
            for span in group:
                key = (span.id_, label)
                segments[key] = (*segments.get(key, ()), (span.start, span.end))
        yield [Mark(ident, label, places, values[ident]) for (ident, label), places in segments.items()]
