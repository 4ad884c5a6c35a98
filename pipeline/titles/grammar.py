"""The title grammar: ties names, positions and organizations of one unit into facts of who is what, and where.

Takes the chunks of a unit in text order, gives facts with their evidence. It refuses a position without a named
holder, and names that only stand near a title.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.bodies import Body
from pipeline.titles.name import Name
from pipeline.titles.positions import Post
from pipeline.titles.reading import Reading
from pipeline.titles.search import Cover

Status = Literal["current", "former", "acting", "nominated"]
_BLANK = " \u3000\u00a0"
_JOIN = re.compile(r"[、/兼及和与暨]|以及|并兼任?|兼任|同时兼任|[ \u3000]{1,4}|")
_SHARE = re.compile(r"[、和与及,，]|以及|[ \u3000]{1,6}|")
_LABEL = re.compile(r"[ \u3000\u00a0]{0,6}[:：/丨|★]?[ \u3000\u00a0]{0,6}★?")
_PROFILE = re.compile(
    r"[(（](?:[^()（）\n]{0,30}[,，、 ])?(?:[男女]|[\u3400-\u9fff]{1,5}族|\d{1,3}岁)(?:[,，、 ][^()（）\n]{0,40})?[)）]"
)
_ATTRIBUTES = re.compile(
    r"[(（][^()（）\n]{1,60}[)）]"
    r"|(?:[,， \u3000](?:[男女]性?|[\u3400-\u9fff]{1,6}族|(?:现年|今年)?\d{1,3}岁|\d{4}年(?:\d{1,2}月)?出?生"
    r"|中共党员|党员|群众|[\u3400-\u9fff]{2,8}人|(?:大学)?本科学历|研究生学历|大专学历|(?=[,， \u3000])))+"
)
_HELD = re.compile("(?:同志)?(?:担任|出任|接任|兼任|继任)")
_CLAUSE_END = re.compile("[。，；,;！？\n]")
_DATED = re.compile(r"(?:[他她]|后|先后|曾|又|还|起|至|到|于|在|[0-9〇零一二三四五六七八九十年月日—–~-]|\s)*")
_PAUSE = frozenset(",，")
_CLOSE = frozenset("。！？!?；;,，)）\n”」』、")
_SOFT = re.compile(
    r"(?:同志|先生|女士|教授|博士|也|还|又|便|就|于|自|一直|从|起|正式|本人|则|后来|目前|至今|已|开始|现|并|[0-9〇○一二三四五六七八九十年月日\s,，])*"
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One position of the person named at `name`."""

    name: Span
    post: Post
    organization: Body | None
    status: Status
    evidence: Span


class Unit:
    """The chunks of one unit and the facts that they make."""

    def __init__(self, reading: Reading, posts: list[Post], names: list[Name], named: list[Body]) -> None:
        self.reading, self.text = reading, reading.text
        self.names = names
        profiles = Cover(Span(*match.span()) for match in _PROFILE.finditer(self.text, *reading.span))
        self.posts = [post for post in _apart(posts, names) if post.organization or not profiles.holds(post.span)]
        self._bodies = {body.span.start: body for body in named}
        self.facts: list[Fact] = []
        self.held: set[Span] = set()

    def read(self) -> list[Fact]:
        """All facts of the unit, in the order of their evidence."""
        items: list[Name | Post] = sorted([*self.names, *self.posts], key=lambda item: item.span)
        groups = list(_groups(self.text, items))
        previous: tuple[_Group, _Group] | None = None
        taken: set[int] = set()
        for at, group in enumerate(groups):
            if (
                group.posts
                and at + 1 < len(groups)
                and groups[at + 1].names
                and self._title(group, groups[at + 1], previous)
            ):
                taken.add(at)
                previous = (group, groups[at + 1])
            elif not group.posts:
                continue
            else:
                previous = None
        for at, group in enumerate(groups):
            if group.names:
                after = groups[at + 1] if at + 1 < len(groups) and groups[at + 1].posts else None
                free = after if after is not None and at + 1 not in taken else None
                self._after_name(group.names, free, self._next_name(groups, at + 2))
                if at and at - 1 not in taken and groups[at - 1].posts:
                    self._by(groups[at - 1], group.names[0])
        self._topic(groups, taken)
        return sorted(self.facts, key=lambda fact: (fact.evidence, fact.post.span))

    @staticmethod
    def _next_name(groups: list["_Group"], at: int) -> int | None:
        return groups[at].names[0].span.start if at < len(groups) and groups[at].names else None

    # -------------------------------------------------- position before name

    def _title(self, group: "_Group", holders: "_Group", previous: "tuple[_Group, _Group] | None") -> bool:
        """主任甲; 副主任甲、乙; 时任主任的甲; 主持人:甲."""
        last = group.posts[-1]
        first = holders.names[0]
        gap = self.text[last.span.end : first.span.start]
        if not self._introduces(gap, last):
            return False
        inherited = self._inherited(group, previous)
        for name in self._sharing(holders.names):
            self._hold(name.span, group.posts, inherited, group.start)
        return True

    def _introduces(self, gap: str, post: Post) -> bool:
        if gap == "":
            return True
        if gap == "”":
            return self.reading.char(post.span.start - 1) == "“"
        if gap == "的":
            return post.status != "current"
        if not _LABEL.fullmatch(gap):
            return False
        if gap.strip(_BLANK):
            return post.kind == "label" or self._opens(post) and post.organization is None
        return self._opens(post) or post.kind in ("label", "staff")

    def _opens(self, post: Post) -> bool:
        return self.reading.char(post.start - 1) in "\n。（(【[★ \u3000/:：;；,，"

    def _sharing(self, names: list[Name]) -> list[Name]:
        """Those of `names` that share the position: 副总经理甲、乙, 记者 甲 乙."""
        kept = [names[0]]
        for name in names[1:]:
            between = self.text[kept[-1].span.end : name.span.start]
            if not _SHARE.fullmatch(between) or between in (",", "，") or (between == ""):
                break
            kept.append(name)
        return kept

    def _inherited(self, group: "_Group", previous: "tuple[_Group, _Group] | None") -> Body | None:
        """The organization of 局长甲、副局长乙 for the second position."""
        if (
            previous is None
            or group.posts[0].organization is not None
            or group.posts[0].span.start != group.posts[0].start
        ):
            return None
        if group.posts[0].kind != "office" or previous[0].posts[-1].kind != "office":
            return None
        between = self.text[previous[1].stop : group.start]
        return previous[0].organization if between in ("、", "和", "与", "及", "以及") else None

    def _topic(self, groups: list["_Group"], taken: set[int]) -> None:
        """历任某系助教、讲师 without a subject: the paragraph's first words name the person."""
        start = self.reading.span.start
        if not self.names or self.text[start : self.names[0].span.start].strip(_BLANK):
            return
        topic = self.names[0]
        for at, group in enumerate(groups):
            if not group.posts or at in taken or group.start < topic.span.end or self._is_held(group):
                continue
            others = at and groups[at - 1].names and groups[at - 1].names[-1].span != topic.span
            status = None if others else self._bare_verb(group)
            if status:
                self._hold(topic.span, group.posts, None, group.start, status)

    def _is_held(self, group: "_Group") -> bool:
        return any(fact.post is group.posts[0] for fact in self.facts)

    def _bare_verb(self, group: "_Group") -> str | None:
        """The status that a verb right before the title gives; nothing but a date may stand before it in its clause."""
        post = group.posts[0]
        first = post.organization.span.start if post.organization else post.span.start
        for length in range(6, 0, -1):
            form, status = tables.appointment_verbs().get(self.text[max(0, first - length) : first], ("", ""))
            if form == "subject" and first - length >= self.reading.span.start:
                clause = _CLAUSE_END.split(
                    self.text[max(self.reading.span.start, first - length - 24) : first - length]
                )[-1]
                return status if _DATED.fullmatch(clause) else None
        return None

    def _hold(self, name: Span, posts: list[Post], inherited: Body | None, start: int, status: str = "") -> None:
        organization = inherited
        state = "current"
        for post in posts:
            if self.reading.char(post.start - 1) in _PAUSE and post is not posts[0]:
                organization = None
            if post.organization is not None:
                organization = post.organization
                state = post.status
            elif post.status != "current":
                state = post.status
            nobody = post.organization is None and organization is None and post.span.of(self.text) == "代表"
            if nobody or post.kind == "capacity" or self._is_relation(post):
                continue
            own = None if post.kind in ("deputy", "label") or _is_free(post) else organization
            held = status if status and status != "current" else (post.status if post.status != "current" else state)
            if post.kind == "deputy" and post.status == "current":
                held = status or "current"
            evidence = Span(min(start, name.start), max(name.end, post.span.end))
            self.facts.append(Fact(name, post, own, _as_status(held), evidence))
            self.held.add(name)

    def _by(self, group: "_Group", name: Name) -> None:
        """行长由甲担任."""
        between = self.text[group.stop : name.span.start]
        if between in ("为", "是", "：", ":") and group.posts[-1].kind != "resident" and self._closes(name.span.end):
            self._hold(name.span, group.posts, None, group.start)
        if between in ("由", "将由", "一职由", "职务由", "一职将由") and _HELD.match(self.text, name.span.end):
            self._hold(name.span, group.posts, None, group.start, "nominated" if "将" in between else "")

    def _is_relation(self, post: Post) -> bool:
        """她的学生甲: whose, not where."""
        if post.organization is not None or self.reading.char(post.span.start - 1) != "的":
            return False
        return post.kind == "staff" and self.reading.tag_at(post.span.start - 2) in ("r", "PER")

    # -------------------------------------------------- name before position

    def _after_name(self, names: list[Name], group: "_Group | None", next_name: int | None) -> None:
        """甲,某厂厂长; 甲(某厂厂长); 甲任某厂厂长; 任命甲为某厂厂长."""
        name = names[-1]
        end = self._without_attributes(name.span.end)
        if group is None:
            return
        gap = self.text[end : group.start]
        posts = group.posts
        first = posts[0].organization.span.start if posts[0].organization else posts[0].span.start
        link = self.text[end:first]
        status = self._verb(name, link, group)
        if status:
            self._hold(name.span, posts, self._employer(posts), name.span.start, status)
            return
        if self._is_apposition(name, gap, end, group, next_name):
            start = name.span.start
            self._hold(name.span, posts, self._employer(posts), start)

    def _without_attributes(self, end: int) -> int:
        """The end of 甲(女,蒙古族,45岁): what stands in brackets says nothing of posts."""
        match = _ATTRIBUTES.match(self.text, end, self.reading.span.end)
        if match and not any(match.start() < post.span.start < match.end() for post in self.posts):
            return match.end()
        return end

    def _verb(self, name: Name, link: str, group: "_Group") -> str | None:
        verbs = tables.appointment_verbs()
        if len(link) > 24:
            return None
        for length in range(min(8, len(link)), 0, -1):
            form, status = verbs.get(link[-length:], ("", ""))
            if form == "subject" and (
                _SOFT.fullmatch(link[:-length]) or length > 1 and self._leads(name, link[:-length])
            ):
                return status
            if (
                form == "copula"
                and link[:-length] in ("", "同志", "也", "还", "都", "就", "曾")
                and self._closes(group.stop)
            ):
                return "former" if link.startswith("曾") else "current"
        before = self._object_verb(name.span.start)
        if before is not None and (match := re.fullmatch(r"(?:同志)?(?:为|担任|出任|任|作为|的)", link)):
            del match
            if link.endswith("的"):
                return "former" if before == "former" else None
            return before
        return None

    def _leads(self, name: Name, between: str) -> bool:
        """甲毕业后|担任: the name opens the sentence and nothing closes the clause before the verb."""
        opens = self.reading.char(name.span.start - 1) in "\n。！？；;" or self._object_verb(name.span.start) is None
        return opens and len(between) <= 14 and not any(char in between for char in "。！？；;：:、”“的")

    def _object_verb(self, start: int) -> str | None:
        verbs = tables.object_verbs()
        for length in (4, 3, 2, 1):
            if self.reading.span.start <= start - length and self.text[start - length : start] in verbs:
                return verbs[self.text[start - length : start]]
        return None

    def _closes(self, end: int) -> bool:
        return self.reading.char(end) in _CLOSE or self.reading.tag_at(end) == "w" or self.text[end : end + 2] == "之一"

    def _is_apposition(self, name: Name, gap: str, end: int, group: "_Group", next_name: int | None) -> bool:
        if name.span in self.held and gap[:1] not in ("(", "（") and not self._is_labelled(name, gap):
            return False
        in_brackets = gap in ("(", "（") and self.reading.char(group.stop) in ")）,，"
        if in_brackets:
            return True
        closes = self._closes(group.stop) and next_name != group.stop
        heads = self.reading.char(name.span.start - 1) in "\n。！？；;、:：　 " or end != name.span.end
        if gap == "" and end != name.span.end:
            return closes
        if gap.strip(_BLANK) == "" and gap and heads:
            return self.reading.char(group.stop) in "\n。、" or self.reading.char(group.stop) in _BLANK
        return gap in (",", "，") and heads and closes

    def _is_labelled(self, name: Name, gap: str) -> bool:
        """主讲人：甲 某馆馆长: so far the name only has a label."""
        kinds = {fact.post.kind for fact in self.facts if fact.name == name.span}
        return kinds == {"label"} and gap != "" and not gap.strip(_BLANK)

    def _employer(self, posts: list[Post]) -> Body | None:
        """供职于某院 after 甲,副主任医师: the organization follows the position."""
        match = _EMPLOYER.match(self.text, posts[-1].span.end, self.reading.span.end)
        return self._bodies.get(match.end()) if match else None


def _is_free(post: Post) -> bool:
    """Positions that take an organization only if it stands right before them: 全国劳模, 村民."""
    return post.organization is None and post.kind == "resident"


def _as_status(status: str) -> Status:
    return status if status in ("former", "acting", "nominated") else "current"  # type: ignore[return-value]


def _apart(posts: list[Post], names: list[Name]) -> list[Post]:
    """The posts that no name overlaps; both lists are in order and free of overlaps."""
    starts = [name.span.start for name in names]
    kept = []
    for post in posts:
        at = bisect_left(starts, post.span.end) - 1
        if at < 0 or names[at].span.end <= post.span.start:
            kept.append(post)
    return kept


_EMPLOYER = re.compile(
    "[,，]?(?:现|目前|一直|长期)?(?:"
    + "|".join(verb for verb, (form, _) in tables.appointment_verbs().items() if form == "employer")
    + ")"
)


@dataclass(slots=True)
class _Group:
    """Positions of one title, or names of one list."""

    posts: list[Post]
    names: list[Name]

    @property
    def start(self) -> int:
        return self.posts[0].start if self.posts else self.names[0].span.start

    @property
    def stop(self) -> int:
        return self.posts[-1].span.end if self.posts else self.names[-1].span.end

    @property
    def organization(self) -> Body | None:
        return next((post.organization for post in reversed(self.posts) if post.organization), None)


def _resumes(text: str, last: Post, post: Post) -> bool:
    """市委常委、秘书长,市政府副市长甲: a comma between two titles of one holder."""
    if text[last.span.end : post.start] not in (",", "，") or last.kind != "office":
        return False
    qualified = post.organization is None and post.start < post.span.start  # …主席，著名|作家甲
    return qualified or post.organization is not None and post.kind == "office"


def _joins(text: str, last: Post, post: Post) -> bool:
    if last.kind == "label" and text[last.span.end : post.start].strip(_BLANK) in (":", "："):
        return True  # 嘉宾:某会会长甲
    return _JOIN.fullmatch(text, last.span.end, post.start) is not None


def _groups(text: str, items: list["Name | Post"]) -> list[_Group]:
    groups: list[_Group] = []
    for item in items:
        last = groups[-1] if groups else None
        if isinstance(item, Post):
            named = len(groups) > 1 and groups[-2].names and text[groups[-2].stop : groups[-1].start] in (",", "，")
            if (
                last
                and last.posts
                and (_joins(text, last.posts[-1], item) or not named and _resumes(text, last.posts[-1], item))
            ):
                last.posts.append(item)
            else:
                groups.append(_Group([item], []))
        elif last and last.names and _SHARE.fullmatch(text, last.names[-1].span.end, item.span.start):
            last.names.append(item)
        else:
            groups.append(_Group([], [item]))
    return groups
