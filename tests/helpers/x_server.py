"""A real X server without a screen, and just enough of Xlib to see a window appear on it and to close it.

Signatures and structures are those of Xlib (X11/Xlib.h); the request to close is WM_DELETE_WINDOW of ICCCM 4.2.8.1.
"""

from __future__ import annotations

import ctypes
import os
import select
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

SUBSTRUCTURE_NOTIFY_MASK = 1 << 19
MAP_NOTIFY = 19
CLIENT_MESSAGE = 33


class _ClientMessage(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
    )


class _MapNotify(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("event", ctypes.c_ulong),
        ("window", ctypes.c_ulong),
    )


class _Event(ctypes.Union):
    _fields_ = (
        ("type", ctypes.c_int),
        ("client", _ClientMessage),
        ("map", _MapNotify),
        ("size", ctypes.c_long * 24),
    )


@contextmanager
def x_server() -> Iterator[str]:
    """Start Xvfb on a free display; gives the value for DISPLAY."""
    reader, writer = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[writer],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(writer)
        with os.fdopen(reader) as numbers:
            number = numbers.readline().strip()
        try:
            assert number, "Xvfb did not start"
            yield f":{number}"
        finally:
            server.terminate()


class Screen:
    """A connection to an X server that hears of every window shown on it from now on."""

    def __init__(self, display: str) -> None:
        self._x: Any = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XInternAtom.restype = ctypes.c_ulong
        connection = self._x.XOpenDisplay(display.encode())
        assert connection, f"no X server at {display}"
        self._display = ctypes.c_void_p(connection)
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XSelectInput(self._display, root, ctypes.c_long(SUBSTRUCTURE_NOTIFY_MASK))
        self._x.XFlush(self._display)

    def wait_for_window(self, title_part: str, seconds: float) -> int:
        """The id of the first window shown whose title has `title_part` in it; fails after `seconds`."""
        event = _Event()
        titles = []
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if not self._x.XPending(self._display):
                select.select([self._x.XConnectionNumber(self._display)], [], [], left)
                continue
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.type == MAP_NOTIFY:
                titles.append(self._title(event.map.window))
                if title_part in titles[-1]:
                    return int(event.map.window)
        raise AssertionError(f"no window {title_part!r} within {seconds} s; shown were {titles}")

    def _title(self, window: int) -> str:
        """The title in UTF-8, as the Extended Window Manager Hints have it in _NET_WM_NAME."""
        kind, form, count, rest = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong()
        text = ctypes.c_char_p()
        self._x.XGetWindowProperty(
            self._display,
            ctypes.c_ulong(window),
            ctypes.c_ulong(self._atom("_NET_WM_NAME")),
            ctypes.c_long(0),
            ctypes.c_long(1024),
            0,
            ctypes.c_ulong(self._atom("UTF8_STRING")),
            *map(ctypes.byref, (kind, form, count, rest, text)),
        )
        title = (text.value or b"").decode()
        self._x.XFree(text)
        return title

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display, name.encode(), 0))

    def ask_to_close(self, window: int) -> None:
        """What a window manager sends when the person clicks the window's close button."""
        event = _Event()
        event.client.type = CLIENT_MESSAGE
        event.client.window = window
        event.client.message_type = self._atom("WM_PROTOCOLS")
        event.client.format = 32
        event.client.data[0] = self._atom("WM_DELETE_WINDOW")
        self._x.XSendEvent(self._display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(event))
        self._x.XFlush(self._display)

    def close(self) -> None:
        """End the connection."""
        self._x.XCloseDisplay(self._display)
