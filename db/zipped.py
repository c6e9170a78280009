"""What opening and unpacking a damaged or hostile zip file raises, which no one exception of the library covers."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib

DAMAGED: tuple[type[Exception], ...] = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,  # bz2's own, and offsets that lead nowhere
    NotImplementedError,  # a way of packing that is not known
    ValueError,
    OverflowError,
    IndexError,  # an entry without a name
)
"""Catch it before `LOCKED`, of which `NotImplementedError` is one."""
LOCKED = RuntimeError
"""A password is asked for."""
UNREADABLE: tuple[type[Exception], ...] = (*DAMAGED, LOCKED)
"""Either."""

LARGEST_ORIGINAL = 1 << 30
"""Bytes that what is packed as one original may be; nothing that can be clipped comes near."""


def gunzip(packed: bytes, largest: int = LARGEST_ORIGINAL) -> bytes:
    """What is compressed by gzip, members one after the other and zeros behind them included, as `gzip.decompress`.

    Raises `zlib.error` for what is damaged, `EOFError` for what is cut off, `OSError` for more than `largest` bytes.
    """
    found = b""
    while packed or not found:
        machine = zlib.decompressobj(31)
        found += machine.decompress(packed, largest + 1 - len(found))
        if len(found) > largest:
            raise OSError(f"it has more than {largest:,} bytes once it is unpacked")
        if not machine.eof:
            raise EOFError("it is cut off")
        packed = machine.unused_data.lstrip(b"\0")
        if not packed:
            break
    return found
