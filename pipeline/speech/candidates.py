"""Somebody who could speak, and which reading of a stretch of text stands where several overlap.

Takes candidates in falling order of evidence; gives the ones that stay, in text order, phrases as one.
"""

from operator import attrgetter
from typing import Literal

from pipeline.layers import Layers
from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.speech.tables import frame_words
from pipeline.speech.view import HIDDEN
from pipeline.values import dataclass

Kind = Literal["person", "pronoun", "organization", "anonymous", "common"]
MAKERS = frozenset({"document", "meeting", "body"})
PEOPLE = frozenset({"person", "group"})
LISTING = frozenset("、和与及")  # between those of a list
_BODIES = ("organization", "common")
_CALLED = ("名叫", "名为", "叫", "姓")
_FAMILIES = frame_words("family")
POINTERS = ("上述", "该", "此")
# 该|公司品牌部一名工作人员, 该校|教务处一位老师
_OF_THAT = regex("(?<![应本活])该[校院市县区镇村厂店行所馆局台社]?$")
_POINTER = 3  # characters
_PLACE = attrgetter("span")
_INQUIRES = frame_words("inquires")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could speak. `noun` is the kind of a common noun (person, group, document, meeting, body)."""

    span: Span
    kind: Kind
    ref: str | None = None
    noun: str = ""

    @property
    def human(self) -> bool:
        """Whether it is a person by name or pronoun."""
        return self.kind in ("person", "pronoun")

    @property
    def maker(self) -> bool:
        """Whether it is a document, a meeting or a body, which 显示 and 规定 need."""
        return self.kind == "organization" or self.noun in MAKERS


def settle(ranked: list[Candidate], masked: str) -> list[Candidate]:
    """The first of overlapping candidates wins; 市教育局 + 负责人 are one: the person speaks."""
    kept: list[Candidate] = []  # no two of them overlap
    for candidate in ranked:
        start, end = candidate.span
        if masked[start] == HIDDEN or start >= end:
            continue
        clash = [other for other in kept if other.span.start < end and start < other.span.end]
        if not clash:
            kept.append(candidate)
            continue
        clash.sort(key=_PLACE)
        inside = all(
            other.span.end < end
            and (other.kind in _BODIES or _tells_of(other, candidate, masked) or _is_family(candidate, masked))
            for other in clash
        )
        inquires = masked.endswith(_INQUIRES, start, end)  # 警方|调查|发现
        if candidate.kind != "common" or not inside or (inquires and clash[-1].noun in ("body", "")):
            continue
        kept = [other for other in kept if other.span.end <= start or end <= other.span.start]
        kept.append(Candidate(Span(min(start, clash[0].span.start), end), "common", None, candidate.noun))
    kept.sort(key=_PLACE)
    return _phrases(kept, masked)


def _is_family(candidate: Candidate, masked: str) -> bool:
    """某某|夫妇, 某氏|兄弟: whoever is named is one of them."""
    return candidate.noun == "group" and masked.endswith(_FAMILIES, candidate.span.start, candidate.span.end)


def _tells_of(person: Candidate, phrase: Candidate, masked: str) -> bool:
    """多位与|某某|有接触的业内人士: whoever is named in the clause in front of the noun; not 一位名叫某某的摊主."""
    opens = person.span.start > phrase.span.start
    called = masked.endswith(_CALLED, phrase.span.start, person.span.start)
    return opens and not called and masked.find("的", person.span.end, phrase.span.end) != -1


def _phrases(kept: list[Candidate], masked: str) -> list[Candidate]:
    """该公司 + 相关负责人 is one phrase, and its last noun says who speaks."""
    joined: list[Candidate] = []
    for candidate in kept:
        last = joined[-1] if joined else None
        if last and last.noun == candidate.noun == "document" and last.span.end == candidate.span.start:
            continue  # 《某报》|报道
        adjoins = last is not None and last.span.end == candidate.span.start
        if last and last.noun == "document" and masked.startswith(POINTERS, last.span.start):
            adjoins = False  # 对于上述消息|公司|表示
        if last and adjoins and candidate.kind == "common" and last.kind in ("common", "organization"):
            start = last.span.start
            pointer = _OF_THAT.search(masked, max(0, start - _POINTER), start)
            start = pointer.start() if pointer is not None else start
            joined[-1] = Candidate(Span(start, candidate.span.end), "common", None, candidate.noun)
        else:
            joined.append(candidate)
    return joined


def mentioned(layers: Layers) -> list[Candidate]:
    """The names and bodies that the stage of titles found, in text order."""
    known: list[Candidate] = []
    for person in layers.people:
        known += (Candidate(mention.span, "person", person.id) for mention in person.mentions if mention.kind == "name")
    for body in layers.organizations:
        known += (
            Candidate(mention.span, "organization", body.id)
            for mention in body.mentions
            if mention.kind in ("full", "alias", "nominal")
        )
    return sorted(known, key=lambda candidate: candidate.span)
