"""The tags as a tree of their paths, with counts and whether the search includes or excludes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from db.model import Tag

NAME = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
COLOUR = Qt.ItemDataRole.UserRole + 2
STATE = Qt.ItemDataRole.UserRole + 3

INCLUDED = "+"
EXCLUDED = "-"

Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class _Node:
    name: str
    parent: int
    row: int = 0
    tag: Tag | None = None
    children: list[int] = field(default_factory=list)


class TagTree(QAbstractItemModel):
    """One column. A path whose upper part is no tag itself still has a row for that part, without a count.
    `presence_changed` says that other rows than before are worth showing."""

    presence_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = [_Node("", -1)]
        self._numbers: dict[str, int] = {}
        self._signs: dict[str, str] = {}
        self._counts: dict[str, int] | None = None
        self._narrowed = False

    def show(self, tags: Sequence[Tag]) -> None:
        """Take new tags; a tree of the same shape is only repainted."""
        nodes, numbers = _grown(tags)
        if numbers.keys() == self._numbers.keys():
            self._nodes, self._numbers = nodes, numbers
            self._repaint()
            return
        self.beginResetModel()
        self._nodes, self._numbers = nodes, numbers
        self.endResetModel()

    def set_signs(self, signs: dict[str, str]) -> None:
        """Which names the search includes (`+`) or excludes (`-`)."""
        folded = {name.casefold(): sign for name, sign in signs.items()}
        if folded != self._signs:
            self._signs = folded
            self._repaint()
            self.presence_changed.emit()

    def set_counts(self, counts: dict[str, int], *, narrowed: bool = False) -> None:
        """How often each tag is in the present list; tags that are not named are not in it. `narrowed` where a search
        made the list, so that only what is in it is worth showing."""
        if (counts, narrowed) != (self._counts, self._narrowed):
            self._counts, self._narrowed = counts, narrowed
            self._repaint()
            self.presence_changed.emit()

    def worth_showing(self, index: Index) -> bool:
        """Whether the list has a tag or one below it, or the search speaks of one of these."""
        node = self._nodes[index.internalId()]
        if not self._narrowed or self.count(node.name) or self.sign(node.name):
            return True
        return any(self.worth_showing(self.index(row, 0, index)) for row in range(len(node.children)))

    def count(self, name: str) -> int | None:
        """How many clippings of the list have this tag, of the library while there is no list; None for no tag."""
        tag = self._nodes[self._numbers[name]].tag
        if tag is None:
            return None
        return tag.count if self._counts is None else self._counts.get(tag.name, 0)

    def sign(self, name: str) -> str:
        """How the search has a name: `+`, `-` or nothing."""
        return self._signs.get(name.casefold(), "")

    def tag(self, index: Index) -> Tag | None:
        """The tag of a row; None for a row that is only part of a path."""
        return self._nodes[index.internalId()].tag if index.isValid() else None

    def find(self, name: str) -> QModelIndex:
        """The row of a name, an invalid index where there is none."""
        number = self._numbers.get(name)
        if number is None:
            return QModelIndex()
        return self.createIndex(self._nodes[number].row, 0, number)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        node = self._nodes[parent.internalId() if parent.isValid() else 0]
        if column != 0 or not 0 <= row < len(node.children):
            return QModelIndex()
        return self.createIndex(row, 0, node.children[row])

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]
        if not child.isValid():
            return QModelIndex()
        above = self._nodes[child.internalId()].parent
        return self.createIndex(self._nodes[above].row, 0, above) if above > 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return len(self._nodes[parent.internalId() if parent.isValid() else 0].children)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self._nodes[index.internalId()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return node.name.rpartition("/")[2]
            case Qt.ItemDataRole.ToolTipRole:
                return node.name
            case Qt.ItemDataRole.AccessibleTextRole:
                said = {INCLUDED: ", included", EXCLUDED: ", excluded"}.get(self.sign(node.name), "")
                return f"{node.name}, {self.count(node.name) or 0:,}{said}"
            case _ if role == NAME:
                return node.name
            case _ if role == COUNT:
                return self.count(node.name)
            case _ if role == COLOUR:
                return node.tag.colour if node.tag else ""
            case _ if role == STATE:
                return self.sign(node.name)
        return None

    def _repaint(self, parent: QModelIndex = QModelIndex()) -> None:
        rows = self.rowCount(parent)
        if rows:
            self.dataChanged.emit(self.index(0, 0, parent), self.index(rows - 1, 0, parent))
        for row in range(rows):
            self._repaint(self.index(row, 0, parent))


def _grown(tags: Iterable[Tag]) -> tuple[list[_Node], dict[str, int]]:
    nodes = [_Node("", -1)]
    numbers: dict[str, int] = {}
    for tag in sorted(tags, key=lambda each: [part.casefold() for part in each.name.split("/")]):
        above, path = 0, ""
        for part in tag.name.split("/"):
            path = f"{path}/{part}" if path else part
            if path not in numbers:
                numbers[path] = len(nodes)
                nodes.append(_Node(path, above, len(nodes[above].children)))
                nodes[above].children.append(numbers[path])
            above = numbers[path]
        nodes[above].tag = tag
    return nodes, numbers
