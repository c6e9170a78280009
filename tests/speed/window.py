"""How long the window is ever deaf: `python -m tests.speed.window LIBRARY [CACHE]`.

Opens the real window on a library and does what people do, while a timer of the interface thread notes how late it is
called. The library is changed (stars, tags, the trash), so give it a copy. Where a cache folder is named, its index is
used and kept; else everything is indexed anew meanwhile. Figures are milliseconds.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.paths import Paths

INTERVAL = 4
"""Milliseconds between two calls of the timer when nothing is in its way."""


class StallMeter(QObject):
    """Notes how late a timer of the interface thread comes."""

    def __init__(self) -> None:
        super().__init__()
        self._last = time.perf_counter()
        self._delays: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(INTERVAL)

    def take(self) -> list[float]:
        """The delays since the last call, in milliseconds, sorted."""
        delays, self._delays = sorted(self._delays), []
        return delays

    @Slot()
    def _tick(self) -> None:
        now = time.perf_counter()
        self._delays.append(max(0.0, (now - self._last) * 1000 - INTERVAL))
        self._last = now


def measure(folder: Path, cache: Path | None) -> None:
    """Do everything once and print a line for each."""
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as scratch:
        paths = Paths(Path(scratch, "config"), cache or Path(scratch, "cache"), Path(scratch))
        began = time.perf_counter()
        program = Program(app, paths)
        program.open(folder)
        assert program.opened is not None
        window, desk = program.opened.window, program.opened.desk
        while not desk.settled:
            app.processEvents()
        print(f"{'opened and listed':34}{(time.perf_counter() - began) * 1000:8.0f}")
        meter = StallMeter()

        def settle() -> None:
            QTest.qWait(30)
            while not desk.settled:
                QTest.qWait(10)

        def step(name: str, act: Callable[[], object], rest: int = 250) -> None:
            settle()
            meter.take()
            start = time.perf_counter()
            act()
            settle()
            took = (time.perf_counter() - start) * 1000
            QTest.qWait(rest)
            delays = meter.take()
            worst, high = delays[-1], delays[int(len(delays) * 0.99)]
            print(f"{name:34}{took:8.0f}   stall p99 {high:6.1f}   worst {worst:6.1f}")

        def scroll() -> None:
            bar = window.list.verticalScrollBar()
            for number in range(100):
                bar.setValue(bar.maximum() * number // 100)
                QTest.qWait(8)

        def type_words() -> None:
            window.search_bar.field.setFocus()
            for character in "harbour strike":
                QTest.keyClicks(window.search_bar.field, character)
                QTest.qWait(90)

        def go_down() -> None:
            for _ in range(40):
                window.list.step(1)
                QTest.qWait(25)

        def step_hits() -> None:
            window.list.select_row(0)
            QTest.qWait(200)
            window.commands.next_hit()

        def go_and_return() -> None:
            window.commands.view_unread()
            settle()
            window.commands.view_all()

        window.list.setFocus()
        step("indexing, first 3 s", lambda: QTest.qWait(3000))
        step("scrolling from end to end", scroll)
        step("down 40 rows", go_down)
        step("typing a search", type_words)
        step("stepping hits", step_hits)
        step("clearing the search", window.search_bar.clear)
        step("one star", window.commands.star)
        step("select all", window.list.selectAll)
        step("tag all", lambda: desk.editing.tag(window.selected_ids(), ["everything"], []), 1500)
        step("undo that", window.commands.undo, 1500)
        step("trash 2,000", lambda: desk.editing.trash(list(desk.listing.table.ids[:4000:2])), 1000)
        step("undo that", window.commands.undo, 1000)
        step("another place and back", go_and_return)
        step("light to dark", lambda: program.theme.set_mode("dark"))
        window.close()
        program.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    measure(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
