"""Names behind posts that the tagger all but saw: 雕塑家|黄土水, 主任|温静|称, 副主席|于是之|于20日.

Takes a reading and its posts, gives names. It refuses stretches behind nouns for many people, and those where the
tagger's leaning towards a name does not fall at their end.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import Name, cue_at, ends_in_head, is_han, surname_length
from pipeline.titles.pieces import leads_on, names_body
from pipeline.titles.positions import Post
from pipeline.titles.reading import Reading

_KINDS = frozenset(("office", "staff", "state", "resident"))
# Of the tagger's lead, measured on real news: nine of ten stretches above the first that end in such a fall are names.
_LEAST, _FALL = -2.75, 2.0
# Behind a noun for many people (村民), and without a surname of the tables: seven of seven, and none of eleven below.
_LEAST_UNUSUAL, _FALL_UNUSUAL = -2.0, 3.0
_NEVER_LAST = frozenset("和与及等说称过")
_AND, _BODIES = "暨", frozenset(("ORG", "LOC", "c"))  # 副校长|暨某研究院/ORG 院长
_DEEDS = frozenset(("v", "vn", "vd", "d", "ad", "s"))
_GIVEN, _UNUSUAL, _PAIR = (2, 1), (6, 5, 4, 3, 2), 2  # characters


def led(reading: Reading, posts: Iterable[Post], known: Iterable[Name]) -> list[Name]:
    """The likeliest stretch behind each post without one of the `known` names, if it is likely enough."""
    found = []
    known = list(known)
    taken = {name.span.start for name in known} | {name.span.end for name in known if name.form == "title"}
    for post in posts:  # 程总理|高尚的人格
        end = post.span.end
        joined = reading.char(end) == _AND and reading.tag_at(end) in _BODIES
        if joined or post.kind not in _KINDS or post.blocked or end in taken or leads_on(reading, end):
            continue
        falls = ((_fall(reading, span), span) for span in _stretches(reading, end))
        fall, span = max(falls, default=(0.0, post.span))
        usual = post.kind != "resident" and surname_length(span.of(reading.text)) > 0
        whole = post.kind != "resident" or span.end - span.start > _PAIR  # not 村民|陈情
        if whole and fall >= (_FALL if usual else _FALL_UNUSUAL):
            found.append(Name(span, sure=True))
    return found


def _stretches(reading: Reading, start: int) -> Iterator[Span]:
    """What could be a name by its form: a surname and one or two characters."""
    length = surname_length(reading.text[start : min(start + 2, reading.span.end)])
    for given in _GIVEN if length else ():
        end = start + length + given
        text = reading.text[start:end]
        never = _never("never") if given == _GIVEN[0] else tables.name_context("never")
        usual = text in tables.surnames("common") and not cue_at(reading.text, end)
        usual = usual and not (
            reading.is_boundary(end) and reading.word_at(start) == reading.word_at(end - 1)
        )  # 冒/v 雪/n
        fits = all(map(is_han, text)) and never.isdisjoint(text) and not ends_in_head(text) and not usual
        if fits and end <= reading.span.end:
            yield Span(start, end)
    for size in () if length or not _may_open(reading.text[start : start + _PAIR]) else _UNUSUAL:
        span = Span(start, start + size)
        if span.end <= reading.span.end and _is_unusual(reading, span):
            yield span


@cache
def _never(*keys: str) -> frozenset[str]:
    """What no such name holds: words of `name_context`, and what may only follow one."""
    return tables.name_context(*keys) | _NEVER_LAST


def _may_open(text: str) -> bool:
    """Whether characters may open what `_is_unusual` judges: most words behind a post show at once that they do not."""
    return _never("never", "stop").isdisjoint(text) and all(map(is_han, text))


def _is_unusual(reading: Reading, span: Span) -> bool:
    """作家|捞宝|透露, 外援|拉松|的: what no table has a surname for, and the tagger all but saw."""
    text = span.of(reading.text)
    likely = _may_open(text) and not ends_in_head(text)
    styled = text.startswith(tables.context_words("style"))
    return likely and not styled and reading.lead(span) >= _LEAST_UNUSUAL


def _fall(reading: Reading, span: Span) -> float:
    """By how much the tagger's lead falls behind a stretch that it does not take for something else altogether."""
    lead, word = reading.lead(span), reading.word_at(span.start)
    if names_body(reading, span.end):
        return 0.0
    deed = word is not None and word.span == span and word.tag in _DEEDS and reading.tag_at(span.end) != "w"
    if deed and not cue_at(reading.text, span.end):
        return 0.0  # 审判长|查明|事实, 医生|怀中/s|的孩子, but not 主任|温静/ad|称
    return lead - reading.lead(Span(span.end, span.end + 1)) if lead >= _LEAST else 0.0
