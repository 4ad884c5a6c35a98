"""Cues and what they govern: finds the words that report speech in one stretch between quotations.

Takes a stretch of a sentence; gives `Attribution`s: cue, subject, circumstances, and where the words lie that it
reports: in the quotation before, in the one after, or in the stretch itself (indirect speech).
"""

import re
from dataclasses import dataclass

from pipeline.spans import Span
from pipeline.speech import frames, tables
from pipeline.speech.content import ASKS, Contents, closing
from pipeline.speech.cue_words import CueWords
from pipeline.speech.mentions import Mentions
from pipeline.speech.subjects import Subject, Subjects
from pipeline.speech.tables import CueEntry
from pipeline.speech.view import View

_PAUSE = frozenset("，,：:")
_LEAD_OUT = 40  # characters between a cue and the quotation or full stop that it leads to
_REACH = 90  # characters between a quotation and the cue behind it
_COLON = frozenset("：:")
_WORDS = frozenset({"free", "pause", "clause"})  # what is reported may stand without marks
_CONTRAST = frozenset("则却")
_LOOSE_END = re.compile("[^，,。；]{0,12}[：:，,]?$")
_SHORT_TAIL = frozenset({"", "了", "着", "一声", "一句", "他", "她", "我", "道"})
# 某某的|话语中, 用某某的话|说: the owner is the subject.
_OWNED = re.compile("(?:自己)?的话?$")
_TO_PAUSE = re.compile("[^，,。！？；：:]*")
_MODIFIER_TAGS = frozenset({"n", "nz", "vn", "nt", "an"})
_SUFFERED = frozenset({"report", "mention", "clause"})
_BEARING_TAGS = frozenset({"a", "ad", "d", "an", "vd", "TIME", "t", "v"})
_BEARING = 2  # words
_OBJECT = 12  # characters between a verb of urging and what is urged
_LOOSE = 5  # words
_LOOSE_TAGS = _BEARING_TAGS | {"c", "p"}
_SOURCES = ("据", "按", "根据", "听")  # 据某某的|介绍
_REASONS = ("因此", "所以", "因为", "由于", "为此", "如果", "如", "若", "只要", "除非", "当")
_ALSO = frozenset("并又亦也还再续")
_TIME_TAILS = frozenset("时后前上中")
_SPOKEN = frozenset({"say", "guess", "report", "clause", "ask"})
_ASKED = re.compile("(?:当|在)?(?:被问|问及|记者问|有人问)|面对(?:记者|媒体)")
_EQUATED = re.compile("[，,：:]?(?:那?就是|叫做?|是)?[：:]?")
_TO_WHOM = re.compile("[向给跟][^，,。的]{1,10}$")


@dataclass(frozen=True, slots=True)
class Attribution:
    """One cue with its subject. `content` is indirect speech; forward and backward say which quotations it claims."""

    entry: CueEntry
    cue: Span
    subject: Subject | None
    start: int
    content: Span | None = None
    forward: bool = False
    backward: bool = False
    colon: bool = False
    setting: Span | None = None
    topic: Span | None = None


class CueFinder:
    """Finds attributions in one document."""

    def __init__(self, view: View, mentions: Mentions, subjects: Subjects) -> None:
        self.view = view
        self.subjects = subjects
        self.contents = Contents(view, mentions, subjects)
        self.words = CueWords(view)
        self._deverbal = frozenset(tables.frame_words("deverbal"))
        self.urges = self.contents.urges

    def cues(self, span: Span) -> list[tuple[Span, CueEntry]]:
        """Every word of the table in `span` that is not part of something else."""
        return [(cue, entry) for cue, entry in self.words.within(span) if self._stands(span, cue, entry)]

    # ------------------------------------------------------------------ a stretch

    def read(self, span: Span, *, after: bool, before: bool) -> list[Attribution]:
        """The attributions of a stretch of one sentence.

        Args:
            span: words between two quotations, or a whole sentence.
            after: a quotation stands directly in front of it.
            before: a quotation stands directly behind it.
        """
        cues = self.cues(span)
        forward = self._forward(span, cues, after=after) if before else None
        limit = forward.start if forward is not None else span.end
        found: list[Attribution] = []
        at = span.start
        for cue, entry in cues:
            if cue.start < at or cue.end > limit or (forward is not None and cue == forward.cue):
                continue
            first = not found
            attribution = self._judge(Span(at, limit), cue, entry, after=after and first)
            if attribution is None or (found and not self._is_new_voice(attribution, found[-1])):
                continue
            if found:
                found[-1] = _cut(found[-1], self._opening(found[-1].cue.end, attribution.start), self.view)
            found.append(attribution)
            at = cue.end
        if before and forward is None and found:
            found[-1] = self._without_bearing(span, found[-1])
        if forward is not None:
            if found and found[-1].content is not None:
                found[-1] = _cut(found[-1], self._opening(found[-1].cue.end, forward.start), self.view)
            found.append(forward)
        return found

    def _opening(self, floor: int, start: int) -> int:
        """对于医院的说法,某某回应……: the clause that says what is answered belongs to the answer."""
        if start - floor < 2:
            return start
        ended = max(self.view.masked.rfind("；", floor, start), self.view.masked.rfind(";", floor, start))
        if ended > floor:
            return ended + 1  # ……;民众难忍,某某不满,指……
        clause = self.subjects.clauses(self.subjects.near_end(Span(floor, start - 1)))[-1]
        return clause.start if frames.about_pattern().match(self.view.masked, clause.start, clause.end) else start

    def _without_bearing(self, span: Span, attribution: Attribution) -> Attribution:
        """记者问某某,累不累,她摆摆手:“……”: the last clause leads in, and is no part of the question."""
        content = attribution.content
        if content is None or self.view.masked[span.end - 1] not in _COLON:
            return attribution
        last = self.subjects.clauses(Span(content.start, span.end - 1))[-1]
        if last.start > content.start and self.subjects.leading(last) is not None:
            return _cut(attribution, last.start, self.view)
        return attribution

    def _forward(self, span: Span, cues: list[tuple[Span, CueEntry]], *, after: bool) -> Attribution | None:
        """The cue that leads into the quotation behind the stretch."""
        masked = self.view.masked
        for cue, entry in reversed(cues):
            if span.end - cue.end > _LEAD_OUT:
                break
            rest = masked[cue.end : span.end]
            if any(self.governs(said, cue) for said, earlier in cues if earlier.lemma in self.urges):
                continue  # 要求县长|承诺|“……”: what is urged
            if entry.content == "none" and not rest.strip("，,：: "):
                continue
            if _EQUATED.fullmatch(rest) and masked[cue.start - 2 : cue.start] == "的话":
                rest = "，"  # 用某某的话说,就是“……”
            pause = rest.rstrip()[-1:] in _PAUSE
            if cue.end - cue.start == 1 and entry.behaviour == "short" and rest.strip("，,：: ") not in _SHORT_TAIL:
                continue
            if rest and not (entry.addressee and self.contents.is_addressee(Span(cue.end, span.end))):
                loose = pause and _LOOSE_END.fullmatch(rest)
                if not loose or (rest.rstrip()[-1:] not in _COLON and len(rest) > 2):
                    continue
            head = self._head(Span(span.start, cue.start))
            owner = _OWNED.search(masked, max(head, cue.start - 4), cue.start)
            subject = self._leading_in(span, Span(head, owner.start() if owner else cue.start), cues, cue)
            start = subject.clause_start if subject else self.subjects.clause_start(span.start, cue.start)
            if any(start < said.start and masked[said.end] in _PAUSE for said, _ in cues if said.end <= cue.start):
                start = self.subjects.clause_start(span.start, cue.start)  # 某某表示,……；同时强调,“……”
            backward = after and entry.side != "next" and self._reaches_back(span.start, cue.start)
            if _ASKED.match(masked, span.start, cue.start):
                backward = False  # “……。”被问及何时完工,某某说:“……”: a new answer
            return self._with_frame(span, Attribution(entry, cue, subject, start, None, True, backward))
        return None

    def governs(self, said: Span, cue: Span) -> bool:
        """Whether a verb of urging stands in front of a cue in its clause."""
        between = self.view.masked[said.end : cue.start]
        return 0 < len(between) <= _OBJECT and not any(char in _PAUSE for char in between)

    def _leading_in(self, span: Span, ahead: Span, cues: list[tuple[Span, CueEntry]], cue: Span) -> Subject | None:
        """The subject of a cue in front of a quotation."""
        subject = self.subjects.before(ahead)
        if subject is None or subject.clause_start < self.subjects.clause_start(span.start, cue.start):
            return self._going_on(span, cues, cue) or subject
        return subject

    def _going_on(self, span: Span, cues: list[tuple[Span, CueEntry]], last: Span) -> Subject | None:
        """某某表示,请懂的人来回答,也强调“……”: a cue without a subject of its own goes on about who spoke before."""
        if not self.subjects.heads_clause(span, last):
            return None
        for cue, entry in cues:
            if cue.end > last.start:
                break
            earlier = self._judge(Span(span.start, last.start), cue, entry, after=False)
            if earlier is not None and earlier.content is not None:
                return earlier.subject
        return None

    def _judge(self, span: Span, cue: Span, entry: CueEntry, *, after: bool) -> Attribution | None:
        """Whether a cue that leads into no quotation reports the one before it, or words of the stretch."""
        masked = self.view.masked
        owner = _OWNED.search(masked, max(span.start, cue.start - 4), cue.start)
        subject = self.subjects.before(Span(span.start, owner.start() if owner else cue.start), near=not after)
        silent = (
            self._is_suffered(cue, entry)
            or self._is_noun(cue, subject)
            or self._is_ground(span, cue)
            or self._is_denied(cue, subject)
        )
        reporting = None if silent else _entry_for(entry, subject)
        if reporting is None:
            return None
        entry = reporting
        backward = after and entry.side != "next" and self._reaches_back(span.start, cue.start)
        if entry.behaviour == "short":
            rest = _TO_PAUSE.match(masked, cue.end, span.end)
            backward = backward and rest is not None and rest[0] in _SHORT_TAIL
        spelled = entry.content in _WORDS or (entry.content == "marks" and masked[cue.end : cue.end + 1] in _COLON)
        reports = entry.side != "back" and spelled
        content = self.contents.content(span, cue, entry, subject) if reports else None
        if subject is None and backward:
            subject = self._behind(span, cue)
        if content is not None and self._is_aside(span, cue):
            content = None
        if content is not None and not self._is_report(span, cue, entry, subject, content, backward=backward):
            return None
        if content is None and not backward:
            content = self.contents.inverted(span, cue, entry, subject)
            if content is None:
                return None
        start = subject.clause_start if subject else self.subjects.clause_start(span.start, cue.start)
        colon = content is not None and masked[content.start - 1] in _COLON
        return self._with_frame(span, Attribution(entry, cue, subject, start, content, False, backward, colon))

    def _is_report(
        self, span: Span, cue: Span, entry: CueEntry, subject: Subject | None, content: Span, *, backward: bool
    ) -> bool:
        """Whether words behind a cue are reported: somebody speaks, or the cue heads its clause; not a notice."""
        if subject is None:
            return backward or (entry.behaviour in _SPOKEN and self.subjects.heads_clause(span, cue))
        return entry.behaviour != "paper" or not self._is_notice(subject, content)

    def _is_aside(self, span: Span, cue: Span) -> bool:
        """尽管某某当面|提醒,但…… and 边|说,边……: told beside something else, no words follow."""
        masked = self.view.masked
        beside = masked[cue.start - 1 : cue.start] == "边" and masked[cue.end : cue.end + 1] in ("，", ",", "边")
        if masked[cue.end : cue.end + 1] not in ("，", ","):
            return beside
        clause = Span(self.subjects.clause_start(span.start, cue.start), cue.end)
        return beside or frames.although_pattern().match(masked, clause.start, clause.end) is not None

    def _is_noun(self, cue: Span, subject: Subject | None) -> bool:
        """听取三季度|工作|汇报: what was done is named, nobody's words follow."""
        masked = self.view.masked
        if cue.of(masked) in self._deverbal and masked[cue.end : cue.end + 1] in _COLON:
            given = masked[max(0, cue.start - 10) : cue.start]
            if frames.giving_out_pattern().search(given.removesuffix("情况").removesuffix("警情")):
                return False  # 发布情况|通报:……
        if cue.of(masked) in self._deverbal:
            ahead_text = masked[max(0, cue.start - 8) : cue.start]
            clause = masked[self.subjects.clause_start(max(0, cue.start - 40), cue.start) : cue.start]
            source = clause.startswith(_SOURCES)
            if frames.hearing_pattern().search(clause):
                return True
            if frames.nominal_pattern().search(ahead_text) or (ahead_text.endswith("的") and not source):
                return True
        if cue.of(masked) not in self._deverbal or (subject is not None and subject.candidate.span.end == cue.start):
            return False
        if masked[cue.start - 1 : cue.start] in _TIME_TAILS or _TO_WHOM.search(
            masked, max(0, cue.start - 12), cue.start
        ):
            return False  # 接受采访时|评价, 向本报|反映
        ahead = self.view.layers.words.within(Span(max(0, cue.start - 8), cue.start))
        return bool(ahead) and ahead[-1].span.end == cue.start and ahead[-1].tag in _MODIFIER_TAGS

    def _stands(self, span: Span, cue: Span, entry: CueEntry) -> bool:
        """某某则|批,……: a verb of one character stands behind its subject, adverbs at most between; not 首|批“……”."""
        if entry.behaviour != "bare":
            return True
        subject = self.subjects.before(Span(span.start, cue.start)) if span.start < cue.start else None
        if subject is None or subject.candidate.kind == "anonymous" or subject.candidate.span.end > cue.start:
            return False
        between = Span(subject.candidate.span.end, cue.start)
        if cue.of(self.view.masked) == "指" and self._goes_on_saying(between):
            return True
        if between.start == between.end or self.subjects.is_adverbial(between) or self._is_bearing(between):
            return True
        return _TO_WHOM.search(self.view.masked, between.start, between.end) is not None  # 一边烫粉一边跟我|讲

    def _goes_on_saying(self, between: Span) -> bool:
        """某某不满,|指该案拖了半年 and 某某昨在会上一开始|指……: no noun of its own in front of 指."""
        if self.view.masked[between.end - 1] in _PAUSE | _ALSO:
            return True
        words = self.view.layers.words.within(between)
        return len(words) <= _LOOSE and all(word.tag in _LOOSE_TAGS for word in words)

    def _is_suffered(self, cue: Span, entry: CueEntry) -> bool:
        """引发车主|抱怨,…… and 遭居民|质疑,……: what happens to somebody is told, no words follow."""
        masked = self.view.masked
        if entry.behaviour not in _SUFFERED or masked[cue.end : cue.end + 1] not in ("，", ","):
            return False
        if frames.said_again().match(masked, cue.end + 1):
            return False  # 接到居民投诉,称……
        return frames.suffered_pattern().search(masked, max(0, cue.start - 20), cue.start) is not None

    def _is_bearing(self, between: Span) -> bool:
        """某某|尴尬|回: how he looks, one word or two."""
        words = self.view.layers.words.within(between)
        return len(words) <= _BEARING and all(word.tag in _BEARING_TAGS for word in words)

    def _is_denied(self, cue: Span, subject: Subject | None) -> bool:
        """未当庭|表示是否上诉, 未起身|答复: nothing was said."""
        start = max(0, cue.start - 10, subject.candidate.span.end if subject else 0)
        return frames.denied_pattern().search(self.view.masked, start, cue.start) is not None

    def _is_ground(self, span: Span, cue: Span) -> bool:
        """根据《办法》规定,现将……: the ground on which something is done, nobody's words."""
        clause = Span(self.subjects.clause_start(span.start, cue.start), cue.end)
        return frames.ground_pattern().fullmatch(self.view.masked, clause.start, clause.end) is not None

    def _is_notice(self, subject: Subject, content: Span) -> bool:
        """某市委决定：免去……: an act in writing, nobody speaks."""
        return subject.candidate.maker and bool(
            frames.appointment_pattern().search(self.view.masked, content.start, content.end)
        )

    def _behind(self, span: Span, cue: Span) -> Subject | None:
        """“……。”回忆当年,某某……: the subject stands in the next clause."""
        comma = self.view.masked.find("，", cue.end, span.end)
        if cue.start - span.start > 2 or comma < 0:
            return None
        return self.subjects.leading(Span(comma + 1, span.end)) if comma + 1 < span.end else None

    def _reaches_back(self, start: int, cue_start: int) -> bool:
        """“……。”某某放下剪刀,缓缓说: the cue is near enough to the quotation before it."""
        between = self.view.masked[start : min(cue_start, start + _REACH + 1)]
        return len(between) <= _REACH and between.count("，") + between.count(",") <= 3 and "；" not in between

    def _head(self, span: Span) -> int:
        """Skip what an earlier cue in the same stretch governs: only the last three clauses lead in."""
        clauses = self.subjects.clauses(self.subjects.near_end(span))
        return clauses[-4].start if len(clauses) > 4 else span.start

    def _with_frame(self, span: Span, attribution: Attribution) -> Attribution:
        """Add 接受采访时 and 谈及……."""
        masked = self.view.masked
        setting = None
        for match in tables.interview_pattern().finditer(
            masked, max(span.start, attribution.cue.start - _REACH), attribution.cue.start
        ):
            setting = Span(match.start(), match.end())
        topic = tables.topic_pattern().match(masked, span.start, attribution.cue.start)
        return Attribution(
            attribution.entry, attribution.cue, attribution.subject, attribution.start, attribution.content,
            attribution.forward, attribution.backward, attribution.colon, setting,
            Span(topic.start(), topic.end()) if topic and masked[topic.end() : topic.end() + 1] in _PAUSE else None,
        )  # fmt: skip

    def _is_new_voice(self, attribution: Attribution, earlier: Attribution) -> bool:
        """Inside reported words a further cue counts only with a subject of its own and a pause after it.

        公司预计……, 他相信…… and 开通后预计…… go on reporting; …；林向阳认为…… begins anew.
        """
        subject, content, entry = attribution.subject, attribution.content, attribution.entry
        if subject is None or content is None or content.start < attribution.cue.start:
            return False
        between = self.view.masked[earlier.cue.end : subject.candidate.span.start]
        apart = "；" in between or ";" in between
        if self.view.masked[attribution.cue.start - 1] in _PAUSE and not (apart and subject.candidate.human):
            return False  # 法院认定,某某以……为名,谎称……: what is reported goes on
        paused = content.start > attribution.cue.end
        told = earlier.content is not None and earlier.content.start == subject.clause_start
        if subject.candidate.kind == "person" and not subject.guessed:
            contrast = self.view.masked[subject.candidate.span.end] in _CONTRAST
            if apart or contrast or earlier.entry.lemma in ASKS:
                return True
            if self.view.masked[earlier.cue.end] in _PAUSE:
                return paused and not told  # 发言人说,某某声称……: what one reports is what another says
            return paused or (entry.behaviour != "guess" and entry.kind != "thought")
        if subject.candidate.kind == "pronoun":
            # 某某说,他们……反映,……: nobody but whoever is reported speaks of them.
            ahead = self.view.masked[subject.clause_start : subject.candidate.span.start]
            if not apart and ahead.endswith(_REASONS):
                return False  # 某某表示,……,因此他提醒……
            if told and earlier.entry.lemma in ASKS:
                return entry.lemma not in ASKS  # 询问卖车的女孩,她告诉记者……
            return paused and entry.kind != "thought" and (apart or not told)
        return paused and (apart or subject.candidate.kind in ("person", "organization"))


def _entry_for(entry: CueEntry, subject: Subject | None) -> CueEntry | None:
    """The entry of a cue with this subject: 规定 needs a document, 总结为 somebody; 要求 of a meeting is like 规定."""
    if subject is None or not subject.candidate.maker:
        nobody = subject is None or subject.candidate.kind == "anonymous"
        return None if entry.maker or (entry.behaviour == "sum" and nobody) else entry
    return tables.paper_entries().get(entry.lemma, entry)


def _cut(attribution: Attribution, end: int, view: View) -> Attribution:
    content = attribution.content
    if content is None or content.end <= end:
        return attribution
    shorter = closing(view, Span(content.start, max(content.start, end)))
    return Attribution(
        attribution.entry, attribution.cue, attribution.subject, attribution.start,
        shorter if shorter.start < shorter.end else None,
        attribution.forward, attribution.backward, attribution.colon, attribution.setting, attribution.topic,
    )  # fmt: skip
