"""What only the lines beside it tell to be no text: a credit beside others, words below their label, a portrait's name.

Takes the printed lines of a file, in the script of the tables, with what single lines have told; adds to it, and takes
datelines from it that open a paragraph.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from pipeline.layout.headings import ends_with_a_post, is_roster_entry
from pipeline.layout.kinds import HEAD, Furniture, is_name
from pipeline.layout.lines import Line
from pipeline.layout.mastheads import names_paper
from pipeline.lazy import regex

_NAME_ALONE, _LONGEST_NAME, _LONGEST_PORTRAIT = 4, 3, 16
_ABOVE = 400  # characters of the paragraph above that are asked for a name
_CREDIT = regex("[㐀-鿿、/]{2,8}\\s?[:：丨|]\\s?(?P<names>[㐀-鿿·]{2,4}(?:[、，\\s]{1,2}[㐀-鿿·]{2,4}){0,8})")
_OF_A_BODY = regex("(?P<name>[㐀-鿿]{2,4})\\s?[(（][㐀-鿿]{4,24}[)）]")
_PLAIN = regex("[㐀-鿿]+")
_PARTED = regex(r"[、，\s]+")
_CREDITS = frozenset({"author_mark", "opening_words"})
_KEY_WORDS = regex("(?:关键词|关键字|新闻关键词|标签)[:：]")
_WORDS = regex("[㐀-鿿A-Za-z0-9]{2,10}(?:[\\s,，;；、]{1,3}[㐀-鿿A-Za-z0-9]{2,10}){1,8}")


def mark(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """Add to what is known (None for what may be text) what the lines above and below tell."""
    _credits(lines, found)
    _key_words(lines, found)
    _signed_for_a_paper(lines, found)
    _portraits(lines, found)
    _repeated_portraits(lines, found)


def _credits(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """编导：许小晖、陶满, above or below another credit: whatever their part, as long as names are all it has."""
    known_credits = {at for at, known in enumerate(found) if _is_credit(known)}
    for at in (*range(1, len(lines)), *range(len(lines) - 2, -1, -1)):
        if found[at] is None and (at - 1 in known_credits or at + 1 in known_credits):
            credit = _CREDIT.fullmatch(lines[at].text)
            if credit is not None and all(is_name(name) for name in _PARTED.split(credit["names"])):
                found[at] = Furniture("source_line", "author_mark")
                known_credits.add(at)


def _is_credit(known: Furniture | None) -> bool:
    return known is not None and known.kind in ("byline", "source_line") and known.evidence in _CREDITS


def _key_words(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """关键词：, and the words on the next line."""
    for at in range(1, len(lines)):
        if found[at] is None and _KEY_WORDS.fullmatch(lines[at - 1].text) and _WORDS.fullmatch(lines[at].text):
            found[at] = Furniture("boilerplate", "tags")


def _signed_for_a_paper(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """河口传媒集团 河口日报 许小晖, 许小晖（河口大学）: between the headline and the text."""
    for at, line in enumerate(lines[: min(len(lines) - 1, HEAD)]):
        if line.is_text and found[at] is None:
            return
        of_a_body = _OF_A_BODY.fullmatch(line.text) if found[at] is None else None
        if of_a_body is not None and at and is_name(of_a_body["name"]) and not is_roster_entry(line):
            found[at] = Furniture("byline", "author_mark")
        parts = line.text.split() if found[at] is None and len(line.text) <= _ABOVE else []
        if at and len(parts) > 1 and is_name(parts[-1]) and names_paper(parts[-2]) and not line.ends_sentence:
            found[at] = Furniture("byline", "author_mark")


def _portraits(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """许某某。: a name alone, apart from a text that has come to an end, stands below a portrait."""
    for above, (at, line) in pairwise(enumerate(lines)):
        alone = len(line.text) <= _NAME_ALONE and line.blank_before and line.text[-1] == "。"
        if alone and above[1].ends_sentence and is_name(line.text[:-1]):
            found[at] = found[at] or Furniture("caption", "placed_person")


def _repeated_portraits(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """许小晖, 副县长许小晖: who is shown, between paragraphs, where the one above has told of the same person.

    Names that head the parts of a text each come before their paragraph: if one does, none is a portrait's.
    """
    counts = Counter(line.text for line in lines if len(line.text) <= _LONGEST_PORTRAIT)
    shown = []
    for at in range(1, len(lines) - 1):
        name = _shown_name(lines[at].text) if found[at] is None and counts[lines[at].text] == 1 else ""
        if name and lines[at - 1].ends_sentence and found[at - 1] is None:
            if name not in lines[at - 1].text[-_ABOVE:]:
                return
            shown.append(at)
    for at in shown:
        found[at] = Furniture("caption", "placed_person")


def _shown_name(text: str) -> str:
    """The name that the line is, or ends with behind a post; empty for any other line."""
    if len(text) <= _LONGEST_NAME:
        return text if is_name(text) else ""
    if len(text) > _LONGEST_PORTRAIT or not _PLAIN.fullmatch(text):
        return ""
    names = (text[-length:] for length in (_LONGEST_NAME, _LONGEST_NAME - 1))
    return next((name for name in names if is_name(name) and ends_with_a_post(text[: -len(name)])), "")


def lone_datelines(lines: Sequence[Line], found: list[Furniture | None]) -> None:
    """A dateline on a line of its own is a by-line if the text below stands apart, or is a title of its own."""
    for index, known in enumerate(found):
        if known is not None and known.evidence == "lone_dateline":
            below = lines[index + 1] if index + 1 < len(lines) else None
            apart = below is not None and (below.blank_before or below.indented or _is_titled(lines, found, index + 1))
            if below is None or not apart or below.text[0] in "(（":
                found[index] = None


def _is_titled(lines: Sequence[Line], found: Sequence[Furniture | None], at: int) -> bool:
    """Whether a title stands there: above its writers, or far shorter than the text below, as no column cuts lines."""
    if at + 1 >= len(lines) or found[at] is not None:
        return False
    title, below = lines[at], lines[at + 1]
    short = len(title.text) >= _NAME_ALONE and title.columns * 2 < below.columns
    writers = found[at + 1]
    open_end = not title.ends_sentence and not title.ends_clause
    return writers is not None and writers.kind == "byline" or writers is None and short and open_end
