"""What the text states of somebody's gender beside his name: 陈太太, 妻子某某, 某某（女，34岁）.

Takes the view of a document; gives "female", "male" or None. A name is no evidence.
"""

from functools import cached_property

from pipeline.lazy import regex
from pipeline.speech import tables
from pipeline.speech.candidates import Candidate
from pipeline.speech.tables import frame_words
from pipeline.speech.view import View

PRONOUNS = {"她": "female", "他": "male"}
_DETAIL, _OF_DETAIL = regex("[，,（(]([女男])[，,、）)]"), {"女": "female", "男": "male"}
_SPOUSES = frozenset(frame_words("spouse"))


class Stated:
    """Genders stated in one document."""

    def __init__(self, view: View) -> None:
        self.view = view

    def of(self, candidate: Candidate, key: str) -> str | None:
        """What stands beside this mention, or beside any other of the same person."""
        return self.beside(candidate) or self._stated.get(key)

    def beside(self, candidate: Candidate) -> str | None:
        """陈太太, 妻子某某, 某某的丈夫, 某某（女，34岁）."""
        text, (start, end) = self.view.masked, candidate.span
        ahead, behind, name = text[max(0, start - 4) : start], text[end : end + 4], text[start:end]
        told = tables.gender_words()
        said = ahead.endswith(told) or behind.startswith(told) or behind[:1] == "的" or name.endswith(told)
        for word, gender in tables.genders().items() if said else ():
            if ahead.endswith(word) or behind.startswith(word) or name.endswith(word):
                return gender
            if behind.startswith("的" + word) and word in _SPOUSES:
                return "male" if gender == "female" else "female"
        detail = _DETAIL.match(self.view.text, end)
        return _OF_DETAIL[detail[1]] if detail is not None else None

    @cached_property
    def _stated(self) -> dict[str, str]:
        """Gender by person, from any mention, and from the titles stage where it rests on more than a pronoun."""
        stated: dict[str, str] = {}
        for person in self.view.layers.people:
            for mention in person.mentions:
                beside = self.beside(Candidate(mention.span, "person", person.id)) if mention.kind == "name" else None
                if beside:
                    stated.setdefault(person.id, beside)
            if person.gender and person.gender.evidence.of(self.view.masked) not in PRONOUNS:
                stated.setdefault(person.id, person.gender.value)
        return stated
