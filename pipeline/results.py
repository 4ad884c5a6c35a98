"""Where the result of a command goes that gives one file: stdout, or a path that appears whole or not at all."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from pipeline.batch.whole import WholeFile
from pipeline.errors import UsageError


@contextmanager
def open_result(target: str) -> Iterator[IO[bytes] | WholeFile]:
    """Open `-` for stdout, or a path; what stood there before is replaced only by a complete file.

    Raises:
        UsageError [U002]: it cannot be written.
    """
    if target == "-":
        yield sys.stdout.buffer
        return
    path = Path(target)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Nothing locks the place, so two commands that write there must not share a file.
        out = WholeFile(path, path.with_name(f".{path.name}.{os.getpid()}.part"))
        try:
            yield out
            out.finish()
        except BaseException:
            out.abandon()
            raise
    except OSError as error:
        raise UsageError("U002", error.strerror or "it cannot be written", place=target) from None
