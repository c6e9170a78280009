"""What became of the fields of a clipping: every change with who made it and when, and any value to go back to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.field_history import KEPT
from desktop.controllers.desk import Desk
from desktop.controllers.field_history import FieldHistory
from desktop.models.field_change_list import NAMES, value_as_text, who_in_words
from desktop.models.wording import moment_in_words
from desktop.reading_looks import Looks
from desktop.theme import Theme
from desktop.translation import number, tr
from desktop.views.boxed_table import box_table
from desktop.views.diff_view import DiffView


class FieldHistoryDialog(QDialog):
    """At first it shows the changes of one `field`, or of all."""

    def __init__(self, desk: Desk, clipping_id: int, field: str | None, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("field_history")
        self.setWindowTitle(tr("History of the fields"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(860, 680)
        self.setMinimumSize(560, 420)
        self._desk = desk
        self._clipping = clipping_id
        self._kept: tuple[str, int] | None = None
        self.history = FieldHistory(desk.library, desk.jobs, desk.overview, clipping_id, self)
        self.heading = QLabel(self)
        self.heading.setObjectName("field_history.heading")
        self.heading.setProperty("role", "title")
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.fields = QComboBox(self)
        self.fields.setObjectName("field_history.fields")
        self.fields.setAccessibleName(tr("Which field"))
        self.fields.activated.connect(self._field_chosen)
        self.view = QTableView(self)
        box_table(self.view, "field_history.changes", tr("Changes, the newest first"), self.history.changes, 9)
        header = self.view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for column in (0, 1, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.view.selectionModel().currentRowChanged.connect(self._look)
        self.diff = DiffView(theme, self)
        self.diff.set_looks(Looks.of(desk.settings))
        self.said = QLabel(self)
        self.said.setObjectName("field_history.said")
        self.said.setProperty("role", "small")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.restore = self._button("restore", tr("Restore this value"), self._restore)
        self.restore.setToolTip(tr("Give the field what this change made of it; that can be undone"))
        self.restore.setProperty("role", "primary")
        close = self._button("close", tr("Close"), self.reject)
        self._arrange(close)
        self.history.changes.modelAboutToBeReset.connect(self._keep)
        self.history.shown.connect(self._shown)
        desk.editing.done.connect(self._done)
        self._offer_fields(field)
        self.history.show_field(field)
        self.view.setFocus()

    def _arrange(self, close: QPushButton) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.heading, 1)
        head.addWidget(self.fields, 0, Qt.AlignmentFlag.AlignTop)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.view)
        splitter.addWidget(self.diff)
        splitter.setSizes([320, 260])
        foot = QHBoxLayout()
        foot.setSpacing(9)
        foot.addWidget(self.said, 1)
        foot.addWidget(close)
        foot.addWidget(self.restore)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(splitter, 1)
        layout.addLayout(foot)

    def _button(self, name: str, text: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"field_history.{name}")
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    # What is shown

    def _offer_fields(self, field: str | None) -> None:
        """Let those fields be chosen that changed, and the one that was asked for."""
        counts = self.history.counts
        self.fields.clear()
        self.fields.addItem(tr("All changes"), None)
        for each in KEPT:
            if each in counts or each == field:
                words = tr("{field} ({number})").format(field=tr(NAMES[each]), number=number(counts.get(each, 0)))
                self.fields.addItem(words, each)
        self.fields.setCurrentIndex(max(0, self.fields.findData(field)))

    @Slot(int)
    def _field_chosen(self, _row: int) -> None:
        self._kept = None
        self.history.show_field(self.fields.currentData())

    @Slot()
    def _keep(self) -> None:
        change = self.history.changes.change(self.view.currentIndex().row())
        self._kept = (change.field, change.id) if change is not None else None

    @Slot()
    def _shown(self) -> None:
        changes = self.history.changes
        self.heading.setText(self.history.title)
        self._offer_fields(self.history.field)
        self.view.clearSpans()
        for row in changes.headings:
            self.view.setSpan(row, 0, 1, changes.columnCount())
        if not self.view.currentIndex().isValid():
            row = changes.row_of(*self._kept) if self._kept is not None else -1
            self.view.setCurrentIndex(changes.index(row if row >= 0 else min(1, changes.rowCount() - 1), 0))
        self._look()

    @Slot()
    def _look(self) -> None:
        """Show the change that is marked word by word."""
        row = self.view.currentIndex().row()
        change = self.history.changes.change(row)
        present = self.history.changes.is_present(row)
        self.restore.setEnabled(
            change is not None
            and not present
            and not self._desk.library.read_only
            and not (change.field == "title" and not change.after)
        )
        if change is None:
            nothing = tr("Nothing was changed since the clipping came.")
            self.diff.clear("" if self.history.changes.rowCount() else nothing)
            self.said.setText("")
            return
        if present:
            self.said.setText(tr("This is what it has now."))
        elif self._desk.library.read_only:
            self.said.setText(self._desk.library.read_only_reason)
        else:
            self.said.setText("")
        after = value_as_text(change.field, change.after)
        if not change.id:
            self.diff.clear(after or tr("There was nothing in this field when the clipping came."))
            return
        when, who = moment_in_words(change.changed_at), who_in_words(change)
        self.diff.show_texts(
            "",
            value_as_text(change.field, change.before),
            "",
            after,
            "",
            tr("{when}, {who}").format(when=when, who=who),
        )

    # What can be done with it

    @Slot()
    def _restore(self) -> None:
        change = self.history.changes.change(self.view.currentIndex().row())
        if change is not None and self.restore.isEnabled():
            self._desk.editing.restore_value(self._clipping, change.field, change.after)

    @Slot(str, bool)
    def _done(self, said: str, _undoable: bool) -> None:
        """Something was written or taken back, be it here or in the window."""
        self.history.read()
        if said:
            self.said.setText(said)
