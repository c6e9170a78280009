"""Where an export goes: the folder and the name of the file, and what is wrong with them before it is written."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.dialogs.export.rows import Rows
from desktop.export.formats import Format
from desktop.export.names import safe_stem
from desktop.translation import tr

LONGEST = 60
"""Characters of a name in a sentence."""


class PlacePart(QWidget):
    """The name follows the title until the person writes one."""

    changed = Signal()

    def __init__(self, folder: Path, library: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self._format: Format | None = None
        self._own = False
        self.name = QLineEdit(self)
        self.name.setObjectName("export_dialog.name")
        self.name.setAccessibleName(tr("File name"))
        self._suffix = QLabel(self)
        self._suffix.setObjectName("export_dialog.suffix")
        self._suffix.setProperty("role", "muted")
        self.folder = QLineEdit(str(folder), self)
        self.folder.setObjectName("export_dialog.folder")
        self.folder.setAccessibleName(tr("Folder"))
        self.browse = QPushButton(tr("Choose…"), self)
        self.browse.setObjectName("export_dialog.browse")
        self.browse.setAccessibleName(tr("Choose the folder"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._browse)
        self.hint = QLabel(self)
        self.hint.setObjectName("export_dialog.hint")
        self.hint.setProperty("role", "small")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        # A sentence that begins with a name in other letters stands where the others do.
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.hint.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        named, placed = QWidget(self), QWidget(self)
        for holder, widgets in ((named, (self.name, self._suffix)), (placed, (self.folder, self.browse))):
            line = QHBoxLayout(holder)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(8)
            line.addWidget(widgets[0], 1)
            line.addWidget(widgets[1])
        self.rows = Rows()
        self.rows.add(tr("Sav&e as"), self.name, named)
        self.rows.add(tr("In fol&der"), self.folder, placed)
        self.rows.addWidget(self.hint, self.rows.rowCount(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.rows)
        self.name.textEdited.connect(self._named)
        self.folder.textChanged.connect(self._changed)

    @property
    def path(self) -> Path:
        """The file or folder that is to be written."""
        stem = safe_stem(self.name.text(), fallback="Clippings")
        suffix = self._format.suffix if self._format is not None else ""
        return Path(self.folder.text().strip()).expanduser() / (stem + suffix)

    @property
    def problem(self) -> str:
        """Why nothing can be written there, empty where it can."""
        text = self.folder.text().strip()
        folder = Path(text).expanduser()
        name = self.name.text().strip()
        if not name:
            return tr("Give it a name.")
        if not text:
            return tr("Choose a folder.")
        if not folder.is_absolute() or not folder.is_dir():
            return tr("This folder does not exist.")
        if folder.resolve().is_relative_to(self._library.resolve()):
            return tr("That is the library's own folder. Choose another one.")
        path = self.path
        if not os.access(folder, os.W_OK) and not path.exists():
            return tr("Nothing can be written into this folder. Choose another one.")
        if self._format is not None and self._format.folder and path.is_file():
            return tr("{name} is a file, where a folder is needed. Choose another name.").format(name=_short(path.name))
        if self._format is not None and not self._format.folder and path.is_dir():
            return tr("{name} is a folder, where a file is needed. Choose another name.").format(name=_short(path.name))
        return ""

    def show_format(self, each: Format) -> None:
        """Show what the file of a format is called."""
        self._format = each
        self._suffix.setText(each.suffix)
        self._suffix.setVisible(bool(each.suffix))
        self.name.setAccessibleName(tr("Name of the folder") if each.folder else tr("File name"))
        self.look()

    def follow(self, title: str) -> None:
        """Name it after a title, unless the person has named it."""
        if not self._own:
            self.name.setText(safe_stem(title, fallback="Clippings"))
            self.name.setCursorPosition(0)
            self.look()

    def let_follow(self) -> None:
        """Forget a name that was taken from an earlier export."""
        self._own = False

    def take(self, path: Path) -> None:
        """Name it as an earlier export."""
        suffix = self._format.suffix if self._format is not None else ""
        self._own = True
        self.name.setText(path.name.removesuffix(suffix) if suffix else path.name)
        self.folder.setText(str(path.parent))
        self.look()

    def look(self) -> None:
        """Say what will happen, or what is wrong."""
        path, problem = self.path, self.problem
        name = _short(path.name)
        stem = self.name.text().strip()
        if problem:
            words = problem
        elif safe_stem(stem, fallback="Clippings") != stem:
            words = tr("Not every system takes that name; it will be {name}.").format(name=name)
        elif path.is_dir():
            words = tr("Brings {name} up to date; what you wrote there yourself stays.").format(name=name)
        elif path.exists():
            words = tr("{name} is there already and will be replaced.").format(name=name)
        elif self._format is not None and self._format.folder:
            words = tr("Makes the folder {name}").format(name=name)
        else:
            words = tr("Makes {name}").format(name=name)
        self.hint.setText(words)
        self.hint.setProperty("role", "danger" if problem else "small")
        self.hint.style().unpolish(self.hint)
        self.hint.style().polish(self.hint)

    @Slot()
    def _named(self) -> None:
        self._own = True
        self._changed()

    @Slot()
    def _changed(self) -> None:
        self.look()
        self.changed.emit()

    @Slot()
    def _browse(self) -> None:
        chooser = QFileDialog(self.window(), tr("Folder for the export"), self.folder.text())
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.setWindowModality(Qt.WindowModality.WindowModal)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self.folder.setText)
        chooser.open()


def _short(name: str) -> str:
    """A name with dots in its middle where it is too long for a sentence."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST // 2]}…{name[-LONGEST // 2 :]}"
