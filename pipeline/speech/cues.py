"""Cues and what they govern: finds the words that report speech in one stretch between quotations.

Takes a stretch of a sentence; gives `Attribution`s: cue, subject, circumstances, and where the words lie that it
reports: in the quotation before, in the one after, or in the stretch itself (indirect speech).
"""

import re
from dataclasses import dataclass

from pipeline.spans import Span
from pipeline.speech import tables
from pipeline.speech.mentions import Mentions
from pipeline.speech.subjects import Subject, Subjects
from pipeline.speech.tables import CueEntry
from pipeline.speech.view import HIDDEN, View

_PAUSE = frozenset("，,：:")
_LEAD_OUT = 40  # characters between a cue and the quotation or full stop that it leads to
_REACH = 90  # characters between a quotation and the cue behind it
_COLON = frozenset("：:")
# A single character that is a cue is none inside a longer word of these kinds: 小说, 名称, 访问.
_OTHER_WORD = frozenset({"n", "nz", "vn", "a", "d", "c", "LOC", "ORG", "s", "t", "TIME"})
_NO_CONTENT = re.compile("[话完起得了过着不明法出好服来去给的到]|[这那](?=[话番句些时里样么])")  # 说|完, 说|起
_NO_CLAUSE = re.compile("[了过着的]")  # 介绍|了情况
_ADDRESSEE = re.compile("[^，,：:。；▁]{1,14}?(?=[，,：:]|说|$)")
_TOLD = re.compile("(?:《[^》]{1,12}》)?(?:本报|本刊)?(?:记者|記者|我们|我|大家|他们|她们|他|她)")
_LOOSE_END = re.compile("[^，,。；]{0,12}[：:，,]?$")
_STRONG_END = frozenset({"say", "tell", "report"})
_ENDS_NAME = frozenset("说曰称问")  # the tagger takes 孔子曰 for a name
_SHORT_TAIL = frozenset({"", "了", "着", "一声", "一句", "他", "她", "我", "道"})
# 某某的|话语中, 用某某的话|说: the owner is the subject.
_OWNED = re.compile("(?:自己)?的话?$")
_REPORTS_TO = frozenset({"告诉", "告知", "答复", "回复", "透露"})  # 劝他早点走 is no report
_TO_PAUSE = re.compile("[^，,。！？；：:]*")
_TO_LIST_MARK = re.compile("[^，,。！？；：:、]*")
_NAMING_TAGS = frozenset({"n", "nz", "vn", "an", "w"})
_MODIFIER_TAGS = frozenset({"n", "nz", "vn", "nt", "an"})
_TIME_TAILS = frozenset("时后前上中")
_EQUATED = re.compile("[，,：:]?(?:那?就是|叫做?|是)?[：:]?")
_AND = frozenset("并並还還也又")
_TO_WHOM = re.compile("[向给跟][^，,。的]{1,10}$")
_BEFORE_PAPER = frozenset("，,。；：:、！？\n 的该此份则")
_LIGHT = "提出"  # 提出|要求: the noun says what is done
_THE_END = ("（完）", "(完)")
_NOUN_TAIL = ("中", "里", "间")


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
        self.mentions = mentions
        self.subjects = subjects
        self._deverbal = frozenset(tables.frame_words("deverbal"))
        self._acts = frozenset(tables.frame_words("act"))

    def cues(self, span: Span) -> list[tuple[Span, CueEntry]]:
        """Every word of the table in `span` that is not part of something else."""
        masked = self.view.masked
        blocked = [match.span() for match in tables.not_cue_pattern().finditer(masked, span.start, span.end)]
        found: list[tuple[Span, CueEntry]] = []
        next_block = 0
        for match in tables.cue_pattern().finditer(masked, span.start, span.end):
            start, end = match.span()
            while next_block < len(blocked) and blocked[next_block][1] <= start:
                next_block += 1
            counting = tables.cue_entries()[match[0]].behaviour == "count"  # 扳着手指头算 holds 手指
            if next_block < len(blocked) and blocked[next_block][0] < end and not counting:
                continue
            if end - start == 1 and (self._inside_word(start) or tables.topic_pattern().match(masked, start, span.end)):
                continue  # 小说; 说到往事
            cue, entry = self._whole(Span(start, end), span.end)
            if found and start < found[-1][0].end:
                continue  # the 道 of 质问道
            if found and found[-1][0].end == start:
                first = found[-1][0].of(masked)
                if first not in tables.noun_kinds() and entry.behaviour != "say" and first != _LIGHT:
                    continue
                found.pop()  # 公告|显示, 通知|要求: the first is who speaks; 发文|表示: the second reports
            found.append((cue, entry))
        return found

    def _whole(self, match: Span, limit: int) -> tuple[Span, CueEntry]:
        """The cue with a verb of saying behind it (感慨|道), a noun of speech without its particles (的|话语|中)."""
        masked, entry = self.view.masked, tables.cue_entries()[match.of(self.view.masked)]
        tail = tables.cue_tail().match(masked, match.end, limit)
        if entry.behaviour == "count":
            return Span(match.end - len(entry.lemma), match.end), entry  # 扳着指头|算
        if tail and self._is_paper(match):
            return Span(match.end, tail.end()), tables.cue_entries()["称"]  # 公告|称, 发布通报|称
        if entry.kind != "noun":
            return Span(match.start, tail.end() if tail else match.end), entry
        if tail:
            # 用某某的话说: the verb is the cue.
            return Span(match.end, tail.end()), tables.cue_entries()["说"]
        words = match.of(masked)
        return Span(match.start + words.startswith("的"), match.end - words.endswith(_NOUN_TAIL)), entry

    def _is_paper(self, match: Span) -> bool:
        """公告 in 公告称, which is a verb only behind whoever speaks (警方|通报称)."""
        masked = self.view.masked
        if tables.noun_kinds().get(match.of(masked)) != "document":
            return False
        ahead = masked[max(0, match.start - 8) : match.start]
        return not ahead or ahead[-1] in _BEFORE_PAPER or bool(tables.giving_out_pattern().search(ahead))

    def _inside_word(self, at: int) -> bool:
        for word in self.view.layers.words.within(Span(at, at + 1)):
            long = word.span.end - word.span.start > 1
            if word.span.start < at and tables.speaker_tail().search(self.view.masked, max(0, at - 6), at):
                return False  # 发言人|称, which the tagger cuts otherwise
            if long and (word.tag in _OTHER_WORD or (word.tag == "PER" and self.view.masked[at] not in _ENDS_NAME)):
                return True
        return False

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
            if attribution is None or (found and not self._is_new_voice(attribution)):
                continue
            if found:
                found[-1] = _cut(found[-1], self._opening(span.start, attribution.start), self.view)
            found.append(attribution)
            at = cue.end
        if before and forward is None and found:
            found[-1] = self._without_bearing(span, found[-1])
        if forward is not None:
            if found and found[-1].content is not None:
                found[-1] = _cut(found[-1], self._opening(span.start, forward.start), self.view)
            found.append(forward)
        return found

    def _opening(self, floor: int, start: int) -> int:
        """对于医院的说法,某某回应……: the clause that says what is answered belongs to the answer."""
        if start - floor < 2:
            return start
        clause = self.subjects.clauses(self.subjects.near_end(Span(floor, start - 1)))[-1]
        return clause.start if tables.about_pattern().match(self.view.masked, clause.start, clause.end) else start

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
            if entry.content == "none" and not rest.strip("，,：: "):
                continue
            if _EQUATED.fullmatch(rest) and masked[cue.start - 2 : cue.start] == "的话":
                rest = "，"  # 用某某的话说,就是“……”
            pause = rest.rstrip()[-1:] in _PAUSE
            if cue.end - cue.start == 1 and entry.behaviour == "short" and rest.strip("，,：: ") not in _SHORT_TAIL:
                continue
            if rest and not ((pause and _LOOSE_END.fullmatch(rest)) or (entry.addressee and is_addressee(rest))):
                continue
            if rest and pause and rest.rstrip()[-1:] not in _COLON and len(rest) > 2 and not entry.addressee:
                continue
            head = self._head(Span(span.start, cue.start))
            owner = _OWNED.search(masked, max(head, cue.start - 4), cue.start)
            subject = self.subjects.before(Span(head, owner.start() if owner else cue.start))
            start = subject.clause_start if subject else self._clause_start(span.start, cue.start)
            if any(start < said.start and masked[said.end] in _PAUSE for said, _ in cues if said.end <= cue.start):
                start = self._clause_start(span.start, cue.start)  # 某某表示,……；同时强调,“……”
            backward = after and entry.side != "next" and self._reaches_back(span.start, cue.start)
            return self._with_frame(span, Attribution(entry, cue, subject, start, None, True, backward))
        return None

    def _judge(self, span: Span, cue: Span, entry: CueEntry, *, after: bool) -> Attribution | None:
        """Whether a cue that leads into no quotation reports the one before it, or words of the stretch."""
        masked = self.view.masked
        owner = _OWNED.search(masked, max(span.start, cue.start - 4), cue.start)
        subject = self.subjects.before(Span(span.start, owner.start() if owner else cue.start), near=not after)
        if self._is_noun(cue, subject):
            return None
        if self._is_ground(span, cue):
            return None
        maker = subject is not None and subject.candidate.maker
        if maker and cue.of(masked) in tables.paper_entries():
            entry = tables.paper_entries()[cue.of(masked)]
        elif entry.maker and not maker:
            return None
        backward = after and entry.side != "next" and self._reaches_back(span.start, cue.start)
        if entry.behaviour == "short":
            rest = _TO_PAUSE.match(masked, cue.end, span.end)
            backward = backward and rest is not None and rest[0] in _SHORT_TAIL
        reports = entry.side != "back" and entry.content in ("free", "pause")
        content = self._content(span, cue, entry, subject) if reports else None
        colon = content is not None and masked[content.start - 1] in _COLON
        if subject is None and backward:
            subject = self._behind(span, cue)
        if entry.behaviour == "sum" and (subject is None or subject.candidate.kind == "anonymous"):
            return None  # 有人把原因归结为“……”
        start = subject.clause_start if subject else self._clause_start(span.start, cue.start)
        reported = content and entry.behaviour in ("say", "guess", "report", "ask") and self._heads_clause(span, cue)
        if subject is None and not backward and not reported:
            return None
        if subject is not None and content is not None and self._is_notice(subject, content):
            return None
        if content is None and not backward:
            content = self._inverted(span, cue, entry, subject)
            if content is None:
                return None
        return self._with_frame(span, Attribution(entry, cue, subject, start, content, False, backward, colon))

    def _heads_clause(self, span: Span, cue: Span) -> bool:
        """并表示, 据介绍: only adverbs in front of the cue in its clause; the 汇报 of 听取…情况汇报 is a noun."""
        return self.subjects.is_adverbial(Span(self._clause_start(span.start, cue.start), cue.start))

    def _is_noun(self, cue: Span, subject: Subject | None) -> bool:
        """听取三季度|工作|汇报: what was done is named, nobody's words follow."""
        masked = self.view.masked
        if cue.of(masked) in self._deverbal:
            ahead_text = masked[max(0, cue.start - 8) : cue.start]
            source = tables.lead_in_pattern().match(masked, self._clause_start(max(0, cue.start - 40), cue.start))
            if tables.nominal_pattern().search(ahead_text) or (ahead_text.endswith("的") and not source):
                return True
        if cue.of(masked) not in self._deverbal or (subject is not None and subject.candidate.span.end == cue.start):
            return False
        if masked[cue.start - 1 : cue.start] in _TIME_TAILS or _TO_WHOM.search(masked, max(0, cue.start - 12), cue.start):
            return False  # 接受采访时|评价, 向本报|反映
        ahead = self.view.layers.words.within(Span(max(0, cue.start - 8), cue.start))
        return bool(ahead) and ahead[-1].span.end == cue.start and ahead[-1].tag in _MODIFIER_TAGS

    def _is_ground(self, span: Span, cue: Span) -> bool:
        """根据《办法》规定,现将……: the ground on which something is done, nobody's words."""
        clause = Span(self._clause_start(span.start, cue.start), cue.end)
        return tables.ground_pattern().fullmatch(self.view.masked, clause.start, clause.end) is not None

    def _is_notice(self, subject: Subject, content: Span) -> bool:
        """某市委决定：免去……: an act in writing, nobody speaks."""
        return subject.candidate.maker and bool(
            tables.appointment_pattern().search(self.view.masked, content.start, content.end)
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

    def _clause_start(self, start: int, end: int) -> int:
        return self.subjects.clauses(self.subjects.near_end(Span(start, end)))[-1].start if start < end else start

    # ------------------------------------------------------------------ indirect content

    def _content(self, span: Span, cue: Span, entry: CueEntry, subject: Subject | None) -> Span | None:
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
                and self._heads_clause(span, cue)
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
        return len(words) > 2 or any(word.tag not in _NAMING_TAGS or HIDDEN in word.span.of(self.view.masked) for word in words)

    def _addressee(self, entry: CueEntry, at: int, end: int) -> int | None:
        """Where the content starts behind the person spoken to: 告诉记者,…… and 告诉记者……."""
        masked = self.view.masked
        told = _TOLD.match(masked, at, end)
        if told and (entry.lemma in _REPORTS_TO or masked[told.end() : told.end() + 1] in _PAUSE):
            at = told.end()
            return at + 1 if masked[at : at + 1] in _PAUSE and at < end else at
        who = _ADDRESSEE.match(masked, at, end)
        if who and who.end() < end and masked[who.end()] in _PAUSE:
            spoken_to = self.mentions.within(Span(at, who.end()))
            if spoken_to and spoken_to[-1].span.end == who.end():
                return who.end() + 1
        return None

    def _inverted(self, span: Span, cue: Span, entry: CueEntry, subject: Subject | None) -> Span | None:
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

    def _is_new_voice(self, attribution: Attribution) -> bool:
        """Inside reported words a further cue counts only with a subject of its own and a pause after it.

        公司预计……, 他相信…… and 开通后预计…… go on reporting; …；林向阳认为…… begins anew.
        """
        subject, content, entry = attribution.subject, attribution.content, attribution.entry
        if subject is None or content is None or content.start < attribution.cue.start:
            return False
        paused = content.start > attribution.cue.end
        if subject.candidate.kind == "person" and not subject.guessed:
            apart = self.view.masked[subject.clause_start - 1] in "；;"
            return paused or apart or (entry.behaviour != "guess" and entry.kind != "thought")
        if subject.candidate.kind == "pronoun":
            return paused and entry.kind != "thought"
        apart = self.view.masked[subject.clause_start - 1] in "；;"
        return paused and (apart or subject.candidate.kind in ("person", "organization"))


def is_addressee(rest: str) -> bool:
    """Whether the words between a cue and the marks can be who is spoken to: 总说|自己|“只是尽本分” has none."""
    return len(rest) <= 8 and rest[0] not in _PAUSE and not rest.startswith(("自己", "这", "那"))


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
