"""What the program remembers about a person's habits: one declared table and one small JSON file.

Nothing here belongs to a library. A value of the wrong type, or a file that cannot be read, costs the habit and never
the start of the program.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.paths import Paths

Value = str | int | bool | list[Any]


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing remembered: its key, its value when nothing was chosen, and in words what it is."""

    key: str
    default: Value
    text: str
    choices: tuple[str, ...] = ()


SETTINGS = (
    Setting("theme", "system", "Colours of the window", ("system", "light", "dark")),
    Setting("library.last", "", "The library that was open last"),
    Setting("library.recent", [], "Libraries that were open lately, the latest first"),
    Setting("window.geometry", "", "Size and place of the window"),
    Setting("window.columns", [], "Widths of sidebar, list and reader"),
    Setting("window.inspector", False, "Whether the inspector is shown"),
    Setting("window.inspector_width", 0, "Width of the inspector"),
    Setting("list.view", "all", "The part of the library that was shown last"),
    Setting("list.sort", "newest", "Order of the list when nothing is searched", ("newest", "oldest")),
    Setting("search.sort", "relevance", "Order of what was found", ("relevance", "fresh", "newest", "oldest")),
    Setting("sidebar.closed", [], "Parts of the sidebar that are folded away"),
    Setting("facets.open", ["outlet"], "Fields whose values the sidebar shows"),
    Setting("tags.closed", [], "Tags whose children are folded away"),
    Setting("reader.size", 17, "Size of the article's type in pixels"),
    Setting("export.format", "pdf", "The format of the last export"),
    Setting("export.paper", "a4", "The paper of the last export", ("a4", "us-letter")),
    Setting("export.notes", True, "Whether the last export had the person's own notes"),
    Setting("export.folder", "", "The folder of the last export"),
    Setting("pictures", "ask", "Whether pictures of articles are fetched and kept", ("never", "ask", "always")),
    Setting("fetch.private", False, "Whether addresses of this computer and the local network may be fetched"),
    Setting("watch.on", False, "Whether new files of a folder are clipped by themselves"),
    Setting("watch.folder", "", "The folder whose new files are clipped"),
    Setting("watch.tag", "", "The tag that they get"),
    Setting("import.folder", "", "The folder from which was imported last"),
    Setting("clip.folder", "", "The folder from which files were clipped last"),
)

_BY_KEY = {setting.key: setting for setting in SETTINGS}


class Settings:
    """The values in force. `file` is read once; `save` writes it again when something changed."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._values: dict[str, Value] = {}
        self._changed = False
        self._read()

    def text(self, key: str) -> str:
        """The value of a setting that is a string."""
        value = self._get(key)
        assert isinstance(value, str), key
        return value

    def number(self, key: str) -> int:
        """The value of a setting that is a whole number."""
        value = self._get(key)
        assert isinstance(value, int), key
        return value

    def flag(self, key: str) -> bool:
        """The value of a setting that is on or off."""
        value = self._get(key)
        assert isinstance(value, bool), key
        return value

    def items(self, key: str) -> list[Any]:
        """The value of a setting that is a list; a copy."""
        value = self._get(key)
        assert isinstance(value, list), key
        return list(value)

    def set(self, key: str, value: Value) -> None:
        """Remember a value. `KeyError` for a key and `TypeError` for a type that the table does not have."""
        if not _fits(_BY_KEY[key], value):
            raise TypeError(f"{key} cannot be {value!r}")
        if self._get(key) != value:
            self._values[key] = value
            self._changed = True

    def save(self) -> None:
        """Write the file, whole or not at all, if anything changed. `OSError` where the folder cannot be written."""
        if not self._changed:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._file.with_suffix(".new")
        fresh.write_text(json.dumps(self._values, indent=1, sort_keys=True, ensure_ascii=False), encoding="utf-8")
        os.replace(fresh, self._file)
        self._changed = False

    def _get(self, key: str) -> Value:
        return self._values.get(key, _BY_KEY[key].default)

    def _read(self) -> None:
        try:
            stored = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return
        if isinstance(stored, dict):
            self._values = {
                key: value for key, value in stored.items() if key in _BY_KEY and _fits(_BY_KEY[key], value)
            }


def _fits(setting: Setting, value: object) -> bool:
    if type(value) is not type(setting.default):
        return False
    return not setting.choices or value in setting.choices


def last_library(paths: Paths) -> Path:
    """The library that the window had open last, else the default one."""
    last = Settings(paths.settings_file).text("library.last")
    return Path(last) if last else paths.default_library
