"""The tags as a tree of their paths, with counts and whether the search includes or excludes them.

Rows are what is worth showing: all tags, or those that what was found has, or those that match what is typed over them;
at the top the most used of many until all are wanted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from db.model import Tag
from desktop.models.dragging import CLIPPINGS, TAG, dragged_clippings, dragged_tag, tag_data
from desktop.translation import number as in_figures
from desktop.translation import tr

NAME = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
COLOUR = Qt.ItemDataRole.UserRole + 2
STATE = Qt.ItemDataRole.UserRole + 3
MORE = Qt.ItemDataRole.UserRole + 7

INCLUDED = "+"
EXCLUDED = "-"

FEW = 40
"""Rows at the top of the tree, the most used ones, until all are wanted."""
_MORE = 1 << 30
"""The id of the row that shows the others."""

_STILL = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_TOP = Qt.ItemFlag.ItemIsDropEnabled
_MOVED = _STILL | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled

Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class _Node:
    name: str
    parent: int
    folded: str = ""
    tag: Tag | None = None
    children: list[int] = field(default_factory=list)


def sign_in_words(sign: str) -> str:
    """What is said of a row behind its count, for those who do not see it: `, included`."""
    return {INCLUDED: ", " + tr("included"), EXCLUDED: ", " + tr("excluded")}.get(sign, "")


def spoken_row(name: str, count: int | None, sign: str = "") -> str:
    """A row of the sidebar for screen readers: `Paper 2, 18, included`."""
    return name + ("" if count is None else f", {in_figures(count)}") + sign_in_words(sign)


class TagTree(QAbstractItemModel):
    """One column. A path whose upper part is no tag itself still has a row for that part, without a count.

    `nested` carries a tag that was dropped and the one that it was dropped on; `given` the ids of clippings that were
    dropped and the tag that they are to get. `repainted` says that rows at any depth look different: of
    thousands each is not told of by itself.
    """

    nested = Signal(str, str)
    given = Signal(object, str)
    repainted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = [_Node("", -1)]
        self._numbers: dict[str, int] = {}
        self._signs: dict[str, str] = {}
        self._counts: dict[str, int] | None = None
        self._narrowed = False
        self._wanted = ""
        self._whole = False
        self._fixed = False
        self._shown: dict[int, list[int]] = {0: []}
        self._rows: dict[int, int] = {}
        self._hidden = 0

    @property
    def size(self) -> int:
        """How many tags there are, shown or not."""
        return sum(node.tag is not None for node in self._nodes)

    @property
    def narrowed(self) -> bool:
        """Whether something that was typed over the tree hides others."""
        return bool(self._wanted)

    def set_fixed(self, fixed: bool) -> None:
        """Whether nothing can be dragged, because nothing can be written."""
        self._fixed = fixed

    def show(self, tags: Sequence[Tag]) -> None:
        """Take new tags; a tree of the same shape is only repainted."""
        by_name = {tag.name: tag for tag in tags}
        present = {node.name for node in self._nodes if node.tag is not None}
        if present == by_name.keys() and present:
            for node in self._nodes:
                if node.tag is not None:
                    node.tag = by_name[node.name]
            if self._counts is None or self._wanted:
                self._arrange()
            else:
                self._repaint()
            return
        nodes, numbers = _grown(tags)
        self.beginResetModel()
        self._nodes, self._numbers = nodes, numbers
        self._shown, self._rows, self._hidden = self._arranged()
        self.endResetModel()

    def set_signs(self, signs: dict[str, str]) -> None:
        """Which names the search includes (`+`) or excludes (`-`)."""
        folded = {name.casefold(): sign for name, sign in signs.items()}
        if folded != self._signs:
            self._signs = folded
            self._arrange()

    def set_counts(self, counts: dict[str, int], *, narrowed: bool = False) -> None:
        """How often each tag is in the present list; tags that are not named are not in it. `narrowed` where a search
        made the list, so that only what is in it is worth showing."""
        if (counts, narrowed) != (self._counts, self._narrowed):
            self._counts, self._narrowed = counts, narrowed
            self._arrange()

    def set_wanted(self, text: str) -> None:
        """Show only tags that have this in their name, or in another name of theirs; all for an empty text."""
        wanted = text.strip().casefold()
        if wanted != self._wanted:
            self._wanted = wanted
            self._arrange()

    def show_all(self) -> None:
        """Show all rows at the top, or few again."""
        self._whole = not self._whole
        self._arrange()

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
        return self._nodes[index.internalId()].tag if index.isValid() and index.internalId() != _MORE else None

    def find(self, name: str) -> QModelIndex:
        """The row of a name, an invalid index where there is none."""
        number = self._numbers.get(name, -1)
        row = self._rows.get(number)
        return QModelIndex() if row is None else self.createIndex(row, 0, number)

    def branches(self) -> list[str]:
        """The names of the rows that have rows below them."""
        return [self._nodes[number].name for number, rows in self._shown.items() if number and rows]

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        rows = self._below(parent)
        return self.createIndex(row, 0, rows[row]) if column == 0 and 0 <= row < len(rows) else QModelIndex()

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]
        if not child.isValid() or child.internalId() == _MORE:
            return QModelIndex()
        above = self._nodes[child.internalId()].parent
        return self.createIndex(self._rows[above], 0, above) if above > 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return len(self._below(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.internalId() == _MORE:
            return self._more_data(role)
        node = self._nodes[index.internalId()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return node.name.rpartition("/")[2]
            case Qt.ItemDataRole.ToolTipRole:
                return _tip(node)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_row(node.name, self.count(node.name), self.sign(node.name))
            case _ if role == NAME:
                return node.name
            case _ if role == COUNT:
                return self.count(node.name)
            case _ if role == COLOUR:
                return node.tag.colour if node.tag else ""
            case _ if role == STATE:
                return self.sign(node.name)
        return None

    # Dragging

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return _TOP
        return _STILL if self._fixed or index.internalId() == _MORE else _MOVED

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [TAG, CLIPPINGS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return tag_data(str(indexes[0].data(NAME)))

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        onto = str(parent.data(NAME) or "") if parent.isValid() else ""
        if self._fixed or (parent.isValid() and not onto):
            return False
        if data.hasFormat(CLIPPINGS):
            return bool(onto)
        return data.hasFormat(TAG) and can_nest(dragged_tag(data), onto)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Tell what was dropped; the tree itself changes when the library has."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        onto = str(parent.data(NAME)) if parent.isValid() else ""
        if data.hasFormat(CLIPPINGS):
            self.given.emit(dragged_clippings(data), onto)
        else:
            self.nested.emit(dragged_tag(data), onto)
        return True

    def _below(self, parent: Index) -> list[int]:
        return self._shown.get(parent.internalId() if parent.isValid() else 0, [])

    def _more_data(self, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return tr("{n} more", "rows", self._hidden) if self._hidden else tr("Fewer")
            case _ if role == MORE:
                return True
            case _ if role in (NAME, COLOUR, STATE):
                return ""
        return None

    def _arrange(self) -> None:
        """Find out what is worth showing; rows that stay are only repainted."""
        shown, rows, hidden = self._arranged()
        if shown == self._shown:
            self._hidden = hidden
            self._repaint()
            return
        self.beginResetModel()
        self._shown, self._rows, self._hidden = shown, rows, hidden
        self.endResetModel()

    def _arranged(self) -> tuple[dict[int, list[int]], dict[int, int], int]:
        """For each row that has some the rows below it, for each row its place, and how many are hidden at the top."""
        nodes, counts = self._nodes, self._counts
        weights, kept, marked = [0] * len(nodes), [False] * len(nodes), [False] * len(nodes)
        signs, wanted, narrowed = self._signs, self._wanted, self._narrowed
        # Children come behind their parents, so that from the end each is whole when its parent is looked at.
        for number in range(len(nodes) - 1, 0, -1):
            node = nodes[number]
            above, tag = node.parent, node.tag
            if tag is not None:
                weights[number] += tag.count if counts is None else counts.get(node.name, 0)
            weights[above] += weights[number]
            if signs and (marked[number] or node.folded in signs):
                marked[number] = marked[above] = True
            if wanted:
                stays = kept[number] or _matches(node, wanted)
            else:
                stays = not narrowed or weights[number] > 0 or marked[number]
            if stays:
                kept[number] = kept[above] = True
        shown = {0: [child for child in nodes[0].children if kept[child]]}
        for number in range(1, len(nodes)):
            if kept[number] and nodes[number].children:
                shown[number] = [child for child in nodes[number].children if kept[child]]
        hidden = 0
        top = shown[0]
        if len(top) > FEW + 1 and not self._wanted:
            if not self._whole:
                best = set(sorted(top, key=lambda each: (not marked[each], -weights[each]))[:FEW])
                shown[0] = [each for each in top if each in best]
                hidden = len(top) - FEW
            shown[0] = [*shown[0], _MORE]
        rows: dict[int, int] = {}
        reached = [0]
        while reached:
            for row, child in enumerate(shown.get(reached.pop(), ())):
                rows[child] = row
                reached.append(child)
        return {number: below for number, below in shown.items() if number in rows or not number}, rows, hidden

    def _repaint(self) -> None:
        if rows := self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, 0))
            self.repainted.emit()


def can_nest(name: str, onto: str) -> bool:
    """Whether a tag can be put below another (at the top for an empty name): not below itself, nor where it is."""
    above = name.rpartition("/")[0]
    return bool(name) and onto != above and onto != name and not onto.startswith(f"{name}/")


def _matches(node: _Node, wanted: str) -> bool:
    return wanted in node.folded or (
        node.tag is not None and any(wanted in alias.casefold() for alias in node.tag.aliases)
    )


def _tip(node: _Node) -> str:
    if node.tag and node.tag.aliases:
        return node.name + "\n" + tr("Also: {names}").format(names=", ".join(node.tag.aliases))
    return node.name


def _grown(tags: Iterable[Tag]) -> tuple[list[_Node], dict[str, int]]:
    nodes = [_Node("", -1)]
    numbers: dict[str, int] = {}
    for tag in sorted(tags, key=lambda each: [part.casefold() for part in each.name.split("/")]):
        above, path = 0, ""
        for part in tag.name.split("/"):
            path = f"{path}/{part}" if path else part
            if path not in numbers:
                numbers[path] = len(nodes)
                nodes.append(_Node(path, above, path.casefold()))
                nodes[above].children.append(numbers[path])
            above = numbers[path]
        nodes[above].tag = tag
    return nodes, numbers
