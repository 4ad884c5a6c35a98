"""What each unit of a document holds, whatever the others say: its words corrected, posts, names proposed, bodies.

Takes the documents of one article or of several, gives one `Seen` for each unit, in order. It refuses to look from one
unit to another: whose names go on and whom a title is about is for the stage. A rule goes through many units in its
turn, since it has left the processor's cache before all others have gone through one.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from pipeline.document import Unit
from pipeline.layers import Layers
from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles import items, names, positions, untitled
from pipeline.titles.bodies import Body
from pipeline.titles.brands import companies
from pipeline.titles.positions import Post
from pipeline.titles.reading import Reading, read, windows
from pipeline.values import replace

# Who made the page is told at its foot as well (责任编辑：某某); whoever else stands there is of other articles.
_CREDITS = regex(
    "(?:" + alternation(word_list("posts", "credit")) + ")[\\s：:|｜丨/／]{1,3}[㐀-鿿]"
    "|[文图]\\s?[|｜丨/／：:]|(?:记者|编辑|责编|通讯员)[㐀-鿿]{2,3}[)）\\s]?$|摄[)）]?$|作者"
)
_LONGEST_CREDITS = 140  # characters; a longer line is a row of links
_TOGETHER = 64  # units: those of a long text at once would take the memory of all its words


class Seen(NamedTuple):
    """One unit."""

    reading: Reading
    posts: list[Post]
    proposals: names.Proposals
    named: list[Body]


def look(articles: Sequence[tuple[Layers, str]]) -> Iterator[tuple[int, Seen]]:
    """The units of all articles, each with its article's place; `articles`: with their folded texts."""
    parts = [(at, part) for at, (layers, folded) in enumerate(articles) for part in _parts(layers, folded)]
    firms = [companies(folded, layers.words.entities("PER")) for layers, folded in articles]
    for first in range(0, len(parts), _TOGETHER):
        batch = parts[first : first + _TOGETHER]
        readings: list[Reading] = []
        for at, units in groupby(batch, key=itemgetter(0)):
            layers, folded = articles[at]
            readings += read(folded, [part for _, part in units], layers.words, firms[at])
        posts = list(map(items.settled, readings, positions.find(readings)))
        seen = map(Seen, readings, posts, names.propose(readings, posts), list(map(untitled.find, readings)))
        yield from zip((at for at, _ in batch), seen, strict=True)


def _parts(layers: Layers, folded: str) -> Iterator[Unit]:
    """The units, very long ones in stretches; of what the page prints around the article those with credits."""
    for unit in layers.document.units:
        if unit.kind == "boilerplate" and not _has_credits(folded, unit.span):
            continue
        for span in windows(folded, unit.span):
            yield unit if span == unit.span else replace(unit, span=span)


def _has_credits(folded: str, line: Span) -> bool:
    return line.end - line.start <= _LONGEST_CREDITS and _CREDITS.search(folded, *line) is not None
