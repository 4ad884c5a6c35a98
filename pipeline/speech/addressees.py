"""Who is told or asked between a verb of speech and its words: 告诉|律师某某……, 问|爸爸：“……”.

Takes a place behind a cue; gives where the name of whoever is told ends, whether the words there are nothing but him,
and a question that is asked in the clause of its verb.
"""

from pipeline.layers import Marked
from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.speech import frames
from pipeline.speech.mentions import Mentions
from pipeline.speech.view import ASPECTS, HIDDEN, PAUSE, TO_LIST_MARK, View

TOLD = regex("(?:《[^》]{1,12}》)?(?:本报|本刊)?(?:记者|記者|我们|我|大家|他们|她们|他|她)")
LONGEST = 8  # characters of an addressee
PRESS = ("记者", "記者")
_TITLED = 16  # characters of a reporter with his paper
WHEN = ("时", "时候", "之后", "过后")  # 问起收入时,……: a circumstance, nobody is spoken to
_SHORTEST = 4  # characters of a question


class Addressees:
    """Reads who is spoken to in one document."""

    def __init__(self, view: View, mentions: Mentions) -> None:
        self.view = view
        self.mentions = mentions

    def question(self, at: int, end: int) -> Span | None:
        """追问|原合同怎么办，…… and 问|他|最怕什么，……: a question in the clause of its verb."""
        aspect = self.view.masked[at : at + 1] in ASPECTS
        at += aspect
        told = TOLD.match(self.view.masked, at, end)
        whom = self.mentions.within(Span(at, min(end, at + LONGEST)))
        if aspect and not told and not (whom and whom[0].span.start == at):
            return None  # 问|了几家店; but 问了|老师什么时候放假
        at = told.end() if told else whom[0].span.end if whom and whom[0].span.start == at else at
        clause = TO_LIST_MARK.match(self.view.masked, at, end)
        if clause is None or clause.end() - at < _SHORTEST or HIDDEN in clause[0] or clause[0].endswith(WHEN):
            return None
        if clause.end() < end and self.view.masked[clause.end()] not in "，,。？！；":
            return None
        return Span(at, clause.end()) if frames.question_pattern().search(clause[0]) else None

    def is_addressee(self, span: Span) -> bool:
        """Whether the words between a cue and the marks are who is spoken to, and no clause: 问|爸爸做什么."""
        masked = self.view.masked
        words = span.of(masked).strip("，,：: ")
        if not words:
            return True
        if span.of(masked)[0] in PAUSE:
            return False
        press = words.endswith(PRESS) and TO_LIST_MARK.fullmatch(words) is not None
        if TOLD.fullmatch(words) or (press and len(words.replace(HIDDEN, "")) <= _TITLED):
            return True  # 告诉|《某某报》记者|,“……”
        if len(words) > LONGEST:
            return False
        end = span.start + len(words)
        people = self.mentions.within(Span(span.start, end))
        return bool(people) and people[-1].span.end == end

    def named(self, at: int, end: int) -> int | None:
        """Where whoever is told ends: 律师某某, 某某 or 警方 at `at`."""
        start = at
        for one in self.mentions.within(Span(at, min(end, at + LONGEST))):
            if one.span.start != start:
                return None
            if one.kind == "person":
                return one.span.end
            start = one.span.end
        return start if start > at else None


def told_marks(view: View, content: Span) -> Marked | None:
    """提醒|他|“把钱放好”: the marks behind a pronoun that is no part of the words."""
    told = TOLD.match(view.masked, content.start, content.end)
    return view.whole_marks(Span(told.end(), content.end)) if told else None
