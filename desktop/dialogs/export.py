"""The export dialog: which clippings, which format, what title, and where to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.controllers.desk import Desk
from desktop.controllers.export import path_for, start_export
from desktop.dialogs.buttons import button_row
from desktop.export.formats import FORMATS
from desktop.export.options import Options
from desktop.export.request import ExportRequest
from desktop.theme import Theme
from desktop.translation import mark, tr

PAPERS = (("a4", mark("A4")), ("us-letter", mark("US Letter")))
ORDERS = (("given", mark("as in the list")), ("oldest", mark("oldest first")), ("newest", mark("newest first")))
SPARE, FRAME = 4, 70
"""Pixels of height that are left over, so that nothing scrolls for a rounding, and those of a window's title."""


class ExportDialog(QDialog):
    """Starts a task; the dialog is gone before it runs."""

    def __init__(
        self, desk: Desk, selected: Sequence[int], listed: Sequence[int], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(540)
        self._desk = desk
        self._selected = tuple(selected)
        self._listed = tuple(listed)
        settings = desk.settings
        heading = QLabel(tr("Export"), self)
        heading.setProperty("role", "title")
        self.only_selected = QRadioButton(tr("The {n} selected clipping(s)", "", len(selected)), self)
        self.only_selected.setObjectName("export_dialog.selected")
        self.only_selected.setEnabled(bool(selected))
        if desk.listing.request.searching:
            every = tr("All {n} clipping(s) found", "", len(listed))
        else:
            every = tr("All {n} clipping(s) in the list", "", len(listed))
        self.everything = QRadioButton(every, self)
        self.everything.setObjectName("export_dialog.listed")
        (self.only_selected if selected else self.everything).setChecked(True)
        which = QVBoxLayout()
        which.setSpacing(2)
        which.addWidget(self.only_selected)
        which.addWidget(self.everything)
        self._formats = QButtonGroup(self)
        rows = QVBoxLayout()
        rows.setSpacing(2)
        for number, each in enumerate(FORMATS):
            button = QRadioButton(tr(each.name), self)
            button.setObjectName(f"export_dialog.format.{each.id}")
            button.setAccessibleDescription(tr(each.about))
            about = QLabel(tr(each.about), self)
            about.setProperty("role", "small")
            self._formats.addButton(button, number)
            rows.addWidget(button)
            below = QHBoxLayout()
            below.setContentsMargins(0, 0, 0, 5)
            below.addSpacing(25)
            below.addWidget(about, 1)
            rows.addLayout(below)
            if each.id == settings.text("export.format") or number == 0:
                button.setChecked(True)
        self.title = QLineEdit(self._suggested_title(), self)
        self.title.setObjectName("export_dialog.title")
        self.title.setAccessibleName(tr("Title"))
        self.paper = _combo(PAPERS, "export_dialog.paper", tr("Paper"), self)
        self.paper.setCurrentIndex(max(0, self.paper.findData(settings.text("export.paper"))))
        self.order = _combo(ORDERS, "export_dialog.order", tr("Order"), self)
        self.notes = QCheckBox(tr("With my own notes"), self)
        self.notes.setObjectName("export_dialog.notes")
        self.notes.setChecked(settings.flag("export.notes"))
        self.fold = QCheckBox(tr("Reprints of one text once, with “also in …”"), self)
        self.fold.setObjectName("export_dialog.fold")
        self.fold.setChecked(settings.flag("export.fold"))
        self.story = QCheckBox(tr("With the page of the story before them"), self)
        self.story.setObjectName("export_dialog.story")
        self.story.setVisible(desk.stories.story is not None)
        self.story.setChecked(not selected)
        self.folder = QLineEdit(str(_first_folder(settings.text("export.folder"), desk.paths.documents)), self)
        self.folder.setObjectName("export_dialog.folder")
        self.folder.setAccessibleName(tr("Folder"))
        browse = QPushButton(tr("Choose…"), self)
        browse.setObjectName("export_dialog.browse")
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.addWidget(self.folder, 1)
        place.addWidget(browse)
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        form.addRow(tr("Clippings"), which)
        form.addRow(tr("Order"), self.order)
        form.addRow(tr("Format"), rows)
        form.addRow(tr("Title"), self.title)
        form.addRow(tr("Paper"), self.paper)
        form.addRow("", self.notes)
        if desk.stories.story is not None:
            form.addRow("", self.story)
        form.addRow("", self.fold)
        form.addRow(tr("Folder"), place)
        self._paper_label = form.labelForField(self.paper)
        self._hint = QLabel(self)
        self._hint.setObjectName("export_dialog.hint")
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        buttons, self._accept = button_row(self, tr("Export"))
        self._accept.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(13)
        layout.addWidget(heading)
        form.setContentsMargins(0, 0, 6, 0)
        inside = QWidget(self)
        inside.setLayout(form)
        area = QScrollArea(self)
        area.setObjectName("export_dialog.rows")
        area.setAccessibleName(tr("Export"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setMinimumWidth(inside.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
        layout.addWidget(area, 1)
        layout.addWidget(self._hint)
        layout.addLayout(buttons)
        for signal in (self.title.textChanged, self.folder.textChanged, self._formats.idToggled):
            signal.connect(self._look)
        self._look()
        in_order = (
            self.everything,
            self.order,
            *self._formats.buttons(),
            self.title,
            self.paper,
            self.notes,
            self.story,
            self.fold,
            self.folder,
        )
        for one, other in pairwise((*in_order, browse, self._accept)):
            self.setTabOrder(one, other)
        self.title.setFocus()
        self.title.selectAll()
        # As tall as all rows, and never so tall that the buttons are below the edge of a small screen.
        wanted = self.sizeHint().height() - area.sizeHint().height() + inside.sizeHint().height() + SPARE
        self.resize(self.sizeHint().width(), min(wanted, self.screen().availableGeometry().height() - FRAME))

    @property
    def format_id(self) -> str:
        """The format that is chosen."""
        return FORMATS[self._formats.checkedId()].id

    @Slot()
    def accept(self) -> None:
        settings = self._desk.settings
        settings.set("export.format", self.format_id)
        settings.set("export.paper", self.paper.currentData())
        settings.set("export.notes", self.notes.isChecked())
        settings.set("export.fold", self.fold.isChecked())
        settings.set("export.folder", self.folder.text().strip())
        ids = self._selected if self.only_selected.isChecked() else self._listed
        story = self._desk.stories.story
        request = ExportRequest(
            ids,
            self.format_id,
            self._path(),
            self.title.text().strip(),
            order=self.order.currentData(),
            notes=self.notes.isChecked(),
            fold=self.fold.isChecked(),
            story=story.id if story is not None and self.story.isChecked() else None,
            options=Options(paper=self.paper.currentData()),
        )
        super().accept()
        start_export(self._desk.library, self._desk.tasks, request)

    def _path(self) -> Path:
        title = self.title.text().strip() or "Clippings"
        return path_for(Path(self.folder.text().strip()).expanduser(), title, self.format_id)

    def _suggested_title(self) -> str:
        request = self._desk.listing.request
        if len(self._selected) == 1:
            card = self._desk.listing.table.card(self._selected[0])
            if card is not None:
                return card.row.title
        story = self._desk.stories.story
        if story is not None:
            return story.name
        return request.text.strip() or self._desk.library.name

    @Slot()
    def _look(self) -> None:
        if self._formats.checkedId() < 0:
            return
        pdf = self.format_id == "pdf"
        self.paper.setVisible(pdf)
        if self._paper_label is not None:
            self._paper_label.setVisible(pdf)
        text = self.folder.text().strip()
        fits = bool(text) and Path(text).expanduser().is_dir()
        path = self._path()
        if not fits:
            self._hint.setText(tr("This folder does not exist."))
        elif path.is_dir():
            self._hint.setText(
                tr("Brings {name} up to date; what you wrote there yourself stays.").format(name=path.name)
            )
        elif path.exists():
            self._hint.setText(tr("{name} is there already and will be replaced.").format(name=path.name))
        else:
            self._hint.setText(tr("Makes {name}").format(name=path.name))
        self._accept.setEnabled(fits)

    @Slot()
    def _browse(self) -> None:
        chooser = QFileDialog(self, tr("Folder for the export"), self.folder.text())
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.setWindowModality(Qt.WindowModality.WindowModal)
        chooser.fileSelected.connect(self.folder.setText)
        chooser.open()


def _combo(choices: Sequence[tuple[str, str]], name: str, spoken: str, parent: QWidget) -> QComboBox:
    combo = QComboBox(parent)
    combo.setObjectName(name)
    combo.setAccessibleName(spoken)
    for data, text in choices:
        combo.addItem(tr(text), data)
    return combo


def _first_folder(remembered: str, documents: Path) -> Path:
    """The folder of the last export, the documents, or home: the first of these that is there."""
    for folder in (Path(remembered) if remembered else documents, documents):
        if folder.is_dir():
            return folder
    return Path.home()
