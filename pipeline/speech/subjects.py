"""The subject of a cue: who, in the words around a quotation, does the speaking.

Takes a stretch of text in front of a cue (or behind a quotation); gives a `Subject` or None. Chinese marks no case, so
the subject is found by what the others are: not spoken to or acted upon (`objects`), not the owner in 某人的妻子, not
in a circumstance such as 接受某报记者采访时.
"""

from itertools import islice

from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.speech import elided, frames, givers, noun_frames, somebody, tables
from pipeline.speech.candidates import PEOPLE, Candidate
from pipeline.speech.doers import (
    THINGS,
    goes_there,
    is_kin,
    is_title_of,
    kin_of,
    modifies,
    names_body,
    without_home,
    without_matter,
    without_object,
    without_places,
)
from pipeline.speech.givers import Givers
from pipeline.speech.mentions import Mentions
from pipeline.speech.names import Names
from pipeline.speech.objects import Objects
from pipeline.speech.pairs import Pairs
from pipeline.speech.tables import frame_words
from pipeline.speech.view import CLAUSE_END, COMMA, DATELINES, HIDDEN, View
from pipeline.values import dataclass

# In front of a name these make a clause, no title: 在某某, 是某某; but 被害人某某, 有限公司某某, 现居某地的某某.
_NO_TITLE = regex("(?<![现存所])在(?!逃)|把|被(?![害告])|有(?![限关])|是(?!的)")
_PLACED = regex("^[坐站住躺守蹲等跪趴靠]?在[^，,。的]{1,12}的")  # 坐在一旁的|某某, 在某地打工的|某某
_OWN_PARTS = ("下属", "旗下", "所属", "麾下")  # 某派|下属某旅|声明
_AS = ("作为", "身为")  # 作为老居民，|某某……
_LETTERS = frozenset({"短信", "来信", "日记"})
_PLACES = frozenset({"meeting", "document"})
_WHEN = frozenset("上中里后前时")
_CALLED = ("名叫", "名为", "叫")
_POST = 4  # characters of a post behind a name: 某某首相的话
_TITLE, _RELATIVE = 16, 28  # characters in front of a name; the second with a clause: 从事某研究的博导某某
_WINDOW, _LOOK_BACK = 160, 3  # characters; clauses in front of the cue's own


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks, and where the clause begins that says so."""

    candidate: Candidate
    clause_start: int
    guessed: bool = False


class Subjects:
    """Finds subjects in one document."""

    def __init__(self, view: View, mentions: Mentions) -> None:
        self.view = view
        self.mentions = mentions
        self.names = Names(view)
        self.objects = Objects(view)
        self.pairs = Pairs(view, mentions)
        self.givers = Givers(view)

    def before(self, span: Span, *, near: bool = False) -> Subject | None:
        """The subject of a cue that follows `span` directly.

        Args:
            span: from the head of the sentence (or the end of a quotation) to the cue.
            near: look further back than the cue's own clause only if that clause is an adverbial (…，笑着说).
        """
        clauses = self.clauses(self.near_end(span))
        for index, clause in enumerate(reversed(clauses[-1 - _LOOK_BACK :])):
            if index and near and not (self.is_adverbial(clauses[-1]) or self._same_subject(clauses[-1])):
                return None
            if (index == 1 and self.has_own_noun(clauses[-1])) or self._turns_to_another(clause, further=index > 0):
                return None
            if index and tables.topic_pattern().match(clause.of(self.view.masked)):
                continue
            # 某会18日结束会议,|宣布……: behind a comma the clause is over, and its first noun leads.
            own = index == 0 and not self._is_over(clause)
            found = self._own_clause(clause) if own else self._earlier_clause(clause)
            if found is None or (index and elided.is_behind_verb(self.view, clause, found.candidate.span.start)):
                if found is not None and not self._same_subject(clause, acts=True):
                    return None
                continue
            return found
        return None

    def _turns_to_another(self, clause: Span, *, further: bool) -> bool:
        """……，经二审审理，认为…… and 记者看到，一家商店贴出告示，称……: who speaks is not who acts there."""
        if elided.HEARD.match(self.view.masked, *clause) and self._is_over(clause):
            return True
        return (further or self._is_over(clause)) and self.givers.tells_of_another(clause)

    def _is_over(self, clause: Span) -> bool:
        return self.view.masked[clause.end : clause.end + 1] in COMMA

    def has_own_noun(self, clause: Span) -> bool:
        """收音机里正唱着, 对讲机又响了: a thing is the subject, not whoever acts in the clause before."""
        return elided.has_own_noun(self.view, clause)

    def settings(self, clause: Span) -> list[Span]:
        """在接受采访时, 在谈到变化时: what in the clause only says when and where."""
        return self.objects.circumstances(clause)

    def leading(self, span: Span) -> Subject | None:
        """Whoever stands at the head of `span`, with a title at most in front: 副队长某某接过话头."""
        clauses = self.first_clauses(span, 2)
        topic = self.view.masked.startswith(_AS, span.start)
        topic = topic or tables.topic_pattern().match(self.view.masked, *clauses[0]) is not None
        topic = topic and len(clauses) > 1
        clause = clauses[1] if topic else clauses[0]
        usable = self.usable(clause)
        if usable and usable[-1].noun in _PLACES and self.view.masked[clause.end - 1] in _WHEN:
            usable = []  # 发布会上,某某……; 评论区里,网友们……
        if not usable and clause is clauses[0] and len(clauses) > 1 and clause.end - clause.start <= 8:
            clause = clauses[1]  # 电话那头,某某……
            usable = self.usable(clause)
        if not usable:
            guess = self.names.guess(Span(clause.start, min(clause.end, clause.start + 16)))
            return Subject(guess, clause.start, True) if guess and guess.span.start == clause.start else None
        first = next((candidate for candidate in usable if candidate.human), usable[0])
        if not first.human:
            first = self.names.apposed(first, clause) or first
        ahead = _PLACED.sub("", Span(clause.start, first.span.start).of(self.view.masked))
        titled = any(one.span.end == first.span.start and one.noun == "person" for one in usable)
        if len(ahead) > (_RELATIVE if titled else _TITLE) or _NO_TITLE.search(ahead):
            return None
        return Subject(self.names.fit(first, clause), clause.start)

    def behind_scenery(self, span: Span) -> Subject | None:
        """“……。”窗子半开着，露出窗帘，|某某指着窗户: who acts behind clauses that name nobody."""
        for clause in self.first_clauses(span, _LOOK_BACK + 1):
            if any(one.human or one.noun == "person" for one in self.usable(clause)):
                found = self.leading(clause)
                return found if found is not None and found.candidate.human else None
        return None

    def near_end(self, span: Span) -> Span:
        """The part of `span` that can hold the subject: what an endless sentence said long ago does not count."""
        if span.end - span.start <= _WINDOW:
            return span
        cut = self.view.masked.find("，", span.end - _WINDOW, span.end)
        return Span(cut + 1 if cut >= 0 else span.end - _WINDOW, span.end)

    def clauses(self, span: Span) -> list[Span]:
        """`span` cut at commas and stronger marks; at least one."""
        return list(self.view.clauses(span)) or [span]

    def first_clauses(self, span: Span, most: int = 1) -> list[Span]:
        """The first of its clauses, at least one; the rest, which may be a whole page of one sentence, is not cut."""
        return list(islice(self.view.clauses(span), most)) or [span]

    def clause_start(self, start: int, end: int) -> int:
        """Where the last clause between `start` and `end` begins."""
        return self.view.last_clause(self.near_end(Span(start, end)).start, end) if start < end else start

    def heads_clause(self, span: Span, cue: Span) -> bool:
        """并表示, 据介绍: only adverbs in front of the cue in its clause; the 汇报 of 听取…情况汇报 is a noun."""
        opens = cue.start > span.start and CLAUSE_END.match(self.view.masked, cue.start - 1) is not None
        return opens or self.is_adverbial(Span(self.clause_start(span.start, cue.start), cue.start))

    # ------------------------------------------------------------------ one clause

    def _told(self, clause: Span) -> Subject | None:
        """消防队接到报警|称，…… and 我只和妈妈|说，……: whoever calls, and whoever writes."""
        if (report := givers.REPORTED.search(self.view.masked, *clause)) is not None:
            nobody = Candidate(Span(*report.span(1)), "anonymous")
            return self._earlier_clause(clause) or Subject(nobody, clause.start)
        if (cited := self._cited(clause) or self._overheard(clause)) is not None:
            return cited
        ours = givers.WE_TELL.search(self.view.masked, *clause)
        we = Candidate(Span(*ours.span(1)), "common", None, "group") if ours is not None else None
        return Subject(we, clause.start) if we is not None else None

    def _cited(self, clause: Span) -> Subject | None:
        """公报援引|某某|的话说：……: a paper passes on what somebody with a name says; not 他引用某某的话说."""
        cited = givers.CITED.search(self.view.masked, *clause)
        ahead = self.mentions.within(Span(clause.start, cited.start())) if cited is not None else ()
        if cited is None or any(one.human or one.noun in PEOPLE for one in ahead):
            return None
        whom = [one for one in self.mentions.within(Span(*cited.span(1))) if one.human]
        beside = bool(whom) and cited.end(1) - whom[-1].span.end <= _POST
        return Subject(whom[-1], clause.start) if beside else None

    def _overheard(self, clause: Span) -> Subject | None:
        """他听见护士长|某某|在身后轻声倒数：“……”: whoever is heard speaks; not 他听到某某到来后|说."""
        heard = givers.HEARS.search(self.view.masked, *clause)
        named = self.mentions.within(Span(heard.end(), clause.end)) if heard is not None else ()
        if (
            heard is None
            or not named
            or not (named[0].human or named[0].kind == "anonymous" or named[0].noun in PEOPLE)
        ):
            return None
        who = named[1] if len(named) > 1 and is_title_of(named[0], named[1]) else named[0]
        ahead = self.view.layers.words.within(Span(heard.end(), who.span.start))
        told = givers.NOT_HEARD.search(self.view.masked, who.span.end, clause.end) is not None
        return None if told or any(word.tag == "v" for word in ahead) else Subject(who, clause.start)

    def _own_clause(self, clause: Span) -> Subject | None:
        if (told := self._told(clause)) is not None:
            return told
        usable = without_places(self.view, self.usable(clause))
        usable = [one for one in usable if not self.objects.is_answered(one, clause)] or usable
        if not usable:
            return self._guessed(clause)
        usable = without_object(self.view, self.givers.named(usable, clause))
        if not usable:
            return None
        humans = [candidate for candidate in usable if candidate.human]
        usable = self._without_paper(usable, clause)
        last = usable[-1]
        if humans and last is not humans[-1]:
            between = Span(humans[-1].span.end, last.span.start).of(self.view.masked)
            # 某人所在的学校表示: the school speaks; 某某老人, 某某校长: the person does.
            beside = humans[-1].span.end == last.span.start
            kin = is_kin(self.view, humans[-1], last)
            owned = beside and (humans[-1].kind == "pronoun" or kin)  # 其|同学, 他|妻子, 某女士|丈夫
            called = self.view.masked.endswith(_CALLED, clause.start, humans[-1].span.start)
            if called or not (owned or "的" in between or names_body(self.view, humans[-1], last)):
                last = humans[-1]
        elif not humans and (goer := goes_there(self.view, usable, clause)):
            last = goer
        elif not humans and (named := self.names.apposed(last, clause)):
            last = named
        elif not humans:
            guess = self.names.guess(Span(last.span.end, clause.end), after_noun=True)
            last = guess if guess and last.kind == "common" and last.noun == "person" else last
        return Subject(self.names.fit(self.pairs.joined(self.pairs.first(last, usable), clause), clause), clause.start)

    def _without_paper(self, usable: list[Candidate], clause: Span) -> list[Candidate]:
        """某公司发布|公告|称, 院长在|声明稿|补述, 妻子发来的|短信|:“……”: whoever gives it out or sends it speaks."""
        last = usable[-1]
        if len(usable) > 1 and self.givers.gives_out(last, clause):
            usable = usable[:-1]
        last = usable[-1]
        letter = len(usable) > 1 and last.span.of(self.view.masked) in _LETTERS
        return usable[:-1] if letter and usable[-2].noun == "person" else usable

    def _earlier_clause(self, clause: Span) -> Subject | None:
        received = frames.received_pattern().search(self.view.masked, *clause)
        if received is None:
            usable = [one for one in self.usable(clause) if not self.objects.is_made(one, clause)]
            usable = [] if len(usable) == 1 and self.objects.is_met(usable[0], clause) else usable
            usable = [one for one in usable if not self.objects.is_done_to(one, clause)]
            usable = [one for one in usable if not self.objects.is_answered(one, clause)]
        else:  # 派出所接到|市民某某|报警，称……
            usable = [one for one in self.mentions.within(clause) if one.span.start >= received.end()]
            if not usable:
                return None
        usable = without_object(self.view, without_home(self.view, usable)) if usable else usable
        first = next((candidate for candidate in usable if candidate.human), usable[0] if usable else None)
        if (kin := kin_of(self.view, first, usable)) is not None:
            first = kin
        elif first is not None and not first.human:
            named = (self.names.apposed(noun, clause) for noun in usable[:2])  # 牧民|某某|老人
            first = next((name for name in named if name), first)
        return (
            Subject(self.names.fit(self.pairs.joined(first, clause), clause), clause.start)
            if first
            else self._guessed(clause)
        )

    def usable(self, clause: Span) -> list[Candidate]:
        """The candidates of a clause that can be its subject."""
        candidates = self.mentions.within(clause)
        if not candidates or self.view.masked.endswith(DATELINES, clause.start, clause.end):
            return []
        hidden = self.objects.circumstances(clause)
        kept: list[Candidate] = []
        held: Candidate | None = None  # the last one who is spoken to or about
        for candidate in candidates:
            within = any(setting.start <= candidate.span.start < setting.end for setting in hidden)
            if self.objects.is_listed(held, candidate.span.start) or self.objects.hold(candidate, clause):
                held = candidate  # 对某甲、某乙|说
            elif not (within or self.objects.is_venue(candidate, clause) or self.owns(candidate, clause)):
                kept += () if modifies(self.view, candidate, clause) else (candidate,)
            if kept and is_title_of(kept[-1], candidate) and self.view.masked.startswith("的", candidate.span.end):
                kept[-1] = candidate  # 局长|某某的回答只有六个字：“……”
        return without_matter(self.view, kept)

    def owns(self, candidate: Candidate, clause: Span) -> bool:
        """某人的妻子: the owner is not the subject, unless the clause ends there (某人的|话语)."""
        end = candidate.span.end
        if candidate.span.of(self.view.masked) == "其":
            ahead, following = (self.view.layers.words.at(at) for at in (candidate.span.start - 1, end))
            # 解僱|其|代表律师
            acted_on = ahead is not None and ahead.tag == "v" and candidate.span.start > clause.start
            thing = following is not None and following.span.start == end and following.tag in THINGS  # 其|行为
            return acted_on or thing
        if self.view.masked.endswith(_CALLED, max(clause.start, candidate.span.start - 3), candidate.span.start):
            return False  # 一位名叫某某的摊主
        if self.view.masked.startswith(_OWN_PARTS, end):
            return True
        if self.view.masked[end : end + 1] != "的" or end >= clause.end:
            return False
        return (
            noun_frames.body_part().match(self.view.masked, end + 1, clause.end) is None
        )  # 老樊的|手有些抖: he himself

    def is_adverbial(self, clause: Span) -> bool:
        """Whether a stretch in front of a cue holds a conjunction and adverbs only: 但, 并再三."""
        lead = frames.lead_in_pattern().match(self.view.masked, clause.start, clause.end)
        return not self._strip_manner(Span(lead.end() if lead else clause.start, clause.end))

    def _same_subject(self, clause: Span, *, acts: bool = False) -> bool:
        """……，并就下一步工作提出要求, ……，拿出数据辟谣, ……，对隐患提出意见: goes on about the subject before it.

        Args:
            clause: one without a subject of its own, as far as anybody knows.
            acts: somebody stands in it, but behind its verb.
        """
        opens = elided.opens_with_act(self.view, clause)
        if not opens or self.has_own_noun(clause):
            return opens is None  # ——“某平台”，声称……
        usable = [one for one in self.usable(clause) if not self.objects.is_made(one, clause)]
        usable = [one for one in usable if not self.objects.is_done_to(one, clause)]
        return acts or (not usable and self.names.guess(clause) is None)

    def _strip_manner(self, clause: Span) -> str:
        rest = tables.interview_pattern().sub("", clause.of(self.view.masked), count=1)  # 出狱后接受媒体采访|称
        for _ in range(4):
            shorter = tables.manner_pattern().sub("", rest)
            if shorter == rest:
                break
            rest = shorter
        return rest.strip(HIDDEN)

    def _guessed(self, clause: Span) -> Subject | None:
        guess = self.names.guess(clause)
        known = guess is not None and any(
            one.kind == "person" and one.span == guess.span for one in self.mentions.within(clause)
        )
        if guess is not None and not known:  # 将某某拖到墙角: who is no subject is none by a guess either
            return Subject(guess, clause.start, guessed=True)
        noun = self._bare_noun(clause) or self._head_noun(clause)
        return Subject(noun, clause.start) if noun else None

    def _head_noun(self, clause: Span) -> Candidate | None:
        """某国外务省|在声明中: nouns that nothing else knows, where they head the clause and end as a body does."""
        found = somebody.headed(self.view, clause)
        noun = Candidate(found[0], "common", None, found[1]) if found is not None else None
        known = noun is not None and any(one.span.start < noun.span.end for one in self.mentions.within(clause))
        return noun if noun is not None and not known and not self.objects.hold(noun, clause) else None

    def _bare_noun(self, clause: Span) -> Candidate | None:
        """“……？”|同行|笑他: a noun alone between a quotation and its cue is who speaks, whatever the noun."""
        words = self.view.layers.words.within(clause)
        if not words or self.view.masked[clause.start - 1 : clause.start] != HIDDEN:
            return None
        noun = words[0].span
        alone = words[0].tag == "n" and noun.start == clause.start and noun.end - noun.start > 1
        alone = alone and noun.of(self.view.masked) not in frame_words("no_voice")  # “……”|工作|要求
        rest = Span(noun.end, clause.end)
        return Candidate(noun, "common", None, "person") if alone and self.is_adverbial(rest) else None
