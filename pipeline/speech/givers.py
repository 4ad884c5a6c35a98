"""Whoever gives out a paper or calls a conference, and clauses that only lead to somebody else.

Takes the candidates of a clause; says who speaks where a paper stands in front of the cue (某公司发布公告称), also
where nothing else knows the name, and whether a clause tells of what its subject sees or gets (某某得到一份答复,称).
"""

import re

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import frames, tables
from pipeline.speech.candidates import Candidate
from pipeline.speech.tables import frame_words
from pipeline.speech.view import View

# 消防队接到|某某报警|称……: whoever calls says so, named or not.
REPORTED = regex("(?:接到?|接获|收到|接报)了?([^，,。；：]{0,16}(?:报警|报案|举报|投诉|求助|来电|信访))$")
# 临走前我只和妈妈|说: whoever writes.
WE_TELL = regex(
    "(?:^|(?<=[前后时，。；]))(我们|我)[只也又就便还都曾]{0,2}(?:和|跟|对|向)(?!他们|她们)[^，,。；的]{1,8}$"
)
# 他听见|某某在身后喊：“……”, and what makes it an occasion: 他听到某某来了之后|说.
HEARS = regex("(?:听[见到得]|[只忽]听)(?!过)了?")
NOT_HEARD = regex("(?<![身背])后|[时的]|之际")
# 公报援引|某某|的话说, 某报引述|某某|称
CITED = regex("(?:援引|引用|引述|转引)了?([^，,。；：]{1,32}?)(?:的(?:原话|话))?(?:报道|报导)?$")
_GIVEN = frozenset({"document", "meeting"})
_WHEN_TAGS = frozenset({"TIME", "t", "d", "p", "c", "w", "f", "s"})
_TO = "向给"  # 以函件的形式，|向各法院|下发通知称: who gets it does not give it out
_OWN_PART = regex("(?:下属|旗下|所属|麾下)的?")
_GIVER = 10  # characters
_VERB = 8  # characters in front of a paper
_ANSWERED = regex("(?:得到|获得|收到|接到)了?[^，,。]{0,8}(?:" + alternation(frame_words("answer_got")) + ")$")
_SEES = frame_words("sees")


class Givers:
    """Judges the papers of one document."""

    def __init__(self, view: View) -> None:
        self.view = view

    def gives_out(self, paper: Candidate, clause: Span) -> bool:
        """发布|公告, 召开|发布会, 在|声明稿: whoever does so speaks, or whoever says so in it."""
        if paper.noun not in _GIVEN:
            return False
        return self._stands_in(paper) or self._verb(paper, clause) is not None

    def named(self, usable: list[Candidate], clause: Span) -> list[Candidate]:
        """某家居|发布通知|称: whoever gives the only paper of a clause out, even where nothing else knows the name."""
        paper = usable[0]
        if len(usable) > 1 or paper.noun not in _GIVEN or self._stands_in(paper):
            return usable
        if self.view.masked[clause.start] in _TO:
            return []
        out = self._verb(paper, clause)
        start, end = clause.start, out.start() if out is not None else clause.start
        owned = _OWN_PART.search(self.view.masked, start, end)
        start = owned.end() if owned is not None else start  # 某派下属|某旅|发表声明
        for word in self.view.layers.words.within(Span(start, end)):
            if word.tag in _WHEN_TAGS and word.span.start == start:
                start = word.span.end
            elif word.tag in _WHEN_TAGS and word.tag != "s":
                end = min(end, word.span.start)
        several = tables.pointer_head().match(self.view.masked, start) is not None  # 多位同行联名发表文章
        known = 1 < end - start <= _GIVER and not several
        return [Candidate(Span(start, end), "common", None, "body")] if known else usable

    def tells_of_another(self, clause: Span) -> bool:
        """记者在现场|看到，一家商店贴出告示，称……; 某某得到一份|答复，称……: its subject says nothing."""
        masked = self.view.masked
        return masked.endswith(_SEES, clause.start, clause.end) or _ANSWERED.search(masked, *clause) is not None

    def _stands_in(self, paper: Candidate) -> bool:
        return self.view.masked[paper.span.start - 1] == "在"

    def _verb(self, paper: Candidate, clause: Span) -> re.Match[str] | None:
        ahead = max(clause.start, paper.span.start - _VERB)
        return frames.giving_out_pattern().search(self.view.masked, ahead, paper.span.start)
