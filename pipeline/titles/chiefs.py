"""Who leads what kind of body: a hospital no 校长, a county a 县长, and each only one.

Takes a title and a body, gives yes or no, or the body. It refuses the chiefs of another kind of body, and for one
holder alone deputies and honorary posts.
"""

from functools import cache

from pipeline.lexicon import word_list
from pipeline.titles import tables
from pipeline.titles.bodies import Body
from pipeline.titles.groups import Group
from pipeline.titles.positions import Post

_SPEAKER, CHAMBERS = "议长", word_list("bodies", "chamber")
RULERS = frozenset(level + "长" for level in "省市县区州旗镇乡")
_SENT = "第一书记"  # several are sent to villages
_HONORARY = word_list("posts", "honorary")


def leads(text: str, group: Group, post: Post) -> Body | None:
    """某大学党委书记甲，校长乙: the body of the title before, if a post without one is that of its kind of chief."""
    body = group.organization
    if body is None or not body.key:
        return None
    title, name = post.span.of(text), body.span.of(text)
    if tables.head_rows()[body.key].reach == "place":
        return body if title.endswith(name[-1] + "长") else None
    chiefs = tuple(word for key in (body.key, "any") for word in tables.chiefs().get(key, ()))
    if title == _SPEAKER and not name.endswith(CHAMBERS):
        return None  # 代表会副主席甲、县长乙、|议长丙
    return body if title.endswith(chiefs) and post.body is None else None


def may_lead(title: str, body: Body) -> bool:
    """Whether a title is none of those who lead another kind of body: no 校长 leads a hospital."""
    kinds = [heads for heads, words in tables.families().values() if title in words]
    return not kinds or any(heads & {body.key, "any"} for heads in kinds)


def leads_alone(text: str, post: Post) -> bool:
    """Whether there is only one holder of such a post: 主教练, 局长, but not 副局长."""
    title = post.span.of(text)
    single = "副" not in title and not title.startswith(_HONORARY)
    return (
        post.kind in ("office", "staff", "state") and single and title.endswith(_lone()) and not title.endswith(_SENT)
    )


@cache
def _lone() -> tuple[str, ...]:
    """The titles of those who lead a body."""
    return tuple(
        sorted(
            {word for _, words in tables.families().values() for word in words} - {"创始人", "董事", "常委"}
            | RULERS
            | {"书记"}
        )
    )
