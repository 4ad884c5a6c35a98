"""Word files (.docx) by python-docx: paragraphs and tables in their order, headings known by their styles."""

import io
import zipfile
from collections.abc import Iterator

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from pipeline.batch.unpacking import check_growth
from pipeline.documents.text import Block, Extracted, join
from pipeline.errors import SourceError

_HEADINGS = ("heading", "title", "subtitle", "标题", "副标题", "標題")


def extract(data: bytes) -> Extracted:
    """The text of a Word file; a row of a table is a line with tabs between its cells.

    Raises:
        SourceError [A004]: it unpacks to far more than it holds.
        SourceError [S005]: its XML is not of the kind that Word writes.
    """
    return join(_blocks(data), "python-docx")


def _blocks(data: bytes) -> Iterator[Block]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        check_growth(sum(each.file_size for each in archive.infolist()), len(data), "")
    document = Document(io.BytesIO(data))
    if document.element.getroottree().docinfo.doctype:
        # The format forbids it; entities would be left out without a word, or swell.
        raise SourceError("S005", "its XML declares a document type")
    for item in document.iter_inner_content():
        if isinstance(item, Paragraph):
            style = (item.style.name or "").lower() if item.style is not None else ""
            for line in item.text.split("\n"):
                yield Block(line, heading=style.startswith(_HEADINGS))
        elif isinstance(item, Table):
            for row in item.rows:
                yield Block("\t".join(cell.text.replace("\n", "") for cell in row.cells))
