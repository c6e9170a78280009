"""The captures of a clipping: when each was taken, what it changed, and any two compared word by word."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.model import Capture
from desktop.controllers.comparing import Comparing, suggested_name
from desktop.controllers.desk import Desk
from desktop.controllers.page import Page
from desktop.intake.revision import Revision
from desktop.intake.said import NOW, Said
from desktop.models.capture_list import CaptureList, capture_name
from desktop.reading_looks import Looks
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.capture_delegate import CaptureDelegate
from desktop.views.diff_view import DiffView

BESIDE, ONLY = "compare.beside", "compare.only"


class CapturesDialog(QDialog):
    """Compares at first the two captures that are the `ends`, else the newest one with the one before it.

    `address_wanted` asks for a web page to be opened.
    """

    address_wanted = Signal(str)

    def __init__(
        self, desk: Desk, clipping_id: int, theme: Theme, parent: QWidget, ends: tuple[int, int] | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("captures")
        self.setWindowTitle(tr("Captures"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1120, 760)
        self.setMinimumSize(720, 460)
        self._desk = desk
        self._clipping = clipping_id
        self._first = ends
        self._shown: tuple[int, int] | None = None
        self.comparing = Comparing(desk.library, desk.jobs, desk.intake, self)
        self.heading = QLabel(self)
        self.heading.setObjectName("captures.heading")
        self.heading.setProperty("role", "title")
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.captures = CaptureList(self)
        self.list = self._list_view(theme)
        self.old = self._ends("old", tr("The earlier one"))
        self.new = self._ends("new", tr("The later one"))
        self.diff = DiffView(theme, self)
        self.diff.set_looks(Looks.of(desk.settings))
        self.diff.set_ways(side_by_side=desk.settings.flag(BESIDE), only=desk.settings.flag(ONLY))
        self.diff.looked.connect(self._looked)
        self.said = QLabel(self)
        self.said.setObjectName("captures.said")
        self.said.setProperty("role", "small")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.original = self._button("original", tr("Open address"), self._open_original)
        self.save = self._button("save", tr("Save original…"), self._save)
        self.use = self._button("use", tr("Use this text"), self._use)
        self.use.setToolTip(tr("Give the clipping the text of the capture that is marked; this can be undone"))
        close = self._button("close", tr("Close"), self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.heading)
        layout.addWidget(self._parts(), 1)
        foot = QHBoxLayout()
        foot.setSpacing(9)
        for button in (self.original, self.save, self.use):
            foot.addWidget(button)
        foot.addWidget(self.said, 1)
        foot.addWidget(close)
        layout.addLayout(foot)
        self.comparing.loaded.connect(self._loaded)
        self.comparing.compared.connect(self._compared)
        self.comparing.reading.connect(self._reading)
        self.comparing.saved.connect(self._saved)
        desk.reading.shown.connect(self._page_shown)
        desk.editing.done.connect(self._done)
        self.finished.connect(self._ended)
        self._offer()
        self.comparing.load(clipping_id)
        self.list.setFocus()

    # The parts

    def _parts(self) -> QSplitter:
        right = QWidget(self)
        ends = QHBoxLayout()
        ends.setSpacing(8)
        arrow = QLabel("→" if not self.isRightToLeft() else "←", right)
        ends.addWidget(QLabel(tr("From", "the earlier text, in a comparison"), right))
        ends.addWidget(self.old, 1)
        ends.addWidget(arrow)
        ends.addWidget(QLabel(tr("to", "the later text, in a comparison"), right))
        ends.addWidget(self.new, 1)
        column = QVBoxLayout(right)
        column.setContentsMargins(10, 0, 0, 0)
        if self.isRightToLeft():
            column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(8)
        column.addLayout(ends)
        column.addWidget(self.diff, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([300, 800])
        return splitter

    def _list_view(self, theme: Theme) -> QListView:
        view = QListView(self)
        view.setObjectName("captures.list")
        view.setAccessibleName(tr("Captures, the newest first"))
        view.setProperty("role", "boxed")
        view.setModel(self.captures)
        view.setItemDelegate(CaptureDelegate(theme, view))
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setMinimumWidth(230)
        view.selectionModel().currentChanged.connect(self._chosen)
        return view

    def _ends(self, name: str, said: str) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(f"captures.{name}")
        box.setAccessibleName(said)
        box.setMinimumContentsLength(15)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.activated.connect(self._end_chosen)
        return box

    def _button(self, name: str, text: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"captures.{name}")
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    # What is known

    @Slot(object)
    def _loaded(self, said: Said) -> None:
        marked = self.captures.number(self.list.currentIndex().row())
        ends = (self.old.currentData(), self.new.currentData())
        self.heading.setText(said.readings[NOW].title)
        self.captures.show(said)
        known = [number for number in (NOW, *(each.id for each in said.captures)) if number in said.readings]
        if not said.edited and len(said.captures) > 1:
            known.remove(NOW)
        for box in (self.old, self.new):
            box.clear()
            for number in known:
                box.addItem(capture_name(said, number), number)
        self._shown = None
        row = self.captures.row_of(marked) if marked is not None else 0
        self.list.selectionModel().blockSignals(True)
        self.list.setCurrentIndex(self.captures.index(max(row, 0), 0))
        self.list.selectionModel().blockSignals(False)
        first, self._first = self._first, None
        if first is not None and first[0] in known and first[1] in known:
            self._compare(*first)
        elif marked is not None and row >= 0 and ends[0] in known and ends[1] in known:
            self._compare(ends[0], ends[1])
        else:
            self._chosen()
        self._offer()

    @Slot(object)
    def _page_shown(self, page: Page | None) -> None:
        if page is not None and page.clipping.id == self._clipping:
            self.comparing.load(self._clipping)

    @Slot(int)
    def _reading(self, count: int) -> None:
        self.said.setText(tr("{n} capture(s) from before being read again…", "", count) if count else "")

    @Slot(object)
    def _saved(self, path: Path) -> None:
        self.said.setText(tr("Saved as {name}.").format(name=path.name))

    # Comparing

    @Slot(QModelIndex)
    @Slot()
    def _chosen(self, _index: QModelIndex | None = None) -> None:
        """Compare the capture that is marked with the one before it; the first one with the one after it."""
        said, number = self.comparing.said, self.captures.number(self.list.currentIndex().row())
        self._offer()
        if said is None or number is None:
            return
        if number not in said.readings:
            self._show_nothing(said.unreadable.get(number) or tr("It is being read again…"))
            return
        before = said.before(number)
        if before is not None:
            self._compare(before, number)
            return
        later = [each.id for each in said.captures if each.id != number and each.id in said.readings]
        if later:
            self._compare(number, later[-1])
        elif said.edited:
            self._compare(number, NOW)
        else:
            self._show_nothing(tr("There is a single capture. Fetch the text again to have another one to compare."))

    @Slot(int)
    def _end_chosen(self, _row: int) -> None:
        old, new = self.old.currentData(), self.new.currentData()
        if old is not None and new is not None:
            self._compare(old, new)

    def _compare(self, old: int, new: int) -> None:
        self.old.setCurrentIndex(self.old.findData(old))
        self.new.setCurrentIndex(self.new.findData(new))
        if self._shown != (old, new):
            self._shown = (old, new)
            self.comparing.compare(old, new)

    def _show_nothing(self, words: str) -> None:
        self._shown = None
        self.old.setCurrentIndex(-1)
        self.new.setCurrentIndex(-1)
        self.diff.clear(words)

    @Slot(object)
    def _compared(self, revision: Revision) -> None:
        said = self.comparing.said
        if said is not None and self._shown == (revision.old.capture, revision.new.capture):
            names = [capture_name(said, each) for each in self._shown]
            self.diff.show_revision(revision, *names)

    @Slot(bool, bool)
    def _looked(self, beside: bool, only: bool) -> None:
        self._desk.settings.set(BESIDE, beside)
        self._desk.settings.set(ONLY, only)

    # What can be done with the capture that is marked

    def _marked(self) -> Capture | None:
        said, number = self.comparing.said, self.captures.number(self.list.currentIndex().row())
        return said.capture(number) if said is not None and number is not None else None

    def _offer(self) -> None:
        said, capture = self.comparing.said, self._marked()
        reading = said.readings.get(capture.id) if said is not None and capture is not None else None
        differs = said is not None and reading is not None and reading.text != said.readings[NOW].text
        self.original.setEnabled(capture is not None and bool(capture.final_url or capture.url))
        self.save.setEnabled(capture is not None)
        self.use.setEnabled(differs and not self._desk.library.read_only)

    @Slot()
    def _open_original(self) -> None:
        capture = self._marked()
        if capture is not None:
            self.address_wanted.emit(capture.final_url or capture.url or "")

    @Slot()
    def _save(self) -> None:
        capture = self._marked()
        if capture is None:
            return
        chooser = QFileDialog(self, tr("Save the original"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.selectFile(suggested_name(capture, self.heading.text()))
        chooser.fileSelected.connect(self._save_as)
        chooser.open()

    @Slot(str)
    def _save_as(self, name: str) -> None:
        capture = self._marked()
        if capture is not None:
            self.comparing.save(capture, Path(name))

    @Slot()
    def _use(self) -> None:
        capture = self._marked()
        if capture is not None:
            self._desk.editing.use_capture(self._clipping, capture.id)

    @Slot(str, bool)
    def _done(self, said: str, _undoable: bool) -> None:
        """Something was written or taken back, be it here or in the window."""
        self.said.setText(said)
        self.comparing.load(self._clipping)

    @Slot()
    def _ended(self) -> None:
        self.comparing.close()
