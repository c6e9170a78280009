"""Keys for the whole screen: what is one, and that an X server gives it to one program at a time."""

from __future__ import annotations

import ctypes
import ctypes.util
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.hotkey import Hotkey
from desktop.hotkey.keys import HotkeyError, Keys, keys_of
from desktop.hotkey.windows import virtual_key
from desktop.hotkey.x11 import X11Hotkey
from tests.helpers.x_server import x_server

needs_x = pytest.mark.skipif(not shutil.which("Xvfb"), reason="Xvfb is not installed (Debian: the package xvfb)")


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Ctrl+Alt+K", Keys("k", control=True, alt=True)),
        ("Meta+Shift+F5", Keys("F5", shift=True, meta=True)),
        ("F12", Keys("F12")),
        ("Ctrl+Space", Keys("space", control=True)),
        ("alt+7", Keys("7", alt=True)),
    ],
)
def test_keys_are_read_as_they_are_written(qapp: object, text: str, keys: Keys) -> None:
    assert keys_of(text) == keys


@pytest.mark.parametrize("text", ["K", "Shift+K", "Ctrl+K, Ctrl+L", "Quux+Zap", "Ctrl+Ä", "Ctrl"])
def test_what_one_types_with_or_no_system_takes_is_refused_in_words(qapp: object, text: str) -> None:
    with pytest.raises(HotkeyError) as refused:
        keys_of(text)
    assert refused.value.remedy


def test_where_a_program_cannot_have_keys_the_command_to_bind_is_named(qapp: object) -> None:
    hotkey = Hotkey()
    with pytest.raises(HotkeyError, match="cuttings quick-clip"):
        hotkey.hold("Ctrl+Alt+K")
    hotkey.hold("")
    hotkey.close()


def test_codes_of_windows_are_those_of_winuser_h() -> None:
    names = [Keys("k"), Keys("7"), Keys("F1"), Keys("F24"), Keys("space"), Keys("Print")]
    assert [virtual_key(each) for each in names] == [0x4B, 0x37, 0x70, 0x87, 0x20, 0x2C]


class Typist:
    """Presses keys on an X server as a keyboard would (XTEST)."""

    def __init__(self, display: str) -> None:
        self._x: Any = ctypes.CDLL("libX11.so.6")
        self._test: Any = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._x.XKeysymToKeycode.restype = ctypes.c_ubyte
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))

    def press(self, *names: str) -> None:
        codes = [
            self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(self._x.XStringToKeysym(name.encode())))
            for name in names
        ]
        for down, order in ((1, codes), (0, codes[::-1])):
            for code in order:
                self._test.XTestFakeKeyEvent(self._display, code, down, 0)
        self._x.XSync(self._display, 0)

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with x_server() as name:
        monkeypatch.setenv("DISPLAY", name)
        yield name


@needs_x
@pytest.mark.skipif(not ctypes.util.find_library("Xtst"), reason="libXtst is not installed (Debian: libxtst6)")
def test_keys_are_heard_whatever_has_the_focus_also_with_num_lock(qtbot: QtBot, display: str) -> None:
    hotkey = X11Hotkey(keys_of("Ctrl+Alt+K"))
    typist = Typist(display)
    try:
        with qtbot.waitSignal(hotkey.pressed, timeout=10_000):
            typist.press("Control_L", "Alt_L", "k")
        typist.press("Num_Lock")
        with qtbot.waitSignal(hotkey.pressed, timeout=10_000):
            typist.press("Control_L", "Alt_L", "k")
    finally:
        typist.close()
        hotkey.close()


@needs_x
def test_one_program_has_the_keys_until_it_lets_go(qapp: object, display: str) -> None:
    one = X11Hotkey(keys_of("Ctrl+Alt+K"))
    with pytest.raises(HotkeyError, match="Another program"):
        X11Hotkey(keys_of("Ctrl+Alt+K"))
    one.close()
    again = X11Hotkey(keys_of("Ctrl+Alt+K"))
    again.close()
    again.close()


@needs_x
def test_without_an_x_server_it_is_said(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":59999")
    with pytest.raises(HotkeyError, match="no X server"):
        X11Hotkey(keys_of("Ctrl+Alt+K"))
