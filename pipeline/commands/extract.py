"""`fangtan extract`: articles in, one proved record an article out."""

import argparse
import logging
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from pipeline.commands import OK, QUARANTINED
from pipeline.errors import UsageError

HELP = "articles in, one proved record an article out"
_FORMATS = ("jsonl", "json", "parquet", "csv", "duckdb")
_MEGABYTE = 1_000_000


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help="a file (.txt .md .html .docx .pdf .jsonl .parquet, also .gz .bz2 .xz .zst), an archive (.zip .tar .tgz) "
        "of such files, a folder of all these, a pattern such as 'news/**/*.txt', or - for stdin",
    )
    parser.add_argument(
        "-o", "--output", default="-", metavar="OUT", help="a folder, a .jsonl or .duckdb file, or - (default)"
    )
    parser.add_argument("--from", dest="source", choices=["text", "jsonl"], default="text", help="form of the inputs")
    parser.add_argument("--format", choices=_FORMATS, help="form of a folder's output: jsonl (default), json, ...")
    parser.add_argument("--published", metavar="DATE", help="day of publication, ISO 8601, to resolve 去年, 18日, ...")
    parser.add_argument("--column", default="text", metavar="NAME", help="field of JSON lines or tables with the text")
    parser.add_argument("--encoding", metavar="NAME", help="encoding of the files; found by itself if not given")
    parser.add_argument("--resume", action="store_true", help="take over what an earlier run into OUT has finished")
    parser.add_argument(
        "--workers",
        type=int,
        metavar="N",
        help="processes that extract; 0: this one; by itself 0 for few inputs, else 1",
    )
    parser.add_argument("--max-seconds", type=float, default=300, metavar="S", help="time for one article (300)")
    parser.add_argument("--max-size", type=float, default=100, metavar="MB", help="size of one article (100)")
    parser.add_argument("--max-memory", type=float, default=4000, metavar="MB", help="memory of one worker (4000)")
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing but what ends the run")


def run(options: argparse.Namespace) -> int:
    """Extract; bad inputs are reported and quarantined, the others go on."""
    from pipeline.batch.output import Place
    from pipeline.batch.run import Options, run
    from pipeline.batch.work import Limits
    from pipeline.inputs import Inputs, Reading, check_day

    _check(options)
    published = check_day(options.published, "--published") if options.published else None
    reading = Reading(options.encoding, published, options.column, int(options.max_size * _MEGABYTE))
    place = Place.of(options.output, options.format)
    inputs = Inputs(options.inputs, reading, as_lines=options.source == "jsonl")
    limits = Limits(options.max_seconds, int(options.max_memory * _MEGABYTE))
    with _undisturbed():
        totals = run(inputs, reading, place, Options(options.workers, options.resume, options.quiet, limits))
    if not options.quiet:
        print(f"fangtan: {totals}", file=sys.stderr)
    return QUARANTINED if totals.quarantined else OK


@contextmanager
def _undisturbed() -> Iterator[None]:
    """A request to end is like Ctrl-C, so that what is done is kept; libraries log nothing.

    What the readers of documents log is not for users, and may hold words of a hostile file.
    """
    is_main = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGTERM, signal.default_int_handler) if is_main else None
    logging.disable()
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)
        if is_main:
            signal.signal(signal.SIGTERM, before)


def _check(options: argparse.Namespace) -> None:
    if options.workers is not None and options.workers < 0:
        raise UsageError("U003", f"{options.workers} is no number of processes", place="--workers")
    for name in ("max_seconds", "max_size", "max_memory"):
        if not getattr(options, name) > 0:
            raise UsageError("U003", "it must be more than 0", place=f"--{name.replace('_', '-')}")
    if options.resume and options.output == "-":
        raise UsageError("U003", "what has gone to stdout cannot be taken up again; give -o", place="--resume")
