"""All keyboard shortcuts: to look them up, and to give actions other keys."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.actions import ACTIONS, BY_ID, MENUS, Actions, name_of, plain_text, shortcut_text
from desktop.actions.key_list import ELSEWHERE
from desktop.actions.keymap import portable, refusal
from desktop.dialogs.question import confirm
from desktop.translation import tr
from desktop.views.flow_layout import FlowLayout

ACTION = Qt.ItemDataRole.UserRole
WORDS = Qt.ItemDataRole.UserRole + 1
ROOM_BESIDE = 48
"""Pixels of a field of keys that its words do not have: its margins and the button that empties it."""


class KeysPart(QFrame):
    """The keys of one action: take some away, give others."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "box")
        self._actions = actions
        self._keymap = actions.keymap
        self._action_id = ""
        self._name = QLabel(self)
        self._name.setObjectName("shortcuts.name")
        self._name.setWordWrap(True)
        chips = QWidget(self)
        self._chips = FlowLayout(chips)
        self.press = QKeySequenceEdit(self)
        self.press.setObjectName("shortcuts.press")
        self.press.setAccessibleName(tr("Press the new keys"))
        self.press.setMaximumSequenceLength(1)
        self.press.setClearButtonEnabled(True)
        self.press.keySequenceChanged.connect(self._look)
        if (field := self.press.findChild(QLineEdit)) is not None:
            self.press.setMinimumWidth(field.fontMetrics().horizontalAdvance(field.placeholderText()) + ROOM_BESIDE)
        label = QLabel(tr("&New keys"), self)
        label.setBuddy(self.press)
        self.give = self._button("give", tr("Add"), self._give)
        self.replace = self._button("replace", tr("Use instead"), self._replace)
        self.reset = self._button("reset", tr("As it was at first"), self._reset)
        self.said = QLabel(self)
        self.said.setObjectName("shortcuts.said")
        self.said.setProperty("role", "small")
        self.said.setWordWrap(True)
        self.said.setMinimumHeight(2 * self.said.fontMetrics().lineSpacing())
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label)
        line.addWidget(self.press, 1)
        line.addWidget(self.give)
        line.addWidget(self.replace)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(chips)
        column.addLayout(line)
        column.addWidget(self.said)
        self.show_action("")

    def show_action(self, action_id: str) -> None:
        """Show the keys of this action, of none where it is empty."""
        if action_id != self._action_id:
            self.press.clear()
        self._action_id = action_id
        while (item := self._chips.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        keys = self._keymap.keys(action_id) if action_id else ()
        for number, each in enumerate(keys):
            chip = self._button(f"key.{number}", f"{_together((each,))}   ✕", partial(self._take, each))
            chip.setAccessibleName(tr("Take away {keys}").format(keys=shortcut_text(each)))
            chip.setToolTip(tr("Take these keys away"))
            self._chips.addWidget(chip)
            chip.show()
        if action_id and not keys:
            none = QLabel(tr("No keys"), self)
            none.setProperty("role", "muted")
            self._chips.addWidget(none)
        name = name_of(BY_ID[action_id]) if action_id else tr("Choose an action to change its keys.")
        self._name.setText(name)
        self.reset.setVisible(bool(action_id) and self._keymap.is_own(action_id))
        self.press.setEnabled(bool(action_id))
        self._look()

    def _button(self, name: str, text: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"shortcuts.{name}")
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    @property
    def _pressed(self) -> str:
        return portable(self.press.keySequence().toString())

    @Slot()
    def _look(self) -> None:
        """Say what giving these keys would do."""
        pressed, own = self._pressed, self._keymap.keys(self._action_id) if self._action_id else ()
        refused = refusal(pressed) if pressed else ""
        owner = self._keymap.owner(pressed) if pressed else None
        words, fits = "", bool(pressed) and not refused
        if refused:
            words = tr("{reason}. Press others.").format(reason=refused)
        elif owner == self._action_id and owner is not None:
            words, fits = tr("These are its keys already."), False
        elif owner is not None:
            words = tr("{keys} belongs to “{action}” and will be taken from it.")
            words = words.format(keys=shortcut_text(pressed), action=name_of(BY_ID[owner]))
        taking = fits and owner is not None
        self.give.setText(tr("Take it and add") if taking else tr("Add"))
        self.replace.setText(tr("Take it instead") if taking else tr("Use instead"))
        self.give.setEnabled(fits)
        self.replace.setEnabled(fits and bool(own))
        self._say(words, wrong=bool(refused))

    def _say(self, words: str, *, wrong: bool = False) -> None:
        self.said.setText(words)
        self.said.setProperty("role", "danger" if wrong else "small")
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        self.press.setAccessibleDescription(words)

    @Slot()
    def _give(self) -> None:
        self._put("")

    @Slot()
    def _replace(self) -> None:
        self._put(self._keymap.keys(self._action_id)[0])

    def _put(self, instead_of: str) -> None:
        try:
            self._keymap.give(self._action_id, self._pressed, instead_of)
        except ValueError as refused:
            self._say(f"{refused}.", wrong=True)
            return
        self.press.clear()
        self.press.setFocus()

    def _take(self, keys: str) -> None:
        self._keymap.take(self._action_id, keys)
        self.press.setFocus()

    @Slot()
    def _reset(self) -> None:
        self._keymap.reset(self._action_id)
        self.press.setFocus()


class Shortcuts(QDialog):
    """All actions by menu with their keys; what is changed holds at once."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 680)
        self._keymap = actions.keymap
        self.filter = QLineEdit(self)
        self.filter.setObjectName("shortcuts.filter")
        self.filter.setAccessibleName(tr("Find an action or keys"))
        self.filter.setPlaceholderText(tr("Find an action or keys"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._filtered)
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("shortcuts.tree")
        self.tree.setAccessibleName(tr("Actions and their keys"))
        self.tree.setProperty("role", "boxed")
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([tr("What"), tr("Keys")])
        self.tree.setUniformRowHeights(True)
        self.tree.setAllColumnsShowFocus(True)
        self.tree.header().setSectionsMovable(False)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.currentItemChanged.connect(self._chosen)
        self.tree.itemActivated.connect(self._activated)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._fill()
        self.part = KeysPart(actions, self)
        self._nothing = QLabel(tr("Nothing is called that, and no keys are."), self)
        self._nothing.setObjectName("shortcuts.nothing")
        self._nothing.setProperty("role", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.hide()
        self.reset_all = QPushButton(tr("All as at first…"), self)
        self.reset_all.setObjectName("shortcuts.reset_all")
        self.reset_all.setAutoDefault(False)
        self.reset_all.clicked.connect(self._ask_reset)
        close = QPushButton(tr("Close"), self)
        close.setObjectName("shortcuts.close")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.reset_all)
        foot.addStretch()
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.filter)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self.part)
        layout.addLayout(foot)
        self._keymap.changed.connect(self._renew)
        self._renew()

    def choose(self, action_id: str) -> None:
        """Mark an action."""
        self.tree.setCurrentItem(self._items[action_id])

    def _fill(self) -> None:
        for menu in MENUS:
            head = self._head(plain_text(tr(menu)))
            for spec in ACTIONS:
                if spec.menu == menu:
                    item = QTreeWidgetItem(head, [name_of(spec), ""])
                    item.setData(0, ACTION, spec.id)
                    self._items[spec.id] = item
        head = self._head(tr("Only in one place; these stay as they are"))
        for text, keys in ELSEWHERE:
            item = QTreeWidgetItem(head, [tr(text), _together(keys)])
            item.setData(0, WORDS, _words(tr(text), keys))

    def _head(self, text: str) -> QTreeWidgetItem:
        head = QTreeWidgetItem(self.tree, [text, ""])
        head.setFirstColumnSpanned(True)
        font = head.font(0)
        font.setBold(True)
        head.setFont(0, font)
        head.setExpanded(True)
        return head

    @Slot()
    def _renew(self) -> None:
        for action_id, item in self._items.items():
            keys = self._keymap.keys(action_id)
            own = self._keymap.is_own(action_id)
            item.setText(1, _together(keys))
            item.setToolTip(1, tr("Changed by you") if own else "")
            text = name_of(BY_ID[action_id])
            item.setText(0, tr("{action} (changed)").format(action=text) if own else text)
            item.setData(0, WORDS, _words(f"{item.text(0)} {plain_text(BY_ID[action_id].text)}", keys))
        self.reset_all.setEnabled(self._keymap.any_own)
        self._chosen()

    @Slot(str)
    def _filtered(self, text: str) -> None:
        wanted = text.casefold().split()
        first = None
        for number in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(number)
            if head is None:
                continue
            shown = 0
            for item in filter(None, map(head.child, range(head.childCount()))):
                fits = all(word in str(item.data(0, WORDS)) for word in wanted)
                item.setHidden(not fits)
                shown += fits
                first = first or (item if fits else None)
            head.setHidden(not shown)
        self.tree.setVisible(first is not None)
        self._nothing.setVisible(first is None)
        if first is not None and wanted:
            self.tree.setCurrentItem(first)

    @Slot()
    def _chosen(self) -> None:
        items = [self.tree.currentItem()]
        self.part.show_action(next((each.data(0, ACTION) or "" for each in items if each), ""))

    @Slot()
    def _activated(self) -> None:
        if self.part.press.isEnabled():
            self.part.press.setFocus()

    @Slot()
    def _ask_reset(self) -> None:
        words = tr("Every action gets the keys again that it had at first; yours are forgotten.")
        confirm(self, tr("Forget all your shortcuts?"), words, tr("Forget them"), self._keymap.reset_all)


def _together(keys: tuple[str, ...]) -> str:
    """Keys side by side, each from left to right also where writing runs the other way."""
    texts = [shortcut_text(each) for each in keys]
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        texts = [f"\u2066{text}\u2069" for text in texts]
    return "   ".join(texts)


def _words(text: str, keys: tuple[str, ...]) -> str:
    """What is looked through: the text, the keys as they are shown and as they are called everywhere."""
    return " ".join((text, *map(shortcut_text, keys), *(QKeySequence(each).toString() for each in keys))).casefold()
