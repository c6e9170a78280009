"""The row of buttons at the end of a dialog: the way back, then what the dialog is for."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton

from desktop.translation import tr


def button_row(dialog: QDialog, accept: str, back: str = "") -> tuple[QHBoxLayout, QPushButton]:
    """A row whose primary button, returned with it, accepts the dialog; named after the dialog.

    The way back is called `back`, "Cancel" where that is empty.
    """
    cancel = QPushButton(back or tr("Cancel"), dialog)
    cancel.setObjectName(f"{dialog.objectName()}.cancel")
    cancel.setAutoDefault(False)
    cancel.clicked.connect(dialog.reject)
    primary = QPushButton(accept, dialog)
    primary.setObjectName(f"{dialog.objectName()}.accept")
    primary.setProperty("role", "primary")
    primary.setAutoDefault(False)
    primary.clicked.connect(dialog.accept)
    row = QHBoxLayout()
    row.setSpacing(9)
    row.addStretch()
    row.addWidget(cancel)
    row.addWidget(primary)
    return row, primary


def close_row(dialog: QDialog) -> QHBoxLayout:
    """A row that only closes a dialog that is there to be read."""
    close = QPushButton(tr("Close"), dialog)
    close.setObjectName(f"{dialog.objectName()}.close")
    close.clicked.connect(dialog.reject)
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(close)
    return row
