"""The stages in their order, each with the layers it needs and the layers it gives.

A stage is declared, not discovered: `check` refuses an order in which a stage reads what no earlier one has made,
before any article is read.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pipeline.errors import StageError
from pipeline.layers import Diagnostic, Layers
from pipeline.stages import dates, honours, marks, numbers, quotes, sections, terms, titles
from pipeline.tokens import Models
from pipeline.values import replace

Break = tuple[str, int]  # a short stretch of text and the place in it


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
    return _sections_together([layers], models)[0]


def _sections_together(articles: Sequence[Layers], models: Models) -> list[Layers]:
    judge = Breaks(models)
    begun = [sections.Segmentation(layers.source, judge) for layers in articles]
    judge.foresee(place for segmentation in begun for place in segmentation.breaks())
    return [_laid_out(layers, each.layout()) for layers, each in zip(articles, begun, strict=True)]


def _laid_out(layers: Layers, layout: sections.Layout) -> Layers:
    diagnostics = tuple(Diagnostic(code, source=span) for code, span in layout.findings)
    return replace(layers, document=layout.document, diagnostics=layers.diagnostics + diagnostics)


class Breaks:
    """Whether a word runs across a break; the same break is asked for by several pieces of evidence.

    Either model's word is evidence enough: 会|后 is one word to pkuseg, 为|民 to the tagger.
    """

    def __init__(self, models: Models) -> None:
        self._models = models
        self._known: dict[Break, bool] = {}

    def __call__(self, text: str, at: int) -> bool:
        if (text, at) not in self._known:
            self.foresee([(text, at)])
        return self._known[text, at]

    def foresee(self, breaks: Iterable[Break]) -> None:
        """Find out about many at once, which the tagger does in a fraction of the time."""
        asked = [each for each in dict.fromkeys(breaks) if each not in self._known]
        for (text, at), across in zip(asked, self._models.words_across(asked), strict=True):
            self._known[text, at] = across or not self._models.splits(text, at)


def _words(layers: Layers, models: Models) -> Layers:
    return _words_together([layers], models)[0]


def _words_together(articles: Sequence[Layers], models: Models) -> list[Layers]:
    documents = [layers.document for layers in articles]
    found = models.read_all([(each.text, [unit.span for unit in each.units]) for each in documents])
    return [replace(layers, words=words) for layers, words in zip(articles, found, strict=True)]


def _pure(stage: Callable[[Layers], Layers]) -> Callable[[Layers, Models], Layers]:
    """A stage that needs no model of its own."""
    return lambda layers, _models: stage(layers)


def _pure_together(
    stage: Callable[[Sequence[Layers]], list[Layers]],
) -> Callable[[Sequence[Layers], Models], list[Layers]]:
    return lambda articles, _models: stage(articles)


STAGES: tuple[Stage, ...] = (
    Stage("sections", ("source",), ("document", "diagnostics"), _sections, _sections_together),
    Stage("words", ("document",), ("words",), _words, _words_together),
    Stage("marks", ("document",), ("marks",), _pure(marks.find)),
    Stage("dates", ("source", "document", "words", "marks"), ("dates",), _pure(dates.find)),
    Stage(
        "titles",
        ("document", "words", "marks", "dates"),
        ("people", "organizations"),
        _pure(titles.find),
        _pure_together(titles.find_together),
    ),
    Stage(
        "quotes",
        ("document", "words", "marks", "people", "organizations"),
        ("quotes",),
        _pure(quotes.find),
        _pure_together(quotes.find_together),
    ),
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
