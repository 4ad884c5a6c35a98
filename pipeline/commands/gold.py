"""`fangtan gold`: corrected records become gold for `fangtan evaluate`, and fixtures for the quality gate."""

import argparse
import sys

from pipeline.commands import OK

HELP = "turn corrected records into gold, and into regression fixtures"


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("records", metavar="RECORDS", help="a corrected record, a .jsonl file of them, or a folder")
    parser.add_argument(
        "-o", "--output", required=True, metavar="FOLDER", help="where NAME.gold.json goes, one an article"
    )
    parser.add_argument("--source", nargs="+", default=[], metavar="INPUT", help="the articles' files")
    parser.add_argument("--layers", metavar="NAMES", help="only these, comma-separated: those that were reviewed")
    parser.add_argument(
        "--corrections", metavar="FILE", help="count only what these decide on; what they reject becomes a negative"
    )
    parser.add_argument(
        "--fixture", action="store_true", help="FOLDER gets articles/ and gold/ as fixtures/ has them; needs --source"
    )


def run(options: argparse.Namespace) -> int:
    """Write one gold an article."""
    from pipeline import fixtures, gold, printed
    from pipeline.corrections import forms

    layers = fixtures.check_layers(options.layers)
    records = gold.read_records(options.records)
    texts = printed.texts(records, options.source)
    corrections = forms.read(options.corrections) if options.corrections else None
    files = fixtures.article_files(records, options.source) if options.fixture else [None] * len(records)
    for record, text, article in zip(records, texts, files, strict=True):
        made = fixtures.gold(record, text.text, layers=layers, corrections=corrections)
        fixtures.write(options.output, record, made, article)
    print(f"fangtan: {len(records)} golds written", file=sys.stderr)
    if options.fixture:
        print("fangtan: now run `make golden` and `python -m tests.test_gate --raise`", file=sys.stderr)
    return OK
