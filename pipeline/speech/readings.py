"""Whom a sentence is about: its subjects, whoever else it names, and what stands there without a name.

Takes a sentence; gives a `Reading`. In reported words everybody is talked about, so that whoever reports them is the
only subject: 他介绍,某某创建的学院…… has 他 and nobody else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import elided, frames, noun_frames, tables
from pipeline.speech.candidates import Candidate
from pipeline.speech.known import Known
from pipeline.speech.mentions import Mentions
from pipeline.speech.subjects import Subjects
from pipeline.speech.tables import frame_words
from pipeline.speech.view import COLON, View

PRONOUN_HEAD = regex("(?:但|而|不过|随后|于是|后来|接着|▁)*([他她])(?!们)")
_TITLE = 6  # characters
_PAUSE = frozenset("，,：:；;")
_WRITERS = ("记者", "通讯员")
_ABOUT = regex("[聊谈说提讲问](?:起|到|及)[^，,。]*时$")
_COMPARED = frame_words("compared")  # 比起某某的担忧
# 根据某某和某某达成的共识, 应某某邀请, 在某某的带领下: on what ground, or under whom, something is done.
_GROUNDS = regex("(?:根据|按照|依据|依照)|应[^，,。]{2,30}邀请$|在[^，,。]{2,30}下$")
_ALONG_WITH = frozenset(frame_words("along_with"))
_WHEN_TAGS = frozenset(("TIME", "d", "f", "t", "ad"))
# 对于某某推进会谈的意志，他表示……: whom he speaks of.
_ABOUT_HIM = regex("(?:对于?|针对|关于|至于)[^，,。；]{4,40}$")
# 出席者还有市长某某、局长某某: a list of guests, of whom nobody goes on.
_GUESTS = regex("(?:出席|列席|参加|在场|陪同|与会|到场|到贺|见证)[^，,。；]{0,16}(?:还有|尚有|亦有|包括|计有)")
_TIMES = ("时，", "的时候，", "之际，")
# 某甲|接替退休的|某乙: whom somebody comes after; not 接替某乙的|某甲 nor 某甲接替的|某乙.
_COMES_AFTER = regex(
    f"[^，,。；的]{{0,4}}(?:{alternation(frame_words('comes_after'))})[^，,。；的]{{1,10}}的[^，,。；的]{{0,8}}"
)
_AGED = regex("(?:年仅|现年)?[0-9一二三四五六七八九十两]{1,4}多?(?:岁|个月大)的")  # 某甲生下|7岁的|某乙


@dataclass(frozen=True, slots=True)
class Reading:
    """The people of one sentence: subjects of its clauses in order, everybody else, and what else stands there."""

    subjects: tuple[Candidate, ...] = ()
    others: tuple[Candidate, ...] = ()
    pronoun: str | None = None  # 他 or 她 as the subject
    stranger: Candidate | None = None  # a person without name is the subject: 一位村民走过来
    noun: Candidate | None = None  # the same, known to the reader: 小卖部老板仍心有余悸


@dataclass(slots=True)
class _Gathered:
    """What the clauses of a sentence have shown so far."""

    subjects: list[Candidate]
    others: list[Candidate]
    speaking: Candidate | None = None
    pronoun: str | None = None
    stranger: Candidate | None = None
    known: Candidate | None = None


class Readings:
    """Reads the sentences of one document."""

    def __init__(self, view: View, mentions: Mentions, subjects: Subjects, known: Known) -> None:
        self.view = view
        self.mentions = mentions
        self.subjects = subjects
        self._ref = known.ref
        self._is_credited = known.is_credited
        self._deverbal = frozenset(frame_words("deverbal"))
        self._known: dict[Span, Reading] = {}

    def of(self, span: Span) -> Reading:
        """The people of a sentence, or of the part of it that is `span`."""
        found = self._known.get(span)
        if found is None:
            gathered = _Gathered([], [])
            for clause in self._told_clauses(span):
                self._add(clause, gathered)
            if gathered.pronoun is None and not gathered.subjects:
                gathered.others += self._spoken_of(span)
            found = self._known[span] = Reading(
                tuple(gathered.subjects), tuple(gathered.others), gathered.pronoun, gathered.stranger, gathered.known
            )
        return found

    def _add(self, clause: Span, seen: _Gathered) -> None:
        """What one clause more tells."""
        named, usable, leads = self._people_of(clause)
        if seen.subjects and leads:
            named, leads = self._further(named, leads, clause)
        if len(seen.subjects) == 1 and seen.speaking is None and leads and self._says_at_once(clause):
            seen.speaking = seen.subjects[0]  # 某某出席时，|表示相信某某……
        met = self._met(clause)
        if met is not None:
            leads, seen.stranger = [], seen.stranger or met  # 我问店里的|大姐|认不认识某某
        head = PRONOUN_HEAD.match(self.view.masked, clause.start, clause.end)
        seen.pronoun = seen.pronoun or (head[1] if head and not leads else None)
        if head and not leads and seen.speaking is None and (himself := self._reports(Span(*head.span(1)), clause)):
            alone = seen.subjects if len(seen.subjects) == 1 else []  # 记者找到|某某,他指……: himself
            seen.speaking, seen.subjects, seen.others = himself, alone, [*seen.others, *named]
            return
        kin = None if leads or seen.pronoun else self._kin_of_somebody(usable)
        seen.known = seen.known or kin or (None if named or seen.pronoun else self._first_noun(usable))
        if seen.stranger is None and seen.speaking is None and not leads:
            self._add_stranger(clause, usable, seen)
        if seen.subjects and leads and self._is_main(clause):
            seen.subjects, seen.others = [], [*seen.others, *seen.subjects]
        speaks = self._speaks(leads, clause)
        if speaks and seen.pronoun and seen.speaking is not None and self._agrees(leads[-1]):
            seen.others += named  # 他声称，……，前会长|某某|也指出，……
            return
        if seen.speaking is None or speaks:
            seen.subjects += leads
            seen.others += (person for person in named if person not in leads)
        if speaks:
            seen.speaking, seen.subjects = leads[0], list(leads)  # whoever is named in reported words is talked about

    def _people_of(self, clause: Span) -> tuple[list[Candidate], list[Candidate], list[Candidate]]:
        """Everybody named in a clause, what can be its subject, and whom it is about."""
        named = [person for person in self.mentions.within(clause) if person.kind == "person"]
        named = [person for person in named if not self._is_credited(person)]
        usable = self.subjects.usable(clause)
        leads = self._leads([person for person in usable if person in named and self._can_lead(person, usable)])
        first = leads[0] if leads else None
        if first and (elided.is_governed(self.view, clause, first.span.start) or self._is_gone(first, clause)):
            leads = []
        if not leads and any(noun.span.of(self.view.masked).endswith("记者") for noun in usable):
            leads = [person for person in named if not self.subjects.owns(person, clause)]  # 记者问某某,……
        if not named and not leads:
            leads = self._unknown(usable, clause)
        return named, usable, leads

    def _add_stranger(self, clause: Span, usable: list[Candidate], seen: _Gathered) -> None:
        """一位村民走过来: somebody without a name; whoever was named before is talked about if he speaks."""
        seen.stranger = next((noun for noun in usable if self._is_stranger(noun)), None)
        if seen.stranger is not None and seen.speaking is None and self._speaks([seen.stranger], clause):
            seen.speaking, seen.subjects = seen.stranger, []

    def _further(
        self, named: list[Candidate], leads: list[Candidate], clause: Span
    ) -> tuple[list[Candidate], list[Candidate]]:
        """Who is named, and who acts, in a clause behind one with a subject of its own."""
        first = leads[0]
        if self._accompanies(first, clause):
            return named, []  # 某某，晚上|与某部长某某
        alone = first.ref is None and self._ref(first) is None
        if alone and elided.is_behind_verb(self.view, clause, first.span.start):
            named, leads = [one for one in named if one is not first], leads[1:]  # 来参加答|谢宴, taken for a name
        return named, leads

    def _accompanies(self, person: Candidate, clause: Span) -> bool:
        """晚上|与|政务司司长|某某|前往: with whom somebody named before does something."""
        words = self.view.layers.words.within(Span(clause.start, person.span.start))
        ahead = [word for word in words if word.span.end <= person.span.start]
        while ahead and ahead[-1].tag in elided.TITLE_TAGS:
            ahead.pop()
        joined = bool(ahead) and ahead.pop().span.of(self.view.masked) in _ALONG_WITH
        return joined and all(word.tag in _WHEN_TAGS for word in ahead)

    def _says_at_once(self, clause: Span) -> bool:
        """表示|仍相信某某……: a clause that opens with a verb of speech has its subject in front."""
        first = next(iter(self.view.layers.words.within(clause)), None)
        opens = first is not None and first.span.start == clause.start and first.tag == "v"
        return opens and first is not None and first.span.of(self.view.masked) in tables.cue_entries()

    def _is_gone(self, person: Candidate, clause: Span) -> bool:
        """某某离开后，|她…; 师从|某某, 前任董事长|某某: who has left, or taught somebody, is not who goes on."""
        masked = self.view.masked
        ahead = (*frame_words("learning"), *frame_words("predecessor"))
        learned = masked.startswith(ahead, clause.start) and person.span.start > clause.start
        return learned or masked.endswith(frame_words("gone"), person.span.end, clause.end)

    def _is_main(self, clause: Span) -> bool:
        """某某回到家时,|母亲某某某正在等她: the sentence is about whoever acts behind the clause of time."""
        return self.view.masked.endswith(_TIMES, 0, clause.start)

    def _kin_of_somebody(self, usable: list[Candidate]) -> Candidate | None:
        """某某的|母亲, 孩子|母亲: kin at the end of a phrase, as the subject."""
        first = usable[0] if usable else None
        words = first.span.of(self.view.masked) if first is not None and first.kind == "common" else ""
        return first if words.endswith(frame_words("kin")) else None

    def _first_noun(self, usable: list[Candidate]) -> Candidate | None:
        """小卖部老板|仍心有余悸: one person by a common noun as the subject."""
        return usable[0] if usable and self._is_singular(usable[0]) else None

    def _reports(self, pronoun: Span, clause: Span) -> Candidate | None:
        """他介绍,某某创建的学院……: whoever is named in what he reports is talked about."""
        himself = Candidate(pronoun, "pronoun")
        return himself if self._speaks([himself], clause) else None

    def _told_clauses(self, span: Span) -> Iterator[Span]:
        """The clauses without 谈到和某某的合作 and 当记者和他聊起某某时, which say whom somebody speaks of."""
        topic, masked = tables.topic_pattern(), self.view.masked
        return (
            one
            for one in self.subjects.clauses(span)
            if not topic.match(masked, one.start, one.end)
            and not masked.startswith(_COMPARED, one.start)
            and not _GROUNDS.match(masked, one.start, one.end)
            and not self._is_matter(one)
            and not _GUESTS.search(masked, one.start, one.end)
            and not (masked.endswith("时", one.start, one.end) and _ABOUT.search(masked, one.start, one.end))
        )

    def _is_matter(self, clause: Span) -> bool:
        """对于某某的意志，: a clause about what somebody speaks of, in front of another one."""
        masked = self.view.masked
        return masked[clause.end : clause.end + 1] in _PAUSE and _ABOUT_HIM.match(masked, *clause) is not None

    def _spoken_of(self, span: Span) -> list[Candidate]:
        """对于第一次离家的|某某|来说，……: whom a sentence without a subject is about."""
        matters = [one for one in self.subjects.first_clauses(span, 2) if self._is_matter(one)]
        return [one for clause in matters for one in self.mentions.within(clause) if one.kind == "person"]

    def _met(self, clause: Span) -> Candidate | None:
        """记者找到收电费的|工作人员: whoever the reporter meets or asks is spoken of next."""
        met = frames.meeting_pattern().search(self.view.masked, clause.start, clause.end)
        if met is None or self.view.masked[clause.end - 1] == "时":
            return None
        behind = [one for one in self.mentions.within(clause) if one.span.start >= met.end()]
        noun = next((one for one in behind if one.kind == "person" or one.noun == "person"), None)
        if noun is None or noun.kind != "common" or any(one.span.start == noun.span.end for one in behind):
            return None  # nobody, or 村委会主任|某某某
        plural = noun_frames.plural_pattern().search(noun.span.of(self.view.masked)) is not None
        return None if plural or self.view.masked[noun.span.end : noun.span.end + 1] == "的" else noun

    def _can_lead(self, person: Candidate, usable: list[Candidate]) -> bool:
        """老人家身着|蓝布衫: what only the tagger takes for a name is no subject behind one."""
        first = usable[0]
        if self.view.masked.startswith(frame_words("kin_beside"), person.span.end):
            return False  # 某某|代理律师作出回应
        known = person.ref is not None or self._ref(person) is not None
        return known or first is person or first.kind != "common" or first.span.end == person.span.start

    def _unknown(self, usable: list[Candidate], clause: Span) -> list[Candidate]:
        """七旬老人|某某某|被安置在……: a name by its place, which no other stage has found."""
        noun = usable[0] if usable else None
        if noun is None or noun.kind != "common" or noun.noun != "person":
            return []
        if noun.span.of(self.view.masked).endswith(_WRITERS):
            return []  # 本报讯记者|某某|报道
        if "是" in self.view.masked[clause.start : noun.span.start]:
            return []  # 是老同事某某送的
        guess = self.subjects.names.guess(Span(noun.span.end, clause.end), after_noun=True)
        return [guess] if guess is not None and guess.span.start == noun.span.end else []

    def _leads(self, people: list[Candidate]) -> list[Candidate]:
        """The subject of a clause, both of 某甲和某乙, and not 某甲 in 某甲教过的学生某乙."""
        leads: list[Candidate] = []
        for person in people:
            if not leads:
                leads = [person]
                continue
            between = _AGED.sub("", Span(leads[-1].span.end, person.span.start).of(self.view.masked))
            if _COMES_AFTER.fullmatch(between):
                continue
            title = len(between) <= _TITLE and not any(char in between for char in "，,、和与同跟及")
            known = self._ref(leads[-1]) is None and self._ref(person) is not None
            if ("的" in between and "是" not in between) or (title and known):
                leads = [person]  # 金马|男配角|某某某: what only the tagger takes for a name belongs to the title
            elif between and between[0] in "和与同跟、及" and len(between) <= 9:
                leads.append(person)
        return leads

    def _speaks(self, leads: list[Candidate], clause: Span) -> bool:
        """Whether a cue and a pause follow the subject: what comes then is reported."""
        if not leads or self.view.masked[clause.end : clause.end + 1] not in _PAUSE:
            return False
        return any(
            match[0] not in self._deverbal or match.start() == leads[-1].span.end  # 赴议会专案|报告: a noun
            for match in tables.cue_pattern().finditer(self.view.masked, leads[-1].span.end, clause.end)
            if not self._inside_word(match)
        )

    def _agrees(self, person: Candidate) -> bool:
        """某某|也指出: whoever says so, too, beside 他, is not the one whom the story goes on about."""
        return self.view.masked.startswith(("也", "亦"), person.span.end)

    def _inside_word(self, match: re.Match[str]) -> bool:
        """回|到家时: one character of a longer word is no verb of speech."""
        word = self.view.layers.words.at(match.start())
        single = match.end() - match.start() == 1
        return single and word is not None and word.span.end > match.end() and word.tag == "v"

    def _is_stranger(self, noun: Candidate) -> bool:
        """一位村民, or 这位负责人 whom the text does not name; not 40多名志愿者, of whom nobody is 她."""
        words = noun.span.of(self.view.masked)
        if not self._is_singular(noun):
            return False
        unnamed = words.startswith(("这位", "该", "这名")) and words.endswith(frame_words("unnamed_head"))
        return unnamed or noun_frames.indefinite_pattern().search(words) is not None

    def _is_singular(self, noun: Candidate) -> bool:
        """One person by a common noun; not whoever writes."""
        words = noun.span.of(self.view.masked)
        if self.view.masked[noun.span.start - 1 : noun.span.start] == "是":
            return False  # 他是一位典型的基层干部
        if self.view.masked[noun.span.end : noun.span.end + 1] in COLON and words in frame_words("credit"):
            return False  # 作者：admin, as a page says of itself
        person = noun.kind == "common" and noun.noun == "person" and not words.endswith(("记者", "笔者"))
        return person and not noun_frames.plural_pattern().search(words)
