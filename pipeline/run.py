"""One article through the stages: from a source to everything the pipeline knows of it.

Takes a `Source`, gives the filled `Layers`; models are loaded once and shared. The order of the stages is checked
when this module is first used, not per article.
"""

from functools import cache

from pipeline.document import EMPTY as NO_DOCUMENT
from pipeline.layers import Layers
from pipeline.registry import STAGES, check
from pipeline.source import Source, from_text
from pipeline.tokens import Models, Words


@cache
def models() -> Models:
    """The models of this process, loaded on first use."""
    check(STAGES)
    return Models.load()


def analyse(source: Source | str, *, until: str | None = None) -> Layers:
    """Run the stages over one source.

    Args:
        source: a `Source`; a plain text is wrapped into one.
        until: name of the last stage to run, None for all; for tests and for work on one stage.
    """
    if isinstance(source, str):
        source = from_text(source, uri="text")
    layers = Layers(source, NO_DOCUMENT, Words())
    for stage in STAGES:
        layers = stage.run(layers, models())
        if stage.name == until:
            break
    return layers
