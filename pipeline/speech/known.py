"""Who a name stands for in the record, and who stands in bylines only.

Takes candidates; gives the ids of people. It is apart from the walks that ask it, so that none of them holds another
one in a circle, which would keep the whole document until Python looks for garbage.
"""

from functools import cached_property

from pipeline import lexicon
from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.speech import noun_frames
from pipeline.speech.candidates import Candidate
from pipeline.speech.view import View

BYLINES = ("source_line", "byline")
_CREDIT_WINDOW = 40
_CREDIT_BEHIND = regex("[ 　/／]*(?:文/)?(?:摄(?![一二三四五六七八九十影氏]|制组)|供图|[制绘]图|图/?文|攝)")


class Known:
    """The people of one document by their names."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._names = {person.name: person.id for person in view.layers.people}

    def ref(self, candidate: Candidate) -> str | None:
        """The person of the record, if there is one."""
        name = candidate.span.of(self.view.text)
        return candidate.ref or self._names.get(name) or self._parts.get(name)

    def is_credited(self, person: Candidate) -> bool:
        """记者某某报道 and 本报讯（记者 某某）: a byline, not somebody the text is about."""
        ref = self.ref(person)
        return ref in self._reporters if ref else self._in_byline(person.span)

    def _in_byline(self, span: Span) -> bool:
        text = self.view.text
        line = text.rfind("\n", max(0, span.start - _CREDIT_WINDOW), span.start) + 1
        ahead = text[max(line, span.start - _CREDIT_WINDOW) : span.start]
        if _CREDIT_BEHIND.match(text, span.end):
            return True
        return noun_frames.credit_pattern().search(lexicon.fold(ahead)) is not None

    @cached_property
    def _reporters(self) -> frozenset[str]:
        """People whom the text names in bylines only."""
        units = self.view.layers.document
        return frozenset(
            person.id
            for person in self.view.layers.people
            if all(
                units.unit_at(mention.span.start).kind in BYLINES or self._in_byline(mention.span)
                for mention in person.mentions
                if mention.kind == "name"
            )
        )

    @cached_property
    def _parts(self) -> dict[str, str]:
        """The parts of a foreign name that only one person bears: 韦斯特 of 艾玛·韦斯特."""
        owners: dict[str, set[str]] = {}
        for name, person in self._names.items():
            for part in name.split("·") if "·" in name else ():
                owners.setdefault(part, set()).add(person)
        return {part: people.pop() for part, people in owners.items() if len(people) == 1 and len(part) > 1}
