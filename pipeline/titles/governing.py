"""Family names that are words of grammar elsewhere: 局长|向/p 金贵/PER 介绍, 教授|向/p 晚舟/n 则, 那永强/r|介绍.

Takes a reading and a span or a word, gives yes or no. It refuses what the tagger sees no trace of a name in: there the
preposition governs who follows (总统|向|王石|表示).
"""

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles.name import cue_at
from pipeline.titles.reading import Reading
from pipeline.tokens import Word

_GOVERNING = frozenset("向由从于应")
_TOWARDS, _TELLING = "向", word_list("name_context", "tells_nobody")
_LEANING, _TRACE, _UNLIKELY, _ALMOST = -2.25, -3.0, -3.2, -1.0  # of the tagger's lead
_PAIR, _WHOLE = 2, 3


def is_hardly_word(reading: Reading, span: Span) -> bool:
    """局长|向/p 金贵/PER 告诉记者, 局长|由/p 文静/PER 介绍: a preposition that the verb behind takes not."""
    start, end = span
    before = reading.char(start - 1)
    if before not in _GOVERNING or end - start != _PAIR:
        return False
    if before == _TOWARDS:
        return reading.text.startswith(_TELLING, end)
    return cue_at(reading.text, end, shortest=_PAIR) and reading.lead(Span(start - 1, start)) > _LEANING


def governs_nothing(reading: Reading, span: Span) -> bool:
    """、向/p 金贵/PER、: a preposition between the marks of a list is the surname of a given name."""
    start, end = span
    listed = reading.char(start - 2) == "、" and reading.char(end) in "、，。等" and start - 1 > reading.floor
    return listed and end - start == _PAIR and reading.char(start - 1) in _GOVERNING


def is_towards(reading: Reading, span: Span, word: Word) -> bool:
    """教授|向/p 晚舟/n 则: a surname that is a preposition, where the tagger's leaning speaks for a name."""
    alone = word.span == (span.start, span.start + 1) and word.tag == "p" and span.end - span.start == _WHOLE
    return alone and reading.trace(span) > _UNLIKELY


def is_that(reading: Reading, word: Word, end: int, *, told: bool) -> bool:
    """局长|那永强/r|介绍, 代表|经君健/p|说: what the tagger takes for a word of grammar, and almost for a name."""
    whole = word.tag in ("r", "p", "d") and word.span.end == end and end - word.span.start == _WHOLE
    return whole and reading.lead(word.span) > (_TRACE if told else _ALMOST)
