"""What became of the fields of one clipping, read in pages and again after each change of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from db.field_changes import FieldChange
from db.library import Library
from desktop.controllers.overview import Overview
from desktop.jobs import Jobs
from desktop.models.field_change_list import PAGE, FieldChangeList


class FieldHistory(QObject):
    """Keeps `changes` in step with the library; `shown` says that they are there anew."""

    shown = Signal()

    def __init__(
        self, library: Library, jobs: Jobs, overview: Overview, clipping_id: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.changes = FieldChangeList(self)
        self.title = ""
        self.counts: dict[str, int] = {}
        """How many changes each field has."""
        self._library = library
        self._jobs = jobs
        self._clipping = clipping_id
        self._field: str | None = None
        self._turn = 0
        self.changes.wanted.connect(self._more)
        overview.changed.connect(self.read)

    @property
    def field(self) -> str | None:
        """The one field that is shown, `None` for all."""
        return self._field

    def show_field(self, field: str | None) -> None:
        """Show the changes of one field, or of all."""
        self._field = field
        self._read(0, PAGE)

    @Slot()
    def read(self) -> None:
        """Read what is shown again."""
        self._read(0, max(PAGE, self.changes.count))

    @Slot(int)
    def _more(self, offset: int) -> None:
        self._read(offset, PAGE)

    def _read(self, offset: int, limit: int) -> None:
        self._turn += 1
        turn, clipping, field, library = self._turn, self._clipping, self._field, self._library

        def work() -> _Page:
            rows = library.rows([clipping])
            if not rows:
                return _Page(turn, offset, "", {}, [], True)
            found = library.field_changes(clipping, field, limit, offset)
            counts = library.fields_changed(clipping)
            whole = len(found) < limit
            fields = ([field] if field is not None else list(counts)) if whole else []
            firsts = [library.first_value(clipping, each) for each in fields]
            return _Page(turn, offset, rows[0].title, counts, [*found, *firsts], whole)

        self._jobs.read(work, self._came)

    def _came(self, page: _Page) -> None:
        if page.turn != self._turn:
            return
        self.title, self.counts = page.title, page.counts
        if page.offset:
            self.changes.append(page.changes, whole=page.whole)
        else:
            self.changes.show(page.changes, whole=page.whole)
        self.shown.emit()


@dataclass(frozen=True, slots=True)
class _Page:
    """Changes as they were read: for which question, from which on; `whole`: there are no more."""

    turn: int
    offset: int
    title: str
    counts: dict[str, int]
    changes: list[FieldChange]
    whole: bool
