"""`fangtan verify`: old records proved again from records and sources alone."""

import argparse
import sys

from pipeline.commands import OK, QUARANTINED

HELP = "prove old records again from records and sources alone"


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "records", nargs="+", metavar="RECORDS", help="a record, a .jsonl file of records, or the folder of an output"
    )
    parser.add_argument(
        "--source",
        nargs="+",
        metavar="INPUT",
        help="what was extracted, as for extract; by itself the files that the records name",
    )
    parser.add_argument("--from", dest="form", choices=["text", "jsonl"], default="text", help="form of the sources")
    parser.add_argument("--column", default="text", metavar="NAME", help="field of JSON lines or tables with the text")


def run(options: argparse.Namespace) -> int:
    """Prove them and print what does not hold."""
    from pathlib import Path

    from pipeline.batch import verify
    from pipeline.batch.progress import printable
    from pipeline.inputs import Inputs, Reading

    records = verify.Records(options.records)
    names = options.source or verify.named_sources(records)
    sources = Inputs(names, Reading(column=options.column), as_lines=options.form == "jsonl")
    verdict = verify.Verdict()
    is_whole = True
    for failure in verify.verify(records, sources, verdict):
        print(printable(f"fangtan: {failure.uri}: {failure.error}"), file=sys.stderr)
    for folder in (Path(name) for name in options.records if Path(name).is_dir()):
        for failure in verify.check_manifest(folder):
            is_whole = False
            print(printable(f"fangtan: {failure.error}"), file=sys.stderr)
    print(f"fangtan: {verdict}", file=sys.stderr)
    return OK if verdict.is_good and is_whole else QUARANTINED
