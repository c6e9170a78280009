"""Which story is looked at, the one that the list is narrowed to; what is known of it, and what may belong to it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db import changes as kinds
from db.changes import Changes
from db.errors import NotFound
from db.library import Library
from db.model import Story
from db.query.compare import level
from db.sort import Sort
from db.story_page import StoryPage
from desktop.controllers.listing import Listing, Request, filter_signs
from desktop.controllers.overview import Overview
from desktop.controllers.relating import Suggestion
from desktop.controllers.telling import write
from desktop.jobs import Job, Jobs
from desktop.translation import tr

PAUSE = 120
"""Milliseconds for which a story is looked at before it is asked what else may belong to it."""
MOST_ASKED = 60
"""Members for which that is asked: of a large story the newest."""
MOST = 6
"""Newcomers that are shown."""
TOUCHING = (kinds.CLIPPINGS, kinds.LINKS, kinds.REPRINTS, kinds.STORY_CLIPPINGS)

State = Literal["none", "waiting", "ready"]
Suggest = Callable[[Sequence[int], int, Callable[[list[Suggestion]], None]], None]
"""Asks what belongs to some clippings together: these, how many at most, and who is told."""


class StoryReading(QObject):
    """`changed` says that `page` is another one or none; `suggested` that `newcomers` are; `arranged` that the list is
    in the order of the story or not any more; `done` carries a sentence and whether it can be undone."""

    changed = Signal()
    suggested = Signal()
    arranged = Signal()
    done = Signal(str, bool)

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        listing: Listing,
        overview: Overview,
        suggest: Suggest | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._listing = listing
        self._overview = overview
        self._suggest = suggest
        self.story: Story | None = None
        self.page: StoryPage | None = None
        self.newcomers: tuple[Suggestion, ...] = ()
        self.state: State = "none"
        self._places: dict[int, int] = {}
        self._order: Sort | None = None
        self._own_order = False
        self._watched = False
        self._asked_for: tuple[int, frozenset[int]] | None = None
        self._question = 0
        self._reading: Job[tuple[StoryPage, frozenset[int]]] | None = None
        self._dismissed: frozenset[int] = frozenset()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._read)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)
        listing.asked.connect(self._asked)
        overview.changed.connect(self._look)

    @property
    def by_hand(self) -> bool:
        """Whether the list is in the order that a person gave the story."""
        return self.story is not None and self.story.by_hand and not self._own_order

    @property
    def writable(self) -> bool:
        """Whether anything can be changed."""
        return not self._library.read_only

    @property
    def can_move(self) -> bool:
        """Whether clippings of the list can be moved in the story."""
        request = self._listing.request
        return self.story is not None and self.writable and not request.group and request.view != "trash"

    def watch(self, on: bool) -> None:
        """Say that somebody looks at the page, or does not any more; only then newcomers are asked for."""
        self._watched = on
        if on:
            self._ask_soon()

    def heed(self, changes: Changes) -> None:
        """The library changed: read again what shows it."""
        if self.story is None:
            return
        members = {member.id for member in self.page.members} if self.page is not None else set()
        own = self.story.id in changes.ids(kinds.STORIES)
        if own or changes.has(kinds.LINK_TYPES) or changes.ids(*TOUCHING) & members:
            self._soon.start()

    @Slot()
    def renew(self) -> None:
        """More is known of what belongs together than before: ask again."""
        self._asked_for = None
        self._ask_soon()

    # What a person does

    def accept(self, ids: Sequence[int]) -> None:
        """Put newcomers into the story."""
        story = self.story
        if story is not None and ids:
            said = tr("{n} clipping(s) added to {names}.", "", len(ids)).format(names=story.name)
            self._run(lambda: self._library.put_in_story(story.id, ids), said)

    def dismiss(self, ids: Sequence[int]) -> None:
        """Never suggest these for the story again."""
        story = self.story
        if story is not None and ids:
            said = tr("{n} suggestion(s) dismissed.", "", len(ids))
            self._run(lambda: self._library.dismiss_from_story(story.id, ids), said)

    def arrange(self, by_hand: bool) -> None:
        """Order the story by hand, or by the dates of its clippings."""
        story = self.story
        if story is not None:
            self._own_order = False
            self._run(lambda: self._library.arrange_story(story.id, by_hand), "")

    def move(self, ids: Sequence[int], before: int | None) -> None:
        """Place clippings of the list before another one of it, or at its end. What is seen becomes the story's order
        where the list has all of it."""
        story, page = self.story, self.page
        if story is None or page is None or not self.can_move:
            return
        members = {member.id for member in page.members}
        moved = [number for number in ids if number in members]
        if not moved or before in moved:
            return
        self._own_order = False
        listed = [number for number in self._listing.table.whole if number in members]
        if len(listed) == len(members) and not self.by_hand:
            taken = set(moved)
            rest = [number for number in listed if number not in taken]
            at = len(rest) if before is None else rest.index(before)
            moved, before = [*rest[:at], *moved, *rest[at:]], None
        self._run(lambda: self._library.move_in_story(story.id, moved, before), "")

    def shift(self, ids: Sequence[int], by: int) -> None:
        """Move clippings of the list one place up (-1) or down (1)."""
        listed, moved = list(self._listing.table.ids), set(ids)
        places = [at for at, number in enumerate(listed) if number in moved]
        if not places:
            return
        if by < 0 and places[0] > 0:
            self.move(ids, listed[places[0] - 1])
        elif by > 0 and places[-1] < len(listed) - 1:
            after = places[-1] + 2
            self.move(ids, listed[after] if after < len(listed) else None)

    # Following the list

    @Slot(object)
    def _asked(self, request: Request) -> None:
        if self.story is not None and self._order is not None and request.order != self._order:
            self._own_order = True
            self._arrange_list()
        self._order = request.order
        self._look()

    @Slot()
    def _look(self) -> None:
        found = self._chosen()
        before, self.story = self.story, found
        if found is None:
            if before is not None:
                self._forget()
        elif before is None or before.id != found.id:
            self._forget()
            self._soon.start()
        elif before != found:
            self._soon.start()
        if before != found:
            self._arrange_list()

    def _chosen(self) -> Story | None:
        wanted = [name for name, sign in filter_signs(self._listing.query.tree, "story").items() if sign == "+"]
        if len(wanted) != 1:
            return None
        name = level(wanted[0])
        return next((story for story in self._overview.facts.stories if level(story.name) == name), None)

    def _forget(self) -> None:
        self._question += 1
        self._own_order = False
        self._places = {}
        self._asked_for = None
        self.page = None
        self.newcomers, self.state = (), "none"
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        self.changed.emit()
        self.suggested.emit()

    @Slot()
    def _read(self) -> None:
        story = self.story
        if story is None:
            return
        if self._reading is not None:
            self._reading.cancel()
        library, number = self._library, story.id

        def work() -> tuple[StoryPage, frozenset[int]]:
            return library.story_page(number), library.dismissed_from_story(number)

        self._reading = self._jobs.sight(work, self._came, self._missed)

    def _came(self, answer: tuple[StoryPage, frozenset[int]]) -> None:
        self._reading = None
        page, self._dismissed = answer
        if self.story is None or page.story.id != self.story.id:
            return
        self.page = page
        gone = {member.id for member in page.members} | self._dismissed
        self.newcomers = tuple(each for each in self.newcomers if each.row.id not in gone)
        places = {member.id: place for place, member in enumerate(page.members)} if page.story.by_hand else {}
        if places != self._places:
            self._places = places
            self._arrange_list()
        self.changed.emit()
        self._ask_soon()

    def _missed(self, error: Exception) -> None:
        self._reading = None
        if not isinstance(error, NotFound):
            self._jobs.failed.emit(error)

    # The order of the list

    def _arrange_list(self) -> None:
        """Have the list in the story's order by hand, or in its own."""
        wanted: Callable[[Iterable[int]], array[int]] | None = None
        if self.by_hand and self._places:
            wanted = self._in_order
        if (wanted is None) != (self._listing.arrange is None) or wanted is not None:
            self._listing.arrange = wanted
            self._listing.read_again()
        self.arranged.emit()

    def _in_order(self, ids: Iterable[int]) -> array[int]:
        places = self._places
        last = len(places)
        return array("q", sorted(ids, key=lambda number: places.get(number, last)))

    # Newcomers

    def _ask_soon(self) -> None:
        if self._watched and self.page is not None and not self._pause.isActive():
            self._pause.start()

    @Slot()
    def _ask(self) -> None:
        page = self.page
        if page is None or not self._watched or self._suggest is None:
            return
        members = frozenset(member.id for member in page.members)
        if self._asked_for == (page.story.id, members | self._dismissed):
            return
        self._asked_for = (page.story.id, members | self._dismissed)
        hidden = page.hidden
        asked = sorted((each for each in page.members if each.id not in hidden), key=lambda each: each.moment)
        ids = [member.id for member in asked[-MOST_ASKED:]]
        self._question += 1
        question, gone = self._question, members | self._dismissed
        if not ids:
            self.newcomers, self.state = (), "ready"
            self.suggested.emit()
            return
        if not self.newcomers:
            self.state = "waiting"
            self.suggested.emit()

        def came(found: list[Suggestion]) -> None:
            if question == self._question:
                self.newcomers = tuple(each for each in found if each.row.id not in gone)[:MOST]
                self.state = "ready"
                self.suggested.emit()

        self._suggest(ids, MOST + len(self._dismissed), came)

    def _run(self, work: Callable[[], Changes], said: str) -> None:
        write(self._jobs, work, self.done, said)
