"""A part of the sidebar under a heading that folds it away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop import icons
from desktop.theme import Theme


class SidebarSection(QWidget):
    """`folded` says that the person opened or closed it."""

    folded = Signal()

    def __init__(self, name: str, heading: str, theme: Theme, closed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"section.{name}")
        self.name = name
        self._theme = theme
        self._heading = QToolButton(self)
        self._heading.setObjectName(f"{name}_heading")
        self._heading.setProperty("role", "section")
        self._heading.setText(heading.upper())
        self._heading.setAccessibleName(heading)
        self._heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._heading.setIconSize(QSize(12, 12))
        self._heading.setCheckable(True)
        self._heading.setChecked(not closed)
        self._heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._heading.toggled.connect(self._toggled)
        self._inside = QWidget(self)
        self.content = QVBoxLayout(self._inside)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(0)
        self._inside.setVisible(not closed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._heading)
        layout.addWidget(self._inside)
        theme.changed.connect(self._tint)
        self._tint()

    @property
    def closed(self) -> bool:
        """Whether it is folded away."""
        return not self._heading.isChecked()

    @Slot(bool)
    def _toggled(self, opened: bool) -> None:
        self._inside.setVisible(opened)
        self._tint()
        self.folded.emit()

    @Slot()
    def _tint(self) -> None:
        opened = self._heading.isChecked()
        name = "chevron-down" if opened else "chevron-right"
        self._heading.setIcon(QIcon(icons.pixmap(name, self._theme.tokens.muted, 12, self.devicePixelRatioF())))
        self._heading.setAccessibleDescription("open" if opened else "closed")
