"""The peers of `make bench`, each in an environment of its own: reads texts from stdin, prints characters per second.

Run by `tests.bench` with the interpreter of `.venv-peers`, which has none of fangtan's packages. A peer that is not
installed is left out. Stdin is a JSON list of two lists of lines, the second for the slowest peer; stdout a JSON
object from a peer's name to its speed.
"""

import contextlib
import json
import sys
import time
from collections.abc import Callable, Iterator

_SLOWEST = "Recognizers-Text"


def _times() -> Callable[[str], object]:
    """JioNLP's extractor of times, with their values."""
    import jionlp

    return lambda line: jionlp.ner.extract_time(line, with_parsing=True)


def _times_and_money() -> Callable[[str], object]:
    """JioNLP's extractors of times and of sums of money, with their values."""
    import jionlp

    def work(line: str) -> object:
        return jionlp.ner.extract_time(line, with_parsing=True), jionlp.ner.extract_money(line, with_parsing=True)

    return work


def _posseg() -> Callable[[str], object]:
    """jieba's words with their parts of speech."""
    import jieba.posseg

    return lambda line: list(jieba.posseg.cut(line))


def _recognizers() -> Callable[[str], object]:
    """Recognizers-Text: numbers, units and times."""
    import recognizers_date_time as dates
    import recognizers_number as numbers
    import recognizers_number_with_unit as units
    from recognizers_text import Culture

    models = [
        numbers.NumberRecognizer(Culture.Chinese).get_number_model(),
        numbers.NumberRecognizer(Culture.Chinese).get_ordinal_model(),
        numbers.NumberRecognizer(Culture.Chinese).get_percentage_model(),
        units.NumberWithUnitRecognizer(Culture.Chinese).get_currency_model(),
        units.NumberWithUnitRecognizer(Culture.Chinese).get_dimension_model(),
        units.NumberWithUnitRecognizer(Culture.Chinese).get_age_model(),
        dates.DateTimeRecognizer(Culture.Chinese).get_datetime_model(),
    ]
    return lambda line: [model.parse(line) for model in models]


def _peers() -> Iterator[tuple[str, Callable[[str], object]]]:
    for name, make in (
        ("jieba.posseg", _posseg),
        ("JioNLP, times", _times),
        ("JioNLP, times and money", _times_and_money),
        (_SLOWEST, _recognizers),
    ):
        with contextlib.suppress(ImportError):
            yield name, make()


def _speed(name: str, work: Callable[[str], object], lines: list[str]) -> float:
    work(lines[0])  # load everything first
    start, failed = time.process_time(), 0
    for line in lines:
        try:
            work(line)
        except Exception:  # a peer's crash is its own; the time counts
            failed += 1
    seconds = time.process_time() - start
    if failed:
        print(f"{name} failed on {failed} of {len(lines)} lines", file=sys.stderr)
    return sum(map(len, lines)) / seconds


def main() -> None:
    lines, few = json.load(sys.stdin)
    with contextlib.redirect_stdout(sys.stderr):  # a peer greets on stdout
        speeds = {name: _speed(name, work, few if name == _SLOWEST else lines) for name, work in _peers()}
    json.dump(speeds, sys.stdout)


if __name__ == "__main__":
    main()
