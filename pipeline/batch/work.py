"""What becomes of one article: a record, or an entry of the quarantine.

Takes an `Input`, gives an `Outcome` whose payload is the line that leaves; raises only where no article is to blame.
Limits of time and memory end the article, not the run.
"""

import json
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Literal, NamedTuple

from pipeline.batch.articles import Failure, Input
from pipeline.errors import BatchError, FangtanError, ModelError
from pipeline.source import Source

# Failures that another try with the same input and version would end in again.
_LASTING = ("S", "R")
_NOT_LASTING = ("S006", "S008")


class Outcome(NamedTuple):
    """What became of one input.

    Attributes:
        key: of the input; empty where another try could end otherwise.
        payload: the record or the entry of the quarantine, as a line of JSON.
        code: of a failure.
        is_reused: whether it was taken over from an earlier run.
    """

    key: str
    kind: Literal["record", "failure"]
    payload: bytes
    code: str = ""
    is_reused: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """What one article may take: seconds of time; bytes of memory, for a process of its own."""

    seconds: float = 300.0
    memory_bytes: int = 4 << 30


def settle(article: Input, encoding: str | None, *, seconds: float = 0) -> Outcome:
    """Extract one article in this process, interrupted after so many seconds unless they are 0.

    Raises:
        ModelError [M...]: a model cannot be used, so that no article could be extracted.
    """
    try:
        with _time_limit(seconds):
            return Outcome(article.key(), "record", record_line(article, encoding))
    except ModelError:
        raise
    except FangtanError as error:
        return failed(Failure(article.uri, _memory(error)), article.key())
    except MemoryError:
        return failed(Failure(article.uri, BatchError("B004", "it does not fit", place=article.uri)))
    except _TimeIsUpError:
        return failed(Failure(article.uri, too_slow(article.uri, seconds)))


def settle_together(articles: Sequence[Input], encoding: str | None, *, seconds: float = 0) -> list[Outcome]:
    """Extract several short articles in one go, which is faster; raises as `settle` does.

    Whatever goes wrong, or takes all of them more than these seconds, shows itself once more, and unmixed, when the
    article is extracted alone.
    """
    sources: dict[int, Source] = {}
    done: dict[int, bytes | None] = {}
    with suppress(_TimeIsUpError), _time_limit(seconds):
        for place, article in enumerate(articles):
            with suppress(FangtanError, MemoryError):
                sources[place] = article.read(encoding)
        done = dict(zip(sources, record_lines(list(sources.values())), strict=True))
    return [
        Outcome(article.key(), "record", line)
        if (line := done.get(place)) is not None
        else settle(article, encoding, seconds=seconds)
        for place, article in enumerate(articles)
    ]


def record_lines(sources: list[Source]) -> list[bytes | None]:
    """The records of several articles as JSON; None for one that did not become a record."""
    from pipeline.extraction import extract_lines

    return [line.encode() if isinstance(line, str) else None for line in extract_lines(sources)]


def record_line(article: Input, encoding: str | None) -> bytes:
    """The record of an article as JSON; raises as `extraction.extract` and `documents.read` do."""
    from pipeline.extraction import extract_line

    return extract_line(article.read(encoding)).encode()


def failed(failure: Failure, key: str = "") -> Outcome:
    """The outcome of an input that could not be used."""
    error = failure.error
    entry = {
        "uri": failure.uri,
        "code": error.code,
        "message": error.message,
        "place": error.place,
        "remedy": error.remedy,
    }
    lasting = error.code.startswith(_LASTING) and error.code not in _NOT_LASTING
    line = json.dumps(entry, ensure_ascii=False).encode("utf-8", "backslashreplace")
    return Outcome(key if lasting else "", "failure", line, error.code)


def too_slow(uri: str, seconds: float) -> BatchError:
    """The error of an article whose time is up."""
    return BatchError("B001", f"more than {seconds:g} seconds", place=uri)


def _memory(error: FangtanError) -> FangtanError:
    """Lack of memory is no fault of a stage or of a file, whoever met it."""
    if isinstance(error.__cause__, MemoryError):
        return BatchError("B004", "it does not fit", place=error.place)
    return error


class _TimeIsUpError(BaseException):
    """Not an `Exception`, which libraries swallow."""


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Interrupt what runs too long; only the main thread can, elsewhere nothing is limited."""
    able = threading.current_thread() is threading.main_thread() and hasattr(signal, "setitimer")
    if not seconds or not able:
        yield
        return

    def interrupt(_number: int, _frame: object) -> None:
        raise _TimeIsUpError

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
