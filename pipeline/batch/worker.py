"""The process that extracts: takes articles from a pipe, sends back what became of each.

Started by forking a server that has loaded the models already, so that workers share them and a dead one is replaced in
milliseconds. It ends by itself when the pipe closes, and the kernel ends it when an article takes too long: neither
needs the parent to be alive.
"""

import contextlib
import logging
import signal
from multiprocessing.connection import Connection

from pipeline.batch.articles import Input
from pipeline.batch.work import Limits, Outcome, settle, settle_together
from pipeline.errors import FangtanError

READY = b"ready"


def serve(pipe: Connection, encoding: str | None, limits: Limits) -> None:
    """Extract until the pipe closes."""
    logging.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    with contextlib.suppress(EOFError, OSError):
        try:
            warm()
            _limit_memory(limits.memory_bytes)
            pipe.send(READY)
            while True:
                for outcome in _settle(pipe.recv(), encoding, limits):
                    pipe.send(outcome)
        except FangtanError as error:
            pipe.send((error.code, error.message, error.place))


def warm() -> None:
    """Load everything that an extraction needs.

    Raises:
        ModelError [M...]: a model is missing or damaged.
    """
    from pipeline.extraction import extract
    from pipeline.lazy import compile_all
    from pipeline.run import models

    extract("记者王明说：“今年5月，全镇修了3座桥。”", uri="warm")
    models().splits("全镇修了桥", 2)  # not every article asks for the segmenter, whose memory is worth sharing
    compile_all()


def _settle(articles: list[Input], encoding: str | None, limits: Limits) -> list[Outcome]:
    """What became of each; the time for one article is that for several short ones together, too.

    Without a handler the signal ends the process, even out of a loop in C; the parent knows it by the exit code.
    """
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, limits.seconds)
    try:
        return settle_together(articles, encoding) if len(articles) > 1 else [settle(articles[0], encoding)]
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _limit_memory(size_bytes: int) -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or size_bytes < hard:
        resource.setrlimit(resource.RLIMIT_AS, (size_bytes, hard))
