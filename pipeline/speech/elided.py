"""Clauses that leave their subject out and go on about the one before: ……，对隐患提出意见，要求……

Takes a clause in front of a cue; says whether it opens with an act, so that whoever acts before it goes on, and whether
somebody in it stands behind its verb and is an object. What is told to or decided over somebody does not go on.
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import frames, noun_frames
from pipeline.speech.tables import frame_words
from pipeline.speech.view import ASPECTS, HIDDEN, View

# 某某上诉，经二审审理，认为……: whoever hears the case speaks.
HEARD = regex("经(?!理|办|营|济|销|常|纪)[^，,。]{0,12}(?:" + alternation(frame_words("heard_through")) + ")$")
_PASSIVE = regex("(?:被|遭)(?![告害])|被告知|获告|获通知")
_THING_TAGS = frozenset({"n", "nz", "s"})
_AFTER_THING = frozenset({"d", "f", "v", "p", "u"})
_SHORTEST = 2  # words
_OPENING_TAGS = frozenset({"v", "vd", "p", "d", "ad", "c"})
# Verbs that bring in whoever stands behind them, and those of titles.
_BRINGS_IN = frozenset(frame_words("brings_in"))
TITLE_TAGS = frozenset({"n", "nz", "nt", "ORG", "LOC", "vn", "b", "f"})
_ACTING_TAGS = frozenset({"n", "nz", "nt", "ORG", "LOC", "r"})
_COUNTING_TAGS = frozenset({"a", "m", "q"})  # 新|一届|村委会
_HOLDS_OFFICE = ("任", "作为", "身为", "成为", "叫")
_TO_COME = frozenset(frame_words("to_come"))


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


def is_governed(view: View, clause: Span, at: int) -> bool:
    """日本|期待着|某某主席来访: a verb with its own subject stands in front of the name at `at` and its titles."""
    ahead = [word for word in view.layers.words.within(Span(clause.start, at)) if word.span.end <= at]
    while ahead and ahead[-1].tag in TITLE_TAGS:
        ahead.pop()
    if ahead and ahead[-1].span.of(view.masked) in ASPECTS:
        ahead.pop()
    verb = ahead[-1].span.of(view.masked) if ahead else ""
    if verb.endswith(_HOLDS_OFFICE):
        return False  # 某国前外长、现任|特使某某
    if ahead and _is_in_title(view, ahead[-1].span.start, at):
        return False  # 医院医保|办|主任某某
    acts = next((word for word in ahead if word.tag not in _COUNTING_TAGS), None)
    return acts is not None and acts is not ahead[-1] and ahead[-1].tag == "v" and acts.tag in _ACTING_TAGS


def _is_in_title(view: View, verb: int, at: int) -> bool:
    """Whether what looks like a verb is a part of the post of whoever is named at `at`."""
    posts = (role.evidence for person in view.layers.people for role in person.roles)
    return any(post.start <= verb and at < post.end for post in posts)


def is_to_be_heeded(view: View, clause: Span, at: int) -> bool:
    """新一届村委会|将谨记|某某书记的嘱托: the name at `at` stands behind a verb of what is to come."""
    ahead = (word.span.of(view.masked) for word in view.layers.words.within(Span(clause.start, at)))
    return any(word in _TO_COME for word in ahead) and is_governed(view, clause, at)


def has_own_noun(view: View, clause: Span) -> bool:
    """收音机里正唱着, 对讲机又响了: a thing is the subject; not 情绪颇为激动，|说, where it is how somebody feels."""
    words = view.layers.words.within(clause)
    if len(words) < _SHORTEST or words[0].span.start != clause.start or words[0].tag not in _THING_TAGS:
        return False
    masked = view.masked
    looks = frames.bearing_pattern().match(masked, clause.start) or noun_frames.body_part().match(masked, clause.start)
    return not looks and masked[clause.end - 1] not in "地着" and words[1].tag in _AFTER_THING
