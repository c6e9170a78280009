"""The history: what was done last, and going back to any point of it, or forward again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.model import Step
from db.transaction import STEPS_KEPT
from desktop.controllers.desk import Desk
from desktop.controllers.stepping import Stepping
from desktop.controllers.tasks import Task
from desktop.models.step_list import StepList
from desktop.theme import Theme
from desktop.translation import number, tr
from desktop.views.boxed_table import box_table

NAMED = 3
"""Steps that are named in the sentence; of the others it is said how many there are."""


class StepView(QTableView):
    """The steps as rows; Enter or a double click goes there."""

    def __init__(self, model: StepList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box_table(self, "history.steps", tr("Steps, the newest first"), model, 13)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class History(QDialog):
    """Says what going to the marked step takes back before it is done."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self.setWindowTitle(tr("History"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 560)
        self._desk = desk
        self._theme = theme
        self._task: Task | None = None
        self._kept: int | None = None
        self.stepping = Stepping(desk.library, desk.jobs, desk.overview, desk.tasks, self)
        self.steps = self.stepping.steps
        self.view = StepView(self.steps, self)
        self.view.activated.connect(self._go)
        self.view.selectionModel().currentRowChanged.connect(self._look)
        self.said = QLabel(self)
        self.said.setObjectName("history.said")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setMinimumHeight(2 * self.said.fontMetrics().lineSpacing())
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.go = self._button("go", tr("Go there"), self._go)
        self.go.setProperty("role", "primary")
        self.stop = self._button("stop", tr("Stop"), self._stop)
        self.stop.hide()
        close = self._button("close", tr("Close"), self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(9)
        foot.addStretch()
        foot.addWidget(close)
        foot.addWidget(self.stop)
        foot.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.said)
        layout.addLayout(foot)
        self.steps.modelAboutToBeReset.connect(self._keep)
        self.steps.modelReset.connect(self._mark)
        theme.changed.connect(self._tint)
        self._tint()
        self._look()
        self.stepping.read()
        self.view.setFocus()

    def _button(self, name: str, text: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"history.{name}")
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    @Slot()
    def _tint(self) -> None:
        self.steps.set_quiet_colour(self._theme.colour("muted"))
        self.view.viewport().update()

    @Slot()
    def _keep(self) -> None:
        step = self.steps.step(self.view.currentIndex().row())
        self._kept = step.id if step is not None else None

    @Slot()
    def _mark(self) -> None:
        """Mark what was marked, at first where the library is now."""
        row = self.steps.row_of(self._kept) if self._kept is not None else -1
        row = row if row >= 0 else self.steps.present
        if row >= 0:
            self.view.setCurrentIndex(self.steps.index(row, 0))
        self._look()

    @Slot()
    def _look(self) -> None:
        """Say what going to the marked step would do."""
        if self._task is not None:
            return
        row = self.view.currentIndex().row()
        back, again = self.steps.way(row) if row >= 0 else ([], [])
        read_only = self._desk.library.read_only_reason
        if not self.steps.rowCount():
            words = tr("Nothing was done yet that can be undone.")
        elif read_only and (back or again):
            words = read_only
        elif back or again:
            words = tr("{what}.").format(what=_what(back, again))
            step = self.steps.step(row)
            if step is not None and not step.id:
                kept = tr("The last {number} steps are kept, fewer where they changed very much.")
                words = f"{words} {kept.format(number=number(STEPS_KEPT))}"
        else:
            words = tr("Here the library is now. Choose another step to go back or forward to it.")
        self.said.setText(words)
        self.view.setAccessibleDescription(words)
        self.go.setText(tr("Do again up to here") if again else tr("Go back to here"))
        self.go.setEnabled(bool(back or again) and not read_only)

    @Slot(QModelIndex)
    @Slot()
    def _go(self, _index: QModelIndex | None = None) -> None:
        self._look()
        step = self.steps.step(self.view.currentIndex().row())
        if step is None or self._task is not None or not self.go.isEnabled():
            return
        back, again = self.steps.way(self.view.currentIndex().row())
        self._task = self.stepping.go(step.id, _what(back, again))
        self._task.progressed.connect(self._progressed)
        self._task.ended.connect(self._ended)
        self.go.setEnabled(False)
        self.stop.show()

    @Slot(int, int, str)
    def _progressed(self, done: int, total: int, what: str) -> None:
        words = tr("{done} of {total}: {what}") if what else tr("{done} of {total}")
        self.said.setText(words.format(done=done, total=total, what=what))

    @Slot()
    def _ended(self) -> None:
        task, self._task = self._task, None
        self.stop.hide()
        self.stepping.read()
        self._look()
        if task is not None and task.failed is not None:
            self.said.setText(task.message)

    @Slot()
    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.said.setText(tr("Stopping…"))


def _what(back: Sequence[Step], again: Sequence[Step]) -> str:
    """`Undo 4 steps: Tag 3 clippings, Star clipping, Edit headline and 1 more`."""
    steps = back or again
    head = tr("Undo {n} step(s)", "", len(back)) if back else tr("Do {n} step(s) again", "", len(again))
    named = ", ".join(each.label for each in steps[:NAMED])
    rest = len(steps) - NAMED
    if rest > 0:
        named = tr("{these} and {n} more", "", rest).format(these=named)
    return tr("{head}: {steps}").format(head=head, steps=named)
