"""One run of the real window on one library, measured from inside: `python -m tests.speed.window_meter`, which
`tests.speed.window` calls for each library it compares. Prints one JSON object of figures: milliseconds, megabytes.

A stall is how much later than it should a timer of the interface thread comes. `key` is the time from a key in the
search box until the list of what it finds has been painted with all its cards; `scroll` that of a repaint after a turn
of the wheel, the cards being there; `first paint` that from asking for the library to the end of the first painting.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Program
from desktop.controllers.export import start_export
from desktop.export.request import ExportRequest
from desktop.paths import Paths

INTERVAL = 4
"""Milliseconds between two calls of the timer when nothing is in its way."""
WORDS = ("harbour strike", "minister", "price", "growth", "bank")
"""What is typed where the library is empty."""
WHEEL = 120
PATIENCE = 60.0


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
        self._last = time.perf_counter()
        return delays

    @Slot()
    def _tick(self) -> None:
        now = time.perf_counter()
        self._delays.append(max(0.0, (now - self._last) * 1000 - INTERVAL))
        self._last = now


class PaintWatch(QObject):
    """Notes when a widget has been painted: a timer of no time comes after the painting that is under way."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.painted = 0.0
        self._after = QTimer(self)
        self._after.setSingleShot(True)
        self._after.timeout.connect(self._done)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._after.start(0)
        return False

    @Slot()
    def _done(self) -> None:
        self.painted = time.perf_counter()


class Session(QObject):
    """The program on one library."""

    def __init__(self, folder: Path, cache: Path, scratch: Path) -> None:
        app = QApplication.instance() or QApplication([])
        super().__init__()
        assert isinstance(app, QApplication)
        app.setQuitOnLastWindowClosed(False)
        self.app = app
        self.changed = 0.0
        self.program = Program(app, Paths(scratch / "config", cache, scratch))
        self.program.theme.set_mode("light")
        began = time.perf_counter()
        self.program.open(folder)
        assert self.program.opened is not None
        self.window, self.desk = self.program.opened.window, self.program.opened.desk
        table = self.desk.listing.table
        for signal in (table.modelReset, table.rowsInserted, table.rowsRemoved, table.dataChanged):
            signal.connect(self._changes)
        self.desk.listing.listed.connect(self._changes)
        self.watch = PaintWatch(self.window.list.viewport())
        self._nothing = PaintWatch(self.window.column.empty)
        self._until(self._first_is_painted)
        self.first_paint = (max(self.watch.painted, self._nothing.painted) - began) * 1000
        self.settle()
        self.opened = (time.perf_counter() - began) * 1000
        self.meter = StallMeter()

    def settle(self) -> None:
        """Let the window finish what it is at."""
        QTest.qWait(30)
        self._until(lambda: self.desk.settled)

    def words(self) -> tuple[str, ...]:
        """What to type: words that are in the library, one and two at a time."""
        ids = self.desk.listing.table.ids
        if not len(ids):
            return WORDS
        texts = self.desk.library.texts([ids[len(ids) * part // 7] for part in range(1, 6)])
        found = [[word for word in text.split() if word.isalpha() and len(word) > 3] for text in texts.values()]
        pairs = [" ".join(each[: 1 + number % 2]) for number, each in enumerate(found) if each]
        return tuple(pairs) or WORDS

    def type(self, text: str, pause: int = 120) -> list[float]:
        """Type into the search box; for each key how long its result took to be painted."""
        field = self.window.search_bar.field
        field.setFocus()
        taken = []
        for character in text:
            began = time.perf_counter()
            QTest.keyClicks(field, character)
            typed = field.text()
            self._until(partial(self._shows, typed, began), at_most=5.0)
            if len(self.desk.listing.table.ids):
                taken.append((self.watch.painted - began) * 1000)
            QTest.qWait(pause)
        return taken

    def scroll(self, turns: int) -> list[float]:
        """Turn the wheel; how long each repaint takes once the cards are there."""
        bar, viewport = self.window.list.verticalScrollBar(), self.window.list.viewport()
        taken = []
        for turn in range(turns):
            # A part of the way near the top, then leaps, as a person who drags the bar.
            bar.setValue(turn * WHEEL if turn < turns // 2 else bar.maximum() * (turn - turns // 2) // turns)
            self._until(self._has_cards, at_most=2.0)
            began = time.perf_counter()
            viewport.repaint()
            taken.append((time.perf_counter() - began) * 1000)
        return taken

    def export(self, count: int, path: Path) -> Callable[[], bool]:
        """Start a PDF of the first clippings; says whether it still runs."""
        ids = tuple(self.desk.listing.table.ids[:count])
        if not ids:
            return lambda: False
        ended: list[bool] = []
        task = start_export(self.desk.library, self.desk.tasks, ExportRequest(ids, "pdf", path, "Measured"))
        task.ended.connect(lambda: ended.append(True))
        return lambda: not ended

    def close(self) -> None:
        """End the program."""
        self.desk.tasks.cancel_all()
        self._until(lambda: not self.desk.tasks.running, at_most=10.0)
        self.window.close()
        self.program.close()

    def _shows(self, text: str, since: float) -> bool:
        """Whether what this text finds has been painted, as far as it is in sight; other ids may still come."""
        listing = self.desk.listing
        if listing.request.text != text or self.changed < since:
            return False
        return not len(listing.table.ids) or (self._has_cards() and self.watch.painted > self.changed)

    def _first_is_painted(self) -> bool:
        if len(self.desk.listing.table.ids):
            return self._has_cards() and self.watch.painted > self.changed
        return self.desk.listing.answered and self._nothing.painted > 0

    @Slot()
    def _changes(self) -> None:
        self.changed = time.perf_counter()

    def _has_cards(self) -> bool:
        view, table = self.window.list, self.desk.listing.table
        if not view.isVisible():
            return True
        first = max(view.rowAt(2), 0)
        last = view.rowAt(view.viewport().height() - 2)
        last = len(table.ids) - 1 if last < 0 else last
        ids = [table.id_at(row) for row in range(first, last + 1)]
        return all(each is None or table.card(each) is not None for each in ids)

    def _until(self, condition: Callable[[], object], at_most: float = PATIENCE) -> None:
        ends = time.perf_counter() + at_most
        while not condition():
            self.app.processEvents()
            if time.perf_counter() > ends:
                if at_most == PATIENCE:
                    raise TimeoutError("the window does not come to rest")
                return


def high(values: list[float], share: float) -> float:
    """A percentile of sorted or unsorted figures, 0 for none."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)] if ordered else 0.0


def warm(folder: Path, cache: Path, scratch: Path) -> dict[str, float]:
    """With the index there: opening, keys, scrolling, memory."""
    session = Session(folder, cache, scratch)
    session.type("a")
    session.window.search_bar.clear()
    session.settle()
    session.meter.take()
    keys: list[float] = []
    for words in session.words():
        keys += session.type(words)
        session.window.search_bar.clear()
        session.settle()
    typing = session.meter.take()
    session.window.list.setFocus()
    scrolls = session.scroll(120)
    session.meter.take()
    for _ in range(40):
        session.window.list.step(1)
        QTest.qWait(25)
    reading = session.meter.take()
    figures = {
        "first paint": session.first_paint,
        "opened": session.opened,
        "key p50": high(keys, 0.5),
        "key p95": high(keys, 0.95),
        "stall p99 typing": high(typing, 0.99),
        "scroll repaint p95": high(scrolls, 0.95),
        "stall p99 reading": high(reading, 0.99),
        "memory": _memory(),
    }
    session.close()
    return figures


def busy(folder: Path, cache: Path, scratch: Path) -> dict[str, float]:
    """While the index is made from nothing and a PDF of 300 clippings is written: typing and going down the list."""
    session = Session(folder, cache, scratch)
    session.meter.take()
    exporting = session.export(300, scratch / "measured.pdf")
    keys: list[float] = []
    words = session.words()
    rounds = 0
    while rounds < 3 or (exporting() and rounds < 12):
        rounds += 1
        keys += session.type(words[rounds % len(words)], pause=60)
        session.window.search_bar.clear()
        for _ in range(12):
            session.window.list.step(1)
            QTest.qWait(40)
    delays = session.meter.take()
    figures = {
        "stall p99 indexing and exporting": high(delays, 0.99),
        "stall worst indexing and exporting": high(delays, 1.0),
        "key p95 indexing and exporting": high(keys, 0.95),
        "memory indexing and exporting": _memory(),
    }
    session.close()
    return figures


def _memory() -> float:
    """The window's own memory in megabytes; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:")), 0.0)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    kind, library, kept, work = sys.argv[1:]
    print(json.dumps({"warm": warm, "busy": busy}[kind](Path(library), Path(kept), Path(work))))
