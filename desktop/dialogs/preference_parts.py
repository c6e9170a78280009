"""What the preferences have beside rows of the table: the watched folder, and what is kept where."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.controllers.desk import Desk
from desktop.dialogs.backup_part import BackupPart
from desktop.dialogs.lead_rule import LeadPart
from desktop.translation import mark, tr
from desktop.views.elided_label import ElidedLabel
from desktop.views.task_area import open_folder

PRIVACY = mark(
    "Cuttings has no account and sends nothing anywhere by itself. The network is asked only when you give an address, "
    "ask for a text or a picture, or want pictures always. No cookies are kept."
)


class WatchedPart(QWidget):
    """The folder whose new files are clipped; in force as soon as it makes sense."""

    keys = ("watch.on", "watch.folder", "watch.tag")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        settings = desk.settings
        self.watch = QCheckBox(tr("Clip new files of this folder by themselves"), self)
        self.watch.setObjectName("preferences.watch")
        self.watch.setChecked(settings.flag("watch.on"))
        self.folder = self._line("folder", tr("Watched folder"), settings.text("watch.folder"))
        self.tag = self._line("tag", tr("Tag for new files of the folder"), settings.text("watch.tag"))
        self.tag.setPlaceholderText(tr("none"))
        self._choose = QPushButton(tr("Choose…"), self)
        self._choose.setObjectName("preferences.choose")
        self._choose.setAccessibleName(tr("Choose the folder"))
        self._choose.setAutoDefault(False)
        self._present = QPushButton(tr("Clip what is in it now"), self)
        self._present.setObjectName("preferences.present")
        self._present.setAutoDefault(False)
        self._hint = QLabel(self)
        self._hint.setObjectName("preferences.watch_hint")
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        grid = QGridLayout()
        grid.setContentsMargins(25, 0, 0, 0)
        grid.setSpacing(8)
        for row, (text, widget) in enumerate(((tr("Folder"), self.folder), (tr("Tag"), self.tag))):
            label = QLabel(text, self)
            label.setBuddy(widget)
            grid.addWidget(label, row, 0)
            grid.addWidget(widget, row, 1)
        grid.addWidget(self._choose, 0, 2)
        grid.addWidget(self._hint, 2, 1, 1, 2)
        grid.addWidget(self._present, 3, 1, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(9)
        column.addWidget(self.watch)
        column.addLayout(grid)
        self.words = " ".join((self.watch.text(), tr("Folder"), tr("Tag"), self._present.text()))
        self.watch.toggled.connect(self._apply)
        self.folder.textChanged.connect(self._look)
        self.folder.editingFinished.connect(self._apply)
        self.tag.editingFinished.connect(self._apply)
        self._choose.clicked.connect(self._browse)
        self._present.clicked.connect(self._take_present)
        self._look()

    def show_value(self) -> None:
        """Show the values in force."""
        settings = self._desk.settings
        self.folder.setText(settings.text("watch.folder"))
        self.tag.setText(settings.text("watch.tag"))
        self.watch.setChecked(settings.flag("watch.on"))
        self._apply()

    def _line(self, name: str, spoken: str, value: str) -> QLineEdit:
        line = QLineEdit(value, self)
        line.setObjectName(f"preferences.{name}")
        line.setAccessibleName(spoken)
        return line

    @property
    def _path(self) -> Path:
        return Path(self.folder.text().strip()).expanduser()

    @property
    def _fits(self) -> bool:
        there = bool(self.folder.text().strip()) and self._path.is_dir()
        return there and not self._path.resolve().is_relative_to(self._desk.library.folder.resolve())

    @Slot()
    def _look(self) -> None:
        on, fits = self.watch.isChecked(), self._fits
        there = bool(self.folder.text().strip()) and self._path.is_dir()
        for widget in (self.folder, self.tag, self._choose):
            widget.setEnabled(on)
        self._present.setEnabled(on and fits)
        if on and there and not fits:
            words = tr("The library's own folder cannot be watched. Choose another one.")
        elif on and not there:
            words = tr("Nothing is watched yet: choose a folder that is there.")
        else:
            words = tr("The files stay where they are. What is new waits in the inbox.")
        self._hint.setText(words)
        self._hint.setProperty("role", "danger" if on and not fits else "small")
        self._hint.style().unpolish(self._hint)
        self._hint.style().polish(self._hint)

    @Slot()
    def _apply(self) -> None:
        self._look()
        settings = self._desk.settings
        before = [settings.value(key) for key in self.keys]
        settings.set("watch.on", self.watch.isChecked() and self._fits)
        settings.set("watch.tag", self.tag.text().strip())
        if self._fits or not self.folder.text().strip():
            settings.set("watch.folder", str(self._path) if self._fits else "")
        after = [settings.value(key) for key in self.keys]
        if before != after:
            self._desk.watched.start(take_present=before[:2] == after[:2])

    @Slot()
    def _take_present(self) -> None:
        self._apply()
        self._desk.watched.start(take_present=True, afresh=True)

    @Slot(str)
    def _chosen(self, name: str) -> None:
        self.folder.setText(name)
        self._apply()

    @Slot()
    def _browse(self) -> None:
        chooser = QFileDialog(self, tr("Folder to watch"), self.folder.text() or str(self._desk.paths.documents))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.setWindowModality(Qt.WindowModality.WindowModal)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self._chosen)
        chooser.open()


class KeptPart(QWidget):
    """What is kept where, each place to be shown in the file manager."""

    keys: tuple[str, ...] = ()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(12)
        privacy = QLabel(tr(PRIVACY), self)
        privacy.setWordWrap(True)
        column.addWidget(privacy)
        said = [privacy.text()]
        paths, folder = desk.paths, desk.library.folder
        for name, what, words, place in (
            ("library", tr("This library"), tr("Everything you clip, tag, mark and write."), folder),
            ("backups", tr("Daily copies"), tr("Made by themselves, inside the library."), folder / "backups"),
            ("settings", tr("These preferences"), tr("One small file; nothing of your clippings."), desk.settings.file),
            ("index", tr("Index of the search"), tr("Can be deleted at any time; it is made anew."), paths.index_cache),
            ("crashes", tr("Reports of crashes"), tr("Without your texts; sent to nobody."), paths.crash_folder),
        ):  # fmt: skip
            column.addLayout(self._place(name, what, words, place))
            said += [what, words, str(place)]
        self.words = " ".join(said)

    def show_value(self) -> None:
        """There is nothing that changes."""

    def _place(self, name: str, what: str, words: str, place: Path) -> QHBoxLayout:
        head = QLabel(what, self)
        small = QLabel(words, self)
        path = ElidedLabel(str(place), self)
        path.setObjectName(f"preferences.kept.{name}")
        path.setToolTip(str(place))
        for label in (small, path):
            label.setProperty("role", "small")
        small.setWordWrap(True)
        show = QPushButton(tr("Show"), self)
        show.setObjectName(f"preferences.show.{name}")
        show.setAccessibleName(tr("Show in the file manager: {what}").format(what=what))
        show.setAutoDefault(False)
        show.setEnabled(place.exists())
        show.clicked.connect(partial(open_folder, place))
        text = QVBoxLayout()
        text.setSpacing(1)
        for label in (head, small, path):
            text.addWidget(label)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addLayout(text, 1)
        line.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        return line


Part = WatchedPart | KeptPart | LeadPart | BackupPart

PARTS: dict[str, tuple[type[Part], ...]] = {
    "watched": (WatchedPart,),
    "kept": (KeptPart,),
    "backups": (BackupPart,),
    "list": (LeadPart,),
}
"""By page, what stands there beside the rows of the table; each has `words`, `keys` that it sets, and `show_value`."""
BELOW_ROWS = ("list",)
"""The pages where it stands below them."""
