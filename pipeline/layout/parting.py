"""Lines parted from what a page prints on the same line besides: its site, a day, a label, a dateline, bars.

Takes the printed lines of a source, gives them with each of these on a line of its own, and paragraphs that share a
line one by one. It drops only the blanks and dashes between, and parts no line of which nothing would be left.
"""

import re
from collections.abc import Callable, Iterator, Set

from pipeline.layout.dateline import dateline_length, titled_dateline
from pipeline.layout.headings import bodies, is_interview_line
from pipeline.layout.kinds import SHORTEST_TITLE, is_name
from pipeline.layout.lines import Line
from pipeline.layout.mastheads import DAY, names_paper, page_marks, site_at_end
from pipeline.layout.writers import signed, writers_behind
from pipeline.lazy import regex
from pipeline.lexicon import fold

_BARS, _LONGEST_BARS = regex(r"\s*\|[|\s]*\|\s*$|(?<=[。！？”])\s{1,3}\|$"), 40
_LONE_BAR = regex(r"(?<=[㐀-鿿\]])\s{1,3}\|$")  # the only one: no row of a table
_LINKS_BEHIND = regex(r"(?<=[^\[\]]{6})\s?(?P<links>\[[^\[\]]{2,40}\](?:\s?\[[^\[\]]{2,40}\]){1,7})$")
_BULLET = regex(r"[•·●]\s{1,3}(?=\S{6})(?!.*[。；])")
_GAP = regex("(?<=[。！？”])(?: {3,}|[ \u3000]*\u3000[ \u3000]*\u3000[ \u3000]*)(?=\\S)")
_ENDS_OF_CREDIT = ("提供", "供图", "摄", "拍摄")
_CREDIT = regex("(?<=[。！？”])[ \u3000]{1,6}(?=(?:本文|文中|以上)(?:图片|照片)[^。]{2,24}$)")
_SHORTEST_PARAGRAPH, _OPENS, _BULLETED = 20, 2, 2
_TITLED_LINES, _LONGEST_TITLE = 6, 40
_DAY_IN_FRONT = regex(
    rf"(?P<first>(?:date\s)?{DAY})\s{{1,3}}(?!.{{0,30}}(?:来源|來源|作者|编辑|星期|周[一二三四五六日]|记者|記者|[报報网網社版期]\s|第[0-9]))"
    r"(?P<second>[㐀-鿿“「『《【][^。；]{9,60}$)"
)
_STAMP_BEHIND = regex(
    rf"(?P<first>[^。；:：/]{{6,40}}?[㐀-鿿！？!?”」)）])\s{{0,3}}(?P<second>https?://\S{{4,60}}\s{{1,4}}{DAY}\s{{0,2}}[0-9]{{1,2}}:)"
)
# 河口补选落幕 老街队拿下三席 (2024-04-13 21:00:00)
_STAMP_IN_BRACKETS = regex(
    r"(?P<first>(?!.{0,12}(?:时间|時間|来源|來源|作者|日期|[发發][布佈表]|更新))[^。；;]{6,60}?[㐀-鿿！？!?”」)）])\s{0,3}"
    rf"(?P<second>[(（]{DAY}(?:\s{{1,3}}[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?)?[)）])$"
)
# 河口老街开街 2024-04-13 21:00 来源:河口报 我要分享: whatever stands behind day and source; nobody's name in front.
_STAMP_WITH_SOURCE = regex(
    r"(?P<first>(?!\S{0,4}(?:时间|時間|来源|來源|作者|日期|[发發][布佈表]|更新)[:：])[^。；;>＞|｜]{5,60}?[㐀-鿿！？!?”」)）])\s{1,4}"
    rf"(?P<second>(?:{DAY}(?:\s{{1,3}}[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?)?\s{{0,4}}[|｜]?\s{{0,3}}"
    rf"(?:来源|來源|稿源|作者|编辑|編輯)[:：]|(?:来源|來源|稿源)[:：]\s?\S{{2,16}}\s{{1,4}}{DAY}|"
    rf"(?:发布|發布|发表|發表|更新)(?:时间|時間|日期)[:：]\s?{DAY}).{{0,80}})$"
)
# 老街开街 通讯员 某某 本报记者 某某; not 街口一景 本报记者 某某 摄
_SIGNED_BEHIND = regex(
    r"(?P<first>[^。；;：:□■◎●／/]{4,40}?[㐀-鿿！？!?”」)）])[ \u3000]{1,4}"
    r"(?P<second>[□■◎●]?\s?[㐀-鿿]{0,8}(?:记者|記者|通讯员|通訊員)[ \u3000](?P<name>[㐀-鿿]{2,4})(?![㐀-鿿]).{0,40})"
    "(?:(?<![摄攝图圖])|(?<=文[/／][图圖]))$"
)
_SIGNS, _BRACKETS = "●■□◆○◎★▲", "(（【["
# ●本报记者 某某 本报某站 某某 文/图 “…, ■记者 某某 “…
_WRITER_IN_FRONT = regex(
    r"(?P<first>[●■□◆○◎★▲]\s?[㐀-鿿]{0,10}(?:记者|記者|通讯员|通訊員)[^，,。：:；;“”「」！？!?]{2,40}?)(?:"
    r"\s{1,4}(?=[“「])|(?<=文/图|图/文|文／图|文/圖|圖/文)\s{1,4})(?=.{20})"
)
# (责编:某某、某某)分享让更多人看到
_EDITOR_IN_FRONT = regex(
    r"(?P<first>[(（【\[](?:责编|責編|责任编辑|責任編輯|编辑|編輯)[:：][^()（）【】\[\]]{2,24}[)）】\]])"
    r"(?=[^。]{2,16}$)"
)
# 2021-03-04 06:15 in front of the first sentence, with the day in figures
_STAMP_IN_FRONT = regex(
    r"(?P<first>[12][0-9]{3}([-/.])[0-9]{1,2}\2[0-9]{1,2}\s{1,3}[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)\s{0,4}"
    r"(?!(?:来源|來源|作者|编辑|編輯|星期|周[一二三四五六日]|记者|記者|点击|阅读|浏览))(?P<second>[㐀-鿿“「『《【〔（(].{20,400}[。…])"
)
# 老街新生 ——访某社区书记某某
_DASH_BEHIND = regex("(?<=\\S{6})[ \u3000]{1,4}(?=[—―─]{2,4}[^—―─。]{6,60}$)")
_SECOND_TITLES = page_marks("second_title")
_ASKED = regex("(?:问|問|Q|提问|提問|记者问|記者問|记者|記者|主持人)[0-9]{0,2}\\s?[:：]")
_REPLY = regex("(?<=[？?！!。”])\\s{0,3}(?P<label>[^\\s，,。:：；;？?！!“”]{1,8})[:：]")
_SIDES = frozenset(("问", "問", "答", "Q", "A", "提问", "回答"))
_TITLE_LABEL = regex("(原标题[：:]|原標題[：:]|原题[：:]|标题[：:])\\s{0,4}(?=\\S)")


def parted(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines, each with nothing but its own words."""
    for part in (*_OF_PAGES, _each_paragraph, _without_writers, _each_turn):
        lines = part(lines)
    return lines


def _without_site(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The first line parted from the name of the site that its page's title ends with."""
    at = site_at_end(lines[0].text) if lines else 0
    if not at:
        return lines
    first = lines[0].text
    return (*lines[0].parted(at, len(first) - len(first[at:].lstrip("—-_|｜ "))), *lines[1:])


def _without_links(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """A headline parted from the links behind it: 许小晖:老街还是那条老街[图集] [视频实录(上)]."""
    found = _LINKS_BEHIND.search(lines[0].text) if lines and lines[0].text.endswith("]") else None
    return lines if found is None else (*lines[0].parted(found.start(), found.start("links")), *lines[1:])


def _without_stamp(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """A headline parted from the day that its page prints in front of it, or from the address and time behind it."""
    return _headline_parted(lines, _stamped)


def _without_signature(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """A headline parted from who wrote the text, where both are on one line."""
    return _headline_parted(lines, _signed)


def _headline_parted(lines: tuple[Line, ...], find: Callable[[str], re.Match[str] | None]) -> tuple[Line, ...]:
    """The first line of the head in which `find` tells a `first` and a `second` part, parted between them."""
    for index, line in enumerate(lines[: min(_TITLED_LINES, len(lines) - 1)]):
        if (found := find(line.text)) is not None:
            return (*lines[:index], *line.parted(found.end("first"), found.start("second")), *lines[index + 1 :])
    return lines


def _stamped(text: str) -> re.Match[str] | None:
    found = _DAY_IN_FRONT.match(text) or _STAMP_BEHIND.match(text)
    return found or _STAMP_IN_BRACKETS.match(text) or _STAMP_IN_FRONT.match(text) or _sourced(text)


def _signed(text: str) -> re.Match[str] | None:
    """老街开街 通讯员 某某 本报记者 某某, not 优秀通讯员 记者 表彰大会, whom nobody names."""
    found = _SIGNED_BEHIND.match(text) if len(text) <= 2 * _LONGEST_TITLE else None
    named = found is not None and is_name(found["name"]) and signed(found["second"]) is not None
    return found if found is not None and named and _is_title(found["first"]) else None


def _sourced(text: str) -> re.Match[str] | None:
    """老街开街 2024-04-13 来源:河口报, not 河口发布 许小晖 2024-04-13 来源:河口报, which has no title."""
    found = _STAMP_WITH_SOURCE.match(text)
    return found if found is not None and _is_title(found["first"]) else None


def _is_title(text: str) -> bool:
    """Whether it is neither a paper, nor a body, nor what ends in a name."""
    return not (names_paper(text) or text.endswith(bodies()) or is_name(text.rsplit(maxsplit=1)[-1]))


def _without_subtitle(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """A headline parted from the dash line behind it on the same line: 老街新生 ——访某社区书记某某, …——…侧记."""
    for index, line in enumerate(lines[: min(_TITLED_LINES, len(lines) - 1)]):
        found = _DASH_BEHIND.search(line.text) if len(line.text) <= 2 * _LONGEST_TITLE else None
        if found is None or line.ends_sentence or line.ends_clause:
            continue
        first, second = line.parted(found.start(), found.end())
        if is_interview_line(second) or second.text.endswith(_SECOND_TITLES):
            return (*lines[:index], first, second, *lines[index + 1 :])
    return lines


def _without_bars(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Lines parted from the bars at their end, which a table of the page has left: 某地将有强降雨 | ||."""
    return tuple(piece for line in lines for piece in _at_bars(line))


def _at_bars(line: Line) -> Iterator[Line]:
    start = max(0, len(line.text) - _LONGEST_BARS)
    found = _BARS.search(line.text, start)
    if found is None and line.text.count("|") == 1:
        found = _LONE_BAR.search(line.text, start)
    if found is None or not line.text[: found.start()].strip("|-— "):
        yield line
    else:
        yield from line.parted(found.start(), found.start() + len(found[0]) - len(found[0].lstrip()))


def _without_label(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """原标题：…, • …: the headline parted from its bullet, and from its label where the page prints no other one."""
    for at, line in enumerate(lines[: min(_BULLETED, len(lines) - 1)]):
        if bullet := _BULLET.match(line.text):
            return (*lines[:at], *line.parted(1, bullet.end()), *lines[at + 1 :])
    label = _TITLE_LABEL.match(lines[0].text) if len(lines) > 1 else None
    if label is None or len(lines[1].text) <= _LONGEST_TITLE and not lines[1].ends_sentence:
        return lines
    return (*lines[0].parted(len(label[1]), label.end()), *lines[1:])


def _each_paragraph(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """…到会参观。   本届展览…: paragraphs on one line, parted where three blanks or more follow a stop."""
    return tuple(piece for line in lines for piece in _pieces(line))


def _pieces(line: Line) -> Iterator[Line]:
    while (gap := _GAP.search(line.text, _SHORTEST_PARAGRAPH)) is not None:
        first, line = line.parted(gap.start(), gap.end(), indent=_OPENS)
        yield first
    ends = line.text.endswith(_ENDS_OF_CREDIT)
    if ends and (credit := _CREDIT.search(line.text, max(0, len(line.text) - _LONGEST_BARS))):
        first, line = line.parted(credit.start(), credit.end(), indent=_OPENS)
        yield first
    yield line


def _without_writers(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Paragraphs parted from who wrote them: ●本报记者 某某 文/图 “…, …。□记者 某某."""
    return tuple(piece for line in lines for piece in _at_writers(line))


def _at_writers(line: Line) -> Iterator[Line]:
    text = line.text
    if text[0] in _SIGNS and (front := _WRITER_IN_FRONT.match(text)) is not None:
        first, line = line.parted(front.end("first"), front.end(), indent=_OPENS)
        yield first
    elif text[0] in _BRACKETS and (front := _EDITOR_IN_FRONT.match(text)) is not None:
        first, line = line.parted(front.end("first"), front.end("first"))
        yield first
    tail = writers_behind(line.text)
    if tail:
        first, line = line.parted(len(line.text[:tail].rstrip()), tail)
        yield first
    yield line


def _each_turn(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """问：……？答：……。 and 提问：……？某某：……。: turns of an interview on one line, if lines open with these labels."""
    if not any(map(_ASKED.match, (line.text for line in lines))):
        return lines
    labels = {line.label for line in lines if line.label} | _SIDES
    return tuple(piece for line in lines for piece in _turns(line, labels))


def _turns(line: Line, labels: Set[str]) -> Iterator[Line]:
    at = len(line.label or "") if line.label in labels else 0
    while at and (reply := _REPLY.search(line.text, at)) is not None:
        at = reply.end()
        if reply["label"] in labels:
            first, line = line.parted(reply.start(), reply.start("label"), indent=_OPENS)
            yield first
            at = len(reply["label"]) + 1
    yield line


def _without_dateline(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """A title parted from the dateline in front of it, as agencies print it: 某社某地7月21日电 题：….

    Or without 题, if the writers stand on the next line: 某社某地7月21日电（国际观察）….
    """
    for index, line in enumerate(lines[:_TITLED_LINES]):
        at = titled_dateline(line.text) or _above_its_writers(line, lines[index + 1 : index + 2])
        if at:
            opening = line.text[:at].rstrip()
            return (*lines[:index], *line.parted(len(opening), at), *lines[index + 1 :])
    return lines


def _above_its_writers(line: Line, below: tuple[Line, ...]) -> int:
    """Where a title begins behind its dateline, if the line below says who wrote it; 0 if there is none."""
    at = dateline_length(line.text) if below and not (line.ends_sentence or line.ends_clause) else 0
    title = line.text[at:].lstrip()
    if not at or not SHORTEST_TITLE <= len(title) <= _LONGEST_TITLE:
        return 0
    writers = signed(fold(below[0].text))
    return len(line.text) - len(title) if writers is not None and writers.kind == "byline" else 0


_OF_PAGES = (
    _without_bars,
    _without_links,
    _without_site,
    _without_stamp,
    _without_signature,
    _without_label,
    _without_dateline,
    _without_subtitle,
)
