"""Exporting clippings as a task beside the interface: gather a dossier, write it, say where it is, remember it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from db.errors import ExportError
from db.library import Library
from desktop.controllers.export_memory import ExportMemory, Past
from desktop.controllers.export_scope import Scope, Scoping
from desktop.controllers.search_client import SearchClient
from desktop.controllers.tasks import Progress, Task, Tasks
from desktop.export import formats
from desktop.export.dossier import Written
from desktop.export.names import safe_stem
from desktop.export.request import ExportRequest, export
from desktop.export.vault.removal import Removed, remove_left_behind
from desktop.jobs import Jobs
from desktop.settings import Settings
from desktop.translation import mark, tr

STEPS = (
    mark("Gathering"),
    mark("Measuring"),
    mark("Typesetting"),
    mark("Binding"),
    mark("Writing"),
    mark("Reading pictures"),
    mark("Putting the notes in place"),
    mark("Done"),
)
"""What writers say that they are at; whatever else they say is the name of something of the person's."""

WARNINGS = 3
"""Of what a writer warns of, so many sentences are said."""


def path_for(folder: Path, title: str, format_id: str) -> Path:
    """The file or folder that an export of this title gets."""
    return folder / (safe_stem(title, fallback="Clippings") + formats.format_of(format_id).suffix)


def start_export(
    library: Library, tasks: Tasks, request: ExportRequest, wrote: Callable[[Written], object] | None = None
) -> Task:
    """Export; the task shows progress, can be stopped, and opens what was written afterwards."""
    name = formats.format_of(request.format_id).name

    def work(progress: Progress, cancelled: Callable[[], bool]) -> Written:
        def told(done: int, total: int, what: str) -> None:
            progress(done, total, tr(what) if what in STEPS else what)

        return export(library, request, progress=told, cancelled=cancelled)

    def done(written: Written) -> tuple[str, Path | None]:
        if wrote is not None:
            wrote(written)
        return _report(written), written.path

    return tasks.start(tr("{format}: {n} clipping(s)", "", len(request.ids)).format(format=tr(name)), work, done)


class Exporting(QObject):
    """Begins exports and does them again. `remembered`: the list of the last ones is another one; `left` carries a
    `Written` with files of earlier exports that are no longer part of it; `removed` a sentence."""

    remembered = Signal()
    left = Signal(object)
    removed = Signal(str)
    failed = Signal(object)
    _wrote_less = Signal(object)

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        client: SearchClient,
        tasks: Tasks,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._tasks = tasks
        self.memory = ExportMemory(settings, library)
        self._scoping = Scoping(library, jobs, client, self)
        # First it is said that the export is done, then what it left behind.
        self._wrote_less.connect(self.left, Qt.ConnectionType.QueuedConnection)

    def begin(self, scope: Scope, request: ExportRequest) -> Task:
        """Export the clippings of the request, and remember what they were."""
        self.memory.keep(scope, request)
        self.remembered.emit()
        return start_export(self._library, self._tasks, request, self._wrote)

    def again(self, past: Past) -> None:
        """Do an export once more with what its scope has now; `failed` where that cannot be."""
        folder = past.request.path.parent
        if not folder.is_dir():
            problem = tr("The folder {name} is not there any more.").format(name=folder)
            self.failed.emit(ExportError(problem, tr("Export to another one.")))
            return

        def found(ids: tuple[int, ...]) -> None:
            if ids:
                self.begin(past.scope, replace(past.request, ids=ids))
            else:
                self.failed.emit(ExportError(tr("There is nothing to export there any more."), tr("Export anew.")))

        self._scoping.find(past.scope, found, self.failed.emit)

    def remove_left(self, written: Written) -> None:
        """Remove the files that are no longer part of an export, as far as nobody has changed them."""

        def told(result: Removed) -> None:
            said = [tr("{n} file(s) removed.", "", len(result.removed))]
            if result.kept:
                said.append(
                    tr("{n} file(s) stayed: you had changed them, or they are still needed.", "", len(result.kept))
                )
            self.removed.emit(" ".join(said))

        self._jobs.beside(lambda _: remove_left_behind(written.path, written.left_behind), told, self.failed.emit)

    def _wrote(self, written: Written) -> None:
        if written.left_behind:
            self._wrote_less.emit(written)


def _report(written: Written) -> str:
    parts = [tr("{n} clipping(s) exported to {name}.", "", written.clippings).format(name=written.path.name)]
    if written.unchanged:
        parts.append(tr("{n} file(s) had not changed.", "", len(written.unchanged)))
    if written.conflicts:
        count = len(written.conflicts)
        parts.append(tr("{n} file(s) had been changed by hand; the new text was laid beside.", "", count))
    parts += written.warnings[:WARNINGS]
    return " ".join(parts)
