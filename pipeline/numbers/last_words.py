"""The last word before a number, mended: what the measure word counts is a noun, whatever the tagger took it for.

Takes the words before a quantity and the measure word; changes the last of them in place (设|站31座, 仿真枪6支).
"""

from collections.abc import Sequence

from pipeline.numbers.deeds import EVENTS
from pipeline.numbers.known_nouns import counts_as_head, fitting_end
from pipeline.numbers.noun_words import NOUN_TAGS, Reader, Token, known_tag
from pipeline.numbers.roles import role

_DWELLERS = frozenset({"户", "戶", "人"})
_PERSONS = frozenset(role("unmeasured"))
_GIVING = frozenset(role("giving"))
_PAIR = 2  # words of one character each


def mend_last(reader: Reader, tokens: list[Token], measure: str) -> None:
    """设|站|31座, 仿真枪6支, 墓|葬86座: what the measure word counts is a noun, whatever else it can be."""
    if _is_torn(reader, tokens):
        tokens[:] = [Token(tokens[0].start, tokens[1].end, "n")]
    if not tokens or tokens[-1].tag in NOUN_TAGS:
        return
    end = tokens[-1].end
    long = fitting_end(measure, reader.text, tokens[0].start, end)
    if not long and counts_as_head(measure, reader.printed(tokens[-1])):
        long = tokens[-1].end - tokens[-1].start  # 结婚|证明|90个
    settled = measure in _DWELLERS and reader.printed(tokens[-1]) in _PERSONS  # 安置移民|90户
    item = len(tokens) == 1 and reader.text[tokens[0].start - 1 : tokens[0].start] == "、"  # 、违停|17起
    two = end - tokens[-1].start == 2 and not (settled or item)
    if not long or two and (long == 1 or measure in EVENTS and long <= end - tokens[-1].start):
        return  # 开枪, 放映7场
    start, verb = end, tokens[-1]
    while tokens and tokens[-1].end > end - long:
        start = tokens.pop().start
    if 1 < long < end - verb.start - 1:  # 签订合同 in one word of the tagger
        start = end - long
        tokens.append(verb._replace(end=start))
    tokens.append(Token(start, end, "n"))


def _is_torn(reader: Reader, tokens: Sequence[Token]) -> bool:
    """、望|柱148根: an item of two characters, of which the first is no common verb; not 、养|牛2头."""
    if len(tokens) != _PAIR or reader.text[tokens[0].start - 1 : tokens[0].start] != "、":
        return False
    single = tokens[0].end - tokens[0].start == tokens[1].end - tokens[1].start == 1
    verb = reader.printed(tokens[0])
    return single and tokens[0].tag != "m" and tokens[1].tag == "n" and known_tag(verb) != "v" and verb not in _GIVING
