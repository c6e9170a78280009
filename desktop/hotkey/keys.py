"""Keys that work in whatever program one is, as a person writes them and as systems want them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from db.errors import CuttingsError


class HotkeyError(CuttingsError):
    """The keys cannot be had: they say nothing, another program has them, or the system does not let programs."""


@dataclass(frozen=True, slots=True)
class Keys:
    """One key with modifiers; `key` is a letter, a digit or a name of X11's keysyms (`F5`, `space`)."""

    key: str
    control: bool = False
    shift: bool = False
    alt: bool = False
    meta: bool = False


NAMES = {
    Qt.Key.Key_Space: "space",
    Qt.Key.Key_Insert: "Insert",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_PageUp: "Prior",
    Qt.Key.Key_PageDown: "Next",
    Qt.Key.Key_Print: "Print",
    Qt.Key.Key_Pause: "Pause",
    Qt.Key.Key_Comma: "comma",
    Qt.Key.Key_Period: "period",
    Qt.Key.Key_Minus: "minus",
    Qt.Key.Key_Plus: "plus",
}


def keys_of(text: str) -> Keys:
    """What `Ctrl+Alt+K` means. Raises `HotkeyError` for what is no key, or one that one types with."""
    sequence = QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)
    combination: QKeyCombination | None = cast(Any, sequence)[0] if sequence.count() == 1 else None
    if combination is None or combination.key() == Qt.Key.Key_unknown:
        raise HotkeyError(f"“{text}” is no key.", "Write it like Ctrl+Alt+K.")
    key, modifiers = combination.key(), combination.keyboardModifiers()
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
    meta = bool(modifiers & Qt.KeyboardModifier.MetaModifier)
    name = NAMES.get(key, "")
    number = int(key.value)
    function = int(Qt.Key.Key_F1.value) <= number <= int(Qt.Key.Key_F35.value)
    if function:
        name = f"F{number - int(Qt.Key.Key_F1.value) + 1}"
    elif not name and number < 128 and chr(number).isalnum():
        name = chr(number).lower()
    if not name:
        raise HotkeyError(f"“{text}” cannot be used in other programs.", "Take a letter, a digit or a function key.")
    if not (control or alt or meta or function):
        raise HotkeyError(f"“{text}” is needed for typing.", "Add Ctrl, Alt or the system's key.")
    return Keys(name, control, bool(modifiers & Qt.KeyboardModifier.ShiftModifier), alt, meta)
