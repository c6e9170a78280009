"""The copies of the library: which there are, what bringing one of them back would change, and bringing it back."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.care.backup import Made
from db.care.difference import Difference
from db.care.rotation import BACKUPS, REPLACED, Copy
from db.errors import CuttingsError
from desktop.controllers.copies import Copies, Listed
from desktop.controllers.desk import Desk
from desktop.dialogs.question import confirm
from desktop.models.copy_list import CHOSEN, CopyList, day_in_words, question_in_words
from desktop.models.wording import size_in_words
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.boxed_table import box_table
from desktop.views.difference_view import DifferenceView
from desktop.views.task_area import open_folder

SETTLED = 250
"""Milliseconds that a copy is marked before it is looked into."""


class CopyView(QTableView):
    """The copies as rows; Enter or a double click brings one back, after a question, and Delete asks to delete it."""

    deleted = Signal()

    def __init__(self, model: CopyList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box_table(self, "copies.list", tr("Copies, the newest first"), model, 13)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)


class CopiesDialog(QDialog):
    """`restore_wanted` carries the file of a copy that is to take the place of the library's database."""

    restore_wanted = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("copies")
        self.setWindowTitle(tr("Copies of the library"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(880, 640)
        self._desk = desk
        self._theme = theme
        self._wanted: Path | None = None
        self._chosen: list[Copy] = []
        self.copies = Copies(desk.library, desk.jobs, self)
        self.table = CopyList(self)
        self.view = CopyView(self.table, self)
        self.said = QLabel(self)
        self.said.setObjectName("copies.said")
        self.said.setProperty("role", "small")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.difference = DifferenceView(theme, self)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.setObjectName("copies.parts")
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.view)
        parts.addWidget(self.difference)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 3)
        self.make = self._button("make", tr("&Make a copy now"), self._make)
        self.file = self._button("file", tr("Choose a &file…"), self._choose_file)
        self.folder = self._button("folder", tr("&Show the folder"), self._show_folder)
        self.remove = self._button("remove", tr("&Delete…"), self._remove)
        self.remove.setProperty("role", "danger")
        self.remove.setToolTip(tr("Delete what was kept when a copy took its place"))
        self.restore = self._button("restore", tr("&Bring this copy back…"), self._restore)
        self.restore.setProperty("role", "primary")
        close = self._button("close", tr("Close"), self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(9)
        for button in (self.make, self.file, self.folder, self.remove):
            foot.addWidget(button)
        foot.addStretch()
        foot.addWidget(close)
        foot.addWidget(self.restore)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.said)
        layout.addWidget(parts, 1)
        layout.addLayout(foot)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SETTLED)
        self._soon.timeout.connect(self._compare)
        self.copies.listed.connect(self._list)
        self.copies.compared.connect(self._compared)
        self.copies.failed.connect(self._not_compared)
        self.copies.made.connect(self._made)
        self.copies.not_made.connect(self._not_made)
        self.view.selectionModel().currentRowChanged.connect(self._look)
        self.view.activated.connect(self._restore)
        self.view.deleted.connect(self._remove)
        theme.changed.connect(self._tint)
        self._tint()
        self._fit()
        self.copies.read()
        self.view.setFocus()

    def done(self, result: int) -> None:
        self.copies.stop()
        super().done(result)

    @property
    def copy(self) -> Copy | None:
        """The copy that is marked."""
        return self.table.copy(self.view.currentIndex().row())

    def look_into(self, path: Path) -> None:
        """Mark a file that lies anywhere, and look into it."""
        if self.table.row_of(path) < 0:
            try:
                found = path.stat()
            except OSError:
                return
            made = datetime.fromtimestamp(found.st_mtime, UTC)
            self._chosen.insert(0, Copy(path, made, CHOSEN, False, False, found.st_size))
            self.table.show([self._chosen[0], *self.table.copies])
        self._wanted = path
        self._mark()

    def _button(self, name: str, text: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"copies.{name}")
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    @Slot()
    def _tint(self) -> None:
        self.table.set_danger_colour(self._theme.colour("danger"))
        self.view.viewport().update()

    @Slot(object)
    def _list(self, listed: Listed) -> None:
        marked = self.copy
        self._wanted = self._wanted or (marked.path if marked is not None else None)
        self.table.show([*self._chosen, *listed.copies])
        room = size_in_words(sum(each.size for each in listed.copies) + listed.aside)
        words = tr("{n} cop(y|ies) of the database, together {room}.", "", len(listed.copies)).format(room=room)
        rest = tr("They are made and looked over by themselves; how many stay is set in the preferences.")
        self.said.setText(f"{words} {rest}")
        self._mark()

    def _mark(self) -> None:
        row = self.table.row_of(self._wanted) if self._wanted is not None else 0
        self._wanted = None
        if self.table.rowCount():
            self.view.setCurrentIndex(self.table.index(max(row, 0), 0))
        else:
            self.difference.say(tr("There is no copy yet."))
        self._fit()

    @Slot(QModelIndex)
    def _look(self, _index: QModelIndex) -> None:
        self.copies.stop()
        self._fit()
        if self.copy is not None:
            self.difference.say(tr("Looking into this copy…"))
            self._soon.start()

    @Slot()
    def _compare(self) -> None:
        if (copy := self.copy) is not None:
            self.copies.compare(copy.path)

    @Slot(object, object)
    def _compared(self, path: Path, found: Difference) -> None:
        copy = self.copy
        if copy is not None and copy.path == path:
            self.difference.show_difference(found, self._about(copy))

    @Slot(object, object)
    def _not_compared(self, path: Path, error: Exception) -> None:
        copy = self.copy
        if not isinstance(error, CuttingsError):
            self._desk.jobs.failed.emit(error)
        if copy is not None and copy.path == path:
            self.difference.say(str(error) if isinstance(error, CuttingsError) else tr("It cannot be read."))

    def _about(self, copy: Copy) -> str:
        if copy.damaged:
            return tr("This copy was damaged when it was made, because the library was. Take an earlier one.")
        if copy.why == REPLACED:
            return tr(
                "This is what the library was before a copy was brought back. "
                "It can be deleted when you miss nothing of it."
            )
        return ""

    def _fit(self) -> None:
        copy, writable = self.copy, not self._desk.library.read_only
        self.restore.setEnabled(copy is not None and writable)
        self.remove.setEnabled(copy is not None and copy.why == REPLACED and writable)
        self.make.setEnabled(writable and self.make.property("busy") is not True)

    @Slot()
    def _make(self) -> None:
        self.make.setProperty("busy", True)
        self._fit()
        self.said.setText(tr("A copy is being made and looked over…"))
        self.copies.make()

    @Slot(object)
    def _made(self, made: Made) -> None:
        self.make.setProperty("busy", False)
        self._wanted = made.path
        if made.problems:
            self._desk.jobs.failed.emit(
                CuttingsError(tr("The copy shows damage: {problem}").format(problem=made.problems[0]))
            )

    @Slot(object)
    def _not_made(self, error: Exception) -> None:
        self.make.setProperty("busy", False)
        self._fit()
        self.said.setText(str(error) if isinstance(error, CuttingsError) else tr("The copy could not be made."))
        if not isinstance(error, CuttingsError):
            self._desk.jobs.failed.emit(error)

    @Slot()
    def _choose_file(self) -> None:
        kinds = tr("Copies (*.zip *.sqlite3 *.gz)")
        chooser = QFileDialog(self, tr("Bring a copy back"), str(self._desk.library.folder.parent), kinds)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self._file_chosen)
        chooser.open()

    @Slot(str)
    def _file_chosen(self, name: str) -> None:
        self.look_into(Path(name))

    @Slot()
    def _show_folder(self) -> None:
        folder = self._desk.library.folder
        open_folder(folder / BACKUPS if (folder / BACKUPS).is_dir() else folder)

    @Slot()
    def _remove(self) -> None:
        if (copy := self.copy) is not None and self.remove.isEnabled():
            words = tr("This is what the library was on {day}. It cannot be brought back when it is deleted.")
            day = day_in_words(copy)
            question = tr("Delete {name}?").format(name=copy.path.name)
            act = partial(self.copies.remove, copy.path)
            confirm(self, question, words.format(day=day), tr("Delete"), act)

    @Slot()
    @Slot(QModelIndex)
    def _restore(self, _index: object = None) -> None:
        copy = self.copy
        if copy is None or not self.restore.isEnabled():
            return
        question = question_in_words(copy, copy.path)
        words = tr(
            "The library will be as it was when the copy was made. What it is now is kept beside it in {folder}, and "
            "stands in the list of copies from then on, so that nothing is lost. Cuttings closes the library for that "
            "and opens it again."
        ).format(folder=self._desk.library.folder)
        confirm(self, question, words, tr("Bring it back"), partial(self._agreed, copy.path))

    def _agreed(self, path: Path) -> None:
        self.restore_wanted.emit(str(path))
        self.accept()
