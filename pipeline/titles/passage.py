"""The body of a passage for a post that prints none: 云栖中学日前迎来校庆。|校长甲致辞.

Takes the facts of an article and where its bodies are named, gives bodies for the facts without one. It refuses posts
that do not lead a kind of body, and passages that name more than one body of that kind before the post, or none.
"""

from bisect import bisect_left
from collections.abc import Mapping

from pipeline import lexicon
from pipeline.document import Document
from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.titles import chiefs, holding, tables
from pipeline.titles.fact import Fact
from pipeline.titles.name import is_han

_ANY, _CHAMBER, _INSTITUTE, _GROUP = "any", "assembly", "institute", "group"
_TEAM, _UNIT, _SIDE = "team", "unit", "队"
_BEATING = lexicon.word_list("name_context", "beating")
_BENCH, _TROUPE = "庭", "团"
_TOLD = regex("(?:公告|披露|通报|宣布)(?:称|显示|表示)?[,，]")
_SENTENCE_ENDS = "。！？；;\n"
_OF_BODIES = frozenset("会团组队委社处科部局院校厂行")
_SITES = lexicon.word_list("bodies", "site")
_NEAR, _LONGEST_OWN = 8, 8
# 另一家火箭企业|的, 蓝石（Blue Stone）|的: an owner that is somebody else, or named as no rule reads it
_OTHERS = regex("(?:[)）”」』》]|(?:[一某另两几多][家个所间支]|别的|其他|其它)[^，。；：、！？的\n]{0,12})的$")
_BEHIND_OTHERS = 16
_OURS = regex("[我本][院校所局厅司厂会社馆台]|[我本]公司")
_NO_NAME = frozenset("的在是有与和及对由称说将")
_SPOKESMAN = "发言人"
_TAKES, _FOUNDS = ("担任", "出任", "任"), regex("成立|组建|设立|组成")
_CLAUSE_ENDS, _LONGEST_TITLE = "，,。！？；;：:“”\n", 30
_RANKS = regex("(?:原|前|现任?|时任|副|常务|名誉|荣誉|第一|执行)*")
_ELECTED = lexicon.word_list("name_context", "elected")
_LONGEST = 200  # characters of a sentence
_KINDS = frozenset(("office", "staff"))
_Place = tuple[int, str]  # where a body is first named, and its key


class Passages:
    """The bodies of an article by section and by the titles of those who lead them."""

    def __init__(
        self,
        document: Document,
        folded: str,
        places: Mapping[Span, str],
        heads: Mapping[str, str],
        owners: Mapping[str, str],
    ) -> None:
        self._document, self._folded = document, folded
        self._places, self._spans, self._heads = places, sorted(places), heads
        self._owners = owners
        self._ends = {span.end: key for span, key in places.items()}
        first: dict[tuple[int | None, str, str], int] = {}
        for span, key in sorted(places.items()):
            if span.of(folded).endswith(_SITES):
                continue  # 南科新厂动土,董事长…: of the company that builds it
            section = document.unit_at(span.start).section
            beaten = folded.endswith(_BEATING, 0, span.start)
            for family in _families(heads.get(key, ""), key):
                if beaten and family == _TEAM:
                    continue  # 甲队|战胜|乙队
                first.setdefault((section, family, key), span.start)
        self._first: dict[tuple[int | None, str], list[_Place]] = {}
        for (section, family, key), start in first.items():
            self._first.setdefault((section, family), []).append((start, key))

    def body_of(self, fact: Fact) -> str | None:
        """The one body of the section, or of the headline, that is named before a bare post and that it may lead."""
        post = fact.post
        if (printed := self._printed_before(fact)) is not None:
            return printed
        if post.organization is not None or post.kind not in _KINDS or fact.follows:
            return None
        if post.span.of(self._folded).endswith(_SPOKESMAN) and (host := self._opening_body(post.start)) is not None:
            return host
        if post.body is not None or holding.is_free(self._folded, post) or self._folded[post.start - 1] in _OF_BODIES:
            return None  # 公听会|主席 is not of the league that the passage is about
        family = _family_of(post.span.of(self._folded))
        unit = self._document.unit_at(post.span.start)
        opens = self._opening(post.start)
        if self._is_ours(opens, post.start) or self._is_of_others(post.start) or self._is_of_local(post.start):
            return None
        near = self._named_in(max(opens, unit.span.start), post.start, family)
        own = self._led_by(fact)
        if near and self._folded.endswith(_ELECTED, 0, post.span.start):
            own |= set(near) - set(self._named_in(opens, post.start, family, own=False))
        near = [key for key in near if key not in own]  # 某协会副主席甲|当选|会长, of another one
        if not near and opens > unit.span.start:  # 他们来到甲厂。|厂长乙说
            near = self._named_in(max(self._opening(opens - 1), unit.span.start), opens, family)
        if len(near) == 1 and near[0] not in own and not self._is_told_by_another(near[0], post.start):
            return near[0]
        if self._is_of_unread(post.start) or self._is_of_founded(opens, post.span.start):
            return None
        section = unit.section
        named = [
            key
            for part in {section, None}
            for start, key in self._first.get((part, family), ())
            if family and start < post.span.start and key not in own
        ]
        return named[0] if len(set(named)) == 1 and not self._is_told_by_another(named[0], post.start) else None

    def _led_by(self, fact: Fact) -> set[str]:
        """某学会会长甲|担任|主席: the body that the holder leads by the title in front, and so of something else."""
        name, start = fact.name, fact.post.span.start
        if self._folded[name.end : start] not in _TAKES:
            return set()
        head = tables.position_heads().ending(self._folded, name.start, max(0, name.start - _LONGEST_OWN))
        key = self._ends.get(head) if head is not None and _rows(self._folded[head : name.start]) else None
        return {key} if key is not None else set()

    def _is_of_unread(self, start: int) -> bool:
        """驰曜智能驾驶负责人、|高级副总裁甲: behind a title with a field or a body in front that no rule reads."""
        if self._folded[start - 1 : start] != "、":
            return False
        opens = max(self._folded.rfind(mark, max(0, start - _LONGEST_TITLE), start - 1) for mark in _CLAUSE_ENDS) + 1
        head = tables.position_heads().ending(self._folded, start - 1, opens)
        while head is not None and (part := tables.position_parts().ending(self._folded, head, opens)) is not None:
            head = part
        return head is not None and head - opens > 1 and self._folded[opens:head] not in tables.nominals()

    def _is_of_founded(self, start: int, end: int) -> bool:
        """成立监督小组，由县长甲担任|主席: of the body that the sentence sets up, and not of one named before."""
        return self._folded.endswith(_TAKES, start, end) and _FOUNDS.search(self._folded, start, end) is not None

    def _is_of_others(self, start: int) -> bool:
        return _OTHERS.search(self._folded, max(0, start - _BEHIND_OTHERS), start) is not None

    def _is_of_local(self, start: int) -> bool:
        """，上海快乐投资|董事长甲: whether a place opens the clause and common words stand between it and the post."""
        opens = max(self._folded.rfind(mark, max(0, start - _LONGEST_TITLE), start) for mark in _CLAUSE_ENDS) + 1
        place = tables.places().starting(self._folded, opens, start) if opens < start else None
        name = self._folded[place:start] if place is not None else ""
        return 1 < len(name) <= _LONGEST_OWN and all(map(is_han, name)) and _NO_NAME.isdisjoint(name)

    def _is_ours(self, start: int, end: int) -> bool:
        """邀请某大学教授甲，我院书记乙，|副院长丙: of the body that speaks, which the stretch does not name."""
        ours = [match.start() for match in _OURS.finditer(self._folded, start, end)]
        at = bisect_left(self._spans, Span(ours[-1], ours[-1])) if ours else len(self._spans)
        return bool(ours) and not (at < len(self._spans) and self._spans[at].end <= end)

    def _opening(self, end: int) -> int:
        """Where the sentence begins that ends at `end`, or as far before it as a sentence is looked at."""
        low = max(0, end - _LONGEST)
        opens = max(self._folded.rfind(mark, low, end) for mark in _SENTENCE_ENDS)
        return opens + 1 if opens >= 0 else low

    def _opening_body(self, start: int) -> str | None:
        """国台办昨日举行发布会，|发言人甲: the body that opens the sentence before `start`, if it names no other."""
        opens = self._opening(start)
        at = bisect_left(self._spans, Span(opens, opens))
        inside = [span for span in self._spans[at : at + _NEAR] if span.end <= start]
        first = inside[0] if inside else None
        alone = first is not None and len({self._places[span] for span in inside}) == 1
        opening = first is not None and not self._folded[opens : first.start].strip()
        return self._places[first] if first is not None and alone and opening else None

    def _printed_before(self, fact: Fact) -> str | None:
        """建陞|项目经理甲: the body whose short form, known by its whole name elsewhere, ends where the post begins."""
        post = fact.post
        if fact.follows or post.organization is not None or post.kind not in _KINDS:
            return None
        key = self._ends.get(post.start) or self._owner_before(post.start)
        if key is None:
            return None
        head = self._heads.get(key, "")
        return key if head and tables.head_rows()[head].reach != "place" else None

    def _owner_before(self, end: int) -> str | None:
        """The company that is called by its own name right before `end`, where a word may begin."""
        for length in range(min(_LONGEST_OWN, end), 1, -1) if self._owners else ():
            key = self._owners.get(self._folded[end - length : end])
            if key is not None and not is_han(self._folded[max(0, end - length - 1) : end - length]):
                return key
        return None

    def _is_titled(self, end: int) -> bool:
        """某协会|原副主席: whether a post of the body follows it at once."""
        ranked = _RANKS.match(self._folded, end)
        start = ranked.end() if ranked is not None else end
        limit = min(start + _LONGEST_OWN, len(self._folded))
        return tables.position_heads().starting(self._folded, start, limit) is not None

    def _named_in(self, start: int, end: int, family: str, *, own: bool = True) -> list[str]:
        """The bodies that such a chief may lead and that are named there; without `own` only those outside titles."""
        found: list[str] = []
        at = bisect_left(self._spans, Span(start, start))
        while family and at < len(self._spans) and self._spans[at].end <= end:
            key = self._places[self._spans[at]]
            told = own or not self._is_titled(self._spans[at].end)
            told = told and not (family == _TEAM and self._folded.endswith(_BEATING, 0, self._spans[at].start))
            if told and family in _families(self._heads.get(key, ""), key) and key not in found:
                found.append(key)
            at += 1
        return found

    def _is_told_by_another(self, key: str, start: int) -> bool:
        """海石电子换帅。河东特纸公告称，|董事长…: whether another body announces what the sentence says."""
        opens = self._opening(start)
        told = _TOLD.search(self._folded, opens, start)
        if told is None or told.end() < start:
            return False
        at = bisect_left(self._spans, Span(opens, opens))
        return not any(span.end <= start and self._places[span] == key for span in self._spans[at : at + _NEAR])


def _families(head: str, name: str) -> list[str]:
    """The rows of chiefs of a body whose name ends in a head noun of row `head`; no 代表会 has a speaker."""
    families = tables.families().items()
    own = lexicon.fold(name)
    sides = head != _UNIT or own.endswith(_SIDE)  # 江北队, no 二组
    fitting = (family for family, (heads, _) in families if head in heads and family != _ANY and _fits(family, own))
    return [family for family in fitting if sides or family != _TEAM]


def _fits(family: str, name: str) -> bool:
    """No 代表会 has a 议长 and no 法庭 a 院长, and a 团长 leads what is called so."""
    if family == _CHAMBER:
        return name.endswith(chiefs.CHAMBERS)
    return not name.endswith(_BENCH) if family == _INSTITUTE else family != _GROUP or name.endswith(_TROUPE)


_RANKED = frozenset(("rank", "acting"))  # 副|校长, 代理|校长


def _family_of(title: str) -> str:
    """The row of chiefs that a title belongs to, "" if none or several; 评委会主席 leads no association."""
    ranks = tables.position_parts()
    rows = _rows(title)
    while not rows and (end := ranks.starting(title, 0, len(title) - 1)) and ranks.labels[title[:end]] in _RANKED:
        title = title[end:]
        rows = _rows(title)
    return rows[0] if len(rows) == 1 else ""


def _rows(title: str) -> list[str]:
    return [family for family, (_, words) in tables.families().items() if title in words and family != _ANY]
