"""Turns of a printed interview: 记者:……, 问:……, ★某某★……, 《晨报》:……

Takes the units of a document; gives the turns, each with its label and what is said, also in the paragraphs that go on
without a label. A label counts if it is a word for a role in an interview, a paper's name, or a person; 时间: and
地点: are none.
"""

import re
from collections import Counter
from dataclasses import dataclass

from pipeline.document import Unit
from pipeline.spans import Span
from pipeline.speech import tables
from pipeline.speech.mentions import Mentions
from pipeline.speech.view import View

_LABEL = re.compile(
    "(?P<open>[★◆■●▲※☆◎【\\[]?)[ \u3000]*"
    "(?P<name>《[^《》\n]{1,14}》|[^\\s：:，,。、“”‘’「」『』《》★◆■●▲※☆◎【】\\[\\]（）()]{1,14})"
    "(?:[（(][^（）()\n]{0,30}[）)])?[ \u3000]*(?P<close>[★◆■●▲※☆◎】\\]]?)[ \u3000]*(?P<colon>[：:]?)[ \u3000]*"
)
_QUESTIONERS = frozenset({"问", "Q", "提问", "记者", "本报", "本刊", "采访者", "主持人"})
_ANSWERERS = frozenset({"答", "A", "回答", "受访者", "嘉宾"})
_OPENING = frozenset('“"＂「『‘”')


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side says; `parts` are paragraphs, the first with the label."""

    label: Span
    parts: tuple[Span, ...]
    role: str  # question | answer | name
    ref: str | None


def find_turns(view: View, mentions: Mentions) -> dict[int, Turn]:
    """Turns by the start of the unit that opens them; empty if the text is no printed interview."""
    units = [unit for unit in view.layers.document.units if unit.kind not in ("boilerplate", "source_line", "byline")]
    opened = [(unit, match) for unit in units if (match := _label_of(view, unit)) is not None]
    names = [match["name"] for _, match in opened]
    counts = Counter(names)
    interview = any(name[0] == "《" or name.translate(tables.simplified()) in tables.labels() for name in counts)
    turns: dict[int, Turn] = {}
    current: tuple[int, Span, str, str | None, list[Span], int | None] | None = None
    labels = {unit.span.start: match for unit, match in opened}
    for unit in units:
        match = labels.get(unit.span.start)
        judged = _judge(mentions, match, counts, interview=interview) if match else None
        if judged is not None and match is not None:
            _keep(turns, current)
            content = view.trim(Span(match.end(), unit.span.end))
            label = Span(match.start("name"), match.end("name"))
            current = (unit.span.start, label, *judged, [content] if content.start < content.end else [], unit.section)
        elif current and interview and match is None and _goes_on(view, unit, current[5]):
            current[4].append(view.trim(unit.span))
        else:
            _keep(turns, current)
            current = None
    _keep(turns, current)
    return turns


def _goes_on(view: View, unit: Unit, section: int | None) -> bool:
    """Whether a paragraph without label belongs to the turn before it; not so 采访结束后,……."""
    if unit.kind != "paragraph" or unit.section != section:
        return False
    start = view.trim(unit.span).start
    return tables.ends_turn_pattern().match(view.masked, start, unit.span.end) is None


def _keep(turns: dict[int, Turn], current: tuple[int, Span, str, str | None, list[Span], int | None] | None) -> None:
    if current is not None and current[4]:
        turns[current[0]] = Turn(current[1], tuple(current[4]), current[2], current[3])


def _label_of(view: View, unit: Unit) -> re.Match[str] | None:
    match = _LABEL.match(view.text, unit.span.start, min(unit.span.end, unit.span.start + 64))
    if match is None or not (match["colon"] or (match["open"] and match["close"])):
        return None
    if match.end() < unit.span.end and view.text[match.end()] in _OPENING:
        return None
    return match


def _judge(
    mentions: Mentions, match: re.Match[str], counts: Counter[str], *, interview: bool
) -> tuple[str, str | None] | None:
    name = match["name"].translate(tables.simplified())
    if name in _ANSWERERS:
        return "answer", None
    if name in _QUESTIONERS or name in tables.labels() or name[0] == "《" or name.endswith("记者"):
        return "question" if name in _QUESTIONERS or name[0] == "《" else "name", None
    span = Span(match.start("name"), match.end("name"))
    people = [candidate for candidate in mentions.within(span) if candidate.kind == "person"]
    if (
        people
        and people[-1].span.end == span.end
        and (interview or counts[match["name"]] > 1 or people[-1].span == span)
    ):
        return "name", people[-1].ref
    short = len(name) <= 4 and name[0] in tables.surnames()
    if short and (interview or counts[match["name"]] > 1) and not tables.cue_pattern().search(name):
        return "name", None
    return None
