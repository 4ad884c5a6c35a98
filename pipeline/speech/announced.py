"""An attribution at the end of a paragraph whose words are the next one: 某某表示:⏎首先祝贺对手……

Takes a unit and the one behind it; gives who is announced by which cue, or None where the paragraph ends otherwise.
"""

from dataclasses import dataclass

from pipeline.layers import Cue
from pipeline.spans import Span
from pipeline.speech.cues import CueFinder
from pipeline.speech.drafts import Draft
from pipeline.speech.subjects import Subject, Subjects
from pipeline.speech.view import Sentence, View

_COLON, _TWO = ("：", ":"), 2
_DECISIONS = frozenset({"决定", "通过", "任命", "免去", "同意", "批准"})
_BULLETS = frozenset("●☆★■◆·•▲○◇-—*")


@dataclass(frozen=True, slots=True)
class Announcement:
    """Who speaks in the next paragraph."""

    subject: Subject
    cue: Cue


def announced(view: View, finder: CueFinder, subjects: Subjects, sentence: Sentence) -> Announcement | None:
    """The speaker whom the last sentence of a paragraph announces with a cue and a colon."""
    masked, (start, end) = view.masked, sentence.span
    if not masked.endswith(_COLON, start, end):
        return None
    cues = finder.cues(subjects.near_end(Span(start, end - 1)))
    if not cues or masked[end - 1 - _TWO : end - 1] in _DECISIONS:
        return None  # ……印发通知，决定：⏎任命……
    cue, entry = cues[-1]
    rest = masked[cue.end : end - 1]
    if rest and not (entry.addressee and finder.contents.addressees.is_addressee(Span(cue.end, end - 1))):
        return None
    subject = subjects.before(Span(start, cue.start))
    return Announcement(subject, Cue(entry.lemma, cue)) if subject is not None else None


def is_next_item(view: View, told: Draft, start: int) -> bool:
    """某某表示:⏎●……⏎●……: the items of a list are one speech."""
    bullet = view.text[start]
    first = told.parts[0].span.start
    between = view.text.count("\n", told.parts[-1].span.end, start)
    listed = told.plain and bullet in _BULLETS and view.text[first] == bullet
    return listed and between == len(view.text[told.parts[-1].span.end : start].strip(" \u3000"))
