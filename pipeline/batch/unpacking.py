"""Streams out of compressed files that cannot swell without end.

Takes a stream of bytes, gives the unpacked one; refuses with a coded error what is damaged and what grows out of all
proportion to what was read, whatever sizes it claims of itself.
"""

import io
import zlib
from typing import IO, Any

from pipeline.errors import FangtanError, SourceError

# News in JSON lines or tar shrinks to a tenth or a fiftieth; what goes beyond this is made to fill a disk.
RATIO, ALWAYS_ALLOWED = 200, 64 * 1024 * 1024
_ENDINGS = {".gz": "gzip", ".tgz": "gzip", ".bz2": "bz2", ".tbz2": "bz2", ".xz": "xz", ".txz": "xz", ".zst": "zstd"}


class Counted(io.RawIOBase):
    """A stream that knows how much has been read from it."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        self.count += len(data)
        return len(data)


class Unpacked(Counted):
    """The unpacked side of a compressed stream, which ends in an error once it has swollen too far.

    Raises on reading:
        SourceError [A001]: the stream is damaged.
        SourceError [A004]: it has grown to more than `RATIO` times what was read.
    """

    def __init__(self, stream: IO[bytes], packed: Counted, uri: str) -> None:
        super().__init__(stream)
        self._packed, self._uri = packed, uri

    def readinto(self, buffer: Any) -> int:
        try:
            size = super().readinto(buffer)
        except FangtanError:
            raise
        except Exception as error:  # each of the libraries has its own words for damage
            if isinstance(error, OSError) and error.errno is not None:
                raise
            raise SourceError("A001", str(error)[:120], place=self._uri) from None
        check_growth(self.count, self._packed.count, self._uri)
        return size


def check_growth(unpacked: int, packed: int, uri: str) -> None:
    """Refuse what has grown out of proportion.

    Raises:
        SourceError [A004]: it has.
    """
    if unpacked > max(ALWAYS_ALLOWED, RATIO * packed):
        raise SourceError("A004", f"{packed:,} bytes unpack to more than {unpacked:,}", place=uri)


def compression(name: str) -> str | None:
    """How a file of this name is compressed; None if it is not."""
    return next((kind for ending, kind in _ENDINGS.items() if name.lower().endswith(ending)), None)


def inner_name(name: str) -> str:
    """The name of what is inside a compressed file: a.jsonl of a.jsonl.gz, a.tar of a.tgz."""
    stem, _, ending = name.rpartition(".")
    return f"{stem}.tar" if ending.lower() in ("tgz", "tbz2", "txz") else stem


def unpack(stream: IO[bytes], name: str, uri: str) -> IO[bytes]:
    """The content of a compressed file.

    Raises:
        SourceError [S006]: zstandard is not installed.
    """
    packed = Counted(stream)
    kind = compression(name)
    opened: Any
    if kind == "gzip":
        import gzip

        opened = gzip.GzipFile(fileobj=packed)
    elif kind == "bz2":
        import bz2

        opened = bz2.BZ2File(io.BufferedReader(packed))
    elif kind == "xz":
        import lzma

        opened = lzma.LZMAFile(io.BufferedReader(packed))  # noqa: SIM115 - closed with the stream
    else:
        opened = _zstd(packed, uri)
    return io.BufferedReader(Unpacked(opened, packed, uri), 1 << 16)


class _Zstd:
    """Frames of zstd one after the other; unlike the library's own reader it tells a cut file from a whole one."""

    def __init__(self, packed: Counted, library: Any) -> None:
        self._packed, self._library = packed, library
        self._frame: Any = None
        self._ahead, self._ready = b"", b""

    def read(self, size: int) -> bytes:
        while not self._ready:
            # A kilobyte can stand for 32 MB, so no more is fed at once.
            fed = self._ahead or self._packed.read(1024)
            self._ahead = b""
            if not fed:
                if self._frame is not None:
                    raise EOFError("it ends in the middle of a frame")
                return b""
            try:
                # Without the limit a file could ask for a window of 2 GB.
                self._frame = self._frame or self._library.ZstdDecompressor(max_window_size=1 << 27).decompressobj()
                self._ready = self._frame.decompress(fed)
            except self._library.ZstdError as error:
                raise zlib.error(str(error)) from None
            if self._frame.eof:
                self._ahead, self._frame = self._frame.unused_data, None
        data, self._ready = self._ready[:size], self._ready[size:]
        return data


def _zstd(packed: Counted, uri: str) -> _Zstd:
    try:
        import zstandard
    except ImportError as error:
        raise SourceError("S006", str(error), place=uri) from None
    return _Zstd(packed, zstandard)
