"""Markdown by markdown-it-py: the text without its markup, one block a line, headings known by their marks."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from markdown_it import MarkdownIt

from pipeline.documents.text import Block, Extracted, join


def extract(source: str) -> Extracted:
    """The text of a Markdown file; numbers of ordered lists are kept, bullets are not."""
    return join(_blocks(MarkdownIt("commonmark").enable("table").parse(source)), "markdown-it-py")


def _blocks(tokens: Sequence[Any]) -> Iterator[Block]:
    heading, number = False, ""
    row: list[str] | None = None
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            heading = token.type == "heading_open"
        elif token.type == "list_item_open":
            number = f"{token.info}{token.markup} " if token.info else ""
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield Block("\t".join(row or ()))
            row = None
        elif token.type == "inline" and row is not None:
            row.append(_text(token))
        elif token.type == "inline":
            for line in (number + _text(token)).split("\n"):
                yield Block(line, heading)
            number = ""
        elif token.type in ("fence", "code_block"):
            yield from (Block(line) for line in token.content.split("\n"))


def _text(token: Any) -> str:
    """The words of a block; a line end inside it is a blank where it parts Latin words, and nothing else."""
    text = ""
    for child in token.children or ():
        if child.type == "hardbreak":
            text += "\n"
        elif child.type == "softbreak":
            text += _SOFT_BREAK
        elif child.type in ("text", "code_inline"):
            text += child.content
    return _BETWEEN_LATIN.sub(" ", text).replace(_SOFT_BREAK, "")


_SOFT_BREAK = "\x00"  # no Markdown text holds it
_BETWEEN_LATIN = re.compile("(?<=[!-~])\x00(?=[!-~])")
