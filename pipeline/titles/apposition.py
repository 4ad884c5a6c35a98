"""Titles behind a name without a verb between: 甲,某厂厂长; 甲(某厂厂长); 甲——某植物园的园艺师——; 甲　某集团　驾驶员.

Takes a reading, a name and the title behind it, gives yes or no, or the body of a column. It refuses titles that do not
end their clause, and a second one for who has more than a label.
"""

from collections.abc import Mapping, Sequence

from pipeline.lazy import regex
from pipeline.titles import brackets, verbs
from pipeline.titles.bodies import Body
from pipeline.titles.curricula import LEARNED
from pipeline.titles.fact import Fact
from pipeline.titles.groups import Group
from pipeline.titles.links import LABELS
from pipeline.titles.name import BLANKS, Name
from pipeline.titles.positions import Post
from pipeline.titles.reading import Reading

_DASHES = ("——", "—")
_FORM, _LONGEST_FORM = regex("(?:姓名|级职|职务|简历|职称)[:：]$"), 6  # 新任者姓名、级职:|某某、某公司协理
_PAUSE = frozenset(",，")
_THIS_IS = ("他是", "她是", "这是", "那是", "人是", "的是", "就是", "正是", "便是")  # 她是|甲，某大学教授


def is_apposition(
    reading: Reading, facts: Sequence[Fact], name: Name, end: int, group: Group, next_name: int | None, *, held: bool
) -> bool:
    """甲,某厂厂长; 甲(某厂厂长): whether the title stands behind `name`, whose attributes end at `end`, as its own.

    Args:
        reading: the unit.
        facts: those of the unit so far.
        name: the name.
        end: where what the name has behind it ends.
        group: the title.
        next_name: where the name behind the title begins.
        held: whether the name has a title already.
    """
    gap = reading.text[end : group.start]
    again = held and gap[:1] not in ("(", "（")
    if again and not _is_labelled(reading, facts, name, gap) and not _is_presented(reading, facts, name, gap, group):
        return False
    in_brackets = brackets.opens_with(gap) and reading.char(group.stop) in ")）,，、"
    if in_brackets:
        return True
    if end != name.span.end and group.posts[-1].span.of(reading.text).endswith(LEARNED):
        return False  # 甲，男，汉族，某党校|研究生，
    closes = verbs.closes(reading, group.stop) and next_name != group.stop
    heads = reading.char(name.span.start - 1) in "\n。！？；;、:：　 叫—（(" or end != name.span.end
    heads = heads or reading.text.endswith(_THIS_IS, 0, name.span.start)
    if gap == "" and end != name.span.end:
        return closes
    if gap == "、" and _FORM.search(reading.text, max(0, name.span.start - _LONGEST_FORM), name.span.start):
        return closes
    if gap in _DASHES and heads:
        return closes or reading.char(group.stop) in gap  # 甲——某植物园的园艺师——
    if gap.strip(BLANKS) == "" and gap and heads:
        speaks = name.span.start == reading.span.start and reading.char(group.stop) in "：:"  # 甲 某台记者：
        return speaks or ends_item(reading, group.stop)
    led = heads or again or group.start < group.first  # 甲的父亲乙，|如今的|某队教练
    return gap in _PAUSE and led and closes


def ends_item(reading: Reading, end: int) -> bool:
    """Whether a title in a column ends at `end`: a mark, a blank, a number or another line."""
    after = reading.char(end)
    return after in "\n。、;；(（" or after in BLANKS or after.isdigit()


def _kind_of(reading: Reading, post: Post) -> str:
    """The kind of a post; 作者 is a label as well."""
    return "label" if post.span.of(reading.text) == "作者" else post.kind


def _is_labelled(reading: Reading, facts: Sequence[Fact], name: Name, gap: str) -> bool:
    """主讲人：甲 某馆馆长; 带头人：甲，某院副院长: so far the name only has a label."""
    kinds = {_kind_of(reading, fact.post) for fact in facts if fact.name == name.span}
    if gap in _PAUSE:
        return reading.char(name.span.start - 1) in ":："
    return kinds <= LABELS and gap != "" and not gap.strip(BLANKS)


def _is_presented(reading: Reading, facts: Sequence[Fact], name: Name, gap: str, group: Group) -> bool:
    """辩护人甲，|某律师事务所律师。 村官甲，|全国人大代表。: a line of who takes part, and what he or she is."""
    first = min(fact.evidence.start for fact in facts if fact.name == name.span)
    opens = reading.char(first - 1) in "\n。；;" or first == reading.span.start
    known = group.posts[0].organization is not None or group.posts[0].kind == "deputy"
    return gap in _PAUSE and opens and known and reading.char(group.stop) in "\n。；;"


def between_blanks(reading: Reading, bodies: Mapping[int, Body], end: int, posts: list[Post]) -> Body | None:
    """甲　某集团　驾驶员: the organization between two blanks."""
    if posts[0].organization is not None:
        return None
    at = end
    while reading.char(at) in BLANKS:
        at += 1
    body = bodies.get(at)
    if body is None or at == end or body.span.end >= posts[0].span.start:
        return None
    return body if not reading.text[body.span.end : posts[0].span.start].strip(BLANKS) else None
