"""All names of people in one unit, from all kinds of evidence, combined in one place.

Takes a reading and its posts, gives names in order. Where two ways disagree about a place, the surer one, which is
asked first, stays and the other is dropped; what was dropped is told, for the record.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from pipeline.spans import Span
from pipeline.titles import elements, foreign, japanese
from pipeline.titles.address import addressed
from pipeline.titles.credits import credited_names
from pipeline.titles.dotted import dotted
from pipeline.titles.doubts import is_in_phrase, is_none
from pipeline.titles.expected import firm, owned, slots
from pipeline.titles.frames import (
    before_cue,
    before_list,
    framed,
    itemized,
    met,
    opening,
    pseudonyms,
    spaced,
)
from pipeline.titles.kin import related
from pipeline.titles.latin import latin
from pipeline.titles.led import led
from pipeline.titles.lists import agreed, doubled, listed, valued
from pipeline.titles.name import Name, surname_length
from pipeline.titles.positions import Post
from pipeline.titles.profiles import profiled
from pipeline.titles.reading import Reading
from pipeline.titles.search import Finder
from pipeline.titles.signatures import signed
from pipeline.titles.slots import confirmed, in_slot
from pipeline.titles.spaced import wide_labels
from pipeline.titles.tagged import tagged
from pipeline.titles.told import told
from pipeline.titles.torn import before_title

_SHORTEST = 2
# Of the tagger's lead: no name of three characters was found so far below, of two not even where a frame shows it.
_HOPELESS, _HOPELESS_IF_SHORT = -5.0, -7.25
_JOINTS = frozenset(("和", "与", "及", "以及"))
_SINCE = "自从于至到在"
_BEYOND = {
    "如": ("是说",),
    "同": ("“", "「"),
    "处": ("获悉", "了解", "得知", "获知", "听说", "看到"),
    "来": ("说", "讲"),
    "深": ("有感", "有体会", "感", "知"),
}
_DAYS = frozenset(day + part for day in "昨今" for part in "晨早午晚夜天日")
_PARTICLES, _NEAR = frozenset("之是如也而以若乎然"), 2000
_HAD = frozenset("才财福根粮田志德义余为成道源良金银宝贵旺礼信亮望")
_NUMERALS = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟万亿点")


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
    """

    places: list[int]
    first: list[Name]
    then: list[Name]
    placed: list[Name]
    spoken: list[Name]


def propose(readings: Sequence[Reading], posts: Sequence[list[Post]]) -> list[Proposals]:
    """What may be a name in each of several units. Every way to find one goes through all of them in its turn."""
    places = list(map(slots, readings, posts))
    proposals = [Proposals(here, [], [], [], []) for here in places]
    first, then = [each.first for each in proposals], [each.then for each in proposals]
    _add(first, dotted, readings, posts)
    _add(first, latin, readings, places)
    for finder in (spaced, credited_names, signed, profiled, framed, pseudonyms):
        _add(first, finder, readings)
    for of_posts in (met, itemized, opening):
        _add(first, of_posts, readings, posts)
    for finder in (related, elements.composed):
        _add(first, finder, readings)
    for of_posts in (before_title, foreign.before_office):
        _add(first, of_posts, readings, posts)
    _add(first, doubled, readings)
    _add(first, addressed, readings, places)
    _add(then, told, readings)
    _add(then, confirmed, readings, posts, map(tagged, readings, places))
    _add([each.placed for each in proposals], _in_slots, readings, posts, places)
    _add([each.spoken for each in proposals], before_cue, readings)
    return proposals


def _add(found: list[list[Name]], finder: Callable[..., Iterable[Name]], *columns: Iterable[object]) -> None:
    """Let one finder look at all units; `columns`: its arguments, one of each for a unit."""
    for names, more in zip(found, map(finder, *columns), strict=True):
        names.extend(more)


def find(reading: Reading, posts: list[Post], known: Finder, proposals: Proposals) -> Found:
    """Names of the unit, the surest first. `known`: whole names with titles so far."""
    kept = _Kept(reading, proposals.places)
    kept.add(proposals.first)
    kept.add([Name(span, sure=True) for span in known.find(reading.text, reading.span)])
    kept.add(proposals.then)
    kept.add(proposals.placed)
    if posts:
        kept.add(led(reading, posts, kept.names()))
    if kept.any:
        kept.add(listed(reading, kept.names(), frozenset(proposals.places)))
        kept.add(before_list(reading, kept.names()))
        kept.add(valued(reading, kept.names()))
        kept.add_agreed(agreed(reading, kept.names()))
    kept.add(proposals.spoken)
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

    def __init__(self, reading: Reading, places: Iterable[int]) -> None:
        self._slots = frozenset(places)
        self._reading, self._limit, self._text = reading, reading.span, reading.text
        self._found: list[Name] = []
        self.dropped: list[Span] = []
        self._taken: set[int] = set()
        self._none: dict[Span, bool] = {}  # a slot often proposes what the tagger has proposed
        self._labels = wide_labels(reading)

    def add(self, names: Iterable[Name]) -> None:
        for proposed in names:
            if not self._limit.contains(proposed.span):
                continue  # a surname of two characters, at the end of the text
            name = self._with_particle(self._before_label(proposed))
            places = range(*name.span)
            if len(places) < _SHORTEST or not self._limit.contains(name.span) or self._is_number(name):
                continue
            if (
                self._is_hopeless(name)
                or is_in_phrase(self._reading, name.span)
                or name.form == "full"
                and self._is_none(name.span)
            ):
                continue
            if self._taken.isdisjoint(places):
                self._taken.update(places)
                self._found.append(name)
            else:
                self.dropped.append(name.span)

    def add_agreed(self, names: Iterable[Name]) -> None:
        """The names that a list confirms: new ones, and those that were in doubt until then."""
        spans = {name.span for name in names}
        doubted = [at for at, name in enumerate(self._found) if not name.sure and name.span in spans]
        for at in doubted:
            self._found[at] = self._found[at]._replace(sure=True)
        self.add(name for name in names if self._taken.isdisjoint(range(*name.span)))

    def _is_none(self, span: Span) -> bool:
        known = self._none.get(span)
        if known is None:
            known = self._none[span] = is_none(self._reading, span)
        return known

    def _before_label(self, name: Name) -> Name:
        """林小满|秘 书 长：: the name without the first character of a label."""
        start, end = name.span
        if end - start > _SHORTEST + 1 and self._text[end - 2 : end] in _DAYS:
            end -= 2  # 林郑|昨晨
            name = name._replace(span=Span(start, end))
        if end - start > _SHORTEST and self._is_beyond(end):
            end -= 1
            name = name._replace(span=Span(start, end))
        if not self._labels:
            return name
        cut = next((label.start for label in self._labels if label.start < end and start < label.end), end)
        return name if cut == end else name._replace(span=Span(start, max(start, cut)))

    def _is_beyond(self, end: int) -> bool:
        """雷石|自2018年, 从雷石|处获悉, 对雷石|来说: whether the last character belongs to what follows."""
        last = self._text[end - 1]
        if last in _SINCE and self._text[end : end + 1].isdigit():
            return True
        return self._text.startswith(_BEYOND.get(last, ()), end)

    def _with_particle(self, name: Name) -> Name:
        """诸葛敏|之, 应如|是: a name that is never printed without the word of grammar behind it."""
        start, end = name.span
        whole = self._text[start : end + 1]
        if whole[-2:-1] == "有" and whole[-1] in _HAD and len(whole) == _SHORTEST + 1 and name.form == "full":
            return name._replace(span=Span(start, end + 1))  # 蓝有|才
        if whole[-1] not in _PARTICLES or name.form != "full" or len(whole) - surname_length(whole) != _SHORTEST:
            return name
        low, high = max(0, start - _NEAR), start + _NEAR
        times = self._text.count(whole[:-1], low, high)
        always = times > _SHORTEST and self._text.count(whole, low, high) == times
        return name._replace(span=Span(start, end + 1)) if always and surname_length(whole) else name

    def _is_hopeless(self, name: Name) -> bool:
        """Whether none of its characters looks like a part of a name to the tagger: 党员|起作用."""
        listed = name.span.start in self._slots or self._reading.char(name.span.start - 1) == "、"
        if listed and name.span.end - name.span.start == _SHORTEST and surname_length(name.span.of(self._text)):
            return False  # 编剧|宋词: words that are names
        least = _HOPELESS_IF_SHORT if name.sure and name.span.end - name.span.start == _SHORTEST else _HOPELESS
        return self._reading.trace(name.span) < least

    def _is_number(self, name: Name) -> bool:
        """壹佰贰拾 and the like begin with a surname only by chance."""
        return sum(map(_NUMERALS.__contains__, self._text[slice(*name.span)])) > 1

    @property
    def any(self) -> bool:
        """Whether there is a name so far."""
        return bool(self._found)

    def names(self) -> list[Name]:
        return sorted(self._found)
