"""When Python looks for garbage in cycles: not while an article is read, which leaves none.

Takes and gives nothing. It looks as soon as it may again, at whatever is still held then: so little should be, and no
layers that a circle keeps alive. Python's own pace, a look at every 700 new objects, costs a run five to eight per
cent.
"""

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

_NEW_OBJECTS, _YOUNG, _OLD = 200_000, 20, 100  # more than loading makes, or one article that is not very long


def collect_rarely() -> None:
    """For processes of our own, which do nothing else than extract.

    At their end, too: to go once more through all tables and rules for cycles takes Python 0.1 s.
    """
    gc.set_threshold(_NEW_OBJECTS, _YOUNG, _OLD)
    atexit.register(gc.freeze)


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
