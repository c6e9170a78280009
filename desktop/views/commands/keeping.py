"""What the actions of the table do to keep a library whole: copies, bringing one back, checks, a new index."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from db.care.rotation import read
from desktop.dialogs.care_report import CareReport, lines_of
from desktop.dialogs.copies import CopiesDialog
from desktop.dialogs.question import confirm, tell
from desktop.models.copy_list import question_in_words
from desktop.translation import tr
from desktop.views.commands.captures import CaptureCommands
from desktop.views.task_area import open_folder

if TYPE_CHECKING:
    from db.care.findings import Report
    from db.care.whole_copy import Whole

AGAIN = 1000
"""Milliseconds until an index is asked for again that could not be made anew."""


class KeepingCommands(CaptureCommands):
    """`restore_wanted` carries the file of a copy that is to take the place of the library's database; `mend_wanted`
    asks for the library to be closed, mended and opened again."""

    restore_wanted = Signal(str)
    mend_wanted = Signal()

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
        question = question_in_words(read(Path(name)), Path(name))
        confirm(self._window, question, words, tr("Bring it back"), partial(self.restore_wanted.emit, name))

    @Slot()
    def library_check(self) -> None:
        """Verify the whole library."""
        self._check(repair=False)

    @Slot()
    def library_repair(self) -> None:
        """Mend what a check found, after a question."""
        words = tr(
            "A copy of the library is made first. What was altered comes back from the newest copy that has it whole; "
            "what no copy has is left as it is, and you are told."
        )
        confirm(self._window, tr("Repair the library?"), words, tr("Repair"), self._repair)

    @Slot()
    def _repair(self) -> None:
        self._check(repair=True)

    def _check(self, *, repair: bool) -> None:
        from db.care import check

        library = self._window.desk.library
        self._window.desk.tasks.start(
            tr("Repair of the library") if repair else tr("Check of the library"),
            lambda progress, cancelled: check.check(library, repair=repair, progress=progress, cancelled=cancelled),
            partial(self._checked, mended=repair),
            tr("Stopped; what was looked at is as it was, or mended."),
        )

    def _checked(self, report: Report, *, mended: bool) -> tuple[str, Path | None]:
        self._window.desk.scrubbing.heed(report)
        looked = tr("{n} clipping(s) looked at", "", report.clippings)
        if not report.findings:
            return tr("{looked}: everything is in order.").format(looked=looked), None
        self.show_report(report, mended=mended)
        if report.sound:
            done = sum(each.repaired for each in report.findings)
            return tr("{looked}: {n} mended, everything is in order now.", "", done).format(looked=looked), None
        return tr("Damage was found."), None

    def show_report(self, report: Report, *, mended: bool) -> None:
        """Show what a check found; a database that must be written anew is mended with the window closed."""
        done = sum(each.repaired for each in report.findings)
        left = len(report.unmended)
        looked = tr("{n} clipping(s) looked at", "", report.clippings)
        kept = tr("{n} original(s) read", "", report.originals)
        parts = [tr("{clippings}, {originals}.").format(clippings=looked, originals=kept)]
        if done:
            parts.append(tr("{n} thing(s) mended.", "", done))
        parts.append(tr("{n} thing(s) need(s|) you.", "", left) if left else tr("Everything is in order now."))
        read_only = self._window.desk.library.read_only
        repairable = left > 0 and not read_only and (report.rebuild or not mended)
        dialog = CareReport(
            " ".join(parts), lines_of(report.findings), self._window.theme, self._window, repairable=repairable
        )
        dialog.repair_wanted.connect(self._ask_to_rebuild if report.rebuild else self.library_repair)
        dialog.opened.connect(self._window.show_clipping)
        dialog.open()

    @Slot()
    def _ask_to_rebuild(self) -> None:
        words = tr(
            "The file of the database is damaged, so what can be read of it is written into a new one, and the rest "
            "comes from the copies. The damaged file is kept beside it. Cuttings closes the library for that and opens "
            "it again."
        )
        confirm(self._window, tr("Repair the library?"), words, tr("Repair"), self.mend_wanted.emit)

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
