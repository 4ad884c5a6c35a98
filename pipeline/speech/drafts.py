"""Quotations in the making: what the search gathers word by word before it is a record.

Takes the parts that a reader finds; gives `Quote`s. A draft is open until its paragraph ends: parts are added, a
speaker is found later, two readings of the same words become one.
"""

from dataclasses import dataclass, field

from pipeline.document import Document
from pipeline.layers import Cue, Marked, Quote, QuotePart, Speaker
from pipeline.spans import Span
from pipeline.speech import tables
from pipeline.speech.resolve import NOBODY
from pipeline.speech.tables import frame_words
from pipeline.speech.turns import Turn
from pipeline.values import replace

_OPEN = frozenset({"no_attribution", "interviewer"})  # whoever speaks next is somebody else
_SETS_OUT = "指出"  # as agencies report heads of state: 某某欢迎客人来访，指出两国……
_RULINGS = frozenset({"认定", "判定"})
_NOTICES = frozenset({"通报", "通报称", "通告", "公告"})


@dataclass(slots=True)
class Draft:
    """A quotation in the making."""

    parts: list[QuotePart]
    speaker: Speaker | None = None
    cue: Cue | None = None
    setting: Span | None = None
    topic: Span | None = None
    mixed: bool = False
    plain: bool = False  # direct by a colon alone
    life: bool = False  # 公开资料显示: what a file tells of somebody goes on
    notice: bool = False  # 情况通报称: a body tells of a case
    once: bool = False  # 报警称: what is told there is one sentence
    open_ended: bool = False  # its last mark never closed: the next paragraph may go on

    def carry_on(self, draft: "Draft") -> None:
        """Add the words of another one that nobody else says."""
        self.parts += (replace(part, anchored=False) for part in draft.parts)
        self.open_ended = draft.open_ended


@dataclass(slots=True)
class State:
    """What a paragraph hands from sentence to sentence."""

    drafts: list[Draft] = field(default_factory=list)
    last: Draft | None = None  # whose words a sentence without cue would go on with

    def remember(self, previous: Draft | None, claimed: dict[int, Draft]) -> None:
        """The last words of the sentence decide whose words the next one may go on with."""
        if claimed:
            last = claimed[max(claimed)]
            if self.last is previous or self.last is None or self.last.parts[-1].span < last.parts[-1].span:
                self.last = last


def finished(draft: Draft, document: Document) -> Quote:
    """The record of a quotation."""
    kinds = {part.kind for part in draft.parts}
    parts = tuple(sorted(draft.parts, key=lambda part: part.span))
    return Quote(
        id=document.ident("q", parts[0].span),
        type="mixed" if draft.mixed or len(kinds) > 1 else parts[0].kind,
        parts=parts,
        speaker=draft.speaker or NOBODY,
        cue=draft.cue,
        setting=draft.setting,
        topic=draft.topic,
    )


def of_turn(turn: Turn, answerer: str | None) -> Draft:
    """A turn of a printed interview."""
    parts = [QuotePart("direct", not number, part) for number, part in enumerate(turn.parts)]
    if turn.role == "answer":
        unknown = None if answerer else "not_in_people"
        return Draft(parts, Speaker(answerer, None if answerer else turn.label, "label", unknown))
    if turn.ref is not None:
        return Draft(parts, Speaker(turn.ref, turn.label, "label"))
    asks = "interviewer" if turn.role == "question" else "not_in_people"
    return Draft(parts, Speaker(None, turn.label, "label", asks))


def is_known(draft: Draft) -> bool:
    """Whether somebody is known to say it who may go on; behind 我问他：“……” somebody else speaks."""
    return draft.speaker is not None and draft.speaker.reason not in _OPEN


def is_notice(draft: Draft) -> bool:
    """警方通报称，……: what a body tells of a case goes on with whoever it is about."""
    return draft.cue is not None and (draft.cue.lemma in _NOTICES or draft.notice)


def guesses(draft: Draft) -> bool:
    """某公司预计…… and 医生建议他住院: a forecast, and words without a pause, are one sentence.

    Of such words one sentence in four was still the speaker's in annotated news; behind a pause 66 of 75 were.
    """
    if draft.cue is None or draft.plain:
        return draft.cue is not None and draft.cue.lemma in _RULINGS  # 认定书认定：……。
    entry = tables.cue_entries().get(draft.cue.lemma)
    if draft.once or (draft.speaker is not None and draft.speaker.reason == "anonymous"):
        return True  # 有人认为……。但……
    if draft.cue.lemma in frame_words("one_finding"):
        return not draft.life  # 数据显示……
    at_once = draft.parts[-1].span.start == draft.cue.span.end and draft.cue.lemma != _SETS_OUT
    return at_once or (entry is not None and entry.behaviour == "guess")  # 公司强调以稳健为主, 医生建议他住院


def distinct(quotes: list[Quote]) -> list[Quote]:
    """No two quotations with one id: of two readings of the same words the one with a cue stays, else the first."""
    kept: dict[str, Quote] = {}
    for quote in quotes:
        other = kept.get(quote.id)
        if other is None or (other.cue is None and quote.cue is not None):
            kept[quote.id] = quote
    return list(kept.values())


def records(drafts: list[Draft], document: Document) -> list[Quote]:
    """The quotations of a document; what a caption repeats of the text is quoted once."""
    quotes = distinct([finished(draft, document) for draft in drafts])
    captions = {quote.id for quote in quotes if document.unit_at(quote.parts[0].span.start).kind == "caption"}
    told = {quote.parts[0].span.of(document.text) for quote in quotes if quote.id not in captions} if captions else ()
    return [one for one in quotes if one.id not in captions or one.parts[0].span.of(document.text) not in told]


def carried(speaker: Speaker) -> Speaker:
    """The same speaker again without being named; one whom nobody else names keeps the mention as the only name."""
    return replace(speaker, mention=speaker.mention if speaker.ref is None else None, resolution="carried")


def stretches_of(span: Span, speech: list[Marked]) -> list[Span]:
    """The text around and between quotations: one stretch more than there are quotations."""
    edges = [span.start, *(edge for marked in speech for edge in (marked.outer.start, marked.outer.end)), span.end]
    return [Span(edges[place], max(edges[place], edges[place + 1])) for place in range(0, len(edges), 2)]
