"""Who is called by a form of address or a part of a name, and by a whole one: 王阿姨名叫|王秀禾, 贝克 of 汤姆·贝克.

Takes the folded text and the places of both kinds of names, or names alone, gives the whole name for the short one. It
refuses a form of address that the text ties to two names, names of another family, and parts that two names have.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from pipeline.lazy import regex
from pipeline.lexicon import alternation, fold, word_list
from pipeline.spans import Span, places
from pipeline.titles.elements import pieces
from pipeline.titles.fact import Fact
from pipeline.titles.name import DOTS, has_two_surnames, surname_length

_BY_NAME = regex("[，,]?的?(?:" + alternation(word_list("name_context", "by_name")) + ")[:：]?")
_CALLS, _CLOSING = "叫", frozenset("，,。；;、\n")
_IN_APPOSITION = regex("[”」]?(?:[—–-]{1,2}|[(（])")
_CALLED_SO = regex("[”」][的，,]?")
_CALLING = word_list("name_context", "calling")
_SHORT_PART, _LONG = 2, 4  # characters of a surname of two, and of a name with two surnames
_BUREAUS = frozenset("局署厅处部科")
_MARKS, _BEFORE = frozenset("“「"), frozenset("老小大阿")


def whole_names(text: str, addresses: Iterable[str], whole: Mapping[Span, str]) -> dict[str, str]:
    """老秦 → 秦治邦, by forms of address; `whole`: where whole names stand, and which."""
    by_start = {span.start: span for span in whole}
    found: dict[str, str] = {}
    for address in set(addresses):
        ends = (end for at in places(address, text) for end in _ties(text, Span(at, at + len(address))))
        names = {whole[by_start[end]] for end in ends if end in by_start and _is_his(text, address, by_start[end])}
        if len(names) == 1:
            found[address] = names.pop()
    return found


def parts_of_names(names: Collection[str]) -> dict[str, str]:
    """贝克 and 汤姆 → 汤姆·贝克, 东珠 → 才让东珠 where it is one of the `names`: if one full name has the part.

    Of 拉乌尔·冯·贝克 also 冯·贝克, which is then no other owner of 贝克.
    """
    owners: dict[str, list[str]] = {}
    known = set(names)
    for name in names:
        joints = [joint.span() for joint in re.finditer(f"[{DOTS} -]", name)]
        ends = {name[: joints[0][0]], *(name[end:] for _, end in joints)} if joints else set()
        parts = ends or known & set(pieces(name))
        married = len(name) == _LONG and has_two_surnames(fold(name))  # 陈郑月兰, who is called 陈郑
        parts |= {name[:_SHORT_PART]} if married else set()
        for part in parts - {name}:
            if len(part) > 1:
                owners.setdefault(part, []).append(name)
    own = {part: [name for name in full if not owners.get(name)] for part, full in owners.items()}
    return {part: full[0] for part, full in own.items() if len(full) == 1}


def _ties(text: str, address: Span) -> Iterator[int]:
    """Where the whole name may begin to which words behind a form of address tie it."""
    called = text[address.start - 1 : address.start] in _MARKS and text.endswith(_CALLING, 0, address.start - 1)
    for pattern in (_BY_NAME, _IN_APPOSITION, *((_CALLED_SO,) if called else ())):
        if (link := pattern.match(text, address.end)) is not None:
            yield link.end()


def _is_his(text: str, address: str, name: Span) -> bool:
    """Whether a whole name has the family name of a form of address; not 王师傅叫|王大山|来吃饭."""
    surname = address[1:] if address[0] in _BEFORE else address[: surname_length(address)]
    called = text[name.start - 1] == _CALLS and text[name.end : name.end + 1] not in _CLOSING
    return bool(surname) and text.startswith(surname, name.start) and not called


def is_elsewhere(text: str, facts: Iterable[Fact], own: Iterable[Fact]) -> bool:
    """民政局长吴世川 beside 环保局|吴局长: whether all posts of somebody are in other bureaus than the one printed."""
    printed = [fact.organization.span.of(text) for fact in own if fact.organization is not None]
    held = [fact.organization.span.of(text) for fact in facts if fact.organization is not None]
    apart = [_differ(body, other) for body in printed for other in held]
    return bool(apart) and all(apart)


def _differ(body: str, other: str) -> bool:
    """民政局 and 环保局: two bureaus of the same kind with no character in common, so that neither is short for one."""
    same = body[-1] == other[-1] and body[-1] in _BUREAUS
    return same and set(body[-3:-1]).isdisjoint(other[-5:-1]) and set(other[-3:-1]).isdisjoint(body[-5:-1])
