"""What the present list has by outlet, author, place, language and so on, with what the search says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.models.tag_tree import COUNT, MORE, STATE, spoken_row
from desktop.translation import mark, tr

FIELD = Qt.ItemDataRole.UserRole + 5
VALUE = Qt.ItemDataRole.UserRole + 6

HEADINGS = {
    "outlet": mark("Outlets"),
    "agency": mark("Agencies"),
    "author": mark("Authors"),
    "person": mark("People"),
    "place": mark("Places"),
    "org": mark("Organisations"),
    "section": mark("Sections"),
    "lang": mark("Languages"),
}
FEW = 5
"""Values of a field that are shown at first."""
COUNTED = 40
"""Values of a field that are counted for the sidebar; where there are as many, there may be more."""

ALL = Qt.ItemDataRole.UserRole + 8
"""Whether the row behind the values leads to all of them, because they are too many for the sidebar."""

Index = QModelIndex | QPersistentModelIndex
Counted = Sequence[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class _Value:
    text: str
    count: int
    sign: str = ""


@dataclass(slots=True)
class _Field:
    name: str
    values: list[_Value] = field(default_factory=list)
    shown: int = 0

    @property
    def hidden(self) -> int:
        """Values that are there but not shown."""
        return len(self.values) - self.shown

    @property
    def long(self) -> bool:
        """Whether there may be more values than were counted."""
        return sum(each.count > 0 for each in self.values) >= COUNTED


class FacetTree(QAbstractItemModel):
    """Fields at the top, their values below, the most frequent first; behind these a row that shows the others."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields: list[_Field] = []
        self._whole: set[str] = set()

    def show(self, counted: Mapping[str, Counted], signs: Mapping[str, Mapping[str, str]]) -> None:
        """Take new counts by field, and for each field the values that the search wants (`+`) or bars (`-`)."""
        made = [_made(name, counted.get(name, ()), signs.get(name, {}), name in self._whole) for name in HEADINGS]
        fields = [each for each in made if each.values]
        if _shape(fields) == _shape(self._fields):
            self._fields = fields
            self._repaint()
            return
        self.beginResetModel()
        self._fields = fields
        self.endResetModel()

    def show_all(self, name: str) -> None:
        """Show all values of a field, or few again."""
        self._whole ^= {name}
        self.beginResetModel()
        for each in self._fields:
            if each.name == name:
                each.shown = _shown(each.values, name in self._whole)
        self.endResetModel()

    def sign(self, name: str, value: str) -> str:
        """How the search has a value: `+`, `-` or nothing."""
        wanted = value.casefold()
        values = (each for group in self._fields if group.name == name for each in group.values)
        return next((each.sign for each in values if each.text.casefold() == wanted), "")

    def find(self, name: str, value: str = "") -> QModelIndex:
        """The row of a field or of a value of it, an invalid index where there is none."""
        for row, group in enumerate(self._fields):
            if group.name == name:
                above = self.index(row, 0)
                if not value:
                    return above
                for at, each in enumerate(group.values[: group.shown]):
                    if each.text == value:
                        return self.index(at, 0, above)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]
        above = child.internalId() if child.isValid() else 0
        return self.createIndex(above - 1, 0, 0) if above else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        if not parent.isValid():
            return len(self._fields)
        if parent.internalId():
            return 0
        group = self._fields[parent.row()]
        return group.shown + (group.hidden > 0 or group.name in self._whole)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if not index.internalId():
            return _field_data(self._fields[index.row()], role)
        group = self._fields[index.internalId() - 1]
        if index.row() >= group.shown:
            return _more_data(group, role)
        value = group.values[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return value_in_words(group.name, value.text)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_row(value_in_words(group.name, value.text), value.count, value.sign)
            case _ if role == COUNT:
                return value.count
            case _ if role == FIELD:
                return group.name
            case _ if role == VALUE:
                return value.text
            case _ if role == STATE:
                return value.sign
        return None

    def _repaint(self) -> None:
        for row in range(len(self._fields)):
            above = self.index(row, 0)
            self.dataChanged.emit(above, above)
            self.dataChanged.emit(self.index(0, 0, above), self.index(self.rowCount(above) - 1, 0, above))


def _field_data(group: _Field, role: int) -> Any:
    match role:
        case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
            return tr(HEADINGS[group.name])
        case _ if role == FIELD:
            return group.name
        case _ if role == STATE:
            return ""
    return None


def _more_data(group: _Field, role: int) -> Any:
    match role:
        case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
            if group.long:
                return tr("All of them…")
            return tr("{n} more", "rows", group.hidden) if group.hidden else tr("Fewer")
        case _ if role == FIELD:
            return group.name
        case _ if role == MORE:
            return True
        case _ if role == ALL:
            return group.long
        case _ if role == STATE:
            return ""
    return None


def _made(name: str, counted: Counted, signs: Mapping[str, str], whole: bool) -> _Field:
    """What the search speaks of comes first, also where nothing in the list has it."""
    folded = {value.casefold(): sign for value, sign in signs.items()}
    there = {value.casefold() for value, _ in counted}
    values = [_Value(value, 0, sign) for value, sign in signs.items() if value.casefold() not in there]
    known = [_Value(value, count, folded.get(value.casefold(), "")) for value, count in counted]
    values += sorted(known, key=lambda each: not each.sign)
    return _Field(name, values, _shown(values, whole))


def _shown(values: list[_Value], whole: bool) -> int:
    # A row that would show one more value takes as much room as that.
    return len(values) if whole or len(values) <= FEW + 1 else FEW


def _shape(fields: list[_Field]) -> list[tuple[str, int, int]]:
    return [(each.name, each.shown, len(each.values)) for each in fields]


def value_in_words(name: str, value: str) -> str:
    """A value as it is shown: languages by their names."""
    if name != "lang":
        return value
    return language_name(value)


def language_name(code: str) -> str:
    """A language by its code: `English`, `Portuguese (BR)`, in an interface that is not English by its own name."""
    locale = QLocale(code)
    if locale.language() == QLocale.Language.C:
        return code
    english = QLocale().language() in (QLocale.Language.C, QLocale.Language.English)
    name = QLocale.languageToString(locale.language()) if english else locale.nativeLanguageName()
    country = code.replace("_", "-").partition("-")[2]
    return f"{name} ({country.upper()})" if country else name
