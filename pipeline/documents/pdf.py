"""PDF files with a text layer by pdfminer.six: lines in reading order, column after column.

Takes bytes, gives the printed lines as they stand (paragraphs are put together by the sections stage), first-line
indents as full-width blanks, an empty line between two blocks. Lines in clearly larger type than the text are
headings. It refuses a file whose characters have no Unicode values.
"""

import io
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTChar, LTTextBox, LTTextLine

from pipeline.batch.unpacking import check_growth
from pipeline.documents.text import Block, Extracted, join
from pipeline.errors import SourceError

_LARGER = 1.2
_INDENT = 1.5  # in characters
_STREAM = re.compile(rb"stream\r?\n")
_PIECE = 1 << 16
_UNKNOWN = re.compile(r"\(cid:\d+\)")


class _Printed(NamedTuple):
    text: str
    size: float
    indent: bool
    opens_block: bool


def extract(data: bytes) -> Extracted:
    """The text layer of a PDF.

    Raises:
        SourceError [A004]: its streams unpack to far more than it holds.
        SourceError [S007]: most characters have no Unicode value.
    """
    _refuse_swelling(data)
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


def _refuse_swelling(data: bytes) -> None:
    """Unpack what looks like a stream, in small pieces that are thrown away: the library unpacks whatever comes."""
    content, total = memoryview(data), 0
    for match in _STREAM.finditer(data):
        stream, fed = zlib.decompressobj(), content[match.end() :]
        with suppress(zlib.error):
            while not stream.eof:
                piece = stream.decompress(stream.unconsumed_tail or fed[:_PIECE], _PIECE * 16)
                total += len(piece)
                check_growth(total, len(data), "")
                if not stream.unconsumed_tail:
                    fed = fed[_PIECE:]
                    if not fed:
                        break


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
