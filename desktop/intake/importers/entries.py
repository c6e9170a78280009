"""Entries of JSON exports: objects whose parts may be missing, empty or of another type than they should be."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from db.errors import ClipError
from desktop.intake.importers.export import Export

_LONGEST_SAID = 200_000


class Record:
    """An object of JSON; every way of reading it gives an empty value where it has none of that type."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data

    def text(self, *names: str) -> str:
        """The first of some parts that says something; numbers as they are written."""
        for name in names:
            value = self.data.get(name)
            if isinstance(value, str) and value.strip():
                return value
            if isinstance(value, int | float) and not isinstance(value, bool):
                return str(value)
        return ""

    def texts(self, name: str, part: str = "name") -> list[str]:
        """A list of words; of objects, their `part`."""
        value = self.data.get(name)
        if isinstance(value, str):
            return [value]
        found = []
        for each in value if isinstance(value, list) else ():
            word = each.get(part) if isinstance(each, dict) else each
            if isinstance(word, str | int) and str(word).strip():
                found.append(str(word))
        return found

    def records(self, name: str) -> list[Record]:
        """A list of objects."""
        value = self.data.get(name)
        return [Record(each) for each in value if isinstance(each, dict)] if isinstance(value, list) else []

    def record(self, name: str) -> Record:
        """An object; an empty one where there is none."""
        value = self.data.get(name)
        return Record(value if isinstance(value, dict) else {})

    def yes(self, name: str) -> bool:
        """Whether a part says yes: true, 1, "1", "yes"."""
        value = self.data.get(name)
        return value is True or str(value).strip().lower() in ("1", "true", "yes", "1.0")

    def said(self, *without: str) -> str:
        """The object as JSON, for its original; `without` some parts that are kept otherwise."""
        plain = {key: value for key, value in self.data.items() if key not in without}
        return json.dumps(plain, ensure_ascii=False)[:_LONGEST_SAID]


def listed(export: Export, *path: str) -> Iterator[Record | ClipError]:
    """The objects of an export's list, at the top or under `path`; what is no object among them is told."""
    data = export.json
    for name in path:
        data = data.get(name) if isinstance(data, dict) else None
    entries = list(data.values()) if isinstance(data, dict) else data
    if not isinstance(entries, list):
        raise ClipError(f"There is no list of entries in {export.path.name}.", "Export it again.")
    for each in export.counted(entries):
        yield Record(each) if isinstance(each, dict) else ClipError("The entry is not of the form it should have.")


def has(export: Export, *names: str) -> bool:
    """Whether the first object of an export has all these parts."""
    return isinstance(export.opening, dict) and all(name in export.opening for name in names)
