"""What the palette offers: a list of targets, each something to do or somewhere to go, with the letters that fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.translation import tr

Kind = Literal[
    "action", "clipping", "tag", "outlet", "author", "search", "story", "library", "setting", "help", "query"
]

TARGET = Qt.ItemDataRole.UserRole + 1
PLACES = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Target:
    """Something to do or somewhere to go: what `kind` it is and which one (`key`), and how it is shown.

    `aside` says more of it at the end of its row; `keys` are its shortcut as the platform writes it; `reason` says why
    it cannot be chosen now; `also` are other names by which it is found.
    """

    kind: Kind
    key: str
    text: str
    aside: str = ""
    icon: str = ""
    keys: str = ""
    reason: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Offered:
    """A target in the list with the places of the letters in its text that fit what was typed."""

    target: Target
    places: tuple[int, ...] = ()


class PaletteList(QAbstractListModel):
    """The targets in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offered: list[Offered] = []

    def show(self, offered: Sequence[Offered]) -> None:
        """Take others."""
        self.beginResetModel()
        self._offered = list(offered)
        self.endResetModel()

    def target(self, row: int) -> Target | None:
        """What is in a row."""
        return self._offered[row].target if 0 <= row < len(self._offered) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._offered)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._offered):
            return None
        offered = self._offered[index.row()]
        target = offered.target
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return target.text
            case Qt.ItemDataRole.AccessibleTextRole:
                reason = tr("not now: {reason}").format(reason=target.reason) if target.reason else ""
                return ", ".join(part for part in (target.text, target.aside, target.keys, reason) if part)
            case Qt.ItemDataRole.ToolTipRole:
                return target.text if len(target.text) > 60 else None
            case _ if role == TARGET:
                return target
            case _ if role == PLACES:
                return offered.places
        return None
