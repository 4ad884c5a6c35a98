"""HTML pages by trafilatura: the main text without navigation, one block a line, headings known by their tags.

Takes the decoded page; refuses nothing, an empty answer means that there is no main text. trafilatura drops headings
where it does not know a site's markup, so those that stand between two blocks of the main text are put back.
"""

import re
from collections.abc import Iterator
from typing import Any

from lxml import html as lxml_html
from trafilatura import bare_extraction
from trafilatura.settings import use_config

from pipeline.documents.text import Block, Extracted, join

_HEADINGS = ("h1", "h2", "h3", "h4")
_BLOCKS = (*_HEADINGS, "p", "li", "td", "blockquote", "div")
_LONGEST_HEADING = 60
# Chinese articles are short in characters, and a sentence that a page repeats was printed twice.
_CONFIG = use_config()
_CONFIG.set("DEFAULT", "MIN_EXTRACTED_SIZE", "60")
_CONFIG.set("DEFAULT", "MIN_OUTPUT_SIZE", "1")
_CONFIG.set("DEFAULT", "MIN_DUPLCHECK_SIZE", "100000")


def extract(page: str) -> Extracted:
    """The title and the main text of a page."""
    found: Any = bare_extraction(page, include_comments=False, favor_recall=True, with_metadata=True, config=_CONFIG)
    if found is None or found.body is None:
        return join((), "trafilatura")
    body = list(_blocks(found.body))
    known = {_key(block.text) for block in body}
    title = [Block(found.title, heading=True)] if found.title and _key(found.title) not in known else []
    lost = _lost_headings(page, known | {_key(each.text) for each in title})
    day = found.date if found.date and re.fullmatch(r"\d{4}-\d\d-\d\d", found.date) else None
    return join([*title, *_with(body, lost)], "trafilatura", published=day)


def _blocks(body: Any) -> Iterator[Block]:
    for element in body.iterchildren():
        if element.tag == "head":
            yield Block(_text(element), heading=True)
        elif element.tag == "table":
            for row in element.iter("row"):
                yield Block("\t".join(_text(cell) for cell in row.iter("cell")))
        elif element.tag in ("list", "quote"):
            inner = [each for each in element.iterchildren() if each.tag in ("item", "p")]
            yield from (Block(line) for each in inner or [element] for line in _text(each).split("\n"))
        else:
            yield from (Block(line) for line in _text(element).split("\n"))


def _text(element: Any) -> str:
    for line_break in element.iter("lb"):
        line_break.tail = "\n" + (line_break.tail or "")
    return "".join(element.itertext())


def _lost_headings(page: str, known: set[str]) -> dict[str, list[str]]:
    """Headings of the page that are not known, by the block of the main text that follows each."""
    lost: dict[str, list[str]] = {}
    waiting: list[str] = []
    begun = False
    for element in lxml_html.fromstring(page).iter(*_BLOCKS):
        text = element.text_content().strip()
        key = _key(text)
        if element.tag in _HEADINGS and key not in known and 0 < len(text) <= _LONGEST_HEADING:
            waiting += [text] if begun else []
        elif key in known:
            if waiting:
                lost.setdefault(key, []).extend(waiting)
            waiting, begun = [], True
    return lost


def _with(body: list[Block], lost: dict[str, list[str]]) -> Iterator[Block]:
    for block in body:
        yield from (Block(text, heading=True) for text in lost.pop(_key(block.text), ()))
        yield block


def _key(text: str) -> str:
    return re.sub(r"\s+", "", text)
