"""What each measure word is known to count, by a table, and which words name people.

Takes a measure word and a noun, or a place in a text where one stands; says whether they fit, misfit or are unknown.
"""

from collections.abc import Mapping

from pipeline.layers import QuantityMention
from pipeline.lexicon import rows
from pipeline.numbers.roles import role
from pipeline.numbers.units import WordTable

PEOPLE_ENDS = frozenset("人员者民生众女男客工师兵属童友士員眾師屬")
PERSONS = frozenset({"人", "名", "位"})
PEOPLE_MEASURES = PERSONS | {"户", "戶", "人次", "户次"}
_FITTING: dict[str, dict[str, tuple[str, ...]]] = {}  # by measure word, then by the last character of the noun
for _row in rows("measure_nouns"):
    _ends: dict[str, tuple[str, ...]] = {}
    for _noun in _row["nouns"].split():
        _ends[_noun[-1]] = (*_ends.get(_noun[-1], ()), _noun)
    _FITTING |= dict.fromkeys(_row["measure"].split(), _ends)
_LONG = 3  # characters from which on a noun of the table is one, however the tagger cuts it
_LISTED = {  # by measure word: its long nouns
    measure: WordTable((noun, "n") for noun in _row["nouns"].split() if len(noun) >= _LONG)
    for _row in rows("measure_nouns")
    for measure in _row["measure"].split()
}
_BRACKETED = 4  # characters of 件（套）
_UNKNOWN: Mapping[str, tuple[str, ...]] = {}
_PERSONS_ENDS = _FITTING["名"]


_NO_PEOPLE = role("no_people")
# What stands between the old and the new figure: 由90宗|升至|120宗
CHANGES = role("change") + tuple(verb + into for verb in role("changing") for into in "到至为成為")
_CHANGE_STARTS = frozenset(word[0] for word in CHANGES)
_OF_ANYTHING, _HEADS = frozenset({"个", "大", "种", "项"}), role("head")


def ends_of(measure: str) -> Mapping[str, tuple[str, ...]]:
    """The ends of nouns that the measure word is known to count, by their last character; 件（套） is a 件."""
    return _FITTING.get(measure if len(measure) < _BRACKETED else measure.partition("（")[0], _UNKNOWN)


def is_changed(text: str, at: int) -> bool:
    """Whether what stands at `at` leads on to the new figure."""
    return text[at : at + 1] in _CHANGE_STARTS and text.startswith(CHANGES, at)


def fits(measure: str, noun: str) -> bool:
    """Whether the measure word is known to count what ends like `noun`."""
    ends = ends_of(measure).get(noun[-1:])
    if ends is None or not noun.endswith(ends):
        return False
    return not (measure in PEOPLE_MEASURES and noun.endswith(_NO_PEOPLE))  # 一位|出生在…的学者


def measure_of(text: str, mention: QuantityMention) -> str:
    """The measure word of a quantity as printed, "" if it has none."""
    measure = mention.measure
    return text[measure.start : measure.end] if measure is not None else ""


def fitting_end(measure: str, text: str, start: int, end: int) -> int:
    """How many characters at the end of `text[start:end]` name what the measure word is known to count, or 0."""
    nouns = ends_of(measure).get(text[end - 1 : end])
    if nouns is None or not text.endswith(nouns, start, end):
        return 0  # nearly always
    return max(len(noun) for noun in nouns if text.endswith(noun, start, end))


def listed_end(measure: str, text: str, at: int) -> int:
    """Where the longest noun ends that stands at `at` and that the table lists whole for the measure word, else 0."""
    table = _LISTED.get(measure)
    found = None if table is None else table.at(text, at)
    return 0 if found is None else at + len(found[0])


def misfits(measure: str, noun: str) -> bool:
    """Whether it is known what the measure word counts, and that is not `noun`."""
    return measure in _FITTING and not fits(measure, noun)


def counts_as_head(measure: str, row: str) -> bool:
    """Whether a measure word that counts nearly anything commonly counts what ends like `row`."""
    return measure in _OF_ANYTHING and row.endswith(_HEADS)


def is_people(noun: str) -> bool:
    """Whether `noun` names people, by its end."""
    known = noun[-1:] in PEOPLE_ENDS or noun.endswith(_PERSONS_ENDS.get(noun[-1:], ()))
    return known and not noun.endswith(_NO_PEOPLE)
