"""Names behind a noun of kinship that the tagger misread: 她的丈夫|向海/LOC.

Takes a reading, gives names. It refuses common words and what does not fit a surname of the tables.
"""

from pipeline.titles import tables
from pipeline.titles.name import PREDICATE, Name, ends_in_head
from pipeline.titles.reading import Reading

_MISREAD = ("LOC", "ORG", "nz", "nr")


def related(reading: Reading) -> list[Name]:
    """她的丈夫|向海/LOC 是: a noun of kinship, then a usual surname and a word that the tagger takes for a place."""
    found = []
    for index in reading.tagged(*_MISREAD):
        if not 0 < index < len(reading.words) - 1:
            continue
        kin, word, after = reading.words[index - 1 : index + 2]
        if after.tag not in PREDICATE or kin.span.of(reading.text) not in tables.kinship():
            continue
        text = word.span.of(reading.text)
        fits = len(text) in (2, 3) and text[0] in tables.surnames("frequent")
        if (
            fits
            and text not in tables.surnames("common")
            and kin.span.end == word.span.start
            and not ends_in_head(text)
        ):
            found.append(Name(word.span, sure=True))
    return found
