"""Reads a length of time with the words that place it: 过去两年间, 近三年来, 未来五年, 三年前, 七日内.

Takes a text and an offset, gives a `Found` or None. What is only a length (一住三年) keeps no relation; 近四十分钟 and
坚守近三十年 are almost that long, and no time up to now.
"""

from typing import Final

from pipeline.lazy import regex
from pipeline.temporal.exactness import modifier_beside
from pipeline.temporal.found import Found, Relation
from pipeline.temporal.lengths import LENGTH_STARTS, read_length
from pipeline.temporal.point import Length
from pipeline.temporal.tables import GUARDS
from pipeline.values import replace

_PAST = regex(r"(?:(?:过|過)去(?:的|了)?|最近(?:的)?|近|之前|此前)[ ]?")
_NEXT = regex(r"(?:未[来來](?:的)?|今[后後](?:的)?|接下[来來](?:的)?|往[后後]|再[过過])[ ]?")
_LATER = regex(r"(?:此|之|随|隨|其)[后後](?:的)?[ ]?")
_EDGE = regex(r"(?:前|后|後|上|下)[ ]?")
_LEAD_STARTS: Final = frozenset("过過最近之此未今接往再随隨其前后後上下")  # of the four above
LASTING_STARTS: Final = _LEAD_STARTS | LENGTH_STARTS | frozenset("大小个個")
_AGO = regex(r"(?:之|以)?前(?!三|往|来|沿|身|期|后|夕)|来(?=[，,。、])")
_HENCE = regex(r"(?:之|以)?[后後](?!期|来|續|续|勤|台|备|面|代|者|卫)")
_LASTING = regex(
    r"(?:多)?(?:以[来來]|(?:时|時)?[间間](?!隔|接|断|谍|里|内)|[来來](?!自|到|了|的|说|访|电|看|宾|源|临)|期[间間])"
)
_WITHIN = regex(r"(?:之|以)?[内內](?!部|容|地|外|心|蒙|需|涵|科|存)|里(?![面程])|中(?=[，,])")
_ACROSS: Final = GUARDS["no_past_after"]
ABOUT = regex(r"左右|前后(?!来)|前後|上下(?![游半])|[许許](?!多|可|久|昌|诺)|前夕")
CLAUSE_STARTS: Final = ("", "，", ",", "。", "；", ";", "：", ":", "！", "？", "、", "\n", "\u3000", " ", "“", "「")
_UP_TO_NOW, _LONG_UNITS = regex("[来來](?=的)"), ("Y", "M", "W")
_LONG: Final = 10  # the last so many units are told of up to here: 近三年的数据, but 近三十年的坚守


def read_lasting(text: str, at: int, *, whole: bool) -> Found | None:
    """The length that starts at `at`, with what says when it was or will be; `whole` if nothing else is asked for."""
    leads = ((_PAST, "past"), (_LATER, "within"), (_NEXT, "next"), (_EDGE, "")) if text[at] in _LEAD_STARTS else ()
    for pattern, kind in leads:
        match = pattern.match(text, at)
        if match is None:
            continue
        read = read_length(text, match.end())
        if read is None:
            continue
        if match[0].strip() == "近" and not (whole or _recent(text, at, read[1], read[0])):
            continue
        if not whole and (pattern is _EDGE or match[0][0] == "再"):
            continue  # 再过|十年 is a verb and what it counts
        relation = kind or ("past" if match[0][0] in "前上" else "next")
        return _tailed(text, at, read[1], read[0], relation)  # type: ignore[arg-type]
    most = text.startswith(("大半", "小半"), at)
    read = read_length(text, at + most)
    if read is None:
        return None
    found = _tailed(text, at, read[1], read[0], "")
    if most:
        return replace(found, about=True)  # 大半年
    if found.relation == "within" and not whole and text[found.end - 1] in "内內里裡":
        modifier = "at_most" if text[found.end - 1] in "内內" else modifier_beside(text, at, found.end)
        return replace(found, end=read[1], modifier=modifier)  # 七日|内整改, 四分钟|里
    return replace(found, modifier=modifier_beside(text, at, found.end))


def _recent(text: str, at: int, end: int, length: Length) -> bool:
    """近三年来 and 近三年累计 are the last three years; 近四十分钟 and 坚守近三十年。 are almost that long."""
    since = _LASTING.match(text, end)
    if since is not None and since[0][0] in "以来來":
        return True
    if text.startswith(("时间", "時間", "的时间", "的時間"), end):
        return False  # 近两个月|时间内
    piece = length.pieces[0]
    long = piece.amount is not None and piece.amount >= _LONG
    if piece.code[0] == "T" or long and piece.amount is not None and piece.amount >= _LONG**2:
        return False
    if text[at - 1 : at] in _ACROSS or long and text[end : end + 1] == "的":
        return False
    return text[at - 1 : at] in CLAUSE_STARTS or text[end : end + 1] not in CLAUSE_STARTS


def _tailed(text: str, start: int, at: int, length: Length, relation: Relation) -> Found:
    end = at
    for pattern, kind in ((_LASTING, "past"), (_WITHIN, "within"), (_AGO, "ago"), (_HENCE, "hence")):
        match = pattern.match(text, end)
        if pattern is _LASTING and match is None and length.pieces[-1].code in _LONG_UNITS:
            match = _UP_TO_NOW.match(text, end)  # 五年|来的纪录, but 三天来的客人
        if match is None or (kind in ("ago", "hence") and relation):
            continue
        if pattern is _LASTING and not relation and match[0] in ("时间", "時間", "间", "間"):
            end = match.end() if match[0] in ("间", "間") else end
        else:
            relation, end = relation or kind, match.end()  # type: ignore[assignment]
        break
    about = ABOUT.match(text, end)
    if about is not None and not relation and about[0] != "前后":
        return Found(start, about.end(), length=length, relation=relation, about=True)
    return Found(start, end, length=length, relation=relation)
