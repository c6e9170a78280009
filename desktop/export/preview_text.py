"""What the beginning of an export will look like: the first clippings written for a trial, or their outline.

Whatever is read as pages (the press book) has pictures of them instead, see `preview`.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, replace
from pathlib import Path

from db import moments
from db.errors import ExportError
from db.library import Library
from desktop.export.data.whole import legible
from desktop.export.dossier import Dossier, Entry, IsCancelled, never_cancelled, stop_if
from desktop.export.gather import Order
from desktop.export.grouping import sections
from desktop.export.pdf.book import scratch_folder
from desktop.export.request import ExportRequest, export, gathered
from desktop.export.wording import counts_in_words, days_in_words, short_source

OUTLINED = 40
"""Entries of an outline."""
LISTED = 12
"""Rows of a table."""
LONGEST = 20_000
"""Characters of a text that are shown."""
HEAD = 8_000
"""Characters of a note in which its front matter is."""
COMPARED = 5_000
"""Clippings that are put in order to find the first; of more those that come first are taken."""

OUTLINES = ("html", "epub")
TABLES = ("csv",)


@dataclass(frozen=True, slots=True)
class TextPreview:
    """The name of the file and its beginning: as `text`, or as `rows` of which the first are the heads.

    `more` is how many clippings are not shown.
    """

    name: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    more: int = 0
    warnings: tuple[str, ...] = ()


def preview_text(library: Library, request: ExportRequest, *, cancelled: IsCancelled = never_cancelled) -> TextPreview:
    """The beginning of the file or of the first note. Raises `ExportError`, `NotFound` and `Cancelled`."""
    if not request.ids:
        raise ExportError("There is nothing to export.", "Choose at least one clipping.")
    shown = OUTLINED if request.format_id in OUTLINES else LISTED if request.format_id in TABLES else 1
    ids = first_of(library, request.ids, request.order, shown)
    stop_if(cancelled)
    more = len(request.ids) - len(ids)
    if request.format_id in OUTLINES:
        dossier = gathered(library, replace(request, ids=ids), cancelled=cancelled)
        return TextPreview(request.path.name, outline(dossier, request, more), more=more)
    with scratch_folder() as folder:
        path = folder / (request.path.name or "preview")
        # The page of a story with one clipping would say little of it.
        written = export(library, replace(request, ids=ids, path=path, story=None), cancelled=cancelled)
        note = _first_file(path, ids, written.files)
        name = note.name if note == path else note.relative_to(path).as_posix()
        if request.format_id in TABLES:
            return TextPreview(name, rows=_rows(note), more=more, warnings=written.warnings)
        if request.format_id == "json":
            text = legible(note, LONGEST + 1)
        else:
            with note.open(encoding="utf-8-sig", errors="replace") as stream:
                text = stream.read(LONGEST + 1)
        cut = f"{text[:LONGEST]}…" if len(text) > LONGEST else text
        return TextPreview(name, cut, more=more, warnings=written.warnings)


def first_of(library: Library, ids: tuple[int, ...], order: Order, number: int) -> tuple[int, ...]:
    """The first clippings of an export in the order in which it will have them."""
    if order == "given" or len(ids) > COMPARED or len(ids) <= number:
        return ids[:number]
    rows = library.rows(ids)
    rows.sort(key=lambda row: moments.sort_date(row.published, row.captured_at), reverse=order == "newest")
    return tuple(row.id for row in rows[:number])


def outline(dossier: Dossier, request: ExportRequest, more: int) -> str:
    """Title, counts and contents of something to read, as lines."""
    lines = [dossier.title, dossier.subtitle, dossier.compiler, days_in_words(dossier.days)]
    if not more:
        lines.append(counts_in_words(dossier))
    lines = [each for each in lines if each]
    if dossier.foreword:
        lines += ["", dossier.foreword]
    for section in sections(dossier, request.options.group_by):
        lines.append("")
        if section.name:
            lines.append(section.name.upper())
        lines += [_outlined(entry) for entry in section.entries]
    return "\n".join(lines)


def _outlined(entry: Entry) -> str:
    source = short_source(entry)
    return f"• {entry.article.title}" + (f"\n   {source}" if source else "")


def _first_file(path: Path, ids: tuple[int, ...], files: tuple[Path, ...]) -> Path:
    """The file itself, or of a folder the note of the first clipping."""
    if path.is_file():
        return path
    notes = sorted(each for each in files if each.suffix == ".md")
    for number in ids:
        # What a note is recognised by: the library's id and the clipping's.
        own = re.compile(rf"^\w+:.*/{number}[\"']?$", re.MULTILINE)
        for note in notes:
            if own.search(note.read_text("utf-8", errors="replace")[:HEAD]):
                return note
    return (notes or list(files))[0]


def _rows(path: Path) -> tuple[tuple[str, ...], ...]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return tuple(tuple(row) for row in csv.reader(stream))
