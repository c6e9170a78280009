"""Everything that can be done in the window, as one table: menus, tool bar, palette, shortcuts and help come from it.

The rows stand in one module for each menu. `handler` names a slot of `desktop.views.commands.Commands`; `needs` are the
conditions under which an action can be chosen, which `desktop.views.conditions` finds out.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QAction, QHelpEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolTip, QWidget

from desktop import icons
from desktop.actions import clipping, edit, help, highlights, library, listing, view
from desktop.actions.keymap import Keymap
from desktop.actions.spec import MENUS, WITHOUT, ActionSpec, Need
from desktop.actions.words import name_of, plain_text, shortcut_text
from desktop.theme import Theme
from desktop.translation import tr

__all__ = [
    "ACTIONS",
    "BY_ID",
    "MENUS",
    "ActionSpec",
    "Actions",
    "Keymap",
    "Need",
    "name_of",
    "plain_text",
    "shortcut_text",
]

ACTIONS = (
    *library.ACTIONS,
    *edit.ACTIONS,
    *clipping.ACTIONS,
    *highlights.ACTIONS,
    *view.ACTIONS,
    *listing.ACTIONS,
    *help.ACTIONS,
)

BY_ID = {spec.id: spec for spec in ACTIONS}


class Actions(QObject):
    """The table as QActions of one window: by id, enabled by conditions, with the keys in force, tinted as all."""

    def __init__(self, owner: QWidget, commands: QObject, theme: Theme, keymap: Keymap) -> None:
        super().__init__(owner)
        self.keymap = keymap
        self._theme = theme
        self._actions: dict[str, QAction] = {}
        self._conditions: set[Need] | None = None
        for spec in ACTIONS:
            action = QAction(tr(spec.text), owner)
            action.setObjectName(f"action.{spec.id}")
            action.setData(spec.id)
            action.setCheckable(spec.checkable)
            action.setIconVisibleInMenu(False)
            action.triggered.connect(getattr(commands, spec.handler))
            owner.addAction(action)
            self._actions[spec.id] = action
        keymap.changed.connect(self._give_keys)
        self._give_keys()
        theme.changed.connect(self._tint)
        self._tint()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def set_conditions(self, conditions: set[Need]) -> None:
        """Enable what can be done now."""
        self._conditions = conditions
        for spec in ACTIONS:
            self._actions[spec.id].setEnabled(conditions.issuperset(spec.needs))

    def reason(self, action_id: str) -> str:
        """Why an action cannot be chosen now, in words without a full stop; empty where it can."""
        if self._conditions is None or self._actions[action_id].isEnabled():
            return ""
        needs = BY_ID[action_id].needs
        return next(
            (tr(words) for need, words in WITHOUT.items() if need in needs and need not in self._conditions), ""
        )

    def describe(self, action_id: str, text: str | None = None) -> None:
        """Set an action's text (its own where None), translated already, and a tool tip that names the shortcut."""
        spec = BY_ID[action_id]
        action = self._actions[action_id]
        said = text or tr(spec.text)
        action.setText(said)
        plain = tr(spec.tip) if spec.tip else plain_text(said)
        keys = shortcut_text(next(iter(self.keymap.keys(action_id)), ""))
        action.setToolTip(f"{plain} ({keys})" if keys else plain)

    def fill_menus(self, bar: QMenuBar) -> dict[str, QMenu]:
        """The window's menus, by name."""
        menus = {}
        for name in MENUS:
            menu = bar.addMenu(tr(name))
            self._prepare(menu, plain_text(name).lower())
            group = 0
            inner: dict[str, QMenu] = {}
            for spec in (each for each in ACTIONS if each.menu == name):
                if spec.group != group:
                    menu.addSeparator()
                    group = spec.group
                if spec.submenu and spec.submenu not in inner:
                    inner[spec.submenu] = menu.addMenu(tr(spec.submenu))
                    self._prepare(inner[spec.submenu], plain_text(spec.submenu).lower())
                inner.get(spec.submenu, menu).addAction(self._actions[spec.id])
            menus[name] = menu
        return menus

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A menu says of what cannot be done why not, and of what has a tip of its own this; nothing else."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(watched, QMenu) or not isinstance(event, QHelpEvent):
            return False
        meant = [each for each in watched.actions() if watched.actionGeometry(each).contains(event.pos())]
        said = next((self._aside(BY_ID[each.data()]) for each in meant if each.data() in BY_ID), "")
        if said:
            QToolTip.showText(event.globalPos(), said, watched)
        else:
            QToolTip.hideText()
        return True

    def _aside(self, spec: ActionSpec) -> str:
        return self.reason(spec.id) or (tr(spec.tip) if spec.tip else "")

    def _prepare(self, menu: QMenu, name: str) -> None:
        menu.setObjectName(f"menu.{name}")
        menu.setToolTipsVisible(False)
        menu.installEventFilter(self)

    @Slot()
    def _give_keys(self) -> None:
        for spec in ACTIONS:
            self._actions[spec.id].setShortcuts([QKeySequence(keys) for keys in self.keymap.keys(spec.id)])
            self.describe(spec.id, self._actions[spec.id].text())

    @Slot()
    def _tint(self) -> None:
        for spec in ACTIONS:
            if spec.icon:
                self._actions[spec.id].setIcon(icons.icon(spec.icon, self._theme.tokens))
