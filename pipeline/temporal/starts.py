"""Where in a text a time expression can start: the cheap look that saves the readers from reading everywhere.

Takes a text and an offset, gives the next offset worth reading, or None. It never leaves out a place where
`read_expression` would find something; the table-driven words are known by their first two characters, numerals by a
unit that follows them within a few characters.
"""

import re
from typing import Final

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.numbers.codes import AFTER_DOT
from pipeline.temporal.tables import (
    BRIEF_BEHIND,
    DAYPARTS,
    DYNASTIES,
    ERAS,
    HOLIDAYS,
    NEAR_DAYS,
    NOT_TIMES,
    STEP_UNITS,
    STEPS,
    TERMS,
    UNITS,
    VAGUE,
    YEAR_PARTS,
)

_NUMERALS: Final = "0-9０-９零〇○一二三四五六七八九十廿卅卌两兩俩倆仨半百几幾数數多壹贰貳叁肆伍陆陸柒捌玖拾"
_INSIDE: Final = "整、千万萬亿億余餘来來个個 \u3000\u00a0.．点點又至到—–―~～〜∼－以上\\-"
_MORE_UNITS: Final = "年月日号號点點时時季学學赛賽财財Qq"
_SHORT_UNITS: Final = {word for word in UNITS if len(word) == 1} | set(_MORE_UNITS)
_LONG_UNITS: Final = [word for word in UNITS if word[0] not in _SHORT_UNITS]  # 小时, but not the 小 of 3个小区
_UNIT: Final = (
    f"(?:[{''.join(sorted(_SHORT_UNITS))}]"
    f"|[{''.join(sorted({word[0] for word in _LONG_UNITS}))}][{''.join(sorted({word[1] for word in _LONG_UNITS}))}])"
)
_RARE: Final = "KMkｋ仟佰兆卄叄弍"  # numerals that are not listed above
_COURT: Final = "".join(sorted({word[0] for word in AFTER_DOT}))
# 10.25再讯, 2021.7.1, 1.5兆年, and @8.4, which is passed over as a whole; no measure (8.4米), as most numbers with a
# point are.
_POINT: Final = (
    "(?=[0-9０-９]{0,3}[.．][0-9０-９])"
    f"(?:(?=[0-9０-９]{{3}}[.．])|(?=[{_NUMERALS}{_INSIDE}]{{0,28}}[{_RARE}])|(?<=@[0-9０-９])"
    f"|(?=[0-9]?[.．][0-9]{{1,2}}[{_COURT}]))"
)
_NUMBER = regex(
    f"[{_NUMERALS}](?:(?=[{_NUMERALS}{_INSIDE}]{{0,28}}{_UNIT})"
    "|(?=[一二三四五六七八九十]{0,2}五(?:[时時]期|期[间間]|收官|开局))"
    "|(?=[0-9０-９]{0,3}[-:：/／－ ][0-9０-９])|(?=[0-9]{0,3}[、和及与][12][0-9]{3}[、和及与年])"
    "|(?=[0-9]{0,3}[—–][0-9]{2,4}[演音供采雪])|(?=[0-9]{3}[ ]?[—–～~至-]{1,2}[ ]?[0-9]{4}[)）])"
    "|(?<=年[(（].)(?=[0-9]{3}[)）])|(?<=1)(?=99[0-9][一-鿿“「])|(?<=2)(?=0[0-3][0-9][一-鿿“「])"
    f"|{_POINT})"
)
_BRIEF = alternation(BRIEF_BEHIND)
_PLAN = '[一二三四五六七八九十]{1,3}五[”"」]'
_QUOTED_FEAST = "[^“”「」，。\\n]{1,8}[”」](?:期间|期間|假期|小长假|长假|黄金周|前|当[天日]|當[天日]|过后)"
_BRACKETED_YEAR = "[（(] ?[0-9]{2,4} ?[）)] ?年"
_LED: Final = {  # a character, and what must stand behind it
    "首": f"(?:季|[{_NUMERALS}])",
    **dict.fromkeys("(（", "[0-9０-９]{1,2}[）)]日"),
    **dict.fromkeys(
        "近前后後头頭上下",
        f"(?:[ ]?[{_NUMERALS}]|(?<=前)[（(](?:[0-9]{{1,2}}[/／])?[0-9０-９]{{1,2}}[）)]日|"
        "(?<=上)[（(][0-9０-９]{1,2}[）)] ?月)",
    ),
    "本": " ?[（(] ?(?:[0-9]{1,2}[/／])?[0-9０-９]{1,2} ?[）)] ?[月日]",
    **dict.fromkeys("周週", "[一二三四五六日末]"),
    **dict.fromkeys("每", f"[{_NUMERALS}天日年月周週星礼禮季个個间隔逢到当晚早晨小分秒世学]"),
    "第": f"[{_NUMERALS}][^季\\n]{{0,14}}季",
    **dict.fromkeys('“"「', f"(?:{_PLAN}|{_QUOTED_FEAST})"),
    **dict.fromkeys("Qq", "[1-4]"),
    **dict.fromkeys("再", "[过過]"),
    **dict.fromkeys("大", "[年半]"),
    **dict.fromkeys("个個", "半(?:[小月]|[钟鐘])"),
    **dict.fromkeys("小", "半"),
    **dict.fromkeys("正元冬腊臘", "月"),
    "昨": " ?[（(一-鿿]",
    "去": f" ?{_BRACKETED_YEAR}",
    **dict.fromkeys(
        "今明",
        f"(?: ?{_BRACKETED_YEAR}| ?[（(] ?(?:[0-9０-９]{{1,2}}[月/／] ?)?[0-9０-９一二三四五六七八九十]{{1,3}} ?"
        "(?:[）)] ?[日晚早晨上下中凌傍清]|日 ?[）)])"
        f"|[明后後][两兩二天]|{_BRIEF})",
    ),
    **dict.fromkeys("闰閏", f"[{_NUMERALS}]"),
    **dict.fromkeys("农農", "[历曆]"),
    **dict.fromkeys("阴陰旧夏公阳西", "[历曆元]"),
    **dict.fromkeys("星", "期"),
    **dict.fromkeys("礼禮", "拜"),
    **dict.fromkeys("许許很好", "多[年天日个個月周週]"),
    "年": "初[一二三四五六七八九十]",
    "初": "[一二三四五六七八九十][早晚上下中凌清、至到]",
}


def _seconds() -> dict[str, frozenset[str]]:
    """For each first character of a table word, the characters that go on with it."""
    found: dict[str, set[str]] = {}
    for table in (ERAS, HOLIDAYS, NEAR_DAYS, TERMS, VAGUE, YEAR_PARTS, NOT_TIMES, DAYPARTS):
        for word in table:
            found.setdefault(word[0], set()).update(word[1:2])
    for step in STEPS:
        for unit in STEP_UNITS:
            found.setdefault(step[0], set()).add((step + unit)[1])
    for dynasty, years in DYNASTIES.items():  # 清|乾隆
        found.setdefault(dynasty, set()).update(era[0] for era in ERAS if ERAS[era] in years)
    for part in ("早", "晚", "夜", "午"):  # 早8点
        found.setdefault(part, set()).update("0123456789０１２３４５６７８９一二三四五六七八九十零 ")
    return {first: frozenset(seconds) for first, seconds in found.items()}


_SECONDS: Final = _seconds()
_CLASS: Final = _NUMERALS + re.escape("".join(sorted(set(_SECONDS) | set(_LED))))
_BEHIND: Final = {
    **{first: regex(f"{re.escape(first)}{behind}") for first, behind in _LED.items()},
    **{first: regex(f"{first}[从從 ]?[{_CLASS}]") for first in "自从從"},
}
_NEXT: Final = {  # by a character: those that go on with it, a pattern of what else does, and whether it is a numeral
    char: (_SECONDS.get(char, frozenset()), _BEHIND.get(char), re.match(f"[{_NUMERALS}]", char) is not None)
    for char in (*_SECONDS, *_BEHIND)
}
_NUMERAL: Final = (frozenset[str](), None, True)
_STARTS = regex(f"[{_CLASS}自从從]")
_STARTS_WHOLE = regex(f"[{_CLASS}自从從过過最之此随隨其未接往今]")


def may_start(text: str, at: int) -> bool:
    """Whether the character at `at` can begin an expression at all, were it the whole text (此后三天)."""
    return _STARTS_WHOLE.match(text, at) is not None


def next_start(text: str, at: int) -> int | None:
    """The next offset from `at` on where an expression can start; None if there is none."""
    while True:
        match = _STARTS.search(text, at)
        if match is None:
            return None
        at = match.start()
        seconds, behind, numeral = _NEXT.get(text[at], _NUMERAL)
        if text[at + 1 : at + 2] in seconds or behind is not None and behind.match(text, at):
            return at
        if numeral and _NUMBER.match(text, at):
            return at
        at += 1
