"""A button with a picture and no words on the small popups over a marked passage."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget


def highlight_button(name: str, said: str, parent: QWidget) -> QToolButton:
    """A button that is reached by Tab only, so that a click leaves selection and cursor as they are."""
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setAccessibleName(said)
    button.setToolTip(said)
    button.setIconSize(QSize(18, 18))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
