"""The stories of the sidebar by name, with how many clippings they gather and how the search has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from db.model import Story
from db.query.compare import level
from desktop.models.dragging import CLIPPINGS, dragged_clippings
from desktop.models.places import COUNT, ICON
from desktop.models.tag_tree import STATE, spoken_row

STORY = Qt.ItemDataRole.UserRole + 5

Index = QModelIndex | QPersistentModelIndex


class StoryList(QAbstractListModel):
    """`given` carries the ids of clippings that were dropped and the name of the story that they were dropped on."""

    given = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stories: list[Story] = []
        self._signs: dict[str, str] = {}
        self._fixed = False

    @property
    def stories(self) -> tuple[Story, ...]:
        """What is listed."""
        return tuple(self._stories)

    def set_fixed(self, fixed: bool) -> None:
        """Whether nothing can be dropped, because nothing can be written."""
        self._fixed = fixed

    def show(self, stories: Sequence[Story]) -> None:
        """Take new stories; a list with the same ids is only repainted."""
        if [each.id for each in stories] == [each.id for each in self._stories]:
            self._stories = list(stories)
            self._repaint()
            return
        self.beginResetModel()
        self._stories = list(stories)
        self.endResetModel()

    def set_signs(self, signs: Mapping[str, str]) -> None:
        """Which names the search includes (`+`) or excludes (`-`), as they are typed."""
        levelled = {level(name): sign for name, sign in signs.items()}
        if levelled != self._signs:
            self._signs = levelled
            self._repaint()

    def sign(self, name: str) -> str:
        """How the search has a story: `+`, `-` or nothing."""
        return self._signs.get(level(name), "")

    def find(self, name: str) -> QModelIndex:
        """The row of a story, an invalid index where there is none."""
        rows = (row for row, each in enumerate(self._stories) if each.name == name)
        return self.index(next(rows, -1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._stories)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._stories):
            return None
        story = self._stories[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return story.name
            case Qt.ItemDataRole.ToolTipRole:
                return f"{story.name}\n\n{story.note}" if story.note else story.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_row(story.name, story.count, self.sign(story.name))
            case _ if role == COUNT:
                return story.count
            case _ if role == ICON:
                return "layers"
            case _ if role == STATE:
                return self.sign(story.name)
            case _ if role == STORY:
                return story
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._fixed or not index.isValid():
            return super().flags(index)
        return super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [CLIPPINGS]

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        return data.hasFormat(CLIPPINGS) and parent.isValid() and not self._fixed

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Tell what was dropped where; the list itself changes when the library has."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        self.given.emit(dragged_clippings(data), self._stories[parent.row()].name)
        return True

    def _repaint(self) -> None:
        if self._stories:
            self.dataChanged.emit(self.index(0), self.index(len(self._stories) - 1))
