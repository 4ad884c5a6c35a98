"""`fangtan schema`: the JSON Schema of a record, or of a correction."""

import argparse
import sys

from pipeline.commands import OK

HELP = "print the JSON Schema of a record or of a correction"


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("of", nargs="?", choices=["record", "correction"], default="record", help="default: record")


def run(options: argparse.Namespace) -> int:
    """Print the schema."""
    if options.of == "correction":
        from pipeline.corrections import forms

        sys.stdout.write(forms.schema_text())
        return OK
    from pipeline import schema

    sys.stdout.write(schema.text())
    return OK
