"""Titles of one holder that follow each other: 甲，画家，乙院院长，丙会会员。 and 由副总裁|升任总裁|的甲.

Takes a reading and the groups of one unit, gives further groups of the holder, or yes or no. It refuses titles behind
which another name stands, and series that do not end their sentence.
"""

from collections.abc import Container

from pipeline.lexicon import word_list
from pipeline.titles import brackets
from pipeline.titles.groups import Group
from pipeline.titles.positions import Post
from pipeline.titles.reading import Reading

_PAUSES = frozenset((",", "，"))
_OPENS, _CLOSES = frozenset("\n。！？；; \u3000"), frozenset("。；;！？\n")
_ONCE = word_list("name_context", "career")
_FROM, _RISES = (
    frozenset("由从"),
    frozenset((*word_list("name_context", "rising"), "接任", "出任", "升为", "任")),
)


def appositions(reading: Reading, groups: list[Group], at: int, taken: Container[int]) -> list[Group]:
    """甲，著名画家，|乙院院长，丙会会员。: what the name of group `at` is besides the title right behind it."""
    name, found = groups[at].names[-1].span, list[Group]()
    if reading.char(name.start - 1) not in _OPENS or at + 1 >= len(groups):
        return found
    end = brackets.after_attributes(reading, name.end, groups[at + 1].posts)  # 甲，医学博士，|博导，……
    if reading.text[end : groups[at + 1].start] not in _PAUSES:
        return found
    for index in range(at + 2, len(groups)):
        group = groups[index]
        between = reading.text[groups[index - 1].stop : group.start]
        if not group.posts or index in taken or between not in _PAUSES:
            break
        found.append(group)
    return found if found and _closes(reading, found[-1].stop) else []


def _closes(reading: Reading, end: int) -> bool:
    """Whether the sentence ends there, or goes on with a career: ，|曾任|某局局长。"""
    return reading.char(end) in _CLOSES or reading.char(end) in _PAUSES and reading.text.startswith(_ONCE, end + 1)


def has_risen(reading: Reading, posts: list[Post]) -> bool:
    """由|副总裁|升任|总裁, 从|甲区区长|任|乙县委书记: whether the first title was held before the second."""
    if len(posts) != len(_FROM) or reading.char(posts[0].start - 1) not in _FROM:
        return False
    body = posts[1].organization
    first = body.span.start if body is not None and body.span.start > posts[0].span.end else posts[1].span.start
    return reading.text[posts[1].start : first] in _RISES
