"""What the link dialog offers as the other end: suggestions while nothing is typed, then what the words find."""

from __future__ import annotations

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QObject, Signal

from db.model import Row
from desktop.controllers.desk import Desk
from desktop.controllers.finding import find_rows
from desktop.controllers.page import Page
from desktop.controllers.relating import Suggestion, is_source
from desktop.jobs import Job
from desktop.models.link_choices import LinkChoice
from desktop.models.link_words import link_words
from desktop.models.related_list import reasons
from desktop.translation import tr

OFFERED = 60
SUGGESTED = 12
CHANNEL = "link"


class LinkFinding(QObject):
    """`found` carries the choices, the likeliest first, and whether they are suggestions."""

    found = Signal(object, bool)

    def __init__(self, desk: Desk, ids: Sequence[int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids = list(ids)
        self._turn = 0
        self._searching: Job[list[Row]] | None = None
        self._linked: dict[int, str] = {}
        self._day = ""
        self._suggestions: tuple[LinkChoice, ...] | None = None
        page = desk.reading.page
        self._page = page if page is not None and self._ids == [page.clipping.id] else None
        if self._page is not None:
            self._day = self._page.clipping.article.published or ""
            for each in self._page.relations:
                self._linked[each.row.id] = link_words(each.link.kind, each.link.source == self._ids[0])

    @property
    def day(self) -> str:
        """When the clipping was published that is to be linked; empty where that is not known or it is several."""
        return self._day

    def look(self, text: str) -> None:
        """Find what fits what is typed."""
        self._turn += 1
        if self._searching is not None:
            self._searching.cancel()
            self._searching = None
        if text.strip():
            library, leave_out = self._desk.library, set(self._ids)
            self._searching = self._desk.jobs.read(
                lambda: find_rows(library, text, OFFERED, leave_out), _Rows(self, self._turn, text)
            )
        elif self._suggestions is not None:
            self.found.emit(self._suggestions, True)
        else:
            self._suggest()

    def say_linked(self, clipping_id: int, words: str) -> None:
        """Remember that this one is linked now."""
        self._linked[clipping_id] = words
        self._suggestions = None

    def turned_for(self, choice: LinkChoice, kind: str) -> bool:
        """Whether a link of this kind to a choice goes out from there, as far as the days tell."""
        return not is_source(kind, self._day, choice.row.published or "")

    def _suggest(self) -> None:
        """What its own text points to comes at once; the rest when the search process has answered."""
        turn = self._turn
        pointed = _pointed(self._page) if self._page is not None else []
        if pointed:
            self.found.emit(tuple(self._choice(row, why) for row, why in pointed), True)

        def came(suggestions: list[Suggestion]) -> None:
            if not shiboken6.isValid(self) or turn != self._turn:
                return
            seen = {each.row.id: each for each in suggestions}
            choices = [
                self._choice(each.row, reasons(each.related.why), each.related.kind)
                for each in suggestions
                if each.row.id not in self._linked
            ]
            choices += [self._choice(row, why) for row, why in pointed if row.id not in seen]
            self._suggestions = tuple(choices)
            if choices:
                self.found.emit(self._suggestions, True)
            else:
                self._newest(turn)

        self._desk.relating.suggest(self._ids, SUGGESTED, came)

    def _newest(self, turn: int) -> None:
        library, leave_out = self._desk.library, set(self._ids)
        self._searching = self._desk.jobs.read(lambda: find_rows(library, "", OFFERED, leave_out), _Rows(self, turn))

    def _choice(self, row: Row, why: str = "", kind: str = "") -> LinkChoice:
        words = self._linked.get(row.id, "")
        return LinkChoice(row, why, kind, tr("Linked: {words}").format(words=words) if words else "")

    def _rows_came(self, turn: int, rows: list[Row], text: str) -> None:
        if turn != self._turn:
            return
        self._searching = None
        if rows or not text:
            self.found.emit(tuple(self._choice(row) for row in rows), False)
        if text and len(rows) < OFFERED:
            self._desk.client.ids(CHANNEL, text, OFFERED, _Numbers(self, turn, rows))

    def _numbers_came(self, turn: int, rows: list[Row], numbers: list[int]) -> None:
        """What has the words in its text comes after what has them in its headline, which stays where it is."""
        if turn != self._turn:
            return
        known = {*self._ids, *(row.id for row in rows)}
        more = [number for number in numbers if number not in known][: OFFERED - len(rows)]
        if more:
            library = self._desk.library
            self._searching = self._desk.jobs.read(lambda: [*rows, *library.rows(more)], _Rows(self, turn))
        elif not rows:
            self.found.emit((), False)


class _Rows:
    """Takes rows to who asked; with a `text` that is still to be looked for in texts."""

    def __init__(self, owner: LinkFinding, turn: int, text: str = "") -> None:
        self._owner, self._turn, self._text = owner, turn, text

    def __call__(self, rows: list[Row]) -> None:
        if shiboken6.isValid(self._owner):
            self._owner._rows_came(self._turn, rows, self._text)


class _Numbers:
    """Takes what was found in texts to who asked."""

    def __init__(self, owner: LinkFinding, turn: int, rows: list[Row]) -> None:
        self._owner, self._turn, self._rows = owner, turn, rows

    def __call__(self, numbers: list[int]) -> None:
        if shiboken6.isValid(self._owner):
            self._owner._numbers_came(self._turn, self._rows, numbers)


def _pointed(page: Page) -> list[tuple[Row, str]]:
    """What the text and the ‘read also’ lines of the clipping mean, and what means it."""
    linked = {each.row.id for each in page.relations} | {page.clipping.id}
    found: dict[int, tuple[Row, str]] = {}
    for _, row in page.pointers:
        if row is not None:
            found.setdefault(row.id, (row, tr("this clipping’s ‘read also’ names it")))
    for row in page.clipped.values():
        found.setdefault(row.id, (row, tr("this clipping’s text links to it")))
    for row in page.pointed_from:
        found.setdefault(row.id, (row, tr("names this story under ‘read also’")))
    return [each for number, each in found.items() if number not in linked and not each[0].trashed]
