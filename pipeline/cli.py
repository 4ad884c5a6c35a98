"""The command `fangtan`: finds the command among `pipeline.commands`, runs it and reports what ends it.

Results go to the output, messages to stderr. Exit status: 0 all fine, 1 some inputs quarantined (or a gate missed),
2 usage or set-up error, 130 interrupted.
"""

import argparse
import sys
from collections.abc import Sequence

from pipeline.commands import (
    INTERRUPTED,
    OK,
    UNUSABLE,
    correct,
    evaluate,
    explain,
    export,
    extract,
    gold,
    review,
    schema,
    tables,
    verify,
)
from pipeline.errors import FangtanError
from pipeline.garbage import collect_rarely
from pipeline.version import VERSION

COMMANDS = (extract, verify, review, correct, gold, export, evaluate, tables, schema, explain)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    options = parser().parse_args(arguments)
    collect_rarely()
    try:
        status: int = options.run(options)
    except FangtanError as error:
        from pipeline.batch.progress import printable

        print(printable(f"fangtan: {error}"), file=sys.stderr)
        return UNUSABLE
    except KeyboardInterrupt:
        print("fangtan: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away: nothing to report, and nobody to report it to.
        sys.stderr.close()
        return OK
    return status


def parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    whole = argparse.ArgumentParser(prog="fangtan", description="Structured records from Chinese news and interviews.")
    whole.add_argument("--version", action="version", version=f"fangtan {VERSION}")
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        own = commands.add_parser(command.__name__.rpartition(".")[2], help=command.HELP)
        command.add(own)
        own.set_defaults(run=command.run)
    return whole


if __name__ == "__main__":
    sys.exit(main())
