"""What belongs to the clipping in the reader: asked for once somebody stays at it, kept up to date, accepted, or not.

Links, pointers and reprints are what the library says of itself; suggestions come from the search process. Both are put
together in one `Surroundings`, with rows that were read off the thread of the interface.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db import changes as kinds
from db.changes import Changes
from db.errors import NotFound
from db.library import Library
from db.model import Row
from db.relations import LinkKind, Related, ReprintGroup, TagSuggestion
from desktop.controllers.page import Page, Relation
from desktop.controllers.telling import write
from desktop.jobs import Job, Jobs
from desktop.translation import tr

PAUSE = 180
"""Milliseconds for which a clipping stays in the reader before it is asked about; stepping on is not disturbed."""
SETTLING = 400
"""Milliseconds that changes are gathered before the question is asked again."""
MOST = 12
"""Suggestions that are asked for."""
TOUCHING = (kinds.CLIPPINGS, kinds.BODIES, kinds.LINKS, kinds.LINK_TYPES, kinds.POINTERS, kinds.REPRINTS, kinds.NAMES)
"""The kinds of change after which something else may belong together."""

LATER_FIRST = ("follow-up", "reaction", "correction")
"""Kinds of link that are said of the later of two clippings."""
EARLIER_FIRST = ("background",)
"""Kinds that are said of the earlier one."""

State = Literal["empty", "waiting", "ready", "failed"]


class Suggesting(Protocol):
    """Who finds what belongs together: the search process, as `SearchClient` has it."""

    def related(self, clipping_id: int, most: int, receive: Callable[[list[Related]], None]) -> None:
        """Clippings that belong to this one, the surest first."""

    def related_to_many(self, ids: Sequence[int], most: int, receive: Callable[[list[Related]], None]) -> None:
        """Clippings that belong to these together."""

    def suggest_tags(
        self, title: str, text: str, language: str | None, receive: Callable[[list[TagSuggestion]], None]
    ) -> None:
        """Tags that clippings like this text have."""

    def tags_for(self, clipping_id: int, receive: Callable[[list[TagSuggestion]], None]) -> None:
        """Tags that clippings like this one have and it has not."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A clipping that is suggested, with what is shown of it."""

    related: Related
    row: Row


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All that belongs to one clipping, as far as it is known by now.

    `copies` are the other clippings of its reprint group; `points` are clippings whose text means this one and
    `pointers` those that its own text means, both without those that are linked or suggested already.
    """

    of: int | None = None
    day: str = ""
    state: State = "empty"
    group: ReprintGroup | None = None
    copies: tuple[Row, ...] = ()
    relations: tuple[Relation, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    points: tuple[Row, ...] = ()
    pointers: tuple[Row, ...] = ()
    dismissed: tuple[Row, ...] = ()
    kinds: tuple[LinkKind, ...] = ()
    outlet: str = ""

    @property
    def count(self) -> int:
        """How many clippings that are."""
        return sum(map(len, (self.copies, self.relations, self.suggestions, self.points, self.pointers)))

    def day_of(self, clipping_id: int) -> str:
        """The day of one of them as an ISO date, empty where it is not known."""
        rows = (*self.copies, *self.points, *self.pointers, *self.dismissed)
        known = {row.id: row.published for row in (*rows, *(each.row for each in self.suggestions))}
        return known.get(clipping_id) or ""


@dataclass(frozen=True, slots=True)
class _Read:
    """What the library says beside the page."""

    group: ReprintGroup | None
    copies: tuple[Row, ...]
    dismissed: tuple[Row, ...]
    kinds: tuple[LinkKind, ...]


class Relating(QObject):
    """`changed` says that `now` is new; `done` carries a sentence about what was done and whether it can be undone.

    Nothing is asked unless somebody looks (`watch`).
    """

    changed = Signal()
    done = Signal(str, bool)

    def __init__(self, library: Library, jobs: Jobs, client: Suggesting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._client = client
        self._watched: set[str] = set()
        self._page: Page | None = None
        self._question = 0
        self._reading: Job[_Read] | None = None
        self.now = Surroundings()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._ask)

    @property
    def settled(self) -> bool:
        """Whether nothing is to be asked or on its way."""
        return not self._pause.isActive() and self.now.state != "waiting"

    @property
    def writable(self) -> bool:
        """Whether anything can be accepted or dismissed."""
        return not self._library.read_only

    def watch(self, on: bool, who: str = "panel") -> None:
        """Say that somebody looks at what is related, or does not any more."""
        before = bool(self._watched)
        (self._watched.add if on else self._watched.discard)(who)
        if bool(self._watched) != before:
            self._begin(self._page)

    @Slot(object)
    def show_page(self, page: Page | None) -> None:
        """Another clipping, or the same one read anew, is in the reader."""
        same = page is not None and self._page is not None and page.clipping.id == self._page.clipping.id
        self._page = page
        if not self._watched:
            return
        if same and page is not None and self.now.of == page.clipping.id:
            self._set(_placed(replace(self.now, day=_day(page)), page))
            self._ask_soon(SETTLING)
        else:
            self._begin(page)

    def heed(self, changes: Changes) -> None:
        """The library changed: ask again if that may have something to do with it."""
        if self._watched and self._page is not None and changes.has(*TOUCHING):
            self._ask_soon(SETTLING)

    @Slot()
    def renew(self) -> None:
        """More is known than before: ask again."""
        if self._watched and self._page is not None:
            self._ask_soon(SETTLING)

    def accept(self, other: int, kind: str) -> None:
        """Link the clipping in the reader with this one; which of them is the source follows from the days."""
        page = self._page
        if page is None:
            return
        here, library = page.clipping.id, self._library
        if is_source(kind, self.now.day, self.now.day_of(other)):
            self._run(lambda: library.link(here, [other], kind), tr("Linked to {n} clipping(s).", "", 1))
        else:
            self._run(lambda: library.link(other, [here], kind), tr("Linked to {n} clipping(s).", "", 1))

    def dismiss(self, others: Sequence[int]) -> None:
        """Never suggest these for the clipping in the reader again."""
        here = self.now.of
        if here is not None and others:
            said = tr("{n} suggestion(s) dismissed.", "", len(others))
            self._run(lambda: self._library.dismiss(here, others), said)

    def take_back(self, others: Sequence[int]) -> None:
        """Let these be suggested again."""
        here = self.now.of
        if here is not None and others:
            said = tr("{n} clipping(s) can be suggested again.", "", len(others))
            self._run(lambda: self._library.undismiss(here, others), said)

    def suggest(self, ids: Sequence[int], most: int, receive: Callable[[list[Suggestion]], None]) -> None:
        """Ask what belongs to one clipping, or to several together; `receive` hears it once, with rows."""

        def told(found: list[Related] | None) -> None:
            self._jobs.read(lambda: with_rows(self._library, found or [], leave_out=ids), receive)

        if len(ids) == 1:
            self._client.related(ids[0], most, told)
        else:
            self._client.related_to_many(list(ids), most, told)

    def _begin(self, page: Page | None) -> None:
        self._question += 1
        self._pause.stop()
        if page is None or not self._watched:
            self._set(Surroundings())
            return
        self._set(_placed(Surroundings(page.clipping.id, _day(page), "waiting"), page))
        self._pause.start(PAUSE)

    def _ask_soon(self, pause: int) -> None:
        if not self._pause.isActive():
            self._pause.start(pause)

    @Slot()
    def _ask(self) -> None:
        page = self._page
        if page is None:
            return
        self._question += 1
        question, of = self._question, page.clipping.id
        library = self._library
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._jobs.read(lambda: _read(library, of), self._came, self._missed)

        def told(found: list[Related] | None) -> None:
            self._found(question, of, found)

        self._client.related(of, MOST, told)

    def _came(self, read: _Read) -> None:
        self._reading = None
        if self._page is not None and self.now.of == self._page.clipping.id:
            now = replace(self.now, group=read.group, copies=read.copies, dismissed=read.dismissed, kinds=read.kinds)
            self._set(_placed(now, self._page))

    def _missed(self, error: Exception) -> None:
        self._reading = None
        if not isinstance(error, NotFound):
            self._jobs.failed.emit(error)

    def _found(self, question: int, of: int, found: list[Related] | None) -> None:
        if question != self._question:
            return
        if found is None:
            self._set(replace(self.now, state="failed"))
            return

        def rows_came(suggestions: list[Suggestion]) -> None:
            if question == self._question and self._page is not None and self.now.of == of:
                now = replace(self.now, state="ready", suggestions=tuple(suggestions))
                self._set(_placed(now, self._page))

        self._jobs.read(lambda: with_rows(self._library, found, leave_out=(of,)), rows_came)

    def _set(self, now: Surroundings) -> None:
        if now != self.now:
            self.now = now
            self.changed.emit()

    def _run(self, work: Callable[[], Changes], said: str) -> None:
        write(self._jobs, work, self.done, said)


def is_source(kind: str, here: str, there: str) -> bool:
    """Whether a link of this kind goes out from the clipping of the day `here`; days are ISO dates, maybe empty."""
    if here and there and here[:10] != there[:10]:
        if kind in LATER_FIRST:
            return here > there
        if kind in EARLIER_FIRST:
            return here < there
    return kind not in EARLIER_FIRST


def with_rows(library: Library, found: Sequence[Related], leave_out: Sequence[int]) -> list[Suggestion]:
    """What was found with its rows; what was deleted or put into the trash meanwhile is left out."""
    rows = {row.id: row for row in library.rows([each.clipping for each in found])}
    return [
        Suggestion(each, row)
        for each in found
        if (row := rows.get(each.clipping)) and not row.trashed and row.id not in leave_out
    ]


def _read(library: Library, of: int) -> _Read:
    group = library.reprint_group(of)
    others = [each for each in group.members if each != of] if group is not None else []
    dismissed = library.dismissed(of)
    rows = {row.id: row for row in library.rows([*others, *dismissed]) if not row.trashed}
    return _Read(
        group,
        tuple(rows[each] for each in others if each in rows),
        tuple(rows[each] for each in dismissed if each in rows),
        tuple(library.link_kinds()),
    )


def _placed(now: Surroundings, page: Page) -> Surroundings:
    """With the links and pointers of the page, each clipping in the first place only where it belongs."""
    linked = {each.row.id for each in page.relations}
    copies = {row.id for row in now.copies}
    gone = {row.id for row in now.dismissed}
    suggestions = tuple(each for each in now.suggestions if each.row.id not in linked | copies | gone)
    seen = linked | copies | {each.row.id for each in suggestions}
    points = _unseen(page.pointed_from, seen)
    meant = [row for _, row in page.pointers if row is not None] + list(page.clipped.values())
    return replace(
        now,
        relations=page.relations,
        suggestions=suggestions,
        points=points,
        pointers=_unseen(meant, seen | {row.id for row in points} | {page.clipping.id}),
        outlet=page.clipping.article.outlet or "",
    )


def _unseen(rows: Sequence[Row], seen: set[int]) -> tuple[Row, ...]:
    kept = {row.id: row for row in rows if row.id not in seen and not row.trashed}
    return tuple(kept.values())


def _day(page: Page) -> str:
    return page.clipping.article.published or ""
