"""Which printed lines are one paragraph, and what kind of break was between them.

Takes lines in reading order and weighs for a line whether the paragraph above runs on into it. No rule decides alone:
the mark at the end of the line above, the column at which the page is cut, indents, empty lines, open quotation
marks, labels and numbers of the line itself, and whether a word runs across the break each give evidence.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from pipeline.document import JoinKind
from pipeline.layout.dateline import dateline_length
from pipeline.layout.headings import (
    is_career_entry,
    is_footage,
    is_roster_entry,
    is_signature,
    looks_whole,
    states_fact,
    tells_speech,
)
from pipeline.layout.kinds import sets_label_apart
from pipeline.layout.lines import CLAUSE_MARKS, CLOSERS, LONGEST_HEADING, OPENERS, SENTENCE_MARKS, Line
from pipeline.layout.page import Page, Profile
from pipeline.lazy import regex

# Whether a word runs across offset `at` of a text.
WordAcross = Callable[[str, int], bool]

# Characters on each side of a break that the word judge is shown.
_CONTEXT = 8
# A column holds more characters than this; a lone shorter line was not cut from one.
_SHORTEST_CUT = 10
_LIST_LINE, _ROW = 24, 60
_CELLS, _GAP = regex(r"[\u3000\t]+|  +"), regex(r"\u3000{2,}|\t| {3,}")
_SIGNED = regex("[（(][^（）()。]{0,12}(?:记者|通讯员|实习生|供稿)[^（）()。]{1,20}[）)]")  # （实习记者 某某）
_BULLET = regex("[★☆◆◇■□●◎▲△▼▶►※▪•]|○(?![○〇零一二三四五六七八九])")  # not 二|○○五年
_COMMAS, _VERSE = "，,、", 20
_CLAUSES = regex("[，,、；;。]")
_LEADS_ON = regex("—{2}$")
_DATED = regex("[0-9]{4}年(?:[0-9]{1,2}月)?[，,]")
_CLAUSE = regex("[：:，,][^，,：:]{7,}[，,]|[，,][^，,]{7}")  # no names one behind the other: 许小晖，陶小满
_NAME, _LONGEST_LABEL = 3, 10  # characters of a name, of a label
# ……支持我。”——许小晖 河口二中, ……平静了下来。——河口小学 许小晖 E0001: who wrote the letter that ends there.
_SIGNED_OFF = regex(r"[。！？!?”]\s{0,3}——[㐀-鿿]{2,12}(?:[\s　]{1,3}[㐀-鿿A-Za-z0-9]{2,16}){0,3}$")
_LONGEST_SIGNATURE = 48
_PAUSES = CLAUSE_MARKS + SENTENCE_MARKS + CLOSERS
_CUT_NUMBER = regex(r"[0-9][.．]?$")
_LATIN = regex(r"[A-Za-z0-9.]")
# Sums nearer to zero than this are doubtful; the models are asked where the print alone says less than that.
DOUBT, _ASK = 1.0, 2.5


class Break(NamedTuple):
    """The place between two lines of text."""

    above: Line
    line: Line
    profile: Profile
    parted: bool  # a page's furniture stands between them
    open_marks: int  # quotation marks that the paragraph above has opened and not closed
    in_list: bool  # both lines are entries of a list or rows of a table
    opening: bool  # the line above opens its paragraph
    blocks: bool  # each is a block of the file's own markup


def runs_on(at: Break, word_across: WordAcross) -> float:
    """How much speaks for one paragraph (positive) or two (negative)."""
    above, line = at.above, at.line
    # （实习记者 某某）, which would be indented if it were a paragraph of its own.
    signed = at.profile.indents and not at.profile.opens(line) and _SIGNED.fullmatch(line.text) is not None
    if above.ends_sentence and not (line.starts_inside or _fills_tightly(at) or signed):
        return -4.0  # or less: nothing else speaks for one paragraph then, but a Latin word with 1.0
    if dateline_length(line.text) and not signed or line.marked or above.marked or is_signature(above):
        return -10.0
    if line.starts_inside:
        return 6.0
    score = _of_marks(at) + _of_print(at) - 4.0 * at.blocks - 8.0 * _is_entry_of_life(at)
    if _BULLET.match(line.text) and not above.open_marks:
        score -= 6.0
    if _SIGNED_OFF.search(above.text, max(0, len(above.text) - _LONGEST_SIGNATURE)):
        score -= 6.0
    if line.enumerated:
        score -= 6.0 if above.ends_sentence or above.ends_clause or above.enumerated else 1.0
    if (
        at.in_list
        or (_is_labelled_list(line) and _is_labelled_list(above))
        or (_is_entry_with_label(above) and _has_short_label(line) and not at.profile.is_full(above))
        or _is_fact_apart(at)
        or _is_row(line)
        or _is_row(above)
        or is_roster_entry(above)
        or (is_roster_entry(line) and not above.ends_clause)
        or is_footage(line)
        or _names_speaker(above)
        or at.opening
        and _is_bare(above)
        and line.text.startswith(above.text[:_NAME])
    ):
        score -= 5.0  # 甲某某简历 / 甲某某，男，…
    if _LATIN.match(line.text) and _LATIN.match(above.text[-1]) and not line.enumerated:
        score += 1.0
    if -_ASK < score < _ASK and not above.ends_sentence and _across(above, line, word_across):
        score += 2.0
    return score


def _is_labelled_list(line: Line) -> bool:
    """最美志愿者：陶小满、许安: what the label names, one after the other, and no sentence."""
    return line.label is not None and "、" in line.text and not any(mark in line.text for mark in SENTENCE_MARKS)


def _is_entry_with_label(line: Line) -> bool:
    """页数：24, 主席：陶小满, 报名电话：: a label and what it names, no sentence and none broken off."""
    closed = (line.is_label or not line.ends_clause) and line.open_marks <= 0
    return _has_short_label(line) and closed and len(line.text) <= _ROW and "。" not in line.text


def _is_entry_of_life(at: Break) -> bool:
    """1995年6月起　某研究所所长: an entry of its own, and so is what stands below it, apart."""
    if is_career_entry(at.line):
        return True
    apart = at.line.blank_before > 0 and not (at.parted or at.above.ends_clause or at.above.open_marks)
    return apart and at.opening and is_career_entry(at.above)


def _is_fact_apart(at: Break) -> bool:
    """采访对象：许小晖，陶小满, above an empty line or where nothing cuts lines: the text below is no part of it."""
    above = at.above
    if at.line.blank_before and not at.parted:
        apart = not at.profile.is_full(above) and len(above.text) <= LONGEST_HEADING
    else:
        apart = at.profile.width == 0 and _CLAUSE.search(above.text) is None
    return apart and states_fact(above.text) and _is_entry_with_label(above)


def _has_short_label(line: Line) -> bool:
    if sets_label_apart(line.text):
        return True
    label = line.label
    return label is not None and len(label) <= _LONGEST_LABEL and not tells_speech(line.text)


def _fills_tightly(at: Break) -> bool:
    """Whether the line above fills its column, and the next one stands right below."""
    return at.profile.is_full(at.above) and (at.line.blank_before == 0 or at.parted)


def _of_marks(at: Break) -> float:
    """What the mark at the end of the line above says."""
    above, line, full = at.above, at.line, at.profile.is_full(at.above)
    tight = line.blank_before == 0 or at.parted
    if above.ends_sentence:
        if at.profile.marks_paragraphs:
            # A new paragraph would show; but what neither fills its line nor ends a sentence is no rest of one.
            rest = line.ends_sentence or at.profile.is_full(line) or line.ends_clause
            return 5.0 if rest or _SIGNED.fullmatch(line.text) else -1.0
        return 0.8 if line.text[0] not in OPENERS or at.open_marks > 0 else -1.2
    if above.text[-1] in ":：":
        if full and tight:
            return 4.0 if at.profile.marks_paragraphs else 1.5
        return -1.5 - 2.0 * (line.text[0] in OPENERS)
    if above.text[-1] in ";；" and at.profile.whole and not at.open_marks:
        return -4.0  # nothing cuts lines here: each is a paragraph of a row of them
    if above.text[-1] in ";；" and _is_item(above) and _is_item(line) and not full:
        return -2.0  # 甲为局长；/ 乙为副局长。: entries, each a line
    if above.text[-1] in ";；" and _DATED.match(above.text) and _DATED.match(line.text):
        return -6.0  # 1998年5月，甲县教师；/ 2003年2月，乙县县长；: a life in dates
    if _LEADS_ON.search(above.text) and not at.open_marks and not at.parted and _is_uncut(at):
        return -3.0  # …记者近日走进了老街——
    score = 4.0 if above.ends_clause else 3.0
    return score + 1.5 * (at.open_marks > 0) + 1.0 * at.parted


def _is_uncut(at: Break) -> bool:
    """Whether no column has cut the line above: the next one opens a paragraph, or no line of the page is so long."""
    if at.profile.opens(at.line) or (at.line.blank_before > 0 and not at.profile.broken):
        return not at.profile.is_full(at.above)
    return at.profile.width == 0 and len(at.above.text) > LONGEST_HEADING


def _of_print(at: Break) -> float:
    """What blanks and widths say."""
    above, line, profile = at.above, at.line, at.profile
    score = 0.0
    if profile.opens(line):
        runs = above.text[-1] in _COMMAS and len(above.text) > _VERSE  # no paragraph of prose ends in a comma
        score -= 3.0 if runs else 8.0
    elif line.indented and not above.indented and line.blank_before == 0 and not at.parted:
        score -= 5.0
    speaks = line.label is not None and profile.width == 0 and _is_bare(above)
    short = not _CLAUSES.search(above.text) or looks_whole(above, line)
    alone = speaks or profile.whole and short and not _CUT_NUMBER.search(above.text)
    alone = alone or (_BULLET.match(above.text) is not None and line.blank_before > 0 and profile.width == 0)
    if alone and at.opening and not (above.ends_clause or above.open_marks):
        score -= 4.0  # nothing cuts lines here: what is no sentence stands by itself, unless a word runs on
    if profile.width and line.blank_before == 0 and not profile.is_full(above):
        score -= 2.5
    if line.blank_before and not at.parted:
        if at.opening and _is_bare(above) and len(above.text) <= _SHORTEST_CUT:
            score -= 5.0
        score -= 1.5 * (profile.width > 0) + 1.0 * (line.blank_before > 1)
        score -= 3.5 * (profile.lone_break and not above.ends_clause)  # a full stop is missing, unless a word is cut
    return score


def join_kind(above: Line, line: Line, word_across: WordAcross) -> JoinKind:
    """What the break between two joined lines cuts."""
    if above.ends_sentence:
        return "after_sentence"
    if above.text[-1] in _PAUSES:
        return "after_comma"
    return "inside_word" if _across(above, line, word_across) else "between_words"


def breaks(pairs: Iterable[tuple[Line, Line]]) -> Iterator[tuple[str, int]]:
    """The places of those breaks between joined lines for which `join_kind` asks about words."""
    for above, line in pairs:
        if not above.ends_sentence and above.text[-1] not in _PAUSES and not _is_half_latin(above, line):
            yield _context(above, line)


def _across(above: Line, line: Line, word_across: WordAcross) -> bool:
    return not _is_half_latin(above, line) and word_across(*_context(above, line))


def _is_half_latin(above: Line, line: Line) -> bool:
    """Whether Latin letters stand on one side only: no word is half Latin."""
    last, first = above.text[-1], line.text[0]
    return (last.isascii() and last.isalnum()) != (first.isascii() and first.isalnum())


def _context(above: Line, line: Line) -> tuple[str, int]:
    left, right = above.text[-_CONTEXT:], line.text[:_CONTEXT]
    return left + right, len(left)


def is_cut_off(line: Line) -> bool:
    """Whether a paragraph that ends with this line stops in mid-sentence."""
    return not (line.ends_sentence or line.text[-1] in CLOSERS + ":：—") and len(line.text) > 1 and not _is_bare(line)


def is_list_line(page: Page, index: int) -> bool:
    """A short line without a sentence's punctuation beside another such: an entry of a list or a table of names."""
    return _is_entry(page, index) and (_is_entry(page, index - 1) or _is_entry(page, index + 1))


def _is_entry(page: Page, index: int) -> bool:
    # A line that fills its column was cut from a sentence.
    lines = page.lines
    bare = 0 <= index < len(lines) and _is_bare(lines[index]) and not page.around(index).is_full(lines[index])
    return bare and not _ends_signature(lines[index].text)


def _ends_signature(text: str) -> bool:
    """（实习记者 某某）, or 员 某某）, where the line above holds the rest: who wrote the paragraph that ends there."""
    return _SIGNED.fullmatch(text) is not None or text[-1] in ")）" and "（" not in text and "(" not in text


def _is_item(line: Line) -> bool:
    """A short line that ends in a semicolon or a full stop and holds no other sentence: an entry of a list."""
    return len(line.text) <= _ROW and line.text[-1] in ";；。" and not re.search("[。；;].", line.text)


def _names_speaker(line: Line) -> bool:
    """【同期】局长某某: nothing but who speaks in the next line."""
    closed = line.ends_sentence or line.ends_clause and line.text[-1] not in ":："
    return is_footage(line) and not closed


def _is_row(line: Line) -> bool:
    """Columns with blanks between them and no sentence's punctuation: a row of a table."""
    if len(line.text) > _ROW or not _is_plain(line) or dateline_length(line.text):
        return False
    return len(_CELLS.findall(line.text)) > 1 or _GAP.search(line.text) is not None


def _is_bare(line: Line) -> bool:
    return len(line.text) <= _LIST_LINE and _is_plain(line)


def _is_plain(line: Line) -> bool:
    return not any(mark in line.text for mark in "，,。；;：:！!？?“”「」")
