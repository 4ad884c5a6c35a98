"""What the words behind a verb of speech are: a clause that says something, a thing that is given out, an act.

Takes a stretch of text behind the verb; answers yes or no by the words up to its first mark.
"""

from itertools import pairwise

from pipeline.spans import Span
from pipeline.speech import frames, tables
from pipeline.speech.candidates import PEOPLE
from pipeline.speech.subjects import Subjects
from pipeline.speech.tables import CueEntry, frame_words
from pipeline.speech.view import HIDDEN, TO_LIST_MARK, TO_PAUSE, View
from pipeline.tokens import Word

SUBJECT_TAGS = frozenset({"r", "n", "nz", "vn", "PER", "ORG", "LOC"})
_OF_NOUN = frozenset({"也", "却", "并", "仍", "已"})  # 对某局的抨击|也没有作用
_WILL, _WILL_REACH = frozenset(frame_words("asserting")), 5
_ASSERTING = frozenset("没未不已将正会")
_PREDICATE_TAGS = frozenset({"v", "a", "d", "ad"})
_CLAUSE = 4  # words of the shortest clause, but for 大家总结经验
_CAUSE = frozenset(frame_words("cause"))
_CLAUSE_HEAD = 6  # words in which its predicate begins
_URGED, _URGED_HEAD = 3, 10  # words; who is urged, when and to what purpose may stand in front of the verb
_IS_OR_HAS = frozenset(frame_words("is_or_has"))
_TO_BE = frozenset({*frame_words("modal"), *frame_words("forbids")})
_OUGHT = tuple(_TO_BE)
_WHOM_TAGS = SUBJECT_TAGS | {"a", "b", "f", "q", "m", "nt", "s", "c"}  # whoever is told, with what tells who he is
_EVERYBODY = frame_words("all_urged")
_DATED = frozenset("年月日天0123456789")
_BIDS = frozenset({"叮嘱", "嘱咐", "叮咛", "告诫"})
_ONCE, _AND = frozenset({"后", "之后", "以后"}), frozenset({"并", "并且"})
_NO_CLAUSE_TAGS = frozenset({"u", "w", "f", "xc"})
_ACT_TAGS = frozenset({"v", "vn"})
_NAMING_TAGS = frozenset({"n", "nz", "vn", "an", "w"})


class Wording:
    """Judges stretches of one document."""

    def __init__(self, view: View, subjects: Subjects) -> None:
        self.view = view
        self.subjects = subjects
        self._tells = frozenset(frame_words("told_to_do"))
        self.acts = frozenset(frame_words("act"))

    def is_given_out(self, entry: CueEntry, span: Span) -> bool:
        """公布|调查结果: a thing; not 承认|他们没有通知, 透露|没有收到通知."""
        if entry.lemma not in self.acts or not frames.given_out_pattern().match(self.view.masked, *span):
            return False
        first = self.view.layers.words.at(span.start)
        if any(word.span.of(self.view.masked) in _WILL for word in self.first_item(span)[:_WILL_REACH]):
            return False  # 透露|公司将在年内提出方案
        return first is None or not (first.tag == "r" or self.view.masked[span.start] in _ASSERTING)

    def first_item(self, span: Span) -> tuple[Word, ...]:
        """The words of `span` up to its first mark."""
        item = TO_LIST_MARK.match(self.view.masked, span.start, span.end)
        return self.view.layers.words.within(Span(span.start, item.end() if item else span.end))

    def ends_as_noun(self, span: Span) -> bool:
        """反映|战士光辉历程的故事, 提到|双方在展览、演出等方面的合作: what it shows, no words."""
        clause = TO_PAUSE.match(self.view.masked, span.start, span.end)
        words = self.view.layers.words.within(Span(span.start, clause.end() if clause else span.end))
        while words and words[-1].tag == "f":
            words = words[:-1]  # 提出|某地是故乡的论点之后
        texts = [word.span.of(self.view.masked) for word in words]
        return bool(words) and "的" in texts[-3:-1] and words[-1].tag in _NAMING_TAGS | {"v"}

    def names_a_matter(self, span: Span) -> bool:
        """回应|因堵车迟到一事，……: what is spoken of, no words."""
        first = self.subjects.first_clauses(span)[0]
        return self.ends_as_noun(span) or self.view.masked.endswith(frame_words("spoken_of"), *first)

    def puts_forward(self, span: Span) -> bool:
        """提出|结论过于草率, 反映|楼道没有灯: what is said of something; not 提出冷战后的“……”, 提出某论|就成为课题."""
        words = self.first_item(span)
        texts = [word.span.of(self.view.masked) for word in words]
        named = any(HIDDEN in text for text in texts) or "就" in texts
        once = bool(words) and words[-1].tag == "f" and texts[-1] in _ONCE  # 提出|停车难问题后，她……
        return not (named or once or self._is_act_beside(words, texts)) and not self.ends_as_noun(span)

    @staticmethod
    def _is_act_beside(words: tuple[Word, ...], texts: list[str]) -> bool:
        """提出|施政方针和工作报告并接受质询: the predicate is the next act of whoever puts it forward."""
        act = next((at for at, text in enumerate(texts) if text in _AND), 0)
        return act > 0 and not any(word.tag in _PREDICATE_TAGS for word in words[1:act])

    def is_clause(self, span: Span) -> bool:
        """惊呼|他与本人有几分相似: a subject, and a predicate within the first words."""
        words = self.first_item(span)
        if words and words[0].span.of(self.view.masked) in _CAUSE:
            return len(words) > 1  # 解释|由于施工
        while words and words[0].tag == "TIME":
            words = words[1:]  # 允诺|未来县府将协助
        if words and words[0].span.start > span.start and words[0].span.of(self.view.masked) == "的":
            words = words[1:]  # 估计|今年的产量会增加
        head = words[1:2] if words and words[0].tag == "a" else words  # 女|户主有口音
        if head and head[0].span.of(self.view.masked) == "的":
            head = words = words[2:]  # 希望|不同的|力量能合作
        short = len(words) == _CLAUSE - 1 and self._is_short_clause(words)
        if (len(words) < _CLAUSE and not short) or head[0].tag not in SUBJECT_TAGS:
            return False
        words = self._behind_nouns(words)
        reach = _URGED_HEAD if len(words) > 1 and words[1].tag == "p" else _CLAUSE_HEAD  # 两家公司|与各地的合作取得进展
        verbs = [word for word in words[1:reach] if word.tag in _PREDICATE_TAGS]
        ends = words[-1].span.end
        in_next = self.view.masked[ends : ends + 1] == "，" and any(word.tag == "p" for word in words[1:_CLAUSE])
        return bool(verbs or in_next) and words[-1].span.of(self.view.masked) not in ("的", "时")

    def _is_short_clause(self, words: tuple[Word, ...]) -> bool:
        """反映|楼道没有灯, 描述|他身材魁梧: three words that say something of somebody."""
        if words[0].tag == "r":
            return words[1].tag == "v" or words[2].tag in ("v", "a")
        return words[1].tag == "v" and words[1].span.of(self.view.masked) in _IS_OR_HAS

    @staticmethod
    def _behind_nouns(words: tuple[Word, ...]) -> tuple[Word, ...]:
        """全国海关系统|干部职工根据……: the last of the nouns that stand in a row, and what is said of it."""
        first = next((at for at, word in enumerate(words) if word.tag not in SUBJECT_TAGS), 0)
        return words[max(0, first - 1) :]

    def ends_in_cue(self, span: Span) -> bool:
        """匿名的官员|说，……: the first clause reports by itself."""
        words = self.first_item(span)
        return bool(words) and words[-1].span.of(self.view.masked) in tables.cue_entries()

    def tells_of_a_day(self, span: Span) -> bool:
        """介绍|今年全县种了三万亩稻子 and 介绍|2022年9月18日，全市无新增病例: a day, and what happened on it."""
        words = self.first_item(span)
        named = bool(words) and words[0].tag == "TIME" and not _DATED.isdisjoint(words[0].span.of(self.view.masked))
        if not named or frames.given_out_pattern().match(self.view.masked, *span):
            return False  # 通报|当前防控工作情况，……
        last = words[-1]
        if last.tag == "TIME" and self.view.masked[last.span.end : last.span.end + 1] == "，":
            span = Span(last.span.end + 1, span.end)
        return span.start < span.end and self.is_clause(span) and not self.ends_as_noun(span)

    def is_urged(self, span: Span) -> bool:
        """要求|业者年前清完: what somebody is to do, or what is blamed on him; a verb within the first words."""
        words = self.first_item(span)
        if len(words) < _URGED and words and self.view.masked[words[-1].span.end : words[-1].span.end + 1] == "、":
            words = self.first_item(Span(self._last_of_list(span), span.end))  # 要求|各县区、各部门担负起责任
        if len(words) < _URGED or words[0].tag in _NO_CLAUSE_TAGS:
            return False
        if words[0].span.of(self.view.masked) in _OF_NOUN:
            return False
        relative = words[-1].tag in _NAMING_TAGS and words[-2].span.of(self.view.masked) == "的"
        # 促请|议员积极协助社区的发展: a verb behind its adverb is what is to be done
        does = any(ahead.tag == "ad" and word.tag == "v" for ahead, word in pairwise(words[:_URGED_HEAD]))
        closes = (relative and not does) or words[-1].span.of(self.view.masked).endswith(("的", "时", "后"))
        if any(word.span.of(self.view.masked) in _TO_BE for word in words[1:_URGED]):
            return True  # 提醒|某某别忘记灾民的眼泪
        everybody = self.view.masked.startswith(_EVERYBODY, span.start)  # 要求|各地压实责任
        tags = _PREDICATE_TAGS | {"vn"} if everybody else _PREDICATE_TAGS
        return not closes and any(word.tag in tags for word in words[:_URGED_HEAD])

    def is_told_to_do(self, entry: CueEntry, span: Span) -> bool:
        """叮嘱|防汛部门要严格值守, 告诫|村干部、党员不得伸手: nouns for whoever is told, and what ought to be done."""
        if entry.lemma not in self._tells:
            return False
        words = self.first_item(span)
        ought = self._ought(words)
        if not ought and words and self.view.masked.startswith("、", words[-1].span.end):
            words = self.first_item(Span(self._last_of_list(span), span.end))
            ought = self._ought(words)
        if self._bids_somebody(entry, span, words):
            return True
        who = max((at for at in range(ought - 1) if words[at].span.of(self.view.masked) == "的"), default=-1) + 1
        named = all(word.tag in _WHOM_TAGS for word in words[who:ought])  # 前来送行的|家属
        return 0 < ought < len(words) - 1 and named and words[ought - 1].tag in SUBJECT_TAGS

    def _bids_somebody(self, entry: CueEntry, span: Span, words: tuple[Word, ...]) -> bool:
        """叮嘱|大家出门时一定要锁好门, 嘱咐|家属每天给病人翻身: people by a noun, and what they are to do."""
        whom = next(iter(self.subjects.mentions.within(Span(span.start, words[-1].span.end))), None) if words else None
        if whom is None or whom.span.start != span.start or not (whom.human or whom.noun in PEOPLE):
            return False
        deed = [word for word in words if word.span.start >= whom.span.end]
        ought = any(self.view.masked.startswith(_OUGHT, word.span.start) for word in deed)
        does = entry.lemma in _BIDS and any(word.tag == "v" for word in deed) and len(deed) > 1
        return (ought or does) and not self.ends_as_noun(span)

    def _ought(self, words: tuple[Word, ...]) -> int:
        """Where 要, 应 or 不得 stands behind the first of the words, else 0."""
        heads = enumerate(words[:_URGED_HEAD])
        return next((at for at, word in heads if self.view.masked.startswith(_OUGHT, word.span.start)), 0)

    def _last_of_list(self, span: Span) -> int:
        """Where the last of what is listed in the first clause begins."""
        clause = TO_PAUSE.match(self.view.masked, span.start, span.end)
        return self.view.masked.rfind("、", span.start, clause.end() if clause else span.end) + 1

    def has_predicate(self, span: Span) -> bool:
        """说|经验、谈感想: a noun behind the verb is what is talked about, not what is said."""
        words = self.first_item(span)
        asserts = len(words) > 2 or any(
            word.tag not in _NAMING_TAGS or HIDDEN in word.span.of(self.view.masked) for word in words
        )
        asserts = asserts or self.view.masked.startswith(frame_words("stands"), span.start)  # 当庭表示|上诉
        return asserts or (bool(words) and self.lists_subjects(Span(words[-1].span.end, span.end)))

    def lists_subjects(self, rest: Span) -> bool:
        """认为书法|、篆刻和建筑是相通的: the last of what is listed has a predicate, and is no verb as in 、谈感想."""
        listed = self.view.masked[rest.start : rest.start + 1] == "、"
        clause = self.subjects.first_clauses(rest)[0] if listed and rest.end - rest.start > 1 else rest
        last = self.view.masked.rfind("、", *clause) + 1
        words = self.view.layers.words.within(Span(max(last, clause.start), clause.end)) if listed else ()
        return bool(words) and words[0].tag in SUBJECT_TAGS and any(word.tag in _PREDICATE_TAGS for word in words)

    def is_act(self, entry: CueEntry, span: Span) -> bool:
        """宣布|通车，…… and 披露|核心竞争优势，……: what is done by saying so, or a thing that is given out."""
        words = self.first_item(span) if entry.lemma in self.acts else ()
        if len(words) == 1:
            return words[0].tag in _ACT_TAGS
        return bool(words) and all(word.tag in _NAMING_TAGS for word in words)
