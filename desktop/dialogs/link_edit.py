"""Changing a link: its kind and direction as seen from the clipping in the reader, its note, its day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from db.errors import Refused
from db.links import day
from db.relations import LinkKind
from desktop.controllers.desk import Desk
from desktop.controllers.page import Relation
from desktop.dialogs.buttons import button_row
from desktop.models.link_words import sentence_case, titled
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.link_kind_bar import LinkKindBar


class LinkEditDialog(QDialog):
    """Writes everything as one step when it is accepted."""

    def __init__(
        self, desk: Desk, relation: Relation, of: int, kinds: Sequence[LinkKind], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("link_edit")
        self.setWindowTitle(tr("Change link"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self._desk = desk
        self._link = relation.link
        self._from_source = relation.link.source == of
        self._title = relation.row.title
        heading = QLabel(tr("Link with {title}").format(title=titled(self._title, 90)), self)
        heading.setProperty("role", "title")
        heading.setWordWrap(True)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        self.kinds = LinkKindBar(kinds, theme, self)
        self.kinds.set_kind(relation.link.kind.key, not self._from_source and relation.link.kind.directed)
        self.kinds.changed.connect(self._say)
        self.note = QLineEdit(relation.link.note, self)
        self.note.setObjectName("link_edit.note")
        self.note.setAccessibleName(tr("Note"))
        self.dated = QLineEdit(relation.link.dated or "", self)
        self.dated.setObjectName("link_edit.dated")
        self.dated.setAccessibleName(tr("Day of the link"))
        self.dated.setPlaceholderText(tr("Day: 2026-05-31"))
        self.dated.textChanged.connect(self._check)
        self._trouble = QLabel(tr("Write the day as 2026-05-31."), self)
        self._trouble.setProperty("role", "danger")
        self._trouble.hide()
        buttons, self._accept = button_row(self, tr("Keep"))
        self._accept.setDefault(True)
        form = QFormLayout()
        form.setSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Note"), self.note)
        form.addRow(tr("Day", "of a link"), self.dated)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(self.kinds)
        layout.addLayout(form)
        layout.addWidget(self._trouble)
        layout.addLayout(buttons)
        self.note.setFocus()
        self._say()

    @Slot()
    def accept(self) -> None:
        if not self._accept.isEnabled():
            return
        kind = self.kinds.kind
        turned = kind.directed and self.kinds.turned == self._from_source
        super().accept()
        self._desk.editing.edit_link(
            self._link, kind=kind.key, note=self.note.text(), dated=day(self.dated.text()), turned=turned
        )

    @Slot()
    def _say(self) -> None:
        said = tr("This clipping – {words} – {title}").format(words=self.kinds.words, title=titled(self._title, 90))
        self.kinds.sentence.setText(sentence_case(said))

    @Slot()
    def _check(self) -> None:
        try:
            day(self.dated.text())
        except Refused:
            wrong = True
        else:
            wrong = False
        self._trouble.setVisible(wrong)
        self._accept.setEnabled(not wrong)
