"""What a cue reports in words of its own sentence: where indirect speech starts and ends.

Takes a stretch, a cue and its subject; gives the span of the words, or None where the verb reports nothing (说经验,
表示感谢, 披露半年报).
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import endings, frames, tables
from pipeline.speech.addressees import TOLD, WHEN, Addressees
from pipeline.speech.candidates import PEOPLE, Candidate
from pipeline.speech.cue_words import WRITTEN
from pipeline.speech.cuts import Cuts
from pipeline.speech.inverted import closing
from pipeline.speech.mentions import Mentions
from pipeline.speech.predicates import predicate_in_marks
from pipeline.speech.subjects import Subject, Subjects
from pipeline.speech.tables import CueEntry, frame_words
from pipeline.speech.view import COLON, COMMA, DASHES, HIDDEN, PAUSE, TO_LIST_MARK, View
from pipeline.speech.wording import SUBJECT_TAGS, Wording

_WHOM_TAGS = frozenset({"n", "nz", "a", "m", "r", "ns", "LOC", "ORG", "PER", "b"})
_NO_CONTENT = regex(
    "[话完起得了过着法出好服来去给的到]|明(?![年天早晚])|时(?![任间代隔值速局])|不(?=[完出上得来动定准好明服]|清[，。])|"
    "[这那](?=[话番句些时里样么])|(?:上述|这一)(?=▁|原则|观点|立场|说法|主张|要求)"
)  # 说|完, 说|起
_NO_CLAUSE = regex("[了过着的给]")  # 介绍|了情况
_ADDRESSEE = regex("[^，,：:。；▁]{1,14}?(?=[，,：:]|说|$)")
# 告诉|某某新闻,……: the paper stands for its reporter.
_PRESS = regex(
    "(?P<name>《[^》]{1,14}》(?:杂志)?|[^，,：:。；▁的]{1,10}?(?:新闻|[时日晚早晨商京都市周快]报|"
    + alternation(frame_words("press_end"))
    + ")|[A-Z]{2,6})▁*(?=[，,：:])"
)
_BRACKETS = frozenset("（(")
_REPORTS_TO = frozenset(frame_words("reports_to"))  # 劝他早点走 is no report
ASKS = frozenset(frame_words("asks"))
_ANSWERS = frozenset({*frame_words("answer_verb"), "答应", "回覆", "答覆"})
_QUESTIONS = ASKS | frozenset(frame_words("questions"))
_OPINIONS = frozenset(frame_words("opinion"))
_ORDERS = frozenset({"要求", "责令", "责成"})  # 发出通知,|要求……
_ABOUT = ASKS | _ANSWERS  # the noun behind them is what is asked or answered
_APPEALS = frozenset(frame_words("appeal"))  # 呼吁|市民,应……
_BARE = 4  # characters of a verb and a colon
_THANKS = frozenset(frame_words("thanks"))
_SPOKEN_ENDS = frozenset("说道称")
_JOINS = frozenset({"", "但", "并", "又", "也", "还", "惟", "而", "同时"})
_COMMENTS = frame_words("comments")  # 极力推介，足见其诚意: the reporter judges
_ON_MATTER = regex("(?:针对|就(?![业要是会能任])|对于?|为)[^，,。；：▁]{2,30}[，,]并?")  # 发文，|就停水一事致歉，表示……
_OR_ELSE = regex("或(?:者)?(?![许将会可能是])")  # 纷纷否认，或|推给旁人: one more act
_RESULTS = ("让", "使", "令", "从而", "以便")
_BRINGS_FORWARD = frozenset({"反映", "提出", "提到", "描述"})
_GIVES_NOTICE = frozenset({"公告", "通告", "通知", "预告"})
_GIVES_OUT, _LEAD_IN = frozenset({"发布", "公布", "印发", "颁布"}), 10  # characters
_AWAITED = regex("(?:" + alternation(frame_words("awaited")) + ")[^，,。；：]*$")
_ONCE_NEEDED = regex("(?:确?有)?(?:必要|需要)[^，,。；：]{0,14}(?:时|的)[，,]")
_PLANS = frozenset("将拟")
_INTENDS, _BECAUSE = frozenset("会将已要正"), ("因", "由于")
_REPORTERS = ("记者", "记者们")
_ADMITS = frozenset({"承认", "否认", "供认", "认"})
_CHARGE = regex("(?:了|全部|上述)?(?:[一二两三四五六七八九十0-9]{1,3}项)?[^，,。；]{0,24}罪(?:名|行)?[，,。；]")
_ONCE_TOLD = tuple(word + mark for word in ("后", "之后", "以后", "之前", "之际") for mark in "，,")
_SAYS_SO = frozenset({"说，", "说：", "道：", "称，"})
_TO_COLON = regex("[^，,。；：▁]{2,16}：(?=[^▁])")
_IN_THE_END = ("最终", "最后", "随后", "后来")  # 告知其后果，|最终某某被罚款
_IN_WORDS, _EQUATED = ("的话", "的话来"), regex("(?:那?就是|叫做?|是)[，,：:]?")
_VEHICLES = frozenset("车艇船")  # 通知|救护车，……: what is sent for
_TELLS_OF = frozenset({"介绍", "通报", "说明", "分析", "补充", "回忆"})
# 要求|全县各级组织，要提高站位: who is urged, and what is to be done.
_TO_WHOM = regex("[^，,。；：▁]{2,24}[，,](?=要(?![求么不])|一要|一是|第一|必须|应|务必|不得|切实|坚决|一定要)")
_TURNS_TO = regex("(?:[向找跟问]|联系)([^，,。；：]{2,16})$|打[^，,。；：]{0,2}电话[^，,。；：]{0,3}$")
_LEAD_OUT, _NEAR = 24, 4  # characters in front of whoever is turned to, and from him to his verb
_DASH = 2  # characters
_OBJECT = 12  # characters between a verb and the marked predicate of its object
_THEN_SAYS = regex("[^，,。；：▁]{0,4}?(?:" + alternation(frame_words("then_says")) + ")(?![号呼赞为服明])")
_MODALS = frozenset({*frame_words("modal"), *frame_words("modal_to_come")})
_TOLD_AND_SAID = frozenset({"report", "tell", "retort", "clause"})
_SAYS_AT_END = frozenset("称说")
_ADVERBS = frozenset("仅只亦也则还又并均都")
_AND = frozenset("并並还還也又")
_ON_THE_OTHER_HAND = ("却", "则", "倒")
_TITLE_TAGS = frozenset({"n", "nz", "ORG", "LOC", "f", "a", "vn", "PER"})  # not 届时如果|某某否认有罪
# 宣布|比赛结束时,观众……: the clause says when something else happened.
_WHEN_CLAUSE = regex(
    "[^，,。；：]{2,40}(?<![届及同随按准到定临])(?:时|的时候|之际|后)(?:[，,]|(?:曾|也|还)?(?:认为|表示|称|指出))"
)


class Contents:
    """Reads reported words in one document."""

    def __init__(self, view: View, mentions: Mentions, subjects: Subjects) -> None:
        self.view = view
        self.mentions = mentions
        self.subjects = subjects
        self.addressees = Addressees(view, mentions)
        self.wording = Wording(view, subjects)
        self.cuts = Cuts(view, subjects)
        self._acts = self.wording.acts
        self.urges = frozenset(frame_words("urge"))
        self.stances = frozenset(frame_words("stance"))
        self.gestures = frozenset(frame_words("gesture"))

    def content(self, span: Span, cue: Span, entry: CueEntry, subject: Subject | None) -> Span | None:
        """From after the cue and its comma to before the full stop."""
        masked, at = self.view.masked, cue.end
        if subject is not None and self._is_object(cue, entry, subject):
            return None
        if (pause := self._pause(at, span.end)) > 0:
            at += pause
        elif (
            entry.lemma in ASKS
            and subject is not None
            and (asked := self.addressees.question(at, span.end)) is not None
        ):
            return asked
        elif (who := self._behind_whom(entry, at, span.end)) is not None:
            at = who
        elif subject is None:
            if not self._goes_on(span, cue, entry):
                return None
        elif not self._follows_at_once(span, cue, entry, subject):
            return None
        matter = _ON_MATTER.match(masked, at, span.end) if entry.behaviour in WRITTEN else None
        again = frames.said_again().match(masked, matter.end() if matter else at, span.end)
        at = again.end() if again else at  # 某某发言,称……
        at = self._behind_copula(cue, entry, at)
        at = self._behind_stance(entry, at, span.end)
        while at < span.end and (masked[at].isspace() or masked[at] in PAUSE):
            at += 1
        asks = entry.lemma not in _QUESTIONS or self._is_asked(Span(at, span.end))
        thanks = entry.lemma in _THANKS and masked[cue.end] in "，," and masked[cue.end - 1] not in _SPOKEN_ENDS
        asks = asks and not thanks  # 葛某已道歉，学校……; not 道歉说，……
        ended = entry.addressee and masked.startswith(_IN_THE_END, at)
        if not asks or ended or self._next_leads_in(at, entry) or self._is_clause_of(at) or self._is_answered(cue, at):
            return None
        at_once = closing(self.view, Span(at, self._end(cue, at, span.end)))
        content = self.cuts.cut(span, cue, entry, subject, at_once)
        done = masked[cue.end] == "了" and masked.startswith(_RESULTS, content.start)  # 打电话告知|了她，让她能来
        done = done or masked.startswith(_ONCE_TOLD, cue.end)  # 年报披露|后，股价大跌
        done = done or endings.copyright_pattern().search(masked, content.start, content.end) is not None
        done = done or masked.startswith(_COMMENTS, content.start)
        done = done or (entry.lemma in self.stances and _OR_ELSE.match(masked, content.start) is not None)
        done = done or masked[content.end - 1] in "：:" and content.end - content.start <= _BARE  # 印发通知，|决定：
        return None if done or content.end - content.start < 2 or self._is_bearing(span, content) else content

    def _pause(self, at: int, end: int) -> int:
        """How long the comma, the colon or the dash behind a cue is: 观众惊呼|——这是真的吗？; 0 where none is."""
        if self.view.masked[at : at + 1] in PAUSE and at < end:
            return 1
        dash = self.view.masked.startswith(DASHES, at, end) and at + _DASH < end
        return _DASH if dash and not any(self.view.masked.find(one, at + _DASH, end) >= 0 for one in DASHES) else 0

    def _behind_copula(self, cue: Span, entry: CueEntry, at: int) -> int:
        """说|是今天看不了, and 用某某的话|说就是，……."""
        if entry.lemma != "说":
            return at
        equated = _EQUATED.match(self.view.masked, at) if self.view.masked.endswith(_IN_WORDS, 0, cue.start) else None
        return equated.end() if equated else at + (self.view.masked[at : at + 1] == "是")

    def _is_object(self, cue: Span, entry: CueEntry, subject: Subject) -> bool:
        """预警信号|发布，应当停课, 等待主管部门|通知，学校……, 认为|有必要延迟时，可以……: nothing is said."""
        who, masked = subject.candidate, self.view.masked
        if entry.lemma in _GIVES_OUT and who.kind == "common" and who.noun == "document":
            return True
        asks = entry.lemma in self.urges and masked[cue.end : cue.end + 1] not in PAUSE
        if asks and masked.endswith(_REPORTERS, 0, who.span.end):
            return True  # 记者|要求采访负责人，对方……: what he asks for
        if entry.lemma in _ADMITS and _CHARGE.match(masked, cue.end):
            return True  # 承认|两项受贿罪，被判监: what he admits
        if entry.lemma == "指" and not who.human and who.span.end == cue.start - 1:
            return True  # 主导产品企业，|指单项产品占……: what a word means
        if entry.lemma in _GIVES_NOTICE:
            return _AWAITED.search(masked, max(0, who.span.start - _LEAD_IN), who.span.start) is not None
        return entry.lemma == "认为" and _ONCE_NEEDED.match(masked, cue.end) is not None

    def _is_bearing(self, span: Span, content: Span) -> bool:
        """“……。”某某说，|脸上露出笑容; not 某某曾说，心里苦的人……, where no quotation stands in front."""
        led = self.view.masked[content.start - 1] in COLON  # 坦言：|心里有时也想……
        if led or not frames.bearing_pattern().match(self.view.masked, content.start, content.end):
            return False
        quoted = self.view.masked[span.start - 1 : span.start] == HIDDEN
        first = self.subjects.first_clauses(content)[0]
        return quoted or frames.shows_pattern().search(self.view.masked, *first) is not None

    def _is_clause_of(self, at: int) -> bool:
        """他认为|“安全”的|熟人: the verb and the marks behind it tell of a noun."""
        marks = self.view.marks_in(Span(at, at + 1)) if self.view.masked[at : at + 1] == HIDDEN else ()
        joined = bool(marks) and self.view.masked[at - 1] not in PAUSE
        return joined and self.view.masked[marks[0].outer.end : marks[0].outer.end + 1] == "的"

    def _end(self, cue: Span, at: int, end: int) -> int:
        """宣布争取连任；|前议员某某也表态参选: words end where another acts, behind a pause before 却 or 则 only."""
        stop = self.view.masked.find("；", at, end)
        if stop < 0:
            return end
        clause = self.subjects.first_clauses(Span(stop + 1, end))[0] if stop + 1 < end else Span(end, end)
        who = next((one for one in self.mentions.within(clause) if one.kind == "person" or self._speaks(one)), None)
        ahead = self.view.layers.words.within(Span(clause.start, who.span.start)) if who is not None else ()
        titled = who is not None and all(word.tag in _TITLE_TAGS for word in ahead)
        apart = at == cue.end or who is not None and self.view.masked.startswith(_ON_THE_OTHER_HAND, who.span.end)
        return stop if titled and apart else end

    def _speaks(self, one: Candidate) -> bool:
        """；农场业者|建议政府……: a common noun for people right in front of a verb of speech."""
        return one.noun in PEOPLE and tables.cue_pattern().match(self.view.masked, one.span.end) is not None

    def _next_leads_in(self, at: int, entry: CueEntry) -> bool:
        """到场抗议,|高喊|“……”, 发视频，|哽咽表示……: the next verb reports the words."""
        if entry.behaviour in WRITTEN and _THEN_SAYS.match(self.view.masked, at):
            return True
        said = tables.cue_pattern().match(self.view.masked, at)
        if said is None:
            return False
        opens = self.view.masked[at - 1 : at] in PAUSE and said[0] in _OPINIONS | _ORDERS  # 进行了总结,|认为……
        opens = opens or entry.lemma in self.gestures  # 某某则打圆场，|建议……
        return opens or self.view.masked[said.end() : said.end() + 1] == HIDDEN

    def _is_answered(self, cue: Span, at: int) -> bool:
        """向店长|反映，店长说会处理: whoever was turned to speaks next."""
        turned = _TURNS_TO.search(self.view.masked, max(0, cue.start - _LEAD_OUT), cue.start)
        if turned is None or self.view.masked[at - 1] not in COMMA:
            return False
        if turned[1] is None and cue.of(self.view.masked) != "确认":
            return False  # 打电话|举报，老板说……
        who = next(iter(self.mentions.within(Span(at, at + _LEAD_IN))), None)
        asked = turned[1] or ""  # nobody is named where somebody 打电话过去
        if who is None or who.span.start != at or asked and not asked.endswith(who.span.of(self.view.masked)):
            return False
        return tables.cue_pattern().search(self.view.masked, who.span.end, who.span.end + _NEAR) is not None

    def _behind_stance(self, entry: CueEntry, at: int, end: int) -> int:
        """否认双方接近达成协议,称|报道不实: the words stand behind the verb that reports them."""
        if entry.lemma not in self.stances or self.view.masked[at - 1] in PAUSE:
            return at
        if entry.lemma in self.urges and self.wording.is_urged(Span(at, end)):
            return at  # 批评|市长毫无作为，称……
        saying = frames.said_after().search(self.view.masked, at, end)
        return saying.end() if saying else at

    def _follows_at_once(self, span: Span, cue: Span, entry: CueEntry, subject: Subject) -> bool:
        """表示将……: reported words without a pause, or with one in front of the cue (……，并表示将……)."""
        masked, at = self.view.masked, cue.end
        if self._governs_clause(entry, Span(at, span.end)):
            return True
        if entry.lemma[-2:] in _TELLS_OF and self.wording.tells_of_a_day(Span(at, span.end)):
            return True
        if entry.content != "free":
            return self._marked_predicate(Span(at, span.end), entry)
        if entry.lemma in self._acts and _WHEN_CLAUSE.match(masked, at, span.end):
            return False
        if (_NO_CLAUSE if cue.end - cue.start > 1 else _NO_CONTENT).match(masked, at, span.end):
            return False
        if not self.wording.has_predicate(Span(at, span.end)) or self.wording.is_act(entry, Span(at, span.end)):
            return False
        if entry.addressee or self.wording.is_given_out(entry, Span(at, span.end)):
            return False
        if not masked.count("，", subject.candidate.span.end, cue.start):
            return True
        whole = cue.end - cue.start > 1 or masked[cue.start - 1] in _AND or self._says_of(cue)
        pointed = entry.lemma == "指"
        says = entry.behaviour == "say" or self._ends_saying(cue, entry)
        return (says or pointed) and (whole or pointed) and self.subjects.heads_clause(span, cue)

    def _ends_saying(self, cue: Span, entry: CueEntry) -> bool:
        """……，并反击称|……: a verb of saying closes the cue."""
        return entry.behaviour in _TOLD_AND_SAID and self.view.masked[cue.end - 1] in _SAYS_AT_END

    def _governs_clause(self, entry: CueEntry, rest: Span) -> bool:
        """惊呼|他长得像, 要求|业者年前清完: a clause with its own subject stands behind the verb at once."""
        following = self.view.masked[rest.start : rest.start + 1]
        if entry.lemma in _GIVES_NOTICE and following in _PLANS:
            return True  # 公告|将追加生产
        if entry.content == "clause" and self.wording.is_clause(rest):
            return entry.lemma not in _BRINGS_FORWARD or self.wording.puts_forward(rest)
        if entry.lemma in _BRINGS_FORWARD and self._is_to_be_done(rest):
            return True
        urged = entry.lemma in self.urges and self.wording.is_urged(rest)
        urged = urged or self.wording.is_told_to_do(entry, rest)
        answers = entry.lemma in _ANSWERS
        because = (
            answers and self.view.masked.startswith(_BECAUSE, rest.start) and not self.wording.names_a_matter(rest)
        )
        return urged or because or (answers and following in _INTENDS)  # 则回应|会提醒公所, 回应|因检修停运

    def _is_to_be_done(self, rest: Span) -> bool:
        """提出|应加大投入: what ought to be done."""
        words = self.wording.first_item(rest)
        return len(words) > 2 and words[0].span.of(self.view.masked) in _MODALS and self.wording.puts_forward(rest)

    def _goes_on(self, span: Span, cue: Span, entry: CueEntry) -> bool:
        """回应“不实”，并|表示将追究: who spoke before says more."""
        rest = Span(cue.end, span.end)
        if entry.lemma in _ORDERS and cue.start == span.start:
            return self.wording.is_urged(rest) and not self.wording.ends_in_cue(rest)  # 。|要求各部门担负起责任
        joined = self.view.masked[cue.start - 1 : cue.start] in _AND or self.view.masked.startswith("并", span.start)
        joined = joined and self.subjects.heads_clause(span, cue)  # 并对……表示欢迎，|认为……
        if entry.behaviour == "say" and self._follows_marks(span, cue):
            return self.wording.has_predicate(rest)  # 某某说：“……”，|称给大家退钱
        free = entry.content == "free" and not entry.addressee and not _NO_CLAUSE.match(self.view.masked, cue.end)
        return joined and free and self.wording.has_predicate(rest)

    def _follows_marks(self, span: Span, cue: Span) -> bool:
        """Whether nothing but a comma, and 但 or 并 at most, stands between a quotation and the verb."""
        led = self.view.masked[span.start : cue.start]
        comma = led[:1] in PAUSE and led[1:] in _JOINS
        return comma and self.view.masked[span.start - 1 : span.start] == HIDDEN

    def _says_of(self, cue: Span) -> bool:
        """……，说|这是……: a verb of one character behind a pause, and a subject behind it; 报警，|称…… needs none."""
        if self.view.masked[cue.start : cue.end] == "称":
            at = cue.start - (self.view.masked[cue.start - 1] in _ADVERBS)  # 没有否认，仅|称……
            return self.view.masked[at - 1] in PAUSE
        following = self.view.layers.words.within(Span(cue.end, cue.end + 1))
        opens = bool(following) and following[0].span.start == cue.end and following[0].tag in SUBJECT_TAGS
        return opens and self.view.masked[cue.start - 1] in PAUSE

    def _marked_predicate(self, span: Span, entry: CueEntry) -> bool:
        """质疑承办商“反应迟缓”: marks that hold a predicate make words of what else is an object."""
        if entry.behaviour not in ("report", "mention", "clause", "bare"):
            return False
        content = closing(self.view, span)
        lead = TO_LIST_MARK.match(self.view.masked, content.start, content.end)
        if lead is None or HIDDEN not in lead[0] or lead[0].startswith(HIDDEN):
            return False
        first = content.start + lead[0].index(HIDDEN)
        return first - content.start <= _OBJECT and any(
            predicate_in_marks(self.view.layers, marked.inner, marked.outer, content)
            for marked in self.view.marks_in(Span(first, first + 1))
            if content.contains(marked.outer)
        )

    def _is_asked(self, span: Span) -> bool:
        """一一询问，|认真记录，……: behind a comma an asking verb reports a question only."""
        if self.view.masked[span.start - 1] not in "，,":
            return True
        asks = frames.question_pattern().search(self.view.masked, span.start, span.end) is not None
        return asks or any(mark in "？?" for mark in span.of(self.view.masked))

    def _behind_whom(self, entry: CueEntry, at: int, end: int) -> int | None:
        """告诉记者,…… and 要求有关部门、乡镇：一是……: where the content starts behind whoever is told or urged."""
        if entry.addressee or entry.lemma in _APPEALS:
            return self._addressee(entry, at, end)
        colon = _TO_COLON.match(self.view.masked, at, end) if entry.lemma in self.urges else None
        whom = colon or (_TO_WHOM.match(self.view.masked, at, end) if entry.lemma in _ORDERS else None)
        named = whom is not None and (whom is colon or self._names_whom(Span(at, whom.end() - 1)))
        return whom.end() if whom is not None and named else None

    def _names_whom(self, span: Span) -> bool:
        """全县各级组织: nouns without a verb, or somebody by a common noun; not 加强领导."""
        words = self.view.layers.words.within(span)
        named = bool(words) and words[-1].tag in _WHOM_TAGS
        return named and all(word.tag in _WHOM_TAGS | {"w", "c", "vn"} for word in words)

    def _addressee(self, entry: CueEntry, at: int, end: int) -> int | None:
        """Where the content starts behind the person spoken to: 告诉记者,…… and 告诉记者……."""
        masked = self.view.masked
        told = TOLD.match(masked, at, end)
        if told and (entry.lemma in _REPORTS_TO or masked[told.end() : told.end() + 1] in PAUSE):
            at = told.end()
            if masked.startswith(_ONCE_TOLD, at):
                return end  # 告诉他|后，弟弟……
            return at + 1 if masked[at : at + 1] in PAUSE and at < end else at
        press = _PRESS.match(masked, at, end) if entry.lemma in _REPORTS_TO else None
        if press and (press.end() == press.end("name") or self.view.text[press.end("name")] in _BRACKETS):
            return press.end() + 1  # 告诉|江河新闻（www.jh.cn），……
        whom = self.addressees.named(at, end) if entry.lemma in _REPORTS_TO else None
        if whom is not None:
            rest = Span(whom, end)
            if masked[rest.start : rest.start + 1] not in PAUSE and self.wording.is_clause(rest):
                return rest.start  # 告诉某某|他们不要律师了
        who = _ADDRESSEE.match(masked, at, end)
        said = 1 if who and masked[who.end() : who.end() + 2] in _SAYS_SO else 0  # 提醒家长们|说，……
        if who and who.end() < end and masked[who.end() + said] in PAUSE and not who[0].endswith(WHEN):
            spoken_to = self.mentions.within(Span(at, who.end()))
            words = self.view.layers.words.within(Span(at, who.end()))
            if any(word.tag == "v" for word in words[1:]) or (words and words[0].tag == "v" and not spoken_to):
                return None  # 劝|她改办学校,……; but 告诉|巡逻警员,……
            nouns = bool(words) and words[-1].tag == "n" and all(word.tag in _WHOM_TAGS for word in words)
            nouns = nouns and who[0][-1] not in _VEHICLES and entry.lemma not in _ABOUT  # 询问|金额, 回应|心声
            if nouns or (spoken_to and spoken_to[-1].span.end == who.end()):
                return who.end() + said + 1  # 提醒|广大老年人
        return None
