"""`fangtan export`: records in the forms of other tools."""

import argparse
import sys

from pipeline.commands import OK

HELP = "records in the form of another tool"


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "format", metavar="FORMAT", help="webannotation, labelstudio, brat, doccano, schemaorg or spacy"
    )
    parser.add_argument("records", metavar="RECORDS", help="a record, a .jsonl file of records, or a folder")
    parser.add_argument("-o", "--output", required=True, metavar="FOLDER", help="where the files go")
    parser.add_argument(
        "--source", nargs="+", default=[], metavar="INPUT", help="the articles' files, for their very blanks"
    )


def run(options: argparse.Namespace) -> int:
    """Write the files."""
    from pathlib import Path

    from pipeline import exports, gold, printed, results
    from pipeline.exports.marks import Article

    records = gold.read_records(options.records)
    texts = printed.texts(records, options.source)
    articles = [Article(record, text.text) for record, text in zip(records, texts, strict=True)]
    count = 0
    for name, data in exports.export(options.format, articles):
        with results.open_result(str(Path(options.output) / name)) as out:
            out.write(data)
        count += 1
    print(f"fangtan: {len(records)} articles in {count} files", file=sys.stderr)
    return OK
