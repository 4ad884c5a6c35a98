"""Phrases that lead in what somebody sets out: 提出三点要求：, 作了安排部署：, 作出部署，一是…….

Takes a stretch of masked text; gives the places of the phrases. A phrase counts only where what is set out follows:
behind a colon, or behind a comma as something to be done (要……) or as the first item of a list (一是……).
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.lexicon import alternation, one_of
from pipeline.spans import Span
from pipeline.speech.tables import CueEntry, cue_entries, frame_words
from pipeline.speech.view import HIDDEN
from pipeline.values import replace

_ITEMS = f"[：:](?!{HIDDEN})|[，,](?=要[^求]|一是|一要|第一|必须|各[地级部单])"


@cache
def _pattern() -> re.Pattern[str]:
    verbs, things = alternation(frame_words("sets_out")), alternation(frame_words("set_out"))
    number = "[一二两三四五六七八九十几0-9]{1,2}[点条项个](?:方面)?的?"
    which = f"(?:{number}|{alternation(frame_words('set_out_how'))}的?){{0,3}}"
    start = one_of(word[0] for word in frame_words("sets_out"))
    return re.compile(f"{start}(?:(?:{verbs})了?{which}(?:{things})(?={_ITEMS})|(?:{verbs})了?{number}(?={_ITEMS}))")


def directives(masked: str, span: Span) -> Iterator[tuple[Span, CueEntry]]:
    """The phrases of `span`, each with an entry that reports what follows."""
    for match in _pattern().finditer(masked, span.start, span.end):
        if match[0].startswith("作") and masked.endswith("工", span.start, match.start()):
            continue  # 对下一步工|作要求，……
        entry = replace(cue_entries()["要求"], lemma=match[0], kind="phrase", side="next", addressee=False)
        yield Span(*match.span()), entry
