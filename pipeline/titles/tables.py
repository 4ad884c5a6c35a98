"""The tables of the title grammar, loaded once, in the shape in which the grammar asks them.

Takes the rows of `pipeline.lexicon`, gives sets of words that can be matched at an offset in constant time, and
refuses nothing: a malformed table already fails in the loader.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from pipeline import lexicon


class WordSet:
    """Words with a label each, matched where they end or start; the longest match wins."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        self.labels = dict(labels)
        self._by_last = _lengths((word[-1], len(word)) for word in self.labels)
        self._by_first = _lengths((word[0], len(word)) for word in self.labels)
        self._last = _one_of(self._by_last)
        self._tails = frozenset(word[-2:] for word in self.labels)

    def __contains__(self, word: str) -> bool:
        return word in self.labels

    def ends(self, text: str, start: int, stop: int) -> list[int]:
        """Offsets up to `stop` at which a word may end, told by its last two characters."""
        ends = [match.end() for match in self._last.finditer(text, start, stop)]  # most characters end none
        return [end for end in ends if text[end - 2 : end] in self._tails or text[end - 1] in self._tails]

    def ending(self, text: str, end: int, floor: int) -> int | None:
        """Start of the longest word that ends at `end` and starts at `floor` or later."""
        for length in self._by_last.get(text[end - 1], ()) if end > floor else ():
            if end - length >= floor and text[end - length : end] in self.labels:
                return end - length
        return None

    def within(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where the longest word stands that ends at each offset between `start` and `end`."""
        for stop in self.ends(text, start + 1, end):
            first = self.ending(text, stop, start)
            if first is not None:
                yield first, stop

    def starting(self, text: str, start: int, limit: int) -> int | None:
        """End of the longest word that starts at `start` and ends at `limit` or earlier."""
        for length in self._by_first.get(text[start], ()) if start < limit else ():
            if start + length <= limit and text[start : start + length] in self.labels:
                return start + length
        return None


class Head(NamedTuple):
    """What the head noun of an organization says: its type, its level as a component, how far its name reaches."""

    type: str
    level: str
    reach: str


def _one_of(chars: Collection[str]) -> re.Pattern[str]:
    """Any one of these characters; nothing if there are none."""
    return re.compile("[" + "".join(map(re.escape, sorted(chars))) + "]" if chars else "(?!)")


def _lengths(pairs: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for char, length in pairs:
        found.setdefault(char, set()).add(length)
    return {char: tuple(sorted(lengths, reverse=True)) for char, lengths in found.items()}


def _labelled(table: str, label: str) -> WordSet:
    labels: dict[str, str] = {}
    for row in lexicon.rows(table):
        for word in row["words"].split(" "):
            labels.setdefault(word, row[label])
    return WordSet(labels)


@cache
def position_heads() -> WordSet:
    """Heads of positions, labelled with their kind."""
    return _labelled("positions", "kind")


@cache
def position_parts() -> WordSet:
    """What may stand before a head inside the position, labelled with the part."""
    return _labelled("position_parts", "part")


@cache
def role_prefixes() -> WordSet:
    """Words outside a position that say how it is held, labelled with the status or `none`."""
    return _labelled("role_prefixes", "status")


@cache
def appointment_verbs() -> Mapping[str, tuple[str, str]]:
    """Verbs that tie a name to a position: verb → (form, status)."""
    table: dict[str, tuple[str, str]] = {}
    for row in lexicon.rows("appointment_verbs"):
        for verb in row["words"].split(" "):
            table.setdefault(verb, (row["form"], row["status"]))
    return table


@cache
def object_verbs() -> Mapping[str, str]:
    """Verbs with the name between them and 为: 任命甲为某局局长."""
    table: dict[str, str] = {}
    for row in lexicon.rows("appointment_verbs"):
        if row["form"] == "object":
            for verb in row["words"].split(" "):
                table.setdefault(verb, row["status"])
    return table


@cache
def organization_heads() -> WordSet:
    """Head nouns of organizations, labelled with the key of their row."""
    return _labelled("organization_heads", "key")


@cache
def head_rows() -> Mapping[str, Head]:
    """Key of a row of head nouns → what its words say."""
    return {row["key"]: Head(row["type"], row["level"], row["reach"]) for row in lexicon.rows("organization_heads")}


def head_of(word: str) -> Head:
    """What the head noun `word` says; it must be in the table."""
    return head_rows()[organization_heads().labels[word]]


@cache
def places() -> WordSet:
    """Short names of places, labelled province, country, prefecture or whole."""
    return _labelled("places", "key")


@cache
def events() -> WordSet:
    """Last words of the names of contests, meetings and festivals."""
    return WordSet(dict.fromkeys(lexicon.column("event_heads"), "event"))


@cache
def state_offices(key: str) -> WordSet:
    """What stands in the titles of states abroad: field, title, realm, short."""
    return WordSet(dict.fromkeys(lexicon.word_list("state_offices", key), key))


@cache
def appellations(place: str) -> WordSet:
    """Forms of address that stand at `place`: after, title, before, follows, office."""
    return WordSet(dict.fromkeys(lexicon.column("appellations", "words", where="place", equals=place), place))


@cache
def honour_verbs() -> WordSet:
    """Verbs that give or receive an honour, labelled award, designation or any."""
    return _labelled("honour_verbs", "kind")


@cache
def surnames(key: str) -> frozenset[str]:
    """Family names of one key (`single`, `compound`, `frequent`, `verbal`); `common`: words that only look like one."""
    return frozenset(lexicon.word_list("surnames", key))


@cache
def name_context(*keys: str) -> frozenset[str]:
    """What stands around names and bodies: the words of the keys (`stop`, `cue`, …), which the table explains."""
    return frozenset(word for key in keys for word in lexicon.word_list("name_context", key))


@cache
def context_words(key: str) -> tuple[str, ...]:
    """The words of `name_context`, the longest first, for asking a place of a text about all of them at once."""
    return tuple(sorted(name_context(key), key=lambda word: (-len(word), word)))


def context_ending(key: str, text: str, end: int, floor: int) -> str:
    """The longest word of one key of `name_context` that ends at `end` and starts at `floor` or later, "" if none."""
    words = context_words(key)
    return next(word for word in words if text.endswith(word, floor, end)) if text.endswith(words, floor, end) else ""


@cache
def chiefs() -> Mapping[str, tuple[str, ...]]:
    """Key of a row of head nouns (or `any`) → the titles of those who lead such bodies or work there."""
    found: dict[str, tuple[str, ...]] = {}
    for row in lexicon.rows("chiefs"):
        for key in row["heads"].split(" "):
            found[key] = found.get(key, ()) + tuple(row["words"].split(" "))
    return found


@cache
def families() -> Mapping[str, tuple[frozenset[str], tuple[str, ...]]]:
    """Key of a row of chiefs → the rows of head nouns that it holds for, and the titles of those who lead."""
    return {
        row["key"]: (frozenset(row["heads"].split(" ")), tuple(row["words"].split(" ")))
        for row in lexicon.rows("chiefs")
        if not row["key"].startswith("of_")
    }


@cache
def kinship() -> Mapping[str, str]:
    """Word of kinship → gender."""
    return {word: row["gender"] for row in lexicon.rows("kinship") for word in row["words"].split(" ")}


@cache
def kin() -> re.Pattern[str]:
    """丈夫, 同学: any word of kinship."""
    return re.compile(lexicon.alternation(kinship()))


@cache
def near_days() -> frozenset[str]:
    """Words for days and years told from today (昨晨, 明晚), in both scripts."""
    return frozenset(form for word in lexicon.column("near_days", "word") for form in lexicon.in_both_scripts(word))


@cache
def ethnic_groups() -> frozenset[str]:
    """Names of the ethnic groups."""
    return frozenset(lexicon.column("ethnic_groups"))


class Nominal(NamedTuple):
    """A common noun for organizations: whether it may stand alone, and the rows of head nouns that it can mean."""

    alone: bool
    heads: frozenset[str]


@cache
def nominals() -> Mapping[str, Nominal]:
    """Common nouns that may refer back to an organization."""
    return {
        row["key"]: Nominal(row["use"] == "alone", frozenset(row["heads"].split(" ")))
        for row in lexicon.rows("organization_nominals")
    }
