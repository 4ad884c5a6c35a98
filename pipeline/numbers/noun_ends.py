"""Where the noun before a number ends: what stands between the two and says nothing of what is counted.

Takes a text, the offset of the number and how far back it may look; gives the offset before the modifiers (约, 近), the
change (发展到) or the bracket. Knows no words of the tagger.
"""

from typing import NamedTuple

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.numbers.known_nouns import CHANGES, fitting_end
from pipeline.numbers.modifiers import modifier_before
from pipeline.numbers.roles import role
from pipeline.numbers.units import EndTable

_CHANGES = EndTable((word, "") for word in CHANGES)
# 床位比上年增加|2万张: what the number is compared with stands between.
_COMPARED = regex(
    "(?:[比较較][^，,；;。、：:比较較]{1,10}?|[与與同和][^，,；;。、：:]{1,8}相?[比较較]|同比|环比|環比)(?:共|又|再|净|淨|分别|同比)?"
    "(?:" + alternation(role("grown_by")) + ")(?:了|出)?$"
)
_LONGEST_COMPARISON = 18
_AROUND = role("bounds")
_LONGEST_LIST = 30  # characters back in which a list that 等 ends has its first mark
_LONGEST_NOUN = 4  # characters of most things
_LONGEST_ASIDE = 15  # characters of a bracket between noun and number


class NounEnd(NamedTuple):
    """Where the noun before a number ends; whether brackets hold the number, 各 or 等 stands before it."""

    end: int
    bracketed: bool
    each: bool
    examples: bool


def noun_end(text: str, mention: QuantityMention, measure: str, floor: int) -> NounEnd:
    """The end of the noun before a quantity, at `floor` or later."""
    start = mention.span.start
    whole = fitting_end(measure, text, max(floor, start - _LONGEST_NOUN), start) > 1  # 彩超|一台
    end = before_change(text, start if whole else before_modifiers(text, start, floor), floor)
    end = before_comparison(text, end, floor)
    bracketed = text[end - 1 : end] in ("（", "(") and text[mention.span.end : mention.span.end + 1] in ("）", ")")
    end -= bracketed  # 工匠（9名）
    if text[end - 1 : end] in ("）", ")") and not bracketed:
        end = before_bracket(text, end, floor)
    apart = measure != "" and mention.kind == "number" and end - floor > 1 and text[end - 1] == " "
    end -= apart and text[end - 2].isalpha()  # 报告| 208份
    last = text[end - 1 : end]
    examples = last == "等" and text.find("、", max(floor, end - _LONGEST_LIST), end) >= 0  # 文章、电报等|600多篇
    about = last == "在" and text.startswith(_AROUND, mention.span.end)  # 新产品在|1100种以上
    return NounEnd(end - (last == "各" or examples or about), bracketed, last == "各", examples)


def before_modifiers(text: str, at: int, floor: int) -> int:
    """The offset before 约, 近 and the like that end at `at`."""
    at -= at > floor and text[at - 1] == "好" and text[at : at + 1] in tuple("几幾多")  # 好|几个
    while at > floor:
        found = modifier_before(text, at, floor)
        if found is None:
            return at
        at = max(found.start, floor)
    return at


def before_change(text: str, end: int, floor: int) -> int:
    """批发市场|发展到400家: the offset before the change that leads to the number."""
    change = _CHANGES.before(text, end, floor)
    return end if change is None else end - len(change[0])


def before_comparison(text: str, end: int, floor: int) -> int:
    """床位|比上年增加2万张: the offset before what the number is compared with."""
    found = _COMPARED.search(text, max(floor, end - _LONGEST_COMPARISON), end)
    return end if found is None else found.start()


def before_bracket(text: str, end: int, floor: int) -> int:
    """论文（含摘要）|300篇: the offset before the bracket that closes at `end`, if it only explains the noun."""
    opening = max(text.rfind(mark, max(floor, end - _LONGEST_ASIDE), end) for mark in "（(")
    return opening if opening > floor else end
