"""How often a process of our own looks for garbage in cycles: rarely, since an article leaves next to none.

Takes and gives nothing. For processes that do nothing else than extract; who calls us from a program of his own keeps
the settings that he has.
"""

import gc

_NEW_OBJECTS, _YOUNG, _OLD = 50_000, 20, 100


def collect_rarely() -> None:
    """Python's own pace, every 700 new objects, costs a run some five per cent."""
    gc.set_threshold(_NEW_OBJECTS, _YOUNG, _OLD)
