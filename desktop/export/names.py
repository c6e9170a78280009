"""File names for clippings that every file system takes and no two of which meet on one that ignores case.

Follows the naming rules of Windows (learn.microsoft.com, "Naming Files, Paths, and Namespaces"), the strictest in use,
and leaves out what Obsidian's links cannot hold.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

MAX_BYTES = 140
"""Of the whole name with its suffix, in UTF-8: eCryptfs takes 143, and a folder's path has to fit too."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*#^\[\]]')
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)", re.IGNORECASE)
_JOINERS = "\u200c\u200d"


def safe_stem(text: str, *, fallback: str = "untitled", max_bytes: int = MAX_BYTES) -> str:
    """A file name before its suffix: `text` without what some file system refuses, at most `max_bytes` long."""
    stem = unicodedata.normalize("NFC", text)
    stem = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in stem)
    stem = "".join(c for c in stem if c in _JOINERS or unicodedata.category(c) not in ("Cf", "Cs", "Co", "Cn"))
    stem = " ".join(_FORBIDDEN.sub(" ", stem).split())
    stem = _trimmed(_shortened(_trimmed(stem), max_bytes))
    if not stem.strip(_JOINERS):
        return fallback
    return f"_{_shortened(stem, max_bytes - 1)}" if _DEVICES.match(stem) else stem


def _trimmed(stem: str) -> str:
    """Leading dots hide a file, trailing dots and spaces vanish on Windows."""
    return stem.strip(" .")


def _shortened(stem: str, max_bytes: int) -> str:
    """Cut between characters, not inside one, nor between a letter and its marks."""
    if len(stem.encode()) <= max_bytes:
        return stem
    cut = stem.encode()[:max_bytes].decode(errors="ignore")
    rest = stem[len(cut) :]
    while cut and rest and (unicodedata.category(rest[0]).startswith("M") or rest[0] in _JOINERS):
        cut, rest = cut[:-1], cut[-1] + rest
    return cut.rstrip(_JOINERS)


def name_key(name: str) -> str:
    """What a file system that ignores case and composition compares names by."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKD", name).casefold()).casefold()


class Names:
    """Hands out names that are free in one folder. `taken` are those that are there already."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {name_key(name) for name in taken}

    def claim(self, text: str, clipping_id: int, suffix: str) -> str:
        """A free file name for a text, with the clipping's id in it where the plain name is taken."""
        for number in range(1_000_000):
            extra = ["", f" ({clipping_id})"][number] if number < 2 else f" ({clipping_id}-{number})"
            room = MAX_BYTES - len((extra + suffix).encode())
            name = safe_stem(text, fallback="untitled", max_bytes=room) + extra + suffix
            if name_key(name) not in self._taken:
                break
        self._taken.add(name_key(name))
        return name
