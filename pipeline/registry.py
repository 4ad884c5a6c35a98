"""The stages in their order, each with the layers it needs and the layers it gives.

A stage is declared, not discovered: `check` refuses an order in which a stage reads what no earlier one has made,
before any article is read.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from pipeline.errors import StageError
from pipeline.layers import Diagnostic, Layers
from pipeline.stages import dates, honours, marks, numbers, quotes, sections, terms, titles
from pipeline.tokens import Models


@dataclass(frozen=True, slots=True)
class Stage:
    """One processor. `needs` and `gives` are names of fields of `Layers`.

    Attributes:
        run: fills its layers of one document.
        together: does so for several documents in less time, with the same result; None if there is nothing to gain.
    """

    name: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    run: Callable[[Layers, Models], Layers]
    together: Callable[[Sequence[Layers], Models], list[Layers]] | None = None


def _sections(layers: Layers, models: Models) -> Layers:
    # The same break is asked for by several pieces of evidence.
    judge = lru_cache(_BREAKS)(partial(_word_across, models))
    layout = sections.find(layers.source, word_across=judge)
    diagnostics = tuple(Diagnostic(code, source=span) for code, span in layout.findings)
    return replace(layers, document=layout.document, diagnostics=layers.diagnostics + diagnostics)


_BREAKS = 1024


def _word_across(models: Models, text: str, at: int) -> bool:
    """Either model's word is evidence enough: 会|后 is one word to pkuseg, 为|民 to the tagger."""
    return not models.splits(text, at) or models.word_across(text, at)


def _words(layers: Layers, models: Models) -> Layers:
    return _words_together([layers], models)[0]


def _words_together(articles: Sequence[Layers], models: Models) -> list[Layers]:
    documents = [layers.document for layers in articles]
    found = models.read_all([(each.text, [unit.span for unit in each.units]) for each in documents])
    return [replace(layers, words=words) for layers, words in zip(articles, found, strict=True)]


def _pure(stage: Callable[[Layers], Layers]) -> Callable[[Layers, Models], Layers]:
    """A stage that needs no model of its own."""
    return lambda layers, _models: stage(layers)


STAGES: tuple[Stage, ...] = (
    Stage("sections", ("source",), ("document", "diagnostics"), _sections),
    Stage("words", ("document",), ("words",), _words, _words_together),
    Stage("marks", ("document",), ("marks",), _pure(marks.find)),
    Stage("dates", ("source", "document", "words", "marks"), ("dates",), _pure(dates.find)),
    Stage("titles", ("document", "words", "marks", "dates"), ("people", "organizations"), _pure(titles.find)),
    Stage("quotes", ("document", "words", "marks", "people", "organizations"), ("quotes",), _pure(quotes.find)),
    Stage("terms", ("document", "words", "marks", "quotes"), ("terms",), _pure(terms.find)),
    Stage("first_person", ("document", "quotes", "people"), ("people",), _pure(titles.add_first_person)),
    Stage(
        "honours",
        ("document", "words", "marks", "people", "organizations", "terms"),
        ("events", "honours"),
        _pure(honours.find),
    ),
    Stage(
        "numbers",
        ("document", "words", "marks", "dates", "people", "organizations", "events", "quotes", "terms"),
        ("quantities",),
        _pure(numbers.find),
    ),
)


def check(stages: Iterable[Stage]) -> None:
    """Refuse an order in which a stage needs a layer that nothing before it gives.

    Raises:
        StageError [P001]: names the stage and the layer.
    """
    given = {"source"}
    for stage in stages:
        missing = [layer for layer in stage.needs if layer not in given]
        if missing:
            raise StageError("P001", f"stage {stage.name} needs {', '.join(missing)}", place=stage.name)
        given.update(stage.gives)
