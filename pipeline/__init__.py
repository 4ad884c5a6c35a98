"""fangtan: structured information extraction from Chinese news and interview text.

The public names are loaded when they are first used, so that importing the package, and `fangtan --help`, cost
nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pipeline.version import VERSION as __version__

if TYPE_CHECKING:
    from pipeline.errors import FangtanError
    from pipeline.extraction import extract, extract_many
    from pipeline.model import Record
    from pipeline.numbers import find_quantities
    from pipeline.temporal import find_dates

__all__ = ["FangtanError", "Record", "__version__", "extract", "extract_many", "find_dates", "find_quantities"]

_HOMES = {
    "FangtanError": "pipeline.errors",
    "Record": "pipeline.model",
    "extract": "pipeline.extraction",
    "extract_many": "pipeline.extraction",
    "find_dates": "pipeline.temporal",
    "find_quantities": "pipeline.numbers",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'pipeline' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
