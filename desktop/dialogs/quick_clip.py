"""A small window that keeps one thing that was copied: what it is, tags, Keep. Everything else is in the clip dialog.

It stands by itself, so that it works while the main window is closed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QCursor, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from db.errors import CuttingsError
from db.model import Draft
from desktop.controllers.clip import Clip, Read
from desktop.controllers.desk import Desk
from desktop.controllers.intake_child import Source
from desktop.dialogs.clip_input import sources_of
from desktop.models.wording import day_in_words
from desktop.translation import number, tr
from desktop.views.value_field import ValueField

WIDTH = 460
LONGEST = 220
"""Characters of a headline that are shown."""


class QuickClipWindow(QWidget):
    """`more_wanted` carries sources that the clip dialog should take; `closed` is the last thing it says."""

    more_wanted = Signal(list)
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self.setObjectName("quick_clip")
        self.setWindowTitle(tr("Clip what was copied"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._desk = desk
        self._sources: list[Source] = []
        self._draft: Draft | None = None
        self._clip = Clip(desk.library, desk.jobs, desk.intake, self)
        self._clip.read.connect(self._was_read)
        self._clip.kept.connect(self._kept)
        self._clip.failed.connect(self._failed)
        self._heading = QLabel(self)
        self._heading.setObjectName("quick_clip.heading")
        self._heading.setProperty("role", "title")
        self._details = QLabel(self)
        self._details.setObjectName("quick_clip.details")
        self._details.setProperty("role", "muted")
        self._warning = QLabel(self)
        self._warning.setObjectName("quick_clip.warning")
        self._warning.setProperty("role", "danger")
        for label in (self._heading, self._details, self._warning):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._busy = QProgressBar(self)
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(tr("Reading"))
        self.tags = ValueField("tag", desk.client.values, self, several=True)
        self.tags.setObjectName("quick_clip.tags")
        self.tags.setAccessibleName(tr("Tags"))
        self.tags.setPlaceholderText(tr("Tags, with commas between"))
        self._more = QPushButton(tr("Look at all fields…"), self)
        self._more.setObjectName("quick_clip.more")
        self._more.setProperty("role", "link")
        self._more.clicked.connect(self._want_more)
        cancel = QPushButton(tr("Cancel"), self)
        cancel.setObjectName("quick_clip.cancel")
        cancel.clicked.connect(self.close)
        self._keep = QPushButton(tr("Keep"), self)
        self._keep.setObjectName("quick_clip.keep")
        self._keep.setProperty("role", "primary")
        self._keep.clicked.connect(self.go_on)
        buttons = QHBoxLayout()
        buttons.setSpacing(9)
        buttons.addWidget(self._more)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(9)
        for widget in (self._heading, self._details, self._warning, self._busy, self.tags):
            layout.addWidget(widget)
        layout.addStretch()
        layout.addLayout(buttons)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.go_on)

    def show_in_the_middle(self) -> None:
        """Be shown, a little above the middle of the screen that the mouse is on."""
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        if screen is not None:
            room = screen.availableGeometry()
            self.move(room.center().x() - WIDTH // 2, room.top() + room.height() // 3)
        self.show()
        self.raise_()
        self.activateWindow()

    def take(self, data: QMimeData | None) -> None:
        """Take what was copied. A page at an address is fetched when the person says so, not before."""
        sources = sources_of(data) if data is not None else []
        self._draft, self._sources = None, sources
        if not sources:
            self._show(tr("Nothing to clip was copied"), tr("Copy an article or its address first."))
        elif self._desk.library.read_only:
            self._show(tr("This library can only be read"), self._desk.library.read_only_reason)
        elif len(sources) > 1 or sources[0].file is not None:
            self._want_more()
        elif sources[0].url and not (sources[0].text or sources[0].html):
            self._show(tr("Fetch this page?"), sources[0].url, keep=tr("Fetch"), tags=True)
        else:
            self._read(sources)

    @Slot()
    def go_on(self) -> None:
        """Fetch what is only an address yet; keep what has been read."""
        if not self._keep.isVisible() or not self._keep.isEnabled():
            return
        if self._draft is not None:
            self._keep.setEnabled(False)
            self._clip.keep([self._draft], self.tags.values)
        elif self._sources:
            self._read(self._sources)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, Escape closes; a window that is no dialog leaves that to us."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self.go_on()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._clip.stop()
        super().closeEvent(event)
        self.closed.emit()
        self.deleteLater()

    def _read(self, sources: Sequence[Source]) -> None:
        if self._desk.settings.flag("fetch.private"):
            sources = [replace(source, allow_private=True) for source in sources]
        self._show(tr("Reading…"), sources[0].url, busy=True, tags=True)
        self._clip.take(sources)

    def _show(
        self, heading: str, details: str, *, warning: str = "", keep: str = "", busy: bool = False, tags: bool = False
    ) -> None:
        self._heading.setText(heading if len(heading) <= LONGEST else f"{heading[: LONGEST - 1]}…")
        self._details.setText(details)
        self._details.setVisible(bool(details))
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))
        self._busy.setVisible(busy)
        self.tags.setVisible(tags)
        self._keep.setText(keep)
        self._keep.setVisible(bool(keep))
        self._keep.setEnabled(True)
        self._more.setVisible(bool(self._sources) and not self._desk.library.read_only)
        self.adjustSize()
        (self.tags if tags else self._keep if keep else self).setFocus()

    @Slot(object)
    def _was_read(self, answer: Read) -> None:
        if answer.number > 1:
            self._want_more()
            return
        if answer.error is not None:
            self._show(tr("This could not be clipped"), "", warning=str(answer.error))
            return
        assert answer.draft is not None
        self._draft = answer.draft
        article = answer.draft.article
        words = tr("{count} words").format(count=number(len(article.body.text().split())))
        left_out = len(answer.draft.left_out)
        parts = tr("{n} part(s) left out", "", left_out) if left_out else ""
        source = article.outlet or article.agency
        known = (source, ", ".join(article.authors[:2]), day_in_words(article.published), words, parts)
        warning = " ".join(answer.draft.warnings)
        if answer.twins:
            title = answer.twins[0].row.title
            warning = tr("You have this already: “{title}”. “Keep” would keep it twice.").format(title=title)
        details = "  ·  ".join(each for each in known if each)
        self._show(article.title or tr("Untitled"), details, warning=warning, keep=tr("Keep"), tags=True)

    @Slot(list)
    def _kept(self, ids: list[int]) -> None:
        title = self._heading.text()
        self._desk.editing.done.emit(tr("Kept “{title}”.").format(title=title), True)
        self.close()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self._keep.setEnabled(True)
        if not isinstance(error, CuttingsError):
            raise error
        self._warning.setText(str(error))
        self._warning.show()

    @Slot()
    def _want_more(self) -> None:
        sources = self._sources
        self.close()
        self.more_wanted.emit(sources)
