"""Words to the person that ask for nothing: what was done (with Undo), or what went wrong and what to do about it.

They take no focus and cover none of each other: the newest stands below, and what was said lately can be read again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from db.errors import CuttingsError
from desktop import icons
from desktop.settings import Settings
from desktop.theme import Theme
from desktop.translation import tr

SECONDS = 7
LETTERS_A_SECOND = 16
"""Whatever is longer than can be read in `SECONDS` stays for as long as that takes."""
WIDEST = 640
MARGIN = 16
BORDER = 1
AT_ONCE = 3
REMEMBERED = 50
SIGNS = {
    "info": ("circle-check", "good"),
    "warning": ("triangle-alert", "star"),
    "error": ("circle-alert", "danger"),
}


@dataclass(frozen=True, slots=True)
class Message:
    """One thing that was said: `kind` is a key of `SIGNS`; `remedy` may be empty."""

    text: str
    kind: str = "info"
    remedy: str = ""
    when: datetime = field(default_factory=datetime.now)

    @property
    def whole(self) -> str:
        """What was said and what to do."""
        return f"{self.text} {self.remedy}".strip()


Deed = tuple[str, Callable[[], object]]
"""A word for a button, and what it does."""


class NoticeCard(QFrame):
    """One message. `gone` when it is to be taken away, `chosen` when its button was pressed."""

    gone = Signal(object)
    chosen = Signal(object)

    def __init__(
        self,
        message: Message,
        action: str,
        act: Callable[[], object] | None,
        theme: Theme,
        parent: QWidget,
        *,
        stays: bool,
        others: Sequence[Deed] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("notice.card")
        self.setProperty("role", "notice")
        self.setProperty("kind", message.kind)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(message.whole)
        self.message = message
        self.act = act
        self.action = action
        self._theme = theme
        self._sign = QLabel(self)
        text = QLabel(message.text, self)
        text.setObjectName("notice.text")
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(text)
        labels = [text]
        if message.remedy:
            remedy = QLabel(message.remedy, self)
            remedy.setObjectName("notice.remedy")
            column.addWidget(remedy)
            labels.append(remedy)
        for label in labels:
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._labels = labels
        line = self._line = QHBoxLayout(self)
        line.setContentsMargins(12, 7, 7, 7)
        line.setSpacing(9)
        line.addWidget(self._sign)
        line.addLayout(column, 1)
        self._room = 90
        if action:
            self._add_button("notice.action", action).clicked.connect(self._chosen)
        for words, deed in others:
            self._add_button("notice.other", words).clicked.connect(partial(self._choose, deed))
        self._close = QToolButton(self)
        self._close.setObjectName("notice.close")
        self._close.setAccessibleName(tr("Dismiss"))
        self._close.setToolTip(tr("Dismiss"))
        self._close.setIconSize(QSize(16, 16))
        self._close.clicked.connect(self.dismiss)
        line.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(1000 * max(SECONDS, len(message.whole) // LETTERS_A_SECOND))
        self._timer.timeout.connect(self._time_over)
        self._stays = stays
        theme.changed.connect(self._tint)
        self._tint()
        self.start()

    def _add_button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(f"{words}: {self.message.text}")
        button.setProperty("role", "link")
        button.setAutoDefault(False)
        self._line.addWidget(button)
        self._room += button.sizeHint().width() + 9
        return button

    def start(self) -> None:
        """Begin to wait for the end of its time."""
        if not self._stays:
            self._timer.start()

    def fit(self, widest: int) -> None:
        """Take the size that the words need, no wider than this."""
        longest = max(label.fontMetrics().horizontalAdvance(label.text()) for label in self._labels)
        self.setFixedWidth(max(min(200, widest), min(WIDEST, widest, self._room + longest)))
        self._line.activate()
        # The layout knows nothing of the border that the style sheet draws.
        needed = self._line.heightForWidth(self.width() - 2 * BORDER) + 2 * BORDER
        self.setFixedHeight(max(needed, self.minimumSizeHint().height()))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.start()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    @Slot()
    def dismiss(self) -> None:
        """Take it away."""
        self._timer.stop()
        self.gone.emit(self)

    @Slot()
    def _time_over(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.start()
        else:
            self.dismiss()

    @Slot()
    def _chosen(self) -> None:
        self._timer.stop()
        self.chosen.emit(self)

    def _choose(self, deed: Callable[[], object]) -> None:
        self.act = deed
        self._chosen()

    @Slot()
    def _tint(self) -> None:
        name, colour = SIGNS[self.message.kind]
        tokens = self._theme.tokens
        self._sign.setPixmap(icons.pixmap(name, getattr(tokens, colour), 18, self.devicePixelRatioF()))
        self._close.setIcon(icons.icon("x", tokens))


class Notice(QWidget):
    """Floats at the bottom of its parent; takes no focus. `action_chosen` when a button without a deed of its own was
    pressed, which undoes; `said` when there is a message more. `home` gets the focus when a notice had it and goes."""

    action_chosen = Signal()
    said = Signal()

    def __init__(self, theme: Theme, parent: QWidget, settings: Settings | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._theme = theme
        self._settings = settings
        self._cards: list[NoticeCard] = []
        self.home: QWidget | None = None
        self.history: deque[Message] = deque(maxlen=REMEMBERED)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What was said last."""
        return self.history[-1].whole if self.history else ""

    @property
    def cards(self) -> list[NoticeCard]:
        """What stands there, the newest last."""
        return list(self._cards)

    def say(
        self,
        text: str,
        action: str = "",
        *,
        kind: str = "info",
        act: Callable[[], object] | None = None,
        stays: bool = False,
        others: Sequence[Deed] = (),
    ) -> None:
        """Say something; an error, a warning and what `stays` is there until it is dismissed, the rest goes by itself.

        A button with the word `action` calls `act`; without one it undoes the last step, and as only the last step is
        undone so, an older notice that would undo gives way. `others` are more buttons.
        """
        self._show(Message(text, kind), action, act, stays=stays, others=others)

    def say_error(self, error: CuttingsError, action: str = "", act: Callable[[], object] | None = None) -> None:
        """What was wrong and what to do, with a button for that where there is one."""
        self._show(Message(error.problem, "error", error.remedy), action, act)

    def take_back(self, text: str) -> None:
        """Take away what was said when it is no longer so."""
        for card in self.cards:
            if card.message.whole == text:
                self._take_away(card)

    @Slot()
    def take_back_undo(self) -> None:
        """Take away what would undo, as the step it speaks of is not the newest any more."""
        for card in self.cards:
            if card.action and card.act is None:
                self._take_away(card)

    def dismiss_all(self) -> None:
        """Take everything away."""
        for card in self.cards:
            self._take_away(card)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._cards:
            self._place()
        return False

    def _show(
        self,
        message: Message,
        action: str,
        act: Callable[[], object] | None,
        *,
        stays: bool = False,
        others: Sequence[Deed] = (),
    ) -> None:
        for card in self.cards:
            same = card.message.whole == message.whole and card.message.kind == message.kind
            if same or (action and act is None and card.action and card.act is None):
                self._take_away(card)
        if len(self._cards) >= AT_ONCE:
            passing = [card for card in self._cards if card.message.kind == "info"]
            self._take_away((passing or self._cards)[0])
        self.history.append(message)
        patient = self._settings is not None and self._settings.flag("motion.reduced")
        for_long = stays or patient or message.kind != "info"
        card = NoticeCard(message, action, act, self._theme, self, stays=for_long, others=others)
        card.gone.connect(self._take_away)
        card.chosen.connect(self._chosen)
        self._cards.append(card)
        card.show()
        self.show()
        self.raise_()
        self._place()
        self.setAccessibleName(message.whole)
        event = QAccessibleAnnouncementEvent(self, message.whole)
        if message.kind != "info":
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
        self.said.emit()

    def _place(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        widest = parent.width() - 2 * MARGIN
        for card in self._cards:
            card.fit(widest)
        if not self._cards:
            return
        width = max(card.width() for card in self._cards)
        gap, top = 8, 0
        for card in self._cards:
            card.move((width - card.width()) // 2, top)
            top += card.height() + gap
        height = top - gap
        self.setGeometry((parent.width() - width) // 2, parent.height() - height - MARGIN, width, height)

    @Slot(object)
    def _take_away(self, card: NoticeCard) -> None:
        if card not in self._cards:
            return
        self._cards.remove(card)
        focused = QApplication.focusWidget()
        held = focused is not None and card.isAncestorOf(focused)
        card.hide()
        card.setObjectName("")
        for child in card.findChildren(QWidget):
            child.setObjectName("")
        card.deleteLater()
        if held and self.home is not None:
            self.home.setFocus()
        if self._cards:
            self._place()
        else:
            self.hide()

    @Slot(object)
    def _chosen(self, card: NoticeCard) -> None:
        act = card.act
        self._take_away(card)
        if act is None:
            self.action_chosen.emit()
        else:
            act()
