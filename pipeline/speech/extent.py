"""How far reported words go: which later sentences still belong to the speaker.

Takes a sentence that has no cue of its own and the speaker whose words stand before it; says whether the reporter has
taken over. The gold's rule: carried over sentence by sentence, never across paragraphs, until narration or a new cue.
"""

import re

from pipeline.layers import Layers
from pipeline.spans import Span
from pipeline.speech import tables
from pipeline.speech.subjects import Subjects
from pipeline.speech.view import View

_FELT = frozenset({"感到", "觉得", "显得", "不能", "不会", "不要"})
_BUT = frozenset({"则", "却"})
_SELF = frozenset({"自己", "他", "她", "他们", "她们"})
_LONG = 6  # characters of a predicate that a slogan rarely has: 公司“不看出身看本事”
_NOUN_TAGS = frozenset({"n", "nz", "PER", "ORG", "LOC"})
_NUMBER = "[0-9〇一二三四五六七八九十]"
_DATE_HEAD = re.compile(f"(?:{_NUMBER}{{1,4}}年)?{_NUMBER}{{1,3}}月{_NUMBER}{{1,3}}[日号]|[昨今前][天日]")
_SUBJECT_PRONOUN = re.compile("(?:他|她)(?!们)")


def is_narration(view: View, subjects: Subjects, span: Span) -> bool:
    """Whether the reporter speaks in this sentence."""
    masked = view.masked
    opening = masked[span.start : span.start + 24]
    openers = (tables.narration_pattern(), _DATE_HEAD, tables.event_day_pattern())
    if any(pattern.match(opening) for pattern in openers):
        return True
    if _SUBJECT_PRONOUN.match(opening) or tables.feeling_pattern().search(masked, span.start, span.end):
        return True
    head = subjects.mentions.within(subjects.clauses(span)[0])
    return any(candidate.kind == "person" for candidate in head) or (
        bool(head) and head[0].noun == "meeting" and head[0].span.start == span.start
    )


def predicate_in_marks(layers: Layers, inner: Span, outer: Span, content: Span) -> bool:
    """Whether quoted words inside indirect speech are a clause or predicate of it (结果“完全意外”), not a term.

    A marked clause makes the quotation mixed; a marked noun (打造“生活圈”) does not.
    """
    text = layers.document.text
    after = text[outer.end] if outer.end < content.end else "。"
    if after not in "，,。；;！？":
        return False
    words = layers.words.within(Span(max(content.start, outer.start - 1), outer.start))
    before = words[-1] if words else None
    inside = [word for word in layers.words.within(inner) if word.tag != "w"]
    if not inside:
        return False
    if before is None or before.span.of(text) in "，,：:；":
        # …… 说,“不会让步”,并……: a clause of its own.
        spoken = len(inside) >= 4 or (inner.end - inner.start >= 4 and inside[0].tag in ("d", "r"))
        return any(word.tag in ("v", "a") for word in inside) and spoken
    clause = bool(re.search("[，,。！？]", inner.of(text)))
    if not clause and len(inside) > 2 and inside[-1].tag in _NOUN_TAGS and any(word.span.of(text) == "的" for word in inside[-3:-1]):
        return False  # 称其为“最懂车间的人”
    if inside[-1].span.of(text) == "的" and any(word.tag == "v" for word in inside):
        return True  # 他的回答“信息量是比较大的”
    verbal = any(word.tag in ("v", "a", "ad", "vd") for word in inside)
    previous = before.span.of(text)
    if previous in tables.frame_words("before_predicate"):
        return verbal and (clause or len(inside) >= 4 or before.tag in ("v", "d") and previous in _FELT)
    if previous in _SELF and verbal:
        return True
    if (before.tag in ("d", "c") or previous in _BUT) and verbal:
        return True  # 则“送一程”
    long = len(inside) >= 4 or inner.end - inner.start >= _LONG
    if before.tag in ("n", "ORG", "PER", "r") and long and inside[0].tag in ("d", "v") and verbal:
        if inside[0].tag == "d" or sum(word.tag == "v" for word in inside) > 1:
            return True
    if before.tag in ("n", "r", "nz", "vn", "an", "PER", "ORG", "LOC", "d", "xc", "nw"):
        return clause and verbal or (verbal and inside[-1].tag in ("v", "vn", "a", "an", "xc", "ad"))
    return False
