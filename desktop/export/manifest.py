"""The hidden file of a vault that says which note holds which clipping, and what the last export wrote into it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from desktop.export.clip_note import ID_KEY, Front

NAME = ".cuttings.json"
_FORMAT = 1
_ID_LINE = re.compile(rf"^{ID_KEY}:[ \t]*['\"]?([^'\"\r\n]+?)['\"]?[ \t]*\r?$", re.MULTILINE)
_HEAD = 16_384
_MAX_NOTES = 100_000


@dataclass(frozen=True, slots=True)
class Record:
    """What the last export wrote: the note's path, the hash of its region, and its front matter."""

    path: str
    region: str
    front: Front = field(default_factory=dict)


def region_hash(region: str) -> str:
    """The hash by which a region is recognised as unchanged since it was written."""
    return hashlib.sha256(region.encode()).hexdigest()


def read(folder: Path) -> dict[str, Record]:
    """The records by note id. Raises `ValueError` where there is a manifest that cannot be read."""
    path = folder / NAME
    if not path.exists():
        return {}
    try:
        data = json.loads(path.read_text("utf-8"))
        if data["format"] != _FORMAT:
            raise ValueError(data["format"])
        records = {str(key): _record(value) for key, value in data["notes"].items()}
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    return {key: record for key, record in records.items() if _is_inside(record.path)}


def _record(value: dict[str, Any]) -> Record:
    return Record(str(value["path"]), str(value["region"]), dict(value["front"]))


def spelt(records: dict[str, Record]) -> bytes:
    """The manifest as it stands in the file."""
    notes = {key: {"path": r.path, "region": r.region, "front": r.front} for key, r in sorted(records.items())}
    return (json.dumps({"format": _FORMAT, "notes": notes}, ensure_ascii=False, indent=1) + "\n").encode()


def _is_inside(path: object) -> bool:
    """Whether a path of the manifest stays in the vault, whoever wrote it there."""
    if not isinstance(path, str) or "\\" in path or "\0" in path or ":" in path:
        return False
    parts = PurePosixPath(path).parts
    return bool(parts) and not PurePosixPath(path).is_absolute() and ".." not in parts and path.endswith(".md")


def notes_in(folder: Path) -> dict[str, str]:
    """The paths of a vault's notes by the ids in their front matter. Hidden folders are left out."""
    found: dict[str, str] = {}
    for path in _markdown_files(folder):
        with path.open("rb") as file:
            head = file.read(_HEAD).decode("utf-8", "replace").removeprefix("\ufeff")
        if head.startswith("---") and (line := _ID_LINE.search(head)):
            found.setdefault(line[1], path.relative_to(folder).as_posix())
    return found


def _markdown_files(folder: Path) -> Iterator[Path]:
    folders = [folder]
    count = 0
    while folders:
        inside = sorted(folders.pop().iterdir())
        for path in inside:
            if path.name.startswith(".") or path.is_symlink():
                continue
            if path.is_dir():
                folders.append(path)
            elif path.suffix == ".md" and count < _MAX_NOTES:
                count += 1
                yield path
