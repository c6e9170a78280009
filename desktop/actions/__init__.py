"""Everything that can be done in the window, as one table: menus, tool bar, shortcuts and their help come from it.

The rows stand in one module for each menu. `handler` names a slot of `desktop.views.commands.Commands`; `needs` are the
conditions under which an action can be chosen, which `desktop.views.conditions` finds out.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop import icons
from desktop.actions import clipping, edit, help, library, view
from desktop.actions.spec import MENUS, ActionSpec, Need
from desktop.theme import Theme
from desktop.translation import tr

__all__ = ["ACTIONS", "BY_ID", "MENUS", "ActionSpec", "Actions", "Need", "plain_text", "shortcut_text"]

ACTIONS = (*library.ACTIONS, *edit.ACTIONS, *clipping.ACTIONS, *view.ACTIONS, *help.ACTIONS)

BY_ID = {spec.id: spec for spec in ACTIONS}


class Actions(QObject):
    """The table as QActions of one window: by id, enabled by conditions, tinted by the theme."""

    def __init__(self, owner: QWidget, commands: QObject, theme: Theme) -> None:
        super().__init__(owner)
        self._theme = theme
        self._actions: dict[str, QAction] = {}
        for spec in ACTIONS:
            action = QAction(tr(spec.text), owner)
            action.setObjectName(f"action.{spec.id}")
            action.setShortcuts([QKeySequence(text) for text in spec.shortcuts])
            action.setCheckable(spec.checkable)
            action.setIconVisibleInMenu(False)
            action.triggered.connect(getattr(commands, spec.handler))
            owner.addAction(action)
            self._actions[spec.id] = action
            self.describe(spec.id)
        theme.changed.connect(self._tint)
        self._tint()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def set_conditions(self, conditions: set[Need]) -> None:
        """Enable what can be done now."""
        for spec in ACTIONS:
            self._actions[spec.id].setEnabled(conditions.issuperset(spec.needs))

    def describe(self, action_id: str, text: str | None = None) -> None:
        """Set an action's text (its own where None), translated already, and a tool tip that names the shortcut."""
        spec = BY_ID[action_id]
        action = self._actions[action_id]
        said = text or tr(spec.text)
        action.setText(said)
        plain = tr(spec.tip) if spec.tip else plain_text(said)
        keys = shortcut_text(spec.shortcuts[0]) if spec.shortcuts else ""
        action.setToolTip(f"{plain} ({keys})" if keys else plain)

    def fill_menus(self, bar: QMenuBar) -> dict[str, QMenu]:
        """The window's menus, by name."""
        menus = {}
        for name in MENUS:
            menu = bar.addMenu(tr(name))
            menu.setObjectName(f"menu.{plain_text(name).lower()}")
            menu.setToolTipsVisible(False)
            group = 0
            for spec in (each for each in ACTIONS if each.menu == name):
                if spec.group != group:
                    menu.addSeparator()
                    group = spec.group
                menu.addAction(self._actions[spec.id])
            menus[name] = menu
        return menus

    @Slot()
    def _tint(self) -> None:
        for spec in ACTIONS:
            if spec.icon:
                self._actions[spec.id].setIcon(icons.icon(spec.icon, self._theme.tokens))


def plain_text(text: str) -> str:
    """A menu text without the mark of its access key and without dots."""
    return text.replace("&", "").rstrip("…")


def shortcut_text(shortcut: str) -> str:
    """A shortcut as this platform writes it."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
