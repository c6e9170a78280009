"""Somebody who presses, types, clicks and drags anything in the real window; `tests.crash.monkey_proof` lets them play.

Keys, shortcuts, texts, clicks, drags, wheel turns, sizes and changes from elsewhere come by chance. No exception may
come out, every message is one of ours, and at the end the list shows what the library holds, the library is sound and
what was done can be taken back and done again. What follows from a seed can be played again, as far as the threads and
processes behind the window come in the same order; the last steps are there for the report.
Nothing is opened outside: file choosers, printers and the browser are held back, so are leaving and other libraries.
"""

from __future__ import annotations

import random
import time
from collections import deque
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6 import QtPrintSupport
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from db.care import check
from db.errors import CuttingsError
from db.library import Library
from db.model import Draft
from desktop.actions import ACTIONS
from desktop.app import Opened, Program
from desktop.views.main_window import MainWindow
from tests.helpers.drafts import make_draft
from tests.helpers.library_equality import contents
from tests.helpers.window import write_into

LONGEST = 60.0
"""Seconds, and one for each step, after which the window is taken to be dead."""
PLAYED_BACK = 100
"""Steps of the history that are taken back and done again at the end."""
LOGGED = frozenset({"field_change", "field_wording"})
"""Tables that grow when something is taken back, too: they say what happened."""
HELD_BACK = {"quit", "library.new", "library.open"}
KEYS = (
    "Tab", "Tab", "Shift+Tab", "Up", "Down", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown", "Return",
    "Return", "Space", "Esc", "Esc", "Esc", "Backspace", "Del", "F2", "Menu", "Ctrl+A", "Ctrl+Z", "Ctrl+Z", "Ctrl+Y",
    "Shift+Down", "Shift+Up", "Ctrl+Space", "Alt+Down", "Ctrl+Return", "Ctrl+C", "Ctrl+V", "Ctrl+X",
)  # fmt: skip
TEXTS = (
    "mines", "tag:", "tag:war/ukraine ", '"pier vote', "(a OR", "-", "ہڑتال", "港", "date:2024..", "é", "  ", "zzzz",
    'outlet:="The Lantern"', "near/3", "https://lantern.example/a", "A note with *stars*", "war/новини", "𝔘nicode", "%",
    "\\",
)  # fmt: skip


class Monkey(QObject):
    """Plays with a program. `steps` are the last things done, for the report, `done` says how many."""

    def __init__(self, program: Program, seed: int) -> None:
        super().__init__()
        self.program = program
        self.random = random.Random(seed)
        self.steps: deque[str] = deque(maxlen=60)
        self.done = 0
        self.played_back = 0
        self.crashes: list[BaseException] = []
        program.crashed.connect(self._crashed)
        self._shortcuts = [keys for spec in ACTIONS if spec.id not in HELD_BACK for keys in spec.shortcuts]
        self._number = 0
        self._left = 0
        self._playing = False
        self._held: Opened | None = None
        self._habits: tuple[tuple[int, Callable[[], str]], ...] = (
            (200, self._key),
            (200, self._shortcut),
            (130, self._type),
            (230, self._click),
            (60, self._right_click),
            (40, self._drag),
            (50, self._wheel),
            (10, self._resize),
            (1, self._theme),
            (50, self._from_elsewhere),
            (8, self._rest),
        )
        self._hold_back()

    @property
    def window(self) -> MainWindow:
        """The window, which is another one after its language or size has been chosen."""
        return self._opened.window

    @property
    def library(self) -> Library:
        """The library that is open."""
        return self._opened.library

    def play(self, steps: int) -> None:
        """Do so many things; the program runs between them, and in them where a menu or a drag waits for an end."""
        self._left = steps
        self._playing = True
        QTimer.singleShot(0, self, self._step)
        ends = time.monotonic() + LONGEST + steps
        while self._left and not self.crashes and time.monotonic() < ends:
            QTest.qWait(5)
        self._playing = False
        assert time.monotonic() < ends, "the window no longer answers"
        self._raise()

    def fail(self, error: BaseException) -> None:
        """Something went wrong elsewhere in this process: stop and raise it."""
        self.crashes.append(error)

    @property
    def _opened(self) -> Opened:
        assert self.program.opened is not None, "no library is open any more"
        return self.program.opened

    def _hold_back(self) -> None:
        if self.program.opened is self._held:
            return
        self._held = self._opened
        for action_id in HELD_BACK:
            self.window.actions_[action_id].triggered.disconnect()
        self.window.commands.library_wanted.disconnect()
        self.window.desk.client.trouble.connect(self._troubled)

    def _raise(self) -> None:
        if self.crashes:
            raise self.crashes[0]

    def _come_out(self) -> None:
        """End the menus that a step waits in, until the last one is over; without a screen drags end at once."""
        if self._playing:
            popup = QApplication.activePopupWidget()
            if popup is not None:
                popup.close()
            QTimer.singleShot(50, self, self._step)

    @Slot()
    def _step(self) -> None:
        if self._left <= 0 or self.crashes:
            self._come_out()
            return
        self._left -= 1
        # Asked for now, because what is done may wait in a loop of its own for what is done next.
        QTimer.singleShot(0, self, self._step)
        self.done += 1
        number = self.done
        self.steps.append(f"{number} …")
        self._hold_back()
        weights = [weight for weight, _ in self._habits]
        _, habit = self.random.choices(self._habits, weights)[0]
        self._note(number, habit())

    def _note(self, number: int, said: str) -> None:
        """What was done stands where it was begun, also where other things were done in it."""
        at = len(self.steps) - 1 - (self.done - number)
        if at >= 0:
            self.steps[at] = f"{number} {said}"

    def finish(self) -> None:
        """Close what is open, wait until all is shown, and compare; take back what was done and do it again."""
        self._close_all()
        self._rest_and_compare()
        self._play_back()
        self._rest_and_compare()
        report = check.check(self.library)
        assert report.sound, [each.what for each in report.findings]
        self._raise()

    def _close_all(self) -> None:
        for _ in range(20):
            while (popup := QApplication.activePopupWidget()) is not None:
                popup.close()
            for widget in QApplication.topLevelWidgets():
                if widget.isVisible() and widget is not self.window and widget.windowType() != Qt.WindowType.ToolTip:
                    widget.close()
            QApplication.processEvents()

    def _rest_and_compare(self) -> None:
        self._hold_back()
        desk = self.window.desk
        desk.tasks.cancel_all()
        for _ in range(6000):
            if desk.settled and not desk.tasks.running:
                break
            QTest.qWait(5)
        assert desk.settled, "the window does not come to rest"
        request = desk.listing.request
        if not request.searching:
            # Copies that are folded away are in the list too; when they are found out to be some depends on the time.
            shown, there = set(desk.listing.table.whole), set(self.library.ids(request.view))
            assert shown == there, f"the list shows {len(shown)} clippings where there are {len(there)}"

    def _play_back(self) -> None:
        before = self._kept()
        back = 0
        while back < PLAYED_BACK and self.library.undo_label is not None:
            self.library.undo()
            back += 1
        for _ in range(back):
            self.library.redo()
        self.played_back += back
        for table, rows in self._kept().items():
            assert rows == before[table], f"{back} steps taken back and done again leave another {table}"

    def _kept(self) -> dict[str, list[tuple[Any, ...]]]:
        return {table: rows for table, rows in contents(self.library).items() if table not in LOGGED}

    @Slot(object)
    def _crashed(self, error: BaseException) -> None:
        if not isinstance(error, CuttingsError):
            self.crashes.append(error)

    @Slot(str)
    def _troubled(self, sentence: str) -> None:
        self.crashes.append(RuntimeError(f"the search: {sentence}"))

    def _target(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        modal = QApplication.activeModalWidget()
        if QApplication.activeWindow() is None:
            # Without a window manager nobody gives the focus back when a dialog has been closed.
            (modal or self.window).activateWindow()
            QApplication.processEvents()
        focus = QApplication.focusWidget()
        if focus is not None and (modal is None or modal.isAncestorOf(focus)):
            return focus
        return modal or QApplication.activeWindow() or self.window

    def _widgets(self) -> list[QWidget]:
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        windows = [top] if top is not None else [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        found = [each for window in windows for each in (window, *window.findChildren(QWidget))]
        return [each for each in found if each.isVisible() and each.isEnabled() and each.width() > 3]

    def _key(self) -> str:
        keys = self.random.choice(KEYS)
        target = self._target()
        QTest.keySequence(target, QKeySequence(keys))
        return f"{keys} in {_name(target)}"

    def _shortcut(self) -> str:
        keys = self.random.choice(self._shortcuts)
        target = self._target()
        QTest.keySequence(target, QKeySequence(keys))
        return f"{keys} (action) in {_name(target)}"

    def _type(self) -> str:
        text = self.random.choice(TEXTS)
        target = self._target()
        write_into(target, text)
        return f"{text!r} into {_name(target)}"

    def _click(self, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> str:
        widgets = self._widgets()
        if not widgets:
            return "nothing to click"
        widget = self.random.choice(widgets)
        spot = self._spot(widget)
        said = f"{button.name} at {spot.x()},{spot.y()} of {_name(widget)}"
        double = self.random.random() < 0.1
        (QTest.mouseDClick if double else QTest.mouseClick)(widget, button, pos=spot)
        return said

    def _drag(self) -> str:
        """Press, move to somewhere in another widget, let go: selections, splitters, scroll bars, rows."""
        widgets = self._widgets()
        if not widgets:
            return "nothing to drag"
        begins, ends = self.random.choice(widgets), self.random.choice(widgets)
        here, there = self._spot(begins), begins.mapFromGlobal(ends.mapToGlobal(self._spot(ends)))
        said = f"drag from {here.x()},{here.y()} of {_name(begins)} to {_name(ends)}"
        QTest.mousePress(begins, Qt.MouseButton.LeftButton, pos=here)
        for spot in ((here + there) / 2, there):
            if not shiboken6.isValid(begins):
                return said
            QTest.mouseMove(begins, spot)
        if shiboken6.isValid(begins):
            QTest.mouseRelease(begins, Qt.MouseButton.LeftButton, pos=there)
        return said

    def _spot(self, widget: QWidget) -> QPoint:
        return QPoint(self.random.randrange(widget.width()), self.random.randrange(max(widget.height(), 1)))

    def _right_click(self) -> str:
        return self._click(Qt.MouseButton.RightButton)

    def _wheel(self) -> str:
        widgets = self._widgets()
        if not widgets:
            return "nothing to scroll"
        widget = self.random.choice(widgets)
        middle = QPointF(widget.rect().center())
        turn = QPoint(0, self.random.choice((-360, -120, 120, 1200)))
        event = QWheelEvent(
            middle, QPointF(widget.mapToGlobal(middle.toPoint())), QPoint(), turn, Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)
        return f"wheel over {_name(widget)}"

    def _resize(self) -> str:
        width, height = self.random.randrange(500, 2000), self.random.randrange(350, 1200)
        self.window.resize(width, height)
        return f"size {width} x {height}"

    def _theme(self) -> str:
        mode = self.random.choice(("light", "dark"))
        self.program.theme.set_mode(mode)
        return mode

    def _from_elsewhere(self) -> str:
        """What the command line or the browser does meanwhile."""
        self._number += 1
        ids = list(self.library.ids())
        kind = self.random.choice(("add", "star", "trash", "tag", "clipboard"))
        if kind == "add" or not ids:
            self.library.add(some_draft(self._number))
        elif kind == "star":
            self.library.star([self.random.choice(ids)])
        elif kind == "trash":
            self.library.trash([self.random.choice(ids)])
        elif kind == "tag":
            self.library.tag([self.random.choice(ids)], [self.random.choice(("war/ukraine", "trade", "öl"))])
        else:
            QGuiApplication.clipboard().setText(some_draft(self._number).article.body.text() * 3)
        return f"elsewhere: {kind}"

    def _rest(self) -> str:
        QTest.qWait(self.random.randrange(60))
        return "rest"


def some_draft(number: int) -> Draft:
    """An article that is not like the others."""
    text = f"The ferry number {number} sailed on Monday.\n\nNobody has spoken of mines since the spring of {number}."
    return make_draft(f"Ferry {number} to Saint-Éloi runs again", text, outlet=("The Lantern", "Courier")[number % 2])


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}".strip()


def hold_back(monkeypatch_setattr: Callable[[object, str, object], None]) -> None:
    """Let no chooser of files or printers come up, which would show this computer's own folders, and no browser."""
    monkeypatch_setattr(QDesktopServices, "openUrl", _nothing)
    monkeypatch_setattr(QFileDialog, "open", _nothing)
    monkeypatch_setattr(QFileDialog, "show", _nothing)
    for name in ("QPrintDialog", "QPrintPreviewDialog"):
        monkeypatch_setattr(getattr(QtPrintSupport, name), "open", _nothing)
        monkeypatch_setattr(getattr(QtPrintSupport, name), "exec", _nothing)
        monkeypatch_setattr(getattr(QtPrintSupport, name), "show", _nothing)


def _nothing(*_: object) -> int:
    return QDialog.DialogCode.Rejected.value
