"""Articles that are copied in other programs, noticed where a person asked for that.

While it is off the clipboard is not looked at. Never taken: what this program copied itself, and what its owner marks
as secret (password managers do), which is not even read.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

FEWEST_WORDS = 80
LONGEST = 2_000_000
"""Characters; what is longer is no article."""
PAUSE = 250
"""Milliseconds in which programs that copy in several steps come to an end."""
SECRET = (
    "x-kde-passwordManagerHint",
    "org.nspasteboard.ConcealedType",
    "org.nspasteboard.TransientType",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"',
    'application/x-qt-windows-mime;value="Clipboard Viewer Ignore"',
)
"""Formats by which owners of the clipboard say that nobody should look."""


@dataclass(frozen=True, slots=True)
class Copied:
    """Something article-like that was copied: how it begins, and an address if it is one."""

    beginning: str
    address: str = ""
    words: int = 0


class ClipboardWatcher(QObject):
    """`copied` carries a `Copied`, each once."""

    copied = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on = False
        self._last: Copied | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._look)

    @property
    def on(self) -> bool:
        """Whether the clipboard is watched."""
        return self._on

    def watch(self, on: bool) -> None:
        """Begin or end."""
        if on == self._on:
            return
        self._on = on
        clipboard = QGuiApplication.clipboard()
        if on:
            clipboard.changed.connect(self._changed)
        else:
            clipboard.changed.disconnect(self._changed)
            self._pause.stop()
            self._last = None

    @Slot(QClipboard.Mode)
    def _changed(self, mode: QClipboard.Mode) -> None:
        if mode is QClipboard.Mode.Clipboard and not QGuiApplication.clipboard().ownsClipboard():
            self._pause.start()

    @Slot()
    def _look(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard():
            return
        found = article_in(clipboard.mimeData())
        if found is not None and found != self._last:
            self._last = found
            self.copied.emit(found)


def article_in(data: QMimeData | None) -> Copied | None:
    """What of an article was copied: an address, or a text of some length; None for anything else and for secrets."""
    if data is None or any(data.hasFormat(each) for each in SECRET) or not data.hasText():
        return None
    text = data.text()
    if len(text) > LONGEST:
        return None
    words = text.split()
    if len(words) == 1 and words[0].startswith(("http://", "https://")) and "." in words[0]:
        return Copied(words[0], words[0], 1)
    if len(words) < FEWEST_WORDS:
        return None
    first = next(line.strip() for line in text.splitlines() if line.strip())
    return Copied(" ".join(first.split())[:200], "", len(words))
