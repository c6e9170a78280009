"""The whole program on a library of a test, and hands for it: keys, typing in any script, clicks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from db.library import Library
from db.model import Draft
from desktop.app import Program
from desktop.paths import Paths
from desktop.views.main_window import MainWindow

W = TypeVar("W", bound=QWidget)
PATIENCE = 60_000
"""Milliseconds that a condition may take on a slow machine; a passing test does not wait for it."""


def write_into(target: QWidget, text: str) -> None:
    """Type a text in any script into a widget, key by key."""
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(target, event)


class Hands:
    """A person at the window."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program = program
        self.qtbot = qtbot

    @property
    def window(self) -> MainWindow:
        """The window of the open library."""
        assert self.program.opened is not None
        return self.program.opened.window

    @property
    def library(self) -> Library:
        """The open library."""
        assert self.program.opened is not None
        return self.program.opened.library

    def wait_for(self, condition: Callable[[], object]) -> None:
        """Let the program run until this is so."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    def settle(self) -> None:
        """Wait until the window has heard of everything and nothing is being read or written."""
        QApplication.processEvents()
        self.wait_for(lambda: self.window.desk.settled)

    def press(self, keys: str, on: QWidget | None = None) -> None:
        """Press a key combination in the widget that has the focus."""
        target = on or QApplication.focusWidget() or QApplication.activeWindow() or self.window
        # Without a window manager nobody gives the focus back to a window when a dialog over it has been closed.
        if not target.isActiveWindow():
            target.activateWindow()
            self.wait_for(target.isActiveWindow)
            target = on or QApplication.focusWidget() or target
        QTest.keySequence(target, QKeySequence(keys))

    def write(self, text: str, on: QWidget | None = None) -> None:
        """Type a text in any script, key by key."""
        for character in text:
            write_into(on or QApplication.focusWidget() or self.window, character)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click a widget with the left button, in its middle if no point is given."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())

    def click_row(self, view: QAbstractItemView, index: QModelIndex) -> None:
        """Click a row of a list or tree."""
        rect = view.visualRect(index)
        assert rect.isValid(), "the row is not in sight"
        self.click(view.viewport(), rect.center())

    def find(self, kind: type[W], name: str, inside: QWidget | None = None) -> W:
        """The widget of this class and object name."""
        found: W | None = (inside or self.window).findChild(kind, name)
        assert found is not None, f"there is no {kind.__name__} named {name}"
        return found

    def dialog(self, kind: type[W]) -> W:
        """The open dialog of this class, once it is shown."""
        self.wait_for(lambda: self._open_dialogs(kind))
        dialog = self._open_dialogs(kind)[-1]
        dialog.activateWindow()
        self.wait_for(dialog.isActiveWindow)
        return dialog

    def titles(self) -> list[str]:
        """The headlines in the list, in its order."""
        return [row.title for row in self.library.rows(list(self.window.desk.listing.table.ids))]

    def _open_dialogs(self, kind: type[W]) -> list[W]:
        return [each for each in self.window.findChildren(kind) if each.isVisible()]


@contextmanager
def running_program(
    qapp: QApplication, qtbot: QtBot, folder: Path, drafts: Sequence[Draft] = (), *, fold: bool = False
) -> Iterator[Hands]:
    """Run the program on a new library with these drafts; everything is under `folder`.

    The lists are not folded unless somebody wants it: drafts of tests have one text, which is found out at some time.
    """
    with Library.create(folder / "library", "Test clippings") as library:
        if drafts:
            library.add_many([(draft, ()) for draft in drafts], "Add")
    paths = Paths(config=folder / "config", cache=folder / "cache", documents=folder)
    program = Program(qapp, paths)
    program.settings.set("list.fold", fold)
    try:
        assert program.start(folder / "library")
        hands = Hands(program, qtbot)
        qtbot.waitExposed(hands.window)
        hands.window.activateWindow()
        hands.settle()
        yield hands
        for dialog in hands.window.findChildren(QDialog):
            dialog.close()
        hands.settle()
    finally:
        if program.opened is not None:
            program.opened.window.close()
        program.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
