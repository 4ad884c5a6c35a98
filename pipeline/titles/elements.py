"""Runs of the words that Tibetan, Mongolian, Uyghur and Kazakh given names are made of: 才让|东珠, 蒙根|其其格.

Takes folded text and offsets, gives the range of a run, its elements counted. It refuses nothing by itself: what a run
is evidence of depends on what stands around it.
"""

import re
from functools import cache
from typing import NamedTuple

from pipeline import lexicon
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import Name, cue_at, is_han
from pipeline.titles.reading import Reading
from pipeline.titles.tables import WordSet

_CHARACTERS = frozenset(("last", "yi"))  # rows of single characters
_YI = 4
_GOES_ON = frozenset("县村乡镇旗盟州区路街寺庙山湖河峰花草市站家店族机场")
_LONGEST, _PAIR = 4, 2


class Run(NamedTuple):
    """Elements one after another, up to four."""

    end: int
    size: int


@cache
def _elements() -> WordSet:
    rows = lexicon.rows("name_elements")
    return WordSet(
        {word: row["key"] for row in rows if row["key"] not in _CHARACTERS for word in row["words"].split(" ")}
    )


@cache
def _firsts() -> re.Pattern[str]:
    return re.compile("[" + "".join(sorted({word[0] for word in _elements().labels})) + "]")


@cache
def _pairs() -> frozenset[str]:
    """The first two characters of each; none is shorter."""
    return frozenset(word[:_PAIR] for word in _elements().labels)


@cache
def _last() -> frozenset[str]:
    return frozenset(lexicon.word_list("name_elements", "last"))


def run_from(text: str, start: int, limit: int) -> Run:
    """The run that begins at `start`; without one its end is `start`."""
    at, count = start, 0
    while count < _LONGEST and (end := _elements().starting(text, at, limit)) is not None:
        at, count = end, count + 1
    if count and at < limit and text[at] in _last() and _elements().labels[_word(text, start, at)] == "tibetan":
        at, count = at + 1, count + 1
    return Run(at, count)


def _word(text: str, start: int, end: int) -> str:
    """The last element of a run."""
    last = _elements().ending(text, end, start)
    return text[last if last is not None else start : end]


def pieces(name: str) -> list[str]:
    """The elements of a name that consists of nothing else, two of them or more; folded or not, they are the same."""
    found: list[str] = []
    at = 0
    while (end := _elements().starting(name, at, len(name)) if at < len(name) else None) is not None:
        found.append(name[at:end])
        at = end
    whole = at == len(name) or len(name) - at == 1 and name[at] in _last()
    return found if whole and len(name) > len(found[0] if found else name) else []


def begins_before(text: str, start: int, floor: int) -> int:
    """Where the elements begin that end at `start`; `start` if there are none."""
    for _ in range(_LONGEST):
        before = _elements().ending(text, start, floor)
        if before is None:
            break
        start = before
    return start


def composed(reading: Reading) -> list[Name]:
    """才让东珠, 索南仁增: two elements or more in a row are a name, whatever the tagger made of them."""
    found: list[Name] = []
    text, free, stop, pairs = reading.text, reading.floor, reading.span.end, _pairs()
    for match in _firsts().finditer(text, free, stop):
        at = match.start()
        if at < free or text[at : at + _PAIR] not in pairs:
            continue
        run = run_from(text, at, stop)
        if run.size > 1 and _stands_alone(reading, Span(at, run.end)):
            found.append(Name(Span(at, run.end), sure=True))
            free = run.end
    return found


def _stands_alone(reading: Reading, span: Span) -> bool:
    """Whether nothing around a run makes it a place or a piece of a longer name."""
    after = reading.char(span.end)
    if after in _GOES_ON and not (after == "家" and reading.is_boundary(span.end)):
        return False
    inside = reading.word_at(span.start)
    if inside is not None and inside.tag in ("LOC", "ORG") and inside.span.end > span.end:
        return False
    last = reading.word_at(span.end - 1)
    return last is None or last.span.end == span.end or last.tag != "PER" or not is_han(after)


@cache
def _of_yi() -> frozenset[str]:
    return frozenset(lexicon.word_list("name_elements", "yi"))


def of_yi(reading: Reading, slot: int) -> Name | None:
    """村民|吉好也求|说: four characters of Yi names after a position, closed by a verb of speech or a mark."""
    end = slot + _YI
    text = reading.text[slot:end]
    if end > reading.span.end or len(set(text)) < _YI or not _of_yi().issuperset(text):
        return None
    closed = cue_at(reading.text, end) or not is_han(reading.char(end))
    return Name(Span(slot, end), sure=True) if closed and reading.is_boundary(slot) else None


def in_slot(reading: Reading, slot: int) -> Name | None:
    """歌手|蒙根其其格, 牧民|更登老人: after a position one element is enough, if it is a whole word."""
    run = run_from(reading.text, slot, reading.span.end)
    if not run.size or reading.char(run.end) in _GOES_ON:
        return None
    follows = tables.appellations("follows").starting(reading.text, run.end, reading.span.end)
    closed = follows is not None or reading.is_boundary(run.end) or not is_han(reading.char(run.end))
    return Name(Span(slot, run.end), sure=True) if closed else None
