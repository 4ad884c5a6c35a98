"""LAC's tagger: words with part of speech, and PER, ORG, LOC, TIME, for many texts in one go.

Takes texts of any content and length, gives for each the words that LAC sees in it, without gaps, as (start, end, tag).
Texts of similar length share a batch; each carries its true length, so that the answer for a text never depends on
what it is batched with. It refuses model files that are missing or damaged.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from pipeline.errors import ModelError
from pipeline.models.store import Store

# One call takes 8 texts, or more short ones: fewer leave the processor idle, more would not stay in its cache.
_BATCH_TEXTS, _BATCH_CHARACTERS = 8, 768
_CODE_POINTS = 0x110000

Tagged = tuple[int, int, str]


class LacTagger:
    """The BiGRU encoder in onnxruntime, on one thread, and an exact decoder for its CRF layer."""

    def __init__(self, encoder: bytes, tables: bytes) -> None:
        self._session = _session(encoder)
        with np.load(BytesIO(tables), allow_pickle=False) as arrays:
            codes, rows = arrays["codes"], arrays["rows"]
            self._decoder = _Decoder(arrays["transitions"])
            labels = [str(label) for label in arrays["labels"]]
        self._row_of = np.full(_CODE_POINTS, rows[0], np.int32)
        self._row_of[codes[1:]] = rows[1:]
        self._names = [label.rpartition("-")[0] or label for label in labels]
        self._inside = np.array([label.endswith("-I") for label in labels])

    @classmethod
    def load(cls, store: Store) -> "LacTagger":
        """The tagger from a model folder.

        Raises:
            ModelError [M001, M002]: a file is missing or is not what was prepared.
        """
        encoder, tables = store.read("lac.onnx"), store.read("lac.npz")
        try:
            return cls(encoder, tables)
        except Exception as error:  # onnxruntime's own exceptions have no common base
            raise ModelError("M002", f"the tagger does not start ({error})", place=str(store.folder)) from error

    def tag(self, texts: Sequence[str]) -> list[list[Tagged]]:
        """The words of each text, in order, without gaps; a text without characters has none."""
        lengths = np.array([len(text) for text in texts], np.int32)
        codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), "<u4")
        rows = self._row_of[codes]
        starts = np.concatenate(([0], np.cumsum(lengths, dtype=np.int64)))
        labels = np.empty(len(rows), np.intp)
        for batch in _batches(lengths):
            self._label(rows, starts, lengths, batch, labels)
        return self._words(labels, starts)

    def _label(
        self,
        rows: NDArray[np.int32],
        starts: NDArray[np.int64],
        lengths: NDArray[np.int32],
        batch: NDArray[np.intp],
        labels: NDArray[np.intp],
    ) -> None:
        """Fill in the labels of the texts of one batch."""
        sizes = lengths[batch]
        padded = np.zeros((len(batch), int(sizes.max())), np.int32)
        for line, text in zip(padded, batch.tolist(), strict=True):
            line[: lengths[text]] = rows[starts[text] : starts[text + 1]]
        (scores,) = self._session.run(None, {"rows": np.ascontiguousarray(padded.T), "lengths": sizes})
        found = scores.argmax(axis=2)
        best = np.take_along_axis(scores, found[:, :, None], 2)
        doubtful = (scores >= best - self._decoder.reach).sum(axis=2) > 1
        for column, text in enumerate(batch.tolist()):
            size = int(lengths[text])
            path = found[:size, column]
            self._decoder.settle(path, scores[:size, column], doubtful[:size, column])
            labels[starts[text] : starts[text + 1]] = path

    def _words(self, labels: NDArray[np.intp], starts: NDArray[np.int64]) -> list[list[Tagged]]:
        heads = ~self._inside[labels]
        heads[starts[:-1][starts[:-1] < starts[1:]]] = True
        begins = np.flatnonzero(heads)
        first_word = np.searchsorted(begins, starts).tolist()
        names = [self._names[label] for label in labels[begins].tolist()]
        ends = np.append(begins[1:], len(labels))
        words: list[list[Tagged]] = []
        for text, start in enumerate(starts[:-1].tolist()):
            own = slice(first_word[text], first_word[text + 1])
            words.append(
                list(zip((begins[own] - start).tolist(), (ends[own] - start).tolist(), names[own], strict=True))
            )
        return words


class _Decoder:
    """The best path through a linear chain whose transitions weigh little against its scores.

    Another label at one place changes at most two transitions. So where the best label leads the second by more than
    `reach`, twice the whole range of the transitions, it stands on the best path whatever the neighbours are (LAC's
    transitions span 0.41, its scores some 10). Only the doubtful stretches between such places need a search; the
    path is the one that a search over the whole text finds.
    """

    def __init__(self, transitions: NDArray[np.float32]) -> None:
        self._transitions = transitions
        self.reach = np.float32(2.001 * float(transitions.max() - transitions.min()))

    def settle(self, path: NDArray[np.intp], scores: NDArray[np.float32], doubtful: NDArray[np.bool_]) -> None:
        """Turn `path`, the best label of each place by itself, into the best path."""
        for start, end in _runs(doubtful):
            local = scores[start:end].copy()
            if start > 0:
                local[0] += self._transitions[path[start - 1]]
            if end < len(path):
                local[-1] += self._transitions[:, path[end]]
            path[start:end] = self._search(local)

    def _search(self, scores: NDArray[np.float32]) -> list[int]:
        reached = scores[0]
        arrivals = []
        for local in scores[1:]:
            ways = reached[:, None] + self._transitions
            arrivals.append(ways.argmax(axis=0))
            reached = ways.max(axis=0) + local
        path = [int(reached.argmax())]
        for arrival in reversed(arrivals):
            path.append(int(arrival[path[-1]]))
        return path[::-1]


def _runs(marked: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """The stretches where `marked` is true."""
    places = np.flatnonzero(marked)
    if len(places):
        breaks = np.flatnonzero(np.diff(places) > 1)
        firsts = places[np.concatenate(([0], breaks + 1))].tolist()
        lasts = places[np.concatenate((breaks, [len(places) - 1]))].tolist()
        yield from ((first, last + 1) for first, last in zip(firsts, lasts, strict=True))


def _batches(lengths: NDArray[np.int32]) -> Iterator[NDArray[np.intp]]:
    """Indexes of texts, shortest first, so that little of a batch is padding."""
    order = np.argsort(lengths, kind="stable")
    order = order[lengths[order] > 0]
    at = 0
    while at < len(order):
        end = at + 1
        while end < len(order) and (
            end - at < _BATCH_TEXTS or int(lengths[order[end]]) * (end + 1 - at) <= _BATCH_CHARACTERS
        ):
            end += 1
        yield order[at:end]
        at = end


def _session(model: bytes) -> Any:
    """An onnxruntime session on one thread: the same sums in the same order, whoever else runs on the machine."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 4  # fatal only: it warns about the processor on some machines
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
