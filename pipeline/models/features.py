"""pkuseg's features, each known from when a text first holds the characters that it speaks of.

A feature names a character, two neighbours, a word, or two words that touch (c.山, cc1.山.水, w1.山水, ww.l.山水*画家).
So a text can ask only for those whose first two characters stand in it side by side. At set-up the names are put in
the order of these; a process looks up the few that it needs. To put all half million into a dictionary takes 0.2 s and
100 MB, and an article with eight doubtful line breaks asks for some two thousand.
"""

import re
import threading
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from itertools import pairwise
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

_KIND = re.compile("ww\\.[lr]\\.|[^.]*\\.")
_NODE = re.compile("\\*\\*(?:Num|Letter|noWord)|[^.*]")  # full stops and stars of a text are & to pkuseg
_SHORT: Final = {
    "**Num": "0",
    "**Letter": "Ａ",
    "**noWord": "",
}  # no text that pkuseg has normalized holds the first two
_MOST_KNOWN = 200_000  # names; past this they are forgotten and looked up anew, so that memory stays as it is


def in_order(names: Sequence[str]) -> list[int]:
    """The numbers of these features in the order of their openings; the start feature, which has none, stays first."""
    openings = [_opening(name) for name in names]
    return sorted(range(len(names)), key=openings.__getitem__)


def table(names: Sequence[str]) -> dict[str, NDArray[np.generic]]:
    """What `Cutter` looks the names up in; they stand in that order."""
    openings = [_opening(name) for name in names]
    firsts = [at for at, opening in enumerate(openings) if at == 0 or opening != openings[at - 1]]
    lines = [f"{name}\n".encode() for name in names]
    ends = np.cumsum([0, *map(len, lines)])
    return {
        "openings": np.array([openings[at] for at in firsts]),
        "firsts": np.array([*firsts, len(names)], np.uint32),
        "places": ends[[*firsts, len(names)]].astype(np.uint32),
        "names": np.frombuffer(b"".join(lines), np.uint8),
    }


def _opening(name: str) -> str:
    nodes = _NODE.findall(_KIND.sub("", name, count=1)) if "." in name else ()
    return "".join(_SHORT.get(node, node) for node in nodes)[:2]


class Cutter:
    """pkuseg without features, and the table that it is given them from.

    One thread cuts at a time, as it would anyway, so that no other forgets the features that it needs.
    """

    def __init__(self, pkuseg: Any, table: bytes) -> None:
        self._pkuseg = pkuseg
        with np.load(BytesIO(table), allow_pickle=False) as arrays:
            self._table = _Table(arrays)
        self._known: dict[str, int] = pkuseg.feature_extractor.feature_to_idx
        self._met: set[str] = set()
        self._cutting = threading.Lock()

    def cut(self, text: str) -> list[str]:
        """The words of a text without its white space."""
        with self._cutting:
            self._meet([_SHORT.get(node, node) for node in self._pkuseg.feature_extractor.normalize_text(text)])
            words: list[str] = self._pkuseg.cut(text)
            return words

    def _meet(self, nodes: Sequence[str]) -> None:
        openings = {*nodes, *map("".join, pairwise(nodes))} - self._met
        if not openings:
            return
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
            self._met.clear()
            self._meet(nodes)
            return
        for opening, names in self._table.find(openings):
            self._known.update(names)
            self._met.add(opening)


class _Table:
    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._openings, self._names = arrays["openings"], arrays["names"]
        self._firsts, self._places = arrays["firsts"], arrays["places"]

    def find(self, openings: Iterable[str]) -> Iterable[tuple[str, Iterable[tuple[str, int]]]]:
        """Those of the openings that there are, with the names of each and their numbers."""
        wanted = np.array(list(openings))
        # Searched without the last, so that what would come behind it is compared with it.
        places = np.searchsorted(self._openings[:-1], wanted)
        for place in places[self._openings[places] == wanted].tolist():
            (first, last), (start, end) = self._firsts[place : place + 2], self._places[place : place + 2]
            names = self._names[start : end - 1].tobytes().decode().split("\n")
            yield str(self._openings[place]), zip(names, range(first, last), strict=True)
