"""Articles through the stages: from a source to everything the pipeline knows of it.

Takes a `Source`, or several, gives the filled `Layers` of each; models are loaded once and shared. The order of the
stages is checked when this module is first used, not per article.
"""

from collections.abc import Sequence
from functools import cache

from pipeline.document import EMPTY as NO_DOCUMENT
from pipeline.layers import Layers
from pipeline.registry import STAGES, Stage, check
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
    layers = _begun(source)
    for stage in STAGES:
        layers = stage.run(layers, models())
        if stage.name == until:
            break
    return layers


def analyse_together(sources: Sequence[Source]) -> list[Layers | Exception]:
    """Run the stages over several sources at once: the same layers as one by one, in less time.

    A source that a stage fails on gets the exception in its place; the others go on.
    """
    states: list[Layers | Exception] = [_begun(source) for source in sources]
    for stage in STAGES:
        together = _together(stage, states)
        states = together or [_one(stage, state) for state in states]
    return states


def _begun(source: Source) -> Layers:
    return Layers(source, NO_DOCUMENT, Words())


def _one(stage: Stage, state: Layers | Exception) -> Layers | Exception:
    if isinstance(state, Exception):
        return state
    try:
        return stage.run(state, models())
    except Exception as error:  # whatever it is, it ends this article alone
        return error


def _together(stage: Stage, states: Sequence[Layers | Exception]) -> list[Layers | Exception] | None:
    """All that still go on through a stage that takes them together; None if they must go one by one."""
    going = [state for state in states if isinstance(state, Layers)]
    if stage.together is None or not going:
        return None
    try:
        done = iter(stage.together(going, models()))
    except Exception:  # one by one it will show whose it is
        return None
    return [next(done) if isinstance(state, Layers) else state for state in states]
