"""What is being worked on, in one line at the bottom of the sidebar that opens to a list of all of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop import icons
from desktop.controllers.tasks import Task, Tasks
from desktop.settings import Settings
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.task_card import TaskCard, open_file, open_folder

__all__ = ["TaskArea", "TaskCard", "open_file", "open_folder"]

HUNDRED = 100
SHARE = 0.45
"""The most of the sidebar's height that the list takes."""
MOST_OVER = 20
"""Cards of what went well that stay until they are dismissed; the oldest beyond these go by themselves."""


class TaskArea(QWidget):
    """The tasks of the window, the newest below; under them what goes on all the time. `standing_clicked` when the
    person wants to see to that; `ended` carries a task that is over and that nobody sees, as the list is closed."""

    standing_clicked = Signal()
    ended = Signal(object)

    def __init__(
        self, tasks: Tasks, theme: Theme, parent: QWidget | None = None, settings: Settings | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("task_area")
        self._theme = theme
        self._settings = settings
        self._tasks = tasks
        self._cards: list[TaskCard] = []
        self._said = ""
        self._following = True
        self._list = QWidget(self)
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._panel = QScrollArea(self)
        self._panel.setObjectName("task_area.panel")
        self._panel.setFrameShape(QFrame.Shape.NoFrame)
        self._panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._panel.setWidgetResizable(True)
        self._panel.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._panel.setWidget(self._list)
        self._panel.verticalScrollBar().rangeChanged.connect(self._grown)
        self._panel.verticalScrollBar().actionTriggered.connect(self._scrolled)
        self._list.installEventFilter(self)
        self._clear = QPushButton(tr("Dismiss what is over"), self)
        self._clear.setObjectName("task_area.clear")
        self._clear.setProperty("role", "link")
        self._clear.setAutoDefault(False)
        self._clear.clicked.connect(self._dismiss_ended)
        self._line = QToolButton(self)
        self._line.setObjectName("task_area.line")
        self._line.setProperty("role", "text")
        self._line.setCheckable(True)
        self._line.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._line.setIconSize(QSize(16, 16))
        self._line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._line.toggled.connect(self._toggled)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("task_area.progress")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("All work together"))
        self._standing = QToolButton(self)
        self._standing.setObjectName("task_area.standing")
        self._standing.setProperty("role", "text")
        self._standing.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._standing.setIconSize(QSize(16, 16))
        self._standing.clicked.connect(self.standing_clicked)
        self._standing.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self._panel)
        layout.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self._line)
        layout.addWidget(self._bar)
        layout.addWidget(self._standing, 0, Qt.AlignmentFlag.AlignLeading)
        theme.changed.connect(self._tint)
        tasks.started.connect(self._started)
        self._line.setChecked(settings is not None and settings.flag("tasks.open"))
        self._renew()

    @property
    def opened(self) -> bool:
        """Whether the list is open."""
        return self._line.isChecked()

    @Slot()
    def open(self) -> None:
        """Show the list and go to its first card's button."""
        self._line.setChecked(True)
        self._line.setFocus()

    @Slot(str)
    def show_standing(self, words: str) -> None:
        """Say what goes on all the time; nothing for empty words."""
        self._standing.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, 180))
        self._standing.setAccessibleName(words)
        self._standing.setToolTip(tr("{words}. The folder is set in the preferences.").format(words=words))
        self._standing.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return False

    @Slot(object)
    def _started(self, task: Task) -> None:
        card = TaskCard(task, self._theme, self._list)
        card.changed.connect(self._changed)
        card.gone.connect(self._gone)
        card.again.connect(self._try_again)
        self._cards.append(card)
        self._following = True
        self._column.addWidget(card)
        self._renew()

    @Slot(object)
    def _changed(self, card: TaskCard) -> None:
        task = card.task
        if not task.running:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, card.accessibleName()))
            if task.failed is not None and not task.stopped:
                self._line.blockSignals(True)
                self._line.setChecked(True)
                self._line.blockSignals(False)
            elif not self.opened:
                self.ended.emit(task)
            self._let_go()
        self._renew()

    @Slot(object)
    def _gone(self, card: TaskCard) -> None:
        self._take_away(card)
        self._tasks.forget(card.task)

    @Slot(object)
    def _try_again(self, card: TaskCard) -> None:
        self._take_away(card)
        self._tasks.again(card.task)

    def _take_away(self, card: TaskCard) -> None:
        self._cards.remove(card)
        card.hide()
        self._column.removeWidget(card)
        card.setObjectName("")
        card.deleteLater()
        self._renew()

    @Slot()
    def _dismiss_ended(self) -> None:
        for card in tuple(self._cards):
            if not card.task.running:
                card.stop()

    def _let_go(self) -> None:
        over = [card for card in self._cards if not card.task.running and card.task.failed is None]
        focus = QApplication.focusWidget()
        for card in over[:-MOST_OVER]:
            if focus is None or not card.isAncestorOf(focus):
                self._gone(card)

    @Slot(bool)
    def _toggled(self, on: bool) -> None:
        if self._settings is not None:
            self._settings.set("tasks.open", on)
        self._following = on
        self._renew()

    @Slot(int, int)
    def _grown(self, _: int, most: int) -> None:
        """Keep the newest in sight, unless the person looks at another."""
        if self._following:
            self._panel.verticalScrollBar().setValue(most)

    @Slot(int)
    def _scrolled(self, _: int) -> None:
        self._following = False

    def _renew(self) -> None:
        running = [card.task for card in self._cards if card.task.running]
        over = [card.task for card in self._cards if not card.task.running]
        failed = [task for task in over if task.failed is not None and not task.stopped]
        known = [task for task in running if task.total]
        share = sum(HUNDRED * task.done // task.total for task in known) // len(known) if known else 0
        if len(running) == 1:
            said = running[0].title
        elif running:
            said = tr("{n} tasks running", "", len(running))
        elif failed:
            said = tr("{n} task(s) failed", "", len(failed))
        else:
            said = tr("{n} task(s) finished", "", len(over))
        if known:
            said = tr("{percent} % · {what}").format(percent=share, what=said)
        self._said = said
        self._line.setVisible(bool(self._cards))
        self._line.setAccessibleName(said)
        self._line.setToolTip(tr("Hide the list") if self.opened else tr("Show each with how far it is"))
        self._bar.setVisible(bool(running) and not self.opened)
        self._bar.setRange(0, HUNDRED if known else 0)
        self._bar.setValue(share)
        self._panel.setVisible(self.opened and bool(self._cards))
        self._clear.setVisible(self.opened and len(over) > 1)
        self._elide()
        self._tint()
        self._fit()

    def _elide(self) -> None:
        room = max(60, self.width() - 56)
        self._line.setText(self.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, room))

    def _fit(self) -> None:
        above = self.parentWidget()
        most = int(above.height() * SHARE) if above is not None else 400
        needed = self._column.heightForWidth(max(1, self._panel.viewport().width()))
        needed = max(needed, self._column.minimumSize().height())
        self._panel.setFixedHeight(min(max(60, most), needed + 2))

    @Slot()
    def _tint(self) -> None:
        tokens = self._theme.tokens
        self._standing.setIcon(icons.icon("folder-open", tokens))
        self._line.setIcon(icons.icon("chevron-down" if self.opened else "chevron-up", tokens))
