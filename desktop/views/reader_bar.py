"""The tool bar over the reader: what has no room is left out, the least needed first; menus have all of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from desktop.actions import Actions, plain_text

LEFT = ("clipping.file", "clipping.star", "clipping.tag", "clipping.link", "clipping.trash")
RIGHT = (
    *("clipping.original", "copy.text", "reader.looks", "reader.full", "view.highlight_panel", "clipping.related"),
    "view.inspector",
)
LEAVING = (
    *("copy.text", "clipping.link", "reader.full", "view.highlight_panel", "clipping.original", "clipping.trash"),
    *("clipping.related", "view.inspector"),
)
"""What is left out where there is no room, one after the other."""
BEFORE_LAST = 6


class ReaderBar(QFrame):
    """Buttons at both ends and one more widget behind them."""

    def __init__(self, actions: Actions, last: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader_bar")
        self._line = QHBoxLayout(self)
        self._line.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._line.setContentsMargins(16, 7, 14, 7)
        self._line.setSpacing(4)
        self._buttons: dict[str, QToolButton] = {}
        for action_id in LEFT:
            self._add(action_id, actions[action_id])
        self._line.addStretch()
        for action_id in RIGHT:
            self._add(action_id, actions[action_id])
        self._line.addSpacing(BEFORE_LAST)
        self._line.addWidget(last)
        self._last = last

    def button(self, action_id: str) -> QToolButton:
        """The button of an action, shown or not."""
        return self._buttons[action_id]

    def minimumSizeHint(self) -> QSize:
        # Narrower than all of its buttons: those that have no room go.
        return QSize(300, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _add(self, action_id: str, action: QAction) -> None:
        button = self._buttons[action_id] = tool_button(action, self)
        self._line.addWidget(button)

    def _fit(self) -> None:
        margins, spacing = self._line.contentsMargins(), self._line.spacing()
        step = {each: button.sizeHint().width() + spacing for each, button in self._buttons.items()}
        wanted = margins.left() + margins.right() + BEFORE_LAST + self._last.sizeHint().width() + sum(step.values())
        for each in LEAVING:
            gone = wanted > self.width()
            self._buttons[each].setVisible(not gone)
            wanted -= step[each] if gone else 0


def tool_button(action: QAction, parent: QWidget) -> QToolButton:
    """A tool bar button for an action, named for those who cannot see its sign."""
    button = QToolButton(parent)
    button.setObjectName(action.objectName().replace("action.", "button."))
    button.setDefaultAction(action)
    button.setAccessibleName(plain_text(action.text()))
    button.setIconSize(QSize(20, 20))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
