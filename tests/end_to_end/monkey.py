"""Somebody who presses, types and clicks anything: `python -m tests.end_to_end.monkey STEPS`.

The real window on a real library is given random keys, shortcuts, texts, clicks, wheel turns, sizes and changes from
elsewhere. No exception may come out, every message is one of ours, and at the end the list shows what the library
holds and the library is sound. What follows from a seed can be played again; the last steps are printed when it fails.
Nothing is opened outside: file choosers, printers and the browser are held back, so are leaving and other libraries.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

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
from desktop.app import Program
from desktop.paths import Paths
from tests.helpers.drafts import make_draft
from tests.helpers.window import write_into

LONGEST = 60.0
"""Seconds, and one for each step, after which the window is taken to be dead."""
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
    """Plays with a program. `steps` are the last things done, for the report."""

    def __init__(self, program: Program, seed: int) -> None:
        super().__init__()
        assert program.opened is not None
        self.program = program
        self.window = program.opened.window
        self.library = program.opened.library
        self.random = random.Random(seed)
        self.steps: deque[str] = deque(maxlen=40)
        self.crashes: list[BaseException] = []
        program.crashed.connect(self._crashed)
        for action_id in HELD_BACK:
            self.window.actions_[action_id].triggered.disconnect()
        self.window.commands.library_wanted.disconnect()
        self._shortcuts = [keys for spec in ACTIONS if spec.id not in HELD_BACK for keys in spec.shortcuts]
        self._number = 0
        self._playing = False

    def play(self, steps: int) -> None:
        """Do so many things; the program runs between them, and in them where a menu or a drag waits for an end."""
        habits: tuple[tuple[int, Callable[[], str]], ...] = (
            (22, self._key),
            (22, self._shortcut),
            (14, self._type),
            (24, self._click),
            (6, self._right_click),
            (5, self._wheel),
            (2, self._resize),
            (2, self._theme),
            (5, self._from_elsewhere),
            (3, self._rest),
        )
        self._habits = [each for _, each in habits]
        self._weights = [weight for weight, _ in habits]
        self._left = steps
        self._playing = True
        QTimer.singleShot(0, self, self._step)
        ends = time.monotonic() + LONGEST + steps
        while self._left and not self.crashes and time.monotonic() < ends:
            QTest.qWait(5)
        self._playing = False
        assert time.monotonic() < ends, "the window no longer answers"
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
        QTimer.singleShot(1, self, self._step)
        self.steps.append("…")
        at = len(self.steps) - 1
        done = self.random.choices(self._habits, self._weights)[0]()
        self.steps[min(at, len(self.steps) - 1)] = done

    def finish(self) -> None:
        """Close what is open, wait until all is shown, and compare."""
        for _ in range(20):
            while (popup := QApplication.activePopupWidget()) is not None:
                popup.close()
            for widget in QApplication.topLevelWidgets():
                if widget.isVisible() and widget is not self.window and widget.windowType() != Qt.WindowType.ToolTip:
                    widget.close()
            QApplication.processEvents()
        desk = self.window.desk
        desk.tasks.cancel_all()
        for _ in range(3000):
            if desk.settled and not desk.tasks.running:
                break
            QTest.qWait(10)
        assert desk.settled, "the window does not come to rest"
        request = desk.listing.request
        if not request.searching:
            # Copies that are folded away are in the list too; when they are found out to be some depends on the time.
            shown, there = set(desk.listing.table.whole), set(self.library.ids(request.view))
            assert shown == there, f"the list shows {len(shown)} clippings where there are {len(there)}"
        report = check.check(self.library)
        assert report.sound, [each.what for each in report.findings]
        if self.crashes:
            raise self.crashes[0]

    def _crashed(self, error: BaseException) -> None:
        if not isinstance(error, CuttingsError):
            self.crashes.append(error)

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
        spot = QPoint(self.random.randrange(widget.width()), self.random.randrange(max(widget.height(), 1)))
        said = f"{button.name} at {spot.x()},{spot.y()} of {_name(widget)}"
        double = self.random.random() < 0.1
        (QTest.mouseDClick if double else QTest.mouseClick)(widget, button, pos=spot)
        return said

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
        QTest.qWait(self.random.randrange(120))
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


def run(seed: int, steps: int) -> None:
    """One session with a program of its own. Raises what went wrong, after printing how it came to it."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory(prefix="cuttings-monkey-") as name:
        folder = Path(name)
        with Library.create(folder / "library", "Toys") as library:
            library.add_many([(some_draft(number), ("war/ukraine",) * (number % 2)) for number in range(30)], "Add")
        program = Program(app, Paths(config=folder / "config", cache=folder / "cache", documents=folder))
        monkey = None
        try:
            program.open(folder / "library")
            monkey = Monkey(program, seed)
            monkey.play(steps)
            monkey.finish()
        except BaseException:
            print(f"seed {seed}; the last steps:", *(monkey.steps if monkey else ()), sep="\n  ", file=sys.stderr)
            raise
        finally:
            if program.opened is not None:
                program.opened.window.close()
            program.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("steps", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sessions", type=int, default=1)
    given = parser.parse_args()
    hold_back(setattr)
    for number in range(given.seed, given.seed + given.sessions):
        run(number, given.steps)
        print(f"seed {number}: {given.steps:,} steps, nothing wrong", flush=True)
