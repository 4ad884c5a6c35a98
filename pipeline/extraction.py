"""One article to one proved record: what `from pipeline import extract` gives.

Takes a text, bytes or a `Source`; gives a `Record` that has been validated by pydantic and by the JSON Schema and
whose every span has been compared with the source. Raises a coded error for what cannot be read, never anything
else.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pipeline import lexicon
from pipeline.assemble import assemble
from pipeline.errors import FangtanError, StageError
from pipeline.garbage import uncollected
from pipeline.groups import ARTICLES, grouped
from pipeline.layers import Layers
from pipeline.model import Generator, Record
from pipeline.prove import prove
from pipeline.run import analyse, analyse_together, models
from pipeline.source import Published, Source, from_bytes, from_text
from pipeline.version import VERSION


def extract(article: str | bytes | Path | Source, *, uri: str = "text", published: str | None = None) -> Record:
    """Extract one article.

    Args:
        article: the text, the bytes of a text file, the path of a file that is read as its ending says, or a
            `Source`; with a `Source` the other arguments are ignored.
        uri: address that goes into the record; of a path the path itself.
        published: ISO 8601 day of publication, which dates such as 去年 are resolved against.
    Returns:
        The record, proved.
    Raises:
        SourceError [S...]: the article is no text.
        ModelError [M...]: a model is missing or damaged.
        StageError [P005]: a stage failed; the message names the fault.
        ProofError [P002-P004]: the record did not stand up to the proof and is withheld.
    """
    return _proved(article if isinstance(article, Source) else _source(article, uri, published)).record


def extract_many(
    articles: Iterable[str | bytes | Path | Source], *, together: int = ARTICLES
) -> Iterator[Record | FangtanError]:
    """Extract a stream of articles, in order; one that fails gives its error, and the rest go on.

    Args:
        articles: as in `extract`.
        together: how many articles are read before the first record leaves; more are faster, the records are the
            same. Of long articles fewer are taken. 1 where somebody waits for each record.
    """
    for group in grouped(map(_read, articles), _length, most=together):
        for proved in _extracted(group):
            yield proved.record if isinstance(proved, _Proved) else proved


def extract_line(source: Source) -> str:
    """The record of one source as JSON: the very line that was proved. Raises as `extract` does."""
    return _proved(source).line


def extract_lines(sources: Iterable[Source]) -> Iterator[str | FangtanError]:
    """The same of several sources; one that fails gives its error, and the rest go on."""
    for proved in _extracted(list(sources)):
        yield proved.line if isinstance(proved, _Proved) else proved


class _Proved(NamedTuple):
    """A record and the line of JSON that was proved."""

    record: Record
    line: str


def _read(article: str | bytes | Path | Source) -> Source | FangtanError:
    try:
        return article if isinstance(article, Source) else _source(article, "text", None)
    except FangtanError as error:
        return error


def _length(article: Source | FangtanError) -> int:
    return len(article.text) if isinstance(article, Source) else 0


def _extracted(group: Sequence[Source | FangtanError]) -> list[_Proved | FangtanError]:
    with uncollected():
        return _read_together(group)  # a call of its own: its layers are gone when Python looks for garbage again


def _read_together(group: Sequence[Source | FangtanError]) -> list[_Proved | FangtanError]:
    done = iter(analyse_together([one for one in group if isinstance(one, Source)]))
    return [one if isinstance(one, FangtanError) else _tried(one, next(done)) for one in group]


def _tried(source: Source, layers: Layers | Exception) -> _Proved | FangtanError:
    if isinstance(layers, Exception):
        return _coded(layers, source)
    try:
        return _recorded(layers)
    except FangtanError as error:
        return error


def _proved(source: Source) -> _Proved:
    with uncollected():
        return _recorded(_analysed(source))  # layers that nothing else holds


def _analysed(source: Source) -> Layers:
    try:
        return analyse(source)
    except FangtanError:
        raise
    except Exception as error:
        raise _coded(error, source) from error


def _recorded(layers: Layers) -> _Proved:
    """The record of one article, proved."""
    source = layers.source
    try:
        record = assemble(layers, _generator(source.published.value if source.published else None))
    except Exception as error:
        raise _coded(error, source) from error
    line = record.to_json()
    prove(json.loads(line), source.text)
    return _Proved(record, line)


def _coded(error: Exception, source: Source) -> FangtanError:
    if isinstance(error, FangtanError):
        return error
    return StageError("P005", f"{type(error).__name__}: {error}", place=source.uri)


def _source(article: str | bytes | Path, uri: str, published: str | None) -> Source:
    if isinstance(article, Path):
        from pipeline.inputs import read_file

        return read_file(article, published=published)
    day = Published(published, "option") if published else None
    if isinstance(article, bytes):
        return from_bytes(article, uri=uri, published=day)
    return from_text(article, uri=uri, published=day)


@cache
def _generator(published: str | None) -> Generator:
    return Generator(
        name="fangtan",
        version=VERSION,
        options={"published": published},
        lexicon_sha256=lexicon.fingerprint(),
        models=models().hashes(),
    )
