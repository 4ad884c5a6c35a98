"""Companies and brands without a head noun in front of those who lead them: 字节跳动|创始人, 某某森林|董事长.

Takes a reading and where the title begins, gives a body. It refuses fields and regions (亚太区|总裁), words that only
qualify (新任|董事长) and kinds of companies (餐饮企业|创始人).
"""

from functools import cache

from pipeline.lazy import regex
from pipeline.lexicon import column, word_list
from pipeline.spans import Span
from pipeline.titles import naming, tables
from pipeline.titles.bodies import Body
from pipeline.titles.name import HAN, is_han, surname_length
from pipeline.titles.reading import Reading

_NAMING = frozenset(("n", "nz", "nw", "v", "vn", "a", "an", "j", "PER", "ORG", "LOC", "ns", "nt", "nr", "s"))
_PROPER = frozenset(("nz", "nw", "PER", "ORG", "nr"))
_BEFORE = frozenset(("p", "c", "u", "TIME"))
_LEADS = frozenset((*word_list("name_context", "presents"), *word_list("bodies", "relation")))
_ENDS = "区部级业界线方国市省县司店群组队会院所厂局层长员家者人名位的"
_SHORTEST, _LONGEST, _WHOLE_NAME = 2, 8, 4
_LONGEST_LATIN = 16
_AND = "和"
_FIGURED = regex(f"(?<![0-9.%])[0-9]{{2,3}}[ \u3000]([{HAN}]{{1,4}})$")


def unnamed_company(reading: Reading, end: int, floor: int) -> Body | None:
    """The words between the head of a clause and a chief's title, if they can be the name of a company."""
    regions = tables.context_words("region")
    in_region = reading.text.startswith(regions, end)
    region = next(word for word in regions if reading.text.startswith(word, end)) if in_region else ""
    post = end + len(region) + (reading.char(end) == "的")
    if not reading.text.startswith(tables.context_words("chief_of_company"), post):
        return None  # 松延动力的|创始人, 戈登资本|亚洲区研究主管
    if (numbered := _numbered(reading, end, floor)) is not None:
        return numbered
    index, start = reading.index_at(end - 1), end
    if index < 0 or reading.words[index].span.end != end:
        return None
    first = index + 1
    while first and _belongs(reading, first - 1, floor, end):
        first -= 1
        start = reading.words[first].span.start
    words = reading.words[first : index + 1]
    longest = _LONGEST_LATIN if reading.char(start).isascii() else _LONGEST
    if not _SHORTEST <= end - start <= longest or not _opens(reading, start, floor):
        return None
    last = words[-1].span.of(reading.text)
    named = len(words) > 1 and words[0].tag in _PROPER  # 特斯拉|中国, 真格|基金
    kinds = tables.name_context("kind_of_company")
    traded = len(words) > 1 and last in naming.trades() and words[0].span.of(reading.text) not in kinds  # 麦星|投资
    if last in tables.appointment_verbs() or last in tables.name_context("no_company"):
        return None  # 某某|辞去|总经理职务, 云川|出生|的董事长
    kind = not named and not traded and last in kinds or last in tables.nominals() or last in tables.ethnic_groups()
    person = words[-1].tag == "PER" and surname_length(last) and len(last) < _WHOLE_NAME  # 刘斌|董事长
    ends = not named and last[-1] in _ENDS and not (len(words) == 1 and _is_firm(last))  # but 巨灵机器人/nz
    if kind or person or ends or words[0].tag == "LOC" and len(words) == 1:
        return None
    if words[0].span.of(reading.text).isascii() and not traded:
        return None  # IT|总监
    proper = any(word.tag in _PROPER for word in words) or len(words) > 1 and not _is_phrase(reading.text[start:end])
    return Body(Span(start, end), "") if proper or len(words) == 1 and _is_firm(last) else None


def _numbered(reading: Reading, end: int, floor: int) -> Body | None:
    """72 猫|创始人: a name that begins with figures, with a blank behind them; no 20 年, no 30 家."""
    found = _FIGURED.search(reading.text, max(floor, end - _LONGEST), end)
    counts = found is None or any(found[1].startswith(word) for word in _measures())
    if found is None or counts or not _opens(reading, found.start(), floor):
        return None
    return Body(Span(found.start(), end), "") if reading.is_boundary(found.start(1)) else None


@cache
def _measures() -> frozenset[str]:
    """Measure words and units of time, by which figures in front of them count."""
    return frozenset((*column("measure_words"), *"年月日号时点分秒岁元"))


def _is_firm(word: str) -> bool:
    """绿动资本/n: a stem and what a company trades in, in one word."""
    trade = naming.trades().ending(word, len(word), 0)
    return trade is not None and trade >= _SHORTEST and word not in tables.name_context("kind_of_company")


def _belongs(reading: Reading, index: int, floor: int, end: int) -> bool:
    word = reading.words[index]
    text = word.span.of(reading.text)
    if text == _AND:
        return index > 0 and reading.words[index - 1].span.end - reading.words[index - 1].span.start == 1  # 瑞|和|制冷
    latin = text.isascii() and text.isalnum() and word.tag in _PROPER and len(text) >= _SHORTEST  # Novi|智能
    near = word.span.start >= max(floor, end - _LONGEST - latin * len(text)) and (latin or all(map(is_han, text)))
    qualifies = text in tables.role_prefixes() or text in tables.position_parts() or text in _LEADS
    post = tables.position_heads().ending(reading.text, word.span.end, word.span.start) is not None
    return near and word.tag in _NAMING and not qualifies and not post


def _opens(reading: Reading, start: int, floor: int) -> bool:
    if reading.opens(start, floor) or reading.char(start - 1) == "”":
        return True
    before = reading.word_at(start - 1)
    return before is not None and (before.tag in _BEFORE or before.span.of(reading.text) in _LEADS)


def _is_phrase(text: str) -> bool:
    """国内知名, 最大民营: words that only say what kind of company it is."""
    return any(word in text for word in tables.name_context("of_kind"))
