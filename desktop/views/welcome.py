"""The page for a new person: ways to the first clipping, what comes after it, and what is done of it already."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop import icons
from desktop.actions import Actions, plain_text
from desktop.controllers.desk import Desk
from desktop.controllers.sample import is_sample
from desktop.theme import Theme, interface_font
from desktop.translation import mark, tr
from desktop.views.centred_page import CentredPage
from desktop.views.flow_layout import FlowLayout

WIDEST = 620


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do: what it is called, why, and the actions that do it, the obvious one first."""

    name: str
    heading: str
    words: str
    actions: tuple[tuple[str, str], ...]


FIRST = Step(
    "clip",
    mark("Keep your first article"),
    mark("Copy one in your browser and come back, give its web address, or drop a file on this window."),
    (
        ("clip.paste", mark("Paste what I copied")),
        ("clip.new", mark("Give an address")),
        ("clip.files", mark("Choose files")),
    ),
)
STEPS = (
    FIRST,
    Step(
        "browser",
        mark("Clip with one click from the browser"),
        mark("A button in your browser hands over the page that you see."),
        (("browser.install", mark("Install the extension")),),
    ),
    Step(
        "import",
        mark("Bring along what you have"),
        mark("Exports of Pocket, Instapaper, Zotero, Evernote and others; tried first, without writing anything."),
        (("import.open", mark("Import")),),
    ),
    Step(
        "sample",
        mark("Look around first"),
        mark("A library of invented articles, in a folder of its own that never mixes with yours."),
        (("help.sample", mark("Open the sample library")),),
    ),
    Step(
        "tag",
        mark("Give a clipping a tag"),
        mark("Choose it in the list and press T. Tags, outlets and months in the sidebar narrow the list."),
        (),
    ),
    Step(
        "search",
        mark("Find it again"),
        mark("Type a word into the search box."),
        (("search.focus", mark("Go to the search")),),
    ),
)


class StepRow(QFrame):
    """One step with its tick."""

    def __init__(self, step: Step, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"welcome.{step.name}")
        self.step = step
        self._theme = theme
        self._done = False
        self._tick = QLabel(self)
        self._tick.setFixedWidth(26)
        heading = QLabel(tr(step.heading), self)
        heading.setFont(interface_font(scale=1.05, weight=QFont.Weight.DemiBold))
        heading.setWordWrap(True)
        words = QLabel(tr(step.words), self)
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(heading)
        column.addWidget(words)
        self.buttons: list[QPushButton] = []
        line = FlowLayout(gap=8)
        for action_id, text in step.actions:
            action = actions[action_id]
            button = QPushButton(tr(text), self)
            button.setObjectName(f"welcome.{action_id}")
            button.setToolTip(action.toolTip())
            button.setAccessibleDescription(plain_text(action.text()))
            button.setAutoDefault(True)
            button.clicked.connect(action.trigger)
            if step is FIRST and not self.buttons:
                button.setProperty("role", "primary")
            self.buttons.append(button)
            line.addWidget(button)
        if self.buttons:
            column.addSpacing(4)
            column.addLayout(line)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 6, 0, 10)
        whole.setSpacing(6)
        whole.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(column, 1)
        self.tint()

    def show_done(self, done: bool) -> None:
        """Tick it or not."""
        self._done = done
        self.tint()

    def tint(self) -> None:
        """Paint the tick in the colours in force."""
        tokens = self._theme.tokens
        name, colour = ("circle-check", tokens.good) if self._done else ("circle-dashed", tokens.outline)
        self._tick.setPixmap(icons.pixmap(name, colour, 20, self.devicePixelRatioF()))
        self._tick.setAccessibleName(tr("Done") if self._done else tr("Not done yet"))
        heading = tr(self.step.heading)
        self.setAccessibleName(f"{heading}: {self._tick.accessibleName()}")


class Welcome(CentredPage):
    """`dismissed` when the person has closed the page."""

    dismissed = Signal()

    def __init__(self, desk: Desk, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("welcome", tr("First steps"), WIDEST, parent)
        self._desk = desk
        self._sample = is_sample(desk.library.folder, desk.paths.documents)
        self._theme = theme
        page, column = self.sheet, self.column
        column.setContentsMargins(28, 30, 28, 24)
        column.setSpacing(4)
        head = QHBoxLayout()
        title = QLabel(tr("Welcome to Cuttings"), page)
        title.setFont(interface_font(scale=1.8, weight=QFont.Weight.Bold))
        title.setWordWrap(True)
        self._close = QToolButton(page)
        self._close.setObjectName("welcome.close")
        self._close.setAccessibleName(tr("Close this page"))
        self._close.setToolTip(tr("Close this page; Help › First steps brings it back"))
        self._close.setIconSize(QSize(18, 18))
        self._close.clicked.connect(self.dismiss)
        head.addWidget(title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        words = QLabel(
            tr("Articles you keep here stay on your own computer: to find again, to see together, to hand on."), page
        )
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        column.addLayout(head)
        column.addWidget(words)
        column.addSpacing(10)
        self.rows = [StepRow(step, actions, theme, page) for step in STEPS]
        for row in self.rows:
            column.addWidget(row)
        place = QLabel(tr("Everything is kept in {folder}.").format(folder=desk.library.folder), page)
        place.setObjectName("welcome.place")
        place.setProperty("role", "small")
        place.setWordWrap(True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        elsewhere = FlowLayout(gap=4)
        for action_id, text in (
            ("library.new", tr("Keep it elsewhere…")),
            ("library.open", tr("Open a library you have…")),
            ("help.pages", tr("Help")),
        ):
            button = QPushButton(text, page)
            button.setObjectName(f"welcome.{action_id}")
            button.setProperty("role", "link")
            button.clicked.connect(actions[action_id].trigger)
            elsewhere.addWidget(button)
        column.addSpacing(8)
        column.addWidget(place)
        column.addLayout(elsewhere)
        column.addStretch()
        actions["browser.install"].triggered.connect(self._browser_done)
        desk.overview.changed.connect(self._look)
        desk.listing.asked.connect(self._look)
        theme.changed.connect(self._tint)
        self._tint()
        self._look()

    @property
    def wanted(self) -> bool:
        """Whether it is to be shown when nothing is read; the sample library is there to look at."""
        return self._desk.settings.flag("welcome.shown") and not self._sample

    @Slot()
    def dismiss(self) -> None:
        """Close the page until it is asked for."""
        self._desk.settings.set("welcome.shown", False)
        self.dismissed.emit()

    def begin(self) -> None:
        """Put the focus on what comes first."""
        self.rows[0].buttons[0].setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    @Slot()
    def _browser_done(self) -> None:
        self._tick("browser")

    @Slot()
    def _look(self) -> None:
        desk = self._desk
        counts = desk.overview.facts.counts
        done = set(desk.settings.items("welcome.done"))
        if self.wanted:
            if counts.get("all", 0):
                done.add("clip")
            if (desk.overview.facts.undo or "").startswith("Import"):
                done.add("import")
            if desk.overview.tag_tree.rowCount():
                done.add("tag")
            if desk.listing.request.searching and counts.get("all", 0):
                done.add("search")
            desk.settings.set("welcome.done", sorted(done))
        for row in self.rows:
            row.show_done(row.step.name in done)

    def _tick(self, name: str) -> None:
        done = {*self._desk.settings.items("welcome.done"), name}
        self._desk.settings.set("welcome.done", sorted(done))
        self._look()

    @Slot()
    def _tint(self) -> None:
        self._close.setIcon(icons.icon("x", self._theme.tokens))
        for row in self.rows:
            row.tint()
