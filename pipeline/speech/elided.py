"""Clauses that leave their subject out and go on about the one before: ……，对隐患提出意见，要求……

Takes a clause in front of a cue; says whether it opens with an act, so that whoever acts before it goes on, and whether
somebody in it stands behind its verb and is an object. What is told to or decided over somebody does not go on.
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import frames, noun_frames
from pipeline.speech.tables import frame_words
from pipeline.speech.view import HIDDEN, View

# 某某上诉，经二审审理，认为……: whoever hears the case speaks.
HEARD = regex("经(?!理|办|营|济|销|常|纪)[^，,。]{0,12}(?:" + alternation(frame_words("heard_through")) + ")$")
_PASSIVE = regex("(?:被|遭)(?![告害])|被告知|获告|获通知")
_THING_TAGS = frozenset({"n", "nz", "s"})
_AFTER_THING = frozenset({"d", "f", "v", "p", "u"})
_SHORTEST = 2  # words
_OPENING_TAGS = frozenset({"v", "vd", "p", "d", "ad", "c"})
# Verbs that bring in whoever stands behind them, and those of titles.
_BRINGS_IN = frozenset(frame_words("brings_in"))


def opens_with_act(view: View, clause: Span) -> bool | None:
    """Whether the clause begins with a verb, an adverb or a preposition; None if marks are all of it.

    Not so 结果被告知没有疫苗，|建议去县医院: whoever has told him advises.
    """
    if not clause.of(view.masked).strip(HIDDEN):
        return None
    words = view.layers.words.within(clause)
    opens = bool(words) and (words[0].tag in _OPENING_TAGS or words[0].span.of(view.masked) == "后")  # 后又撰文
    return opens and _PASSIVE.search(view.masked, clause.start, clause.end) is None


def is_behind_verb(view: View, clause: Span, at: int) -> bool:
    """需专业|律师|协助研析，……，希望……: in a clause further back an object does not go on; 坐诊|专家 is a title."""
    ahead = view.layers.words.within(Span(clause.start, at))
    last = max((index for index, word in enumerate(ahead) if word.span.of(view.masked) == "的"), default=-1)
    verbs = [
        index
        for index, word in enumerate(ahead)
        if index > last and word.tag == "v" and word.span.of(view.masked) not in _BRINGS_IN
    ]
    return verbs not in ([], [0])


def has_own_noun(view: View, clause: Span) -> bool:
    """收音机里正唱着, 对讲机又响了: a thing is the subject; not 情绪颇为激动，|说, where it is how somebody feels."""
    words = view.layers.words.within(clause)
    if len(words) < _SHORTEST or words[0].span.start != clause.start or words[0].tag not in _THING_TAGS:
        return False
    masked = view.masked
    looks = frames.bearing_pattern().match(masked, clause.start) or noun_frames.body_part().match(masked, clause.start)
    return not looks and masked[clause.end - 1] not in "地着" and words[1].tag in _AFTER_THING
