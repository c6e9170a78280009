"""Headers made by hand as the specifications lay them out."""

import struct
import zlib

import pytest

from desktop.intake.picture_header import Header, picture_header


def png(width: int, height: int) -> bytes:
    chunk = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\0\0\0"


def jpeg(width: int, height: int, frame: int = 0xC2) -> bytes:
    exif = b"\xff\xe1" + struct.pack(">H", 2 + 40) + b"Exif\0\0" + b"\xff\xc0" * 17
    size = b"\xff" + bytes([frame]) + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\0"
    return b"\xff\xd8" + exif + b"\xff\xff" + size[1:] + b"\xff\xda"


def webp_lossy(width: int, height: int) -> bytes:
    return b"RIFF\x40\0\0\0WEBPVP8 \x30\0\0\0\0\0\0\x9d\x01\x2a" + struct.pack("<HH", width, height | 0x4000)


def webp_lossless(width: int, height: int) -> bytes:
    return b"RIFF\x40\0\0\0WEBPVP8L\x30\0\0\0\x2f" + struct.pack("<I", (width - 1) | (height - 1) << 14)


def webp_extended(width: int, height: int) -> bytes:
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF\x40\0\0\0WEBPVP8X\x0a\0\0\0\x10\0\0\0" + sides


def box(kind: bytes, payload: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(payload), kind) + payload


def avif(width: int, height: int, brand: bytes = b"avif") -> bytes:
    tile = box(b"ispe", struct.pack(">III", 0, 512, 512))
    whole = box(b"ispe", struct.pack(">III", 0, width, height))
    properties = box(b"iprp", box(b"ipco", tile + box(b"pixi", b"\0" * 8) + whole))
    return box(b"ftyp", brand + b"\0\0\0\0mif1") + box(b"meta", b"\0\0\0\0" + box(b"hdlr", b"\0" * 25) + properties)


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (png(1234, 567), "image/png"),
        (gif(1234, 567), "image/gif"),
        (jpeg(1234, 567), "image/jpeg"),
        (jpeg(1234, 567, 0xC0), "image/jpeg"),
        (webp_lossy(1234, 567), "image/webp"),
        (webp_lossless(1234, 567), "image/webp"),
        (webp_extended(1234, 567), "image/webp"),
        (avif(1234, 567), "image/avif"),
    ],
)
def test_type_and_size_are_read(content: bytes, media_type: str) -> None:
    assert picture_header(content) == Header(media_type, 1234, 567)


@pytest.mark.parametrize("make", [png, gif, jpeg, webp_lossy, webp_lossless, webp_extended, avif])
def test_what_breaks_off_raises_nothing(make: object) -> None:
    whole = make(640, 480)  # type: ignore[operator]
    for length in range(len(whole)):
        found = picture_header(whole[:length])
        assert found is None or (found.width, found.height) in ((640, 480), (512, 512))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        b"<!doctype html><title>Not found</title>",
        b"BM" + b"\0" * 60,
        png(0, 20),
        avif(1234, 567, b"heic"),
        box(b"ftyp", b"avif\0\0\0\0mif1")
        + struct.pack(">I4s", 0, b"meta")
        + b"\0" * 4
        + struct.pack(">I4s", 1, b"iprp"),
    ],
)
def test_anything_else_is_no_picture(content: bytes) -> None:
    assert picture_header(content) is None
