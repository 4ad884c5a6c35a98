"""Puts the prepared models into the wheel, so that an installed wheel needs no network. Run by hatchling only."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ModelsHook(BuildHookInterface):  # type: ignore[type-arg]
    """Prepares `pipeline/models/data` before a wheel is packed; an editable install leaves that to `make setup`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it collects the files of a target."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from pipeline.models.prepare import ensure

        ensure(root / "pipeline" / "models" / "data")
