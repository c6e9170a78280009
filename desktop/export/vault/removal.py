"""Removing from a vault what is no part of its exports any more, once a person has agreed."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from db.errors import ExportError
from desktop.export.vault import manifest
from desktop.export.vault.attachments import is_unchanged
from desktop.export.vault.manifest import Manifest, Record, region_hash
from desktop.export.vault.note_merge import NotOurs, comparable, parsed
from desktop.export.write import told_in_words, write_bytes


@dataclass(frozen=True, slots=True)
class Removed:
    """What was removed, and what was kept because a person changed it since it was written or it is needed still."""

    removed: tuple[Path, ...] = ()
    kept: tuple[Path, ...] = ()


def remove_left_behind(folder: Path, paths: Iterable[Path]) -> Removed:
    """Remove these files of a vault (`Written.left_behind`) that are still as an export wrote them.

    A note into which a person wrote stays, and so does a picture that a note shows which stays. Folders that become
    empty go too. Raises `ExportError`.
    """
    with told_in_words(folder):
        try:
            held = manifest.read(folder)
        except ValueError as error:
            raise ExportError(
                f"The list of earlier exports ({manifest.NAME}) could not be read.", "Export again, then remove."
            ) from error
        wanted = {path.relative_to(folder).as_posix(): path for path in paths if path.is_relative_to(folder)}
        removed = _notes(folder, held, wanted)
        removed |= _pictures(folder, held, wanted)
        if removed:
            write_bytes(folder / manifest.NAME, held.spelt())
            _clear(folder, removed)
    return Removed(
        tuple(wanted[each] for each in sorted(removed)),
        tuple(path for each, path in sorted(wanted.items()) if each not in removed and path.exists()),
    )


def _notes(folder: Path, held: Manifest, wanted: dict[str, Path]) -> set[str]:
    removed = set()
    for note_id, record in list(held.notes.items()):
        path = wanted.get(record.path)
        if path is not None and path.is_file() and _is_ours(path, record):
            path.unlink()
            del held.notes[note_id]
            removed.add(record.path)
    return removed


def _pictures(folder: Path, held: Manifest, wanted: dict[str, Path]) -> set[str]:
    needed = {sha256 for record in held.notes.values() for sha256 in record.pictures}
    removed = set()
    for sha256, relative in list(held.attachments.items()):
        path = wanted.get(relative)
        if path is not None and sha256 not in needed and path.is_file() and is_unchanged(path, sha256):
            path.unlink()
            del held.attachments[sha256]
            removed.add(relative)
    return removed


def _is_ours(path: Path, record: Record) -> bool:
    """Whether a note has nothing but what the last export wrote into it."""
    try:
        note = parsed(path.read_bytes().decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n"))
    except (UnicodeDecodeError, NotOurs):
        return False
    alone = not (note.before.strip() or note.after.strip())
    return alone and region_hash(note.region) == record.region and comparable(note.front) == record.front


def _clear(folder: Path, removed: set[str]) -> None:
    """Remove the folders that are empty now."""
    for relative in removed:
        for parent in (folder / relative).parents:
            if parent == folder:
                break
            with contextlib.suppress(OSError):
                parent.rmdir()
