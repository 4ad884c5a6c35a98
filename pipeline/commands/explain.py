"""`fangtan explain`: what a code means and what to do."""

import argparse

from pipeline.commands import OK
from pipeline.errors import CODES, UsageError

HELP = "say what a code means and what to do"


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("code", metavar="CODE")


def run(options: argparse.Namespace) -> int:
    """Print the meaning of the code."""
    explanation = CODES.get(options.code.upper())
    if explanation is None:
        raise UsageError("U003", f"{options.code!r} is no code of fangtan", place="explain")
    print(f"{options.code.upper()} ({explanation.severity}): {explanation.title}. {explanation.remedy}")
    return OK
