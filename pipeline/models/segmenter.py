"""pkuseg's words: the boundaries that spaCy's Chinese tokenizer sees, and its Docs.

Takes texts of any content and length, gives offsets of words or a spaCy `Doc`. Long texts go through in windows, since
both spacy_pkuseg and spaCy's alignment of words and blanks take time quadratic in the length of a text. spaCy itself is
imported when the first Doc is asked for, not before. It refuses model files that are missing or damaged.
"""

import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import ModelError
from pipeline.models.store import Store
from pipeline.models.windows import windows

if TYPE_CHECKING:
    from spacy.lang.zh import ChineseTokenizer
    from spacy.tokens import Doc

    from pipeline.models.features import Cutter

_WINDOW = 512
_LEXEMES = 20_000  # a vocabulary keeps every word it has ever seen; past this it is left behind for a fresh one
_LOADING = threading.Lock()  # spacy_pkuseg keeps the folder that it loads from in a global variable


class Segmenter:
    """spacy_pkuseg with the prepared model, without its dictionary; see docs/models.md for why."""

    def __init__(self, cutter: "Cutter") -> None:
        self._cutter = cutter
        self._tokenizer: ChineseTokenizer | None = None

    @classmethod
    def load(cls, store: Store) -> "Segmenter":
        """The segmenter from a model folder.

        Raises:
            ModelError [M001, M002]: a file is missing or is not what was prepared.
        """
        store.verify("features.msgpack", "weights.npz", "weights.npy")
        features = store.read("features.npz")
        try:
            return cls(cutter_of(store.folder, features))
        except Exception as error:
            raise ModelError("M002", f"pkuseg does not start ({error})", place=str(store.folder)) from error

    def words(self, text: str) -> list[tuple[int, int]]:
        """Start and end of each word in order; white space belongs to no word."""
        found = []
        for start, end in windows(text, _WINDOW):
            at = start
            for word in self._cutter.cut(text[start:end]):
                while text[at].isspace():
                    at += 1
                found.append((at, at + len(word)))
                at += len(word)
        return found

    def doc(self, text: str) -> "Doc":
        """A Doc whose tokens are these words; `token.idx` is the exact offset in `text`, white space included."""
        from spacy.tokens import Doc

        tokenizer = self._chinese_tokenizer()
        parts = [tokenizer(text[start:end]) for start, end in windows(text, _WINDOW)]
        if not parts:
            return Doc(tokenizer.vocab)
        if len(parts) == 1:
            return parts[0]
        joined = Doc.from_docs(parts, ensure_whitespace=False)
        assert joined is not None
        return joined

    def _chinese_tokenizer(self) -> "ChineseTokenizer":
        if self._tokenizer is None or len(self._tokenizer.vocab) > _LEXEMES:
            from spacy.lang.zh import ChineseDefaults, ChineseTokenizer, Segmenter
            from spacy.vocab import create_vocab

            self._tokenizer = ChineseTokenizer(create_vocab("zh", ChineseDefaults), segmenter=Segmenter.pkuseg)
            self._tokenizer.pkuseg_seg = self._cutter  # type: ignore[assignment]  # spaCy only says None
        return self._tokenizer


def _imported() -> Any:
    """spacy_pkuseg, kept from importing requests, which takes as long again: it would fetch models with it.

    Here it fetches none, and for others it has urllib instead. Where another thread could ask for requests at that
    moment, or has it already, nothing is kept from it.
    """
    kept = "requests" not in sys.modules and threading.active_count() == 1
    if kept:
        sys.modules["requests"] = None  # type: ignore[assignment]  # importing it fails
    try:
        import spacy_pkuseg
    finally:
        if kept:
            del sys.modules["requests"]
    return spacy_pkuseg


def cutter_of(folder: Path, features: bytes) -> "Cutter":
    """spacy_pkuseg with the model of a folder, and the table of its features."""
    import numpy as np

    from pipeline.models.features import Cutter

    with _LOADING:
        spacy_pkuseg = _imported()  # costs 0.1 s, which a run that asks for no words need not pay
        folder_before = spacy_pkuseg.config.modelDir
        try:
            pkuseg = spacy_pkuseg.pkuseg(str(folder.resolve()), user_dict=None)
        finally:
            spacy_pkuseg.config.modelDir = folder_before
    pkuseg.model.w = np.load(folder / "weights.npy", mmap_mode="r", allow_pickle=False)
    pkuseg.model.n_feature = len(pkuseg.model.w) // pkuseg.n_tag - pkuseg.n_tag
    return Cutter(pkuseg, features)
