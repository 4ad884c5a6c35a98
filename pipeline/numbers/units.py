"""What can follow a numeral: units, currencies, percentages and measure words, as one longest-match table.

Takes a text and the offset behind a numeral, gives the longest entry of the lexicon that stands there, and refuses one
that the next character turns into another word (升级, 部门). Knows nothing of the number itself.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Generic, NamedTuple, TypeVar

from pipeline.lazy import regex
from pipeline.lexicon import alternation, rows
from pipeline.numbers.roles import role

T = TypeVar("T")

BLANKS = frozenset(" \u3000\u00a0")
_BRACKETS = {"（": "）", "(": ")"}
_MAX_BLANKS = 3
_COUNTED_AGAIN = frozenset("人户件台架辆艘车剂例种批床班船头家所项条处列宗")
_SPACED_CLASSES = frozenset({"个", "個"})
_NO_SIZE_AFTER = ("亿", "億")
_SIZES = frozenset("大小整长長满滿")
_SIZED = frozenset(role("sized"))
_MEASURED_BY_GE = frozenset({"months", "weeks", "centuries", "quarters", "workdays", "duration"})


class Unit(NamedTuple):
    """An entry found at `start:end`. `kind` is the column of units.tsv, or money, measure, part_of_money."""

    start: int
    end: int
    word: str
    kind: str
    unit: str | None
    factor: Decimal = Decimal(1)
    use: str = ""  # class of a measure word


class _Entry(NamedTuple):
    word: str
    kind: str
    unit: str | None
    factor: Decimal
    use: str
    not_before: str
    but: tuple[str, ...] = ()

    def is_cut(self, text: str, end: int) -> bool:
        """Whether what follows at `end` makes another word of it (支队, but not 支队伍)."""
        after = text[end : end + 1]
        return bool(after) and after in self.not_before and not (self.but and text.startswith(self.but, end))


class WordTable(Generic[T]):
    """Words with a value each; finds the longest that stands at an offset.

    A place of the text is asked for a word of each length that its first character has, not for each word.
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._entries = _by_word(entries)
        self._lengths = _lengths(self._entries, 0)
        self.firsts = self._lengths.keys()  # characters at which a word starts

    def all_at(self, text: str, at: int) -> list[tuple[str, T]]:
        """Every entry that stands at `at`, longest first."""
        found: list[tuple[str, T]] = []
        for length in self._lengths.get(text[at : at + 1], ()):
            entries = self._entries.get(text[at : at + length])
            if entries is not None and at + length <= len(text):
                found += entries
        return found

    def at(self, text: str, at: int) -> tuple[str, T] | None:
        """The longest entry that stands at `at`."""
        for length in self._lengths.get(text[at : at + 1], ()):
            entries = self._entries.get(text[at : at + length])
            if entries is not None:  # at the end of the text it may be shorter, and the longest all the same
                return entries[0]
        return None


class EndTable(Generic[T]):
    """Words with a value each; finds the longest that ends at an offset."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._entries = _by_word(entries)
        self._lengths = _lengths(self._entries, -1)
        self.lasts = self._lengths.keys()  # characters with which a word ends

    def before(self, text: str, end: int, floor: int = 0) -> tuple[str, T] | None:
        """The longest entry that ends at `end` and starts at or after `floor`."""
        for length in self._lengths.get(text[end - 1 : end], ()) if end > floor else ():
            entries = self._entries.get(text[end - length : end]) if end - length >= floor else None
            if entries is not None:
                return entries[0]
        return None


def _by_word(entries: Iterable[tuple[str, T]]) -> dict[str, list[tuple[str, T]]]:
    """The entries of each word in their order: 分 is a unit, a coin and a measure word."""
    found: dict[str, list[tuple[str, T]]] = {}
    for word, value in entries:
        found.setdefault(word, []).append((word, value))
    return found


def _lengths(words: Iterable[str], place: int) -> dict[str, tuple[int, ...]]:
    """How long the words are that have a character at `place`, the longest first."""
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[place], set()).add(len(word))
    return {char: tuple(sorted(lengths, reverse=True)) for char, lengths in found.items()}


def skip_blanks(text: str, at: int) -> int:
    """The next offset that is no blank; `at` if there are more than three of them."""
    end = at
    while end < len(text) and text[end] in BLANKS:
        end += 1
    return end if end - at <= _MAX_BLANKS else at


_NO_COIN = {"分": "局支行店校院公队隊辨机機担擔摊攤红紅账賬帐", "欧": "元洲盟冠联美亚国化债标姆佩陆战式罗塞文分"}


def _entries() -> Iterable[tuple[str, _Entry]]:
    for row in rows("units"):
        for word in row["word"].split(" "):
            but = tuple(row["but"].split())
            use = "noted" if row["kind"] == "land" else ""
            yield word, _Entry(word, row["kind"], row["unit"] or None, Decimal(1), use, row["not_before"], but)
    for row in rows("currencies"):
        for place, factor in (("after", "1"), ("tenth", "0.1"), ("hundredth", "0.01")):
            for word in _as_worth(row[place].split(), place):
                kind = "money" if place == "after" or word in ("美分", "欧分") else "part_of_money"
                behind = "旦宵素件别別布散析配享类類" + _NO_COIN.get(word, "")  # 二|分局, 2亿|欧盟公民
                yield word, _Entry(word, kind, row["code"] or None, Decimal(factor), "", behind)
    for row in rows("measure_words"):
        yield (
            row["word"],
            _Entry(
                row["word"],
                "measure",
                None,
                Decimal(1),
                row["class"].partition(" ")[0],
                row["not_before"],
                tuple(row["but"].split()),
            ),
        )


def _as_worth(words: list[str], place: str) -> Iterator[str]:
    """The words of a currency and, if they are long, what is worth so much of it: 90亿等值美元."""
    yield from words
    if place == "after":
        yield from ("等值" + word for word in words if len(word) > 1)


_UNITS = WordTable(_entries())
_CURRENCY_BEFORE = EndTable((word, row["code"]) for row in rows("currencies") for word in row["before"].split())
CURRENCY_ENDS = frozenset(_CURRENCY_BEFORE.lasts)
_BEFORE_BLANK = frozenset("0123456789.,万亿千百余多")
_LEADS_SPACED = frozenset("，。：；（《“近约超达逾共第")
# Measure words that hardly begin another word, and what is numbered before a blank (附件2 名录).
_PLAIN = frozenset("个個名位家所辆輛间間座栋棟套款件艘例宗户戶次场場條条種种篇亩畝顿")
_HEADINGS = frozenset("图圖表章节節件题題卷栏")
_COPULA, _TENTHS, _SHARE_LEADS = (
    ("为", "為"),
    frozenset("两二三四五六七八九"),
    frozenset("近约約超逾过過有仅僅达達占中足到，。；、："),
)
# Measure words only before this word.
_WITH_NOUN = frozenset(role("with_noun"))
_NOTE_BEFORE, _ROUND = 12, frozenset("百千万萬余餘多来來")
_NOTED_WORDS = frozenset(row["word"] for row in rows("measure_words") if "noted" in row["class"])
_NOTED: dict[str, tuple[re.Pattern[str], re.Pattern[str]]] = {}  # what must stand behind such a word, or before it
for _row in rows("measure_nouns"):
    for _word in _NOTED_WORDS.intersection(_row["measure"].split()):
        _nouns = alternation(_row["nouns"].split())
        _reach = 24 if _word in "则則堂" else 4
        _NOTED[_word] = (
            regex(f"(?:[^，,。；;：:！？\\n《]|《[^》\\n]{{1,30}}》){{0,{_reach}}}?(?:{_nouns})"),
            regex(_nouns),
        )
_LAND = alternation(role("land"))
_NOTED["分"] = regex(f"{_LAND}|[田地](?=[里上中的]|[^一-鿿]|$)"), regex("(?!)")  # 三分|农田, kept by its kind
PARTS = {(row["whole"], row["part"]): Decimal(row["ratio"]) for row in rows("unit_parts")}


def unit_at(text: str, at: int, *, kinds: frozenset[str] | None = None) -> Unit | None:
    """The unit or measure word behind a numeral that ends at `at`."""
    start = skip_blanks(text, at) if text[at : at + 1] in BLANKS else at
    spaced = text[start : start + 1] in _SPACED_CLASSES and text[start : start + 1] and not _is_age(text, start)
    if spaced and (found := _after_ge(text, start)):
        return found
    sized = start == at and text[at - 1 : at] not in _NO_SIZE_AFTER  # 破亿|大片
    if sized and text[start : start + 1] in _SIZES and text[start + 1 : start + 2] in _SIZED:
        start = at = start + 1  # 两大|锅粥, 一小|块地
        kinds = frozenset({"measure"})
    elif start == at and text[start : start + 1] == "整" and text[start + 1 : start + 2] in ("天", "年", "夜", "周"):
        start = at = start + 1  # 一整|天
    for word, entry in _UNITS.all_at(text, start):
        after = text[start + len(word) : start + len(word) + 1]
        if word[-1].isascii() and word[-1].isalpha() and after.isascii() and after.isalnum():
            continue  # 5mm is no 5m; 5G网络 has no unit at all
        cut = entry.is_cut(text, start + len(word)) and not _is_share(text, start, entry)
        if cut or (kinds is not None and entry.kind not in kinds):
            continue
        if start > at and entry.kind == "measure" and not _is_spaced(text, at, start + len(word)):
            continue
        if entry.use == "kind" and not text[start + len(word) : start + len(word) + 2].isalpha():
            continue  # 党的八大。
        ranked = word == "号" and text[start - 1] not in _ROUND  # 5号标本, but 几百|号工人
        if entry.use == "noted" and (ranked or not _is_noted(text, start, word)):
            continue
        end = _unit_end(text, start, word, entry.kind)
        sure = entry.use == "weak" and word in _NOTED_WORDS and _is_noted(text, start, word)  # 三羽信鸽
        return Unit(start, end, text[start:end], entry.kind, entry.unit, entry.factor, "" if sure else entry.use)
    return None


def _is_share(text: str, at: int, entry: _Entry) -> bool:
    """近七成|为首次展出: 为 is the copula where the digit opens the clause or has a modifier, not 星期五|成为."""
    before = text[at - 2 : at - 1]
    if entry.kind != "tenths" or text[at + 1 : at + 2] not in _COPULA:
        return False
    return text[at - 1] in _TENTHS and (before in _SHARE_LEADS or not before)


def _is_noted(text: str, at: int, word: str) -> bool:
    """Whether a noun of its row stands behind 路, 味, 则 or just before the number; not 三味书屋, 一则…二则…."""
    behind, nouns = _NOTED[word]
    return bool(behind.match(text, at + len(word)) or nouns.search(text, max(0, at - _NOTE_BEFORE), at))


def _is_spaced(text: str, at: int, end: int) -> bool:
    """发布 3 款新机: a blank before the measure word of an Arabic number that heads no line (1 个人情况)."""
    if text[at - 1] not in _BEFORE_BLANK or text[at] not in BLANKS or text[end : end + 1] in BLANKS:
        return False
    start = at
    while start and text[start - 1] in _BEFORE_BLANK:
        start -= 1
    lead = text[start - 1 : start]
    if lead.isalpha() and not lead.isascii() and text[at + 1 : end] in _PLAIN and lead not in _HEADINGS:
        return True  # 共有14 个村
    return lead in _LEADS_SPACED or lead in BLANKS and text[start - 2 : start - 1].isalpha()  # not 西游记2011 环游世界


def _unit_end(text: str, start: int, word: str, kind: str) -> int:
    """Behind the unit or the measure word, with a second one; of 两出戏 the noun stands outside."""
    end = start + len(word)
    if word in _WITH_NOUN:
        return end - 1
    return _second_measure(text, _times(text, end)) if kind == "measure" else end


def _times(text: str, end: int) -> int:
    """Behind the 次 of 架次, 剂次, 种次; `end` if there is none."""
    times = text[end - 1] in _COUNTED_AGAIN and text[end : end + 1] == "次"
    return end + 1 if times and text[end + 1 : end + 2] not in ("品", "数", "序", "日", "年", "级", "要") else end


def _second_measure(text: str, end: int) -> int:
    """Behind the second measure word of 316件（套）; `end` if there is none."""
    closing = _BRACKETS.get(text[end : end + 1])
    if closing is None:
        return end
    inner = next((word for word, entry in _UNITS.all_at(text, end + 1) if entry.kind == "measure"), "")
    after = end + 1 + len(inner)
    return after + 1 if inner and text.startswith(closing, after) else end


def _is_age(text: str, at: int) -> bool:
    """7|个月大的女婴."""
    return any(
        entry.kind == "age" and not entry.is_cut(text, at + len(word)) for word, entry in _UNITS.all_at(text, at)
    )


def _after_ge(text: str, start: int) -> Unit | None:
    """个月, 个半小时, 个百分点, 个比特币: 个 and what it measures are one unit."""
    inner = skip_blanks(text, start + 1)
    for word, entry in _UNITS.all_at(text, inner):
        if word in ("年", "天") or entry.is_cut(text, inner + len(word)):
            continue  # 两个|年份, 三个|天窗, 一个|周末; 两个年头 is a length
        if entry.kind in _MEASURED_BY_GE or (entry.kind == "money" and len(word) > 1):
            kind = "duration" if entry.kind in _MEASURED_BY_GE else entry.kind
            return Unit(start, inner + len(word), text[start : inner + len(word)], kind, entry.unit)
    return None


def currency_before(text: str, end: int, floor: int) -> tuple[int, str] | None:
    """The start and code of a currency that ends right before a number at `end` (人民币500, $20)."""
    at = end
    while at > max(floor, end - _MAX_BLANKS) and text[at - 1] in BLANKS:
        at -= 1
    found = _CURRENCY_BEFORE.before(text, at, floor)
    return None if found is None else (at - len(found[0]), found[1])
