"""The page of a story, in the reader's place: what it gathers, its timeline, what may belong to it, who reported."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.story_page import StoryPage
from desktop import icons
from desktop.actions import Actions
from desktop.controllers.desk import Desk
from desktop.dialogs.story_note import StoryNoteDialog
from desktop.models.story_words import (
    counts_in_words,
    gap_in_words,
    language_in_words,
    rivals_in_words,
    source_in_words,
    span_in_words,
)
from desktop.models.wording import day_in_words, side_by_side
from desktop.theme import Theme, interface_font
from desktop.translation import tr
from desktop.views.centred_page import CentredPage
from desktop.views.count_bars import CountBars
from desktop.views.flow_layout import FlowLayout
from desktop.views.note_editor import NotePreview
from desktop.views.story_newcomers import StoryNewcomers
from desktop.views.story_timeline import StoryTimeline
from desktop.views.title_button import TitleButton, lead

WIDEST = 1100
SIDE_BY_SIDE = 640
"""Pixels from which on the counts stand beside each other."""
MOST_GAPS = 3
MOST_NOTE = 420


class Fact(QWidget):
    """A heading with lines of words under it, and perhaps a clipping that can be opened."""

    def __init__(self, name: str, heading: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._heading = QLabel(heading, self)
        self._heading.setProperty("role", "heading")
        self.link = TitleButton(f"{name}.open", self)
        self.link.hide()
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        lead(self._heading)
        lead(self._words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._heading)
        column.addWidget(self.link)
        column.addWidget(self._words)

    def say(self, words: str, title: str = "") -> None:
        """Show these words; nothing hides the whole."""
        self._words.setText(words)
        self.link.set_title(title)
        self.link.setAccessibleName(f"{self._heading.text()}: {title}")
        self.link.setVisible(bool(title))
        self.setVisible(bool(words or title))

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.text()


class StoryPageView(CentredPage):
    """`opened` carries a clipping to read; `left` says that Escape was pressed; `note_link` an address in the note."""

    opened = Signal(int)
    left = Signal()
    note_link = Signal(str)

    def __init__(self, desk: Desk, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("story_page", tr("Story"), WIDEST, parent)
        self._desk = desk
        self._theme = theme
        self._page: StoryPage | None = None
        page = self.sheet
        self.column.setContentsMargins(26, 22, 26, 24)
        self.column.setSpacing(12)
        self._add_head(page, actions)
        self._add_timeline(page)
        self.newcomers = StoryNewcomers(theme, page)
        self.newcomers.opened.connect(self.opened)
        self.newcomers.accepted.connect(desk.stories.accept)
        self.newcomers.dismissed.connect(desk.stories.dismiss)
        self.column.addWidget(self.newcomers)
        self._add_counts(page)
        self.column.addStretch()
        desk.stories.changed.connect(self._show)
        desk.stories.suggested.connect(self._show_newcomers)
        desk.narrowing.months.connect(self._show_counts)
        theme.changed.connect(self._tint)
        self._tint()

    @property
    def wanted(self) -> bool:
        """Whether there is a story to show."""
        return self._desk.stories.page is not None

    def begin(self) -> None:
        """Put the focus on what can be walked through."""
        (self.timeline if self.timeline.isVisibleTo(self) else self.note_button).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    # Parts

    def _add_head(self, page: QWidget, actions: Actions) -> None:
        self.title = QLabel(page)
        self.title.setObjectName("story_page.title")
        self.title.setFont(interface_font(scale=1.75, weight=QFont.Weight.Bold))
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.span = QLabel(page)
        self.span.setObjectName("story_page.span")
        self.span.setProperty("role", "muted")
        self.span.setWordWrap(True)
        self.counts = QLabel(page)
        self.counts.setObjectName("story_page.counts")
        self.counts.setWordWrap(True)
        self.note_button = QPushButton(tr("Note…"), page)
        self.note_button.setObjectName("story_page.note")
        self.note_button.clicked.connect(self._edit_note)
        self.export_button = QPushButton(tr("Export…"), page)
        self.export_button.setObjectName("story_page.export")
        self.export_button.setToolTip(tr("Export the clippings in the list, with this page before them"))
        self.export_button.clicked.connect(actions["export.open"].trigger)
        order = QWidget(page)
        line = QHBoxLayout(order)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        self._order = QButtonGroup(self)
        self.by_date = self._segment(tr("By date"), tr("The order of the story is that of its days"), order)
        self.by_hand = self._segment(
            tr("By hand"),
            tr("The order of the story is your own: drag in the list, or Alt+Up and Alt+Down there"),
            order,
        )
        for number, button in enumerate((self.by_date, self.by_hand)):
            self._order.addButton(button, number)
            line.addWidget(button)
        self._order.idClicked.connect(self._arrange)
        row = FlowLayout(gap=8)
        for widget in (order, self.note_button, self.export_button):
            row.addWidget(widget)
        self.note = NotePreview(self._theme, page)
        self.note.setObjectName("story_page.note_text")
        self.note.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.note.link.connect(self.note_link)
        self.first = Fact("story_page.first", tr("First to report"), page)
        self.first.link.clicked.connect(self._open_first)
        self.gaps = Fact("story_page.gaps", tr("Longest without coverage"), page)
        for label in (self.title, self.span, self.counts):
            self.column.addWidget(lead(label))
        self.column.addLayout(row)
        for widget in (self.note, self.first, self.gaps):
            self.column.addWidget(widget)

    def _segment(self, text: str, tip: str, parent: QWidget) -> QPushButton:
        button = QPushButton(text, parent)
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
        return button

    def _add_timeline(self, page: QWidget) -> None:
        self._timeline_head = QWidget(page)
        line = QHBoxLayout(self._timeline_head)
        line.setContentsMargins(0, 4, 0, 0)
        line.setSpacing(2)
        heading = QLabel(tr("Timeline"), page)
        heading.setProperty("role", "heading")
        line.addWidget(lead(heading), 1)
        self.timeline = StoryTimeline(self._theme, page)
        self.timeline.opened.connect(self.opened)
        self.zoom_buttons: list[tuple[QToolButton, str]] = []
        for name, icon, words, act in (
            ("out", "zoom-out", tr("Show more of the timeline (−)"), self.timeline.zoom_out),
            ("fit", "maximize", tr("Show all of the timeline (0)"), self.timeline.fit),
            ("in", "zoom-in", tr("Show the timeline wider (+)"), self.timeline.zoom_in),
        ):
            button = QToolButton(self._timeline_head)
            button.setObjectName(f"story_page.zoom_{name}")
            button.setIconSize(QSize(16, 16))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(act)
            line.addWidget(button)
            self.zoom_buttons.append((button, icon))
        self.timeline.zoomed.connect(self._zoomed)
        self.column.addWidget(self._timeline_head)
        self.column.addWidget(self.timeline)

    def _add_counts(self, page: QWidget) -> None:
        self._bars: dict[str, tuple[QWidget, CountBars]] = {}
        self._pairs = QHBoxLayout()
        self._pairs.setSpacing(26)
        self._sides = (QVBoxLayout(), QVBoxLayout())
        for side in self._sides:
            side.setSpacing(4)
            self._pairs.addLayout(side, 1)
        for field, spoken in (
            ("outlet", tr("Outlets")),
            ("agency", tr("Agencies")),
            ("author", tr("Authors")),
            ("language", tr("Languages")),
        ):
            part = QWidget(page)
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 6, 0, 0)
            column.setSpacing(2)
            heading = QLabel(spoken, part)
            heading.setProperty("role", "heading")
            say = language_in_words if field == "language" else str
            bars = CountBars(f"story_page.{field}", spoken, self._theme, say, part)
            bars.chosen.connect(partial(self._narrow, field))
            column.addWidget(lead(heading))
            column.addWidget(bars)
            self._bars[field] = (part, bars)
        self._beside: bool | None = None
        self.column.addLayout(self._pairs)
        self._place_counts()

    def bars(self, field: str) -> CountBars:
        """The bars of a field."""
        return self._bars[field][1]

    def _place_counts(self) -> None:
        """In two columns, or all below each other where it is narrow."""
        beside = self.width() >= SIDE_BY_SIDE
        if beside == self._beside:
            return
        self._beside = beside
        for side in self._sides:
            while side.takeAt(0) is not None:
                pass
        for number, (part, _) in enumerate(self._bars.values()):
            self._sides[number % 2 if beside else 0].addWidget(part)
        self._sides[0].addStretch()
        self._sides[1].addStretch()
        self._pairs.setStretch(1, 1 if beside else 0)
        self._pairs.setSpacing(26 if beside else 0)

    # What is shown

    @Slot()
    def _show(self) -> None:
        page = self._page = self._desk.stories.page
        if page is None:
            return
        story, writable = page.story, self._desk.stories.writable
        self.setAccessibleName(tr("Story {name}").format(name=story.name))
        self.title.setText(story.name)
        self.span.setText(span_in_words(page) if page.members else tr("Nothing is in this story yet."))
        # A line ends between two counts, never between a number and what it counts.
        counted = side_by_side(each.replace(" ", "\u00a0") for each in counts_in_words(page))
        self.counts.setText(counted if page.members else tr("Drag clippings onto its name."))
        self.note_button.setText(tr("Edit note…") if story.note else tr("Add a note…"))
        self.note_button.setEnabled(writable)
        self.export_button.setVisible(bool(page.members))
        for button, on in ((self.by_date, not story.by_hand), (self.by_hand, story.by_hand)):
            button.setChecked(on)
            button.setEnabled(writable)
        self.note.setVisible(bool(story.note))
        self.note.show_text(story.note)
        self._fit_note()
        self._show_facts(page)
        self.timeline.show_page(page)
        drawn = bool(self.timeline.timeline.marks)
        self._timeline_head.setVisible(drawn)
        self.timeline.setVisible(drawn)
        self._zoomed()
        self._show_counts()
        self._show_newcomers()

    def _show_facts(self, page: StoryPage) -> None:
        if page.first is None:
            self.first.say("")
        else:
            member = page.by_id[page.first.clipping]
            said = [source_in_words(member)]
            if page.event_day and page.event_day <= (member.day or ""):
                said.append(tr("The earliest dateline is of {day}.").format(day=day_in_words(page.event_day)))
            said.append(rivals_in_words(page))
            self.first.say("\n".join(part for part in said if part), member.title)
        self.gaps.say("\n".join(gap_in_words(gap) for gap in page.gaps[:MOST_GAPS]))

    @Slot()
    def _show_counts(self) -> None:
        page = self._page
        if page is None:
            return
        counted = {
            "outlet": page.outlets,
            "agency": page.agencies,
            "author": page.authors,
            "language": page.languages,
        }
        for field, (part, bars) in self._bars.items():
            signs = self._desk.narrowing.signs_of(field)
            on = frozenset(value for value, sign in signs.items() if sign == "+")
            bars.show_counts(counted[field], on)
            part.setVisible(len(counted[field]) > (1 if field == "language" else 0))

    @Slot()
    def _show_newcomers(self) -> None:
        stories = self._desk.stories
        self.newcomers.show_newcomers(stories.newcomers, writable=stories.writable)

    # What is done

    @Slot()
    def _open_first(self) -> None:
        if self._page is not None and self._page.first is not None:
            self.opened.emit(self._page.first.clipping)

    @Slot()
    def _edit_note(self) -> None:
        if self._page is not None:
            dialog = StoryNoteDialog(self.window(), self._page.story, self._desk.organising.set_story_note)
            self._desk.remembering.watch(dialog, dialog.unsaved)
            dialog.open()

    @Slot(int)
    def _arrange(self, which: int) -> None:
        self._desk.stories.arrange(which == 1)

    def _narrow(self, field: str, value: str) -> None:
        narrowing = self._desk.narrowing
        on = any(sign == "+" and each == value for each, sign in narrowing.signs_of(field).items())
        narrowing.want(field, value, None if on else "+")

    @Slot()
    def _zoomed(self) -> None:
        for (button, _), able in zip(self.zoom_buttons, (self.timeline.zoom > 1,) * 2, strict=False):
            button.setEnabled(able)

    def event(self, event: QEvent) -> bool:
        # Else Escape would be taken for the shortcut that clears the search, and the story with it.
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.left.emit()
                return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_counts()
        self._fit_note()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._desk.stories.watch(True)
        self._fit_note()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._desk.stories.watch(False)

    def _fit_note(self) -> None:
        if self._page is not None and self._page.story.note:
            self.note.setFixedHeight(min(MOST_NOTE, round(self.note.document().size().height()) + 8))

    @Slot()
    def _tint(self) -> None:
        for button, icon in self.zoom_buttons:
            button.setIcon(icons.icon(icon, self._theme.tokens))
