"""What the actions of the table do to keep a library whole: copies, bringing one back, checks, a new index."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from desktop.dialogs.copies import CopiesDialog
from desktop.dialogs.question import confirm, tell
from desktop.translation import tr
from desktop.views.commands.captures import CaptureCommands
from desktop.views.task_area import open_folder

if TYPE_CHECKING:
    from db.care.check import Report
    from db.care.whole_copy import Whole

MOST_FINDINGS = 12
"""Sentences about damage that are shown; of the others it is said how many there are."""

AGAIN = 1000
"""Milliseconds until an index is asked for again that could not be made anew."""


class KeepingCommands(CaptureCommands):
    """`restore_wanted` carries the file of a copy that is to take the place of the library's database."""

    restore_wanted = Signal(str)

    @Slot()
    def library_folder(self) -> None:
        """Show the library's folder."""
        open_folder(self._window.desk.library.folder)

    @Slot()
    def library_backup(self) -> None:
        """Write a copy of the whole library."""
        library = self._window.desk.library
        kinds = tr("Copies (*.zip)")
        chooser = QFileDialog(self._window, tr("Back up the library"), str(library.folder.parent), kinds)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("zip")
        chooser.selectFile(f"{library.name}.zip")
        chooser.fileSelected.connect(self._back_up)
        chooser.open()

    @Slot(str)
    def _back_up(self, name: str) -> None:
        library = self._window.desk.library
        path = Path(name)
        self._window.desk.tasks.start(
            tr("Copy of {library}").format(library=library.name),
            lambda progress, cancelled: library.backup(path, progress, cancelled),
            self._backed_up,
        )

    def _backed_up(self, made: Whole) -> tuple[str, Path | None]:
        words = tr("Written and verified: {name}").format(name=made.path.name)
        if made.problems:
            telling = tr("The copy was written, and what the library lacks is lacking in it, too.")
            tell(self._window, tr("The library has damage"), "\n\n".join((telling, *made.problems)))
        return words, made.path.parent

    @Slot()
    def library_restore(self) -> None:
        """The copies, and what bringing one of them back would change."""
        dialog = CopiesDialog(self._window.desk, self._window.theme, self._window)
        dialog.restore_wanted.connect(self.restore_wanted)
        dialog.open()

    @Slot(str)
    def restore_from(self, name: str) -> None:
        """Bring a copy back, after a question."""
        words = tr(
            "The library will be as it was when the copy was made. What it is now is kept beside it in the library's "
            "folder, so that nothing is lost. Cuttings closes the library for that and opens it again."
        )
        question = tr("Bring back {name}?").format(name=Path(name).name)
        confirm(self._window, question, words, tr("Bring it back"), partial(self.restore_wanted.emit, name))

    @Slot()
    def library_check(self) -> None:
        """Verify the whole library."""
        self._check(repair=False)

    def _check(self, *, repair: bool) -> None:
        from db.care import check

        library = self._window.desk.library
        self._window.desk.tasks.start(
            tr("Repair of the library") if repair else tr("Check of the library"),
            lambda progress, cancelled: check.check(library, repair=repair, progress=progress),
            self._checked,
        )

    def _checked(self, report: Report) -> tuple[str, Path | None]:
        mended = sum(each.repaired for each in report.findings)
        left = [each.what for each in report.findings if not each.repaired]
        looked = tr("{n} clipping(s) looked at", "", report.clippings)
        if not left and not mended:
            return tr("{looked}: everything is in order.").format(looked=looked), None
        if not left:
            return tr("{looked}: {n} mended, everything is in order now.", "", mended).format(looked=looked), None
        words = "\n".join(left[:MOST_FINDINGS])
        if len(left) > MOST_FINDINGS:
            words += "\n" + tr("And {n} more.", "", len(left) - MOST_FINDINGS)
        if mended or self._window.desk.library.read_only:
            words += "\n\n" + tr("Bring back a copy from before, with Library, Bring a copy back.")
            tell(self._window, tr("The library has damage"), words)
        else:
            words += "\n\n" + tr("A copy is made first. Texts come back from the newest copy that has them whole.")
            confirm(self._window, tr("Repair the library?"), words, tr("Repair"), partial(self._check, repair=True))
        return tr("Damage was found."), None

    @Slot()
    def library_reindex(self) -> None:
        """Make the index of the search anew."""
        self._window.notice.say(tr("The index of the search is made anew. You can go on working."))
        self._rebuild()

    @Slot()
    def _rebuild(self) -> None:
        self._window.desk.client.rebuild(self._reindexed)

    def _reindexed(self, answer: dict[str, Any] | None) -> None:
        if answer is None:
            return
        count = int(answer["indexed"])
        if not count and self._window.desk.overview.facts.counts.get("all"):
            # The index was just being written to; then nothing is made anew.
            QTimer.singleShot(AGAIN, self, self._rebuild)
        else:
            self._window.notice.say(tr("The index was made anew of {n} clipping(s).", "", count))
