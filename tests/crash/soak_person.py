"""What a person does all day in the window, one thing after the other, each of which leaves the library as it was.

What is added is thrown away again and what is changed is taken back, so that whatever grows is not theirs.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.browser.inbox import Inbox
from desktop.controllers.export import start_export
from desktop.export.request import ExportRequest
from tests.desktop.browser.pages import page
from tests.helpers.drafts import make_draft
from tests.speed.window_meter import Session

DIALOGS = (
    "clip.new", "clip.addresses", "export.open", "link.kinds", "preferences", "history", "search.build",
    "search.history", "palette.open", "tags.manage", "clipping.tag", "clipping.story", "clipping.link",
    "clipping.graph", "clipping.edit_many", "clipping.captures", "clipping.reprints", "reader.looks", "help.pages",
    "help.shortcuts", "help.search", "help.about",
)  # fmt: skip
FORMATS = ("markdown", "csv", "html", "json")
STORY = "Soaked"
READ = 12
EXPORTED = 15
LONGEST = 60.0
"""Seconds after which what a person waits for is taken never to come."""


class Person(QObject):
    """Works in the window of a session; `done` counts what was done, by name."""

    def __init__(self, session: Session, seed: int, scratch: Path) -> None:
        super().__init__()
        self.session = session
        self.random = random.Random(seed)
        self.scratch = scratch
        self.done = 0
        self.failures: list[BaseException] = []
        session.program.crashed.connect(self.fail)
        session.desk.client.trouble.connect(self._troubled)
        self._words = session.words()
        self._number = 0
        self._habits: tuple[Callable[[], None], ...] = (
            self.search, self.read, self.scroll, self.tag, self.star, self.clip, self.edit, self.export, self.capture,
            self.story, self.dialogs, self.command_line, self.views, self.look_otherwise,
        )  # fmt: skip

    def work(self) -> None:
        """Do everything once, in any order."""
        for habit in self.random.sample(self._habits, len(self._habits)):
            self.session.desk.listing.ask(view="all", text="")
            self.session.settle()
            try:
                habit()
            except (AssertionError, LookupError, TimeoutError, ValueError) as error:
                error.add_note(f"when it was to {habit.__name__}, {self.done} things after the beginning")
                raise
            self.session.settle()
            self.done += 1
            if self.failures:
                raise RuntimeError(f"{habit.__name__} ended in {len(self.failures)} failures") from self.failures[0]

    @Slot(object)
    def fail(self, error: BaseException) -> None:
        """Something went wrong that nobody waits for."""
        self.failures.append(error)

    @Slot(str)
    def _troubled(self, sentence: str) -> None:
        self.fail(RuntimeError(f"the search: {sentence}"))

    def search(self) -> None:
        """Type something, read what is found, clear the box."""
        self.session.type(self.random.choice(self._words), pause=40)
        self.session.settle()
        self._step(3)
        self.session.window.search_bar.clear()

    def read(self) -> None:
        """From one article to the next."""
        self._select(self.random.randrange(max(len(self._ids), 1)))
        self._step(READ)

    def scroll(self) -> None:
        """Up and down the list."""
        self.session.scroll(10)

    def tag(self) -> None:
        """Give a tag, and take it back."""
        desk, number = self.session.desk, self._any()
        self._there_and_back(lambda: desk.organising.give_tag([number], f"soaked/{self.done}"))

    def star(self) -> None:
        """Mark what is selected, and take it back."""
        self._select(self.random.randrange(min(len(self._ids), 200)))
        self.session.settle()
        self._there_and_back(self.session.window.actions_["clipping.star"].trigger)

    def clip(self) -> None:
        """Add an article, look at it, throw it away for good."""
        library = self.session.desk.library
        self._number += 1
        added, _ = library.add(make_draft(f"Soaked {self._number}", f"The pier {self._number} was wet. " * 30))
        self.session.settle()
        self._select(0)
        self.session.settle()
        library.trash([added])
        library.purge([added])

    def edit(self) -> None:
        """Another headline, and the old one again."""
        desk, number = self.session.desk, self._any()
        title = desk.library.clipping(number).article.title
        self._there_and_back(lambda: desk.editing.edit([number], "title", f"{title} – soaked"))

    def export(self) -> None:
        """A small export, which is deleted."""
        ids, desk = tuple(self._ids[:EXPORTED]), self.session.desk
        kind = self.random.choice(FORMATS)
        ended: list[bool] = []
        where = self.scratch / "export"
        where.mkdir()
        task = start_export(desk.library, desk.tasks, ExportRequest(ids, kind, where / f"soaked.{kind}", "Soaked"))
        task.ended.connect(lambda: ended.append(True))
        self._wait(lambda: ended)
        shutil.rmtree(where)

    def capture(self) -> None:
        """The browser hands over a page, which is thrown away."""
        library, before = self.session.desk.library, self._last_clipping()
        Inbox(library.folder).put(page(title=f"Soaked page {self.done}"))
        self._wait(lambda: self._last_clipping() > before)
        self.session.settle()
        added = self._last_clipping()
        library.trash([added])
        library.purge([added])

    def story(self) -> None:
        """The page of a story, and back to all."""
        stories, window = self.session.desk.overview.story_list, self.session.window
        if not stories.rowCount():
            self.session.desk.library.add_story(STORY, list(self._ids[:40]), "What is *soaked*")
            self._wait(stories.rowCount)
            self.session.settle()
        view = window.sidebar.stories
        spot = view.visualRect(stories.index(0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        self.session.settle()
        QTest.qWait(60)
        self.session.desk.listing.ask(view="all")

    def dialogs(self) -> None:
        """Open three of them and close them again."""
        self._select(0)
        self.session.settle()
        for action in self.random.sample(DIALOGS, 3):
            self.session.window.actions_[action].trigger()
            QTest.qWait(30)
            self.session.settle()
            self._close_all()

    def command_line(self) -> None:
        """Another process asks the window to write."""
        folder = str(self.session.desk.library.folder)
        words = ["tag", "add", f"soaked/outside/{self.done}", str(self._any())]
        running = subprocess.Popen(
            [sys.executable, "-m", "desktop", "--library", folder, *words], stdout=subprocess.DEVNULL
        )
        self._there_and_back(lambda: self._wait(lambda: running.poll() is not None))
        assert running.returncode == 0, "the command line could not ask the window"

    def views(self) -> None:
        """Other parts of the library and other orders."""
        for view in ("inbox", "starred", "trash", "all"):
            self.session.desk.listing.ask(view=view)
            self.session.settle()

    def look_otherwise(self) -> None:
        """The list as table and as cards, with bands, and the window in another size."""
        actions = self.session.window.actions_
        for action in ("list.table", "group.month", "group.none", "list.cards"):
            actions[action].trigger()
            self.session.settle()
        self.session.window.resize(self.random.randrange(1000, 1600), self.random.randrange(700, 1000))

    @property
    def _ids(self) -> list[int]:
        return list(self.session.desk.listing.table.ids)

    def _any(self) -> int:
        return self.random.choice(self._ids)

    def _last_clipping(self) -> int:
        # Asked over and over on the thread of the interface, whose stalls are measured: it has to be quick.
        with self.session.desk.library.reader() as connection:
            return int(connection.execute("SELECT coalesce(max(id), 0) FROM clipping").fetchone()[0])

    def _newest(self) -> int:
        steps = self.session.desk.library.steps(1)
        return steps[0].id if steps else 0

    def _select(self, row: int) -> None:
        self.session.window.list.select_row(row)
        self.session.window.list.setFocus()

    def _step(self, times: int) -> None:
        for _ in range(times):
            self.session.window.list.step(1)
            QTest.qWait(25)

    def _there_and_back(self, change: Callable[[], object]) -> None:
        before = self._newest()
        change()
        self._wait(lambda: self._newest() != before)
        self.session.settle()
        self.session.window.actions_["undo"].trigger()
        self._wait(lambda: self.session.desk.library.steps(1)[0].undone)

    def _wait(self, condition: Callable[[], object]) -> None:
        for _ in range(int(LONGEST * 200)):
            if condition():
                return
            QTest.qWait(5)
        raise TimeoutError("what a person waits for does not come")

    def _close_all(self) -> None:
        for _ in range(20):
            open_ones = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
            others = [each for each in open_ones if each is not self.session.window and _can_be_closed(each)]
            if not others:
                return
            for each in others:
                each.close()
            QApplication.processEvents()


def _can_be_closed(widget: QWidget) -> bool:
    return widget.windowType() != Qt.WindowType.ToolTip


def personal_folders(folder: Path) -> dict[str, str]:
    """The environment of a process whose personal folders are all in one."""
    names = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    temporary = folder / "temporary"
    temporary.mkdir(exist_ok=True)
    return {**kept, **names, "HOME": str(folder), "TMPDIR": str(temporary), "QT_QPA_PLATFORM": "offscreen"}
