"""The preferences: whether pictures are kept, which folder is watched, and whether the local network may be asked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.controllers.desk import Desk
from desktop.dialogs.buttons import button_row

PICTURES = (
    ("never", "Never"),
    ("ask", "When I ask for them"),
    ("always", "Always, as soon as an article is read"),
)
WIDTH = 560


class Preferences(QDialog):
    """What is chosen is in force when the dialog is accepted."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preferences")
        self.setWindowTitle("Preferences")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self._desk = desk
        settings = desk.settings
        heading = QLabel("Preferences", self)
        heading.setProperty("role", "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(7)
        column.addWidget(heading)
        self._head(column, "Keep pictures")
        self._pictures = QButtonGroup(self)
        for number, (value, text) in enumerate(PICTURES):
            button = QRadioButton(text, self)
            button.setObjectName(f"preferences.pictures.{value}")
            button.setChecked(settings.text("pictures") == value)
            self._pictures.addButton(button, number)
            column.addWidget(button)
        self._small(
            column,
            "Fetching a picture tells the site that holds it that somebody at your address looks at the article. "
            "Pictures that came with a saved page, a mail or the browser are kept in any case.",
        )
        self._head(column, "Watched folder")
        self.watch = QCheckBox("Clip new files of this folder by themselves", self)
        self.watch.setObjectName("preferences.watch")
        self.watch.setChecked(settings.flag("watch.on"))
        self.watch.toggled.connect(self._look)
        column.addWidget(self.watch)
        self.folder = self._line("folder", "Watched folder", settings.text("watch.folder"))
        self.folder.textChanged.connect(self._look)
        self.tag = self._line("tag", "Tag for new files of the folder", settings.text("watch.tag"))
        self.tag.setPlaceholderText("none")
        self._choose = QPushButton("Choose…", self)
        self._choose.setObjectName("preferences.choose")
        self._choose.setAutoDefault(False)
        self._choose.clicked.connect(self._browse)
        grid = QGridLayout()
        grid.setContentsMargins(25, 0, 0, 0)
        grid.setSpacing(8)
        for row, (text, widget) in enumerate((("Folder", self.folder), ("Tag", self.tag))):
            label = QLabel(text, self)
            label.setBuddy(widget)
            grid.addWidget(label, row, 0)
            grid.addWidget(widget, row, 1)
        grid.addWidget(self._choose, 0, 2)
        column.addLayout(grid)
        self.present = QCheckBox("Also those that are there now", self)
        self.present.setObjectName("preferences.present")
        inside = QHBoxLayout()
        inside.setContentsMargins(25, 0, 0, 0)
        inside.addWidget(self.present)
        column.addLayout(inside)
        self._hint = self._small(column, "The files stay where they are. What is new waits in the inbox.")
        self._head(column, "Network")
        self.private = QCheckBox("Addresses of this computer and the local network may be fetched too", self)
        self.private.setObjectName("preferences.private")
        self.private.setChecked(settings.flag("fetch.private"))
        column.addWidget(self.private)
        buttons, self._accept = button_row(self, "Save")
        self._accept.setDefault(True)
        column.addSpacing(8)
        column.addLayout(buttons)
        self._look()
        (self._pictures.checkedButton() or self.watch).setFocus()

    @Slot()
    def accept(self) -> None:
        settings = self._desk.settings
        before = (settings.flag("watch.on"), settings.text("watch.folder"), settings.text("watch.tag"))
        settings.set("pictures", PICTURES[self._pictures.checkedId()][0])
        settings.set("fetch.private", self.private.isChecked())
        settings.set("watch.on", self.watch.isChecked())
        settings.set("watch.folder", str(self._folder()) if self.folder.text().strip() else "")
        settings.set("watch.tag", self.tag.text().strip())
        after = (settings.flag("watch.on"), settings.text("watch.folder"), settings.text("watch.tag"))
        if before != after or (self.watch.isChecked() and self.present.isChecked()):
            same = before[:2] == after[:2]
            self._desk.watched.start(take_present=self.present.isChecked() or same, afresh=self.present.isChecked())
        super().accept()

    def _folder(self) -> Path:
        return Path(self.folder.text().strip()).expanduser()

    def _head(self, column: QVBoxLayout, text: str) -> None:
        label = QLabel(text.upper(), self)
        label.setProperty("role", "heading")
        label.setContentsMargins(1, 12, 0, 0)
        column.addWidget(label)

    def _small(self, column: QVBoxLayout, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", "small")
        label.setWordWrap(True)
        label.setContentsMargins(25, 0, 0, 0)
        column.addWidget(label)
        return label

    def _line(self, name: str, spoken: str, value: str) -> QLineEdit:
        line = QLineEdit(value, self)
        line.setObjectName(f"preferences.{name}")
        line.setAccessibleName(spoken)
        return line

    @Slot()
    def _look(self) -> None:
        on = self.watch.isChecked()
        for widget in (self.folder, self.tag, self._choose, self.present):
            widget.setEnabled(on)
        there = bool(self.folder.text().strip()) and self._folder().is_dir()
        inside = there and self._folder().resolve().is_relative_to(self._desk.library.folder.resolve())
        if on and inside:
            self._hint.setText("The library's own folder cannot be watched.")
        elif on and not there:
            self._hint.setText("Choose a folder that is there.")
        else:
            self._hint.setText("The files stay where they are. What is new waits in the inbox.")
        self._accept.setEnabled(not on or (there and not inside))

    @Slot()
    def _browse(self) -> None:
        chooser = QFileDialog(self, "Folder to watch", self.folder.text() or str(self._desk.paths.documents))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.setWindowModality(Qt.WindowModality.WindowModal)
        chooser.fileSelected.connect(self.folder.setText)
        chooser.open()
