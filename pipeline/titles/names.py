"""All names of people in one unit, from all kinds of evidence, combined in one place.

Takes a reading and its posts, gives names in order. Where two ways disagree about a place, the surer one, which is
asked first, stays and the other is dropped; what was dropped is told, for the record.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from pipeline.spans import Span
from pipeline.titles import elements, foreign, japanese
from pipeline.titles.address import addressed
from pipeline.titles.credits import credited_names
from pipeline.titles.dotted import dotted
from pipeline.titles.expected import firm, owned, slots
from pipeline.titles.frames import (
    before_list,
    bynamed,
    framed,
    itemized,
    met,
    opening,
    pseudonyms,
    spaced,
)
from pipeline.titles.judging import Judge
from pipeline.titles.kin import related
from pipeline.titles.latin import latin
from pipeline.titles.led import led
from pipeline.titles.lists import agreed, among, doubled, listed, valued
from pipeline.titles.name import Name, surname_length
from pipeline.titles.positions import Post
from pipeline.titles.profiles import profiled
from pipeline.titles.reading import Reading
from pipeline.titles.search import Finder
from pipeline.titles.signatures import signed
from pipeline.titles.slots import confirmed, in_slot
from pipeline.titles.speaking import before_cue
from pipeline.titles.tagged import tagged
from pipeline.titles.told import told
from pipeline.titles.torn import before_title

_JOINTS = frozenset(("和", "与", "及", "以及"))


class Found(NamedTuple):
    """The names of a unit in order, without overlaps, and the readings that lost against one of them."""

    names: list[Name]
    dropped: list[Span]


class Proposals(NamedTuple):
    """What one unit may name, the surest first, as far as that does not depend on the units before it.

    Attributes:
        places: where its titles expect a name.
        first, then: before and after the names that the document has told so far.
        placed: what only its place after a title shows to be a name.
        spoken: what stands at the head of a clause, before a verb of speech.
        judge: who has passed all of them, and is to judge what the units before lead to.
    """

    places: list[int]
    first: list[Name]
    then: list[Name]
    placed: list[Name]
    spoken: list[Name]
    judge: Judge


def propose(readings: Sequence[Reading], posts: Sequence[list[Post]]) -> list[Proposals]:
    """What may be a name in each of several units. Every way to find one goes through all of them in its turn."""
    places = list(map(slots, readings, posts))
    proposals = [
        Proposals(here, [], [], [], [], judge) for here, judge in zip(places, map(Judge, readings, places), strict=True)
    ]
    first, then = [each.first for each in proposals], [each.then for each in proposals]
    _add(first, dotted, readings, posts)
    _add(first, latin, readings, places)
    for finder in (elements.composed, spaced, credited_names, signed, profiled, framed, pseudonyms, bynamed):
        _add(first, finder, readings)
    for of_posts in (met, itemized, opening):
        _add(first, of_posts, readings, posts)
    _add(first, related, readings)
    for of_posts in (before_title, foreign.before_office):
        _add(first, of_posts, readings, posts)
    for of_lists in (doubled, among):
        _add(first, of_lists, readings)
    _add(first, addressed, readings, places)
    _add(then, told, readings)
    _add(then, confirmed, readings, posts, map(tagged, readings, places))
    _add([each.placed for each in proposals], _in_slots, readings, posts, places)
    _add([each.spoken for each in proposals], before_cue, readings)
    for each in proposals:
        for proposed in (each.first, each.then, each.placed, each.spoken):
            proposed[:] = each.judge.passed(proposed)
    return proposals


def _add(found: list[list[Name]], finder: Callable[..., Iterable[Name]], *columns: Iterable[object]) -> None:
    """Let one finder look at all units; `columns`: its arguments, one of each for a unit."""
    for names, more in zip(found, map(finder, *columns), strict=True):
        names.extend(more)


def find(reading: Reading, posts: list[Post], known: Finder, proposals: Proposals) -> Found:
    """Names of the unit, the surest first. `known`: whole names with titles so far."""
    kept = _Kept(proposals.judge)
    kept.take(proposals.first)
    kept.add([Name(span, sure=True) for span in known.find(reading.text, reading.span)])
    kept.take(proposals.then)
    kept.take(proposals.placed)
    if posts:
        kept.add(led(reading, posts, kept.names()))
    if kept.any:
        kept.add(listed(reading, kept.names(), frozenset(proposals.places)))
        kept.add(before_list(reading, kept.names()))
        kept.add(valued(reading, kept.names()))
        kept.add_agreed(agreed(reading, kept.names()))
    kept.take(proposals.spoken)
    return Found(_beside_sure(reading, kept.names()), kept.dropped)


def _in_slots(reading: Reading, posts: list[Post], places: list[int]) -> list[Name]:
    """What only its place after a title shows to be a name."""
    if not posts:
        return []
    torn = (foreign.in_slot(reading, post.span.end, post.kind) for post in posts if not post.blocked)
    found = confirmed(reading, posts, [name for name in torn if name])
    found += (name for slot in places if (name := japanese.in_slot(reading, slot)))
    sure, of_one = firm(reading, posts), owned(reading, posts)
    placed = [name for slot in places if (name := in_slot(reading, slot, slot in sure, slot in of_one))]
    return found + confirmed(reading, posts, placed)


def _beside_sure(reading: Reading, names: list[Name]) -> list[Name]:
    """哈恩 in 哈恩、贝里斯特姆: what only the form of a name left in doubt, beside a sure one of its list."""
    found = list(names)
    order = [*range(len(found)), *range(len(found) - 1, -1, -1)]
    for at in order:
        for beside in (at - 1, at + 1):
            if found[at].sure or not 0 <= beside < len(found) or not found[beside].sure:
                continue
            first, last = sorted((found[at], found[beside]))
            between = reading.text[first.span.end : last.span.start]
            text = found[at].span.of(reading.text)
            person = (surname_length(text) > 0 or foreign.sounds(text)) and reading.tag_at(
                found[at].span.start
            ) == "PER"
            ranged = between == "到" and reading.char(first.span.start - 1) == "从"  # 从林忠和|到|某某
            joined = between == "、" or ranged
            joined = joined or between in _JOINTS and surname_length(text) == 1 and not foreign.sounds(text)
            if joined and person and found[beside].form == found[at].form == "full":
                found[at] = found[at]._replace(sure=True)
    return found


class _Kept:
    """Names that do not overlap: the first one added to a place stays."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._found: list[Name] = []
        self.dropped: list[Span] = []
        self._taken: set[int] = set()

    def add(self, names: Collection[Name]) -> None:
        """Take the names that the judge passes."""
        if names:
            self.take(self._judge.passed(names))

    def take(self, passed: Iterable[Name]) -> None:
        for name in passed:
            places = range(*name.span)
            if self._taken.isdisjoint(places):
                self._taken.update(places)
                self._found.append(name)
            else:
                self.dropped.append(name.span)

    def add_agreed(self, names: Collection[Name]) -> None:
        """The names that a list confirms: new ones, and those that were in doubt until then."""
        if not names:
            return
        spans = {name.span for name in names}
        doubted = [at for at, name in enumerate(self._found) if not name.sure and name.span in spans]
        for at in doubted:
            self._found[at] = self._found[at]._replace(sure=True)
        self.add([name for name in names if self._taken.isdisjoint(range(*name.span))])

    @property
    def any(self) -> bool:
        """Whether there is a name so far."""
        return bool(self._found)

    def names(self) -> list[Name]:
        return sorted(self._found)
