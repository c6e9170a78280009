"""The first page of a new person, and making another library: a name and a place, nothing else."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.errors import CuttingsError
from db.library import DATABASE
from desktop import icons
from desktop.theme import Theme
from desktop.translation import mark, tr

WELCOME = mark(
    "Cuttings keeps newspaper articles on your own computer, so that you find them again, see what belongs together "
    "and can hand them on."
)
WHERE = mark(
    "Everything is kept in one folder. You can copy, move or back it up like any other, and read it without this "
    "program."
)


class LibraryDialog(QDialog):
    """Asks where a library is to be made, or is already. After `exec`, `folder` and `name` are what was chosen;
    `existing` says that the folder holds a library to be opened."""

    def __init__(self, suggested: Path, theme: Theme, *, first: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library_dialog")
        self.setWindowTitle(tr("Welcome to Cuttings") if first else tr("New library"))
        self.setMinimumWidth(520)
        self.existing = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(30, 26, 30, 22)
        layout.setSpacing(12)
        if first:
            sign = QLabel(self)
            sign.setPixmap(icons.pixmap("newspaper", theme.tokens.accent, 44, self.devicePixelRatioF()))
            layout.addWidget(sign)
        heading = QLabel(tr("Welcome to Cuttings") if first else tr("New library"), self)
        heading.setProperty("role", "title")
        layout.addWidget(heading)
        for text in (WELCOME, WHERE) if first else (WHERE,):
            label = QLabel(tr(text), self)
            label.setWordWrap(True)
            label.setProperty("role", "muted")
            layout.addWidget(label)
        self._name = QLineEdit(tr("My clippings") if first else "", self)
        self._name.setObjectName("library_dialog.name")
        self._name.setAccessibleName(tr("Name"))
        self._name.setPlaceholderText(tr("Name of the library"))
        self._folder = QLineEdit(str(suggested), self)
        self._folder.setObjectName("library_dialog.folder")
        self._folder.setAccessibleName(tr("Folder"))
        browse = QPushButton(tr("Choose…"), self)
        browse.setObjectName("library_dialog.browse")
        browse.clicked.connect(self._browse)
        line = QHBoxLayout()
        line.addWidget(self._folder, 1)
        line.addWidget(browse)
        form = QFormLayout()
        form.setSpacing(9)
        form.addRow(tr("Name"), self._name)
        form.addRow(tr("Folder"), line)
        layout.addSpacing(4)
        layout.addLayout(form)
        self._hint = QLabel(self)
        self._hint.setObjectName("library_dialog.hint")
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        layout.addWidget(self._hint)
        self._accept = QPushButton(tr("Start") if first else tr("Create"), self)
        self._accept.setObjectName("library_dialog.accept")
        self._accept.setProperty("role", "primary")
        self._accept.setDefault(True)
        self._accept.clicked.connect(self.accept)
        cancel = QPushButton(tr("Quit") if first else tr("Cancel"), self)
        cancel.setObjectName("library_dialog.cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._accept)
        layout.addSpacing(4)
        layout.addLayout(buttons)
        self._first = first
        self._folder.textChanged.connect(self._look)
        self._look()

    @property
    def folder(self) -> Path:
        """The folder that was chosen."""
        return Path(self._folder.text().strip()).expanduser()

    @property
    def name(self) -> str:
        """The library's name."""
        return self._name.text().strip() or self.folder.name

    def say(self, error: CuttingsError) -> None:
        """Why it could not be made or opened there."""
        self._hint.setText(str(error))
        self._hint.setProperty("role", "danger")
        self._hint.style().unpolish(self._hint)
        self._hint.style().polish(self._hint)

    @Slot()
    def _look(self) -> None:
        text = self._folder.text().strip()
        folder = Path(text).expanduser()
        self.existing = bool(text) and (folder / DATABASE).exists()
        fits = bool(text) and folder.is_absolute()
        if self.existing:
            hint = tr("There is a library in this folder already: it will be opened.")
        elif fits and folder.is_dir() and any(folder.iterdir()):
            hint, fits = tr("This folder is not empty. Choose a new or an empty one."), False
        elif fits:
            hint = tr("The folder will be made.")
        else:
            hint = tr("Choose a folder.")
        self._hint.setProperty("role", "small")
        self._hint.style().unpolish(self._hint)
        self._hint.style().polish(self._hint)
        self._hint.setText(hint)
        self._name.setEnabled(not self.existing)
        self._accept.setEnabled(fits or self.existing)
        self._accept.setText(tr("Open") if self.existing else tr("Start") if self._first else tr("Create"))

    @Slot()
    def _browse(self) -> None:
        chooser = QFileDialog(self, tr("Folder of the library"), str(self.folder.parent))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.setWindowModality(Qt.WindowModality.WindowModal)
        chooser.fileSelected.connect(self._folder.setText)
        chooser.open()
