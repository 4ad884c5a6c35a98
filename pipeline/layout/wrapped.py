"""Titles of several lines: a headline wider than its column, those above the writer's, a heading broken at its colon.

Takes the lines that may be text with their page, tells where two lines are titles together. It refuses a label whose
words follow on the next line: that is a turn of a conversation.
"""

from collections.abc import Iterator, Sequence

from pipeline.layout import headings
from pipeline.layout.kinds import SHORTEST_TITLE, Furniture, is_name
from pipeline.layout.lines import ASKERS, Line
from pipeline.layout.page import Page
from pipeline.lazy import regex
from pipeline.lexicon import word_list

_LONGEST_FIRST, _LONGEST_SECOND, _PARAGRAPH, _SENTENCE = 14, 26, 30, 20
LONGEST_TITLE, _MOST_RESTS = 60, 3
_SIGNED, _STOP = 4, regex("[。；;](?![”」』])")  # a headline may quote a sentence
_BLANKS = frozenset(" \u3000")
_HALVES = regex("([㐀-鿿]{4,12})[ \u3000]{1,3}([㐀-鿿]{4,12})")
_COLONS = frozenset(":：")
# 某某在某会议上强调
_STRESSES = regex(
    "[㐀-鿿·]{2,12}(?:在|对|就|到|赴|深入|主持|会见|出席|参加)[^，。：]{2,40}(?:强调|指出|要求|提出|表示)$"
)
# 市政府召开第56次常务会议　某某主持: who met, above what for
_MET = regex(
    "[㐀-鿿]{2,12}召开[^，。：“”]{0,24}(?:会议?|全会)[ \u3000]{1,3}"
    "[㐀-鿿·]{2,12}[、 \u3000㐀-鿿·]{0,16}(?:主持|出席|讲话|参加)$"
)
# 河口老街新鲜事之——, 走读云川系列报道(三)——: one of a series, above its title
_OF_SERIES = regex(
    "(?:之[一二三四五六七八九十]{0,3}|系列[报報]?[道導]?|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳])——$"
)
_IN_COLUMN = regex("[^\\s]{6}[(（][㐀-鿿]{3,6}[)）]$")
_ABOUT = "关于"
AT_COLON = "breaks_at_a_colon"


def headline(lines: Sequence[Line], parted: Sequence[Furniture | None], page: Page) -> bool:
    """Whether the first two lines are one headline: the second stands above a by-line, a gap or an indented line."""
    if len(lines) < 3 or lines[1].blank_before or lines[1].ends_sentence:
        return False
    first, second, third = lines[:3]
    if is_deck(first, second):
        return False
    profile = page.around(0)
    ends = parted[2] is not None or third.blank_before > 0 or profile.opens(third)
    return profile.is_full(first) and ends and not profile.is_full(second) and not first.ends_sentence


def interview_rest(lines: Sequence[Line], parted: Sequence[Furniture | None], page: Page, at: int) -> int:
    """——访某县供电公司所长兼党支部书|记某某: how many lines go on with an interview line that fills its column."""
    for count in range(1, _MOST_RESTS + 1):
        last = at + count
        if last >= len(lines) or not page.around(last - 1).is_full(lines[last - 1]):
            return 0
        rest = lines[last]
        below = rest.blank_before > 0 or rest.indented or parted[last] is not None
        if below or rest.ends_sentence or headings.is_dash_line(rest) or rest.label is not None:
            return 0
        if not page.around(last).is_full(rest):
            return count if len(rest.text) <= _LONGEST_SECOND and not rest.ends_clause else 0
    return 0


def is_apart(title: Line, below: Line | None) -> bool:
    """Whether an empty line parts a title, which may be long on a site, from a sentence that is longer."""
    if below is None or not below.blank_before or len(title.text) > LONGEST_TITLE:
        return False
    return below.ends_sentence and len(below.text) > LONGEST_TITLE


def is_deck(first: Line, second: Line) -> bool:
    """某某讲话 某某主持: a second line of two halves goes on with no headline that has none."""
    short = len(second.text) <= _LONGEST_SECOND and not second.ends_sentence and not first.ends_clause
    return short and bool(_BLANKS.intersection(second.text)) and not _BLANKS.intersection(first.text)


def above_the_writer(lines: Sequence[Line], parted: Sequence[Furniture | None], page: Page) -> int:
    """How many lines stand, each apart, above the writer's: titles, however long, if none is a sentence."""
    signed = (at for at in range(1, min(len(lines), _SIGNED)) if (aside := parted[at]) and aside.kind == "byline")
    titles = lines[: next(signed, 0)]
    apart = all(line.blank_before for line in titles[1:]) and not page.around(0).width
    whole = not any(line.ends_clause or line.open_marks or _STOP.search(line.text) for line in titles)
    return len(titles) if apart and whole else 0


def leads_up(lines: Sequence[Line], parted: Sequence[Furniture | None], page: Page) -> bool:
    """Whether the first title above the writer's line leads up to the second as the headline.

    It is twice as long, or the second names the column of the paper behind it: 楼市总体趋稳（市场观察）; or it tells in
    prose what the second says in a couplet: 把路修到村口 把水引到田头; or who stressed it where: 某某在某会议上强调; or
    it only names the offices that issue a notice.
    """
    first, second = (len(line.text) for line in lines[:2])
    if is_kicker(lines[0], lines[1]) or _issues(lines[0], lines[1]):
        return True
    if _IN_COLUMN.search(lines[1].text) and not _IN_COLUMN.search(lines[0].text):
        return True
    if first > second and _is_couplet(lines[1].text) and _BLANKS.isdisjoint(lines[0].text):
        signed = parted[2] if len(parted) > 2 else None
        return signed is not None and signed.kind == "byline"
    return first > _LONGEST_SECOND and first >= 2 * second and above_the_writer(lines, parted, page) > 1


def is_kicker(first: Line, second: Line) -> bool:
    """某某在某会议上强调, right above what was stressed, as the papers of parties print it.

    Or who met and who led them, right above a couplet that says what for.
    """
    title = not (second.ends_sentence or second.ends_clause) and len(second.text) >= SHORTEST_TITLE
    if not title or second.blank_before:
        return False
    met = _is_couplet(second.text) and _MET.match(first.text) is not None
    return met or _STRESSES.search(first.text) is not None or _OF_SERIES.search(first.text) is not None


def _issues(first: Line, second: Line) -> bool:
    """某市公安局　某市交通局, right above 关于……的通告: who issues a notice, above what it is about."""
    notice = second.text.startswith(_ABOUT) and second.text.endswith(word_list("page_marks", "notice"))
    return notice and all(part.endswith(headings.bodies()) for part in first.text.split())


def _is_couplet(text: str) -> bool:
    """Two phrases of the same length, set apart by a blank."""
    halves = _HALVES.fullmatch(text)
    return halves is not None and len(halves[1]) == len(halves[2])


def portraits(lines: Sequence[Line], parted: Sequence[Furniture | None]) -> Iterator[range]:
    """河口二中教师|陶小满:|一间教室两张课表, above the writer's line: a post, a name and what the person does."""
    for last in range(2, len(lines) - 1):
        post, name, title = lines[last - 2 : last + 1]
        signed = (aside := parted[last + 1]) is not None and aside.kind == "byline"
        named = name.text[-1] in _COLONS and is_name(name.text[:-1])
        short = len(title.text) <= LONGEST_TITLE and not (title.ends_clause or _STOP.search(title.text))
        if (
            signed
            and named
            and short
            and headings.ends_with_a_post(post.text)
            and parted[last] is parted[last - 1] is None
        ):
            yield range(last - 2, last + 1)


def pairs(lines: Sequence[Line], page: Page) -> Iterator[tuple[int, str]]:
    """Where two lines inside a text are titles together, with the evidence."""
    yield from ((index, AT_COLON) for index in _at_colons(lines))
    yield from ((index, "stacked") for index in _stacked(lines, page))


def _at_colons(lines: Sequence[Line]) -> Iterator[int]:
    """Where a heading breaks off behind a colon and ends on the next line, with a paragraph below it."""
    for index in range(1, len(lines) - 2):
        first, second, below = lines[index : index + 3]
        if first.text[-1] not in _COLONS or len(first.text) > _LONGEST_FIRST or second.blank_before:
            continue
        closed = lines[index - 1].ends_sentence or first.blank_before > 0
        short = len(second.text) <= _LONGEST_SECOND and not second.ends_sentence and not second.ends_clause
        fact = headings.states_fact(first.text) or any(mark in first.text for mark in "，。、")
        if closed and short and not fact and second.label is None and len(below.text) > _PARAGRAPH:
            yield index


def _stacked(lines: Sequence[Line], page: Page) -> Iterator[int]:
    """Where two short lines stand one above the other between whole paragraphs: 告别现场|数百亲友送别."""
    for index in range(1, len(lines) - 2):
        above, first, second, below = lines[index - 1 : index + 3]
        opens = len(below.text) > (_SENTENCE if below.ends_sentence else _PARAGRAPH)
        between = above.ends_sentence and len(above.text) > _PARAGRAPH and opens
        if between and page.around(index).width == 0 and _is_title(first) and _is_title(second):
            yield index


def _is_title(line: Line) -> bool:
    plain = not any(mark in line.text for mark in "，,。；;") and not headings.states_fact(line.text)
    apart = line.ends_sentence or line.ends_clause or line.open_marks or line.enumerated or line.label in ASKERS
    plain = plain and not headings.is_career_entry(line)
    return plain and not apart and 4 <= len(line.text) <= _LONGEST_SECOND
