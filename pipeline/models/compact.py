"""Makes pkuseg's published "default" model small enough to load in a moment.

Takes the bytes of the published feature table and weights, gives two files from which `spacy_pkuseg` loads a model that
has all words and no feature, the features in a table of their own, and the weights in a file that processes share.
Left out are features whose largest absolute weight is at most a threshold, words that no remaining feature speaks of,
and the table of bigrams, which serves training alone. Weights keep their full precision. It refuses tables of another
shape, and never runs code from a pickle.
"""

import pickle
from io import BytesIO
from typing import Any

import numpy as np
import srsly
from numpy.typing import NDArray

from pipeline.errors import ModelError
from pipeline.models.features import in_order
from pipeline.models.features import table as features_table
from pipeline.models.lac_graph import npy_bytes, npz_bytes

THRESHOLD = 0.1
_START = "$$"  # feature 0, which spacy_pkuseg gives to every character by number, not by name
_NO_WORD = "**noWord"


class _PlainUnpickler(pickle.Unpickler):
    """Reads dicts, lists, strings and integers; anything that would have to be imported is refused."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"the table names {module}.{name}")


def compact(features: bytes, weights: bytes, threshold: float = THRESHOLD) -> dict[str, bytes]:
    """`features.msgpack`, `features.npz`, `weights.npz` and `weights.npy` with the features that matter.

    Raises:
        ModelError [M003]: the tables are not those of a pkuseg model.
    """
    try:
        table: dict[str, Any] = _PlainUnpickler(BytesIO(features)).load()
        with np.load(BytesIO(weights), allow_pickle=False) as arrays:
            sizes, values = arrays["sizes"], arrays["w"]
        tags, known = int(sizes[0]), int(sizes[1])
        names = _in_order(table["feature_to_idx"], known)
        per_feature = values[: known * tags].reshape(known, tags)
        between_tags = values[known * tags :]
        if len(between_tags) != tags * tags or len(table["tag_to_idx"]) != tags or any("\n" in name for name in names):
            raise ValueError("sizes and weights do not fit")
    except (pickle.UnpicklingError, ValueError, KeyError, TypeError, IndexError, EOFError) as error:
        raise ModelError("M003", f"the pkuseg model cannot be read ({error})") from error
    keep = _kept(per_feature, threshold)
    keep = keep[in_order([names[number] for number in keep.tolist()])]
    kept_names = [names[number] for number in keep.tolist()]
    data = {
        "unigram": sorted(_words(kept_names) & set(table["unigram"])),
        "bigram": [],
        "feature_to_idx": {},  # from features.npz, as texts ask for them
        "tag_to_idx": table["tag_to_idx"],
    }
    weights_of_all = np.concatenate((per_feature[keep].ravel(), between_tags))
    return {
        "features.msgpack": srsly.msgpack_dumps(data),
        "features.npz": npz_bytes(features_table(kept_names)),
        "weights.npz": npz_bytes({"sizes": np.array([tags, 0]), "w": between_tags}),
        "weights.npy": npy_bytes(weights_of_all),
    }


def _in_order(numbers: dict[str, int], count: int) -> list[str]:
    names = [""] * count
    for name, number in numbers.items():
        names[number] = name
    if len(numbers) != count or names[0] != _START:
        raise ValueError("the features are not numbered from the start feature on")
    return names


def _kept(weights: NDArray[np.float64], threshold: float) -> NDArray[np.intp]:
    heavy = np.abs(weights).max(axis=1) > threshold
    heavy[0] = True
    return np.flatnonzero(heavy)


def _words(names: list[str]) -> set[str]:
    """The words that these features speak of: w-1.词, w1.词, ww.l.前词*后词, ww.r.前词*后词."""
    words: set[str] = set()
    for name in names:
        kind, _, rest = name.partition(".")
        if kind in ("w-1", "w1"):
            words.add(rest)
        elif kind == "ww":
            pair = rest[2:]
            # A word may hold a star itself (**Num月), so every way to read the pair counts.
            stars = [at for at, character in enumerate(pair) if character == "*"]
            words.update(part for at in stars for part in (pair[:at], pair[at + 1 :]))
    words.discard(_NO_WORD)
    return words
