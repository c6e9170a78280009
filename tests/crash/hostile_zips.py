"""Zip files made by somebody who means harm: names that lead out, headers that lie, bombs, links, spoilt bytes."""

from __future__ import annotations

import random
import struct
import zipfile
import zlib
from io import BytesIO

from tests.desktop.intake.mutation import mutated

_NAMES = (
    "../out.txt", "..\\out.txt", "/tmp/out.txt", "a/../../out.txt", "C:/out.txt", "\\\\host\\share\\x", "./x",
    "a//b", "/", "x_0.txt", "a" * 5_000, "con", "library.sqlite3", "captures/../../out", "../captures/aa/bb/x",
    "\u202etxt.exe", "a:b", "inbox/../out.json", "inbox/x.json", "__MACOSX/x", ".hidden",
    "document.xml/../../out", "[Content_Types].xml",
)  # fmt: skip
_WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
_UNKNOWN = (1, 6, 9, 10, 93, 95, 97, 98, 99, 65_535)
_LINK = 0o120777 << 16
_CENTRAL, _LOCAL = b"PK\x01\x02", b"PK\x03\x04"


def hostile_zip(dice: random.Random, parts: dict[str, bytes]) -> bytes:
    """An archive of these parts and others, in which something is wrong."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        named = list(parts.items())
        for _ in range(dice.randrange(4)):
            named.insert(dice.randrange(len(named) + 1), (dice.choice(_NAMES), dice.choice((b"", b"x", b"out" * 50))))
        if dice.random() < 0.1:
            named = [(name, content * dice.choice((1, 1, 2, 50))) for name, content in named]
        if dice.random() < 0.1:
            named.append((dice.choice([name for name, _ in named]), b"\0" * dice.choice((10, 1_000_000))))
        for name, content in named:
            entry = zipfile.ZipInfo(name.replace("\0", "_"))
            entry.compress_type = dice.choice(_WAYS)
            if dice.random() < 0.1:
                entry.external_attr = _LINK
            if dice.random() < 0.1:
                entry.extra = dice.randbytes(dice.randrange(20))
            _write(archive, entry, content)
    spoilt = bytearray(out.getvalue())
    for _ in range(dice.choice((0, 1, 1, 2, 3))):
        dice.choice((_lie, _lie, _lie, _spoil, _cut))(spoilt, dice)
    return bytes(spoilt)


def _write(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, content: bytes) -> None:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # two of one name
        archive.writestr(entry, content)


def _places(content: bytearray, sign: bytes) -> list[int]:
    found, at = [], content.find(sign)
    while at >= 0:
        found.append(at)
        at = content.find(sign, at + 4)
    return found


def _lie(content: bytearray, dice: random.Random) -> None:
    """Say of an entry what is not so: its sizes, checksum, way of packing, flags, place, lengths of its names."""
    sign, fields = dice.choice(
        (
            (_CENTRAL, ((8, 2), (10, 2), (16, 4), (20, 4), (24, 4), (28, 2), (30, 2), (32, 2), (38, 4), (42, 4))),
            (_LOCAL, ((6, 2), (8, 2), (14, 4), (18, 4), (22, 4), (26, 2), (28, 2))),
            (b"PK\x05\x06", ((4, 2), (8, 2), (10, 2), (12, 4), (16, 4), (20, 2))),
        )
    )
    places = _places(content, sign)
    if not places:
        return
    offset, size = dice.choice(fields)
    at = dice.choice(places) + offset
    small = (0, 1, 8, 9, 0x41, 0xFFFF, dice.choice(_UNKNOWN), dice.randrange(65_536))
    value = dice.choice(small) if size == 2 else dice.choice((0, 1, 0xFFFFFFFF, 0x7FFFFFFF, dice.randrange(2**32)))
    if at + size <= len(content):
        struct.pack_into("<H" if size == 2 else "<I", content, at, value)


def _spoil(content: bytearray, dice: random.Random) -> None:
    content[:] = mutated(bytes(content), dice, (lambda: b"PK\x03\x04",))


def _cut(content: bytearray, dice: random.Random) -> None:
    del content[dice.randrange(len(content) + 1) :]


def bomb(size: int) -> bytes:
    """An archive whose one part is many zeros, and says that it is small."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = packed.compress(b"\0" * size) + packed.flush()
    name = b"a.rtf"
    crc = zlib.crc32(b"\0" * size)
    common = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, crc, len(data), 10, len(name), 0)
    local = _LOCAL + common + name + data
    central = _CENTRAL + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
    return local + central + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)
