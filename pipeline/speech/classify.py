"""Speech or term: what a pair of quotation marks holds.

Takes the outermost marks of a sentence; says for each whether its words are somebody's speech. Two kinds of evidence
count: a sentence's mark inside the marks, and an attribution beside them. One alone decides only where the place is
clear (the quotation stands by itself); a slogan such as 主题是“让爱回家!” has the first and is no speech.
"""

from pipeline.document import Unit
from pipeline.layers import Marked
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import frames, mark_frames, tables
from pipeline.speech.addressees import TOLD
from pipeline.speech.candidates import PEOPLE
from pipeline.speech.cues import CueFinder
from pipeline.speech.predicates import shouts
from pipeline.speech.subjects import Subjects
from pipeline.speech.tables import frame_words
from pipeline.speech.utterances import (
    CLAUSE_MARK,
    FIRST_PERSON,
    LONGEST_NAME,
    SENTENCE,
    adjoins,
    has_verb,
    is_saying,
    is_spoken,
    is_utterance,
)
from pipeline.speech.view import COLON, COMMA, FINAL, HIDDEN, PAUSE, Sentence, View
from pipeline.speech.voices import CONTRAST

_STOPS = frozenset(("", *"。！？!?，,；;", HIDDEN))
_ENDS_PART = FINAL | frozenset("，,、—")
_BLANK = HIDDEN + " \n\u3000"  # a by-line in brackets is hidden, too
# 本报北山8月12日电（记者 某某）“……”: the words open the report.
_DATELINE = regex(
    "(?:[【［\\[][^】］\\]▁]{1,40}[】］\\][ \u3000]?)?"
    "(?:(?:本报|本刊|本台|[^，,。：:]{2,6}[社网报台])[^，,。：:▁]{0,20}(?:电|讯|报道|消息)"
    "|[^，,。：:▁]{2,16}日[电讯]|[^，,。：:▁ \u3000]{2,8}讯(?=[ \u3000(（]|$))?"
    f"[ \u3000]*{HIDDEN}*[ \u3000]*"
)
_BEFORE_MARKS = _BLANK + "【［"
_INNER_MARKS = "’』”」'\")）"  # “他说:‘来了。’” ends with a full stop, too
_NAMED = frame_words("named")  # also of a clause: 有句话，叫“人勤地不懒”
_IN_WORDS_OF = regex("的话(?:来)?[说讲][，,：:]?(?:那?就是|叫做?|是)?[：:]?$")  # 用某某的话说,就是
_CUE_ENDS = frozenset({"", *frame_words("cue_end")})
_FINDS = frozenset({"显示", "提示", "表明", "发现"})
_CLAIMS = frozenset("指声宣辩坚诉供证")
_SHORT_NAME = 3
_WINDOW = 160  # characters in front of marks
_TELLS = frozenset("说道云言曰唱讲")
_BYLINE = 60  # characters of the writers' names
_DENIAL = 10  # characters from 未 to its verb
_TITLE = 30  # characters in front of a name
_BRACKETS = frozenset("（(")
# The head of a clause about what somebody speaks of, and the clause that he heads behind the marks.
_TOPIC = regex(f"(?:^|[，,。；;：:！？\\n\u3000 ])(?:在|当|每当|一)?(?:{alternation(tables.settings('topic'))})$")
_GOES_ON = regex("[，,][^。！？；]")
_YES_OR_NO = frozenset({"不", "是", "不是", "NO", "No", "no", "Yes", "yes", "YES"})
# 说了一句“我不是”就走: whatever follows, words are said.
_ONE_SENTENCE = regex("[说喊问回答应骂叫丢撂扔留抛甩补来冒蹦挤](?:出|下|上)?(?:了|过)?一?[声句]话?[：:]?$")
_ROW_ENDS = frozenset("；;。！…")
_AGAIN = frozenset({"，也", "，并", "，还", "，又", ",也", ",并", ",还", ",又", "，更", ",更", "，但", ",但", "，却"})
_HAS_SAID = (HIDDEN, "说。", "道。", "称。", "示。", "者。")
ADDS = frozenset({"", "但", "但是", "而", "不过", "而且", "并且", "可是"})
_SHOUTED = frame_words("shouted")
_IN_CHORUS = (*_SHOUTED, *frame_words("in_chorus"))
_LAUGHING = frozenset({"笑称", "戏称"})
_VERB_TAGS = frozenset({"v", "a", "d"})
_AND_SO_ON = ("等语", "等话", "等言论", "云云")
_FOLLOWED_BY_SOURCE = regex("[\\s\u3000]*(?:—|－|-|$)")
_ENDS_ROW = frozenset({"", *FINAL})
# “叮——”: what a thing or an animal sounds like.
_SOUND = regex("(?:[叮咚砰轰嘭啪哗嗡嘀咔嚓吱汪喵咩哐铛嗖唰隆嘟噼哒滴嗒]+[—…！!。，,、~～ ]*)+")
# 推销员|曾在电话里保证: what was said before is told, not said now.
_BEFORE = regex("[^，,。；]{0,6}曾")


class Classifier:
    """Judges the outermost marks of one document."""

    def __init__(self, view: View, finder: CueFinder, subjects: Subjects) -> None:
        self.view = view
        self.finder = finder
        self.subjects = subjects
        self._presents = frozenset(frame_words("presents"))

    def speech(self, unit: Unit, sentence: Sentence) -> list[Marked]:
        """The marks of the sentence that hold speech, in order."""
        found: list[Marked] = []
        at = floor = sentence.span.start  # behind the last marks, behind the last speech
        for index, marked in enumerate(sentence.marks):
            following = sentence.marks[index + 1].outer.start if index + 1 < len(sentence.marks) else sentence.span.end
            after_speech = bool(found) and found[-1].outer.end == at
            lead = Span(at, marked.outer.start)
            tail = Span(marked.outer.end, max(marked.outer.end, min(following, sentence.span.end)))
            alone = lead.start == sentence.span.start or after_speech
            goes_on = after_speech and self._goes_on(found[-1], marked, lead, tail)
            whole = Span(floor if lead.end - floor <= _WINDOW else at, lead.end)
            if goes_on or self._is_speech(unit, marked, whole, tail, alone=alone):
                found.append(marked)
                floor = marked.outer.end
            at = marked.outer.end
        return found

    def _goes_on(self, earlier: Marked, marked: Marked, lead: Span, tail: Span) -> bool:
        """“甲？”汉子挠挠头，“乙。”: full sentences on both sides of a clause about what the speaker does."""
        words = lead.of(self.view.masked)
        if words.strip(_BLANK) in COMMA and self.view.masked[tail.start : tail.start + 1] in _ENDS_ROW:
            return has_verb(self.view, earlier) and has_verb(self.view, marked)  # 某某说：“甲”，“乙”。
        row = words.strip(_BLANK) == "、"  # “好！”、“妙！”
        ends = [mark.inner.of(self.view.text).rstrip().rstrip(_INNER_MARKS)[-1:] for mark in (earlier, marked)]
        spoken = ends[0] in _ENDS_PART and ends[1] in FINAL
        return (row and (spoken or ends[0] not in FINAL)) or (
            spoken
            and words.endswith(("，", ","))
            and words[0] not in PAUSE
            and not mark_frames.naming_pattern().search(words[:-1])
        )

    def _is_speech(self, unit: Unit, marked: Marked, lead: Span, tail: Span, *, alone: bool) -> bool:
        text, masked = self.view.text, self.view.masked
        inner = marked.inner.of(text).strip().rstrip(_INNER_MARKS)
        if not inner or _SOUND.fullmatch(inner) or (alone and mark_frames.cited().match(masked, *tail)):
            return False
        final = inner[-1] in FINAL or inner.endswith(("..", "——"))
        if not marked.closed:
            clause = unit.kind == "paragraph" and bool(CLAUSE_MARK.search(inner))
            return final or clause or lead.of(masked)[-1:] in COLON
        if unit.kind != "paragraph" and not lead.of(masked).strip(_BLANK):
            said = final or bool(FIRST_PERSON.search(inner))
            said = said or (bool(mark_frames.subtitle_pattern().match(tail.of(masked))) and has_verb(self.view, marked))
            return said and bool(_FOLLOWED_BY_SOURCE.match(tail.of(masked)))
        before = lead.of(masked).rstrip()
        if not before.strip(_BEFORE_MARKS) or _DATELINE.fullmatch(before):
            return alone and self._standing_alone(marked, tail, final=final)
        if final and alone and (self._opens_behind_byline(unit, lead) or self._is_added(marked, lead, before, tail)):
            return self._standing_alone(marked, tail, final=final)
        return self._is_led_in(marked, inner, lead, tail, final=final)

    def _opens_behind_byline(self, unit: Unit, lead: Span) -> bool:
        """●本报记者 某某 文/图 “……。”某某说: nothing but the names of the writers stands in front of the words."""
        begins = lead.start == self.view.trim(unit.span).start and lead.end - lead.start <= _BYLINE
        return begins and mark_frames.byline().fullmatch(self.view.masked, *lead) is not None

    def _is_added(self, marked: Marked, lead: Span, before: str, tail: Span) -> bool:
        """某某说：“甲。”但“乙。”: whole sentences in marks, and no more than a conjunction in front."""
        said = self.view.masked.endswith(_HAS_SAID, 0, lead.start)
        return (
            said and before in ADDS and not tail.of(self.view.masked).strip(_BLANK) and is_utterance(self.view, marked)
        )

    def _says_directly(self, lead: Span) -> bool:
        """Whether a verb of speech stands directly in front of the marks."""
        cues = self.finder.cues(self.subjects.near_end(lead))
        return bool(cues) and not self.view.masked[cues[-1][0].end : lead.end].strip("，：")

    def _is_spoken_of(self, inner: str, before: str, tail: Span, *, final: bool) -> bool:
        """学会说“不” and 谈到“某某倡议”,某某表示……: what one speaks of."""
        answer = inner in _YES_OR_NO and before.endswith("说")
        topic = not final and _TOPIC.search(before) and _GOES_ON.match(tail.of(self.view.masked))
        return answer or bool(topic)

    def _is_led_in(self, marked: Marked, inner: str, lead: Span, tail: Span, *, final: bool) -> bool:
        """Whether words with something in front of them in their sentence are speech."""
        masked = self.view.masked
        before = lead.of(masked).rstrip()
        if before[-1] in COLON:
            return self._after_colon(marked, inner, lead, tail, final=final)
        said = mark_frames.saying_ahead().search(before.rstrip("：:，,")) or mark_frames.answer_ahead().search(before)
        listed = masked.startswith("、" + HIDDEN, tail.start) and before.endswith(_IN_CHORUS)
        if _IN_WORDS_OF.search(before) or said or listed:
            return True  # listed: 网友留言“太感人了”、“一路好走”
        if masked.startswith(_AND_SO_ON, tail.start) and self._says_directly(lead):
            return True  # 并称“……”等语
        if self._is_spoken_of(inner, before, tail, final=final):
            return False
        heard = mark_frames.heard_ahead().search(before) and (final or is_utterance(self.view, marked))
        if heard or _ONE_SENTENCE.search(before):
            return not mark_frames.link_pattern().match(tail.of(masked))
        if mark_frames.proverb_pattern().search(before.rstrip("，,")) or (
            not final and self._names(marked, inner, lead)
        ):
            return False
        if self._cue_leads_in(lead, pause=before[-1] in PAUSE):
            if before[-1] not in PAUSE and is_utterance(self.view, marked):
                return not mark_frames.link_pattern().match(tail.of(masked))  # 笑称“她有很多好作品”让人……
            return self._after_cue(inner, tail, final=final, pause=before[-1] in PAUSE)
        if final and before[-1] in PAUSE and self._in_reported(lead, tail):
            return True
        famous = mark_frames.talked_about().match(masked, *tail) is not None  # “……”登上热搜
        return (final or not famous and self._is_long(marked, lead)) and self._embedded(marked, lead, tail)

    def _in_reported(self, lead: Span, tail: Span) -> bool:
        """某某说,她家三代种柚子,“水脏了,卖给谁?”人群……: the speaker's own sentence ends his reported words."""
        if tail.of(self.view.masked)[:1] in PAUSE or mark_frames.link_pattern().match(tail.of(self.view.masked)):
            return False
        found = self.finder.read(self.subjects.near_end(lead), after=False, before=False)
        return bool(found) and found[-1].content is not None and found[-1].content.end >= lead.end - 2

    def _is_long(self, marked: Marked, lead: Span) -> bool:
        """某某不肯多谈,“孩子还小,说多了不好”: behind a pause, clauses that no slogan has; in reported words a part."""
        if lead.of(self.view.masked).rstrip()[-1] not in PAUSE or not is_utterance(self.view, marked):
            return False
        lead = self.subjects.near_end(lead)
        return not any(said.content is not None for said in self.finder.read(lead, after=False, before=False))

    def _standing_alone(self, marked: Marked, tail: Span, *, final: bool) -> bool:
        """At the head of a sentence: “路通了。” or “路通了”,某某说."""
        after = tail.of(self.view.masked)
        inner = marked.inner.of(self.view.text).strip().rstrip(_INNER_MARKS)
        if is_saying(inner, after) or mark_frames.subtitle_pattern().match(after):
            return True
        if final:
            return not mark_frames.link_pattern().match(after)
        first = self._first_behind(Span(tail.start + (after[:1] in PAUSE), tail.end)) if after else tail
        if inner[-1] in "，,、—…":
            return bool(after) or adjoins(self.view, marked)
        if not after.strip("。") or after.startswith(HIDDEN):
            return self._in_a_row(marked)
        if after[0] in _ROW_ENDS and self.view.masked[marked.outer.start - 1 : marked.outer.start] == HIDDEN:
            return True  # “全是空话!”“哗众取宠”；也有人……
        if after[0] in PAUSE and is_utterance(self.view, marked) and self.subjects.leading(first) is not None:
            return True  # “你看,那是我家”,某某今年七十了
        if after[0] not in PAUSE and len(inner) < 4:
            return False
        cues = [cue for cue, entry in self.finder.cues(first) if entry.content != "none" or entry.side == "back"]
        speaker = self.subjects.leading(Span(first.start, cues[0].end)) if cues else None
        if speaker is None:
            return False
        if after[0] not in PAUSE and first.end < tail.end and self._is_honour(marked, speaker.candidate.span, tail):
            return False
        return after[0] in PAUSE or cues[0].end - tail.start <= 12

    def _first_behind(self, tail: Span) -> Span:
        """The first clause behind the marks, past one that only says when: “……”，在接受采访时，|某某说."""
        first, *further = self.subjects.first_clauses(tail, 2)
        when = further and any(
            one.start <= first.start + 1 and one.end >= first.end for one in self.subjects.settings(first)
        )
        return further[0] if when else first

    def _is_honour(self, marked: Marked, speaker: Span, tail: Span) -> bool:
        """“最美邻居”代表某某说：“……”, “流动代表”|某某说，……: marks without a verb in front of a title or a name."""
        if speaker.start > tail.start:
            return True
        words, latin = self.view.layers.words.within(marked.inner), marked.inner.of(self.view.text)[:1].isascii()
        verbs = latin or any(word.tag in _VERB_TAGS for word in words)
        return not verbs and not is_utterance(self.view, marked)

    def _in_a_row(self, marked: Marked) -> bool:
        """“……打水”“……买糖果”: several voices without a word between them."""
        beside = self.view.marks_in(Span(marked.outer.end, marked.outer.end + 1)) + self.view.marks_in(
            Span(max(0, marked.outer.start - 1), marked.outer.start)
        )
        return is_utterance(self.view, marked) or any(is_utterance(self.view, other) for other in beside)

    def _after_colon(self, marked: Marked, inner: str, lead: Span, tail: Span, *, final: bool) -> bool:
        masked = self.view.masked
        before, after = lead.of(masked).rstrip()[:-1], tail.of(masked)
        runs_on = after[:1] not in _STOPS and not final
        if runs_on and (before.endswith(frame_words("deverbal")) or not is_utterance(self.view, marked)):
            return False  # 焦点报道：“华夏东极”驻村日记, 他说：“老办法”过时了
        proverb = before[-1:] not in _TELLS and mark_frames.proverb_pattern().search(before) is not None
        ahead = Span(lead.start, lead.start + len(before))
        if proverb and not self._has_speaker(ahead):
            return False  # 有句老话：“……”
        # 留言：“好！”、“妙！”
        in_list = after[:1] == "、" and not (final and self._cue_leads_in(ahead, pause=False))
        in_list = in_list or (not after and not final and masked[tail.end : tail.end + 1] == HIDDEN)
        if in_list or mark_frames.naming_pattern().search(before):
            return False
        if final or self._cue_leads_in(ahead, pause=False):
            return True
        told = bool(CLAUSE_MARK.search(inner)) or self._tells(marked, ahead)
        return told and (not after or after[0] in "。！？，；")

    def _tells(self, marked: Marked, lead: Span) -> bool:
        """他说过一句名言：“……是无效的”。: a cue in the clause in front of the colon, and a sentence in the marks."""
        last = self.subjects.clauses(self.subjects.near_end(lead))[-1]
        said = any(entry.kind == "speech" and entry.content != "none" for _, entry in self.finder.cues(last))
        return said and marked.inner.end - marked.inner.start >= SENTENCE and has_verb(self.view, marked)

    def _after_cue(self, inner: str, tail: Span, *, final: bool, pause: bool) -> bool:
        after = tail.of(self.view.masked)[:1]
        if final or inner[-1] in "，,":
            return not mark_frames.link_pattern().match(tail.of(self.view.masked))
        if after in "，,；":
            return not after or not pause or bool(CLAUSE_MARK.search(inner))
        return after in "。！？!?"

    def _names(self, marked: Marked, inner: str, lead: Span) -> bool:
        """叫他“大师”, 自称“省里来的专家”: words for somebody or something; they hold no clause."""
        if CLAUSE_MARK.search(inner) and not self.view.masked[lead.start : lead.end].endswith(_NAMED):
            return False
        named = mark_frames.calling_pattern().search(self.view.masked, lead.start, lead.end)
        claimed = self.view.masked[lead.end - 2 : lead.end - 1] in _CLAIMS  # 指称“……”
        if named is None or (named[0] == "称" and (claimed or self._says(lead, inner))):
            return False
        if lead.of(self.view.masked).endswith(_SHOUTED) or shouts(self.view.layers, lead, marked.inner):
            return False
        return not (named[0] in _LAUGHING and is_utterance(self.view, marked))  # 笑称“她有很多好作品”

    def _says(self, lead: Span, inner: str) -> bool:
        """…，称“对不起大家的信任”: a verb of saying at the head of its clause, and no short name in the marks."""
        contrast = self.view.masked[lead.end - 2 : lead.end - 1] in CONTRAST  # 品牌方则称“欢迎批评”
        opens = contrast or self.subjects.heads_clause(lead, Span(lead.end - 1, lead.end))
        return opens and len(inner) > (LONGEST_NAME if not contrast else _SHORT_NAME)

    def _cue_leads_in(self, lead: Span, *, pause: bool) -> bool:
        """Whether the stretch ends in a cue, an addressee and a comma at most behind it."""
        cues = self.finder.cues(self.subjects.near_end(lead))
        if not cues:
            return False
        cue, entry = cues[-1]
        rest = self.view.masked[cue.end : lead.end].strip("，,：: ")
        named = cue.of(self.view.masked) == "称" and not rest and not pause and cue.start == lead.start
        urged = self.finder.is_urged(cue, cues)
        if entry.content == "none" or entry.behaviour == "sum" or named or urged:
            return False
        shown = entry.kind == "thought" or entry.lemma in _FINDS or entry.lemma in self._presents
        if shown and not pause and not self._is_utterance_at(lead.end):
            return False  # 感到“自豪”, 心电图提示“下壁心肌梗死”, 报告“选举的影响”
        anew = entry.kind == "speech" and self.view.masked[cue.start - 2 : cue.start] in _AGAIN  # ……，也强调“……”
        goes_on = self._pauses_behind(lead.end)
        if not (pause or anew) and any(self._reports(said, cue, goes_on=goes_on) for said, _ in cues[:-1]):
            return False  # 他说,对此感到“非常沉痛”: a predicate of the reported words
        return rest in _CUE_ENDS or (
            entry.addressee and self.finder.contents.addressees.is_addressee(Span(cue.end, lead.end))
        )

    def _pauses_behind(self, at: int) -> bool:
        """Whether a comma follows the marks that open at `at`."""
        marks = self.view.marks_in(Span(at, at + 1))
        return bool(marks) and self.view.masked[marks[0].outer.end : marks[0].outer.end + 1] in COMMA

    def _is_utterance_at(self, at: int) -> bool:
        marks = self.view.marks_in(Span(at, at + 1))
        return not marks or is_utterance(self.view, marks[0])

    def _reports(self, said: Span, cue: Span, *, goes_on: bool) -> bool:
        """某某说,……: words follow; not 未正面回答,…… or 到场抗议,高喊……."""
        if said.end + 1 == cue.start or self._has_speaker(Span(said.end + 1, cue.start), goes_on=goes_on):
            return False  # 到场抗议,高喊……, 到场抗议,召集人某某高喊……
        told = TOLD.match(self.view.masked, said.end)
        end = told.end() if told else said.end  # 告诉|记者,……
        denied = frames.denied_pattern().search(self.view.masked, max(0, said.start - _DENIAL), said.start)
        return self.view.masked[end] in PAUSE and not denied

    def _has_speaker(self, between: Span, *, goes_on: bool = False) -> bool:
        """他说,某某高喊“……”; not 学员说，推销员|曾|保证“……”，但……, where he tells of what he was told."""
        clause = self.subjects.clauses(between)[-1] if between.start < between.end else between
        people = self.subjects.usable(clause)
        if people and _BEFORE.match(self.view.masked, people[-1].span.end, clause.end):
            return False
        told = clause.start == between.start and bool(people)
        if told and (goes_on or all(one.kind == "pronoun" for one in people)):
            return False  # 某某说,他对往事表示“深切忏悔”; 警方透露,司机声称“踩错油门”,已扣查车辆
        return any(one.human or one.noun in PEOPLE for one in people)

    def _told_behind(self, tail: Span) -> bool:
        """众人围过来,“又有人来了。”一位邻居说,……: the next clause says who speaks."""
        first = self.subjects.first_clauses(tail)[0]
        cues = [cue for cue, entry in self.finder.cues(first) if entry.content != "none"]
        speaker = self.subjects.leading(Span(first.start, cues[0].start)) if cues else None
        return speaker is not None and speaker.candidate.span.start - tail.start <= _TITLE

    def _embedded(self, marked: Marked, lead: Span, tail: Span) -> bool:
        """A full sentence in marks in the middle of one: speech only if nothing names or continues it."""
        before, after = lead.of(self.view.masked), tail.of(self.view.masked)
        if mark_frames.naming_pattern().search(before) or before.rstrip()[-1] in "的是为以":
            return False
        if self.view.text[tail.start : tail.start + 1] in _BRACKETS:
            after = after.strip(HIDDEN)  # （资料图片）
        paused = before.rstrip()[-1] in PAUSE  # 村民们不信，“……能挣钱？”
        if after.strip("。！？ \n"):
            if not paused or mark_frames.link_pattern().match(after):
                return False
            if self._told_behind(tail):
                return True
            if not is_utterance(self.view, marked):
                return False
        if paused and not after.strip("。！？ \n") and is_spoken(self.view, marked):
            return True
        subject = self.subjects.before(lead)
        return subject is not None and (subject.candidate.human or (paused and subject.candidate.noun in PEOPLE))
