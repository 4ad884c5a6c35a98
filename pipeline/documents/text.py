"""What the readers of documents give, and how they put it together line by line."""

from collections.abc import Iterable
from importlib import metadata
from typing import NamedTuple


class Extracted(NamedTuple):
    """The text of a document, one block a line.

    Attributes:
        text: code points; the record's offsets count in it.
        headings: offsets at which the lines start that the document's markup calls headings.
        library: name and version of what read the file.
        published: ISO 8601 day that the document states, None if it states none.
    """

    text: str
    headings: frozenset[int]
    library: str
    published: str | None = None


class Block(NamedTuple):
    """One block of a document: a heading, a paragraph, an item, a row; `gap`: an empty line stands above it."""

    text: str
    heading: bool = False
    gap: bool = False


def join(blocks: Iterable[Block], package: str, *, published: str | None = None) -> Extracted:
    """Put blocks on lines of their own; empty ones are left out.

    Args:
        blocks: in reading order.
        package: name of the distribution that read the file.
        published: the day that the document states.
    """
    lines: list[str] = []
    headings: set[int] = set()
    length = 0
    for block in blocks:
        text = block.text.strip("\r\n\t ")
        if not text.strip():
            continue
        if block.gap and lines:
            lines.append("")
            length += 1
        if block.heading:
            headings.add(length)
        lines.append(text)
        length += len(text) + 1
    return Extracted("\n".join(lines), frozenset(headings), f"{package} {metadata.version(package)}", published)
