"""Who says what: direct, indirect and mixed quotations with speaker, cue and circumstances.

Takes layers with marks, words, people and organizations; gives `layers.quotes` in text order. Refuses nothing: words
in marks that nobody says are left to the terms stage, and a speaker that the text does not name stays open with a
reason. Method: a sentence is a row of quotations and the stretches between them; each stretch is read for cues, and a
cue claims the quotation before it, the one after it, or the words that follow it.
"""

from collections.abc import Mapping, Sequence

from pipeline.document import Unit
from pipeline.layers import Cue, Layers, Marked, Quote, QuotePart, Resolution, Speaker
from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.speech import extent, frames, mark_frames
from pipeline.speech.actors import Actor, Actors
from pipeline.speech.addressees import told_marks
from pipeline.speech.announced import Announcement, announced, is_next_item
from pipeline.speech.attribution import Attribution
from pipeline.speech.classify import ADDS, Classifier
from pipeline.speech.content import ASKS
from pipeline.speech.cues import CueFinder
from pipeline.speech.drafts import Draft, State, carried, guesses, is_known, is_notice, of_turn, records
from pipeline.speech.extent import is_credit, is_narration, stands_apart
from pipeline.speech.heard import Heard, Listener, hear, outside_turns
from pipeline.speech.inverted import closing
from pipeline.speech.labels import spoken
from pipeline.speech.mentions import Mentions
from pipeline.speech.others import Others
from pipeline.speech.predicates import predicate_in_marks
from pipeline.speech.resolve import NOBODY, Resolver, interviewees
from pipeline.speech.subjects import Subject, Subjects
from pipeline.speech.turns import find_turns
from pipeline.speech.view import Sentence, View
from pipeline.values import replace

_ASKED = regex("((?:当)?(?:被问及|被问到|被问起))([^，,。：:]{4,}?)(?:的?时候?)?(?=[，,])")

_FILES = ("资料", "简历", "档案")
_ONCE = word_list("speech_frames", "once")  # 报警|称……: one sentence
_HEAD = 24  # characters of a paragraph in which a reporter acts
_ANEW = 6  # characters between two quotations that lead the second one in
_UNSAID = ("source_line", "byline", "boilerplate")


def find(layers: Layers) -> Layers:
    """Fill `quotes`."""
    return find_together([layers])[0]


def find_together(articles: Sequence[Layers]) -> list[Layers]:
    """The same for several articles, whose sentences are heard together."""
    readers = [_Reader(layers) for layers in articles]
    plain = [outside_turns(each.view, each.units, each.turns) for each in readers]
    heard = hear([Listener(by.view, units, by.classifier, by.finder) for by, units in zip(readers, plain, strict=True)])
    return [replace(each.layers, quotes=tuple(each.read(said))) for each, said in zip(readers, heard, strict=True)]


class _Reader:
    def __init__(self, layers: Layers) -> None:
        self.layers = layers
        self.view = View(layers)
        self.mentions = Mentions(self.view)
        self.subjects = Subjects(self.view, self.mentions)
        self.finder = CueFinder(self.view, self.mentions, self.subjects)
        self.classifier = Classifier(self.view, self.finder, self.subjects)
        self.resolver = Resolver(self.view, self.mentions, self.subjects)
        self.actors = Actors(self.view, self.mentions, self.subjects, self.resolver)
        self.others = Others(self.view, self.mentions, self.subjects, self.resolver)
        self.turns = find_turns(self.view, self.mentions)
        self.units = [unit for unit in layers.document.units if unit.kind not in _UNSAID]

    def read(self, heard: Mapping[Span, list[Heard]]) -> list[Quote]:
        drafts: list[Draft] = []
        answerers = interviewees(self.layers, self.turns)
        pending: Draft | None = None
        notice: Announcement | None = None
        for unit in self.units:
            turn = self.turns.get(unit.span.start)
            if turn is not None:
                drafts.append(of_turn(turn, answerers.get(unit.span.start)))
                pending = None
            elif unit.span in heard:
                state = State()
                sentences = [said.sentence for said in heard[unit.span]]
                for said in heard[unit.span]:
                    self._sentence(unit, said, state)
                if notice is not None and unit.kind == "paragraph" and sentences:
                    self._tell(notice, sentences, state)
                elif drafts and sentences and is_next_item(self.view, drafts[-1], sentences[0].span.start):
                    state.drafts.clear()
                    whole = spoken(self.view, Span(sentences[0].span.start, sentences[-1].span.end))
                    drafts[-1].parts.append(QuotePart("direct", False, whole))
                notice = announced(self.view, self.finder, self.subjects, sentences[-1]) if sentences else None
                state.drafts.sort(key=lambda draft: draft.parts[0].span)
                self.others.take_turns(drafts, state.drafts, self.view.trim(unit.span))
                pending = self._join_paragraphs(drafts, state.drafts, pending, unit)
        return records(drafts, self.layers.document)

    def _tell(self, notice: Announcement, sentences: list[Sentence], state: State) -> None:
        """某某表示:⏎……: the paragraph behind the colon is what he says, with marks or without."""
        speaker, start = self.resolver.named(notice.subject, "name_before"), sentences[0].span.start
        if frames.reporter_acts().match(self.view.masked[start : start + _HEAD]):
            return  # 商家分别回复:⏎记者了解到，……: the words stood in a picture
        if not state.drafts and not sentences[0].marks:
            words = QuotePart("direct", True, spoken(self.view, Span(start, sentences[-1].span.end)))
            state.drafts.append(Draft([words], speaker, notice.cue, plain=True))
        elif state.drafts and state.drafts[0].cue is None and state.drafts[0].parts[0].span.start <= start + 1:
            state.drafts[0].speaker, state.drafts[0].cue = speaker, notice.cue

    # ------------------------------------------------------------------ one sentence

    def _sentence(self, unit: Unit, heard: Heard, state: State) -> None:
        sentence, speech, stretches, reported = heard
        claimed: dict[int, Draft] = {}
        cued: dict[int, int] = {}  # where the first attribution of a stretch begins
        previous = state.last
        for index, found in enumerate(reported):
            for attribution in () if not speech and self.others.wishes_on(found, sentence.span, state) else found:
                if attribution.content is not None and not attribution.colon and self._is_headline_of(unit):
                    continue  # 研究证实……
                cued.setdefault(index, attribution.start)
                self._claim(attribution, index, speech, claimed, sentence, state)
        for stretch in stretches:
            self._asked(stretch, state)
        self._without_cue(stretches, speech, claimed, cued, previous, unit, state)
        if not speech and not cued:
            self._carry(unit, sentence, state)

    def _is_headline_of(self, unit: Unit) -> bool:
        """A line that no other is told about; with a full stop it is a sentence, whatever stands around it."""
        return unit.kind != "paragraph" and "。" not in unit.span.of(self.view.text)

    def _claim(
        self, attribution: Attribution, index: int, speech: list[Marked], claimed: dict[int, Draft],
        sentence: Sentence, state: State,
    ) -> None:  # fmt: skip
        back = self._quoted_before(attribution, index, speech, claimed, sentence)
        back = self._unparted(attribution, back, speech, claimed, sentence, state)
        ahead, content = index if attribution.forward else None, attribution.content
        if back is None and ahead is None and content is None:
            return
        opens = back is None and index == 1 and self.others.opens_paragraph(speech[0], attribution)
        if opens and 0 not in claimed:
            back = 0  # “甲。”家住五楼的某某说：“乙。”
        draft = Draft([])
        rows = self.others.chorus(attribution, back, speech, claimed) if back is not None else []
        for place in (one for one in (*rows, back, ahead, *self.others.listed(ahead, speech)) if one is not None):
            self._add_direct(draft, speech[place])
            claimed[place] = draft
        if ahead is not None and (more := self.others.goes_on_behind(ahead, speech, sentence.span.end)) is not None:
            draft.parts.append(QuotePart("indirect", True, closing(self.view, more)))
        if index and attribution.urges and index - 1 not in claimed:
            claimed.update(self._beside(attribution, index - 1, speech[index - 1], sentence, state))
        if content is not None:
            self._add_words(draft, attribution, content, quoted=back is not None)
            if index < len(speech) and ahead is None and self._runs_into(content, speech[index]):
                # 某某表示,……,“……。”: the cue governs the quotation behind its words, too.
                self._add_direct(draft, speech[index])
                claimed[index] = draft
        draft.parts.sort(key=lambda part: part.span)
        resolution: Resolution = "name_before"
        if back is not None:
            resolution = "name_around" if ahead is not None or content is not None else "name_after"
        self._ascribe(draft, attribution, resolution, sentence, state)
        state.drafts.append(draft)
        if content is None or attribution.entry.lemma not in ASKS:
            state.last = draft  # nobody goes on behind a question that is reported

    def _ascribe(
        self, draft: Draft, attribution: Attribution, resolution: Resolution, sentence: Sentence, state: State
    ) -> None:
        """Fill in who says the words of the draft, by which cue and when; `resolution` tells where he stands."""
        if attribution.entry.kind == "noun" and attribution.subject is not None:
            resolution = "name_genitive"
        asked = attribution.setting is not None
        draft.speaker = self._speaker(attribution.subject, resolution, sentence, state, asked=asked)
        draft.cue = Cue(attribution.entry.lemma, attribution.cue)
        draft.life = self.view.masked.endswith(_FILES, 0, attribution.cue.start)
        draft.notice = self.view.masked.endswith("通报", 0, attribution.cue.start)
        draft.once = self.view.masked.endswith(_ONCE, 0, attribution.cue.start)
        draft.setting, draft.topic = attribution.setting, attribution.topic

    def _add_words(self, draft: Draft, attribution: Attribution, content: Span, *, quoted: bool) -> None:
        """The words of the stretch itself; `quoted` if the cue reports a quotation in front, too."""
        draft.plain = attribution.spells_out and not quoted
        whole = self.view.whole_marks(content)  # 某某则称“……”
        if whole is None and attribution.entry.addressee:
            whole = told_marks(self.view, content)  # 提醒|他|“……”
        spoken = whole is not None and self._quotes_predicate(content)
        if (row := self.view.row_of_marks(content)) and (attribution.writes or self._quotes_predicate(content)):
            draft.parts += (QuotePart("direct", True, self.view.trim(marked.inner)) for marked in row)
            return  # 网友留言，“太扯了”、“这样也行”
        words = self.view.trim(whole.inner) if whole is not None and spoken else content
        draft.parts.append(QuotePart("direct" if draft.plain or spoken else "indirect", True, words))
        draft.mixed = quoted or (not spoken and not draft.plain and self._quotes_predicate(content))

    def _beside(
        self, attribution: Attribution, place: int, marked: Marked, sentence: Sentence, state: State
    ) -> dict[int, Draft]:
        """“……。”他要求…… and “……。”不过他也承认，……: two records of one speaker, unless the first one goes on."""
        subject = attribution.subject
        if not attribution.urges and (subject is None or not self.others.says_both(subject, attribution, state)):
            return {}
        draft = Draft([], self._speaker(subject, "name_after", sentence, state))
        self._add_direct(draft, marked)
        state.drafts.append(draft)
        return {place: draft}

    def _unparted(
        self, attribution: Attribution, back: int | None, speech: list[Marked], claimed: dict[int, Draft],
        sentence: Sentence, state: State,
    ) -> int | None:  # fmt: skip
        """The quotation in front of the cue, unless the cue begins a record of its own (“……。”不过他也承认，……)."""
        if back is None or not self.others.says_anew(speech[back], attribution, state):
            return back
        claimed.update(self._beside(attribution, back, speech[back], sentence, state))
        return None

    def _quoted_before(
        self, attribution: Attribution, index: int, speech: list[Marked], claimed: dict[int, Draft], sentence: Sentence
    ) -> int | None:
        """The quotation in front of the cue, if it is what the cue reports."""
        if not attribution.backward or index == 0 or index - 1 in claimed:
            return None
        quoted = speech[index - 1]
        if attribution.forward or attribution.content is not None:
            if index > 1 and index - 2 in claimed and speech[index - 2].outer.end == quoted.outer.start:
                return None  # 某法规定:“甲。”“乙。”某通则规定:“丙。”
            lead = Span(speech[index - 2].outer.end if index > 1 else sentence.span.start, quoted.outer.start)
            return None if self.others.own(quoted, attribution, lead) else index - 1
        asked = index > 1 and index - 2 in claimed and self.others.answer(speech[index - 2], quoted, attribution)
        return None if asked else index - 1

    def _runs_into(self, content: Span, marked: Marked) -> bool:
        """Whether reported words go on in the marks behind them, with a comma at most between."""
        between = self.view.masked[content.end : marked.outer.start].strip()
        written = mark_frames.written_words().search(self.view.masked, content.start, content.end) is not None
        return between in ("", "，", ",") and not written  # ……,信里只有一句话：“……”

    def _asked(self, stretch: Span, state: State) -> None:
        """被问及能否按期完工,某某……: a reported question whose asker is left out."""
        found = _ASKED.match(self.view.masked, stretch.start, stretch.end)
        if found is None or not frames.question_pattern().search(found[2]):
            return
        speaker = Speaker(None, None, "none", "interviewer_left_out")
        parts = [QuotePart("indirect", True, Span(*found.span(2)))]
        state.drafts.append(Draft(parts, speaker, Cue(found[1], Span(*found.span(1)))))

    def _speaker(
        self, subject: Subject | None, resolution: Resolution, sentence: Sentence, state: State, *, asked: bool = False
    ) -> Speaker:
        if subject is not None:
            return self.resolver.named(subject, resolution)
        if state.last is not None and state.last.speaker is not None:
            return carried(state.last.speaker)
        if sentence.marks or asked:
            return self.resolver.carried(Span(sentence.span.start, sentence.span.start))
        return Speaker(None, None, "none", "no_subject")

    def _add_direct(self, draft: Draft, marked: Marked) -> None:
        draft.parts.append(QuotePart("direct", True, self.view.trim(marked.inner)))
        draft.open_ended = not marked.closed

    def _without_cue(
        self, stretches: list[Span], speech: list[Marked], claimed: dict[int, Draft], cued: dict[int, int],
        previous: Draft | None, unit: Unit, state: State,
    ) -> None:  # fmt: skip
        pair = {} if claimed else self.actors.dialogue(stretches, speech)
        for index, marked in enumerate(speech):
            if index in claimed:
                continue
            draft = Draft([])
            self._add_direct(draft, marked)
            before, after = stretches[index], stretches[index + 1]
            bare = index == 0 and before.of(self.view.masked).strip() in ADDS
            actor = None
            if self._is_headline(unit, before, after):
                draft.speaker = Speaker(None, None, "none", "headline")
            elif index in pair:
                draft.speaker = pair[index]
            else:
                told = min(cued.get(index + 1, after.end), after.end)
                actor = self._actor(previous if index == 0 else None, before, after, told=told)
                draft.speaker = actor.speaker if actor else None
            draft.speaker = draft.speaker or self._told_by_place(index, speech, claimed, stretches)
            earlier = claimed.get(index - 1) or (previous if bare else None)
            if earlier is not None and index == 0 and earlier.speaker is not None:
                earlier = None if self.resolver.speaks_of(marked.inner, earlier.speaker) else earlier
            if draft.speaker is None and index and earlier is not None and not is_known(earlier):
                # “去哪儿？”“回家。”: several voices that nobody names
                draft.speaker = NOBODY
            if draft.speaker is None and earlier is not None and earlier.speaker is not None:
                if index and not self._led_in(before):
                    earlier.carry_on(draft)
                    claimed[index] = earlier
                    continue
                draft.speaker = carried(earlier.speaker)
            draft.speaker = draft.speaker or self.resolver.carried(marked.outer)
            claimed[index] = draft
            state.drafts.append(draft)
            if actor is not None and actor.behind:
                self._second_part(draft, index, after, speech, claimed)
        state.remember(previous, claimed)

    def _actor(self, previous: Draft | None, before: Span, after: Span, *, told: int) -> Actor | None:
        """Who acts beside a quotation; `previous` is what was said last, which may go on."""
        actor = self.actors.beside(before, after, told=told)
        words = Span(before.end, after.start)
        if actor is not None and actor.behind and self.resolver.speaks_of(words, actor.speaker):
            return None  # “是某某来照顾我。”1979年，某某……
        if actor is not None and previous is not None and self.others.tells_on(previous, before, actor):
            return Actor(carried(previous.speaker)) if previous.speaker is not None else None
        return actor

    def _told_by_place(
        self, index: int, speech: list[Marked], claimed: dict[int, Draft], stretches: list[Span]
    ) -> Speaker | None:
        """Who says so himself (“我是某某。”), or whose turn it is."""
        speaker = self.resolver.introduced(speech[index].inner)
        if speaker is None and index:
            speaker = self.others.takes_turn(speech[index], index, speech, claimed, stretches[index - 1])
        return speaker

    def _led_in(self, before: Span) -> bool:
        """……,但看到好评让他放心不少:“……”: what stands in front of the colon begins anew."""
        lead = before.of(self.view.masked).rstrip()
        return lead.endswith(("：", ":")) and len(lead) > _ANEW

    def _is_headline(self, unit: Unit, before: Span, after: Span) -> bool:
        """A quoted headline names nobody: “我来守山”——记护林员某某."""
        if mark_frames.subtitle_pattern().match(after.of(self.view.masked)):
            return True
        return unit.kind != "paragraph" and not before.of(self.view.masked).strip()

    def _second_part(
        self, draft: Draft, index: int, after: Span, speech: list[Marked], claimed: dict[int, Draft]
    ) -> None:
        """“甲,”某某伸出一根手指,“乙。” is one utterance in two parts."""
        pause = after.of(self.view.masked).rstrip()[-1:] in ("，", ",")
        if pause and index + 1 < len(speech) and index + 1 not in claimed and draft.speaker:
            self._add_direct(draft, speech[index + 1])
            if draft.speaker.resolution == "name_after":
                draft.speaker = replace(draft.speaker, resolution="name_around")
            claimed[index + 1] = draft

    # ------------------------------------------------------------------ beyond the sentence

    def _carry(self, unit: Unit, sentence: Sentence, state: State) -> None:
        last = state.last
        if last is None or last.speaker is None or unit.kind != "paragraph" or is_credit(self.view, sentence.span):
            return
        cue, words = last.cue, last.parts[-1].span
        over = not last.plain and (last.parts[-1].kind != "indirect" or stands_apart(self.view, sentence.span))
        over = over or (last.life and extent.breaks_down(self.view, sentence.span))
        over = over or (last.mixed and extent.ends_quoted(self.view, words.end, sentence.span))
        more = cue is not None and extent.demands_more(self.view, cue.lemma, sentence.span)
        over = over or (cue is not None and extent.tells_what_came_of_it(self.view, cue.lemma, words, sentence.span))
        over = over or (guesses(last) and not more) or self.resolver.names(sentence.span, last.speaker)
        if over or is_narration(self.view, self.subjects, sentence.span, notice=is_notice(last)):
            state.last = None
            return
        span = closing(self.view, sentence.span)
        if span.start < span.end:
            last.parts.append(QuotePart(last.parts[-1].kind, False, span))
            last.mixed = last.mixed or self._quotes_predicate(span)

    def _quotes_predicate(self, content: Span) -> bool:
        """Whether reported words hold a marked clause or predicate."""
        return any(
            predicate_in_marks(self.layers, marked.inner, marked.outer, content)
            for marked in self.view.marks_in(content)
            if content.contains(marked.outer)
        )

    def _join_paragraphs(
        self, drafts: list[Draft], fresh: list[Draft], pending: Draft | None, unit: Unit
    ) -> Draft | None:
        """A speech of several paragraphs: all but the last are left open."""
        if pending is not None and fresh and self._opens_with(fresh[0], unit):
            first = fresh[0]
            if first.cue is None or pending.cue is None:
                pending.parts += first.parts
                pending.speaker = first.speaker if first.cue is not None else pending.speaker
                pending.cue = first.cue or pending.cue
                pending.setting, pending.topic = pending.setting or first.setting, pending.topic or first.topic
                pending.mixed = pending.mixed or first.mixed
                pending.open_ended = first.open_ended
                fresh[0] = pending
                drafts.pop()  # only the last one can be left open
        drafts += fresh
        return drafts[-1] if fresh and drafts[-1].open_ended else None

    def _opens_with(self, draft: Draft, unit: Unit) -> bool:
        """Whether the paragraph begins with this quotation."""
        start = self.view.trim(unit.span).start
        marks = self.view.marks_in(Span(start, start + 1))
        return bool(marks) and draft.parts[0].span.start == self.view.trim(marks[0].inner).start
