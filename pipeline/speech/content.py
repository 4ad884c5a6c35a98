"""What a cue reports in words of its own sentence: where indirect speech starts and ends.

Takes a stretch, a cue and its subject; gives the span of the words, or None where the verb reports nothing (说经验,
表示感谢, 披露半年报).
"""

import re

from pipeline.spans import Span
from pipeline.speech import tables
from pipeline.speech.mentions import Mentions
from pipeline.speech.subjects import Subject, Subjects
from pipeline.speech.tables import CueEntry
from pipeline.speech.view import HIDDEN, View

_PAUSE = frozenset("，,：:")
_WHOM_TAGS = frozenset({"n", "nz", "a", "m", "r", "ns", "LOC", "ORG", "PER", "b"})
_LONGEST = 8  # characters of an addressee
_LEAD_OUT = 40  # characters between an inverted cue and the full stop
_NO_CONTENT = re.compile("[话完起得了过着不明法出好服来去给的到]|[这那](?=[话番句些时里样么])")  # 说|完, 说|起
_NO_CLAUSE = re.compile("[了过着的]")  # 介绍|了情况
_ADDRESSEE = re.compile("[^，,：:。；▁]{1,14}?(?=[，,：:]|说|$)")
_TOLD = re.compile("(?:《[^》]{1,12}》)?(?:本报|本刊)?(?:记者|記者|我们|我|大家|他们|她们|他|她)")
_STRONG_END = frozenset({"say", "tell", "report"})
_REPORTS_TO = frozenset({"告诉", "告知", "答复", "回复", "透露"})  # 劝他早点走 is no report
_TO_LIST_MARK = re.compile("[^，,。！？；：:、]*")
_WHEN = ("时", "时候", "之后", "过后")  # 问起收入时,……: a circumstance, nobody is spoken to
_NAMING_TAGS = frozenset({"n", "nz", "vn", "an", "w"})
_AND = frozenset("并並还還也又")
_THE_END = ("（完）", "(完)")


class Contents:
    """Reads reported words in one document."""

    def __init__(self, view: View, mentions: Mentions, subjects: Subjects) -> None:
        self.view = view
        self.mentions = mentions
        self.subjects = subjects
        self._acts = frozenset(tables.frame_words("act"))

    def content(self, span: Span, cue: Span, entry: CueEntry, subject: Subject | None) -> Span | None:
        """From after the cue and its comma to before the full stop."""
        masked, at = self.view.masked, cue.end
        if masked[at : at + 1] in _PAUSE and at < span.end:
            at += 1
        elif entry.addressee and (who := self._addressee(entry, at, span.end)) is not None:
            at = who
        elif entry.content == "free" and subject is not None:
            if (_NO_CLAUSE if cue.end - cue.start > 1 else _NO_CONTENT).match(masked, at, span.end):
                return None
            if not self._has_predicate(Span(at, span.end)):
                return None
            given_out = entry.lemma in self._acts and tables.given_out_pattern().match(masked, at, span.end)
            if given_out or entry.addressee:
                return None
            if self.view.masked.count("，", subject.candidate.span.end, cue.start) and not (
                entry.behaviour == "say"
                and (cue.end - cue.start > 1 or masked[cue.start - 1] in _AND)
                and self.subjects.heads_clause(span, cue)
            ):
                return None
        else:
            return None
        again = tables.said_again().match(masked, at, span.end)
        at = again.end() if again else at  # 某某发言,称……
        while at < span.end and (masked[at].isspace() or masked[at] in _PAUSE):
            at += 1
        content = closing(self.view, Span(at, span.end))
        if content.end - content.start < 2 or tables.bearing_pattern().match(masked, content.start, content.end):
            return None
        return content

    def _has_predicate(self, span: Span) -> bool:
        """说|经验、谈感想: a noun behind the verb is what is talked about, not what is said."""
        item = _TO_LIST_MARK.match(self.view.masked, span.start, span.end)
        words = self.view.layers.words.within(Span(span.start, item.end() if item else span.end))
        return len(words) > 2 or any(
            word.tag not in _NAMING_TAGS or HIDDEN in word.span.of(self.view.masked) for word in words
        )

    def is_addressee(self, span: Span) -> bool:
        """Whether the words between a cue and the marks are who is spoken to, and no clause: 问|爸爸做什么."""
        masked = self.view.masked
        words = span.of(masked).strip("，,：: ")
        if not words:
            return True
        if len(words) > _LONGEST or span.of(masked)[0] in _PAUSE:
            return False
        end = span.start + len(words)
        people = self.mentions.within(Span(span.start, end))
        return bool(_TOLD.fullmatch(words)) or (bool(people) and people[-1].span.end == end)

    def _addressee(self, entry: CueEntry, at: int, end: int) -> int | None:
        """Where the content starts behind the person spoken to: 告诉记者,…… and 告诉记者……."""
        masked = self.view.masked
        told = _TOLD.match(masked, at, end)
        if told and (entry.lemma in _REPORTS_TO or masked[told.end() : told.end() + 1] in _PAUSE):
            at = told.end()
            return at + 1 if masked[at : at + 1] in _PAUSE and at < end else at
        who = _ADDRESSEE.match(masked, at, end)
        if who and who.end() < end and masked[who.end()] in _PAUSE and not who[0].endswith(_WHEN):
            spoken_to = self.mentions.within(Span(at, who.end()))
            words = self.view.layers.words.within(Span(at, who.end()))
            nouns = bool(words) and words[-1].tag == "n" and all(word.tag in _WHOM_TAGS for word in words)
            if nouns or (spoken_to and spoken_to[-1].span.end == who.end()):
                return who.end() + 1  # 提醒|广大老年人
        return None

    def inverted(self, span: Span, cue: Span, entry: CueEntry, subject: Subject | None) -> Span | None:
        """……,某某在会上宣布。 The words stand in front of the subject."""
        masked = self.view.masked
        if span.end - cue.end > _LEAD_OUT:
            return None
        rest = masked[cue.end : span.end].strip("。！？!? \n")
        if rest and not (entry.addressee and _TOLD.fullmatch(rest)):
            return None
        if subject is None or entry.behaviour not in _STRONG_END or subject.guessed:
            return None
        if entry.addressee and not rest:
            return None
        ahead = Span(subject.clause_start, subject.candidate.span.start)
        if ahead.end - ahead.start > 20 or subject.clause_start - span.start < 6:
            return None
        return closing(self.view, Span(span.start, subject.clause_start))


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
