"""Choosing by typing which of many names some clippings have: all of them, some or none, and new names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
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

from desktop import icons
from desktop.dialogs.buttons import button_row
from desktop.translation import tr

Index = QModelIndex | QPersistentModelIndex
FOUND_BY = Qt.ItemDataRole.UserRole
"""What typing looks in: the name and other names for it."""
NAME = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that clippings can have, by its name; `colour` as `#rrggbb` or empty."""

    name: str
    colour: str = ""
    others: tuple[str, ...] = ()
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """What a dialog says, translated. `toggles` and `makes` have a `{name}`."""

    title: str
    heading: str
    names: str
    find: str
    toggles: str
    makes: str
    makes_too: str
    idle: str


class Choices(QAbstractListModel):
    """Names with a check: on all, on some, on none of the selected clippings."""

    def __init__(self, choices: Sequence[Choice], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices = list(choices)
        self._before: dict[str, Qt.CheckState] = {}
        self._states: dict[str, Qt.CheckState] = {}

    def set_before(self, counts: Counter[str], selected: int) -> None:
        """How many of the selected have each name."""
        full, some = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked
        self._before = {name: full if count == selected else some for name, count in counts.items()}
        self._states = dict(self._before) | {
            name: state for name, state in self._states.items() if name not in self._before
        }
        if self._choices:
            self.dataChanged.emit(self.index(0), self.index(len(self._choices) - 1))

    def toggle(self, index: Index) -> None:
        """On, or off where it was on; a partial state comes back as the third one."""
        name = self._choices[index.row()].name
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
        for row, choice in enumerate(self._choices):
            if folded in (choice.name.casefold(), *(other.casefold() for other in choice.others)):
                return self.index(row)
        return QModelIndex()

    def add(self, name: str) -> QModelIndex:
        """A name that is not there yet, checked, at the top."""
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._choices.insert(0, Choice(name, is_new=True))
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
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        choice = self._choices[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return tr("{name}  (new)").format(name=choice.name) if choice.is_new else choice.name
            case Qt.ItemDataRole.ToolTipRole:
                return ", ".join((choice.name, *choice.others))
            case Qt.ItemDataRole.CheckStateRole:
                return self._states.get(choice.name, Qt.CheckState.Unchecked).value
            case Qt.ItemDataRole.DecorationRole:
                return icons.dot(choice.colour, 20) if choice.colour else None
            case _ if role == FOUND_BY:
                return " ".join((choice.name, *choice.others))
            case _ if role == NAME:
                return choice.name
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle(index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        checkable = Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | checkable


class ChoiceField(QLineEdit):
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


class ChoiceDialog(QDialog):
    """Enter puts the name that is marked on or off, or makes the one that is typed; Enter in the empty field, or the
    button, writes all of it. Whoever derives from it says in `write` how."""

    def __init__(self, name: str, wording: Wording, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(wording.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(380, 430)
        self._wording = wording
        self._model = choices
        choices.setParent(self)
        heading = QLabel(wording.heading, self)
        heading.setProperty("role", "title")
        heading.setWordWrap(True)
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(choices)
        self._proxy.setFilterRole(FOUND_BY)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._list = QListView(self)
        self._list.setObjectName(f"{name}.list")
        self._list.setAccessibleName(wording.names)
        self._list.setProperty("role", "boxed")
        self._list.setModel(self._proxy)
        self._list.setIconSize(QSize(10, 10))
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.field = ChoiceField(self._list, self)
        self.field.setObjectName(f"{name}.field")
        self.field.setAccessibleName(wording.find)
        self.field.setPlaceholderText(wording.find)
        self._hint = QLabel(self)
        self._hint.setObjectName(f"{name}.hint")
        self._hint.setProperty("role", "small")
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        self._hint.setMinimumHeight(self._hint.fontMetrics().lineSpacing() * 2)
        buttons, _ = button_row(self, tr("Done"))
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
        # The field was made after the list because it moves through it.
        self.setTabOrder(self.field, self._list)
        self.field.setFocus()
        self._filter("")

    def write(self, give: list[str], take: list[str]) -> None:
        """Write what was chosen."""
        raise NotImplementedError

    @Slot()
    def accept(self) -> None:
        if self.field.text().strip() and not self._proxy.rowCount():
            self._make()
        give, take = self._model.changes()
        super().accept()
        if give or take:
            self.write(give, take)

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
            words = str(index.data(FOUND_BY)).casefold()
            if any(part.startswith(folded) for part in (words, *words.replace("/", " ").split())):
                return index
        return QModelIndex()

    @Slot()
    def _show_hint(self) -> None:
        typed, current = self.field.text().strip(), self._list.currentIndex()
        known = self._model.find(typed).isValid()
        wording = self._wording
        if current.isValid():
            hint = wording.toggles.format(name=current.data(NAME))
            if typed and not known:
                hint += " " + wording.makes_too.format(name=typed)
        else:
            hint = wording.makes.format(name=typed) if typed else wording.idle
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
