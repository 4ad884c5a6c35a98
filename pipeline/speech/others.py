"""Whose words stand in front of a cue: not always its subject's.

Takes a quotation and the attribution behind it; says whether somebody else speaks there. “为什么？”某某笑了:“……” asks
first and answers then, and in two quotations without a word between them two people take turns.
"""

from pipeline.layers import Marked, Speaker
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import frames, noun_frames
from pipeline.speech.actors import Actor
from pipeline.speech.attribution import Attribution
from pipeline.speech.content import ASKS
from pipeline.speech.drafts import Draft, State, carried
from pipeline.speech.extent import is_narration
from pipeline.speech.mentions import Mentions
from pipeline.speech.resolve import NOBODY, Resolver
from pipeline.speech.subjects import Subject, Subjects
from pipeline.speech.tables import frame_words
from pipeline.speech.view import COMMA, FINAL, View

_ANSWERS = frozenset({"笑", "笑道", "回答", "回应", "答复"})
# Common nouns that, without 一位 or 这名, stand for many: 网友纷纷说:“……”“……”
_CROWD = frozenset(frame_words("crowd"))
_IS_TO_BE = regex("[，,](?:要(?![求是不])|" + alternation(frame_words("is_to_be")) + ")")
_SAYS_ANEW = regex("[，,；](?:并|还|又|也|同时)?(?:表示|强调|指出|要求|呼吁|称|说)")
_ONE_AND_ALL = ("纷纷", "一致", "不约而同", "异口同声")
_IN_ROW = frozenset({"、", "和", "及", "与", "，以及", "、以及"})
_DIALOGUE = 3  # quotations in a row
_TALKING = frozenset(frame_words("talking"))
_TELLING = frozenset(frame_words("telling"))
_GAP = 24  # characters between two quotations that take turns
_TURNS = 4  # quotations
_ASKS = ("？", "?")
_STATES = FINAL - frozenset(_ASKS)
_MORE = ("还", "又", "也", "同时", "并", "亦")
_OF_OTHERS = ("也", "亦")  # 李某|也说: as others do
_CONTRAST = frame_words("connects")
_NEAR = 48  # characters in front of marks
_ASKED_BY = regex(
    "(?:针对|面对|对于)[^，,。；：]{2,30}(?:发问|提问|追问|质疑|疑问|留言|问到?|问道|跟帖|喊话|批评|抱怨|吐槽)[，,：:]$"
)
_ANEW = 6  # characters between two quotations that lead the second one in


def spoke(state: State) -> bool:
    """某某指出，……: whether words have just been reported, with which a quotation may go on."""
    return state.last is not None and state.last.cue is not None and state.last.parts[-1].kind == "indirect"


class Others:
    """Judges neighbouring quotations of one document."""

    def __init__(self, view: View, mentions: Mentions, subjects: Subjects, resolver: Resolver) -> None:
        self.view = view
        self.mentions = mentions
        self.subjects = subjects
        self.resolver = resolver
        self._asked: Speaker | None = None  # who is to answer the question of the paragraph before

    def own(self, marked: Marked, attribution: Attribution, lead: Span) -> bool:
        """孩子们围上来:“……”某某笑了:“……” and “为什么？”某某笑了:“……”: the first words are not his."""
        led_in = self.view.masked[max(0, marked.outer.start - 1) : marked.outer.start] in ("：", ":")
        if self._begins_anew(marked, attribution) or self._goes_back(marked, attribution):
            return True
        if _ASKED_BY.search(self.view.masked, max(lead.start, lead.end - _NEAR), lead.end):
            return True  # 针对网友发问，“甲。”某某回应，“乙。”
        return led_in or self._is_answered(marked, attribution) or self._is_led_in(lead, attribution)

    def _is_led_in(self, lead: Span, attribution: Attribution) -> bool:
        """某某说起心情，“甲。”某某某却很冷静，他说“乙”: the first words have somebody in front of them already."""
        words = lead.of(self.view.masked).rstrip()
        subject = attribution.subject
        one = subject is not None and (subject.candidate.kind == "person" or subject.candidate.noun == "person")
        if subject is None or not one or words[-1:] not in COMMA:
            return False
        first = self.subjects.before(Span(lead.start, lead.start + len(words) - 1))
        if first is None or not (first.candidate.human or first.candidate.noun == "person"):
            return False
        second = subject.candidate
        between = any(mark.outer.end == lead.start for mark in self.view.marks_in(Span(lead.start - 1, lead.start)))
        if not between and self._adjoins(lead.end, attribution):
            return False  # but “甲。”老人摆摆手，“乙。”护士长某某补充说，……
        return first.candidate.span.of(self.view.text) != second.span.of(self.view.text) and (
            first.candidate.ref is None or first.candidate.ref != second.ref
        )

    def _adjoins(self, opens: int, attribution: Attribution) -> bool:
        """果果很伤心，“……。”某某介绍说，……: the cue with its subject stands directly behind the marks."""
        marks = self.view.marks_in(Span(opens, opens + 1))
        end, cue = marks[0].outer.end if marks else opens, attribution.cue
        return bool(marks) and "，" not in self.view.masked[end : cue.start] and attribution.entry.lemma in _TELLING

    def answer(self, first: Marked, last: Marked, attribution: Attribution) -> bool:
        """“月亮上有水吗？”“怎么睡觉？”某某一一作答: the questions are of those who asked before."""
        return first.outer.end == last.outer.start and self._is_answered(last, attribution)

    def _is_answered(self, marked: Marked, attribution: Attribution) -> bool:
        """“为什么？”某某笑了: words that ask, and a cue that tells of whoever answers."""
        asked = marked.inner.of(self.view.text).rstrip().endswith(_ASKS)
        return asked and (attribution.entry.behaviour == "reply" or attribution.entry.lemma in _ANSWERS)

    def _goes_back(self, marked: Marked, attribution: Attribution) -> bool:
        """“甲。”博导某某正干得起劲，他说……: the words belong to whoever acts there, and he says something else."""
        subject = attribution.subject
        if subject is None or subject.candidate.kind != "pronoun" or subject.clause_start <= marked.outer.end:
            return False
        ahead = Span(marked.outer.end, subject.clause_start)
        return any(one.kind == "person" for one in self.mentions.within(ahead))

    def _begins_anew(self, marked: Marked, attribution: Attribution) -> bool:
        """“甲。”某某通知大家：“乙”: what a colon leads in is new, and the words in front are not told by its cue.

        Of 20 such pairs in real news one was said in one go.
        """
        end = attribution.cue.end
        led = attribution.forward and self.view.masked.find("：", end, end + _ANEW) >= 0
        return led and marked.inner.of(self.view.text).rstrip()[-1:] in FINAL

    def says_anew(self, marked: Marked, attribution: Attribution, state: State) -> bool:
        """“甲。”不过他也承认，乙 and “甲。”她还说，乙: a cue with which somebody says more reports what follows only.

        Not so “甲。”李明也表示，乙, where he agrees with others, and “甲。”他要求，乙.
        """
        subject = attribution.subject
        if subject is None or attribution.content is None or attribution.forward:
            return False
        if self.view.masked.startswith(_CONTRAST, marked.outer.end):
            return True
        return self._adds(subject, attribution) and (subject.candidate.kind == "pronoun" or not spoke(state))

    def says_both(self, subject: Subject, attribution: Attribution, state: State) -> bool:
        """Whether whoever says more has said the words in front, too, and nobody else was reported before."""
        himself = subject.candidate.kind == "pronoun" or self._adds(subject, attribution)
        return himself and not spoke(state)

    def _adds(self, subject: Subject, attribution: Attribution) -> bool:
        """他|还说, 他|也承认; 李明|还说, but not 李明|也说."""
        between = self.view.masked[subject.candidate.span.end : attribution.cue.start]
        others = subject.candidate.kind != "pronoun" and between.startswith(_OF_OTHERS)
        return between.startswith(_MORE) and not others

    def chorus(self, attribution: Attribution, back: int, speech: list[Marked], claimed: dict[int, Draft]) -> list[int]:
        """“……!”“……!”村民们说: several voices in a row belong to the group behind them."""
        if attribution.subject is None:
            return []
        many = attribution.subject.candidate.noun == "group"
        asks = attribution.entry.lemma in ASKS and not many  # “……？”“……？”“……？”某某问: three times the same asks
        rows: list[int] = []
        while back > 0 and back - 1 not in claimed and speech[back - 1].outer.end == speech[back].outer.start:
            back -= 1
            rows.append(back)
        if not asks:
            return rows if many else []
        marks = [speech[row] for row in rows]
        questions = len(rows) >= _DIALOGUE - 1 and all(self._asks(one) for one in marks)
        return rows if questions else []

    def _asks(self, marked: Marked) -> bool:
        return marked.inner.of(self.view.text).rstrip()[-1:] in _ASKS

    def opens_paragraph(self, marked: Marked, attribution: Attribution) -> bool:
        """⏎“甲。”走出门，某某说：“乙”: who is named behind the first words of a paragraph says them, too.

        Not so ⏎“甲。”面对记者的质疑，某某说：“乙”.
        """
        unit, end = self.view.layers.document.unit_at(marked.outer.start), marked.outer.end
        ended = marked.inner.of(self.view.text).rstrip()[-1:] in _STATES
        replies = frames.about_pattern().match(self.view.masked, end) is not None
        return attribution.forward and ended and not replies and self.view.trim(unit.span).start == marked.outer.start

    def tells_on(self, previous: Draft, before: Span, actor: Actor) -> bool:
        """某某回忆，……。他们到同学家玩，“……”: whoever has been telling says so, not the many whom he tells of."""
        lead = before.of(self.view.masked).rstrip()
        if previous.cue is None or actor.behind or lead[-1:] not in COMMA:
            return False
        told = previous.parts[-1].kind == "indirect" and previous.speaker is not None
        return told and previous.speaker is not None and previous.speaker.ref is not None and actor.speaker.ref is None

    def wishes_on(self, found: list[Attribution], sentence: Span, state: State) -> bool:
        """某某表示，……。该局将加强查处，并需经费，希望议会支持: a wish in words that go on is part of them."""
        subject, last = found[0].subject if len(found) == 1 else None, state.last
        if len(found) == 1 and subject is None and found[0].cue.start == sentence.start:
            return last is None and found[0].entry.lemma == "要求"  # 要求参赛者年满十八岁。: nobody has said anything
        if subject is None or subject.candidate.human or last is None or last.parts[-1].kind != "indirect":
            return False
        if self.view.masked.endswith("普遍", 0, found[0].cue.start) and last.speaker is not None and last.speaker.ref:
            return True  # 某某说，……。学员们普遍反映，……
        if self.view.masked.endswith(_ONE_AND_ALL, 0, found[0].cue.start):
            return False  # 报告指出，……。建设者干劲十足，|纷纷|表示……
        far = subject.clause_start < self.subjects.clause_start(sentence.start, found[0].cue.start)
        return far and found[0].content is not None and not is_narration(self.view, self.subjects, sentence)

    def listed(self, first: int | None, speech: list[Marked]) -> list[int]:
        """高呼“甲”、“乙”: the quotations that stand in one row with the one that a cue leads in."""
        places: list[int] = []
        for place in range(len(speech) if first is None else first, len(speech) - 1):
            if self.view.masked[speech[place].outer.end : speech[place + 1].outer.start] not in _IN_ROW:
                break
            places.append(place + 1)
        return places

    def goes_on_behind(self, place: int, speech: list[Marked], end: int) -> Span | None:
        """某某强调，“甲”，|要办好三件事。: what is to be done goes on in the speaker's sentence."""
        marked = speech[place]
        rest = Span(marked.outer.end, speech[place + 1].outer.start if place + 1 < len(speech) else end)
        if marked.inner.of(self.view.text).rstrip()[-1:] in FINAL or not _IS_TO_BE.match(self.view.masked, *rest):
            return None
        said = _SAYS_ANEW.search(self.view.masked, *rest)
        return Span(rest.start + 1, rest.end) if said is None else None

    def takes_turn(
        self, marked: Marked, index: int, speech: list[Marked], claimed: dict[int, Draft], lead: Span
    ) -> Speaker | None:
        """某某来到门卫处:“甲。”“乙。”“丙。”: without a word between them two people speak in turn.

        Args:
            marked: a quotation that nothing else gives to anybody.
            index: its place in `speech`.
            speech: the quotations of the sentence.
            claimed: who says the ones before it.
            lead: the stretch in front of the quotation before it.
        """
        earlier = claimed.get(index - 1)
        if earlier is None or speech[index - 1].outer.end != marked.outer.start or not self._is_one(earlier.speaker):
            return None
        if speech[index - 1].inner.of(self.view.text).rstrip()[-1:] not in FINAL:
            return None
        before = claimed.get(index - 2)
        if before is not None and before is not earlier and before.speaker is not None:
            return carried(before.speaker)
        if earlier.speaker is None or earlier.speaker.resolution == "carried":
            return None  # nothing says that somebody speaks there to whom one answers
        other = self._spoken_to(earlier, lead)
        run = self._run(index, speech)
        if run >= _DIALOGUE and (earlier.cue is None or earlier.cue.lemma in _TALKING):
            return other or NOBODY
        asks = any(one.inner.of(self.view.text).rstrip()[-1:] in _ASKS for one in (speech[index - 1], marked))
        return other or (NOBODY if asks else None)  # some papers print one speech in two pairs of marks

    @staticmethod
    def _run(index: int, speech: list[Marked]) -> int:
        """How many quotations stand in a row without a word between them, from the one in front of `index` on."""
        end = index
        while end < len(speech) and speech[end - 1].outer.end == speech[end].outer.start:
            end += 1
        return end - index + 1

    def take_turns(self, told: list[Draft], fresh: list[Draft], paragraph: Span) -> None:
        """“种了几亩？”⏎“六亩。”⏎“收成呢？”: paragraphs that are quotations and nothing else ask and answer in turn.

        Args:
            told: the quotations before the paragraph, in order.
            fresh: those of the paragraph; the speaker of the only one is set.
            paragraph: its span without blanks.
        """
        if len(fresh) != 1 or self.view.whole_marks(paragraph) is None or fresh[0].cue is not None:
            return
        asks = self.view.text[fresh[0].parts[-1].span.end - 1] in _ASKS
        answerer, self._asked = self._asked, None
        if answerer is not None and not asks:
            fresh[0].speaker = carried(answerer)
        elif not self._follows(told, paragraph):
            self._ask_first(fresh[0], paragraph, asks=asks)
        elif self._is_one(told[-1].speaker) and (self.view.text[told[-1].parts[-1].span.end - 1] in _ASKS) != asks:
            fresh[0].speaker = self._other_than(told) or NOBODY

    def _follows(self, told: list[Draft], paragraph: Span) -> bool:
        """Whether the paragraph above is a quotation too, with whoever says it behind it at most."""
        last = told[-1].parts[-1] if told else None
        if last is None or last.kind != "direct":
            return False
        gap = self.view.text[last.span.end : paragraph.start]
        return len(gap) <= _GAP and "\n" in gap

    def _ask_first(self, draft: Draft, paragraph: Span, *, asks: bool) -> None:
        """某某憨厚地笑着。⏎“种了几亩？”⏎“六亩。”: whom the text has just spoken of is asked, and answers."""
        told = draft.speaker is not None and draft.speaker.resolution == "carried" and draft.speaker.ref is not None
        if told and asks and self._is_one(draft.speaker) and self._is_answered_below(paragraph):
            self._asked, draft.speaker = draft.speaker, NOBODY

    def _is_answered_below(self, paragraph: Span) -> bool:
        """Whether the next paragraph is a quotation that asks nothing, or begins with one."""
        text, at = self.view.text, paragraph.end
        while at < len(text) and text[at].isspace():
            at += 1
        marks = self.view.marks_in(Span(at, at + 1)) if at < len(text) else ()
        return bool(marks) and text[marks[0].inner.end - 1] not in _ASKS

    @staticmethod
    def _other_than(told: list[Draft]) -> Speaker | None:
        """Who else spoke among the last quotations."""
        last = told[-1].speaker
        for draft in reversed(told[-_TURNS:]):
            one = draft.speaker
            if one is not None and last is not None and (one.ref, one.reason) != (last.ref, last.reason):
                return one if one == NOBODY else carried(one)
        return None

    def _is_one(self, speaker: Speaker | None) -> bool:
        """One person, who can be answered; not a group or a paper, whose words are quoted one after the other."""
        if speaker is None:
            return False
        if speaker.ref is not None:
            return speaker.ref in self.resolver.people
        said = speaker.mention
        if said is not None and speaker.reason == "unnamed_person":
            several = self.view.masked[said.start - 1 : said.start] == "有" or said.of(self.view.masked) in _CROWD
            if several or noun_frames.plural_pattern().search(said.of(self.view.masked)):
                return False
        return speaker.reason in ("unnamed_person", "not_in_people", "interviewer", "no_antecedent")

    def _spoken_to(self, earlier: Draft, lead: Span) -> Speaker | None:
        """The other one of two whom the lead names: 某某找到|门卫."""
        speaker = earlier.speaker
        mention = speaker.mention if speaker else None
        named = [one for one in self.mentions.within(lead) if one.kind == "person" or one.noun == "person"]
        rest = [
            one
            for one in named
            if mention is None
            or (one.span != mention and one.span.end != mention.start and one.span.start != mention.end)
        ]
        if earlier.cue is not None and self.view.text[earlier.parts[-1].span.end - 1] not in _ASKS:
            rest = [one for one in rest if not one.span.of(self.view.masked).endswith("记者")]  # 向|记者|表示
        if len(rest) != 1 or not any(one.span == mention for one in named):
            return None
        return self.resolver.named(Subject(rest[0], lead.start), "carried")
