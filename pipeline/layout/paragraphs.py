"""Which printed lines are one paragraph, and what kind of break was between them.

Takes lines in reading order and answers for a line whether the paragraph above runs on into it. Evidence: the mark
at the end of the line above, indents and empty lines, labels and numbers of the line itself, and the width of the
page where every line is cut at the same column.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from pipeline.document import JoinKind
from pipeline.layout.dateline import dateline_length
from pipeline.layout.lines import CLAUSE_MARKS, CLOSERS, OPENERS, SENTENCE_MARKS, Line

# A page is wrapped if neighbours without a gap fill it to about the same column, this many columns at the least.
_NARROWEST, _WIDEST, _SLACK = 12, 64, 3
# How far around a line its page is looked at; keeps the cost of a million-line file linear.
_WINDOW = 12
# Characters on each side of a break that the word judge is shown.
_CONTEXT = 12
# A column holds more characters than this; a lone shorter line was not cut from one.
_SHORTEST_CUT = 10
_DATELINE_REACH = 120
_LIST_LINE, _ROW = 24, 60


def runs_on(lines: Sequence[Line], index: int) -> bool:
    """Whether line `index` goes on with the paragraph of the line before it."""
    above, line = lines[index - 1], lines[index]
    if dateline_length(line.text[:_DATELINE_REACH]):
        return False
    if line.blank_before and _is_bare(above) and len(above.text) <= _SHORTEST_CUT:
        return False
    if line.enumerated and (above.ends_sentence or above.ends_clause or above.enumerated):
        return False
    if line.indented and not above.indented and line.blank_before == 0:
        return False
    if line.indented and _indents_mark_paragraphs(lines, index):
        return False
    wrapped = _wrap_width(lines, index) if line.blank_before == 0 else 0
    if above.ends_sentence:
        return bool(wrapped) and len(above.text) >= wrapped - 1 and line.text[0] not in OPENERS
    if wrapped:
        return True
    if above.text[-1] in ":：":
        return line.text[0] not in OPENERS and not _opens_list(above)
    if _is_row(line):
        return False
    return not (is_list_line(lines, index - 1) and is_list_line(lines, index))


def join_kind(above: Line, line: Line, word_across: Callable[[str, int], bool]) -> JoinKind:
    """What the break between two joined lines cuts."""
    if above.text[-1] in CLAUSE_MARKS + SENTENCE_MARKS + CLOSERS:
        return "after_comma"
    left, right = above.text[-_CONTEXT:], line.text[:_CONTEXT]
    return "inside_word" if word_across(left + right, len(left)) else "between_words"


def is_cut_off(line: Line) -> bool:
    """Whether a paragraph that ends with this line stops in mid-sentence."""
    return not (line.ends_sentence or line.text[-1] in CLOSERS + ":：") and len(line.text) > 1 and not _is_bare(line)


def is_list_line(lines: Sequence[Line], index: int) -> bool:
    """A short line without a sentence's punctuation beside another such: an entry of a list or a table of names."""
    return _is_bare(lines[index]) and any(
        0 <= other < len(lines) and other != index and _is_bare(lines[other]) for other in (index - 1, index + 1)
    )


def width_below(lines: Sequence[Line], index: int) -> int:
    """The longest of the lines that follow within a page's reach."""
    return max((len(line.text) for line in lines[index + 1 : index + 4]), default=0)


def fills_column(lines: Sequence[Line], index: int) -> bool:
    """Whether the line is as wide as its wrapped page, with more text right below: no heading is."""
    if index + 1 >= len(lines) or lines[index + 1].blank_before:
        return False
    return 0 < _wrap_width(lines, index + 1) <= len(lines[index].text)


def _opens_list(line: Line) -> bool:
    """A short line that only announces what follows: 会议决定任命:"""
    return len(line.text) <= _LIST_LINE and not any(mark in line.text[:-1] for mark in "，,。；;：:！!？?")


def _is_row(line: Line) -> bool:
    """Columns with blanks between them and no sentence's punctuation: a row of a table."""
    return len(line.text) <= _ROW and bool(re.search(r"\S(?:\u3000|\t|  )\s*\S", line.text)) and _is_plain(line)


def _is_bare(line: Line) -> bool:
    return len(line.text) <= _LIST_LINE and _is_plain(line)


def _is_plain(line: Line) -> bool:
    return not any(mark in line.text for mark in "，,。；;：:！!？?“”「」")


def _indents_mark_paragraphs(lines: Sequence[Line], index: int) -> bool:
    """Whether some lines around are indented and some are not: then an indent opens a paragraph."""
    around = lines[max(0, index - _WINDOW) : index + _WINDOW]
    indented = sum(line.indented for line in around)
    return 0 < indented < len(around)


def _wrap_width(lines: Sequence[Line], index: int) -> int:
    """The column at which the page around a line is wrapped, 0 if it is not."""
    around = lines[max(0, index - _WINDOW) : index + _WINDOW]
    tight = [len(a.text) for a, b in pairwise(around) if b.blank_before == 0]
    if len(tight) < 3:
        return 0
    width = max(tight)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = sum(length >= width - _SLACK for length in tight)
    return width - _SLACK + 1 if full * 2 > len(tight) else 0
