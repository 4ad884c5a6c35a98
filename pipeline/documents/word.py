"""Word files (.docx) by python-docx: paragraphs and tables in their order, headings known by their styles."""

import io
from collections.abc import Iterator

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from pipeline.documents.text import Block, Extracted, join

_HEADINGS = ("heading", "title", "subtitle", "标题", "副标题", "標題")


def extract(data: bytes) -> Extracted:
    """The text of a Word file; a row of a table is a line with tabs between its cells."""
    return join(_blocks(data), "python-docx")


def _blocks(data: bytes) -> Iterator[Block]:
    for item in Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(item, Paragraph):
            style = (item.style.name or "").lower() if item.style is not None else ""
            for line in item.text.split("\n"):
                yield Block(line, heading=style.startswith(_HEADINGS))
        elif isinstance(item, Table):
            for row in item.rows:
                yield Block("\t".join(cell.text.replace("\n", "") for cell in row.cells))
