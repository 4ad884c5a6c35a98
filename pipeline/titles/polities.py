"""Foreign countries and towns that no list knows, which the tagger takes for people: 奥斯滕 of 奥斯滕驻某国大使.

Takes the names of an article and its folded text; gives those that the article shows to be places somewhere. It refuses
what is a part of a whole name, printed with its dot, and what only might be said of somebody's government (佩特罗政府).
"""

import re
from collections.abc import Iterable

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles.foreign import sounds
from pipeline.titles.name import DOTS, Name
from pipeline.titles.search import occurrences

_DOTTED, _SPLIT = frozenset(DOTS), regex(f"[{re.escape(DOTS)}]")
_LONGEST = 6  # characters of a name of a place without a dot
_OF_PLACE = word_list("name_context", "of_polity")
_HELD = word_list("name_context", "held_there")
# 奥斯滕驻|卡维尼亚大使, 在布里萨|举行
_BEHIND = regex("(?:驻[㐀-鿿]{2,6}(?:大使|使馆|总领)|" + alternation(_OF_PLACE) + ")")
_ENVOYS = regex("大使|使馆|使领馆|总领|代表处|记者站")
_TAKES_PLACE = regex(alternation(_HELD))


def polities(names: Iterable[Name], folded: str) -> frozenset[str]:
    """The names without a dot that are countries or towns somewhere in the article."""
    texts = {name.span.of(folded) for name in names}
    parts = {part for text in texts if not _DOTTED.isdisjoint(text) for part in _SPLIT.split(text)}
    likely = {text for text in texts if 1 < len(text) <= _LONGEST and text not in parts and sounds(text)}
    return frozenset(span.of(folded) for span in occurrences(folded, likely) if _is_place(span, folded))


def _is_place(span: Span, folded: str) -> bool:
    before, end = folded[span.start - 1 : span.start], span.end
    if before in _DOTTED or folded[end : end + 1] in _DOTTED:
        return False
    sent = before == "驻" and _ENVOYS.match(folded, end) is not None
    held = before == "在" and _TAKES_PLACE.match(folded, end) is not None
    return sent or held or _BEHIND.match(folded, end) is not None
