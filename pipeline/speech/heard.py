"""What each sentence says by itself: which of its marks hold speech, what stands around them, what is reported there.

Takes the units of one article or of several, gives one `Heard` for each of their sentences, in order. It refuses to
look at what was said before: who goes on is for the reader. A question is put to all sentences before the next one is,
since its rules have left the processor's cache by the time one sentence has been asked everything.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pipeline.document import Unit
from pipeline.layers import Marked
from pipeline.spans import Span
from pipeline.speech.attribution import Attribution
from pipeline.speech.classify import Classifier
from pipeline.speech.cues import CueFinder
from pipeline.speech.drafts import stretches_of
from pipeline.speech.turns import Turn
from pipeline.speech.view import Sentence, View


class Heard(NamedTuple):
    """One sentence.

    Attributes:
        speech: the marks that hold speech.
        stretches: what stands in front of the first of them, between them and behind the last.
        reported: the attributions of each stretch.
    """

    sentence: Sentence
    speech: list[Marked]
    stretches: list[Span]
    reported: list[list[Attribution]]


class Listener(NamedTuple):
    """Whoever hears one article, and its units that may tell something."""

    view: View
    units: Sequence[Unit]
    classifier: Classifier
    finder: CueFinder


def outside_turns(view: View, units: Iterable[Unit], turns: Mapping[int, Turn]) -> list[Unit]:
    """The units that are no part of a printed interview; `turns`: by where their units begin."""
    in_turn = {part.start for turn in turns.values() for part in turn.parts}
    told = (unit for unit in units if unit.span.start not in turns)
    return [unit for unit in told if view.trim(unit.span).start not in in_turn]


def hear(listeners: Sequence[Listener]) -> list[dict[Span, list[Heard]]]:
    """What the sentences of each article say, by the places of its units."""
    rows = [
        (at, by, unit, sentence)
        for at, by in enumerate(listeners)
        for unit in by.units
        for sentence in by.view.sentences(unit)
    ]
    speech = [by.classifier.speech(unit, sentence) for _, by, unit, sentence in rows]
    stretches = [stretches_of(sentence.span, marks) for (*_, sentence), marks in zip(rows, speech, strict=True)]
    cued = [
        [stretch.start < stretch.end and by.finder.cues(stretch) != [] for stretch in row]
        for (_, by, *_), row in zip(rows, stretches, strict=True)
    ]
    found: list[dict[Span, list[Heard]]] = [{unit.span: [] for unit in by.units} for by in listeners]
    for (at, by, unit, sentence), marks, row, has_cue in zip(rows, speech, stretches, cued, strict=True):
        found[at][unit.span].append(Heard(sentence, marks, row, _reported(row, has_cue, by.finder)))
    return found


def _reported(stretches: Sequence[Span], cued: Sequence[bool], finder: CueFinder) -> list[list[Attribution]]:
    last = len(stretches) - 1
    return [
        finder.read(stretch, after=index > 0, before=index < last) if has_cue else []
        for index, (stretch, has_cue) in enumerate(zip(stretches, cued, strict=True))
    ]
