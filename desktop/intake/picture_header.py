"""What a picture is and how large, read from its first bytes: nothing is decoded, no name or label is believed.

PNG, JPEG, GIF, WebP and AVIF as their specifications lay them out; anything else, SVG too, is no picture here.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_MOST_SEGMENTS = 2_000
_MOST_BOXES = 400


@dataclass(frozen=True, slots=True)
class Header:
    """The media type and the size in pixels that a picture claims."""

    media_type: str
    width: int
    height: int

    @property
    def pixels(self) -> int:
        """How many pixels a decoder would make."""
        return self.width * self.height


def picture_header(content: bytes) -> Header | None:
    """The header of a picture's bytes; `None` for anything that is none of the five kinds, or breaks off before it."""
    try:
        found = _read(content)
    except (struct.error, IndexError):
        return None
    return found if found and found.width > 0 and found.height > 0 else None


def _read(content: bytes) -> Header | None:
    if content.startswith(b"\x89PNG\r\n\x1a\n") and content[12:16] == b"IHDR":
        return Header("image/png", *struct.unpack_from(">II", content, 16))
    if content.startswith((b"GIF87a", b"GIF89a")):
        return Header("image/gif", *struct.unpack_from("<HH", content, 6))
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return _webp(content)
    if content.startswith(b"\xff\xd8\xff"):
        return _jpeg(content)
    if content[4:8] == b"ftyp":
        return _avif(content)
    return None


def _webp(content: bytes) -> Header | None:
    """RFC 9649: a lossy, a lossless or an extended first chunk."""
    kind = content[12:16]
    if kind == b"VP8 " and content[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", content, 26)
        return Header("image/webp", width & 0x3FFF, height & 0x3FFF)
    if kind == b"VP8L" and content[20] == 0x2F:
        (bits,) = struct.unpack_from("<I", content, 21)
        return Header("image/webp", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if kind == b"VP8X" and len(content) >= 30:
        width = int.from_bytes(content[24:27], "little") + 1
        return Header("image/webp", width, int.from_bytes(content[27:30], "little") + 1)
    return None


_NO_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def _jpeg(content: bytes) -> Header | None:
    """ITU-T T.81: segments up to the one that begins the frame."""
    at = 2
    for _ in range(_MOST_SEGMENTS):
        while content[at] == 0xFF and content[at + 1] == 0xFF:
            at += 1
        if content[at] != 0xFF:
            return None
        marker = content[at + 1]
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return Header("image/jpeg", width, height)
        if marker in (0xD9, 0xDA):
            return None
        if marker in _NO_LENGTH:
            at += 2
            continue
        (length,) = struct.unpack_from(">H", content, at + 2)
        at += 2 + max(length, 2)
    return None


def _avif(content: bytes) -> Header | None:
    """ISO/IEC 23008-12: the largest extent that the item properties tell, for a grid tells its tiles' too."""
    (size,) = struct.unpack_from(">I", content, 0)
    brands = content[8:12] + content[16 : min(size, 256)]
    if not any(brands[n : n + 4] in (b"avif", b"avis") for n in range(0, len(brands), 4)):
        return None
    largest = Header("image/avif", 0, 0)
    for kind, start, end in _boxes(content, 0, len(content)):
        if kind != b"meta":
            continue
        for inner, inner_start, inner_end in _boxes(content, start + 4, end):
            if inner != b"iprp":
                continue
            for container, first, last in _boxes(content, inner_start, inner_end):
                for name, at, _ in _boxes(content, first, last) if container == b"ipco" else ():
                    if name == b"ispe":
                        width, height = struct.unpack_from(">II", content, at + 4)
                        found = Header("image/avif", width, height)
                        largest = max(largest, found, key=lambda each: each.pixels)
        break
    return largest


def _boxes(content: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """The boxes between two places: kind, and where its payload begins and ends."""
    for _ in range(_MOST_BOXES):
        if start + 8 > end:
            return
        size, kind = struct.unpack_from(">I4s", content, start)
        head = 8
        if size == 1:
            (size,) = struct.unpack_from(">Q", content, start + 8)
            head = 16
        if size == 0:
            size = end - start
        if size < head:
            return
        yield kind, start + head, min(start + size, end)
        start += size
