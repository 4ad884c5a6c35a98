"""Who could be speaking: people, organizations, pronouns and common nouns in a stretch of text.

Takes the view of a document; gives `Candidate`s in text order, the strongest reading where two overlap. Evidence in
falling order: mentions that the titles stage found, names that the tagger found, pronouns, common nouns that speak.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pipeline import lexicon
from pipeline.layers import Marked
from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.speech import frames, noun_frames, somebody, tables
from pipeline.speech.candidates import PEOPLE, Candidate, Kind, mentioned, settle
from pipeline.speech.cue_words import CITING
from pipeline.speech.papers import SEEN, SHOWS, papers
from pipeline.speech.somebody import NOMINAL_TAGS
from pipeline.speech.surnames import Surnames, follows_a_surname
from pipeline.speech.view import HIDDEN, View
from pipeline.tokens import Word

_PEOPLE = regex(
    f"(?:^|(?<=[，。；：！？{HIDDEN}\n\u3000])|(?<=[也还更都]有))(?![向对给被把让由从但而也还更有])[^，,。；：！？的{HIDDEN}\n]{{1,10}}的人(?:们|群)?(?=[也都跟齐纷忙却就高大说喊问告]|$)"
)
_VERBAL_TAGS = frozenset({"v", "p", "d"})
_NOUNS = frozenset({"n", "nz"})
_LONG_WORDS = frozenset("期大远时达久")  # behind 长
_PARTY_WORDS = frozenset("面案法式便向针位圆言程略")  # behind 方
_NAME_LENGTHS = (4, 3, 2)  # the longest first
_CUE = 4  # characters of the verb that tells a paper
_ATTENDS = 3  # characters of 被采访|民警
_MEDIA = tables.frame_words("medium")
_FAMILY = 2  # characters of 蔡姓
_RANKS = frozenset({"最高", "高级", "中级", "初级"})  # 某国|最高|法院
_SAID = frozenset("说言述称讲写云")
_CLOSING = frozenset('”’」』"＂')
_OTHER_THINGS = frozenset("会席站团证节室稿栏函信奖")  # behind a noun for persons, in one word
_TITLES = tables.frame_words("foreign_title")
_ON = frozenset("上中里")
_PAUSES = frozenset({"", *"，。；\n\u3000 "})
_SPOKEN_TO = tables.frame_words("spoken_to")
# 结果|被骂, 结果|就没成: what follows where it is an adverb.
_CAME_OF_IT = frozenset("被就却他她我对没竟不还反又最发")
_TOWARDS = "方向"  # 警方|向|记者表示
_NICKNAME = regex("[㐀-鿿A-Za-z0-9·]{2,8}")
_AGENT_TAGS = frozenset({"n", "nz", "nt", "ORG"})
_BESIDE = 2  # characters of adverbs between a noun and its cue
_GOVERNING = frozenset("替给为向对跟和与被把让由")
_ADVERBS = frozenset("则也又还却亦均都就曾")
_STILL_ONE = frozenset("们长方员人")
_AFTER_ACT = frozenset("后时了过")
_BYLINE = regex("记者[ \u3000]?[㐀-鿿·]{2,4}$")  # 本报讯记者某某|报道
_SPEAKS = frozenset("称指说")
_PHRASE = 24  # characters of nouns in front of a common noun


class Mentions:
    """All mentions of one document, looked up by range."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._no_names = frozenset(tables.frame_words("not_name"))
        self._nominal = _RANKS | {word for word in self._no_names if word[-1] != "有"}  # not 还有|报纸
        self._attends = noun_frames.attending_pattern()
        self._torn = frozenset((*tables.frame_words("attending"), "最新"))  # 受|访专家
        self._acts = CITING | frozenset(tables.frame_words("give_out"))  # 某家居|发布|通知
        self._dateline = view.layers.document.dateline
        self._answers = frozenset((_TOWARDS, *tables.frame_words("asked")))  # 发言人|回应|媒体询问时
        self._prefixes = frozenset(tables.frame_words("noun_prefix"))
        self._known = [one for one in mentioned(view.layers) if not self._is_no_name(one.span)]
        names = {lexicon.fold(person.name): person.id for person in view.layers.people}
        self._refs = {name: ref for name, ref in names.items() if len(name) > 1 and name not in self._no_names}
        self._surnames = Surnames(view)
        self._within: dict[Span, list[Candidate]] = {}  # a clause is asked for several times
        self._starts = [candidate.span.start for candidate in self._known]

    def within(self, span: Span) -> list[Candidate]:
        """Candidates that lie in `span` and outside marks, in order, without overlaps."""
        found = self._within.get(span)
        if found is None:
            found = self._within[span] = self._find(span)
        return found

    def _find(self, span: Span) -> list[Candidate]:
        masked = self.view.masked
        low, high = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        ranked = [Candidate(at, "person", ref) for at, ref in self._surnames.within(span) if not self._opens(at, ref)]
        ranked += (known for known in self._known[low:high] if known.span.end <= span.end)
        if low < high and self._known[high - 1].kind == "person" and self._known[high - 1].span.end > span.end:
            # A name that was drawn over the first character of the cue (某某质|问道).
            cut = Span(self._known[high - 1].span.start, span.end)
            ranked += [Candidate(cut, "person")] if cut.end - cut.start > 1 else []
        stretch, words = span.of(masked), self.view.layers.words.within(span)
        if somebody.has_side(stretch):
            sides = [Candidate(found, "common", None, "body") for found in somebody.sides(self.view, span)]
            ranked = sides + ranked
        titles = [found for found in self._nouns(stretch, span) if not self._goes_on(_at(found, span))]
        ranked += self._named_again(titles, span) if titles else ()
        tags = [word.tag for word in words]
        ranked += self._tagged(words, span, "PER", "person") if "PER" in tags else ()
        for match in tables.anonymous_pattern().finditer(stretch):
            ranked.append(Candidate(_at(match, span), "anonymous"))
        for match in tables.pronoun_pattern().finditer(stretch):
            if not (match.start() and stretch[match.start() - 1] in "其吉维利排"):
                ranked.append(Candidate(_at(match, span), "pronoun"))
        ranked += self._tagged(words, span, "ORG", "organization") if "ORG" in tags else ()
        ranked += (Candidate(found, "person") for found in somebody.addressed(self.view, span))
        ranked += (Candidate(found, "common", None, "document") for found in papers(self.view.masked, stretch, span))
        for match in noun_frames.kin_pattern().finditer(stretch) if "的" in stretch else ():
            if match[1][0] in tables.surnames() or self._is_name(_at(match, span).start, len(match[1])):
                ranked.append(Candidate(Span(span.start + match.start(1), span.start + match.end(1)), "person"))
        ranked += self._untold(stretch, span, tags)
        ranked += (self._common(match, span) for match in titles if self._is_noun(_at(match, span)))
        ranked += self._agent(span)
        if "的人" in stretch:
            ranked += (Candidate(Span(*match.span()), "common", None, "group") for match in self._people(span))
        settled = self._behind_dateline(settle(ranked, masked)) if ranked else []
        marks = self.view.marks_in(span)
        if not marks:
            return settled
        named = [self._with_nickname(one, marks) for one in settled]
        return sorted([*named, *self._nicknames(marks, span)], key=lambda one: one.span)

    def _nouns(self, stretch: str, span: Span) -> Iterator[re.Match[str]]:
        """The common nouns of a stretch; one across two words hides none that begins inside it (海|外媒|体)."""
        at, opening, pattern = 0, tables.noun_opening(), tables.noun_pattern()
        while (first := opening.search(stretch, at)) is not None:
            at, found = first.end(), pattern.match(stretch, first.start())
            if found is not None and not self._straddles(_at(found, span)):
                at = found.end()
                yield found

    def _with_nickname(self, one: Candidate, marks: Sequence[Marked]) -> Candidate:
        """网友|“山里人”|就认为: the name that somebody goes by stands in marks behind the noun."""
        if one.kind != "common" or one.noun not in PEOPLE:
            return one
        marked = next((mark for mark in marks if mark.outer.start == one.span.end), None)
        name = marked.inner.of(self.view.text) if marked is not None else ""
        if marked is None or not _NICKNAME.fullmatch(name):
            return one
        end = marked.outer.end
        speaks = tables.cue_pattern().search(self.view.masked, end, end + _CUE)
        return Candidate(Span(one.span.start, end), "common", None, "person") if speaks else one

    def _behind_dateline(self, found: list[Candidate]) -> list[Candidate]:
        """某报讯（记者某某）|都说……: a dateline says nothing."""
        opening = self._dateline
        return found if opening is None else [one for one in found if not opening.contains(one.span)]

    def _nicknames(self, marks: Sequence[Marked], span: Span) -> Iterator[Candidate]:
        """“花总”|接受采访时表示: somebody by a marked name at the head of a clause."""
        for marked in marks:
            end, name = marked.outer.end, marked.inner.of(self.view.text)
            ahead = self.view.masked[max(0, marked.outer.start - 1) : marked.outer.start]
            opens = marked.outer.start == span.start or ahead in _PAUSES
            speaks = tables.cue_pattern().match(self.view.masked, end) or self.view.masked.startswith(_SPOKEN_TO, end)
            if opens and speaks and end < span.end + _CUE and _NICKNAME.fullmatch(name):
                yield Candidate(marked.inner, "common", None, "person")

    def _untold(self, stretch: str, span: Span, tags: Sequence[str]) -> Iterator[Candidate]:
        """Those in no table; each kind is looked for where the stretch has the character that all of it have."""
        if "位" in stretch or "名" in stretch:
            yield from (Candidate(found, "common", None, "person") for found in somebody.pointed(self.view, span))
        if "有" in stretch or "个" in stretch:
            yield from (Candidate(found, "common", None, "person") for found in somebody.brought_in(self.view, span))
        if stretch[-1:].isascii() or (stretch.endswith(_TITLES) and stretch[-3:-2].isascii()):
            yield from (Candidate(found, "organization") for found in somebody.latin(self.view, span))
        if tags[:1] == ["LOC"]:
            yield from (Candidate(found, "common", None, "body") for found in somebody.countries(self.view, span))
        if "人" in stretch or ("国" in stretch and stretch[stretch.find("国") - 1] in somebody.MANY):
            yield from (Candidate(found, "common", None, "group") for found in somebody.counted(self.view, span))
        if "父" in stretch or "母" in stretch or "妻" in stretch:
            yield from (Candidate(found, "common", None, "person") for found in somebody.parents(self.view, span))

    def _in_name(self, at: int) -> bool:
        """王|先生的妻子: the owner is the end of a name."""
        ahead = bisect_left(self._starts, at) - 1
        return ahead >= 0 and self._known[ahead].span.end > at

    def _opens(self, surname: Span, ref: str) -> bool:
        """李|想: the family name is the beginning of a mention; but 张|称, where another 张 is known and speaks."""
        at = bisect_left(self._starts, surname.start)
        whole = self._known[at] if at < len(self._known) else None
        if whole is None or whole.span.start != surname.start or whole.span.end <= surname.end:
            return False
        if follows_a_surname(self.view.masked[surname.end : whole.span.end]):
            return False  # 某|续指, where 某续 is taken for a name
        return whole.ref == ref or self.view.masked[surname.end] not in _SPEAKS

    def _named_again(self, titles: list[re.Match[str]], span: Span) -> list[Candidate]:
        """市气象局局长|卓然: the name of a person of the record behind a title, where no mention was found."""
        named = (self._named_at(span.start + title.end(), span.end) for title in titles)
        return [candidate for candidate in named if candidate is not None]

    def _named_at(self, start: int, end: int) -> Candidate | None:
        """The longest name of a person of the record that begins at `start` and ends by `end`."""
        for length in _NAME_LENGTHS:
            ref = self._refs.get(self.view.masked[start : start + length])
            if ref is not None and start + length <= end:
                return Candidate(Span(start, start + length), "person", ref)
        return None

    def _people(self, span: Span) -> Iterator[re.Match[str]]:
        """岸上的人|跟着喊: people without a name at the head of a clause."""
        return _PEOPLE.finditer(self.view.masked, span.start, span.end)

    def _agent(self, span: Span) -> list[Candidate]:
        """某刊|审稿人|评价, 交通局|回应: what ends like a trade or a body, directly in front of a cue, speaks."""
        if not tables.cue_pattern().match(self.view.masked, span.end):
            return []
        words = self.view.layers.words.within(Span(max(span.start, span.end - _CUE), span.end))
        if not words or words[-1].span.end != span.end:
            return []
        passed = _ADVERBS | _ON if self.view.masked.startswith(SHOWS, span.end) else _ADVERBS  # 账单|上|显示
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
        if len(text) < 2 or kind is None:
            return []
        start = self._nouns_before(noun.span.start, span)
        start = somebody.with_deed(self.view, Span(start, noun.span.end), span.start)
        return [Candidate(Span(start, noun.span.end), "common", None, kind)]

    def _follows_marks(self, at: int) -> bool:
        return at > 0 and self.view.masked[at - 1] == HIDDEN and self.view.text[at - 1] in _CLOSING

    def _is_name(self, start: int, length: int) -> bool:
        span = Span(start, start + length)
        words = self.view.layers.words.within(span)
        return any(word.span == span and word.tag in ("PER", "LOC", "nz") for word in words)

    def _tagged(self, words: Sequence[Word], span: Span, label: str, kind: Kind) -> list[Candidate]:
        return [
            self._known_in(word.span) if kind == "person" else Candidate(word.span, kind)
            for word in words
            if word.tag == label
            and span.contains(word.span)
            and word.span.end - word.span.start > 1
            and not (label == "PER" and self._no_name(word.span))
        ]

    def _known_in(self, span: Span) -> Candidate:
        """魏良|略作沉思: the tagger drew the name of a person of the record over the next word."""
        titled = span.of(self.view.masked).isascii() and self.view.masked.startswith(_TITLES, span.end)  # Siwat|先生
        whole = Span(span.start, span.end + 2 * titled)
        return self._named_at(span.start, span.end - 1) or Candidate(whole, "person")

    def _is_no_name(self, span: Span) -> bool:
        """周三, and 蔡姓 in 蔡姓|店长."""
        text = span.of(self.view.masked)
        return text in self._no_names or text in tables.noun_kinds() or (len(text) == _FAMILY and text[-1] == "姓")

    def _no_name(self, span: Span) -> bool:
        """周三, and 茶农 in 茶农|某某某, which the tagger takes for a name of its own."""
        text = span.of(self.view.masked)
        if self._is_no_name(span):
            return True
        following = self.view.layers.words.at(span.end)
        doubled = following is not None and following.span.start == span.end and following.tag == "PER"
        comes = text[0] in tables.verbal_surnames() and text[1:] in tables.noun_kinds()  # 传|来护士|的声音
        return comes or (doubled and text[0] not in tables.surnames())

    def _common(self, match: re.Match[str], span: Span) -> Candidate:
        """A common noun with the nouns in front of it: 景区工作人员, 市气象局首席预报员."""
        found = self._holder(_at(match, span), span)
        body = self._whole(found, span)
        start = self._nouns_before(self._word_start(found), span)
        start = self._phrase_start(found, start, span)
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

    def _is_noun(self, found: Span) -> bool:
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

    def _straddles(self, found: Span) -> bool:
        """药|房东|主: the word begins with the end of one and ends in the next; but 副总|经理."""
        first, last = self.view.layers.words.at(found.start), self.view.layers.words.at(found.end - 1)
        if first is None or first.span.start >= found.start or first.span.end >= found.end:
            return False
        if last is not None and last.span.start > found.start and last.span.end > found.end:
            return True  # 打|来电|话
        ahead = self.view.masked[first.span.start : found.start]
        return first.tag in _NOUNS and ahead not in self._prefixes

    def _goes_on(self, found: Span) -> bool:
        """记者|会, 校长|室: the noun is the beginning of a word for something else."""
        last = self.view.layers.words.at(found.end - 1)
        longer = last is not None and last.span.end > found.end and last.tag in _NOUNS
        side = self.view.masked.startswith("方面", found.end - 1)  # 拼多|多方|面
        return side or (longer and self.view.masked[found.end] in _OTHER_THINGS)

    def _word_start(self, found: Span) -> int:
        """地质|学家: where the one word begins that ends so."""
        words = self.view.layers.words.within(found)
        whole = words[0] if words else None
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
        if tail and tail[0] == "所" and self.view.masked[tail.end()] in _SAID:
            tail = None  # 网友|所|说
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
        if pointer and start < head.start:
            return pointer.start()
        indefinite = noun_frames.indefinite_head().search(masked, max(span.start, start - 24), start)
        if indefinite:
            return indefinite.start()
        if start == head.start and masked[start - 1 : start] == "的" and head.of(masked) in tables.frame_words("kin"):
            owner = noun_frames.owner_tail().search(masked, max(span.start, start - 6), start - 1)
            return start if owner is None or self._in_name(owner.start()) else owner.start()
        if start == head.start and masked[start - 1 : start] == "的" and masked[head.end - 1] == "们":
            place = self._nouns_before(start - 1, span)  # 某小区|的业主们: the group is told by its place
            before = self.view.layers.words.within(Span(max(span.start, place - 1), place))
            clause = any(word.tag in _VERBAL_TAGS for word in before)  # 搬进新居|的乡亲们
            return place if place < start - 1 and not clause else start
        return start


def _at(match: re.Match[str], span: Span) -> Span:
    return Span(span.start + match.start(), span.start + match.end())
