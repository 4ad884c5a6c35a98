"""Verbs of speech that tell what is done where they stand, so that nobody's words follow: 逐项|讲解，……; 奋起|反击，…….

Takes a cue with its subject; answers yes or no by the words beside it. Unlike `silences`, which asks what part of
speech the verb is there, this asks what kind of act is told; in doubt the verb reports.
"""

from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.speech import tables
from pipeline.speech.candidates import Candidate
from pipeline.speech.subjects import Subject
from pipeline.speech.tables import CueEntry, frame_words
from pipeline.speech.view import COMMA, HIDDEN, View

_ONE_BY_ONE = frame_words("one_by_one")
_DULY, _HANDS_ON = frame_words("duly"), frozenset(frame_words("hands_on"))
_LONG, _TALKS_ROUND = frame_words("long"), frozenset(frame_words("talks_round"))
_STRIKES = frozenset({"反击", "还击", "回击"})
_STRUGGLES = frame_words("struggle")
_SCORE = regex("，[^，。；]{0,8}[0-9〇零一二三四五六七八九十]{1,3}[比∶:：\\-－][0-9〇零一二三四五六七八九十]{1,3}")
_EXAMINED = regex("经(?!理|办|营|济|销|常|纪)[^，,。；]{1,24}$")
_DECIDED = regex("，[^，。；：▁]{2,40}决定")
_EXPECTED = frozenset({"预计", "预期", "预料"})
_ON_A_DAY = ("于", "在", "将于", "将在")
_PEOPLE = frozenset({"person", "group", "body", "meeting"})
_NAMED = frozenset("也又亦")
_LONGEST_NAME = 10  # characters in marks
# 解释自己的决定|时说: only the second verb reports.
_WHEN_SAID = regex(
    "[^，,。；：！？▁]{0,40}?(?<![当小同及届随])(?:时|的时候|之际|之余|的同时)(?:又|也|还|则|曾|就|再次)?"
)
_TELLS_WHEN = frozenset(frame_words("tells_when"))
_NO_OBJECT = frozenset(f"，,。；：:！？了过着到道他她我{HIDDEN}")
_ASKED = frozenset("？?")


def tells_a_deed(view: View, cue: Span, entry: CueEntry, subject: Subject | None) -> bool:
    """Whether the verb tells what somebody does, when he speaks or what is expected, and reports no words."""
    return (
        _is_one_by_one(view, cue)
        or _is_carried_out(view, cue)
        or _is_struck(view, cue, entry, subject)
        or _is_examined(view, cue, entry)
        or _is_expected(view, cue, entry, subject)
        or _is_also_called(view, cue, entry, subject)
        or _is_when_said(view, cue, entry)
        or _urges_himself(view, cue, entry, subject)
    )


def asks_about(view: View, quoted: int, cue: Span) -> bool:
    """“别哭。”某某安抚他，并|询问|事情经过: what he asks is told; the words in front, up to `quoted`, ask nothing."""
    asked = view.text[max(0, quoted - 2) : quoted - 1] in _ASKED
    return not asked and view.masked[cue.end : cue.end + 1] not in _NO_OBJECT


def _is_one_by_one(view: View, cue: Span) -> bool:
    """逐项|讲解，三天内办完: how thoroughly it is done, behind a comma no words."""
    return view.masked[cue.end : cue.end + 1] in COMMA and view.masked.endswith(_ONE_BY_ONE, 0, cue.start)


def _is_carried_out(view: View, cue: Span) -> bool:
    """及时|报告，避免了事故, 耐心|劝说，两人和好了: told by what came of it."""
    masked, said = view.masked, cue.of(view.masked)
    if masked[cue.end : cue.end + 1] not in COMMA or masked[cue.end + 1 : cue.end + 2] == HIDDEN:
        return False
    duly = said in _HANDS_ON and masked.endswith(_DULY, 0, cue.start)
    return duly or (said in _TALKS_ROUND and masked.endswith(_LONG, 0, cue.start))


def _is_struck(view: View, cue: Span, entry: CueEntry, subject: Subject | None) -> bool:
    """奋起|反击，以六比五取胜; 主队|反击，……: a blow of a game; but 某某|反击，…… in a dispute."""
    if entry.lemma not in _STRIKES or view.masked[cue.end : cue.end + 1] not in COMMA:
        return False
    if subject is None or not subject.candidate.human or view.masked.endswith(_STRUGGLES, 0, cue.start):
        return True
    if view.masked.endswith(_STRUGGLES, 0, subject.candidate.span.start):
        return True  # 限制|某某|反击，后者……
    return _SCORE.match(view.masked, cue.end) is not None


def _is_examined(view: View, cue: Span, entry: CueEntry) -> bool:
    """经专家组|研判，指挥部决定……: on what ground somebody else decides."""
    if entry.lemma != "研判" or _DECIDED.match(view.masked, cue.end) is None:
        return False
    return _EXAMINED.search(view.masked, max(0, cue.start - 26), cue.start) is not None


def _is_expected(view: View, cue: Span, entry: CueEntry, subject: Subject | None) -> bool:
    """新桥|预计|于明年通车: what is expected of a thing; a company expects for itself."""
    if entry.lemma not in _EXPECTED or not view.masked.startswith(_ON_A_DAY, cue.end):
        return False
    return subject is None or _is_thing(subject.candidate, guessed=subject.guessed)


def _is_also_called(view: View, cue: Span, entry: CueEntry, subject: Subject | None) -> bool:
    """学徒制，也|称|“师徒制”，是……: another name of a thing."""
    if entry.lemma != "称" or view.masked[cue.start - 1 : cue.start] not in _NAMED:
        return False
    marks = view.marks_in(Span(cue.end, cue.end + 1)) if view.masked[cue.end : cue.end + 1] == HIDDEN else ()
    short = bool(marks) and marks[0].inner.end - marks[0].inner.start <= _LONGEST_NAME
    return short and (subject is None or _is_thing(subject.candidate, guessed=subject.guessed))


def _is_thing(candidate: Candidate, *, guessed: bool) -> bool:
    """Whether a subject is nobody who speaks: a paper, or what is only taken for a name."""
    return guessed or not (candidate.human or candidate.kind == "organization" or candidate.noun in _PEOPLE)


def _is_when_said(view: View, cue: Span, entry: CueEntry) -> bool:
    """某某|解释|推迟的原因时说: when somebody speaks, not yet what."""
    if entry.lemma not in _TELLS_WHEN:
        return False
    when = _WHEN_SAID.match(view.masked, cue.end)
    return when is not None and tables.cue_pattern().match(view.masked, when.end()) is not None


def _urges_himself(view: View, cue: Span, entry: CueEntry, subject: Subject | None) -> bool:
    """这是人们的一种态度，|要求|人们努力: what is asked of those whom the clause before is about."""
    who = subject.candidate if subject is not None and entry.lemma == "要求" else None
    return who is not None and who.kind == "common" and view.masked.startswith(who.span.of(view.masked), cue.end)
