"""Where the title grammar expects a name: behind posts, and how surely: 所长|温立, 助理处长（九龙）|甲, 曾任县长的|乙.

Takes a reading and its posts, gives offsets. It looks at no name; whether one stands there `slots` says.
"""

from pipeline.lazy import regex
from pipeline.titles.name import REMARK
from pipeline.titles.positions import Post, before_name
from pipeline.titles.reading import Reading
from pipeline.titles.styles import TUN

SEVERAL_POSTS = regex("[二两三四五六数多]个?(?:职务?|要职|身份|职位)(?:于一身)?的")  # 身兼团长与主席|两职的|甲
LEADS = " \u3000:：｜|丨/／"
_SHORT_ITEM = 5
_JOINTS = "、兼和及"


def slots(reading: Reading, posts: list[Post]) -> list[int]:
    """Where the title grammar expects a name: after a position, after 的 of 曾任…的."""
    found = []
    for post in posts:
        at = _behind(reading, post)
        if post.blocked and not before_name(reading, at):
            continue
        while reading.char(at) in LEADS and at < reading.span.end:
            at += 1
        if (several := SEVERAL_POSTS.match(reading.text, at, reading.span.end)) is not None:
            at = several.end()
        first = post.organization.span.start if post.organization else post.span.start
        if (post.status != "current" or post.start < first) and reading.char(at) == "的":
            at += 1
        found.append(at)
    return found


def firm(reading: Reading, posts: list[Post]) -> frozenset[int]:
    """The slots that take even a common word before a mark: 甲厅巡视员|万里。 审判长甲、审判员|章程、."""
    found = []
    for before, post in zip((None, *posts), posts, strict=False):
        listed_after = before is not None and post.start - before.span.end <= _SHORT_ITEM
        in_list = listed_after and reading.char(post.start - 1) == "、"
        shared = reading.char(post.span.end + 2) == "、" and reading.tag_at(post.span.end + 3) == "PER"
        if post.kind == "office" and (post.organization is not None or in_list or shared):
            found.append(_behind(reading, post))
    return frozenset(found)


def owned(reading: Reading, posts: list[Post]) -> frozenset[int]:
    """The slots behind titles of one person: with a body (某校学生|佘满), or one of a list (某校教授、博导|管弦)."""
    found: set[int] = set()
    before: Post | None = None
    for post in posts:
        near = (
            before is not None
            and post.start - before.span.end <= _SHORT_ITEM
            and reading.char(post.start - 1) in _JOINTS
        )
        if post.organization is not None or near:
            found.add(_behind(reading, post))
        before = post
    return frozenset(found)


def _behind(reading: Reading, post: Post) -> int:
    """Where a post ends with the remark in brackets or the style behind it: 助理处长（九龙）|甲, 首相敦|加里姆."""
    end = post.span.end
    remark = REMARK.match(reading.text, end, reading.span.end)
    styled = reading.char(end) == TUN and reading.is_boundary(end + 1) and reading.tag_at(end + 1) == "PER"
    return remark.end() if remark else end + styled
