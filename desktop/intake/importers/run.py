"""Importing an export into a library: each entry once, in whole chunks that are one undo step together.

A key for each entry is kept with its clipping, so that the same export again goes on where it was broken off, and
doubles nothing.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from db.addresses import url_key
from db.care import backup
from db.changes import Changes
from db.errors import Cancelled, ClipError, Refused
from db.folding import text_key
from db.library import Library
from db.model import Arrival, Duplicate
from desktop.intake.importers import Export, Importer, Row, recognised
from desktop.intake.importers import importer as importer_called
from desktop.intake.importers.merging import Holding, aliases_of, new
from desktop.intake.importers.report import Line, Outcome, Report
from desktop.intake.importers.whole_run import WholeImport

CHUNK = 100
"""Entries that are written at once."""
CHUNK_BYTES = 32_000_000
TOLD_EVERY = 20
"""Entries after which it is told how far it is."""

Progress = Callable[[int, int, str], None]
"""Told how much is done, of how much (0 where that is not known), and of what."""


@dataclass(frozen=True, slots=True)
class Read:
    """An entry of an export, and how much of it had been read then, of how much."""

    row: Row
    done: int
    total: int


def read(path: Path, key: str = "") -> Generator[str | Read]:
    """The key of the importer that reads an export, the one asked for or the one recognised; then its entries.

    Raises `ClipError` where nothing can be read.
    """
    with Export(path) as export:
        chosen = _chosen(export, importer_called(key) if key else None)
        yield chosen.key
        for row in chosen.rows_of(export):
            yield Read(row, export.done, export.total)


def run(
    library: Library | None,
    path: Path,
    *,
    importer: Importer | None = None,
    dry_run: bool = False,
    merge: bool = False,
    tags: Sequence[str] = (),
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    reading: Callable[[Path, str], Generator[str | Read]] = read,
) -> Report:
    """Import an export, recognised by its content where no importer is named; returns what became of each entry.

    What is there already, by the key it came with, its address or its text, is not added; with `merge` its clipping is
    given the tags, notes and highlights that it has not. `tags` are given to all. A copy of the database is made before
    the first write. `dry_run` writes nothing and says the same; `library` may then be `None`, for an empty one. When
    `cancelled` says so, what was written stays. `reading` is `read`, or does it elsewhere. Raises `ClipError` where
    nothing can be read.
    """
    total = 0
    with contextlib.closing(reading(path, importer.key if importer is not None else "")) as entries:
        chosen = importer_called(str(next(entries)))
        work: _Import | WholeImport
        if chosen.whole:
            work = WholeImport(library, Report(chosen, path, dry_run), merge=merge, tags=tuple(tags))
        else:
            work = _Import(library, chosen, path, dry_run=dry_run, merge=merge, tags=tuple(tags))
        try:
            for entry in entries:
                assert isinstance(entry, Read)
                if cancelled is not None and cancelled():
                    work.report.stopped = True
                    break
                work.take(entry.row)
                total = entry.total
                if progress is not None and entry.row.number % TOLD_EVERY == 0:
                    # What has been read ahead is not done, and only the end is the end.
                    progress(min(entry.done, max(total - 1, 0)), total, "Importing")
        except Cancelled:
            work.report.stopped = True
        except ClipError as error:
            if not work.begun:
                raise
            work.refuse_rest(error)
    work.end()
    if progress is not None and not work.report.stopped:
        progress(total, total, "Importing")
    return work.report


def importer_for(path: Path, importer: Importer | None = None) -> Importer:
    """The importer of an export: the one that is named, if it is for that, else the one recognised by its content.

    Raises `ClipError` where there is none.
    """
    with Export(path) as export:
        return _chosen(export, importer)


def _chosen(export: Export, importer: Importer | None) -> Importer:
    name = export.path.name
    if importer is None:
        found = recognised(export)
        if found is None:
            raise ClipError(
                f"{name} is no export of another program that is known.",
                "“cuttings import --list” names those that are; “cuttings clip” takes files of articles.",
            )
        return found
    if not importer.fits(export):
        other = recognised(export)
        raise ClipError(
            f"{name} is no export of {importer.name}.", f"It is one of {other.name}." if other is not None else ""
        )
    return importer


class _Import:
    """An import under way."""

    def __init__(
        self,
        library: Library | None,
        importer: Importer,
        path: Path,
        *,
        dry_run: bool,
        merge: bool,
        tags: tuple[str, ...],
    ) -> None:
        self.report = Report(importer, path, dry_run)
        self._library = library
        self._merge = merge
        self._tags = tags
        self._name = f"Import from {importer.name.partition(' (')[0].partition(',')[0]}"
        self._adding: list[tuple[int, Arrival]] = []
        self._joining: list[tuple[int, Arrival]] = []
        self._size = 0
        self._step: int | None = None
        self._safe = False
        self._seen: dict[str, int] = {}
        self._holdings: dict[int, Holding] = {}
        self._joined: dict[int, Holding] = {}
        self._aliases = aliases_of(library) if library is not None and merge else {}

    @property
    def begun(self) -> bool:
        """Whether an entry was taken."""
        return bool(self.report.lines)

    def take(self, row: Row) -> None:
        """Decide what becomes of an entry; it is written with the others of its chunk."""
        if row.arrival is None:
            outcome = Outcome.EMPTY if row.empty else Outcome.REFUSED
            self.report.lines.append(Line(row.number, row.label, outcome, row.sentence))
            return
        arrival = replace(row.arrival, tags=(*row.arrival.tags, *self._tags))
        keys = _keys_of(arrival)
        earlier = next((self._seen[key] for key in keys if key in self._seen), None)
        at = len(self.report.lines)
        if earlier is not None:
            self._repeat(row, arrival, earlier)
            at = earlier
        elif not self._is_there(row, arrival):
            self.report.lines.append(Line(row.number, row.label, Outcome.ADDED, " ".join(arrival.draft.warnings)))
            self._adding.append((at, arrival))
            if self._merge:
                self._holdings[at] = new(arrival, self._aliases)
        for key in keys:
            self._seen.setdefault(key, at)
        self._size += len(arrival.draft.original.content) + sum(len(each.content) for each in arrival.draft.assets)
        if len(self._adding) + len(self._joining) >= CHUNK or self._size >= CHUNK_BYTES:
            self.flush()

    def refuse_rest(self, error: ClipError) -> None:
        """Say that what comes after the last entry cannot be read."""
        number = self.report.lines[-1].number + 1
        self.report.lines.append(Line(number, "", Outcome.REFUSED, f"The rest cannot be read. {error}"))

    def _repeat(self, row: Row, arrival: Arrival, earlier: int) -> None:
        """An entry that came before in the same export."""
        first = self.report.lines[earlier]
        sentence = f"It is the same as row {first.number}."
        holding = self._holdings.get(earlier)
        gained = holding.take(arrival) if holding is not None else ""
        if gained and first.clipping is None:
            self.flush()
        number = self.report.lines[earlier].clipping
        self._tell(row, arrival, number, sentence, gained)

    def _is_there(self, row: Row, arrival: Arrival) -> bool:
        """Whether the library has an entry already; then it is told, or joins what is there."""
        if self._library is None:
            return False
        number, sentence, trashed = self._twin(self._library, arrival)
        if number is None:
            return False
        gained = ""
        if self._merge and not trashed:
            holding = Holding.of_clipping(self._library, number, self._aliases)
            # Two entries may mean one clipping, of which the second gets only what the first did not bring.
            holding = self._joined.setdefault(number, holding)
            self._holdings[len(self.report.lines)] = holding
            gained = holding.take(arrival)
        self._tell(row, arrival, number, sentence, gained)
        return True

    def _tell(self, row: Row, arrival: Arrival, number: int | None, sentence: str, gained: str) -> None:
        if not gained:
            self.report.lines.append(Line(row.number, row.label, Outcome.THERE, sentence, number))
            return
        self.report.lines.append(Line(row.number, row.label, Outcome.MERGED, f"{sentence} It gets {gained}.", number))
        if number is not None:
            self._joining.append((number, arrival))

    @staticmethod
    def _twin(library: Library, arrival: Arrival) -> tuple[int | None, str, bool]:
        """The clipping that an entry is already, how that is known, and whether it is in the trash."""
        known = library.arrived(arrival.key)
        if known is not None:
            rows = library.rows([known])
            trashed = bool(rows) and rows[0].trashed
            sentence = f"It is in the trash, as {known}." if trashed else f"It was imported before, as {known}."
            return known, sentence, trashed
        for twin in library.twins(arrival.draft):
            how = "address" if twin.by is Duplicate.URL else "text"
            return twin.row.id, f"{twin.row.id}, “{twin.row.title}”, has the same {how}.", False
        return None, "", False

    def end(self) -> None:
        """Write the rest."""
        self.flush()

    def flush(self) -> None:
        """Write what waits to be written."""
        adding, joining = self._adding, self._joining
        self._adding, self._joining, self._size = [], [], 0
        if self.report.dry_run or self._library is None or not (adding or joining):
            return
        if not self._safe:
            backup.write_automatic(self._library, "before-import")
            self._safe = True
        if adding:
            self._add(self._library, adding)
        if joining:
            self._note(self._library.join_arrivals(joining, self._name, self._step))

    def _add(self, library: Library, adding: list[tuple[int, Arrival]]) -> None:
        lines = self.report.lines
        try:
            numbers, changes = library.add_arrivals(
                _with_one_original([each for _, each in adding]), self._name, self._step
            )
        except Refused as error:
            if len(adding) == 1:
                at = adding[0][0]
                lines[at] = replace(lines[at], outcome=Outcome.REFUSED, sentence=str(error))
                return
            # One of them cannot be kept, and costs the others nothing.
            for each in adding:
                self._add(library, [each])
            return
        self._note(changes)
        for (at, _), number in zip(adding, numbers, strict=True):
            lines[at] = replace(lines[at], clipping=number)

    def _note(self, changes: Changes) -> None:
        self._step = changes.step if changes.step is not None else self._step
        self.report.changes = self.report.changes | changes


def _with_one_original(arrivals: list[Arrival]) -> list[Arrival]:
    """Arrivals of which those without content share one original: the piece of the export in which they all stand.

    Files of a few hundred bytes, each made durable by itself, would be most of the time and room of an import.
    """
    bare = [each for each in arrivals if each.draft.article.truncated == "unfetched"]
    said = b"\n".join(each.draft.original.content for each in bare)

    def sharing(arrival: Arrival) -> Arrival:
        original = replace(arrival.draft.original, content=said, media_type="text/plain; charset=utf-8")
        return replace(arrival, draft=replace(arrival.draft, original=original))

    return [sharing(each) if each.draft.article.truncated == "unfetched" else each for each in arrivals]


def _keys_of(arrival: Arrival) -> list[str]:
    """By what an entry is known to be the same as another one of the export."""
    article = arrival.draft.article
    text = article.body.text()
    keys = [arrival.key]
    if article.url:
        keys.append(f"url:{url_key(article.url)}")
    if text.strip():
        keys.append(f"text:{text_key(text)}")
    return keys
