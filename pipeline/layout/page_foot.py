"""What stands below an article: who edited it, links, buttons, rows of teasers, a word or a name by itself.

Takes the printed lines of a file, in the script of the tables, with what single lines have told; adds the furniture
that only its place below the last text tells.
"""

from collections.abc import Sequence
from functools import cache

from pipeline import lexicon
from pipeline.layout.dateline import dateline_length
from pipeline.layout.headings import is_roster_entry, names_an_award
from pipeline.layout.kinds import CHINESE, LONGEST_OF_ALL, Furniture, is_foreign, is_name
from pipeline.layout.lines import LONGEST_HEADING, Line
from pipeline.layout.mastheads import DAY, names_paper
from pipeline.lazy import regex

_TEASER = regex(
    r"\S20[0-9]{2}[./-][0-9]{2}[./-][0-9]{2}$|^20[0-9]{2}-[0-9]{2}-[0-9]{2}(?!\s?[0-9:])\S|[^.…]\.{3}$"
)  # 2025-04-22某队…, …一场扣人...
_LINK = regex(r"[-–—·•▪■●►]\s{0,3}20[0-9]{2}-[0-9]{2}-[0-9]{2}[㐀-鿿“][^。]{5,60}")  # - 2025-04-22某队…
# 发表于2024-03-12 09:00:00, 网友 2024-03-12 09:00:00 发表: when a reader wrote a comment
_COMMENTED = regex(rf"发[表布]于\s?[:：]?\s?{DAY}\s{{0,3}}[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?")
_BY_READER = regex(
    rf"(?:{lexicon.alternation(lexicon.word_list('page_marks', 'reader'))})[^，。；;]{{0,16}}{DAY}[^，。；;]{{0,16}}"
)
_EDITORS = lexicon.word_list("page_marks", "editing")
_OF_THE_FOOT = frozenset({"footer_words", "share_bar", "link_list", "button", "disclaimer", "counter", "no_chinese"})
_LETTERS = regex("[A-Za-z]{3}")
_END_LENGTH = 40
_END_REMARK = regex(r"[(（]完[)）]|[【\[(（](?:责任编辑|责编|编辑)[:：]?[^【】\[\]()（）]{2,12}[】\])）]$")
_SHORTEST_TITLE, _HALVES = 14, regex("[㐀-鿿」”！？!?][\\s！？!?|｜]{1,3}[「“㐀-鿿]{4}")
_ROW, _SHORTEST_IN_ROW, _MEAN = 4, 6, 11
_LISTED = regex(
    "附|名单|目录|如下|奖|案例|表[0-9一二三四五六七八九十]|[(（][^()（）]{2,20}[)）]$|\\s{2}|\u3000|^[^\\s]{2,6}\\s"
)
_RUNS = regex("[。；;，,：:]$|[。；;]|^[0-9]{1,4}[年月日]")
_LONG_REST, _OTHERS_TO_PROSE, _MOST_BELOW, _SHORTEST_PROSE = 8, 5, 1.3, 30  # lines, lines to one, shares, characters
_LONGEST_IN_MENU = 8  # characters
_FEW, _SHORT = 2, regex("[㐀-鿿A-Za-z]{2,12}")


def mark(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """Add to what is known (None for what may be text) the furniture below the last line of text."""
    _foreign(lines, found)
    _rest_of_page(lines, found)
    last = _last_text(lines, found)
    if last < 0:
        return
    _comments(lines, found, last)
    _below_the_end(lines, found, last)
    _titles_of_others(lines, found, last)
    _left_over(lines, found, last)


def _last_text(lines: Sequence[Line], found: Sequence[Furniture | None]) -> int:
    """The last line of text; where the editors' line stands below text and no statement below that, the one above it.

    What exclaims or asks there is the title of another article: 渡口又开船！街坊: 等了十年！
    """
    text = [at for at, line in enumerate(lines) if found[at] is None and _is_text(line)]
    if not text or not (edited := [at for at in range(text[0], text[-1]) if _edits(lines[at], found[at])]):
        return text[-1] if text else -1
    stated = any("。" in lines[at].text or len(lines[at].text) > LONGEST_OF_ALL for at in text if at > edited[-1])
    return text[-1] if stated else max(at for at in text if at < edited[-1])


def _edits(line: Line, known: Furniture | None) -> bool:
    """责任编辑：某某, at the end of an article."""
    return known is not None and known.kind == "source_line" and line.text.lstrip("[【(（").startswith(_EDITORS)


def _foreign(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """Lines without a Chinese character below the last one that has any: No comments:, Post a Comment."""
    last = max((at for at, line in enumerate(lines) if CHINESE.search(line.text)), default=len(lines))
    for at in range(last + 1, len(lines)):
        if is_foreign(lines[at].text):
            found[at] = found[at] or Furniture("boilerplate", "no_chinese")


def _rest_of_page(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """From a button, a link or the like on, where a few sentences at the most stand among many lines that are none.

    These are comments, captions and notices of the site; the article, most of the prose, stands above.
    """
    prose = [len(line.text) if _is_prose(line) and not found[at] else 0 for at, line in enumerate(lines)]
    whole, above, below = sum(prose), 0, sum(map(bool, prose))
    for at, known in enumerate(found):
        rest = len(lines) - at
        few = rest >= _LONG_REST and below * _OTHERS_TO_PROSE <= rest and above * _MOST_BELOW >= whole > 0
        if few and known is not None and known.evidence in _OF_THE_FOOT:
            for each in range(at, len(lines)):
                found[each] = found[each] or Furniture("boilerplate", "below_the_end")
            return
        above += prose[at]
        below -= prose[at] > 0


def _is_prose(line: Line) -> bool:
    return line.ends_sentence and len(line.text) >= _SHORTEST_PROSE


def _comments(lines: Sequence[Line], found: list[Furniture | None], last: int) -> None:
    """When readers wrote below the text, which is no day of the page: each names who, or there are several."""
    below = range(last + 1, len(lines))
    stamps = [at for at in below if _COMMENTED.fullmatch(lines[at].text)]
    named = [at for at in below if _BY_READER.fullmatch(lines[at].text)]
    for at in (*named, *(stamps if len(stamps) > 1 else ())):
        found[at] = Furniture("boilerplate", "comment")


def _below_the_end(lines: Sequence[Line], found: list[Furniture | None], last: int) -> None:
    """What no longer text follows, below who edited the article or a (完): links, buttons; and rows of teasers."""
    ends = [at for at in range(last, len(lines)) if _is_end(lines[at], found[at], inside=at == last)]
    teasers = [at for at in range(last, len(lines)) if _TEASER.search(lines[at].text)]
    if len(teasers) > 1:
        ends.append(min(teasers))
    ends += [at - 1 for at in range(last + 1, len(lines)) if _LINK.fullmatch(lines[at].text)]
    for at in range(max(last + 1, min(ends, default=len(lines))), len(lines)):
        found[at] = found[at] or Furniture("boilerplate", "below_the_end")


def _titles_of_others(lines: Sequence[Line], found: list[Furniture | None], last: int) -> None:
    """Titles and nothing else below a text that has come to an end, each of two halves: 网红店关门！老板娘 现身说法."""
    rest = [at for at in range(last + 1, len(lines)) if found[at] is None]
    if len(rest) < _FEW or not lines[last].ends_sentence:
        return
    others = [lines[at] for at in rest]
    if all(map(_is_title_of_other, others)) or _is_row_of_titles(others) or _is_menu(others):
        for at in rest:
            found[at] = Furniture("boilerplate", "below_the_end")


def _is_title_of_other(line: Line) -> bool:
    halves = _HALVES.search(line.text) is not None and _SHORTEST_TITLE <= len(line.text) <= LONGEST_HEADING
    listed = line.enumerated or line.marked or is_roster_entry(line) or names_an_award(line.text)
    return halves and not listed and not _RUNS.search(line.text)


def _is_row_of_titles(rest: Sequence[Line]) -> bool:
    """Four titles or more, of several lengths as no verses are, and no list that the text has announced."""
    sizes = [len(line.text) for line in rest]
    if len(rest) < _ROW or max(sizes) > LONGEST_HEADING or min(sizes) < _SHORTEST_IN_ROW:
        return False
    if max(sizes) - min(sizes) < _ROW or sum(sizes) < _MEAN * len(rest):
        return False
    return not any(_RUNS.search(line.text) or _LISTED.search(line.text) or line.enumerated for line in rest)


def _is_menu(rest: Sequence[Line]) -> bool:
    """省政府, 领导动态, 工作报告, 简历: many words, of several lengths as no verses are, and no roll of names."""
    sizes = [len(line.text) for line in rest]
    if len(rest) < _LONG_REST - 1 or max(sizes) > _LONGEST_IN_MENU or max(sizes) - min(sizes) < _FEW:
        return False
    if any(not CHINESE.match(line.text) or _RUNS.search(line.text) for line in rest):
        return False
    return _FEW * sum(is_name(line.text) or _is_content(line.text) for line in rest) < len(rest)


def _left_over(lines: Sequence[Line], found: list[Furniture | None], last: int) -> None:
    """A word or two that no table has, below a text that has come to an end: 热点话题; the name of who wrote it.

    The name of a body stays, since it signs a letter or a notice, and that of an award, since its winners follow.
    """
    rest = [at for at in range(last + 1, len(lines)) if found[at] is None]
    if len(rest) > _FEW or not lines[last].ends_sentence:
        return
    if all(_SHORT.fullmatch(lines[at].text) and not _is_content(lines[at].text) for at in rest):
        for at in rest:
            name = is_name(lines[at].text)
            found[at] = Furniture("byline", "lone_name") if name else Furniture("boilerplate", "below_the_end")


def _is_content(text: str) -> bool:
    """Whether the words are the name of a body that is no paper, or of an award."""
    return names_an_award(text) or (text.endswith(_bodies()) and not names_paper(text))


@cache
def _bodies() -> tuple[str, ...]:
    return lexicon.column("organization_heads", "words")


def _is_text(line: Line) -> bool:
    """What holds a sentence or its end, what a dateline opens, or a long line that breaks off; no teaser."""
    text = "。" in line.text or line.is_text or len(line.text) > LONGEST_OF_ALL
    text = text or dateline_length(line.text) > 0
    return text and _TEASER.search(line.text) is None


def _is_end(line: Line, known: Furniture | None, *, inside: bool) -> bool:
    """Who edited the article, the page's foot, a line without Chinese; or a remark at the end of the last paragraph."""
    if inside or known is None:
        foreign = not inside and is_foreign(line.text) and _LETTERS.search(line.text) is not None
        return foreign or _END_REMARK.search(line.text[-_END_LENGTH:]) is not None
    return _edits(line, known) or known.evidence in _OF_THE_FOOT
