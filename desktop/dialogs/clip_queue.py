"""The queue of several things that are clipped at once: what came of each, and which of them will be kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from db.folding import text_key
from db.model import Draft
from desktop import icons
from desktop.controllers.clip import Read
from desktop.controllers.intake_child import Source
from desktop.intake.given import is_unread
from desktop.models.wording import not_whole, sentence_of
from desktop.theme import Theme
from desktop.translation import tr

Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class _Entry:
    source: Source
    answer: Read | None = None
    wanted: bool = False
    same: bool = False

    @property
    def words(self) -> str:
        if self.answer is None:
            return "\n".join((self.source.name, tr("Reading…")))
        name = self.answer.name or self.source.name
        if self.answer.error is not None:
            return f"{name}\n{self.answer.error.problem}"
        assert self.answer.draft is not None
        article = self.answer.draft.article
        return f"{article.title}\n{self.state or article.outlet or name}"

    @property
    def state(self) -> str:
        """What speaks against keeping it, in words."""
        if self.answer is None or self.answer.draft is None:
            return ""
        if self.answer.twins:
            return tr("Already clipped")
        if self.same:
            return tr("The same as another one here")
        if is_unread(self.answer.draft):
            return tr("Not understood: only the original would be kept")
        return not_whole(self.answer.draft.article.truncated)

    @property
    def sign(self) -> tuple[str, str]:
        if self.answer is None:
            return "loader-circle", "muted"
        if self.answer.error is not None:
            return "circle-alert", "danger"
        if self.answer.twins or self.same:
            return "copy", "star"
        return ("triangle-alert", "star") if self.state else ("file-text", "good")


class QueueModel(QAbstractListModel):
    """The entries with a check for each that can be kept."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.entries: list[_Entry] = []
        self._texts: set[str] = set()

    def add(self, sources: Sequence[Source]) -> None:
        """Append these."""
        first = len(self.entries)
        self.beginInsertRows(QModelIndex(), first, first + len(sources) - 1)
        self.entries += [_Entry(source) for source in sources]
        self.endInsertRows()

    def put(self, answer: Read) -> int | None:
        """Enter what was read at its source's place, further parts of it below; returns the row."""
        rows = [row for row, entry in enumerate(self.entries) if entry.source is answer.source]
        if not rows:
            return None
        row = rows[-1]
        if self.entries[row].answer is not None:
            row += 1
            self.beginInsertRows(QModelIndex(), row, row)
            self.entries.insert(row, _Entry(answer.source))
            self.endInsertRows()
        entry = self.entries[row]
        entry.answer = answer
        if answer.draft is not None:
            key = text_key(answer.draft.article.body.text())
            entry.same = key in self._texts
            self._texts.add(key)
            entry.wanted = not answer.twins and not entry.same and not is_unread(answer.draft)
        self.renew(row)
        return row

    def check_all(self, wanted: bool) -> None:
        """Check, or uncheck, everything that can be kept."""
        for entry in self.entries:
            entry.wanted = wanted and entry.answer is not None and entry.answer.draft is not None
        if self.entries:
            self.dataChanged.emit(self.index(0), self.index(len(self.entries) - 1))

    def clear(self) -> None:
        """Empty it."""
        self.beginResetModel()
        self.entries = []
        self._texts = set()
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
        self._list.setAccessibleName(tr("Things to clip"))
        self._list.setProperty("role", "boxed")
        self._list.setModel(self._model)
        self._list.setIconSize(QSize(18, 18))
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.selectionModel().currentChanged.connect(self._went)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 0, 6)
        layout.setSpacing(8)
        checks = QHBoxLayout()
        checks.setSpacing(2)
        for name, text, act in (
            ("all", tr("Check all"), self._check_all),
            ("none", tr("Uncheck all"), self._check_none),
        ):
            button = QPushButton(text, self)
            button.setObjectName(f"clip_queue.{name}")
            button.setProperty("role", "link")
            button.setAutoDefault(False)
            button.clicked.connect(act)
            checks.addWidget(button)
        checks.addStretch()
        layout.addWidget(self._report)
        layout.addLayout(checks)
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
        """Something has been read. The first that can be looked at is."""
        row = self._model.put(answer)
        if row is None:
            return
        if self._shown is not None and row <= self._shown:
            self._shown += 1
        if self._shown is None and answer.draft is not None:
            self._list.setCurrentIndex(self._model.index(row))

    def replace_draft(self, draft: Draft) -> None:
        """The draft that is looked at was corrected."""
        if self._shown is not None:
            entry = self._model.entries[self._shown]
            if entry.answer is not None and entry.answer.draft is not None:
                entry.answer = replace(entry.answer, draft=draft)
                self._model.renew(self._shown)

    @property
    def sources(self) -> list[Source]:
        """What the entries are made of, each once."""
        return list({id(entry.source): entry.source for entry in self._model.entries}.values())

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
    def _check_all(self) -> None:
        self._model.check_all(True)

    @Slot()
    def _check_none(self) -> None:
        self._model.check_all(False)

    @Slot()
    def _tell(self) -> None:
        entries = self._model.entries
        done = [entry.answer for entry in entries if entry.answer is not None]
        failed = sum(1 for answer in done if answer.error is not None)
        twins = sum(1 for answer in done if answer.twins)
        waiting = len(entries) - len(done)
        parts = [tr("{n} article(s) read", "", len(done))]
        if waiting:
            parts.append(tr("{n} still to be read", "", waiting))
        if twins:
            parts.append(tr("{n} already clipped", "", twins))
        if failed:
            parts.append(tr("{n} could not be read", "", failed))
        self._report.setText(sentence_of(parts))
        self.changed.emit()
