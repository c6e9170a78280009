"""The import dialog: an export of another program is recognised, tried without writing, and then brought in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.errors import CuttingsError
from db.model import Row
from desktop.controllers.desk import Desk
from desktop.controllers.importing import Importing
from desktop.intake.importers import IMPORTERS, Importer
from desktop.intake.importers.report import Line, Outcome, Report
from desktop.models.report_table import Kind, ReportLine, ReportTable
from desktop.theme import Theme
from desktop.translation import mark, tr
from desktop.views.empty_state import EmptyState
from desktop.views.report_view import ReportView

KINDS: dict[Outcome, Kind] = {
    Outcome.ADDED: "good",
    Outcome.MERGED: "good",
    Outcome.THERE: "there",
    Outcome.REFUSED: "refused",
    Outcome.EMPTY: "refused",
}
WOULD = {
    Outcome.ADDED: mark("Will be added"),
    Outcome.MERGED: mark("Will be merged"),
    Outcome.THERE: mark("There already"),
    Outcome.REFUSED: mark("Cannot be taken"),
    Outcome.EMPTY: mark("Empty"),
}
DID = {
    Outcome.ADDED: mark("Added"),
    Outcome.MERGED: mark("Merged"),
    Outcome.THERE: mark("There already"),
    Outcome.REFUSED: mark("Not taken"),
    Outcome.EMPTY: mark("Empty"),
}
WOULD_HEADS = (mark("Entry"), mark("What would happen"), mark("Why"))
DID_HEADS = (mark("Entry"), mark("What happened"), mark("Why"))


class ImportDialog(QDialog):
    """`clipping_wanted` carries the id of a clipping to show in the window."""

    clipping_wanted = Signal(int)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("import_dialog")
        self.setWindowTitle(tr("Import"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.resize(940, 660)
        self._desk = desk
        self._path: Path | None = None
        self._importer: Importer | None = None
        self._report: Report | None = None
        self._running = False
        self._tried_with: tuple[bool, tuple[str, ...]] | None = None
        self._unfetched: list[int] = []
        self._importing = Importing(desk.library, desk.jobs, desk.tasks, self)
        self._importing.recognised.connect(self._recognised)
        self._importing.tried.connect(self._tried)
        self._importing.done.connect(self._done)
        self._importing.progressed.connect(self._progressed)
        self._importing.failed.connect(self._failed)
        desk.overview.changed.connect(self._look_at_undo)
        heading = QLabel(tr("Import from another program"), self)
        heading.setProperty("role", "title")
        self._words = QLabel(self)
        self._words.setObjectName("import_dialog.words")
        self._words.setProperty("role", "muted")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.tag = QLineEdit(self)
        self.tag.setObjectName("import_dialog.tag")
        self.tag.setAccessibleName(tr("Tag to add to all"))
        self.tag.setPlaceholderText(tr("none"))
        self.tag.setMaximumWidth(240)
        self.tag.editingFinished.connect(self._options_changed)
        tag_label = QLabel(tr("Tag to add to all"), self)
        tag_label.setBuddy(self.tag)
        self.merge = QCheckBox(tr("Give what is there already the tags, notes and highlights that it has not"), self)
        self.merge.setObjectName("import_dialog.merge")
        self.merge.toggled.connect(self._options_changed)
        options = QHBoxLayout()
        options.setSpacing(8)
        options.addWidget(tag_label)
        options.addWidget(self.tag)
        options.addSpacing(14)
        options.addWidget(self.merge)
        options.addStretch()
        self._options = QWidget(self)
        options.setContentsMargins(0, 0, 0, 0)
        self._options.setLayout(options)
        self._table = ReportTable(theme, self)
        self.report = ReportView("import_report", self._table, theme, self)
        self.report.opened.connect(self.clipping_wanted)
        self._start_here = self._make_start(theme)
        self._busy = self._make_busy()
        self._buttons = self._make_buttons()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(11)
        layout.addWidget(heading)
        layout.addWidget(self._words)
        layout.addWidget(self._options)
        layout.addWidget(self.report, 1)
        layout.addWidget(self._start_here, 1)
        layout.addWidget(self._busy)
        layout.addLayout(self._buttons)
        self._show()

    def take(self, path: Path) -> None:
        """Look at an export."""
        if self._running:
            return
        self._path, self._importer, self._report = path, None, None
        self._unfetched = []
        self._desk.settings.set("import.folder", str(path.parent))
        self._importing.look(path)
        self._show(tr("Looking at it…"))

    def take_mime(self, data: QMimeData) -> None:
        """Look at what was dropped."""
        if path := dropped_path(data):
            self.take(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_path(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_mime(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._importing.stop()
        super().closeEvent(event)

    def reject(self) -> None:
        self._importing.stop()
        super().reject()

    def _make_start(self, theme: Theme) -> EmptyState:
        """What the dialog says while nothing is chosen."""
        place = EmptyState("import_start", theme, self)
        actions = []
        for name, text, act in (
            ("file", tr("Choose file…"), self._choose_file),
            ("folder", tr("Choose folder…"), self._choose_folder),
        ):
            action = QAction(text, self)
            action.setObjectName(name)
            action.triggered.connect(act)
            actions.append(action)
        names = dict.fromkeys(each.name.partition(" (")[0].partition(",")[0] for each in IMPORTERS)
        place.say(
            "inbox",
            tr("Choose what the other program has exported"),
            tr("Or drop the file or folder here. Its format is told by its content: {names}.").format(
                names=", ".join(names)
            ),
            tuple(actions),
        )
        return place

    def _make_busy(self) -> QFrame:
        busy = QFrame(self)
        busy.setObjectName("import_dialog.busy")
        busy.setProperty("role", "box")
        self._what = QLabel(busy)
        self._bar = QProgressBar(busy)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress of the import"))
        self._stop = QPushButton(tr("Stop"), busy)
        self._stop.setObjectName("import_dialog.stop")
        self._stop.setAutoDefault(False)
        self._stop.clicked.connect(self._stopped)
        inside = QHBoxLayout(busy)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.addWidget(self._what)
        inside.addWidget(self._bar, 1)
        inside.addWidget(self._stop)
        return busy

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(9)
        self._file = self._button("file", tr("Choose file…"), self._choose_file)
        self._folder = self._button("folder", tr("Choose folder…"), self._choose_folder)
        self._save = self._button("save", tr("Save report…"), self._choose_report)
        self._fetch = self._button("fetch", tr("Fetch texts"), self._fetch_texts)
        self._undo = self._button("undo", tr("Undo import"), self._undo_import)
        self._close = self._button("close", tr("Close"), self.reject)
        self._start = self._button("start", tr("Import"), self._begin)
        self._start.setProperty("role", "primary")
        self._start.setAutoDefault(True)
        for button in (self._file, self._folder, self._save):
            row.addWidget(button)
        row.addStretch()
        for button in (self._fetch, self._undo, self._close, self._start):
            row.addWidget(button)
        return row

    def _button(self, name: str, text: str, act: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"import_dialog.{name}")
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _show(self, busy: str = "", problem: str = "") -> None:
        """Show what there is to see and to do now."""
        report, done = self._report, self._report is not None and not self._report.dry_run
        self._busy.setVisible(bool(busy))
        self._what.setText(busy)
        self._bar.setRange(0, 0)
        self._options.setVisible(self._importer is not None and not done)
        self._options.setEnabled(not self._running)
        self.report.setVisible(report is not None)
        self._start_here.setVisible(report is None)
        self._start_here.setEnabled(not busy)
        self._save.setVisible(report is not None and not busy)
        self._undo.setVisible(done and report is not None and report.changes.step is not None)
        self._look_at_undo()
        self._fetch.setVisible(done and bool(self._unfetched))
        self._fetch.setText(tr("Fetch {n} text(s)", "", len(self._unfetched)))
        for button in (self._file, self._folder):
            button.setVisible(not self._running and report is not None)
        self._start.setVisible(not done)
        wanted = self._wanted()
        self._start.setEnabled(wanted > 0 and not busy)
        self._start.setText(tr("Import {n} entr(y|ies)", "", wanted) if wanted else tr("Import"))
        self._close.setText(tr("Close") if done or report is None else tr("Cancel"))
        self._words.setProperty("role", "danger" if problem else "muted")
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self._words.setText(problem or self._about())

    def _wanted(self) -> int:
        if self._report is None or not self._report.dry_run:
            return 0
        return self._report.count(Outcome.ADDED) + self._report.count(Outcome.MERGED)

    def _about(self) -> str:
        if self._importer is None or self._path is None:
            return tr(
                "Tags, notes, highlights, dates and what was read come along. It is tried first, without writing."
            )
        if self._report is not None and not self._report.dry_run:
            return self._report.words
        about = tr("{file} is from {program}. It carries {what}.").format(
            file=self._path.name, program=tr(self._importer.name), what=tr(self._importer.carries)
        )
        if self._report is None:
            return about
        return " ".join(filter(None, (about, self._report.besides, tr("Nothing has been written yet."))))

    @Slot()
    def _choose_file(self) -> None:
        chooser = QFileDialog(self, tr("Import a file"), self._desk.settings.text("import.folder"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(chooser)

    @Slot()
    def _choose_folder(self) -> None:
        chooser = QFileDialog(self, tr("Import a folder"), self._desk.settings.text("import.folder"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        self._open(chooser)

    def _open(self, chooser: QFileDialog) -> None:
        chooser.setWindowModality(Qt.WindowModality.WindowModal)
        chooser.fileSelected.connect(self._chosen)
        chooser.open()

    @Slot(str)
    def _chosen(self, name: str) -> None:
        self.take(Path(name))

    @Slot(object)
    def _recognised(self, importer: Importer | None) -> None:
        self._importer = importer
        if importer is None:
            words = tr(
                "{name} is no export of a program that is known here. To clip files of articles, close this and choose "
                "“Clip files…”."
            )
            self._show(problem=words.format(name=self._path.name if self._path is not None else ""))
            return
        self._try_out()

    @Slot()
    def _options_changed(self) -> None:
        # A line says that it was edited whenever it is left; a try that begins then swallows the click on "Import".
        same = self._tried_with == (self.merge.isChecked(), self._tags())
        idle = not self._running and (self._report is None or self._report.dry_run)
        if self._importer is not None and idle and not same:
            self._try_out()

    def _try_out(self) -> None:
        if self._path is not None and self._importer is not None:
            self._tried_with = self.merge.isChecked(), self._tags()
            self._importing.try_out(self._path, self._importer, merge=self.merge.isChecked(), tags=self._tags())
            self._show(tr("Trying it, without writing anything…"))

    def _tags(self) -> tuple[str, ...]:
        return tuple(part.strip() for part in self.tag.text().split(";") if part.strip())

    @Slot(object)
    def _tried(self, report: Report) -> None:
        first, self._report = self._report is None, report
        self._table.show((line_of(line, WOULD) for line in report.lines), WOULD_HEADS)
        self._show()
        if first and self._start.isEnabled():
            self._start.setFocus()

    @Slot()
    def _begin(self) -> None:
        if self._path is not None and self._importer is not None:
            self._running = True
            self._importing.start(self._path, self._importer, merge=self.merge.isChecked(), tags=self._tags())
            self._show(tr("Importing…"))

    @Slot(object)
    def _done(self, report: Report) -> None:
        self._running = False
        self._report = report
        self._table.show((line_of(line, DID) for line in report.lines), DID_HEADS)
        self._show()
        self._close.setFocus()
        ids = [line.clipping for line in report.lines if line.outcome is Outcome.ADDED and line.clipping is not None]
        self._desk.jobs.read(lambda: self._desk.library.rows(ids), self._came_in)

    def _came_in(self, rows: list[Row]) -> None:
        self._unfetched = [row.id for row in rows if row.truncated == "unfetched"]
        self._show()

    @Slot()
    def _fetch_texts(self) -> None:
        self._desk.fetching.texts(self._unfetched)
        self._unfetched = []
        self._show()

    @Slot(int, int, str)
    def _progressed(self, done: int, total: int, _what: str) -> None:
        if self._busy.isVisible():
            # A file of gigabytes has more bytes than a progress bar can count.
            self._bar.setRange(0, 1000 if total else 0)
            self._bar.setValue(round(1000 * done / total) if total else 0)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self._running = False
        if not isinstance(error, CuttingsError):
            self._show()
            raise error
        self._show(problem=str(error))

    @Slot()
    def _stopped(self) -> None:
        if self._running:
            self._what.setText(tr("Stopping…"))
            self._importing.stop_import()
        else:
            self._importing.stop()
            self._show()

    @Slot()
    def _look_at_undo(self) -> None:
        """The import can be taken back here as long as it is the last thing that was done."""
        label = self._report.changes.label if self._report is not None else ""
        self._undo.setEnabled(bool(label) and self._desk.overview.facts.undo == label)

    @Slot()
    def _undo_import(self) -> None:
        self._undo.setEnabled(False)
        self._desk.editing.undo()

    @Slot()
    def _choose_report(self) -> None:
        chooser = QFileDialog(self, tr("Save report"), self._desk.settings.text("import.folder"), tr("Tables (*.csv)"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("csv")
        chooser.selectFile("Import report.csv")
        chooser.setWindowModality(Qt.WindowModality.WindowModal)
        chooser.fileSelected.connect(self.save_report)
        chooser.open()

    @Slot(str)
    def save_report(self, name: str) -> None:
        """Write the rows to a file for spreadsheets."""
        if self._report is not None:
            try:
                self._report.write(Path(name))
            except CuttingsError as error:
                self._show(problem=str(error))


def line_of(line: Line, words: dict[Outcome, str]) -> ReportLine:
    """A row of the report as the table shows it."""
    label = line.label or tr("Entry {n}", "", line.number)
    return ReportLine(label, KINDS[line.outcome], tr(words[line.outcome]), line.sentence, line.clipping)


def dropped_path(data: QMimeData) -> Path | None:
    """The one file or folder of this computer that is dropped; None for anything else."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 else None
