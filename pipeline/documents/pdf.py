"""PDF files with a text layer by pdfminer.six: lines in reading order, column after column.

Takes bytes, gives the printed lines as they stand (paragraphs are put together by the sections stage), first-line
indents as full-width blanks, an empty line between two blocks. Lines in clearly larger type than the text are
headings. It refuses a file whose characters have no Unicode values.
"""

import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTChar, LTTextBox, LTTextLine

from pipeline.documents.text import Block, Extracted, join
from pipeline.errors import SourceError

_LARGER = 1.2
_INDENT = 1.5  # in characters
_UNKNOWN = re.compile(r"\(cid:\d+\)")


class _Printed(NamedTuple):
    text: str
    size: float
    indent: bool
    opens_block: bool


def extract(data: bytes) -> Extracted:
    """The text layer of a PDF.

    Raises:
        SourceError [S007]: most characters have no Unicode value.
    """
    lines = list(_lines(data))
    text = "".join(line.text for line in lines)
    if len(_UNKNOWN.findall(text)) * 10 > len(text):
        raise SourceError("S007", "its characters have no Unicode values")
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    blocks = (
        Block("\u3000\u3000" * line.indent + line.text, line.size > body * _LARGER, line.opens_block) for line in lines
    )
    return join(blocks, "pdfminer.six")


def _lines(data: bytes) -> Iterator[_Printed]:
    for page in extract_pages(io.BytesIO(data), laparams=LAParams()):
        for box in page:
            if not isinstance(box, LTTextBox):
                continue
            printed = [line for line in box if isinstance(line, LTTextLine) and line.get_text().strip()]
            left = min((line.x0 for line in printed), default=0.0)
            for index, line in enumerate(printed):
                size = max((char.size for char in line if isinstance(char, LTChar)), default=0.0)
                text = line.get_text().strip("\r\n")
                indent = line.x0 - left > size * _INDENT and not text.startswith("\u3000")
                yield _Printed(text.strip(" "), size, indent, opens_block=index == 0)
