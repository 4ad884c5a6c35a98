"""`fangtan extract`: articles in, one proved record an article out."""

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.commands import OK, QUARANTINED
from pipeline.errors import FangtanError, ModelError

if TYPE_CHECKING:
    from pipeline.inputs import Failure
    from pipeline.source import Source

HELP = "articles in, one proved record an article out"


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help="a file (.txt .md .html .docx .pdf .jsonl .parquet), a folder of them, or - for stdin",
    )
    parser.add_argument("-o", "--output", default="-", metavar="OUT", help="a folder, a .jsonl file, or - (default)")
    parser.add_argument("--from", dest="source", choices=["text", "jsonl"], default="text", help="form of the inputs")
    parser.add_argument("--format", choices=["jsonl", "json"], default="jsonl", help="form of a folder's records")
    parser.add_argument("--published", metavar="DATE", help="day of publication, ISO 8601, to resolve 去年, 18日, ...")
    parser.add_argument("--column", default="text", metavar="NAME", help="field of JSON lines or tables with the text")
    parser.add_argument("--encoding", metavar="NAME", help="encoding of the files; found by itself if not given")


def run(options: argparse.Namespace) -> int:
    """Extract; bad inputs are reported and quarantined, the others go on."""
    from pipeline.extraction import extract
    from pipeline.inputs import Failure
    from pipeline.outputs import open_output
    from pipeline.run import models

    sources = _sources(options)
    models()  # a missing model is one error for the run, not one an article
    read = written = 0
    with open_output(options.output, options.format) as output:
        for source in sources:
            read += 1
            try:
                if isinstance(source, Failure):
                    raise source.error
                output.write(extract(source))
                written += 1
            except ModelError:
                raise  # no article is to blame, and none after it would fare better
            except FangtanError as error:
                print(f"fangtan: {error}", file=sys.stderr)
                output.fail(Failure(source.uri, error))
    print(f"fangtan: {read} read, {written} written, {read - written} quarantined", file=sys.stderr)
    return OK if read == written else QUARANTINED


def _sources(options: argparse.Namespace) -> Iterator["Source | Failure"]:
    from pipeline import inputs

    published = inputs.check_day(options.published, "--published").value if options.published else None
    if options.source == "jsonl":
        streams = [(name, inputs.open_lines(name)) for name in options.inputs]
        return (
            source
            for name, stream in streams
            for source in inputs.read_json_lines(stream, name=name, published=published, column=options.column)
        )
    if options.inputs == ["-"]:
        return inputs.read_stdin(encoding=options.encoding, published=published)
    return inputs.read_files(
        inputs.find_files(options.inputs), encoding=options.encoding, published=published, column=options.column
    )
