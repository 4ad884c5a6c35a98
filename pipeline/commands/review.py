"""`fangtan review`: a page on which people check records by looking."""

import argparse
import sys

from pipeline.commands import OK

HELP = "a page on which people check and correct records"


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("records", metavar="RECORDS", help="a record, a .jsonl file of records, or a folder")
    parser.add_argument("-o", "--output", default="-", metavar="PAGE", help="an .html file, or - (default)")
    parser.add_argument(
        "--source", nargs="+", default=[], metavar="INPUT", help="the articles' files, to show their very blanks"
    )


def run(options: argparse.Namespace) -> int:
    """Write the page."""
    from pipeline import gold, printed, results
    from pipeline.errors import UsageError
    from pipeline.review.page import page

    records = gold.read_records(options.records)
    if not records:
        raise UsageError("U001", "it holds no records", place=options.records)
    texts = printed.texts(records, options.source)
    with results.open_result(options.output) as out:
        for piece in page(records, texts):
            out.write(piece.encode())
    print(f"fangtan: {len(records)} articles on the page", file=sys.stderr)
    return OK
