"""Native messaging's frames: four bytes of length in the machine's own order, then so many bytes of JSON in UTF-8.

https://developer.chrome.com/docs/extensions/develop/concepts/native-messaging
"""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO

from db.errors import CuttingsError

LARGEST_IN = 64 * 1024 * 1024
"""Bytes that a browser may send at once."""

LARGEST_OUT = 1024 * 1024
"""Bytes that a browser takes at once."""

_LENGTH = struct.Struct("=I")


class BrokenFrame(CuttingsError):
    """What came is no frame, so nothing after it can be understood."""


def read(stream: BinaryIO) -> object:
    """The next message; `EOFError` where the browser hung up. Raises `BrokenFrame`."""
    head = stream.read(_LENGTH.size)
    if not head:
        raise EOFError
    if len(head) < _LENGTH.size:
        raise BrokenFrame("The browser hung up in the middle of a message.")
    (length,) = _LENGTH.unpack(head)
    if length > LARGEST_IN:
        raise BrokenFrame(f"The browser sent a message of {length:,} bytes; {LARGEST_IN:,} can be read.")
    content = stream.read(length)
    if len(content) < length:
        raise BrokenFrame("The browser hung up in the middle of a message.")
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise BrokenFrame("The browser sent something that is no message.") from error


def write(stream: BinaryIO, message: dict[str, Any]) -> None:
    """Send a message. Raises `BrokenFrame` for one that no browser takes."""
    # ASCII: half a character that a page had in its title must not break the frame.
    content = json.dumps(message).encode("ascii")
    if len(content) > LARGEST_OUT:
        raise BrokenFrame("The answer is too long for the browser.")
    stream.write(_LENGTH.pack(len(content)) + content)
    stream.flush()
