"""The queue of several things that are clipped at once: what came of each, and which of them will be kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from db.model import Draft
from desktop import icons
from desktop.controllers.clip import Read
from desktop.controllers.intake_child import Source
from desktop.models.wording import amount
from desktop.theme import Theme

Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class _Entry:
    source: Source
    answer: Read | None = None
    wanted: bool = False

    @property
    def words(self) -> str:
        if self.answer is None:
            return f"{self.source.name}\nReading…"
        if self.answer.error is not None:
            return f"{self.source.name}\n{self.answer.error.problem}"
        assert self.answer.draft is not None
        article = self.answer.draft.article
        if self.answer.twins:
            return f"{article.title}\nAlready clipped"
        return f"{article.title}\n{article.outlet or self.source.name}"

    @property
    def sign(self) -> tuple[str, str]:
        if self.answer is None:
            return "loader-circle", "muted"
        if self.answer.error is not None:
            return "circle-alert", "danger"
        return ("copy", "star") if self.answer.twins else ("file-text", "good")


class QueueModel(QAbstractListModel):
    """The entries with a check for each that can be kept."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.entries: list[_Entry] = []

    def add(self, sources: Sequence[Source]) -> None:
        """Append these."""
        first = len(self.entries)
        self.beginInsertRows(QModelIndex(), first, first + len(sources) - 1)
        self.entries += [_Entry(source) for source in sources]
        self.endInsertRows()

    def clear(self) -> None:
        """Empty it."""
        self.beginResetModel()
        self.entries = []
        self.endResetModel()

    def renew(self, row: int) -> None:
        """This entry changed."""
        self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.words
            case Qt.ItemDataRole.ToolTipRole:
                return str(entry.answer.error) if entry.answer and entry.answer.error else entry.source.name
            case Qt.ItemDataRole.DecorationRole:
                name, colour = entry.sign
                return icons.icon(name, self._theme.tokens, colour)
            case Qt.ItemDataRole.CheckStateRole if entry.answer is not None and entry.answer.draft is not None:
                return (Qt.CheckState.Checked if entry.wanted else Qt.CheckState.Unchecked).value
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.entries[index.row()].wanted = Qt.CheckState(value) is Qt.CheckState.Checked
        self.renew(index.row())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        checkable = Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | checkable


class ClipQueue(QFrame):
    """`chosen` carries the `Read` that the person wants to look at (None while it is being read)."""

    chosen = Signal(object)
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clip_queue")
        self.setFixedWidth(300)
        self._model = QueueModel(theme, self)
        self._shown: int | None = None
        self._report = QLabel(self)
        self._report.setObjectName("clip_queue.report")
        self._report.setProperty("role", "small")
        self._report.setWordWrap(True)
        self._list = QListView(self)
        self._list.setObjectName("clip_queue.list")
        self._list.setAccessibleName("Things to clip")
        self._list.setProperty("role", "boxed")
        self._list.setModel(self._model)
        self._list.setIconSize(QSize(18, 18))
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.selectionModel().currentChanged.connect(self._went)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 0, 6)
        layout.setSpacing(8)
        layout.addWidget(self._report)
        layout.addWidget(self._list, 1)
        self._model.dataChanged.connect(self._tell)

    def add(self, sources: Sequence[Source]) -> None:
        """Wait for these."""
        self._model.add(sources)
        self._tell()

    def clear(self) -> None:
        """Empty the queue."""
        self._shown = None
        self._model.clear()

    def was_read(self, answer: Read) -> None:
        """One has been read. The first that can be looked at is."""
        for row, entry in enumerate(self._model.entries):
            if entry.source is answer.source:
                entry.answer = answer
                entry.wanted = answer.draft is not None and not answer.twins
                self._model.renew(row)
                if self._shown is None and answer.draft is not None:
                    self._list.setCurrentIndex(self._model.index(row))
                return

    def replace_draft(self, draft: Draft) -> None:
        """The draft that is looked at was corrected."""
        if self._shown is not None:
            entry = self._model.entries[self._shown]
            if entry.answer is not None and entry.answer.draft is not None:
                entry.answer = replace(entry.answer, draft=draft)
                self._model.renew(self._shown)

    def chosen_drafts(self) -> list[Draft]:
        """Everything that is checked."""
        return [
            entry.answer.draft
            for entry in self._model.entries
            if entry.wanted and entry.answer is not None and entry.answer.draft is not None
        ]

    @Slot(QModelIndex, QModelIndex)
    def _went(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            answer = self._model.entries[current.row()].answer
            self.chosen.emit(answer)
            self._shown = current.row() if answer is not None and answer.draft is not None else None

    @Slot()
    def _tell(self) -> None:
        entries = self._model.entries
        done = [entry.answer for entry in entries if entry.answer is not None]
        failed = sum(1 for answer in done if answer.error is not None)
        twins = sum(1 for answer in done if answer.twins)
        parts = [f"{len(done):,} of {amount(len(entries), 'file')} read"]
        if twins:
            parts.append(f"{twins:,} already clipped")
        if failed:
            parts.append(f"{failed:,} could not be read")
        self._report.setText(", ".join(parts) + ".")
        self.changed.emit()
