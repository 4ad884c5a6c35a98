"""Which names of a list share the position in front of it: 副总经理甲、乙, 记者 甲 乙.

Takes a reading, the names of a list and the post before them, gives the first names of the list. It refuses lists over
commas, the second name behind a post that only one can hold, and names with a title of their own.
"""

from collections.abc import Container

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import chiefs, holding, respective, tables
from pipeline.titles.groups import joins_names
from pipeline.titles.name import Name
from pipeline.titles.positions import Post
from pipeline.titles.reading import Reading

_SEVERAL = 2
_AND = ("和", "与", "及", "同")
_WITH, _RECIPROCAL = ("与", "同"), word_list("name_context", "reciprocal")
_REPORTERS = ("记者", "通讯员")
_LONGEST_LABEL, _LABEL_ENDS = 6, " \u3000:：/／|｜丨"


def sharing(
    reading: Reading, names: list[Name], post: Post, *, summed: Container[Span], titled: set[Span]
) -> list[Name]:
    """Those of `names` that share the position; `summed` end a list of other people, behind `titled` stands a title."""
    kept = [names[0]]
    for name in names[1:]:
        between = reading.text[kept[-1].span.end : name.span.start]
        if reading.text.startswith(tables.context_words("related"), name.span.end):
            break  # 校长甲、|乙|校友夫人
        if between in _AND and _is_of_one(reading, post, name, summed):
            break
        if between in _WITH and reading.text.startswith(_RECIPROCAL, name.span.end):
            break  # 艺术总监甲|与|乙是第二次合作
        if not _joins(reading, names[0], between) or _has_own(name, kept, titled):
            break
        kept.append(name)
    return kept


def _is_of_one(reading: Reading, post: Post, name: Name, summed: Container[Span]) -> bool:
    """主教练甲|和|乙, but 三任行长甲、乙和丙; 副队长甲|和|乙、丙等民警."""
    if chiefs.leads_alone(reading.text, post) and not holding.are_counted(reading.text, post):
        owners = respective.owners(reading, [post], _SEVERAL)  # 甲村和乙村|书记某某和某某
        return owners is None or None in owners
    return post.kind == "office" and name.span in summed


def _joins(reading: Reading, first: Name, between: str) -> bool:
    """Whether what stands between two names makes them one list, not 记者赵博|张敏."""
    label = reading.text[max(0, first.span.start - _LONGEST_LABEL) : first.span.start].rstrip(_LABEL_ENDS)
    if between == "":
        return label.endswith(_REPORTERS)
    return between not in (",", "，") and joins_names(between)


def _has_own(name: Name, before: list[Name], titled: set[Span]) -> bool:
    """副部长甲、乙|处长: whether a title follows the name, though none the names before it in the list."""
    return name.span in titled and titled.isdisjoint(one.span for one in before)
