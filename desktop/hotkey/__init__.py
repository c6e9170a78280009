"""Keys that clip from any program, where the platform lets a program have such keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop.hotkey.keys import HotkeyError, keys_of

if TYPE_CHECKING:
    from desktop.hotkey.windows import WindowsHotkey
    from desktop.hotkey.x11 import X11Hotkey

__all__ = ["COMMAND", "Hotkey", "HotkeyError", "possible"]

COMMAND = "cuttings quick-clip"
"""What is bound in the system's keyboard settings where a program cannot have keys."""


def possible() -> bool:
    """Whether this platform lets a program have keys in other programs."""
    return QGuiApplication.platformName() in ("xcb", "windows")


class Hotkey(QObject):
    """`pressed` whenever the keys are, in whatever program."""

    pressed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held: X11Hotkey | WindowsHotkey | None = None

    def hold(self, text: str) -> None:
        """Have these keys, none for an empty text, instead of those before. Raises `HotkeyError`."""
        self.close()
        if not text.strip():
            return
        keys = keys_of(text)
        match QGuiApplication.platformName():
            case "xcb":
                from desktop.hotkey.x11 import X11Hotkey

                self._held = X11Hotkey(keys, self)
            case "windows":
                from desktop.hotkey.windows import WindowsHotkey

                self._held = WindowsHotkey(keys, self)
            case _:
                raise HotkeyError(
                    "Here a program cannot have keys in other programs.",
                    f"Bind the command “{COMMAND}” in the system's keyboard settings instead.",
                )
        self._held.pressed.connect(self.pressed)

    def close(self) -> None:
        """Let others have the keys."""
        if self._held is not None:
            self._held.close()
            self._held.deleteLater()
            self._held = None
