"""Titles that take two lines: a headline wider than its column, a heading broken behind its colon (某大臣：|续办项目).

Takes the lines that may be text with their page, tells whether two lines are one title. It refuses a label whose words
follow on the next line: that is a turn of a conversation.
"""

from collections.abc import Iterator, Sequence

from pipeline.layout import headings
from pipeline.layout.asides import Furniture
from pipeline.layout.lines import Line
from pipeline.layout.page import Page

_LONGEST_FIRST, _LONGEST_SECOND, _PARAGRAPH = 14, 26, 30
_COLONS = frozenset(":：")


def headline(lines: Sequence[Line], parted: Sequence[Furniture | None], page: Page) -> bool:
    """Whether the first two lines are one headline: the second stands above a by-line, a gap or an indented line."""
    if len(lines) < 3 or lines[1].blank_before or lines[1].ends_sentence:
        return False
    first, second, third = lines[:3]
    profile = page.around(0)
    ends = parted[2] is not None or third.blank_before > 0 or profile.opens(third)
    return profile.is_full(first) and ends and not profile.is_full(second) and not first.ends_sentence


def at_colons(lines: Sequence[Line]) -> Iterator[int]:
    """Where a heading breaks off behind a colon and ends on the next line, with a paragraph below it."""
    for index in range(1, len(lines) - 2):
        first, second, below = lines[index : index + 3]
        if first.text[-1] not in _COLONS or len(first.text) > _LONGEST_FIRST or second.blank_before:
            continue
        closed = lines[index - 1].ends_sentence or first.blank_before > 0
        short = len(second.text) <= _LONGEST_SECOND and not second.ends_sentence and not second.ends_clause
        fact = headings.states_fact(first.text) or any(mark in first.text for mark in "，。、")
        if closed and short and not fact and second.label is None and len(below.text) > _PARAGRAPH:
            yield index
