"""What a line that is no text can be, the words that open such lines, and the names in them."""

import re
from functools import cache
from typing import Literal, NamedTuple

from pipeline import lexicon
from pipeline.lazy import regex

Kind = Literal["byline", "source_line", "caption", "boilerplate"]


class Furniture(NamedTuple):
    """The kind of a line that is no text, and by which evidence."""

    kind: Kind
    evidence: str


LONGEST, LONGEST_OF_ALL, FOOT = 60, 140, 90  # characters of a remark, of any furniture, of a line of the foot
TITLES, HEAD = 4, 14  # lines that titles take at the most, and in which the head of a page is looked for
SHORTEST_TITLE = 6  # characters of a headline at the head of a page
LONGEST_HEAD = 40  # characters of a line that only the head of a page has
CHINESE = regex("[㐀-鿿]")
_FOREIGN = regex(r"[A-Za-z_ .,:;!?'’()/|&*#@~^=+·•\"“”-]{1,160}")  # border image, *: no Chinese above the text
_KANA, _JAPANESE, _LONGEST_FOREIGN = regex("[ぁ-ゖァ-ヺ]"), 8, 160  # letters that make a line Japanese
WRITER = "(?:记者|通讯员|评论员)"  # who signs a line or a picture, in a pattern
AFTER_LABEL = {
    "yes": regex(r"\s*[:：|｜丨/／]|\s{1,4}\S"),
    "strict": regex(r"\s*[:：|｜丨/／]"),
    "word": regex(r"\s*[:：|｜丨/／]|\s{1,4}\S|\s?[(（\[【]?[0-9]|$"),
    "alone": regex(r"\s*[:：>»]*$"),
    "any": regex(""),
}
_CALLED = regex("[㐀-鿿·]{2,4}")
_SPACED_LABEL = regex(r"(?:[㐀-鿿]\s{1,2}){1,4}[㐀-鿿](?=\s?[:：|｜丨])")
_SPACED_WORD = regex(r"(?:[㐀-鿿]\s{1,2}){1,3}[㐀-鿿](?=\s{1,4}[㐀-鿿]{2})")
_SPACED = regex(r"(?:[㐀-鿿]\s{1,2}){3,8}[㐀-鿿]$")


def opens(text: str, kind: str) -> bool:
    """Whether the line opens with a word of this kind and with what must follow it."""
    words = openers(kind).get(text[:1], ())
    return any(text.startswith(word) and AFTER_LABEL[colon].match(text, len(word)) for word, colon in words)


@cache
def openers(kind: str) -> dict[str, list[tuple[str, str]]]:
    """Words and what must follow them, the longest first, by their first character."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in lexicon.rows("line_openers"):
        for word in row["words"].split(" ") if row["kind"] == kind else ():
            for form in dict.fromkeys((word, word.replace("：", ":"))):  # sites print either colon
                found.setdefault(form[0], []).append((form, row["colon"]))
    return {first: sorted(words, key=lambda pair: -len(pair[0])) for first, words in found.items()}


def without_blanks(text: str) -> str:
    """The line with the characters of its label together: 主　编｜…, 审 核：…, 通 讯 员 徐 晋."""
    if (label := _SPACED_LABEL.match(text)) is not None:
        return re.sub(r"\s", "", label[0]) + text[label.end() :]
    for pattern in (_SPACED_WORD, _SPACED):
        if (found := pattern.match(text)) is not None:
            bare = re.sub(r"\s", "", found[0])
            word = next((word for word, _ in openers("byline").get(bare[0], ()) if bare.startswith(word)), "")
            if word and (word != bare or found.end() < len(text)):
                return f"{word} {bare[len(word) :]}{text[found.end() :].lstrip()}"
    return text


def sets_label_apart(text: str) -> bool:
    """Whether blanks stand between the characters of its label, as in the head of a form: 时　间：…, 访 谈 人：…."""
    return _SPACED_LABEL.match(text) is not None


def is_name(text: str) -> bool:
    """Whether it opens with a family name and is no common word: 贝小雨, not 掌声."""
    bare = re.sub(r"[\s　]", "", text)
    family = bare[:1] in _surnames("single") or bare[:2] in _surnames("compound")
    if not family or _CALLED.fullmatch(bare) is None:
        return False
    common = _surnames("common")
    return not any(bare[:size] in common for size in range(1, len(bare) + 1))


@cache
def _surnames(key: str) -> frozenset[str]:
    return frozenset(lexicon.word_list("surnames", key))


def is_foreign(text: str) -> bool:
    """Whether a line is written in Latin letters or in Japanese."""
    if len(text) > _LONGEST_FOREIGN:
        return False
    return _FOREIGN.fullmatch(text) is not None or len(_KANA.findall(text)) >= _JAPANESE
