"""Who speaks where no cue says so: what stands beside the words names somebody who acts.

Takes the stretches before and after a quotation; gives the `Speaker` that an act, a voice, a thing or a dialogue names,
or None. 某某一拍腿:“成了!” and “好。”某某抬起头 name one; 传来某某的声音:“……” too; 对讲机又响了:“……” says that nobody
before speaks on.
"""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from pipeline.layers import Marked, Speaker
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import elided, frames, mark_frames, tables
from pipeline.speech.candidates import PEOPLE, Candidate
from pipeline.speech.doers import is_title_of
from pipeline.speech.mentions import Mentions
from pipeline.speech.resolve import NOBODY, Resolver
from pipeline.speech.subjects import Subject, Subjects
from pipeline.speech.tables import frame_words
from pipeline.speech.view import COLON, COMMA, HIDDEN, View

_DIALOGUE = regex("(?:这[就便]?是)?([㐀-鿿·]{2,6}?)[和与跟]([㐀-鿿·]{2,6}?)(?:两人|二人|之间)?的(?:对话|问答|交谈)")
_VOICE = regex("的(?:一声)?(?:" + alternation(frame_words("voice")) + ")(?:就?是)?$")
_REMEMBERED = regex("(?:" + alternation(frame_words("remembered")) + ")[^，,。；：]{1,20}的(?:那(?:句|番))?话$")
_IN_HIS_EYES = regex("[在于]([^，,。；]{2,40}?)(?:眼[中里]|心[中里]|心目中|的?印象[中里]|看来|而言|来说)[，,]")
_NAME = regex("[㐀-鿿]{2,4}|[㐀-鿿]{1,6}(?:·[㐀-鿿]{1,6})+")
_LABEL = regex(f"(?:^|\n)[ \u3000]*({_NAME.pattern})[：:]{HIDDEN}")
_CLOSES = frozenset("”」")
_BY_WHOM = regex("(?:被|遭)(?![告害])")
_HEARERS = frame_words("hearer")  # who laugh at what another says
_EVERYBODY = frozenset(frame_words("everybody"))
_THIS_YEAR = regex("(?:今年|明年|这)(?:已经?)?是")
_HEARS = frame_words("reacts")
_TAKES_FLOOR = regex("提问|发问|追问|抛出|话筒|举手")  # 记者拿到提问机会：“……”
_BRINGS_IN = regex(
    "(?:在[^，,。；]{1,20}[，,])?(?:就|还)?有(?:这么|这样|那么|那样)?[一几两][位名个群支][^，,。；说]*[，,]"
)
_CLAUSES = 3  # of what somebody is
_TITLE = 32  # characters of titles in front of a name


@dataclass(frozen=True, slots=True)
class Actor:
    """Who speaks; `behind` if the words that name him stand behind the quotation."""

    speaker: Speaker
    behind: bool = False


class Actors:
    """Looks beside quotations of one document."""

    def __init__(self, view: View, mentions: Mentions, subjects: Subjects, resolver: Resolver) -> None:
        self.view = view
        self.mentions = mentions
        self.subjects = subjects
        self.resolver = resolver

    def beside(self, before: Span, after: Span, *, told: int) -> Actor | None:
        """The speaker by what stands around a quotation.

        Args:
            before: the stretch in front of it.
            after: the stretch behind it.
            told: where in `after` an attribution begins; whoever acts there speaks of something else.
        """
        cited = mark_frames.cited().match(self.view.masked, after.start, after.end) is not None
        behind = Span(after.start, after.start if cited else max(after.start, told))
        return (
            self._voice(before)
            or self._habit(after)
            or self._habit(self._below(before, after))
            or self._revealed(after)
            or self._sees(behind)
            or self._letter(before)
            or self._bearing(before, behind)
            or self._thing(before, behind)
        )

    def _bearing(self, before: Span, after: Span) -> Actor | None:
        """某某一拍腿:“成了!” and “好。”某某抬起头: what the speaker does stands in place of a cue."""
        lead = before.of(self.view.masked).rstrip()
        if lead and lead[-1] in "：:，,":
            end = before.start + len(lead) - 1
            subject = self._agent(Span(before.start, end)) or self.subjects.before(Span(before.start, end))
            if subject is not None and self.resolver.is_byline(subject.candidate):
                return None  # 本报讯记者某某报道：“……”
            if subject is not None and lead[-1] in COLON and self._is_reporter(subject.candidate, end):
                return Actor(NOBODY)  # 记者找到了它们的联系：“……”
            if subject is not None and lead[-1] in COMMA and self._is_everybody(subject.candidate):
                return None  # 大家准备多带些钱，“……”: whoever tells of them says so
            if subject is not None and (subject.candidate.span.end == end or self._acts(subject.candidate)):
                return Actor(self.resolver.named(subject, "name_before"))
            if subject is None and lead[-1] in COLON and (label := self._label(Span(before.start, end))):
                return Actor(self.resolver.named(Subject(label, before.start), "label"))
        if after.start < after.end and not _BRINGS_IN.match(self.view.masked, *after):
            subject = self.subjects.leading(after) or self.subjects.behind_scenery(after)
            # “甲，”村民咂了口烟,“乙。”: who stands between the two parts says both.
            edges = (self.view.text[max(0, after.start - 2)], self.view.masked[after.end - 1])
            unfinished = edges[0] in COMMA or edges[1] in COMMA
            subject = self._met(subject, after) or self._titled(after) or self._behind_act(after) or subject
            acts = subject is not None and (subject.candidate.human or self._pointed(subject.candidate))
            acts = acts or (
                subject is not None
                and (self._is_kin(subject.candidate, after) or self._is_moved(subject.candidate, after))
            )
            if subject is not None and (acts or (unfinished and subject.candidate.noun == "person")):
                return Actor(self.resolver.named(subject, "name_after"), behind=True)
        return None

    def _letter(self, before: Span) -> Actor | None:
        """某某收到妻子的信：“……”: whoever has written it says so, not whoever gets it; nobody where none is named."""
        letter = mark_frames.letter_ahead().search(self.view.masked, *before)
        if letter is None:
            return None
        named = reversed(self.mentions.within(Span(*letter.span("whose"))))
        writer = next(
            (one for one in named if self._acts(one) or one.kind == "organization" or one.noun == "body"), None
        )
        if writer is None:
            return Actor(NOBODY)
        return Actor(self.resolver.named(Subject(writer, letter.start()), "name_genitive"))

    def _agent(self, span: Span) -> Subject | None:
        """却被某某拒绝:“……”: by whom it is done says so."""
        clause = self.subjects.clauses(span)[-1]
        by = _BY_WHOM.search(self.view.masked, clause.start, clause.end)
        if by is None:
            return None
        at, agent = by.end(), None
        for one in self.mentions.within(Span(at, clause.end)):
            if one.span.start == at:  # 教练|某某
                at, agent = one.span.end, one
            elif agent is not None and one.human and "的" in self.view.masked[at : one.span.start]:
                return None  # 被记者围住的|演员某某|也很兴奋
        return Subject(agent, clause.start) if agent else None

    def _label(self, span: Span) -> Candidate | None:
        """⏎操某某：“……”: a name that nothing else knows, alone in front of the colon at the head of a paragraph."""
        unit = self.view.layers.document.unit_at(span.start)
        name = span.of(self.view.masked)
        alone = unit.kind == "paragraph" and self.view.trim(unit.span).start == span.start
        named = _NAME.fullmatch(name) and (name[0] in tables.surnames() or self._labels[name] > 1)
        return Candidate(span, "person") if alone and named else None

    @cached_property
    def _labels(self) -> Counter[str]:
        """How often a name heads a paragraph with a colon and marks behind it."""
        return Counter(_LABEL.findall(self.view.masked))

    @staticmethod
    def _acts(candidate: Candidate) -> bool:
        """Whether it can nod and wave: a hospital can't."""
        return candidate.human or candidate.kind == "anonymous" or candidate.noun in PEOPLE

    def _is_reporter(self, candidate: Candidate, end: int) -> bool:
        """记者看到……：“……”, where whoever writes does something else; not 记者：“……”."""
        writes = candidate.span.end < end and candidate.span.of(self.view.masked).endswith(("记者", "笔者"))
        return writes and _TAKES_FLOOR.search(self.view.masked, candidate.span.end, end) is None

    def _is_everybody(self, candidate: Candidate) -> bool:
        """大家, 他们: many at once, who say nothing in the same words."""
        return candidate.span.of(self.view.masked) in _EVERYBODY

    def _behind_act(self, after: Span) -> Subject | None:
        """“……？”安抚完孩子，|某某又……, “……。”今年是|某某……: a clause that names nobody who acts stands in front."""
        clauses = self.subjects.first_clauses(after, 2)
        year = _THIS_YEAR.match(self.view.masked, *clauses[0])
        if year is not None:
            found = self.subjects.leading(Span(year.end(), clauses[0].end))
            return found if found is not None and found.candidate.ref else None
        reacts = self.view.masked.startswith(_HEARS, after.start)
        reacts = reacts or any(one.human for one in self.mentions.within(clauses[0]))
        if len(clauses) < 2 or reacts or not elided.opens_with_act(self.view, clauses[0]):
            return None
        found = self.subjects.leading(clauses[1])
        return found if found is not None and found.candidate.kind == "person" and found.candidate.ref else None

    def _met(self, subject: Subject | None, after: Span) -> Subject | None:
        """“……。”|记者在村口见到|某某时: whom the reporter meets says so."""
        if subject is None or not subject.candidate.span.of(self.view.masked).endswith("记者"):
            return None
        met = frames.meeting_pattern().search(self.view.masked, subject.candidate.span.start, after.end)
        behind = self.mentions.within(Span(met.end(), after.end)) if met is not None else ()
        person = next((one for one in behind if one.kind == "person"), None)
        return Subject(person, subject.clause_start) if person is not None else None

    def _titled(self, after: Span) -> Subject | None:
        """“……。”|全国人大代表、某村书记|某某|接受记者采访时，提出建议: the holder of the titles that stand there."""
        held = self._first_titles.get(after.start)
        if held is None or held.end > after.end:
            return None
        names = self.mentions.within(held)
        person = next((one for one in reversed(names) if one.human and one.ref and one.span.end == held.end), None)
        return Subject(person, after.start) if person is not None else None

    @cached_property
    def _first_titles(self) -> dict[int, Span]:
        """Titles with the names of their holders, by where they begin."""
        evidence = (role.evidence for person in self.view.layers.people for role in person.roles)
        return {span.start: span for span in evidence}

    def _is_kin(self, candidate: Candidate, after: Span) -> bool:
        """“别怕。”|妈妈|摸着他的头: kin at the head of the words behind."""
        kin = candidate.span.of(self.view.masked).endswith(frame_words("kin"))
        return kin and candidate.noun == "person" and candidate.span.start == after.start

    def _is_moved(self, candidate: Candidate, after: Span) -> bool:
        """“日子越过越好。”一位村民|笑得合不拢嘴, “你们来了！”看到民警，群众|激动不已; not 台下观众笑了."""
        words = candidate.span.of(self.view.masked)
        if (
            candidate.noun not in PEOPLE
            or words.endswith(_HEARERS)
            or self.view.masked.startswith("的", candidate.span.end)
        ):
            return False
        rest = Span(candidate.span.end, after.end)
        clause = self.subjects.first_clauses(rest)[0] if rest.start < rest.end else rest
        return frames.moved_pattern().search(self.view.masked, *clause) is not None

    def _pointed(self, candidate: Candidate) -> bool:
        """这个46岁的汉子, 老人: somebody whom the text has spoken of."""
        return (
            candidate.noun == "person"
            and tables.definite_pattern().match(candidate.span.of(self.view.masked)) is not None
        )

    def _voice(self, before: Span) -> Actor | None:
        """喇叭里又传来村会计的声音:“……”, 他想起父亲的话：“……”."""
        lead = before.of(self.view.masked).rstrip().rstrip("：:，,")
        saying = mark_frames.saying_ahead().search(lead)
        if saying is not None:
            clause = self.subjects.clauses(Span(before.start, before.start + len(lead)))[-1]
            owners = [one for one in self.mentions.within(clause) if one.human or one.noun == "person"]
            while len(owners) > 1 and self._goes_with(owners[0], owners[1]):
                owners = owners[1:]  # 书记、局长|某某|有句口头禅
            owner = owners[0] if owners else None
            return Actor(self.resolver.named(Subject(owner, clause.start), "name_before")) if owner else None
        if mark_frames.heard_ahead().search(lead) is not None:
            return Actor(NOBODY)
        voice = _VOICE.search(lead)
        if voice is None and _REMEMBERED.search(lead) is None:
            return None
        end = before.start + (voice.start() if voice is not None else lead.rindex("的"))
        clause = self.subjects.clauses(Span(before.start, end))[-1]
        owner = next((one for one in reversed(self.mentions.within(clause)) if one.span.end == end), None)
        if owner is None:
            return None
        return Actor(self.resolver.named(Subject(owner, clause.start), "name_genitive"))

    def _goes_with(self, noun: Candidate, person: Candidate) -> bool:
        """Whether a post stands in front of its holder, or of one more post of his."""
        return is_title_of(noun, person) or self.view.masked.startswith("、", noun.span.end)

    def _sees(self, after: Span) -> Actor | None:
        """“……。”在会长|某某|眼中,……: whose view follows says so."""
        seen = _IN_HIS_EYES.match(self.view.masked, after.start, after.end)
        people = [one for one in self.mentions.within(Span(*seen.span(1))) if one.human] if seen else []
        return (
            Actor(self.resolver.named(Subject(people[-1], after.start), "name_after"), behind=True) if people else None
        )

    def _habit(self, after: Span) -> Actor | None:
        """“……。”这是某某常挂在嘴边的一句话。"""
        head = mark_frames.saying_behind().match(self.view.masked, after.start, after.end)
        head = head or mark_frames.vow_behind().match(self.view.masked, after.start, after.end)
        head = head or mark_frames.occasion_behind().match(self.view.masked, after.start, after.end)
        if head is None:
            return None
        people = [one for one in self.mentions.within(Span(after.start, head.end())) if one.human]
        if not people or people[0].span.start - after.start > _TITLE:
            return None
        return Actor(self.resolver.named(Subject(people[0], after.start), "name_after"), behind=True)

    def _below(self, before: Span, after: Span) -> Span:
        """“……。”⏎这是某某在会上说的一句话。: the next paragraph, where the words are all of theirs."""
        units = self.view.layers.document.units
        here = bisect_right(units, after.start, key=lambda unit: unit.span.start) - 1
        alone = (
            not Span(units[here].span.start, before.end).of(self.view.masked).strip()
            and after.end >= self.view.trim(units[here].span).end
        )
        below = units[here + 1].span if alone and here + 1 < len(units) else after
        return self.view.trim(below)

    def _revealed(self, after: Span) -> Actor | None:
        """“……。”说这话的，是在矿上干了三十年的掘进工|某某: the noun or name that the description ends in."""
        head = mark_frames.revealed_behind().match(self.view.masked, after.start, after.end)
        for clause in self.subjects.first_clauses(Span(head.end(), after.end), _CLAUSES) if head is not None else ():
            closing = [one for one in self.mentions.within(clause) if one.span.end == clause.end and self._acts(one)]
            if closing:
                return Actor(self.resolver.named(Subject(closing[0], after.start), "name_after"), behind=True)
        return None

    def _thing(self, before: Span, after: Span) -> Actor | None:
        """对讲机又响了:“……” and “……”工长摇摇头: somebody else acts beside the words, so that nobody is carried over."""
        lead = before.of(self.view.masked).rstrip()
        if lead and lead[-1] in "：:":
            last = self.subjects.clauses(Span(before.start, before.start + len(lead) - 1))[-1]
            if self.subjects.has_own_noun(last):
                return Actor(NOBODY)
        if before.start == before.end and self.view.text[max(0, before.start - 1) : before.start] in _CLOSES:
            return None  # 某某表示：“甲。”“乙。”|司机被困: the story goes on behind the words of one
        return Actor(NOBODY) if tables.noun_pattern().match(self.view.masked, after.start, after.end) else None

    def dialogue(self, stretches: list[Span], speech: list[Marked]) -> dict[int, Speaker]:
        """“甲。”“乙。”某某和某某的对话: the two take turns."""
        talk = _DIALOGUE.match(stretches[-1].of(self.view.masked)) if len(speech) > 1 else None
        if talk is None:
            return {}
        pair = [Candidate(Span(*talk.span(side)).shift(stretches[-1].start), "person") for side in (1, 2)]
        return {
            index: self.resolver.named(Subject(pair[index % 2], stretches[-1].start), "name_after")
            for index in range(len(speech))
        }
