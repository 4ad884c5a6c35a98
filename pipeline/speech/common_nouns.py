"""Common nouns that could speak: 记者, 警方, 市气象局首席预报员, 一位不愿具名的业主; and what only begins like one.

Takes the view of a document and the mentions known in it; gives matches of nouns, and `Candidate`s for their whole
phrases. It refuses nouns that go on in one word (记者|会), adverbs (结果|被骂), and what two words share (药|房东|主).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.speech import frames, noun_frames, somebody, tables
from pipeline.speech.candidates import Candidate
from pipeline.speech.cue_words import CITING
from pipeline.speech.papers import SEEN, SHOWS
from pipeline.speech.somebody import NOMINAL_TAGS
from pipeline.speech.tables import frame_words
from pipeline.speech.view import HIDDEN, View

_VERBAL_TAGS = frozenset({"v", "p", "d"})
_NOUNS = frozenset({"n", "nz"})
_LONG_WORDS = frozenset("期大远时达久")  # behind 长
_PARTY_WORDS = frozenset("面案法式便向针位圆言程略")  # behind 方
_CUE = 4  # characters in front of a cue
_ATTENDS = 3  # characters of 被采访|民警
_MEDIA = frame_words("medium")
_FAMILY = 2  # characters of 蔡姓
_FAMILIES = frame_words("family")
_RANKS = frozenset({"最高", "高级", "中级", "初级"})  # 某国|最高|法院
_SAID = frozenset("说言述称讲写云")
_CLOSING = frozenset('”’」』"＂')
_OTHER_THINGS = frozenset("会席站团证节室稿栏函信奖")  # behind a noun for persons, in one word
_ON = frozenset("上中里")
_PAUSES = frozenset({"", *"，。；\n\u3000 "})
# 结果|被骂, 结果|就没成: what follows where it is an adverb.
_CAME_OF_IT = frozenset("被就却他她我对没竟不还反又最发")
_TOWARDS = "方向"  # 警方|向|记者表示
_AGENT_TAGS = frozenset({"n", "nz", "nt", "ORG"})
_THIS_ONE, _OURS = frozenset({"这一", "那一"}), frozenset({"我国", "我省", "我市", "我县", "我区", "我州", "我校"})
_NAMES = frozenset({"LOC", "ORG"})
_COUNTED_ON = frozenset("位名个人")
_BESIDE = 2  # characters of adverbs between a noun and its cue
_GOVERNING = frozenset("替给为向对跟和与被把让由")
_ADVERBS = frozenset("则也又还却亦均都就曾")
_STILL_ONE = frozenset("们长方员人")
_AFTER_ACT = frozenset("后时了过")
_BYLINE = regex("记者[ \u3000]?[㐀-鿿·]{2,4}$")  # 本报讯记者某某|报道
_ANY_OF = ("有关", "各级")
_TORN = 6  # characters of a name that the tagger has torn, with 但 in front
_TORN_TAGS = NOMINAL_TAGS | {"v", "a"}
_LEADS = frozenset("cdp")
_PHRASE = 24  # characters of nouns in front of a common noun


class CommonNouns:
    """The common nouns of one document, with the phrases around them."""

    def __init__(self, view: View, known: Sequence[Candidate]) -> None:
        self.view = view
        self._known = known
        self._starts = [candidate.span.start for candidate in known]
        self._nominal = _RANKS | {word for word in frame_words("not_name") if word[-1] != "有"}  # not 还有|报纸
        self._attends = noun_frames.attending_pattern()
        self._torn = frozenset((*frame_words("attending"), "最新"))  # 受|访专家
        self._acts = CITING | frozenset(frame_words("give_out"))  # 某家居|发布|通知
        self._answers = frozenset((_TOWARDS, *frame_words("asked")))  # 发言人|回应|媒体询问时
        self._prefixes = frozenset(frame_words("noun_prefix"))

    def nouns(self, stretch: str, span: Span) -> Iterator[re.Match[str]]:
        """The common nouns of a stretch; one across two words hides none that begins inside it (海|外媒|体)."""
        at, opening, pattern = 0, tables.noun_opening(), tables.noun_pattern()
        while (first := opening.search(stretch, at)) is not None:
            at, found = first.end(), pattern.match(stretch, first.start())
            if found is not None and not self._straddles(span_of(found, span)):
                at = found.end()
                yield found

    def _straddles(self, found: Span) -> bool:
        """药|房东|主: the word begins with the end of one and ends in the next; but 副总|经理."""
        first, last = self.view.layers.words.at(found.start), self.view.layers.words.at(found.end - 1)
        if first is None or first.span.start >= found.start or first.span.end >= found.end:
            return False
        if first.tag == "PER" and self.view.masked[found.start] == "某":
            return not self.view.masked.endswith(_FAMILIES, found.start, found.end)  # 陈|某妻子; but 陈某夫妇
        if last is not None and last.span.start > found.start and last.span.end > found.end:
            return True  # 打|来电|话
        if first.tag in _NAMES and tables.pointer_head().match(self.view.masked, found.start):
            return True  # 日|本专家
        ahead = self.view.masked[first.span.start : found.start]
        return first.tag in _NOUNS and ahead not in self._prefixes

    def goes_on(self, found: Span) -> bool:
        """记者|会, 校长|室: the noun is the beginning of a word for something else."""
        last = self.view.layers.words.at(found.end - 1)
        longer = last is not None and last.span.end > found.end and last.tag in _NOUNS
        side = self.view.masked.startswith("方面", found.end - 1)  # 拼多|多方|面
        return side or (longer and self.view.masked[found.end] in _OTHER_THINGS)

    def is_noun(self, found: Span) -> bool:
        """Not 警方|调查|后, 居民|楼."""
        if self._heads_another(found):
            return False
        if found.of(self.view.masked) in CITING and _BYLINE.search(
            self.view.masked, max(0, found.start - 12), found.start
        ):
            return False
        if found.of(self.view.masked) == "被告" and self.view.masked.startswith("知", found.end):
            return False  # 被|告知
        if found.of(self.view.masked) == "结果" and self._is_adverb(found):
            return False
        if found.of(self.view.masked) in self._answers and frames.asked_pattern().match(self.view.masked, found.start):
            return False  # 发言人|答复|记者提问时
        examined = tables.noun_kinds().get(found.of(self.view.masked)) == "document"
        return not (examined and self.view.masked[found.end : found.end + 1] in _AFTER_ACT)

    def _is_adverb(self, found: Span) -> bool:
        """,结果|被骂了一顿: what came of it, which is no report."""
        opens = self.view.masked[max(0, found.start - 1) : found.start] in _PAUSES
        return opens and self.view.masked[found.end : found.end + 1] in _CAME_OF_IT

    def _heads_another(self, found: Span) -> bool:
        """记者|会, 居民|楼: the one word goes on and names something else; but 村民|们."""
        word = self.view.layers.words.at(found.start)
        if word is None or word.span.start != found.start or word.span.end <= found.end:
            return False
        said = tables.cue_pattern().match(self.view.masked, found.end) is not None
        said = said or noun_frames.body_part().match(self.view.masked, found.end) is not None  # 门卫|头也不抬
        return word.tag in _NOUNS and self.view.masked[found.end] not in _STILL_ONE and not said

    def common(self, match: re.Match[str], span: Span) -> Candidate:
        """A common noun with the nouns in front of it: 景区工作人员, 市气象局首席预报员."""
        found = self._holder(span_of(match, span), span)
        body = self._whole(found, span)
        start = self._nouns_before(self._word_start(found), span)
        start = self._phrase_start(found, start, span)
        if start > span.start and self._is_torn_pointer(start):
            start -= 1  # 这|一消息, 我|国专家
        attends = self._attends.search(self.view.masked, max(span.start, start - _ATTENDS), start)
        torn = self.view.masked[start - 1 : start + 1] in self._torn and start > span.start
        if attends is not None or torn:  # 旁听|群众, 多位受访|专家
            start = attends.start() if attends is not None else start - 1
            pointer = noun_frames.pointer_tail().search(self.view.masked, max(span.start, start - 3), start)
            start = pointer.start() if pointer else start
        bare = match[0].removesuffix("们")
        kinds = tables.noun_kinds()
        if body != found:
            return Candidate(Span(start, body.end), "common", None, "body")
        if found.of(self.view.masked) in CITING and self.view.masked[start : found.start].endswith(_MEDIA):
            return Candidate(Span(start, found.start), "common", None, "body")  # 某网|报道|称
        noun = next((kinds[bare[cut:]] for cut in range(len(bare)) if bare[cut:] in kinds), "person")
        if noun == "person" and match[0][-1] == "们":
            noun = "group"
        return Candidate(Span(start, found.end), "common", None, noun)

    def _is_torn_pointer(self, start: int) -> bool:
        if self.view.masked[start - 1 : start + 1] in _OURS:
            return True
        return self.view.masked[start - 1 : start + 1] in _THIS_ONE and self.view.masked[start + 1] not in _COUNTED_ON

    def _word_start(self, found: Span) -> int:
        """地质|学家: where the one word begins that ends so; 省|市领导: or the one that it begins inside."""
        words = self.view.layers.words.within(found)
        whole = words[0] if words else None
        named = whole is not None and (whole.tag in _NOUNS or whole.tag == "LOC")  # 某省|领导
        if whole is not None and named and whole.span.start < found.start < whole.span.end < found.end:
            return whole.span.start
        inside = whole is not None and whole.tag in _NOUNS and whole.span.of(self.view.masked)[0] not in _GOVERNING
        return whole.span.start if whole is not None and inside and whole.span.end == found.end else found.start

    def _nouns_before(self, at: int, span: Span) -> int:
        """Where the nouns begin that end at `at`; `at` if there are none."""
        for word in reversed(self.view.layers.words.within(Span(max(span.start, at - _PHRASE), at))):
            text = word.span.of(self.view.masked)
            nominal = (word.tag in NOMINAL_TAGS and text not in self._acts) or text in self._nominal
            if word.span.end > at or not nominal or word.span.start < span.start or text in self._answers:
                break
            at = word.span.start
        return at

    def _whole(self, found: Span, span: Span) -> Span:
        """秘书|处: the word goes on, and names a body."""
        tail = noun_frames.body_tail().match(self.view.masked, found.end, span.end)
        if tail and tail[0] == "所" and self.view.masked[tail.end() : tail.end() + 1] in _SAID:
            tail = None  # 网友|所|说
        last = self.view.layers.words.at(tail.end() - 1) if tail else None
        if tail and last is not None and last.span.end > tail.end():
            tail = None  # 同行|联合, 先生|团团
        return Span(found.start, tail.end()) if tail else found

    def _holder(self, found: Span, span: Span) -> Span:
        """指挥|长, 平台|方: a character more, and it is still one who speaks."""
        head = self.view.masked[found.end : found.end + 2]
        others = {"长": _LONG_WORDS, "方": _PARTY_WORDS}.get(head[:1])
        whole = others is not None and head[1:] not in others and found.end < span.end
        return Span(found.start, found.end + 1) if whole else found

    def _phrase_start(self, head: Span, start: int, span: Span) -> int:
        """某|公募基金|经理, 一位不愿具名的|业主, 孩子|的|父亲: pointer, owner and place belong to the phrase."""
        masked = self.view.masked
        if masked[head.start - 1 : head.start] == "姓" and head.start - span.start >= _FAMILY:
            return head.start - _FAMILY  # 蔡姓|店长, 北山路|蔡姓|店长
        pointer = noun_frames.pointer_tail().search(masked, max(span.start, start - 3), start)
        if pointer and (start < head.start or pointer[0] in _ANY_OF or len(pointer[0]) > 1 and pointer[0][0] == "某"):
            return pointer.start()
        indefinite = noun_frames.indefinite_head().search(masked, max(span.start, start - 24), start)
        if indefinite and somebody.ANOTHER.match(masked, head.start) is None:  # not 一位大爷拉着身边的|一名记者
            return indefinite.start()
        if start == head.start and masked[start - 1 : start] == "的" and head.of(masked) in frame_words("kin"):
            owner = noun_frames.owner_tail().search(masked, max(span.start, start - 6), start - 1)
            return start if owner is None or self._in_name(owner.start()) else owner.start()
        if start == head.start and masked[start - 1 : start] == "的" and masked[head.end - 1] == "们":
            place = self._nouns_before(start - 1, span)  # 某小区|的业主们: the group is told by its place
            before = self.view.layers.words.within(Span(max(span.start, place - 1), place))
            clause = any(word.tag in _VERBAL_TAGS for word in before)  # 搬进新居|的乡亲们
            return place if place < start - 1 and not clause else start
        return start

    def with_place(self, one: Candidate, span: Span) -> Candidate:
        """某市|某公司负责人, 某市|一名村民: somebody with the places right in front; but 在某市|一名村民."""
        start = one.span.start
        for word in reversed(self.view.layers.words.within(Span(max(span.start, start - _PHRASE), start))):
            if word.span.end != start or word.tag != "LOC" or word.span.start < span.start:
                start = one.span.start if word.tag in _VERBAL_TAGS else start
                break
            start = word.span.start
        return one if start == one.span.start else Candidate(Span(start, one.span.end), one.kind, one.ref, one.noun)

    def _in_name(self, at: int) -> bool:
        """王|先生的妻子: the owner is the end of a name."""
        ahead = bisect_left(self._starts, at) - 1
        return ahead >= 0 and self._known[ahead].span.end > at

    def agent(self, span: Span) -> list[Candidate]:
        """某刊|审稿人|评价, 交通局|回应: what ends like a trade or a body, directly in front of a cue, speaks."""
        if not tables.cue_pattern().match(self.view.masked, span.end):
            return []
        words = self.view.layers.words.within(Span(max(span.start, span.end - _CUE), span.end))
        if not words or words[-1].span.end != span.end:
            return []
        passed = _ADVERBS | _ON if self.view.masked.startswith(SHOWS, span.end) else _ADVERBS  # 账单|上|显示
        while words and words[-1].tag == "TIME":
            words = words[:-1]  # 主计总处|25日|指出
        kept = [word for word in words if word.span.of(self.view.masked) not in passed]  # 品牌方|则|称
        noun = kept[-1] if kept else None
        far = noun is not None and words[-1].span.end - noun.span.end > _BESIDE
        if noun is None or far or noun.tag not in _AGENT_TAGS or noun.span.start < span.start:
            return []
        text = noun.span.of(self.view.masked)
        if self.view.masked.startswith(SHOWS, span.end) and not text.endswith(SEEN):
            return [
                Candidate(Span(self._nouns_before(noun.span.start, span), noun.span.end), "common", None, "document")
            ]
        if len(text) == 1:
            text = self.view.masked[self._nouns_before(noun.span.start, span) : noun.span.end]  # 品牌|方, 文化|处
        kind = "person" if text[-1] in somebody.AGENT_ENDS else "body" if text[-1] in somebody.BODY_ENDS else None
        if kind is None and self._follows_marks(self._nouns_before(noun.span.start, span)):
            kind = "person"  # “……！”工作|搭档|说: nouns and nothing else between the marks and the cue
        if len(text) < 2 or kind is None or text in frame_words("no_voice"):
            return []
        start = self._nouns_before(noun.span.start, span)
        start = self._opening(start, span) if text in frame_words("body_rank") else start
        start = somebody.with_deed(self.view, Span(start, noun.span.end), span.start)
        return [Candidate(Span(start, noun.span.end), "common", None, kind)]

    def _opening(self, start: int, span: Span) -> int:
        """主计|总处: the rank of a body is no name, which begins where the clause does if the tagger has torn it."""
        words = self.view.layers.words.within(Span(span.start, start)) if start - span.start <= _TORN else []
        while words and words[0].tag in _LEADS:
            words = words[1:]  # 但|主计总处
        torn = bool(words) and words[-1].span.end == start and all(word.tag in _TORN_TAGS for word in words)
        return words[0].span.start if torn else start

    def _follows_marks(self, at: int) -> bool:
        return at > 0 and self.view.masked[at - 1] == HIDDEN and self.view.text[at - 1] in _CLOSING


def span_of(match: re.Match[str], span: Span) -> Span:
    """Where in the text a match in the stretch at `span` stands."""
    return Span(span.start + match.start(), span.start + match.end())
