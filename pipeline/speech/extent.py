"""How far reported words go: which later sentences still belong to the speaker.

Takes a sentence that has no cue of its own and the speaker whose words stand before it; says whether the reporter has
taken over. The gold's rule: carried over sentence by sentence, never across paragraphs, until narration or a new cue.
"""

import re

from pipeline.spans import Span
from pipeline.speech import frames, tables
from pipeline.speech.subjects import Subjects
from pipeline.speech.view import View

_NUMBER = "[0-9〇一二三四五六七八九十]"
_DATE_HEAD = re.compile(
    f"(?:{_NUMBER}{{1,4}}年)?{_NUMBER}{{1,3}}月{_NUMBER}{{1,3}}[日号]|[昨今前][天日]"
    f"|{_NUMBER}{{1,3}}[日号](?:上午|下午|中午|晚|凌晨|清晨|傍晚|当天|[，,])"
)
_POINTED = re.compile(
    "(?:该|这名|那名|这位|那位|上述)[^，,。]{0,4}(?:男子|女子|男生|女生|老人|嫌疑人|司机|乘客|旅客|店主)"
)
_SUBJECT_PRONOUN = re.compile("(?:他|她)(?!们)")


def is_narration(view: View, subjects: Subjects, span: Span) -> bool:
    """Whether the reporter speaks in this sentence."""
    masked = view.masked
    opening = masked[span.start : span.start + 24]
    openers = (_POINTED, tables.narration_pattern(), _DATE_HEAD, frames.event_day_pattern())
    if any(pattern.match(opening) for pattern in openers):
        return True
    if _SUBJECT_PRONOUN.match(opening) or tables.feeling_pattern().search(masked, span.start, span.end):
        return True
    if frames.reporter_acts().search(masked, span.start, span.end):
        return True
    head = subjects.mentions.within(subjects.clauses(span)[0])
    return any(candidate.kind == "person" for candidate in head) or (
        bool(head) and head[0].noun == "meeting" and head[0].span.start == span.start
    )
