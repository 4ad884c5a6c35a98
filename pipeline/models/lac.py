"""LAC's tagger: words with part of speech, and PER, ORG, LOC, TIME, for many texts in one go.

Takes texts of any content and length, gives for each the words that LAC sees in it, without gaps, as (start, end, tag).
Texts of similar length share a batch; each carries its true length, so that the answer for a text never depends on
what it is batched with. It refuses model files that are missing or damaged.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from operator import itemgetter
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from pipeline.errors import ModelError
from pipeline.models.store import Store
from pipeline.tokens import LEAD_UNIT

# What a batch costs, measured (microseconds on one machine; only their ratios matter): so much by itself, for each of
# its steps so much before any text is counted, and so much for each text.
_BATCH, _STEP, _TEXT = 100.0, 4.5, 9.3
_MOST_TEXTS = 32
_STEPS = [_STEP + _TEXT * size for size in range(_MOST_TEXTS + 1)]  # what one costs with so many texts
_MOST_PLACES = 1000  # beyond, what the layers hand on leaves the processor's cache: a tenth slower
_CODE_POINTS = 0x110000
_PERSON = "PER"
_DOTS_IN_NAMES = "‧∙⋅˙"  # other signs for the dot of 让·莫罗, which the network never saw

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
        self._row_of[list(map(ord, _DOTS_IN_NAMES))] = self._row_of[ord("·")]
        self._names = [label.rpartition("-")[0] or label for label in labels]
        self._inside = np.array([label.endswith("-I") for label in labels])
        personal = [at for at, name in enumerate(self._names) if name == _PERSON]
        self._personal = slice(personal[0], personal[-1] + 1)  # the labels of PER stand together

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
        return self.weigh(texts)[0]

    def weigh(self, texts: Sequence[str]) -> tuple[list[list[Tagged]], list[bytes]]:
        """The words of each text, and for each of its characters by how much PER leads every other label.

        The leads are the network's own, before the chain is weighed, in signed bytes of `LEAD_UNIT`.
        """
        lengths = np.array([len(text) for text in texts], np.int32)
        codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), "<u4")
        rows = self._row_of[codes]
        starts = np.concatenate(([0], np.cumsum(lengths, dtype=np.int64)))
        bounds: list[int] = starts.tolist()
        if not len(rows):
            return [[] for _ in texts], [b"" for _ in texts]
        # One behind the other for the decoder, whose steps cost the same for a hundred places as for thousands.
        scores = np.empty((len(rows), len(self._names)), np.float32)
        for batch in _batches(lengths):
            self._score(scores, rows, bounds, batch.tolist())
        opens = np.zeros(len(rows), np.bool_)
        opens[starts[:-1][lengths > 0]] = True
        likeliest = scores.argmax(axis=1)
        leads = self._leads(scores, likeliest).tobytes()
        path = self._decoder.best_path(scores, opens, likeliest)
        return self._words(path, starts, opens), [leads[start:end] for start, end in pairwise(bounds)]

    def _leads(self, scores: NDArray[np.float32], likeliest: NDArray[np.intp]) -> NDArray[np.int8]:
        first, last = self._personal.start, self._personal.stop
        others = np.take_along_axis(scores, likeliest[:, None], 1)[:, 0]
        named = np.flatnonzero((likeliest >= first) & (likeliest < last))  # few: elsewhere the likeliest is another
        others[named] = np.maximum(scores[named, :first].max(axis=1), scores[named, last:].max(axis=1))
        personal = scores[:, first]
        for label in range(first + 1, last):
            personal = np.maximum(personal, scores[:, label])
        rounded: NDArray[np.int8] = np.clip(np.rint((personal - others) / LEAD_UNIT), -128, 127).astype(np.int8)
        return rounded

    def _score(
        self, scores: NDArray[np.float32], rows: NDArray[np.int32], bounds: Sequence[int], batch: Sequence[int]
    ) -> None:
        """Put what the network says of each place in the texts of one batch where the texts stand in `scores`."""
        places = [slice(bounds[text], bounds[text + 1]) for text in batch]
        sizes = [place.stop - place.start for place in places]
        padded = np.zeros((max(sizes), len(batch)), np.int32)
        for column, (place, size) in enumerate(zip(places, sizes, strict=True)):
            padded[:size, column] = rows[place]
        (found,) = self._session.run(None, {"rows": padded, "lengths": np.array(sizes, np.int32)})
        for column, (place, size) in enumerate(zip(places, sizes, strict=True)):
            scores[place] = found[:size, column]

    def _words(
        self, labels: NDArray[np.intp], starts: NDArray[np.int64], opens: NDArray[np.bool_]
    ) -> list[list[Tagged]]:
        begins = np.flatnonzero(~self._inside[labels] | opens)
        ends = np.append(begins[1:], len(labels))
        names = [self._names[label] for label in labels[begins].tolist()]
        first_word = np.searchsorted(begins, starts)
        offsets = np.repeat(starts[:-1], np.diff(first_word))  # of the text that each word stands in
        words = list(zip((begins - offsets).tolist(), (ends - offsets).tolist(), names, strict=True))
        return [words[first:last] for first, last in pairwise(first_word.tolist())]


class _Decoder:
    """The best path through a linear chain whose transitions weigh little against its scores.

    Another label at one place changes at most two transitions. So where the best label leads the second by more than
    `reach`, twice the whole range of the transitions, it stands on the best path whatever the neighbours are (LAC's
    transitions span 0.41, its scores some 10). Only the doubtful stretches between such places need a search; the
    path is the one that a search over the whole text finds.
    """

    def __init__(self, transitions: NDArray[np.float32]) -> None:
        self._transitions = transitions
        self._changes: list[list[float]] = transitions.tolist()
        self.reach = np.float32(2.001 * float(transitions.max() - transitions.min()))

    def best_path(
        self, scores: NDArray[np.float32], opens: NDArray[np.bool_], path: NDArray[np.intp]
    ) -> NDArray[np.intp]:
        """The best path through each of many texts that stand one behind the other.

        Args:
            scores: [place, label], overwritten.
            opens: [place], whether a text begins there.
            path: [place], the likeliest label of each by itself, overwritten with the answer.
        """
        best = np.take_along_axis(scores, path[:, None], 1)
        flat = np.flatnonzero(scores >= best - self.reach)  # a label further behind is on no best path
        places, labels = np.divmod(flat, scores.shape[1])  # in a fifth of the time that two indexes take
        doubtful = np.bincount(places, minlength=len(path)) > 1
        starts, ends = _runs(doubtful, opens)
        follows, goes_on = ~opens[starts], ~np.append(opens, True)[ends]
        scores[starts[follows]] += self._transitions[path[starts[follows] - 1]]
        scores[ends[goes_on] - 1] += self._transitions.T[path[ends[goes_on]]]
        several = doubtful[places]
        places, labels = places[several], labels[several]
        likely: dict[int, list[tuple[int, float]]] = {}
        for place, label, score in zip(places.tolist(), labels.tolist(), scores[places, labels].tolist(), strict=True):
            likely.setdefault(place, []).append((label, score))
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
            path[start:end] = self._search([likely[place] for place in range(start, end)])
        return path

    def _search(self, run: Sequence[Sequence[tuple[int, float]]]) -> Sequence[int]:
        """The best path through a stretch whose places have so few likely labels that numpy would take longer."""
        ways: list[tuple[float, tuple[int, ...]]] = [(score, (label,)) for label, score in run[0]]  # one to each label
        for place in run[1:]:
            longer: list[tuple[float, tuple[int, ...]]] = []
            for label, score in place:
                arrivals = [total + self._changes[way[-1]][label] for total, way in ways]
                most = max(arrivals)
                longer.append((most + score, (*ways[arrivals.index(most)][1], label)))
            ways = longer
        return max(ways, key=itemgetter(0))[1]


def _runs(marked: NDArray[np.bool_], opens: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Starts and ends of the stretches where `marked` is true; none runs across the opening of a text."""
    goes_on = marked[1:] & marked[:-1] & ~opens[1:]
    starts = np.flatnonzero(marked & ~np.concatenate(([False], goes_on)))
    ends = np.flatnonzero(marked & ~np.append(goes_on, False)) + 1
    return starts, ends


def _batches(lengths: NDArray[np.int32]) -> Iterator[NDArray[np.intp]]:
    """Indexes of texts, shortest first, in the batches that cost least in all: few steps against little padding."""
    order = np.argsort(lengths, kind="stable")
    order = order[lengths[order] > 0]
    costs, starts = [_BATCH], [0]  # of the cheapest batches up to here, and of opening one more
    for end, length in enumerate(lengths[order].tolist(), 1):
        most = min(_MOST_TEXTS, max(1, _MOST_PLACES // length), end)
        ways = [cost + length * step for cost, step in zip(costs[end - most :], _STEPS[most:0:-1], strict=True)]
        cost = min(ways)
        costs.append(cost + _BATCH)
        starts.append(end - most + ways.index(cost))
    cuts = [len(order)]
    while cuts[-1]:
        cuts.append(starts[cuts[-1]])
    for start, end in pairwise(reversed(cuts)):
        yield order[start:end]


def _session(model: bytes) -> Any:
    """An onnxruntime session on one thread: the same sums in the same order, whoever else runs on the machine."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 4  # fatal only: it warns about the processor on some machines
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
