"""Which characters a font has glyphs for, read from its `cmap` table (OpenType 1.9, "cmap"), and which no font has.

Only formats 4 and 12 are read: every font that covers Unicode has one of them.
"""

from __future__ import annotations

import struct
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from pathlib import Path

Ranges = list[tuple[int, int]]

_INVISIBLE = ("Cc", "Cf", "Cs", "Cn", "Co", "Zs", "Zl", "Zp")
_VARIATIONS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))


class Coverage:
    """The characters of some fonts together."""

    def __init__(self, fonts: Iterable[tuple[Path, int]]) -> None:
        ranges = sorted(span for path, index in fonts for span in font_ranges(path, index))
        self._starts: list[int] = []
        self._ends: list[int] = []
        for first, last in ranges:
            if self._ends and first <= self._ends[-1] + 1:
                self._ends[-1] = max(self._ends[-1], last)
            else:
                self._starts.append(first)
                self._ends.append(last)

    def __contains__(self, character: str) -> bool:
        place = bisect_right(self._starts, ord(character)) - 1
        return place >= 0 and ord(character) <= self._ends[place]


def visible(text: str) -> set[str]:
    """The characters of a text that need a glyph."""
    return {
        character
        for character in set(text)
        if unicodedata.category(character) not in _INVISIBLE and not any(ord(character) in r for r in _VARIATIONS)
    }


def named(character: str) -> str:
    """A character by its Unicode name and number: "LATIN SMALL LETTER A (U+0061)"."""
    return f"{unicodedata.name(character, 'unnamed character')} (U+{ord(character):04X})"


def font_ranges(path: Path, index: int = 0) -> Ranges:
    """The code points, as (first, last), that a font maps to glyphs; none where the file cannot be read as a font."""
    try:
        data = path.read_bytes()
        return _cmap_ranges(data, _font_offset(data, index))
    except (OSError, struct.error, IndexError):
        return []


def _font_offset(data: bytes, index: int) -> int:
    if data[:4] != b"ttcf":
        return 0
    (offset,) = struct.unpack_from(">I", data, 12 + 4 * index)
    return int(offset)


def _cmap_ranges(data: bytes, start: int) -> Ranges:
    (count,) = struct.unpack_from(">H", data, start + 4)
    for number in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, start + 12 + 16 * number)
        if tag == b"cmap":
            return _best_subtable(data, offset)
    return []


def _best_subtable(data: bytes, cmap: int) -> Ranges:
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    found: dict[int, int] = {}
    for number in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", data, cmap + 4 + 8 * number)
        if platform == 0 or (platform == 3 and encoding in (1, 10)):
            (form,) = struct.unpack_from(">H", data, cmap + offset)
            found[form] = cmap + offset
    if 12 in found:
        return _segments_12(data, found[12])
    return _segments_4(data, found[4]) if 4 in found else []


def _segments_12(data: bytes, at: int) -> Ranges:
    (count,) = struct.unpack_from(">I", data, at + 12)
    groups = struct.iter_unpack(">III", data[at + 16 : at + 16 + 12 * count])
    return [(first + (glyph == 0), last) for first, last, glyph in groups if first <= last]


def _segments_4(data: bytes, at: int) -> Ranges:
    (doubled,) = struct.unpack_from(">H", data, at + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    starts = struct.unpack_from(f">{count}H", data, at + 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", data, at + 16 + 2 * doubled)
    offsets_at = at + 16 + 3 * doubled
    offsets = struct.unpack_from(f">{count}H", data, offsets_at)
    ranges: Ranges = []
    for number in range(count):
        first, last = starts[number], ends[number]
        if first == 0xFFFF or first > last:
            continue
        if not offsets[number]:
            ranges.append((first, last))
            continue
        place = offsets_at + 2 * number + offsets[number]
        glyphs = struct.unpack_from(f">{last - first + 1}H", data, place)
        ranges += [
            (first + n, first + n) for n, glyph in enumerate(glyphs) if glyph and (glyph + deltas[number]) % 65536
        ]
    return ranges
