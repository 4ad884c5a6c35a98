"""Which lines above a text speak of something else: what a headline says comes back below, a site's slogan does not.

Takes the printed lines, in the script of the tables, with what is known of them; gives the title lines at the head of
the page that the text does not take up while a later one's words come back in it. Measured on 190 pages: of 168
headlines ten have less than an eighth of their pairs of characters in the text, nearly all of them with a second title
behind a dash; of the lines that stood above a headline and were taken for it all but one.
"""

from collections.abc import Sequence

from pipeline.layout.dateline import dateline_length
from pipeline.layout.headings import is_dash_line
from pipeline.layout.kinds import HEAD, Furniture
from pipeline.layout.lines import Line
from pipeline.layout.mastheads import page_marks
from pipeline.lazy import regex
from pipeline.lexicon import fold

_FOREIGN_TO, _TAKEN_UP = 0.125, 0.4  # shares of a line's pairs of characters that the text has
_SHORTEST_TITLE, _LONGEST_TITLE = 8, 60
_TWO = 2
_TEXT, _TEXT_LINES = 4000, 400  # characters and lines of the text that are asked
_STATES = regex("[。；;]")
_NO_WORD = regex("[^㐀-鿿A-Za-z0-9]+")


def unlike_the_text(lines: Sequence[Line], known: Sequence[Furniture | None]) -> Sequence[int]:
    """The lines (indexes in order) that stand above the headline and apart from it, of those of which nothing is known.

    A headline that plays on words may be as strange to its text, but its second title stands close below it.
    """
    titles = _titles(lines, known)
    if len(titles) < _TWO:
        return ()
    for at, index in enumerate(titles[:-1]):
        if lines[index].text.endswith(page_marks("roundup")):
            return titles[:at]  # 某县一周速览 stays, above the titles of its items
    below = range(titles[-1] + 1, min(titles[-1] + 1 + _TEXT_LINES, len(lines)))
    text = _words(fold("".join(lines[index].text for index in below if known[index] is None)[:_TEXT]))
    for at, index in enumerate(titles):
        line, share = lines[index], _share(lines[index], text)
        if share > _FOREIGN_TO:
            return titles[:at] if share >= _TAKEN_UP and line.blank_before and _is_first_title(line) else ()
    return ()


def _titles(lines: Sequence[Line], known: Sequence[Furniture | None]) -> list[int]:
    """The lines above the first that holds the end of a sentence, or is the second title of one of them."""
    titles = []
    for index, line in enumerate(lines[:HEAD]):
        if known[index] is None:
            text = _STATES.search(line.text) or dateline_length(line.text) or len(line.text) > _LONGEST_TITLE
            if text or is_dash_line(line) or line.enumerated:
                break
            titles.append(index)
    return titles


def _is_first_title(line: Line) -> bool:
    """Not 某县发展特色产业纪实."""
    return len(line.text) >= _SHORTEST_TITLE and not line.text.endswith(page_marks("second_title"))


def _share(line: Line, text: str) -> float:
    words = _words(line.text)
    pairs = {words[at : at + 2] for at in range(len(words) - 1)}
    return sum(pair in text for pair in pairs) / len(pairs) if pairs else 0.0


def _words(text: str) -> str:
    return _NO_WORD.sub("", text)
