"""Names on lines of credits: 文丨季舒, 摄影：万里, 通讯员 万里.

Takes a reading of a line outside the paragraphs, gives names. It refuses what ends like a body or a position, and
sources (图：某某社).
"""

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


def credited_names(reading: Reading) -> list[Name]:
    """A surname and one or two characters right after a label, common words too; only between marks and blanks."""
    if reading.unit.kind not in _LINES:
        return []
    found = []
    for match in _CREDIT.finditer(reading.text, *reading.span):
        text = match[1]
        length = surname_length(text)
        fits = 0 < length < len(text) <= length + 2 and not ends_in_head(text)
        body = tables.organization_heads().ending(text, len(text), 0) is not None or text.endswith("办")
        if fits and not body and "丨" not in text and text not in tables.name_context("credit"):
            found.append(Name(Span(*match.span(1)), sure=True))
    return found
