"""Which keys choose which action: those of the table, or what the person has given an action instead.

Only what was changed is remembered, so that keys which the table gets later reach everybody. What a person gave always
counts: an action of the table whose key was given to another one does without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from desktop.actions.spec import MENUS, ActionSpec
from desktop.settings import Settings
from desktop.translation import mark, tr

SETTING = "shortcuts"
MOST_KEYS = 4
"""Shortcuts that one action can have."""

_TYPING = mark("Fields and lists need this key themselves")
_EDITING = mark("Every field for text needs these keys to edit what is in it")
_PLATFORM = mark("The system keeps these keys for itself")
_MENU = mark("These keys open the menu {menu}")

_NEEDED = (
    *("Return", "Enter", "Tab", "Shift+Tab", "Backtab", "Space", "Backspace", "Shift+Backspace", "Menu", "Shift+F10"),
    *(f"{with_}{key}" for with_ in ("", "Shift+") for key in ("Up", "Down", "Left", "Right", "Home", "End", "PgUp")),
    *("PgDown", "Shift+PgDown", "Ctrl+Space", "Alt+Down", "Ctrl+Tab", "Ctrl+Shift+Tab"),
)
_EDITED = (
    *("Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+A", "Shift+Ins", "Ctrl+Ins", "Ctrl+Backspace", "Ctrl+Del"),
    *(f"Ctrl+{with_}{key}" for with_ in ("", "Shift+") for key in ("Left", "Right", "Home", "End")),
)
_RESERVED = ("Alt+F4", "Alt+Tab", "Alt+Shift+Tab", "Alt+Esc", "Alt+Space", "Ctrl+Alt+Del", "Print", "Ctrl+Esc", "F10")


def _set(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(QKeySequence(each).toString() for each in keys)


def portable(keys: str) -> str:
    """Keys as they are remembered and compared; empty where they are none."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def refusal(keys: str) -> str:
    """Why keys cannot be a shortcut, as a sentence without its full stop; empty where they can."""
    sequence = QKeySequence(keys)
    if sequence.count() != 1:
        return tr("Press one key, with Ctrl, Alt or Shift where you like")
    plain = sequence.toString()
    if plain in _set(_NEEDED):
        return tr(_TYPING)
    if plain in _set(_EDITED):
        return tr(_EDITING)
    combination = sequence[0]  # type: ignore[index]
    if plain in _set(_RESERVED) or combination.keyboardModifiers() & Qt.KeyboardModifier.MetaModifier:
        return tr(_PLATFORM)
    for menu in MENUS:
        mnemonic = QKeySequence.mnemonic(tr(menu))
        if not mnemonic.isEmpty() and mnemonic.toString() == plain:
            return tr(_MENU).format(menu=tr(menu).replace("&", ""))
    return ""


class Keymap(QObject):
    """The keys in force for a table of actions. `changed` says that some are others now."""

    changed = Signal()

    def __init__(self, table: Sequence[ActionSpec], settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = {spec.id: spec for spec in table}
        self._settings = settings
        self._given = self._remembered()
        self._keys: dict[str, tuple[str, ...]] = {}
        self._owners: dict[str, str] = {}
        self._settle()

    def keys(self, action_id: str) -> tuple[str, ...]:
        """The keys of an action, the first of which is shown in menus."""
        return self._keys[action_id]

    def owner(self, keys: str) -> str | None:
        """The action that these keys choose."""
        return self._owners.get(portable(keys))

    def is_own(self, action_id: str) -> bool:
        """Whether the person gave the action other keys than the table does."""
        return self._keys[action_id] != _portable(self._table[action_id].shortcuts)

    @property
    def any_own(self) -> bool:
        """Whether any action has other keys than the table gives it."""
        return any(map(self.is_own, self._table))

    def give(self, action_id: str, keys: str, instead_of: str = "") -> None:
        """Give an action these keys too, or in place of some that it has; who had them loses them.

        `ValueError` with the sentence of `refusal` for keys that cannot be a shortcut, or when there are too many.
        """
        wanted = portable(keys)
        if refused := refusal(wanted):
            raise ValueError(refused)
        before = self.owner(wanted)
        if before == action_id and wanted != portable(instead_of):
            return
        own = [each for each in self._keys[action_id] if each != wanted]
        if instead_of and portable(instead_of) in self._keys[action_id]:
            own = [wanted if each == portable(instead_of) else each for each in self._keys[action_id]]
        elif len(own) >= MOST_KEYS:
            raise ValueError(tr("An action has {n} shortcut(s) at most", "", MOST_KEYS))
        else:
            own.append(wanted)
        if before is not None and before != action_id and before in self._given:
            self._given[before] = tuple(each for each in self._keys[before] if each != wanted)
        self._given[action_id] = tuple(own)
        self._changed()

    def take(self, action_id: str, keys: str) -> None:
        """Take keys from an action."""
        self._given[action_id] = tuple(each for each in self._keys[action_id] if each != portable(keys))
        self._changed()

    def reset(self, action_id: str) -> None:
        """Give an action the keys of the table again; others that were given these lose them."""
        wanted = _portable(self._table[action_id].shortcuts)
        for other, keys in list(self._given.items()):
            if other != action_id and set(keys) & set(wanted):
                self._given[other] = tuple(each for each in keys if each not in wanted)
        self._given.pop(action_id, None)
        self._changed()

    def reset_all(self) -> None:
        """Forget all that was changed."""
        self._given.clear()
        self._changed()

    def _changed(self) -> None:
        self._settle()
        own = {each: keys for each, keys in self._given.items() if self.is_own(each)}
        self._settings.set(SETTING, [[each, *keys] for each, keys in sorted(own.items())])
        self.changed.emit()

    def _settle(self) -> None:
        """What was given first, then of the table what is left."""
        self._owners = {}
        self._keys = {}
        for action_id, keys in self._given.items():
            self._keys[action_id] = self._claimed(action_id, keys)
        for action_id, spec in self._table.items():
            if action_id not in self._given:
                self._keys[action_id] = self._claimed(action_id, _portable(spec.shortcuts))

    def _claimed(self, action_id: str, keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(each for each in keys if each and self._owners.setdefault(each, action_id) == action_id)

    def _remembered(self) -> dict[str, tuple[str, ...]]:
        """What the settings have, without what another version or a careless hand put there."""
        given: dict[str, tuple[str, ...]] = {}
        for row in self._settings.items(SETTING):
            if not isinstance(row, list) or not all(isinstance(each, str) for each in row) or not row:
                continue
            action_id, *keys = row
            if action_id in self._table:
                given[action_id] = tuple(portable(each) for each in keys[:MOST_KEYS] if not refusal(each))
        return given


def _portable(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(portable(each) for each in keys)
