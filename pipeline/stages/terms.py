"""Quoted words that are nobody's speech: names, awards, slogans, programmes, figures of speech.

Takes layers with marks and quotes; gives `layers.terms`, one for each closed pair of marks that no quotation claims,
also inside direct speech (`nested`). Refuses to guess a word out of an unclosed mark. The kind follows from the words
around the marks (“…”称号), the last word inside them (“…小分队”), and the shape of what they hold.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pipeline import lexicon
from pipeline.layers import Layers, Marked, Term, TermKind
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import mark_frames, tables
from pipeline.speech.predicates import predicate_in_marks
from pipeline.values import replace

_WINDOW = 12
_JOINED = frozenset({"", "、", "和", "与", "與", "及", "，", ",", "以及", "跟", "或"})
_SHORTHAND = regex("[一二两三四五六七八九十双百]+(?:个|个|大|项|項|位|点|條|条)?[㐀-鿿]{1,4}$")
# “党建+”双促双融, “…”一村一品: a name of this shape behind a term says that it is somebody's scheme.
_SCHEME = regex("([一双两多])[㐀-鿿]\\1[㐀-鿿]")
_CLAUSE = regex("[，。；！？、,;!?]")
_ONE_SENTENCE = regex("(?:一|这|那)(?:句|句话|句老话)[，,]$")  # 师父教我的就一句,‘……’
_TO_WHOM = regex("(?:[我他她你咱俺]们?|大家|大伙儿?|记者)")
_LONG = 6  # a term this long without a frame is a sentence in small: a slogan


@dataclass(frozen=True, slots=True)
class _Frame:
    place: str
    kind: TermKind
    pattern: re.Pattern[str]


def find(layers: Layers) -> Layers:
    """Fill `terms`."""
    text = layers.document.text
    speech = [part.span for quote in layers.quotes for part in quote.parts if part.kind == "direct"]
    reported = _predicates(layers)
    direct = _merged(sorted((*speech, *reported)))
    said = {*speech, *reported}
    terms: list[Term] = []
    marks = [marked for marked in layers.marks if marked.inner.stripped(text) not in said]
    place = 0
    for index, marked in enumerate(marks):
        span = marked.inner.stripped(text)
        if span.start >= span.end or not marked.closed:
            continue
        while place < len(direct) and direct[place].end <= span.start:
            place += 1
        nested = place < len(direct) and direct[place].contains(span)
        if nested and _speech_in_speech(text, marked):
            continue
        first, last = _group(text, marks, index)
        terms.append(Term(layers.document.ident("t", span), span, _kind(text, span, first, last), nested))
    return replace(layers, terms=tuple(terms))


def _predicates(layers: Layers) -> set[Span]:
    """Marked clauses inside reported words (结果“难以接受”): the speaker's own words, no terms."""
    text = layers.document.text
    reported = (
        part.span for quote in layers.quotes if quote.type == "mixed" for part in quote.parts if part.kind == "indirect"
    )
    starts = [marked.outer.start for marked in layers.marks]
    return {
        marked.inner.stripped(text)
        for span in reported
        for marked in layers.marks[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        if marked.depth == 0 and predicate_in_marks(layers, marked.inner, marked.outer, span)
    }


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in spans:
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _speech_in_speech(text: str, marked: Marked) -> bool:
    """Somebody quoted inside somebody's speech (娘讲‘要守信’): no term, and not the outer speaker's own words."""
    before = lexicon.fold(text[max(0, marked.outer.start - 8) : marked.outer.start])
    if before.endswith(("：", ":")) or _ONE_SENTENCE.search(before):
        return True
    words = before.rstrip("，,")
    cues = list(tables.cue_pattern().finditer(words))
    if cues and (tables.cue_entries()[cues[-1][0]].behaviour == "sum" or mark_frames.calling_pattern().search(words)):
        return False  # 概括为‘三步走’
    said = bool(cues) and cues[-1].end() == len(words) and not tables.not_cue_pattern().search(before[-3:])
    told = bool(cues) and tables.cue_entries()[cues[-1][0]].addressee and _TO_WHOM.fullmatch(words, cues[-1].end())
    return said or bool(told)  # 问|我|‘还缺啥’


def _group(text: str, marks: Sequence[Marked], index: int) -> tuple[int, int]:
    """Where a row of terms (“甲”“乙”等活动) begins and ends: they share what stands around the row."""
    first = last = index
    while first > 0 and index - first < 8 and _between(text, marks[first - 1], marks[first]):
        first -= 1
    while last + 1 < len(marks) and last - index < 8 and _between(text, marks[last], marks[last + 1]):
        last += 1
    return marks[first].outer.start, marks[last].outer.end


def _between(text: str, left: Marked, right: Marked) -> bool:
    gap = Span(left.outer.end, right.outer.start)
    return 0 <= gap.end - gap.start <= 2 and gap.of(text) in _JOINED and left.depth == right.depth


# ---------------------------------------------------------------------- kind


@cache
def _frames() -> tuple[_Frame, ...]:
    frames: list[_Frame] = []
    for row in lexicon.rows("term_frames"):
        words = alternation(row["words"].split(" "))
        # “三全”育人机制: a modifier may stand in front of the noun that says what the term is.
        gap = "[㐀-鿿]{0,3}?" if row["key"] == "program_after" else ""
        pattern = f"{gap}(?:{words})" if row["place"] == "after" else f"(?:{words})$"
        kind: TermKind = row["kind"]  # type: ignore[assignment]  # the test of the table checks the values
        frames.append(_Frame(row["place"], kind, re.compile(pattern)))
    return tuple(frames)


def _kind(text: str, span: Span, first: int, last: int) -> TermKind:
    words = lexicon.fold(span.of(text))
    before = lexicon.fold(text[max(0, first - _WINDOW) : first].rsplit("\n", 1)[-1])
    after = lexicon.fold(text[last : last + _WINDOW].split("\n", 1)[0])
    if len(words) == 1:
        return "metaphor" if before.endswith(("的", "是", "成", "为")) else "emphasis"
    if _SCHEME.match(after):
        return "program"
    for frame in _frames():
        where = {"after": after, "before": before}.get(frame.place, words)
        if frame.place == "before" and _SHORTHAND.match(words):
            return "program"  # 总结为“两个真心”, 做好“三员”: somebody's own scheme, whatever the verb
        found = frame.pattern.search(where) if frame.place in ("before", "inside") else frame.pattern.match(where)
        if found and not (frame.place == "inside" and found.start() == 0 and found.end() < 2):
            return frame.kind
    if before.endswith(("的", "里", "旁", "中")) and not _CLAUSE.search(words):
        return "metaphor"  # 铁轨旁的“守夜人”
    return _by_shape(words)


def _by_shape(words: str) -> TermKind:
    """Without a frame: a number shorthand is somebody's programme, a clause a slogan, a short word is stressed."""
    if _SHORTHAND.match(words):
        return "program"
    if _CLAUSE.search(words) or len(words) >= _LONG:
        return "slogan"
    return "emphasis"
