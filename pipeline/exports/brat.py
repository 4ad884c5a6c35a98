"""brat standoff: NAME.txt and NAME.ann an article, and annotation.conf for all.

Offsets are code points of the .txt file. brat knows broken spans: `T1 quote 3 9;11 20`. Values stand in notes, as JSON.
"""

import json
import re
from collections.abc import Iterable, Iterator

from pipeline.exports.marks import LABELS, LINKS, Article, Mark, file_names, marks

# What an annotator's note cannot hold: it is one line.
_LINE_ENDS = re.compile(r"[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")


def export(articles: Iterable[Article]) -> Iterator[tuple[str, bytes]]:
    """Text and annotations of each article, and the configuration."""
    for name, article in file_names(articles):
        yield f"{name}.txt", article.text.encode()
        yield f"{name}.ann", "".join(f"{line}\n" for line in _lines(article)).encode()
    yield "annotation.conf", config().encode()


def read(files: Iterable[tuple[str, bytes]]) -> Iterator[list[Mark]]:
    """The marks of each .ann file; their identifiers are brat's."""
    for name, data in files:
        if name.endswith(".ann"):
            fields = [line.split("\t") for line in data.decode().split("\n") if line]
            notes = {each[1].split(" ")[1]: each[2] for each in fields if each[0].startswith("#")}
            yield [_mark(each, notes) for each in fields if each[0].startswith("T")]


def config() -> str:
    """The types of marks and links."""
    entities = "\n".join(LABELS)
    relations = "\n".join(f"{kind}\tArg1:<ENTITY>, Arg2:<ENTITY>" for kind in LINKS)
    return f"[entities]\n{entities}\n\n[relations]\n{relations}\n\n[events]\n\n[attributes]\n"


def _lines(article: Article) -> Iterator[str]:
    found, links = marks(article.record)
    numbers = {mark.id: f"T{number}" for number, mark in enumerate(found, 1)}
    for number, mark in enumerate(found, 1):
        places = ";".join(f"{start} {end}" for start, end in mark.segments)
        words = " ".join(article.text[start:end] for start, end in mark.segments)
        yield f"T{number}\t{mark.label} {places}\t{_one_line(words)}"
        if mark.values:
            note = json.dumps(mark.values, ensure_ascii=False)
            yield f"#{number}\tAnnotatorNotes T{number}\t{_one_line(note)}"
    for number, link in enumerate(links, 1):
        yield f"R{number}\t{link.kind} Arg1:{numbers[link.source]} Arg2:{numbers[link.target]}"


def _one_line(words: str) -> str:
    return _LINE_ENDS.sub(" ", words)


def _mark(fields: list[str], notes: dict[str, str]) -> Mark:
    label, _, places = fields[1].partition(" ")
    segments = tuple((int(start), int(end)) for start, end in (place.split(" ") for place in places.split(";")))
    return Mark(fields[0], label, segments, json.loads(notes.get(fields[0], "{}")))
