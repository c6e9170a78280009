"""Looking a library over: is everything there that should be, and unaltered; and mending what can be mended.

Three things are held against each other: the database's own structure, what its rows say against their seals, and the
files of the originals against their names. The index of the search is somebody else's (`db.search`).
"""

from __future__ import annotations

import sqlite3

from db.care import originals, rows, structure
from db.care import repair as mending
from db.care.findings import Finding, Report
from db.care.texts import Progress, Stop
from db.errors import LibraryError
from db.library import Library
from db.newest import BEHIND
from db.transaction import Transaction

__all__ = ["Finding", "Report", "check"]

_REBUILD = "A repair writes what can be read of it into a new file; no window may have it open then."
_ROWS = "A repair brings it back from a copy that has it whole."


def check(
    library: Library,
    *,
    repair: bool = False,
    accept: bool = False,
    progress: Progress | None = None,
    cancelled: Stop | None = None,
) -> Report:
    """Verify the database, every row against its seal, and every original against its name. Raises `Cancelled`.

    With `repair`, a copy is made first; what is altered comes back from the newest copy that has it whole, and what has
    no such copy is taken as it is where that is `accept`ed. A database whose structure is damaged is only looked at;
    see `Report.rebuild`.
    """
    report = Report()
    change = _Once(library) if repair and not library.read_only else None
    _check_structure(library, report, change, progress)
    try:
        _check_rows(library, report, change, accept, progress, cancelled)
        _check_rest(library, report, change)
        _check_originals(library, report, change, progress, cancelled)
    except (ValueError, TypeError) as error:
        # Of a database whose structure is damaged a column can hold what no program has ever written into it.
        if not report.rebuild:
            raise
        report.findings.append(Finding(f"Not all entries can be read ({error}).", advice=_REBUILD))
    return report


class _Once:
    """Makes the copy before the first change."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._made = False

    def __call__(self) -> None:
        if not self._made:
            self._made = True
            mending.rescue_copy(self._library)


def _check_structure(library: Library, report: Report, change: _Once | None, progress: Progress | None) -> None:
    if progress is not None:
        progress(0, 1, "Checking the database")
    with library.reader() as connection:
        said = structure.problems(connection)
    mended = False
    if said and change is not None and structure.can_be_indexed_anew(said):
        change()
        mending.mend_indexes(library)
        with library.reader() as connection:
            mended = not structure.problems(connection)
    how = "The indexes were made anew from the tables." if mended else ""
    for line in said:
        report.findings.append(
            Finding(f"The database says: {line}.", mended, how=how, advice="" if mended else _REBUILD)
        )
    report.rebuild = bool(said) and not mended


def _check_rows(
    library: Library,
    report: Report,
    change: _Once | None,
    accept: bool,
    progress: Progress | None,
    cancelled: Stop | None,
) -> None:
    places: list[rows.Place] = []
    with library.reader() as connection:
        try:
            report.clippings = connection.execute("SELECT count(*) FROM clipping NOT INDEXED").fetchone()[0]
            places = rows.broken(connection, progress, cancelled, whole=report.rebuild)
        except sqlite3.DatabaseError as error:
            report.rebuild = True
            report.findings.append(Finding(f"Not all entries can be read ({error}).", advice=_REBUILD))
        found = [
            Finding(
                rows.sentence(connection, each),
                False,
                "row",
                rows.clipping_of(connection, each),
                place=each,
                advice=_ROWS,
            )
            for each in places
        ]
    if change is not None and places and not report.rebuild:
        change()
        found = mending.mend_rows(library, places, accept=accept)
    report.findings += found


def _check_rest(library: Library, report: Report, change: _Once | None) -> None:
    """What rows say of each other: owners that are there, places of highlights, numbers, changes that are lost."""
    if report.rebuild:
        return
    with library.reader() as connection:
        for table, _, parent in structure.orphans(connection):
            report.findings.append(Finding(f"A row of “{table}” belongs to a row of “{parent}” that is gone."))
        lost = rows.lost_highlights(connection)
        named = {number: rows.named(connection, number) for number in lost}
        used = structure.sequences(connection)
        told = {each.place for each in report.findings if each.open}
        bare = [each for each in rows.without_text(connection) if ("body", each) not in told]
        named |= {number: rows.named(connection, number) for number in bare}
        behind = connection.execute("SELECT value FROM library WHERE key = ?", (BEHIND,)).fetchone()
    if change is not None and (lost or used or bare):
        change()
        mending.give_empty_texts(library, bare)
        mending.mend_highlights(library, lost)
        mending.mend_sequences(library, used)
    mended = change is not None
    for number in bare:
        what = f"The text of {named[number]} is gone."
        advice = "Its originals may still have it; or a copy that you keep elsewhere."
        report.findings.append(Finding(what, False, "row", number, "", advice, place=("body", number)))
    for number in lost:
        what = f"A highlight of {named[number]} is not where it says it is in the text."
        how = "Its place was looked for anew." if mended else ""
        report.findings.append(Finding(what, mended, "highlight", number, how))
    for table in used:
        report.findings.append(Finding(f"The next number in “{table}” might have been given out before.", mended))
    if behind is not None:
        report.findings.append(_behind(library, str(behind[0]), mended))


def _behind(library: Library, value: str, mended: bool) -> Finding:
    count, _, day = value.partition(" ")
    what = f"The newest {count} changes before {day} are missing: the file of the last writes was damaged or lost."
    if mended:

        def forget(transaction: Transaction) -> None:
            transaction.execute("DELETE FROM library WHERE key = ?", (BEHIND,))

        library.repair(forget)
    how = "They cannot be brought back; look whether a copy has them. This is not said again." if mended else ""
    advice = "" if mended else "Look whether a newer copy has them (“cuttings backups”)."
    return Finding(what, mended, "newest", None, how, advice)


def _check_originals(
    library: Library, report: Report, change: _Once | None, progress: Progress | None, cancelled: Stop | None
) -> None:
    bad: list[str] = []
    try:
        for each in originals.damaged(library, progress, cancelled):
            report.originals += 1
            if each is not None:
                bad.append(each)
    except LibraryError as error:
        report.rebuild = True
        report.findings.append(Finding(f"The list of originals cannot be read. {error.problem}", advice=_REBUILD))
    done = originals.mend(library, bad) if bad and change is not None else {}
    report.findings += [originals.finding(library, each, done.get(each, "")) for each in bad]
    report.findings += originals.strays(library)
