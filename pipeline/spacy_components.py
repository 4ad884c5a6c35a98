"""The stages as spaCy components: `nlp.add_pipe("fangtan_quotes")`, found by spaCy through entry points.

Takes any `Doc`, gives the layer as a span group of the same name (`doc.spans["fangtan_quotes"]`) and everything else
under `doc._.fangtan`, the article's `Layers`, analysed once however many components are added. Character offsets
decide; where the Doc's tokens are wider than a span, the group holds the tokens that cover it.
"""

from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.layers import Layers
from pipeline.run import analyse
from pipeline.spans import Span

Component = Callable[[Doc], Doc]


def _sections(layers: Layers) -> Iterator[tuple[Span, str]]:
    return ((unit.span, unit.kind) for unit in layers.document.units)


def _people(layers: Layers) -> Iterator[tuple[Span, str]]:
    return ((mention.span, mention.kind) for person in layers.people for mention in person.mentions)


def _organizations(layers: Layers) -> Iterator[tuple[Span, str]]:
    return ((mention.span, mention.kind) for body in layers.organizations for mention in body.mentions)


def _quotes(layers: Layers) -> Iterator[tuple[Span, str]]:
    return ((part.span, part.kind) for quote in layers.quotes for part in quote.parts)


def _dates(layers: Layers) -> Iterator[tuple[Span, str]]:
    return ((date.span, date.type) for date in layers.dates)


def _quantities(layers: Layers) -> Iterator[tuple[Span, str]]:
    return ((quantity.span, quantity.kind) for quantity in layers.quantities)


_LAYERS: dict[str, Callable[[Layers], Iterator[tuple[Span, str]]]] = {
    "fangtan_sections": _sections,
    "fangtan_people": _people,
    "fangtan_organizations": _organizations,
    "fangtan_quotes": _quotes,
    "fangtan_dates": _dates,
    "fangtan_quantities": _quantities,
}


def _component(name: str) -> Component:
    """The component that fills one span group."""

    def component(doc: Doc) -> Doc:
        if doc._.fangtan is None:
            doc._.fangtan = analyse(doc.text)
        layers: Layers = doc._.fangtan
        found = []
        for span, label in _LAYERS[name](layers):
            for start, end in layers.document.locate(span):
                covering = doc.char_span(start, end, label=label, alignment_mode="expand")
                if covering is not None:
                    found.append(covering)
        doc.spans[name] = found
        return doc

    return component


def _register(name: str) -> Callable[[Language, str], Component]:
    """Make one component known to spaCy; doing so again is harmless."""

    def factory(nlp: Language, name: str) -> Component:  # spaCy asks for these very names
        return _component(layer)

    layer = name
    Language.factory(name, func=factory)
    return factory


if not Doc.has_extension("fangtan"):
    Doc.set_extension("fangtan", default=None)

# What the entry points in pyproject.toml name.
sections, people, organizations, quotes, dates, quantities = map(_register, _LAYERS)
