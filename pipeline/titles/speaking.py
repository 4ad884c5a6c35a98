"""Names at the head of a clause before a verb of speech: 立夏说, 方圆|否认, 闻人雪|回忆道.

Takes a reading, gives names. It refuses words with function characters, and common words that no quotation follows.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import OPENING, Name, cue_at, ends_in_head, is_common, is_han, surname_length, surname_starts
from pipeline.titles.reading import Reading
from pipeline.tokens import Word

_CHOSEN = word_list("name_context", "chosen")
_MARK = f"[{''.join(sorted(OPENING))}”’」』]"  # behind which a clause begins
_UNSPOKEN = frozenset(("PER", "r", "d", "p", "c", "m", "ORG"))
_PLACE = 3


def before_cue(reading: Reading) -> list[Name]:
    """立夏说, 方圆否认: a surname and one or two characters between the head of a clause and a verb of speech."""
    found = []
    text = reading.text
    for (start, stop), tag in _at_heads(reading):
        alone = tag == "PER" and stop == start + 1  # 牛/PER 大力/d 当选
        if tag in _UNSPOKEN and not alone or tag in ("LOC", "TIME") and stop - start != _PLACE:
            continue
        length = surname_length(text[start : start + 2])
        for given in (2, 1) if length else ():
            end = start + length + given
            if end >= reading.span.end or not _speaks(reading, end):
                continue
            inner = text[start:end]
            if not all(map(is_han, inner)):
                continue
            common = length == 1 and is_common(text, start)  # nothing but a name begins with 司徒 or 闻人
            if not _stops().isdisjoint(inner[length:]) or common and not _opens_speech(text, end):
                continue
            if inner in tables.name_context("saying") or inner[length:] in tables.name_context("at_times"):
                continue  # 林|一直希望
            own = length > 1 and cue_at(text, end, shortest=2) and not cue_at(text, end - 1, shortest=2)
            whole = reading.is_boundary(end) or own  # 闻人/v 雪/n|回忆道
            if whole and inner not in tables.position_heads() and not ends_in_head(inner):
                found.append(Name(Span(start, end), sure=text.startswith(_CHOSEN, end)))
                break
    return found


@cache
def _stops() -> frozenset[str]:
    return tables.name_context("stop") - {"年", "前", "开", "名"}


def _at_heads(reading: Reading) -> Iterator[Word]:
    """The words at the head of a clause: the first one, and those right behind a mark that begin like a name."""
    first, last = reading.span
    text = reading.text
    behind = [mark.end() for mark in _before_names().finditer(text, first, last)]
    for at in (first, *[at for at in behind if surname_length(text[at : at + 2])]):
        word = reading.word_at(at)
        if word is not None and at in (first, word.span.start):
            yield word


@cache
def _before_names() -> re.Pattern[str]:
    """A mark and the first character of a family name."""
    return re.compile(f"{_MARK}(?=[{''.join(sorted(surname_starts()))}])")


def _speaks(reading: Reading, end: int) -> bool:
    """A verb of speech follows, after one adverb at most (连连感叹) or a form of address (老人说)."""
    follows = tables.appellations("follows").starting(reading.text, end, reading.span.end)
    end = follows or end
    word = reading.word_at(end)
    if word and word.span.start == end and word.tag in ("d", "ad", "vd") and word.span.end - end > 1:
        end = word.span.end
    return cue_at(reading.text, end) or reading.text.startswith(_CHOSEN, end)


def _opens_speech(text: str, end: int) -> bool:
    """立夏|说：“: even a common word is a name before a quotation."""
    for stop in range(end + 1, min(end + 5, len(text) - 1)):
        if text[end:stop] in tables.name_context("cue") and text[stop] in ":：" and text[stop + 1] in "“「『‘":
            return True
    return False
