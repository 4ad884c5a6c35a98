"""Common nouns that stand for an organization named before: 社区, 该校, 我市.

Takes the gathered organizations of one article, gives mentions for them. It refuses common nouns in general statements.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from pipeline.document import Document, Unit
from pipeline.spans import Cover, Span, within
from pipeline.titles import tables
from pipeline.titles.reading import windows
from pipeline.tokens import Word, Words

_SEVERAL, _POINTING, _BUREAU = 8, "该本我", "bureau"
_THIS, _NOMINAL = frozenset("该本"), frozenset(("n", "nz", "ORG", "q", "k"))  # the latter are tags of common nouns
_OURS, _SENTENCE_ENDS, _LONGEST_SENTENCE = "我本", "。！？；\n", 200
_NOUNS = frozenset(("n", "nz", "nw", "vn", "an", "a", "m", "q", "LOC", "ORG", "j", "s", "r"))
_FACULTY, _COMMAS = "学院", ",，"
_LEVELS, _LONGEST_LEVEL = frozenset("市县区旗镇乡村院"), 3


def nominal_mentions(
    document: Document,
    folded: str,
    words: Words,
    places: Mapping[Span, str],
    heads: Mapping[str, str],
    titled: frozenset[Span],
) -> dict[str, list[Span]]:
    """Common nouns (社区, 该校) → spans, by the key of the body last named in the section that they can mean."""
    found: dict[str, list[Span]] = {}
    spans = sorted(places)
    by_head = _by_head(places, heads)
    covered = Cover(spans)
    section: int | None = None
    latest: dict[str, Span] = {}
    own: dict[str, str] = {}
    at = 0
    titled_spans = sorted(titled)
    for unit in document.units:
        if unit.section != section:
            section, latest, own = unit.section, {}, {}
        if unit.kind in ("headline", "subtitle", "heading", "group_heading", "boilerplate"):
            continue
        for span in sorted({*_nominals(folded, words, unit), *within(titled_spans, unit.span)}):
            while at < len(spans) and spans[at].start < span.start:
                if document.unit_at(spans[at].start).section == section and not _is_faculty(spans[at].of(folded)):
                    latest[heads[places[spans[at]]]] = spans[at]
                    own.update(dict.fromkeys(_own_nouns(spans[at].of(folded)), places[spans[at]]))
                at += 1
            if covered.touches(span):
                continue
            noun = span.of(folded)
            if noun[0] in _OURS and len(noun) > 1 and not is_unit(noun[1:]):
                keys = sorted(_ours(noun[1:], by_head) - _parties(folded, span, spans, places))
            else:
                keys = _last_named(noun, latest, own, places, folded)
            if len(set(keys)) == 1 and not _is_left(words, folded, latest.values(), span):
                found.setdefault(keys[0], []).append(span)
    return found


def _is_faculty(name: str) -> bool:
    """美术学院, 政法学院: one of many of a university, no school of its own."""
    return name.endswith(_FACULTY) and name[: -len(_FACULTY)] in tables.name_context("faculty")


def _by_head(places: Mapping[Span, str], heads: Mapping[str, str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for key in places.values():
        if not _is_faculty(key):
            found.setdefault(heads[key], set()).add(key)
    return found


def _ours(word: str, by_head: Mapping[str, set[str]]) -> set[str]:
    """All bodies of the article that 校 of 我校 can mean, if there are not more than a reader could tell apart."""
    known = tables.nominals().get(word)
    found = [by_head[head] for head in known.heads if head in by_head] if known else []
    return set().union(*found) if sum(map(len, found)) <= _SEVERAL else set()


def _last_named(
    noun: str, latest: Mapping[str, Span], own: Mapping[str, str], places: Mapping[Span, str], folded: str
) -> list[str]:
    """The body last named that a common noun can mean; one that ends in the noun itself, if that is a unit's."""
    word = noun[1:] if noun[0] in _POINTING and len(noun) > 1 else noun
    if is_unit(word):
        return [own[word]] if word in own else []  # 该中心 is no 客运车间
    known = tables.nominals().get(word)
    fitting = [latest[head] for head in known.heads if head in latest] if known else []
    if noun[-1] in _LEVELS and len(noun) < _LONGEST_LEVEL:
        fitting = [span for span in fitting if folded[span.end - 1] == noun[-1]]  # no 市 is a 地区, no 院 a 法庭
    if len(word) > 1 and known is not None and _BUREAU in known.heads:
        fitting = [span for span in fitting if folded.endswith(word, *span)]  # 公安局 is no 交通局
    return [places[max(fitting)]] if fitting else []


def _is_left(words: Words, folded: str, latest: Iterable[Span], noun: Span) -> bool:
    """新平村书记甲……在红桥村，|村支书乙: whether another place of that level sets the scene in between."""
    level, scene = folded[noun.end - 1], tuple(folded[noun.end - 1] + mark for mark in _COMMAS)
    if level not in _LEVELS or noun.end - noun.start >= _LONGEST_LEVEL or folded[noun.start] in _OURS:
        return False
    named = max((body.end for body in latest if folded[body.end - 1] == level), default=noun.start)
    if all(folded.find(end, named, noun.start) < 0 for end in scene):
        return False
    between = words.within(Span(named, noun.start))
    return any(word.tag == "LOC" and folded.startswith(scene, word.span.end - 1) for word in between)


def _parties(folded: str, span: Span, spans: list[Span], places: Mapping[Span, str]) -> set[str]:
    """甲中学|来我校: the bodies named in the sentence of 我校, none of which is it; `spans` are those of all bodies."""
    low, high = max(0, span.start - _LONGEST_SENTENCE), span.end + _LONGEST_SENTENCE
    opens = max(folded.rfind(mark, low, span.start) for mark in _SENTENCE_ENDS)
    ends = [at for mark in _SENTENCE_ENDS if (at := folded.find(mark, span.end, high)) >= 0]
    first, last = (bisect_left(spans, Span(at, at)) for at in (max(opens, low), min(ends, default=high)))
    return {places[body] for body in spans[first:last]}


def _own_nouns(name: str) -> list[str]:
    """服务中心|中心, 工作站, 工区: what a name itself ends in may stand for it."""
    name = name.rstrip("”’」』")
    return [name[-length:] for length in (2, 3, 4) if is_unit(name[-length:])]


def is_unit(noun: str) -> bool:
    """Whether a noun of two characters or more ends the names of parts of bodies (工区, 教研室, 中心)."""
    return noun in _units()


@cache
def _units() -> frozenset[str]:
    nouns = tables.organization_heads().labels
    return frozenset(noun for noun in nouns if len(noun) > 1 and tables.head_of(noun).reach == "unit")


@cache
def _referring() -> frozenset[str]:
    """All that may refer to a body by itself or behind 该 or 本: most words are neither."""
    nouns = tables.nominals().keys() | _units()
    return frozenset(nouns | {this + noun for this in _THIS for noun in tables.nominals()})


def _nominals(folded: str, words: Words, unit: Unit) -> Iterator[Span]:
    for window in windows(folded, unit.span):
        yield from _nominals_within(folded, words.within(window))


def _nominals_within(folded: str, tagged: tuple[Word, ...]) -> Iterator[Span]:
    nominals, units, referring = tables.nominals(), _units(), _referring()
    for index in [index for index, ((start, end), _) in enumerate(tagged) if folded[start:end] in referring]:
        span, tag = tagged[index]
        text = span.of(folded)
        if text[0] in _THIS and text[1:] in nominals:
            yield span
            continue
        if tag not in _NOMINAL:
            continue
        nominal, unit = nominals.get(text), text in units
        before = tagged[index - 1] if index else None
        after = tagged[index + 1] if index + 1 < len(tagged) else None
        if before and before.span.of(folded) in _THIS and before.span.end == span.start:
            yield Span(before.span.start, span.end)
        elif (unit or nominal is not None and nominal.alone) and _stands_for_one(
            before.tag if before else "w", after.tag if after else "w"
        ):
            yield span


def _stands_for_one(before: str, after: str) -> bool:
    """Whether a bare noun can be replaced by a name: no general statement (企业发展源于…), no kind (基层派出所)."""
    if before in _NOUNS or before == "u":
        return False
    if after in ("n", "nz", "an", "q"):
        return before in ("w", "p", "v")
    if after == "vn":
        return before in ("p", "v")
    return True
