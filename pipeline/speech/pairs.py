"""Two who speak together: 某甲和某乙说 is told of the first, 与会领导和专家认为 of one group.

Takes the candidates of a clause; gives the one that stands for both.
"""

import re

from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.speech import frames
from pipeline.speech.candidates import LISTING, PEOPLE, Candidate
from pipeline.speech.mentions import Mentions
from pipeline.speech.view import View

_JOINED = regex("(?:和|与|同|跟|、|及)$")


class Pairs:
    """Judges neighbours of one document."""

    def __init__(self, view: View, mentions: Mentions) -> None:
        self.view = view
        self.mentions = mentions

    def first(self, last: Candidate, usable: list[Candidate]) -> Candidate:
        """某甲和某乙说: the first of two who speak together."""
        usable = [candidate for candidate in usable if candidate.human == last.human]
        place = usable.index(last) if last in usable else 0
        if place:
            between = Span(usable[place - 1].span.end, last.span.start).of(self.view.masked)
            if len(between) == 1 and _JOINED.search(between) or re.fullmatch("(?:和|与|、)[^的，,]{1,8}", between):
                return usable[place - 1]
        return last

    def joined(self, noun: Candidate, clause: Span) -> Candidate:
        """与会领导和专家|认为: two common nouns are one group."""
        if (
            noun.kind != "common"
            or noun.noun not in PEOPLE
            or self.view.masked[noun.span.end : noun.span.end + 1] not in LISTING
        ):
            return noun
        after = [one for one in self.mentions.within(clause) if one.span.start == noun.span.end + 1]
        if not after or after[0].kind != "common" or after[0].noun not in PEOPLE:
            return noun
        if frames.talk_pattern().match(self.view.masked, after[0].span.end):
            return noun  # 民警们|和村民|拉起了家常
        return Candidate(Span(noun.span.start, after[0].span.end), "common", None, "group")
