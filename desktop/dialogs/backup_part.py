"""What the page of backups in the preferences has beside its rows: where the copies are, and what room they take."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.care.rotation import BACKUPS
from desktop.controllers.copies import Copies, Listed
from desktop.controllers.desk import Desk
from desktop.models.wording import moment_in_words, size_in_words
from desktop.translation import mark, tr
from desktop.views.elided_label import ElidedLabel
from desktop.views.task_area import open_folder

EXPLAINED = mark(
    "Copies of the database are made by themselves, inside the library, and looked over before they count. They do not "
    "help when the disk is lost: write a whole copy to another one now and then, with Library, Back up now."
)


class BackupPart(QWidget):
    """Says it, and shows the folder."""

    keys: tuple[str, ...] = ()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = desk.library.folder / BACKUPS
        explained = QLabel(tr(EXPLAINED), self)
        explained.setWordWrap(True)
        self.said = QLabel(tr("Looking at the copies…"), self)
        self.said.setObjectName("preferences.copies")
        self.said.setWordWrap(True)
        place = ElidedLabel(str(self._folder), self)
        place.setProperty("role", "small")
        place.setToolTip(str(self._folder))
        self.show_folder = QPushButton(tr("Show"), self)
        self.show_folder.setObjectName("preferences.show_copies")
        self.show_folder.setAccessibleName(
            tr("Show in the file manager: {what}").format(what=tr("Copies of the library"))
        )
        self.show_folder.setAutoDefault(False)
        self.show_folder.setEnabled(self._folder.is_dir())
        self.show_folder.clicked.connect(self._show)
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(self.said)
        text.addWidget(place)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addLayout(text, 1)
        line.addWidget(self.show_folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(12)
        column.addWidget(explained)
        column.addLayout(line)
        self.words = " ".join((explained.text(), tr("Copies of the library"), str(self._folder)))
        self._copies = Copies(desk.library, desk.jobs, self)
        self._copies.listed.connect(self._list)
        self._copies.read()

    def show_value(self) -> None:
        """There is nothing that is set here."""

    @Slot(object)
    def _list(self, listed: Listed) -> None:
        room = size_in_words(sum(each.size for each in listed.copies) + listed.aside)
        words = tr("{n} cop(y|ies) of the database, together {room}.", "", len(listed.copies)).format(room=room)
        newest = next((each for each in listed.copies if not each.damaged), None)
        if newest is not None:
            day = moment_in_words(f"{newest.made:%Y-%m-%dT%H:%M:%SZ}")
            words += " " + tr("The newest is of {day}.").format(day=day)
        self.said.setText(words)

    @Slot()
    def _show(self) -> None:
        open_folder(self._folder)
