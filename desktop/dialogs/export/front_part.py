"""What stands before the articles: title, subtitle, who made it, words to the reader, a picture for the cover."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.dialogs.export.fold_box import FoldBox
from desktop.dialogs.export.rows import Rows
from desktop.export.request import ExportRequest
from desktop.jobs import Job, Jobs
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.elided_label import ElidedLabel

THUMB = QSize(44, 56)
FEWEST_LINES, MOST_LINES = 3, 12
"""Lines of a foreword that are seen at once; it grows as it is written."""
LARGEST = 100_000_000
"""Pixels of a cover picture."""


class FrontPart(FoldBox):
    """The title itself stands outside, as every export has one."""

    changed = Signal()

    def __init__(self, jobs: Jobs, theme: Theme, parent: QWidget) -> None:
        super().__init__("front", tr("Title page"), theme, parent)
        self._jobs = jobs
        self._reading: Job[QImage] | None = None
        self.subtitle = self._line("subtitle", tr("Subtitle"))
        self.compiler = self._line("compiler", tr("Compiled by"))
        self.compiler.setPlaceholderText(tr("Your name, if it is to be printed"))
        self.foreword = QPlainTextEdit(self)
        self.foreword.setObjectName("export_dialog.foreword")
        self.foreword.setAccessibleName(tr("Foreword"))
        self.foreword.setPlaceholderText(tr("Words to the reader. Markdown: **bold**, *italic*, - lists"))
        self.foreword.setTabChangesFocus(True)
        self._fit_foreword()
        self._cover: Path | None = None
        self.cover_problem = ""
        self._thumb = QLabel(self)
        self._thumb.setFixedSize(THUMB)
        self._thumb.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name = ElidedLabel("", self)
        self._name.setProperty("role", "small")
        self._said = QLabel(self)
        self._said.setObjectName("export_dialog.cover_problem")
        self._said.setProperty("role", "danger")
        self._said.setWordWrap(True)
        self._said.hide()
        self.choose_cover = self._button("cover", tr("Choose a picture…"))
        self.choose_cover.clicked.connect(self._browse)
        self.remove_cover = self._button("cover_remove", tr("Remove"))
        self.remove_cover.setAccessibleName(tr("Remove the cover picture"))
        self.remove_cover.clicked.connect(self._remove)
        self._cover_row = self._cover_widget()
        self.rows = Rows()
        self.content.addLayout(self.rows)
        self.rows.add(tr("S&ubtitle"), self.subtitle)
        self.rows.add(tr("Compiled &by"), self.compiler)
        self.rows.add(tr("&Foreword"), self.foreword)
        self.rows.add(tr("Co&ver"), self.choose_cover, self._cover_row)
        for line in (self.subtitle, self.compiler):
            line.textChanged.connect(self._changed)
        self.foreword.textChanged.connect(self._changed)
        self.foreword.textChanged.connect(self._fit_foreword)
        self._show_cover()

    @property
    def cover(self) -> Path | None:
        """The picture for the cover."""
        return self._cover

    def show_parts(self, shown: frozenset[str]) -> None:
        """Show the rows of what a format prints, of "subtitle", "compiler", "foreword" and "cover"."""
        for name, widget in (
            ("subtitle", self.subtitle),
            ("compiler", self.compiler),
            ("foreword", self.foreword),
            ("cover", self._cover_row),
        ):
            self.rows.show_row(widget, name in shown)
        self.setVisible(bool(shown & {"subtitle", "compiler", "foreword", "cover"}))
        self._summarise()

    def fill(self, request: ExportRequest) -> None:
        """Take the words of an earlier export."""
        self.subtitle.setText(request.subtitle)
        self.compiler.setText(request.compiler or self.compiler.text())
        self.foreword.setPlainText(request.foreword)
        self.set_cover(request.options.cover)

    @Slot(str)
    def take_cover(self, name: str) -> None:
        """Take the picture in a file."""
        self.set_cover(Path(name))

    def set_cover(self, path: Path | None) -> None:
        """Take a picture for the cover, or none."""
        self._cover = path
        self._show_cover()
        self._changed()

    def _show_cover(self) -> None:
        path, self.cover_problem = self._cover, ""
        self._thumb.clear()
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        if path is not None:
            reader = QImageReader(str(path))
            reader.setDecideFormatFromContent(True)
            size = reader.size()
            if not path.is_file():
                self.cover_problem = tr("This picture is not there any more. Choose another one.")
            elif not reader.canRead() or not size.isValid():
                self.cover_problem = tr("This file is no picture that can be read. Choose another one.")
            elif size.width() * size.height() > LARGEST:
                self.cover_problem = tr("This picture is too large. Choose a smaller one.")
            else:
                room = size.scaled(THUMB * self.devicePixelRatioF(), Qt.AspectRatioMode.KeepAspectRatio)
                self._reading = self._jobs.beside(lambda _: _small(path, room), self._show_thumb)
        self._thumb.setVisible(path is not None and not self.cover_problem)
        self._name.setText(path.name if path is not None else "")
        self._name.setToolTip(str(path) if path is not None else "")
        self._name.setVisible(path is not None)
        self._said.setText(self.cover_problem)
        self._said.setVisible(bool(self.cover_problem))
        self.remove_cover.setVisible(path is not None)

    def _show_thumb(self, image: QImage) -> None:
        self._reading = None
        if image.isNull():
            self.cover_problem = tr("This file is no picture that can be read. Choose another one.")
            self._said.setText(self.cover_problem)
            self._said.show()
            self._thumb.hide()
            self.changed.emit()
            return
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._thumb.setPixmap(pixmap)

    def _cover_widget(self) -> QWidget:
        row = QWidget(self)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.choose_cover)
        buttons.addWidget(self.remove_cover)
        buttons.addStretch()
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addLayout(buttons)
        column.addWidget(self._name)
        column.addWidget(self._said)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self._thumb, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column, 1)
        return row

    @Slot()
    def _fit_foreword(self) -> None:
        # The layout of a plain text measures in lines.
        lines = max(FEWEST_LINES, min(MOST_LINES, round(self.foreword.document().size().height())))
        room = lines * self.foreword.fontMetrics().lineSpacing()
        self.foreword.setFixedHeight(room + 2 * round(self.foreword.document().documentMargin()) + 12)

    def _line(self, name: str, spoken: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(f"export_dialog.{name}")
        line.setAccessibleName(spoken)
        return line

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"export_dialog.{name}")
        button.setAutoDefault(False)
        return button

    def _summarise(self) -> None:
        said = [self.subtitle.text().strip(), self.compiler.text().strip()]
        if self.foreword.toPlainText().strip():
            said.append(tr("Foreword"))
        if self._cover is not None:
            said.append(tr("Cover picture"))
        self.say(" · ".join(each for each in said if each) or tr("Subtitle, foreword, cover"))

    @Slot()
    def _changed(self) -> None:
        self._summarise()
        self.changed.emit()

    @Slot()
    def _remove(self) -> None:
        self.set_cover(None)
        self.choose_cover.setFocus()

    @Slot()
    def _browse(self) -> None:
        folder = str(self._cover.parent) if self._cover is not None else ""
        kinds = tr("Pictures ({patterns})").format(patterns="*.jpg *.jpeg *.png *.webp *.gif *.tif *.tiff")
        chooser = QFileDialog(self.window(), tr("Picture for the cover"), folder, kinds)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setWindowModality(Qt.WindowModality.WindowModal)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self.take_cover)
        chooser.open()


def _small(path: Path, size: QSize) -> QImage:
    """A picture in this size, turned as its camera was; null where it cannot be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    reader.setScaledSize(size)
    return reader.read()
