"""How the export looks: sections, paper, type, lists at the end, standard, template of notes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from desktop.controllers.export_memory import LARGEST, SMALLEST
from desktop.dialogs.export.fold_box import FoldBox
from desktop.dialogs.export.rows import Rows, choose, combo
from desktop.dialogs.export.text_part import BELOW, BESIDE
from desktop.export.options import Options
from desktop.theme import Theme
from desktop.translation import mark, tr
from desktop.views.flow_layout import FlowLayout

PAPERS = (("a4", mark("A4")), ("us-letter", mark("US Letter")))
COLUMNS = ((1, mark("One column")), (2, mark("Two columns")))
FACES = (("serif", mark("With serifs")), ("sans", mark("Without serifs")))
GROUPS = (
    ("none", mark("No sections")),
    ("story", mark("One for each story")),
    ("tag", mark("One for each tag")),
    ("outlet", mark("One for each outlet")),
    ("day", mark("One for each day")),
)
STANDARDS = (
    ("", mark("Usual PDF")),
    ("a-2u", mark("PDF/A-2u, for archives")),
    ("ua-1", mark("PDF/UA-1, for screen readers")),
)
TEMPLATES = ("body_template", "name_template")
CHECKS = (("sources", mark("&List of sources")), ("index", mark("Inde&x of names")))


class LayoutPart(FoldBox):
    """Choices of `Options`, of which those are shown that a format takes. `template_wanted`: the person wants to edit
    the template of the notes."""

    changed = Signal()
    template_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("layout", tr("Layout"), theme, parent)
        self.group_by = combo("group_by", tr("Sections", "of a press book"), GROUPS, self)
        self.paper = combo("paper", tr("Paper"), PAPERS, self)
        self.columns = combo("columns", tr("Columns"), COLUMNS, self)
        self.face = combo("face", tr("Type face"), FACES, self)
        self.standard = combo("standard", tr("Kind of PDF"), STANDARDS, self)
        self.type_size = QDoubleSpinBox(self)
        self.type_size.setObjectName("export_dialog.size")
        self.type_size.setAccessibleName(tr("Size of type in points"))
        self.type_size.setRange(SMALLEST, LARGEST)
        self.type_size.setSingleStep(0.5)
        self.type_size.setDecimals(1)
        self.type_size.setSuffix(tr(" pt"))
        self.template = QPushButton(tr("Te&mplate…"), self)
        self.template.setObjectName("export_dialog.template")
        self.template.setAutoDefault(False)
        self.template.clicked.connect(self.template_wanted)
        self._template_said = QLabel(self)
        self._template_said.setProperty("role", "small")
        self._template_said.setTextFormat(Qt.TextFormat.PlainText)
        self._template_row = self._beside(self.template, self._template_said)
        self.body_template = self.name_template = ""
        self._paper_row = self._beside(self.paper, self.columns)
        self._type_row = self._beside(self.face, self.type_size)
        self.boxes = {
            "group_by": self.group_by,
            "paper": self.paper,
            "columns": self.columns,
            "face": self.face,
            "standard": self.standard,
        }
        self._fields: dict[str, QComboBox | QDoubleSpinBox] = {**self.boxes, "size": self.type_size}
        self.rows = Rows()
        self.content.addLayout(self.rows)
        self.rows.add(tr("&Sections"), self.group_by)
        self.rows.add(tr("P&aper"), self.paper, self._paper_row)
        self.rows.add(tr("T&ype"), self.face, self._type_row)
        self.rows.add(tr("&Kind"), self.standard)
        self.rows.add(tr("Notes"), self.template, self._template_row)
        self.checks = {name: QCheckBox(tr(text), self) for name, text in CHECKS}
        self._lists = QWidget(self)
        flow = FlowLayout(self._lists, BESIDE, BELOW)
        for name, box in self.checks.items():
            box.setObjectName(f"export_dialog.{name}")
            box.toggled.connect(self._changed)
            flow.addWidget(box)
        self.content.addWidget(self._lists)
        for choice in self.boxes.values():
            choice.currentIndexChanged.connect(self._changed)
        self.type_size.valueChanged.connect(self._changed)
        self._takes: tuple[str, ...] = ()

    def show_parts(self, takes: tuple[str, ...]) -> None:
        """Show the choices that a format takes, by the names of `Options`."""
        self._takes = takes
        for name in ("group_by", "standard"):
            self.rows.show_row(self._fields[name], name in takes)
        for row, names in ((self._paper_row, ("paper", "columns")), (self._type_row, ("face", "size"))):
            for name in names:
                self._fields[name].setVisible(name in takes)
            self.rows.show_row(row, any(name in takes for name in names))
        self.rows.show_row(self._template_row, any(name in takes for name in TEMPLATES))
        for name, box in self.checks.items():
            box.setVisible(name in takes)
        self._lists.setVisible(any(name in takes for name in self.checks))
        known = {*self._fields, *self.checks, *TEMPLATES}
        self.setVisible(bool(known & set(takes)))
        self._summarise()

    @property
    def chosen(self) -> dict[str, Any]:
        """What is chosen, by the names of `Options`."""
        return {
            **{name: choice.currentData() for name, choice in self.boxes.items()},
            **{name: box.isChecked() for name, box in self.checks.items()},
            "size": self.type_size.value(),
            "body_template": self.body_template,
            "name_template": self.name_template,
        }

    def fill(self, options: Options) -> None:
        """Show the choices of options."""
        for name, choice in self.boxes.items():
            choose(choice, getattr(options, name))
        self.type_size.setValue(options.size)
        for name, box in self.checks.items():
            box.setChecked(getattr(options, name))
        self.set_templates(options.body_template, options.name_template)

    @Slot(str, str)
    def set_templates(self, body: str, name: str) -> None:
        """Take templates of the person's own, empty for ours."""
        self.body_template, self.name_template = body, name
        self._template_said.setText(tr("Your own") if body or name else tr("Ours"))
        self._changed()

    def _beside(self, *widgets: QWidget) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for widget in widgets:
            line.addWidget(widget, 0 if isinstance(widget, QPushButton) else 1)
        return row

    def _summarise(self) -> None:
        said = []
        for name, field in self._fields.items():
            if name in self._takes:
                said.append(field.currentText() if isinstance(field, QComboBox) else field.text())
        said += [
            box.text().replace("&", "") for name, box in self.checks.items() if name in self._takes and box.isChecked()
        ]
        self.say(" · ".join(said))

    @Slot()
    def _changed(self) -> None:
        self._summarise()
        self.changed.emit()
