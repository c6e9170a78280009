"""The hidden file of a vault that says which note holds which clipping, and what the last export wrote into it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from desktop.export.vault.clip_note import Front

NAME = ".cuttings.json"
PENDING = ".cuttings.pending.json"
"""What an export is about to put in place; it is there only after one that was ended by force while it did."""

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Record:
    """What the last export wrote: the note's path, the hash of its region, and its front matter.

    `exports` are the keys of the exports that the note is a part of, `pictures` the hashes of those that it shows,
    `file` that of the whole note with what a person wrote, by which one that nobody touched is known at once.
    """

    path: str
    region: str
    front: Front = field(default_factory=dict)
    exports: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    file: str = ""


@dataclass(slots=True)
class Manifest:
    """The records by note id, and the paths of pictures by their hash."""

    notes: dict[str, Record] = field(default_factory=dict)
    attachments: dict[str, str] = field(default_factory=dict)

    def spelt(self) -> bytes:
        """The manifest as it stands in the file."""
        notes = {key: _spelt(record) for key, record in sorted(self.notes.items())}
        data: dict[str, Any] = {"format": _FORMAT, "notes": notes}
        if self.attachments:
            data["attachments"] = dict(sorted(self.attachments.items()))
        return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def region_hash(region: str) -> str:
    """The hash by which a region is recognised as unchanged since it was written."""
    return file_hash(region.encode())


def file_hash(content: bytes) -> str:
    """The hash of a file."""
    return hashlib.sha256(content).hexdigest()


def read(folder: Path) -> Manifest:
    """The manifest of a folder. Raises `ValueError` where there is one that cannot be read."""
    path = folder / NAME
    if not path.exists():
        return Manifest()
    try:
        data = json.loads(path.read_text("utf-8"))
        if data["format"] != _FORMAT:
            raise ValueError(data["format"])
        records = {str(key): _record(value) for key, value in data["notes"].items()}
        attachments = {str(key): str(value) for key, value in data.get("attachments", {}).items()}
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    return Manifest(
        {key: each for key, each in records.items() if is_inside(each.path) and each.path.endswith(".md")},
        {key: each for key, each in attachments.items() if is_inside(each)},
    )


def read_pending(folder: Path) -> dict[str, Record]:
    """What the last export was about to write when it was ended by force; mostly nothing."""
    try:
        data = json.loads((folder / PENDING).read_text("utf-8"))
        return {str(key): _record(value) for key, value in data.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def spelt_pending(pending: dict[str, Record]) -> bytes:
    """The file of what is about to be written."""
    return json.dumps({key: _spelt(record) for key, record in pending.items()}, ensure_ascii=False).encode()


def _spelt(record: Record) -> dict[str, Any]:
    spelt: dict[str, Any] = {"path": record.path, "region": record.region, "front": record.front}
    if record.exports:
        spelt["exports"] = list(record.exports)
    if record.pictures:
        spelt["pictures"] = list(record.pictures)
    if record.file:
        spelt["file"] = record.file
    return spelt


def _record(value: dict[str, Any]) -> Record:
    record = Record(str(value["path"]), str(value["region"]), dict(value["front"]))
    exports, pictures = value.get("exports", ()), value.get("pictures", ())
    return replace(
        record,
        exports=tuple(map(str, exports)),
        pictures=tuple(map(str, pictures)),
        file=str(value.get("file", "")),
    )


def is_inside(path: str) -> bool:
    """Whether a path of the manifest stays in the vault, whoever wrote it there."""
    if "\\" in path or "\0" in path or ":" in path:
        return False
    parts = PurePosixPath(path).parts
    return bool(parts) and not PurePosixPath(path).is_absolute() and ".." not in parts
