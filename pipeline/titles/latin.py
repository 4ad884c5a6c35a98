"""Names in Latin letters: 副教授|John Whitfield, Mary Jane Doe|博士, Kevin Zhao|坦言.

Takes a reading and the places that its posts leave for names, gives names. It refuses words in Latin letters that no
position, form of address or verb of a speaking person stands by: they may be brands (Morgan Stanley认为).
"""

import re

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.foreign import sounds
from pipeline.titles.name import BLANKS, OPENING, PREDICATE, Name, cue_at
from pipeline.titles.reading import Reading

_CAPITAL, _SMALL = (
    "A-ZÀ-ÖØ-Þ" + "".join(map(chr, range(0x100, 0x180, 2))),
    "a-zß-öø-ÿ" + "".join(map(chr, range(0x101, 0x180, 2))),
)
_PART = f"[{_CAPITAL}](?:['’][{_CAPITAL}])?[{_SMALL}]+(?:[{_CAPITAL}][{_SMALL}]+)?"
_NAME = regex(
    f"(?<![A-Za-z0-9.·])(?:[{_CAPITAL}]\\. ?){{0,2}}{_PART}(?:-{_PART})?"
    f"(?:[ \u00a0](?:[{_CAPITAL}]\\.|de|da|del|van|von|der|den|bin|al|la|le|{_PART}(?:-{_PART})?)){{0,4}}"
    "(?![A-Za-z0-9·])"
)
_IN_BRACKETS = regex(f"[(（]{_PART}(?: (?:[{_CAPITAL}]\\.|de|da|van|von|bin|al|{_PART})){{1,4}}[)）]")
_NAMING = frozenset(("PER", "LOC", "ORG", "nz", "nw", "n"))
_LETTERS = frozenset(chr(code) for code in range(ord("A"), ord("Þ") + 1) if re.match(f"[{_CAPITAL}]", chr(code)))
_SPEAKS = word_list("name_context", "speaks")
_CLOSING = "，,。；;、)）\n"
_FORMS = ("follows", "after", "title")


def latin(reading: Reading, places: list[int]) -> list[Name]:
    """Names in Latin letters in the unit."""
    if not reading.has_one_of(_LETTERS):
        return []
    slots = frozenset(places)
    found = []
    for match in _NAME.finditer(reading.text, *reading.span):
        span = Span(*match.span())
        several = any(blank in match[0] for blank in BLANKS)
        if _is_placed(reading, span, slots, several) or _is_addressed(reading, span, several):
            found.append(Name(span, sure=True))
    return found + _bracketed(reading)


def _bracketed(reading: Reading) -> list[Name]:
    """亨石/PER (Ariel Doe): foreign sounds with the same name in Latin letters behind them."""
    found = []
    for match in _IN_BRACKETS.finditer(reading.text, *reading.span):
        word = reading.word_at(match.start() - 1)
        if word is None or word.span.end != match.start() or word.tag not in _NAMING:
            continue
        text = word.span.of(reading.text)
        if len(text) > 1 and sounds(text) and text not in tables.places():
            found.append(Name(word.span, sure=True))
    return found


def _is_placed(reading: Reading, span: Span, slots: frozenset[int], several: bool) -> bool:
    """After a position; a single word only before a mark or a verb of speech."""
    if span.start not in slots:
        return False
    if several or reading.char(span.end) in _CLOSING or cue_at(reading.text, span.end):
        return True
    joined = sum(char.isupper() for char in span.of(reading.text)) > 1  # 委员|KolasDoe|今天
    return joined and reading.tag_at(span.end) in PREDICATE


def _is_addressed(reading: Reading, span: Span, several: bool) -> bool:
    """John Doe教授, Linda女士; John Doe说 at the head of a clause."""
    at = span.end + (reading.char(span.end) in BLANKS)
    for form in _FORMS:
        end = tables.appellations(form).starting(reading.text, at, reading.span.end)
        if end is not None and end - at > 1 and (several or form != "title"):
            return True
    return several and reading.char(span.start - 1) in OPENING and reading.text.startswith(_SPEAKS, span.end)
