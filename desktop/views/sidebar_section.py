"""A part of the sidebar under a heading that folds it away, with buttons beside that for what can be done there."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop import icons
from desktop.models.dragging import TAG, dragged_tag
from desktop.theme import Theme
from desktop.translation import tr

BUTTON = 15


class SectionHeading(QToolButton):
    """`tag_dropped` carries a tag that is to go to the top level."""

    tag_dropped = Signal(str)

    def minimumSizeHint(self) -> QSize:
        # A long word must not make the sidebar wider than it is, or the counts would be out of sight.
        return QSize(48, super().minimumSizeHint().height())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if "/" in dragged_tag(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.setDown(True)

    def dragLeaveEvent(self, event: object) -> None:
        self.setDown(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.setDown(False)
        if event.mimeData().hasFormat(TAG):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.tag_dropped.emit(dragged_tag(event.mimeData()))


class SidebarSection(QWidget):
    """`folded` says that the person opened or closed it."""

    folded = Signal()

    def __init__(self, name: str, heading: str, theme: Theme, closed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"section.{name}")
        self.name = name
        self._theme = theme
        self._buttons: list[tuple[QToolButton, str]] = []
        self.heading = SectionHeading(self)
        self.heading.setObjectName(f"{name}_heading")
        self.heading.setProperty("role", "section")
        self.heading.setText(heading.upper())
        self.heading.setAccessibleName(heading)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setIconSize(QSize(12, 12))
        self.heading.setCheckable(True)
        self.heading.setChecked(not closed)
        self.heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.heading.toggled.connect(self._toggled)
        self._inside = QWidget(self)
        self.content = QVBoxLayout(self._inside)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(0)
        self._inside.setVisible(not closed)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(0, 0, 10, 0)
        self._head.setSpacing(2)
        self._head.addWidget(self.heading, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(self._head)
        layout.addWidget(self._inside, 1)
        theme.changed.connect(self._tint)
        self._tint()

    @property
    def closed(self) -> bool:
        """Whether it is folded away."""
        return not self.heading.isChecked()

    def add_button(self, name: str, icon: str, says: str) -> QToolButton:
        """A small button at the end of the heading."""
        button = QToolButton(self)
        button.setObjectName(name)
        button.setProperty("role", "section_button")
        button.setAccessibleName(says)
        button.setToolTip(says)
        button.setIconSize(QSize(BUTTON, BUTTON))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._head.addWidget(button)
        self._buttons.append((button, icon))
        self._tint()
        return button

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
        self.heading.setIcon(QIcon(icons.pixmap(sign, tint, 12, ratio)))
        self.heading.setAccessibleDescription(tr("open") if opened else tr("closed"))
        for button, icon in self._buttons:
            button.setIcon(QIcon(icons.pixmap(icon, tint, BUTTON, ratio)))
