"""Exporting clippings as a task beside the interface: gather a dossier, write it, say where it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from db.library import Library
from desktop.controllers.tasks import Progress, Task, Tasks
from desktop.export import formats
from desktop.export.dossier import Written
from desktop.export.names import safe_stem
from desktop.export.request import ExportRequest, export
from desktop.translation import tr


def path_for(folder: Path, title: str, format_id: str) -> Path:
    """The file or folder that an export of this title gets."""
    return folder / (safe_stem(title, fallback="Clippings") + formats.format_of(format_id).suffix)


def start_export(library: Library, tasks: Tasks, request: ExportRequest) -> Task:
    """Export; the task shows progress, can be stopped, and opens the folder afterwards."""
    name = formats.format_of(request.format_id).name

    def work(progress: Progress, cancelled: Callable[[], bool]) -> Written:
        return export(library, request, progress=progress, cancelled=cancelled)

    def done(written: Written) -> tuple[str, Path | None]:
        return _report(written, request.ids), written.path

    return tasks.start(tr("{format}: {n} clipping(s)", "", len(request.ids)).format(format=tr(name)), work, done)


def _report(written: Written, ids: Sequence[int]) -> str:
    parts = [tr("{n} clipping(s) exported to {name}.", "", len(ids)).format(name=written.path.name)]
    if written.unchanged:
        parts.append(tr("{n} file(s) had not changed.", "", len(written.unchanged)))
    if written.conflicts:
        count = len(written.conflicts)
        parts.append(tr("{n} file(s) had been changed by hand; the new text was laid beside.", "", count))
    parts += written.warnings[:3]
    return " ".join(parts)
