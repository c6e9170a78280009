"""The clip dialog: something comes in, is shown with every field and where it came from, corrected, and kept.

One thing is previewed at a time; several (dropped files) are a queue with a report of each. What intake makes of it and
how it is kept is the business of `desktop.controllers.clip`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from db.errors import CuttingsError
from desktop.controllers.clip import Clip, Read
from desktop.controllers.desk import Desk
from desktop.controllers.intake_child import Source
from desktop.dialogs.clip_input import ClipInput, sources_of
from desktop.dialogs.clip_preview import ClipPreview
from desktop.dialogs.clip_queue import ClipQueue
from desktop.dialogs.clip_unsaved import corrected_again, sources_again, unsaved_draft, unsaved_input, unsaved_sources
from desktop.theme import Theme
from desktop.translation import tr
from desktop.unsaved import Unsaved


class ClipDialog(QDialog):
    """`clipping_wanted` carries the id of a clipping to show in the window."""

    clipping_wanted = Signal(int)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("clip_dialog")
        self.setWindowTitle(tr("New clipping"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.resize(1160, 800)
        self._desk = desk
        self._clip = Clip(desk.library, desk.jobs, desk.intake, self)
        desk.intake.warm()
        self._clip.read.connect(self._was_read)
        self._clip.kept.connect(self._kept)
        self._clip.failed.connect(self._failed)
        self._keeping = self._captured = self._over = False
        self._only: Read | None = None
        self._resumed: Unsaved | None = None
        desk.remembering.watch(self, self.unsaved)
        self.input = ClipInput(desk.settings, theme, self)
        self.input.given.connect(self.take)
        self.input.stopped.connect(self._stop)
        self.preview = ClipPreview(desk, theme, self)
        self.preview.capture_wanted.connect(self._keep_as_capture)
        self.preview.both_wanted.connect(self._keep_current)
        self.preview.open_wanted.connect(self._open)
        self.queue = ClipQueue(theme, self)
        self.queue.chosen.connect(self._show_queued)
        self.queue.changed.connect(self._update_keep)
        self.queue.hide()
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.input)
        self._pages.addWidget(self.preview)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.queue)
        middle.addWidget(self._pages, 1)
        self._error = QLabel(self)
        self._error.setObjectName("clip_dialog.error")
        self._error.setProperty("role", "danger")
        self._error.setWordWrap(True)
        self._error.hide()
        self._again = QPushButton(tr("Start over"), self)
        self._again.setObjectName("clip_dialog.again")
        self._again.setAutoDefault(False)
        self._again.clicked.connect(self._start_over)
        self._cancel = QPushButton(tr("Cancel"), self)
        self._cancel.setObjectName("clip_dialog.cancel")
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        self._keep = QPushButton(tr("Keep"), self)
        self._keep.setObjectName("clip_dialog.keep")
        self._keep.setProperty("role", "primary")
        self._keep.setAutoDefault(False)
        self._keep.setToolTip(tr("Ctrl+Enter"))
        self._keep.clicked.connect(self.keep)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(20, 10, 20, 14)
        buttons.setSpacing(9)
        buttons.addWidget(self._again)
        buttons.addWidget(self._error, 1)
        buttons.addStretch()
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(middle, 1)
        layout.addLayout(buttons)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._go_on)
        self._show_page(self.input)

    def take_mime(self, data: QMimeData) -> None:
        """Take what was dropped or copied; an address is put into its box and fetched when the person says so."""
        sources = sources_of(data)
        if len(sources) == 1 and sources[0].url and not (sources[0].text or sources[0].html):
            self.input.offer_address(sources[0].url)
        elif sources:
            self.take(sources)
        else:
            self._say(tr("There is nothing to clip on the clipboard. Copy an article first."))

    def take_files(self, files: list[Path]) -> None:
        """Take some files."""
        self.take([Source(file=file) for file in files])

    @Slot(list)
    def take(self, sources: list[Source]) -> None:
        """Read these; one is previewed, several are queued."""
        self._say("")
        self._resumed = None
        if self._desk.settings.flag("fetch.private"):
            sources = [replace(source, allow_private=True) for source in sources]
        if len(sources) > 1 or self.queue.isVisible():
            self.queue.add(sources)
            self.queue.show()
            self._keep.setEnabled(False)
        else:
            self._only = None
            self.input.show_busy(sources[0].name)
        self._clip.take(sources)

    def resume(self, work: Sequence[Unsaved]) -> None:
        """Go on with what was being clipped when the program ended. An address alone waits to be fetched."""
        first = work[0]
        if len(work) == 1 and not (first.original or first.html or first.files or first.previewed):
            self.input.offer(first.text, first.address)
            return
        self.take(sources_again(work))
        self._resumed = first if len(work) == 1 else None

    def unsaved(self) -> list[Unsaved]:
        """What is being clipped and is not kept yet."""
        if self._over:
            return []
        if self.queue.isVisible():
            return unsaved_sources(self.queue.sources)
        if self._pages.currentWidget() is self.preview and self._only is not None:
            return unsaved_draft(self._only, self.preview.draft, self.preview.chosen_tags)
        return unsaved_input(*self.input.typed)

    @Slot()
    def keep(self) -> None:
        """Keep what is previewed, or everything that is checked in the queue."""
        self.preview.commit()
        if self._keeping:
            return
        if self.queue.isVisible():
            drafts = self.queue.chosen_drafts()
            if drafts:
                self._begin_keeping()
                self._clip.keep(drafts, self.preview.tags())
        elif self._pages.currentWidget() is self.preview and not self.preview.twins:
            self._keep_current()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if sources_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_mime(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._over = True
        self._clip.stop()
        super().closeEvent(event)

    def reject(self) -> None:
        self._over = True
        self._clip.stop()
        super().reject()

    @Slot()
    def _go_on(self) -> None:
        if self._pages.currentWidget() is self.input and not self.queue.isVisible():
            self.input.give()
        else:
            self.keep()

    @Slot(object)
    def _was_read(self, answer: Read) -> None:
        if self.queue.isVisible():
            self.preview.commit()
            self.queue.was_read(answer)
            self._update_keep()
            return
        if answer.number > 1:
            self._become_queue(answer)
            return
        self._only = answer
        self.input.show_idle()
        if answer.error is not None:
            self._say(str(answer.error))
            return
        assert answer.draft is not None
        draft, resumed = answer.draft, self._resumed
        if resumed is not None:
            draft = corrected_again(draft, resumed)
        self.preview.show_draft(draft, answer.twins)
        self._show_page(self.preview)
        if resumed is not None:
            self.preview.give_tags(resumed.tags)
            self._resumed = None

    def _become_queue(self, answer: Read) -> None:
        """What was given turns out to carry several articles."""
        self._say("")
        self.preview.clear()
        self.queue.add([answer.source])
        self.queue.show()
        if self._only is not None:
            self.queue.was_read(self._only)
        self.queue.was_read(answer)
        self._show_page(self.preview)

    @Slot(object)
    def _show_queued(self, answer: Read | None) -> None:
        self.preview.commit()
        corrected = self.preview.draft
        if corrected is not None:
            self.queue.replace_draft(corrected)
        if answer is not None and answer.draft is not None:
            self.preview.show_draft(answer.draft, answer.twins, choose=False)
            self._show_page(self.preview)

    @Slot()
    def _keep_current(self) -> None:
        self.preview.commit()
        draft = self.preview.draft
        if draft is not None and not self._keeping:
            self._begin_keeping()
            self._clip.keep([draft], self.preview.tags())

    @Slot(int)
    def _keep_as_capture(self, clipping_id: int) -> None:
        self.preview.commit()
        draft = self.preview.draft
        if draft is not None and not self._keeping:
            self._begin_keeping()
            self._captured = True
            self._clip.keep_as_capture(clipping_id, draft)

    @Slot(int)
    def _open(self, clipping_id: int) -> None:
        self.clipping_wanted.emit(clipping_id)
        self.close()

    @Slot(list)
    def _kept(self, ids: list[int]) -> None:
        said = tr("Added as a new capture.") if self._captured else tr("{n} clipping(s) kept.", "", len(ids))
        self._desk.editing.done.emit(said, True)
        self.clipping_wanted.emit(ids[-1])
        self.close()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self._keeping = self._captured = False
        self.input.show_idle()
        self._update_keep()
        if isinstance(error, CuttingsError):
            self._say(str(error))
        else:
            raise error

    @Slot()
    def _stop(self) -> None:
        self._clip.stop()
        self.input.show_idle()

    @Slot()
    def _start_over(self) -> None:
        self._clip.stop()
        self.queue.clear()
        self.queue.hide()
        self.preview.clear()
        self.input.clear()
        self._say("")
        self._show_page(self.input)

    def _begin_keeping(self) -> None:
        self._keeping = True
        self._keep.setEnabled(False)

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._again.setVisible(page is self.preview)
        self._update_keep()
        if page is self.preview:
            self._keep.setFocus()
        else:
            self.input.focus()

    def _update_keep(self) -> None:
        if self.queue.isVisible():
            count = len(self.queue.chosen_drafts())
            self._keep.setText(tr("Keep {n} clipping(s)", "", count) if count else tr("Keep"))
            self._keep.setEnabled(count > 0 and not self._keeping)
            self._keep.show()
            return
        self._keep.setText(tr("Keep"))
        previewing = self._pages.currentWidget() is self.preview
        self._keep.setVisible(previewing and not self.preview.twins)
        self._keep.setEnabled(not self._keeping)

    def _say(self, words: str) -> None:
        self._error.setText(words)
        self._error.setVisible(bool(words))
