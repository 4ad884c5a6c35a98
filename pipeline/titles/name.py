"""What a name is here, and the small questions that every way of finding one asks.

Takes folded text and offsets, gives yes or no; the words behind the answers are in the tables. It decides nothing.
"""

from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.titles import tables

HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
DOTS = "·•・‧∙⋅˙．"
DOT_SET = frozenset(DOTS)
BLANKS = " \u3000\u00a0"
COUNTRIES = frozenset("美俄日韩英法德印朝以乌伊澳加菲越泰巴土")  # by one character: 俄|外长
UNSPACE = str.maketrans("", "", BLANKS)
UNTABBED = str.maketrans("", "", BLANKS + "\t")
PREDICATE = frozenset(("v", "vd", "p", "d", "w", "u", "c", "r", "TIME", "t", "ad", "xc"))
OPENING = frozenset("\n。！？!?；;：:，,、“‘「『（(》】> ★\u3000")
REMARK = regex(f"[(（][{HAN}、]{{1,10}}[)）]")  # 助理处长（九龙）甲


class Name(NamedTuple):
    """A name where it is printed. `sure` names may stand without a title; `form` is full, address or title."""

    span: Span
    sure: bool
    form: str = "full"


def surname_length(text: str) -> int:
    """How many characters of `text` are a family name: 2, 1 or 0."""
    known = _family_names().get(text[:1])
    if known is None:
        return 0
    alone, compound = known
    return 2 if text[:2] in compound else int(alone)


def surname_starts() -> Collection[str]:
    """The characters that family names begin with."""
    return _family_names().keys()


def has_two_surnames(text: str) -> bool:
    """Whether it opens with two usual family names, as that of a married woman may: 陈郑月兰."""
    frequent = tables.surnames("frequent")
    return text[:1] in frequent and text[1:2] in frequent


@cache
def _family_names() -> dict[str, tuple[bool, frozenset[str]]]:
    """First character → whether it is a family name by itself, and those of two characters that it opens."""
    single, compound = tables.surnames("single"), tables.surnames("compound")
    firsts = {name[0] for name in single | compound}
    return {first: (first in single, frozenset(name for name in compound if name[0] == first)) for first in firsts}


def is_han(char: str) -> bool:
    """Whether it is a Chinese character (and not 丨 or 丶, which are printed for a bar and for a comma)."""
    return char not in "丨丶" and ("\u3400" <= char <= "\u9fff" or "\U00020000" <= char < "\U00040000")


def cue_at(text: str, end: int, *, shortest: int = 1) -> bool:
    """Whether a verb of speech of `shortest` characters or more starts at `end`."""
    cues, firsts = _cues()
    return text[end : end + 1] in firsts and any(text[end:stop] in cues for stop in range(end + shortest, end + 5))


@cache
def _cues() -> tuple[frozenset[str], frozenset[str]]:
    """The verbs of speech, and their first characters."""
    cues = tables.name_context("cue")
    return cues, frozenset(cue[0] for cue in cues)


def is_common(text: str, start: int) -> bool:
    """Whether a common word that looks like a name starts here (马路, 高度)."""
    return any(text[start:stop] in tables.surnames("common") for stop in range(start + 2, start + 5))


def ends_in_head(text: str) -> bool:
    """Whether a text ends like a position or an organization."""
    ending = tables.organization_heads().ending(text, len(text), 0)
    return tables.position_heads().ending(text, len(text), 0) is not None or (
        ending is not None and len(text) - ending > 1
    )
