"""Clipping from anywhere: the notification area, keys of the whole desktop, the watched clipboard, other programs.

Lives as long as the program and serves whatever window is open; each of these is off until a person turns it on.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop.clipboard import clipboard_data
from desktop.clipping_address import ClippingAddress, read_address
from desktop.controllers.clipboard_watcher import ClipboardWatcher, Copied
from desktop.controllers.intake_child import Source
from desktop.dialogs.quick_clip import QuickClipWindow
from desktop.hotkey import Hotkey, HotkeyError
from desktop.settings import Settings
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views import tray
from desktop.views.clip_offer import ClipOffer
from desktop.views.main_window import MainWindow

PAUSE = 700
"""Milliseconds without a change before keys that are being written are asked for."""
GATHERING = 600
"""Milliseconds in which clippings that come from elsewhere are told together."""


class QuickClip(QObject):
    """Two signals may be emitted from any thread: `wanted` (a wish of `desktop.remote`, its inputs), and `came` (the
    number of a clipping that another program kept, its headline)."""

    wanted = Signal(str, list)
    came = Signal(int, str)

    def __init__(self, settings: Settings, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._theme = theme
        self._window: MainWindow | None = None
        self._tray: tray.Tray | None = None
        self._small: QuickClipWindow | None = None
        self._offer: ClipOffer | None = None
        self._expected: ClippingAddress | None = None
        self.hotkey = Hotkey(self)
        self.hotkey.pressed.connect(self.clip_copied)
        self.watcher = ClipboardWatcher(self)
        self.watcher.copied.connect(self._copied)
        self.wanted.connect(self.do, Qt.ConnectionType.QueuedConnection)
        self._arrived: list[tuple[int, str]] = []
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(GATHERING)
        self._gathering.timeout.connect(self._tell_arrived)
        self.came.connect(self._came, Qt.ConnectionType.QueuedConnection)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._hold_keys)
        self._stop_hearing = settings.listen(self._chosen)

    @property
    def icon(self) -> tray.Tray | None:
        """The icon, while there is one."""
        return self._tray

    @property
    def small_window(self) -> QuickClipWindow | None:
        """The small window, while there is one."""
        return self._small

    def serve(self, window: MainWindow) -> None:
        """Serve this window from now on."""
        first = self._window is None
        self._end_small()
        self._window = window
        expected, self._expected = self._expected, None
        if expected is not None and expected.library == window.desk.library.id:
            self.wanted.emit("clip", [str(expected)])
        window.stays_hidden = self._stays
        self._show_tray()
        if first:
            self._hold_keys()
            self.watcher.watch(self._settings.flag("clipboard.watch"))

    def leave(self) -> None:
        """The window served is about to go."""
        self._end_small()
        self._arrived.clear()
        self._window = None

    def close(self) -> None:
        """End all of it."""
        self.leave()
        self._pause.stop()
        self._gathering.stop()
        self._stop_hearing()
        self.watcher.watch(False)
        self.hotkey.close()
        if self._offer is not None:
            self._offer.hide()
            self._offer.deleteLater()
            self._offer = None
        if self._tray is not None:
            self._tray.close()
            self._tray = None

    @Slot(str, list)
    def do(self, wish: str, inputs: list[str]) -> None:
        """What another start of the program, or another program, wants."""
        if self._window is None:
            return
        if wish == "clipboard":
            self.clip_copied()
            return
        self.show_window()
        addresses = [address for address in map(read_address, inputs) if address is not None]
        sources = [source_of(each) for each in inputs if read_address(each) is None]
        if wish == "clip" and sources:
            self._window.commands.clip_sources(sources)
        if wish == "clip" and addresses:
            self._window.commands.follow(addresses[0])

    def expect(self, address: ClippingAddress) -> None:
        """Show this clipping as soon as the window of its library is there."""
        self._expected = address

    @Slot()
    def show_window(self) -> None:
        """Bring the window to the front."""
        if self._window is None:
            return
        if self._window.isMinimized():
            self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    @Slot()
    def clip_copied(self) -> None:
        """The small window with what is on the clipboard."""
        if self._window is None:
            return
        self._end_small()
        if self._offer is not None:
            self._offer.hide()
        self._window.desk.intake.warm()
        small = self._small = QuickClipWindow(self._window.desk)
        small.more_wanted.connect(self._more)
        small.closed.connect(self._small_closed)
        small.show_in_the_middle()
        small.take(clipboard_data())

    # What other programs keep

    @Slot(int, str)
    def _came(self, clipping_id: int, title: str) -> None:
        self._arrived.append((clipping_id, title))
        self._gathering.start()

    @Slot()
    def _tell_arrived(self) -> None:
        arrived, self._arrived = self._arrived, []
        if self._window is None or not arrived:
            return
        number, title = arrived[-1]
        if len(arrived) == 1:
            said = tr("Clipped from the command line: “{title}”.").format(title=title)
        else:
            said = tr("{n} clipping(s) came from the command line.", "", len(arrived))
        self._window.notice.say(said, tr("Show"), act=partial(self._window.show_clipping, number))

    # The notification area

    def _stays(self) -> bool:
        """Whether the program stays when its window is closed; the first time it says so."""
        if self._tray is None or not self._tray.visible:
            return False
        if not self._settings.flag("tray.told"):
            self._settings.set("tray.told", True)
            words = tr("Cuttings goes on here. Click the icon to bring its window back; “Quit” in its menu ends it.")
            self._tray.say(tr("The window is closed"), words)
        return True

    def _show_tray(self) -> None:
        wanted = self._settings.flag("tray.on") and tray.available()
        if wanted and self._tray is None:
            icon = self._tray = tray.Tray(self._theme, self)
            icon.new_wanted.connect(self._new)
            icon.clip_wanted.connect(self.clip_copied)
            icon.show_wanted.connect(self.show_window)
            icon.quit_wanted.connect(self._quit)
            icon.show()
        elif not wanted and self._tray is not None:
            self._tray.close()
            self._tray = None
            self.show_window()

    @Slot()
    def _new(self) -> None:
        if self._window is not None:
            self.show_window()
            self._window.commands.clip_new()

    @Slot()
    def _quit(self) -> None:
        if self._window is not None:
            if self._window.desk.tasks.running:
                self.show_window()
            self._window.leave()

    # What is chosen

    def _chosen(self, key: str) -> None:
        if self._window is None:
            return
        match key:
            case "tray.on":
                self._show_tray()
                if self._settings.flag(key) and self._tray is None:
                    self._say(tr("This desktop has no notification area, so closing the window ends Cuttings."))
            case "hotkey":
                self._pause.start()
            case "clipboard.watch":
                self.watcher.watch(self._settings.flag(key))

    @Slot()
    def _hold_keys(self) -> None:
        try:
            self.hotkey.hold(self._settings.text("hotkey"))
        except HotkeyError as error:
            if self._window is not None:
                self._window.notice.say_error(error)

    def _say(self, words: str) -> None:
        if self._window is not None:
            self._window.notice.say(words, kind="warning")

    # What was copied

    @Slot(object)
    def _copied(self, copied: Copied) -> None:
        if self._window is None or self._window.desk.library.read_only:
            return
        if self._offer is None:
            self._offer = ClipOffer(self._theme)
            self._offer.taken.connect(self.clip_copied)
        self._offer.offer(copied)

    @Slot(list)
    def _more(self, sources: list[Source]) -> None:
        if self._window is not None:
            self.show_window()
            self._window.commands.clip_sources(sources)

    @Slot()
    def _small_closed(self) -> None:
        self._small = None

    def _end_small(self) -> None:
        if self._small is not None and shiboken6.isValid(self._small):
            self._small.close()
        self._small = None


def source_of(text: str) -> Source:
    """A path or an address that was handed over."""
    return Source(url=text) if text.startswith(("http://", "https://")) else Source(file=Path(text))
