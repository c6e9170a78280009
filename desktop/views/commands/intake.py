"""What the actions of the table do that bring something in: clipping, fetching, importing, the browser."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QMimeData, QObject, Slot
from PySide6.QtWidgets import QFileDialog

from desktop.clipboard import clipboard_data
from desktop.controllers.importing import is_export
from desktop.controllers.intake_child import Source
from desktop.dialogs.addresses import AddressesDialog
from desktop.dialogs.browser import BrowserDialog
from desktop.dialogs.clip import ClipDialog
from desktop.dialogs.clip_input import kinds_of_files
from desktop.dialogs.importing import ImportDialog, dropped_path
from desktop.translation import tr
from desktop.unsaved import Unsaved

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow


class IntakeCommands(QObject):
    """The slots of `desktop.views.commands.Commands` for what comes in."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    # Clipping

    @Slot()
    def clip_new(self) -> None:
        """An empty clip dialog."""
        self._clip_dialog().show()

    @Slot()
    def clip_paste(self) -> None:
        """Clip what is on the clipboard."""
        self.clip_mime(clipboard_data())

    @Slot()
    def clip_files(self) -> None:
        """Choose files to clip."""
        settings = self._window.desk.settings
        chooser = QFileDialog(self._window, tr("Clip files"), settings.text("clip.folder"), kinds_of_files())
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.filesSelected.connect(self._files_chosen)
        chooser.open()

    def clip_mime(self, data: QMimeData) -> None:
        """Clip what was dropped or pasted: files, an address, a page or text; another program's export is imported."""
        path = dropped_path(data)
        if path is not None:
            self._window.desk.jobs.beside(lambda job: is_export(path), partial(self._clip_or_import, path))
            return
        self._clip(data)

    def _clip_or_import(self, path: Path, export: bool) -> None:
        if export:
            self.import_file(path)
            return
        dialog = self._clip_dialog()
        dialog.show()
        dialog.take_files([path])

    def _clip(self, data: QMimeData) -> None:
        dialog = self._clip_dialog()
        dialog.show()
        dialog.take_mime(data)

    def clip_sources(self, sources: list[Source]) -> None:
        """Clip what was handed over; a single file may be an export, a single address waits to be fetched."""
        if len(sources) == 1 and (path := sources[0].file) is not None:
            self._window.desk.jobs.beside(lambda job: is_export(path), partial(self._clip_or_import, path))
            return
        dialog = self._clip_dialog()
        dialog.show()
        if len(sources) == 1 and sources[0].url and not (sources[0].text or sources[0].html):
            dialog.input.offer_address(sources[0].url)
        elif sources:
            dialog.take(sources)

    @Slot(list)
    def _files_chosen(self, names: list[str]) -> None:
        if names:
            self._window.desk.settings.set("clip.folder", str(Path(names[0]).parent))
            dialog = self._clip_dialog()
            dialog.show()
            dialog.take_files([Path(name) for name in names])

    @Slot(list)
    def resume_clip(self, work: list[Unsaved]) -> None:
        """Go on with what was being clipped when the program ended."""
        dialog = self._clip_dialog()
        dialog.show()
        dialog.resume(work)

    def _clip_dialog(self) -> ClipDialog:
        dialog = self._window.findChild(ClipDialog)
        if dialog is None or not dialog.isVisible():
            dialog = ClipDialog(self._window.desk, self._window.theme, self._window)
            dialog.clipping_wanted.connect(self._window.show_clipping)
        dialog.raise_()
        return dialog

    @Slot()
    def clip_addresses(self) -> None:
        """The dialog for a list of addresses."""
        dialog = AddressesDialog(self._window.desk, self._window.theme, self._window)
        dialog.clipping_wanted.connect(self._window.show_clipping)
        dialog.show()

    # Fetching

    @Slot()
    def fetch_text(self) -> None:
        """Fetch the texts of the selected anew."""
        self._window.desk.fetching.texts(self._ids())

    @Slot()
    def fetch_pictures(self) -> None:
        """Fetch the pictures of the selected."""
        self._window.desk.fetching.pictures(self._ids())

    @Slot(int)
    def fetch_text_of(self, clipping_id: int) -> None:
        """Fetch the text of a clipping."""
        self._window.desk.fetching.texts([clipping_id])

    @Slot(int)
    def fetch_pictures_of(self, clipping_id: int) -> None:
        """Fetch the pictures of a clipping."""
        self._window.desk.fetching.pictures([clipping_id])

    # Importing

    @Slot()
    def import_open(self) -> None:
        """The import dialog."""
        self._import_dialog().show()

    def import_file(self, path: Path) -> None:
        """The import dialog on an export."""
        dialog = self._import_dialog()
        dialog.show()
        dialog.take(path)

    def _import_dialog(self) -> ImportDialog:
        dialog = self._window.findChild(ImportDialog)
        if dialog is None or not dialog.isVisible():
            dialog = ImportDialog(self._window.desk, self._window.theme, self._window)
            dialog.clipping_wanted.connect(self._window.show_clipping)
        dialog.raise_()
        return dialog

    @Slot()
    def browser_install(self) -> None:
        """Install the extension for the browsers that are found."""
        data = Path(platformdirs.user_data_dir("cuttings", appauthor=False))
        BrowserDialog(self._window.desk, data, self._window).open()

    def _ids(self) -> list[int]:
        return self._window.selected_ids()
