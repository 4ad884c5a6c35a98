"""One attribution: a cue with whoever speaks, and where the words lie that it reports.

Gives the record that the search for cues hands on; takes and refuses nothing itself.
"""

from pipeline.spans import Span
from pipeline.speech.inverted import closing
from pipeline.speech.subjects import Subject
from pipeline.speech.tables import CueEntry
from pipeline.speech.view import View
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Attribution:
    """One cue with its subject. `content` is indirect speech; forward and backward say which quotations it claims."""

    entry: CueEntry
    cue: Span
    subject: Subject | None
    start: int
    content: Span | None = None
    forward: bool = False
    backward: bool = False
    colon: bool = False
    setting: Span | None = None
    topic: Span | None = None
    urges: bool = False  # “……。”他要求……: the words in front are his, and a record of their own

    @property
    def spells_out(self) -> bool:
        """Whether a colon leads in the speaker's own words (某某说：……); not what 算了一笔账：…… sums up."""
        return self.colon and (self.entry.kind != "phrase" or self.entry.behaviour == "style")

    @property
    def writes(self) -> bool:
        """Whether words are written: 网友留言，“……”."""
        return self.entry.kind == "writing"


def shortened(attribution: Attribution, end: int, view: View) -> Attribution:
    """The attribution with words up to `end`, where another one begins."""
    content = attribution.content
    if content is None or content.end <= end:
        return attribution
    shorter = closing(view, Span(content.start, max(content.start, end)))
    return replace(attribution, content=shorter if shorter.start < shorter.end else None)
