"""Not written yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog


class ClipDialog(QDialog):
    """Not written yet."""

    clipping_wanted = Signal(int)
