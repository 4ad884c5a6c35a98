"""People called by their family name: alone, as the press of Taiwan and Hong Kong does (某回应,……), or with a post.

Takes the view of a document; gives the places where a family name stands for the one person of the document who bears
it. Alone it stands at the head of a clause, the person has been named in full before, and a verb of speech, an adverb
or a time follows; for a character that is a word of its own (方, 高, 时) only a verb of speech with a pause (方说，).
With a post (曾主任) it stands for the one of that family name who holds the post.
"""

import re
from bisect import bisect_left
from functools import cache, cached_property

from pipeline import lexicon
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span, places
from pipeline.speech import tables
from pipeline.speech.tables import frame_words
from pipeline.speech.view import HIDDEN, View

_HEAD = regex(f"^|(?<=[，,。；;：:！？!?、）)\n\u3000 {HIDDEN}])|(?<=[但而惟唯另据])|(?<=对此|不过|随后|其后)")
_NAME_LENGTHS = (2, 3)
_CHIEF = regex("^(?:董事长|总(?:经理|裁|监|教练|编辑?|工程师|工|干事|会计师|设计师)$)")
_ALL = frozenset("共结是部数体局书统务有要会想爱算能和额量价之")  # behind 总, in one word
_PAUSES = frozenset("，,：:")
_AHEAD = 6  # characters of a word that tells the name


@cache
def _followers() -> re.Pattern[str]:
    """What may follow a family name that stands alone. It is the same for all documents: a pattern that held the names
    of a document as well would take longer to compile than all other stages take to read that document.
    """
    cues = (word for word, entry in tables.cue_entries().items() if entry.behaviour not in ("bare", "short"))
    return re.compile(alternation((*frame_words("after_surname"), *cues)))


@cache
def _words() -> frozenset[str]:
    """Family names that are words of their own."""
    return frozenset(frame_words("surname_or_word"))


@cache
def _openings() -> frozenset[str]:
    """What the words that follow a family name alone begin with: 日前 in 某日前往, a given name and more."""
    words = frame_words("after_surname")
    return frozenset(word[:length] for word in words for length in range(1, len(word) + 1))


def follows_a_surname(words: str) -> bool:
    """续 in 某续指, 裁决: what other stages may take for a given name."""
    return words in _openings()


def _inside(places: list[int], span: Span) -> list[int]:
    return places[bisect_left(places, span.start) : bisect_left(places, span.end)]


class Surnames:
    """Finds such places in one document."""

    def __init__(self, view: View) -> None:
        self.view = view

    def within(self, span: Span) -> list[tuple[Span, str]]:
        """Where a family name stands in `span`, with the person of the record."""
        masked, found = self.view.masked, self._titled(span)
        for place in _inside(self._alone, span):
            follower = _followers().match(masked, place + 1, span.end + _AHEAD)
            ref, first = self._bearers[masked[place]]
            at = Span(place, place + 1)
            if not follower or first >= place:
                continue
            sure = masked[follower.end() : follower.end() + 1] in _PAUSES and follower[0] in tables.cue_entries()
            if sure or masked[place] not in _words() and not self._in_word(at, len(follower[0])):
                found.append((at, ref))
        return found

    def _titled(self, span: Span) -> list[tuple[Span, str]]:
        """曾|主任, where one person named before is a 主任 and a 曾."""
        masked, free = self.view.masked, span.start
        found: list[tuple[Span, str]] = []
        for start in _inside(self._called, span):
            ends = (end for end in self._called_at[start] if start >= free and end <= span.end)
            if (end := next(ends, None)) is not None:
                found.append((Span(start, end), self._holders[masked[start:end]]))
                free = end
        return found

    @cached_property
    def _alone(self) -> list[int]:
        """Where one of the family names opens a clause."""
        masked = self.view.masked
        return sorted(at for name in self._bearers for at in places(name, masked) if _HEAD.match(masked, at))

    @cached_property
    def _called(self) -> list[int]:
        return sorted(self._called_at)

    @cached_property
    def _called_at(self) -> dict[int, list[int]]:
        """Where somebody is called by family name and post, and where that ends, the longest first."""
        masked, found = self.view.masked, dict[int, list[int]]()
        for called in sorted(self._holders, key=len, reverse=True):
            for at in places(called, masked):
                if called[-1] == "总" and masked[at + len(called)] in _ALL:
                    continue  # 曾|总是
                found.setdefault(at, []).append(at + len(called))
        return found

    @cached_property
    def _holders(self) -> dict[str, str]:
        """曾主任 -> the one person of that family name and post."""
        holders: dict[str, set[str]] = {}
        posts = tables.titles()
        for person in self.view.layers.people:
            name = lexicon.fold(person.name)
            if len(name) in _NAME_LENGTHS and name[0] in tables.surnames():
                for role in person.roles:
                    title = lexicon.fold(role.core_title)
                    for post in {title, *(title[cut:] for cut in range(1, len(title) - 1) if title[cut:] in posts)}:
                        holders.setdefault(name[0] + post, set()).add(person.id)  # 项目|经理, 副|局长
                    if _CHIEF.search(title):
                        holders.setdefault(f"{name[0]}总", set()).add(person.id)  # 总教练某某……。曾总
        short = (
            called for called, people in holders.items() if len(people) == 1 and len(called) + called.endswith("总") > 2
        )
        return {called: holders[called].pop() for called in [*short]}

    @cached_property
    def _bearers(self) -> dict[str, tuple[str, int]]:
        """Family name -> the one person who bears it, and where he is first named in full."""
        bearers: dict[str, dict[str, tuple[str, int]]] = {}
        for person in self.view.layers.people:
            name = lexicon.fold(person.name)
            alone = len(name) in _NAME_LENGTHS and name[0] in tables.surnames() and name[:2] not in tables.surnames()
            if not alone or name[1:] in _openings():
                continue
            first = min((mention.span.start for mention in person.mentions if mention.kind == "name"), default=0)
            same = bearers.setdefault(name[0], {}).setdefault(name, (person.id, first))
            bearers[name[0]][name] = min(same, (person.id, first), key=lambda one: one[1])
        return {name: next(iter(people.values())) for name, people in bearers.items() if len(people) == 1}

    def _in_word(self, at: Span, follower: int) -> bool:
        """马上, 高度: a word of the language begins here, no name; but 赖答复, which the tagger takes for a verb."""
        glued = at.end + follower if follower > 1 else at.end
        return any(
            word.span.start == at.start and word.span.end > glued and word.tag not in ("PER", "nz", "LOC", "ORG")
            for word in self.view.layers.words.within(at)
        )
