"""When Python looks for garbage in cycles: not while an article is read, which leaves none.

Takes and gives nothing. It looks as soon as it may again, at whatever is still held then: so little should be, and no
layers that a circle keeps alive. Python's own pace, a look at every 700 new objects, costs a run five to eight per
cent.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_NEW_OBJECTS, _YOUNG, _OLD = 50_000, 20, 100


def collect_rarely() -> None:
    """For processes of our own, which do nothing else than extract."""
    gc.set_threshold(_NEW_OBJECTS, _YOUNG, _OLD)


@contextmanager
def uncollected() -> Iterator[None]:
    """For a piece of work inside somebody's program, which keeps the settings that it has."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
