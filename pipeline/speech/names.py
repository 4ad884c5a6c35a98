"""Names by their place: what stands between a title and a cue where no other stage has found a person.

Takes a clause in front of a cue; gives a candidate or None. The evidence is the frame (护河员|某某某|笑着说), a family
name, and word boundaries of the tagger; without a family name nothing is guessed, unless the tagger sees one word
that may be a name.
"""

from functools import cache
from itertools import pairwise

from pipeline import lexicon
from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.speech import frames, noun_frames, tables
from pipeline.speech.candidates import Candidate
from pipeline.speech.tables import frame_words
from pipeline.speech.view import HIDDEN, View

_HAN_ONLY = regex("[㐀-鿿·]+")
_PREDICATE_TAGS = frozenset({"v", "d", "p", "a", "ad", "vd", "c"})
_SOUND_TAGS = frozenset({"PER", "LOC", "nz", "nr", "ORG", "d"})
_NOUN_TAGS = frozenset({"n", "nz", "ORG", "LOC", "nt"})
_PLAIN_TAGS = frozenset({"v", "d", "ad", "vd", "p", "c", "f", "r", "m", "TIME"})
_FUNCTION_TAGS = frozenset({"d", "p", "c", "u", "r"})
_NEVER_TAGS = frozenset({"f", "s", "TIME", "m", "q"})
_NO_NAME_TAGS = frozenset({"w", "u", "f"})
_ADVERBS = frozenset("则却也又还都就才仍亦均曾")  # 品牌方|则
_SHORT = 2  # characters
_STARTS = 6  # places in one clause where a name is tried


@cache
def _no_names() -> frozenset[str]:
    """What begins like a name and is none; common words that do."""
    common = lexicon.word_list("surnames", "common")
    return frozenset((*frame_words("not_name"), *common))


class Names:
    """Guesses and repairs names in one document."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._not_inside = frozenset(frame_words("not_in_name"))
        self._next_word = frozenset(frame_words("not_name_end"))
        self._not_name = _no_names()
        self._tones = frozenset(frame_words("tone"))
        self._address = frozenset(frame_words("address"))
        self._after = frozenset(frame_words("after_name"))

    def guess(self, clause: Span, *, after_noun: bool = False) -> Candidate | None:
        """A family name and one or two characters between the head of a clause, or a title, and a cue."""
        for at in self._starts(clause, after_noun=after_noun):
            for length in (3, 2, 4):
                if at + length <= clause.end and self._sounds_like_name(Span(at, at + length), clause):
                    return Candidate(Span(at, at + length), "person")
        return None

    def fit(self, candidate: Candidate, clause: Span) -> Candidate:
        """A name that was cut short or drawn too long, set right by what follows: 柏松|年|介绍, 束欣不|解地."""
        masked, (start, end) = self.view.masked, candidate.span
        name = masked[start:end]
        if candidate.kind != "person" or not {name[0], name[:2]} & tables.surnames():
            return candidate
        if len(name) == 2 and name[1] in self._address:
            return candidate  # 张婶|端来
        if len(name) == 2 and end < clause.end and masked[end] not in self._next_word:
            known = candidate.ref is not None or self._predicate_at(end)
            after = masked[end + 1 : clause.end]
            if candidate.ref is not None and self._also_ends_there(masked[start : end + 1]):
                return candidate  # 赵宇|只|认为……。赵宇很难过
            if _HAN_ONLY.fullmatch(masked[end]) and (not after or (not known and after[0] in self._after)):
                return Candidate(Span(start, end + 1), "person")
        elif len(name) == 4 and candidate.ref is None and name[:2] not in tables.surnames():
            return Candidate(Span(start, end - 1), "person")  # 葛红英乐|了
        return candidate

    def _also_ends_there(self, longer: str) -> bool:
        """Whether the text prints a name of two characters without the third one, too."""
        return self.view.text.count(longer[:-1]) > self.view.text.count(longer)

    def apposed(self, noun: Candidate, clause: Span) -> Candidate | None:
        """曲某某|老人: the name in front of a common noun that nobody recognized."""
        if noun.kind != "common" or noun.noun != "person":
            return None
        masked = self.view.masked
        for length in (3, 2):
            start = noun.span.start - length
            name = masked[max(start, 0) : noun.span.start]
            edge = start == clause.start or (start > clause.start and masked[start - 1] == "的")
            known_word = self._function_word(start) or name[:2] in self._not_name or self._plain_word(start)
            verb = name[:1] in tables.verbal_surnames() and self._no_name_inside(Span(max(start, 0), noun.span.start))
            if edge and not known_word and not verb and name[0] in tables.surnames() and self._plain(name):
                return Candidate(Span(start, noun.span.start), "person")  # not 有附近|商户
        return None

    def _starts(self, clause: Span, *, after_noun: bool) -> list[int]:
        """Where a name may start: at the head of the clause, behind 但 or 据, behind a noun (护河员|某某)."""
        starts = [clause.start]
        lead = None if after_noun else frames.lead_in_pattern().match(self.view.masked, clause.start, clause.end)
        if lead:
            starts.append(lead.end())
        words = self.view.layers.words.within(clause)
        starts += [
            word.span.end
            for word, following in pairwise(words)
            if word.tag in _NOUN_TAGS
            and following.tag not in _NO_NAME_TAGS
            and word.span.of(self.view.masked) not in self._tones  # 语气|舒缓
        ][:_STARTS]
        return starts

    def _sounds_like_name(self, span: Span, clause: Span) -> bool:
        masked, length = self.view.masked, span.end - span.start
        name, after = span.of(masked), masked[span.end : clause.end]
        if not _HAN_ONLY.fullmatch(name) or tables.manner_pattern().fullmatch(name):
            return False
        if name[0] == "时" and span.start > clause.start or name[-1] == masked[span.end : span.end + 1]:
            return False  # 赶到医院|时激动落泪, 用|木尺轻|轻敲了敲
        if after and not (after[0] in self._after or self._predicate_at(span.end)):
            return False
        if (
            name[-1] in _ADVERBS
            or name[:2] in self._not_name
            or self._plain_word(span.start)
            or self._function_word(span.start)
        ):
            return False
        if self._is_lone_word(span):
            return True
        if self._common_word(span) or self._no_name_inside(span):
            return False
        if self._one_word(span, name) and length < 4 and not after:
            return True
        if name[0] in tables.verbal_surnames() and span.start == clause.start:
            return False  # 来|上下周转: a verb where no title stands in front
        family = 2 if name[:2] in tables.surnames() and length > 2 else 1
        if (length == 4) == (family == 1) or name[:family] not in tables.surnames():
            return False
        return self._plain(name)

    def _function_word(self, at: int) -> bool:
        """Whether an adverb, preposition or pronoun of one character starts here: 都|开, 未|派员."""
        return any(
            word.span.start == at
            and word.span.end - at == 1
            and (word.tag in _FUNCTION_TAGS or self.view.masked[at] == "能")  # 法院|能|主动接受监督
            for word in self.view.layers.words.within(Span(at, at + 1))
        )

    def _common_word(self, span: Span) -> bool:
        """民众|党团, 包饺子: a verb, or a common noun where no post or trade stands in front of it."""
        words = self.view.layers.words.within(span)
        known = any(word.span == span and word.tag in ("n", "nz", "nt") for word in words)
        acts = len(words) == 1 and words[0].span == span and words[0].tag == "v" and span.end - span.start > _SHORT
        return (
            acts
            or known
            and noun_frames.owner_tail().search(self.view.masked, max(0, span.start - 6), span.start) is None
        )

    def _no_name_inside(self, span: Span) -> bool:
        """车|中部, 闻|声|凑, 常住|便: words of place or time inside, a verb and its object, an adverb at the end."""
        words = [word for word in self.view.layers.words.within(span) if span.contains(word.span)]
        longer = any(
            word.span.start <= span.start and word.span.end > span.end and word.tag in ("v", "a", "d", "c")
            for word in self.view.layers.words.within(span)
        )
        if longer or any(word.tag in _NEVER_TAGS for word in words):
            return True  # 左顾右|盼
        last = words[-1] if words else None
        ends = last is not None and last.span.end == span.end and last.span.start > span.start
        if ends and last is not None and last.tag in _FUNCTION_TAGS:
            return True
        acts = len(words) > 1 and words[0].span.start == span.start and words[0].tag == "v"
        return acts and words[1].tag in ("n", "v")

    def _plain_word(self, at: int) -> bool:
        """Whether a word of two characters starts here that is no noun (初步, 开通)."""
        return any(
            word.span.start == at and word.span.end - at == 2 and word.tag in _PLAIN_TAGS
            for word in self.view.layers.words.within(Span(at, at + 2))
        )

    def _plain(self, name: str) -> bool:
        return bool(_HAN_ONLY.fullmatch(name)) and not any(char in self._not_inside for char in name[1:])

    def _predicate_at(self, at: int) -> bool:
        """Whether a verb, adverb or adjective starts here."""
        return any(
            word.span.start == at and word.tag in _PREDICATE_TAGS
            for word in self.view.layers.words.within(Span(at, at + 1))
        )

    def _is_lone_word(self, span: Span) -> bool:
        """“……，”|郁金花|笑出了声: behind the marks one word that the tagger takes for a name."""
        words = self.view.layers.words.within(span)
        alone = self.view.masked[span.start - 1 : span.start] == HIDDEN
        return alone and len(words) == 1 and words[0].span == span and words[0].tag in ("nz", "PER", "nr")

    def _one_word(self, span: Span, name: str) -> bool:
        """Whether the tagger sees one word here that may be a name (祁连山, 桑榆); not 在现场, an adverb."""
        return name[0] != "在" and any(
            word.span == span and word.tag in _SOUND_TAGS for word in self.view.layers.words.within(span)
        )
