"""What was typed and not kept when the program ended, offered again: put back, copied, or thrown away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop import icons
from desktop.controllers.remembering import Remembering
from desktop.models.highlight_words import on_one_line
from desktop.models.wording import moment_in_words
from desktop.theme import Theme
from desktop.translation import mark, tr
from desktop.unsaved import Unsaved

WORDS = {
    "note": mark("Note on ‘{title}’"),
    "highlight": mark("Note on the highlight ‘{title}’"),
    "story": mark("Note on the story ‘{title}’"),
    "clip": mark("Being clipped: ‘{title}’"),
}
ICONS = {"note": "notebook-text", "highlight": "highlighter", "story": "notebook-text", "clip": "newspaper"}
SHOWN = 160
"""Characters of what was typed that are shown."""


class UnsavedDialog(QDialog):
    """Closing it keeps everything for the next start."""

    def __init__(self, parent: QWidget, remembering: Remembering, theme: Theme, work: Sequence[Unsaved]) -> None:
        super().__init__(parent)
        self.setObjectName("unsaved")
        self.setWindowTitle(tr("Not kept yet"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 380)
        self._remembering = remembering
        self._theme = theme
        self._work = list(work)
        words = QLabel(
            tr(
                "Cuttings ended before this was kept. Put it back where it was, or throw it away; if you close this"
                " window you are asked again at the next start."
            ),
            self,
        )
        words.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setObjectName("unsaved.list")
        self.list.setAccessibleName(tr("What was not kept"))
        self.list.setProperty("role", "boxed")
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(18, 18))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for each in self._work:
            self.list.addItem(self._item(each))
        self.list.itemChanged.connect(self._update)
        self.list.currentRowChanged.connect(self._update)
        self.copy = self._button("copy", tr("Copy its text"), self._copy_text)
        self.discard = self._button("discard", tr("Throw away"), self._discard)
        later = self._button("later", tr("Later"), self.reject)
        self.back = self._button("back", tr("Put back"), self._put_back)
        self.back.setProperty("role", "primary")
        foot = QHBoxLayout()
        foot.setSpacing(9)
        foot.addWidget(self.copy)
        foot.addWidget(self.discard)
        foot.addStretch()
        foot.addWidget(later)
        foot.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(words)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
        theme.changed.connect(self._tint)
        self._tint()
        self.list.setCurrentRow(0)
        self._update()
        self.back.setFocus()

    def _button(self, name: str, text: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"unsaved.{name}")
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _item(self, work: Unsaved) -> QListWidgetItem:
        title = tr(WORDS[work.kind]).format(title=on_one_line(work.title) or "…")
        more = on_one_line(work.text) if work.text else ", ".join(work.files) or work.address
        more = more if len(more) <= SHOWN else f"{more[: SHOWN - 1]}…"
        when = tr("typed {moment}").format(moment=moment_in_words(work.at)) if work.at else ""
        item = QListWidgetItem("\n".join(part for part in (title, more, when) if part))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        item.setToolTip(work.text[:2000])
        return item

    def _checked(self) -> list[Unsaved]:
        rows = range(self.list.count())
        return [self._work[row] for row in rows if self.list.item(row).checkState() is Qt.CheckState.Checked]

    @Slot()
    def _update(self) -> None:
        checked = bool(self._checked())
        self.back.setEnabled(checked)
        self.discard.setEnabled(checked)
        row = self.list.currentRow()
        self.copy.setEnabled(0 <= row < len(self._work) and bool(self._work[row].text))

    @Slot()
    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._work[self.list.currentRow()].text)

    @Slot()
    def _put_back(self) -> None:
        self._remembering.restore(self._checked())
        self.accept()

    @Slot()
    def _discard(self) -> None:
        gone = self._checked()
        self._remembering.dismiss(gone)
        for row in reversed(range(self.list.count())):
            if self._work[row] in gone:
                self.list.takeItem(row)
                del self._work[row]
        if not self._work:
            self.accept()

    @Slot()
    def _tint(self) -> None:
        for row, each in enumerate(self._work):
            self.list.item(row).setIcon(icons.icon(ICONS[each.kind], self._theme.tokens))
