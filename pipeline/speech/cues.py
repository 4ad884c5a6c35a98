"""Cues and what they govern: finds the words that report speech in one stretch between quotations.

Takes a stretch of a sentence; gives `Attribution`s: cue, subject, circumstances, and where the words lie that it
reports: in the quotation before, in the one after, or in the stretch itself (indirect speech).
"""

from bisect import bisect_left

from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.speech import mark_frames, tables
from pipeline.speech.attribution import Attribution, shortened
from pipeline.speech.bare import ALSO, Bare
from pipeline.speech.between_cues import is_moment, opening, tells_him, without_bearing
from pipeline.speech.candidates import Candidate
from pipeline.speech.content import ASKS, Contents
from pipeline.speech.cue_words import CITING, CueWords
from pipeline.speech.deeds import asks_about
from pipeline.speech.inverted import inverted
from pipeline.speech.mentions import Mentions
from pipeline.speech.silences import Silences
from pipeline.speech.subjects import Subject, Subjects
from pipeline.speech.tables import CueEntry, frame_words
from pipeline.speech.view import COLON, COMMA, DASHES, PAUSE, TO_PAUSE, View
from pipeline.speech.voices import CONTRAST, SAYS_MORE, Voices
from pipeline.values import replace

_LEAD_OUT = 40  # characters between a cue and the quotation or full stop that it leads to
_REACH_OF_THOUGHT = 30
_REACH = 90  # characters between a quotation and the cue behind it
_WORDS = frozenset({"free", "pause", "clause"})  # what is reported may stand without marks
_STATES = regex("(?:将|將|要|会|會|想|愿|願|不会|已)(?:[㐀-鿿]{3,})")  # 表示|将休息一周：“……”
_ONE_CRY = regex("(?:出来?|过)?了?[一几]?[声句]")  # 高喊|一声|“……”
_LOOSE_END = regex("[^，,。；]{0,12}[：:，,]?$")
_SHORT_TAIL = frozenset({"", "了", "着", "一声", "一句", "他", "她", "我", "道"})
# 某某的|话语中, 用某某的话|说: the owner is the subject.
_OWNED = regex("(?:自己)?的(?:话来?)?$")
_OWN = 5  # characters of 自己的话来
_JOINS = ALSO | frozenset("但却则")
_OBJECT = 12  # characters between a verb of urging and what is urged
_PAUSE_OR_END = PAUSE | frozenset("。！？；")
_OURS = regex("(我们|我)的?$")
_WE_ASK = regex("(?<![㐀-鿿])(?:于是|便)?(我们|我)(?:又|接着|忍不住|不禁|便|就|随口)?$")
_BY_WHOM = regex("(被|遭)(?![告害])[^，,。；：]{1,10}$")
_SUFFERS = frozenset("被遭挨")
_AND_SAYS = regex("[，；](?:并且|并|也|亦|又|同时|同时也|同时还)(?:再次)?$")
_CRIES = frozenset(frame_words("cries"))
_APPEALS = frozenset({"呼吁", "促请", "敦促", "吁请"})
_PLAINLY = frozenset({"说", "讲"})
_MAKES = frozenset("让令使")
_AGAIN = "又说"
_AND = "并"
_MORE_AT_ONCE = frozenset(frame_words("at_once_more"))
_AND_HOLDS = frozenset(frame_words("and_holds"))  # ……，并|否认……
_GOES_ON = SAYS_MORE | _MORE_AT_ONCE
_IN_PAPER = ("在", "于")
_SHORT_REST = 4  # characters
_SPOKEN = frozenset({"say", "guess", "report", "clause", "ask"})
_ASKED = regex("(?:当|在)?(?:被问|问及|记者问|有人问)|面对(?:记者|媒体)")
_EQUATED = regex("[，,：:]?(?:那?就是|叫做?|是)?[：:]?")


class CueFinder:
    """Finds attributions in one document."""

    def __init__(self, view: View, mentions: Mentions, subjects: Subjects) -> None:
        self.view = view
        self.mentions = mentions
        self.subjects = subjects
        self.contents = Contents(view, mentions, subjects)
        self.words = CueWords(view)
        self.voices = Voices(view)
        self._orders = frozenset(frame_words("order"))
        self._cries = frozenset(frame_words("deverbal")) | _CRIES
        self._wishes = frozenset(frame_words("wish"))
        self.silences = Silences(view, subjects)
        self.bare = Bare(view, subjects)
        self.urges = self.contents.urges
        self._cues: dict[Span, list[tuple[Span, CueEntry]]] = {}  # a stretch is asked for several times

    def cues(self, span: Span) -> list[tuple[Span, CueEntry]]:
        """Every word of the table in `span` that is not part of something else."""
        found = self._cues.get(span)
        if found is None:
            words = self.words.within(span)
            found = self._cues[span] = [(cue, entry) for cue, entry in words if self.bare.stand(span, cue, entry)]
        return found

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
        at = self._behind_topic(span, cues) if after else span.start
        for cue, entry in cues:
            if cue.start < at or cue.end > limit or (forward is not None and cue == forward.cue):
                continue
            if found and self.is_urged(cue, cues):
                continue
            first = not found
            more = None if first else self._says_more(Span(at, limit), cue, entry, found[-1])
            attribution = more or self._judge(Span(at, limit), cue, entry, after=after and first)
            if attribution is None or (more is None and found and not self.voices.begins(attribution, found[-1])):
                continue
            if found:
                found[-1] = shortened(
                    found[-1], opening(self.subjects, found[-1].cue.end, attribution.start), self.view
                )
            found.append(attribution)
            at = cue.end
        if before and forward is None and found:
            found[-1] = without_bearing(self.subjects, span, found[-1])
        if forward is not None:
            if found and found[-1].content is not None:
                found[-1] = shortened(found[-1], opening(self.subjects, found[-1].cue.end, forward.start), self.view)
            found.append(forward)
        return [one for one in found if one.content is None or not is_moment(self.view, one.content)]

    def _behind_topic(self, span: Span, cues: list[tuple[Span, CueEntry]]) -> int:
        """“……。”谈到明年的目标，|某某表示，……: what is spoken of is no report where a verb of speech follows it."""
        topic = tables.topic_pattern().match(self.view.masked, *span)
        end = topic.end() if topic is not None else span.end
        named = self.view.masked[end : end + 1] in COMMA and any(cue.start > end for cue, _ in cues)
        return end + 1 if topic is not None and named else span.start

    def _says_more(self, span: Span, cue: Span, entry: CueEntry, earlier: Attribution) -> Attribution | None:
        """某某表示,……,并|透露……: one more cue of the same speaker."""
        subject = earlier.subject
        if earlier.content is None:
            return self._orders_too(span, cue, entry, subject)
        if entry.lemma == _AGAIN:
            entry = tables.cue_entries()["说"]
            cue = Span(cue.end - 1, cue.end)  # 又|说中心查验过样本
        adds = entry.lemma in _AND_HOLDS and self.view.masked[cue.start - 1] == "并"
        if not (adds or entry.lemma in _GOES_ON) or subject is None or subject.guessed:
            return None
        joined = _AND_SAYS.search(self.view.masked, max(earlier.content.start, cue.start - 6), cue.start) is not None
        # 某某指……,批评……
        blames = earlier.entry.lemma in self.urges  # 批评当局“后知后觉”，促请……, 批评市长不作为，称……
        at_once = entry.lemma in _MORE_AT_ONCE or (blames and entry.lemma == "称")
        at_once = at_once and self.view.masked[cue.start - 1] in "，：；"
        at_once = at_once and (entry.lemma not in _APPEALS or blames or not self._is_anothers(earlier.content))
        if not (joined or at_once):
            return None
        content = self.contents.content(Span(earlier.content.start, span.end), cue, entry, subject)
        if content is None or self.silences.hold(span, cue, entry, subject):
            return None
        start = cue.start if at_once else self.subjects.clause_start(earlier.content.start, cue.start)
        return Attribution(entry, cue, subject, start, content)

    def _orders_too(self, span: Span, cue: Span, entry: CueEntry, subject: Subject | None) -> Attribution | None:
        """“……？”某某询问情况,|要求……: what is ordered is not what was said in front."""
        if subject is None or entry.lemma not in self._orders or self.view.masked[cue.start - 1] not in PAUSE:
            return None
        content = self.contents.content(span, cue, entry, subject)
        return Attribution(entry, cue, subject, cue.start, content) if content is not None else None

    def _is_anothers(self, content: Span) -> bool:
        """发言人某某说,机构深感忧虑,|呼吁……: whoever the words begin with may do so, too."""
        first = self.subjects.leading(content)
        return first is not None and (first.candidate.kind in ("person", "organization") or first.candidate.maker)

    def _forward(self, span: Span, cues: list[tuple[Span, CueEntry]], *, after: bool) -> Attribution | None:
        """The cue that leads into the quotation behind the stretch."""
        masked = self.view.masked
        for cue, entry in reversed(cues):
            if span.end - cue.end > _LEAD_OUT:
                break
            rest = masked[cue.end : span.end].rstrip()  # 他说 “……”, as a page sets it
            rest = "" if _ONE_CRY.fullmatch(rest) else rest
            if self.is_urged(cue, cues) or self._leads_nowhere(cue, entry, rest):
                continue
            if _EQUATED.fullmatch(rest) and masked.endswith(("的话", "的话来"), 0, cue.start):
                rest = "，"  # 用某某的话说,就是“……”
            pause = rest.rstrip()[-1:] in PAUSE
            short = entry.behaviour == "short" and rest.strip("，,：: ") not in _SHORT_TAIL
            far = cue.end - cue.start == 1 or len(rest) > _SHORT_REST
            if short and (far or self.mentions.within(Span(cue.end, span.end))):
                continue  # 表扬⏎主教练某某:“……”
            if rest and not (entry.addressee and self.contents.addressees.is_addressee(Span(cue.end, span.end))):
                loose = pause and _LOOSE_END.fullmatch(rest) and not (entry.content == "free" and _STATES.match(rest))
                if not loose or (rest.rstrip()[-1:] not in COLON and len(rest) > 2):
                    continue
            head = self._head(Span(span.start, cue.start))
            owner = _OWNED.search(masked, max(head, cue.start - _OWN), cue.start)
            subject = self._leading_in(span, Span(head, owner.start() if owner else cue.start), cues, cue)
            subject = self._paper(Span(head, cue.start), subject) if entry.maker else subject
            start = subject.clause_start if subject else self.subjects.clause_start(span.start, cue.start)
            joined = masked[cue.start - 1] in _JOINS and self.subjects.heads_clause(span, cue)  # 某某指……，并称“……”
            # 某某辩称……，|并当庭道歉：“……”
            joined = joined or masked[self.subjects.clause_start(span.start, cue.start)] == _AND
            stances = self.contents.stances
            said_before = (said for said, known in cues if said.end <= cue.start and known.lemma not in stances)
            if any(start < said.start and (joined or masked[said.end] in PAUSE) for said in said_before):
                start = self.subjects.clause_start(span.start, cue.start)  # 某某表示,……；同时强调,“……”
            backward = after and entry.side != "next" and self._reaches_back(span.start, cue.start, entry)
            if _ASKED.match(masked, span.start, cue.start):
                backward = False  # “……。”被问及何时完工,某某说:“……”: a new answer
            return self._with_frame(span, Attribution(entry, cue, subject, start, None, True, backward))
        return None

    def _leads_nowhere(self, cue: Span, entry: CueEntry, rest: str) -> bool:
        """说罢，“……” looks back; she got a 通知，“……”; 不要催促，“……”."""
        if entry.content == "none" and not rest.strip("，,：: "):
            return True
        if self._is_anybodys(cue, entry) or (entry.kind == "noun" and rest[:1] in _MAKES):
            return True  # 老师|的话|让某某感动：“……”
        letter = mark_frames.letter_ahead().search(self.view.masked, max(0, cue.start - _LEAD_OUT), cue.end + len(rest))
        if letter is not None and letter.start() < cue.start:
            return True  # 某某看到网友的|留言：“……”
        if rest[:1] in COLON or entry.kind == "noun":
            return False
        return self.silences.is_noun(cue, None) or self.silences.is_forbidden(cue) or self.silences.is_allowed(cue)

    def _paper(self, ahead: Span, subject: Subject | None) -> Subject | None:
        """证据是某某签字的|承诺书，载明：“……”: only a paper says so."""
        if subject is None or subject.candidate.maker:
            return subject
        papers = [one for one in self.mentions.within(self.subjects.near_end(ahead)) if one.noun == "document"]
        person = subject.candidate.human or subject.candidate.noun == "person"
        if papers and person and self.view.masked.endswith(_IN_PAPER, ahead.start, papers[-1].span.start):
            return subject  # 某某在合同里|注明|“……”: who writes it there
        if papers:
            return Subject(papers[-1], self.subjects.clause_start(ahead.start, papers[-1].span.end))
        # 记者试了五个账号,均|显示|“……”: what he saw there says so
        seen = self.view.masked.startswith("显示", ahead.end) and person
        return None if seen else subject

    def _is_anybodys(self, cue: Span, entry: CueEntry) -> bool:
        """响起一声稚嫩的|呼喊：“……”: a noun that nobody owns."""
        masked = self.view.masked
        if masked[cue.start - 1 : cue.start] != "的" or entry.kind == "noun" or cue.of(masked) not in self._cries:
            return False
        ahead = self.view.layers.words.at(cue.start - 2)
        return ahead is not None and ahead.tag == "a" and ahead.span.end == cue.start - 1

    def is_urged(self, cue: Span, cues: list[tuple[Span, CueEntry]]) -> bool:
        """要求县长|承诺|“……”: a verb of urging in front of the cue in its clause; 她说，对方……，还|叮嘱|她“……”."""
        at = bisect_left(cues, cue, key=lambda known: known[0])
        if 0 < at < len(cues) and cues[at][1].addressee and tells_him(self.subjects, cues[at - 1][0], cue):
            return True
        near = cues[max(0, at - _OBJECT) : at]  # no more of them stand within reach, and a sentence may have thousands
        between = [self.view.masked[said.end : cue.start] for said, entry in near if entry.lemma in self.urges]
        return any(0 < len(words) <= _OBJECT and not _PAUSE_OR_END.intersection(words) for words in between)

    def _leading_in(self, span: Span, ahead: Span, cues: list[tuple[Span, CueEntry]], cue: Span) -> Subject | None:
        """The subject of a cue in front of a quotation; in 某某被|告知|“……” nobody is named."""
        passive = Span(cue.start - 1, cue.start)
        if passive.of(self.view.masked) in _SUFFERS and cue.of(self.view.masked)[0] != "问":
            return Subject(Candidate(passive, "anonymous"), self.subjects.clause_start(span.start, cue.start))
        done = _BY_WHOM.search(self.view.masked, ahead.start, cue.start)
        agents = self.mentions.within(Span(done.end(1), cue.start)) if done else ()
        if done and agents and cue.of(self.view.masked)[0] != "问":
            return Subject(agents[-1], self.subjects.clause_start(span.start, cue.start))
        asker = _WE_ASK.search(self.view.masked, ahead.start, cue.start)
        if asker is not None:
            return Subject(Candidate(Span(*asker.span(1)), "common", None, "group"), asker.start())  # 我|问她：“……”
        subject = self.subjects.before(ahead)
        if subject is None or subject.clause_start < self.subjects.clause_start(span.start, cue.start):
            return self._going_on(span, cues, cue) or subject
        return subject

    def _going_on(self, span: Span, cues: list[tuple[Span, CueEntry]], last: Span) -> Subject | None:
        """某某表示,请懂的人来回答,也强调“……”: a cue without a subject of its own goes on about who spoke before."""
        if not self.subjects.heads_clause(span, last):
            return None
        at = bisect_left(cues, last, key=lambda known: known[0])
        nearest = cues[at - 1][0] if at else last
        other = (
            self.subjects.before(Span(span.start, nearest.start)) if span.start < nearest.start < last.start else None
        )
        if other is not None and CONTRAST.intersection(self.view.masked[other.candidate.span.end : nearest.start]):
            return other  # ……，市府|却否认有此事，还宣称“……”
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
        owner = _OWNED.search(masked, max(span.start, cue.start - _OWN), cue.start)
        subject = self.subjects.before(Span(span.start, owner.start() if owner else cue.start), near=not after)
        silent = self.silences.hold(span, cue, entry, subject)
        reporting = None if silent else _entry_for(entry, subject)
        if reporting is None:
            return None
        entry = reporting
        backward = after and self._tells_before(span, cue, entry, subject)
        urges = backward and masked[cue.end : cue.end + 1] not in _PAUSE_OR_END and entry.lemma in self._orders
        backward = backward and not urges
        if entry.behaviour == "short":
            rest = TO_PAUSE.match(masked, cue.end, span.end)
            backward = backward and rest is not None and rest[0] in _SHORT_TAIL
        led = masked[cue.end : cue.end + 1] in COLON or masked.startswith(DASHES, cue.end)
        spelled = entry.content in _WORDS or (entry.content == "marks" and led)
        reports = entry.side != "back" and spelled
        content = self.contents.content(span, cue, entry, subject) if reports else None
        if subject is None and backward:
            subject = self._behind(span, cue) or self._reporters(cue, entry)
        if content is not None and self.silences.is_aside(span, cue):
            content = None
        if content is not None and not self._is_report(span, cue, entry, subject, content, backward=backward):
            return None
        if content is None and not backward:
            done = self.words.is_done(cue.start) or self.silences.is_done(cue, subject)
            content = None if done else inverted(self.view, span, cue, entry, subject)
            if content is None:
                return None
        start = subject.clause_start if subject else self.subjects.clause_start(span.start, cue.start)
        colon = content is not None and masked[content.start - 1] in COLON
        told = Attribution(entry, cue, subject, start, content, False, backward, colon, urges=urges)
        return self._with_frame(span, told)

    def _tells_before(self, span: Span, cue: Span, entry: CueEntry, subject: Subject | None) -> bool:
        """Whether a cue may report the quotation in front of `span`: near enough, and no act that the reporter adds."""
        if entry.side == "next" or not self._reaches_back(span.start, cue.start, entry):
            return False
        if entry.lemma in self.contents.gestures and subject is not None and subject.clause_start > span.start:
            return False  # “好！”台下一片叫好声，演员们鞠躬致谢
        if entry.lemma in ASKS and asks_about(self.view, span.start, cue):
            return False
        masked = self.view.masked
        acts = cue.of(masked) in self._wishes or (entry.lemma in self.urges and masked[cue.start - 1] in PAUSE)
        # “……。”某某继续攻关,期待实现目标; “……。”某某装好仪器,要求住户照常做饭
        return not acts or masked[cue.end : cue.end + 1] in _PAUSE_OR_END

    def _is_report(
        self, span: Span, cue: Span, entry: CueEntry, subject: Subject | None, content: Span, *, backward: bool
    ) -> bool:
        """Whether words behind a cue are reported: somebody speaks, or the cue heads its clause; not a notice."""
        if subject is None:
            manner = self.view.masked[cue.start - 1 : cue.start] == "地" and entry.lemma in _PLAINLY  # 客观地说,……
            return backward or (not manner and entry.behaviour in _SPOKEN and self.subjects.heads_clause(span, cue))
        # 某社报道，任命……; 公告称，某某辞去职务
        says = entry.lemma in CITING or cue.of(self.view.masked).endswith("称")
        return entry.behaviour != "paper" or says or not self.silences.is_notice(subject, content)

    def _behind(self, span: Span, cue: Span) -> Subject | None:
        """“……。”回忆当年,某某……: the subject stands in the next clause."""
        comma = self.view.masked.find("，", cue.end, span.end)
        if cue.start - span.start > 2 or comma < 0:
            return None
        return self.subjects.leading(Span(comma + 1, span.end)) if comma + 1 < span.end else None

    def _reporters(self, cue: Span, entry: CueEntry) -> Subject | None:
        """“……？”我们的提问: whoever writes has asked."""
        own = _OURS.search(self.view.masked, max(0, cue.start - 4), cue.start) if entry.kind == "noun" else None
        return Subject(Candidate(Span(*own.span(1)), "common", None, "group"), own.start()) if own else None

    def _reaches_back(self, start: int, cue_start: int, entry: CueEntry) -> bool:
        """“……。”某某放下剪刀,缓缓说: the cue is near enough to the quotation before it; one of hope nearer."""
        between = self.view.masked[start : min(cue_start, start + _REACH + 1)]
        reach = _REACH_OF_THOUGHT if entry.kind == "thought" or entry.lemma in self._wishes else _REACH
        return len(between) <= reach and between.count("，") <= 3 and "；" not in between

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
        named = topic is not None and masked[topic.end() : topic.end() + 1] in PAUSE
        return replace(attribution, setting=setting, topic=Span(*topic.span()) if topic and named else None)


def _entry_for(entry: CueEntry, subject: Subject | None) -> CueEntry | None:
    """The entry of a cue with this subject: 规定 needs a document, 总结为 somebody; 要求 of a meeting is like 规定."""
    if subject is None or not subject.candidate.maker:
        nobody = subject is None or subject.candidate.kind == "anonymous"
        cited = subject is not None and nobody and entry.lemma in CITING  # 有媒体|报道称
        return None if (entry.maker and not cited) or (entry.behaviour == "sum" and nobody) else entry
    claims = entry.lemma == "指" and entry.content == "free"  # 秘书处发出电邮，|指该案已结束
    return entry if claims else tables.paper_entries().get(entry.lemma, entry)
