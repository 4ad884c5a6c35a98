"""A whole run: inputs through workers into an output, every one of them accounted for.

A few small inputs are extracted in this process, many in a process of their own that may die. Finished articles of an
earlier run are taken over where input, version and options are the same. At the end what was read must equal what was
written, quarantined and skipped.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from pipeline.batch.articles import Failure, Input, Reading
from pipeline.batch.output import Output, Place, is_unfinished, open_output
from pipeline.batch.progress import Progress, open_progress
from pipeline.batch.work import Limits, Outcome, failed, settle
from pipeline.errors import BatchError
from pipeline.inputs import Inputs

# Up to so many inputs, of so many bytes together, are not worth a process, unless they are of a kind whose readers a
# hostile file can keep busy or make swell.
_FEW, _SMALL_BYTES = 16, 1_000_000
_RISKY = (".pdf", ".docx")


@dataclass(frozen=True, slots=True)
class Options:
    """How a run is done; none of this changes a record.

    Attributes:
        workers: processes; 0 for none but this one, None for none or one, by the number of inputs.
        resume: take over what an earlier run has finished.
        is_quiet: say nothing but what ends the run.
    """

    workers: int | None = None
    resume: bool = False
    is_quiet: bool = False
    limits: Limits = field(default_factory=Limits)


@dataclass(slots=True)
class Totals:
    """What became of all inputs; `skipped` ones were taken over unchanged."""

    read: int = 0
    written: int = 0
    quarantined: int = 0
    skipped: int = 0
    passed_over: int = 0

    def check(self) -> None:
        """Raise [B005] unless every input is accounted for."""
        if self.read != self.written + self.quarantined + self.skipped:
            raise BatchError("B005", str(self), place="run")

    def __str__(self) -> str:
        counted = f"{self.read:,} read, {self.written:,} written, {self.quarantined:,} quarantined"
        skipped = f", {self.skipped:,} skipped as unchanged" if self.skipped else ""
        over = f"; {self.passed_over:,} files of other kinds passed over" if self.passed_over else ""
        return counted + skipped + over


def run(inputs: Inputs, reading: Reading, place: Place, options: Options) -> Totals:
    """Carry out one run.

    Raises:
        UsageError [U002]: the output cannot be written.
        ModelError [M...]: a model cannot be used.
        BatchError [B005, B007]: the run does not add up, or processes cannot be started.
    """
    progress = open_progress(inputs.total, is_quiet=options.is_quiet)
    try:
        if is_unfinished(place) and not options.resume:
            progress.say(f"fangtan: {place.target}: an earlier run was broken off and is begun again; see --resume")
        return _Run(inputs, reading, place, options, progress).carry_out()
    finally:
        progress.close()


class _Run:
    def __init__(self, inputs: Inputs, reading: Reading, place: Place, options: Options, progress: Progress) -> None:
        self._inputs, self._reading, self._place, self._options = inputs, reading, place, options
        self._progress, self._totals = progress, Totals()
        self._is_short = False  # so few inputs that how far it is would be no news

    def carry_out(self) -> Totals:
        totals = self._totals
        with open_output(self._place, self._reading, resume=self._options.resume) as output:
            for outcome in self._outcomes(self._prepared(output)):
                output.add(outcome)
                self._count(outcome)
            totals.passed_over = self._inputs.passed_over
            totals.check()
        return totals

    def _prepared(self, output: Output) -> Iterator[Input | Outcome]:
        """Each input, or its outcome where that is known already."""
        for article in self._inputs:
            self._totals.read += 1
            if isinstance(article, Failure):
                yield failed(article)
                continue
            found = output.find(article.key()) if self._options.resume else None
            yield found or article

    def _outcomes(self, items: Iterator[Input | Outcome]) -> Iterator[Outcome]:
        workers = self._options.workers
        if workers is None:
            if self._inputs.total is not None:  # who feeds a pipe may wait for an answer before giving more
                self._is_short, items = _look_ahead(items)
            workers = 0 if self._is_short or self._inputs.total is None else 1
        encoding, limits = self._reading.encoding, self._options.limits
        if workers:
            from pipeline.batch.workers import Workers

            yield from Workers(workers, encoding=encoding, limits=limits).run(items)
            return
        from pipeline.run import models

        models()  # a missing model is one error for the run, not one an article
        for item in items:
            yield item if isinstance(item, Outcome) else settle(item, encoding, seconds=limits.seconds)

    def _count(self, outcome: Outcome) -> None:
        totals = self._totals
        if outcome.kind == "failure":
            totals.quarantined += 1
            self._progress.say(_message(outcome))
        elif outcome.is_reused:
            totals.skipped += 1
        else:
            totals.written += 1
        done = totals.written + totals.quarantined + totals.skipped
        if not self._is_short:
            self._progress.advance(read=done, quarantined=totals.quarantined, consumed=self._inputs.consumed)


def _look_ahead(items: Iterator[Input | Outcome]) -> tuple[bool, Iterator[Input | Outcome]]:
    """Whether the inputs are few and small, and all of them again."""
    seen: list[Input | Outcome] = []
    size = 0
    for item in items:
        seen.append(item)
        size += len(item.content) if isinstance(item, Input) else 0
        is_risky = isinstance(item, Input) and item.name.lower().endswith(_RISKY)
        if len(seen) > _FEW or size > _SMALL_BYTES or is_risky:
            return False, chain(seen, items)
    return True, iter(seen)


def _message(outcome: Outcome) -> str:
    """The line that a bad input is told with, the same as that of an error that ends a run."""
    from pipeline.errors import FangtanError

    entry = json.loads(outcome.payload)
    return f"fangtan: {FangtanError(entry['code'], entry['message'], place=entry['place'])}"
