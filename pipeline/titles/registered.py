"""Names that the tagger tears although their form shows how far they reach: 甲县乙乡丙村, 甲市某某农民专业合作社.

Takes the folded text and the words of one unit, gives words over the same characters. It refuses an address without a
place that the tagger knows, levels that do not go down, and a company's name over a verb of founding or another body.
"""

import re
from collections.abc import Sequence

from pipeline.lazy import regex
from pipeline.lexicon import alternation, rows, word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.glued import ENTITIES
from pipeline.titles.name import HAN
from pipeline.tokens import Word

_RANKS = tuple((row["ending"], int(row["rank"])) for row in rows("place_levels") if row["rank"] != "-")
_RANKED = tuple(ending for ending, _ in _RANKS)
_LOWER = regex("[县区旗乡镇村]|街道|苏木|社区|嘎查")
_CHIEF = "长"
_URBAN, _OF_COMMUNITIES = ("社区", "街道"), 4  # the rank of a community, below a street
_OUTER = "委府局院校厂司会处所部队站办场个名位多各全两"
_STARTS = (
    "人民",
    "政",
    "公安",
    "境",
    "城",
    "内",
    "里",
    "农",
    "郊",
    "市",
    "县",
    "第",
    "某",
    "这",
    "那",
    "本",
    "该",
    "有",
)
_AFTER = frozenset("民长官姑")  # 村|民, 镇|长
_FULL = regex("(?:(?:农民)?专业合作(?:社|联社)|(?:股份|集团|控股)?有限(?:责任)?公司|家庭农场)")
_FORM = regex("合作|有限|家庭农场")  # one of which every full form has
STOCK = regex(
    r"[（(](?:(?:股票|证券)?(?:代码|简称)[:：]?)?[ ]?(?:\d{6}(?:\.[A-Z]{2})?|\d{4,5}\.HK|[A-Z]{1,5}\.(?:US|N|O|HK)"
    r"|(?:NYSE|NASDAQ|HKEX|SH|SZ)[:：]?[ ]?[A-Z0-9]{1,6})[)）]"
)
_NAMED = frozenset(("n", "nz", "nw", "LOC", "ORG", "PER", "j"))
_NAMING = frozenset(("n", "nz", "nw", "LOC", "ORG", "PER", "j", "vn", "a", "v"))
_BEFORE_BRANCH = _NAMING | {"ad", "vd"}  # 远达/ad（中国）有限公司
_KAMPUNG = "甘榜"
_VILLAGE = regex(f"{_KAMPUNG}[{HAN}]{{2,7}}?(?=前?村[长民]|前?居民|[的和与有在发附一]|[^{HAN}]|$)")
_FIRM = regex(f"[{HAN}]{{2,4}}律师(?:[（(][{HAN}]{{2,3}}[)）]|[{HAN}]{{2,3}})?事务所")
_LEADING = frozenset("prcu")
_ALLIANCES = regex(alternation(name for name in word_list("name_context", "party") if name.endswith("联")))  # 经/p 民联
_CLAN = regex(f"[{HAN}]{{1,2}}氏(?:公所|宗亲总?会|公会|联谊会|祠堂|宗祠)")
_WHOLE = (  # a sign that has to be there, the form, the tag, and whether a word that leads to a name may begin it
    (_KAMPUNG, _VILLAGE, "LOC", False),
    ("事务所", _FIRM, "ORG", False),
    ("氏", _CLAN, "ORG", False),
    ("联", _ALLIANCES, "ORG", True),
)
_BRANCHED = regex(
    f"[（(]([{HAN}]{{1,4}})[)）](?:[{HAN}]{{0,10}}?有限(?:责任)?公司|[{HAN}]{{0,4}}?(?:集团公司|集团|公司))"
)
_HOLDINGS = frozenset(("集团", "控股", *word_list("bodies", "branch_place")))
_LONGEST_BRANCHED = 12  # in front of the bracket
_LONGEST_SHARE = 8
_NEVER = frozenset(("w", "u", "r", "c", "TIME", "xc"))
_NO_PLACE = _NEVER | {"LOC", "ORG", "PER", "m", "p", "d"}
_LONGEST_NAME, _LONGEST_LEVEL = 26, 4
_COMMON, _SHORTEST_FIRM = frozenset(("n", "nz")), 6  # 青禾有限公司


def registered(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """The words, with torn addresses and torn names of companies put together."""
    if not words:
        return words
    first, last = words[0].span.start, words[-1].span.end
    for sign, pattern, tag, by_any in _WHOLE:
        words = _whole(text, words, pattern, tag, by_any) if text.find(sign, first, last) >= 0 else words
    found = _listed(text, _branched(text, _addresses(text, words)))
    if not _FORM.search(text, first, last):
        return found
    stops = [match.end() for match in _FULL.finditer(text, first, last)]
    return _companies(text, _told_apart(text, found, stops), stops) if stops else found


def _told_apart(text: str, words: Sequence[Word], stops: Sequence[int]) -> list[Word]:
    """开发商云川置业有限公司/n: what a company is in a deal, in front of its name."""
    found: list[Word] = []
    for word in words:
        (start, end), tag = word
        whole = tag in _COMMON and end in stops and text.startswith(tables.context_words("apposed"), start)
        told = next(one for one in tables.context_words("apposed") if text.startswith(one, start)) if whole else ""
        if told and end - start - len(told) >= _SHORTEST_FIRM:
            found += (Word(Span(start, start + len(told)), "n"), Word(Span(start + len(told), end), "ORG"))
        else:
            found.append(word)
    return found


def _whole(text: str, words: Sequence[Word], pattern: re.Pattern[str], tag: str, by_any: bool) -> Sequence[Word]:
    """甘榜/PER 曾/d 峇卡沙/nz 里/f|前村长, 京恒/ORG 律师/n 上海/LOC 事务所/n, 林氏公/PER 所/u: known by form."""
    found: list[Word] = []
    taken = 0  # words
    for at, word in enumerate(words):
        starts = at >= taken and (by_any or not _leads_on(words, at))
        match = pattern.match(text, word.span.start, words[-1].span.end) if starts else None
        if match is not None:
            found += words[taken:at]
            taken = _take(words, at, Span(*match.span()), tag, found)
    return [*found, *words[taken:]]


def _leads_on(words: Sequence[Word], at: int) -> bool:
    """我/r|从/p|合立/ORG 律师事务所, 加入/v|合立/ORG: whether the word leads to a name and does not begin it."""
    verb = words[at].tag == "v" and at + 1 < len(words) and words[at + 1].tag in ENTITIES
    return verb or words[at].tag in _LEADING


def _addresses(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """桦川县/LOC 创业/v 乡谷/n 大村/LOC: a place with the smaller ones that follow it, by their last characters."""
    places = [at for at, word in enumerate(words[:-1]) if word.tag == "LOC"]
    if not places:
        return words
    found: list[Word] = []
    limit = words[-1].span.end
    taken = 0  # words
    for at in places:
        word, after = words[at], words[at + 1]
        if at < taken or after.span.start != word.span.end or after.tag in _NO_PLACE:
            continue
        found += words[taken:at]
        end = _after_chief(text, words, at) or _address_end(text, word.span, limit)
        taken = _take(words, at, Span(word.span.start, end), "LOC", found)
    return [*found, *words[taken:]]


def _after_chief(text: str, words: Sequence[Word], at: int) -> int | None:
    """云川/LOC 市长/n 青社区/LOC: the end of 云川市|长青社区, where no name follows the chief."""
    place, chief = words[at].span, words[at + 1].span.of(text)
    if len(chief) != len(_CHIEF) + 1 or chief[1:] != _CHIEF or at + 2 >= len(words) or words[at + 2].tag == "PER":
        return None
    rank = _rank(text[place.start : place.end + 1])
    lower = _next_level(text, place.end + 1, words[-1].span.end, rank) if rank is not None else None
    if lower is None:
        return None
    whole = text.endswith(_URBAN, 0, lower[0]) or words[at + 2].tag == "LOC"  # 云川/LOC 市长/n 安区/LOC
    return lower[0] if whole else None


def _listed(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """云川/LOC 智造/n（600123.SH）: the words before the code of a share are one company's name."""
    start, end = words[0].span.start, words[-1].span.end
    if text.find("（", start, end) < 0 and text.find("(", start, end) < 0:
        return words
    codes = [match.start() for match in STOCK.finditer(text, start, end)]
    if not codes:
        return words
    found: list[Word] = []
    at = 0
    for code in codes:
        last = next((index for index in range(at, len(words)) if words[index].span.end == code), None)
        if last is None:
            continue
        first = last
        while first > at and code - words[first - 1].span.start <= _LONGEST_SHARE and words[first - 1].tag in _NAMING:
            first -= 1
        if words[last].tag in _NAMING and text[words[last].span.end - 1] not in "”」》":
            found += words[at:first]
            found.append(Word(Span(words[first].span.start, code), "ORG"))
            at = last + 1
    return [*found, *words[at:]]


def _branched(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """远达汽车/ORG （中国）投资有限公司/LOC: a company with a place in brackets, whatever the tagger cut."""
    start, end = words[0].span.start, words[-1].span.end
    if text.find("）", start, end) < 0 and text.find(")", start, end) < 0:
        return words
    found: list[Word] = []
    at = 0
    for match in _BRANCHED.finditer(text, start, end):
        placed = match[1] in tables.places() or match[1] in _HOLDINGS
        last = next((index for index in range(at, len(words)) if words[index].span.end == match.start()), None)
        first = _branch_start(text, words, last, at) if placed and last is not None else None
        if first is not None:
            found += words[at:first]
            at = _take(words, first, Span(words[first].span.start, match.end()), "ORG", found)
    return [*found, *words[at:]]


def _branch_start(text: str, words: Sequence[Word], last: int, floor: int) -> int | None:
    """Index of the word that opens the name which word `last` ends before its bracket."""
    end, first = words[last].span.end, None
    for at in range(last, floor - 1, -1):
        word = words[at]
        apart = at < last and word.span.end != words[at + 1].span.start
        named = word.tag in (_NAMED if at < last else _BEFORE_BRANCH)
        if apart or not named or end - word.span.start > _LONGEST_BRANCHED:
            break
        if tables.position_heads().ending(text, word.span.end, word.span.start) is not None:
            break
        first = at
    return first


def _rank(printed: str) -> int | None:
    if not printed.endswith(_RANKED):
        return None
    return next((rank for ending, rank in _RANKS if printed.endswith(ending) and len(printed) > len(ending)), None)


def _address_end(text: str, place: Span, limit: int) -> int:
    """Where the last of the smaller places ends that follow `place`, its own end if there is none."""
    end, rank = place.end, _rank(place.of(text))
    while rank is not None and (level := _next_level(text, end, limit, rank)) is not None:
        end, rank = level
    return end


def _next_level(text: str, start: int, limit: int, rank: int) -> tuple[int, int] | None:
    """The end and the rank of the smaller place that begins at `start`: two to four characters and what it is."""
    if text.startswith(_STARTS, start):
        return None
    for match in _LOWER.finditer(text, start + 2, min(limit, start + _LONGEST_LEVEL + 2)):
        lower = _OF_COMMUNITIES if match[0] == _URBAN[0] else _rank(text[start : match.end()])
        name = text[start : match.start()]
        if re.fullmatch(f"[{HAN}]+", name) is None or any(char in _OUTER for char in name):
            return None
        if lower is None or lower <= rank or match.end() - match.start() == 1 and _goes_on(text, match.end()):
            continue
        kind = name in tables.name_context("kind_of_place") or text[match.end() - 2 : match.end()] in _no_places()
        return None if kind or not tables.name_context("stop").isdisjoint(name) else (match.end(), lower)
    return None


def _no_places() -> frozenset[str]:
    return tables.name_context("not_place")


def _goes_on(text: str, end: int) -> bool:
    """村|民, 镇|长, 乡|镇: the character is the first one of another word."""
    return text[end : end + 1] in _AFTER and text[end - 1] != text[end] or text[end - 1 : end + 1] == "乡镇"


def _companies(text: str, words: Sequence[Word], stops: Sequence[int]) -> list[Word]:
    """海伦市/LOC 于/p 刚/d 有机/a 杂粮/n 专业合作社/n: from the place to the words that close a registered name."""
    found: list[Word] = []
    at = 0
    for stop in stops:
        first = _company_start(text, words, stop)
        if first is None or first < at:
            continue
        found += words[at:first]
        at = _take(words, first, Span(words[first].span.start, stop), "ORG", found)
    return [*found, *words[at:]]


def _company_start(text: str, words: Sequence[Word], stop: int) -> int | None:
    """Index of the place that opens the registered name which ends at `stop`, if the tagger tore the name."""
    last = next((at for at in range(len(words) - 1, -1, -1) if words[at].span.start < stop), -1)
    first: int | None = None
    for at in range(last, -1, -1):
        word = words[at]
        printed = word.span.of(text)
        apart = at < last and word.span.end != words[at + 1].span.start
        if apart or word.tag in _NEVER or stop - word.span.start > _LONGEST_NAME or printed in _founding():
            break
        if at < last and word.tag == "ORG" and _is_body(printed):
            return None
        if tables.position_heads().ending(printed, len(printed), 0) is not None:
            break  # 村民|甲创办乙专业合作社
        if word.tag == "LOC":
            first = at
        elif first is not None:
            break
    return first if first is not None and last > first else None


def _is_body(printed: str) -> bool:
    return tables.organization_heads().ending(printed, len(printed), 1) is not None


def _founding() -> frozenset[str]:
    return tables.name_context("founding")


def _take(words: Sequence[Word], at: int, span: Span, tag: str, found: list[Word]) -> int:
    """Put one word over `span` for those from `at` on, with the rest of the last one; gives the index after them."""
    found.append(Word(span, tag if span.end > words[at].span.end else words[at].tag))
    while at < len(words) and words[at].span.end <= span.end:
        at += 1
    if at < len(words) and words[at].span.start < span.end:
        found.append(Word(Span(span.end, words[at].span.end), words[at].tag))
        at += 1
    return at
