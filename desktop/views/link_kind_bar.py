"""The kinds of link as buttons, each with its number, what the link says, and the way to turn it round."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.relations import LINK_KINDS, RELATED, LinkKind
from desktop import icons
from desktop.models.link_words import link_words
from desktop.theme import Theme
from desktop.translation import number, tr
from desktop.views.flow_layout import FlowLayout

NUMBERED = 9
"""Kinds that a digit chooses."""


class LinkKindBar(QWidget):
    """`changed` says that another kind or direction is chosen.

    Alt and a digit choose a kind from everywhere in the window, the digit alone while the bar has the focus; Alt+0
    turns the link round.
    """

    changed = Signal()

    def __init__(self, kinds: Sequence[LinkKind], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("link_kinds")
        self.setAccessibleName(tr("Kind of link"))
        self._theme = theme
        self._kinds: tuple[LinkKind, ...] = ()
        self._group = QButtonGroup(self)
        self._shelf = QWidget(self)
        self._flow = FlowLayout(self._shelf, 6)
        self._buttons: dict[str, QPushButton] = {}
        self.turn = QPushButton(tr("Turn round"), self)
        self.turn.setObjectName("link_kinds.turn")
        self.turn.setProperty("role", "segment")
        self.turn.setCheckable(True)
        self.turn.setAutoDefault(False)
        self.turn.setIcon(icons.icon("arrow-left-right", theme.tokens))
        self.turn.setIconSize(QSize(15, 15))
        self.turn.setToolTip(tr("Say it from the other end ({key})").format(key="Alt+0"))
        self.turn.clicked.connect(self._turned)
        self.sentence = QLabel(self)
        self.sentence.setObjectName("link_kinds.sentence")
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.sentence, 1)
        below.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._shelf)
        layout.addLayout(below)
        for digit in range(NUMBERED + 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{digit}"), parent.window())
            shortcut.activated.connect(partial(self.press, digit))
            alone = QShortcut(QKeySequence(str(digit)), self)
            alone.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            alone.activated.connect(partial(self.press, digit))
        self.set_kinds(kinds)

    def set_kinds(self, kinds: Sequence[LinkKind]) -> None:
        """Offer these, besides those that are offered already."""
        for kind in kinds:
            if kind.key not in self._buttons:
                self._kinds = (*self._kinds, kind)
                self._add(len(self._kinds), kind)
        QWidget.setTabOrder(list(self._buttons.values())[-1], self.turn)
        self.set_kind(self.kind.key, self.turn.isChecked())

    @property
    def kind(self) -> LinkKind:
        """The kind that is chosen."""
        chosen = next((key for key, button in self._buttons.items() if button.isChecked()), RELATED.key)
        return next((kind for kind in self._kinds if kind.key == chosen), LINK_KINDS[-1])

    @property
    def turned(self) -> bool:
        """Whether the link is said from its target."""
        return self.turn.isChecked() and self.kind.directed

    @property
    def words(self) -> str:
        """What the one end is to the other, as chosen."""
        return link_words(self.kind, not self.turned)

    def set_kind(self, key: str, turned: bool = False) -> None:
        """Choose a kind and a direction."""
        button = self._buttons.get(key)
        if button is not None:
            button.setChecked(True)
            self.turn.setChecked(turned)
            self._name()

    @Slot(int)
    def press(self, digit: int) -> None:
        """Choose the kind with this number; 0 turns the link round."""
        if digit == 0:
            self.turn.click()
        elif digit <= len(self._kinds):
            self._buttons[self._kinds[digit - 1].key].click()

    def _add(self, place: int, kind: LinkKind) -> None:
        button = QPushButton(self._shelf)
        button.setObjectName(f"link_kinds.{kind.key}")
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setAutoDefault(False)
        if place <= NUMBERED:
            button.setToolTip(tr("Choose with {key}").format(key=f"Alt+{place}"))
        button.clicked.connect(self._chosen)
        self._group.addButton(button)
        self._buttons[kind.key] = button
        self._flow.addWidget(button)

    @Slot()
    def _chosen(self) -> None:
        self._name()
        self.changed.emit()

    @Slot()
    def _turned(self) -> None:
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        """Say the kinds from the end that is chosen."""
        turned = self.turn.isChecked()
        for place, kind in enumerate(self._kinds, 1):
            words = link_words(kind, not turned)
            button = self._buttons[kind.key]
            shown = f"{number(place)}\u2002{words}" if place <= NUMBERED else words
            button.setText(shown.replace("&", "&&"))
            button.setAccessibleName(words)
        self.turn.setEnabled(self.kind.directed)
        self._flow.invalidate()
        self._shelf.updateGeometry()
