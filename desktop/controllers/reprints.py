"""Reprints as a person meets them: who else carries the article in the reader, and what each copy changed.

What a person says of copies is one write and one undo step each time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from db import word_diff
from db.changes import CLIPPINGS, REPRINTS, Changes
from db.errors import NotFound
from db.library import Library
from db.model import Row
from db.relations import ReprintGroup
from db.reprints.leads import LeadRule, Rule
from desktop.controllers.page import Page
from desktop.controllers.reading import Reading
from desktop.controllers.telling import write
from desktop.jobs import Job, Jobs
from desktop.models.folded import same_words
from desktop.translation import tr

MOST_COMPARED = 80
"""Copies of one text that are compared word by word."""


@dataclass(frozen=True, slots=True)
class Carried:
    """Who else carries the article in the reader: its agency, and the other clippings of its group, the lead first."""

    clipping: int
    agency: str | None
    leads: bool
    others: tuple[Row, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets of the others, each once."""
        return tuple(dict.fromkeys(row.outlet for row in self.others if row.outlet))


@dataclass(frozen=True, slots=True)
class Member:
    """A clipping of a group. `kept` and `cut` are parts of the lead's words, `added` new words as a part of these;
    None for the lead, and for copies that were not compared."""

    row: Row
    text: str
    leads: bool = False
    retitled: bool = False
    kept: float | None = None
    cut: float | None = None
    added: float | None = None


@dataclass(frozen=True, slots=True)
class Members:
    """A group with what its copies changed; a clipping that is in none is alone."""

    group: ReprintGroup | None
    members: tuple[Member, ...]

    @property
    def agency(self) -> str | None:
        """Whose text it is, as far as any of them says."""
        known = self.group.agency if self.group is not None else None
        return known or next((each.row.agency for each in self.members if each.row.agency), None)


class Reprints(QObject):
    """`carried` tells who else carries the article in the reader (a `Carried`, or None); `changed`: groups may be other
    ones now; `done` carries a sentence about what was done and whether it can be undone; failures go to `Jobs.failed`.
    """

    carried = Signal(object)
    done = Signal(str, bool)
    changed = Signal()

    def __init__(self, library: Library, jobs: Jobs, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._shown: int | None = None
        self._asking: Job[Carried | None] | None = None
        reading.shown.connect(self._page_shown)

    def heed(self, changes: Changes) -> None:
        """The library changed: ask again who carries the article."""
        if changes.has(REPRINTS) or (changes.has(CLIPPINGS) and changes.step is not None):
            self._ask()
            self.changed.emit()

    def read(self, clipping_id: int, done: Callable[[Members], None]) -> Job[Members]:
        """Read a clipping's group and what its copies changed."""
        return self._jobs.beside(lambda job: read_members(self._library, clipping_id, job.cancelled), done)

    # What a person says

    def say_not(self, clipping_id: int) -> None:
        """A clipping is no copy of those that it is with."""
        self._run(lambda: self._library.say_not_reprint(clipping_id), tr("Said to be no reprint. That is remembered."))

    def say_same(self, ids: Sequence[int]) -> None:
        """Clippings are copies of each other."""
        said = tr("{n} clipping(s) said to be reprints of each other. Nothing is merged.", "", len(ids))
        self._run(lambda: self._library.say_reprint(ids), said)

    def choose_lead(self, clipping_id: int) -> None:
        """A clipping stands for its group."""
        self._run(lambda: self._library.choose_lead(clipping_id), tr("It stands for its reprints now."))

    def read_rule(self, done: Callable[[LeadRule], None]) -> None:
        """Read by what leads are chosen."""
        self._jobs.read(self._library.lead_rule, done)

    def set_rule(self, rule: Rule, outlets: Sequence[str]) -> None:
        """Choose leads so from now on."""
        self._jobs.write(lambda: self._library.set_lead_rule(rule, outlets))

    def _run(self, work: Callable[[], Changes], said: str) -> None:
        write(self._jobs, work, self.done, said, or_nothing=True)

    # Who carries the article in the reader

    @Slot(object)
    def _page_shown(self, page: Page | None) -> None:
        self._shown = page.clipping.id if page is not None and not page.clipping.trashed_at else None
        self._ask()

    def _ask(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None
        wanted = self._shown
        if wanted is None:
            self.carried.emit(None)
            return
        self._asking = self._jobs.sight(lambda: read_carried(self._library, wanted), self._came)

    def _came(self, carried: Carried | None) -> None:
        self._asking = None
        self.carried.emit(carried)


def read_carried(library: Library, clipping_id: int) -> Carried | None:
    """Who else carries an article; None where nobody does."""
    group = library.reprint_group(clipping_id)
    if group is None:
        return None
    rows = {row.id: row for row in library.rows(group.members)}
    others = tuple(rows[each] for each in group.members if each in rows and each != clipping_id)
    agency = group.agency or next((row.agency for row in rows.values() if row.agency), None)
    return Carried(clipping_id, agency, group.lead == clipping_id, others) if others else None


def read_members(library: Library, clipping_id: int, cancelled: Callable[[], bool] = lambda: False) -> Members:
    """A clipping's group with what its copies changed of the lead. Raises `NotFound`."""
    group = library.reprint_group(clipping_id)
    ids = group.members if group is not None else (clipping_id,)
    rows = {row.id: row for row in library.rows(ids)}
    if clipping_id not in rows:
        raise NotFound(f"Clipping {clipping_id} is not in the library.", "It may have been deleted.")
    texts = library.texts(list(rows))
    shown = [rows[each] for each in ids if each in rows]
    lead = shown[0]
    members = [Member(lead, texts.get(lead.id, ""), leads=group is not None)]
    for place, row in enumerate(shown[1:]):
        if place >= MOST_COMPARED or cancelled():
            members.append(Member(row, texts.get(row.id, ""), retitled=not same_words(row.title, lead.title)))
        else:
            members.append(compared(row, texts.get(row.id, ""), members[0]))
    return Members(group, tuple(members))


def compared(row: Row, text: str, lead: Member) -> Member:
    """What a copy changed of the lead's text."""
    found = word_diff.summary(word_diff.compare(lead.text, text))
    whole = max(1, found.kept + found.cut)
    retitled = not same_words(row.title, lead.row.title)
    return Member(row, text, False, retitled, found.share, found.cut / whole, found.added / whole)
