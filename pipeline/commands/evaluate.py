"""`fangtan evaluate`: precision, recall and F1 of records against gold."""

import argparse
import json

from pipeline.commands import OK

HELP = "precision, recall and F1 of records against gold"


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("predicted", metavar="PRED", help="a record, a .jsonl file of records, or a folder")
    parser.add_argument("gold", metavar="GOLD", help="a gold file, or a folder of them")
    parser.add_argument("--json", action="store_true", help="print figures as JSON")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what was missed and what was wrong")


def run(options: argparse.Namespace) -> int:
    """Print the figures of each layer."""
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
