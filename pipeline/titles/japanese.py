"""Japanese names that the tagger cut short: 高桥直/PER 人/n.

Takes a reading and the span of a tagged name, gives the whole one. It refuses to add anything but one character that
closes given names and that no predicate needs.
"""

from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import PREDICATE
from pipeline.titles.reading import Reading

_LAST = "人子郎男夫雄美树斗彦平太助辅志香奈惠希织吾司史哉央江枝一二三"
_ENDINGS = ("和男", "和夫", "和彦", "和也", "和子", "之助", "之介", "太郎", "次郎", "一郎", "三郎", "五郎")
_PAIR = 2  # characters of each
_CUT = 3  # characters of a name that may go on


def with_last(reading: Reading, span: Span) -> Span:
    """高桥直人: a surname of two characters and a given name of which one character stands in the next word."""
    text = reading.text[slice(*span)]
    if len(text) > _CUT or text[:2] not in tables.surnames("japanese"):
        return span
    if reading.text.startswith(_ENDINGS, span.end):
        return Span(span.start, span.end + _PAIR)
    if len(text) != _CUT or reading.char(span.end) not in _LAST:
        return span
    whole = Span(span.start, span.end + 1)
    alone = reading.is_boundary(span.end) and reading.is_boundary(whole.end)
    return whole if alone and reading.tag_at(whole.end) in PREDICATE else span
