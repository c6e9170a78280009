"""Changing one field of many clippings: what to change and how, with a table of what would become of each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db import bulk
from db.bulk import WAYS, Edit, Plan
from db.errors import CuttingsError
from db.model import DATE_FIELDS, LIST_FIELDS
from desktop.controllers.bulk_editing import BulkEditing
from desktop.controllers.desk import Desk
from desktop.dialogs.buttons import button_row
from desktop.models.plan_table import PlanTable
from desktop.translation import mark, tr
from desktop.views.boxed_table import box_table

FIELDS = {
    "outlet": mark("Outlet"),
    "authors": mark("Authors"),
    "agency": mark("Agency"),
    "section": mark("Section"),
    "published": mark("Published"),
    "updated": mark("Updated"),
    "language": mark("Language"),
    "dateline": mark("Dateline"),
    "page": mark("Page"),
    "edition": mark("Edition"),
    "keywords": mark("Keywords"),
    "title": mark("Headline"),
    "kicker": mark("Kicker"),
    "url": mark("Address"),
    bulk.TAGS: mark("Tags"),
}
WAY_WORDS = {
    "set": mark("Set to"),
    "add": mark("Add"),
    "remove": mark("Remove"),
    "replace": mark("Replace text"),
    "clear": mark("Clear"),
}
LONGEST_WAIT = mark("Working out what changes…")


class BulkEditDialog(QDialog):
    """Asks what to change; accepting carries out the plan that is shown."""

    def __init__(self, desk: Desk, ids: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bulk_edit")
        self.setWindowTitle(tr("Edit fields"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(560, 420)
        self.resize(760, 560)
        self._plan: Plan | None = None
        self._bulk = BulkEditing(desk.library, desk.jobs, desk.editing, ids, self)
        heading = QLabel(tr("Edit {n} clipping(s)", "", len(ids)), self)
        heading.setProperty("role", "title")
        self.field = self._choice("field", tr("Field"))
        for name, words in FIELDS.items():
            self.field.addItem(tr(words), name)
        self.way = self._choice("way", tr("What to do with it"))
        self.text = self._line("text")
        self.other = self._line("other")
        self.other.setAccessibleName(tr("By what it is replaced"))
        self._values = QStringListModel(self)
        completer = QCompleter(self._values, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.text.setCompleter(completer)
        self._text_label, self._other_label = QLabel(tr("Value"), self), QLabel(tr("By"), self)
        self._text_label.setBuddy(self.text)
        self._other_label.setBuddy(self.other)
        self.summary = QLabel(self)
        self.summary.setObjectName("bulk_edit.summary")
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self._table = PlanTable(self)
        self.view = self._preview()
        buttons, self._accept = button_row(self, tr("Change"), tr("Cancel"))
        self._accept.setDefault(True)
        form = QFormLayout()
        form.setSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Field"), self.field)
        form.addRow(tr("Do"), self.way)
        form.addRow(self._text_label, self.text)
        form.addRow(self._other_label, self.other)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addLayout(form)
        layout.addWidget(self.summary)
        layout.addWidget(self.view, 1)
        layout.addLayout(buttons)
        self.field.currentIndexChanged.connect(self._field_chosen)
        self.way.currentIndexChanged.connect(self._way_chosen)
        self.text.textChanged.connect(self._changed)
        self.other.textChanged.connect(self._changed)
        self._bulk.planned.connect(self._planned)
        self._bulk.refused.connect(self._refused)
        self._bulk.named.connect(self._table.put)
        self._bulk.known.connect(self._values.setStringList)
        self._table.wanted.connect(self._bulk.name)
        self._field_chosen()
        self.text.setFocus()

    def accept(self) -> None:
        if self._plan is None or not self._plan.ids:
            return
        self._bulk.carry_out(self._plan)
        super().accept()

    def done(self, result: int) -> None:
        self._bulk.stop()
        super().done(result)

    @property
    def edit(self) -> Edit:
        """What is asked for."""
        return Edit(self.field.currentData(), self.way.currentData(), self.text.text(), self.other.text())

    def _choice(self, name: str, said: str) -> QComboBox:
        made = QComboBox(self)
        made.setObjectName(f"bulk_edit.{name}")
        made.setAccessibleName(said)
        return made

    def _line(self, name: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setObjectName(f"bulk_edit.{name}")
        return made

    def _preview(self) -> QTableView:
        view = QTableView(self)
        box_table(view, "bulk_edit.preview", tr("What changes"), self._table, 10)
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return view

    @Slot()
    def _field_chosen(self) -> None:
        name = self.field.currentData()
        before = self.way.currentData()
        self.way.blockSignals(True)
        self.way.clear()
        for way in WAYS[name]:
            self.way.addItem(tr(WAY_WORDS[way]), way)
        self.way.setCurrentIndex(max(0, self.way.findData(before)))
        self.way.blockSignals(False)
        self._bulk.offer(name)
        self._way_chosen()

    @Slot()
    def _way_chosen(self) -> None:
        way, name = self.way.currentData(), self.field.currentData()
        replacing = way == "replace"
        for widget in (self.other, self._other_label):
            widget.setVisible(replacing)
        for widget in (self.text, self._text_label):
            widget.setVisible(way != "clear")
        self._text_label.setText(tr("Text") if replacing else tr("Value"))
        self.text.setAccessibleName(tr("Text to be replaced") if replacing else tr("Value"))
        several = name in (*LIST_FIELDS, bulk.TAGS) and not replacing
        hint = tr("2024-11-20 or 2024-11-20 15:15") if name in DATE_FIELDS else ""
        self.text.setPlaceholderText(tr("Names with semicolons between") if several else hint)
        self._changed()

    @Slot()
    def _changed(self) -> None:
        self._plan = None
        self._offer(None)
        edit = self.edit
        if edit.way != "clear" and not edit.text.strip():
            # Nothing is wrong with a form that nobody has filled in yet.
            self._bulk.stop()
            self._table.show(None)
            self.summary.setText(tr("What changes is shown here before it is done."))
            return
        self.summary.setText(tr(LONGEST_WAIT))
        self._bulk.ask(edit)

    @Slot(object)
    def _planned(self, plan: Plan) -> None:
        self._plan = plan
        self._table.show(plan)
        changed = tr("{n} clipping(s) change(s|).", "", len(plan.ids))
        if not plan.ids:
            changed = tr("Nothing changes.")
        stay = tr("{n} stay(s|) as (it is|they are).", "", plan.same) if plan.same else ""
        self.summary.setText(f"{changed} {stay}".strip())
        self._offer(plan)

    @Slot(object)
    def _refused(self, error: CuttingsError) -> None:
        self._table.show(None)
        self.summary.setText(str(error))
        self._offer(None)

    def _offer(self, plan: Plan | None) -> None:
        count = len(plan.ids) if plan else 0
        self._accept.setEnabled(count > 0)
        self._accept.setText(tr("Change {n} clipping(s)", "", count) if count else tr("Change"))
