"""Offices that open a clause and speak, without a place in their names: 港口/n 管理/vn 局/n|今早指, 监测中心|公布.

Takes the folded text and the words of one unit, gives words over the same characters. It refuses descriptions
(涉事医院), since only words for what an office does may stand in front of its head noun, and anything no cue follows.
"""

from collections.abc import Sequence

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import cue_at
from pipeline.tokens import Word

_HEADS = frozenset(word_list("bodies", "speaking_head"))
_ENDS, _OF_STATE, _LONG = frozenset("局署处厅"), "署", 4
_ANY = frozenset(word_list("bodies", "any_office"))
_NOUNS, _LAST = frozenset(("n", "nz")), frozenset(head[-1] for head in _HEADS)
_WIDE = "中心"  # 服务中心 is any
_INNER = frozenset(("n", "nz", "vn", "an"))
_BETWEEN = frozenset(("TIME", "d", "ad"))
_MOST, _PAIR = 4, 2
_OPENS = frozenset("。！？；，,：:\n　 ")
_CUE = regex("(?:再|又|亦|则|随后)?(?:指出?|表示|称|宣布|公布|通报|说|回应|透露|披露|提醒|呼吁|强调|证实|补充)")


def speaking_offices(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """The words, with the parts of such an office as one."""
    found: list[Word] | None = None
    taken = 0
    for at, word in enumerate(words):
        if at < taken or word.tag not in _NOUNS or text[word.span.end - 1] not in _LAST:
            continue
        first = _first(text, words, at, word.span.of(text))
        if first is None or first < taken or not _speaks(text, words, at + 1):
            continue
        found = [] if found is None else found
        found += [*words[taken:first], Word(Span(words[first].span.start, word.span.end), "ORG")]
        taken = at + 1
    return words if found is None else [*found, *words[taken:]]


def _first(text: str, words: Sequence[Word], at: int, head: str) -> int | None:
    """The index of the word that opens the clause, if all from there to the head noun at `at` says what it does."""
    if head not in _HEADS and (head[-1] not in _ENDS or head in _ANY):
        return None
    first = at
    while first and at - first < _MOST and words[first - 1].span.end == words[first].span.start:
        word = words[first - 1]
        if word.tag not in _INNER or word.span.end - word.span.start < _PAIR:
            break
        first -= 1
    start = words[first].span.start
    if start and text[start - 1] not in _OPENS:
        return None
    lead = words[first].span.of(text)
    described = at - first == 1 and (lead in tables.name_context("not_body") or lead in tables.nominals())
    return first if at - first >= _fewest(head) and not described else None


def _fewest(head: str) -> int:
    """How many words must stand in front: of 运输署 none, of 局 one, of 中心 two; 民政局 may be any."""
    whole = len(head) >= _LONG or len(head) == _LONG - 1 and head[-1] == _OF_STATE
    if head not in _HEADS:
        return 0 if whole and head not in tables.nominals() else 1
    return 2 if head == _WIDE else 1


def _speaks(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a verb of speech follows, after a time or an adverb."""
    while at < len(words) and words[at].tag in _BETWEEN:
        at += 1
    if at == len(words) or _CUE.match(text, words[at].span.start) is None:
        return False
    return cue_at(text, words[at].span.start) or words[at].tag == "v"
