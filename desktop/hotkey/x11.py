"""Keys for the whole screen of an X server: XGrabKey on its root window, on a connection of our own.

Signatures, masks and event numbers are those of Xlib (X11/Xlib.h, X11/X.h). A grab is for exact modifiers, so each is
made also with Caps Lock and Num Lock on.
"""

from __future__ import annotations

import ctypes
import os
from itertools import product
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

from desktop.hotkey.keys import HotkeyError, Keys

SHIFT, LOCK, CONTROL, ALT, NUM_LOCK, META = 1 << 0, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 6
KEY_PRESS = 2
GRAB_ASYNC = 1
BAD_ACCESS = 10
BYTES_OF_EVENT = 24 * ctypes.sizeof(ctypes.c_long)


class _Error(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("resource", ctypes.c_ulong),
        ("serial", ctypes.c_ulong),
        ("code", ctypes.c_ubyte),
        ("request", ctypes.c_ubyte),
        ("minor", ctypes.c_ubyte),
    )


_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.POINTER(_Error))


class X11Hotkey(QObject):
    """One key. `pressed` whenever it is, whatever window has the focus."""

    pressed = Signal()

    def __init__(self, keys: Keys, parent: QObject | None = None) -> None:
        """Raises `HotkeyError` where another program has the keys or there is no X server."""
        super().__init__(parent)
        self._x = _library()
        self._display: ctypes.c_void_p | None = None
        connection = self._x.XOpenDisplay(os.environ.get("DISPLAY", "").encode() or None)
        if not connection:
            raise HotkeyError("There is no X server that keys could be had from.")
        self._display = ctypes.c_void_p(connection)
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._code = int(self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(_keysym(self._x, keys))))
        held = (CONTROL, keys.control), (SHIFT, keys.shift), (ALT, keys.alt), (META, keys.meta)
        self._modifiers = sum(mask for mask, on in held if on)
        try:
            if not self._code:
                raise HotkeyError(f"The keyboard has no key “{keys.key}”.")
            self._grab()
        except HotkeyError:
            self.close()
            raise
        self._notifier = QSocketNotifier(self._x.XConnectionNumber(self._display), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def close(self) -> None:
        """Let others have the key."""
        if self._display is None:
            return
        if (notifier := getattr(self, "_notifier", None)) is not None:
            notifier.setEnabled(False)
        # What the connection has grabbed is let go with it.
        self._x.XCloseDisplay(self._display)
        self._display = None

    def _grab(self) -> None:
        refused: list[int] = []

        def note(_display: int, error: Any) -> int:
            refused.append(int(error.contents.code))
            return 0

        # Without a handler of ours Xlib ends the process where another program has the key.
        handler = _HANDLER(note)
        before = self._x.XSetErrorHandler(handler)
        for locks in product((0, LOCK), (0, NUM_LOCK)):
            mask = ctypes.c_uint(self._modifiers | sum(locks))
            self._x.XGrabKey(self._display, self._code, mask, self._root, 0, GRAB_ASYNC, GRAB_ASYNC)
        self._x.XSync(self._display, 0)
        self._x.XSetErrorHandler(ctypes.cast(before, _HANDLER) if before else None)
        if refused:
            raise HotkeyError("Another program has these keys already.", "Take others.")

    @Slot()
    def _read(self) -> None:
        event = ctypes.create_string_buffer(BYTES_OF_EVENT)
        pressed = False
        while self._display is not None and self._x.XPending(self._display):
            self._x.XNextEvent(self._display, event)
            pressed = pressed or ctypes.c_int.from_buffer(event).value == KEY_PRESS
        if pressed:
            self.pressed.emit()


def _library() -> Any:
    try:
        x = ctypes.CDLL("libX11.so.6")
    except OSError:
        raise HotkeyError("The library libX11, which keys are had with, is not installed.") from None
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XDefaultRootWindow.restype = ctypes.c_ulong
    x.XStringToKeysym.restype = ctypes.c_ulong
    x.XKeysymToKeycode.restype = ctypes.c_ubyte
    x.XSetErrorHandler.restype = ctypes.c_void_p
    x.XSetErrorHandler.argtypes = [ctypes.c_void_p]
    return x


def _keysym(x: Any, keys: Keys) -> int:
    return int(x.XStringToKeysym(keys.key.encode("ascii")))
