"""Words in front of their subject and cue: ……，某某在会上宣布。 and 路修好了，在接受采访时，某某说。

Takes a stretch of masked text, a cue and its subject; gives the words, or None. It refuses what happened at an event,
which somebody only closes with a word of speech, and what was done to who is named.
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import frames, tables
from pipeline.speech.addressees import TOLD
from pipeline.speech.subjects import Subject
from pipeline.speech.tables import CueEntry, frame_words
from pipeline.speech.view import View

_LEAD_OUT = 40  # characters between an inverted cue and the full stop
_FARTHEST, _SHORTEST = 20, 6  # characters in front of the subject, and of the words
_STRONG_END = frozenset({"say", "tell", "report", "clause"})
_ENDING, _GESTURES = frozenset(frame_words("ending")), frozenset(frame_words("gesture"))
_SO = ("这么", "这样", "如此", "那么")  # 不是所有人都这么|认为。
_ABOVE = ("上述", "如上", "以上")
_HELD_EVENT = regex("(?:" + alternation(frame_words("held_event")) + ")[^，,。]{0,4}$")
_THE_END = ("（完）", "(完)")


def inverted(view: View, span: Span, cue: Span, entry: CueEntry, subject: Subject | None) -> Span | None:
    """……,某某在会上宣布。 The words stand in front of the subject."""
    masked = view.masked
    if span.end - cue.end > _LEAD_OUT:
        return None
    rest = masked[cue.end : span.end].strip("。！？!? \n")
    if rest and not (entry.addressee and TOLD.fullmatch(rest)):
        return None
    if (
        entry.lemma not in _ENDING
        or subject is None
        or entry.behaviour not in _STRONG_END
        or subject.guessed
        or entry.lemma in _GESTURES
    ):
        return None
    if entry.addressee and not rest:
        return None
    ahead = Span(subject.clause_start, subject.candidate.span.start)
    done = "被" in masked[subject.candidate.span.end : cue.start]  # ……,某集团被有关部门|通报
    if (
        done
        or masked.endswith(_SO, 0, cue.start)
        or ahead.end - ahead.start > _FARTHEST
        or subject.clause_start - span.start < _SHORTEST
    ):
        return None
    said = _before_setting(view, closing(view, Span(span.start, subject.clause_start)))
    above = masked.endswith(_ABOVE, 0, cue.start) and _HELD_EVENT.search(masked, said.start, said.end)
    placed = frames.place_pattern().fullmatch(masked, *said)  # 在发布会上，|某某高兴地说。
    return None if above or placed else said  # 年会当天开幕，|某某致辞时作上述表示


def _before_setting(view: View, said: Span) -> Span:
    """路修好了，|在接受本报记者采访时，某某说: the words without the clause behind them that only says when."""
    start = view.last_clause(said.start, said.end)
    if start <= said.start:
        return said
    at = start + (view.masked[start] == "在")
    patterns = (frames.asked_pattern(), frames.receiving_pattern(), tables.interview_pattern())
    when = any((found := pattern.match(view.masked, at, said.end)) and found.end() == said.end for pattern in patterns)
    return closing(view, Span(said.start, start)) if when else said


def closing(view: View, span: Span) -> Span:
    """`span` without the full stop, comma, blanks or （完） at its end."""
    end = span.end
    while end > span.start:
        if view.masked[end - 1] in "。！？!?，,；; \n\u3000":
            end -= 1
        elif view.text.endswith(_THE_END, span.start, end):
            end -= len(_THE_END[0])
        else:
            break
    return Span(span.start, end)
