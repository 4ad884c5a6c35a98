"""Where somebody else, or the same one again, begins to speak inside reported words.

Takes an attribution found inside the words of an earlier one; says whether it is a record of its own. What one reports
is what another says (发言人说,某某声称…… is one quotation), but …；林向阳认为…… begins anew.
"""

from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.speech import noun_frames
from pipeline.speech.attribution import Attribution
from pipeline.speech.between_cues import is_moment
from pipeline.speech.candidates import PEOPLE, Candidate
from pipeline.speech.content import ASKS
from pipeline.speech.cue_words import CITING
from pipeline.speech.subjects import Subject
from pipeline.speech.tables import CueEntry, frame_words
from pipeline.speech.view import PAUSE, View

SAYS_MORE = frozenset(frame_words("says_more"))
_TO_ANOTHER = regex("[向对跟][^，,。；]{1,10}$")
_PRESS = frame_words("addressed")
_SOME = regex("(?:但|而|不过)?(?:也|还|更|亦)?有")
_OTHERS = regex("(?:但|而|不过|同时|当然)?(?:也|还|亦)(?:仍|曾)?有")
_REPORTS = frame_words("citing")
_ORDERS = frozenset(frame_words("order"))
_PASSES_ON = regex("引述|援引|引用|转引")
CONTRAST = frozenset("则却")
_ANSWER = PEOPLE | {"body"}
_REASONS = frame_words("reason")
_BESIDES = ("，另，", "，另外，", "，此外，")
_TIMES = ("时，", "后，", "期间，", "之际，", "当天，", "以来，", "之前，")


class Voices:
    """Judges attributions of one document."""

    def __init__(self, view: View) -> None:
        self.view = view

    def _cites(self, earlier: Attribution) -> bool:
        """据某报|报道, 据某社|消息, 某台引述某社|称: words that somebody passes on from another."""
        first = earlier.subject
        passed = first is not None and _PASSES_ON.search(self.view.masked, first.candidate.span.end, earlier.cue.start)
        report = first is not None and first.candidate.span.of(self.view.masked).endswith(_REPORTS)  # 报道|称，某某表示
        return earlier.entry.lemma in CITING or earlier.entry.lemma == "消息" or report or bool(passed)

    def _turns_to_another(
        self, attribution: Attribution, earlier: Attribution, who: Candidate, *, told: bool, contrast: bool
    ) -> bool:
        """问他为何翻墙,男子说忘带钥匙; 有人建议起诉,有人则说再等等."""
        answers = earlier.entry.lemma in ASKS and attribution.entry.lemma not in ASKS and who.noun in _ANSWER
        cited = told and self._cites(earlier)  # 据某报报道,总统府表示……
        return answers or cited or (contrast and who.kind in ("anonymous", "common"))

    def begins(self, attribution: Attribution, earlier: Attribution) -> bool:
        """Inside reported words a further cue counts only with a subject of its own and a pause after it.

        公司预计……, 他相信…… and 开通后预计…… go on reporting; …；林向阳认为…… begins anew.
        """
        subject, content, entry = attribution.subject, attribution.content, attribution.entry
        if subject is None or content is None or content.start < attribution.cue.start:
            return False
        apart = self.view.masked.find("；", earlier.cue.end, subject.candidate.span.start) >= 0
        apart = apart or self.view.masked.endswith(_BESIDES, earlier.cue.end, subject.clause_start)
        if self.view.masked[attribution.cue.start - 1] in PAUSE and not (apart and subject.candidate.human):
            return False  # 法院认定,某某以……为名,谎称……: what is reported goes on
        paused = content.start > attribution.cue.end
        told = earlier.content is not None and self._opens(earlier.content, subject.clause_start)
        contrast = self.view.masked[subject.candidate.span.end] in CONTRAST
        if not told and self._is_named_again(subject.candidate, earlier):
            return True
        some = not told and self._is_another_some(subject, earlier)
        if (
            some
            or self._repeats(attribution, earlier, told=told)
            or self._turns_to_another(attribution, earlier, subject.candidate, told=told, contrast=contrast)
        ):
            return True
        if subject.candidate.kind == "person" and not subject.guessed:
            ahead = self.view.masked[subject.clause_start : subject.candidate.span.start]
            if apart or contrast or earlier.entry.lemma in ASKS or (ahead.startswith("对此") and not told):
                return True
            if self.view.masked[earlier.cue.end] in PAUSE:
                return paused and not told  # 发言人说,某某声称……: what one reports is what another says
            return not told and (paused or (entry.behaviour != "guess" and entry.kind != "thought"))
        if subject.candidate.kind == "pronoun":
            return self._goes_on(attribution, earlier, told=told, apart=apart)
        speaks = subject.candidate.kind == "organization" and not told
        return paused and (apart or speaks)  # 他说,某国认为……: the country's view is what he reports

    def _is_another_some(self, subject: Subject, earlier: Attribution) -> bool:
        """有网友称……，更|有人称…… and 不少网友认为……，也|有人说……: some in particular behind others."""
        masked, first = self.view.masked, earlier.subject
        if first is None:
            return False
        if masked[first.candidate.span.start - 1 : first.candidate.span.start + 1].count("有"):
            return _SOME.match(masked, subject.clause_start) is not None
        many = first.candidate.noun in PEOPLE and noun_frames.plural_pattern().search(first.candidate.span.of(masked))
        return bool(many) and _OTHERS.match(masked, subject.clause_start) is not None

    def _opens(self, content: Span, at: int) -> bool:
        """某某说,|某某批评……; 某某说,扩大会议时,|某某批评……; 某某说,8月,|他……: at most a time stands in front."""
        masked, start = self.view.masked, content.start
        if start < at and is_moment(self.view, Span(start, at)):
            return True
        return at <= start or (masked.endswith(_TIMES, start, at) and masked.count("，", start, at) == 1)

    @staticmethod
    def _is_named_again(who: Candidate, earlier: Attribution) -> bool:
        """某某表示,……,|某某更称……: nobody calls himself by his name."""
        first = earlier.subject
        return first is not None and who.kind == "person" and who.ref is not None and who.ref == first.candidate.ref

    @staticmethod
    def _repeats(attribution: Attribution, earlier: Attribution, *, told: bool) -> bool:
        """某某表示上诉,其余三人表示服从: the same verb with another subject."""
        subject = attribution.subject
        same = attribution.entry.lemma == earlier.entry.lemma and not told
        return same and subject is not None and not subject.guessed and subject.candidate.noun in PEOPLE

    @staticmethod
    def _holds_more(entry: CueEntry, earlier: CueEntry) -> bool:
        """某某要求……，他|认为……, 某某认为……，他|认为……: an opinion behind a demand, or a second one."""
        return entry.lemma == "认为" and (earlier.lemma in _ORDERS or earlier.lemma == "认为")

    def _goes_on(self, attribution: Attribution, earlier: Attribution, *, told: bool, apart: bool) -> bool:
        """某某说,……,他呼吁……: whether a pronoun reports something more."""
        subject, content, entry = attribution.subject, attribution.content, attribution.entry
        if subject is None or content is None:
            return False
        paused = content.start > attribution.cue.end
        # 某某说,他们……反映,……: nobody but whoever is reported speaks of them.
        ahead = self.view.masked[subject.clause_start : subject.candidate.span.start]
        if not apart and ahead.endswith(_REASONS):
            return False  # 某某表示,……,因此他提醒……
        between = self.view.masked[subject.candidate.span.end : attribution.cue.start]
        if _TO_ANOTHER.search(between) and not any(press in between for press in _PRESS):
            return False  # 某某说，……，但他向总统解释，……: what he tells of himself
        more = not told and (entry.lemma in SAYS_MORE or self._holds_more(entry, earlier.entry))
        return more or (paused and entry.kind != "thought" and (apart or not told))
