"""`fangtan tables`: a flat table of records, as CSV."""

import argparse
import sys

from pipeline.commands import OK

HELP = "a flat table of records, as CSV"


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "table", metavar="TABLE", help="roles: person, position, organization, status, evidence, section"
    )
    parser.add_argument("records", metavar="RECORDS", help="a record, a .jsonl file of records, or a folder")


def run(options: argparse.Namespace) -> int:
    """Print the table."""
    import csv
    from itertools import chain

    from pipeline import gold, tables

    rows = tables.rows(options.table, gold.read_records(options.records))
    first = next(rows, None)
    if first is not None:
        out = csv.DictWriter(sys.stdout, first, lineterminator="\n")
        out.writeheader()
        out.writerows(chain([first], rows))
    return OK
