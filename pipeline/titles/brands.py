"""Companies that the tagger takes for people: 利某德, where the text speaks of 利某德股价 and 利某德2023年年报.

Takes the folded text and the tagger's people, gives the texts that are companies all over the document. It refuses a
name that verbs of speech follow as often, and one with a frequent surname unless there are many signs.
"""

import re
from collections import Counter
from collections.abc import Iterable, Set
from functools import cache

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles import foreign, tables
from pipeline.titles.name import cue_at, is_han
from pipeline.titles.registered import STOCK

_BRANDED = regex("公司|集团|品牌|股份|概念股|旗舰店|专卖店")
_SCHOOLED = regex("学校|高中|中学|小学|学院|大学")
_LED = word_list("posts", "of_brand")
_LENGTHS, _ABROAD = range(2, 6), 3
_ENOUGH, _MANY = 2, 4
_BEHIND, _FOREIGN = word_list("bodies", "before_brand"), 4  # 药企|塔兰诺克


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(f"(?:\\d{{4}}年)?(?:{alternation(tables.context_words('of_company'))})")


def labels(text: str, names: Iterable[Span]) -> frozenset[str]:
    """石川 where the text prints 石川公司 or 石川品牌: a company that is called like a person."""
    names = list(names)
    known = {span.of(text) for span in names}
    abroad = {name for name in known if len(name) >= _ABROAD and foreign.sounds(name)}
    abroad -= {span.of(text) for span in names if cue_at(text, span.end)}
    return _before(text, _BRANDED, known) | _before(text, _SCHOOLED, abroad)  # 萨兰德|学校


def _before(text: str, heads: re.Pattern[str], known: Set[str]) -> frozenset[str]:
    """Those of the `known` texts that stand in front of a head."""
    ends = (match.start() for match in heads.finditer(text)) if known else iter(())
    return frozenset(name for end in ends for length in _LENGTHS if (name := text[max(0, end - length) : end]) in known)


def announces(text: str, end: int) -> bool:
    """海石电子|公告称, 海石电子|董事长: what ends here is a company, whatever its name ends in."""
    return _sign().match(text, end) is not None or STOCK.match(text, end) is not None or text.startswith(_LED, end)


def companies(folded: str, people: Iterable[Span]) -> frozenset[str]:
    """The texts of those of `people` that are companies."""
    signs: Counter[str] = Counter()
    speakers: Counter[str] = Counter()
    for span in people:
        name = span.of(folded)
        if len(name) in _LENGTHS and all(map(is_han, name)):
            signs[name] += _sign().match(folded, span.end) is not None
            signs[name] += _ENOUGH * (len(name) >= _FOREIGN and folded.endswith(_BEHIND, 0, span.start))
            speakers[name] += cue_at(folded, span.end)
    return frozenset(name for name, count in signs.items() if count >= _least(name) and count > speakers[name])


def _least(name: str) -> int:
    return _MANY if name[0] in tables.surnames("frequent") else _ENOUGH
