"""What stands in brackets or between commas behind a name: 甲（女，蒙古族，45岁）, 甲（21岁，学生）, 甲,男,1970年生.

Takes a reading, offsets and posts of one unit, gives offsets, posts, or yes or no. It refuses degrees and party
membership, which are no posts.
"""

from collections.abc import Iterable

from pipeline.lazy import regex
from pipeline.spans import Cover, Span
from pipeline.titles.curricula import LEARNED
from pipeline.titles.positions import Post
from pipeline.titles.reading import Reading

_PROFILE = regex(
    r"[(（](?:[^()（）\n]{0,30}[,，、 ])?(?:[男女]|[\u3400-\u9fff]{1,5}族|[\d〇零一二三四五六七八九十百]{1,4}岁)"
    r"(?:[,，、 ][^()（）\n]{0,40})?[)）]"
)
_ATTRIBUTES = regex(
    r"[(（][^()（）\n]{1,60}[)）]"
    r"|(?:现年|今年)(?:刚|才|已|年满|刚满|未满)?[满]?[〇零一二三四五六七八九十\d]{1,3}岁(?=[,，是])"
    r"|(?:[,， \u3000](?:[男女]性?|[\u3400-\u9fff]{1,6}族|(?:现年|今年)?[\d一二三四五六七八九十百]{1,4}岁"
    r"|\d{4}年(?:\d{1,2}月)?出?生"
    r"|(?:中共)?党员|群众|[\u3400-\u9fff]{2,8}人(?![大民事社])|(?:大学本科|本科|研究生|大专)学历"
    "|[\u3400-\u9fff]{0,6}(?:博士|硕士|学士)(?:后|学位)?(?=[,，])|(?=[,， \u3000])))+"
)
_IN_BRACKETS = regex(
    "[(（](?:(?:[男女]|[\u3400-\u9fff]{1,5}族|(?:现年|今年)?[0-9〇零一二三四五六七八九十百]{1,4}岁)[,，、 ])*"
    "(?:(?:同时|也|又)?[亦也]?[现]?[为系是]|系?[时现曾]任|原|现|曾任|前)?"
)
_POINTING = frozenset("该本我")
_KINDS = frozenset(("staff", "office"))


def after_attributes(reading: Reading, end: int, posts: Iterable[Post]) -> int:
    """The end of 甲(女,蒙古族,45岁): what stands in brackets says nothing of posts, unless one stands in it."""
    match = _ATTRIBUTES.match(reading.text, end, reading.span.end)
    if match and not any(match.start() < post.span.start < match.end() for post in posts):
        return match.end()
    return end


def opens_with(gap: str) -> bool:
    """Whether what lies between a name and a post opens a bracket: （, （21岁，, （时任."""
    return _IN_BRACKETS.fullmatch(gap) is not None


def without_descriptions(reading: Reading, posts: list[Post]) -> list[Post]:
    """The posts that no profile holds, and those in one that have a body or fill an item of it: （21岁，|学生）."""
    profiles = Cover(Span(*match.span()) for match in _PROFILE.finditer(reading.text, *reading.span))
    return [post for post in posts if post.organization or not profiles.holds(post.span) or _fills(reading, post)]


def _fills(reading: Reading, post: Post) -> bool:
    if reading.text[post.span.start] in _POINTING:
        return False  # （女，22岁，该园教师）
    inside = reading.char(post.start - 1) in ",，、(（ " and reading.char(post.span.end) in ",，、)）"
    return inside and post.kind in _KINDS and not post.span.of(reading.text).endswith(LEARNED)
