"""The window's composition root: the only place that makes services and wires them to each other."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog

from db.errors import CuttingsError
from db.library import Library
from db.model import Sort
from desktop import crash, icons, remote
from desktop.choosing import Choosing
from desktop.clipping_address import ClippingAddress
from desktop.controllers.chosen import Chosen
from desktop.controllers.completing import Completing
from desktop.controllers.daily_copies import DailyCopies
from desktop.controllers.desk import Desk
from desktop.controllers.editing import Editing
from desktop.controllers.export import Exporting
from desktop.controllers.fetching import Fetching
from desktop.controllers.finding_writer import FindingWriter
from desktop.controllers.highlight_listing import HighlightListing
from desktop.controllers.inbox import BrowserInbox
from desktop.controllers.index_progress import IndexProgress
from desktop.controllers.intake_child import IntakeChild
from desktop.controllers.listing import Listing, Request
from desktop.controllers.marking import Marking
from desktop.controllers.naming import Naming
from desktop.controllers.narrowing import Narrowing
from desktop.controllers.organising import Organising
from desktop.controllers.overview import Overview
from desktop.controllers.pictures import Pictures
from desktop.controllers.placing import Placing
from desktop.controllers.reading import Reading
from desktop.controllers.relating import Relating
from desktop.controllers.remembering import Remembering
from desktop.controllers.reprints import Reprints
from desktop.controllers.saving import Saving
from desktop.controllers.scrubbing import Scrubbing
from desktop.controllers.search_client import SearchClient
from desktop.controllers.search_history import SearchHistory
from desktop.controllers.story_reading import StoryReading
from desktop.controllers.tasks import Tasks
from desktop.controllers.watched_folder import WatchedFolder
from desktop.dialogs.crash import CrashDialog
from desktop.events import LibraryEvents
from desktop.jobs import Jobs
from desktop.language import Language
from desktop.last_words import LastWords
from desktop.mending import Mending
from desktop.paths import Paths
from desktop.place_memory import PlaceMemory
from desktop.replacing import Replacing
from desktop.settings import Settings
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.main_window import MainWindow
from desktop.views.place_wiring import PlaceWiring
from desktop.views.quick import QuickClip

RECENT = 8
ANEW = ("language", "interface.scale")
"""Settings for which the window is made anew."""
SAVE_AFTER = 2000
"""Milliseconds after which what was chosen is written down."""
PLACED = 400
"""Milliseconds after which a window that was just shown has its place on the screen."""


class Opened(QObject):
    """One open library with everything that serves it and its window."""

    def __init__(self, library: Library, paths: Paths, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.library = library
        self.server = None if library.read_only else remote.Server(library)
        jobs = Jobs(self)
        client = SearchClient(library.folder, paths.index_cache, self)
        start = settings.text("start.view")
        request = Request(
            settings.text("list.view") if start == "last" else start,
            "",
            Sort(settings.text("list.sort")),
            Sort(settings.text("search.sort")),
        )
        tasks = Tasks(jobs, self)
        background = IntakeChild()
        overview = Overview(library, jobs, self)
        listing = Listing(library, jobs, client, request, self)
        reading = Reading(library, jobs, self)
        relating = Relating(library, jobs, client, self)
        self.desk = Desk(
            library=library,
            paths=paths,
            settings=settings,
            chosen=Chosen(settings, self),
            jobs=jobs,
            client=client,
            completing=Completing(client.values, self),
            history=SearchHistory(paths.searches_file, settings, listing, self),
            listing=listing,
            overview=overview,
            narrowing=Narrowing(listing, overview, client, self),
            naming=Naming(library, jobs, self),
            saving=Saving(overview, client, self),
            reading=reading,
            relating=relating,
            reprints=Reprints(library, jobs, reading, self),
            marking=Marking(library, jobs, settings, self),
            highlight_listing=HighlightListing(library, jobs, self),
            pictures=Pictures(library.asset, jobs, self),
            editing=Editing(library, jobs, self),
            organising=Organising(library, jobs, self),
            stories=StoryReading(library, jobs, listing, overview, relating.suggest, self),
            tasks=tasks,
            exporting=Exporting(library, jobs, client, tasks, settings, self),
            intake=IntakeChild(),
            background=background,
            fetching=Fetching(library, jobs, tasks, background, settings, self),
            watched=WatchedFolder(library, jobs, background, settings, paths.watched_file, self),
            scrubbing=Scrubbing(library, jobs, tasks, self),
            remembering=Remembering(library, jobs, paths, self),
        )
        self._index_progress = IndexProgress(client, tasks, self)
        self._finding_writer = FindingWriter(library, jobs, client, self)
        self.window = MainWindow(self.desk, theme)
        self._events = LibraryEvents(library, self)
        self._events.changed.connect(self.desk.heed)
        self.desk.start()
        self._placing = Placing(library, jobs, PlaceMemory(paths), self)
        PlaceWiring(self.window, self._placing)
        self._placing.start()
        self._inbox = BrowserInbox(library, jobs, background, self)
        self._inbox.told.connect(self._tell)
        self._inbox.failed.connect(self.window.say_error)
        self._copies = DailyCopies(library, jobs, settings, self)
        self._copies.doubted.connect(self._doubt)
        self._copies.failed.connect(self.window.say_error)
        if not library.read_only:
            self._inbox.start()
            self.desk.watched.start()
            self.desk.remembering.start()
            self._copies.start()

    @Slot(str)
    def _doubt(self, words: str) -> None:
        check = self.window.actions_["library.check"].trigger
        self.window.notice.say(words, tr("Check library…"), kind="warning", act=check)

    @Slot(str, str)
    def _tell(self, words: str, kind: str) -> None:
        self.window.notice.say(words, kind=kind)

    def close(self) -> None:
        """End everything, in the order in which one needs the other; the library last."""
        self._placing.close()
        self._inbox.close()
        self._copies.close()
        self._events.close()
        self.desk.close()
        if self.server is not None:
            self.server.close()
        self.library.close()
        self.window.deleteLater()
        self.deleteLater()


class Program(QObject):
    """The running program: at most one library open, and what is there before and between libraries."""

    crashed = Signal(object)

    def __init__(self, app: QApplication, paths: Paths) -> None:
        super().__init__()
        self._app = app
        self.paths = paths
        self.settings = Settings(paths.settings_file)
        self.language = Language(self)
        self.theme = Theme(
            self.settings.text("theme"),
            self,
            contrast=self.settings.text("contrast"),
            scale=self.settings.number("interface.scale"),
        )
        self.opened: Opened | None = None
        self._replacing = Replacing(self)
        self._mending = Mending(self)
        self.choosing = Choosing(self)
        self._renewal_due = False
        self._crash_told = False
        self._hooks = crash.CrashHooks(self.crashed.emit)
        self.crashed.connect(self._tell_crash)
        self._hooks.install()
        self.theme.start()
        self.quick = QuickClip(self.settings, self.theme, self)
        self._dress()
        self._stop_hearing = self.settings.listen(self._chosen)
        self._save_soon = QTimer(self)
        self._save_soon.setSingleShot(True)
        self._save_soon.setInterval(SAVE_AFTER)
        self._save_soon.timeout.connect(self._save_settings)
        app.setWindowIcon(icons.icon("newspaper", self.theme.tokens, "accent"))

    def open(self, folder: Path, *, read_only: bool = False) -> None:
        """Open a library, closing the one before. Raises `LibraryError`; the one before is then still open."""
        if self.opened is not None and self.opened.library.folder == folder.absolute():
            return
        self._take(Library.open(folder, read_only=read_only))

    def create(self, folder: Path, name: str) -> None:
        """Make a library and open it. Raises `LibraryError`."""
        self._take(Library.create(folder, name))

    def start(self, folder: Path | None) -> bool:
        """Open the library asked for, else the last one, else make a first one. False: the person wants none."""
        return self.choosing.start(folder)

    def close(self) -> None:
        """Close the library, write the settings, give the hooks back."""
        self.quick.close()
        if self.opened is not None:
            self.opened.close()
            self.opened = None
        self._save_soon.stop()
        self._save_settings()
        self._stop_hearing()
        self.language.stop()
        self._hooks.remove()

    def _dress(self) -> None:
        """Language and type for the windows that are made from now on."""
        self.language.speak(self.settings.text("language"))
        self.theme.set_type(self.settings.number("interface.scale"), arabic=self.language.code == "ur")

    @Slot()
    def _save_settings(self) -> None:
        """Write the settings, so that nobody who is killed loses what was chosen."""
        try:
            self.settings.save()
        except OSError as error:
            sys.stderr.write(f"The settings could not be written: {error}\n")

    def _chosen(self, key: str) -> None:
        self._save_soon.start()
        if key == "contrast":
            self.theme.set_contrast(self.settings.text(key))
        elif key in ANEW and not self._renewal_due:
            self._renewal_due = True
            # The dialog in which it was chosen belongs to the window that is about to go.
            QTimer.singleShot(0, self, self._renew)

    @Slot()
    def _renew(self) -> None:
        """Make the window anew, in the language and size chosen, once no dialog is open over it."""
        if self.opened is None or not self._renewal_due:
            return
        window = self.opened.window
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.finished.connect(self._renew, Qt.ConnectionType.QueuedConnection)
                return
        self._renewal_due = False
        if running := window.desk.tasks.running:
            words = tr("What you chose is in force at the next start, because this is not done: {tasks}.")
            window.notice.say(words.format(tasks=", ".join(running)), kind="warning")
            return
        folder = self.opened.library.folder
        window.remember()
        window.hide()
        self.quick.leave()
        self.opened.close()
        self.opened = None
        self._dress()
        try:
            self.open(folder)
        except CuttingsError as error:
            self.choosing.in_trouble(folder, error)

    def _take(self, library: Library) -> None:
        before, self.opened = self.opened, None
        self.quick.leave()
        if before is not None:
            before.window.remember()
            before.window.hide()
            before.close()
        if not self.choosing.is_sample(library.folder):
            self.settings.set("library.last", str(library.folder))
        recent = [
            str(library.folder),
            *(each for each in self.settings.items("library.recent") if each != str(library.folder)),
        ]
        self.settings.set("library.recent", recent[:RECENT])
        self.opened = Opened(library, self.paths, self.settings, self.theme)
        window = self.opened.window
        window.closing.connect(self._closing)
        window.commands.library_wanted.connect(self.choosing.switch)
        window.commands.restore_wanted.connect(self._replacing.replace)
        window.commands.mend_wanted.connect(self._mending.mend)
        window.commands.elsewhere_wanted.connect(self._go_elsewhere)
        window.show_recent([Path(each) for each in recent[1:RECENT]])
        if self.opened.server is not None:
            self.opened.server.asked = self.quick.wanted.emit
            self.opened.server.clipped = self.quick.came.emit
        self.quick.serve(window)
        window.show()
        self.choosing.greet()

    @Slot(str, object)
    def _go_elsewhere(self, folder: str, address: ClippingAddress) -> None:
        self.quick.expect(address)
        self.choosing.switch(folder)

    @Slot()
    def _closing(self) -> None:
        self._app.quit()

    @Slot(object)
    def _tell_crash(self, error: BaseException) -> None:
        if isinstance(error, CuttingsError):
            self.choosing.say(error)
            return
        kept = crash.keep(error, self.paths.crash_folder)
        self._show_report(crash.report(error), kept)

    def tell_fault(self, report: Path) -> None:
        """Say that the program ended by itself the last time, with the report of it."""
        self._show_report(report.read_text(encoding="utf-8", errors="replace"), report, earlier=True)

    def _show_report(self, text: str, kept: Path | None, *, earlier: bool = False) -> None:
        if self._crash_told:
            return
        self._crash_told = True
        window = self.opened.window if self.opened is not None else None
        dialog = CrashDialog(text, kept, self.theme, earlier=earlier, parent=window)
        dialog.finished.connect(self._crash_read)
        if earlier:
            # The window has no place on the screen yet over which the dialog could stand.
            QTimer.singleShot(PLACED, dialog, dialog.open)
        else:
            dialog.open()

    @Slot()
    def _crash_read(self) -> None:
        self._crash_told = False


def run(library_folder: Path | None, argv: Sequence[str], wish: str = "show", inputs: Sequence[str] = ()) -> int:
    """Open the window on a library, the last one where None is named, and do what is wished in it (see `remote`).

    Returns the exit status when it is closed.
    """
    app = QApplication(list(argv))
    app.setApplicationName("cuttings")
    app.setApplicationDisplayName("Cuttings")
    app.setDesktopFileName("cuttings")
    app.setQuitOnLastWindowClosed(False)
    with LastWords(Paths.of_user().crash_folder) as last_words:
        return _run(app, library_folder, wish, inputs, last_words)


def _run(
    app: QApplication, library_folder: Path | None, wish: str, inputs: Sequence[str], last_words: LastWords
) -> int:
    program = Program(app, Paths.of_user())
    # Python hears a signal only when it runs; the timer lets it, so that Ctrl+C in a terminal ends the program.
    signal.signal(signal.SIGINT, lambda number, frame: app.quit())
    hearing = QTimer()
    hearing.start(400)
    try:
        if not program.start(library_folder):
            return 0
        if wish != "show":
            program.quick.wanted.emit(wish, list(inputs))
        if last_words.faults:
            program.tell_fault(last_words.faults[0])
        return app.exec()
    finally:
        program.close()
