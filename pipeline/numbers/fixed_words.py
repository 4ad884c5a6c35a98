"""Words, names and idioms with a numeral in them that counts nothing: 一起, 统一, 五湖四海, 一老一小.

Takes a text and the offset of a character that could start a number, gives where to go on if that character belongs
to a fixed word, with the idiom as a quantity of its own kind where one is worth keeping.
"""

from collections.abc import Iterable
from typing import NamedTuple

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.lexicon import alternation, rows
from pipeline.numbers.numerals import is_numeral_char
from pipeline.numbers.ranks import is_phase_of
from pipeline.numbers.roles import role
from pipeline.numbers.steps import is_step
from pipeline.numbers.units import WordTable, unit_at
from pipeline.spans import Span

_NUMERAL_CHARS = "".join(sorted(row["char"] for row in rows("numerals") if is_numeral_char(row["char"])))
# Whatever can be the first character of a number, a rank or a fixed word.
CANDIDATE = regex(f"[0-9０-９第首双雙{_NUMERAL_CHARS}]|打[对對]折|其次")

_CLAUSE_END = regex(r"[，,。；;：:！!？?\n]|$")
_CASE = regex(alternation(role("case")))
_HANDLING = role("handling")
_CASE_REACH = 20
_OPENS = frozenset("，。；：、！？\n“《,;:")
_PLAIN_CASE = regex("案件?(?!情|例)|事故|事件|纠纷|车祸|火灾|糾紛|車禍|火災")
# ，一起|研究这起案件: together
_ACTS_TOGETHER = regex(
    "[了过把对将这该此那各案前着就会可要查]|研究|讨论|分析|学习|[处办]理|[面应]对|[防避遏]|[参见][与证]|关注|打击"
)
_THERE = frozenset("在于从到")
_DIGITS, _ZEROS = "一二三四五六七八九", frozenset("〇○零0")
# What the measure words count that are mostly adverbs behind 一: 一道|难题, 一面|锦旗.
_COUNTED = {
    measure: WordTable((noun, "") for noun in row["nouns"].split() if len(noun) > 1)
    for row in rows("measure_nouns")
    for measure in row["measure"].split()
    if measure in "道面阵股块"
}
_DESCRIBED_REACH = 20
_QUOTED = regex("[^，。；！？\n“”的]{1,6}“[^“”\n]{1,40}”")
_MARK, _QUOTES = regex(r"[，,。；;：:！!？?\n]"), ("“", "「", "‘", "『")
_TOGETHER = regex("[与和同跟及][^，。；、]{1,12}$")  # 与群众|一道检查
_SIZES = frozenset("大小整")
_MULTIPLIERS, _EXCEEDED, _HOUSEHOLDS = frozenset("百千万萬亿億"), frozenset("近逾超约約"), frozenset("户戶")
_HAVING = frozenset("着著了过過有出成")

_PERIODS = frozenset("天日周旬月季年")
_DONE_EACH_TIME = alternation(role("each_time"))
_EACH_TIME = regex(f"一(?:季度|[天日周旬月季年])一(?:{_DONE_EACH_TIME})")  # 一月一调度

Step = tuple[int, QuantityMention | None]


class _Fixed(NamedTuple):
    word: str
    kind: str
    value: str
    measure: str
    not_before: str
    context: str  # what must follow


def _first_candidate(word: str) -> int:
    found = CANDIDATE.search(word)
    return found.start() if found else 0


# Fixed words by the candidate in them and its neighbour: the next character, or the one before for 统一.
_BEGINNING: dict[str, list[tuple[int, _Fixed]]] = {}
_LATER: dict[str, list[tuple[int, _Fixed]]] = {}
for _row in rows("fixed_words"):
    _word, _, _context = _row["word"].partition("|")
    _at = _first_candidate(_word)
    _group = _LATER.setdefault(_word[_at - 1 : _at + 1], []) if _at else _BEGINNING.setdefault(_word[:2], [])
    _group.append((_at, _Fixed(_word, _row["kind"], _row["value"], _row["measure"], _row["not_before"], _context)))
for _group in (*_BEGINNING.values(), *_LATER.values()):
    _group.sort(key=lambda entry: -len(entry[1].word))


def fixed_at(text: str, at: int, floor: int) -> Step | None:
    """The end of the fixed word that holds the candidate at `at`, and the idiom; None if there is no such word.

    `floor` is where the word may start at the earliest.
    """
    later = _LATER.get(text[at - 1 : at + 1], ()) if at else ()
    beginning = _BEGINNING.get(text[at : at + 2], ())
    found = _of_entries(text, at, floor, (*later, *beginning)) if later or beginning else None
    return found or (_paired(text, at) if text[at] in "一两双" else None)


def _of_entries(text: str, at: int, floor: int, entries: Iterable[tuple[int, _Fixed]]) -> Step | None:
    for offset, entry in entries:
        start = at - offset
        end = start + len(entry.word)
        if start < floor or not text.startswith(entry.word, start) or not text.startswith(entry.context, end):
            continue
        figures = entry.word[-1] in _DIGITS and (text[end : end + 1] in _ZEROS or _is_spelled(text, start, end))
        if text[end : end + 1] and (text[end] in entry.not_before or figures):
            continue  # 五一|〇九次, 三八|○億
        if entry.word[-1] in _SIZES and entry.kind == "none" and _is_sized(text, entry.word, end):
            continue  # 三大|箱书, 一小|块地, 六大板块
        if entry.kind == "none" and (_counts_behind(text[start - 1 : start], entry.word) or _ranks(text, start, entry)):
            continue
        if entry.word == "一起" and _is_case(text, start, end) or _is_counting(text, entry, start, end):
            continue
        if entry.kind == "counted":
            return None  # 合同一|份
        return end, _mention(text, start, end, entry)
    return None


def _is_spelled(text: str, start: int, end: int) -> bool:
    """“五一|一站”: whether the fixed word in marks goes on as a row of digits, of which the last counts nothing."""
    goes_on = text[start - 1 : start] in _QUOTES and text[end : end + 1] in tuple(_DIGITS)
    unit = unit_at(text, end + 1) if goes_on else None
    return goes_on and (unit is None or unit.use != "")


def _is_sized(text: str, word: str, end: int) -> bool:
    unit = unit_at(text, end - 1)
    return unit is not None and (unit.use != "kind" or len(word) == 2 and word[0] != "一")  # not 二十大报告, 一大亮点


def _counts_behind(before: str, word: str) -> bool:
    """近|万户, 上|万户, 分|三期: a word that is no number by itself, behind what shows that it counts."""
    if word[0] in _MULTIPLIERS:
        return before in _EXCEEDED or before == "上" and word[-1] in _HOUSEHOLDS
    return before == "分" and word[-1] == "期"


def _ranks(text: str, start: int, entry: _Fixed) -> bool:
    """项目|一期, 一看地段，二看楼龄: a phase of what is built, a step of a list."""
    return entry.word.endswith("期") and is_phase_of(text, start) or is_step(text, start)


def _is_case(text: str, start: int, end: int) -> bool:
    """宣判一起|系列诈骗案, ，一起|追尾事故: one case, behind a word of handling or a mark, before its name."""
    handled = text.endswith(_HANDLING, 0, start)
    if not (handled or start == 0 or text[start - 1] in _OPENS):
        return False
    clause = _CLAUSE_END.search(text, end)
    stop = min(clause.start() if clause else len(text), end + _CASE_REACH)
    case = (_CASE if handled else _PLAIN_CASE).search(text, end, stop)
    return case is not None and (handled or _ACTS_TOGETHER.search(text, end, case.start()) is None)


def _is_counting(text: str, entry: _Fixed, start: int, end: int) -> bool:
    """一道“难题”, 一面印有校名的|锦旗: a measure word after all, before a noun that it counts."""
    nouns = _COUNTED.get(entry.word[1:]) if entry.word[0] == "一" else None
    if nouns is None or _TOGETHER.search(text, max(0, start - 16), start):
        return False
    if entry.word == "一股" and text[start - 1 : start] in _HAVING:
        return True  # 带着一股|倔劲
    behind = end + (text[end : end + 1] in _QUOTES)
    far = nouns.at(text, behind + 2)  # 一道靓丽|风景
    if nouns.at(text, behind) or nouns.at(text, behind + 1) or far is not None and len(far[0]) > 1:
        return True
    inner = _QUOTED.match(text, end)
    first = end if inner is None else inner.end()  # 一面印有“……”的|锦旗, however long
    mark = _MARK.search(text, first, first + _DESCRIBED_REACH)
    stop = mark.start() if mark else min(len(text), first + _DESCRIBED_REACH)
    of = text.find("的", first, stop) + 1
    of += of > 0 and text[of : of + 1] in _QUOTES
    return of > 0 and any(nouns.at(text, at) for at in range(of, min(of + 3, stop)))


def _mention(text: str, start: int, end: int, entry: _Fixed) -> QuantityMention | None:
    start += entry.word.startswith("打")  # 打对折: the verb is no part of it
    span = Span(start, end)
    if entry.kind == "percent":
        return QuantityMention(span, span, "percent", entry.value, unit="%")
    if entry.kind in ("number", "enumerator"):
        return QuantityMention(span, span, "number" if entry.kind == "number" else "enumerator", entry.value)
    return _idiom(text, span, entry) if entry.kind == "idiomatic" else None


def _idiom(text: str, span: Span, entry: _Fixed) -> QuantityMention:
    """The idiom with the measure word in it; of 一方平安 only the first half, since the noun stands outside."""
    end = span.start + 2 if entry.word.startswith("一方") else span.end
    at = text.find(entry.measure, span.start, end) if entry.measure else -1
    measure = Span(at, at + len(entry.measure)) if at >= 0 else None
    numeral = Span(span.start, span.start + 1)
    return QuantityMention(Span(span.start, end), numeral, "idiomatic", entry.value or None, measure=measure)


def _paired(text: str, at: int) -> Step | None:
    """一老一小, 双融双促: the same numeral before two different characters; not 一室一厅. 一次又一次 is no number."""
    part = text[at : at + 4]
    if part[:1] == "一" and part[1:2] == part[2:3] != "" and (unit := unit_at(text, at + 1)) and unit.word == part[1]:
        return at + 3, None  # 一辆辆
    if part[:1] == "一" and part[1:2] in _PERIODS and (each := _EACH_TIME.match(text, at)) is not None:
        return each.end(), QuantityMention(Span(*each.span()), Span(at, at + 1), "idiomatic")
    if part[:1] == "一" and part[2:3] in ("又", "接") and text[at + 3 : at + 5] == part[:2]:
        return at + 5, None  # 一次又一次
    if len(part) < 4 or part[0] != part[2]:
        return None
    if part[1] == part[3]:
        return (at + 4, None) if unit_at(text, at + 1) is not None else None  # 一片一片地: one after the other
    if part[0] == "两" or part[1] == "楼" and text[at - 1 : at] in _THERE:
        return None  # 在|一楼一仓库
    if any(not char.isalpha() or char.isascii() or is_numeral_char(char) for char in part[1::2]):
        return None
    if part[0] == "一" and unit_at(text, at + 3) is not None and unit_at(text, at + 1) is not None:
        return None
    return at + 4, QuantityMention(Span(at, at + 4), Span(at, at + 1), "idiomatic")
