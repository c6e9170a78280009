"""Pictures drawn for the tests of exports: the same for the same number, and broken ones."""

from __future__ import annotations

import io
import random
import struct
import zlib
from typing import Any

from PIL import Image, ImageDraw

from db.assets import asset_of
from db.body import Body, Paragraph, Picture, Span
from db.model import Asset


def photo(number: int = 0, width: int = 900, height: int = 600) -> Image.Image:
    """Something like a photograph: shapes of light, and the grain of film."""
    chance = random.Random(number)
    small = Image.new("RGB", (max(2, width // 60), max(2, height // 60)))
    small.putdata([tuple(chance.randrange(30, 226) for _ in range(3)) for _ in range(small.width * small.height)])
    ground = small.resize((width, height), Image.Resampling.BICUBIC)
    grain = Image.frombytes("L", (128, 128), chance.randbytes(128 * 128)).resize((width, height))
    return Image.blend(ground, Image.merge("RGB", (grain,) * 3), 0.12)


def drawing(number: int = 0, width: int = 900, height: int = 600) -> Image.Image:
    """A chart in a few colours."""
    chance = random.Random(number)
    picture = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(picture)
    for bar in range(12):
        top = chance.randrange(height // 5, height - 20)
        left = (bar + 1) * width // 14
        pen.rectangle((left, top, left + width // 20, height - 20), fill=("#2457c5", "#b97a00")[bar % 2])
    pen.line((20, height - 20, width - 20, height - 20), fill="black", width=3)
    return picture


def saved(picture: Image.Image, kind: str = "JPEG", **how: Any) -> bytes:
    """The bytes of a file."""
    written = io.BytesIO()
    picture.save(written, kind, **how)
    return written.getvalue()


def bomb(width: int = 30_000, height: int = 30_000) -> bytes:
    """A PNG of a few kilobytes that says it is enormous."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = chunk(b"IDAT", zlib.compress(bytes(100_000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + data + chunk(b"IEND", b"")


def kept(content: bytes, media_type: str = "image/jpeg") -> Asset:
    return asset_of(content, media_type)


def illustrated(text: str, *assets: Asset, caption: str = "The quay at dawn") -> Body:
    """A body of paragraphs with pictures between them."""
    blocks = list(Body.from_text(text).blocks)
    for number, asset in enumerate(assets):
        caption_spans = (Span(f"{caption}, {number + 1}"),)
        picture = Picture(f"https://p.example/{number}.jpg", caption_spans, "Boats at the quay", asset.sha256, "J. Doe")
        blocks.insert(min(1 + 2 * number, len(blocks)), picture)
    return Body(tuple(blocks) or (Paragraph((Span("."),)),))
