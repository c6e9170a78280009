"""The watched folder: new files of it become clippings in the inbox, while the window is open and when it opens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from db.errors import ClipError, CuttingsError
from db.library import Library
from desktop.controllers.intake_child import IntakeChild
from desktop.jobs import Job, Jobs
from desktop.models.wording import amount
from desktop.settings import Settings
from desktop.watching import Seen, Taken, growing, look, settle_all, take

SOON = 2_000
"""Milliseconds until the second look at a file that may still grow."""
OFTEN = 60_000
"""Milliseconds between looks where the system does not tell of changes (network drives)."""


class WatchedFolder(QObject):
    """`told` carries a sentence and whether there is something to undo; `stated` what the folder's state is, empty
    where none is watched; `failed` a `CuttingsError`."""

    told = Signal(str, bool)
    stated = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        intake: IntakeChild,
        settings: Settings,
        memory: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._intake = intake
        self._settings = settings
        self._memory = memory
        self._seen = Seen()
        self._folder: Path | None = None
        self._tags: tuple[str, ...] = ()
        self._job: Job[list[Taken]] | None = None
        self._again = False
        self._closed = False
        self._count = 0
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.look)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self.look)
        self._often = QTimer(self)
        self._often.setInterval(OFTEN)
        self._often.timeout.connect(self.look)

    @property
    def folder(self) -> Path | None:
        """The folder that is watched."""
        return self._folder

    def start(self, *, take_present: bool = True, afresh: bool = False) -> None:
        """Watch what the settings name. Without `take_present` only files that come from now on are taken; `afresh`
        forgets which were."""
        self._halt()
        name = self._settings.text("watch.folder")
        if not self._settings.flag("watch.on") or not name or self._library.read_only:
            self.stated.emit("")
            return
        self._folder = Path(name)
        self._tags = tuple(part.strip() for part in self._settings.text("watch.tag").split(";") if part.strip())
        self._seen = Seen() if afresh else Seen.load(self._memory)
        if not take_present:
            try:
                settle_all(self._folder, self._seen)
                self._remember()
            except CuttingsError as error:
                self._give_up(error)
                return
        if not self._folder.is_dir():
            self._state("is not there")
        else:
            self._watcher.addPath(str(self._folder))
            self._state("")
        self._often.start()
        self.look()

    def close(self) -> None:
        """Take no other file."""
        self._closed = True
        self._halt()

    @Slot()
    def look(self) -> None:
        """Take what is new and whole; if that is going on, once more afterwards."""
        if self._folder is None or self._closed:
            return
        if self._job is not None:
            self._again = True
            return
        if not self._folder.is_dir():
            self._state("is not there")
            return
        if not self._watcher.directories():
            self._watcher.addPath(str(self._folder))
        self._again = False
        self._job = self._jobs.beside(self._take_in, self._taken, self._give_up)

    def _take_in(self, job: Job[list[Taken]]) -> list[Taken]:
        folder = self._folder
        taken: list[Taken] = []
        step: int | None = None
        read = self._intake.file_reader(job.cancelled)
        for path in look(folder, self._seen) if folder is not None else ():
            if job.cancelled():
                break
            each = take(self._library, path, tags=self._tags, into=step, read=read)
            step = each.changes.step if each.changes.step is not None else step
            self._seen.settle(path)
            taken.append(each)
        if taken:
            self._remember()
        return taken

    def _remember(self) -> None:
        try:
            self._seen.save(self._memory)
        except OSError as error:
            raise ClipError(
                f"Which files were taken in cannot be remembered: {error.strerror or error}.",
                f"Make room, or see that {self._memory.parent} can be written.",
            ) from error

    def _taken(self, taken: list[Taken]) -> None:
        self._job = None
        if self._folder is None:
            return
        new = sum(len(each.ids) for each in taken)
        self._count += new
        self._state("")
        problems = [sentence for each in taken for sentence in each.sentences]
        if new:
            more = f" {problems[0]}" if problems else ""
            self.told.emit(f"{amount(new, 'clipping')} taken in from {self._folder.name}.{more}", True)
        elif problems:
            self.told.emit(f"From {self._folder.name}: {problems[0]}", False)
        if growing(self._seen):
            self._soon.start()
        elif self._again:
            self.look()

    def _give_up(self, error: Exception) -> None:
        self._job = None
        self._state("cannot be read")
        self.failed.emit(error)

    def _halt(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._soon.stop()
        self._often.stop()
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._folder = None

    def _state(self, trouble: str) -> None:
        name = self._folder.name if self._folder is not None else ""
        taken = f" · {self._count:,} new" if self._count else ""
        self.stated.emit(f"{name} {trouble}" if trouble else f"Watching {name}{taken}")
