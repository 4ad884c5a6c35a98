"""The temporal tables of the lexicon in the shape the readers need: longest word first, found by prefix.

Takes `pipeline.lexicon` tables, gives `Words`: a mapping with a longest-prefix look-up that costs at most as many
dictionary look-ups as the table has word lengths.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Final, NamedTuple, TypeVar, cast

from pipeline.lexicon import column, in_both_scripts, rows, word_list
from pipeline.temporal.calendar import Unit
from pipeline.temporal.point import Base, Near

Entry = TypeVar("Entry")


class Words(Mapping[str, Entry]):
    """Words with a value each; `at` finds the longest one that starts at an offset."""

    def __init__(self, entries: Iterable[tuple[str, Entry]]) -> None:
        self._entries: dict[str, Entry] = {}
        for word, entry in entries:
            self._entries[word] = entry  # what a table spells itself stands before what follows from the script
            for spelt in in_both_scripts(word):
                self._entries.setdefault(spelt, entry)
        self._lengths: dict[str, list[int]] = {}  # by the first character, the longest first
        for word in sorted(self._entries, key=len, reverse=True):
            lengths = self._lengths.setdefault(word[0], [])
            if len(word) not in lengths:
                lengths.append(len(word))
        self.firsts = frozenset(self._lengths)  # characters at which a word starts

    def at(self, text: str, start: int) -> tuple[Entry, int] | None:
        """The value of the longest word at `start` and the offset behind it."""
        for length in self._lengths.get(text[start : start + 1], ()):
            word = text[start : start + length]
            if word in self._entries:  # at the end of the text it may be shorter, and a word all the same
                return self._entries[word], start + len(word)
        return None

    def __contains__(self, word: object) -> bool:
        return word in self._entries

    def __getitem__(self, word: str) -> Entry:
        return self._entries[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


class UnitWord(NamedTuple):
    """A unit of duration: ISO code, factor, whether 个 must (or may) stand before it, whether it only continues."""

    code: str
    factor: Decimal
    counter: str
    chain: bool
    not_before: frozenset[str]


class DayPart(NamedTuple):
    """A part of the day; `short` words count only beside a day or an hour."""

    key: str
    start: int
    end: int
    half: str
    short: bool


class YearPart(NamedTuple):
    """A part of a year, month or any period."""

    of: str
    code: str
    alone: bool
    not_before: frozenset[str]


class NearDay(NamedTuple):
    """昨晚: one day back, with a daypart; 今夏: this year, with a season."""

    near: Near
    held: str


class Vague(NamedTuple):
    """A word for a time that no calendar fixes."""

    type: str
    iso: str | None
    edtf: str | None
    guard: tuple[str, ...] = ()
    not_after: frozenset[str] = frozenset()


def _cells(cell: str) -> list[str]:
    return [word for word in cell.split(" ") if word]


def _each(table: str) -> Iterable[tuple[str, dict[str, str]]]:
    for row in rows(table):
        for word in _cells(row["word"]):
            yield word, row


UNITS: Final = Words(
    (
        word,
        UnitWord(row["code"], Decimal(row["factor"]), row["counter"], bool(row["chain"]), frozenset(row["not_before"])),
    )
    for word, row in _each("time_units")
)
DAYPARTS: Final = Words(
    (word, DayPart(row["word"].split(" ")[0], int(row["start"]), int(row["end"]), row["half"], short))
    for row in rows("dayparts")
    for short, cell in ((False, row["word"]), (True, row["short"]))
    for word in _cells(cell)
)
NEAR_DAYS: Final = Words(
    (word, NearDay(Near(cast("Unit", row["unit"]), int(row["shift"]), cast("Base", row["base"])), row["with"]))
    for word, row in _each("near_days")
)
STEPS: Final = Words((word, (int(row["shift"]), cast("Base", row["base"]))) for word, row in _each("near_steps"))
STEP_UNITS: Final = Words((word, cast("Unit", row["unit"])) for word, row in _each("near_units"))
YEAR_PARTS: Final = Words(
    (word, YearPart(row["of"], row["code"], bool(row["alone"]), frozenset(row["not_before"])))
    for word, row in _each("year_parts")
)
ERAS: Final = Words((word, int(row["first"])) for word, row in _each("eras"))
DYNASTIES: Final = {  # the years of the dynasty that can stand before a reign
    "隋": range(581, 618),
    "唐": range(618, 908),
    "宋": range(960, 1280),
    "元": range(1264, 1368),
    "明": range(1368, 1644),
    "清": range(1644, 1912),
}
REIGNS: Final = {int(row["first"]): int(row["years"]) for _, row in _each("eras")}  # how long each lasted


def era_at(text: str, at: int) -> tuple[int, int] | None:
    """The first year of the era or reign named at `at`, and where the name ends; 清|乾隆, but 明治 is an era itself."""
    named = ERAS.at(text, at)
    if named is None and text[at : at + 1] in DYNASTIES:
        named = ERAS.at(text, at + 1)
        return named if named is not None and named[0] in DYNASTIES[text[at]] else None
    return named


HOLIDAYS: Final = Words(
    (word, (row["rule"], bare))
    for row in rows("holidays")
    for bare, cell in ((False, row["word"]), (True, row["bare"]))
    for word in _cells(cell)
)
TERMS: Final = Words((word, (f"T {row['name']}", bool(row["common"]))) for word, row in _each("solar_terms"))
VAGUE: Final = Words(
    (
        word,
        Vague(
            row["type"],
            row["iso"] or None,
            row["edtf"] or None,
            tuple(_cells(row["guard"])),
            frozenset(row["not_after"]),
        ),
    )
    for word, row in _each("vague_times")
)
EVERY_UNITS: Final = Words((word, row["period"]) for word, row in _each("every_units"))
NOT_TIMES: Final = Words((word, True) for word in column("not_times"))
BRIEF_HOURS: Final = column("brief_days", "words", where="use", equals="hours")
BRIEF_BEHIND: Final = BRIEF_HOURS + column("brief_days", "words", where="use", equals="behind")
BRIEF_APART: Final = frozenset("".join(column("brief_days", "words", where="use", equals="apart")))
BRIEF_BEFORE: Final = frozenset("".join(column("brief_days", "words", where="use", equals="before")))
HABITS: Final = column("habit_words")
WHOLE_EVENTS: Final = frozenset(column("event_stems", "stem", where="use", equals="whole"))
SEASON_STEMS: Final = frozenset(column("event_stems", "stem", where="use", equals="season"))
SINCE_STEMS: Final = frozenset(column("event_stems", "stem", where="use", equals="since"))
AFTER_STEMS: Final = frozenset(column("event_stems", "stem", where="use", equals="after"))
GUARDS: Final = {row["guard"]: frozenset(row["characters"]) for row in rows("time_guards")}
DAY_STEMS: Final = column("event_stems", "stem", where="use", equals="day")  # 案发|当晚
SOME_DAY: Final = word_list("time_context", "some_day")  # 近日
