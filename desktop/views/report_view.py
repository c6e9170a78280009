"""What came of many things as a table that can be narrowed to what wants attention and saved for a spreadsheet."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from desktop.models.report_table import LINE, KindFilter, ReportLine, ReportTable
from desktop.models.wording import enumerated
from desktop.theme import Theme
from desktop.translation import mark, number, tr
from desktop.views.boxed_table import box_table
from desktop.views.elided_label import ElidedLabel

SHOWN = (
    (mark("Everything"), ()),
    (mark("What comes in"), ("good",)),
    (mark("What is there already"), ("there",)),
    (mark("What could not be taken"), ("refused", "again")),
)


class ReportView(QWidget):
    """`opened` carries the id of a clipping whose row was double-clicked or entered."""

    opened = Signal(int)

    def __init__(self, name: str, table: ReportTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._table = table
        self._filter = KindFilter(table, self)
        self.counts = QLabel(self)
        self.counts.setObjectName(f"{name}.counts")
        self.counts.setProperty("role", "muted")
        self.shown = QComboBox(self)
        self.shown.setObjectName(f"{name}.shown")
        self.shown.setAccessibleName(tr("Rows to show"))
        for words, kinds in SHOWN:
            self.shown.addItem(tr(words), kinds)
        self.shown.currentIndexChanged.connect(self._narrow)
        self.rows = QTableView(self)
        box_table(self.rows, f"{name}.rows", tr("What came of each"), self._filter)
        self.rows.setIconSize(QSize(16, 16))
        self.rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.rows.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(1, 170)
        self.rows.activated.connect(self._activated)
        self.rows.selectionModel().currentChanged.connect(self._went)
        self.why = ElidedLabel(self)
        self.why.setObjectName(f"{name}.why")
        self.why.setProperty("role", "small")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.counts, 1)
        head.addWidget(self.shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.rows, 1)
        layout.addWidget(self.why)
        table.modelReset.connect(self._count)
        table.dataChanged.connect(self._count)
        self._count()

    @Slot()
    def _count(self) -> None:
        counts = Counter(line.outcome for line in self._table.lines)
        self.counts.setText(enumerated(f"{words}: {number(count)}" for words, count in counts.items()))

    @Slot(int)
    def _narrow(self, _index: int) -> None:
        self._filter.show_kinds(self.shown.currentData())

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if isinstance(line, ReportLine) and line.clipping is not None:
            self.opened.emit(line.clipping)

    @Slot(QModelIndex, QModelIndex)
    def _went(self, current: QModelIndex, _previous: QModelIndex) -> None:
        line = current.data(LINE) if current.isValid() else None
        self.why.setText(" – ".join(part for part in (line.label, line.why) if part) if line is not None else "")
