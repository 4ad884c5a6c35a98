"""A record as marks on its text and links between them: the common ground of all formats.

Takes a record as plain JSON values, gives every place that it speaks of with a label and its values, and who is linked
to whom. Segments are code points; each format turns them into its own unit.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import Any, NamedTuple

Json = Any
Segments = tuple[tuple[int, int], ...]
LABELS = (
    "person",
    "organization",
    "position",
    "quote",
    "cue",
    "term",
    "date",
    "quantity",
    "noun",
    "honour",
    "event",
)
LINKS = ("speaker", "cue", "same_quote", "holds", "at", "counts", "recipient", "continues")
# What joins the segments of one mark in tools whose spans cannot be broken.
CONTINUES = "continues"


class Mark(NamedTuple):
    """A labelled place."""

    id: str
    label: str
    segments: Segments
    values: dict[str, str]


class Link(NamedTuple):
    """A relation from one mark to another, by their identifiers."""

    kind: str
    source: str
    target: str


class Article(NamedTuple):
    """What an export is made from."""

    record: Json
    text: str

    @property
    def base(self) -> str:
        """An IRI for the source: its own address if it is one, else a name made of its hash."""
        uri = str(self.record["source"]["uri"])
        known = uri.startswith(("https://", "http://", "urn:")) and not set(uri) & set(' <>"{}|\\^`')
        return uri if known else f"urn:fangtan:source:{self.record['source']['sha256']}"

    def words(self, segments: Segments) -> str:
        """The text of some segments."""
        return "".join(self.text[start:end] for start, end in segments)


def file_names(articles: Iterable[Article]) -> Iterator[tuple[str, Article]]:
    """Each article with a stem for its files; equal ones get a number."""
    taken: dict[str, int] = {}
    for article in articles:
        stem = PurePosixPath(article.record["source"]["uri"]).stem or article.record["id"][:12]
        stem = "".join(char if char.isalnum() or char in "-_." else "_" for char in stem)[:80].lstrip(".") or "article"
        taken[stem] = taken.get(stem, 0) + 1
        yield (stem if taken[stem] == 1 else f"{stem}-{taken[stem]}"), article


def marks(record: Json) -> tuple[list[Mark], list[Link]]:
    """All marks in text order, and the links between them."""
    book = _Book()
    for layer in (_people, _organizations, _quotes, _simple, _quantities, _honours):
        layer(record, book)
    found = sorted(book.marks, key=lambda mark: (mark.segments, LABELS.index(mark.label), mark.id))
    known = {mark.id for mark in found}
    kept = [link for link in dict.fromkeys(book.links) if {link.source, link.target} <= known]
    return found, kept


def merged(pieces: Sequence[Mark], links: Iterable[Link]) -> list[Mark]:
    """Marks whose segments a tool holds apart, put together again along the links that say so."""
    follows = {link.source: link.target for link in links if link.kind == CONTINUES}
    by_id = {piece.id: piece for piece in pieces}
    tails = set(follows.values())
    whole = []
    for piece in pieces:
        if piece.id in tails:
            continue
        segments, at = piece.segments, piece.id
        while at in follows:
            at = follows[at]
            segments += by_id[at].segments
        whole.append(piece._replace(segments=segments))
    return whole


class _Book:
    """Collects marks and links; remembers which mark stands for a person, body or event."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self.links: list[Link] = []
        self.first: dict[str, str] = {}
        self._taken: set[str] = set()

    def mark(self, label: str, span: Json, **values: object) -> str:
        segments = tuple((part["start"], part["end"]) for part in span["segments"])
        ident = f"{label}-{segments[0][0]}-{segments[-1][1]}"
        if ident in self._taken:
            ident += f"-{len(self.marks)}"
        self._taken.add(ident)
        given = {key: str(value) for key, value in values.items() if value not in (None, "", False)}
        self.marks.append(Mark(ident, label, segments, given))
        return ident

    def link(self, kind: str, source: str, target: str | None) -> None:
        if target is not None:
            self.links.append(Link(kind, source, target))


def _people(record: Json, book: _Book) -> None:
    names = {body["id"]: body["name"] for body in record["organizations"]}
    for person in record["people"]:
        for mention in sorted(person["mentions"], key=lambda each: each["kind"] != "name"):
            ident = book.mark("person", mention, name=person["name"], kind=mention["kind"])
            book.first.setdefault(person["id"], ident)
        for role in person["roles"]:
            organization = names.get(role["organization"])
            ident = book.mark("position", role["position"], status=role["status"], organization=organization)
            book.link("holds", book.first.get(person["id"], ""), ident)
            if role["organization"]:
                # Bodies are not marked yet: the link is made by their record's identifier and resolved below.
                book.link("at", ident, role["organization"])


def _organizations(record: Json, book: _Book) -> None:
    for body in record["organizations"]:
        for mention in sorted(body["mentions"], key=lambda each: each["kind"] != "full"):
            ident = book.mark("organization", mention, name=body["name"], kind=mention["kind"])
            book.first.setdefault(body["id"], ident)
    book.links = [link._replace(target=book.first.get(link.target, link.target)) for link in book.links]


def _quotes(record: Json, book: _Book) -> None:
    for quote in record["quotes"]:
        speaker, before = quote["speaker"], None
        said = {"type": quote["type"], "resolution": speaker["resolution"], "confidence": speaker["confidence"]}
        cue = None if quote["cue"] is None else book.mark("cue", quote["cue"]["span"], lemma=quote["cue"]["lemma"])
        for part in quote["parts"]:
            ident = book.mark("quote", part["span"], kind=part["kind"], carried=not part["anchored"], **said)
            book.link("speaker", ident, book.first.get(speaker["ref"] or ""))
            book.link("cue", ident, cue)
            book.link("same_quote", before or "", ident)
            before = ident


def _simple(record: Json, book: _Book) -> None:
    for term in record["terms"]:
        book.mark("term", term["span"], kind=term["kind"], nested=term["nested"])
    for date in record["dates"]:
        resolved = date["resolved"]["edtf"] if date["resolved"] else None
        book.mark("date", date["span"], type=date["type"], edtf=date["edtf"], iso=date["iso"], resolved=resolved)
    for event in record["events"]:
        for mention in event["mentions"]:
            book.first.setdefault(event["id"], book.mark("event", mention, name=event["name"]))


def _quantities(record: Json, book: _Book) -> None:
    for found in record["quantities"]:
        plain = {key: found[key] for key in ("kind", "value", "lower", "upper", "modifier", "unit", "modality")}
        ident = book.mark("quantity", found["span"], **plain, salient=found["salient"])
        if found["noun"]:
            book.link("counts", ident, book.mark("noun", found["noun"]))


def _honours(record: Json, book: _Book) -> None:
    for honour in record["honours"]:
        for span in honour["evidence"]:
            ident = book.mark("honour", span, name=honour["name"], kind=honour["kind"], support=honour["support"])
            book.link("recipient", ident, book.first.get(honour["recipient"] or ""))
