"""Clippings as data from which a library can be made again (JSON), written record by record out of the library itself.

One JSON document for any program, and line by line for ours: the head on the first line, then each section's name,
each record, and the end on lines of their own. So neither writer nor reader ever holds more than one record.
"""

from __future__ import annotations

import base64
import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from db import moments, whole
from db.body import Body
from db.errors import LibraryDamaged, NotFound
from db.library import Library
from db.whole import FORMAT, SECTIONS, VERSION, Extent, Record
from desktop import __version__
from desktop.export.dossier import IsCancelled, Progress, Written, never_cancelled, no_progress, stop_if
from desktop.export.excerpt import excerpt
from desktop.export.gather import folded
from desktop.export.wording import counted
from desktop.export.write import replacing

if TYPE_CHECKING:
    from desktop.export.request import ExportRequest

_TOLD_EVERY = 20
_KEPT_PICTURE = re.compile(r' data-asset="[0-9a-f]*"')


def write_whole(
    library: Library,
    request: ExportRequest,
    *,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Written:
    """Write what was asked for, as the library is at this moment; what is changed meanwhile is not in it.

    Raises `ExportError`, `NotFound` for a clipping that there is not, `Cancelled`.
    """
    with library.reader() as connection:
        connection.execute("BEGIN")
        extent = _extent(library, connection, request)
        with replacing(request.path) as part, part.open("wb") as file:
            writing = _Writing(library, connection, request, extent, file)
            writing.write(progress, cancelled)
    return Written(request.path, (request.path,), warnings=writing.warnings, clippings=len(extent.ids))


def _extent(library: Library, connection: sqlite3.Connection, request: ExportRequest) -> Extent:
    if request.everything:
        return whole.everything(connection, trash=True)
    ids = folded(library, request.ids, request.notes) if request.fold else request.ids
    extent = whole.selection(connection, ids)
    there = set(whole.everything(connection, trash=True).ids)
    for number in extent.ids:
        if number not in there:
            raise NotFound(f"There is no clipping {number}.", "“cuttings list” shows the numbers that there are.")
    return extent


def legible(path: Path, longest: int) -> str:
    """The beginning of a small file of records as somebody reads it who wants to know what is in it.

    Indented, the clippings before all, and of the bytes of originals only how they begin.
    """
    data = json.loads(path.read_bytes())
    data["files"] = [{**each, "gzip": f"{each['gzip'][:20]}…"} for each in data["files"]]
    names = sorted(data, key=lambda name: (isinstance(data[name], list | dict), name != "clippings"))
    shown = {name: data[name] for name in names if data[name] != []}
    return json.dumps(shown, ensure_ascii=False, indent=2)[:longest]


class _Writing:
    """A file that is being written."""

    def __init__(
        self,
        library: Library,
        connection: sqlite3.Connection,
        request: ExportRequest,
        extent: Extent,
        file: IO[bytes],
    ) -> None:
        self._library = library
        self._connection = connection
        self._request = request
        self._extent = extent
        self._file = file
        self._counts: Counter[str] = Counter()
        self._missing: list[str] = []
        self._folded = self._others()
        self._hashes = whole.hashes(
            connection, extent, originals=not request.excerpts, pictures=self._pictures and not request.excerpts
        )

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the person is to know of it."""
        if not self._missing:
            return ()
        files = counted(len(self._missing), "original or picture", "originals and pictures")
        return (f"{files} could not be read and {'is' if len(self._missing) == 1 else 'are'} not in it; "
                "“cuttings check” says which.",)  # fmt: skip

    @property
    def _pictures(self) -> bool:
        return self._request.options.pictures

    def write(self, progress: Progress, cancelled: IsCancelled) -> None:
        """Write all of it."""
        done, total = 0, len(self._hashes) + len(self._extent.ids)
        left_out, lacking = self._left_out()
        head = {
            "format": FORMAT,
            "version": VERSION,
            "program": f"Cuttings {__version__}",
            "compiled_at": moments.now(),
            "library": self._library.id,
            "name": self._library.name,
            "title": self._request.title.strip() or self._library.name,
            "scope": "library" if self._extent.whole else "selection",
            "left_out": left_out,
        }
        self._put(_line(head)[:-1])
        for section in SECTIONS:
            self._put(f',\n"{section}": [')
            steps = section in ("files", "clippings")
            for number, record in enumerate(self._records(section)):
                if steps and number % _TOLD_EVERY == 0:
                    progress(done + number, total, "Writing")
                stop_if(cancelled)
                self._put(f"{',' if number else ''}\n{_line(record)}")
                self._counts[section] += 1
            self._put("\n]")
            if steps:
                done += len(self._hashes) if section == "files" else len(self._extent.ids)
        end = {
            "missing": self._missing,
            "counts": {section: self._counts[section] for section in SECTIONS},
            "complete": not lacking and not self._missing,
        }
        self._put(f",\n{_line(end)[1:]}\n")
        progress(total, total, "Done")

    def _others(self) -> dict[int, list[Record]]:
        """The copies that are not in it, by the clipping that stands for them, where copies are folded."""
        inside = frozenset(self._extent.ids)
        found: dict[int, list[Record]] = {}
        for group in self._library.reprint_groups(self._extent.ids) if self._request.fold else ():
            rows = self._library.rows([each for each in group.members if each not in inside])
            names = ("id", "title", "outlet", "published", "url")
            told = [{name: getattr(row, name) for name in names} for row in rows]
            found |= {member: told for member in group.members if member in inside}
        return found

    def _put(self, text: str) -> None:
        self._file.write(text.encode())

    def _left_out(self) -> tuple[list[str], bool]:
        """What is not in it, and whether a record lacks something because of that."""
        request = self._request
        everybody = whole.everything(self._connection, trash=True).ids
        parts = {
            "texts": request.excerpts,
            "originals": request.excerpts,
            "pictures": request.excerpts or not self._pictures,
            "highlights": request.excerpts or not request.highlights,
            "notes": not request.notes,
        }
        clippings = {
            "reprints": request.fold and not request.everything,
            "trash": self._extent.whole and len(everybody) > len(self._extent.ids),
        }
        return [kind for kind, out in (parts | clippings).items() if out], any(parts.values())

    def _records(self, section: str) -> Iterator[Record]:
        if section == "files":
            yield from self._files(self._hashes)
            return
        for record in whole.records(self._connection, section, self._extent):
            yield self._chosen(section, record)

    def _files(self, hashes: Sequence[str]) -> Iterator[Record]:
        for sha256 in hashes:
            try:
                size = len(self._library.store.read(sha256))
                packed = self._library.store.path(sha256).read_bytes()
            except (LibraryDamaged, OSError):
                self._missing.append(sha256)
                continue
            yield {"sha256": sha256, "size": size, "gzip": base64.b64encode(packed).decode()}

    def _chosen(self, section: str, record: Record) -> Record:
        """A record without what is to stay out."""
        request = self._request
        if section == "clippings":
            if request.excerpts:
                record = _opening(record)
            if not self._pictures:
                record |= {"pictures": [], "html": _KEPT_PICTURE.sub("", record["html"])}
                record["history"] = [_without_pictures(each) for each in record["history"]]
            if not request.highlights:
                record["highlights"] = []
            if record["id"] in self._folded:
                record["reprints"] = self._folded[record["id"]]
        if not request.notes and section in ("clippings", "links", "stories"):
            record["note"] = ""
            if section == "clippings":
                record["note_changed_at"] = None
                record["history"] = [each for each in record["history"] if each["field"] != "note"]
                record["highlights"] = [{**each, "note": ""} for each in record["highlights"]]
        return record


def _without_pictures(change: Record) -> Record:
    if change["field"] != "body":
        return change
    return change | {side: _KEPT_PICTURE.sub("", change[side]) for side in ("before", "after") if change[side]}


def _opening(record: Record) -> Record:
    """Of a clipping what may be handed on where the rights to the whole are missing."""
    body = excerpt(Body.from_html(record["html"]))
    found = next((each["final_url"] for each in reversed(record["captures"]) if each["final_url"]), None)
    bare: Record = {name: [] for name in ("left_out", "highlights", "captures", "pictures")}
    bare["history"] = [each for each in record["history"] if each["field"] != "body"]
    return {**record, **bare, "text": body.text(), "html": body.html(), "final_url": found, "excerpt": True}


def _line(record: Any) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))
