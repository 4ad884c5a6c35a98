"""The roles of one person: one per position and body, where it is first stated with one.

Takes the facts about a person and the text as printed and folded, gives roles in the order of the text. It refuses what
another role tells already: 局长 where 环保局长 is printed, 主任 of one body under two names.
"""

from collections.abc import Iterable, Mapping, Sequence

from pipeline.layers import Role
from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles.fact import Fact
from pipeline.titles.name import UNTABBED
from pipeline.titles.naming import is_same_body
from pipeline.values import replace

_LEAVING = regex(alternation(word_list("name_context", "resigning")))
_SEAT = "议员"
_AUTHOR = "作者"  # says nothing of somebody who is called 记者 as well
_MINISTER, _PAIR = "部长", 2
_ACTING = "代"


def roles(
    facts: Sequence[Fact], organization_ids: Mapping[Fact, str | None], text: str, folded: str
) -> tuple[Role, ...]:
    """The roles that `facts` state; `organization_ids` gives the identifier of the body of each."""
    found: dict[tuple[str, str | None], Role] = {}
    placed: set[str] = set()
    printed: dict[str, str] = {}
    for fact in sorted(facts, key=lambda fact: fact.post.span):
        role = _role(fact, organization_ids.get(fact), text, folded)
        organization, position = role.organization, role.position.of(text).translate(UNTABBED)
        if position == _AUTHOR and len(facts) > 1:
            continue
        known = placed - {_ACTING + position} if _is_apart(fact) else placed  # 任代市长，次年当选|市长
        if organization is None and (any(_tells(one, position) for one in known) or _is_told(fact, facts, folded)):
            continue
        if organization is not None:
            found.pop((position, None), None)
        for told in [key for key in found if key[1] is None and key[0] != position and _tells(position, key[0])]:
            del found[told]  # 局长 where the text also prints 环保局长
        placed.add(position)
        if fact.organization is not None and organization is not None:
            printed[organization] = fact.organization.span.of(text)
            same = [body for title, body in found if title == position and body in printed]
            if any(is_same_body(printed[organization], printed[body]) for body in same if body):
                continue  # 清华招办|主任 where she is 主任 of 清华大学招办
            for body in same:
                if body and is_same_body(printed[body], printed[organization]):
                    del found[position, body]
        found.setdefault((position, organization), role)
    _end(found, facts, organization_ids, text, folded)
    return tuple(sorted(found.values(), key=lambda role: role.position))


def _end(
    found: dict[tuple[str, str | None], Role],
    facts: Iterable[Fact],
    organization_ids: Mapping[Fact, str | None],
    text: str,
    folded: str,
) -> None:
    """总经理甲|辞去总经理职务: what somebody holds before he leaves it is over, unless it is a post of another body."""
    for fact in (fact for fact in facts if fact.status == "former" and _LEAVING.search(folded, *fact.evidence)):
        position, organization = fact.post.span.of(text).translate(UNTABBED), organization_ids.get(fact)
        for (title, body), role in found.items():
            same = title == position and (organization is None or body == organization)
            if same and role.status == "current" and role.position < fact.post.span:
                found[title, body] = replace(role, status="former")


def _role(fact: Fact, organization: str | None, text: str, folded: str) -> Role:
    return Role(
        position=fact.post.span if organization else _with_level(fact, folded),
        body=fact.post.body.of(text) if fact.post.body else None,
        core_title=_core(fact, text),
        organization=organization,
        status=fact.status,
        evidence=fact.evidence,
    )


def _tells(longer: str, title: str) -> bool:
    """Whether 环保局长 tells all that 局长 does; 副主席 does not tell 主席."""
    return longer.endswith(title) and not longer.endswith("副" + title)


def _is_apart(fact: Fact) -> bool:
    """Whether words stand between a post and its holder: no address."""
    return fact.post.span.end != fact.name.start and fact.name.end != fact.post.span.start


def _is_told(fact: Fact, facts: Iterable[Fact], folded: str) -> bool:
    """甲局长 where 甲 is known as 副局长 or 局长 of a body: the address adds nothing."""
    title = fact.post.span.of(folded)
    others = (other for other in facts if not other.follows)
    return fact.follows and any(_says(other, title, folded) for other in others)


def _says(fact: Fact, title: str, folded: str) -> bool:
    """Whether a post is the title, with more or in full: 外交部|部长 is 外长."""
    post, body = fact.post.span.of(folded), fact.organization
    field = (body.span.of(folded) if body is not None else "") + post
    minister = len(title) == _PAIR and post.endswith(_MINISTER) and title[1:] == _MINISTER[1:]
    return post.endswith(title) or minister and title[0] in field


def _core(fact: Fact, text: str) -> str:
    body, post = fact.post.body, fact.post.span
    start = body.end if body and body.start == post.start else post.start
    return Span(start, post.end).of(text).translate(UNTABBED)


def _with_level(fact: Fact, folded: str) -> Span:
    """区议员: the title with the level of the seat, where the text does not say of what district."""
    body, title = fact.organization, fact.post.span
    level = body is not None and body.nominal and title.start - body.span.start == 1 and title.of(folded) == _SEAT
    return Span(title.start - 1, title.end) if level else title
