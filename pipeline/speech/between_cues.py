"""What stands between two cues of one sentence: words of the first, or what leads to the second.

Takes the words behind a cue; gives where the next attribution opens, and the words without the clause that leads to it.
"""

from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.speech import frames
from pipeline.speech.attribution import Attribution, shortened
from pipeline.speech.subjects import Subjects
from pipeline.speech.view import COLON, COMMA, HIDDEN, PAUSE, View

_MOMENT = frozenset({"TIME", "t", "w"})
_AT, _PLACED = ("在", "于"), frozenset({"n", "nz", "s", "LOC", "ORG", "m", "q", "u", "f", "r", "vn", "TIME"})
_PASSIVE = regex("被(?![告害])")
_HIM = frozenset("他她")


def opening(subjects: Subjects, floor: int, start: int) -> int:
    """对于医院的说法,某某回应…… and 展望今年，某某强调……: the clause that leads to the next cue belongs to it."""
    if start - floor < 2:
        return start
    ended = subjects.view.masked.rfind("；", floor, start)
    if ended > floor:
        return ended + 1  # ……;民众难忍,某某不满,指……
    clause = subjects.clauses(subjects.near_end(Span(floor, start - 1)))[-1]
    about = frames.about_pattern().match(subjects.view.masked, clause.start, clause.end)
    leads = frames.leads_on_pattern().fullmatch(subjects.view.masked, clause.start, start - 1)
    return clause.start if about or (leads and clause.start > floor + 1) else start


def is_moment(view: View, content: Span) -> bool:
    """据某报报道，|10日在一次集会上|，某某称……: when and where the next one speaks is nobody's words."""
    words = view.layers.words.within(content)
    at = next((index for index, word in enumerate(words) if word.tag not in _MOMENT), len(words))
    placed = at < len(words) and words[at].span.of(view.masked) in _AT
    return bool(words) and (at == len(words) or placed and all(word.tag in _PLACED for word in words[at + 1 :]))


def tells_him(subjects: Subjects, said: Span, cue: Span) -> bool:
    """她|说，对方知道她的住址，还|叮嘱|她“……”: whom the words speak of is told in them; not ……，还叮嘱同学“……”."""
    masked = subjects.view.masked
    spoken = Span(said.end, cue.start)
    pronoun, after = masked[cue.end : cue.end + 1], masked[cue.end + 1 : cue.end + 2]
    alone = pronoun in _HIM and (after in PAUSE or after == HIDDEN)
    if not alone or masked[said.end] not in COMMA or not subjects.heads_clause(spoken, cue):
        return False
    clause = Span(said.end, subjects.clause_start(said.end, cue.start))
    about = clause.of(masked).replace(f"{pronoun}们", "").count(pronoun) > 0
    return about and not any(one.kind == "person" for one in subjects.mentions.within(clause))


def without_bearing(subjects: Subjects, span: Span, attribution: Attribution) -> Attribution:
    """记者问某某,累不累,她摆摆手:“……”: the last clause leads in, and is no part of the question."""
    content = attribution.content
    if content is None or subjects.view.masked[span.end - 1] not in COLON:
        return attribution
    last = subjects.clauses(Span(content.start, span.end - 1))[-1]
    acted_on = _PASSIVE.search(subjects.view.masked, last.start, last.end)  # ……,但却被某某拒绝:“……”
    if last.start > content.start and (acted_on or subjects.leading(last) is not None):
        return shortened(attribution, last.start, subjects.view)
    return attribution
