"""People called by their family name: alone, as the press of Taiwan and Hong Kong does (某回应,……), or with a post.

Takes the view of a document; gives the places where a family name stands for the one person of the document who bears
it. Alone it stands at the head of a clause, the person has been named in full before, and a verb of speech, an adverb
or a time follows; a character that is a word of its own (方, 高, 时) is never taken. With a post (曾主任) it stands for
the one of that family name who holds the post.
"""

import re
from functools import cache, cached_property

from pipeline import lexicon
from pipeline.spans import Span
from pipeline.speech import tables
from pipeline.speech.view import HIDDEN, View

_HEAD = f"(?:^|(?<=[，,。；;：:！？!?、）)\n\u3000 {HIDDEN}])|(?<=[但而惟唯另据])|(?<=对此|不过|随后|其后))"
_NAME_LENGTHS = (2, 3)
_AHEAD = 6  # characters of a word that tells the name


class Surnames:
    """Finds such places in one document."""

    def __init__(self, view: View) -> None:
        self.view = view

    def within(self, span: Span) -> list[tuple[Span, str]]:
        """Where a family name stands in `span`, with the person of the record."""
        found = self._titled(span)
        if self._pattern is None:
            return found
        for match in self._pattern.finditer(self.view.masked, span.start, span.end + _AHEAD):
            ref, first = self._bearers[match[1]]
            at = Span(match.start(1), match.end(1))
            if at.end > span.end:
                break
            if first < at.start and not self._in_word(at, len(match[2])):
                found.append((at, ref))
        return found

    def _titled(self, span: Span) -> list[tuple[Span, str]]:
        """曾|主任, where one person named before is a 主任 and a 曾."""
        if not self._holders:
            return []
        pattern = self._holder_pattern
        return [
            (Span(*match.span()), self._holders[match[0]])
            for match in pattern.finditer(self.view.masked, span.start, span.end)
        ]

    @cached_property
    def _holders(self) -> dict[str, str]:
        """曾主任 -> the one person of that family name and post."""
        holders: dict[str, set[str]] = {}
        for person in self.view.layers.people:
            name = lexicon.fold(person.name)
            if len(name) in _NAME_LENGTHS and name[0] in tables.surnames():
                for role in person.roles:
                    holders.setdefault(name[0] + lexicon.fold(role.core_title), set()).add(person.id)
        return {called: people.pop() for called, people in holders.items() if len(people) == 1 and len(called) > 2}

    @cached_property
    def _holder_pattern(self) -> re.Pattern[str]:
        return re.compile(tables.alternation(self._holders))

    @cached_property
    def _bearers(self) -> dict[str, tuple[str, int]]:
        """Family name -> the one person who bears it, and where he is first named in full."""
        bearers: dict[str, dict[str, tuple[str, int]]] = {}
        followers = tuple(tables.frame_words("after_surname"))
        for person in self.view.layers.people:
            name = lexicon.fold(person.name)
            alone = len(name) in _NAME_LENGTHS and name[0] in tables.surnames() and name[:2] not in tables.surnames()
            if not alone or any(word.startswith(name[1:]) for word in followers):
                continue
            first = min((mention.span.start for mention in person.mentions if mention.kind == "name"), default=0)
            same = bearers.setdefault(name[0], {}).setdefault(name, (person.id, first))
            bearers[name[0]][name] = min(same, (person.id, first), key=lambda one: one[1])
        words = frozenset(tables.frame_words("surname_or_word"))
        return {
            name: next(iter(people.values()))
            for name, people in bearers.items()
            if len(people) == 1 and name not in words
        }

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        if not self._bearers:
            return None
        return re.compile(f"{_HEAD}([{''.join(self._bearers)}])(?=({_followers()}))")

    def _in_word(self, at: Span, follower: int) -> bool:
        """马上, 高度: a word of the language begins here, no name; but 赖答复, which the tagger takes for a verb."""
        glued = at.end + follower if follower > 1 else at.end
        return any(
            word.span.start == at.start and word.span.end > glued and word.tag not in ("PER", "nz", "LOC", "ORG")
            for word in self.view.layers.words.within(at)
        )


@cache
def _followers() -> str:
    """A verb of speech, an adverb or a time: what may stand behind a family name that stands alone."""
    cues = (word for word, entry in tables.cue_entries().items() if entry.behaviour not in ("bare", "short"))
    return tables.alternation((*tables.frame_words("after_surname"), *cues))
