"""The kinds of link: those that every library has, and a person's own to be added, renamed and removed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.relations import RELATED, LinkKind
from desktop.controllers.desk import Desk
from desktop.dialogs.buttons import button_row, close_row
from desktop.models.link_words import link_words
from desktop.models.wording import side_by_side
from desktop.translation import tr

KIND = Qt.ItemDataRole.UserRole


class LinkKindDialog(QDialog):
    """Asks for the two names of a kind, new or there already."""

    def __init__(self, desk: Desk, kind: LinkKind | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("link_kind")
        self.setWindowTitle(tr("New kind of link") if kind is None else tr("Rename kind of link"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        self._desk = desk
        self._kind = kind
        words = QLabel(tr("What the first clipping is to the other, and the other to the first."), self)
        words.setWordWrap(True)
        self.name = self._line("name", tr("From the first"), tr("such as: cites"), kind.name if kind else "")
        inverse = kind.inverse if kind is not None and kind.directed else ""
        hint = tr("such as: cited by; empty for the same")
        self.inverse = self._line("inverse", tr("From the other"), hint, inverse)
        buttons, self._accept = button_row(self, tr("Add") if kind is None else tr("Rename"))
        self._accept.setDefault(True)
        form = QFormLayout()
        form.setSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("From the first"), self.name)
        form.addRow(tr("From the other"), self.inverse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(words)
        layout.addLayout(form)
        layout.addLayout(buttons)
        self.name.textChanged.connect(self._check)
        self.name.setFocus()
        self._check()

    def _line(self, name: str, called: str, hint: str, value: str) -> QLineEdit:
        line = QLineEdit(value, self)
        line.setObjectName(f"link_kind.{name}")
        line.setAccessibleName(called)
        line.setPlaceholderText(hint)
        return line

    @Slot()
    def _check(self) -> None:
        self._accept.setEnabled(bool(self.name.text().strip()))

    @Slot()
    def accept(self) -> None:
        name, inverse = self.name.text().strip(), self.inverse.text().strip()
        if not name:
            return
        super().accept()
        if self._kind is None:
            self._desk.editing.add_link_kind(name, inverse)
        else:
            self._desk.editing.edit_link_kind(self._kind.key, name, inverse)


class RemoveKindDialog(QDialog):
    """Asks what the links of a kind are to be when it goes."""

    def __init__(self, desk: Desk, kind: LinkKind, uses: int, others: list[LinkKind], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("remove_link_kind")
        self.setWindowTitle(tr("Remove kind of link"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(400)
        self._desk = desk
        self._kind = kind
        said = tr("{n} link(s) say(s|) ‘{name}’. What are they to say from now on?", "", uses).format(name=kind.name)
        words = QLabel(said, self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self.instead = QComboBox(self)
        self.instead.setObjectName("remove_link_kind.instead")
        self.instead.setAccessibleName(tr("Kind that takes its place"))
        for other in others:
            self.instead.addItem(link_words(other), other.key)
        self.instead.setCurrentIndex(self.instead.findData(RELATED.key))
        buttons, accept = button_row(self, tr("Remove"))
        accept.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(words)
        layout.addWidget(self.instead)
        layout.addLayout(buttons)

    @Slot()
    def accept(self) -> None:
        super().accept()
        self._desk.editing.remove_link_kind(self._kind.key, str(self.instead.currentData()))


class LinkKindsDialog(QDialog):
    """The list of all kinds, with how many links each has."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("link_kinds_dialog")
        self.setWindowTitle(tr("Kinds of link"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(460, 380)
        self._desk = desk
        self._kinds: list[LinkKind] = []
        self._uses: dict[str, int] = {}
        hint = tr("The first six are in every library. Add your own for what else a clipping can be to another.")
        words = QLabel(hint, self)
        words.setWordWrap(True)
        words.setProperty("role", "small")
        self.list = QListWidget(self)
        self.list.setObjectName("link_kinds_dialog.list")
        self.list.setAccessibleName(tr("Kinds of link"))
        self.list.setProperty("role", "boxed")
        self.list.currentItemChanged.connect(self._chosen)
        self.list.itemActivated.connect(self._rename)
        self._add_button = self._button("add", tr("&Add…"))
        self._add_button.clicked.connect(self._add)
        self._rename_button = self._button("rename", tr("Re&name…"))
        self._rename_button.clicked.connect(self._rename)
        self._remove_button = self._button("remove", tr("Re&move"))
        self._remove_button.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._add_button, self._rename_button, self._remove_button):
            row.addWidget(button)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(words)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        layout.addLayout(close_row(self))
        desk.editing.done.connect(self._heed)
        self.list.setFocus()
        self._read()

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(f"link_kinds_dialog.{name}")
        button.setAutoDefault(False)
        button.setEnabled(not self._desk.library.read_only)
        return button

    @Slot(str, bool)
    def _heed(self, _said: str, _undoable: bool) -> None:
        self._read()

    def _read(self) -> None:
        library = self._desk.library
        self._desk.jobs.read(lambda: (library.link_kinds(), library.link_kind_uses()), self._came)

    def _came(self, came: tuple[list[LinkKind], dict[str, int]]) -> None:
        chosen = self._kind.key if self._kind is not None else ""
        self._kinds, self._uses = came
        self.list.clear()
        for kind in self._kinds:
            pair = tr("{name} / {inverse}").format(name=link_words(kind), inverse=link_words(kind, False))
            shown = pair if kind.directed else link_words(kind)
            uses = self._uses.get(kind.key, 0)
            item = QListWidgetItem(side_by_side((shown, tr("{n} link(s)", "", uses) if uses else "")))
            item.setData(KIND, kind.key)
            self.list.addItem(item)
            if kind.key == chosen:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self._chosen()

    @property
    def _kind(self) -> LinkKind | None:
        place = self.list.currentRow()
        key = self.list.item(place).data(KIND) if place >= 0 else ""
        return next((kind for kind in self._kinds if kind.key == key), None)

    @Slot()
    def _chosen(self) -> None:
        kind = self._kind
        own = kind is not None and not kind.built_in and not self._desk.library.read_only
        self._rename_button.setEnabled(own)
        self._remove_button.setEnabled(own)

    @Slot()
    def _add(self) -> None:
        LinkKindDialog(self._desk, None, self).open()

    @Slot()
    def _rename(self) -> None:
        kind = self._kind
        if kind is not None and self._rename_button.isEnabled():
            LinkKindDialog(self._desk, kind, self).open()

    @Slot()
    def _remove(self) -> None:
        kind = self._kind
        if kind is None:
            return
        uses = self._uses.get(kind.key, 0)
        if uses:
            others = [each for each in self._kinds if each.key != kind.key]
            RemoveKindDialog(self._desk, kind, uses, others, self).open()
        else:
            self._desk.editing.remove_link_kind(kind.key, None)
