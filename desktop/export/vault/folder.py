"""What is in the folder of a vault before an export: its files, and which of its notes hold which clippings."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from desktop.export.vault.clip_note import ID_KEY

_ID_LINE = re.compile(rf"^{ID_KEY}:[ \t]*['\"]?([^'\"\r\n]+?)['\"]?[ \t]*\r?$", re.MULTILINE)
_HEAD = 16_384
_MOST = 2_000_000
"""Files of a folder that are looked at."""


@dataclass(slots=True)
class Contents:
    """The files of a folder, relative to it with forward slashes, and the notes by the id in their front matter.

    `names` are those of files and folders, without their paths. Hidden ones and what links lead to are left out.
    """

    files: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    notes: dict[str, list[str]] = field(default_factory=dict)

    def note(self, note_id: str, recorded: str | None) -> str | None:
        """Where the note with an id is; of several copies of it the one where the last export left it."""
        paths = self.notes.get(note_id, [])
        return recorded if recorded in paths else next(iter(paths), None)

    def twice(self) -> frozenset[str]:
        """The names of notes, without case, of which there are several."""
        seen: set[str] = set()
        notes = (PurePosixPath(path).name.casefold() for path in self.files if path.endswith(".md"))
        return frozenset(name for name in notes if name in seen or seen.add(name))  # type: ignore[func-returns-value]


def contents(folder: Path) -> Contents:
    """What is in a folder and the folders inside it; nothing where there is no folder."""
    found = Contents()
    waiting = [""] if folder.is_dir() else []
    while waiting and len(found.files) < _MOST:
        inside = waiting.pop()
        with os.scandir(folder / inside) as listing:
            each = sorted(listing, key=lambda item: item.name)
        for item in each:
            if item.name.startswith(".") or item.is_symlink():
                continue
            path = f"{inside}/{item.name}" if inside else item.name
            found.names.append(item.name)
            if item.is_dir():
                waiting.append(path)
            else:
                found.files.append(path)
                if path.endswith(".md") and (note_id := _id_of(item.path)):
                    found.notes.setdefault(note_id, []).append(path)
    return found


def _id_of(path: str) -> str | None:
    """The id in the front matter of a note."""
    with open(path, "rb") as file:
        head = file.read(_HEAD)
    if not head.startswith((b"---", b"\xef\xbb\xbf---")):
        return None
    found = _ID_LINE.search(head.decode("utf-8", "replace"))
    return found[1] if found else None
