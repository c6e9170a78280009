"""A watched folder: which of its files are new and whole, and taking them into the library. The files stay untouched.

Whoever watches looks now and then (after a notice of the system, or by the clock) and keeps `Seen` between the looks.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from db.changes import Changes
from db.errors import ClipError
from db.learnt import applied
from db.library import Library
from db.model import Arrival, Draft
from desktop.intake.folder import is_clippable
from desktop.intake.given import Refused
from desktop.intake.read import drafts_from_file

MOST_FILES = 20_000
"""Files of a folder that are looked at."""
CHUNK = 100
_UNDER_WAY = (
    ".part", ".partial", ".crdownload", ".download", ".opdownload", ".filepart", ".tmp", ".temp", ".aria2", ".!qb",
    ".swp", ".lock", "~",
)  # fmt: skip
"""How names of files end that a browser or editor is still writing."""
_LITTER = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db"})

Stamp = tuple[int, int]
"""Size and time of change (nanoseconds) of a file."""


ReadFile = Callable[[Path, Refused], Iterator[Draft]]
"""Makes drafts of a file, telling of parts that cannot be clipped; raises `ClipError`."""


@dataclass(slots=True)
class Seen:
    """What is known of a folder's files: those taken, and those that were seen once and may still grow."""

    taken: dict[str, Stamp] = field(default_factory=dict)
    growing: dict[str, Stamp] = field(default_factory=dict)

    def settle(self, path: Path) -> None:
        """Count a file as taken as it is now; when it changes it is new again."""
        with suppress(FileNotFoundError):
            self.taken[str(path)] = _stamp(path.stat())

    def record(self) -> dict[str, list[int]]:
        """What is to be remembered, as data for JSON."""
        return {path: list(stamp) for path, stamp in self.taken.items()}

    @classmethod
    def of(cls, record: Any) -> Seen:
        """What was remembered; anything that is no record of ours is nothing."""
        taken: dict[str, Stamp] = {}
        for path, stamp in record.items() if isinstance(record, dict) else ():
            if isinstance(stamp, list) and len(stamp) == 2 and all(isinstance(each, int) for each in stamp):
                taken[str(path)] = (stamp[0], stamp[1])
        return cls(taken)

    @classmethod
    def load(cls, file: Path) -> Seen:
        """What an earlier run wrote; nothing where the file is missing or damaged: the library knows as well."""
        try:
            return cls.of(json.loads(file.read_text(encoding="utf-8")))
        except (OSError, ValueError, RecursionError):
            return cls()

    def save(self, file: Path) -> None:
        """Write it down for the next run, whole or not at all."""
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_name(f"{file.name}.new")
        new.write_text(json.dumps(self.record()), encoding="utf-8")
        os.replace(new, file)


def look(folder: Path, seen: Seen) -> list[Path]:
    """The files that are new since they were last taken and no longer grow, oldest first; `seen` learns of the others.

    A file counts as whole when size and time are those of the look before. Hidden files, links, empty files and those
    that a program is still writing are passed over; folders inside are not entered. Raises `ClipError` where the
    folder cannot be read.
    """
    here = dict(_files(folder))
    for gone in [path for path in seen.taken if Path(path).parent == folder and path not in here]:
        del seen.taken[gone]
    found: list[Path] = []
    growing: dict[str, Stamp] = {}
    for path, stamp in here.items():
        if seen.taken.get(path) == stamp:
            continue
        if seen.growing.get(path) == stamp:
            found.append(Path(path))
        growing[path] = stamp
    seen.growing = growing
    return sorted(found, key=lambda path: (here[str(path)][1], path.name))


def settle_all(folder: Path, seen: Seen) -> None:
    """Count everything that is in the folder now as taken, for who wants only what comes from now on."""
    seen.taken.update(_files(folder))


def growing(seen: Seen) -> bool:
    """Whether there are files that another look may find whole, so that it is worth while soon."""
    return bool(seen.growing)


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a file: the new clippings, how many of its articles were there already, and what could not be read.

    `passed_over` says that it is of no kind that holds articles; `changes` what the library was touched by (its `step`
    is to be given for the next file, where several are to be one undo step).
    """

    path: Path
    ids: tuple[int, ...] = ()
    already: int = 0
    sentences: tuple[str, ...] = ()
    passed_over: bool = False
    changes: Changes = field(default_factory=Changes)


def _read(path: Path, refused: Refused) -> Iterator[Draft]:
    return drafts_from_file(path, refused=refused)


def take(
    library: Library, path: Path, *, tags: Sequence[str] = (), into: int | None = None, read: ReadFile = _read
) -> Taken:
    """Keep the articles that `read` finds in a file and the library has not, by the file's bytes, address or text.

    Nothing is raised for a file that cannot be read: its sentence is in `Taken`.
    """
    sentences: list[str] = []
    try:
        if not is_clippable(path):
            return Taken(path, passed_over=True)
        sha256 = _hash(path)
        drafts = read(path, lambda name, error: sentences.append(f"{name}: {error}"))
        return _kept(library, path, drafts, f"folder:{sha256}", tags, into, sentences)
    except ClipError as error:
        return Taken(path, sentences=(*sentences, str(error)))


def _kept(
    library: Library,
    path: Path,
    drafts: Iterator[Draft],
    key: str,
    tags: Sequence[str],
    into: int | None,
    sentences: list[str],
) -> Taken:
    ids: list[int] = []
    already = 0
    changes = Changes()
    outlets = library.learnt_outlets()
    problem: ClipError | None = None
    numbered = _until_refused(drafts)
    while chunk := list(islice(numbered, CHUNK)):
        arrivals: list[Arrival] = []
        for number, draft in chunk:
            if isinstance(draft, ClipError):
                problem = draft
                continue
            own_key = key if number == 1 else f"{key}#{number}"
            if library.arrived(own_key) is not None or library.twins(draft):
                already += 1
                continue
            arrivals.append(Arrival(applied(draft, outlets), tuple(tags), filed=False, key=own_key))
        if arrivals:
            new, changed = library.add_arrivals(arrivals, f"Take in {path.name}", into)
            into = changed.step
            ids.extend(new)
            changes |= changed
    if problem is not None:
        sentences.append(str(problem))
    return Taken(path, tuple(ids), already, tuple(sentences), changes=changes)


def _until_refused(drafts: Iterator[Draft]) -> Iterator[tuple[int, Draft | ClipError]]:
    """The drafts by number; an error that ends them comes last, so that what was read before it is kept."""
    number = 0
    try:
        for number, draft in enumerate(drafts, 1):
            yield number, draft
    except ClipError as error:
        yield number + 1, error


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ClipError(f"{path.name} cannot be read: {error.strerror or error}.", "Check its permissions.") from error


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_size, status.st_mtime_ns


def _files(folder: Path) -> Iterator[tuple[str, Stamp]]:
    """The files of a folder that may hold something, with their stamps."""
    try:
        with os.scandir(folder) as entries:
            for entry in islice(entries, MOST_FILES):
                name = entry.name.lower()
                if name.startswith((".", "~$")) or name.endswith(_UNDER_WAY) or name in _LITTER:
                    continue
                with suppress(FileNotFoundError):  # gone between the listing and the look at it
                    if not entry.is_file(follow_symlinks=False):
                        continue
                    stamp = _stamp(entry.stat(follow_symlinks=False))
                    if stamp[0] and not _is_being_loaded(folder, entry.name):
                        yield str(folder / entry.name), stamp
    except OSError as error:
        raise ClipError(
            f"The folder {folder} cannot be read: {error.strerror or error}.", "Choose another folder to watch."
        ) from error


def _is_being_loaded(folder: Path, name: str) -> bool:
    """Firefox keeps the place of a download by an empty file and writes beside it."""
    return (folder / f"{name}.part").exists()
