"""Verbs of speech of one character, and phrases of a source, which are cues only where they stand so.

Takes a stretch and a cue of it; says whether it is one there: 某某则|批…… behind its subject, 按照某某的|说法 behind a
preposition. Anything else is a cue wherever it stands.
"""

from pipeline.spans import Span
from pipeline.speech.cue_words import TOLD_IN
from pipeline.speech.silences import TO_WHOM
from pipeline.speech.subjects import Subjects
from pipeline.speech.tables import CueEntry
from pipeline.speech.view import PAUSE, View

_BEARING_TAGS = frozenset({"a", "ad", "d", "an", "vd", "TIME", "t", "v"})
_BEARING = 2  # words
_CLAIMS = frozenset("指促吁")
_BY = ("按", "据", "照", "依", "根据", "在")
_LOOSE = 5  # words
_LOOSE_TAGS = _BEARING_TAGS | {"c", "p"}
ALSO = frozenset("并又亦也还再续")


class Bare:
    """Judges cues of one document."""

    def __init__(self, view: View, subjects: Subjects) -> None:
        self.view = view
        self.subjects = subjects

    def stand(self, span: Span, cue: Span, entry: CueEntry) -> bool:
        """按照某某的|说法,……; 某某则|批,……: a verb of one character stands behind its subject; not 首|批“……”."""
        if entry.behaviour == "by":
            clause = self.subjects.clause_start(span.start, cue.start)
            return self.view.masked.startswith(_BY, clause)
        if entry.behaviour != "bare":
            return True
        subject = self.subjects.before(Span(span.start, cue.start)) if span.start < cue.start else None
        if subject is None or subject.candidate.kind == "anonymous" or subject.candidate.span.end > cue.start:
            return False
        between = Span(subject.candidate.span.end, cue.start)
        claims = cue.of(self.view.masked) in _CLAIMS
        if claims and (self.view.masked.endswith(TOLD_IN, 0, cue.start) or self._goes_on_saying(between)):
            return True  # 某某不满，发声明|指……
        if between.start == between.end or self.subjects.is_adverbial(between) or self._is_bearing(between):
            return True
        return TO_WHOM.search(self.view.masked, between.start, between.end) is not None  # 一边烫粉一边跟我|讲

    def _goes_on_saying(self, between: Span) -> bool:
        """某某不满,|指该案拖了半年 and 某某昨在会上一开始|指……: no noun of its own in front of 指."""
        if self.view.masked[between.end - 1] in PAUSE | ALSO:
            return True
        words = self.view.layers.words.within(between)
        return len(words) <= _LOOSE and all(word.tag in _LOOSE_TAGS for word in words)

    def _is_bearing(self, between: Span) -> bool:
        """某某|尴尬|回: how he looks, one word or two."""
        words = self.view.layers.words.within(between)
        return len(words) <= _BEARING and all(word.tag in _BEARING_TAGS for word in words)
