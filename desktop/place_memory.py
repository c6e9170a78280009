"""What this computer remembers of libraries' places: what was said of them, and which state was seen last.

One small JSON file beside the settings, read and written anew each time, because windows and commands share it. That it
cannot be read or written costs a sentence said twice and nothing else.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from db.errors import LibraryError
from db.library import Library
from db.lineage import Seen
from desktop.paths import Paths

MOST = 200
"""Libraries and sentences that are remembered, the latest ones."""


class PlaceMemory:
    """The file in a person's configuration."""

    def __init__(self, paths: Paths) -> None:
        self._file = paths.config / "places.json"

    def was_told(self, key: str) -> bool:
        """Whether a sentence was said before."""
        return key in self._read()["told"]

    def tell(self, key: str) -> None:
        """Remember that a sentence was said."""
        kept = self._read()
        kept["told"] = [*(each for each in kept["told"] if each != key), key][-MOST:]
        self._write(kept)

    def seen(self, library: Library) -> Seen:
        """The state in which this library was seen last in this folder; an empty one where it never was."""
        found = self._read()["seen"].get(str(library.folder))
        if not isinstance(found, dict) or found.get("id") != library.id:
            return Seen()
        try:
            return Seen(int(found["count"]), str(found["mark"]), int(found["sequence"]))
        except (KeyError, TypeError, ValueError):
            return Seen()

    def saw(self, library: Library) -> None:
        """Remember the state that it is in now."""
        try:
            now = library.lineage()
        except LibraryError:
            return
        kept = self._read()
        state = {"id": library.id, "count": now.count, "mark": now.newest, "sequence": now.sequence}
        if kept["seen"].pop(str(library.folder), None) == state:
            return
        kept["seen"][str(library.folder)] = state
        for old in list(kept["seen"])[:-MOST]:
            del kept["seen"][old]
        self._write(kept)

    def forget(self, folder: Path) -> None:
        """Remember no state of a library, because an older one was brought back on purpose."""
        kept = self._read()
        if kept["seen"].pop(str(folder.absolute()), None) is not None:
            self._write(kept)

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
            told, seen = found["told"], found["seen"]
            if isinstance(told, list) and isinstance(seen, dict):
                return {"told": [str(each) for each in told], "seen": seen}
        except (OSError, ValueError, KeyError, TypeError):
            pass
        return {"told": [], "seen": {}}

    def _write(self, kept: dict[str, Any]) -> None:
        part = self._file.with_name(f".{self._file.name}.{os.getpid()}.part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")
            os.replace(part, self._file)
        except OSError:
            part.unlink(missing_ok=True)
