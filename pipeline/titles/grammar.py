"""The title grammar: ties names, positions and organizations of one unit into facts of who is what, and where.

Takes the chunks of a unit in text order, gives facts with their evidence. It refuses a position without a named
holder, and names that only stand near a title.
"""

from typing import NamedTuple

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles import (
    brackets,
    elsewhere,
    employers,
    following,
    holding,
    links,
    respective,
    resumes,
    series,
    supplied,
    tables,
    verbs,
)
from pipeline.titles.apposition import between_blanks, ends_item, is_apposition
from pipeline.titles.bodies import Body
from pipeline.titles.curricula import is_over, steps, was_before
from pipeline.titles.fact import Fact, Status
from pipeline.titles.groups import SHARE, Group, grouped, parted
from pipeline.titles.name import BLANKS, Name
from pipeline.titles.positions import Post
from pipeline.titles.reading import Reading
from pipeline.titles.sharing import sharing
from pipeline.values import replace

_OPENERS = " \u3000\u00a0●■◆★▲○□◇※·"
_PREFACE = regex(
    "[(（【][^()（）【】]{1,20}[)）】]|[^，。；：“”、]{2,24}的|[^，。；：“”]{2,30}的[^，。；：“”、的]{1,4}人|[0-9]{4}年[^，。；：“”]{0,8}[，,]"
)  # 【人物名片】, 毕业于某大学的|甲, 1930年春，|甲
_HELD = regex(
    "(?:"
    + alternation(word_list("name_context", "styled_then"))
    + ")?(?:"
    + alternation(word_list("name_context", "takes"))
    + ")"
)
_CALLS = frozenset(word_list("name_context", "calls"))  # 行长|为|甲
_AND_ONE, _TAKING = (
    ("、", "和", "与", "及", "以及"),
    ("任", "担任", "兼任", "当选", "当选为", "受聘为", "获聘为", "分别任"),
)
_FILLED = regex("(?:(?:(?:一职|职务|人选)[,，]?)?(?:目前|随后|确定|决定|改|则|均|已|现|暂|将)?由)")
_FOR_NOW = ("代理", "暂代", "署理", "代行", "代任", "代为", "暂时代理", "临时代理")
_APART = frozenset(",，的》")  # 曾任甲镇镇长的|县议员乙, 某院院长、舞剧《某》|音乐总监丙
_OF_US = regex("[我本][会所院校社台馆厂]$")  # 某大学教授、我会|专家委员会副主任
_ONCE = ("时任", "曾任", "曾担任", *word_list("name_context", "in_turn"))
_FORMERLY = ("曾任", "曾担任", "时任")
_AUTHOR = regex("[ \u3000]*[（(【]?(?:本文)?作者(?:系|为|是|单位[:：]|[:：])")


class About(NamedTuple):
    """Whom the units before speak of: the name that the last paragraph was about, and who signed the piece."""

    topic: Span | None = None
    author: Span | None = None
    in_resume: bool = False  # the unit before was a line of a résumé
    alone: Span | None = None  # the name that the unit before consists of, with no title in the one before that


def is_title(reading: Reading, posts: list[Post], names: list[Name]) -> bool:
    """某某医院院长: whether a unit is a title with its body and no more."""
    if names or not posts or posts[0].organization is None or posts[0].organization.nominal:
        return False
    before, after = Span(reading.span.start, posts[0].start), Span(posts[-1].span.end, reading.span.end)
    return not before.of(reading.text).strip() and not after.of(reading.text).strip()


class Unit:
    """The chunks of one unit and the facts that they make."""

    def __init__(self, reading: Reading, posts: list[Post], names: list[Name], named: list[Body], about: About) -> None:
        self.reading, self.text = reading, reading.text
        self.names = names
        self._following: list[following.Title] = []
        self.posts = self._own(posts) if posts else posts
        self._bodies = {body.span.start: body for body in named}
        self.facts: list[Fact] = []
        self.held: set[Span] = set()
        self._once: set[int] = set()  # where titles of lists begin that were held formerly
        self.topic = self._opening() or about.topic
        self.author, self._in_resume, self._alone = about.author, about.in_resume, about.alone

    def _own(self, posts: list[Post]) -> list[Post]:
        """The posts that are read with what stands around them: not those that follow a name, and no descriptions."""
        self._following = following.titles(self.reading, self.names, posts)
        self._summed = {title.name for title in self._following if title.post.start > title.name.end}  # 甲、乙等民警
        behind = {title.post for title in self._following}
        posts = [post for post in posts if post not in behind] if behind else posts
        apart = holding.apart(self.text, posts, self.names)
        return brackets.without_descriptions(self.reading, apart)

    def read(self) -> list[Fact]:
        """All facts of the unit, in the order of their evidence."""
        items: list[Name | Post] = sorted([*self.names, *self.posts], key=lambda item: item.span)
        groups = parted(self.text, grouped(self.text, items))
        previous: tuple[Group, Group] | None = None
        taken: set[int] = set()
        for at, group in enumerate(groups):
            if (
                group.posts
                and at + 1 < len(groups)
                and groups[at + 1].names
                and not verbs.in_turn(self.reading, groups, at)
                and self._title(group, groups[at + 1], previous)
            ):
                taken.add(at)
                previous = (group, groups[at + 1])
            elif not group.posts:
                continue
            else:
                previous = None
        for at in range(len(groups)):
            self._named(groups, at, taken)
        self._career(groups)
        for step in resumes.lines(self.reading, groups, self.topic, self._in_resume):
            if not any(post == fact.post for post in step.group.posts for fact in self.facts):
                self._hold(step.name, step.group.posts, None, step.group.start, step.status)
        self._about_author(groups)
        if self._alone is not None and not self.facts and is_title(self.reading, self.posts, self.names):
            self._hold(self._alone, self.posts, None, self.posts[0].start)
        self._after_names()
        return self._with_predecessors(sorted(self.facts, key=lambda fact: (fact.evidence, fact.post.span)))

    def _with_predecessors(self, facts: list[Fact]) -> list[Fact]:
        """The facts in order, those of 原部长乙 with the body that 甲任某部部长 before them names."""
        for at in range(1, len(facts)):
            body = supplied.predecessor(self.reading, facts[at - 1], facts[at])
            facts[at] = replace(facts[at], organization=body) if body is not None else facts[at]
        return facts

    def _named(self, groups: list[Group], at: int, taken: set[int]) -> None:
        """What stands behind the names of group `at`, and before them without being their title."""
        group = groups[at]
        if at in taken and at and groups[at - 1].posts and self._is_second(groups[at - 1], group, groups[at + 1]):
            self._hold(groups[at + 1].names[0].span, groups[at - 1].posts, None, groups[at - 1].start)
        if not group.names:
            return
        if told := respective.told(self.reading, groups, at) or respective.filled(self.reading, groups, at):
            for one in told:
                self._hold(one.name, [one.post], one.body, one.post.start, one.status)
            return
        after = groups[at + 1] if at + 1 < len(groups) and groups[at + 1].posts else None
        free = after if after is not None and at + 1 not in taken else None
        self._after_name(group.names, free, self._next_name(groups, at + 2), self._beside(groups, at, taken))
        if free is not None and group.names[-1].span in self.held:
            for further in series.appositions(self.reading, groups, at, taken):
                self._hold(group.names[-1].span, further.posts, None, group.names[-1].span.start)
        if at and at - 1 not in taken and groups[at - 1].posts:
            self._by(groups[at - 1], group.names)

    def _opening(self) -> Span | None:
        """The name that opens the unit."""
        start = self.reading.span.start
        first = self.names[0].span if self.names else None
        if first is None:
            return None
        before = self.text[start : first.start].strip(_OPENERS)
        return first if not before or _PREFACE.fullmatch(before) else None

    @staticmethod
    def _next_name(groups: list[Group], at: int) -> int | None:
        return groups[at].names[0].span.start if at < len(groups) and groups[at].names else None

    # -------------------------------------------------- position before name

    def _title(self, group: Group, holders: Group, previous: tuple[Group, Group] | None) -> bool:
        """主任甲; 副主任甲、乙; 时任主任的甲; 主持人:甲."""
        first = holders.names[0].span.start
        counted = links.enumerates(self.reading, group.posts[-1], holders.names)
        if not (counted or links.introduces(self.reading, group, first) or self._goes_over_body(group, first)):
            return False
        own = holding.inherited(self.text, group, previous) or elsewhere.bracketed_body(self.reading, group.posts[0])
        own = own or employers.worked_at(self.reading, group.start) or elsewhere.captioned(self.reading, group.posts[0])
        own = own or elsewhere.conducted(self.reading, group.posts[0]) or elsewhere.its(self.reading, group.posts[0])
        own = own or elsewhere.seen_at(self.reading, group.posts[0])
        own = own or elsewhere.named_before(self.reading, group.posts[0])
        own = own or employers.served_in_clause(self.reading, group.posts[0])
        place = elsewhere.entered(self.reading, group.posts[0])
        inherited = group.inherited = own or place
        posts = links.labelled(self.text, group, first)
        if place is not None and posts[0].organization is not None:  # 在某乡，|乡|党委书记甲
            posts = [replace(posts[0], organization=place), *posts[1:]]
        sharers = self._holders(holders.names, group.posts[-1])
        owners = respective.owners(self.reading, posts, len(sharers))
        leaves = len(posts) == len(sharers) == 1 and verbs.leaves(self.reading, group.first, sharers[0].span.end)
        once = self._goes_on_once(group, previous)
        for at, name in enumerate(sharers):
            held = posts if owners is None else [replace(posts[0], organization=owners[at])]
            self._hold(name.span, held, inherited, group.start, "former" if leaves or once else "")
        return True

    def _goes_on_once(self, group: Group, previous: tuple[Group, Group] | None) -> bool:
        """曾任甲区区长某某、|乙县县长某某: whether the list before says that its posts were held formerly."""
        if previous is None or self.text[previous[1].stop : group.start] != "、":
            return False
        before, holders = previous
        once = before.start in self._once or self.text.startswith(_FORMERLY, before.start)
        if once and before.stop == holders.start:
            self._once.add(group.start)
        return group.start in self._once

    def _goes_over_body(self, group: Group, first: int) -> bool:
        """某会秘书长、|某大学甲|教授: a post before the body where the holder has the title behind the name."""
        if self.reading.char(group.stop) != "、":
            return False
        bodies = (title.organization for title in self._following if title.name.start == first)
        return any(body is not None and body.span.start == group.stop + 1 for body in bodies)

    def _holders(self, names: list[Name], post: Post) -> list[Name]:
        titled = {title.name for title in self._following if title.post.kind == "office"}
        return sharing(self.reading, names, post, summed=self._summed, titled=titled)

    def _career(self, groups: list[Group]) -> None:
        """历任某系助教、讲师 without a subject: the paragraph's first words name the person."""
        named = {fact.post: fact.name for fact in self.facts}
        held = {at: named[group.posts[0]] for at, group in enumerate(groups) if group.posts and group.posts[0] in named}
        for step in steps(self.reading, groups, held, self.topic):
            own = (
                elsewhere.founded(self.reading, step.group.first) if step.group.posts[0].organization is None else None
            )
            self._hold(step.name, step.group.posts, own, step.group.start, step.status)

    def _about_author(self, groups: list[Group]) -> None:
        """（作者为某院研究员）: who signed the piece, in a line of its own."""
        match = _AUTHOR.match(self.text, *self.reading.span)
        group = next((one for one in groups if one.posts and match and one.first == match.end()), None)
        if self.author and group:
            self._hold(self.author, group.posts, None, group.start)

    def _after_names(self) -> None:
        """甲总理; 某学院院长甲教授."""
        for title in self._following:
            held = (fact for fact in self.facts if fact.name == title.name and fact.status != "former")
            before = [fact.organization for fact in held]  # 曾任某大学副校长的甲|院士
            own = title.organization or following.inherited(self.text, title.post, before)
            evidence = Span(
                own.span.start if own is title.organization and own else title.name.start, title.post.span.end
            )
            self.facts.append(Fact(title.name, title.post, own, "current", evidence, follows=True))

    def _hold(self, name: Span, posts: list[Post], inherited: Body | None, start: int, status: str = "") -> None:
        organization, firm, named = inherited, None, [inherited] if inherited else []
        state = "current"
        risen = series.has_risen(self.reading, posts)
        once = self.text.startswith(_ONCE, posts[0].start)  # 时任某镇党委委员、|人武部|部长
        for post in posts:
            organization = None if _OF_US.search(self.text, post.start - 2, post.start) else organization
            acting = post.status == "acting" and post.organization is None  # 某省副省长，|代理省长
            if self.reading.char(post.start - 1) in _APART and post is not posts[0] and not acting:
                organization, state = None, "current"
            if (
                post.organization is None
                and post is not posts[0]
                and not holding.may_share(self.text, post, organization)
            ):
                organization = None
            organization = employers.above(self.reading, post, organization, firm)
            organization = employers.of_chief(self.reading, post, organization, named)
            if post.organization is not None:
                named.append(post.organization)
                organization, firm = post.organization, employers.whole_of(self.reading, post.organization) or firm
                state = "former" if once and state == "former" and post.status == "current" else post.status
            elif post.status != "current" or holding.is_calling(self.text, post):
                state = post.status
            if not holding.counts(self.reading, post, organization):
                continue
            own = None if holding.is_free(self.text, post, organization) else organization
            own = employers.spoken_for(self.reading, post, own)
            now = self.text.startswith("现", post.start) and post.start < post.span.start and post is not posts[0]
            held = (
                "current"
                if now
                else status
                if status and status != "current"
                else (post.status if post.status != "current" else state)
            )
            if post.kind == "deputy" and post.status == "current":
                held = status or "current"
            owners = employers.jointly(self.reading, own) if own is not None and own is post.organization else (own,)
            first = min(start, owners[0].span.start) if owners[0] is not None and len(owners) > 1 else start
            held = "former" if risen and post is posts[0] else held
            here = self.reading.span.contains(name)
            whole = Span(min(first, name.start), max(name.end, post.span.end)) if here else Span(first, post.span.end)
            self.facts += [Fact(name, post, owner, _as_status(held), whole) for owner in owners]
            self.held.add(name)

    def _by(self, group: Group, names: list[Name]) -> None:
        """行长由甲担任; 参与记者：甲 乙."""
        name = names[0]
        between = self.text[group.stop : name.span.start]
        if (
            between in _CALLS
            and group.posts[-1].kind != "resident"
            and not (between and links.greets(self.reading, name.span.start))
            and (between in ("：", ":") and len(names) > 1 or verbs.closes(self.reading, name.span.end))
        ):
            for holder in self._holders(names, group.posts[-1]) if between in ("：", ":") else names[:1]:
                self._hold(holder.span, group.posts, None, group.start)
        if _FILLED.fullmatch(between) and _HELD.match(self.text, name.span.end):
            acting = "acting" if self.text.startswith(_FOR_NOW, name.span.end) else ""
            self._hold(name.span, group.posts, None, group.start, "nominated" if "将" in between else acting)

    def _is_second(self, before: Group, title: Group, holders: Group) -> bool:
        """启蒙教练|是|退役运动员甲, 主教练|由|退役运动员甲|担任: the title before is the same holder's."""
        if links.equates(self.reading, before, title):
            return True
        between = self.text[before.stop : title.start]
        filled = match[0] if (match := _FILLED.match(between)) is not None else None
        led = filled is not None and (between == filled or between[len(filled) :] in tables.places())  # 由|法国|导演甲
        return led and _HELD.match(self.text, holders.stop) is not None

    # -------------------------------------------------- name before position

    def _beside(self, groups: list[Group], at: int, taken: set[int]) -> list[Name]:
        """某局局长|甲|和某队队长乙任副组长: who is named with a title of his own before the holder in group `at`."""
        found: list[Name] = []
        while at > 1 and at - 1 in taken and groups[at - 2].names:
            before, title = groups[at - 2], groups[at - 1]
            if self.text[before.names[-1].span.end : title.start] not in _AND_ONE:
                break
            found.append(before.names[-1])
            at -= 2
        return found

    def _after_name(self, names: list[Name], group: Group | None, next_name: int | None, beside: list[Name]) -> None:
        """甲,某厂厂长; 甲(某厂厂长); 甲任某厂厂长; 任命甲为某厂厂长. `beside`: who may share what 任 gives."""
        name = names[-1]
        end = brackets.after_attributes(self.reading, name.span.end, self.posts)
        if group is None:
            return
        posts = group.posts
        first = posts[0].organization.span.start if posts[0].organization else posts[0].span.start
        link = links.without_upper(self.text[end:first]).removesuffix("《")  # 担任《|某画报|编辑
        link = link.removesuffix("“") if self.reading.char(group.stop) == "”" else link  # 甲是“|楼门长|”
        link = link.lstrip(BLANKS) or link  # 甲 兼任某部部长
        column = between_blanks(self.reading, self._bodies, end, posts)
        if column is not None and ends_item(self.reading, group.stop):
            self._hold(name.span, posts, column, name.span.start)
            return
        status = "current" if series.has_risen(self.reading, posts) else verbs.status(self.reading, name, link, group)
        if not status and (newly := links.without_newly(link, posts[0])) != link:
            status = verbs.status(self.reading, name, newly, group)
        if not status and posts[0].start < first:  # 甲系|原|某局|局长
            status = verbs.status(self.reading, name, self.text[end : posts[0].start], group)
        over = status == "current" and is_over(self.reading, name.span.start)
        if over or status == "current" and was_before(self.reading, name.span.start, link):
            status = "former"  # 2007年至2014年，甲担任某海关副关长
        served = None if status or verbs.OTHERS.search(link) else employers.served_at(self.reading, end, posts[0])
        served = served or employers.hired_by(self.reading, end, posts[0])
        if served is not None:
            self._hold(name.span, posts, served, name.span.start)
        elif status or (status := verbs.told(self.reading, name, link, group)):
            own = supplied.employer(self.reading, self._bodies, posts)
            own = own or supplied.body(self.reading, self.facts, name, group, link, end)
            others = beside if link in _TAKING else []
            for holder in supplied.replacing(self.reading, self.names, name) or [*others, *self._enumerated(names)]:
                self._hold(holder.span, posts, own, holder.span.start, status)
        elif is_apposition(self.reading, self.facts, name, end, group, next_name, held=name.span in self.held):
            start = name.span.start
            self._hold(name.span, posts, supplied.employer(self.reading, self._bodies, posts), start)

    def _enumerated(self, names: list[Name]) -> list[Name]:
        """甲、乙 in 甲、乙当选副主席."""
        held = [names[-1]]
        for name in reversed(names[:-1]):
            between = self.text[name.span.end : held[0].span.start]
            if not SHARE.fullmatch(between) or between in (",", "，", "") or name.span in self.held:
                break
            held.insert(0, name)
        return held


def _as_status(status: str) -> Status:
    return status if status in ("former", "acting", "nominated") else "current"  # type: ignore[return-value]
