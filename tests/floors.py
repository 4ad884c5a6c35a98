"""Floors of F1 that only rise: what falls below one, and the command that prints the figures and lifts them.

Takes a file of floors, JSON from a layer to its floor, and the counts that the layers have reached.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.news_score import Count, lines


def fallen(path: Path, reached: Mapping[str, Count]) -> dict[str, tuple[float, float]]:
    """The floor and the figure of each layer that is below it; fails if the file has other layers."""
    floors = json.loads(path.read_text("utf-8"))
    now = {layer: found.f1 for layer, found in reached.items()}
    assert floors.keys() == now.keys()
    return {layer: (floor, now[layer]) for layer, floor in floors.items() if now[layer] < floor}


def command(path: Path, reached: Mapping[str, Count]) -> None:
    """Print the figures; with `--raise`, lift the floors to them."""
    print("\n".join(lines(dict(reached))))
    if "--raise" in sys.argv:
        before = json.loads(path.read_text("utf-8")) if path.exists() else {}
        # Rounded down, so that a floor is never above what was reached.
        now = {layer: max(int(found.f1 * 1000) / 1000, before.get(layer, 0.0)) for layer, found in reached.items()}
        path.write_text(json.dumps(now, indent=2) + "\n", "utf-8")
