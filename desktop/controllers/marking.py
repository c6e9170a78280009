"""The highlights of the clipping in the reader: fetched again when they change, and written as the person marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from db.changes import BODIES, HIGHLIGHTS, Changes
from db.errors import NotFound
from db.library import Library
from db.model import Highlight
from desktop.clipping_address import ClippingAddress
from desktop.controllers.telling import write
from desktop.export.references.handing import citable, quotation
from desktop.jobs import Job, Jobs
from desktop.settings import Settings
from desktop.translation import tr

COLOUR = "highlight.colour"


class Marking(QObject):
    """`shown` carries the highlights (a tuple) of the clipping in the reader, those without a place last; `made` the id
    of a new one whose note is to be written; `done` a sentence and whether it can be undone; `cited` a quotation with
    its citation, plain and as HTML."""

    shown = Signal(object)
    made = Signal(int)
    done = Signal(str, bool)
    cited = Signal(str, str)

    def __init__(self, library: Library, jobs: Jobs, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._settings = settings
        self._of: int | None = None
        self._fetching: Job[list[Highlight]] | None = None
        self._note_of: int | None = None
        self.highlights: tuple[Highlight, ...] = ()

    @property
    def colour(self) -> str:
        """The colour in which was marked last."""
        return self._settings.text(COLOUR)

    @property
    def writable(self) -> bool:
        """Whether anything can be marked."""
        return not self._library.read_only

    def show(self, clipping_id: int | None) -> None:
        """Have the highlights of this clipping; of the same one they are fetched again."""
        if clipping_id != self._of:
            self._of = clipping_id
            self._set(())
        self._fetch()

    def heed(self, changes: Changes) -> None:
        """The library changed: fetch the highlights again if it was theirs."""
        if self._of is not None and self._of in changes.ids(HIGHLIGHTS, BODIES):
            self._fetch()

    def get(self, highlight_id: int) -> Highlight | None:
        """One of the highlights that are shown."""
        return next((each for each in self.highlights if each.id == highlight_id), None)

    def add(self, start: int, end: int, colour: str = "", *, with_note: bool = False) -> None:
        """Mark characters `start` to `end` of the text, in the last colour if none is named; `made` follows where a
        note is to be written."""
        if self._of is None:
            return
        self._remember(colour)
        of, chosen = self._of, self.colour
        same = next(
            (each for each in self.highlights if each.position == start and len(each.quotation) == end - start), None
        )
        if same is not None:
            # The same words once more: another colour or a note is meant, not a second highlight over the first.
            if chosen != same.colour:
                self.recolour([same.id], chosen)
            if with_note:
                self.made.emit(same.id)
            return

        def written(answer: tuple[int, Changes]) -> None:
            if with_note:
                self._note_of = answer[0]
                self._fetch()

        self._jobs.write(lambda: self._library.highlight(of, start, end, chosen), written)

    def recolour(self, ids: Sequence[int], colour: str) -> None:
        """Give highlights another colour."""
        self._remember(colour)
        self._run(lambda: self._library.edit_highlights(ids, colour=colour), "")

    def set_note(self, highlight_id: int, note: str) -> None:
        """Write a highlight's note."""
        self._run(lambda: self._library.edit_highlights([highlight_id], note=note), "")

    def attach(self, highlight_id: int, start: int, end: int) -> None:
        """Give a highlight another place in the text."""
        said = tr("The highlight is attached to what you selected.")
        self._run(lambda: self._library.attach_highlight(highlight_id, start, end), said)

    def remove(self, ids: Sequence[int]) -> None:
        """Remove highlights."""
        said = tr("{n} highlight(s) removed.", "", len(ids))
        self._run(lambda: self._library.remove_highlights(ids), said)

    def cite(self, highlight: Highlight) -> None:
        """Make a quotation with its citation, in the style that was chosen."""
        library, style = self._library, self._settings.text("citation.style")

        def work() -> tuple[str, str]:
            entries = citable(library, [highlight.clipping])
            if not entries:
                raise NotFound(tr("The clipping of this highlight is gone."))
            back = ClippingAddress(library.id, highlight.clipping, highlight.id)
            return quotation(highlight.quotation.strip(), entries[0], style, back)

        self._jobs.read(work, self._cited)

    def _cited(self, answer: tuple[str, str]) -> None:
        self.cited.emit(*answer)

    def _remember(self, colour: str) -> None:
        if colour:
            self._settings.set(COLOUR, colour)

    def _fetch(self) -> None:
        if self._fetching is not None:
            self._fetching.cancel()
            self._fetching = None
        of = self._of
        if of is not None:
            self._fetching = self._jobs.read(lambda: self._library.highlights(of), self._came)

    def _came(self, found: list[Highlight]) -> None:
        self._fetching = None
        self._set(tuple(found))
        note_of = self._note_of
        if note_of is not None and self.get(note_of) is not None:
            self._note_of = None
            self.made.emit(note_of)

    def _set(self, highlights: tuple[Highlight, ...]) -> None:
        if highlights != self.highlights:
            self.highlights = highlights
            self.shown.emit(highlights)

    def _run(self, work: Callable[[], Changes], said: str) -> None:
        write(self._jobs, work, self.done, said)
