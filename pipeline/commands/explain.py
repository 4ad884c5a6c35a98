"""`fangtan explain`: what a code means and what to do."""

import argparse

from pipeline.commands import OK
from pipeline.errors import CODES, UsageError

HELP = "say what a code means and what to do"


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("code", metavar="CODE", nargs="?", help="such as S001; by itself all of them")


def run(options: argparse.Namespace) -> int:
    """Print the meaning of the code."""
    wanted = [options.code.upper()] if options.code else sorted(CODES)
    for code in wanted:
        explanation = CODES.get(code)
        if explanation is None:
            raise UsageError("U003", f"{options.code!r} is no code of fangtan", place="explain")
        print(f"{code} ({explanation.severity}): {explanation.title}. {explanation.remedy}")
    return OK
