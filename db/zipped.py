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
