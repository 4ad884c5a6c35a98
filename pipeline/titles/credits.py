"""Names on lines of credits: 文丨季舒, 摄影：万里, 通讯员 万里.

Takes a reading of a line outside the paragraphs, gives names. It refuses what ends like a body or a position, and
sources (图：某某社).
"""

import re
from collections.abc import Iterator

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import BLANKS, HAN, Name, ends_in_head, surname_length
from pipeline.titles.reading import Reading

_LINES = frozenset(("byline", "caption", "boilerplate", "source_line"))
_BAR = "|｜丨/／:：‧·"
_CREDIT = regex(
    "(?:[文图摄]|"
    + alternation(word_list("posts", "credit"))
    + f")(?:[{BLANKS}]?[{_BAR}][{BLANKS}]?|[{BLANKS}]{{1,4}})([{HAN}]{{2,4}})(?![{HAN}{_BAR}])"
)
# 某县报道组 季舒 万里, where no label stands: the body of the writers and their names
_OF_BODY = regex(f"([{HAN}·]{{4,20}})((?:[{BLANKS}、]{{1,3}}[{HAN}]{{2,3}}){{1,6}})")
_NAME = regex(f"([{HAN}]{{2,3}})")
_PRESS = word_list("bodies", "press_office")


def credited_names(reading: Reading) -> list[Name]:
    """A surname and one or two characters right after a label, common words too; only between marks and blanks."""
    if reading.unit.kind not in _LINES:
        return []
    found = []
    for match in (*_CREDIT.finditer(reading.text, *reading.span), *_below_a_body(reading)):
        text = match[1]
        length = surname_length(text)
        fits = 0 < length < len(text) <= length + 2 and not ends_in_head(text)
        body = tables.organization_heads().ending(text, len(text), 0) is not None or text.endswith("办")
        if fits and not body and "丨" not in text and text not in tables.name_context("credit"):
            found.append(Name(Span(*match.span(1)), sure=True))
    return found


def _below_a_body(reading: Reading) -> Iterator[re.Match[str]]:
    line = _OF_BODY.fullmatch(reading.text, *reading.span) if reading.unit.kind == "byline" else None
    if line is not None and (ends_in_head(line[1]) or line[1].endswith(_PRESS)):
        yield from _NAME.finditer(reading.text, *line.span(2))
