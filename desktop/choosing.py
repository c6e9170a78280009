"""Which library is open: the first one of a new person, another one, one that cannot be opened, and the sample."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from db.errors import CuttingsError, LibraryBusy, LibraryMissing
from db.library import DATABASE
from desktop.controllers import sample
from desktop.controllers.intake_child import Source
from desktop.controllers.tasks import Progress
from desktop.dialogs.library import LibraryDialog
from desktop.dialogs.trouble import AGAIN, COPY, MEND, NEW, OTHER, READ, Trouble
from desktop.mending import rescue, tell_rescued
from desktop.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.app import Program
    from desktop.views.main_window import MainWindow


class Choosing(QObject):
    """Asks, and has the program open what was chosen."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program

    def start(self, folder: Path | None) -> bool:
        """Open the library asked for, else the last one, else make a first one. False: the person wants none."""
        last = self._program.settings.text("library.last")
        wanted = folder or (Path(last) if last else None)
        default = self._program.paths.default_library
        if wanted is None and (default / DATABASE).exists():
            wanted = default
        if wanted is None:
            return self._begin(default)
        try:
            self._program.open(wanted)
            return True
        except LibraryMissing as error:
            return self.ask(wanted, first=True) if folder is not None else self.in_trouble(wanted, error)
        except CuttingsError as error:
            return self.in_trouble(wanted, error)

    def in_trouble(self, folder: Path, error: CuttingsError) -> bool:
        """Say why a library cannot be opened, and do about it what the person chooses. False: nothing."""
        while True:
            others = [Path(each) for each in self._program.settings.items("library.recent") if each != str(folder)]
            dialog = Trouble(error, others, self._program.theme, first=self._window is None, parent=self._window)
            dialog.exec()
            choice = dialog.choice
            dialog.deleteLater()
            if not choice:
                return False
            if choice == NEW:
                if self.ask(unused(self._program.paths.default_library), first=self._window is None):
                    return True
                continue
            if choice == OTHER:
                name = QFileDialog.getExistingDirectory(
                    self._window, tr("Open library"), str(self._program.paths.documents)
                )
                if not name:
                    continue
                folder = Path(name)
            elif choice not in (AGAIN, READ, MEND, COPY):
                folder = Path(choice)
            try:
                told = rescue(folder, choice, self._window) if choice in (MEND, COPY) else None
                self._program.open(folder, read_only=choice == READ)
                if self._window is not None and told is not None:
                    tell_rescued(self._window, told)
                return True
            except CuttingsError as again:
                error = again

    def ask(self, suggested: Path, *, first: bool) -> bool:
        """Ask for name and place of a library, and make or open it."""
        dialog = LibraryDialog(suggested, self._program.theme, first=first, parent=None if first else self._window)
        try:
            while dialog.exec() == LibraryDialog.DialogCode.Accepted:
                try:
                    if dialog.existing:
                        self._program.open(dialog.folder)
                    else:
                        self._program.create(dialog.folder, dialog.name)
                    return True
                except CuttingsError as error:
                    dialog.say(error)
            return False
        finally:
            dialog.deleteLater()

    def say(self, error: CuttingsError) -> None:
        """Tell of an error where the person looks."""
        if self._window is not None:
            self._window.notice.say_error(error)
        else:
            QMessageBox.warning(None, tr("Cuttings"), str(error))

    @Slot(str)
    def switch(self, what: str) -> None:
        """Open another library: "new", "open", "sample", or the path of one that is known."""
        window = self._window
        if window is not None and (running := window.desk.tasks.running):
            words = tr("Wait until this is done, or stop it: {tasks}.").format(tasks=", ".join(running))
            window.notice.say(words, tr("Show"), kind="warning", act=window.task_area.open)
        elif what == "new":
            self.ask(unused(self._program.paths.documents / tr("New library")), first=False)
        elif what == "open":
            chooser = QFileDialog(window, tr("Open library"), str(self._program.paths.documents))
            chooser.setFileMode(QFileDialog.FileMode.Directory)
            chooser.setOption(QFileDialog.Option.ShowDirsOnly)
            chooser.fileSelected.connect(self.open_told)
            chooser.open()
        elif what == "sample":
            self._sample()
        else:
            # The menu that asked belongs to the window that is about to go.
            QTimer.singleShot(0, self, partial(self.open_told, what))

    @Slot(str)
    def open_told(self, folder: str, read_only: bool = False) -> None:
        """Open a library; what is wrong is told in the window that is there, with a button where one helps."""
        try:
            self._program.open(Path(folder), read_only=read_only)
        except LibraryBusy as error:
            if self._window is not None:
                act = partial(self.open_told, folder, True)
                self._window.notice.say_error(error, tr("Open for reading only"), act)
        except CuttingsError as error:
            self.say(error)

    def greet(self) -> None:
        """What a window that was just opened has to say about its library."""
        window = self._window
        if window is None:
            return
        library = window.desk.library
        if library.read_only_reason:
            window.setWindowTitle(tr("{name} (for reading only) – Cuttings").format(name=library.name))
            window.notice.say(library.read_only_reason, kind="warning")
        if self.is_sample(library.folder):
            home = self._home
            words = tr("This is the sample library. Nothing here mixes with your own clippings.")
            if home:
                window.notice.say(words, tr("Back to mine"), act=partial(self.leave_sample, home), stays=True)
            else:
                window.notice.say(words)

    def is_sample(self, folder: Path) -> bool:
        """Whether this is the sample library."""
        return sample.is_sample(folder, self._program.paths.documents)

    @property
    def _window(self) -> MainWindow | None:
        return self._program.opened.window if self._program.opened is not None else None

    @property
    def _home(self) -> str:
        """The library that was open before the sample one."""
        known = self._program.settings.items("library.recent")
        return next((each for each in known if not self.is_sample(Path(each)) and Path(each).exists()), "")

    def _begin(self, folder: Path) -> bool:
        """Make the first library in its usual place and welcome the person to it."""
        if folder.exists() and any(folder.iterdir()):
            folder = unused(folder)
        self._program.settings.set("welcome.shown", True)
        try:
            self._program.create(folder, tr("My clippings"))
        except CuttingsError:
            return self.ask(folder, first=True)
        if self._window is not None:
            self._window.pane.read(None, 0)
            self._window.pane.welcome.begin()
        return True

    def _sample(self) -> None:
        window = self._window
        folder = sample.sample_folder(self._program.paths.documents)
        if (folder / DATABASE).exists():
            QTimer.singleShot(0, self, partial(self.open_told, str(folder)))
            return
        if window is None:
            return
        intake = window.desk.intake

        def work(progress: Progress, cancelled: Callable[[], bool]) -> Path:
            return sample.build(
                folder, lambda file: intake.read_within(Source(file=file), cancelled), progress, cancelled
            )

        def done(made: Path) -> tuple[str, Path | None]:
            # The task is still told of as running; the window goes when it has been heard of.
            QTimer.singleShot(0, self, partial(self._sample_made, str(made)))
            return tr("The sample library is made."), made

        window.notice.say(tr("The sample library is being made. It opens when it is done."))
        window.desk.tasks.start(
            tr("Sample library"), work, done, tr("Stopped; there is no sample library."), brief=True
        )

    def _sample_made(self, folder: str) -> None:
        window = self._window
        if window is None:
            return
        done = {*self._program.settings.items("welcome.done"), "sample"}
        self._program.settings.set("welcome.done", sorted(done))
        busy = bool(window.desk.tasks.running) or any(each.isVisible() for each in window.findChildren(QDialog))
        if busy:
            window.notice.say(tr("The sample library is made."), tr("Open it"), act=partial(self.switch, folder))
        else:
            self.open_told(folder)

    def leave_sample(self, home: str) -> None:
        """Go back to the person's own library, and offer to delete the sample."""
        window = self._window
        made = window.desk.library.folder if window is not None else None
        QTimer.singleShot(0, self, partial(self._left_sample, home, made))

    def _left_sample(self, home: str, made: Path | None) -> None:
        self.open_told(home)
        window = self._window
        if window is not None and made is not None and window.desk.library.folder != made:
            words = tr("The sample library stays in {folder}.").format(folder=made)
            window.notice.say(words, tr("Delete it"), act=partial(self._remove_sample, made))

    def _remove_sample(self, folder: Path) -> None:
        window = self._window
        if window is None or not self.is_sample(folder) or window.desk.library.folder == folder:
            return
        recent = [each for each in self._program.settings.items("library.recent") if each != str(folder)]
        self._program.settings.set("library.recent", recent)
        window.desk.jobs.write(partial(sample.remove, folder), self._removed)

    def _removed(self, _: None) -> None:
        if self._window is not None:
            self._window.notice.say(tr("The sample library was deleted."))


def unused(folder: Path) -> Path:
    """A folder of this name, or with a number, that is not there yet."""
    number, free = 1, folder
    while free.exists():
        number += 1
        free = folder.with_name(f"{folder.name} {number}")
    return free
