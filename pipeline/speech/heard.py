"""What each sentence says by itself: which of its marks hold speech, what stands around them, what is reported there.

Takes many units, gives one `Heard` for each of their sentences, in order. It refuses to look at what was said before:
who goes on is for the reader. A question is put to all sentences before the next one is, since its rules have left the
processor's cache by the time one sentence has been asked everything.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.document import Unit
from pipeline.layers import Marked
from pipeline.spans import Span
from pipeline.speech.attribution import Attribution
from pipeline.speech.classify import Classifier
from pipeline.speech.cues import CueFinder
from pipeline.speech.drafts import stretches_of
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


def hear(view: View, units: Sequence[Unit], classifier: Classifier, finder: CueFinder) -> dict[Span, list[Heard]]:
    """What the sentences of the units say, by the places of the units."""
    sentences = [(unit, sentence) for unit in units for sentence in view.sentences(unit)]
    speech = [classifier.speech(unit, sentence) for unit, sentence in sentences]
    stretches = [stretches_of(sentence.span, marks) for (_, sentence), marks in zip(sentences, speech, strict=True)]
    cued = [[stretch.start < stretch.end and finder.cues(stretch) != [] for stretch in row] for row in stretches]
    reported = [list(_reported(row, has_cue, finder)) for row, has_cue in zip(stretches, cued, strict=True)]
    heard: dict[Span, list[Heard]] = {unit.span: [] for unit in units}
    for (unit, sentence), marks, row, said in zip(sentences, speech, stretches, reported, strict=True):
        heard[unit.span].append(Heard(sentence, marks, row, said))
    return heard


def _reported(stretches: Sequence[Span], cued: Sequence[bool], finder: CueFinder) -> Iterable[list[Attribution]]:
    last = len(stretches) - 1
    for index, (stretch, has_cue) in enumerate(zip(stretches, cued, strict=True)):
        yield finder.read(stretch, after=index > 0, before=index < last) if has_cue else []
