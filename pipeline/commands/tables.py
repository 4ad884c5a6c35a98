"""`fangtan tables`: a flat table of records, as CSV."""

import argparse
import sys

from pipeline.commands import OK

HELP = "a flat table of records, as CSV"


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("table", metavar="TABLE", help="articles, people, roles, quotes, ...: see docs/tables.md")
    parser.add_argument("records", metavar="RECORDS", help="a record, a .jsonl file of records, or a folder")


def run(options: argparse.Namespace) -> int:
    """Print the table."""
    import csv

    from pipeline import gold, tables

    columns = [column.name for column in tables.schema(options.table)]
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(columns)
    for row in tables.rows(options.table, gold.read_records(options.records)):
        out.writerow([tables.defused(row[name]) for name in columns])
    return OK
