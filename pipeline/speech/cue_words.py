"""The words that report speech: every cue of the table that stands in a stretch and is no part of something else.

Takes a span of the masked text; gives cues with their entries, in order. 小说 and 介绍信 hold none; in 公告称 the first
half says who speaks; 感慨道 is one cue.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from pipeline import lexicon
from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.speech import frames, noun_frames, tables
from pipeline.speech.directives import directives
from pipeline.speech.lookalikes import is_no_verb
from pipeline.speech.tables import CueEntry, frame_words
from pipeline.speech.view import HIDDEN, View
from pipeline.values import replace

# A single character that is a cue is none inside a longer word of these kinds: 小说, 名称, 访问.
_OTHER_WORD = frozenset({"n", "nz", "vn", "a", "d", "c", "LOC", "ORG", "s", "t", "TIME"})
_ENDS_NAME = frozenset("说曰称问指答")  # the tagger takes 孔子曰 for a name
_HEADS = ("", "，", "。", "；", "\n", "但", "而", "惟", "\u3000", " ")
WRITTEN = frozenset({"write", "letter"})
_BEFORE_PAPER = frozenset(f"，,。；：:、！？\n 的该此份则有{HIDDEN}")
_SPEAKS = frozenset("人者员们方")
_THINGS = frozenset({"n", "vn", "nz"})
_LIGHT = "提出"  # 提出|要求: the noun says what is done
_SAYS = ("说", "称", "道")
_COUNTED = regex("[0-9〇零一二两三四五六七八九十百千多几余数有]人$")
_NOUN_TAIL = ("中", "里", "间")

_NOUN_TAGS = frozenset({"n", "nz", "nw"})
_AFTER_POINT = ("，", ",", "：", ":", HIDDEN)  # 指，……; not 指指胸口
_FOR_WHOM = frozenset("为向对支祝哀谴")
_LEADS = frozenset(f"：:{HIDDEN}")
_TO_MARKS = regex(f"[^，。；：！？\n{HIDDEN}]{{1,8}}{HIDDEN}")
TOLD_IN = frame_words("told_in")
_CALLS = frozenset("促吁")  # 促|当局增设升降机
_OFFICER_CUES = frozenset({"警告", "警示"})
_OFFICERS = frozenset("民交刑辅武特狱法协干巡乘")  # 民警|告诉
_REPORTS = frozenset({"report", "mention", "clause", "tell"})
_HANDS = frozenset("一手臂抬")
_AFTER_CLAIM = frozenset("聘代正着了过的向出在上下定望教责控导挥引明认标数点使尖派南纹令")
_BEFORE_CLAIM = frozenset("是所手食中直特专暗泛意一")
_OPINIONS = frozenset({"分析", "评论"})
_OPINION_HEADS = frozenset({"", *"，。；：！？\n\u3000 有但"})
_SOME_VIEW = regex("有[^，。；人民友者家媒员业商]{1,3}$")  # 有悲观|分析|称
_CHIEF_HEADS = frozenset("，。；：！？”\n\u3000 但而据由")
_POINTS = frozenset({"point", "bare"})
CITING = frozenset(frame_words("citing"))
_LOCATION = 16  # characters between 在 and the paper that it stands in
_FAR = 40  # characters between 对 and 来说
_CAPTION = regex("[ \u3000]*(?:图为|图示|图片说明|图[①-⑨一二三四五六1-9]?[：:])")
_AS_FOR = regex(
    "[对就从拿于单][^，,。；▁]*来$|从[^，,。；▁]{1,10}(?:上|角度|方面)$|(?<![㐀-鿿])从[㐀-鿿]{2,6}$"
)  # 对居民来|说, 单就收费来|讲
_HOW_OR_WHEN = ("地", "时")
_AS_FOR_CUES = frozenset("说讲看")
_NAMED_SO = regex(f"称[^，,。；：{HIDDEN}]{{1,14}}(?<![因作成认以行])为{HIDDEN}")  # 称对手为“朋友”
# 自称“老农民”, 称他“林伯”, 戏称自己是“奶爸”。: what somebody is called, if a noun stands in the marks.
_CALLED_SO = regex(f"(?:(?P<own>[他她其我]|自己)(?P<ends>只?就?是)?)?{HIDDEN}")
_NAMING_CUES = frozenset({"自称", "笑称", "戏称", "谦称", "尊称", "昵称", "谑称", "敬称", "俗称"})
_ENDS = frozenset({"", *"。！；"})
_NAME_TAGS, _NO_NAME_TAGS = frozenset({"n", "nz", "nt", "PER", "ORG"}), frozenset({"v", "r", "d", "p"})
_MAY_WITHIN, _LONGEST_TERM = regex("[可应須须]以?[在于][^，,。；▁]{1,12}[内內前后後]$"), 18
_BYLINE = regex("(?<!据)记者[ \u3000]?(?:[㐀-鿿·]{2,6}[ \u3000、]?){1,3}$")  # 本报讯记者某某|报道
_TITLED = regex("《[^《》\n]{1,40}》")  # 节目《律师说》
# 合同对此没有|约定，……: what no paper says.
_NOT_LAID_DOWN = regex("(?:没有?|未)(?:对[^，,。；：]{1,10})?(?:明确|具体|另行?|作出?|做出?|予以|就此)?$")
_LAID_DOWN = frozenset({"约定", "规定", "明确规定", "明确约定", "写明", "注明", "载明", "明确", "要求"})
_IN = regex("[在从于][^，,。；：▁]*$")


class CueWords:
    """Finds cues in one document."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._families = frozenset(lexicon.fold(person.name[:1]) for person in view.layers.people)
        self._deverbal = frozenset(frame_words("deverbal"))
        self._light = tuple(frame_words("does"))
        self._replies = frozenset(frame_words("reply"))
        self._names = sorted(
            mention.span
            for person in view.layers.people
            for mention in person.mentions
            if mention.kind == "name" and mention.span.of(view.text) == person.name
        )

        printed = Counter(name.of(view.text) for name in self._names)
        self._repeated = {name.start: name for name in self._names if printed[name.of(view.text)] > 1}
        self._name_ends = frozenset(name.end for name in self._names)

    def within(self, span: Span) -> list[tuple[Span, CueEntry]]:
        """Every word of the table in `span` that is not part of something else."""
        masked = self.view.masked
        found: list[tuple[Span, CueEntry]] = []
        led_in = list(directives(masked, span))
        for start, end in self._unblocked(span):
            if any(phrase.start <= start < phrase.end for phrase, _ in led_in) or self._is_other(start, end, span.end):
                continue
            cue, entry = self._whole(Span(start, end), span.end)
            if found and start < found[-1][0].end:
                continue  # the 道 of 质问道
            if found and found[-1][0].end == start:
                if not self._is_second(*found[-1], start, entry):
                    continue
                found.pop()  # 公告|显示, 通知|要求: the first is who speaks; 发文|表示: the second reports
            if entry.behaviour == "point" and masked[cue.end : cue.end + 1] not in _AFTER_POINT:
                entry = replace(entry, behaviour="bare", content="free", side="any")
            found.append((cue, entry))
        return sorted([*found, *led_in], key=lambda one: one[0]) if led_in else found

    def _is_second(self, first: Span, known: CueEntry, at: int, entry: CueEntry) -> bool:
        """发文|说明, 回信|指, 齐声|回答, 发言|促, 贴文|写道: of two cues side by side the second one reports."""
        if known.behaviour in WRITTEN and (entry.behaviour in _REPORTS or entry.behaviour in WRITTEN):
            return True
        if known.behaviour == "style" or entry.behaviour in ("point", "say"):
            return True
        calls = self.view.masked[at] in _CALLS and self._is_told_in(at)
        said = first.of(self.view.masked)
        return calls or said in tables.noun_kinds() or said == _LIGHT

    def _unblocked(self, span: Span) -> Iterator[Span]:
        """Words of the table outside set phrases, circumstances of place, and titles; 打比方说 may hold 比方说."""
        masked = self.view.masked
        cues = [] if _CAPTION.match(masked, span.start) else list(self._matches(span))
        if not cues:
            return
        blocked = sorted(
            match.span()
            for pattern in (tables.not_cue_pattern(), frames.place_pattern(), frames.matter_pattern(), _TITLED)
            for match in pattern.finditer(masked, span.start, span.end)
        )
        at = 0
        for cue in cues:
            while at < len(blocked) and blocked[at][1] <= cue.start:
                at += 1
            inside = at < len(blocked) and cue.start <= blocked[at][0] and blocked[at][1] <= cue.end
            inside = inside and Span(*blocked[at]) != cue  # 实话实说 holds 实话
            behind = at < len(blocked) and blocked[at][0] < cue.start and blocked[at][1] <= cue.end
            behind = behind and cue.start in self._name_ends  # 王录学|说
            if at == len(blocked) or blocked[at][0] >= cue.end or inside or behind:
                yield cue

    def _titled_chief(self, match: re.Match[str]) -> bool:
        """石总|说: a family name with its title, and no 总说."""
        start, masked = match.start(), self.view.masked
        ahead, before = masked[start - 1 : start], masked[max(0, start - 2) : max(0, start - 1)]
        return match[0].startswith("总") and (ahead == "副" or (ahead in tables.surnames() and before in _CHIEF_HEADS))

    def _says_when(self, match: re.Match[str]) -> bool:
        """并|说|明年……: the second character of 说明 begins a day."""
        behind = self.view.layers.words.at(match.start() + 1) if match[0] == "说明" else None
        return behind is not None and behind.span.start == match.start() + 1 and behind.tag == "TIME"

    def _matches(self, span: Span) -> Iterator[Span]:
        """Where words of the table stand; 民警|告诉 holds no 警告."""
        at = span.start
        while (match := tables.cue_pattern().search(self.view.masked, at, span.end)) is not None:
            apart = match[0] in _OFFICER_CUES and self.view.masked[match.start() - 1 : match.start()] in _OFFICERS
            apart = apart or self._titled_chief(match) or self._across_name(match)
            cue = Span(match.start(), match.start() + 1) if self._says_when(match) else Span(*match.span())
            at = match.start() + 1 if apart else cue.end
            if not apart:
                yield cue

    def _is_other(self, start: int, end: int, limit: int) -> bool:
        """指着胸口, 在声明中, 对他来说, 小说, 说到往事: the word is there and reports nothing."""
        masked = self.view.masked
        within = _MAY_WITHIN.search(masked, max(0, start - _LONGEST_TERM), start) is not None  # 民众可在30天内|申诉
        if within or self._inside_name(Span(start, end)) or is_no_verb(self.view, Span(start, end)):
            return True
        if self._leads_to_cue(start, end, limit):
            return True
        replies = masked[start:end] in self._replies and masked[end : end + 1] not in _FOR_WHOM
        if not replies and masked[end : end + 1] not in _LEADS and self.is_done(start):
            return True  # 作|报告, 作了|介绍, 发表|声明为某某祈祷; not 作出|回应，称……
        if (self._points(Span(start, end)) and not self._claims(start)) or self._in_paper(start, end):
            return True
        if masked[start] in _AS_FOR_CUES and _AS_FOR.search(masked, max(0, start - _FAR), start):
            return True
        if masked[start:end] in CITING and _BYLINE.search(masked, max(0, start - _LOCATION), start):
            return True
        if self._names_so(Span(start, end), limit + 1):
            return True
        if masked[start:end] == "表示" and frames.courtesy_pattern().match(masked, end):
            return True
        if end - start > 1 and self._ends_later(start, end):
            return True
        topic = end - start == 1 and tables.topic_pattern().match(masked, start, limit) is not None
        return topic or (end - start == 1 and self._inside_word(start))

    def _names_so(self, cue: Span, limit: int) -> bool:
        """称对手为“朋友”, 自称“老农民”, 戏称自己是“奶爸”。: a name for somebody; not 自称“无罪”."""
        masked, said = self.view.masked, cue.of(self.view.masked)
        if said != "称" and said not in _NAMING_CUES:
            return False
        if _NAMED_SO.match(masked, cue.end - 1, limit):
            return True
        called = _CALLED_SO.match(masked, cue.end, limit)
        if called is None or (said == "称" and (called["own"] is None or called["ends"])):
            return False
        marked = self.view.marks_in(Span(called.end() - 1, called.end()))[0]
        tags = [word.tag for word in self.view.layers.words.within(marked.inner)]
        noun = bool(tags) and tags[-1] in _NAME_TAGS and not _NO_NAME_TAGS.intersection(tags)
        return noun and (called["ends"] is None or masked[marked.outer.end : marked.outer.end + 1] in _ENDS)

    def _leads_to_cue(self, start: int, end: int, limit: int) -> bool:
        """抬手一|指，“你看……”, 坦诚|地说, 义正词严|地指出, 发表声明|时说: how and when somebody speaks."""
        masked = self.view.masked
        if masked[start:end] == "指" and masked[start - 1 : start] in _HANDS:
            return True
        return masked[end : end + 1] in _HOW_OR_WHEN and tables.cue_pattern().match(masked, end + 1, limit) is not None

    def is_done(self, start: int) -> bool:
        """Whether the word of speech at `start` is what a light verb does: 作|报告, 作出|回应; not 工作|提出."""
        if not self.view.masked.endswith(self._light, 0, start):
            return False
        ahead = self.view.layers.words.within(Span(max(0, start - 3), start))
        return any(word.tag == "PER" or word.span.of(self.view.masked).startswith(self._light) for word in ahead)

    def _ends_later(self, start: int, end: int) -> bool:
        """解说|员, 建议|书: the cue is the head of a noun."""
        word = self.view.layers.words.at(start)
        return word is not None and word.span.start == start and word.span.end > end and word.tag in _NOUN_TAGS

    def _inside_name(self, cue: Span) -> bool:
        """李|想: the last characters of a person's name report nothing."""
        at = bisect_right(self._names, (cue.start, cue.start)) - 1
        return at >= 0 and self._names[at].start < cue.start and cue.end <= self._names[at].end

    def _across_name(self, match: re.Match[str]) -> bool:
        """樊立强|辩称 is no 强辩: no cue begins in a name that stands elsewhere, too."""
        at = bisect_right(self._names, (match.start(), match.start())) - 1
        name = self._repeated.get(self._names[at].start) if at >= 0 else None
        return name is not None and name.start < match.start() < name.end < match.end()

    def _whole(self, match: Span, limit: int) -> tuple[Span, CueEntry]:
        """The cue with a verb of saying behind it (感慨|道), a noun of speech without its particles (的|话语|中)."""
        masked, entry = self.view.masked, tables.cue_entries()[match.of(self.view.masked)]
        tail = tables.cue_tail().match(masked, match.end, limit)
        if entry.behaviour == "count":
            return Span(match.end - len(entry.lemma), match.end), entry  # 扳着指头|算
        if tail and self._is_paper(match):
            # 公告|称, 消息|说
            return Span(match.end, tail.end()), replace(tables.cue_entries()["称"], lemma=tail[0])
        if tail and entry.content == "marks" and tail[0] in ("说", "称", "指"):
            whole = Span(match.end if entry.behaviour == "style" else match.start, tail.end())
            return whole, replace(tables.cue_entries()["说"], lemma=whole.of(masked))  # 笑|说, 致辞|说, 话锋一转|说
        if entry.kind != "noun":
            ends = tail.end() if tail else match.end
            if entry.content == "marks" and masked[ends - 1] == "道" and self._says_so(match, ends):
                entry = replace(entry, content="pause", addressee=False)  # 笑道，……
            says = tail or (
                len(entry.lemma) > 2 and entry.lemma.endswith(_SAYS)
            )  # 介绍说 has its own place in the table
            if says and entry.content in ("pause", "free", "clause"):
                entry = replace(entry, content="free", addressee=False)  # 回应|称将……, 发文|称……, 警告|说……
            return Span(match.start, tail.end() if tail else match.end), entry
        if tail:
            # 用某某的话说: the verb is the cue.
            return Span(match.end, tail.end()), tables.cue_entries()["说"]
        words = match.of(masked)
        return Span(match.start + words.startswith("的"), match.end - words.endswith(_NOUN_TAIL)), entry

    def _says_so(self, match: Span, end: int) -> bool:
        """笑|道，……, and 道 alone as a verb (感谢|道，……); not 知道 or 一条水道."""
        return end - match.start > 1 or self._is_verb(match)

    def _follows_surname(self, at: int) -> bool:
        """最后，章|指警区重视: behind the family name of somebody known, at the head of a clause."""
        masked = self.view.masked
        return masked[at - 1 : at] in self._families and masked[max(0, at - 2) : at - 1] in _HEADS

    def _claims(self, at: int) -> bool:
        """居民|指|每晚都有噪音: a verb by itself as in Hong Kong, where it needs no pause; not 手指着, 指出, 是指."""
        masked = self.view.masked
        day = self.view.layers.words.at(at + 1)
        dated = day is not None and day.tag == "TIME" and day.span.start == at + 1  # 指|明年底可见高位, 指|过去三年
        after = masked[at + 1 : at + 2] in _AFTER_CLAIM and masked[at + 1 : at + 3] != "过去" and not dated
        if masked[at] == "指" and not after and self._is_told_in(at):
            return True  # 发声明|指, 回应|指
        if masked[at] in _CALLS:
            return self._is_verb(Span(at, at + 1)) or self._is_told_in(at)  # 书面质询|促当局增拨资源
        if masked[at] == "指" and not after and self._follows_surname(at):
            return True
        if masked[at] != "指" or after or masked[at - 1 : at] in _BEFORE_CLAIM:
            return False
        word = self.view.layers.words.at(at)
        return word is not None and word.span == (at, at + 1)

    def _is_told_in(self, at: int) -> bool:
        """发声明|指, 发出电邮，|指: directly behind the paper, or behind its comma."""
        return self.view.masked.endswith(TOLD_IN, 0, at - (self.view.masked[at - 1] == "，"))

    def _points(self, match: Span) -> bool:
        """指着, 大批: a character that reports only where words follow at once, and is something else here."""
        behaviour = tables.cue_entries()[match.of(self.view.masked)].behaviour
        after = self.view.masked[match.end : match.end + 1]
        bare = behaviour == "bare" and (after in "。！？" or self._at_marks(match))
        return behaviour in _POINTS and after not in _AFTER_POINT and not bare

    def _at_marks(self, match: Span) -> bool:
        """斥|被告「毫无悔意」: a verb by itself, and marks behind its object."""
        return self._is_verb(match) and _TO_MARKS.match(self.view.masked, match.end) is not None

    def _is_verb(self, span: Span) -> bool:
        """Whether `span` is one whole word, and a verb to the tagger."""
        word = self.view.layers.words.at(span.start)
        return word is not None and word.span == span and word.tag == "v"

    def _in_paper(self, start: int, end: int) -> bool:
        """在一份|声明|中说, 合同没有|约定: where the words stand or do not stand, no cue."""
        masked = self.view.masked
        if masked[start:end] in _LAID_DOWN and _NOT_LAID_DOWN.search(masked, max(0, start - _LONGEST_TERM), start):
            return True
        within = masked[end : end + 1] in ("中", "里") and masked[start:end] in self._deverbal
        return within and _IN.search(masked, max(0, start - _LOCATION), start) is not None

    def _is_paper(self, match: Span) -> bool:
        """公告 in 公告称, which is a verb only behind whoever speaks (警方|通报称)."""
        masked = self.view.masked
        if match.of(masked) in _OPINIONS:
            opens = masked[max(0, match.start - 1) : match.start] in _OPINION_HEADS  # 分析|称,……
            return opens or _SOME_VIEW.search(masked, max(0, match.start - 8), match.start) is not None
        if tables.noun_kinds().get(match.of(masked)) != "document":
            return False
        ahead = masked[max(0, match.start - 8) : match.start]
        page = frames.account_pattern().search(masked, max(0, match.start - _FAR), match.start)
        if page is not None and page.end() == match.start:
            return False  # 在官方微博@某地发布 |通报|称
        if not ahead or ahead[-1] in _BEFORE_PAPER or frames.giving_out_pattern().search(ahead):
            return True
        word = self.view.layers.words.at(match.start - 1)
        thing = word is not None and word.span.end == match.start and word.tag in _THINGS and ahead[-1] not in _SPEAKS
        return thing and not noun_frames.speaker_at_end(ahead)  # 情况|通报|称; not 警方|通报称

    def _inside_word(self, at: int) -> bool:
        if self._follows_surname(at) or at in self._name_ends:
            return False  # 王录学|说
        if self._is_told_in(at):
            return False  # 回信|指, 赛前记招|说, which the tagger cuts otherwise
        for word in self.view.layers.words.within(Span(at, at + 1)):
            long = word.span.end - word.span.start > 1
            if word.span.start == at - 1 and word.span.start in self._name_ends:
                return False  # 廖世|传说
            if word.span.start == at - 1 and _COUNTED.search(self.view.masked, max(0, at - 3), at):
                return False  # 其余9人|称
            if word.span.start < at and noun_frames.speaker_at_end(self.view.masked, max(0, at - 6), at):
                return False  # 发言人|称, which the tagger cuts otherwise
            if word.span.start == at - 1 and tables.manner_pattern().search(self.view.masked[max(0, at - 4) : at]):
                return False  # 柔声|道, where the tagger sees a 声道
            if long and (word.tag in _OTHER_WORD or (word.tag == "PER" and self.view.masked[at] not in _ENDS_NAME)):
                return True
        return False
