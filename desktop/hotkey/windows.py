"""Keys for the whole desktop of Windows: RegisterHotKey, whose message comes with those of Qt's own windows.

Constants and the structure MSG are those of winuser.h. The message is posted to the thread, and Qt shows it to native
event filters.
"""

from __future__ import annotations

import ctypes
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal

from desktop.hotkey.keys import HotkeyError, Keys

ALT, CONTROL, SHIFT, META, NO_REPEAT = 1, 2, 4, 8, 0x4000
WM_HOTKEY = 0x0312
NUMBER = 0x4375
WINDOWS_ONLY = "windll"
"""Part of ctypes that no other system has."""
CODES = {
    "space": 0x20,
    "Prior": 0x21,
    "Next": 0x22,
    "End": 0x23,
    "Home": 0x24,
    "Print": 0x2C,
    "Insert": 0x2D,
    "Pause": 0x13,
    "plus": 0xBB,
    "comma": 0xBC,
    "minus": 0xBD,
    "period": 0xBE,
}
"""Virtual-key codes of what is neither a letter nor a digit nor a function key."""


class _Message(ctypes.Structure):
    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("first", ctypes.c_size_t),
        ("second", ctypes.c_ssize_t),
        ("time", ctypes.c_ulong),
        ("x", ctypes.c_long),
        ("y", ctypes.c_long),
    )


def virtual_key(keys: Keys) -> int:
    """The code of a key."""
    if keys.key in CODES:
        return CODES[keys.key]
    if keys.key[0] == "F" and keys.key[1:].isdigit():
        return 0x6F + int(keys.key[1:])
    return ord(keys.key.upper())


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, owner: WindowsHotkey) -> None:
        super().__init__()
        self._owner = owner

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:
        if bytes(kind.data() if isinstance(kind, QByteArray) else kind) == b"windows_generic_MSG":
            told = _Message.from_address(int(message))
            if told.message == WM_HOTKEY and told.first == NUMBER:
                self._owner.pressed.emit()
                return True, 0
        return False, 0


class WindowsHotkey(QObject):
    """One key. `pressed` whenever it is, whatever window has the focus."""

    pressed = Signal()

    def __init__(self, keys: Keys, parent: QObject | None = None) -> None:
        """Raises `HotkeyError` where another program has the keys."""
        super().__init__(parent)
        libraries: Any = getattr(ctypes, WINDOWS_ONLY, None)
        self._user: Any = libraries.user32 if libraries is not None else None
        held = (CONTROL, keys.control), (SHIFT, keys.shift), (ALT, keys.alt), (META, keys.meta)
        modifiers = NO_REPEAT | sum(mask for mask, on in held if on)
        if self._user is None or not self._user.RegisterHotKey(None, NUMBER, modifiers, virtual_key(keys)):
            raise HotkeyError("Another program has these keys already.", "Take others.")
        self._filter = _Filter(self)
        app = QCoreApplication.instance()
        assert app is not None
        app.installNativeEventFilter(self._filter)

    def close(self) -> None:
        """Let others have the key."""
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self._filter)
        self._user.UnregisterHotKey(None, NUMBER)
