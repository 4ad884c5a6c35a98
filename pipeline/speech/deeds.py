"""Verbs of speech that tell what is done where they stand, so that nobody's words follow: 逐项|讲解，……; 奋起|反击，…….

Takes a cue with its subject; answers yes or no by the words beside it. Unlike `silences`, which asks what part of
speech the verb is there, this asks what kind of act is told; in doubt the verb reports.
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import frames, tables
from pipeline.speech.candidates import Candidate
from pipeline.speech.subjects import Subject
from pipeline.speech.tables import CueEntry, frame_words
from pipeline.speech.view import COMMA, HIDDEN, View

_ONE_BY_ONE = frame_words("one_by_one")
_DULY, _HANDS_ON = frame_words("duly"), frozenset(frame_words("hands_on"))
_LONG, _TALKS_ROUND = frame_words("long"), frozenset(frame_words("talks_round"))
_MANNERS = frame_words("with_care")
_HANDS_OVER = frozenset(frame_words("hands_over_news"))
_DISPOSED = regex("[把将](?![要会于来在])([^，,。；：]{1,24})$")
_TO_COMMA = regex("了?[^，,。；：▁]{1,12}[，,](?!▁)")
_SCENES = alternation(frame_words("scene"))
_ATMOSPHERE = regex(f"(?:{_SCENES})(?:的)?(?:{_SCENES})?[^，,。；：]{{0,4}}?(?:{alternation(frame_words('scene_is'))})")
_NARRATES = regex(
    "(?:随后|随即|然后|接着)(?![会将要可])|既(?![有是要能可])|边|一边|一面|还(?![是有没要会能可])|并(?![不非没])"
    "|(?:两?眼|双眼|眼[里中]|满脸|面|脸上)[^，,。；]{0,1}[含噙泛挂带满]|满含|(?:语气|声音)[^，,。；]{0,1}(?:平和|坚定|温和|哽咽|颤抖|洪亮)"
)
_SHORT_CLAUSE = regex("[^，,。；：！？▁]{3,6}[。！；]")
_BIDS = frozenset((*frame_words("told_to_do"), *frame_words("order"), "强调", "说", "表示"))
_ADVERBIAL, _ACTS = frozenset({"a", "ad", "d", "vd"}), frozenset({"v", "vn", "a"})
_TO_BE = regex("[要应会请别能可将得该]|必须|一定|已|都|很|是|有")
_STRIKES = frozenset({"反击", "还击", "回击"})
_STRUGGLES = frame_words("struggle")
_SCORE = regex("，[^，。；]{0,8}[0-9〇零一二三四五六七八九十]{1,3}[比∶:：\\-－][0-9〇零一二三四五六七八九十]{1,3}")
_EXAMINED = regex("经(?!理|办|营|济|销|常|纪)[^，,。；]{1,24}$")
_DECIDED = regex("，[^，。；：▁]{2,40}决定")
_EXPECTED = frozenset({"预计", "预期", "预料"})
_FACILITY = regex("(?<!气象)(?<!疾控)(?<!研究)(?<!监测)(?<!预报)(?:" + alternation(frame_words("facility")) + ")$")
_IS_USED = regex(
    "(?:最快|最早|到|至|能|可|将|于|在|今|明|后年|下月|下半年|年内|年底|20[0-9]{2}|[0-9]|投|总投资|建|完|开|竣|启)"
)
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
        or _is_told_in_front(view, cue)
        or _is_done_so(view, cue)
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


def _is_told_in_front(view: View, cue: Span) -> bool:
    """把住址|告诉|了骗子，还转了账: what is told stands in front of the verb, and an act behind whoever is told."""
    told = _DISPOSED.search(view.masked, max(0, cue.start - 30), cue.start)
    if cue.of(view.masked) not in _HANDS_OVER or told is None or _acts_on_it(view, Span(*told.span(1))):
        return False
    whom = _TO_COMMA.match(view.masked, cue.end)
    return whom is not None and frames.said_again().match(view.masked, whom.end()) is None


def _acts_on_it(view: View, thing: Span) -> bool:
    """把|手机举起来|告诉记者，……: what stands behind 把 has a verb of its own; not 把有人落水的事告诉……."""
    words = view.layers.words.within(thing)
    of = max((at for at, word in enumerate(words) if word.span.of(view.masked) == "的"), default=-1)
    return any(word.tag == "v" for word in words[of + 1 :])


def _is_done_so(view: View, cue: Span) -> bool:
    """认真|回应，既讲政策，又摆数据; 踊跃|发言，掌声不断: how it is done, and what else is done or to be seen there."""
    masked, at = view.masked, cue.end + 1
    if masked[cue.end : at] not in COMMA:
        return False
    if _ATMOSPHERE.match(masked, at):
        return True
    if not masked.endswith(_MANNERS, 0, cue.start):
        return False
    short = cue.of(masked) not in _BIDS and _is_short_deed(view, at)
    return short or _NARRATES.match(masked, at) is not None


def _is_short_deed(view: View, at: int) -> bool:
    """耐心引导。, 不回避问题。: an adverb and a verb end the sentence; not 要带伞。, which is what somebody says."""
    closing = _SHORT_CLAUSE.match(view.masked, at)
    words = view.layers.words.within(Span(at, closing.end() - 1)) if closing is not None else ()
    acts = bool(words) and words[0].tag in _ADVERBIAL and any(word.tag in _ACTS for word in words)
    return acts and _TO_BE.search(view.masked, at, closing.end() if closing is not None else at) is None


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
    if entry.lemma not in _EXPECTED:
        return False
    if (
        subject is not None
        and _IS_USED.match(view.masked, cue.end)
        and _FACILITY.search(subject.candidate.span.of(view.masked))
    ):
        return True  # 某机场|预计|明年启用; but 疾控中心|预计|……
    if not view.masked.startswith(_ON_A_DAY, cue.end):
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
