"""What is on the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def clipboard_data() -> QMimeData:
    """What is on the clipboard; nothing where Qt has none to give, as when the program that offered it went away."""
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return QMimeData() if data is None else data
