"""`fangtan correct`: corrections of the review page become part of the records, proved anew."""

import argparse
import json
import sys

from pipeline.commands import OK, QUARANTINED

HELP = "apply the corrections of a review page to records and prove them"


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("records", metavar="RECORDS", help="a record, a .jsonl file of records, or a folder")
    parser.add_argument("corrections", metavar="CORRECTIONS", help="corrections.jsonl as the review page exports it")
    parser.add_argument(
        "-o", "--output", default="-", metavar="OUT", help="a .jsonl file, a .json file for one record, or - (default)"
    )
    parser.add_argument(
        "--source", nargs="+", default=[], metavar="INPUT", help="the articles' files, to prove against their bytes"
    )


def run(options: argparse.Namespace) -> int:
    """Write all records, corrected where corrections fit; report each that does not."""
    from pipeline import gold, printed, results
    from pipeline.corrections import forms
    from pipeline.corrections.apply import apply
    from pipeline.errors import CorrectionError

    records = gold.read_records(options.records)
    texts = printed.texts(records, options.source)
    corrections = forms.read(options.corrections)
    known = {record["id"] for record in records}
    refused = [
        CorrectionError("C002", each.record[:12], place=each.layer) for each in corrections if each.record not in known
    ]
    applied = 0
    indent = 2 if options.output.endswith(".json") else None
    separators = None if indent else (",", ":")
    with results.open_result(options.output) as out:
        for record, text in zip(records, texts, strict=True):
            outcome = apply(record, text.text, [each for each in corrections if each.record == record["id"]])
            applied += len(outcome.applied)
            refused += [refusal.error for refusal in outcome.refused]
            line = json.dumps(outcome.record, ensure_ascii=False, indent=indent, separators=separators)
            out.write(line.encode() + b"\n")
    for error in refused:
        print(f"fangtan: {error}", file=sys.stderr)
    print(f"fangtan: {len(corrections)} corrections, {applied} applied, {len(refused)} refused", file=sys.stderr)
    return QUARANTINED if refused else OK
