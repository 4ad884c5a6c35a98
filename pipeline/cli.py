"""The command `fangtan`: arguments and printing only.

Records go to the output, messages to stderr. Exit status: 0 all fine, 1 some inputs quarantined (or a gate missed),
2 usage or set-up error. Each command imports what it needs, so that `--help` costs nothing.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline.errors import CODES, FangtanError, ModelError, UsageError
from pipeline.version import VERSION

if TYPE_CHECKING:
    from pipeline.inputs import Failure
    from pipeline.source import Source

OK, QUARANTINED, UNUSABLE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except FangtanError as error:
        print(f"fangtan: {error}", file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:
        # The reader of our output went away: nothing to report, and nobody to report it to.
        sys.stderr.close()
        return OK
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="fangtan", description="Structured records from Chinese news and interviews.")
    parser.add_argument("--version", action="version", version=f"fangtan {VERSION}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    extract = commands.add_parser("extract", help="articles in, one proved record an article out")
    extract.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help="a file (.txt .md .html .docx .pdf .jsonl .parquet), a folder of them, or - for stdin",
    )
    extract.add_argument("-o", "--output", default="-", metavar="OUT", help="a folder, a .jsonl file, or - (default)")
    extract.add_argument("--from", dest="source", choices=["text", "jsonl"], default="text", help="form of the inputs")
    extract.add_argument("--format", choices=["jsonl", "json"], default="jsonl", help="form of a folder's records")
    extract.add_argument("--published", metavar="DATE", help="day of publication, ISO 8601, to resolve 去年, 18日, ...")
    extract.add_argument("--column", default="text", metavar="NAME", help="field of JSON lines or tables with the text")
    extract.add_argument("--encoding", metavar="NAME", help="encoding of the files; found by itself if not given")
    extract.set_defaults(run=_extract)

    evaluate = commands.add_parser("evaluate", help="precision, recall and F1 of records against gold")
    evaluate.add_argument("predicted", metavar="PRED", help="a record, a .jsonl file of records, or a folder")
    evaluate.add_argument("gold", metavar="GOLD", help="a gold file, or a folder of them")
    evaluate.add_argument("--json", action="store_true", help="print figures as JSON")
    evaluate.add_argument("-v", "--verbose", action="store_true", help="list what was missed and what was wrong")
    evaluate.set_defaults(run=_evaluate)

    tables = commands.add_parser("tables", help="a flat table of records, as CSV")
    tables.add_argument(
        "table", metavar="TABLE", help="roles: person, position, organization, status, evidence, section"
    )
    tables.add_argument("records", metavar="RECORDS", help="a record, a .jsonl file of records, or a folder")
    tables.set_defaults(run=_tables)

    schema = commands.add_parser("schema", help="print the JSON Schema of a record")
    schema.set_defaults(run=_schema)

    explain = commands.add_parser("explain", help="say what a code means and what to do")
    explain.add_argument("code", metavar="CODE")
    explain.set_defaults(run=_explain)
    return parser


def _extract(options: argparse.Namespace) -> int:
    from pipeline.extraction import extract
    from pipeline.inputs import Failure
    from pipeline.outputs import open_output
    from pipeline.run import models

    sources = _sources(options)
    models()  # a missing model is one error for the run, not one an article
    read = written = 0
    with open_output(options.output, options.format) as output:
        for source in sources:
            read += 1
            try:
                if isinstance(source, Failure):
                    raise source.error
                output.write(extract(source))
                written += 1
            except ModelError:
                raise  # no article is to blame, and none after it would fare better
            except FangtanError as error:
                print(f"fangtan: {error}", file=sys.stderr)
                output.fail(Failure(source.uri, error))
    print(f"fangtan: {read} read, {written} written, {read - written} quarantined", file=sys.stderr)
    return OK if read == written else QUARANTINED


def _sources(options: argparse.Namespace) -> Iterator["Source | Failure"]:
    from pipeline import inputs

    published = inputs.check_day(options.published, "--published").value if options.published else None
    if options.source == "jsonl":
        streams = [(name, inputs.open_lines(name)) for name in options.inputs]
        return (
            source
            for name, stream in streams
            for source in inputs.read_json_lines(stream, name=name, published=published, column=options.column)
        )
    if options.inputs == ["-"]:
        return inputs.read_stdin(encoding=options.encoding, published=published)
    return inputs.read_files(
        inputs.find_files(options.inputs), encoding=options.encoding, published=published, column=options.column
    )


def _evaluate(options: argparse.Namespace) -> int:
    from pipeline import evaluate, gold

    pairs = gold.pair(gold.read_records(options.predicted), gold.read_golds(options.gold))
    scores = evaluate.total([evaluate.evaluate(record, truth) for record, truth in pairs])
    if options.json:
        print(json.dumps({name: gold.figures(score) for name, score in scores.items()}, indent=2))
        return OK
    print(f"{'layer':22}{'gold':>6}{'pred':>6}   strict P     R    F1   relaxed F1")
    for name, (strict, relaxed, missed, wrong) in scores.items():
        figures = f"{strict.precision:11.3f} {strict.recall:.3f} {strict.f1:.3f}   {relaxed.f1:10.3f}"
        print(f"{name:22}{strict.gold:6}{strict.predicted:6}{figures}")
        for mark, facts in (("missed", missed), ("wrong", wrong)):
            for fact in facts if options.verbose else ():
                print(f"    {mark:7} {fact.key} {fact.segments[:3]}")
    return OK


def _tables(options: argparse.Namespace) -> int:
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


def _schema(_options: argparse.Namespace) -> int:
    from pipeline import schema

    sys.stdout.write(schema.text())
    return OK


def _explain(options: argparse.Namespace) -> int:
    explanation = CODES.get(options.code.upper())
    if explanation is None:
        raise UsageError("U003", f"{options.code!r} is no code of fangtan", place="explain")
    print(f"{options.code.upper()} ({explanation.severity}): {explanation.title}. {explanation.remedy}")
    return OK


if __name__ == "__main__":
    sys.exit(main())
