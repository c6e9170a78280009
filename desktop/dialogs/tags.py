"""The tag popup: which tags the selected clippings have, all of them or some, and new ones by typing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from db.model import Row, Tag
from desktop import icons
from desktop.controllers.desk import Desk
from desktop.dialogs.buttons import button_row
from desktop.models.wording import amount
from desktop.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class TagChoices(QAbstractListModel):
    """All tags with a check: on all, on some, on none of the selected clippings."""

    def __init__(self, tags: Sequence[Tag], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tags = list(tags)
        self._before: dict[str, Qt.CheckState] = {}
        self._states: dict[str, Qt.CheckState] = {}

    def set_before(self, counts: Counter[str], selected: int) -> None:
        """How many of the selected have each tag."""
        full, some = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked
        self._before = {name: full if count == selected else some for name, count in counts.items()}
        self._states = dict(self._before) | {
            name: state for name, state in self._states.items() if name not in self._before
        }
        if self._tags:
            self.dataChanged.emit(self.index(0), self.index(len(self._tags) - 1))

    def toggle(self, index: Index) -> None:
        """On, or off where it was on; a partial state comes back as the third one."""
        name = self._tags[index.row()].name
        now = self._states.get(name, Qt.CheckState.Unchecked)
        if now is Qt.CheckState.Checked:
            new = Qt.CheckState.Unchecked
        elif now is Qt.CheckState.Unchecked and self._before.get(name) is Qt.CheckState.PartiallyChecked:
            new = Qt.CheckState.PartiallyChecked
        else:
            new = Qt.CheckState.Checked
        self._states[name] = new
        self.dataChanged.emit(self.index(index.row()), self.index(index.row()))

    def find(self, name: str) -> QModelIndex:
        """The row of a name in any case, an invalid index where there is none."""
        folded = name.casefold()
        for row, tag in enumerate(self._tags):
            if folded in (tag.name.casefold(), *(alias.casefold() for alias in tag.aliases)):
                return self.index(row)
        return QModelIndex()

    def add(self, name: str) -> QModelIndex:
        """A tag that is not there yet, checked, at the top."""
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._tags.insert(0, Tag(0, name, ""))
        self._states[name] = Qt.CheckState.Checked
        self.endInsertRows()
        return self.index(0)

    def changes(self) -> tuple[list[str], list[str]]:
        """Names to give and names to take."""
        none = Qt.CheckState.Unchecked
        changed = {name: state for name, state in self._states.items() if state is not self._before.get(name, none)}
        give = [name for name, state in changed.items() if state is Qt.CheckState.Checked]
        return give, [name for name, state in changed.items() if state is none]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._tags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        tag = self._tags[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return tag.name if tag.id else f"{tag.name}  (new)"
            case Qt.ItemDataRole.UserRole:
                return " ".join((tag.name, *tag.aliases))
            case Qt.ItemDataRole.CheckStateRole:
                return self._states.get(tag.name, Qt.CheckState.Unchecked).value
            case Qt.ItemDataRole.DecorationRole:
                return icons.dot(tag.colour, 20) if tag.colour else None
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle(index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        checkable = Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | checkable


class TagSearchField(QLineEdit):
    """Typing filters the list below, arrows move in it. `entered` on Enter, `made` on Shift+Enter."""

    entered = Signal()
    made = Signal()
    moved = Signal()

    def __init__(self, choices: QListView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._choices.keyPressEvent(event)
            self.moved.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.made if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else self.entered).emit()
        else:
            super().keyPressEvent(event)


class TagDialog(QDialog):
    """Tags of some clippings. Enter puts the tag that is marked on or off, or makes the one that is typed; Enter in the
    empty field, or the button, writes all of it."""

    def __init__(self, desk: Desk, ids: Sequence[int], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tag_dialog")
        self.setWindowTitle("Tags")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(360, 430)
        self._desk = desk
        self._ids = list(ids)
        heading = QLabel(f"Tags of {amount(len(ids), 'clipping')}", self)
        heading.setProperty("role", "title")
        self._model = TagChoices(desk.overview.facts.tags, self)
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self._model)
        self._proxy.setFilterRole(Qt.ItemDataRole.UserRole)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._list = QListView(self)
        self._list.setObjectName("tag_dialog.list")
        self._list.setAccessibleName("Tags")
        self._list.setProperty("role", "boxed")
        self._list.setModel(self._proxy)
        self._list.setIconSize(QSize(10, 10))
        self._list.setUniformItemSizes(True)
        self.field = TagSearchField(self._list, self)
        self.field.setObjectName("tag_dialog.field")
        self.field.setAccessibleName("Find or make a tag")
        self.field.setPlaceholderText("Find or make a tag")
        self._hint = QLabel(self)
        self._hint.setObjectName("tag_dialog.hint")
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        self._hint.setMinimumHeight(self._hint.fontMetrics().lineSpacing() * 2)
        buttons, _ = button_row(self, "Done")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(9)
        layout.addWidget(heading)
        layout.addWidget(self.field)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._hint)
        layout.addLayout(buttons)
        self.field.textChanged.connect(self._filter)
        self.field.entered.connect(self._entered)
        self.field.made.connect(self._make)
        self.field.moved.connect(self._show_hint)
        self.field.setFocus()
        self._filter("")
        desk.jobs.read(lambda: desk.library.rows(self._ids), self._rows_came)

    @Slot()
    def accept(self) -> None:
        if self.field.text().strip() and not self._proxy.rowCount():
            self._make()
        give, take = self._model.changes()
        super().accept()
        self._desk.editing.tag(self._ids, give, take)

    def _rows_came(self, rows: list[Row]) -> None:
        self._model.set_before(Counter(tag.name for row in rows for tag in row.tags), len(rows))

    @Slot(str)
    def _filter(self, text: str) -> None:
        typed = text.strip()
        self._proxy.setFilterFixedString(typed)
        self._list.setCurrentIndex(self._beginning_with(typed) if typed else QModelIndex())
        self._show_hint()

    def _beginning_with(self, typed: str) -> QModelIndex:
        """The row that is so called, else the first whose name, or a part of its path, begins so."""
        exact = self._model.find(typed)
        if exact.isValid():
            return self._proxy.mapFromSource(exact)
        folded = typed.casefold()
        for row in range(self._proxy.rowCount()):
            index = self._proxy.index(row, 0)
            words = str(index.data(Qt.ItemDataRole.UserRole)).casefold()
            if any(part.startswith(folded) for part in (words, *words.replace("/", " ").split())):
                return index
        return QModelIndex()

    @Slot()
    def _show_hint(self) -> None:
        typed, current = self.field.text().strip(), self._list.currentIndex()
        known = self._model.find(typed).isValid()
        if current.isValid():
            hint = f"Enter: ‘{current.data()}’ on or off."
            if typed and not known:
                hint += f" Shift+Enter: new tag ‘{typed}’."
        elif typed:
            hint = f"Enter: new tag ‘{typed}’. A slash makes a path, like war/ukraine."
        else:
            hint = "Enter puts a tag on or takes it off; Enter in the empty box is Done."
        self._hint.setText(hint)

    @Slot()
    def _entered(self) -> None:
        current = self._list.currentIndex()
        if current.isValid():
            self._model.toggle(self._proxy.mapToSource(current))
            self.field.clear()
            self._filter("")
        elif self.field.text().strip():
            self._make()
        else:
            self.accept()

    @Slot()
    def _make(self) -> None:
        typed = self.field.text().strip().strip("/")
        if typed:
            index = self._model.find(typed)
            if index.isValid():
                self._model.toggle(index)
            else:
                self._model.add(typed)
            self.field.clear()
