"""Where reported words end inside their sentence, because the reporter goes on.

Takes a cue, its subject and the words behind it up to the full stop; gives the part of them that is reported. What the
patterns of `endings` tell is told here of verbs: what is done about a call, a demand, a lie or an opinion is no part.
"""

import re

from pipeline import lexicon
from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.speech import endings, frames
from pipeline.speech.subjects import Subject, Subjects
from pipeline.speech.tables import CueEntry, frame_words
from pipeline.speech.view import HIDDEN, View

_LIES = frozenset(frame_words("lies"))
_CLAIMS = frozenset({*frame_words("claim"), "承诺", "保证"})
_ONCE = ("当", "每当", "正当")
_UNTIL_WHEN = regex("[^，,。；：]{2,40}?(?=(?:的?时候?|之际|之后|后)[，,])")
_LONGEST_LED = 300  # characters of words in front of a reaction
_NOT_SATISFIED = regex("(?:不服|不满)[^，,。；：]{0,12}[，,]$")
_SHORTEST_NAME = 2  # characters
_UNDER = regex("(?:^|(?<=[，。；：\n]))受[^，。；]{2,40}(?=，)|(?:^|(?<=[，。；：\n]))受[^，。；]{2,}$")
_OTHER_SIDE, _AHEAD = "对方", 80  # characters
_SOME = ("有人", "有的", "有些", "一部分", "不少")  # those whose voices somebody sets side by side
_EFFECT = 60  # characters in front of a cue


class Cuts:
    """Cuts reported words of one document."""

    def __init__(self, view: View, subjects: Subjects) -> None:
        self.view = view
        self.subjects = subjects
        self._orders = frozenset((*frame_words("order"), *frame_words("advice"), "申请", "请求"))
        self._names = {person.id: lexicon.fold(person.name) for person in view.layers.people}

    def cut(self, span: Span, cue: Span, entry: CueEntry, subject: Subject | None, words: Span) -> Span:
        """The part of `words` that the cue reports."""
        content = self._without_reaction(self._under_effect(span, cue, self._within_when(span, cue, words)))
        content = self._without_suit(cue, entry, self._without_answer(cue, entry, content))
        content = self._without_speaker(subject, self._without_others(subject, content))
        return self._without_contrast(span, cue, entry, content)

    def _within_when(self, span: Span, cue: Span, content: Span) -> Span:
        """当某某表示|要带走他|时,……: the words end where the clause of time does."""
        opens = self.view.masked.startswith(_ONCE, self.subjects.clause_start(span.start, cue.start))
        when = _UNTIL_WHEN.match(self.view.masked, content.start, content.end) if opens else None
        return Span(content.start, when.end()) if when else content

    def _under_effect(self, span: Span, cue: Span, content: Span) -> Span:
        """受某会下调预估，并表示将停购|影响，……: what the words do to others closes the clause that 受 opens."""
        under = _UNDER.search(self.view.masked, max(span.start, cue.start - _EFFECT), cue.start)
        effect = endings.effect_pattern().match(self.view.masked, *content) if under is not None else None
        return Span(content.start, effect.end()) if effect else content

    def _without_reaction(self, content: Span) -> Span:
        """形容自己是“……”,|引来哄堂大笑: what the words lead to, or how they look, is told by the reporter."""
        near = self._near(content)
        marked = self.view.masked.startswith(HIDDEN, content.start)
        if marked and (said := endings.turns_away_pattern().match(self.view.masked, *near)) is not None:
            return Span(content.start, said.end())
        content = self._up_to(endings.reaction_pattern(), content, near.end)
        return self._up_to(endings.comment_pattern(), content, min(near.end, content.end))

    def _without_answer(self, cue: Span, entry: CueEntry, content: Span) -> Span:
        """某某报警称钱包被偷，|接到报警后民警赶到现场: who calls does not say what is done about it; nor a liar."""
        if (named := self._named_before(cue)) and (acts := self._acts_upon(named, content)):
            content = Span(content.start, acts)
        if entry.lemma in _LIES:
            return self._up_to(endings.truth_pattern(), content, content.end)
        called = endings.call_pattern().search(self.view.masked, max(0, cue.start - 4), cue.end - 1)
        return self._up_to(endings.answered_pattern(), content, content.end) if called else content

    def _named_before(self, cue: Span) -> frozenset[str]:
        """郑某接到电话，|对方|称……: who is named in the sentence in front of 对方, whom he speaks with."""
        start = self.view.masked.rfind("。", 0, cue.start) + 1
        ahead = Span(max(start, cue.start - _AHEAD), cue.start)
        other = self.view.masked.rfind(_OTHER_SIDE, *ahead)
        named = self.subjects.mentions.within(Span(ahead.start, other)) if other > ahead.start else ()
        return frozenset(one.span.of(self.view.masked) for one in named if one.kind == "person")

    def _acts_upon(self, named: frozenset[str], content: Span) -> int:
        """对方称……，|郑某随后转出8万元: where whoever hears it acts, else 0."""
        found = endings.taken_in_pattern().finditer(self.view.masked, *self._near(content))
        return next((one.start() for one in found if one["who"] in named), 0)

    def _without_suit(self, cue: Span, entry: CueEntry, content: Span) -> Span:
        """认为奖励太少，|遂将某局告上法庭, 不服，称……，|提出异议: what somebody holds is why he goes to law."""
        if _NOT_SATISFIED.search(self.view.masked, max(0, cue.start - 16), cue.start):
            return self._up_to(endings.appeal_pattern(), content, self._near(content).end)
        holds = entry.lemma in frame_words("holds")
        return self._up_to(endings.suing_pattern(), content, content.end) if holds else content

    def _without_others(self, subject: Subject | None, content: Span) -> Span:
        """有人说他傻，|也有不少人怀疑他: what nobody in particular says ends where others hold something else."""
        if subject is None:
            return content
        who = subject.candidate
        some = who.kind == "anonymous" or self.view.masked[who.span.start - 1 : who.span.start] == "有"
        if some:
            return self._up_to(endings.others_pattern(), content, content.end)
        if who.kind != "common":
            return content  # 局长某某说，很多人支持，也有人说成本太高
        too = self._up_to(endings.reported_too_pattern(), content, self._near(content).end)
        return content if any(one in too.of(self.view.masked) for one in _SOME) else too  # 他说，有人……，也有人说……

    def _without_speaker(self, subject: Subject | None, content: Span) -> Span:
        """某某指会严查，|某某又去信……: nobody calls himself by his name."""
        if subject is None or subject.candidate.kind != "person":
            return content
        who = subject.candidate
        names = {who.span.of(self.view.masked), self._names.get(who.ref or "", "")}
        for name in names:
            at = self.view.masked.find(f"，{name}", *self._near(content)) if len(name) >= _SHORTEST_NAME else -1
            if at > 0:
                content = Span(content.start, at)
        return content

    def _without_contrast(self, span: Span, cue: Span, entry: CueEntry, content: Span) -> Span:
        """尽管某某称……，|但……, 呼吁停工，|但当局未予理会: what the reporter sets against it."""
        masked = self.view.masked
        if frames.although_pattern().match(masked, self.subjects.clause_start(span.start, cue.start), cue.start):
            return self._up_to(endings.but_pattern(), content, self._near(content).end)
        if entry.lemma in self._orders:
            content = self._up_to(endings.granted_pattern(), content, self._near(content).end)
            return self._up_to(endings.unheeded_pattern(), content, content.end)
        if entry.lemma in _CLAIMS:
            content = self._up_to(endings.belied_pattern(), content, self._near(content).end)
        return (
            self._up_to(endings.aside_pattern(), content, self._near(content).end)
            if content.start == cue.end
            else content
        )

    @staticmethod
    def _near(content: Span) -> Span:
        """As far as is looked, so that the cost of many verbs in a sentence is linear."""
        return Span(content.start, min(content.end, content.start + _LONGEST_LED))

    def _up_to(self, pattern: re.Pattern[str], content: Span, end: int) -> Span:
        """The words in front of what the reporter adds to them, looked for as far as `end`."""
        added = pattern.search(self.view.masked, content.start, end)
        return Span(content.start, added.start()) if added else content
