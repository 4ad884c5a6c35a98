"""Japanese names that the tagger cut short: 高桥直/PER 人/n; and whom the text then calls by the surname alone.

Takes a reading and the span of a tagged name, gives the whole one. It refuses to add anything but one character that
closes given names and that no predicate needs.
"""

from collections.abc import Collection

from pipeline.lexicon import fold, word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import DOT_SET, PREDICATE, Name, cue_at, is_han
from pipeline.titles.reading import Reading

_LAST = (
    "人子郎男夫雄美树斗彦平太助辅志香奈惠希织吾司史哉央江枝一二三充实治明博浩刚诚勉隆弘宏敬健勇仁晃正修武茂信孝幸"
    "昭章淳悟德光洋哲智真学聪薰彻猛勋升稔毅贤嘉里沙良晴苗花音叶菜乃帆穗步优爱舞翔莲葵阳悠"
)
_ENDINGS = word_list("name_context", "japanese")
_STOPS = frozenset("的了在是与及说称表指出等将也都不和就会被把对向从由为")
_ORDER = frozenset("一二三郎")  # which of the sons
_PAIR = 2  # characters of each
_CUT = 3  # characters of a name that may go on
_PLACES = "县縣市"


def with_last(reading: Reading, span: Span) -> Span:
    """高桥直人: a surname of two characters and a given name of which one character stands in the next word."""
    text = reading.text[slice(*span)]
    if len(text) > _CUT or text[:2] not in tables.surnames("japanese"):
        return span
    if reading.text.startswith(_ENDINGS, span.end):
        return Span(span.start, span.end + _PAIR)
    if len(text) == _CUT and text[_PAIR] + reading.char(span.end) in _ENDINGS:
        return Span(span.start, span.end + 1)  # 山川圣|也
    if len(text) == _PAIR and (given := _given_at(reading, span.end)):
        return Span(span.start, span.end + given)
    if len(text) != _CUT or reading.char(span.end) not in _LAST:
        return span
    whole = Span(span.start, span.end + 1)
    alone = reading.is_boundary(span.end) and reading.is_boundary(whole.end)
    told = reading.char(span.end) in _ORDER and cue_at(reading.text, whole.end)  # 佐川健/PER 一说/v
    return whole if told or alone and reading.tag_at(whole.end) in PREDICATE else span


def _given_at(reading: Reading, at: int) -> int:
    """福田/PER 敬/v 二/m 说: how long a given name is that only such characters make, up to a predicate."""
    for length in (2, 1):
        inner = reading.text[at : at + length]
        told = length == _PAIR and cue_at(reading.text, at + length)  # 福田/PER 敬二说/v
        closed = told or reading.is_boundary(at + length) and reading.tag_at(at + length) in PREDICATE
        if closed and reading.is_boundary(at) and all(char in _LAST for char in inner):
            return length
    return 0


def in_slot(reading: Reading, slot: int) -> Name | None:
    """首相|高市早苗: after a post a surname of two characters and one to three more, up to where a word ends."""
    if reading.text[slot : slot + 2] not in tables.surnames("japanese"):
        return None
    for given in (2, 1, 3):
        end = slot + 2 + given
        inner = reading.text[slot + 2 : end]
        fits = end <= reading.span.end and all(map(is_han, inner)) and reading.is_boundary(end)
        if fits and reading.tag_at(end) in PREDICATE and _STOPS.isdisjoint(inner):
            return Name(Span(slot, end), sure=True)
    return None


def by_surname(text: str, names: Collection[str]) -> dict[str, str]:
    """高桥 → 高桥直人: the surnames that one of `names` alone has, and no county or town of the text."""
    owners: dict[str, list[str]] = {}
    for name in names:
        if len(name) > _CUT and fold(name[:_PAIR]) in tables.surnames("japanese"):
            owners.setdefault(name[:_PAIR], []).append(name)
    alone = {short: full[0] for short, full in owners.items() if len(full) == 1 and short not in names}
    return {short: name for short, name in alone.items() if not any(short + place in text for place in _PLACES)}


def is_surname(short: str, name: str) -> bool:
    """高桥 of 高桥直人, 科雷 of 安东·科雷, but not 科里: whether a part of a name may look like a noun."""
    if name.startswith(short) and fold(short) in tables.surnames("japanese"):
        return True
    nouns = tables.name_context("own_place") | tables.surnames("common")
    return not DOT_SET.isdisjoint(name) and tables.name_context("sounds").issuperset(short) and short not in nouns
