"""How sports and tallies print numbers: scores (25:18), times of races (9秒83), and counts by kind (14男6女).

Takes a text and an offset, says whether a pair of numbers is a score and no time of day, which decimals follow a unit,
and what a tally counts. It refuses what stands alone: 20:15 without a word of play or a score beside it is a clock.
"""

import re
from decimal import Decimal

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.numbers.numerals import plain, read_numeral
from pipeline.numbers.parts import ARABIC, digit_run, digit_value, row_value
from pipeline.numbers.roles import role
from pipeline.numbers.units import unit_at
from pipeline.spans import Span

_PAIR = regex("([0-9０-９]{1,3})[:：∶︰]([0-9０-９]{1,3})")
_JOINT = "(?:[、，,和与與及或 /／（）()]{1,2})"
_PAIRS_BEFORE = regex(f"(?:[0-9０-９]{{1,3}}[:：∶︰比][0-9０-９]{{1,3}}{_JOINT}){{1,7}}$")
_PAIRS_AFTER = regex(f"(?:{_JOINT}[0-9０-９]{{1,3}}[:：∶︰比][0-9０-９]{{1,3}}){{1,7}}")
_DASHED = regex("[0-9]{1,3}[-－—–][0-9]{1,3}(?![0-9.:：%％-])(?=[^个名人年月日岁号元])")
_DASHED_PAIR = regex("([0-9]{1,3})[-－—–]([0-9]{1,3})")
_DASHED_BEFORE = regex(f"(?:{_DASHED_PAIR.pattern}{_JOINT}){{1,7}}$")
_DASHED_AFTER = regex(f"(?:{_JOINT}{_DASHED_PAIR.pattern}(?![0-9])){{1,7}}")
_TURNED = "[一-鿿]{0,3}[到至为為成]"
_DASHED_FROM = regex(f"[从從由]{_DASHED_PAIR.pattern}{_TURNED}$")
_DASHED_TO = regex(f"{_TURNED}{_DASHED_PAIR.pattern}(?![0-9.])")
_REACH, _NEAR = 60, 8
_PLAY_WORDS = role("played")
_PLAYED = regex(alternation(_PLAY_WORDS))
_PLAYED_BEFORE = regex(f"(?:以|将比分|{alternation(_PLAY_WORDS)})[^0-9，。；]{{0,4}}$")
_DAY_HOURS, _HOUR_MINUTES, _TWO = 24, 60, 2
_KINDS = role("tally")
_PEOPLE = "男女"  # 14男 counts people by what they are, 5伤 what befell them
_FIGURES = "(?:[0-9０-９]{1,4}|[一二两三四五六七八九十百]{1,4})"
_BEFALLEN = "命危|[重轻]伤|失踪|失联|受伤|无恙"  # of two characters: 2死1命危
_TALLY_KINDS = "[" + "".join(sorted(set("".join(_KINDS)))) + "](?<!平(?=[方米台均]))"  # not 3平方米
_TALLY = regex(f"({_FIGURES}|[0-9]{{1,3}}[.]5)({_TALLY_KINDS}|{_BEFALLEN})")
_SHOTS_MADE = regex("[0-9]{1,2}(?:投(?:[0-9]{1,2}|[零一二三四五六七八九十两]|全)中|中[0-9]{1,2}(?![0-9.多余]))")
_SHOTS_LEAD = regex("(?:三分|投篮|罚球|两分|篮下|外线|出手|射门|射正|罚篮)球?[是为]?[ ]?$")
_SHOTS_REACH = 6
_TALLY_BEFORE = regex(f"{_FIGURES}({_BEFALLEN}|.)[、，和]?$")
_TURNS, _IDIOM, _MARKED = frozenset("涨升跌降平"), regex("一[涨升跌降]一[涨升跌降]"), regex("[“‘「『][^”’」』]{0,6}$")
_NO_TALLY_BEFORE = ("第", "局", "战", "戰", "连", "連", "-", "—", ".")
_BEHIND_WINS = frozenset("为后的而")
_CLOCK_OR_DAY = frozenset("年月日号號时時点點:：.．%％")


def is_score(text: str, start: int, end: int) -> bool:
    """Whether the pair of numbers at `start:end` is a score: no time of day, or beside a score or a word of play."""
    pair = _PAIR.fullmatch(text, start, end)
    if pair is None:
        return False
    if text[start - 1 : start] == "比" and start:
        return True  # 护病比|1：13
    if not _is_clock(pair):
        return True
    before = _PAIRS_BEFORE.search(text, max(0, start - _REACH), start)
    after = _PAIRS_AFTER.match(text, end, end + _REACH)
    around = text[before.start() if before else start : start], after[0] if after else ""
    if any(not _is_clock(other) for part in around for other in _PAIR.finditer(part)):
        return True
    head, tail = before.start() if before else start, after.end() if after else end
    played = _PLAYED.search(text, tail, tail + _NEAR)
    behind = played is not None and not any(char in "，。；\n" for char in text[tail : played.start()])
    return behind or _PLAYED_BEFORE.search(text, max(0, head - 2 * _NEAR), head) is not None


def _is_clock(pair: re.Match[str]) -> bool:
    hour, minute = (int(row_value(part)) for part in pair.groups())
    return len(pair[2]) == _TWO and hour <= _DAY_HOURS and minute < _HOUR_MINUTES


def dashed_score_at(text: str, at: int) -> QuantityMention | None:
    """2-1 of 主场2-1战胜: a pair joined by a dash, with a word of play behind it in its clause or right before it."""
    pair = _DASHED.match(text, at)
    if pair is None:
        return None
    end = pair.end()
    played = _PLAYED.search(text, end, end + _NEAR)
    behind = played is not None and not any(char in "，。；\n" for char in text[end : played.start()])
    led = behind or _PLAYED_BEFORE.search(text, max(0, at - 2 * _NEAR), at) is not None
    if not led and not _is_in_row(text, at, end) and not _becomes(text, at, end):
        return None
    return QuantityMention(Span(at, end), Span(at, end), "number", None)


def _is_in_row(text: str, at: int, end: int) -> bool:
    """22-19、24-18、10-7: pairs in a row, one of which goes down, so that they are no ranges."""
    before, after = _DASHED_BEFORE.search(text, max(0, at - _REACH), at), _DASHED_AFTER.match(text, end, end + _REACH)
    if before is None and after is None:
        return False
    row = text[before.start() if before else at : after.end() if after else end]
    return any(int(pair[1]) > int(pair[2]) for pair in _DASHED_PAIR.finditer(row))


def _becomes(text: str, at: int, end: int) -> bool:
    """从0-1改写为|3-1, 由|1-4|反弹至5-4: one score and what became of it, one of which goes down; no ranges do so."""
    before, after = _DASHED_FROM.search(text, max(0, at - _REACH), at), _DASHED_TO.match(text, end)
    pairs = [int(each) for match in (before, after) if match is not None for each in match.groups()]
    own = _DASHED_PAIR.match(text, at)
    if not pairs or own is None:
        return False
    return int(own[1]) > int(own[2]) or pairs[0] > pairs[1]


def decimals_behind(text: str, at: int, most: int = 2) -> tuple[Decimal, int] | None:
    """The 83 of 9秒83, the 85 of 1米85: Arabic digits behind a unit that have none of their own."""
    end = digit_run(text, at)
    if not 0 < end - at <= most or text[at - 1 : at] in ARABIC:
        return None
    after = text[end : end + 1]
    if after and (after in _CLOCK_OR_DAY or digit_value(after) is not None or after.isascii() and after.isalpha()):
        return None
    if unit_at(text, end) is not None:
        return None
    return row_value(text[at:end]).scaleb(at - end), end


def _kind(printed: str) -> str:
    """What befell people is of one kind: 命危 and 轻伤 stand beside 死 as 伤 does."""
    return "伤" if len(printed) > 1 else printed


def _counts_alone(text: str, match: re.Match[str]) -> bool:
    """已取得12胜，摘得9金。 累积5胜|为全队之首; but 三局|两胜."""
    after, wins = text[match.end() : match.end() + 1], match[2] == "胜" and match[1][0] not in "百千"
    alone = wins or match[2] in "金银铜銀銅" and match[1][-1].isdigit()
    goes_on = after.isalnum() and not (wins and after in _BEHIND_WINS)
    return alone and not goes_on and text[match.start() - 1 : match.start()] not in _NO_TALLY_BEFORE


def _shots_made(text: str, at: int) -> re.Match[str] | None:
    """28投16中, 罚球|4中4; not 15中9班."""
    thrown = text.find("投", at, at + _TWO + 1) > 0
    hit = not thrown and text.find("中", at, at + _TWO + 1) > 0
    if not thrown and not (hit and _SHOTS_LEAD.search(text, max(0, at - _SHOTS_REACH), at)):
        return None
    return _SHOTS_MADE.match(text, at)


def _is_slogan(text: str, at: int) -> bool:
    """一升一降, “|五涨二平一降”: a fixed word, or a short term in marks whose numbers count its parts."""
    return _IDIOM.match(text, at) is not None or _MARKED.search(text, max(0, at - _SHOTS_REACH - 1), at) is not None


def tally_at(text: str, at: int) -> QuantityMention | None:
    """14男 of 14男6女, 两室 of 两室一厅: a number of one kind beside another; 12胜 and 9金 alone; 21投9中."""
    match = _TALLY.match(text, at)
    if match is None:
        made = _shots_made(text, at)
        return None if made is None else QuantityMention(Span(*made.span()), Span(*made.span()), "number", None)
    numeral = read_numeral(text, at, decimals="." in match[1], blanks=False)
    if numeral is None or numeral.value is None or numeral.end != match.end(1):
        return None
    other = _TALLY.match(text, match.end() + (text[match.end() : match.end() + 1] in ("、", "，", "和")))
    before = _TALLY_BEFORE.search(text, max(0, at - 6), at)
    kind = _kind(match[2])
    others = (_kind(other[2]) if other else "", _kind(before[1]) if before else "")
    beside = any(kind in kinds and one and one in kinds and one != kind for kinds in _KINDS for one in others)
    if not (beside or _counts_alone(text, match)):
        return None
    if text.startswith("制", (other or match).end()) or match[2] in _TURNS and _is_slogan(text, at):
        return None  # 三战两胜|制, “五涨二平一降”
    measure = Span(match.start(2), match.end(2))
    noun = measure if kind in _PEOPLE else None
    numerals = Span(at, match.end(1))
    return QuantityMention(Span(at, match.end()), numerals, "number", plain(numeral.value), measure=measure, noun=noun)
