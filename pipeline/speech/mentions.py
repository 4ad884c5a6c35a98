"""Who could be speaking: people, organizations, pronouns and common nouns in a stretch of text.

Takes the view of a document; gives `Candidate`s in text order, the strongest reading where two overlap. Evidence in
falling order: mentions that the titles stage found, names that the tagger found, pronouns, common nouns that speak.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from pipeline import lexicon
from pipeline.layers import Marked
from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.speech import noun_frames, somebody, tables
from pipeline.speech.candidates import PEOPLE, Candidate, Kind, mentioned, settle
from pipeline.speech.common_nouns import CommonNouns, span_of
from pipeline.speech.papers import papers
from pipeline.speech.surnames import Surnames, follows_a_surname
from pipeline.speech.tables import frame_words
from pipeline.speech.view import HIDDEN, View
from pipeline.tokens import Word

_PEOPLE = regex(
    f"(?:^|(?<=[，。；：！？{HIDDEN}\n\u3000])|(?<=[也还更都]有))(?![向对给被把让由从但而也还更有])[^，,。；：！？的{HIDDEN}\n]{{1,10}}的人(?:们|群)?(?=[也都跟齐纷忙却就高大说喊问告]|$)"
)
_NAME_LENGTHS = (4, 3, 2)  # the longest first
_CUE = 4  # characters of the verb that tells a paper
_FAMILY = 2  # characters of 蔡姓
_VERB = 2  # characters
_TITLES = frame_words("foreign_title")
_PAUSES = frozenset({"", *"，。；\n\u3000 "})
_SPOKEN_TO = frame_words("spoken_to")
_NICKNAME = regex("[㐀-鿿A-Za-z0-9·]{2,8}")
_SPEAKS = frozenset("称指说")


@cache
def _styles() -> tuple[tuple[str, int, str], ...]:
    """拿督 cut in two: what stands in front of the cut, its length, and what stands behind."""
    words = lexicon.word_list("name_context", "style")
    return tuple((word[:cut], cut, word[cut:]) for word in words for cut in range(1, len(word)))


class Mentions:
    """All mentions of one document, looked up by range."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._no_names = frozenset(frame_words("not_name"))
        self._dateline = view.layers.document.dateline
        self._known = [one for one in mentioned(view.layers) if not self._is_no_name(one.span)]
        names = {lexicon.fold(person.name): person.id for person in view.layers.people}
        self._refs = {name: ref for name, ref in names.items() if len(name) > 1 and name not in self._no_names}
        self._surnames = Surnames(view)
        self._within: dict[Span, list[Candidate]] = {}  # a clause is asked for several times
        self._starts = [candidate.span.start for candidate in self._known]
        self._nouns = CommonNouns(view, self._known)

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
        nouns = self._nouns.nouns(stretch, span)
        titles = [found for found in nouns if not self._nouns.goes_on(span_of(found, span))]
        ranked += self._named_again(titles, span) if titles else ()
        tags = [word.tag for word in words]
        ranked += self._tagged(words, span, "PER", "person") if "PER" in tags else ()
        for match in tables.anonymous_pattern().finditer(stretch):
            ranked.append(Candidate(span_of(match, span), "anonymous"))
        for match in tables.pronoun_pattern().finditer(stretch):
            if not (match.start() and stretch[match.start() - 1] in "其吉维利排"):
                ranked.append(Candidate(span_of(match, span), "pronoun"))
        ranked += self._tagged(words, span, "ORG", "organization") if "ORG" in tags else ()
        ranked += (Candidate(found, "person") for found in somebody.addressed(self.view, span))
        ranked += (Candidate(found, "common", None, "document") for found in papers(self.view.masked, stretch, span))
        for match in noun_frames.kin_pattern().finditer(stretch) if "的" in stretch else ():
            if match[1][0] in tables.surnames() or self._is_name(span_of(match, span).start, len(match[1])):
                ranked.append(Candidate(Span(span.start + match.start(1), span.start + match.end(1)), "person"))
        ranked += self._untold(stretch, span, tags)
        ranked += (self._nouns.common(match, span) for match in titles if self._nouns.is_noun(span_of(match, span)))
        ranked += self._nouns.agent(span)
        ranked += (Candidate(found, "common", None, "group") for found in self._groups(stretch, span))
        settled = self._behind_dateline(settle(ranked, masked)) if ranked else []
        settled = [self._with_station(one, span) for one in settled] if "驻" in stretch else settled
        if "LOC" in tags:
            settled = [self._nouns.with_place(one, span) if one.kind == "common" else one for one in settled]
        settled = [one for one in settled if not self._is_in_title(one, span)] if "《" in stretch else settled
        marks = self.view.marks_in(span)
        if not marks:
            return settled
        named = [self._with_nickname(one, marks) for one in settled]
        return sorted([*named, *self._nicknames(marks, span)], key=lambda one: one.span)

    def _groups(self, stretch: str, span: Span) -> Iterator[Span]:
        """参展商们, 岸上的人: many without a name and in no table."""
        if "们" in stretch:
            yield from somebody.many(self.view, span)
        if "的人" in stretch:
            yield from (Span(*match.span()) for match in self._people(span))

    def _is_in_title(self, one: Candidate, span: Span) -> bool:
        """刊发《努力前行·某省的调查》: who is named in a title does nothing; but 《某报》, a paper by its name."""
        masked, (start, end) = self.view.masked, one.span
        opens = masked.rfind("《", span.start, start)
        inside = opens >= 0 and masked.find("》", opens, start) < 0 and masked[start] != "《"
        return inside and not (opens == start - 1 and masked[end : end + 1] == "》")

    def _with_station(self, one: Candidate, span: Span) -> Candidate:
        """驻|某村工作队队员: where somebody is stationed is told with the verb."""
        at = one.span.start - 1
        stationed = one.kind == "common" and at >= span.start and self.view.masked[at] == "驻"
        stationed = stationed and one.span.end - one.span.start > _FAMILY and self.view.masked[at - 1 : at] != "常"
        return Candidate(Span(at, one.span.end), "common", None, one.noun) if stationed else one

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
            and not (self._no_name(word.span) if label == "PER" else word.span.of(self.view.masked) in self._no_names)
        ]

    def _torn_style(self, at: int) -> int:
        """How much of a Malay style in front of a name the tagger has cut off at `at`."""
        masked = self.view.masked
        cuts = (cut for ahead, cut, tail in _styles() if masked.startswith(tail, at) and masked.endswith(ahead, 0, at))
        return next(cuts, 0)

    def _known_in(self, span: Span) -> Candidate:
        """魏良|略作沉思: the tagger drew the name of a person of the record over the next word."""
        torn = self._torn_style(span.start)
        span = Span(span.start - torn, span.end)  # 首长拿|督诺
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
