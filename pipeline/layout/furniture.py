"""What a page prints around its articles: mastheads, by-lines, sources, captions, navigation, feet, page numbers.

Takes the printed lines of a file, gives for each the kind of furniture it is with the evidence, or None for what may
be text. Nothing is dropped: a line of furniture is a unit of its own. A line that only might be furniture is text.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from pipeline import lexicon
from pipeline.layout.lines import Line

Kind = Literal["byline", "source_line", "caption", "boilerplate"]


class Furniture(NamedTuple):
    """The kind of a line that is no text, and by which evidence."""

    kind: Kind
    evidence: str


_LONGEST, _CAPTION = 60, 140
_FOOT = 90
_HEAD = 4  # lines that titles take at the most
_BODY = 25  # a line of this length that ends a sentence is text, and what stands above it the head of the page
_AFTER_LABEL = {
    "yes": re.compile(r"\s*[:：|｜丨/／]|\s{1,4}\S"),
    "strict": re.compile(r"\s*[:：|｜丨/／]"),
    "word": re.compile(r"\s*[:：|｜丨/／]|\s{1,4}\S|\s?[(（\[【]?[0-9]|$"),
    "alone": re.compile(r"\s*[:：>»]*$"),
    "any": re.compile(""),
}
# 【本報訊】記者某某報道, 记者某某 摄影报道
_REPORTERS = re.compile(
    r"[■□◎◆●]?\s?[㐀-鿿《》·]{0,14}(?:记者|記者|通讯员|通訊員|评论员)(?:[\s　]{1,3}[㐀-鿿·（）()]{2,12}){1,8}"
)
_END = re.compile(r"[-—–=*·\s]{0,6}(?:END|End|end|The End|完|全文完|全文结束)[-—–=*·\s]{0,6}")
_TAGS = re.compile(r"(?:[#＃][^\s#＃]{1,16}[#＃]?\s{0,3}){1,12}")
_ADDRESS = re.compile(r"(?:https?://|www\.)[\w./?=&%-]{4,}|[\w.-]+@[\w.-]+\.[a-z]{2,}")
_REPORTED = re.compile(
    r"(?:记者|記者|通讯员|通訊員)[^，,。：:；;]{1,24}(?:报道|報道|報導|文|图|圖)$|^《[^》]{2,14}》(?:记者|記者|通讯员|通訊員)"
)
_PAGE_NUMBER = re.compile(
    r"[-—–·•\s]{0,4}(?:第?\s{0,2}[A-Z]?[0-9]{1,4}\s{0,2}(?:[版页頁]|/\s{0,2}[0-9]{1,4})?|第\s?[0-9]{1,4}\s?页\s{0,3}共\s?[0-9]{1,4}\s?页|"
    r"Page\s[0-9]{1,4}(?:\sof\s[0-9]{1,4})?)[-—–·•\s]{0,4}"
)
_CHAPTER = re.compile(r"0[1-9]|[1-9]")
# 2024-11-12 08:30 来源:某报 - the line that a site puts below its headline: a day with a clock, a day alone, or 来源.
_DAY = r"[0-9]{4}(?:[-/.][0-9]{1,2}[-/.][0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日)"
_LONE_DAY = re.compile(rf"[(（]?{_DAY}[)）]?")
_STAMP = re.compile(rf"{_DAY}\s{{0,3}}[0-9]{{1,2}}[:：][0-9]{{2}}|(?:来源|來源|稿源)\s?[:：]")
_WEEKDAY = r"(?:星期|周|礼拜)[一二三四五六日天]"
_PAGE_LABEL = (
    r"第?[A-Z]?[0-9]{1,3}[版页](?:[:：]\S{1,10})?|[A-Z][0-9]{1,3}(?:[:：·]\S{1,8})?|第?[一二三四五六七八九十]{1,3}版"
)
_FOLIO = re.compile(
    rf"(?:{_DAY}|[0-9]{{1,2}}月[0-9]{{1,2}}日)(?:{_WEEKDAY})?|{_WEEKDAY}|{_PAGE_LABEL}|农历\S{{2,12}}|总?第[0-9]{{1,6}}期"
)
_PAGE_MARK = re.compile(rf"{_WEEKDAY}|{_PAGE_LABEL}|总?第[0-9]{{1,6}}期")
_CREDIT = re.compile(
    r"(?:^|[\s。！？!?”」）)])(?:(?:本报|本社|本網|本网|新华社|中新社|人民网)?(?:特约|实习|见习|首席)?"
    r"(?:记者|記者|通讯员|通訊員)?[\s　]{0,2})?[㐀-鿿·]{1,8}(?:[\s　、/][㐀-鿿·]{1,8}){0,3}[\s　]{0,2}"
    r"(?:摄|攝|供图|供圖)$"
)
_CREDIT_BRACKET = re.compile(r"[(（][^()（）。]{2,30}(?:供图|供圖|提供|摄|攝|制图|資料圖|资料图|资料图片)[)）]$")
_NOTE = re.compile(r"[(（【\[［※][^()（）]{1,60}[)）】\]］]?")
_CRUMBS = re.compile(r"\S\s{0,2}(?:>|›|»|＞|&gt;|→)\s{0,2}\S")
_DOCUMENT_NUMBER = re.compile(
    r"[^\s，。]{1,12}[〔\[［（(][0-9]{4}[〕\]］）)]\s?(?:第\s?)?[0-9]{1,5}\s?号|(?:各类|[㐀-鿿]{2,12})文\s?件"
)
_AUTHOR = re.compile(
    r"[■□◎◆●]\s?(?:本报)?(?:特约|实习|首席)?(?:记者|通讯员|评论员)?\s?[㐀-鿿·]{2,4}(?:[\s　、/][㐀-鿿·]{2,4}){0,3}"
)
# 港聞 | 突發, 体坛前线 > 羽毛球, 读者来信·调查: the part of a paper or site.
_LABEL = re.compile(
    r"[·•▌|\s]{0,3}[㐀-鿿]{2,6}(?:\s?[|｜丨>›»·/／]\s?[㐀-鿿]{2,6}){1,3}|[·•▌|【\[][\s]?[㐀-鿿]{2,6}[\s]?[·•|】\]]"
)
_LONGEST_LABEL = 16
_COPIES = re.compile(r"(?:抄送|抄报|主题词)[：:]")
_BARS = re.compile(r"[\s　|｜丨·│【】\[\]]+")
_STRONG_BAR = re.compile(r"[|｜丨│]")


def classify(lines: Sequence[Line]) -> list[Furniture | None]:
    """The furniture among the lines of one file; cost linear in their number."""
    found = [_alone(line) for line in lines]
    heads = _running_heads(lines)
    body = 0  # how much text has been seen so far
    links = False
    for index, line in enumerate(lines):
        if links and not (line.ends_sentence and len(line.text) > _BODY):
            found[index] = found[index] or Furniture("boilerplate", "link_list")
            continue
        links = _opens_links(line)
        if links:
            found[index] = Furniture("boilerplate", "link_list")
        elif index in heads:
            found[index] = found[index] or Furniture("boilerplate", "running_head")
        elif found[index] is None and body < _HEAD:
            found[index] = _in_head(line, index)
        if found[index] is None:
            body += _HEAD if line.ends_sentence and len(line.text) > _BODY else 1
    _page_numbers(lines, found)
    _long_captions(lines, found)
    return found


def _long_captions(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """A caption that takes several lines of a narrow column: up to the credit or the full stop that ends it."""
    for index, known in enumerate(found):
        if known is None or known.evidence != "caption_opener" or _is_finished(lines[index]):
            continue
        for end in range(index + 1, min(index + 4, len(lines))):
            if lines[end].blank_before or lines[end].indented or found[end] not in (None, _CREDITED):
                break
            if _is_finished(lines[end]):
                found[index + 1 : end + 1] = [Furniture("caption", "caption_goes_on")] * (end - index)
                break


def _is_finished(line: Line) -> bool:
    return (
        line.ends_sentence or line.text.endswith(("摄", "攝", "供图", "供圖", ")", "）")) or len(line.text) > _LONGEST
    )


_CREDITED = Furniture("caption", "photo_credit")


def _alone(line: Line) -> Furniture | None:
    """What the line itself tells."""
    text = line.text
    if len(text) <= _CAPTION and (caption := _caption(line)) is not None:
        return caption
    if len(text) > _FOOT or line.marked:
        return None
    footer = any(word in text for word in _marks("footer")) and (len(text) <= _LONGEST or not line.ends_sentence)
    if footer or _COPIES.match(text):
        return Furniture("boilerplate", "footer_words")
    if len(text) > _LONGEST or line.ends_sentence:
        return None
    return (
        _signed(text) or _opener(text.lstrip("(（【[ "), text) or _remark(text) or _navigation(text) or _masthead(text)
    )


def _signed(text: str) -> Furniture | None:
    if _AUTHOR.fullmatch(text) or _REPORTERS.fullmatch(text):
        return Furniture("byline", "author_mark")
    return Furniture("byline", "reported_by") if _REPORTED.search(text) else None


def _remark(text: str) -> Furniture | None:
    if _END.fullmatch(text):
        return Furniture("boilerplate", "end_mark")
    if _NOTE.fullmatch(text) and any(word in text for word in _marks("note")):
        return Furniture("boilerplate", "bracketed_note")
    return Furniture("source_line", "time_stamp") if _STAMP.search(text) else None


def _caption(line: Line) -> Furniture | None:
    text = line.text
    for word, colon in _openers("caption"):
        if text.startswith(word) and _AFTER_LABEL[colon].match(text, len(word)) and len(text) > len(word) + 2:
            return Furniture("caption", "caption_opener")
    bracketed = _CREDIT_BRACKET.search(text)
    if bracketed and bracketed.start() == 0:
        return Furniture("boilerplate", "bracketed_note")
    if bracketed and line.ends_sentence and text[bracketed.start() - 1] in "。！？":
        return None  # …山也绿了。(许安 摄): as likely text with its picture's credit
    return Furniture("caption", "photo_credit") if bracketed or _CREDIT.search(text) else None


def _opener(bare: str, text: str) -> Furniture | None:
    for kind in ("byline", "source_line", "boilerplate"):
        for word, colon in _openers(kind):
            if bare.startswith(word) and _AFTER_LABEL[colon].match(bare, len(word)):
                if kind == "boilerplate" and len(text) > 40:
                    continue
                return Furniture(kind, "opening_words")
    return None


def _navigation(text: str) -> Furniture | None:
    """首页 > 新闻 > 正文; 新闻 | 体育 | 娱乐 | 经济; 分享到 微信 微博."""
    if len(_CRUMBS.findall(text)) >= 2 or ("首页" in text and _CRUMBS.search(text)):
        return Furniture("boilerplate", "breadcrumb")
    if _TAGS.fullmatch(text) or _ADDRESS.search(text):
        return Furniture("boilerplate", "tags" if text[0] in "#＃" else "address")
    if any(mark in text for mark in "，。；！？"):
        return None
    parts = [part for part in _BARS.split(text) if part]
    if len(_STRONG_BAR.findall(text)) >= 3 and all(len(part) <= 14 for part in parts):
        return Furniture("boilerplate", "menu")
    share = sum(part.strip("：:+-") in _marks("share") for part in parts)
    if len(parts) >= 2 and share * 2 >= len(parts) and len(text) > 4:
        return Furniture("boilerplate", "share_bar")
    return None


def _masthead(text: str) -> Furniture | None:
    """云川日报 2025年6月5日 星期四 第3版: the head of a page."""
    parts = [part for part in re.split(r"[\s　|｜丨]+", text) if part]
    folios = sum(_FOLIO.fullmatch(part) is not None for part in parts)
    papers = sum(_names_paper(part) for part in parts)
    others = [part for part in parts if not _FOLIO.fullmatch(part) and not _names_paper(part)]
    if any(len(part) > 8 or any(mark in part for mark in "，。！？“”") for part in others):
        return None
    folios += papers and sum(re.fullmatch("[0-9]{1,2}", part) is not None for part in others)
    page = any(_PAGE_MARK.fullmatch(part) or re.search(_WEEKDAY, part) for part in parts)
    editors = any(part in _EDITORS for part in others)
    if (
        folios + papers >= 2
        and len(others) <= (4 if editors else 2)
        and (page or papers)
        or len(parts) == 1
        and page
        and folios
    ):
        return Furniture("boilerplate", "masthead")
    return None


_EDITORS = frozenset(
    {"责任编辑", "责编", "编辑", "版式", "美编", "校对", "值班编辑", "本版编辑", "本版责编", "責任編輯"}
)


def _names_paper(part: str) -> bool:
    return (
        3 <= len(part) <= 14
        and part.strip("《》").endswith(_marks("paper"))
        and not part.endswith(("汇报", "举报", "通报", "预报"))
    )


def _in_head(line: Line, index: int) -> Furniture | None:
    """What only the head of a page has, above any text: a paper's name alone, a day alone, a document's number."""
    text = line.text
    if line.marked or len(text) > 40:
        return None
    if _LONE_DAY.fullmatch(text):
        return Furniture("source_line", "lone_day")
    if index < 3 and not line.ends_sentence and re.fullmatch(r"\S{2,12}", text) and _names_paper(text):
        return Furniture("boilerplate", "masthead")
    if _LABEL.fullmatch(text) and len(text) <= _LONGEST_LABEL:
        return Furniture("boilerplate", "column_label")
    if _DOCUMENT_NUMBER.search(text) and not line.ends_sentence and "关于" not in text and len(text) <= 30:
        return Furniture("boilerplate", "document_head")
    return None


def _opens_links(line: Line) -> bool:
    bare = line.text.strip("【】[]▌■●◆•·>» ")
    return len(bare) <= 10 and any(
        bare.startswith(word) and _AFTER_LABEL[colon].match(bare, len(word)) for word, colon in _openers("link_list")
    )


def _running_heads(lines: Sequence[Line]) -> frozenset[int]:
    """Short lines that come back word for word, page numbers apart, at some distance: heads and feet of pages."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if 2 <= len(line.text) <= 40 and not line.ends_sentence and not line.ends_clause and not line.enumerated:
            places[re.sub(r"[0-9]+", "#", re.sub(r"[\s　]+", " ", line.text))].append(index)
    return frozenset(
        index
        for key, found in places.items()
        if len(found) > 1 and found[-1] - found[0] > 4 and ("#" in key or " " in key or _interrupt(lines, found))
        for index in found
    )


def _interrupt(lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Whether a line that comes back stands inside a sentence at least once, as a page's head does."""
    return any(
        at
        and not lines[at - 1].ends_sentence
        and len(lines[at - 1].text) > _BODY // 2
        and not lines[at - 1].ends_clause
        for at in places
    )


def _page_numbers(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """Bare numbers: of pages, unless they count the chapters of a feature (01, 02, 03 above their titles)."""
    numbers = [index for index, line in enumerate(lines) if found[index] is None and _PAGE_NUMBER.fullmatch(line.text)]
    bare = [index for index in numbers if _CHAPTER.fullmatch(lines[index].text)]
    values = [int(lines[index].text) for index in bare]
    chapters = (
        len(values) > 1
        and values == list(range(1, len(values) + 1))
        and all(index == 0 or found[index - 1] is not None or lines[index - 1].ends_sentence for index in bare)
    )
    for index in numbers:
        if not (chapters and index in bare):
            found[index] = Furniture("boilerplate", "page_number")


@cache
def _openers(kind: str) -> tuple[tuple[str, str], ...]:
    rows = [row for row in lexicon.rows("line_openers") if row["kind"] == kind]
    found = [(word, row["colon"]) for row in rows for word in row["words"].split(" ")]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


@cache
def _marks(key: str) -> tuple[str, ...]:
    return tuple(word for row in lexicon.rows("page_marks") if row["key"] == key for word in row["words"].split(" "))
