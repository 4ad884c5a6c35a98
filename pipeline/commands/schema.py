"""`fangtan schema`: the JSON Schema of a record."""

import argparse
import sys

from pipeline.commands import OK

HELP = "print the JSON Schema of a record"


def add(_parser: argparse.ArgumentParser) -> None:
    """Declare no arguments."""


def run(_options: argparse.Namespace) -> int:
    """Print the schema."""
    from pipeline import schema

    sys.stdout.write(schema.text())
    return OK
