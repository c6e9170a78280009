"""The list of what a template can print and do, with a box to find it: double click or Enter takes a word."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLabel, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from desktop.template_guide import FILTERS, VALUES, Word
from desktop.translation import tr

WORD = Qt.ItemDataRole.UserRole


class TemplateWords(QWidget):
    """`taken` carries the word that is to be written, `Word`."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = QLabel(tr("Values and filters"), self)
        heading.setProperty("role", "heading")
        self.sought = QLineEdit(self)
        self.sought.setObjectName("template_words.sought")
        self.sought.setAccessibleName(tr("Find a value or a filter"))
        self.sought.setPlaceholderText(tr("Find a value or a filter"))
        self.sought.setClearButtonEnabled(True)
        self.sought.textChanged.connect(self._seek)
        self.sought.installEventFilter(self)
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("template_words.tree")
        self.tree.setAccessibleName(tr("Values and filters"))
        self.tree.setProperty("role", "boxed")
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setRootIsDecorated(True)
        self.tree.setUniformRowHeights(True)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(True)
        self.tree.setToolTip(tr("Double click or Enter writes it into the template"))
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        self._groups: list[QTreeWidgetItem] = []
        self._words: dict[int, list[QTreeWidgetItem]] = {}
        for group in (*VALUES, *FILTERS):
            top = QTreeWidgetItem(self.tree, [tr(group.title)])
            self._groups.append(top)
            top.setFirstColumnSpanned(True)
            top.setFont(0, bold)
            for word in group.words:
                about = tr(word.about)
                item = QTreeWidgetItem(top, [word.name, about])
                self._words.setdefault(len(self._groups) - 1, []).append(item)
                item.setData(0, WORD, word)
                item.setToolTip(1, f"{about}\n{word.written.strip()}")
                item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{word.name}: {about}")
        self._groups[0].setExpanded(True)
        self.tree.itemActivated.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 9, 0, 0)
        column.setSpacing(5)
        column.addWidget(heading)
        column.addWidget(self.sought)
        column.addWidget(self.tree, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.sought and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.sought.text().strip():
                item = self.tree.currentItem()
                if item is not None:
                    self._take(item)
                return True
        return super().eventFilter(watched, event)

    @Slot(QTreeWidgetItem, int)
    def _take(self, item: QTreeWidgetItem, column: int = 0) -> None:
        word = item.data(0, WORD)
        if isinstance(word, Word):
            self.taken.emit(word)

    @Slot(str)
    def _seek(self, text: str) -> None:
        wanted = text.casefold().split()
        best: tuple[int, QTreeWidgetItem] | None = None
        for row, top in enumerate(self._groups):
            shown = 0
            for item in self._words[row]:
                said = f"{item.text(0)} {item.text(1)}".casefold()
                fits = all(word in said for word in wanted)
                item.setHidden(not fits)
                shown += fits
                rank = _rank(item.text(0).casefold(), text.strip().casefold())
                if fits and (best is None or rank < best[0]):
                    best = rank, item
            top.setHidden(not shown)
            top.setExpanded(bool(wanted) or row == 0)
        if wanted and best is not None:
            self.tree.setCurrentItem(best[1])


def _rank(name: str, sought: str) -> int:
    """The smaller, the better does a name fit."""
    return 0 if name == sought else 1 if name.startswith(sought) else 2 if sought in name else 3
