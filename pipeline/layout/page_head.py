"""What stands above a page's headline: menus, slogans, tags, the window's title, the headline itself once before.

Takes the printed lines of a file, in the script of the tables, with what single lines have told; adds the furniture
that only its place in the head of the page tells.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from pipeline.layout.dateline import dateline_length
from pipeline.layout.echo import unlike_the_text
from pipeline.layout.headings import states_fact
from pipeline.layout.kinds import HEAD, LONGEST_HEAD, SHORTEST_TITLE, TITLES, Furniture
from pipeline.layout.lines import Line
from pipeline.layout.mastheads import names_paper, page_marks, site_at_end
from pipeline.lazy import regex
from pipeline.lexicon import alternation

PRINTED_AGAIN = "printed_again"
# What a line has not told of itself.
_BY_NEIGHBOURS = frozenset({"link_list", "above_the_head", "running_head", "tags", "unlike_the_text"})
_MENUS = 60  # lines that menus take at the most
_LONGEST_TAG, _LONGEST_LABEL = 8, 4
_MARKS = regex("[\\s“”‘’\"'「」『』]+")  # sites set other marks in their windows' titles
_LABEL_ENDS = ":：|｜"
# A whole day in figures at the head or at the end of a line, with its hour.
_DAY_AT_EDGE = regex(
    r"^[12][0-9]{3}([-/.])[0-9]{1,2}\1[0-9]{1,2}(?![0-9])(?:\s{1,3}[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?(?=[\s|｜丨·•])|"
    r"(?<=[\s|｜丨·•])[12][0-9]{3}([-/.])[0-9]{1,2}\2[0-9]{1,2}(?:\s{1,3}[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?$"
)
_EDGES, _OF_ACCOUNT, _MOST_PARTS = regex(r"[\s|｜丨·•]+"), regex("[㐀-鿿A-Za-z0-9]{2,10}"), 4
_BULLETS = "•· "
_OF_PICTURE = regex(r"\s?[(（][0-9]{1,2}[)）]")
_COUNTED = regex("(?P<name>[㐀-鿿]{4,16})[（(]?(?P<number>[0-9]{1,2})[)）]?")
_COMPILED = regex("[㐀-鿿A-Za-z0-9]{3,14}综合")  # 某网综合, of several sources
_DAYS, _PAGES = frozenset({"lone_day", "time_stamp"}), 2
_COLUMN = regex("[㐀-鿿·]{1,6}(?:" + alternation(page_marks("column_end") + page_marks("column_of_paper")) + ")")
_BRACKETED = regex("【[㐀-鿿]{2,6}】")
# 【某某报告·某某进行时 | 某某视点】, 【某某新时代】: a longer one in brackets
_IN_BRACKETS = regex("[【［\\[〔][㐀-鿿A-Za-z0-9]{1,12}[·•|｜丨／/ \u3000㐀-鿿]{1,20}[】］\\]〕]")
_PARTED = frozenset("·•|｜丨／/")
_TALES = regex("[㐀-鿿]{2}(?:" + alternation(page_marks("column_of_tales")) + ")")
# 乡村振兴 一线行
_SERIES = regex("[㐀-鿿]{2,8}[ \u3000·]{1,2}[㐀-鿿]{0,5}(?:" + alternation(page_marks("column_of_series")) + ")")
_YEARLY = regex("(?:19|20)[0-9]{2}年?[㐀-鿿]{2,8}")  # 2018云川两会
_NUMBER = "[一二三四五六七八九十]{1,2}"
_INSTALMENT = regex(f"[^，。！？；]{{4,24}}(?:[①-⑳]|[（(](?:[0-9]{{1,2}}|{_NUMBER})[)）]|之{_NUMBER})")
_ABOVE = Furniture("boilerplate", "above_the_head")
_AGAIN = Furniture("boilerplate", PRINTED_AGAIN)
_CUT_SHORT = regex(r"(?:\.{3}|…{1,2})$")
_RUNNING = regex("[，,。；;！？!?“「]")
_MARKED = "★■◆●▲【［[—–-"
_DASHES = ("—", "–", "-")
# What stands above the headline, or what it is part of, and never between a headline and its text.
_OF_THE_PAGE = frozenset(
    {"masthead", "page_number", "menu", "breadcrumb", "column_label", "head_label", "printed_again"}
)


def mark(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """Add to what is known (None for what may be text) the furniture above the headline, and the headline's copies."""
    _above_the_anchor(lines, found)
    _above_the_day(lines, found)
    _column_above(lines, found)
    _last_crumb(lines, found)
    _lone_papers(lines, found)
    _accounts(lines, found)
    _printed_twice(lines, found)
    _above_a_part(lines, found)
    _copies(lines, found)
    _numbered(lines, found)
    _give_back_a_title(lines, found)


def _give_back_a_title(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """The line above the writer or the day, if no other is the title and but its neighbours told against it."""
    text = next((at for at, line in enumerate(lines[:_MENUS]) if found[at] is None and _is_text(line)), 0)
    if None in found[:text]:
        return
    for at in range(text - 2, -1, -1):
        known, below = found[at], found[at + 1]
        if known is None or below is None or below.kind not in ("byline", "source_line"):
            continue
        if known.evidence in _BY_NEIGHBOURS and len(lines[at].text) >= SHORTEST_TITLE and not _may_end(lines[at]):
            found[at] = None
        return


def _may_end(line: Line) -> bool:
    return line.ends_sentence or line.ends_clause


def _numbered(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """通道4, 通道1: lines that only differ in their last number are names of pictures; 案例1, 案例2 are parts."""
    printed: dict[str, list[tuple[int, int]]] = {}  # name -> number and line
    for at, line in enumerate(lines):
        match = _COUNTED.fullmatch(line.text) if found[at] is None else None
        if match is not None:
            printed.setdefault(match["name"], []).append((int(match["number"]), at))
    for counted in printed.values():
        in_order = all(one[0] < other[0] for one, other in pairwise(counted))
        for _, at in () if in_order else counted:
            found[at] = Furniture("caption", "numbered")


def _above_a_part(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """A short line above a part of the page's head, with another title line below that, belongs to the head too."""
    titles: list[int] = []
    for index, line in enumerate(lines[:_MENUS]):
        if found[index] is None and len(titles) < HEAD:
            if _RUNNING.search(line.text) or len(line.text) > LONGEST_HEAD or _opens_text(line.text):
                break
            titles.append(index)
    for index in unlike_the_text(lines, found):
        found[index] = Furniture("boilerplate", "unlike_the_text")
    last = titles[-1] if titles else 0
    page = [index for index in range(last) if (known := found[index]) and known.evidence in _OF_THE_PAGE]
    if not page or last < page[-1] or lines[last].enumerated or lines[last].text[0] in _MARKED:
        return
    for index in titles:
        if index < page[-1] and not lines[index].marked:
            found[index] = _ABOVE


def _opens_text(text: str) -> bool:
    """Whether it is a dateline or the first of the facts of an interview: 采访时间：…."""
    return dateline_length(text) > 0 or states_fact(text)


def _is_text(line: Line) -> bool:
    return line.is_text or dateline_length(line.text) > 0


def _above_the_anchor(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """What is above the place of the page in its site (首页 > 新闻), or between a title and the same title again."""
    head = next((at for at, line in enumerate(lines[:_MENUS]) if found[at] is None and _is_text(line)), len(lines))
    head = min(head, _MENUS)
    _tags(lines[:head], found)
    crumbs = [at for at in range(head) if (known := found[at]) and known.evidence == "breadcrumb"]
    menus = range(crumbs[-1] if crumbs else 0)
    for at in menus:
        if not lines[at].marked:
            found[at] = found[at] or _ABOVE
    first: dict[str, int] = {}
    for at in range(head):
        line = lines[at]
        named = line.enumerated or line.ends_clause or names_paper(line.text)
        if found[at] is None and len(line.text) >= SHORTEST_TITLE and not named:
            title = _MARKS.sub("", line.text.lstrip(_BULLETS))
            start = first.setdefault(title, at)
            between = range(start + 1, at)
            if start < at and not any(found[other] is None and lines[other].states for other in between):
                # A copy with a bullet is the last of the places that the page has in its site.
                found[at if line.text[0] in _BULLETS else start] = _AGAIN
                for other in (*between, *_above_the_copy(lines, found, start)):
                    found[other] = found[other] or _ABOVE
                first[title] = at


def _above_the_copy(lines: Sequence[Line], found: Sequence[Furniture | None], title: int) -> range:
    """地方, 第3版, · 另一篇的题目: names of parts of the site and other items of its menu, above the first copy."""
    start, bullet = title, lines[title].text[0]
    while start:
        above = lines[start - 1]
        item = bullet in _BULLETS and above.text[0] == bullet
        if not (item or found[start - 1] is not None or len(above.text) <= _LONGEST_LABEL):
            break
        start -= 1
    return range(start, title)


def _above_the_day(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """学校主页 / 党建文化 / 2019年10月21日 / the title / text: short names of pages above the day are no title."""
    first = next((at for at, known in enumerate(found[:TITLES]) if known and known.evidence in _DAYS), -1)
    above, title = list(lines[: max(first, 0)]), lines[first + 1 : first + 2]
    if len(above) < _PAGES or any(len(line.text) > _LONGEST_TAG or line.ends_sentence for line in above):
        return
    below = lines[first + 2 : first + 3]
    titled = len(title) == len(below) == 1 and found[first + 1] is None and len(title[0].text) > _LONGEST_TAG
    if titled and not (title[0].ends_clause or _is_text(title[0])) and _is_text(below[0]):
        for at in range(first):
            found[at] = found[at] or _ABOVE


def _column_above(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """健康关注, 【新农人】, 匠人志, 书记访谈③: a column's name right above the first title, signed or dated."""
    titles = [at for at, known in enumerate(found[:HEAD]) if known is None][:_PAGES]
    if len(titles) < _PAGES:
        return
    column, title = (lines[at].text for at in titles)
    if title.startswith(_DASHES):
        return
    bracketed = _IN_BRACKETS.fullmatch(column) is not None
    parted = bracketed and not _PARTED.isdisjoint(column) and not _is_text(lines[titles[1]])
    series = _SERIES.fullmatch(column) is not None and _heads_alone(lines, titles[1])
    named = bracketed and title[0] not in _MARKED or series or _names_column(column, title)
    if not named or "。" in title or dateline_length(title) or _COLUMN.fullmatch(title):
        return
    below = range(titles[1] + 1, min(titles[1] + 1 + _PAGES, len(lines)))
    signed = any((known := found[at]) and known.kind in ("byline", "source_line") for at in below)
    if signed or parted or any(lines[at].text.startswith("——") for at in below):
        found[titles[0]] = Furniture("boilerplate", "column_label")


def _heads_alone(lines: Sequence[Line], title: int) -> bool:
    """Whether a title stands apart from the line above it, and close to the one below: its dash line or its writers."""
    return lines[title].blank_before > 0 and title + 1 < len(lines) and lines[title + 1].blank_before == 0


def _names_column(column: str, title: str) -> bool:
    """Whether a line above a title names the column; one by its kind only (健康|关注) if the title is much longer."""
    if title.startswith(column):
        return False
    if _TALES.fullmatch(column):
        return len(title) > len(column) and _TALES.fullmatch(title) is None
    if len(title) < SHORTEST_TITLE:
        return False
    if _INSTALMENT.fullmatch(column):
        return _INSTALMENT.fullmatch(title) is None
    called = any(pattern.fullmatch(column) for pattern in (_COLUMN, _BRACKETED, _YEARLY))
    return called and len(title) > 2 * len(column.strip("【】"))


def _tags(head: Sequence[Line], found: list[Furniture | None]) -> None:
    """Words that stand in the head twice, each on a line of its own, or beside a lone bar."""
    counts = Counter(line.text for line in head if len(line.text) <= _LONGEST_TAG)
    several = sum(count > 1 for count in counts.values()) > 1  # one that comes twice is a title
    for at, line in enumerate(head):
        if found[at] is None and len(line.text) <= _LONGEST_TAG and not line.ends_sentence:
            barred = any(other.text in ("|", "｜") for other in (*head[max(0, at - 1) : at], *head[at + 1 : at + 2]))
            if (several and counts[line.text] > 1) or barred:
                found[at] = Furniture("boilerplate", "tags")


def _lone_papers(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """The name of a paper beside the day, where the article comes from; or twice, as above its accounts."""
    printed = Counter(line.text for line in lines[:_MENUS])
    for at, line in enumerate(lines[:_MENUS]):
        beside = [known for known in (*found[max(0, at - 1) : at], *found[at + 1 : at + 2]) if known is not None]
        paper = names_paper(line.text) or _COMPILED.fullmatch(line.text)
        if found[at] is None and paper and any(known.evidence == "time_stamp" for known in beside):
            found[at] = Furniture("source_line", "lone_paper")
        elif found[at] is None and paper and printed[line.text] > 1:
            found[at] = Furniture("boilerplate", "lone_paper")


def _last_crumb(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """首页>文物考古, and below it 文物考古 alone: the part of the site once more."""
    for at in range(1, min(len(lines), HEAD)):
        above, text = found[at - 1], lines[at].text
        crumb = above is not None and above.evidence == "breadcrumb" and lines[at - 1].text.endswith(text)
        if crumb and len(text) <= _LONGEST_TAG:
            found[at] = found[at] or Furniture("boilerplate", "column_label")


def _accounts(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """河口发布 许小晖 2022-04-28, right below the headline: on which account, by whom and when it was published."""
    for at in range(1, min(len(lines) - 1, HEAD)):
        text = lines[at].text
        if found[at] is None and found[at - 1] is None and len(text) <= LONGEST_HEAD and _is_title(lines[at - 1]):
            day = _DAY_AT_EDGE.search(text)
            parts = _EDGES.split((text[: day.start()] + text[day.end() :]).strip(" |｜丨·•—-")) if day else []
            if parts and len(parts) <= _MOST_PARTS and all(map(_OF_ACCOUNT.fullmatch, parts)):
                found[at] = Furniture("source_line", "time_stamp")


def _is_title(line: Line) -> bool:
    return len(line.text) >= SHORTEST_TITLE and not (line.ends_sentence and line.may_be_text) and not line.ends_clause


def _copies(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """The headline between the paragraphs once more, as where a picture stands whose name it is."""
    first = next((at for at, known in enumerate(found[:HEAD]) if known is None), 0)
    title, below = lines[first].text if lines else "", first + 1
    if below < len(lines) and found[below] is None and len(title) > _PAGES and lines[below].text == title:
        found[below] = None if _may_end(lines[first]) else _AGAIN  # 火情通报, of which the page has a picture
    if len(title) < SHORTEST_TITLE or title[-1] in "。！？!?":
        return
    places = [
        at
        for at, line in enumerate(lines)
        if found[at] is None and line.text.startswith((title[:1], *_BULLETS)) and _counted_off(line.text, title)
    ]
    for at in places[1:]:
        found[at] = _AGAIN


def _counted_off(text: str, title: str) -> bool:
    """Whether it is the title, or that with the number of a picture: 河口老街迎来新客(2)."""
    bare = text.lstrip(_BULLETS)
    return bare == title or (bare.startswith(title) and _OF_PICTURE.fullmatch(bare, len(title)) is not None)


def _printed_twice(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """A headline that the window's title had before; below a headline with its day or writer a caption."""
    titled = False
    for index, line in enumerate(lines[:HEAD]):
        known = found[index]
        if known is not None:
            titled = titled or (index > 0 and found[index - 1] is None and known.kind in ("byline", "source_line"))
        elif titled and line.text == lines[index - 1].text:
            found[index - 1] = found[index] = Furniture("caption", "printed_twice")
        else:
            below_stamp = titled and found[index - 1] is not None
            captioned = titled and line.text in _below(lines, index)
            left = [other for other, kind in zip(lines, found[:index], strict=False) if kind is None]
            again = below_stamp and _repeats(line.text, left)
            if again or (_is_window_title(lines, index) and not captioned):
                found[index] = _AGAIN


def _repeats(text: str, above: Sequence[Line]) -> bool:
    """Whether it is a title above once more, whole or behind its label: 深度 | 破题：某企业的四十年; 某企业的四十年."""
    if len(text) < SHORTEST_TITLE:
        return False
    heads = [line.text.removesuffix(text).rstrip() for line in above if line.text.endswith(text)]
    tails = [line.text.removeprefix(text).lstrip() for line in above if line.text.startswith(text)]
    return any(head == "" or head[-1] in _LABEL_ENDS for head in heads) or any(tail[0] in _LABEL_ENDS for tail in tails)


def _below(lines: Sequence[Line], index: int) -> list[str]:
    """The text of the next line; nothing below the last."""
    return [line.text for line in lines[index + 1 : index + 2]]


def _is_window_title(lines: Sequence[Line], index: int) -> bool:
    """A title that is printed once more right below, or with the name of the site behind it near the headline."""
    line = lines[index]
    if len(line.text) < SHORTEST_TITLE or line.ends_clause or line.open_marks or "。" in line.text:
        return False
    if site := site_at_end(line.text):
        title = line.text[:site].rstrip()
        return any(other.text == title for other in lines[max(0, index - TITLES) : index + TITLES])
    stem = _CUT_SHORT.sub("", line.text).split()[-1:] if _CUT_SHORT.search(line.text) else []
    for below in lines[index + 1 : index + TITLES]:
        if stem and len(stem[0]) >= SHORTEST_TITLE and below.text.startswith(stem[0]):
            return True  # 两地 某市场发生大火百余间..., above 某市场发生大火百余间仓库烧毁
        if below.text == line.text:
            return True
        if below.may_be_text:
            return False
    return False
