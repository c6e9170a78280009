"""A file of named arrays: written once, mapped into memory to be read, each array with its checksum.

Layout: 8 bytes that say what it is, the arrays one after another at multiples of 8 bytes, a directory in JSON, and at
the end its length and CRC-32 (two little-endian 32-bit numbers). The directory gives for each array its type, where it
begins, how many numbers it has and its CRC-32. Numbers are little-endian.
"""

from __future__ import annotations

import json
import mmap
import shutil
import struct
import sys
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

MAGIC = b"CLIPARR1"
_END = struct.Struct("<II")
_ALIGNED = 8
_COPIED = 1 << 20

Array = NDArray[Any]


class DamagedFile(ValueError):
    """A file of arrays is not as it was written."""


class Growing:
    """An array that is written piece by piece, while others are too; its pieces wait in a file without a name."""

    def __init__(self, name: str, kind: str, folder: Path) -> None:
        self.name = name
        self.kind = np.dtype(kind)
        self.file: IO[bytes] = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115
        self.count = 0
        self.crc = 0

    def append(self, piece: Array) -> None:
        """Write a piece behind what is there."""
        data = np.ascontiguousarray(piece, dtype=self.kind).tobytes()
        self.count += len(piece)
        self.crc = zlib.crc32(data, self.crc)
        self.file.write(data)


class ArrayWriter:
    """Writes one file of arrays; `close` finishes it. Making it durable is the storage's business."""

    def __init__(self, file: IO[bytes], folder: Path) -> None:
        self._file = file
        self._folder = folder
        self._directory: dict[str, list[Any]] = {}
        self._growing: list[Growing] = []
        self._at = len(MAGIC)
        file.write(MAGIC)

    def add(self, name: str, values: Array, kind: str) -> None:
        """Write an array whole."""
        data = np.ascontiguousarray(values, dtype=np.dtype(kind)).tobytes()
        self._enter(name, kind, len(values), zlib.crc32(data))
        self._file.write(data)
        self._pad(len(data))

    def grow(self, name: str, kind: str) -> Growing:
        """An array to append to until `close`."""
        growing = Growing(name, kind, self._folder)
        self._growing.append(growing)
        return growing

    def close(self) -> None:
        """Write what has grown, and the directory."""
        for growing in self._growing:
            self._enter(growing.name, growing.kind.str, growing.count, growing.crc)
            growing.file.seek(0)
            shutil.copyfileobj(growing.file, self._file, _COPIED)
            growing.file.close()
            self._pad(growing.count * growing.kind.itemsize)
        directory = json.dumps(self._directory, separators=(",", ":")).encode()
        self._file.write(directory)
        self._file.write(_END.pack(len(directory), zlib.crc32(directory)))

    def abandon(self) -> None:
        """Let go of what has grown."""
        for growing in self._growing:
            growing.file.close()

    def _enter(self, name: str, kind: str, count: int, crc: int) -> None:
        self._directory[name] = [np.dtype(kind).str, self._at, count, crc]

    def _pad(self, size: int) -> None:
        missing = -size % _ALIGNED
        self._file.write(bytes(missing))
        self._at += size + missing


class ArrayFile(Mapping[str, Array]):
    """The arrays of a file, read from memory that the system fills when it is looked at.

    Raises `DamagedFile` where the directory is not as it was written or the file is shorter than it says; damage inside
    an array is found by `damaged`.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            if size < len(MAGIC) + _END.size:
                raise DamagedFile(f"{path.name} is cut off")
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        length, crc = _END.unpack_from(self._map, size - _END.size)
        start = size - _END.size - length
        if self._map[: len(MAGIC)] != MAGIC or start < len(MAGIC):
            raise DamagedFile(f"{path.name} is not a file of arrays")
        directory = self._map[start : start + length]
        if zlib.crc32(directory) != crc:
            raise DamagedFile(f"the directory of {path.name} is damaged")
        self._directory: dict[str, list[Any]] = json.loads(directory)
        self.crc = crc

    def __getitem__(self, name: str) -> Array:
        kind, at, count, _crc = self._directory[name]
        return np.frombuffer(self._map, np.dtype(kind), count, at)

    def __iter__(self) -> Any:
        return iter(self._directory)

    def __len__(self) -> int:
        return len(self._directory)

    def damaged(self, *but: str) -> list[str]:
        """The names of the arrays that are not as they were written; reads the file but for names that end so."""
        names = [name for name in self._directory if not name.endswith(but)] if but else list(self._directory)
        return [name for name in names if not all(self.checking(name, sys.maxsize))]

    def checking(self, name: str, piece: int) -> Iterator[bool]:
        """Whether an array is as it was written, told at its end; before it `True` for every so many bytes read."""
        _kind, _at, _count, written = self._directory[name]
        data = self[name].view(np.uint8).data
        crc = 0
        for at in range(0, len(data), piece):
            crc = zlib.crc32(data[at : at + piece], crc)
            yield True
        yield crc == written


def ranges(starts: Array, sizes: Array) -> Array:
    """The numbers from each start on, as many as its size, one span after another."""
    ends = np.cumsum(sizes)
    total = int(ends[-1]) if len(ends) else 0
    found: Array = np.arange(total, dtype=np.int64) + np.repeat(starts - (ends - sizes), sizes)
    return found
