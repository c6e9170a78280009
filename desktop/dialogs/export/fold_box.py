"""A part of a dialog under a heading that folds it away and then says in short what is chosen in it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop import icons
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.elided_label import ElidedLabel

CHEVRON = 14


class FoldBox(QWidget):
    """`name` is what it is remembered by; `folded` says that the person opened or closed it."""

    folded = Signal()

    def __init__(self, name: str, heading: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._theme = theme
        self.heading = QToolButton(self)
        self.heading.setObjectName(f"export_dialog.fold.{name}")
        self.heading.setProperty("role", "fold")
        self.heading.setText(heading)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setIconSize(QSize(CHEVRON, CHEVRON))
        self.heading.setCheckable(True)
        self.heading.setChecked(True)
        self.heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.heading.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.heading.toggled.connect(self._toggled)
        self._short = ElidedLabel("", self)
        self._short.setProperty("role", "small")
        self._short.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addWidget(self._short, 1)
        head.addStretch()
        self._inside = QWidget(self)
        self.content = QVBoxLayout(self._inside)
        self.content.setContentsMargins(0, 2, 0, 4)
        self.content.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._inside)
        theme.changed.connect(self._tint)
        self._tint()

    @property
    def closed(self) -> bool:
        """Whether it is folded away."""
        return not self.heading.isChecked()

    def close_up(self, closed: bool) -> None:
        """Fold it away or open it."""
        self.heading.setChecked(not closed)

    def say(self, short: str) -> None:
        """What is chosen in it, in short."""
        self._short.setText(short)
        self._short.setToolTip(short)
        self._tint()

    @Slot(bool)
    def _toggled(self, opened: bool) -> None:
        self._inside.setVisible(opened)
        self._tint()
        self.folded.emit()

    @Slot()
    def _tint(self) -> None:
        opened = self.heading.isChecked()
        sign = icons.fold_sign(opened, self.isRightToLeft())
        tint, ratio = self._theme.tokens.muted, self.devicePixelRatioF()
        self.heading.setIcon(QIcon(icons.pixmap(sign, tint, CHEVRON, ratio)))
        self._short.setVisible(not opened)
        closed = tr("closed: {what}").format(what=self._short.text())
        self.heading.setAccessibleDescription(tr("open") if opened else closed)
