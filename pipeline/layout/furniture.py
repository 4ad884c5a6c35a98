"""What a page prints around its articles: mastheads, by-lines, sources, captions, navigation, feet, page numbers.

Takes the printed lines of a file, gives for each the kind of furniture it is with the evidence, or None for what may
be text. Nothing is dropped: a line of furniture is a unit of its own. A line that only might be furniture is text.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from pipeline.layout import beside, page_foot, page_head
from pipeline.layout.asides import aside, opens_head, opens_links
from pipeline.layout.captions import credited
from pipeline.layout.dateline import dateline_length
from pipeline.layout.figures import table_rows
from pipeline.layout.headings import number_style, tells_speech
from pipeline.layout.kinds import (
    CHINESE,
    FOOT,
    HEAD,
    LONGEST,
    LONGEST_HEAD,
    LONGEST_OF_ALL,
    SHORTEST_TITLE,
    TITLES,
    Furniture,
    is_foreign,
    is_name,
    without_blanks,
)
from pipeline.layout.lines import Line
from pipeline.layout.mastheads import head_evidence, is_masthead, papers_of
from pipeline.layout.writers import from_a_body, only_names
from pipeline.lazy import regex
from pipeline.lexicon import fold, word_list
from pipeline.values import replace

_SHORTEST_CUT = 10  # a narrower column is hardly ever printed
_PAIR = 2
_SHORT_BODY = 12
_PAGE_NUMBER = regex(
    r"[-—–·•\s]{0,4}(?:第?\s{0,2}[A-Z]?[0-9]{1,12}\s{0,2}(?:[版页]|/\s{0,2}[0-9]{1,4})?|/\s[0-9]{1,4}|"
    r"第\s?[0-9]{1,4}\s?页\s{0,3}共\s?[0-9]{1,4}\s?页|Page\s[0-9]{1,4}(?:\sof\s[0-9]{1,4})?)[-—–·•\s]{0,4}"
)
_NAME_ALONE = 4
_CHAPTER = regex(r"0[1-9]|[1-9]")
# What a line of a wrapped paragraph may happen to look like: …（首席|记者 某某 记者|某某）.
_ACCIDENTAL = frozenset(
    {"opening_words", "reported_by", "author_mark", "photo_credit", "placed_person", "time_stamp", "bracketed_note"}
)
_SAME_WIDTH = 6  # columns
_OF_ALL = regex("(?:本文|文中|以上)(?:图片|照片)")
_BLANKS = 4  # by which two printings of a caption differ
_EDITOR, _LONGEST_PAIR = regex(r"(?<=\S)\s{1,6}(?:责任编辑|本版编辑|责编|编辑|校对)"), 48
_FIRST = regex("[(（第]?[1一①](?![0-9十])")  # number of a list of its own, not of the parts of the text above
_SCRAP = regex("(?!vs|ps)[a-z]{1,3}")  # letters that a hand has left between two paragraphs
_SIZES, _REPEATED = frozenset("大中小"), Furniture("caption", "printed_twice")
_LINK, _ON_THE_SPOT = Furniture("boilerplate", "link_list"), "当地时间"
_CREDITED = Furniture("caption", "photo_credit")
_MAY_GO_ON = frozenset({"caption_opener", "placed_person"})
_LINK_BULLETS = frozenset("▪●■▶◆•·►-–")
_CUT_PICTURE = frozenset(word_list("page_marks", "cut_picture"))


def classify(lines: Sequence[Line]) -> list[Furniture | None]:
    """The furniture among the lines of one file; cost linear in their number."""
    lines = [_simplified(line) for line in lines]
    found = [_of(line) for line in lines]
    heads = _running_heads(lines, found) | _papers(lines, found)
    body = 0  # how much text has been seen so far
    links, style = False, None
    for index, line in enumerate(lines):
        crumb = (known := found[index]) is not None and known.evidence == "breadcrumb"
        part = style is not None and style == number_style(line) and _FIRST.match(line.text) is None
        if links and not (crumb or part or (line.is_text and not (_breaks_off(line) or _is_bulleted(line)))):
            style = None if line.enumerated else style
            other = known is None or known.evidence == "placed_person"  # what a picture of another article shows
            found[index] = _LINK if other else known
            continue
        links = opens_links(line)
        if links:
            found[index] = _LINK
        elif index in heads:
            found[index] = found[index] or Furniture("boilerplate", "running_head")
        elif found[index] is None and (body < TITLES or _is_labelled(lines, found, index)):
            found[index] = _in_head(line, index)
            if found[index] is None and is_foreign(line.text) and _has_chinese(lines):
                found[index] = Furniture("boilerplate", "no_chinese")
        elif found[index] is None and _SCRAP.fullmatch(line.text) and lines[index - 1].ends_sentence:
            found[index] = Furniture("boilerplate", "no_chinese")
        if found[index] is None:
            body += TITLES if line.is_text else 1
            style = number_style(line) if line.enumerated else style
    _title_below_links(lines, found)
    _doubled(lines, found)
    _repeated(lines, found)
    # | 书 | 12 | looks like a menu, as a line by itself does.
    for index in table_rows(lines, [None if known and known.evidence == "menu" else known for known in found]):
        found[index] = Furniture("caption", "table_row")
    _inside_paragraphs(lines, found)
    beside.lone_datelines(lines, found)
    _page_numbers(lines, found)
    page_head.mark(lines, found)
    page_foot.mark(lines, found)
    _long_captions(lines, found)
    beside.mark(lines, found)
    _lone_writers(lines, found)
    _above_the_text(lines, found)
    _pictures_of_all(lines, found)
    return found


def _title_below_links(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """延伸阅读：, one title, and the article that it is of, which a dateline opens or nothing stands above."""
    for at in range(1, len(lines) - 1):
        title, below = lines[at], lines[at + 1]
        if found[at] != _LINK or found[at - 1] != _LINK or found[at + 1] is not None or not below.is_text:
            continue
        first = opens_links(lines[at - 1]) and not opens_links(title) and len(title.text) >= SHORTEST_TITLE
        opens = dateline_length(below.text) > 0 or below.text.startswith(_ON_THE_SPOT)
        if first and (opens or None not in found[:at]):
            found[at] = None


def _breaks_off(line: Line) -> bool:
    """…委员会表示,将于下周…: the beginning of another article."""
    return line.text[-1] == "…" and not line.text.endswith("……")


def _is_bulleted(line: Line) -> bool:
    """▪ 某水库蓄水率回升，农民终于可以安心插秧了！: a link, however it ends, where links are listed."""
    return line.text[0] in _LINK_BULLETS and "。" not in line.text


def _simplified(line: Line) -> Line:
    """The line in the script of the tables, its label without blanks; what is longer than any furniture as it is."""
    text = without_blanks(fold(line.text)) if len(line.text) <= LONGEST_OF_ALL else line.text
    return line if text == line.text else replace(line, text=text)


def _of(line: Line) -> Furniture | None:
    found = aside(line) or _two_in_one(line)
    masthead = found is None and not line.ends_sentence and not line.marked and len(line.text) <= FOOT
    return Furniture("boilerplate", "masthead") if masthead and is_masthead(line.text) else found


def _two_in_one(line: Line) -> Furniture | None:
    """照片均由受访者提供 责任编辑 某某: two remarks on one line, each of which is furniture by itself."""
    cut = _EDITOR.search(line.text) if len(line.text) <= _LONGEST_PAIR and not line.ends_sentence else None
    if cut is None:
        return None
    parts = (line.text[: cut.start()], line.text[cut.start() :].strip())
    first, second = (aside(replace(line, text=part)) for part in parts)
    return Furniture("boilerplate", second.evidence) if first is not None and second is not None else None


def _in_head(line: Line, index: int) -> Furniture | None:
    """What only the head of a page has, above any text: a paper's name alone, a day alone, a document's number."""
    if line.marked or line.ends_sentence or len(line.text) > LONGEST_HEAD:
        return None
    evidence = "head_label" if opens_head(line.text) else head_evidence(line.text, first=index < 3)
    if evidence is None:
        return None
    return Furniture("source_line" if evidence == "lone_day" else "boilerplate", evidence)


def _is_labelled(lines: Sequence[Line], found: Sequence[Furniture | None], index: int) -> bool:
    """发布日期:, on a line of its own above the day."""
    above = found[index - 1] if index else None
    return above is not None and above.kind == "source_line" and lines[index - 1].text[-1] in ":："


def _has_chinese(lines: Sequence[Line]) -> bool:
    return any(CHINESE.search(line.text) for line in lines[:HEAD])


def _doubled(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """The same sentence twice, one below the other: what a picture shows, and that again for who does not see it."""
    first = next((at for at, line in enumerate(lines) if found[at] is None and "。" in line.text), len(lines))
    for index in range(1, len(lines)):
        text = lines[index].text
        if index < first and text[-1] in "？?！!":
            continue  # a headline that asks, and that in the window's title
        shown = (lines[index].ends_sentence and len(text) > _SHORTEST_CUT // 2) or "。" in text
        between = index > 1 and found[index - 1] is not None and found[index] is not None  # a button
        above = index - 1 - (between and text != lines[index - 1].text)
        if shown and _same(text, lines[above].text):
            found[above] = found[above] or Furniture("caption", "printed_twice")
            if not (tells_speech(text) or dateline_length(text)):  # an abstract, and the paragraph that it is of
                found[index] = found[index] or Furniture("caption", "printed_twice")


def _same(one: str, other: str) -> bool:
    """Whether the words are the same, whatever the blanks between them."""
    return one == other or (abs(len(one) - len(other)) <= _BLANKS and "".join(one.split()) == "".join(other.split()))


def _repeated(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """大 中 小, one below the other, are the sizes of the print; a title three times in a row stands below pictures."""
    for index in range(1, len(lines)):
        text, above = lines[index].text, lines[index - 1].text
        if text in _SIZES and above[-1] in _SIZES and text != above[-1]:
            found[index] = found[index] or Furniture("boilerplate", "button")
            if above in _SIZES:
                found[index - 1] = found[index - 1] or Furniture("boilerplate", "button")
        again = index > 1 and text == above == lines[index - 2].text and len(text) >= _SHORTEST_CUT // 2
        if again and not (lines[index].ends_sentence or lines[index].ends_clause):
            found[index - 2 : index + 1] = [each or _REPEATED for each in found[index - 2 : index + 1]]


def _inside_paragraphs(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """Take back what stands, as wide as they are, below two lines of text of which the second breaks off."""
    for index in range(2, len(lines)):
        known, line, above, before = found[index], lines[index], lines[index - 1], lines[index - 2]
        if known is None or line.blank_before or line.indented:
            continue
        if known.evidence not in _ACCIDENTAL and not (line.text[0] == "图" and above.text[-1] in _CUT_PICTURE):
            continue  # …一直试|图为村民打通出路
        if found[index - 1] is not None or len(above.text) < _SHORTEST_CUT or above.text.startswith("——"):
            continue  # below a subtitle
        if known.evidence == "author_mark" and _stands_above_a_paragraph(lines, index):
            continue
        wide = abs(above.columns - line.columns) <= _SAME_WIDTH
        wrapped = found[index - 2] is None and above.blank_before == 0
        wrapped = wrapped and abs(before.columns - above.columns) <= _SAME_WIDTH
        cut = not above.ends_sentence and (above.open_marks > 0 or (wide and wrapped))
        cut = cut or dateline_length(above.text) == len(above.text)
        if cut or (wrapped and known.kind == "byline" and line.text[0] in "(（" and line.columns <= above.columns):
            found[index] = None


def _stands_above_a_paragraph(lines: Sequence[Line], index: int) -> bool:
    """Whether the text below opens anew, so that the line, which ends no sentence, is not the last of a paragraph."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    return below is not None and (below.blank_before > 0 or below.indented) and not lines[index].ends_sentence


def _long_captions(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """A caption that takes several lines of a narrow column: up to the credit or the full stop that ends it."""
    for index, known in enumerate(found):
        if known is None or known.evidence not in _MAY_GO_ON or _is_finished(lines[index]):
            continue
        for end in range(index + 1, min(index + 4, len(lines))):
            if lines[end].blank_before or lines[end].indented or found[end] not in (None, _CREDITED):
                break
            if lines[end].columns > lines[index].columns + _SAME_WIDTH:
                break  # 图片来源：某某官网, and a paragraph
            more = end + 1 < len(lines) and found[end + 1] == _CREDITED and lines[end + 1].blank_before == 0
            if not more and found[end] is None and lines[end].ends_sentence and not _cuts_lines(lines, found, end):
                break  # 图为街坊在桥头合影, and a paragraph
            if _is_finished(lines[end]) and not more:
                found[index + 1 : end + 1] = [Furniture("caption", "caption_goes_on")] * (end - index)
                break


def _cuts_lines(lines: Sequence[Line], found: Sequence[Furniture | None], index: int) -> bool:
    """Whether a line of text near this one breaks off and goes on in the next, as a caption of several lines does."""
    return any(
        found[at] is None and not lines[at].ends_sentence and len(lines[at].text) >= _SHORTEST_CUT
        for at in range(min(index + 1, max(TITLES, index - HEAD)), min(index + HEAD, len(lines) - 1))
        if at != index and not (lines[at + 1].blank_before or lines[at + 1].indented)
    )


def _above_the_text(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """What only its place tells, between the headline and the text: bare names, a credited caption."""
    for index, line in enumerate(lines[:HEAD]):
        if found[index] is not None:
            continue
        below = lines[index + 1] if index + 1 < len(lines) else None
        if below is None or dateline_length(line.text):
            return
        if index and only_names(line.text) and below.may_be_text:
            found[index] = Furniture("byline", "lone_names")
        elif index and from_a_body(line.text) and (below.may_be_text or found[index + 1] is not None):
            if found[index - 1] is not None or not from_a_body(lines[index - 1].text):  # no row of a roll
                found[index] = Furniture("byline", "author_mark")
        elif credited(line.text) and (below.blank_before or dateline_length(below.text)):
            found[index] = Furniture("caption", "photo_credit")
        elif line.is_text:
            return


def _pictures_of_all(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """What stands in the head of a page between the day or the writer and 本文照片均由…提供: the captions of these."""
    places = (at for at, line in enumerate(lines[:HEAD]) if found[at] is not None and _OF_ALL.match(line.text))
    credit = top = next(places, 0)
    while top and found[top - 1] is None and len(lines[top - 1].text) <= LONGEST_HEAD:
        top -= 1
    above = found[top - 1] if top else None
    if above is not None and above.kind in ("byline", "source_line"):
        found[top:credit] = [Furniture("caption", "photo_credit")] * (credit - top)


def _lone_writers(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """荀建山, on a line of its own between the headline and the day, the day and the text, or headline and text."""
    for index in range(1, min(len(lines) - 1, HEAD)):
        text, above, below = lines[index].text, found[index - 1], found[index + 1]
        if found[index] is not None or len(text) >= _NAME_ALONE or not is_name(text):
            continue
        titled = above is None and len(lines[index - 1].text) >= _SHORTEST_CUT
        signed = below is not None and below.kind == "source_line" and titled
        dated = above is not None and above.evidence == "time_stamp" and below is None and lines[index + 1].may_be_text
        if signed or dated or _signs_below_title(lines, found, index):
            found[index] = Furniture("byline", "lone_name")


def _signs_below_title(lines: Sequence[Line], found: Sequence[Furniture | None], index: int) -> bool:
    """荀建山 or 荀 山 right below the titles: no heading among others as short, nor whom the text tells of."""
    name, title = lines[index].text, lines[index - 1]
    if len(name) < _NAME_ALONE - 1 or found[index - 1] is not None or found[index + 1] is not None:
        return False
    if title.ends_sentence or title.ends_clause or not lines[index + 1].may_be_text:
        return False
    below = [line for line, known in zip(lines[index + 1 :], found[index + 1 :], strict=True) if known is None]
    others = any(len(line.text) <= _NAME_ALONE or name in line.text for line in below)
    return not others and not any(line.is_text for line in lines[:index])


def _is_finished(line: Line) -> bool:
    return line.ends_sentence or line.text.endswith(("摄", "供图", ")", "）")) or len(line.text) > LONGEST


def _running_heads(lines: Sequence[Line], known: Sequence[Furniture | None]) -> frozenset[int]:
    """Short lines that come back word for word, page numbers apart, at some distance: heads and feet of pages."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if 2 <= len(line.text) <= 40 and not line.ends_sentence and not line.ends_clause and not line.enumerated:
            places[re.sub(r"[0-9]+", "#", re.sub(r"[\s　]+", " ", line.text))].append(index)
    return frozenset(
        index
        for key, found in places.items()
        if len(found) > 1
        and found[-1] - found[0] > 4
        and _parted_by_text(lines, known, found)
        and _is_head(key)
        and _interrupt(lines, found)
        # A headline of two halves that comes back once, at the foot, is still the headline.
        for index in (found[1:] if len(found) == _PAIR and found[0] < TITLES and " " in key else found)
    )


def _parted_by_text(lines: Sequence[Line], known: Sequence[Furniture | None], places: Sequence[int]) -> bool:
    """Whether text stands between the first and the last of the places, as it does between the heads of two pages."""
    between = range(places[0] + 1, min(places[-1], places[0] + HEAD))
    return any(known[at] is None and lines[at].states for at in between)


def _papers(lines: Sequence[Line], found: Sequence[Furniture | None]) -> frozenset[int]:
    """Lines that are no more than the name of the paper that a masthead of the file has printed."""
    mastheads = [line for line, known in zip(lines, found, strict=True) if known and known.evidence == "masthead"]
    names = {name for line in mastheads for name in papers_of(line.text)}
    return frozenset(index for index, line in enumerate(lines) if line.text in names)


def _is_head(key: str) -> bool:
    """Whether it reads like a head at all: it holds no comma, and more than numbers."""
    return not re.search("[，,。；;：:]", key) and re.search("[㐀-鿿A-Za-z]{2}", key) is not None


def _interrupt(lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Whether the line stands apart wherever it comes back, or inside a sentence once, as a page's head does."""
    apart = all(
        at == 0 or lines[at].blank_before or at + 1 == len(lines) or lines[at + 1].blank_before or at < TITLES
        for at in places
    )
    if any(at and _PAGE_NUMBER.fullmatch(lines[at - 1].text) for at in places):
        return True
    inside = any(
        at and not (lines[at - 1].ends_sentence or lines[at - 1].ends_clause) and len(lines[at - 1].text) > _SHORT_BODY
        for at in places
    )
    return inside or (apart and any(mark.isdigit() or mark in " \u3000" for mark in lines[places[0]].text))


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
        if chapters and index in bare:
            found[index] = Furniture("boilerplate", "chapter_number")
        elif not _ends_paragraph(lines, found, index):
            found[index] = Furniture("boilerplate", "page_number")


def _ends_paragraph(lines: Sequence[Line], found: Sequence[Furniture | None], index: int) -> bool:
    """…24比26、27比|18: a bare number right below a line that breaks off, and nothing right below it."""
    if index == 0 or not lines[index].text.isdigit() or found[index - 1] is not None:
        return False
    above, below = lines[index - 1], lines[index + 1] if index + 1 < len(lines) else None
    last = below is None or below.blank_before > 0 or below.indented
    return lines[index].blank_before == 0 and not above.ends_sentence and len(above.text) >= _SHORTEST_CUT and last
