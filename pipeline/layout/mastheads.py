"""The head of a page: paper, day, number of the page, name of the part; the number of an official document.

Takes the text of one line, tells whether it is such a head. 云川日报 2025年6月5日 星期四 第3版; 体坛前线 > 羽毛球.
"""

import re
from collections.abc import Sequence
from functools import cache

from pipeline import lexicon
from pipeline.layout.kinds import SHORTEST_TITLE, is_name, opens
from pipeline.lazy import regex
from pipeline.lexicon import alternation

DAY = r"[0-9]{4}(?:[-/.][0-9]{1,2}[-/.][0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日)"
ENGLISH_DAY = r"(?:[A-Z][a-z]{2,8},?\s)?(?:[A-Z][a-z]{2,8}\.?\s[0-9]{1,2}|[0-9]{1,2}\s[A-Z][a-z]{2,8}),?\s[0-9]{4}"
_LONE_DAY = regex(rf"[(（]?{DAY}[)）]?|{ENGLISH_DAY}")
_WEEKDAY = r"(?:星期|周|礼拜)[一二三四五六日天]"
_PAGE_LABEL = (
    r"第?[A-Z]{0,3}[0-9]{1,5}[版页](?:[:：·•]\S{0,24}|[(（][^()（）\s]{0,12}[)）])?|[A-Z][0-9]{1,3}(?:[:：·]\S{1,8})?|[㐀-鿿]{2,4}(?:[0-9]{1,3})?版|[㐀-鿿]{2,4}·0[0-9]|"
    r"第?[一二三四五六七八九十]{1,3}版|(?:[0-9]{4}年)?总?第?[0-9一二三四五六七八九十]{1,6}期"
)
_FOLIO = regex(
    rf"[>＞]?(?:{DAY}|[0-9]{{1,2}}月[0-9]{{1,2}}日)(?:{_WEEKDAY}|编印|出版|刊印)?|{_WEEKDAY}|{_PAGE_LABEL}|农历\S{{2,12}}|"
    r"(?:中华民国|民国)[〇零一二三四五六七八九十百0-9]{2,4}年\S{2,8}"
)
_PAGE_MARK = regex(rf"{_WEEKDAY}|{_PAGE_LABEL}")
_DOCUMENT_NUMBER = regex(
    r"[^\s，。]{1,12}[〔\[［（(][0-9]{4}[〕\]］）)]\s?(?:第\s?)?[0-9]{1,5}\s?号|[㐀-鿿]{2,12}文\s?件"
)
# 港聞 | 突發, 体坛前线 > 羽毛球, 读者来信·调查: the part of a paper or site.
_PART = regex(r"[·•▌|\s]{0,3}[㐀-鿿]{2,6}(?:\s?[|｜丨>›»＞﹥❯·/／]\s?[㐀-鿿]{2,6}){1,3}|[·•▌|]\s?[㐀-鿿]{2,10}\s?[·•|]")
# 【地方新闻】, [社会专题]: the same in brackets.
_COLUMN = regex(
    r"[【\[［〔][㐀-鿿]{2,6}(?:" + alternation(lexicon.word_list("page_marks", "column_end")) + r")[】\]］〕]"
)
_PARTS_OF_MENU, _PART_OF_MENU = 6, regex("[㐀-鿿]{2,6}")
_HOST = regex("[㐀-鿿（）()]{4,24}(?:主办|承办|主管|主管主办)")
_LONGEST_LABEL, _LONGEST_PART, _LONGEST_NUMBER, _LONGEST_OTHER = 6, 16, 30, 8
_BLANKS = regex(r"[\s　|｜丨╱]+(?:/\s+)?")
_PAIR, _NAME = 2, 3
_CHINESE = regex("[㐀-鿿0-9]")
# 2025 年 7 月 9 日　第 01 版　总第 1203 期
_SPACED = regex(
    r"(?<=[0-9])(?: (?=[年月日版])|\s(?=期))|(?<=[年月]) (?=[0-9])|(?<=第) (?=[0-9A-Z])"
    r"|\s(?=(?:电子|数字)(?:版|报纸?)$)"
)
_LABELS = regex("(?<=期)[:：](?=第)|[ ]?(?:本期)?出版日期[:：]")  # 第1203期:第01版 本期出版日期:2025-07-09
_GLUED = regex("》(?=[0-9]{4}年)")  # 《某某周刊》|2025年5月18日
_EDITORS = frozenset(lexicon.word_list("page_marks", "editor"))
_CONTACT = regex("(?:" + alternation(lexicon.word_list("page_marks", "contact")) + ")[:：]\\S{4,30}")
_SITE_AT_END = regex(r"\s?(?:——|--|—|_|-|\||｜)\s?(?P<name>\S{2,12})(?:\s[A-Z][A-Za-z ]{2,20})?$")

_EDITION = regex("(?:电子|数字)(?:版|报纸?)$")  # 某某日报|电子版
_LABELLED_SITE = regex(r"[^|｜>\s]{2,6}\s?[|｜]\s?(?P<name>\S{2,12})(?:\s[A-Z][A-Za-z ]{2,20})?")  # 证券 | 某社
_SECTION_AT_END = regex(r"(?P<title>[^|｜>]{8,80}?)\s?[|｜]\s?[^|｜>\s]{2,6}")  # 某公司完成购并 | 证券 | 某社


def is_masthead(text: str) -> bool:
    """Whether the line is made of a paper's name, a day, a page's number and the like."""
    parts = [part for part in _BLANKS.split(_LABELS.sub(" ", _GLUED.sub("》 ", _SPACED.sub("", text)))) if part]
    others, edited = _without_editors(parts)
    if any(len(part) > _LONGEST_OTHER or any(mark in part for mark in "，。！？“”") for part in others):
        return False
    papers = sum(map(names_paper, parts))
    if len(parts) == _PAIR and parts[0] == parts[1]:
        return True  # 某某传媒 某某传媒
    if papers and not any(_CHINESE.search(part) for part in others) and len(parts) > len(others) > 0:
        return True  # 某某报 Johor China Press
    folios = sum(_FOLIO.fullmatch(part) is not None for part in parts)
    numbers = [part for part in others if re.fullmatch("[0-9]{1,2}", part)] if papers or folios >= 2 else []
    folios += bool(numbers)
    page = any(_PAGE_MARK.fullmatch(part) or re.search(_WEEKDAY, part) for part in parts)
    if len(parts) == 1:
        edition = papers > 0 and _EDITION.search(parts[0]) is not None
        return edition or page and folios == 1 and any(char.isdigit() or char == "第" for char in text)
    room = 4 if edited else 2
    return folios + papers >= 2 and len(others) - len(numbers) <= room and (page or papers > 0)


def _without_editors(parts: Sequence[str]) -> tuple[list[str], bool]:
    """What is neither a paper, a day or a page nor who made it, and whether anybody is named who did: 责编 某 某."""
    others, edited, named = [], False, False
    for part in parts:
        if _FOLIO.fullmatch(part) or names_paper(part):
            named = False
        elif _names_editor(part):
            edited = named = True
        elif not (named and len(part) <= _NAME):
            others.append(part)
    return others, edited


def _names_editor(part: str) -> bool:
    """责编, 责编：某某, 版式/某某, 电话：…: who made the page, and how to reach him."""
    if part in _EDITORS or _CONTACT.fullmatch(part):
        return True
    return opens(part, "source_line") and part[-1] not in ":："


def papers_of(text: str) -> list[str]:
    """The names of papers on a masthead."""
    return [part for part in _BLANKS.split(text) if names_paper(part)]


def names_paper(part: str) -> bool:
    """Whether the words end as the name of a paper, a site or a channel does."""
    bare = _EDITION.sub("", part.strip("《》"))
    return 3 <= len(bare) <= 14 and bare.endswith(page_marks("paper")) and not bare.endswith(page_marks("no_paper"))


def head_evidence(text: str, *, first: bool) -> str | None:
    """What only the head of a page has, above any text, by name of the evidence; `first`: of the first three lines."""
    if _LONE_DAY.fullmatch(text) or re.fullmatch(_WEEKDAY, text):
        return "lone_day"
    if (menu := _menu_evidence(text.split())) is not None:
        return menu
    if (site := _LABELLED_SITE.fullmatch(text)) is not None and names_paper(site["name"]):
        return "column_label"
    if len(text) <= _LONGEST_LABEL and text.endswith(("新闻", "要闻", "港闻")):
        return "column_label"  # 软性新闻
    part = text.lstrip("•· ") in page_marks("part")
    if part or re.fullmatch("[㐀-鿿]{1,3}版", text) or (first and _COLUMN.fullmatch(text)):
        return "column_label"
    if first and (
        re.fullmatch(r"\S{2,12}", text)
        and (names_paper(text) or re.fullmatch("[㐀-鿿]报", text))
        or re.fullmatch(r"\S{1,5}网", text)
    ):
        return "masthead"
    if first and _HOST.fullmatch(text):
        return "masthead"
    if len(text) <= _LONGEST_PART and _PART.fullmatch(text):
        return "column_label"
    if len(text) <= _LONGEST_NUMBER and _DOCUMENT_NUMBER.search(text) and "关于" not in text:
        return "document_head"
    return None


def _menu_evidence(parts: Sequence[str]) -> str | None:
    """港闻　突发; 封面故事 市政瞭望 学习人生 …: the parts of a paper or site in a row, which are no roll of names."""
    if len(parts) > 1 and all(part in page_marks("part") or part.endswith(page_marks("part_end")) for part in parts):
        return "column_label"
    menu = len(parts) >= _PARTS_OF_MENU and all(map(_PART_OF_MENU.fullmatch, parts))
    return "menu" if menu and sum(map(is_name, parts)) < _PAIR else None


@cache
def page_marks(key: str) -> tuple[str, ...]:
    """The words of one row of the table of page marks."""
    rows = (row["words"] for row in lexicon.rows("page_marks") if row["key"] == key)
    return tuple(word.replace("_", " ") for words in rows for word in words.split(" "))


def site_at_end(text: str) -> int:
    """Where the name of a site begins that a browser put behind a title (…——某新闻网); 0 if there is none."""
    found = _SITE_AT_END.search(text)
    if found is None or not (names_paper(found["name"]) or found["name"].endswith("网")):
        return 0
    title = text[: found.start()]
    if (labelled := _SECTION_AT_END.fullmatch(title)) is not None:
        return labelled.end("title")
    return found.start() if len(title) >= SHORTEST_TITLE and not re.search("[|｜>]", title) else 0
