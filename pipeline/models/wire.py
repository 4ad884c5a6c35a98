"""Protocol-buffer wire format, as far as an ONNX file needs it: so that no ONNX package is needed to build one.

Takes and gives bytes. `fields` walks one message; `message`, `text`, `number` and `packed` write one. It knows
nothing of ONNX: the field numbers stand in `pipeline.models.lac_graph`.
"""

from collections.abc import Iterable, Iterator

_MORE = 0x80  # set in every byte of an integer but the last
_VARINT, _EIGHT_BYTES, _LENGTH, _FOUR_BYTES = 0, 1, 2, 5

Value = int | memoryview


def fields(message: memoryview) -> Iterator[tuple[int, Value]]:
    """The fields of one message in file order: its number and its integer, or its bytes.

    Raises:
        ValueError: the bytes end inside a field or hold an unknown wire type.
    """
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        number, wire_type = key >> 3, key & 7
        if wire_type == _VARINT:
            integer, at = _varint(message, at)
            yield number, integer
            continue
        if wire_type == _LENGTH:
            length, at = _varint(message, at)
        elif wire_type in (_EIGHT_BYTES, _FOUR_BYTES):
            length = 8 if wire_type == _EIGHT_BYTES else 4
        else:
            raise ValueError(f"unknown wire type {wire_type}")
        if at + length > len(message):
            raise ValueError("the message ends inside a field")
        yield number, message[at : at + length]
        at += length


def number(field: int, value: int) -> bytes:
    """An integer field."""
    return _encode(field << 3 | _VARINT) + _encode(value)


def message(field: int, *parts: bytes) -> bytes:
    """A field that holds bytes or a message, made of `parts`."""
    return _encode(field << 3 | _LENGTH) + _encode(sum(map(len, parts))) + b"".join(parts)


def text(field: int, value: str) -> bytes:
    """A string field."""
    return message(field, value.encode())


def numbers(field: int, values: Iterable[int]) -> bytes:
    """A repeated integer field, one entry a value."""
    return b"".join(number(field, value) for value in values)


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        if at >= len(message):
            raise ValueError("the message ends inside a field")
        byte = message[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < _MORE:
            return value, at
        shift += 7


def _encode(value: int) -> bytes:
    value &= 0xFFFF_FFFF_FFFF_FFFF  # a negative integer takes its 64-bit two's complement
    out = bytearray()
    while value >= _MORE:
        out.append(value & 0x7F | _MORE)
        value >>= 7
    out.append(value)
    return bytes(out)
