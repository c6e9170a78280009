"""What a clipping can be linked to, as the link dialog lists it: suggestions with their reasons, or what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.model import Row
from desktop.models.wording import day_in_words, side_by_side

Index = QModelIndex | QPersistentModelIndex

CHOICE = Qt.ItemDataRole.UserRole + 1
"""The `LinkChoice` of a row."""


@dataclass(frozen=True, slots=True)
class LinkChoice:
    """A clipping that can be linked: why it is offered, as what kind (a key or nothing), and what it is already."""

    row: Row
    why: str = ""
    kind: str = ""
    linked: str = ""

    @property
    def about(self) -> str:
        """Where it is from and when."""
        return side_by_side((self.row.outlet or self.row.agency, day_in_words(self.row.published)))

    @property
    def more(self) -> str:
        """What else is said of it: that it is linked, else why it is offered."""
        return self.linked or self.why


class LinkChoices(QAbstractListModel):
    """Rows of `LinkChoice`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[LinkChoice, ...] = ()

    @property
    def choices(self) -> tuple[LinkChoice, ...]:
        """All that are offered."""
        return self._choices

    def set_choices(self, choices: Sequence[LinkChoice]) -> None:
        """Offer these."""
        self.beginResetModel()
        self._choices = tuple(choices)
        self.endResetModel()

    def say_linked(self, clipping_id: int, words: str) -> None:
        """Say of one that it is linked now."""
        for number, choice in enumerate(self._choices):
            if choice.row.id == clipping_id:
                changed = replace(choice, linked=words)
                self._choices = (*self._choices[:number], changed, *self._choices[number + 1 :])
                place = self.index(number)
                self.dataChanged.emit(place, place)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._choices):
            return None
        choice = self._choices[index.row()]
        if role == CHOICE:
            return choice
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return side_by_side((choice.row.title, choice.about, choice.more))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (choice.row.title, choice.about, choice.more)))
        return None
